/* Number theory: gcd, lcm, extended Euclid, modular power, Miller-Rabin, factorisation. */
#include <stdio.h>
static unsigned gcd(unsigned a, unsigned b) { return b ? gcd(b, a % b) : a; }
static int egcd(int a, int b, int *x, int *y) {
    if (b == 0) {
        *x = 1, *y = 0;
        return a;
    }
    int x1, y1, g = egcd(b, a % b, &x1, &y1);
    *x = y1;
    *y = x1 - a / b * y1;
    return g;
}
static unsigned long long power(unsigned long long b, unsigned long long e, unsigned long long m) {
    unsigned long long r = 1;
    for (b %= m; e; e >>= 1, b = b * b % m)
        if (e & 1) r = r * b % m;
    return r;
}
static int isPrime(unsigned n) {
    static const unsigned bases[] = {2, 3, 5, 7};
    if (n < 2) return 0;
    if (n % 2 == 0) return n == 2;
    unsigned d = n - 1, s = 0;
    while (!(d & 1)) d >>= 1, s++;
    for (int i = 0; i < 4; i++) {
        if (n == bases[i]) return 1;
        unsigned long long x = power(bases[i], d, n);
        if (x == 1 || x == n - 1) continue;
        unsigned r = 1;
        for (; r < s; r++) {
            x = x * x % n;
            if (x == n - 1) break;
        }
        if (r == s) return 0;
    }
    return 1;
}
int main(void) {
    int x, y;
    printf("%u %u\n", gcd(1071, 462), 21 * 6 / gcd(21, 6));
    int g = egcd(240, 46, &x, &y);
    printf("%d %d %d\n", g, x, y);
    printf("%llu\n", power(3, 200, 1000007));
    int count = 0;
    for (unsigned n = 0; n < 2000; n++) count += isPrime(n);
    printf("%d %d %d\n", count, isPrime(2147483647u), isPrime(2147483645u));
    for (unsigned n = 360360, p = 2; n > 1; p++)
        while (n % p == 0) {
            printf("%u ", p);
            n /= p;
        }
    printf("\n");
    return 0;
}
