/* lower_assign.c: assignments, and aggregates (records, arrays, short strings, large sets), which are handled by address. */
#include "frontends/core/lower_internal.h"

static uint64_t sizeOperand(Fn *fn, Type *t) { return fbPair((uint32_t)t->size, lowerType(fn->l, t)); }
uint64_t lowerSize(Fn *fn, Type *t) { return sizeOperand(fn, t); }

void emitCopy(Fn *fn, uint32_t to, uint32_t from, Type *t) {
    if (to != from) emitExt1(fn, OP_COPY, to, from, 0, sizeOperand(fn, t));
}

void emitZero(Fn *fn, uint32_t to, Type *t) { emitExt1(fn, OP_ZERO, to, 0, 0, sizeOperand(fn, t)); }

/* ---- aggregates ---- */

static bool isSetExpr(const Node *x) {
    if (x->type->kind != TYPE_SET) return false;
    return x->kind == EX_SET || x->kind == EX_SETCONST || x->kind == EX_BINARY || (x->kind == EX_CONV && x->op == CV_SET);
}

static uint32_t condAggregate(Fn *fn, Node *x, uint32_t want) {
    uint32_t reg, save = fn->top;
    BLabel other = newLabel(fn), end = newLabel(fn);
    (void)aggTemp(fn, x->type, &reg);
    fn->top = save;
    if (reg == NO_REG) {
        (void)lowerLimit(fn->l, x->pos, "a conditional expression has a type that is too large");
        reg = mergeNew(fn, regType(REG_AGG, lowerType(fn->l, x->type)));
    }
    lowerBranch(fn, x->a, other, false);
    Node *parts[2] = {x->b, x->c};
    for (int i = 0; i < 2; i++) {
        if (i == 1) emitLabel(fn, other);
        Node *part = lowerSteady(fn, parts[i]);
        uint32_t to = tempNew(fn);
        emit(fn, OP_LEAF, to, reg, 0);
        lowerAggregateInto(fn, part, x->type, to);
        fn->top = save;
        if (i == 0) emitJump(fn, end);
    }
    emitLabel(fn, end);
    uint32_t d = destReg(fn, want);
    emit(fn, OP_LEAF, d, reg, 0);
    return d;
}

Node *lowerSteady(Fn *fn, Node *x) {
    if (!exprHasFlow(x) || lowerIsDesignator(x)) return exprHasFlow(x) ? lowerFreeze(fn, x) : x;
    if (x->kind == EX_CALL || x->kind == EX_CALLV || x->kind == EX_TASKNEW) return lowerSteadyCall(fn, x);
    Node *n = nodeCopy(fn->arena, x);
    n->flags &= (uint16_t)~(LF_FLOW | LF_CALL | LF_STORE);
    switch (x->kind) {
    case EX_BINARY:
        n->a = lowerFreeze(fn, x->a);
        n->b = lowerFreeze(fn, x->b);
        return n;
    case EX_CONV:
        if (x->op == CV_UNBOX) return lowerUnboxedPlace(fn, x);
        n->a = lowerFreeze(fn, x->a);
        return n;
    case EX_SET: case EX_AGGREGATE: {
        Node **link = &n->a;
        for (Node *e = x->a; e != NULL; e = e->next) {
            Node *copy;
            if (e->kind == EX_RANGE) {
                copy = nodeCopy(fn->arena, e);
                copy->a = lowerFreeze(fn, e->a);
                copy->b = lowerFreeze(fn, e->b);
            } else {
                copy = nodeCopy(fn->arena, e->kind == EX_AGGREGATE ? lowerSteady(fn, e) : lowerFreeze(fn, e));
            }
            copy->flags &= (uint16_t)~(LF_FLOW | LF_CALL | LF_STORE);
            copy->next = NULL;
            *link = copy;
            link = &copy->next;
        }
        return n;
    }
    case EX_SEQ:
        lowerSequence(fn, x);
        return lowerSteady(fn, x->b);
    default: return x; /* EX_COND: joins in a frame temporary of its own */
    }
}

