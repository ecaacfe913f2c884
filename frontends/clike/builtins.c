/* builtins.c: the table of builtin functions; simple calls, conversions, mathematics (clike.md 13.1, 13.3). */
#include "frontends/core/echo.h"
#include "frontends/clike/builtins.h"
#include "runtime/builtins/inventory.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

/* A routine that is not in this build. Its arguments are never needed. */
static Node *callAbsent(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    const AbsentRoutine *absent = inventoryAbsent((AbsentId)b->id);
    Node *message = clkStr(p, call->pos, absent->message, strlen(absent->message));
    switch (absent->result) {
    case 'i': return clkBi(p, call->pos, BI_ext_absent_int, p->types->int64, message);
    case 'f': return clkBi(p, call->pos, BI_ext_absent_real, p->types->real, message);
    case 's': return clkBi(p, call->pos, BI_ext_absent_str, p->types->string, message);
    case 'm': return clkBi(p, call->pos, BI_ext_absent_ref, p->streamType, message);
    default: return clkVoidCall(p, call->pos, BI_ext_absent, message);
    }
}

static const ClkBuiltin table[] = {
#define SIMPLE(name, signature, id) {name, NULL, 0, 0, signature, LB_##id},
#define SPECIAL(name, handler, least, most) {name, clkCall_##handler, least, most, NULL, 0},
#define LIBRARY(name) {name, NULL, 0, -1, NULL, 0},
#include "frontends/clike/clk_builtins.def"
#define C_FUNCTION(name, text) {name, NULL, 0, -1, NULL, 0},
#include "frontends/clike/c_library.def"
#define ABSENT(lower, name, result, needs) {#lower, callAbsent, 0, -1, NULL, ABSENT_##lower},
#include "runtime/builtins/absent.def"
};
enum { TABLE_COUNT = sizeof table / sizeof table[0] };

/* threadsetname for thread_set_name */
static bool isVmName(const char *name, const char *given) {
    for (; *name != '\0'; name++) {
        if (*name != '_' && *name != *given++) return false;
    }
    return *given == '\0';
}

static size_t search(const char *name) {
    for (size_t i = 0; i < TABLE_COUNT; i++) {
        if (table[i].name[0] == name[0] && strcmp(table[i].name, name) == 0) return i;
    }
    for (size_t i = 0; i < TABLE_COUNT && strncmp(name, "thread", 6) == 0; i++) {
        if (isVmName(table[i].name, name)) return i;
    }
    return TABLE_COUNT;
}

/* A folded name is no macro's: its `extra` keeps 1 + the place in the table. */
const struct ClkBuiltin *clkFindBuiltin(Name *folded) {
    assert(folded->spelling[0] == '~');
    if (folded->extra == 0) folded->extra = 1 + (uint32_t)search(folded->spelling + 1);
    return folded->extra <= TABLE_COUNT ? &table[folded->extra - 1] : NULL;
}

void clkSuggestBuiltins(DiagSuggest *s) {
    for (size_t i = 0; i < TABLE_COUNT; i++) diagSuggestAdd(s, table[i].name);
}

/* ---- arguments ---- */

Node *clkArgError(ClkParser *p, const ClkCall *call, uint32_t i, const char *expected) {
    char from[120];
    const ClkArg *arg = &call->args[i];
    if (arg->node->type->kind == TYPE_VOID) clkError(p, arg->pos, arg->length, DIAG_VOID_VALUE);
    else clkError(p, arg->pos, arg->length, DIAG_ARG_TYPE, (int)i + 1, call->name->spelling, expected, clkTypeText(p, arg->node->type, from, sizeof from));
    return clkErrorNode(p, arg->pos);
}

Node *clkArg(ClkParser *p, const ClkCall *call, uint32_t i, Type *t) {
    char text[120];
    Node *x = clkTryConvert(p, call->args[i].node, t, CLK_PASS);
    return x != NULL ? x : clkArgError(p, call, i, clkTypeText(p, t, text, sizeof text));
}

Node *clkTextArg(ClkParser *p, const ClkCall *call, uint32_t i) {
    Node *x = clkToText(p, clkLoadByte(p, call->args[i].node));
    return x != NULL ? x : clkArgError(p, call, i, "str");
}

