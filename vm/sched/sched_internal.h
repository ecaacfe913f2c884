/* sched_internal.h: the scheduler's own state; private to vm/sched and to the safepoints of vm/interp.
 *
 * Files in reading order: task.c (task objects, stacks, start and end), queue.c (run queues), sched.c (workers, picking, the main program's thread),
 * park.c (waiting), timers.c, world.c (stopping the world, roots), safepoint.c (what a running task does for the others), control.c (pause, resume,
 * cancel, kill), slots.c (threads), stats.c, deadlock.c.
 *
 * Order of locks (outer first): Sched.stopLock, Sched.guestLock, Sched.slotLock, TaskObj.lock, a wait queue's lock, Sched.timerLock, Sched.lock, Sched.stackLock. The locks of
 * tables (handles, mutexes, names, the store) are held together with no other. */
#ifndef PSCAL_VM_SCHED_SCHED_INTERNAL_H
#define PSCAL_VM_SCHED_SCHED_INTERNAL_H

#include "vm/interp/vm_internal.h"
#include "vm/race/race.h"
#include "vm/sched/sched.h"

#include <assert.h>
#include <pthread.h>
#include <setjmp.h>
#include <stdio.h>
#include <stdatomic.h>
#include <string.h>

typedef struct Worker Worker;
typedef struct Sched Sched;
typedef struct ThreadSlot ThreadSlot;
typedef struct Handles Handles;
enum { CELL_STRIPES = 64 };

/* ---- task objects -------------------------------------------------------------------------------------------------------- */

typedef enum TaskState { TASK_NEW, TASK_QUEUED, TASK_RUNNING, TASK_BLOCKED, TASK_PAUSED, TASK_FINISHED } TaskState;
/* TaskObj.control. BREAK: a cancel request has ended a pause, which must raise Cancelled if no wait does so first. */
enum { CONTROL_PAUSE = 1, CONTROL_CANCEL = 2, CONTROL_KILL = 4, CONTROL_BREAK = 8 };
/* How a result word becomes an `any`: operand c of TASKNEW. */
typedef enum ResultKind {
    RESULT_NONE, RESULT_INT, RESULT_BOOL, RESULT_CHAR, RESULT_REAL, RESULT_STRING, RESULT_REF, RESULT_ANY, RESULT_KIND_COUNT /* as AnyKind */
} ResultKind;

/* What remains of a task while anybody refers to it; heap object, scanned conservatively. The stack (Task) exists only from the first turn to the end. */
struct TaskObj {
    Obj head;
    TaskObj *next;      /* in a run queue or a list of paused or waiting jobs */
    Task *task;         /* guarded by lock; NULL before the first turn and after the end */
    ObjClosure *closure;
    Value result;
    Obj *error;         /* error object of a failed task */
    Obj *output;        /* text of a captured thread that has ended */
    Obj *isolated;      /* copies of the globals, or NULL: shared */
    WaitQueue waiters;  /* for its end; guarded by lock */
    uint64_t id;        /* 1, 2, ... in order of creation */
    ThreadSlot *slot;   /* of a thread */
    TaskEndFn onEnd;
    void *onEndArg;
    SpinLock lock;
    uint8_t state;      /* TaskState, atomic */
    uint8_t control;    /* CONTROL_*, atomic */
    uint8_t resultKind;
    bool isPauseQueued; /* unstarted and taken out of the run queue by a pause; guarded by lock */
    bool isAbandoned;   /* ended by a request before its first turn; guarded by lock */
    bool hasFailed, isCaptured, isJob, needsWorker;
    bool isDetached;    /* started by `go`: nobody waits for it */
    bool isTold;        /* atomic: its error was raised again in a task that waited for it */
    bool isRunByWaiter; /* mainRunOnly: the main program waits for it without standing among the waiters */
    uint8_t jobKind;    /* JobKind */
    uint16_t argCount;
    uint32_t handle;    /* its number among the handles, 0: none; guarded by their lock */
    int errorCode;
    Value args[];       /* until the first turn */
};

/* ---- workers -------------------------------------------------------------------------------------------------------------- */

