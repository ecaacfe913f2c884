/* threads.c: builtins of threads: starting, waiting, results, control (threading.md 2.3, 2.5, 2.6). */
#include "vm/interp/builtin_table.h"
#include "vm/sched/slots.h"

#include "runtime/builtins/any.h"
#include "runtime/str/str.h"

#include <strings.h>

static Task *self(Rt *rt) { return (Task *)(void *)rt; }

static int start(Task *t, Value *R, SlotRequest *request) {
    TaskObj *obj = taskOf(t, R[0].o);
    if (obj == NULL) return 1;
    if (taskState(obj) != TASK_NEW || obj->slot != NULL) return rtRaise(&t->rt, RTE_BUILTIN, "the task has been started already");
    request->kind = SLOT_BYTECODE;
    request->target = NULL;
    request->routine = obj->closure->fn;
    obj->isCaptured = request->isCaptured;
    R[0].i = slotStart(t, obj, request);
    return R[0].i == 0;
}

int taskThreadStart(Rt *rt, Value *R) {
    const ObjString *name = R[2].p;
    return start(self(rt), R, &(SlotRequest){.name = strBytes(name), .nameLength = (size_t)strLength(name), .isPool = R[1].i != 0});
}

int taskThreadCapture(Rt *rt, Value *R) { return start(self(rt), R, &(SlotRequest){.name = "", .isCaptured = true}); }

int taskThreadJoin(Rt *rt, Value *R) {
    ThreadSlot *slot;
    if (slotWaitLocked(self(rt), R[0].i, &slot)) return 1;
    Sched *s = taskSched(self(rt));
    slotConsume(s, slot, true, true);
    spinUnlock(&s->slotLock);
    return 0;
}

int taskThreadWait(Rt *rt, Value *R) {
    ThreadSlot *slot;
    if (slotWaitLocked(self(rt), R[0].i, &slot)) return 1;
    Sched *s = taskSched(self(rt));
    R[0].i = !slot->lastStatus;
    slotConsume(s, slot, true, false);
    spinUnlock(&s->slotLock);
    return 0;
}

/* Locks the table and finds the slot of a thread that has ended. NULL: an error is pending and the lock is free. */
static ThreadSlot *lockEnded(Task *t, int64_t thread) {
    Sched *s = schedOf(t->vm);
    if (s == NULL) return (void)rtRaise(&t->rt, RTE_MEMORY, NULL), NULL;
    spinLock(&s->slotLock);
    ThreadSlot *slot = slotFind(t, thread);
    if (slot != NULL && slot->obj != NULL && !slot->hasStatus) {
        (void)rtRaise(&t->rt, RTE_BUILTIN, "thread %u has not finished", slot->id);
        slot = NULL;
    }
    if (slot == NULL) spinUnlock(&s->slotLock);
    else raceAcquire(t, slot);
    return slot;
}

int taskThreadResult(Rt *rt, Value *R) {
    Task *t = self(rt);
    ThreadSlot *slot = lockEnded(t, R[0].i);
    if (slot == NULL) return 1;
    Sched *s = taskSched(t);
    TaskObj *obj = slot->isResultReady ? slot->obj : NULL;
    bool isTaken = obj == NULL && slot->hadResult;
    uint32_t id = slot->id;
    if (!isTaken) slotConsume(s, slot, R[1].i != 0, true);
    spinUnlock(&s->slotLock);
    if (isTaken) return rtRaise(rt, RTE_BUILTIN, "thread %u has no stored result", id);
    R[0].p = NULL;
    if (obj == NULL) return 0;
    R[1].o = &obj->head; /* a root while the value is boxed */
    return taskTakeValue(t, obj, &R[0]);
}

int taskThreadStatus(Rt *rt, Value *R) {
    ThreadSlot *slot = lockEnded(self(rt), R[0].i);
    if (slot == NULL) return 1;
    Sched *s = taskSched(self(rt));
    bool isOk = slot->lastStatus;
    slotConsume(s, slot, true, R[1].i != 0);
    spinUnlock(&s->slotLock);
    R[0].i = isOk;
    return 0;
}

/* Of a value that names no slot: is that an error (main, none, a Thread whose slot went to a newer one), and not just an unused id? */
static bool wasIssued(int64_t thread) { return thread <= 0; }

int taskThreadSetName(Rt *rt, Value *R) {
    Task *t = self(rt);
    const ObjString *name = R[1].p;
    Sched *s = schedOf(t->vm);
    if (s == NULL) return rtRaise(rt, RTE_MEMORY, NULL);
    spinLock(&s->slotLock);
    ThreadSlot *slot = slotFind(t, R[0].i);
    bool isOk = slot != NULL && slot->obj != NULL;
    if (isOk) slotCutName(slot->name, strBytes(name), (size_t)strLength(name));
    spinUnlock(&s->slotLock);
    if (slot == NULL) {
        if (wasIssued(R[0].i)) return 1;
        t->rt.error.code = RT_OK; /* nobody has that id */
    }
    R[0].i = isOk;
    return 0;
}

