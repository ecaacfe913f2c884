/* lower_prepass.c: one walk over a routine's body before code is generated. It finds
 *  - for every expression whether evaluating it branches, calls or assigns (LF_ flags, bottom-up),
 *  - how often each variable is used (loops weigh more), so that addresses worth caching are known, and how often a pointer is stepped and copied,
 *  - which variables need an address or a box,
 *  - which scalars may be read before they are assigned (definite assignment over the structured statements; a label forgets everything).
 * The walk also bounds the depth of trees for the recursive functions that follow. */
#include "frontends/core/lower_internal.h"
#include "frontends/core/tree_pack.h"

#include <string.h>

enum { LOOP_WEIGHT = 3, STEP_WEIGHT = 8, STEP_WEIGHT_MAX = 4096, STATE_BITS = 64 };
#define ALL_ASSIGNED UINT64_MAX

typedef struct PreLoop {
    struct PreLoop *outer;
    bool hasBreak, hasContinue;
    uint32_t stepWeight; /* around it */
} PreLoop;
typedef struct Pre {
    Fn *fn;
    uint64_t state;  /* bit per variable: certainly assigned */
    uint32_t bits;
    uint32_t weight;
    uint32_t stepWeight; /* of steps and copies of pointers: more for each loop around */
    uint32_t depth;
    PreLoop *loop;
    bool isTooDeep;
    bool hasChanged;     /* a node since it was cleared (tree_pack.h) */
} Pre;

static inline void preExpr(Pre *p, Node *x);
static void preStmt(Pre *p, Node *x);

/* ---- symbols ---- */

static bool isTracked(const Pre *p, const Symbol *s) {
    const Fn *fn = p->fn;
    if (s->isCaptured || !typeIsScalar(s->type) || (s->kind != SYM_VAR && s->kind != SYM_RESULT)) return false;
    if (fn->isMain) return s->isGlobal && s->unit == NULL && s->homeKind == HOME_NONE && s->value == NULL;
    return fn->routine != NULL && s->owner == fn->routine && !s->isGlobal;
}

static void touch(Pre *p, Symbol *s) {
    if (s->useStamp != p->fn->serial) {
        s->useStamp = p->fn->serial;
        s->useCount = 0;
        s->isStepped = false;
        s->stepBalance = 0;
        s->cacheReg = NO_REG;
        if (s->kind != SYM_PARAM && !s->isGlobal) s->lowerFlags &= (uint8_t)~SF_CLEAR;
        s->homeExtra = 0;
        if (isTracked(p, s)) {
            if (p->bits < STATE_BITS) s->homeExtra = ++p->bits;
            else s->lowerFlags |= SF_CLEAR;
        }
    }
    if (s->useCount < UINT32_MAX / 2) s->useCount += p->weight;
}

static void noteRead(Pre *p, Symbol *s) {
    touch(p, s);
    if (s->homeExtra != 0 && (p->state >> (s->homeExtra - 1) & 1) == 0) s->lowerFlags |= SF_CLEAR;
    if ((s->lowerFlags & SF_CONTROL) == 0) s->lowerFlags |= SF_AFTER;
}

static void noteWrite(Pre *p, Symbol *s) {
    touch(p, s);
    if (s->homeExtra != 0) p->state |= (uint64_t)1 << (s->homeExtra - 1);
}

/* The variable that holds the storage of designator x, or NULL (behind a pointer). */
static Symbol *rootOf(Node *x) {
    for (;;) {
        switch (x->kind) {
        case EX_VAR: return x->sym;
        case EX_FIELD: case EX_STRINDEX: x = x->a; break;
        case EX_INDEX:
            if (x->a->type->kind == TYPE_DYNARRAY || x->a->type->kind == TYPE_POINTER) return NULL;
            x = x->a;
            break;
        case EX_CONV:
            if (x->op != CV_RETYPE) return NULL;
            x = x->a;
            break;
        default: return NULL;
        }
    }
}

static void needMemory(Pre *p, Node *x, uint8_t flag) {
    Symbol *s = rootOf(x);
    if (s == NULL) return;
    touch(p, s);
    s->lowerFlags |= flag | SF_CLEAR;
}

/* ---- pointers (lower_pointer.c): each read of a variable counts as a copy, until what surrounds it turns out to need no object ---- */

