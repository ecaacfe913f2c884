#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* generic dynamic array through void*, function pointers, container macros */
typedef struct {
    void *data;
    size_t size, cap, elem;
} Vec;
static void vec_init(Vec *v, size_t elem) {
    v->data = NULL;
    v->size = v->cap = 0;
    v->elem = elem;
}
static void vec_push(Vec *v, const void *x) {
    if (v->size == v->cap) {
        v->cap = v->cap ? v->cap * 2 : 4;
        v->data = realloc(v->data, v->cap * v->elem);
    }
    memcpy((char *)v->data + v->size * v->elem, x, v->elem);
    v->size++;
}
static void *vec_at(Vec *v, size_t i) { return (char *)v->data + i * v->elem; }
typedef struct {
    int x, y;
    char tag[4];
} Pt;
static int cmp_pt(const void *a, const void *b) {
    const Pt *p = a, *q = b;
    if (p->x != q->x) return p->x < q->x ? -1 : 1;
    return (p->y > q->y) - (p->y < q->y);
}
int main(void) {
    Vec v;
    vec_init(&v, sizeof(int));
    for (int i = 0; i < 10; i++) {
        int sq = i * i;
        vec_push(&v, &sq);
    }
    long s = 0;
    for (size_t i = 0; i < v.size; i++) s += *(int *)vec_at(&v, i);
    printf("%ld %zu %zu\n", s, v.size, v.cap);
    free(v.data);
    Vec p;
    vec_init(&p, sizeof(Pt));
    for (int i = 0; i < 5; i++) {
        Pt q = {5 - i, i, "ab"};
        q.tag[0] = 'a' + i;
        vec_push(&p, &q);
    }
    qsort(p.data, p.size, p.elem, cmp_pt);
    for (size_t i = 0; i < p.size; i++) {
        Pt *q = vec_at(&p, i);
        printf("(%d,%d,%s) ", q->x, q->y, q->tag);
    }
    puts("");
    free(p.data);
    return 0;
}
