/* bits, widths, shifts, random numbers, unions */
#include <stdio.h>
#include <stdint.h>
#include <inttypes.h>
#include <limits.h>
#include <string.h>
#include <stdbool.h>
static int popcount32(uint32_t x) {
    x = x - ((x >> 1) & 0x55555555u);
    x = (x & 0x33333333u) + ((x >> 2) & 0x33333333u);
    return (int)((((x + (x >> 4)) & 0x0F0F0F0Fu) * 0x01010101u) >> 24);
}
static uint32_t rev32(uint32_t v) {
    v = ((v >> 1) & 0x55555555) | ((v & 0x55555555) << 1);
    v = ((v >> 2) & 0x33333333) | ((v & 0x33333333) << 2);
    v = ((v >> 4) & 0x0F0F0F0F) | ((v & 0x0F0F0F0F) << 4);
    v = ((v >> 8) & 0x00FF00FF) | ((v & 0x00FF00FF) << 8);
    return (v >> 16) | (v << 16);
}
static uint64_t rotl64(uint64_t x, int k) {
    return (x << k) | (x >> (64 - k));
}
static uint8_t rotl8(uint8_t x, unsigned n) {
    n &= 7;
    return (uint8_t)(x << n | x >> (8 - n));
}
static uint64_t s[4] = {1, 2, 3, 4};
static uint64_t next(void) {
    const uint64_t r = rotl64(s[1] * 5, 7) * 9;
    const uint64_t t = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= t;
    s[3] = rotl64(s[3], 45);
    return r;
}
static int ilog2(uint64_t v) {
    int r = -1;
    while (v) {
        v >>= 1;
        r++;
    }
    return r;
}
static bool is_pow2(unsigned x) {
    return x && !(x & (x - 1));
}
static uint32_t next_pow2(uint32_t v) {
    v--;
    v |= v >> 1;
    v |= v >> 2;
    v |= v >> 4;
    v |= v >> 8;
    v |= v >> 16;
    return v + 1;
}
static int parity(unsigned v) {
    v ^= v >> 16;
    v ^= v >> 8;
    v ^= v >> 4;
    return (0x6996 >> (v & 0xf)) & 1;
}
static unsigned gray(unsigned n) {
    return n ^ (n >> 1);
}
static unsigned ungray(unsigned g) {
    for (unsigned m = g >> 1; m; m >>= 1)
        g ^= m;
    return g;
}
static uint64_t morton(uint32_t x, uint32_t y) {
    uint64_t z = 0;
    for (int i = 0; i < 32; i++)
        z |= (uint64_t)(x >> i & 1) << (2 * i) | (uint64_t)(y >> i & 1) << (2 * i + 1);
    return z;
}
static uint16_t crc16(const uint8_t *p, size_t n) {
    uint16_t c = 0xFFFF;
    while (n--) {
        c ^= (uint16_t)*p++ << 8;
        for (int i = 0; i < 8; i++)
            c = c & 0x8000 ? (uint16_t)(c << 1) ^ 0x1021 : c << 1;
    }
    return c;
}
static int32_t sat_add(int32_t a, int32_t b) {
    int64_t r = (int64_t)a + b;
    return r > INT32_MAX ? INT32_MAX : r < INT32_MIN ? INT32_MIN : (int32_t)r;
}
static uint32_t isqrt(uint64_t n) {
    uint64_t r = 0, b = (uint64_t)1 << 62;
    while (b > n)
        b >>= 2;
    while (b) {
        if (n >= r + b) {
            n -= r + b;
            r = (r >> 1) + b;
        } else
            r >>= 1;
        b >>= 2;
    }
    return (uint32_t)r;
}
union conv {
    float f;
    uint32_t u;
    double d;
    uint64_t q;
    uint8_t b[8];
};
int main(void) {
    union conv c;
    printf("%d %08" PRIx32 " %016" PRIx64 "\n", popcount32(0xdeadbeef), rev32(0x12345678), rotl64(0x0123456789abcdefULL, 20));
    for (int i = 0; i < 5; i++)
        printf("%" PRIu64 "%c", next(), i == 4 ? '\n' : ' ');
    printf("%d %d %d %" PRIu32 " %d\n", ilog2(1), ilog2(UINT64_MAX), is_pow2(64), next_pow2(1000), parity(0x7));
    for (unsigned i = 0; i < 16; i++)
        printf("%u:%u ", gray(i), ungray(gray(i)));
    printf("\n%" PRIu64 " %04x\n", morton(0xffff, 0x1234), crc16((const uint8_t *)"123456789", 9));
    printf("%d %d %u\n", sat_add(INT32_MAX, 5), sat_add(INT32_MIN, -5), isqrt(1ULL << 60));
    c.f = 3.14f;
    printf("%08x %d %d\n", c.u, c.u >> 23 & 0xff, c.u & 0x7fffff);
    c.d = -2.5;
    printf("%016llx\n", (unsigned long long)c.q);
    for (int i = 0; i < 8; i++)
        printf("%02x", c.b[i]);
    puts("");
    uint8_t a = 200, b = 100;
    uint8_t d = a + b;
    int e = a + b;
    printf("%u %d %u %d\n", d, e, (uint8_t)~a, ~a);
    printf("%u\n", rotl8(0x81, 3));
    int8_t sc = (int8_t)200;
    uint16_t us = (uint16_t)-1;
    printf("%d %u %d\n", sc, us, (int16_t)us);
    printf("%d %d %d %d\n", -7 / 2, -7 % 2, 7 / -2, 7 % -2);
    printf("%d %u %d\n", -1 >> 1, (unsigned)-1 >> 1, (int)((unsigned)INT_MAX + 1u));
    printf("%d %d\n", -1 < 1u, (long)-1 < 1u);
    printf("%d\n", sizeof(int) > -1);
    unsigned u = 0;
    u--;
    printf("%u %lu %zu\n", u, (unsigned long)u + 1, sizeof(u + 1L));
    long long ll = LLONG_MIN;
    printf("%lld %llu %" PRId64 "\n", ll, (unsigned long long)ll, (int64_t)ll + 1);
    printf("%#x %#o %+d % d %05d %-5d| %5.3d %x %X %hhd %hu\n", 255, 8, 5, 5, -42, 42, 7, -1, 0xabc, 300, 70000);
    unsigned char bits[4] = {0};
    for (int i = 0; i < 32; i += 3)
        bits[i / 8] |= 1 << i % 8;
    for (int i = 0; i < 4; i++)
        printf("%02x ", bits[i]);
    puts("");
    uint32_t x = 1;
    printf("%s endian\n", *(uint8_t *)&x ? "little" : "big");
    uint64_t fact = 1;
    for (int i = 1; i <= 25; i++)
        fact *= i;
    printf("%" PRIu64 "\n", fact);
    unsigned short h = 65535;
    h++;
    printf("%d\n", h);
    h = 1;
    h <<= 15;
    printf("%d %d\n", h, h << 1);
    printf("%d %d\n", 'a' + 1, (char)('a' + 200));
    printf("%d\n", CHAR_BIT * (int)sizeof(long double));
    int n = 0;
    for (uint8_t i = 250; i >= 250; i++)
        n++;
    printf("%d\n", n);
    struct {
        unsigned a : 3, b : 5, : 0, c : 1;
        int d : 4;
    } f = {9, 33, 1, 9};
    printf("%u %u %u %d %zu\n", f.a, f.b, f.c, f.d, sizeof f);
    return (int)(fact & 0x7f);
}