/* The pointer variable that x is, or steps or assigns on the way to being it; or NULL. */
static Symbol *pointerVar(Node *x) {
    while (x->kind == EX_CONV && x->op == CV_RETYPE) x = x->a;
    if (x->kind == EX_ASSIGN || x->kind == EX_POSTFIX) x = x->a;
    return x->kind == EX_VAR && x->type->kind == TYPE_POINTER ? x->sym : NULL;
}

static void weigh(Symbol *s, int64_t weight) {
    int64_t sum = s->stepBalance + weight;
    s->stepBalance = (int16_t)(sum < INT16_MIN ? INT16_MIN : sum > INT16_MAX ? INT16_MAX : sum);
}

static void noteCopy(Pre *p, Node *x) {
    Symbol *s = pointerVar(x);
    if (s != NULL) weigh(s, -(int64_t)p->stepWeight);
}

static void noteNoCopy(Pre *p, Node *x) {
    Symbol *s = pointerVar(x);
    if (s != NULL) weigh(s, p->stepWeight);
}

static void noteStep(Pre *p, Node *x) {
    Symbol *s = pointerVar(x);
    if (s == NULL) return;
    s->isStepped = true;
    weigh(s, p->stepWeight);
}

/* What x does with pointers in its operands, which were walked over. */
static void noteOperands(Pre *p, Node *x) {
    switch ((NodeKind)x->kind) {
    case EX_DEREF: case EX_PTRADD: noteNoCopy(p, x->a); return;
    case EX_INDEX:
        if (x->a->type->kind == TYPE_POINTER) noteNoCopy(p, x->a);
        return;
    case EX_BINARY:
        if (x->op < BIN_EQ || x->op > BIN_GE) return;
        noteNoCopy(p, x->a);
        noteNoCopy(p, x->b);
        return;
    case EX_BUILTIN:
        if (x->i != LB_ptr_compare && x->i != LB_ptr_diff) return;
        noteNoCopy(p, x->a);
        noteNoCopy(p, x->a->next);
        return;
    default: return;
    }
}

/* ---- expressions ---- */

static uint16_t listFlags(Pre *p, Node *list) {
    uint16_t f = 0;
    for (Node *x = list; x != NULL; x = x->next) {
        preExpr(p, x);
        f |= x->flags;
    }
    return f;
}

static uint16_t preArgs(Pre *p, Node *args, const Type *routine) {
    uint16_t f = 0;
    uint32_t i = 0;
    for (Node *x = args; x != NULL; x = x->next, i++) {
        if (i < routine->paramCount) {
            const Param *formal = &routine->params[i];
            bool isAddress = formal->mode == PARAM_VAR || formal->mode == PARAM_OUT || lowerIsSlice(formal->type);
            if (isAddress && lowerIsDesignator(x)) needMemory(p, x, SF_MEMORY);
        }
        preExpr(p, x);
        f |= x->flags;
    }
    return f;
}

static uint16_t preAssign(Pre *p, Node *x) {
    Node *target = x->a;
    if (target->kind == EX_VAR && x->op == BIN_NONE) {
        preExpr(p, x->b);
        target->flags &= (uint16_t)~(LF_FLOW | LF_CALL | LF_STORE);
        noteWrite(p, target->sym);
        if (x->b->kind == EX_PTRADD && pointerVar(x->b->a) == target->sym) noteStep(p, target);
        return x->b->flags;
    }
    preExpr(p, target);
    preExpr(p, x->b);
    if (target->kind == EX_VAR) {
        noteWrite(p, target->sym);
        noteNoCopy(p, target);
        noteStep(p, target);
    }
    return (uint16_t)(target->flags | x->b->flags);
}

static uint16_t preBinary(Pre *p, Node *x) {
    preExpr(p, x->a);
    uint64_t state = p->state;
    preExpr(p, x->b);
    uint16_t f = (uint16_t)(x->a->flags | x->b->flags);
    if (x->op == BIN_LAND || x->op == BIN_LOR) {
        p->state = state;
        if ((x->flags & NF_FULL_EVAL) == 0 && !exprIsCheap(x->b)) f |= LF_FLOW;
    } else if (x->op == BIN_IN && lowerInHasFlow(x)) {
        f |= LF_FLOW;
    }
    return f;
}

static uint16_t preCond(Pre *p, Node *x) {
    preExpr(p, x->a);
    uint64_t before = p->state;
    preExpr(p, x->b);
    uint64_t after = p->state;
    p->state = before;
    preExpr(p, x->c);
    p->state &= after;
    return (uint16_t)(x->a->flags | x->b->flags | x->c->flags | LF_FLOW);
}

