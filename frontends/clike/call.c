/* call.c: calls of functions, function values, and of functions by number (clike.md 8.2). */
#include "frontends/core/foreign.h"
#include "frontends/clike/concurrency.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>

/* A call through a number: which function it is shows at run time. Its routine is written when the whole program has been read. */
typedef struct ClkDispatcher {
    struct ClkDispatcher *next;
    Routine *routine;
} ClkDispatcher;

Node *clkList(Node *first, ...) {
    Node *last = first;
    va_list args;
    va_start(args, first);
    for (Node *x = va_arg(args, Node *); x != NULL; x = va_arg(args, Node *)) {
        last->next = x;
        last = x;
    }
    va_end(args);
    last->next = NULL;
    return first;
}

Node *clkBi(ClkParser *p, Pos pos, int id, Type *result, Node *args) {
    Node *x = nodeNew(p->nodes, EX_BUILTIN, pos, result);
    x->i = id;
    x->a = args;
    return x;
}

/* ---- arguments ---- */

void clkArguments(ClkParser *p, ClkCall *call) {
    ClkArg args[CLK_MAX_PARAMS];
    uint32_t n = 0;
    clkNext(p); /* ( */
    while (!clkIs(p, CT_RPAREN) && !p->isPanic) {
        Pos pos = p->tok->pos;
        if (n == CLK_MAX_PARAMS) {
            clkError(p, pos, 1, DIAG_LIMIT, "more than 255 arguments");
            p->isPanic = true;
            break;
        }
        Node *x;
        if (clkStartsType(p, p->tok) && clkPeek(p)->kind != CT_LPAREN && !clkIs(p, CT_IDENT)) {
            (void)clkExpected(p, "expression");
            break;
        }
        x = clkAssignExpr(p);
        args[n++] = (ClkArg){x, pos, clkSpan(p, pos)};
        if (!clkAccept(p, CT_COMMA)) break;
        if (clkIs(p, CT_RPAREN)) (void)clkExpected(p, "expression");
    }
    call->end = p->tok->pos;
    if (!p->isPanic) clkExpect(p, CT_RPAREN);
    call->count = n;
    call->isFresh = true;
    call->args = arenaAllocRaw(&p->c->openArena, sizeof *args * (n + 1u)); /* until clkCallNamed or the function ends */
    for (uint32_t i = 0; i < n; i++) call->args[i] = args[i];
}

static bool hasBadArg(const ClkCall *call) {
    for (uint32_t i = 0; i < call->count; i++) {
        if (clkBad(call->args[i].node)) return true;
    }
    return false;
}

bool clkConvertArgs(ClkParser *p, const Type *t, ClkCall *call, const char *name, Node **out) {
    char count[32];
    if (hasBadArg(call)) return false;
    bool isVariadic = clkIsVariadic(t);
    uint32_t declared = t->paramCount - isVariadic, least = declared;
    while (least > 0 && t->params[least - 1].defaultValue != NULL) least--; /* of other languages */
    if ((call->count > declared && !isVariadic) || call->count < least) {
        (void)snprintf(count, sizeof count, "%s%u", isVariadic ? "at least " : "", (unsigned)declared);
        return clkError(p, call->pos, call->length, DIAG_ARG_COUNT, name, count, (int)call->count);
    }
    for (uint32_t i = 0; i < call->count && i < declared; i++) {
        const ClkArg *arg = &call->args[i];
        char from[120], to[120];
        Type *formal = t->params[i].type;
        Node *x = arg->node;
        if (formal->kind == TYPE_FILE) { /* shared with the caller */
            if (x->type->kind == TYPE_POINTER && x->type->elem != NULL && x->type->elem->kind == TYPE_FILE) x = clkDeref(p, x, arg->pos, arg->length);
            bool isFile = x->type->kind == TYPE_FILE && clkIsLvalue(x);
            x = isFile ? x : NULL;
        } else if (t->unit != NULL || t->params[i].mode != PARAM_VALUE) {
            x = clkForeignArg(p, x, &t->params[i], call);
        } else {
            x = clkTryConvert(p, x, formal, CLK_PASS);
        }
        if (x == NULL) {
            if (arg->node->type->kind == TYPE_VOID) return clkError(p, arg->pos, arg->length, DIAG_VOID_VALUE);
            return clkError(p, arg->pos, arg->length, DIAG_ARG_TYPE, (int)i + 1, name, clkTypeText(p, formal, to, sizeof to),
                            clkTypeText(p, arg->node->type, from, sizeof from));
        }
        if (clkBad(x)) return false;
        if (x->next != NULL || (x == arg->node && !call->isFresh)) { /* the same node may stand in another list */
            Node *copy = nodeCopy(p->nodes, x);
            copy->next = NULL;
            x = copy;
        }
        *out = x;
        out = &x->next;
    }
    if (isVariadic) return (*out = clkRestArgs(p, call, declared)) != NULL;
    for (uint32_t i = call->count; i < declared; i++) {
        *out = clkClone(p, t->params[i].defaultValue);
        out = &(*out)->next;
    }
    return true;
}

