/* cells.c: see cells.h. */
#include "vm/sched/cells.h"

#include "runtime/mem/words.h"
#include "vm/sched/sched_internal.h"

#include <assert.h>

/* The unit of locking: small enough that neighbours seldom meet, large enough that a set mostly has one stripe. */
enum { STRIPE_SHIFT = 10 };
/* Longer runs of plain numbers are left to the C library, which moves them by vectors. */
enum { WORDS_AT_MOST = 256 };
_Static_assert(CELL_STRIPES == sizeof(CellHold) * 8, "one bit for each stripe");

/* The registers of a task, and the records and sets in them, are its own. */
static bool isOwn(const Task *t, const void *at) { return (uintptr_t)at - (uintptr_t)t->stackBase < (uintptr_t)t->stackEnd - (uintptr_t)t->stackBase; }

static CellHold stripesOf(CellRange range) {
    uintptr_t first = (uintptr_t)range.at >> STRIPE_SHIFT, last = ((uintptr_t)range.at + range.bytes - 1) >> STRIPE_SHIFT;
    if (last - first >= CELL_STRIPES) return ~(CellHold)0;
    CellHold stripes = 0;
    for (uintptr_t i = first; i <= last; i++) stripes |= (CellHold)1 << (i % CELL_STRIPES);
    return stripes;
}

CellHold cellsHold(const Task *t, const CellRange *ranges, uint32_t count) {
    Sched *s = t->vm->sched;
    if (s == NULL || schedIsAlone(s)) return 0;
    CellHold hold = 0;
    for (uint32_t i = 0; i < count; i++) {
        if (ranges[i].bytes != 0 && !isOwn(t, ranges[i].at)) hold |= stripesOf(ranges[i]);
    }
    /* always upwards: two tasks that want the same stripes cannot wait for each other */
    for (CellHold left = hold; left != 0; left &= left - 1) spinLock(&s->cells[__builtin_ctzll(left)].lock);
    return hold;
}

void cellsRelease(const Task *t, CellHold hold) {
    for (CellHold left = hold; left != 0; left &= left - 1) spinUnlock(&t->vm->sched->cells[__builtin_ctzll(left)].lock);
}

void cellsCopy(const Task *t, bool hasWide, bool hasRefs, void *to, const void *from, uint64_t bytes) {
    if (LIKELY(!hasWide)) {
        if (hasRefs || bytes <= WORDS_AT_MOST) wordsCopy(to, from, bytes);
        else memmove(to, from, bytes);
        return;
    }
    CellHold hold = cellsHold(t, (const CellRange[]){{to, bytes}, {from, bytes}}, 2);
    wordsCopy(to, from, bytes);
    cellsRelease(t, hold);
}

void cellsZero(const Task *t, void *at, uint64_t bytes) {
    CellHold hold = cellsHold(t, &(CellRange){at, bytes}, 1);
    wordsZero(at, bytes);
    cellsRelease(t, hold);
}
