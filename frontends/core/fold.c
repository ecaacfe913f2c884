/* fold.c: constant folding of one node whose operands are folded already, and the few algebraic simplifications that can change no
 * program's meaning (x + 0, x * 1, not not x, constants moved to the right).
 *
 * What would trap at run time (overflow, division by zero, range) stays unfolded, so that it traps there; in constant expressions, where a
 * Diag is given, it is reported. A folded node is overwritten in place. Read next: tree.h for the meaning of each node. */
#include "frontends/core/tree.h"

#include "frontends/core/diag.h"
#include <assert.h>
#include <math.h>
#include <string.h>

/* Concatenations longer than this stay for run time, except in constant expressions: a long chain would copy itself quadratically. */
enum { FOLD_STRING_MAX = 4096, FOLD_TOTAL_MAX = 64 << 20 };

typedef struct Fold {
    Arena *arena;
    Diag *diag; /* NULL: silent */
} Fold;

static Node *foldError(const Fold *f, Node *x, DiagCode code) {
    if (f->diag != NULL) (void)diagReport(f->diag, x->pos, 1, code);
    return x;
}

static void becomeConst(Node *x, NodeKind kind) {
    x->kind = (uint8_t)kind;
    x->op = 0;
    x->flags &= NF_PARENS;
}

static Node *becomeInt(Node *x, int64_t value) {
    becomeConst(x, EX_INT);
    x->i = value;
    return x;
}

static Node *becomeReal(Node *x, double value) {
    becomeConst(x, EX_REAL);
    x->f = x->type->size == 4 ? (double)(float)value : value;
    return x;
}

static Node *becomeBytes(Node *x, NodeKind kind, const char *bytes, uint64_t length) {
    becomeConst(x, kind);
    x->str.bytes = bytes;
    x->str.length = length;
    return x;
}

static bool isUnsigned64(const Type *t) {
    while (t->kind == TYPE_SUBRANGE) t = t->elem;
    return t->kind == TYPE_INT && !t->isSigned && t->size == 8;
}

/* Whether a 64-bit result may stand as a constant of the type as it is. */
static bool fitsType(const Type *t, int64_t value) {
    if (t->kind == TYPE_INT && t->size == 8) return true;
    return value >= t->low && value <= t->high;
}

/* ---- integers ---- */

typedef enum IntResult { INT_OK, INT_OVERFLOW, INT_DIV_ZERO, INT_LEAVE } IntResult;

static IntResult intDivide(BinaryOp op, int64_t a, int64_t b, uint16_t flags, int64_t *out) {
    if (b == 0) return INT_DIV_ZERO;
    if ((flags & NF_UNSIGNED) != 0) {
        *out = (int64_t)(op == BIN_DIV ? (uint64_t)a / (uint64_t)b : (uint64_t)a % (uint64_t)b);
        return INT_OK;
    }
    if (b == -1) { /* the one quotient that overflows; its remainder is 0 */
        *out = op == BIN_DIV ? (int64_t)(0 - (uint64_t)a) : 0;
        return op == BIN_DIV && a == INT64_MIN && (flags & NF_WRAP) == 0 ? INT_OVERFLOW : op == BIN_MODISO ? INT_LEAVE : INT_OK;
    }
    if (op == BIN_DIV) {
        *out = a / b;
        return INT_OK;
    }
    *out = a % b;
    if (op == BIN_MODISO) {
        if (b < 0) return INT_LEAVE;
        if (*out < 0) *out += b;
    }
    return INT_OK;
}

static IntResult intShift(const Node *x, int64_t a, int64_t b, int64_t *out) {
    uint64_t width = (x->flags & NF_SHR_WIDTH) != 0 && x->i == 32 ? 32 : 64;
    if (b < 0 || (uint64_t)b >= width) return INT_LEAVE;
    switch (x->op) {
    case BIN_SHL: *out = (int64_t)((uint64_t)a << b); break;
    case BIN_SHR: *out = (int64_t)((width == 32 ? (uint64_t)(uint32_t)a : (uint64_t)a) >> b); break;
    default: *out = a >= 0 ? a >> b : ~(~a >> b); break;
    }
    return INT_OK;
}

