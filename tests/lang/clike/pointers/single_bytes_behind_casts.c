#include <stdio.h>
int main(void) {
    int a[3] = {0x01020304, 0x05060708, -1};
    unsigned char *c = (unsigned char *)a;
    for (int i = 0; i < 12; i++) printf("%02x ", c[i]);
    printf("\n");
    float f[2] = {1.0f, -2.0f};
    unsigned char *g = (unsigned char *)f;
    for (int i = 0; i < (int)sizeof f; i++) printf("%02x ", g[i]);
    printf("\n");
    int one = 1;
    printf("%d\n", *(char *)&one);
    char *k = (char *)&one;
    printf("%d %d\n", k[0], k[3]);
    float x = 1.0f;
    unsigned char *xb = (unsigned char *)&x;
    printf("%02x %02x\n", xb[3], xb[2]);
    return 0;
}
