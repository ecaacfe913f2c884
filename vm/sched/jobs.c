/* jobs.c: builtins that run as threads (threading.md 2.4). A job runs on the stack of a task and keeps its worker until it ends. */
#include "vm/sched/host_threads.h"
#include "vm/sched/slots.h"

#include "runtime/builtins/any.h"
#include "runtime/str/str.h"
#include "vm/interp/builtin_table.h"

#include <strings.h>

/* What may run on a worker; the numbers are TaskObj.jobKind. */
typedef enum JobKind { JOB_NONE, JOB_DELAY, JOB_DNSLOOKUP, JOB_CALLBACK /* of the embedding program */ } JobKind;
static const char *const jobNames[] = {[JOB_DELAY] = "delay", [JOB_DNSLOOKUP] = "dnslookup"};

/* Names that programs know as builtins though the machine has instructions for them. */
static const char *const otherBuiltins[] = {
    "abs", "append", "assigned", "chr", "close", "concat", "copy", "cos", "dec", "delete", "dispose", "exit", "exp", "halt", "high", "inc", "insert",
    "inttostr", "length", "ln", "low", "lowercase", "new", "odd", "ord", "pos", "pred", "printf", "random", "read", "readln", "realtostr", "reset",
    "rewrite", "round", "setlength", "sin", "sizeof", "sqr", "sqrt", "str", "succ", "trunc", "upcase", "val", "write", "writeln"};

static bool isKnownBuiltin(const char *name, size_t n) {
    for (size_t i = 0; i < sizeof otherBuiltins / sizeof otherBuiltins[0]; i++) {
        if (strlen(otherBuiltins[i]) == n && strncasecmp(otherBuiltins[i], name, n) == 0) return true;
    }
    for (uint32_t i = 0; i < LB_COUNT; i++) {
        const BuiltinInfo *b = builtinInfo(i);
        if (b != NULL && strlen(b->name) == n && strncasecmp(b->name, name, n) == 0) return true;
    }
    return false;
}

static JobKind jobByName(const char *name, size_t n) {
    for (JobKind k = JOB_DELAY; k <= JOB_DNSLOOKUP; k++) {
        if (strlen(jobNames[k]) == n && strncasecmp(jobNames[k], name, n) == 0) return k;
    }
    return JOB_NONE;
}

/* The job that a name or number means; JOB_NONE with an error pending. */
static JobKind jobOf(Rt *rt, Obj *target) {
    const char *name = "";
    size_t n = 0;
    if (target != NULL && target->typeId == TYPE_ID_INT) {
        Value number;
        if (anyUnbox(rt, ANY_INT, target, &number)) return JOB_NONE;
        const BuiltinInfo *b = number.u < LB_COUNT ? builtinInfo((uint32_t)number.u) : NULL;
        if (number.i == LB_delay || number.i == LB_task_delay) return JOB_DELAY;
        if (b == NULL) return (void)rtRaise(rt, RTE_BUILTIN, "unknown builtin '%lld'", (long long)number.i), JOB_NONE;
        name = b->name;
        n = strlen(name);
    } else if (target != NULL && target->typeId == TYPE_ID_STRING) {
        name = strBytes((const ObjString *)(const void *)target);
        n = (size_t)strLength((const ObjString *)(const void *)target);
    } else {
        return (void)rtRaise(rt, RTE_BUILTIN, "ThreadSpawnBuiltin expects the name or number of a builtin"), JOB_NONE;
    }
    JobKind kind = jobByName(name, n);
    if (kind != JOB_NONE) return kind;
    const char *format = isKnownBuiltin(name, n) ? "builtin '%.*s' may not run on a worker" : "unknown builtin '%.*s'";
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
    (void)rtRaise(rt, RTE_BUILTIN, format, (int)(n < 64 ? n : 64), name);
#pragma GCC diagnostic pop
    return JOB_NONE;
}

/* args: `count` words that are `any`; they must be roots meanwhile. */
static TaskObj *jobNew(Task *t, JobKind kind, const void *args, size_t count) {
    Sched *s = schedOf(t->vm);
    if (s == NULL) return rtRaise(&t->rt, RTE_MEMORY, NULL), NULL;
    if (count > UINT8_MAX) count = UINT8_MAX;
    TaskObj *obj = (TaskObj *)(void *)heapAlloc(&t->rt, s->taskType, sizeof(TaskObj) + count * sizeof(Value));
    if (obj == NULL) return NULL;
    obj->id = taskNextId(t->worker);
    obj->isJob = obj->needsWorker = true;
    obj->jobKind = (uint8_t)kind;
    obj->resultKind = kind == JOB_DNSLOOKUP ? RESULT_STRING : RESULT_NONE;
    obj->argCount = (uint16_t)count;
    if (count > 0) memcpy(obj->args, args, count * sizeof(Value));
    return obj;
}