Node *clkRefArg(ClkParser *p, const ClkCall *call, uint32_t i) {
    Node *x = call->args[i].node;
    if (x->kind == EX_CHARS || x->type->kind == TYPE_STRING) return clkToText(p, x);
    if (x->type->kind == TYPE_DYNARRAY) x = clkRvalue(p, x); /* char name[n] */
    if (clkIsCharPointer(x->type)) return x;
    if (clkIsCharArray(x->type)) return clkRvalue(p, x);
    if (x->type->kind == TYPE_NIL) return nodeNew(p->nodes, EX_NIL, x->pos, p->charPointer);
    if (x->type->kind == TYPE_POINTER && x->type->elem == NULL) return x;
    return clkArgError(p, call, i, "str or char *");
}

Node *clkBytesArg(ClkParser *p, const ClkCall *call, uint32_t i) {
    Node *x = clkRvalue(p, call->args[i].node);
    bool isUntyped = (x->type->kind == TYPE_POINTER && x->type->elem == NULL) || x->type->kind == TYPE_NIL || (x->kind == EX_INT && x->i == 0);
    if (isUntyped) x = clkTryConvert(p, x, p->charPointer, CLK_CAST);
    return clkIsCharPointer(x->type) ? x : clkArgError(p, call, i, "char *");
}

Node *clkPointerArg(ClkParser *p, const ClkCall *call, uint32_t i, Type **pointer) {
    Node *x = clkRvalue(p, call->args[i].node);
    if (clkBytesSource(x) != NULL) x = (Node *)(uintptr_t)clkBytesSource(x);
    *pointer = x->type;
    if (x->kind == EX_ADDR && x->a->type->kind == TYPE_ARRAY && x->a->kind != EX_INDEX) { /* &array */
        x = clkDecay(p, x->a);
        *pointer = x->type;
    }
    if (x->type->kind == TYPE_STRING) {
        x = clkTryConvert(p, x, p->charPointer, CLK_PASS);
        *pointer = x->type;
    }
    if (x->type->kind != TYPE_POINTER && x->type->kind != TYPE_NIL) return clkArgError(p, call, i, "pointer");
    return clkTryConvert(p, x, p->types->pointer, CLK_VIEW);
}

Node *clkTargetArg(ClkParser *p, const ClkCall *call, uint32_t i) {
    Node *x = call->args[i].node;
    const ClkArg *arg = &call->args[i];
    if (x->kind == EX_ADDR) return clkCheckStore(p, x->a, arg->pos, arg->length) ? clkAddressed(x) : clkErrorNode(p, arg->pos);
    bool isPointer = x->type->kind == TYPE_POINTER && x->type->elem != NULL && !clkIsCharPointer(x->type);
    if (isPointer) x = clkDeref(p, x, arg->pos, arg->length);
    return clkCheckStore(p, x, arg->pos, arg->length) ? x : clkErrorNode(p, arg->pos);
}

Node *clkStdFile(ClkParser *p, Pos pos, int number) {
    Node *x = nodeNew(p->nodes, EX_STDFILE, pos, p->types->text);
    x->i = number;
    return x;
}

Node *clkLong(ClkParser *p, Pos pos, int64_t value) { return nodeInt(p->nodes, pos, p->types->int64, value); }

bool clkIsFile(const Type *t) { return t->kind == TYPE_FILE || (t->kind == TYPE_POINTER && t->elem != NULL && t->elem->kind == TYPE_FILE); }

Node *clkFileOf(ClkParser *p, ClkCall *call, ClkArg *arg) {
    Node *x = arg->node;
    if (x->kind == EX_ADDR) x = x->a;
    if (x->kind == EX_STDFILE) return x;
    if (!clkIsFile(x->type)) {
        (void)clkArgError(p, call, (uint32_t)(arg - call->args), "text or FILE *");
        return NULL;
    }
    if (x->type->kind == TYPE_POINTER) x = clkDeref(p, x, arg->pos, arg->length);
    if (!clkIsLvalue(x)) {
        (void)clkArgError(p, call, (uint32_t)(arg - call->args), "text variable");
        return NULL;
    }
    Node *file = nodeNew(p->nodes, EX_FILE, x->pos, x->type);
    file->a = x;
    return file;
}

/* ---- statements inside expressions ---- */

Node *clkMulti(ClkParser *p, Pos pos, Node *call, Node *targets) {
    Node *x = clkStmt(p, ST_MULTI, pos);
    x->a = call;
    x->b = targets;
    return x;
}

