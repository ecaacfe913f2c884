/* lower_loop.c: loops and case. Loops test at the bottom: a condition is generated twice while it is small. A for loop counts in a register
 * against a limit in a register (FORUP, FORDOWN). */
#include "frontends/core/lower_internal.h"
#include "frontends/core/tree_pack.h"
#include <stdlib.h>

enum { CONDITION_TWICE = 14 };

static LoopContext enterLoop(Fn *fn) {
    LoopContext loop = {fn->loop, newLabel(fn), newLabel(fn), fn->finally};
    fn->loopDepth++;
    return loop;
}

static void leaveLoop(Fn *fn) {
    fn->loop = fn->loop->outer;
    fn->loopDepth--;
}

static bool isTrue(const Node *x) { return x == NULL || (x->kind == EX_INT && x->i != 0); }

/* while cond do body, step */
static void whileLoop(Fn *fn, Node *cond, Node *body, Node *step) {
    LoopContext loop = enterLoop(fn);
    BLabel start = newLabel(fn);
    fn->loop = &loop;
    bool isTwice = !isTrue(cond) && fn->l->level > 0 && exprSize(cond, CONDITION_TWICE) < CONDITION_TWICE;
    bool isTop = !isTrue(cond) && !isTwice;
    if (isTwice) lowerBranch(fn, cond, loop.breakLabel, false);
    if (isTop && step == NULL) emitLabel(fn, loop.continueLabel);
    emitLabel(fn, start);
    fn->top = FB_TEMP;
    if (isTop) lowerBranch(fn, cond, loop.breakLabel, false);
    lowerStmt(fn, body, false);
    if (!isTop || step != NULL) emitLabel(fn, loop.continueLabel);
    lowerStmt(fn, step, false);
    if (isTwice) {
        lowerLine(fn, cond->pos);
        uint32_t mark = mergeMark(fn);
        lowerBranch(fn, cond, start, true);
        mergeRelease(fn, mark);
    } else {
        emitJump(fn, start);
    }
    emitLabel(fn, loop.breakLabel);
    leaveLoop(fn);
}

void lowerWhile(Fn *fn, Node *x) { whileLoop(fn, x->a, x->b, NULL); }

void lowerLoop(Fn *fn, Node *x) { whileLoop(fn, x->a, x->b, x->c); }

void lowerRepeat(Fn *fn, Node *x) {
    LoopContext loop = enterLoop(fn);
    BLabel start = newLabel(fn);
    fn->loop = &loop;
    emitLabel(fn, start);
    lowerList(fn, x->a, false);
    emitLabel(fn, loop.continueLabel);
    lowerLine(fn, x->b->pos);
    lowerBranch(fn, x->b, start, false);
    emitLabel(fn, loop.breakLabel);
    leaveLoop(fn);
}

/* ---- for ---- */

typedef struct For {
    Node *var;
    Type *type;
    bool isPlain;           /* the control variable is a register of this function */
    bool isInside;          /* NF_FOR_INSIDE */
    bool isDown;
    bool isUnsigned;        /* uint64: FORUP and FORDOWN compare signed */
    uint32_t counter, limit; /* registers */
    int64_t low, high;      /* of the type */
    int64_t fromLow, fromHigh, limitLow, limitHigh;
} For;

static bool isPlainVar(const Fn *fn, const Node *x) {
    return x->kind == EX_VAR && x->sym->homeKind == HOME_REG && (x->sym->owner == fn->routine || x->sym->isGlobal);
}

/* A bound as a value of the control variable's host type; subranges are checked only if the loop runs (ISO 6.8.3.9). */
static void bound(Fn *fn, const For *f, Node *x, uint16_t flags, uint32_t want, int64_t *low, int64_t *high) {
    exprRange(x, low, high);
    Type *host = typeHost(f->type);
    if (host->kind == TYPE_INT && f->type == host && (flags & NF_RANGE) == 0) {
        (void)lowerAs(fn, x, host, flags, want);
        if (*low < f->low || *high > f->high) *low = f->low, *high = f->high;
        return;
    }
    (void)lowerTo(fn, x, want);
}

