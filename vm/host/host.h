/* host.h: runs a module as a process: command line limits, signals, messages, exit status. Used by pscalvm and by all front ends' drivers. */
#ifndef PSCAL_VM_HOST_HOST_H
#define PSCAL_VM_HOST_HOST_H

#include "vm/interp/vm.h"
#include "vm/jit/tier.h"

typedef struct RunOptions {
    VMLimits limits;
    bool gcStress;
    uint64_t maxTasks;  /* --max-tasks=N; 0: the default */
    uint32_t maxThreads; /* --max-threads=N; 0: the default */
    bool isSeeded;      /* --sched=seed:N */
    uint64_t schedSeed;
    uint64_t exploreCount; /* --sched=explore:N; 0: no */
    bool isExploring;   /* this run is one of those: an error that a task reports makes it a failure */
    JitOptions jit;
    bool checksTiers;   /* --jit=check */
    const struct NativeProgram *native; /* of a native executable; else NULL */
    struct Check *check; /* of a run under --jit=check (check.h); else NULL */
    uint64_t traceHead; /* --vm-trace-head=N */
    bool checksDeadlock; /* --check-deadlock */
    bool findsRaces;    /* --race */
    bool refusesForeign; /* --no-ffi */
    bool isSandboxed;    /* --sandbox, --allow=LIST */
    uint32_t granted;    /* --allow: BuiltinFlag */
    bool grantsForeign;  /* --allow=ffi */
    bool showStats;     /* --stats: heap and fuel figures on stderr at the end */
    const Hooks *hooks; /* the outside world, for the driver, its cache and the program; never NULL */
} RunOptions;

typedef enum OptionStatus { OPTION_OTHER, OPTION_TAKEN, OPTION_BAD } OptionStatus;

/* The defaults of this build. */
void runOptionsInit(RunOptions *o);
/* Takes `arg` if it is one of --max-heap=SIZE --max-stack=SIZE --timeout=TIME --fuel=N --max-tasks=N --max-threads=N --max-output=SIZE
 * --max-files=N --sched=WHAT:N --gc-stress --vm-trace-head=N --check-deadlock --race --no-ffi --sandbox --allow=LIST --stats
 * --jit=MODE --jit-threshold=N --jit-level=N --jit-symbols=WHO --jit-wait --jit-stats --dump-llvm --dump-asm.
 * SIZE: bytes, or with suffix K, M, G. TIME: seconds, or with suffix ms, s, m. OPTION_BAD: *why is a static text. */
OptionStatus runOptionParse(RunOptions *o, const char *arg, const char **why);
/* What the sandbox refuses: capabilities (BuiltinFlag); whether C functions are refused, by it or by --no-ffi. */
uint32_t runRefuses(const RunOptions *o);
bool runRefusesForeign(const RunOptions *o);
/* The help lines of those options. */
extern const char runOptionHelp[];

/* Verifies, loads and runs a decoded module (takes ownership). args[0] is the source path. Returns the exit status.
 * `program` is the command's name for messages. With --sched=explore:N each seed has a process of its own. */
int hostRun(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args);

/* Writes all bytes to descriptor fd; retries interrupted calls. False: errno tells. */
bool hostWrite(int fd, const char *bytes, size_t n);
/* printf to stderr in one piece, control characters of the text kept. */
void hostMessage(const char *format, ...) PRINTF_LIKE(1, 2);
/* Flush of the command's own stdout text: writes, and reports failure as `program: error: ...`. Returns 0 or 1 (exit status). */
int hostPrint(const char *program, const char *text);
/* Writes a file as temporary file + rename: whole or not at all. Devices and pipes are written to. False: *why tells (static or errno text). */
bool hostWriteFileAtomically(const Hooks *hooks, const char *path, const void *bytes, size_t n, const char **why);
/* As it, with bytes that lie in several places. */
typedef struct FilePart {
    const void *bytes;
    size_t n;
} FilePart;
bool hostWritePartsAtomically(const Hooks *hooks, const char *path, const FilePart *parts, uint32_t count, const char **why);

#endif