Node *clkIf(ClkParser *p, Node *condition, Node *then, Node *otherwise) {
    Node *x = clkStmt(p, ST_IF, condition->pos);
    x->a = condition;
    x->b = then;
    x->c = otherwise;
    return x;
}

Node *clkCompareZero(ClkParser *p, BinaryOp op, Node *x) {
    return nodeBinary(p->nodes, x->pos, op, x, nodeInt(p->nodes, x->pos, x->type, 0), p->types->boolean);
}

Node *clkKeep(ClkParser *p, Node *x, Type *t, Node **out) {
    *out = clkTemp(p, t, x->pos);
    return clkStoreStmt(p, clkClone(p, *out), x);
}

/* ---- simple calls ---- */

static Type *resultType(ClkParser *p, char letter) {
    switch (letter) {
    case 'i': return p->cInt;
    case 'w': return clkWideInt(p);
    case 'l': case 'j': return p->types->int64;
    case 'h': return p->threadType;
    case 'd': return p->types->real;
    case 'c': return p->types->character;
    case 'b': return p->types->boolean;
    case 's': return p->types->string;
    case 'a': return p->types->any;
    case 'p': return p->types->pointer;
    default: return p->types->voidType;
    }
}

static Node *simpleArg(ClkParser *p, ClkCall *call, uint32_t i, char letter) {
    Type *pointer;
    switch (letter) {
    case 'i': return clkArg(p, call, i, p->types->int64);
    case 'h': return clkArg(p, call, i, p->threadType);
    case 'd': return clkArg(p, call, i, p->types->real);
    case 's': return clkTextArg(p, call, i);
    case 'r': return clkRefArg(p, call, i);
    case 'p': return clkBytesArg(p, call, i);
    case 'v': return clkPointerArg(p, call, i, &pointer);
    case 'a': return clkArg(p, call, i, p->types->any);
    default: {
        Node *file = clkFileOf(p, call, &call->args[i]);
        return file != NULL ? file : clkErrorNode(p, call->args[i].pos);
    }
    }
}

static bool isConstantLetter(char c) { return (c >= '0' && c <= '9') || c == 'n' || c == 'A'; }

static int32_t countArgs(const char *signature) {
    int32_t n = 0;
    for (const char *s = signature + 2; *s != '\0'; s++) n += !isConstantLetter(*s);
    return n;
}

static Node *simpleCall(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *first = NULL, **last = &first;
    uint32_t i = 0;
    for (const char *s = b->signature + 2; *s != '\0'; s++) {
        Node *x = isConstantLetter(*s) ? clkLong(p, call->pos, *s == 'n' ? -1 : *s == 'A' ? 10 : *s - '0') : simpleArg(p, call, i++, *s);
        if (clkBad(x)) return x;
        if (x->next != NULL) x = clkClone(p, x);
        *last = x;
        last = &x->next;
    }
    Node *x = clkBi(p, call->pos, b->id, resultType(p, b->signature[0]), first);
    if (b->signature[0] == 'j') x = clkArith(p, x, p->cInt);
    return x->type == p->threadType ? clkThreadNumber(p, x) : x;
}

static bool checkCount(ClkParser *p, const ClkBuiltin *b, const ClkCall *call) {
    char text[48];
    int32_t least = b->least, most = b->most;
    if (b->signature != NULL) least = most = countArgs(b->signature);
    if ((int32_t)call->count >= least && (most < 0 || (int32_t)call->count <= most)) return true;
    if (most < 0) (void)snprintf(text, sizeof text, "at least %d", least);
    else if (least == most) (void)snprintf(text, sizeof text, "%d", least);
    else (void)snprintf(text, sizeof text, "%d to %d", least, most);
    return clkError(p, call->pos, call->length, DIAG_ARG_COUNT, call->name->spelling, text, (int)call->count);
}

Node *clkCallBuiltin(ClkParser *p, const struct ClkBuiltin *b, ClkCall *call) {
    if (b->handler == NULL && b->signature == NULL) {
        return clkCallLibrary(p, b->name, call);
    }
    if (!checkCount(p, b, call)) return clkErrorNode(p, call->pos);
    return b->handler != NULL ? b->handler(p, b, call) : simpleCall(p, b, call);
}

/* ---- mathematics ---- */

