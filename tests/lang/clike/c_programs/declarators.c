/* Declarations that C is famous for. */
#include <stdio.h>
#include <stddef.h>
#include <string.h>
typedef int Row[3];
typedef struct Matrix { Row rows[2]; } Matrix;
typedef int (*Operation)(int, int);
static int add(int a, int b) { return a + b; }
static int sub(int a, int b) { return a - b; }
static Operation choose(char c) { return c == '+' ? add : sub; }
static int (*pick(int i))(int, int) {
    static int (*const table[])(int, int) = {add, sub};
    return table[i];
}
static int apply(int f(int, int), int x, int y) { return f(x, y); }
static int sumRow(Row r) { return r[0] + r[1] + r[2]; }
static int total(const int (*m)[3], int n) {
    int s = 0;
    for (int i = 0; i < n; i++)
        for (int j = 0; j < 3; j++) s += m[i][j];
    return s;
}
struct list { struct list *next; struct { int x, y; } at; union { int i; const char *s; } value; };
static struct list nodes[3] = {
    {&nodes[1], {1, 2}, {.i = 5}},
    {.next = nodes + 2, .at = {.y = 4}, .value.s = "text"},
};
typedef enum Day { MON = 1, TUE, WED, SUN = 7 } Day;
static const char *dayNames[8] = {[MON] = "Mon", [TUE] = "Tue", [WED] = "Wed", [SUN] = "Sun"};
int main(void) {
    int a[2][3] = {{1, 2, 3}, {4, 5, 6}};
    int *flat = &a[0][0];
    int (*p)[3] = a;
    int *pointers[3] = {a[0], a[1], &a[1][2]};
    int **pp = pointers;
    Matrix m = {{{1, 2, 3}, {4, 5, 6}}}, n = m;
    n.rows[1][2] += 10;
    printf("%d %d %d\n", choose('+')(2, 3), pick(1)(2, 3), apply(sub, 9, 4));
    printf("%d %d %d %d\n", sumRow(a[1]), total((const int (*)[3])a, 2), (*(p + 1))[1], *(*(a + 1) + 2));
    printf("%d %d %d\n", *pp[1], **(pp + 2), flat[2]);
    printf("%d %d\n", m.rows[1][2], n.rows[1][2]);
    printf("%d %d %d %s\n", nodes[0].next->at.y, nodes[0].at.x, nodes[0].value.i, nodes[1].value.s);
    printf("%d\n", nodes[1].next->next == NULL);
    for (Day d = MON; d <= SUN; d++) printf("%s ", dayNames[d] ? dayNames[d] : "-");
    printf("\n");
    char text[3][8] = {"one", "two", "three"}, (*t)[8] = text;
    strcpy(t[1], "deux");
    for (int i = 0; i < 3; i++) printf("%s,", text[i]);
    printf("%d\n", (int)sizeof text);
    struct { char tag; int data[4]; } local = {'x', {1, 2}}, *lp = &local;
    lp->data[3] = lp->data[1] + sizeof(lp->data) / sizeof lp->data[0];
    printf("%c %d\n", lp->tag, local.data[3]);
    const int limit = 4;
    int vla[limit + 1];
    for (int i = 0; i <= limit; i++) vla[i] = i * i;
    printf("%d\n", vla[limit]);
    return 0;
}
