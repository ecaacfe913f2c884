/* slots.h: the thread table (threading.md 1.1 to 1.5, 1.10): slots, names, generations, status and result until somebody has read them. Private to vm/sched. */
#ifndef PSCAL_VM_SCHED_SLOTS_H
#define PSCAL_VM_SCHED_SLOTS_H

#include "vm/sched/sched_internal.h"

/* Guarded by Sched.slotLock except where noted. Never freed before the VM. */
struct ThreadSlot {
    uint32_t id, generation;
    char name[THREAD_NAME_MAX]; /* empty: worker-<id> */
    TaskObj *obj;               /* until the slot is released; a root */
    bool isPool;                /* has been given to a submitted job */
    bool isCaptured;            /* never released */
    bool isReleasing;
    bool isAsked;               /* somebody has asked for its times */
    bool hasStatus, lastStatus; /* hasStatus: stored and not released */
    bool isStatusConsumed, isResultReady, isResultConsumed;
    bool hadResult;             /* the last thread published one */
    bool isPaused, isCancelled, isKilled; /* what the last thread's flags were when it was released */
    uint8_t kind;               /* SlotKind of the last thread */
    const char *target;         /* of a builtin; static */
    const Func *routine;        /* of other threads */
    uint64_t queuedTicks, startedTicks, finishedTicks; /* 0: not yet */
    uint64_t cpuTicks;          /* of finished threads of this slot, and of the finished turns of its current one at its end */
    uint64_t cpuAtStart;
    int64_t queuedNs, startedNs, finishedNs, cpuStartNs, cpuEndNs; /* the same in nanoseconds once somebody has asked: later answers are equal; 0: not yet */
    uint64_t rssStart, rssEnd;
    int64_t userMicros, systemMicros, userAtStart, systemAtStart; /* atomic; from samples of the workers */
    ThreadSlot *nextIdle;
};
typedef enum SlotKind { SLOT_NOTHING, SLOT_BYTECODE, SLOT_BUILTIN, SLOT_CALLBACK } SlotKind;

typedef struct IdleList {
    ThreadSlot *first, *last;
} IdleList;
typedef struct SlotTable {
    ThreadSlot **items; /* [id - 1] */
    uint32_t count, capacity;
    IdleList low, high; /* released slots, the one idle longest first: ids up to the limit, and above */
    uint32_t *captured; /* ids in order of creation */
    uint32_t capturedCount, capturedCapacity;
} SlotTable;

typedef struct SlotRequest {
    const char *name; /* n bytes */
    size_t nameLength;
    bool isPool, isCaptured;
    SlotKind kind;
    const char *target;
    const Func *routine;
} SlotRequest;

/* Binds obj, which is new, to a slot and queues it. Gives the Thread value; 0 with an error pending. */
int64_t slotStart(Task *t, TaskObj *obj, const SlotRequest *request);
/* Lock held. The slot that a Thread value names, or NULL with E-BADID pending (after releasing nothing). */
ThreadSlot *slotFind(Task *t, int64_t thread);
/* A Thread is the number of a slot, with the slot's generation if the machine made it: then its upper two bits are 10, as in no number that a program would use. */
enum { THREAD_GENERATION_MASK = 0x3fffffff };
static inline int64_t slotThread(const ThreadSlot *slot) {
    return (int64_t)((uint64_t)2 << 62 | (uint64_t)(slot->generation & THREAD_GENERATION_MASK) << 32 | slot->id);
}
static inline bool threadHasGeneration(int64_t thread) { return (uint64_t)thread >> 62 == 2 && (int32_t)thread > 0; }
static inline int64_t threadNumber(int64_t thread) { return threadHasGeneration(thread) ? (int32_t)thread : thread; }
/* Waits until the thread has ended; then its slot is locked (slotLock) unless 1 is returned with an error pending. */
int slotWaitLocked(Task *t, int64_t thread, ThreadSlot **slot);
/* Lock held: marks parts as read and releases the slot if nothing unread is left. */
void slotConsume(Sched *s, ThreadSlot *slot, bool status, bool result);
/* Cuts a name to 63 bytes at a UTF-8 boundary and replaces control characters (1.4). */
void slotCutName(char out[THREAD_NAME_MAX], const char *name, size_t n);
/* The slot's name in a buffer. Lock held. */
const char *slotName(const ThreadSlot *slot, char buffer[THREAD_NAME_MAX]);
/* Lock held: is it listed by ThreadStats (3.1)? */
bool slotIsListed(const Sched *s, const ThreadSlot *slot);

#endif
