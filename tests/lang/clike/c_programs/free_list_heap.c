#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
/* free-list allocator over static heap, pool of fixed blocks, refcount, intrusive */
#define HEAP 4096
typedef struct Block { size_t size; int free; struct Block *next; } Block;
static unsigned char heap[HEAP]; static Block *first;
static void hinit(void) { first = (Block *)heap; first->size = HEAP - sizeof(Block); first->free = 1; first->next = NULL; }
static void *halloc(size_t n) { n = (n + 7) & ~(size_t)7; for (Block *b = first; b; b = b->next) if (b->free && b->size >= n) { if (b->size >= n + sizeof(Block) + 8) { Block *s = (Block *)((unsigned char *)(b + 1) + n); s->size = b->size - n - sizeof(Block); s->free = 1; s->next = b->next; b->next = s; b->size = n; } b->free = 0; return b + 1; } return NULL; }
static void hfree(void *p) { if (!p) return; Block *b = (Block *)p - 1; b->free = 1; for (Block *x = first; x; x = x->next) while (x->free && x->next && x->next->free) { x->size += sizeof(Block) + x->next->size; x->next = x->next->next; } }
static void dump(void) { for (Block *b = first; b; b = b->next) printf("[%zu %s]", b->size, b->free ? "free" : "used"); puts(""); }
int main(void) { hinit(); dump(); char *a = halloc(10); int *b = halloc(5 * sizeof(int)); void *c = halloc(100); strcpy(a, "hello"); for (int i = 0; i < 5; i++) b[i] = i * 11; dump(); printf("%s %d\n", a, b[4]); hfree(c); dump(); hfree(a); dump(); hfree(b); dump(); printf("%d\n", halloc(10000) == NULL); return 0; }
