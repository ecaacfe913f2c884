/* handles.c: the numbers of tasks, channels, locks and the like. See handles.h.
 *
 * The table is read without a lock: it consists of segments that never move, each twice as long as the one before, and its count is raised after the
 * entry has been written. */
#include "vm/sched/handles.h"

#include "vm/interp/builtin_table.h"
#include "vm/sched/chan.h"

enum { SEGMENT_FIRST = 64, SEGMENTS = 20 };
#define HANDLES_MAX ((uint32_t)SEGMENT_FIRST * ((1u << SEGMENTS) - 1))

struct Handles {
    SpinLock lock;   /* of writers */
    uint32_t count;  /* atomic */
    Obj **segments[SEGMENTS]; /* atomic */
};

static uint32_t segmentOf(uint32_t index) { return bitLog2(index / SEGMENT_FIRST + 1); }
static size_t segmentLength(uint32_t segment) { return (size_t)SEGMENT_FIRST << segment; }

/* Where entry `index` stands; its segment exists. */
static Obj **entryAt(const Handles *h, uint32_t index) {
    uint32_t segment = segmentOf(index);
    Obj **items = __atomic_load_n(&h->segments[segment], __ATOMIC_ACQUIRE);
    assert(items != NULL);
    return &items[index - SEGMENT_FIRST * ((1u << segment) - 1)];
}

bool handlesCreate(Sched *s) {
    s->handles = hookAlloc(s->hooks, sizeof *s->handles);
    if (s->handles == NULL) return false;
    memset(s->handles, 0, sizeof *s->handles);
    return true;
}

void handlesMark(const Sched *s, Heap *heap) {
    for (uint32_t i = 0; i < s->handles->count; i++) heapMarkObject(heap, *entryAt(s->handles, i));
}

void handlesFree(Sched *s) {
    Handles *h = s->handles;
    if (h == NULL) return;
    for (uint32_t k = 0; k < SEGMENTS; k++) hookFree(s->hooks, h->segments[k], segmentLength(k) * sizeof(Obj *));
    hookFree(s->hooks, h, sizeof *h);
    s->handles = NULL;
}

/* ---- kinds ---------------------------------------------------------------------------------------------------------------- */

static HandleKind kindOf(const Obj *o) {
    if (o == NULL || (o->flags & OBJ_INDIRECT) != 0) return HANDLE_NONE;
    if (o->typeId == TYPE_ID_TASK) return HANDLE_TASK;
    if (o->typeId == TYPE_ID_HANDLE) return (HandleKind)((const Handle *)(const void *)o)->kind;
    if (o->typeId != TYPE_ID_CHANNEL) return HANDLE_NONE;
    switch (chanDirection(o)) {
    case CHAN_SEND: return HANDLE_SENDER;
    case CHAN_RECEIVE: return HANDLE_RECEIVER;
    case CHAN_BOTH: break;
    }
    return HANDLE_CHANNEL;
}

/* An end serves as a channel and a channel as either end: the operations check the direction. */
static bool serves(HandleKind have, HandleKind wanted) {
    if (have == wanted) return true;
    if (wanted == HANDLE_CHANNEL) return have == HANDLE_SENDER || have == HANDLE_RECEIVER;
    return have == HANDLE_CHANNEL && (wanted == HANDLE_SENDER || wanted == HANDLE_RECEIVER);
}

/* The word of an object in which its number stands. */
static uint32_t *idOf(Obj *o) {
    switch (kindOf(o)) {
    case HANDLE_NONE: return NULL;
    case HANDLE_TASK: return &((TaskObj *)(void *)o)->handle;
    case HANDLE_CHANNEL: case HANDLE_SENDER: case HANDLE_RECEIVER: return chanHandle(o);
    default: return &((Handle *)(void *)o)->id;
    }
}

/* ---- registering and finding ------------------------------------------------------------------------------------------------- */

static bool segmentAdd(Sched *s, uint32_t segment) {
    Handles *h = s->handles;
    size_t bytes = segmentLength(segment) * sizeof(Obj *);
    Obj **items = hookAlloc(s->hooks, bytes);
    if (items == NULL) return false;
    memset(items, 0, bytes);
    spinLock(&h->lock);
    bool isNeeded = h->segments[segment] == NULL;
    if (isNeeded) __atomic_store_n(&h->segments[segment], items, __ATOMIC_RELEASE);
    spinUnlock(&h->lock);
    if (!isNeeded) hookFree(s->hooks, items, bytes);
    return true;
}

