// Counts the primes below n by trial division; each part takes every so-manieth odd number.
#include "inc_parallel.h"
int n;
int isPrime(int k) {
    int d = 3;
    while (d * d <= k && k % d != 0) d += 2;
    return d * d > k;
}
long count(int part, int parts) {
    long found = part == 0;     // the number 2
    for (int k = 3 + 2 * part; k < n; k += 2 * parts) found += isPrime(k);
    return found;
}
int main() { n = sizeArgument(20000); bench("primes", count); return 0; }
