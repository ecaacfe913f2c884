/* foreign.h: C functions as the rest of the machine sees them. Read vm/bytecode/foreign_sig.h first. */
#ifndef PSCAL_VM_FOREIGN_FOREIGN_H
#define PSCAL_VM_FOREIGN_FOREIGN_H

#include "vm/interp/vm.h"

/* A call of a function of the embedding program. Lives while the function runs. */
typedef struct ForeignCall {
    Task *task;
    const char *types;   /* of the parameters, see foreign_sig.h: one letter each */
    uint32_t count;
    const Value *args;   /* args[i] belongs to types[i]; a slice is not among them */
    char resultType;
    Value result;        /* zero before the call */
    void *user;
} ForeignCall;
/* 0, or nonzero with an error pending in call->task. Runs in the thread of the task, and inside the machine: it may call vmCall. */
typedef int (*ForeignHostFn)(ForeignCall *call);

/* What a foreign import leads to (Instance.foreign), once it was called. */
typedef struct ForeignTarget {
    struct ForeignTarget *next;
    void *address;                /* of the C function; NULL: one of the host */
    const struct ForeignHost *host;
    const struct ForeignShape *shape;
} ForeignTarget;

/* A C function on the stack of a task. */
typedef struct ForeignFrame {
    struct ForeignFrame *outer;
    bool hasFailed;               /* a callback has: its error is pending */
    bool wasPinned;
} ForeignFrame;
/* Around a call of a C function, whose caller has published pc and window: the worker goes outside, and callbacks of C find the task. Enter may switch
 * threads, or raises an error if the stack is too small for C: returns 1. Leave returns 1 if a callback has failed, its error pending. While a VM has no
 * scheduler (Rt.outside is NULL) there are no callbacks and nobody waits: native code then calls C without either. */
int foreignEnter(Task *t, ForeignFrame *frame) WARN_UNUSED;
int foreignLeave(Task *t, ForeignFrame *frame) WARN_UNUSED;

/* Makes fn callable as function `name` of the library "host" by modules that are loaded later; `types` must be those of the import, of the letters
 * b B h H i I l f d s v only. Names and types are copied. The thread of the main program. False: *why is a static text. */
bool foreignAddHost(VM *vm, const char *name, const char *types, ForeignHostFn fn, void *user, const char **why) WARN_UNUSED;

/* Before a module with foreign imports is loaded. False: *why is a static text. The thread of the main program. */
bool foreignPrepare(VM *vm, const Module *m, const char **why) WARN_UNUSED;
/* Marks the routines that C may call. From markRoots only. */
void foreignMark(VM *vm, Heap *heap);
/* Closes the libraries and ends all callbacks: C must not call them any more. */
void foreignDestroy(VM *vm);

/* Calls fn by its signature from C's side of things: environments included. args: its visible parameters. As vmCall otherwise. */
int foreignCallClosure(Task *t, const ObjClosure *closure, const Value *args, uint32_t count, Value *result);

#endif
