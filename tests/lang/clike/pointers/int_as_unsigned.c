/* One int seen as an unsigned number: the same low bytes. */
#include <stdio.h>
int main(void) {
    int i = -5, big = 70000;
    struct { int n; } s = {-1};
    unsigned u = *(unsigned *)&i;
    printf("%u %u %d\n", u, *(unsigned int *)&s.n, (int)*(short *)&big);
    *(unsigned *)&big = 7u;
    printf("%d\n", big);
    return 0;
}
