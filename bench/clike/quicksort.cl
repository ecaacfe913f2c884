// Quicksort of pseudo-random numbers. Argument: how many.
#include "inc_size.h"

const int MAX_SIZE = 16000000;
int32_t numbers[MAX_SIZE + 1];

void fill(int32_t n) {
    long seed = 42;
    for (int32_t i = 1; i <= n; i++) {
        seed = seed * 16807 % 2147483647;
        numbers[i] = seed;
    }
}

void quicksort(int32_t lo, int32_t hi) {
    int32_t i = lo, j = hi, pivot = numbers[(lo + hi) / 2];
    do {
        while (numbers[i] < pivot) i = i + 1;
        while (numbers[j] > pivot) j = j - 1;
        if (i <= j) {
            int32_t t = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = t;
            i = i + 1;
            j = j - 1;
        }
    } while (i <= j);
    if (lo < j) quicksort(lo, j);
    if (i < hi) quicksort(i, hi);
}

int main() {
    int32_t n = sizeArgument(1300000);
    if (n > MAX_SIZE) n = MAX_SIZE;
    fill(n);
    quicksort(1, n);
    bool sorted = true;
    long hash = 0;
    for (int32_t i = 1; i <= n; i++) {
        if (i > 1 && numbers[i - 1] > numbers[i]) sorted = false;
        hash = (hash * 31 + numbers[i]) % 1000003;
    }
    if (sorted) printf("sorted %d hash %ld\n", n, hash);
    else printf("NOT SORTED\n");
    return 0;
}
