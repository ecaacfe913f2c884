/* call.c: calls of declared routines and routine values, actual parameters (pascal.md 9.1, ISO
 * 7185 6.6.3), routine values, and small helpers for building statements. */
#include "frontends/pascal/builtins.h"

#include "frontends/core/foreign.h"
#include "frontends/core/tree_pack.h"

#include <stdio.h>
#include <string.h>

/* ---- building
 * ------------------------------------------------------------------------------------------------------------------
 */

Node *pasList(Node *first, ...) {
    va_list rest;
    Node *last = first;
    va_start(rest, first);
    for (Node *x; last != NULL && (x = va_arg(rest, Node *)) != NULL; last = x) last->next = x;
    va_end(rest);
    return first;
}

Node *pasBi(PasParser *p, Pos pos, int builtin, Type *result, Node *args) {
    Node *x = nodeNew(p->nodes, EX_BUILTIN, pos, result != NULL ? result : p->types->voidType);
    x->i = builtin;
    x->a = args;
    return x;
}

Node *pasStmt(PasParser *p, NodeKind kind, Pos pos) { return nodeNew(p->nodes, kind, pos, NULL); }

Node *pasExprStmt(PasParser *p, Node *x) {
    Node *s = nodeNew(p->nodes, ST_EXPR, x->pos, NULL);
    s->a = x;
    return s;
}

Node *pasStore(PasParser *p, Node *target, Node *value, Pos pos) {
    Node *x = nodeNew(p->nodes, EX_ASSIGN, pos, target->type);
    x->a = target;
    x->b = value;
    if (p->lex.switches.range) x->flags |= NF_RANGE;
    return x;
}

Node *pasAssignNode(PasParser *p, Node *target, Node *value, Pos pos) { return pasExprStmt(p, pasStore(p, target, value, pos)); }

Node *pasBind(PasParser *p, Node *x, Node **bind) {
    *bind = NULL;
    if (pasIsSimple(x)) return x;
    PasSymbol *sym = pasSymbolNew(p, SYM_WITH, nameOf(&p->c->names, "$with"), x->type, x->pos);
    sym->s.owner = p->routine->level == 0 ? NULL : p->routine;
    Node *with = nodeNew(p->nodes, ST_WITH, x->pos, NULL);
    with->sym = &sym->s;
    with->a = x;
    *bind = with;
    Node *ref = nodeNew(p->nodes, EX_WITHREF, x->pos, x->type);
    ref->sym = &sym->s;
    return ref;
}

Node *pasBindEnd(Node *bind, Node *stmt) {
    if (bind == NULL) return stmt;
    bind->b = stmt;
    return bind;
}

/* ---- routine values
 * ------------------------------------------------------------------------------------------------------------
 */

Node *pasRoutineNode(PasParser *p, PasSymbol *sym, Pos pos) {
    Routine *r = sym->s.routine;
    r->isValueUsed = true;
    sym->s.isUsed = true;
    pasMarkCall(p, r);
    Node *x = nodeNew(p->nodes, EX_ROUTINE, pos, r->type);
    x->sym = &sym->s;
    return x;
}

/* ---- actual parameters
 * ---------------------------------------------------------------------------------------------------------
 */

typedef struct Actual { /* what is known while a list is parsed */
    const char *name;
    uint32_t index;  /* from 1 */
    bool isReported; /* only the first mismatch of a call is reported */
    Pos pos;
    Type *groupType; /* actual type of the first argument of the current conformant section */
    uint32_t group;
} Actual;

static Node *mismatch(PasParser *p, Actual *c, const Type *want, const Node *x) {
    char a[160], b[160];
    if (!c->isReported && !pasIsError(x)) {
        c->isReported = true;
        pasError(p, c->pos, pasSpan(p, c->pos), DIAG_ARG_TYPE, (int)c->index, c->name,
                 pasTypeName(want, a, sizeof a), pasTypeName(x->type, b, sizeof b));
    }
    return pasErrorNode(p, c->pos);
}

static Node *notVariable(PasParser *p, Actual *c) {
    if (!c->isReported)
        pasError(p, c->pos, pasSpan(p, c->pos), DIAG_ARG_VARIABLE, (int)c->index, c->name);
    c->isReported = true;
    return pasErrorNode(p, c->pos);
}

