/* lower_string.c: strings that are made: concatenations, conversions to string, and s := s + ... in place.
 *
 * A concatenation is flattened into its operands (it is associative). The first two give a fresh string, to which the others are appended;
 * characters are appended without being made strings. Operands are evaluated left to right, and nothing that can fail, except for want of
 * memory, comes between two changes of a variable. */
#include "frontends/core/lower_internal.h"

enum { APPEND_MAX = 6 };

/* ---- operands ---- */

typedef struct Operands {
    Node **items;
    uint32_t count;
} Operands;

static bool isConcat(const Node *x) { return x->kind == EX_BINARY && x->op == BIN_CONCAT; }
static bool isEmpty(const Node *x) { return x->kind == EX_STR && x->str.length == 0; }

static uint32_t countOperands(const Node *x) {
    uint32_t n = 1;
    for (; isConcat(x); x = x->a) n += countOperands(x->b);
    return n;
}

/* Fills the operands of x in from the right; `end` is the place behind the last one. Returns the place of the first. */
static uint32_t fillOperands(Node *x, Node **items, uint32_t end) {
    for (; isConcat(x); x = x->a) end = fillOperands(x->b, items, end);
    items[--end] = x;
    return end;
}

/* All operands of x in order. Empty literals are left out, except in the first place. */
static Operands operandsOf(Fn *fn, Node *x) {
    Operands o = {NULL, countOperands(x)};
    o.items = ARENA_ARRAY(fn->arena, Node *, o.count);
    (void)fillOperands(x, o.items, o.count);
    uint32_t n = 1;
    for (uint32_t i = 1; i < o.count; i++) {
        if (!isEmpty(o.items[i])) o.items[n++] = o.items[i];
    }
    o.count = n;
    return o;
}

static bool isChar(const Node *x) { return (x->kind == EX_CONV && x->op == CV_CHAR2STR) || (x->kind == EX_STR && x->str.length == 1); }

/* An operand as SAPP or SAPPC wants it. */
static uint32_t appendable(Fn *fn, Node *x) {
    if (!isChar(x)) return lowerValue(fn, x);
    return x->kind == EX_STR ? intConst(fn, (uint8_t)x->str.bytes[0], NO_REG) : lowerValue(fn, x->a);
}

static void emitAppend(Fn *fn, const Node *x, uint32_t string, uint32_t operand, bool isLocal) {
    emit(fn, isLocal ? isChar(x) ? OP_SAPPCL : OP_SAPPL : isChar(x) ? OP_SAPPC : OP_SAPP, string, operand, 0);
}

/* ---- concatenation ---- */

/* items[0] + ... as a string that no variable shows. `want` is written last. */
static uint32_t concatenate(Fn *fn, Node **items, uint32_t count, uint32_t want) {
    uint32_t save = fn->top;
    while (count > 1 && isEmpty(items[0])) items++, count--;
    if (count == 1) {
        uint32_t r = lowerTo(fn, items[0], want);
        if (!stringIsFresh(items[0])) emit(fn, OP_SHARE, r, 0, 0);
        return r;
    }
    bool hasFlow = false;
    for (uint32_t i = 2; i < count; i++) hasFlow = hasFlow || exprHasFlow(items[i]);
    uint32_t a = lowerOperand(fn, items[0], items[1]), b = lowerValue(fn, items[1]);
    fn->top = save;
    uint32_t beside = lowerBeside(fn, items[1], b, lowerBeside(fn, items[0], a, count == 2 ? want : NO_REG));
    uint32_t all = hasFlow ? mergeNew(fn, REG_STRING) : destReg(fn, beside);
    emit(fn, OP_SCAT, all, a, b);
    lowerDrop(fn, items[0], a);
    lowerDrop(fn, items[1], b);
    uint32_t inner = fn->top;
    for (uint32_t i = 2; i < count; i++) {
        uint32_t r = appendable(fn, items[i]);
        emitAppend(fn, items[i], all, r, true);
        lowerDrop(fn, items[i], r);
        fn->top = inner;
    }
    if (want != NO_REG) fn->top = save;
    return moveTo(fn, all, want);
}

uint32_t lowerConcat(Fn *fn, Node *x, uint32_t want) {
    Operands o = operandsOf(fn, x);
    return concatenate(fn, o.items, o.count, want);
}

/* ---- s := s + ... ---- */

static bool isLocal(const Fn *fn, const Node *x) {
    return x->kind == EX_VAR && x->sym->homeKind == HOME_REG && (x->sym->owner == fn->routine || x->sym->isGlobal);
}

/* Can the operands be evaluated first and then be appended one by one? Not if one might be the growing string itself. */
static bool canAppendEach(const Fn *fn, const Node *target, const Operands *o) {
    if (o->count > APPEND_MAX) return false;
    for (uint32_t i = 1; i < o->count; i++) {
        const Node *x = o->items[i];
        if (exprHasFlow(x) || (x->flags & (LF_CALL | LF_STORE)) != 0) return false;
        if (i > 1 && !isChar(x) && !stringIsFresh(x) && !(isLocal(fn, x) && !lowerIsSame(x, target))) return false;
    }
    return true;
}

bool lowerIsOwner(const Fn *fn, const Node *x) { return isLocal(fn, x) && x->sym->kind != SYM_PARAM; }

