#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
typedef struct Vec {
    double x, y, z;
} Vec;
static Vec add(Vec a, Vec b) { return (Vec){a.x + b.x, a.y + b.y, a.z + b.z}; }
static Vec scale(Vec a, double k) {
    a.x *= k;
    a.y *= k;
    a.z *= k;
    return a;
}
static double dot(const Vec *a, const Vec *b) { return a->x * b->x + a->y * b->y + a->z * b->z; }
struct big {
    int a[10];
    char s[8];
};
struct big mkbig(int v) {
    struct big b;
    for (int i = 0; i < 10; i++)
        b.a[i] = v + i;
    strcpy(b.s, "big");
    return b;
}
typedef struct {
    Vec pos;
    Vec vel;
    const char *name;
} Body;
static Body step(Body b, double dt) {
    b.pos = add(b.pos, scale(b.vel, dt));
    return b;
}
struct cplx {
    double re, im;
};
static struct cplx mul(struct cplx a, struct cplx b) {
    struct cplx r = {a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re};
    return r;
}
int main(void) {
    Vec a = {1, 2, 3}, b = {.z = 1};
    Vec c = add(a, scale(b, 2));
    printf("%g %g %g %g\n", c.x, c.y, c.z, dot(&a, &b));
    printf("%d %s\n", mkbig(5).a[3], mkbig(1).s);
    Body bd = {{0, 0, 0}, {1, 2, 3}, "b"};
    for (int i = 0; i < 3; i++)
        bd = step(bd, 0.5);
    printf("%g %g %s\n", bd.pos.y, bd.pos.z, bd.name);
    Vec arr[3];
    for (int i = 0; i < 3; i++)
        arr[i] = (Vec){i, i * 2, i * 3};
    Vec *p = arr;
    p++;
    printf("%g %g\n", p->y, (p + 1)->z);
    arr[0] = arr[2];
    printf("%g\n", arr[0].x);
    printf("%d\n", memcmp(&arr[0], &arr[2], sizeof(Vec)) == 0);
    struct cplx z = {0, 1};
    z = mul(z, z);
    printf("%g %g\n", z.re, z.im);
    return 0;
}