uint32_t lowerAggregate(Fn *fn, Node *x, uint32_t want) {
    Place p;
    uint32_t reg;
    if (lowerIsDesignator(x)) {
        uint32_t save = fn->top;
        lowerPlace(fn, x, &p);
        uint32_t r = placeAddress(fn, &p, want);
        if (want != NO_REG) fn->top = save;
        else if (!regIsTemp(r)) fn->top = save;
        else if (r >= save) {
            fn->top = save + 1;
            r = moveTo(fn, r, save);
        }
        return r;
    }
    if (x->kind == EX_COND) return condAggregate(fn, x, want);
    if (x->kind == EX_SEQ) {
        lowerSequence(fn, x);
        return lowerAggregate(fn, x->b, want);
    }
    if (x->kind == EX_ASSIGN) {
        lowerAssign(fn, x);
        return lowerAggregate(fn, x->a, want);
    }
    if (x->kind == EX_SETCONST) return lowerSetConst(fn, x->str.bytes, x->str.length, x->type, want);
    if (x->kind == EX_CONV && x->op == CV_RETYPE) return lowerAggregate(fn, x->a, want);
    x = lowerSteady(fn, x);
    if (lowerIsDesignator(x)) return lowerAggregate(fn, x, want);
    if (want == NO_REG) {
        uint32_t d = aggTemp(fn, x->type, &reg);
        lowerAggregateInto(fn, x, x->type, d);
        fn->top = d + 1;
        return d;
    }
    uint32_t save = fn->top;
    uint32_t d = aggTemp(fn, x->type, &reg);
    lowerAggregateInto(fn, x, x->type, d);
    fn->top = save;
    return moveTo(fn, d, want);
}

void lowerAggregateInto(Fn *fn, Node *x, Type *t, uint32_t byref) {
    uint32_t save = fn->top;
    if (t->kind == TYPE_SHORTSTR && (x->type->kind == TYPE_STRING || x->type->kind == TYPE_CHAR)) {
        uint32_t s = lowerValue(fn, x);
        emitExt1(fn, OP_STOSS, byref, s, 0, sizeOperand(fn, t));
    } else if (t->kind == TYPE_ARRAY && x->kind == EX_STR) {
        uint32_t s = tempNew(fn);
        emitWide(fn, OP_LDSTR, s, mbString(fn->l->mb, x->str.bytes, (uint32_t)x->str.length));
        emitExt1(fn, OP_STOA, byref, s, 0, sizeOperand(fn, t));
    } else if (t->kind == TYPE_ARRAY && x->type->kind == TYPE_STRING) {
        uint32_t s = lowerValue(fn, x);
        emitExt1(fn, OP_STOA, byref, s, 0, sizeOperand(fn, t));
    } else if (x->kind == EX_CALL || x->kind == EX_CALLV) {
        (void)lowerCall(fn, x, NO_REG, byref);
    } else if (isSetExpr(x)) {
        lowerSetInto(fn, x, byref);
    } else if (x->kind == EX_AGGREGATE) {
        emitZero(fn, byref, t);
        lowerInitInto(fn, x, t, byref);
    } else {
        assert(lowerIsDesignator(x) || x->kind == EX_COND || x->kind == EX_CONV || x->kind == EX_SEQ || x->kind == EX_ASSIGN);
        emitCopy(fn, byref, lowerAggregate(fn, x, NO_REG), t);
    }
    fn->top = save;
}

/* ---- may the target be written while the value is computed? ---- */

