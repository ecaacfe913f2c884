/* task.c: the life of a task: its object, its stack, its end.
 *
 * A task object is made by TASKNEW and holds routine and arguments until its first turn; only then it gets a stack, so that a million queued tasks cost
 * a million small objects. Stacks are used again, the warmest first. */
#include "vm/interp/interp_ops.h"
#include "vm/jit/tier.h"
#include "vm/sched/locks.h"
#include "vm/sched/park.h"
#include "vm/sched/stuck.h"

#include "runtime/builtins/builtins.h"
#include "runtime/io/file.h"

/* ---- stacks --------------------------------------------------------------------------------------------------------------- */

_Static_assert(sizeof(Task) + SLOT_TASK_AT - SLOT_NATIVE_BYTES <= SLOT_PAGE_BYTES - 512, "a small frame fits into the page of its Task");

static bool chunkAdd(Sched *s) {
    const Hooks *hooks = s->hooks;
    for (uint32_t slots = CHUNK_SLOTS_MAX; slots >= 4; slots /= 4) {
        size_t bytes = (size_t)slots * SLOT_BYTES;
        char *base = hooks->pageReserve(hooks->user, bytes);
        if (base == NULL) continue;
        StackChunk *c = hookAlloc(hooks, sizeof *c);
        if (c != NULL && hooks->pageCommit(hooks->user, base, bytes)) {
            *c = (StackChunk){s->chunks, base, bytes, slots, 0};
            s->chunks = c;
            return true;
        }
        hookFree(hooks, c, sizeof *c);
        hooks->pageRelease(hooks->user, base, bytes);
    }
    return false;
}

static Task *slotTask(const StackChunk *c, uint32_t slot) { return (Task *)(void *)(c->base + (size_t)slot * SLOT_BYTES + SLOT_TASK_AT); }

static NOINLINE Task *takeShared(Sched *s) {
    spinLock(&s->stackLock);
    Task *t = s->freeStacks;
    if (t != NULL) {
        s->freeStacks = t->nextFree;
        s->freeCount--;
    } else if ((s->chunks != NULL && s->chunks->used < s->chunks->slots) || chunkAdd(s)) {
        t = slotTask(s->chunks, s->chunks->used++);
    }
    spinUnlock(&s->stackLock);
    return t;
}

/* Inline here, and for other files a function, as the other two of this kind in this file. */
inline Task *stackTake(Worker *w) {
    Task *warm = w->stacks;
    if (UNLIKELY(warm == NULL)) return takeShared(w->sched);
    w->stacks = warm->nextFree;
    w->stackCount--;
    return warm;
}

static char *slotBase(Task *t) { return (char *)t - SLOT_TASK_AT; }

/* The pages around the middle one go back at once if a task has used many of them; of very many idle stacks all memory does. */
void stackGive(Worker *w, Task *t) {
    Sched *s = w->sched;
    enum { KEPT_BELOW = 16 << 10, KEPT_ABOVE = 32 << 10 };
    if (t->hasGrown) {
        char *base = slotBase(t);
        t->hasGrown = false;
        s->hooks->pageDecommit(s->hooks->user, base, SLOT_NATIVE_BYTES - KEPT_BELOW);
        s->hooks->pageDecommit(s->hooks->user, base + SLOT_NATIVE_BYTES + KEPT_ABOVE, SLOT_BYTES - SLOT_NATIVE_BYTES - KEPT_ABOVE);
    }
    if (LIKELY(w->stackCount < STACKS_OF_WORKER)) {
        t->nextFree = w->stacks;
        w->stacks = t;
        w->stackCount++;
        return;
    }
    spinLock(&s->stackLock);
    t->nextFree = s->freeStacks;
    s->freeStacks = t;
    s->freeCount++;
    spinUnlock(&s->stackLock);
}

Task *stackNext(Sched *s, const StackChunk **chunk, uint32_t *slot) {
    if (*chunk == NULL) *chunk = s->chunks;
    while (*chunk != NULL) {
        if (*slot < (*chunk)->used) return slotTask(*chunk, (*slot)++);
        *chunk = (*chunk)->next;
        *slot = 0;
        if (*chunk == NULL) return NULL;
    }
    return NULL;
}

