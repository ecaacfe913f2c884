/* Bit-fields: values, sizes, initialisers, stores of every kind. */
#include <stdio.h>

struct flags { unsigned a : 1; unsigned b : 3; int c : 4; unsigned : 2; unsigned d : 7; };
struct mixed { char tag; unsigned low : 4, high : 4; short s; _Bool on : 1; };
struct wide { unsigned long big : 40; unsigned long rest : 24; };

int main(void) {
    struct flags f = {1, 5, -3, 100}, g = {.c = 7};
    f.b = 9;
    printf("%d %d %d %d %d\n", f.a, f.b, f.c, f.d, g.c);
    f.a++;
    f.b += 7;
    f.c <<= 1;
    f.d = f.d * 2 - 1;
    printf("%d %d %d %d\n", f.a, f.b, f.c, f.d);
    int old = g.c++, now = ++g.c;
    printf("%d %d\n", old, now);
    printf("%zu %zu %zu\n", sizeof(struct flags), sizeof(struct mixed), sizeof(struct wide));
    struct mixed m = {'x', 15, 1, -2, 2};
    m.low -= 1;
    printf("%c %u %u %d %d\n", m.tag, m.low, m.high, m.s, m.on);
    struct wide w = {0xFFFFFFFFFFFUL, 0x1FFFFFF};
    printf("%lx %lx\n", (unsigned long)w.big, (unsigned long)w.rest);
    struct flags copy = f, *p = &copy;
    p->c = 15;
    printf("%d %d\n", p->c, copy.c < 0);
    return 0;
}
