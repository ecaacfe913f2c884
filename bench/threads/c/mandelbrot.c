/* Escape times of an n x n picture of the Mandelbrot set, rows dealt out to as many threads as there are workers.
 * Arguments: n, workers. */
#include "bench.h"

enum { MAX_ITER = 60, MAX_WORKERS = 15 };

static int n, workers;

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

static void *rows(void *part) {
    long total = 0;
    double step = 2.0 / n;
    for (int y = (int)(intptr_t)part; y < n; y += workers) {
        double ci = step * y - 1.0;
        for (int x = 0; x < n; x++) {
            total += escapeTime(step * x - 1.5, ci);
        }
    }
    return (void *)(intptr_t)total;
}

int main(int argc, char **argv) {
    pthread_t t[MAX_WORKERS];
    long total = 0;
    n = sizeArg(argc, argv, 500);
    workers = workersArg(argc, argv);
    double start = now();
    for (int i = 0; i < workers && i < MAX_WORKERS; i++) {
        start1(&t[i], rows, (void *)(intptr_t)i);
    }
    for (int i = 0; i < workers && i < MAX_WORKERS; i++) {
        void *one;
        pthread_join(t[i], &one);
        total += (long)(intptr_t)one;
    }
    report("mandelbrot", (long)n * n, start);
    printf("%ld\n", total);
    return 0;
}
