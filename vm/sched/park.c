/* park.c: waiting and waking. Read sched.h first.
 *
 * Task.waitState is 0 while nothing is awaited, WAIT_ARMED while a claim is possible, and then the claimer's WakeReason. The claim is one compare and
 * exchange; who wins it makes the task ready. A task that is claimed before it has left its stack is queued at once, and the worker that takes it out of
 * the queue waits the few instructions until it has left. */
#include "vm/sched/sched_internal.h"
#include "runtime/plat/ticks.h"

enum { WAIT_ARMED = 100 };

void waitQueueAdd(WaitQueue *q, Waiter *w, Task *t) {
    w->task = t;
    w->queue = q;
    w->next = NULL;
    w->prev = q->last;
    if (q->last == NULL) q->first = w;
    else q->last->next = w;
    q->last = w;
}

void waitQueueAddFirst(WaitQueue *q, Waiter *w, Task *t) {
    w->task = t;
    w->queue = q;
    assert((q->first == NULL) == (q->last == NULL));
    w->prev = NULL;
    w->next = q->first;
    if (q->first == NULL) q->last = w;
    else q->first->prev = w;
    q->first = w;
}

void waitQueueRemove(Waiter *w) {
    WaitQueue *q = w->queue;
    if (q == NULL) return;
    if (w->prev == NULL) q->first = w->next;
    else w->prev->next = w->next;
    if (w->next == NULL) q->last = w->prev;
    else w->next->prev = w->prev;
    w->queue = NULL;
    w->next = w->prev = NULL;
}

Waiter *waitQueueClaim(WaitQueue *q) {
    for (;;) {
        Waiter *w = q->first;
        if (w == NULL) return NULL;
        waitQueueRemove(w);
        if (schedClaim(w->task, WAKE_PARTNER)) return w;
    }
}

Waiter *waitQueueClaimAll(WaitQueue *q) {
    Waiter *first = NULL, **at = &first;
    for (Waiter *w = waitQueueClaim(q); w != NULL; w = waitQueueClaim(q)) {
        *at = w;
        at = &w->next;
    }
    *at = NULL;
    return first;
}

void schedArm(Task *t) {
    assert(__atomic_load_n(&t->waitState, __ATOMIC_RELAXED) == 0);
    if (t->obj != NULL) taskSetState(t->obj, TASK_BLOCKED); /* before anybody can queue it again */
    if (RELAXED_LOAD(t->obj) != NULL && schedIsAlone(taskSched(t))) __atomic_store_n(&t->waitState, WAIT_ARMED, __ATOMIC_RELEASE);
    else __atomic_store_n(&t->waitState, WAIT_ARMED, __ATOMIC_SEQ_CST); /* then the request is read that somebody may write and then try to claim */
}

bool schedClaim(Task *t, WakeReason reason) {
    uint32_t armed = WAIT_ARMED;
    if (RELAXED_LOAD(t->obj) != NULL && schedIsAlone(taskSched(t))) { /* who ends the main program's wait may also be a thread that only brings a request */
        if (__atomic_load_n(&t->waitState, __ATOMIC_RELAXED) != armed) return false;
        __atomic_store_n(&t->waitState, (uint32_t)reason, __ATOMIC_RELEASE);
        return true;
    }
    return __atomic_compare_exchange_n(&t->waitState, &armed, (uint32_t)reason, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED);
}

bool schedIsArmed(const Task *t) { return __atomic_load_n(&t->waitState, __ATOMIC_SEQ_CST) == WAIT_ARMED; }

bool schedDisarm(Task *t) {
    if (!schedClaim(t, WAKE_PARTNER)) return false;
    if (t->obj != NULL) taskSetState(t->obj, TASK_RUNNING);
    __atomic_store_n(&t->waitState, 0, __ATOMIC_RELEASE);
    return true;
}

/* The task may still be on its way out of its stack, if somebody has claimed it who does not hold the lock that it parks with: who takes it out of the
 * queue waits until it has left (runFiber). */
static void queueClaimed(Worker *w, Sched *s, Task *t) {
    TaskObj *obj = t->obj;
    taskSetState(obj, TASK_QUEUED);
    if (w == NULL) {
        queuePushGlobal(s, obj);
        schedWake(s);
    } else {
        queuePushNext(w, obj);
    }
}

static bool keepsWorker(const Task *t) { return t->obj != NULL && t->obj->isJob && taskSched(t)->mode == SCHED_FREE; }

