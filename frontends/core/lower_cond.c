/* lower_cond.c: comparisons and branches. A condition becomes compare-and-branch instructions with short circuit; its value is only made (0 or 1)
 * where it is stored. */
#include "frontends/core/lower_internal.h"

CompareClass lowerCompareClass(const Node *x) {
    const Type *t = x->a->type->kind == TYPE_NIL ? x->b->type : x->a->type;
    while (t->kind == TYPE_SUBRANGE) t = t->elem;
    switch (t->kind) {
    case TYPE_REAL: return CMP_REAL;
    case TYPE_STRING: case TYPE_SHORTSTR: return CMP_STRING;
    case TYPE_SET: return t->size == 8 ? CMP_SET : CMP_BIGSET;
    case TYPE_DYNARRAY: return x->a->kind == EX_NIL || x->b->kind == EX_NIL ? CMP_DYN : CMP_REF;
    case TYPE_POINTER: case TYPE_NIL: case TYPE_ROUTINE: return CMP_REF;
    case TYPE_ARRAY: return CMP_STRING;
    case TYPE_ANY: return x->a->kind == EX_NIL || x->b->kind == EX_NIL ? CMP_REF : CMP_ANY;
    default: return CMP_INT;
    }
}

/* Operators by BIN_EQ.. order: EQ NE LT LE GT GE. */
static BinaryOp inverse(BinaryOp op) {
    static const uint8_t of[] = {BIN_NE, BIN_EQ, BIN_GE, BIN_GT, BIN_LE, BIN_LT};
    return (BinaryOp)of[op - BIN_EQ];
}
static BinaryOp mirrored(BinaryOp op) {
    static const uint8_t of[] = {BIN_EQ, BIN_NE, BIN_GT, BIN_GE, BIN_LT, BIN_LE};
    return (BinaryOp)of[op - BIN_EQ];
}

/* A comparison of integers, normalised: `a op k` or `a op b` with op in EQ NE LT LE (GT GE only with a constant). */
typedef struct IntCompare {
    BinaryOp op;
    Node *a, *b;
    bool hasImmediate;
    int64_t imm;
} IntCompare;

static IntCompare normalise(const Fn *fn, const Node *x, BinaryOp op) {
    IntCompare c = {op, x->a, x->b, false, 0};
    bool isEquality = op == BIN_EQ || op == BIN_NE;
    if (c.a->kind == EX_INT && c.b->kind != EX_INT) {
        c.a = x->b, c.b = x->a;
        c.op = mirrored(op);
    }
    bool allowed = fn->l->level > 0 && (isEquality || (x->flags & NF_UNSIGNED) == 0);
    if (allowed && c.b->kind == EX_INT && c.b->i == (int16_t)c.b->i) {
        c.hasImmediate = true;
        c.imm = c.b->i;
        return c;
    }
    return c;
}

/* Operands in registers. GT and GE become LT and LE with the operands exchanged. */
static void operands(Fn *fn, IntCompare *c, const Node *x, uint32_t *a, uint32_t *b) {
    bool isSwapped = c->a != x->a;
    uint32_t first = lowerOperand(fn, x->a, x->b), second = lowerValue(fn, x->b);
    *a = isSwapped ? second : first;
    *b = isSwapped ? first : second;
    if (c->op == BIN_GT || c->op == BIN_GE) {
        uint32_t t = *a;
        *a = *b, *b = t;
        c->op = mirrored(c->op);
    }
}

/* ---- values ---- */

static uint32_t intCompare(Fn *fn, Node *x, uint32_t want) {
    static const Opcode immediates[] = {OP_EQI, OP_NEI, OP_LTI, OP_LEI, OP_GTI, OP_GEI};
    static const Opcode signedOps[] = {OP_EQ, OP_NE, OP_LT, OP_LE}, unsignedOps[] = {OP_EQ, OP_NE, OP_LTU, OP_LEU};
    IntCompare c = normalise(fn, x, (BinaryOp)x->op);
    uint32_t save = fn->top, a, b;
    if (c.hasImmediate) {
        a = lowerValue(fn, c.a);
        fn->top = save;
        uint32_t d = destReg(fn, want);
        emit(fn, immediates[c.op - BIN_EQ], d, a, (uint16_t)c.imm);
        return d;
    }
    operands(fn, &c, x, &a, &b);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emit(fn, ((x->flags & NF_UNSIGNED) ? unsignedOps : signedOps)[c.op - BIN_EQ], d, a, b);
    return d;
}

