/* chan.c: channels. See chan.h; sched.h explains waiting.
 *
 * Either the buffer has room or senders wait, never both; likewise values and receivers. A waiting receiver gets its value from the sender directly, in its
 * Waiter; a waiting sender's value is taken from its Waiter into the buffer as soon as there is room, so that values keep their order. */
#include "vm/sched/chan.h"

#include "vm/interp/builtin_table.h"
#include "vm/sched/isolate.h"
#include "vm/sched/park.h"

enum { CAPACITY_MAX = 1 << 28 };
typedef enum ChanStatus { CHAN_OK, CHAN_FULL, CHAN_EMPTY, CHAN_CLOSED, CHAN_RAISED } ChanStatus;

/* A channel, or one of its ends: then only head, direction and channel mean anything. */
struct Channel {
    Obj head;
    uint8_t direction; /* ChanDirection */
    uint8_t tag;       /* AnyKind */
    bool isClosed;     /* guarded by lock, as all that follows */
    SpinLock lock;
    uint32_t handle;   /* its number among the handles, 0: none; guarded by their lock */
    Channel *channel;  /* itself, or the one that it is an end of */
    int64_t number;
    uint64_t capacity, count, first;
    WaitQueue senders, receivers, watchers; /* watchers: tasks that wait for several channels */
    Value *buffer;     /* inside of the heap object `store` */
    Obj *store;
};

static int raiseElement(Task *t, const Channel *c, const char *have) {
    static const char *const names[] = {"any", "integer", "Boolean", "character", "real", "string", "reference"};
    return rtRaise(&t->rt, RTE_BUILTIN, "channel of %s cannot carry %s", names[c->tag], have);
}

Channel *chanNew(Task *t, int64_t capacity, AnyKind tag) {
    const Heap *heap = t->rt.heap;
    Sched *s = schedOf(t->vm);
    assert(tag < ANY_KIND_COUNT);
    if (s == NULL) return rtRaise(&t->rt, RTE_MEMORY, NULL), NULL;
    if (capacity < 0) return rtRaise(&t->rt, RTE_BUILTIN, "channel capacity must not be negative"), NULL;
    if (capacity > CAPACITY_MAX) return rtRaise(&t->rt, RTE_MEMORY, NULL), NULL;
    Channel *c = (Channel *)(void *)heapAlloc(&t->rt, heapType(heap, TYPE_ID_CHANNEL), sizeof *c);
    if (c == NULL) return NULL;
    c->channel = c;
    c->tag = (uint8_t)tag;
    c->capacity = (uint64_t)capacity;
    c->number = schedNumber(t->vm);
    if (capacity == 0) return c;
    c->store = heapAlloc(&t->rt, &s->isolateType, sizeof(Obj) + (size_t)capacity * sizeof(Value));
    if (c->store == NULL) return NULL;
    c->buffer = (Value *)(void *)objValue(c->store);
    return c;
}

static COLD Channel *noChannel(Task *t, const Obj *o) {
    (void)rtRaise(&t->rt, RTE_BUILTIN, "%s is not a channel", o == NULL ? "nil" : "the value");
    return NULL;
}

static COLD Channel *wrongEnd(Task *t, const Channel *c) {
    (void)rtRaise(&t->rt, RTE_BUILTIN, c->direction == CHAN_SEND ? "Channel is send-only" : "Channel is receive-only");
    return NULL;
}

Channel *chanOf(Task *t, Obj *o, ChanDirection direction) {
    Channel *c = (Channel *)(void *)o;
    if (o == NULL || o->typeId != TYPE_ID_CHANNEL || (o->flags & OBJ_INDIRECT) != 0) return noChannel(t, o);
    if (direction != CHAN_BOTH && c->direction != CHAN_BOTH && c->direction != direction) return wrongEnd(t, c);
    return schedPoint(t) ? NULL : c->channel;
}

/* chanOf; in nearly all calls there is nothing to say. */
static inline Channel *channelOf(Task *t, Obj *o, ChanDirection direction) {
    const Channel *c = (const Channel *)(const void *)o;
    bool isFit = o != NULL && o->typeId == TYPE_ID_CHANNEL && (o->flags & OBJ_INDIRECT) == 0 && taskSched(t)->mode != SCHED_SEEDED &&
                 (c->direction == direction || c->direction == CHAN_BOTH || direction == CHAN_BOTH);
    return LIKELY(isFit) ? c->channel : chanOf(t, o, direction);
}

