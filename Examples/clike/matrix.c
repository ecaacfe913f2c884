/* Plain C: solves linear equations by elimination with row exchange, and checks the result. */
#include <math.h>
#include <stdio.h>
#include <stdlib.h>

static double **newMatrix(int n, int m) {
    double **a = malloc(n * sizeof *a);
    for (int i = 0; i < n; i++) a[i] = calloc(m, sizeof **a);
    return a;
}

static void freeMatrix(double **a, int n) {
    for (int i = 0; i < n; i++) free(a[i]);
    free(a);
}

/* a has n rows of n coefficients and the right side; 0: there is no single solution. */
static int solve(double **a, int n, double *x) {
    for (int k = 0; k < n; k++) {
        int best = k;
        for (int i = k + 1; i < n; i++) {
            if (fabs(a[i][k]) > fabs(a[best][k])) best = i;
        }
        if (fabs(a[best][k]) < 1e-12) return 0;
        double *row = a[k];
        a[k] = a[best];
        a[best] = row;
        for (int i = k + 1; i < n; i++) {
            double factor = a[i][k] / a[k][k];
            for (int j = k; j <= n; j++) a[i][j] -= factor * a[k][j];
        }
    }
    for (int i = n - 1; i >= 0; i--) {
        double sum = a[i][n];
        for (int j = i + 1; j < n; j++) sum -= a[i][j] * x[j];
        x[i] = sum / a[i][i];
    }
    return 1;
}

static void hilbert(double **a, int n) {
    for (int i = 0; i < n; i++) {
        a[i][n] = 0;
        for (int j = 0; j < n; j++) {
            a[i][j] = 1.0 / (i + j + 1);
            a[i][n] += a[i][j] * (j + 1); /* the solution is 1, 2, 3, ... */
        }
    }
}

int main(void) {
    for (int n = 2; n <= 5; n++) {
        double **a = newMatrix(n, n + 1), *x = malloc(n * sizeof *x);
        hilbert(a, n);
        if (solve(a, n, x)) {
            printf("%d:", n);
            for (int i = 0; i < n; i++) printf(" %.6f", x[i]);
            printf("\n");
        }
        freeMatrix(a, n);
        free(x);
    }
    double **a = newMatrix(2, 3), x[2];
    a[0][0] = 1, a[0][1] = 2, a[1][0] = 2, a[1][1] = 4;
    puts(solve(a, 2, x) ? "solved" : "no single solution");
    freeMatrix(a, 2);
    return 0;
}
