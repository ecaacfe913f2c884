/* lower_pointer.c: pointers that are stepped. A pointer into an array is an object, and a moved pointer is another one. So that `p++` in a loop makes none,
 * a local variable that is stepped more often than it is copied stands in two registers (HOME_STEP): a pointer that nobody has moved, and the number of
 * elements that p stands behind it, which PTRSTEP keeps inside the array. What is read, written or compared through p needs no object; what passes the whole
 * p on makes one (PLACE_STEP).
 *
 *   p = a;        MOV base, a;  LDI by, 0          *p           LDP base, by
 *   p++;          PTRSTEPI by, base, 1             p[i]         LDP base, by + i
 *   *p++          LDP base, by;  ADDI by, by, 1
 *   p < q         PTRORD base, q, by, 0            f(p)         PTRADD t, base, by
 *
 * Pointers that are moved only to be compared or stored into such a variable (`p < a + n`) are taken apart in the same way: a PointerPair. */
#include "frontends/core/lower_internal.h"

static Type *wideInt(Fn *fn) { return fn->l->c->types.int64; }

/* x without conversions that leave the register as it is. */
static Node *bare(Fn *fn, Node *x) {
    while (x->kind == EX_CONV && x->op == CV_RETYPE && x->a->type->kind == TYPE_POINTER && lowerRegType(fn->l, x->type) == lowerRegType(fn->l, x->a->type)) x = x->a;
    return x;
}

static bool isStepped(const Node *x) { return x->kind == EX_VAR && x->sym->homeKind == HOME_STEP; }

/* p++, p += n or ++p of a variable in two registers. */
static bool isStep(const Node *x) { return (x->kind == EX_POSTFIX || x->kind == EX_ASSIGN) && x->op != BIN_NONE && isStepped(x->a); }

/* A step by a constant whose value before the step is wanted, of a variable in one register or two. */
static bool isPostStep(const Fn *fn, const Node *x) {
    if (x->kind != EX_POSTFIX || x->b->kind != EX_INT || x->type->kind != TYPE_POINTER || x->type->elem == NULL) return false;
    return isStep(x) || (x->a->kind == EX_VAR && x->a->sym->homeKind == HOME_REG && (x->a->sym->owner == fn->routine || x->a->sym->isGlobal));
}

static bool isQuiet(const Node *x) { return (x->flags & (LF_FLOW | LF_CALL | LF_STORE)) == 0; }

bool lowerIsPair(Fn *fn, Node *x) {
    x = bare(fn, x);
    if (x->kind == EX_PTRADD) return x->a->type->kind == TYPE_POINTER && isQuiet(x->b);
    return isStepped(x) || isStep(x);
}

/* by += n, checked against the array of base. Behind a value that is there, a pointer may stand. */
static void emitStep(Fn *fn, uint32_t base, uint32_t by, Node *n) {
    uint32_t save = fn->top;
    if (n->kind == EX_INT && n->i == 1 && accessFind(fn, base, by)) emit(fn, OP_ADDI, by, by, 1);
    else if (n->kind == EX_INT && n->i == (int16_t)n->i) emit(fn, OP_PTRSTEPI, by, base, (uint16_t)n->i);
    else emit(fn, OP_PTRSTEP, by, base, lowerValue(fn, n));
    fn->top = save;
}

void lowerStep(Fn *fn, Node *x) {
    assert(isStepped(x->a) && x->op == BIN_ADD);
    emitStep(fn, x->a->sym->home, x->a->sym->homeExtra, x->b);
}

bool lowerIsStep(const Node *x) { return isStep(x); }

PointerPair lowerPair(Fn *fn, Node *x) {
    x = bare(fn, x);
    if (isStepped(x)) return (PointerPair){x->sym->home, x->sym->homeExtra};
    if (isStep(x)) {
        PointerPair p = lowerPair(fn, x->a);
        uint32_t old = x->kind == EX_POSTFIX ? moveTo(fn, p.by, tempNew(fn)) : p.by;
        lowerStep(fn, x);
        return (PointerPair){p.base, old};
    }
    if (x->kind == EX_PTRADD && lowerIsPair(fn, x)) {
        PointerPair p = lowerPair(fn, x->a);
        uint32_t by = moveTo(fn, p.by, tempNew(fn));
        emitStep(fn, p.base, by, x->b);
        return (PointerPair){p.base, by};
    }
    uint32_t base = lowerValue(fn, x);
    return (PointerPair){base, intConst(fn, 0, NO_REG)};
}

