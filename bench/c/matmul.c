/* Product of two n x n matrices of reals, the second one transposed first.
 * Argument: n (at most 500). */
#include "bench.h"

#include <stdio.h>

enum { MAX_SIZE = 500 };

typedef double Matrix[MAX_SIZE][MAX_SIZE];

static Matrix left, right, product, transposed;

static void fill(Matrix m, int n, double seed) {
    for (int i = 1; i <= n; i++) {
        for (int j = 1; j <= n; j++) {
            m[i - 1][j - 1] = seed * (i - j) * (i + j);
        }
    }
}

static void multiply(Matrix a, Matrix b, Matrix c, int n) {
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
            transposed[j][i] = b[i][j];
        }
    }
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
            double sum = 0.0;
            for (int k = 0; k < n; k++) {
                sum = sum + a[i][k] * transposed[j][k];
            }
            c[i][j] = sum;
        }
    }
}

int main(int argc, char **argv) {
    int n = sizeArg(argc, argv, 400);
    if (n > MAX_SIZE) {
        n = MAX_SIZE;
    }
    double scale = 1.0 / n / n;
    fill(left, n, scale);
    fill(right, n, scale);
    multiply(left, right, product, n);
    double trace = 0.0;
    for (int i = 0; i < n; i++) {
        trace = trace + product[i][i];
    }
    printf("trace %.6f\n", trace);
    printf("corner %.6f middle %.6f\n", product[0][n - 1], product[n / 2][n / 2]);
    return 0;
}
