/* Numerical methods with function pointers: Simpson, bisection, Newton, Runge-Kutta, Monte Carlo with an own generator. */
#include <stdio.h>
#include <math.h>
typedef double (*Function)(double);
static double square(double x) { return x * x; }
static double cubic(double x) { return x * x * x - x - 2; }
static double dcubic(double x) { return 3 * x * x - 1; }
static double simpson(Function f, double a, double b, int n) {
    double h = (b - a) / n, s = f(a) + f(b);
    for (int i = 1; i < n; i++) s += f(a + i * h) * (i % 2 ? 4 : 2);
    return s * h / 3;
}
static double bisect(double (*f)(double), double lo, double hi) {
    while (hi - lo > 1e-12) {
        double mid = (lo + hi) / 2;
        if (f(lo) * f(mid) <= 0) hi = mid;
        else lo = mid;
    }
    return lo;
}
static double newton(Function f, Function df, double x) {
    for (int i = 0; i < 50; i++) {
        double d = f(x) / df(x);
        x -= d;
        if (fabs(d) < 1e-14) break;
    }
    return x;
}
static double slope(double t, double y) { return y - t * t + 1; }
static double rungeKutta(double (*f)(double, double), double t, double y, double h, int n) {
    for (; n > 0; n--, t += h) {
        double k1 = f(t, y), k2 = f(t + h / 2, y + h / 2 * k1), k3 = f(t + h / 2, y + h / 2 * k2), k4 = f(t + h, y + h * k3);
        y += h / 6 * (k1 + 2 * k2 + 2 * k3 + k4);
    }
    return y;
}
static unsigned int seed = 42;
static double uniform(void) {
    seed ^= seed << 13;
    seed ^= seed >> 17;
    seed ^= seed << 5;
    return seed / 4294967296.0;
}
int main(void) {
    printf("%.10f %.6f\n", simpson(square, 0, 3, 100), simpson(&cubic, -1, 2, 60));
    printf("%.9f %.9f\n", bisect(cubic, 1, 2), newton(cubic, dcubic, 1.5));
    printf("%.9f\n", rungeKutta(slope, 0, 0.5, 0.2, 10));
    int in = 0;
    for (int i = 0; i < 100000; i++) {
        double x = uniform(), y = uniform();
        in += x * x + y * y < 1;
    }
    printf("%.5f\n", 4.0 * in / 100000);
    printf("%.4f %.4f %.4f %.4f\n", pow(2, 0.5), log(10), atan2(1, -1), fmod(7.5, 2));
    printf("%e %g %g\n", exp(10), 1e-5, 123456789.0);
    return 0;
}
