/* fiber.h: switching between native stacks.
 *
 * A fiber is a native stack with its saved registers. Switching saves the callee-saved registers on the old stack and nothing else (the
 * floating-point control words are set once per thread and never changed), so that the collector finds every reference of a fiber that does not run
 * between its saved stack pointer and its top. A fiber may go on in another thread than before: code that can switch must not keep the address of a
 * thread-local variable across it. */
#ifndef PSCAL_RUNTIME_PLAT_FIBER_H
#define PSCAL_RUNTIME_PLAT_FIBER_H

#include <stddef.h>

typedef struct Fiber {
    void *sp;        /* while it does not run: everything from here to the top is its stack */
    char *low, *top; /* its stack */
    void *checker;   /* what a sanitizer or ucontext keeps about it */
    void *fake;
    struct Fiber *(*entry)(void *arg); /* NULL once it has begun */
    void *arg;
    _Bool isThread;
} Fiber;

/* Prepares a fiber that runs entry(arg) on the stack [low, top) at the first switch to it. What `entry` returns goes on when it has ended; the stack may be
 * used anew then. Keeps `checker` of an earlier use of the same memory. False: out of memory (portable version only). */
_Bool fiberInit(Fiber *f, char *low, char *top, Fiber *(*entry)(void *arg), void *arg);
/* Makes f stand for the calling thread's own stack. False: out of memory (portable version only). */
_Bool fiberInitThread(Fiber *f);
/* Leaves `from`, which runs, and goes on in `to`, which does not. Returns when somebody switches to `from` again. */
void fiberSwitch(Fiber *from, Fiber *to);
/* Gives back what `checker` holds. f does not run. */
void fiberFree(Fiber *f);

#endif