int taskThreadSpawnBuiltin(Rt *rt, Value *R) {
    Task *t = (Task *)(void *)rt;
    JobKind kind = jobOf(rt, R[0].o);
    const ObjDyn *args = R[1].p;
    const Obj *name = R[4].o;
    if (kind == JOB_NONE) return 1;
    if (args != NULL && heapType(rt->heap, args->head.typeId)->shape != OBJ_DYN) return rtRaise(rt, RTE_BUILTIN, "ThreadSpawnBuiltin expects a list of arguments");
    int64_t count = args == NULL || R[2].i < 0 ? 0 : R[2].i < args->length ? R[2].i : args->length;
    TaskObj *obj = jobNew(t, kind, count > 0 ? args->data : NULL, (size_t)count);
    if (obj == NULL) return 1;
    SlotRequest request = {.name = "", .isPool = R[3].i != 0, .kind = SLOT_BUILTIN, .target = jobNames[kind]};
    if (name != NULL && name->typeId == TYPE_ID_STRING) {
        request.name = strBytes((const ObjString *)(const void *)name);
        request.nameLength = (size_t)strLength((const ObjString *)(const void *)name);
    }
    R[0].i = slotStart(t, obj, &request);
    return R[0].i == 0;
}

int hostStartBuiltin(Task *t, const HostBuiltinStart *start) {
    JobKind kind = jobOf(&t->rt, start->target.o);
    TaskObj *obj = kind == JOB_NONE ? NULL : jobNew(t, kind, start->args, start->count);
    if (obj == NULL) return 0;
    SlotRequest request = {.name = start->name, .nameLength = strlen(start->name), .isPool = start->isPool, .kind = SLOT_BUILTIN, .target = jobNames[kind]};
    return (int)(uint32_t)slotStart(t, obj, &request);
}

/* ---- running ------------------------------------------------------------------------------------------------------------------- */

static int runDelay(Task *t, const TaskObj *obj) {
    Value ms = {.i = 0};
    if (obj->argCount > 1 || (obj->argCount > 0 && anyUnbox(&t->rt, ANY_INT, obj->args[0].o, &ms))) return rtRaise(&t->rt, RTE_BUILTIN, "delay expects milliseconds");
    return taskDelay(&t->rt, &ms);
}

static int runLookup(Task *t, const TaskObj *obj) {
    if (obj->argCount != 1 || !anyIs(ANY_STRING, obj->args[0].o)) return rtRaise(&t->rt, RTE_BUILTIN, "dnslookup expects a host name");
    Value *R = t->stackBase + 1;
    t->top = R + 1;
    R[0].o = obj->args[0].o;
    return builtinFns[LB_dns_lookup](&t->rt, R);
}

/* ---- callbacks of the host ------------------------------------------------------------------------------------------------------ */

typedef union CallbackWord {
    void *object;
    int (*run)(Task *t, void *arg);
    void (*ended)(void *arg);
} CallbackWord;

/* While it runs, the worker is outside: the callback may do what it likes, for as long as it likes. */
static int runCallback(Task *t, const TaskObj *obj) {
    CallbackWord word = {obj->args[0].p};
    t->top = t->stackBase + 2;
    t->stackBase[1].p = NULL;
    rtBlockBegin(&t->rt);
    int status = word.run(t, obj->args[1].p);
    rtBlockEnd(&t->rt);
    return status;
}

static void callbackEnded(Worker *w, TaskObj *obj, void *arg) {
    CallbackWord word = {obj->args[2].p};
    (void)w, (void)arg;
    assert(obj->jobKind == JOB_CALLBACK);
    word.ended(obj->args[1].p);
}

int hostStartCallback(Task *t, int (*run)(Task *t, void *arg), void (*ended)(void *arg), void *arg) {
    Sched *s = schedOf(t->vm);
    if (s == NULL) return (void)rtRaise(&t->rt, RTE_MEMORY, NULL), 0;
    TaskObj *obj = (TaskObj *)(void *)heapAlloc(&t->rt, s->taskType, sizeof(TaskObj) + 3 * sizeof(Value));
    if (obj == NULL) return 0;
    CallbackWord first = {.run = run}, last = {.ended = ended};
    obj->id = taskNextId(t->worker);
    obj->isJob = obj->needsWorker = true;
    obj->jobKind = JOB_CALLBACK;
    obj->resultKind = RESULT_ANY;
    obj->argCount = 3;
    obj->args[0].p = first.object;
    obj->args[1].p = arg;
    obj->args[2].p = last.object;
    obj->onEnd = callbackEnded;
    SlotRequest request = {.name = "", .kind = SLOT_CALLBACK, .target = "callback"};
    return (int)(uint32_t)slotStart(t, obj, &request);
}

int jobRun(Task *t, TaskObj *obj) {
    switch ((JobKind)obj->jobKind) {
    case JOB_CALLBACK: return runCallback(t, obj);
    case JOB_DELAY: return runDelay(t, obj);
    case JOB_DNSLOOKUP: return runLookup(t, obj);
    case JOB_NONE: break;
    }
    assert(!"a job is of a known kind");
    return rtRaise(&t->rt, RTE_INTERNAL, NULL);
}
