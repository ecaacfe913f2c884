/* check.c: --jit=check: two processes, the talk between them, and what is said when they differ. Read check.h first. */
#include "vm/host/check.h"
#include "vm/interp/vm_internal.h"
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum {
    SLICE_EVENTS = 200,        /* between two looks at the place */
    BUFFER_BYTES = 1 << 16,
    DIGEST_BYTES_PER_LOOK = 4096, /* of global variables: large ones are looked at less often */
    SEED = 1
};

/* Where a run stands at the end of a slice; equal in both tiers, byte for byte. */
typedef struct Place {
    uint64_t steps, task, depth;  /* depth: words of the register stack below the window */
    uint64_t instance, word;      /* of the code */
    uint64_t error;               /* pending */
    uint64_t digest;              /* of the global variables that are no references, or 0: not computed */
} Place;

struct Check {
    const Hooks *real;
    Hooks hooks;
    bool isLeader;
    bool isOver;              /* the other side is gone, or is to be left alone */
    bool hasDiffered;         /* leader: the follower has found a difference, or died */
    int fd;                   /* leader: written; follower: read */
    pthread_t thread;         /* that runs the program; the compiler's calls are its own business */
    VM *vm;
    Task *task;               /* at the last look */
    uint64_t steps;
    int64_t digestCredit;     /* bytes that may be looked at */
    uint8_t *isRef;           /* by word of the global variables; made when it is first needed */
    const char *program;
    size_t used, have;        /* of the buffer: leader: filled; follower: taken and filled */
    char buffer[BUFFER_BYTES];
};

/* ---- the line between the two ------------------------------------------------------------------------------------------------------ */

static void lineFlush(Check *c) {
    assert(c->isLeader && c->used <= sizeof c->buffer);
    size_t at = 0;
    while (at < c->used && !c->isOver) {
        ssize_t n = write(c->fd, c->buffer + at, c->used - at);
        if (n < 0 && errno == EINTR) continue;
        if (n < 0) {
            c->isOver = c->hasDiffered = true;
            if (c->vm != NULL) vmRequest(c->vm, REQUEST_INTERRUPT);
        } else {
            at += (size_t)n;
        }
    }
    c->used = 0;
}

static void lineWrite(Check *c, const void *bytes, size_t n) {
    const char *p = bytes;
    assert(bytes != NULL || n == 0);
    while (n > 0 && !c->isOver) {
        size_t room = sizeof c->buffer - c->used, part = n < room ? n : room;
        memcpy(c->buffer + c->used, p, part);
        c->used += part;
        p += part;
        n -= part;
        if (c->used == sizeof c->buffer) lineFlush(c);
    }
}

/* False: the leader is gone. */
static bool lineRead(Check *c, void *bytes, size_t n) {
    char *p = bytes;
    assert(!c->isLeader && c->used <= c->have);
    while (n > 0) {
        if (c->used == c->have) {
            ssize_t got = read(c->fd, c->buffer, sizeof c->buffer);
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) return false;
            c->used = 0;
            c->have = (size_t)got;
        }
        size_t part = c->have - c->used < n ? c->have - c->used : n;
        memcpy(p, c->buffer + c->used, part);
        c->used += part;
        p += part;
        n -= part;
    }
    return true;
}

/* ---- a difference (follower) -------------------------------------------------------------------------------------------------------- */

/* "prog.pas:12, in f" */
static void placeText(const Check *c, uint64_t instance, uint64_t word, char *text, size_t size) {
    const Instance *inst = c->vm == NULL ? NULL : c->vm->instances;
    for (uint64_t k = 0; k < instance && inst != NULL; k++) inst = inst->next;
    (void)snprintf(text, size, "an unknown place");
    if (inst == NULL || word >= inst->module->codeCount) return;
    const Insn *pc = inst->module->code + word;
    uint32_t line;
    const char *file = vmPlace(c->vm, pc, &line), *name = moduleString(inst->module, vmFuncAt(c->vm, pc)->rec->name, NULL);
    (void)snprintf(text, size, "%s:%u, in %s", file, line, name[0] == 0 ? "the main program" : name);
}

