#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static int calls; static void *get(size_t n) { calls++; return malloc(n); } static char *dup1(const char *s) { return memcpy(malloc(strlen(s) + 1), s, strlen(s) + 1); } static int *dupi(const int *a, int n) { return memcpy(malloc(n * sizeof *a), a, n * sizeof *a); } static void *zero(size_t n) { return memset(get(n), 0, n); }
struct P { int x; char *s; }; static struct P *dups(const struct P *p) { return memcpy(malloc(sizeof *p), p, sizeof *p); }
int main(void) { int a[] = {1, 2, 3}; int *b = dupi(a, 3); printf("%s %d %d\n", dup1("hello"), b[2], calls); int *z = zero(12); printf("%d %d\n", z[2], calls); struct P p = {5, "five"}, *q = dups(&p); printf("%d %s\n", q->x, q->s); char buf[10]; puts(strcpy(memset(buf, 0, 10), "abc")); char *e = (char *)memcpy(buf + 3, "def", 4) + 1; puts(e); puts(buf); memcpy(get(4), a, 4); printf("%d\n", calls); return 0; }
