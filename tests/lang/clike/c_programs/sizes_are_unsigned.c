#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
int main(void) {
    size_t n = sizeof(int);
    printf("%d %d\n", (int)(sizeof(int) < -1), -1 < (int)sizeof(int));
    int a[3];
    printf("%d\n", (int)(sizeof a / sizeof *a - 4 > 0));
    unsigned u = 1;
    printf("%d\n", u - 2 > 0);
    printf("%lu\n", sizeof(long double));
    printf("%d\n", strlen("ab") - 3 > 0);
    return 0;
}
