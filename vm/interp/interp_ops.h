/* interp_ops.h: what the interpreter loop calls: unaligned-safe memory access inline, everything longer in ops.c and unwind.c.
 * Helpers that can fail return 0, or 1 with the error pending; they are called after SAVE. */
#ifndef PSCAL_VM_INTERP_INTERP_OPS_H
#define PSCAL_VM_INTERP_INTERP_OPS_H

#include "runtime/builtins/builtins.h"
#include "vm/interp/builtin_table.h"
#include "runtime/io/file.h"
#include "runtime/mem/pointer.h"
#include "runtime/str/str.h"
#include "vm/interp/vm_internal.h"
#include "vm/race/race.h"
#include <assert.h>
#include <math.h>
#include <string.h>

/* Memory of the program. Its own races are not the thread sanitizer's business (vm/race finds them). */
#ifdef WITH_THREAD_SANITIZER
#define MEMORY_ACCESS(name, type)                                                                  \
    static ALWAYS_INLINE type load##name(const char *p) {                                          \
        type v;                                                                                    \
        __atomic_load((const type MAY_ALIAS *)(const void *)p, &v, __ATOMIC_RELAXED);              \
        return v;                                                                                  \
    }                                                                                              \
    static ALWAYS_INLINE void store##name(char *p, type v) {                                       \
        __atomic_store((type MAY_ALIAS *)(void *)p, &v, __ATOMIC_RELAXED);                         \
    }
#else
#define MEMORY_ACCESS(name, type)                                                                  \
    static ALWAYS_INLINE type load##name(const char *p) {                                          \
        type v;                                                                                    \
        memcpy(&v, p, sizeof v);                                                                   \
        return v;                                                                                  \
    }                                                                                              \
    static ALWAYS_INLINE void store##name(char *p, type v) { memcpy(p, &v, sizeof v); }
#endif
MEMORY_ACCESS(U8, uint8_t)
MEMORY_ACCESS(U16, uint16_t)
MEMORY_ACCESS(U32, uint32_t)
MEMORY_ACCESS(U64, uint64_t)
MEMORY_ACCESS(F32, float)
#undef MEMORY_ACCESS

/* 64-bit division takes far longer than 32-bit division, and most operands are small. y is neither 0, nor -1 with the least x. */
static ALWAYS_INLINE int64_t quotient(int64_t x, int64_t y) {
    if (LIKELY((((uint64_t)x | (uint64_t)y) >> 32) == 0)) return (int64_t)((uint32_t)x / (uint32_t)y);
    return x / y;
}
static ALWAYS_INLINE int64_t residue(int64_t x, int64_t y) {
    if (LIKELY((((uint64_t)x | (uint64_t)y) >> 32) == 0)) return (int64_t)((uint32_t)x % (uint32_t)y);
    return x % y;
}

