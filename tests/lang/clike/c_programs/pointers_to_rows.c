#include <stdio.h>
#include <stdlib.h>
int main(void) {
    int n = 3, m = 4; int (*t)[m] = malloc(n * sizeof *t); for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) t[i][j] = i * j; printf("%d %zu\n", t[2][3], sizeof t[0]);
    int (*u)[5] = calloc(3, sizeof *u); u[2][4] = 9; printf("%d\n", u[2][4]); double (*d)[m] = malloc(sizeof(double[n][m])); d[1][1] = 2.5; printf("%g\n", d[1][1]); free(t); free(u); int more2(void); return more2();
}
static int trace(int n, int (*a)[n]) { int s = 0; for (int i = 0; i < n; i++) s += a[i][i]; return s; }
static void fill(int r, int c, double (*m)[c]) { for (int i = 0; i < r; i++) for (int j = 0; j < c; j++) m[i][j] = i + j / 10.0; }
__attribute__((constructor)) static void more(void) {}
int more2(void) { int n = 4; int a[n][n]; for (int i = 0; i < n; i++) for (int j = 0; j < n; j++) a[i][j] = i * n + j; printf("%d\n", trace(n, a)); double (*m)[3] = malloc(2 * sizeof *m); fill(2, 3, m); printf("%g\n", m[1][2]); int (*p)[n] = a; p++; printf("%d %d\n", (*p)[1], p[1][0]); free(m); return 0; }
