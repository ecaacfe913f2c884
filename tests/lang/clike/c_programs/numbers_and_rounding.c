#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
int main(void) {
    double x = 0.1 + 0.2;
    printf("%.20f\n", x);
    printf("%.15g %.17g\n", x, x);
    printf("%d\n", (int)1e9);
    printf("%.2f%%\n", 45.678);
    printf("%5.2f|%7.3e|%-10g|\n", 1.005, 12345.6789, 0.5);
    printf("%f\n", 1e15);
    printf("%g %g\n", 1e15, 1e16);
    printf("%.3g %.10g\n", 1234567.0, 1234567.891);
    long double ld = 1.5L;
    printf("%Lf %.2Lf\n", ld, ld * 2);
    printf("%d %d\n", (int)'0', '\n');
    printf("%lf\n", (double)7 / 3);
    int i = 7;
    double avg = i / 2;
    printf("%.1f %.1f\n", avg, i / 2.0);
    i = 9.99;
    printf("%d\n", i);
    i = -9.99;
    printf("%d\n", i);
    unsigned u = 3.7;
    printf("%u\n", u);
    printf("%.0f\n", 1e20);
    printf("%10.4f|\n", M_PI);
    printf("%+.2e\n", -0.000123);
    printf("%i\n", 1 ? 2 : 3.0 > 2);
    printf("%g\n", 1 ? 2 : 3.5);
    return 0;
}
