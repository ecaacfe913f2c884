/* race_internal.h: the detector's own state; private to vm/race.
 *
 * Guards: cells of variables, the stripe lock of their word; cells of syncs, lanes and reports, Race.lock. A RaceTask is its task's own, or that of the
 * partner who ends its wait. No lock of others is taken while one of these is held. */
#ifndef PSCAL_VM_RACE_RACE_INTERNAL_H
#define PSCAL_VM_RACE_RACE_INTERNAL_H

#include "vm/race/race.h"
#include "vm/race/shadow.h"
#include "vm/sched/slots.h"

#include <assert.h>

enum { REPORTS_MAX = 20, STRIPES = 1024, OWNERS_KEPT = 4096 };

/* The task to which the times of a lane from `from` on belong. */
typedef struct LaneOwner {
    uint64_t from;
    uint64_t taskId;         /* 0: the main program */
    const ThreadSlot *slot;  /* of a thread */
    uint32_t generation;
} LaneOwner;

typedef struct Lane {
    uint64_t next;        /* time at which the next task in it starts; all before it is over or the present task's */
    LaneOwner *owners;    /* ascending */
    uint32_t ownerCount, ownerCapacity;
    bool hasForgotten;    /* owners of long ago were dropped */
    uint32_t nextFree;    /* 1 + the next free lane, 0: none */
} Lane;

struct RaceTask {
    Epoch now;     /* its lane and the present time there */
    Clock seen;    /* of the other lanes; what it says about the own one does not count */
    bool isMarked; /* some access carries the present time: it must pass at the next release */
};

/* Two places in the source, the lesser first. */
typedef struct PlacePair {
    const char *file[2];
    uint32_t line[2];
} PlacePair;

struct Race {
    VM *vm;
    const Hooks *hooks;
    Shadow *shadow;
    SpinLock stripes[STRIPES];
    SpinLock lock;
    Lane *lanes;
    uint32_t laneCount, laneCapacity;
    uint32_t firstFree;       /* 1 + the lane that became free last, 0: none */
    PlacePair pairs[REPORTS_MAX];
    uint32_t pairCount;       /* different races, at most one more than are shown */
    bool isBlind;             /* memory was missing: nothing is reported any more; atomic */
};

/* An access that conflicts with the present one. */
typedef struct Conflict {
    Epoch at;
    const Insn *pc;
    bool isWrite;
} Conflict;

struct ChannelClocks {
    uint64_t sends, receives;
    Clock *slots;      /* of the k-th send and receive, k modulo the capacity; grows up to that */
    uint32_t slotCount;
};

static inline void raceGoBlind(Race *race) { __atomic_store_n(&race->isBlind, true, __ATOMIC_RELAXED); }
void raceFreeChannel(const Hooks *hooks, ChannelClocks *channel);
/* Reports the conflict of an access at pc, once for each pair of places. */
void raceReport(Task *t, const void *address, const Insn *pc, bool isWrite, const Conflict *other);

#endif
