/* tasks.c: builtins of plain tasks (threading.md 2.9, 2.11, 2.13). */
#include "vm/interp/builtin_table.h"
#include "vm/sched/isolate.h"
#include "vm/sched/sched_internal.h"

#include "runtime/io/file.h"

#include <unistd.h>

static Task *self(Rt *rt) { return (Task *)(void *)rt; }

int taskGo(Rt *rt, Value *R) {
    TaskObj *obj = taskOf(self(rt), R[0].o);
    return obj == NULL || taskLaunch(self(rt), obj);
}

int taskStart(Rt *rt, Value *R) { return taskGo(rt, R); }

int taskIsolate(Rt *rt, Value *R) {
    TaskObj *obj = taskOf(self(rt), R[0].o);
    if (obj == NULL) return 1;
    if (taskState(obj) != TASK_NEW) return rtRaise(rt, RTE_BUILTIN, "the task has been started already");
    return isolateTask(self(rt), obj);
}

int taskAwaitValue(Task *t, TaskObj *obj, Value *out) {
    if (obj == t->obj) return rtRaise(&t->rt, RTE_BUILTIN, "task %llu cannot wait for itself", (unsigned long long)obj->id);
    if (taskState(obj) == TASK_NEW) return rtRaise(&t->rt, RTE_BUILTIN, "task %llu has not been started", (unsigned long long)obj->id);
    WaitFor what = {"await task %lld", (int64_t)obj->id, NULL};
    return taskWaitFor(t, obj, &what) || taskTakeValue(t, obj, out);
}

int taskAwait(Rt *rt, Value *R) {
    TaskObj *obj = taskOf(self(rt), R[0].o);
    return obj == NULL || taskAwaitValue(self(rt), obj, &R[0]);
}

int taskAwaitCopy(Rt *rt, Value *R) { return taskAwait(rt, R) || isolateCopy(self(rt), R[0].o, &R[0].o); }

int taskDone(Rt *rt, Value *R) {
    const TaskObj *obj = taskOf(self(rt), R[0].o);
    if (obj == NULL) return 1;
    R[0].i = taskHasEnded(obj);
    return 0;
}

int taskCancel(Rt *rt, Value *R) {
    TaskObj *obj = taskOf(self(rt), R[0].o);
    if (obj == NULL) return 1;
    R[0].i = controlRequest(self(rt), taskSched(self(rt)), obj, CONTROL_CANCEL);
    return 0;
}

int taskCpus(Rt *rt, Value *R) {
    (void)rt;
    long n = sysconf(_SC_NPROCESSORS_ONLN);
    R[0].i = n < 1 ? 1 : n;
    return 0;
}

int taskCount(Rt *rt, Value *R) {
    Sched *s = taskSched(self(rt));
    R[0].i = 1 + (s == NULL ? 0 : schedLive(s));
    return 0;
}

int taskDelay(Rt *rt, Value *R) {
    int64_t ns;
    if (R[0].i > 0) ioFlushStandard(rt->io);
    if (__builtin_mul_overflow(R[0].i, (int64_t)1000000, &ns)) ns = INT64_MAX;
    return schedSleep(self(rt), ns);
}

int taskSleep(Rt *rt, Value *R) {
    double ns = R[0].f * 1e9;
    if (!(ns > 0)) ns = 0;
    if (ns > 0) ioFlushStandard(rt->io);
    return schedSleep(self(rt), ns >= 9.2e18 ? INT64_MAX : (int64_t)ns);
}

/* The closure type must have no parameter or one reference, which may be nil or an `any`: an untyped pointer. */
int taskOfPointer(Rt *rt, Value *R) {
    const Obj *o = R[0].o;
    if (o == NULL) return rtRaise(rt, RTE_NIL, NULL);
    if ((o->flags & OBJ_INDIRECT) != 0 || heapType(rt->heap, o->typeId)->shape != OBJ_CLOSURE) {
        return rtRaise(rt, RTE_BUILTIN, "the pointer leads to no routine");
    }
    const Func *f = ((const ObjClosure *)(const void *)o)->fn;
    const Module *m = f->instance->module;
    const TypeRec *sig = &m->types[f->rec->sig];
    uint32_t count = sig->count - f->rec->envParams;
    bool isFit = count == 0 || (count == 1 && m->regTypes[sig->first] == TYPE_ANY_INDEX);
    if (!isFit) return rtRaise(rt, RTE_BUILTIN, "the routine takes other parameters than one pointer");
    TaskObj *obj = taskNew(self(rt), R[0].p, &R[1], count, RESULT_NONE);
    R[0].p = obj;
    return obj == NULL;
}
