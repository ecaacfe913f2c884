/* lower_call.c: calls of routines, routine values and builtins.
 *
 * A call window is the link word R[w-1] and the arguments R[w..], each computed in its place; the result comes back in R[w]. The first argument
 * may itself use the window (fn->freeLink), so that f(g(x)) needs no move. Arguments that branch are evaluated before the window is begun, with
 * all arguments before them. */
#include "frontends/core/lower_internal.h"

#include "vm/interp/builtin_table.h"
#include <string.h>

uint32_t lowerWindow(Fn *fn) {
    return fn->freeLink == fn->top && fn->freeLink > FB_TEMP ? fn->top : fn->top + 1;
}

/* ---- arguments that branch ---- */

static Node *frozenCopy(Fn *fn, Node *x) {
    Node *n = nodeCopy(fn->arena, x);
    n->flags &= (uint16_t)~(LF_FLOW | LF_CALL | LF_STORE);
    return n;
}

/* A list argument as a frame array. */
static Node *freezeList(Fn *fn, Node *x, Type *elem) {
    uint32_t count = 0, reg;
    for (Node *e = x->a; e != NULL; e = e->next) count++;
    TypeTable *types = &fn->l->c->types;
    Type *array = typeArray(types, typeSubrange(types, types->int64, 0, count == 0 ? 0 : count - 1), elem, false);
    uint32_t save = fn->top;
    (void)aggTemp(fn, array, &reg);
    fn->top = save;
    if (reg == NO_REG || count == 0) return x;
    Node *base = nodeNew(fn->arena, EX_NIL, x->pos, array);
    base->kind = LX_AGG;
    base->i = reg;
    int64_t i = 0;
    for (Node *e = x->a; e != NULL; e = e->next, i++) {
        Node *target = nodeNew(fn->arena, EX_INDEX, x->pos, elem);
        target->a = base;
        target->b = nodeInt(fn->arena, x->pos, types->int64, i);
        lowerStoreTo(fn, target, e, x->flags);
    }
    return base;
}

static Node *freezeArg(Fn *fn, Node *x, const Param *p, uint16_t flags) {
    if (p == NULL) { /* argument of a builtin */
        if (x->kind == EX_STDFILE) return x;
        if (x->kind == EX_FILE) {
            Node *n = frozenCopy(fn, x);
            n->a = lowerFreeze(fn, x->a);
            return n;
        }
        if (x->kind == EX_BYTES) return lowerFreeze(fn, x);
        return typeIsScalar(x->type) ? lowerFreezeValue(fn, x, x->type) : lowerFreeze(fn, x);
    }
    if (lowerIsSlice(p->type)) {
        if (x->kind == EX_LIST) return freezeList(fn, x, p->type->elem);
        return lowerFreeze(fn, x);
    }
    if (lowerIsByref(p->type, p->mode)) {
        return typeIsScalar(x->type) && !lowerIsDesignator(x) ? lowerFreezeValue(fn, x, x->type) : lowerFreeze(fn, x);
    }
    if (x->kind == EX_INT || x->kind == EX_REAL || x->kind == EX_NIL) return x;
    uint32_t m = mergeNew(fn, lowerRegType(fn->l, p->type));
    uint32_t save = fn->top;
    (void)lowerAs(fn, x, p->type, flags, m);
    fn->top = save;
    Node *n = nodeNew(fn->arena, EX_NIL, x->pos, p->type);
    n->kind = LX_REG;
    n->i = m;
    return n;
}

/* The list of arguments with everything up to the last one that branches frozen. */
static Node *freezeArgs(Fn *fn, Node *args, const Type *routine, uint16_t flags) {
    const Node *last = NULL;
    for (const Node *x = args; x != NULL; x = x->next) {
        if (exprHasFlow(x)) last = x;
    }
    if (last == NULL) return args;
    Node *first = NULL, **link = &first;
    uint32_t i = 0;
    bool isDone = false;
    for (Node *x = args; x != NULL; x = x->next, i++) {
        Node *n;
        if (isDone) {
            n = nodeCopy(fn->arena, x);
        } else {
            n = frozenCopy(fn, freezeArg(fn, x, routine == NULL ? NULL : &routine->params[i], flags));
        }
        if (x == last) isDone = true;
        n->next = NULL;
        *link = n;
        link = &n->next;
    }
    return first;
}