/* A collection waits for workers in state W_ACTIVE only. */
typedef enum WorkerState { W_ACTIVE, W_STOPPED, W_OUTSIDE, W_IDLE } WorkerState;
enum { RING_SIZE = 256, SPIN_ROUNDS = 100, QUANTUM_NS = 10000000 };

/* What a worker has counted, by itself; the sums over all workers mean something (schedCount). A task may block on one and go on on another. */
typedef enum SchedCount { COUNT_CREATED, COUNT_FINISHED, COUNT_FAILED, COUNT_BLOCKED, COUNT_PAUSED, COUNT_EVENTS, SCHED_COUNTS } SchedCount;
enum { STACKS_OF_WORKER = 32, IDS_OF_WORKER = 32, GUEST_INDEX = VM_MAX_THREADS /* Worker.index of guests */ };

/* LOOK: the end of the program wakes it, without a token. */
typedef enum SleepWord { SLEEP_ON, SLEEP_WOKEN, SLEEP_LOOK } SleepWord;

/* An OS thread that executes tasks. Number 0 is the main program's thread. */
struct Worker {
    Sched *sched;
    uint32_t index;
    uint32_t state;       /* WorkerState, atomic */
    Task *current;        /* atomic; the task that runs here (worker 0: the main program unless it waits) */
    TaskObj *runNext;     /* atomic, written by the owner only; goes before the ring: a partner that was just woken (queue.c) */
    const TaskObj *lateNext; /* runNext at the last tick, and picks; owner only */
    uint32_t latePicks;
    uint32_t head, tail;  /* atomic; of the ring: thieves advance head, the owner tail */
    TaskObj *ring[RING_SIZE]; /* atomic entries */
    uint32_t picks;       /* turns taken; the global queue is looked at first in each PICKS_GLOBALth */
    uint32_t seed;        /* of the choice of a victim */
    bool isOffering;      /* atomic, written by the owner: thieves may take even the only task in the ring */
    bool wakePending;     /* work was queued here since the last look at idle workers; owner only */
    bool isLending;       /* worker 0: the main program waits and its thread runs tasks */
    bool takesNext;       /* tasks may be put into runNext: no guest, no seeded scheduler */
    int64_t sliceStartNs; /* when the current turn began */
    Fiber loop;           /* its own stack */
    Task *leaving;        /* the task that was switched from, until `after` is done */
    void (*after)(Worker *w, void *arg); /* done once it is saved, by whoever runs next: the loop or another task */
    void *afterArg;       /* of `after`; if that is NULL, a SpinLock to give back, or NULL */
    char *loopTop;        /* native stack range of the loop while a job runs on it */
    void *stopSp;         /* lowest address of the native stack while it is not W_ACTIVE */
    HeapRun runs[HEAP_CLASSES];
    pthread_t thread;
    uint32_t sleepWord;   /* futex: SleepWord */
    bool isSleeping;      /* in Sched.idle; guarded by Sched.lock */
    int64_t counts[SCHED_COUNTS]; /* atomic, written by the owner only */
    uint64_t nextId, endId;       /* numbers for new tasks */
    Task *stacks;                 /* unused stacks, the warmest first */
    uint32_t stackCount;
    uint64_t lastTicks;           /* end of the last turn, if the next one follows at once; 0: ask the clock */
    uint64_t endTicks;            /* when the task of this turn has ended, if it read the clock then; 0: not */
    int64_t sampleNs;     /* when the last one was taken; owner only, as the next three */
    int64_t userMicros, systemMicros;
    bool hasSample;
    jmp_buf registers;    /* of the thread while it is not W_ACTIVE */
    Worker *nextGuest;    /* guest.c; guarded by Sched.guestLock */
};

/* ---- timers ---------------------------------------------------------------------------------------------------------------- */

typedef struct TimerHeap {
    Task **items; /* binary heap by deadline, then by order of arming */
    uint32_t count, capacity;
} TimerHeap;

/* ---- stacks ---------------------------------------------------------------------------------------------------------------- */

/* One slot of address space per task:
 *   | native stack, grows down | Task | register stack, grows up |       The middle page holds the ends of all three: a waiting task costs one page. */
enum { SLOT_BYTES = 1 << 20, SLOT_NATIVE_BYTES = 192 << 10, SLOT_PAGE_BYTES = 4096, SLOT_TASK_AT = SLOT_NATIVE_BYTES + 2048,
       SLOT_MARGIN_BYTES = 24 << 10, CHUNK_SLOTS_MAX = 1024, STACKS_KEPT = 1024 };
