/* deadlock.c: when everybody waits (threading.md 1.8). The thread that goes to sleep last finds out: nothing is queued, nobody runs or is inside a builtin, no
 * timer runs, and no wake source is registered. Then the main program's wait ends with WAKE_DEADLOCK, and it reports who waits for what. */
#include "vm/sched/park.h"
#include "vm/sched/stuck.h"

#include <stdlib.h>

enum { LISTED_MAX = 32 };

/* The others go on while we look, one thing after another: a task could put itself from the queues, which we have looked at, into the timers, which we have
 * looked at, too. Only if nobody was active from the first look to the last did we see all at one time. */
static bool isEverybodyWaiting(Sched *s) {
    uint64_t before = schedActive(s);
    if ((before & ACTIVE_COUNT) != 0) return false;
    bool isQuiet = !queueHasWork(s) && timerNext(s) == INT64_MAX && __atomic_load_n(&s->wakeSources, __ATOMIC_SEQ_CST) == 0 &&
                   __atomic_load_n(&s->mainReady, __ATOMIC_SEQ_CST) == 0;
    return isQuiet && schedActive(s) == before;
}

/* While we looked, the main program may have gone on and begun another wait. Once claimed it stands still: if the wait is another one, it only tries again
 * what it waits for. */
void deadlockCheck(Sched *s) {
    uint64_t wait = __atomic_load_n(&s->mainWaits, __ATOMIC_SEQ_CST);
    if (wait % 2 == 0) return;
    spinLock(&s->lock);
    bool isClaimed = isEverybodyWaiting(s) && schedClaim(s->vm->main, WAKE_DEADLOCK);
    spinUnlock(&s->lock);
    if (!isClaimed) return;
    if (__atomic_load_n(&s->mainWaits, __ATOMIC_SEQ_CST) != wait) __atomic_store_n(&s->vm->main->waitState, WAKE_REQUEST, __ATOMIC_RELEASE);
    __atomic_store_n(&s->mainReady, 1, __ATOMIC_SEQ_CST);
    futexWake(&s->mainReady, 1);
}

void wakeSourceAdd(Sched *s) { __atomic_fetch_add(&s->wakeSources, 1, __ATOMIC_SEQ_CST); }

/* Those who went to sleep meanwhile have left it to the source to wake them. */
void wakeSourceRemove(Sched *s) {
    uint32_t count = __atomic_load_n(&s->wakeSources, __ATOMIC_SEQ_CST);
    do {
        if (count == 0) return; /* an embedding program has registered none */
    } while (!__atomic_compare_exchange_n(&s->wakeSources, &count, count - 1, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST));
    if (count == 1) deadlockCheck(s);
}

typedef struct Waiting {
    uint64_t thread; /* slot, or UINT64_MAX: a task without one */
    uint64_t id;
    Task *task;
} Waiting;

static int compareWaiting(const void *a, const void *b) {
    const Waiting *x = a, *y = b;
    if (x->thread != y->thread) return x->thread < y->thread ? -1 : 1;
    return x->id < y->id ? -1 : x->id > y->id;
}

void schedDescribeWait(const Task *t, char *text, size_t size) {
    const char *format = __atomic_load_n(&t->waitText, __ATOMIC_ACQUIRE);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    if (format == NULL) (void)snprintf(text, size, "waiting");
    else (void)snprintf(text, size, format, (long long)t->waitNumber); /* one of our static texts */
#pragma GCC diagnostic pop
}

void deadlockWho(Sched *s, const Task *t, char *text, size_t size) {
    if (t->obj == NULL) (void)snprintf(text, size, "main");
    else if (t->obj->slot != NULL) slotWho(s, t->obj, text, size);
    else (void)snprintf(text, size, "task %llu", (unsigned long long)t->id);
}

static void describe(VM *vm, const Task *t, char *text, size_t size, const char *who) {
    char what[120];
    uint32_t line;
    const char *file = vmPlace(vm, t->pc, &line);
    const char *report = __atomic_load_n(&t->waitReport, __ATOMIC_RELAXED);
    if (report != NULL) (void)snprintf(what, sizeof what, "%s", report);
    else schedDescribeWait(t, what, sizeof what);
    (void)snprintf(text, size, "  %s [%s] at %s:%u\n", who, what, file, line);
}

static uint32_t collect(Sched *s, Waiting *list, uint32_t capacity) {
    const StackChunk *chunk = NULL;
    uint32_t slot = 0, n = 0;
    for (Task *t = stackNext(s, &chunk, &slot); t != NULL && n < capacity; t = stackNext(s, &chunk, &slot)) {
        if (t->obj == NULL || t->waitText == NULL) continue;
        list[n++] = (Waiting){slotNumber(t->obj), t->id, t};
    }
    return n;
}

void deadlockReport(VM *vm, void (*write)(void *user, const char *text, size_t n), void *user) {
    Sched *s = vm->sched;
    char text[600], who[THREAD_NAME_MAX + 40];
    if (stuckHasEndedMain(s)) return; /* which it has reported */
    static const char title[] = "fatal: all tasks are asleep - deadlock!\n";
    write(user, title, sizeof title - 1);
    describe(vm, vm->main, text, sizeof text, "main");
    write(user, text, strlen(text));
    uint64_t blocked = (uint64_t)(schedCount(s, COUNT_BLOCKED) + schedCount(s, COUNT_PAUSED));
    uint32_t capacity = blocked < UINT32_MAX / 2 ? (uint32_t)blocked + 16 : UINT32_MAX / 2;
    Waiting *list = hookAlloc(vm->hooks, capacity * sizeof *list);
    if (list == NULL) return;
    uint32_t n = collect(s, list, capacity);
    qsort(list, n, sizeof *list, compareWaiting);
    for (uint32_t i = 0; i < n && i + 1 < LISTED_MAX; i++) {
        Task *t = list[i].task;
        deadlockWho(s, t, who, sizeof who);
        describe(vm, t, text, sizeof text, who);
        write(user, text, strlen(text));
    }
    if (n + 1 > LISTED_MAX) {
        (void)snprintf(text, sizeof text, "  ... and %u more\n", n + 1 - LISTED_MAX);
        write(user, text, strlen(text));
    }
    hookFree(vm->hooks, list, capacity * sizeof *list);
}
