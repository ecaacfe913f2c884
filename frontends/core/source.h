/* source.h: source texts, positions, the arena and interned names. Everything of one compilation lives in its Arena. */
#ifndef PSCAL_FRONTENDS_CORE_SOURCE_H
#define PSCAL_FRONTENDS_CORE_SOURCE_H

#include "runtime/rt.h"

/* Bump allocator. Memory is zeroed. Running out of memory longjmps nowhere: arenaAlloc returns NULL only if the arena was created
 * without a failure handler; with one, `onFailure` is called and must not return (the driver unwinds with it, see compile.h). */
typedef struct ArenaChunk ArenaChunk;
enum { ARENA_FREE_LISTS = 4 };
typedef struct Arena {
    const Hooks *hooks;
    ArenaChunk *chunk;
    char *next, *end;
    size_t totalBytes;
    uint64_t foldedBytes; /* of string constants made by folding: doubling constants must not eat the memory */
    void *freeNodes[ARENA_FREE_LISTS]; /* tree nodes to be used again, by size (tree.c); forgotten by a reset */
    void (*onFailure)(void *user);
    void *failureUser;
} Arena;
typedef struct ArenaMark {
    ArenaChunk *chunk;
    char *next;
} ArenaMark;
void arenaInit(Arena *a, const Hooks *hooks, void (*onFailure)(void *user), void *user);
void arenaFree(Arena *a);
void *arenaAllocSlow(Arena *a, size_t size);
ArenaMark arenaMark(const Arena *a);
void arenaReset(Arena *a, ArenaMark mark); /* frees (keeps for reuse) everything allocated since mark */
/* size bytes, zeroed, 8-byte aligned. [next, end) is always zeroed already, so that allocation only bumps a pointer. */
static inline void *arenaAlloc(Arena *a, size_t size) {
    size_t n = (size + 7u) & ~(size_t)7u;
    if (UNLIKELY(n - 1u >= (size_t)(a->end - a->next))) return arenaAllocSlow(a, size); /* also size 0 and overflow */
    void *p = a->next;
    a->next += n;
    return p;
}
/* As arenaAlloc, but the bytes are not zeroed: for what is written whole, or what may be larger than is needed. */
void *arenaAllocRaw(Arena *a, size_t size);
/* Nobody will look at [from, to), a part of what was allocated, again: what whole pages there are in it go back to the system. */
void arenaForget(Arena *a, void *from, void *to);
void arenaForgetRest(Arena *a); /* what a reset has freed and keeps for reuse */
char *arenaCopy(Arena *a, const char *bytes, size_t n); /* adds a final 0 */
#define ARENA_NEW(a, T) ((T *)arenaAlloc((a), sizeof(T)))
#define ARENA_ARRAY(a, T, n) ((T *)arenaAlloc((a), sizeof(T) * (size_t)(n)))

/* A position: index of a byte in the concatenation of all sources of the compilation (so one word names file, line, column).
 * 0 is "no position". */
typedef uint32_t Pos;

typedef struct SourceFile {
    const char *path;   /* as given */
    const char *text;   /* text[size] == 0 */
    uint32_t size;
    Pos base;           /* position of text[0] */
    Pos includedFrom;   /* 0: main file */
    uint32_t *lineStarts; /* built on first demand */
    uint32_t lineCount;
    const uint32_t *parts; /* borrowed: offsets, ascending, from which lines count from 1 again (what was typed at different times); NULL: none */
    uint32_t partCount;
} SourceFile;

typedef struct Sources {
    Arena *arena;
    const Hooks *hooks;
    SourceFile **files;
    uint32_t fileCount, fileCapacity;
    Pos nextBase; /* starts at 1 */
    SourceFile *lastFile; /* cache of sourcesPlace: file and line (0-based) of the previous answer */
    uint32_t lastLine;
} Sources;
void sourcesInit(Sources *s, Arena *arena, const Hooks *hooks);

typedef struct SourcePlace {
    const SourceFile *file;
    uint32_t line, column; /* 1-based; column counts bytes */
    uint32_t row;          /* 0-based index in lineStarts */
} SourcePlace;

/* The n bytes of source at pos, or NULL if they are not all there. */
const char *sourcesBytes(const Sources *s, Pos pos, uint32_t n);

typedef enum SourceStatus { SOURCE_OK, SOURCE_NOT_FOUND, SOURCE_DIRECTORY, SOURCE_UNREADABLE, SOURCE_TOO_BIG, SOURCE_NO_MEMORY } SourceStatus;
/* Reads a file ("-": standard input) through the hooks. On failure *reason is a host text (strerror). */
SourceStatus sourcesRead(Sources *s, const char *path, Pos includedFrom, SourceFile **out, const char **reason);
SourceFile *sourcesAddText(Sources *s, const char *path, const char *text, uint32_t size, Pos includedFrom); /* borrows text */
const SourceFile *sourcesFileAt(const Sources *s, Pos pos);
SourcePlace sourcesPlace(Sources *s, Pos pos); /* file NULL for 0 */

/* Interned names. `text` is the folded form (lower case in case-insensitive languages), `spelling` as first written. Two names are equal
 * iff their pointers are. `symbol` is the language's innermost visible declaration (maintained by the checker's scopes). */
enum { NAME_NEAR = 24 };
typedef struct Name { /* a line of the cache */
    const char *text;  /* folded; ends in a zero */
    const char *spelling;
    uint32_t length;
    uint32_t hash;
    uint16_t keyword;  /* front end's token number, 0: none */
    bool isQualifier;  /* a unit or program has this name, or had it */
    uint32_t extra;    /* front end's own */
    struct Symbol *symbol;
    char near[NAME_NEAR]; /* the text if it is short: whoever looks a name up needs both */
} Name;
/* A slot keeps the hash, so that whoever probes or grows the table looks at no name of another hash. */
typedef struct NameSlot {
    uint32_t hash;
    uint32_t number; /* 1 + place of the name; 0: empty */
} NameSlot;
typedef struct Names {
    Arena *arena;
    NameSlot *slots; /* open addressing, at most half full */
    Name **blocks;   /* NAMES_BLOCK names each */
    uint32_t slotCount, count, blockCapacity;
    bool foldCase;
} Names;
void namesInit(Names *n, Arena *arena, bool foldCase);
Name *nameIntern(Names *n, const char *spelling, uint32_t length);
Name *nameScan(Names *n, const char *text, const char *end, uint32_t *length);
/* How a name is written where it is declared, at pos: the letters there if they are that name, else Name.spelling. Of the name's length. */
const char *nameSpellingAt(const Sources *s, const Name *n, Pos pos);
static inline Name *nameOf(Names *n, const char *text) { uint32_t k = 0; while (text[k]) k++; return nameIntern(n, text, k); }

#endif
