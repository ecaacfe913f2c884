/* lower_expr.c: scalar expressions. lowerTo puts a value where it is wanted; the wanted register is written by the last instruction only, so that
 * `x := f(x)` can compute into x, except where lowerReads has shown that the rest does not read it. */
#include "frontends/core/lower_internal.h"

static bool fits16(int64_t v) { return v == (int16_t)v; }

/* ---- integers ---- */

/* The instruction of `a op constant`, or NOP if there is none; *imm is its operand. */
static Opcode immediateOp(BinaryOp op, int64_t k, int64_t *imm) {
    *imm = k;
    switch (op) {
    case BIN_ADD: return fits16(k) ? OP_ADDI : OP_NOP;
    case BIN_SUB: *imm = k == INT64_MIN ? k : -k; return fits16(*imm) ? OP_ADDI : OP_NOP;
    case BIN_MUL: return fits16(k) ? OP_MULI : OP_NOP;
    case BIN_DIV: return fits16(k) && k != 0 && k != -1 ? OP_DIVI : OP_NOP;
    case BIN_MOD: return fits16(k) && k != 0 && k != -1 ? OP_MODI : OP_NOP;
    case BIN_MODISO: return fits16(k) && k > 0 ? OP_MODISOI : OP_NOP;
    case BIN_AND: return fits16(k) ? OP_ANDI : OP_NOP;
    case BIN_SHL: return k >= 0 && k < 64 ? OP_SHLI : OP_NOP;
    case BIN_SHR: return k >= 0 && k < 64 ? OP_SHRI : OP_NOP;
    case BIN_SAR: return k >= 0 && k < 64 ? OP_SARI : OP_NOP;
    default: return OP_NOP;
    }
}

static Opcode registerOp(BinaryOp op, uint16_t flags) {
    bool wraps = (flags & (NF_WRAP | NF_UNSIGNED)) != 0;
    bool isUnsigned = (flags & NF_UNSIGNED) != 0;
    switch (op) {
    case BIN_ADD: return wraps ? OP_ADDW : OP_ADD;
    case BIN_SUB: return wraps ? OP_SUBW : OP_SUB;
    case BIN_MUL: return wraps ? OP_MULW : OP_MUL;
    case BIN_DIV: return isUnsigned ? OP_DIVU : OP_DIV;
    case BIN_MOD: return isUnsigned ? OP_MODU : OP_MOD;
    case BIN_MODISO: return OP_MODISO;
    case BIN_AND: case BIN_LAND: case BIN_INTERSECT: return OP_AND;
    case BIN_OR: case BIN_LOR: case BIN_UNION: return OP_OR;
    case BIN_XOR: return OP_XOR;
    case BIN_SHL: return OP_SHL;
    case BIN_SHR: return OP_SHR;
    case BIN_SAR: return OP_SAR;
    default: return OP_ANDN; /* BIN_DIFF */
    }
}

static bool canUseImmediate(const Fn *fn, uint16_t flags, BinaryOp op) {
    if (fn->l->level == 0) return false;
    if (flags & NF_UNSIGNED) return op == BIN_AND || op >= BIN_SHL;
    return (flags & NF_WRAP) == 0 || op > BIN_MUL;
}

/* The left operand of a logical shift right, as an unsigned value of its width. */
static uint32_t shiftOperand(Fn *fn, const Node *x, uint32_t a) {
    int64_t low = INT64_MIN, high = 0;
    if (x == NULL || x->op != BIN_SHR || (x->flags & NF_SHR_WIDTH) == 0 || x->i != 32) return a;
    if (x->kind == EX_BINARY) exprRange(x->a, &low, &high);
    if (low >= 0 && high <= UINT32_MAX) return a;
    uint32_t d = tempNew(fn);
    emit(fn, OP_ZEXT32, d, a, 0);
    return d;
}

uint32_t emitValue(Fn *fn, Opcode op, uint32_t a, uint32_t b, bool isImmediate, uint32_t want) {
    uint32_t d = valueFind(fn, op, a, b, isImmediate);
    if (d != NO_REG) return moveTo(fn, d, want);
    if (want == NO_REG) d = valueAdd(fn, op, a, b, isImmediate);
    if (d == NO_REG) d = destReg(fn, want);
    emit(fn, op, d, a, b);
    return d;
}

