/* safepoint.c: what a running task does for the others at its safepoints: standing still for a collection, giving its worker away, firing timers, waking
 * idle workers; and the blocking of builtins. */
#include "vm/sched/stuck.h"
#include "runtime/plat/ticks.h"

static void afterYield(Worker *w, void *arg) {
    queuePushGlobal(w->sched, arg);
    if (w->isLending) schedWake(w->sched);
}

/* Leaves the worker; the task goes to the end of the queue. */
static void yieldNow(Task *t) {
    taskSetState(t->obj, TASK_QUEUED);
    schedSwitchOut(t, afterYield, t->obj);
}

/* Pause and kill requests, and the end of the program. */
static int serveControl(Task *t) {
    if (t->obj == NULL) return 0;
    raceAcquire(t, raceControlOf(t->obj));
    if (__atomic_load_n(&taskSched(t)->isEnding, __ATOMIC_SEQ_CST)) return rtRaise(&t->rt, RTE_KILLED, NULL);
    uint8_t control = __atomic_load_n(&t->obj->control, __ATOMIC_SEQ_CST);
    if (control & CONTROL_PAUSE) {
        if (controlPause(t) == WAKE_CANCELLED) return schedWakeError(t, WAKE_CANCELLED);
        control = __atomic_load_n(&t->obj->control, __ATOMIC_SEQ_CST);
    }
    if (control & CONTROL_KILL) return rtRaise(&t->rt, RTE_KILLED, NULL);
    return control & CONTROL_BREAK ? schedWakeError(t, WAKE_CANCELLED) : 0;
}

/* Its wait has ended, or it runs a task that it waits for (mainRunOnly) and has a request. */
static bool mainWantsThread(const Worker *w) {
    const Sched *s = w->sched;
    return w->isLending && (__atomic_load_n(&s->mainReady, __ATOMIC_SEQ_CST) != 0 || __atomic_load_n(&s->vm->main->requests, __ATOMIC_SEQ_CST) != 0);
}

int schedServe(Task *t, uint32_t requests) {
    worldStand(t->worker);
    if ((requests & REQUEST_YIELD) != 0 && t->obj != NULL && !t->obj->isJob && mainWantsThread(t->worker)) yieldNow(t);
    return serveControl(t);
}

/* Has the turn lasted a quantum while others wait? */
static bool isTurnOver(Worker *w, int64_t now) {
    if (w->sliceStartNs == 0) {
        w->sliceStartNs = now;
        return false;
    }
    if (now - w->sliceStartNs < QUANTUM_NS) return false;
    w->sliceStartNs = now;
    if (!queueHasWork(w->sched)) return false;
    schedWake(w->sched); /* who looked for work while this turn began may have missed what lies here, and sleeps */
    return true;
}

int schedYieldFor(Task *t) {
    if (t->obj == NULL) {
        mainYield(t);
        return 0;
    }
    yieldNow(t);
    return serveControl(t);
}

int schedTick(Task *t) {
    Worker *w = t->worker;
    Sched *s = w->sched;
    if (UNLIKELY(s->stuck != NULL)) stuckLook(t, vmNowNs(s->vm));
    if (s->mode == SCHED_SEEDED) return seededTick(t);
    queueOfferLate(w);
    queueOffer(w);
    if (w->wakePending) {
        w->wakePending = false;
        if (queueHasLocal(w) || __atomic_load_n(&s->queued, __ATOMIC_RELAXED) != 0) schedWake(s);
    }
    int64_t now = vmNowNs(s->vm);
    if (now >= timerNext(s)) timersFire(w, now);
    if (t->obj == NULL) { /* the main program computes; the tasks it has started must not wait for it */
        if (queueHasLocal(w)) queueShare(w);
        return 0;
    }
    if (t->obj->isJob) return 0;
    if (t->obj->slot != NULL) {
        t->hasSampled = true;
        statsSample(w, t->obj, now);
    }
    if (!mainWantsThread(w) && !isTurnOver(w, now)) return 0;
    yieldNow(t);
    return serveControl(t);
}

int schedYield(Task *t) {
    Sched *s = schedOf(t->vm);
    if (s == NULL) return rtRaise(&t->rt, RTE_MEMORY, NULL);
    if (t->obj == NULL) {
        mainYield(t);
        return taskServe(t);
    }
    if (t->obj->isJob) {
        worldStand(t->worker);
        return serveControl(t);
    }
    yieldNow(t);
    return serveControl(t); /* no wait: a cancelled task goes on */
}

int64_t schedSlice(Sched *s, int64_t usual) { return s->mode == SCHED_SEEDED ? seededSlice(s, usual) : usual; }

/* ---- calls that may block in the kernel ----------------------------------------------------------------------------------------- */

/* A task does not block the main program's thread: it goes to a worker first. */
static void moveToWorker(Task *t) {
    t->obj->needsWorker = true;
    yieldNow(t);
    t->obj->needsWorker = false;
}

static void blockBegin(Task *t) {
    Sched *s = taskSched(t);
    if (t->worker->isLending) moveToWorker(t);
    Worker *w = t->worker;
    w->wakePending = false;
    queueShare(w);
    schedLeaves(s);
    RELAXED_STORE(t->cpuTicks, t->cpuTicks + (platTicks() - t->turnTicks));
    worldLeave(w, W_OUTSIDE);
}

static void blockEnd(Task *t) {
    assert(t->worker->state == W_OUTSIDE);
    worldEnter(t->worker);
    schedReturns(taskSched(t));
    RELAXED_STORE(t->turnTicks, platTicks());
}

void schedOutside(Rt *rt, bool isOutside) {
    Task *t = (Task *)(void *)rt;
    if (taskSched(t)->mode == SCHED_SEEDED) return; /* everything is in one thread, and nobody else may run now */
    if (isOutside) blockBegin(t);
    else blockEnd(t);
}
