/* tier.c: the queue between the interpreter, which finds hot functions and loops, and the thread that compiles them. */
#include "vm/jit/tier.h"
#include "vm/interp/vm_internal.h"
#include "vm/jit/worth.h"
#include <assert.h>
#include <fcntl.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum {
    QUEUE_SIZE = 64,
    WORDS_LEVEL_2 = 1000, /* up to so many code words the full pipeline, */
    WORDS_LEVEL_1 = 4000, /* up to so many a shorter one, above none */
    WORDS_MAX = 60000,
    OSR_PER_FUNCTION = 8,
    STARTS_MANY = 64,     /* starts of a routine as a task between two looks at it */
    COMPILE_STACK_BYTES = 8 << 20,
    SLICE_NS_MAX = 2000000 /* what took longer has waited */
};

typedef struct Job {
    Func *fn;
    JitOsr *osr; /* NULL: the function */
} Job;

typedef struct CodeNode CodeNode;
struct CodeNode { /* compiled code, for release */
    CodeNode *next;
    void *handle;
};

typedef struct JitInstance {
    JitFunc *funcs;
    size_t funcBytes;
    Insn *exits; /* two words for each code word; see tierExit */
    size_t exitBytes;
} JitInstance;

struct Jit {
    VM *vm;
    JitOptions options;
    JitHost host;
    uint32_t trigger; /* slices in a function until it is compiled */
    uint32_t warmUp;  /* slices of the whole program until anything is; a short program does not pay for opening LLVM */
    uint32_t slices;  /* that have ended; atomic */
    uint32_t loopsEntered; /* times that an activation went on in native code; atomic */
    bool isOpen;      /* the thread that opens the plug-in has been started; atomic */
    bool weighs;      /* compiles only what is worth it (worth.h) */
    int64_t sliceEnd; /* when the last one ended; atomic */
    uint64_t meanStretch; /* of the slices so far (worthShareNs); atomic */
    uint64_t savedNs; /* by native code of all functions that had none, if there had been some; atomic */
    uint64_t heapNs;  /* what allocation and collections had cost when the last slice ended; atomic */
    uint64_t heapDebtNs; /* of that, what was not taken off savedNs yet; atomic */
    bool isOff;       /* no plug-in, or it has failed; atomic */

    pthread_mutex_t lock; /* guards what follows */
    pthread_cond_t wake, done;
    pthread_t thread;
    bool hasThread, isClosing;
    Job queue[QUEUE_SIZE];
    uint32_t first, count;
    uint64_t jobsPut, jobsDone;
    JitStats stats;

    /* the compile thread's, and jitClose's after it has ended */
    const JitPlugin *plugin;
    JitBackend *backend;
    CodeNode *codes;
    int symbolFd; /* of the map file, -1: not open */
};

void jitOptionsInit(JitOptions *o) {
    memset(o, 0, sizeof *o);
    o->threshold = JIT_THRESHOLD;
    o->level = -1;
}

static void say(Jit *jit, const char *format, ...) PRINTF_LIKE(2, 3);
static void say(Jit *jit, const char *format, ...) {
    char text[512];
    va_list args;
    if (jit->options.write == NULL) return;
    va_start(args, format);
    int n = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    if (n > 0) jit->options.write(jit->options.user, text, (size_t)n < sizeof text ? (size_t)n : sizeof text - 1);
}

/* False: *why holds the reason; nothing is left open. */
static bool openBackend(Jit *jit, char *why, size_t whySize) {
    const char *reason = NULL;
    jit->plugin = jitOpenPlugin(jit->options.pluginPath, why, whySize);
    if (jit->plugin == NULL) return false;
    jit->backend = jit->plugin->open(&jit->host, &reason);
    if (jit->backend == NULL) (void)snprintf(why, whySize, "%s", reason);
    return jit->backend != NULL;
}

