#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdarg.h>
/* goto, duff, switch corner, nested funcs pointers, variadics with struct args, function returning fn pointer, recursion */
static int sum(int n, ...) { va_list ap; int s = 0; va_start(ap, n); while (n-- > 0) s += va_arg(ap, int); va_end(ap); return s; }
struct pt { double x, y; };
static struct pt centroid(int n, ...) { struct pt c = {0, 0}; va_list ap; va_start(ap, n); for (int i = 0; i < n; i++) { struct pt p = va_arg(ap, struct pt); c.x += p.x / n; c.y += p.y / n; } va_end(ap); return c; }
static char *vjoin(const char *sep, ...) {
    va_list a, b; va_start(a, sep); va_copy(b, a);
    size_t n = 1; const char *s;
    while ((s = va_arg(a, const char *)) != NULL) n += strlen(s) + strlen(sep);
    va_end(a);
    char *r = malloc(n); *r = 0; int first = 1;
    while ((s = va_arg(b, char *))) { if (!first) strcat(r, sep); strcat(r, s); first = 0; }
    va_end(b);
    return r;
}
static int mini(char *out, const char *fmt, va_list ap) {
    char *o = out;
    for (; *fmt; fmt++) {
        if (*fmt != '%') { *o++ = *fmt; continue; }
        switch (*++fmt) {
        case 'd': o += sprintf(o, "%d", va_arg(ap, int)); break;
        case 's': { const char *s = va_arg(ap, char *); while (*s) *o++ = *s++; break; }
        case 'c': *o++ = (char)va_arg(ap, int); break;
        case 'f': o += sprintf(o, "%.2f", va_arg(ap, double)); break;
        case 'l': if (fmt[1] == 'd') { fmt++; o += sprintf(o, "%ld", va_arg(ap, long)); break; } /* FALLTHRU */
        case '%': *o++ = '%'; break;
        default: *o++ = '?';
        }
    }
    *o = 0; return (int)(o - out);
}
static int format(char *out, const char *fmt, ...) { va_list ap; va_start(ap, fmt); int n = mini(out, fmt, ap); va_end(ap); return n; }
static void duff(char *to, const char *from, int count) { int n = (count + 7) / 8; switch (count % 8) { case 0: do { *to++ = *from++; case 7: *to++ = *from++; case 6: *to++ = *from++; case 5: *to++ = *from++; case 4: *to++ = *from++; case 3: *to++ = *from++; case 2: *to++ = *from++; case 1: *to++ = *from++; } while (--n > 0); } }
static int add(int a, int b) { return a + b; } static int sub(int a, int b) { return a - b; } static int mul(int a, int b) { return a * b; }
static int (*pick(char op))(int, int) { switch (op) { case '+': return add; case '-': return &sub; case '*': return *mul; } return NULL; }
typedef int (*binop)(int, int);
static binop table[128] = { ['+'] = add, ['-'] = sub, ['*'] = mul };
static int apply(int f(int, int), int a, int b) { return (*f)(a, b); }
static int compose(int (*fs[])(int, int), int n, int x) { while (n--) x = fs[n](x, 3); return x; }
static int find2d(int m[][4], int rows, int want) { int i, j; for (i = 0; i < rows; i++) for (j = 0; j < 4; j++) if (m[i][j] == want) goto found; return -1; found: return i * 10 + j; }
static int classify(int n) { switch (n) { case 1: case 2: case 3: { int k = n * 2; return k; } case 10 ... 20: return 15; default: if (n < 0) { case 99: return -1; } break; case 'a': return 'A'; } return 0; }
static int retry(void) { int tries = 0, rc = 0; again: tries++; if (tries < 4) goto again; if (rc) goto out; { int inner = tries * 2; rc = inner; } out: return rc; }
static int counter(void) { static int n = 10; return n++; }
static unsigned ack(unsigned m, unsigned n) { return m == 0 ? n + 1 : n == 0 ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1)); }
static int is_even(int); static int is_odd(int n) { return n ? is_even(n - 1) : 0; } static int is_even(int n) { return n == 0 || is_odd(n - 1); }
int main(void) {
    char b[100], c[100];
    printf("%d %d\n", sum(0), sum(5, 1, 2, 3, 4, 5));
    struct pt g = centroid(3, (struct pt){0, 0}, (struct pt){3, 0}, (struct pt){0, 6}); printf("%g %g\n", g.x, g.y);
    char *j = vjoin(", ", "a", "bc", "def", (char *)NULL); puts(j); free(j);
    printf("%d ", format(b, "%d-%s-%c-%f-%ld-%%-%q", -5, "str", 'z', 2.5, 1234567890123L)); puts(b);
    memset(c, 0, sizeof c); duff(c, "duff's device copies", 20); puts(c);
    printf("%d %d %d %d\n", pick('+')(2, 3), (*pick('-'))(2, 3), table['*'](4, 5), apply(mul, 6, 7));
    int (*fs[3])(int, int) = { add, mul, sub }; printf("%d %d\n", compose(fs, 3, 10), pick('?') == NULL);
    int m[3][4] = { {1,2,3,4}, {5,6,7,8}, {9,10,11,12} }; printf("%d %d\n", find2d(m, 3, 7), find2d(m, 3, 70));
    for (int i = -1; i < 4; i++) printf("%d ", classify(i)); printf("%d %d %d\n", classify(17), classify(99), classify('a'));
    printf("%d %d %d\n", retry(), counter() + counter(), 0);
    printf("%u %d\n", ack(2, 3), is_even(101));
    int i = 0; i = i++ + 1, i += 2; printf("%d %d\n", i, (1, 2, 3));
    int x = 5; x = x > 3 ? x < 10 ? 1 : 2 : 3; printf("%d\n", x);
    for (int a = 0, z = 10; a < z; a += 3, z--) printf("%d,%d ", a, z); puts("");
    do { if (x == 1) { x = 2; continue; } x++; } while (x < 5); printf("%d\n", x);
    for (;;) { if (x-- == 0) break; switch (x) { case 2: continue; case 1: break; default: ; } printf("x%d ", x); } puts("");
    { int x = 7; { int x = 8; printf("%d ", x); } printf("%d ", x); } printf("%d\n", x);
    if (x) if (x > 0) puts("pos"); else puts("neg");
    return sum(2, 20, 22);
}
