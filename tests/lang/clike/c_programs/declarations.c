#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* declarators & odd syntax */
typedef struct Point {
    int x, y;
} Point, *PointPtr;
typedef int Matrix[2][3];
typedef char Name[20];
typedef void (*Handler)(int, void *);
typedef const char *cstr;
extern int shared;
int shared = 5;
static int tab[][2] = {{1, 2}, {3, 4}, {5, 6}};
static const char *const dirs[4] = {"N", "E", "S", "W"};
int (*fp_arr[3])(int);
int *(*pf)(int *);
int (*parr)[3];
char *(*names_fn)(void);
static int inc(int x) { return x + 1; }
static int dec(int x) { return x - 1; }
static int sq(int x) { return x * x; }
static int *id(int *p) { return p; }
static int sum2d(int (*m)[3], int r) {
    int s = 0;
    for (int i = 0; i < r; i++)
        for (int j = 0; j < 3; j++)
            s += m[i][j];
    return s;
}
static int sum2(int m[][3], int r) { return sum2d(m, r); }
static void fill(Matrix m) {
    for (int i = 0; i < 6; i++)
        (&m[0][0])[i] = i;
}
static Point mk(int x, int y) { return (Point){x, y}; }
static Point *pick(Point *a, int i) { return a + i; }
static void each(int *a, int n, void (*f)(int *)) {
    while (n--)
        f(a++);
}
static void twice(int *p) { *p *= 2; }
static void setp(int **pp, int *v) { *pp = v; }
static void tripleptr(int ***p) { ***p = 99; }
static int (*getop(char c))(int) { return c == '+' ? inc : dec; }
static void handler(int sig, void *ctx) { printf("handler %d %s\n", sig, (char *)ctx); }
struct outer {
    int id;
    struct inner {
        int a;
        struct {
            int deep;
        } in2;
    } in;
    union {
        int i;
        char c[4];
    } u;
    int arr[3];
    Point pts[2];
} g = {1, {2, {3}}, {0x41424344}, {7, 8, 9}, {{1, 2}, {3, 4}}};
struct list {
    int v;
    struct list *next;
} n3 = {3, NULL}, n2 = {2, &n3}, n1 = {1, &n2};
enum week { MON = 1, TUE, WED, THU = 10, FRI } today = WED;
union {
    int a;
    double b;
} un = {.b = 2.5};
static const struct {
    const char *name;
    int (*f)(int);
    int arg;
} tests[] = {{"inc", inc, 1}, {"dec", dec, 2}, {.f = sq, .name = "sq", .arg = 7}};
int zeros[10];
int partial[5] = {1, 2};
char str1[] = "auto", str2[10] = "fixed", *str3 = "ptr";
char multi[2][3][4] = {{"abc", "def", "ghi"}, {"jkl", "mno", "pqr"}};
int main(int argc, char *argv[]) {
    fp_arr[0] = inc;
    fp_arr[1] = &dec;
    fp_arr[2] = sq;
    for (int i = 0; i < 3; i++)
        printf("%d ", fp_arr[i](5));
    printf("%d %d\n", (*fp_arr[2])(4), (**fp_arr[1])(1));
    int m[2][3] = {{1, 2, 3}, {4, 5, 6}};
    parr = m;
    printf("%d %d %d\n", sum2d(m, 2), sum2(m, 1), (*(parr + 1))[2]);
    printf("%d %d %d\n", *(*(m + 1) + 1), *m[1], m[0][3 - 1]);
    Matrix mm;
    fill(mm);
    printf("%d %d\n", mm[1][2], (int)(sizeof(Matrix) / sizeof(int)));
    Point ps[3] = {{1, 2}, {3, 4}, {.y = 6}};
    pick(ps, 1)->x += 10;
    printf("%d %d %d\n", ps[1].x, mk(7, 8).y, (*pick(ps, 2)).y);
    int a[] = {1, 2, 3, 4};
    each(a, 4, twice);
    each(a + 1, 2, twice);
    printf("%d %d %d %d\n", a[0], a[1], a[2], a[3]);
    int x = 1, *p = &x, **pp = &p, ***ppp = &pp;
    **pp = 5;
    tripleptr(ppp);
    int y = 7;
    setp(&p, &y);
    printf("%d %d %d\n", x, *p, **pp);
    pf = id;
    printf("%d\n", *pf(&y));
    printf("%d %d\n", getop('+')(1), getop('-')(1));
    Handler h = handler;
    h(3, "ctx");
    (*h)(4, (void *)"v");
    printf("%d %d %d %c %d %d\n", g.id, g.in.a, g.in.in2.deep, g.u.c[0], g.arr[1], g.pts[1].y);
    struct outer copy = g, *gp = &copy;
    gp->in.in2.deep = 42;
    copy.arr[0]++;
    printf("%d %d %d\n", g.in.in2.deep, gp->in.in2.deep, copy.arr[0] - g.arr[0]);
    for (struct list *l = &n1; l; l = l->next)
        printf("%d", l->v);
    printf(" %d %d %d %g\n", today, FRI, THU + 1, un.b);
    for (size_t i = 0; i < sizeof tests / sizeof tests[0]; ++i)
        printf("%s(%d)=%d ", tests[i].name, tests[i].arg, tests[i].f(tests[i].arg));
    puts("");
    printf("%d %d %d %zu %zu %zu %s\n", zeros[9], partial[1], partial[4], sizeof str1, sizeof str2, sizeof str3,
           multi[1][2]);
    Name nm;
    strcpy(nm, "typedef");
    cstr cs = nm;
    printf("%s %c %zu\n", cs, cs[3], sizeof(Name));
    printf("%s %d %d\n", dirs[2], tab[2][1], shared);
    {
        int shared = 6;
        printf("%d ", shared);
        { extern int shared; }
    }
    printf("%d\n", shared);
    char *s = "pointer";
    printf("%c%c%c%s\n", *s, s[1], *(s + 2), &s[4]);
    const char *q = s;
    while (*q)
        q++;
    printf("%ld\n", (long)(q - s));
    char buf[20], *d = buf;
    for (q = s; (*d++ = *q++) != 0;)
        ;
    printf("%s %d\n", buf, (int)(d - buf));
    int arr2[3][4], *flat = &arr2[0][0];
    for (int i = 0; i < 12; i++)
        flat[i] = i;
    printf("%d %d %ld\n", arr2[2][3], arr2[1][0], (long)(&arr2[2][0] - &arr2[0][0]));
    int *e = a + 4;
    int cnt = 0;
    for (int *i = a; i != e; ++i)
        cnt += *i;
    printf("%d %d %d\n", cnt, e > a, (int)(e - a));
    printf("%d\n", 3 [a]);
    int i = 2;
    a[i++] = i;
    i = a[0] + +i;
    printf("%d\n", i);
    int t = (i > 3) ? (i < 10 ? 1 : 2) : 3;
    printf("%d\n", t);
    if (argc > 100)
        goto end;
    do {
        if (i-- < 3)
            break;
    } while (1);
    printf("%d\n", i);
    for (int a = 0, b = 10; a < b; a += 3, b--)
        printf("(%d,%d)", a, b);
    puts("");
    switch (i) {
        int unused;
    case 1:
        puts("one");
        break;
    case 2:
        puts("two");
    default:
        puts("default");
    };
    ;
    {}
    if (i)
        ;
    else
        puts("no");
end:
    return argc > 1 ? atoi(argv[1]) : 0;
}
