/* names.c: interned names: an open hash table over folded spellings. Hashing and folding are one pass, eight bytes at a time; two spellings that fold to the
 * same text give the same Name, so that the rest of the compiler compares pointers. */
#include "frontends/core/source.h"

#include "runtime/str/ascii.h"
#include <assert.h>
#include <string.h>

enum { NAMES_FIRST = 2048, NAMES_STACK = 128, NAMES_BLOCK = 256 };

/* The upper half of the word is folded into the lower one first: the middle of a product, where hashEnd looks, depends on no higher bits of its factor. */
static inline uint64_t mixWord(uint64_t hash, uint64_t w) {
    hash ^= w;
    return (hash ^ hash >> 32) * 0x9E3779B97F4A7C15u;
}

static inline uint32_t hashEnd(uint64_t hash, uint64_t w) { return (uint32_t)(mixWord(hash, w) >> 32); }

/* Hashes `length` bytes, folded if wanted, in words of eight; `out` receives the text, folded, and zeros up to a whole word. */
static uint32_t hashText(const char *text, uint32_t length, bool isFolded, char *out) {
    uint64_t hash = 0;
    for (uint32_t i = 0; i < length; i += 8) {
        uint32_t n = length - i < 8 ? length - i : 8;
        uint64_t w = asciiWord(text + i, n);
        if (isFolded) w = asciiLowerWord(w);
        memcpy(out + i, &w, 8);
        if (length - i <= 8) return hashEnd(hash, w);
        hash = mixWord(hash, w);
    }
    return 0;
}

static inline Name *nameAt(const Names *n, uint32_t number) { return &n->blocks[(number - 1) / NAMES_BLOCK][(number - 1) % NAMES_BLOCK]; }

static void put(NameSlot *slots, uint32_t slotCount, NameSlot slot) {
    uint32_t at = slot.hash & (slotCount - 1);
    while (slots[at].number != 0) at = (at + 1) & (slotCount - 1);
    slots[at] = slot;
}

static bool namesGrow(Names *n) {
    uint32_t count = n->slotCount == 0 ? NAMES_FIRST : n->slotCount * 4; /* the old ones stay in the arena: a third in all */
    NameSlot *slots = ARENA_ARRAY(n->arena, NameSlot, count);
    if (slots == NULL) return false;
    for (uint32_t i = 0; i < n->slotCount; i++) {
        if (n->slots[i].number != 0) put(slots, count, n->slots[i]);
    }
    n->slots = slots;
    n->slotCount = count;
    return true;
}

void namesInit(Names *n, Arena *arena, bool foldCase) {
    memset(n, 0, sizeof *n);
    n->arena = arena;
    n->foldCase = foldCase;
    (void)namesGrow(n);
}

/* Room for one more name, or NULL. */
static Name *newName(Names *n) {
    uint32_t block = n->count / NAMES_BLOCK;
    if (block == n->blockCapacity) {
        Name **old = n->blocks, **blocks = ARENA_ARRAY(n->arena, Name *, block == 0 ? 16 : block * 2);
        if (blocks == NULL) return NULL;
        if (block != 0) memcpy(blocks, old, block * sizeof *blocks);
        n->blocks = blocks;
        n->blockCapacity = block == 0 ? 16 : block * 2;
    }
    if (n->count % NAMES_BLOCK == 0) {
        char *memory = ARENA_ARRAY(n->arena, char, (NAMES_BLOCK + 1) * sizeof(Name));
        if (memory == NULL) return NULL;
        n->blocks[block] = (Name *)(void *)(memory + (0 - (uintptr_t)memory) % sizeof(Name));
    }
    return &n->blocks[block][n->count % NAMES_BLOCK];
}

_Static_assert(sizeof(Name) == 64 && NAME_NEAR % 8 == 0, "a name fills a line of the cache");

static inline uint32_t wordsOf(uint32_t length) { return length / 8 + (length % 8 != 0); }

static inline bool isText(const Name *name, const char *text, uint32_t length) {
    if (name->length != length) return false;
    for (uint32_t i = 0; i < wordsOf(length); i++) {
        if (asciiLoad(name->text + 8 * i, 8) != asciiLoad(text + 8 * i, 8)) return false;
    }
    return true;
}

