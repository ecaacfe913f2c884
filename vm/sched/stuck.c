/* stuck.c: --check-deadlock: tasks that nothing can wake any more, while others run.
 *
 * The collector decides, in every collection. A task that waits without a time limit for something that only certain tasks can give is a suspect. At first the
 * collector marks what all others lead to. Then suspects are acquitted, until no more can be:
 *
 *   waits for                       can go on if
 *   a channel, one of several       the collector has come to the channel
 *   the end of a task               that task can go on, or begin
 *   a mutex                         its owner can go on; the owner is known: see below
 *   a readers-writer lock           all who hold it can go on
 *   the jobs of a pool              one of them can go on
 *
 * Who is acquitted is marked with all that it leads to, which may acquit others. The remaining ones are stuck: they are reported once, marked, and stay as they
 * are. A lock that its owner has left held at its end is never given back. Everything else a task may wait for has a number, so that everybody may
 * end the wait: semaphores, barriers, wait groups, queues by name.
 *
 * Not counted as help: cancel and kill requests (any task may make them, and what waits for one is lost to the program), and an unlock by a task that has not
 * locked, until the mutex was once unlocked so (Mutex.isSignal). A main program that something outside may wake is no suspect.
 *
 * What a suspect alone leads to is out of the collector's sight until then: its registers and stack, and in its task object the closure and the globals, which
 * stand in Known meanwhile. */
#include "vm/sched/stuck.h"

#include "vm/sched/chan.h"
#include "vm/sched/locks.h"
#include "vm/sched/park.h"

#include <stdlib.h>

enum { LOOK_NS = 50000000, LOOK_SHARE = 20 /* looks take at most so small a part of the time */, LISTED_MAX = 32 };

/* A living task, and what it leads to that is hidden meanwhile. */
typedef struct Known {
    Task *task;
    uint64_t id;
    ObjClosure *closure;
    Obj *isolated;
} Known;

struct Stuck {
    int64_t nextNs;     /* atomic: the next look */
    uint64_t found;     /* tasks reported so far; written while the world stands */
    bool hasEndedMain;
    Known *known;       /* in a collection: the living tasks by number, main first */
    uint32_t count, capacity;
    uint32_t suspects;
    Task looker;        /* collects for a worker that has no task; guarded by isLooking */
    uint32_t isLooking; /* atomic */
};

Stuck *stuckCreate(Sched *s) {
    Stuck *k = hookAlloc(s->hooks, sizeof *k);
    if (k == NULL) return NULL;
    memset(k, 0, sizeof *k);
    k->nextNs = (s->mode == SCHED_SEEDED ? s->virtualNs : s->hooks->clockNs(s->hooks->user, false)) + LOOK_NS;
    k->looker.vm = s->vm;
    k->looker.rt.hooks = s->hooks;
    k->looker.rt.heap = s->vm->heap;
    k->looker.rt.io = s->vm->io;
    k->looker.rt.vm = s->vm;
    return k;
}

void stuckFree(Sched *s) {
    Stuck *k = s->stuck;
    if (k == NULL) return;
    hookFree(s->hooks, k->known, k->capacity * sizeof *k->known);
    hookFree(s->hooks, k, sizeof *k);
    s->stuck = NULL;
}

bool stuckHasEndedMain(const Sched *s) { return s->stuck != NULL && s->stuck->hasEndedMain; }

/* Small frames of bytecode above the Task, and of builtins below: what large ones leave is seen, and may keep a channel reachable. */
void stuckClean(Task *t) {
    enum { REGISTERS = 512, NATIVE_BYTES = 8 << 10 };
    assert(t->stackEnd - t->stackBase > REGISTERS); /* who has left it may not yet have said so (completeSwitch) */
    memset(t->stackBase, 0, REGISTERS * sizeof *t->stackBase);
    memset((char *)t - NATIVE_BYTES, 0, NATIVE_BYTES);
}

/* ---- who is known, who is suspect ---------------------------------------------------------------------------------------------- */

static bool canBeSuspect(const Task *t) {
    return RELAXED_LOAD(t->waitKind) != WAIT_ANYBODY && t->timerAt == 0 && schedIsArmed(t);
}