/* Designators whose address a builtin takes. */
static void needByrefMemory(Pre *p, Node *builtin) {
    const char *kind = strchr(builtinSigs[builtin->i].signature, ':') + 1;
    for (Node *a = builtin->a; a != NULL && *kind != 0; a = a->next, kind++) {
        if (*kind == 'b') needMemory(p, a, SF_MEMORY);
    }
}

static void preList(Pre *p, Node *list) {
    NodeWalk w = nodeWalk(p->fn->l->c);
    bool hadChanged = p->hasChanged;
    for (Node *s = nodeListFirst(&w, list); s != NULL; s = nodeListNext(&w, s)) {
        p->hasChanged = false;
        preStmt(p, s);
        w.hasChanged |= p->hasChanged;
        hadChanged |= p->hasChanged;
    }
    p->hasChanged = hadChanged;
}

/* Statements inside an expression: whatever surrounds them is kept as for a branch. */
static uint16_t preSequence(Pre *p, Node *x) {
    p->fn->hasValueAssign = true;
    preList(p, x->a);
    preExpr(p, x->b);
    return (uint16_t)(x->b->flags | LF_FLOW | LF_CALL | LF_STORE);
}

enum { WRAP_DEPTH = 8 }; /* of sums whose inner wraps are looked at */

static bool isWrap32(const Node *x) {
    return x->kind == EX_CONV && x->op == CV_INT && x->type->kind == TYPE_INT && x->type->size == 4 && (x->flags & NF_RANGE) == 0;
}

static bool isExactArith(const Node *x) {
    int64_t low, high;
    if (x->kind != EX_BINARY || x->op < BIN_ADD || x->op > BIN_MUL || x->type->kind != TYPE_INT || (x->flags & (NF_WRAP | NF_UNSIGNED)) != 0) return false;
    exprRange(x, &low, &high);
    return low != INT64_MIN || high != INT64_MAX;
}

/* x is wrapped to 32 bits, which depend on the lowest 32 bits of its operands only: these need no wrap of their own where 64 bits hold the exact value. */
static bool dropInnerWraps(Node *x, int depth) {
    bool hasDropped = false;
    Node **operands[2] = {&x->a, &x->b};
    for (int i = 0; i < 2 && depth > 0; i++) {
        Node *operand = *operands[i];
        if (!isWrap32(operand) || !isExactArith(operand->a)) continue;
        hasDropped |= dropInnerWraps(operand->a, depth - 1);
        *operands[i] = operand->a;
        if (isExactArith(x)) hasDropped = true;
        else *operands[i] = operand;
    }
    return hasDropped;
}

static uint16_t preNode(Pre *p, Node *x) {
    uint16_t f = 0;
    switch ((NodeKind)x->kind) {
    case EX_WITHREF: return 0;
    case EX_BINARY: return preBinary(p, x);
    case EX_COND: return preCond(p, x);
    case EX_CALL: return preArgs(p, x->a, x->sym->type) | LF_CALL;
    case EX_CALLV: case EX_TASKNEW:
        preExpr(p, x->a);
        return (uint16_t)(x->a->flags | preArgs(p, x->b, x->a->type) | LF_CALL);
    case EX_ASSIGN:
        p->fn->hasValueAssign = true;
        f = preAssign(p, x) | LF_STORE;
        noteCopy(p, x);
        return f;
    case EX_POSTFIX:
        p->fn->hasValueAssign = true;
        preExpr(p, x->a);
        preExpr(p, x->b);
        if (x->a->kind == EX_VAR) {
            noteWrite(p, x->a->sym);
            noteStep(p, x);
        }
        return (uint16_t)(x->a->flags | x->b->flags | LF_STORE);
    case EX_SEQ: return preSequence(p, x);
    case EX_ADDR: needMemory(p, x->a, SF_HEAP); break;
    case EX_BYTES: needMemory(p, x->a, SF_MEMORY); break;
    case EX_CONV:
        if (lowerUnboxHasFlow(x)) f = LF_FLOW;
        if (p->fn->l->level > 0 && isWrap32(x) && isExactArith(x->a)) p->hasChanged |= dropInnerWraps(x->a, WRAP_DEPTH);
        break;
    case EX_SET: case EX_LIST: case EX_AGGREGATE: case EX_NEWDYN: return listFlags(p, x->a);
    case EX_BUILTIN:
        needByrefMemory(p, x);
        f = listFlags(p, x->a);
        if (x->b != NULL) {
            preExpr(p, x->b);
            f |= x->b->flags;
        }
        return f;
    default: break;
    }
    if (nodeForms[x->kind].childCount == 0) return f;
    if (x->a != NULL) {
        preExpr(p, x->a);
        f |= x->a->flags;
    }
    if (nodeForms[x->kind].childCount > 1 && x->b != NULL) {
        preExpr(p, x->b);
        f |= x->b->flags;
    }
    return f;
}

