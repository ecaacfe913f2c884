#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>
#include <stdarg.h>
#include <errno.h>
static int flag_v, flag_n = 10; static const char *out;
static char *join(const char *sep, ...) { va_list ap, ap2; va_start(ap, sep); va_copy(ap2, ap); size_t n = 1; for (const char *s; (s = va_arg(ap, const char *)); ) n += strlen(s) + strlen(sep); va_end(ap); char *r = malloc(n); *r = 0; for (const char *s; (s = va_arg(ap2, const char *)); ) { if (*r) strcat(r, sep); strcat(r, s); } va_end(ap2); return r; }
static void logf_(int lvl, const char *fmt, ...) { static const char *names[] = {"DBG", "INF", "ERR"}; char *msg; va_list ap; va_start(ap, fmt); int n = vasprintf(&msg, fmt, ap); va_end(ap); printf("[%s] %s (%d)\n", names[lvl], msg, n); free(msg); }
static double avg(int n, ...) { va_list ap; va_start(ap, n); double s = 0; for (int i = 0; i < n; i++) s += va_arg(ap, double); va_end(ap); return n ? s / n : 0; }
static int my_printf(const char *f, ...) { va_list ap; int n = 0; va_start(ap, f); for (; *f; f++) { if (*f != '%') { putchar(*f); n++; continue; } switch (*++f) { case 'd': n += printf("%d", va_arg(ap, int)); break; case 's': n += printf("%s", va_arg(ap, char *)); break; case 'c': putchar(va_arg(ap, int)); n++; break; case 'f': n += printf("%.2f", va_arg(ap, double)); break; case 'l': n += printf("%ld", va_arg(ap, long)); f++; break; case 'p': { int *p = va_arg(ap, int *); n += printf("<%d>", *p); break; } case '%': putchar('%'); n++; } } va_end(ap); return n; }
typedef struct { int a; double b; } Pair; static Pair pick(int k, ...) { va_list ap; va_start(ap, k); Pair p = {0}; while (k--) p = va_arg(ap, Pair); va_end(ap); return p; }
int main(int argc, char *argv[]) { int c; while ((c = getopt(argc, argv, "vn:o:h")) != -1) switch (c) { case 'v': flag_v++; break; case 'n': flag_n = atoi(optarg); break; case 'o': out = optarg; break; default: printf("usage\n"); return 2; } printf("%d %d %s", flag_v, flag_n, out ? out : "-"); for (; optind < argc; optind++) printf(" [%s]", argv[optind]); puts("");
  char *j = join("-", "a", "bc", "def", (char *)NULL); puts(j); free(j); logf_(1, "x=%d s=%s %5.1f", 42, "str", 2.25); logf_(2, "plain"); printf("%.2f %.2f\n", avg(3, 1.0, 2.0, 6.0), avg(0)); int z = 9; printf("%d\n", my_printf("%d %s %c %f %ld %p 100%%\n", -5, "txt", 'q', 1.005, 123456789012L, &z)); printf("%g\n", pick(2, (Pair){1, 2.5}, (Pair){3, 4.5}).b); char *s; int n = asprintf(&s, "%s-%03d", "id", 7); printf("%s %d\n", s, n); free(s); errno = 0; long v = strtol("99999999999999999999", NULL, 10); printf("%d %s\n", errno == ERANGE, v > 0 ? "max" : "?"); srand48(42); printf("%.6f ", drand48()); printf("%ld\n", lrand48()); unsigned seed = 5; printf("%d ", rand_r(&seed)); printf("%d\n", rand_r(&seed)); return 0; }
