/* builder.c: programs made node by node: each call makes a piece of the typed tree, which is lowered function by function like that of any front end.
 *
 * What a front end's checker would refuse is refused here, piece by piece: types of operands, variables of other functions, nodes used twice. */
#include "frontends/embed/embed.h"

#include <assert.h>
#include <string.h>

struct PscalNode {
    Node *node;
    const PscalFunction *owner; /* whose locals it uses; NULL: nobody's */
    bool isUsed;
};
struct PscalVariable {
    Symbol *symbol;
    const PscalFunction *owner; /* NULL: global */
    PscalBuilder *builder;
};
struct PscalFunction {
    PscalFunction *next;
    PscalBuilder *builder;
    Routine *routine;
    PscalVariable **params;
    bool hasBody;
};
struct PscalBuilder {
    PscalVM *vm;
    Session session;
    Program *program;
    PscalFunction *functions;
    Pos pos;
    const char *why; /* first mistake; NULL: none */
    bool isClosed;
};

static const FrontEnd builderFrontEnd = {.name = "builder", .foldsCase = false};

/* The first mistake counts. Returns true. */
static bool fail(PscalBuilder *b, const char *why) {
    if (b->why == NULL) b->why = why;
    return true;
}

/* The arenas of a compilation jump back to here when memory is short. */
#define BROKEN(b) ((b) == NULL || (b)->why != NULL || (setjmp((b)->session.compile.outOfMemory) != 0 && fail((b), "out of memory")))

static TypeTable *typesOf(PscalBuilder *b) { return &b->session.compile.types; }

static Type *typeOf(PscalBuilder *b, PscalType type) {
    TypeTable *t = typesOf(b);
    switch (type) {
    case PSCAL_NOTHING: return t->voidType;
    case PSCAL_INT: return t->int64;
    case PSCAL_REAL: return t->real;
    case PSCAL_BOOL: return t->boolean;
    case PSCAL_CHAR: return t->character;
    case PSCAL_TEXT: return t->string;
    case PSCAL_ANY: break; /* values of any type are not for nodes */
    }
    (void)fail(b, "no such type");
    return t->int64;
}

/* ---- beginning ---- */

static void begin(PscalBuilder *b, const char *path, const char *text, size_t length) {
    Compile *c = &b->session.compile;
    c->mainFile = sourcesAddText(&c->sources, path, text, (uint32_t)length, 0);
    sessionStart(&b->session, path, true);
    Program *p = ARENA_NEW(&c->arena, Program);
    Routine *main = ARENA_NEW(&c->arena, Routine);
    p->language = "builder";
    p->sourcePath = path;
    p->main = main;
    p->lastGlobal = &p->globals;
    main->type = typeRoutine(&c->types, NULL, 0, NULL);
    main->lastLocal = &main->locals;
    main->lastNested = &main->nested;
    main->pos = main->endPos = c->mainFile->base;
    b->pos = c->mainFile->base;
    c->program = b->program = p;
}

PscalBuilder *pscalBuilderBegin(PscalVM *vm, const char *path, const char *text, size_t length) {
    if (vm == NULL || vm->root != NULL || path == NULL || length > UINT32_MAX / 2 || (text == NULL && length > 0)) return NULL;
    PscalBuilder *b = embedAlloc(vm, sizeof *b);
    if (b == NULL) return NULL;
    b->vm = vm;
    sessionOpen(&b->session, &builderFrontEnd, &vm->options, NULL);
    if (!BROKEN(b)) begin(b, path, text == NULL ? "" : text, length);
    return b;
}

void pscalBuilderAbandon(PscalBuilder *b) {
    if (b == NULL) return;
    PscalVM *vm = b->vm;
    sessionClose(&b->session);
    embedFree(vm, b, sizeof *b);
}

void pscalAt(PscalBuilder *b, size_t offset) {
    if (b == NULL || b->why != NULL) return;
    const SourceFile *f = b->session.compile.mainFile;
    b->pos = f->base + (uint32_t)(offset < f->size ? offset : f->size);
}

/* ---- declarations ---- */