/* Does the main program wait for other tasks and for nobody else? */
static bool isMainSuspect(const Sched *s) {
    bool waits = s->mainWaits % 2 == 1 && __atomic_load_n(&s->mainReady, __ATOMIC_SEQ_CST) == 0 && !s->isMainRunnable;
    uint32_t ends = __atomic_load_n(&s->vm->main->requests, __ATOMIC_SEQ_CST) & (REQUEST_INTERRUPT | REQUEST_TIMEOUT | REQUEST_HALT);
    bool isOpen = __atomic_load_n(&s->wakeSources, __ATOMIC_SEQ_CST) != 0 || ends != 0;
    return waits && !isOpen && s->vm->main->foreign == NULL && canBeSuspect(s->vm->main);
}

static bool isSuspect(const Task *t) {
    const TaskObj *obj = t->obj;
    bool isRequested = (__atomic_load_n(&obj->control, __ATOMIC_SEQ_CST) & (CONTROL_CANCEL | CONTROL_KILL)) != 0;
    return t->worker == NULL && !obj->isJob && !isRequested && taskState(obj) == TASK_BLOCKED && t->foreign == NULL && canBeSuspect(t);
}

static int compareKnown(const void *a, const void *b) {
    const Known *x = a, *y = b;
    return x->id < y->id ? -1 : x->id > y->id;
}

static bool makeRoom(Sched *s) {
    Stuck *k = s->stuck;
    const StackChunk *chunk = NULL;
    uint32_t slot = 0, n = 1;
    for (Task *t = stackNext(s, &chunk, &slot); t != NULL; t = stackNext(s, &chunk, &slot)) n += t->obj != NULL;
    if (n <= k->capacity) return true;
    Known *grown = hookRealloc(s->hooks, k->known, k->capacity * sizeof *grown, n * 2 * sizeof *grown);
    if (grown == NULL) return false;
    k->known = grown;
    k->capacity = n * 2;
    return true;
}

/* Arguments have been copied to registers in the first turn: what the object still says about them leads nowhere. */
static void hide(Known *known) {
    TaskObj *obj = known->task->obj;
    assert(obj->task == known->task);
    known->closure = obj->closure;
    known->isolated = obj->isolated;
    obj->closure = NULL;
    obj->isolated = NULL;
    memset(obj->args, 0, obj->argCount * sizeof obj->args[0]);
}

static void show(const Known *known) {
    TaskObj *obj = known->task->obj;
    if (obj == NULL) return; /* main */
    assert(obj->closure == NULL && obj->isolated == NULL);
    obj->closure = known->closure;
    obj->isolated = known->isolated;
}

typedef struct Note {
    int known, suspects;
} Note;

static void noteLock(void *arg, HeldKind kind, void *lock) {
    const Note *note = arg;
    if (kind != HELD_MUTEX) rwlockNote(lock, note->known, note->suspects);
}

/* Has it been let in by a readers-writer lock, which is in its list of locks as soon as it runs? */
static bool isAdmitted(const Task *t) {
    return t->waitKind == WAIT_RWLOCK && __atomic_load_n(&t->waitState, __ATOMIC_SEQ_CST) == WAKE_PARTNER;
}

/* Locks and pools count what their tasks are. */
static void note(const Task *t, int known, int suspects) {
    Note what = {known, suspects};
    heldEach(t, noteLock, &what);
    if (known != 0 && isAdmitted(t)) rwlockNote((struct RwLock *)(uintptr_t)t->waitObject, known, 0);
    if (t->obj != NULL && suspects != 0) poolNote(t->obj, suspects);
}

static void add(Stuck *k, Task *t, bool isIt) {
    assert(k->count < k->capacity);
    Known *known = &k->known[k->count++];
    *known = (Known){.task = t, .id = t->id};
    t->isSuspect = isIt;
    k->suspects += isIt;
    if (isIt && t->obj != NULL) hide(known);
    note(t, 1, isIt);
}

void stuckBegin(Sched *s) {
    Stuck *k = s->stuck;
    const StackChunk *chunk = NULL;
    uint32_t slot = 0;
    k->count = k->suspects = 0;
    assert(!s->vm->main->isSuspect);
    if (!makeRoom(s)) return; /* another time */
    add(k, s->vm->main, isMainSuspect(s));
    for (Task *t = stackNext(s, &chunk, &slot); t != NULL; t = stackNext(s, &chunk, &slot)) {
        if (t->obj != NULL) add(k, t, isSuspect(t));
    }
    if (k->suspects != 0) qsort(k->known, k->count, sizeof *k->known, compareKnown);
}

/* ---- who can go on --------------------------------------------------------------------------------------------------------------- */

/* NULL: it has ended. */
static Task *findTask(const Stuck *k, uint64_t id) {
    Known key = {.id = id};
    const Known *known = bsearch(&key, k->known, k->count, sizeof key, compareKnown);
    return known == NULL ? NULL : known->task;
}

