/* operators.c: typing of operators (pascal.md 7.2, 7.3; ISO 7185 6.7.2) and casts T(x). Integer
 * arithmetic is done in 64 bits; constant operands are folded at once. */
#include "frontends/pascal/builtins.h"

#include <string.h>

static const char *operatorText(int token) {
    static const char *const texts[TK_COUNT] = {
#define KEYWORD(name, spelling, set) [TK_##name] = spelling,
#define SYMBOL(name, text) [TK_##name] = text,
#include "frontends/pascal/tokens.def"
    };
    return texts[token];
}

static Node *badOperands(PasParser *p, int token, const Node *a, const Node *b, Pos pos,
                         uint32_t length) {
    char x[160], y[160];
    if (!pasIsError(a) && !pasIsError(b)) {
        pasError(p, pos, length, DIAG_OPERANDS, operatorText(token),
                 pasTypeName(a->type, x, sizeof x), pasTypeName(b->type, y, sizeof y));
    }
    return pasErrorNode(p, pos);
}

Node *pasFold(PasParser *p, Node *x) {
    Node *r = nodeFold(p->nodes, x, p->inConstant && !p->isAborted ? p->diag : NULL);
    if (UNLIKELY(p->diag->isFull) && !p->isAborted) pasAbort(p);
    return r;
}

static bool isUnsigned(const PasParser *p, const Node *x) {
    return typeHost(x->type) == p->types->uint64;
}

/* An integer operation on 64 bits. */
static Node *intNode(PasParser *p, BinaryOp op, Node *a, Node *b, Pos pos) {
    bool isWide = isUnsigned(p, a) || isUnsigned(p, b);
    if (isWide && a->kind == EX_INT && a->i >= 0) isWide = isUnsigned(p, b) || a->i > INT64_MAX;
    Node *x = nodeBinary(p->nodes, pos, op, a, b, isWide ? p->types->uint64 : p->types->int64);
    if (isWide) x->flags |= NF_UNSIGNED | NF_WRAP;
    if (!p->lex.switches.overflow) x->flags |= NF_WRAP;
    return a->kind == EX_INT && b->kind == EX_INT ? pasFold(p, x) : x;
}

bool pasIsSingle(const PasParser *p, const Node *x) {
    return p->mode->hasSingles && x->type->kind == TYPE_REAL && x->type->size == 4;
}

/* The result x of real arithmetic as Single, if that is its type. */
Node *pasRounded(PasParser *p, Node *x, bool isSingle) {
    return isSingle ? pasFold(p, nodeConv(p->nodes, CV_F32, x, p->types->single)) : x;
}

static Node *realNode(PasParser *p, BinaryOp op, Node *a, Node *b, Pos pos) {
    bool isA = pasIsSingle(p, a), isB = pasIsSingle(p, b);
    bool isSingle = (isA && (isB || typeIsInteger(b->type))) || (isB && typeIsInteger(a->type));
    a = pasRounded(p, pasToReal(p, a), isSingle && !isA);
    b = pasRounded(p, pasToReal(p, b), isSingle && !isB);
    Node *x = nodeBinary(p->nodes, pos, op, a, b, p->types->real);
    if (a->kind == EX_REAL && b->kind == EX_REAL) x = pasFold(p, x);
    return pasRounded(p, x, isSingle);
}

/* A literal; as Single where that holds it exactly and the mode has it so. */
Node *pasRealLiteral(PasParser *p, const PasToken *t) {
    bool isSingle = p->mode->hasSingles && (double)(float)t->f == t->f;
    Node *x = nodeNew(p->nodes, EX_REAL, t->pos, isSingle ? p->types->single : p->types->real);
    x->f = t->f;
    return x;
}

