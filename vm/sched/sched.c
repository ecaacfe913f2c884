/* sched.c: the workers: OS threads that take tasks from the queues and run them, at most Sched.limit at a time, created when there is work for them.
 *
 * The main program runs in its own OS thread. While it waits, that thread lends itself to the tasks if fewer than `limit` threads run some: a thread that
 * starts another and waits for it, or plays ping-pong with it, then needs no kernel call. It never takes work that may block in the kernel (pinned
 * tasks), and leaves a task at its next safepoint when the main program may go on.
 *
 * `active` counts the threads that run or look for tasks; no more are woken than there are processors. Who queues work does not wake a sleeper at once:
 * the flag wakePending makes the worker do so at the end of its slice, when it waits, or before it blocks, since most woken partners are run by the same
 * worker a moment later. */
#include "vm/sched/handles.h"
#include "vm/sched/locks.h"
#include "vm/sched/named.h"
#include "vm/sched/park.h"
#include "vm/sched/stuck.h"
#include "vm/sched/switch.h"
#include "runtime/io/file.h"
#include "runtime/plat/hooks.h"
#include "runtime/plat/ticks.h"

#include <errno.h>
#include <linux/futex.h>
#include <stdlib.h>
#include <sys/syscall.h>
#include <time.h>
#include <unistd.h>

enum { NS_PER_S = 1000000000, WORKER_STACK_BYTES = 1 << 20, LATE_TIMER_NS = 4000000 };

/* ---- waiting in the kernel ---------------------------------------------------------------------------------------------- */

static inline void cpuPause(void) {
#if defined(__x86_64__) || defined(__i386__)
    __builtin_ia32_pause();
#else
    __atomic_signal_fence(__ATOMIC_SEQ_CST);
#endif
}

void spinLockSlow(SpinLock *lock) {
    enum { PAUSES_MOST = 256 };
    for (uint32_t pauses = 4;; pauses *= 2) {
        for (uint32_t i = 0; i < pauses; i++) cpuPause();
        if (__atomic_load_n(&lock->word, __ATOMIC_RELAXED) == 0 && __atomic_exchange_n(&lock->word, 1, __ATOMIC_ACQUIRE) == 0) return;
        if (pauses >= PAUSES_MOST) {
            (void)sched_yield();
            pauses = PAUSES_MOST / 2;
        }
    }
}

void futexWait(uint32_t *word, uint32_t value, int64_t timeoutNs) {
    struct timespec time, *limit = NULL;
    if (timeoutNs >= 0) {
        time = (struct timespec){.tv_sec = (time_t)(timeoutNs / NS_PER_S), .tv_nsec = (long)(timeoutNs % NS_PER_S)};
        limit = &time;
    }
    (void)syscall(SYS_futex, word, FUTEX_WAIT_PRIVATE, value, limit, NULL, 0);
}

void futexWake(uint32_t *word, int count) { (void)syscall(SYS_futex, word, FUTEX_WAKE_PRIVATE, count, NULL, NULL, 0); }

int64_t vmNowNs(VM *vm) {
    const Sched *s = __atomic_load_n(&vm->sched, __ATOMIC_ACQUIRE);
    if (s != NULL && s->mode == SCHED_SEEDED) return __atomic_load_n(&s->virtualNs, __ATOMIC_RELAXED);
    return vm->hooks->clockNs(vm->hooks->user, false);
}

int64_t schedNumber(VM *vm) { return __atomic_add_fetch(&schedOf(vm)->lastNumber, 1, __ATOMIC_RELAXED); }

int64_t schedCount(Sched *s, SchedCount which) {
    int64_t sum = 0;
    uint32_t count = __atomic_load_n(&s->workerCount, __ATOMIC_ACQUIRE);
    for (uint32_t i = 0; i <= count; i++) {
        const Worker *w = __atomic_load_n(&s->workers[i], __ATOMIC_ACQUIRE);
        if (w != NULL) sum += __atomic_load_n(&w->counts[which], __ATOMIC_RELAXED);
    }
    return sum;
}

static int64_t countEnded(Sched *s) { return schedCount(s, COUNT_FINISHED) + schedCount(s, COUNT_FAILED); }

