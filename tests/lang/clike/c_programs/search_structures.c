#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdbool.h>
#include <stdint.h>
/* open addressing with tombstones */
typedef struct { char *key; int value; enum { EMPTY, FULL, DELETED } state; } slot; typedef struct { slot *slots; size_t cap, count, used; } map;
static uint32_t hash_str(const char *s) { uint32_t h = 5381; int c; while ((c = (unsigned char)*s++)) h = ((h << 5) + h) ^ c; return h; }
static bool map_put(map *m, const char *key, int value);
static void rehash(map *m, size_t cap) { map n = {calloc(cap, sizeof(slot)), cap, 0, 0}; for (size_t i = 0; i < m->cap; i++) if (m->slots[i].state == FULL) { map_put(&n, m->slots[i].key, m->slots[i].value); free(m->slots[i].key); } free(m->slots); *m = n; }
static slot *map_find(const map *m, const char *key) { if (!m->cap) return NULL; for (size_t i = hash_str(key) & (m->cap - 1), n = 0; n < m->cap; i = (i + 1) & (m->cap - 1), n++) { if (m->slots[i].state == EMPTY) return NULL; if (m->slots[i].state == FULL && !strcmp(m->slots[i].key, key)) return &m->slots[i]; } return NULL; }
static bool map_put(map *m, const char *key, int value) { slot *s = map_find(m, key); if (s) { s->value = value; return false; } if (4 * (m->used + 1) > 3 * m->cap) rehash(m, m->cap ? m->cap * 2 : 8); size_t i = hash_str(key) & (m->cap - 1); while (m->slots[i].state == FULL) i = (i + 1) & (m->cap - 1); if (m->slots[i].state == EMPTY) m->used++; m->slots[i] = (slot){.key = strcpy(malloc(strlen(key) + 1), key), .value = value, .state = FULL}; m->count++; return true; }
static bool map_del(map *m, const char *key) { slot *s = map_find(m, key); if (!s) return false; free(s->key); *s = (slot){0}; s->state = DELETED; m->count--; return true; }
/* B-tree of minimum degree 2 */
#define T 2
typedef struct node { int n, keys[2 * T - 1]; struct node *kids[2 * T]; bool leaf; } node;
static node *new_node(bool leaf) { node *x = malloc(sizeof *x); *x = (node){.leaf = leaf}; return x; }
static void split(node *x, int i) { node *y = x->kids[i], *z = new_node(y->leaf); z->n = T - 1; memcpy(z->keys, y->keys + T, (T - 1) * sizeof(int)); if (!y->leaf) memcpy(z->kids, y->kids + T, T * sizeof(node *)); y->n = T - 1; memmove(x->kids + i + 2, x->kids + i + 1, (x->n - i) * sizeof *x->kids); memmove(x->keys + i + 1, x->keys + i, (x->n - i) * sizeof *x->keys); x->kids[i + 1] = z; x->keys[i] = y->keys[T - 1]; x->n++; }
static void insert(node **root, int k) { node *x = *root; if (x->n == 2 * T - 1) { node *s = new_node(false); s->kids[0] = x; *root = s; split(s, 0); x = s; } for (;;) { int i = x->n - 1; if (x->leaf) { for (; i >= 0 && x->keys[i] > k; i--) x->keys[i + 1] = x->keys[i]; x->keys[i + 1] = k; x->n++; return; } while (i >= 0 && x->keys[i] > k) --i; i++; if (x->kids[i]->n == 2 * T - 1) { split(x, i); if (k > x->keys[i]) i++; } x = x->kids[i]; } }
static void show(const node *x) { putchar('['); for (int i = 0; i < x->n; i++) { if (!x->leaf) show(x->kids[i]); printf("%s%d", i ? " " : "", x->keys[i]); } if (!x->leaf) show(x->kids[x->n]); putchar(']'); }
static const node *search(const node *x, int k) { while (x) { int i = 0; while (i < x->n && k > x->keys[i]) i++; if (i < x->n && x->keys[i] == k) return x; x = x->leaf ? NULL : x->kids[i]; } return NULL; }
/* skip list with flexible arrays, own random */
typedef struct snode { int key; int level; struct snode *next[]; } snode; static uint32_t seed = 12345; static int coin(void) { seed = seed * 1664525u + 1013904223u; return (int)(seed >> 16) & 1; }
enum { MAXL = 8 }; static snode *snew(int key, int level) { snode *s = malloc(sizeof(snode) + level * sizeof(snode *)); s->key = key; s->level = level; for (int i = 0; i < level; i++) s->next[i] = NULL; return s; }
static void sinsert(snode *head, int key) { snode *update[MAXL], *p = head; for (int l = MAXL - 1; l >= 0; l--) { while (p->next[l] && p->next[l]->key < key) p = p->next[l]; update[l] = p; } int level = 1; while (level < MAXL && coin()) level++; snode *n = snew(key, level); for (int i = 0; i < level; i++) { n->next[i] = update[i]->next[i]; update[i]->next[i] = n; } }
/* trie */ typedef struct trie { struct trie *kid[26]; int count; } trie; static trie *tins(trie *t, const char *w) { if (!t) t = calloc(1, sizeof *t); if (*w) t->kid[*w - 'a'] = tins(t->kid[*w - 'a'], w + 1); else t->count++; return t; }
static void twalk(const trie *t, char *buf, int n) { if (t->count) { buf[n] = 0; printf("%s:%d ", buf, t->count); } for (int i = 0; i < 26; i++) if (t->kid[i]) { buf[n] = 'a' + i; twalk(t->kid[i], buf, n + 1); } }
/* ring buffer and min stack */ struct ring { int data[4]; unsigned head, tail; }; static bool rput(struct ring *r, int v) { if (r->head - r->tail == 4) return false; r->data[r->head++ % 4] = v; return true; } static bool rget(struct ring *r, int *v) { return r->head == r->tail ? false : (*v = r->data[r->tail++ % 4], true); }
int main(void) {
    map m = {0}; char key[16]; for (int i = 0; i < 50; i++) { sprintf(key, "key%d", i * 37 % 50); map_put(&m, key, i); } for (int i = 0; i < 50; i += 3) { sprintf(key, "key%d", i); map_del(&m, key); } printf("%zu %zu %d %d\n", m.count, m.cap, map_find(&m, "key1")->value, map_find(&m, "key3") == NULL); map_put(&m, "key3", 99); long sum = 0; for (size_t i = 0; i < m.cap; i++) if (m.slots[i].state == FULL) sum += m.slots[i].value; printf("%ld %d\n", sum, map_find(&m, "key3")->value);
    node *root = new_node(true); for (int i = 0; i < 15; i++) insert(&root, i * 7 % 15); show(root); printf(" %d %d\n", search(root, 8) != NULL, search(root, 77) != NULL);
    snode *head = snew(-1, MAXL); for (int i = 0; i < 20; i++) sinsert(head, i * 13 % 20); int per[MAXL] = {0}; for (snode *s = head->next[0]; s; s = s->next[0]) { printf("%d ", s->key); per[s->level - 1]++; } printf("| %d %d %d\n", per[0], per[1], per[2]);
    trie *t = NULL; const char *ws[] = {"car", "cart", "care", "dog", "car", "do", "a"}; for (int i = 0; i < 7; i++) t = tins(t, ws[i]); char buf[16]; twalk(t, buf, 0); puts("");
    struct ring r = {{0}}; int v, got = 0; for (int i = 0; i < 6; i++) printf("%d", rput(&r, i)); rget(&r, &v); rput(&r, 42); while (rget(&r, &v)) got = got * 10 + v; printf(" %d %u\n", got, r.head); return 0;
}
