#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
int cmp(const void *a, const void *b) { return strcmp(*(char **)a, *(char **)b); }
int cmplen(const void *a, const void *b) {
    size_t x = strlen(*(char *const *)a), y = strlen(*(char *const *)b);
    return x < y ? -1 : x > y;
}
int desc(const void *a, const void *b) { return *(int *)b - *(int *)a; }
int cmpf(const void *a, const void *b) {
    float x = *(float *)a, y = *(float *)b;
    return (x > y) - (x < y);
}
struct rec {
    char *name;
    int n;
};
int byname(const struct rec *a, const struct rec *b) { return strcmp(a->name, b->name); }
int byn(const void *a, const void *b) { return ((struct rec *)a)->n - ((struct rec *)b)->n; }
int cmpll(const void *p, const void *q) {
    long long a = *(const long long *)p, b = *(const long long *)q;
    return a < b ? -1 : a > b ? 1 : 0;
}
typedef int (*cmpfn)(const void *, const void *);
static void sort_by(struct rec *r, size_t n, cmpfn f) { qsort(r, n, sizeof *r, f); }
int cmpch(const void *a, const void *b) { return *(const unsigned char *)a - *(const unsigned char *)b; }
int main(void) {
    char *w[] = {"pear", "fig", "banana", "kiwi"};
    int n = sizeof w / sizeof *w;
    qsort(w, n, sizeof(char *), cmp);
    for (int i = 0; i < n; i++)
        printf("%s ", w[i]);
    qsort(w, n, sizeof *w, cmplen);
    printf("%s\n", w[0]);
    int v[] = {3, 1, 2};
    qsort(v, 3, sizeof(int), desc);
    printf("%d%d%d\n", v[0], v[1], v[2]);
    float f[] = {2.5f, -1, 0};
    qsort(f, 3, sizeof(float), cmpf);
    printf("%g\n", f[0]);
    struct rec r[] = {{"z", 1}, {"a", 3}, {"m", 2}};
    qsort(r, 3, sizeof(struct rec), (int (*)(const void *, const void *))byname);
    printf("%s\n", r[0].name);
    sort_by(r, 3, byn);
    printf("%s\n", r[0].name);
    cmpfn t[] = {byn, byn};
    sort_by(r, 3, t[1]);
    long long ll[] = {5000000000LL, -1, 3};
    qsort(ll, 3, sizeof ll[0], cmpll);
    printf("%lld\n", ll[2]);
    char s[] = "hello";
    qsort(s, 5, 1, cmpch);
    puts(s);
    struct rec key = {NULL, 3};
    struct rec *fnd = bsearch(&key, r, 3, sizeof *r, byn);
    printf("%s\n", fnd ? fnd->name : "?");
    int k = 2;
    int sorted[] = {1, 2, 3, 4};
    int *p = (int *)bsearch(&k, sorted, 4, sizeof(int), (cmpfn)cmpll == NULL ? NULL : desc);
    printf("%d\n", p != NULL || 1);
    int **pp = malloc(3 * sizeof *pp);
    for (int i = 0; i < 3; i++)
        pp[i] = &v[i];
    printf("%d\n", *pp[1]);
    char **dyn = malloc(2 * sizeof(char *));
    dyn[0] = strdup("zz");
    dyn[1] = strdup("aa");
    qsort(dyn, 2, sizeof *dyn, cmp);
    puts(dyn[0]);
    return 0;
}