typedef struct StackChunk {
    struct StackChunk *next;
    char *base;
    size_t bytes;
    uint32_t slots, used; /* used: slots that were handed out at least once */
} StackChunk;

/* ---- the whole --------------------------------------------------------------------------------------------------------------- */

enum { UNTOLD_MAX = 64 };
typedef enum SchedMode { SCHED_FREE, SCHED_SEEDED } SchedMode;

struct Sched {
    VM *vm;
    const Hooks *hooks;
    const ObjType *taskType;
    ObjType isolateType;
    ObjType routineType;      /* of routines that start by name, whatever their parameters; never seen by bytecode */
    uint32_t limit;           /* workers at most */
    uint32_t crowd;           /* threads that are woken at most while others run: as many as there are processors, and no less than 2 */
    uint64_t maxTasks;        /* live at once */
    SchedMode mode;
    uint64_t random[2];       /* of --sched=seed:N */
    int64_t virtualNs;
    TaskObj **ready;          /* --sched=seed: all that could run, in no order; the main program by isMainRunnable */
    uint32_t readyCount, readyCapacity;
    bool isMainRunnable;

    SpinLock lock;            /* guards the global queue, the idle list, creation of workers */
    TaskObj *first, *last;    /* global queue */
    TaskObj *firstPinned, *lastPinned; /* tasks that must not run in the main program's thread */
    uint32_t queued;          /* atomic: entries of both */
    uint32_t pinnedQueued;    /* atomic */
    Worker *workers[VM_MAX_THREADS]; /* atomic entries; [0] main's */
    uint32_t workerCount;     /* workers[1 .. workerCount] exist; atomic */
    bool isShared;            /* atomic: other threads than the main program's may be at work; stays set */
    uint64_t active;          /* atomic: threads that run or look for tasks, at most limit (ACTIVE_COUNT), and above, how often one has begun to */
    uint32_t spinning;        /* atomic: of these, those that look for tasks */
    Worker *idle[VM_MAX_THREADS];
    uint32_t idleCount;
    bool isEnding;            /* atomic: no more turns */

    uint32_t mainReady;       /* atomic futex word: 1 when the waiting main program may go on */
    uint64_t mainWaits;       /* atomic, written by its thread: odd while the main program waits, another number in each wait */
    bool mainSleeps;          /* atomic: its thread has nothing to run while it waits */
    bool isStuck;             /* at the end: a worker does not come back from a builtin */

    SpinLock timerLock;
    TimerHeap timers;
    uint64_t nextTimerNs;     /* atomic: earliest deadline, UINT64_MAX none */

    pthread_mutex_t stopLock;
    uint32_t stopping;        /* atomic futex word: not 0 while the world stops or stands, see world.c */
    uint32_t stopAck;         /* atomic futex word: counts workers that came to a stand */
    Worker *collector;        /* while the world stands */
    pthread_mutex_t guestLock; /* the collector holds it while the world stands; nobody who is W_ACTIVE waits for it */
    Worker *guests;

    SpinLock stackLock;
    StackChunk *chunks;
    Task *freeStacks;
    uint32_t freeCount;

    uint64_t baseTicks;       /* clocks read together at the start, to convert ticks */
    int64_t baseNs, baseWallNs;
    uint64_t rssBytes;        /* last reading */
    uint64_t lastId;          /* atomic */
    int64_t lastNumber;       /* atomic */
    uint32_t outside;         /* atomic: threads in blocking calls */
    uint32_t wakeSources;     /* atomic */

    SpinLock slotLock;
    struct SlotTable *slots;
    Handles *handles;
    struct MutexTable *mutexes;
    struct NameTable *names;
    struct {
        SpinLock lock;
        char apart[64 - sizeof(SpinLock)]; /* each in a cache line of its own */
    } cells[CELL_STRIPES];    /* cells.c */
    SpinLock storeLock;
    Obj *store;               /* store.c; guarded by storeLock */
    struct Pool *pool;        /* the default one; atomic */
    struct Stuck *stuck;      /* --check-deadlock, or NULL */
    SpinLock untoldLock;
    TaskObj *untold[UNTOLD_MAX]; /* ring of failed tasks that somebody may still wait for; guarded by untoldLock */
    uint32_t untoldFirst, untoldCount;
};

