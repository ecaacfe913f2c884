/* tier.h: when what becomes native code. Owned by the VM; the plug-in (jit.h) is opened on the first need.
 *
 * The interpreter counts in slices: each slice of calls and backward jumps that ends in a function adds one to its `hot`. A function hot enough is queued;
 * one background thread compiles and publishes. Loops are entered by on-stack replacement. */
#ifndef PSCAL_VM_JIT_TIER_H
#define PSCAL_VM_JIT_TIER_H

#include "vm/jit/jit.h"

typedef struct Jit Jit;

typedef enum JitMode { JIT_AUTO, JIT_OFF, JIT_ALWAYS } JitMode;
typedef struct JitOptions {
    JitMode mode;           /* ALWAYS: every function is compiled when its module is loaded */
    uint64_t threshold;     /* events in a function until it is compiled */
    int level;              /* JitLevel of all code; -1: by size */
    JitSymbols symbols;     /* --jit-symbols */
    bool waits;             /* whoever finds a function hot waits for its code: reproducible tiers, for tests */
    bool showStats, dumpLlvm, dumpAsm;
    const char *pluginPath; /* NULL: PSCAL_LLVM_PLUGIN, beside the executable, the installed place */
    void (*write)(void *user, const char *text, size_t n); /* dumps and statistics; any thread */
    void *user;
} JitOptions;
enum { JIT_THRESHOLD = 200000, JIT_WARM_UP = 1000000 }; /* events: about 2 and 10 ms of interpretation */
void jitOptionsInit(JitOptions *o);

typedef struct JitStats {
    uint32_t functions, loops, failed;
    uint32_t loopsEntered; /* times that a running activation went on in native code */
    uint64_t instructions, codeBytes, compileNs;
} JitStats;

/* NULL: out of memory. Starts no thread and opens nothing. */
Jit *jitOpen(VM *vm, const JitOptions *options);
/* Accepts NULL. Ends the thread and frees all code; no task may run. */
void jitClose(Jit *jit);
/* After a module was loaded; the loading thread. */
void jitAddInstance(Jit *jit, Instance *inst);
void jitFreeInstance(VM *vm, Instance *inst);
/* What native code needs of an instance that it calls from. False: out of memory. */
bool jitPrepareInstance(VM *vm, Instance *inst) WARN_UNUSED;
/* A slice has ended at a call of f. Any task. */
void tierCall(Jit *jit, Func *f);
/* f starts as a task. What starts often is compiled ahead of its next start. Any task. */
void tierStart(Jit *jit, Func *f);
/* A slice has ended at a jump back to `header` in f, R its window. Code to go on with, or NULL. Any task. */
Entry tierLoop(Jit *jit, Func *f, const Insn *header, const Value *R);
/* Opens the plug-in: `given` if that is not NULL, else PSCAL_LLVM_PLUGIN, else pscal_llvm.so as jitFindFile finds it. NULL: *why holds the reason. The
 * library stays mapped for the process's life: LLVM does not like to be unloaded. plugin.c */
const JitPlugin *jitOpenPlugin(const char *given, char *why, size_t whySize);
/* The file beside the commands (../lib/pscal) or in the installed place; false: in neither. */
bool jitFindFile(const char *name, char *path, size_t size);
/* Two words: EXIT, and the address of the call instruction `at`: the link of an interpreter run that native code at `at` starts. */
void *tierExit(VM *vm, const Insn *at);
void jitStats(Jit *jit, JitStats *out);
/* Is something queued or being compiled? */
bool jitIsBusy(Jit *jit);

extern const JitHost jitHostTable; /* helpers.c */

#endif
