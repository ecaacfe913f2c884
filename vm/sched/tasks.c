/* tasks.c: builtins of plain tasks (threading.md 2.9, 2.11, 2.13). */
#include "vm/interp/builtin_table.h"
#include "vm/sched/isolate.h"
#include "vm/sched/sched_internal.h"

#include "runtime/io/file.h"
#include "runtime/str/str.h"

#include <strings.h>
#include <unistd.h>

static Task *self(Rt *rt) { return (Task *)(void *)rt; }

int taskGo(Rt *rt, Value *R) {
    TaskObj *obj = taskOf(self(rt), R[0].o);
    if (obj == NULL) return 1;
    if (taskState(obj) == TASK_NEW) obj->isDetached = true;
    return taskLaunch(self(rt), obj);
}

int taskStart(Rt *rt, Value *R) {
    TaskObj *obj = taskOf(self(rt), R[0].o);
    return obj == NULL || taskLaunch(self(rt), obj);
}

int taskIsolate(Rt *rt, Value *R) {
    TaskObj *obj = taskOf(self(rt), R[0].o);
    if (obj == NULL) return 1;
    if (taskState(obj) != TASK_NEW) return rtRaise(rt, RTE_BUILTIN, "the task has been started already");
    return isolateTask(self(rt), obj);
}

int taskAwaitValue(Task *t, TaskObj *obj, Value *out) {
    if (obj == t->obj) return rtRaise(&t->rt, RTE_BUILTIN, "task %llu cannot wait for itself", (unsigned long long)obj->id);
    if (taskState(obj) == TASK_NEW) return rtRaise(&t->rt, RTE_BUILTIN, "task %llu has not been started", (unsigned long long)obj->id);
    WaitFor what = {"await task %lld", (int64_t)obj->id, NULL, WAIT_TASK, obj};
    if (taskWaitFor(t, obj, &what)) return 1;
    if (obj->hasFailed || obj->resultKind != RESULT_NONE) return taskTakeValue(t, obj, out);
    out->p = NULL;
    return 0;
}

int taskAwait(Rt *rt, Value *R) {
    TaskObj *obj = taskOf(self(rt), R[0].o);
    return obj == NULL || taskAwaitValue(self(rt), obj, &R[0]);
}

int taskAwaitCopy(Rt *rt, Value *R) { return taskAwait(rt, R) || isolateCopy(self(rt), R[0].o, &R[0].o); }

/* R: task, milliseconds. 1 it has ended, 0 the time is over. */
int taskWaitMs(Rt *rt, Value *R) {
    Task *t = self(rt);
    TaskObj *obj = taskOf(t, R[0].o);
    if (obj == NULL) return 1;
    WaitFor what = {"await task %lld", (int64_t)obj->id, NULL, WAIT_TASK, obj};
    if (taskWaitUntil(t, obj, &what, R[1].i <= 0 ? 0 : schedDeadline(t->vm, R[1].i))) return 1;
    R[0].i = taskHasEnded(obj);
    return 0;
}

/* The message of a task that has failed, else ''. */
int taskErrorText(Rt *rt, Value *R) {
    TaskObj *obj = taskOf(self(rt), R[0].o);
    if (obj == NULL) return 1;
    R[0].p = NULL;
    if (!taskHasEnded(obj) || !taskHasFailed(obj)) return 0;
    const ObjError *error = (const ObjError *)(const void *)obj->error;
    assert(error == NULL || error->placeCount <= ERROR_PLACES_MAX);
    if (error != NULL && error->message != NULL) {
        objShare(&error->message->head);
        R[0].p = error->message;
        return 0;
    }
    char text[RT_MESSAGE_MAX];
    bool isEnded = obj->errorCode == RTE_CANCELLED || obj->errorCode == RTE_KILLED;
    if (isEnded) (void)snprintf(text, sizeof text, "task %llu was %s", (unsigned long long)obj->id, obj->errorCode == RTE_KILLED ? "killed" : "cancelled");
    else (void)snprintf(text, sizeof text, "%s", error != NULL ? error->text : rtErrorText(obj->errorCode));
    ObjString *s;
    if (strNew(rt, text, (int64_t)strlen(text), &s)) return 1;
    R[0].p = s;
    return 0;
}

