/* words.c: see words.h. The accesses are relaxed: a compiler neither splits nor joins them, and makes no call of memcpy of the loop. */
#include "runtime/mem/words.h"

#include "runtime/plat/compiler.h"

#include <assert.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef uint64_t MAY_ALIAS Unit64;
typedef uint32_t MAY_ALIAS Unit32;
typedef uint16_t MAY_ALIAS Unit16;

/* Within an overlap, what is copied last must not have been overwritten before. */
#define COPY_UNITS(Type)                                                                                                 \
    do {                                                                                                                 \
        Type *target = to;                                                                                               \
        const Type *source = from;                                                                                       \
        size_t n = size / sizeof(Type);                                                                                  \
        if (isUpwards) {                                                                                                 \
            for (size_t i = 0; i < n; i++) RELAXED_STORE(target[i], RELAXED_LOAD(source[i]));                            \
        } else {                                                                                                         \
            for (size_t i = n; i-- > 0;) RELAXED_STORE(target[i], RELAXED_LOAD(source[i]));                              \
        }                                                                                                                \
    } while (0)

void wordsCopy(void *to, const void *from, size_t size) {
    assert(size == 0 || (to != NULL && from != NULL));
    uintptr_t bits = (uintptr_t)to | (uintptr_t)from | size;
    bool isUpwards = (uintptr_t)to - (uintptr_t)from >= size;
    if ((bits & 7) == 0) COPY_UNITS(Unit64);
    else if ((bits & 3) == 0) COPY_UNITS(Unit32);
    else if ((bits & 1) == 0) COPY_UNITS(Unit16);
    else memmove(to, from, size); /* single bytes are whole in any order */
}

#define ZERO_UNITS(Type)                                                                                                 \
    do {                                                                                                                 \
        Type *target = at;                                                                                               \
        for (size_t i = 0; i < size / sizeof(Type); i++) RELAXED_STORE(target[i], 0);                                    \
    } while (0)

void wordsZero(void *at, size_t size) {
    assert(size == 0 || at != NULL);
    uintptr_t bits = (uintptr_t)at | size;
    if ((bits & 7) == 0) ZERO_UNITS(Unit64);
    else if ((bits & 3) == 0) ZERO_UNITS(Unit32);
    else if ((bits & 1) == 0) ZERO_UNITS(Unit16);
    else memset(at, 0, size);
}