static uint32_t intOp(Fn *fn, BinaryOp op, uint16_t flags, const Node *x, uint32_t a, Node *b, uint32_t floor, uint32_t want) {
    int64_t imm;
    a = shiftOperand(fn, x, a);
    if (b->kind == EX_INT && canUseImmediate(fn, flags, op)) {
        Opcode code = immediateOp(op, b->i, &imm);
        if (code != OP_NOP) {
            fn->top = floor;
            return emitValue(fn, code, a, (uint16_t)imm, true, want);
        }
    }
    uint32_t r = lowerValue(fn, b);
    fn->top = floor;
    return emitValue(fn, registerOp(op, flags), a, r, false, want);
}

uint32_t lowerIntBinary(Fn *fn, BinaryOp op, uint16_t flags, Node *x, uint32_t a, Node *b, uint32_t want) {
    return intOp(fn, op, flags, x, a, b, fn->top, want);
}

static uint32_t intBinary(Fn *fn, Node *x, uint32_t want) {
    BinaryOp op = (BinaryOp)x->op;
    uint32_t save = fn->top;
    Node *a = x->a, *b = x->b;
    if (a->kind == EX_INT && canUseImmediate(fn, x->flags, op)) {
        if (op == BIN_ADD || op == BIN_MUL || op == BIN_AND) {
            a = x->b, b = x->a;
        } else if (op == BIN_SUB && fits16(a->i)) {
            uint32_t r = lowerValue(fn, b);
            fn->top = save;
            uint32_t d = destReg(fn, want);
            emit(fn, OP_RSUBI, d, r, (uint16_t)a->i);
            return d;
        }
    }
    uint32_t left = lowerOperand(fn, a, b);
    if (op == BIN_MUL && fn->l->level > 0 && lowerSameDesignator(a, b)) {
        fn->top = save;
        return emitValue(fn, registerOp(op, x->flags), left, left, false, want);
    }
    return intOp(fn, op, x->flags, x, left, b, save, want);
}

/* ---- reals ---- */

static bool isProduct(const Node *x) {
    return x->kind == EX_BINARY && x->op == BIN_MUL && x->type->kind == TYPE_REAL && (x->flags & (LF_FLOW | LF_STORE)) == 0;
}

static bool isLocalVar(const Fn *fn, const Node *x) {
    return x->kind == EX_VAR && x->sym->homeKind == HOME_REG && (x->sym->owner == fn->routine || x->sym->isGlobal);
}

/* acc := acc +- p * q. */
static void accumulate(Fn *fn, Opcode op, uint32_t acc, Node *product) {
    uint32_t save = fn->top;
    uint32_t p = lowerOperand(fn, product->a, product->b);
    uint32_t q = lowerSameDesignator(product->a, product->b) ? p : lowerValue(fn, product->b);
    emit(fn, op, acc, p, q);
    fn->top = save;
}

/* Sums with a product as FMULADD/FMULSUB; NO_REG if that does not pay. */
static uint32_t fusedSum(Fn *fn, Node *x, uint32_t want) {
    if (fn->l->level == 0 || (x->op != BIN_ADD && x->op != BIN_SUB)) return NO_REG;
    Node *term = x->a, *product = x->b;
    if (!isProduct(product)) {
        bool canSwap = x->op == BIN_ADD && isProduct(x->a) && ((x->a->flags | x->b->flags) & (LF_CALL | LF_FLOW | LF_STORE)) == 0;
        if (!canSwap) return NO_REG;
        term = x->b, product = x->a;
    }
    Opcode op = x->op == BIN_ADD ? OP_FMULADD : OP_FMULSUB;
    if (isLocalVar(fn, term)) {
        if (term->sym->home != want) return NO_REG;
        accumulate(fn, op, want, product);
        return want;
    }
    if (term->kind == EX_REAL && fn->loopDepth > 0) return NO_REG;
    bool canUseWant = want != NO_REG && !lowerReads(fn, product, want);
    if (!canUseWant && want != NO_REG) return NO_REG;
    uint32_t acc = destReg(fn, want);
    uint32_t save = fn->top;
    (void)lowerTo(fn, term, acc);
    fn->top = save > acc || !regIsTemp(acc) ? save : acc + 1;
    accumulate(fn, op, acc, product);
    return acc;
}

