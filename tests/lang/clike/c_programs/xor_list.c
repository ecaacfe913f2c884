/* a list that links by the xor of addresses */
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
typedef struct X {
    int v;
    struct X *link;
} X;
static X * xor (X * a, X *b) { return (X *)((uintptr_t)a ^ (uintptr_t)b); } int main(void) {
    X *head = NULL;
    for (int i = 0; i < 5; i++) {
        X *n = malloc(sizeof *n);
        n->v = i;
        n->link = xor(NULL, head);
        if (head) head->link = xor(n, xor(NULL, head->link));
        head = n;
    }
    X *prev = NULL, *cur = head;
    while (cur) {
        printf("%d ", cur->v);
        X *next = xor(prev, cur->link);
        prev = cur;
        cur = next;
    }
    puts("");
    return 0;
}
