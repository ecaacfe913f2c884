/* Doubly linked list: insertion, deletion, reversal. */
#include <stdio.h>
#include <stdlib.h>

struct node { int data; struct node *prev, *next; };
struct list { struct node *head, *tail; int count; };

static struct node *newNode(int data) {
    struct node *n = malloc(sizeof(struct node));
    if (!n) { fprintf(stderr, "no memory\n"); exit(1); }
    n->data = data;
    n->prev = n->next = NULL;
    return n;
}

static void append(struct list *l, int data) {
    struct node *n = newNode(data);
    if (!l->head) l->head = l->tail = n;
    else {
        n->prev = l->tail;
        l->tail->next = n;
        l->tail = n;
    }
    l->count++;
}

static int removeValue(struct list *l, int data) {
    for (struct node *n = l->head; n; n = n->next) {
        if (n->data != data) continue;
        if (n->prev) n->prev->next = n->next; else l->head = n->next;
        if (n->next) n->next->prev = n->prev; else l->tail = n->prev;
        free(n);
        l->count--;
        return 1;
    }
    return 0;
}

static void reverse(struct list *l) {
    struct node *n = l->head, *t;
    l->head = l->tail;
    l->tail = n;
    while (n) {
        t = n->next;
        n->next = n->prev;
        n->prev = t;
        n = t;
    }
}

static void print(const struct list *l) {
    for (const struct node *n = l->head; n; n = n->next) printf("%d%s", n->data, n->next ? " <-> " : "\n");
}

int main() {
    struct list l = {NULL, NULL, 0};
    for (int i = 1; i <= 6; i++) append(&l, i * 10);
    print(&l);
    printf("%d %d\n", removeValue(&l, 30), removeValue(&l, 99));
    removeValue(&l, 10);
    removeValue(&l, 60);
    reverse(&l);
    print(&l);
    printf("count %d\n", l.count);
    return 0;
}
