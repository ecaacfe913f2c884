/* helper.c: routines that the compiler writes itself, as trees, as if the program declared them: for operations that depend on types and for which the
 * machine has no builtin. They stand at program level and are handed over like any routine. */
#include "frontends/pascal/parser.h"

PasSymbol *pasHelperRoutine(PasParser *p, const char *name, Type *type, Pos pos) {
    Routine *r = ARENA_NEW(p->arena, Routine);
    Name *n = nameOf(&p->c->names, name);
    PasSymbol *sym = pasSymbolNew(p, SYM_ROUTINE, n, type, pos);
    pasNewRoutine(p, r, n, p->c->program->main, pos);
    r->symbol = &sym->s;
    r->endPos = pos;
    r->type = type;
    sym->s.routine = r;
    sym->s.isGlobal = true;
    r->params = ARENA_ARRAY(p->arena, Symbol *, type->paramCount + 1);
    for (uint32_t i = 0; i < type->paramCount; i++) {
        PasSymbol *s = pasSymbolNew(p, SYM_PARAM, type->params[i].name, type->params[i].type, pos);
        s->s.owner = r;
        s->s.number = i;
        s->s.mode = type->params[i].mode;
        s->s.isUsed = true;
        s->s.isAssigned = s->s.mode == PARAM_VALUE || s->s.mode == PARAM_VAR;
        r->params[i] = &s->s;
    }
    if (type->result->kind == TYPE_VOID) return sym;
    PasSymbol *result = pasSymbolNew(p, SYM_RESULT, n, type->result, pos);
    result->s.owner = r;
    result->s.isAssigned = result->s.isUsed = true;
    r->result = &result->s;
    return sym;
}

PasSymbol *pasHelperLocal(PasParser *p, PasSymbol *helper, const char *name, Type *type) {
    Routine *r = helper->s.routine;
    PasSymbol *s = pasSymbolNew(p, SYM_VAR, nameOf(&p->c->names, name), type, r->pos);
    s->s.owner = r;
    s->s.isAssigned = s->s.isUsed = true;
    *r->lastLocal = &s->s;
    r->lastLocal = &s->s.nextInScope;
    return s;
}

PasHelperScope pasHelperEnter(PasParser *p, PasSymbol *helper) {
    PasHelperScope scope = {p->routine, p->factory};
    p->routine = helper->s.routine;
    p->factory = NULL;
    return scope;
}

void pasHelperLeave(PasParser *p, const PasHelperScope *scope) {
    p->routine = scope->routine;
    p->factory = scope->factory;
}

void pasHelperEnd(PasParser *p, PasSymbol *helper, Node *body) {
    Compile *c = p->c;
    helper->s.routine->body = body;
    if (p->diag->errorCount == 0 && c->onRoutine != NULL && !p->isAborted && !c->onRoutine(c->user, helper->s.routine)) pasAbort(p);
}
