/* switch.h: from one task to the next. Private to sched.c and park.c. */
#ifndef PSCAL_VM_SCHED_SWITCH_H
#define PSCAL_VM_SCHED_SWITCH_H

#include "runtime/plat/ticks.h"
#include "vm/sched/sched_internal.h"

/* The global queue has its turn before the rest in each of so many picks, timers in each 16th. */
enum { PICKS_GLOBAL = 64, PICKS_TIMERS = 16 };

/* What is left to do for the task that has been switched from, now that its registers are on its stack. */
static inline void completeSwitch(Worker *w) {
    Task *left = w->leaving;
    void *arg = w->afterArg;
    assert(left != NULL && left->worker == w);
    w->leaving = NULL;
    if (w->after != NULL) w->after(w, arg);
    else if (arg != NULL) spinUnlock(arg);
    __atomic_store_n(&left->worker, NULL, __ATOMIC_RELEASE); /* last: from now on another worker may go on with it */
}

/* The clock costs as much as the switch itself: only the time of threads, which have statistics, is taken. */
static inline void turnBegins(Worker *w, Task *t) {
    RELAXED_STORE(t->turnTicks, 0);
    if (t->obj->slot == NULL) return;
    RELAXED_STORE(t->turnTicks, w->lastTicks != 0 ? w->lastTicks : platTicks());
    w->endTicks = 0;
}

static inline void turnEnds(Worker *w, Task *t) {
    w->lastTicks = 0;
    if (t->turnTicks == 0) return;
    w->lastTicks = w->endTicks != 0 ? w->endTicks : platTicks();
    RELAXED_STORE(t->cpuTicks, t->cpuTicks + (w->lastTicks - t->turnTicks));
}

static inline HeapRun *runsOf(const Worker *w) { return w->index == 0 ? w->sched->vm->runs : ((Worker *)(uintptr_t)w)->runs; }

/* Must the worker stop running tasks? */
static inline bool mustLeave(const Worker *w) {
    const Sched *s = w->sched;
    if (w->index == 0) return __atomic_load_n(&s->mainReady, __ATOMIC_SEQ_CST) != 0;
    return __atomic_load_n(&s->isEnding, __ATOMIC_SEQ_CST);
}

#endif
