/* fiber.c: the stack switch in assembler for x86-64 and aarch64, by ucontext elsewhere. sanitizer.h says what the sanitizers are told.
 *
 * The switch ends in `ret` although another call has pushed the address: all switches between tasks are made by one call, in fiberSwitch, so that it is
 * the address that the processor predicts, and its return stack stays in step for the returns that follow. A jump through a register would leave that
 * off by one, and each of the returns up to the bytecode would be mispredicted (a round trip over channels: 240 ns, with `ret` 170 ns). For the same
 * reason a fiber begins with a call and ends with the return from it. It begins without what the registers still hold of the one that starts it: its
 * functions would keep that on the new stack, where the collector sees it for as long as the fiber lives.
 */
#include "runtime/plat/fiber.h"
#include "runtime/plat/compiler.h"
#include "runtime/plat/sanitizer.h"

#include <assert.h>
#include <stdint.h>
#include <string.h>

#ifdef WITH_ADDRESS_SANITIZER
#include <pthread.h>
#endif

/* ---- the switch ------------------------------------------------------------------------------------------------------ */

#if defined(__x86_64__) && defined(__GNUC__) && !defined(FIBER_PORTABLE)
#define SAVE_AND_LEAVE \
    "  pushq %rbp\n" \
    "  pushq %rbx\n" \
    "  pushq %r12\n" \
    "  pushq %r13\n" \
    "  pushq %r14\n" \
    "  pushq %r15\n" \
    "  movq %rsp, (%rdi)\n" \
    "  movq %rsi, %rsp\n"
#define LOAD_AND_RETURN \
    "  popq %r15\n" \
    "  popq %r14\n" \
    "  popq %r13\n" \
    "  popq %r12\n" \
    "  popq %rbx\n" \
    "  popq %rbp\n" \
    "  ret\n"
#define FORGET \
    "  xorl %ebp, %ebp\n" \
    "  xorl %ebx, %ebx\n" \
    "  xorl %r12d, %r12d\n" \
    "  xorl %r13d, %r13d\n" \
    "  xorl %r14d, %r14d\n" \
    "  xorl %r15d, %r15d\n"
/* void pscalFiberJump(void **save, void *sp): rdi, rsi. The address to go on at lies on top of the saved stack. */
__asm__(".text\n"
        ".p2align 4\n"
        ".hidden pscalFiberJump\n"
        ".globl pscalFiberJump\n"
        ".type pscalFiberJump, @function\n"
        "pscalFiberJump:\n"
        SAVE_AND_LEAVE
        LOAD_AND_RETURN
        ".size pscalFiberJump, .-pscalFiberJump\n"
        ".p2align 4\n"
        ".hidden pscalFiberBegin\n"
        ".globl pscalFiberBegin\n"
        ".type pscalFiberBegin, @function\n"
        "pscalFiberBegin:\n"
        SAVE_AND_LEAVE
        "  movq %rdx, %rdi\n"
        FORGET
        "  callq pscalFiberRun\n"
        "  movq %rax, %rsp\n"
        LOAD_AND_RETURN
        ".size pscalFiberBegin, .-pscalFiberBegin\n");
#define FIBER_ASSEMBLER 1
#elif defined(__aarch64__) && defined(__GNUC__) && !defined(FIBER_PORTABLE)
#define SAVE_AND_LEAVE \
    "  stp x29, x30, [sp, #-160]!\n" \
    "  stp x19, x20, [sp, #16]\n" \
    "  stp x21, x22, [sp, #32]\n" \
    "  stp x23, x24, [sp, #48]\n" \
    "  stp x25, x26, [sp, #64]\n" \
    "  stp x27, x28, [sp, #80]\n" \
    "  stp d8, d9, [sp, #96]\n" \
    "  stp d10, d11, [sp, #112]\n" \
    "  stp d12, d13, [sp, #128]\n" \
    "  stp d14, d15, [sp, #144]\n" \
    "  mov x9, sp\n" \
    "  str x9, [x0]\n" \
    "  mov sp, x1\n"
#define LOAD_AND_RETURN \
    "  ldp x19, x20, [sp, #16]\n" \
    "  ldp x21, x22, [sp, #32]\n" \
    "  ldp x23, x24, [sp, #48]\n" \
    "  ldp x25, x26, [sp, #64]\n" \
    "  ldp x27, x28, [sp, #80]\n" \
    "  ldp d8, d9, [sp, #96]\n" \
    "  ldp d10, d11, [sp, #112]\n" \
    "  ldp d12, d13, [sp, #128]\n" \
    "  ldp d14, d15, [sp, #144]\n" \
    "  ldp x29, x30, [sp], #160\n" \
    "  ret\n"
#define FORGET \
    "  mov x19, xzr\n" \
    "  mov x20, xzr\n" \
    "  mov x21, xzr\n" \
    "  mov x22, xzr\n" \
    "  mov x23, xzr\n" \
    "  mov x24, xzr\n" \
    "  mov x25, xzr\n" \
    "  mov x26, xzr\n" \
    "  mov x27, xzr\n" \
    "  mov x28, xzr\n" \
    "  mov x29, xzr\n"
/* x0: where to save sp, x1: the new sp. d8-d15 are callee-saved in their low halves. */
__asm__(".text\n"
        ".p2align 4\n"
        ".hidden pscalFiberJump\n"
        ".globl pscalFiberJump\n"
        ".type pscalFiberJump, %function\n"
        "pscalFiberJump:\n"
        SAVE_AND_LEAVE
        LOAD_AND_RETURN
        ".size pscalFiberJump, .-pscalFiberJump\n"
        ".p2align 4\n"
        ".hidden pscalFiberBegin\n"
        ".globl pscalFiberBegin\n"
        ".type pscalFiberBegin, %function\n"
        "pscalFiberBegin:\n"
        SAVE_AND_LEAVE
        "  mov x0, x2\n"
        FORGET
        "  bl pscalFiberRun\n"
        "  mov sp, x0\n"
        LOAD_AND_RETURN
        ".size pscalFiberBegin, .-pscalFiberBegin\n");
