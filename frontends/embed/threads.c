/* threads.c: the threads of a VM for its host (threading.md 3.3): every function may be called from any OS thread.
 *
 * The VM's own thread and the thread of a callback have a task; a host function runs in one; any other thread becomes a guest for the time of the call. */
#include "frontends/embed/embed.h"

#include "runtime/builtins/any.h"
#include "runtime/str/str.h"
#include "vm/interp/builtin_table.h"
#include "vm/interp/interp_ops.h"
#include "vm/sched/guest.h"
#include "vm/sched/host_threads.h"

#include <assert.h>
#include <string.h>

typedef struct Visit {
    PscalVM *vm; /* the root */
    Task *task;
    Guest guest;
    enum { VISIT_OWNER, VISIT_CALLBACK, VISIT_INSIDE, VISIT_GUEST } kind;
} Visit;

static bool visitBegin(Visit *v, PscalVM *vm) {
    if (vm == NULL) return false;
    *v = (Visit){.vm = vm->root != NULL ? vm->root : vm};
    if (vm->root != NULL) {
        v->kind = VISIT_CALLBACK;
        v->task = vm->task;
        rtBlockEnd(&v->task->rt);
        return true;
    }
    if (embedEnter(vm)) {
        v->kind = VISIT_OWNER;
        v->task = vmMainTask(vm->vm);
        return schedOf(vm->vm) != NULL || (embedLeave(vm), false);
    }
    if (vm->vm->sched == NULL) return false; /* no task was ever started */
    v->task = schedTaskHere(vm->vm);
    v->kind = VISIT_INSIDE;
    if (v->task != NULL) return true;
    v->kind = VISIT_GUEST;
    if (!guestEnter(&v->guest, vm->vm)) return false;
    v->task = v->guest.task;
    return true;
}

/* Errors of these functions are false or -1; they are not pending any more. */
static void visitEnd(Visit *v) {
    Task *t = v->task;
    if (v->kind != VISIT_INSIDE) {
        t->rt.error.code = RT_OK;
        t->rt.error.object = NULL;
    }
    switch (v->kind) {
    case VISIT_OWNER: embedLeave(v->vm); break;
    case VISIT_CALLBACK: rtBlockBegin(&t->rt); break;
    case VISIT_GUEST: guestLeave(&v->guest); break;
    case VISIT_INSIDE: break;
    }
}

/* ---- callbacks ------------------------------------------------------------------------------------------------------------------ */

typedef struct Callback {
    PscalVM *vm;
    VMThreadCallback function;
    VMThreadCleanup cleanup;
    void *user;
} Callback;

static int runCallback(Task *t, void *arg) {
    const Callback *c = arg;
    PscalVM thread = {.root = c->vm, .task = t, .vm = c->vm->vm, .hooks = c->vm->hooks, .config = c->vm->config, .storedOk = true};
    (void)embedAnswer(&thread, PSCAL_OK, "");
    c->function(&thread, c->user);
    embedFree(c->vm, thread.result, thread.resultBytes);
    return thread.storedOk ? 0 : rtRaise(&t->rt, RTE_CANCELLED, NULL); /* failed, and nobody needs to read why */
}

static void endCallback(void *arg) {
    Callback *c = arg;
    if (c->cleanup != NULL) c->cleanup(c->user);
    embedFree(c->vm, c, sizeof *c);
}

int vmSpawnCallbackThread(PscalVM *vm, VMThreadCallback callback, void *user, VMThreadCleanup cleanup) {
    Visit v;
    int id = 0;
    if (callback != NULL && visitBegin(&v, vm)) {
        Callback *c = embedAlloc(v.vm, sizeof *c);
        if (c != NULL) {
            *c = (Callback){v.vm, callback, cleanup, user};
            id = hostStartCallback(v.task, runCallback, endCallback, c);
            if (id == 0) embedFree(v.vm, c, sizeof *c);
        }
        visitEnd(&v);
    }
    if (id == 0 && cleanup != NULL) cleanup(user);
    return id == 0 ? -1 : id;
}

