// Conway's game of life on a 64 x 64 board with a dead border. Argument: n, the generations.
#include "inc_size.h"

const int SIZE = 64;
typedef byte Board[SIZE + 2][SIZE + 2];
Board one, two;

void seed() {
    long s = 2024;
    for (int32_t y = 1; y <= SIZE; y++) {
        for (int32_t x = 1; x <= SIZE; x++) {
            s = s * 16807 % 2147483647;
            if (s % 3 == 0) one[y][x] = 1;
        }
    }
}

// One function for each direction: the boards are known when it is compiled.
#define STEP(name, a, b)                                                                                                                                       \
    void name() {                                                                                                                                              \
        for (int32_t y = 1; y <= SIZE; y++) {                                                                                                                  \
            for (int32_t x = 1; x <= SIZE; x++) {                                                                                                              \
                int32_t neighbours = a[y - 1][x - 1] + a[y - 1][x] + a[y - 1][x + 1] + a[y][x - 1] + a[y][x + 1] + a[y + 1][x - 1] + a[y + 1][x] + a[y + 1][x + 1]; \
                if (neighbours == 3 || (neighbours == 2 && a[y][x] == 1)) b[y][x] = 1; else b[y][x] = 0;                                                       \
            }                                                                                                                                                  \
        }                                                                                                                                                      \
    }
STEP(stepForth, one, two)
STEP(stepBack, two, one)

void report() {
    int32_t alive = 0;
    long hash = 0;
    for (int32_t y = 1; y <= SIZE; y++) {
        for (int32_t x = 1; x <= SIZE; x++) {
            alive = alive + one[y][x];
            hash = (hash * 2 + one[y][x]) % 1000003;
        }
    }
    printf("alive %d hash %ld\n", alive, hash);
}

int main() {
    int32_t n = sizeArgument(3500);
    seed();
    for (int32_t i = 1; i <= n; i++) {
        if (i % 2 != 0) stepForth(); else stepBack();
    }
    if (n % 2 != 0) one = two;
    report();
    return 0;
}
