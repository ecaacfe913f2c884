/* helpers.c: what native code calls: the same functions that the interpreter loop uses, after publishing pc and window. */
#include "runtime/fmt/fmt.h"
#include "vm/foreign/foreign.h"
#include "vm/interp/fuse.h"
#include "vm/interp/interp_ops.h"
#include "vm/interp/builtin_table.h"
#include "vm/jit/tier.h"

static inline void publish(Task *t, const Insn *at, Value *R) {
    assert(R > t->stackBase && R <= t->stackEnd);
    t->pc = at;
    t->R = R;
}

static int jitPoll(Task *t, const Insn *at, Value *R) {
    publish(t, at, R);
    return interpPoll(t) == 1;
}

static int jitForeignEnter(Task *t, const Insn *at, Value *R, ForeignFrame *frame) {
    assert(at->op == OP_CALLF);
    publish(t, at, R);
    return foreignEnter(t, frame);
}

static int jitEnter(Task *t, const Insn *at, Value *R, Func *f, Value *window) {
    assert(opIsCall(at->op) && window == R + at->a);
    publish(t, at, R);
    return interpEnterSlow(t, f, window) == 1;
}

static int jitCallFunc(Task *t, const Insn *at, Func *f, Value *window) {
    assert(opIsCall(at->op) && window > t->stackBase);
    if (window + f->regCount > taskLimit(t)) { /* the error is the caller's */
        publish(t, at, window - at->a);
        if (interpEnterSlow(t, f, window) != 0) return 1;
    }
    window[-1].p = tierExit(t->vm, at);
    return interpRun(t, f, window);
}

static int jitInterpret(Task *t, Func *f, Value *R) {
    void *link = R[-1].p;
    assert(link != NULL);
    if (((const Insn *)link)->op != OP_EXIT) R[-1].p = tierExit(t->vm, link);
    int status = interpRun(t, f, R);
    R[-1].p = link;
    return status;
}

/* The call that the link word of a window belongs to; NULL: there is none in bytecode. */
static const Insn *linkedCall(const Value *window) {
    const Insn *link = window[-1].p;
    assert(link != NULL);
    return link->op == OP_EXIT ? (const Insn *)(uintptr_t)link[1].word : link;
}

static int jitRoom(Task *t, Func *f, Value *R, int64_t words) {
    const Insn *at = linkedCall(R);
    assert(words >= f->regCount);
    if (at != NULL) publish(t, at, R - at->a);
    else publish(t, f->instance->module->code + f->rec->codeStart, R);
    if (R + f->regCount > taskLimit(t) && interpEnterSlow(t, f, R) != 0) return ROOM_FAILED; /* only then would the interpreter come there */
    if (NATIVE_FRAME() >= t->nativeLimit && R + words <= t->stackEnd - STACK_MARGIN_WORDS) return ROOM_THERE;
    return jitInterpret(t, f, R) == 0 ? ROOM_DONE : ROOM_FAILED;
}

static void jitCallEnvs(const ObjClosure *closure, Value *window) {
    const Func *f = closure->fn;
    assert(closure->envCount == f->rec->envParams);
    for (uint64_t k = 0; k < closure->envCount; k++) window[f->envSlot + k].o = closure->env[k];
}

static int64_t jitCatchError(Task *t, const Insn *at, Value *R) {
    const Func *f = vmFuncAt(t->vm, at);
    assert(f != NULL && t->rt.error.code != RT_OK);
    const Insn *code = f->instance->module->code + f->rec->codeStart;
    for (;;) {
        const HandlerRec *h = unwindCatch(t, f, (uint32_t)(at - code), R);
        if (h == NULL) return -1;
        if (code + h->target > at || --t->credit > 0) return (int64_t)h->target;
        publish(t, code + h->target, R); /* handlers that cover each other, or themselves, are loops */
        if (interpPoll(t) == 0) return (int64_t)h->target;
    }
}

static void jitTrap(Task *t, const Insn *at, Value *R, int code) {
    assert(code != RT_OK);
    publish(t, at, R);
    t->unwindFrame = NULL;
    (void)rtRaise(&t->rt, code, NULL);
}
static void jitTrapIndex(Task *t, const Insn *at, Value *R, int64_t index, int64_t low, int64_t high) {
    publish(t, at, R);
    (void)opIndexError(t, index, low, high);
}
static void jitTrapRange(Task *t, const Insn *at, Value *R, int64_t value, int64_t low, int64_t high) {
    publish(t, at, R);
    (void)opRangeError(t, value, low, high);
}
static void jitTrapString(Task *t, const Insn *at, Value *R, int64_t index, int64_t length) {
    publish(t, at, R);
    (void)opStringIndexError(t, index, length);
}
static void jitTrapMod(Task *t, const Insn *at, Value *R, int64_t divisor) {
    publish(t, at, R);
    (void)opModError(t, divisor);
}

static void jitTrapPointer(Task *t, const Insn *at, Value *R, const Obj *o, int64_t k) {
    assert(opInfo[fusePlain(at->op)].flags & OPF_TRAP);
    publish(t, at, R);
    (void)pointerRaise(&t->rt, o, k);
}

