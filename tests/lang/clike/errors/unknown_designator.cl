#include <stdio.h>
typedef struct Node { int v; struct Node *next } Node;  // { error: expected ';' but found '}' }
int main(void) {
    Node n = { .v = 1, .nxt = NULL };  // { error: unknown field 'nxt' in struct Node }
    Node *p = malloc(sizeof(Node));
    p.v = 3;  // { error: struct Node * is a pointer: use '->' instead of '.' }
    int a[] = {1, 2, 3};
    a.len;  // { error: int[3] has no fields }
    n->v = 3;  // { error: struct Node is no pointer: use '.' instead of '->' }
    *n = 5;  // { error: struct Node cannot be dereferenced }
    int i = a;  // { error: cannot assign int[3] to int }
    char c = 'ab';  // { error: more than one byte in a character constant }
    char *s = "unterminated;  // { error: unterminated string literal }
    switch (i) { case 1: case 1: break; default: default: ; }
    float f = 1.2.3;
    int 3x = 5;
    return 0;
}
