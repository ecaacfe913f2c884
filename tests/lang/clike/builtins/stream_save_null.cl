// A stream that was not made cannot be used.
int main() {
    mstream m;
    printf("before\n");
    return mstreamsavetofile(&m, "x");
}
