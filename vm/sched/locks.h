/* locks.h: mutexes, and the list of what each task holds (threading.md 1.8, 1.9, 2.7). Private to vm/sched.
 *
 * A mutex is passed on to its first waiter if that has waited for a millisecond; before, it becomes free and the waiter is only woken, so that a running
 * task may take it meanwhile: then the waiter goes back to its place. */
#ifndef PSCAL_VM_SCHED_LOCKS_H
#define PSCAL_VM_SCHED_LOCKS_H

#include "vm/sched/sched_internal.h"

enum { MUTEX_CEILING = 65536 };

/* Lives as long as the VM: numbered ones in a table, others in objects that are never freed. Zero is a mutex that does not exist. */
typedef struct Mutex {
    SpinLock lock;     /* guards the rest */
    bool isLive, isRecursive, isLocked;
    bool isSignal;     /* a task has unlocked it that had not locked it: one waits for what another does, and stuck.c knows no owner */
    uint32_t depth;    /* of a recursive one */
    uint32_t woken;    /* waiters that have been woken and not looked yet */
    uint64_t owner;    /* number of the task + 1 */
    uint64_t holds;    /* times that it was taken: tells one hold from another */
    int64_t wokenNs;
    WaitQueue waiters; /* Waiter.value: when the wait began; then the hold that has been passed on */
} Mutex;

typedef enum LockStatus { LOCK_OK, LOCK_HELD, LOCK_NOT_LOCKED, LOCK_NOT_OWNED, LOCK_GONE, LOCK_RAISED } LockStatus;

void mutexInit(Mutex *m, bool isRecursive);
/* Waits for it. LOCK_OK, LOCK_GONE, LOCK_RAISED (an error is pending). May switch threads. */
LockStatus mutexAcquire(Task *t, Mutex *m, const WaitFor *what);
/* LOCK_OK, LOCK_HELD by somebody, LOCK_GONE, LOCK_RAISED. */
LockStatus mutexTry(Task *t, Mutex *m);
/* LOCK_OK, LOCK_NOT_LOCKED, LOCK_NOT_OWNED (recursive ones only), LOCK_GONE. */
LockStatus mutexRelease(Task *t, Mutex *m);

/* ---- what a task holds ---------------------------------------------------------------------------------------------------- */

typedef enum HeldKind { HELD_MUTEX, HELD_READ, HELD_WRITE } HeldKind;
/* Read and changed by its task alone. A mutex that another task has unlocked stays in it until room is needed. */
typedef struct HeldList HeldList;

/* Makes room for one entry. 0, or 1 with an error pending. To be called before the lock is taken. */
int heldReserve(Task *t);
void heldAdd(Task *t, HeldKind kind, void *lock, uint64_t hold);
/* Takes the newest entry for that lock out. False: there is none. */
bool heldDrop(Task *t, HeldKind kind, const void *lock);
bool heldHas(const Task *t, HeldKind kind, const void *lock);
/* Calls f for each entry. While the world stands. */
void heldEach(const Task *t, void (*f)(void *arg, HeldKind kind, void *lock), void *arg);
void heldReset(Task *t);         /* a new task on that stack */
void heldFree(Sched *s, Task *t);
/* Gives back what a killed task holds, the newest first. */
void taskReleaseLocks(Task *t);
struct RwLock;
void rwlockGiveBack(Task *t, struct RwLock *l, HeldKind kind); /* rwlock.c */
/* For stuck.c, while the world stands: counts a hold (known), and one whose task may be stuck (suspects), up or down; may all who hold it give it back? */
void rwlockNote(struct RwLock *l, int known, int suspects);
bool rwlockMayOpen(const struct RwLock *l);

bool mutexesCreate(Sched *s);
void mutexesFree(Sched *s);

#endif
