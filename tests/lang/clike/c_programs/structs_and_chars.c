#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
struct S {
    unsigned a : 4, b : 4;
    int c : 8;
    unsigned d : 1;
} s;
union U {
    struct {
        unsigned char r, g, b, a;
    } c;
    uint32_t v;
    uint8_t arr[4];
};
struct T {
    char tag;
    union {
        int i;
        double d;
        char s[8];
    };
};
int main(void) {
    s.a = 15;
    s.a++;
    s.b = 9;
    s.c = -5;
    s.d = 1;
    printf("%u %u %d %u %zu\n", s.a, s.b, s.c, s.d, sizeof s);
    union U u;
    u.v = 0x11223344;
    printf("%x %x %x\n", u.c.r, u.arr[1], u.c.a);
    u.c.r = 0xff;
    printf("%x\n", u.v);
    struct T t = {.tag = 'i', .i = 7};
    printf("%c %d\n", t.tag, t.i);
    t.tag = 'd';
    t.d = 2.5;
    printf("%g %zu\n", t.d, sizeof(struct T));
    strcpy(t.s, "hi");
    puts(t.s);
    return 0;
}
