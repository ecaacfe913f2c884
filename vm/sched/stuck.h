/* stuck.h: --check-deadlock: tasks that nothing can wake any more, while others run. Private to vm/sched and to the run of a main program. */
#ifndef PSCAL_VM_SCHED_STUCK_H
#define PSCAL_VM_SCHED_STUCK_H

#include "vm/sched/sched_internal.h"

enum { DEADLOCK_STATUS = 2 };

typedef struct Stuck Stuck;
/* NULL: out of memory. */
Stuck *stuckCreate(Sched *s);
void stuckFree(Sched *s);

/* Around the marking of a collection, the world stands. Begin hides what suspects alone lead to; decide, when all else is marked, finds out who can go on,
 * marks the rest and reports who is stuck. */
void stuckBegin(Sched *s);
void stuckDecide(Sched *s, Heap *heap);

/* A new task on a stack that is used again: what an earlier one has left there would lead to channels that nobody can reach. */
void stuckClean(Task *t);

/* Has the time come for a look? How long until then, at most `left` (-1: for ever). */
bool stuckIsDue(const Sched *s, int64_t nowNs);
int64_t stuckSleep(const Sched *s, int64_t left, int64_t nowNs);
/* Looks, if the time has come and anybody waits: t at a safepoint; a worker between two turns. Collects. */
void stuckLook(Task *t, int64_t nowNs);
void stuckLookIdle(Worker *w, int64_t nowNs);
/* The last look, when the main program has ended; what its first `words` registers refer to still counts. Tasks found so far, or 0 without
 * --check-deadlock. */
uint64_t stuckFinish(VM *vm, size_t words);
/* Was the main program ended because it is stuck? */
bool stuckHasEndedMain(const Sched *s);

#endif
