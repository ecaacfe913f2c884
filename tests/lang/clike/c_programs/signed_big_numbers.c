#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <limits.h>
#define BASE 1000000000u
typedef struct bignum { unsigned *d; int n, cap, sign; } bignum;
static bignum *bn_new(long long v) {
    bignum *b = calloc(1, sizeof *b);
    b->sign = v < 0 ? -1 : 1;
    unsigned long long u = v < 0 ? -(unsigned long long)v : (unsigned long long)v;
    b->cap = 4; b->d = malloc(b->cap * sizeof *b->d);
    do { b->d[b->n++] = (unsigned)(u % BASE); u /= BASE; } while (u);
    return b;
}
static void bn_free(bignum *b) { if (b) { free(b->d); free(b); } }
static void grow(bignum *b, int n) { if (n > b->cap) { b->cap = n * 2; b->d = realloc(b->d, (size_t)b->cap * sizeof(unsigned)); } while (b->n < n) b->d[b->n++] = 0; }
static void trim(bignum *b) { while (b->n > 1 && b->d[b->n - 1] == 0) --b->n; if (b->n == 1 && !b->d[0]) b->sign = 1; }
static int cmpabs(const bignum *a, const bignum *b) { if (a->n != b->n) return a->n < b->n ? -1 : 1; for (int i = a->n; i-- > 0;) if (a->d[i] != b->d[i]) return a->d[i] < b->d[i] ? -1 : 1; return 0; }
static bignum *addabs(const bignum *a, const bignum *b) {
    bignum *r = bn_new(0); unsigned carry = 0;
    for (int i = 0; i < a->n || i < b->n || carry; i++) {
        grow(r, i + 1);
        unsigned long long s = carry + 0ULL + (i < a->n ? a->d[i] : 0) + (i < b->n ? b->d[i] : 0);
        r->d[i] = (unsigned)(s % BASE); carry = (unsigned)(s / BASE);
    }
    return r;
}
static bignum *subabs(const bignum *a, const bignum *b) {
    bignum *r = bn_new(0); int borrow = 0;
    for (int i = 0; i < a->n; i++) {
        long long t = (long long)a->d[i] - borrow - (i < b->n ? b->d[i] : 0);
        borrow = t < 0; if (borrow) t += BASE;
        grow(r, i + 1); r->d[i] = (unsigned)t;
    }
    trim(r); return r;
}
static bignum *bn_add(const bignum *a, const bignum *b) {
    bignum *r;
    if (a->sign == b->sign) { r = addabs(a, b); r->sign = a->sign; }
    else { int c = cmpabs(a, b); r = c >= 0 ? subabs(a, b) : subabs(b, a); r->sign = c >= 0 ? a->sign : b->sign; }
    trim(r); return r;
}
static bignum *bn_mul(const bignum *a, const bignum *b) {
    bignum *r = bn_new(0); grow(r, a->n + b->n);
    for (int i = 0; i < a->n; i++) {
        unsigned long long carry = 0;
        for (int j = 0; j < b->n || carry; j++) {
            unsigned long long cur = r->d[i + j] + carry + (j < b->n ? (unsigned long long)a->d[i] * b->d[j] : 0);
            r->d[i + j] = cur % BASE; carry = cur / BASE;
        }
    }
    r->sign = a->sign * b->sign; trim(r); return r;
}
static bignum *bn_divsmall(const bignum *a, unsigned m, unsigned *rem) {
    bignum *r = bn_new(0); grow(r, a->n); unsigned long long c = 0;
    for (int i = a->n - 1; i >= 0; --i) { c = c * BASE + a->d[i]; r->d[i] = (unsigned)(c / m); c %= m; }
    *rem = (unsigned)c; r->sign = a->sign; trim(r); return r;
}
static char *bn_str(const bignum *b) {
    char *s = malloc((size_t)b->n * 9 + 2), *p = s;
    if (b->sign < 0) *p++ = '-';
    p += sprintf(p, "%u", b->d[b->n - 1]);
    for (int i = b->n - 2; i >= 0; i--) p += sprintf(p, "%09u", b->d[i]);
    return s;
}
static bignum *bn_parse(const char *s) {
    bignum *r = bn_new(0), *ten = bn_new(10); int sign = 1;
    if (*s == '-') sign = -1, s++;
    for (; *s; s++) { bignum *t = bn_mul(r, ten), *d = bn_new(*s - '0'), *u = bn_add(t, d); bn_free(r); bn_free(t); bn_free(d); r = u; }
    bn_free(ten); r->sign = sign; trim(r); return r;
}
static bignum *power(int base, int e) {
    bignum *r = bn_new(1), *b = bn_new(base);
    for (; e; e >>= 1) { bignum *t; if (e & 1) { t = bn_mul(r, b); bn_free(r); r = t; } t = bn_mul(b, b); bn_free(b); b = t; }
    bn_free(b); return r;
}
int main(void) {
    bignum *f = bn_new(1);
    for (int i = 2; i <= 50; i++) { bignum *k = bn_new(i), *t = bn_mul(f, k); bn_free(f); bn_free(k); f = t; }
    char *s = bn_str(f); printf("50! = %s (%zu digits)\n", s, strlen(s)); free(s);
    bignum *a = bn_new(0), *b = bn_new(1);
    for (int i = 0; i < 200; i++) { bignum *c = bn_add(a, b); bn_free(a); a = b; b = c; }
    s = bn_str(a); puts(s); free(s);
    bignum *x = bn_parse("-123456789012345678901234567890"), *y = bn_parse("987654321098765432109876543210"), *z;
    z = bn_add(x, y); s = bn_str(z); puts(s); free(s); bn_free(z);
    z = bn_mul(x, y); s = bn_str(z); puts(s); free(s); bn_free(z);
    z = power(-3, 77); s = bn_str(z); puts(s); free(s);
    unsigned rem; bignum *q = bn_divsmall(z, 97, &rem); s = bn_str(q); printf("%s r %u\n", s, rem); free(s);
    z = bn_new(LLONG_MIN); s = bn_str(z); puts(s);
    printf("%d %d\n", cmpabs(x, y), cmpabs(y, x));
    return 0;
}
