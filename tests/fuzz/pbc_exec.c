/* pbc_exec.c: the fuzzer of bytecode files with execution: what the verifier accepts must run without harm.
 *
 *   pbc_fuzz SEED_DIR COUNT [FIRST_CASE] [--seconds=S] [--show]
 * Each accepted module is loaded into a VM of its own: 20000 steps, 16 MB heap, 1 MB stack, 250 ms; input of a few bytes, output to nowhere, file
 * system refused. Its main function runs, then every function that can be called with made-up numbers and nil references. About every eighth module
 * runs under collector stress, every ninth traced, every sixteenth with real threads, all others under a seed. A run that does not even answer its
 * time limit ends the process. Read first: pbc_mutate.c. */
#include "runtime/builtins/builtins.h"
#include "tests/fuzz/pbc_mutate.h"
#include "vm/interp/vm.h"

#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/time.h>
#include <unistd.h>

enum { FUEL = 20000, STRESS_FUEL = 2000, HEAP_BYTES = 16 << 20, STACK_BYTES = 1 << 20, ARGS_MAX = 64, TIME_LIMIT_MS = 250, HANG_ALARMS = 80 };

typedef struct Executor {
    Hooks hooks;
    unsigned long count, calls, errors, slow, skipped;
} Executor;

/* ---- the outside world --------------------------------------------------------------------------------------------------------------- */

static int refuseOpen(void *user, const char *path, int flags, int mode) {
    (void)user, (void)path, (void)flags, (void)mode;
    errno = EACCES;
    return -1;
}
static int refuseClose(void *user, int fd) {
    (void)user, (void)fd;
    return 0;
}
static ssize_t fewBytes(void *user, int fd, void *bytes, size_t n) {
    static const char text[] = "12 -7 3.5e2 abc\ntrue\n\nx";
    (void)user, (void)fd;
    size_t have = sizeof text - 1 < n ? sizeof text - 1 : n;
    memcpy(bytes, text, have);
    return (ssize_t)have;
}
static ssize_t discard(void *user, int fd, const void *bytes, size_t n) {
    (void)user, (void)fd, (void)bytes;
    return (ssize_t)n;
}
static int64_t refuseSeek(void *user, int fd, int64_t offset, int whence) {
    (void)user, (void)fd, (void)offset, (void)whence;
    errno = ESPIPE;
    return -1;
}
static int refuseTruncate(void *user, int fd, int64_t size) {
    (void)user, (void)fd, (void)size;
    errno = EINVAL;
    return -1;
}
static int refusePath(void *user, const char *path) {
    (void)user, (void)path;
    errno = EACCES;
    return -1;
}
static int refuseMkdir(void *user, const char *path, int mode) {
    (void)mode;
    return refusePath(user, path);
}
static int refuseRename(void *user, const char *from, const char *to) {
    (void)to;
    return refusePath(user, from);
}

static void closeTheWorld(Hooks *h) {
    *h = *hooksDefault();
    h->open = refuseOpen;
    h->close = refuseClose;
    h->read = fewBytes;
    h->write = discard;
    h->seek = refuseSeek;
    h->truncate = refuseTruncate;
    h->unlink = h->rmdir = h->chdir = refusePath;
    h->mkdir = refuseMkdir;
    h->rename = refuseRename;
}

/* ---- time ------------------------------------------------------------------------------------------------------------------------------- */

static VM *volatile runningVm; /* for the signal handler */
static volatile sig_atomic_t alarms;

static void onAlarm(int signalNumber) {
    (void)signalNumber;
    VM *vm = runningVm;
    if (++alarms > HANG_ALARMS) {
        static const char message[] = "pbc_fuzz: a run does not stop\n";
        (void)!write(2, message, sizeof message - 1);
        abort();
    }
    if (vm != NULL) vmRequest(vm, REQUEST_TIMEOUT);
}

static void setTimer(long ms) {
    struct timeval time = {ms / 1000, ms % 1000 * 1000};
    struct itimerval timer = {time, time};
    alarms = 0;
    (void)setitimer(ITIMER_REAL, &timer, NULL);
}

/* ---- running ------------------------------------------------------------------------------------------------------------------------------ */

