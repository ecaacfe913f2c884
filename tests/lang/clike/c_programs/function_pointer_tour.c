/* pointers to functions in tables, structs, unions and results */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef int (*binop)(int, int);
static int add(int a, int b) {
    return a + b;
}
static int sub(int a, int b) {
    return a - b;
}
static binop pick(char c) {
    return c == '+' ? add : c == '-' ? sub : NULL;
}
int (*pick2(int n))(int, int) {
    return n ? &add : &sub;
}
static void apply(int *a, int n, int (*f)(int)) {
    for (int i = 0; i < n; i++)
        a[i] = f(a[i]);
}
static int sq(int x) {
    return x * x;
}
typedef void (*cb)(void *, int);
static void each(int n, cb f, void *u) {
    while (n--)
        f(u, n);
}
static void acc(void *u, int i) {
    *(int *)u += i;
}
struct ops {
    int (*open)(struct ops *, const char *);
    void (*close)(struct ops *);
    int fd;
};
static int o(struct ops *p, const char *n) {
    return p->fd = (int)strlen(n);
}
static void c(struct ops *p) {
    printf("close %d\n", p->fd);
}
int compose(int (*f)(int), int (*g)(int), int x) {
    return f(g(x));
}
typedef struct {
    const char *name;
    union {
        int (*f1)(int);
        int (*f2)(int, int);
    } u;
    int n;
} fn;
int main(void) {
    printf("%d %d %d\n", pick('+')(3, 4), (*pick('-'))(3, 4), pick('x') == NULL);
    printf("%d\n", pick2(0)(9, 1));
    int a[] = {1, 2, 3};
    apply(a, 3, sq);
    printf("%d\n", a[2]);
    int s = 0;
    each(5, acc, &s);
    printf("%d\n", s);
    struct ops p = {o, c, -1};
    printf("%d\n", p.open(&p, "file"));
    p.close(&p);
    printf("%d\n", compose(sq, sq, 3));
    fn t[] = {{"sq", {.f1 = sq}, 1}, {"add", {.f2 = add}, 2}};
    for (int i = 0; i < 2; i++)
        printf("%s %d\n", t[i].name, t[i].n == 1 ? t[i].u.f1(6) : t[i].u.f2(6, 7));
    binop tab[2][2] = {{add, sub}, {sub, add}};
    printf("%d\n", tab[1][0](5, 8));
    int (*(*pp)(int))(int, int) = pick2;
    printf("%d\n", pp(1)(1, 1));
    printf("%d\n", (add == tab[0][0]) + (abs == abs));
    return (***add)(0, 0);
}
