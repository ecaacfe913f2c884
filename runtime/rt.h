/* rt.h: the contract of the runtime layer.
 *
 * Value is one register word. Rt is the runtime's part of a task: every runtime function that can allocate, fail or
 * perform I/O takes it first. A VM task (vm/) begins with an Rt, so the two convert freely. Hooks are the replaceable
 * outside world (memory, system calls, clock, randomness) that tests and embedders substitute.
 * Read next: runtime/mem/heap.h, runtime/str/str.h, runtime/io/file.h. */
#ifndef PSCAL_RUNTIME_RT_H
#define PSCAL_RUNTIME_RT_H

#include "runtime/plat/compiler.h"
#include <errno.h>
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

typedef struct Rt Rt;
typedef struct Heap Heap;
typedef struct Obj Obj;
typedef struct IoState IoState;
typedef struct IoTask IoTask;
typedef struct IoCapture IoCapture;

typedef union Value {
    int64_t i;
    uint64_t u;
    double f;
    void *p;
    Obj *o;
} Value;
_Static_assert(sizeof(Value) == 8, "a register is one 64-bit word");

/* Run-time error numbers; the numbers are those of pascal.md 18.3 where it has one. ERR(name, number, text) */
#define RT_ERRORS(ERR)                                                                             \
    ERR(IO, 1, "I/O error")                                                                        \
    ERR(DIV_ZERO, 200, "division by zero")                                                         \
    ERR(RANGE, 201, "range check error")                                                           \
    ERR(STACK, 202, "call stack overflow")                                                         \
    ERR(MEMORY, 203, "out of memory")                                                              \
    ERR(MATH, 207, "argument outside the domain of the function")                                  \
    ERR(OVERFLOW, 215, "integer overflow")                                                         \
    ERR(NIL, 216, "nil or disposed pointer dereference")                                           \
    ERR(CAST, 219, "invalid type cast")                                                            \
    ERR(ASSERT, 227, "assertion failed")                                                           \
    ERR(BUILTIN, 228, "builtin misuse")                                                            \
    ERR(TIMEOUT, 230, "time limit exceeded")                                                       \
    ERR(FUEL, 231, "step limit exceeded")                                                          \
    ERR(INTERRUPT, 232, "interrupted")                                                             \
    ERR(EXCEPTION, 233, "unhandled exception")                                                     \
    ERR(HALT, 234, "halt")                                                                         \
    ERR(UNWIND, 235, "non-local goto to a routine that has ended")                                 \
    ERR(INTERNAL, 236, "internal error")                                                           \
    ERR(CANCELLED, 237, "cancelled")                                                               \
    ERR(KILLED, 238, "killed")                                                                     \
    ERR(DEADLOCK, 239, "all tasks are asleep - deadlock!")                                         \
    ERR(OUTPUT, 240, "output limit exceeded")                                                      \
    ERR(FILES, 241, "file limit exceeded")                                                         \
    ERR(TASKS, 242, "task limit exceeded")
typedef enum RtErrorCode {
    RT_OK = 0,
#define ERR(name, number, text) RTE_##name = number,
    RT_ERRORS(ERR)
#undef ERR
} RtErrorCode;

enum { RT_MESSAGE_MAX = 256 };

/* The pending error of a task. `code` is RT_OK when none is pending. HALT carries its exit status in `detail`. */
typedef struct RtError {
    int code;    /* RtErrorCode, or an I/O error number 2..106 / 1000+errno */
    bool isFatal; /* language handlers do not catch it: halt, cancelled and everything that rtErrorIsSilent */
    int64_t detail;
    Obj *object; /* the ObjError (heap.h) that is being raised, NULL if none was made yet; a root of the task */
    char message[RT_MESSAGE_MAX];
} RtError;

/* What a path or descriptor stands for. */
typedef enum PathKind { PATH_PLAIN, PATH_FOLDER, PATH_OTHER } PathKind;
typedef struct FileInfo {
    PathKind kind;
    int64_t size;
    int64_t modifiedNs;
} FileInfo;

