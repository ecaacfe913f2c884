/* timers.c: tasks that wait for a time: a binary heap by deadline. Whoever runs bytecode looks at the earliest deadline at the end of each slice; an
 * idle worker sleeps until it. */
#include "vm/sched/park.h"

static bool isBefore(const Task *a, const Task *b) {
    return a->deadlineNs != b->deadlineNs ? a->deadlineNs < b->deadlineNs : a->id < b->id;
}

static void place(TimerHeap *h, uint32_t at, Task *t) {
    h->items[at] = t;
    t->timerAt = at + 1;
}

static void siftUp(TimerHeap *h, uint32_t at, Task *t) {
    while (at > 0 && isBefore(t, h->items[(at - 1) / 2])) {
        place(h, at, h->items[(at - 1) / 2]);
        at = (at - 1) / 2;
    }
    place(h, at, t);
}

static void siftDown(TimerHeap *h, uint32_t at, Task *t) {
    for (;;) {
        uint32_t child = 2 * at + 1;
        if (child >= h->count) break;
        if (child + 1 < h->count && isBefore(h->items[child + 1], h->items[child])) child++;
        if (!isBefore(h->items[child], t)) break;
        place(h, at, h->items[child]);
        at = child;
    }
    place(h, at, t);
}

static void publishNext(Sched *s) {
    uint64_t next = s->timers.count == 0 ? (uint64_t)INT64_MAX : (uint64_t)s->timers.items[0]->deadlineNs;
    __atomic_store_n(&s->nextTimerNs, next, __ATOMIC_RELEASE);
}

static bool grow(Sched *s) {
    TimerHeap *h = &s->timers;
    if (h->count < h->capacity) return true;
    uint32_t capacity = h->capacity == 0 ? 64 : h->capacity * 2;
    Task **items = hookRealloc(s->hooks, h->items, h->capacity * sizeof *items, capacity * sizeof *items);
    if (items == NULL) return false;
    h->items = items;
    h->capacity = capacity;
    return true;
}

bool timerAdd(Sched *s, Task *t, int64_t deadlineNs) {
    assert(t->timerAt == 0 && deadlineNs >= 0);
    spinLock(&s->timerLock);
    bool ok = grow(s);
    if (ok) {
        t->deadlineNs = deadlineNs;
        siftUp(&s->timers, s->timers.count++, t);
        publishNext(s);
    }
    spinUnlock(&s->timerLock);
    return ok;
}

static void removeAt(TimerHeap *h, uint32_t at) {
    Task *last = h->items[--h->count];
    h->items[at]->timerAt = 0;
    if (at == h->count) return;
    if (at > 0 && isBefore(last, h->items[(at - 1) / 2])) siftUp(h, at, last);
    else siftDown(h, at, last);
}

void timerRemove(Sched *s, Task *t) {
    spinLock(&s->timerLock);
    if (t->timerAt != 0) {
        removeAt(&s->timers, t->timerAt - 1);
        publishNext(s);
    }
    spinUnlock(&s->timerLock);
}

void timersDrop(Sched *s) {
    spinLock(&s->timerLock);
    while (s->timers.count > 0) removeAt(&s->timers, s->timers.count - 1);
    publishNext(s);
    spinUnlock(&s->timerLock);
}

void timersFire(Worker *w, int64_t nowNs) {
    Sched *s = w->sched;
    for (;;) {
        Task *due = NULL;
        spinLock(&s->timerLock);
        if (s->timers.count > 0 && s->timers.items[0]->deadlineNs <= nowNs) {
            due = s->timers.items[0];
            removeAt(&s->timers, 0);
            publishNext(s);
            if (!schedClaim(due, WAKE_TIMEOUT)) due = NULL; /* somebody else has woken it, and it may be gone when the lock is free */
        } else {
            spinUnlock(&s->timerLock);
            return;
        }
        spinUnlock(&s->timerLock);
        if (due != NULL) schedReadyOn(w, due);
    }
}
