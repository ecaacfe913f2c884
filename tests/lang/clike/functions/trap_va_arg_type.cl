int first(int n, ...) {
    va_list ap;
    va_start(ap, n);
    int v = va_arg(ap, int);
    va_end(ap);
    return v;
}
int main() {
    printf("%d\n", first(1, 7));
    printf("%d\n", first(1, 2.5));
    return 0;
}
