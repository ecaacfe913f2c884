/* unwind.c: from a raised error to its handler, over the frames of one interpreter run, error objects, and the identities of activations for
 * non-local goto.
 *
 * While nothing has caught an error it is only the pending RtError of the task; the object is made when a handler is entered. A finally part raises
 * its object again, so that the error goes on as if it had not been there. When the heap is full, the VM's spare object serves.
 *
 * FRAMEID pushes a mark (window, function, fresh id) and drops the marks at and above its window, which belong to activations that have ended. So an
 * id is found only until its window is used by another activation with an identity, and then an old id never names the new activation. */
#include "vm/interp/interp_ops.h"

#include "runtime/builtins/any.h"
#include "runtime/builtins/exception.h"

#include <stdio.h>

static bool markReserve(Task *t) {
    assert(t->markCount <= t->markCapacity);
    if (t->markCount < t->markCapacity) return true;
    uint32_t capacity = t->markCapacity == 0 ? 64 : t->markCapacity * 2;
    if (capacity > (uint32_t)1 << 30) return false;
    FrameMark *grown = hookRealloc(t->rt.hooks, t->marks, t->markCapacity * sizeof *grown, capacity * sizeof *grown);
    if (grown == NULL) return false;
    t->marks = grown;
    t->markCapacity = capacity;
    return true;
}

int64_t opFrameId(Task *t, const Insn *ip, Value *R) {
    while (t->markCount != 0 && t->marks[t->markCount - 1].window >= R) t->markCount--;
    if (!markReserve(t)) return 0;
    int64_t id = ++t->lastFrameId;
    assert(t->markCount == 0 || (t->marks[t->markCount - 1].window < R && t->marks[t->markCount - 1].id < id));
    t->marks[t->markCount++] = (FrameMark){R, vmFuncAt(t->vm, ip), id};
    return id;
}

static const FrameMark *findMark(const Task *t, int64_t id) {
    uint32_t low = 0, high = t->markCount;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (t->marks[mid].id < id) low = mid + 1;
        else high = mid;
    }
    return low < t->markCount && t->marks[low].id == id && t->marks[low].window <= t->R ? &t->marks[low] : NULL;
}

void opStartUnwind(Task *t, int64_t id, uint32_t label) {
    const FrameMark *mark = findMark(t, id);
    (void)rtRaise(&t->rt, id == 0 ? RTE_MEMORY : RTE_UNWIND, NULL);
    t->unwindFrame = mark == NULL ? NULL : mark->window;
    assert(t->unwindFrame == NULL || t->unwindFrame <= t->R);
    t->unwindFunc = mark == NULL ? NULL : mark->fn;
    t->unwindId = id;
    t->unwindLabel = label;
}

static bool isGotoInFlight(const Task *t) { return t->rt.error.code == RTE_UNWIND && t->unwindFrame != NULL; }

/* ---- error objects ---- */

uint32_t taskPlaces(const Task *t, const void **pcs, uint32_t max, uint32_t limit, uint32_t *count) {
    const Insn *pc = t->pc;
    const Value *R = t->R;
    uint32_t depth = 0;
    *count = 0;
    while (pc != NULL && depth < limit) {
        if (*count < max) pcs[(*count)++] = pc;
        depth++;
        pc = R[-1].p;
        if (pc == NULL) break;
        if (pc->op == OP_EXIT) pc = (const Insn *)(uintptr_t)pc[1].word; /* a run that native code has started, or 0 */
        if (pc == NULL) break;
        assert(opIsCall(pc->op));
        R -= pc->a;
    }
    return depth;
}

static void notePlaces(const Task *t, ObjError *e) {
    e->hasMore = taskPlaces(t, e->places, ERROR_PLACES_MAX, ERROR_PLACES_MAX + 1, &e->placeCount) > ERROR_PLACES_MAX;
}

void vmReserveError(Task *t) {
    ObjError **spare = &t->vm->spareError, *none = NULL;
    if (__atomic_load_n(spare, __ATOMIC_RELAXED) != NULL) return;
    RtError pending = t->rt.error;
    ObjError *e = heapNewError(&t->rt);
    t->rt.error = pending;
    (void)__atomic_compare_exchange_n(spare, &none, e, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED);
}

/* The object of the pending error; NULL: no memory, which is the pending error then. */
static ObjError *makeError(Task *t) {
    RtError pending = t->rt.error;
    assert(pending.code != RT_OK && pending.object == NULL);
    ObjError *e = heapNewError(&t->rt);
    if (e == NULL) {
        e = __atomic_exchange_n(&t->vm->spareError, NULL, __ATOMIC_ACQ_REL);
        if (e == NULL) return NULL;
    }
    t->rt.error = pending;
    e->code = pending.code;
    e->detail = pending.detail;
    _Static_assert(sizeof e->text == sizeof pending.message, "a message fits");
    memcpy(e->text, pending.message, sizeof e->text);
    if (isGotoInFlight(t)) {
        e->isGoto = true;
        e->detail = t->unwindId;
        e->label = t->unwindLabel;
    }
    notePlaces(t, e);
    return e;
}

ObjError *taskErrorObject(Task *t) {
    RtError *error = &t->rt.error;
    assert(error->code != RT_OK);
    if (error->object == NULL) {
        ObjError *e = makeError(t);
        if (e == NULL) return NULL;
        error->object = &e->head;
    }
    assert(errorOf(error->object) != NULL);
    return errorOf(error->object);
}

