#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <assert.h>
typedef unsigned char u8; typedef unsigned int u32;
#define WINDOW 255
#define MINMATCH 3
struct outbuf { u8 *p; size_t n, cap; };
static void emit(struct outbuf *o, u8 b) { if (o->n == o->cap) o->p = realloc(o->p, o->cap = o->cap ? 2 * o->cap : 16); o->p[o->n++] = b; }
static struct outbuf lz_compress(const u8 *in, size_t n) {
    struct outbuf o = {0};
    size_t i = 0, flagpos = 0; int bit = 8;
    while (i < n) {
        if (bit == 8) { flagpos = o.n; emit(&o, 0); bit = 0; }
        size_t best = 0, dist = 0, from = i > WINDOW ? i - WINDOW : 0;
        for (size_t j = from; j < i; j++) {
            size_t k = 0;
            while (i + k < n && k < 255 && in[j + k] == in[i + k]) k++;
            if (k > best) { best = k; dist = i - j; }
        }
        if (best >= MINMATCH) { o.p[flagpos] |= 1 << bit; emit(&o, (u8)dist); emit(&o, (u8)best); i += best; }
        else emit(&o, in[i++]);
        bit++;
    }
    return o;
}
static struct outbuf lz_expand(const u8 *in, size_t n) {
    struct outbuf o = {NULL, 0, 0};
    size_t i = 0;
    while (i < n) {
        u8 flags = in[i++];
        for (int b = 0; b < 8 && i < n; b++, flags >>= 1) {
            if (flags & 1) { u8 d = in[i++], l = in[i++]; for (u32 k = 0; k < l; k++) emit(&o, o.p[o.n - d]); }
            else emit(&o, in[i++]);
        }
    }
    return o;
}
static struct outbuf rle(const u8 *s, size_t n) {
    struct outbuf o = {0};
    for (size_t i = 0; i < n;) { size_t r = 1; while (i + r < n && r < 127 && s[i + r] == s[i]) r++; if (r > 2 || s[i] >= 128) { emit(&o, (u8)(128 + r)); emit(&o, s[i]); i += r; } else emit(&o, s[i++]); }
    return o;
}
static void bwt(const u8 *s, int n, u8 *last, int *primary) {
    int *idx = malloc(n * sizeof *idx);
    for (int i = 0; i < n; i++) idx[i] = i;
    for (int gap = n / 2; gap > 0; gap /= 2)
        for (int i = gap; i < n; i++) {
            int t = idx[i], j = i;
            for (; j >= gap; j -= gap) {
                int a = idx[j - gap], b = t, c = 0;
                for (int k = 0; k < n && c == 0; k++) c = s[(a + k) % n] - s[(b + k) % n];
                if (c == 0) c = a - b;
                if (c <= 0) break;
                idx[j] = idx[j - gap];
            }
            idx[j] = t;
        }
    for (int i = 0; i < n; i++) { last[i] = s[(idx[i] + n - 1) % n]; if (idx[i] == 0) *primary = i; }
    free(idx);
}
static void unbwt(const u8 *last, int n, int primary, u8 *out) {
    int count[257] = {0}, *next = malloc(sizeof(int) * n);
    for (int i = 0; i < n; i++) count[last[i] + 1]++;
    for (int i = 0; i < 256; i++) count[i + 1] += count[i];
    for (int i = 0; i < n; i++) next[count[last[i]]++] = i;
    for (int i = 0, p = next[primary]; i < n; i++, p = next[p]) out[i] = last[p];
    free(next);
}
static void mtf(u8 *s, int n) {
    u8 table[256];
    for (int i = 0; i < 256; i++) table[i] = (u8)i;
    for (int i = 0; i < n; i++) { int k = 0; while (table[k] != s[i]) k++; u8 c = s[i]; memmove(table + 1, table, k); table[0] = c; s[i] = (u8)k; }
}
int main(void) {
    const char *texts[] = {"", "a", "abracadabra abracadabra", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "to be or not to be, that is the question: whether to be or not"};
    for (int i = 0; i < 5; i++) {
        size_t n = strlen(texts[i]);
        struct outbuf c = lz_compress((const u8 *)texts[i], n), d = lz_expand(c.p, c.n);
        assert(d.n == n && (n == 0 || memcmp(d.p, texts[i], n) == 0));
        printf("%zu -> %zu:", n, c.n);
        for (size_t k = 0; k < c.n && k < 24; k++) printf(" %02X", c.p[k]);
        struct outbuf r = rle((const u8 *)texts[i], n);
        printf(" rle %zu\n", r.n);
        if (n) {
            u8 last[100], back[100]; int primary = -1;
            bwt((const u8 *)texts[i], (int)n, last, &primary);
            printf("bwt [%.*s] %d ", (int)n, (char *)last, primary);
            unbwt(last, (int)n, primary, back);
            printf("%s", memcmp(back, texts[i], n) ? "BAD" : "ok");
            mtf(last, (int)n);
            for (size_t k = 0; k < n && k < 12; k++) printf(" %d", last[k]);
            printf("\n");
        }
        free(c.p); free(d.p); free(r.p);
    }
    return 0;
}
