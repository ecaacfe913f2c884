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
#include "runtime/plat/fiber.h"
#include "vm/bytecode/module.h"

typedef struct VM VM;
typedef struct Task Task;
typedef struct Func Func;
typedef struct Instance Instance;

/* One callable tier of a function: arguments and result in R. 0: returned; nonzero: t->rt.error is set. */
typedef int (*Entry)(Task *t, Value *R);

struct Func {
    const Insn *code;   /* first instruction; the NATIVE stub once native code is published (atomic) */
    uint16_t regCount;  /* window size to check against the stack limit */
    uint16_t envSlot;   /* register of the first environment parameter */
    uint32_t hot;       /* slices that ended in this function; in units of FUNC_CALLED, those that ended at a call of it, and its starts as a task */
    Entry entry;        /* native code, or NULL: interpreted; set by vmPublish (atomic) */
    const FuncRec *rec;
    Instance *instance;
    ObjClosure *value;  /* static routine value of a function without environments, or NULL */
    const ObjType *closureType; /* of its routine values, or NULL */
    struct JitFunc *jit; /* what the JIT knows about it (vm/jit), or NULL (atomic) */
};
_Static_assert(sizeof(Func) == 64, "CALL indexes the function table by a shift");

/* A module loaded into a VM. */
struct Instance {
    VM *vm;
    Module *module;
    const char *name;
    char *globals;            /* page-aligned block */
    size_t globalBytes;
    size_t globalRoom;        /* reserved; at least globalBytes */
    bool borrowsGlobals;      /* of another instance of its session */
    const RefMap *globalRefs; /* the references in it */
    Func *funcs;
    Func **imports;           /* by import index; NULL unless it is a function */
    char **importData;        /* by import index: the imported global, or NULL */
    ObjString **strings;      /* static string objects */
    const ObjType **objTypes; /* by module type index: BOX, DYN, CLOSURE, ENV, STRING, FILE */
    const RtElem **elems;     /* by module type index: value types */
    void *memory;             /* arena of all of the above */
    struct ForeignTarget **foreign; /* by import index: C functions that were called already (atomic); NULL: the module has none */
    struct JitInstance *jit;  /* vm/jit; NULL: no native code */
    Instance *next;
};

typedef struct VMLimits {
    uint64_t maxHeapBytes;   /* 0: default */
    uint64_t maxStackBytes;  /* of the main task's register stack; 0: 64 MB */
    uint64_t timeoutMs;      /* 0: none */
    uint64_t fuel;           /* back-edges and calls: the n-th ends the run; 0: none */
    uint64_t maxOutputBytes; /* written to all files; 0: none */
    uint64_t maxFiles;       /* open at once, besides the standard ones; 0: none */
} VMLimits;

typedef struct VMConfig {
    const Hooks *hooks;      /* NULL: hooksDefault() */
    VMLimits limits;
    bool gcStress;
    uint32_t poolSize;       /* workers at most; 0: from the environment */
    const char *poolVariable; /* environment variable with the pool size; NULL: PSCAL_THREAD_POOL_SIZE */
    uint64_t maxTasks;       /* 0: the default */
    bool isSeeded;           /* --sched=seed:N: the deterministic scheduler */
    uint64_t schedSeed;
    bool hasGuests;          /* threads that the VM has not made may call into it at any time (vm/sched/guest.h) */
    struct JitOptions *jit;  /* NULL: no native code (vm/jit/tier.h); borrowed for the VM's life */
    uint64_t traceHead;      /* --vm-trace-head=N: the first N instructions go to `trace`; 0: none */
    void (*trace)(void *user, const char *line); /* one line, with its line end; may be NULL */
    void *traceUser;
    bool refusesForeign;     /* --no-ffi: modules that call C functions are not loaded; functions of the host are none */
    uint32_t refused;        /* --sandbox: capabilities (BuiltinFlag) that builtins may not use */
    bool checksDeadlock;     /* --check-deadlock: some tasks wait for ever while others run (vm/sched/stuck.c) */
    bool findsRaces;         /* --race: the data-race detector of vm/race; nothing is compiled or fused */
    const struct NativeProgram *native; /* the process is a native executable (vm/jit/native.h), which loads one module; else NULL */
    const Hooks *heapHooks;  /* the collector's, where it must not be seen in `hooks`; NULL: the same */
    int64_t sliceEvents;     /* 0: the default */
    void (*atSlice)(void *user, Task *t); /* at the end of each slice, t->pc and t->R published and an error perhaps pending; may be NULL */
    void *atSliceUser;
} VMConfig;