/* ---- functions ---- */

Node *clkFunctionValue(ClkParser *p, ClkSymbol *sym, Pos pos) {
    ClkSymbol *value = sym->isPrototype ? clkLibraryValue(p, sym->s.name) : NULL;
    if (value != NULL && value != sym) return clkFunctionValue(p, value, pos);
    if (sym->isPrototype && clkFindBuiltin(clkFolded(p, sym->s.name)) != NULL) {
        clkError(p, pos, sym->length, DIAG_NOT_ALLOWED, "a builtin function as a value");
        return clkErrorNode(p, pos);
    }
    if (sym->isPrototype && sym->promisedAt == 0) { /* its definition may follow: clkCheckPromises */
        sym->promisedAt = pos;
        sym->nextPromised = p->promised;
        p->promised = sym;
    }
    Node *x = nodeNew(p->nodes, EX_ROUTINE, pos, sym->s.type);
    x->sym = &sym->s;
    sym->s.isUsed = sym->isCalled = true;
    sym->s.routine->isValueUsed = true;
    return x;
}

void clkCheckPromises(ClkParser *p) {
    for (const ClkSymbol *s = p->promised; s != NULL; s = s->nextPromised) {
        if (!s->isPrototype) continue;
        clkError(p, s->promisedAt, s->length, DIAG_NOT_DEFINED_C, s->s.name->spelling);
        (void)diagReport(p->diag, s->s.pos, s->length, DIAG_N_DECLARED, s->s.name->spelling);
    }
}

/* Arguments behind the declared ones of a C function, promoted as C does. */
static bool promoteArgs(ClkParser *p, const ClkCall *call, uint32_t from, Node **out) {
    while (*out != NULL) out = &(*out)->next;
    for (uint32_t i = from; i < call->count; i++) {
        Node *x = clkRvalue(p, call->args[i].node);
        if (clkBad(x)) return false;
        if (x->type->kind == TYPE_VOID) return clkError(p, call->args[i].pos, call->args[i].length, DIAG_VOID_VALUE);
        if (clkIsInteger(x->type)) x = clkArith(p, x, p->types->int64); /* an int has 64 bits; C reads as many of them as it wants */
        else if (x->type->kind == TYPE_REAL) x = clkArith(p, x, p->types->real);
        Node *copy = nodeCopy(p->nodes, x);
        copy->next = NULL;
        if (x->type->kind == TYPE_NIL) copy->type = p->types->pointer;
        *out = copy;
        out = &copy->next;
    }
    return true;
}

static Node *callVariadic(ClkParser *p, ClkSymbol *sym, ClkCall *call) {
    Routine *r = sym->s.routine;
    ClkCall declared = *call;
    Node *args = NULL;
    if (declared.count > r->type->paramCount) declared.count = r->type->paramCount;
    if (hasBadArg(call) || !clkConvertArgs(p, r->type, &declared, sym->s.name->spelling, &args)) return clkErrorNode(p, call->pos);
    if (!promoteArgs(p, call, declared.count, &args)) return clkErrorNode(p, call->pos);
    Routine *variant = foreignVariant(p->c, r, args);
    if (variant == NULL) {
        clkError(p, call->pos, call->length, DIAG_FOREIGN, sym->s.name->spelling, "an argument", "has a type that C does not have");
        return clkErrorNode(p, call->pos);
    }
    Node *x = nodeNew(p->nodes, EX_CALL, call->pos, r->type->result);
    x->sym = variant->symbol;
    x->a = args;
    return x;
}

