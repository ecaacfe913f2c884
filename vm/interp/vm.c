/* vm.c: life of a VM and its main task, safepoint slow paths, calls from the host and the report of run-time errors. */
#include "vm/interp/interp_ops.h"
#include "vm/sched/stuck.h"

#include "runtime/builtins/exception.h"
#include "vm/foreign/foreign.h"
#include "vm/jit/native.h"
#include "vm/jit/tier.h"

#include <setjmp.h>
#include <stdio.h>
#include <sys/resource.h>

enum {
    EXCEPTION_STATUS = 217, /* Free Pascal's number of an exception that nobody catches */
    DEFAULT_STACK_BYTES = 64 << 20,
    NATIVE_DEPTH_MAX = 200,
    NATIVE_STACK_MAX = 64 << 20,
    NATIVE_STACK_MARGIN = 512 << 10,
    /* Stress mode collects at each event, except for what would take hours: */
    STRESS_EVENTS = 100000,  /* of the first events of a task; later ... */
    STRESS_LATER = 16        /* ... at each of so many; heapSafepoint makes exceptions of its own */
};

/* ---- roots --------------------------------------------------------------------------------------------------------- */

Value *taskWindowEnd(Task *t) {
    if (t->R == NULL) return t->stackBase;
    assert(t->R >= t->stackBase && t->R <= t->stackEnd);
    const Func *f = t->pc == NULL ? NULL : vmFuncAt(t->vm, t->pc);
    Value *end = t->R + (f == NULL ? 0 : f->regCount);
    return end < t->top ? t->top : end;
}

static NOINLINE void markNativeRange(const Task *t, Heap *heap) {
    const char *low = NATIVE_FRAME();
    if (t->nativeBase != NULL && low < t->nativeBase) heapMarkRange(heap, low, t->nativeBase);
}

/* The native stack may hold references of builtins and of the loop: registers are spilled by setjmp first. The buffer is marked on its own, because
 * a sanitizer may keep it elsewhere than on the stack. */
static NOINLINE void markNativeStack(const Task *t, Heap *heap) {
    jmp_buf registers;
    (void)setjmp(registers);
    heapMarkRange(heap, &registers, &registers + 1);
    markNativeRange(t, heap);
}

void taskMarkRegisters(Task *t, Heap *heap) {
    assert(t->stackBase != NULL);
    heapMarkRange(heap, t->stackBase, taskWindowEnd(t));
    heapMarkObject(heap, t->rt.error.object);
    heapMarkObject(heap, t->rt.exitProc);
    heapMarkObject(heap, t->isolated);
}

void vmMarkRoots(void *user, Heap *heap) {
    VM *vm = user;
    if (vm->main == NULL) return;
    assert(vm->heap == heap);
    heapMarkObject(heap, vm->spareError == NULL ? NULL : &vm->spareError->head);
    if (vm->sched != NULL && vm->sched->stuck != NULL) stuckBegin(vm->sched);
    if (!vm->main->isSuspect) taskMarkRegisters(vm->main, heap);
    foreignMark(vm, heap);
    if (vm->sched != NULL) worldMark(vm->sched, heap);
    else markNativeStack(vm->main, heap);
}

/* ---- safepoints ------------------------------------------------------------------------------------------------------ */

/* Takes the requests. The limit is restored before they are read, and a requester writes them before it overwrites the limit, so none is lost; at
 * worst the limit stays overwritten without a request, and the next call comes here for nothing. */
static int serveRequests(Task *t) {
    __atomic_store_n(&t->limit, t->stackEnd - STACK_MARGIN_WORDS, __ATOMIC_SEQ_CST);
    uint32_t bits = __atomic_exchange_n(&t->requests, 0, __ATOMIC_SEQ_CST);
    if (bits & REQUEST_HALT) return rtHalt(&t->rt, t->vm->haltStatus);
    if (bits & REQUEST_INTERRUPT) return rtRaise(&t->rt, RTE_INTERRUPT, NULL);
    if (bits & REQUEST_TIMEOUT) return rtRaise(&t->rt, RTE_TIMEOUT, NULL);
    return t->vm->sched != NULL ? schedServe(t, bits) : 0;
}

