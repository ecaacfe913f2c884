// a pointer to the beginning of one struct is no pointer to another struct that begins so
#include <stdio.h>
struct Base { char *name; };
struct A { struct Base base; int n; };
struct B { struct Base base; char *more; };
int main() {
    struct A a;
    a.base.name = "a";
    struct Base *b = (struct Base *)&a;
    printf("%s\n", b->name);
    struct B *wrong = (struct B *)b;
    printf("%s\n", wrong->more);
    return 0;
}
