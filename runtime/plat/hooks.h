/* hooks.h: facts about the machine that are not system calls of a running program (those are Hooks
 * in rt.h). */
#ifndef PSCAL_RUNTIME_PLAT_HOOKS_H
#define PSCAL_RUNTIME_PLAT_HOOKS_H

#include <stdint.h>

/* Physical memory in bytes; a cautious guess if the system does not tell. Any thread. */
uint64_t platMemoryBytes(void);
/* Processors that the process may use, at least 1. Any thread. */
uint32_t platProcessors(void);

#endif