/* Books the events of the last slice and starts the next one. False: the fuel is used up. */
static bool newSlice(Task *t) {
    VM *vm = t->vm;
    uint64_t fuel = vm->config.limits.fuel;
    assert(t->slice >= t->credit);
    uint64_t used = __atomic_add_fetch(&vm->fuelUsed, (uint64_t)(t->slice - t->credit), __ATOMIC_RELAXED);
    t->slice = !vm->config.gcStress ? vm->sliceEvents : used < STRESS_EVENTS ? 1 : STRESS_LATER;
    if (vm->sched != NULL) t->slice = schedSlice(vm->sched, t->slice);
    t->credit = t->slice;
    if (fuel == 0) return true;
    if (used >= fuel) {
        t->slice = 0;
        t->credit = 0;
        return false;
    }
    /* Tasks that run at the same time share what is left. */
    uint64_t share = vm->sched == NULL ? fuel - used : (fuel - used - 1) / VM_MAX_THREADS + 1;
    if (share < (uint64_t)t->slice) t->credit = t->slice = (int64_t)share;
    return true;
}

static int pollSlice(Task *t) {
    if (taskHasRequest(t) && serveRequests(t)) return 1;
    if (t->credit <= 0) {
        if (!newSlice(t)) return rtRaise(&t->rt, RTE_FUEL, NULL);
        heapSafepoint(&t->rt);
        if (t->vm->sched != NULL) return schedTick(t);
    }
    return 0;
}

int interpPoll(Task *t) {
    if (LIKELY(t->vm->config.atSlice == NULL)) return pollSlice(t);
    int status = pollSlice(t);
    t->vm->config.atSlice(t->vm->config.atSliceUser, t);
    return status;
}

Entry interpLoopEntry(Task *t, const Insn *header) {
    Func *f = vmFuncAt(t->vm, header);
    assert(f != NULL);
    __atomic_store_n(&f->hot, __atomic_load_n(&f->hot, __ATOMIC_RELAXED) + 1, __ATOMIC_RELAXED);
    if (t->vm->jit == NULL || NATIVE_FRAME() < t->nativeLimit) return NULL;
    return tierLoop(t->vm->jit, f, header, t->R);
}

int interpEnterSlow(Task *t, Func *f, Value *window) {
    assert(f != NULL && window > t->stackBase);
    if (window + f->regCount > t->stackEnd - STACK_MARGIN_WORDS) return rtRaise(&t->rt, RTE_STACK, NULL);
    if (taskLimit(t) == NULL && serveRequests(t)) return 1;
    if (t->credit <= 0) {
        __atomic_store_n(&f->hot, __atomic_load_n(&f->hot, __ATOMIC_RELAXED) + 1 + FUNC_CALLED, __ATOMIC_RELAXED);
        if (t->vm->jit != NULL) tierCall(t->vm->jit, f);
    }
    return interpPoll(t);
}

/* For system calls that a signal has interrupted (IoInterruptFn). */
static bool isInterrupted(void *user, Rt *rt) {
    (void)user;
    return taskServe((Task *)(void *)rt) != 0;
}

int taskServe(Task *t) { return taskHasRequest(t) ? serveRequests(t) : 0; }

/* ---- life ---------------------------------------------------------------------------------------------------------- */

void taskInit(Task *t, VM *vm, Value *stackBase, Value *stackEnd) {
    assert(vm->heap != NULL && vm->io != NULL);
    assert(stackEnd - stackBase > STACK_MARGIN_WORDS);
    t->vm = vm;
    t->rt.hooks = vm->hooks;
    t->rt.heap = vm->heap;
    t->rt.io = vm->io;
    t->rt.vm = vm;
    t->stackBase = stackBase;
    t->stackEnd = stackEnd;
    taskReset(t);
}

