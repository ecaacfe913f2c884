/* locks.c: mutexes: numbered ones (threading.md 2.7), those of the module `thread` (2.11), and what each task holds. See locks.h. */
#include "vm/sched/locks.h"

#include "vm/interp/builtin_table.h"
#include "vm/sched/handles.h"
#include "vm/sched/park.h"

enum { BARGE_NS = 1000000, HELD_FIRST = 8, HELD_KEPT = 64 };

/* ---- what a task holds ---------------------------------------------------------------------------------------------------- */

typedef struct Held {
    void *lock;
    uint64_t hold;
    HeldKind kind;
} Held;
struct HeldList {
    uint32_t count, capacity;
    Held items[];
};

static size_t listBytes(uint32_t capacity) { return sizeof(HeldList) + capacity * sizeof(Held); }
static uint64_t ownerOf(const Task *t) { return t->id + 1; }

/* Is that still the hold that the entry tells of? */
static bool isHeld(const Task *t, const Held *held) {
    if (held->kind != HELD_MUTEX) return true;
    Mutex *m = held->lock;
    spinLock(&m->lock);
    bool isSo = m->isLocked && m->owner == ownerOf(t) && m->holds == held->hold;
    spinUnlock(&m->lock);
    return isSo;
}

static void dropStale(const Task *t, HeldList *list) {
    uint32_t kept = 0;
    assert(list->count <= list->capacity);
    for (uint32_t i = 0; i < list->count; i++) {
        if (isHeld(t, &list->items[i])) list->items[kept++] = list->items[i];
    }
    list->count = kept;
}

int heldReserve(Task *t) {
    HeldList *list = t->heldLocks;
    if (LIKELY(list != NULL && list->count < list->capacity)) return 0;
    if (list != NULL) {
        dropStale(t, list);
        if (list->count <= list->capacity / 2) return 0;
    }
    uint32_t old = list == NULL ? 0 : list->capacity, capacity = old == 0 ? HELD_FIRST : old * 2;
    HeldList *grown = capacity < old ? NULL : hookRealloc(t->vm->hooks, list, old == 0 ? 0 : listBytes(old), listBytes(capacity));
    if (grown == NULL) return rtRaise(&t->rt, RTE_MEMORY, NULL);
    if (old == 0) grown->count = 0;
    grown->capacity = capacity;
    t->heldLocks = grown;
    return 0;
}

void heldAdd(Task *t, HeldKind kind, void *lock, uint64_t hold) {
    HeldList *list = t->heldLocks;
    assert(list != NULL && list->count < list->capacity);
    list->items[list->count++] = (Held){lock, hold, kind};
}

static int64_t heldFind(const Task *t, HeldKind kind, const void *lock) {
    const HeldList *list = t->heldLocks;
    for (int64_t i = list == NULL ? -1 : (int64_t)list->count - 1; i >= 0; i--) {
        if (list->items[i].lock == lock && list->items[i].kind == kind) return i;
    }
    return -1;
}

bool heldHas(const Task *t, HeldKind kind, const void *lock) { return heldFind(t, kind, lock) >= 0; }

bool heldDrop(Task *t, HeldKind kind, const void *lock) {
    HeldList *list = t->heldLocks;
    int64_t at = heldFind(t, kind, lock);
    if (at < 0) return false;
    list->count--;
    memmove(&list->items[at], &list->items[at + 1], (list->count - (uint32_t)at) * sizeof list->items[0]);
    return true;
}

void heldEach(const Task *t, void (*f)(void *arg, HeldKind kind, void *lock), void *arg) {
    const HeldList *list = t->heldLocks;
    for (uint32_t i = 0; list != NULL && i < list->count; i++) f(arg, list->items[i].kind, list->items[i].lock);
}

void heldFree(Sched *s, Task *t) {
    if (t->heldLocks != NULL) hookFree(s->hooks, t->heldLocks, listBytes(t->heldLocks->capacity));
    t->heldLocks = NULL;
}

void heldReset(Task *t) {
    if (t->heldLocks == NULL) return;
    if (t->heldLocks->capacity > HELD_KEPT) heldFree(taskSched(t), t);
    else t->heldLocks->count = 0;
}