#define FIBER_ASSEMBLER 1
#endif

/* Runs the fiber that begins. What goes on after it. */
static Fiber *runEntry(Fiber *f) {
    Fiber *(*entry)(void *arg) = f->entry;
    assert(entry != NULL);
    f->entry = NULL;
    sanitizerArrive(NULL);
    return entry(f->arg);
}

/* Tells that f is left for ever. */
static ALWAYS_INLINE void sayEnd(Fiber *f, Fiber *next) {
    assert(next != f && next->entry == NULL);
    sanitizerAllow(NATIVE_FRAME(), (size_t)(f->top - NATIVE_FRAME())); /* what lies below has returned and left no marks */
    sanitizerLeave(NULL, next->low, next->top, next->checker);
    (void)f;
}

#ifdef FIBER_ASSEMBLER
/* Both save the registers and the stack pointer, then change the stack: the second to `top`, where it calls pscalFiberRun(f). */
void pscalFiberJump(void **save, void *sp);
void pscalFiberBegin(void **save, void *top, Fiber *f);
void *pscalFiberRun(Fiber *f);

/* The stack to go on with. Under a sanitizer it goes there itself, since a return after the farewell would be noted on the wrong stack. The thread
 * sanitizer must not note the call either: the same history serves all tasks of a stack, one after the other. */
__attribute__((used, no_sanitize("thread"))) void *pscalFiberRun(Fiber *f) {
    Fiber *next = runEntry(f);
    sayEnd(f, next);
#if defined(WITH_THREAD_SANITIZER) || defined(WITH_ADDRESS_SANITIZER)
    pscalFiberJump(&f->sp, next->sp);
#endif
    return next->sp;
}

static _Bool prepare(Fiber *f) {
    f->sp = (void *)((uintptr_t)f->top & ~(uintptr_t)15);
    return 1;
}

static ALWAYS_INLINE void jump(Fiber *from, Fiber *to) {
    if (to->entry != NULL) pscalFiberBegin(&from->sp, to->sp, to);
    else pscalFiberJump(&from->sp, to->sp);
}
static void release(Fiber *f) { (void)f; }

#else
#include <stdlib.h>
#include <ucontext.h>

static void jump(Fiber *from, Fiber *to);

static void runFiber(unsigned low, unsigned high) { /* makecontext passes int arguments only */
    Fiber *f = (void *)((uintptr_t)low | (uintptr_t)high << 16 << 16);
    Fiber *next = runEntry(f);
    sayEnd(f, next);
    jump(f, next);
}

static _Bool prepare(Fiber *f) {
    if (f->fake == NULL) f->fake = malloc(sizeof(ucontext_t));
    if (f->fake == NULL || getcontext(f->fake) != 0) return 0;
    ucontext_t *context = f->fake;
    context->uc_stack.ss_sp = f->low;
    context->uc_stack.ss_size = (size_t)(f->top - f->low);
    context->uc_link = NULL;
    makecontext(context, (void (*)(void))runFiber, 2, (unsigned)(uintptr_t)f, (unsigned)((uintptr_t)f >> 16 >> 16));
    f->sp = f->top;
    return 1;
}

static NOINLINE void jump(Fiber *from, Fiber *to) {
    assert(from->fake != NULL);
    from->sp = NATIVE_FRAME();
    (void)swapcontext(from->fake, to->fake);
}

static void release(Fiber *f) {
    free(f->fake);
    f->fake = NULL;
}
#endif

/* ---- fibers ------------------------------------------------------------------------------------------------------------ */

_Bool fiberInit(Fiber *f, char *low, char *top, Fiber *(*entry)(void *arg), void *arg) {
    assert(low < top && entry != NULL);
    f->low = low;
    f->top = top;
    f->entry = entry;
    f->arg = arg;
    if (f->checker == NULL) f->checker = sanitizerFiberCreate();
    return prepare(f);
}

/* The address sanitizer wants to know where the stack lies when a fiber switches back to it. */
static void findThreadStack(Fiber *f) {
    f->low = f->top = NULL;
#ifdef WITH_ADDRESS_SANITIZER
    pthread_attr_t attributes;
    void *low;
    size_t size;
    if (pthread_getattr_np(pthread_self(), &attributes) != 0) return;
    if (pthread_attr_getstack(&attributes, &low, &size) == 0) {
        f->low = low;
        f->top = f->low + size;
    }
    (void)pthread_attr_destroy(&attributes);
#endif
}

_Bool fiberInitThread(Fiber *f) {
    f->sp = NULL;
    f->entry = NULL;
    f->isThread = 1;
    findThreadStack(f);
    f->checker = sanitizerFiberOfThread();
#ifdef FIBER_ASSEMBLER
    return 1;
#else
    if (f->fake == NULL) f->fake = malloc(sizeof(ucontext_t));
    return f->fake != NULL;
#endif
}

void fiberSwitch(Fiber *from, Fiber *to) {
    assert(from != to && from->entry == NULL);
    assert(to->sp != NULL);
    void *saved = NULL;
    sanitizerLeave(&saved, to->low, to->top, to->checker);
    jump(from, to);
    sanitizerArrive(saved);
}

void fiberFree(Fiber *f) {
    assert(f->low <= f->top);
    if (!f->isThread) {
        if (f->sp != NULL) sanitizerAllow(f->sp, (size_t)(f->top - (char *)f->sp));
        sanitizerFiberDestroy(f->checker);
    }
    f->checker = NULL;
    release(f);
}
