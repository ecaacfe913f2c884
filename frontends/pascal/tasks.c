/* tasks.c: routines on tasks: handle types, routine arguments, spawn, join, go and the builtins that start something. */
#include "frontends/pascal/concurrency.h"

#include "frontends/core/thread_types.h"
#include <string.h>

/* ---- types ------------------------------------------------------------------------------------------------------------------ */

PasTag pasTagOf(const Type *t) {
    if (t == NULL) return PAS_TAG_ANY;
    const Type *host = t;
    while (host->kind == TYPE_SUBRANGE) host = host->elem;
    switch ((TypeKind)host->kind) {
    case TYPE_ANY: return host->handle != HANDLE_NONE ? PAS_TAG_REF : PAS_TAG_ANY;
    case TYPE_INT: case TYPE_ENUM: return PAS_TAG_INT;
    case TYPE_BOOL: return PAS_TAG_BOOL;
    case TYPE_CHAR: return PAS_TAG_CHAR;
    case TYPE_REAL: return PAS_TAG_REAL;
    case TYPE_STRING: case TYPE_SHORTSTR: return PAS_TAG_STRING;
    default: return PAS_TAG_REF;
    }
}

Node *pasThreadNumber(PasParser *p, Node *x) {
    if (x->type == NULL || x->type != p->threadType) return x;
    return nodeConv(p->nodes, CV_RETYPE, nodeConv(p->nodes, CV_INT, x, p->types->int32), p->types->int64);
}

/* Numbers of handle_of. */
static int handleNumber(const Type *t) { return t->handle; }

static Node *handleFromInteger(PasParser *p, Node *x, Type *t) {
    Node *kind = pasInt(p, x->pos, handleNumber(t));
    Node *value = pasConvert(p, x, p->types->int64, PAS_OPERAND);
    if (value == NULL) return NULL;
    return pasBi(p, x->pos, LB_handle_of, t, pasList(value, kind, NULL));
}

/* Any channel passes as an untyped one and the other way round: the machine checks what it carries. */
static bool sameElements(PasParser *p, const Type *a, const Type *b) {
    return a->elem == NULL || b->elem == NULL || pasSameType(p, a->elem, b->elem);
}

Node *pasConvertHandle(PasParser *p, Node *x, Type *t) {
    Type *s = x->type;
    if (t->kind != TYPE_ANY) { /* a handle as a number */
        if (!typeIsInteger(t) || s->handle == HANDLE_NONE) return NULL;
        return pasConvert(p, pasBi(p, x->pos, LB_handle_id, p->types->int64, x), t, PAS_STORE);
    }
    if (typeIsInteger(s)) return t->handle == HANDLE_NONE ? NULL : handleFromInteger(p, x, t);
    if (s->kind != TYPE_ANY) return NULL;
    bool isPlain = s->handle == HANDLE_NONE || t->handle == HANDLE_NONE || (s->handle == t->handle && sameElements(p, s, t));
    if (isPlain) return nodeConv(p->nodes, CV_RETYPE, x, t);
    bool isEnd = s->handle == HANDLE_CHANNEL && (t->handle == HANDLE_SENDER || t->handle == HANDLE_RECEIVER) && sameElements(p, s, t);
    if (!isEnd) return NULL;
    return pasBi(p, x->pos, LB_chan_end, t, pasList(x, pasInt(p, x->pos, t->handle == HANDLE_SENDER ? 1 : 2), NULL));
}

/* ---- routine arguments ---------------------------------------------------------------------------------------------------------- */

static Node *routineByName(PasParser *p, PasArg *arg) {
    const Node *x = arg->node;
    char text[128];
    uint64_t n = x->kind == EX_STR ? x->str.length : 1;
    if (n >= sizeof text) n = sizeof text - 1;
    if (x->kind == EX_STR) memcpy(text, x->str.bytes, n);
    else text[0] = (char)x->i;
    for (uint64_t i = 0; i < n; i++) text[i] = text[i] >= 'A' && text[i] <= 'Z' ? (char)(text[i] + 32) : text[i];
    text[n] = '\0';
    Name *name = nameOf(&p->c->names, text);
    PasSymbol *sym = name->symbol == NULL && p->block == NULL ? NULL : pasFind(p, name, arg->pos, arg->length, true);
    if (sym == NULL || sym->isError) return pasErrorNode(p, arg->pos);
    if (sym->s.kind == SYM_ROUTINE) return pasRoutineNode(p, sym, arg->pos);
    pasError(p, arg->pos, arg->length, DIAG_NOT_A_ROUTINE, text);
    return pasErrorNode(p, arg->pos);
}

