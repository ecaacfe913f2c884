#include <stdio.h>
#include <stdint.h>
#include <string.h>
static int sub(unsigned a, unsigned b) { return a - b; }
static int id(int x) { return x; }
struct s { int v; };
int main(void) {
    unsigned a = 3, b = 5;
    int d = a - b;
    printf("%d %d\n", d, d < 0);
    printf("%d %d\n", sub(3, 5), id(a - b));
    int x = 0xFFFFFFFFu;
    printf("%d %d\n", x, x == -1);
    int y = 0x80000000;
    printf("%d\n", y);
    struct s s = {a - b};
    printf("%d %d\n", s.v, s.v < 0);
    s.v = ~0u; printf("%d %d\n", s.v, s.v < 0);
    int arr[2] = {~0u, a - b};
    printf("%d %d\n", arr[0] < 0, arr[1] < 0);
    uint32_t h = 2166136261u;
    int sh = (int)h;
    printf("%d %d\n", sh, sh < 0);
    printf("%d\n", (int)(a - b) / 2);
    long l = (int)0xFFFFFFFE;
    printf("%ld\n", l);
    int neg = -1;
    printf("%d\n", neg < (int)a);
    printf("%d\n", (a - b) > 0 ? 1 : 0);
    x = 0; x += a - b; printf("%d %d\n", x, x < 0);
    int big = (int)4294967297LL; printf("%d\n", big);
    int m = (int)(int64_t)-4294967295LL; printf("%d\n", m);
    int shifted = 1u << 31; printf("%d\n", shifted);
    int i32 = 1 << 30; i32 <<= 1; printf("%d\n", i32 < 0);
    int k = 255 << 24; printf("%d\n", k);
    unsigned char bytes[4] = {0xff, 0xee, 0xdd, 0xcc};
    int w = bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
    printf("%d %x\n", w, w);
    printf("%d\n", ~0u == -1);
    return 0;
}
