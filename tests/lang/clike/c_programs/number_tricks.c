#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
/* big numbers, base conversion, bit tricks, crc, sha-like rotations, xorshift, popcount tables */
typedef struct {
    int n;
    unsigned short d[400];
} Big;
static void big_set(Big *b, unsigned v) {
    memset(b, 0, sizeof *b);
    do {
        b->d[b->n++] = v % 10000;
        v /= 10000;
    } while (v);
}
static void big_mul(Big *b, unsigned m) {
    unsigned long carry = 0;
    for (int i = 0; i < b->n; i++) {
        carry += (unsigned long)b->d[i] * m;
        b->d[i] = carry % 10000;
        carry /= 10000;
    }
    while (carry) {
        b->d[b->n++] = carry % 10000;
        carry /= 10000;
    }
}
static void big_print(const Big *b) {
    printf("%d", b->d[b->n - 1]);
    for (int i = b->n - 2; i >= 0; i--)
        printf("%04d", b->d[i]);
    putchar('\n');
}
static void addstr(const char *a, const char *b, char *out) {
    int i = strlen(a) - 1, j = strlen(b) - 1, c = 0, k = 0;
    char t[300];
    while (i >= 0 || j >= 0 || c) {
        int s = c;
        if (i >= 0)
            s += a[i--] - '0';
        if (j >= 0)
            s += b[j--] - '0';
        t[k++] = s % 10 + '0';
        c = s / 10;
    }
    while (k)
        *out++ = t[--k];
    *out = '\0';
}
#define ROTL32(x, n) (((x) << (n)) | ((x) >> (32 - (n))))
static uint32_t crc32(const void *p, size_t n) {
    const uint8_t *b = p;
    uint32_t c = ~0u;
    while (n--) {
        c ^= *b++;
        for (int k = 0; k < 8; k++)
            c = c & 1 ? (c >> 1) ^ 0xEDB88320u : c >> 1;
    }
    return ~c;
}
static uint64_t xs(uint64_t *s) {
    uint64_t x = *s;
    x ^= x << 13;
    x ^= x >> 7;
    x ^= x << 17;
    return *s = x;
}
static uint32_t murmur(uint32_t h) {
    h ^= h >> 16;
    h *= 0x85ebca6b;
    h ^= h >> 13;
    h *= 0xc2b2ae35;
    h ^= h >> 16;
    return h;
}
static unsigned rev(unsigned x) {
    x = (x & 0x55555555) << 1 | (x >> 1 & 0x55555555);
    x = (x & 0x33333333) << 2 | (x >> 2 & 0x33333333);
    x = (x & 0x0F0F0F0F) << 4 | (x >> 4 & 0x0F0F0F0F);
    return x << 24 | (x & 0xFF00) << 8 | (x >> 8 & 0xFF00) | x >> 24;
}
static void bin(unsigned x, int w) {
    for (int i = w - 1; i >= 0; i--)
        putchar(x >> i & 1 ? '1' : '0');
    putchar('\n');
}
static char *tobase(long v, int base) {
    static char buf[66];
    char *p = buf + 65;
    int neg = v < 0;
    unsigned long u = neg ? -(unsigned long)v : v;
    *p = 0;
    do
        *--p = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"[u % base];
    while (u /= base);
    if (neg)
        *--p = '-';
    return p;
}
static unsigned adler(const char *s) {
    unsigned a = 1, b = 0;
    for (; *s; s++) {
        a = (a + (unsigned char)*s) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}
static unsigned long djb2(const char *s) {
    unsigned long h = 5381;
    int c;
    while ((c = *s++))
        h = ((h << 5) + h) + c;
    return h;
}
struct lcg {
    uint32_t s;
};
static int lcg_next(struct lcg *g) {
    g->s = g->s * 1103515245 + 12345;
    return (g->s >> 16) & 0x7fff;
}
typedef union {
    double d;
    uint64_t u;
    struct {
        unsigned lo, hi;
    } w;
} Dbl;
typedef union {
    float f;
    uint32_t u;
} Flt;
int main(void) {
    Big b;
    big_set(&b, 1);
    for (int i = 2; i <= 50; i++)
        big_mul(&b, i);
    big_print(&b);
    char s[300];
    addstr("99999999999999999999", "1", s);
    puts(s);
    char f1[300] = "0", f2[300] = "1";
    for (int i = 0; i < 150; i++) {
        addstr(f1, f2, s);
        strcpy(f1, f2);
        strcpy(f2, s);
    }
    puts(f1);
    printf("%08x %u %08x\n", crc32("123456789", 9), adler("Wikipedia"), murmur(12345));
    uint64_t st = 88172645463325252ULL;
    for (int i = 0; i < 3; i++)
        printf("%llu ", (unsigned long long)xs(&st));
    puts("");
    printf("%08x %08x\n", ROTL32(0x80000001u, 4), rev(0x12345678));
    bin(0xA5, 8);
    printf("%s %s %s\n", tobase(255, 16), "", "");
    printf("%s\n", tobase(-1234567, 36));
    printf("%lu\n", djb2("hello world"));
    struct lcg g = {42};
    for (int i = 0; i < 5; i++)
        printf("%d ", lcg_next(&g));
    puts("");
    Dbl d;
    d.d = -2.5;
    printf("%016llx %08x\n", (unsigned long long)d.u, d.w.hi);
    Flt f;
    f.f = 3.14159f;
    printf("%08x exp=%d man=%06x\n", f.u, (int)(f.u >> 23 & 0xFF) - 127, f.u & 0x7FFFFF);
    unsigned x = 0xF0F0;
    printf("%d %d %d\n", 8, (x & (x - 1)) == 0, (int)(x & -x));
    int a = 5, c = 9;
    a ^= c;
    c ^= a;
    a ^= c;
    printf("%d %d\n", a, c);
    printf("%d\n", ~0);
    printf("%u\n", ~0u);
    printf("%d %d\n", -1 >> 1, (int)((unsigned)-1 >> 28));
    uint8_t u8 = 200;
    u8 <<= 1;
    printf("%d\n", u8);
    int8_t i8 = (int8_t)0x80;
    printf("%d %d\n", i8, -i8);
    uint16_t u16 = 65535;
    u16 += 2;
    printf("%d\n", u16);
    printf("%d\n", (uint8_t)~u8);
    unsigned long long big = 1ULL << 63;
    printf("%llu %lld\n", big, (long long)(big - 1));
    printf("%d %d\n", (char)65, 'A' + 1);
    printf("%x\n", (unsigned)0xDEADBEEF >> 16 & 0xFF);
    for (unsigned m = 1; m; m <<= 8)
        printf("%u ", m);
    puts("");
    unsigned char bytes[4];
    uint32_t v = 0x11223344;
    bytes[0] = v >> 24;
    bytes[1] = v >> 16;
    bytes[2] = v >> 8;
    bytes[3] = v;
    printf("%02x%02x%02x%02x\n", bytes[0], bytes[1], bytes[2], bytes[3]);
    uint32_t w = (uint32_t)bytes[3] << 24 | bytes[2] << 16 | bytes[1] << 8 | bytes[0];
    printf("%x\n", w);
    int one = 1;
    printf("%s endian\n", *(char *)&one == 1 ? "little" : "big");
    unsigned char *pb = (unsigned char *)&v;
    for (size_t i = 0; i < sizeof v; i++)
        printf("%02x ", pb[i]);
    puts("");
    return 0;
}
