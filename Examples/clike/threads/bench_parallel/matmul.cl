// Product of two n x n matrices; each part computes some rows of the result and gives the sum of their numbers.
#include "inc_parallel.h"
const int MAX_SIZE = 500;
int n;
long a[MAX_SIZE][MAX_SIZE], b[MAX_SIZE][MAX_SIZE], c[MAX_SIZE][MAX_SIZE];
long rows(int part, int parts) {
    long total = 0;
    for (int i = part; i < n; i += parts) {
        for (int j = 0; j < n; j++) {
            long sum = 0;
            for (int k = 0; k < n; k++) sum += a[i][k] * b[k][j];
            c[i][j] = sum;
            total += sum;
        }
    }
    return total;
}
int main() {
    n = sizeArgument(60);
    if (n > MAX_SIZE) n = MAX_SIZE;
    for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
            a[i][j] = (i * 7 + j * 3) % 11;
            b[i][j] = (i * 5 + j) % 13;
        }
    }
    bench("sum", rows);
    return 0;
}
