/* lower_stmt.c: statements other than loops and case. A statement in tail position (nothing of the routine follows it) may return directly, so that
 * `F := e` at the end of a function F needs no result variable. */
#include "frontends/core/lower_internal.h"
#include "frontends/core/tree_pack.h"
#include "frontends/core/tree_shape.h"

static Node *regNode(Fn *fn, const Node *like, Type *type, uint32_t reg) {
    Node *n = nodeNew(fn->arena, EX_NIL, like->pos, type);
    n->kind = LX_REG;
    n->i = reg;
    return n;
}

/* ---- assignments and returns ---- */

static bool isRegisterResult(const Fn *fn) {
    return fn->result != NULL && typeIsScalar(fn->result->type) && fn->result->homeKind == HOME_REG && !fn->hasCleanup && fn->finally == NULL;
}

/* Leaves with the value of x. The string of a local variable goes out as it is: the variable ends. */
static void returnValue(Fn *fn, Node *x, uint16_t flags) {
    Type *t = fn->result->type;
    bool isMoved = t->kind == TYPE_STRING && x->type->kind == TYPE_STRING && fn->l->level > 0 && lowerIsOwner(fn, x);
    lowerReturnReg(fn, isMoved ? lowerValue(fn, x) : lowerAs(fn, x, t, flags, NO_REG));
}

static bool tailAssign(Fn *fn, Node *x) {
    bool isResult = x->op == BIN_NONE && x->a->kind == EX_VAR && x->a->sym == fn->result && isRegisterResult(fn) && fn->l->level > 0;
    if (!isResult) return false;
    returnValue(fn, x->b, x->flags);
    return true;
}

static void expression(Fn *fn, Node *x, bool isTail) {
    switch (x->kind) {
    case EX_ASSIGN:
        if (!isTail || !tailAssign(fn, x)) lowerAssign(fn, x);
        return;
    case EX_CALL: case EX_CALLV: (void)lowerCall(fn, x, NO_REG, NO_REG); return;
    case EX_BUILTIN: (void)lowerBuiltin(fn, x, NO_REG); return;
    default:
        if (typeIsScalar(x->type)) (void)lowerValue(fn, x);
        else if (x->type->kind != TYPE_VOID) (void)lowerAggregate(fn, x, NO_REG);
        return;
    }
}

static void returnStmt(Fn *fn, Node *x) {
    if (x->a == NULL) {
        lowerReturn(fn);
        return;
    }
    if (isRegisterResult(fn)) {
        returnValue(fn, x->a, x->flags);
        return;
    }
    Node *var = nodeNew(fn->arena, EX_VAR, x->pos, fn->result->type);
    var->sym = fn->result;
    lowerStoreTo(fn, var, x->a, x->flags);
    lowerReturn(fn);
}

/* ---- structure ---- */

void lowerList(Fn *fn, Node *list, bool isTail) {
    for (Node *s = list; s != NULL; s = s->next) {
        const Node *after = s->next;
        while (after != NULL && after->kind == ST_EMPTY) after = after->next;
        bool isLast = after == NULL ? isTail : after->kind == ST_RETURN && after->a == NULL;
        if (s->kind != ST_PACKED) {
            lowerStmt(fn, s, isLast);
            continue;
        }
        NodeWalk w = nodeWalk(fn->l->c);
        lowerList(fn, nodeListOpen(&w, s), isLast);
        nodeListLeave(&w);
    }
}

static bool isEmpty(const Node *x) { return x == NULL || x->kind == ST_EMPTY || (x->kind == ST_BLOCK && x->a == NULL); }

/* Where a statement that is nothing but a jump inside this function goes to, or FB_NO_LABEL. */
static BLabel jumpTarget(Fn *fn, const Node *x) {
    while (x != NULL && x->kind == ST_BLOCK && x->a != NULL && x->a->next == NULL) x = x->a;
    if (x == NULL || fn->l->level == 0) return FB_NO_LABEL;
    bool isPlain = fn->loop != NULL && fn->loop->finally == fn->finally; /* no finally part on the way */
    if (x->kind == ST_BREAK && isPlain) return fn->loop->breakLabel;
    if (x->kind == ST_CONTINUE && isPlain) return fn->loop->continueLabel;
    return x->kind == ST_GOTO && x->label->owner == fn->routine ? lowerLabelOf(fn, x->label) : FB_NO_LABEL;
}