static const char *eventName(uint32_t kind) {
    static const char *const names[EVENT_COUNT] = {"open", "close", "read", "write", "seek", "truncate", "fsync", "rename", "unlink", "mkdir", "rmdir", "chdir",
                                                   "stat", "fstat", "access", "isatty", "getcwd", "realpath", "poll", "opendir", "readdir", "closedir", "sleep",
                                                   "system", "clock", "random", "runs on", "a message", "ends", "is interrupted"};
    return kind < EVENT_COUNT ? names[kind] : "?";
}

/* What one side does: "write \"abc\"", "runs on at prog.pas:12, in f". */
static void eventText(const Check *c, const Event *e, const void *asked, char *text, size_t size) {
    char more[200] = "";
    assert(e->kind < EVENT_COUNT);
    if (e->kind == EVENT_PLACE) {
        Place p;
        memcpy(&p, asked, sizeof p);
        char where[160];
        placeText(c, p.instance, p.word, where, sizeof where);
        (void)snprintf(more, sizeof more, " at %s, after %llu steps", where, (unsigned long long)p.steps);
    } else if (e->kind == EVENT_END) {
        (void)snprintf(more, sizeof more, " with status %lld after %llu steps", (long long)e->a, (unsigned long long)e->b);
    } else if (e->askedSize != 0) {
        (void)snprintf(more, sizeof more, " \"%.*s\"", (int)(e->askedSize < 150 ? e->askedSize : 150), (const char *)asked);
    }
    (void)snprintf(text, size, "%s%s", eventName(e->kind), more);
}

static bool onlyGlobalsDiffer(const Event *a, const void *askedA, const Event *b, const void *askedB) {
    return a->kind == EVENT_PLACE && b->kind == EVENT_PLACE && memcmp(askedA, askedB, offsetof(Place, digest)) == 0;
}

static void lastPlace(const Check *c, char *text, size_t size) {
    const Task *t = c->task != NULL ? c->task : c->vm == NULL ? NULL : vmMainTask(c->vm);
    uint32_t line;
    const char *file = t == NULL || t->pc == NULL ? NULL : vmPlace(c->vm, t->pc, &line);
    if (file == NULL) (void)snprintf(text, size, "before the program's first step");
    else (void)snprintf(text, size, "at or before %s:%u", file, line);
}

/* Does not come back: the run that is wrong cannot be ended in an orderly way. */
static void differ(Check *c, const Event *theirs, const void *theirBytes, const Event *mine, const void *myBytes) {
    char interpreted[400], native[400], where[300];
    eventText(c, theirs, theirBytes, interpreted, sizeof interpreted);
    eventText(c, mine, myBytes, native, sizeof native);
    lastPlace(c, where, sizeof where);
    if (onlyGlobalsDiffer(theirs, theirBytes, mine, myBytes)) hostMessage("%s: the tiers differ: other values of global variables, %s\n", c->program, where);
    else hostMessage("%s: the tiers differ, %s\n", c->program, where);
    hostMessage("  interpreter: %s\n  native code: %s\n", interpreted, native);
    _exit(CHECK_STATUS);
}

/* ---- the talk ------------------------------------------------------------------------------------------------------------------------- */

bool checkPerforms(const Check *c) { return c->isLeader || !pthread_equal(pthread_self(), c->thread); }
const Hooks *checkReal(const Check *c) { return c->real; }

static void tell(Check *c, const Event *e, const void *asked, const void *got) {
    assert(c->isLeader && (asked != NULL || e->askedSize == 0));
    lineWrite(c, e, sizeof *e);
    lineWrite(c, asked, e->askedSize);
    lineWrite(c, got, e->gotSize);
    if (e->kind == EVENT_END || e->kind == EVENT_READ || e->kind == EVENT_SLEEP || e->kind == EVENT_LOST) lineFlush(c);
}

static void *bytesOf(Check *c, size_t n) {
    void *p = malloc(n + 1);
    if (p != NULL && lineRead(c, p, n)) return p;
    _exit(CHECK_STATUS); /* the leader is gone, and says why */
}

