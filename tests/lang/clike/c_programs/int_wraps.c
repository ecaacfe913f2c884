#include <stdio.h>
#include <limits.h>
#include <string.h>
#include <stdlib.h>
struct S { int a; short s; signed char c; int arr[3]; long l; unsigned u; };
static int g = INT_MAX;
static int hash(const char *s) { int h = 0; while (*s) h = 31 * h + *s++; return h; }
static int ret(int x) { return x * 65599; }
static void par(int x) { printf("par %d\n", x); }
static int addi(int a, int b) { return a + b; }
typedef int (*BinOp)(int, int);
int main(void) {
    int i = INT_MAX; i++; printf("%d\n", i);
    i = INT_MIN; i--; printf("%d\n", i);
    i = INT_MAX; i += 5; printf("%d\n", i);
    i = INT_MIN; i -= 7; printf("%d\n", i);
    i = 123456789; i *= 1000; printf("%d\n", i);
    i = INT_MIN; i = -i; printf("%d\n", i);
    i = INT_MIN; printf("%d\n", abs(i));
    int a[4] = {INT_MAX, INT_MIN, 1 << 30, 99};
    a[0]++; a[1]--; a[2] *= 4; a[3] += INT_MAX;
    for (int k = 0; k < 4; k++) printf("%d ", a[k]); puts("");
    a[0] = INT_MAX; ++a[0]; printf("%d %d\n", a[0], a[0] < 0);
    struct S s = {INT_MAX, SHRT_MAX, 127, {INT_MAX, 5, 6}, LONG_MAX, UINT_MAX};
    s.a += 1; s.s++; s.c++; s.arr[0]++; s.l++; s.u++;
    printf("%d %d %d %d %ld %u\n", s.a, s.s, s.c, s.arr[0], s.l, s.u);
    struct S *p = &s; p->a--; p->arr[1] += INT_MAX; printf("%d %d\n", p->a, p->arr[1]);
    g++; printf("%d\n", g);
    int *q = &g; (*q)--; printf("%d\n", *q); *q += 10; printf("%d %d\n", g, *q);
    printf("%d\n", hash("the quick brown fox jumps over the lazy dog"));
    printf("%d\n", ret(1234567)); par(INT_MAX + i);
    printf("%d\n", addi(INT_MAX, INT_MAX));
    BinOp f = addi; printf("%d\n", f(INT_MAX, 2));
    long L = INT_MAX; int x = INT_MAX; L = x + 1; printf("%ld\n", L);
    long long M = x * 2; printf("%lld\n", M);
    M = x; M = M * 2; printf("%lld\n", M);
    double d = x + 1; printf("%f\n", d);
    if (x + 1 < x) puts("wraps"); else puts("no wrap");
    int y = 65536; printf("%d %d\n", y * y, (y * y) == 0);
    printf("%d\n", (x + x) / 2); printf("%d\n", (x + 1) >> 1); printf("%d\n", (x * 3) % 1000);
    unsigned u = x + 1; printf("%u\n", u);
    unsigned long ul = x + 1; printf("%lx\n", ul);
    size_t z = x + 1; printf("%zx\n", z);
    int arr2[2][2] = {{INT_MAX, 1}, {2, 3}}; arr2[0][0] += arr2[1][1]; printf("%d\n", arr2[0][0]);
    static int st = INT_MIN; st -= 1; printf("%d\n", st);
    int sh = 1; sh <<= 31; printf("%d\n", sh); sh = 1; sh = sh << 31; printf("%d\n", sh);
    int fact = 1; for (int k = 1; k <= 20; k++) { fact *= k; printf("%d ", fact); } puts("");
    int fib = 0, fb = 1; for (int k = 0; k < 60; k++) { int t = fib + fb; fib = fb; fb = t; } printf("%d %d\n", fib, fb);
    short ss = 32767; ss += 1; printf("%d\n", ss); ss = ss * ss; printf("%d\n", ss);
    signed char c = 100; c *= 3; printf("%d\n", c); c = 127; int after = c++; printf("%d %d\n", after, c);
    unsigned char uc = 0; uc--; printf("%d\n", uc); unsigned short us = 65535; us += 2; printf("%d\n", us);
    int t1 = x++ + 1; printf("%d %d\n", t1, x); x = INT_MAX; int t2 = ++x; printf("%d\n", t2);
    int cond = 1 ? INT_MAX + i : 0; printf("%d\n", cond);
    int comma = (i = INT_MAX, i + 2); printf("%d\n", comma);
    int seed = 42; for (int k = 0; k < 5; k++) { seed = seed * 1103515245 + 12345; printf("%d ", (seed / 65536) % 32768); } puts("");
    switch (INT_MAX + g) { default: puts("default"); }
    int *dyn = malloc(3 * sizeof *dyn); dyn[0] = INT_MAX; dyn[0] += 2; dyn[1] = dyn[0] * 3; *(dyn + 2) = dyn[1] - INT_MIN; printf("%d %d %d\n", dyn[0], dyn[1], dyn[2]); free(dyn);
    printf("%d %d\n", ~INT_MAX, -INT_MAX - 1); 
    for (int k = INT_MAX - 2; k > 0; k++) printf("k%d ", k); puts("");
    long long big = 3000000000LL; int nb = big; printf("%d %d\n", nb, (int)big); short sb = big; printf("%d\n", sb);
    int arrn[1]; arrn[0] = big; printf("%d\n", arrn[0]); s.a = big; printf("%d\n", s.a); *q = big; printf("%d\n", g);
    par(big); i = big * 2 ; printf("%d\n", i); i += big; printf("%d\n", i);
    i = 7; i *= big; printf("%d\n", i); i ^= big; printf("%d\n", i); i |= big; printf("%d\n", i); i <<= 3; printf("%d\n", i);
    return 0;
}
