/* lists and stacks of void * that hold numbers */
#include <stdio.h>
#include <stdlib.h>
typedef struct N {
    void *data;
    struct N *next;
} N;
static N *cons(void *d, N *n) {
    N *x = malloc(sizeof *x);
    x->data = d;
    x->next = n;
    return x;
}
static void each(N *l, void (*f)(void *, void *), void *u) {
    for (; l; l = l->next)
        f(l->data, u);
}
static void add(void *d, void *u) {
    *(long *)u += (long)d;
}
static int cmp(const void *a, const void *b) {
    return (int)((long)a - (long)b);
}
int main(void) {
    N *l = NULL;
    for (long i = 1; i <= 4; i++)
        l = cons((void *)i, l);
    long s = 0;
    each(l, add, &s);
    printf("%ld %d\n", s, cmp((void *)5, (void *)3));
    void *stack[4];
    int sp = 0;
    stack[sp++] = (void *)(size_t)10;
    stack[sp++] = "str";
    printf("%s ", (char *)stack[--sp]);
    printf("%d\n", (int)(size_t)stack[--sp]);
    if ((void *)-1 == (void *)~0UL) puts("same");
    printf("%p\n", (void *)0x1234);
    return 0;
}
