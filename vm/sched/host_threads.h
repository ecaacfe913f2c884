/* host_threads.h: threads as an embedding program sees them (threading.md 3.3): callbacks that run as threads, results, metrics. */
#ifndef PSCAL_VM_SCHED_HOST_THREADS_H
#define PSCAL_VM_SCHED_HOST_THREADS_H

#include "vm/sched/sched.h"

/* Starts run(task, arg) as a thread in job mode, outside of the machine; it leaves its result by hostStoreResult. ended(arg) is called when the thread
 * has ended, whether it ever ran or not; not if 0 is returned, and not when the VM goes first. Id of the slot; 0: error pending. */
int hostStartCallback(Task *t, int (*run)(Task *t, void *arg), void (*ended)(void *arg), void *arg);
/* A builtin that may run on a worker, as a thread. */
typedef struct HostBuiltinStart {
    Value target;      /* its name or number, as `any` */
    const Value *args; /* each an `any`; roots of the caller's until the start returns */
    uint32_t count;
    bool isPool;
    const char *name;  /* of the thread; empty: the usual one */
} HostBuiltinStart;
/* Id of the slot; 0: error pending (unknown, or not allowed). */
int hostStartBuiltin(Task *t, const HostBuiltinStart *start);
/* Result of the calling thread of a callback: an `any`. */
void hostStoreResult(Task *t, Obj *any);
/* Calls a builtin from C: arguments in R[0..n), results there. 0, or 1 with an error pending. */
int hostBuiltin(Task *t, BuiltinFn fn, Value *R, uint32_t n);
/* Waits for a thread; its result as `any` (nil: none, taken already, or it failed) in *any, a root only until the task goes on. 1: error pending. */
int hostTakeResult(Task *t, int id, bool takeValue, bool takeStatus, Obj **any, bool *status);

/* What the statistics measure of a thread, at its start and now or at its end. */
typedef struct HostSample {
    bool isValid;
    int64_t cpuSeconds, cpuNanoseconds, rssBytes, userMicros, systemMicros;
} HostSample;
typedef struct HostMetrics {
    HostSample start, end;
} HostMetrics;
/* Of the listed threads, at most `capacity`; how many. */
uint32_t hostMetrics(Task *t, HostMetrics *out, uint32_t capacity);
void hostWakeSource(VM *vm, int change); /* registers (1) or unregisters (-1) one */

#endif