/* JitHost.symbol: a line of the map file that perf looks for. */
static void addSymbol(void *user, uint64_t address, uint64_t size, const char *name) {
    Jit *jit = user;
    assert(address != 0 && size != 0 && name[0] != 0);
    const Hooks *hooks = jit->vm->hooks;
    char text[300];
    if (jit->symbolFd < 0) {
        (void)snprintf(text, sizeof text, "/tmp/perf-%ld.map", (long)getpid());
        jit->symbolFd = hooks->open(hooks->user, text, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0600);
    }
    int n = snprintf(text, sizeof text, "%llx %llx %s\n", (unsigned long long)address, (unsigned long long)size, name);
    if (jit->symbolFd >= 0 && n > 0 && (size_t)n < sizeof text) (void)hooks->write(hooks->user, jit->symbolFd, text, (size_t)n);
}

/* JitHost.write: dumps. */
static void writeText(void *user, const char *text, size_t n) {
    const Jit *jit = user;
    if (jit->options.write != NULL) jit->options.write(jit->options.user, text, n);
}

/* ---- compiling (compile thread) ------------------------------------------------------------------------------------------ */

static JitLevel levelFor(const Jit *jit, const Func *f) {
    uint32_t words = f->rec->codeWords;
    if (jit->options.level >= 0) return (JitLevel)jit->options.level;
    return words <= WORDS_LEVEL_2 ? JIT_LEVEL_2 : words <= WORDS_LEVEL_1 ? JIT_LEVEL_1 : JIT_LEVEL_FAST;
}

static void setState(JitFunc *jf, JitState state) {
    assert(state != JIT_COLD);
    __atomic_store_n(&jf->state, (uint32_t)state, __ATOMIC_RELEASE);
}

static bool publish(Jit *jit, const Job *job, const JitCode *code) {
    assert(code->entry != NULL && (job->osr != NULL) == (code->fast == NULL));
    CodeNode *node = hookAlloc(jit->vm->hooks, sizeof *node);
    if (node == NULL) return false;
    *node = (CodeNode){jit->codes, code->handle};
    jit->codes = node;
    if (job->osr != NULL) {
        job->osr->narrow = code->narrow;
        __atomic_store_n(&job->osr->entry, code->entry, __ATOMIC_RELEASE);
        return true;
    }
    assert(job->fn->jit != NULL && code->entry != NULL);
    __atomic_store_n(&job->fn->jit->fast, code->fast, __ATOMIC_RELEASE);
    setState(job->fn->jit, JIT_DONE);
    return vmPublish(job->fn, code->entry);
}

static void countCode(Jit *jit, const Job *job, const JitCode *code, uint64_t ns) {
    pthread_mutex_lock(&jit->lock);
    if (job->osr != NULL) jit->stats.loops++;
    else jit->stats.functions++;
    jit->stats.instructions += job->fn->rec->codeWords;
    jit->stats.codeBytes += code->codeBytes;
    jit->stats.compileNs += ns;
    pthread_mutex_unlock(&jit->lock);
}

static const char *funcName(const Func *f) {
    const char *name = moduleString(f->instance->module, f->rec->name, NULL);
    return name[0] == 0 ? "main program" : name;
}

static void compileJob(Jit *jit, const Job *job) {
    assert(jit->plugin != NULL && jit->backend != NULL && job->fn->jit != NULL);
    const Hooks *hooks = jit->vm->hooks;
    JitRequest request = {.fn = job->fn,
                          .header = job->osr == NULL ? NULL : job->osr->header,
                          .instances = jit->vm->instances,
                          .level = levelFor(jit, job->fn),
                          .verifies = jit->options.mode == JIT_ALWAYS,
                          .dumpLlvm = jit->options.dumpLlvm,
                          .dumpAsm = jit->options.dumpAsm};
    JitCode code = {0};
    const char *why = "out of memory";
    int64_t start = hooks->clockNs(hooks->user, false);
    bool ok = jit->plugin->compile(jit->backend, &request, &code, &why) && publish(jit, job, &code);
    uint64_t ns = (uint64_t)(hooks->clockNs(hooks->user, false) - start);
    if (ok) {
        countCode(jit, job, &code, ns);
        if (jit->options.showStats) {
            say(jit, "jit: %-24s %s %5u words, %6zu bytes, %7.2f ms, level %d\n", funcName(job->fn), job->osr == NULL ? "function" : "loop    ",
                job->fn->rec->codeWords, code.codeBytes, (double)ns / 1e6, (int)request.level);
        }
        return;
    }
    if (job->osr == NULL) setState(job->fn->jit, JIT_REFUSED);
    pthread_mutex_lock(&jit->lock);
    jit->stats.failed++;
    pthread_mutex_unlock(&jit->lock);
    if (jit->options.showStats) say(jit, "jit: %s: %s\n", funcName(job->fn), why);
}

