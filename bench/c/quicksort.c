/* Recursive quicksort of pseudo-random integers.
 * Argument: n, the number of elements (at most 16000000). */
#include "bench.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

enum { MAX_SIZE = 16000000 };

static int numbers[MAX_SIZE];

static void fill(int *a, int n) {
    int64_t seed = 42;
    for (int i = 0; i < n; i++) {
        seed = seed * 16807 % 2147483647;
        a[i] = (int)seed;
    }
}

static void quicksort(int *a, int lo, int hi) {
    int i = lo;
    int j = hi;
    int pivot = a[(lo + hi) / 2];
    do {
        while (a[i] < pivot) {
            i++;
        }
        while (a[j] > pivot) {
            j--;
        }
        if (i <= j) {
            int t = a[i];
            a[i] = a[j];
            a[j] = t;
            i++;
            j--;
        }
    } while (i <= j);
    if (lo < j) {
        quicksort(a, lo, j);
    }
    if (i < hi) {
        quicksort(a, i, hi);
    }
}

int main(int argc, char **argv) {
    int n = sizeArg(argc, argv, 1300000);
    if (n > MAX_SIZE) {
        n = MAX_SIZE;
    }
    fill(numbers, n);
    quicksort(numbers, 0, n - 1);
    bool sorted = true;
    int64_t hash = 0;
    for (int i = 0; i < n; i++) {
        if (i > 0 && numbers[i - 1] > numbers[i]) {
            sorted = false;
        }
        hash = (hash * 31 + numbers[i]) % 1000003;
    }
    if (sorted) {
        printf("sorted %d hash %lld\n", n, (long long)hash);
    } else {
        printf("NOT SORTED\n");
    }
    return 0;
}
