/* Counts all placements of n queens by backtracking over Boolean arrays.
 * Argument: n (at most 14). */
#include "bench.h"

#include <stdbool.h>
#include <stdio.h>

enum { MAX_SIZE = 14 };

static int size, solutions;
static bool columnUsed[MAX_SIZE + 1], sumUsed[2 * MAX_SIZE + 1], diffUsed[2 * MAX_SIZE + 1];

static void place(int row) {
    if (row > size) {
        solutions++;
        return;
    }
    for (int col = 1; col <= size; col++) {
        int sum = row + col;
        int diff = row - col + MAX_SIZE;
        if (!(columnUsed[col] || sumUsed[sum] || diffUsed[diff])) {
            columnUsed[col] = sumUsed[sum] = diffUsed[diff] = true;
            place(row + 1);
            columnUsed[col] = sumUsed[sum] = diffUsed[diff] = false;
        }
    }
}

int main(int argc, char **argv) {
    size = sizeArg(argc, argv, 13);
    if (size > MAX_SIZE) {
        size = MAX_SIZE;
    }
    place(1);
    printf("queens(%d) = %d\n", size, solutions);
    return 0;
}