static IntResult intBinary(const Node *x, int64_t a, int64_t b, int64_t *out) {
    bool isOver = false;
    switch (x->op) {
    case BIN_ADD: isOver = __builtin_add_overflow(a, b, out); break;
    case BIN_SUB: isOver = __builtin_sub_overflow(a, b, out); break;
    case BIN_MUL: isOver = __builtin_mul_overflow(a, b, out); break;
    case BIN_DIV: case BIN_MOD: case BIN_MODISO: return intDivide((BinaryOp)x->op, a, b, x->flags, out);
    case BIN_AND: *out = a & b; break;
    case BIN_OR: *out = a | b; break;
    case BIN_XOR: *out = a ^ b; break;
    case BIN_SHL: case BIN_SHR: case BIN_SAR: return intShift(x, a, b, out);
    default: return INT_LEAVE;
    }
    return isOver && (x->flags & (NF_WRAP | NF_UNSIGNED)) == 0 ? INT_OVERFLOW : INT_OK;
}

static bool compareHolds(BinaryOp op, int order) {
    switch (op) {
    case BIN_EQ: return order == 0;
    case BIN_NE: return order != 0;
    case BIN_LT: return order < 0;
    case BIN_LE: return order <= 0;
    case BIN_GT: return order > 0;
    default: return order >= 0;
    }
}

static bool isComparison(uint8_t op) {
    return op >= BIN_EQ && op <= BIN_GE;
}

static Node *foldIntBinary(const Fold *f, Node *x) {
    int64_t a = x->a->i, b = x->b->i, value = 0;
    if (isComparison(x->op)) {
        bool isUnsigned = (x->flags & NF_UNSIGNED) != 0 || (isUnsigned64(x->a->type) && isUnsigned64(x->b->type));
        int order = isUnsigned ? ((uint64_t)a > (uint64_t)b) - ((uint64_t)a < (uint64_t)b) : (a > b) - (a < b);
        return becomeInt(x, compareHolds((BinaryOp)x->op, order));
    }
    switch (intBinary(x, a, b, &value)) {
    case INT_OK: return fitsType(x->type, value) ? becomeInt(x, value) : foldError(f, x, DIAG_CONST_OVERFLOW);
    case INT_DIV_ZERO: return foldError(f, x, DIAG_DIV_BY_ZERO);
    case INT_OVERFLOW: return foldError(f, x, DIAG_CONST_OVERFLOW);
    default: return foldError(f, x, DIAG_CONST_OVERFLOW);
    }
}

/* ---- reals, strings, sets ---- */

static Node *foldRealBinary(const Fold *f, Node *x) {
    double a = x->a->f, b = x->b->f;
    switch (x->op) {
    case BIN_ADD: return becomeReal(x, a + b);
    case BIN_SUB: return becomeReal(x, a - b);
    case BIN_MUL: return becomeReal(x, a * b);
    case BIN_FDIV:
        if (b == 0 && (x->flags & NF_IEEE) == 0) return foldError(f, x, DIAG_DIV_BY_ZERO);
        return becomeReal(x, a / b);
    case BIN_EQ: return becomeInt(x, a == b);
    case BIN_NE: return becomeInt(x, a != b);
    case BIN_LT: return becomeInt(x, a < b);
    case BIN_LE: return becomeInt(x, a <= b);
    case BIN_GT: return becomeInt(x, a > b);
    case BIN_GE: return becomeInt(x, a >= b);
    default: return x;
    }
}