static PscalVariable *newVariable(PscalBuilder *b, const char *name, Type *type, SymbolKind kind, const PscalFunction *owner) {
    Arena *a = &b->session.compile.arena;
    Symbol *s = ARENA_NEW(a, Symbol);
    PscalVariable *v = ARENA_NEW(a, PscalVariable);
    if (type->kind == TYPE_VOID) (void)fail(b, "a variable without a type");
    s->kind = (uint8_t)kind;
    s->name = nameOf(&b->session.compile.names, name);
    s->type = type;
    s->pos = b->pos;
    s->isGlobal = owner == NULL;
    s->owner = owner == NULL ? NULL : owner->routine;
    s->isAssigned = s->isUsed = true;
    s->isUsedInRoutine = owner == NULL;
    *v = (PscalVariable){s, owner, b};
    return v;
}

PscalVariable *pscalGlobal(PscalBuilder *b, const char *name, PscalType type) {
    if (BROKEN(b)) return NULL;
    if (name == NULL) return (void)fail(b, "a variable without a name"), NULL;
    PscalVariable *v = newVariable(b, name, typeOf(b, type), SYM_VAR, NULL);
    *b->program->lastGlobal = v->symbol;
    b->program->lastGlobal = &v->symbol->nextInScope;
    return v;
}

static void makeParams(PscalFunction *f, Param *params, uint32_t count) {
    PscalBuilder *b = f->builder;
    Arena *a = &b->session.compile.arena;
    f->params = ARENA_ARRAY(a, PscalVariable *, count + 1u);
    f->routine->params = ARENA_ARRAY(a, Symbol *, count + 1u);
    for (uint32_t i = 0; i < count; i++) {
        f->params[i] = newVariable(b, "parameter", params[i].type, SYM_PARAM, f);
        f->params[i]->symbol->number = i;
        f->routine->params[i] = f->params[i]->symbol;
    }
}

PscalFunction *pscalFunction(PscalBuilder *b, const char *name, PscalType result, const PscalType *parameters, size_t count) {
    if (BROKEN(b)) return NULL;
    if (name == NULL || count > 255 || (parameters == NULL && count > 0)) return (void)fail(b, "a function without a name, or with more than 255 parameters"), NULL;
    Arena *a = &b->session.compile.arena;
    Param *params = ARENA_ARRAY(a, Param, count + 1u);
    for (uint32_t i = 0; i < count; i++) params[i] = (Param){.type = typeOf(b, parameters[i]), .mode = PARAM_VALUE, .group = i + 1};
    PscalFunction *f = ARENA_NEW(a, PscalFunction);
    Routine *r = ARENA_NEW(a, Routine), *main = b->program->main;
    Symbol *s = ARENA_NEW(a, Symbol);
    *f = (PscalFunction){.next = b->functions, .builder = b, .routine = r};
    b->functions = f;
    r->name = s->name = nameOf(&b->session.compile.names, name);
    r->type = s->type = typeRoutine(typesOf(b), params, (uint32_t)count, result == PSCAL_NOTHING ? NULL : typeOf(b, result));
    r->symbol = s;
    r->level = 1;
    r->pos = r->endPos = s->pos = b->pos;
    r->lastLocal = &r->locals;
    r->lastNested = &r->nested;
    s->kind = SYM_ROUTINE;
    s->routine = r;
    s->isGlobal = true;
    makeParams(f, params, (uint32_t)count);
    if (result != PSCAL_NOTHING) r->result = newVariable(b, name, typeOf(b, result), SYM_RESULT, f)->symbol;
    *main->lastNested = r;
    main->lastNested = &r->nextSibling;
    return f;
}

PscalVariable *pscalParameter(PscalFunction *f, size_t index) {
    if (f == NULL || f->builder->why != NULL) return NULL;
    if (index < f->routine->type->paramCount) return f->params[index];
    (void)fail(f->builder, "the function has no such parameter");
    return NULL;
}

PscalVariable *pscalLocal(PscalFunction *f, const char *name, PscalType type) {
    if (f == NULL || BROKEN(f->builder)) return NULL;
    if (name == NULL || f->hasBody) return (void)fail(f->builder, "a local variable without a name, or behind the body"), NULL;
    PscalVariable *v = newVariable(f->builder, name, typeOf(f->builder, type), SYM_VAR, f);
    *f->routine->lastLocal = v->symbol;
    f->routine->lastLocal = &v->symbol->nextInScope;
    return v;
}