static void hear(Check *c, Event *mine, const void *asked, void *got) {
    Event theirs;
    if (!lineRead(c, &theirs, sizeof theirs) || theirs.kind == EVENT_LOST) _exit(0);
    void *theirAsked = bytesOf(c, theirs.askedSize), *theirGot = bytesOf(c, theirs.gotSize);
    bool isSame = theirs.kind == mine->kind && theirs.a == mine->a && theirs.b == mine->b && theirs.askedSize == mine->askedSize &&
                  memcmp(theirAsked, asked == NULL ? "" : asked, mine->askedSize) == 0;
    if (!isSame) differ(c, &theirs, theirAsked, mine, asked);
    assert(theirs.gotSize <= mine->gotSize);
    if (theirs.gotSize != 0) memcpy(got, theirGot, theirs.gotSize);
    mine->result = theirs.result;
    mine->error = theirs.error;
    free(theirAsked);
    free(theirGot);
}

void checkExchange(Check *c, Event *e, const void *asked, size_t askedSize, void *got, size_t gotSize) {
    if (!pthread_equal(pthread_self(), c->thread)) return;
    e->error = errno;
    e->askedSize = (uint32_t)askedSize;
    e->gotSize = (uint32_t)gotSize;
    if (c->isLeader) tell(c, e, asked, got);
    else hear(c, e, asked, got);
    errno = e->error;
}

void checkReport(Check *c, const char *text, size_t n) {
    Event e = {.kind = EVENT_MESSAGE};
    if (c->isLeader && !c->hasDiffered) (void)hostWrite(2, text, n);
    checkExchange(c, &e, text, n, NULL, 0);
}

/* ---- places ------------------------------------------------------------------------------------------------------------------------- */

/* Marks the words of references in the memory that `refs` describes. */
static void markRefs(uint8_t *isRef, const RefMap *refs, uint64_t base) {
    assert(isRef != NULL && base % sizeof(Obj *) == 0);
    for (uint32_t i = 0; i < refs->runCount; i++) {
        const RefRun *run = &refs->runs[i];
        for (uint64_t k = 0; k < run->count; k++) {
            uint64_t at = base + run->offset + k * run->stride;
            if (run->inner == NULL) isRef[at / 8] = 1;
            else markRefs(isRef, run->inner, at);
        }
    }
}

/* Addresses may differ between the tiers, since the collector may see an old reference in one and not in the other. */
static uint64_t digestGlobals(Check *c, const Instance *inst) {
    size_t words = inst->globalBytes / 8;
    c->digestCredit += DIGEST_BYTES_PER_LOOK;
    if (inst->next != NULL || c->digestCredit < (int64_t)inst->globalBytes) return 0;
    c->digestCredit = 0;
    if (c->isRef == NULL) {
        c->isRef = calloc(words + 1, 1);
        if (c->isRef == NULL) return 0;
        markRefs(c->isRef, inst->globalRefs, 0);
    }
    uint64_t h = 0x9E3779B97F4A7C15u;
    for (size_t k = 0; k < words; k++) {
        uint64_t word;
        memcpy(&word, inst->globals + 8 * k, sizeof word);
        if (!c->isRef[k]) h = (h ^ word) * 0x2545F4914F6CDD1Du ^ h >> 29;
    }
    return h | 1;
}

static void placeOf(Check *c, Task *t, Place *p) {
    const Instance *inst = t->vm->instances;
    *p = (Place){.steps = vmFuelUsed(t->vm), .task = t->id, .depth = (uint64_t)(t->R - t->stackBase), .error = (uint64_t)t->rt.error.code};
    while (inst->next != NULL && (t->pc < inst->module->code || t->pc >= inst->module->code + inst->module->codeCount)) {
        inst = inst->next;
        p->instance++;
    }
    p->word = (uint64_t)(t->pc - inst->module->code);
    p->digest = digestGlobals(c, t->vm->instances);
}

