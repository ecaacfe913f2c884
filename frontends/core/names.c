/* names.c: interned names: a chained hash table over folded spellings. Hashing and folding are one pass, eight bytes at a time; two spellings that fold to the
 * same text give the same Name, so that the rest of the compiler compares pointers. */
#include "frontends/core/source.h"

#include "frontends/core/arena_private.h"
#include <assert.h>
#include <string.h>

enum { NAMES_FIRST = 1024, NAMES_STACK = 128 };

/* Eight letters at once: adds 32 to the bytes 'A' to 'Z'. Bytes above 127 stay as they are. */
static inline uint64_t foldWord(uint64_t w) {
    const uint64_t ones = 0x0101010101010101u, high = ones * 0x80;
    uint64_t low7 = w & ~high;
    uint64_t isUpper = (low7 + ones * (0x80 - 'A')) & ~(low7 + ones * (0x7F - 'Z')) & ~w & high;
    return w + (isUpper >> 2);
}

static inline uint64_t mixWord(uint64_t hash, uint64_t w) {
    hash = (hash ^ w) * 0x9E3779B97F4A7C15u;
    return hash ^ hash >> 29;
}

/* Hashes `length` bytes, folded if wanted, in words of eight; `out` (or NULL) receives the folded text. */
static inline uint32_t hashText(const char *text, uint32_t length, bool isFolded, char *out) {
    uint64_t hash = length;
    for (uint32_t i = 0; i < length; i += 8) {
        uint64_t w = 0;
        uint32_t n = length - i < 8 ? length - i : 8;
        if (n == 8) memcpy(&w, text + i, 8);
        else for (uint32_t k = 0; k < n; k++) w |= (uint64_t)(unsigned char)text[i + k] << (8 * k);
        if (isFolded) w = foldWord(w);
        if (out != NULL) memcpy(out + i, &w, 8);
        hash = mixWord(hash, w);
    }
    return (uint32_t)(hash ^ hash >> 32);
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
    if (n->count >= n->bucketCount && n->bucketCount < (1u << 30) && !namesGrow(n)) return NULL;
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
    char stack[NAMES_STACK + 8]; /* hashText writes whole words */
    const char *text = spelling;
    if (n->bucketCount == 0) return NULL;
    char *folded = NULL;
    if (n->foldCase) {
        folded = length <= NAMES_STACK ? stack : arenaAllocRaw(n->arena, (size_t)length + 8);
        if (folded == NULL) return NULL;
        text = folded;
    }
    uint32_t hash = hashText(spelling, length, n->foldCase, folded);
    for (Name *name = n->buckets[hash & (n->bucketCount - 1)]; name != NULL; name = name->chain) {
        if (name->hash == hash && name->length == length && memcmp(name->text, text, length) == 0) return name;
    }
    return nameAdd(n, spelling, text, length, hash);
}
