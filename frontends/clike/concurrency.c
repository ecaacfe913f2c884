/* concurrency.c: the types of concurrency, tasks, fn literals (clike.md 19.1, 19.2, 19.6, 19.9). The words that begin these constructs mean something
 * only where the program declares no such name. */
#include "frontends/clike/concurrency.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

/* ---- types ---- */

typedef struct GenericName {
    const char *name;
    uint8_t handle;      /* HandleKind, or HANDLE_NONE: a lock */
    uint8_t lock;        /* ClkLockKind */
    bool takesElement;   /* name<T> */
    bool standsAlone;    /* name without <T> */
} GenericName;

enum { FUTURE = 100, ATOMIC, THREAD };

static const GenericName generics[] = {
    {"chan", HANDLE_CHANNEL, 0, true, false},    {"channel", HANDLE_CHANNEL, 0, true, true},
    {"sender", HANDLE_SENDER, 0, true, false},   {"receiver", HANDLE_RECEIVER, 0, true, false},
    {"Sender", HANDLE_SENDER, 0, true, false},   {"Receiver", HANDLE_RECEIVER, 0, true, false},
    {"future", FUTURE, 0, true, false},          {"task", HANDLE_TASK, 0, false, true},
    {"atomic", ATOMIC, 0, true, false}, {"thread", THREAD, 0, false, true},          {"mutex", HANDLE_NONE, CLK_MUTEX, false, true},
    {"rcmutex", HANDLE_NONE, CLK_RCMUTEX, false, true}, {"rwlock", HANDLE_NONE, CLK_RWLOCK, false, true},
    {"semaphore", HANDLE_NONE, CLK_SEMAPHORE, false, true}, {"waitgroup", HANDLE_NONE, CLK_WAITGROUP, false, true}};

static const GenericName *genericOf(const ClkParser *p, const ClkToken *t) {
    if (t->kind != CT_IDENT || t->name->symbol != NULL) return NULL;
    (void)p;
    for (size_t i = 0; i < sizeof generics / sizeof generics[0]; i++) {
        if (strcmp(generics[i].name, t->name->spelling) == 0) return &generics[i];
    }
    return NULL;
}

bool clkStartsGeneric(const ClkParser *p, const ClkToken *t) {
    const GenericName *g = genericOf(p, t);
    if (g == NULL) return false;
    if (g->takesElement && t[1].kind == CT_LT) return clkStartsType(p, &t[2]);
    uint8_t next = t[1].kind;
    bool isInParens = next == CT_RPAREN && t[-1].kind == CT_LPAREN; /* a cast, sizeof */
    return g->standsAlone && (next == CT_IDENT || next == CT_STAR || next == CT_GT || next == CT_SHR || isInParens);
}

/* The token behind the type that begins at t. */
const ClkToken *clkGenericEnd(const ClkToken *t) {
    int depth = 0;
    t++;
    if (t->kind != CT_LT) return t;
    do {
        if (t->kind == CT_LT) depth++;
        if (t->kind == CT_GT) depth--;
        if (t->kind == CT_SHR) depth -= 2;
        t++;
    } while (depth > 0 && t->kind != CT_EOF && t->kind != CT_SEMICOLON);
    return t;
}

/* One '>'; half of '>>' closes the inner of two lists. */
static bool acceptGreater(ClkParser *p) {
    if (clkAccept(p, CT_GT)) return true;
    if (!clkIs(p, CT_SHR)) return clkExpected(p, "'>'");
    p->isHalfShift = !p->isHalfShift;
    if (!p->isHalfShift) clkNext(p);
    return true;
}

Type *clkFutureOf(ClkParser *p, Type *result) {
    if (result->kind == TYPE_VOID) return p->types->task;
    for (ClkArrayType *f = p->futures; f != NULL; f = f->next) {
        if (clkSameType(f->type->elem, result)) return f->type;
    }
    ClkArrayType *f = ARENA_NEW(p->arena, ClkArrayType);
    f->type = typeCopy(p->types, p->types->task);
    f->type->plain = p->types->task;
    f->type->elem = result;
    f->type->moduleType = f->type->moduleBox = 0;
    f->next = p->futures;
    p->futures = f;
    return f->type;
}

