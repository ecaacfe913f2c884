#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define VEC_DECLARE(T, N) \
    typedef struct { T *items; size_t len, cap; } vec_##N; \
    static inline void vec_##N##_init(vec_##N *v) { v->items = NULL; v->len = v->cap = 0; } \
    static int vec_##N##_push(vec_##N *v, T x) { \
        if (v->len == v->cap) { \
            size_t cap = v->cap ? v->cap * 2 : 4; \
            T *p = realloc(v->items, cap * sizeof *p); \
            if (!p) return 0; \
            v->items = p; v->cap = cap; \
        } \
        v->items[v->len++] = x; return 1; \
    } \
    static T vec_##N##_pop(vec_##N *v) { return v->items[--v->len]; } \
    static void vec_##N##_insert(vec_##N *v, size_t at, T x) { \
        vec_##N##_push(v, x); \
        memmove(&v->items[at + 1], &v->items[at], (v->len - 1 - at) * sizeof(T)); \
        v->items[at] = x; \
    } \
    static void vec_##N##_remove(vec_##N *v, size_t at) { \
        memmove(v->items + at, v->items + at + 1, (--v->len - at) * sizeof *v->items); \
    } \
    static void vec_##N##_free(vec_##N *v) { free(v->items); vec_##N##_init(v); }
#define VEC_FOREACH(v, p) for (p = (v)->items; p != (v)->items + (v)->len; ++p)
typedef struct { int x, y; } point;
typedef char *string;
VEC_DECLARE(int, int)
VEC_DECLARE(double, dbl)
VEC_DECLARE(point, pt)
VEC_DECLARE(string, str)
static int cmp_pt(const void *a, const void *b) {
    const point *p = a, *q = b;
    int d = p->x * p->x + p->y * p->y - (q->x * q->x + q->y * q->y);
    return d ? d : p->x - q->x;
}
static int cmp_str(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }
static int cmp_int(const void *a, const void *b) { int x = *(const int *)a, y = *(const int *)b; return (x > y) - (x < y); }
int main(void) {
    vec_int vi; vec_dbl vd; vec_pt vp; vec_str vs;
    vec_int_init(&vi); vec_dbl_init(&vd); vec_pt_init(&vp); vec_str_init(&vs);
    for (int i = 0; i < 20; i++) vec_int_push(&vi, (i * 7919) % 101);
    vec_int_insert(&vi, 3, -1);
    vec_int_insert(&vi, vi.len, 999);
    vec_int_remove(&vi, 0);
    int *p, sum = 0;
    VEC_FOREACH(&vi, p) { sum += *p; printf("%d ", *p); }
    printf("= %d (%zu)\n", sum, vi.len);
    qsort(vi.items, vi.len, sizeof(int), cmp_int);
    for (size_t i = 0; i < vi.len; i++) printf("%d%c", vi.items[i], i + 1 < vi.len ? ' ' : '\n');
    int key = 999, *found = bsearch(&key, vi.items, vi.len, sizeof key, cmp_int);
    printf("%td\n", found - vi.items);
    for (int i = 0; i < 5; i++) vec_dbl_push(&vd, i / 3.0);
    double popped = vec_dbl_pop(&vd); printf("%.3f %zu\n", popped, vd.len);
    for (int i = 0; i < 8; i++) vec_pt_push(&vp, (point){i * 3 % 7 - 3, 5 - i});
    qsort(vp.items, vp.len, sizeof *vp.items, cmp_pt);
    point *q;
    VEC_FOREACH(&vp, q) printf("(%d,%d)", q->x, q->y);
    puts("");
    char text[] = "the rain in spain stays mainly in the plain";
    for (char *t = strtok(text, " "); t; t = strtok(NULL, " ")) vec_str_push(&vs, t);
    qsort(vs.items, vs.len, sizeof(char *), cmp_str);
    string *s;
    VEC_FOREACH(&vs, s) printf("%s%s", *s, s + 1 == vs.items + vs.len ? "\n" : ",");
    vec_str_remove(&vs, 2); vec_str_insert(&vs, 0, "first");
    VEC_FOREACH(&vs, s) printf("%s ", *s);
    printf("\n");
    vec_int_free(&vi); vec_dbl_free(&vd); vec_pt_free(&vp); vec_str_free(&vs);
    printf("%p %zu\n", (void *)vi.items, vs.cap);
    return 0;
}