/* What a task that still waits at the end holds outside the heap, and what its stack keeps for the next one. */
static void taskDrop(Sched *s, Task *t) {
    ioTaskDrop(&t->rt);
    ioCaptureFree(t->rt.capture);
    statsForget(t);
    hookFree(s->hooks, t->marks, t->markCapacity * sizeof *t->marks);
    heldFree(s, t);
    fiberFree(&t->fiber);
}

void stacksFree(Sched *s) {
    const StackChunk *at = NULL;
    uint32_t slot = 0;
    for (Task *t = stackNext(s, &at, &slot); t != NULL; t = stackNext(s, &at, &slot)) taskDrop(s, t);
    for (StackChunk *c = s->chunks; c != NULL;) {
        StackChunk *next = c->next;
        s->hooks->pageRelease(s->hooks->user, c->base, c->bytes);
        hookFree(s->hooks, c, sizeof *c);
        c = next;
    }
    s->chunks = NULL;
}

/* ---- what the race detector names a task by ------------------------------------------------------------------------------------- */

const void *raceStartOf(const TaskObj *obj) { return &obj->head; }
const void *raceEndOf(const TaskObj *obj) { return &obj->waiters; }
const void *raceControlOf(const TaskObj *obj) { return &obj->result; }
_Static_assert(offsetof(TaskObj, waiters) % 8 == 0 && offsetof(TaskObj, result) % 8 == 0, "words of their own");

/* ---- start ------------------------------------------------------------------------------------------------------------------ */

TaskObj *taskNone(Task *t, const Obj *o) {
    (void)rtRaise(&t->rt, RTE_BUILTIN, o == NULL ? "nil is not a task" : "the value is not a task");
    return NULL;
}

/* An environment of by-refs lives only as long as the activation that made it, and on the stack of its task. */
static bool hasFrameRefs(const Task *t, const ObjClosure *closure) {
    for (uint64_t i = 0; i < closure->envCount; i++) {
        const Obj *env = closure->env[i];
        if (env != NULL && heapType(t->rt.heap, env->typeId)->shape == OBJ_ENV) return true;
    }
    return false;
}

enum { CEILING_ROUGH = 65536 };

uint64_t taskNextId(Worker *w) {
    if (w->nextId == w->endId) {
        w->endId = __atomic_add_fetch(&w->sched->lastId, IDS_OF_WORKER, __ATOMIC_RELAXED);
        w->nextId = w->endId - IDS_OF_WORKER;
    }
    return ++w->nextId;
}

TaskObj *taskNew(Task *t, ObjClosure *closure, const Value *args, uint32_t argCount, uint32_t resultKind) {
    Sched *s = taskSched(t);
    if (UNLIKELY(s == NULL)) s = schedOf(t->vm);
    assert(resultKind < RESULT_KIND_COUNT && argCount <= UINT16_MAX);
    if (s == NULL) return rtRaise(&t->rt, RTE_MEMORY, NULL), NULL;
    if (closure == NULL) return rtRaise(&t->rt, RTE_NIL, NULL), NULL;
    if (hasFrameRefs(t, closure)) {
        (void)rtRaise(&t->rt, RTE_BUILTIN, "the routine uses a variable that is passed by reference and cannot go to another task");
        return NULL;
    }
    size_t bytes = sizeof(TaskObj) + argCount * sizeof(Value);
    TaskObj *obj = (TaskObj *)(void *)heapAlloc(&t->rt, s->taskType, bytes);
    if (obj == NULL) return NULL;
    obj->closure = closure;
    if (t->vm->jit != NULL) tierStart(t->vm->jit, closure->fn);
    obj->resultKind = (uint8_t)resultKind;
    obj->isolated = t->isolated; /* a shared task sees the globals of the one that starts it */
    obj->argCount = (uint16_t)argCount;
    obj->id = taskNextId(t->worker);
    for (uint32_t i = 0; i < argCount; i++) obj->args[i] = args[i];
    return obj;
}