/* ---- builtins ------------------------------------------------------------------------------------------------------------------- */

/* words: room for the arguments, which nativeBase makes roots. */
static int startBuiltin(Task *t, HostBuiltinStart *start, int id, const char *builtin, const PscalValue *args, Value *words) {
    PscalValue target = builtin != NULL ? pscalText(builtin) : pscalInt(id);
    bool ok = embedBox(t, &target, &words[0].o);
    for (uint32_t i = 0; i < start->count && ok; i++) ok = args[i].type <= PSCAL_TEXT && embedBox(t, &args[i], &words[i + 1].o);
    start->target = words[0];
    start->args = words + 1;
    return ok ? hostStartBuiltin(t, start) : 0;
}

int vmSpawnBuiltinThread(PscalVM *vm, int builtinId, const char *builtinName, int argc, const PscalValue *args, bool submitOnly, const char *threadName) {
    enum { ARGS_MAX = 255 };
    Visit v;
    Value words[ARGS_MAX + 1];
    if (argc < 0 || argc > ARGS_MAX || (argc > 0 && args == NULL) || !visitBegin(&v, vm)) return -1;
    HostBuiltinStart start = {.count = (uint32_t)argc, .isPool = submitOnly, .name = threadName == NULL ? "" : threadName};
    char *base = v.task->nativeBase;
    memset(words, 0, sizeof words);
    if (base == NULL) v.task->nativeBase = NATIVE_FRAME();
    int id = startBuiltin(v.task, &start, builtinId, builtinName, args, words);
    v.task->nativeBase = base;
    visitEnd(&v);
    return id == 0 ? -1 : id;
}

/* ---- results -------------------------------------------------------------------------------------------------------------------- */

void vmThreadStoreResult(PscalVM *threadVm, const PscalValue *result, bool success) {
    Visit v;
    Obj *any = NULL;
    if (threadVm == NULL || threadVm->root == NULL || !visitBegin(&v, threadVm)) return;
    bool ok = result == NULL || embedBox(v.task, result, &any);
    if (ok) hostStoreResult(v.task, any);
    threadVm->storedOk = success && ok;
    visitEnd(&v);
}

bool vmThreadTakeResult(PscalVM *vm, int id, PscalValue *out, bool takeValue, bool *outStatus, bool takeStatus) {
    Visit v;
    Obj *any;
    bool status = false;
    if (out != NULL) *out = (PscalValue){.type = PSCAL_NOTHING};
    if (!visitBegin(&v, vm)) return false;
    bool ok = hostTakeResult(v.task, id, takeValue, takeStatus, &any, &status) == 0;
    if (ok && out != NULL && takeValue) ok = embedValue(vm, PSCAL_ANY, (Value){.o = any}, out);
    if (ok && outStatus != NULL) *outStatus = status;
    visitEnd(&v);
    return ok;
}

/* ---- control ---------------------------------------------------------------------------------------------------------------------- */

/* A builtin of threads with one or two words; its result in *result. */
static bool callBuiltin(PscalVM *vm, uint32_t builtin, Value first, Value second, Value *result) {
    Visit v;
    Value R[2] = {first, second};
    if (!visitBegin(&v, vm)) return false;
    bool ok = hostBuiltin(v.task, builtinFns[builtin], R, 2) == 0;
    *result = R[0];
    visitEnd(&v);
    return ok;
}

static bool control(PscalVM *vm, uint32_t builtin, int id) {
    Value result;
    return callBuiltin(vm, builtin, (Value){.i = id}, (Value){.i = 0}, &result) && result.i != 0;
}

bool vmThreadPause(PscalVM *vm, int id) { return control(vm, LB_thread_pause, id); }
bool vmThreadResume(PscalVM *vm, int id) { return control(vm, LB_thread_resume, id); }
bool vmThreadCancel(PscalVM *vm, int id) { return control(vm, LB_thread_cancel, id); }
bool vmThreadKill(PscalVM *vm, int id) { return control(vm, LB_thread_kill, id); }

