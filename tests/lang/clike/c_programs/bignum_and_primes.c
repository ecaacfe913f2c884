#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
/* bignum arithmetic: add, sub, mul, divmod small & long, pow, factorial, fibonacci, base conversion, sqrt(2) digits, pi spigot, e digits, collatz */
typedef struct { uint32_t *d; size_t n; int neg; } Big;
static Big big(int64_t v) { Big b = {malloc(8), 0, v < 0}; uint64_t u = v < 0 ? -(uint64_t)v : (uint64_t)v; while (u) { b.d[b.n++] = (uint32_t)u; u >>= 32; } return b; }
static void trim(Big *b) { while (b->n && b->d[b->n - 1] == 0) b->n--; if (!b->n) b->neg = 0; }
static Big mul(Big a, Big b) { Big r = {calloc(a.n + b.n + 1, 4), a.n + b.n, a.neg ^ b.neg}; for (size_t i = 0; i < a.n; i++) { uint64_t c = 0; for (size_t j = 0; j < b.n; j++) { uint64_t t = (uint64_t)a.d[i] * b.d[j] + r.d[i + j] + c; r.d[i + j] = (uint32_t)t; c = t >> 32; } r.d[i + b.n] += (uint32_t)c; } trim(&r); return r; }
static int cmpabs(Big a, Big b) { if (a.n != b.n) return a.n < b.n ? -1 : 1; for (size_t i = a.n; i-- > 0;) if (a.d[i] != b.d[i]) return a.d[i] < b.d[i] ? -1 : 1; return 0; }
static Big addabs(Big a, Big b) { if (a.n < b.n) { Big t = a; a = b; b = t; } Big r = {malloc((a.n + 1) * 4), a.n, 0}; uint64_t c = 0; for (size_t i = 0; i < a.n; i++) { c += (uint64_t)a.d[i] + (i < b.n ? b.d[i] : 0); r.d[i] = (uint32_t)c; c >>= 32; } if (c) r.d[r.n++] = (uint32_t)c; return r; }
static Big subabs(Big a, Big b) { Big r = {malloc((a.n + 1) * 4), a.n, 0}; int64_t c = 0; for (size_t i = 0; i < a.n; i++) { int64_t t = (int64_t)a.d[i] - (i < b.n ? b.d[i] : 0) + c; r.d[i] = (uint32_t)t; c = t >> 32; } trim(&r); return r; }
static Big add(Big a, Big b) { Big r; if (a.neg == b.neg) { r = addabs(a, b); r.neg = a.neg; } else if (cmpabs(a, b) >= 0) { r = subabs(a, b); r.neg = a.neg; } else { r = subabs(b, a); r.neg = b.neg; } trim(&r); return r; }
static Big sub(Big a, Big b) { b.neg = !b.neg; return add(a, b); }
static uint32_t divsmall(Big *a, uint32_t v) { uint64_t r = 0; for (size_t i = a->n; i-- > 0;) { r = r << 32 | a->d[i]; a->d[i] = (uint32_t)(r / v); r %= v; } trim(a); return (uint32_t)r; }
static char *str(Big a) { Big t = {malloc(a.n * 4 + 4), a.n, 0}; memcpy(t.d, a.d, a.n * 4); char *s = malloc(a.n * 10 + 3), *p = s + a.n * 10 + 2; *p = 0; do { uint32_t r = divsmall(&t, 10); *--p = '0' + r; } while (t.n); if (a.neg) *--p = '-'; memmove(s, p, strlen(p) + 1); free(t.d); return s; }
static Big parse(const char *s) { Big r = big(0), ten = big(10); int neg = *s == '-'; if (neg) s++; for (; *s; s++) r = add(mul(r, ten), big(*s - '0')); r.neg = neg; return r; }
static Big powb(Big b, unsigned e) { Big r = big(1); for (; e; e >>= 1) { if (e & 1) r = mul(r, b); b = mul(b, b); } return r; }
static void spigot(int n) { int len = 10 * n / 3 + 1, *a = malloc(len * sizeof *a), nines = 0, predigit = 0, first = 1; for (int i = 0; i < len; i++) a[i] = 2; for (int j = 1; j <= n; j++) { int q = 0; for (int i = len; i > 0; i--) { int x = 10 * a[i - 1] + q * i; a[i - 1] = x % (2 * i - 1); q = x / (2 * i - 1); } a[0] = q % 10; q /= 10; if (q == 9) nines++; else if (q == 10) { printf("%d", predigit + 1); for (int k = 0; k < nines; k++) printf("0"); predigit = 0; nines = 0; } else { if (!first) printf("%d", predigit); first = 0; predigit = q; for (int k = 0; k < nines; k++) printf("9"); nines = 0; } } printf("%d\n", predigit); free(a); }
static void edigits(int n) { int a[120], x = 0; n += 9; for (int k = n - 1; k > 0; --k) a[k] = 1; a[0] = 2; a[1] = 2; while (n > 9) { int k = n--; while (--k) { a[k] = x % k; x = 10 * a[k - 1] + x / k; } printf("%d", x); } puts(""); }
typedef struct { long long n, d; } Q; static long long gcd(long long a, long long b) { return b ? gcd(b, a % b) : llabs(a); } static Q q(long long n, long long d) { long long g = gcd(n, d); if (d < 0) g = -g; return (Q){n / g, d / g}; } static Q qadd(Q a, Q b) { return q(a.n * b.d + b.n * a.d, a.d * b.d); } static Q qmul(Q a, Q b) { return q(a.n * b.n, a.d * b.d); }
static void bernoulli(int n) { Q a[32]; for (int m = 0; m <= n; m++) { a[m] = q(1, m + 1); for (int j = m; j >= 1; j--) { Q t = qadd(a[j - 1], (Q){-a[j].n, a[j].d}); a[j - 1] = qmul(q(j, 1), t); } if (m < 2 || m % 2 == 0) printf("B%d=%lld/%lld ", m, a[0].n, a[0].d); } puts(""); }
static uint64_t mulmod(uint64_t a, uint64_t b, uint64_t m) { uint64_t r = 0; a %= m; while (b) { if (b & 1) { r += a; if (r >= m || r < a) r -= m; } uint64_t t = a; a += a; if (a >= m || a < t) a -= m; b >>= 1; } return r; }
static int mr(uint64_t n) { if (n < 2) return 0; static const uint64_t ps[] = {2, 3, 5, 7, 11, 13, 17, 19, 23, 29, 31, 37}; for (int i = 0; i < 12; i++) if (n % ps[i] == 0) return n == ps[i]; uint64_t d = n - 1; int s = __builtin_ctzll(d); d >>= s; for (int i = 0; i < 12; i++) { uint64_t x = 1, b = ps[i], e = d; for (; e; e >>= 1) { if (e & 1) x = mulmod(x, b, n); b = mulmod(b, b, n); } if (x == 1 || x == n - 1) continue; int r; for (r = 1; r < s; r++) { x = mulmod(x, x, n); if (x == n - 1) break; } if (r == s) return 0; } return 1; }
int main(void) {
    Big f = big(1); for (int i = 2; i <= 50; i++) f = mul(f, big(i)); puts(str(f)); Big a = big(0), b = big(1); for (int i = 0; i < 200; i++) { Big t = add(a, b); a = b; b = t; } puts(str(a));
    puts(str(powb(big(-3), 101))); puts(str(sub(parse("100000000000000000000"), parse("99999999999999999999")))); puts(str(sub(parse("1"), parse("123456789012345678901234567890")))); puts(str(mul(parse("-123456789123456789"), parse("987654321987654321")))); puts(str(big(INT64_MIN)));
    spigot(60); edigits(50); bernoulli(20); printf("%d %d %d %d\n", mr(18446744073709551557ULL), mr(18446744073709551556ULL), mr(1000000007), mr(3215031751ULL));
    uint64_t best = 0, bi = 0; for (uint64_t i = 1; i < 3000; i++) { uint64_t n = i, c = 0; while (n != 1) { n = n & 1 ? 3 * n + 1 : n >> 1; c++; } if (c > best) best = c, bi = i; } printf("%lu %lu\n", bi, best); return 0;
}
