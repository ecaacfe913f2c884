/* Base64 and run-length coding, hexadecimal dump. */
#include <stdio.h>
#include <string.h>
#include <stdlib.h>
static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static char *encode(const unsigned char *in, size_t n) {
    char *out = malloc((n + 2) / 3 * 4 + 1), *o = out;
    for (size_t i = 0; i < n; i += 3) {
        unsigned v = in[i] << 16 | (i + 1 < n ? in[i + 1] << 8 : 0) | (i + 2 < n ? in[i + 2] : 0);
        *o++ = alphabet[v >> 18];
        *o++ = alphabet[v >> 12 & 63];
        *o++ = i + 1 < n ? alphabet[v >> 6 & 63] : '=';
        *o++ = i + 2 < n ? alphabet[v & 63] : '=';
    }
    *o = '\0';
    return out;
}
static size_t decode(const char *s, unsigned char *out) {
    size_t n = 0;
    unsigned v = 0;
    int bits = 0;
    for (; *s && *s != '='; s++) {
        const char *p = strchr(alphabet, *s);
        v = v << 6 | (unsigned)(p - alphabet);
        bits += 6;
        if (bits >= 8) out[n++] = v >> (bits -= 8) & 255;
    }
    return n;
}
static void rle(const char *s, char *o) {
    while (*s) {
        int n = 1;
        while (s[n] == *s) n++;
        o += sprintf(o, "%d%c", n, *s);
        s += n;
    }
}
static void dump(const void *data, int n) {
    const unsigned char *p = data;
    for (int i = 0; i < n; i++) printf("%02X%c", p[i], i == n - 1 ? '\n' : ' ');
}
int main(void) {
    const char *texts[] = {"", "M", "Ma", "Man", "any carnal pleas"};
    for (int i = 0; i < 5; i++) {
        unsigned char back[64];
        char *e = encode((const unsigned char *)texts[i], strlen(texts[i]));
        size_t n = decode(e, back);
        back[n] = 0;
        printf("%s %s\n", e, (char *)back);
        free(e);
    }
    char packed[64];
    rle("aaabccddddd", packed);
    puts(packed);
    dump("Hello\n", 7);
    return 0;
}