static bool mentions(const Node *x, const Symbol *s, uint32_t *budget) {
    if (x == NULL) return false;
    if (*budget == 0) return true;
    --*budget;
    switch (x->kind) {
    case EX_VAR: return x->sym == s;
    case EX_INT: case EX_REAL: case EX_STR: case EX_NIL: case EX_SETCONST: case EX_BOUND: case EX_STDFILE: case EX_ROUTINE: case LX_REG: return false;
    case EX_WITHREF: case EX_CALLV: case EX_DEREF: case EX_SEQ: return true;
    case EX_CALL: case EX_BUILTIN: case EX_SET: case EX_LIST: case EX_AGGREGATE:
        for (const Node *n = x->a; n != NULL; n = n->next) {
            if (mentions(n, s, budget)) return true;
        }
        return false;
    default: break;
    }
    uint8_t childCount = nodeForms[x->kind].childCount;
    return (childCount > 0 && mentions(x->a, s, budget)) || (childCount > 1 && mentions(x->b, s, budget)) || (x->kind == EX_COND && mentions(x->c, s, budget));
}

/* target is a local aggregate that the evaluation of value can neither read nor reach. */
static bool isPrivateTarget(const Fn *fn, const Node *target, const Node *value) {
    while (target->kind == EX_FIELD) target = target->a;
    if (target->kind != EX_VAR || fn->l->level == 0 || fn->tryDepth > 0) return false;
    const Symbol *s = target->sym;
    uint32_t budget = 60;
    bool isPrivate = (s->homeKind == HOME_AGG || s->homeKind == HOME_BOX) && (s->lowerFlags & SF_HEAP) == 0;
    if (s->homeKind == HOME_GLOBAL && value->kind != EX_CALL && value->kind != EX_CALLV) isPrivate = true;
    return isPrivate && !mentions(value, s, &budget);
}

/* Sets of two designators are combined in place; other values that read memory go through a temporary. */
static bool isDirect(const Fn *fn, const Node *target, const Node *value) {
    if (lowerIsDesignator(value) || value->kind == EX_STR || value->kind == EX_SETCONST || value->type->kind == TYPE_STRING) return true;
    if (value->kind == EX_BINARY) {
        bool isLeft = lowerIsDesignator(value->a) || value->a->kind == EX_SETCONST;
        if (isLeft && (lowerIsDesignator(value->b) || value->b->kind == EX_SETCONST)) return true;
    }
    return isPrivateTarget(fn, target, value);
}

static void storeAggregate(Fn *fn, Node *target, Node *value) {
    Type *t = target->type;
    Place p;
    if (t->kind == TYPE_SET && t->size != 8 && lowerSetStep(fn, target, value)) return;
    if (t->kind == TYPE_SHORTSTR && lowerShortAppend(fn, target, value)) return;
    if (exprHasFlow(value)) {
        target = lowerFreeze(fn, target);
        if (typeIsScalar(value->type)) value = lowerFreezeValue(fn, value, value->type);
        else value = value->kind == EX_COND ? lowerFreeze(fn, value) : lowerSteady(fn, value);
    }
    if (isDirect(fn, target, value)) {
        uint32_t save = fn->top;
        uint32_t from = lowerIsDesignator(value) && value->type->kind != TYPE_STRING && (target->flags & LF_CALL) == 0 && t->kind != TYPE_SHORTSTR
                            ? lowerAggregate(fn, value, NO_REG) : NO_REG;
        lowerPlace(fn, target, &p);
        uint32_t to = placeAddress(fn, &p, NO_REG);
        if (from != NO_REG && value->type->kind != TYPE_STRING) emitCopy(fn, to, from, t);
        else lowerAggregateInto(fn, value, t, to);
        fn->top = save;
        return;
    }
    target = (target->flags & LF_CALL) ? lowerFreeze(fn, target) : target;
    uint32_t from = lowerAggregate(fn, value, NO_REG);
    lowerPlace(fn, target, &p);
    emitCopy(fn, placeAddress(fn, &p, NO_REG), from, t);
}

/* ---- scalars ---- */