static void ifStmt(Fn *fn, Node *x, bool isTail) {
    BLabel jump = jumpTarget(fn, x->b);
    if (jump != FB_NO_LABEL) {
        lowerBranch(fn, x->a, jump, true);
        lowerStmt(fn, x->c, isTail);
        return;
    }
    BLabel end = newLabel(fn);
    if (isEmpty(x->c)) {
        lowerBranch(fn, x->a, end, false);
        lowerStmt(fn, x->b, isTail);
        emitLabel(fn, end);
        return;
    }
    if (isEmpty(x->b)) {
        lowerBranch(fn, x->a, end, true);
        lowerStmt(fn, x->c, isTail);
        emitLabel(fn, end);
        return;
    }
    BLabel other = newLabel(fn);
    lowerBranch(fn, x->a, other, false);
    lowerStmt(fn, x->b, isTail);
    if (fbIsReachable(fn->fb)) emitJump(fn, end);
    emitLabel(fn, other);
    lowerStmt(fn, x->c, isTail);
    emitLabel(fn, end);
}

typedef struct Replaced {
    Node *at;
    Node was;
} Replaced;
typedef struct Substitution {
    Fn *fn;
    const Symbol *symbol;
    const Node *designator;
    LOWER_LIST(Replaced) replaced;
} Substitution;

static void substitute(Substitution *s, Node *x) {
    if (x->kind == EX_WITHREF && x->sym == s->symbol) {
        Replaced r = {x, *x};
        LOWER_PUSH(s->fn->arena, s->replaced, r);
        *x = nodeValue(s->designator);
        x->next = r.was.next;
        return;
    }
    if (x->kind >= NODE_KIND_COUNT) return; /* frozen operands of an outer substitution */
    const NodeShape *shape = &nodeShapes[x->kind];
    if (shape->payload == PAY_NODE) substitute(s, x->d);
    for (unsigned i = 0; i < nodeForms[x->kind].childCount; i++) {
        for (Node **child = nodeChild(x, i); *child != NULL; child = &(*child)->next) {
            if ((*child)->kind == ST_PACKED) nodeUnpack(s->fn->arena, child);
            substitute(s, *child);
            if (!slotIsList(shape->slots[i])) break;
        }
    }
}

/* What has no address of its own (a byte of a string, a row of a conformant array) is frozen and stands for its references in the body,
 * which gets them back afterwards. */
static void withFrozen(Fn *fn, Node *x, bool isTail) {
    Substitution s = {.fn = fn, .symbol = x->sym, .designator = lowerFreeze(fn, x->a)};
    if (x->b != NULL) substitute(&s, x->b);
    lowerStmt(fn, x->b, isTail);
    for (uint32_t i = 0; i < s.replaced.count; i++) *s.replaced.items[i].at = s.replaced.items[i].was;
}

/* The opened record is located once: a pointer is kept as a reference, anything else as an address. */
static void withStmt(Fn *fn, Node *x, bool isTail) {
    Symbol *s = x->sym;
    Place p;
    if (!lowerIsDesignator(x->a) || lowerIsSlice(x->a->type)) {
        withFrozen(fn, x, isTail);
        return;
    }
    s->useStamp = 0;
    if (x->a->kind == EX_DEREF) {
        s->homeKind = HOME_BOX;
        s->home = mergeNew(fn, lowerRegType(fn->l, x->a->a->type));
        (void)lowerTo(fn, x->a->a, s->home);
    } else {
        lowerPlace(fn, x->a, &p);
        if (p.kind == PLACE_REG) {
            s->homeKind = HOME_REG;
            s->home = p.base;
        } else {
            s->homeKind = HOME_BYREF;
            s->home = lowerDummyByref(fn, lowerType(fn->l, p.type));
            (void)placeAddress(fn, &p, s->home);
        }
    }
    fn->top = FB_TEMP;
    lowerStmt(fn, x->b, isTail);
}

/* ---- several results ---- */

static uint32_t resultKinds(const Node *call, const char **kinds) {
    uint32_t n = 0;
    *kinds = builtinSigs[call->i].signature;
    while ((*kinds)[n] != ':') n++;
    return n;
}

