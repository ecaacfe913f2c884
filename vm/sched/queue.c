/* queue.c: run queues. Each worker has a ring (first in, first out, as Go's): the owner appends and takes, thieves take half of what is there.
 * A task that was just woken by its partner goes before the ring; it inherits the rest of the partner's turn, so that two tasks that wake each other do
 * not keep the others waiting (sched.c checks the quantum). Usually it runs in its waker's place within a microsecond, where its data are: thieves do not
 * see it, or two workers would take such partners from each other and make each hand-over a matter between processors. If the waker runs on for a whole
 * slice instead, its safepoint moves the partner to the ring (queueOfferLate). In the same way the only task in a ring, just started by one that will wait
 * for it, is left to its worker until that is busy with something else (queueOffer). What does not fit, and what comes from outside, goes to the global queue. */
#include "vm/sched/switch.h"

/* ---- the global queues: Sched.lock ---- */

static void listAppend(TaskObj **first, TaskObj **last, TaskObj *obj) {
    obj->next = NULL;
    if (*last == NULL) *first = obj;
    else (*last)->next = obj;
    *last = obj;
}

static TaskObj *listTake(TaskObj **first, TaskObj **last) {
    TaskObj *obj = *first;
    assert((obj == NULL) == (*last == NULL));
    if (obj == NULL) return NULL;
    *first = obj->next;
    if (*first == NULL) *last = NULL;
    obj->next = NULL;
    return obj;
}

/* Sched.lock held. */
static void globalAppend(Sched *s, TaskObj *obj) {
    assert(taskState(obj) == TASK_QUEUED || obj->isAbandoned);
    if (obj->needsWorker) {
        listAppend(&s->firstPinned, &s->lastPinned, obj);
        __atomic_fetch_add(&s->pinnedQueued, 1, __ATOMIC_SEQ_CST);
    } else {
        listAppend(&s->first, &s->last, obj);
    }
    __atomic_fetch_add(&s->queued, 1, __ATOMIC_SEQ_CST);
}

void queuePushGlobal(Sched *s, TaskObj *obj) {
    if (s->mode == SCHED_SEEDED) {
        seededPush(s, obj);
        return;
    }
    spinLock(&s->lock);
    globalAppend(s, obj);
    spinUnlock(&s->lock);
}

/* Moves the worker's share of the global queue to its ring if that is empty, so that the lock is not taken for each task: how many. Sched.lock held. */
static uint32_t takeShare(Worker *w) {
    enum { SHARE_MAX = RING_SIZE / 4 };
    Sched *s = w->sched;
    uint32_t n = __atomic_load_n(&s->queued, __ATOMIC_RELAXED) / (s->workerCount + 1), taken = 0;
    if (w->tail != __atomic_load_n(&w->head, __ATOMIC_ACQUIRE) || !w->takesNext) return 0;
    if (n > SHARE_MAX) n = SHARE_MAX;
    for (; taken < n && s->first != NULL; taken++) RELAXED_STORE(w->ring[(w->tail + taken) % RING_SIZE], listTake(&s->first, &s->last));
    __atomic_store_n(&w->tail, w->tail + taken, __ATOMIC_RELEASE);
    return taken;
}

static TaskObj *globalTake(Worker *w) {
    Sched *s = w->sched;
    bool mayPinned = w->index != 0;
    uint32_t count = __atomic_load_n(&s->queued, __ATOMIC_SEQ_CST);
    if (count == 0 || (!mayPinned && count == __atomic_load_n(&s->pinnedQueued, __ATOMIC_SEQ_CST))) return NULL;
    spinLock(&s->lock);
    TaskObj *obj = mayPinned ? listTake(&s->firstPinned, &s->lastPinned) : NULL;
    if (obj != NULL) __atomic_fetch_sub(&s->pinnedQueued, 1, __ATOMIC_SEQ_CST);
    else obj = listTake(&s->first, &s->last);
    uint32_t taken = obj != NULL;
    if (obj != NULL && !obj->needsWorker) taken += takeShare(w);
    if (taken != 0) __atomic_fetch_sub(&s->queued, taken, __ATOMIC_SEQ_CST);
    spinUnlock(&s->lock);
    return obj;
}

/* ---- rings ---- */

