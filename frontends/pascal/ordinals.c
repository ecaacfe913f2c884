/* ordinals.c: builders of the ordinal and arithmetic built-in routines (pascal.md 15.1, 15.2; ISO
 * 7185 6.6.6.2 to 6.6.6.5). */
#include "frontends/pascal/builtins.h"

#include <string.h>

static Node *ordinalArgument(PasParser *p, PasCall *call, PasArg *arg) {
    Node *x = pasArgValue(p, call, arg, NULL);
    if (pasIsError(x) || typeIsOrdinal(x->type)) return x;
    pasArgError(p, call, arg, "ordinal");
    return pasErrorNode(p, arg->pos);
}

static Node *numberArgument(PasParser *p, PasCall *call, PasArg *arg) {
    Node *x = pasArgValue(p, call, arg, NULL);
    if (pasIsError(x) || typeIsNumber(x->type)) return x;
    pasArgError(p, call, arg, "number");
    return pasErrorNode(p, arg->pos);
}

Node *pbOrd(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *x = ordinalArgument(p, call, call->args);
    if (pasIsError(x)) return x;
    Type *t = typeHost(x->type) == p->types->uint64 ? p->types->uint64 : p->types->int64;
    if (x->kind == EX_INT) return nodeInt(p->nodes, call->pos, t, x->i);
    x = nodeConv(p->nodes, CV_RETYPE, x, t);
    x->flags |= NF_PARENS;
    return x;
}

Node *pbChr(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *x = pbInteger(p, call, call->args);
    if (pasIsError(x)) return x;
    return pasFold(p, nodeConv(p->nodes, CV_CHECKED, x, p->types->character));
}

/* Succ, Pred without a check. */
static Node *looseStep(PasParser *p, Node *x, int step, Pos pos) {
    Type *host = typeHost(x->type);
    bool isInteger = host->kind == TYPE_INT;
    if (!isInteger) x = nodeConv(p->nodes, CV_RETYPE, x, p->types->int64);
    Node *sum = nodeBinary(p->nodes, pos, BIN_ADD, x, pasInt(p, pos, step), host == p->types->uint64 ? host : p->types->int64);
    sum->flags |= NF_WRAP | (host == p->types->uint64 ? NF_UNSIGNED : 0);
    return isInteger ? sum : nodeConv(p->nodes, CV_INT, sum, host);
}

Node *pbStep(PasParser *p, PasCall *call, int step) {
    Node *x = ordinalArgument(p, call, call->args);
    if (pasIsError(x)) return x;
    if (p->mode->hasLooseRanges && !p->lex.switches.range && x->kind != EX_INT) return looseStep(p, x, step, call->pos);
    Node *r = nodeNew(p->nodes, EX_ORD_STEP, call->pos, typeHost(x->type));
    r->a = x;
    r->i = step;
    return x->kind == EX_INT ? pasFold(p, r) : r;
}

Node *pbOdd(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *x = pbInteger(p, call, call->args);
    return pasIsError(x) ? x : pasFold(p, nodeUnary(p->nodes, UN_ODD, x, p->types->boolean));
}

/* Low or High of an array variable whose bounds are known only at run time, or NULL. */
static Node *dynamicBound(PasParser *p, PasCall *call, Node *x, bool isHigh) {
    Type *t = x->type;
    if (t->kind == TYPE_CONFORMANT)
        return pasVarNode(p, (PasSymbol *)(isHigh ? t->highSymbol : t->lowSymbol), call->pos);
    bool isString = typeIsStringLike(t);
    if (t->kind != TYPE_DYNARRAY && t->kind != TYPE_OPENARRAY && !isString) return NULL;
    if (!isHigh) return pasInt(p, call->pos, isString ? 1 : 0);
    if (t->kind == TYPE_SHORTSTR) x = pasToString(p, x);
    Node *length = nodeNew(p->nodes, EX_LENGTH, call->pos, p->types->int64);
    length->a = x;
    if (isString) return length;
    return nodeBinary(p->nodes, call->pos, BIN_SUB, length, pasInt(p, call->pos, 1),
                      p->types->int64);
}

