// a member that no such struct contains
#include <stdio.h>
#include <stddef.h>
struct link { struct link *next; };
struct task { int n; struct link link; };
struct other { int m; struct link link; char *name; };
int main() {
    struct task t = {3};
    struct link *l = &t.link;
    struct task *right = (struct task *)((char *)l - offsetof(struct task, link));
    printf("%d\n", right->n);
    struct other *wrong = (struct other *)((char *)l - offsetof(struct other, link));
    printf("%d\n", wrong->m);
    return 0;
}
