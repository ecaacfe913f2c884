/* options.c: the run-time options that every command takes. */
#include "vm/host/host.h"

#include "runtime/builtins/builtins.h"
#include "vm/sched/sched.h"
#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

const char runOptionHelp[] =
    "Run options:\n"
    "  --max-heap=SIZE      limit of the collected heap (bytes, or K, M, G)\n"
    "  --max-stack=SIZE     limit of the main stack\n"
    "  --timeout=TIME       stop after TIME (seconds, or with suffix ms, s, m)\n"
    "  --fuel=N             stop after N calls and loop iterations\n"
    "  --max-tasks=N        tasks that may exist at once\n"
    "  --max-threads=N      threads of the system that run tasks (1 to 15)\n"
    "  --max-output=SIZE    limit of what the program writes, to all files together\n"
    "  --max-files=N        files that may be open at once\n"
    "  --sched=seed:N       run all tasks in one thread, in an order that N chooses: the same again for the same N\n"
    "  --sched=explore:N    run under the seeds 1 to N until one fails; show it and how to repeat it\n"
    "  --gc-stress          collect garbage at every safepoint (for tests)\n"
    "  --check-deadlock     report tasks that wait for ever while others run; status 2\n"
    "  --race               report data races of tasks (interpreted, slow)\n"
    "  --no-ffi             refuse programs that call C functions\n"
    "  --sandbox            refuse files, network, processes, environment, clock, terminal, C functions\n"
    "  --allow=LIST         --sandbox, but with some of fs-read,fs-write,net,process,env,clock,terminal,ffi\n"
    "  --jit=auto|off|always  native code: of what is hot, never, of everything at the start\n"
    "  --jit=check          interpret and run native code in lock step; status 70 if they differ\n"
    "  --jit-threshold=N    compile after about N calls and loop iterations\n"
    "  --jit-level=0|1|2    optimise all native code so much (default: by size)\n"
    "  --jit-symbols=WHO    tell gdb, perf or perf's jitdump the names and lines of native code\n"
    "  --jit-wait           wait for native code instead of going on (for tests)\n"
    "  --jit-stats          what was compiled, on stderr\n"
    "  --dump-llvm          LLVM code on stderr\n"
    "  --dump-asm           machine code on stderr\n"
    "  --vm-trace-head=N    trace the first N instructions on stderr\n"
    "  --stats              heap and step figures on stderr at the end\n";

void runOptionsInit(RunOptions *o) {
    memset(o, 0, sizeof *o);
    o->hooks = hooksDefault();
    jitOptionsInit(&o->jit);
#ifdef PSCAL_GC_STRESS_DEFAULT
    o->gcStress = true;
#endif
}

static bool parseNumber(const char *text, uint64_t *out, const char **rest) {
    char *end;
    if (text[0] < '0' || text[0] > '9') return false;
    errno = 0;
    *out = strtoull(text, &end, 10);
    *rest = end;
    assert(end > text);
    return errno == 0;
}

static bool parseSize(const char *text, uint64_t *out) {
    const char *rest;
    if (!parseNumber(text, out, &rest)) return false;
    unsigned shift = 0;
    switch (*rest) {
    case 'k': case 'K': shift = 10; break;
    case 'm': case 'M': shift = 20; break;
    case 'g': case 'G': shift = 30; break;
    case 0: break;
    default: return false;
    }
    if (shift != 0) rest++;
    if (*rest == 'B' || *rest == 'b') rest++;
    if (*rest != 0 || *out == 0 || *out > UINT64_MAX >> shift >> 1) return false;
    *out <<= shift;
    return true;
}

static bool parseTimeMs(const char *text, uint64_t *out) {
    char *end;
    if ((text[0] < '0' || text[0] > '9') && text[0] != '.') return false;
    errno = 0;
    double value = strtod(text, &end);
    if (strcmp(end, "ms") == 0) value /= 1000;
    else if (strcmp(end, "m") == 0) value *= 60;
    else if (*end != 0 && strcmp(end, "s") != 0) return false;
    if (errno != 0 || !(value > 0) || value > 1e9) return false;
    *out = (uint64_t)(value * 1000);
    if (*out == 0) *out = 1;
    return true;
}

static const char *valueOf(const char *arg, const char *name) {
    assert(name[0] == '-' && name[1] == '-');
    size_t n = strlen(name);
    return strncmp(arg, name, n) == 0 && arg[n] == '=' ? arg + n + 1 : NULL;
}

/* seed:N, explore:N */
static bool parseSched(RunOptions *o, const char *text) {
    const char *rest;
    bool isSeed = strncmp(text, "seed:", 5) == 0, isExplore = strncmp(text, "explore:", 8) == 0;
    uint64_t n;
    if (!isSeed && !isExplore) return false;
    if (!parseNumber(text + (isSeed ? 5 : 8), &n, &rest) || *rest != 0) return false;
    o->isSeeded = isSeed;
    o->schedSeed = isSeed ? n : 0;
    o->exploreCount = isExplore ? n : 0;
    return isSeed || n != 0;
}

/* fs-read,env ... */
static bool parseAllow(RunOptions *o, const char *text) {
    static const struct {
        const char *name;
        uint32_t flag; /* 0: C functions */
    } known[] = {{"fs-read", BUILTIN_FS_READ}, {"fs-write", BUILTIN_FS_WRITE}, {"net", BUILTIN_NET},       {"process", BUILTIN_PROC},
                 {"env", BUILTIN_ENV},         {"clock", BUILTIN_CLOCK},       {"terminal", BUILTIN_TERM}, {"ffi", 0}};
    o->isSandboxed = true;
    for (;;) {
        size_t n = strcspn(text, ","), i = 0, count = sizeof known / sizeof known[0];
        while (i < count && !(strlen(known[i].name) == n && memcmp(known[i].name, text, n) == 0)) i++;
        if (i == count) return false;
        o->granted |= known[i].flag;
        o->grantsForeign = o->grantsForeign || known[i].flag == 0;
        if (text[n] == '\0') return true;
        text += n + 1;
    }
}