/* What a value without a message says for itself. */
static void describe(const Obj *o, char *text, size_t size) {
    if (o->typeId == TYPE_ID_STRING) {
        const ObjString *s = (const ObjString *)(const void *)o;
        (void)snprintf(text, size, "%.*s", s->length < (int64_t)size ? (int)s->length : (int)size, s->data);
    } else if (o->typeId == TYPE_ID_INT) {
        (void)snprintf(text, size, "%lld", (long long)((const ObjScalar *)(const void *)o)->value.i);
    } else {
        (void)snprintf(text, size, "%s", rtErrorText(RTE_EXCEPTION));
    }
}

static void raiseValue(Task *t, Obj *o) {
    char text[RT_MESSAGE_MAX];
    describe(o, text, sizeof text);
    (void)rtRaise(&t->rt, RTE_EXCEPTION, "%s", text);
    ObjError *e = taskErrorObject(t);
    if (e == NULL) return;
    Value word = {.o = o};
    if (anyBox(&t->rt, ANY_REF, word, &e->value)) return;
    if (o->typeId == TYPE_ID_STRING) e->message = (ObjString *)(void *)e->value;
    if (o->typeId == TYPE_ID_INT) e->detail = ((const ObjScalar *)(const void *)o)->value.i;
}

static void raiseAgain(Task *t, ObjError *e) {
    assert(e->code != RT_OK);
    if (e->isGoto) { /* an ordinary error if its target has ended meanwhile */
        opStartUnwind(t, e->detail, e->label);
    } else {
        (void)rtRaise(&t->rt, e->code, "%s", e->text);
        t->rt.error.detail = e->detail;
    }
    assert(t->rt.error.code == e->code);
    if (e->placeCount == 0) notePlaces(t, e);
    t->rt.error.object = &e->head;
}

void opRaise(Task *t, Obj *o) {
    ObjError *e = errorOf(o);
    t->unwindFrame = NULL;
    if (objIsNil(o)) (void)rtRaise(&t->rt, RTE_NIL, NULL);
    else if (e != NULL) raiseAgain(t, e);
    else raiseValue(t, o);
}

/* ---- the way to a handler ---- */

/* May the pending error enter this handler? isTarget: the frame is the one that a non-local goto looks for. */
static bool mayEnter(const Task *t, const HandlerRec *h, bool isTarget) {
    const RtError *e = &t->rt.error;
    bool isGoto = isGotoInFlight(t);
    switch ((HandlerKind)h->kind) {
    case HANDLER_CATCH: return !isGoto && !e->isFatal;
    case HANDLER_GOTO: return isGoto && isTarget && h->reg == t->unwindLabel;
    default: assert(h->kind == HANDLER_FINALLY); return true;
    }
}

static const HandlerRec *findHandler(const Task *t, const Func *f, uint32_t pc, const Value *R) {
    assert(t->rt.error.code != RT_OK && pc < f->rec->codeWords);
    const Module *m = f->instance->module;
    bool isTarget = R == t->unwindFrame && f == t->unwindFunc;
    if (rtErrorIsSilent(t->rt.error.code)) return NULL;
    for (uint32_t i = 0; i < f->rec->handlerCount; i++) {
        const HandlerRec *h = &m->handlers[f->rec->firstHandler + i];
        if (pc >= h->start && pc < h->end && mayEnter(t, h, isTarget)) return h;
    }
    return NULL;
}

/* Ends the pending error in the handler. False: there was no memory for its object; 203 is pending instead. */
static bool enterHandler(Task *t, const Func *f, const HandlerRec *h, Value *window) {
    RtError *error = &t->rt.error;
    if (h->kind != HANDLER_GOTO) {
        assert(h->reg < f->rec->localCount);
        ObjError *e = taskErrorObject(t);
        if (e == NULL) return false;
        window[h->reg].p = e;
        error->object = NULL;
        t->rt.ioMode = IO_DEFAULT; /* the error may have left the statements between io_begin and io_end */
        vmReserveError(t);
    }
    t->unwindFrame = NULL;
    error->code = RT_OK;
    if (UNLIKELY(t->rt.ioTask != NULL)) ioTaskUnwind(&t->rt);
    return true;
}

const HandlerRec *unwindCatch(Task *t, const Func *f, uint32_t pc, Value *R) {
    const HandlerRec *h = findHandler(t, f, pc, R);
    if (h == NULL || !enterHandler(t, f, h, R)) return NULL;
    assert(h->target < f->rec->codeWords && t->rt.error.code == RT_OK);
    return h;
}

UnwindResult unwindToHandler(Task *t, Value *base, const Insn **ip, Value **R) {
    const Insn *pc = *ip;
    Value *window = *R;
    assert(base <= window && base > t->stackBase);
    for (;;) {
        const Func *f = vmFuncAt(t->vm, pc);
        assert(f != NULL);
        const Insn *code = f->instance->module->code + f->rec->codeStart;
        const HandlerRec *h = unwindCatch(t, f, (uint32_t)(pc - code), window);
        if (h != NULL) {
            *ip = code + h->target;
            *R = window;
            return *ip <= pc ? UNWIND_BACK : UNWIND_FORWARD;
        }
        if (f->rec->envReg != 0xFFFF && window[f->rec->envReg].o != NULL) {
            window[f->rec->envReg].o->flags |= OBJ_DISPOSED;
        }
        if (window == base) return UNWIND_NONE;
        pc = window[-1].p;
        window -= pc->a;
        assert(window >= base && opIsCall(pc->op));
    }
}
