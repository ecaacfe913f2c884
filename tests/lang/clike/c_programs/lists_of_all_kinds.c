#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* lists by pointer-to-pointer, doubly linked with sentinel, LRU, queue by two pointers, skip list, merge sort on lists */
typedef struct node {
    int v;
    struct node *next;
} node;
static void push(node **h, int v) {
    node *n = malloc(sizeof *n);
    n->v = v;
    n->next = *h;
    *h = n;
}
static void append(node **h, int v) {
    while (*h)
        h = &(*h)->next;
    *h = malloc(sizeof(node));
    (*h)->v = v;
    (*h)->next = NULL;
}
static int del(node **h, int v) {
    int n = 0;
    while (*h) {
        if ((*h)->v == v) {
            node *d = *h;
            *h = d->next;
            free(d);
            n++;
        } else
            h = &(*h)->next;
    }
    return n;
}
static void sorted_insert(node **h, int v) {
    node *n = malloc(sizeof *n);
    n->v = v;
    while (*h && (*h)->v < v)
        h = &(*h)->next;
    n->next = *h;
    *h = n;
}
static node *reverse(node *h) {
    node *r = NULL;
    while (h) {
        node *n = h->next;
        h->next = r;
        r = h;
        h = n;
    }
    return r;
}
static node *merge(node *a, node *b) {
    node *r, **t = &r;
    while (a && b) {
        node **m = a->v <= b->v ? &a : &b;
        *t = *m;
        t = &(*m)->next;
        *m = (*m)->next;
    }
    *t = a ? a : b;
    return r;
}
static node *msort(node *h) {
    if (!h || !h->next) return h;
    node *s = h, *f = h->next;
    while (f && f->next) {
        s = s->next;
        f = f->next->next;
    }
    f = s->next;
    s->next = NULL;
    return merge(msort(h), msort(f));
}
static void show(const char *l, const node *h) {
    printf("%s:", l);
    for (; h; h = h->next)
        printf(" %d", h->v);
    puts("");
}
static void drop(node **h) {
    while (*h) {
        node *n = *h;
        *h = n->next;
        free(n);
    }
}
static node *cycle(node *h) {
    node *s = h, *f = h;
    while (f && f->next) {
        s = s->next;
        f = f->next->next;
        if (s == f) {
            s = h;
            while (s != f) {
                s = s->next;
                f = f->next;
            }
            return s;
        }
    }
    return NULL;
}
typedef struct dn {
    struct dn *prev, *next;
    int key, val;
} dn;
typedef struct {
    dn head;
    int n, cap;
    dn *map[64];
} lru;
static void unlink_(dn *d) {
    d->prev->next = d->next;
    d->next->prev = d->prev;
}
static void front(lru *l, dn *d) {
    d->next = l->head.next;
    d->prev = &l->head;
    l->head.next->prev = d;
    l->head.next = d;
}
static void lru_init(lru *l, int cap) {
    memset(l, 0, sizeof *l);
    l->head.prev = l->head.next = &l->head;
    l->cap = cap;
}
static int lru_get(lru *l, int k) {
    dn *d = l->map[k];
    if (!d) return -1;
    unlink_(d);
    front(l, d);
    return d->val;
}
static void lru_put(lru *l, int k, int v) {
    dn *d = l->map[k];
    if (d) {
        d->val = v;
        unlink_(d);
        front(l, d);
        return;
    }
    if (l->n == l->cap) {
        dn *old = l->head.prev;
        unlink_(old);
        l->map[old->key] = NULL;
        free(old);
        l->n--;
    }
    d = calloc(1, sizeof *d);
    d->key = k;
    d->val = v;
    l->map[k] = d;
    front(l, d);
    l->n++;
}
#define MAXL 4
typedef struct sk {
    int key;
    struct sk *fwd[MAXL];
} sk;
static unsigned seed = 7;
static int lvl(void) {
    int l = 1;
    while (l < MAXL && ((seed = seed * 1103515245 + 12345) >> 16 & 3) == 0)
        l++;
    return l;
}
static void sk_insert(sk *h, int k) {
    sk *u[MAXL], *x = h;
    for (int i = MAXL - 1; i >= 0; i--) {
        while (x->fwd[i] && x->fwd[i]->key < k)
            x = x->fwd[i];
        u[i] = x;
    }
    sk *n = calloc(1, sizeof *n);
    n->key = k;
    for (int i = lvl() - 1; i >= 0; i--) {
        n->fwd[i] = u[i]->fwd[i];
        u[i]->fwd[i] = n;
    }
}
static int sk_find(const sk *x, int k) {
    int steps = 0;
    for (int i = MAXL - 1; i >= 0; i--)
        while (x->fwd[i] && x->fwd[i]->key < k) {
            x = x->fwd[i];
            steps++;
        }
    x = x->fwd[0];
    return x && x->key == k ? steps >= 0 : 0;
}
struct queue {
    node *head, **tail;
};
static void q_init(struct queue *q) {
    q->head = NULL;
    q->tail = &q->head;
}
static void q_put(struct queue *q, int v) {
    node *n = malloc(sizeof *n);
    n->v = v;
    n->next = NULL;
    *q->tail = n;
    q->tail = &n->next;
}
static int q_get(struct queue *q) {
    node *n = q->head;
    int v = n->v;
    q->head = n->next;
    if (!q->head) q->tail = &q->head;
    free(n);
    return v;
}
int main(void) {
    node *h = NULL;
    for (int i = 0; i < 5; i++)
        push(&h, i * i % 7);
    append(&h, 2);
    append(&h, 9);
    show("list", h);
    printf("%d\n", del(&h, 2));
    show("del", h);
    h = reverse(h);
    show("rev", h);
    h = msort(h);
    show("sort", h);
    sorted_insert(&h, 3);
    sorted_insert(&h, -1);
    sorted_insert(&h, 100);
    show("ins", h);
    drop(&h);
    show("empty", h);
    node c[5];
    for (int i = 0; i < 5; i++) {
        c[i].v = i;
        c[i].next = &c[(i + 1) % 5];
    }
    c[4].next = &c[2];
    printf("cycle at %d\n", cycle(c)->v);
    c[4].next = NULL;
    printf("%d\n", cycle(c) == NULL);
    lru l;
    lru_init(&l, 3);
    lru_put(&l, 1, 10);
    lru_put(&l, 2, 20);
    lru_put(&l, 3, 30);
    printf("%d ", lru_get(&l, 1));
    lru_put(&l, 4, 40);
    {
        int x = lru_get(&l, 2), y = lru_get(&l, 3), z = lru_get(&l, 4);
        printf("%d %d %d\n", x, y, z);
    }
    for (dn *d = l.head.next; d != &l.head; d = d->next)
        printf("%d=%d ", d->key, d->val);
    puts("");
    sk *s = calloc(1, sizeof *s);
    for (int i = 0; i < 200; i++)
        sk_insert(s, i * 37 % 211);
    int found = 0, order = 1;
    for (int i = 0; i < 211; i++)
        found += sk_find(s, i);
    for (sk *x = s->fwd[0]; x->fwd[0]; x = x->fwd[0])
        if (x->key >= x->fwd[0]->key) order = 0;
    printf("%d %d\n", found, order);
    struct queue q;
    q_init(&q);
    for (int i = 0; i < 4; i++)
        q_put(&q, i);
    int t = q_get(&q) * 10 + q_get(&q);
    q_put(&q, 8);
    while (q.head)
        t = t * 10 + q_get(&q);
    printf("%d\n", t);
    q_put(&q, 5);
    printf("%d\n", q.head->v);
    node *a = NULL, *b = NULL;
    for (int i = 10; i > 0; i -= 3)
        push(&a, i);
    for (int i = 12; i > 0; i -= 4)
        push(&b, i);
    show("merge", merge(a, b));
    return 0;
}