/* What was found out about x. */
static inline void setFlags(Pre *p, Node *x, uint16_t found) {
    uint16_t flags = (uint16_t)((x->flags & ~(LF_FLOW | LF_CALL | LF_STORE)) | (found & (LF_FLOW | LF_CALL | LF_STORE)));
    p->hasChanged |= flags != x->flags;
    x->flags = flags;
}

static void preInner(Pre *p, Node *x) {
    uint16_t keep = (uint16_t)~(LF_FLOW | LF_CALL | LF_STORE);
    if (p->depth >= TREE_MAX_DEPTH) {
        p->isTooDeep = true;
        x->flags &= keep;
        return;
    }
    p->depth++;
    uint16_t f = preNode(p, x);
    noteOperands(p, x);
    p->depth--;
    setFlags(p, x, f);
}

/* Most expressions are variables and numbers, which have nothing below them. */
static inline void preExpr(Pre *p, Node *x) {
    if (x->kind != EX_VAR && x->kind != EX_INT) {
        preInner(p, x);
        return;
    }
    x->flags &= (uint16_t)~(LF_FLOW | LF_CALL | LF_STORE);
    if (x->kind == EX_INT) return;
    noteRead(p, x->sym);
    if (x->type->kind == TYPE_POINTER) noteCopy(p, x);
}

/* ---- statements ---- */

static void preIf(Pre *p, Node *x) {
    preExpr(p, x->a);
    uint64_t before = p->state;
    preStmt(p, x->b);
    uint64_t after = p->state;
    p->state = before;
    preStmt(p, x->c);
    p->state &= after;
}

static uint32_t enterLoop(Pre *p, PreLoop *loop) {
    uint32_t weight = p->weight;
    *loop = (PreLoop){.outer = p->loop, .stepWeight = p->stepWeight};
    p->loop = loop;
    p->weight = LOOP_WEIGHT;
    if (p->stepWeight < STEP_WEIGHT_MAX) p->stepWeight *= STEP_WEIGHT;
    return weight;
}

static void leaveLoop(Pre *p, uint32_t weight) {
    p->stepWeight = p->loop->stepWeight;
    p->loop = p->loop->outer;
    p->weight = weight;
}

static void preWhile(Pre *p, Node *x) {
    PreLoop loop;
    uint32_t weight = enterLoop(p, &loop);
    if (x->a != NULL) preExpr(p, x->a);
    uint64_t state = p->state;
    preStmt(p, x->b);
    if (x->kind == ST_LOOP) {
        p->state = state;
        preStmt(p, x->c);
    }
    p->state = state;
    leaveLoop(p, weight);
}

static void preRepeat(Pre *p, Node *x) {
    PreLoop loop;
    uint32_t weight = enterLoop(p, &loop);
    uint64_t before = p->state;
    preList(p, x->a);
    if (loop.hasContinue) p->state = before;
    preExpr(p, x->b);
    if (loop.hasBreak) p->state = before;
    leaveLoop(p, weight);
}

static void preFor(Pre *p, Node *x) {
    PreLoop loop;
    Node *v = x->d;
    if ((x->flags & NF_FOR_STARTED) == 0) preExpr(p, x->a);
    preExpr(p, x->b);
    uint8_t outer = 0;
    if (v->kind == EX_VAR) {
        noteWrite(p, v->sym);
        outer = v->sym->lowerFlags & SF_CONTROL;
        v->sym->lowerFlags |= SF_CONTROL;
    } else {
        preExpr(p, v);
    }
    uint64_t state = p->state;
    uint32_t weight = enterLoop(p, &loop);
    preStmt(p, x->c);
    leaveLoop(p, weight);
    p->state = state;
    if (v->kind == EX_VAR) v->sym->lowerFlags = (uint8_t)((v->sym->lowerFlags & ~SF_CONTROL) | outer);
    if (loop.hasBreak && v->kind == EX_VAR) touch(p, v->sym);
}