/* The outside world. Every call of runtime/ and vm/ to the system goes through these (design.md 12). All have libc's
 * meaning: return -1 and set errno on failure. `user` is passed back. Thread safety: must be callable from any thread. */
typedef struct Hooks {
    void *user;
    void *(*alloc)(void *user, void *old, size_t oldSize, size_t newSize); /* realloc/free in one; NULL on failure */
    void *(*pageReserve)(void *user, size_t size);                         /* address space, not yet usable; NULL on failure */
    bool (*pageCommit)(void *user, void *at, size_t size);                 /* make usable, zeroed */
    void (*pageDecommit)(void *user, void *at, size_t size);               /* give memory back, keep the addresses, reads as zero */
    void (*pageRelease)(void *user, void *at, size_t size);
    int (*open)(void *user, const char *path, int flags, int mode);
    int (*close)(void *user, int fd);
    ssize_t (*read)(void *user, int fd, void *buf, size_t n);
    ssize_t (*write)(void *user, int fd, const void *buf, size_t n);
    int64_t (*seek)(void *user, int fd, int64_t offset, int whence);
    int (*truncate)(void *user, int fd, int64_t size);
    int (*fsync)(void *user, int fd);
    int (*rename)(void *user, const char *from, const char *to);
    int (*unlink)(void *user, const char *path);
    int (*mkdir)(void *user, const char *path, int mode);
    int (*rmdir)(void *user, const char *path);
    int (*chdir)(void *user, const char *path);
    int (*stat)(void *user, const char *path, bool isFollowed, FileInfo *out); /* isFollowed: of what a symbolic link leads to */
    int (*fstat)(void *user, int fd, FileInfo *out);
    int (*access)(void *user, const char *path, int mode);
    int (*isatty)(void *user, int fd); /* 1 or 0 */
    char *(*getcwd)(void *user, char *buf, size_t size);
    char *(*realpath)(void *user, const char *path, char *buf); /* buf: PATH_MAX bytes */
    const char *(*getenv)(void *user, const char *name);        /* borrowed until the environment changes */
    int (*poll)(void *user, int fd, bool forWriting, int timeoutMs); /* > 0: ready */
    void *(*opendir)(void *user, const char *path);
    bool (*readdir)(void *user, void *folder, char *name, size_t size); /* false: no more; names that do not fit are left out */
    void (*closedir)(void *user, void *folder);
    void (*sleepNs)(void *user, int64_t ns); /* a signal may end it early */
    int (*system)(void *user, const char *command); /* wait status, -1: not started */
    int64_t (*clockNs)(void *user, bool isWall); /* monotonic, or UTC since 1970 */
    uint64_t (*random)(void *user);              /* seeds only */
} Hooks;

/* The hooks that talk to the real system. */
const Hooks *hooksDefault(void);

static inline void *hookAlloc(const Hooks *h, size_t n) { return h->alloc(h->user, NULL, 0, n); }
static inline void *hookRealloc(const Hooks *h, void *old, size_t oldSize, size_t n) {
    return h->alloc(h->user, old, oldSize, n);
}
static inline void hookFree(const Hooks *h, void *p, size_t n) {
    if (p != NULL) (void)h->alloc(h->user, p, n, 0);
}

/* Multiplies with overflow check; false if a*b does not fit. */
static inline bool sizeMul(size_t *out, size_t a, size_t b) { return !__builtin_mul_overflow(a, b, out); }
static inline bool sizeAdd(size_t *out, size_t a, size_t b) { return !__builtin_add_overflow(a, b, out); }

/* Allocation cache of one worker: for each size class a run of free, zeroed memory, and a string that the program has dropped (strDrop). Owned by mem/;
 * the interpreter and the JIT bump `next` up to `end`. All zero is a valid empty run. */
enum { HEAP_CLASSES = 40 };
typedef struct HeapRun {
    char *next;
    char *end;
    uint32_t block; /* block the run lies in, plus 1; 0 none. Only this worker hands out its slots */
    uint32_t slot;  /* where the search for the next run in that block goes on */
    Obj *spare;     /* NULL, or a dropped string of this class: the next string takes its place. Never without a block, so that a collection empties it */
} HeapRun;
_Static_assert(sizeof(HeapRun) == 32, "native code computes the address of a class's run by shifts");

