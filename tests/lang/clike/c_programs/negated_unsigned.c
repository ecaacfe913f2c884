#include <stdio.h>
#include <limits.h>
int main(int argc, char **argv) {
    volatile unsigned long long u = 9223372036854775808ULL;
    volatile long long m = LLONG_MIN;
    volatile long l = LONG_MIN;
    volatile unsigned w = 5;
    printf("%llu %lld %ld %u\n", -u, m, l, -w);
    printf("%llu\n", -(unsigned long long)m);
    printf("%llu\n", -9223372036854775808ULL);
    unsigned long long k = u; k = -k; printf("%llu\n", k);
    long long x = -u; printf("%lld\n", x);
    unsigned long long lowbit = 12 & -(12ULL), z = u & -u; printf("%llu %llu\n", lowbit, z);


    return 0;
}
