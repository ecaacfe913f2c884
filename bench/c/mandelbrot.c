/* Escape times of an n x n picture of the Mandelbrot set: real arithmetic in registers.
 * Argument: n. */
#include "bench.h"

#include <stdint.h>
#include <stdio.h>

enum { MAX_ITER = 60 };

static int escapeTime(double cr, double ci) {
    double zr = 0.0, zi = 0.0, zr2 = 0.0, zi2 = 0.0;
    int k = 0;
    while (k < MAX_ITER && zr2 + zi2 <= 4.0) {
        zi = 2.0 * zr * zi + ci;
        zr = zr2 - zi2 + cr;
        zr2 = zr * zr;
        zi2 = zi * zi;
        k++;
    }
    return k;
}

int main(int argc, char **argv) {
    int n = sizeArg(argc, argv, 1000);
    int inside = 0;
    int64_t total = 0;
    double step = 2.0 / n;
    for (int y = 0; y < n; y++) {
        double ci = step * y - 1.0;
        for (int x = 0; x < n; x++) {
            double cr = step * x - 1.5;
            int k = escapeTime(cr, ci);
            if (k == MAX_ITER) {
                inside++;
            }
            total += k;
        }
    }
    printf("inside %d iterations %lld\n", inside, (long long)total);
    return 0;
}
