#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
#include <stddef.h>
#include <stdalign.h>
#include <assert.h>
typedef struct arena { char *base; size_t used, size; struct arena *next; } arena;
static arena *arena_new(size_t n) { arena *a = malloc(sizeof *a); a->base = malloc(n); a->used = 0; a->size = n; a->next = NULL; return a; }
static void *arena_alloc(arena **pa, size_t n) {
    arena *a = *pa; n = (n + 15) & ~(size_t)15;
    if (a->used + n > a->size) { arena *b = arena_new(n > 256 ? n : 256); b->next = a; *pa = a = b; }
    void *p = a->base + a->used; a->used += n; return p;
}
static void arena_free(arena *a) { while (a) { arena *n = a->next; free(a->base); free(a); a = n; } }
struct tree { int key; struct tree *l, *r; const char *name; };
static struct tree *insert(arena **a, struct tree *t, int key, const char *name) {
    if (!t) { t = arena_alloc(a, sizeof *t); t->key = key; t->l = t->r = NULL; char *s = arena_alloc(a, strlen(name) + 1); strcpy(s, name); t->name = s; return t; }
    if (key < t->key) t->l = insert(a, t->l, key, name); else t->r = insert(a, t->r, key, name);
    return t;
}
static int depth(const struct tree *t) { if (!t) return 0; int a = depth(t->l), b = depth(t->r); return 1 + (a > b ? a : b); }
static void walk(const struct tree *t, void (*f)(const struct tree *, void *), void *ctx) { if (!t) return; walk(t->l, f, ctx); f(t, ctx); walk(t->r, f, ctx); }
struct sum { long total; int n; char text[200]; };
static void add(const struct tree *t, void *ctx) { struct sum *s = ctx; s->total += t->key; s->n++; strncat(s->text, t->name, sizeof s->text - strlen(s->text) - 1); strcat(s->text, " "); }
/* fixed block pool with free list through the blocks */
#define BLOCKS 8
typedef union block { union block *next; struct { double x, y; } p; char bytes[24]; } block;
static block pool[BLOCKS], *freelist;
static void pool_init(void) { for (int i = 0; i < BLOCKS - 1; i++) pool[i].next = &pool[i + 1]; pool[BLOCKS - 1].next = NULL; freelist = pool; }
static void *pool_get(void) { if (!freelist) return NULL; block *b = freelist; freelist = b->next; return b; }
static void pool_put(void *p) { block *b = p; b->next = freelist; freelist = b; }
/* reference counted strings, header before the data */
typedef struct { int refs; size_t len; char data[]; } rcstr;
static rcstr *rc_new(const char *s) { size_t n = strlen(s); rcstr *r = malloc(sizeof *r + n + 1); r->refs = 1; r->len = n; memcpy(r->data, s, n + 1); return r; }
static rcstr *rc_retain(rcstr *r) { r->refs++; return r; }
static int live; static void rc_release(rcstr **r) { if (--(*r)->refs == 0) { live--; free(*r); } *r = NULL; }
/* intrusive list */
struct link { struct link *prev, *next; };
#define container_of(ptr, type, member) ((type *)((char *)(ptr) - offsetof(type, member)))
struct job { int id; struct link link; int prio; };
static void link_add(struct link *head, struct link *n) { n->prev = head->prev; n->next = head; head->prev->next = n; head->prev = n; }
static void link_del(struct link *n) { n->prev->next = n->next; n->next->prev = n->prev; n->prev = n->next = n; }
/* slot map with generations */
typedef struct { uint32_t index : 8, gen : 24; } handle; static struct { uint32_t gen; int value; int used; } slots[16];
static handle acquire(int v) { for (uint32_t i = 0; i < 16; i++) if (!slots[i].used) { slots[i].used = 1; slots[i].value = v; return (handle){i, ++slots[i].gen}; } return (handle){255, 0}; }
static int *deref(handle h) { return h.index < 16 && slots[h.index].used && slots[h.index].gen == h.gen ? &slots[h.index].value : NULL; }
static void release(handle h) { if (deref(h)) slots[h.index].used = 0; }
int main(void) {
    arena *a = arena_new(256); struct tree *root = NULL;
    static const char *const names[] = {"zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"};
    for (int i = 0; i < 11; i++) root = insert(&a, root, (i * 7) % 11, names[(i * 7) % 11]);
    struct sum s = {0}; walk(root, add, &s); printf("%ld %d %s d=%d\n", s.total, s.n, s.text, depth(root)); int k = 0; for (arena *p = a; p; p = p->next) k++; printf("%d arenas\n", k > 1); arena_free(a);
    pool_init(); void *got[BLOCKS + 1]; int n = 0; while ((got[n] = pool_get())) { block *b = got[n]; b->p.x = n; b->p.y = n * 2; n++; } printf("%d %g\n", n, ((block *)got[3])->p.y);
    pool_put(got[2]); pool_put(got[5]); block *b = pool_get(); printf("%d %d\n", (int)(b - pool), (int)((block *)pool_get() - pool));
    rcstr *r = rc_new("shared text"), *q = rc_retain(r); live = 1; rc_release(&r); printf("%s %zu %d %d\n", q->data, q->len, q->refs, live); rc_release(&q); printf("%d %d\n", live, r == NULL && q == NULL);
    struct link head = {&head, &head}; struct job jobs[5]; for (int i = 0; i < 5; i++) { jobs[i] = (struct job){.id = i + 1, .prio = i * 3 % 5}; link_add(&head, &jobs[i].link); } link_del(&jobs[2].link);
    for (struct link *l = head.next; l != &head; l = l->next) { struct job *j = container_of(l, struct job, link); printf("%d/%d ", j->id, j->prio); } printf("\n");
    handle h1 = acquire(10), h2 = acquire(20); *deref(h1) += 5; release(h1); handle h3 = acquire(30); printf("%d %d %d %d\n", deref(h1) == NULL, *deref(h2), *deref(h3), h3.index == h1.index);
    printf("%zu %zu\n", alignof(double), alignof(struct tree) >= 8 ? sizeof(block) : 0);
    return 0;
}
