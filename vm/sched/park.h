/* park.h: what most waits and wakers do, inline: a program whose tasks talk over channels does little else. Private to vm/sched; park.c has the rest. */
#ifndef PSCAL_VM_SCHED_PARK_H
#define PSCAL_VM_SCHED_PARK_H

#include "vm/sched/sched_internal.h"

enum { WAIT_ARMED = 100 }; /* Task.waitState, see park.c */

/* ---- for wakers ------------------------------------------------------------------------------------------------------------ */

/* Ends the wait of t for `reason` if nobody has; then the caller must make it ready. Any thread that holds what keeps t waiting. */
static inline bool schedClaim(Task *t, WakeReason reason) {
    uint32_t armed = WAIT_ARMED;
    if (RELAXED_LOAD(t->obj) != NULL && schedIsAlone(taskSched(t))) { /* who ends the main program's wait may also be a thread that only brings a request */
        if (__atomic_load_n(&t->waitState, __ATOMIC_RELAXED) != armed) return false;
        __atomic_store_n(&t->waitState, (uint32_t)reason, __ATOMIC_RELEASE);
        return true;
    }
    return __atomic_compare_exchange_n(&t->waitState, &armed, (uint32_t)reason, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED);
}

/* Puts a claimed task into the run queue. `self`: the calling task, or NULL from outside the VM.
 * The task may still be on its way out of its stack, if somebody has claimed it who does not hold the lock that it parks with: who takes it out of the
 * queue waits until it has left (runFiber). */
static inline void schedReady(Task *self, Task *t) {
    Worker *w = self == NULL ? NULL : self->worker;
    TaskObj *obj = RELAXED_LOAD(t->obj);
    bool goesNext = obj != NULL && w != NULL && w->runNext == NULL && w->takesNext && !obj->isJob && !obj->needsWorker;
    if (UNLIKELY(!goesNext)) {
        schedReadyOn(w, t);
        return;
    }
    taskSetState(obj, TASK_QUEUED);
    __atomic_store_n(&w->runNext, obj, __ATOMIC_RELEASE);
}

/* Does nothing if w is not linked. Lock held. */
static inline void waitQueueRemove(Waiter *w) {
    WaitQueue *q = w->queue;
    if (q == NULL) return;
    if (w->prev == NULL) q->first = w->next;
    else w->prev->next = w->next;
    if (w->next == NULL) q->last = w->prev;
    else w->next->prev = w->prev;
    w->queue = NULL;
    w->next = w->prev = NULL;
}

/* Unlinks the first waiter whose wait nobody else has ended, and ends it with WAKE_PARTNER; drops the others before it. The caller must then make its
 * task ready (after unlocking). NULL: there is none. Lock held. */
static inline Waiter *waitQueueClaim(WaitQueue *q) {
    for (;;) {
        Waiter *w = q->first;
        if (w == NULL) return NULL;
        q->first = w->next;
        if (w->next == NULL) q->last = NULL;
        else w->next->prev = NULL;
        w->queue = NULL;
        w->next = NULL;
        if (LIKELY(schedClaim(w->task, WAKE_PARTNER))) return w;
    }
}

/* ---- for those who wait ----------------------------------------------------------------------------------------------------- */

/* Appends. Lock of the queue's owner held. */
static inline void waitQueueAdd(WaitQueue *q, Waiter *w, Task *t) {
    w->task = t;
    w->queue = q;
    w->next = NULL;
    w->prev = q->last;
    if (q->last == NULL) q->first = w;
    else q->last->next = w;
    q->last = w;
}

/* Opens a wait of the calling task: from now on it can be claimed. */
static inline void schedArm(Task *t) {
    assert(__atomic_load_n(&t->waitState, __ATOMIC_RELAXED) == 0);
    TaskObj *obj = RELAXED_LOAD(t->obj);
    if (obj != NULL) taskSetState(obj, TASK_BLOCKED); /* before anybody can queue it again */
    if (obj != NULL && schedIsAlone(taskSched(t))) __atomic_store_n(&t->waitState, WAIT_ARMED, __ATOMIC_RELEASE);
    else __atomic_store_n(&t->waitState, WAIT_ARMED, __ATOMIC_SEQ_CST); /* then the request is read that somebody may write and then try to claim */
}

static inline void schedAnnounce(Task *t, const WaitFor *what) {
    assert(__atomic_load_n(&t->waitState, __ATOMIC_RELAXED) != 0);
    RELAXED_STORE(t->waitReport, what->report);
    RELAXED_STORE(t->waitNumber, what->number);
    RELAXED_STORE(t->waitKind, what->kind);
    RELAXED_STORE(t->waitObject, what->object);
    __atomic_store_n(&t->waitText, what->text, __ATOMIC_RELEASE);
}

/* schedPark, for a task that has announced what it waits for. */
WakeReason schedParkAnnounced(Task *t, SpinLock *held, int64_t deadlineNs);

/* Parks the armed task until a claim or until the monotonic clock (vmNowNs) reaches `deadlineNs`; releases *held once the task's state is saved (NULL: none
 * is held). Returns why it goes on. Requests that came before or come meanwhile (cancel, kill) end it. The caller takes its waiters out of their queues if
 * the reason is not WAKE_PARTNER. May switch threads. */
static inline WakeReason schedPark(Task *t, const WaitFor *what, SpinLock *held, int64_t deadlineNs) {
    schedAnnounce(t, what);
    return schedParkAnnounced(t, held, deadlineNs);
}

#endif
