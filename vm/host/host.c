/* host.c: a module as a process. The only part of vm/ that knows signals and descriptors 1 and 2. */
#include "vm/host/host.h"
#include "vm/bytecode/verifier.h"
#include "vm/host/check.h"
#include "vm/host/explore.h"
#include "vm/interp/vm_internal.h"
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

/* Signal handlers have no argument of ours: the one VM that runs in this process (docs/globals.md). Set before the handlers are. */
static VM *volatile runningVm;

static void onSignal(int signalNumber) {
    VM *vm = runningVm;
    if (vm != NULL) vmRequest(vm, signalNumber == SIGALRM ? REQUEST_TIMEOUT : REQUEST_INTERRUPT);
}

static bool writeAll(const Hooks *hooks, int fd, const char *bytes, size_t n) {
    while (n > 0) {
        ssize_t done = hooks->write(hooks->user, fd, bytes, n);
        if (done < 0) {
            if (errno == EINTR) continue;
            return false;
        }
        assert((size_t)done <= n);
        bytes += done;
        n -= (size_t)done;
    }
    return true;
}

bool hostWrite(int fd, const char *bytes, size_t n) {
    assert(fd >= 0 && (bytes != NULL || n == 0));
    return writeAll(hooksDefault(), fd, bytes, n);
}

void hostMessage(const char *format, ...) {
    char text[2048];
    va_list args, again;
    va_start(args, format);
    va_copy(again, args);
    int n = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (n >= (int)sizeof text) { /* long paths: the reason stands behind them */
        char *whole = hookAlloc(hooksDefault(), (size_t)n + 1);
        if (whole != NULL) {
            (void)vsnprintf(whole, (size_t)n + 1, format, again);
            (void)hostWrite(2, whole, (size_t)n);
            hookFree(hooksDefault(), whole, (size_t)n + 1);
            n = 0;
        } else {
            n = (int)sizeof text - 1;
        }
    }
    va_end(again);
    if (n > 0) (void)hostWrite(2, text, (size_t)n);
}

int hostPrint(const char *program, const char *text) {
    assert(program != NULL && text != NULL);
    if (hostWrite(1, text, strlen(text))) return 0;
    hostMessage("%s: error: cannot write to standard output: %s\n", program, strerror(errno));
    return 1;
}

/* A device, pipe or socket is written to; a rename would put a plain file in its place. */
static bool isSpecial(const Hooks *hooks, const char *path) {
    FileInfo info;
    return hooks->stat(hooks->user, path, true, &info) == 0 && info.kind == PATH_OTHER;
}

/* Writes and closes; false: *why tells. */
static bool writeAndClose(const Hooks *hooks, int fd, const FilePart *parts, uint32_t count, const char **why) {
    bool ok = fd >= 0;
    for (uint32_t k = 0; k < count && ok; k++) ok = writeAll(hooks, fd, parts[k].bytes, parts[k].n);
    if (!ok) *why = strerror(errno);
    if (fd >= 0 && hooks->close(hooks->user, fd) != 0 && ok) {
        ok = false;
        *why = strerror(errno);
    }
    return ok;
}

/* A new file; one that a killed process of the same number left behind is replaced. */
static int createTemporary(const Hooks *hooks, const char *path) {
    const int flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC;
    int fd = hooks->open(hooks->user, path, flags, 0666);
    if (fd >= 0 || errno != EEXIST || hooks->unlink(hooks->user, path) != 0) return fd;
    return hooks->open(hooks->user, path, flags, 0666);
}

bool hostWriteFileAtomically(const Hooks *hooks, const char *path, const void *bytes, size_t n, const char **why) {
    assert(bytes != NULL || n == 0);
    return hostWritePartsAtomically(hooks, path, &(FilePart){bytes, n}, 1, why);
}

bool hostWritePartsAtomically(const Hooks *hooks, const char *path, const FilePart *parts, uint32_t count, const char **why) {
    assert(path != NULL && why != NULL && parts != NULL);
    char temporary[4096];
    if (isSpecial(hooks, path)) {
        int fd = hooks->open(hooks->user, path, O_WRONLY | O_CLOEXEC | O_NOCTTY, 0);
        return writeAndClose(hooks, fd, parts, count, why);
    }
    int length = snprintf(temporary, sizeof temporary, "%s.%ld.tmp", path, (long)getpid());
    *why = "path too long";
    if (length < 0 || (size_t)length >= sizeof temporary) return false;
    int fd = createTemporary(hooks, temporary);
    if (fd < 0) {
        *why = strerror(errno);
        return false;
    }
    bool ok = writeAndClose(hooks, fd, parts, count, why);
    if (ok && hooks->rename(hooks->user, temporary, path) != 0) {
        ok = false;
        *why = strerror(errno);
    }
    if (!ok) (void)hooks->unlink(hooks->user, temporary);
    return ok;
}

static void reportToStderr(void *user, const char *text, size_t n) {
    (void)user;
    (void)hostWrite(2, text, n);
}

/* What a program's run reports. */
typedef struct Reporter {
    struct Check *check; /* or NULL */
    bool hasReported;
} Reporter;

