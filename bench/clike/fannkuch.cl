// Pancake flipping over all permutations. Argument: the number of rounds.
#include "inc_size.h"

const int SIZE = 9;
int32_t perm[SIZE + 1], maxFlips, checksum;

int32_t countFlips() {
    int32_t flips = 0, k = perm[0];
    while (k != 0) {
        int32_t i = 0, j = k;
        while (i < j) {
            int32_t t = perm[i];
            perm[i] = perm[j];
            perm[j] = t;
            i = i + 1;
            j = j - 1;
        }
        flips = flips + 1;
        k = perm[0];
    }
    return flips;
}

void fannkuch(int32_t n) {
    int32_t perm1[SIZE + 1], count[SIZE + 1], i, r = n, permCount = 0;
    for (i = 0; i < n; i++) perm1[i] = i;
    while (1) {
        while (r != 1) {
            count[r - 1] = r;
            r = r - 1;
        }
        for (i = 0; i < n; i++) perm[i] = perm1[i];
        int32_t flips = countFlips();
        if (flips > maxFlips) maxFlips = flips;
        if ((permCount & 1) != 0) checksum = checksum - flips;
        else checksum = checksum + flips;
        while (1) {                 // the next permutation: rotate ever longer prefixes
            if (r == n) return;
            int32_t first = perm1[0];
            for (i = 0; i < r; i++) perm1[i] = perm1[i + 1];
            perm1[r] = first;
            count[r] = count[r] - 1;
            if (count[r] > 0) break;
            r = r + 1;
        }
        permCount = permCount + 1;
    }
}

int main() {
    int32_t rounds = sizeArgument(4);
    for (int32_t i = 0; i < rounds; i++) fannkuch(SIZE);
    printf("%d\nPfannkuchen(%d) = %d\n", checksum, SIZE, maxFlips);
    return 0;
}