static uint32_t realBinary(Fn *fn, Node *x, uint32_t want) {
    uint32_t fused = fusedSum(fn, x, want);
    if (fused != NO_REG) return fused;
    uint32_t save = fn->top;
    uint32_t a = lowerOperand(fn, x->a, x->b);
    uint32_t b = fn->l->level > 0 && lowerSameDesignator(x->a, x->b) ? a : lowerValue(fn, x->b);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    Opcode op = x->op == BIN_ADD ? OP_FADD : x->op == BIN_SUB ? OP_FSUB : x->op == BIN_MUL ? OP_FMUL : (x->flags & NF_IEEE) ? OP_FDIVX : OP_FDIV;
    emit(fn, op, d, a, b);
    return d;
}

/* ---- operators ---- */

static uint32_t lowerBinary(Fn *fn, Node *x, uint32_t want) {
    switch ((BinaryOp)x->op) {
    case BIN_EQ: case BIN_NE: case BIN_LT: case BIN_LE: case BIN_GT: case BIN_GE: return lowerCompare(fn, x, want);
    case BIN_IN: return lowerIn(fn, x, want);
    case BIN_CONCAT: return lowerConcat(fn, x, want);
    case BIN_UNION: case BIN_INTERSECT: case BIN_DIFF: return lowerSetValue(fn, x, want);
    case BIN_LAND: case BIN_LOR:
        if ((x->flags & NF_FULL_EVAL) == 0 && !exprIsCheap(x->b)) return lowerFlowValue(fn, x, want);
        return intBinary(fn, x, want);
    default: return x->type->kind == TYPE_REAL ? realBinary(fn, x, want) : intBinary(fn, x, want);
    }
}

static Opcode unaryOp(const Node *x) {
    bool isReal = x->a->type->kind == TYPE_REAL;
    switch ((UnaryOp)x->op) {
    case UN_NEG: return isReal ? OP_FNEG : OP_NEG;
    case UN_NOT: return OP_NOT;
    case UN_LNOT: return OP_LNOT;
    case UN_ABS: return isReal ? OP_FABS : OP_ABS;
    case UN_SQRT: return (x->flags & NF_IEEE) ? OP_FSQRTX : OP_FSQRT;
    case UN_ROUND: return OP_FROUND;
    case UN_ROUNDE: return OP_FROUNDE;
    default: return OP_F2I;
    }
}

static uint32_t lowerUnary(Fn *fn, Node *x, uint32_t want) {
    uint32_t save = fn->top;
    if (x->op == UN_UPCASE) {
        uint32_t w = lowerWindow(fn);
        fn->top = w + 1;
        (void)lowerTo(fn, x->a, w);
        emitWide(fn, OP_CALLB, w, LB_upcase);
        fn->top = want == NO_REG ? w + 1 : save;
        return moveTo(fn, w, want);
    }
    uint32_t a = lowerValue(fn, x->a);
    bool wraps = (x->flags & (NF_WRAP | NF_UNSIGNED)) != 0, isWrapped = x->op == UN_NEG && wraps && x->a->type->kind != TYPE_REAL;
    uint32_t zero = isWrapped ? intConst(fn, 0, NO_REG) : 0;
    fn->top = save;
    uint32_t d = destReg(fn, want);
    if (x->op == UN_SQR) {
        emit(fn, x->a->type->kind == TYPE_REAL ? OP_FMUL : wraps ? OP_MULW : OP_MUL, d, a, a);
    } else if (x->op == UN_ODD) {
        emit(fn, OP_ANDI, d, a, 1);
    } else if (isWrapped) {
        emit(fn, OP_SUBW, d, zero, a);
    } else {
        emit(fn, unaryOp(x), d, a, 0);
    }
    return d;
}

