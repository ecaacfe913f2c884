#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* LZ77-ish, RLE, huffman, bit io */
typedef unsigned char u8;
typedef unsigned int u32;
static size_t rle_enc(const u8 *in, size_t n, u8 *out) {
    size_t o = 0;
    for (size_t i = 0; i < n;) {
        size_t run = 1;
        while (i + run < n && in[i + run] == in[i] && run < 255) run++;
        out[o++] = (u8)run;
        out[o++] = in[i];
        i += run;
    }
    return o;
}
static size_t rle_dec(const u8 *in, size_t n, u8 *out) {
    size_t o = 0;
    for (size_t i = 0; i + 1 < n; i += 2) {
        memset(out + o, in[i + 1], in[i]);
        o += in[i];
    }
    return o;
}
struct node {
    u32 freq;
    int sym;
    struct node *kid[2];
};
static int cmp(const void *a, const void *b) {
    const struct node *x = *(struct node *const *)a, *y = *(struct node *const *)b;
    return x->freq < y->freq ? 1 : x->freq > y->freq ? -1 : y->sym - x->sym;
}
static char codes[256][64];
static void walk(struct node *n, char *buf, int depth) {
    if (!n->kid[0]) {
        buf[depth] = '\0';
        strcpy(codes[n->sym], depth ? buf : "0");
        return;
    }
    for (int i = 0; i < 2; i++) {
        buf[depth] = '0' + i;
        walk(n->kid[i], buf, depth + 1);
    }
}
typedef struct {
    u8 *p;
    size_t nbits;
} BitW;
static void put(BitW *w, int bit) {
    if (bit) w->p[w->nbits >> 3] |= 1 << (7 - (w->nbits & 7));
    w->nbits++;
}
static int get(const u8 *p, size_t i) { return p[i / 8] >> (7 - i % 8) & 1; }
static size_t lz_enc(const u8 *in, int n, u8 *out) {
    size_t o = 0;
    int i = 0;
    while (i < n) {
        int best = 0, dist = 0;
        for (int d = 1; d <= 255 && d <= i; d++) {
            int l = 0;
            while (i + l < n && l < 255 && in[i + l - d] == in[i + l]) l++;
            if (l > best) best = l, dist = d;
        }
        if (best >= 3) {
            out[o++] = 0;
            out[o++] = dist;
            out[o++] = best;
            i += best;
        } else {
            if (in[i] == 0) {
                out[o++] = 0;
                out[o++] = 0;
            } else out[o++] = in[i];
            i++;
        }
    }
    return o;
}
static size_t lz_dec(const u8 *in, size_t n, u8 *out) {
    u8 *o = out;
    const u8 *end = in + n;
    while (in < end) {
        if (*in) *o++ = *in++;
        else if (in[1] == 0) {
            *o++ = 0;
            in += 2;
        } else {
            const u8 *from = o - in[1];
            int len = in[2];
            while (len--) *o++ = *from++;
            in += 3;
        }
    }
    return o - out;
}
int main(void) {
    const char *text = "aaaaabbbbbbccccccccdddddddddddd abracadabra abracadabra abracadabra she sells sea shells";
    size_t n = strlen(text);
    u8 enc[512], dec[512];
    size_t m = rle_enc((const u8 *)text, n, enc);
    size_t k = rle_dec(enc, m, dec);
    printf("rle %zu -> %zu ok=%d\n", n, m, k == n && !memcmp(dec, text, n));
    m = lz_enc((const u8 *)text, (int)n, enc);
    k = lz_dec(enc, m, dec);
    printf("lz %zu -> %zu ok=%d\n", n, m, k == n && memcmp(dec, text, n) == 0);
    u32 freq[256] = {0};
    for (size_t i = 0; i < n; i++) freq[(u8)text[i]]++;
    struct node *heap[512];
    int cnt = 0;
    for (int s = 0; s < 256; s++)
        if (freq[s]) {
            struct node *x = calloc(1, sizeof *x);
            x->freq = freq[s];
            x->sym = s;
            heap[cnt++] = x;
        }
    int serial = 256;
    while (cnt > 1) {
        qsort(heap, cnt, sizeof heap[0], cmp);
        struct node *a = heap[--cnt], *b = heap[--cnt], *p = malloc(sizeof(struct node));
        p->freq = a->freq + b->freq;
        p->sym = serial++;
        p->kid[0] = a;
        p->kid[1] = b;
        heap[cnt++] = p;
    }
    char buf[64];
    walk(heap[0], buf, 0);
    for (int s = 0; s < 256; s++)
        if (freq[s]) printf("'%c' %u %s\n", s, freq[s], codes[s]);
    u8 bits[512] = {0};
    BitW w = {bits, 0};
    for (size_t i = 0; i < n; i++)
        for (const char *c = codes[(u8)text[i]]; *c; c++) put(&w, *c == '1');
    printf("huff %zu bits = %zu bytes\n", w.nbits, (w.nbits + 7) / 8);
    struct node *cur = heap[0];
    size_t o = 0;
    for (size_t i = 0; i < w.nbits; i++) {
        cur = cur->kid[get(bits, i)];
        if (cur->kid[0] == NULL) {
            dec[o++] = (u8)cur->sym;
            cur = heap[0];
        }
    }
    printf("ok=%d\n", o == n && !memcmp(dec, text, n));
    for (int i = 0; i < 8; i++) printf("%02X%c", bits[i], i < 7 ? ' ' : '\n');
    return 0;
}
