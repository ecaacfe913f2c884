#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
static int counter(void) {
    static int c;
    return ++c;
}
static int *sp(void) {
    static int v[3] = {1, 2, 3};
    return v;
}
static const char *next_name(void) {
    static const char *n[] = {"a", "b", "c"};
    static unsigned i;
    return n[i++ % 3];
}
char *itoa_(int n) {
    static char b[12];
    char *p = b + 11;
    int neg = n < 0;
    *p = 0;
    if (neg)
        n = -n;
    do
        *--p = '0' + n % 10;
    while (n /= 10);
    if (neg)
        *--p = '-';
    return p;
}
int x = 1;
int f(int x) {
    {
        int x = 3;
        x++;
    }
    return x;
}
int g(void) {
    extern int x;
    return x;
}
int main(void) {
    counter();
    counter();
    printf("%d %d\n", counter(), sp()[1]);
    sp()[1] = 9;
    printf("%d\n", sp()[1]);
    for (int i = 0; i < 4; i++)
        printf("%s", next_name());
    printf("\n%s ", itoa_(-450));
    printf("%s\n", itoa_(12));
    int x = 5;
    printf("%d %d %d\n", f(2), g(), x);
    for (int x = 0; x < 2; x++) {
        int x = 7;
        printf("%d", x);
    }
    puts("");
    {
        int y = x;
        int x = y + 1;
        printf("%d\n", x);
    }
    return 0;
}