/* s[i] := c for a dynamic string. */
static void storeStringByte(Fn *fn, Node *target, Node *value) {
    Place p;
    Node *string = target->a;
    Node *index = target->b;
    if (exprHasFlow(value) || exprHasFlow(index)) {
        string = lowerFreeze(fn, string);
        index = lowerFreezeValue(fn, index, index->type);
        value = lowerFreezeValue(fn, value, value->type);
    }
    uint32_t i = lowerOperand(fn, index, value);
    uint32_t v = lowerAs(fn, value, fn->l->c->types.character, 0, NO_REG);
    lowerPlace(fn, string, &p);
    if (p.kind == PLACE_REG) {
        emit(fn, OP_SST, p.base, i, v);
        return;
    }
    uint32_t s = placeLoad(fn, &p, NO_REG);
    emit(fn, OP_SST, s, i, v);
    placeStore(fn, &p, s);
}

/* Puts a value that may stand in a temporary into a variable's register, by the instruction that has made it if that is possible. */
static void finishStore(Fn *fn, uint32_t reg, uint32_t home) {
    const Insn *last = regIsTemp(reg) && fn->l->level > 0 ? fbLast(fn->fb) : NULL;
    bool isOne = last != NULL && last->a == reg && opInfo[last->op].extWords == 0 && !opIsCall(last->op) && opInfo[last->op].rule != RULE_FMA;
    uint8_t kind = isOne ? opInfo[last->op].a : OPD_NO;
    if (kind != OPD_WI && kind != OPD_WF) {
        (void)moveTo(fn, reg, home);
        return;
    }
    Insn i = *last;
    fbDropLast(fn->fb);
    if (opInfo[i.op].c == OPD_HI) emitWide(fn, (Opcode)i.op, home, i.bc);
    else emit(fn, (Opcode)i.op, home, i.b, i.c);
}

static void storeScalar(Fn *fn, Node *target, Node *value, uint16_t flags) {
    Type *t = target->type;
    Place p;
    if (target->kind == EX_STRINDEX && target->a->type->kind != TYPE_SHORTSTR) {
        storeStringByte(fn, target, value);
        return;
    }
    if (t->kind == TYPE_STRING && fn->l->level > 0 && lowerAppend(fn, target, value)) return;
    if (target->kind == EX_VAR && target->sym->homeKind == HOME_STEP) {
        lowerStorePair(fn, target, value, flags);
        return;
    }
    if (target->kind == EX_VAR && target->sym->homeKind == HOME_REG && (target->sym->owner == fn->routine || target->sym->isGlobal)) {
        uint32_t home = target->sym->home;
        if (fn->tryDepth == 0) (void)lowerAs(fn, value, t, flags, home);
        else finishStore(fn, lowerAs(fn, value, t, flags, NO_REG), home); /* an error on the way leaves the variable as it was */
        return;
    }
    if (exprHasFlow(value)) {
        bool isQuiet = ((target->flags | value->flags) & (LF_CALL | LF_STORE)) == 0;
        if (!isQuiet) target = lowerFreeze(fn, target);
        uint32_t m = mergeNew(fn, lowerRegType(fn->l, t));
        uint32_t save = fn->top;
        (void)lowerAs(fn, value, t, flags, m);
        fn->top = save;
        lowerPlace(fn, target, &p);
        placeStore(fn, &p, m);
        return;
    }
    lowerPlace(fn, target, &p);
    if (p.type->kind == TYPE_REAL && p.type->size == 4) { /* the store rounds */
        placeStore(fn, &p, lowerValue(fn, value));
        return;
    }
    bool isWrapped = t->kind == TYPE_INT && (flags & NF_RANGE) == 0 && p.kind != PLACE_REG;
    /* a store keeps the low bits by itself */
    placeStore(fn, &p, isWrapped ? lowerValue(fn, value) : lowerAs(fn, value, t, flags, NO_REG));
}

