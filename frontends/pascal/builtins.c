/* builtins.c: calls of predeclared routines: the table of pas_builtins.def, the direct ones, and
 * those of program control and memory. */
#include "frontends/core/echo.h"
#include "frontends/pascal/concurrency.h"
#include "runtime/builtins/inventory.h"

#include <stdio.h>
#include <string.h>

static PasBuilder pbDirect, pbIoProc, pbProperty, pbAbsent;

static const PasBuiltin table[] = {
#define TASK(name, builtin, signature) {name, pbDirect, LB_##builtin, 0, signature, 0, PAS_MAX_ARGS},
#define DIRECT(name, builtin, signature) {name, pbDirect, BI_##builtin, 0, signature, 0, PAS_MAX_ARGS},
#define IOPROC(name, builtin, signature) {name, pbIoProc, BI_##builtin, 0, signature, 0, PAS_MAX_ARGS},
#define SPECIAL(name, builder, argument, min, max) {name, builder, argument, 0, NULL, min, max},
#define PROPERTY(name, getter, setter) {name, pbProperty, BI_##getter, BI_##setter, NULL, 0, 0},
#include "frontends/pascal/pas_builtins.def"
#define ABSENT(lower, name, result, needs) {#lower, pbAbsent, ABSENT_##lower, 0, NULL, 0, PAS_MAX_ARGS},
#include "runtime/builtins/absent.def"
};

void pasDeclareBuiltins(PasParser *p) {
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        PasSymbol *s = pasSymbolNew(p, SYM_BUILTIN, nameOf(&p->c->names, table[i].name),
                                    p->types->voidType, 0);
        s->scope = p->scope->serial;
        s->s.isGlobal = true;
        s->s.number = (int64_t)i;
        pasPush(p, &s->s);
    }
}

PasSymbol *pasBuiltinSymbol(PasParser *p, const char *name) {
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        if (strcmp(table[i].name, name) != 0) continue;
        PasSymbol *s = pasSymbolNew(p, SYM_BUILTIN, nameOf(&p->c->names, name[0] == '$' ? name + 1 : name), p->types->voidType, 0);
        s->s.number = (int64_t)i;
        return s;
    }
    return NULL;
}

int pbStyle(const PasParser *p) { return p->mode->style; }

/* The style that x is written in. */
int pbStyleOf(const PasParser *p, const Node *x) { return pasIsSingle(p, x) ? p->mode->style + 1 : p->mode->style; }

static Type *propertyType(PasParser *p, int getter) { return getter == BI_exit_proc ? p->types->pointer : p->types->int64; }

/* A predeclared variable that the runtime holds: TextAttr := x. */
static Node *assignProperty(PasParser *p, PasCall *call, int setter) {
    pasNext(p);
    Pos pos = p->tok.pos;
    Node *x = pasExprRaw(p);
    if (x->type != NULL && pasIsError(x)) return x;
    x = pasAssignable(p, x, propertyType(p, call->builtin->argument), PAS_STORE, pos, pasSpan(p, pos));
    if (pasIsError(x)) return x;
    return pasExprStmt(p, pasBi(p, call->pos, setter, NULL, x));
}

static Node *pbProperty(PasParser *p, PasCall *call, int getter) {
    return pasBi(p, call->pos, getter, propertyType(p, getter), NULL);
}

Node *pasBuiltinCall(PasParser *p, PasSymbol *sym, Pos pos, uint32_t length, bool isStatement) {
    const PasBuiltin *b = &table[sym->s.number];
    PasCall call = {.name = sym->s.name,
                    .pos = pos,
                    .length = length,
                    .isStatement = isStatement,
                    .builtin = b};
    char text[40];
    if (b->build == pbWord) return pasConcurrentWord(p, sym, b->argument, pos, length, isStatement);
    uint32_t errors = p->diag->errorCount;
    if (isStatement && b->build == pbProperty && p->tok.kind == TK_ASSIGN)
        return assignProperty(p, &call, b->setter);
    pasArgs(p, &call);
    if (p->isPanic) return pasErrorNode(p, pos);
    uint32_t min = b->min, max = b->max;
    if (b->signature != NULL) min = max = (uint32_t)strlen(b->signature) - 2;
    if (call.count < min || call.count > max) {
        if (max == PAS_MAX_ARGS)
            (void)snprintf(text, sizeof text, call.count < min ? "at least %u" : "at most %u", call.count < min ? min : max);
        else if (min == max)
            (void)snprintf(text, sizeof text, "%u", min);
        else
            (void)snprintf(text, sizeof text, "%u to %u", min, max);
        pasError(p, pos, length, DIAG_ARG_COUNT, call.name->spelling, text, (int)call.count);
        return pasErrorNode(p, pos);
    }
    bool hasWidths = b->build == pbWrite || b->build == pbStr || b->build == pbWriteStr;
    for (const PasArg *a = call.args; a != NULL && !hasWidths; a = a->next)
        if (a->width != NULL) pasError(p, a->pos, a->length, DIAG_NOT_ALLOWED, "field width here");
    Node *x = b->build(p, &call, b->argument);
    if (p->diag->errorCount != errors) return pasErrorNode(p, pos);
    if (!isStatement && (x->type == NULL || x->type->kind == TYPE_VOID)) {
        pasError(p, pos, length, DIAG_NO_VALUE, call.name->spelling);
        return pasErrorNode(p, pos);
    }
    return x;
}

