/* pools.c: pools, which run so many of their jobs at once, and schedulers, which run one task after the other (threading.md 2.11).
 *
 * A job of a pool is admitted (counted, awaitable, cancellable) when it is submitted and queued when its turn in the pool comes; until then it stands in the
 * pool's list. A waiter for the jobs so far counts down those that had been submitted before it. */
#include "vm/interp/builtin_table.h"
#include "vm/sched/handles.h"
#include "vm/sched/isolate.h"
#include "vm/sched/park.h"

typedef struct Pool {
    Handle handle;
    SpinLock lock;         /* guards the rest */
    int64_t limit, running;
    TaskObj *first, *last; /* admitted, not queued; chained by next */
    uint64_t submitted, outstanding, failed;
    int64_t suspects;      /* stuck.c: jobs that may be stuck; 0 while the world runs */
    WaitQueue waiters;     /* Waiter.number: jobs to come; value: the last of them; then how many failed */
} Pool;

/* One job in its pool: a heap object, scanned word by word. */
typedef struct PoolJob {
    Obj head;
    Pool *pool;
    uint64_t number;
} PoolJob;

static Task *self(Rt *rt) { return (Task *)(void *)rt; }

/* ---- the end of a job ---------------------------------------------------------------------------------------------------------- */

/* Lock held. Counts a job down for those who wait for it; gives those who are done for schedReadyChain. */
static Waiter *countDown(Pool *pool, const PoolJob *job) {
    Waiter *done = NULL;
    for (Waiter *w = pool->waiters.first, *next; w != NULL; w = next) {
        next = w->next;
        if (job->number > w->value.u || --w->number != 0) continue;
        waitQueueRemove(w);
        if (!schedClaim(w->task, WAKE_PARTNER)) continue;
        assert(pool->failed <= pool->submitted);
        w->value.u = pool->failed;
        w->next = done;
        done = w;
    }
    return done;
}

static void jobEnded(Worker *w, TaskObj *obj, void *arg) {
    const PoolJob *job = arg;
    Pool *pool = job->pool;
    spinLock(&pool->lock);
    assert(pool->outstanding > 0 && pool->running > 0);
    pool->outstanding--;
    pool->failed += obj->hasFailed;
    TaskObj *next = pool->first;
    assert((next == NULL) == (pool->last == NULL) && pool->running <= pool->limit);
    if (next == NULL) {
        pool->running--;
    } else {
        pool->first = next->next;
        if (pool->first == NULL) pool->last = NULL;
        next->next = NULL;
    }
    Waiter *done = countDown(pool, job);
    spinUnlock(&pool->lock);
    if (next != NULL) queuePush(w, next);
    schedReadyChain(w, done);
}

const void *racePoolOf(const TaskObj *obj) { return obj->onEnd == jobEnded ? ((const PoolJob *)obj->onEndArg)->pool : NULL; }

void poolNote(const TaskObj *obj, int suspects) {
    if (obj->onEnd != jobEnded) return;
    Pool *pool = ((const PoolJob *)obj->onEndArg)->pool;
    pool->suspects += suspects;
    assert(pool->suspects >= 0 && pool->suspects <= pool->running);
}

bool poolMoves(const void *pool) { return ((const Pool *)pool)->suspects < ((const Pool *)pool)->running; }
bool poolMayStart(const TaskObj *obj) { return obj->onEnd != jobEnded || poolMoves(((const PoolJob *)obj->onEndArg)->pool); }

/* ---- pools ------------------------------------------------------------------------------------------------------------------------ */

static Pool *make(Task *t, int64_t limit) {
    assert(limit >= 1);
    Pool *pool = handleAlloc(t, HANDLE_POOL, sizeof *pool);
    if (pool == NULL) return NULL;
    pool->limit = limit;
    return handlePublish(t, pool) == 0 ? NULL : pool;
}