/* The ceiling is looked at for each task while it is low, else for every 64th: 15 workers pass it by less than a thousandth. */
static bool isOverCeiling(Worker *w) {
    Sched *s = w->sched;
    bool mustLook = s->maxTasks < CEILING_ROUGH || (w->counts[COUNT_CREATED] & 63) == 0;
    return mustLook && (uint64_t)schedLive(s) >= s->maxTasks;
}

inline int taskAdmit(Task *t, TaskObj *obj) {
    Worker *w = t->worker;
    uint8_t isNew = TASK_NEW;
    if (UNLIKELY(__atomic_load_n(&w->sched->isEnding, __ATOMIC_RELAXED))) {
        return t->obj != NULL ? rtRaise(&t->rt, RTE_KILLED, NULL) : rtRaise(&t->rt, RTE_BUILTIN, "the program has ended");
    }
    if (isOverCeiling(w)) return rtRaise(&t->rt, RTE_TASKS, NULL);
    raceRelease(t, raceStartOf(obj));
    bool isMine = taskState(obj) == TASK_NEW;
    if (isMine && schedIsAlone(w->sched)) taskSetState(obj, TASK_QUEUED);
    else isMine = isMine && __atomic_compare_exchange_n(&obj->state, &isNew, TASK_QUEUED, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED);
    if (!isMine) return rtRaise(&t->rt, RTE_BUILTIN, "the task has been started already");
    schedCountAdd(w, COUNT_CREATED, 1);
    return 0;
}

int taskLaunch(Task *t, TaskObj *obj) {
    if (taskAdmit(t, obj)) return 1;
    queuePush(t->worker, obj);
    return 0;
}

static Fiber *endHere(Task *t, int status);

/* First function on the stack of a task. */
static Fiber *taskMain(void *arg) {
    Task *t = arg;
    TaskObj *obj = t->obj;
    assert(t->worker->leaving == NULL);
    if (obj->slot != NULL) slotTaskStarted(taskSched(t), obj);
    if (obj->isJob) return endHere(t, jobRun(t, obj));
    ObjClosure *closure = obj->closure;
    Func *fn = closure->fn;
    Value *R = t->stackBase + 1;
    uint32_t at = 0;
    for (; at < obj->argCount; at++) R[at] = obj->args[at];
    for (uint64_t i = 0; i < closure->envCount; i++) R[fn->envSlot + i].o = closure->env[i];
    return endHere(t, vmRunWindow(t, fn, R));
}

/* What all tasks of a stack have in common. */
static NOINLINE void prepareStack(Sched *s, Task *t) {
    taskInit(t, s->vm, (Value *)(void *)((char *)t + ((sizeof(Task) + 15) & ~(size_t)15)), (Value *)(void *)(slotBase(t) + SLOT_BYTES));
    t->rt.outside = schedOutside;
    t->rt.clock = s->vm->main->rt.clock;
}

inline void taskPrepare(Sched *s, Task *t) {
    const Task *main = s->vm->main;
    if (UNLIKELY(t->vm == NULL)) prepareStack(s, t);
    taskReset(t);
    t->rt.capture = NULL;
    t->rt.args = main->rt.args;
    t->rt.argCount = main->rt.argCount;
    t->rt.ioResult = 0;
    t->rt.ioMode = 0;
    t->rt.random[0] = t->rt.random[1] = 0;
    t->rt.error.object = NULL;
    t->rt.exitProc = NULL;
    t->unwindFrame = NULL;
    t->nativeDepth = 0;
    t->markCount = 0;
    t->foreign = NULL;
    t->credit = t->slice = s->vm->config.limits.fuel != 0 || s->mode != SCHED_FREE || s->vm->config.gcStress ? 0 : CREDIT_SLICE;
    t->isolated = NULL;
    if (UNLIKELY(t->heldLocks != NULL)) heldReset(t);
    t->cpuTicks = 0;
    t->traceLeft = 0;
    t->hasSampled = false;
}