static void *compileThread(void *arg) {
    Jit *jit = arg;
    char why[512];
    bool isOpen = openBackend(jit, why, sizeof why);
    if (!isOpen) {
        __atomic_store_n(&jit->isOff, true, __ATOMIC_RELAXED);
        if (jit->options.showStats || jit->options.mode == JIT_ALWAYS) say(jit, "jit: cannot open the native compiler: %s\n", why);
    }
    pthread_mutex_lock(&jit->lock);
    for (;;) {
        while (jit->count == 0 && !jit->isClosing) pthread_cond_wait(&jit->wake, &jit->lock);
        if (jit->isClosing) break;
        assert(jit->count <= QUEUE_SIZE && jit->first < QUEUE_SIZE);
        Job job = jit->queue[jit->first];
        jit->first = (jit->first + 1) % QUEUE_SIZE;
        jit->count--;
        pthread_mutex_unlock(&jit->lock);
        if (isOpen) compileJob(jit, &job);
        pthread_mutex_lock(&jit->lock);
        jit->jobsDone++;
        pthread_cond_broadcast(&jit->done);
    }
    pthread_mutex_unlock(&jit->lock);
    return NULL;
}

/* Lock held. */
static bool startThread(Jit *jit) {
    pthread_attr_t attr;
    if (jit->hasThread) return true;
    if (pthread_attr_init(&attr) != 0) return false;
    (void)pthread_attr_setstacksize(&attr, COMPILE_STACK_BYTES);
    jit->hasThread = pthread_create(&jit->thread, &attr, compileThread, jit) == 0;
    (void)pthread_attr_destroy(&attr);
    if (!jit->hasThread) __atomic_store_n(&jit->isOff, true, __ATOMIC_RELAXED);
    return jit->hasThread;
}

/* ---- finding hot code (any task) -------------------------------------------------------------------------------------------- */

/* Queues a job; lock held. 0: the queue is full, it is found hot again later. */
static uint64_t putLocked(Jit *jit, Func *f, JitOsr *osr) {
    assert(f->jit != NULL && (osr == NULL || osr->entry == NULL));
    if (jit->count == QUEUE_SIZE || !startThread(jit)) return 0;
    jit->queue[(jit->first + jit->count++) % QUEUE_SIZE] = (Job){f, osr};
    if (osr == NULL) setState(f->jit, JIT_QUEUED);
    __atomic_store_n(&f->jit->ns, 0, __ATOMIC_RELAXED);
    __atomic_store_n(&f->jit->savedNs, 0, __ATOMIC_RELAXED);
    __atomic_store_n(&jit->isOpen, true, __ATOMIC_RELAXED);
    pthread_cond_signal(&jit->wake);
    return ++jit->jobsPut;
}

/* Lock held. Until the job with that ticket is done, if someone wants that. */
static void waitFor(Jit *jit, uint64_t ticket, bool waits) {
    while (waits && jit->jobsDone < ticket) pthread_cond_wait(&jit->done, &jit->lock);
}

static void putFunction(Jit *jit, Func *f, bool waits) {
    pthread_mutex_lock(&jit->lock);
    if (f->jit->state == JIT_COLD) waitFor(jit, putLocked(jit, f, NULL), waits);
    pthread_mutex_unlock(&jit->lock);
}

bool jitPrepareInstance(VM *vm, Instance *inst) {
    assert(inst->jit == NULL && inst->vm == vm);
    const Hooks *hooks = vm->hooks;
    const Module *m = inst->module;
    JitInstance *ji = hookAlloc(hooks, sizeof *ji);
    if (ji == NULL) return false;
    memset(ji, 0, sizeof *ji);
    inst->jit = ji;
    ji->funcBytes = (m->funcCount + 1) * sizeof *ji->funcs;
    ji->exitBytes = ((size_t)m->codeCount + 1) * 2 * sizeof *ji->exits;
    ji->funcs = hookAlloc(hooks, ji->funcBytes);
    if (ji->funcs == NULL) return false;
    memset(ji->funcs, 0, ji->funcBytes);
    ji->exits = hooks->pageReserve(hooks->user, ji->exitBytes);
    if (ji->exits == NULL || !hooks->pageCommit(hooks->user, ji->exits, ji->exitBytes)) return false;
    for (uint32_t i = 0; i < m->funcCount; i++) __atomic_store_n(&inst->funcs[i].jit, &ji->funcs[i], __ATOMIC_RELEASE);
    return true;
}