/* The argument as a routine value, as an untyped pointer that holds one, or as the name of one that is known only when the program runs. */
static Node *routineOf(PasParser *p, PasCall *call, PasArg *arg) {
    Node *x = arg->node;
    if (x == NULL || x->type == NULL) {
        pasArgError(p, call, arg, "routine");
        return pasErrorNode(p, arg->pos);
    }
    bool isBare = (x->flags & PAS_NF_BARE) != 0 && (x->kind == EX_CALL || x->kind == EX_ROUTINE);
    if (isBare) return pasRoutineNode(p, (PasSymbol *)x->sym, x->pos);
    bool isText = (x->kind == EX_STR && x->type->kind == TYPE_STRING) || (x->kind == EX_INT && x->type->kind == TYPE_CHAR);
    if (isText) return routineByName(p, arg);
    if (pasIsError(x)) return x;
    bool isPointer = x->type->kind == TYPE_POINTER && x->type->elem == NULL;
    bool isName = x->type->kind == TYPE_STRING || x->type->kind == TYPE_SHORTSTR;
    if (x->type->kind == TYPE_ROUTINE || isPointer) return x;
    if (isName) return pasArgValue(p, call, arg, p->types->string);
    if (x->kind == EX_VAR) pasError(p, arg->pos, arg->length, DIAG_NOT_A_ROUTINE, x->sym->name->spelling);
    else pasArgError(p, call, arg, "routine");
    return pasErrorNode(p, arg->pos);
}

/* ---- new tasks --------------------------------------------------------------------------------------------------------------------- */

static bool isPlainType(const Type *t) { return t->kind == TYPE_VOID || typeIsScalar(t); }

static bool isPlainRoutine(const Type *t) {
    bool isPlain = isPlainType(t->result);
    for (uint32_t i = 0; i < t->paramCount; i++) isPlain = isPlain && typeIsScalar(t->params[i].type);
    return isPlain;
}

static Node *newTask(PasParser *p, Node *routine, Node *args, Pos pos) {
    Node *x = nodeNew(p->nodes, EX_TASKNEW, pos, p->types->task);
    x->a = routine;
    x->b = args;
    return x;
}

/* A task copies its arguments as words. Records, arrays and large sets go as boxed copies through a routine that takes them apart:
 *
 *   function $task(f: R; a1: any; ...): any;  begin $task := box(f(unbox(a1), ...)) end */
static Node *newTaskBoxed(PasParser *p, Node *routine, Node *args, Pos pos) {
    const Type *t = routine->type;
    Param *params = ARENA_ARRAY(p->arena, Param, t->paramCount + 1);
    params[0] = (Param){.name = nameOf(&p->c->names, "f"), .type = routine->type, .group = 1};
    for (uint32_t i = 0; i < t->paramCount; i++) {
        Type *type = typeIsScalar(t->params[i].type) ? t->params[i].type : p->types->any;
        params[i + 1] = (Param){.name = t->params[i].name, .type = type, .group = i + 2};
    }
    Type *result = isPlainType(t->result) ? t->result : p->types->any;
    PasSymbol *wrapper = pasHelperRoutine(p, "$task", typeRoutine(p->types, params, t->paramCount + 1, result), pos);
    Routine *r = wrapper->s.routine;
    PasHelperScope scope = pasHelperEnter(p, wrapper);
    Node *call = nodeNew(p->nodes, EX_CALLV, pos, t->result), **last = &call->b;
    call->a = pasVarNode(p, (PasSymbol *)r->params[0], pos);
    Node *boxed = routine, **lastArg = &boxed->next;
    for (uint32_t i = 0; i < t->paramCount; i++) {
        Node *next = args->next, *v = pasVarNode(p, (PasSymbol *)r->params[i + 1], pos);
        *last = typeIsScalar(t->params[i].type) ? v : nodeConv(p->nodes, CV_UNBOX, v, t->params[i].type);
        last = &(*last)->next;
        args->next = NULL;
        *lastArg = typeIsScalar(t->params[i].type) ? args : nodeConv(p->nodes, CV_BOX, args, p->types->any);
        lastArg = &(*lastArg)->next;
        args = next;
    }
    Node *body = pasStmt(p, ST_BLOCK, pos);
    if (t->result->kind == TYPE_VOID) {
        body->a = pasExprStmt(p, call);
    } else {
        Node *value = isPlainType(t->result) ? call : nodeConv(p->nodes, CV_BOX, call, p->types->any);
        body->a = pasAssignNode(p, pasVarNode(p, (PasSymbol *)r->result, pos), value, pos);
    }
    pasHelperLeave(p, &scope);
    pasHelperEnd(p, wrapper, body);
    return newTask(p, pasRoutineNode(p, wrapper, pos), boxed, pos);
}

