/* values.c: what a task leaves behind: its result as `any`, its error as a value that can be raised again. */
#include "vm/interp/builtin_table.h"
#include "vm/sched/sched_internal.h"

#include "runtime/builtins/any.h"
#include "runtime/str/str.h"

_Static_assert((int)RESULT_INT == (int)ANY_INT && (int)RESULT_REF == (int)ANY_REF, "result kinds are kinds of `any`");

int taskTakeValue(Task *t, TaskObj *obj, Value *out) {
    assert(taskHasEnded(obj));
    if (obj->hasFailed) return taskRaiseAgain(t, obj);
    out->p = NULL;
    if (obj->resultKind == RESULT_NONE) return 0;
    AnyKind kind = obj->resultKind == RESULT_ANY ? ANY_ANY : (AnyKind)obj->resultKind;
    return anyBox(&t->rt, kind, obj->result, &out->o);
}

/* The message as a string in the task object: the error itself lies in the stack, which goes. */
void taskKeepError(Task *t, TaskObj *obj) {
    RtError error = t->rt.error;
    ObjString *message = NULL;
    t->rt.error.code = RT_OK;
    if (strNew(&t->rt, error.message, (int64_t)strlen(error.message), &message) == 0) obj->error = &message->head;
    t->rt.error = error;
}

int taskRaiseAgain(Task *t, TaskObj *obj) {
    if (obj->errorCode == RTE_CANCELLED || obj->errorCode == RTE_KILLED) {
        return rtRaise(&t->rt, RTE_BUILTIN, "task %llu was %s", (unsigned long long)obj->id, obj->errorCode == RTE_KILLED ? "killed" : "cancelled");
    }
    const ObjString *message = (const ObjString *)(const void *)obj->error;
    return rtRaise(&t->rt, obj->errorCode, "%.*s", (int)strLength(message), strBytes(message));
}
