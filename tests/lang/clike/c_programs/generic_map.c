#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* generic hash map with void* keys, hash/eq functions, and generic queue with elem_size buffer; matrix struct with
 * flexible array; opaque types */
typedef unsigned (*hashfn)(const void *);
typedef int (*eqfn)(const void *, const void *);
typedef struct mapnode {
    void *key, *val;
    struct mapnode *next;
} mapnode;
typedef struct {
    mapnode *b[16];
    hashfn h;
    eqfn eq;
    int n;
} map;
static unsigned hstr(const void *k) {
    const unsigned char *s = k;
    unsigned h = 5381;
    while (*s) h = h * 33 + *s++;
    return h;
}
static int estr(const void *a, const void *b) { return strcmp((const char *)a, (const char *)b) == 0; }
static unsigned hint(const void *k) { return (unsigned)*(const int *)k * 2654435761u; }
static int eint(const void *a, const void *b) { return *(const int *)a == *(const int *)b; }
static map *map_new(hashfn h, eqfn e) {
    map *m = calloc(1, sizeof *m);
    m->h = h;
    m->eq = e;
    return m;
}
static void map_put(map *m, void *k, void *v) {
    unsigned i = m->h(k) >> 28;
    for (mapnode *n = m->b[i]; n; n = n->next)
        if (m->eq(n->key, k)) {
            n->val = v;
            return;
        }
    mapnode *n = malloc(sizeof *n);
    n->key = k;
    n->val = v;
    n->next = m->b[i];
    m->b[i] = n;
    m->n++;
}
static void *map_get(map *m, const void *k) {
    for (mapnode *n = m->b[m->h(k) >> 28]; n; n = n->next)
        if (m->eq(n->key, k)) return n->val;
    return NULL;
}
typedef struct {
    size_t rows, cols;
    double *d;
} Mat;
#define AT(m, i, j) ((m)->d[(i) * (m)->cols + (j)])
static Mat *mat_new(size_t r, size_t c) {
    Mat *m = malloc(sizeof(Mat));
    if (!m) return NULL;
    m->rows = r;
    m->cols = c;
    m->d = calloc(r * c, sizeof(double));
    return m;
}
static Mat *mat_mul(const Mat *a, const Mat *b) {
    if (a->cols != b->rows) return NULL;
    Mat *c = mat_new(a->rows, b->cols);
    for (size_t i = 0; i < a->rows; i++)
        for (size_t j = 0; j < b->cols; j++)
            for (size_t k = 0; k < a->cols; k++) AT(c, i, j) += AT(a, i, k) * AT(b, k, j);
    return c;
}
static void mat_free(Mat **m) {
    if (*m) {
        free((*m)->d);
        free(*m);
        *m = NULL;
    }
}
typedef struct {
    int len;
    int items[];
} flex;
static flex *flex_new(int n) {
    flex *f = malloc(sizeof(flex) + n * sizeof(int));
    f->len = n;
    for (int i = 0; i < n; i++) f->items[i] = i * i;
    return f;
}
typedef struct {
    void **items;
    int n, cap;
} pvec;
static void pv_push(pvec *v, void *p) {
    if (v->n == v->cap) {
        v->cap = v->cap ? v->cap * 2 : 2;
        v->items = realloc(v->items, v->cap * sizeof(void *));
    }
    v->items[v->n++] = p;
}
int main(void) {
    map *m = map_new(hstr, estr);
    int vals[] = {1, 2, 3};
    char *keys[] = {"one", "two", "three"};
    for (int i = 0; i < 3; i++) map_put(m, keys[i], &vals[i]);
    printf("%d %d %s\n", *(int *)map_get(m, "two"), m->n, map_get(m, "zzz") ? "?" : "none");
    map *im = map_new(hint, eint);
    for (int i = 0; i < 3; i++) map_put(im, &vals[i], keys[i]);
    int k = 3;
    printf("%s\n", (char *)map_get(im, &k));
    Mat *a = mat_new(2, 3), *b = mat_new(3, 2);
    for (int i = 0; i < 6; i++) a->d[i] = b->d[i] = i + 1;
    Mat *c = mat_mul(a, b);
    for (int i = 0; i < 2; i++) printf("%g %g\n", AT(c, i, 0), AT(c, i, 1));
    printf("%d\n", mat_mul(a, c) == NULL ? 0 : 1);
    mat_free(&a);
    mat_free(&b);
    mat_free(&c);
    printf("%d\n", a == NULL);
    flex *f = flex_new(5);
    printf("%d %d\n", f->len, f->items[4]);
    free(f);
    pvec v = {0};
    for (int i = 0; i < 5; i++) {
        int *p = malloc(sizeof *p);
        *p = i * 10;
        pv_push(&v, p);
    }
    int s = 0;
    for (int i = 0; i < v.n; i++) {
        s += *(int *)v.items[i];
        free(v.items[i]);
    }
    free(v.items);
    printf("%d\n", s);
    return 0;
}
