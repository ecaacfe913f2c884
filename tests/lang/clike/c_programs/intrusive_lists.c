/* list_for_each_entry over heads that stand alone */
#include <stdio.h>
#include <stdlib.h>
#include <stddef.h>
struct list_head {
    struct list_head *next, *prev;
};
#define LIST_HEAD_INIT(name)                                                                                                                         \
    { &(name), &(name) }
#define LIST_HEAD(name) struct list_head name = LIST_HEAD_INIT(name)
#define container_of(ptr, type, member) ((type *)((char *)(ptr)-offsetof(type, member)))
#define list_entry(ptr, type, member) container_of(ptr, type, member)
#define list_for_each(pos, head) for (pos = (head)->next; pos != (head); pos = pos->next)
#define list_for_each_entry(pos, head, member)                                                                                                       \
    for (pos = list_entry((head)->next, typeof(*pos), member); &pos->member != (head); pos = list_entry(pos->member.next, typeof(*pos), member))
#define list_for_each_entry_safe(pos, n, head, member)                                                                                               \
    for (pos = list_entry((head)->next, typeof(*pos), member), n = list_entry(pos->member.next, typeof(*pos), member); &pos->member != (head);       \
         pos = n, n = list_entry(n->member.next, typeof(*n), member))
static void __list_add(struct list_head *n, struct list_head *p, struct list_head *q) {
    q->prev = n;
    n->next = q;
    n->prev = p;
    p->next = n;
}
static void list_add_tail(struct list_head *n, struct list_head *h) {
    __list_add(n, h->prev, h);
}
static void list_add(struct list_head *n, struct list_head *h) {
    __list_add(n, h, h->next);
}
static void list_del(struct list_head *e) {
    e->next->prev = e->prev;
    e->prev->next = e->next;
    e->next = e->prev = NULL;
}
static int list_empty(const struct list_head *h) {
    return h->next == h;
}
struct item {
    int key;
    const char *name;
    struct list_head link;
    double w;
};
LIST_HEAD(global);
static void add(struct list_head *h, int k, const char *s) {
    struct item *i = malloc(sizeof *i);
    i->key = k;
    i->name = s;
    i->w = k * 0.5;
    list_add_tail(&i->link, h);
}
int main(void) {
    struct list_head local = LIST_HEAD_INIT(local);
    struct item *pos, *n;
    struct list_head *p;
    add(&global, 1, "a");
    add(&global, 2, "b");
    add(&global, 3, "c");
    add(&local, 10, "x");
    add(&local, 20, "y");
    list_for_each_entry(pos, &global, link) printf("%d %s %.1f\n", pos->key, pos->name, pos->w);
    list_for_each_entry(pos, &local, link) printf("%d %s %.1f\n", pos->key, pos->name, pos->w);
    list_for_each(p, &global) {
        struct item *it = list_entry(p, struct item, link);
        printf("<%d>", it->key);
    }
    puts("");
    list_for_each_entry_safe(pos, n, &global, link) if (pos->key == 2) {
        list_del(&pos->link);
        free(pos);
    }
    list_for_each_entry(pos, &global, link) printf("%d\n", pos->key);
    list_for_each_entry_safe(pos, n, &global, link) {
        list_del(&pos->link);
        free(pos);
    }
    printf("%d %d\n", list_empty(&global), list_empty(&local));
    return 0;
}