Node *pbBound(PasParser *p, PasCall *call, int isHigh) {
    PasArg *a = call->args;
    Type *t = a->type;
    if (t == NULL) {
        Node *x = pasArgValue(p, call, a, NULL);
        if (pasIsError(x)) return x;
        t = x->type;
        Node *bound = dynamicBound(p, call, x, isHigh != 0);
        if (bound != NULL) return bound;
    }
    if (t->kind == TYPE_ARRAY) t = t->index;
    if (t->kind == TYPE_SHORTSTR && a->type != NULL)
        return pasInt(p, call->pos, isHigh ? t->high : 1);
    if (!typeIsOrdinal(t)) {
        pasArgError(p, call, a, "ordinal or array");
        return pasErrorNode(p, call->pos);
    }
    int64_t low, high;
    typeRange(t, &low, &high);
    if (typeHost(t) == p->types->uint64 && t->kind == TYPE_INT) high = -1;
    Type *host = typeHost(t);
    if (host->kind == TYPE_INT && host != p->types->uint64) host = p->types->int64;
    return nodeInt(p->nodes, call->pos, host, isHigh ? high : low);
}

/* Inc, Dec of a character, enumeration or subrange: v := T(ord(v) + n), checked only under {$R+}
 * (pascal.md 5.2). */
static Node *incOrdinal(PasParser *p, PasCall *call, Node *v, Node *n, BinaryOp op) {
    Node *bind;
    v = pasBind(p, v, &bind);
    Node *ord = nodeConv(p->nodes, CV_RETYPE, pasClone(p, v), p->types->int64);
    Node *sum = nodeBinary(p->nodes, call->pos, op, ord, n, p->types->int64);
    if (!p->lex.switches.overflow) sum->flags |= NF_WRAP;
    bool isLoose = p->mode->hasLooseRanges && !p->lex.switches.range;
    Node *value = isLoose ? pasStored(p, sum, v->type) : nodeConv(p->nodes, p->lex.switches.range ? CV_CHECKED : CV_INT, sum, v->type);
    if (value == sum) value = nodeConv(p->nodes, CV_INT, sum, v->type);
    return pasBindEnd(bind, pasAssignNode(p, v, value, call->pos));
}

Node *pbInc(PasParser *p, PasCall *call, int step) {
    PasArg *a = call->args;
    Node *v = pasArgVariable(p, call, a, PAS_TOUCH_STEP);
    if (pasIsError(v)) return v;
    Node *made = p->hasOperators && pasMayHaveOperators(v) ? pasOperatorCall(p, step > 0 ? PAS_OP_INC : PAS_OP_DEC, pasClone(p, v), NULL, call->pos) : NULL;
    if (made != NULL && made->type == v->type) return pasAssignNode(p, v, made, call->pos);
    if (!typeIsOrdinal(v->type) && !pasIsElementPointer(p, v)) {
        pasArgError(p, call, a, "ordinal");
        return pasErrorNode(p, call->pos);
    }
    Node *n = call->count > 1 ? pbInteger(p, call, a->next) : pasInt(p, call->pos, 1);
    if (pasIsError(n)) return n;
    if (v->type->kind == TYPE_POINTER) return pasPointerStep(p, v, n, step < 0, call->pos);
    if (v->type->kind != TYPE_INT) return incOrdinal(p, call, v, n, step > 0 ? BIN_ADD : BIN_SUB);
    Node *x = nodeNew(p->nodes, EX_ASSIGN, call->pos, v->type);
    x->op = step > 0 ? BIN_ADD : BIN_SUB;
    x->a = v;
    x->b = n;
    if (p->lex.switches.range) x->flags |= NF_RANGE;
    if (v->type == p->types->uint64) x->flags |= NF_UNSIGNED | NF_WRAP;
    if (!p->lex.switches.overflow) x->flags |= NF_WRAP;
    return pasExprStmt(p, x);
}

/* Include(s, e), Exclude(s, e) */
Node *pbMember(PasParser *p, PasCall *call, int isInclude) {
    PasArg *a = call->args;
    Node *v = pasArgVariable(p, call, a, PAS_TOUCH_STORE);
    if (pasIsError(v)) return v;
    if (v->type->kind != TYPE_SET) {
        pasArgError(p, call, a, "set");
        return pasErrorNode(p, call->pos);
    }
    Node *member = pasArgValue(p, call, a->next, v->type->elem);
    if (pasIsError(member)) return member;
    Node *set = nodeNew(p->nodes, EX_SET, call->pos, v->type);
    set->a = member;
    if (p->lex.switches.range) set->flags |= NF_RANGE;
    Node *x = nodeNew(p->nodes, EX_ASSIGN, call->pos, v->type);
    x->op = isInclude ? BIN_UNION : BIN_DIFF;
    x->a = v;
    x->b = nodeFold(p->nodes, set, NULL);
    return pasExprStmt(p, x);
}