static Node *foldStringBinary(const Fold *f, Node *x) {
    const char *a = x->a->str.bytes, *b = x->b->str.bytes;
    uint64_t n = x->a->str.length, m = x->b->str.length;
    if (x->op == BIN_CONCAT) {
        if (x->type->kind != TYPE_STRING || n + m > (f->diag != NULL ? UINT32_MAX : FOLD_STRING_MAX)) return x;
        if (n + m > FOLD_TOTAL_MAX - f->arena->foldedBytes) {
            if (f->diag != NULL) (void)diagReport(f->diag, x->pos, 1, DIAG_LIMIT, "constant strings made by operators are too long");
            return x;
        }
        f->arena->foldedBytes += n + m;
        char *text = arenaAllocRaw(f->arena, n + m + 1);
        if (text == NULL) return x;
        if (n > 0) memcpy(text, a, n);
        if (m > 0) memcpy(text + n, b, m);
        text[n + m] = '\0';
        return becomeBytes(x, EX_STR, text, n + m);
    }
    if (!isComparison(x->op)) return x;
    uint64_t common = n < m ? n : m;
    int order = common > 0 ? memcmp(a, b, common) : 0;
    if (order == 0) order = (n > m) - (n < m);
    return becomeInt(x, compareHolds((BinaryOp)x->op, order));
}

static bool isSubset(const char *a, const char *b, uint64_t n) {
    for (uint64_t i = 0; i < n; i++) {
        if ((a[i] & ~b[i]) != 0) return false;
    }
    return true;
}

static Node *foldSetBinary(const Fold *f, Node *x) {
    const char *a = x->a->str.bytes, *b = x->b->str.bytes;
    uint64_t n = x->a->str.length;
    if (n != x->b->str.length) return x;
    switch (x->op) {
    case BIN_EQ: return becomeInt(x, memcmp(a, b, n) == 0);
    case BIN_NE: return becomeInt(x, memcmp(a, b, n) != 0);
    case BIN_LE: return becomeInt(x, isSubset(a, b, n));
    case BIN_GE: return becomeInt(x, isSubset(b, a, n));
    case BIN_UNION: case BIN_INTERSECT: case BIN_DIFF: break;
    default: return x;
    }
    if (x->type->kind != TYPE_SET || x->type->size != n) return x;
    char *bits = arenaAllocRaw(f->arena, n);
    if (bits == NULL) return x;
    for (uint64_t i = 0; i < n; i++) {
        bits[i] = (char)(x->op == BIN_UNION ? a[i] | b[i] : x->op == BIN_INTERSECT ? a[i] & b[i] : a[i] & ~b[i]);
    }
    return becomeBytes(x, EX_SETCONST, bits, n);
}

static bool setHas(const Node *set, int64_t member) {
    if (member < 0 || (uint64_t)member >= set->str.length * 8) return false;
    return ((unsigned char)set->str.bytes[member / 8] >> (member % 8) & 1) != 0;
}

/* A constructor with constant members only becomes a constant set. */
static Node *foldSet(const Fold *f, Node *x) {
    const Type *t = x->type;
    if (t->kind != TYPE_SET || (t->elem == NULL && x->a != NULL)) return x;
    int64_t bitCount = (int64_t)t->size * 8;
    for (const Node *m = x->a; m != NULL; m = m->next) {
        bool isRange = m->kind == EX_RANGE;
        const Node *low = isRange ? m->a : m, *high = isRange ? m->b : m;
        if (low->kind != EX_INT || high->kind != EX_INT) return x;
        if (low->i > high->i) continue; /* an empty range */
        if (low->i < 0 || high->i >= bitCount) {
            if (f->diag != NULL) (void)diagReport(f->diag, m->pos, 1, DIAG_CONST_OVERFLOW);
            return x;
        }
    }
    char *bits = arenaAlloc(f->arena, t->size);
    if (bits == NULL) return x;
    for (const Node *m = x->a; m != NULL; m = m->next) {
        int64_t low = m->kind == EX_RANGE ? m->a->i : m->i, high = m->kind == EX_RANGE ? m->b->i : m->i;
        for (int64_t i = low; i <= high; i++) bits[i / 8] = (char)(bits[i / 8] | 1 << (i % 8));
    }
    return becomeBytes(x, EX_SETCONST, bits, t->size);
}

/* ---- Boolean and algebraic rules ---- */

