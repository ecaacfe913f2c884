/* builtins.h: the table of builtins, generated from builtins.def, and the prototypes of their
 * implementations.
 *
 * Bytecode names a builtin by its index in the list (BuiltinId); front ends, documents and tests
 * read the table. */
#ifndef PSCAL_RUNTIME_BUILTINS_BUILTINS_H
#define PSCAL_RUNTIME_BUILTINS_BUILTINS_H

#include "runtime/rt.h"
#include "runtime/str/str.h"

typedef enum BuiltinId {
#define BUILTIN(name, signature, function, flags, family, text) BI_##name,
#include "runtime/builtins/builtins.def"
#undef BUILTIN
    BI_COUNT
} BuiltinId;

/* See builtins.def. BUILTIN_CAPABILITIES is what a sandbox grants or refuses. */
typedef enum BuiltinFlag {
    BUILTIN_PURE = 1 << 0,
    BUILTIN_ALLOC = 1 << 1,
    BUILTIN_BLOCK = 1 << 2,
    BUILTIN_THROW = 1 << 3,
    BUILTIN_WORKER = 1 << 4,
    BUILTIN_ASKS = 1 << 5,
    BUILTIN_FS_READ = 1 << 8,
    BUILTIN_FS_WRITE = 1 << 9,
    BUILTIN_NET = 1 << 10,
    BUILTIN_PROC = 1 << 11,
    BUILTIN_ENV = 1 << 12,
    BUILTIN_CLOCK = 1 << 13,
    BUILTIN_TERM = 1 << 14,
    BUILTIN_CAPABILITIES = BUILTIN_FS_READ | BUILTIN_FS_WRITE | BUILTIN_NET | BUILTIN_PROC | BUILTIN_ENV | BUILTIN_CLOCK | BUILTIN_TERM
} BuiltinFlag;

typedef struct BuiltinInfo {
    const char *name;
    const char *signature; /* "results:arguments", see builtins.def */
    BuiltinFn fn;
    uint32_t flags; /* BuiltinFlag */
    const char *family;
    const char *text;
} BuiltinInfo;

extern const BuiltinInfo builtinTable[BI_COUNT];

/* The builtin of that name (lower case, n bytes), or -1. */
int builtinFind(const char *name, size_t n);
/* The ordinal-th of a list of names joined by commas and its length; NULL if there are not so many.
 */
const char *builtinEnumName(const ObjString *names, int64_t ordinal, size_t *length);
/* Starts the task's random generator (xoroshiro128++, seeded by splitmix64). A task that was never
 * seeded uses seed 1. */
void builtinSeedRandom(Rt *rt, uint64_t seed);
/* Frees what random numbers keep for a task. */
void builtinRandomEnd(Rt *rt);

#define BUILTIN(name, signature, function, flags, family, text) int function(Rt *rt, Value *R);
#include "runtime/builtins/builtins.def"
#undef BUILTIN

#endif