/* Under {$R+} the members of a set must belong to the base type of the target (ISO 6.4.6). */
Node *lowerCheckedSet(Fn *fn, Node *value, Type *t) {
    int64_t low, high;
    if (value->kind == EX_SETCONST || (lowerIsDesignator(value) && value->type == t && value->kind != EX_CONV) || t->elem == NULL) return value;
    typeRange(t->elem, &low, &high);
    if (low < 0) low = 0;
    if (high >= (int64_t)t->size * 8) high = (int64_t)t->size * 8 - 1;
    if (low == 0 && high == (int64_t)t->size * 8 - 1) return value;
    char *all = arenaAlloc(fn->arena, t->size);
    for (int64_t i = low; i <= high; i++) all[i / 8] = (char)((uint8_t)all[i / 8] | 1u << (i % 8));
    Node *universe = nodeNew(fn->arena, EX_SETCONST, value->pos, t);
    universe->str.bytes = all;
    universe->str.length = t->size;
    Node *frozen = lowerFreeze(fn, value);
    Node *test = nodeBinary(fn->arena, value->pos, BIN_LE, frozen, universe, fn->l->c->types.boolean);
    uint32_t save = fn->top;
    checkRange(fn, lowerCompare(fn, test, NO_REG), 1, 1);
    fn->top = save;
    return frozen;
}

/* Does the place of the target change what the value may read? Then the value comes first (see NF_MARK_ARM). */
static bool marksArm(const Node *target, const Node *value) {
    if (nodeIsConst(value)) return false;
    for (; target->kind == EX_FIELD || target->kind == EX_INDEX; target = target->a) {
        if (target->kind == EX_FIELD && (target->flags & NF_MARK_ARM)) return true;
    }
    return false;
}

void lowerStoreTo(Fn *fn, Node *target, Node *value, uint16_t flags) {
    uint32_t save = fn->top;
    if (lowerIsPostStepped(fn, target, value)) { /* *p++ = value */
        lowerStoreTo(fn, lowerBeforeStep(fn, target), value, flags);
        lowerPostStep(fn, target);
        return;
    }
    if (typeIsScalar(target->type) && marksArm(target, value)) value = lowerFreezeValue(fn, value, value->type);
    if ((flags & NF_RANGE) && target->type->kind == TYPE_SET) {
        target = lowerFreeze(fn, target);
        value = lowerCheckedSet(fn, value, target->type);
    }
    if (typeIsScalar(target->type)) storeScalar(fn, target, value, flags);
    else storeAggregate(fn, target, value);
    fn->top = save;
}

/* v op= e: v is located once. */
static void storeOperation(Fn *fn, Node *x) {
    Node *target = lowerFreeze(fn, x->a);
    Type *t = typeIsOrdinal(x->a->type) ? fn->l->c->types.int64 : x->a->type;
    Node *old = target;
    if (t->kind == TYPE_REAL) t = fn->l->c->types.real;
    if (x->op == BIN_CONCAT && t->kind != TYPE_STRING) { /* short strings and char arrays join as strings; the store cuts or checks */
        t = fn->l->c->types.string;
        old = nodeConv(fn->arena, CV_TOSTR, target, t);
    }
    Node *value = nodeBinary(fn->arena, x->pos, (BinaryOp)x->op, old, x->b, t);
    uint16_t kept = x->flags & (uint16_t)~(LF_FLOW | LF_CALL | LF_STORE);
    if (t->kind == TYPE_POINTER) value->kind = EX_PTRADD;
    value->flags = (uint16_t)(kept | (x->b->flags & (LF_FLOW | LF_CALL | LF_STORE)));
    value->i = x->i;
    lowerStoreTo(fn, target, value, x->flags);
}

void lowerAssign(Fn *fn, Node *x) {
    if (x->op == BIN_NONE) lowerStoreTo(fn, x->a, x->b, x->flags);
    else if (lowerIsStep(x)) lowerStep(fn, x);
    else storeOperation(fn, x);
}
