#include <stdio.h>
#include <stdarg.h>
#include <string.h>
#include <stdlib.h>
#include <errno.h>
#include <ctype.h>
#include <limits.h>
static int sum_ints(int n, ...) { va_list ap; va_start(ap, n); int s = 0; while (n--) s += va_arg(ap, int); va_end(ap); return s; }
static double average(const char *types, ...) { va_list ap; double t = 0; int n = 0; va_start(ap, types); for (; *types; types++, n++) switch (*types) { case 'i': t += va_arg(ap, int); break; case 'd': t += va_arg(ap, double); break; case 'l': t += va_arg(ap, long); break; case 'c': t += (char)va_arg(ap, int); break; } va_end(ap); return n ? t / n : 0; }
static char *concat(const char *first, ...) { va_list ap, copy; size_t n = strlen(first); va_start(ap, first); va_copy(copy, ap); for (const char *s; (s = va_arg(ap, const char *)); ) n += strlen(s); va_end(ap); char *r = malloc(n + 1); strcpy(r, first); for (const char *s; (s = va_arg(copy, char *)) != NULL;) strcat(r, s); va_end(copy); return r; }
static int my_printf(const char *fmt, ...) {
    va_list ap; int n = 0; va_start(ap, fmt);
    for (; *fmt; fmt++) { if (*fmt != '%') { putchar(*fmt); n++; continue; } switch (*++fmt) { case 'd': { int v = va_arg(ap, int); char b[12]; int k = 0; unsigned u = v < 0 ? -(unsigned)v : (unsigned)v; if (v < 0) putchar('-'), n++; do b[k++] = '0' + u % 10; while (u /= 10); while (k) putchar(b[--k]), n++; break; } case 's': { const char *s = va_arg(ap, char *); n += (int)strlen(s); fputs(s, stdout); break; } case 'c': putchar(va_arg(ap, int)); n++; break; case 'f': n += printf("%.2f", va_arg(ap, double)); break; case 'p': { int *p = va_arg(ap, int *); n += printf("<%d>", *p); break; } case '%': putchar('%'); n++; break; } }
    va_end(ap); return n;
}
enum level { DEBUG, INFO, WARN }; static enum level threshold = INFO;
static void vlog(enum level l, const char *file, int line, const char *fmt, va_list ap) { static const char *names[] = {[DEBUG] = "debug", [INFO] = "info", [WARN] = "warn"}; if (l < threshold) return; char buf[128]; vsnprintf(buf, sizeof buf, fmt, ap); printf("[%s] %s:%d %s\n", names[l], strrchr(file, '/') ? strrchr(file, '/') + 1 : file, line > 0, buf); }
static void log_at(enum level l, const char *file, int line, const char *fmt, ...) { va_list ap; va_start(ap, fmt); vlog(l, file, line, fmt, ap); va_end(ap); }
#define LOG(l, ...) log_at(l, __FILE__, __LINE__, __VA_ARGS__)
#define MAX(a, b) ((a) > (b) ? (a) : (b))
#define STR2(x) #x
#define STR(x) STR2(x)
#define CAT(a, b) a##b
#define ARRAY_SIZE(a) (sizeof(a) / sizeof *(a))
#define FOR_EACH(type, var, arr) for (type *var = (arr); var < (arr) + ARRAY_SIZE(arr); ++var)
#define SWAP(T, a, b) do { T CAT(tmp_, __LINE__) = (a); (a) = (b); (b) = CAT(tmp_, __LINE__); } while (0)
#define TYPE_NAME(x) _Generic((x), int: "int", unsigned: "unsigned", double: "double", float: "float", char *: "char *", const char *: "const char *", long: "long", default: "other")
#define CHECK(c) ((c) ? (void)0 : (void)printf("failed: %s\n", #c))
#if defined(__STDC__) && INT_MAX > 32767 && !defined NOPE
# define WIDE 1
#else
# error narrow
#endif
static int safe_div(int a, int b, int *out) { if (b == 0) { errno = EDOM; return -1; } *out = a / b; return 0; }
static int fact(int n) { return n <= 1 ? 1 : n * fact(n - 1); }
static int process(const char *name) {
    int rc = -1; char *a = NULL, *b = NULL; if (!(a = malloc(16))) goto out; if (strlen(name) > 10) goto free_a; if (!(b = malloc(32))) goto free_a; sprintf(b, "<%s>", name); printf("%s ", b); rc = 0; free(b);
free_a: free(a);
out: return rc;
}
int main(void) {
    printf("%d %d %.3f\n", sum_ints(5, 1, 2, 3, 4, 5), sum_ints(0), average("idlc", 1, 2.5, 3L, 'A')); char *c = concat("one", ", ", "two", ", ", "three", (char *)NULL); puts(c); free(c); int v = 7; printf("%d\n", my_printf("%d %s %c %f %p 100%%\n", -42, "str", 'x', 3.14159, &v)); my_printf("%d\n", INT_MIN);
    LOG(DEBUG, "hidden %d", 1); LOG(INFO, "x=%d y=%s", 5, "five"); LOG(WARN, "plain"); printf("%d %s %s\n", MAX(3 + 1, 2 * 3), STR(MAX), STR(WIDE)); int arr[] = {3, 1, 2}; FOR_EACH(int, p, arr) *p *= 10; SWAP(int, arr[0], arr[2]); printf("%d %d %d\n", arr[0], arr[1], arr[2]);
    printf("%s %s %s %s %s %s\n", TYPE_NAME(1), TYPE_NAME(1u), TYPE_NAME(1.0), TYPE_NAME(1.f), TYPE_NAME("s"), TYPE_NAME(&v)); CHECK(1 + 1 == 3); CHECK(v == 7); int q; errno = 0; if (safe_div(1, 0, &q) < 0) printf("%s %d\n", strerror(errno), errno == EDOM); safe_div(-7, 2, &q); printf("%d %d %d\n", q, -7 % 2, fact(10)); printf("%d %d\n", process("short"), process("much too long name")); char *end; errno = 0; long big = strtol("99999999999999999999", &end, 10); printf("%d %d\n", big == LONG_MAX, errno == ERANGE); printf("%ld ", strtol("0x1fz", &end, 16)); puts(end); printf("%lu %.3f\n", strtoul("777", NULL, 8), strtod("1.5e3xyz", &end)); printf("%s\n", end);
    unsigned u = 0; u--; printf("%u %d\n", u, u > 0); unsigned char uc = 255; uc++; short sh = SHRT_MAX; sh++; printf("%d %d\n", uc, sh); printf("%d %d %d\n", 7 / -2, -7 / 2, (-7) >> 1); printf("%#x %#o %+d %e %G\n", 255, 8, 5, 12345.678, 1e-10); printf("[%5d][%-5d][%05d][%.3d][%5.1f][%-8s][%8.3s]\n", 42, 42, 42, 7, 3.14159, "ab", "abcdef"); printf("%*d|%-*d|%.*s\n", 6, 1, 6, 2, 2, "xyz"); printf("%hhd %hd %ld %lld %zu %c%%\n", (char)300, (short)70000, 1L << 40, 1LL << 50, sizeof(int), 'c'); return 0;
}
