// clike.md 10.1
int main() {
    printf("[%d] [%5d] [%-5d] [%05d] [%+d] [% d] [%.3d]\n", 42, 42, 42, 42, 42, 42, 7);
    printf("[%u] [%x] [%X] [%#x] [%o] [%#o]\n", 42, 255, 255, 255, 8, 8);
    printf("[%hhd] [%hd] [%ld] [%lld] [%zu]\n", 300, 70000, 5000000000, 1LL << 40, sizeof(int));
    printf("[%c] [%3c] [%s] [%10s] [%-10s] [%.2s]\n", 'x', 'y', "str", "right", "left", "cut");
    printf("[%f] [%.2f] [%10.3f] [%e] [%.1E] [%g] [%G]\n", 3.14159, 2.5, -1.5, 12345.678, 0.00012, 1e10, 1e-10);
    printf("[%*d] [%-*d] [%.*f] %%\n", 6, 1, 6, 2, 2, 3.14159);
    printf("[%a] [%5s] [%s]\n", 1.0, 'c', 12);
    printf("[%d] [%d] [%s] [%.1f]\n", true, 'A', "a" + 'b', 3);
    printf("[%p] [%x] [%u]\n", NULL, -1, -1);
    str fmt = "%d-%s\n"; printf(fmt, 5, "dynamic");
    int n = printf("12345\n"); printf("%d\n", n);
    str s = format("%03d|%s", 7, "x"); printf("%s %d\n", s, strlen(s));
    write(0, 1, " ", 2.5, 'c', "s"); write(1, "!", true);
    fprintf(stdout, "to %s\n", "stdout"); fputs("fputs\n", stdout); putchar('q'); putchar('\n'); puts("puts");
    return 0;
}