/* A mutex that is free, or used as a signal, has no owner to wait for: true. *owner NULL: it has ended. */
static bool isFreeToTake(const Stuck *k, const Mutex *m, const Task **owner) {
    *owner = NULL;
    if (!m->isLive || !m->isLocked || m->isSignal) return true;
    assert(m->owner != 0);
    *owner = findTask(k, m->owner - 1);
    return false;
}

static bool mayEnd(const TaskObj *obj) {
    const Task *t = obj->task;
    if (t != NULL) return !t->isSuspect;
    return taskState(obj) == TASK_FINISHED || poolMayStart(obj);
}

static bool canGoOn(const Sched *s, Heap *heap, const Task *t) {
    const WaitFor what = {.kind = (WaitKind)t->waitKind, .object = t->waitObject};
    const Task *owner;
    assert(t->isSuspect && what.object != NULL);
    switch (what.kind) {
    case WAIT_CHANNEL: case WAIT_CHANNELS: return chanIsReached(heap, &what);
    case WAIT_TASK: return mayEnd(what.object);
    case WAIT_MUTEX: return isFreeToTake(s->stuck, what.object, &owner) || (owner != NULL && !owner->isSuspect);
    case WAIT_RWLOCK: return rwlockMayOpen(what.object);
    case WAIT_POOL: return poolMoves(what.object);
    case WAIT_ANYBODY: break;
    }
    return true;
}

static void acquit(Sched *s, Heap *heap, const Known *known) {
    Task *t = known->task;
    t->isSuspect = false;
    s->stuck->suspects--;
    note(t, 0, -1);
    show(known);
    if (t->obj == NULL) {
        worldMarkMain(s, heap);
        return;
    }
    heapMarkObject(heap, &known->closure->head);
    heapMarkObject(heap, known->isolated);
    worldMarkTask(t, heap);
}

/* Both ways: chains of tasks that wait for each other mostly lead from newer to older ones or back. */
static bool acquitSome(Sched *s, Heap *heap) {
    const Stuck *k = s->stuck;
    uint32_t before = k->suspects;
    heapMarkSettle(heap);
    for (uint32_t i = 0; i < 2 * k->count && k->suspects != 0; i++) {
        const Known *known = &k->known[i < k->count ? i : 2 * k->count - 1 - i];
        if (known->task->isSuspect && canGoOn(s, heap, known->task)) acquit(s, heap, known);
    }
    return k->suspects != before;
}

/* ---- the report -------------------------------------------------------------------------------------------------------------------- */

/* Why the wait does not end, as far as the wait itself does not say it. */
static void describeReason(Sched *s, const Task *t, char *text, size_t size) {
    char who[THREAD_NAME_MAX + 40];
    const Task *owner = NULL;
    text[0] = 0;
    if (t->waitKind == WAIT_CHANNEL || t->waitKind == WAIT_CHANNELS) (void)snprintf(text, size, ", which no other task can reach");
    if (t->waitKind != WAIT_MUTEX || isFreeToTake(s->stuck, t->waitObject, &owner)) return;
    if (owner == t) {
        (void)snprintf(text, size, ", which it holds itself");
    } else if (owner == NULL) {
        (void)snprintf(text, size, ", held by task %llu, which has ended", (unsigned long long)((const Mutex *)t->waitObject)->owner - 1);
    } else {
        deadlockWho(s, owner, who, sizeof who);
        (void)snprintf(text, size, ", held by %s", who);
    }
}

static void reportTask(Sched *s, const Task *t) {
    char who[THREAD_NAME_MAX + 40], what[120], why[THREAD_NAME_MAX + 80], text[600];
    uint32_t line;
    const char *file = vmPlace(s->vm, t->pc, &line);
    deadlockWho(s, t, who, sizeof who);
    schedDescribeWait(t, what, sizeof what);
    describeReason(s, t, why, sizeof why);
    (void)snprintf(text, sizeof text, "  %s [%s%s] at %s:%u\n", who, what, why, file, line);
    s->vm->report(s->vm->reportUser, text, strlen(text));
}

static bool isNew(const Task *t) { return t->isSuspect && t->stuckId != t->id + 1; }

