#include <stdio.h>
#include <stddef.h>
struct vector {
    double x, y, z;
};
struct span {
    long from, to;
    short kind;
    char name[6];
};
static char pool[1000];
static size_t used;
static void *take(size_t n) {
    void *place = pool + used;
    used += (n + 7) & ~(size_t)7;
    return place;
}
int main(void) {
    struct vector *v[3];
    long *n = take(sizeof *n);
    *n = 42;
    for (int i = 0; i < 3; i++) {
        v[i] = take(sizeof *v[i]);
        v[i]->x = i, v[i]->y = i * 2, v[i]->z = i * 3;
    }
    short *h = (short *)(pool + used);
    used += 8;
    struct span *s = (struct span *)&pool[used];
    used += sizeof *s;
    h[0] = -1, h[3] = -4;
    s->from = 7, s->to = 9, s->kind = 3, s->name[0] = 'n';
    for (int i = 0; i < 3; i++) printf("%g %g %g\n", v[i]->x, v[i]->y, v[i]->z);
    printf("%ld %d %d %d %ld %ld %d %c\n", *n, h[0], h[1], h[3], s->from, s->to, s->kind, s->name[0]);
    printf("%d %d\n", (int)used, pool[0]);
    return 0;
}
