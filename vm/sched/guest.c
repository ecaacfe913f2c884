/* guest.c: threads from outside as guests of the scheduler (guest.h).
 *
 * A guest has a Worker of its own, which is in the list of guests instead of in the table of workers: a collector waits for it and scans its stack, but
 * nobody steals from it, wakes it or gives it a turn. What its task starts goes to the global queue. */
#include "vm/sched/guest.h"

#include "runtime/builtins/builtins.h"
#include "runtime/io/file.h"
#include "runtime/plat/ticks.h"
#include "vm/sched/sched_internal.h"

static bool isHere(const Worker *w) { return pthread_equal(w->thread, pthread_self()) != 0; }

Task *schedTaskHere(VM *vm) {
    Sched *s = __atomic_load_n(&vm->sched, __ATOMIC_ACQUIRE);
    assert(s != NULL);
    uint32_t count = __atomic_load_n(&s->workerCount, __ATOMIC_ACQUIRE);
    for (uint32_t i = 0; i <= count; i++) {
        const Worker *w = __atomic_load_n(&s->workers[i], __ATOMIC_ACQUIRE);
        if (w != NULL && isHere(w)) return __atomic_load_n(&w->current, __ATOMIC_ACQUIRE);
    }
    Task *t = NULL;
    (void)pthread_mutex_lock(&s->guestLock);
    for (const Worker *w = s->guests; w != NULL && t == NULL; w = w->nextGuest) {
        if (isHere(w)) t = w->current;
    }
    (void)pthread_mutex_unlock(&s->guestLock);
    return t;
}

bool schedIsOutside(const Task *t) { return t->worker->state == W_OUTSIDE; }

bool schedPin(Task *t, bool isPinned) {
    if (t->obj == NULL) return false; /* the main program has a thread of its own */
    bool was = t->obj->isJob;
    t->obj->isJob = isPinned;
    return was;
}

/* ---- guests ------------------------------------------------------------------------------------------------------------------------ */

bool guestsExpect(VM *vm) {
    Sched *s = schedOf(vm);
    if (s != NULL) schedShare(s);
    return s != NULL;
}

static Worker *addGuest(Sched *s) {
    Worker *w = hookAlloc(s->hooks, sizeof *w);
    if (w == NULL) return NULL;
    memset(w, 0, sizeof *w);
    w->sched = s;
    w->index = GUEST_INDEX;
    w->thread = pthread_self();
    w->loopTop = NATIVE_FRAME();
    w->state = W_IDLE;
    (void)pthread_mutex_lock(&s->guestLock);
    bool isWanted = s->mode == SCHED_FREE && !__atomic_load_n(&s->isEnding, __ATOMIC_SEQ_CST); /* seeded: only one thread may run */
    if (isWanted) {
        w->nextGuest = s->guests;
        s->guests = w;
        wakeSourceAdd(s);
    }
    (void)pthread_mutex_unlock(&s->guestLock);
    if (isWanted) return w;
    hookFree(s->hooks, w, sizeof *w);
    return NULL;
}

/* w is not W_ACTIVE, so no collector waits for it. */
static void removeGuest(Sched *s, Worker *w) {
    const Hooks *hooks = s->hooks; /* s may be gone as soon as the lock is given back */
    assert(w->state != W_ACTIVE && w->index == GUEST_INDEX && w->stacks == NULL);
    (void)pthread_mutex_lock(&s->guestLock);
    Worker **at = &s->guests;
    while (*at != w) at = &(*at)->nextGuest;
    *at = w->nextGuest;
    wakeSourceRemove(s);
    (void)pthread_mutex_unlock(&s->guestLock);
    hookFree(hooks, w, sizeof *w);
}

/* The task of a guest on a stack of the VM's, of which it uses the registers only. */
static Task *guestTask(VM *vm, Worker *w) {
    Sched *s = w->sched;
    Task *t = stackTake(w);
    w->stackCount = STACKS_OF_WORKER; /* it keeps none */
    if (t == NULL) return NULL;
    assert(t->obj == NULL && w->current == NULL);
    taskPrepare(s, t);
    t->rt.runs = w->runs;
    t->fiber.low = NULL; /* it runs on its thread's stack */
    __atomic_store_n(&t->worker, w, __ATOMIC_RELEASE);
    __atomic_store_n(&w->current, t, __ATOMIC_SEQ_CST);
    TaskObj *obj = (TaskObj *)(void *)heapAlloc(&t->rt, s->taskType, sizeof(TaskObj));
    if (obj == NULL) {
        __atomic_store_n(&w->current, NULL, __ATOMIC_SEQ_CST);
        t->worker = NULL;
        stackGive(w, t);
        return NULL;
    }
    obj->id = t->id = taskNextId(w);
    obj->isJob = true;
    obj->task = t;
    t->lastFrameId = (int64_t)(obj->id << 32);
    RELAXED_STORE(t->turnTicks, platTicks());
    taskSetState(obj, TASK_RUNNING);
    __atomic_store_n(&t->obj, obj, __ATOMIC_RELEASE);
    if (UNLIKELY(vm->race != NULL)) raceTaskStart(t, obj);
    return t;
}

static void leaveWorld(Sched *s, Worker *w) {
    heapFlushRuns(s->vm->heap, w->runs);
    worldLeave(w, W_IDLE);
    removeGuest(s, w);
}

bool guestEnter(Guest *g, VM *vm) {
    Sched *s = __atomic_load_n(&vm->sched, __ATOMIC_ACQUIRE);
    assert(s != NULL);
    Worker *w = addGuest(s);
    if (w == NULL) return false;
    worldEnter(w);
    Task *t = heapAddRuns(vm->heap, w->runs) ? guestTask(vm, w) : NULL;
    if (t == NULL) {
        leaveWorld(s, w);
        return false;
    }
    *g = (Guest){.vm = vm, .task = t, .worker = w};
    return true;
}

void guestLeave(Guest *g) {
    Task *t = g->task;
    Worker *w = g->worker;
    Sched *s = w->sched;
    TaskObj *obj = t->obj;
    assert(t->worker == w && w->current == t);
    ioTaskEnd(&t->rt);
    builtinRandomEnd(&t->rt);
    statsForget(t);
    if (UNLIKELY(t->race != NULL)) raceTaskEnd(t);
    obj->task = NULL;
    taskSetState(obj, TASK_FINISHED);
    __atomic_store_n(&t->obj, NULL, __ATOMIC_RELEASE);
    __atomic_store_n(&w->current, NULL, __ATOMIC_SEQ_CST);
    t->worker = NULL;
    queueShare(w);
    stackGive(w, t);
    leaveWorld(s, w);
}

void guestReport(Task *t, const char *where) {
    assert(t->rt.error.code != RT_OK);
    ioTaskUnwind(&t->rt);
    if (t->rt.error.code != RTE_KILLED) vmReportTask(t, where);
    t->rt.error.code = RT_OK;
    t->rt.error.object = NULL;
}
