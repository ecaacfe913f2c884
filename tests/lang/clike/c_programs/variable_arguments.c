#include <stdio.h>
#include <stdarg.h>
static int vsum(int n, va_list ap) {
    int s = 0;
    while (n--)
        s += va_arg(ap, int);
    return s;
}
static int sum(int n, ...) {
    va_list ap, ap2;
    va_start(ap, n);
    va_copy(ap2, ap);
    int a = vsum(n, ap), b = vsum(n, ap2);
    va_end(ap);
    va_end(ap2);
    return a + b;
}
static void my_printf(const char *f, ...) {
    va_list ap;
    va_start(ap, f);
    for (; *f; f++) {
        if (*f != '%') {
            putchar(*f);
            continue;
        }
        switch (*++f) {
        case 'd':
            printf("%d", va_arg(ap, int));
            break;
        case 's': {
            for (char *s = va_arg(ap, char *); *s; s++)
                putchar(*s);
            break;
        }
        case 'f':
            printf("%f", va_arg(ap, double));
            break;
        case 'c':
            putchar(va_arg(ap, int));
            break;
        case 'u':
            printf("%u", va_arg(ap, unsigned));
            break;
        case 'l':
            printf("%ld", va_arg(ap, long));
            break;
        default:
            putchar(*f);
        }
    }
    va_end(ap);
}
static void err(int code, const char *fmt, ...) {
    va_list ap;
    va_start(ap, fmt);
    fprintf(stdout, "E%d: ", code);
    vfprintf(stdout, fmt, ap);
    fputc('\n', stdout);
    va_end(ap);
}
static char *join(char *out, const char *first, ...) {
    va_list ap;
    va_start(ap, first);
    *out = 0;
    for (const char *s = first; s; s = va_arg(ap, const char *)) {
        char *p = out;
        while (*p)
            p++;
        while ((*p++ = *s++))
            ;
    }
    va_end(ap);
    return out;
}
struct pt {
    int x, y;
};
static int pts(int n, ...) {
    va_list ap;
    va_start(ap, n);
    int t = 0;
    while (n--) {
        struct pt p = va_arg(ap, struct pt);
        t += p.x * p.y;
    }
    va_end(ap);
    return t;
}
int main(void) {
    printf("%d\n", sum(3, 1, 2, 3));
    my_printf("%d %s %f %c %u %l %%\n", 42, "str", 2.5, 'x', 7u, 9L);
    err(5, "%s at %d", "bad", 3);
    char b[50];
    puts(join(b, "a", "bc", "def", (char *)NULL));
    struct pt a = {2, 3}, c = {4, 5};
    printf("%d\n", pts(2, a, c));
    return 0;
}
