/* generate.c: the syntax tree, checked, to the typed tree of the core (tiny.md 6.4). A typed tree says everything: each node has its type, each conversion
 * is a node of its own. frontends/core/tree.h lists the nodes and what they mean. */
#include "frontends/core/tree_pack.h"
#include "frontends/tiny/parser.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

/* ---- nodes ---- */

Node *tinyInt(TinyParser *p, Pos pos, int64_t value) { return nodeInt(p->nodes, pos, p->types->int64, value); }

Node *tinyText(TinyParser *p, Pos pos, const char *bytes, size_t length) {
    Node *x = nodeNew(p->nodes, EX_STR, pos, p->types->string);
    x->str.bytes = bytes;
    x->str.length = length;
    return x;
}

Node *tinyVar(TinyParser *p, Symbol *s, Pos pos) {
    Node *x = nodeNew(p->nodes, EX_VAR, pos, s->type);
    x->sym = s;
    if (p->current != NULL && s->isGlobal) s->isUsedInRoutine = true;
    return x;
}

Node *tinyList(Node *first, Node *second) {
    first->next = second;
    return first;
}

Node *tinyStore(TinyParser *p, Node *target, Node *value) {
    Node *x = nodeNew(p->nodes, EX_ASSIGN, target->pos, target->type);
    x->a = target;
    x->b = value;
    return x;
}

Node *tinyStatement(TinyParser *p, Node *x) {
    Node *s = nodeNew(p->nodes, ST_EXPR, x->pos, NULL);
    s->a = x;
    return s;
}

Node *tinyCallVm(TinyParser *p, Pos pos, int number, Type *result, Node *args) {
    Node *x = nodeNew(p->nodes, EX_BUILTIN, pos, result);
    x->i = number;
    x->a = args;
    return x;
}

/* A new variable that no program can name: a local of the routine, or a global one. */
Node *tinyTemp(TinyParser *p, Type *t, Pos pos) {
    char text[24];
    TinyVariable *v = ARENA_NEW(p->arena, TinyVariable);
    int n = snprintf(text, sizeof text, "$%u", (unsigned)++p->serial);
    (void)tinyNewVariable(p, v, nameIntern(&p->c->names, text, (uint32_t)n), p->current, pos);
    v->s.type = t;
    if (p->current != NULL) {
        Routine *r = p->current->routine;
        v->s.owner = r;
        *r->lastLocal = &v->s;
        r->lastLocal = &v->s.nextInScope;
    }
    return tinyVar(p, &v->s, pos);
}

/* ---- kinds of values ---- */

Node *tinyAs(TinyParser *p, Node *x, Type *t) {
    if (x->type == t) return x;
    if (x->type->kind == TYPE_ANY) return nodeConv(p->nodes, t->kind == TYPE_ANY ? CV_RETYPE : CV_UNBOX, x, t);
    if (t->kind == TYPE_ANY) {
        bool isBool = x->type->kind == TYPE_BOOL;
        return nodeConv(p->nodes, CV_BOX, isBool ? tinyNumber(p, x) : x, p->types->any);
    }
    bool toReal = t->kind == TYPE_REAL, fromReal = x->type->kind == TYPE_REAL;
    if (toReal) return fromReal ? x : nodeConv(p->nodes, CV_I2F, tinyNumber(p, x), t);
    if (typeIsOrdinal(t) && typeIsOrdinal(x->type)) return nodeConv(p->nodes, t->kind == TYPE_INT ? CV_INT : CV_CHECKED, x, t);
    return tinyAs(p, tinyAny(p, x), t); /* an error when the program runs */
}

Node *tinyNumber(TinyParser *p, Node *x) { return tinyAs(p, x, p->types->int64); }
Node *tinyAny(TinyParser *p, Node *x) { return tinyAs(p, x, p->types->any); }

static Node *compare(TinyParser *p, Pos pos, BinaryOp op, Node *a, Node *b) { return nodeBinary(p->nodes, pos, op, a, b, p->types->boolean); }

