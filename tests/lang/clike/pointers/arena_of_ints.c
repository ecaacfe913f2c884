#include <stdio.h>
static char pool[1000];
static size_t used;
static void *take(size_t n) {
    void *place = pool + used;
    used += (n + 7) & ~(size_t)7;
    return place;
}
int main(void) {
    double *d = take(sizeof *d);
    *d = 1.5;
    printf("%g\n", *d);
    int *p = take(2 * sizeof(int));
    p[1] = 7;
    printf("%d\n", p[1]);
    return 0;
}
