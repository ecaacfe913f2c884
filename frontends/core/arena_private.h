/* arena_private.h: what core's own files use of the arena besides source.h. */
#ifndef PSCAL_FRONTENDS_CORE_ARENA_PRIVATE_H
#define PSCAL_FRONTENDS_CORE_ARENA_PRIVATE_H

#include "frontends/core/source.h"

/* As arenaAlloc, but the bytes are not zeroed: for texts that are written whole. */
void *arenaAllocRaw(Arena *a, size_t size);

#endif