/* Gives all instances their tables: native code of one may call another. */
static bool prepare(Jit *jit) {
    bool ok = true;
    pthread_mutex_lock(&jit->lock);
    for (Instance *i = jit->vm->instances; i != NULL && ok; i = i->next) {
        if (i->jit != NULL || jitPrepareInstance(jit->vm, i)) continue;
        jitFreeInstance(jit->vm, i);
        ok = false;
    }
    pthread_mutex_unlock(&jit->lock);
    return ok;
}

/* May the function be compiled? `slices` of the program have ended. */
static bool mayCompile(Jit *jit, Func *f, uint32_t slices) {
    if (slices < jit->warmUp || f->rec->codeWords > WORDS_MAX || __atomic_load_n(&jit->isOff, __ATOMIC_RELAXED)) return false;
    return __atomic_load_n(&f->jit, __ATOMIC_ACQUIRE) != NULL || prepare(jit);
}

/* What worth.h says of a function or loop. */
typedef struct Estimate {
    uint32_t gain, stretch;
} Estimate;

static uint32_t packed(uint32_t gain, uint32_t stretch) {
    assert(gain + 1 < 1u << JIT_GAIN_BITS && stretch < 1u << (JIT_KEPT_BITS - JIT_GAIN_BITS));
    return stretch << JIT_GAIN_BITS | (gain + 1);
}

static Estimate unpacked(uint64_t kept) {
    assert((kept & ((1u << JIT_GAIN_BITS) - 1)) > 0);
    return (Estimate){(uint32_t)(kept & ((1u << JIT_GAIN_BITS) - 1)) - 1, (uint32_t)(kept >> JIT_GAIN_BITS & ((1u << (JIT_KEPT_BITS - JIT_GAIN_BITS)) - 1))};
}

/* Of a loop. Its instructions are found by looking at all of f, which may be large, and slices end here often. */
static Estimate estimateLoop(Func *f, const Insn *header) {
    uint64_t first = (uint64_t)(header - (f->instance->module->code + f->rec->codeStart));
    uint64_t *kept = &f->jit->loopGains[first % JIT_LOOPS_KEPT], entry = __atomic_load_n(kept, __ATOMIC_RELAXED);
    if (entry == 0 || entry >> JIT_KEPT_BITS != first) {
        entry = first << JIT_KEPT_BITS | packed(worthLoopGain(f, header), worthLoopStretch(f, header));
        __atomic_store_n(kept, entry, __ATOMIC_RELAXED);
    }
    return unpacked(entry);
}

/* Of the loop, if header is not NULL, else of the whole function. */
static Estimate estimate(Func *f, const Insn *header) {
    if (header != NULL) return estimateLoop(f, header);
    uint32_t kept = __atomic_load_n(&f->jit->gain, __ATOMIC_RELAXED);
    if (kept == 0) {
        kept = packed(worthGain(f), worthStretch(f));
        __atomic_store_n(&f->jit->gain, kept, __ATOMIC_RELAXED);
    }
    return unpacked(kept);
}

/* What allocation and collections have cost since the last slice. */
static uint64_t heapCost(Jit *jit) {
    HeapStats stats;
    heapStats(jit->vm->heap, &stats);
    uint64_t now = stats.allocatedBytes / WORTH_BYTES_PER_NS + stats.pauseNsTotal;
    uint64_t before = __atomic_exchange_n(&jit->heapNs, now, __ATOMIC_RELAXED);
    return now > before ? now - before : 0;
}

/* The time of the slice that has ended in f, in a loop if header is not NULL. For opening the plug-in only what native code saves counts; after that even a
 * function that mostly allocates is worth its code, because it calls native ones. */
