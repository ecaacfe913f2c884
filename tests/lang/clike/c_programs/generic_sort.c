#include <stdio.h>
#include <stdlib.h>
#include <string.h>
/* generic void* things: swap, generic sort/find with size, stack of void*, linked list with cmp & destructor,
 * map/filter */
static void gswap(void *a, void *b, size_t size) {
    unsigned char tmp[size];
    memcpy(tmp, a, size);
    memcpy(a, b, size);
    memcpy(b, tmp, size);
}
static void gsort(void *base, size_t n, size_t size, int (*cmp)(const void *, const void *)) {
    char *p = base;
    for (size_t i = 0; i + 1 < n; i++)
        for (size_t j = 0; j + 1 < n - i; j++)
            if (cmp(p + j * size, p + (j + 1) * size) > 0) gswap(p + j * size, p + (j + 1) * size, size);
}
static void *gfind(const void *key, const void *base, size_t n, size_t size, int (*cmp)(const void *, const void *)) {
    for (size_t i = 0; i < n; i++) {
        const void *e = (const char *)base + i * size;
        if (cmp(key, e) == 0) return (void *)e;
    }
    return NULL;
}
static int cmp_int(const void *a, const void *b) {
    int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}
static int cmp_dbl(const void *a, const void *b) {
    double d = *(const double *)a - *(const double *)b;
    return d < 0 ? -1 : d > 0;
}
static int cmp_strp(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }
typedef struct {
    char name[12];
    int age;
} Person;
static int by_age(const void *a, const void *b) { return ((const Person *)a)->age - ((const Person *)b)->age; }
typedef struct Node {
    void *data;
    struct Node *next;
} Node;
typedef struct {
    Node *head;
    size_t elem;
    void (*destroy)(void *);
} List;
static void list_push(List *l, const void *x) {
    Node *n = malloc(sizeof *n);
    n->data = malloc(l->elem);
    memcpy(n->data, x, l->elem);
    n->next = l->head;
    l->head = n;
}
static void list_each(List *l, void (*f)(void *, void *), void *ctx) {
    for (Node *n = l->head; n; n = n->next) f(n->data, ctx);
}
static void list_free(List *l) {
    while (l->head) {
        Node *n = l->head;
        l->head = n->next;
        if (l->destroy) l->destroy(n->data);
        free(n->data);
        free(n);
    }
}
static void sum_int(void *d, void *ctx) { *(int *)ctx += *(int *)d; }
static void show_person(void *d, void *ctx) {
    Person *p = d;
    fprintf((FILE *)ctx, "%s(%d) ", p->name, p->age);
}
static int destroyed;
static void count_destroy(void *d) {
    (void)d;
    destroyed++;
}
int main(void) {
    int a[] = {5, 3, 9, 1, 7};
    gsort(a, 5, sizeof(int), cmp_int);
    for (int i = 0; i < 5; i++) printf("%d ", a[i]);
    int k = 9, *r = gfind(&k, a, 5, sizeof a[0], cmp_int);
    printf("at %d\n", r ? (int)(r - a) : -1);
    double d[] = {2.5, 1.5, -3};
    gsort(d, 3, sizeof(double), cmp_dbl);
    printf("%g %g %g\n", d[0], d[1], d[2]);
    const char *s[] = {"b", "m", "z"};
    printf("%s%s%s\n", s[0], s[1], s[2]);
    Person p[] = {{"Al", 40}, {"Bo", 20}, {"Cy", 30}};
    gsort(p, 3, sizeof(Person), by_age);
    printf("%s %s %s\n", p[0].name, p[1].name, p[2].name);
    int x = 1, y = 2;
    gswap(&x, &y, sizeof x);
    printf("%d %d\n", x, y);
    List li = {NULL, sizeof(int), NULL};
    for (int i = 1; i <= 4; i++) list_push(&li, &i);
    int total = 0;
    list_each(&li, sum_int, &total);
    printf("%d\n", total);
    list_free(&li);
    List lp = {NULL, sizeof(Person), count_destroy};
    for (int i = 0; i < 3; i++) list_push(&lp, &p[i]);
    list_each(&lp, show_person, stdout);
    list_free(&lp);
    printf("%d\n", destroyed);
    return 0;
}