static Node *realUnary(ClkParser *p, ClkCall *call, UnaryOp op) {
    Node *x = clkArg(p, call, 0, p->types->real);
    if (clkBad(x)) return x;
    Node *n = nodeUnary(p->nodes, op, x, op == UN_ROUND || op == UN_TRUNC ? clkWideInt(p) : p->types->real);
    n->pos = call->pos;
    if (op == UN_SQRT) n->flags |= NF_IEEE; /* not-a-number below zero, as in C */
    return n;
}

Node *clkCall_sqrt(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    return realUnary(p, call, UN_SQRT);
}

Node *clkCall_fabs(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    return realUnary(p, call, UN_ABS);
}

static Node *numberArg(ClkParser *p, const ClkCall *call, uint32_t i) {
    Node *x = call->args[i].node;
    if (!clkIsArith(x->type)) return clkArgError(p, call, i, "number");
    return clkArith(p, x, clkPromoted(p, x->type));
}

static Node *numericUnary(ClkParser *p, ClkCall *call, UnaryOp op) {
    Node *x = numberArg(p, call, 0);
    if (clkBad(x)) return x;
    Type *t = x->type;
    Node *n = nodeUnary(p->nodes, op, x, t->kind == TYPE_INT && t->size < 8 ? p->types->int64 : t);
    n->pos = call->pos;
    return clkArith(p, clkFold(p, n), t);
}

/* abs, labs, llabs: in C programs they take an int or a long, also of a double. */
Node *clkCall_abs(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    if (p->isC && clkIsArith(call->args[0].node->type)) call->args[0].node = clkArith(p, call->args[0].node, b->name[0] == 'a' ? p->cInt : p->types->int64);
    return numericUnary(p, call, UN_ABS);
}

Node *clkCall_sqr(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    return numericUnary(p, call, UN_SQR);
}

Node *clkCall_maxMin(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *x = numberArg(p, call, 0), *y = numberArg(p, call, 1);
    if (clkBad(x) || clkBad(y)) return clkErrorNode(p, call->pos);
    Type *t = clkCommonType(p, x->type, y->type);
    bool isMax = b->name[1] == 'a', isReal = t->kind == TYPE_REAL;
    x = clkArith(p, x, t);
    y = clkArith(p, y, t);
    return clkBi(p, call->pos, isReal ? (isMax ? BI_real_max : BI_real_min) : isMax ? BI_int_max : BI_int_min, t, clkList(x, y, NULL));
}

Node *clkCall_power(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *x = numberArg(p, call, 0), *y = numberArg(p, call, 1);
    (void)b;
    if (clkBad(x) || clkBad(y)) return clkErrorNode(p, call->pos);
    bool isInt = clkIsInteger(x->type) && clkIsInteger(y->type);
    Type *t = isInt ? clkWideInt(p) : p->types->real;
    return clkBi(p, call->pos, isInt ? BI_power_int : BI_power, t, clkList(clkArith(p, x, t), clkArith(p, y, t), NULL));
}

Node *clkCall_lround(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    return realUnary(p, call, UN_ROUND);
}

/* floor, ceil, round, trunc: of type int, in C programs double. */
Node *clkCall_whole(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    char letter = b->name[0];
    if (!p->isC && (letter == 'r' || letter == 't')) return realUnary(p, call, letter == 'r' ? UN_ROUND : UN_TRUNC);
    Node *x = clkArg(p, call, 0, p->types->real);
    if (clkBad(x)) return x;
    if (!p->isC) return clkBi(p, call->pos, letter == 'f' ? BI_floor : BI_ceil, p->cInt, x);
    return clkBi(p, call->pos, letter == 'f' ? BI_c_floor : letter == 'c' ? BI_c_ceil : letter == 'r' ? BI_c_round : BI_c_trunc, p->types->real, x);
}

/* rand and srand of C programs give the numbers of the library that most C programs are linked with. */
Node *clkCall_rand(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    if (p->isC) return clkCallLibrary(p, "__c_rand", call);
    return clkBi(p, call->pos, BI_random_int, p->cInt, clkLong(p, call->pos, (int64_t)INT32_MAX + 1));
}

Node *clkCall_srand(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    if (p->isC) return clkCallLibrary(p, "__c_srand", call);
    Node *seed = clkArg(p, call, 0, p->types->int64);
    return clkBad(seed) ? seed : clkVoidCall(p, call->pos, BI_rand_seed, seed);
}