/* ---- direct calls
 * --------------------------------------------------------------------------------------------------------------
 */

Node *pbFile(PasParser *p, PasCall *call, PasArg *arg, bool isText) {
    Node *x = arg->node;
    if (x != NULL && x->type != NULL && pasIsError(x)) return NULL;
    bool isFile = x != NULL && x->type != NULL && x->type->kind == TYPE_FILE && pasIsDesignator(x);
    if (isFile && isText) isFile = x->type->elem == NULL;
    if (!isFile) {
        pasArgError(p, call, arg, isText ? "text file" : "file");
        return NULL;
    }
    return x;
}

/* A file designator as argument of a builtin. */
Node *pasFileArg(PasParser *p, Node *file) {
    if (file->kind == EX_STDFILE) {
        Node *x = pasStdFile(p, file->pos, (int)file->i);
        return x;
    }
    Node *x = nodeNew(p->nodes, EX_FILE, file->pos, file->type);
    x->a = file;
    return x;
}

Node *pbInteger(PasParser *p, PasCall *call, PasArg *arg) {
    Node *x = pasArgValue(p, call, arg, NULL);
    if (!pasIsError(x) && !typeIsInteger(x->type)) {
        pasArgError(p, call, arg, "integer");
        return pasErrorNode(p, arg->pos);
    }
    return x;
}

Node *pbTimeLimit(PasParser *p, PasCall *call, PasArg *arg) {
    Node *ms = pbInteger(p, call, arg);
    if (pasIsError(ms)) return ms;
    return pasBi(p, arg->pos, BI_int_max, p->types->int64, pasList(ms, pasInt(p, arg->pos, 0), NULL));
}

static Node *directArgument(PasParser *p, PasCall *call, PasArg *arg, char kind) {
    switch (kind) {
    case 'i': return pbInteger(p, call, arg);
    case 'f': return pasArgValue(p, call, arg, p->types->real);
    case 's': return pasArgValue(p, call, arg, p->types->string);
    case 'c': return pasArgValue(p, call, arg, p->types->character);
    case 'b': return pasArgValue(p, call, arg, p->types->boolean);
    case 'a': return pasArgValue(p, call, arg, p->types->any);
    case 'h': return pasArgValue(p, call, arg, p->threadType);
    case 'k': return pasArgValue(p, call, arg, p->types->task);
    case 'n': return pasArgValue(p, call, arg, p->types->int64);
    default: {
        Node *f = pbFile(p, call, arg, kind == 'T');
        if (f != NULL && kind == 'D' && f->type->elem == NULL && !f->type->isUntyped) {
            pasArgError(p, call, arg, "typed file");
            return pasErrorNode(p, arg->pos);
        }
        return f == NULL ? pasErrorNode(p, arg->pos) : pasFileArg(p, f);
    }
    }
}

static Type *directResult(PasParser *p, char kind) {
    switch (kind) {
    case 'i': return p->types->int64;
    case 'f': return p->types->real;
    case 's': return p->types->string;
    case 'b': return p->types->boolean;
    case 'a': return p->types->any;
    case 'h': return p->threadType;
    case 'k': return p->types->task;
    default: return p->types->voidType;
    }
}

static Node *pbDirect(PasParser *p, PasCall *call, int argument) {
    const char *s = call->builtin->signature;
    Node *first = NULL, **last = &first;
    const char *kind = s + 2;
    for (PasArg *a = call->args; a != NULL; a = a->next) {
        Node *x = directArgument(p, call, a, *kind++);
        x->next = NULL;
        *last = x;
        last = &x->next;
    }
    Node *x = pasBi(p, call->pos, argument, directResult(p, *s), first);
    return argument == BI_f_pos || argument == BI_f_size ? pasIoFunction(p, x, call->pos) : x;
}

/* A routine that is not in this build. Its arguments are never needed. */
static Node *pbAbsent(PasParser *p, PasCall *call, int argument) {
    const AbsentRoutine *absent = inventoryAbsent((AbsentId)argument);
    Node *message = nodeNew(p->nodes, EX_STR, call->pos, p->types->string);
    message->str.bytes = absent->message;
    message->str.length = strlen(absent->message);
    switch (absent->result) {
    case 'i': return pasBi(p, call->pos, BI_ext_absent_int, p->types->int64, message);
    case 'f': return pasBi(p, call->pos, BI_ext_absent_real, p->types->real, message);
    case 's': return pasBi(p, call->pos, BI_ext_absent_str, p->types->string, message);
    case 'm': return pasBi(p, call->pos, BI_ext_absent_ref, p->mstream, message);
    default: return pasBi(p, call->pos, BI_ext_absent, NULL, message);
    }
}

/* Does the statement that began at pos ask for IOResult? Then its output is made all the same. */
static bool asksForResult(const PasParser *p, Pos pos) { return p->ioResultPos > pos; }

