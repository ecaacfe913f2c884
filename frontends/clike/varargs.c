/* varargs.c: functions of the program with "..." (C11 7.16). Such a function has a hidden last parameter: a dynamic array of values typed at run
 * time, which a call makes of its further arguments after C's promotions. A va_list is a struct of that array and the index of the next value. */
#include "frontends/clike/builtins.h"
#include "frontends/clike/concurrency.h"

#include <assert.h>
#include <string.h>

static Type *restType(ClkParser *p) { return typeDynArray(p->types, p->types->any); }

/* No declared parameter has such a type. */
bool clkIsVariadic(const Type *t) {
    if (t->paramCount == 0 || t->unit != NULL) return false;
    const Type *last = t->params[t->paramCount - 1].type;
    return last->kind == TYPE_DYNARRAY && last->elem->kind == TYPE_ANY && last->elem->handle == HANDLE_NONE;
}

void clkRestParameter(ClkParser *p, Param *formal, ClkSymbol **symbol) {
    *formal = (Param){.name = nameOf(&p->c->names, "$rest"), .type = restType(p), .mode = PARAM_VALUE};
    *symbol = clkSymbolNew(p, SYM_PARAM, formal->name, formal->type, p->tok->pos);
    (*symbol)->s.mode = PARAM_VALUE;
}

/* ---- calls ---- */

/* An argument for "..." after the default promotions; NULL: it cannot be passed. */
static Node *promoted(ClkParser *p, Node *x) {
    x = clkRvalue(p, x);
    if (clkIsInteger(x->type)) return clkBoxed(p, clkArith(p, clkArith(p, x, clkPromoted(p, x->type)), p->types->int64));
    if (x->kind == EX_STDFILE) x = clkStandardPointer(p, x);
    switch ((TypeKind)x->type->kind) {
    case TYPE_REAL: return clkBoxed(p, clkArith(p, x, p->types->real));
    case TYPE_STRING: return clkBoxed(p, clkTryConvert(p, x, p->charPointer, CLK_PASS));
    case TYPE_POINTER: case TYPE_ROUTINE: case TYPE_NIL: case TYPE_ANY: case TYPE_RECORD: return clkBoxed(p, x);
    case TYPE_ERROR: return x;
    default: return NULL;
    }
}

Node *clkRestArgs(ClkParser *p, const ClkCall *call, uint32_t first) {
    char text[120];
    Node *list = nodeNew(p->nodes, EX_LIST, call->pos, restType(p)), **last = &list->a;
    for (uint32_t i = first; i < call->count; i++) {
        const ClkArg *arg = &call->args[i];
        Node *x = promoted(p, arg->node);
        if (x == NULL && arg->node->type->kind == TYPE_VOID) clkError(p, arg->pos, arg->length, DIAG_VOID_VALUE);
        else if (x == NULL) clkError(p, arg->pos, arg->length, DIAG_BAD_TYPE, "further argument", clkTypeText(p, arg->node->type, text, sizeof text));
        if (x == NULL || clkBad(x)) return NULL;
        Node *own = nodeCopy(p->nodes, x); /* the node may stand in another list */
        own->next = NULL;
        clkAppend(&last, own);
    }
    return list;
}

/* ---- va_list ---- */

void clkDeclareVaList(ClkParser *p) {
    Type *t = typeRecord(p->types);
    t->name = nameOf(&p->c->names, "va_list");
    (void)typeRecordAdd(p->types, t, nameOf(&p->c->names, "$values"), restType(p), 0);
    (void)typeRecordAdd(p->types, t, nameOf(&p->c->names, "$next"), p->types->int64, 0);
    bool isFinished = typeRecordFinish(p->types, t);
    assert(isFinished);
    (void)isFinished;
    p->vaList = t;
}

static Node *fieldOf(ClkParser *p, const Node *list, bool isNext) {
    Field *f = isNext ? p->vaList->fields->next : p->vaList->fields;
    Node *x = nodeNew(p->nodes, EX_FIELD, list->pos, f->type);
    x->a = clkClone(p, list);
    x->field = f;
    return x;
}

/* Argument i as a designator of a va_list that may stand twice; reports. */
static Node *vaListArg(ClkParser *p, const ClkCall *call, uint32_t i) {
    Node *x = call->args[i].node;
    bool isList = x->type == p->vaList && clkIsLvalue(x) && clkIsPure(x);
    return isList ? x : clkArgError(p, call, i, "va_list");
}

