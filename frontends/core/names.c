/* names.c: interned names: a chained hash table over folded spellings. Hashing and folding are one pass; two spellings that fold to the
 * same text give the same Name, so that the rest of the compiler compares pointers. */
#include "frontends/core/source.h"

#include "frontends/core/arena_private.h"
#include <assert.h>
#include <string.h>

enum { NAMES_FIRST = 1024, NAMES_STACK = 128 };

static inline char foldByte(char c) {
    return (unsigned char)(c - 'A') < 26 ? (char)(c + ('a' - 'A')) : c;
}

static bool namesGrow(Names *n) {
    uint32_t count = n->bucketCount == 0 ? NAMES_FIRST : n->bucketCount * 2;
    Name **buckets = ARENA_ARRAY(n->arena, Name *, count);
    if (buckets == NULL) return false;
    for (uint32_t i = 0; i < n->bucketCount; i++) {
        Name *next;
        for (Name *name = n->buckets[i]; name != NULL; name = next) {
            next = name->chain;
            Name **slot = &buckets[name->hash & (count - 1)];
            name->chain = *slot;
            *slot = name;
        }
    }
    n->buckets = buckets;
    n->bucketCount = count;
    return true;
}

void namesInit(Names *n, Arena *arena, bool foldCase) {
    memset(n, 0, sizeof *n);
    n->arena = arena;
    n->foldCase = foldCase;
    (void)namesGrow(n);
}

static COLD Name *nameAdd(Names *n, const char *spelling, const char *text, uint32_t length, uint32_t hash) {
    if (n->count >= n->bucketCount / 2 && n->bucketCount < (1u << 30) && !namesGrow(n)) return NULL;
    Name *name = ARENA_NEW(n->arena, Name);
    if (name == NULL) return NULL;
    name->text = arenaCopy(n->arena, text, length);
    if (name->text == NULL) return NULL;
    name->spelling = name->text;
    if (text != spelling && memcmp(text, spelling, length) != 0) name->spelling = arenaCopy(n->arena, spelling, length);
    if (name->spelling == NULL) return NULL;
    name->length = length;
    name->hash = hash;
    Name **slot = &n->buckets[hash & (n->bucketCount - 1)];
    name->chain = *slot;
    *slot = name;
    n->count++;
    return name;
}

/* Returns the name of a spelling, made on first use. NULL only if memory runs out in an arena without failure handler. Not thread-safe. */
Name *nameIntern(Names *n, const char *spelling, uint32_t length) {
    char stack[NAMES_STACK];
    const char *text = spelling;
    uint32_t hash = 2166136261u;
    if (n->bucketCount == 0) return NULL;
    if (n->foldCase) {
        char *folded = length <= NAMES_STACK ? stack : arenaAllocRaw(n->arena, length);
        if (folded == NULL) return NULL;
        for (uint32_t i = 0; i < length; i++) {
            char c = foldByte(spelling[i]);
            folded[i] = c;
            hash = (hash ^ (unsigned char)c) * 16777619u;
        }
        text = folded;
    } else {
        for (uint32_t i = 0; i < length; i++) hash = (hash ^ (unsigned char)spelling[i]) * 16777619u;
    }
    hash ^= hash >> 15; /* the low bits choose the bucket */
    for (Name *name = n->buckets[hash & (n->bucketCount - 1)]; name != NULL; name = name->chain) {
        if (name->hash == hash && name->length == length && memcmp(name->text, text, length) == 0) return name;
    }
    return nameAdd(n, spelling, text, length, hash);
}