Node *clkCallFunction(ClkParser *p, ClkSymbol *sym, ClkCall *call) {
    Type *t = sym->s.routine->type;
    Node *args = NULL;
    sym->s.isUsed = sym->isCalled = true;
    if (sym->s.routine->foreign != NULL && sym->s.routine->foreign->isVariadic) return callVariadic(p, sym, call);
    if (!clkConvertArgs(p, t, call, sym->s.name->spelling, &args)) {
        if (p->diag->lastErrorPos == call->pos && sym->s.pos != 0) (void)diagReport(p->diag, sym->s.pos, sym->length, DIAG_N_DECLARED, sym->s.name->spelling);
        return clkErrorNode(p, call->pos);
    }
    Node *x = nodeNew(p->nodes, EX_CALL, call->pos, t->result);
    x->sym = &sym->s;
    x->a = args;
    return clkExchanged(p, call, x);
}

/* ---- functions as numbers ---- */

int64_t clkFunctionNumber(ClkParser *p, ClkSymbol *sym) {
    int64_t number = 1;
    ClkSymbol **link = &p->addressed;
    for (; *link != NULL && *link != sym; link = (ClkSymbol **)&(*link)->s.extra) number++;
    *link = sym;
    sym->isCalled = true;
    return number;
}

/* v(a, b) with an integer v that holds &f. */
static Node *callNumber(ClkParser *p, Node *number, ClkCall *call) {
    if (hasBadArg(call)) return clkErrorNode(p, call->pos);
    Param *params = ARENA_ARRAY(p->arena, Param, call->count + 1u);
    Node *args = clkArith(p, number, p->types->int64), **last = &args->next;
    params[0] = (Param){.type = p->types->int64, .mode = PARAM_VALUE};
    for (uint32_t i = 0; i < call->count; i++) {
        Node *x = clkRvalue(p, call->args[i].node);
        if (clkIsInteger(x->type)) x = clkArith(p, x, clkPromoted(p, x->type));
        params[i + 1] = (Param){.type = x->type->kind == TYPE_NIL ? p->types->pointer : x->type, .mode = PARAM_VALUE};
        *last = x;
        last = &x->next;
    }
    ClkDispatcher *d = ARENA_NEW(p->arena, ClkDispatcher);
    d->routine = clkHiddenRoutine(p, "$call", params, call->count + 1, p->cInt);
    d->next = p->dispatchers;
    p->dispatchers = d;
    Node *x = nodeNew(p->nodes, EX_CALL, call->pos, p->cInt);
    x->sym = d->routine->symbol;
    x->a = args;
    return x;
}

/* return f(arguments) as a value of the dispatcher; NULL if the arguments do not fit f. */
static Node *dispatchArm(ClkParser *p, const Routine *d, ClkSymbol *f) {
    const Type *t = f->s.routine->type;
    Node *args = NULL, **last = &args;
    if (t->paramCount + 1 != d->type->paramCount) return NULL;
    for (uint32_t i = 0; i < t->paramCount; i++) {
        Node *x = clkTryConvert(p, clkParamNode(p, d->params[i + 1]), t->params[i].type, CLK_PASS);
        if (x == NULL) return NULL;
        *last = x;
        last = &x->next;
    }
    Node *call = nodeNew(p->nodes, EX_CALL, 0, t->result);
    call->sym = &f->s;
    call->a = args;
    Node *block = clkStmt(p, ST_BLOCK, 0), *leave = clkStmt(p, ST_RETURN, 0);
    leave->a = clkIsArith(t->result) ? clkArith(p, call, p->cInt) : clkInt(p, 0, 0);
    if (!clkIsArith(t->result)) block->a = clkExprStmt(p, call);
    Node **link = block->a != NULL ? &block->a->next : &block->a;
    *link = leave;
    return block;
}

static Node *dispatcherBody(ClkParser *p, const Routine *d) {
    static const char message[] = "call of a number that is no function with these parameters";
    Node *body = clkStmt(p, ST_BLOCK, 0), *x = clkStmt(p, ST_CASE, 0), **last = &x->b;
    int64_t number = 0;
    x->a = clkParamNode(p, d->params[0]);
    for (ClkSymbol *f = p->addressed; f != NULL; f = (ClkSymbol *)f->s.extra) {
        number++;
        Node *call = dispatchArm(p, d, f);
        if (call == NULL) continue;
        Node *arm = clkStmt(p, ST_ARM, 0);
        arm->a = nodeInt(p->nodes, 0, p->types->int64, number);
        arm->b = call;
        *last = arm;
        last = &arm->next;
    }
    Node *refuse = clkExprStmt(p, clkBi(p, 0, BI_refuse, p->types->voidType, clkStr(p, 0, message, sizeof message - 1)));
    Node *leave = clkStmt(p, ST_RETURN, 0);
    leave->a = clkInt(p, 0, 0);
    refuse->next = leave;
    body->a = refuse;
    if (x->b != NULL) {
        x->next = refuse;
        body->a = x;
    }
    return body;
}

