#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
/* matrix inverse, gauss, polynomial, complex, primes, statistics */
#define N 3
typedef double Mat[N][N];
static int invert(const Mat in, Mat out) {
    double a[N][2 * N];
    for (int i = 0; i < N; i++)
        for (int j = 0; j < 2 * N; j++)
            a[i][j] = j < N ? in[i][j] : j - N == i;
    for (int c = 0; c < N; c++) {
        int p = c;
        for (int r = c + 1; r < N; r++)
            if (fabs(a[r][c]) > fabs(a[p][c]))
                p = r;
        if (fabs(a[p][c]) < 1e-12)
            return 0;
        for (int j = 0; j < 2 * N; j++) {
            double t = a[c][j];
            a[c][j] = a[p][j];
            a[p][j] = t;
        }
        double d = a[c][c];
        for (int j = 0; j < 2 * N; j++)
            a[c][j] /= d;
        for (int r = 0; r < N; r++)
            if (r != c) {
                double f = a[r][c];
                for (int j = 0; j < 2 * N; j++)
                    a[r][j] -= f * a[c][j];
            }
    }
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++)
            out[i][j] = a[i][j + N];
    return 1;
}
static void mul(const Mat a, const Mat b, Mat c) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            c[i][j] = 0;
            for (int k = 0; k < N; k++)
                c[i][j] += a[i][k] * b[k][j];
        }
}
static void print(const char *n, const Mat m) {
    printf("%s\n", n);
    for (int i = 0; i < N; i++, puts(""))
        for (int j = 0; j < N; j++)
            printf("%8.3f", fabs(m[i][j]) < 5e-4 ? 0.0 : m[i][j]);
}
double horner(const double *c, int n, double x) {
    double r = c[n - 1];
    while (--n > 0)
        r = r * x + c[n - 1];
    return r;
}
static void stats(const double *v, size_t n, double *mean, double *sd) {
    double s = 0, q = 0;
    for (size_t i = 0; i < n; i++)
        s += v[i];
    *mean = s / n;
    for (size_t i = 0; i < n; i++)
        q += (v[i] - *mean) * (v[i] - *mean);
    *sd = sqrt(q / (n - 1));
}
long gcd(long a, long b) { return b ? gcd(b, a % b) : a; }
typedef struct {
    long n, d;
} Frac;
static Frac fr(long n, long d) {
    long g = gcd(labs(n), labs(d));
    if (d < 0)
        g = -g;
    return (Frac){n / g, d / g};
}
static Frac fadd(Frac a, Frac b) { return fr(a.n * b.d + b.n * a.d, a.d * b.d); }
int main(void) {
    Mat a = {{2, 1, 1}, {1, 3, 2}, {1, 0, 0}}, b, c;
    if (invert(a, b)) {
        print("inverse", b);
        mul(a, b, c);
        print("product", c);
    }
    Mat s = {{1, 2, 3}, {2, 4, 6}, {0, 0, 1}};
    printf("%s\n", invert(s, b) ? "ok" : "singular");
    double p[] = {1, -3, 0, 2};
    printf("%g\n", horner(p, 4, 2));
    double v[] = {2, 4, 4, 4, 5, 5, 7, 9}, m, sd;
    stats(v, sizeof v / sizeof *v, &m, &sd);
    printf("%.3f %.3f\n", m, sd);
    Frac f = {0, 1};
    for (int i = 1; i <= 6; i++)
        f = fadd(f, fr(1, i));
    printf("%ld/%ld\n", f.n, f.d);
    double x = 2;
    int it = 0;
    while (fabs(x * x - 2) > 1e-10 && it < 100)
        x -= (x * x - 2) / (2 * x), it++;
    printf("%.8f %d\n", x, it);
    return 0;
}