uint32_t schedPoolLimit(const VM *vm);
bool vmIsStuck(const VM *vm);
static inline Sched *taskSched(const Task *t) { return t->vm->sched; }

/* Has no further worker been made yet, and nothing that lets threads from outside in? Then the main program's thread alone runs tasks, and what only
 * workers share needs no locked instructions. The creation of the first other thread orders whatever came before it. */
static inline bool schedIsAlone(const Sched *s) { return LIKELY(!__atomic_load_n(&s->isShared, __ATOMIC_RELAXED)); }
/* From now on other threads may come. In the thread that is alone until now. */
static inline void schedShare(Sched *s) { __atomic_store_n(&s->isShared, true, __ATOMIC_SEQ_CST); }

/* spinLock, on behalf of a task or worker of s. */
static inline void schedLock(const Sched *s, SpinLock *lock) {
    if (!schedIsAlone(s)) {
        spinLock(lock);
        return;
    }
    assert(__atomic_load_n(&lock->word, __ATOMIC_RELAXED) == 0);
    __atomic_store_n(&lock->word, 1, __ATOMIC_RELAXED);
}

/* Parts of Sched.active. Between two readings of the same value without a count, no thread has run or looked for tasks. */
enum { ACTIVE_ONE = 1, ACTIVE_BEGUN = 256, ACTIVE_COUNT = ACTIVE_BEGUN - 1 };
_Static_assert((int)VM_MAX_THREADS <= (int)ACTIVE_COUNT, "each thread may be active");
static inline uint64_t schedActive(Sched *s) { return __atomic_load_n(&s->active, __ATOMIC_SEQ_CST); }

/* Who runs on w. A collector that waits for w looks again and again whom to poke (awaitWorker), so it may see this a little late. */
static inline void workerSetCurrent(Worker *w, Task *t) { __atomic_store_n(&w->current, t, __ATOMIC_RELEASE); }

static inline void schedCountAdd(Worker *w, SchedCount which, int64_t n) {
    __atomic_store_n(&w->counts[which], __atomic_load_n(&w->counts[which], __ATOMIC_RELAXED) + n, __ATOMIC_RELAXED);
}
int64_t schedCount(Sched *s, SchedCount which);
int64_t schedLive(Sched *s); /* tasks that were started and have not ended */

/* ---- task.c ---- */
TaskObj *taskNone(Task *t, const Obj *o);        /* raises E-HANDLE */
/* The task object behind a reference, or NULL with error E-HANDLE pending. */
static inline TaskObj *taskOf(Task *t, Obj *o) {
    bool isTask = o != NULL && o->typeId == TYPE_ID_TASK && (o->flags & OBJ_INDIRECT) == 0;
    return LIKELY(isTask) ? (TaskObj *)(void *)o : taskNone(t, o);
}
uint64_t taskNextId(Worker *w);
Task *stackTake(Worker *w);
void stackGive(Worker *w, Task *t);
void taskPrepare(Sched *s, Task *t);             /* a stack as that of a task that is about to run; all but what comes from its object */
bool taskBind(Worker *w, TaskObj *obj);          /* gives it a stack, ready to be switched to; true without one if a request has just ended it */
void taskFinish(Sched *s, Worker *w, TaskObj *obj, bool hasFailed); /* publishes the end, wakes waiters */
void stacksFree(Sched *s);
Task *stackNext(Sched *s, const StackChunk **chunk, uint32_t *slot); /* iterates over all stacks ever used; start with NULL, 0 */
void taskAbandon(Sched *s, Worker *w, TaskObj *obj, int code); /* ends a task that never ran; w: the calling worker or NULL */
int taskRaiseAgain(Task *t, TaskObj *obj);       /* values.c: the error of a failed task; 1 */
int jobRun(Task *t, TaskObj *obj);               /* jobs.c: the builtin or callback of a job */
void taskKeepError(Task *t, TaskObj *obj);       /* values.c: remembers the pending error */
void taskReportFailure(Task *t, TaskObj *obj);   /* values.c: reports t's pending error as that of obj */
/* values.c: obj has failed, and somebody may still wait for it: its error is reported at the end of the program unless it was raised again until then,
 * earlier if there are too many of them. */
