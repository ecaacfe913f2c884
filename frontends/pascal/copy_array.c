/* copy_array.c: Copy(a), Copy(a, from, n) of arrays. There is no builtin that knows element types,
 * so one routine for each element type is built as a tree, as if the program declared it:
 *
 *   function $copy(const a: array of T; from, n: Int64): array of T;
 *   begin if from < 0 then from := 0; n := Max(Min(n, Length(a) - from), 0); SetLength($copy, n);
 *         for i := 0 to n - 1 do $copy[i] := a[from + i] end; */
#include "frontends/pascal/builtins.h"

#include <string.h>

typedef struct PasCopy { /* made so far */
    struct PasCopy *next;
    Type *elem;
    PasSymbol *symbol;
} PasCopy;

static PasSymbol *parameter(PasParser *p, Routine *r, uint32_t index, const char *name, Type *t,
                            ParamMode mode) {
    PasSymbol *s = pasSymbolNew(p, SYM_PARAM, nameOf(&p->c->names, name), t, r->pos);
    s->s.owner = r;
    s->s.number = index;
    s->s.mode = (uint8_t)mode;
    s->s.isUsed = true;
    s->s.isAssigned = mode == PARAM_VALUE;
    r->params[index] = &s->s;
    r->type->params[index] =
        (Param){.name = s->s.name, .type = t, .mode = (uint8_t)mode, .group = index + 1};
    return s;
}

static Node *variable(PasParser *p, const Symbol *s) {
    Node *x = nodeNew(p->nodes, EX_VAR, s->pos, s->type);
    x->sym = (Symbol *)s;
    return x;
}

static Node *lengthOf(PasParser *p, const Symbol *s) {
    Node *x = nodeNew(p->nodes, EX_LENGTH, s->pos, p->types->int64);
    x->a = variable(p, s);
    return x;
}

static Node *element(PasParser *p, const Symbol *array, Node *index) {
    Node *x = nodeNew(p->nodes, EX_INDEX, array->pos, array->type->elem);
    x->a = variable(p, array);
    x->b = index;
    return x;
}

/* The statements, see above. */
static Node *copyBody(PasParser *p, Routine *r, const Symbol *i) {
    Pos pos = r->pos;
    Type *t = p->types->int64;
    const Symbol *a = r->params[0], *from = r->params[1], *n = r->params[2];
    Node *clamp = pasStmt(p, ST_IF, pos);
    clamp->a =
        nodeBinary(p->nodes, pos, BIN_LT, variable(p, from), pasInt(p, pos, 0), p->types->boolean);
    clamp->b = pasAssignNode(p, variable(p, from), pasInt(p, pos, 0), pos);
    Node *rest = nodeBinary(p->nodes, pos, BIN_SUB, lengthOf(p, a), variable(p, from), t);
    Node *least = pasBi(p, pos, BI_int_min, t, pasList(variable(p, n), rest, NULL));
    Node *count =
        pasAssignNode(p, variable(p, n),
                      pasBi(p, pos, BI_int_max, t, pasList(least, pasInt(p, pos, 0), NULL)), pos);
    Node *size = pasStmt(p, ST_SETLEN, pos);
    size->a = variable(p, r->result);
    size->b = variable(p, n);
    Node *loop = pasStmt(p, ST_FOR, pos);
    loop->d = variable(p, i);
    loop->a = pasInt(p, pos, 0);
    loop->b = nodeBinary(p->nodes, pos, BIN_SUB, variable(p, n), pasInt(p, pos, 1), t);
    Node *index = nodeBinary(p->nodes, pos, BIN_ADD, variable(p, from), variable(p, i), t);
    loop->c = pasAssignNode(p, element(p, r->result, variable(p, i)), element(p, a, index), pos);
    loop->flags |= NF_FOR_NO_FIX;
    Node *block = pasStmt(p, ST_BLOCK, pos);
    block->a = pasList(clamp, count, size, loop, NULL);
    return block;
}

static PasSymbol *makeCopy(PasParser *p, Type *elem, Pos pos) {
    Routine *main = p->c->program->main, *r = ARENA_NEW(p->arena, Routine);
    Name *name = nameOf(&p->c->names, "$copy");
    PasSymbol *sym = pasSymbolNew(p, SYM_ROUTINE, name, NULL, pos);
    Type *result = typeDynArray(p->types, elem);
    pasNewRoutine(p, r, name, main, pos);
    r->symbol = &sym->s;
    r->endPos = pos;
    r->type = typeRoutine(p->types, ARENA_ARRAY(p->arena, Param, 3), 3, result);
    r->params = ARENA_ARRAY(p->arena, Symbol *, 3);
    parameter(p, r, 0, "a", typeOpenArray(p->types, elem), PARAM_CONST);
    parameter(p, r, 1, "from", p->types->int64, PARAM_VALUE);
    parameter(p, r, 2, "n", p->types->int64, PARAM_VALUE);
    PasSymbol *res = pasSymbolNew(p, SYM_RESULT, name, result, pos),
              *i = pasSymbolNew(p, SYM_VAR, nameOf(&p->c->names, "i"), p->types->int64, pos);
    res->s.owner = i->s.owner = r;
    res->s.isAssigned = res->s.isUsed = i->s.isAssigned = i->s.isUsed = true;
    r->result = &res->s;
    *r->lastLocal = &i->s;
    r->lastLocal = &i->s.nextInScope;
    sym->s.routine = r;
    sym->s.type = r->type;
    sym->s.isGlobal = true;
    r->body = copyBody(p, r, &i->s);
    Compile *c = p->c;
    if (p->diag->errorCount == 0 && c->onRoutine != NULL && !p->isAborted &&
        !c->onRoutine(c->user, r))
        pasAbort(p);
    return sym;
}

static Node *copyCall(PasParser *p, Node *array, Node *from, Node *n, Pos pos) {
    Type *elem = array->type->elem;
    PasCopy *c = p->copies;
    while (c != NULL && c->elem != elem) c = c->next;
    if (c == NULL) {
        c = ARENA_NEW(p->arena, PasCopy);
        *c = (PasCopy){p->copies, elem, makeCopy(p, elem, pos)};
        p->copies = c;
    }
    Node *x = nodeNew(p->nodes, EX_CALL, pos, typeDynArray(p->types, elem));
    x->sym = &c->symbol->s;
    x->a = pasList(array, from, n, NULL);
    return x;
}

Node *pasCopyArray(PasParser *p, PasCall *call, Node *array) {
    Node *from = call->count > 1 ? pbInteger(p, call, pbArg(call, 1)) : pasInt(p, call->pos, 0);
    Node *n =
        call->count > 2 ? pbInteger(p, call, pbArg(call, 2)) : pasInt(p, call->pos, INT64_MAX);
    return copyCall(p, array, from, n, call->pos);
}

Node *pasCopyOf(PasParser *p, Node *array) {
    return copyCall(p, array, pasInt(p, array->pos, 0), pasInt(p, array->pos, INT64_MAX), array->pos);
}
