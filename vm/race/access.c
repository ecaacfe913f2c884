/* access.c: is an access ordered after those before it? FastTrack: C. Flanagan, S. N. Freund, "FastTrack: Efficient and Precise Dynamic Race Detection",
 * PLDI 2009; the rules are named after the paper's.
 *
 * Of the writes of a variable only the last one counts, since those before it happened before it or were reported; likewise of the reads as long as
 * they are ordered. So an epoch, one word, is all that most variables need. */
#include "vm/race/race_internal.h"

#include "vm/interp/interp_ops.h"

#include <string.h>

enum { READERS_FIRST = 4 };

/* ---- one variable; its stripe locked ------------------------------------------------------------------------------------- */

static bool isBefore(const RaceTask *task, Epoch e) { return epochLane(e) == epochLane(task->now) || clockCovers(&task->seen, e); }

static size_t setBytes(uint32_t capacity) { return sizeof(ReadSet) + capacity * sizeof((ReadSet *)0)->items[0]; }

/* [READ SHARE]: a second reader that the first is not ordered with. False: out of memory. */
static bool shareReads(const Hooks *hooks, LastAccess *a, Epoch now, const Insn *pc) {
    ReadSet *set = hookAlloc(hooks, setBytes(READERS_FIRST));
    if (set == NULL) return false;
    assert(a->read != 0 && epochLane(a->read) != epochLane(now));
    set->capacity = READERS_FIRST;
    set->count = 2;
    set->items[0].at = a->read;
    set->items[0].pc = a->readPc;
    set->items[1].at = now;
    set->items[1].pc = pc;
    __atomic_store_n(&a->read, READ_SHARED | (uintptr_t)set, __ATOMIC_RELAXED);
    a->readPc = NULL;
    return true;
}

/* [READ SHARED] */
static bool addReader(const Hooks *hooks, LastAccess *a, Epoch now, const Insn *pc) {
    ReadSet *set = readSetOf(a);
    uint32_t at = 0;
    assert(set->count >= 2 && set->count <= set->capacity);
    while (at < set->count && epochLane(set->items[at].at) != epochLane(now)) at++;
    if (at == set->capacity) {
        ReadSet *grown = hookRealloc(hooks, set, setBytes(at), setBytes(at * 2));
        if (grown == NULL) return false;
        grown->capacity = at * 2;
        __atomic_store_n(&a->read, READ_SHARED | (uintptr_t)grown, __ATOMIC_RELAXED);
        set = grown;
    }
    if (at == set->count) set->count++;
    set->items[at].at = now;
    set->items[at].pc = pc;
    return true;
}

/* Notes a read. True: it conflicts with *other. */
static bool noteRead(Race *race, const RaceTask *task, LastAccess *a, const Insn *pc, Conflict *other) {
    bool ok = true;
    if (a->read == task->now) return false; /* [READ SAME EPOCH] */
    bool isRace = !isBefore(task, a->write);
    if (isRace) *other = (Conflict){a->write, a->writePc, true};
    if (a->read & READ_SHARED) {
        ok = addReader(race->hooks, a, task->now, pc);
    } else if (isBefore(task, a->read)) { /* [READ EXCLUSIVE] */
        a->readPc = pc;
        __atomic_store_n(&a->read, task->now, __ATOMIC_RELAXED);
    } else {
        ok = shareReads(race->hooks, a, task->now, pc);
    }
    if (!ok) raceGoBlind(race);
    return isRace;
}

/* A read that the task is not ordered after. */
static bool findReader(const RaceTask *task, const LastAccess *a, Conflict *other) {
    if ((a->read & READ_SHARED) == 0) {
        *other = (Conflict){a->read, a->readPc, false};
        return !isBefore(task, a->read);
    }
    const ReadSet *set = readSetOf(a);
    for (uint32_t i = 0; i < set->count; i++) {
        if (isBefore(task, set->items[i].at)) continue;
        *other = (Conflict){set->items[i].at, set->items[i].pc, false};
        return true;
    }
    return false;
}

