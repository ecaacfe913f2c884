#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdbool.h>
#include <stdint.h>
/* containers: open-addressing hash map with tombstones, trie, AVL, heap, deque ring, LRU, union-find, skip list, bitset, segment tree, fenwick */
typedef struct { char *key; int value; bool used, dead; } Slot; typedef struct { Slot *slots; size_t cap, len; } Map;
static uint64_t fnv(const char *s) { uint64_t h = 14695981039346656037ULL; for (; *s; s++) { h ^= (unsigned char)*s; h *= 1099511628211ULL; } return h; }
static void map_init(Map *m, size_t cap) { m->slots = calloc(cap, sizeof(Slot)); m->cap = cap; m->len = 0; }
static Slot *find(Map *m, const char *k) { size_t i = fnv(k) & (m->cap - 1); Slot *tomb = NULL; for (;; i = (i + 1) & (m->cap - 1)) { Slot *s = &m->slots[i]; if (!s->used) return tomb ? tomb : s; if (s->dead) { if (!tomb) tomb = s; } else if (strcmp(s->key, k) == 0) return s; } }
static void map_set(Map *m, const char *k, int v) { if ((m->len + 1) * 4 > m->cap * 3) { Map n; map_init(&n, m->cap * 2); for (size_t i = 0; i < m->cap; i++) if (m->slots[i].used && !m->slots[i].dead) { Slot *d = find(&n, m->slots[i].key); *d = m->slots[i]; n.len++; } free(m->slots); *m = n; } Slot *s = find(m, k); if (!s->used || s->dead) { s->key = strdup(k); s->used = true; s->dead = false; m->len++; } s->value = v; }
static bool map_get(Map *m, const char *k, int *v) { Slot *s = find(m, k); if (!s->used || s->dead) return false; *v = s->value; return true; }
static bool map_del(Map *m, const char *k) { Slot *s = find(m, k); if (!s->used || s->dead) return false; free(s->key); s->dead = true; m->len--; return true; }
typedef struct Trie { struct Trie *next[26]; int end; } Trie; static Trie *tnew(void) { return calloc(1, sizeof(Trie)); }
static void tadd(Trie *t, const char *w) { for (; *w; w++) { Trie **n = &t->next[*w - 'a']; if (!*n) *n = tnew(); t = *n; } t->end++; }
static void tlist(Trie *t, char *buf, int d) { if (t->end) { buf[d] = 0; printf("%s ", buf); } for (int i = 0; i < 26; i++) if (t->next[i]) { buf[d] = 'a' + i; tlist(t->next[i], buf, d + 1); } }
static void tfree(Trie *t) { if (!t) return; for (int i = 0; i < 26; i++) tfree(t->next[i]); free(t); }
typedef struct { int *a; int n, cap; int (*cmp)(int, int); } Heap; static int less(int a, int b) { return a < b; } static int greater(int a, int b) { return a > b; }
static void hpush(Heap *h, int x) { if (h->n == h->cap) h->a = realloc(h->a, sizeof(int) * (h->cap = h->cap ? h->cap * 2 : 2)); int i = h->n++; h->a[i] = x; while (i && h->cmp(h->a[i], h->a[(i - 1) / 2])) { int t = h->a[i]; h->a[i] = h->a[(i - 1) / 2]; h->a[(i - 1) / 2] = t; i = (i - 1) / 2; } }
static int hpop(Heap *h) { int r = h->a[0]; h->a[0] = h->a[--h->n]; for (int i = 0;;) { int l = 2 * i + 1, m = i; if (l < h->n && h->cmp(h->a[l], h->a[m])) m = l; if (l + 1 < h->n && h->cmp(h->a[l + 1], h->a[m])) m = l + 1; if (m == i) break; int t = h->a[i]; h->a[i] = h->a[m]; h->a[m] = t; i = m; } return r; }
#define SKIP_MAX 8
typedef struct SkipNode { int key; struct SkipNode *fwd[]; } SkipNode; static SkipNode *mk(int k, int lvl) { SkipNode *n = malloc(sizeof(SkipNode) + lvl * sizeof(SkipNode *)); n->key = k; for (int i = 0; i < lvl; i++) n->fwd[i] = NULL; return n; }
static unsigned rng = 12345; static int rlevel(void) { int l = 1; while (((rng = rng * 1664525u + 1013904223u) >> 31) && l < SKIP_MAX) l++; return l; }
static void sins(SkipNode *head, int k) { SkipNode *up[SKIP_MAX], *x = head; for (int i = SKIP_MAX - 1; i >= 0; i--) { while (x->fwd[i] && x->fwd[i]->key < k) x = x->fwd[i]; up[i] = x; } int l = rlevel(); SkipNode *n = mk(k, l); for (int i = 0; i < l; i++) { n->fwd[i] = up[i]->fwd[i]; up[i]->fwd[i] = n; } }
static int uf[20]; static int ufind(int x) { return uf[x] < 0 ? x : (uf[x] = ufind(uf[x])); } static int unite(int a, int b) { a = ufind(a); b = ufind(b); if (a == b) return 0; if (uf[a] > uf[b]) { int t = a; a = b; b = t; } uf[a] += uf[b]; uf[b] = a; return 1; }
typedef struct Avl { int k, h; struct Avl *l, *r; } Avl; static int ht(Avl *t) { return t ? t->h : 0; } static void fix(Avl *t) { t->h = 1 + (ht(t->l) > ht(t->r) ? ht(t->l) : ht(t->r)); }
static Avl *rr(Avl *t) { Avl *l = t->l; t->l = l->r; l->r = t; fix(t); fix(l); return l; } static Avl *rl(Avl *t) { Avl *r = t->r; t->r = r->l; r->l = t; fix(t); fix(r); return r; }
static Avl *bal(Avl *t) { fix(t); int b = ht(t->l) - ht(t->r); if (b > 1) { if (ht(t->l->l) < ht(t->l->r)) t->l = rl(t->l); return rr(t); } if (b < -1) { if (ht(t->r->r) < ht(t->r->l)) t->r = rr(t->r); return rl(t); } return t; }
static Avl *ains(Avl *t, int k) { if (!t) { t = malloc(sizeof *t); *t = (Avl){k, 1, 0, 0}; return t; } if (k < t->k) t->l = ains(t->l, k); else if (k > t->k) t->r = ains(t->r, k); return bal(t); }
static Avl *adel(Avl *t, int k) { if (!t) return t; if (k < t->k) t->l = adel(t->l, k); else if (k > t->k) t->r = adel(t->r, k); else { if (!t->l || !t->r) { Avl *c = t->l ? t->l : t->r; free(t); return c; } Avl *m = t->r; while (m->l) m = m->l; t->k = m->k; t->r = adel(t->r, m->k); } return bal(t); }
static void ain(Avl *t) { if (t) { ain(t->l); printf("%d/%d ", t->k, t->h); ain(t->r); } }
typedef struct { uint64_t w[4]; } Bits; static inline void bset(Bits *b, unsigned i) { b->w[i >> 6] |= 1ULL << (i & 63); } static inline int bget(const Bits *b, unsigned i) { return b->w[i >> 6] >> (i & 63) & 1; } static int bcount(const Bits *b) { int n = 0; for (int i = 0; i < 4; i++) n += __builtin_popcountll(b->w[i]); return n; }
static int fen[17]; static void fadd(int i, int v) { for (; i <= 16; i += i & -i) fen[i] += v; } static int fsum(int i) { int s = 0; for (; i; i &= i - 1) s += fen[i]; return s; }
typedef struct { int buf[4]; unsigned head, tail; } Ring; static int rpush(Ring *r, int v) { if (r->head - r->tail == 4) return -1; r->buf[r->head++ & 3] = v; return 0; } static int rpop(Ring *r, int *v) { if (r->head == r->tail) return -1; *v = r->buf[r->tail++ & 3]; return 0; }
int main(void) {
    Map m; map_init(&m, 4); char k[16]; for (int i = 0; i < 50; i++) { sprintf(k, "key%d", i); map_set(&m, k, i * i); } int v = -1; printf("%d", map_get(&m, "key7", &v)); printf(" %d", v); printf(" %d", map_del(&m, "key7")); printf(" %d\n", map_get(&m, "key7", &v)); map_set(&m, "key7", 1); map_set(&m, "key8", 2); printf("%zu %d\n", m.len, map_get(&m, "nokey", &v));
    Trie *t = tnew(); const char *ws[] = {"tea", "ten", "to", "inn", "in", "i", "tea"}; for (int i = 0; i < 7; i++) tadd(t, ws[i]); char b[32]; tlist(t, b, 0); puts(""); tfree(t);
    Heap h = {.cmp = less}, g = {.cmp = greater}; int xs[] = {5, 3, 8, 1, 9, 2, 7}; for (int i = 0; i < 7; i++) { hpush(&h, xs[i]); hpush(&g, xs[i]); } while (h.n) printf("%d", hpop(&h)); printf(" "); while (g.n) printf("%d", hpop(&g)); puts(""); free(h.a); free(g.a);
    SkipNode *head = mk(-1, SKIP_MAX); for (int i = 0; i < 20; i++) sins(head, (i * 7) % 20); for (SkipNode *n = head->fwd[0]; n; n = n->fwd[0]) printf("%d ", n->key); int lv = 0; for (int i = 0; i < SKIP_MAX; i++) lv += head->fwd[i] != NULL; printf("| %d\n", lv);
    memset(uf, -1, sizeof uf); for (int i = 1; i < 5; i++) printf("%d", unite(i, (i * 3) % 5)); printf("%d %d\n", ufind(4) == ufind(1), -uf[ufind(1)]);
    Avl *a = NULL; for (int i = 1; i <= 15; i++) a = ains(a, i); for (int i = 4; i < 9; i++) a = adel(a, i); ain(a); puts("");
    Bits bs = {{0}}; for (unsigned i = 0; i < 256; i += 7) bset(&bs, i); printf("%d %d %d\n", bcount(&bs), bget(&bs, 14), bget(&bs, 15)); for (int i = 1; i <= 16; i++) fadd(i, i); fadd(5, 100); printf("%d %d\n", fsum(4), fsum(16));
    Ring r = {.head = 0xFFFFFFFE, .tail = 0xFFFFFFFE}; for (int i = 0; i < 6; i++) printf("%d", rpush(&r, i)); while (!rpop(&r, &v)) printf(" %d", v); puts(""); return 0;
}
