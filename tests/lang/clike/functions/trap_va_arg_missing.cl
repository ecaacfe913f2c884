int last(int n, ...) {
    va_list ap;
    va_start(ap, n);
    int v = 0;
    while (n-- > 0) v = va_arg(ap, int);
    va_end(ap);
    return v;
}
int main() {
    printf("%d\n", last(2, 7, 8));
    printf("%d\n", last(3, 7, 8));
    return 0;
}
