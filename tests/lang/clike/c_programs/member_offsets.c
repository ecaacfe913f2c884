/* Offsets of members as differences of addresses; alignments as bits of addresses. */
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

struct inner { char tag; short two; int four[3]; };
struct outer { char c; int i; short h; double d; struct inner in; char *p; struct inner many[2]; };
union mixed { char c; int i; double d; };
struct holder { char first; union mixed u; };

#define OFFSET(type, member) ((size_t)&((type *)0)->member)
#define SHOW(s, m) printf("%-10s %2d %2d %2d\n", #m, (int)((char *)&(s).m - (char *)&(s)), (int)((uintptr_t)&(s).m - (uintptr_t)&(s)), (int)OFFSET(struct outer, m))

static int distance(struct outer *o) { return (int)((char *)&o->d - (char *)o); }

static void *alignedUp(void *base, size_t to) {
    uintptr_t at = (uintptr_t)base;
    return (char *)base + (((at + to - 1) & ~(uintptr_t)(to - 1)) - at);
}

int main(void) {
    static struct outer s;
    struct outer local, *q = &local, list[3];
    struct holder h;
    SHOW(s, i);
    SHOW(s, h);
    SHOW(s, d);
    SHOW(s, in);
    SHOW(s, in.two);
    SHOW(s, in.four[2]);
    SHOW(s, p);
    SHOW(s, many[1].four[1]);
    printf("%d %d\n", (int)((uintptr_t)&q->in.four[1] - (uintptr_t)q), distance(q));
    printf("%d %d\n", (int)((uintptr_t)&list[2].h - (uintptr_t)&list[0]), (int)((char *)&list[1] - (char *)&list[0]));
    printf("%d %d\n", (int)((char *)&h.u.i - (char *)&h), (int)((char *)&h.u.d - (char *)&h.u));
    printf("%d %d\n", (int)((uintptr_t)&s.d % 8), (int)((uintptr_t)&s.i % 4));
    char *m = malloc(100);
    char *a = alignedUp(m + 5, 16);
    printf("%d %d\n", (int)((uintptr_t)a & 15), (int)(a - m) >= 5);
    printf("%d %d\n", (int)offsetof(struct outer, many[1].two), (int)sizeof(struct outer));
    free(m);
    return 0;
}