static Task *mainCreate(VM *vm, size_t stackBytes) {
    assert(stackBytes % sizeof(Value) == 0);
    Task *t = hookAlloc(vm->hooks, sizeof *t);
    if (t == NULL) return NULL;
    memset(t, 0, sizeof *t);
    Value *base = vm->hooks->pageReserve(vm->hooks->user, stackBytes);
    if (base == NULL) {
        hookFree(vm->hooks, t, sizeof *t);
        return NULL;
    }
    if (!vm->hooks->pageCommit(vm->hooks->user, base, stackBytes)) {
        vm->hooks->pageRelease(vm->hooks->user, base, stackBytes);
        hookFree(vm->hooks, t, sizeof *t);
        return NULL;
    }
    taskInit(t, vm, base, base + stackBytes / sizeof(Value));
    t->rt.runs = vm->runs;
    t->traceLeft = vm->config.traceHead;
    builtinSeedRandom(&t->rt, 1);
    return t;
}

static void mainFree(VM *vm, Task *t) {
    if (t == NULL) return;
    assert(t->nativeDepth == 0 && t->markCount <= t->markCapacity);
    vm->hooks->pageRelease(vm->hooks->user, t->stackBase, vm->stackBytes);
    hookFree(vm->hooks, t->marks, t->markCapacity * sizeof *t->marks);
    hookFree(vm->hooks, t, sizeof *t);
}

static bool vmOpen(VM *vm) {
    assert(vm->heap == NULL && vm->io == NULL && vm->main == NULL);
    HeapConfig heapConfig = {.maxBytes = vm->config.limits.maxHeapBytes, .isStress = vm->config.gcStress};
    HeapClient client = {.user = vm, .markRoots = vmMarkRoots, .memoryReused = vm->config.findsRaces ? raceMemoryReused : NULL};
    vm->heap = heapCreate(vm->config.heapHooks != NULL ? vm->config.heapHooks : vm->hooks, &heapConfig);
    if (vm->heap == NULL) return false;
    heapSetClient(vm->heap, &client);
    if (!heapAddRuns(vm->heap, vm->runs)) return false;
    vm->io = ioStateCreate(vm->hooks, vm->heap);
    if (vm->io == NULL) return false;
    ioSetLimits(vm->io, vm->config.limits.maxOutputBytes, vm->config.limits.maxFiles);
    ioSandbox(vm->io, vm->config.refused);
    vm->main = mainCreate(vm, vm->stackBytes);
    if (vm->main == NULL) return false;
    ioSetInterrupt(vm->io, isInterrupted, vm);
    if (vm->config.findsRaces) {
        vm->race = raceCreate(vm);
        return vm->race != NULL;
    }
    if (vm->config.jit == NULL) return true;
    vm->jit = jitOpen(vm, vm->config.jit);
    if (vm->jit == NULL) return false;
    bool isShort = vm->config.jit->threshold < (uint64_t)vm->sliceEvents && vm->config.sliceEvents == 0;
    if (isShort) vm->sliceEvents = vm->config.jit->threshold < 2 ? 2 : (int64_t)vm->config.jit->threshold;
    return true;
}

VM *vmCreate(const VMConfig *config, const char **why) {
    assert(config != NULL && why != NULL);
    const Hooks *hooks = config->hooks != NULL ? config->hooks : hooksDefault();
    VM *vm = hookAlloc(hooks, sizeof *vm);
    *why = "out of memory";
    if (vm == NULL) return NULL;
    memset(vm, 0, sizeof *vm);
    vm->hooks = hooks;
    vm->config = *config;
    vm->stackBytes = config->limits.maxStackBytes != 0 ? (size_t)config->limits.maxStackBytes : DEFAULT_STACK_BYTES;
    vm->sliceEvents = config->sliceEvents != 0 ? config->sliceEvents : CREDIT_SLICE;
    if (vm->stackBytes < 65536) vm->stackBytes = 65536;
    vm->stackBytes = (vm->stackBytes + 65535) & ~(size_t)65535;
    if (vmOpen(vm)) return vm;
    vmDestroy(vm);
    return NULL;
}