bool taskBind(Worker *w, TaskObj *obj) {
    Sched *s = w->sched;
    Task *t = stackTake(w);
    if (t == NULL) return false;
    char *low = slotBase(t);
    bool isFresh = t->vm == NULL; /* its pages have never been touched */
    taskPrepare(s, t);
    t->id = obj->id;
    __atomic_store_n(&t->obj, obj, __ATOMIC_RELEASE);
    t->rt.capture = obj->isCaptured ? ioCaptureCreate(s->hooks) : NULL;
    t->lastFrameId = (int64_t)(obj->id << 32);
    t->isolated = obj->isolated;
    if (UNLIKELY(s->stuck != NULL) && !isFresh) stuckClean(t);
    if (!fiberInit(&t->fiber, low, (char *)t, taskMain, t)) {
        stackGive(w, t);
        return false;
    }
    schedLock(s, &obj->lock);
    bool isWanted = !obj->isAbandoned;
    if (isWanted) __atomic_store_n(&obj->task, t, __ATOMIC_RELEASE);
    spinUnlock(&obj->lock);
    if (UNLIKELY(s->vm->race != NULL) && isWanted) raceTaskStart(t, obj);
    if (!isWanted) {
        ioCaptureFree(t->rt.capture);
        t->rt.capture = NULL;
        t->obj = NULL;
        stackGive(w, t);
    }
    return true;
}

/* ---- end -------------------------------------------------------------------------------------------------------------------- */

void taskFinish(Sched *s, Worker *w, TaskObj *obj, bool hasFailed) {
    obj->hasFailed = hasFailed;
    schedCountAdd(w, hasFailed ? COUNT_FAILED : COUNT_FINISHED, 1);
    if (obj->slot != NULL) slotTaskEnded(s, obj);
    schedLock(s, &obj->lock);
    RELAXED_STORE(obj->task, NULL);
    obj->closure = NULL;
    taskSetState(obj, TASK_FINISHED);
    Waiter *woken = obj->waiters.first == NULL ? NULL : waitQueueClaimAll(&obj->waiters);
    spinUnlock(&obj->lock);
    if (woken != NULL) schedReadyChain(w, woken);
    if (obj->onEnd != NULL) obj->onEnd(w, obj, obj->onEndArg);
}

static void afterEnd(Worker *w, void *arg) {
    Task *t = arg;
    stackGive(w, t);
}

/* Is there anybody who will be told of the error? */
static bool isAwaited(TaskObj *obj) {
    spinLock(&obj->lock);
    bool isSo = ((obj->waiters.first != NULL || obj->isRunByWaiter) && obj->slot == NULL) || obj->onEnd != NULL;
    spinUnlock(&obj->lock);
    return isSo;
}

static void failHere(Task *t, TaskObj *obj) {
    VM *vm = t->vm;
    int code = t->rt.error.code;
    if (code == RTE_HALT) {
        vm->haltStatus = (int)t->rt.error.detail;
        schedPoke(vm->main, REQUEST_HALT);
        schedInterruptMain(vm->sched);
        return;
    }
    obj->errorCode = code;
    ioTaskUnwind(&t->rt);
    if (code == RTE_KILLED) {
        taskReleaseLocks(t);
        return;
    }
    taskKeepError(t, obj);
    if (code == RTE_CANCELLED || isAwaited(obj)) return;
    if (obj->slot != NULL || obj->isDetached || obj->error == NULL) taskReportFailure(t, obj);
    else untoldAdd(t, obj);
}

/* The captured text moves to the task object; an error is its last line (1.13). */
static void keepOutput(Task *t, TaskObj *obj, bool hasFailed) {
    IoCapture *capture = t->rt.capture;
    char line[RT_MESSAGE_MAX + 32];
    if (hasFailed && obj->errorCode != RTE_CANCELLED && obj->errorCode != RTE_KILLED) {
        int n = snprintf(line, sizeof line, "[Thread error: %s]\n", t->rt.error.message);
        (void)ioCaptureAppend(capture, line, (size_t)n);
    }
    t->rt.error.code = RT_OK;
    (void)ioCaptureText(&t->rt, capture, &obj->output); /* no memory: no text */
    t->rt.capture = NULL;
    ioCaptureFree(capture);
}