/* Is there an error that nobody has asked for (BIN_NE), or none (BIN_EQ)? */
static Node *pendingIs(PasParser *p, BinaryOp op, Pos pos) {
    Node *code = pasBi(p, pos, BI_io_pending, p->types->int64, NULL);
    return nodeBinary(p->nodes, pos, op, code, pasInt(p, pos, 0), p->types->boolean);
}

/* Brackets the I/O of a statement with its checking mode, unless that is the default one. */
static Node *ioWrap(PasParser *p, Node *stmt, Pos pos, PasIoMode mode) {
    if (mode == PAS_IO_DEFAULT) return stmt;
    bool isStrict = p->mode->keepsIoErrors && !asksForResult(p, pos);
    Node *block = pasStmt(p, ST_BLOCK, pos);
    Node *begin = pasExprStmt(p, pasBi(p, pos, BI_io_begin, NULL, pasInt(p, pos, mode + (mode == PAS_IO_ON && isStrict))));
    Node *end = pasExprStmt(p, pasBi(p, pos, BI_io_end, NULL, NULL));
    block->a = pasList(begin, stmt, end, NULL);
    if (mode != PAS_IO_OFF || !isStrict) return block;
    Node *skip = pasStmt(p, ST_IF, pos);
    skip->a = pendingIs(p, BIN_EQ, pos);
    skip->b = block;
    return skip;
}

Node *pasIoWrap(PasParser *p, Node *stmt, Pos pos) {
    return ioWrap(p, stmt, pos, (PasIoMode)p->lex.switches.ioMode);
}

/* Annex D, 6.6.5.2: in iso mode reset of a file that does not exist is an error like any other. */
Node *pasOpenWrap(PasParser *p, Node *stmt, Pos pos) {
    PasIoMode mode = (PasIoMode)p->lex.switches.ioMode;
    return ioWrap(p, stmt, pos, mode == PAS_IO_DEFAULT && p->mode->isIso ? PAS_IO_ON : mode);
}

/* IOResult */
Node *pbIoResult(PasParser *p, PasCall *call, int argument) {
    p->ioResultPos = call->pos;
    return pasBi(p, call->pos, argument, p->types->int64, NULL);
}

/* A function that asks for the state of a file, under {$I-}. */
Node *pasIoFunction(PasParser *p, Node *x, Pos pos) {
    if (LIKELY(p->lex.switches.ioMode != PAS_IO_OFF) || pasIsError(x)) return x;
    Node *mode = pasVarNode(p, (PasSymbol *)pasTemp(p, p->types->int64), pos), *value = pasVarNode(p, (PasSymbol *)pasTemp(p, x->type), pos);
    Node *seq = nodeNew(p->nodes, EX_SEQ, pos, x->type);
    Node *set = pasBi(p, pos, BI_io_mode, p->types->int64, pasInt(p, pos, PAS_IO_OFF));
    Node *reset = pasBi(p, pos, BI_io_mode, p->types->int64, pasClone(p, mode));
    seq->a = pasList(pasAssignNode(p, mode, set, pos), pasAssignNode(p, value, x, pos), pasExprStmt(p, reset), NULL);
    seq->b = pasClone(p, value);
    if (!p->mode->keepsIoErrors) return seq;
    Node *cond = nodeNew(p->nodes, EX_COND, pos, x->type);
    cond->a = pendingIs(p, BIN_NE, pos);
    cond->b = nodeInt(p->nodes, pos, x->type, typeHost(x->type)->kind == TYPE_BOOL);
    cond->c = seq;
    return cond;
}

static Node *pbIoProc(PasParser *p, PasCall *call, int argument) {
    bool isPut = argument == BI_f_put && p->mode->isIso;
    Node *x = pbDirect(p, call, isPut ? BI_f_put_strict : argument);
    return pasIoWrap(p, pasExprStmt(p, x), call->pos);
}

/* ---- program control
 * -----------------------------------------------------------------------------------------------------------
 */

/* StrToInt(s): in Free Pascal the number is a LongInt, of which 32 bits are left. */
Node *pbStrToInt(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *x = pasBi(p, call->pos, BI_str_to_int, p->types->int64, pasArgValue(p, call, call->args, p->types->string));
    return p->mode->isFpc && !pasIsError(x->a) ? nodeConv(p->nodes, CV_INT, x, p->types->int32) : x;
}

Node *pbHalt(PasParser *p, PasCall *call, int argument) {
    Node *status = call->count > 0 ? pbInteger(p, call, call->args) : pasInt(p, call->pos, 0);
    return pasExprStmt(p, pasBi(p, call->pos, argument, NULL, status));
}

Node *pbExit(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *ret = pasStmt(p, ST_RETURN, call->pos);
    if (p->block->finallyDepth > 0)
        pasError(p, call->pos, call->length, DIAG_LEAVES_FINALLY, call->name->text);
    if (call->count == 0) return ret;
    if (p->routine->level == 0) return pbHalt(p, call, BI_halt);
    if (p->routine->result == NULL) {
        pasError(p, call->pos, call->length, DIAG_ARG_COUNT, call->name->spelling, "0",
                 (int)call->count);
        return ret;
    }
    Type *t = p->routine->result->type;
    PasArg *a = call->args;
    if (a->node != NULL) ret->a = pasAssignable(p, a->node, t, PAS_STORE, a->pos, a->length);
    p->routine->result->isAssigned = true;
    if (p->block->resultStores == 0) p->block->resultStores = call->pos;
    return ret;
}

