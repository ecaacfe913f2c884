/* A number seen as another one of the same size: *(T *)&x. */
#include <stdio.h>
#include <stdint.h>
#include <stdlib.h>
static float rsqrt(float number) {
    float x2 = number * 0.5F, y = number;
    int32_t i = *(int32_t *)&y;
    i = 0x5f3759df - (i >> 1);
    y = *(float *)&i;
    return y * (1.5F - x2 * y * y);
}
static unsigned bits(float f) { return *(unsigned *)&f; }
int main(void) {
    int i = -5;
    *(unsigned *)&i = 7u;
    printf("%d\n", i);
    i = -1;
    *(unsigned *)&i |= 0;
    printf("%d %u\n", i, *(unsigned *)&i);
    unsigned u = 5;
    *(int *)&u = -1;
    printf("%u %d\n", u, *(int *)&u);
    (*(int *)&u)++;
    printf("%u\n", u);
    printf("%.3f %08x %08x\n", rsqrt(4.0f), bits(1.5f), bits(-2.0f));
    float f = 0;
    *(unsigned *)&f = 0x40490fdb;
    printf("%.6f\n", f);
    *(unsigned *)&f ^= 0x80000000u;
    printf("%.6f\n", f);
    int a[3] = {1, -2, 3};
    int *p = a;
    printf("%u %u\n", *(unsigned *)&a[1], *(unsigned *)p);
    *(unsigned *)&a[2] = 4000000000u;
    printf("%d\n", a[2]);
    double d = 1.0;
    printf("%llx\n", (unsigned long long)*(uint64_t *)&d);
    int n = *(int *)&f;
    printf("%x\n", n);
    printf("%d %d\n", (int)((uintptr_t)&a[2] - (uintptr_t)&a[0]), (uintptr_t)a % 4 == 0);
    if (*(int *)&u) puts("not zero");
    else puts("zero");
    return 0;
}