Node *clkCall_vaStart(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *list = vaListArg(p, call, 0);
    (void)b;
    if (clkBad(list)) return list;
    const Routine *r = p->fn->routine;
    if (!clkIsVariadic(r->type)) {
        clkError(p, call->pos, call->length, DIAG_NOT_ALLOWED, "va_start in a function without '...'");
        return clkErrorNode(p, call->pos);
    }
    Node *set = clkStoreStmt(p, fieldOf(p, list, false), clkVar(p, (ClkSymbol *)r->params[r->type->paramCount - 1], call->pos));
    set->next = clkStoreStmt(p, fieldOf(p, list, true), clkLong(p, call->pos, 0));
    return clkSeq(p, call->pos, set, clkInt(p, call->pos, 0));
}

Node *clkCall_vaCopy(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *to = vaListArg(p, call, 0), *from = vaListArg(p, call, 1);
    (void)b;
    if (clkBad(to) || clkBad(from)) return clkErrorNode(p, call->pos);
    return clkSeq(p, call->pos, clkStoreStmt(p, to, from), clkInt(p, call->pos, 0));
}

Node *clkCall_vaEnd(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *list = vaListArg(p, call, 0);
    (void)b;
    return clkBad(list) ? list : clkInt(p, call->pos, 0);
}

/* A value typed at run time as one of type t, as va_arg has it: integers of every width fit each other; NULL: t is no such type. */
static Node *valueAs(ClkParser *p, Node *any, Type *t) {
    if (clkIsInteger(t)) return clkArith(p, clkUnboxed(p, any, p->types->int64), t);
    switch ((TypeKind)t->kind) {
    case TYPE_REAL: return clkArith(p, clkUnboxed(p, any, p->types->real), t);
    case TYPE_STRING: return clkBi(p, any->pos, BI_c_text, t, clkUnboxed(p, any, p->types->pointer));
    case TYPE_POINTER: case TYPE_ROUTINE: return clkTryConvert(p, clkUnboxed(p, any, p->types->pointer), t, CLK_CAST);
    case TYPE_RECORD: return t->isOpen ? NULL : clkUnboxed(p, any, t);
    case TYPE_ANY: return clkUnboxed(p, any, t);
    default: return NULL;
    }
}

Node *clkVaArg(ClkParser *p, Name *name, Pos pos, uint32_t length) {
    char text[120];
    ClkArg list = {.pos = clkPeek(p)->pos};
    ClkCall call = {.name = name, .pos = pos, .length = length, .args = &list, .count = 1};
    clkNext(p); /* ( */
    list.node = clkAssignExpr(p);
    list.length = clkSpan(p, list.pos);
    if (!clkExpect(p, CT_COMMA)) return clkErrorNode(p, pos);
    Pos typePos = p->tok->pos;
    Type *t = clkTypeName(p);
    uint32_t typeLength = clkSpan(p, typePos);
    if (p->isPanic || !clkExpect(p, CT_RPAREN) || clkBad(list.node) || clkIsError(t)) return clkErrorNode(p, pos);
    Node *ap = vaListArg(p, &call, 0);
    if (clkBad(ap)) return ap;
    Node *step = nodeNew(p->nodes, EX_POSTFIX, pos, p->types->int64);
    step->op = BIN_ADD;
    step->a = fieldOf(p, ap, true);
    step->b = clkLong(p, pos, 1);
    Node *x = valueAs(p, clkBi(p, pos, BI_va_value, p->types->any, clkList(fieldOf(p, ap, false), step, NULL)), t);
    if (x != NULL) return x;
    clkError(p, typePos, typeLength, DIAG_BAD_TYPE, "further argument", clkTypeText(p, t, text, sizeof text));
    return clkErrorNode(p, pos);
}

Node *clkListState(ClkParser *p, const ClkCall *call, uint32_t first) {
    Node *text = clkTextArg(p, call, first), *list = vaListArg(p, call, first + 1), *none = nodeNew(p->nodes, EX_NIL, call->pos, p->types->any);
    if (clkBad(text) || clkBad(list)) return NULL;
    Node *state = clkBi(p, call->pos, BI_fmt_start, p->types->string, clkList(text, clkLong(p, call->pos, 0), NULL));
    Node *args = clkList(state, none, fieldOf(p, list, true), fieldOf(p, list, false), NULL);
    return clkBi(p, call->pos, BI_fmt_list, p->types->string, args);
}