AnyKind chanTag(const Channel *c) { return (AnyKind)c->tag; }
int64_t chanNumber(const Channel *c) { return c->number; }
ChanDirection chanDirection(const Obj *o) { return (ChanDirection)((const Channel *)(const void *)o)->direction; }
uint32_t *chanHandle(Obj *o) { return &((Channel *)(void *)o)->handle; }

/* ---- the buffer; lock held ---------------------------------------------------------------------------------------------------- */

static void bufferPut(Channel *c, Value v) {
    assert(c->count < c->capacity);
    uint64_t at = c->first + c->count;
    c->buffer[at < c->capacity ? at : at - c->capacity] = v;
    c->count++;
}

static Value bufferTake(Channel *c) {
    assert(c->count > 0);
    Value v = c->buffer[c->first];
    c->buffer[c->first].p = NULL;
    if (++c->first == c->capacity) c->first = 0;
    c->count--;
    return v;
}

/* One task that watches this channel may look again. */
static Task *wakeWatcher(Channel *c) {
    Waiter *w = waitQueueClaim(&c->watchers);
    return w == NULL ? NULL : w->task;
}

static void readyBoth(Task *t, Task *a, Task *b) {
    if (a != NULL) schedReady(t, a);
    if (b != NULL) schedReady(t, b);
}

/* A value goes from one task to the other without the buffer; lock held. */
static inline void orderHandOff(const Channel *c, Task *sender, Task *receiver) {
    if (LIKELY(sender->race == NULL && receiver->race == NULL)) return;
    if (c->capacity == 0) {
        raceMeet(sender, receiver);
        return;
    }
    raceSend(sender, c, c->capacity);
    raceReceive(receiver, c, c->capacity);
}

/* What the close of a channel comes before is named by the word of its number. */
static const void *closeOf(const Channel *c) { return &c->number; }
static ChanStatus seeClose(Task *t, const Channel *c) {
    raceAcquire(t, closeOf(c));
    return CHAN_CLOSED;
}

/* ---- sending ------------------------------------------------------------------------------------------------------------------- */

static ChanStatus raiseClosed(Task *t, const Channel *c) {
    (void)seeClose(t, c);
    (void)rtRaise(&t->rt, RTE_BUILTIN, "Channel closed");
    return CHAN_RAISED;
}

/* The wait of a sender or receiver has ended without a partner: takes its place out of the queue. */
static NOINLINE ChanStatus leaveQueue(Task *t, Channel *c, Waiter *w, WakeReason reason, ChanStatus timedOut) {
    if (reason != WAKE_TIMEOUT) return schedLeave(t, &c->lock, w, reason) ? CHAN_RAISED : CHAN_OK; /* OK: try again */
    spinLock(&c->lock);
    waitQueueRemove(w);
    spinUnlock(&c->lock);
    return timedOut;
}

/* Sends a word of the channel's own tag, waiting while the buffer is full until deadlineNs (NO_DEADLINE: for ever; 0: not at all). CHAN_OK, CHAN_FULL,
 * CHAN_RAISED (an error is pending: closed, cancelled ...). References in v must be rooted. May switch threads. */
static inline ChanStatus sendTo(Task *t, Channel *c, Value v, int64_t deadlineNs) {
    for (;;) {
        schedLock(taskSched(t), &c->lock);
        if (UNLIKELY(c->isClosed)) {
            spinUnlock(&c->lock);
            return raiseClosed(t, c);
        }
        Waiter *receiver = waitQueueClaim(&c->receivers);
        if (receiver != NULL) {
            Task *partner = receiver->task;
            receiver->value = v;
            receiver->isOk = true;
            orderHandOff(c, t, partner);
            spinUnlock(&c->lock);
            schedReady(t, partner);
            return CHAN_OK;
        }
        if (c->count < c->capacity) {
            bufferPut(c, v);
            raceSend(t, c, c->capacity);
            Task *watcher = wakeWatcher(c);
            spinUnlock(&c->lock);
            readyBoth(t, watcher, NULL);
            return CHAN_OK;
        }
        if (deadlineNs == 0) {
            spinUnlock(&c->lock);
            return CHAN_FULL;
        }
        Waiter self; /* what is left out nobody reads */
        self.value = v;
        self.isOk = false;
        WaitFor what = {"channel %lld send", c->number, "channel send", WAIT_CHANNEL, c};
        schedArm(t);
        waitQueueAdd(&c->senders, &self, t);
        Task *watcher = c->capacity == 0 ? wakeWatcher(c) : NULL;
        if (watcher != NULL) schedReady(t, watcher);
        WakeReason reason = schedPark(t, &what, &c->lock, deadlineNs);
        if (reason == WAKE_PARTNER) return self.isOk ? CHAN_OK : raiseClosed(t, c);
        ChanStatus status = leaveQueue(t, c, &self, reason, CHAN_FULL);
        if (status != CHAN_OK) return status;
    }
}

