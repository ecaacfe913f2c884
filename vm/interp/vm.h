/* vm.h: the virtual machine: instances of verified modules, tasks, execution.
 *
 * VM owns the heap, the I/O state, loaded module instances and the tasks. A Task owns a register stack that never moves; a
 * function's registers are the window R[0..regCount). Calls between bytecode functions slide the window inside one run of the interpreter loop;
 * calls that cross a tier use `Entry`: arguments and result in R, status returned (design.md 4).
 *
 *   register stack:  ... | caller's locals and temporaries | link | R[0] R[1] ... callee ... |
 *                                                            ^ R[-1]: address of the CALL instruction; bytecode cannot name it
 */
#ifndef PSCAL_VM_INTERP_VM_H
#define PSCAL_VM_INTERP_VM_H

#include "runtime/mem/heap.h"
#include "vm/bytecode/module.h"

typedef struct VM VM;
typedef struct Task Task;
typedef struct Func Func;
typedef struct Instance Instance;

/* One callable tier of a function: arguments and result in R. 0: returned; nonzero: t->rt.error is set. */
typedef int (*Entry)(Task *t, Value *R);

struct Func {
    const Insn *code;   /* first instruction; a NATIVE stub once native code is published */
    uint32_t regCount;  /* window size to check against the stack limit */
    uint32_t hot;       /* samples of call and back-edge counters that fell into this function */
    Entry entry;        /* interpreter or native; release-stored by the JIT */
    const FuncRec *rec;
    Instance *instance;
    ObjClosure *value;  /* static routine value of a function without environments, or NULL */
    const ObjType *closureType; /* of its routine values, or NULL */
    void *reserved;     /* the JIT's */
};
_Static_assert(sizeof(Func) == 64, "CALL indexes the function table by a shift");

/* A module loaded into a VM. */
struct Instance {
    VM *vm;
    Module *module;
    const char *name;
    char *globals;            /* page-aligned block */
    size_t globalBytes;
    Func *funcs;
    Func **imports;
    ObjString **strings;      /* static string objects */
    const ObjType **objTypes; /* by module type index: BOX, DYN, CLOSURE, ENV, STRING, ANY, FILE */
    const RtElem **elems;     /* by module type index: value types */
    void *memory;             /* arena of all of the above */
    Instance *next;
};

typedef struct VMLimits {
    uint64_t maxHeapBytes;   /* 0: default */
    uint64_t maxStackBytes;  /* of the main task's register stack; 0: 64 MB */
    uint64_t timeoutMs;      /* 0: none */
    uint64_t fuel;           /* back-edges and calls; 0: none */
} VMLimits;

typedef struct VMConfig {
    const Hooks *hooks;      /* NULL: hooksDefault() */
    VMLimits limits;
    bool gcStress;
    bool canInterrupt;       /* install SIGINT handling through vmInterrupt */
    uint64_t traceHead;      /* --vm-trace-head=N */
    void (*trace)(void *user, const char *line);
    void *traceUser;
} VMConfig;

enum { CREDIT_SLICE = 4096 };

struct Task {
    Rt rt;                    /* first: builtins receive &t->rt */
    VM *vm;
    Value *limit;             /* R + regCount must stay below; requests overwrite it with NULL (atomic) */
    Value *stackBase, *stackEnd;
    Value *top;               /* first word above the running window (published before anything that may collect) */
    const Insn *pc;           /* published with it, for messages */
    Value *R;
    int64_t credit;           /* events left in the slice when not inside the loop */
    int64_t slice;            /* events of the current slice */
    uint64_t fuelUsed;        /* events of finished slices */
    uint32_t requests;        /* RequestBit, atomic */
    uint32_t nativeDepth;     /* nested runs on the native stack */
    char *nativeLimit;        /* native stack must stay above */
    Obj *exception;
    /* UNWIND in flight */
    Value *unwindFrame;
    uint32_t unwindLabel;
    /* stack trace captured when the error was raised */
    uint32_t traceCount;
    struct TraceEntry { const Func *fn; uint32_t line, fileIndex; } trace[32];
    uint32_t traceSkipped;
};

typedef enum RequestBit { REQUEST_STOP = 1, REQUEST_INTERRUPT = 2, REQUEST_TIMEOUT = 4, REQUEST_CREDIT = 8 } RequestBit;

VM *vmCreate(const VMConfig *config, const char **why);
void vmDestroy(VM *vm); /* accepts NULL; flushes and closes files */
/* Loads a verified module; takes ownership of it also on failure. Imports are resolved against instances that are already loaded. */
Instance *vmLoad(VM *vm, Module *module, const char **why);
Task *vmMainTask(VM *vm);
void vmSetArguments(VM *vm, int count, const char *const *args); /* args[0] is the source path; borrowed */
/* Runs the module's main function. Returns the process exit status: 0, halt's n, 1 on a run-time error after writing its message and
 * stack through `report`; output files are flushed (a write error gives 1 and a message). */
int vmRunMain(VM *vm, Instance *instance, void (*report)(void *user, const char *text, size_t n), void *user);
/* Calls a function by entry ABI: arguments in args[0..], result to *result. 0 ok. */
int vmCall(Task *t, Func *fn, const Value *args, uint32_t argCount, Value *result);
/* The interpreter's Entry for every bytecode function of arguments at R (fn found through R[-1]'s convention is not needed: fn given). */
int interpRun(Task *t, Func *fn, Value *R);
/* Async-signal-safe: asks the running tasks to stop with error INTERRUPT or TIMEOUT. */
void vmRequest(VM *vm, RequestBit bit);
const char *vmBuildId(void);
Func *vmFuncAt(VM *vm, const Insn *pc);
/* Total events (calls and back-edges) consumed by the main task. */
uint64_t vmFuelUsed(const VM *vm);
Heap *vmHeap(VM *vm);

#endif
