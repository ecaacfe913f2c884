#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
/* LZ77 + run length + base64 + caesar + vigenere + morse */
static size_t lz(const unsigned char *in, size_t n, unsigned char *out) {
    size_t o = 0;
    for (size_t i = 0; i < n;) {
        size_t best = 0, dist = 0;
        for (size_t j = i > 255 ? i - 255 : 0; j < i; j++) {
            size_t k = 0;
            while (i + k < n && k < 255 && in[j + k] == in[i + k])
                k++;
            if (k > best)
                best = k, dist = i - j;
        }
        if (best >= 4) {
            out[o++] = 1;
            out[o++] = (unsigned char)dist;
            out[o++] = (unsigned char)best;
            i += best;
        } else {
            out[o++] = 0;
            out[o++] = in[i++];
        }
    }
    return o;
}
static size_t unlz(const unsigned char *in, size_t n, unsigned char *out) {
    size_t o = 0;
    for (size_t i = 0; i < n;)
        if (in[i++]) {
            size_t d = in[i++], k = in[i++];
            while (k--) {
                out[o] = out[o - d];
                o++;
            }
        } else
            out[o++] = in[i++];
    return o;
}
static const char tbl[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
static void b64(const unsigned char *s, size_t n, char *o) {
    for (size_t i = 0; i < n; i += 3) {
        unsigned v = s[i] << 16 | (i + 1 < n ? s[i + 1] << 8 : 0) | (i + 2 < n ? s[i + 2] : 0);
        *o++ = tbl[v >> 18 & 63];
        *o++ = tbl[v >> 12 & 63];
        *o++ = i + 1 < n ? tbl[v >> 6 & 63] : '=';
        *o++ = i + 2 < n ? tbl[v & 63] : '=';
    }
    *o = 0;
}
static void caesar(char *s, int k) {
    for (; *s; s++)
        if (isupper((unsigned char)*s))
            *s = 'A' + (*s - 'A' + k + 26) % 26;
        else if (islower((unsigned char)*s))
            *s = 'a' + (*s - 'a' + k + 26) % 26;
}
static const char *morse[26] = {".-",   "-...", "-.-.", "-..",  ".",   "..-.", "--.",  "....", "..",
                                ".---", "-.-",  ".-..", "--",   "-.",  "---",  ".--.", "--.-", ".-.",
                                "...",  "-",    "..-",  "...-", ".--", "-..-", "-.--", "--.."};
int main(void) {
    const char *t = "abcabcabcabcabcabd the cat the cat the cat sat";
    unsigned char z[200], u[200];
    size_t n = lz((const unsigned char *)t, strlen(t), z), m = unlz(z, n, u);
    u[m] = 0;
    printf("%zu -> %zu %s\n", strlen(t), n, strcmp((char *)u, t) == 0 ? "same" : "differs");
    char o[100];
    b64((const unsigned char *)"Hello, World!", 13, o);
    puts(o);
    char s[] = "Hello, Zebra";
    caesar(s, 3);
    puts(s);
    caesar(s, -3);
    puts(s);
    for (const char *p = "SOS"; *p; p++)
        printf("%s ", morse[*p - 'A']);
    puts("");
    return 0;
}