/* function $true(v: any): Boolean; begin result := (v <> 0) and (v <> false) and (v <> nil) end */
static TinyRoutine *truthRoutine(TinyParser *p) {
    if (p->truth != NULL) return p->truth;
    TinyRoutine *outer = p->current;
    Param *param = ARENA_NEW(p->arena, Param);
    param->type = p->types->any;
    TinyRoutine *r = p->truth = tinyHiddenRoutine(p, "$true", param, 1, p->types->boolean);
    p->current = r;
    Symbol *v = r->routine->params[0];
    Node *no = nodeInt(p->nodes, 0, p->types->boolean, 0), *nil = nodeNew(p->nodes, EX_NIL, 0, p->types->any);
    Node *notZero = compare(p, 0, BIN_NE, tinyVar(p, v, 0), tinyAny(p, tinyInt(p, 0, 0)));
    Node *notFalse = compare(p, 0, BIN_NE, tinyVar(p, v, 0), nodeConv(p->nodes, CV_BOX, no, p->types->any));
    Node *notNil = compare(p, 0, BIN_NE, tinyVar(p, v, 0), nil);
    Node *all = compare(p, 0, BIN_LAND, notZero, compare(p, 0, BIN_LAND, notFalse, notNil));
    (void)tinyHandOver(p, r->routine, tinyStore(p, tinyVar(p, r->routine->result, 0), all));
    p->current = outer;
    return r;
}

/* x as a condition. */
static Node *condition(TinyParser *p, Syntax *syntax) {
    Node *x = tinyExpr(p, syntax);
    if (x->type->kind == TYPE_BOOL) return x;
    if (x->type == p->types->int64) return compare(p, x->pos, BIN_NE, x, tinyInt(p, x->pos, 0));
    Node *call = nodeNew(p->nodes, EX_CALL, x->pos, p->types->boolean);
    call->sym = &truthRoutine(p)->s;
    call->a = tinyAny(p, x);
    return call;
}

/* ---- expressions ---- */

static Node *equality(TinyParser *p, const Syntax *x, Node *a, Node *b) {
    bool areNumbers = typeIsOrdinal(a->type) && typeIsOrdinal(b->type);
    if (areNumbers) a = tinyNumber(p, a), b = tinyNumber(p, b);
    else a = tinyAny(p, a), b = tinyAny(p, b);
    return compare(p, x->pos, x->op == TT_EQ ? BIN_EQ : BIN_NE, a, b);
}

static Node *binary(TinyParser *p, Syntax *x) {
    static const uint8_t ops[TT_COUNT] = {[TT_PLUS] = BIN_ADD, [TT_MINUS] = BIN_SUB, [TT_STAR] = BIN_MUL, [TT_SLASH] = BIN_DIV, [TT_MOD] = BIN_MOD,
                                          [TT_LT] = BIN_LT, [TT_LE] = BIN_LE, [TT_GT] = BIN_GT, [TT_GE] = BIN_GE};
    if (x->op == TT_AND || x->op == TT_OR) {
        Node *a = condition(p, x->a);
        return compare(p, x->pos, x->op == TT_AND ? BIN_LAND : BIN_LOR, a, condition(p, x->b));
    }
    Node *a = tinyExpr(p, x->a), *b = tinyExpr(p, x->b);
    if (x->op == TT_EQ || x->op == TT_NE) return equality(p, x, a, b);
    bool isComparison = x->op >= TT_LE && x->op <= TT_GT;
    return nodeBinary(p->nodes, x->pos, (BinaryOp)ops[x->op], tinyNumber(p, a), tinyNumber(p, b), isComparison ? p->types->boolean : p->types->int64);
}

static Node *unary(TinyParser *p, Syntax *x) {
    if (x->op == TT_NOT) return nodeUnary(p->nodes, UN_LNOT, condition(p, x->a), p->types->boolean);
    Node *a = tinyNumber(p, tinyExpr(p, x->a));
    return x->op == TT_PLUS ? a : nodeBinary(p->nodes, x->pos, BIN_SUB, tinyInt(p, x->pos, 0), a, p->types->int64);
}

/* The arguments of a def, each in the form its parameter has. */
static Node *arguments(TinyParser *p, const TinyRoutine *r, Syntax *args) {
    Node *first = NULL, **last = &first;
    for (const TinyVariable *v = r->variables; args != NULL; args = args->next, v = v->next) {
        *last = tinyAs(p, tinyExpr(p, args), v->s.type);
        last = &(*last)->next;
    }
    return first;
}