/* Such a variable, in which a text grows: what it holds at a return is dropped. */
static void noteBuilder(Fn *fn, uint32_t home) {
    for (uint32_t i = 0; i < fn->builderCount; i++) {
        if (fn->builders[i] == home) return;
    }
    if (fn->builderCount < BUILDERS_MAX) fn->builders[fn->builderCount++] = home;
}

void lowerDropBuilders(Fn *fn, uint32_t result) {
    for (uint32_t i = 0; i < fn->builderCount && !fn->isMain; i++) {
        if (fn->builders[i] != result) emit(fn, OP_SDROP, fn->builders[i], 0, 0);
    }
}

bool lowerAppend(Fn *fn, Node *target, Node *value) {
    if (!isConcat(value) || target->type->kind != TYPE_STRING) return false;
    const Node *first = value;
    while (isConcat(first)) first = first->a;
    if (!lowerIsSame(target, first) || (value->flags & LF_STORE) != 0) return false;
    if ((value->flags & LF_CALL) != 0 && !isLocal(fn, target)) return false; /* s is read before the call, which may change it */
    Operands o = operandsOf(fn, value);
    if (o.count == 1) return false;
    uint32_t save = fn->top, regs[APPEND_MAX + 1];
    bool isEach = o.count > 2 && canAppendEach(fn, target, &o);
    if (isEach || o.count == 2) {
        for (uint32_t i = 1; i < o.count; i++) regs[i] = appendable(fn, o.items[i]);
    } else {
        regs[1] = concatenate(fn, o.items + 1, o.count - 1, NO_REG);
    }
    Place p;
    lowerPlace(fn, target, &p);
    uint32_t s = p.kind == PLACE_REG ? p.base : placeLoad(fn, &p, NO_REG);
    bool owns = p.kind == PLACE_REG && lowerIsOwner(fn, target);
    if (owns) noteBuilder(fn, s);
    if (isEach || o.count == 2) {
        for (uint32_t i = 1; i < o.count; i++) {
            emitAppend(fn, o.items[i], s, regs[i], owns);
            lowerDrop(fn, o.items[i], regs[i]);
        }
    } else {
        emit(fn, owns ? OP_SAPPL : OP_SAPP, s, regs[1], 0);
        if (!isEmpty(o.items[1])) lowerDrop(fn, value, regs[1]); /* a concatenation as value is one */
    }
    if (p.kind != PLACE_REG) placeStore(fn, &p, s);
    fn->top = save;
    return true;
}

/* Is the short string x a text that grows by characters which nothing of the statement changes? */
static bool growsByChars(const Node *target, const Operands *o) {
    const Node *first = o->items[0];
    if (first->kind != EX_CONV || first->op != CV_TOSTR || !lowerIsSame(target, first->a) || o->count == 1 || o->count > APPEND_MAX) return false;
    for (uint32_t i = 1; i < o->count; i++) {
        if (!isChar(o->items[i]) || exprHasFlow(o->items[i])) return false;
    }
    return true;
}

bool lowerShortAppend(Fn *fn, Node *target, Node *value) {
    if (fn->l->level == 0 || !isConcat(value) || ((target->flags | value->flags) & (LF_CALL | LF_STORE)) != 0 || exprHasFlow(target)) return false;
    Operands o = operandsOf(fn, value);
    if (!growsByChars(target, &o)) return false;
    uint32_t save = fn->top, regs[APPEND_MAX];
    for (uint32_t i = 1; i < o.count; i++) regs[i] = appendable(fn, o.items[i]);
    Place p;
    lowerPlace(fn, target, &p);
    uint32_t s = placeAddress(fn, &p, NO_REG);
    for (uint32_t i = 1; i < o.count; i++) emitExt1(fn, OP_SSAPPC, s, regs[i], 0, lowerSize(fn, target->type));
    fn->top = save;
    return true;
}

/* ---- conversions ---- */

static uint32_t bytesToString(Fn *fn, Opcode op, Node *x, uint32_t want) {
    uint32_t save = fn->top;
    uint32_t from = lowerAggregate(fn, x, NO_REG);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emitExt1(fn, op, d, from, 0, lowerSize(fn, x->type));
    return d;
}

/* CV_CHAR2STR and CV_TOSTR. */
uint32_t lowerToString(Fn *fn, Node *x, uint32_t want) {
    Node *a = x->a;
    Type *t = typeHost(a->type);
    uint32_t save = fn->top, r;
    if (a->kind == EX_STR || t->kind == TYPE_STRING) {
        r = lowerTo(fn, a, want);
        if (!stringIsFresh(a)) emit(fn, OP_SHARE, r, 0, 0);
        return r;
    }
    if (t->kind == TYPE_SHORTSTR) return bytesToString(fn, OP_SFROMSS, a, want);
    if (t->kind == TYPE_ARRAY) return bytesToString(fn, OP_SFROMA, a, want);
    if (lowerIsSlice(t)) {
        r = tempNew(fn);
        (void)tempNew(fn);
        lowerSlice(fn, a, lowerInnermost(t), r);
    } else {
        r = lowerValue(fn, a);
    }
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emit(fn, lowerIsSlice(t) ? OP_SFROMS : OP_SCHR, d, r, 0);
    return d;
}