static void bounds(Fn *fn, For *f, Node *x) {
    uint32_t from = f->counter;
    f->limit = NO_REG;
    if (!regIsTemp(from) && (lowerReads(fn, x->b, from) || exprHasCall(x->b))) from = mergeNew(fn, REG_I64);
    bound(fn, f, x->a, x->flags, from, &f->fromLow, &f->fromHigh);
    fn->top = FB_TEMP;
    if (x->b->kind == EX_INT && fn->l->level > 0 && fn->loopDepth > 0) f->limit = intConst(fn, x->b->i, NO_REG);
    if (f->limit == NO_REG || regIsTemp(f->limit)) f->limit = mergeNew(fn, REG_I64);
    else {
        f->limitLow = f->limitHigh = x->b->i;
        (void)moveTo(fn, from, f->counter);
        return;
    }
    bound(fn, f, x->b, x->flags, f->limit, &f->limitLow, &f->limitHigh);
    fn->top = FB_TEMP;
    (void)moveTo(fn, from, f->counter);
}

static void guard(Fn *fn, const For *f, BLabel end) {
    if (f->isInside) return;
    if (f->isUnsigned) {
        emitBranch(fn, OP_JLTU, f->isDown ? f->counter : f->limit, f->isDown ? f->limit : f->counter, end);
        return;
    }
    bool isSure = f->isDown ? f->fromLow >= f->limitHigh : f->fromHigh <= f->limitLow;
    if (isSure) return;
    bool isConst = f->limitLow == f->limitHigh && f->limitLow == (int16_t)f->limitLow;
    if (isConst) emitBranch(fn, f->isDown ? OP_JLTI : OP_JGTI, f->counter, (uint16_t)f->limitLow, end);
    else if (f->isDown) emitBranch(fn, OP_JLT, f->counter, f->limit, end);
    else emitBranch(fn, OP_JLT, f->limit, f->counter, end);
}

static void checkBounds(Fn *fn, const For *f, uint16_t flags) {
    bool isChecked = f->type->kind == TYPE_SUBRANGE || f->type->kind == TYPE_ENUM || (flags & NF_RANGE) != 0;
    if (!isChecked || (f->type->kind == TYPE_INT && f->type->size == 8)) return;
    if (f->fromLow < f->low || f->fromHigh > f->high) checkRange(fn, f->counter, f->low, f->high);
    if (f->limitLow < f->low || f->limitHigh > f->high) checkRange(fn, f->limit, f->low, f->high);
}

static void storeControl(Fn *fn, const For *f, uint32_t reg) {
    Place p;
    uint32_t save = fn->top;
    lowerPlace(fn, f->var, &p);
    placeStore(fn, &p, reg);
    fn->top = save;
}

/* Counts, and jumps back unless the limit was reached. */
static void stepAndRepeat(Fn *fn, const For *f, BLabel start) {
    if (!f->isUnsigned) {
        emitBranch(fn, f->isDown ? OP_FORDOWN : OP_FORUP, f->counter, f->limit, start);
        return;
    }
    BLabel done = newLabel(fn);
    emitBranch(fn, OP_JEQ, f->counter, f->limit, done);
    uint32_t save = fn->top, one = intConst(fn, 1, NO_REG);
    emit(fn, f->isDown ? OP_SUBW : OP_ADDW, f->counter, f->counter, one);
    fn->top = save;
    emitJump(fn, start);
    emitLabel(fn, done);
}

/* The variable is Succ(limit) (Pred when counting down) afterwards, if its type has that value. */
static void afterwards(Fn *fn, const For *f) {
    uint32_t d = f->isPlain ? f->counter : tempNew(fn);
    int64_t edge = f->isUnsigned ? (f->isDown ? 0 : -1) : f->isDown ? f->low : f->high;
    int step = f->isDown ? -1 : 1;
    bool isSafe = f->isInside || f->isUnsigned ? f->isInside : f->isDown ? f->limitLow > edge : f->limitHigh < edge;
    if (isSafe) {
        emit(fn, OP_ADDI, d, f->limit, (uint16_t)step);
    } else {
        uint32_t t = tempNew(fn);
        (void)intConst(fn, edge, t);
        emit(fn, OP_NE, t, f->limit, t);
        emit(fn, f->isDown ? OP_SUBW : OP_ADDW, d, f->limit, t); /* cannot overflow */
    }
    if (!f->isPlain) storeControl(fn, f, d);
    fn->top = FB_TEMP;
}