/* Brings two sets to one type; false if their bases differ. */
static bool matchSets(PasParser *p, Node **a, Node **b) {
    Type *s = (*a)->type, *t = (*b)->type;
    if (s->kind != TYPE_SET || t->kind != TYPE_SET) return false;
    if (s->elem != NULL && t->elem != NULL && !pasSameHost(s->elem, t->elem)) return false;
    if (!pasSamePacking(p, *a, *b)) return false;
    bool openA = ((*a)->flags & PAS_NF_OPENSET) != 0, openB = ((*b)->flags & PAS_NF_OPENSET) != 0;
    if (openA && openB) return true;
    if (openA) *a = pasFinishSet(p, *a, t);
    if (openB) *b = pasFinishSet(p, *b, s);
    s = (*a)->type;
    t = (*b)->type;
    if (s->size < t->size) *a = nodeFold(p->nodes, nodeConv(p->nodes, CV_SET, *a, t), NULL);
    if (t->size < s->size) *b = nodeFold(p->nodes, nodeConv(p->nodes, CV_SET, *b, s), NULL);
    return true;
}

static Node *setNode(PasParser *p, BinaryOp op, Node *a, Node *b, Pos pos) {
    bool isOpen = (a->flags & b->flags & PAS_NF_OPENSET) != 0;
    Type *t = a->type->elem != NULL && a->type->high >= b->type->high ? a->type : b->type;
    if (isOpen && t->elem == NULL) t = a->type->elem != NULL ? a->type : b->type;
    Node *x = nodeBinary(p->nodes, pos, op, a, b, t);
    if (isOpen) {
        x->flags |= PAS_NF_OPENSET;
        return x;
    }
    return pasFold(p, x);
}

/* x, evaluated once however often it is used: *store does it, if that is needed. */
static Node *usedTwice(PasParser *p, Node *x, Node ***store) {
    if (pasIsSimple(x)) return x;
    Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, x->type), x->pos);
    **store = pasAssignNode(p, temp, x, x->pos);
    *store = &(**store)->next;
    return pasClone(p, temp);
}

/* a >< b: (a + b) - a * b */
static Node *symmetricDifference(PasParser *p, Node *a, Node *b, Pos pos) {
    Node *stores = NULL, **last = &stores;
    a = pasFinishSet(p, a, NULL); /* of two constructors none has a type yet */
    b = pasFinishSet(p, b, a->type);
    (void)matchSets(p, &a, &b);
    a = usedTwice(p, a, &last);
    b = usedTwice(p, b, &last);
    Node *all = setNode(p, BIN_UNION, a, b, pos), *both = setNode(p, BIN_INTERSECT, pasClone(p, a), pasClone(p, b), pos);
    Node *x = setNode(p, BIN_DIFF, all, both, pos);
    if (stores == NULL) return x;
    Node *seq = nodeNew(p->nodes, EX_SEQ, pos, x->type);
    seq->a = stores;
    seq->b = x;
    return seq;
}

static Node *addition(PasParser *p, int token, Node *a, Node *b, Pos pos, uint32_t length) {
    static const uint8_t numeric[] = {
        [TK_PLUS] = BIN_ADD, [TK_MINUS] = BIN_SUB, [TK_STAR] = BIN_MUL};
    static const uint8_t onSets[] = {
        [TK_PLUS] = BIN_UNION, [TK_MINUS] = BIN_DIFF, [TK_STAR] = BIN_INTERSECT};
    if (typeIsInteger(a->type) && typeIsInteger(b->type))
        return intNode(p, (BinaryOp)numeric[token], a, b, pos);
    if (typeIsNumber(a->type) && typeIsNumber(b->type))
        return realNode(p, (BinaryOp)numeric[token], a, b, pos);
    Node *pointer = pasPointerSum(p, token, a, b, pos);
    if (pointer != NULL) return pointer;
    if (a->type->kind == TYPE_SET && matchSets(p, &a, &b))
        return setNode(p, (BinaryOp)onSets[token], a, b, pos);
    if (token == TK_PLUS && !p->mode->isIso && pasIsStringValue(a->type) &&
        pasIsStringValue(b->type)) {
        return pasFold(p, nodeBinary(p->nodes, pos, BIN_CONCAT, pasToString(p, a),
                                     pasToString(p, b), p->types->string));
    }
    return badOperands(p, token, a, b, pos, length);
}