static Type *atomicOf(ClkParser *p, const Type *elem, Pos pos) {
    if (elem == p->cInt) return p->locks[CLK_ATOMIC_INT];
    if (elem == p->types->int64) return p->locks[CLK_ATOMIC_LONG];
    if (elem->kind == TYPE_BOOL) return p->locks[CLK_ATOMIC_BOOL];
    if (!clkIsError(elem)) clkError(p, pos, 1, DIAG_NOT_ALLOWED, "atomic of another type than int, long and bool");
    return p->types->error;
}

Type *clkGenericType(ClkParser *p) {
    const GenericName *g = genericOf(p, p->tok);
    Pos pos = p->tok->pos;
    assert(g != NULL);
    clkNext(p);
    Type *elem = NULL;
    if (g->takesElement && clkAccept(p, CT_LT)) {
        Pos at = p->tok->pos;
        elem = clkTypeName(p);
        if (p->isPanic || !acceptGreater(p)) return p->types->error;
        bool isBad = elem->kind == TYPE_ARRAY || elem->kind == TYPE_FILE || (elem->kind == TYPE_VOID && g->handle != FUTURE);
        if (isBad) {
            char text[120];
            clkError(p, at, clkSpan(p, at), DIAG_BAD_TYPE, "channel element", clkTypeText(p, elem, text, sizeof text));
            return p->types->error;
        }
        if (clkIsError(elem)) return elem;
    }
    switch (g->handle) {
    case HANDLE_NONE: return p->locks[g->lock];
    case HANDLE_TASK: return p->types->task;
    case FUTURE: return clkFutureOf(p, elem);
    case ATOMIC: return atomicOf(p, elem, pos);
    case THREAD: return p->threadType;
    default: return typeChannel(p->types, (HandleKind)g->handle, elem);
    }
}

/* chan<T>(n), atomic<int>(n): a new object. */
Node *clkGenericValue(ClkParser *p) {
    Pos pos = p->tok->pos;
    Type *t = clkGenericType(p);
    ClkCall call = {.name = p->nameChan, .pos = pos, .length = clkSpan(p, pos)};
    if (p->isPanic || !clkIs(p, CT_LPAREN)) {
        if (!p->isPanic) (void)clkExpected(p, "'('");
        return clkErrorNode(p, pos);
    }
    clkArguments(p, &call);
    if (clkIsError(t) || p->isPanic) return clkErrorNode(p, pos);
    if (call.count > 1) {
        clkError(p, pos, call.length, DIAG_ARG_COUNT, "chan", "0 to 1", (int)call.count);
        return clkErrorNode(p, pos);
    }
    Node *argument = call.count == 0 ? NULL : clkArg(p, &call, 0, p->types->int64);
    if (argument != NULL && clkBad(argument)) return argument;
    if (clkLockKind(p, t) >= 0) return clkNewLock(p, t, argument, pos);
    if (t->handle != HANDLE_CHANNEL) {
        clkError(p, pos, call.length, DIAG_NOT_ALLOWED, "making an end of a channel: take it from the channel");
        return clkErrorNode(p, pos);
    }
    return clkNewChannel(p, argument != NULL ? argument : clkLong(p, pos, 1), t->elem, pos);
}

/* ---- values typed at run time ---- */

Node *clkBoxed(ClkParser *p, Node *x) {
    if (x->type->kind == TYPE_ANY) return x->type == p->types->any ? x : nodeConv(p->nodes, CV_RETYPE, x, p->types->any);
    if (x->type->kind == TYPE_NIL) return nodeNew(p->nodes, EX_NIL, x->pos, p->types->any);
    return nodeConv(p->nodes, CV_BOX, x, p->types->any);
}

Node *clkUnboxed(ClkParser *p, Node *x, Type *t) {
    if (t->kind == TYPE_ANY) return nodeConv(p->nodes, CV_RETYPE, x, t);
    if (x->type->handle != HANDLE_NONE) x = nodeConv(p->nodes, CV_RETYPE, x, p->types->any);
    return nodeConv(p->nodes, CV_UNBOX, x, t);
}

