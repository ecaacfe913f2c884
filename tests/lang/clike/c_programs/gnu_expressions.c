#include <stdio.h>
#define max(a, b)                                                                                                      \
    ({                                                                                                                 \
        __typeof__(a) _a = (a);                                                                                        \
        __typeof__(b) _b = (b);                                                                                        \
        _a > _b ? _a : _b;                                                                                             \
    })
#define CHECK(x)                                                                                                       \
    ({                                                                                                                 \
        int r_ = (x);                                                                                                  \
        if (r_ < 0)                                                                                                    \
            printf("neg\n");                                                                                           \
        r_;                                                                                                            \
    })
int f(char c) {
    switch (c) {
    case 'a' ... 'z':
        return 1;
    case 'A' ... 'Z':
        return 2;
    case '0' ... '9':
        return 3;
    default:
        return 0;
    }
}
int main(void) {
    printf("%d %d\n", max(3, 5), max(2, 1) + CHECK(-4));
    double d = max(1.5, 0.5);
    printf("%g\n", d);
    printf("%d%d%d%d\n", f('q'), f('Q'), f('5'), f('-'));
    int x = 0;
    printf("%d\n", x ?: 9);
    ({ printf("void\n"); });
    const char *s = NULL;
    printf("%s\n", s ?: "null");
    typeof(&x) p = &x;
    *p = 4;
    printf("%d\n", x);
    return 0;
}