/* Gives back an operand in place of the whole node, with the node's type. NULL: not possible without loss. */
static Node *operandAs(const Fold *f, Node *x, Node *operand) {
    const Type *to = x->type, *from = operand->type;
    if (to == from) return operand;
    if (!typeIsInteger(to) || !typeIsInteger(from) || to->kind != TYPE_INT) return NULL;
    if (to->size < 8 && (from->low < to->low || from->high > to->high)) return NULL;
    Node *conv = nodeConv(f->arena, CV_INT, operand, x->type);
    conv->pos = x->pos;
    return conv;
}

static Node *foldLogical(const Fold *f, Node *x) {
    bool isOr = x->op == BIN_LOR;
    if (x->a->kind == EX_INT) {
        if ((x->a->i != 0) == isOr) { /* decided by the left side; the right one is dropped */
            if ((x->flags & NF_FULL_EVAL) != 0 && !nodeIsConst(x->b)) return x;
            return becomeInt(x, isOr);
        }
        Node *right = operandAs(f, x, x->b);
        return right != NULL ? right : x;
    }
    if (x->b->kind == EX_INT && (x->b->i != 0) != isOr) {
        Node *left = operandAs(f, x, x->a);
        return left != NULL ? left : x;
    }
    return x;
}

static uint8_t swappedOp(uint8_t op) {
    switch (op) {
    case BIN_LT: return BIN_GT;
    case BIN_LE: return BIN_GE;
    case BIN_GT: return BIN_LT;
    case BIN_GE: return BIN_LE;
    default: return op;
    }
}

static bool isSwappable(uint8_t op) {
    return op == BIN_ADD || op == BIN_MUL || op == BIN_AND || op == BIN_OR || op == BIN_XOR || isComparison(op);
}

/* x + 0, x - 0, x * 1, x div 1, x shl 0, ... with the constant on the right. Real x + 0.0 is not here: -0.0 + 0.0 is 0.0. */
static Node *foldIdentity(const Fold *f, Node *x) {
    bool isNeutral = false;
    if (isSwappable(x->op) && x->a->kind == EX_INT && x->b->kind != EX_INT && typeIsOrdinal(x->b->type)) {
        Node *left = x->a;
        x->a = x->b;
        x->b = left;
        x->op = swappedOp(x->op);
    }
    if (x->b->kind != EX_INT || !typeIsInteger(x->type) || !typeIsInteger(x->a->type)) return x;
    switch (x->op) {
    case BIN_ADD: case BIN_SUB: case BIN_OR: case BIN_XOR: case BIN_SHL: case BIN_SAR: isNeutral = x->b->i == 0; break;
    case BIN_SHR: isNeutral = x->b->i == 0 && (x->flags & NF_SHR_WIDTH) == 0; break;
    case BIN_MUL: case BIN_DIV: isNeutral = x->b->i == 1; break;
    case BIN_AND: isNeutral = x->b->i == -1; break;
    default: break;
    }
    Node *operand = isNeutral ? operandAs(f, x, x->a) : NULL;
    return operand != NULL ? operand : x;
}

static Node *foldBinary(const Fold *f, Node *x) {
    uint8_t a = x->a->kind, b = x->b->kind;
    if (x->op == BIN_LAND || x->op == BIN_LOR) return foldLogical(f, x);
    if (a == EX_INT && b == EX_INT) return foldIntBinary(f, x);
    if (a == EX_REAL && b == EX_REAL) return foldRealBinary(f, x);
    if (a == EX_STR && b == EX_STR) return foldStringBinary(f, x);
    if (a == EX_SETCONST && b == EX_SETCONST) return foldSetBinary(f, x);
    if (x->op == BIN_IN) return a == EX_INT && b == EX_SETCONST ? becomeInt(x, setHas(x->b, x->a->i)) : x;
    if (a == EX_NIL && b == EX_NIL && (x->op == BIN_EQ || x->op == BIN_NE)) return becomeInt(x, x->op == BIN_EQ);
    return foldIdentity(f, x);
}

/* ---- unary operators ---- */