/* ---- nodes ---- */

static PscalNode *wrap(PscalBuilder *b, Node *node, const PscalFunction *owner) {
    PscalNode *n = ARENA_NEW(&b->session.compile.arena, PscalNode);
    *n = (PscalNode){node, owner, false};
    return n;
}

static Node *make(PscalBuilder *b, NodeKind kind, Type *type) { return nodeNew(&b->session.compile.arena, kind, b->pos, type); }

/* Takes a node into another one. NULL after a mistake. */
static Node *take(PscalBuilder *b, PscalNode *n, const PscalFunction **owner, bool isStatement) {
    const char *why = NULL;
    if (n == NULL) why = "a node is missing";
    else if (n->isUsed) why = "a node is used twice";
    else if (n->owner != NULL && *owner != NULL && n->owner != *owner) why = "variables of two functions in one tree";
    else if ((n->node->type == NULL) != isStatement) why = isStatement ? "an expression where a statement is needed" : "a statement where an expression is needed";
    if (why != NULL) return (void)fail(b, why), NULL;
    n->isUsed = true;
    if (n->owner != NULL) *owner = n->owner;
    return n->node;
}

/* An expression of that type; an integer becomes a real. */
static Node *takeAs(PscalBuilder *b, PscalNode *n, Type *type, const PscalFunction **owner) {
    Node *x = take(b, n, owner, false);
    if (x == NULL || x->type == type) return x;
    if (x->type == typesOf(b)->int64 && type == typesOf(b)->real) return nodeConv(&b->session.compile.arena, CV_I2F, x, type);
    (void)fail(b, "an expression has another type than needed");
    return NULL;
}

static PscalNode *constant(PscalBuilder *b, PscalValue v) {
    Arena *a = &b->session.compile.arena;
    if (v.type == PSCAL_NOTHING || (v.type == PSCAL_TEXT && v.text == NULL && v.length > 0)) return (void)fail(b, "a constant without a value"), NULL;
    Node *x = make(b, v.type == PSCAL_REAL ? EX_REAL : v.type == PSCAL_TEXT ? EX_STR : EX_INT, typeOf(b, v.type));
    if (v.type == PSCAL_REAL) x->f = v.f;
    else if (v.type != PSCAL_TEXT) x->i = v.type == PSCAL_BOOL ? v.i != 0 : v.type == PSCAL_CHAR ? (uint8_t)v.i : v.i;
    else {
        x->str.bytes = arenaCopy(a, v.text == NULL ? "" : v.text, v.length);
        x->str.length = v.length;
    }
    return wrap(b, x, NULL);
}

PscalNode *pscalConstant(PscalBuilder *b, PscalValue value) { return BROKEN(b) ? NULL : constant(b, value); }

static Node *variableNode(PscalBuilder *b, const PscalVariable *v) {
    Node *x = make(b, EX_VAR, v->symbol->type);
    x->sym = v->symbol;
    return x;
}

PscalNode *pscalUse(PscalBuilder *b, PscalVariable *v) {
    if (BROKEN(b)) return NULL;
    if (v == NULL || v->builder != b) return (void)fail(b, "a variable is missing"), NULL;
    return wrap(b, variableNode(b, v), v->owner);
}

static bool isNumber(PscalBuilder *b, const Type *t) { return t == typesOf(b)->int64 || t == typesOf(b)->real; }

