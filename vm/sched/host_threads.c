/* host_threads.c: what an embedding program does with threads, as calls of what programs do with them (host_threads.h). */
#include "vm/sched/host_threads.h"

#include "vm/interp/interp_ops.h"
#include "vm/interp/builtin_table.h"
#include "vm/sched/slots.h"

int hostBuiltin(Task *t, BuiltinFn fn, Value *R, uint32_t n) {
    Value *window = taskWindowEnd(t) + 1, *top = t->top;
    char *base = t->nativeBase;
    assert(n > 0 && window + n < t->stackEnd);
    for (uint32_t i = 0; i < n; i++) window[i] = R[i];
    t->top = window + n;
    if (base == NULL) t->nativeBase = NATIVE_FRAME();
    int status = fn(&t->rt, window);
    t->nativeBase = base;
    t->top = top;
    for (uint32_t i = 0; i < n; i++) R[i] = window[i];
    return status;
}

int hostTakeResult(Task *t, int id, bool takeValue, bool takeStatus, Obj **any, bool *status) {
    ThreadSlot *slot;
    Value value = {.p = NULL};
    *any = NULL;
    if (slotWaitLocked(t, id, &slot)) return 1;
    Sched *s = taskSched(t);
    TaskObj *obj = takeValue && slot->isResultReady && slot->lastStatus ? slot->obj : NULL;
    *status = slot->lastStatus;
    slotConsume(s, slot, takeStatus, takeValue);
    spinUnlock(&s->slotLock);
    if (obj == NULL) return 0;
    assert(taskHasEnded(obj));
    int failed = taskTakeValue(t, obj, &value);
    *any = value.o;
    return failed;
}

void hostStoreResult(Task *t, Obj *any) {
    assert(t->obj != NULL && t->obj->isJob);
    t->stackBase[1].o = any;
}

void hostWakeSource(VM *vm, int change) {
    Sched *s = __atomic_load_n(&vm->sched, __ATOMIC_ACQUIRE);
    assert(change == 1 || change == -1);
    if (s == NULL) return;
    if (change > 0) wakeSourceAdd(s);
    else wakeSourceRemove(s);
}
