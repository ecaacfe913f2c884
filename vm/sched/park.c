/* park.c: waiting and waking. Read sched.h first.
 *
 * Task.waitState is 0 while nothing is awaited, WAIT_ARMED while a claim is possible, and then the claimer's WakeReason. The claim is one compare and
 * exchange; who wins it makes the task ready. A task that is claimed before it has left its stack is queued at once, and the worker that takes it out of
 * the queue waits the few instructions until it has left. */
#include "vm/sched/park.h"
#include "vm/sched/switch.h"

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

Waiter *waitQueueClaimAll(WaitQueue *q) {
    Waiter *first = NULL, **at = &first;
    for (Waiter *w = waitQueueClaim(q); w != NULL; w = waitQueueClaim(q)) {
        *at = w;
        at = &w->next;
    }
    *at = NULL;
    return first;
}

bool schedIsArmed(const Task *t) { return __atomic_load_n(&t->waitState, __ATOMIC_SEQ_CST) == WAIT_ARMED; }

bool schedDisarm(Task *t) {
    if (!schedClaim(t, WAKE_PARTNER)) return false;
    if (t->obj != NULL) taskSetState(t->obj, TASK_RUNNING);
    __atomic_store_n(&t->waitState, 0, __ATOMIC_RELEASE);
    return true;
}

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

void schedReadyChain(Worker *w, Waiter *chain) {
    while (chain != NULL) {
        Waiter *next = chain->next; /* the waiter is gone as soon as its task runs */
        schedReadyOn(w, chain->task);
        chain = next;
    }
}

void schedReadyAll(Task *self, Waiter *chain) { schedReadyChain(self == NULL ? NULL : self->worker, chain); }

/* ---- leaving a stack ------------------------------------------------------------------------------------------------------ */

/* The task that was woken last, if w may switch to it without a look around in its loop: nothing else is due. It is taken out of the queue. */
static inline Task *takePartner(Worker *w) {
    uint32_t picks = w->picks + 1;
    TaskObj *obj = w->runNext;
    if (obj == NULL || mustLeave(w)) return NULL;
    if (UNLIKELY(picks % PICKS_TIMERS == 0) && (picks % PICKS_GLOBAL == 0 || timerNext(w->sched) != INT64_MAX)) return NULL;
    assert(!obj->isJob && w->takesNext);
    Task *t = obj->task;
    if (t == NULL || __atomic_load_n(&t->worker, __ATOMIC_ACQUIRE) != NULL) return NULL;
    RELAXED_STORE(w->runNext, NULL);
    w->picks = picks;
    return t;
}

/* The worker of t goes over to the partner without its loop. It inherits what is left of the turn. False: the world is being stopped. */
static inline bool handOver(Worker *w, Task *t, Task *partner) {
    partner->rt.runs = runsOf(w);
    __atomic_store_n(&partner->worker, w, __ATOMIC_RELEASE);
    workerSetCurrent(w, partner);
    if (UNLIKELY(__atomic_load_n(&w->sched->stopping, __ATOMIC_SEQ_CST))) {
        workerSetCurrent(w, t);
        __atomic_store_n(&partner->worker, NULL, __ATOMIC_RELEASE);
        queuePushNext(w, partner->obj);
        return false;
    }
    taskSetState(partner->obj, TASK_RUNNING);
    if (UNLIKELY(__atomic_load_n(&partner->obj->control, __ATOMIC_RELAXED) != 0)) schedPoke(partner, REQUEST_CONTROL);
    turnEnds(w, t);
    turnBegins(w, partner);
    fiberSwitch(&t->fiber, &partner->fiber);
    return true;
}

inline void schedSwitchOut(Task *t, void (*after)(Worker *w, void *arg), void *arg) {
    Worker *w = t->worker;
    assert(w != NULL && w->current == t);
    Task *partner = takePartner(w);
    w->leaving = t;
    w->after = after;
    w->afterArg = arg;
    if (partner == NULL || !handOver(w, t, partner)) fiberSwitch(&t->fiber, &w->loop);
    w = t->worker; /* perhaps another one now */
    if (w->leaving != NULL) completeSwitch(w);
}

typedef struct Leave {
    void (*release)(void *arg);
    void *arg;
} Leave;

/* Runs on the worker's loop; the task cannot go on before it has returned, so what lies on its stack is still there. */
static void afterPark(Worker *w, void *arg) {
    const Leave *leave = arg;
    (void)w;
    leave->release(leave->arg);
}

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
    schedSwitchOut(t, release == NULL ? NULL : afterPark, release == NULL ? NULL : &leave);
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

/* A pause that was asked for during a wait begins when the wait ends: at the next safepoint, since the caller's waiters may still stand in queues and must not
 * be claimed while it stands. A job has no safepoints, and only sleeps. */
static void pauseAfterWait(Task *t) {
    if (t->obj->isJob) (void)controlPause(t);
    else if (__atomic_load_n(&t->obj->control, __ATOMIC_SEQ_CST) & CONTROL_PAUSE) schedPoke(t, REQUEST_CONTROL);
}

/* Takes the claim of a wait during which requests came. */
static WakeReason afterRequest(Task *t) {
    WakeReason reason = takeClaim(t);
    if (reason == WAKE_CANCELLED || reason == WAKE_KILLED) raceAcquire(t, raceControlOf(t->obj));
    if (t->obj != NULL) pauseAfterWait(t);
    return reason;
}

static NOINLINE WakeReason parkSlow(Task *t, void (*release)(void *arg), void *arg, int64_t deadlineNs) {
    Sched *s = taskSched(t);
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
    return afterRequest(t);
}

WakeReason schedParkWith(Task *t, const WaitFor *what, void (*release)(void *arg), void *arg, int64_t deadlineNs) {
    schedAnnounce(t, what);
    return parkSlow(t, release, arg, deadlineNs);
}

static void releaseLock(void *arg) { spinUnlock(arg); }

WakeReason schedParkAnnounced(Task *t, SpinLock *held, int64_t deadlineNs) {
    const TaskObj *obj = t->obj;
    bool isUsual = obj != NULL && deadlineNs < 0 && !obj->isJob && __atomic_load_n(&obj->control, __ATOMIC_SEQ_CST) == 0;
    if (UNLIKELY(!isUsual)) return parkSlow(t, held == NULL ? NULL : releaseLock, held, deadlineNs);
    schedCountAdd(t->worker, COUNT_BLOCKED, 1);
    schedSwitchOut(t, NULL, held);
    schedCountAdd(t->worker, COUNT_BLOCKED, -1);
    if (UNLIKELY(__atomic_load_n(&obj->control, __ATOMIC_SEQ_CST) != 0)) return afterRequest(t);
    return takeClaim(t);
}

WakeReason schedParkPaused(Task *t, const WaitFor *what, void (*release)(void *arg), void *arg) {
    schedAnnounce(t, what);
    leaveStack(t, TASK_PAUSED, release, arg, NO_DEADLINE);
    return takeClaim(t);
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