static PscalNode *operation(PscalBuilder *b, PscalOperator op, PscalNode *left, PscalNode *right) {
    static const uint8_t ops[] = {BIN_ADD, BIN_SUB, BIN_MUL, BIN_DIV, BIN_MOD, BIN_FDIV, BIN_EQ, BIN_NE, BIN_LT, BIN_LE, BIN_GT, BIN_GE, BIN_LAND, BIN_LOR, BIN_CONCAT};
    const PscalFunction *owner = NULL;
    TypeTable *t = typesOf(b);
    Arena *a = &b->session.compile.arena;
    Node *x = take(b, left, &owner, false), *y = take(b, right, &owner, false);
    if (x == NULL || y == NULL || (size_t)op >= sizeof ops) return (void)fail(b, "no such operator"), NULL;
    bool areNumbers = isNumber(b, x->type) && isNumber(b, y->type);
    bool needReal = op == PSCAL_DIVIDE || x->type != y->type;
    if (areNumbers && needReal && x->type != t->real) x = nodeConv(a, CV_I2F, x, t->real);
    if (areNumbers && needReal && y->type != t->real) y = nodeConv(a, CV_I2F, y, t->real);
    bool isWhole = x->type == t->int64, isComparison = op >= PSCAL_EQ && op <= PSCAL_GE, isLogic = op == PSCAL_AND || op == PSCAL_OR;
    bool fits = x->type == y->type;
    if (op == PSCAL_DIV || op == PSCAL_MOD) fits = fits && isWhole;
    else if (op <= PSCAL_DIVIDE) fits = fits && areNumbers;
    else if (isLogic) fits = fits && x->type == t->boolean;
    else if (op == PSCAL_CONCAT) fits = fits && x->type == t->string;
    if (!fits) return (void)fail(b, "an operator does not have operands of these types"), NULL;
    Type *result = isComparison || isLogic ? t->boolean : x->type;
    return wrap(b, nodeFold(a, nodeBinary(a, b->pos, (BinaryOp)ops[op], x, y, result), NULL), owner);
}

PscalNode *pscalOperation(PscalBuilder *b, PscalOperator op, PscalNode *x, PscalNode *y) { return BROKEN(b) ? NULL : operation(b, op, x, y); }

static PscalNode *unary(PscalBuilder *b, UnaryOp op, PscalNode *n) {
    const PscalFunction *owner = NULL;
    Node *x = take(b, n, &owner, false);
    if (x == NULL) return NULL;
    bool fits = op == UN_LNOT ? x->type == typesOf(b)->boolean : isNumber(b, x->type);
    if (!fits) return (void)fail(b, "an operator does not have operands of these types"), NULL;
    Arena *a = &b->session.compile.arena;
    return wrap(b, nodeFold(a, nodeUnary(a, op, x, x->type), NULL), owner);
}

PscalNode *pscalNegate(PscalBuilder *b, PscalNode *x) { return BROKEN(b) ? NULL : unary(b, UN_NEG, x); }
PscalNode *pscalNot(PscalBuilder *b, PscalNode *x) { return BROKEN(b) ? NULL : unary(b, UN_LNOT, x); }

static PscalNode *invoke(PscalBuilder *b, PscalFunction *f, PscalNode *const *args, size_t count) {
    const PscalFunction *owner = NULL;
    if (f == NULL || f->builder != b || count != f->routine->type->paramCount) return (void)fail(b, "a call with another number of arguments than parameters"), NULL;
    Node *x = make(b, EX_CALL, f->routine->type->result), **last = &x->a;
    x->sym = f->routine->symbol;
    for (size_t i = 0; i < count; i++) {
        *last = takeAs(b, args[i], f->routine->type->params[i].type, &owner);
        if (*last == NULL) return NULL;
        last = &(*last)->next;
    }
    return wrap(b, x, owner);
}

PscalNode *pscalInvoke(PscalBuilder *b, PscalFunction *f, PscalNode *const *args, size_t count) { return BROKEN(b) ? NULL : invoke(b, f, args, count); }

/* ---- statements ---- */

static PscalNode *assign(PscalBuilder *b, const PscalVariable *v, PscalNode *value) {
    if (v == NULL || v->builder != b) return (void)fail(b, "a variable is missing"), NULL;
    const PscalFunction *owner = v->owner;
    Node *s = make(b, ST_EXPR, NULL), *x = make(b, EX_ASSIGN, v->symbol->type);
    x->a = variableNode(b, v);
    x->b = takeAs(b, value, v->symbol->type, &owner);
    s->a = x;
    return x->b == NULL ? NULL : wrap(b, s, owner);
}

