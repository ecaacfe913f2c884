/* race.h: the data-race detector of --race, as the rest of the VM sees it.
 *
 * What happens before what is known by vector clocks: of each task, and of each thing by which tasks order themselves. Such a thing, a "sync", is named by
 * the address of a word of memory that belongs to it and holds no variable of the program (a header, a field of a structure of the VM). The loop of
 * interp_race.c tells each access to memory; vm/sched tells what orders tasks, by the inline functions here, which cost one comparison while the detector is off.
 *
 * Ordering by a sync goes like this: raceRelease before others can see what the task has done there, raceAcquire after having seen it. */
#ifndef PSCAL_VM_RACE_RACE_H
#define PSCAL_VM_RACE_RACE_H

#include "vm/interp/vm.h"

/* Exit status of a program that would have ended with 0 and had data races. */
enum { RACE_STATUS = 66 };

typedef struct Race Race;
struct TaskObj;

/* A task as the detector knows it; Task.race. */
typedef struct RaceTask RaceTask;
/* A task's syncs: what its start, its end, and pause, resume, cancel and kill requests to it come after (task.c). */
const void *raceStartOf(const struct TaskObj *obj);
const void *raceEndOf(const struct TaskObj *obj);
const void *raceControlOf(const struct TaskObj *obj);
/* The pool whose job the task is (pools.c), or NULL. */
const void *racePoolOf(const struct TaskObj *obj);

/* Gives ownership. NULL: out of memory. Makes the main program's task known. */
Race *raceCreate(VM *vm);
void raceDestroy(Race *race); /* accepts NULL; no task may run */
/* The task of obj is about to start on the stack t; it knows what was released to raceStartOf(obj). NULL into t->race if memory is missing. */
void raceTaskStart(Task *t, struct TaskObj *obj);
/* The task ends: releases to raceEndOf(obj), to its slot and to its pool. Before anybody can see the end. */
void raceTaskEnd(Task *t);
/* Memory of the heap is about to be used again: HeapClient.memoryReused. */
void raceMemoryReused(void *vm, void *start, size_t bytes);
/* Number of different races that were found. Says so if some were not shown or memory was missing. */
uint32_t raceFinish(Race *race);

void raceAccess(Task *t, const void *address, size_t size, const Insn *pc, bool isWrite);
void raceAcquireSlow(Task *t, const void *sync);
void raceReleaseSlow(Task *t, const void *sync, bool isOnly);
void raceSendSlow(Task *t, const void *channel, uint64_t capacity);
void raceReceiveSlow(Task *t, const void *channel, uint64_t capacity);
void raceMeetSlow(Task *a, Task *b);

/* ---- for vm/sched ------------------------------------------------------------------------------------------------------- */

/* What was released to the sync happens before all that t does from now on. */
static inline void raceAcquire(Task *t, const void *sync) {
    if (UNLIKELY(t->race != NULL)) raceAcquireSlow(t, sync);
}
/* What t has done so far happens before what acquirers of the sync do afterwards. Others' releases stay. */
static inline void raceRelease(Task *t, const void *sync) {
    if (UNLIKELY(t->race != NULL)) raceReleaseSlow(t, sync, false);
}
/* As raceRelease; others' releases are forgotten. */
static inline void raceReleaseOnly(Task *t, const void *sync) {
    if (UNLIKELY(t->race != NULL)) raceReleaseSlow(t, sync, true);
}
/* t's send to, or receive from, a channel becomes effective (threading.md 4.4); the channel's lock held. t may be a task that waits there. */
static inline void raceSend(Task *t, const void *channel, uint64_t capacity) {
    if (UNLIKELY(t->race != NULL)) raceSendSlow(t, channel, capacity);
}
static inline void raceReceive(Task *t, const void *channel, uint64_t capacity) {
    if (UNLIKELY(t->race != NULL)) raceReceiveSlow(t, channel, capacity);
}
/* A value goes from one task to the other at a channel without buffer: each has seen what the other did before. One of them waits. */
static inline void raceMeet(Task *a, Task *b) {
    if (UNLIKELY(a->race != NULL && b->race != NULL)) raceMeetSlow(a, b);
}

/* ---- for the loop --------------------------------------------------------------------------------------------------------- */

/* Registers and variables on the task's own stack are nobody else's. */
static ALWAYS_INLINE bool raceIsOwn(const Task *t, const void *address) {
    return (uintptr_t)address - (uintptr_t)t->stackBase < (uintptr_t)t->stackEnd - (uintptr_t)t->stackBase;
}
static ALWAYS_INLINE void raceRead(Task *t, const void *address, size_t size, const Insn *pc) {
    if (!raceIsOwn(t, address)) raceAccess(t, address, size, pc, false);
}
static ALWAYS_INLINE void raceWrite(Task *t, const void *address, size_t size, const Insn *pc) {
    if (!raceIsOwn(t, address)) raceAccess(t, address, size, pc, true);
}
/* The memory that instructions and builtins use otherwise than word by word; before they run. */
void raceInstruction(Task *t, const Instance *inst, const Insn *ip, const Value *R);

#endif