/* x from or to an any or handle type; NULL: not possible (clkTryConvert). */
Node *clkConvertAny(ClkParser *p, Node *x, Type *t) {
    Type *from = x->type;
    if (from->kind == TYPE_NIL) return nodeNew(p->nodes, EX_NIL, x->pos, t);
    if (from == p->types->any) return t->kind == TYPE_FILE || t->kind == TYPE_VOID ? NULL : clkUnboxed(p, x, t);
    if (t == p->types->any) return clkBoxed(p, clkRvalue(p, x));
    bool isUntyped = t->kind == TYPE_ANY && (t == p->types->task || (t->handle == HANDLE_CHANNEL && t->elem == NULL));
    if (isUntyped && clkIsInteger(from)) { /* its number */
        return clkBi(p, x->pos, LB_handle_of, t, clkList(clkArith(p, x, p->types->int64), clkLong(p, x->pos, t->handle), NULL));
    }
    if (from->kind == TYPE_ANY && clkIsInteger(t)) return clkArith(p, clkBi(p, x->pos, LB_handle_id, p->types->int64, x), t);
    if (from->kind != TYPE_ANY || t->kind != TYPE_ANY) return NULL;
    if (clkAdoptChannel(x, t)) return x;
    if (t == p->types->task) return from->handle == HANDLE_TASK ? nodeConv(p->nodes, CV_RETYPE, x, t) : NULL;
    bool sameElements = from->elem == NULL ? t->elem == NULL : t->elem != NULL && clkSameType(from->elem, t->elem);
    if (from->handle == t->handle && sameElements) return nodeConv(p->nodes, CV_RETYPE, x, t);
    bool isEnd = from->handle == HANDLE_CHANNEL && (t->handle == HANDLE_SENDER || t->handle == HANDLE_RECEIVER) && sameElements;
    return isEnd ? clkBi(p, x->pos, LB_chan_end, t, clkList(x, clkLong(p, x->pos, t->handle == HANDLE_SENDER ? 1 : 2), NULL)) : NULL;
}

/* ---- routines of the compiler's own ---- */

Routine *clkHiddenRoutine(ClkParser *p, const char *prefix, Param *params, uint32_t count, Type *result) {
    char text[40];
    Routine *r = ARENA_NEW(p->arena, Routine), *main = p->c->program->main;
    int n = snprintf(text, sizeof text, "%s%u", prefix, (unsigned)++p->nameSerial);
    r->name = nameIntern(&p->c->names, text, (uint32_t)n);
    r->type = typeRoutine(p->types, params, count, result);
    r->level = 1;
    r->lastLocal = &r->locals;
    r->lastNested = &r->nested;
    *main->lastNested = r;
    main->lastNested = &r->nextSibling;
    r->params = ARENA_ARRAY(p->arena, Symbol *, count + 1u);
    for (uint32_t i = 0; i < count; i++) {
        ClkSymbol *s = clkSymbolNew(p, SYM_PARAM, r->name, params[i].type, 0);
        s->s.owner = r;
        s->s.number = i;
        s->s.mode = params[i].mode;
        r->params[i] = &s->s;
    }
    ClkSymbol *self = clkSymbolNew(p, SYM_ROUTINE, r->name, r->type, 0);
    if (result->kind != TYPE_VOID) {
        ClkSymbol *value = clkSymbolNew(p, SYM_RESULT, r->name, result, 0);
        value->s.owner = r;
        r->result = &value->s;
    }
    self->s.routine = r;
    self->s.isGlobal = true;
    r->symbol = &self->s;
    return r;
}

void clkHandOver(ClkParser *p, Routine *r) {
    if (p->diag->errorCount == 0 && p->c->onRoutine != NULL) (void)p->c->onRoutine(p->c->user, r);
}

Node *clkParamNode(ClkParser *p, Symbol *s) {
    Node *x = nodeNew(p->nodes, EX_VAR, 0, s->type);
    x->sym = s;
    return x;
}

/* ---- tasks ---- */

static bool isPlain(const Type *t) {
    bool plain = t->result->kind == TYPE_VOID || typeIsScalar(t->result);
    for (uint32_t i = 0; i < t->paramCount; i++) plain = plain && typeIsScalar(t->params[i].type);
    return plain;
}

