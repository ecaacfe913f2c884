#include <stdio.h>
#include <stdint.h>
#include <string.h>
#define ROTR(x, n) (((x) >> (n)) | ((x) << (32 - (n))))
#define CH(x,y,z) (((x) & (y)) ^ (~(x) & (z)))
#define MAJ(x,y,z) (((x) & (y)) ^ ((x) & (z)) ^ ((y) & (z)))
#define S0(x) (ROTR(x,2) ^ ROTR(x,13) ^ ROTR(x,22))
#define S1(x) (ROTR(x,6) ^ ROTR(x,11) ^ ROTR(x,25))
#define s0(x) (ROTR(x,7) ^ ROTR(x,18) ^ ((x) >> 3))
#define s1(x) (ROTR(x,17) ^ ROTR(x,19) ^ ((x) >> 10))
typedef struct { uint8_t data[64]; uint32_t datalen; uint64_t bitlen; uint32_t state[8]; } SHA256_CTX;
static const uint32_t k[64] = {
0x428a2f98,0x71374491,0xb5c0fbcf,0xe9b5dba5,0x3956c25b,0x59f111f1,0x923f82a4,0xab1c5ed5,0xd807aa98,0x12835b01,0x243185be,0x550c7dc3,0x72be5d74,0x80deb1fe,0x9bdc06a7,0xc19bf174,
0xe49b69c1,0xefbe4786,0x0fc19dc6,0x240ca1cc,0x2de92c6f,0x4a7484aa,0x5cb0a9dc,0x76f988da,0x983e5152,0xa831c66d,0xb00327c8,0xbf597fc7,0xc6e00bf3,0xd5a79147,0x06ca6351,0x14292967,
0x27b70a85,0x2e1b2138,0x4d2c6dfc,0x53380d13,0x650a7354,0x766a0abb,0x81c2c92e,0x92722c85,0xa2bfe8a1,0xa81a664b,0xc24b8b70,0xc76c51a3,0xd192e819,0xd6990624,0xf40e3585,0x106aa070,
0x19a4c116,0x1e376c08,0x2748774c,0x34b0bcb5,0x391c0cb3,0x4ed8aa4a,0x5b9cca4f,0x682e6ff3,0x748f82ee,0x78a5636f,0x84c87814,0x8cc70208,0x90befffa,0xa4506ceb,0xbef9a3f7,0xc67178f2};
static void transform(SHA256_CTX *ctx, const uint8_t data[]) {
    uint32_t a, b, c, d, e, f, g, h, i, j, t1, t2, m[64];
    for (i = 0, j = 0; i < 16; ++i, j += 4) m[i] = ((uint32_t)data[j] << 24) | (data[j + 1] << 16) | (data[j + 2] << 8) | (data[j + 3]);
    for (; i < 64; ++i) m[i] = s1(m[i - 2]) + m[i - 7] + s0(m[i - 15]) + m[i - 16];
    a = ctx->state[0]; b = ctx->state[1]; c = ctx->state[2]; d = ctx->state[3]; e = ctx->state[4]; f = ctx->state[5]; g = ctx->state[6]; h = ctx->state[7];
    for (i = 0; i < 64; ++i) {
        t1 = h + S1(e) + CH(e, f, g) + k[i] + m[i];
        t2 = S0(a) + MAJ(a, b, c);
        h = g; g = f; f = e; e = d + t1; d = c; c = b; b = a; a = t1 + t2;
    }
    ctx->state[0] += a; ctx->state[1] += b; ctx->state[2] += c; ctx->state[3] += d; ctx->state[4] += e; ctx->state[5] += f; ctx->state[6] += g; ctx->state[7] += h;
}
static void init(SHA256_CTX *ctx) {
    static const uint32_t start[] = {0x6a09e667,0xbb67ae85,0x3c6ef372,0xa54ff53a,0x510e527f,0x9b05688c,0x1f83d9ab,0x5be0cd19};
    ctx->datalen = 0; ctx->bitlen = 0;
    memcpy(ctx->state, start, sizeof(start));
}
static void update(SHA256_CTX *ctx, const uint8_t data[], size_t len) {
    for (size_t i = 0; i < len; ++i) {
        ctx->data[ctx->datalen++] = data[i];
        if (ctx->datalen == 64) { transform(ctx, ctx->data); ctx->bitlen += 512; ctx->datalen = 0; }
    }
}
static void final(SHA256_CTX *ctx, uint8_t hash[]) {
    uint32_t i = ctx->datalen;
    if (ctx->datalen < 56) { ctx->data[i++] = 0x80; while (i < 56) ctx->data[i++] = 0; }
    else { ctx->data[i++] = 0x80; while (i < 64) ctx->data[i++] = 0x00; transform(ctx, ctx->data); memset(ctx->data, 0, 56); }
    ctx->bitlen += ctx->datalen * 8;
    for (int b = 0; b < 8; b++) ctx->data[63 - b] = (uint8_t)(ctx->bitlen >> (8 * b));
    transform(ctx, ctx->data);
    for (i = 0; i < 4; ++i) for (int j = 0; j < 8; j++) hash[i + 4 * j] = (ctx->state[j] >> (24 - i * 8)) & 0xff;
}
static void show(const char *text) {
    SHA256_CTX ctx; uint8_t h[32];
    init(&ctx); update(&ctx, (const uint8_t *)text, strlen(text)); final(&ctx, h);
    for (int i = 0; i < 32; i++) printf("%02x", h[i]);
    printf("  %.20s\n", text);
}
/* CRC-64, Adler and FNV next to it */
static uint64_t fnv1a(const void *p, size_t n) { const unsigned char *s = p; uint64_t h = 14695981039346656037ULL; while (n--) { h ^= *s++; h *= 1099511628211ULL; } return h; }
static uint32_t adler(const unsigned char *s, size_t n) { uint32_t a = 1, b = 0; for (size_t i = 0; i < n; i++) { a = (a + s[i]) % 65521; b = (b + a) % 65521; } return b << 16 | a; }
static uint32_t murmur(const char *key, uint32_t seed) {
    uint32_t h = seed, len = (uint32_t)strlen(key), kk;
    size_t i;
    for (i = 0; i + 4 <= len; i += 4) { memcpy(&kk, key + i, 4); kk *= 0xcc9e2d51; kk = kk << 15 | kk >> 17; kk *= 0x1b873593; h ^= kk; h = h << 13 | h >> 19; h = h * 5 + 0xe6546b64; }
    kk = 0;
    switch (len & 3) { case 3: kk ^= (uint32_t)(unsigned char)key[i + 2] << 16; /* fall through */ case 2: kk ^= (uint32_t)(unsigned char)key[i + 1] << 8; /* fall through */ case 1: kk ^= (unsigned char)key[i]; kk *= 0xcc9e2d51; kk = kk << 15 | kk >> 17; kk *= 0x1b873593; h ^= kk; }
    h ^= len; h ^= h >> 16; h *= 0x85ebca6b; h ^= h >> 13; h *= 0xc2b2ae35; h ^= h >> 16;
    return h;
}
int main(void) {
    const char *texts[] = {"", "abc", "The quick brown fox jumps over the lazy dog", "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        show(texts[i]);
        printf("%016llx %08x %08x\n", (unsigned long long)fnv1a(texts[i], strlen(texts[i])), adler((const unsigned char *)texts[i], strlen(texts[i])), murmur(texts[i], 42u));
    }
    return 0;
}
