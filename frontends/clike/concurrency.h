/* concurrency.h: tasks, channels, futures, locks (clike.md 11, 19): concurrency.c (types, tasks, fn literals), channels.c, locks.c, tasks.c (builtins). */
#ifndef PSCAL_FRONTENDS_CLIKE_CONCURRENCY_H
#define PSCAL_FRONTENDS_CLIKE_CONCURRENCY_H

#include "frontends/clike/builtins.h"

/* What a channel's words are: the tags of chan_new (vm/sched/task_builtins.def). */
typedef enum ClkTag { CLK_TAG_ANY, CLK_TAG_INT, CLK_TAG_BOOL, CLK_TAG_CHAR, CLK_TAG_REAL, CLK_TAG_STRING, CLK_TAG_REF } ClkTag;

/* Kinds of locks; the types are numbers that nothing but their members works with. */
typedef enum ClkLockKind { CLK_MUTEX, CLK_RCMUTEX, CLK_RWLOCK, CLK_SEMAPHORE, CLK_WAITGROUP, CLK_ATOMIC_INT, CLK_ATOMIC_LONG, CLK_ATOMIC_BOOL, CLK_LOCK_COUNT } ClkLockKind;

/* ---- concurrency.c ---- */
Type *clkFutureOf(ClkParser *p, Type *result);
/* A new task that will call `routine` with the arguments of the call; reports. */
Node *clkNewTask(ClkParser *p, Node *routine, ClkCall *call);
/* At `f(args)` or `fn (...) {...}(args)` behind go, async or spawn. *result: the type of what it returns. */
Node *clkTaskCall(ClkParser *p, const char *word, Type **result);
Node *clkBoxed(ClkParser *p, Node *x);            /* as any */
Node *clkUnboxed(ClkParser *p, Node *x, Type *t); /* what is in an any */
/* A routine of the compiler's own with that parameter list. */
Routine *clkHiddenRoutine(ClkParser *p, const char *prefix, Param *params, uint32_t count, Type *result);
/* A routine inside of the function that is open (of the program, if none is), with these parameters. */
Routine *clkNestedRoutine(ClkParser *p, Type *type, ClkSymbol **params, Pos pos);
void clkHandOver(ClkParser *p, Routine *r);
Node *clkParamNode(ClkParser *p, Symbol *s);

/* ---- channels.c ---- */
static inline bool clkIsChannel(const Type *t) { return t->kind == TYPE_ANY && t->handle >= HANDLE_CHANNEL; }
Node *clkNewChannel(ClkParser *p, Node *capacity, Type *elem, Pos pos);
/* True: x makes an untyped channel, and now one of type t, for which it is. */
bool clkAdoptChannel(Node *x, Type *t);
/* Argument i as milliseconds to wait: a negative number is 0 (to the machine it would be for ever). */
Node *clkTimeLimit(ClkParser *p, ClkCall *call, uint32_t i);
Node *clkChannelMember(ClkParser *p, Node *c, const char *name, ClkCall *call);
/* statements: *target = the next value of channel c, *status set; leaves the loop around them when there is none. */
Node *clkReceiveInto(ClkParser *p, Node *c, Node *ms, Node *target, Node *status, Pos pos);

/* ---- locks.c ---- */
void clkLocksInit(ClkParser *p);
int clkLockKind(const ClkParser *p, const Type *t); /* ClkLockKind or -1 */
Node *clkNewLock(ClkParser *p, Type *t, Node *argument, Pos pos);
Node *clkMutexOfNumber(ClkParser *p, Node *x, Type *t);
Node *clkLockMember(ClkParser *p, Node *lock, const char *name, ClkCall *call);
Node *clkAtomicAssign(ClkParser *p, ClkTokenKind op, Node *target, Node *value, Pos pos, uint32_t length);

/* ---- tasks.c ---- */
bool clkIsNamespace(const ClkParser *p, const Name *name); /* thread, runtime, time, std: unless the program declares them */
Node *clkDotted(ClkParser *p, const Name *first, Pos pos);
/* The names of the types of thread statistics; they are declared when the program uses one of them. */
void clkStatNames(ClkParser *p);
void clkDeclareStats(ClkParser *p);

#endif