static Node *taskNode(ClkParser *p, Node *routine, Node *args, Pos pos) {
    Node *x = nodeNew(p->nodes, EX_TASKNEW, pos, p->types->task);
    x->a = routine;
    x->b = args;
    return x;
}

static Node *routineNode(ClkParser *p, Routine *r, Pos pos) {
    Node *x = nodeNew(p->nodes, EX_ROUTINE, pos, r->type);
    x->sym = r->symbol;
    r->isValueUsed = true;
    return x;
}

/* Structs travel as boxed copies: R $task(f, a1: any, ...) { return box(f(unbox(a1), ...)); } */
static Node *boxedTask(ClkParser *p, Node *routine, Node *args, Pos pos) {
    const Type *t = routine->type;
    Param *params = ARENA_ARRAY(p->arena, Param, t->paramCount + 1u);
    params[0] = (Param){.type = routine->type};
    for (uint32_t i = 0; i < t->paramCount; i++) params[i + 1] = (Param){.type = typeIsScalar(t->params[i].type) ? t->params[i].type : p->types->any};
    bool isPlainResult = t->result->kind == TYPE_VOID || typeIsScalar(t->result);
    Routine *r = clkHiddenRoutine(p, "$task", params, t->paramCount + 1, isPlainResult ? t->result : p->types->any);
    Node *call = nodeNew(p->nodes, EX_CALLV, pos, t->result), **last = &call->b, *given = routine, **lastGiven = &given->next;
    call->a = clkParamNode(p, r->params[0]);
    for (uint32_t i = 0; i < t->paramCount; i++) {
        bool isScalar = typeIsScalar(t->params[i].type);
        Node *next = args->next, *v = clkParamNode(p, r->params[i + 1]);
        args->next = NULL;
        *last = isScalar ? v : clkUnboxed(p, v, t->params[i].type);
        *lastGiven = isScalar ? args : clkBoxed(p, args);
        last = &(*last)->next;
        lastGiven = &(*lastGiven)->next;
        args = next;
    }
    r->body = clkStmt(p, ST_BLOCK, pos);
    if (t->result->kind == TYPE_VOID) {
        r->body->a = clkExprStmt(p, call);
    } else {
        r->body->a = clkStmt(p, ST_RETURN, pos);
        r->body->a->a = isPlainResult ? call : clkBoxed(p, call);
    }
    clkHandOver(p, r);
    return taskNode(p, routineNode(p, r, pos), given, pos);
}

Node *clkNewTask(ClkParser *p, Node *routine, ClkCall *call) {
    Node *args = NULL;
    for (uint32_t i = 0; i < routine->type->paramCount; i++) {
        if (routine->type->params[i].mode == PARAM_VALUE) continue;
        clkError(p, call->pos, call->length, DIAG_NOT_ALLOWED, "a task with text parameters");
        return clkErrorNode(p, call->pos);
    }
    const char *name = routine->kind == EX_ROUTINE && call->name != NULL ? call->name->spelling : "the function";
    if (!clkConvertArgs(p, routine->type, call, name, &args)) return clkErrorNode(p, call->pos);
    return isPlain(routine->type) ? taskNode(p, routine, args, call->pos) : boxedTask(p, routine, args, call->pos);
}