static uint32_t realCompare(Fn *fn, Node *x, uint32_t want) {
    uint32_t save = fn->top;
    uint32_t a = lowerOperand(fn, x->a, x->b), b = lowerValue(fn, x->b);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    switch ((BinaryOp)x->op) {
    case BIN_EQ: emit(fn, OP_FEQ, d, a, b); break;
    case BIN_NE: emit(fn, OP_FNE, d, a, b); break;
    case BIN_LT: emit(fn, OP_FLT, d, a, b); break;
    case BIN_LE: emit(fn, OP_FLE, d, a, b); break;
    case BIN_GT: emit(fn, OP_FLT, d, b, a); break;
    default: emit(fn, OP_FLE, d, b, a); break;
    }
    return d;
}

static bool isCharArray(const Node *x) { return x->kind == EX_CONV && x->op == CV_TOSTR && x->a->type->kind == TYPE_ARRAY && lowerIsDesignator(x->a); }
static bool isEmptyString(const Node *x) { return x->kind == EX_STR && x->str.length == 0; }

/* -1, 0 or 1 as a value: the order of two strings. Sets *isFlag if it is 0 or 1 for "equal" instead. */
static uint32_t stringOrder(Fn *fn, Node *x, uint32_t want, bool *isFlag) {
    uint32_t save = fn->top;
    bool isEquality = x->op == BIN_EQ || x->op == BIN_NE;
    *isFlag = false;
    if (isCharArray(x->a) && isCharArray(x->b) && x->a->a->type->size == x->b->a->type->size && !exprHasFlow(x->b)) {
        Type *t = x->a->a->type;
        uint32_t a = lowerAggregate(fn, x->a->a, NO_REG), b = lowerAggregate(fn, x->b->a, NO_REG);
        fn->top = save;
        uint32_t d = destReg(fn, want);
        emitExt1(fn, OP_CMPMEM, d, a, b, fbPair((uint32_t)t->size, lowerType(fn->l, t)));
        return d;
    }
    if (isEquality && isEmptyString(x->b)) {
        uint32_t a = lowerValue(fn, x->a);
        fn->top = save;
        uint32_t d = destReg(fn, lowerBeside(fn, x->a, a, want));
        emit(fn, OP_SLEN, d, a, 0);
        lowerDrop(fn, x->a, a);
        if (want != NO_REG) fn->top = save;
        return moveTo(fn, d, want);
    }
    uint32_t a = lowerOperand(fn, x->a, x->b), b = lowerValue(fn, x->b);
    fn->top = save;
    uint32_t d = destReg(fn, lowerBeside(fn, x->b, b, lowerBeside(fn, x->a, a, want)));
    *isFlag = isEquality;
    emit(fn, isEquality ? OP_SEQ : OP_SCMP, d, a, b);
    lowerDrop(fn, x->a, a);
    lowerDrop(fn, x->b, b);
    if (want != NO_REG) fn->top = save;
    return moveTo(fn, d, want);
}

static uint32_t stringCompare(Fn *fn, Node *x, uint32_t want) {
    static const Opcode ops[] = {OP_EQI, OP_NEI, OP_LTI, OP_LEI, OP_GTI, OP_GEI};
    bool isFlag;
    uint32_t d = stringOrder(fn, x, want, &isFlag);
    if (isFlag && x->op == BIN_EQ) return d;
    if (isFlag) emit(fn, OP_LNOT, d, d, 0);
    else emit(fn, ops[x->op - BIN_EQ], d, d, 0);
    return d;
}

static uint32_t refCompare(Fn *fn, Node *x, uint32_t want) {
    uint32_t save = fn->top, d;
    Node *other = x->a->kind == EX_NIL ? x->b : x->a;
    if (x->a->kind == EX_NIL || x->b->kind == EX_NIL) {
        uint32_t r = lowerPairBase(fn, other);
        fn->top = save;
        d = destReg(fn, want);
        emit(fn, OP_RISNIL, d, r, 0);
    } else if (lowerCanPair(fn, x->a, x->b) && (lowerIsPair(fn, x->a) || lowerIsPair(fn, x->b))) {
        d = lowerPairs(fn, OP_PTRSAME, x->a, x->b, want);
    } else {
        uint32_t a = lowerOperand(fn, x->a, x->b), b = lowerValue(fn, x->b);
        fn->top = save;
        d = destReg(fn, want);
        emit(fn, OP_REQ, d, a, b);
    }
    if (x->op == BIN_NE) emit(fn, OP_LNOT, d, d, 0);
    return d;
}

