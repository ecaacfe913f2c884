/* operators.c: unary, binary and assignment operators (clike.md 5). */
#include "frontends/clike/builtins.h"
#include "frontends/clike/concurrency.h"
#include "runtime/mem/pointer.h"

#include <assert.h>

static Node *operandsError(ClkParser *p, ClkTokenKind op, const Node *a, const Node *b, Pos pos, uint32_t length) {
    char left[120], right[120], name[8] = {'\''};
    size_t n = 1;
    for (const char *s = clkTokenTexts[op]; *s != '\0' && n < 6; s++) name[n++] = *s;
    name[n] = '\'';
    clkError(p, pos, length, DIAG_OPERANDS, name, clkTypeText(p, a->type, left, sizeof left), clkTypeText(p, b->type, right, sizeof right));
    return clkErrorNode(p, pos);
}

static Node *operandError(ClkParser *p, const char *op, const Node *a, Pos pos, uint32_t length) {
    char text[120];
    if (a->type->kind == TYPE_VOID) clkError(p, pos, length, DIAG_VOID_VALUE);
    else clkError(p, pos, length, DIAG_OPERAND, op, clkTypeText(p, a->type, text, sizeof text));
    return clkErrorNode(p, pos);
}

/* ---- arithmetic ---- */

/* What has less than 64 bits is computed in 64, where only products of unsigned int can overflow. long wraps in C programs. */
static uint16_t arithFlags(const ClkParser *p, const Type *t) {
    if (t->kind == TYPE_REAL) return NF_IEEE;
    if (clkIsUnsigned64(t)) return NF_UNSIGNED | NF_WRAP;
    return p->isC && t->size == 8 ? NF_WRAP : 0;
}

/* A computed in 64 bits, back in its own type: unsigned int, and int in C programs, are narrower. */
static Node *narrowed(ClkParser *p, Node *x, Type *t) {
    if (clkIsRounded(p, t)) return clkFold(p, nodeConv(p->nodes, CV_F32, clkFold(p, x), t));
    if (t->size == 8) return clkFold(p, x);
    x->type = p->types->int64;
    x = clkFold(p, x);
    return clkArith(p, x, t);
}

static BinaryOp arithOp(ClkTokenKind op, const Type *t) {
    switch (op) {
    case CT_PLUS: return BIN_ADD;
    case CT_MINUS: return BIN_SUB;
    case CT_STAR: return BIN_MUL;
    case CT_SLASH: return t->kind == TYPE_REAL ? BIN_FDIV : BIN_DIV;
    case CT_PERCENT: return BIN_MOD;
    case CT_AMP: return BIN_AND;
    case CT_PIPE: return BIN_OR;
    case CT_CARET: return BIN_XOR;
    default: return BIN_NONE;
    }
}

static Node *arithmetic(ClkParser *p, ClkTokenKind op, Node *a, Node *b, Pos pos, uint32_t length) {
    bool needsInt = op == CT_PERCENT || op == CT_AMP || op == CT_PIPE || op == CT_CARET;
    if (!clkIsArith(a->type) || !clkIsArith(b->type) || (needsInt && !(clkIsInteger(a->type) && clkIsInteger(b->type)))) {
        return operandsError(p, op, a, b, pos, length);
    }
    Type *t = clkCommonType(p, a->type, b->type);
    a = clkArith(p, a, t);
    b = clkArith(p, b, t);
    if ((op == CT_SLASH || op == CT_PERCENT) && b->kind == EX_INT && b->i == 0) clkWarning(p, pos, length, "division by zero");
    Node *x = nodeBinary(p->nodes, pos, arithOp(op, t), a, b, t);
    x->flags |= arithFlags(p, t);
    if (op == CT_STAR && t == p->types->uint32) x->flags |= NF_WRAP;
    return narrowed(p, x, t);
}