static void reportNew(Sched *s) {
    Stuck *k = s->stuck;
    char text[80];
    uint32_t count = 0, listed = 0;
    for (uint32_t i = 0; i < k->count; i++) count += isNew(k->known[i].task);
    if (count == 0) return;
    k->found += count;
    (void)snprintf(text, sizeof text, "deadlock: %u task%s can never go on\n", count, count == 1 ? "" : "s");
    if (s->vm->report != NULL) s->vm->report(s->vm->reportUser, text, strlen(text));
    for (uint32_t i = 0; i < k->count; i++) {
        Task *t = k->known[i].task;
        if (!isNew(t)) continue;
        t->stuckId = t->id + 1;
        if (s->vm->report != NULL && listed++ < LISTED_MAX) reportTask(s, t);
    }
    if (listed <= LISTED_MAX) return;
    (void)snprintf(text, sizeof text, "  ... and %u more\n", listed - LISTED_MAX);
    s->vm->report(s->vm->reportUser, text, strlen(text));
}

/* Nothing can come from it any more: its wait ends as in a deadlock of all tasks. */
static void endMain(Sched *s) {
    if (!schedClaim(s->vm->main, WAKE_DEADLOCK)) return;
    s->stuck->hasEndedMain = true;
    schedReadyOn(NULL, s->vm->main);
}

void stuckDecide(Sched *s, Heap *heap) {
    Stuck *k = s->stuck;
    while (k->suspects != 0 && acquitSome(s, heap)) {}
    bool isMainStuck = s->vm->main->isSuspect;
    if (k->suspects != 0) reportNew(s);
    for (uint32_t i = 0; i < k->count; i++) {
        const Known *known = &k->known[i];
        if (known->task->isSuspect) acquit(s, heap, known);
        note(known->task, -1, 0);
    }
    assert(k->suspects == 0);
    k->count = 0;
    if (isMainStuck) endMain(s);
}

/* ---- when -------------------------------------------------------------------------------------------------------------------------- */

bool stuckIsDue(const Sched *s, int64_t nowNs) { return nowNs >= __atomic_load_n(&s->stuck->nextNs, __ATOMIC_RELAXED); }

int64_t stuckSleep(const Sched *s, int64_t left, int64_t nowNs) {
    int64_t next = __atomic_load_n(&s->stuck->nextNs, __ATOMIC_RELAXED) - nowNs;
    if (next < 0) next = 0;
    return left < 0 || next < left ? next : left;
}

/* One looks, and it alone. */
static bool begin(Sched *s, int64_t nowNs) {
    Stuck *k = s->stuck;
    uint32_t none = 0;
    if (!stuckIsDue(s, nowNs) || !__atomic_compare_exchange_n(&k->isLooking, &none, 1, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) return false;
    if (schedCount(s, COUNT_BLOCKED) > 0 || __atomic_load_n(&s->mainWaits, __ATOMIC_RELAXED) % 2 == 1) return true;
    __atomic_store_n(&k->nextNs, nowNs + LOOK_NS, __ATOMIC_RELAXED);
    __atomic_store_n(&k->isLooking, 0, __ATOMIC_SEQ_CST);
    return false;
}

static void collect(Sched *s, Task *t, int64_t nowNs) {
    Stuck *k = s->stuck;
    int64_t start = s->hooks->clockNs(s->hooks->user, false);
    heapCollect(&t->rt);
    int64_t took = s->hooks->clockNs(s->hooks->user, false) - start, pause = s->mode == SCHED_SEEDED ? 0 : took * LOOK_SHARE;
    __atomic_store_n(&k->nextNs, nowNs + (pause > LOOK_NS ? pause : LOOK_NS), __ATOMIC_RELAXED);
    __atomic_store_n(&k->isLooking, 0, __ATOMIC_SEQ_CST);
}

void stuckLook(Task *t, int64_t nowNs) {
    Sched *s = taskSched(t);
    if (begin(s, nowNs)) collect(s, t, nowNs);
}

void stuckLookIdle(Worker *w, int64_t nowNs) {
    Sched *s = w->sched;
    if (!begin(s, nowNs)) return;
    assert(w->state == W_ACTIVE && (w->current == NULL || w->current == s->vm->main));
    Task *t = &s->stuck->looker;
    t->worker = w;
    t->rt.runs = w->index == 0 ? s->vm->runs : w->runs;
    collect(s, t, nowNs);
}

uint64_t stuckFinish(VM *vm, size_t words) {
    Sched *s = vm->sched;
    if (s == NULL || s->stuck == NULL) return 0;
    Task *t = vm->main;
    Value *top = t->top;
    size_t room = (size_t)(t->stackEnd - t->stackBase);
    t->top = t->stackBase + (words < room ? words : room);
    heapCollect(&t->rt);
    t->top = top;
    return s->stuck->found;
}
