/* arena.c: the bump allocator of a compilation.
 *
 * Chunks form a doubly linked list; those behind `chunk` are full, those after it are kept from before a reset and used again.
 *
 *   first <-> ... <-> chunk [ used | zeroed | not yet zeroed ] <-> kept <-> kept
 *                           ^base  ^next    ^end              ^limit
 * Memory is zeroed in steps of a few KB just ahead of its use, so that it is still in the first-level cache when it is filled, fresh pages are
 * touched only when needed, and memory used again after a reset is zeroed again. */
#include "frontends/core/source.h"
#include "runtime/plat/sanitizer.h"

#include <assert.h>
#include <string.h>

struct ArenaChunk {
    ArenaChunk *prev, *next;
    size_t size; /* of the whole block */
    char *limit;
};

enum { ARENA_FIRST = 64 * 1024, ARENA_MOST = 1024 * 1024, ARENA_ZERO_STEP = 4096, ARENA_PAGE_MOST = 64 * 1024 };

static char *chunkBase(ArenaChunk *c) {
    return (char *)(c + 1);
}

static void *arenaFail(Arena *a) {
    if (a->onFailure != NULL) {
        a->onFailure(a->failureUser);
        assert(!"onFailure must not return");
    }
    return NULL;
}

/* Makes a chunk with room for n bytes current: a kept one, or a new one. */
static bool arenaNextChunk(Arena *a, size_t n) {
    ArenaChunk *kept = a->chunk != NULL ? a->chunk->next : NULL;
    if (kept == NULL || (size_t)(kept->limit - chunkBase(kept)) < n) {
        size_t size = a->chunk == NULL ? ARENA_FIRST : a->chunk->size * 2;
        if (size > ARENA_MOST) size = ARENA_MOST;
        if (n > SIZE_MAX - sizeof(ArenaChunk)) return false;
        if (size < n + sizeof(ArenaChunk)) size = n + sizeof(ArenaChunk);
        ArenaChunk *c = hookAlloc(a->hooks, size);
        if (c == NULL) return false;
        c->size = size;
        c->limit = (char *)c + size;
        c->prev = a->chunk;
        c->next = kept;
        if (kept != NULL) kept->prev = c;
        if (a->chunk != NULL) a->chunk->next = c;
        a->totalBytes += size;
        kept = c;
    }
    a->chunk = kept;
    a->next = a->end = chunkBase(kept);
    sanitizerAllow(a->next, (size_t)(kept->limit - a->next));
    return true;
}

void arenaInit(Arena *a, const Hooks *hooks, void (*onFailure)(void *user), void *user) {
    assert(hooks != NULL);
    memset(a, 0, sizeof *a);
    a->hooks = hooks;
    a->onFailure = onFailure;
    a->failureUser = user;
}

void arenaFree(Arena *a) {
    ArenaChunk *c = a->chunk;
    while (c != NULL && c->next != NULL) c = c->next;
    while (c != NULL) {
        ArenaChunk *prev = c->prev;
        hookFree(a->hooks, c, c->size);
        c = prev;
    }
    a->chunk = NULL;
    a->next = a->end = NULL;
    a->totalBytes = 0;
    memset(a->freeNodes, 0, sizeof a->freeNodes);
}

void *arenaAllocSlow(Arena *a, size_t size) {
    if (size > SIZE_MAX / 2) return arenaFail(a);
    size_t n = size == 0 ? 8 : (size + 7u) & ~(size_t)7u;
    if (a->chunk == NULL || (size_t)(a->chunk->limit - a->next) < n) {
        if (!arenaNextChunk(a, n)) return arenaFail(a);
    }
    size_t left = (size_t)(a->chunk->limit - a->next);
    size_t ready = (size_t)(a->end - a->next);
    size_t wanted = n + ARENA_ZERO_STEP < left ? n + ARENA_ZERO_STEP : left & ~(size_t)7u;
    assert(wanted >= n && wanted >= ready);
    memset(a->end, 0, wanted - ready);
    char *p = a->next;
    a->end = p + wanted;
    a->next = p + n;
    return p;
}

void *arenaAllocRaw(Arena *a, size_t size) {
    if (size > SIZE_MAX / 2) return arenaFail(a);
    size_t n = size == 0 ? 8 : (size + 7u) & ~(size_t)7u;
    if (a->chunk == NULL || (size_t)(a->chunk->limit - a->next) < n) {
        if (!arenaNextChunk(a, n)) return arenaFail(a);
    }
    char *p = a->next;
    a->next = p + n;
    if (a->end < a->next) a->end = a->next;
    return p;
}

void arenaForget(Arena *a, void *from, void *to) {
    assert((char *)from <= (char *)to);
#ifdef PSCAL_SMALL_LIMITS
    (void)a;
    sanitizerAllow(from, (size_t)((char *)to - (char *)from));
    memset(from, 0xee, (size_t)((char *)to - (char *)from)); /* who still looks at it sees it */
#else
    uintptr_t first = ((uintptr_t)from + ARENA_PAGE_MOST - 1) & ~(uintptr_t)(ARENA_PAGE_MOST - 1), end = (uintptr_t)to & ~(uintptr_t)(ARENA_PAGE_MOST - 1);
    if (first < end) a->hooks->pageDecommit(a->hooks->user, (char *)from + (first - (uintptr_t)from), end - first);
#endif
}

void arenaForgetRest(Arena *a) {
    for (ArenaChunk *c = a->chunk != NULL ? a->chunk->next : NULL; c != NULL; c = c->next) arenaForget(a, chunkBase(c), c->limit);
}

ArenaMark arenaMark(const Arena *a) {
    return (ArenaMark){a->chunk, a->next};
}

void arenaReset(Arena *a, ArenaMark mark) {
    memset(a->freeNodes, 0, sizeof a->freeNodes);
    ArenaChunk *c = mark.chunk;
    if (c == NULL) { /* the arena was empty: back to the first chunk */
        c = a->chunk;
        if (c == NULL) return;
        while (c->prev != NULL) c = c->prev;
        mark.next = chunkBase(c);
    }
    assert(mark.next >= chunkBase(c) && mark.next <= c->limit);
    a->chunk = c;
    a->next = a->end = mark.next; /* what follows is dirty */
    sanitizerAllow(a->next, (size_t)(c->limit - a->next));
#ifdef PSCAL_SMALL_LIMITS
    memset(a->next, 0xee, (size_t)(c->limit - a->next) < ARENA_ZERO_STEP ? (size_t)(c->limit - a->next) : ARENA_ZERO_STEP); /* who still looks at it sees it */
#endif
}

char *arenaCopy(Arena *a, const char *bytes, size_t n) {
    char *p = arenaAllocRaw(a, n < SIZE_MAX ? n + 1 : n);
    if (p == NULL) return NULL;
    if (n > 0) memcpy(p, bytes, n);
    p[n] = '\0';
    return p;
}