static void addTime(Jit *jit, Func *f, const Insn *header) {
    const Hooks *hooks = jit->vm->hooks;
    int64_t now = hooks->clockNs(hooks->user, false);
    int64_t past = now - __atomic_exchange_n(&jit->sliceEnd, now, __ATOMIC_RELAXED);
    Estimate of = estimate(f, header);
    uint64_t gain = of.gain, ns = worthShareNs(&jit->meanStretch, of.stretch, past < 0 ? 0 : past > SLICE_NS_MAX ? SLICE_NS_MAX : (uint64_t)past);
    (void)__atomic_add_fetch(&f->jit->ns, ns, __ATOMIC_RELAXED);
    (void)__atomic_add_fetch(&f->jit->savedNs, ns * gain / 100, __ATOMIC_RELAXED);
    (void)__atomic_add_fetch(&jit->savedNs, worthWithoutHeap(&jit->heapDebtNs, heapCost(jit), ns) * gain / 100, __ATOMIC_RELAXED);
}

static bool isHot(Jit *jit, Func *f, const Insn *header) {
    uint32_t slices = __atomic_add_fetch(&jit->slices, 1, __ATOMIC_RELAXED);
    if (!mayCompile(jit, f, slices)) return false;
    if (jit->weighs) addTime(jit, f, header);
    return f->hot % FUNC_CALLED >= jit->trigger;
}

/* Would more code for f pay? For the first of all functions what they would save together must pay for the plug-in, too. */
static bool isWorth(Jit *jit, Func *f) {
    assert(f->jit != NULL);
    if (!jit->weighs) return true;
    uint64_t cost = worthCostNs(f, levelFor(jit, f)), saved = __atomic_load_n(&f->jit->savedNs, __ATOMIC_RELAXED);
    uint64_t least = __atomic_load_n(&f->jit->ns, __ATOMIC_RELAXED) * WORTH_GAIN_LEAST / 100;
    if (__atomic_load_n(&jit->isOpen, __ATOMIC_RELAXED)) return worthCompiling(saved < least ? least : saved, cost, true);
    return worthCompiling(saved, cost, true) && worthCompiling(__atomic_load_n(&jit->savedNs, __ATOMIC_RELAXED), cost, false);
}

void tierCall(Jit *jit, Func *f) {
    if (!isHot(jit, f, NULL) || __atomic_load_n(&f->jit->state, __ATOMIC_ACQUIRE) != JIT_COLD) return;
    if (isWorth(jit, f)) putFunction(jit, f, jit->options.waits);
}

void tierStart(Jit *jit, Func *f) {
    assert(f->instance->vm == jit->vm);
    uint32_t hot = __atomic_add_fetch(&f->hot, FUNC_CALLED, __ATOMIC_RELAXED);
    if (hot / FUNC_CALLED % STARTS_MANY != 0) return;
    if (f->jit != NULL && __atomic_load_n(&f->jit->state, __ATOMIC_ACQUIRE) != JIT_COLD) return;
    uint64_t slices = vmFuelUsed(jit->vm) / CREDIT_SLICE; /* short tasks do not end any */
    if (mayCompile(jit, f, slices > UINT32_MAX ? UINT32_MAX : (uint32_t)slices)) putFunction(jit, f, jit->options.waits);
}

static JitOsr *findOsr(const JitFunc *jf, const Insn *header) {
    for (JitOsr *o = __atomic_load_n(&jf->osr, __ATOMIC_ACQUIRE); o != NULL; o = o->next) {
        if (o->header == header) return o;
    }
    return NULL;
}

/* Makes the loop's place in the list and queues it. NULL: not now. */
static JitOsr *putLoop(Jit *jit, Func *f, const Insn *header) {
    JitFunc *jf = f->jit;
    assert(jf != NULL && header != NULL);
    JitOsr *o = hookAlloc(jit->vm->hooks, sizeof *o), *made = NULL;
    if (o == NULL) return NULL;
    *o = (JitOsr){.header = header};
    pthread_mutex_lock(&jit->lock);
    bool isWaiting = jf->osr != NULL && __atomic_load_n(&jf->osr->entry, __ATOMIC_RELAXED) == NULL; /* one loop at a time: mostly it is enough */
    uint64_t ticket = findOsr(jf, header) != NULL || isWaiting || jf->osrTried == OSR_PER_FUNCTION ? 0 : putLocked(jit, f, o);
    if (ticket != 0) {
        o->next = jf->osr;
        jf->osrTried++;
        __atomic_store_n(&jf->osr, o, __ATOMIC_RELEASE);
        made = o;
        waitFor(jit, ticket, jit->options.waits);
    }
    pthread_mutex_unlock(&jit->lock);
    if (made == NULL) hookFree(jit->vm->hooks, o, sizeof *o);
    return made;
}

