/* unwind.c: from a raised error to its handler, over the frames of one interpreter run, and the identities of activations for non-local goto.
 *
 * FRAMEID pushes a mark (window, function, fresh id) and drops the marks at and above its window, which belong to activations that have ended. So an
 * id is found only until its window is used by another activation with an identity, and then an old id never names the new activation. */
#include "vm/interp/interp_ops.h"

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
    t->unwindLabel = label;
}

static const HandlerRec *findHandler(const Task *t, const Func *f, uint32_t pc, const Value *R) {
    assert(t->rt.error.code != RT_OK && pc < f->rec->codeWords);
    const Module *m = f->instance->module;
    bool isGoto = t->rt.error.code == RTE_UNWIND && t->unwindFrame != NULL;
    if (!isGoto && t->rt.error.isFatal) return NULL;
    if (isGoto && (R != t->unwindFrame || f != t->unwindFunc)) return NULL;
    for (uint32_t i = 0; i < f->rec->handlerCount; i++) {
        const HandlerRec *h = &m->handlers[f->rec->firstHandler + i];
        if (pc < h->start || pc >= h->end) continue;
        if (isGoto ? h->kind == HANDLER_GOTO && h->reg == t->unwindLabel : h->kind == HANDLER_CATCH) return h;
    }
    return NULL;
}

bool unwindToHandler(Task *t, Value *base, const Insn **ip, Value **R) {
    const Insn *pc = *ip;
    Value *window = *R;
    assert(base <= window && base > t->stackBase);
    for (;;) {
        const Func *f = vmFuncAt(t->vm, pc);
        assert(f != NULL);
        const Insn *code = f->instance->module->code + f->rec->codeStart;
        const HandlerRec *h = findHandler(t, f, (uint32_t)(pc - code), window);
        if (h != NULL) {
            assert(h->target < f->rec->codeWords);
            if (h->kind == HANDLER_CATCH) {
                assert(h->reg < f->rec->localCount);
                window[h->reg].o = t->exception;
                t->exception = NULL;
            }
            t->unwindFrame = NULL;
            t->rt.error.code = RT_OK;
            if (UNLIKELY(t->rt.ioTask != NULL)) ioTaskUnwind(&t->rt);
            *ip = code + h->target;
            *R = window;
            return true;
        }
        if (f->rec->envReg != 0xFFFF && window[f->rec->envReg].o != NULL) {
            window[f->rec->envReg].o->flags |= OBJ_DISPOSED;
        }
        if (window == base) return false;
        pc = window[-1].p;
        window -= pc->a;
        assert(window >= base && opIsCall(pc->op));
    }
}