/* The heap goes first: its finalizers use element descriptions of the instances and the I/O state. */
void vmDestroy(VM *vm) {
    if (vm == NULL) return;
    schedShutDown(vm->sched);
    if (vmIsStuck(vm)) return; /* a thread that does not come back from a call still uses it */
    raceDestroy(vm->race); /* first: it knows the stacks of the tasks */
    vm->race = NULL;
    schedDestroy(vm->sched);
    if (vm->main != NULL) ioTaskEnd(&vm->main->rt), builtinRandomEnd(&vm->main->rt);
    jitClose(vm->jit);
    foreignDestroy(vm);
    heapDestroy(vm->heap);
    vm->heap = NULL;
    for (Instance *i = vm->instances; i != NULL;) {
        Instance *next = i->next;
        jitFreeInstance(vm, i);
        instanceFree(vm, i);
        i = next;
    }
    mainFree(vm, vm->main);
    ioStateDestroy(vm->io);
    hookFree(vm->hooks, vm, sizeof *vm);
}

static Instance *addInstance(VM *vm, Module *module, Instance *inst, const char **why) {
    if (inst == NULL) return NULL;
    assert(inst->vm == vm && inst->module == module);
    inst->next = vm->instances;
    vm->instances = inst;
    vm->instanceCount++;
    vm->hasHandlers = vm->hasHandlers || module->handlerCount > 0;
    if (vm->jit != NULL) jitAddInstance(vm->jit, inst);
    if (vm->config.native == NULL) return inst;
    const char *problem = nativeStart(vm, inst, vm->config.native);
    if (problem != NULL) *why = problem;
    return problem == NULL ? inst : NULL;
}

Instance *vmLoad(VM *vm, Module *module, const char **why) { return addInstance(vm, module, instanceCreate(vm, module, why), why); }

Instance *vmLoadEntry(VM *vm, Module *module, const Instance *session, size_t room, const char **why) {
    return addInstance(vm, module, instanceCreateEntry(vm, module, session, room, why), why);
}

Task *vmMainTask(VM *vm) { return vm->main; }
Heap *vmHeap(VM *vm) { return vm->heap; }

void vmSetArguments(VM *vm, int count, const char *const *args) {
    assert(count >= 0 && (count == 0 || args != NULL));
    vm->main->rt.argCount = count;
    vm->main->rt.args = args;
}

uint64_t vmFuelUsed(const VM *vm) {
    uint64_t tasks = vm->sched == NULL ? 0 : (uint64_t)schedCount(vm->sched, COUNT_EVENTS);
    return __atomic_load_n(&vm->fuelUsed, __ATOMIC_RELAXED) + tasks + (uint64_t)(vm->main->slice - vm->main->credit);
}

/* The order matters, see serveRequests. */
void vmRequest(VM *vm, RequestBit bit) {
    __atomic_fetch_or(&vm->main->requests, (uint32_t)bit, __ATOMIC_SEQ_CST);
    __atomic_store_n(&vm->main->limit, NULL, __ATOMIC_SEQ_CST);
    if (vm->sched != NULL) schedInterruptMain(vm->sched);
}

/* Functions lie in the code section in ascending order of codeStart (a verifier rule). */
Func *vmFuncAt(VM *vm, const Insn *pc) {
    for (Instance *inst = vm->instances; inst != NULL; inst = inst->next) {
        const Module *m = inst->module;
        if (pc < m->code || pc >= m->code + m->codeCount) continue;
        uint32_t at = (uint32_t)(pc - m->code);
        uint32_t low = 0, high = m->funcCount;
        while (high - low > 1) {
            uint32_t mid = low + (high - low) / 2;
            if (m->funcs[mid].codeStart <= at) low = mid;
            else high = mid;
        }
        assert(low < m->funcCount && m->funcs[low].codeStart <= at);
        return &inst->funcs[low];
    }
    return NULL;
}

/* ---- calls from the host --------------------------------------------------------------------------------------------- */

/* Forgets what the last run left behind: after an error R and pc name its place. */
static void startOutermost(Task *t) {
    assert(t->nativeDepth == 0);
    t->R = t->top = t->stackBase;
    t->pc = NULL;
    t->rt.error.code = RT_OK;
    t->rt.error.object = NULL;
    t->unwindFrame = NULL;
    t->markCount = 0;
    if (t->vm->hasHandlers) vmReserveError(t);
}

/* Which of the loops runs the program's instructions. */
static int (*loopOf(const VM *vm))(Task *t, Func *fn, Value *R) {
    if (UNLIKELY(vm->config.traceHead != 0)) return interpRunTraced;
    return UNLIKELY(vm->race != NULL) ? interpRunRaced : interpRun;
}

