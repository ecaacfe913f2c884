/* fiber.c: the stack switch in assembler for x86-64 and aarch64, by ucontext elsewhere. sanitizer.h says what the sanitizers are told.
 *
 * The switch ends in `ret` although another call has pushed the address: all switches between tasks are made by one call, in fiberSwitch, so that it is
 * the address that the processor predicts, and its return stack stays in step for the returns that follow. A jump through a register would leave that
 * off by one, and each of the returns up to the bytecode would be mispredicted (a round trip over channels: 240 ns, with `ret` 170 ns).
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
/* void pscalFiberJump(void **save, void *sp): rdi, rsi. The address to go on at lies on top of the saved stack. */
__asm__(".text\n"
        ".p2align 4\n"
        ".hidden pscalFiberJump\n"
        ".globl pscalFiberJump\n"
        ".type pscalFiberJump, @function\n"
        "pscalFiberJump:\n"
        "  pushq %rbp\n"
        "  pushq %rbx\n"
        "  pushq %r12\n"
        "  pushq %r13\n"
        "  pushq %r14\n"
        "  pushq %r15\n"
        "  movq %rsp, (%rdi)\n"
        "  movq %rsi, %rsp\n"
        "  popq %r15\n"
        "  popq %r14\n"
        "  popq %r13\n"
        "  popq %r12\n"
        "  popq %rbx\n"
        "  popq %rbp\n"
        "  ret\n"
        ".size pscalFiberJump, .-pscalFiberJump\n"
        ".p2align 4\n"
        ".hidden pscalFiberEnter\n"
        ".globl pscalFiberEnter\n"
        ".type pscalFiberEnter, @function\n"
        "pscalFiberEnter:\n" /* r12: entry, r13: its argument */
        "  xorl %ebp, %ebp\n"
        "  movq %r13, %rdi\n"
        "  callq *%r12\n"
        "  ud2\n"
        ".size pscalFiberEnter, .-pscalFiberEnter\n");
enum { SAVED_WORDS = 7, SLOT_RBX = 4, SLOT_R12 = 3, SLOT_R13 = 2, SLOT_PC = 6, SLOT_ENTRY = SLOT_R12, SLOT_ARG = SLOT_R13 };
#define FIBER_ASSEMBLER 1
#elif defined(__aarch64__) && defined(__GNUC__) && !defined(FIBER_PORTABLE)
/* x0: where to save sp, x1: the new sp. d8-d15 are callee-saved in their low halves. */
__asm__(".text\n"
        ".p2align 4\n"
        ".hidden pscalFiberJump\n"
        ".globl pscalFiberJump\n"
        ".type pscalFiberJump, %function\n"
        "pscalFiberJump:\n"
        "  stp x29, x30, [sp, #-160]!\n"
        "  stp x19, x20, [sp, #16]\n"
        "  stp x21, x22, [sp, #32]\n"
        "  stp x23, x24, [sp, #48]\n"
        "  stp x25, x26, [sp, #64]\n"
        "  stp x27, x28, [sp, #80]\n"
        "  stp d8, d9, [sp, #96]\n"
        "  stp d10, d11, [sp, #112]\n"
        "  stp d12, d13, [sp, #128]\n"
        "  stp d14, d15, [sp, #144]\n"
        "  mov x9, sp\n"
        "  str x9, [x0]\n"
        "  mov sp, x1\n"
        "  ldp x19, x20, [sp, #16]\n"
        "  ldp x21, x22, [sp, #32]\n"
        "  ldp x23, x24, [sp, #48]\n"
        "  ldp x25, x26, [sp, #64]\n"
        "  ldp x27, x28, [sp, #80]\n"
        "  ldp d8, d9, [sp, #96]\n"
        "  ldp d10, d11, [sp, #112]\n"
        "  ldp d12, d13, [sp, #128]\n"
        "  ldp d14, d15, [sp, #144]\n"
        "  ldp x29, x30, [sp], #160\n"
        "  ret\n"
        ".size pscalFiberJump, .-pscalFiberJump\n"
        ".p2align 4\n"
        ".hidden pscalFiberEnter\n"
        ".globl pscalFiberEnter\n"
        ".type pscalFiberEnter, %function\n"
        "pscalFiberEnter:\n" /* x19: entry, x20: its argument */
        "  mov x29, xzr\n"
        "  mov x0, x20\n"
        "  blr x19\n"
        "  brk #0\n"
        ".size pscalFiberEnter, .-pscalFiberEnter\n");
enum { SAVED_WORDS = 20, SLOT_PC = 1, SLOT_ENTRY = 2, SLOT_ARG = 3 };
#define FIBER_ASSEMBLER 1
#endif

#ifdef FIBER_ASSEMBLER
void pscalFiberJump(void **save, void *sp);
void pscalFiberEnter(void);

static _Bool prepare(Fiber *f, void (*entry)(void *arg), void *arg) {
    uintptr_t top = (uintptr_t)f->top & ~(uintptr_t)15;
    uintptr_t *sp = (uintptr_t *)(void *)(top - 16 * ((SAVED_WORDS + 1) / 2 + 1));
    /* After the jump the stack pointer must be 16-byte aligned at the call in pscalFiberEnter. */
    if (((uintptr_t)(sp + SAVED_WORDS) & 15) != 0) sp--;
    memset(sp, 0, SAVED_WORDS * sizeof *sp);
    sp[SLOT_PC] = (uintptr_t)pscalFiberEnter;
    sp[SLOT_ENTRY] = (uintptr_t)entry;
    sp[SLOT_ARG] = (uintptr_t)arg;
    f->sp = sp;
    return 1;
}

static void jump(Fiber *from, Fiber *to) { pscalFiberJump(&from->sp, to->sp); }
static void release(Fiber *f) { (void)f; }

#else
#include <stdlib.h>
#include <ucontext.h>

static _Bool prepare(Fiber *f, void (*entry)(void *arg), void *arg) {
    if (f->fake == NULL) f->fake = malloc(sizeof(ucontext_t));
    ucontext_t *context = f->fake;
    if (context == NULL || getcontext(context) != 0) return 0;
    context->uc_stack.ss_sp = f->low;
    context->uc_stack.ss_size = (size_t)(f->top - f->low);
    context->uc_link = NULL;
    makecontext(context, (void (*)(void))entry, 1, arg); /* pointers pass through int arguments on all hosts that get here */
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

_Bool fiberInit(Fiber *f, char *low, char *top, void (*entry)(void *arg), void *arg) {
    assert(low < top && entry != NULL);
    f->low = low;
    f->top = top;
    if (f->checker == NULL) f->checker = sanitizerFiberCreate();
    return prepare(f, entry, arg);
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
    assert(from != to);
    void *saved = NULL;
    sanitizerLeave(&saved, to->low, to->top, to->checker);
    jump(from, to);
    sanitizerArrive(saved);
}

void fiberExit(Fiber *from, Fiber *to) {
    sanitizerCleanStack(NATIVE_FRAME(), from->top); /* what lies below has returned and left no marks */
    sanitizerLeave(NULL, to->low, to->top, to->checker);
    jump(from, to);
    assert(!"a fiber that has ended does not go on");
}

void fiberStarted(Fiber *f) {
    (void)f;
    sanitizerArrive(NULL);
}

void fiberFree(Fiber *f) {
    if (!f->isThread) {
        if (f->sp != NULL) sanitizerCleanStack(f->sp, f->top);
        sanitizerFiberDestroy(f->checker);
    }
    f->checker = NULL;
    release(f);
}
