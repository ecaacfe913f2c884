/* words that are small integers or addresses of pairs */
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
typedef uint64_t value;
static value mkint(int64_t i) {
    return (uint64_t)i << 1 | 1;
}
static int64_t toint(value v) {
    return (int64_t)v >> 1;
}
static int isint(value v) {
    return v & 1;
}
struct pair {
    value car, cdr;
};
static value cons(value a, value b) {
    struct pair *p = malloc(sizeof *p);
    p->car = a;
    p->cdr = b;
    return (value)(uintptr_t)p;
}
static struct pair *topair(value v) {
    return (struct pair *)(uintptr_t)v;
}
int main(void) {
    value l = 0;
    for (int i = 5; i > 0; i--)
        l = cons(mkint(i * i), l);
    int64_t s = 0;
    for (value v = l; v; v = topair(v)->cdr)
        if (isint(topair(v)->car)) s += toint(topair(v)->car);
    printf("%lld\n", (long long)s);
    return 0;
}
