// what is stored through a void ** must fit the place
#include <stdio.h>
struct A { int n; };
struct B { char *s; };
void put(void **place, void *value) { *place = value; }
int main() {
    struct A a, *p;
    struct B b;
    a.n = 5;
    put((void **)&p, &a);
    printf("%d\n", p->n);
    put((void **)&p, &b);
    return 0;
}
