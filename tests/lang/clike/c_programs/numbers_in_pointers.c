/* numbers as void *, tag bits */
#include <stdio.h>
#include <stdlib.h>
#include <stdint.h>
typedef struct {
    void *key;
    void *val;
} ent;
struct map {
    ent e[16];
    int n;
};
void put(struct map *m, void *k, void *v) {
    m->e[m->n].key = k;
    m->e[m->n++].val = v;
}
void *get(struct map *m, void *k) {
    for (int i = 0; i < m->n; i++)
        if (m->e[i].key == k) return m->e[i].val;
    return NULL;
}
int thr(void *arg) {
    return (int)(intptr_t)arg * 2;
}
int main(void) {
    struct map m = {0};
    put(&m, (void *)(intptr_t)42, "forty-two");
    put(&m, (void *)(long)7, (void *)9L);
    printf("%s %ld\n", (char *)get(&m, (void *)(intptr_t)42), (long)get(&m, (void *)7L));
    printf("%d\n", thr((void *)21));
    int x = 5;
    printf("%d\n", (uintptr_t)&x % sizeof(int) == 0);
    void *tag = (void *)((uintptr_t)&x | 1);
    printf("%d %d\n", (int)((uintptr_t)tag & 1), *(int *)((uintptr_t)tag & ~(uintptr_t)1));
    return 0;
}