/* ---- mutexes ---------------------------------------------------------------------------------------------------------------- */

void mutexInit(Mutex *m, bool isRecursive) {
    spinLock(&m->lock);
    assert(!m->isLive && !m->isLocked && m->waiters.first == NULL);
    m->isRecursive = isRecursive;
    m->isSignal = false;
    m->isLive = true;
    spinUnlock(&m->lock);
}

/* Lock held. Makes t's task the owner. */
static uint64_t take(Mutex *m, const Task *t) {
    assert(!m->isLocked && m->isLive);
    m->isLocked = true;
    m->owner = ownerOf(t);
    m->depth = 1;
    return ++m->holds;
}

/* Lock held. Takes a free mutex, or once more a recursive one. *hold: 0 if it was held already. */
static bool tryTake(Task *t, Mutex *m, uint64_t *hold) {
    *hold = 0;
    assert(m->isLocked || m->depth == 0);
    if (!m->isLocked) {
        *hold = take(m, t);
        return true;
    }
    if (!m->isRecursive || m->owner != ownerOf(t) || m->depth == UINT32_MAX) return false;
    m->depth++;
    return true;
}

LockStatus mutexTry(Task *t, Mutex *m) {
    uint64_t hold = 0;
    if (heldReserve(t)) return LOCK_RAISED;
    spinLock(&m->lock);
    bool isLive = m->isLive, isTaken = isLive && tryTake(t, m, &hold);
    spinUnlock(&m->lock);
    if (isTaken) raceAcquire(t, m);
    if (hold != 0) heldAdd(t, HELD_MUTEX, m, hold);
    return isTaken ? LOCK_OK : isLive ? LOCK_HELD : LOCK_GONE;
}

/* Takes a mutex that is free; nearly all are. */
static inline bool takeFree(Task *t, Mutex *m) {
    const HeldList *list = t->heldLocks;
    if (UNLIKELY(list == NULL || list->count == list->capacity)) return false;
    schedLock(taskSched(t), &m->lock);
    bool isFree = m->isLive && !m->isLocked;
    uint64_t hold = isFree ? take(m, t) : 0;
    spinUnlock(&m->lock);
    if (UNLIKELY(!isFree)) return false;
    raceAcquire(t, m);
    heldAdd(t, HELD_MUTEX, m, hold);
    return true;
}

/* Who was woken and has found the mutex taken goes back to the front of the queue. */
LockStatus mutexAcquire(Task *t, Mutex *m, const WaitFor *what) {
    int64_t sinceNs = 0;
    bool wasWoken = false;
    if (heldReserve(t)) return LOCK_RAISED;
    for (;;) {
        uint64_t hold;
        Waiter self = {0};
        spinLock(&m->lock);
        assert(!wasWoken || m->woken > 0);
        if (wasWoken) m->woken--;
        if (!m->isLive || tryTake(t, m, &hold)) {
            bool isLive = m->isLive;
            spinUnlock(&m->lock);
            if (isLive) raceAcquire(t, m);
            if (isLive && hold != 0) heldAdd(t, HELD_MUTEX, m, hold);
            return isLive ? LOCK_OK : LOCK_GONE;
        }
        if (sinceNs == 0) sinceNs = vmNowNs(t->vm);
        self.value.i = sinceNs;
        schedArm(t);
        if (wasWoken) waitQueueAddFirst(&m->waiters, &self, t);
        else waitQueueAdd(&m->waiters, &self, t);
        WakeReason reason = schedPark(t, what, &m->lock, NO_DEADLINE);
        wasWoken = reason == WAKE_PARTNER;
        if (wasWoken && self.isOk) {
            raceAcquire(t, m);
            heldAdd(t, HELD_MUTEX, m, self.value.u);
            return LOCK_OK;
        }
        if (!wasWoken && schedLeave(t, &m->lock, &self, reason)) return LOCK_RAISED;
    }
}

