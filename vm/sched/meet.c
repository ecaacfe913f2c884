/* meet.c: barriers, at which so many tasks wait for each other, and wait groups, which count what is still to be done. */
#include "vm/interp/builtin_table.h"
#include "vm/sched/handles.h"
#include "vm/sched/park.h"

static Task *self(Rt *rt) { return (Task *)(void *)rt; }

/* ---- barriers -------------------------------------------------------------------------------------------------------------- */

typedef struct Barrier {
    Handle handle;
    SpinLock lock;     /* guards the rest */
    int64_t parties, arrived;
    uint64_t round;    /* times that it has opened */
    WaitQueue waiters;
} Barrier;

int meetBarrierNew(Rt *rt, Value *R) {
    if (R[0].i < 1) return rtRaise(rt, RTE_BUILTIN, "barrier expects a number of tasks of at least 1");
    Barrier *b = handleAlloc(self(rt), HANDLE_BARRIER, sizeof *b);
    if (b == NULL) return 1;
    b->parties = R[0].i;
    R[0].i = handlePublish(self(rt), b);
    return R[0].i == 0;
}

/* A waiter has given up; if the barrier has not opened since, it counts no longer. */
static void giveUp(Barrier *b, uint64_t round) {
    spinLock(&b->lock);
    if (b->round == round) b->arrived--;
    assert(b->arrived >= 0);
    spinUnlock(&b->lock);
}

int meetBarrierWait(Rt *rt, Value *R) {
    Task *t = self(rt);
    Barrier *b = handleFind(t, R[0].i, HANDLE_BARRIER);
    WaitFor what = {"barrier %lld", R[0].i, NULL, WAIT_ANYBODY, NULL};
    if (b == NULL) return 1;
    for (;;) {
        Waiter waiter = {0};
        spinLock(&b->lock);
        uint64_t round = b->round;
        assert(b->arrived >= 0 && b->arrived < b->parties);
        raceRelease(t, b);
        if (b->arrived + 1 == b->parties) {
            b->arrived = 0;
            b->round++;
            Waiter *others = waitQueueClaimAll(&b->waiters);
            spinUnlock(&b->lock);
            raceAcquire(t, b);
            schedReadyAll(t, others);
            R[0].i = 1;
            return 0;
        }
        b->arrived++;
        schedArm(t);
        waitQueueAdd(&b->waiters, &waiter, t);
        WakeReason reason = schedPark(t, &what, &b->lock, NO_DEADLINE);
        if (reason == WAKE_PARTNER) {
            raceAcquire(t, b);
            R[0].i = 0;
            return 0;
        }
        giveUp(b, round);
        if (schedLeave(t, &b->lock, &waiter, reason)) return 1;
    }
}

/* ---- wait groups ------------------------------------------------------------------------------------------------------------- */

typedef struct WaitGroup {
    Handle handle;
    SpinLock lock;     /* guards the rest */
    int64_t count;     /* 0: nobody waits */
    WaitQueue waiters;
} WaitGroup;

int meetGroupNew(Rt *rt, Value *R) {
    WaitGroup *g = handleAlloc(self(rt), HANDLE_WAITGROUP, sizeof *g);
    if (g == NULL) return 1;
    assert(g->count == 0 && g->waiters.first == NULL);
    R[0].i = handlePublish(self(rt), g);
    return R[0].i == 0;
}

static int groupAdd(Task *t, int64_t id, int64_t n) {
    WaitGroup *g = handleFind(t, id, HANDLE_WAITGROUP);
    Waiter *woken = NULL;
    int64_t sum;
    if (g == NULL) return 1;
    spinLock(&g->lock);
    assert(g->count > 0 || g->waiters.first == NULL);
    raceRelease(t, g);
    bool isBad = __builtin_add_overflow(g->count, n, &sum) || sum < 0;
    if (!isBad) g->count = sum;
    if (!isBad && sum == 0) woken = waitQueueClaimAll(&g->waiters);
    spinUnlock(&g->lock);
    if (isBad) return rtRaise(&t->rt, RTE_BUILTIN, n < 0 ? "wait group %lld: the counter must not be negative" : "wait group %lld: the counter is too large", (long long)id);
    schedReadyAll(t, woken);
    return 0;
}

int meetGroupAdd(Rt *rt, Value *R) { return groupAdd(self(rt), R[0].i, R[1].i); }
int meetGroupDone(Rt *rt, Value *R) { return groupAdd(self(rt), R[0].i, -1); }

int meetGroupWait(Rt *rt, Value *R) {
    Task *t = self(rt);
    WaitGroup *g = handleFind(t, R[0].i, HANDLE_WAITGROUP);
    WaitFor what = {"wait group %lld", R[0].i, NULL, WAIT_ANYBODY, NULL};
    if (g == NULL) return 1;
    for (;;) {
        Waiter waiter = {0};
        spinLock(&g->lock);
        assert(g->count >= 0);
        if (g->count == 0) {
            spinUnlock(&g->lock);
            raceAcquire(t, g);
            return 0;
        }
        schedArm(t);
        waitQueueAdd(&g->waiters, &waiter, t);
        WakeReason reason = schedPark(t, &what, &g->lock, NO_DEADLINE);
        if (reason == WAKE_PARTNER) {
            raceAcquire(t, g);
            return 0;
        }
        if (schedLeave(t, &g->lock, &waiter, reason)) return 1;
    }
}