static Node *call(TinyParser *p, Syntax *x) {
    if (tinyBuiltinOf(x) != NULL) return tinyBuiltinCall(p, x);
    if (tinyForeignOf(x) != NULL) return tinyForeignCall(p, x);
    Node *n = nodeNew(p->nodes, EX_CALL, x->pos, tinyRoutineOf(x)->s.type->result);
    n->sym = &tinyRoutineOf(x)->s;
    n->a = arguments(p, tinyRoutineOf(x), x->a);
    if (tinyRoutineOf(x)->givesValue || x->isStatement) return n;
    Node *seq = nodeNew(p->nodes, EX_SEQ, x->pos, p->types->int64);
    seq->a = tinyStatement(p, n);
    seq->b = tinyInt(p, x->pos, 0);
    return seq;
}

Node *tinyTask(TinyParser *p, TinyRoutine *def, Syntax *args, Pos pos) {
    Node *routine = nodeNew(p->nodes, EX_ROUTINE, pos, def->s.type), *task = nodeNew(p->nodes, EX_TASKNEW, pos, p->types->task);
    routine->sym = &def->s;
    def->routine->isValueUsed = true;
    task->a = routine;
    task->b = arguments(p, def, args);
    return task;
}

/* The machine's name of a thread also tells its generation, above the number that programs see. */
Node *tinyThreadNumber(TinyParser *p, Node *thread) {
    return nodeConv(p->nodes, CV_INT, nodeConv(p->nodes, CV_INT, thread, p->types->int32), p->types->int64);
}

/* spawn p(a): a thread, known by its number. */
static Node *spawn(TinyParser *p, Syntax *x) {
    Node *task = tinyTask(p, tinyRoutineOf(x), x->a, x->pos);
    task->next = tinyList(tinyInt(p, x->pos, 0), tinyText(p, x->pos, "", 0));
    return tinyThreadNumber(p, tinyCallVm(p, x->pos, LB_thread_start, p->types->int64, task));
}

Node *tinyExpr(TinyParser *p, Syntax *x) {
    switch ((SyntaxKind)x->kind) {
    case SX_NUMBER: return tinyInt(p, x->pos, x->number);
    case SX_STRING: return tinyText(p, x->pos, x->bytes, x->size);
    case SX_BOOL: return nodeInt(p->nodes, x->pos, p->types->boolean, x->number);
    case SX_NAME: return tinyForeignOf(x) != NULL ? tinyForeignValue(p, x) : tinyVar(p, &tinyVariableOf(x)->s, x->pos);
    case SX_CALL: return call(p, x);
    case SX_SPAWN: return spawn(p, x);
    case SX_UNARY: return nodeFold(p->nodes, unary(p, x), NULL);
    default: assert(x->kind == SX_BINARY); return nodeFold(p->nodes, binary(p, x), NULL);
    }
}

/* ---- write: one call of the machine's printf for the whole statement, so that lines of several tasks do not mix ---- */

typedef struct Format {
    char *text;
    size_t length;
} Format;

static void addText(Format *f, const char *bytes, size_t length) {
    for (size_t i = 0; i < length; i++) {
        if (bytes[i] == '%') f->text[f->length++] = '%';
        f->text[f->length++] = bytes[i];
    }
}

static Node *takeValue(TinyParser *p, Node *state, Node *x) {
    if (x->type->kind == TYPE_BOOL) {
        Node *text = nodeNew(p->nodes, EX_COND, x->pos, p->types->string);
        text->a = x;
        text->b = tinyText(p, x->pos, "true", 4);
        text->c = tinyText(p, x->pos, "false", 5);
        return tinyCallVm(p, x->pos, LB_fmt_str, p->types->string, tinyList(state, text));
    }
    bool isNumber = x->type == p->types->int64;
    Node *last = isNumber ? tinyList(x, tinyInt(p, x->pos, 0)) : tinyAny(p, x);
    return tinyCallVm(p, x->pos, isNumber ? LB_fmt_int : LB_fmt_any, p->types->string, tinyList(state, last));
}

