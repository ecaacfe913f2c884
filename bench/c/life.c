/* Conway's game of life on a 64 x 64 board with a dead border.
 * Argument: n, the generations. */
#include "bench.h"

#include <stdint.h>
#include <stdio.h>

enum { SIZE = 64 };

typedef unsigned char Board[SIZE + 2][SIZE + 2];

static Board one, two;

static void seedBoard(Board b) {
    int64_t s = 2024;
    for (int y = 1; y <= SIZE; y++) {
        for (int x = 1; x <= SIZE; x++) {
            s = s * 16807 % 2147483647;
            b[y][x] = s % 3 == 0;
        }
    }
}

static void step(Board a, Board b) {
    for (int y = 1; y <= SIZE; y++) {
        for (int x = 1; x <= SIZE; x++) {
            int neighbours = a[y - 1][x - 1] + a[y - 1][x] + a[y - 1][x + 1] + a[y][x - 1] +
                             a[y][x + 1] + a[y + 1][x - 1] + a[y + 1][x] + a[y + 1][x + 1];
            if (neighbours == 3 || (neighbours == 2 && a[y][x] == 1)) {
                b[y][x] = 1;
            } else {
                b[y][x] = 0;
            }
        }
    }
}

static void report(Board b) {
    int alive = 0;
    int64_t hash = 0;
    for (int y = 1; y <= SIZE; y++) {
        for (int x = 1; x <= SIZE; x++) {
            alive += b[y][x];
            hash = (hash * 2 + b[y][x]) % 1000003;
        }
    }
    printf("alive %d hash %lld\n", alive, (long long)hash);
}

int main(int argc, char **argv) {
    int n = sizeArg(argc, argv, 3500);
    seedBoard(one);
    for (int i = 1; i <= n; i++) {
        if (i % 2 == 1) {
            step(one, two);
        } else {
            step(two, one);
        }
    }
    report(n % 2 == 1 ? two : one);
    return 0;
}