/* Moves half of the full ring and obj to the global queue. */
static bool ringSpill(Worker *w, TaskObj *obj, uint32_t head) {
    enum { HALF = RING_SIZE / 2 };
    TaskObj *moved[HALF];
    assert(w->tail - head == RING_SIZE);
    for (uint32_t i = 0; i < HALF; i++) moved[i] = __atomic_load_n(&w->ring[(head + i) % RING_SIZE], __ATOMIC_RELAXED);
    if (!__atomic_compare_exchange_n(&w->head, &head, head + HALF, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) return false;
    Sched *s = w->sched;
    spinLock(&s->lock);
    for (uint32_t i = 0; i < HALF; i++) globalAppend(s, moved[i]);
    globalAppend(s, obj);
    spinUnlock(&s->lock);
    return true;
}

void queuePush(Worker *w, TaskObj *obj) {
    assert(taskState(obj) == TASK_QUEUED || obj->isAbandoned);
    if (obj->needsWorker || w->sched->mode == SCHED_SEEDED || w->index == GUEST_INDEX) {
        queuePushGlobal(w->sched, obj);
        w->wakePending = true;
        if (w->index == GUEST_INDEX) schedWake(w->sched);
        return;
    }
    for (;;) {
        uint32_t head = __atomic_load_n(&w->head, __ATOMIC_ACQUIRE), tail = w->tail;
        if (tail - head < RING_SIZE) {
            __atomic_store_n(&w->ring[tail % RING_SIZE], obj, __ATOMIC_RELAXED);
            __atomic_store_n(&w->tail, tail + 1, __ATOMIC_RELEASE);
            break;
        }
        if (ringSpill(w, obj, head)) break;
    }
    w->wakePending = true;
}

void queuePushNext(Worker *w, TaskObj *obj) {
    if (obj->needsWorker || !w->takesNext) {
        queuePush(w, obj);
        return;
    }
    TaskObj *old = w->runNext;
    __atomic_store_n(&w->runNext, obj, __ATOMIC_RELEASE);
    if (old != NULL) queuePush(w, old);
}

void queueOffer(Worker *w) {
    if (!w->isOffering) __atomic_store_n(&w->isOffering, true, __ATOMIC_SEQ_CST); /* then it is looked whether somebody looks around already */
}

void queueOfferLate(Worker *w) {
    TaskObj *next = w->runNext;
    bool isLate = next != NULL && next == w->lateNext && w->picks == w->latePicks;
    w->lateNext = next;
    w->latePicks = w->picks;
    if (!isLate) return;
    RELAXED_STORE(w->runNext, NULL);
    queuePush(w, next);
}

static TaskObj *ringTake(Worker *w) {
    if (schedIsAlone(w->sched)) {
        uint32_t head = w->head;
        if (head == w->tail) return NULL;
        __atomic_store_n(&w->head, head + 1, __ATOMIC_RELEASE);
        return w->ring[head % RING_SIZE];
    }
    for (;;) {
        uint32_t head = __atomic_load_n(&w->head, __ATOMIC_ACQUIRE);
        if (head == w->tail) return NULL;
        TaskObj *obj = __atomic_load_n(&w->ring[head % RING_SIZE], __ATOMIC_RELAXED);
        if (__atomic_compare_exchange_n(&w->head, &head, head + 1, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) return obj;
    }
}

static TaskObj *takeNext(Worker *w) {
    TaskObj *obj = w->runNext;
    if (obj != NULL) RELAXED_STORE(w->runNext, NULL);
    return obj;
}

TaskObj *queuePop(Worker *w) {
    TaskObj *obj = NULL;
    if (w->isOffering) RELAXED_STORE(w->isOffering, false);
    if (++w->picks % PICKS_GLOBAL == 0) { /* two tasks that wake each other do not hold up the rest */
        obj = globalTake(w);
        if (obj == NULL) obj = ringTake(w);
    }
    if (obj == NULL) obj = takeNext(w);
    if (obj == NULL) obj = ringTake(w);
    return obj == NULL ? globalTake(w) : obj;
}

void queueShare(Worker *w) {
    assert(w->sched->mode == SCHED_FREE);
    bool isMoved = false;
    TaskObj *obj = takeNext(w);
    for (obj = obj != NULL ? obj : ringTake(w); obj != NULL; obj = ringTake(w)) {
        queuePushGlobal(w->sched, obj);
        isMoved = true;
    }
    if (isMoved) schedWake(w->sched); /* who looked for work meanwhile has not seen it */
}

bool queueTakeOnly(Worker *w, const TaskObj *obj) {
    uint32_t head = __atomic_load_n(&w->head, __ATOMIC_ACQUIRE);
    bool isOnly = w->tail - head == 1 && w->runNext == NULL && RELAXED_LOAD(w->ring[head % RING_SIZE]) == obj;
    return isOnly && ringTake(w) != NULL; /* NULL: somebody was faster */
}

/* Takes half of the victim's ring, all but one of it into w's own ring, which is empty. */
static TaskObj *stealFrom(Worker *w, Worker *victim) {
    for (;;) {
        uint32_t head = __atomic_load_n(&victim->head, __ATOMIC_ACQUIRE);
        uint32_t n = __atomic_load_n(&victim->tail, __ATOMIC_ACQUIRE) - head;
        if (n == 0 || n > RING_SIZE || (n == 1 && !RELAXED_LOAD(victim->isOffering))) break;
        n -= n / 2;
        TaskObj *first = __atomic_load_n(&victim->ring[head % RING_SIZE], __ATOMIC_RELAXED);
        for (uint32_t i = 1; i < n; i++) {
            TaskObj *obj = __atomic_load_n(&victim->ring[(head + i) % RING_SIZE], __ATOMIC_RELAXED);
            __atomic_store_n(&w->ring[(w->tail + i - 1) % RING_SIZE], obj, __ATOMIC_RELAXED);
        }
        if (!__atomic_compare_exchange_n(&victim->head, &head, head + n, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) continue;
        __atomic_store_n(&w->tail, w->tail + n - 1, __ATOMIC_SEQ_CST);
        return first;
    }
    return NULL;
}

TaskObj *queueSteal(Worker *w) {
    Sched *s = w->sched;
    assert(w->tail == __atomic_load_n(&w->head, __ATOMIC_RELAXED));
    uint32_t count = __atomic_load_n(&s->workerCount, __ATOMIC_ACQUIRE) + 1;
    w->seed = w->seed * 1664525u + 1013904223u;
    for (uint32_t i = 0; i < count; i++) {
        Worker *victim = __atomic_load_n(&s->workers[(w->seed / 65536 + i) % count], __ATOMIC_ACQUIRE);
        if (victim == NULL || victim == w) continue;
        TaskObj *obj = stealFrom(w, victim);
        if (obj != NULL) return obj;
    }
    return NULL;
}

static bool ringHasWork(const Worker *w) { return __atomic_load_n(&w->head, __ATOMIC_SEQ_CST) != __atomic_load_n(&w->tail, __ATOMIC_SEQ_CST); }

static bool isOpen(const Worker *w) {
    uint32_t count = __atomic_load_n(&w->tail, __ATOMIC_SEQ_CST) - __atomic_load_n(&w->head, __ATOMIC_SEQ_CST);
    return count > 1 || (count == 1 && __atomic_load_n(&w->isOffering, __ATOMIC_SEQ_CST));
}

bool queueHasLocal(const Worker *w) { return ringHasWork(w) || __atomic_load_n(&w->runNext, __ATOMIC_SEQ_CST) != NULL; }

static bool hasWork(Sched *s, bool (*has)(const Worker *w)) {
    if (__atomic_load_n(&s->queued, __ATOMIC_SEQ_CST) != 0 || s->readyCount != 0 || s->isMainRunnable) return true;
    uint32_t count = __atomic_load_n(&s->workerCount, __ATOMIC_ACQUIRE) + 1;
    for (uint32_t i = 0; i < count; i++) {
        const Worker *w = __atomic_load_n(&s->workers[i], __ATOMIC_ACQUIRE);
        if (w != NULL && has(w)) return true;
    }
    return false;
}

bool queueHasWork(Sched *s) { return hasWork(s, queueHasLocal); }
bool queueHasStealable(Sched *s) { return hasWork(s, isOpen); }

static void markList(TaskObj *obj, Heap *heap) {
    for (; obj != NULL; obj = obj->next) heapMarkObject(heap, &obj->head);
}

void queueMark(Sched *s, Heap *heap) {
    markList(s->first, heap);
    for (uint32_t i = 0; i < s->readyCount; i++) heapMarkObject(heap, &s->ready[i]->head);
    markList(s->firstPinned, heap);
    for (uint32_t i = 0; i <= s->workerCount; i++) {
        const Worker *w = s->workers[i];
        if (w == NULL) continue;
        if (w->runNext != NULL) heapMarkObject(heap, &w->runNext->head);
        for (uint32_t k = w->head; k != w->tail; k++) heapMarkObject(heap, &w->ring[k % RING_SIZE]->head);
    }
}