/* A function that is called often is better compiled as a whole; only an activation that goes on long after that needs its loop. */
static bool needsWhole(Jit *jit, Func *f) {
    assert(f->jit != NULL);
    uint32_t state = __atomic_load_n(&f->jit->state, __ATOMIC_ACQUIRE);
    if (f->hot < FUNC_CALLED || state == JIT_REFUSED) return false;
    if (state == JIT_COLD) putFunction(jit, f, jit->options.waits);
    if (__atomic_load_n(&f->jit->state, __ATOMIC_ACQUIRE) != JIT_DONE) return true;
    return __atomic_add_fetch(&f->jit->slicesAfter, 1, __ATOMIC_RELAXED) < jit->trigger;
}

/* Code for 32-bit parameters does not go on with others, which only a call from outside the module passes. */
static Entry osrEntry(const JitOsr *o, const Value *R) {
    assert(o != NULL && R != NULL);
    Entry entry = __atomic_load_n(&o->entry, __ATOMIC_ACQUIRE);
    if (entry == NULL) return NULL;
    for (uint64_t left = o->narrow; left != 0; left &= left - 1) {
        int64_t x = R[__builtin_ctzll(left)].i;
        if (x != (int32_t)x) return NULL;
    }
    return entry;
}

/* An activation goes on in native code. If that is not the first one, the function is called often, though no slice has ended at a call of it: a long loop in it
 * takes most of the events. As a whole, it is native from the start. */
static void noteEntered(Jit *jit, Func *f, JitOsr *o) {
    (void)__atomic_add_fetch(&jit->loopsEntered, 1, __ATOMIC_RELAXED);
    if (__atomic_add_fetch(&o->entered, 1, __ATOMIC_RELAXED) == 1) return;
    if (__atomic_load_n(&f->jit->state, __ATOMIC_ACQUIRE) == JIT_COLD && isWorth(jit, f)) putFunction(jit, f, jit->options.waits);
}

Entry tierLoop(Jit *jit, Func *f, const Insn *header, const Value *R) {
    if (!isHot(jit, f, header)) return NULL;
    JitOsr *o = findOsr(f->jit, header);
    if (o == NULL && isWorth(jit, f) && !needsWhole(jit, f)) o = putLoop(jit, f, header);
    Entry entry = o == NULL ? NULL : osrEntry(o, R);
    if (entry != NULL) noteEntered(jit, f, o);
    return entry;
}

void *tierExit(VM *vm, const Insn *at) {
    const Instance *inst = vmFuncAt(vm, at)->instance;
    assert(inst->jit != NULL);
    assert(at >= inst->module->code && at < inst->module->code + inst->module->codeCount);
    Insn *exit = &inst->jit->exits[2 * (at - inst->module->code)];
    __atomic_store_n(&exit[1].word, (uint64_t)(uintptr_t)at, __ATOMIC_RELAXED);
    __atomic_store_n(&exit[0].word, (uint64_t)OP_EXIT, __ATOMIC_RELAXED);
    return exit;
}

/* ---- life ---------------------------------------------------------------------------------------------------------------------- */

