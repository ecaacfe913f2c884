// what is loaded through a cast of a void * must be what the cast says
#include <stdio.h>
struct A { int n; };
struct B { char *s; };
int main() {
    struct A a;
    a.n = 7;
    void *cells[2] = {&a, &a};
    void *hidden = cells;
    struct A **right = hidden;
    printf("%d\n", (*right)->n);
    struct B **wrong = hidden;
    printf("%s\n", wrong[1]->s);
    return 0;
}