Node *pbJump(PasParser *p, PasCall *call, int argument) {
    if (p->block->loopDepth == 0)
        pasError(p, call->pos, call->length,
                 p->block->finallyDepth > 0 ? DIAG_LEAVES_FINALLY : DIAG_NOT_IN_LOOP,
                 call->name->text);
    return pasStmt(p, (NodeKind)argument, call->pos);
}

Node *pbAssert(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *condition = pasArgValue(p, call, call->args, p->types->boolean);
    Node *text;
    if (call->count > 1) {
        text = pasArgValue(p, call, call->args->next, p->types->string);
    } else {
        text = nodeNew(p->nodes, EX_STR, call->pos, p->types->string);
        text->str.bytes = "";
    }
    if (!p->lex.switches.asserts) return pasStmt(p, ST_EMPTY, call->pos);
    return pasExprStmt(p, pasBi(p, call->pos, BI_assert, NULL, pasList(condition, text, NULL)));
}

/* GetDate, GetTime: four results into four integer variables. */
Node *pbClock(PasParser *p, PasCall *call, int argument) {
    Node *s = pasStmt(p, ST_MULTI, call->pos), **last = &s->b;
    for (PasArg *a = call->args; a != NULL; a = a->next) {
        Node *v = pasArgVariable(p, call, a, PAS_TOUCH_STORE);
        if (!pasIsError(v) && !typeIsInteger(v->type)) pasArgError(p, call, a, "integer");
        *last = v;
        last = &v->next;
    }
    s->a = pasBi(p, call->pos, argument, p->types->int64, NULL);
    return s;
}

/* ---- memory
 * --------------------------------------------------------------------------------------------------------------------
 */

/* Where element x of an array begins among the bytes of its elements. */
static Node *elementStart(PasParser *p, const Node *x) {
    const Type *array = x->a->type;
    bool isFixed = array->kind == TYPE_ARRAY;
    int64_t low = isFixed ? array->low : 0;
    uint64_t size = x->kind == EX_STRINDEX ? 1 : array->elem->size;
    Node *index = typeHost(x->b->type)->kind == TYPE_INT ? x->b : nodeConv(p->nodes, CV_RETYPE, x->b, p->types->int64);
    if (low != 0) index = nodeBinary(p->nodes, x->pos, BIN_SUB, index, pasInt(p, x->pos, low), p->types->int64);
    index = nodeBinary(p->nodes, x->pos, BIN_MUL, index, pasInt(p, x->pos, (int64_t)size), p->types->int64);
    return pasFold(p, index);
}

/* The bytes of variable x; those of an element go on to the end of its array, as programs that move parts of arrays expect. NULL: x holds
 * references. */
Node *pasBytesOf(PasParser *p, Node *x, Pos pos) {
    if (pasIsInString(x)) return NULL;
    Node *b = nodeNew(p->nodes, EX_BYTES, pos, p->types->voidType);
    for (;;) {
        bool isElement = x->kind == EX_INDEX && x->a->type->kind != TYPE_CONFORMANT && x->a->type->kind != TYPE_POINTER;
        bool isByte = x->kind == EX_STRINDEX && x->a->type->kind == TYPE_SHORTSTR;
        if (!isElement && !isByte) break;
        Node *start = elementStart(p, x);
        b->b = b->b == NULL ? start : nodeBinary(p->nodes, pos, BIN_ADD, start, b->b, p->types->int64);
        x = x->a;
        if (x->type->kind != TYPE_ARRAY) break;
    }
    b->a = x;
    const Type *t = x->type->kind == TYPE_DYNARRAY && b->b != NULL ? x->type->elem : x->type;
    while (t->kind == TYPE_OPENARRAY || t->kind == TYPE_CONFORMANT) t = t->elem;
    return t->hasRefs || t->kind == TYPE_DYNARRAY || t->kind == TYPE_STRING ? NULL : b;
}

Node *pbSlice(PasParser *p, PasCall *call, PasArg *arg, PasTouch how) {
    Node *x = pasArgVariable(p, call, arg, how);
    if (pasIsError(x)) return x;
    Node *bytes = pasBytesOf(p, x, arg->pos);
    if (bytes != NULL) return bytes;
    pasArgError(p, call, arg, "variable without pointers, strings and files");
    return pasErrorNode(p, arg->pos);
}

/* Routines that have nothing to do here: UniqueString, SetTextBuf. Their first argument is a variable. */
Node *pbIgnored(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *x = pasArgVariable(p, call, call->args, PAS_TOUCH_STORE);
    return pasIsError(x) ? x : pasStmt(p, ST_EMPTY, call->pos);
}