void lowerFor(Fn *fn, Node *x) {
    For f = {.var = x->d, .type = x->d->type, .isDown = (x->flags & NF_DOWN) != 0, .isInside = (x->flags & NF_FOR_INSIDE) != 0};
    if (!isPlainVar(fn, f.var)) f.var = lowerFreeze(fn, f.var);
    f.isPlain = isPlainVar(fn, f.var);
    f.isUnsigned = f.type->kind == TYPE_INT && f.type->size == 8 && !f.type->isSigned;
    f.counter = f.isPlain ? f.var->sym->home : mergeNew(fn, REG_I64);
    storedRange(f.type, &f.low, &f.high);
    if (f.type->size != 8 || f.type->kind != TYPE_INT) typeRange(f.type, &f.low, &f.high);
    bounds(fn, &f, x);
    if (!f.isPlain) storeControl(fn, &f, f.counter);
    LoopContext loop = enterLoop(fn);
    fn->loop = &loop;
    BLabel start = newLabel(fn);
    guard(fn, &f, loop.breakLabel);
    checkBounds(fn, &f, x->flags);
    emitLabel(fn, start);
    if (!f.isPlain) storeControl(fn, &f, f.counter);
    Symbol *control = x->d->kind == EX_VAR ? x->d->sym : NULL;
    uint8_t outer = control == NULL ? 0 : control->lowerFlags & SF_ACTIVE;
    if (control != NULL) control->lowerFlags |= SF_ACTIVE;
    lowerStmt(fn, x->c, false);
    if (control != NULL) control->lowerFlags = (uint8_t)((control->lowerFlags & ~SF_ACTIVE) | outer);
    emitLabel(fn, loop.continueLabel);
    lowerLine(fn, x->pos);
    stepAndRepeat(fn, &f, start);
    bool isRead = !f.isPlain || (f.var->sym->lowerFlags & SF_AFTER) != 0;
    if (isRead && (x->flags & NF_FOR_NO_FIX) == 0) afterwards(fn, &f);
    emitLabel(fn, loop.breakLabel);
    leaveLoop(fn);
}

/* ---- case ---- */

typedef struct CaseRange {
    int64_t low, high;
    BLabel target;
} CaseRange;
enum { SWITCH_MIN = 4, SWITCH_SPARSE = 3, SWITCH_MAX = 1 << 20, SWITCH_SMALL = 1024, SWITCH_PER_RANGE = 8, LINEAR_MAX = 3 };

static int compareRanges(const void *a, const void *b) {
    const CaseRange *x = a, *y = b;
    return (x->low > y->low) - (x->low < y->low);
}

static void compareTo(Fn *fn, Opcode immediate, Opcode plain, bool isSwapped, uint32_t value, int64_t k, BLabel target) {
    if (k == (int16_t)k) {
        emitBranch(fn, immediate, value, (uint16_t)k, target);
        return;
    }
    uint32_t save = fn->top;
    uint32_t c = intConst(fn, k, NO_REG);
    if (isSwapped) emitBranch(fn, plain, c, value, target);
    else emitBranch(fn, plain, value, c, target);
    fn->top = save;
}

static void search(Fn *fn, uint32_t value, const CaseRange *r, uint32_t n, BLabel none) {
    if (n > LINEAR_MAX) {
        BLabel left = newLabel(fn);
        uint32_t mid = n / 2;
        compareTo(fn, OP_JLTI, OP_JLT, false, value, r[mid].low, left);
        search(fn, value, r + mid, n - mid, none);
        emitLabel(fn, left);
        search(fn, value, r, mid, none);
        return;
    }
    for (uint32_t i = 0; i < n; i++) {
        if (r[i].low == r[i].high) {
            compareTo(fn, OP_JEQI, OP_JEQ, false, value, r[i].low, r[i].target);
            continue;
        }
        BLabel next = newLabel(fn);
        compareTo(fn, OP_JLTI, OP_JLT, false, value, r[i].low, next);
        compareTo(fn, OP_JLEI, OP_JLE, false, value, r[i].high, r[i].target);
        emitLabel(fn, next);
    }
    emitJump(fn, none);
}

static bool useSwitch(const CaseRange *r, uint32_t n) {
    uint64_t values = 0;
    uint64_t span = (uint64_t)r[n - 1].high - (uint64_t)r[0].low;
    for (uint32_t i = 0; i < n; i++) {
        uint64_t width = (uint64_t)r[i].high - (uint64_t)r[i].low;
        if (width >= SWITCH_MAX) return false;
        values += width + 1;
    }
    if (span >= SWITCH_SMALL && span / SWITCH_PER_RANGE > n) return false; /* wide ranges are compared, not tabulated */
    return n >= SWITCH_MIN && span < SWITCH_MAX && span / SWITCH_SPARSE < values;
}

static void switchTable(Fn *fn, uint32_t value, const CaseRange *r, uint32_t n, BLabel none) {
    uint32_t span = (uint32_t)(r[n - 1].high - r[0].low) + 1;
    BLabel *targets = ARENA_ARRAY(fn->arena, BLabel, span);
    for (uint32_t i = 0; i < span; i++) targets[i] = none;
    for (uint32_t i = 0; i < n; i++) {
        for (int64_t k = r[i].low; k <= r[i].high; k++) targets[k - r[0].low] = r[i].target;
    }
    emitSwitch(fn, value, r[0].low, targets, span);
    emitJump(fn, none);
}

