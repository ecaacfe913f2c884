/* Pancake flips over all permutations: small integer arrays and short loops.
 * Argument: n, the rounds. */
#include "bench.h"

#include <stdio.h>

enum { SIZE = 9 };

typedef struct Result {
    int maxFlips;
    int checksum;
} Result;

static int countFlips(int *perm) {
    int flips = 0;
    int k = perm[0];
    while (k != 0) {
        int i = 0;
        int j = k;
        while (i < j) {
            int t = perm[i];
            perm[i] = perm[j];
            perm[j] = t;
            i++;
            j--;
        }
        flips++;
        k = perm[0];
    }
    return flips;
}

static Result fannkuch(int n) {
    int perm[SIZE + 1], perm1[SIZE + 1], count[SIZE + 1];
    Result result = {0, 0};
    int r = n;
    for (int i = 0; i < n; i++) {
        perm1[i] = i;
    }
    for (int permCount = 0;; permCount++) {
        for (; r != 1; r--) {
            count[r - 1] = r;
        }
        for (int i = 0; i < n; i++) {
            perm[i] = perm1[i];
        }
        int flips = countFlips(perm);
        if (flips > result.maxFlips) {
            result.maxFlips = flips;
        }
        result.checksum += permCount % 2 == 1 ? -flips : flips;
        /* the next permutation: rotate ever longer prefixes */
        for (;; r++) {
            if (r == n) {
                return result;
            }
            int first = perm1[0];
            for (int i = 0; i < r; i++) {
                perm1[i] = perm1[i + 1];
            }
            perm1[r] = first;
            count[r]--;
            if (count[r] > 0) {
                break;
            }
        }
    }
}

int main(int argc, char **argv) {
    int rounds = sizeArg(argc, argv, 4);
    int checksum = 0, maxFlips = 0;
    for (int i = 0; i < rounds; i++) {
        Result result = fannkuch(SIZE);
        checksum += result.checksum;
        maxFlips = result.maxFlips;
    }
    printf("%d\nPfannkuchen(%d) = %d\n", checksum, SIZE, maxFlips);
    return 0;
}