Node *lowerSteadyCall(Fn *fn, Node *x) {
    if (!exprHasFlow(x)) return x;
    Node *n = frozenCopy(fn, x);
    n->flags |= x->flags & LF_CALL;
    if (x->kind == EX_CALL) {
        n->a = freezeArgs(fn, x->a, x->sym->type, x->flags);
    } else {
        n->a = lowerFreezeValue(fn, x->a, x->a->type);
        n->b = freezeArgs(fn, x->b, x->a->type, x->flags);
    }
    return n;
}

/* ---- arguments ---- */

static Type *boundsOf(Type *actual) { return actual->kind == TYPE_ARRAY || lowerIsSlice(actual) ? actual : NULL; }

static uint32_t sliceArg(Fn *fn, Node *x, Type *formal, uint32_t reg) {
    fn->top = reg + 2;
    lowerSlice(fn, x, lowerInnermost(formal), reg);
    reg += 2;
    Type *actual = boundsOf(x->type);
    for (Type *t = formal; t->kind == TYPE_CONFORMANT; t = t->elem) {
        fn->top = reg + 2;
        if (actual != NULL && actual->kind == TYPE_CONFORMANT) {
            (void)lowerBound(fn, actual->lowSymbol, reg);
            (void)lowerBound(fn, actual->highSymbol, reg + 1);
        } else {
            (void)intConst(fn, actual == NULL ? 0 : actual->low, reg);
            (void)intConst(fn, actual == NULL ? 0 : actual->high, reg + 1);
        }
        reg += 2;
        if (actual != NULL) actual = boundsOf(actual->elem);
    }
    return reg;
}

static void aggregateArg(Fn *fn, Node *x, Type *t, uint32_t reg) {
    if (typeIsScalar(x->type) && !lowerIsDesignator(x)) { /* a string for a short string or character array */
        uint32_t ignored;
        uint32_t to = aggTemp(fn, t, &ignored);
        lowerAggregateInto(fn, x, t, to);
        (void)moveTo(fn, to, reg);
    } else if (x->type->kind == TYPE_STRING || (x->type->kind == TYPE_CHAR && t->kind == TYPE_SHORTSTR)) {
        uint32_t ignored;
        uint32_t to = aggTemp(fn, t, &ignored);
        lowerAggregateInto(fn, x, t, to);
        (void)moveTo(fn, to, reg);
    } else {
        (void)lowerAggregate(fn, x, reg);
    }
}

/* ---- strings that are made for a call ---- */

enum { KEPT_MAX = 4 };
/* They stand in registers below the window, too, and are dropped after the call: who keeps a parameter, or gives it back, marks it shared. */
typedef struct Kept {
    uint32_t first, count; /* registers */
    const Node *nodes[KEPT_MAX];
} Kept;

static void keepOne(const Fn *fn, Kept *kept, const Node *x) {
    if (fn->l->level > 0 && kept->count < KEPT_MAX && stringIsTemporary(x)) kept->nodes[kept->count++] = x;
}

/* Those among the arguments of a routine; reserves their registers. */
static Kept keepArgs(Fn *fn, const Node *args, const Type *routine) {
    Kept kept = {.first = fn->top};
    uint32_t i = 0;
    for (const Node *x = args; x != NULL && i < routine->paramCount; x = x->next, i++) {
        const Param *p = &routine->params[i];
        if (p->type->kind == TYPE_STRING && !lowerIsByref(p->type, p->mode)) keepOne(fn, &kept, x);
    }
    fn->top += kept.count;
    return kept;
}

/* x is computed in reg, as the next argument. */
static void keepArg(Fn *fn, const Kept *kept, const Node *x, uint32_t reg) {
    for (uint32_t i = 0; i < kept->count; i++) {
        if (kept->nodes[i] == x) (void)moveTo(fn, reg, kept->first + i);
    }
}

static void dropKept(Fn *fn, const Kept *kept) {
    for (uint32_t i = 0; i < kept->count; i++) emit(fn, OP_SDROP, kept->first + i, 0, 0);
}

/* Puts one argument at reg; returns the register behind it. isKept: it may be needed longer than the call takes. */
static uint32_t lowerArg(Fn *fn, Node *x, const Param *p, uint16_t flags, bool isKept, uint32_t reg) {
    fn->top = reg;
    if (lowerIsSlice(p->type)) return sliceArg(fn, x, p->type, reg);
    bool isValue = p->mode != PARAM_VAR && p->mode != PARAM_OUT;
    if (isValue && p->type->kind == TYPE_SET && ((flags | x->flags) & NF_RANGE) != 0) x = lowerCheckedSet(fn, x, p->type);
    if (p->mode == PARAM_VAR || p->mode == PARAM_OUT) {
        Place place;
        fn->top = reg + 1;
        lowerPlace(fn, x, &place);
        (void)placeAddress(fn, &place, reg);
    } else if (!typeIsScalar(p->type)) {
        aggregateArg(fn, x, p->type, reg);
    } else if (p->mode == PARAM_CONST && p->type->kind == TYPE_STRING && x->kind != EX_NIL && !isKept) {
        (void)lowerTo(fn, x, reg);
    } else {
        (void)lowerAs(fn, x, p->type, (uint16_t)(flags | (x->flags & NF_RANGE)), reg);
    }
    return reg + 1;
}