/* For an object that is nil, disposed or an interior pointer: where the header of a box with that value would stand; NULL if it must trap. */
Obj *derefSlow(Obj *o);
Obj *derefStore(Obj *o); /* the same for a store */
int64_t opSaturate(double x);
int opRangeError(Task *t, int64_t value, int64_t low, int64_t high);
int opIndexError(Task *t, int64_t index, int64_t low, int64_t high);
int opDynIndexError(Task *t, const ObjDyn *o, int64_t index);
int opStringIndexError(Task *t, int64_t index, int64_t length);
int opModError(Task *t, int64_t divisor);
/* PTRSTEP and PTRSTEPI for native code. */
int opPointerStep(Task *t, const Insn *ip, Value *R);
/* The two pointers of PTRORD, PTRSAME and PTRDIST. */
static ALWAYS_INLINE PointerAt opFirstPlace(const Insn *ip, const Value *R) { return (PointerAt){R[ip->b].o, R[ip[1].lo].i}; }
static ALWAYS_INLINE PointerAt opSecondPlace(const Insn *ip, const Value *R) { return (PointerAt){R[ip->c].o, R[ip[2].lo].i}; }
static ALWAYS_INLINE int64_t opPointerOrder(const Task *t, const Insn *ip, const Value *R) {
    PointerAt a = opFirstPlace(ip, R), b = opSecondPlace(ip, R);
    if (UNLIKELY(!pointerAreNear(a.o, b.o))) return pointerOrder(&t->rt, a, b);
    uintptr_t x = pointerPlainAddress(a, (uint32_t)ip[1].hi), y = pointerPlainAddress(b, (uint32_t)ip[1].hi);
    return (int64_t)(x > y) - (int64_t)(x < y);
}
static ALWAYS_INLINE int64_t opPointerSame(const Task *t, const Insn *ip, const Value *R) {
    PointerAt a = opFirstPlace(ip, R), b = opSecondPlace(ip, R);
    if (UNLIKELY(!pointerAreNear(a.o, b.o))) return pointerSame(&t->rt, a, b);
    return pointerPlainAddress(a, (uint32_t)ip[1].hi) == pointerPlainAddress(b, (uint32_t)ip[1].hi);
}
static inline int opPointerDistance(Task *t, const Insn *ip, Value *R) {
    PointerAt a = opFirstPlace(ip, R), b = opSecondPlace(ip, R);
    int64_t size = (uint32_t)ip[1].hi;
    if (UNLIKELY(size == 0 || !pointerAreNear(a.o, b.o))) return pointerDistance(&t->rt, a, b, size, &R[ip->a].i);
    R[ip->a].i = quotient((int64_t)(pointerPlainAddress(a, (uint64_t)size) - pointerPlainAddress(b, (uint64_t)size)), size);
    return 0;
}
int opMakeClosure(Task *t, Instance *inst, const Insn *ip, Value *R);
int opMakePointer(Task *t, Instance *inst, const Insn *ip, Value *R);
int opArrayPointer(Task *t, Instance *inst, const Insn *ip, Value *R);
int opPointerCast(Task *t, Instance *inst, const Insn *ip, Value *R);
int opByteAddress(Task *t, const Insn *ip, Value *R);
int opSubSlice(Task *t, const Insn *ip, Value *R);
int opNewEnv(Task *t, Instance *inst, const Insn *ip, Value *R);
int opStoreEnv(Task *t, const Insn *ip, Value *R);
int opLoadEnv(Task *t, const Insn *ip, Value *R);
int opNewDyn(Task *t, Instance *inst, const Insn *ip, Value *R);
int opSetLength(Task *t, Instance *inst, const Insn *ip, Value *R);
int opDynCopy(Task *t, const Insn *ip, Value *R);
/* Calls the C function of a foreign import (vm/foreign). */
int opCallForeign(Task *t, Instance *inst, const Insn *ip, Value *R);
int opCast(Task *t, Instance *inst, const Insn *ip, Value *R);
int opFileRef(Task *t, Instance *inst, const Insn *ip, Value *R);
int opFileBuffer(Task *t, Instance *inst, const Insn *ip, Value *R);
/* Copies (an overlap is allowed) or clears a value of that type, in units that racing tasks see whole; what both copies refer to is marked as shared. */
void opCopy(Task *t, const RtElem *e, void *to, const void *from, uint64_t size);
void opZero(Task *t, const RtElem *e, void *at, uint64_t size);
int opStringFromBytes(Task *t, const char *bytes, uint64_t n, Value *out);
int opStringToArray(Task *t, char *to, uint64_t n, const ObjString *s);
uint64_t opShortLength(const char *shortString, uint64_t size);
/* SSAPPC. */
static ALWAYS_INLINE void opShortAppend(char *shortString, uint64_t size, uint8_t c) {
    uint64_t n = (uint8_t)shortString[0];
    if (n + 1 >= size || n == 255) return;
    shortString[n + 1] = (char)c;
    shortString[0] = (char)(uint8_t)(n + 1);
}
void opStringToShort(char *to, uint64_t size, const ObjString *s);
/* Sets in memory (sets.c), of `size` bytes. */
void opSetUnion(const Task *t, uint64_t *to, const uint64_t *a, const uint64_t *b, uint64_t size);
void opSetIntersect(const Task *t, uint64_t *to, const uint64_t *a, const uint64_t *b, uint64_t size);
void opSetDifference(const Task *t, uint64_t *to, const uint64_t *a, const uint64_t *b, uint64_t size);
bool opSetSubset(const Task *t, const uint64_t *a, const uint64_t *b, uint64_t size);
bool opSetEqual(const Task *t, const uint64_t *a, const uint64_t *b, uint64_t size);
int opSetAdd(Task *t, uint64_t *set, int64_t low, int64_t high, uint64_t size);
void opSetRemove(const Task *t, uint64_t *set, uint64_t member, uint64_t size);
int opSetWiden(Task *t, uint64_t *to, uint64_t toSize, const uint64_t *from, uint64_t fromSize);
void opSetFromWord(const Task *t, uint64_t *to, uint64_t size, uint64_t word);
int opSetToWord(Task *t, const uint64_t *from, uint64_t size, Value *out);