static Node *logical(PasParser *p, int token, Node *a, Node *b, Pos pos, uint32_t length) {
    bool areBool = typeHost(a->type)->kind == TYPE_BOOL && typeHost(b->type)->kind == TYPE_BOOL;
    if (areBool) {
        if (token == TK_XOR)
            return pasFold(p, nodeBinary(p->nodes, pos, BIN_NE, a, b, p->types->boolean));
        Node *x = nodeBinary(p->nodes, pos, token == TK_AND ? BIN_LAND : BIN_LOR, a, b,
                             p->types->boolean);
        if (p->lex.switches.fullBool) x->flags |= NF_FULL_EVAL;
        return a->kind == EX_INT || b->kind == EX_INT ? pasFold(p, x) : x;
    }
    if (p->mode->isIso || !typeIsInteger(a->type) || !typeIsInteger(b->type))
        return badOperands(p, token, a, b, pos, length);
    return intNode(p, token == TK_AND ? BIN_AND : token == TK_OR ? BIN_OR : BIN_XOR, a, b, pos);
}

/* Shifts of Free Pascal: a value of up to 32 bits stays one of 32 bits (a constant, too, unless the count is one), and only as many bits of the
 * count matter as such a value needs. */
static Node *narrowShift(PasParser *p, int token, Node *a, Node *b, Pos pos) {
    const Type *host = typeHost(a->type);
    bool isSmallConst = a->kind == EX_INT && a->type->size == 8 && a->i >= INT32_MIN && a->i <= INT32_MAX;
    bool isNarrow = host->size < 8 || isSmallConst, hasSign = isSmallConst || host->isSigned;
    b = nodeBinary(p->nodes, pos, BIN_AND, b, pasInt(p, pos, isNarrow ? 31 : 63), p->types->int64);
    Node *x = nodeBinary(p->nodes, pos, token == TK_SHL ? BIN_SHL : BIN_SHR, a, pasFold(p, b), isUnsigned(p, a) ? p->types->uint64 : p->types->int64);
    x->flags |= (uint16_t)(NF_WRAP | (isUnsigned(p, a) ? NF_UNSIGNED : 0));
    if (token == TK_SHR) {
        x->flags |= NF_SHR_WIDTH;
        x->i = isNarrow ? 32 : 64;
        return x;
    }
    return isNarrow ? nodeConv(p->nodes, CV_INT, x, hasSign ? p->types->int32 : p->types->uint32) : x;
}

static Node *shift(PasParser *p, int token, Node *a, Node *b, Pos pos) {
    if (p->mode->isFpc && (a->kind != EX_INT || b->kind != EX_INT)) return narrowShift(p, token, a, b, pos);
    Node *x = nodeBinary(p->nodes, pos, token == TK_SHL ? BIN_SHL : BIN_SHR, a, b,
                         isUnsigned(p, a) ? p->types->uint64 : p->types->int64);
    x->flags |= NF_WRAP;
    if (isUnsigned(p, a)) x->flags |= NF_UNSIGNED;
    if (token == TK_SHR) {
        bool isConst = !p->mode->isFpc && a->kind == EX_INT && a->type->size == 8 && a->i >= INT32_MIN && a->i <= INT32_MAX;
        x->flags |= NF_SHR_WIDTH;
        x->i = typeHost(a->type)->size == 8 && !isConst ? 64 : 32;
    }
    return pasFold(p, x);
}

/* ---- comparisons
 * ---------------------------------------------------------------------------------------------------------------
 */

static BinaryOp relation(int token) {
    switch (token) {
    case TK_EQ: return BIN_EQ;
    case TK_NE: return BIN_NE;
    case TK_LT: return BIN_LT;
    case TK_LE: return BIN_LE;
    case TK_GT: return BIN_GT;
    default: return BIN_GE;
    }
}

