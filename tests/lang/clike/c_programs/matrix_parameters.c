#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* VLA params, pointer-to-array, pointer-to-pointer, const correctness, restrict */
static void fillm(int n, int m, int a[n][m]) {
    for (int i = 0; i < n; i++)
        for (int j = 0; j < m; j++) a[i][j] = i * m + j;
}
static long trace(int n, int a[n][n]) {
    long t = 0;
    for (int i = 0; i < n; i++) t += a[i][i];
    return t;
}
static void transpose(int r, int c, const int in[r][c], int out[c][r]) {
    for (int i = 0; i < r; i++)
        for (int j = 0; j < c; j++) out[j][i] = in[i][j];
}
static double dot(const double *restrict a, const double *restrict b, size_t n) {
    double s = 0;
    while (n--) s += *a++ * *b++;
    return s;
}
static void bubble(int n, int arr[static n]) {
    for (int i = 0; i < n - 1; i++)
        for (int j = 0; j < n - 1 - i; j++)
            if (arr[j] > arr[j + 1]) {
                int t = arr[j];
                arr[j] = arr[j + 1];
                arr[j + 1] = t;
            }
}
int main(void) {
    int n = 3, m = 4;
    int a[n][m], b[m][n];
    fillm(n, m, a);
    transpose(n, m, a, b);
    for (int i = 0; i < m; i++) {
        for (int j = 0; j < n; j++) printf("%3d", b[i][j]);
        puts("");
    }
    int sq[3][3] = {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}};
    printf("%ld\n", trace(3, sq));
    double x[] = {1, 2, 3}, y[] = {4, 5, 6};
    printf("%.1f\n", dot(x, y, 3));
    int v[] = {5, 2, 8, 1};
    bubble(4, v);
    printf("%d %d %d %d\n", v[0], v[1], v[2], v[3]);
    int(*row)[4] = malloc(sizeof(int[3][4]));
    fillm(3, 4, row);
    printf("%d\n", row[2][3]);
    free(row);
    printf("%zu\n", sizeof a / sizeof a[0]);
    return 0;
}