int taskDone(Rt *rt, Value *R) {
    const TaskObj *obj = taskOf(self(rt), R[0].o);
    if (obj == NULL) return 1;
    R[0].i = taskHasEnded(obj);
    if (R[0].i) raceAcquire(self(rt), raceEndOf(obj));
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

/* How the result in a register of type r becomes a value. Ordinals of all types count as integers: the register does not tell them apart. */
static ResultKind resultOf(const Module *m, RegType r) {
    if (r == REG_I64) return RESULT_INT;
    if (r == REG_F64) return RESULT_REAL;
    if (r == REG_STRING) return RESULT_STRING;
    if (regClass(r) != REG_VALUE || !moduleIsRef(m, regIndex(r))) return RESULT_NONE;
    return m->types[regIndex(r)].kind == TR_ANY ? RESULT_ANY : RESULT_REF;
}

/* A new task of a routine that the compiler did not know: it must have no parameter or one that is an `any`, an untyped pointer. R[0] gets the task. */
static int startUnknown(Task *t, ObjClosure *closure, Value *R) {
    const Func *f = closure->fn;
    const Module *m = f->instance->module;
    const TypeRec *sig = &m->types[f->rec->sig];
    uint32_t count = sig->count - f->rec->envParams;
    bool isFit = count == 0 || (count == 1 && m->regTypes[sig->first] == TYPE_ANY_INDEX);
    if (!isFit) return rtRaise(&t->rt, RTE_BUILTIN, "the routine takes other parameters than one pointer");
    TaskObj *obj = taskNew(t, closure, &R[1], count, resultOf(m, sig->elem));
    R[0].p = obj;
    return obj == NULL;
}

int taskOfPointer(Rt *rt, Value *R) {
    const Obj *o = R[0].o;
    if (o == NULL) return rtRaise(rt, RTE_NIL, NULL);
    if ((o->flags & OBJ_INDIRECT) != 0 || heapType(rt->heap, o->typeId)->shape != OBJ_CLOSURE) {
        return rtRaise(rt, RTE_BUILTIN, "the pointer leads to no routine");
    }
    return startUnknown(self(rt), R[0].p, R);
}

/* Names that the compiler makes up begin with a sign that no identifier has. */
static bool isNamed(const Func *f, const char *name, size_t n, bool ignoreCase) {
    const Module *m = f->instance->module;
    uint32_t length;
    const char *text = moduleString(m, f->rec->name, &length);
    if (length != n || f->rec->envParams != 0 || f == &f->instance->funcs[m->header->mainFunc]) return false;
    return ignoreCase ? strncasecmp(text, name, n) == 0 : memcmp(text, name, n) == 0;
}

/* The program's own routines come before those of its units, a name in the same letters before one in others. */
static Func *findRoutine(const VM *vm, const char *name, size_t n) {
    bool isIdentifier = n > 0 && name[0] != '$' && name[0] != '<';
    for (int ignoreCase = 0; isIdentifier && ignoreCase <= 1; ignoreCase++) {
        for (const Instance *i = vm->instances; i != NULL; i = i->next) {
            for (uint32_t k = 0; k < i->module->funcCount; k++) {
                if (isNamed(&i->funcs[k], name, n, ignoreCase != 0)) return &i->funcs[k];
            }
        }
    }
    return NULL;
}

int taskOfName(Rt *rt, Value *R) {
    enum { SHOWN_MAX = 64 };
    Task *t = self(rt);
    const ObjString *name = R[0].p;
    size_t n = (size_t)strLength(name);
    Sched *s = schedOf(t->vm);
    if (s == NULL) return rtRaise(rt, RTE_MEMORY, NULL);
    Func *f = findRoutine(t->vm, strBytes(name), n);
    if (f == NULL) return rtRaise(rt, RTE_BUILTIN, "'%.*s' is not a routine", (int)(n < SHOWN_MAX ? n : SHOWN_MAX), strBytes(name));
    ObjClosure *closure = heapNewClosure(rt, &s->routineType, f, 0);
    if (closure == NULL) return 1;
    R[0].p = closure;
    return startUnknown(t, closure, R);
}
