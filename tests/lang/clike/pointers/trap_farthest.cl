long huge = 9223372036854775807;
int main() {
    int list[20];
    int *p = list + 10;
    p[huge] = 1;
    return 0;
}
