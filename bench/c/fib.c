/* Naive recursive Fibonacci: the cost of calls and returns. Argument: n. */
#include "bench.h"

#include <stdio.h>

static int fib(int n) {
    if (n < 2) {
        return n;
    }
    return fib(n - 1) + fib(n - 2);
}

int main(int argc, char **argv) {
    int n = sizeArg(argc, argv, 36);
    printf("fib(%d) = %d\n", n, fib(n));
    return 0;
}
