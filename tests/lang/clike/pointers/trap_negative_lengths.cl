#include <stdio.h>
int main(void) {
    int n = 2, m = 3;
    int a[n][m];
    a[1][2] = 5;
    printf("%d %d\n", a[1][2], (int)sizeof a);
    const int k = 2;
    double b[k][m];
    b[0][1] = 2.5;
    printf("%g\n", b[0][1]);
    m = -3;
    int c[2][m];
    printf("no %d\n", (int)sizeof c);
    return 0;
}