static Type *resultType(Fn *fn, const Node *call, char kind, uint32_t i) {
    TypeTable *t = &fn->l->c->types;
    if (kind == 'f') return t->real;
    if (kind == 's') return t->string;
    if (kind == 'r') return t->any;
    if (i == 0 && call->type != NULL && typeIsOrdinal(call->type)) return call->type;
    return t->int64;
}

static void multi(Fn *fn, Node *x) {
    const char *kinds;
    Node *call = x->a;
    uint32_t count = resultKinds(call, &kinds);
    uint32_t window = lowerBuiltin(fn, call, NO_REG);
    fn->top = window + count;
    bool isFlagged = (x->flags & NF_STORE_FLAG) != 0;
    bool hasFlow = isFlagged;
    for (const Node *t = x->b; t != NULL; t = t->next) hasFlow = hasFlow || exprHasFlow(t);
    uint32_t regs[8];
    uint32_t values = isFlagged ? count - 1 : count;
    assert(values <= 8);
    for (uint32_t i = 0; i < values; i++) {
        regs[i] = window + i;
        if (!hasFlow) continue;
        regs[i] = mergeNew(fn, lowerRegType(fn->l, resultType(fn, call, kinds[i], i)));
        (void)moveTo(fn, window + i, regs[i]);
    }
    BLabel skip = FB_NO_LABEL;
    if (isFlagged) {
        skip = newLabel(fn);
        emitBranch(fn, OP_JF, window + count - 1, 0, skip);
    }
    uint32_t i = 0;
    for (Node *t = x->b; t != NULL && i < values; t = t->next, i++) {
        if (t->kind == ST_EMPTY) continue;
        lowerStoreTo(fn, t, regNode(fn, x, resultType(fn, call, kinds[i], i), regs[i]), x->flags);
    }
    if (isFlagged) emitLabel(fn, skip);
}

/* ---- storage ---- */

static void newStmt(Fn *fn, Node *x) {
    Place p;
    uint32_t box = lowerBox(fn->l, x->a->type->elem);
    lowerPlace(fn, x->a, &p);
    if (p.kind == PLACE_REG) {
        emitWide(fn, OP_NEW, p.base, box);
        return;
    }
    uint32_t r = tempNew(fn);
    emitWide(fn, OP_NEW, r, box);
    placeStore(fn, &p, r);
}

/* The variable becomes nil first: it may stand in the object itself. */
static void disposeStmt(Fn *fn, Node *x) {
    Place p;
    lowerPlace(fn, x->a, &p);
    if (p.kind == PLACE_REG) {
        emit(fn, OP_DISPOSEN, p.base, 0, 0);
        return;
    }
    uint32_t r = placeLoad(fn, &p, NO_REG), nil = tempNew(fn);
    emitWide(fn, OP_NIL, nil, lowerType(fn->l, p.type));
    placeStore(fn, &p, nil);
    emit(fn, OP_DISPOSE, r, 0, 0);
}

/* Sets the length of dynamic array `target` (frozen), then of its elements. */
static void setLength(Fn *fn, Node *target, Node *lengths) {
    Place p;
    uint32_t save = fn->top;
    uint32_t n = lowerValue(fn, lengths);
    lowerPlace(fn, target, &p);
    uint32_t r = placeLoad(fn, &p, NO_REG);
    emitExt1(fn, OP_SETLEN, r, n, 0, fbPair(lowerType(fn->l, target->type), 0));
    if (p.kind != PLACE_REG) placeStore(fn, &p, r);
    fn->top = save;
    if (lengths->next == NULL) return;
    uint32_t i = mergeNew(fn, REG_I64), last = mergeNew(fn, REG_I64);
    BLabel body = newLabel(fn), end = newLabel(fn);
    n = lowerValue(fn, lengths);
    emit(fn, OP_ADDI, last, n, (uint16_t)-1);
    emitWide(fn, OP_LDI, i, 0);
    emitBranch(fn, OP_JLT, last, i, end);
    emitLabel(fn, body);
    Node *part = nodeNew(fn->arena, EX_INDEX, target->pos, target->type->elem);
    part->a = target;
    part->b = regNode(fn, target, fn->l->c->types.int64, i);
    setLength(fn, part, lengths->next);
    emitBranch(fn, OP_FORUP, i, last, body);
    emitLabel(fn, end);
    fn->top = save;
}