/* ---- looking up ---------------------------------------------------------------------------------------------------------------- */

/* 0: the best match */
static int rankOf(const ThreadSlot *slot) {
    if (slot->obj == NULL) return 2;
    return slot->hasStatus ? 1 : 0;
}

static int64_t findName(Sched *s, const char *wanted) {
    const ThreadSlot *best = NULL, *byTarget = NULL;
    char buffer[THREAD_NAME_MAX];
    for (uint32_t i = 0; i < s->slots->count; i++) {
        const ThreadSlot *slot = s->slots->items[i];
        if (strcmp(slotName(slot, buffer), wanted) == 0 && (best == NULL || rankOf(slot) < rankOf(best))) best = slot;
        bool isLive = slot->obj != NULL && !slot->hasStatus;
        if (isLive && byTarget == NULL && slot->kind == SLOT_BUILTIN && strcasecmp(slot->target, wanted) == 0) byTarget = slot;
    }
    if (best == NULL) best = byTarget;
    return best == NULL ? -1 : slotThread(best);
}

static int64_t findNumber(Sched *s, int64_t thread) {
    int64_t id = threadNumber(thread);
    if (id <= 0 || id > s->slots->count) return -1;
    const ThreadSlot *slot = s->slots->items[id - 1];
    return slot->obj == NULL ? -1 : slotThread(slot);
}

int taskThreadLookup(Rt *rt, Value *R) {
    Task *t = self(rt);
    Sched *s = schedOf(t->vm);
    Value number;
    char name[THREAD_NAME_MAX];
    if (s == NULL) return rtRaise(rt, RTE_MEMORY, NULL);
    const Obj *o = R[0].o;
    bool isNumber = o != NULL && o->typeId == TYPE_ID_INT;
    bool isName = o != NULL && (o->typeId == TYPE_ID_CHAR || (o->typeId == TYPE_ID_STRING && strLength(R[0].p) > 0));
    if (!isNumber && !isName) {
        return rtRaise(rt, RTE_BUILTIN, "ThreadLookup expects a thread name or id");
    }
    if (anyUnbox(rt, isNumber ? ANY_INT : ANY_STRING, R[0].o, &number)) return 1;
    if (!isNumber) slotCutName(name, strBytes(number.p), (size_t)strLength(number.p));
    spinLock(&s->slotLock);
    R[0].i = isNumber ? findNumber(s, number.i) : findName(s, name);
    spinUnlock(&s->slotLock);
    return 0;
}

/* ---- control --------------------------------------------------------------------------------------------------------------------- */

static int control(Rt *rt, Value *R, uint8_t bit, bool isResume) {
    Task *t = self(rt);
    Sched *s = schedOf(t->vm);
    if (s == NULL) return rtRaise(rt, RTE_MEMORY, NULL);
    spinLock(&s->slotLock);
    ThreadSlot *slot = slotFind(t, R[0].i);
    TaskObj *obj = slot == NULL ? NULL : slot->obj;
    spinUnlock(&s->slotLock);
    if (slot == NULL) {
        if (wasIssued(R[0].i)) return 1;
        t->rt.error.code = RT_OK; /* 1.9: false for an id that was never used */
    }
    R[0].i = obj != NULL && (isResume ? controlResume(t, s, obj) : controlRequest(t, s, obj, bit));
    return 0;
}

int taskThreadPause(Rt *rt, Value *R) { return control(rt, R, CONTROL_PAUSE, false); }
int taskThreadResume(Rt *rt, Value *R) { return control(rt, R, 0, true); }
int taskThreadCancel(Rt *rt, Value *R) { return control(rt, R, CONTROL_CANCEL, false); }
int taskThreadKill(Rt *rt, Value *R) { return control(rt, R, CONTROL_KILL, false); }

int taskThreadCurrent(Rt *rt, Value *R) {
    const Task *t = self(rt);
    R[0].i = t->obj == NULL ? 0 : t->obj->slot == NULL ? -1 : slotThread(t->obj->slot);
    return 0;
}

static bool isCancelRequested(const Task *t) { return t->obj != NULL && (__atomic_load_n(&t->obj->control, __ATOMIC_SEQ_CST) & CONTROL_CANCEL) != 0; }

int taskThreadCancelRequested(Rt *rt, Value *R) {
    R[0].i = isCancelRequested(self(rt));
    if (R[0].i) raceAcquire(self(rt), raceControlOf(self(rt)->obj));
    return 0;
}

int taskThreadCheckpoint(Rt *rt, Value *R) {
    (void)R;
    Task *t = self(rt);
    if (taskServe(t)) return 1;
    if (!isCancelRequested(t)) return 0;
    raceAcquire(t, raceControlOf(t->obj));
    return rtRaise(rt, RTE_CANCELLED, NULL);
}

int taskThreadYield(Rt *rt, Value *R) {
    (void)R;
    return schedYield(self(rt));
}
