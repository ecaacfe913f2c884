/* Matrix product, transposition, determinant by Gauss. */
#include <stdio.h>
#include <math.h>
#define N 4
typedef double Matrix[N][N];

static void multiply(Matrix c, Matrix a, Matrix b) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            double s = 0;
            for (int k = 0; k < N; k++) s += a[i][k] * b[k][j];
            c[i][j] = s;
        }
}

static void transpose(double m[N][N]) {
    for (int i = 0; i < N; i++)
        for (int j = i + 1; j < N; j++) {
            double t = m[i][j];
            m[i][j] = m[j][i];
            m[j][i] = t;
        }
}

static double determinant(double m[][N]) {
    double det = 1;
    for (int c = 0; c < N; c++) {
        int pivot = c;
        for (int r = c + 1; r < N; r++)
            if (fabs(m[r][c]) > fabs(m[pivot][c])) pivot = r;
        if (m[pivot][c] == 0) return 0;
        if (pivot != c) {
            for (int k = 0; k < N; k++) {
                double t = m[c][k];
                m[c][k] = m[pivot][k];
                m[pivot][k] = t;
            }
            det = -det;
        }
        det *= m[c][c];
        for (int r = c + 1; r < N; r++) {
            double f = m[r][c] / m[c][c];
            for (int k = c; k < N; k++) m[r][k] -= f * m[c][k];
        }
    }
    return det;
}

static void print(Matrix m) {
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) printf("%8.2f", m[i][j]);
        printf("\n");
    }
}

int main(void) {
    Matrix a = {{1, 2, 3, 4}, {0, 1, 4, 2}, {5, 6, 0, 1}, {2, 2, 1, 3}}, b, c;
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) b[i][j] = i == j ? 2 : i + j;
    multiply(c, a, b);
    print(c);
    transpose(c);
    print(c);
    printf("%.4f\n", determinant(a));
    return 0;
}
