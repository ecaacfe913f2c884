#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
/* bit tricks and integer conversions */
static unsigned rev(unsigned x) { x = ((x >> 1) & 0x55555555u) | ((x & 0x55555555u) << 1); x = ((x >> 2) & 0x33333333u) | ((x & 0x33333333u) << 2); x = ((x >> 4) & 0x0f0f0f0fu) | ((x & 0x0f0f0f0fu) << 4); x = ((x >> 8) & 0x00ff00ffu) | ((x & 0x00ff00ffu) << 8); return (x >> 16) | (x << 16); }
static int pop(uint64_t v) { int n = 0; while (v) v &= v - 1, n++; return n; }
static uint32_t rotl(uint32_t x, int k) { return (x << k) | (x >> (-k & 31)); }
static unsigned isqrt(unsigned n) { unsigned r = 0, b = 1u << 30; while (b > n) b >>= 2; while (b) { if (n >= r + b) { n -= r + b; r = (r >> 1) + b; } else r >>= 1; b >>= 2; } return r; }
static uint64_t xorshift(uint64_t *s) { uint64_t x = *s; x ^= x << 13; x ^= x >> 7; x ^= x << 17; return *s = x; }
static int32_t sext(uint32_t v, int bits) { int32_t m = 1 << (bits - 1); return (int32_t)(v ^ m) - m; }
static unsigned gray(unsigned x) { return x ^ x >> 1; }
static float q_rsqrt(float n) { union { float f; uint32_t i; } c = { n }; c.i = 0x5f3759df - (c.i >> 1); c.f *= 1.5f - n * .5f * c.f * c.f; return c.f; }
static void bin(uint32_t v, int w) { while (w--) putchar('0' + (v >> w & 1)); }
int main(void) {
    printf("%08x %d %08x %u\n", rev(0x12345678), pop(0xf0f0f0f0f0f0f0f0ULL), rotl(0x80000001, 4), isqrt(1000000));
    uint64_t s = 88172645463325252ULL; for (int i = 0; i < 3; i++) printf("%llu ", (unsigned long long)xorshift(&s)); puts("");
    printf("%d %d %d\n", sext(0xff, 8), sext(0x7f, 8), sext(0x800, 12));
    for (unsigned i = 0; i < 8; i++) { bin(gray(i), 3); putchar(' '); } puts("");
    printf("%.5f\n", q_rsqrt(4.0f));
    int a = 5, b = 9; a ^= b; b ^= a; a ^= b; printf("%d %d\n", a, b);
    signed char sc = -1; unsigned char uc = sc; short sh = (short)0x8000; unsigned short us = sh; int i = us; unsigned u = (unsigned)sh;
    printf("%d %u %d %u %d %u\n", sc, uc, sh, us, i, u);
    printf("%d %d %d\n", -7 / 2, -7 % 2, -7 >> 1);
    printf("%d %d %d\n", 1u > -1, (unsigned char)200 > (signed char)-56, sizeof(char) > -1);
    printf("%u %llu\n", 0u - 1, 0ull - 1);
    printf("%d %lld\n", (int)3000000000u, (long long)(int32_t)0xdeadbeef);
    uint8_t k = 0; k--; k += 2; k <<= 7; printf("%u ", k); k = ~k; printf("%u ", k); k >>= 1; printf("%u\n", k);
    int64_t big = INT64_C(1) << 40; int32_t lo = (int32_t)big; printf("%d %d\n", lo, (int)(big >> 33));
    printf("%d %d %d %d\n", 'A' + 1, '\x41', '\101', '\0');
    printf("%d\n", (int)(char)0x80 < 0);
    for (uint32_t x = 1; x; x <<= 9) printf("%u ", x); puts("");
    unsigned m = 0xb; for (unsigned sub = m;; sub = (sub - 1) & m) { printf("%u ", sub); if (!sub) break; } puts("");
    printf("%d %d\n", (5 & 6) == 4, 5 & (6 == 4));
    printf("%x %x\n", ~0u >> 4, ~0 >> 4);
    printf("%d %d %d\n", !!42, !0, ~5);
    union { uint32_t w; uint8_t b[4]; } e = { 0x01020304 }; printf("%d %d\n", e.b[0], e.b[3]);
    uint32_t v = 37; v--; v |= v >> 1; v |= v >> 2; v |= v >> 4; v |= v >> 8; v |= v >> 16; v++; printf("%u\n", v);
    struct { unsigned a : 3; int b : 4; unsigned c : 1; } bf = { 9, -8, 3 }; printf("%u %d %u\n", bf.a, bf.b, bf.c); bf.b = 7; bf.b++; bf.a += 7; printf("%d %u\n", bf.b, bf.a);
    double d = 1.0; uint64_t bits; memcpy(&bits, &d, 8); printf("%016llx\n", (unsigned long long)bits);
    printf("%d\n", (int)(0.1 + 0.2 == 0.3)); float ff = 0.1f; printf("%.10f %d\n", ff, ff == 0.1);
    printf("%d %u\n", (int)-3.99, (unsigned)3.99); long long ll = 1e15; printf("%lld\n", ll);
    printf("%lu %lu %lu %lu\n", (unsigned long)sizeof(bf), (unsigned long)sizeof(e), (unsigned long)sizeof 'a', (unsigned long)sizeof(1.0f));
    return 0;
}