/* Bytes of the type that Free Pascal gives the integer x: constants have the smallest one, sums and products at least 32 bits. */
static uint32_t bytesOf(const Node *x) {
    if (x->kind == EX_INT) {
        if (x->i >= INT8_MIN && x->i <= UINT8_MAX) return 1;
        if (x->i >= INT16_MIN && x->i <= UINT16_MAX) return 2;
        return x->i >= INT32_MIN && x->i <= UINT32_MAX ? 4 : 8;
    }
    const Type *host = typeHost(x->type);
    if (x->kind != EX_BINARY) return host->size == 1 && host->isSigned ? 2 : (uint32_t)host->size;
    return bytesOf(x->a) > 4 || bytesOf(x->b) > 4 ? 8 : 4;
}

static Node *bitwise(PasParser *p, BinaryOp op, Node *a, Node *b) {
    Node *x = nodeBinary(p->nodes, a->pos, op, a, b, p->types->int64);
    x->flags |= NF_WRAP;
    return pasFold(p, x);
}

/* The upper or lower half of the low `bytes` bytes of x. */
static Node *halfOf(PasParser *p, Node *x, uint32_t bytes, bool isUpper) {
    if (isUpper) x = bitwise(p, BIN_SHR, x, pasInt(p, x->pos, (int64_t)bytes * 4));
    return bitwise(p, BIN_AND, x, pasInt(p, x->pos, ((int64_t)1 << (bytes * 4)) - 1));
}

Node *pbHalf(PasParser *p, PasCall *call, int isUpper) {
    Node *x = pbInteger(p, call, call->args);
    if (pasIsError(x)) return x;
    if (p->mode->hasHalves) return halfOf(p, x, bytesOf(x), isUpper != 0);
    return pasBi(p, call->pos, isUpper ? BI_hi : BI_lo, p->types->int64, x);
}

/* Swap(n): the halves of a value of 4 or 8 bytes; else the low two bytes. */
static Node *swapHalves(PasParser *p, Node *x, Pos pos) {
    uint32_t bytes = p->mode->hasHalves ? bytesOf(x) : 2;
    if (bytes < 4) {
        Node *swapped = pasBi(p, pos, BI_swap_bytes, p->types->int64, x);
        return p->mode->hasHalves && x->kind != EX_INT && typeHost(x->type)->isSigned ? nodeConv(p->nodes, CV_INT, swapped, p->types->int16) : swapped;
    }
    Node *seq = nodeNew(p->nodes, EX_SEQ, pos, p->types->int64), *once = pasVarNode(p, (PasSymbol *)pasTemp(p, p->types->int64), pos);
    bool isUnsigned = x->kind != EX_BINARY && !typeHost(x->type)->isSigned;
    seq->a = pasAssignNode(p, once, nodeConv(p->nodes, CV_RETYPE, x, p->types->int64), pos);
    Node *upper = bitwise(p, BIN_SHL, halfOf(p, pasClone(p, once), bytes, false), pasInt(p, pos, (int64_t)bytes * 4));
    seq->b = bitwise(p, BIN_OR, upper, halfOf(p, pasClone(p, once), bytes, true));
    if (bytes == 8) return seq;
    return nodeConv(p->nodes, CV_INT, seq, isUnsigned ? p->types->uint32 : p->types->int32);
}

/* Swap(n): halves of a number; Swap(a, b): two variables of one type. */
Node *pbSwap(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    if (call->count == 1) {
        Node *x = pbInteger(p, call, call->args);
        return pasIsError(x) ? x : swapHalves(p, x, call->pos);
    }
    Node *bindA, *bindB;
    Node *a = pasArgVariable(p, call, call->args, PAS_TOUCH_STORE),
         *b = pasArgVariable(p, call, call->args->next, PAS_TOUCH_STORE);
    if (pasIsError(a) || pasIsError(b)) return pasErrorNode(p, call->pos);
    if (!pasSameType(p, a->type, b->type) || a->type->hasFiles) {
        pasArgError(p, call, call->args->next, "variable of the same type");
        return pasErrorNode(p, call->pos);
    }
    a = pasBind(p, a, &bindA);
    b = pasBind(p, b, &bindB);
    Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, a->type), call->pos);
    Node *block = pasStmt(p, ST_BLOCK, call->pos);
    block->a = pasList(pasAssignNode(p, temp, pasClone(p, a), call->pos),
                       pasAssignNode(p, a, pasClone(p, b), call->pos),
                       pasAssignNode(p, b, pasClone(p, temp), call->pos), NULL);
    return pasBindEnd(bindA, pasBindEnd(bindB, block));
}