/* ISO 6.6.3.3: not a component of something packed, not a tag field. */
static bool isForbiddenVar(PasParser *p, const Node *x) {
    if (!p->mode->isIso) return false;
    if ((x->kind == EX_INDEX || x->kind == EX_FIELD) && x->a->type->isPacked) return true;
    if (x->kind != EX_FIELD) return false;
    for (const VariantArm *v = x->a->type->arms; v != NULL; v = v->next) {
        if (v->tag == x->field) return true;
    }
    return false;
}

/* ISO 6.6.3.8: array type t conforms to the conformant type f. */
static bool conforms(PasParser *p, const Type *t, const Type *f) {
    int64_t low, high;
    if (t->kind != TYPE_ARRAY && t->kind != TYPE_CONFORMANT) return false;
    if (!pasSameHost(t->index, f->index)) return false;
    typeRange(f->index, &low, &high);
    if (t->kind == TYPE_ARRAY && (t->low < low || t->high > high)) return false;
    if (p->mode->isIso && t->isPacked != f->isPacked) return false;
    if (f->elem->kind == TYPE_CONFORMANT) return conforms(p, t->elem, f->elem);
    return pasSameType(p, t->elem, f->elem);
}

static Node *conformantActual(PasParser *p, Actual *c, const Param *f, Node *x) {
    bool isLiteral = x->kind == EX_STR && x->type->kind == TYPE_STRING;
    if (isLiteral && f->mode != PARAM_VAR && x->str.length > 0) { /* packed array [1..n] of char */
        Type *index = typeSubrange(p->types, p->types->int64, 1, (int64_t)x->str.length);
        Type *chars = typeArray(p->types, index, p->types->character, true);
        if (chars == NULL || !conforms(p, chars, f->type)) return mismatch(p, c, f->type, x);
        x->type = chars;
        return x;
    }
    if (!conforms(p, x->type, f->type)) return mismatch(p, c, f->type, x);
    if (x->type->kind == TYPE_CONFORMANT && f->mode == PARAM_VALUE && p->mode->isIso) {
        c->isReported = true;
        pasError(p, c->pos, pasSpan(p, c->pos), DIAG_NOT_ALLOWED,
                 "conformant array parameter as argument of a value conformant array parameter");
        return pasErrorNode(p, c->pos);
    }
    bool sameGroup = c->groupType != NULL && c->group == f->group;
    if (sameGroup && x->type != c->groupType && p->mode->isIso)
        return mismatch(p, c, c->groupType, x);
    c->group = f->group;
    c->groupType = x->type;
    return x;
}

static bool fitsOpenArray(PasParser *p, const Type *t, const Type *f) {
    bool isArray = t->kind == TYPE_ARRAY || t->kind == TYPE_DYNARRAY || t->kind == TYPE_OPENARRAY;
    return isArray && pasSameType(p, t->elem, f->elem);
}

static Node *openArrayActual(PasParser *p, Actual *c, const Param *f, Node *x) {
    Type *t = f->type;
    if ((x->flags & PAS_NF_OPENSET) != 0 && f->mode != PARAM_VAR) {
        Node *list = pasConvert(p, x, typeDynArray(p->types, t->elem), PAS_ARGUMENT);
        if (list == NULL) return mismatch(p, c, t, x);
        list->type = t;
        return list;
    }
    bool isString = x->type->kind == TYPE_STRING && t->elem->kind == TYPE_CHAR &&
                    f->mode != PARAM_VAR && x->kind == EX_STR;
    if (isString && x->str.length > 0) {
        Type *index = typeSubrange(p->types, p->types->int64, 1, (int64_t)x->str.length);
        x->type = typeArray(p->types, index, t->elem, true);
    }
    return fitsOpenArray(p, x->type, t) ? x : mismatch(p, c, t, x);
}