/* by + index, which the access checks; an index that might make it overflow is checked now. */
static uint32_t sumOf(Fn *fn, PointerPair pair, Node *index, uint32_t want) {
    enum { SUM_BITS = 62 };
    uint32_t save = fn->top, by = pair.by;
    int64_t low, high;
    if (index->kind == EX_INT && index->i == 0) return moveTo(fn, by, want);
    if (index->kind == EX_INT && index->i == (int16_t)index->i) {
        uint32_t d = destReg(fn, want);
        emit(fn, OP_ADDI, d, by, (uint16_t)index->i);
        return d;
    }
    exprRange(index, &low, &high);
    if (low < -((int64_t)1 << SUM_BITS) || high > (int64_t)1 << SUM_BITS) {
        uint32_t d = moveTo(fn, by, destReg(fn, want));
        emitStep(fn, pair.base, d, index);
        return d;
    }
    uint32_t i = lowerValue(fn, index);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emit(fn, OP_ADDW, d, by, i);
    return d;
}

/* ---- places behind them ---- */

static Node *pointerOf(const Node *x) { return x->kind == EX_DEREF || (x->kind == EX_INDEX && x->a->type->kind == TYPE_POINTER) ? x->a : NULL; }

/* Is x what such a variable leads to, evaluated without disturbing it on the way? */
static bool isBehind(Fn *fn, Node *x) {
    Node *pointer = pointerOf(x);
    if (pointer == NULL || pointer->type->elem == NULL) return false;
    pointer = bare(fn, pointer);
    return (isStepped(pointer) || isStep(pointer)) && (x->kind == EX_DEREF || isQuiet(x->b));
}

bool lowerPairPlace(Fn *fn, Node *x, Place *p) {
    if (!isBehind(fn, x)) return false;
    PointerPair pair = lowerPair(fn, x->a);
    *p = (Place){.kind = PLACE_PTR, .type = x->a->type->elem, .base = pair.base, .index = pair.by};
    if (x->kind == EX_INDEX) p->index = sumOf(fn, pair, x->b, NO_REG);
    return true;
}

Node *lowerFreezePair(Fn *fn, Node *x) {
    if (!isBehind(fn, x)) return NULL;
    uint32_t save = fn->top;
    PointerPair pair = lowerPair(fn, x->a);
    Node *pointer = bare(fn, x->a);
    bool isPlain = isStepped(pointer) && !fn->hasValueAssign;
    uint32_t base = isPlain ? pair.base : moveTo(fn, pair.base, mergeNew(fn, lowerRegType(fn->l, x->a->type))), by = pair.by;
    if (x->kind == EX_INDEX) by = sumOf(fn, pair, x->b, mergeNew(fn, REG_I64));
    else if (!isPlain) by = moveTo(fn, by, mergeNew(fn, REG_I64));
    fn->top = save;
    Node *frozen = nodeNew(fn->arena, EX_INDEX, x->pos, x->type);
    frozen->a = lowerRegNode(fn, x, x->a->type, base);
    frozen->b = lowerRegNode(fn, x, wideInt(fn), by);
    return frozen;
}

uint32_t lowerPairElement(Fn *fn, Node *x, uint32_t want) {
    Node *pointer = bare(fn, x->a);
    if (!isStepped(pointer) || !isQuiet(x->b)) return NO_REG;
    Type *elem = x->a->type->elem;
    uint32_t save = fn->top, by = sumOf(fn, lowerPair(fn, pointer), x->b, NO_REG);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emitExt1(fn, OP_PTRADD, d, pointer->sym->home, by, fbPair((uint32_t)elem->size, lowerType(fn->l, elem)));
    return d;
}

/* ---- *p++ ---- */

bool lowerIsPostStepped(const Fn *fn, const Node *place, const Node *value) {
    if (place->kind != EX_DEREF || !isPostStep(fn, place->a)) return false;
    return value == NULL || !lowerReads(fn, value, place->a->a->sym->home);
}