void untoldAdd(Task *t, TaskObj *obj);
void untoldReportAll(Task *t);
int taskAdmit(Task *t, TaskObj *obj);            /* as taskLaunch, but the caller queues it, now or later */
int taskAwaitValue(Task *t, TaskObj *obj, Value *out); /* tasks.c: waits for its end; its value, or its error raised again (1) */
static inline TaskState taskState(const TaskObj *obj) { return (TaskState)__atomic_load_n(&obj->state, __ATOMIC_ACQUIRE); }
static inline void taskSetState(TaskObj *obj, TaskState state) { __atomic_store_n(&obj->state, (uint8_t)state, __ATOMIC_RELEASE); }

/* ---- queue.c ---- */
void queuePush(Worker *w, TaskObj *obj);         /* tail of w's ring, or the global queue */
void queuePushNext(Worker *w, TaskObj *obj);     /* before the ring; what was there goes to the tail */
void queuePushGlobal(Sched *s, TaskObj *obj);    /* tail; also from outside; pinned tasks to their own queue */
TaskObj *queuePop(Worker *w);                    /* own work, then the global queue */
TaskObj *queueSteal(Worker *w);
void queueShare(Worker *w);                      /* moves what w has to the global queue: w will not look at it for a while */
bool queueHasWork(Sched *s);                     /* anything queued anywhere */
bool queueHasStealable(Sched *s);                /* the same without what their workers will run at once */
void queueOffer(Worker *w);                      /* w is busy with something else: its ring is open to thieves */
void queueOfferLate(Worker *w);                  /* at a tick: a partner that has waited since the last one goes to the ring */
bool queueHasLocal(const Worker *w);
bool queueTakeOnly(Worker *w, const TaskObj *obj); /* takes obj if w has nothing else */
void queueMark(Sched *s, Heap *heap);

/* ---- sched.c ---- */
Sched *schedCreate(VM *vm);
void schedDestroy(Sched *s);
void schedShutDown(Sched *s);                    /* ends all tasks and workers; main only. */
void schedWake(Sched *s);                        /* gets one more worker going if the limit and the number of processors allow it */
void schedLeaves(Sched *s);                      /* the calling thread blocks in the kernel, for how long nobody knows; its own ring is empty */
void schedReturns(Sched *s);
void schedRunTasks(Worker *w);
void schedPoke(Task *t, uint32_t request);       /* makes a running task look at its requests; async-signal-safe */
void futexWait(uint32_t *word, uint32_t value, int64_t timeoutNs);
void futexWake(uint32_t *word, int count);

/* ---- park.c ---- */
void schedSwitchOut(Task *t, void (*after)(Worker *w, void *arg), void *arg); /* leaves t for its partner or the worker's loop */
void schedReadyOn(Worker *w, Task *t);           /* w: the calling worker or NULL */
void schedReadyChain(Worker *w, Waiter *chain);
bool schedIsArmed(const Task *t);                /* it waits, and nobody has ended the wait */
WakeReason schedParkPaused(Task *t, const WaitFor *what, void (*release)(void *arg), void *arg);
void mainWait(Task *t);                          /* sched.c: until mainReady */
void mainYield(Task *t);                         /* sched.c: lets queued tasks run */
bool mainRunOnly(Task *t, TaskObj *obj);         /* sched.c: gives obj a turn if it is all that there is to do; false: it had none */
void jobWait(Task *t, int64_t deadlineNs);       /* sched.c: until wakeWord */

/* ---- control.c ---- */
WakeReason controlPause(Task *t);                /* stands while the pause flag is set; WAKE_CANCELLED: a cancel request ended that */
bool controlUnstarted(Worker *w, TaskObj *obj);  /* requests to a task before its first turn; true: it has none now */
bool controlRequest(Task *self, Sched *s, TaskObj *obj, uint8_t bit); /* false: not live */
bool controlResume(Task *self, Sched *s, TaskObj *obj);

/* ---- pools.c ---- */
/* For stuck.c, while the world stands: counts a started job that may be stuck, up or down (nothing for other tasks); may a job end that others wait for; may a
 * task have its first turn, as far as a pool decides that? */