static NOINLINE char *mainNativeLimit(char *frame) {
    struct rlimit limit;
    size_t bytes = NATIVE_STACK_MAX;
    if (getrlimit(RLIMIT_STACK, &limit) == 0 && limit.rlim_cur < bytes) bytes = (size_t)limit.rlim_cur;
    return bytes <= NATIVE_STACK_MARGIN ? frame : frame - (bytes - NATIVE_STACK_MARGIN);
}

/* How far down its native stack native code of the task may call; builtins and the collector need the rest. Native code knows one place of the globals
 * only, so a task with copies of its own does not enter it. */
static inline char *nativeLimit(const Task *t, char *frame) {
    bool isGuest = t->obj != NULL && t->fiber.low == NULL; /* on a thread whose stack nobody knows */
    if (t->isolated != NULL || isGuest) return (char *)UINTPTR_MAX;
    return t->obj != NULL ? t->fiber.low + SLOT_MARGIN_BYTES : mainNativeLimit(frame);
}

int vmRunWindow(Task *t, Func *fn, Value *R) {
    static const Insn hostReturn[2] = {{.op = OP_EXIT}, {.word = 0}};
    assert(R > t->stackBase && R + fn->regCount <= t->stackEnd);
    Value *savedTop = t->top;
    if (t->nativeDepth++ == 0) {
        t->nativeBase = NATIVE_FRAME();
        t->nativeLimit = nativeLimit(t, t->nativeBase);
    }
    R[-1].p = (void *)(uintptr_t)hostReturn;
    t->top = R + fn->regCount;
    int status = loopOf(t->vm)(t, fn, R);
    t->nativeDepth--;
    t->top = savedTop;
    if (t->nativeDepth == 0) t->nativeBase = NULL;
    return status;
}

/* Is there native stack for one more run? */
static bool hasNativeRoom(const Task *t) {
    return t->nativeDepth < NATIVE_DEPTH_MAX && (t->obj == NULL || t->fiber.low == NULL || NATIVE_FRAME() - t->fiber.low > SLOT_MARGIN_BYTES);
}

int vmCall(Task *t, Func *fn, const Value *args, uint32_t argCount, Value *result) {
    assert(fn != NULL && fn->instance->vm == t->vm);
    assert(args != NULL || argCount == 0);
    if (t->nativeDepth == 0) startOutermost(t);
    Value *savedR = t->R;
    const Insn *savedPc = t->pc;
    Value *R = taskWindowEnd(t) + 1; /* room for the link */
    if (!hasNativeRoom(t) || t->stackEnd - R < (int64_t)fn->regCount + STACK_MARGIN_WORDS) {
        return rtRaise(&t->rt, RTE_STACK, NULL);
    }
    assert(argCount <= fn->regCount);
    for (uint32_t i = 0; i < argCount; i++) R[i] = args[i];
    int status = vmRunWindow(t, fn, R);
    assert(status == 0 || t->rt.error.code != RT_OK);
    if (status != 0) return status; /* R and pc still name the place of the error */
    t->R = savedR;
    t->pc = savedPc;
    if (result != NULL) *result = R[0];
    return 0;
}

int interpNative(Task *t, const Func *f, Entry entry, Value *R) {
    assert(entry != NULL && R > t->stackBase);
    t->R = R;
    t->pc = f->instance->module->code + f->rec->codeStart;
    return entry(t, R);
}

/* ---- report ---------------------------------------------------------------------------------------------------------- */

typedef struct Report {
    void (*write)(void *user, const char *text, size_t n);
    void *user;
} Report;

static void PRINTF_LIKE(2, 3) reportLine(Report *r, const char *format, ...) {
    char text[1024];
    va_list args;
    va_start(args, format);
    int n = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (n < 0) return;
    r->write(r->user, text, (size_t)n < sizeof text ? (size_t)n : sizeof text - 1);
}

