#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <math.h>
#include <inttypes.h>
#include <ctype.h>
static int used __attribute__((unused)) = 3;
__attribute__((noreturn)) static void die(int code) { exit(code); }
static __inline int twice(int x) { return 2 * x; }
struct packed { char c; int i; } __attribute__((aligned(8)));
int main(void) {
    char b[30];
    printf("%d %d %d %d\n", __builtin_popcount(0xF0F0), __builtin_clz(1), __builtin_ctz(8), ffs(12));
    printf("%.4Lf %.4Lf\n", sqrtl(2.0L), powl(2, 0.5L));
    printf("%.4f %.4f %d\n", sinhf(1), rintf(2.5f), (int)lroundf(2.5f));
    printf("%s %jd\n", (char *)mempcpy(b, "abc", 4) - 4, strtoimax("-42", NULL, 10));
    bzero(b, 5);
    printf("%d %s\n", b[0], index("hello", 'l'));
    int *v = alloca(3 * sizeof(int));
    v[2] = 5;
    printf("%d %d %d\n", v[2], isless(1.0, 2.0), __builtin_expect(twice(4), 8));
    printf("%d\n", isascii(200));
    die(7);
}