/* Lock held. t gives the mutex back: it becomes free or goes to its first waiter. Gives the task to make ready, or NULL. */
static Task *passOn(Task *t, Mutex *m) {
    assert(m->isLocked);
    raceRelease(t, m);
    m->isLocked = false;
    m->owner = 0;
    m->depth = 0;
    if (m->waiters.first == NULL) return NULL;
    int64_t now = vmNowNs(t->vm);
    if (m->woken != 0 && now - m->wokenNs <= BARGE_NS) return NULL; /* somebody is on his way */
    Waiter *w = waitQueueClaim(&m->waiters);
    if (w == NULL) return NULL;
    if (now - w->value.i > BARGE_NS) {
        w->isOk = true;
        w->value.u = take(m, w->task);
    } else {
        m->woken++;
        m->wokenNs = now;
    }
    return w->task;
}

/* Gives back what t has taken last, if it holds it once and nobody waits for it. */
static inline bool giveLast(Task *t, Mutex *m) {
    HeldList *list = t->heldLocks;
    if (UNLIKELY(list == NULL || list->count == 0 || list->items[list->count - 1].lock != m)) return false;
    schedLock(taskSched(t), &m->lock);
    bool isPlain = m->isLive && m->isLocked && m->owner == ownerOf(t) && m->depth == 1 && m->waiters.first == NULL;
    if (isPlain) (void)passOn(t, m);
    spinUnlock(&m->lock);
    if (isPlain) list->count--;
    return isPlain;
}

LockStatus mutexRelease(Task *t, Mutex *m) {
    Task *next = NULL;
    spinLock(&m->lock);
    bool isOwner = m->owner == ownerOf(t), isFree = false;
    LockStatus status = !m->isLive ? LOCK_GONE : !m->isLocked ? LOCK_NOT_LOCKED : m->isRecursive && !isOwner ? LOCK_NOT_OWNED : LOCK_OK;
    if (status == LOCK_OK && --m->depth == 0) {
        isFree = true;
        m->isSignal |= !isOwner;
        next = passOn(t, m);
    }
    spinUnlock(&m->lock);
    if (isFree && isOwner) (void)heldDrop(t, HELD_MUTEX, m);
    if (next != NULL) schedReady(t, next);
    return status;
}

static void mutexGiveBack(Task *t, Mutex *m, uint64_t hold) {
    Task *next = NULL;
    spinLock(&m->lock);
    if (m->isLocked && m->owner == ownerOf(t) && m->holds == hold) next = passOn(t, m);
    spinUnlock(&m->lock);
    if (next != NULL) schedReady(t, next);
}

void taskReleaseLocks(Task *t) {
    HeldList *list = t->heldLocks;
    while (list != NULL && list->count > 0) {
        Held held = list->items[--list->count];
        if (held.kind == HELD_MUTEX) mutexGiveBack(t, held.lock, held.hold);
        else rwlockGiveBack(t, held.lock, held.kind);
    }
}

/* ---- numbers -------------------------------------------------------------------------------------------------------------------- */

enum { CHUNK = 256, CHUNKS = MUTEX_CEILING / CHUNK, WORDS = MUTEX_CEILING / 64 };
typedef struct MutexTable {
    SpinLock lock;
    uint32_t moduleCount;   /* atomic: mutexes of the module `thread` */
    uint32_t lowWord;       /* no free id in the words before it */
    uint64_t used[WORDS];   /* bit per id */
    Mutex *chunks[CHUNKS];  /* atomic; chunks never move or go */
} MutexTable;

bool mutexesCreate(Sched *s) {
    s->mutexes = hookAlloc(s->hooks, sizeof *s->mutexes);
    if (s->mutexes == NULL) return false;
    memset(s->mutexes, 0, sizeof *s->mutexes);
    return true;
}

void mutexesFree(Sched *s) {
    MutexTable *table = s->mutexes;
    if (table == NULL) return;
    for (uint32_t i = 0; i < CHUNKS; i++) hookFree(s->hooks, table->chunks[i], CHUNK * sizeof(Mutex));
    hookFree(s->hooks, table, sizeof *table);
    s->mutexes = NULL;
}