/* n bytes of variable x, counted as SizeOf counts them. In memory records may have gaps that files do not have: then a constant number of whole values
 * means these. A set of up to 64 members has 8 bytes, of which 4 may be always 0. */
static Node *memoryBytes(PasParser *p, const PasArg *x, Node *n) {
    const Type *t = x->node != NULL ? x->node->type : NULL;
    if (t != NULL && t->kind == TYPE_SET && n->kind == EX_INT && n->i == 32 && t->size == 8) return pasInt(p, n->pos, 8);
    if (t == NULL || n->kind != EX_INT || t->hasRefs || (t->kind != TYPE_RECORD && t->kind != TYPE_ARRAY)) return n;
    uint64_t inFile = pasFileSize(t);
    if (inFile == t->size || inFile == 0 || n->i <= 0 || (uint64_t)n->i % inFile != 0) return n;
    return pasInt(p, n->pos, (int64_t)((uint64_t)n->i / inFile * t->size));
}

/* The bytes of argument arg: of a variable, or of n characters of a dynamic string (n NULL: all that are left). */
Node *pbBytes(PasParser *p, PasCall *call, PasArg *arg, PasTouch how, Node *n, PasStringOp *op) {
    bool hasGaps = arg->node != NULL && pasHasGaps(arg->node->type), isInString = arg->node != NULL && arg->node->type != NULL && pasIsInString(arg->node);
    if (!hasGaps && !isInString) return pbSlice(p, call, arg, how);
    Node *x = pasArgVariable(p, call, arg, how);
    if (pasIsError(x)) return x;
    if (isInString) return pasStringBytes(p, op, x, n, how == PAS_TOUCH_VAR);
    Node *bytes = pasPackedBytes(p, op, x, how == PAS_TOUCH_VAR);
    return bytes != NULL ? bytes : pasBytesOf(p, x, arg->pos);
}

/* x, evaluated once before the statement if it may be needed several times: *first is what does it. */
static Node *onceOnly(PasParser *p, Node *x, Node **first) {
    *first = NULL;
    if (pasIsError(x) || pasIsSimple(x)) return x;
    Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, p->types->int64), x->pos);
    *first = pasAssignNode(p, temp, x, x->pos);
    return pasClone(p, temp);
}

static Node *behind(PasParser *p, Node *first, Node *stmt) {
    if (first == NULL) return stmt;
    Node *block = pasStmt(p, ST_BLOCK, stmt->pos);
    block->a = pasList(first, stmt, NULL);
    return block;
}

static bool holdsReferences(const PasArg *a) {
    return a->node != NULL && a->node->type != NULL && a->node->type->hasRefs && a->node->type->kind != TYPE_DYNARRAY && !pasIsInString(a->node);
}

/* p^ of an untyped pointer */
static bool isRawMemory(const PasArg *a) { return a->node != NULL && a->node->kind == EX_DEREF && a->node->type->kind == TYPE_VOID; }

/* A pointer to the bytes of such memory, or of a variable. */
static Node *bytePointer(PasParser *p, PasCall *call, PasArg *a, PasTouch how) {
    Node *x = isRawMemory(a) ? a->node->a : pasArgVariable(p, call, a, how);
    if (pasIsError(x)) return x;
    if (!isRawMemory(a)) {
        Node *address = nodeNew(p->nodes, EX_ADDR, x->pos, typePointer(p->types, x->type));
        if (!pasTouch(p, x, PAS_TOUCH_ADDRESS, x->pos, 1)) return pasErrorNode(p, x->pos);
        address->a = x;
        x = address;
    }
    return pasPointerView(p, x, typePointer(p->types, p->types->uint8));
}

/* Move and FillChar of memory without a type. */
static Node *moveRaw(PasParser *p, PasCall *call) {
    Node *from = bytePointer(p, call, pbArg(call, 0), PAS_TOUCH_WITH), *to = bytePointer(p, call, pbArg(call, 1), PAS_TOUCH_VAR);
    Node *n = pbInteger(p, call, pbArg(call, 2));
    if (pasIsError(from) || pasIsError(to) || pasIsError(n)) return pasErrorNode(p, call->pos);
    return pasExprStmt(p, pasBi(p, call->pos, BI_mem_copy, NULL, pasList(to, from, n, pasInt(p, call->pos, 1), NULL)));
}

static Node *fillRaw(PasParser *p, PasCall *call) {
    Node *to = bytePointer(p, call, pbArg(call, 0), PAS_TOUCH_VAR), *n = pbInteger(p, call, pbArg(call, 1)), *value = pasArgValue(p, call, pbArg(call, 2), NULL);
    if (pasIsError(to) || pasIsError(n) || pasIsError(value)) return pasErrorNode(p, call->pos);
    if (!typeIsOrdinal(value->type)) pasArgError(p, call, pbArg(call, 2), "byte");
    if (typeHost(value->type)->kind != TYPE_INT) value = nodeConv(p->nodes, CV_RETYPE, value, p->types->int64);
    return pasExprStmt(p, pasBi(p, call->pos, BI_mem_fill, NULL, pasList(to, value, n, pasInt(p, call->pos, 1), NULL)));
}

