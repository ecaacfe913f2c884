/* sched.h: tasks as seen by everything that starts them, waits for something or wakes them: channels, locks, timers, threads.
 *
 * A task that waits gives its worker away; the main program waits in its own OS thread, which runs other tasks meanwhile if the pool limit allows
 * it. Waiting for something that is guarded by a spin lock goes like this (chan.c is the model):
 *
 *     spinLock(&c->lock);
 *     if (can go on) { ...; spinUnlock(&c->lock); return; }
 *     schedArm(t);                                      from here on a waker may claim the task
 *     waitQueueAdd(&c->receivers, &waiter, t);
 *     reason = schedPark(t, &(WaitFor){"channel %lld receive", c->id, NULL, WAIT_CHANNEL, c}, &c->lock, NO_DEADLINE);     releases the lock
 *     if (reason != WAKE_PARTNER) { spinLock; waitQueueRemove(&waiter) if still linked; spinUnlock; return schedWakeError(t, reason); }
 *
 * and waking like this:
 *
 *     spinLock(&c->lock);
 *     Waiter *w = waitQueueClaim(&c->receivers);        NULL: nobody waits (any more)
 *     if (w != NULL) { task = w->task; w->value = ...; }
 *     spinUnlock(&c->lock);
 *     if (w != NULL) schedReady(t, task);
 *
 * Exactly one waker claims a wait: a partner, the timer, a cancel or kill request. Nothing that may collect, raise or park happens while a spin lock is
 * held. After schedPark the task may run in another OS thread. */
#ifndef PSCAL_VM_SCHED_SCHED_H
#define PSCAL_VM_SCHED_SCHED_H

#include "vm/interp/vm.h"

enum { VM_MAX_THREADS = 16, VM_MAX_WORKERS = VM_MAX_THREADS - 1, THREAD_NAME_MAX = 64, TASK_CEILING = 1048576 };
#define NO_DEADLINE ((int64_t)-1)

/* ---- spin locks ------------------------------------------------------------------------------------------------------- */

/* Guards a few instructions. Zero is unlocked. Not recursive. */
typedef struct SpinLock {
    uint32_t word;
} SpinLock;
void spinLockSlow(SpinLock *lock);
static inline void spinLock(SpinLock *lock) {
    if (LIKELY(__atomic_exchange_n(&lock->word, 1, __ATOMIC_ACQUIRE) == 0)) return;
    spinLockSlow(lock);
}
static inline void spinUnlock(SpinLock *lock) { __atomic_store_n(&lock->word, 0, __ATOMIC_RELEASE); }

/* ---- waiting ------------------------------------------------------------------------------------------------------------ */

typedef enum WakeReason { WAKE_NONE, WAKE_PARTNER, WAKE_TIMEOUT, WAKE_CANCELLED, WAKE_KILLED, WAKE_DEADLOCK, WAKE_REQUEST } WakeReason;

/* Who can end a wait, for --check-deadlock (stuck.c), and the object that tells: any task; who reaches the Channel; who reaches one of the channels (what
 * chanSelect waits with); the TaskObj; who holds the Mutex; who holds the RwLock; the jobs of the Pool. */
typedef enum WaitKind { WAIT_ANYBODY, WAIT_CHANNEL, WAIT_CHANNELS, WAIT_TASK, WAIT_MUTEX, WAIT_RWLOCK, WAIT_POOL } WaitKind;

/* What a task waits for, for reports and statistics: `text` may contain one %lld for `number`. Static text. */
typedef struct WaitFor {
    const char *text;
    int64_t number;
    const char *report; /* for the deadlock report, if it says less there; else NULL */
    WaitKind kind;
    const void *object; /* of that kind; NULL: WAIT_ANYBODY. Lives as long as the wait */
} WaitFor;

/* A place in a wait queue. Lives in a frame of the waiting task (whose stack the collector scans), or longer. */
typedef struct Waiter Waiter;
typedef struct WaitQueue {
    Waiter *first, *last;
} WaitQueue;
struct Waiter {
    Waiter *next, *prev;
    WaitQueue *queue; /* NULL: not linked */
    Task *task;
    Value value;      /* what passes between partners */
    uint32_t number;  /* for waits on several queues: which one this is; for partners' use otherwise */
    bool isOk;
};
/* park.h has what waits and wakers do most, inline: waitQueueAdd, waitQueueRemove, waitQueueClaim, schedArm, schedPark, schedClaim, schedReady. */