/* go printf(...): the arguments are evaluated here, the builtin is called by a routine of its own. */
static Node *builtinTask(ClkParser *p, const struct ClkBuiltin *b, ClkCall *call) {
    ClkFunction *outer = p->fn;
    Param *params = ARENA_ARRAY(p->arena, Param, call->count + 1u);
    Node *given = NULL, **last = &given;
    uint32_t n = 0;
    for (uint32_t i = 0; i < call->count; i++) {
        Node *x = clkRvalue(p, call->args[i].node);
        if (clkBad(x)) return x;
        call->args[i].node = x;
        if (x->kind == EX_STR || x->kind == EX_STDFILE || x->kind == EX_NIL || x->type->kind == TYPE_FILE) continue;
        params[n++] = (Param){.type = x->type};
    }
    Routine *r = clkHiddenRoutine(p, "$go", params, n, p->types->voidType);
    ClkFunction fn = {.symbol = (ClkSymbol *)r->symbol, .routine = r, .result = p->types->voidType};
    for (uint32_t i = n = 0; i < call->count; i++) {
        Node *x = call->args[i].node;
        if (x->kind == EX_STR || x->kind == EX_STDFILE || x->kind == EX_NIL || x->type->kind == TYPE_FILE) continue;
        *last = x;
        last = &x->next;
        call->args[i].node = clkParamNode(p, r->params[n++]);
    }
    p->fn = &fn;
    Node *x = clkCallBuiltin(p, b, call);
    r->body = clkStmt(p, ST_BLOCK, call->pos);
    if (!clkBad(x)) r->body->a = clkExprStmt(p, x);
    p->fn = outer;
    if (clkBad(x)) return x;
    clkHandOver(p, r);
    return taskNode(p, routineNode(p, r, call->pos), given, call->pos);
}

Node *clkTaskCall(ClkParser *p, const char *word, Type **result) {
    Pos pos = p->tok->pos;
    ClkCall call = {.pos = pos, .length = p->tok->length};
    Node *routine = NULL;
    const struct ClkBuiltin *b = NULL;
    *result = p->types->voidType;
    if (clkIsWord(p, p->nameFn)) {
        routine = clkFnLiteral(p);
    } else if (clkIs(p, CT_IDENT)) {
        Name *name = p->tok->name;
        ClkSymbol *s = clkLookup(p, name), *f = clkFindFunction(p, name);
        call.name = name;
        b = clkFindBuiltin(clkFolded(p, name));
        bool isVariable = s != NULL && (s->s.kind == SYM_VAR || s->s.kind == SYM_PARAM) && s->s.type->kind == TYPE_ROUTINE;
        clkNext(p);
        if (isVariable) routine = clkVar(p, s, pos);
        else if (f != NULL && f->s.kind == SYM_ROUTINE && (!f->isPrototype || b == NULL)) routine = clkFunctionValue(p, f, pos);
        else if (b == NULL && (s == NULL || s->s.kind == SYM_ROUTINE)) (void)clkUndefined(p, name, pos, call.length, true);
        if (routine != NULL) b = NULL;
    }
    if (!clkIs(p, CT_LPAREN) || (routine == NULL && b == NULL)) {
        if (p->diag->lastErrorPos != pos && !p->isPanic) clkError(p, pos, call.length, DIAG_TASK_CALL, word);
        if (clkIs(p, CT_LPAREN)) clkSkipBraces(p);
        else p->isPanic = true;
        return clkErrorNode(p, pos);
    }
    clkArguments(p, &call);
    if (p->isPanic) return clkErrorNode(p, pos);
    if (b != NULL) return builtinTask(p, b, &call);
    if (clkBad(routine)) return routine;
    *result = routine->type->result;
    return clkNewTask(p, routine, &call);
}

/* async f(args) */
Node *clkAsync(ClkParser *p) {
    Pos pos = p->tok->pos;
    Type *result;
    clkNext(p);
    Node *task = clkTaskCall(p, "async", &result);
    return clkBad(task) ? task : clkBi(p, pos, LB_task_start, clkFutureOf(p, result), task);
}

/* spawn f(args): a thread; its number. */
Node *clkSpawn(ClkParser *p) {
    Pos pos = p->tok->pos;
    Type *result;
    clkNext(p);
    Node *task = clkTaskCall(p, "spawn", &result);
    if (clkBad(task)) return task;
    return clkThreadNumber(p, clkBi(p, pos, LB_thread_start, p->threadType, clkList(task, clkLong(p, pos, 0), clkStr(p, pos, "", 0), NULL)));
}

Node *clkGoStatement(ClkParser *p) {
    Pos pos = p->tok->pos;
    Type *result;
    clkNext(p);
    Node *task = clkTaskCall(p, "go", &result);
    if (p->isPanic || !clkExpect(p, CT_SEMICOLON)) clkSkipStatement(p);
    if (clkBad(task)) return clkStmt(p, ST_EMPTY, pos);
    return clkExprStmt(p, clkVoidCall(p, pos, LB_task_go, task));
}

