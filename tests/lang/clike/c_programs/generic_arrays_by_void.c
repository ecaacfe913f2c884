#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <assert.h>
/* generic dynamic array through void*, element size, comparators, map/filter/reduce with context */
typedef struct vec { void *data; size_t len, cap, elem; void (*dtor)(void *); } vec;
typedef void (*visit_fn)(void *elem, void *ctx);
static void vec_init(vec *v, size_t elem, void (*dtor)(void *)) { memset(v, 0, sizeof *v); v->elem = elem; v->dtor = dtor; }
static void *vec_at(const vec *v, size_t i) { assert(i < v->len); return (char *)v->data + i * v->elem; }
static void *vec_push(vec *v, const void *e) {
    if (v->len == v->cap) { v->cap = v->cap ? v->cap * 2 : 4; v->data = realloc(v->data, v->cap * v->elem); }
    void *slot = (char *)v->data + v->len++ * v->elem;
    memcpy(slot, e, v->elem);
    return slot;
}
static void vec_each(vec *v, visit_fn f, void *ctx) { for (size_t i = 0; i < v->len; i++) f(vec_at(v, i), ctx); }
static void vec_insert(vec *v, size_t at, const void *e) {
    vec_push(v, e);
    char *p = (char *)v->data + at * v->elem;
    memmove(p + v->elem, p, (v->len - 1 - at) * v->elem);
    memcpy(p, e, v->elem);
}
static void vec_remove(vec *v, size_t at) {
    if (v->dtor) v->dtor(vec_at(v, at));
    char *p = vec_at(v, at);
    memmove(p, p + v->elem, (v->len - at - 1) * v->elem);
    v->len--;
}
static void vec_free(vec *v) { if (v->dtor) for (size_t i = 0; i < v->len; i++) v->dtor(vec_at(v, i)); free(v->data); vec_init(v, v->elem, v->dtor); }
struct person { char *name; int age; };
static void person_free(void *p) { free(((struct person *)p)->name); }
static void sum_int(void *e, void *ctx) { *(long *)ctx += *(int *)e; }
static void show_person(void *e, void *ctx) { struct person *p = e; printf("%s%s(%d)", (const char *)ctx, p->name, p->age); }
static int cmp_int_desc(const void *a, const void *b) { return *(const int *)b - *(const int *)a; }
static int cmp_person(const void *a, const void *b) { return strcmp(((const struct person *)a)->name, ((const struct person *)b)->name); }
static int key_cmp(const void *key, const void *e) { return strcmp(key, ((const struct person *)e)->name); }
static void insertion(void *base, size_t n, size_t sz, int (*cmp)(const void *, const void *)) {
    char *b = base, tmp[64];
    for (size_t i = 1; i < n; i++) {
        memcpy(tmp, b + i * sz, sz);
        size_t j = i;
        while (j > 0 && cmp(b + (j - 1) * sz, tmp) > 0) { memcpy(b + j * sz, b + (j - 1) * sz, sz); j--; }
        memcpy(b + j * sz, tmp, sz);
    }
}
int main(void) {
    vec v;
    vec_init(&v, sizeof(int), NULL);
    for (int i = 0; i < 9; i++) { int x = i * 7 % 10; vec_push(&v, &x); }
    int x = 99;
    vec_insert(&v, 3, &x);
    vec_remove(&v, 0);
    for (size_t i = 0; i < v.len; i++) printf("%d ", *(int *)vec_at(&v, i));
    long total = 0;
    vec_each(&v, sum_int, &total);
    printf("= %ld\n", total);
    qsort(v.data, v.len, v.elem, cmp_int_desc);
    for (size_t i = 0; i < v.len; i++) printf("%d ", ((int *)v.data)[i]);
    puts("");
    vec_free(&v);
    vec ps;
    vec_init(&ps, sizeof(struct person), person_free);
    const char *names[] = { "mia", "bob", "zoe", "al", "kim" };
    for (int i = 0; i < 5; i++) { struct person p = { strdup(names[i]), 20 + i * 3 }; vec_push(&ps, &p); }
    insertion(ps.data, ps.len, ps.elem, cmp_person);
    vec_each(&ps, show_person, " ");
    struct person *hit = bsearch("kim", ps.data, ps.len, ps.elem, key_cmp);
    printf("\n%s %ld\n", hit ? hit->name : "-", hit ? (long)(hit - (struct person *)ps.data) : -1L);
    printf("%p\n", bsearch("kip", ps.data, ps.len, ps.elem, key_cmp));
    vec_remove(&ps, 1);
    vec_each(&ps, show_person, ",");
    puts("");
    vec_free(&ps);
    return (int)ps.len;
}