typedef struct RtTwister RtTwister; /* runtime/builtins/twister.c */

/* The runtime's part of a task. Only the owner task's thread writes it. */
struct Rt {
    const Hooks *hooks;
    Heap *heap;
    HeapRun *runs;    /* the current worker's allocation runs, HEAP_CLASSES entries; replaced at a task switch */
    IoState *io;      /* standard files, open file list; shared by the tasks of a VM */
    IoTask *ioTask;   /* what runtime/io keeps for this task (staged output, folder of FindFirst); NULL until needed, freed by ioTaskEnd */
    IoCapture *capture; /* standard output goes there instead; NULL: not captured. Borrowed; set before the task runs */
    void (*outside)(Rt *rt, bool isOutside); /* scheduler: the worker enters or leaves a call that may block; NULL: nobody waits for it */
    int64_t (*clock)(Rt *rt, bool isWall);   /* scheduler: virtual time, see rtClockNs; NULL: the real one */
    RtError error;
    int ioResult;     /* pascal.md 14.2; per task */
    int ioEarlier;    /* IO_ON: ioResult as it was before the statement, for IOResult among its arguments */
    uint8_t ioMode;   /* IO_DEFAULT, IO_OFF {$I-}, IO_ON {$I+}: set by the IOMODE argument of builtins */
    uint64_t random[2];
    int64_t randomSeed; /* RandSeed: what random was started from */
    bool raisesErrors;  /* run-time errors are exceptions that somebody may catch: one that nobody does has their exit status */
    RtTwister *twister; /* generator of Free Pascal; NULL until needed, freed by builtinRandomEnd */
    bool isSeeded;      /* the program has set RandSeed */
    bool isTwisterOld;  /* ... since the twister was started */
    void *callType;   /* CALLBT: const ObjType/RtElem of the type operand while the builtin runs (see heap.h RtElem) */
    void *vm;         /* the owning VM, opaque here */
    const char *const *args; /* ParamStr; args[0] is the source path */
    int argCount;
    int64_t exitCode; /* of the main task: the exit status of the program once it has ended; its last routines see and change it */
    Obj *exitProc;    /* what the program wants called when it ends: kept for it; a root of the task */
};

/* Brackets a system call that may block. Between the two the collector does not wait for this thread, so that no heap object may be touched but memory
 * that a register pins. rtBlockBegin may
 * let other tasks run first and go on in another thread; rtBlockEnd may wait until a collection is over; both keep errno. rt may be NULL. */
static inline void rtBlockBegin(Rt *rt) {
    if (UNLIKELY(rt != NULL && rt->outside != NULL)) rt->outside(rt, true);
}
static inline void rtBlockEnd(Rt *rt) {
    if (LIKELY(rt == NULL || rt->outside == NULL)) return;
    int saved = errno;
    rt->outside(rt, false);
    errno = saved;
}

/* What the program takes for the time, in nanoseconds: monotonic, or UTC since 1970. */
static inline int64_t rtClockNs(Rt *rt, bool isWall) {
    return UNLIKELY(rt->clock != NULL) ? rt->clock(rt, isWall) : rt->hooks->clockNs(rt->hooks->user, isWall);
}

/* A builtin: arguments in R[0..], result in R[0]. Returns 0, or nonzero with rt->error set.
 * A slice argument takes two words (pointer, element count). */
typedef int (*BuiltinFn)(Rt *rt, Value *R);

/* Sets the pending error and returns 1 so that builtins can `return rtRaise(...)`.
 * `format` may be NULL: the code's standard text. */
int rtRaise(Rt *rt, int code, const char *format, ...) PRINTF_LIKE(3, 4);
/* Sets the pending error HALT with that exit status; returns 1. */
int rtHalt(Rt *rt, int64_t status);
/* No code of the program runs on the way of this error, not even a finally part: stack, memory, timeout, fuel, interrupt, internal, killed, deadlock. */
bool rtErrorIsSilent(int code);
/* The standard text of an error number ("range check error", "file not found", ...). Never NULL. */
const char *rtErrorText(int code);

#endif