static Node *writeValues(TinyParser *p, Pos pos, Syntax *args, Node *value, bool endsLine) {
    size_t size = 2;
    for (const Syntax *a = args; a != NULL; a = a->next) size += a->kind == SX_STRING ? 2 * a->size : 2;
    Format f = {arenaAlloc(p->arena, size + 2), 0};
    Node *format = tinyText(p, pos, f.text, 0);
    Node *state = tinyCallVm(p, pos, LB_fmt_start, p->types->string, tinyList(format, tinyInt(p, pos, 0)));
    for (Syntax *a = args; a != NULL; a = a->next) {
        if (a->kind == SX_STRING) {
            addText(&f, a->bytes, a->size);
            continue;
        }
        Node *x = tinyExpr(p, a);
        memcpy(f.text + f.length, x->type == p->types->int64 ? "%d" : "%s", 2);
        f.length += 2;
        state = takeValue(p, state, x);
    }
    if (value != NULL) {
        memcpy(f.text, value->type == p->types->int64 ? "%d" : "%s", f.length = 2);
        state = takeValue(p, state, value);
    }
    if (endsLine) f.text[f.length++] = '\n';
    format->str.length = f.length;
    Node *output = nodeNew(p->nodes, EX_STDFILE, pos, p->types->text);
    output->i = 1;
    return tinyStatement(p, tinyCallVm(p, pos, LB_fmt_write, p->types->int64, tinyList(output, state)));
}

/* ---- statements ---- */

static Node *statements(TinyParser *p, Syntax *x);

static Node *block(TinyParser *p, Syntax *list, Pos pos) {
    Node *x = nodeNew(p->nodes, ST_BLOCK, pos, NULL);
    x->a = statements(p, list);
    return x;
}

static Node *branch(TinyParser *p, Pos pos, Node *condition, Node *then, Node *otherwise) {
    Node *x = nodeNew(p->nodes, ST_IF, pos, NULL);
    x->a = condition;
    x->b = then;
    x->c = otherwise;
    return x;
}

static Node *store(TinyParser *p, const Syntax *target, Node *value) {
    if (tinyForeignOf(target) != NULL) return tinyForeignStore(p, target, value);
    Node *v = tinyVar(p, &tinyVariableOf(target)->s, target->pos);
    return tinyStore(p, v, tinyAs(p, value, v->type));
}

/* read v: (word, got) := next word; if got = 1 then v := number at its start. At the end of the input v stays as it is. */
static Node *readNumber(TinyParser *p, const Syntax *x) {
    Node *word = tinyTemp(p, p->types->string, x->pos), *got = tinyTemp(p, p->types->int64, x->pos), *input = nodeNew(p->nodes, EX_STDFILE, x->pos, p->types->text);
    Node *scan = nodeNew(p->nodes, ST_MULTI, x->pos, NULL);
    input->next = tinyList(tinyText(p, x->pos, "%s", 2), tinyInt(p, x->pos, 1));
    scan->a = tinyCallVm(p, x->pos, LB_scan_str, p->types->string, input);
    scan->b = tinyList(word, got);
    Node *number = tinyCallVm(p, x->pos, LB_atoi, p->types->int64, tinyVar(p, word->sym, x->pos));
    Node *hasWord = compare(p, x->pos, BIN_EQ, tinyVar(p, got->sym, x->pos), tinyInt(p, x->pos, 1));
    scan->next = branch(p, x->pos, hasWord, store(p, x->a, number), NULL);
    return scan;
}

/* for v := a to b do ... end: v := a; last := b; while v <= last do begin ...; v := v + 1 end */
static Node *forLoop(TinyParser *p, Syntax *x) {
    bool isDown = x->op == TT_DOWNTO;
    Node *start = store(p, x->a, tinyNumber(p, tinyExpr(p, x->b))), *last = tinyTemp(p, p->types->int64, x->pos);
    Node *loop = nodeNew(p->nodes, ST_LOOP, x->pos, NULL);
    loop->a = compare(p, x->pos, isDown ? BIN_GE : BIN_LE, tinyNumber(p, tinyExpr(p, x->a)), tinyVar(p, last->sym, x->pos));
    loop->b = block(p, x->body, x->pos);
    Node *step = nodeBinary(p->nodes, x->pos, isDown ? BIN_SUB : BIN_ADD, tinyNumber(p, tinyExpr(p, x->a)), tinyInt(p, x->pos, 1), p->types->int64);
    loop->c = store(p, x->a, step);
    start->next = tinyStore(p, last, tinyNumber(p, tinyExpr(p, x->c)));
    start->next->next = loop;
    return start;
}

static Node *loop(TinyParser *p, Syntax *x) {
    bool isWhile = x->kind == SX_WHILE;
    Node *n = nodeNew(p->nodes, isWhile ? ST_WHILE : ST_REPEAT, x->pos, NULL);
    if (isWhile) {
        n->a = condition(p, x->a);
        n->b = block(p, x->body, x->pos);
    } else {
        n->a = statements(p, x->body);
        n->b = condition(p, x->a);
    }
    return n;
}