void schedReadyOn(Worker *w, Task *t) {
    Sched *s = t->vm->sched;
    if (t->obj != NULL) {
        if (!keepsWorker(t)) {
            queueClaimed(w, s, t);
            return;
        }
        __atomic_store_n(&t->wakeWord, 1, __ATOMIC_RELEASE);
        futexWake(&t->wakeWord, 1);
        return;
    }
    if (s->mode == SCHED_SEEDED) {
        s->isMainRunnable = true;
        return;
    }
    if (w != NULL && w->index == 0) { /* its own thread: it looks when the task has left */
        __atomic_store_n(&s->mainReady, 1, __ATOMIC_RELEASE);
        return;
    }
    __atomic_store_n(&s->mainReady, 1, __ATOMIC_SEQ_CST);
    {
        Task *lent = __atomic_load_n(&s->workers[0]->current, __ATOMIC_SEQ_CST);
        if (lent != NULL && lent != t) schedPoke(lent, REQUEST_YIELD);
        futexWake(&s->mainReady, 1);
    }
}

void schedReady(Task *self, Task *t) { schedReadyOn(self == NULL ? NULL : self->worker, t); }

void schedReadyChain(Worker *w, Waiter *chain) {
    while (chain != NULL) {
        Waiter *next = chain->next; /* the waiter is gone as soon as its task runs */
        schedReadyOn(w, chain->task);
        chain = next;
    }
}

void schedReadyAll(Task *self, Waiter *chain) { schedReadyChain(self == NULL ? NULL : self->worker, chain); }

typedef struct Leave {
    void (*release)(void *arg);
    void *arg;
} Leave;

/* Runs on the worker's loop; the task cannot go on before it has returned, so what lies on its stack is still there. */
static void afterPark(Worker *w, void *arg) {
    const Leave *leave = arg;
    (void)w;
    if (leave->release != NULL) leave->release(leave->arg);
}

static void releaseLock(void *arg) { spinUnlock(arg); }

/* The request that ends a wait at once, or WAKE_NONE. */
static WakeReason pendingRequest(Task *t) {
    if (t->obj == NULL) return RELAXED_LOAD(t->requests) != 0 ? WAKE_REQUEST : WAKE_NONE;
    uint8_t control = __atomic_load_n(&t->obj->control, __ATOMIC_SEQ_CST);
    if (control & CONTROL_KILL) return WAKE_KILLED;
    return control & CONTROL_CANCEL ? WAKE_CANCELLED : WAKE_NONE;
}

static void leaveStack(Task *t, TaskState state, void (*release)(void *arg), void *arg, int64_t deadlineNs) {
    if (t->obj == NULL) {
        if (release != NULL) release(arg);
        mainWait(t);
        return;
    }
    if (state == TASK_PAUSED) taskSetState(t->obj, state);
    if (keepsWorker(t)) { /* 1.7 */
        if (release != NULL) release(arg);
        jobWait(t, deadlineNs);
        taskSetState(t->obj, TASK_RUNNING);
        return;
    }
    Leave leave = {release, arg};
    SchedCount count = state == TASK_PAUSED ? COUNT_PAUSED : COUNT_BLOCKED;
    schedCountAdd(t->worker, count, 1);
    schedSwitchOut(t, afterPark, &leave);
    schedCountAdd(t->worker, count, -1);
}

/* Takes the claim. What the main program waited for stays for the report of a deadlock. */
static WakeReason takeClaim(Task *t) {
    WakeReason reason = (WakeReason)__atomic_load_n(&t->waitState, __ATOMIC_ACQUIRE);
    assert(reason != WAKE_NONE && reason != (WakeReason)WAIT_ARMED);
    if (reason != WAKE_DEADLOCK) __atomic_store_n(&t->waitText, NULL, __ATOMIC_RELEASE);
    __atomic_store_n(&t->waitState, 0, __ATOMIC_RELEASE);
    return reason;
}

static void announceWait(Task *t, const WaitFor *what) {
    assert(__atomic_load_n(&t->waitState, __ATOMIC_RELAXED) != 0);
    __atomic_store_n(&t->waitReport, what->report, __ATOMIC_RELAXED);
    __atomic_store_n(&t->waitNumber, what->number, __ATOMIC_RELAXED);
    RELAXED_STORE(t->waitKind, what->kind);
    RELAXED_STORE(t->waitObject, what->object);
    __atomic_store_n(&t->waitText, what->text, __ATOMIC_RELEASE);
}

/* A pause that was asked for during a wait begins when the wait ends: at the next safepoint, since the caller's waiters may still stand in queues and must not
 * be claimed while it stands. A job has no safepoints, and only sleeps. */
static void pauseAfterWait(Task *t) {
    if (t->obj->isJob) (void)controlPause(t);
    else if (__atomic_load_n(&t->obj->control, __ATOMIC_SEQ_CST) & CONTROL_PAUSE) schedPoke(t, REQUEST_CONTROL);
}