/* text: folded, in whole words. */
static COLD Name *nameAdd(Names *n, const char *spelling, const char *text, uint32_t length, uint32_t hash) {
    if (n->count >= 1u << 30 || (n->count * 2 >= n->slotCount && !namesGrow(n))) return NULL;
    Name *name = newName(n);
    if (name == NULL) return NULL;
    size_t bytes = (size_t)wordsOf(length) * 8;
    if (length < NAME_NEAR) name->text = memcpy(name->near, text, bytes);
    else name->text = arenaCopy(n->arena, text, bytes);
    if (name->text == NULL) return NULL;
    name->spelling = name->text;
    if (memcmp(text, spelling, length) != 0) name->spelling = arenaCopy(n->arena, spelling, length);
    if (name->spelling == NULL) return NULL;
    name->length = length;
    name->hash = hash;
    put(n->slots, n->slotCount, (NameSlot){hash, ++n->count});
    return name;
}

/* The name with that text (folded, in whole words), made on first use. */
static inline Name *nameFind(Names *n, const char *spelling, const char *text, uint32_t length, uint32_t hash) {
    const NameSlot *slots = n->slots;
    uint32_t mask = n->slotCount - 1;
    for (uint32_t at = hash & mask; slots[at].number != 0; at = (at + 1) & mask) {
        if (slots[at].hash != hash) continue;
        Name *name = nameAt(n, slots[at].number);
        if (isText(name, text, length)) return name;
    }
    return nameAdd(n, spelling, text, length, hash);
}

/* Returns the name of a spelling, made on first use. NULL only if memory runs out in an arena without failure handler. Not thread-safe. */
Name *nameIntern(Names *n, const char *spelling, uint32_t length) {
    char stack[NAMES_STACK + 8]; /* hashText writes whole words */
    if (n->slotCount == 0) return NULL;
    char *text = length <= NAMES_STACK ? stack : arenaAllocRaw(n->arena, (size_t)length + 8);
    if (text == NULL) return NULL;
    uint32_t hash = hashText(spelling, length, n->foldCase, text);
    return nameFind(n, spelling, text, length, hash);
}

static inline uint64_t wordBefore(const char *text, const char *end) {
    return end - text >= 8 ? asciiLoad(text, 8) : text == end ? 0 : asciiWord(text, (uint32_t)(end - text));
}

/* An identifier too long for the stack, of which `length` bytes are known. */
static COLD Name *scanLong(Names *n, const char *text, const char *end, uint32_t *length) {
    const char *at = text + *length;
    while (at < end && asciiIdentBytes((uint8_t)*at, asciiLowerWord((uint8_t)*at)) != 0) at++;
    *length = (uint32_t)(at - text);
    return nameIntern(n, text, *length);
}

/* The name that begins at text: letters, digits and underscores, one at least, before `end`. It is found, folded and hashed in one pass. NULL as nameIntern. */
Name *nameScan(Names *n, const char *text, const char *end, uint32_t *length) {
    char folded[NAMES_STACK];
    uint64_t hash = 0, w = wordBefore(text, end), lower = asciiLowerWord(w);
    uint32_t at = 0, count = asciiIdentBytes(w, lower);
    assert(count > 0);
    if (n->slotCount == 0) return NULL;
    for (;;) {
        uint64_t text8 = n->foldCase ? lower : w;
        if (count < 8) text8 &= ((uint64_t)1 << 8 * count) - 1;
        memcpy(folded + at, &text8, 8);
        *length = at + count;
        if (count < 8) return nameFind(n, text, folded, *length, hashEnd(hash, text8));
        w = wordBefore(text + *length, end);
        lower = asciiLowerWord(w);
        count = asciiIdentBytes(w, lower);
        if (count == 0) return nameFind(n, text, folded, *length, hashEnd(hash, text8));
        at += 8;
        if (at == NAMES_STACK) return scanLong(n, text, end, length);
        hash = mixWord(hash, text8);
    }
}
