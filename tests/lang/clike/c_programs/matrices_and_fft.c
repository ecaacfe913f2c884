#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <math.h>
#include <string.h>
#include <float.h>
typedef struct { int rows, cols; double *a; } Mat;
#define AT(m, i, j) ((m)->a[(i) * (m)->cols + (j)])
static Mat *mat(int r, int c) { Mat *m = malloc(sizeof(Mat)); m->rows = r; m->cols = c; m->a = calloc(r * c, sizeof(double)); return m; }
static Mat *mul(const Mat *x, const Mat *y) { if (x->cols != y->rows) return NULL; Mat *z = mat(x->rows, y->cols); for (int i = 0; i < x->rows; ++i) for (int j = 0; j < y->cols; ++j) for (int k = 0; k < x->cols; ++k) AT(z, i, j) += AT(x, i, k) * AT(y, k, j); return z; }
static double det(Mat *m) {
    int n = m->rows; double d = 1; Mat *c = mat(n, n); memcpy(c->a, m->a, n * n * sizeof(double));
    for (int i = 0; i < n; i++) {
        int p = i; for (int r = i + 1; r < n; r++) if (fabs(AT(c, r, i)) > fabs(AT(c, p, i))) p = r;
        if (fabs(AT(c, p, i)) < DBL_EPSILON) { d = 0; break; }
        if (p != i) { for (int k = 0; k < n; k++) { double t = AT(c, i, k); AT(c, i, k) = AT(c, p, k); AT(c, p, k) = t; } d = -d; }
        d *= AT(c, i, i);
        for (int r = i + 1; r < n; r++) { double f = AT(c, r, i) / AT(c, i, i); for (int k = i; k < n; k++) AT(c, r, k) -= f * AT(c, i, k); }
    }
    free(c->a); free(c); return d;
}
static void print(const char *name, const Mat *m) { printf("%s\n", name); for (int i = 0; i < m->rows; i++) { for (int j = 0; j < m->cols; j++) printf("%8.3f", AT(m, i, j)); printf("\n"); } }
static int solve(int n, double a[n][n + 1], double x[]) {
    for (int i = 0; i < n; i++) {
        for (int k = i + 1; k < n; k++) if (fabs(a[k][i]) > fabs(a[i][i])) for (int j = 0; j <= n; j++) { double t = a[i][j]; a[i][j] = a[k][j]; a[k][j] = t; }
        if (a[i][i] == 0) return 0;
        for (int k = i + 1; k < n; k++) { double f = a[k][i] / a[i][i]; for (int j = i; j <= n; j++) a[k][j] -= a[i][j] * f; }
    }
    for (int i = n - 1; i >= 0; i--) { x[i] = a[i][n]; for (int j = i + 1; j < n; j++) x[i] -= a[i][j] * x[j]; x[i] /= a[i][i]; }
    return 1;
}
static void transpose(int n, int m, int in[n][m], int out[m][n]) { for (int i = 0; i < n; i++) for (int j = 0; j < m; j++) out[j][i] = in[i][j]; }
static double simpson(double (*f)(double), double a, double b, int n) { double h = (b - a) / n, s = f(a) + f(b); for (int i = 1; i < n; i++) s += f(a + i * h) * (i % 2 ? 4 : 2); return s * h / 3; }
static double poly(double x) { return x * x * x - 2 * x - 5; }
static double newton(double (*f)(double), double x) { for (int i = 0; i < 50; i++) { double d = (f(x + 1e-6) - f(x - 1e-6)) / 2e-6, y = x - f(x) / d; if (fabs(y - x) < 1e-12) return y; x = y; } return x; }
static void fft(double *re, double *im, int n) {
    if (n < 2) return;
    double er[n / 2], ei[n / 2], or_[n / 2], oi[n / 2];
    for (int i = 0; i < n / 2; i++) er[i] = re[2 * i], ei[i] = im[2 * i], or_[i] = re[2 * i + 1], oi[i] = im[2 * i + 1];
    fft(er, ei, n / 2); fft(or_, oi, n / 2);
    for (int k = 0; k < n / 2; k++) { double c = cos(-2 * M_PI * k / n), s = sin(-2 * M_PI * k / n), tr = c * or_[k] - s * oi[k], ti = c * oi[k] + s * or_[k]; re[k] = er[k] + tr; im[k] = ei[k] + ti; re[k + n / 2] = er[k] - tr; im[k + n / 2] = ei[k] - ti; }
}
int main(void) {
    Mat *a = mat(3, 3), *b = mat(3, 2);
    for (int i = 0; i < 9; i++) a->a[i] = (i * i + 3) % 7; for (int i = 0; i < 6; i++) b->a[i] = i - 2.5;
    print("A", a); print("B", b); Mat *c = mul(a, b); print("AB", c); printf("%s %.4f\n", mul(b, a) ? "?" : "mismatch", det(a));
    double sys[3][4] = {{2, 1, -1, 8}, {-3, -1, 2, -11}, {-2, 1, 2, -3}}, x[3];
    if (solve(3, sys, x)) printf("%.3f %.3f %.3f\n", x[0], x[1], x[2]);
    int in[2][3] = {{1, 2, 3}, {4, 5, 6}}, out[3][2]; transpose(2, 3, in, out); for (int i = 0; i < 3; i++) printf("%d%d ", out[i][0], out[i][1]);
    printf("\n%.6f %.6f %.9f\n", simpson(sin, 0, M_PI, 20), simpson(exp, 0, 1, 10), newton(poly, 2));
    double re[8] = {1, 2, 3, 4, 0, 0, 0, 0}, im[8] = {0}; fft(re, im, 8); for (int i = 0; i < 8; i++) printf("%.3f%+.3fi ", re[i], im[i]);
    printf("\n");
    printf("%g %g %g %e %a\n", 1e10, 1e-5, 123456789.0, 0.00012345, 1.5);
    printf("%5.1f|%-8.2e|%+d|% d|%05d|%x|%#o|%#X\n", 3.14159, 31415.9, 5, 5, 42, 255, 8, 255);
    return 0;
}