/* << and >>: the type is that of the left side; the count is taken modulo 64, a negative one is a run-time error. */
static Node *shift(ClkParser *p, ClkTokenKind op, Node *a, Node *b, Pos pos, uint32_t length) {
    if (!clkIsInteger(a->type) || !clkIsInteger(b->type)) return operandsError(p, op, a, b, pos, length);
    Type *t = clkPromoted(p, a->type);
    a = clkArith(p, a, t);
    b = clkArith(p, b, p->types->int64);
    if (b->kind == EX_INT && b->i >= 64) b = nodeInt(p->nodes, b->pos, p->types->int64, b->i & 63);
    else if (b->kind != EX_INT && b->type->size == 8) {
        int64_t negative = INT64_MIN + 63; /* keeps the sign, so that the instruction still sees a negative count */
        b = clkFold(p, nodeBinary(p->nodes, pos, BIN_AND, b, nodeInt(p->nodes, pos, p->types->int64, negative), p->types->int64));
    }
    Node *x = nodeBinary(p->nodes, pos, op == CT_SHL ? BIN_SHL : clkIsUnsigned64(t) ? BIN_SHR : BIN_SAR, a, b, t);
    if (clkIsUnsigned64(t)) x->flags |= NF_UNSIGNED;
    return op == CT_SHL && t == p->cInt ? clkCutToInt(p, clkFold(p, x)) : narrowed(p, x, t);
}

/* ---- text ---- */

static bool isCharLike(const Node *x) { return x->type->kind == TYPE_CHAR; }

/* a + b of which one is a str. */
static Node *concat(ClkParser *p, Node *a, Node *b, Pos pos, uint32_t length) {
    Node *x = clkIsTextual(a->type) || isCharLike(a) ? clkToText(p, a) : NULL;
    Node *y = clkIsTextual(b->type) || isCharLike(b) ? clkToText(p, b) : NULL;
    if (x == NULL || y == NULL) return operandsError(p, CT_PLUS, a, b, pos, length);
    return clkFold(p, nodeBinary(p->nodes, pos, BIN_CONCAT, x, y, p->types->string));
}

static BinaryOp compareOp(ClkTokenKind op) {
    switch (op) {
    case CT_LT: return BIN_LT;
    case CT_GT: return BIN_GT;
    case CT_LE: return BIN_LE;
    case CT_GE: return BIN_GE;
    case CT_EQ: return BIN_EQ;
    default: return BIN_NE;
    }
}

/* ---- comparisons ---- */

static Node *compareNodes(ClkParser *p, ClkTokenKind op, Node *a, Node *b, Pos pos) {
    Node *x = nodeBinary(p->nodes, pos, compareOp(op), a, b, p->types->boolean);
    if (clkIsUnsigned64(a->type)) x->flags |= NF_UNSIGNED;
    return clkBoolValue(p, clkFold(p, x));
}