/* Bytes that Free Pascal's set of that many members has. */
static int64_t fpcSetBytes(const PasParser *p, int64_t high) {
    int64_t unit = p->lex.switches.setBytes, bytes = high / 8 + 1;
    if (unit == 0) return high < 32 ? 4 : 32;
    bytes = (bytes + unit - 1) / unit * unit;
    return bytes == 3 ? 4 : bytes > 32 ? 32 : bytes;
}

Node *pbSizeOf(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    PasArg *a = call->args;
    Type *t = a->type;
    if (t == NULL) {
        Node *x = pasArgValue(p, call, a, NULL);
        if (pasIsError(x)) return x;
        t = x->type;
    }
    bool isFpcSet = t->kind == TYPE_SET && p->mode->isFpc && t->size <= 32; /* see memoryBytes in builtins.c */
    return pasInt(p, call->pos, isFpcSet ? fpcSetBytes(p, t->high) : (int64_t)pasFileSize(t));
}

/* Default(T): the value that variables of type T begin with. */
static Node *zeroOf(PasParser *p, Type *t, Pos pos) {
    if (typeIsOrdinal(t)) return nodeInt(p->nodes, pos, t, 0);
    NodeKind kind = t->kind == TYPE_REAL ? EX_REAL : typeIsStringLike(t) ? EX_STR : typeIsScalar(t) ? EX_NIL : EX_AGGREGATE;
    if (t->kind == TYPE_SET) kind = EX_SET;
    Node *x = nodeNew(p->nodes, kind, pos, typeIsStringLike(t) ? p->types->string : t);
    if (kind == EX_STR) x->str.bytes = "";
    return x;
}

Node *pbDefault(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Type *t = call->args->type;
    if (t == NULL || t->hasFiles) {
        if (t != NULL || !pasIsError(call->args->node)) pasArgError(p, call, call->args, "type");
        return pasErrorNode(p, call->pos);
    }
    return zeroOf(p, t, call->pos);
}

/* Initialize(v), Finalize(v): strings, dynamic arrays and what else refers to memory become empty. */
Node *pbEmpty(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *v = pasArgVariable(p, call, call->args, PAS_TOUCH_STORE);
    if (pasIsError(v)) return v;
    if (v->type->hasFiles || v->type->kind == TYPE_OPENARRAY || v->type->kind == TYPE_CONFORMANT || !v->type->hasRefs) return pasStmt(p, ST_EMPTY, call->pos);
    Node *zero = pasConvert(p, zeroOf(p, v->type, call->pos), v->type, PAS_STORE);
    return zero == NULL ? pasStmt(p, ST_EMPTY, call->pos) : pasAssignNode(p, v, zero, call->pos);
}

/* ToInt, ToDouble, ... */
Node *pbConvert(PasParser *p, PasCall *call, int kind) {
    TypeTable *t = p->types;
    Node *x = pasArgValue(p, call, call->args, NULL);
    if (pasIsError(x)) return x;
    if (!typeIsOrdinal(x->type) && !typeIsReal(x->type)) {
        pasArgError(p, call, call->args, "number, character or Boolean");
        return pasErrorNode(p, call->pos);
    }
    switch (kind) {
    case 'f':
        if (!typeIsNumber(x->type)) x = pasCast(p, t->int64, x, call->pos, call->length);
        return pasToReal(p, x);
    case 'b': {
        Node *zero = pasInt(p, call->pos, 0);
        if (typeHost(x->type)->kind == TYPE_BOOL) return x;
        if (!typeIsNumber(x->type)) x = pasCast(p, t->int64, x, call->pos, call->length);
        return pasBinary(p, TK_NE, x, zero, call->pos, call->length);
    }
    default:
        if (typeIsReal(x->type)) x = pasCast(p, t->int64, x, call->pos, call->length);
        return pasCast(p,
                       kind == 'c'   ? t->character
                       : kind == 'y' ? t->uint8
                                     : t->int64,
                       x, call->pos, call->length);
    }
}

Node *pbAssigned(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *x = pasArgValue(p, call, call->args, NULL);
    if (pasIsError(x)) return x;
    Node *nil = nodeNew(p->nodes, EX_NIL, call->pos, p->types->nil);
    return pasBinary(p, TK_NE, x, nil, call->pos, call->length);
}

/* ---- arithmetic
 * ----------------------------------------------------------------------------------------------------------------
 */

