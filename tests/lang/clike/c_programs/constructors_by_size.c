/* functions that make structs of which they know the size and what they begin with */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
typedef struct obj {
    int kind;
    struct obj *next;
} obj;
typedef struct {
    obj o;
    int colour;
    int pad;
} shape;
typedef struct {
    shape s;
    double r;
} circle;
typedef struct {
    shape s;
    char *label;
} text;
typedef struct {
    obj o;
    long a, b;
} pair;
typedef struct {
    obj o;
    char *p, *q;
} two;
static obj *all;
static obj *make(size_t n, int kind) {
    obj *o = malloc(n);
    memset(o, 0, n);
    o->kind = kind;
    o->next = all;
    all = o;
    return o;
}
static shape *make_shape(size_t n, int kind, int colour) {
    shape *s = (shape *)make(n, kind);
    s->colour = colour;
    return s;
}
static obj *clone(const obj *o, size_t n) {
    obj *c = calloc(1, n);
    memcpy(c, o, n);
    c->next = all;
    all = c;
    return c;
}
static size_t sizes[] = {sizeof(circle), sizeof(text), sizeof(pair), sizeof(two)};
int main(void) {
    circle *c = (circle *)make_shape(sizeof(circle), 0, 7);
    c->r = 1.5;
    text *t = (text *)make_shape(sizeof *t, 1, 8);
    t->label = strdup("label");
    pair *p = (pair *)make(sizeof *p, 2);
    p->a = 11;
    p->b = 22;
    two *w = (two *)make(sizeof *w, 3);
    w->p = "first";
    w->q = strdup("second");
    for (int i = 0; i < 200; i++) {
        obj *o = make(sizes[i % 4], i % 4);
        switch (i % 4) {
        case 0: ((circle *)o)->r = i; break;
        case 1: ((text *)o)->label = strdup("x"); break;
        case 2: ((pair *)o)->b = i; break;
        default: ((two *)o)->q = "zz";
        }
    }
    obj *last = all;
    int n = 0;
    for (obj *o = last; o; o = o->next)
        if (n++ % 20 == 0) clone(o, sizes[o->kind]);
    double sum = 0;
    int len = 0, colours = 0;
    for (obj *o = all; o; o = o->next)
        switch (o->kind) {
        case 0:
            sum += ((circle *)o)->r;
            colours += ((shape *)o)->colour;
            break;
        case 1:
            len += strlen(((text *)o)->label);
            colours += ((shape *)o)->colour;
            break;
        case 2: sum += ((pair *)o)->a + ((pair *)o)->b; break;
        case 3: len += strlen(((two *)o)->q); break;
        }
    printf("%.1f %d %d\n", sum, len, colours);
    while (all) {
        obj *o = all;
        all = o->next;
        free(o);
    }
    return 0;
}