static Node *compare(ClkParser *p, ClkTokenKind op, Node *a, Node *b, Pos pos, uint32_t length) {
    bool isEquality = op == CT_EQ || op == CT_NE;
    if (clkIsArith(a->type) && clkIsArith(b->type)) {
        bool areChars = isEquality && a->type == p->types->character && b->type == a->type; /* signed or not: the same */
        if (areChars) return compareNodes(p, op, nodeConv(p->nodes, CV_INT, a, p->cInt), nodeConv(p->nodes, CV_INT, b, p->cInt), pos);
        Type *t = clkCommonType(p, a->type, b->type);
        return compareNodes(p, op, clkArith(p, a, t), clkArith(p, b, t), pos);
    }
    bool isText = a->type->kind == TYPE_STRING || b->type->kind == TYPE_STRING;
    bool isNull = a->type->kind == TYPE_NIL || b->type->kind == TYPE_NIL;
    if (isText && (!isNull || isEquality)) {
        Node *x = clkIsTextual(a->type) || isCharLike(a) || a->type->kind == TYPE_NIL ? clkToText(p, a) : NULL;
        Node *y = clkIsTextual(b->type) || isCharLike(b) || b->type->kind == TYPE_NIL ? clkToText(p, b) : NULL;
        if (x != NULL && y != NULL) return compareNodes(p, op, x, y, pos);
        return operandsError(p, op, a, b, pos, length);
    }
    a = clkRvalue(p, a);
    b = clkRvalue(p, b);
    if (a->kind == EX_STDFILE && b->kind == EX_STDFILE) a = clkStandardPointer(p, a);
    bool areHandles = a->type->kind == TYPE_ANY || b->type->kind == TYPE_ANY;
    bool areChannels = clkIsChannel(a->type) && clkIsChannel(b->type);
    if (areChannels && isEquality && (a->type->handle != HANDLE_CHANNEL || b->type->handle != HANDLE_CHANNEL)) { /* ends equal their channel */
        Node *x = clkBi(p, pos, LB_chan_same, p->types->int64, clkList(a, b, NULL));
        return compareNodes(p, op == CT_EQ ? CT_NE : CT_EQ, x, clkLong(p, pos, 0), pos);
    }
    if (areHandles && isEquality) {
        Node *x = clkTryConvert(p, a, p->types->any, CLK_PASS), *y = clkTryConvert(p, b, p->types->any, CLK_PASS);
        if (x != NULL && y != NULL) return compareNodes(p, op, x, y, pos);
    }
    if (a->type->kind == TYPE_POINTER || b->type->kind == TYPE_POINTER) return clkPointerCompare(p, op, a, b, pos, length);
    bool isRoutine = a->type->kind == TYPE_ROUTINE || b->type->kind == TYPE_ROUTINE;
    if (isEquality && (isRoutine || isNull)) {
        Type *t = a->type->kind == TYPE_ROUTINE ? a->type : b->type;
        if (a->type->kind == TYPE_NIL && b->type->kind == TYPE_NIL) return clkInt(p, pos, op == CT_EQ);
        if (t->kind == TYPE_ROUTINE) {
            Node *x = clkTryConvert(p, a, t, CLK_PASS), *y = clkTryConvert(p, b, t, CLK_PASS);
            if (x != NULL && y != NULL) return compareNodes(p, op, x, y, pos);
        }
        bool isIndexZero = isNull && (clkIsInteger(a->type) || clkIsInteger(b->type)); /* strchr(s, c) != NULL with its index */
        Node *x = clkIsInteger(a->type) ? clkArith(p, a, p->types->int64) : clkInt(p, pos, 0), *y = clkIsInteger(b->type) ? clkArith(p, b, p->types->int64) : clkInt(p, pos, 0);
        if (isIndexZero) return compareNodes(p, op, x, y, pos);
    }
    const Node *file = a->type->kind == TYPE_FILE ? a : b->type->kind == TYPE_FILE ? b : NULL;
    if (file != NULL && isNull && isEquality) { /* is it open? */
        Node *isOpen = clkIsTrue(p, a->type->kind == TYPE_FILE ? a : b);
        if (op == CT_EQ) isOpen = nodeUnary(p->nodes, UN_LNOT, isOpen, p->types->boolean);
        return clkBoolValue(p, isOpen);
    }
    return operandsError(p, op, a, b, pos, length);
}

/* ---- binary operators ---- */

static Node *logical(ClkParser *p, ClkTokenKind op, Node *a, Node *b, Pos pos) {
    a = clkBool(p, a, a->pos);
    b = clkBool(p, b, b->pos);
    if (clkBad(a) || clkBad(b)) return clkErrorNode(p, pos);
    return clkBoolValue(p, clkFold(p, nodeBinary(p->nodes, pos, op == CT_ANDAND ? BIN_LAND : BIN_LOR, a, b, p->types->boolean)));
}