static Node *foldUnaryInt(const Fold *f, Node *x) {
    int64_t a = x->a->i, value = 0;
    bool isOver = false;
    switch (x->op) {
    case UN_NEG: isOver = __builtin_sub_overflow((int64_t)0, a, &value); break;
    case UN_NOT: value = ~a; break;
    case UN_LNOT: value = a == 0; break;
    case UN_ABS:
        if ((x->flags & NF_UNSIGNED) != 0 || a >= 0) value = a;
        else isOver = __builtin_sub_overflow((int64_t)0, a, &value);
        break;
    case UN_SQR: isOver = __builtin_mul_overflow(a, a, &value); break;
    case UN_ODD: value = a & 1; break;
    case UN_UPCASE: value = a >= 'a' && a <= 'z' ? a - ('a' - 'A') : a; break;
    default: return x;
    }
    if (isOver && (x->flags & (NF_WRAP | NF_UNSIGNED)) == 0) return foldError(f, x, DIAG_CONST_OVERFLOW);
    if (!fitsType(x->type, value)) return foldError(f, x, DIAG_CONST_OVERFLOW);
    return becomeInt(x, value);
}

/* Real to integer with the result in `rounded`: out of the 64 bits it traps (207). */
static Node *foldRounded(const Fold *f, Node *x, double rounded) {
    if (!(rounded >= -9223372036854775808.0 && rounded < 9223372036854775808.0)) return foldError(f, x, DIAG_CONST_OVERFLOW);
    if (!fitsType(x->type, (int64_t)rounded)) return foldError(f, x, DIAG_CONST_OVERFLOW);
    return becomeInt(x, (int64_t)rounded);
}

static Node *foldUnaryReal(const Fold *f, Node *x) {
    double a = x->a->f;
    switch (x->op) {
    case UN_NEG: return becomeReal(x, -a);
    case UN_ABS: return becomeReal(x, fabs(a));
    case UN_SQR: return becomeReal(x, a * a);
    case UN_SQRT: return a >= 0 || (x->flags & NF_IEEE) != 0 ? becomeReal(x, sqrt(a)) : foldError(f, x, DIAG_CONST_OVERFLOW);
    case UN_ROUND: return foldRounded(f, x, round(a));
    case UN_ROUNDE: return foldRounded(f, x, nearbyint(a));
    case UN_TRUNC: return foldRounded(f, x, trunc(a));
    default: return x;
    }
}

static Node *foldUnary(const Fold *f, Node *x) {
    if (x->a->kind == EX_INT) return foldUnaryInt(f, x);
    if (x->a->kind == EX_REAL) return foldUnaryReal(f, x);
    bool isInvolution = x->op == UN_NOT || x->op == UN_LNOT || (x->op == UN_NEG && x->type->kind == TYPE_REAL);
    if (isInvolution && x->a->kind == EX_UNARY && x->a->op == x->op && x->a->a->type == x->type) return x->a->a;
    return x;
}

/* ---- conversions ---- */

static int64_t wrapTo(const Type *t, int64_t value) {
    if (t->size == 8) return value;
    unsigned bits = (unsigned)t->size * 8;
    uint64_t mask = ((uint64_t)1 << bits) - 1, low = (uint64_t)value & mask;
    return t->isSigned && (low >> (bits - 1)) != 0 ? (int64_t)(low | ~mask) : (int64_t)low;
}

static Node *foldConvInt(const Fold *f, Node *x) {
    const Type *to = x->type;
    int64_t value = x->a->i;
    bool isHuge = value < 0 && isUnsigned64(x->a->type);
    switch (x->op) {
    case CV_INT:
        if (to->kind == TYPE_INT) return becomeInt(x, wrapTo(to, value));
        if (to->kind == TYPE_CHAR) return becomeInt(x, value & 255);
        return typeIsOrdinal(to) && !isHuge && fitsType(to, value) ? becomeInt(x, value) : x;
    case CV_CHECKED: {
        if (!typeIsOrdinal(to)) return x;
        bool isOk = isUnsigned64(to) ? (value >= 0 || isHuge) : !isHuge && fitsType(to, value);
        return isOk ? becomeInt(x, value) : foldError(f, x, DIAG_CONST_OVERFLOW);
    }
    case CV_I2F: return becomeReal(x, (double)value);
    case CV_U2F: return becomeReal(x, (double)(uint64_t)value);
    case CV_CHAR2STR: {
        char c = (char)(unsigned char)value;
        return becomeBytes(x, EX_STR, arenaCopy(f->arena, &c, 1), 1);
    }
    case CV_RETYPE: return typeIsOrdinal(to) && fitsType(to, value) ? becomeInt(x, value) : x;
    default: return x;
    }
}

