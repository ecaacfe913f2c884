// Sieve of Eratosthenes. Argument: the number of rounds.
#include "inc_size.h"

const int LIMIT = 500000;
bool isPrime[LIMIT + 1];

int32_t countPrimes() {
    int32_t i, k, count = 0;
    for (i = 2; i <= LIMIT; i++) isPrime[i] = true;
    for (i = 2; i <= LIMIT; i++) {
        if (isPrime[i]) {
            count = count + 1;
            k = i + i;
            while (k <= LIMIT) {
                isPrime[k] = false;
                k = k + i;
            }
        }
    }
    return count;
}

int main() {
    int rounds = sizeArgument(40), count = 0;
    for (int r = 0; r < rounds; r++) count = countPrimes();
    printf("primes up to %d: %d\n", LIMIT, count);
    return 0;
}
