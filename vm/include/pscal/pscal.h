/* pscal.h: Pascal, CLike and Tiny programs inside of a C or C++ program. Link with `pkg-config --cflags --libs pscal`; docs/embedding.md explains.
 *
 * A PscalVM is a machine of its own: any number may exist in one process. It belongs to the thread that opens it: that thread alone makes calls with
 * it, except where a function says otherwise. Programs in it may use as many threads as its limits allow.
 *
 * No function exits, aborts, prints or changes signal handlers. Strings that are given are copied unless a comment says otherwise; strings that are
 * returned are borrowed until the next call with the same VM. NULL for a PscalVM is misuse that is answered with PSCAL_MISUSE or NULL. */
#ifndef PSCAL_PSCAL_H
#define PSCAL_PSCAL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/resource.h>
#include <time.h>

#ifdef __cplusplus
extern "C" {
#endif

#define PSCAL_API __attribute__((visibility("default")))

typedef struct PscalVM PscalVM;
typedef struct PscalModule PscalModule;   /* a compiled program in a VM; lives as long as the VM */
typedef struct PscalRoutine PscalRoutine; /* of a module; lives as long as the VM */
typedef struct PscalCall PscalCall;       /* a call of a host function, while it runs */

typedef enum PscalStatus {
    PSCAL_OK,
    PSCAL_COMPILE_ERROR, /* the diagnostics say what */
    PSCAL_RUNTIME_ERROR, /* pscalError says what */
    PSCAL_EXITED,        /* it has ended by halt or exit, or main has returned, with a status other than 0: PscalError.exitStatus */
    PSCAL_NO_MEMORY,
    PSCAL_MISUSE         /* the host has made a mistake; PscalError.message says which */
} PscalStatus;

typedef enum PscalLanguage { PSCAL_PASCAL, PSCAL_CLIKE, PSCAL_TINY } PscalLanguage;

/* ---- values ---- */

typedef enum PscalType {
    PSCAL_NOTHING, PSCAL_INT, PSCAL_REAL, PSCAL_BOOL, PSCAL_CHAR, PSCAL_TEXT,
    PSCAL_ANY /* of parameters and results only: a value of any of these types, as all of Tiny's */
} PscalType;
typedef struct PscalValue {
    PscalType type;
    int64_t i;         /* INT, BOOL, CHAR */
    double f;          /* REAL */
    const char *text;  /* TEXT: length bytes, then a zero */
    size_t length;
} PscalValue;
static inline PscalValue pscalInt(int64_t i) { PscalValue v = {PSCAL_INT, 0, 0, NULL, 0}; v.i = i; return v; }
static inline PscalValue pscalReal(double f) { PscalValue v = {PSCAL_REAL, 0, 0, NULL, 0}; v.f = f; return v; }
static inline PscalValue pscalBool(bool b) { PscalValue v = {PSCAL_BOOL, 0, 0, NULL, 0}; v.i = b; return v; }
PSCAL_API PscalValue pscalText(const char *text); /* zero-terminated, borrowed */

/* ---- machines ---- */

typedef enum PscalSeverity { PSCAL_ERROR, PSCAL_WARNING, PSCAL_NOTE, PSCAL_HELP } PscalSeverity;
typedef struct PscalDiagnostic {
    PscalSeverity severity;
    const char *code;     /* "E2001", or "" */
    const char *message;
    const char *file;     /* NULL: it has no place */
    uint32_t line, column, length; /* from 1; length in bytes */
} PscalDiagnostic;

/* Start with pscalConfigInit; later versions may add fields at the end. */
typedef struct PscalConfig {
    size_t size;               /* set by pscalConfigInit */
    void *user;                /* for the callbacks of this struct */
    uint64_t maxHeapBytes;     /* 0: a default */
    uint64_t maxStackBytes;    /* of the main program; 0: 64 MB */
    uint64_t timeoutMs;        /* of each call into the VM; 0: none */
    uint64_t fuel;             /* calls and backward jumps of the VM's whole life; 0: no limit */
    uint64_t maxTasks;         /* live at once; 0: 1048576 */
    uint32_t workers;          /* 1 to 15 threads for tasks; 0: from the environment */
    bool allowForeign;         /* programs may call C libraries; default: no. Host functions are always allowed */
    bool nativeCode;           /* hot routines become native code if the plug-in is there; default: yes */
    const char *const *unitDirs; /* folders of units; borrowed until the VM is closed */
    size_t unitDirCount;
    /* What programs write to standard output (1) and error (2), in pieces, messages of threads that fail included; NULL: the process's own. Any thread that
     * runs a task. */
    void (*write)(void *user, int stream, const char *bytes, size_t n);
    /* Standard input: up to n bytes, 0 at the end; NULL: the process's own. */
    size_t (*read)(void *user, char *bytes, size_t n);
    /* Compiler messages; NULL: they are only counted. The struct lives during the call. */
    void (*diagnose)(void *user, const PscalDiagnostic *d);
    /* realloc and free in one (newSize 0: free); NULL: the C library's. Any thread. */
    void *(*allocate)(void *user, void *old, size_t oldSize, size_t newSize);
    uint64_t maxOutputBytes;   /* written to all files in the VM's whole life; 0: no limit */
    uint64_t maxFiles;         /* open at once, besides the standard ones; 0: no limit */
} PscalConfig;
PSCAL_API void pscalConfigInit(PscalConfig *config);
/* A new machine; config may be NULL. NULL: out of memory or a config that pscalConfigInit has not seen; *why (may be NULL) is a static text. */
PSCAL_API PscalVM *pscalOpen(const PscalConfig *config, const char **why);
/* Ends its tasks, closes its files, frees everything. Accepts NULL. Not from inside a host function. */
PSCAL_API void pscalClose(PscalVM *vm);
PSCAL_API const char *pscalVersion(void);

/* ---- errors ---- */

enum { PSCAL_MAX_FRAMES = 20 };
typedef struct PscalFrame {
    const char *routine, *file;
    uint32_t line;
} PscalFrame;
typedef struct PscalError {
    PscalStatus status;
    int number;            /* of the run-time error: 200 division by zero, 201 range, ...; 0 for other kinds */
    int exitStatus;        /* EXITED */
    const char *message;
    const char *file;      /* place of a run-time error, or NULL */
    uint32_t line;
    size_t frameCount;     /* call stack, innermost first */
    PscalFrame frames[PSCAL_MAX_FRAMES];
} PscalError;
/* What the last call with this VM has answered; never NULL for a VM. Borrowed until the next call. */
PSCAL_API const PscalError *pscalError(const PscalVM *vm);

/* ---- programs ---- */

/* Compiles a text; `name` stands for its file in messages. On PSCAL_OK *module is the program, of which nothing has run. */
PSCAL_API PscalStatus pscalCompile(PscalVM *vm, PscalLanguage language, const char *name, const char *text, size_t length, PscalModule **module);
/* The same for a file, by its suffix: .pas .pp ... Pascal, .cl .clike .c CLike, .tiny Tiny. */
PSCAL_API PscalStatus pscalCompileFile(PscalVM *vm, const char *path, PscalModule **module);
/* Runs the program: initialises its variables and executes its main part. Routines may be called after that. Tasks that it leaves go on. */
PSCAL_API PscalStatus pscalRun(PscalVM *vm, PscalModule *module);
/* A routine of the program itself (not of its units), or NULL. Pascal names ignore case. */
PSCAL_API PscalRoutine *pscalRoutine(PscalModule *module, const char *name);
PSCAL_API size_t pscalParameterCount(const PscalRoutine *r);
/* index 0 to count - 1; PSCAL_NOTHING if a host cannot pass such a parameter (var, records, arrays, ...). */
PSCAL_API PscalType pscalParameterType(const PscalRoutine *r, size_t index);
PSCAL_API PscalType pscalResultType(const PscalRoutine *r); /* PSCAL_NOTHING: a procedure, or no type of a host */
/* Calls it. The arguments must have the parameters' types (an INT does for a REAL) and lie in their ranges. *result (may be NULL) is borrowed. */
PSCAL_API PscalStatus pscalCall(PscalVM *vm, PscalRoutine *r, const PscalValue *args, size_t count, PscalValue *result);
/* Makes what runs in the VM end with error 232. Any thread; also a signal handler. */
PSCAL_API void pscalInterrupt(PscalVM *vm);

/* ---- host functions ---- */

/* 0: done. Nonzero: raised (pscalRaise). Runs in the thread of the task that calls it, which need not be the VM's own. */
typedef int (*PscalHostFunction)(PscalCall *call, void *user);
/* Programs compiled later may declare it: Pascal `function f(x: Double): Double; external 'host' name 'f';`, CLike `extern "host" double f(double x);`.
 * `types`: one letter for the result, then those of the parameters in parentheses, "d(di)": b B h H i I l integers of 8 8u 16 16u 32 32u 64 bits, f d
 * reals, s text, v nothing. */
PSCAL_API PscalStatus pscalRegister(PscalVM *vm, const char *name, const char *types, PscalHostFunction function, void *user);
PSCAL_API PscalVM *pscalCallVM(const PscalCall *call);
PSCAL_API size_t pscalArgumentCount(const PscalCall *call);
/* An argument; PSCAL_NOTHING beyond the last. Text is borrowed while the function runs, and need not end with a zero. */
PSCAL_API PscalValue pscalArgument(const PscalCall *call, size_t index);
/* The result; converted if it is a number. 0, or nonzero with an error raised: return that. */
PSCAL_API int pscalReturn(PscalCall *call, PscalValue value);
/* Raises an error with that message; the program may catch it. Returns 1: `return pscalRaise(call, "...")`. */
PSCAL_API int pscalRaise(PscalCall *call, const char *message);
/* Calls a routine from inside a host function, in its task. Nonzero: the routine has failed; return 1. Text in *result as from pscalArgument. */
PSCAL_API int pscalCallBack(PscalCall *call, PscalRoutine *r, const PscalValue *args, size_t count, PscalValue *result);

/* ---- building programs without a parser ---- */

typedef struct PscalBuilder PscalBuilder;
typedef struct PscalFunction PscalFunction;
typedef struct PscalVariable PscalVariable;
typedef struct PscalNode PscalNode;
typedef enum PscalOperator {
    PSCAL_ADD, PSCAL_SUB, PSCAL_MUL, PSCAL_DIV /* whole */, PSCAL_MOD, PSCAL_DIVIDE /* real */,
    PSCAL_EQ, PSCAL_NE, PSCAL_LT, PSCAL_LE, PSCAL_GT, PSCAL_GE, PSCAL_AND, PSCAL_OR, PSCAL_CONCAT
} PscalOperator;
/* A program that is made function by function. `path`, `text`: the source it stands for, borrowed until pscalBuilderEnd; offsets in it make places in messages.
 * Everything else a builder gives lives until pscalBuilderEnd. After a mistake all calls are harmless and the end reports it. NULL: out of memory. */
PSCAL_API PscalBuilder *pscalBuilderBegin(PscalVM *vm, const char *path, const char *text, size_t length);
PSCAL_API void pscalAt(PscalBuilder *b, size_t offset); /* place of the nodes made from now on */
PSCAL_API PscalVariable *pscalGlobal(PscalBuilder *b, const char *name, PscalType type);
/* A function: announced with its types, and given a body later (recursion). Parameters are read-write variables. */
PSCAL_API PscalFunction *pscalFunction(PscalBuilder *b, const char *name, PscalType result, const PscalType *parameters, size_t count);
PSCAL_API PscalVariable *pscalParameter(PscalFunction *f, size_t index);
PSCAL_API PscalVariable *pscalLocal(PscalFunction *f, const char *name, PscalType type);
PSCAL_API bool pscalBody(PscalFunction *f, PscalNode *body);
/* Expressions. */
PSCAL_API PscalNode *pscalConstant(PscalBuilder *b, PscalValue value);
PSCAL_API PscalNode *pscalUse(PscalBuilder *b, PscalVariable *v);
PSCAL_API PscalNode *pscalOperation(PscalBuilder *b, PscalOperator op, PscalNode *x, PscalNode *y); /* integers become reals where needed */
PSCAL_API PscalNode *pscalNegate(PscalBuilder *b, PscalNode *x);
PSCAL_API PscalNode *pscalNot(PscalBuilder *b, PscalNode *x);
PSCAL_API PscalNode *pscalInvoke(PscalBuilder *b, PscalFunction *f, PscalNode *const *args, size_t count);
/* Statements. */
PSCAL_API PscalNode *pscalAssign(PscalBuilder *b, PscalVariable *v, PscalNode *x);
PSCAL_API PscalNode *pscalEvaluate(PscalBuilder *b, PscalNode *x);
PSCAL_API PscalNode *pscalIf(PscalBuilder *b, PscalNode *condition, PscalNode *then, PscalNode *otherwise /* may be NULL */);
PSCAL_API PscalNode *pscalWhile(PscalBuilder *b, PscalNode *condition, PscalNode *body);
PSCAL_API PscalNode *pscalReturnNode(PscalBuilder *b, PscalNode *x /* may be NULL */);
PSCAL_API PscalNode *pscalWrite(PscalBuilder *b, PscalNode *x /* NULL: the end of a line */);
PSCAL_API PscalNode *pscalBlock(PscalBuilder *b, PscalNode *const *statements, size_t count);
/* The main part, and the end: frees the builder. On PSCAL_OK *module is the program, as from pscalCompile. */
PSCAL_API PscalStatus pscalBuilderEnd(PscalBuilder *b, PscalNode *mainBody, PscalModule **module);
PSCAL_API void pscalBuilderAbandon(PscalBuilder *b); /* accepts NULL */

/* ---- threads (docs/threading.md); from any OS thread of the process ---- */

#define THREAD_NAME_MAX 64
#define VM_MAX_THREADS 16
#define VM_MAX_WORKERS (VM_MAX_THREADS - 1)

typedef struct {
    bool valid;
    struct timespec cpuTime;
    struct rusage usage; /* ru_utime and ru_stime are filled */
    size_t rssBytes;
} ThreadMetricsSample;
typedef struct {
    ThreadMetricsSample start, end;
} ThreadMetrics;

typedef void (*VMThreadCallback)(PscalVM *threadVm, void *user_data);
typedef void (*VMThreadCleanup)(void *user_data);

/* Runs callback on a worker, as a thread of the VM; threadVm stands for it there and ends with it. cleanup (may be NULL) runs exactly once whatever
 * happens, also if the start fails; soon after the thread has ended, before pscalClose returns. The thread's id, or -1. */
PSCAL_API int vmSpawnCallbackThread(PscalVM *vm, VMThreadCallback callback, void *user, VMThreadCleanup cleanup);
/* Runs a builtin of the machine on a worker: one of those that may (delay, dnslookup), by its name or, if that is NULL, its number. The arguments are copied
 * (at most 255). submitOnly: the thread is one of the pool's, and stays in the statistics. threadName: NULL for the usual one. Never waits. The thread's
 * id, or -1: there is no such builtin, or it may not run on a worker. */
PSCAL_API int vmSpawnBuiltinThread(PscalVM *vm, int builtinId, const char *builtinName, int argc, const PscalValue *args, bool submitOnly, const char *threadName);
/* Inside a callback: its result (text is copied) and whether it went well. Without it: no result, true. */
PSCAL_API void vmThreadStoreResult(PscalVM *threadVm, const PscalValue *result, bool success);
/* Waits; takes result and status as asked. False: there is no such thread. Text in *out is borrowed as all results are. */
PSCAL_API bool vmThreadTakeResult(PscalVM *vm, int id, PscalValue *out, bool takeValue, bool *outStatus, bool takeStatus);
PSCAL_API bool vmJoinThreadById(PscalVM *vm, int id); /* waits, consumes nothing */
PSCAL_API bool vmThreadAssignName(PscalVM *vm, int id, const char *name);
PSCAL_API int vmThreadFindIdByName(PscalVM *vm, const char *name); /* -1: nobody */
/* Requests to a thread: it stops at its next safepoint, goes on, is woken and told, ends. False: it has ended, or there is none. */
PSCAL_API bool vmThreadPause(PscalVM *vm, int id);
PSCAL_API bool vmThreadResume(PscalVM *vm, int id);
PSCAL_API bool vmThreadCancel(PscalVM *vm, int id);
PSCAL_API bool vmThreadKill(PscalVM *vm, int id);
PSCAL_API bool vmThreadCancelRequested(PscalVM *threadVm); /* inside a callback: somebody has cancelled it */
PSCAL_API bool vmThreadPoll(PscalVM *threadVm); /* waits while paused; false: stop now */
/* Metrics of the listed threads, those of running ones as of now; how many. */
PSCAL_API size_t vmSnapshotWorkerUsage(PscalVM *vm, ThreadMetrics *out, size_t capacity);
PSCAL_API int vmThreadPoolLimit(PscalVM *vm); /* how many workers there may be; -1: no memory */
/* While one is registered, waiting for ever is no deadlock: somebody outside will wake the program. */
PSCAL_API void vmRegisterWakeSource(PscalVM *vm);
PSCAL_API void vmUnregisterWakeSource(PscalVM *vm);

#ifdef __cplusplus
}
#endif
#endif