/* kept: NULL for a task. */
static uint32_t lowerArgs(Fn *fn, Node *args, const Type *routine, uint16_t flags, const Kept *kept, uint32_t window, uint32_t reg) {
    uint32_t outer = fn->freeLink;
    uint32_t i = 0;
    for (Node *x = args; x != NULL && i < routine->paramCount; x = x->next, i++) {
        fn->freeLink = reg == window ? window : NO_REG;
        uint32_t next = lowerArg(fn, x, &routine->params[i], flags, kept == NULL, reg);
        if (kept != NULL) keepArg(fn, kept, x, reg);
        reg = next;
    }
    fn->freeLink = outer;
    fn->top = reg;
    return reg;
}

/* ---- calls ---- */

static uint32_t finishCall(Fn *fn, const Type *routine, uint32_t window, uint32_t floor, uint32_t want) {
    bool hasValue = routine->result->kind != TYPE_VOID && typeIsScalar(routine->result);
    fn->top = hasValue && want == NO_REG ? window + 1 : floor;
    return hasValue ? moveTo(fn, window, want) : window;
}

static uint32_t callRoutine(Fn *fn, Node *x, uint32_t want, uint32_t resultByref) {
    Routine *r = x->sym->routine;
    uint32_t index = lowerRoutineIndex(fn->l, r);
    const RoutineInfo *info = r->lowered;
    uint32_t floor = fn->top;
    Kept kept = keepArgs(fn, x->a, r->type);
    uint32_t window = lowerWindow(fn), reg = window;
    if (resultByref != NO_REG) (void)moveTo(fn, resultByref, reg++);
    reg = lowerArgs(fn, x->a, r->type, x->flags, &kept, window, reg);
    for (uint32_t i = 0; i < info->hiddenCount; i++) {
        const Hidden *h = &info->hidden[i];
        uint32_t words = h->kind == HIDDEN_BYREF && lowerIsSlice(h->symbol->type) ? 2 : 1;
        fn->top = reg + words;
        (void)lowerHiddenArg(fn, h, reg);
        reg += words;
    }
    emitWide(fn, r->unit == NULL ? OP_CALL : OP_CALLX, window, index);
    dropKept(fn, &kept);
    return finishCall(fn, r->type, window, floor, want);
}

static uint32_t callValue(Fn *fn, Node *x, uint32_t want, uint32_t resultByref) {
    Type *t = x->a->type;
    uint32_t floor = fn->top;
    uint32_t closure = lowerValue(fn, x->a);
    Kept kept = keepArgs(fn, x->b, t);
    uint32_t window = lowerWindow(fn), reg = window;
    if (resultByref != NO_REG) (void)moveTo(fn, resultByref, reg++);
    (void)lowerArgs(fn, x->b, t, x->flags, &kept, window, reg);
    emitExt1(fn, OP_CALLC, window, closure, 0, fbPair(mbTypeRec(fn->l->mb, lowerType(fn->l, t))->elem, 0));
    dropKept(fn, &kept);
    return finishCall(fn, t, window, floor, want);
}

uint32_t lowerCall(Fn *fn, Node *x, uint32_t want, uint32_t resultByref) {
    const Type *t = x->kind == EX_CALL ? x->sym->routine->type : x->a->type;
    x = lowerSteadyCall(fn, x);
    if (resultByref == NO_REG && t->result->kind != TYPE_VOID && !typeIsScalar(t->result)) { /* the result is dropped */
        uint32_t ignored;
        resultByref = aggTemp(fn, t->result, &ignored);
    }
    return x->kind == EX_CALL ? callRoutine(fn, x, want, resultByref) : callValue(fn, x, want, resultByref);
}

/* ---- tasks ---- */

