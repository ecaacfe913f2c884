/* realloc through a void pointer */
#include <stdio.h>
#include <stdlib.h>
static void *xrealloc(void *p, size_t n) {
    p = realloc(p, n);
    if (!p) exit(1);
    return p;
}
typedef struct {
    int a;
    char *s;
} P;
int main(void) {
    int *v = NULL;
    P *q = NULL;
    for (int i = 0; i < 10; i++) {
        v = xrealloc(v, (i + 1) * sizeof *v);
        v[i] = i;
        q = xrealloc(q, (i + 1) * sizeof *q);
        q[i].a = i;
        q[i].s = "x";
    }
    for (int i = 0; i < 10; i++)
        printf("%d%d%s ", v[i], q[i].a, q[i].s);
    puts("");
    free(v);
    free(q);
    return 0;
}