/* Lock held. The lowest free id, which becomes used if its chunk exists; MUTEX_CEILING: there is none. */
static uint32_t idTake(MutexTable *table) {
    while (table->lowWord < WORDS && table->used[table->lowWord] == UINT64_MAX) table->lowWord++;
    if (table->lowWord == WORDS) return MUTEX_CEILING;
    uint32_t bit = (uint32_t)__builtin_ctzll(~table->used[table->lowWord]), id = table->lowWord * 64 + bit;
    if (table->chunks[id / CHUNK] != NULL) table->used[table->lowWord] |= (uint64_t)1 << bit;
    return id;
}

static bool chunkAdd(Sched *s, uint32_t at) {
    MutexTable *table = s->mutexes;
    Mutex *chunk = hookAlloc(s->hooks, CHUNK * sizeof *chunk);
    if (chunk == NULL) return false;
    memset(chunk, 0, CHUNK * sizeof *chunk);
    spinLock(&table->lock);
    bool isNeeded = table->chunks[at] == NULL;
    if (isNeeded) __atomic_store_n(&table->chunks[at], chunk, __ATOMIC_RELEASE);
    spinUnlock(&table->lock);
    if (!isNeeded) hookFree(s->hooks, chunk, CHUNK * sizeof *chunk);
    return true;
}

static int mutexNew(Task *t, bool isRecursive, int64_t *number) {
    Sched *s = schedOf(t->vm);
    if (s == NULL) return rtRaise(&t->rt, RTE_MEMORY, NULL);
    MutexTable *table = s->mutexes;
    for (;;) {
        spinLock(&table->lock);
        uint32_t id = idTake(table);
        Mutex *chunk = id == MUTEX_CEILING ? NULL : table->chunks[id / CHUNK];
        spinUnlock(&table->lock);
        if (id == MUTEX_CEILING) return rtRaise(&t->rt, RTE_BUILTIN, "mutex limit exceeded");
        if (chunk == NULL) {
            if (!chunkAdd(s, id / CHUNK)) return rtRaise(&t->rt, RTE_MEMORY, NULL);
            continue;
        }
        assert(id < MUTEX_CEILING);
        mutexInit(&chunk[id % CHUNK], isRecursive);
        *number = id;
        return 0;
    }
}

static int invalid(Task *t, int64_t number) { return rtRaise(&t->rt, RTE_BUILTIN, "invalid mutex id %lld", (long long)number); }

/* NULL: there was never a mutex of that number; E-MUTEX is pending. */
static inline Mutex *mutexFind(Task *t, int64_t number) {
    const Sched *s = taskSched(t);
    if (UNLIKELY(s == NULL)) s = schedOf(t->vm);
    if (UNLIKELY(s == NULL)) return (void)rtRaise(&t->rt, RTE_MEMORY, NULL), NULL;
    if (schedPoint(t)) return NULL;
    Mutex *chunk = number < 0 || number >= MUTEX_CEILING ? NULL : __atomic_load_n(&s->mutexes->chunks[number / CHUNK], __ATOMIC_ACQUIRE);
    if (chunk == NULL) return (void)invalid(t, number), NULL;
    return &chunk[number % CHUNK];
}

static int mutexDestroy(Task *t, Mutex *m, uint32_t id) {
    MutexTable *table = taskSched(t)->mutexes;
    spinLock(&m->lock);
    bool isLive = m->isLive, isBusy = m->isLocked || m->woken != 0 || m->waiters.first != NULL;
    assert(!isLive || isBusy || m->owner == 0);
    if (!isBusy) m->isLive = false;
    spinUnlock(&m->lock);
    if (!isLive) return invalid(t, id);
    if (isBusy) return rtRaise(&t->rt, RTE_BUILTIN, "mutex %u is in use", id);
    spinLock(&table->lock);
    table->used[id / 64] &= ~((uint64_t)1 << id % 64);
    if (id / 64 < table->lowWord) table->lowWord = id / 64;
    spinUnlock(&table->lock);
    return 0;
}

/* ---- builtins ---------------------------------------------------------------------------------------------------------------------- */

static Task *self(Rt *rt) { return (Task *)(void *)rt; }

