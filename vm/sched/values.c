/* values.c: what a task leaves behind: its result as `any`, its error as a value that can be raised again, or else be reported. */
#include "vm/interp/builtin_table.h"
#include "vm/interp/interp_ops.h"
#include "vm/sched/slots.h"

#include "runtime/builtins/any.h"
#include "runtime/builtins/exception.h"

_Static_assert((int)RESULT_INT == (int)ANY_INT && (int)RESULT_REF == (int)ANY_REF, "result kinds are kinds of `any`");

int taskTakeValue(Task *t, TaskObj *obj, Value *out) {
    assert(taskHasEnded(obj));
    if (obj->hasFailed) return taskRaiseAgain(t, obj);
    out->p = NULL;
    if (obj->resultKind == RESULT_NONE) return 0;
    AnyKind kind = obj->resultKind == RESULT_ANY ? ANY_ANY : (AnyKind)obj->resultKind;
    return anyBox(&t->rt, kind, obj->result, &out->o);
}

/* The error as an object: what is pending lies in the stack, which goes. */
void taskKeepError(Task *t, TaskObj *obj) {
    RtError error = t->rt.error;
    ObjError *kept = taskErrorObject(t);
    if (kept != NULL) obj->error = &kept->head;
    else t->rt.error = error; /* no memory: its number remains */
}

int taskRaiseAgain(Task *t, TaskObj *obj) {
    __atomic_store_n(&obj->isTold, true, __ATOMIC_RELAXED);
    if (obj->errorCode == RTE_CANCELLED || obj->errorCode == RTE_KILLED) {
        return rtRaise(&t->rt, RTE_BUILTIN, "task %llu was %s", (unsigned long long)obj->id, obj->errorCode == RTE_KILLED ? "killed" : "cancelled");
    }
    if (obj->error == NULL) return rtRaise(&t->rt, obj->errorCode, NULL);
    opRaise(t, obj->error);
    return 1;
}

/* ---- errors that nobody has seen ------------------------------------------------------------------------------------------------- */

/* "in thread 3 'name'" or "in task 12". */
void taskReportFailure(Task *t, TaskObj *obj) {
    char where[THREAD_NAME_MAX + 40];
    if (obj->slot != NULL) slotWhere(taskSched(t), obj, where, sizeof where);
    else (void)snprintf(where, sizeof where, "in task %llu", (unsigned long long)obj->id);
    vmReportTask(t, where);
}

static void reportKept(Task *t, TaskObj *obj) {
    if (obj == NULL || __atomic_load_n(&obj->isTold, __ATOMIC_RELAXED)) return;
    RtError pending = t->rt.error;
    ObjError *e = errorOf(obj->error);
    assert(e != NULL && obj->slot == NULL);
    t->rt.error = (RtError){.code = e->code, .detail = e->detail, .object = obj->error};
    memcpy(t->rt.error.message, e->text, sizeof e->text);
    taskReportFailure(t, obj);
    t->rt.error = pending;
}

/* Lock held. */
static TaskObj *takeOldest(Sched *s) {
    assert(s->untoldCount > 0);
    TaskObj *obj = s->untold[s->untoldFirst];
    s->untoldFirst = (s->untoldFirst + 1) % UNTOLD_MAX;
    s->untoldCount--;
    return obj;
}

void untoldAdd(Task *t, TaskObj *obj) {
    Sched *s = taskSched(t);
    assert(obj->error != NULL && !taskHasEnded(obj));
    spinLock(&s->untoldLock);
    TaskObj *oldest = s->untoldCount == UNTOLD_MAX ? takeOldest(s) : NULL;
    s->untold[(s->untoldFirst + s->untoldCount++) % UNTOLD_MAX] = obj;
    spinUnlock(&s->untoldLock);
    reportKept(t, oldest);
}

void untoldReportAll(Task *t) {
    Sched *s = taskSched(t);
    for (;;) {
        spinLock(&s->untoldLock);
        TaskObj *obj = s->untoldCount == 0 ? NULL : takeOldest(s);
        spinUnlock(&s->untoldLock);
        if (obj == NULL) return;
        reportKept(t, obj);
    }
}
