#include <stdio.h>
#include <stdlib.h>
#include <string.h>
static char pool[1024]; static size_t top;
static void *palloc(size_t n) { void *p = pool + top; top += (n + 7) / 8 * 8; return top > sizeof pool ? NULL : p; }
int main(void) {
    int *a = palloc(5 * sizeof(int)); int *b = (int *)palloc(sizeof(int)); long *c = palloc(sizeof *c);
    for (int i = 0; i < 5; i++) a[i] = -i; *b = 77; *c = 123456789012L;
    char *s = palloc(10); strcpy(s, "abc");
    printf("%d %d %ld %s %zu\n", a[4], *b, *c, s, top);
    float *f = palloc(8); f[0] = 1.5f; f[1] = f[0] * 2; printf("%g\n", f[1]);
    struct { int a; char b; } *q = palloc(sizeof *q); q->a = 5; q->b = 'x'; printf("%d%c\n", q->a, q->b);
    return 0;
}
