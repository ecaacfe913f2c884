#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <math.h>
#include <float.h>
#include <limits.h>
/* numerics: newton, bisection, simpson, runge-kutta, gauss, statistics, primes, gcd, fft, complex by hand, printf of
 * floats */
typedef struct {
    double re, im;
} cplx;
static cplx cadd(cplx a, cplx b) { return (cplx){a.re + b.re, a.im + b.im}; }
static cplx csub_(cplx a, cplx b) {
    cplx r = {a.re - b.re, a.im - b.im};
    return r;
}
static cplx cmul(cplx a, cplx b) { return (cplx){a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re}; }
static void fft(cplx *a, int n) {
    if (n == 1) return;
    cplx e[n / 2], o[n / 2];
    for (int i = 0; i < n / 2; i++) {
        e[i] = a[2 * i];
        o[i] = a[2 * i + 1];
    }
    fft(e, n / 2);
    fft(o, n / 2);
    for (int k = 0; k < n / 2; k++) {
        cplx w = {cos(-2 * M_PI * k / n), sin(-2 * M_PI * k / n)}, t = cmul(w, o[k]);
        a[k] = cadd(e[k], t);
        a[k + n / 2] = csub_(e[k], t);
    }
}
static double f(double x) { return x * x * x - 2 * x - 5; }
static double df(double x) { return 3 * x * x - 2; }
static double simpson(double (*g)(double), double a, double b, int n) {
    double h = (b - a) / n, s = g(a) + g(b);
    for (int i = 1; i < n; i++) s += g(a + i * h) * (i & 1 ? 4 : 2);
    return s * h / 3;
}
static double rk4(double (*dy)(double, double), double y, double t, double h, int n) {
    for (; n-- > 0; t += h) {
        double k1 = dy(t, y), k2 = dy(t + h / 2, y + h * k1 / 2), k3 = dy(t + h / 2, y + h * k2 / 2),
               k4 = dy(t + h, y + h * k3);
        y += h * (k1 + 2 * k2 + 2 * k3 + k4) / 6;
    }
    return y;
}
static double decay(double t, double y) {
    (void)t;
    return -0.5 * y;
}
static int gauss(int n, double a[][4], double x[]) {
    for (int i = 0; i < n; i++) {
        int p = i;
        for (int k = i + 1; k < n; k++)
            if (fabs(a[k][i]) > fabs(a[p][i])) p = k;
        if (fabs(a[p][i]) < 1e-12) return -1;
        for (int k = 0; k <= n; k++) {
            double t = a[i][k];
            a[i][k] = a[p][k];
            a[p][k] = t;
        }
        for (int r = i + 1; r < n; r++) {
            double m = a[r][i] / a[i][i];
            for (int k = i; k <= n; k++) a[r][k] -= m * a[i][k];
        }
    }
    for (int i = n - 1; i >= 0; i--) {
        x[i] = a[i][n];
        for (int k = i + 1; k < n; k++) x[i] -= a[i][k] * x[k];
        x[i] /= a[i][i];
    }
    return 0;
}
static unsigned long gcd(unsigned long a, unsigned long b) { return b ? gcd(b, a % b) : a; }
static long modpow(long b, long e, long m) {
    long r = 1;
    b %= m;
    while (e > 0) {
        if (e & 1) r = r * b % m;
        b = b * b % m;
        e >>= 1;
    }
    return r;
}
int main(void) {
    double x = 2;
    for (int i = 0; i < 6; i++) x -= f(x) / df(x);
    printf("%.10f\n", x);
    double lo = 2, hi = 3;
    while (hi - lo > 1e-9) {
        double mid = (lo + hi) / 2;
        if (f(lo) * f(mid) <= 0) hi = mid;
        else lo = mid;
    }
    printf("%.6f\n", lo);
    printf("%.8f %.8f\n", simpson(sin, 0, M_PI, 100), rk4(decay, 1, 0, 0.1, 20));
    double m[3][4] = {{2, 1, -1, 8}, {-3, -1, 2, -11}, {-2, 1, 2, -3}}, sol[3];
    printf("%d", gauss(3, m, sol));
    printf(" %.3f %.3f %.3f\n", sol[0], sol[1], sol[2]);
    cplx s[8];
    for (int i = 0; i < 8; i++) s[i] = (cplx){i < 4, 0};
    fft(s, 8);
    for (int i = 0; i < 8; i++) printf("(%.3f,%.3f) ", s[i].re, fabs(s[i].im) < 1e-12 ? 0.0 : s[i].im);
    puts("");
    double data[] = {2, 4, 4, 4, 5, 5, 7, 9}, mean = 0, var = 0;
    int n = sizeof data / sizeof data[0];
    for (int i = 0; i < n; i++) mean += data[i];
    mean /= n;
    for (int i = 0; i < n; i++) var += pow(data[i] - mean, 2);
    printf("%.2f %.2f\n", mean, sqrt(var / n));
    printf("%lu %ld\n", gcd(1071, 462), modpow(3, 200, 1000007));
    printf("%g %g %g %g\n", 1e10, 1e-5, 123456789.0, 0.1);
    printf("%e %.0f %5.1f|%-8.2f|%+.1f|%08.3f\n", 12345.678, 2.5, 3.14159, 2.0, 1.0, -3.14159);
    printf("%d %d %d\n", isnan(NAN), isinf(INFINITY), isfinite(1.0));
    printf("%.3f %.3f %.3f %.3f\n", floor(-2.5), ceil(-2.5), round(-2.5), trunc(-2.7));
    printf("%.15g %g %g\n", DBL_EPSILON, DBL_MAX, FLT_MAX);
    printf("%f %f\n", sqrt(-1.0) != sqrt(-1.0) ? 1.0 : 0.0, log(0) == -INFINITY ? 1.0 : 0.0);
    int e;
    double fr = frexp(48.0, &e), ip, fp = modf(3.75, &ip);
    printf("%g %d %g %g %g\n", fr, e, ip, fp, ldexp(0.75, 4));
    printf("%.4f %.4f %.4f\n", atan2(1, -1), hypot(3, 4), cbrt(27));
    printf("%ld %ld %.1f\n", lround(2.5), lrint(3.5), fmod(-7, 3));
    printf("%.2Lf\n", (long double)1.5L);
    printf("%a\n", 1.0);
    return 0;
}