static Node *sum(ClkParser *p, ClkTokenKind op, Node *a, Node *b, Pos pos, uint32_t length) {
    bool hasString = a->type->kind == TYPE_STRING || b->type->kind == TYPE_STRING;
    bool isLiteralOffset = hasString && (a->kind == EX_STR || b->kind == EX_STR) && (clkIsInteger(a->type) || clkIsInteger(b->type)) && !isCharLike(a) && !isCharLike(b);
    if (op == CT_PLUS && hasString && !isLiteralOffset) return concat(p, a, b, pos, length);
    if (isLiteralOffset && a->kind == EX_STR) a = clkTryConvert(p, a, p->charPointer, CLK_PASS); /* "text" + n is C's pointer */
    a = clkRvalue(p, a);
    b = clkRvalue(p, b);
    clkStepBytes(a);
    clkStepBytes(b);
    bool isLeft = a->type->kind == TYPE_POINTER, isRight = b->type->kind == TYPE_POINTER;
    if (isLeft && isRight && op == CT_MINUS) return clkPointerDiff(p, a, b, pos, length);
    if (isLeft && clkIsInteger(b->type)) return clkPointerAdd(p, a, b, op == CT_MINUS, pos);
    if (isRight && op == CT_PLUS && clkIsInteger(a->type)) return clkPointerAdd(p, b, a, false, pos);
    return arithmetic(p, op, a, b, pos, length);
}

Node *clkBinary(ClkParser *p, ClkTokenKind op, Node *a, Node *b, Pos pos, uint32_t length) {
    if (clkBad(a) || clkBad(b)) return clkErrorNode(p, pos);
    a = clkLoadAtomic(p, a);
    b = clkLoadAtomic(p, b);
    if (a->type->kind == TYPE_VOID || b->type->kind == TYPE_VOID) {
        clkError(p, pos, length, DIAG_VOID_VALUE);
        return clkErrorNode(p, pos);
    }
    switch (op) {
    case CT_ANDAND: case CT_OROR: return logical(p, op, a, b, pos);
    case CT_PLUS: case CT_MINUS: return sum(p, op, a, b, pos, length);
    case CT_SHL: case CT_SHR: return shift(p, op, a, b, pos, length);
    case CT_EQ: case CT_NE: case CT_LT: case CT_LE: case CT_GT: case CT_GE: return compare(p, op, a, b, pos, length);
    default: return arithmetic(p, op, a, b, pos, length);
    }
}

/* ---- unary operators ---- */

static Node *unaryNode(ClkParser *p, UnaryOp op, Node *a, Type *t, Pos pos) {
    Node *x = nodeUnary(p->nodes, op, a, t);
    x->pos = pos;
    x->flags |= arithFlags(p, t);
    return narrowed(p, x, t);
}

Node *clkBool(ClkParser *p, Node *x, Pos pos) {
    if (clkBad(x)) return x;
    Node *truth = clkIsTrue(p, x);
    return truth != NULL ? truth : operandError(p, "condition", x, pos, 1);
}

Node *clkUnary(ClkParser *p, ClkTokenKind op, Node *a, Pos pos, uint32_t length) {
    if (clkBad(a)) return a;
    if (op != CT_AMP) a = clkLoadAtomic(p, a);
    switch (op) {
    case CT_AMP: return clkAddress(p, a, pos, length);
    case CT_STAR: return clkDeref(p, a, pos, length);
    case CT_NOT: {
        Node *truth = clkIsTrue(p, a);
        if (truth == NULL) return operandError(p, "'!'", a, pos, length);
        Node *x = nodeUnary(p->nodes, UN_LNOT, truth, p->types->boolean);
        x->pos = pos;
        return clkBoolValue(p, clkFold(p, x));
    }
    case CT_TILDE:
        if (!clkIsInteger(a->type)) return operandError(p, "'~'", a, pos, length);
        return unaryNode(p, UN_NOT, clkArith(p, a, clkPromoted(p, a->type)), clkPromoted(p, a->type), pos);
    default: {
        if (!clkIsArith(a->type)) return operandError(p, op == CT_MINUS ? "unary '-'" : "unary '+'", a, pos, length);
        Type *t = clkPromoted(p, a->type);
        a = clkArith(p, a, t);
        return op == CT_PLUS ? a : unaryNode(p, UN_NEG, a, t, pos);
    }
    }
}

/* ---- conditional ---- */

static Type *commonOfTexts(ClkParser *p, Node *a, Node *b) {
    bool hasPointer = clkIsCharPointer(a->type) || clkIsCharPointer(b->type);
    if (!hasPointer) return p->types->string;
    return clkIsCharPointer(a->type) ? a->type : b->type;
}