Node *clkJoinStatement(ClkParser *p) {
    Pos pos = p->tok->pos;
    clkNext(p);
    Pos at = p->tok->pos;
    Node *x = clkExpr(p);
    uint32_t length = clkSpan(p, at);
    if (p->isPanic || !clkExpect(p, CT_SEMICOLON)) clkSkipStatement(p);
    if (!clkBad(x)) x = clkConvert(p, x, p->threadType, CLK_PASS, at, length);
    return clkBad(x) ? clkStmt(p, ST_EMPTY, pos) : clkExprStmt(p, clkVoidCall(p, pos, LB_thread_join, x));
}

Node *clkAwait(ClkParser *p, Node *x, Pos pos) {
    char text[120];
    if (clkBad(x)) return x;
    if (x->type->kind != TYPE_ANY || x->type->handle != HANDLE_TASK) {
        clkError(p, pos, 5, DIAG_AWAIT, clkTypeText(p, x->type, text, sizeof text));
        return clkErrorNode(p, pos);
    }
    Type *result = x->type->elem;
    Node *value = clkBi(p, pos, LB_task_await, p->types->any, x);
    return result != NULL ? clkUnboxed(p, value, result) : value;
}

/* f.done, f.wait(ms), f.failed, f.error(), f.cancel() */
Node *clkTaskMember(ClkParser *p, Node *task, const char *name, ClkCall *call) {
    Pos pos = call->pos;
    bool isDone = strcmp(name, "done") == 0, isCancel = strcmp(name, "cancel") == 0;
    bool isFailed = strcmp(name, "failed") == 0, isError = strcmp(name, "error") == 0, isWait = strcmp(name, "wait") == 0;
    if (call->count != (isWait ? 1u : 0u) && (isDone || isCancel || isFailed || isError || isWait)) {
        clkError(p, pos, call->length, DIAG_ARG_COUNT, call->name->spelling, isWait ? "1" : "0", (int)call->count);
        return clkErrorNode(p, pos);
    }
    if (isDone || isCancel) return clkArith(p, clkBi(p, pos, isDone ? LB_task_done : LB_task_cancel, p->types->int64, task), p->cInt);
    if (isWait) {
        Node *ms = clkArg(p, call, 0, p->types->int64);
        return clkBad(ms) ? ms : clkArith(p, clkBi(p, pos, LB_task_wait, p->types->int64, clkList(task, ms, NULL)), p->cInt);
    }
    if (isFailed || isError) {
        Node *text = clkBi(p, pos, LB_task_error, p->types->string, task);
        return isError ? text : clkBoolValue(p, nodeBinary(p->nodes, pos, BIN_NE, text, clkStr(p, pos, "", 0), p->types->boolean));
    }
    clkError(p, pos, call->length, DIAG_NO_MEMBER, call->name->spelling, "future");
    return clkErrorNode(p, pos);
}

/* ---- fn literals ---- */

Routine *clkNestedRoutine(ClkParser *p, Type *type, ClkSymbol **params, Pos pos) {
    Routine *r = ARENA_NEW(p->arena, Routine), *parent = p->fn != NULL ? p->fn->routine : NULL, *list = parent != NULL ? parent : p->c->program->main;
    r->name = p->nameFn;
    r->type = type;
    r->pos = pos;
    r->parent = parent;
    r->level = parent != NULL ? parent->level + 1 : 1;
    r->lastLocal = &r->locals;
    r->lastNested = &r->nested;
    *list->lastNested = r;
    list->lastNested = &r->nextSibling;
    r->params = ARENA_ARRAY(p->arena, Symbol *, type->paramCount + 1u);
    for (uint32_t i = 0; i < type->paramCount; i++) {
        params[i]->s.owner = r;
        params[i]->s.number = i;
        r->params[i] = &params[i]->s;
    }
    ClkSymbol *sym = clkSymbolNew(p, SYM_ROUTINE, p->nameFn, type, pos);
    sym->s.routine = r;
    sym->s.owner = parent;
    sym->s.isGlobal = parent == NULL;
    r->symbol = &sym->s;
    return r;
}

