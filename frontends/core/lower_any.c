/* lower_any.c: conversions to and from TYPE_ANY. Scalars and strings are made and taken apart by builtins; other references are checked in
 * place; arrays and aggregates are copied, the latter into a box of their type, which is looked into where it stands. */
#include "frontends/core/lower_internal.h"

/* A call of a builtin that has x (and y) as arguments; the nodes are copied because they may stand in another list. */
static uint32_t callBuiltin(Fn *fn, BuiltinNumber number, Node *x, Node *y, uint32_t want) {
    Node *call = nodeNew(fn->arena, EX_BUILTIN, x->pos, fn->l->c->types.any);
    Node *first = nodeCopy(fn->arena, x);
    first->next = NULL;
    if (y != NULL) {
        first->next = nodeCopy(fn->arena, y);
        first->next->next = NULL;
    }
    call->a = first;
    call->i = number;
    return lowerBuiltin(fn, call, want);
}

/* ---- boxing ---- */

static BuiltinNumber boxBuiltin(const Type *host) {
    switch ((TypeKind)host->kind) {
    case TYPE_BOOL: return LB_any_from_bool;
    case TYPE_CHAR: return LB_any_from_char;
    case TYPE_REAL: return LB_any_from_real;
    case TYPE_STRING: return LB_any_from_str;
    default: assert(host->kind == TYPE_INT || host->kind == TYPE_ENUM); return LB_any_from_int;
    }
}

/* A copy of the value in a new box. */
static uint32_t boxValue(Fn *fn, Node *x, uint32_t want) {
    Type *t = x->type;
    uint32_t type = lowerBox(fn->l, t), save = fn->top;
    bool isScalar = typeIsScalar(t);
    uint32_t from = isScalar ? lowerValue(fn, x) : lowerAggregate(fn, x, NO_REG);
    uint32_t box = tempNew(fn);
    emitWide(fn, OP_NEW, box, type);
    if (isScalar) {
        Place p = {.kind = PLACE_BOX, .type = t, .base = box, .whole = lowerType(fn->l, t)};
        placeStore(fn, &p, from);
    } else {
        uint32_t to = tempNew(fn);
        emit(fn, OP_DEREF, to, box, 0);
        emitCopy(fn, to, from, t);
    }
    fn->top = save;
    return moveTo(fn, box, want == NO_REG ? tempNew(fn) : want);
}

/* Arrays of both kinds are copied. What is taken out of the any later shares this copy: SetLength copies it first. */
static uint32_t boxArray(Fn *fn, Node *x, uint32_t want) {
    uint32_t save = fn->top, from = lowerValue(fn, x);
    fn->top = save;
    uint32_t copy = tempNew(fn);
    emit(fn, OP_DYNCOPY, copy, from, 0);
    emit(fn, OP_SHARE, copy, 0, 0);
    if (want != NO_REG) fn->top = save;
    return moveTo(fn, copy, want);
}

uint32_t lowerBoxed(Fn *fn, Node *x, uint32_t want) {
    Node *a = x->a;
    const Type *host = typeHost(a->type);
    switch ((TypeKind)host->kind) {
    case TYPE_INT: case TYPE_ENUM: case TYPE_BOOL: case TYPE_CHAR: case TYPE_REAL: case TYPE_STRING:
        return callBuiltin(fn, boxBuiltin(host), a, NULL, want);
    case TYPE_DYNARRAY: return boxArray(fn, a, want);
    case TYPE_POINTER: case TYPE_ROUTINE: return moveTo(fn, lowerValue(fn, a), want);
    default: return boxValue(fn, a, want);
    }
}

/* ---- unboxing ---- */

bool lowerUnboxHasFlow(const Node *x) {
    return x->op == CV_UNBOX && (!typeIsScalar(x->type) || x->type->kind == TYPE_SET);
}

Node *lowerUnboxedPlace(Fn *fn, Node *x) {
    assert(lowerUnboxHasFlow(x));
    Type *pointer = typePointer(&fn->l->c->types, x->type);
    uint32_t type = lowerBox(fn->l, x->type), save = fn->top;
    uint32_t box = mergeNew(fn, regType(REG_VALUE, type));
    uint32_t any = lowerValue(fn, x->a);
    BLabel isThere = newLabel(fn);
    emitExt1(fn, OP_CAST, box, any, 0, fbPair(type, 0));
    emitBranch(fn, OP_JNNIL, box, 0, isThere);
    emitWide(fn, OP_NEW, box, type); /* nil stands for the zero value */
    emitLabel(fn, isThere);
    fn->top = save;
    Node *reference = nodeNew(fn->arena, EX_NIL, x->pos, pointer);
    reference->kind = LX_REG;
    reference->i = box;
    Node *value = nodeNew(fn->arena, EX_DEREF, x->pos, x->type);
    value->a = reference;
    return value;
}

static uint32_t unboxOrdinal(Fn *fn, Node *x, uint32_t want) {
    Type *t = x->type;
    const Type *host = typeHost(t);
    BuiltinNumber number = host->kind == TYPE_BOOL ? LB_any_to_bool : host->kind == TYPE_CHAR ? LB_any_to_char : LB_any_to_int;
    uint32_t save = fn->top;
    uint32_t r = callBuiltin(fn, number, x->a, NULL, NO_REG);
    bool isWhole = t->kind == TYPE_BOOL || t->kind == TYPE_CHAR || (t->kind == TYPE_INT && t->size == 8);
    int64_t low, high;
    typeRange(t, &low, &high);
    if (!isWhole) checkRange(fn, r, low, high);
    if (want != NO_REG) fn->top = save;
    return moveTo(fn, r, want);
}

static uint32_t castReference(Fn *fn, Node *x, uint32_t want) {
    uint32_t save = fn->top, type = lowerType(fn->l, x->type);
    uint32_t any = lowerValue(fn, x->a);
    if (type == TYPE_ANY_INDEX) return moveTo(fn, any, want);
    fn->top = save;
    uint32_t d = destReg(fn, want);
    emitExt1(fn, OP_CAST, d, any, 0, fbPair(type, 0));
    return d;
}

uint32_t lowerUnboxed(Fn *fn, Node *x, uint32_t want) {
    if (typeIsOrdinal(x->type)) return unboxOrdinal(fn, x, want);
    switch ((TypeKind)x->type->kind) {
    case TYPE_REAL: return callBuiltin(fn, LB_any_to_real, x->a, NULL, want);
    case TYPE_STRING: return callBuiltin(fn, LB_any_to_str, x->a, NULL, want);
    case TYPE_SET: return lowerTo(fn, lowerUnboxedPlace(fn, x), want);
    default: return castReference(fn, x, want);
    }
}

/* ---- comparison ---- */

uint32_t lowerAnyCompare(Fn *fn, Node *x, uint32_t want) {
    uint32_t d = callBuiltin(fn, LB_any_equal, x->a, x->b, want);
    if (x->op == BIN_NE) emit(fn, OP_LNOT, d, d, 0);
    return d;
}