static Node *compareNode(PasParser *p, BinaryOp op, Node *a, Node *b, Pos pos) {
    Node *x = nodeBinary(p->nodes, pos, op, a, b, p->types->boolean);
    if (typeIsInteger(a->type) && (isUnsigned(p, a) || isUnsigned(p, b))) x->flags |= NF_UNSIGNED;
    return pasFold(p, x);
}

static bool isReference(const Type *t) {
    return t->kind == TYPE_POINTER || t->kind == TYPE_NIL || t->kind == TYPE_ROUTINE ||
           t->kind == TYPE_DYNARRAY;
}

static Node *compareStrings(PasParser *p, int token, Node *a, Node *b, Pos pos, uint32_t length) {
    uint64_t n, m;
    bool areChars = typeHost(a->type)->kind == TYPE_CHAR && typeHost(b->type)->kind == TYPE_CHAR;
    if (areChars) return compareNode(p, relation(token), a, b, pos);
    if (p->mode->isIso) { /* 6.7.2.5: string types of one length */
        bool isMixed = typeHost(a->type)->kind == TYPE_CHAR || typeHost(b->type)->kind == TYPE_CHAR;
        bool differ = pasStringLength(a, &n) && pasStringLength(b, &m) && n != m;
        if (isMixed || differ) return badOperands(p, token, a, b, pos, length);
    }
    return compareNode(p, relation(token), pasToString(p, a), pasToString(p, b), pos);
}

static Node *compareSets(PasParser *p, int token, Node *a, Node *b, Pos pos, uint32_t length) {
    if (token == TK_LT || token == TK_GT || !matchSets(p, &a, &b))
        return badOperands(p, token, a, b, pos, length);
    if ((a->flags & PAS_NF_OPENSET) != 0) {
        a = pasFinishSet(p, a, NULL);
        b = pasFinishSet(p, b, NULL);
        (void)matchSets(p, &a, &b);
    }
    return compareNode(p, relation(token), a, b, pos);
}

static Node *compareReferences(PasParser *p, int token, Node *a, Node *b, Pos pos,
                               uint32_t length) {
    if (token != TK_EQ && token != TK_NE) {
        bool areElements = pasIsElementPointer(p, a) && pasIsElementPointer(p, b) && a->type->elem == b->type->elem;
        if (!areElements) return badOperands(p, token, a, b, pos, length);
        return compareNode(p, relation(token), pasBi(p, pos, BI_ptr_compare, p->types->int64, pasList(a, b, NULL)), pasInt(p, pos, 0), pos);
    }
    if (a->type->kind == TYPE_NIL && b->type->kind == TYPE_NIL)
        return compareNode(p, relation(token), a, b, pos);
    Node *y = pasConvert(p, b, a->type, PAS_OPERAND);
    if (y != NULL) return compareNode(p, relation(token), a, y, pos);
    Node *x = pasConvert(p, a, b->type, PAS_OPERAND);
    if (x != NULL) return compareNode(p, relation(token), x, b, pos);
    return badOperands(p, token, a, b, pos, length);
}

/* = and <> with a value typed at run time on at least one side. */
static Node *compareAny(PasParser *p, int token, Node *a, Node *b, Pos pos, uint32_t length) {
    Node *x = pasConvert(p, a, p->types->any, PAS_OPERAND),
         *y = pasConvert(p, b, p->types->any, PAS_OPERAND);
    if ((token != TK_EQ && token != TK_NE) || x == NULL || y == NULL)
        return badOperands(p, token, a, b, pos, length);
    if (pasIsError(x) || pasIsError(y)) return pasErrorNode(p, pos);
    return compareNode(p, relation(token), x, y, pos);
}

