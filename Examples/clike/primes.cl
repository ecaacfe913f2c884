// Sieve of Eratosthenes, twin primes, factors.
#define LIMIT 200

bool composite[LIMIT + 1];

void sieve() {
    for (int i = 2; i * i <= LIMIT; i++) {
        if (composite[i]) continue;
        for (int k = i * i; k <= LIMIT; k += i) composite[k] = true;
    }
}

void printFactors(long n) {
    printf("%ld =", n);
    str sign = " ";
    for (long d = 2; d * d <= n; d++) {
        for (; n % d == 0; n /= d) {
            printf("%s%ld", sign, d);
            sign = " * ";
        }
    }
    if (n > 1) printf("%s%ld", sign, n);
    printf("\n");
}

int main() {
    int count = 0;
    sieve();
    for (int i = 2; i <= LIMIT; i++) {
        if (composite[i]) continue;
        printf("%4d%s", i, ++count % 15 == 0 ? "\n" : "");
    }
    printf("\n%d primes up to %d\ntwins:", count, LIMIT);
    for (int i = 3; i + 2 <= LIMIT; i += 2) {
        if (!composite[i] && !composite[i + 2]) printf(" %d/%d", i, i + 2);
    }
    printf("\n");
    long samples[] = {97, 360, 1001, 65535, 999999999989L, 600851475143L};
    for (long n in samples) printFactors(n);
    return 0;
}
