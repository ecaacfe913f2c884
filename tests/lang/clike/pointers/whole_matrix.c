/* A pointer to an element of an array of arrays reaches the whole of it, as programs in C expect. */
#include <stdio.h>
#include <string.h>
int m[3][4];
double g[2][2][2];
void fill(int *p, int n) { for (int i = 0; i < n; i++) p[i] = i; }
int sum(int *row, int n) { int s = 0; for (int i = 0; i < n; i++) s += row[i]; return s; }
int next(int *i) { return (*i)++; }
int main() {
    fill(&m[0][0], 12);
    printf("%d %d %d\n", m[0][3], m[1][0], m[2][3]);
    fill(m[1], 8);
    printf("%d %d\n", sum(m[1], 4), sum(m[2], 4));
    int *p = &m[1][2];
    printf("%d %d %d\n", *p, p[-3], p[5]);
    double *q = &g[0][0][0];
    for (int i = 0; i < 8; i++) q[i] = i * 0.5;
    printf("%.1f %.1f %.1f\n", g[1][1][1], g[0][1][0], *(g[1][0] + 1));
    int i = 1;
    int *r = &m[next(&i)][next(&i)];
    printf("%d %d\n", *r, i);
    int local[2][3];
    memset(local, 0, sizeof local);
    int *z = local[0];
    z[4] = 9;
    printf("%d\n", local[1][1]);
    int n = 0;
    for (int *k = &m[0][0]; k != &m[2][3] + 1; k++) n++;
    printf("%d %d\n", n, (int)(&m[2][1] - &m[0][0]));
    struct { int a[2][2]; } s = {{{1, 2}, {3, 4}}};
    int *e = &s.a[0][0];
    printf("%d %d\n", e[3], e[2]);
    return 0;
}
