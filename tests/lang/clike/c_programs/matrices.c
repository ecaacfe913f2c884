#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* matrices: static 2-D, heap rows, flat, function pointers per element, (int*) cast idiom */
#define N 3
#define ROWS 3
#define COLS 4
typedef double Matrix[N][N];
static void multiply(Matrix a, Matrix b, Matrix out) {
    for (int i = 0; i < N; i++)
        for (int j = 0; j < N; j++) {
            out[i][j] = 0;
            for (int k = 0; k < N; k++) out[i][j] += a[i][k] * b[k][j];
        }
}
static void print_matrix(Matrix m) {
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) printf("%8.3f", m[i][j]);
        printf("\n");
    }
}
static double det(double m[N][N]) {
    return m[0][0] * (m[1][1] * m[2][2] - m[1][2] * m[2][1]) - m[0][1] * (m[1][0] * m[2][2] - m[1][2] * m[2][0]) +
           m[0][2] * (m[1][0] * m[2][1] - m[1][1] * m[2][0]);
}
static int inverse(Matrix a, Matrix inv) {
    double t[N][2 * N];
    for (int i = 0; i < N; i++) {
        for (int j = 0; j < N; j++) {
            t[i][j] = a[i][j];
            t[i][j + N] = i == j;
        }
    }
    for (int i = 0; i < N; i++) {
        int p = i;
        for (int r = i + 1; r < N; r++)
            if ((t[r][i] < 0 ? -t[r][i] : t[r][i]) > (t[p][i] < 0 ? -t[p][i] : t[p][i])) p = r;
        if (t[p][i] == 0.0) return 0;
        if (p != i)
            for (int k = 0; k < 2 * N; k++) {
                double x = t[i][k];
                t[i][k] = t[p][k];
                t[p][k] = x;
            }
        double d = t[i][i];
        for (int k = 0; k < 2 * N; k++) t[i][k] /= d;
        for (int r = 0; r < N; r++)
            if (r != i) {
                double f = t[r][i];
                for (int k = 0; k < 2 * N; k++) t[r][k] -= f * t[i][k];
            }
    }
    for (int i = 0; i < N; i++) memcpy(inv[i], &t[i][N], N * sizeof(double));
    return 1;
}
static void print_flat(int *arr, int m, int n) {
    for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++) printf("%d ", *((arr + i * n) + j));
        puts("");
    }
}
static int sum_rows(int (*p)[COLS], int rows) {
    int s = 0;
    while (rows--) {
        for (int j = 0; j < COLS; j++) s += (*p)[j];
        p++;
    }
    return s;
}
static void spiral(int a[ROWS][COLS]) {
    int top = 0, bottom = ROWS - 1, left = 0, right = COLS - 1;
    while (top <= bottom && left <= right) {
        for (int i = left; i <= right; i++) printf("%d ", a[top][i]);
        top++;
        for (int i = top; i <= bottom; i++) printf("%d ", a[i][right]);
        right--;
        if (top <= bottom) {
            for (int i = right; i >= left; i--) printf("%d ", a[bottom][i]);
            bottom--;
        }
        if (left <= right) {
            for (int i = bottom; i >= top; i--) printf("%d ", a[i][left]);
            left++;
        }
    }
    putchar('\n');
}
static int **alloc2d(int r, int c) {
    int **m = (int **)malloc(r * sizeof(int *));
    for (int i = 0; i < r; i++) { m[i] = (int *)calloc(c, sizeof(int)); }
    return m;
}
static void free2d(int **m, int r) {
    for (int i = 0; i < r; i++) free(m[i]);
    free(m);
}
int main(void) {
    Matrix a = {{2, 1, 1}, {1, 3, 2}, {1, 0, 0}}, b = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}, c, inv;
    multiply(a, b, c);
    print_matrix(c);
    printf("det %.2f\n", det(a));
    if (inverse(a, inv)) {
        print_matrix(inv);
        multiply(a, inv, c);
        print_matrix(c);
    }
    int g[ROWS][COLS] = {{1, 2, 3, 4}, {5, 6, 7, 8}, {9, 10, 11, 12}};
    print_flat((int *)g, ROWS, COLS);
    print_flat(&g[0][0], 2, 6);
    printf("%d\n", sum_rows(g, ROWS));
    spiral(g);
    int *p = g[0];
    for (int i = 0; i < ROWS * COLS; i++) p[i] *= 2;
    printf("%d %d %d\n", g[1][0], *(*(g + 2) + 3), (*(g + 1))[2]);
    int **h = alloc2d(5, 5);
    for (int i = 0; i < 5; i++)
        for (int j = 0; j < 5; j++) h[i][j] = i == 0 || j == 0 ? 1 : h[i - 1][j] + h[i][j - 1];
    printf("%d %d\n", h[4][4], *(h[3] + 2));
    free2d(h, 5);
    char names[3][10] = {"one", "two", "three"};
    for (int i = 0; i < 3; i++) { printf("%s%zu ", names[i], strlen(names[i])); }
    strcpy(names[0], "uno");
    printf("%s %c\n", names[0], names[2][1]);
    printf("%zu %zu %zu\n", sizeof(g), sizeof(g[0]), sizeof(g) / sizeof(g[0]));
    int t[2][3][2] = {{{1, 2}, {3, 4}, {5, 6}}, {{7, 8}, {9, 10}, {11, 12}}};
    int s = 0, *q = &t[0][0][0];
    for (int i = 0; i < 12; i++) s += q[i];
    printf("%d %d\n", s, t[1][2][1]);
    memset(g, 0, sizeof g);
    printf("%d\n", g[2][3]);
    memset(g, -1, sizeof(g));
    printf("%d %d\n", g[0][0], g[2][3]);
    int dist[10];
    memset(dist, 0x3f, sizeof dist);
    printf("%d\n", dist[7]);
    return 0;
}
