/* Quicksort (Hoare) and insertion sort for small parts; checks the result. */
#include <stdio.h>
#include <stdlib.h>

static unsigned long state = 12345;
static unsigned next(void) {
    state = (state * 1103515245UL + 12345UL) & 0x7fffffffUL;
    return (unsigned)(state >> 8);
}

static void insertion(int *lo, int *hi) {
    for (int *p = lo + 1; p <= hi; p++) {
        int v = *p, *q = p;
        while (q > lo && q[-1] > v) {
            *q = q[-1];
            q--;
        }
        *q = v;
    }
}

static void quick(int *lo, int *hi) {
    while (hi - lo > 8) {
        int pivot = *(lo + (hi - lo) / 2), *i = lo, *j = hi;
        do {
            while (*i < pivot) i++;
            while (*j > pivot) j--;
            if (i <= j) {
                int t = *i;
                *i++ = *j;
                *j-- = t;
            }
        } while (i <= j);
        if (j - lo < hi - i) {
            quick(lo, j);
            lo = i;
        } else {
            quick(i, hi);
            hi = j;
        }
    }
    insertion(lo, hi);
}

int main(void) {
    enum { N = 5000 };
    int *a = malloc(N * sizeof *a);
    long sum = 0;
    if (a == NULL) return 1;
    for (int i = 0; i < N; i++) sum += a[i] = (int)(next() % 10000);
    quick(a, a + N - 1);
    int ok = 1;
    for (int i = 1; i < N; i++) ok = ok && a[i - 1] <= a[i];
    for (int i = 0; i < N; i++) sum -= a[i];
    printf("%s %ld %d %d %d\n", ok ? "sorted" : "WRONG", sum, a[0], a[N / 2], a[N - 1]);
    free(a);
    return 0;
}