/* ---- values made by branches ---- */

static uint32_t condValue(Fn *fn, Node *x, uint32_t want) {
    uint32_t d = want != NO_REG && !regIsTemp(want) ? want : mergeNew(fn, lowerRegType(fn->l, x->type));
    BLabel other = newLabel(fn), end = newLabel(fn);
    uint32_t save = fn->top;
    lowerBranch(fn, x->a, other, false);
    (void)lowerAs(fn, x->b, x->type, 0, d);
    fn->top = save;
    emitJump(fn, end);
    emitLabel(fn, other);
    (void)lowerAs(fn, x->c, x->type, 0, d);
    fn->top = save;
    emitLabel(fn, end);
    return moveTo(fn, d, want);
}

uint32_t lowerFlowValue(Fn *fn, Node *x, uint32_t want) {
    uint32_t d = want != NO_REG && !regIsTemp(want) ? want : mergeNew(fn, REG_I64);
    BLabel isFalse = newLabel(fn), end = newLabel(fn);
    uint32_t save = fn->top;
    lowerBranch(fn, x, isFalse, false);
    emitWide(fn, OP_LDI, d, 1);
    emitJump(fn, end);
    emitLabel(fn, isFalse);
    emitWide(fn, OP_LDI, d, 0);
    emitLabel(fn, end);
    fn->top = save;
    return moveTo(fn, d, want);
}

/* ---- conversions ---- */

static uint32_t simpleConv(Fn *fn, Opcode op, Node *a, uint32_t want) {
    uint32_t save = fn->top;
    uint32_t r = lowerValue(fn, a);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emit(fn, op, d, r, 0);
    return d;
}

/* Explicit T(x): keeps the low bits. */
static uint32_t wrapConv(Fn *fn, Node *x, uint32_t want) {
    Type *host = typeHost(x->type);
    if (host->kind == TYPE_BOOL) {
        int64_t low, high;
        exprRange(x->a, &low, &high);
        if (low >= 0 && high <= 1) return lowerTo(fn, x->a, want);
        uint32_t save = fn->top;
        uint32_t r = lowerValue(fn, x->a);
        fn->top = save;
        uint32_t d = destReg(fn, want);
        emit(fn, OP_NEI, d, r, 0);
        return d;
    }
    if (host->kind != TYPE_ENUM) return lowerAs(fn, x->a, host, 0, want);
    int64_t low, high;
    exprRange(x->a, &low, &high);
    if (low >= INT32_MIN && high <= INT32_MAX) return lowerTo(fn, x->a, want);
    return simpleConv(fn, OP_SEXT32, x->a, want);
}

static uint32_t stringToChar(Fn *fn, Node *x, uint32_t want) {
    uint32_t save = fn->top;
    uint32_t s = lowerValue(fn, x->a);
    uint32_t n = tempNew(fn);
    emit(fn, OP_SLEN, n, s, 0);
    checkRange(fn, n, 1, 1);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emit(fn, OP_SLD, d, s, n);
    return d;
}

static uint32_t refConv(Fn *fn, Node *x, uint32_t want) {
    Lowering *l = fn->l;
    if (x->a->kind == EX_NIL) return lowerAs(fn, x->a, x->type, 0, want);
    RegType from = lowerRegType(l, x->a->type), to = lowerRegType(l, x->type);
    bool isPlain = from == to || (to == regType(REG_VALUE, TYPE_ANY_INDEX) && x->op != CV_CAST);
    if (isPlain || from == REG_I64 || from == REG_F64) return lowerTo(fn, x->a, want);
    uint32_t save = fn->top;
    uint32_t r = lowerValue(fn, x->a);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emitExt1(fn, OP_CAST, d, r, 0, fbPair(regIndex(to), 0));
    return d;
}

