#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <math.h>
#include <signal.h>
#include <ctype.h>
#include <limits.h>
#include <assert.h>
static volatile sig_atomic_t got; static void handler(int s) { got = s; }
static int cmp_int(const void *a, const void *b) { int x = *(const int *)a, y = *(const int *)b; return (x > y) - (x < y); }
struct P { char name[10]; int age; double h; }; static int by_age(const void *a, const void *b) { return ((const struct P *)a)->age - ((const struct P *)b)->age; } static int by_name(const void *a, const void *b) { const struct P *x = a, *y = b; return strcmp(x->name, y->name); }
static void bye(void) { puts("bye"); } static void bye2(void) { puts("bye2"); }
static int counter(void) { static int n = 100; return n++; }
static double integrate(double (*f)(double), double a, double b, int n) { double h = (b - a) / n, s = 0; for (int i = 0; i <= n; i++) s += (i == 0 || i == n ? 1 : i % 2 ? 4 : 2) * f(a + i * h); return s * h / 3; } static double sq(double x) { return x * x; }
int main(int argc, char *argv[]) {
    struct tm t = {0}; t.tm_year = 124; t.tm_mon = 1; t.tm_mday = 30; t.tm_hour = 25; t.tm_isdst = 0; time_t tt = mktime(&t); printf("%d-%02d-%02d %02d:%02d wday=%d yday=%d\n", t.tm_year + 1900, t.tm_mon + 1, t.tm_mday, t.tm_hour, t.tm_min, t.tm_wday, t.tm_yday); time_t z = 86400 * 365; struct tm *g = gmtime(&z); char buf[200]; strftime(buf, sizeof buf, "%Y-%m-%d %H:%M:%S %a %A %b %B %d %e %j %p %I %y %% %D %F %T %R %u %w %C", g); puts(buf); printf("%s", asctime(g)); printf("%.0f\n", difftime(tt, tt - 60)); printf("%ld\n", (long)mktime(g)); clock_t c = clock(); printf("%d\n", c != (clock_t)-1 && CLOCKS_PER_SEC == 1000000);
    signal(SIGUSR1, handler); raise(SIGUSR1); printf("%d\n", got == SIGUSR1); printf("%d\n", signal(SIGUSR1, SIG_DFL) == handler);
    int a[] = {5, 2, 9, -1, 7}; qsort(a, 5, sizeof *a, cmp_int); for (int i = 0; i < 5; i++) printf("%d ", a[i]); int key = 7, *f = bsearch(&key, a, 5, sizeof *a, cmp_int); printf("%ld %d\n", (long)(f - a), bsearch(&(int){8}, a, 5, sizeof *a, cmp_int) == NULL); struct P ps[] = {{"bob", 30, 1.8}, {"al", 25, 1.7}, {"cy", 35, 1.6}}; qsort(ps, 3, sizeof ps[0], by_age); printf("%s %s\n", ps[0].name, ps[2].name); qsort(ps, 3, sizeof ps[0], by_name); struct P k = {.name = "cy"}, *r = bsearch(&k, ps, 3, sizeof k, by_name); printf("%s %d\n", r->name, r->age);
    printf("%g %g %g %g %g %g\n", floor(-2.5), ceil(-2.5), trunc(-2.5), round(-2.5), rint(2.5), fmod(-7, 3)); printf("%.6f %.6f %.6f %.6f\n", hypot(3, 4), cbrt(27), log2(8), exp(1)); double ip; printf("%g\n", modf(3.75, &ip)); int e; double m = frexp(40, &e); printf("%g %d %g\n", m, e, ldexp(0.5, 4)); printf("%.4f %.4f %.4f\n", atan2(1, -1), sinh(1), tgamma(5)); printf("%d %d %d\n", isnan(NAN), isinf(-INFINITY), signbit(-0.0) != 0); printf("%.10f\n", integrate(sq, 0, 3, 100)); printf("%g %g\n", fmax(1, NAN), copysign(3, -0.0)); printf("%ld %ld\n", lround(2.5), lrint(3.5)); printf("%.3f %.3f\n", erf(0.5), log1p(1e-3));
    div_t d = div(-7, 2); ldiv_t ld = ldiv(100000000000L, 7); printf("%d %d %ld %ld\n", d.quot, d.rem, ld.quot, ld.rem); printf("%d %ld\n", abs(-5), labs(-5L)); atexit(bye); atexit(bye2); srand(7); int r1 = rand(), r2 = rand(); srand(7); printf("%d ", rand() == r1); printf("%d\n", rand() == r2); counter(); printf("%d\n", counter()); for (int ch = 0; ch < 128; ch += 9) printf("%d%d%d%d%d ", !!isalpha(ch), !!isdigit(ch), !!ispunct(ch), !!isspace(ch), !!iscntrl(ch)); puts(""); printf("%c%c%d\n", toupper('q'), tolower('Q'), toupper('1'));
    printf("%d %s\n", argc, argc > 1 ? argv[1] : "-"); char *env = getenv("SURELY_NOT_SET"); printf("%s\n", env ? env : "(null)"); printf("%s|%s|%s\n", strstr("hello world", "o w"), strrchr("a/b/c", '/'), strpbrk("hello", "xl")); printf("%zu %zu\n", strspn("aabbc", "ab"), strcspn("hello", "l")); char s[30] = "abc"; strncat(s, "defgh", 3); printf("%s %d %d %d\n", s, strcmp("a", "b") < 0, strncmp("abcd", "abcf", 3), memcmp("ab", "aa", 2) > 0); char n5[6]; strncpy(n5, "ab", 5); printf("%d %d\n", n5[2], n5[4]); memmove(s + 2, s, 5); printf("%s\n", s); char tk[] = "a,b;;c d"; for (char *q = strtok(tk, ",; "); q; q = strtok(NULL, ",; ")) printf("<%s>", q); puts(""); char *dup = strdup("dup"); dup[0] = 'D'; puts(dup); free(dup); puts(strerror(2)); assert(1 == 1); exit(argc + 2);
}
