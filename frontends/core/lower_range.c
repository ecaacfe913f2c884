/* lower_range.c: ranges of integer values, and the conversion of a value to the type of the variable that it is stored into. Ranges prove most
 * wraps and checks away; a wrap to 32 bits is usually fused with the operation before it. */
#include "frontends/core/lower_internal.h"

#include "vm/interp/builtin_table.h"

#define FULL_LOW INT64_MIN
#define FULL_HIGH INT64_MAX
enum { RANGE_DEPTH = 40 };

static void rangeOf(const Node *x, int64_t *low, int64_t *high, uint32_t depth);

void storedRange(Type *t, int64_t *low, int64_t *high) {
    if (!typeIsOrdinal(t)) {
        *low = FULL_LOW, *high = FULL_HIGH;
        return;
    }
    typeRange(t, low, high);
    if (t->kind == TYPE_INT && t->size == 8) *low = FULL_LOW, *high = FULL_HIGH;
    if (t->kind == TYPE_SUBRANGE || t->kind == TYPE_ENUM) { /* uninitialised variables are 0 */
        if (*low > 0) *low = 0;
        if (*high < 0) *high = 0;
    }
}

/* Bits needed for values up to v >= 0, as a mask. */
static int64_t maskOf(int64_t v) {
    uint64_t m = (uint64_t)v;
    for (uint32_t k = 1; k < 64; k *= 2) m |= m >> k;
    return (int64_t)m;
}

static bool mulRange(int64_t a, int64_t b, int64_t c, int64_t d, int64_t *low, int64_t *high) {
    int64_t p[4];
    if (__builtin_mul_overflow(a, c, &p[0]) || __builtin_mul_overflow(a, d, &p[1])) return false;
    if (__builtin_mul_overflow(b, c, &p[2]) || __builtin_mul_overflow(b, d, &p[3])) return false;
    *low = *high = p[0];
    for (int i = 1; i < 4; i++) {
        if (p[i] < *low) *low = p[i];
        if (p[i] > *high) *high = p[i];
    }
    return true;
}

/* Range of a op b without overflow; false if it may overflow. */
static bool arithRange(uint8_t op, int64_t a, int64_t b, int64_t c, int64_t d, int64_t *low, int64_t *high) {
    switch (op) {
    case BIN_ADD: return !__builtin_add_overflow(a, c, low) && !__builtin_add_overflow(b, d, high);
    case BIN_SUB: return !__builtin_sub_overflow(a, d, low) && !__builtin_sub_overflow(b, c, high);
    case BIN_MUL: return mulRange(a, b, c, d, low, high);
    default: return false;
    }
}

static void divRange(int64_t a, int64_t b, int64_t c, int64_t d, int64_t *low, int64_t *high) {
    if (c > 0 && a > FULL_LOW) {
        *low = a >= 0 ? a / d : a / c;
        *high = b >= 0 ? b / c : b / d;
        return;
    }
    if (a == FULL_LOW) return;
    int64_t m = -a > b ? -a : b;
    *low = -m, *high = m;
}

static void modRange(int64_t a, int64_t b, int64_t c, int64_t d, int64_t *low, int64_t *high) {
    if (c == FULL_LOW) return;
    int64_t m = -c > d ? -c : d;
    if (m > 0) m--;
    *low = a < 0 ? -m : 0;
    *high = b > 0 ? m : 0;
    if (a >= 0 && b < *high) *high = b;
}

static void bitRange(uint8_t op, int64_t a, int64_t b, int64_t c, int64_t d, int64_t *low, int64_t *high) {
    if (op == BIN_AND && (a >= 0 || c >= 0)) {
        *low = 0;
        *high = a >= 0 && c >= 0 ? (b < d ? b : d) : a >= 0 ? b : d;
    } else if (a >= 0 && c >= 0) {
        *low = 0;
        *high = maskOf(b | d);
    }
}