/* Any variable without references, for an untyped parameter. */
static Node *untypedActual(PasParser *p, Actual *c, const Param *f, Node *x) {
    if (pasIsError(x)) return x;
    if (!pasIsDesignator(x) || (x->flags & NF_PARENS) != 0) return notVariable(p, c);
    Node *bytes = pasIsInString(x) ? pasStringActual(p, x, f->mode != PARAM_CONST) : pasUntypedActual(p, x, c->pos);
    if (bytes == NULL) return mismatch(p, c, f->type, x);
    PasTouch how = f->mode == PARAM_CONST ? PAS_TOUCH_WITH : PAS_TOUCH_VAR;
    if (!pasTouch(p, x, how, c->pos, pasSpan(p, c->pos))) c->isReported = true;
    return bytes;
}

/* A string variable x for a var parameter of another string type: a variable of that type stands for it while the call runs. NULL: the types do not
 * allow that, or x is not simple. */
static Node *stringCopyActual(PasParser *p, Type *t, Node *x) {
    if (!typeIsStringLike(t) || !typeIsStringLike(x->type) || p->mode->isIso || !pasIsSimple(x) || !pasTouch(p, x, PAS_TOUCH_VAR, x->pos, 1)) return NULL;
    PasStringOp *op = ARENA_NEW(p->nodes, PasStringOp);
    Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, t), x->pos);
    Node *in = pasConvert(p, pasClone(p, x), t, PAS_STORE), *out = pasConvert(p, pasClone(p, temp), x->type, PAS_STORE);
    op->before = pasList(pasStmt(p, ST_EMPTY, x->pos), pasAssignNode(p, temp, in, x->pos), NULL);
    op->after = pasAssignNode(p, x, out, x->pos);
    op->next = p->stringOps;
    p->stringOps = op;
    return pasClone(p, temp);
}

/* A variable for a var or out parameter. */
static Node *variableActual(PasParser *p, Actual *c, const Param *f, Node *x) {
    if (pasIsError(x)) return x;
    x = pasCastVariable(p, x);
    if (!pasIsDesignator(x) || (x->flags & NF_PARENS) != 0) return notVariable(p, c);
    if (isForbiddenVar(p, x)) {
        c->isReported = true;
        pasError(p, c->pos, pasSpan(p, c->pos), DIAG_NOT_ALLOWED,
                 "tag field or component of a packed variable as var argument");
        return pasErrorNode(p, c->pos);
    }
    Type *t = f->type;
    if (t->kind == TYPE_CONFORMANT)
        x = conformantActual(p, c, f, x);
    else if (t->kind == TYPE_OPENARRAY)
        x = openArrayActual(p, c, f, x);
    else if (!pasSameType(p, t, x->type)) {
        bool anyFile =
            t->kind == TYPE_FILE && t->isUntyped && x->type->kind == TYPE_FILE && !p->mode->isIso;
        if (!anyFile) {
            Node *copy = stringCopyActual(p, t, x);
            return copy != NULL ? copy : mismatch(p, c, t, x);
        }
        x = nodeConv(p->nodes, CV_RETYPE, x, t);
    }
    if (pasIsError(x)) return x;
    if (!pasTouch(p, x, PAS_TOUCH_VAR, c->pos, pasSpan(p, c->pos))) c->isReported = true;
    return x;
}

static Node *valueActual(PasParser *p, Actual *c, const Param *f, Node *x) {
    Type *t = f->type;
    const char *reason;
    char text[160];
    if (t->kind == TYPE_CONFORMANT) return conformantActual(p, c, f, pasValue(p, x));
    if (t->kind == TYPE_OPENARRAY) return openArrayActual(p, c, f, pasValue(p, x));
    if (t->hasFiles && t->kind == TYPE_FILE && x->type == t && f->mode == PARAM_CONST) return x;
    if (t->kind == TYPE_ROUTINE && p->mode->isIso && x->kind == EX_BUILTIN)
        return mismatch(p, c, t, x);
    Node *r = pasConvert(p, x, t, PAS_ARGUMENT);
    if (r != NULL) return r;
    bool isRoutine = x->kind == EX_ROUTINE || (x->kind == EX_CALL && (x->flags & PAS_NF_BARE) != 0);
    if (t->kind == TYPE_ROUTINE && isRoutine && !c->isReported &&
        !pasCongruent(p, t, x->sym->routine->type, &reason)) {
        c->isReported = true;
        pasError(p, c->pos, pasSpan(p, c->pos), DIAG_CONGRUENCE, x->sym->name->spelling,
                 pasTypeName(t, text, sizeof text), reason);
        return pasErrorNode(p, c->pos);
    }
    return mismatch(p, c, t, x);
}

