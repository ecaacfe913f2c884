#include <stdio.h>
#include <string.h>
#include <stdlib.h>
/* odd but legal C: K&R definitions, nested functions of macros, weird declarations, comma chains, switch tricks, string pasting, trigraph-free oddities */
#define EMPTY
#define CALL(f, ...) f(__VA_ARGS__)
#define APPLY(m, x) m(x)
#define SQUARE(x) ((x) * (x))
#define LIST(X) X(red, 0xFF0000) X(green, 0x00FF00) X(blue, 0x0000FF)
#define AS_ENUM(n, v) COLOR_##n = v,
#define AS_CASE(n, v) case v: return #n;
#define DEBUG(fmt, ...) printf("%s:" fmt "\n", __func__, ##__VA_ARGS__)
#define MIN3(a, b, c) ((a) < (b) ? ((a) < (c) ? (a) : (c)) : ((b) < (c) ? (b) : (c)))
#define BIT(n) (1UL << (n))
#define IS_SET(x, n) (!!((x) & BIT(n)))
#define offset_of(t, m) ((size_t)((char *)&((t *)0)->m - (char *)0))
enum color { LIST(AS_ENUM) COLOR_none }; static const char *color_name(int v) { switch (v) { LIST(AS_CASE) default: return "?"; } }
int old_style(a, b, c) int a; char b; double c; { return a + b + (int)c; }
typedef struct { int x, y; } P, *PP; typedef int (*FN)(PP), FNARR[3]; typedef char STR[8]; struct outer { struct inner { int v; struct { int deep; } n; } in, *pin; int (*cb)(struct inner *); };
static int f1(PP p) { return p->x; } static int f2(PP p) { return p->y; } static int cb(struct inner *i) { return i->v + i->n.deep; } static int (*get(int w))(PP) { return w ? f2 : f1; }
static int collatz(unsigned long n) { int s = 0; while (n != 1) n = n & 1 ? 3 * n + 1 : n / 2, s++; return s; }
static const int *maxp(const int *a, int n) { const int *m = a; while (--n > 0) if (*++a > *m) m = a; return m; }
static void tri(char *const *v, int n) { while (n--) printf("%s%c", *v++, n ? ',' : '\n'); }
static int ack(int m, int n) { return !m ? n + 1 : !n ? ack(m - 1, 1) : ack(m - 1, ack(m, n - 1)); }
static long binom(int n, int k) { long r = 1; for (int i = 1; i <= k; i++) r = r * (n - k + i) / i; return r; }
static int dispatch(int op, int a, int b) { switch (op) { int t; case 0: t = a; return t + b; case 1: return a - b; case 2: { static int calls; calls++; return a * b + calls; } default: if (op < 0) case 9: return -1; break; } return 99; }
static void loops(void) { int i = 0, j; do { if (i == 2) continue; printf("%d", i); } while (++i < 5); for (i = 0, j = 9; i < j; ++i, --j) if (i * j == 14) break; printf(" %d %d ", i, j); for (;;) { if (i-- < -3) goto out; while (1) { if (i % 2) break; goto next; } printf("%d", i); next:; } out: printf(" end %d\n", i); }
static char *itoa_(int n) { static char b[2][12]; static int k; char *p = b[k = !k] + 11; unsigned u = n < 0 ? 0u - n : n; *p = 0; do *--p = u % 10 + '0'; while (u /= 10); if (n < 0) *--p = '-'; return p; }
int main(int argc, char **argv) {
    (void)argc, (void)argv; DEBUG("%d %d", 1, 2); DEBUG("none"); printf("%d %d %s %s\n", CALL(SQUARE, 3 + 1), APPLY(SQUARE, 5) EMPTY, color_name(COLOR_green), color_name(7)); printf("%d %d\n", old_style(1, 'A', 2.9), MIN3(5, 3, 4)); P p = {3, 4}; PP pp = &p; FN fns[] = {f1, f2}; FNARR counts = {1, 2}; STR s = "string"; printf("%d %d %d %d %s\n", fns[0](pp), (*fns[1])(&p), get(1)(pp), counts[1] + counts[2], s);
    struct outer o = {{1, {2}}, &o.in, cb}; printf("%d %d %d\n", o.cb(o.pin), o.pin->n.deep, (*o.cb)(&(struct inner){10, {20}})); printf("%d %d %ld\n", collatz(27), ack(2, 3), binom(20, 10)); int a[] = {3, 9, 2, 9}; printf("%td %d\n", maxp(a, 4) - a, *maxp(a, 1)); tri((char *[]){"x", "yy", "zzz"}, 3); for (int i = -1; i < 4; i++) printf("%d ", dispatch(i, 6, 3)); printf("%d %d\n", dispatch(9, 0, 0), dispatch(2, 1, 1)); loops(); printf("%s %s\n", itoa_(-2147483647 - 1), itoa_(907)); printf("%d%d%d\n", IS_SET(0x50, 4), IS_SET(0x50, 5), !IS_SET(BIT(40), 40)); printf("%zu %zu\n", offset_of(struct outer, pin), sizeof(STR));
    int x = 10; x += x++ * 0 + 5; int y = x > 5 ? x < 20 ? 1 : 2 : 3; printf("%d %d\n", y, (x, y, 7)); char *q = "abc" "def"; printf("%c%c %c %s\n", *q, q[3], "hello"[1], &"world"[2]); printf("%s\n", &q[2] + 1); int m[2][3] = {{1}, {4, 5}}, (*r)[3] = m, *flat = *m; printf("%d %d %d %zu\n", r[1][1], *(*(m + 1) + 0), flat[4], sizeof *r / sizeof **r); unsigned char u = ~0; signed char sc = u; printf("%d %d %d\n", u, sc, (unsigned char)(u + 1)); int n = 0; if (n++ && n++) n += 100; if (n++ || n++) n += 10; printf("%d\n", n); n = (1, 2, 3); int z = -n, w = - -n, v = !n + ~n; printf("%d %d %d %d\n", z, w, v, -n % 2); { int n = 5; { int n = 6; (void)n; } n++; printf("%d ", n); } printf("%d\n", n); const char *const *names = (const char *const[]){"p", "q", NULL}; while (*names) fputs(*names++, stdout); puts("?"); printf("%.*s|%*s|%-*s|\n", 3, "abcdef", 5, "ab", 4, "c"); printf("%d %c %%\n", "\x41\102C\0hidden"[1], '\''); return x == y ? 1 : 0;
}
