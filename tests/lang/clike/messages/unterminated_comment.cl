int main() {
    /* a comment
    return 0;
}