Node *clkCall_random(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    if (call->count == 0 && p->isC) return clkArith(p, clkCall_rand(p, b, call), p->types->int64); /* POSIX, as rand */
    if (call->count == 0) return clkBi(p, call->pos, BI_random_real, p->types->real, NULL);
    Node *n = clkArg(p, call, 0, p->types->int64);
    return clkBad(n) ? n : clkBi(p, call->pos, BI_random_int, p->cInt, n);
}

/* ---- conversions ---- */

static Type *targetType(ClkParser *p, const char *name) {
    switch (name[2]) {
    case 'i': return p->cInt;
    case 'd': return p->types->real;
    case 'f': return p->cFloat;
    case 'c': return p->types->character;
    default: return name[3] == 'y' ? p->types->uint8 : p->types->boolean;
    }
}

/* The number at the start of a text. */
static Node *leadingReal(ClkParser *p, Node *text, Pos pos) {
    Node *value = clkTemp(p, p->types->real, pos), *drop = clkStmt(p, ST_EMPTY, pos), *more = clkStmt(p, ST_EMPTY, pos);
    Node *args = clkList(text, clkLong(p, pos, 0), clkStr(p, pos, "%f", 2), clkLong(p, pos, 1), NULL);
    Node *target = clkClone(p, value);
    Node *call = clkBi(p, pos, BI_scan_real_text, p->types->real, args);
    return clkSeq(p, pos, clkMulti(p, pos, call, clkList(target, drop, more, NULL)), clkClone(p, value));
}

Node *clkCall_atof(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *text = clkTextArg(p, call, 0);
    (void)b;
    return clkBad(text) ? text : leadingReal(p, text, call->pos);
}

/* What printf("%s") shows of an any. */
static Node *anyText(ClkParser *p, Node *x) {
    Node *state = clkBi(p, x->pos, BI_fmt_start, p->types->string, clkList(clkStr(p, x->pos, "%s", 2), clkLong(p, x->pos, 0), NULL));
    return clkBi(p, x->pos, BI_fmt_end, p->types->string, clkBi(p, x->pos, BI_fmt_any, p->types->string, clkList(state, x, NULL)));
}

Node *clkCall_toNumber(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Type *t = targetType(p, b->name);
    Node *x = call->args[0].node;
    bool isAny = x->type == p->types->any;
    if (clkIsTextual(x->type) || isAny) {
        Node *text = isAny ? anyText(p, x) : clkToText(p, x);
        if (t->kind == TYPE_REAL) return leadingReal(p, text, call->pos);
        return clkArith(p, clkBi(p, call->pos, BI_atoi, p->types->int64, text), t);
    }
    if (!clkIsArith(x->type)) return clkArgError(p, call, 0, "number or str");
    return clkArith(p, x, t);
}

Node *clkCall_ord(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *x = call->args[0].node;
    (void)b;
    if (clkIsInteger(x->type)) return clkArith(p, x, p->cInt);
    if (!clkIsTextual(x->type)) return clkArgError(p, call, 0, "char or integer");
    return clkArith(p, clkIndex(p, clkToText(p, x), clkInt(p, call->pos, 1), call->pos, call->length), p->cInt);
}

Node *clkCall_chr(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *x = clkArg(p, call, 0, p->types->int64);
    (void)b;
    return clkBad(x) ? x : clkFold(p, nodeConv(p->nodes, CV_CHECKED, x, p->types->character));
}

/* succ(x), pred(x) */
Node *clkCall_succ(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *x = call->args[0].node;
    bool isBack = b->name[0] == 'p';
    if (!clkIsInteger(x->type)) return clkArgError(p, call, 0, "ordinal");
    Node *next = clkBinary(p, isBack ? CT_MINUS : CT_PLUS, x, clkInt(p, call->pos, 1), call->pos, call->length);
    return clkArith(p, next, x->type);
}

Node *clkCall_real(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    return clkArg(p, call, 0, p->types->real);
}

Node *clkCall_incDec(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *target = clkTargetArg(p, call, 0);
    Node *by = call->count > 1 ? call->args[1].node : clkInt(p, call->pos, 1);
    if (clkBad(target)) return target;
    Node *x = clkAssign(p, b->name[0] == 'i' ? CT_ADD_ASSIGN : CT_SUB_ASSIGN, target, by, call->pos, call->length);
    return clkBad(x) ? x : clkSeq(p, call->pos, clkExprStmt(p, x), clkInt(p, call->pos, 0));
}

