#include <stdio.h>
#include <string.h>
static void swap(void *a, void *b, size_t n) {
    char *p = a, *q = b;
    while (n-- > 0) {
        char t = *p;
        *p++ = *q;
        *q++ = t;
    }
}
static void swap3(void *a, void *b, size_t n) {
    unsigned char t[64];
    memcpy(t, a, n);
    memcpy(a, b, n);
    memcpy(b, t, n);
}
int main(void) {
    int a = -5, b = 3;
    swap(&a, &b, sizeof a);
    printf("%d %d\n", a, b);
    float f = -1.5f, g = 2;
    swap(&f, &g, sizeof f);
    printf("%g %g\n", f, g);
    double x = 1, y = -2;
    swap(&x, &y, sizeof x);
    printf("%g %g\n", x, y);
    long l = -1, m = 7;
    swap(&l, &m, sizeof l);
    printf("%ld %ld\n", l, m);
    swap3(&a, &b, sizeof a);
    swap3(&l, &m, sizeof l);
    swap3(&f, &g, sizeof f);
    printf("%d %d %ld %g\n", a, b, l, f);
    return 0;
}
