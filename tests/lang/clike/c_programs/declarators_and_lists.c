#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stddef.h>
typedef int (*binop)(int, int);
typedef int matrix[2][3];
static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
static int mul(int a, int b) { return a * b; }
static binop choose(char c) { switch (c) { case '+': return add; case '-': return &sub; default: return *mul; } }
static int (*choose2(int n))(int, int) { static int (*const table[])(int, int) = {add, sub, mul}; return table[n % 3]; }
static int apply(int (*f)(int, int), int n, ...) { (void)n; return f(7, 3); }
static int (*rows(matrix *m, int i))[3] { return &(*m)[i]; }
static double avg(const double (*m)[3], size_t n) { double s = 0; for (size_t i = 0; i < n; i++) for (size_t j = 0; j < sizeof m[0] / sizeof m[0][0]; j++) s += m[i][j]; return s / (n * 3); }
struct ops { const char *name; binop fn; struct { unsigned commutes : 1, safe : 1; unsigned pad : 6; } flags; };
static const struct ops table[] = {[2] = {"mul", mul, {.commutes = 1}}, [0] = {.name = "add", .fn = add, .flags = {1, 1}}, [1] = {"sub", sub}};
enum color { RED = 1, GREEN = RED << 1, BLUE = GREEN << 1, WHITE = RED | GREEN | BLUE, LAST };
union value { int i; float f; unsigned char b[4]; struct { short lo, hi; }; };
struct list { struct list *next; int v; };
static void push(struct list **head, int v) { struct list *n = malloc(sizeof *n); *n = (struct list){*head, v}; *head = n; }
static void reverse(struct list **head) { struct list *p = *head, *q = NULL; while (p) { struct list *t = p->next; p->next = q; q = p; p = t; } *head = q; }
static void delete_if(struct list **pp, int (*pred)(int)) { while (*pp) { if (pred((*pp)->v)) { struct list *dead = *pp; *pp = dead->next; free(dead); } else pp = &(*pp)->next; } }
static int even(int x) { return !(x & 1); }
static void insert_sorted(struct list **pp, int v) { for (; *pp && (*pp)->v < v; pp = &(*pp)->next) ; push(pp, v); }
static void show(const struct list *l) { for (; l; l = l->next) printf("%d%s", l->v, l->next ? "->" : "\n"); }
static const char *const days[] = {"mon", "tue", "wed", 0};
static int counter(void) { static int n = 10; return n++; }
extern int shared; int shared = 5; int tentative; int tentative;
static char *names[][2] = {{"a", "alpha"}, {"b", "beta"}, {NULL, NULL}};
int main(int argc, char *argv[]) {
    (void)argv;
    printf("%d %d %d %d\n", choose('+')(1, 2), choose('-')(1, 2), (*choose('*'))(3, 4), (**choose2(1))(9, 4));
    printf("%d %d\n", apply(choose2(2), 1, "x"), argc > 0);
    matrix m = {{1, 2, 3}, {4, 5, 6}};
    int (*r)[3] = rows(&m, 1); (*r)[0] = 40; r[-1][2] = 30;
    printf("%d %d %zu %zu\n", m[1][0], m[0][2], sizeof m, sizeof *r);
    double dm[2][3] = {{1, 2, 3}, {4, 5}}; printf("%.3f\n", avg((const double (*)[3])dm, 2));
    for (size_t i = 0; i < sizeof table / sizeof *table; i++) printf("%s %d %u%u ", table[i].name, table[i].fn(6, 2), table[i].flags.commutes, table[i].flags.safe);
    printf("\n%d %d %d\n", WHITE, LAST, (enum color)4 == BLUE);
    union value u; u.i = 0x00020001; printf("%d %d %d\n", u.lo, u.hi, u.b[2]);
    u.f = 1.0f; printf("%x\n", (unsigned)u.i);
    struct list *l = NULL; for (int i = 0; i < 8; i++) push(&l, i * i % 11);
    show(l); reverse(&l); show(l); delete_if(&l, even); show(l); insert_sorted(&l, 4); insert_sorted(&l, 100); show(l);
    const char *const *d = days; while (*d) printf("%s ", *d++); printf("%d\n", (int)(d - days));
    counter(); counter(); printf("%d %d %d\n", counter(), shared, tentative);
    for (char *(*p)[2] = names; (*p)[0]; p++) printf("%s=%s ", (*p)[0], p[0][1]);
    int x = 5, *p = &x, **pp = &p, ***ppp = &pp; ***ppp += 3; *&*p *= 2; printf("%d\n", **pp);
    int a[5] = {1, 2, 3, 4, 5}; int *q = a + 2; printf("%d %d %d %td\n", q[-1], 2[a], *(q + 1), &a[4] - q);
    q = a; printf("%d ", *q++); printf("%d ", ++*q); printf("%d ", (*q)++); printf("%d\n", *++q);
    char buf[] = "hello"; char *s = buf; while (*s) *s++ ^= 0x20; printf("%s %zu\n", buf, sizeof buf);
    int i = 0, j = 10; for (; i < j; i += 2, j--) ; printf("%d %d\n", i, j);
    int t = (i = 3, j = 4, i * j); printf("%d\n", t);
    return 0;
}