Node *clkCall_lowHigh(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *x = call->args[0].node;
    bool isLow = b->name[0] == 'l';
    if (x->type->kind == TYPE_STRING) {
        if (isLow) return clkInt(p, call->pos, 1);
        return clkIndex(p, x, clkInt(p, call->pos, 0), call->pos, call->length);
    }
    if (x->type->kind == TYPE_ARRAY) return clkInt(p, call->pos, isLow ? 0 : x->type->high);
    if (x->type->kind != TYPE_DYNARRAY) return clkArgError(p, call, 0, "array or str");
    if (isLow) return clkInt(p, call->pos, 0);
    Node *n = nodeNew(p->nodes, EX_LENGTH, call->pos, p->cInt);
    n->a = x;
    return clkBinary(p, CT_MINUS, n, clkInt(p, call->pos, 1), call->pos, call->length);
}

Node *clkCall_swap(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *x = clkTargetArg(p, call, 0), *y = clkTargetArg(p, call, 1), *kept;
    (void)b;
    if (clkBad(x) || clkBad(y)) return clkErrorNode(p, call->pos);
    if (!clkSameType(x->type, y->type)) return clkArgError(p, call, 1, "the same type as the first");
    Node *keep = clkKeep(p, clkClone(p, x), x->type, &kept);
    keep->next = clkStoreStmt(p, x, clkClone(p, y));
    keep->next->next = clkStoreStmt(p, y, clkClone(p, kept));
    return clkSeq(p, call->pos, keep, clkInt(p, call->pos, 0));
}

/* ---- program and system ---- */

/* A str, "" if there is no such variable; in C programs a pointer, or NULL. */
Node *clkCall_getenv(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    if (p->isC) return clkCallLibrary(p, "__getenv", call);
    Node *name = clkTextArg(p, call, 0);
    return clkBad(name) ? name : clkBi(p, call->pos, BI_get_env, p->types->string, name);
}

bool clkHasExitCalls(ClkParser *p) { return nameOf(&p->c->names, "__exit_count")->symbol != NULL; }

Node *clkBeforeExit(ClkParser *p, Node *status) {
    if (!clkHasExitCalls(p)) return status;
    ClkArg arg = {.node = status, .pos = status->pos, .length = 1};
    ClkCall call = {.pos = status->pos, .length = 1, .args = &arg, .count = 1};
    Node *runs = clkCallLibrary(p, "__exit", &call);
    return clkBad(runs) ? status : clkSeq(p, status->pos, clkExprStmt(p, runs), clkLong(p, status->pos, 0));
}

Node *clkCall_exit(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *n = call->count == 0 ? clkLong(p, call->pos, 0) : clkArg(p, call, 0, p->types->int64);
    if (clkBad(n)) return n;
    if (b->name[0] == 'e' || b->name[0] == 'h') n = clkBeforeExit(p, n);
    n = clkFold(p, nodeBinary(p->nodes, call->pos, BIN_AND, n, clkLong(p, call->pos, 255), p->types->int64));
    return clkVoidCall(p, call->pos, BI_halt, n);
}

/* Calls, assignments and steps are evaluated only, unless they stand in parentheses (clike.md 16). */
static bool isSilent(const Node *x) {
    while (x->kind == EX_CONV && (x->flags & NF_PARENS) == 0) x = x->a;
    bool isAction = x->kind == EX_CALL || x->kind == EX_CALLV || x->kind == EX_ASSIGN || x->kind == EX_POSTFIX || x->kind == EX_BUILTIN;
    return x->type->kind == TYPE_VOID || x->kind == EX_SEQ || (isAction && (x->flags & NF_PARENS) == 0);
}

/* replecho(expression): writes it by its type; only an entry of a session knows the name. */
Node *clkCall_echo(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    EntryOptions *entry = p->c->options->entry;
    char text[sizeof entry->echo];
    static const EchoStyle style = {0, 6, false, true};
    (void)b;
    if (entry == NULL) {
        clkError(p, call->pos, call->length, DIAG_NOT_ALLOWED, "'replecho' outside of an interactive session");
        return clkErrorNode(p, call->pos);
    }
    Node *x = call->args[0].node;
    if (clkBad(x)) return clkErrorNode(p, call->pos);
    (void)snprintf(entry->echo, sizeof entry->echo, "%s", clkTypeText(p, x->type, text, sizeof text));
    entry->echoType = entry->echo;
    if (isSilent(x)) return x;
    bool isText = x->type->kind == TYPE_ARRAY && x->type->elem->kind == TYPE_CHAR;
    bool isChars = x->type->kind == TYPE_POINTER && x->type->elem != NULL && x->type->elem->kind == TYPE_CHAR;
    if (isText || isChars) x = clkBi(p, call->pos, BI_c_text, p->types->string, clkRvalue(p, x));
    Node *n = nodeNew(p->nodes, EX_SEQ, call->pos, p->types->int64);
    n->a = echoValue(p->c, p->nodes, &style, x, entry->echo);
    n->b = clkLong(p, call->pos, 0);
    return n;
}