static void binaryRange(const Node *x, int64_t *low, int64_t *high, uint32_t depth) {
    int64_t a, b, c, d;
    if (x->op >= BIN_EQ && x->op <= BIN_IN) {
        *low = 0, *high = 1;
        return;
    }
    if (x->op == BIN_LAND || x->op == BIN_LOR) {
        *low = 0, *high = 1;
        return;
    }
    if (x->flags & (NF_UNSIGNED | NF_WRAP)) return;
    rangeOf(x->a, &a, &b, depth);
    rangeOf(x->b, &c, &d, depth);
    switch ((BinaryOp)x->op) {
    case BIN_ADD: case BIN_SUB: case BIN_MUL:
        if (!arithRange(x->op, a, b, c, d, low, high)) *low = FULL_LOW, *high = FULL_HIGH;
        break;
    case BIN_DIV: divRange(a, b, c, d, low, high); break;
    case BIN_MOD: modRange(a, b, c, d, low, high); break;
    case BIN_MODISO:
        *low = 0;
        *high = d > 0 ? d - 1 : 0;
        break;
    case BIN_AND: case BIN_OR: case BIN_XOR: bitRange(x->op, a, b, c, d, low, high); break;
    case BIN_SHR:
        if (a >= 0 && c >= 0) *low = 0, *high = c > 63 ? 0 : b >> c;
        else if ((x->flags & NF_SHR_WIDTH) && x->i == 32) *low = 0, *high = UINT32_MAX;
        break;
    case BIN_SAR:
        if (a >= 0) *low = 0, *high = b;
        break;
    default: break;
    }
}

static void unaryRange(const Node *x, int64_t *low, int64_t *high, uint32_t depth) {
    int64_t a, b;
    switch ((UnaryOp)x->op) {
    case UN_ODD: case UN_LNOT: *low = 0, *high = 1; return;
    case UN_UPCASE: *low = 0, *high = 255; return;
    case UN_NEG: case UN_ABS: case UN_NOT: case UN_SQR: break;
    default: return;
    }
    if (!typeIsOrdinal(x->a->type) || (x->flags & (NF_UNSIGNED | NF_WRAP))) return;
    rangeOf(x->a, &a, &b, depth);
    if (a == FULL_LOW) return;
    if (x->op == UN_NEG) *low = -b, *high = -a;
    else if (x->op == UN_NOT) *low = ~b, *high = ~a;
    else if (x->op == UN_ABS) *low = 0, *high = -a > b ? -a : b;
    else if (mulRange(a, b, a, b, low, high)) *low = 0;
    else *low = FULL_LOW, *high = FULL_HIGH;
}

static void convRange(const Node *x, int64_t *low, int64_t *high, uint32_t depth) {
    int64_t a, b;
    if (!typeIsOrdinal(x->type)) return;
    switch ((ConvKind)x->op) {
    case CV_INT: case CV_CHECKED: case CV_RETYPE:
        if (!typeIsOrdinal(x->a->type)) return;
        rangeOf(x->a, &a, &b, depth);
        if (x->op == CV_RETYPE) {
            *low = a, *high = b;
            return;
        }
        storedRange(x->type, low, high);
        if (x->op == CV_CHECKED) typeRange(x->type, low, high);
        if (a >= *low && b <= *high) *low = a, *high = b;
        return;
    case CV_STR2CHAR: *low = 0, *high = 255; return;
    case CV_UNBOX:
        if (x->type->kind != TYPE_INT || x->type->size != 8) typeRange(x->type, low, high);
        return;
    default: return;
    }
}

static void rangeOf(const Node *x, int64_t *low, int64_t *high, uint32_t depth) {
    *low = FULL_LOW, *high = FULL_HIGH;
    if (depth == 0) return;
    depth--;
    switch (x->kind) {
    case EX_INT: *low = *high = x->i; return;
    case EX_BINARY: binaryRange(x, low, high, depth); return;
    case EX_UNARY: unaryRange(x, low, high, depth); return;
    case EX_CONV: convRange(x, low, high, depth); return;
    case EX_STRINDEX: *low = 0, *high = 255; return;
    case EX_LENGTH: *low = 0; return;
    case EX_COND: {
        int64_t a, b;
        rangeOf(x->b, low, high, depth);
        rangeOf(x->c, &a, &b, depth);
        if (a < *low) *low = a;
        if (b > *high) *high = b;
        return;
    }
    case EX_ORD_STEP: storedRange(x->type, low, high); return;
    case EX_ASSIGN: case EX_BUILTIN: case EX_BOUND: storedRange(x->type, low, high); return;
    default: storedRange(x->type, low, high); return;
    }
}

