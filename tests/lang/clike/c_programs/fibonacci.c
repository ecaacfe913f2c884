/* Fibonacci numbers in four ways. */
#include <stdio.h>
static long recursive(int n) { return n < 2 ? n : recursive(n - 1) + recursive(n - 2); }
static long iterative(int n) {
    long a = 0, b = 1;
    while (n-- > 0) {
        long t = a + b;
        a = b;
        b = t;
    }
    return a;
}
static long memo[91];
static long memoized(int n) {
    if (n < 2) return n;
    if (memo[n]) return memo[n];
    return memo[n] = memoized(n - 1) + memoized(n - 2);
}
static void step(unsigned long m[2][2], unsigned long n[2][2]) {
    unsigned long a = m[0][0] * n[0][0] + m[0][1] * n[1][0], b = m[0][0] * n[0][1] + m[0][1] * n[1][1];
    unsigned long c = m[1][0] * n[0][0] + m[1][1] * n[1][0], d = m[1][0] * n[0][1] + m[1][1] * n[1][1];
    m[0][0] = a, m[0][1] = b, m[1][0] = c, m[1][1] = d;
}
static unsigned long byMatrix(int n) {
    unsigned long r[2][2] = {{1, 0}, {0, 1}}, m[2][2] = {{1, 1}, {1, 0}};
    for (; n; n >>= 1) {
        if (n & 1) step(r, m);
        step(m, m);
    }
    return r[0][1];
}
int main(void) {
    for (int i = 0; i <= 20; i += 5) printf("%ld %ld %ld %lu\n", recursive(i), iterative(i), memoized(i), byMatrix(i));
    printf("%ld %lu\n", memoized(90), byMatrix(90));
    return 0;
}
