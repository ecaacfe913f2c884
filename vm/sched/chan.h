/* chan.h: channels (threading.md 2.9): buffered queues of words between tasks.
 *
 * A channel and its two ends are heap objects of the built-in type TYPE_ID_CHANNEL. What a channel carries is fixed when it is made (its tag, an AnyKind):
 * a word of that kind, or an `any`. So a reference never comes out of a channel as a number, whatever bytecode asks for. Values of records, sets and
 * arrays travel as boxed copies, which the front end makes. */
#ifndef PSCAL_VM_SCHED_CHAN_H
#define PSCAL_VM_SCHED_CHAN_H

#include "runtime/builtins/any.h"
#include "vm/sched/sched.h"

typedef struct Channel Channel;

/* A channel. NULL: an error is pending (E-CAP, memory). */
Channel *chanNew(Task *t, int64_t capacity, AnyKind tag);
/* The channel behind a reference to it or to one of its ends, which must allow the direction. NULL: an error is pending. */
typedef enum ChanDirection { CHAN_BOTH, CHAN_SEND, CHAN_RECEIVE } ChanDirection;
Channel *chanOf(Task *t, Obj *o, ChanDirection direction);
AnyKind chanTag(const Channel *c);
int64_t chanNumber(const Channel *c);
/* Of a reference to a channel or an end: which it is, and where its handle stands (0: none). */
ChanDirection chanDirection(const Obj *o);
uint32_t *chanHandle(Obj *o);
/* Of a wait of kind CHANNEL or CHANNELS, in a collection: has the collector found a way to one of the channels? */
bool chanIsReached(Heap *heap, const WaitFor *what);
/* Wakes all who wait. Closing again changes nothing. */
void chanClose(Task *t, Channel *c);

#endif
