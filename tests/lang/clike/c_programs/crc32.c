/* CRC-32, Adler-32, FNV-1a, djb2. */
#include <stdio.h>
#include <string.h>
#include <stdint.h>
static uint32_t table[256];
static void makeTable(void) {
    for (uint32_t n = 0; n < 256; n++) {
        uint32_t c = n;
        for (int k = 0; k < 8; k++) c = c & 1 ? 0xEDB88320u ^ (c >> 1) : c >> 1;
        table[n] = c;
    }
}
static uint32_t crc(const unsigned char *buf, size_t len) {
    uint32_t c = 0xFFFFFFFFu;
    for (size_t n = 0; n < len; n++) c = table[(c ^ buf[n]) & 0xff] ^ (c >> 8);
    return c ^ 0xFFFFFFFFu;
}
static uint32_t adler(const unsigned char *p, size_t n) {
    uint32_t a = 1, b = 0;
    while (n--) {
        a = (a + *p++) % 65521;
        b = (b + a) % 65521;
    }
    return b << 16 | a;
}
static uint64_t fnv(const char *s) {
    uint64_t h = 14695981039346656037ULL;
    while (*s) h = (h ^ (unsigned char)*s++) * 1099511628211ULL;
    return h;
}
static unsigned long djb2(const char *s) {
    unsigned long h = 5381;
    int c;
    while ((c = *s++)) h = ((h << 5) + h) + c;
    return h;
}
int main(void) {
    const char *texts[] = {"", "a", "123456789", "The quick brown fox jumps over the lazy dog"};
    makeTable();
    for (int i = 0; i < 4; i++) {
        const char *t = texts[i];
        printf("%08x %08x %016llx %lu\n", crc((const unsigned char *)t, strlen(t)), adler((const unsigned char *)t, strlen(t)),
               (unsigned long long)fnv(t), djb2(t));
    }
    return 0;
}