static uint32_t setConv(Fn *fn, Node *x, uint32_t want) {
    if (x->a->type->size == 8) return lowerTo(fn, x->a, want);
    uint32_t save = fn->top;
    uint32_t a = lowerAggregate(fn, x->a, NO_REG);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emitExt1(fn, OP_SETTO, d, a, 0, fbPair((uint32_t)x->a->type->size, lowerType(fn->l, x->a->type)));
    return d;
}

uint32_t lowerConv(Fn *fn, Node *x, uint32_t want) {
    switch ((ConvKind)x->op) {
    case CV_INT: return wrapConv(fn, x, want);
    case CV_CHECKED: return lowerAs(fn, x->a, x->type, NF_RANGE, want);
    case CV_I2F: return simpleConv(fn, OP_I2F, x->a, want);
    case CV_U2F: return simpleConv(fn, OP_U2F, x->a, want);
    case CV_F2I: return simpleConv(fn, OP_F2ISAT, x->a, want);
    case CV_F32: return simpleConv(fn, OP_FROUND32, x->a, want);
    case CV_CHAR2STR: case CV_TOSTR: return lowerToString(fn, x, want);
    case CV_STR2CHAR: return stringToChar(fn, x, want);
    case CV_SET: return setConv(fn, x, want);
    case CV_RETYPE: case CV_CAST: return refConv(fn, x, want);
    case CV_BOX: return lowerBoxed(fn, x, want);
    case CV_UNBOX: return lowerUnboxed(fn, x, want);
    default: return lowerTo(fn, x->a, want);
    }
}

/* ---- the rest ---- */

static uint32_t lengthOf(Fn *fn, Node *x, uint32_t want) {
    Type *t = x->a->type;
    uint32_t save = fn->top, r;
    if (t->kind == TYPE_SHORTSTR) {
        Place p = {.kind = PLACE_MEM, .type = fn->l->c->types.character, .whole = lowerType(fn->l, t)};
        p.base = lowerAggregate(fn, x->a, NO_REG);
        fn->top = save > p.base || !regIsTemp(p.base) ? save : p.base + 1;
        uint32_t d = placeLoad(fn, &p, want);
        if (want != NO_REG) fn->top = save;
        return d;
    }
    if (lowerIsSlice(t)) {
        r = tempNew(fn);
        (void)tempNew(fn);
        lowerSlice(fn, x->a, lowerInnermost(t), r);
    } else {
        r = lowerValue(fn, x->a);
    }
    fn->top = save;
    uint32_t d = destReg(fn, lowerBeside(fn, x->a, r, want));
    emit(fn, lowerIsSlice(t) ? OP_SLICEN : t->kind == TYPE_DYNARRAY ? OP_DYNLEN : OP_SLEN, d, r, 0);
    lowerDrop(fn, x->a, r);
    if (want != NO_REG) fn->top = save;
    return moveTo(fn, d, want);
}

static uint32_t stringIndex(Fn *fn, Node *x, uint32_t want) {
    uint32_t save = fn->top;
    uint32_t s = lowerOperand(fn, x->a, x->b);
    uint32_t i = lowerValue(fn, x->b);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emit(fn, OP_SLD, d, s, i);
    return d;
}

static uint32_t ordStep(Fn *fn, Node *x, uint32_t want) {
    int64_t low, high, l, h;
    uint32_t save = fn->top;
    uint32_t a = lowerValue(fn, x->a);
    Node *step = nodeInt(fn->arena, x->pos, fn->l->c->types.int64, x->i);
    uint32_t d = intOp(fn, BIN_ADD, 0, NULL, a, step, save, want);
    exprRange(x->a, &low, &high);
    typeRange(x->type, &l, &h);
    bool isWide = x->type->kind == TYPE_INT && x->type->size == 8;
    bool isSafe = low > INT64_MIN / 2 && high < INT64_MAX / 2 && x->i > INT32_MIN && x->i < INT32_MAX && low + x->i >= l && high + x->i <= h;
    if (!isWide && !isSafe) checkRange(fn, d, l, h);
    return d;
}

