#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static void swap(void *a, void *b, size_t n) {
    char *p = a, *q = b;
    while (n-- > 0) {
        char t = *p;
        *p++ = *q;
        *q++ = t;
    }
}
static void xorswap(void *a, void *b, size_t n) {
    unsigned char *p = a, *q = b;
    for (size_t i = 0; i < n; i++) {
        p[i] ^= q[i];
        q[i] ^= p[i];
        p[i] ^= q[i];
    }
}
static void bubble(void *base, size_t n, size_t sz, int (*cmp)(const void *, const void *)) {
    char *b = base;
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j + 1 < n; j++)
            if (cmp(b + j * sz, b + (j + 1) * sz) > 0)
                swap(b + j * sz, b + (j + 1) * sz, sz);
}
static int ci(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static int cd(const void *a, const void *b) {
    double x = *(double *)a, y = *(double *)b;
    return (x > y) - (x < y);
}
struct s {
    int id;
    double w;
    char n[6];
    short k;
};
static int cs(const void *a, const void *b) { return ((struct s *)a)->id - ((struct s *)b)->id; }
static unsigned hash(const void *key, size_t len) {
    const unsigned char *k = key;
    unsigned h = 2166136261u;
    for (size_t i = 0; i < len; i++) {
        h ^= k[i];
        h *= 16777619u;
    }
    return h;
}
static void *my_memcpy(void *d, const void *s, size_t n) {
    char *dp = d;
    const char *sp = s;
    while (n--)
        *dp++ = *sp++;
    return d;
}
static void *my_memmove(void *d, const void *s, size_t n) {
    unsigned char *dp = (unsigned char *)d;
    const unsigned char *sp = (const unsigned char *)s;
    if (dp < sp) {
        while (n--)
            *dp++ = *sp++;
    } else {
        dp += n;
        sp += n;
        while (n--)
            *--dp = *--sp;
    }
    return d;
}
static int my_memcmp(const void *a, const void *b, size_t n) {
    const unsigned char *x = a, *y = b;
    for (; n; n--, x++, y++)
        if (*x != *y)
            return *x < *y ? -1 : 1;
    return 0;
}
static void *my_memset(void *p, int c, size_t n) {
    unsigned char *b = p;
    while (n)
        b[--n] = c;
    return p;
}
static size_t count(const void *p, int c, size_t n) {
    const char *s = p;
    size_t k = 0;
    for (size_t i = 0; i < n; i++)
        if (s[i] == c)
            k++;
    return k;
}
static void hex(const void *p, size_t n) {
    const unsigned char *b = p;
    for (size_t i = 0; i < n; i++)
        printf("%02x", b[i]);
    puts("");
}
int main(void) {
    int v[] = {3, -1, 2, -7};
    bubble(v, 4, sizeof *v, ci);
    for (int i = 0; i < 4; i++)
        printf("%d ", v[i]);
    puts("");
    double d[] = {2.5, -1.5, 0};
    bubble(d, 3, sizeof *d, cd);
    printf("%g %g %g\n", d[0], d[1], d[2]);
    struct s a[] = {{3, 1.5, "three", 30}, {1, 2.5, "one", -10}, {2, 3.5, "two", 20}};
    bubble(a, 3, sizeof *a, cs);
    for (int i = 0; i < 3; i++)
        printf("%d %g %s %d\n", a[i].id, a[i].w, a[i].n, a[i].k);
    int w[4];
    my_memcpy(w, v, sizeof v);
    printf("%d %d %d\n", w[0], w[3], my_memcmp(v, w, sizeof w));
    w[1] = 5;
    printf("%d\n", my_memcmp(v, w, sizeof w));
    my_memmove(w + 1, w, 3 * sizeof(int));
    printf("%d %d %d\n", w[1], w[2], w[3]);
    xorswap(&v[0], &v[3], sizeof(int));
    printf("%d %d\n", v[0], v[3]);
    my_memset(w, 0xff, sizeof w);
    printf("%d\n", w[2]);
    printf("%08x %zu\n", hash("hello", 5), count("banana", 'a', 6));
    int key[2] = {1, 2};
    printf("%08x\n", hash(key, sizeof key));
    hex(key, sizeof key);
    char buf[20];
    my_memcpy(buf, "text", 5);
    puts(buf);
    my_memmove(buf + 2, buf, 5);
    puts(buf);
    char *p = malloc(10);
    my_memset(p, 'z', 9);
    p[9] = 0;
    puts(p);
    struct s c;
    my_memcpy(&c, &a[1], sizeof c);
    printf("%d %s\n", c.id, c.n);
    short sh[] = {1, -2};
    swap(&sh[0], &sh[1], sizeof(short));
    printf("%d %d\n", sh[0], sh[1]);
    float f[] = {1.5f, -2.25f};
    swap(f, f + 1, sizeof *f);
    printf("%g %g\n", f[0], f[1]);
    return 0;
}
