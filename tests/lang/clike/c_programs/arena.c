#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
typedef struct Arena { unsigned char *buf; size_t used, cap; } Arena;
static void *arena_alloc(Arena *a, size_t n) {
    size_t at = (a->used + 7) & ~(size_t)7;
    if (at + n > a->cap) return NULL;
    a->used = at + n; memset(a->buf + at, 0, n);
    return a->buf + at;
}
typedef struct Node { int val; struct Node *l, *r; } Node;
static Node *ins(Arena *a, Node *t, int v) {
    if (!t) { Node *n = arena_alloc(a, sizeof *n); n->val = v; n->l = n->r = NULL; return n; }
    if (v < t->val) t->l = ins(a, t->l, v); else t->r = ins(a, t->r, v);
    return t;
}
static void walk(Node *t) { if (t) { walk(t->l); printf("%d ", t->val); walk(t->r); } }
int main(void) {
    Arena a = { malloc(4096), 0, 4096 };
    Node *root = NULL; int k[] = {5, 2, 8, 1, 9, 3};
    for (int i = 0; i < 6; i++) root = ins(&a, root, k[i]);
    walk(root); puts("");
    int *xs = arena_alloc(&a, 10 * sizeof(int));
    for (int i = 0; i < 10; i++) xs[i] = i * i;
    int s = 0; for (int i = 0; i < 10; i++) s += xs[i];
    char *str = arena_alloc(&a, 32); strcpy(str, "hello arena");
    double *d = arena_alloc(&a, 3 * sizeof *d); d[0] = 1.5; d[2] = 2.5;
    printf("%d %s %.1f used=%zu\n", s, str, d[0] + d[1] + d[2], a.used);
    a.used = 0; printf("%d\n", arena_alloc(&a, 5000) == NULL);
    free(a.buf); return 0;
}