/* 0, or 1 with the error that belongs to the status pending. */
static int answer(Task *t, const Mutex *m, int64_t number, LockStatus status) {
    switch (status) {
    case LOCK_GONE: return invalid(t, number);
    case LOCK_NOT_LOCKED: return rtRaise(&t->rt, RTE_BUILTIN, "%s %lld is not locked", m->isRecursive ? "rcmutex" : "mutex", (long long)number);
    case LOCK_NOT_OWNED: return rtRaise(&t->rt, RTE_BUILTIN, "rcmutex %lld is not held by this task", (long long)number);
    case LOCK_RAISED: return 1;
    case LOCK_OK: case LOCK_HELD: break;
    }
    return 0;
}

int lockMutexNew(Rt *rt, Value *R) { return mutexNew(self(rt), false, &R[0].i); }
int lockRecursiveNew(Rt *rt, Value *R) { return mutexNew(self(rt), true, &R[0].i); }

static NOINLINE int lockNumber(Task *t, Mutex *m, int64_t number, const char *text) {
    WaitFor what = {text, number, NULL, WAIT_MUTEX, m};
    return answer(t, m, number, mutexAcquire(t, m, &what));
}

static NOINLINE int unlockNumber(Task *t, Mutex *m, int64_t number) { return answer(t, m, number, mutexRelease(t, m)); }

int lockMutexLock(Rt *rt, Value *R) {
    Mutex *m = mutexFind(self(rt), R[0].i);
    return m == NULL || (!takeFree(self(rt), m) && lockNumber(self(rt), m, R[0].i, "lock mutex %lld"));
}

int lockMutexUnlock(Rt *rt, Value *R) {
    Mutex *m = mutexFind(self(rt), R[0].i);
    return m == NULL || (!giveLast(self(rt), m) && unlockNumber(self(rt), m, R[0].i));
}

int lockMutexDestroy(Rt *rt, Value *R) {
    Mutex *m = mutexFind(self(rt), R[0].i);
    return m == NULL || mutexDestroy(self(rt), m, (uint32_t)R[0].i);
}

static int tryLock(Task *t, Value *R, Mutex *m) {
    LockStatus status = mutexTry(t, m);
    if (answer(t, m, R[0].i, status)) return 1;
    R[0].i = status == LOCK_OK;
    return 0;
}

int lockMutexTry(Rt *rt, Value *R) {
    Mutex *m = mutexFind(self(rt), R[0].i);
    return m == NULL || tryLock(self(rt), R, m);
}

/* ---- mutexes of the module ---- */

typedef struct ModuleMutex {
    Handle handle;
    Mutex mutex;
} ModuleMutex;

static Mutex *moduleFind(Task *t, int64_t id) {
    ModuleMutex *m = handleFind(t, id, HANDLE_MUTEX);
    return m == NULL ? NULL : &m->mutex;
}

int lockModuleNew(Rt *rt, Value *R) {
    Task *t = self(rt);
    ModuleMutex *m = handleAlloc(t, HANDLE_MUTEX, sizeof *m);
    if (m == NULL) return 1;
    uint32_t *count = &taskSched(t)->mutexes->moduleCount;
    if (__atomic_add_fetch(count, 1, __ATOMIC_RELAXED) > MUTEX_CEILING) {
        __atomic_fetch_sub(count, 1, __ATOMIC_RELAXED);
        return rtRaise(rt, RTE_BUILTIN, "mutex limit exceeded");
    }
    mutexInit(&m->mutex, false);
    R[0].i = handlePublish(t, m);
    return R[0].i == 0;
}

int lockModuleLock(Rt *rt, Value *R) {
    Mutex *m = moduleFind(self(rt), R[0].i);
    return m == NULL || (!takeFree(self(rt), m) && lockNumber(self(rt), m, R[0].i, "lock thread.mutex %lld"));
}

int lockModuleUnlock(Rt *rt, Value *R) {
    Mutex *m = moduleFind(self(rt), R[0].i);
    return m == NULL || (!giveLast(self(rt), m) && unlockNumber(self(rt), m, R[0].i));
}

int lockModuleTry(Rt *rt, Value *R) {
    Mutex *m = moduleFind(self(rt), R[0].i);
    return m == NULL || tryLock(self(rt), R, m);
}
