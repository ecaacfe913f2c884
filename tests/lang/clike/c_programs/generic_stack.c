/* A stack and a list of void pointers; callbacks with context. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
typedef struct { void **items; size_t count, room; } Vector;
typedef void (*Visit)(void *item, void *context);
static void *xmalloc(size_t n) {
    void *p = malloc(n);
    if (p == NULL) {
        fputs("out of memory\n", stderr);
        exit(EXIT_FAILURE);
    }
    return p;
}
static void push(Vector *v, void *x) {
    if (v->count == v->room) {
        v->room = v->room ? v->room * 2 : 4;
        v->items = realloc(v->items, v->room * sizeof(void *));
    }
    v->items[v->count++] = x;
}
static void *pop(Vector *v) { return v->count ? v->items[--v->count] : NULL; }
static void each(const Vector *v, Visit f, void *context) {
    for (size_t i = 0; i < v->count; i++) f(v->items[i], context);
}
typedef struct { char name[8]; int score; } Player;
static void show(void *item, void *context) {
    Player *p = item;
    printf("%s=%d ", p->name, p->score);
    *(int *)context += p->score;
}
static void scale(void *item, void *context) { ((Player *)item)->score *= *(int *)context; }
int main(void) {
    Vector v = {0};
    for (int i = 0; i < 6; i++) {
        Player *p = (Player *)xmalloc(sizeof(Player));
        sprintf(p->name, "P%d", i);
        p->score = i * 10;
        push(&v, p);
    }
    int total = 0, factor = 3;
    each(&v, show, &total);
    printf("| %d\n", total);
    each(&v, scale, &factor);
    total = 0;
    each(&v, show, &total);
    printf("| %d\n", total);
    Player *last = pop(&v);
    printf("%s %zu\n", last->name, v.count);
    int *numbers = xmalloc(4 * sizeof(int));
    for (int i = 0; i < 4; i++) numbers[i] = 1 << i;
    push(&v, numbers);
    int *back = pop(&v);
    printf("%d\n", back[3] + *back);
    free(numbers);
    return 0;
}
