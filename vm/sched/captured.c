/* captured.c: threads whose standard output is kept (threading.md 2.8). The text lies in the task object once the thread has ended. */
#include "vm/sched/slots.h"

#include "runtime/str/str.h"
#include "vm/interp/builtin_table.h"

static Task *self(Rt *rt) { return (Task *)(void *)rt; }

/* Lock held. The captured thread of that number, or NULL with E-THREAD pending. */
static ThreadSlot *findCaptured(Task *t, int64_t thread) {
    const SlotTable *table = taskSched(t)->slots;
    int64_t id = threadNumber(thread);
    if (id > 0 && id <= table->count && table->items[id - 1]->isCaptured && table->items[id - 1]->obj != NULL) return table->items[id - 1];
    (void)rtRaise(&t->rt, RTE_BUILTIN, "Unknown thread %lld", (long long)id);
    return NULL;
}

/* The object of a captured thread; *hasEnded. NULL: an error is pending. */
static TaskObj *capturedObj(Task *t, int64_t thread, bool *hasEnded) {
    Sched *s = schedOf(t->vm);
    if (s == NULL) return rtRaise(&t->rt, RTE_MEMORY, NULL), NULL;
    spinLock(&s->slotLock);
    const ThreadSlot *slot = findCaptured(t, thread);
    TaskObj *obj = slot == NULL ? NULL : slot->obj;
    *hasEnded = slot != NULL && slot->hasStatus;
    spinUnlock(&s->slotLock);
    if (*hasEnded) raceAcquire(t, raceEndOf(obj));
    return obj;
}

static int giveText(const TaskObj *obj, Value *out) {
    out->o = obj->output; /* without its last line end */
    return 0;
}

static int waitFor(Task *t, int64_t thread, TaskObj **out) {
    bool hasEnded;
    TaskObj *obj = capturedObj(t, thread, &hasEnded);
    if (obj == NULL) return 1;
    if (obj == t->obj) return rtRaise(&t->rt, RTE_BUILTIN, "thread %d cannot wait for itself", (int)(int32_t)thread);
    WaitFor what = {"join thread %lld", (int32_t)thread, NULL, WAIT_TASK, obj};
    *out = obj;
    return taskWaitFor(t, obj, &what);
}

int taskThreadText(Rt *rt, Value *R) {
    TaskObj *obj = NULL;
    return waitFor(self(rt), R[0].i, &obj) || giveText(obj, &R[0]);
}

int taskThreadTextNow(Rt *rt, Value *R) {
    bool hasEnded;
    const TaskObj *obj = capturedObj(self(rt), R[0].i, &hasEnded);
    if (obj == NULL) return 1;
    R[0].p = NULL;
    return hasEnded ? giveText(obj, &R[0]) : 0;
}

int taskThreadState(Rt *rt, Value *R) {
    bool hasEnded;
    ObjString *text;
    if (capturedObj(self(rt), R[0].i, &hasEnded) == NULL) return 1;
    const char *state = hasEnded ? "finished" : "running";
    if (strNew(rt, state, (int64_t)strlen(state), &text)) return 1;
    R[0].p = text;
    return 0;
}

/* The id of the n-th captured thread in ascending order, or 0. */
static uint32_t nthCaptured(Sched *s, uint32_t after) {
    uint32_t next = 0;
    spinLock(&s->slotLock);
    for (uint32_t i = 0; i < s->slots->capturedCount; i++) {
        uint32_t id = s->slots->captured[i];
        if (id > after && (next == 0 || id < next)) next = id;
    }
    spinUnlock(&s->slotLock);
    return next;
}

static int appendText(Rt *rt, Value *to, const char *bytes, int64_t n) {
    for (int64_t i = 0; i < n; i++) {
        if (strAppendChar(rt, (ObjString **)(void *)&to->p, (uint8_t)bytes[i])) return 1;
    }
    return 0;
}

int taskThreadList(Rt *rt, Value *R) {
    Sched *s = self(rt)->vm->sched;
    char number[16];
    R[0].p = NULL;
    if (s == NULL) return 0;
    for (uint32_t id = nthCaptured(s, 0); id != 0; id = nthCaptured(s, id)) {
        int n = snprintf(number, sizeof number, R[0].p == NULL ? "%u" : " %u", id);
        if (appendText(rt, &R[0], number, n)) return 1;
    }
    return 0;
}

int taskThreadWaitAll(Rt *rt, Value *R) {
    Task *t = self(rt);
    Sched *s = t->vm->sched;
    TaskObj *obj = NULL;
    R[0].p = NULL;
    if (s == NULL) return 0;
    bool isFirst = true;
    for (uint32_t id = nthCaptured(s, 0); id != 0; id = nthCaptured(s, id)) {
        Value text;
        if (waitFor(t, id, &obj) || giveText(obj, &text)) return 1;
        if (!isFirst && appendText(rt, &R[0], "\n", 1)) return 1;
        isFirst = false;
        const ObjString *string = text.p;
        if (appendText(rt, &R[0], strBytes(string), strLength(string))) return 1;
    }
    return 0;
}