int64_t handlePublish(Task *t, void *handle) {
    Sched *s = taskSched(t);
    Handles *h = s->handles;
    uint32_t *id = idOf(handle);
    assert(id != NULL);
    for (;;) {
        spinLock(&h->lock);
        uint32_t index = h->count, segment = segmentOf(index);
        bool isFull = index >= HANDLES_MAX, hasRoom = !isFull && h->segments[segment] != NULL;
        uint32_t number = *id;
        assert(number <= index);
        if (number == 0 && hasRoom) {
            *entryAt(h, index) = handle;
            *id = number = index + 1;
            __atomic_store_n(&h->count, index + 1, __ATOMIC_RELEASE);
        }
        spinUnlock(&h->lock);
        if (number != 0) return number;
        if (isFull || !segmentAdd(s, segment)) return rtRaise(&t->rt, RTE_MEMORY, NULL), 0;
    }
}

void *handleAlloc(Task *t, HandleKind kind, size_t bytes) {
    assert(bytes >= sizeof(Handle) && kind > HANDLE_RECEIVER && kind < HANDLE_KIND_COUNT);
    if (schedOf(t->vm) == NULL) return (void)rtRaise(&t->rt, RTE_MEMORY, NULL), NULL;
    Handle *handle = (Handle *)(void *)heapAlloc(&t->rt, heapType(t->rt.heap, TYPE_ID_HANDLE), bytes);
    if (handle != NULL) handle->kind = (uint8_t)kind;
    return handle;
}

void *handleFind(Task *t, int64_t id, HandleKind kind) {
    static const char *const names[] = {[HANDLE_TASK] = "a task", [HANDLE_CHANNEL] = "a channel", [HANDLE_SENDER] = "a sender",
        [HANDLE_RECEIVER] = "a receiver", [HANDLE_MUTEX] = "a mutex", [HANDLE_RWLOCK] = "an rwlock", [HANDLE_SEMAPHORE] = "a semaphore",
        [HANDLE_ATOMIC] = "an atomic", [HANDLE_POOL] = "a pool", [HANDLE_SCHEDULER] = "a scheduler", [HANDLE_BARRIER] = "a barrier",
        [HANDLE_WAITGROUP] = "a wait group"};
    _Static_assert(sizeof names / sizeof names[0] == HANDLE_KIND_COUNT, "every kind has a name");
    assert(kind > HANDLE_NONE && kind < HANDLE_KIND_COUNT);
    const Sched *s = schedOf(t->vm);
    if (s == NULL) return (void)rtRaise(&t->rt, RTE_MEMORY, NULL), NULL;
    if (schedPoint(t)) return NULL;
    if (id >= 1 && id <= (int64_t)__atomic_load_n(&s->handles->count, __ATOMIC_ACQUIRE)) {
        Obj *o = *entryAt(s->handles, (uint32_t)id - 1);
        if (serves(kindOf(o), kind)) return o;
    }
    (void)rtRaise(&t->rt, RTE_BUILTIN, "%lld is not %s", (long long)id, names[kind]);
    return NULL;
}

/* ---- builtins ------------------------------------------------------------------------------------------------------------------- */

int handleIdOf(Rt *rt, Value *R) {
    Task *t = (Task *)(void *)rt;
    HandleKind kind = kindOf(R[0].o);
    if (kind == HANDLE_NONE) return rtRaise(rt, RTE_BUILTIN, "%s is not a task or channel", R[0].o == NULL ? "nil" : "the value");
    R[0].i = handlePublish(t, R[0].o);
    return R[0].i == 0;
}

int handleOf(Rt *rt, Value *R) {
    Task *t = (Task *)(void *)rt;
    if (R[1].i < HANDLE_TASK || R[1].i > HANDLE_RECEIVER) return rtRaise(rt, RTE_BUILTIN, "handle: unknown kind of handle");
    R[0].p = handleFind(t, R[0].i, (HandleKind)R[1].i);
    return R[0].p == NULL;
}