static void ordinalCase(Fn *fn, Node *x, const BLabel *arms, uint32_t labelCount, BLabel none) {
    CaseRange *r = ARENA_ARRAY(fn->arena, CaseRange, labelCount + 1u);
    NodeWalk w = nodeWalk(fn->l->c);
    uint32_t i = 0, k = 0;
    for (const Node *arm = nodeListFirst(&w, x->b); arm != NULL; arm = nodeListNext(&w, arm), i++) {
        for (const Node *l = arm->a; l != NULL; l = l->next) {
            bool isRange = l->kind == EX_RANGE;
            CaseRange range = {isRange ? l->a->i : l->i, isRange ? l->b->i : l->i, arms[i]};
            if (range.low <= range.high) r[k++] = range;
        }
    }
    if (k == 0) {
        (void)lowerValue(fn, x->a);
        emitJump(fn, none);
        return;
    }
    qsort(r, k, sizeof *r, compareRanges);
    if (fn->l->level > 0 && useSwitch(r, k)) {
        switchTable(fn, lowerValue(fn, x->a), r, k, none);
        return;
    }
    uint32_t value = isPlainVar(fn, x->a) ? x->a->sym->home : lowerTo(fn, x->a, mergeNew(fn, REG_I64));
    fn->top = FB_TEMP;
    search(fn, value, r, k, none);
}

static void stringCase(Fn *fn, Node *x, const BLabel *arms, BLabel none) {
    uint32_t value = mergeNew(fn, REG_STRING), i = 0;
    (void)lowerAs(fn, x->a, fn->l->c->types.string, 0, value);
    fn->top = FB_TEMP;
    NodeWalk w = nodeWalk(fn->l->c);
    for (Node *arm = nodeListFirst(&w, x->b); arm != NULL; arm = nodeListNext(&w, arm), i++) {
        for (Node *l = arm->a; l != NULL; l = l->next) {
            bool isRange = l->kind == EX_RANGE;
            uint32_t t = tempNew(fn);
            BLabel next = newLabel(fn);
            uint32_t low = lowerValue(fn, isRange ? l->a : l);
            if (isRange) {
                emit(fn, OP_SCMP, t, value, low);
                emitBranch(fn, OP_JLTI, t, 0, next);
                fn->top = t + 1;
                uint32_t high = lowerValue(fn, l->b);
                emit(fn, OP_SCMP, t, value, high);
                emitBranch(fn, OP_JLEI, t, 0, arms[i]);
            } else {
                emit(fn, OP_SEQ, t, value, low);
                emitBranch(fn, OP_JT, t, 0, arms[i]);
            }
            emitLabel(fn, next);
            fn->top = FB_TEMP;
        }
    }
    emitJump(fn, none);
}

void lowerCase(Fn *fn, Node *x, bool isTail) {
    uint32_t count = 0, labelCount = 0, i = 0;
    NodeWalk w = nodeWalk(fn->l->c);
    for (const Node *arm = nodeListFirst(&w, x->b); arm != NULL; arm = nodeListNext(&w, arm), count++) {
        for (const Node *l = arm->a; l != NULL; l = l->next) labelCount++;
    }
    BLabel *arms = ARENA_ARRAY(fn->arena, BLabel, count + 1u);
    for (uint32_t k = 0; k < count; k++) arms[k] = newLabel(fn);
    BLabel none = newLabel(fn), end = newLabel(fn);
    if (x->a->type->kind == TYPE_STRING) stringCase(fn, x, arms, none);
    else ordinalCase(fn, x, arms, labelCount, none);
    for (Node *arm = nodeListFirst(&w, x->b); arm != NULL; arm = nodeListNext(&w, arm), i++) {
        emitLabel(fn, arms[i]);
        lowerStmt(fn, arm->b, isTail && (arm->flags & NF_FALLTHROUGH) == 0);
        if ((arm->flags & NF_FALLTHROUGH) == 0 && fbIsReachable(fn->fb)) emitJump(fn, end);
    }
    emitLabel(fn, none);
    if (x->c != NULL) lowerStmt(fn, x->c, isTail);
    else if (x->flags & NF_CASE_ERROR) {
        lowerLine(fn, x->pos);
        emitWide(fn, OP_TRAP, 0, 201);
    }
    emitLabel(fn, end);
}
