#include <stdio.h>
int g;
int tripless(int n) { int i; for (i = 3; i < n; i++) g++; return i; }
int twice(int n) { int i, s = 0; for (i = 0; i < n; i++) s += i; for (; i < n + 3; i++) s += 100 * i; return s * 1000 + i; }
int broken(int n) { int i; for (i = 0; i < n; i++) if (i == 2) break; return i; }
int upTo(int n) { int i; for (i = 5; i <= n; i++) g += i; return i; }
int down(int n) { int i; for (i = 7; i > n; i--) g -= i; return i; }
int constant(void) { int i; for (i = 9; i < 5; i++) g = -1; return i; }
int constant2(void) { int i; for (i = 1; i <= 5; i++) g++; return i; }
int nested(int n) { int i, j, s = 0; for (i = 0; i < n; i++) for (j = 0; j < i; j++) s += i * j; return s * 100 + j; }
int reads(int n) { int i = 4, s = 0; s = i; for (i = 0; i < n; i++) s += i; s += i; return s; }
signed char small(int n) { signed char i; int s = 0; for (i = 100; i < 120; i++) s += i; return (signed char)s; }
unsigned u(unsigned n) { unsigned i; for (i = 0; i < n; i++) g++; return i; }
int main(void) {
    printf("%d %d %d\n", tripless(0), tripless(3), tripless(9));
    printf("%d %d\n", twice(0), twice(5));
    printf("%d %d %d\n", broken(1), broken(3), broken(0));
    printf("%d %d\n", upTo(2), upTo(8));
    printf("%d %d\n", down(9), down(2));
    printf("%d %d\n", constant(), constant2());
    printf("%d %d\n", nested(1), nested(5));
    printf("%d %d\n", reads(0), reads(4));
    printf("%d %u %u\n", small(1), u(0), u(7));
    int k, t = 0;
    for (k = 0; k < 3; k++) { int m; for (m = k; m < 5; m++) t += m; t += m * 10; }
    printf("%d %d %d\n", k, t, g);
    return 0;
}