Jit *jitOpen(VM *vm, const JitOptions *options) {
    assert(options->mode != JIT_OFF);
    Jit *jit = hookAlloc(vm->hooks, sizeof *jit);
    if (jit == NULL) return NULL;
    memset(jit, 0, sizeof *jit);
    jit->vm = vm;
    jit->options = *options;
    jit->host = jitHostTable;
    jit->host.write = writeText;
    jit->host.symbol = addSymbol;
    jit->host.symbols = options->symbols;
    jit->host.user = jit;
    jit->symbolFd = -1;
    uint64_t slices = options->threshold / (uint64_t)(vm->config.sliceEvents != 0 ? vm->config.sliceEvents : CREDIT_SLICE);
    jit->weighs = options->mode == JIT_AUTO && options->threshold >= JIT_THRESHOLD && !options->waits;
    if (jit->weighs) jit->sliceEnd = vm->hooks->clockNs(vm->hooks->user, false); /* else no calls that --jit=check would compare */
    jit->warmUp = options->threshold < JIT_THRESHOLD ? 0 : JIT_WARM_UP / CREDIT_SLICE;
    jit->trigger = slices < 1 ? 1 : slices > UINT32_MAX ? UINT32_MAX : (uint32_t)slices;
    (void)pthread_mutex_init(&jit->lock, NULL);
    (void)pthread_cond_init(&jit->wake, NULL);
    (void)pthread_cond_init(&jit->done, NULL);
    return jit;
}

static void showStats(Jit *jit) {
    JitStats s;
    jitStats(jit, &s);
    say(jit, "jit: %u functions, %u loops, %u failed, %llu bytecode words, %llu code bytes, %.1f ms\n", s.functions, s.loops, s.failed,
        (unsigned long long)s.instructions, (unsigned long long)s.codeBytes, (double)s.compileNs / 1e6);
    say(jit, "jit: tier changes: %u functions, %u times inside a loop\n", s.functions, s.loopsEntered);
}

void jitClose(Jit *jit) {
    if (jit == NULL) return;
    pthread_mutex_lock(&jit->lock);
    assert(!jit->isClosing && jit->jobsDone <= jit->jobsPut);
    jit->isClosing = true;
    pthread_cond_signal(&jit->wake);
    pthread_mutex_unlock(&jit->lock);
    if (jit->hasThread) (void)pthread_join(jit->thread, NULL);
    if (jit->options.showStats) showStats(jit);
    for (CodeNode *n = jit->codes; n != NULL;) {
        CodeNode *next = n->next;
        jit->plugin->release(jit->backend, n->handle);
        hookFree(jit->vm->hooks, n, sizeof *n);
        n = next;
    }
    if (jit->backend != NULL) jit->plugin->close(jit->backend);
    if (jit->symbolFd >= 0) (void)jit->vm->hooks->close(jit->vm->hooks->user, jit->symbolFd);
    for (Instance *i = jit->vm->instances; i != NULL; i = i->next) jitFreeInstance(jit->vm, i);
    (void)pthread_cond_destroy(&jit->done);
    (void)pthread_cond_destroy(&jit->wake);
    (void)pthread_mutex_destroy(&jit->lock);
    hookFree(jit->vm->hooks, jit, sizeof *jit);
}

void jitFreeInstance(VM *vm, Instance *inst) {
    const Hooks *hooks = vm->hooks;
    JitInstance *ji = inst->jit;
    if (ji == NULL) return;
    for (uint32_t i = 0; ji->funcs != NULL && i < inst->module->funcCount; i++) {
        for (JitOsr *o = ji->funcs[i].osr; o != NULL;) {
            JitOsr *next = o->next;
            hookFree(hooks, o, sizeof *o);
            o = next;
        }
        inst->funcs[i].jit = NULL;
    }
    if (ji->exits != NULL) hooks->pageRelease(hooks->user, ji->exits, ji->exitBytes);
    hookFree(hooks, ji->funcs, ji->funcBytes);
    hookFree(hooks, ji, sizeof *ji);
    inst->jit = NULL;
}

void jitAddInstance(Jit *jit, Instance *inst) {
    if (jit->options.mode != JIT_ALWAYS || !prepare(jit)) return;
    for (uint32_t i = 0; i < inst->module->funcCount; i++) {
        if (inst->funcs[i].rec->codeWords <= WORDS_MAX) putFunction(jit, &inst->funcs[i], true);
    }
}

bool jitIsBusy(Jit *jit) {
    pthread_mutex_lock(&jit->lock);
    bool isBusy = jit->jobsDone < jit->jobsPut;
    pthread_mutex_unlock(&jit->lock);
    return isBusy;
}

void jitStats(Jit *jit, JitStats *out) {
    pthread_mutex_lock(&jit->lock);
    *out = jit->stats;
    out->loopsEntered = __atomic_load_n(&jit->loopsEntered, __ATOMIC_RELAXED);
    pthread_mutex_unlock(&jit->lock);
}