/* A call as a statement: what a routine of the machine gives is printed, what a def gives is dropped. */
static Node *callStatement(TinyParser *p, Syntax *x) {
    if (tinyBuiltinOf(x) != NULL && tinyBuiltinOf(x)->how == 'e') return writeValues(p, x->pos, x->a, NULL, true);
    Node *n = call(p, x);
    if (tinyBuiltinOf(x) == NULL || n->type->kind == TYPE_VOID) return tinyStatement(p, n);
    return writeValues(p, x->pos, NULL, n, true);
}

static Node *returnStatement(TinyParser *p, Syntax *x) {
    Node *n = nodeNew(p->nodes, ST_RETURN, x->pos, NULL);
    if (!p->current->givesValue) return n;
    Node *value = x->a != NULL ? tinyExpr(p, x->a) : tinyInt(p, x->pos, 0);
    n->a = tinyAs(p, value, p->current->s.type->result);
    return n;
}

static Node *statement(TinyParser *p, Syntax *x) {
    switch ((SyntaxKind)x->kind) {
    case SX_ASSIGN: return store(p, x, tinyExpr(p, x->a));
    case SX_READ: return readNumber(p, x);
    case SX_FOR: return forLoop(p, x);
    case SX_WHILE: case SX_REPEAT: return loop(p, x);
    case SX_IF: {
        Node *when = condition(p, x->a), *then = block(p, x->b, x->pos);
        return branch(p, x->pos, when, then, x->c != NULL ? block(p, x->c, x->pos) : NULL);
    }
    case SX_WRITE: return writeValues(p, x->pos, x->a, NULL, x->a == NULL || p->isExtended);
    case SX_RETURN: return returnStatement(p, x);
    case SX_GO: return tinyStatement(p, tinyCallVm(p, x->pos, LB_task_go, p->types->voidType, tinyTask(p, tinyRoutineOf(x), x->a, x->pos)));
    case SX_JOIN: return tinyStatement(p, tinyCallVm(p, x->pos, LB_thread_join, p->types->voidType, tinyNumber(p, tinyExpr(p, x->a))));
    default: return callStatement(p, x);
    }
}

static Node *statements(TinyParser *p, Syntax *x) {
    Node *first = NULL;
    NodeList list = nodeListAt(p->c->keepTrees ? NULL : p->nodes, &first);
    for (; x != NULL; x = x->next) (void)nodeListAdd(&list, statement(p, x));
    return first;
}

/* ---- routines ---- */

static void declareVariable(TinyParser *p, TinyRoutine *r, TinyVariable *v, uint32_t number) {
    Routine *routine = r->routine;
    bool isParam = number < r->paramCount;
    v->s.type = v->holdsAny ? p->types->any : p->types->int64;
    v->s.owner = routine;
    v->s.kind = isParam ? SYM_PARAM : SYM_VAR;
    if (isParam) {
        v->s.number = number;
        routine->params[number] = &v->s;
    } else {
        *routine->lastLocal = &v->s;
        routine->lastLocal = &v->s.nextInScope;
    }
}

static void declareRoutine(TinyParser *p, TinyRoutine *r, Type *t) {
    Routine *routine = ARENA_NEW(p->arena, Routine), *main = p->c->program->main;
    r->s.type = routine->type = t;
    r->s.routine = r->routine = routine;
    routine->symbol = &r->s;
    routine->name = r->s.name;
    routine->pos = routine->endPos = r->s.pos;
    routine->level = 1;
    routine->lastLocal = &routine->locals;
    routine->lastNested = &routine->nested;
    routine->params = ARENA_ARRAY(p->arena, Symbol *, t->paramCount + 1);
    *main->lastNested = routine;
    main->lastNested = &routine->nextSibling;
    if (t->result->kind == TYPE_VOID) return;
    routine->result = ARENA_NEW(p->arena, Symbol);
    *routine->result = (Symbol){.kind = SYM_RESULT, .name = r->s.name, .type = t->result, .owner = routine, .isAssigned = true, .isUsed = true};
}

/* A def as the core sees it: its type, its variables. */
static void declareDef(TinyParser *p, TinyRoutine *r) {
    Param *params = ARENA_ARRAY(p->arena, Param, r->paramCount + 1);
    uint32_t i = 0;
    for (const TinyVariable *v = r->variables; i < r->paramCount; v = v->next, i++) {
        params[i] = (Param){.name = v->s.name, .type = v->holdsAny ? p->types->any : p->types->int64, .group = i + 1};
    }
    Type *result = !r->givesValue ? p->types->voidType : r->givesAny ? p->types->any : p->types->int64;
    declareRoutine(p, r, typeRoutine(p->types, params, r->paramCount, result));
    i = 0;
    for (TinyVariable *v = r->variables; v != NULL; v = v->next) declareVariable(p, r, v, i++);
}

