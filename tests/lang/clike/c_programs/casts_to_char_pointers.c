#include <stdio.h>
#include <string.h>
#include <stdlib.h>
typedef unsigned char *byte_pointer;
struct rec { int id; float v; char name[8]; };
struct chars { char a[4]; char b[4]; };
static void show(byte_pointer p, size_t n) { for (size_t i = 0; i < n; i++) printf(" %.2x", p[i]); printf("\n"); }
int main(void) {
    int x = 12345, copy[3], src[3] = {1, 2, 3};
    show((byte_pointer)&x, sizeof x);
    unsigned char *p;
    p = (unsigned char *)&x;
    for (int i = 0; i < 4; i++) printf("%02x", p[i]);
    printf("\n");
    memcpy((char *)copy, (char *)src, sizeof src);
    printf("%d %d %d\n", copy[0], copy[1], copy[2]);
    memcpy((char *)copy + 4, (char *)src + 8, 4);
    printf("%d %d %d\n", copy[0], copy[1], copy[2]);
    struct rec r = {7, 1.5f, "seven"}, s;
    FILE *f = tmpfile();
    fwrite((char *)&r, sizeof r, 1, f);
    rewind(f);
    fread((char *)&s, sizeof s, 1, f);
    printf("%d %g %s\n", s.id, s.v, s.name);
    rewind(f);
    printf("%d\n", fgetc(f));
    struct chars c;
    memset(&c, 0, sizeof c);
    char *q = (char *)&c;
    strcpy(q, "abcdefg");
    printf("%.4s %s\n", c.a, c.b);
    const char *names[] = {"x", "y", "z"};
    printf("%s\n", *(const char **)((char *)names + 2 * sizeof(char *)));
    memset((char *)src, 0, sizeof src);
    printf("%d\n", src[2]);
    int m[2][3] = {{1, 2, 3}, {4, 5, 6}};
    printf("%d\n", *(int *)((char *)m + 4 * sizeof(int)));
    printf("%d\n", *(int *)((char *)&m + 5 * sizeof(int)));
    printf("%d\n", *(int *)((char *)m[1] + sizeof(int)));
    printf("%d\n", (int)((char *)&m[1][0] - (char *)&m[0][0]));
    for (char *w = (char *)m; w < (char *)(m + 2); w += sizeof(int)) printf("%d ", *(int *)w);
    printf("\n");
    int *h = malloc(5 * sizeof(int));
    for (int i = 0; i < 5; i++) h[i] = i * i;
    printf("%d\n", *(int *)((char *)h + 3 * sizeof(int)));
    free((char *)h);
    unsigned u[3] = {1, 2, 3};
    printf("%u\n", *(unsigned *)((char *)u + 4));
    printf("%d\n", memcmp((char *)src, (char *)copy, 4) != 0);
    int swapped = 0x11223344;
    char *b = (char *)&swapped, t = b[0];
    b[0] = b[3]; b[3] = t;
    printf("%x\n", swapped);
    return 0;
}