/* vm/sched/isolate.c: the task's own copy of an instance's globals. */
char *isolateGlobals(const Task *t, const Instance *inst);
/* The same for the address of one global. */
char *isolateAddress(const Task *t, char *address);
/* Where the globals of an instance lie for the task. */
static ALWAYS_INLINE char *taskGlobals(const Task *t, const Instance *inst) {
    return UNLIKELY(t->isolated != NULL) ? isolateGlobals(t, inst) : inst->globals;
}
/* vm/sched/task.c */
int opTaskNew(Task *t, Instance *inst, const Insn *ip, Value *R);
/* Where the backward branch at ip leads; a counting loop counts. */
const Insn *opBackEdge(const Insn *ip, Value *R);
/* Runs the one instruction at ip, which is no branch, call or return, with its operands in R: for native code. 0, or 1 with the error pending. */
int opExecute(Task *t, Instance *inst, const Insn *ip, Value *R);

/* Gives the activation of the running FRAMEID an identity; 0 if there is no memory to remember it. */
int64_t opFrameId(Task *t, const Insn *ip, Value *R);
/* Makes RAISE of o the pending error: an error object is raised again, anything else is wrapped into one; nil is error 216. */
void opRaise(Task *t, Obj *o);
/* Raises RTE_UNWIND towards the activation `id`, or as an ordinary error if that has ended. */
void opStartUnwind(Task *t, int64_t id, uint32_t label);

/* Slow parts of safepoints. t->credit holds the loop's copy before and after. */
int interpPoll(Task *t);
/* A call could not take the fast path: stack limit, a request or the end of the slice. */
int interpEnterSlow(Task *t, Func *f, Value *window);
/* Runs `entry`, the published native code of f, on window R. */
int interpNative(Task *t, const Func *f, Entry entry, Value *R);
/* At the end of a slice: the interpreter jumps back to `header`. Native code to go on with there, or NULL. */
Entry interpLoopEntry(Task *t, const Insn *header);
/* The handler of f, whose window is R, that takes the pending error raised at word pc: the error is no longer pending, the handler's register is
 * set. NULL: there is none. */
const HandlerRec *unwindCatch(Task *t, const Func *f, uint32_t pc, Value *R);
/* UNWIND_BACK: the handler lies before what it covers, so this may be an edge of a loop. */
typedef enum UnwindResult { UNWIND_NONE, UNWIND_FORWARD, UNWIND_BACK } UnwindResult;
/* Finds the innermost handler for the pending error in the frames from (*ip, *R) down to the one whose window is base.
 * Found: *ip and *R are where to go on, and the handler's register holds the error object. UNWIND_NONE: none (or no memory for the object: then 203 is
 * pending); the environments of all those frames are disposed. t->R and t->pc name the place of the error. */
UnwindResult unwindToHandler(Task *t, Value *base, const Insn **ip, Value **R);

static inline bool taskHasRequest(const Task *t) {
    return RELAXED_LOAD(t->requests) != 0;
}
/* Other threads write this word: see vmRequest. Plain loads as machine code. */
static ALWAYS_INLINE Value *taskLimit(const Task *t) { return RELAXED_LOAD(t->limit); }
/* What vmPublish has written before the address is reached through it. */
static ALWAYS_INLINE const Insn *funcCode(const Func *f) { return RELAXED_LOAD(f->code); }

#endif
