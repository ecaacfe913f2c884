#include <stdio.h>
#include <string.h>
/* An int and a float have in memory the 32 bits of C: their bytes can be read and written one by one from anywhere. */
struct point {
    int x, y;
    float weight;
};
static void dump(const char *bytes, int n) {
    const unsigned char *b = (const unsigned char *)bytes;
    for (int i = 0; i < n; i++) printf("%02x ", b[i]);
    puts("");
}
static void swapBytes(void *values, size_t size, size_t n) {
    unsigned char *b = values;
    for (size_t i = 0; i < n; i++) {
        for (size_t j = 0; j < size / 2; j++) {
            unsigned char t = b[i * size + j];
            b[i * size + j] = b[i * size + size - 1 - j];
            b[i * size + size - 1 - j] = t;
        }
    }
}
static int checksum(const void *data, size_t n) {
    int h = 17;
    for (const signed char *p = data; n-- > 0; p++) h = h * 31 + *p;
    return h;
}
int main(void) {
    int a[2] = {258, 3};
    struct point s[2] = {{1, 2, 0.5f}, {3, 4, -1}};
    dump((char *)a, 8);
    dump((char *)&s[1], sizeof s[1]);
    printf("%d\n", (int)((char *)&s[1] - (char *)s));
    printf("%d\n", (int)((char *)&s[0].y - (char *)&s[0]));
    swapBytes(a, sizeof a[0], 2);
    printf("%d %x\n", a[0], a[1]);
    printf("%d %d\n", checksum(a, sizeof a), checksum(s, sizeof s));
    char bytes[16] = {0};
    int *kept = (int *)(bytes + 4); /* stores through it are seen in the bytes at once */
    for (int i = 0; i < 3; i++) {
        kept[i] = 0x01020304 * (i + 1);
        printf("%d %d\n", bytes[4 + 4 * i], bytes[7 + 4 * i]);
    }
    bytes[8] = 'x';
    printf("%08x\n", kept[1]);
    float *real = (float *)(bytes + 1); /* as x86 and ARM have it, values may lie anywhere */
    *real = 1.0f;
    dump(bytes, 6);
    unsigned *bits = (unsigned *)&s[0].weight;
    *bits |= 0x80000000u;
    printf("%g %#x\n", s[0].weight, *bits);
    short *halves = (short *)a;
    halves[1] = -1;
    printf("%d %d\n", a[0], ((unsigned short *)a)[1]);
    return 0;
}
