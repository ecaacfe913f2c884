#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define TABLE 16
typedef struct Entry {
    char *key;
    void *val;
    struct Entry *next;
} Entry;
typedef struct {
    Entry *b[TABLE];
    size_t n;
    void (*free_val)(void *);
} Map;
static unsigned h(const char *s) {
    unsigned x = 0;
    while (*s)
        x = x * 31 + (unsigned char)*s++;
    return x;
}
static void *map_get(const Map *m, const char *k) {
    for (const Entry *e = m->b[h(k) % TABLE]; e; e = e->next)
        if (!strcmp(e->key, k))
            return e->val;
    return NULL;
}
static void map_put(Map *m, const char *k, void *v) {
    Entry **pe = &m->b[h(k) % TABLE];
    for (; *pe; pe = &(*pe)->next)
        if (!strcmp((*pe)->key, k)) {
            if (m->free_val)
                m->free_val((*pe)->val);
            (*pe)->val = v;
            return;
        }
    *pe = calloc(1, sizeof **pe);
    (*pe)->key = strdup(k);
    (*pe)->val = v;
    m->n++;
}
static int map_del(Map *m, const char *k) {
    for (Entry **pe = &m->b[h(k) % TABLE]; *pe; pe = &(*pe)->next)
        if (!strcmp((*pe)->key, k)) {
            Entry *d = *pe;
            *pe = d->next;
            free(d->key);
            if (m->free_val)
                m->free_val(d->val);
            free(d);
            m->n--;
            return 1;
        }
    return 0;
}
typedef void (*visit)(const char *, void *, void *);
static void map_each(Map *m, visit f, void *ctx) {
    for (int i = 0; i < TABLE; i++)
        for (Entry *e = m->b[i]; e; e = e->next)
            f(e->key, e->val, ctx);
}
static void total(const char *k, void *v, void *ctx) {
    (void)k;
    *(long *)ctx += *(int *)v;
}
static int *mk(int v) {
    int *p = malloc(sizeof *p);
    *p = v;
    return p;
}
struct person {
    char name[16];
    int age;
};
static void older(const char *k, void *v, void *ctx) {
    struct person *p = v, **best = ctx;
    if (!*best || p->age > (*best)->age)
        *best = p;
}
int main(void) {
    Map m = {.free_val = free};
    char k[16];
    for (int i = 0; i < 50; i++) {
        sprintf(k, "key%d", i);
        map_put(&m, k, mk(i));
    }
    map_put(&m, "key7", mk(700));
    printf("%zu %d %p\n", m.n, *(int *)map_get(&m, "key7"), map_get(&m, "none"));
    map_del(&m, "key7");
    long t = 0;
    map_each(&m, total, &t);
    printf("%ld %zu\n", t, m.n);
    Map pm = {0};
    struct person ps[] = {{"ann", 30}, {"bob", 45}, {"cy", 12}};
    for (int i = 0; i < 3; i++)
        map_put(&pm, ps[i].name, &ps[i]);
    struct person *best = NULL;
    map_each(&pm, older, &best);
    printf("%s\n", best->name);
    return 0;
}
