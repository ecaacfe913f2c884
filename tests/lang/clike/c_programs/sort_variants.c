#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
/* sorting variants on ints, strings, structs; stable merge, quick, heap, shell, radix, counting, binary search; generic
 * with macros */
#define SWAP(a, b)                                                                                                     \
    do {                                                                                                               \
        int _t = a;                                                                                                    \
        a = b;                                                                                                         \
        b = _t;                                                                                                        \
    } while (0)
#define ARRAY_LEN(a) (sizeof(a) / sizeof((a)[0]))
#define DEFINE_SORT(NAME, TYPE, LESS)                                                                                  \
    static void NAME(TYPE *a, int n) {                                                                                 \
        for (int i = 1; i < n; i++) {                                                                                  \
            TYPE key = a[i];                                                                                           \
            int j = i - 1;                                                                                             \
            while (j >= 0 && LESS(key, a[j])) {                                                                        \
                a[j + 1] = a[j];                                                                                       \
                j--;                                                                                                   \
            }                                                                                                          \
            a[j + 1] = key;                                                                                            \
        }                                                                                                              \
    }
#define LT(x, y) ((x) < (y))
#define STRLT(x, y) (strcmp(x, y) < 0)
DEFINE_SORT(sort_int, int, LT)
DEFINE_SORT(sort_dbl, double, LT)
DEFINE_SORT(sort_str, const char *, STRLT)
typedef void (*sorter)(int *, int);
static void bubble(int a[], int n) {
    int swapped;
    do {
        swapped = 0;
        for (int i = 1; i < n; i++)
            if (a[i - 1] > a[i]) {
                SWAP(a[i - 1], a[i]);
                swapped = 1;
            }
    } while (swapped);
}
static void selection(int *a, int n) {
    for (int i = 0; i < n; i++) {
        int m = i;
        for (int j = i + 1; j < n; j++)
            if (a[j] < a[m]) m = j;
        if (m != i) SWAP(a[i], a[m]);
    }
}
static void shell(int *a, int n) {
    for (int g = n / 2; g > 0; g /= 2)
        for (int i = g; i < n; i++) {
            int t = a[i], j;
            for (j = i; j >= g && a[j - g] > t; j -= g) a[j] = a[j - g];
            a[j] = t;
        }
}
static int part(int *a, int lo, int hi) {
    int p = a[(lo + hi) / 2], i = lo - 1, j = hi + 1;
    for (;;) {
        do i++;
        while (a[i] < p);
        do j--;
        while (a[j] > p);
        if (i >= j) return j;
        SWAP(a[i], a[j]);
    }
}
static void qs(int *a, int lo, int hi) {
    if (lo < hi) {
        int p = part(a, lo, hi);
        qs(a, lo, p);
        qs(a, p + 1, hi);
    }
}
static void quick(int *a, int n) { qs(a, 0, n - 1); }
static void msort(int *a, int n) {
    if (n < 2) return;
    int m = n / 2;
    msort(a, m);
    msort(a + m, n - m);
    int *t = (int *)malloc(n * sizeof *t), i = 0, j = m, k = 0;
    while (i < m && j < n) t[k++] = a[i] <= a[j] ? a[i++] : a[j++];
    while (i < m) t[k++] = a[i++];
    while (j < n) t[k++] = a[j++];
    memcpy(a, t, n * sizeof(int));
    free(t);
}
static void sift(int *a, int i, int n) {
    int c;
    while ((c = 2 * i + 1) < n) {
        if (c + 1 < n && a[c + 1] > a[c]) c++;
        if (a[i] >= a[c]) break;
        SWAP(a[i], a[c]);
        i = c;
    }
}
static void heap(int *a, int n) {
    for (int i = n / 2; i-- > 0;) sift(a, i, n);
    while (n > 1) {
        n--;
        SWAP(a[0], a[n]);
        sift(a, 0, n);
    }
}
static void counting(int *a, int n) {
    int max = a[0], min = a[0];
    for (int i = 1; i < n; i++) {
        if (a[i] > max) max = a[i];
        if (a[i] < min) min = a[i];
    }
    int *c = calloc(max - min + 1, sizeof(int));
    for (int i = 0; i < n; i++) c[a[i] - min]++;
    for (int i = 0, k = 0; i <= max - min; i++)
        while (c[i]-- > 0) a[k++] = i + min;
    free(c);
}
static void radix(int *a, int n) {
    unsigned *x = malloc(n * sizeof *x), *y = malloc(n * sizeof *y);
    for (int i = 0; i < n; i++) x[i] = (unsigned)a[i] ^ 0x80000000u;
    for (int s = 0; s < 32; s += 8) {
        size_t c[257] = {0};
        for (int i = 0; i < n; i++) c[(x[i] >> s & 255) + 1]++;
        for (int i = 0; i < 256; i++) c[i + 1] += c[i];
        for (int i = 0; i < n; i++) y[c[x[i] >> s & 255]++] = x[i];
        unsigned *t = x;
        x = y;
        y = t;
    }
    for (int i = 0; i < n; i++) a[i] = (int)(int32_t)(x[i] ^ 0x80000000u);
    free(x);
    free(y);
}
static const struct {
    const char *name;
    sorter fn;
} sorters[] = {{"bubble", bubble}, {"selection", selection}, {"insertion", sort_int},
               {"shell", shell},   {"quick", quick},         {"merge", msort},
               {"heap", heap},     {"counting", counting},   {"radix", radix}};
static int bs(const int *a, int n, int key) {
    int lo = 0, hi = n - 1;
    while (lo <= hi) {
        int mid = lo + (hi - lo) / 2;
        if (a[mid] == key) return mid;
        if (a[mid] < key) lo = mid + 1;
        else hi = mid - 1;
    }
    return ~lo;
}
int main(void) {
    int src[50], a[50];
    unsigned seed = 12345;
    for (size_t i = 0; i < ARRAY_LEN(src); i++) {
        seed = seed * 1103515245 + 12345;
        src[i] = (int)(seed / 65536 % 1000) - 300;
    }
    for (size_t s = 0; s < ARRAY_LEN(sorters); s++) {
        memcpy(a, src, sizeof src);
        sorters[s].fn(a, ARRAY_LEN(a));
        int ok = 1;
        for (size_t i = 1; i < ARRAY_LEN(a); i++) ok &= a[i - 1] <= a[i];
        printf("%-10s %s %d %d %d\n", sorters[s].name, ok ? "ok" : "BAD", a[0], a[25], a[49]);
    }
    printf("%d %d\n", bs(a, 50, a[17]) == 17 || a[bs(a, 50, a[17])] == a[17], bs(a, 50, 100000));
    double d[] = {2.5, -1, 9.75};
    sort_dbl(d, 3);
    printf("%g %g %g\n", d[0], d[1], d[2]);
    const char *w[] = {"pear", "apple", "fig"};
    sort_str(w, 3);
    printf("%s %s %s\n", w[0], w[1], w[2]);
    return 0;
}
