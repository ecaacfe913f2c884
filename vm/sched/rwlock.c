/* rwlock.c: readers-writer locks and semaphores (threading.md 1.8, 2.11). Both are passed on directly: who is woken holds what he waited for.
 *
 * All who wait for a readers-writer lock stand in one queue. A new reader enters only if nobody waits, so a waiting writer stops new readers; when the
 * lock becomes free, the first in the queue enters, and if that is a reader, all readers that stand right behind. */
#include "vm/interp/builtin_table.h"
#include "vm/sched/handles.h"
#include "vm/sched/locks.h"
#include "vm/sched/park.h"

typedef struct RwLock {
    Handle handle;
    SpinLock lock;      /* guards the rest */
    bool isWritten;     /* a writer holds it */
    uint64_t readers;   /* that hold it */
    uint64_t known, suspects; /* stuck.c: holds of living tasks, and of those that may be stuck; both 0 while the world runs */
    WaitQueue waiters;  /* Waiter.number: HeldKind */
} RwLock;

static Task *self(Rt *rt) { return (Task *)(void *)rt; }

/* ---- readers-writer locks; lock held ---------------------------------------------------------------------------------------- */

static bool mayEnter(const RwLock *l, HeldKind kind) { return !l->isWritten && (kind == HELD_READ || l->readers == 0); }

static void enter(RwLock *l, HeldKind kind) {
    assert(mayEnter(l, kind));
    if (kind == HELD_READ) l->readers++;
    else l->isWritten = true;
}

static void leave(RwLock *l, HeldKind kind) {
    assert(kind == HELD_READ ? l->readers > 0 : l->isWritten);
    if (kind == HELD_READ) l->readers--;
    else l->isWritten = false;
}

/* Lets in from the front of the queue who may enter; gives them in order for schedReadyAll. */
static Waiter *admit(RwLock *l) {
    Waiter *first = NULL, **at = &first;
    assert(!l->isWritten || l->readers == 0);
    for (Waiter *w = l->waiters.first; w != NULL && mayEnter(l, (HeldKind)w->number); w = l->waiters.first) {
        waitQueueRemove(w);
        assert(w->queue == NULL && (w->number == HELD_READ || w->number == HELD_WRITE));
        if (!schedClaim(w->task, WAKE_PARTNER)) continue; /* it has been cancelled */
        enter(l, (HeldKind)w->number);
        *at = w;
        at = &w->next;
    }
    *at = NULL;
    return first;
}

/* ---- taking and giving ---- */

/* Readers come after writers, writers after both; the race detector knows the former by the queue's word. */
static void orderEntry(Task *t, const RwLock *l, HeldKind kind) {
    raceAcquire(t, l);
    if (kind == HELD_WRITE) raceAcquire(t, &l->waiters);
}

static bool rwTry(Task *t, RwLock *l, HeldKind kind) {
    assert(kind == HELD_READ || kind == HELD_WRITE);
    spinLock(&l->lock);
    bool isIn = l->waiters.first == NULL && mayEnter(l, kind);
    if (isIn) enter(l, kind);
    spinUnlock(&l->lock);
    if (isIn) orderEntry(t, l, kind);
    if (isIn) heldAdd(t, kind, l, 0);
    return isIn;
}

/* A waiter leaves the queue unserved; those behind it may be able to enter now. */
static void rwLeave(Task *t, RwLock *l, Waiter *w) {
    spinLock(&l->lock);
    waitQueueRemove(w);
    Waiter *admitted = admit(l);
    spinUnlock(&l->lock);
    schedReadyAll(t, admitted);
}

static int rwAcquire(Task *t, RwLock *l, HeldKind kind) {
    WaitFor what = {kind == HELD_READ ? "read-lock rwlock %lld" : "lock rwlock %lld", l->handle.id, NULL, WAIT_RWLOCK, l};
    if (heldReserve(t)) return 1;
    for (;;) {
        Waiter waiter = {.number = kind};
        spinLock(&l->lock);
        if (l->waiters.first == NULL && mayEnter(l, kind)) {
            enter(l, kind);
            spinUnlock(&l->lock);
            break;
        }
        schedArm(t);
        waitQueueAdd(&l->waiters, &waiter, t);
        WakeReason reason = schedPark(t, &what, &l->lock, NO_DEADLINE);
        if (reason == WAKE_PARTNER) break;
        rwLeave(t, l, &waiter);
        if (schedLeave(t, &l->lock, &waiter, reason)) return 1;
    }
    orderEntry(t, l, kind);
    heldAdd(t, kind, l, 0);
    assert(heldHas(t, kind, l));
    return 0;
}

void rwlockGiveBack(Task *t, RwLock *l, HeldKind kind) {
    spinLock(&l->lock);
    raceRelease(t, kind == HELD_READ ? &l->waiters : (const void *)l);
    leave(l, kind);
    Waiter *admitted = admit(l);
    spinUnlock(&l->lock);
    schedReadyAll(t, admitted);
}

void rwlockNote(RwLock *l, int known, int suspects) {
    l->known += (uint64_t)(int64_t)known;
    l->suspects += (uint64_t)(int64_t)suspects;
    assert(l->suspects <= l->known);
}

bool rwlockMayOpen(const RwLock *l) { return l->suspects == 0 && l->known >= l->readers + l->isWritten; }

static int rwRelease(Task *t, int64_t id, HeldKind kind) {
    assert(kind != HELD_MUTEX);
    RwLock *l = handleFind(t, id, HANDLE_RWLOCK);
    if (l == NULL) return 1;
    if (!heldDrop(t, kind, l)) {
        spinLock(&l->lock);
        bool isHeld = kind == HELD_READ ? l->readers != 0 : l->isWritten;
        spinUnlock(&l->lock);
        return rtRaise(&t->rt, RTE_BUILTIN, isHeld ? "rwlock %lld is not held by this task" : "rwlock %lld is not locked", (long long)id);
    }
    rwlockGiveBack(t, l, kind);
    return 0;
}