/* Windows end so far below stackEnd, except for native functions that call none and have windows of up to STACK_LEAF_WORDS: these need no check. */
enum { STACK_MARGIN_WORDS = 128, STACK_LEAF_WORDS = 64 };

/* A slice is a prime number of events, so that the ends of slices are a fair sample of a program that repeats itself. FUNC_CALLED: see Func.hot. */
enum { CREDIT_SLICE = 4093, FUNC_CALLED = 1 << 20 };

/* An activation that has executed FRAMEID and may be the target of UNWIND, unless its window has been given up. */
typedef struct FrameMark {
    Value *window;
    const Func *fn;
    int64_t id;
} FrameMark;

struct Task {
    Rt rt;                    /* first: builtins receive &t->rt */
    VM *vm;
    Value *limit;             /* R + regCount must not exceed it; requests overwrite it with NULL (atomic) */
    Value *stackBase, *stackEnd;
    Value *top;               /* first word above the running window (published before anything that may collect) */
    const Insn *pc;           /* published with it, for messages */
    Value *R;
    int64_t credit;           /* events left in the slice when not inside the loop */
    int64_t slice;            /* events of the current slice */
    uint32_t requests;        /* RequestBit, atomic */
    uint32_t nativeDepth;     /* nested runs on the native stack */
    char *nativeLimit;        /* native code does not call below this address of the native stack: what it would call is interpreted */
    /* UNWIND in flight; unwindFrame is NULL otherwise */
    Value *unwindFrame;
    int64_t unwindId;
    const Func *unwindFunc;
    uint32_t unwindLabel;
    /* activations that have an identity, windows and ids both ascending */
    FrameMark *marks;
    uint32_t markCount, markCapacity;
    int64_t lastFrameId;
    uint64_t traceLeft;       /* instructions still to be traced */
    /* ---- as a unit of concurrency (vm/sched) ---- */
    uint64_t id;              /* 0: the main program; else the number of its task object */
    struct TaskObj *obj;      /* NULL: the main program */
    struct Worker *worker;    /* that runs it; NULL while it does not run */
    Fiber fiber;              /* its native stack; the main program has its thread's */
    char *nativeBase;         /* top of the native stack range that may hold references while it runs */
    uint32_t waitState;       /* atomic: 0, WAIT_ARMED, or the claim's WakeReason */
    uint32_t wakeWord;        /* atomic futex word of a task that keeps its worker */
    const char *waitText;     /* what it waits for; atomic */
    const char *waitReport;
    int64_t waitNumber;
    uint32_t waitKind;        /* WaitKind: who can end it */
    const void *waitObject;
    int64_t deadlineNs;       /* of its timer */
    uint32_t timerAt;         /* 1 + its place in the timer heap, 0: none */
    uint64_t turnTicks, cpuTicks; /* start of the current turn; sum of the finished ones */
    Obj *isolated;            /* copies of the globals that it uses instead of the instances', or NULL */
    struct HeldList *heldLocks; /* locks that a kill gives back; NULL: it never held one */
    Task *nextFree;           /* list of unused stacks */
    void *snapshot;           /* of the statistics; freed at the end */
    struct ForeignFrame *foreign; /* the innermost C function that it is in (vm/foreign), or NULL */
    struct RaceTask *race;    /* the task as the data-race detector knows it; NULL without --race */
    uint64_t stuckId;         /* stuck.c: 1 + number of the task that has been reported on this stack */
    bool isSuspect;           /* stuck.c: while a collection decides who can go on */
    bool hasGrown;            /* it has used much of its stack */
    bool hasSampled;          /* its processor time has been sampled: it ran longer than a slice */
};

/* WORLD: stand still for a collection. CONTROL: look at the pause and kill flags of the task object. YIELD: let others run. HALT: another task has
 * ended the program. */
typedef enum RequestBit {
    REQUEST_WORLD = 1, REQUEST_INTERRUPT = 2, REQUEST_TIMEOUT = 4, REQUEST_CREDIT = 8, REQUEST_CONTROL = 16, REQUEST_YIELD = 32, REQUEST_HALT = 64
} RequestBit;