static const char *placeOf(const Func *f, const Insn *pc, uint32_t *line) {
    const Module *m = f->instance->module;
    uint32_t fileIndex = 0;
    assert(pc >= m->code && pc < m->code + m->codeCount);
    *line = moduleLineAt(m, (uint32_t)(pc - m->code), &fileIndex);
    return fileIndex < m->sourceCount ? moduleString(m, m->sources[fileIndex], NULL) : f->instance->name;
}

/* Number under which a program of the numbered family sees the error. */
static int shownNumber(const RtError *e, bool isNumbered) {
    return isNumbered && e->code == RTE_EXCEPTION ? EXCEPTION_STATUS : e->code;
}

/* The first line. The message of an exception may be long, and hold zeros. */
static void reportMessage(Report *r, const RtError *e, const char *file, uint32_t line, bool isNumbered) {
    const ObjError *object = errorOf(e->object);
    size_t n = strlen(e->message);
    const char *message = object != NULL ? errorMessage(object, &n) : e->message;
    int number = shownNumber(e, isNumbered);
    if (isNumbered) reportLine(r, "%s:%u: Runtime error %d: ", file, line, number);
    else reportLine(r, "%s:%u: runtime error: ", file, line);
    r->write(r->user, message, n);
    reportLine(r, " [R%d]\n", number);
}

static void reportPlaces(VM *vm, Report *r, const void *const *pcs, uint32_t count) {
    for (uint32_t i = 0; i < count; i++) {
        const Func *f = vmFuncAt(vm, pcs[i]);
        if (f == NULL) continue;
        uint32_t line;
        const char *file = placeOf(f, pcs[i], &line), *name = moduleString(f->instance->module, f->rec->name, NULL);
        reportLine(r, "  in %s (%s:%u)\n", name[0] != 0 ? name : "main program", file, line);
    }
}

/* `where`: "" for the main program, else "in task 12" or the like, which stands below the call stack. An error that was raised again is reported at its origin. */
static void reportError(VM *vm, Task *t, Report *r, bool isNumbered, const char *where) {
    const RtError *e = &t->rt.error;
    const ObjError *object = errorOf(e->object);
    const void *pcs[ERROR_PLACES_MAX];
    uint32_t count, depth = 0;
    assert(e->code != RT_OK);
    if (object != NULL) {
        count = object->placeCount;
        memcpy(pcs, object->places, sizeof pcs);
    } else {
        depth = taskPlaces(t, pcs, ERROR_PLACES_MAX, UINT32_MAX, &count);
    }
    const Func *f = count == 0 ? NULL : vmFuncAt(vm, pcs[0]);
    uint32_t line = 0;
    const char *file = f == NULL ? "pscal" : placeOf(f, pcs[0], &line);
    reportMessage(r, e, file, line, isNumbered);
    if (e->code == RTE_INTERNAL)
        reportLine(r, "  pscal %s, task %llu, pc %p: please report this\n", vmBuildId(), (unsigned long long)t->id, (const void *)t->pc);
    reportPlaces(vm, r, pcs, count);
    if (depth > count) reportLine(r, "  ... and %u more\n", depth - count);
    if (object != NULL && object->hasMore) reportLine(r, "  ... and more\n");
    if (where[0] != 0) reportLine(r, "  %s\n", where);
}

void vmSetReport(VM *vm, void (*report)(void *user, const char *text, size_t n), void *user) {
    assert(vm->main != NULL);
    vm->report = report;
    vm->reportUser = user;
}

void vmReportTask(Task *t, const char *where) {
    VM *vm = t->vm;
    const ObjError *object = errorOf(t->rt.error.object);
    const void *pc = object != NULL && object->placeCount > 0 ? object->places[0] : t->pc;
    const Func *f = pc == NULL ? NULL : vmFuncAt(vm, pc);
    Report r = {.write = vm->report, .user = vm->reportUser};
    if (r.write == NULL) return;
    ioFlushStandard(vm->io);
    reportError(vm, t, &r, f != NULL && (f->rec->flags & FUNC_NUMBERED_STATUS) != 0, where);
}

