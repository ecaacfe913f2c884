/* values.c: what a task leaves behind: its result as `any`, its error as a value that can be raised again. */
#include "vm/interp/builtin_table.h"
#include "vm/interp/interp_ops.h"
#include "vm/sched/sched_internal.h"

#include "runtime/builtins/any.h"

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
    if (obj->errorCode == RTE_CANCELLED || obj->errorCode == RTE_KILLED) {
        return rtRaise(&t->rt, RTE_BUILTIN, "task %llu was %s", (unsigned long long)obj->id, obj->errorCode == RTE_KILLED ? "killed" : "cancelled");
    }
    if (obj->error == NULL) return rtRaise(&t->rt, obj->errorCode, NULL);
    opRaise(t, obj->error);
    return 1;
}

void taskReleaseLocks(Task *t) { assert(t->heldLocks == NULL); }
