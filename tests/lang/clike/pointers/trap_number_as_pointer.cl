// a number that is no address
#include <stdio.h>
int main() {
    int *p = (int *)1234L;
    printf("%ld %d\n", (long)p, p == (int *)1234L);
    printf("%d\n", *p);
    return 0;
}