Node *pasTaskOf(PasParser *p, PasCall *call, PasArg *first) {
    Node *routine = routineOf(p, call, first);
    if (pasIsError(routine)) return routine;
    if (routine->type->kind != TYPE_ROUTINE) { /* CreateThread(pointer, argument), CreateThread(name, argument) */
        Node *arg = first->next == NULL ? nodeNew(p->nodes, EX_NIL, call->pos, p->types->any) : pasArgValue(p, call, first->next, p->types->any);
        if (pasIsError(arg)) return arg;
        bool isName = routine->type->kind == TYPE_STRING;
        if (!isName) routine = nodeConv(p->nodes, CV_RETYPE, routine, p->types->any);
        return pasBi(p, call->pos, isName ? LB_task_of_name : LB_task_of_pointer, p->types->task, pasList(routine, arg, NULL));
    }
    routine->next = NULL;
    const char *name = routine->kind == EX_ROUTINE ? routine->sym->name->spelling : "routine value";
    Node *args = pasTaskActuals(p, routine->type, name, first->next, call->pos, call->length);
    if (args != NULL && pasIsError(args)) return args;
    return isPlainRoutine(routine->type) ? newTask(p, routine, args, call->pos) : newTaskBoxed(p, routine, args, call->pos);
}

/* ---- starting ------------------------------------------------------------------------------------------------------------------------ */

static Node *emptyString(PasParser *p, Pos pos) {
    Node *x = nodeNew(p->nodes, EX_STR, pos, p->types->string);
    x->str.bytes = "";
    return x;
}

static Node *startThread(PasParser *p, Node *task, Pos pos) {
    if (pasIsError(task)) return task;
    return pasBi(p, pos, LB_thread_start, p->threadType, pasList(task, pasInt(p, pos, 0), emptyString(p, pos), NULL));
}

/* What a starting builtin does with the new task; `argument` of pas_builtins.def. */
Node *pbStart(PasParser *p, PasCall *call, int how) {
    Node *task = pasTaskOf(p, call, call->args);
    if (pasIsError(task)) return task;
    Type *none = p->types->voidType;
    switch (how) {
    case 't': return startThread(p, task, call->pos);
    case 'c': return pasBi(p, call->pos, LB_thread_capture, p->threadType, task);
    case 'g': return pasBi(p, call->pos, LB_task_go, none, task);
    case 'k': return pasBi(p, call->pos, LB_task_start, p->types->task, task);
    default: break;
    }
    Node *isolated = pasBi(p, call->pos, LB_task_isolate, p->types->task, task); /* thread.core.spawn, thread.async.run */
    return pasBi(p, call->pos, LB_task_start, p->types->task, isolated);
}

/* P, P(args) or an anonymous routine in parentheses, as a call whose first argument is the routine. */
static bool wordCall(PasParser *p, PasCall *call) {
    if (p->tok.kind == TK_LPAREN) { /* spawn(procedure begin ... end) */
        pasNext(p);
        PasArg *a = ARENA_NEW(p->nodes, PasArg);
        a->pos = p->tok.pos;
        a->node = pasExprRaw(p);
        a->length = pasSpan(p, a->pos);
        call->args = a;
        call->count = 1;
        return pasExpect(p, TK_RPAREN);
    }
    if (!pasIsName(p)) return pasExpected(p, "routine");
    PasArg *routine = ARENA_NEW(p->nodes, PasArg);
    routine->pos = p->tok.pos;
    PasSymbol *sym = pasFind(p, p->tok.name, p->tok.pos, p->tok.length, true);
    uint32_t length = p->tok.length;
    Name *name = p->tok.name;
    pasNext(p);
    if (sym->s.kind == SYM_ROUTINE) {
        routine->node = pasRoutineNode(p, sym, routine->pos);
    } else if (sym->s.kind == SYM_VAR || sym->s.kind == SYM_PARAM) {
        Node *x = pasVarNode(p, sym, routine->pos);
        while (p->tok.kind == TK_DOT || p->tok.kind == TK_LBRACKET || p->tok.kind == TK_CARET) x = pasOneSelector(p, x);
        routine->node = x;
    } else {
        if (!sym->isError) pasError(p, routine->pos, length, DIAG_NOT_A_ROUTINE, name->spelling);
        routine->node = pasErrorNode(p, routine->pos);
    }
    routine->length = length;
    PasCall actuals = {.name = name, .pos = routine->pos, .length = length};
    pasArgs(p, &actuals);
    routine->next = actuals.args;
    call->args = routine;
    call->count = actuals.count + 1;
    return !p->isPanic;
}

