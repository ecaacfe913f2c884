#include <stdio.h>
#include <stdlib.h>
typedef struct { int a; } S;
int c1(const S *x, const S *y) { return x->a - y->a; }
int c2(S *x, S *y) { return y->a - x->a; }
int c3(const void *x, const void *y) { return ((S*)x)->a - ((S*)y)->a; }
int main(void) { S s[4] = {{3},{1},{4},{2}};
 qsort(s, 4, sizeof(S), c1); for (int i = 0; i < 4; i++) printf("%d ", s[i].a);
 qsort(s, 4, sizeof(S), c2); for (int i = 0; i < 4; i++) printf("%d ", s[i].a);
 qsort(s, 4, sizeof(S), c3); for (int i = 0; i < 4; i++) printf("%d ", s[i].a);
 S k = {3}; S *f = bsearch(&k, s, 4, sizeof(S), c3); printf("%d\n", (int)(f - s));
 f = bsearch(&k, s, 4, sizeof(S), c1); printf("%d\n", (int)(f - s));
 return 0; }