static uint32_t dynCompare(Fn *fn, Node *x, uint32_t want) {
    uint32_t save = fn->top;
    uint32_t r = lowerValue(fn, x->a->kind == EX_NIL ? x->b : x->a);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emit(fn, OP_DYNLEN, d, r, 0);
    emit(fn, x->op == BIN_EQ ? OP_EQI : OP_NEI, d, d, 0);
    return d;
}

static uint32_t setCompare(Fn *fn, Node *x, uint32_t want) {
    uint32_t save = fn->top;
    uint32_t a = lowerOperand(fn, x->a, x->b), b = lowerValue(fn, x->b);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    if (x->op == BIN_EQ || x->op == BIN_NE) {
        emit(fn, x->op == BIN_EQ ? OP_EQ : OP_NE, d, a, b);
        return d;
    }
    if (x->op == BIN_LE) emit(fn, OP_ANDN, d, a, b);
    else emit(fn, OP_ANDN, d, b, a);
    emit(fn, OP_EQI, d, d, 0);
    return d;
}

static uint32_t bigSetCompare(Fn *fn, Node *x, uint32_t want) {
    uint32_t save = fn->top;
    Node *left = exprHasFlow(x->b) ? lowerFreeze(fn, x->a) : x->a;
    uint32_t a = lowerAggregate(fn, left, NO_REG), b = lowerAggregate(fn, x->b, NO_REG);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    uint64_t size = fbPair((uint32_t)x->a->type->size, lowerType(fn->l, x->a->type));
    if (x->op == BIN_LE) emitExt1(fn, OP_SETLE, d, a, b, size);
    else if (x->op == BIN_GE) emitExt1(fn, OP_SETLE, d, b, a, size);
    else emitExt1(fn, OP_SETEQ, d, a, b, size);
    if (x->op == BIN_NE) emit(fn, OP_LNOT, d, d, 0);
    return d;
}

uint32_t lowerCompare(Fn *fn, Node *x, uint32_t want) {
    switch (lowerCompareClass(x)) {
    case CMP_INT: return intCompare(fn, x, want);
    case CMP_REAL: return realCompare(fn, x, want);
    case CMP_STRING: return stringCompare(fn, x, want);
    case CMP_REF: return refCompare(fn, x, want);
    case CMP_DYN: return dynCompare(fn, x, want);
    case CMP_SET: return setCompare(fn, x, want);
    case CMP_ANY: return lowerAnyCompare(fn, x, want);
    default: return bigSetCompare(fn, x, want);
    }
}

/* ---- branches ---- */

static void intBranch(Fn *fn, Node *x, BLabel target, bool sense) {
    static const Opcode immediates[] = {OP_JEQI, OP_JNEI, OP_JLTI, OP_JLEI, OP_JGTI, OP_JGEI};
    static const Opcode signedOps[] = {OP_JEQ, OP_JNE, OP_JLT, OP_JLE}, unsignedOps[] = {OP_JEQ, OP_JNE, OP_JLTU, OP_JLEU};
    BinaryOp op = sense ? (BinaryOp)x->op : inverse((BinaryOp)x->op);
    IntCompare c = normalise(fn, x, op);
    uint32_t save = fn->top, a, b;
    if (c.hasImmediate) {
        a = lowerValue(fn, c.a);
        emitBranch(fn, immediates[c.op - BIN_EQ], a, (uint16_t)c.imm, target);
    } else {
        operands(fn, &c, x, &a, &b);
        emitBranch(fn, ((x->flags & NF_UNSIGNED) ? unsignedOps : signedOps)[c.op - BIN_EQ], a, b, target);
    }
    fn->top = save;
}

static void realBranch(Fn *fn, Node *x, BLabel target, bool sense) {
    uint32_t save = fn->top;
    uint32_t a = lowerOperand(fn, x->a, x->b), b = lowerValue(fn, x->b);
    if (x->op == BIN_GT || x->op == BIN_GE) {
        uint32_t t = a;
        a = b, b = t;
    }
    Opcode op;
    switch ((BinaryOp)x->op) {
    case BIN_EQ: op = sense ? OP_JFEQ : OP_JFNE; break;
    case BIN_NE: op = sense ? OP_JFNE : OP_JFEQ; break;
    case BIN_LT: case BIN_GT: op = sense ? OP_JFLT : OP_JFNLT; break;
    default: op = sense ? OP_JFLE : OP_JFNLE; break;
    }
    emitBranch(fn, op, a, b, target);
    fn->top = save;
}