/* ---- receiving ------------------------------------------------------------------------------------------------------------------ */

/* Takes a value if there is one. Lock held. *partner: a sender that may go on. */
static bool takeValue(Task *t, Channel *c, Value *out, Task **partner) {
    *partner = NULL;
    if (c->count > 0) {
        *out = bufferTake(c);
        raceReceive(t, c, c->capacity);
        Waiter *sender = waitQueueClaim(&c->senders);
        if (sender == NULL) return true;
        bufferPut(c, sender->value);
        raceSend(sender->task, c, c->capacity);
        sender->isOk = true;
        *partner = sender->task;
        return true;
    }
    Waiter *sender = waitQueueClaim(&c->senders);
    if (sender == NULL) return false;
    *out = sender->value;
    orderHandOff(c, sender->task, t);
    sender->isOk = true;
    *partner = sender->task;
    return true;
}

/* Receives a word of the channel's own tag. CHAN_OK, CHAN_EMPTY (timed out), CHAN_CLOSED (and drained), CHAN_RAISED. May switch threads. */
static inline ChanStatus receiveFrom(Task *t, Channel *c, int64_t deadlineNs, Value *out) {
    for (;;) {
        Task *partner;
        schedLock(taskSched(t), &c->lock);
        if (takeValue(t, c, out, &partner)) {
            spinUnlock(&c->lock);
            if (partner != NULL) schedReady(t, partner);
            return CHAN_OK;
        }
        if (c->isClosed || deadlineNs == 0) {
            spinUnlock(&c->lock);
            return c->isClosed ? seeClose(t, c) : CHAN_EMPTY;
        }
        Waiter self; /* what is left out nobody reads */
        self.value.p = NULL;
        self.isOk = false;
        WaitFor what = {"channel %lld receive", c->number, "channel receive", WAIT_CHANNEL, c};
        schedArm(t);
        waitQueueAdd(&c->receivers, &self, t);
        WakeReason reason = schedPark(t, &what, &c->lock, deadlineNs);
        if (reason == WAKE_PARTNER) {
            *out = self.value;
            return self.isOk ? CHAN_OK : seeClose(t, c);
        }
        ChanStatus status = leaveQueue(t, c, &self, reason, CHAN_EMPTY);
        if (status != CHAN_OK) return status;
    }
}

void chanClose(Task *t, Channel *c) {
    spinLock(&c->lock);
    raceRelease(t, closeOf(c));
    c->isClosed = true;
    Waiter *senders = waitQueueClaimAll(&c->senders); /* their isOk is still false */
    Waiter *receivers = waitQueueClaimAll(&c->receivers);
    Waiter *watchers = waitQueueClaimAll(&c->watchers);
    spinUnlock(&c->lock);
    schedReadyAll(t, senders);
    schedReadyAll(t, receivers);
    schedReadyAll(t, watchers);
}

/* ---- waiting for several ---------------------------------------------------------------------------------------------------------- */

typedef struct Watch {
    Channel **channels;
    Waiter *waiters;
    uint32_t count;
} Watch;

bool chanIsReached(Heap *heap, const WaitFor *what) {
    assert(what->kind == WAIT_CHANNEL || what->kind == WAIT_CHANNELS);
    if (what->kind == WAIT_CHANNEL) return heapIsMarked(heap, what->object);
    const Watch *w = what->object;
    for (uint32_t i = 0; i < w->count; i++) {
        if (heapIsMarked(heap, &w->channels[i]->head)) return true;
    }
    return false;
}

static bool isReadable(const Channel *c) { return c->count > 0 || c->isClosed || c->senders.first != NULL; }

/* The first channel from which a receive would not wait, or -1. */
static int64_t findReadable(const Watch *w) {
    for (uint32_t i = 0; i < w->count; i++) {
        spinLock(&w->channels[i]->lock);
        bool isReady = isReadable(w->channels[i]);
        spinUnlock(&w->channels[i]->lock);
        if (isReady) return i;
    }
    return -1;
}

