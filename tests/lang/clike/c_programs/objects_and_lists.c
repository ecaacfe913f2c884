#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* OOP in C: vtables, interfaces, observers, containers of void* */
typedef struct Shape Shape; typedef struct { double (*area)(const Shape *); const char *(*name)(void); void (*destroy)(Shape *); } VTable; struct Shape { const VTable *vt; int id; };
typedef struct { Shape base; double r; } Circle; typedef struct { Shape base; double w, h; } Rect;
static double c_area(const Shape *s) { const Circle *c = (const Circle *)s; return 3.0 * c->r * c->r; } static const char *c_name(void) { return "circle"; } static void s_free(Shape *s) { free(s); } static double r_area(const Shape *s) { Rect *r = (Rect *)s; return r->w * r->h; } static const char *r_name(void) { return "rect"; }
static const VTable cvt = {c_area, c_name, s_free}, rvt = {.area = r_area, .name = r_name, .destroy = s_free};
static int next_id = 1; static Shape *circle(double r) { Circle *c = malloc(sizeof *c); c->base.vt = &cvt; c->base.id = next_id++; c->r = r; return &c->base; } static Shape *rect(double w, double h) { Rect *r = malloc(sizeof(Rect)); *r = (Rect){{&rvt, next_id++}, w, h}; return (Shape *)r; }
typedef struct { void **items; size_t n, cap; void (*dtor)(void *); } PtrVec; static void pv_add(PtrVec *v, void *p) { if (v->n == v->cap) { v->cap = v->cap ? v->cap * 2 : 2; v->items = realloc(v->items, sizeof(void *) * v->cap); } v->items[v->n++] = p; } static void pv_each(PtrVec *v, void (*f)(void *, void *), void *ctx) { for (size_t i = 0; i < v->n; i++) f(v->items[i], ctx); }
static void total(void *p, void *ctx) { Shape *s = p; *(double *)ctx += s->vt->area(s); } static void show(void *p, void *ctx) { Shape *s = p; int *n = ctx; printf("%d: #%d %s %.2f\n", ++*n, s->id, s->vt->name(), s->vt->area(s)); }
typedef void (*Listener)(const char *ev, void *user); static struct { Listener fn; void *user; } ls[4]; static int nls; static void on(Listener f, void *u) { ls[nls].fn = f; ls[nls++].user = u; } static void emit(const char *e) { for (int i = 0; i < nls; i++) ls[i].fn(e, ls[i].user); } static void counter(const char *e, void *u) { (*(int *)u)++; (void)e; } static void logger(const char *e, void *u) { printf("%s%s\n", (const char *)u, e); }
static int cmp(const void *a, const void *b) { const Shape *const *x = a, *const *y = b; double d = (*x)->vt->area(*x) - (*y)->vt->area(*y); return d < 0 ? -1 : d > 0; }
#define container_of(p, T, m) ((T *)((char *)(p) - offsetof(T, m)))
#include <stddef.h>
struct list { struct list *next, *prev; }; struct task { int pri; struct list node; char name[8]; }; static void ladd(struct list *h, struct list *n) { n->prev = h->prev; n->next = h; h->prev->next = n; h->prev = n; }
typedef int (*binop)(int, int); static int add(int a, int b) { return a + b; } static int mul(int a, int b) { return a * b; } static binop pick(char c) { return c == '+' ? add : mul; } static int fold(const int *a, int n, int init, binop f) { while (n--) init = f(init, *a++); return init; } static int (*table[2])(int, int) = {add, mul};
int main(void) {
    PtrVec v = {0}; pv_add(&v, circle(2)); pv_add(&v, rect(3, 4)); pv_add(&v, rect(1, 1)); double t = 0; pv_each(&v, total, &t); printf("%.1f\n", t); qsort(v.items, v.n, sizeof(void *), cmp); int n = 0; pv_each(&v, show, &n); for (size_t i = 0; i < v.n; i++) { Shape *s = v.items[i]; s->vt->destroy(s); } free(v.items);
    int cnt = 0; on(counter, &cnt); on(logger, "> "); emit("start"); emit("stop"); printf("%d\n", cnt);
    struct list head = {&head, &head}; struct task ts[3] = {{3, {0}, "c"}, {1, {0}, "a"}, {2, {0}, "b"}}; for (int i = 0; i < 3; i++) ladd(&head, &ts[i].node); for (struct list *p = head.next; p != &head; p = p->next) { struct task *k = container_of(p, struct task, node); printf("%s%d ", k->name, k->pri); } puts("");
    int a[] = {1, 2, 3, 4}; printf("%d %d %d\n", fold(a, 4, 0, pick('+')), fold(a, 4, 1, pick('*')), table[1](6, 7)); return 0;
}