uint32_t vmErrorFrames(Task *t, VmFrame *frames, uint32_t max, const char **message, size_t *length) {
    const ObjError *object = errorOf(t->rt.error.object);
    const void *places[ERROR_PLACES_MAX], *const *pcs = places;
    uint32_t count, shown = 0;
    assert(t->rt.error.code != RT_OK);
    *message = t->rt.error.message;
    *length = strlen(*message);
    if (object != NULL) *message = errorMessage(object, length);
    if (object != NULL && object->placeCount > 0) {
        pcs = object->places;
        count = object->placeCount;
    } else {
        (void)taskPlaces(t, places, ERROR_PLACES_MAX, UINT32_MAX, &count);
    }
    for (uint32_t i = 0; i < count && shown < max; i++) {
        const Func *f = vmFuncAt(t->vm, pcs[i]);
        if (f == NULL) continue;
        frames[shown].file = placeOf(f, pcs[i], &frames[shown].line);
        frames[shown++].routine = moduleString(f->instance->module, f->rec->name, NULL);
    }
    return shown;
}

const char *vmPlace(VM *vm, const Insn *pc, uint32_t *line) {
    const Func *f = pc == NULL ? NULL : vmFuncAt(vm, pc);
    *line = 0;
    return f == NULL ? "pscal" : placeOf(f, pc, line);
}

/* The exit status of a limit that was set for this run: its error number. 0: it was not, or that is no limit. */
static int limitStatus(const VMConfig *config, int code) {
    const VMLimits *limits = &config->limits;
    switch (code) {
    case RTE_STACK: return limits->maxStackBytes != 0 ? code : 0;
    case RTE_MEMORY: return limits->maxHeapBytes != 0 ? code : 0;
    case RTE_TASKS: return config->maxTasks != 0 ? code : 0;
    case RTE_TIMEOUT: case RTE_FUEL: case RTE_OUTPUT: case RTE_FILES: return code;
    default: return 0;
    }
}

static int statusOf(const RtError *e, bool isNumbered, bool raisesErrors) {
    if (e->code == RTE_HALT) return (int)(e->detail & 255);
    if (e->code == RTE_INTERRUPT) return 130;
    if (e->code == RTE_DEADLOCK) return DEADLOCK_STATUS;
    if (isNumbered && e->code == RTE_EXCEPTION) return EXCEPTION_STATUS;
    if (!isNumbered || e->code <= 1 || e->code >= RTE_BUILTIN) return 1;
    return raisesErrors ? EXCEPTION_STATUS : e->code;
}

/* The exit status after a failed call, whose error is reported (halt is none). */
static int failedCall(VM *vm, Report *r, const Instance *instance) {
    uint32_t mainFunc = instance->module->header->mainFunc;
    bool isNumbered = mainFunc != (uint32_t)PBC_NO_MAIN && (instance->module->funcs[mainFunc].flags & FUNC_NUMBERED_STATUS) != 0;
    const RtError *e = &vm->main->rt.error;
    int status = limitStatus(&vm->config, e->code);
    if (status == 0) status = statusOf(e, isNumbered, vm->main->rt.raisesErrors);
    ioTaskUnwind(&vm->main->rt);
    ioFlushStandard(vm->io);
    if (e->code == RTE_DEADLOCK) deadlockReport(vm, r->write, r->user);
    else if (e->code != RTE_HALT) reportError(vm, vm->main, r, isNumbered, "");
    return status;
}

/* Nothing of the program runs after these. */
static bool endsAtOnce(const RtError *e) {
    return e->code == RTE_INTERRUPT || e->code == RTE_TIMEOUT || e->code == RTE_FUEL || e->code == RTE_INTERNAL || e->code == RTE_DEADLOCK ||
           e->code == RTE_OUTPUT || e->code == RTE_FILES;
}

