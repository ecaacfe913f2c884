#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <ctype.h>
#include <math.h>
#include <stdint.h>
#include <stdbool.h>
#include <limits.h>
struct node {
    struct node *next;
    char data[];
};
struct vec {
    size_t n, cap;
    int d[];
};
int main(void) {
    struct vec *v = malloc(sizeof *v + 4 * sizeof(int));
    v->n = 0;
    v->cap = 4;
    for (int i = 0; i < 4; i++)
        v->d[v->n++] = i * 3;
    printf("%d %zu\n", v->d[3], v->n);
    v = realloc(v, sizeof *v + 8 * sizeof(int));
    v->cap = 8;
    v->d[4] = 100;
    printf("%d %d\n", v->d[2], v->d[4]);
    free(v);
    struct node *n = malloc(sizeof(struct node) + 6);
    strcpy(n->data, "hello");
    n->next = NULL;
    puts(n->data);
    free(n);
    return 0;
}