static void stringBranch(Fn *fn, Node *x, BLabel target, bool sense) {
    static const Opcode ops[] = {OP_JEQI, OP_JNEI, OP_JLTI, OP_JLEI, OP_JGTI, OP_JGEI};
    uint32_t save = fn->top;
    bool isFlag;
    uint32_t d = stringOrder(fn, x, NO_REG, &isFlag);
    BinaryOp op = sense ? (BinaryOp)x->op : inverse((BinaryOp)x->op);
    if (isFlag) emitBranch(fn, op == BIN_EQ ? OP_JT : OP_JF, d, 0, target);
    else emitBranch(fn, ops[op - BIN_EQ], d, 0, target);
    fn->top = save;
}

static bool refBranch(Fn *fn, Node *x, BLabel target, bool sense) {
    uint32_t save = fn->top;
    bool isNil = (x->op == BIN_EQ) == sense;
    if (x->a->kind != EX_NIL && x->b->kind != EX_NIL) {
        Node same = nodeValue(x);
        same.op = BIN_EQ;
        emitBranch(fn, isNil ? OP_JT : OP_JF, refCompare(fn, &same, NO_REG), 0, target);
        fn->top = save;
        return true;
    }
    uint32_t r = lowerPairBase(fn, x->a->kind == EX_NIL ? x->b : x->a);
    const Insn *last = regIsTemp(r) && !fbIsPlaced(fn->fb, target) ? fbLast(fn->fb) : NULL;
    if (last != NULL && last->op == OP_LDRX64 && last->a == r && fn->l->level > 0) {
        uint32_t box = last->b, offset = last->c; /* the field is tested where it stands */
        fbDropLast(fn->fb);
        emitBranch(fn, isNil ? OP_JRNIL : OP_JRNNIL, box, offset, target);
    } else {
        emitBranch(fn, isNil ? OP_JNIL : OP_JNNIL, r, 0, target);
    }
    fn->top = save;
    return true;
}

static bool compareBranch(Fn *fn, Node *x, BLabel target, bool sense) {
    switch (lowerCompareClass(x)) {
    case CMP_INT: intBranch(fn, x, target, sense); return true;
    case CMP_REAL: realBranch(fn, x, target, sense); return true;
    case CMP_STRING: stringBranch(fn, x, target, sense); return true;
    case CMP_REF: return refBranch(fn, x, target, sense);
    case CMP_SET:
        if (x->op != BIN_EQ && x->op != BIN_NE) return false;
        intBranch(fn, x, target, sense);
        return true;
    default: return false;
    }
}

static void logicalBranch(Fn *fn, Node *x, BLabel target, bool sense) {
    bool isAnd = x->op == BIN_LAND;
    if (isAnd != sense) { /* either operand decides */
        lowerBranch(fn, x->a, target, sense);
        lowerBranch(fn, x->b, target, sense);
        return;
    }
    BLabel skip = newLabel(fn);
    lowerBranch(fn, x->a, skip, !sense);
    lowerBranch(fn, x->b, target, sense);
    emitLabel(fn, skip);
}

void lowerBranch(Fn *fn, Node *x, BLabel target, bool sense) {
    if (x->kind == EX_INT) {
        if ((x->i != 0) == sense) emitJump(fn, target);
        return;
    }
    if (x->kind == EX_UNARY && x->op == UN_LNOT) {
        lowerBranch(fn, x->a, target, !sense);
        return;
    }
    if (x->kind == EX_BINARY) {
        if ((x->op == BIN_LAND || x->op == BIN_LOR) && (x->flags & NF_FULL_EVAL) == 0) {
            logicalBranch(fn, x, target, sense);
            return;
        }
        if (x->op >= BIN_EQ && x->op <= BIN_GE && compareBranch(fn, x, target, sense)) return;
        if (x->op == BIN_IN && lowerInBranch(fn, x, target, sense)) return;
    }
    uint32_t save = fn->top;
    uint32_t r = lowerValue(fn, x);
    emitBranch(fn, sense ? OP_JT : OP_JF, r, 0, target);
    fn->top = save;
}