/* Two variables, or elements of arrays, of one type, which lie in memory alike. */
static bool isOfOneType(const PasArg *a, const PasArg *b) {
    return a->node != NULL && b->node != NULL && a->node->type == b->node->type && pasHasGaps(a->node->type);
}

static Node *moveAlike(PasParser *p, PasCall *call, Node *n) {
    Node *from = pbSlice(p, call, pbArg(call, 0), PAS_TOUCH_WITH), *to = pbSlice(p, call, pbArg(call, 1), PAS_TOUCH_VAR);
    return pasExprStmt(p, pasBi(p, call->pos, BI_move, NULL, pasList(from, to, n, NULL)));
}

Node *pbMove(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    if (isRawMemory(pbArg(call, 0)) || isRawMemory(pbArg(call, 1))) return moveRaw(p, call);
    if (holdsReferences(pbArg(call, 0)) && holdsReferences(pbArg(call, 1))) {
        Node *a = pasArgVariable(p, call, pbArg(call, 0), PAS_TOUCH_WITH), *b = pasArgVariable(p, call, pbArg(call, 1), PAS_TOUCH_STORE);
        Node *count = pbInteger(p, call, pbArg(call, 2));
        Node *moved = pasIsError(a) || pasIsError(b) || pasIsError(count) ? NULL : pasMoveElements(p, a, b, count, call->pos);
        if (moved != NULL) return moved;
    }
    PasStringOp source = {0}, target = {0};
    Node *first, *n = pbInteger(p, call, pbArg(call, 2));
    if (isOfOneType(pbArg(call, 0), pbArg(call, 1))) return moveAlike(p, call, memoryBytes(p, pbArg(call, 1), n));
    n = onceOnly(p, n, &first);
    Node *from = pbBytes(p, call, pbArg(call, 0), PAS_TOUCH_WITH, n, &source), /* only read */
         *to = pbBytes(p, call, pbArg(call, 1), PAS_TOUCH_VAR, pasClone(p, n), &target);
    Node *s = pasExprStmt(p, pasBi(p, call->pos, BI_move, NULL, pasList(from, to, pasClone(p, n), NULL)));
    return behind(p, first, pasStringOpEnd(p, &source, pasStringOpEnd(p, &target, s)));
}

Node *pbFillChar(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    if (isRawMemory(pbArg(call, 0))) return fillRaw(p, call);
    if (holdsReferences(pbArg(call, 0))) {
        Node *x = pasArgVariable(p, call, pbArg(call, 0), PAS_TOUCH_STORE), *count = pbInteger(p, call, pbArg(call, 1));
        Node *byte = pasArgValue(p, call, pbArg(call, 2), NULL);
        bool isZero = !pasIsError(x) && !pasIsError(count) && byte->kind == EX_INT && byte->i == 0;
        Node *zeroed = isZero ? pasZeroElements(p, x, count, call->pos) : NULL;
        if (zeroed != NULL) return zeroed;
    }
    PasStringOp target = {0};
    Node *first, *n = onceOnly(p, memoryBytes(p, pbArg(call, 0), pbInteger(p, call, pbArg(call, 1))), &first);
    bool hasGaps = pbArg(call, 0)->node != NULL && pasHasGaps(pbArg(call, 0)->node->type);
    Node *to = hasGaps ? pbSlice(p, call, pbArg(call, 0), PAS_TOUCH_VAR) : pbBytes(p, call, pbArg(call, 0), PAS_TOUCH_VAR, n, &target);
    Node *value = pasArgValue(p, call, pbArg(call, 2), NULL);
    if (!pasIsError(value) && !typeIsOrdinal(value->type))
        pasArgError(p, call, pbArg(call, 2), "byte");
    Node *s = pasExprStmt(p, pasBi(p, call->pos, BI_fill_char, NULL, pasList(to, pasClone(p, n), value, NULL)));
    return behind(p, first, pasStringOpEnd(p, &target, s));
}

/* ISO 6.6.5.3: each tag constant selects an arm inside the arm of the one before; *arm is the last
 * one. */
static bool tagConstants(PasParser *p, PasCall *call, const Type *record, uint32_t *arm) {
    uint32_t parent = *arm = 0;
    for (PasArg *a = call->args->next; a != NULL; a = a->next) {
        const VariantArm *first = record->kind == TYPE_RECORD ? record->arms : NULL;
        while (first != NULL && first->parent != parent) first = first->next;
        if (first == NULL)
            return pasError(p, a->pos, a->length, DIAG_NOT_ALLOWED,
                            "tag constant for a record without a matching variant part");
        Node *x = pasArgValue(p, call, a, first->tagType);
        if (pasIsError(x)) return false;
        if (x->kind != EX_INT)
            return pasError(p, a->pos, a->length, DIAG_CONST_EXPECTED,
                            "the tag must be a constant");
        const VariantArm *found = NULL;
        for (const VariantArm *v = first; v != NULL && found == NULL; v = v->next) {
            for (uint32_t i = 0; v->parent == parent && i < v->labelCount; i++) {
                if (x->i >= v->labels[i].low && x->i <= v->labels[i].high) found = v;
            }
        }
        if (found == NULL) {
            if (p->mode->isIso)
                return pasError(p, a->pos, a->length, DIAG_OUT_OF_RANGE, "of the tag",
                                "of the variant part");
            return true;
        }
        parent = *arm = found->number;
    }
    return true;
}

