/* a hash table with (char *)-1 for what was deleted */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#define TOMB ((char *)-1)
#define HSIZE 16
static char *keys[HSIZE];
static int vals[HSIZE];
static unsigned h(const char *s) {
    unsigned v = 5381;
    while (*s)
        v = v * 33 ^ (unsigned char)*s++;
    return v % HSIZE;
}
static void put(const char *k, int v) {
    unsigned i = h(k);
    while (keys[i] && keys[i] != TOMB && strcmp(keys[i], k))
        i = (i + 1) % HSIZE;
    keys[i] = strdup(k);
    vals[i] = v;
}
static int *get(const char *k) {
    unsigned i = h(k);
    while (keys[i]) {
        if (keys[i] != TOMB && !strcmp(keys[i], k)) return &vals[i];
        i = (i + 1) % HSIZE;
    }
    return NULL;
}
static void del(const char *k) {
    int *v = get(k);
    if (v) {
        free(keys[v - vals]);
        keys[v - vals] = TOMB;
    }
}
int main(void) {
    put("a", 1);
    put("b", 2);
    put("c", 3);
    del("b");
    printf("%d %d\n", *get("a"), get("b") == NULL);
    put("b", 7);
    printf("%d\n", *get("b"));
    int n = 0;
    for (int i = 0; i < HSIZE; i++)
        n += keys[i] && keys[i] != TOMB;
    printf("%d\n", n);
    return 0;
}
