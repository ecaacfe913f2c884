/* jit.h: the boundary between the VM and a native-code back end, a shared object that nobody links to.
 *
 * The VM opens it (tier.c), calls its one exported function, and hands it JitHost; it gets JitPlugin. Both begin with the version that both sides
 * check; the structs hold function pointers and plain data only. The plug-in knows the VM's data structures by its headers, so `layout` must agree, too.
 *
 * Native code of a function f has up to three entries:
 *   Entry  int f(Task *t, Value *R)         arguments and result in R (Func.entry; vm.h)
 *   fast   {int64 credit, result} f(Task *t, Value *R, int64 credit, parameters...)    parameters in machine registers; only native code calls it
 *          (JitFunc.fast). `credit` is Task.credit - 1; below -1 in the result: an error is pending.
 *   OSR    an Entry that goes on at a loop header, all registers in R; it returns as if f returned.
 * Native code publishes t->pc and t->R before it calls anything that may raise, collect or look at the stack, stores references that live across such
 * a call into their registers in R, and the link word before it calls a function: collector, messages and unwinding see no difference between tiers. */
#ifndef PSCAL_VM_JIT_JIT_H
#define PSCAL_VM_JIT_JIT_H

#include "runtime/builtins/builtins.h"
#include "vm/interp/vm.h"

enum { JIT_VERSION = 10 };
#define JIT_LAYOUT ((uint32_t)(sizeof(Task) * 1000003u + sizeof(Func) * 1009u + sizeof(Instance) + OP_COUNT * 65537u))

/* A way into the middle of a function. */
typedef struct JitOsr JitOsr;
struct JitOsr {
    JitOsr *next;       /* immutable once in the list */
    const Insn *header; /* first instruction of the loop */
    Entry entry;        /* atomic; NULL until compiled */
    uint64_t narrow;    /* bit r: the code wants a 32-bit value in R[r], a parameter; set before entry */
    uint32_t entered;   /* by how many activations; atomic */
};

enum { JIT_LOOPS_KEPT = 4 };
enum { JIT_GAIN_BITS = 8, JIT_KEPT_BITS = 24 }; /* estimates of worth.h in one number: the gain plus 1, above it the stretch, then free bits */
/* What the JIT knows about a function; Func.jit. */
typedef struct JitFunc {
    void *fast;         /* atomic; NULL until compiled */
    JitOsr *osr;        /* atomic list, only added to */
    uint32_t state;     /* JitState, atomic */
    uint32_t osrTried;  /* loops queued so far */
    uint32_t gain;      /* its estimates; 0: not asked yet; atomic */
    uint64_t loopGains[JIT_LOOPS_KEPT]; /* the same of loops that were asked for lately, and above it the loop's first word; atomic */
    uint64_t ns;        /* time in it since the last compilation was asked for, by slices; atomic */
    uint64_t savedNs;   /* of that, what native code would have saved; atomic */
    uint32_t slicesAfter; /* that ended in it though its code was there; atomic */
} JitFunc;
typedef enum JitState { JIT_COLD, JIT_QUEUED, JIT_DONE, JIT_REFUSED } JitState;

/* How hard to try: by size of the function (design.md 8). */
typedef enum JitLevel { JIT_LEVEL_FAST, JIT_LEVEL_1, JIT_LEVEL_2 } JitLevel;

/* Who shall know the names and lines of native code. */
typedef enum JitSymbols { JIT_SYMBOLS_NONE, JIT_SYMBOLS_GDB, JIT_SYMBOLS_PERF, JIT_SYMBOLS_JITDUMP } JitSymbols;

/* What has become of a function that asked for room (helper `room`). */
typedef enum RoomOutcome { ROOM_THERE, ROOM_FAILED, ROOM_DONE /* the interpreter has run it: its result is in R[0] */ } RoomOutcome;

typedef struct JitHost {
    uint32_t version, layout;
    JitSymbols symbols;
    /* With JIT_SYMBOLS_PERF: each function of new code. */
    void (*symbol)(void *user, uint64_t address, uint64_t size, const char *name);
    /* Called with text of --dump-llvm, --dump-asm. */
    void (*write)(void *user, const char *text, size_t n);
    void *user;
    const BuiltinInfo *(*builtin)(uint32_t id, BuiltinFn *fn);
#define HELPER(name, types, result, parameters) result(*name) parameters;
#include "vm/jit/helpers.def"
#undef HELPER
} JitHost;

typedef struct JitRequest {
    Func *fn;
    const Insn *header; /* NULL: the function; else its loop with this first instruction */
    Instance *instances; /* all that are loaded */
    JitLevel level;
    bool dumpLlvm, dumpAsm, verifies;
} JitRequest;

typedef struct JitCode {
    Entry entry;      /* of the function or the loop */
    void *fast;       /* of the function */
    uint64_t narrow;  /* of a loop: JitOsr.narrow */
    size_t codeBytes; /* machine code and constants */
    uint32_t functions; /* bytecode functions in it, inlined ones and copies included */
    void *handle;     /* for release */
} JitCode;

typedef enum JitForm { JIT_OBJECT, JIT_ASSEMBLER, JIT_LLVM } JitForm;
/* A whole program for `pscal build --native`. */
typedef struct JitBuild {
    Instance *instance;     /* its only module, loaded, without imports */
    const void *image;      /* the module as it was before it was loaded */
    size_t imageSize;
    const char *options;    /* NativeProgram.options */
    size_t optionsSize;
    JitForm form;
    JitLevel level;
    void (*write)(void *user, const char *bytes, size_t n); /* the result, in pieces */
    void *user;
} JitBuild;

typedef struct JitBackend JitBackend;
typedef struct JitPlugin {
    uint32_t version, layout;
    const char *name; /* "LLVM 19.1.7" */
    /* NULL: *why is a text that lives as long as the plug-in. `host` is borrowed until close. */
    JitBackend *(*open)(const JitHost *host, const char **why);
    /* Compiles; one thread at a time. False: *why tells. */
    bool (*compile)(JitBackend *backend, const JitRequest *request, JitCode *out, const char **why);
    /* Translates a program; nothing of it is run. False: *why tells. */
    bool (*build)(JitBackend *backend, const JitBuild *build, const char **why);
    /* Frees code that nobody runs or will run. */
    void (*release)(JitBackend *backend, void *handle);
    void (*close)(JitBackend *backend);
} JitPlugin;
/* The exported function, named JIT_PLUGIN_SYMBOL. */
typedef const JitPlugin *(*JitPluginFn)(void);
#define JIT_PLUGIN_SYMBOL "pscalJitPlugin"

#endif
