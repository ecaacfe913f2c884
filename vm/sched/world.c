/* world.c: stopping the world for a collection, and the roots of all tasks.
 *
 * A collector sets `stopping`, pokes the tasks that run, and waits until no worker is W_ACTIVE. A worker leaves W_ACTIVE at a safepoint (worldStand), while
 * it sleeps, and around calls that may block (worldLeave, worldEnter); coming back it looks at `stopping`. Both sides write first and read then, all
 * sequentially consistent, so one of them sees the other. */
#include "vm/sched/handles.h"
#include "vm/sched/named.h"
#include "vm/sched/stuck.h"

#include <setjmp.h>

enum { STOP_SPINS = 400 };
/* Values of `stopping`. */
enum { WORLD_RUNS, WORLD_STOPS, WORLD_MARKS /* and workers that stand may help */ };

static void acknowledge(Sched *s) {
    __atomic_fetch_add(&s->stopAck, 1, __ATOMIC_SEQ_CST);
    futexWake(&s->stopAck, 1);
}

/* Registers go to memory first: the collector scans them and the stack above this frame. */
NOINLINE void worldLeave(Worker *w, WorkerState state) {
    (void)setjmp(w->registers);
    w->stopSp = NATIVE_FRAME();
    __atomic_store_n(&w->state, state, __ATOMIC_SEQ_CST);
    if (UNLIKELY(__atomic_load_n(&w->sched->stopping, __ATOMIC_SEQ_CST))) acknowledge(w->sched);
}

void worldEnter(Worker *w) {
    Sched *s = w->sched;
    for (;;) {
        __atomic_store_n(&w->state, W_ACTIVE, __ATOMIC_SEQ_CST);
        uint32_t stopping = __atomic_load_n(&s->stopping, __ATOMIC_SEQ_CST);
        if (LIKELY(stopping == WORLD_RUNS)) return;
        __atomic_store_n(&w->state, W_STOPPED, __ATOMIC_SEQ_CST);
        acknowledge(s);
        if (stopping == WORLD_MARKS) heapMarkHelp(s->vm->heap);
        futexWait(&s->stopping, stopping, -1);
    }
}

void worldStand(Worker *w) {
    if (!__atomic_load_n(&w->sched->stopping, __ATOMIC_SEQ_CST)) return;
    worldLeave(w, W_STOPPED);
    worldEnter(w);
}

static void awaitWorker(Sched *s, Worker *w) {
    for (uint32_t round = 0; __atomic_load_n(&w->state, __ATOMIC_SEQ_CST) == W_ACTIVE; round++) {
        uint32_t ack = __atomic_load_n(&s->stopAck, __ATOMIC_SEQ_CST);
        Task *t = __atomic_load_n(&w->current, __ATOMIC_SEQ_CST);
        if (t != NULL && (round & 63) == 0) schedPoke(t, REQUEST_WORLD);
        if (__atomic_load_n(&w->state, __ATOMIC_SEQ_CST) != W_ACTIVE) break;
        if (round >= STOP_SPINS) futexWait(&s->stopAck, ack, 1000000);
    }
}

void worldStop(void *vm, Rt *rt) {
    Sched *s = ((VM *)vm)->sched;
    Worker *self = ((Task *)(void *)rt)->worker;
    assert(self != NULL && self->state == W_ACTIVE);
    worldLeave(self, W_STOPPED); /* while another collection goes on */
    pthread_mutex_lock(&s->stopLock);
    __atomic_store_n(&self->state, W_ACTIVE, __ATOMIC_SEQ_CST);
    __atomic_store_n(&s->stopping, WORLD_STOPS, __ATOMIC_SEQ_CST);
    s->collector = self;
    for (uint32_t i = 0; i <= __atomic_load_n(&s->workerCount, __ATOMIC_SEQ_CST); i++) {
        Worker *w = s->workers[i];
        if (w != self) awaitWorker(s, w);
    }
    (void)pthread_mutex_lock(&s->guestLock);
    for (Worker *w = s->guests; w != NULL; w = w->nextGuest) {
        if (w != self) awaitWorker(s, w);
    }
}