/* Gives back what few tasks have. */
static NOINLINE void leaveAll(Task *t, TaskObj *obj, bool hasFailed) {
    ioTaskEnd(&t->rt);
    builtinRandomEnd(&t->rt);
    if (t->rt.capture != NULL) keepOutput(t, obj, hasFailed);
    statsForget(t);
    if (t->race != NULL) raceTaskEnd(t);
}

/* On the task's own stack. The worker's loop goes on. */
static Fiber *endHere(Task *t, int status) {
    TaskObj *obj = t->obj;
    Sched *s = taskSched(t);
    if (status == 0) {
        if (obj->resultKind != RESULT_NONE) obj->result = t->stackBase[1];
    } else {
        failHere(t, obj);
    }
    int64_t events = t->slice - t->credit;
    if (t->vm->config.limits.fuel == 0) schedCountAdd(t->worker, COUNT_EVENTS, events); /* booked when somebody asks */
    else (void)__atomic_fetch_add(&t->vm->fuelUsed, (uint64_t)events, __ATOMIC_RELAXED);
    bool hasMore = t->rt.ioTask != NULL || t->rt.twister != NULL || t->rt.capture != NULL || t->snapshot != NULL || t->race != NULL;
    if (hasMore) leaveAll(t, obj, status != 0);
    taskFinish(s, t->worker, obj, status != 0);
    __atomic_store_n(&t->obj, NULL, __ATOMIC_RELEASE);
    Worker *w = t->worker;
    w->leaving = t;
    w->after = afterEnd;
    w->afterArg = t;
    return &w->loop;
}

void taskAbandon(Sched *s, Worker *w, TaskObj *obj, int code) {
    obj->errorCode = code;
    taskFinish(s, w, obj, true);
}

/* ---- waiting for the end ------------------------------------------------------------------------------------------------------- */

bool taskHasEnded(const TaskObj *obj) { return taskState(obj) == TASK_FINISHED; }
bool taskHasFailed(const TaskObj *obj) { return obj->hasFailed; }

int taskWaitFor(Task *t, TaskObj *obj, const WaitFor *what) {
    if (t->obj == NULL && taskState(obj) == TASK_QUEUED && mainRunOnly(t, obj) && taskServe(t)) return 1;
    if (taskState(obj) != TASK_FINISHED) return taskWaitUntil(t, obj, what, NO_DEADLINE);
    raceAcquire(t, raceEndOf(obj));
    return 0;
}

int taskWaitUntil(Task *t, TaskObj *obj, const WaitFor *what, int64_t deadlineNs) {
    for (;;) {
        Waiter waiter = {0};
        schedLock(taskSched(t), &obj->lock);
        bool isFinished = taskState(obj) == TASK_FINISHED;
        if (isFinished || deadlineNs == 0) {
            spinUnlock(&obj->lock);
            if (isFinished) raceAcquire(t, raceEndOf(obj));
            return 0;
        }
        schedArm(t);
        waitQueueAdd(&obj->waiters, &waiter, t);
        WakeReason reason = schedPark(t, what, &obj->lock, deadlineNs);
        if (reason == WAKE_PARTNER) {
            raceAcquire(t, raceEndOf(obj));
            return 0;
        }
        if (schedLeave(t, &obj->lock, &waiter, reason)) return 1;
        if (reason == WAKE_TIMEOUT) return 0;
    }
}

int opTaskNew(Task *t, Instance *inst, const Insn *ip, Value *R) {
    const Module *m = inst->module;
    const TypeRec *sig = &m->types[ip[1].lo];
    assert(sig->kind == TR_SIG);
    TaskObj *obj = taskNew(t, R[ip->b].p, &R[ip->a], sig->count, ip->c);
    if (obj == NULL) return 1;
    R[ip->a].o = &obj->head;
    return 0;
}