static void preCase(Pre *p, Node *x) {
    preExpr(p, x->a);
    uint64_t before = p->state, after = ALL_ASSIGNED;
    NodeWalk w = nodeWalk(p->fn->l->c);
    for (Node *arm = nodeListFirst(&w, x->b); arm != NULL; arm = nodeListNext(&w, arm)) {
        p->state = before;
        preStmt(p, arm->b);
        after &= p->state;
        w.hasChanged |= p->hasChanged;
    }
    p->state = before;
    if (x->c != NULL) preStmt(p, x->c);
    if (x->c != NULL || (x->flags & NF_CASE_ERROR) == 0) after &= p->state;
    p->state = after;
}

static void preMulti(Pre *p, Node *x) {
    preExpr(p, x->a);
    for (Node *t = x->b; t != NULL; t = t->next) {
        if (t->kind == ST_EMPTY) continue;
        if (t->kind != EX_VAR) preExpr(p, t);
        else if (x->flags & NF_STORE_FLAG) noteRead(p, t->sym);
        else noteWrite(p, t->sym);
    }
}

static void preTarget(Pre *p, Node *x) {
    if (x->kind == EX_VAR) noteWrite(p, x->sym);
    else preExpr(p, x);
}

static void preReturn(Pre *p, Node *x) {
    if (x != NULL && x->a != NULL) preExpr(p, x->a);
    else if (p->fn->result != NULL && typeIsScalar(p->fn->result->type)) noteRead(p, p->fn->result);
    p->state = ALL_ASSIGNED;
}

/* An error may come after any part of a, so that catch and finally part find only what was assigned before. */
static void preTry(Pre *p, Node *x) {
    uint64_t before = p->state;
    preStmt(p, x->a);
    uint64_t after = p->state;
    if (x->b != NULL) {
        p->state = before;
        preStmt(p, x->b);
        after &= p->state;
    }
    if (x->c != NULL) {
        p->state = before;
        preStmt(p, x->c);
        after |= p->state;
    }
    p->state = after;
}

static void preAssignStmt(Pre *p, Node *x) {
    setFlags(p, x, preAssign(p, x));
}

static void preStmtNode(Pre *p, Node *x) {
    switch ((NodeKind)x->kind) {
    case ST_BLOCK: preList(p, x->a); return;
    case ST_EXPR:
        if (x->a->kind == EX_ASSIGN) preAssignStmt(p, x->a);
        else preExpr(p, x->a);
        return;
    case EX_ASSIGN: preAssignStmt(p, x); return;
    case ST_IF: preIf(p, x); return;
    case ST_WHILE: case ST_LOOP: preWhile(p, x); return;
    case ST_REPEAT: preRepeat(p, x); return;
    case ST_FOR: preFor(p, x); return;
    case ST_CASE: preCase(p, x); return;
    case ST_LABEL:
        p->state = 0;
        preStmt(p, x->a);
        return;
    case ST_BREAK:
        if (p->loop != NULL) p->loop->hasBreak = true;
        p->state = ALL_ASSIGNED;
        return;
    case ST_CONTINUE:
        if (p->loop != NULL) p->loop->hasContinue = true;
        p->state = ALL_ASSIGNED;
        return;
    case ST_GOTO: p->state = ALL_ASSIGNED; return;
    case ST_RETURN: preReturn(p, x); return;
    case ST_WITH:
        preExpr(p, x->a);
        preStmt(p, x->b);
        return;
    case ST_MULTI: preMulti(p, x); return;
    case ST_TRY: preTry(p, x); return;
    case ST_RAISE:
        preExpr(p, x->a);
        p->state = ALL_ASSIGNED;
        return;
    case ST_NEW: preTarget(p, x->a); return;
    case ST_DISPOSE: case ST_INIT: preExpr(p, x->a); return;
    case ST_SETLEN:
        preExpr(p, x->a);
        (void)listFlags(p, x->b);
        return;
    default:
        if (x->kind < ST_EMPTY) preExpr(p, x);
        return;
    }
}

static void preStmt(Pre *p, Node *x) {
    if (x == NULL) return;
    if (p->depth >= TREE_MAX_DEPTH) {
        p->isTooDeep = true;
        return;
    }
    p->depth++;
    preStmtNode(p, x);
    p->depth--;
}

bool lowerPrepass(Fn *fn, Node *body) {
    Pre p = {.fn = fn, .weight = 1, .stepWeight = 1};
    preStmt(&p, body);
    preReturn(&p, NULL);
    return !p.isTooDeep || lowerLimit(fn->l, body == NULL ? 0 : body->pos, TREE_TOO_DEEP);
}