/* VMConfig.atSlice. Interrupts reach the two at different times: then they go on alone, the follower to its end. */
static void atSlice(void *user, Task *t) {
    Check *c = user;
    assert(t->vm == c->vm && t->pc != NULL);
    Event e = {.kind = EVENT_PLACE};
    Place p;
    placeOf(c, t, &p);
    c->task = t;
    if (p.error == RTE_INTERRUPT || p.error == RTE_TIMEOUT) {
        e.kind = EVENT_LOST;
        if (c->isLeader) tell(c, &e, NULL, NULL);
        c->isOver = true;
        return;
    }
    checkExchange(c, &e, &p, sizeof p, NULL, 0);
}

void checkConfigure(Check *c, VMConfig *config) {
    config->hooks = &c->hooks;
    config->heapHooks = c->real; /* it may find more alive in one tier, and so work at other moments */
    config->atSlice = atSlice;
    config->atSliceUser = c;
    config->sliceEvents = SLICE_EVENTS;
}

void checkBegin(Check *c, VM *vm) {
    assert(c->vm == NULL && vm != NULL);
    c->vm = vm;
}

/* ---- the two processes ------------------------------------------------------------------------------------------------------------------- */

/* Tells or compares how the run has ended. */
static void finish(Check *c, int status) {
    assert(pthread_equal(pthread_self(), c->thread));
    Event e = {.kind = EVENT_END, .a = status};
    c->vm = NULL;
    c->task = NULL;
    checkExchange(c, &e, NULL, 0, NULL, 0);
}

static int runTier(Check *c, const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args, CheckRun run) {
    RunOptions mine = *o;
    c->thread = pthread_self();
    mine.check = c;
    mine.isSeeded = true;
    if (!o->isSeeded) mine.schedSeed = SEED;
    bool isTiered = o->jit.threshold != JIT_THRESHOLD; /* --jit-threshold=N: code changes its tier while it runs */
    mine.jit.mode = c->isLeader ? JIT_OFF : isTiered ? JIT_AUTO : JIT_ALWAYS;
    mine.jit.waits = true;
    if (!c->isLeader) mine.limits.timeoutMs = 0;
    int status = run(program, module, &mine, argCount, args);
    finish(c, status);
    free(c->isRef);
    return status;
}

static void follow(Check *c, int fd, const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args, CheckRun run) {
    struct sigaction ignore;
    memset(&ignore, 0, sizeof ignore);
    ignore.sa_handler = SIG_IGN;
    (void)sigaction(SIGINT, &ignore, NULL);
    c->fd = fd;
    (void)runTier(c, program, module, o, argCount, args, run);
    _exit(0);
}

static int verdict(Check *c, pid_t child, int status) {
    int state;
    while (waitpid(child, &state, 0) < 0) {
        if (errno != EINTR) return status;
    }
    if (WIFEXITED(state) && WEXITSTATUS(state) == 0) return status;
    if (WIFSIGNALED(state)) hostMessage("%s: the tiers differ: native code was ended by signal %d\n", c->program, WTERMSIG(state));
    return CHECK_STATUS;
}

int checkTiers(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args, CheckRun run) {
    int ends[2];
    assert(module->isVerified && o->check == NULL);
    Check *c = calloc(1, sizeof *c);
    pid_t child = -1;
    if (c != NULL && pipe2(ends, O_CLOEXEC) == 0) {
        c->real = o->hooks;
        c->program = program;
        checkHooks(c, &c->hooks);
        (void)signal(SIGPIPE, SIG_IGN);
        child = fork();
    }
    if (child < 0) {
        hostMessage("%s: error: cannot start a process: %s\n", program, strerror(errno));
        free(c);
        moduleFree(module);
        return 1;
    }
    (void)close(ends[child == 0 ? 1 : 0]);
    if (child == 0) follow(c, ends[0], program, module, o, argCount, args, run);
    c->isLeader = true;
    c->fd = ends[1];
    int status = runTier(c, program, module, o, argCount, args, run);
    (void)close(ends[1]);
    status = verdict(c, child, status);
    free(c);
    return status;
}
