#include <stdio.h>
#include <stdint.h>
#include <string.h>
#include <inttypes.h>
static uint32_t murmur3_32(const uint8_t *key, size_t len, uint32_t seed) {
    uint32_t h = seed, k;
    for (size_t i = len >> 2; i; i--) {
        memcpy(&k, key, sizeof(uint32_t)); key += sizeof(uint32_t);
        k *= 0xcc9e2d51; k = (k << 15) | (k >> 17); k *= 0x1b873593;
        h ^= k; h = (h << 13) | (h >> 19); h = h * 5 + 0xe6546b64;
    }
    k = 0;
    for (size_t i = len & 3; i; i--) { k <<= 8; k |= key[i - 1]; }
    k *= 0xcc9e2d51; k = (k << 15) | (k >> 17); k *= 0x1b873593; h ^= k;
    h ^= len; h ^= h >> 16; h *= 0x85ebca6b; h ^= h >> 13; h *= 0xc2b2ae35; h ^= h >> 16;
    return h;
}
static uint64_t xs64(uint64_t *s) { uint64_t x = *s; x ^= x >> 12; x ^= x << 25; x ^= x >> 27; *s = x; return x * UINT64_C(2685821657736338717); }
static uint32_t jenkins(const char *key, size_t len) { uint32_t hash = 0; for (size_t i = 0; i < len; ++i) { hash += key[i]; hash += hash << 10; hash ^= hash >> 6; } hash += hash << 3; hash ^= hash >> 11; hash += hash << 15; return hash; }
static unsigned long sdbm(const unsigned char *str) { unsigned long hash = 0; int c; while ((c = *str++)) hash = c + (hash << 6) + (hash << 16) - hash; return hash; }
static unsigned long djb2(const unsigned char *str) { unsigned long hash = 5381; int c; while ((c = *str++) != 0) hash = ((hash << 5) + hash) + c; return hash; }
static int java(const char *s) { int h = 0; for (size_t i = 0; i < strlen(s); i++) h = (h << 5) - h + s[i]; return h; }
static uint16_t fletcher16(const uint8_t *data, int count) { uint16_t s1 = 0, s2 = 0; for (int i = 0; i < count; ++i) { s1 = (s1 + data[i]) % 255; s2 = (s2 + s1) % 255; } return (s2 << 8) | s1; }
static uint32_t adler32(const unsigned char *d, size_t n) { uint32_t a = 1, b = 0; for (size_t i = 0; i < n; i++) { a = (a + d[i]) % 65521; b = (b + a) % 65521; } return (b << 16) | a; }
static uint16_t crc16(const uint8_t *p, int n) { uint16_t crc = 0xFFFF; while (n--) { crc ^= (uint16_t)*p++ << 8; for (int i = 0; i < 8; i++) crc = crc & 0x8000 ? (crc << 1) ^ 0x1021 : crc << 1; } return crc; }
#define MIX(a,b,c) do { a -= b; a -= c; a ^= (c>>13); b -= c; b -= a; b ^= (a<<8); c -= a; c -= b; c ^= (b>>13); } while (0)
typedef struct { uint32_t mt[624]; int i; } MT;
static void mt_seed(MT *m, uint32_t s) { m->mt[0] = s; for (m->i = 1; m->i < 624; m->i++) m->mt[m->i] = 1812433253U * (m->mt[m->i-1] ^ (m->mt[m->i-1] >> 30)) + m->i; }
static uint32_t mt_next(MT *m) { static const uint32_t mag[2] = {0, 0x9908b0dfU}; uint32_t y; if (m->i >= 624) { int k; for (k = 0; k < 624; k++) { y = (m->mt[k] & 0x80000000U) | (m->mt[(k+1) % 624] & 0x7fffffffU); m->mt[k] = m->mt[(k + 397) % 624] ^ (y >> 1) ^ mag[y & 1]; } m->i = 0; } y = m->mt[m->i++]; y ^= y >> 11; y ^= (y << 7) & 0x9d2c5680U; y ^= (y << 15) & 0xefc60000U; y ^= y >> 18; return y; }
static void tea(uint32_t v[2], const uint32_t k[4]) { uint32_t v0 = v[0], v1 = v[1], sum = 0, delta = 0x9E3779B9; for (int i = 0; i < 32; i++) { sum += delta; v0 += ((v1 << 4) + k[0]) ^ (v1 + sum) ^ ((v1 >> 5) + k[1]); v1 += ((v0 << 4) + k[2]) ^ (v0 + sum) ^ ((v0 >> 5) + k[3]); } v[0] = v0; v[1] = v1; }
typedef struct { uint64_t state, inc; } pcg32_t;
static uint32_t pcg32(pcg32_t *r) { uint64_t o = r->state; r->state = o * 6364136223846793005ULL + (r->inc | 1); uint32_t x = ((o >> 18u) ^ o) >> 27u; uint32_t rot = o >> 59u; return (x >> rot) | (x << ((-rot) & 31)); }
int main(void) {
    const char *t = "The quick brown fox jumps over the lazy dog";
    size_t n = strlen(t);
    printf("%08x %08" PRIx32 "\n", murmur3_32((const uint8_t *)t, n, 0), murmur3_32((const uint8_t *)t, 13, 0x9747b28c));
    uint64_t s = 88172645463325252ULL; for (int i = 0; i < 3; i++) printf("%" PRIu64 "\n", xs64(&s));
    printf("%u %lu %lu %d\n", jenkins(t, n), sdbm((unsigned char *)t), djb2((const unsigned char *)t), java(t));
    printf("%04x %08x %04X\n", fletcher16((uint8_t *)t, n), adler32((unsigned char *)t, n), crc16((const uint8_t *)"123456789", 9));
    uint32_t a = 1, b = 2, c = 3; MIX(a, b, c); MIX(b, c, a); printf("%u %u %u\n", a, b, c);
    static MT m; mt_seed(&m, 5489); for (int i = 0; i < 5; i++) printf("%u ", mt_next(&m)); puts("");
    uint32_t v[2] = {0x12345678, 0x9abcdef0}, k[4] = {1, 2, 3, 4}; tea(v, k); printf("%08x %08x\n", v[0], v[1]);
    pcg32_t r = {42, 54}; for (int i = 0; i < 4; i++) printf("0x%08x ", pcg32(&r)); puts("");
    int8_t i8 = -128; i8--; int16_t i16 = 32767; i16++; int32_t i32 = INT32_MAX; i32++; int64_t i64 = INT64_MIN; i64--;
    printf("%" PRId8 " %" PRId16 " %" PRId32 " %" PRId64 "\n", i8, i16, i32, i64);
    uint8_t u8 = 200; u8 += 100; u8 = u8 << 3; u8 = ~u8; printf("%d %d\n", u8, u8 >> 1);
    printf("%d %d\n", (uint8_t)~0 >> 4, (unsigned char)0x80 << 1);
    printf("%lld %llu\n", (long long)(int)0xFFFFFFFF, (unsigned long long)-1);
    printf("%d\n", -1 < 1u); printf("%d\n", (short)-1 < (unsigned short)1); printf("%d\n", -1L < 1u); printf("%d\n", -1 < sizeof(int));
    printf("%u %d\n", 3u - 5u, (int)(3u - 5u)); printf("%lu\n", 3u - 5ul); printf("%ld\n", (long)(3u - 5u));
    printf("%u\n", 4294967295u * 4294967295u); printf("%u\n", -2147483648u / 3); printf("%d\n", -7 / 2 * 2 + -7 % 2);
    printf("%x %x\n", 0xF0u >> 4 | 0xFu << 28, ~0u ^ 0xff00ff);
    return 0;
}
