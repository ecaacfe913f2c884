/* Structs that begin with other structs: casts to the beginning and back, of values on the heap, in variables, in arrays and in globals. */
#include <stdio.h>
#include <stdlib.h>

typedef struct Shape Shape;
typedef struct {
    double (*area)(const Shape *);
    const char *(*name)(void);
    void (*destroy)(Shape *);
} VTable;
struct Shape { const VTable *vt; int id; };
typedef struct { Shape base; double r; } Circle;
typedef struct { Shape base; double w, h; char *label; } Rect;
typedef struct { Rect rect; int depth; } Box;

static double circleArea(const Shape *s) { const Circle *c = (const Circle *)s; return 3.0 * c->r * c->r; }
static const char *circleName(void) { return "circle"; }
static double rectArea(const Shape *s) { Rect *r = (Rect *)s; return r->w * r->h; }
static const char *rectName(void) { return "rect"; }
static void release(Shape *s) { free(s); }
static const VTable circleTable = {circleArea, circleName, release}, rectTable = {.area = rectArea, .name = rectName, .destroy = release};

static Shape *newCircle(double r) {
    Circle *c = malloc(sizeof *c);
    c->base.vt = &circleTable;
    c->base.id = 1;
    c->r = r;
    return &c->base;
}
static Shape *newRect(double w, double h) {
    Rect *r = malloc(sizeof(Rect));
    *r = (Rect){{&rectTable, 2}, w, h, "label"};
    return (Shape *)r;
}
static Shape *newBox(double w, double h, int depth) {
    Box *b = malloc(sizeof *b);
    *b = (Box){{{&rectTable, 3}, w, h, "boxed"}, depth};
    return (Shape *)b;
}
static void show(const Shape *s) { printf("#%d %s %.2f\n", s->id, s->vt->name(), s->vt->area(s)); }

static Rect global = {{&rectTable, 4}, 2, 3, "global"}, table[3] = {{{&rectTable, 5}, 1, 1, "t0"}, {{&rectTable, 6}, 1, 2, "t1"}, {{&rectTable, 7}, 1, 3, "t2"}};

typedef enum { NUMBER, TEXT } Kind;
struct Any { Kind kind; };
struct Number { Kind kind; int value; };
struct Text { Kind kind; const char *text; };
static void showAny(struct Any *a) {
    if (a->kind == NUMBER) printf("number %d\n", ((struct Number *)a)->value);
    else printf("text %s\n", ((struct Text *)a)->text);
}

int main(void) {
    Shape *shapes[] = {newCircle(2), newRect(3, 4), newBox(5, 6, 7), (Shape *)&global, (Shape *)&table[1], &table[2].base};
    for (size_t i = 0; i < sizeof shapes / sizeof *shapes; i++) show(shapes[i]);
    Box *box = (Box *)shapes[2];
    Rect *rect = (Rect *)shapes[2];
    rect->w = 10;
    printf("%d %s %.0f\n", box->depth, rect->label, box->rect.w);
    Rect *second = (Rect *)shapes[4];
    printf("%s %s\n", second->label, ((Rect *)shapes[5])->label);
    Rect local = {{&rectTable, 8}, 9, 9, "local"};
    Shape *seen = (Shape *)&local;
    seen->id = 80;
    printf("%d %s\n", local.base.id, ((Rect *)seen)->label);
    void *untyped = box;
    Shape *again = untyped;
    printf("%d %d\n", again->id, again == shapes[2]);
    struct Number n = {NUMBER, 42};
    struct Text t = {TEXT, "forty-two"};
    struct Any *anys[] = {(struct Any *)&n, (struct Any *)&t};
    for (int i = 0; i < 2; i++) showAny(anys[i]);
    for (int i = 0; i < 3; i++) shapes[i]->vt->destroy(shapes[i]);
    return 0;
}
