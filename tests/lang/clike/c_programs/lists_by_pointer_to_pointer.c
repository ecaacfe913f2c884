#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* singly/doubly/circular linked lists with pointer-to-pointer, sorting, reversing, merge, josephus, polynomial, LRU queue, stack, XOR-free */
struct node { int v; struct node *next; };
static void push(struct node **h, int v) { struct node *n = malloc(sizeof(struct node)); n->v = v; n->next = *h; *h = n; }
static void append(struct node **h, int v) { while (*h) h = &(*h)->next; push(h, v); }
static void del(struct node **h, int v) { for (struct node *n; (n = *h); ) if (n->v == v) { *h = n->next; free(n); } else h = &n->next; }
static struct node *rev(struct node *h) { struct node *r = NULL, *n; while (h) { n = h->next; h->next = r; r = h; h = n; } return r; }
static struct node *rrev(struct node *h) { if (!h || !h->next) return h; struct node *r = rrev(h->next); h->next->next = h; h->next = NULL; return r; }
static void sorted(struct node **h, int v) { while (*h && (*h)->v < v) h = &(*h)->next; push(h, v); }
static struct node *merge(struct node *a, struct node *b) { struct node d, *t = &d; d.next = NULL; while (a && b) { struct node **m = a->v <= b->v ? &a : &b; t = t->next = *m; *m = (*m)->next; } t->next = a ? a : b; return d.next; }
static struct node *msort(struct node *h) { if (!h || !h->next) return h; struct node *s = h, *f = h->next; while (f && f->next) s = s->next, f = f->next->next; struct node *b = s->next; s->next = NULL; return merge(msort(h), msort(b)); }
static void show(const char *t, const struct node *h) { printf("%s:", t); for (; h; h = h->next) printf(" %d", h->v); putchar('\n'); }
static int len(const struct node *h) { return h ? 1 + len(h->next) : 0; }
static void destroy(struct node **h) { while (*h) { struct node *n = (*h)->next; free(*h); *h = n; } }
typedef struct dn { struct dn *prev, *next; char key[8]; } dn;
typedef struct { dn head; int size; } dlist;
static void d_init(dlist *l) { l->head.prev = l->head.next = &l->head; l->size = 0; }
static dn *d_ins(dlist *l, dn *at, const char *k) { dn *n = malloc(sizeof *n); strcpy(n->key, k); n->next = at; n->prev = at->prev; at->prev->next = n; at->prev = n; l->size++; return n; }
static void d_rm(dlist *l, dn *n) { n->prev->next = n->next; n->next->prev = n->prev; free(n); l->size--; }
static int josephus(int n, int k) { struct node *first = malloc(sizeof *first), *p = first; first->v = 1; for (int i = 2; i <= n; i++) { p->next = malloc(sizeof *p); p = p->next; p->v = i; } p->next = first; while (p->next != p) { for (int i = 1; i < k; i++) p = p->next; struct node *x = p->next; p->next = x->next; free(x); } int r = p->v; free(p); return r; }
typedef struct term { int c, e; struct term *n; } term;
static term *tm(int c, int e, term *n) { term *t = malloc(sizeof *t); t->c = c, t->e = e, t->n = n; return t; }
static term *padd(const term *a, const term *b) { if (!a && !b) return NULL; if (!b || (a && a->e > b->e)) return tm(a->c, a->e, padd(a->n, b)); if (!a || b->e > a->e) return tm(b->c, b->e, padd(a, b->n)); int c = a->c + b->c; return c ? tm(c, a->e, padd(a->n, b->n)) : padd(a->n, b->n); }
static void pshow(const term *t) { for (const char *s = ""; t; t = t->n, s = " + ") { printf("%s%d", s, t->c); if (t->e) printf("x"); if (t->e > 1) printf("^%d", t->e); } puts(""); }
static int has_cycle(const struct node *h) { const struct node *s = h, *f = h; while (f && f->next) { s = s->next; f = f->next->next; if (s == f) return 1; } return 0; }
int main(void) {
    struct node *a = NULL, *b = NULL;
    for (int i = 0; i < 6; i++) push(&a, i * 37 % 11), append(&b, i * 3);
    show("a", a); show("b", b);
    a = rev(a); show("rev", a); b = rrev(b); show("rrev", b);
    del(&b, 9); del(&b, 15); show("del", b);
    a = msort(a); b = msort(b); show("sorted", a);
    sorted(&a, 5); sorted(&a, -1); sorted(&a, 100);
    struct node *m = merge(a, b); show("merged", m); printf("%d %d\n", len(m), has_cycle(m));
    struct node *e = m; while (e->next) e = e->next; e->next = m->next; printf("%d\n", has_cycle(m)); e->next = NULL;
    destroy(&m); printf("%d\n", m == NULL);
    dlist l; d_init(&l);
    d_ins(&l, &l.head, "b"); dn *c = d_ins(&l, &l.head, "c"); d_ins(&l, l.head.next, "a"); d_ins(&l, c, "bb");
    for (dn *n = l.head.next; n != &l.head; n = n->next) printf("%s ", n->key); d_rm(&l, c);
    for (dn *n = l.head.prev; n != &l.head; n = n->prev) printf("%s ", n->key); printf("%d\n", l.size);
    printf("%d %d\n", josephus(41, 3), josephus(7, 2));
    term *p = tm(3, 4, tm(-2, 2, tm(5, 0, NULL))), *q = tm(1, 5, tm(2, 2, tm(1, 1, tm(7, 0, NULL)))); pshow(p); pshow(q); pshow(padd(p, q));
    while (l.head.next != &l.head) d_rm(&l, l.head.next);
    return l.size;
}