/* Abs, Sqr */
Node *pbArithmetic(PasParser *p, PasCall *call, int op) {
    Node *x = numberArgument(p, call, call->args);
    if (pasIsError(x)) return x;
    bool isReal = typeIsReal(x->type), isUnsigned = typeHost(x->type) == p->types->uint64;
    Node *r = nodeUnary(p->nodes, (UnaryOp)op, x,
                        isReal       ? p->types->real
                        : isUnsigned ? p->types->uint64
                                     : p->types->int64);
    if (isUnsigned) r->flags |= NF_UNSIGNED | NF_WRAP;
    if (!p->lex.switches.overflow) r->flags |= NF_WRAP;
    return pasRounded(p, pasFold(p, r), pasIsSingle(p, x));
}

Node *pbRealFunction(PasParser *p, PasCall *call, int op) {
    Node *x = pasArgValue(p, call, call->args, p->types->real);
    if (pasIsError(x)) return x;
    bool isSingle = pasIsSingle(p, x) && op == UN_SQRT;
    return pasRounded(p, pasFold(p, nodeUnary(p->nodes, (UnaryOp)op, x, p->types->real)), isSingle);
}

/* Trunc, Round */
Node *pbRounded(PasParser *p, PasCall *call, int isRound) {
    Node *x = numberArgument(p, call, call->args);
    if (pasIsError(x)) return x;
    if (typeIsInteger(x->type)) {
        if (!p->mode->isIso) return x;
        pasArgError(p, call, call->args, "real");
        return pasErrorNode(p, call->pos);
    }
    UnaryOp op = !isRound ? UN_TRUNC : p->mode->isRoundEven ? UN_ROUNDE : UN_ROUND;
    return pasFold(p, nodeUnary(p->nodes, op, x, p->types->int64));
}

/* Power of constants leaves Int64. */
static bool isPowerTooLarge(int64_t base, int64_t exponent) {
    int64_t product = base;
    if (base >= -1 && base <= 1) return false;
    for (int64_t i = 1; i < exponent; i++) {
        if (__builtin_mul_overflow(product, base, &product)) return true;
    }
    return false;
}

/* Power: an integer power for integers with a constant exponent >= 0 (if both are constant: that Int64 holds), else real. */
Node *pbPower(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *base = numberArgument(p, call, call->args),
         *e = numberArgument(p, call, call->args->next);
    if (pasIsError(base) || pasIsError(e)) return pasErrorNode(p, call->pos);
    bool isInt =
        p->mode->hasIntPower && typeIsInteger(base->type) && typeIsInteger(e->type) && e->kind == EX_INT && e->i >= 0;
    if (isInt && base->kind == EX_INT) isInt = !isPowerTooLarge(base->i, e->i);
    if (isInt) return pasBi(p, call->pos, BI_power_int, p->types->int64, pasList(base, e, NULL));
    return pasBi(p, call->pos, BI_power, p->types->real,
                 pasList(pasToReal(p, base), pasToReal(p, e), NULL));
}

static Node *maxMin(PasParser *p, PasCall *call, Node *a, Node *b, bool isMax) {
    if (pasIsError(a) || pasIsError(b)) return pasErrorNode(p, call->pos);
    if (typeIsInteger(a->type) && typeIsInteger(b->type)) {
        return pasBi(p, call->pos, isMax ? BI_int_max : BI_int_min, p->types->int64,
                     pasList(a, b, NULL));
    }
    return pasBi(p, call->pos, isMax ? BI_real_max : BI_real_min, p->types->real,
                 pasList(pasToReal(p, a), pasToReal(p, b), NULL));
}

Node *pbMaxMin(PasParser *p, PasCall *call, int isMax) {
    return maxMin(p, call, numberArgument(p, call, call->args),
                  numberArgument(p, call, call->args->next), isMax != 0);
}

Node *pbClamp(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *x = numberArgument(p, call, pbArg(call, 0)),
         *low = numberArgument(p, call, pbArg(call, 1));
    Node *high = numberArgument(p, call, pbArg(call, 2));
    return maxMin(p, call, maxMin(p, call, x, low, true), high, false);
}

Node *pbRandom(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    bool isFpc = p->mode->isFpc;
    if (call->count == 0) return pasBi(p, call->pos, isFpc ? BI_twister_real : BI_random_real, p->types->real, NULL);
    Node *n = pbInteger(p, call, call->args);
    if (pasIsError(n)) return n;
    if (isFpc) {
        uint32_t bytes = bytesOf(n);
        bool isWide = bytes > 4 || (bytes == 4 && n->kind != EX_BINARY && n->kind != EX_INT && !typeHost(n->type)->isSigned) || (n->kind == EX_INT && n->i > INT32_MAX);
        return pasBi(p, call->pos, BI_twister_int, p->types->int64, pasList(n, pasInt(p, call->pos, isWide), NULL));
    }
    return pasBi(p, call->pos, BI_random_int, p->types->int64, n);
}