static void setLengthStmt(Fn *fn, Node *x) {
    Node *first = NULL, **link = &first;
    Node *target = lowerFreeze(fn, x->a);
    bool isMany = x->b != NULL && x->b->next != NULL;
    for (Node *n = x->b; n != NULL; n = n->next) {
        uint32_t m = 0;
        if (isMany || exprHasFlow(n)) {
            m = mergeNew(fn, REG_I64);
            (void)lowerTo(fn, n, m);
            *link = regNode(fn, x, fn->l->c->types.int64, m);
        } else {
            *link = n;
        }
        link = &(*link)->next;
    }
    if (first != NULL) setLength(fn, target, first);
}

static void initStmt(Fn *fn, Node *x) {
    Place p;
    Type *t = x->a->type;
    if (typeIsScalar(t)) {
        Node *zero = t->kind == TYPE_REAL ? nodeNew(fn->arena, EX_REAL, x->pos, t) : nodeInt(fn->arena, x->pos, t, 0);
        if (!typeIsOrdinal(t) && t->kind != TYPE_REAL && t->kind != TYPE_SET) zero->kind = EX_NIL;
        lowerPlace(fn, x->a, &p);
        uint32_t r = zero->kind == EX_NIL ? lowerAs(fn, zero, t, 0, NO_REG) : t->kind == TYPE_REAL ? realConst(fn, 0, NO_REG) : intConst(fn, 0, NO_REG);
        placeStore(fn, &p, r);
        return;
    }
    if (t->kind == TYPE_FILE) {
        uint32_t w = lowerWindow(fn);
        fn->top = w + 1;
        (void)lowerFileRef(fn, x->a, w);
        emitWide(fn, OP_CALLB, w, LB_f_end);
        return;
    }
    lowerPlace(fn, x->a, &p);
    emitZero(fn, placeAddress(fn, &p, NO_REG), t);
}

/* ---- statements ---- */

static void statement(Fn *fn, Node *x, bool isTail) {
    switch ((NodeKind)x->kind) {
    case ST_EXPR: expression(fn, x->a, isTail); return;
    case EX_ASSIGN: expression(fn, x, isTail); return;
    case ST_IF: ifStmt(fn, x, isTail); return;
    case ST_WHILE: lowerWhile(fn, x); return;
    case ST_REPEAT: lowerRepeat(fn, x); return;
    case ST_LOOP: lowerLoop(fn, x); return;
    case ST_FOR: lowerFor(fn, x); return;
    case ST_CASE: lowerCase(fn, x, isTail); return;
    case ST_GOTO: lowerGoto(fn, x->label); return;
    case ST_LABEL:
        emitLabel(fn, lowerLabelOf(fn, x->label));
        lowerStmt(fn, x->a, isTail);
        return;
    case ST_BREAK:
        if (fn->loop != NULL) lowerLeave(fn, fn->loop->breakLabel, fn->loop->finally);
        return;
    case ST_CONTINUE:
        if (fn->loop != NULL) lowerLeave(fn, fn->loop->continueLabel, fn->loop->finally);
        return;
    case ST_RETURN: returnStmt(fn, x); return;
    case ST_WITH: withStmt(fn, x, isTail); return;
    case ST_MULTI: multi(fn, x); return;
    case ST_NEW: newStmt(fn, x); return;
    case ST_DISPOSE: disposeStmt(fn, x); return;
    case ST_SETLEN: setLengthStmt(fn, x); return;
    case ST_INIT: initStmt(fn, x); return;
    case ST_TRY: lowerTry(fn, x, isTail); return;
    case ST_RAISE: lowerRaise(fn, x); return;
    default:
        if (x->kind < ST_EMPTY) expression(fn, x, isTail);
        return;
    }
}

void lowerStmt(Fn *fn, Node *x, bool isTail) {
    if (x == NULL || x->kind == ST_EMPTY) return;
    if (x->kind == ST_BLOCK) {
        lowerList(fn, x->a, isTail);
        return;
    }
    uint32_t mark = mergeMark(fn);
    lowerLine(fn, x->pos);
    fn->top = FB_TEMP;
    fn->freeLink = NO_REG;
    statement(fn, x, isTail);
    fn->top = FB_TEMP;
    mergeRelease(fn, mark);
}
