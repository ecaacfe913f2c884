/* Five nested counting loops around a little integer arithmetic.
 * Argument: n, the trip count. */
#include "bench.h"

#include <stdio.h>

static int nestedLoops(int n) {
    int x = 0;
    for (int a = 1; a <= n; a++) {
        for (int b = 1; b <= n; b++) {
            for (int c = 1; c <= n; c++) {
                for (int d = 1; d <= n; d++) {
                    for (int e = 1; e <= n; e++) {
                        x = x + a * e - c;
                        if (x > 1000000) {
                            x = x - 999983 + b * d;
                        }
                    }
                }
            }
        }
    }
    return x;
}

int main(int argc, char **argv) {
    int n = sizeArg(argc, argv, 35);
    printf("loops(%d) = %d\n", n, nestedLoops(n));
    return 0;
}
