/* shapes with tables of operations, made by calls of malloc and calloc with their sizes */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct shape shape;
typedef struct {
    double (*area)(const shape *);
    const char *name;
} shape_ops;
struct shape {
    const shape_ops *ops;
    int id;
};
typedef struct {
    shape base;
    double r;
} circle;
typedef struct {
    shape base;
    double w, h;
    char *label;
} rect;
static int next_id = 1;
shape *shape_new(size_t n, const shape_ops *ops) {
    shape *s = malloc(n);
    if (!s) abort();
    memset(s, 0, n);
    s->ops = ops;
    s->id = next_id++;
    return s;
}
shape *shape_new2(size_t n, const shape_ops *ops) {
    shape *s = calloc(1, n);
    s->ops = ops;
    s->id = next_id++;
    return s;
}
static double carea(const shape *s) {
    const circle *c = (const circle *)s;
    return 3.0 * c->r * c->r;
}
static double rarea(const shape *s) {
    const rect *c = (const rect *)s;
    return c->w * c->h;
}
static const shape_ops cops = {carea, "circle"}, rops = {rarea, "rect"};
int main(void) {
    circle *c = (circle *)shape_new(sizeof(circle), &cops);
    c->r = 2;
    rect *r = (rect *)shape_new2(sizeof *r, &rops);
    r->w = 3;
    r->h = 4;
    r->label = "hello";
    shape *all[] = {(shape *)c, &r->base, shape_new(sizeof(shape), &cops)};
    for (int i = 0; i < 2; i++)
        printf("%d %s %.2f\n", all[i]->id, all[i]->ops->name, all[i]->ops->area(all[i]));
    printf("%s\n", ((rect *)all[1])->label);
    for (int i = 0; i < 3; i++)
        free(all[i]);
    return 0;
}
