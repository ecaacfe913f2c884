#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
#include <stddef.h>
/* arena + pool + hash + intern */
typedef struct Arena {
    unsigned char *base;
    size_t cap, used;
    struct Arena *next;
} Arena;
#define ALIGN_UP(n, a) (((n) + (a)-1) & ~((size_t)(a)-1))
static Arena *arena_new(size_t cap) {
    Arena *a = malloc(sizeof *a);
    a->base = malloc(cap);
    a->cap = cap;
    a->used = 0;
    a->next = NULL;
    return a;
}
static void *arena_alloc(Arena *a, size_t n) {
    n = ALIGN_UP(n, _Alignof(max_align_t));
    while (a->used + n > a->cap) {
        if (!a->next) a->next = arena_new(a->cap > n ? a->cap : n);
        a = a->next;
    }
    void *p = a->base + a->used;
    a->used += n;
    return memset(p, 0, n);
}
static char *arena_strdup(Arena *a, const char *s) {
    size_t n = strlen(s) + 1;
    return memcpy(arena_alloc(a, n), s, n);
}
static void arena_free(Arena *a) {
    while (a) {
        Arena *n = a->next;
        free(a->base);
        free(a);
        a = n;
    }
}
typedef struct Sym {
    const char *name;
    uint32_t hash;
    int count;
    struct Sym *next;
} Sym;
typedef struct {
    Sym **buckets;
    size_t nb, n;
    Arena *arena;
} Table;
static uint32_t fnv(const char *s) {
    uint32_t h = 2166136261u;
    for (; *s; s++) {
        h ^= (unsigned char)*s;
        h *= 16777619u;
    }
    return h;
}
static void table_grow(Table *t) {
    size_t nb = t->nb ? t->nb * 2 : 4;
    Sym **b = calloc(nb, sizeof *b);
    for (size_t i = 0; i < t->nb; i++)
        for (Sym *s = t->buckets[i], *nx; s; s = nx) {
            nx = s->next;
            s->next = b[s->hash & (nb - 1)];
            b[s->hash & (nb - 1)] = s;
        }
    free(t->buckets);
    t->buckets = b;
    t->nb = nb;
}
static Sym *intern(Table *t, const char *name) {
    uint32_t h = fnv(name);
    if (t->nb)
        for (Sym *s = t->buckets[h & (t->nb - 1)]; s; s = s->next)
            if (s->hash == h && !strcmp(s->name, name)) return s;
    if (t->n >= t->nb) table_grow(t);
    Sym *s = arena_alloc(t->arena, sizeof *s);
    *s = (Sym){.name = arena_strdup(t->arena, name), .hash = h, .next = t->buckets[h & (t->nb - 1)]};
    t->n++;
    return t->buckets[h & (t->nb - 1)] = s;
}
typedef union Slot {
    union Slot *next;
    struct {
        int x, y;
        double w;
    } v;
} Slot;
typedef struct {
    Slot *free, *mem;
    size_t n;
} Pool;
static void pool_init(Pool *p, size_t n) {
    p->mem = malloc(n * sizeof(Slot));
    p->n = n;
    p->free = NULL;
    for (size_t i = n; i-- > 0;) {
        p->mem[i].next = p->free;
        p->free = &p->mem[i];
    }
}
static Slot *pool_get(Pool *p) {
    Slot *s = p->free;
    if (s) p->free = s->next;
    return s;
}
static void pool_put(Pool *p, Slot *s) {
    s->next = p->free;
    p->free = s;
}
typedef struct Node {
    int key;
    struct Node *l, *r;
} Node;
static Node *insert(Arena *a, Node *n, int k) {
    if (!n) {
        n = arena_alloc(a, sizeof(Node));
        n->key = k;
        return n;
    }
    if (k < n->key)
        n->l = insert(a, n->l, k);
    else if (k > n->key)
        n->r = insert(a, n->r, k);
    return n;
}
static int depth(const Node *n) {
    if (!n) return 0;
    int a = depth(n->l), b = depth(n->r);
    return 1 + (a > b ? a : b);
}
static void inorder(const Node *n, void (*f)(int, void *), void *ctx) {
    if (n) {
        inorder(n->l, f, ctx);
        f(n->key, ctx);
        inorder(n->r, f, ctx);
    }
}
struct acc {
    int n;
    long sum;
    int last;
    int ok;
};
static void visit(int k, void *ctx) {
    struct acc *a = ctx;
    if (a->n && k <= a->last) a->ok = 0;
    a->last = k;
    a->n++;
    a->sum += k;
}
int main(void) {
    Arena *a = arena_new(256);
    Table t = {.arena = a};
    char text[] = "it was the best of times it was the worst of times it was the age of wisdom";
    for (char *w = strtok(text, " "); w; w = strtok(NULL, " "))
        intern(&t, w)->count++;
    int total = 0;
    for (size_t i = 0; i < t.nb; i++)
        for (Sym *s = t.buckets[i]; s; s = s->next)
            total += s->count;
    printf("%zu %zu %d %d %d\n", t.n, t.nb, total, intern(&t, "it")->count, intern(&t, "age") == intern(&t, "age"));
    Pool p;
    pool_init(&p, 4);
    Slot *s[5];
    for (int i = 0; i < 5; i++) {
        s[i] = pool_get(&p);
        if (s[i]) {
            s[i]->v.x = i;
            s[i]->v.w = i * 1.5;
        }
    }
    printf("%d %.1f %d\n", s[3]->v.x, s[3]->v.w, s[4] == NULL);
    pool_put(&p, s[1]);
    pool_put(&p, s[2]);
    Slot *q = pool_get(&p);
    printf("%d %td\n", q == s[2], q - p.mem);
    free(p.mem);
    Node *root = NULL;
    unsigned r = 12345;
    for (int i = 0; i < 200; i++) {
        r = r * 1103515245u + 12345u;
        root = insert(a, root, (int)(r >> 16) % 1000);
    }
    struct acc acc = {.ok = 1};
    inorder(root, visit, &acc);
    printf("%d %ld %d depth %d\n", acc.n, acc.sum, acc.ok, depth(root));
    double *d = arena_alloc(a, 10 * sizeof *d);
    for (int i = 0; i < 10; i++)
        d[i] = i / 4.0;
    printf("%.2f %d\n", d[9], ((uintptr_t)d & 7) == 0);
    size_t blocks = 0, used = 0;
    for (Arena *x = a; x; x = x->next)
        blocks++, used += x->used;
    printf("%d %zu\n", blocks > 1, used % 16);
    arena_free(a);
    free(t.buckets);
    return 0;
}