/* An index of arrays of arrays, of integers from 0 on: the pointer knows the whole, as programs in C expect of &m[0][0]. */
static bool isRow(const Node *x) {
    const Type *t = x->kind == EX_INDEX ? x->a->type : NULL;
    return t != NULL && t->kind == TYPE_ARRAY && t->low == 0 && x->b->type->kind == TYPE_INT && x->b->type->size == 8;
}

/* Number of the element x within the outermost array, *array; *count: its elements. */
static Node *flatIndex(Fn *fn, Node *x, Node **array, uint64_t *count) {
    Type *t = x->a->type, *wide = fn->l->c->types.int64;
    uint64_t n = (uint64_t)(t->high - t->low) + 1;
    if (isRow(x) && isRow(x->a)) {
        Node *outer = flatIndex(fn, x->a, array, count);
        if (*count <= UINT32_MAX / n) {
            *count *= n;
            Node *start = nodeBinary(fn->arena, x->pos, BIN_MUL, outer, nodeInt(fn->arena, x->pos, wide, (int64_t)n), wide);
            return nodeBinary(fn->arena, x->pos, BIN_ADD, start, x->b, wide);
        }
    }
    *array = x->a;
    *count = n;
    return x->b;
}

/* Address of an array element: a pointer that knows the array. */
static uint32_t elementPointer(Fn *fn, Node *x, uint32_t want) {
    Type *array = x->a->type;
    uint32_t save = fn->top, box = lowerBox(fn->l, array->elem), d;
    if (array->kind == TYPE_ARRAY) {
        Place p;
        uint64_t count;
        Node *root, *index = flatIndex(fn, x, &root, &count);
        if (exprHasFlow(index)) index = lowerFreezeValue(fn, index, index->type);
        lowerPlace(fn, root, &p);
        uint32_t byref = placeAddress(fn, &p, NO_REG), i = lowerValue(fn, index);
        fn->top = save;
        d = destReg(fn, want);
        emitExt2(fn, OP_MKPTRX, d, byref, i, fbPair((uint32_t)count, root == x->a ? array->low : 0), fbPair(box, 0));
        return d;
    }
    d = array->kind == TYPE_POINTER ? lowerPairElement(fn, x, want) : NO_REG;
    if (d != NO_REG) return d;
    uint32_t base = lowerOperand(fn, x->a, x->b), i = lowerValue(fn, x->b);
    fn->top = save;
    d = destReg(fn, want);
    if (array->kind == TYPE_DYNARRAY) emitExt1(fn, OP_MKPTRD, d, base, i, fbPair(box, 0));
    else emitExt1(fn, OP_PTRADD, d, base, i, fbPair((uint32_t)array->elem->size, lowerType(fn->l, array->elem)));
    return d;
}

static bool knowsArray(const Node *x) {
    if (x->kind != EX_INDEX) return false;
    const Type *t = x->a->type;
    return t->kind == TYPE_DYNARRAY || t->kind == TYPE_POINTER || (t->kind == TYPE_ARRAY && t->low == (int32_t)t->low);
}

/* a as another type of pointer; or a string's characters. */
static uint32_t viewOf(Fn *fn, Node *x, uint32_t want) {
    Lowering *l = fn->l;
    uint32_t save = fn->top, r = lowerValue(fn, x->a);
    fn->top = save;
    uint32_t d = destReg(fn, want), box = lowerBox(l, x->type->elem);
    if (x->kind == EX_CHARS) {
        emitExt1(fn, OP_PTRSTR, d, r, 0, fbPair(box, 0));
        return d;
    }
    emitExt2(fn, OP_PTRCAST, d, r, 0, fbPair(box, x->i), fbPair(lowerType(l, typeDynArray(&l->c->types, x->type->elem)), 0));
    return d;
}

static uint32_t addressOf(Fn *fn, Node *x, uint32_t want) {
    Node *a = x->a;
    if (knowsArray(a)) return elementPointer(fn, a, want);
    if (a->kind == EX_DEREF) return lowerTo(fn, a->a, want);
    if (a->kind == EX_VAR && a->sym->homeKind == HOME_BOX && a->sym->owner == fn->routine) return moveTo(fn, a->sym->home, want);
    uint32_t save = fn->top;
    Place p;
    lowerPlace(fn, a, &p);
    uint32_t byref = placeAddress(fn, &p, NO_REG);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emitExt1(fn, OP_MKPTR, d, byref, 0, fbPair(lowerBox(fn->l, p.type), 0));
    return d;
}