static void unwatch(const Watch *w) {
    for (uint32_t i = 0; i < w->count; i++) {
        spinLock(&w->channels[i]->lock);
        waitQueueRemove(&w->waiters[i]);
        spinUnlock(&w->channels[i]->lock);
    }
}

/* Index of a readable channel, -1 after the deadline, -2 with an error pending. */
static int64_t watch(Task *t, const Watch *w, int64_t deadlineNs) {
    const WaitFor what = {"several channels", 0, NULL, WAIT_CHANNELS, w};
    for (;;) {
        int64_t at = findReadable(w);
        if (at >= 0 || deadlineNs == 0) return at;
        schedArm(t);
        for (uint32_t i = 0; i < w->count; i++) {
            spinLock(&w->channels[i]->lock);
            waitQueueAdd(&w->channels[i]->watchers, &w->waiters[i], t);
            spinUnlock(&w->channels[i]->lock);
        }
        if (findReadable(w) >= 0 && schedDisarm(t)) {
            unwatch(w);
            continue;
        }
        WakeReason reason = schedPark(t, &what, NULL, deadlineNs);
        unwatch(w);
        if (reason == WAKE_TIMEOUT) return findReadable(w);
        if (reason == WAKE_PARTNER || (reason == WAKE_REQUEST && taskServe(t) == 0)) continue;
        if (reason != WAKE_REQUEST) (void)schedWakeError(t, reason);
        return -2;
    }
}

static int64_t deadlineOf(Task *t, int64_t ms) { return ms < 0 ? NO_DEADLINE : ms == 0 ? 0 : schedDeadline(t->vm, ms); }

int chanSelect(Rt *rt, Value *R) {
    Task *t = (Task *)(void *)rt;
    const ObjDyn *list = R[0].p;
    if (list == NULL || heapType(rt->heap, list->head.typeId)->shape != OBJ_DYN || heapType(rt->heap, list->head.typeId)->size != sizeof(Obj *) ||
        heapType(rt->heap, list->head.typeId)->refs.runCount == 0 || list->length == 0) {
        return rtRaise(rt, RTE_BUILTIN, "ChannelSelect expects a list of channels");
    }
    uint32_t n = (uint32_t)(list->length > 65536 ? 65536 : list->length);
    size_t bytes = n * (sizeof(Channel *) + sizeof(Waiter));
    Obj *memory = heapAlloc(rt, &taskSched(t)->isolateType, sizeof(Obj) + bytes); /* a heap object: the collector sees the channels in it */
    if (memory == NULL) return 1;
    Watch w = {.waiters = (Waiter *)(void *)objValue(memory), .count = n};
    w.channels = (Channel **)(void *)(w.waiters + n);
    for (uint32_t i = 0; i < n; i++) {
        Obj *o;
        memcpy(&o, list->data + i * sizeof o, sizeof o);
        w.channels[i] = chanOf(t, o, CHAN_RECEIVE);
        if (w.channels[i] == NULL) return 1;
    }
    int64_t at = watch(t, &w, deadlineOf(t, R[1].i));
    R[0].i = at;
    return at == -2;
}

/* ---- words and values: what bytecode sends and receives -------------------------------------------------------------------------------- */

static Task *self(Rt *rt) { return (Task *)(void *)rt; }

static bool isReferenceTag(AnyKind tag) { return tag == ANY_ANY || tag == ANY_STRING || tag == ANY_REF; }

static NOINLINE int convertSent(Task *t, const Channel *c, AnyKind tag, Value *v) {
    if (isReferenceTag(tag) && v->o != NULL && v->o->typeId == TYPE_ID_STRING) objShare(v->o);
    if (isReferenceTag(tag) && t->isolated != NULL && isolateCopy(t, v->o, &v->o)) return 1;
    if (tag == (AnyKind)c->tag) return 0;
    if (c->tag == ANY_ANY) return anyBox(&t->rt, tag, *v, &v->o);
    if (tag == ANY_ANY && anyIs((AnyKind)c->tag, v->o)) return anyUnbox(&t->rt, (AnyKind)c->tag, v->o, v);
    if (tag == ANY_ANY) return raiseElement(t, c, anyKindName(t->rt.heap, v->o));
    Obj *boxed;
    if (anyBox(&t->rt, tag, *v, &boxed)) return 1;
    return raiseElement(t, c, anyKindName(t->rt.heap, boxed));
}

