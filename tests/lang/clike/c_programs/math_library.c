#include <ctype.h>
#include <math.h>
#include <stdio.h>
int main() {
    int e;
    double whole, part;
    printf("%.6f %.6f %.6f %.6f\n", erf(0.5), erfc(0.5), tgamma(5.5), lgamma(10.0));
    printf("%.6f %.9e %.9e %.6f %.6f %.6f\n", exp2(3.5), expm1(1e-9), log1p(1e-9), asinh(1.5), acosh(1.5), atanh(0.5));
    printf("%.1f %.1f %.1f %.1f\n", fdim(5.0, 3.0), fdim(3.0, 5.0), fma(2.0, 3.0, 4.0), copysign(3.0, -0.0));
    printf("%d %d %d %d\n", signbit(-1.0) != 0, signbit(-0.0) != 0, signbit(0.0) != 0, isfinite(1.0 / 3.0) != 0);
    printf("%.1f %.1f %.1f %.1f %.1f\n", rint(2.5), rint(3.5), rint(-2.5), nearbyint(0.5), rint(1e17));
    printf("%ld %ld %lld %lld\n", lrint(2.5), lrint(-3.5), llround(2.5), llrint(7.4));
    part = modf(-3.25, &whole);
    printf("%.2f %.2f\n", part, whole);
    part = frexp(48.0, &e);
    printf("%.4f %d\n", part, e);
    part = frexp(-0.1, &e);
    printf("%.4f %d\n", part, e);
    printf("%.1f %.6f %.1f %.1f\n", ldexp(0.75, 6), ldexp(1.0, -3), scalbn(3.0, 2), logb(40.0));
    printf("%.2f %.2f %.2f\n", remainder(7.0, 4.0), remainder(6.0, 4.0), remainder(-7.5, 2.0));
    printf("%.4f %.4f %.4f %.4f\n", sqrtf(2.0f), powf(2.0f, 10.0f), floorf(-1.5f), fmaxf(1.0f, 2.0f));
    printf("%d %d %d\n", isblank(' ') != 0, isblank('\t') != 0, isblank('\n') != 0);
    printf("%d %d\n", isnormal(1.0) != 0, isnormal(0.0) != 0);
    return 0;
}
