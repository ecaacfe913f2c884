/* clock.h: the algebra of the race detector: epochs and vector clocks.
 *
 * A lane is a row of tasks that run one after the other; time passes in a lane whenever its task lets others know how far it is. An epoch is a moment in a
 * lane, in one word. A clock says for each lane up to which moment everything is known to have happened before; lanes that it does not name count as 0.
 * Clocks are short sorted lists, since most tasks of a program with many tasks know of few others. */
#ifndef PSCAL_VM_RACE_CLOCK_H
#define PSCAL_VM_RACE_CLOCK_H

#include "runtime/rt.h"

typedef uint64_t Epoch; /* lane << EPOCH_TIME_BITS | time; 0: never. The top bit is free for other uses */
enum { EPOCH_TIME_BITS = 40, LANES_MAX = 1 << 22 };
static inline uint32_t epochLane(Epoch e) { return (uint32_t)(e >> EPOCH_TIME_BITS); }
static inline uint64_t epochTime(Epoch e) { return e & (((uint64_t)1 << EPOCH_TIME_BITS) - 1); }
static inline Epoch epochMake(uint32_t lane, uint64_t time) { return (uint64_t)lane << EPOCH_TIME_BITS | time; }

/* All zero is the clock at which nothing has happened. Ascending by lane, at most one epoch of each. */
typedef struct Clock {
    Epoch *items;
    uint32_t count, capacity;
} Clock;

/* Has the moment passed for whoever has this clock? */
bool clockCovers(const Clock *c, Epoch e);
/* The time of a lane. */
uint64_t clockTime(const Clock *c, uint32_t lane);
/* Takes e in: the later of both times of its lane. False: out of memory; *c is unchanged. */
bool clockRaise(const Hooks *hooks, Clock *c, Epoch e) WARN_UNUSED;
/* The least clock that covers all that both cover, into *c. False: out of memory; *c is unchanged. */
bool clockJoin(const Hooks *hooks, Clock *c, const Clock *other) WARN_UNUSED;
/* *c becomes equal to *other. False: out of memory; *c is unchanged. */
bool clockCopy(const Hooks *hooks, Clock *c, const Clock *other) WARN_UNUSED;
/* Is everything that a covers covered by b? */
bool clockIsBefore(const Clock *a, const Clock *b);
/* Gives its memory back; *c is all zero again. */
void clockFree(const Hooks *hooks, Clock *c);

#endif
