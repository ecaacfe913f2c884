#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <assert.h>
/* big numbers */
#define BASE 1000000000
#define MAXD 200
typedef struct {
    int n;
    unsigned d[MAXD];
} Big;
static void big_from(Big *b, unsigned long v) {
    memset(b, 0, sizeof *b);
    do {
        b->d[b->n++] = v % BASE;
        v /= BASE;
    } while (v);
}
static void big_parse(Big *b, const char *s) {
    memset(b, 0, sizeof(Big));
    int len = strlen(s);
    for (int i = len; i > 0; i -= 9) {
        int start = i - 9 < 0 ? 0 : i - 9;
        char part[10] = {0};
        strncpy(part, s + start, i - start);
        b->d[b->n++] = (unsigned)strtoul(part, NULL, 10);
    }
    while (b->n > 1 && b->d[b->n - 1] == 0) b->n--;
}
static void big_add(const Big *a, const Big *b, Big *r) {
    unsigned carry = 0;
    Big t;
    memset(&t, 0, sizeof t);
    int n = a->n > b->n ? a->n : b->n;
    for (int i = 0; i < n || carry; i++) {
        unsigned s = carry + (i < a->n ? a->d[i] : 0) + (i < b->n ? b->d[i] : 0);
        t.d[i] = s % BASE;
        carry = s / BASE;
        t.n = i + 1;
    }
    if (t.n < n) t.n = n;
    *r = t;
}
static void big_mul(const Big *a, const Big *b, Big *r) {
    Big t;
    memset(&t, 0, sizeof(t));
    for (int i = 0; i < a->n; i++) {
        unsigned long long c = 0;
        for (int j = 0; j < b->n || c; j++) {
            unsigned long long cur = t.d[i + j] + c + (unsigned long long)a->d[i] * (j < b->n ? b->d[j] : 0);
            t.d[i + j] = (unsigned)(cur % BASE);
            c = cur / BASE;
        }
    }
    t.n = a->n + b->n;
    while (t.n > 1 && !t.d[t.n - 1]) t.n--;
    *r = t;
}
static unsigned big_divsmall(Big *a, unsigned v) {
    unsigned long long rem = 0;
    for (int i = a->n - 1; i >= 0; i--) {
        unsigned long long cur = a->d[i] + rem * BASE;
        a->d[i] = cur / v;
        rem = cur % v;
    }
    while (a->n > 1 && a->d[a->n - 1] == 0) --a->n;
    return (unsigned)rem;
}
static int big_cmp(const Big *a, const Big *b) {
    if (a->n != b->n) return a->n < b->n ? -1 : 1;
    for (int i = a->n; i-- > 0;)
        if (a->d[i] != b->d[i]) return a->d[i] < b->d[i] ? -1 : 1;
    return 0;
}
static void big_print(const Big *a) {
    printf("%u", a->d[a->n - 1]);
    for (int i = a->n - 2; i >= 0; i--) printf("%09u", a->d[i]);
}
static char *big_str(const Big *a) {
    static char buf[MAXD * 9 + 1];
    int k = sprintf(buf, "%u", a->d[a->n - 1]);
    for (int i = a->n - 2; i >= 0; --i) k += sprintf(buf + k, "%09u", a->d[i]);
    return buf;
}
int main() {
    Big f, t, g;
    big_from(&f, 1);
    for (int i = 2; i <= 100; i++) {
        big_from(&t, i);
        big_mul(&f, &t, &f);
    }
    printf("100! = ");
    big_print(&f);
    puts("");
    Big a, b;
    big_from(&a, 0);
    big_from(&b, 1);
    for (int i = 0; i < 300; i++) {
        Big c;
        big_add(&a, &b, &c);
        a = b;
        b = c;
    }
    printf("fib(300) = %s\n", big_str(&a));
    big_parse(&g, "123456789012345678901234567890");
    big_mul(&g, &g, &t);
    big_print(&t);
    printf("\n");
    unsigned r = big_divsmall(&t, 97);
    big_print(&t);
    printf(" rem %u\n", r);
    int sum = 0;
    for (const char *s = big_str(&f); *s; s++) sum += *s - '0';
    printf("digit sum %d, cmp %d %d %d\n", sum, big_cmp(&a, &b), big_cmp(&b, &a), big_cmp(&a, &a));
    Big p;
    big_from(&p, 1);
    Big two;
    big_from(&two, 2);
    for (int i = 0; i < 256; i++) big_mul(&p, &two, &p);
    assert(p.n == 9);
    printf("2^256 = %s (%zu digits)\n", big_str(&p), strlen(big_str(&p)));
    big_from(&t, 4294967295UL * 10);
    big_print(&t);
    putchar('\n');
    return 0;
}
