// Counts all placements of n queens by backtracking over Boolean arrays. Argument: n (at most 14).
#include "inc_size.h"

const int MAX_SIZE = 14;
int32_t size, solutions;
bool columnUsed[MAX_SIZE + 1], sumUsed[2 * MAX_SIZE + 1], diffUsed[2 * MAX_SIZE + 1];

void place(int32_t row) {
    int32_t n = size;
    if (row > n) {
        solutions = solutions + 1;
        return;
    }
    for (int32_t col = 1; col <= n; col++) {
        if (!(columnUsed[col] || sumUsed[row + col] || diffUsed[row - col + MAX_SIZE])) {
            columnUsed[col] = true;
            sumUsed[row + col] = true;
            diffUsed[row - col + MAX_SIZE] = true;
            place(row + 1);
            columnUsed[col] = false;
            sumUsed[row + col] = false;
            diffUsed[row - col + MAX_SIZE] = false;
        }
    }
}

int main() {
    size = sizeArgument(13);
    if (size > MAX_SIZE) size = MAX_SIZE;
    place(1);
    printf("queens(%d) = %d\n", size, solutions);
    return 0;
}