Node *clkCall_abort(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    return clkVoidCall(p, call->pos, BI_halt, clkLong(p, call->pos, 134));
}

Node *clkCall_assert(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    SourcePlace at = sourcesPlace(&p->c->sources, call->pos);
    char text[200];
    const ClkArg *arg = &call->args[0];
    uint32_t n = arg->length < 100 ? arg->length : 100;
    const char *source = at.file->text + (arg->pos - at.file->base);
    int length = snprintf(text, sizeof text, "%.*s", (int)n, source);
    Node *truth = clkBool(p, arg->node, arg->pos);
    if (clkBad(truth)) return truth;
    Node *value = nodeConv(p->nodes, CV_INT, truth, p->types->int64);
    Node *message = clkStr(p, call->pos, arenaCopy(p->nodes, text, (size_t)length), (uint64_t)length);
    return clkVoidCall(p, call->pos, BI_assert, clkList(value, message, NULL));
}

Node *clkCall_sleep(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *x = clkArg(p, call, 0, p->types->int64);
    (void)b;
    if (clkBad(x)) return x;
    Node *ms = clkFold(p, nodeBinary(p->nodes, call->pos, BIN_MUL, x, clkLong(p, call->pos, 1000), p->types->int64));
    return clkSeq(p, call->pos, clkExprStmt(p, clkVoidCall(p, call->pos, LB_task_delay, ms)), clkInt(p, call->pos, 0));
}

Node *clkCall_time(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    Node *seconds = nodeUnary(p->nodes, UN_TRUNC, clkBi(p, call->pos, BI_real_time, p->types->real, NULL), p->types->int64);
    bool isNull = call->count == 0 || call->args[0].node->type->kind == TYPE_NIL || call->args[0].node->kind == EX_INT;
    if (isNull) return seconds;
    Node *target = clkTargetArg(p, call, 0);
    return clkBad(target) ? target : clkAssign(p, CT_ASSIGN, target, seconds, call->pos, call->length);
}

Node *clkCall_clock(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    Node *ms = clkBi(p, call->pos, BI_get_ticks, p->types->int64, NULL);
    return nodeBinary(p->nodes, call->pos, BIN_MUL, ms, clkLong(p, call->pos, 1000), p->types->int64);
}

Node *clkCall_dateTime(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    bool isDate = b->name[3] == 'd';
    Node *temps = NULL, **lastTemp = &temps, *stores = NULL, **last = &stores;
    for (uint32_t i = 0; i < 4; i++) {
        Node *target = clkTargetArg(p, call, i);
        if (clkBad(target)) return target;
        if (!clkIsInteger(target->type)) return clkArgError(p, call, i, "integer variable");
        Node *temp = clkTemp(p, p->types->int64, call->pos);
        *lastTemp = clkClone(p, temp);
        lastTemp = &(*lastTemp)->next;
        *last = clkStoreStmt(p, target, clkArith(p, temp, target->type));
        last = &(*last)->next;
    }
    Node *multi = clkMulti(p, call->pos, clkBi(p, call->pos, isDate ? BI_get_date : BI_get_time, p->types->int64, NULL), temps);
    multi->next = stores;
    return clkSeq(p, call->pos, multi, clkInt(p, call->pos, 0));
}

Node *clkCall_version(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    return clkInt(p, call->pos, 4);
}

Node *clkCall_hasExtended(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *category = call->args[0].node, *function = call->args[1].node;
    (void)b;
    if (category->kind != EX_STR || function->kind != EX_STR) return clkArgError(p, call, category->kind != EX_STR ? 0 : 1, "string literal");
    bool has = clkHasExtended(category->str.bytes, (uint32_t)category->str.length, function->str.bytes, (uint32_t)function->str.length);
    return clkInt(p, call->pos, has);
}