/* A number in a channel of such numbers stays as it is. */
static bool isAsCarried(const Channel *c, AnyKind tag) { return LIKELY(tag == (AnyKind)c->tag && !isReferenceTag(tag)); }

/* Turns a word of kind `tag` into one that the channel carries. 0, or 1 with an error pending. *v must be in a register. */
static inline int adaptSent(Task *t, const Channel *c, AnyKind tag, Value *v) { return isAsCarried(c, tag) ? 0 : convertSent(t, c, tag, v); }

static NOINLINE int convertReceived(Task *t, const Channel *c, AnyKind tag, Value *v) {
    if (isReferenceTag((AnyKind)c->tag) && t->isolated != NULL && isolateCopy(t, v->o, &v->o)) return 1;
    if (tag == (AnyKind)c->tag) return 0;
    if (tag == ANY_ANY) return anyBox(&t->rt, (AnyKind)c->tag, *v, &v->o);
    if (c->tag == ANY_ANY) return anyUnbox(&t->rt, tag, v->o, v);
    return raiseElement(t, c, "values of another type");
}

/* Turns a word out of the channel into one of kind `tag`. */
static inline int adaptReceived(Task *t, const Channel *c, AnyKind tag, Value *v) { return isAsCarried(c, tag) ? 0 : convertReceived(t, c, tag, v); }

static int badTag(Task *t) { return rtRaise(&t->rt, RTE_BUILTIN, "channel: unknown kind of value"); }

/* R: channel, value, tag. `isTry`: result 1 sent, 0 full. */
static NOINLINE int send(Rt *rt, Value *R, AnyKind tag, bool isTry) {
    Task *t = self(rt);
    Channel *c = channelOf(t, R[0].o, CHAN_SEND);
    if (UNLIKELY(c == NULL || adaptSent(t, c, tag, &R[1]))) return 1;
    ChanStatus status = sendTo(t, c, R[1], isTry ? 0 : NO_DEADLINE);
    if (isTry) R[0].i = status == CHAN_OK;
    return status == CHAN_RAISED;
}

static bool isIntegerTag(Value v) { return v.i >= ANY_INT && v.i <= ANY_CHAR; }
static bool isRefTag(Value v) { return v.i == ANY_ANY || v.i == ANY_STRING || v.i == ANY_REF; }
/* A hostile module may call a string a reference of another kind; what the object is, decides. */
static AnyKind refTag(Value tag, const Obj *o) {
    bool isString = o != NULL && o->typeId == TYPE_ID_STRING;
    return tag.i == ANY_STRING && o != NULL && !isString ? ANY_REF : (AnyKind)tag.i;
}

int chanSendInt(Rt *rt, Value *R) { return isIntegerTag(R[2]) ? send(rt, R, (AnyKind)R[2].i, false) : badTag(self(rt)); }
int chanSendReal(Rt *rt, Value *R) { return send(rt, R, ANY_REAL, false); }
int chanSendRef(Rt *rt, Value *R) { return isRefTag(R[2]) ? send(rt, R, refTag(R[2], R[1].o), false) : badTag(self(rt)); }
int chanTrySendInt(Rt *rt, Value *R) { return isIntegerTag(R[2]) ? send(rt, R, (AnyKind)R[2].i, true) : badTag(self(rt)); }
int chanTrySendReal(Rt *rt, Value *R) { return send(rt, R, ANY_REAL, true); }
int chanTrySendRef(Rt *rt, Value *R) { return isRefTag(R[2]) ? send(rt, R, refTag(R[2], R[1].o), true) : badTag(self(rt)); }

/* R: channel, tag. Gives value and status: 1 got, 0 timed out, -1 closed and drained; `mustHave`: the last is an error. */
static NOINLINE int receive(Rt *rt, Value *R, AnyKind tag, int64_t deadlineNs, bool mustHave) {
    Task *t = self(rt);
    Channel *c = channelOf(t, R[0].o, CHAN_RECEIVE);
    if (UNLIKELY(c == NULL)) return 1;
    ChanStatus status = receiveFrom(t, c, deadlineNs, &R[1]);
    if (LIKELY(status == CHAN_OK)) {
        if (adaptReceived(t, c, tag, &R[1])) return 1;
        R[0] = R[1];
        R[1].i = 1;
        return 0;
    }
    R[0].p = NULL;
    R[1].i = status == CHAN_CLOSED ? -1 : 0;
    if (status == CHAN_RAISED) return 1;
    return status == CHAN_CLOSED && mustHave ? rtRaise(rt, RTE_BUILTIN, "Channel closed or empty") : 0;
}