static bool isPointerVariable(PasParser *p, PasCall *call, PasArg *arg, const Node *x) {
    if (pasIsError(x)) return false;
    if (x->type->kind == TYPE_POINTER && x->type->elem != NULL) return true;
    return pasArgError(p, call, arg, "pointer");
}

Node *pbNew(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *v = pasArgVariable(p, call, call->args, PAS_TOUCH_STORE);
    if (!isPointerVariable(p, call, call->args, v)) return pasErrorNode(p, call->pos);
    uint32_t arm;
    if (!tagConstants(p, call, v->type->elem, &arm)) return pasErrorNode(p, call->pos);
    Node *s = pasStmt(p, ST_NEW, call->pos);
    s->a = v;
    s->i = (int64_t)call->count - 1;
    return p->mode->isIso ? pasStrictNew(p, s, arm) : s;
}

/* The type that a literal names, or NULL (reported). */
static Type *namedType(PasParser *p, PasCall *call, const PasArg *arg, const Node *text) {
    char letter = (char)text->i;
    bool isLetter = text->kind == EX_INT && text->type->kind == TYPE_CHAR;
    if (text->kind != EX_STR && !isLetter) {
        pasError(p, arg->pos, arg->length, DIAG_CONST_EXPECTED, "the name of the type must be a literal");
        return NULL;
    }
    Name *name = isLetter ? nameIntern(&p->c->names, &letter, 1) : nameIntern(&p->c->names, text->str.bytes, text->str.length);
    PasSymbol *sym = pasLookup(p, name);
    if (sym != NULL && sym->s.kind == SYM_TYPE && !sym->s.type->hasFiles) return sym->s.type;
    if (sym == NULL) pasError(p, arg->pos, arg->length, DIAG_NOT_FOUND, name->spelling);
    else (void)pasArgError(p, call, arg, "the name of a type");
    return NULL;
}

/* NewObj('T'): what New of a pointer to a T makes, as a Pointer. */
Node *pbNewObj(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *text = pasArgValue(p, call, call->args, NULL);
    Type *t = pasIsError(text) ? NULL : namedType(p, call, call->args, text);
    if (t == NULL) return pasErrorNode(p, call->pos);
    Node *made = pasVarNode(p, (PasSymbol *)pasTemp(p, typePointer(p->types, t)), call->pos);
    Node *seq = nodeNew(p->nodes, EX_SEQ, call->pos, p->types->pointer);
    seq->a = pasStmt(p, ST_NEW, call->pos);
    seq->a->a = made;
    seq->b = nodeConv(p->nodes, CV_RETYPE, pasClone(p, made), p->types->pointer);
    return seq;
}

Node *pbDispose(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *v = pasArgValue(p, call, call->args, NULL);
    if (!isPointerVariable(p, call, call->args, v)) return pasErrorNode(p, call->pos);
    uint32_t arm;
    if (!tagConstants(p, call, v->type->elem, &arm)) return pasErrorNode(p, call->pos);
    Node *s = pasStmt(p, ST_DISPOSE, call->pos);
    if (pasIsDesignator(v)) {
        if (!pasTouch(p, v, PAS_TOUCH_STORE, call->args->pos, call->args->length))
            return pasErrorNode(p, call->pos);
        s->a = v;
        return p->mode->isIso ? pasStrictDispose(p, s, arm) : s;
    }
    Node *temp =
        pasVarNode(p, (PasSymbol *)pasTemp(p, v->type), call->pos); /* ISO: any expression */
    Node *block = pasStmt(p, ST_BLOCK, call->pos);
    s->a = pasClone(p, temp);
    block->a = pasList(pasAssignNode(p, temp, v, call->pos),
                       p->mode->isIso ? pasStrictDispose(p, s, arm) : s, NULL);
    return block;
}

/* ---- memory of C
 * -----------------------------------------------------------------------------------------------------------
 */

/* pointer [, index] */
Node *pbForeign(PasParser *p, PasCall *call, int builtin) {
    Node *x = pasArgValue(p, call, call->args, NULL);
    if (pasIsError(x)) return x;
    if (x->type->kind != TYPE_POINTER) {
        (void)pasArgError(p, call, call->args, "pointer");
        return pasErrorNode(p, call->pos);
    }
    if (call->count == 2) {
        x->next = pasArgValue(p, call, call->args->next, p->types->int64);
        if (pasIsError(x->next)) return x->next;
    }
    return pasBi(p, call->pos, builtin, builtin == BI_c_pointer_at ? p->types->pointer : p->types->string, x);
}

/* ---- interactive sessions
 * -----------------------------------------------------------------------------------------------------------
 */