static Node *foldConvReal(Node *x) {
    double a = x->a->f;
    switch (x->op) {
    case CV_F32: return becomeReal(x, (double)(float)a);
    case CV_F2I:
        if (isnan(a) || x->type->size != 8) return x;
        if (a >= 9223372036854775808.0) return becomeInt(x, INT64_MAX);
        return becomeInt(x, a <= -9223372036854775808.0 ? INT64_MIN : (int64_t)a);
    case CV_RETYPE: return x->type->kind == TYPE_REAL && x->type->size == x->a->type->size ? becomeReal(x, a) : x;
    default: return x;
    }
}

static Node *foldConvSet(const Fold *f, Node *x) {
    const char *from = x->a->str.bytes;
    uint64_t n = x->a->str.length, m = x->type->size;
    if ((x->op != CV_SET && x->op != CV_RETYPE) || x->type->kind != TYPE_SET) return x;
    for (uint64_t i = m; i < n; i++) {
        if (from[i] != 0) return foldError(f, x, DIAG_CONST_OVERFLOW);
    }
    char *bits = arenaAlloc(f->arena, m);
    if (bits == NULL) return x;
    memcpy(bits, from, n < m ? n : m);
    return becomeBytes(x, EX_SETCONST, bits, m);
}

static Node *foldConv(const Fold *f, Node *x) {
    const Node *a = x->a;
    switch (a->kind) {
    case EX_INT: return foldConvInt(f, x);
    case EX_REAL: return foldConvReal(x);
    case EX_SETCONST: return foldConvSet(f, x);
    case EX_STR:
        if (x->op == CV_TOSTR && x->type->kind == TYPE_STRING) return becomeBytes(x, EX_STR, a->str.bytes, a->str.length);
        if (x->op == CV_STR2CHAR) {
            return a->str.length == 1 ? becomeInt(x, (unsigned char)a->str.bytes[0]) : foldError(f, x, DIAG_CONST_OVERFLOW);
        }
        return x;
    case EX_NIL:
        if (x->op == CV_RETYPE && x->type->hasRefs && typeIsScalar(x->type) && x->type->kind != TYPE_STRING) becomeConst(x, EX_NIL);
        return x;
    default: return x;
    }
}

static Node *foldOrdStep(const Fold *f, Node *x) {
    int64_t value;
    if (x->a->kind != EX_INT || isUnsigned64(x->type)) return x;
    if (__builtin_add_overflow(x->a->i, x->i, &value) || !fitsType(x->type, value)) return foldError(f, x, DIAG_CONST_OVERFLOW);
    return becomeInt(x, value);
}

Node *nodeFold(Arena *a, Node *x, struct Diag *diag) {
    Fold f = {a, diag};
    switch (x->kind) {
    case EX_UNARY: return foldUnary(&f, x);
    case EX_BINARY: return foldBinary(&f, x);
    case EX_CONV: return foldConv(&f, x);
    case EX_SET: return foldSet(&f, x);
    case EX_ORD_STEP: return foldOrdStep(&f, x);
    case EX_LENGTH: return x->a->kind == EX_STR ? becomeInt(x, (int64_t)x->a->str.length) : x;
    case EX_COND:
        if (x->a->kind != EX_INT) return x;
        return x->a->i != 0 ? (x->b->type == x->type ? x->b : x) : (x->c->type == x->type ? x->c : x);
    default: return x;
    }
}