void lowerPrepassExpr(Fn *fn, Node *x) {
    Pre p = {.fn = fn, .weight = 1, .stepWeight = 1, .state = ALL_ASSIGNED};
    preExpr(&p, x);
    if (p.isTooDeep) (void)lowerLimit(fn->l, x->pos, "an expression is nested too deeply");
}

/* ---- questions about expressions ---- */

static bool cheap(const Node *x, uint32_t *budget) {
    if (*budget == 0) return false;
    --*budget;
    switch ((NodeKind)x->kind) {
    case EX_INT: case EX_REAL: case EX_NIL: case EX_BOUND: return true;
    case EX_VAR: return typeIsScalar(x->type);
    case EX_FIELD: return x->a->kind == EX_VAR && typeIsScalar(x->type) && (x->flags & NF_CHECK_TAG) == 0;
    case EX_UNARY: return (x->op == UN_LNOT || x->op == UN_ODD) && cheap(x->a, budget);
    case EX_BINARY:
        if (x->op >= BIN_EQ && x->op <= BIN_GE) {
            CompareClass c = lowerCompareClass(x);
            return (c == CMP_INT || c == CMP_REAL || c == CMP_REF) && cheap(x->a, budget) && cheap(x->b, budget);
        }
        return (x->op == BIN_LAND || x->op == BIN_LOR) && cheap(x->a, budget) && cheap(x->b, budget);
    default: return false;
    }
}

bool exprIsCheap(const Node *x) {
    uint32_t budget = 7;
    return cheap(x, &budget);
}

/* Conversions that keep the value in its register. */
static bool isFreeConv(const Node *x) {
    if (x->kind != EX_CONV || (x->op != CV_INT && x->op != CV_RETYPE)) return false;
    return x->op == CV_RETYPE || (x->type->kind == TYPE_INT && typeIsOrdinal(x->a->type) && x->type->size > x->a->type->size);
}

uint32_t exprSize(const Node *x, uint32_t limit) {
    while (x != NULL && (isFreeConv(x) || (x->kind == EX_UNARY && x->op == UN_LNOT))) x = x->a;
    if (x == NULL || limit == 0) return 0;
    uint32_t n = 1;
    uint8_t childCount = nodeForms[x->kind].childCount;
    if (childCount > 0) n += exprSize(x->a, limit - 1);
    if (n < limit && childCount > 1) n += exprSize(x->b, limit - n);
    if (n < limit && x->kind == EX_COND) n += exprSize(x->c, limit - n);
    bool hasList = x->kind == EX_CALL || x->kind == EX_CALLV || x->kind == EX_TASKNEW || x->kind == EX_BUILTIN || x->kind == EX_SET;
    if (hasList) n += limit / 2;
    return n < limit ? n : limit;
}

bool exprReads(const Fn *fn, const Node *x, uint32_t reg, uint32_t *budget) {
    if (x == NULL) return false;
    if (*budget == 0) return true;
    --*budget;
    switch (x->kind) {
    case EX_VAR:
        if (x->sym->homeKind == HOME_STEP && x->sym->homeExtra == reg) return true;
        return (x->sym->homeKind == HOME_REG || x->sym->homeKind == HOME_STEP) && x->sym->home == reg && (x->sym->owner == fn->routine || fn->isMain);
    case LX_REG: return (uint32_t)x->i == reg;
    case EX_INT: case EX_REAL: case EX_STR: case EX_NIL: case EX_SETCONST: return false;
    case EX_CALL: case EX_BUILTIN: case EX_SET: case EX_LIST:
        for (const Node *n = x->a; n != NULL; n = n->next) {
            if (exprReads(fn, n, reg, budget)) return true;
        }
        return false;
    case EX_CALLV: case EX_TASKNEW: case EX_AGGREGATE: case EX_WITHREF: case EX_SEQ: return true;
    case EX_COND:
        if (exprReads(fn, x->c, reg, budget)) return true;
        break;
    default: break;
    }
    uint8_t childCount = nodeForms[x->kind].childCount;
    return (childCount > 0 && exprReads(fn, x->a, reg, budget)) || (childCount > 1 && exprReads(fn, x->b, reg, budget));
}

bool lowerReads(const Fn *fn, const Node *x, uint32_t reg) {
    if (regIsTemp(reg)) return false;
    uint32_t budget = 40;
    return exprReads(fn, x, reg, &budget);
}