/* Parameters that a call does not write: Self of methods. */
static uint32_t hiddenParams(const PasParser *p, const Type *t, const char *name) {
    return t->paramCount > 0 && t->params[0].name == p->nameSelf && strchr(name, '.') != NULL;
}

static COLD void wrongCount(PasParser *p, const Type *t, const char *name, Pos pos, uint32_t length,
                            uint32_t given) {
    char text[40];
    uint32_t needed = t->paramCount, hidden = hiddenParams(p, t, name);
    while (needed > 0 && t->params[needed - 1].defaultValue != NULL) needed--;
    if (needed == t->paramCount)
        (void)snprintf(text, sizeof text, "%u", needed - hidden);
    else
        (void)snprintf(text, sizeof text, "%u to %u", needed - hidden, t->paramCount - hidden);
    pasError(p, pos, length, DIAG_ARG_COUNT, name, text, (int)(given - hidden));
}


/* The argument for f, converted. */
static Node *oneActual(PasParser *p, Actual *c, const Param *f, Node *x) {
    bool isVar = f->mode == PARAM_VAR || f->mode == PARAM_OUT;
    if (f->type == p->types->untypedBytes) x = untypedActual(p, c, f, x);
    else x = isVar ? variableActual(p, c, f, x) : valueActual(p, c, f, x);
    x->next = NULL;
    return x;
}

/* An argument behind the declared ones of a C function, promoted as C does. */
static Node *variadicActual(PasParser *p, Actual *c, Node *x) {
    TypeTable *types = p->types;
    x = pasValue(p, x);
    if (pasIsError(x)) return x;
    Type *t = x->type;
    while (t->kind == TYPE_SUBRANGE) t = t->elem;
    bool isSmall = typeIsOrdinal(t) && t->size < 8 && !(t->kind == TYPE_INT && t->size == 4);
    if (t->kind == TYPE_NIL) return pasConvert(p, x, types->pointer, PAS_ARGUMENT);
    if (isSmall) return nodeConv(p->nodes, CV_INT, x, types->int32);
    if (typeIsOrdinal(t)) return nodeConv(p->nodes, CV_INT, x, t);
    Type *want = t->kind == TYPE_REAL ? types->real : typeIsStringLike(t) || typeIsCharArray(t) ? types->string : t;
    Node *r = want == t ? x : pasConvert(p, x, want, PAS_ARGUMENT);
    if (r == NULL) return mismatch(p, c, want, x);
    return want->kind == TYPE_REAL && r->type != want ? nodeConv(p->nodes, CV_F32, r, want) : r; /* a single: rounding it again changes nothing */
}

/* Default values for the parameters behind the first `given`, at *last; gives the number of arguments with them. */
static uint32_t defaults(PasParser *p, const Type *t, uint32_t given, Node **last) {
    for (; given < t->paramCount && t->params[given].defaultValue != NULL; given++) {
        *last = pasClone(p, t->params[given].defaultValue);
        last = &(*last)->next;
    }
    return given;
}

static Node *actuals(PasParser *p, const Type *t, const char *name, Pos pos, uint32_t length, bool isVariadic) {
    Node *first = NULL, **last = &first;
    Actual c = {.name = name};
    uint32_t given = 0, height = p->height;
    if (pasAccept(p, TK_LPAREN)) {
        if (p->tok.kind == TK_RPAREN && p->mode->isIso) pasExpected(p, "argument");
        while (p->tok.kind != TK_RPAREN) {
            c.pos = p->tok.pos;
            Node *x = pasExprRaw(p);
            if (p->height > height) height = p->height;
            c.index = ++given;
            if (given <= t->paramCount && x->type != NULL) {
                x = oneActual(p, &c, &t->params[given - 1], x);
                *last = x;
                last = &x->next;
            } else if (isVariadic && x->type != NULL) {
                x = variadicActual(p, &c, x);
                x->next = NULL;
                *last = x;
                last = &x->next;
            }
            if (!pasAccept(p, TK_COMMA)) break;
            if (p->tok.kind == TK_RPAREN) {
                pasExpected(p, "argument");
                break;
            }
        }
        pasExpect(p, TK_RPAREN);
        p->height = height;
        if (p->isPanic) return first;
    }
    given = defaults(p, t, given, last);
    if (given != t->paramCount && (!isVariadic || given < t->paramCount)) wrongCount(p, t, name, pos, length, given);
    return first;
}