static Node *filePointer(ClkParser *p, Node *x) { return x->kind == EX_STDFILE ? clkStandardPointer(p, x) : x; }

Node *clkCond(ClkParser *p, Node *c, Node *a, Node *b, Pos pos, uint32_t length) {
    a = filePointer(p, clkRvalue(p, a));
    b = filePointer(p, clkRvalue(p, b));
    if (clkBad(c) || clkBad(a) || clkBad(b)) return clkErrorNode(p, pos);
    Type *t = NULL;
    bool areTexts = (clkIsTextual(a->type) || isCharLike(a)) && (clkIsTextual(b->type) || isCharLike(b)) && !(isCharLike(a) && isCharLike(b));
    if (clkIsArith(a->type) && clkIsArith(b->type)) t = a->type == b->type ? a->type : clkCommonType(p, a->type, b->type);
    else if (areTexts) t = commonOfTexts(p, a, b);
    else if (a->type->kind == TYPE_VOID && b->type->kind == TYPE_VOID) t = p->types->voidType;
    else if (clkSameType(a->type, b->type)) t = a->type;
    else if (a->type->kind == TYPE_POINTER) t = a->type->elem == NULL && b->type->kind == TYPE_POINTER ? b->type : a->type;
    else if (a->type->kind == TYPE_ROUTINE) t = a->type;
    else if (b->type->kind == TYPE_POINTER || b->type->kind == TYPE_ROUTINE) t = b->type;
    else if (a->type->kind == TYPE_STRING || b->type->kind == TYPE_STRING) t = p->types->string;
    Node *x = t == NULL ? NULL : clkTryConvert(p, a, t, CLK_PASS), *y = t == NULL ? NULL : clkTryConvert(p, b, t, CLK_PASS);
    if (x == NULL || y == NULL) return operandsError(p, CT_QUESTION, a, b, pos, length);
    Node *n = nodeNew(p->nodes, EX_COND, pos, t);
    n->a = c;
    n->b = x;
    n->c = y;
    return clkFold(p, n);
}

/* ---- assignment ---- */

static ClkTokenKind plainOp(ClkTokenKind op) {
    switch (op) {
    case CT_ADD_ASSIGN: return CT_PLUS;
    case CT_SUB_ASSIGN: return CT_MINUS;
    case CT_MUL_ASSIGN: return CT_STAR;
    case CT_DIV_ASSIGN: return CT_SLASH;
    case CT_MOD_ASSIGN: return CT_PERCENT;
    case CT_AND_ASSIGN: return CT_AMP;
    case CT_OR_ASSIGN: return CT_PIPE;
    case CT_XOR_ASSIGN: return CT_CARET;
    case CT_SHL_ASSIGN: return CT_SHL;
    default: return CT_SHR;
    }
}

static Node *assignNode(ClkParser *p, NodeKind kind, BinaryOp op, Node *target, Node *value, Pos pos) {
    Node *x = nodeNew(p->nodes, kind, pos, target->type);
    x->op = (uint8_t)op;
    x->a = target;
    x->b = value;
    return x;
}