int lockRwNew(Rt *rt, Value *R) {
    RwLock *l = handleAlloc(self(rt), HANDLE_RWLOCK, sizeof *l);
    if (l == NULL) return 1;
    R[0].i = handlePublish(self(rt), l);
    return R[0].i == 0;
}

static int lockBy(Rt *rt, const Value *R, HeldKind kind) {
    RwLock *l = handleFind(self(rt), R[0].i, HANDLE_RWLOCK);
    return l == NULL || rwAcquire(self(rt), l, kind);
}

static int tryBy(Rt *rt, Value *R, HeldKind kind) {
    RwLock *l = handleFind(self(rt), R[0].i, HANDLE_RWLOCK);
    if (l == NULL || heldReserve(self(rt))) return 1;
    R[0].i = rwTry(self(rt), l, kind);
    return 0;
}

int lockRwReadLock(Rt *rt, Value *R) { return lockBy(rt, R, HELD_READ); }
int lockRwLock(Rt *rt, Value *R) { return lockBy(rt, R, HELD_WRITE); }
int lockRwTryReadLock(Rt *rt, Value *R) { return tryBy(rt, R, HELD_READ); }
int lockRwTryLock(Rt *rt, Value *R) { return tryBy(rt, R, HELD_WRITE); }
int lockRwReadUnlock(Rt *rt, Value *R) { return rwRelease(self(rt), R[0].i, HELD_READ); }
int lockRwUnlock(Rt *rt, Value *R) { return rwRelease(self(rt), R[0].i, HELD_WRITE); }

/* ---- semaphores --------------------------------------------------------------------------------------------------------------- */

typedef struct Semaphore {
    Handle handle;
    SpinLock lock;     /* guards the rest */
    int64_t permits;   /* not 0: nobody waits */
    WaitQueue waiters;
} Semaphore;

int lockSemNew(Rt *rt, Value *R) {
    if (R[0].i < 0) return rtRaise(rt, RTE_BUILTIN, "thread.semaphore.new expects a number of permits that is not negative");
    Semaphore *m = handleAlloc(self(rt), HANDLE_SEMAPHORE, sizeof *m);
    if (m == NULL) return 1;
    m->permits = R[0].i;
    R[0].i = handlePublish(self(rt), m);
    return R[0].i == 0;
}

static bool permitTake(Semaphore *m) {
    assert(m->permits >= 0);
    if (m->permits == 0) return false;
    m->permits--;
    return true;
}

/* Waits until deadlineNs (0: not at all). *isTaken: was there a permit? 0, or 1 with an error pending. */
static int acquire(Task *t, int64_t id, int64_t deadlineNs, bool *isTaken) {
    Semaphore *m = handleFind(t, id, HANDLE_SEMAPHORE);
    WaitFor what = {"acquire semaphore %lld", id, NULL, WAIT_ANYBODY, NULL};
    if (m == NULL) return 1;
    for (;;) {
        Waiter waiter = {0};
        spinLock(&m->lock);
        *isTaken = permitTake(m);
        if (*isTaken || deadlineNs == 0) {
            spinUnlock(&m->lock);
            if (*isTaken) raceAcquire(t, m);
            return 0;
        }
        schedArm(t);
        waitQueueAdd(&m->waiters, &waiter, t);
        WakeReason reason = schedPark(t, &what, &m->lock, deadlineNs);
        *isTaken = reason == WAKE_PARTNER;
        if (*isTaken) {
            raceAcquire(t, m);
            return 0;
        }
        if (schedLeave(t, &m->lock, &waiter, reason)) return 1;
        if (reason == WAKE_TIMEOUT) return 0;
    }
}

int lockSemAcquire(Rt *rt, Value *R) {
    bool isTaken;
    return acquire(self(rt), R[0].i, NO_DEADLINE, &isTaken);
}

int lockSemAcquireFor(Rt *rt, Value *R) {
    Task *t = self(rt);
    bool isTaken;
    if (acquire(t, R[0].i, R[1].i <= 0 ? 0 : schedDeadline(t->vm, R[1].i), &isTaken)) return 1;
    R[0].i = isTaken;
    return 0;
}

int lockSemCount(Rt *rt, Value *R) {
    Semaphore *m = handleFind(self(rt), R[0].i, HANDLE_SEMAPHORE);
    if (m == NULL) return 1;
    spinLock(&m->lock);
    assert(m->permits >= 0);
    R[0].i = m->permits;
    spinUnlock(&m->lock);
    return 0;
}

int lockSemRelease(Rt *rt, Value *R) {
    Semaphore *m = handleFind(self(rt), R[0].i, HANDLE_SEMAPHORE);
    if (m == NULL) return 1;
    spinLock(&m->lock);
    raceRelease(self(rt), m);
    Waiter *w = waitQueueClaim(&m->waiters);
    Task *next = w == NULL ? NULL : w->task;
    bool isFull = w == NULL && m->permits == INT64_MAX;
    if (w == NULL && !isFull) m->permits++;
    spinUnlock(&m->lock);
    assert(next == NULL || !isFull);
    if (next != NULL) schedReady(self(rt), next);
    return isFull ? rtRaise(rt, RTE_BUILTIN, "semaphore %lld has too many permits", (long long)R[0].i) : 0;
}

int lockSemTry(Rt *rt, Value *R) {
    bool isTaken;
    if (acquire(self(rt), R[0].i, 0, &isTaken)) return 1;
    R[0].i = isTaken;
    return 0;
}