Node *pasActuals(PasParser *p, const Type *t, const char *name, Pos pos, uint32_t length) {
    return actuals(p, t, name, pos, length, false);
}

static PasArg *readList(PasParser *p, PasTokenKind closer, uint32_t *count) {
    PasArg *first = NULL, **last = &first;
    uint32_t height = p->height;
    *count = 0;
    pasNext(p);
    while (p->tok.kind != (uint8_t)closer && !p->isPanic) {
        PasArg *a = ARENA_NEW(p->nodes, PasArg);
        a->pos = p->tok.pos;
        a->node = pasExprRaw(p);
        a->length = pasSpan(p, a->pos);
        if (p->height > height) height = p->height;
        *last = a;
        last = &a->next;
        ++*count;
        if (!pasAccept(p, TK_COMMA)) break;
        if (p->tok.kind == (uint8_t)closer) pasExpected(p, "argument");
    }
    pasExpect(p, closer);
    p->height = height;
    return first;
}

PasArg *pasReadActuals(PasParser *p, uint32_t *count) { return readList(p, TK_RPAREN, count); }

PasArg *pasReadIndexes(PasParser *p, uint32_t *count) { return readList(p, TK_RBRACKET, count); }

Node *pasGivenActuals(PasParser *p, const Type *t, const char *name, PasArg *args, Pos pos, uint32_t length) {
    Node *first = NULL, **last = &first;
    Actual c = {.name = name};
    uint32_t given = 0, hidden = hiddenParams(p, t, name);
    for (PasArg *a = args; a != NULL; a = a->next) {
        c.pos = a->pos;
        c.index = ++given - hidden;
        if (given > t->paramCount) continue;
        *last = oneActual(p, &c, &t->params[given - 1], a->node);
        last = &(*last)->next;
    }
    given = defaults(p, t, given, last);
    if (given != t->paramCount) wrongCount(p, t, name, pos, length, given);
    return first;
}

Node *pasTaskActuals(PasParser *p, const Type *t, const char *name, PasArg *args, Pos pos, uint32_t length) {
    Node *first = NULL, **last = &first;
    Actual c = {.name = name};
    uint32_t given = 0;
    for (uint32_t i = 0; i < t->paramCount; i++) {
        const Param *f = &t->params[i];
        bool isReference = f->mode == PARAM_VAR || f->mode == PARAM_OUT || f->type->kind == TYPE_OPENARRAY || f->type->kind == TYPE_CONFORMANT;
        if (!isReference) continue;
        pasError(p, pos, length, DIAG_BY_REFERENCE, f->name != NULL ? f->name->spelling : "parameter");
        return pasErrorNode(p, pos);
    }
    for (PasArg *a = args; a != NULL; a = a->next) {
        if (++given > t->paramCount) continue;
        c.pos = a->pos;
        c.index = given;
        Node *x = a->node == NULL || a->node->type == NULL ? pasErrorNode(p, a->pos) : valueActual(p, &c, &t->params[given - 1], a->node);
        if (pasIsError(x)) return x;
        x->next = NULL;
        *last = x;
        last = &x->next;
    }
    for (; given < t->paramCount; given++) { /* defaults; a pointer that is not given is nil */
        const Param *f = &t->params[given];
        bool isPointer = f->type->kind == TYPE_POINTER && given + 1 == t->paramCount;
        if (f->defaultValue == NULL && !isPointer) break;
        Node *x = f->defaultValue != NULL ? pasClone(p, f->defaultValue) : nodeNew(p->nodes, EX_NIL, pos, f->type);
        *last = x;
        last = &x->next;
    }
    if (given == t->paramCount) return first;
    wrongCount(p, t, name, pos, length, given);
    return pasErrorNode(p, pos);
}

