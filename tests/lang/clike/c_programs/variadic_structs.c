/* va_arg of structs, va_list as a parameter, sentinels */
#include <stdio.h>
#include <stdarg.h>
#include <string.h>
struct pt {
    int x, y;
};
static void f(int n, ...) {
    va_list ap;
    va_start(ap, n);
    for (int i = 0; i < n; i++) {
        struct pt p = va_arg(ap, struct pt);
        printf("(%d,%d)", p.x, p.y);
    }
    puts("");
    va_end(ap);
}
static int vmax(int n, va_list ap) {
    int m = va_arg(ap, int);
    while (--n) {
        int v = va_arg(ap, int);
        if (v > m) m = v;
    }
    return m;
}
static int max(int n, ...) {
    va_list ap;
    va_start(ap, n);
    int r = vmax(n, ap);
    va_end(ap);
    return r;
}
static void err(const char *file, int line, const char *fmt, ...) {
    va_list ap;
    printf("%s:%d: ", file, line);
    va_start(ap, fmt);
    vprintf(fmt, ap);
    va_end(ap);
    putchar('\n');
}
#define ERR(...) err("x.c", 10, __VA_ARGS__)
static char *join(const char *sep, ...) {
    static char b[100];
    b[0] = 0;
    va_list ap;
    va_start(ap, sep);
    const char *s;
    while ((s = va_arg(ap, const char *)) != NULL) {
        if (*b) strcat(b, sep);
        strcat(b, s);
    }
    va_end(ap);
    return b;
}
static void cb(void (*g)(const char *, ...), const char *m) {
    g("%s!\n", m);
}
static void out(const char *f, ...) {
    va_list a;
    va_start(a, f);
    vfprintf(stdout, f, a);
    va_end(a);
}
int main(void) {
    f(2, (struct pt){1, 2}, (struct pt){3, 4});
    printf("%d\n", max(4, 3, 9, 2, 5));
    ERR("bad %s at %d", "token", 5);
    ERR("plain");
    puts(join(", ", "a", "b", "c", (char *)NULL));
    cb(out, "hi");
    return 0;
}