/* x in set */
static Node *membership(PasParser *p, Node *a, Node *b, Pos pos, uint32_t length) {
    char got[160], want[160];
    if (b->type->kind != TYPE_SET) return badOperands(p, TK_IN, a, b, pos, length);
    if (!typeIsOrdinal(a->type)) {
        pasError(p, a->pos, 1, DIAG_ORDINAL_EXPECTED, pasTypeName(a->type, got, sizeof got));
        return pasErrorNode(p, pos);
    }
    if (b->type->elem != NULL && !pasSameHost(a->type, b->type->elem)) {
        pasError(p, pos, length, DIAG_TYPES, pasTypeName(b->type->elem, want, sizeof want),
                 pasTypeName(a->type, got, sizeof got));
        return pasErrorNode(p, pos);
    }
    if ((b->flags & PAS_NF_OPENSET) != 0) {
        bool isSmall = true; /* all members constants in 0..255: a bit string; else lowering
                                compares member by member */
        for (const Node *m = b->kind == EX_SET ? b->a : NULL; m != NULL; m = m->next) {
            const Node *low = m->kind == EX_RANGE ? m->a : m,
                       *high = m->kind == EX_RANGE ? m->b : m;
            isSmall = isSmall && low->kind == EX_INT && high->kind == EX_INT && low->i >= 0 &&
                      high->i <= 255 && high->i >= 0 && low->i <= 255;
        }
        if (b->kind == EX_SET && !isSmall) {
            b->flags &= (uint16_t)~PAS_NF_OPENSET;
            b->type = typeSet(p->types, typeHost(b->type->elem));
        } else {
            b = pasFinishSet(p, b, NULL);
        }
    }
    return pasFold(p, nodeBinary(p->nodes, pos, BIN_IN, a, b, p->types->boolean));
}

static Node *comparison(PasParser *p, int token, Node *a, Node *b, Pos pos, uint32_t length) {
    Type *s = a->type, *t = b->type;
    if (token == TK_IN) return membership(p, a, b, pos, length);
    if (s->kind == TYPE_ANY || t->kind == TYPE_ANY) return compareAny(p, token, a, b, pos, length);
    if (typeIsInteger(s) && typeIsInteger(t)) return compareNode(p, relation(token), a, b, pos);
    if (typeIsNumber(s) && typeIsNumber(t))
        return compareNode(p, relation(token), pasToReal(p, a), pasToReal(p, b), pos);
    if (pasIsStringValue(s) && pasIsStringValue(t))
        return compareStrings(p, token, a, b, pos, length);
    if (typeIsOrdinal(s) && typeIsOrdinal(t)) {
        if (pasSameHost(s, t)) return compareNode(p, relation(token), a, b, pos);
        bool isMix = (typeHost(s)->kind == TYPE_BOOL && typeIsInteger(t)) ||
                     (typeHost(t)->kind == TYPE_BOOL && typeIsInteger(s));
        if (!isMix || p->mode->isIso || (token != TK_EQ && token != TK_NE))
            return badOperands(p, token, a, b, pos, length);
        if (!typeIsInteger(s))
            a = nodeFold(p->nodes, nodeConv(p->nodes, CV_RETYPE, a, p->types->int64), NULL);
        if (!typeIsInteger(t))
            b = nodeFold(p->nodes, nodeConv(p->nodes, CV_RETYPE, b, p->types->int64), NULL);
        return compareNode(p, relation(token), a, b, pos);
    }
    if (s->kind == TYPE_SET && t->kind == TYPE_SET) return compareSets(p, token, a, b, pos, length);
    if (isReference(s) && isReference(t)) return compareReferences(p, token, a, b, pos, length);
    return badOperands(p, token, a, b, pos, length);
}

/* ---- entry points
 * --------------------------------------------------------------------------------------------------------------
 */