/* Builtins that reach the system past the hooks, or sleep. */
static bool isHarmless(const Module *m) {
    for (uint32_t f = 0; f < m->funcCount; f++) {
        const Insn *code = m->code + m->funcs[f].codeStart;
        for (uint32_t pc = 0; pc < m->funcs[f].codeWords; pc += 1 + (uint32_t)opExtWords(&code[pc])) {
            if (code[pc].op == OP_CALLB && (code[pc].bc == BI_exec || code[pc].bc == BI_delay)) return false;
        }
    }
    return true;
}

/* Made-up arguments; false if the function wants by-refs, slices or environments, which nobody outside can make. */
static bool makeArguments(const Module *m, const FuncRec *f, Value *args, uint32_t *count) {
    static const int64_t numbers[] = {0, 1, -1, 5, 1000, INT64_MAX, INT64_MIN};
    const TypeRec *sig = &m->types[f->sig];
    if (sig->count > ARGS_MAX) return false;
    for (uint32_t i = 0; i < sig->count; i++) {
        RegType t = m->regTypes[sig->first + i];
        if (regClass(t) != REG_VALUE || m->types[t].kind == TR_ENV) return false;
        if (t == REG_I64) args[i].i = numbers[(i + f->codeStart) % (sizeof numbers / sizeof numbers[0])];
        else if (t == REG_F64) args[i].f = (double)i * 1.5 - 1;
        else args[i].p = NULL;
    }
    *count = sig->count;
    return true;
}

static void ignoreText(void *user, const char *text, size_t n) { (void)user, (void)text, (void)n; }
static void ignoreTrace(void *user, const char *line) { (void)user, (void)line; }

static void runAll(Executor *x, VM *vm, Instance *inst) {
    const Module *m = inst->module;
    static const char *const args[] = {"fuzz.pas", "one", ""};
    vmSetArguments(vm, 3, args);
    if (vmRunMain(vm, inst, ignoreText, NULL) != 0) x->errors++;
    x->calls++;
    for (uint32_t f = 0; f < m->funcCount && f < 64; f++) {
        Value values[ARGS_MAX], result;
        uint32_t count;
        if (!makeArguments(m, &m->funcs[f], values, &count)) continue;
        if (vmCall(vmMainTask(vm), &inst->funcs[f], values, count, &result) != 0) x->errors++;
        x->calls++;
    }
}

static void execute(void *user, Module *module) {
    Executor *x = user;
    uint64_t n = module->header->checksum; /* not a running number: a case is repeatable alone */
    x->count++;
    bool isStress = n % 8 == 7;
    VMConfig config = {.hooks = &x->hooks,
                       .refusesForeign = true, /* a made-up C function could do anything */
                       .limits = {.maxHeapBytes = HEAP_BYTES, .maxStackBytes = STACK_BYTES, .fuel = isStress ? STRESS_FUEL : FUEL},
                       .gcStress = isStress,
                       .isSeeded = n % 16 != 0, /* in virtual time nobody sleeps, and a case is repeatable */
                       .schedSeed = n,
                       .traceHead = n % 9 == 8 ? 1000 : 0,
                       .trace = ignoreTrace};
    const char *why;
    VM *vm = isHarmless(module) ? vmCreate(&config, &why) : NULL;
    if (vm == NULL) {
        x->skipped++;
        moduleFree(module);
        return;
    }
    runningVm = vm;
    setTimer(TIME_LIMIT_MS);
    Instance *inst = vmLoad(vm, module, &why);
    if (inst != NULL) runAll(x, vm, inst);
    if (alarms != 0) x->slow++;
    runningVm = NULL;
    vmDestroy(vm);
    setTimer(0);
}

int main(int argc, char **argv) {
    Executor x = {.count = 0};
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = onAlarm;
    action.sa_flags = SA_RESTART;
    (void)sigaction(SIGALRM, &action, NULL);
    closeTheWorld(&x.hooks);
    int status = pbcFuzzMain(argc, argv, hooksDefault(), execute, &x);
    printf("pbc_fuzz: %lu modules executed, %lu calls, %lu ended by an error, %lu by the clock, %lu not run\n", x.count - x.skipped, x.calls, x.errors, x.slow, x.skipped);
    return status;
}
