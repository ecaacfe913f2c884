#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct { char *data; size_t elem_size, len, cap; } Vec;
static void vec_init(Vec *v, size_t es) { v->data = NULL; v->elem_size = es; v->len = v->cap = 0; }
static void vec_push(Vec *v, const void *e) {
    if (v->len == v->cap) { v->cap = v->cap ? v->cap * 2 : 4; v->data = realloc(v->data, v->cap * v->elem_size); }
    memcpy(v->data + v->len * v->elem_size, e, v->elem_size); v->len++;
}
static void *vec_at(Vec *v, size_t i) { return v->data + i * v->elem_size; }
static void vec_free(Vec *v) { free(v->data); }
struct P { int x, y; char n[8]; double d; };
static int cmpi(const void *a, const void *b) { int x = *(const int *)a, y = *(const int *)b; return (x > y) - (x < y); }
int main(void) {
    Vec v; vec_init(&v, sizeof(int));
    for (int i = 0; i < 20; i++) { int k = (i * 37) % 23 - 5; vec_push(&v, &k); }
    qsort(v.data, v.len, v.elem_size, cmpi);
    for (size_t i = 0; i < v.len; i++) printf("%d ", *(int *)vec_at(&v, i));
    puts("");
    Vec s; vec_init(&s, sizeof(struct P));
    for (int i = 0; i < 10; i++) { struct P p = {i, -i * 2, "", i / 2.0}; sprintf(p.n, "p%d", i); vec_push(&s, &p); }
    for (size_t i = 0; i < s.len; i++) { struct P *p = vec_at(&s, i); p->x++; printf("%d %d %s %.1f\n", p->x, p->y, p->n, p->d); }
    struct P q = *(struct P *)vec_at(&s, 3); printf("%d %s\n", q.x, q.n);
    Vec st; vec_init(&st, sizeof(char *));
    char *w[] = {"foo", "bar", "baz"}; for (int i = 0; i < 3; i++) vec_push(&st, &w[i]);
    for (size_t i = 0; i < st.len; i++) printf("%s\n", *(char **)vec_at(&st, i));
    vec_free(&v); vec_free(&s); vec_free(&st);
    return 0;
}
