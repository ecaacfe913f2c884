/* Bubble sort with an early exit. */
#include <stdio.h>
#define SIZE(a) (sizeof(a) / sizeof((a)[0]))

static void bubbleSort(int a[], int n) {
    for (int i = 0; i < n - 1; i++) {
        int swapped = 0;
        for (int j = 0; j < n - 1 - i; j++) {
            if (a[j] > a[j + 1]) {
                int t = a[j];
                a[j] = a[j + 1];
                a[j + 1] = t;
                swapped = 1;
            }
        }
        if (!swapped) break;
    }
}

int main(void) {
    int a[] = {64, 34, 25, 12, 22, 11, 90, -5, 0, 25};
    bubbleSort(a, SIZE(a));
    for (unsigned i = 0; i < SIZE(a); i++) printf("%d ", a[i]);
    printf("\n");
    return 0;
}