/* R: channel, tag, ms (-1: wait for ever). */
static int receiveWithin(Rt *rt, Value *R, AnyKind tag) { return receive(rt, R, tag, deadlineOf(self(rt), R[2].i), false); }
int chanReceiveInt(Rt *rt, Value *R) { return isIntegerTag(R[1]) ? receiveWithin(rt, R, (AnyKind)R[1].i) : badTag(self(rt)); }
int chanReceiveReal(Rt *rt, Value *R) { return receiveWithin(rt, R, ANY_REAL); }
int chanReceiveRef(Rt *rt, Value *R) { return isRefTag(R[1]) ? receiveWithin(rt, R, (AnyKind)R[1].i) : badTag(self(rt)); }

/* R: channel, tag, mustHave. */
static int collect(Rt *rt, Value *R, AnyKind tag) { return receive(rt, R, tag, NO_DEADLINE, R[2].i != 0); }
int chanCollectInt(Rt *rt, Value *R) { return isIntegerTag(R[1]) ? collect(rt, R, (AnyKind)R[1].i) : badTag(self(rt)); }
int chanCollectReal(Rt *rt, Value *R) { return collect(rt, R, ANY_REAL); }
int chanCollectRef(Rt *rt, Value *R) { return isRefTag(R[1]) ? collect(rt, R, (AnyKind)R[1].i) : badTag(self(rt)); }

/* ---- the rest ---------------------------------------------------------------------------------------------------------------------------- */

int chanCreate(Rt *rt, Value *R) {
    if (R[1].u >= ANY_KIND_COUNT) return badTag(self(rt));
    Channel *c = chanNew(self(rt), R[0].i, (AnyKind)R[1].i);
    R[0].p = c;
    return c == NULL;
}

int chanCloseEnd(Rt *rt, Value *R) {
    Channel *c = chanOf(self(rt), R[0].o, CHAN_BOTH);
    if (c == NULL) return 1;
    chanClose(self(rt), c);
    return 0;
}

static int ask(Rt *rt, Value *R, int64_t (*question)(const Channel *c)) {
    Channel *c = chanOf(self(rt), R[0].o, CHAN_BOTH);
    if (c == NULL) return 1;
    spinLock(&c->lock);
    R[0].i = question(c);
    spinUnlock(&c->lock);
    return 0;
}

static int64_t isClosed(const Channel *c) { return c->isClosed; }
static int64_t lengthOf(const Channel *c) { return (int64_t)c->count; }
static int64_t capacityOf(const Channel *c) { return (int64_t)c->capacity; }
int chanIsClosed(Rt *rt, Value *R) {
    const Channel *c = chanOf(self(rt), R[0].o, CHAN_BOTH);
    if (ask(rt, R, isClosed)) return 1;
    if (R[0].i) (void)seeClose(self(rt), c);
    return 0;
}
int chanLength(Rt *rt, Value *R) { return ask(rt, R, lengthOf); }
int chanCapacity(Rt *rt, Value *R) { return ask(rt, R, capacityOf); }

/* Two channels or ends; nil is no channel. */
int chanSame(Rt *rt, Value *R) {
    const Channel *channels[2] = {NULL, NULL};
    for (int i = 0; i < 2; i++) {
        if (objIsNil(R[i].o)) continue;
        channels[i] = chanOf(self(rt), R[i].o, CHAN_BOTH);
        if (channels[i] == NULL) return 1;
    }
    R[0].i = channels[0] == channels[1];
    return 0;
}

int chanEnd(Rt *rt, Value *R) {
    Task *t = self(rt);
    ChanDirection direction = R[1].i == CHAN_SEND ? CHAN_SEND : CHAN_RECEIVE;
    Channel *c = chanOf(t, R[0].o, direction);
    if (c == NULL) return 1;
    Channel *end = (Channel *)(void *)heapAlloc(rt, heapType(rt->heap, TYPE_ID_CHANNEL), sizeof *end);
    if (end == NULL) return 1;
    end->direction = (uint8_t)direction;
    end->channel = c;
    end->tag = c->tag;
    R[0].p = end;
    return 0;
}