/* As waitQueueAdd, before all others. */
void waitQueueAddFirst(WaitQueue *q, Waiter *w, Task *t);
/* Claims all waiters and gives them in order, chained by next, for schedReadyAll. Lock held. */
Waiter *waitQueueClaimAll(WaitQueue *q);

/* As schedPark with several locks: `release(arg)` runs once the task's state is saved. */
WakeReason schedParkWith(Task *t, const WaitFor *what, void (*release)(void *arg), void *arg, int64_t deadlineNs);
/* Ends an armed wait that was not parked (the condition came true while arming several queues). False: somebody has claimed it already; park to take the
 * claim. */
bool schedDisarm(Task *t);
/* Puts the claimed tasks of a chain of waiters into the run queue; accepts NULL. `self`: the calling task, or NULL from outside the VM. */
void schedReadyAll(Task *self, Waiter *chain);
/* For a wait that ended without its partner: takes w out of its queue, which `lock` guards, and raises the error that belongs to the reason (1), or gives 0:
 * try again, or after WAKE_TIMEOUT: leave it. */
int schedLeave(Task *t, SpinLock *lock, Waiter *w, WakeReason reason);
/* Raises the error that belongs to a wait that ended without its partner (Cancelled, killed, deadlock, interrupt); returns 1. Not for WAKE_TIMEOUT. */
int schedWakeError(Task *t, WakeReason reason);
/* Suspends the caller for ns nanoseconds, at least; <= 0: lets other tasks run first. 0, or 1 with an error pending: Cancelled, killed. */
int schedSleep(Task *t, int64_t ns);
/* Lets other tasks run first. It is no wait, so that a cancelled task goes on: 0, or 1 if it was killed. */
int schedYield(Task *t);

/* ---- tasks -------------------------------------------------------------------------------------------------------------- */

typedef struct TaskObj TaskObj;
/* A new task, not started: calls `closure` with args[0..argCount). NULL: an error is pending. References in args must be rooted by the caller. */
TaskObj *taskNew(Task *t, ObjClosure *closure, const Value *args, uint32_t argCount, uint32_t resultKind);
/* Queues a new task. 0, or 1 with an error pending (already started, task limit). */
int taskLaunch(Task *t, TaskObj *obj);
/* Waits until the task has ended. 0, or 1 with an error pending. */
int taskWaitFor(Task *t, TaskObj *obj, const WaitFor *what);
/* The same, but not after deadlineNs (0: does not wait, NO_DEADLINE: for ever); taskHasEnded tells what happened. */
int taskWaitUntil(Task *t, TaskObj *obj, const WaitFor *what, int64_t deadlineNs);
bool taskHasEnded(const TaskObj *obj);
bool taskHasFailed(const TaskObj *obj); /* ended by error, cancel or kill */
/* The value of an ended task as `any` in *out. 0, or 1 with the task's error pending again in t. */
int taskTakeValue(Task *t, TaskObj *obj, Value *out);
/* Called when the task has ended and its state says so, by the worker that ran it; must not allocate, raise or park. Somebody will be told of its error: it is
 * not reported. `arg` is a heap object, which lives as long as the task. For pools. */
struct Worker;
typedef void (*TaskEndFn)(struct Worker *w, TaskObj *obj, void *arg);
/* Next serial number for things that reports name (channels, locks): 1, 2, ... per VM. */
int64_t schedNumber(VM *vm);
/* The heap type for natives of the sched family; made at the VM's first use of tasks. */
struct Sched;
struct Sched *schedOf(VM *vm); /* creates it; NULL: out of memory */

/* Monotonic time in nanoseconds; virtual under --sched. */
int64_t vmNowNs(VM *vm);
/* now + ms, saturating. */
int64_t schedDeadline(VM *vm, int64_t ms);

#endif
