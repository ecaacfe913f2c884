/* unwind.c: from a raised error to its handler, over the frames of one interpreter run. */
#include "vm/interp/interp_ops.h"

static const HandlerRec *findHandler(const Task *t, const Func *f, uint32_t pc, const Value *R) {
    const Module *m = f->instance->module;
    bool isGoto = t->rt.error.code == RTE_UNWIND;
    if (!isGoto && t->rt.error.isFatal) return NULL;
    if (isGoto && R != t->unwindFrame) return NULL;
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
    for (;;) {
        const Func *f = vmFuncAt(t->vm, pc);
        assert(f != NULL);
        const Insn *code = f->instance->module->code + f->rec->codeStart;
        const HandlerRec *h = findHandler(t, f, (uint32_t)(pc - code), window);
        if (h != NULL) {
            if (h->kind == HANDLER_CATCH) {
                window[h->reg].o = t->exception;
                t->exception = NULL;
            }
            t->rt.error.code = RT_OK;
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
    }
}
