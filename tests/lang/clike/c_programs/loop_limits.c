/* Loops that count up to and down to the ends of their types, and past them; sums whose parts leave 32 bits. */
#include <limits.h>
#include <stdio.h>

enum { MANY = 1000 };

static int upTo(int n) { int c = 0; for (int i = 0; i < n; i++) if (++c > MANY) break; return c; }
static int downTo(int n) { int c = 0; for (int i = 5; i > n; i--) if (++c > MANY) break; return c; }
static int unsignedUpTo(unsigned n) { int c = 0; for (unsigned i = 0; i < n; i++) if (++c > MANY) break; return c; }
static int unsignedDownTo(unsigned n) { int c = 0; for (unsigned i = 5; i > n; i--) if (++c > MANY) break; return c; }
static int bytesUpTo(unsigned char n) { int c = 0; for (unsigned char i = 0; i < n; i++) if (++c > MANY) break; return c; }
static int withLongLimit(long n) { int c = 0; for (int i = 0; i < n; i++) if (++c > MANY) break; return c; }
static int shortUpTo(int n) { int c = 0; for (short i = 0; i < n; i++) if (++c > 100000) break; return c; }
static int beyondByte(void) { int c = 0; for (unsigned char i = 0; i < 300; i++) if (++c > MANY) break; return c; }
static int neverBelowZero(void) { int c = 0; for (unsigned i = 5; i >= 0; i--) if (++c > MANY) break; return c; }
static int nothingBelowZero(void) { int c = 0; for (unsigned i = 0; i < 0; i++) c++; return c; }
static int longUpTo(long n) { int c = 0; for (long i = LONG_MIN; i < n; i++) if (++c > MANY) break; return c; }

static int after(int n) {
    int i, k;
    for (i = 0; i < n; i++) {}
    for (k = n; k > -3; k--) {}
    return i * 100 + k;
}

static int sums(int a, int b, int c) { return a * b + c * c - b * c + (a + b) * (b + c) * (a - c); }
static unsigned unsignedSums(unsigned a, unsigned b) { return (a * b + a) * b - (a + b) * (a - b); }
static int divided(int a, int b) { return (a * b + a) / 7 + (a - b) % 5 + ((a + b) >> 3); }

int main(void) {
    printf("%d %d %d\n", upTo(INT_MIN), upTo(-1), upTo(7));
    printf("%d %d %d\n", downTo(INT_MAX), downTo(5), downTo(-4));
    printf("%d %d %d\n", unsignedUpTo(0), unsignedUpTo(3), unsignedUpTo(UINT_MAX));
    printf("%d %d %d\n", unsignedDownTo(0), unsignedDownTo(UINT_MAX), unsignedDownTo(4));
    printf("%d %d\n", bytesUpTo(0), bytesUpTo(255));
    printf("%d %d %d\n", withLongLimit(-(1L << 40) + 100), withLongLimit(LONG_MIN), withLongLimit(12));
    printf("%d %d %d %d\n", shortUpTo(30), beyondByte(), neverBelowZero(), nothingBelowZero());
    printf("%d %d %d\n", longUpTo(LONG_MIN), longUpTo(LONG_MIN + 3), longUpTo(LONG_MAX));
    printf("%d %d %d\n", after(4), after(0), after(-7));
    printf("%d %d %d\n", sums(3, 4, 5), sums(-1000, 900, 777), sums(1290, -1280, 1270));
    printf("%u %u\n", unsignedSums(4000000000u, 3999999999u), unsignedSums(12345, 67890));
    printf("%d %d\n", divided(12345, 6789), divided(-40000, 50000));
    return 0;
}
