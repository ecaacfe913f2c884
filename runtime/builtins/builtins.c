/* builtins.c: the table generated from builtins.def, and lookup in it. */
#include "runtime/builtins/builtins.h"

#include <assert.h>
#include <string.h>

enum {
    PURE = BUILTIN_PURE,
    ALLOC = BUILTIN_ALLOC,
    BLOCK = BUILTIN_BLOCK,
    THROW = BUILTIN_THROW,
    WORKER = BUILTIN_WORKER,
    FS_READ = BUILTIN_FS_READ,
    FS_WRITE = BUILTIN_FS_WRITE,
    NET = BUILTIN_NET,
    PROC = BUILTIN_PROC,
    ENV = BUILTIN_ENV,
    CLOCK = BUILTIN_CLOCK,
    TERM = BUILTIN_TERM,
    ASKS = BUILTIN_ASKS
};

const BuiltinInfo builtinTable[BI_COUNT] = {
#define BUILTIN(name, signature, function, flags, family, text)                                    \
    [BI_##name] = {#name, signature, function, flags, family, text},
#include "runtime/builtins/builtins.def"
#undef BUILTIN
};

int builtinFind(const char *name, size_t n) {
    assert(name != NULL);
    for (int i = 0; i < BI_COUNT; i++) {
        if (strncmp(builtinTable[i].name, name, n) == 0 && builtinTable[i].name[n] == '\0')
            return i;
    }
    return -1;
}

const char *builtinEnumName(const ObjString *names, int64_t ordinal, size_t *length) {
    assert(length != NULL);
    const char *p = strBytes(names);
    const char *end = p + strLength(names);
    if (ordinal < 0) return NULL;
    while (p < end) {
        const char *comma = memchr(p, ',', (size_t)(end - p));
        const char *stop = comma == NULL ? end : comma;
        if (ordinal-- == 0) {
            *length = (size_t)(stop - p);
            return p;
        }
        p = stop + 1;
    }
    return NULL;
}