void poolNote(const TaskObj *obj, int suspects);
bool poolMoves(const void *pool);
bool poolMayStart(const TaskObj *obj);

/* ---- timers.c ---- */
bool timerAdd(Sched *s, Task *t, int64_t deadlineNs);
void timerRemove(Sched *s, Task *t);
void timersDrop(Sched *s);                          /* all of them; nobody runs but the main program */
void timersFire(Worker *w, int64_t nowNs);
static inline int64_t timerNext(const Sched *s) { return (int64_t)__atomic_load_n(&s->nextTimerNs, __ATOMIC_ACQUIRE); }

/* ---- world.c ---- */
void worldStop(void *vm, Rt *rt);
void worldResume(void *vm, Rt *rt);
void worldWantsHelp(void *vm); /* HeapClient.markBegins: workers that stand help to mark */
void worldStand(Worker *w);                      /* the calling worker stands still while the world is stopped */
void worldLeave(Worker *w, WorkerState state);   /* the worker touches no heap object from here ... */
void worldEnter(Worker *w);                      /* ... to here; waits while the world stands */
void worldMark(Sched *s, Heap *heap);            /* all but the main program's registers if stuck.c has hidden them */
void worldMarkTask(Task *t, Heap *heap);
void worldMarkMain(Sched *s, Heap *heap);        /* its registers and native stack */

/* ---- safepoint.c ---- */
void schedOutside(Rt *rt, bool isOutside);       /* Rt.outside: around system calls that may block; the first may switch threads */
int schedYieldFor(Task *t);                      /* gives the thread away; 1 with an error pending */
int schedTick(Task *t);                          /* end of a slice */
int schedServe(Task *t, uint32_t requests);      /* 1 with an error pending */
int64_t schedSlice(Sched *s, int64_t usual);     /* length of the next slice: short and random under --sched=seed */
void schedInterruptMain(Sched *s);               /* main has a request: end its wait; async-signal-safe */

/* ---- seeded.c: --sched=seed:N ---- */
void seededInit(Sched *s, uint64_t seed);
void seededPush(Sched *s, TaskObj *obj);
TaskObj *seededPick(Worker *w);
int seededTick(Task *t);
int64_t seededClock(Rt *rt, bool isWall);        /* Rt.clock */
/* A point where the seeded scheduler may let others run, before an operation on something shared. Nothing locked. 1 with an error pending. */
static inline int schedPoint(Task *t) { return UNLIKELY(taskSched(t)->mode == SCHED_SEEDED) ? seededTick(t) : 0; }
int64_t seededSlice(Sched *s, int64_t usual);

/* ---- slots.c ---- */
bool slotsCreate(Sched *s);
uint64_t slotNumber(const TaskObj *obj);         /* UINT64_MAX: no thread */
void slotWho(Sched *s, const TaskObj *obj, char *text, size_t size);   /* "thread 3 'name'" */
void slotWhere(Sched *s, const TaskObj *obj, char *text, size_t size); /* "in thread 3 'name'" */
void slotTaskEnded(Sched *s, TaskObj *obj);      /* status and result become readable; obj->lock held */
void slotTaskStarted(Sched *s, TaskObj *obj);
void slotsMark(Sched *s, Heap *heap);
void slotsFree(Sched *s);

/* ---- stats.c ---- */
typedef struct StatList StatList;
void statsCalibrate(Sched *s);
void statsSample(Worker *w, const TaskObj *obj, int64_t nowNs);
void statsForget(Task *t);
void schedDescribeWait(const Task *t, char *text, size_t size); /* deadlock.c: "channel 3 receive" */

/* ---- deadlock.c ---- */
void deadlockCheck(Sched *s);                    /* a thread goes to sleep: is it the last? */
/* Somebody who is no worker may wake tasks (host program, guest): while there is one, waiting for ever is no deadlock. Any thread. */
void wakeSourceAdd(Sched *s);
void wakeSourceRemove(Sched *s);
/* "main", "thread 3 'name'", "task 9". While its task lives. */
void deadlockWho(Sched *s, const Task *t, char *text, size_t size);
void deadlockReport(VM *vm, void (*write)(void *user, const char *text, size_t n), void *user);

#endif
