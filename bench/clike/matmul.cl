// Product of two n x n matrices. Argument: n (at most 500).
#include "inc_size.h"

const int MAX_SIZE = 500;
double a[MAX_SIZE][MAX_SIZE], b[MAX_SIZE][MAX_SIZE], c[MAX_SIZE][MAX_SIZE], t[MAX_SIZE][MAX_SIZE];

void fill(int32_t n, double seed) {
    for (int32_t i = 0; i < n; i++) {
        for (int32_t j = 0; j < n; j++) {
            a[i][j] = seed * (i - j) * (i + j + 2);
            b[i][j] = a[i][j];
        }
    }
}

void multiply(int32_t n) {
    int32_t i, j, k;
    for (i = 0; i < n; i++) {
        for (j = 0; j < n; j++) t[j][i] = b[i][j];
    }
    for (i = 0; i < n; i++) {
        for (j = 0; j < n; j++) {
            double sum = 0.0;
            for (k = 0; k < n; k++) sum = sum + a[i][k] * t[j][k];
            c[i][j] = sum;
        }
    }
}

int main() {
    int32_t n = sizeArgument(400);
    if (n > MAX_SIZE) n = MAX_SIZE;
    double scale = n, trace = 0.0;
    scale = 1.0 / scale / scale;
    fill(n, scale);
    multiply(n);
    for (int32_t i = 0; i < n; i++) trace = trace + c[i][i];
    printf("trace %.6f\n", trace);
    printf("corner %.6f middle %.6f\n", c[0][n - 1], c[n / 2][n / 2]);
    return 0;
}
