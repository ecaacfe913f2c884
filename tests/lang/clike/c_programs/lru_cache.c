#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdbool.h>
/* LRU cache: doubly linked list with sentinel + hash; container_of-free; iterators */
#define CAP 3
#define BUCKETS 7
typedef struct node {
    int key, val;
    struct node *prev, *next, *hnext;
} node;
typedef struct {
    node head, tail;
    node *bucket[BUCKETS];
    int size;
    long hits, misses;
} lru;
static void lru_init(lru *c) {
    memset(c, 0, sizeof(*c));
    c->head.next = &c->tail;
    c->tail.prev = &c->head;
}
static void unlink_node(node *n) {
    n->prev->next = n->next;
    n->next->prev = n->prev;
}
static void push_front(lru *c, node *n) {
    n->next = c->head.next;
    n->prev = &c->head;
    c->head.next->prev = n;
    c->head.next = n;
}
static node **slot(lru *c, int key) {
    node **p = &c->bucket[(unsigned)key % BUCKETS];
    while (*p && (*p)->key != key) p = &(*p)->hnext;
    return p;
}
static int lru_get(lru *c, int key) {
    node *n = *slot(c, key);
    if (!n) {
        c->misses++;
        return -1;
    }
    c->hits++;
    unlink_node(n);
    push_front(c, n);
    return n->val;
}
static void lru_put(lru *c, int key, int val) {
    node **s = slot(c, key);
    if (*s) {
        (*s)->val = val;
        unlink_node(*s);
        push_front(c, *s);
        return;
    }
    if (c->size == CAP) {
        node *old = c->tail.prev;
        unlink_node(old);
        node **os = slot(c, old->key);
        *os = old->hnext;
        printf("evict %d\n", old->key);
        free(old);
        c->size--;
        s = slot(c, key);
    }
    node *n = malloc(sizeof(node));
    n->key = key;
    n->val = val;
    n->hnext = NULL;
    *s = n;
    push_front(c, n);
    c->size++;
}
static void show(const lru *c) {
    for (const node *n = c->head.next; n != &c->tail; n = n->next) printf("%d=%d ", n->key, n->val);
    printf("| back:");
    for (const node *n = c->tail.prev; n != &c->head; n = n->prev) printf(" %d", n->key);
    putchar('\n');
}
int main(void) {
    lru c;
    lru_init(&c);
    lru_put(&c, 1, 10);
    lru_put(&c, 2, 20);
    lru_put(&c, 8, 80);
    show(&c);
    printf("%d\n", lru_get(&c, 1));
    lru_put(&c, 15, 150);
    show(&c);
    printf("%d %d\n", lru_get(&c, 2), lru_get(&c, 15));
    lru_put(&c, 1, 11);
    show(&c);
    for (int i = 0; i < 20; i++) {
        lru_put(&c, i % 4, i);
        lru_get(&c, i % 5);
    }
    show(&c);
    printf("%ld %ld\n", c.hits, c.misses);
    return c.size;
}