static Obj *jitDerefStore(Obj *o) {
    assert(o != NULL);
    return derefStore(o);
}
/* Native code itself has handled the interior pointers; size counts for those only. */
static char *jitOnlyValue(Obj *o, int64_t k) {
    assert(o != NULL && ((o->flags & OBJ_INDIRECT) == 0 || (o->flags & (OBJ_DISPOSED | OBJ_READONLY)) != 0));
    return (o->flags & OBJ_INDIRECT) != 0 ? NULL : pointerElement(o, k, 0);
}
static char *jitOnlyStore(Obj *o, int64_t k) {
    assert(o != NULL);
    return (o->flags & OBJ_READONLY) != 0 ? NULL : jitOnlyValue(o, k);
}

static Obj *jitDeref(Obj *o) { return derefSlow(o); }
static int jitIsNil(const Obj *o) { return objIsNil(o); }
static int jitRefEqual(const Obj *a, const Obj *b) { return objSame(a, b); }

static Obj *jitNewBox(Task *t, const Insn *at, Value *R, const ObjType *type) {
    assert(type != NULL && type->shape == OBJ_BOX);
    publish(t, at, R);
    return heapNewBox(&t->rt, type);
}

static int jitDispose(Task *t, const Insn *at, Value *R, Obj *o) {
    publish(t, at, R);
    if (objIsNil(o) || heapDisposeSmall(o)) return 0;
    return pointerFree(&t->rt, o);
}

static void jitShareRefs(Task *t, const RtElem *elem, const char *value) { heapShareRefs(t->rt.heap, &elem->refs, value); }
static int64_t jitStrOrder(const ObjString *a, const ObjString *b) { return strCompare(a, b); }
static int64_t jitSaturate(double x) { return opSaturate(x); }

static int jitAppendChar(Task *t, const Insn *at, Value *R, int64_t reg, int64_t byte) {
    ObjString **to = (ObjString **)&R[reg].p;
    assert((at->op == OP_SAPPC || at->op == OP_SAPPCL) && reg == at->a);
    publish(t, at, R);
    return at->op == OP_SAPPC ? strAppendChar(&t->rt, to, (uint8_t)byte) : strAppendCharLocal(&t->rt, to, (uint8_t)byte);
}

static int jitAppend(Task *t, const Insn *at, Value *R, int64_t reg) {
    ObjString **to = (ObjString **)&R[reg].p;
    assert((at->op == OP_SAPP || at->op == OP_SAPPL) && reg == at->a);
    publish(t, at, R);
    return at->op == OP_SAPP ? strAppend(&t->rt, to, R[at->b].p) : strAppendLocal(&t->rt, to, R[at->b].p);
}

static ObjString *jitCopyQuick(Task *t, const ObjString *s, int64_t from, int64_t count) { return strCopyQuick(&t->rt, s, from, count); }
static ObjString *jitUpperQuick(Task *t, ObjString *s) { return (void)t, strMapOwn(s, asciiUpperWord) ? s : NULL; }
static ObjString *jitLowerQuick(Task *t, ObjString *s) { return (void)t, strMapOwn(s, asciiLowerWord) ? s : NULL; }

/* Without blanks before it. */
static ObjString *jitIntQuick(Task *t, int64_t value, int64_t width) {
    char text[FMT_INT_MAX];
    size_t n = fmtInt(text, value);
    if (width > (int64_t)n || n > sizeof text) return NULL;
    ObjString *s = strTakeSmall(&t->rt, (int64_t)n);
    if (s != NULL) textCopy(s->data, text, n);
    return s;
}

static void jitDrop(Task *t, ObjString *s) { strDrop(&t->rt, s); }

static int jitExec(Task *t, const Insn *at, Value *R, const Func *f) {
    publish(t, at, R);
    return opExecute(t, f->instance, at, R);
}

static const BuiltinInfo *jitBuiltin(uint32_t id, BuiltinFn *fn) {
    const BuiltinInfo *info = builtinInfo(id);
    assert(info != NULL);
    *fn = builtinFns[id];
    return info;
}

const JitHost jitHostTable = {
    .version = JIT_VERSION,
    .layout = JIT_LAYOUT,
    .builtin = jitBuiltin,
    .poll = jitPoll,
    .enter = jitEnter,
    .callFunc = jitCallFunc,
    .interpret = jitInterpret,
    .room = jitRoom,
    .callEnvs = jitCallEnvs,
    .exec = jitExec,
    .catchError = jitCatchError,
    .foreignEnter = jitForeignEnter,
    .foreignLeave = foreignLeave,
    .trap = jitTrap,
    .trapIndex = jitTrapIndex,
    .trapRange = jitTrapRange,
    .trapString = jitTrapString,
    .trapMod = jitTrapMod,
    .deref = jitDeref,
    .isNil = jitIsNil,
    .refEqual = jitRefEqual,
    .newBox = jitNewBox,
    .dispose = jitDispose,
    .shareRefs = jitShareRefs,
    .strOrder = jitStrOrder,
    .saturate = jitSaturate,
    .appendChar = jitAppendChar,
    .append = jitAppend,
    .drop = jitDrop,
    .copyQuick = jitCopyQuick,
    .upperQuick = jitUpperQuick,
    .lowerQuick = jitLowerQuick,
    .intQuick = jitIntQuick,
    .derefStore = jitDerefStore,
    .onlyValue = jitOnlyValue,
    .onlyStore = jitOnlyStore,
    .trapPointer = jitTrapPointer,
};
