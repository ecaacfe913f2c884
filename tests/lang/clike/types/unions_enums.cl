// ruling 4: union, enum with values, typedef, nested and anonymous members
#include <stdio.h>
typedef union { int i; char bytes[4]; double d; char *text; } Value;
typedef struct { enum Kind { INT, REAL, TEXT } kind; Value v; } Item;
struct Shape {
    int type;
    union { struct { int w, h; } box; int radius; };
};
enum { A, B = 10, C, D = B * 2 + 1, E = -1, F };
static void show(const Item *x) {
    switch (x->kind) {
    case INT: printf("int %d\n", x->v.i); break;
    case REAL: printf("real %g\n", x->v.d); break;
    case TEXT: printf("text %s\n", x->v.text); break;
    }
}
int main(void) {
    Item items[3] = {{INT, {.i = 5}}, {REAL, {.d = 2.5}}, {TEXT}};
    items[2].v.text = "words";
    for (int i = 0; i < 3; i++) show(&items[i]);
    Value v;
    v.i = 0x41424344;
    printf("%c%c\n", v.bytes[0], v.bytes[3]);
    struct Shape s = {1}, t;
    s.box.w = 3; s.box.h = 4;
    t = s; t.radius = 9;
    printf("%d %d %d %d\n", s.box.w, s.box.h, t.radius, t.box.w);
    printf("%d %d %d %d %d %d\n", A, B, C, D, E, F);
    enum Kind k = REAL; k++;
    printf("%d\n", k == TEXT);
    return 0;
}