/* Calls what the program has set as the routine for its end, and what that sets in turn. */
static void runExitProcs(VM *vm, Report *r, const Instance *instance) {
    Rt *rt = &vm->main->rt;
    while (rt->exitProc != NULL && !endsAtOnce(&rt->error)) {
        Obj *o = rt->exitProc;
        Value env[PBC_MAX_ENV_PARAMS];
        rt->exitProc = NULL;
        assert((o->flags & OBJ_INDIRECT) == 0 && heapType(rt->heap, o->typeId)->shape == OBJ_CLOSURE); /* sysSetExitProc */
        const ObjClosure *closure = (const ObjClosure *)(const void *)o;
        Func *fn = closure->fn;
        const Module *m = fn->instance->module;
        const TypeRec *sig = &m->types[fn->rec->sig];
        bool isFit = sig->count == fn->rec->envParams && closure->envCount <= PBC_MAX_ENV_PARAMS;
        for (uint64_t i = 0; isFit && i < closure->envCount; i++) env[i].o = closure->env[i];
        if (!isFit) (void)rtRaise(rt, RTE_CAST, "invalid cast: ExitProc is a routine with parameters");
        if (!isFit || vmCall(vm->main, fn, env, (uint32_t)closure->envCount, NULL) != 0) rt->exitCode = failedCall(vm, r, instance);
    }
}

/* Runs the finalizations of units, the last unit's first; each even if another one has failed. They see the exit status and may change it. */
static void runFinalizations(VM *vm, Report *r, const Instance *instance, int *status) {
    Rt *rt = &vm->main->rt;
    if (*status != 0) rt->exitCode = *status;
    runExitProcs(vm, r, instance);
    for (uint32_t i = instance->module->funcCount; i-- > 0;) {
        if ((instance->module->funcs[i].flags & FUNC_FINALIZATION) == 0) continue;
        if (endsAtOnce(&rt->error)) break;
        if (vmCall(vm->main, &instance->funcs[i], NULL, 0, NULL) != 0) rt->exitCode = failedCall(vm, r, instance);
    }
    *status = (int)(rt->exitCode & 255);
}

/* Registers in which the main program's own variables stand: those of the main function, and of the routine `main` that it calls in some languages. */
static size_t mainWords(const Instance *instance) {
    const Module *m = instance->module;
    size_t words = 1 + (size_t)instance->funcs[m->header->mainFunc].regCount;
    for (uint32_t i = 0; i < m->funcCount; i++) {
        uint32_t n;
        const char *name = moduleString(m, instance->funcs[i].rec->name, &n);
        if (i != m->header->mainFunc && n == 4 && memcmp(name, "main", n) == 0) words += instance->funcs[i].regCount;
    }
    return words;
}

int vmRunMain(VM *vm, Instance *instance, void (*report)(void *user, const char *text, size_t n), void *user) {
    Task *t = vm->main;
    Report r = {.write = report, .user = user};
    int status = 0;
    char ioMessage[RT_MESSAGE_MAX];
    uint32_t mainFunc = instance->module->header->mainFunc;
    assert(report != NULL && instance->vm == vm);
    assert(mainFunc == (uint32_t)PBC_NO_MAIN || mainFunc < instance->module->funcCount);
    vmSetReport(vm, report, user);
    if (vm->config.isSeeded) (void)schedOf(vm); /* virtual time from the start; without memory the first use of it tells */
    if (mainFunc == (uint32_t)PBC_NO_MAIN) {
        reportLine(&r, "%s: error: the module has no main program\n", instance->name);
        status = 1;
    } else if (vmCall(t, &instance->funcs[mainFunc], NULL, 0, NULL) != 0) {
        status = failedCall(vm, &r, instance);
    }
    runFinalizations(vm, &r, instance, &status);
    bool looks = mainFunc != (uint32_t)PBC_NO_MAIN && !endsAtOnce(&t->rt.error);
    if (looks && stuckFinish(vm, mainWords(instance)) != 0 && status == 0) status = DEADLOCK_STATUS;
    schedShutDown(vm->sched);
    ioMessage[0] = 0;
    int lost = ioFlushAll(vm->io, ioMessage);
    bool isTold = lost == RTE_OUTPUT && status == RTE_OUTPUT;
    if (lost != 0 && !isTold) {
        reportLine(&r, "%s: error: %s\n", instance->name, ioMessage);
        if (status == 0) status = lost == RTE_OUTPUT ? lost : 1;
    }
    if (vm->race != NULL && raceFinish(vm->race) != 0 && status == 0) status = RACE_STATUS;
    return status;
}

const char *vmBuildId(void) {
#ifdef PSCAL_VERSION
    return PSCAL_VERSION;
#else
    return "0.1";
#endif
}
