// a program that includes a header of C's library is C
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int main(void) {
    double x = 7.5;
    int whole = x * 2;
    printf("%g %g %g %g %d\n", floor(x) / 2, ceil(x) / 3, round(x * 100) / 100, trunc(-x) / 2, whole);
    printf("%s %d\n", strchr("hello", 'l'), strchr("hello", 'z') == NULL);
    printf("%d %d\n", sizeof(int) - 5 > 0, strlen("ab") - 3 > 0);
    char c = 255;
    printf("%d %d\n", c == EOF, getenv("NO_SUCH_VARIABLE") == NULL);
    whole = sqrt(50);
    printf("%d\n", whole);
    return 0;
}