/* The counters go on while they are added up: exact if no task has ended meanwhile, else rather too few than too many, and not less than none. */
int64_t schedLive(Sched *s) {
    enum { TRIES = 4 };
    int64_t created = 0, before, ended = countEnded(s);
    for (int i = 0; i < TRIES; i++) {
        before = ended;
        created = schedCount(s, COUNT_CREATED);
        ended = countEnded(s);
        if (ended == before) break;
    }
    return created > ended ? created - ended : 0;
}

/* ---- threads that may run tasks ------------------------------------------------------------------------------------------- */

static bool tokenTake(Sched *s) {
    uint64_t active = schedActive(s);
    if (schedIsAlone(s)) {
        if ((active & ACTIVE_COUNT) >= s->limit) return false;
        __atomic_store_n(&s->active, active + ACTIVE_ONE + ACTIVE_BEGUN, __ATOMIC_RELEASE);
        return true;
    }
    while ((active & ACTIVE_COUNT) < s->limit) {
        if (__atomic_compare_exchange_n(&s->active, &active, active + ACTIVE_ONE + ACTIVE_BEGUN, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) return true;
    }
    return false;
}

static void tokenGive(Sched *s) {
    uint64_t before = __atomic_load_n(&s->active, __ATOMIC_RELAXED);
    if (schedIsAlone(s)) __atomic_store_n(&s->active, before - ACTIVE_ONE, __ATOMIC_RELEASE);
    else before = __atomic_fetch_sub(&s->active, ACTIVE_ONE, __ATOMIC_SEQ_CST);
    assert((before & ACTIVE_COUNT) > 0);
    (void)before;
}

static void *workerMain(void *arg);

/* A further worker with the token that the caller has taken. */
static bool workerCreate(Sched *s) {
    Worker *w = hookAlloc(s->hooks, sizeof *w);
    if (w == NULL) return false;
    memset(w, 0, sizeof *w);
    w->sched = s;
    w->takesNext = s->mode == SCHED_FREE;
    schedShare(s);
    spinLock(&s->lock);
    uint32_t index = s->workerCount + 1;
    if (index <= s->limit) {
        w->index = index;
        w->seed = index * 2654435761u;
        __atomic_store_n(&s->workers[index], w, __ATOMIC_RELEASE);
        __atomic_store_n(&s->workerCount, index, __ATOMIC_SEQ_CST);
    }
    spinUnlock(&s->lock);
    bool ok = w->index != 0 && heapAddRuns(s->vm->heap, w->runs);
    pthread_attr_t attributes;
    if (ok && pthread_attr_init(&attributes) == 0) {
        (void)pthread_attr_setstacksize(&attributes, WORKER_STACK_BYTES);
        ok = pthread_create(&w->thread, &attributes, workerMain, w) == 0;
        (void)pthread_attr_destroy(&attributes);
    } else {
        ok = false;
    }
    if (ok) return true;
    if (w->index == 0) hookFree(s->hooks, w, sizeof *w);
    else __atomic_store_n(&w->state, W_IDLE, __ATOMIC_SEQ_CST); /* stays without a thread; schedDestroy frees it */
    return false;
}

static Worker *idleTake(Sched *s) {
    spinLock(&s->lock);
    Worker *w = s->idleCount == 0 ? NULL : s->idle[--s->idleCount];
    if (w != NULL) w->isSleeping = false;
    spinUnlock(&s->lock);
    return w;
}

/* Do as many threads run as there are processors? One more would take one of these from them: the kernel would switch, at a cost of dozens of switches
 * here. Those who run find what is queued before they sleep, and whoever blocks looks whether another must run instead. */
static bool isCrowded(Sched *s) {
    uint32_t runs = (uint32_t)(schedActive(s) & ACTIVE_COUNT), outside = __atomic_load_n(&s->outside, __ATOMIC_SEQ_CST);
    if (!RELAXED_LOAD(s->workers[0]->isLending) && !__atomic_load_n(&s->mainSleeps, __ATOMIC_SEQ_CST)) runs++; /* the main program */
    return runs >= s->crowd + outside;
}

void schedWake(Sched *s) {
    if (s->mode != SCHED_FREE || __atomic_load_n(&s->spinning, __ATOMIC_SEQ_CST) != 0 || __atomic_load_n(&s->isEnding, __ATOMIC_SEQ_CST)) return;
    if (isCrowded(s) || !tokenTake(s)) return;
    Worker *w = idleTake(s);
    if (w != NULL) {
        __atomic_store_n(&w->sleepWord, SLEEP_WOKEN, __ATOMIC_RELEASE);
        futexWake(&w->sleepWord, 1);
        return;
    }
    if (__atomic_load_n(&s->workerCount, __ATOMIC_SEQ_CST) < s->limit && workerCreate(s)) return;
    tokenGive(s);
}

void schedLeaves(Sched *s) {
    __atomic_fetch_add(&s->outside, 1, __ATOMIC_SEQ_CST); /* before it looks: who queued something earlier may have counted on this thread */
    if (queueHasWork(s) || timerNext(s) != INT64_MAX) schedWake(s);
}

void schedReturns(Sched *s) { __atomic_fetch_sub(&s->outside, 1, __ATOMIC_SEQ_CST); }

void schedPoke(Task *t, uint32_t request) {
    __atomic_fetch_or(&t->requests, request, __ATOMIC_SEQ_CST);
    __atomic_store_n(&t->limit, NULL, __ATOMIC_SEQ_CST);
}

/* ---- one turn ---------------------------------------------------------------------------------------------------------------- */

/* A request to an unstarted task: it ends or stands without a turn. */
static bool isDiverted(Worker *w, TaskObj *obj) {
    uint8_t control = __atomic_load_n(&obj->control, __ATOMIC_SEQ_CST);
    if (LIKELY(control == 0) || RELAXED_LOAD(obj->task) != NULL) return false;
    return controlUnstarted(w, obj);
}

/* Makes t the task of w: from now on a collector finds its stack as that of w, and pokes it. While the world is stopped already, w stands on its loop's
 * stack and t is one that does not run. */
static void takeOver(Worker *w, Task *t) {
    for (;;) {
        __atomic_store_n(&t->worker, w, __ATOMIC_RELEASE);
        workerSetCurrent(w, t);
        if (LIKELY(!__atomic_load_n(&w->sched->stopping, __ATOMIC_SEQ_CST))) return;
        __atomic_store_n(&w->current, NULL, __ATOMIC_SEQ_CST);
        __atomic_store_n(&t->worker, NULL, __ATOMIC_RELEASE);
        worldStand(w);
    }
}

static void runFiber(Worker *w, Task *t) {
    while (UNLIKELY(__atomic_load_n(&t->worker, __ATOMIC_ACQUIRE) != NULL)) cpuPause(); /* it is leaving its stack right now */
    t->rt.runs = runsOf(w);
    takeOver(w, t);
    taskSetState(t->obj, TASK_RUNNING);
    w->sliceStartNs = 0;
    if (UNLIKELY(__atomic_load_n(&t->obj->control, __ATOMIC_RELAXED) != 0)) schedPoke(t, REQUEST_CONTROL); /* came while it was bound to its stack */
    turnBegins(w, t);
    fiberSwitch(&w->loop, &t->fiber);
    turnEnds(w, w->leaving); /* t, or one that t has switched to */
    __atomic_store_n(&w->current, NULL, __ATOMIC_RELEASE);
    completeSwitch(w);
}

static void runTurn(Worker *w, TaskObj *obj) {
    if (isDiverted(w, obj)) return;
    if (RELAXED_LOAD(obj->task) == NULL && !taskBind(w, obj)) {
        taskAbandon(w->sched, w, obj, RTE_MEMORY);
        return;
    }
    if (RELAXED_LOAD(obj->task) == NULL) return; /* a request has ended it meanwhile */
    if (obj->isJob && w->sched->mode == SCHED_FREE) queueShare(w); /* it keeps the worker */
    runFiber(w, obj->task);
}

/* ---- looking for work ---------------------------------------------------------------------------------------------------------- */

static TaskObj *pick(Worker *w) {
    Sched *s = w->sched;
    if (s->mode == SCHED_SEEDED) return seededPick(w);
    TaskObj *obj = queuePop(w);
    return obj == NULL ? queueSteal(w) : obj;
}

static void fireTimers(Worker *w) {
    Sched *s = w->sched;
    int64_t next = timerNext(s);
    if (next == INT64_MAX) return;
    int64_t now = vmNowNs(s->vm);
    if (now >= next) timersFire(w, now);
}

/* One thread at a time looks around for a while before it sleeps: a partner on another processor may have work in a moment. */
static TaskObj *spinForWork(Worker *w) {
    Sched *s = w->sched;
    uint32_t none = 0;
    TaskObj *obj = NULL;
    if (s->limit == 1) return NULL; /* only the main program could have any, and it may want the thread's place */
    if (!__atomic_compare_exchange_n(&s->spinning, &none, 1, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST)) return NULL;
    for (int round = 0; round < SPIN_ROUNDS && obj == NULL && !mustLeave(w) && !__atomic_load_n(&s->stopping, __ATOMIC_RELAXED); round++) {
        for (int i = 0; i < 8; i++) cpuPause();
        fireTimers(w);
        obj = pick(w);
    }
    __atomic_store_n(&s->spinning, 0, __ATOMIC_SEQ_CST);
    if (obj != NULL && queueHasStealable(s)) schedWake(s);
    return obj;
}

static TaskObj *findWork(Worker *w) {
    if (w->picks % PICKS_TIMERS == 0) fireTimers(w);
    TaskObj *obj = pick(w);
    if (obj != NULL || w->sched->mode == SCHED_SEEDED) return obj; /* seeded: nothing, or the main program was drawn */
    fireTimers(w);
    obj = pick(w);
    return obj != NULL ? obj : spinForWork(w);
}

/* How long to sleep: until the next timer; a second sleeper a little longer, as it will rarely be needed. */
static int64_t sleepTime(Sched *s, bool isFirst) {
    int64_t next = timerNext(s);
    if (next == INT64_MAX) return s->stuck == NULL ? -1 : stuckSleep(s, -1, vmNowNs(s->vm));
    int64_t now = vmNowNs(s->vm), left = next - now;
    if (left < 0) left = 0;
    if (!isFirst) left += LATE_TIMER_NS;
    return s->stuck == NULL ? left : stuckSleep(s, left, now);
}

/* The worker has found nothing: sleeps until it is woken with a token, or a timer is due. It holds no token on entry and one on return. */
static void sleepIdle(Worker *w) {
    Sched *s = w->sched;
    for (;;) {
        spinLock(&s->lock);
        __atomic_store_n(&w->sleepWord, SLEEP_ON, __ATOMIC_RELAXED);
        w->isSleeping = true;
        bool isFirst = s->idleCount == 0;
        s->idle[s->idleCount++] = w;
        spinUnlock(&s->lock);
        bool mustLook = queueHasStealable(s) || mustLeave(w); /* queued before we were listed: nobody saw a sleeper */
        if (!mustLook) {
            deadlockCheck(s);
            futexWait(&w->sleepWord, SLEEP_ON, sleepTime(s, isFirst));
        }
        if (__atomic_load_n(&w->sleepWord, __ATOMIC_ACQUIRE) == SLEEP_WOKEN) return; /* the waker took us off the list, with a token */
        bool isListed = false;
        spinLock(&s->lock);
        for (uint32_t i = 0; i < s->idleCount; i++) {
            if (s->idle[i] != w) continue;
            s->idle[i] = s->idle[--s->idleCount];
            isListed = true;
            break;
        }
        w->isSleeping = false;
        spinUnlock(&s->lock);
        if (!isListed) { /* being woken right now */
            while (__atomic_load_n(&w->sleepWord, __ATOMIC_ACQUIRE) != SLEEP_WOKEN) cpuPause();
            return;
        }
        bool isDue = mustLook || timerNext(s) <= vmNowNs(s->vm) || mustLeave(w) || (s->stuck != NULL && stuckIsDue(s, vmNowNs(s->vm)));
        if (isDue && tokenTake(s)) return;
        if (mustLeave(w)) {
            __atomic_fetch_add(&s->active, ACTIVE_ONE + ACTIVE_BEGUN, __ATOMIC_SEQ_CST);
            return;
        }
        if (isDue) (void)sched_yield(); /* the limit is reached: those who hold the tokens look at timers and queues, too */
    }
}

void schedRunTasks(Worker *w) {
    Sched *s = w->sched;
    while (!mustLeave(w)) {
        if (UNLIKELY(__atomic_load_n(&s->stopping, __ATOMIC_SEQ_CST))) worldStand(w);
        TaskObj *obj = findWork(w);
        if (obj != NULL) {
            if (queueHasLocal(w)) { /* more than this turn */
                queueOffer(w);
                if (w->wakePending) schedWake(s);
                w->wakePending = false;
            }
            runTurn(w, obj);
            continue;
        }
        w->lastTicks = 0; /* the next turn does not follow at once */
        if (w->index == 0) return;
        tokenGive(s);
        worldLeave(w, W_IDLE);
        sleepIdle(w);
        worldEnter(w);
        if (UNLIKELY(s->stuck != NULL)) stuckLookIdle(w, vmNowNs(s->vm));
    }
}

static void *workerMain(void *arg) {
    Worker *w = arg;
    w->loopTop = NATIVE_FRAME();
    if (fiberInitThread(&w->loop)) schedRunTasks(w);
    tokenGive(w->sched);
    worldLeave(w, W_IDLE);
    return NULL;
}

/* ---- the main program's thread --------------------------------------------------------------------------------------------------- */

/* Runs tasks until the main program may go on or there is nothing to do. */
static void lend(Sched *s, Worker *w) {
    if (__atomic_load_n(&s->pinnedQueued, __ATOMIC_SEQ_CST) != 0) schedWake(s);
    if (!tokenTake(s)) return;
    RELAXED_STORE(w->isLending, true);
    workerSetCurrent(w, NULL);
    schedRunTasks(w);
    RELAXED_STORE(w->isLending, false);
    tokenGive(s);
    if (queueHasLocal(w) || __atomic_load_n(&s->queued, __ATOMIC_SEQ_CST) != 0) schedWake(s); /* others look after theirs */
}

/* Busy workers look at the global queue only. A task on its way there is in neither queue and its mover holds no token, so this is no part of the wait
 * for whoever looks for a deadlock: what he has seen before is of another wait than what comes after. */
static void mainShare(Sched *s, Worker *w) {
    assert(s->mainWaits % 2 == 1);
    __atomic_store_n(&s->mainWaits, s->mainWaits + 1, __ATOMIC_SEQ_CST);
    queueShare(w);
    __atomic_store_n(&s->mainWaits, s->mainWaits + 1, __ATOMIC_SEQ_CST);
}

static void mainSleep(Sched *s, Worker *w) {
    __atomic_store_n(&s->mainSleeps, true, __ATOMIC_SEQ_CST);
    if (s->mode == SCHED_FREE && queueHasLocal(w)) mainShare(s, w);
    worldLeave(w, W_IDLE);
    if (!queueHasWork(s) || (schedActive(s) & ACTIVE_COUNT) != 0) {
        deadlockCheck(s);
        int64_t timeout = sleepTime(s, true);
        if (__atomic_load_n(&s->mainReady, __ATOMIC_SEQ_CST) == 0) futexWait(&s->mainReady, 0, timeout);
    }
    __atomic_store_n(&s->mainSleeps, false, __ATOMIC_SEQ_CST);
    worldEnter(w);
    if (UNLIKELY(s->stuck != NULL)) stuckLookIdle(w, vmNowNs(s->vm));
}

void mainWait(Task *t) {
    Sched *s = taskSched(t);
    Worker *w = s->workers[0];
    assert(t->worker == w);
    assert(s->mainWaits % 2 == 0);
    __atomic_store_n(&s->mainWaits, s->mainWaits + 1, __ATOMIC_RELEASE); /* mainSleep has a barrier before anybody needs to know */
    w->lastTicks = 0;
    if (w->wakePending && queueHasLocal(w) && s->mode == SCHED_FREE) {
        uint32_t pieces = w->tail - __atomic_load_n(&w->head, __ATOMIC_RELAXED) + (RELAXED_LOAD(w->runNext) != NULL);
        w->wakePending = false;
        if (pieces > 1 && s->limit > 1) schedWake(s); /* one the thread does itself; it offers the others when it has taken that */
    }
    workerSetCurrent(w, NULL);
    while (__atomic_load_n(&s->mainReady, __ATOMIC_SEQ_CST) == 0) {
        lend(s, w);
        if (__atomic_load_n(&s->mainReady, __ATOMIC_SEQ_CST) == 0) mainSleep(s, w);
    }
    __atomic_store_n(&s->mainWaits, s->mainWaits + 1, __ATOMIC_RELEASE);
    __atomic_store_n(&s->mainReady, 0, __ATOMIC_RELEASE);
    workerSetCurrent(w, t);
    if (UNLIKELY(__atomic_load_n(&s->stopping, __ATOMIC_SEQ_CST))) worldStand(w);
}

/* The main program waits for obj, which its thread has queued and not begun: instead of becoming a waiter that the end of obj wakes, it runs it. Now and
 * then it does not, so that timers and what comes from other threads have their turn. */
bool mainRunOnly(Task *t, TaskObj *obj) {
    Sched *s = taskSched(t);
    Worker *w = t->worker;
    assert(t->obj == NULL && w->current == t);
    bool isUsual = w->index == 0 && s->mode == SCHED_FREE && !obj->isJob && (w->picks + 1) % PICKS_TIMERS != 0;
    if (!isUsual || RELAXED_LOAD(t->requests) != 0 || RELAXED_LOAD(obj->task) != NULL || !tokenTake(s)) return false;
    bool isTaken = queueTakeOnly(w, obj);
    if (isTaken) {
        w->picks++;
        w->wakePending = false;
        w->lastTicks = 0;
        RELAXED_STORE(w->isLending, true);
        obj->isRunByWaiter = true;
        workerSetCurrent(w, NULL);
        runTurn(w, obj);
        obj->isRunByWaiter = false;
        RELAXED_STORE(w->isLending, false);
        workerSetCurrent(w, t);
    }
    tokenGive(s);
    if (UNLIKELY(__atomic_load_n(&s->stopping, __ATOMIC_SEQ_CST))) worldStand(w);
    if (isTaken && queueHasLocal(w)) schedWake(s);
    return isTaken;
}

void schedInterruptMain(Sched *s) {
    Worker *w = s->workers[0];
    Task *lent = __atomic_load_n(&w->current, __ATOMIC_SEQ_CST);
    if (lent != NULL && lent->obj != NULL) schedPoke(lent, REQUEST_YIELD);
    if (!schedClaim(s->vm->main, WAKE_REQUEST)) return;
    __atomic_store_n(&s->mainReady, 1, __ATOMIC_SEQ_CST);
    futexWake(&s->mainReady, 1);
}

/* The main program goes to the end of the queue: one queued task has a turn. */
void mainYield(Task *t) {
    Sched *s = taskSched(t);
    Worker *w = s->workers[0];
    if (s->mode == SCHED_SEEDED) {
        s->isMainRunnable = true;
        mainWait(t);
        return;
    }
    worldStand(w);
    if (!queueHasWork(s)) return;
    if (!tokenTake(s)) {
        worldLeave(w, W_IDLE);
        (void)sched_yield();
        worldEnter(w);
        return;
    }
    RELAXED_STORE(w->isLending, true);
    __atomic_store_n(&w->current, NULL, __ATOMIC_SEQ_CST);
    __atomic_store_n(&s->mainReady, 1, __ATOMIC_SEQ_CST); /* the task leaves at its next safepoint */
    TaskObj *obj = pick(w);
    if (obj != NULL) runTurn(w, obj);
    __atomic_store_n(&s->mainReady, 0, __ATOMIC_SEQ_CST);
    RELAXED_STORE(w->isLending, false);
    tokenGive(s);
    __atomic_store_n(&w->current, t, __ATOMIC_SEQ_CST);
    worldStand(w);
    if (queueHasWork(s)) schedWake(s);
}

void jobWait(Task *t, int64_t deadlineNs) {
    Worker *w = t->worker;
    RELAXED_STORE(t->cpuTicks, t->cpuTicks + (platTicks() - t->turnTicks));
    schedLeaves(t->vm->sched);
    worldLeave(w, W_OUTSIDE);
    while (__atomic_load_n(&t->wakeWord, __ATOMIC_ACQUIRE) == 0) {
        int64_t left = -1;
        if (deadlineNs >= 0) {
            left = deadlineNs - vmNowNs(t->vm);
            if (left <= 0) {
                if (schedClaim(t, WAKE_TIMEOUT)) break;
                left = -1; /* somebody has claimed it and will set the word */
            }
        }
        futexWait(&t->wakeWord, 0, left);
    }
    __atomic_store_n(&t->wakeWord, 0, __ATOMIC_RELAXED);
    worldEnter(w);
    schedReturns(t->vm->sched);
    RELAXED_STORE(t->turnTicks, platTicks());
}

/* ---- life ------------------------------------------------------------------------------------------------------------------------ */

/* threading.md 1.3: a decimal integer 1..15 with blanks around it; anything else is ignored. */
static uint32_t parseLimit(const char *text) {
    if (text == NULL) return 0;
    while (*text == ' ' || *text == '\t') text++;
    uint32_t n = 0;
    int digits = 0;
    for (; *text >= '0' && *text <= '9' && digits < 9; text++, digits++) n = n * 10 + (uint32_t)(*text - '0');
    while (*text == ' ' || *text == '\t') text++;
    return digits > 0 && *text == '\0' && n >= 1 && n <= VM_MAX_WORKERS ? n : 0;
}

static uint64_t taskCeiling(const VM *vm) {
    const char *text = getenv("PSCAL_MAX_TASKS");
    char *end;
    if (vm->config.maxTasks != 0) return vm->config.maxTasks;
    unsigned long long n = text == NULL ? 0 : strtoull(text, &end, 10);
    return n == 0 || *end != '\0' ? TASK_CEILING : n;
}

uint32_t schedPoolLimit(const VM *vm) {
    if (vm->config.poolSize != 0) return vm->config.poolSize;
    const char *name = vm->config.poolVariable != NULL ? vm->config.poolVariable : "PSCAL_THREAD_POOL_SIZE";
    const char *own = getenv(name);
    uint32_t limit = parseLimit(own != NULL ? own : getenv("PYRO_WORKER_THREADS"));
    return limit != 0 ? limit : VM_MAX_WORKERS;
}

Sched *schedCreate(VM *vm) {
    Sched *s = hookAlloc(vm->hooks, sizeof *s);
    if (s == NULL) return NULL;
    memset(s, 0, sizeof *s);
    s->vm = vm;
    s->hooks = vm->hooks;
    s->limit = schedPoolLimit(vm);
    s->crowd = platProcessors() < 2 ? 2 : platProcessors();
    s->maxTasks = taskCeiling(vm);
    s->isShared = vm->config.hasGuests;
    s->nextTimerNs = (uint64_t)INT64_MAX;
    if (vm->config.isSeeded) {
        s->mode = SCHED_SEEDED;
        seededInit(s, vm->config.schedSeed);
        vm->main->rt.clock = seededClock;
    }
    if (vm->config.checksDeadlock) s->stuck = stuckCreate(s); /* without memory: no looks */
    s->taskType = heapType(vm->heap, TYPE_ID_TASK);
    s->isolateType = (ObjType){.shape = OBJ_ENV, .name = "globals"};
    s->routineType = (ObjType){.shape = OBJ_CLOSURE, .name = "routine"};
    Worker *w = hookAlloc(vm->hooks, sizeof *w);
    bool ok = w != NULL && heapAddType(vm->heap, &s->isolateType) && heapAddType(vm->heap, &s->routineType);
    ok = ok && slotsCreate(s) && handlesCreate(s) && mutexesCreate(s) && namesCreate(s);
    ok = ok && pthread_mutex_init(&s->stopLock, NULL) == 0 && pthread_mutex_init(&s->guestLock, NULL) == 0;
    statsCalibrate(s);
    if (ok) {
        memset(w, 0, sizeof *w);
        ok = fiberInitThread(&w->loop);
    }
    if (!ok) {
        stuckFree(s);
        namesFree(s);
        mutexesFree(s);
        handlesFree(s);
        slotsFree(s);
        hookFree(vm->hooks, w, sizeof *w);
        hookFree(vm->hooks, s, sizeof *s);
        return NULL;
    }
    w->sched = s;
    w->seed = 12345;
    w->takesNext = s->mode == SCHED_FREE;
    w->current = vm->main;
    w->thread = pthread_self();
    s->workers[0] = w;
    vm->main->worker = w;
    vm->main->rt.outside = schedOutside;
    ioSetShared(vm->io);
    RELAXED_STORE(vm->main->turnTicks, platTicks());
    return s;
}

Sched *schedOf(VM *vm) {
    Sched *s = __atomic_load_n(&vm->sched, __ATOMIC_ACQUIRE);
    if (LIKELY(s != NULL)) return s;
    s = schedCreate(vm); /* by the main program: the only one that runs */
    if (s == NULL) return NULL;
    HeapClient client = {
        .user = vm, .stopWorld = worldStop, .resumeWorld = worldResume, .markRoots = vmMarkRoots, .markBegins = s->stuck != NULL ? NULL : worldWantsHelp,
        .memoryReused = vm->race != NULL ? raceMemoryReused : NULL};
    heapSetClient(vm->heap, &client);
    __atomic_store_n(&vm->sched, s, __ATOMIC_SEQ_CST);
    return s;
}

/* Ends what guests run; are there any? */
static bool pokeGuests(Sched *s) {
    (void)pthread_mutex_lock(&s->guestLock);
    bool hasGuests = s->guests != NULL;
    for (const Worker *w = s->guests; w != NULL; w = w->nextGuest) {
        Task *t = __atomic_load_n(&w->current, __ATOMIC_SEQ_CST);
        if (t == NULL) continue;
        schedPoke(t, REQUEST_CONTROL);
        if (schedClaim(t, WAKE_KILLED)) schedReadyOn(NULL, t);
    }
    (void)pthread_mutex_unlock(&s->guestLock);
    return hasGuests;
}

/* Are there threads that have not come to rest? */
static bool anyActive(Sched *s) {
    if (pokeGuests(s)) return true;
    for (uint32_t i = 1; i <= s->workerCount; i++) {
        if (__atomic_load_n(&s->workers[i]->state, __ATOMIC_SEQ_CST) != W_IDLE) return true;
    }
    return false;
}

/* All of them are on their way out. */
static void workersJoin(Sched *s) {
    for (uint32_t i = 1; i <= s->workerCount; i++) {
        Worker *w = s->workers[i];
        if (w->thread != 0) (void)pthread_join(w->thread, NULL);
        w->thread = 0;
    }
    assert((s->active & ACTIVE_COUNT) == 0);
}

void schedShutDown(Sched *s) {
    if (s == NULL || s->isEnding) return;
    untoldReportAll(s->vm->main);
    enum { GRACE_S = 5, STEP_NS = 200000 };
    __atomic_store_n(&s->isEnding, true, __ATOMIC_SEQ_CST);
    int64_t end = s->hooks->clockNs(s->hooks->user, false) + (int64_t)GRACE_S * NS_PER_S;
    Worker *self = s->workers[0];
    worldLeave(self, W_IDLE);
    for (;;) {
        for (uint32_t i = 1; i <= s->workerCount; i++) {
            Worker *w = s->workers[i];
            Task *t = __atomic_load_n(&w->current, __ATOMIC_SEQ_CST);
            if (t != NULL) {
                schedPoke(t, REQUEST_CONTROL);
                const TaskObj *obj = __atomic_load_n(&t->obj, __ATOMIC_ACQUIRE); /* it may be ending */
                if (obj != NULL && obj->isJob && schedClaim(t, WAKE_KILLED)) schedReadyOn(NULL, t);
            }
            uint32_t asleep = SLEEP_ON;
            (void)__atomic_compare_exchange_n(&w->sleepWord, &asleep, SLEEP_LOOK, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
            futexWake(&w->sleepWord, 1);
        }
        s->isStuck = anyActive(s); /* looked at once: who was woken just now is active for a moment, on its way out */
        if (!s->isStuck || s->hooks->clockNs(s->hooks->user, false) > end) break;
        futexWait(&s->mainReady, __atomic_load_n(&s->mainReady, __ATOMIC_SEQ_CST), STEP_NS);
    }
    if (s->isStuck) return;
    workersJoin(s);
    timersDrop(s); /* of tasks that never go on; calls after the main program's end must not wait for them */
    worldEnter(self);
    untoldReportAll(s->vm->main); /* of tasks that have failed meanwhile */
}

bool vmIsStuck(const VM *vm) { return vm->sched != NULL && vm->sched->isStuck; }

void schedDestroy(Sched *s) {
    if (s == NULL) return;
    schedShutDown(s);
    assert(!s->isStuck);
    for (uint32_t i = 1; i <= s->workerCount; i++) {
        Worker *w = s->workers[i];
        heapFlushRuns(s->vm->heap, w->runs);
        fiberFree(&w->loop);
        hookFree(s->hooks, w, sizeof *w);
    }
    fiberFree(&s->workers[0]->loop);
    hookFree(s->hooks, s->workers[0], sizeof *s->workers[0]);
    hookFree(s->hooks, s->ready, s->readyCapacity * sizeof *s->ready);
    hookFree(s->hooks, s->timers.items, s->timers.capacity * sizeof *s->timers.items);
    stacksFree(s);
    slotsFree(s);
    heldFree(s, s->vm->main);
    statsForget(s->vm->main);
    namesFree(s);
    mutexesFree(s);
    handlesFree(s);
    stuckFree(s);
    (void)pthread_mutex_destroy(&s->stopLock);
    (void)pthread_mutex_destroy(&s->guestLock);
    s->vm->main->worker = NULL;
    s->vm->main->rt.outside = NULL; /* the VM may still write what the main program has left */
    s->vm->main->rt.clock = NULL;
    s->vm->sched = NULL;
    hookFree(s->hooks, s, sizeof *s);
}