/* The pool of a handle; 0: the default one. NULL: an error is pending. */
static Pool *poolOf(Task *t, int64_t id) {
    Sched *s = schedOf(t->vm);
    if (s == NULL) return (void)rtRaise(&t->rt, RTE_MEMORY, NULL), NULL;
    if (id != 0) return handleFind(t, id, HANDLE_POOL);
    Pool *pool = __atomic_load_n(&s->pool, __ATOMIC_ACQUIRE);
    if (pool != NULL) return pool;
    Pool *made = make(t, s->limit);
    if (made == NULL) return NULL;
    bool isFirst = __atomic_compare_exchange_n(&s->pool, &pool, made, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
    return isFirst ? made : pool;
}

int poolNew(Rt *rt, Value *R) {
    if (R[0].i < 1) return rtRaise(rt, RTE_BUILTIN, "thread.pool.new expects a number of jobs of at least 1");
    const Pool *pool = make(self(rt), R[0].i);
    if (pool == NULL) return 1;
    R[0].i = pool->handle.id;
    return 0;
}

int poolSubmit(Rt *rt, Value *R) {
    Task *t = self(rt);
    TaskObj *obj = taskOf(t, R[1].o);
    Pool *pool = obj == NULL ? NULL : poolOf(t, R[0].i);
    PoolJob *job = pool == NULL ? NULL : (PoolJob *)(void *)heapAlloc(rt, &taskSched(t)->isolateType, sizeof *job);
    if (job == NULL || taskAdmit(t, obj)) return 1;
    job->pool = pool;
    assert(obj->onEnd == NULL && obj->task == NULL);
    obj->onEnd = jobEnded;
    obj->onEndArg = job;
    spinLock(&pool->lock);
    job->number = ++pool->submitted;
    pool->outstanding++;
    bool mayRun = pool->running < pool->limit;
    assert(pool->outstanding <= pool->submitted && pool->running <= pool->limit);
    assert(!mayRun || pool->first == NULL);
    if (mayRun) {
        pool->running++;
    } else {
        obj->next = NULL;
        if (pool->last == NULL) pool->first = obj;
        else pool->last->next = obj;
        pool->last = obj;
    }
    spinUnlock(&pool->lock);
    if (mayRun) queuePush(t->worker, obj);
    R[0].o = &obj->head;
    return 0;
}

int poolWait(Rt *rt, Value *R) {
    Task *t = self(rt);
    Pool *pool = poolOf(t, R[0].i);
    if (pool == NULL) return 1;
    WaitFor what = {"wait pool %lld", pool->handle.id, NULL, WAIT_POOL, pool};
    for (;;) {
        spinLock(&pool->lock);
        Waiter waiter = {.number = (uint32_t)pool->outstanding, .value = {.u = pool->submitted}};
        if (pool->outstanding == 0) {
            R[0].u = pool->failed;
            spinUnlock(&pool->lock);
            raceAcquire(t, pool);
            return 0;
        }
        schedArm(t);
        waitQueueAdd(&pool->waiters, &waiter, t);
        WakeReason reason = schedPark(t, &what, &pool->lock, NO_DEADLINE);
        R[0].u = waiter.value.u;
        if (reason == WAKE_PARTNER) {
            raceAcquire(t, pool);
            return 0;
        }
        if (schedLeave(t, &pool->lock, &waiter, reason)) return 1;
        R[0].i = pool->handle.id;
    }
}

/* ---- one after the other -------------------------------------------------------------------------------------------------------------- */

/* Nothing to do: that it is set keeps the failure of a task, which its scheduler raises, from being reported. */
static void stepEnded(Worker *w, TaskObj *obj, void *arg) {
    (void)w;
    (void)arg;
    assert(taskHasEnded(obj));
    (void)obj;
}

/* Runs a new task to its end; a copy of its value in *out, which is a root. 0, or 1 with an error pending, perhaps the task's own. */
static int runStep(Task *t, TaskObj *obj, Value *out) {
    if (taskAdmit(t, obj)) return 1;
    assert(obj->onEnd == NULL && taskState(obj) == TASK_QUEUED);
    obj->onEnd = stepEnded;
    queuePush(t->worker, obj);
    return taskAwaitValue(t, obj, out) || isolateCopy(t, out->o, &out->o);
}

/* The dynamic array of references behind o, or NULL with E-ARGS pending. */
static ObjDyn *arrayOf(Task *t, Obj *o, const ObjType **type) {
    *type = o == NULL || (o->flags & OBJ_INDIRECT) != 0 ? NULL : heapType(t->rt.heap, o->typeId);
    if (*type != NULL && (*type)->shape == OBJ_DYN && (*type)->size == sizeof(Obj *) && (*type)->refs.runCount != 0) return (ObjDyn *)(void *)o;
    (void)rtRaise(&t->rt, RTE_BUILTIN, "thread.scheduler.run expects a list of tasks");
    return NULL;
}

/* Only an array that may hold anything can hold a task: the results have the same type. R[0]: the array of the tasks, then of the results. */
int poolRunArray(Rt *rt, Value *R) {
    Task *t = self(rt);
    const ObjType *type;
    if (schedOf(t->vm) == NULL) return rtRaise(rt, RTE_MEMORY, NULL);
    const ObjDyn *tasks = R[0].o == NULL ? NULL : arrayOf(t, R[0].o, &type);
    if (tasks == NULL) return R[0].o != NULL; /* nil: an empty list */
    int64_t n = tasks->length;
    for (int64_t i = 0; i < n; i++) {
        Obj *o;
        memcpy(&o, tasks->data + (size_t)i * sizeof o, sizeof o);
        if (taskOf(t, o) == NULL) return 1;
    }
    ObjDyn *results = heapNewDyn(rt, type, n, n);
    if (results == NULL) return 1;
    for (int64_t i = 0; i < n; i++) {
        Value v = {.p = NULL};
        Obj *o;
        memcpy(&o, tasks->data + (size_t)i * sizeof o, sizeof o);
        TaskObj *obj = taskOf(t, o); /* again: the array may have changed */
        if (obj == NULL || runStep(t, obj, &v)) return 1;
        memcpy(results->data + (size_t)i * sizeof v.o, &v.o, sizeof v.o);
    }
    R[0].p = results;
    return 0;
}

typedef struct Step { /* heap object, scanned word by word */
    Obj head;
    struct Step *next;
    TaskObj *task;
} Step;

typedef struct StepList {
    Handle handle;
    SpinLock lock;     /* guards the rest */
    int64_t count;
    Step *first, *last;
} StepList;

int poolListNew(Rt *rt, Value *R) {
    StepList *list = handleAlloc(self(rt), HANDLE_SCHEDULER, sizeof *list);
    if (list == NULL) return 1;
    R[0].i = handlePublish(self(rt), list);
    return R[0].i == 0;
}

int poolListAdd(Rt *rt, Value *R) {
    Task *t = self(rt);
    StepList *list = handleFind(t, R[0].i, HANDLE_SCHEDULER);
    TaskObj *obj = list == NULL ? NULL : taskOf(t, R[1].o);
    Step *step = obj == NULL ? NULL : (Step *)(void *)heapAlloc(rt, &taskSched(t)->isolateType, sizeof *step);
    if (step == NULL) return 1;
    step->task = obj;
    assert(step->next == NULL);
    spinLock(&list->lock);
    if (list->last == NULL) list->first = step;
    else list->last->next = step;
    list->last = step;
    list->count++;
    spinUnlock(&list->lock);
    return 0;
}

/* Does the array hold references of every kind? One that has an integer in it does: no other type of element allows that. */
static bool holdsAny(const ObjDyn *list) {
    const Obj *o;
    if (list->length < 1) return false;
    memcpy(&o, list->data, sizeof o);
    return o != NULL && o->typeId == TYPE_ID_INT && (o->flags & OBJ_INDIRECT) == 0;
}

/* Takes the whole list: its tasks run once. R[1] gives the type of the result. */
int poolListRun(Rt *rt, Value *R) {
    Task *t = self(rt);
    const ObjType *type;
    StepList *list = handleFind(t, R[0].i, HANDLE_SCHEDULER);
    const ObjDyn *like = list == NULL ? NULL : arrayOf(t, R[1].o, &type);
    if (like == NULL) return 1;
    if (!holdsAny(like)) return rtRaise(rt, RTE_BUILTIN, "thread.scheduler.run expects an array of any with an integer in it");
    spinLock(&list->lock);
    Step *step = list->first;
    int64_t n = list->count, i = 0;
    assert((n == 0) == (step == NULL));
    list->first = list->last = NULL;
    list->count = 0;
    spinUnlock(&list->lock);
    ObjDyn *results = heapNewDyn(rt, type, n, n);
    if (results == NULL) return 1;
    for (; step != NULL; step = step->next, i++) {
        Value v = {.p = NULL};
        assert(i < n);
        if (runStep(t, step->task, &v)) return 1;
        memcpy(results->data + (size_t)i * sizeof v.o, &v.o, sizeof v.o);
    }
    R[0].p = results;
    return 0;
}