/* a op= b as a value: the new a, or the old one. The variable is located once. */
static uint32_t assignedValue(Fn *fn, Node *x, uint32_t want) {
    bool isPlain = x->kind == EX_ASSIGN && x->op == BIN_NONE && typeIsScalar(x->type) && !exprHasFlow(x->b);
    if (isPlain && lowerIsPostStepped(fn, x->a, x->b)) return lowerStoreAndStep(fn, x, want);
    Node store = nodeValue(x);
    store.kind = EX_ASSIGN;
    store.a = lowerFreeze(fn, x->a);
    uint32_t save = fn->top, old = NO_REG;
    if (x->kind == EX_POSTFIX) {
        old = mergeNew(fn, lowerRegType(fn->l, x->type));
        (void)lowerTo(fn, store.a, old);
        fn->top = save;
    }
    lowerAssign(fn, &store);
    fn->top = save;
    return old != NO_REG ? moveTo(fn, old, want) : lowerTo(fn, store.a, want);
}

/* Statements, then a value. Nothing lives in temporaries here: the expressions around it have kept theirs as for a branch. */
static uint32_t sequence(Fn *fn, Node *x, uint32_t want) {
    lowerSequence(fn, x);
    return lowerTo(fn, x->b, want);
}

void lowerSequence(Fn *fn, Node *x) {
    uint32_t save = fn->top, outer = fn->freeLink;
    lowerList(fn, x->a, false);
    fn->top = save;
    fn->freeLink = outer;
}

static uint32_t newDyn(Fn *fn, Node *x, uint32_t want) {
    uint32_t save = fn->top;
    uint32_t n = lowerValue(fn, x->a);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emitExt1(fn, OP_NEWDYN, d, n, 0, fbPair(lowerType(fn->l, x->type), 0));
    return d;
}

/* A list as a new dynamic array. */
static uint32_t dynList(Fn *fn, Node *x, uint32_t want) {
    Lowering *l = fn->l;
    Type *elem = x->type->elem;
    uint32_t count = 0;
    for (Node *e = x->a; e != NULL; e = e->next) count++;
    uint32_t array = mergeNew(fn, lowerRegType(l, x->type));
    uint32_t save = fn->top;
    uint32_t n = intConst(fn, count, NO_REG);
    emitExt1(fn, OP_NEWDYN, array, n, 0, fbPair(lowerType(l, x->type), 0));
    int64_t i = 0;
    for (Node *e = x->a; e != NULL; e = e->next, i++) {
        fn->top = save;
        Place p = {.kind = PLACE_DYN, .type = elem, .base = array};
        if (typeIsScalar(elem)) {
            uint32_t v = lowerAs(fn, e, elem, x->flags, NO_REG);
            p.index = intConst(fn, i, NO_REG);
            placeStore(fn, &p, v);
        } else {
            Node *frozen = lowerFreeze(fn, e);
            p.index = intConst(fn, i, NO_REG);
            lowerAggregateInto(fn, frozen, elem, placeAddress(fn, &p, NO_REG));
        }
    }
    fn->top = save;
    return moveTo(fn, array, want);
}

uint32_t lowerFileRef(Fn *fn, Node *file, uint32_t want) {
    if (file->kind == EX_STDFILE) {
        uint32_t d = destReg(fn, want);
        emitWide(fn, OP_STDFILE, d, file->i);
        return d;
    }
    Node *x = file->kind == EX_FILE ? file->a : file;
    if (x->kind == EX_STDFILE) return lowerFileRef(fn, x, want);
    uint32_t save = fn->top;
    Place p;
    lowerPlace(fn, x, &p);
    uint32_t byref = placeAddress(fn, &p, NO_REG);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    Type *t = x->type;
    uint32_t elem = t->elem == NULL || t->isUntyped ? 0 : lowerType(fn->l, t->elem);
    emitExt1(fn, OP_FILEREF, d, byref, 0, fbPair(elem, t->isUntyped ? 1 : 0));
    return d;
}