bool vmJoinThreadById(PscalVM *vm, int id) {
    Visit v;
    Obj *any;
    bool status;
    if (!visitBegin(&v, vm)) return false;
    bool ok = hostTakeResult(v.task, id, false, false, &any, &status) == 0;
    visitEnd(&v);
    return ok;
}

bool vmThreadAssignName(PscalVM *vm, int id, const char *name) {
    Visit v;
    Value R[2] = {{.i = id}};
    if (name == NULL || !visitBegin(&v, vm)) return false;
    bool ok = opStringFromBytes(v.task, name, strlen(name), &R[1]) == 0 && hostBuiltin(v.task, builtinFns[LB_thread_set_name], R, 2) == 0 && R[0].i != 0;
    visitEnd(&v);
    return ok;
}

int vmThreadFindIdByName(PscalVM *vm, const char *name) {
    Visit v;
    Value R[1];
    if (name == NULL || !visitBegin(&v, vm)) return -1;
    bool ok = opStringFromBytes(v.task, name, strlen(name), &R[0]) == 0 && hostBuiltin(v.task, builtinFns[LB_thread_lookup], R, 1) == 0;
    visitEnd(&v);
    return ok ? (int)R[0].i : -1;
}

bool vmThreadCancelRequested(PscalVM *threadVm) {
    Value result;
    return callBuiltin(threadVm, LB_thread_cancel_requested, (Value){.i = 0}, (Value){.i = 0}, &result) && result.i != 0;
}

bool vmThreadPoll(PscalVM *threadVm) {
    Value result;
    return callBuiltin(threadVm, LB_thread_checkpoint, (Value){.i = 0}, (Value){.i = 0}, &result);
}

/* ---- statistics -------------------------------------------------------------------------------------------------------------------- */

static ThreadMetricsSample sampleOf(const HostSample *s) {
    ThreadMetricsSample out = {.valid = s->isValid, .rssBytes = (size_t)s->rssBytes};
    out.cpuTime = (struct timespec){.tv_sec = (time_t)s->cpuSeconds, .tv_nsec = (long)s->cpuNanoseconds};
    out.usage.ru_utime = (struct timeval){.tv_sec = (time_t)(s->userMicros / 1000000), .tv_usec = (suseconds_t)(s->userMicros % 1000000)};
    out.usage.ru_stime = (struct timeval){.tv_sec = (time_t)(s->systemMicros / 1000000), .tv_usec = (suseconds_t)(s->systemMicros % 1000000)};
    return out;
}

size_t vmSnapshotWorkerUsage(PscalVM *vm, ThreadMetrics *out, size_t capacity) {
    Visit v;
    HostMetrics metrics[VM_MAX_WORKERS];
    if (out == NULL || !visitBegin(&v, vm)) return 0;
    uint32_t n = hostMetrics(v.task, metrics, capacity < VM_MAX_WORKERS ? (uint32_t)capacity : VM_MAX_WORKERS);
    visitEnd(&v);
    for (uint32_t i = 0; i < n; i++) out[i] = (ThreadMetrics){sampleOf(&metrics[i].start), sampleOf(&metrics[i].end)};
    return n;
}

int vmThreadPoolLimit(PscalVM *vm) {
    Value result;
    return callBuiltin(vm, LB_thread_pool_limit, (Value){.i = 0}, (Value){.i = 0}, &result) ? (int)result.i : -1;
}

static void wakeSource(PscalVM *vm, int change) {
    Visit v;
    if (!visitBegin(&v, vm)) return;
    hostWakeSource(v.vm->vm, change);
    visitEnd(&v);
}

void vmRegisterWakeSource(PscalVM *vm) { wakeSource(vm, 1); }
void vmUnregisterWakeSource(PscalVM *vm) { wakeSource(vm, -1); }