Node *pasConcurrentWord(PasParser *p, PasSymbol *sym, int word, Pos pos, uint32_t length, bool isStatement) {
    PasCall call = {.name = sym->s.name, .pos = pos, .length = length, .isStatement = isStatement};
    if (word == PAS_WORD_CHAN) return pasChanConstructor(p, pos, length);
    if (word == PAS_WORD_NAMESPACE) return pasDotted(p, sym->s.name->text, pos, isStatement);
    if (word == PAS_WORD_JOIN) {
        Pos at = p->tok.pos;
        Node *t = pasAssignable(p, pasExpr(p), p->threadType, PAS_ARGUMENT, at, pasSpan(p, at));
        return pasIsError(t) ? t : pasBi(p, pos, LB_thread_join, NULL, t);
    }
    if (!wordCall(p, &call)) return pasErrorNode(p, pos);
    return pbStart(p, &call, word == PAS_WORD_SPAWN ? 't' : 'g');
}

Node *pbWord(PasParser *p, PasCall *call, int argument) {
    (void)argument; /* pasBuiltinCall parses these itself */
    return pasErrorNode(p, call->pos);
}

/* ---- builtins as threads ------------------------------------------------------------------------------------------------------------- */

static Node *fieldOf(PasParser *p, Node *record, Field *f) {
    Node *x = nodeNew(p->nodes, EX_FIELD, record->pos, f->type);
    x->a = pasClone(p, record);
    x->field = f;
    return x;
}

/* ThreadSpawnBuiltin(target, args...[, options]), ThreadPoolSubmit. `isSubmit`: the option is forced on. */
Node *pbSpawnBuiltin(PasParser *p, PasCall *call, int isSubmit) {
    Type *any = p->types->any;
    Node *target = pasArgValue(p, call, call->args, any), *list = nodeNew(p->nodes, EX_LIST, call->pos, typeDynArray(p->types, any));
    Node **last = &list->a, *name = nodeNew(p->nodes, EX_NIL, call->pos, any), *flag = pasInt(p, call->pos, isSubmit);
    int64_t count = 0;
    if (pasIsError(target)) return target;
    for (PasArg *a = call->args->next; a != NULL; a = a->next) {
        const Type *t = a->node == NULL ? NULL : a->node->type;
        bool isOptions = a->next == NULL && t != NULL && (threadOptionField(t, true) != NULL || threadOptionField(t, false) != NULL);
        if (isOptions) {
            Field *n = threadOptionField(t, true), *f = threadOptionField(t, false);
            if (n != NULL) name = pasAssignable(p, fieldOf(p, a->node, n), any, PAS_ARGUMENT, a->pos, a->length);
            if (f != NULL && !isSubmit) flag = nodeConv(p->nodes, CV_RETYPE, fieldOf(p, a->node, f), p->types->int64);
            continue;
        }
        Node *x = pasArgValue(p, call, a, any);
        if (pasIsError(x)) return x;
        x->next = NULL;
        *last = x;
        last = &x->next;
        count++;
    }
    Node *args = count == 0 ? nodeNew(p->nodes, EX_NIL, call->pos, any) : nodeConv(p->nodes, CV_BOX, list, any);
    return pasBi(p, call->pos, LB_thread_spawn_builtin, p->threadType,
                 pasList(nodeConv(p->nodes, CV_RETYPE, target, any), args, pasInt(p, call->pos, count), flag, name, NULL));
}

/* ThreadGetResult(t[, consumeStatus]), ThreadGetStatus(t[, dropResult]): the flag is a Boolean or an integer. */
Node *pbThreadGet(PasParser *p, PasCall *call, int isStatus) {
    Node *t = pasArgValue(p, call, call->args, p->threadType), *flag = pasInt(p, call->pos, 0);
    if (call->count > 1) {
        PasArg *a = call->args->next;
        flag = pasArgValue(p, call, a, NULL);
        if (!pasIsError(flag) && typeHost(flag->type)->kind == TYPE_BOOL) flag = nodeConv(p->nodes, CV_RETYPE, flag, p->types->int64);
        else flag = pbInteger(p, call, a);
    }
    Type *result = isStatus ? p->types->boolean : p->types->any;
    return pasBi(p, call->pos, isStatus ? LB_thread_status : LB_thread_result, result, pasList(t, flag, NULL));
}
