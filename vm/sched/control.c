/* control.c: pause, resume, cancel and kill (threading.md 1.9). Flags in the task object; a running task looks at them at its safepoints, a waiting one is
 * woken, one that never ran ends or stands without a turn. */
#include "vm/sched/park.h"

static void releaseLock(void *arg) { spinUnlock(arg); }

static bool isPaused(const TaskObj *obj) {
    return (__atomic_load_n(&obj->control, __ATOMIC_SEQ_CST) & (CONTROL_PAUSE | CONTROL_KILL)) == CONTROL_PAUSE;
}

/* The lock orders the last look at the flags against controlRequest and controlResume. */
WakeReason controlPause(Task *t) {
    TaskObj *obj = t->obj;
    static const WaitFor what = {"paused", 0, NULL, WAIT_ANYBODY, NULL};
    while (isPaused(obj)) {
        spinLock(&obj->lock);
        if (!isPaused(obj)) {
            spinUnlock(&obj->lock);
            break;
        }
        schedArm(t);
        WakeReason reason = schedParkPaused(t, &what, releaseLock, &obj->lock);
        raceAcquire(t, raceControlOf(obj));
        if (reason != WAKE_PARTNER) return reason;
    }
    return WAKE_NONE;
}

bool controlUnstarted(Worker *w, TaskObj *obj) {
    spinLock(&obj->lock);
    uint8_t control = __atomic_load_n(&obj->control, __ATOMIC_SEQ_CST);
    bool isEnding = __atomic_load_n(&w->sched->isEnding, __ATOMIC_SEQ_CST);
    if (obj->isAbandoned) {
        spinUnlock(&obj->lock);
        return true;
    }
    if (isEnding || (control & (CONTROL_CANCEL | CONTROL_KILL))) {
        spinUnlock(&obj->lock);
        taskAbandon(w->sched, w, obj, control & CONTROL_KILL || isEnding ? RTE_KILLED : RTE_CANCELLED);
        return true;
    }
    bool isPaused = (control & CONTROL_PAUSE) != 0;
    if (isPaused) {
        obj->isPauseQueued = true;
        taskSetState(obj, TASK_PAUSED);
    }
    spinUnlock(&obj->lock);
    return isPaused;
}

/* Lets a task that a pause had taken out of the queue go on, or end, there. Lock held; true if it must be queued after unlocking. */
static bool takePauseQueued(TaskObj *obj) {
    if (!obj->isPauseQueued) return false;
    obj->isPauseQueued = false;
    taskSetState(obj, TASK_QUEUED);
    return true;
}

static bool isLive(const TaskObj *obj) {
    TaskState state = taskState(obj);
    return state != TASK_NEW && state != TASK_FINISHED;
}

static void queueAgain(Task *self, Sched *s, TaskObj *obj) {
    if (self != NULL) {
        queuePush(self->worker, obj);
        self->worker->wakePending = true;
    } else {
        queuePushGlobal(s, obj);
        schedWake(s);
    }
}

/* A thread that has not begun ends at once, though it stays in the run queue for a while (controlUnstarted). Who has been promised a call at the end of the
 * task gets it in its turn. Lock held. */
static bool takeUnstarted(TaskObj *obj, uint8_t bit) {
    if (bit == CONTROL_PAUSE || obj->slot == NULL || obj->onEnd != NULL || obj->isAbandoned) return false;
    obj->isPauseQueued = false;
    obj->isAbandoned = true;
    return true;
}

bool controlRequest(Task *self, Sched *s, TaskObj *obj, uint8_t bit) {
    bool mustQueue = false, mustEnd = false;
    Task *woken = NULL;
    spinLock(&obj->lock);
    bool isOk = isLive(obj);
    if (isOk) {
        bool isBreak = bit == CONTROL_CANCEL && isPaused(obj);
        if (self != NULL) raceRelease(self, raceControlOf(obj));
        Task *t = obj->task;
        if (isBreak && t != NULL) __atomic_fetch_xor(&obj->control, CONTROL_PAUSE | CONTROL_BREAK, __ATOMIC_SEQ_CST);
        __atomic_fetch_or(&obj->control, bit, __ATOMIC_SEQ_CST);
        if (t == NULL) {
            mustEnd = takeUnstarted(obj, bit);
            if (bit != CONTROL_PAUSE && !mustEnd) mustQueue = takePauseQueued(obj);
        } else {
            if (bit != CONTROL_CANCEL || isBreak) schedPoke(t, REQUEST_CONTROL);
            if (bit != CONTROL_PAUSE && schedClaim(t, bit == CONTROL_KILL ? WAKE_KILLED : WAKE_CANCELLED)) woken = t;
        }
    }
    spinUnlock(&obj->lock);
    if (mustEnd) taskAbandon(s, self->worker, obj, bit == CONTROL_KILL ? RTE_KILLED : RTE_CANCELLED);
    if (mustQueue) queueAgain(self, s, obj);
    if (woken != NULL) schedReady(self, woken);
    return isOk;
}

bool controlResume(Task *self, Sched *s, TaskObj *obj) {
    bool mustQueue = false;
    Task *woken = NULL;
    spinLock(&obj->lock);
    bool isOk = isLive(obj);
    if (isOk) {
        if (self != NULL) raceRelease(self, raceControlOf(obj));
        __atomic_fetch_and(&obj->control, (uint8_t)~CONTROL_PAUSE, __ATOMIC_SEQ_CST);
        Task *t = obj->task;
        if (t == NULL) mustQueue = takePauseQueued(obj);
        else if (__atomic_load_n(&obj->state, __ATOMIC_ACQUIRE) == TASK_PAUSED && schedClaim(t, WAKE_PARTNER)) woken = t;
    }
    spinUnlock(&obj->lock);
    if (mustQueue) queueAgain(self, s, obj);
    if (woken != NULL) schedReady(self, woken);
    return isOk;
}