void lowerPostStep(Fn *fn, Node *place) {
    Node step = nodeValue(place->a);
    step.kind = EX_ASSIGN;
    lowerAssign(fn, &step);
}

Node *lowerBeforeStep(Fn *fn, const Node *place) {
    Node *plain = nodeCopy(fn->arena, place);
    plain->a = place->a->a;
    plain->flags &= (uint16_t)~(LF_FLOW | LF_CALL | LF_STORE);
    return plain;
}

uint32_t lowerLoadAndStep(Fn *fn, Node *x, uint32_t want) {
    Place p;
    const Symbol *s = x->a->a->sym;
    uint32_t to = want == s->home || (s->homeKind == HOME_STEP && want == s->homeExtra) ? NO_REG : want;
    lowerPlace(fn, lowerBeforeStep(fn, x), &p);
    uint32_t d = placeLoad(fn, &p, to);
    lowerPostStep(fn, x);
    return to == want ? d : moveTo(fn, d, want);
}

uint32_t lowerStoreAndStep(Fn *fn, Node *x, uint32_t want) {
    Place p;
    uint32_t save = fn->top, r = lowerAs(fn, x->b, x->a->type, x->flags, NO_REG);
    lowerPlace(fn, lowerBeforeStep(fn, x->a), &p);
    placeStore(fn, &p, r);
    lowerPostStep(fn, x->a);
    fn->top = save;
    if (want == NO_REG && regIsTemp(r)) want = tempNew(fn);
    return moveTo(fn, r, want);
}

/* ---- assignments ---- */

void lowerStorePair(Fn *fn, Node *target, Node *value, uint16_t flags) {
    const Symbol *s = target->sym;
    Node *from = bare(fn, value);
    assert(isStepped(target));
    bool isOwn = from->kind == EX_PTRADD && isQuiet(from->b) && bare(fn, from->a)->kind == EX_VAR && bare(fn, from->a)->sym == s;
    if (isOwn) { /* p = p + n */
        emitStep(fn, s->home, s->homeExtra, from->b);
        return;
    }
    if (lowerIsPair(fn, value) && lowerRegType(fn->l, value->type) == lowerRegType(fn->l, target->type)) {
        PointerPair pair = lowerPair(fn, value);
        (void)moveTo(fn, pair.base, s->home);
        (void)moveTo(fn, pair.by, s->homeExtra);
        return;
    }
    uint32_t r = lowerAs(fn, value, target->type, flags, fn->tryDepth == 0 ? s->home : NO_REG); /* an error on the way leaves the variable as it was */
    (void)moveTo(fn, r, s->home);
    emitWide(fn, OP_LDI, s->homeExtra, 0);
}

/* ---- comparisons ---- */

bool lowerCanPair(Fn *fn, const Node *a, const Node *b) {
    bool arePointers = a->type->kind == TYPE_POINTER && b->type->kind == TYPE_POINTER && a->type->elem != NULL && b->type->elem != NULL;
    return arePointers && lowerRegType(fn->l, a->type) == lowerRegType(fn->l, b->type) && isQuiet(b);
}

uint32_t lowerPairs(Fn *fn, Opcode op, Node *a, Node *b, uint32_t want) {
    uint32_t save = fn->top;
    PointerPair x = lowerPair(fn, a), y = lowerPair(fn, b);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emitExt2(fn, op, d, x.base, y.base, fbPair(x.by, (int64_t)a->type->elem->size), fbPair(y.by, 0));
    return d;
}

uint32_t lowerPairBuiltin(Fn *fn, Node *x, uint32_t want) {
    if (x->i != LB_ptr_compare && x->i != LB_ptr_diff) return NO_REG;
    Node *a = x->a, *b = a->next, *size = b->next;
    if (!lowerCanPair(fn, a, b)) return NO_REG;
    if (x->i == LB_ptr_compare) return lowerPairs(fn, OP_PTRORD, a, b, want);
    bool isPlain = size->kind == EX_INT && (uint64_t)size->i == a->type->elem->size && size->i > 0;
    return isPlain ? lowerPairs(fn, OP_PTRDIST, a, b, want) : NO_REG;
}

uint32_t lowerPairBase(Fn *fn, Node *x) {
    x = bare(fn, x);
    return isStepped(x) ? x->sym->home : lowerValue(fn, x);
}