void worldResume(void *vm, Rt *rt) {
    (void)rt;
    Sched *s = ((VM *)vm)->sched;
    s->collector = NULL;
    (void)pthread_mutex_unlock(&s->guestLock);
    __atomic_store_n(&s->stopping, WORLD_RUNS, __ATOMIC_SEQ_CST);
    futexWake(&s->stopping, INT32_MAX);
    pthread_mutex_unlock(&s->stopLock);
}

void worldWantsHelp(void *vm) {
    Sched *s = ((VM *)vm)->sched;
    if (__atomic_load_n(&s->workerCount, __ATOMIC_SEQ_CST) == 0) return;
    __atomic_store_n(&s->stopping, WORLD_MARKS, __ATOMIC_SEQ_CST);
    futexWake(&s->stopping, INT32_MAX);
}

/* ---- roots ------------------------------------------------------------------------------------------------------------------ */

static void markNative(Heap *heap, const void *low, const char *top) {
    if (top != NULL && (const char *)low < top) heapMarkRange(heap, low, top);
}

/* Does the worker stand on the stack of a task, not on its own? */
static bool isOnTask(const Sched *s, const Worker *w) {
    const Task *t = w->current;
    return t != NULL && t != s->vm->main && t->fiber.low != NULL;
}

/* A stack of its own is the main program's, where stuck.c may want to see first who else leads to what it waits for. */
static bool isHidden(const Sched *s, const Worker *w) { return w->index == 0 && s->vm->main->isSuspect; }

/* The stack on which the worker stands, from `low` up, and the one that it left for it. */
static void markWorker(const Sched *s, const Worker *w, Heap *heap, const void *low) {
    const Task *main = s->vm->main;
    if (isOnTask(s, w)) {
        markNative(heap, low, w->current->fiber.top);
        low = w->loop.sp;
    }
    if (!isHidden(s, w)) markNative(heap, low, w->index == 0 ? main->nativeBase : w->loopTop);
}

static void markStopped(const Sched *s, const Worker *w, Heap *heap) {
    if (w == s->collector) return;
    if (isOnTask(s, w) || !isHidden(s, w)) heapMarkRange(heap, &w->registers, &w->registers + 1);
    markWorker(s, w, heap, w->stopSp);
}

static NOINLINE void markCollector(const Sched *s, Heap *heap) {
    jmp_buf registers;
    (void)setjmp(registers);
    if (isOnTask(s, s->collector) || !isHidden(s, s->collector)) heapMarkRange(heap, &registers, &registers + 1);
    markWorker(s, s->collector, heap, NATIVE_FRAME());
}

void worldMarkMain(Sched *s, Heap *heap) {
    const Worker *w = s->workers[0];
    assert(!isHidden(s, w));
    taskMarkRegisters(s->vm->main, heap);
    if (isOnTask(s, w)) markNative(heap, w->loop.sp, s->vm->main->nativeBase);
    else if (w == s->collector) markCollector(s, heap);
    else markStopped(s, w, heap);
}

void worldMarkTask(Task *t, Heap *heap) {
    if (t->obj == NULL) return; /* unused */
    taskMarkRegisters(t, heap);
    heapMarkObject(heap, &t->obj->head);
    if (t->worker == NULL) heapMarkRange(heap, t->fiber.sp, t->fiber.top);
}

void worldMark(Sched *s, Heap *heap) {
    const StackChunk *chunk = NULL;
    uint32_t slot = 0;
    assert(s->collector != NULL);
    for (Task *t = stackNext(s, &chunk, &slot); t != NULL; t = stackNext(s, &chunk, &slot)) {
        if (!t->isSuspect) worldMarkTask(t, heap);
    }
    for (uint32_t i = 0; i <= s->workerCount; i++) {
        markStopped(s, s->workers[i], heap);
    }
    for (const Worker *w = s->guests; w != NULL; w = w->nextGuest) {
        if (w->stopSp != NULL || w == s->collector) markStopped(s, w, heap); /* else it has not come in yet */
    }
    markCollector(s, heap);
    queueMark(s, heap);
    slotsMark(s, heap);
    handlesMark(s, heap);
    namesMark(s, heap);
    heapMarkObject(heap, s->store);
    for (uint32_t i = 0; i < s->untoldCount; i++) heapMarkObject(heap, &s->untold[(s->untoldFirst + i) % UNTOLD_MAX]->head);
    if (UNLIKELY(s->stuck != NULL)) stuckDecide(s, heap);
}