Node *pasBinary(PasParser *p, int token, Node *a, Node *b, Pos pos, uint32_t length) {
    if (pasIsError(a) || pasIsError(b)) return pasErrorNode(p, pos);
    if (pasIsMixedSet(p, a) || pasIsMixedSet(p, b)) return pasErrorNode(p, pos);
    a = pasThreadNumber(p, a);
    b = pasThreadNumber(p, b);
    Node *call = UNLIKELY(p->hasOperators) ? pasOperatorCall(p, token, a, b, pos) : NULL;
    if (call != NULL) return call;
    if (UNLIKELY(pasIsPChar(p, a->type)) && pasIsStringValue(b->type)) a = pasPCharText(p, a);
    else if (UNLIKELY(pasIsPChar(p, b->type)) && pasIsStringValue(a->type)) b = pasPCharText(p, b);
    bool areInts = typeIsInteger(a->type) && typeIsInteger(b->type);
    switch (token) {
    case TK_PLUS:
    case TK_MINUS:
    case TK_STAR: return addition(p, token, a, b, pos, length);
    case TK_SLASH:
        if (!typeIsNumber(a->type) || !typeIsNumber(b->type)) break;
        return realNode(p, BIN_FDIV, a, b, pos);
    case TK_DIV:
        if (!areInts) break;
        return intNode(p, BIN_DIV, a, b, pos);
    case TK_MOD:
        if (!areInts) break;
        return intNode(p, p->mode->isModIso ? BIN_MODISO : BIN_MOD, a, b, pos);
    case TK_AND:
    case TK_OR:
    case TK_XOR: return logical(p, token, a, b, pos, length);
    case TK_SYMDIFF:
        if (p->mode->isIso || !matchSets(p, &a, &b)) break;
        return symmetricDifference(p, a, b, pos);
    case TK_POWER: /* of integers: one, as the unit Math of Free Pascal has it */
        if (p->mode->isIso || !typeIsNumber(a->type) || !typeIsNumber(b->type)) break;
        if (areInts) return pasBi(p, pos, BI_power_int, p->types->int64, pasList(a, b, NULL));
        return pasBi(p, pos, BI_power, p->types->real, pasList(pasToReal(p, a), pasToReal(p, b), NULL));
    case TK_SHL:
    case TK_SHR:
        if (!areInts) break;
        return shift(p, token, a, b, pos);
    default: return comparison(p, token, a, b, pos, length);
    }
    return badOperands(p, token, a, b, pos, length);
}

/* +a: the value, no longer a variable. */
static Node *unaryPlus(PasParser *p, Node *a, Type *t) {
    if (nodeIsConst(a)) return a;
    Node *x = nodeConv(p->nodes, CV_RETYPE, a, t);
    x->flags |= NF_PARENS;
    return x;
}

/* not, of all 64 bits; where the mode has it so, that of a small unsigned variable keeps its width. */
static Node *complement(PasParser *p, Node *a) {
    const Type *host = typeHost(a->type);
    Node *x = nodeUnary(p->nodes, UN_NOT, a, isUnsigned(p, a) ? p->types->uint64 : p->types->int64);
    bool isSmall = host->kind == TYPE_INT && host->size < 8 && host->low == 0;
    if (!p->mode->hasSingles || !isSmall || a->kind == EX_INT) return x;
    Node *mask = pasInt(p, a->pos, ((int64_t)1 << (host->size * 8)) - 1);
    return nodeBinary(p->nodes, a->pos, BIN_AND, x, mask, p->types->int64);
}

