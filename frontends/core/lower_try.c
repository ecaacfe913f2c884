/* lower_try.c: try statements and raise.
 *
 * A protected part is plain code that a handler record covers, so that it costs nothing while no error comes. A finally part is generated once,
 * whatever the number of ways that lead into it: copies for each exit would double with each level of nesting. Every way notes in two locals
 * where to go on behind it:
 *     error   the error object to be raised again; nil on the other ways
 *     exit    0: the end of the protected part was reached; n: the n-th of the jumps out of it (break, continue, return)
 * An exit through several finally parts is one of each of them: behind the inner part it is sent on its way to the next. */
#include "frontends/core/lower_internal.h"

typedef struct Exit {
    BLabel target; /* FB_NO_LABEL: return */
    const FinallyContext *until;
} Exit;

struct FinallyContext {
    FinallyContext *outer;
    BLabel part; /* the finally part */
    uint32_t error, exit;
    LOWER_LIST(Exit) exits;
};

static RegType anyType(void) { return regType(REG_VALUE, TYPE_ANY_INDEX); }

/* ---- leaving ---- */

static uint32_t exitNumber(Fn *fn, FinallyContext *f, BLabel target, const FinallyContext *until) {
    for (uint32_t i = 0; i < f->exits.count; i++) {
        if (f->exits.items[i].target == target && f->exits.items[i].until == until) return i + 1;
    }
    Exit e = {target, until};
    LOWER_PUSH(fn->arena, f->exits, e);
    if (f->exits.count > INT16_MAX) (void)lowerLimit(fn->l, fn->routine != NULL ? fn->routine->pos : 0, "too many ways out of a try statement");
    return f->exits.count;
}

void lowerLeave(Fn *fn, BLabel target, const FinallyContext *until) {
    FinallyContext *f = fn->finally;
    if (f == until) {
        emitJump(fn, target);
        return;
    }
    assert(f != NULL);
    emitWide(fn, OP_LDI, f->exit, exitNumber(fn, f, target, until));
    emitWide(fn, OP_NIL, f->error, TYPE_ANY_INDEX);
    emitJump(fn, f->part);
}

/* Behind the finally part: on to where the way into it leads. */
static void dispatch(Fn *fn, const FinallyContext *f, bool endsNormally) {
    BLabel noError = newLabel(fn), done = newLabel(fn);
    if (!endsNormally && f->exits.count == 0) { /* only errors come here */
        emit(fn, OP_RAISE, f->error, 0, 0);
        return;
    }
    emitBranch(fn, OP_JNIL, f->error, 0, noError);
    emit(fn, OP_RAISE, f->error, 0, 0);
    emitLabel(fn, noError);
    if (endsNormally && f->exits.count > 0) emitBranch(fn, OP_JEQI, f->exit, 0, done);
    for (uint32_t i = 0; i < f->exits.count; i++) {
        const Exit *e = &f->exits.items[i];
        BLabel next = newLabel(fn);
        bool isLast = i + 1 == f->exits.count;
        if (!isLast) emitBranch(fn, OP_JNEI, f->exit, (uint16_t)(i + 1), next);
        if (e->target == FB_NO_LABEL) lowerReturn(fn);
        else lowerLeave(fn, e->target, e->until);
        emitLabel(fn, next);
        if (isLast && !endsNormally) emitWide(fn, OP_TRAP, 0, RTE_INTERNAL); /* not reached */
    }
    if (endsNormally) emitLabel(fn, done);
}

/* ---- the statement ---- */

static void protectedPart(Fn *fn, Node *x, bool isTail, BLabel *start, BLabel *end) {
    *start = newLabel(fn);
    *end = newLabel(fn);
    emitLabel(fn, *start);
    fn->tryDepth++;
    lowerStmt(fn, x, isTail);
    fn->tryDepth--;
}

/* try a except b */
static void catchStmt(Fn *fn, Node *body, Node *part, bool isTail) {
    BLabel start, end, handler = newLabel(fn), done = newLabel(fn);
    uint32_t outer = fn->caught, error = mergeNew(fn, anyType());
    protectedPart(fn, body, isTail, &start, &end);
    if (fbIsReachable(fn->fb)) emitJump(fn, done);
    emitLabel(fn, end);
    emitLabel(fn, handler);
    fbHandler(fn->fb, start, end, handler, HANDLER_CATCH, (uint16_t)error);
    fn->caught = error;
    lowerStmt(fn, part, isTail);
    fn->caught = outer;
    emitLabel(fn, done);
}

/* try a [except b] finally c */
static void finallyStmt(Fn *fn, Node *x) {
    FinallyContext f = {.outer = fn->finally, .part = newLabel(fn)};
    BLabel start = newLabel(fn), end = newLabel(fn);
    f.error = mergeNew(fn, anyType());
    f.exit = mergeNew(fn, REG_I64);
    fn->finally = &f;
    emitLabel(fn, start);
    fn->tryDepth++;
    if (x->b != NULL) catchStmt(fn, x->a, x->b, false);
    else lowerStmt(fn, x->a, false);
    fn->tryDepth--;
    fn->finally = f.outer;
    bool endsNormally = fbIsReachable(fn->fb);
    emitLabel(fn, end);
    if (endsNormally) {
        emitWide(fn, OP_NIL, f.error, TYPE_ANY_INDEX);
        if (f.exits.count > 0) emitWide(fn, OP_LDI, f.exit, 0);
    } else {
        emitWide(fn, OP_TRAP, 0, RTE_INTERNAL); /* not reached */
    }
    emitLabel(fn, f.part);
    fbHandler(fn->fb, start, end, f.part, HANDLER_FINALLY, (uint16_t)f.error);
    lowerStmt(fn, x->c, false);
    if (fbIsReachable(fn->fb)) dispatch(fn, &f, endsNormally);
}

void lowerTry(Fn *fn, Node *x, bool isTail) {
    assert(x->b != NULL || x->c != NULL);
    if (x->c != NULL) finallyStmt(fn, x);
    else catchStmt(fn, x->a, x->b, isTail);
}

void lowerRaise(Fn *fn, Node *x) { emit(fn, OP_RAISE, lowerValue(fn, x->a), 0, 0); }
