#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
static void insertion(int *a, int n) {
    for (int i = 1; i < n; i++) {
        int k = a[i], j = i - 1;
        while (j >= 0 && a[j] > k) {
            a[j + 1] = a[j];
            j--;
        }
        a[j + 1] = k;
    }
}
static void merge(int *a, int l, int m, int r) {
    int n1 = m - l + 1, n2 = r - m;
    int L[n1], R[n2];
    memcpy(L, a + l, n1 * sizeof(int));
    memcpy(R, &a[m + 1], n2 * sizeof(int));
    int i = 0, j = 0, k = l;
    while (i < n1 && j < n2)
        a[k++] = L[i] <= R[j] ? L[i++] : R[j++];
    while (i < n1)
        a[k++] = L[i++];
    while (j < n2)
        a[k++] = R[j++];
}
static void msort(int *a, int l, int r) {
    if (l < r) {
        int m = l + (r - l) / 2;
        msort(a, l, m);
        msort(a, m + 1, r);
        merge(a, l, m, r);
    }
}
static void swap(int *x, int *y) {
    int t = *x;
    *x = *y;
    *y = t;
}
static int part(int a[], int lo, int hi) {
    int p = a[hi], i = lo - 1;
    for (int j = lo; j < hi; j++)
        if (a[j] <= p)
            swap(&a[++i], &a[j]);
    swap(&a[i + 1], &a[hi]);
    return i + 1;
}
static void qs(int a[], int lo, int hi) {
    if (lo < hi) {
        int p = part(a, lo, hi);
        qs(a, lo, p - 1);
        qs(a, p + 1, hi);
    }
}
static void heapify(int *a, int n, int i) {
    int m = i, l = 2 * i + 1, r = l + 1;
    if (l < n && a[l] > a[m])
        m = l;
    if (r < n && a[r] > a[m])
        m = r;
    if (m != i) {
        swap(a + i, a + m);
        heapify(a, n, m);
    }
}
static void hsort(int *a, int n) {
    for (int i = n / 2 - 1; i >= 0; i--)
        heapify(a, n, i);
    for (int i = n - 1; i > 0; i--) {
        swap(a, a + i);
        heapify(a, i, 0);
    }
}
static void counting(int *a, int n) {
    int c[100] = {0};
    for (int i = 0; i < n; i++)
        c[a[i]]++;
    for (int v = 0, k = 0; v < 100; v++)
        while (c[v]--)
            a[k++] = v;
}
static void radix(unsigned *a, int n) {
    unsigned *t = malloc(n * sizeof *t);
    for (int sh = 0; sh < 32; sh += 8) {
        int c[257] = {0};
        for (int i = 0; i < n; i++)
            c[(a[i] >> sh & 255) + 1]++;
        for (int i = 0; i < 256; i++)
            c[i + 1] += c[i];
        for (int i = 0; i < n; i++)
            t[c[a[i] >> sh & 255]++] = a[i];
        memcpy(a, t, n * sizeof *a);
    }
    free(t);
}
static void show(const char *n, const int *a, int k) {
    printf("%-10s", n);
    while (k--)
        printf(" %d", *a++);
    putchar('\n');
}
static void bubble(void *base, size_t n, size_t sz, int (*cmp)(const void *, const void *)) {
    char *b = base;
    void *t = malloc(sz);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j + 1 < n - i; j++)
            if (cmp(b + j * sz, b + (j + 1) * sz) > 0) {
                memcpy(t, b + j * sz, sz);
                memcpy(b + j * sz, b + (j + 1) * sz, sz);
                memcpy(b + (j + 1) * sz, t, sz);
            }
    free(t);
}
static int ci(const void *a, const void *b) { return *(int *)a - *(int *)b; }
int main(void) {
    int src[] = {38, 27, 43, 3, 9, 82, 10, 27}, n = 8, a[8];
    struct {
        const char *nm;
        void (*f)(int *, int);
    } s[] = {{"insertion", insertion}, {"heap", hsort}, {"counting", counting}};
    for (int i = 0; i < 3; i++) {
        memcpy(a, src, sizeof src);
        s[i].f(a, n);
        show(s[i].nm, a, n);
    }
    memcpy(a, src, sizeof a);
    msort(a, 0, n - 1);
    show("merge", a, n);
    memcpy(a, src, sizeof a);
    qs(a, 0, n - 1);
    show("quick", a, n);
    unsigned u[] = {4000000000u, 5, 70000, 1};
    radix(u, 4);
    printf("%u %u\n", u[0], u[3]);
    memcpy(a, src, sizeof a);
    bubble(a, n, sizeof *a, ci);
    show("bubble", a, n);
    return 0;
}