Node *clkFnLiteral(ClkParser *p) {
    Pos pos = p->tok->pos;
    ClkDecl d = {0};
    ClkScope scope;
    clkNext(p);
    if (!clkIs(p, CT_LPAREN)) {
        (void)clkExpected(p, "'('");
        return clkErrorNode(p, pos);
    }
    Type *type = clkParameters(p, p->types->voidType, &d);
    if (p->isPanic || !clkIs(p, CT_LBRACE)) {
        if (!p->isPanic) (void)clkExpected(p, "'{'");
        return clkErrorNode(p, pos);
    }
    Routine *r = clkNestedRoutine(p, type, d.params, pos);
    ClkFunction fn = {.outer = p->fn, .symbol = (ClkSymbol *)r->symbol, .routine = r, .result = NULL, .hasLabels = p->fn != NULL && p->fn->hasLabels};
    Arena *nodes = p->nodes;
    uint32_t errors = p->diag->errorCount;
    p->fn = &fn;
    p->nodes = &p->c->bodyArena;
    clkScopeOpen(p, &scope);
    for (uint32_t i = 0; i < type->paramCount; i++) {
        if (d.params[i]->s.name != NULL) (void)clkDeclare(p, d.params[i]);
    }
    r->body = clkBlock(p, true);
    r->endPos = p->prevEnd;
    clkScopeClose(p);
    clkCheckLabels(p);
    if (p->diag->errorCount == errors) clkCountLoops(p, r->body);
    p->fn = fn.outer;
    p->nodes = nodes;
    type->result = fn.result != NULL ? fn.result : p->types->voidType;
    if (type->result->kind != TYPE_VOID) {
        ClkSymbol *value = clkSymbolNew(p, SYM_RESULT, r->name, type->result, pos);
        value->s.owner = r;
        r->result = &value->s;
    }
    if (r->parent == NULL) clkHandOver(p, r);
    return routineNode(p, r, pos);
}

/* ---- for (T x in e) ---- */

bool clkIsForIn(const ClkParser *p) {
    for (const ClkToken *t = p->tok + 1; t->kind != CT_SEMICOLON && t->kind != CT_RPAREN && t->kind != CT_EOF && t->kind != CT_ASSIGN; t++) {
        if (t->kind == CT_IDENT && t->name == p->nameIn && t[-1].kind == CT_IDENT && t->name->symbol == NULL) return true;
    }
    return false;
}

/* The loop variable: declared in the header, or one that exists. */
static Node *loopVariable(ClkParser *p) {
    Pos pos = p->tok->pos;
    if (!clkStartsDeclaration(p)) {
        uint32_t length;
        Name *name = clkExpectName(p, &pos, &length);
        if (name == NULL) return clkErrorNode(p, pos);
        ClkSymbol *s = clkLookup(p, name);
        if (s == NULL) s = clkUndefined(p, name, pos, name->length, false);
        return clkIsError(s->s.type) ? clkErrorNode(p, pos) : clkVar(p, s, pos);
    }
    ClkSpec spec;
    ClkDecl d;
    if (!clkSpecifiers(p, &spec)) return clkErrorNode(p, pos);
    clkDeclarator(p, &spec, &d, false);
    if (p->isPanic) return clkErrorNode(p, pos);
    ClkSymbol *s = clkLocal(p, d.name, d.type, d.pos);
    (void)clkDeclare(p, s);
    return clkVar(p, s, d.pos);
}