/* Notes a write. True: it conflicts with *other. */
static bool noteWrite(Race *race, const RaceTask *task, LastAccess *a, const Insn *pc, Conflict *other) {
    if (a->write == task->now) return false; /* [WRITE SAME EPOCH] */
    bool isRace = !isBefore(task, a->write);
    if (isRace) *other = (Conflict){a->write, a->writePc, true};
    else isRace = findReader(task, a, other);
    shadowDropReads(race->hooks, a); /* [WRITE SHARED]; whoever is not ordered after this write is not ordered after them either */
    a->writePc = pc;
    __atomic_store_n(&a->write, task->now, __ATOMIC_RELAXED);
    return isRace;
}

static bool note(Race *race, const RaceTask *task, LastAccess *a, const Insn *pc, bool isWrite, Conflict *other) {
    return isWrite ? noteWrite(race, task, a, pc, other) : noteRead(race, task, a, pc, other);
}

/* ---- one word -------------------------------------------------------------------------------------------------------------- */

/* Has the task done the same to the same bytes at the present time? */
static bool isKnown(const Cell *cell, const RaceTask *task, uint8_t mask, bool isWrite) {
    if (__atomic_load_n(&cell->kind, __ATOMIC_RELAXED) != CELL_WHOLE || __atomic_load_n(&cell->mask, __ATOMIC_RELAXED) != mask) return false;
    const Epoch *last = isWrite ? &cell->u.whole.write : &cell->u.whole.read;
    return __atomic_load_n(last, __ATOMIC_RELAXED) == task->now;
}

static bool noteBytes(Race *race, const RaceTask *task, Cell *cell, uint8_t mask, const Insn *pc, bool isWrite, Conflict *other) {
    bool isRace = false;
    Conflict one;
    for (int k = 0; k < 8; k++) {
        if ((mask >> k & 1) == 0 || !note(race, task, &cell->u.bytes[k], pc, isWrite, &one)) continue;
        if (!isRace) *other = one;
        isRace = true;
    }
    return isRace;
}

/* Stripe locked. */
static bool noteCell(Race *race, const RaceTask *task, Cell *cell, uint8_t mask, const Insn *pc, bool isWrite, Conflict *other) {
    if (cell->kind == CELL_EMPTY) {
        __atomic_store_n(&cell->mask, mask, __ATOMIC_RELAXED);
        __atomic_store_n(&cell->kind, CELL_WHOLE, __ATOMIC_RELAXED);
    }
    if (cell->kind == CELL_WHOLE && cell->mask == mask) return note(race, task, &cell->u.whole, pc, isWrite, other);
    if (cell->kind == CELL_WHOLE && !shadowSplit(race->shadow, cell)) raceGoBlind(race);
    if (cell->kind == CELL_BYTES) return noteBytes(race, task, cell, mask, pc, isWrite, other);
    return false; /* the header of a channel or the like; or out of memory */
}

/* The bytes of `mask` in the word at `address`. */
static void accessWord(Task *t, Race *race, uintptr_t address, uint8_t mask, const Insn *pc, bool isWrite) {
    RaceTask *task = t->race;
    Conflict other;
    assert(mask != 0 && address % 8 == 0);
    Cell *cell = shadowCell(race->shadow, address);
    if (UNLIKELY(cell == NULL)) {
        raceGoBlind(race);
        return;
    }
    if (isKnown(cell, task, mask, isWrite)) return;
    SpinLock *stripe = &race->stripes[(address >> 3) % STRIPES];
    spinLock(stripe);
    task->isMarked = true;
    bool isRace = noteCell(race, task, cell, mask, pc, isWrite, &other);
    spinUnlock(stripe);
    if (UNLIKELY(isRace)) raceReport(t, (const void *)(address + (uintptr_t)__builtin_ctz(mask)), pc, isWrite, &other);
}

void raceAccess(Task *t, const void *address, size_t size, const Insn *pc, bool isWrite) {
    Race *race = t->vm->race;
    uintptr_t at = (uintptr_t)address, end = at + size;
    if (UNLIKELY(t->race == NULL || at >> ADDRESS_BITS != 0)) return;
    while (at < end) {
        uintptr_t word = at & ~(uintptr_t)7, next = word + 8 < end ? word + 8 : end;
        uint32_t mask = ((1u << (next - at)) - 1) << (at - word);
        assert(mask != 0 && mask <= UINT8_MAX);
        accessWord(t, race, word, (uint8_t)mask, pc, isWrite);
        at = next;
    }
}
