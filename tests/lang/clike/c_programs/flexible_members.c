#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct {
    size_t len, cap;
    char data[];
} str_t;
typedef struct packet {
    int id;
    unsigned short n;
    double values[];
} packet;
static str_t *mk(const char *s) {
    size_t n = strlen(s);
    str_t *r = malloc(sizeof(str_t) + n + 1);
    r->len = r->cap = n;
    memcpy(r->data, s, n + 1);
    return r;
}
struct node {
    int key;
    struct node *next[];
};
int main(void) {
    str_t *s = mk("hello");
    printf("%s %zu %zu %c\n", s->data, s->len, sizeof(str_t), s->data[1]);
    s->data[0] = 'J';
    puts(s->data);
    free(s);
    packet *p = malloc(sizeof *p + 4 * sizeof(double));
    p->id = 7;
    p->n = 4;
    for (int i = 0; i < p->n; i++) p->values[i] = i * 1.5;
    double t = 0;
    for (double *q = p->values; q < p->values + p->n; q++) t += *q;
    printf("%d %g %zu\n", p->id, t, sizeof(packet));
    free(p);
    struct node *n = calloc(1, sizeof(struct node) + 3 * sizeof(struct node *));
    n->next[2] = n;
    printf("%d %d\n", n->next[0] == NULL, n->next[2]->key);
    free(n);
    return 0;
}