uint32_t runRefuses(const RunOptions *o) { return o->isSandboxed ? (uint32_t)BUILTIN_CAPABILITIES & ~o->granted : 0; }

bool runRefusesForeign(const RunOptions *o) { return o->refusesForeign || (o->isSandboxed && !o->grantsForeign); }

static bool parseThreads(const char *text, uint32_t *out) {
    const char *rest;
    uint64_t n;
    if (!parseNumber(text, &n, &rest) || *rest != 0 || n == 0 || n > VM_MAX_WORKERS) return false;
    *out = (uint32_t)n;
    return true;
}

static bool parseJitMode(RunOptions *o, const char *text) {
    if (strcmp(text, "auto") == 0) o->jit.mode = JIT_AUTO;
    else if (strcmp(text, "off") == 0) o->jit.mode = JIT_OFF;
    else if (strcmp(text, "always") == 0 || strcmp(text, "check") == 0) o->jit.mode = JIT_ALWAYS;
    else return false;
    o->checksTiers = strcmp(text, "check") == 0;
    return true;
}

static bool parseLevel(const char *text, int *out) {
    *out = text[0] - '0';
    return text[0] >= '0' && text[0] <= '2' && text[1] == 0;
}

static bool parseSymbols(const char *text, JitSymbols *out) {
    if (strcmp(text, "gdb") == 0) *out = JIT_SYMBOLS_GDB;
    else if (strcmp(text, "perf") == 0) *out = JIT_SYMBOLS_PERF;
    else if (strcmp(text, "jitdump") == 0) *out = JIT_SYMBOLS_JITDUMP;
    else return false;
    return true;
}

/* False: it is none of the native compiler's options. */
static bool parseJitOption(RunOptions *run, const char *arg, bool *ok) {
    const char *v, *rest;
    JitOptions *o = &run->jit;
    *ok = true;
    if ((v = valueOf(arg, "--jit")) != NULL) *ok = parseJitMode(run, v);
    else if ((v = valueOf(arg, "--jit-threshold")) != NULL) *ok = parseNumber(v, &o->threshold, &rest) && *rest == 0 && o->threshold != 0;
    else if ((v = valueOf(arg, "--jit-level")) != NULL) *ok = parseLevel(v, &o->level);
    else if ((v = valueOf(arg, "--jit-symbols")) != NULL) *ok = parseSymbols(v, &o->symbols);
    else if (strcmp(arg, "--jit-wait") == 0) o->waits = true;
    else if (strcmp(arg, "--jit-stats") == 0) o->showStats = true;
    else if (strcmp(arg, "--dump-llvm") == 0) o->dumpLlvm = true;
    else if (strcmp(arg, "--dump-asm") == 0) o->dumpAsm = true;
    else return false;
    return true;
}

OptionStatus runOptionParse(RunOptions *o, const char *arg, const char **why) {
    assert(o != NULL && arg != NULL && why != NULL);
    const char *v, *rest;
    bool ok;
    if ((v = valueOf(arg, "--max-heap")) != NULL) ok = parseSize(v, &o->limits.maxHeapBytes);
    else if ((v = valueOf(arg, "--max-stack")) != NULL) ok = parseSize(v, &o->limits.maxStackBytes);
    else if ((v = valueOf(arg, "--timeout")) != NULL) ok = parseTimeMs(v, &o->limits.timeoutMs);
    else if ((v = valueOf(arg, "--fuel")) != NULL) ok = parseNumber(v, &o->limits.fuel, &rest) && *rest == 0 && o->limits.fuel != 0;
    else if ((v = valueOf(arg, "--max-tasks")) != NULL) ok = parseNumber(v, &o->maxTasks, &rest) && *rest == 0 && o->maxTasks != 0;
    else if ((v = valueOf(arg, "--max-output")) != NULL) ok = parseSize(v, &o->limits.maxOutputBytes);
    else if ((v = valueOf(arg, "--max-files")) != NULL) ok = parseNumber(v, &o->limits.maxFiles, &rest) && *rest == 0 && o->limits.maxFiles != 0;
    else if ((v = valueOf(arg, "--max-threads")) != NULL) ok = parseThreads(v, &o->maxThreads);
    else if ((v = valueOf(arg, "--sched")) != NULL) ok = parseSched(o, v);
    else if ((v = valueOf(arg, "--vm-trace-head")) != NULL) ok = parseNumber(v, &o->traceHead, &rest) && *rest == 0;
    else if (strcmp(arg, "--gc-stress") == 0) ok = o->gcStress = true;
    else if (strcmp(arg, "--check-deadlock") == 0) ok = o->checksDeadlock = true;
    else if (strcmp(arg, "--race") == 0) ok = o->findsRaces = true;
    else if (strcmp(arg, "--no-ffi") == 0) ok = o->refusesForeign = true;
    else if (strcmp(arg, "--sandbox") == 0) ok = o->isSandboxed = true;
    else if ((v = valueOf(arg, "--allow")) != NULL) ok = parseAllow(o, v);
    else if (strcmp(arg, "--stats") == 0) ok = o->showStats = true;
    else if (!parseJitOption(o, arg, &ok)) return OPTION_OTHER;
    if (ok) return OPTION_TAKEN;
    *why = "malformed value";
    return OPTION_BAD;
}