void exprRange(const Node *x, int64_t *low, int64_t *high) { rangeOf(x, low, high, RANGE_DEPTH); }

/* ---- stores ---- */

void checkRange(Fn *fn, uint32_t reg, int64_t low, int64_t high) {
    if (low == (int32_t)low && high == (int32_t)high) {
        emitExt1(fn, OP_CHKRNG, reg, 0, 0, fbPair((uint32_t)(int32_t)low, high));
        return;
    }
    uint32_t save = fn->top;
    if (reg >= fn->top && regIsTemp(reg)) fn->top = reg + 1;
    uint32_t l = intConst(fn, low, NO_REG);
    uint32_t h = intConst(fn, high, NO_REG);
    emit(fn, OP_CHKRNGR, reg, l, h);
    fn->top = save;
}

static Opcode extendOp(const Type *t) {
    static const Opcode ops[2][3] = {{OP_ZEXT8, OP_ZEXT16, OP_ZEXT32}, {OP_SEXT8, OP_SEXT16, OP_SEXT32}};
    int size = t->size == 1 ? 0 : t->size == 2 ? 1 : 2;
    bool isSigned = (t->kind == TYPE_INT && t->isSigned) || (t->kind == TYPE_ENUM && t->size == 4);
    return ops[isSigned][size];
}

/* In a protected part the value of an assignment goes to its variable afterwards (finishStore), which a temporary makes unnecessary. */
static uint32_t emit32(Fn *fn, Opcode op, uint32_t a, uint32_t b, bool isImmediate, uint32_t want) {
    if (fn->tryDepth == 0 || want != NO_REG) return emitValue(fn, op, a, b, isImmediate, want);
    uint32_t d = destReg(fn, want);
    emit(fn, op, d, a, b);
    return d;
}

/* x as an operation that wraps to 32 bits by itself, or NO_REG. */
static uint32_t fused32(Fn *fn, Node *x, uint32_t want) {
    int64_t a, b, c, d, low, high;
    if (fn->l->level == 0 || x->kind != EX_BINARY || x->op < BIN_ADD || x->op > BIN_MUL) return NO_REG;
    if (x->flags & (NF_UNSIGNED | NF_WRAP)) return NO_REG;
    exprRange(x->a, &a, &b);
    exprRange(x->b, &c, &d);
    if (!arithRange(x->op, a, b, c, d, &low, &high)) return NO_REG;
    Node *left = x->a, *right = x->b;
    if (left->kind == EX_INT && x->op == BIN_ADD) left = x->b, right = x->a;
    uint32_t save = fn->top;
    if (right->kind == EX_INT && x->op != BIN_MUL) {
        int64_t k = x->op == BIN_SUB ? -right->i : right->i;
        if (k == (int16_t)k) {
            uint32_t l = lowerValue(fn, left);
            fn->top = save;
            return emit32(fn, OP_ADDI32, l, (uint16_t)k, true, want);
        }
    }
    uint32_t l = lowerOperand(fn, x->a, x->b);
    uint32_t r = lowerValue(fn, x->b);
    fn->top = save;
    return emit32(fn, x->op == BIN_ADD ? OP_ADD32 : x->op == BIN_SUB ? OP_SUB32 : OP_MUL32, l, r, false, want);
}

/* Must the value be checked (true) or wrapped into t? */
static bool isCheckedType(const Type *t, uint16_t flags) {
    return (flags & NF_RANGE) != 0 || t->kind == TYPE_SUBRANGE || t->kind == TYPE_ENUM || t->kind == TYPE_BOOL;
}

uint32_t narrowReg(Fn *fn, uint32_t reg, Type *t, uint16_t flags, int64_t low, int64_t high, uint32_t want) {
    if (!typeIsOrdinal(t)) {
        if (t->kind != TYPE_REAL || t->size != 4) return moveTo(fn, reg, want);
        uint32_t d = want != NO_REG ? want : regIsTemp(reg) ? reg : tempNew(fn);
        emit(fn, OP_FROUND32, d, reg, 0);
        return d;
    }
    int64_t l, h;
    typeRange(t, &l, &h);
    if ((low >= l && high <= h) || (t->kind == TYPE_INT && t->size == 8)) return moveTo(fn, reg, want);
    if (isCheckedType(t, flags)) {
        checkRange(fn, reg, l, h);
        return moveTo(fn, reg, want);
    }
    uint32_t d = want != NO_REG ? want : regIsTemp(reg) ? reg : tempNew(fn);
    emit(fn, extendOp(t), d, reg, 0);
    return d;
}