static Node *overChannel(ClkParser *p, Node *variable, Node *channel, Pos pos) {
    char want[120], got[120];
    Node *c, *status = clkTemp(p, p->types->int64, pos), *block = clkStmt(p, ST_BLOCK, pos), *loop = clkStmt(p, ST_LOOP, pos), *turn = clkStmt(p, ST_BLOCK, pos);
    Node **last = &block->a, **lastTurn = &turn->a;
    if (channel->type->handle == HANDLE_SENDER) {
        clkError(p, channel->pos, 1, DIAG_DIRECTION, "send", clkTypeText(p, channel->type, want, sizeof want), "in");
        (void)clkLoopBody(p);
        return clkErrorNode(p, pos);
    }
    clkAppend(&last, clkKeep(p, channel, channel->type, &c));
    Node *receive = clkReceiveInto(p, clkClone(p, c), clkLong(p, pos, -1), clkClone(p, variable), status, pos);
    if (receive == NULL) {
        clkError(p, pos, 1, DIAG_CONVERT, "assign", clkTypeText(p, channel->type, got, sizeof got), clkTypeText(p, variable->type, want, sizeof want));
        (void)clkLoopBody(p);
        return clkErrorNode(p, pos);
    }
    clkAppend(&lastTurn, receive);
    clkAppend(&lastTurn, clkIf(p, clkCompareZero(p, BIN_LE, clkClone(p, status)), clkStmt(p, ST_BREAK, pos), NULL));
    clkAppend(&lastTurn, clkLoopBody(p));
    loop->b = turn;
    clkAppend(&last, loop);
    return block;
}

static Node *overArray(ClkParser *p, Node *variable, Node *array, Pos pos) {
    char want[120], got[120];
    if (!clkIsLvalue(array)) { /* the array that a function gives */
        Node *kept, *block = clkStmt(p, ST_BLOCK, pos);
        block->a = clkKeep(p, array, array->type, &kept);
        block->a->next = overArray(p, variable, kept, pos);
        return block;
    }
    Node *i = clkTemp(p, p->types->int64, pos), *loop = clkStmt(p, ST_FOR, pos), *turn = clkStmt(p, ST_BLOCK, pos);
    Node *elem = clkIndex(p, clkClone(p, array), clkClone(p, i), pos, 1), *value = clkTryConvert(p, elem, variable->type, CLK_ASSIGN);
    if (value == NULL) {
        clkError(p, pos, 1, DIAG_CONVERT, "assign", clkTypeText(p, elem->type, got, sizeof got), clkTypeText(p, variable->type, want, sizeof want));
        (void)clkLoopBody(p);
        return clkErrorNode(p, pos);
    }
    turn->a = clkStoreStmt(p, clkClone(p, variable), value);
    turn->a->next = clkLoopBody(p);
    loop->d = clkClone(p, i);
    loop->a = clkLong(p, pos, 0);
    loop->b = clkLong(p, pos, array->type->high);
    loop->flags |= NF_FOR_NO_FIX;
    if (array->type->kind == TYPE_DYNARRAY) {
        Node *n = nodeNew(p->nodes, EX_LENGTH, pos, p->types->int64);
        n->a = clkClone(p, array);
        loop->b = nodeBinary(p->nodes, pos, BIN_SUB, n, clkLong(p, pos, 1), p->types->int64);
    }
    loop->c = turn;
    return loop;
}

Node *clkForIn(ClkParser *p, Pos pos) {
    ClkScope scope;
    char text[120];
    clkNext(p); /* ( */
    clkScopeOpen(p, &scope);
    Node *variable = loopVariable(p), *over = NULL;
    if (!p->isPanic && clkIs(p, CT_IDENT)) clkNext(p); /* in */
    Pos at = p->tok->pos;
    if (!p->isPanic) over = clkExpr(p);
    uint32_t length = clkSpan(p, at);
    if (!p->isPanic) clkExpect(p, CT_RPAREN);
    Node *s = NULL;
    if (p->isPanic || over == NULL || clkBad(over) || clkBad(variable)) {
        if (p->isPanic) clkSkipStatement(p);
        else (void)clkLoopBody(p);
    } else if (clkIsChannel(over->type)) {
        s = overChannel(p, variable, over, pos);
    } else if (over->type->kind == TYPE_DYNARRAY || (over->type->kind == TYPE_ARRAY && clkIsLvalue(over))) {
        s = overArray(p, variable, over, pos);
    } else {
        clkError(p, at, length, DIAG_NOT_ITERABLE, clkTypeText(p, over->type, text, sizeof text));
        (void)clkLoopBody(p);
    }
    clkScopeClose(p);
    return s == NULL || s->kind < ST_EMPTY ? clkStmt(p, ST_EMPTY, pos) : s;
}
