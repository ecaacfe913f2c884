#include <stdlib.h>
int c1(int x, int y) { return x - y; }
int main(void) {
    int a[3];
    qsort(a, 3, sizeof(int), c1); // error: argument 4 to .qsort.|function that compares
    qsort(a, 3, 4, 5);            // error: function that compares
    return 0;
}