static uint32_t ordinalAs(Fn *fn, Node *x, Type *t, uint16_t flags, uint32_t want) {
    int64_t low, high, l, h;
    exprRange(x, &low, &high);
    typeRange(t, &l, &h);
    bool isWrapped = x->kind == EX_CONV && x->op == CV_INT && (x->flags & NF_WRAP) != 0 && x->type == t;
    if ((low >= l && high <= h) || (t->kind == TYPE_INT && t->size == 8) || isWrapped) return lowerTo(fn, x, want);
    if (isCheckedType(t, flags)) {
        uint32_t r = lowerTo(fn, x, want);
        checkRange(fn, r, l, h);
        return r;
    }
    if (t->kind == TYPE_INT && t->size == 4 && t->isSigned) {
        uint32_t r = fused32(fn, x, want);
        if (r != NO_REG) return r;
    }
    uint32_t save = fn->top;
    uint32_t r = lowerValue(fn, x);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emit(fn, extendOp(t), d, r, 0);
    return d;
}

bool stringIsFresh(const Node *x) {
    switch (x->kind) {
    case EX_CALL: case EX_CALLV: case EX_TASKNEW: case EX_BUILTIN: case EX_NIL: case EX_STR: case EX_NEWDYN: case EX_LIST: return true;
    case LX_REG: case EX_BINARY: return true; /* frozen values are marked already; concatenations are new */
    case EX_CONV: return x->op == CV_RETYPE ? stringIsFresh(x->a) : true;
    case EX_COND: return stringIsFresh(x->b) && stringIsFresh(x->c);
    default: return false;
    }
}

bool stringIsTemporary(const Node *x) {
    if (x->type->kind != TYPE_STRING) return false;
    switch (x->kind) {
    case EX_CALL: case EX_CALLV: return true;
    case EX_BUILTIN: return builtinIsPure((uint32_t)x->i);
    case EX_BINARY: return x->op == BIN_CONCAT;
    case EX_CONV: return x->op == CV_RETYPE ? stringIsTemporary(x->a) : x->op == CV_TOSTR && x->a->kind != EX_STR && typeHost(x->a->type)->kind != TYPE_STRING;
    default: return false;
    }
}

static bool isDropped(const Fn *fn, const Node *x) { return fn->l->level > 0 && stringIsTemporary(x); }

uint32_t lowerBeside(Fn *fn, const Node *x, uint32_t r, uint32_t want) {
    if (!isDropped(fn, x) || !regIsTemp(r)) return want;
    if (r >= fn->top) fn->top = r + 1;
    return r == want ? NO_REG : want;
}

void lowerDrop(Fn *fn, const Node *x, uint32_t reg) {
    if (isDropped(fn, x)) emit(fn, OP_SDROP, reg, 0, 0);
}

uint32_t lowerAs(Fn *fn, Node *x, Type *t, uint16_t flags, uint32_t want) {
    if (x->kind == EX_NIL) {
        uint32_t d = destReg(fn, want);
        emitWide(fn, OP_NIL, d, lowerType(fn->l, t));
        return d;
    }
    if (typeIsOrdinal(t)) return ordinalAs(fn, x, t, flags, want);
    if (t->kind == TYPE_REAL && t->size == 4 && !(x->type->kind == TYPE_REAL && x->type->size == 4 && lowerIsDesignator(x))) {
        uint32_t save = fn->top;
        uint32_t r = lowerValue(fn, x);
        fn->top = save;
        uint32_t d = destReg(fn, want);
        emit(fn, OP_FROUND32, d, r, 0);
        return d;
    }
    uint32_t r = lowerTo(fn, x, want);
    if (lowerIsShared(t) && !stringIsFresh(x)) emit(fn, OP_SHARE, r, 0, 0);
    return r;
}
