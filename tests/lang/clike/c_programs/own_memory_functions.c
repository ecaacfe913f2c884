#include <stdio.h>
#include <string.h>
#include <stdlib.h>
static void *my_memcpy(void *d, const void *s, size_t n) {
    char *dp = d;
    const char *sp = s;
    while (n--)
        *dp++ = *sp++;
    return d;
}
static void *my_memset(void *p, int c, size_t n) {
    unsigned char *b = p;
    while (n-- > 0)
        *b++ = (unsigned char)c;
    return p;
}
static size_t my_strlen(const char *s) {
    const char *p = s;
    while (*p)
        ++p;
    return p - s;
}
static char *my_strrev(char *s) {
    if (!s || !*s)
        return s;
    char *a = s, *b = s + my_strlen(s) - 1;
    for (; a < b; ++a, --b) {
        *a ^= *b;
        *b ^= *a;
        *a ^= *b;
    }
    return s;
}
static int my_atoi(const char *s) {
    int sign = 1, v = 0;
    while (*s == ' ')
        s++;
    if (*s == '-' || *s == '+')
        sign = *s++ == '-' ? -1 : 1;
    while (*s >= '0' && *s <= '9')
        v = v * 10 + *s++ - '0';
    return sign * v;
}
static char *my_strstr(const char *h, const char *n) {
    for (; *h; h++) {
        const char *a = h, *b = n;
        while (*a && *b && *a == *b)
            a++, b++;
        if (!*b)
            return (char *)h;
    }
    return NULL;
}
static int my_memcmp(const void *a, const void *b, size_t n) {
    const unsigned char *x = a, *y = b;
    for (; n--; x++, y++)
        if (*x != *y)
            return *x - *y;
    return 0;
}
static void dump(const void *p, size_t n) {
    const unsigned char *b = p;
    for (size_t i = 0; i < n; i++)
        printf("%02X%c", b[i], i + 1 == n ? '\n' : ' ');
}
static void *gmax(void *base, size_t n, size_t sz, int (*cmp)(const void *, const void *)) {
    char *b = base;
    void *m = b;
    for (size_t i = 1; i < n; i++)
        if (cmp(b + i * sz, m) > 0)
            m = b + i * sz;
    return m;
}
static int ci(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
static int cd(const void *a, const void *b) {
    double d = *(const double *)a - *(const double *)b;
    return d > 0 ? 1 : d < 0 ? -1 : 0;
}
int main(void) {
    char a[20] = "source", b[20];
    my_memcpy(b, a, my_strlen(a) + 1);
    puts(my_strrev(b));
    my_memset(b, '*', 3);
    puts(b);
    printf("%d %d\n", my_atoi("  -123x"), my_atoi("+7"));
    printf("%s\n", my_strstr("find the needle", "needle"));
    printf("%d\n", my_memcmp("abc", "abd", 3));
    int x = 258;
    dump(&x, sizeof x);
    double d = 1.0;
    dump(&d, sizeof d);
    int v[] = {3, 9, 2};
    printf("%d\n", *(int *)gmax(v, 3, sizeof *v, ci));
    double dv[] = {1.5, -2, 9.25};
    printf("%g\n", *(double *)gmax(dv, 3, sizeof *dv, cd));
    int src[3] = {1, 2, 3}, dst[3];
    my_memcpy(dst, src, sizeof src);
    printf("%d %d\n", dst[0], dst[2]);
    short sh = 0x1234;
    dump(&sh, sizeof sh);
    struct {
        char c;
        int i;
        short s;
    } st;
    printf("%zu\n", sizeof st);
    my_memset(v, 0, sizeof v);
    printf("%d\n", v[1]);
    return 0;
}
