// Largest singular value of an infinite matrix's n x n corner by the power method. Argument: n (at most 8000).
#include "inc_size.h"

const int MAX_SIZE = 8000;
double u[MAX_SIZE], v[MAX_SIZE], t[MAX_SIZE];

double element(int32_t i, int32_t j) { return 1.0 / ((i + j) * (i + j + 1) / 2 + i + 1); }

// to = the matrix (row i, column j) or its transpose times from; one function for each pair of vectors.
#define MULTIPLY(name, from, to, row, column)                                                     \
    void name(int32_t n) {                                                                        \
        for (int32_t i = 0; i < n; i++) {                                                         \
            double sum = 0.0;                                                                     \
            for (int32_t j = 0; j < n; j++) sum = sum + element(row, column) * from[j];           \
            to[i] = sum;                                                                          \
        }                                                                                         \
    }
MULTIPLY(multiplyU, u, t, i, j)
MULTIPLY(transposedToV, t, v, j, i)
MULTIPLY(multiplyV, v, t, i, j)
MULTIPLY(transposedToU, t, u, j, i)

int main() {
    int32_t n = sizeArgument(700);
    if (n > MAX_SIZE) n = MAX_SIZE;
    for (int32_t i = 0; i < n; i++) u[i] = 1.0;
    for (int32_t i = 0; i < 10; i++) {
        multiplyU(n);
        transposedToV(n);
        multiplyV(n);
        transposedToU(n);
    }
    double vBv = 0.0, vv = 0.0;
    for (int32_t i = 0; i < n; i++) {
        vBv = vBv + u[i] * v[i];
        vv = vv + v[i] * v[i];
    }
    printf("%.9f\n", sqrt(vBv / vv));
    return 0;
}
