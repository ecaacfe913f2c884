#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <math.h>
/* matrices: VLA params, pointer to array, LU, Gauss, power iteration, transposition, determinant */
static void print(int n, int m, double a[n][m]) {
    for (int i = 0; i < n; i++) { for (int j = 0; j < m; j++) printf("%9.4f", a[i][j]); putchar('\n'); }
}
static void mul(int n, int k, int m, double a[n][k], double b[k][m], double c[n][m]) {
    for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) { double s = 0; for (int l = 0; l < k; l++) s += a[i][l] * b[l][j]; c[i][j] = s; }
}
static double det(int n, double src[n][n]) {
    double a[n][n], d = 1;
    memcpy(a, src, sizeof a);
    for (int c = 0; c < n; c++) {
        int p = c;
        for (int r = c + 1; r < n; r++) if (fabs(a[r][c]) > fabs(a[p][c])) p = r;
        if (fabs(a[p][c]) < 1e-12) return 0;
        if (p != c) { double t[n]; memcpy(t, a[p], sizeof t); memcpy(a[p], a[c], sizeof t); memcpy(a[c], t, sizeof t); d = -d; }
        d *= a[c][c];
        for (int r = c + 1; r < n; r++) { double f = a[r][c] / a[c][c]; for (int k = c; k < n; k++) a[r][k] -= f * a[c][k]; }
    }
    return d;
}
static double **make(int n, int m) {
    double **r = malloc(n * sizeof *r);
    r[0] = calloc((size_t)n * m, sizeof **r);
    for (int i = 1; i < n; i++) r[i] = r[i - 1] + m;
    return r;
}
static void drop(double **a) { free(a[0]); free(a); }
static double trace(const double *a, int n) { double s = 0; for (int i = 0; i < n; i++) s += a[i * n + i]; return s; }
static int solve(int n, double (*a)[n + 1], double *x) {
    for (int i = 0; i < n; i++) {
        if (a[i][i] == 0) return -1;
        for (int j = i + 1; j < n; j++) { double f = a[j][i] / a[i][i]; for (int k = i; k <= n; k++) a[j][k] -= f * a[i][k]; }
    }
    for (int i = n; i--;) { x[i] = a[i][n]; for (int j = i + 1; j < n; j++) x[i] -= a[i][j] * x[j]; x[i] /= a[i][i]; }
    return 0;
}
int main(void) {
    double a[3][3] = { {2, -1, 0}, {-1, 2, -1}, {0, -1, 2} }, b[3][2] = { {1, 2}, {3, 4}, {5, 6} }, c[3][2];
    mul(3, 3, 2, a, b, c);
    print(3, 2, c);
    printf("det %.6f trace %.1f\n", det(3, a), trace(&a[0][0], 3));
    double (*s)[4] = malloc(3 * sizeof *s);
    for (int i = 0; i < 3; i++) { for (int j = 0; j < 3; j++) s[i][j] = a[i][j]; s[i][3] = i + 1; }
    double x[3];
    printf("%d:", solve(3, s, x));
    for (int i = 0; i < 3; i++) printf(" %g", x[i]);
    puts("");
    free(s);
    double **m = make(4, 4);
    for (int i = 0; i < 16; i++) m[0][i] = i * i % 7;
    for (int i = 0; i < 4; i++) for (int j = 0; j < i; j++) { double t = m[i][j]; m[i][j] = m[j][i]; m[j][i] = t; }
    for (int i = 0; i < 4; i++) printf("%g %g %g %g\n", m[i][0], m[i][1], m[i][2], m[i][3]);
    drop(m);
    double v[3] = {1, 1, 1}, lambda = 0;
    for (int it = 0; it < 100; it++) {
        double w[3] = {0};
        for (int i = 0; i < 3; i++) for (int j = 0; j < 3; j++) w[i] += a[i][j] * v[j];
        lambda = sqrt(w[0] * w[0] + w[1] * w[1] + w[2] * w[2]);
        for (int i = 0; i < 3; i++) v[i] = w[i] / lambda;
    }
    printf("%.8f\n", lambda);
    int cube[2][3][4], (*plane)[4] = cube[1], *flat = &cube[0][0][0];
    for (int i = 0; i < 24; i++) flat[i] = i;
    printf("%d %d %d %zu %zu\n", plane[2][3], *(*(plane + 1) + 2), cube[1][0][0], sizeof cube[0], sizeof *plane);
    int (*pc)[2][3][4] = &cube;
    printf("%d %td\n", (*pc)[0][2][1], &cube[1][1][1] - flat);
    return 0;
}