static uint32_t literal(Fn *fn, Node *x, uint32_t want) {
    if (x->kind == EX_INT) return intConst(fn, x->i, want);
    if (x->kind == EX_REAL) return realConst(fn, x->f, want);
    uint32_t d = destReg(fn, want);
    if (x->kind == EX_NIL) emitWide(fn, OP_NIL, d, lowerType(fn->l, x->type));
    else if (x->str.length == 0) emitWide(fn, OP_NIL, d, TYPE_STRING_INDEX);
    else emitWide(fn, OP_LDSTR, d, mbString(fn->l->mb, x->str.bytes, (uint32_t)x->str.length));
    return d;
}

uint32_t lowerTo(Fn *fn, Node *x, uint32_t want) {
    Place p;
    switch (x->kind) {
    case EX_INT: case EX_REAL: case EX_NIL: case EX_STR: return literal(fn, x, want);
    case EX_VAR:
        if (isLocalVar(fn, x)) return moveTo(fn, x->sym->home, want);
        break;
    case LX_REG: return moveTo(fn, (uint32_t)x->i, want);
    case EX_UNARY: return lowerUnary(fn, x, want);
    case EX_BINARY: return lowerBinary(fn, x, want);
    case EX_COND: return condValue(fn, x, want);
    case EX_CONV: return lowerConv(fn, x, want);
    case EX_CALL: case EX_CALLV: return lowerCall(fn, x, want, NO_REG);
    case EX_TASKNEW: return lowerTaskNew(fn, x, want);
    case EX_BUILTIN: {
        uint32_t d = lowerPairBuiltin(fn, x, want);
        return d != NO_REG ? d : lowerBuiltin(fn, x, want);
    }
    case EX_ROUTINE: return lowerRoutineValue(fn, x, want);
    case EX_CAUGHT:
        assert(fn->caught != NO_REG);
        return moveTo(fn, fn->caught, want);
    case EX_ADDR: return addressOf(fn, x, want);
    case EX_SET: case EX_SETCONST: return lowerSetValue(fn, x, want);
    case EX_LENGTH: return lengthOf(fn, x, want);
    case EX_BOUND: return lowerBound(fn, x->sym, want);
    case EX_FILE: case EX_STDFILE: return lowerFileRef(fn, x, want);
    case EX_ORD_STEP: return ordStep(fn, x, want);
    case EX_NEWDYN: return newDyn(fn, x, want);
    case EX_LIST: return dynList(fn, x, want);
    case EX_PTRADD: return elementPointer(fn, x, want);
    case EX_ASSIGN: case EX_POSTFIX: return assignedValue(fn, x, want);
    case EX_SEQ: return sequence(fn, x, want);
    case EX_VIEW: case EX_CHARS: return viewOf(fn, x, want);
    case EX_DEREF:
        if (lowerIsPostStepped(fn, x, NULL)) return lowerLoadAndStep(fn, x, want);
        break;
    case EX_STRINDEX:
        if (x->a->type->kind != TYPE_SHORTSTR) return stringIndex(fn, x, want);
        break;
    default: break;
    }
    uint32_t save = fn->top;
    lowerPlace(fn, x, &p);
    if (p.kind == PLACE_REG) {
        fn->top = save;
        return moveTo(fn, p.base, want);
    }
    fn->top = want == NO_REG ? save : fn->top;
    if (want == NO_REG) {
        /* the address registers are read by the load itself: the result may take the place of the first */
        uint32_t d = fn->top++;
        if (p.kind == PLACE_MEM || p.kind == PLACE_BOX) {
            uint32_t base = p.base;
            if (p.offset > UINT16_MAX && regIsTemp(base) && base >= d) fn->top = base + 1;
        }
        (void)placeLoad(fn, &p, d);
        fn->top = d + 1;
        return d;
    }
    (void)placeLoad(fn, &p, want);
    fn->top = save;
    return want;
}