WakeReason schedParkWith(Task *t, const WaitFor *what, void (*release)(void *arg), void *arg, int64_t deadlineNs) {
    Sched *s = taskSched(t);
    announceWait(t, what);
    WakeReason request = pendingRequest(t);
    bool isClaimed = request != WAKE_NONE && schedClaim(t, request);
    bool hasTimer = deadlineNs >= 0 && !keepsWorker(t);
    if (!isClaimed && hasTimer && !timerAdd(s, t, deadlineNs)) isClaimed = schedClaim(t, WAKE_TIMEOUT);
    if (isClaimed) {
        if (t->obj != NULL) taskSetState(t->obj, TASK_RUNNING);
        if (release != NULL) release(arg);
    } else {
        leaveStack(t, TASK_BLOCKED, release, arg, deadlineNs);
        if (hasTimer) timerRemove(s, t);
    }
    WakeReason reason = takeClaim(t);
    if (reason == WAKE_CANCELLED || reason == WAKE_KILLED) raceAcquire(t, raceControlOf(t->obj));
    if (t->obj != NULL) pauseAfterWait(t);
    return reason;
}

WakeReason schedParkPaused(Task *t, const WaitFor *what, void (*release)(void *arg), void *arg) {
    announceWait(t, what);
    leaveStack(t, TASK_PAUSED, release, arg, NO_DEADLINE);
    return takeClaim(t);
}

WakeReason schedPark(Task *t, const WaitFor *what, SpinLock *held, int64_t deadlineNs) {
    return schedParkWith(t, what, held == NULL ? NULL : releaseLock, held, deadlineNs);
}

int schedWakeError(Task *t, WakeReason reason) {
    switch (reason) {
    case WAKE_CANCELLED:
        __atomic_fetch_and(&t->obj->control, (uint8_t)~CONTROL_BREAK, __ATOMIC_SEQ_CST);
        return rtRaise(&t->rt, RTE_CANCELLED, NULL);
    case WAKE_KILLED: return rtRaise(&t->rt, RTE_KILLED, NULL);
    case WAKE_DEADLOCK: return rtRaise(&t->rt, RTE_DEADLOCK, NULL);
    case WAKE_REQUEST:
        if (taskServe(t)) return 1;
        return rtRaise(&t->rt, RTE_INTERRUPT, NULL);
    case WAKE_NONE: case WAKE_PARTNER: case WAKE_TIMEOUT: break;
    }
    assert(!"a wait that ended well raises nothing");
    return 0;
}

int schedLeave(Task *t, SpinLock *lock, Waiter *w, WakeReason reason) {
    assert(reason != WAKE_PARTNER && reason != WAKE_NONE);
    spinLock(lock);
    waitQueueRemove(w);
    spinUnlock(lock);
    if (reason == WAKE_TIMEOUT) return 0;
    return reason == WAKE_REQUEST ? taskServe(t) : schedWakeError(t, reason);
}

int64_t schedDeadline(VM *vm, int64_t ms) {
    int64_t ns, end;
    if (ms <= 0) return vmNowNs(vm);
    if (__builtin_mul_overflow(ms, (int64_t)1000000, &ns) || __builtin_add_overflow(vmNowNs(vm), ns, &end)) return INT64_MAX - 1;
    return end;
}

/* A sleep of no time is a yield that can be cancelled. */
static int sleepNot(Task *t) {
    if (schedYield(t)) return 1;
    bool isCancelled = t->obj != NULL && !t->obj->isJob && (__atomic_load_n(&t->obj->control, __ATOMIC_SEQ_CST) & CONTROL_CANCEL) != 0;
    return isCancelled ? rtRaise(&t->rt, RTE_CANCELLED, NULL) : 0;
}

int schedSleep(Task *t, int64_t ns) {
    static const WaitFor what = {"sleep", 0, NULL, WAIT_ANYBODY, NULL};
    if (ns <= 0) return sleepNot(t);
    Sched *s = schedOf(t->vm);
    if (s == NULL) return rtRaise(&t->rt, RTE_MEMORY, NULL);
    int64_t end;
    if (__builtin_add_overflow(vmNowNs(t->vm), ns, &end)) end = INT64_MAX - 1;
    for (;;) {
        schedArm(t);
        WakeReason reason = schedPark(t, &what, NULL, end);
        if (reason != WAKE_TIMEOUT) {
            if (reason != WAKE_REQUEST) return schedWakeError(t, reason);
            if (taskServe(t)) return 1;
            continue; /* a request that was not for us */
        }
        if (vmNowNs(t->vm) >= end) return 0;
    }
}
