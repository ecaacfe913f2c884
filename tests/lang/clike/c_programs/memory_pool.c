#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* memory pool / arena, free list, alignment, intrusive list, offsetof */
#include <stddef.h>
#include <stdint.h>
typedef struct Block {
    struct Block *next;
    int used;
    int data[4];
} Block;
typedef struct {
    Block blocks[8];
    Block *free_list;
    int allocs, frees;
} Pool;
static void pool_init(Pool *p) {
    p->free_list = NULL;
    p->allocs = p->frees = 0;
    for (int i = 7; i >= 0; i--) {
        p->blocks[i].next = p->free_list;
        p->blocks[i].used = 0;
        p->free_list = &p->blocks[i];
    }
}
static Block *pool_alloc(Pool *p) {
    if (!p->free_list) return NULL;
    Block *b = p->free_list;
    p->free_list = b->next;
    b->used = 1;
    b->next = NULL;
    p->allocs++;
    return b;
}
static void pool_free(Pool *p, Block *b) {
    if (!b->used) {
        printf("double free of block %d\n", (int)(b - p->blocks));
        return;
    }
    b->used = 0;
    b->next = p->free_list;
    p->free_list = b;
    p->frees++;
}
typedef struct {
    char *base;
    size_t used, size;
} Arena;
static void *arena_alloc(Arena *a, size_t n) {
    n = (n + 7) & ~(size_t)7;
    if (a->used + n > a->size) return NULL;
    void *p = a->base + a->used;
    a->used += n;
    return p;
}
static char *arena_strdup(Arena *a, const char *s) {
    char *d = arena_alloc(a, strlen(s) + 1);
    return d ? strcpy(d, s) : NULL;
}
struct S {
    char c;
    int i;
    short s;
    double d;
    char t[3];
};
struct T {
    char a;
    struct S in;
    long l;
};
typedef struct {
    uint8_t r, g, b, a;
} Color;
static uint32_t pack(Color c) { return (uint32_t)c.r << 24 | c.g << 16 | c.b << 8 | c.a; }
static Color unpack(uint32_t v) {
    Color c = {v >> 24, v >> 16 & 0xff, (v >> 8) & 0xff, v & 0xff};
    return c;
}
int main(void) {
    static Pool p;
    pool_init(&p);
    Block *b[10];
    for (int i = 0; i < 10; i++) {
        b[i] = pool_alloc(&p);
        if (b[i])
            for (int k = 0; k < 4; k++) b[i]->data[k] = i * k;
        else printf("pool empty at %d\n", i);
    }
    printf("%d\n", b[3]->data[2]);
    pool_free(&p, b[3]);
    pool_free(&p, b[3]);
    pool_free(&p, b[5]);
    Block *n = pool_alloc(&p);
    printf("reused %d %d %d\n", n == b[5], p.allocs, p.frees);
    Arena a = {malloc(64), 0, 64};
    char *s = arena_strdup(&a, "hello"), *t = arena_strdup(&a, "a longer string here");
    printf("%s %s %zu %s\n", s, t, a.used,
           arena_strdup(&a, "this one does not fit any more, does it?") ? "fit" : "full");
    free(a.base);
    printf("%zu %zu %zu %zu %zu\n", sizeof(struct S), sizeof(struct T), offsetof(struct S, d), offsetof(struct T, l),
           offsetof(struct S, t));
    Color c = {1, 2, 3, 255};
    uint32_t v = pack(c);
    Color d = unpack(v);
    printf("%08x %u %u %u %u\n", v, d.r, d.g, d.b, d.a);
    struct S x = {.c = 'x', .d = 2.5, .t = "ab"}, y = x;
    y.t[0] = 'z';
    printf("%c %d %.1f %s %s\n", x.c, x.i, x.d, x.t, y.t);
    int arr[] = {[2] = 5, [0] = 1, 2, [6] = 9};
    for (size_t i = 0; i < sizeof arr / sizeof *arr; i++) printf("%d ", arr[i]);
    puts("");
    struct {
        int a, b;
    } pts[] = {{1, 2}, {.b = 4}, [3] = {7}};
    printf("%zu %d %d %d\n", sizeof pts / sizeof pts[0], pts[1].b, pts[2].a, pts[3].a);
    return 0;
}