/* Operand c of TASKNEW: how the result becomes an `any`. */
static uint32_t resultKind(const Type *t) {
    const Type *host = t;
    while (host->kind == TYPE_SUBRANGE) host = host->elem;
    switch ((TypeKind)host->kind) {
    case TYPE_VOID: return 0;
    case TYPE_INT: case TYPE_ENUM: case TYPE_SET: return 1;
    case TYPE_BOOL: return 2;
    case TYPE_CHAR: return 3;
    case TYPE_REAL: return 4;
    case TYPE_STRING: return 5;
    case TYPE_ANY: return 7;
    default: return host->kind == TYPE_POINTER && host->elem == NULL ? 7 : 6;
    }
}

uint32_t lowerTaskNew(Fn *fn, Node *x, uint32_t want) {
    Type *t = x->a->type;
    x = lowerSteadyCall(fn, x);
    uint32_t floor = fn->top, closure = lowerValue(fn, x->a), window = lowerWindow(fn);
    (void)lowerArgs(fn, x->b, t, x->flags, NULL, window, window);
    emitExt1(fn, OP_TASKNEW, window, closure, resultKind(t->result), fbPair(mbTypeRec(fn->l->mb, lowerType(fn->l, t))->elem, 0));
    fn->top = want == NO_REG ? window + 1 : floor;
    return moveTo(fn, window, want);
}

/* ---- builtins ---- */

static uint32_t builtinArg(Fn *fn, Node *x, char kind, uint32_t reg) {
    Place p;
    fn->top = reg;
    switch (kind) {
    case 'F': (void)lowerFileRef(fn, x, reg); return reg + 1;
    case '@':
        fn->top = reg + 2;
        lowerSlice(fn, x, fn->l->c->types.uint8, reg);
        return reg + 2;
    case 'S':
        fn->top = reg + 2;
        lowerSlice(fn, x, lowerIsSlice(x->type) ? lowerInnermost(x->type) : x->type->elem, reg);
        return reg + 2;
    case 'b':
        fn->top = reg + 1;
        lowerPlace(fn, x, &p);
        (void)placeAddress(fn, &p, reg);
        return reg + 1;
    default: (void)lowerTo(fn, x, reg); return reg + 1;
    }
}

/* The builtin that does the same and takes its first argument, a string, to be its own: it makes no other one. */
static uint32_t owningForm(const Fn *fn, uint32_t number, const Node *first) {
    if (fn->l->level == 0 || first == NULL || !stringIsTemporary(first)) return number;
    switch (number) {
    case LB_str_copy: return LB_str_copy_own;
    case LB_str_upper: return LB_str_upper_own;
    case LB_str_lower: return LB_str_lower_own;
    case LB_str_trim: return LB_str_trim_own;
    default: return number;
    }
}

/* As keepArgs, of a builtin: not if the result may be one of them. */
static Kept keepBuiltinArgs(Fn *fn, const Node *args, uint32_t number) {
    Kept kept = {.first = fn->top};
    const char *kinds = builtinSigs[number].signature;
    if (!builtinIsPure(number) || kinds[strcspn(kinds, "sr:")] != ':') return kept;
    kinds = strchr(kinds, ':') + 1;
    for (const Node *x = args; x != NULL && *kinds != 0; x = x->next, kinds++) {
        if (*kinds == 's') keepOne(fn, &kept, x);
    }
    fn->top += kept.count;
    return kept;
}

uint32_t lowerBuiltin(Fn *fn, Node *x, uint32_t want) {
    assert((uint32_t)x->i < builtinSigCount);
    Node *args = freezeArgs(fn, x->a, NULL, x->flags);
    uint32_t index = owningForm(fn, (uint32_t)x->i, args);
    const char *kinds = builtinSigs[index].signature;
    bool hasResult = *kinds != ':', hasType = false;
    while (*kinds != ':') kinds++;
    kinds++;
    uint32_t floor = fn->top, outer = fn->freeLink;
    Kept kept = keepBuiltinArgs(fn, args, index);
    uint32_t window = lowerWindow(fn), reg = window;
    for (Node *a = args; a != NULL && *kinds != 0; a = a->next, kinds++) {
        fn->freeLink = reg == window ? window : NO_REG;
        hasType = hasType || *kinds == 'b' || *kinds == 'S';
        uint32_t next = builtinArg(fn, a, *kinds, reg);
        keepArg(fn, &kept, a, reg);
        reg = next;
    }
    fn->freeLink = outer;
    fn->top = reg;
    if (hasType) emitExt1(fn, OP_CALLBT, window, index, 0, fbPair(lowerType(fn->l, x->b != NULL ? x->b->type : x->a->type), 0));
    else emitWide(fn, OP_CALLB, window, index);
    dropKept(fn, &kept);
    fn->top = hasResult && want == NO_REG ? window + 1 : floor;
    return hasResult ? moveTo(fn, window, want) : window;
}