/* replecho(expression): writes it; only an entry of a session knows the name. */
Node *pbEcho(PasParser *p, PasCall *call, int argument) {
    EntryOptions *entry = p->c->options->entry;
    char text[sizeof entry->echo];
    (void)argument;
    if (entry == NULL) {
        pasError(p, call->pos, 8, DIAG_NOT_ALLOWED, "'replecho' outside of an interactive session");
        return pasErrorNode(p, call->pos);
    }
    Node *x = pasArgValue(p, call, call->args, NULL);
    if (pasIsError(x)) return x;
    EchoStyle style = {pbStyle(p), -1, true, false};
    (void)snprintf(entry->echo, sizeof entry->echo, "%s", pasTypeName(x->type, text, sizeof text));
    entry->echoType = entry->echo;
    return echoValue(p->c, p->nodes, &style, x, entry->echo);
}

/* ---- pack and unpack
 * -----------------------------------------------------------------------------------------------------------
 */

static Node *retyped(PasParser *p, Node *x, Type *t) {
    return typeHost(t)->kind == TYPE_INT ? x : nodeConv(p->nodes, CV_RETYPE, x, typeHost(t));
}

static Node *elementAt(PasParser *p, Node *array, Node *index) {
    Node *x = nodeNew(p->nodes, EX_INDEX, index->pos, array->type->elem);
    x->a = array;
    x->b = retyped(p, index, array->type->index);
    return x;
}

/* for j := low(z) to high(z) do z[j] := a[i + (j - low(z))], or the other way round. */
static Node *packLoop(PasParser *p, PasCall *call, Node *a, Node *z, Node *start, bool isPack) {
    Pos pos = call->pos;
    Symbol *j = pasTemp(p, p->types->int64), *base = pasTemp(p, p->types->int64);
    Node *offset, *low, *high;
    const Type *zt = z->type;
    if (zt->kind == TYPE_CONFORMANT) {
        low = pasVarNode(p, (PasSymbol *)zt->lowSymbol, pos);
        high = pasVarNode(p, (PasSymbol *)zt->highSymbol, pos);
        low = nodeConv(p->nodes, CV_RETYPE, low, p->types->int64);
        high = nodeConv(p->nodes, CV_RETYPE, high, p->types->int64);
    } else {
        low = pasInt(p, pos, zt->low);
        high = pasInt(p, pos, zt->high);
    }
    offset =
        nodeBinary(p->nodes, pos, BIN_SUB, nodeConv(p->nodes, CV_RETYPE, start, p->types->int64),
                   pasClone(p, low), p->types->int64);
    Node *index = nodeBinary(p->nodes, pos, BIN_ADD, pasVarNode(p, (PasSymbol *)base, pos),
                             pasVarNode(p, (PasSymbol *)j, pos), p->types->int64);
    Node *inA = elementAt(p, a, index), *inZ = elementAt(p, z, pasVarNode(p, (PasSymbol *)j, pos));
    Node *loop = pasStmt(p, ST_FOR, pos);
    loop->d = pasVarNode(p, (PasSymbol *)j, pos);
    loop->a = low;
    loop->b = high;
    loop->c = isPack ? pasAssignNode(p, inZ, inA, pos) : pasAssignNode(p, inA, inZ, pos);
    loop->flags |= NF_FOR_NO_FIX;
    Node *block = pasStmt(p, ST_BLOCK, pos);
    block->a =
        pasList(pasAssignNode(p, pasVarNode(p, (PasSymbol *)base, pos), offset, pos), loop, NULL);
    return block;
}

static bool isArrayArg(PasParser *p, PasCall *call, PasArg *arg, const Node *x, bool isPacked) {
    if (pasIsError(x)) return false;
    bool isArray = x->type->kind == TYPE_ARRAY || x->type->kind == TYPE_CONFORMANT;
    if (isArray && (!p->mode->isIso || x->type->isPacked == isPacked)) return true;
    return pasArgError(p, call, arg, isPacked ? "packed array" : "unpacked array");
}

/* pack(a, i, z), unpack(z, a, i) */
Node *pbPack(PasParser *p, PasCall *call, int isPack) {
    PasArg *argA = pbArg(call, isPack ? 0 : 1), *argI = pbArg(call, isPack ? 1 : 2),
           *argZ = pbArg(call, isPack ? 2 : 0);
    Node *a =
        isPack ? pasArgValue(p, call, argA, NULL) : pasArgVariable(p, call, argA, PAS_TOUCH_STORE);
    Node *z =
        isPack ? pasArgVariable(p, call, argZ, PAS_TOUCH_STORE) : pasArgValue(p, call, argZ, NULL);
    Node *bindA = NULL, *bindZ = NULL;
    if (!isArrayArg(p, call, argA, a, false) || !isArrayArg(p, call, argZ, z, true))
        return pasErrorNode(p, call->pos);
    Node *start = pasArgValue(p, call, argI, a->type->index);
    if (pasIsError(start)) return start;
    if (!pasSameType(p, a->type->elem, z->type->elem)) {
        pasArgError(p, call, argZ, "array of the same element type");
        return pasErrorNode(p, call->pos);
    }
    a = pasBind(p, a, &bindA);
    z = pasBind(p, z, &bindZ);
    return pasBindEnd(bindA, pasBindEnd(bindZ, packLoop(p, call, a, z, start, isPack != 0)));
}
