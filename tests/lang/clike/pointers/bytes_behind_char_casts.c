#include <stdio.h>
#include <stddef.h>
struct pt { int x, y; double w; };
static int at(int *base, int bytes) { return *(int *)((char *)base + bytes); }
int main(void) {
    int a[4] = {10, 20, 30, 40};
    float f[3] = {1.5f, 2.5f, 3.5f};
    double d[2] = {1.25, 2.25};
    struct pt s[2] = {{1, 2, 3.5}, {4, 5, 6.5}};
    int *p = a;
    printf("%d\n", *(int *)((char *)a + 4));
    printf("%d\n", *(int *)((char *)p + 8));
    printf("%d\n", at(a, 12));
    printf("%g\n", *(float *)((char *)f + 4));
    printf("%g\n", *(double *)((char *)d + 8));
    printf("%d\n", ((struct pt *)((char *)s + sizeof(struct pt)))->y);
    char *q = (char *)a;
    q += sizeof(int);
    printf("%d\n", *(int *)q);
    printf("%d\n", (int)((char *)&a[3] - (char *)a));
    printf("%d\n", (int)((char *)(p + 2) - (char *)p));
    p = (int *)((char *)p + sizeof *p);
    printf("%d\n", *p);
    *(int *)((unsigned char *)a + 8) = 99;
    printf("%d\n", a[2]);
    printf("%d\n", (int)sizeof(int));
    return 0;
}
