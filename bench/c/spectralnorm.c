/* Largest singular value of an infinite matrix's n x n corner by the power method.
 * Argument: n (at most 8000). */
#include "bench.h"

#include <math.h>
#include <stdio.h>

enum { MAX_SIZE = 8000 };

static double element(int i, int j) {
    return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1);
}

static void mulAv(int n, const double *v, double *av) {
    for (int i = 0; i < n; i++) {
        double sum = 0.0;
        for (int j = 0; j < n; j++) {
            sum = sum + element(i, j) * v[j];
        }
        av[i] = sum;
    }
}

static void mulAtv(int n, const double *v, double *atv) {
    for (int i = 0; i < n; i++) {
        double sum = 0.0;
        for (int j = 0; j < n; j++) {
            sum = sum + element(j, i) * v[j];
        }
        atv[i] = sum;
    }
}

static void mulAtAv(int n, const double *v, double *atav) {
    double u[MAX_SIZE];
    mulAv(n, v, u);
    mulAtv(n, u, atav);
}

int main(int argc, char **argv) {
    static double u[MAX_SIZE], v[MAX_SIZE];
    int n = sizeArg(argc, argv, 700);
    if (n > MAX_SIZE) {
        n = MAX_SIZE;
    }
    for (int i = 0; i < n; i++) {
        u[i] = 1.0;
    }
    for (int i = 0; i < 10; i++) {
        mulAtAv(n, u, v);
        mulAtAv(n, v, u);
    }
    double vBv = 0.0, vv = 0.0;
    for (int i = 0; i < n; i++) {
        vBv = vBv + u[i] * v[i];
        vv = vv + v[i] * v[i];
    }
    printf("%.9f\n", sqrt(vBv / vv));
    return 0;
}