static void reportRun(void *user, const char *text, size_t n) {
    Reporter *r = user;
    RELAXED_STORE(r->hasReported, true); /* any thread */
    if (r->check != NULL) checkReport(r->check, text, n);
    else reportToStderr(NULL, text, n);
}

static void traceToStderr(void *user, const char *line) { reportToStderr(user, line, strlen(line)); }

enum { REPEAT_MS = 20 };

/* No SA_RESTART: a blocked read or write shall return and look at the request. */
static void installSignals(uint64_t timeoutMs) {
    assert(runningVm != NULL);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESETHAND; /* a second interrupt ends the process at once */
    (void)sigaction(SIGINT, &action, NULL);
    action.sa_handler = SIG_IGN; /* a closed pipe is a write error with a message, not a silent death */
    action.sa_flags = 0;
    (void)sigaction(SIGPIPE, &action, NULL);
    if (timeoutMs == 0) return;
    action.sa_handler = onSignal;
    (void)sigaction(SIGALRM, &action, NULL);
    /* Repeated, because the first signal may come between the last look at the requests and a system call that blocks. */
    struct itimerval timer = {.it_value = {(time_t)(timeoutMs / 1000), (suseconds_t)(timeoutMs % 1000 * 1000)},
                              .it_interval = {0, REPEAT_MS * 1000}};
    (void)setitimer(ITIMER_REAL, &timer, NULL);
}

static void stopTimer(uint64_t timeoutMs) {
    struct itimerval none = {{0, 0}, {0, 0}};
    if (timeoutMs != 0) (void)setitimer(ITIMER_REAL, &none, NULL);
}

static void showStats(VM *vm) {
    HeapStats s;
    heapStats(vmHeap(vm), &s);
    hostMessage("stats: steps %llu, heap peak %llu bytes, %llu collections, longest pause %.3f ms\n",
                (unsigned long long)vmFuelUsed(vm), (unsigned long long)s.peakBytes, (unsigned long long)s.collections,
                (double)s.pauseNsMax / 1e6);
}

static int runVm(const char *program, VM *vm, Module *module, const RunOptions *o, int argCount, const char *const *args) {
    const char *why = NULL;
    Instance *inst = vmLoad(vm, module, &why);
    if (inst == NULL) {
        hostMessage("%s: error: cannot load the module: %s\n", program, why);
        return 1;
    }
    vmSetArguments(vm, argCount, args);
    if (o->check != NULL) checkBegin(o->check, vm);
    assert(runningVm == NULL);
    runningVm = vm;
    if (o->check == NULL || checkPerforms(o->check)) installSignals(o->limits.timeoutMs);
    Reporter reporter = {.check = o->check};
    int status = vmRunMain(vm, inst, reportRun, &reporter);
    if (o->isExploring && reporter.hasReported && status == 0) status = 1; /* an error that ended a task only is what is looked for, too */
    stopTimer(o->limits.timeoutMs);
    runningVm = NULL;
    if (o->showStats && (o->check == NULL || checkPerforms(o->check))) showStats(vm);
    return status;
}

/* Runs a verified module, of which it takes ownership. */
static int runVerified(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args) {
    const char *why = NULL;
    JitOptions jit = o->jit;
    jit.write = reportToStderr;
    bool usesJit = jit.mode != JIT_OFF && o->native == NULL && o->traceHead == 0 && !o->findsRaces; /* a trace shows bytecode, races are seen by the interpreter */
    VMConfig config = {.hooks = o->hooks, .limits = o->limits, .gcStress = o->gcStress, .traceHead = o->traceHead, .trace = traceToStderr,
                       .jit = usesJit ? &jit : NULL, .isSeeded = o->isSeeded, .schedSeed = o->schedSeed, .maxTasks = o->maxTasks, .poolSize = o->maxThreads,
                       .checksDeadlock = o->checksDeadlock, .findsRaces = o->findsRaces, .refusesForeign = runRefusesForeign(o), .refused = runRefuses(o), .native = o->native};
    assert(module->isVerified);
    if (o->check != NULL) checkConfigure(o->check, &config);
    VM *vm = vmCreate(&config, &why);
    if (vm == NULL) {
        hostMessage("%s: error: cannot start the virtual machine: %s\n", program, why);
        moduleFree(module);
        return 1;
    }
    int status = runVm(program, vm, module, o, argCount, args);
    /* A compilation cannot be stopped, and the process need not wait for it: all files are flushed, all messages written. */
    if (vm->jit != NULL && o->check == NULL && !o->jit.showStats && jitIsBusy(vm->jit)) _exit(status);
    vmDestroy(vm);
    return status;
}

int hostRun(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args) {
    ModuleError err;
    char text[400];
    if (!module->isVerified && !verifyModule(module, &err)) {
        moduleErrorText(&err, text, sizeof text);
        hostMessage("%s: error: %s%s\n", program, err.rule == 0 ? "" : "invalid bytecode: ", text);
        moduleFree(module);
        return 1;
    }
    if (o->checksTiers) return checkTiers(program, module, o, argCount, args, runVerified);
    if (o->exploreCount != 0) return exploreSeeds(program, module, o, argCount, args, runVerified);
    return runVerified(program, module, o, argCount, args);
}
