/* ring buffer, checksums, run lengths, base 64, a dump */
#include <stdio.h>
#include <stdint.h>
#include <string.h>
typedef struct {
    uint8_t buf[8];
    volatile unsigned head, tail;
} ring;
static int put(ring *r, uint8_t b) {
    if (r->head - r->tail == sizeof r->buf) return 0;
    r->buf[r->head++ & 7] = b;
    return 1;
}
static int get(ring *r) {
    return r->head == r->tail ? -1 : r->buf[r->tail++ & 7];
}
static uint32_t adler(const void *p, size_t n) {
    const uint8_t *b = p;
    uint32_t a = 1, c = 0;
    while (n--) {
        a = (a + *b++) % 65521;
        c = (c + a) % 65521;
    }
    return c << 16 | a;
}
static size_t rle(const char *s, char *o) {
    char *w = o;
    while (*s) {
        int n = 1;
        while (s[n] == *s)
            n++;
        w += sprintf(w, "%d%c", n, *s);
        s += n;
    }
    return w - o;
}
static void b64(const uint8_t *p, size_t n, char *o) {
    static const char t[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    for (size_t i = 0; i < n; i += 3) {
        uint32_t v = p[i] << 16 | (i + 1 < n ? p[i + 1] << 8 : 0) | (i + 2 < n ? p[i + 2] : 0);
        *o++ = t[v >> 18];
        *o++ = t[v >> 12 & 63];
        *o++ = i + 1 < n ? t[v >> 6 & 63] : '=';
        *o++ = i + 2 < n ? t[v & 63] : '=';
    }
    *o = 0;
}
static void hexdump(const void *p, size_t n) {
    const unsigned char *b = p;
    for (size_t i = 0; i < n; i += 8) {
        printf("%04zx ", i);
        for (size_t j = i; j < i + 8; j++)
            if (j < n)
                printf("%02x ", b[j]);
            else
                printf("   ");
        for (size_t j = i; j < i + 8 && j < n; j++)
            putchar(b[j] >= 32 && b[j] < 127 ? b[j] : '.');
        putchar('\n');
    }
}
int main(void) {
    ring r = {{0}, 0, 0};
    int ok = 0;
    for (int i = 0; i < 10; i++)
        ok += put(&r, i * 30);
    printf("%d %d", ok, get(&r));
    printf(" %d\n", put(&r, 255));
    int c, s = 0;
    while ((c = get(&r)) >= 0)
        s += c;
    printf("%d\n", s);
    printf("%08x\n", adler("Wikipedia", 9));
    char o[64];
    printf("%zu", rle("aaabccd", o));
    printf(" %s\n", o);
    b64((const uint8_t *)"any carnal pleas", 16, o);
    puts(o);
    hexdump("Hello\0World\x7f!", 13);
    struct {
        uint16_t a;
        uint8_t b[2];
    } st = {0x0102, {3, 4}};
    hexdump(&st, sizeof st);
    return 0;
}