Node *pasUnary(PasParser *p, int token, Node *a, Pos pos, uint32_t length) {
    a = pasThreadNumber(p, a);
    Type *t = a->type;
    char text[160];
    Node *x = NULL;
    if (pasIsError(a)) return a;
    Node *call = UNLIKELY(p->hasOperators) ? pasOperatorCall(p, token, a, NULL, pos) : NULL;
    if (call != NULL) return call;
    if (token == TK_NOT) {
        if (typeHost(t)->kind == TYPE_BOOL)
            x = nodeUnary(p->nodes, UN_LNOT, a, p->types->boolean);
        else if (typeIsInteger(t) && !p->mode->isIso)
            x = complement(p, a);
    } else if (typeIsInteger(t)) {
        if (token == TK_PLUS)
            return unaryPlus(p, a, isUnsigned(p, a) ? p->types->uint64 : p->types->int64);
        if (a->kind == EX_INT && isUnsigned(p, a) && a->i == INT64_MIN)
            return pasInt(p, pos, INT64_MIN); /* -9223372036854775808 */
        x = nodeUnary(p->nodes, UN_NEG, a, p->types->int64);
        if (!p->lex.switches.overflow) x->flags |= NF_WRAP;
    } else if (typeIsReal(t)) {
        t = pasIsSingle(p, a) ? p->types->single : p->types->real;
        if (token == TK_PLUS) return unaryPlus(p, a, t);
        x = nodeUnary(p->nodes, UN_NEG, a, t);
    }
    if (x == NULL) {
        pasError(p, pos, length, DIAG_OPERAND, operatorText(token),
                 pasTypeName(t, text, sizeof text));
        return pasErrorNode(p, pos);
    }
    x->pos = pos;
    return a->kind == EX_INT || a->kind == EX_REAL ? pasFold(p, x) : x;
}

/* T(x): conversion by value, pointer cast. */
Node *pasCast(PasParser *p, Type *t, Node *x, Pos pos, uint32_t length) {
    char want[160], got[160];
    bool takesRoutine = t->kind == TYPE_ROUTINE || (t->kind == TYPE_POINTER && t->elem == NULL);
    if ((x->flags & PAS_NF_BARE) != 0) x = takesRoutine && x->kind == EX_ROUTINE ? pasRoutineNode(p, (PasSymbol *)x->sym, x->pos) : pasValue(p, x);
    Type *s = x->type;
    if (t->kind == TYPE_ERROR || pasIsError(x)) return pasErrorNode(p, pos);
    Node *call = UNLIKELY(p->hasOperators) && s != NULL ? pasOperatorCast(p, x, t) : NULL;
    if (UNLIKELY(p->hasOperators) && call == NULL && s != NULL && t == p->types->string && !p->lex.switches.longString)
        call = pasOperatorCast(p, x, typeShortString(p->types, 255)); /* `string` is that type in the operator's heading */
    if (call != NULL) return call;
    if (t->kind == TYPE_ROUTINE && s->kind == TYPE_POINTER && s->elem == NULL) return nodeConv(p->nodes, CV_CAST, x, t);
    if (typeIsOrdinal(t)) {
        if (typeIsReal(s) && typeIsInteger(t)) {
            x = pasFold(p, nodeConv(p->nodes, CV_F2I, x, p->types->int64));
            return t->size == 8 ? x : pasFold(p, nodeConv(p->nodes, CV_INT, x, t));
        }
        if (typeIsOrdinal(s)) return pasFold(p, nodeConv(p->nodes, CV_INT, x, t));
    }
    if (t->kind == TYPE_REAL && typeIsNumber(s)) return pasConvert(p, x, t, PAS_INITIAL);
    if (typeIsStringLike(t) && pasIsStringValue(s)) return pasToString(p, x);
    if (pasIsPChar(p, t) && pasIsStringValue(s)) return pasToPChar(p, x, true);
    bool fromReference = s->kind == TYPE_POINTER || s->kind == TYPE_NIL ||
                         (s->kind == TYPE_ROUTINE && t->elem == NULL);
    if (t->kind == TYPE_POINTER && fromReference) {
        if (s->kind == TYPE_NIL) return nodeNew(p->nodes, EX_NIL, x->pos, t);
        bool isChecked = s->kind == TYPE_POINTER && t->elem != NULL && s->elem != t->elem;
        return isChecked ? pasPointerView(p, x, t) : nodeConv(p->nodes, CV_RETYPE, x, t);
    }
    Node *r = pasConvert(p, x, t, PAS_INITIAL);
    if (r == NULL) r = pasClassCast(p, x, t);
    if (r != NULL) return r;
    pasError(p, pos, length, DIAG_TYPES, pasTypeName(t, want, sizeof want),
             pasTypeName(s, got, sizeof got));
    return pasErrorNode(p, pos);
}
