/* atomics.c: 64-bit cells of module `thread` (threading.md 2.11): they wrap, and all operations on all of them have one order. */
#include "vm/interp/builtin_table.h"
#include "vm/sched/handles.h"

typedef struct Atomic {
    Handle handle;
    uint64_t value; /* atomic; unsigned: sums wrap */
} Atomic;
_Static_assert(offsetof(Atomic, value) % 8 == 0, "an aligned word");

static Task *self(Rt *rt) { return (Task *)(void *)rt; }

/* An operation comes after all that came before it, on whatever atomic: the race detector knows them all by one word. Releases before the operation;
 * `finish` acquires after it, so that nobody who sees its effect comes too early. */
static Atomic *find(Rt *rt, const Value *R) {
    Atomic *a = handleFind(self(rt), R[0].i, HANDLE_ATOMIC);
    assert(a == NULL || (a->handle.kind == HANDLE_ATOMIC && a->handle.id == R[0].u));
    if (a != NULL) raceRelease(self(rt), taskSched(self(rt)));
    return a;
}

static int finish(Rt *rt) {
    raceAcquire(self(rt), taskSched(self(rt)));
    return 0;
}

int atomicNew(Rt *rt, Value *R) {
    Task *t = self(rt);
    Atomic *a = handleAlloc(t, HANDLE_ATOMIC, sizeof *a);
    if (a == NULL) return 1;
    a->value = R[0].u;
    R[0].i = handlePublish(t, a);
    assert(R[0].i >= 0);
    return R[0].i == 0;
}

int atomicLoad(Rt *rt, Value *R) {
    const Atomic *a = find(rt, R);
    if (a == NULL) return 1;
    R[0].u = __atomic_load_n(&a->value, __ATOMIC_SEQ_CST);
    return finish(rt);
}

int atomicStore(Rt *rt, Value *R) {
    Atomic *a = find(rt, R);
    if (a == NULL) return 1;
    __atomic_store_n(&a->value, R[1].u, __ATOMIC_SEQ_CST);
    return finish(rt);
}

int atomicAdd(Rt *rt, Value *R) {
    Atomic *a = find(rt, R);
    if (a == NULL) return 1;
    R[0].u = __atomic_add_fetch(&a->value, R[1].u, __ATOMIC_SEQ_CST);
    return finish(rt);
}

int atomicCas(Rt *rt, Value *R) {
    Atomic *a = find(rt, R);
    uint64_t old = R[1].u;
    if (a == NULL) return 1;
    R[0].i = __atomic_compare_exchange_n(&a->value, &old, R[2].u, false, __ATOMIC_SEQ_CST, __ATOMIC_SEQ_CST);
    return finish(rt);
}

int atomicSwap(Rt *rt, Value *R) {
    Atomic *a = find(rt, R);
    if (a == NULL) return 1;
    R[0].u = __atomic_exchange_n(&a->value, R[1].u, __ATOMIC_SEQ_CST);
    return finish(rt);
}
