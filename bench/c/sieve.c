/* Sieve of Eratosthenes over one large Boolean array. Argument: n, the number of rounds. */
#include "bench.h"

#include <stdbool.h>
#include <stdio.h>

enum { LIMIT = 500000 };

static bool isPrime[LIMIT + 1];

static int countPrimes(bool *flags) {
    int count = 0;
    for (int i = 2; i <= LIMIT; i++) {
        flags[i] = true;
    }
    for (int i = 2; i <= LIMIT; i++) {
        if (flags[i]) {
            count++;
            for (int k = i + i; k <= LIMIT; k += i) {
                flags[k] = false;
            }
        }
    }
    return count;
}

int main(int argc, char **argv) {
    int rounds = sizeArg(argc, argv, 40);
    int count = 0;
    for (int r = 1; r <= rounds; r++) {
        count = countPrimes(isPrime);
    }
    printf("primes up to %d: %d\n", LIMIT, count);
    return 0;
}