void clkFinishDispatchers(ClkParser *p) {
    Compile *c = p->c;
    for (ClkDispatcher *d = p->dispatchers; d != NULL; d = d->next) {
        ArenaMark mark = arenaMark(&c->bodyArena);
        p->nodes = &c->bodyArena;
        d->routine->body = dispatcherBody(p, d->routine);
        if (p->diag->errorCount == 0 && c->onRoutine != NULL) (void)c->onRoutine(c->user, d->routine);
        if (!c->keepTrees) arenaReset(&c->bodyArena, mark);
        p->nodes = p->arena;
    }
}

/* ---- calls of values ---- */

Node *clkCallValue(ClkParser *p, Node *callee, ClkCall *call) {
    char text[120];
    Node *args = NULL;
    if (clkBad(callee)) return callee;
    if (callee->kind == EX_ROUTINE) return clkCallFunction(p, (ClkSymbol *)callee->sym, call);
    if (clkIsInteger(callee->type) && callee->type->size == 8) return callNumber(p, callee, call);
    if (callee->type->kind != TYPE_ROUTINE) {
        clkError(p, call->pos, call->length, DIAG_NOT_CALLABLE, clkTypeText(p, callee->type, text, sizeof text));
        return clkErrorNode(p, call->pos);
    }
    if (!clkConvertArgs(p, callee->type, call, "the function", &args)) return clkErrorNode(p, call->pos);
    Node *x = nodeNew(p->nodes, EX_CALLV, call->pos, callee->type->result);
    x->a = callee;
    x->b = args;
    return clkExchanged(p, call, x);
}

/* name( ... ): a variable that can be called, else a function of the program, else a builtin. */
static Node *callNamed(ClkParser *p, Name *name, Pos pos, uint32_t length) {
    ClkCall call = {.name = name, .pos = pos, .length = length};
    ClkSymbol *s = clkLookup(p, name);
    if (s == NULL && name == p->nameVaArg) return clkVaArg(p, name, pos, length);
    if (s == NULL && name == p->nameOffsetof) return clkOffsetof(p, pos);
    bool isVariable = s != NULL && (s->s.kind == SYM_VAR || s->s.kind == SYM_PARAM);
    bool isRoutineVariable = isVariable && s->s.type->kind == TYPE_ROUTINE;
    ClkSymbol *f = isRoutineVariable ? NULL : clkFindFunction(p, name);
    const struct ClkBuiltin *b = clkFindBuiltin(clkFolded(p, name));
    bool isBuiltin = b != NULL && (f == NULL || f->isPrototype);
    if (f == NULL && (isRoutineVariable || (isVariable && b == NULL))) {
        if (clkIsError(s->s.type)) {
            clkArguments(p, &call);
            return clkErrorNode(p, pos);
        }
        Node *callee = clkVar(p, s, pos);
        clkArguments(p, &call);
        return clkCallValue(p, callee, &call);
    }
    clkArguments(p, &call);
    if (isBuiltin) return hasBadArg(&call) || p->isPanic ? clkErrorNode(p, pos) : clkCallBuiltin(p, b, &call);
    if (f == NULL) {
        (void)clkUndefined(p, name, pos, length, true);
        return clkErrorNode(p, pos);
    }
    if (f->s.kind != SYM_ROUTINE) return clkErrorNode(p, pos);
    if (f->isPrototype && !f->isCalled) {
        clkError(p, pos, length, DIAG_NOT_DEFINED_C, f->s.name->spelling);
        (void)diagReport(p->diag, f->s.pos, f->length, DIAG_N_DECLARED, f->s.name->spelling);
        f->isCalled = true;
        return clkErrorNode(p, pos);
    }
    return clkCallFunction(p, f, &call);
}

Node *clkCallNamed(ClkParser *p, Name *name, Pos pos, uint32_t length) {
    ArenaMark mark = arenaMark(&p->c->openArena);
    Node *x = callNamed(p, name, pos, length);
    arenaReset(&p->c->openArena, mark);
    return x;
}