/* Makes a VM with its heap, standard files and main task. Gives ownership. NULL: *why is a static text. `config` is copied; its hooks and
 * callbacks are borrowed for the VM's life. */
VM *vmCreate(const VMConfig *config, const char **why);
/* Accepts NULL; flushes and closes files. No task may run; one that does not come back from a C function or a blocking call within five seconds keeps the
 * memory of the VM. */
void vmDestroy(VM *vm);
/* Loads a verified module; takes ownership of it also on failure. Imports are resolved against the exports of instances that are already
 * loaded, by module name, name and structure of the type. NULL: *why is a static text. */
Instance *vmLoad(VM *vm, Module *module, const char **why);
/* The same for an entry of an interactive session: its globals are the memory of `session`'s (NULL: new memory for a session, room bytes), and its types are those of
 * the VM's earlier instances where they are equal, so that values of earlier entries fit. */
Instance *vmLoadEntry(VM *vm, Module *module, const Instance *session, size_t room, const char **why);
Task *vmMainTask(VM *vm);
void vmSetArguments(VM *vm, int count, const char *const *args); /* args[0] is the source path; borrowed */
/* Where messages of tasks go whose errors nobody else sees, in whatever thread; NULL: nowhere. Before the VM runs anything; vmRunMain sets it, too. */
void vmSetReport(VM *vm, void (*report)(void *user, const char *text, size_t n), void *user);
/* Runs the module's main function. Returns the process exit status: 0, halt's n, 130 after an interrupt, 1 on any other run-time error, after
 * writing its message and stack through `report`, RACE_STATUS instead of 0 after data races; output files are flushed (a write error gives 1 and a message). */
int vmRunMain(VM *vm, Instance *instance, void (*report)(void *user, const char *text, size_t n), void *user);
/* Calls a function by entry ABI: arguments in args[0..argCount) as its parameters take registers, result (if it has one) to *result. 0 ok; else
 * t->rt.error tells. Builtins and native code may call it while a program runs; from outside it starts on an empty stack. References in
 * args and *result are roots only while the call runs. The owner of the task only. */
int vmCall(Task *t, Func *fn, const Value *args, uint32_t argCount, Value *result);
/* Runs fn on the window R, whose arguments the caller has prepared; vmCall and native code that calls bytecode use it. The link word
 * R[-1] names two words that outlive any report of an error: an EXIT instruction and the address of the calling instruction, or 0. */
int interpRun(Task *t, Func *fn, Value *R);
/* The same with --vm-trace-head (interp_trace.c). */
int interpRunTraced(Task *t, Func *fn, Value *R);
/* The same with --race (interp_race.c). */
int interpRunRaced(Task *t, Func *fn, Value *R);
/* Runs fn on the window R of a task that has been set up for it (arguments in R[0..], link room in R[-1]); result in R[0]. */
int vmRunWindow(Task *t, Func *fn, Value *R);
/* Makes all calls of fn that start from now on run `entry` (NULL: its bytecode again). `entry` finds its arguments in R[0..], leaves the result in
 * R[0] and returns 0, or returns nonzero with an error pending. Any thread. False: out of memory. */
bool vmPublish(Func *fn, Entry entry) WARN_UNUSED;
/* Asks the running tasks to stop with error INTERRUPT or TIMEOUT. Async-signal-safe; any thread. */
void vmRequest(VM *vm, RequestBit bit);
const char *vmBuildId(void);
/* The function whose code contains pc, or NULL. */
Func *vmFuncAt(VM *vm, const Insn *pc);
/* Total events (calls and back-edges) consumed by the main task; exact while no program runs and in builtins. */
uint64_t vmFuelUsed(const VM *vm);
Heap *vmHeap(VM *vm);
/* The pending error of a task whose vmCall has failed: *message (borrowed until the task goes on, *length bytes; it may hold zeros), and the frames of its
 * origin, innermost first, at most `max` of them. Returns their number. */
typedef struct VmFrame {
    const char *routine, *file; /* borrowed for the VM's life; "" routine: the main program */
    uint32_t line;
} VmFrame;
uint32_t vmErrorFrames(Task *t, VmFrame *frames, uint32_t max, const char **message, size_t *length);

#endif
