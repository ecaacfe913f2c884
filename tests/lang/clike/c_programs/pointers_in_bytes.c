#include <stdio.h>
#include <stdlib.h>
#include <string.h>
struct person {
    char *name;
    int age;
    double w;
};
void swap(void *a, void *b, size_t n) {
    char tmp[n];
    memcpy(tmp, a, n);
    memcpy(a, b, n);
    memcpy(b, tmp, n);
}
void swap2(void *a, void *b, size_t n) {
    char *tmp = malloc(n);
    memcpy(tmp, a, n);
    memmove(a, b, n);
    memcpy(b, tmp, n);
    free(tmp);
}
void bubble(void *base, size_t n, size_t sz, int (*cmp)(const void *, const void *)) {
    for (size_t i = 0; i + 1 < n; i++)
        for (size_t j = 0; j + 1 < n - i; j++) {
            void *p = (char *)base + j * sz, *q = (char *)base + (j + 1) * sz;
            if (cmp(p, q) > 0)
                swap(p, q, sz);
        }
}
int cs(const void *a, const void *b) { return strcmp(*(const char *const *)a, *(const char *const *)b); }
int cp(const void *a, const void *b) { return ((const struct person *)a)->age - ((const struct person *)b)->age; }
int ci(const void *a, const void *b) { return *(const int *)a - *(const int *)b; }
int main(void) {
    char *x = "x", *y = "y";
    swap(&x, &y, sizeof x);
    swap2(&x, &y, sizeof x);
    swap(&x, &y, sizeof(char *));
    printf("%s %s\n", x, y);
    struct person ps[] = {{"ann", 40, 1.5}, {"bob", 20, 2.5}, {"cy", 30, 3.5}};
    bubble(ps, 3, sizeof *ps, cp);
    for (int i = 0; i < 3; i++)
        printf("%s %d %g\n", ps[i].name, ps[i].age, ps[i].w);
    const char *w[] = {"pear", "fig", "apple"};
    bubble(w, 3, sizeof *w, cs);
    printf("%s %s %s\n", w[0], w[1], w[2]);
    int v[] = {3, 1, 2};
    bubble(v, 3, sizeof *v, ci);
    printf("%d%d%d\n", v[0], v[1], v[2]);
    return 0;
}