/* target op= value in one node, where the shared tree has one; else NULL. */
static Node *directCompound(ClkParser *p, ClkTokenKind op, Node *target, Node *value, NodeKind kind, Pos pos) {
    Type *t = target->type;
    if (t->kind == TYPE_POINTER && (op == CT_PLUS || op == CT_MINUS) && clkIsInteger(value->type) && t->elem != NULL) {
        if (!clkHasSteps(p, t, pos)) return clkErrorNode(p, pos);
        value = clkVlaStep(p, t, clkArith(p, value, p->types->int64), pos);
        if (op == CT_MINUS) value = clkFold(p, nodeUnary(p->nodes, UN_NEG, value, p->types->int64));
        return assignNode(p, kind, BIN_ADD, target, value, pos);
    }
    if (clkIsRounded(p, t)) return NULL;
    if (t->kind == TYPE_REAL && clkIsArith(value->type) && op <= CT_SLASH && op != CT_PERCENT) {
        Node *x = assignNode(p, kind, arithOp(op, t), target, clkArith(p, value, t), pos);
        x->flags |= NF_IEEE;
        return x;
    }
    bool isInt = t->kind == TYPE_INT && t->bits == 0 && clkIsInteger(value->type) && op != CT_SHL && op != CT_SHR;
    if (!isInt) return NULL;
    Type *common = clkCommonType(p, t, value->type);
    if (p->isC && t == p->cInt && common != t) return NULL; /* what 32 bits keep of it */
    bool isDivision = op == CT_SLASH || op == CT_PERCENT;
    if (isDivision && common != clkPromoted(p, t)) return NULL; /* the other type's unsigned division */
    Node *x = assignNode(p, kind, arithOp(op, t), target, clkArith(p, value, t->size == 8 ? t : common), pos);
    x->flags |= arithFlags(p, t->size == 8 ? t : common);
    if (op == CT_STAR && t->size < 8 && common != p->types->int32) x->flags |= NF_WRAP;
    return x;
}

static Node *storeOnce(ClkParser *p, Node *target, ClkTokenKind op, Node *value, Pos pos, uint32_t length) {
    Node *result = clkBinary(p, op, clkClone(p, target), value, pos, length);
    if (clkBad(result)) return result;
    Node *stored = clkConvert(p, result, target->type, CLK_CAST, pos, length);
    return clkBad(stored) ? stored : assignNode(p, EX_ASSIGN, BIN_NONE, target, stored, pos);
}

/* The target is located first if locating it twice would do something twice. */
static Node *compound(ClkParser *p, ClkTokenKind op, Node *target, Node *value, Pos pos, uint32_t length) {
    if (target->type->kind == TYPE_STRING && op == CT_PLUS) {
        Node *tail = clkIsTextual(value->type) || isCharLike(value) ? clkToText(p, value) : NULL;
        return tail == NULL ? operandsError(p, CT_ADD_ASSIGN, target, value, pos, length) : assignNode(p, EX_ASSIGN, BIN_CONCAT, target, tail, pos);
    }
    Node *x = directCompound(p, op, target, value, EX_ASSIGN, pos);
    if (x != NULL) return x;
    if (clkIsPure(target)) return storeOnce(p, target, op, value, pos, length);
    ClkSymbol *with = clkSymbolNew(p, SYM_WITH, NULL, target->type, pos);
    with->s.owner = p->fn != NULL ? p->fn->routine : NULL;
    Node *ref = nodeNew(p->nodes, EX_WITHREF, pos, target->type), *open = clkStmt(p, ST_WITH, pos);
    ref->sym = open->sym = &with->s;
    open->a = target;
    Node *result = clkBinary(p, op, ref, value, pos, length);
    Node *stored = clkBad(result) ? result : clkConvert(p, result, target->type, CLK_CAST, pos, length);
    if (clkBad(stored)) return stored;
    Node *kept = clkTemp(p, target->type, pos), *back = clkClone(p, ref);
    Node *keep = clkExprStmt(p, assignNode(p, EX_ASSIGN, BIN_NONE, kept, stored, pos));
    keep->next = clkExprStmt(p, assignNode(p, EX_ASSIGN, BIN_NONE, back, clkClone(p, kept), pos));
    open->b = clkStmt(p, ST_BLOCK, pos);
    open->b->a = keep;
    return clkSeq(p, pos, open, clkClone(p, kept));
}

