/* Sieve of Eratosthenes with chars and with bits. */
#include <stdio.h>
#include <string.h>

#define LIMIT 10000
static char composite[LIMIT + 1];
static unsigned bits[LIMIT / 32 + 1];
#define SET(i) (bits[(i) >> 5] |= 1u << ((i) & 31))
#define TEST(i) (bits[(i) >> 5] >> ((i) & 31) & 1u)

int main(void) {
    int count = 0, bitCount = 0, last = 0;
    memset(composite, 0, sizeof composite);
    for (int i = 2; i <= LIMIT; i++) {
        if (composite[i]) continue;
        count++;
        last = i;
        for (int j = i * 2; j <= LIMIT; j += i) composite[j] = 1;
    }
    for (int i = 2; i <= LIMIT; i++) {
        if (TEST(i)) continue;
        bitCount++;
        for (int j = i + i; j <= LIMIT; j += i) SET(j);
    }
    printf("%d %d %d\n", count, bitCount, last);
    return 0;
}