PscalNode *pscalAssign(PscalBuilder *b, PscalVariable *v, PscalNode *x) { return BROKEN(b) ? NULL : assign(b, v, x); }

static PscalNode *evaluate(PscalBuilder *b, PscalNode *n) {
    const PscalFunction *owner = NULL;
    Node *s = make(b, ST_EXPR, NULL);
    s->a = take(b, n, &owner, false);
    return s->a == NULL ? NULL : wrap(b, s, owner);
}

PscalNode *pscalEvaluate(PscalBuilder *b, PscalNode *x) { return BROKEN(b) ? NULL : evaluate(b, x); }

static PscalNode *branch(PscalBuilder *b, NodeKind kind, PscalNode *condition, PscalNode *then, PscalNode *otherwise) {
    const PscalFunction *owner = NULL;
    Node *s = make(b, kind, NULL);
    s->a = takeAs(b, condition, typesOf(b)->boolean, &owner);
    s->b = take(b, then, &owner, true);
    if (otherwise != NULL) s->c = take(b, otherwise, &owner, true);
    return s->a == NULL || s->b == NULL ? NULL : wrap(b, s, owner);
}

PscalNode *pscalIf(PscalBuilder *b, PscalNode *condition, PscalNode *then, PscalNode *otherwise) {
    return BROKEN(b) ? NULL : branch(b, ST_IF, condition, then, otherwise);
}
PscalNode *pscalWhile(PscalBuilder *b, PscalNode *condition, PscalNode *body) { return BROKEN(b) ? NULL : branch(b, ST_WHILE, condition, body, NULL); }

static PscalNode *returnNode(PscalBuilder *b, PscalNode *n) {
    const PscalFunction *owner = NULL;
    Node *s = make(b, ST_RETURN, NULL);
    if (n != NULL) s->a = take(b, n, &owner, false);
    return wrap(b, s, owner); /* whether the value fits, the body checks */
}

PscalNode *pscalReturnNode(PscalBuilder *b, PscalNode *x) { return BROKEN(b) ? NULL : returnNode(b, x); }

static Node *integer(PscalBuilder *b, int64_t i) { return nodeInt(&b->session.compile.arena, b->pos, typesOf(b)->int64, i); }

static PscalNode *writeNode(PscalBuilder *b, PscalNode *n) {
    const PscalFunction *owner = NULL;
    TypeTable *t = typesOf(b);
    Node *s = make(b, ST_EXPR, NULL), *call = make(b, EX_BUILTIN, t->voidType), *file = make(b, EX_STDFILE, t->text);
    file->i = 1;
    call->a = file;
    call->i = BI_write_ln;
    s->a = call;
    if (n == NULL) return wrap(b, s, NULL);
    Node *x = take(b, n, &owner, false);
    if (x == NULL) return NULL;
    if (x->type == t->voidType) return (void)fail(b, "a value without a type cannot be written"), NULL;
    file->next = x;
    x->next = integer(b, -1); /* the width */
    call->i = x->type == t->real ? BI_write_real : x->type == t->string ? BI_write_str : x->type == t->boolean ? BI_write_bool : BI_write_int;
    if (x->type == t->character) call->i = BI_write_char;
    if (x->type == t->string || x->type == t->boolean) x->next->next = integer(b, 0);
    if (x->type == t->real) {
        x->next->next = integer(b, -1);
        x->next->next->next = integer(b, 0);
    }
    return wrap(b, s, owner);
}

PscalNode *pscalWrite(PscalBuilder *b, PscalNode *x) { return BROKEN(b) ? NULL : writeNode(b, x); }

static PscalNode *block(PscalBuilder *b, PscalNode *const *statements, size_t count) {
    const PscalFunction *owner = NULL;
    Node *s = make(b, ST_BLOCK, NULL), **last = &s->a;
    for (size_t i = 0; i < count; i++) {
        *last = take(b, statements[i], &owner, true);
        if (*last == NULL) return NULL;
        last = &(*last)->next;
    }
    return wrap(b, s, owner);
}

PscalNode *pscalBlock(PscalBuilder *b, PscalNode *const *statements, size_t count) { return BROKEN(b) ? NULL : block(b, statements, count); }

/* ---- bodies ---- */