static Node *assign(ClkParser *p, ClkTokenKind op, Node *target, Node *value, Pos pos, uint32_t length) {
    if (clkBad(target) || clkBad(value)) return clkErrorNode(p, pos);
    if (!clkCheckStore(p, target, pos, length)) return clkErrorNode(p, pos);
    if (clkIsByteCell(p, target)) return clkStoreByte(p, op == CT_ASSIGN ? op : plainOp(op), target, clkRvalue(p, clkLoadAtomic(p, value)), pos, length);
    Node *slot = op == CT_ASSIGN ? clkStoreSlot(p, target, value, pos, length) : NULL;
    if (slot != NULL) return slot;
    if (clkIsAtomic(p, target->type)) {
        Node *x = clkAtomicAssign(p, op, target, value, pos, length);
        if (x != NULL) return x;
    }
    if (op != CT_ASSIGN) {
        value = clkRvalue(p, clkLoadAtomic(p, value));
        return compound(p, plainOp(op), target, value, pos, length);
    }
    if (target->type->kind == TYPE_FILE && value == p->openCall) return clkOpenFile(p, target, p->openPath, p->openMode, pos);
    Node *stored = clkConvert(p, value, target->type, CLK_ASSIGN, pos, length);
    if (clkBad(stored)) return stored;
    if (target->type->kind == TYPE_FILE) {
        clkError(p, pos, length, DIAG_NOT_ALLOWED, "text variables cannot be copied");
        return clkErrorNode(p, pos);
    }
    return assignNode(p, EX_ASSIGN, BIN_NONE, target, stored, pos);
}

Node *clkAssign(ClkParser *p, ClkTokenKind op, Node *target, Node *value, Pos pos, uint32_t length) {
    Node *kept = NULL, *first = clkBad(target) || clkBad(value) ? NULL : clkBeginSettled(p, target, &kept);
    return clkEndSettled(p, first, kept, assign(p, op, target, value, pos, length));
}

static Node *step(ClkParser *p, Node *target, bool isIncrement, bool isPostfix, Pos pos, uint32_t length) {
    if (clkBad(target) || !clkCheckStore(p, target, pos, length)) return clkErrorNode(p, pos);
    Type *t = target->type;
    if (clkIsByteCell(p, target)) return clkStepByte(p, target, isIncrement, isPostfix, pos);
    if (clkIsAtomic(p, t)) return clkAtomicStep(p, target, isIncrement, isPostfix, pos);
    if (!clkIsArith(t) && !(t->kind == TYPE_POINTER && t->elem != NULL)) return operandError(p, isIncrement ? "'++'" : "'--'", target, pos, length);
    Node *one = clkInt(p, pos, 1);
    ClkTokenKind op = isIncrement ? CT_PLUS : CT_MINUS;
    Node *x = directCompound(p, op, target, one, isPostfix ? EX_POSTFIX : EX_ASSIGN, pos);
    if (x != NULL) return x;
    if (isPostfix && t->kind == TYPE_REAL && clkIsPure(target)) { /* what was added cannot be taken away again without a loss */
        Node *old, *keep = clkKeep(p, clkClone(p, target), t, &old);
        keep->next = clkExprStmt(p, compound(p, op, target, one, pos, length));
        return clkSeq(p, pos, keep, clkClone(p, old));
    }
    x = compound(p, op, target, one, pos, length);
    if (!isPostfix || clkBad(x)) return x;
    Node *old = clkBinary(p, isIncrement ? CT_MINUS : CT_PLUS, x, clkInt(p, pos, 1), pos, length);
    return clkArith(p, old, t);
}

Node *clkStep(ClkParser *p, Node *target, bool isIncrement, bool isPostfix, Pos pos, uint32_t length) {
    Node *kept = NULL, *first = clkBad(target) ? NULL : clkBeginSettled(p, target, &kept);
    return clkEndSettled(p, first, kept, step(p, target, isIncrement, isPostfix, pos, length));
}

Node *clkDropValue(ClkParser *p, Node *x) {
    (void)p;
    if (x->kind == EX_POSTFIX) x->kind = EX_ASSIGN;
    bool isWritten = x->kind == EX_SEQ && x->b->kind == EX_COND && x->b->a->kind == EX_BINARY && x->b->a->a->kind == EX_BUILTIN && x->b->a->a->i == BI_f_has_failed;
    if (isWritten) x->b = x->b->b; /* EOF, or what was written */
    bool isStep = x->kind == EX_CONV && x->a->kind == EX_BINARY && x->a->a->kind == EX_CONV && x->a->a->a->kind == EX_ASSIGN && x->a->b->kind == EX_INT;
    if (isStep) return x->a->a->a; /* c++ of a character */
    return x;
}
