/* chained hash table with string keys, resize, delete, iteration callback */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <stdint.h>
#include <stdbool.h>

typedef struct entry {
    char *key;
    int value;
    struct entry *next;
} entry_t;

typedef struct {
    entry_t **buckets;
    size_t nbuckets;
    size_t count;
} hashtable_t;

static uint32_t hash_str(const char *s) {
    uint32_t h = 2166136261u;
    while (*s) {
        h ^= (unsigned char)*s++;
        h *= 16777619u;
    }
    return h;
}

hashtable_t *ht_create(size_t n) {
    hashtable_t *ht = malloc(sizeof(*ht));
    if (ht == NULL) {
        fprintf(stderr, "out of memory\n");
        exit(1);
    }
    ht->buckets = calloc(n, sizeof(entry_t *));
    ht->nbuckets = n;
    ht->count = 0;
    return ht;
}

static void ht_resize(hashtable_t *ht, size_t n) {
    entry_t **nb = calloc(n, sizeof *nb);
    for (size_t i = 0; i < ht->nbuckets; i++) {
        entry_t *e = ht->buckets[i];
        while (e) {
            entry_t *next = e->next;
            size_t b = hash_str(e->key) % n;
            e->next = nb[b];
            nb[b] = e;
            e = next;
        }
    }
    free(ht->buckets);
    ht->buckets = nb;
    ht->nbuckets = n;
}

bool ht_set(hashtable_t *ht, const char *key, int value) {
    size_t b = hash_str(key) % ht->nbuckets;
    for (entry_t *e = ht->buckets[b]; e != NULL; e = e->next)
        if (strcmp(e->key, key) == 0) {
            e->value = value;
            return false;
        }
    if (ht->count * 4 >= ht->nbuckets * 3) {
        ht_resize(ht, ht->nbuckets * 2);
        b = hash_str(key) % ht->nbuckets;
    }
    entry_t *e = (entry_t *)malloc(sizeof(entry_t));
    e->key = strdup(key);
    e->value = value;
    e->next = ht->buckets[b];
    ht->buckets[b] = e;
    ht->count++;
    return true;
}

int *ht_get(hashtable_t *ht, const char *key) {
    for (entry_t *e = ht->buckets[hash_str(key) % ht->nbuckets]; e; e = e->next)
        if (!strcmp(e->key, key)) return &e->value;
    return NULL;
}

bool ht_del(hashtable_t *ht, const char *key) {
    entry_t **pp = &ht->buckets[hash_str(key) % ht->nbuckets];
    while (*pp) {
        if (strcmp((*pp)->key, key) == 0) {
            entry_t *dead = *pp;
            *pp = dead->next;
            free(dead->key);
            free(dead);
            ht->count--;
            return true;
        }
        pp = &(*pp)->next;
    }
    return false;
}

typedef void (*visit_fn)(const char *key, int value, void *ctx);
void ht_each(hashtable_t *ht, visit_fn fn, void *ctx) {
    for (size_t i = 0; i < ht->nbuckets; ++i)
        for (entry_t *e = ht->buckets[i]; e; e = e->next) fn(e->key, e->value, ctx);
}
static void add_up(const char *key, int value, void *ctx) {
    (void)key;
    *(long *)ctx += value;
}
static void longest(const char *key, int value, void *ctx) {
    const char **best = ctx;
    (void)value;
    if (!*best || strlen(key) > strlen(*best) || (strlen(key) == strlen(*best) && strcmp(key, *best) < 0)) *best = key;
}

void ht_free(hashtable_t *ht) {
    for (size_t i = 0; i < ht->nbuckets; i++) {
        entry_t *e = ht->buckets[i], *n;
        for (; e; e = n) {
            n = e->next;
            free(e->key);
            free(e);
        }
    }
    free(ht->buckets);
    free(ht);
}

int main(void) {
    hashtable_t *ht = ht_create(4);
    char key[32];
    for (int i = 0; i < 200; i++) {
        snprintf(key, sizeof(key), "key%d", i * 7 % 200);
        ht_set(ht, key, i);
    }
    ht_set(ht, "a much longer key", 1000);
    int *v = ht_get(ht, "key49");
    printf("count=%zu buckets=%zu key49=%d\n", ht->count, ht->nbuckets, v ? *v : -1);
    if (v) (*v)++;
    printf("key49=%d missing=%p\n", *ht_get(ht, "key49"), (void *)ht_get(ht, "nope"));
    for (int i = 0; i < 200; i += 2) {
        sprintf(key, "key%d", i);
        if (!ht_del(ht, key)) printf("not found %s\n", key);
    }
    printf("del again: %d, count=%zu\n", ht_del(ht, "key0"), ht->count);
    long total = 0;
    const char *best = NULL;
    ht_each(ht, add_up, &total);
    ht_each(ht, longest, &best);
    printf("total=%ld longest=%s\n", total, best);
    ht_free(ht);
    return 0;
}