Node *pasCallRoutine(PasParser *p, PasSymbol *sym, Pos pos, uint32_t length) {
    bool hasParens = p->tok.kind == TK_LPAREN;
    if (UNLIKELY(pasNextOverload(sym) != NULL)) {
        if (hasParens) return pasOverloadedCall(p, sym, pos, length);
        sym = pasWithoutArguments(sym);
    }
    Routine *r = sym->s.routine;
    Type *t = r->type;
    bool needsArguments = t->paramCount > 0 && t->params[0].defaultValue == NULL;
    if (!hasParens &&
        (needsArguments ||
         t->result->kind == TYPE_VOID)) { /* a value, or a call that the statement makes */
        Node *x = nodeNew(p->nodes, EX_ROUTINE, pos, t);
        x->sym = &sym->s;
        x->flags |= PAS_NF_BARE;
        return x;
    }
    pasMarkCall(p, r);
    Node *x = nodeNew(p->nodes, EX_CALL, pos, t->result);
    x->sym = &sym->s;
    if (!hasParens) x->flags |= PAS_NF_BARE;
    bool isVariadic = r->foreign != NULL && r->foreign->isVariadic;
    uint32_t errors = p->diag->errorCount;
    struct PasStringOp *outer = p->stringOps;
    p->stringOps = NULL;
    x->a = actuals(p, t, sym->s.name->spelling, pos, length, isVariadic);
    if (UNLIKELY(p->stringOps != NULL)) x = pasCompleteCall(p, x);
    p->stringOps = outer;
    if (!isVariadic || p->diag->errorCount != errors) return x;
    Routine *variant = foreignVariant(p->c, r, x->a);
    if (variant != NULL) x->sym = variant->symbol;
    else pasError(p, pos, length, DIAG_FOREIGN, sym->s.name->spelling, "an argument", "has a type that C does not have");
    return x;
}

Node *pasCallValue(PasParser *p, Node *routine, Pos pos, uint32_t length) {
    const Type *t = routine->type;
    const Node *base = pasBase(routine);
    const char *name = routine->kind == EX_FIELD ? routine->field->name->spelling
                       : base->kind == EX_VAR    ? base->sym->name->spelling
                                                 : "routine value";
    Node *x = nodeNew(p->nodes, EX_CALLV, pos, t->result);
    struct PasStringOp *outer = p->stringOps;
    p->stringOps = NULL;
    x->a = routine;
    x->b = pasActuals(p, t, name, pos, length);
    if (UNLIKELY(p->stringOps != NULL)) x = pasCompleteCall(p, x);
    p->stringOps = outer;
    return x;
}

/* ---- arguments of built-in routines
 * -------------------------------------------------------------------------------------------- */

/* A type name that stands alone as an argument (Low(T), SizeOf(T)). */
static Type *typeArgument(PasParser *p) {
    if (p->tok.kind == TK_STRINGTYPE) {
        const PasToken *next = pasPeek(p);
        if (next->kind == TK_LBRACKET) return pasType(p);
        if (next->kind != TK_RPAREN && next->kind != TK_COMMA) return NULL;
        pasNext(p);
        return p->lex.switches.longString ? p->types->string : typeShortString(p->types, 255);
    }
    if (p->tok.kind != TK_IDENT || p->tok.name->symbol == NULL ||
        p->tok.name->symbol->kind != SYM_TYPE)
        return NULL;
    if (p->with != NULL && pasFindWith(p, p->tok.name, p->tok.pos) != NULL) return NULL;
    const PasToken *next = pasPeek(p);
    if (next->kind != TK_RPAREN && next->kind != TK_COMMA) return NULL;
    Type *t = pasFind(p, p->tok.name, p->tok.pos, p->tok.length, false)->s.type;
    pasNext(p);
    return t;
}

/* An argument of a call that is refused because it has too many. */
static void dropArg(PasParser *p, PasArg *a) {
    if (p->nodes != &p->c->bodyArena) return;
    nodeFree(p->nodes, a->node);
    nodeFree(p->nodes, a->width);
    nodeFree(p->nodes, a->decimals);
    memset(a, 0, sizeof *a);
}