TinyRoutine *tinyHiddenRoutine(TinyParser *p, const char *prefix, Param *params, uint32_t count, Type *result) {
    char text[32];
    TinyRoutine *r = ARENA_NEW(p->arena, TinyRoutine);
    int n = snprintf(text, sizeof text, "%s%u", prefix, (unsigned)++p->serial);
    r->s = (Symbol){.kind = SYM_ROUTINE, .name = nameIntern(&p->c->names, text, (uint32_t)n), .isGlobal = true};
    for (uint32_t i = 0; i < count; i++) params[i].group = i + 1;
    declareRoutine(p, r, typeRoutine(p->types, params, count, result));
    for (uint32_t i = 0; i < count; i++) {
        TinyVariable *v = ARENA_NEW(p->arena, TinyVariable);
        v->s = (Symbol){.kind = SYM_PARAM, .mode = params[i].mode, .name = r->s.name, .type = params[i].type, .owner = r->routine, .number = i};
        v->s.isAssigned = v->s.isUsed = true;
        r->routine->params[i] = &v->s;
    }
    return r;
}

bool tinyHandOver(TinyParser *p, Routine *r, Node *body) {
    Compile *c = p->c;
    r->body = nodeNew(p->nodes, ST_BLOCK, r->pos, NULL);
    r->body->a = body;
    return p->diag->errorCount == 0 && (c->onRoutine == NULL || c->onRoutine(c->user, r));
}

/* Every variable begins with the number 0. The machine clears global words; the rest is said here. */
static Node *zeroes(TinyParser *p, Symbol *s, Node *rest) {
    Node *first = NULL, **last = &first;
    for (; s != NULL; s = s->nextInScope) {
        bool isCleared = s->isGlobal ? s->type != p->types->any || ((TinyVariable *)s)->isKept : s->name->spelling[0] == '$';
        if (isCleared) continue;
        *last = tinyStore(p, tinyVar(p, s, s->pos), tinyAs(p, tinyInt(p, s->pos, 0), s->type));
        last = &(*last)->next;
    }
    *last = rest;
    return first;
}

static bool generateDef(TinyParser *p, TinyRoutine *r) {
    ArenaMark mark = arenaMark(p->nodes);
    p->current = r;
    Node *body = statements(p, r->body);
    if (r->givesValue) {
        Node *result = tinyVar(p, r->routine->result, r->s.pos);
        body = tinyList(tinyStore(p, result, tinyAs(p, tinyInt(p, r->s.pos, 0), result->type)), body);
    }
    bool ok = tinyHandOver(p, r->routine, zeroes(p, r->routine->locals, body));
    if (!p->c->keepTrees) arenaReset(p->nodes, mark);
    p->current = NULL;
    return ok;
}

void tinyDeclare(TinyParser *p) {
    const EntryOptions *entry = compileEntry(p->c);
    for (Symbol *s = p->c->program->globals; s != NULL; s = s->nextInScope) {
        TinyVariable *v = (TinyVariable *)s;
        s->type = v->holdsAny ? p->types->any : p->types->int64;
        v->isKept = entry != NULL && entry->isKept(entry->user, s);
    }
    for (TinyRoutine *r = p->routines; r != NULL; r = r->next) declareDef(p, r);
}

bool tinyGenerate(TinyParser *p) {
    Program *program = p->c->program;
    if (!p->isUnit) tinyDeclare(p);
    for (TinyRoutine *r = p->routines; r != NULL; r = r->next) {
        if (!generateDef(p, r)) return false;
    }
    Symbol *globals = program->globals;
    Node *body = statements(p, p->body), **last = &body;
    while (*last != NULL) last = &(*last)->next;
    if (!p->isExtended && !p->isUnit) *last = writeValues(p, p->prevEnd, NULL, NULL, true);
    p->body = NULL;
    arenaReset(&p->c->openArena, p->syntax); /* the typed tree says it all */
    arenaForgetRest(&p->c->openArena);
    return tinyHandOver(p, program->main, zeroes(p, globals, body));
}
