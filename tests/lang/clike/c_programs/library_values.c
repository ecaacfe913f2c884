#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <assert.h>
#include <errno.h>
#include <limits.h>
#include <float.h>
#include <time.h>
#include <math.h>
#include <stddef.h>
#include <stdint.h>
static void cleanup(void) { printf("cleanup\n"); }
static int compare(const void *a, const void *b) {
    return (*(const double *)a > *(const double *)b) - (*(const double *)a < *(const double *)b);
}
double mean(const double *v, size_t n) {
    double s = 0;
    for (size_t i = 0; i < n; ++i)
        s += v[i];
    return n ? s / n : NAN;
}
double median(double *v, size_t n) {
    qsort(v, n, sizeof *v, compare);
    return n % 2 ? v[n / 2] : (v[n / 2 - 1] + v[n / 2]) / 2;
}
double integrate(double (*f)(double), double a, double b, int n) {
    double h = (b - a) / n, s = 0.5 * (f(a) + f(b));
    for (int i = 1; i < n; i++)
        s += f(a + i * h);
    return s * h;
}
double newton(double (*f)(double), double (*df)(double), double x) {
    for (int i = 0; i < 50; i++) {
        double dx = f(x) / df(x);
        x -= dx;
        if (fabs(dx) < 1e-12)
            break;
    }
    return x;
}
static double cube(double x) { return x * x * x - 2; }
static double dcube(double x) { return 3 * x * x; }
int main(void) {
    atexit(cleanup);
    double v[] = {3.5, 1.25, 9, -4, 2};
    printf("%.3f %.3f\n", mean(v, 5), median(v, 5));
    printf("%.6f %.6f %.10f\n", integrate(sin, 0, M_PI, 1000), integrate(exp, 0, 1, 1000), newton(cube, dcube, 1));
    printf("%g %g %g\n", round(2.567 * 100) / 100, floor(-2.5), ceil(2.1) / 2);
    printf("%.0f %.0f %.0f %.0f\n", 0.5, 1.5, 2.5, 3.5);
    printf("%5.1f|%-8.2f|%+.3f|%08.3f|% .2f\n", 3.14159, 2.5, 1.0, -3.14159, 2.0);
    printf("%e %E %.2e\n", 12345.678, 0.00012, 0.0);
    printf("%g %g %g %g %g\n", 100000.0, 1000000.0, 0.0001, 0.00001, 123456789.0);
    printf("%G %#g %.3g\n", 1e-7, 1.0, 1234.5);
    printf("%a\n", 0.5);
    printf("%10s|%-10s|%.2s|%10.1s|\n", "hi", "hi", "hello", "xyz");
    printf("%5c|%-5c|\n", 'a', 'b');
    printf("%#x %#o %#X %x\n", 255, 8, 0xabc, -1);
    printf("%ld %lu %lld %llu\n", LONG_MIN, ULONG_MAX, LLONG_MAX, ULLONG_MAX);
    printf("%hhd %hd %hu\n", 200, 40000, 65537);
    printf("%zu %td %jd\n", sizeof(long), (ptrdiff_t)-5, (intmax_t)7);
    printf("%3d|%-3d|%03d|%+d|% d\n", 7, 7, 7, 7, 7);
    printf("%.5d|%8.3d|%-8.3d|\n", 42, 42, 42);
    printf("%%|%c|%s\n", '%', "%d");
    printf("%*d|%-*d|%.*f\n", 6, 42, 6, 42, 2, 3.14159);
    int n = printf("count\n");
    printf("%d\n", n);
    printf("%d %d %d\n", INT_MAX, SHRT_MIN, UCHAR_MAX);
    printf("%g %g %d\n", DBL_EPSILON, FLT_MAX, DBL_DIG);
    errno = 0;
    double r = sqrt(-1);
    printf("%d\n", r != r);
    errno = 0;
    FILE *f = fopen("/no/such", "r");
    printf("%d %s\n", f == NULL, strerror(errno));
    printf("%s\n", strerror(EINVAL));
    struct tm tm = {0};
    tm.tm_year = 124;
    tm.tm_mon = 1;
    tm.tm_mday = 29;
    tm.tm_hour = 12;
    char buf[64];
    strftime(buf, sizeof buf, "%Y-%m-%d %H:%M", &tm);
    puts(buf);
    time_t t0 = 0;
    strftime(buf, sizeof buf, "%a %b %d %Y", gmtime(&t0));
    puts(buf);
    div_t d = div(17, 5);
    printf("%d %d\n", d.quot, d.rem);
    ldiv_t ld = ldiv(-17L, 5L);
    printf("%ld %ld\n", ld.quot, ld.rem);
    printf("%d %ld %.2f\n", abs(-3), labs(-4L), fabs(-2.5));
    char *end;
    printf("%ld ", strtol("  -42abc", &end, 10));
    printf("[%s] ", end);
    printf("%ld %ld %lu\n", strtol("0xff", NULL, 0), strtol("1010", NULL, 2), strtoul("077", NULL, 0));
    double sd = strtod("1e3x", &end);
    printf("%f %s\n", sd, end);
    printf("%d %d\n", atoi("  12x"), atoi("x"));
    int e;
    double m = frexp(8.0, &e), ip, fp = modf(3.75, &ip);
    printf("%g %d %g %g %g\n", m, e, ip, fp, ldexp(0.5, 4));
    printf("%.4f %.4f %.4f %.4f\n", sinh(1), log(10), log10(1000), exp(1));
    printf("%.4f %.4f %g %g\n", atan2(1, 1), cbrt(27), fmax(1, 2), fmin(1, 2));
    printf("%g %g %g\n", fmod(-7, 3), remainder(7, 4), trunc(-2.7));
    printf("%d %d %d\n", isnan(NAN) != 0, isinf(INFINITY) != 0, isfinite(1.0) != 0);
    printf("%ld %g\n", lround(2.5), rint(2.5));
    printf("%f %f %f\n", INFINITY, -INFINITY, 1e300 * 1e300);
    assert(1 + 1 == 2);
    int z = 0;
    if (z)
        assert(0);
    fprintf(stderr, "err\n");
    exit(4);
}
