/* cells.h: values of several words that no task may see half-written.
 *
 * Sets of more than 64 members are stored in place, 8 bytes for each 64 members. Where several threads run tasks, an operation on such a set in memory
 * that other tasks can reach holds the locks of the sets' addresses, so that a racing program reads and writes whole sets only (threading, 4.2). The
 * locks are striped by address. While one thread runs all tasks there is nothing to lock: tasks change at safepoints only, never within an
 * instruction. */
#ifndef PSCAL_VM_SCHED_CELLS_H
#define PSCAL_VM_SCHED_CELLS_H

#include "vm/interp/vm.h"

/* One address and the bytes from there on; 0 bytes: nothing. */
typedef struct CellRange {
    const void *at;
    uint64_t bytes;
} CellRange;

/* The stripes held, a bit for each; 0: none. */
typedef uint64_t CellHold;

/* Waits until t holds all cells in the ranges that other tasks can reach. Until cellsRelease, the task must not park, allocate, raise an error or hold cells
 * again. */
CellHold cellsHold(const Task *t, const CellRange *ranges, uint32_t count) WARN_UNUSED;
void cellsRelease(const Task *t, CellHold hold);

/* Copies a value, or several, of a type with these properties (see RtElem), in units that racing tasks see whole. The ranges may overlap. */
void cellsCopy(const Task *t, bool hasWide, bool hasRefs, void *to, const void *from, uint64_t bytes);
void cellsZero(const Task *t, void *at, uint64_t bytes);

#endif