/* Gives the returns of a body their values' types. */
static bool fixReturns(PscalBuilder *b, Node *s, Type *result) {
    for (; s != NULL; s = s->next) {
        if (s->kind == ST_RETURN) {
            bool isVoid = result->kind == TYPE_VOID;
            if ((s->a == NULL) != isVoid) return !fail(b, isVoid ? "a value is returned from a procedure" : "a function returns nothing");
            if (isVoid || s->a->type == result) continue;
            if (s->a->type != typesOf(b)->int64 || result != typesOf(b)->real) return !fail(b, "a function returns a value of another type");
            s->a = nodeConv(&b->session.compile.arena, CV_I2F, s->a, result);
        } else if (s->kind == ST_BLOCK) {
            if (!fixReturns(b, s->a, result)) return false;
        } else if (s->kind == ST_IF || s->kind == ST_WHILE) {
            if (!fixReturns(b, s->b, result) || (s->kind == ST_IF && !fixReturns(b, s->c, result))) return false;
        }
    }
    return true;
}

/* The body as a block of its own function. */
static Node *bodyOf(PscalBuilder *b, PscalNode *n, const PscalFunction *f, Type *result) {
    const PscalFunction *owner = NULL;
    Node *x = take(b, n, &owner, true);
    if (x == NULL) return NULL;
    if (owner != NULL && owner != f) return (void)fail(b, "a body uses variables of another function"), NULL;
    if (x->kind != ST_BLOCK) {
        Node *wrapped = make(b, ST_BLOCK, NULL);
        wrapped->a = x;
        x = wrapped;
    }
    return fixReturns(b, x->a, result) ? x : NULL;
}

bool pscalBody(PscalFunction *f, PscalNode *body) {
    if (f == NULL || BROKEN(f->builder)) return false;
    PscalBuilder *b = f->builder;
    if (f->hasBody) return !fail(b, "a function has two bodies");
    f->routine->body = bodyOf(b, body, f, f->routine->type->result);
    if (f->routine->body == NULL) return false;
    f->hasBody = true;
    Compile *c = &b->session.compile;
    return c->onRoutine(c->user, f->routine) || !fail(b, "the function is too large");
}

static bool finishProgram(PscalBuilder *b, PscalNode *mainBody) {
    if (BROKEN(b)) return false;
    Compile *c = &b->session.compile;
    for (const PscalFunction *f = b->functions; f != NULL; f = f->next) {
        if (!f->hasBody) return !fail(b, "a function has no body");
    }
    b->program->main->body = bodyOf(b, mainBody, NULL, typesOf(b)->voidType);
    if (b->program->main->body == NULL) return false;
    return c->onRoutine(c->user, b->program->main) || !fail(b, "the program is too large");
}

/* The finished module; NULL after a mistake. */
static Module *moduleOf(PscalBuilder *b, Harvest *h) {
    if (BROKEN(b)) return NULL;
    embedHarvest(h, &b->session.compile);
    return sessionFinish(&b->session);
}

PscalStatus pscalBuilderEnd(PscalBuilder *b, PscalNode *mainBody, PscalModule **module) {
    if (b == NULL || module == NULL) return PSCAL_MISUSE;
    PscalVM *vm = b->vm;
    Harvest h = {.vm = vm, .module = embedAlloc(vm, sizeof *h.module)};
    *module = NULL;
    if (h.module == NULL) (void)fail(b, "out of memory");
    Module *code = finishProgram(b, mainBody) ? moduleOf(b, &h) : NULL;
    PscalStatus status;
    if (code == NULL) {
        const char *why = b->why != NULL ? b->why : "the module cannot be built";
        status = embedAnswer(vm, strcmp(why, "out of memory") == 0 ? PSCAL_NO_MEMORY : PSCAL_MISUSE, why);
    } else if (embedEnter(vm)) {
        status = embedLoad(&h, code, false, module);
        embedLeave(vm);
    } else {
        moduleFree(code);
        status = embedAnswer(vm, PSCAL_MISUSE, "the VM belongs to another thread");
    }
    embedFreeModule(vm, h.module);
    pscalBuilderAbandon(b);
    return status;
}