void pasArgs(PasParser *p, PasCall *call) {
    PasArg **last = &call->args, *surplus = NULL;
    uint32_t height = 0;
    if (!pasAccept(p, TK_LPAREN)) return;
    call->hasParens = true;
    if (p->tok.kind == TK_RPAREN && p->mode->isIso) pasExpected(p, "argument");
    while (p->tok.kind != TK_RPAREN && !p->isPanic) {
        PasArg *a = surplus != NULL ? surplus : ARENA_NEW(p->nodes, PasArg);
        a->pos = p->tok.pos;
        a->type = typeArgument(p);
        if (a->type == NULL) {
            a->node = pasExprRaw(p);
            if (p->height > height) height = p->height;
            if (p->tok.kind == TK_COLON) {
                pasNext(p);
                a->width = pasExpr(p);
                if (pasAccept(p, TK_COLON)) a->decimals = pasExpr(p);
            }
        }
        a->length = pasSpan(p, a->pos);
        call->count++;
        if (call->count <= PAS_MAX_ARGS) {
            *last = a;
            last = &a->next;
        } else {
            dropArg(p, surplus = a);
        }
        if (!pasAccept(p, TK_COMMA)) break;
        if (p->tok.kind == TK_RPAREN) pasExpected(p, "argument");
    }
    p->height = height + 1;
    pasExpect(p, TK_RPAREN);
}

uint32_t pasArgIndex(const PasCall *call, const PasArg *arg) {
    uint32_t i = 1;
    for (const PasArg *a = call->args; a != NULL && a != arg; a = a->next) i++;
    return i;
}

bool pasArgError(PasParser *p, const PasCall *call, const PasArg *arg, const char *expected) {
    char got[160];
    Type *t = arg->node != NULL ? arg->node->type : arg->type;
    if (t == NULL) t = p->types->voidType;
    if (t->kind == TYPE_ERROR) return false;
    return pasError(p, arg->pos, arg->length, DIAG_ARG_TYPE, (int)pasArgIndex(call, arg),
                    call->name->spelling, expected, pasTypeName(t, got, sizeof got));
}

/* The argument as a value converted to type (NULL: any value). Error node after a message. */
Node *pasArgValue(PasParser *p, PasCall *call, PasArg *arg, Type *type) {
    char want[160];
    if (arg->node == NULL) {
        if (type == NULL)
            pasError(p, arg->pos, arg->length, DIAG_TYPE_AS_VALUE,
                     pasTypeName(arg->type, want, sizeof want));
        else
            pasArgError(p, call, arg, pasTypeName(type, want, sizeof want));
        return pasErrorNode(p, arg->pos);
    }
    Node *x = arg->node;
    if (x->type == NULL) return pasErrorNode(p, arg->pos);
    if (type == NULL || (x->flags & PAS_NF_BARE) != 0)
        x = arg->node = type != NULL && type->kind == TYPE_ROUTINE ? x : pasValue(p, x);
    if (pasIsError(x)) return x;
    if (type == NULL) return pasThreadNumber(p, x);
    Node *r = pasConvert(p, x, type, PAS_ARGUMENT);
    if (r != NULL) return r;
    pasArgError(p, call, arg, pasTypeName(type, want, sizeof want));
    return pasErrorNode(p, arg->pos);
}

/* The argument as a variable, touched; error node after a message. */
Node *pasArgVariable(PasParser *p, PasCall *call, PasArg *arg, PasTouch how) {
    Node *x = arg->node;
    if (x != NULL && x->type != NULL && pasIsError(x)) return x;
    if (x != NULL && x->type != NULL) x = arg->node = pasCastVariable(p, x);
    if (x == NULL || x->type == NULL || !pasIsDesignator(x) || (x->flags & NF_PARENS) != 0) {
        pasError(p, arg->pos, arg->length, DIAG_ARG_VARIABLE, (int)pasArgIndex(call, arg),
                 call->name->spelling);
        return pasErrorNode(p, arg->pos);
    }
    if (!pasTouch(p, x, how, arg->pos, arg->length)) return pasErrorNode(p, arg->pos);
    return x;
}
