/* setjmp.c: setjmp and longjmp (C11 7.13) as errors that are caught. longjmp raises an object that no other error is: the mark that setjmp has put into
 * the jmp_buf. A function that calls setjmp becomes
 *
 *   for (;;) {
 *       try { if (site == 1) goto site1; ...; body; return; }
 *       catch { if the error is the mark of site 1: pending = its number, site = 1; ... else raise it again }
 *   }
 *
 * where each statement that calls setjmp has a label, from which it is run again; setjmp's value then is the pending number. A jmp_buf whose function
 * has returned leads to no handler: the error ends the program. */
#include "frontends/clike/builtins.h"

#include <assert.h>

/* One call of setjmp. */
struct ClkJumpSite {
    struct ClkJumpSite *next;  /* of the function */
    struct ClkJumpSite *outer; /* of the same statement */
    Label *label;
    Node *mark; /* variable: a pointer to the number that longjmp brings */
};

static Node *anyOf(ClkParser *p, Node *reference) {
    Node *x = clkBi(p, reference->pos, BI_any_from_ref, p->types->any, reference);
    return x;
}

/* The member of the jmp_buf that is argument 0; NULL: reported. */
static Node *markOf(ClkParser *p, ClkCall *call) {
    Node *buffer = clkRvalue(p, call->args[0].node);
    const ClkSymbol *tag = (const ClkSymbol *)nameOf(&p->c->names, "struct __jmp_buf")->symbol;
    bool isBuffer = tag != NULL && buffer->type->kind == TYPE_POINTER && buffer->type->elem == tag->s.type;
    if (!isBuffer) {
        if (!clkBad(buffer)) (void)clkArgError(p, call, 0, "jmp_buf");
        return NULL;
    }
    Node *record = clkDeref(p, buffer, call->args[0].pos, call->args[0].length), *mark = nodeNew(p->nodes, EX_FIELD, call->pos, record->type->fields->type);
    mark->a = record;
    mark->field = record->type->fields;
    return mark;
}

Node *clkCall_setjmp(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    ClkFunction *fn = p->fn;
    Node *place = markOf(p, call), *number;
    Pos pos = call->pos;
    (void)b;
    if (place == NULL) return clkErrorNode(p, pos);
    if (fn == NULL || fn->outer != NULL) {
        clkError(p, pos, call->length, DIAG_NOT_ALLOWED, "setjmp outside of a function of its own");
        return clkErrorNode(p, pos);
    }
    if (fn->pending == NULL) {
        fn->pending = clkTemp(p, p->types->int64, pos);
        fn->site = clkTemp(p, p->types->int64, pos);
    }
    struct ClkJumpSite *site = ARENA_NEW(p->nodes, struct ClkJumpSite);
    *site = (struct ClkJumpSite){fn->jumpSites, fn->openSites, NULL, clkTemp(p, place->type, pos)};
    fn->jumpSites = fn->openSites = site;
    Node *make = clkStmt(p, ST_NEW, pos);
    make->a = clkClone(p, site->mark);
    make->next = clkStoreStmt(p, place, clkClone(p, site->mark));
    make->next->next = clkKeep(p, clkClone(p, fn->pending), p->types->int64, &number);
    make->next->next->next = clkStoreStmt(p, clkClone(p, fn->pending), clkLong(p, pos, 0));
    return clkSeq(p, pos, make, clkArith(p, number, p->cInt));
}

Node *clkCall_longjmp(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *place = markOf(p, call), *value = clkArg(p, call, 1, p->types->int64), *mark, *number;
    Pos pos = call->pos;
    (void)b;
    if (place == NULL || clkBad(value)) return clkErrorNode(p, pos);
    Node *first = clkKeep(p, place, place->type, &mark), *raise = clkStmt(p, ST_RAISE, pos);
    first->next = clkKeep(p, value, p->types->int64, &number);
    Node *isZero = clkCompareZero(p, BIN_EQ, clkClone(p, number));
    first->next->next = clkIf(p, isZero, clkStoreStmt(p, clkClone(p, number), clkLong(p, pos, 1)), NULL);
    first->next->next->next = clkStoreStmt(p, clkDeref(p, clkClone(p, mark), pos, call->length), clkClone(p, number));
    raise->a = anyOf(p, clkClone(p, mark));
    first->next->next->next->next = raise;
    return clkSeq(p, pos, first, clkInt(p, pos, 0));
}

Node *clkWithJumpLabels(ClkParser *p, Node *statements, Pos pos) {
    struct ClkJumpSite *site = p->fn->openSites;
    if (site == NULL) return statements;
    Node *block = clkStmt(p, ST_BLOCK, pos), **last = &block->a;
    for (; site != NULL; site = site->outer) {
        Node *at = clkStmt(p, ST_LABEL, pos);
        site->label = at->label = clkNewLabel(p, NULL, pos);
        site->label->isDefined = true;
        clkAppend(&last, at);
    }
    clkAppend(&last, statements);
    p->fn->openSites = NULL;
    return block;
}

/* if (caught is the mark of the site) { pending = *mark; site = n; } else otherwise */
static Node *catchSite(ClkParser *p, const struct ClkJumpSite *site, int64_t n, Node *otherwise) {
    Pos pos = site->label->pos;
    Node *caught = nodeNew(p->nodes, EX_CAUGHT, pos, p->types->any);
    Node *raised = clkBi(p, pos, BI_error_value, p->types->any, caught), *isSet = clkIsTrue(p, clkClone(p, site->mark));
    Node *isSame = clkBi(p, pos, BI_any_equal, p->types->boolean, clkList(raised, anyOf(p, clkClone(p, site->mark)), NULL));
    Node *isOurs = nodeBinary(p->nodes, pos, BIN_LAND, isSet, isSame, p->types->boolean);
    Node *take = clkStmt(p, ST_BLOCK, pos);
    take->a = clkStoreStmt(p, clkClone(p, p->fn->pending), clkDeref(p, clkClone(p, site->mark), pos, 1));
    take->a->next = clkStoreStmt(p, clkClone(p, p->fn->site), clkLong(p, pos, n));
    return clkIf(p, isOurs, take, otherwise);
}

Node *clkCatchJumps(ClkParser *p, Node *body) {
    ClkFunction *fn = p->fn;
    Pos pos = body->pos;
    int64_t n = 0;
    if (fn->jumpSites == NULL) return body;
    assert(fn->openSites == NULL && fn->pending != NULL);
    Node *block = clkStmt(p, ST_BLOCK, pos), *again = clkStmt(p, ST_RAISE, pos), *loop = clkStmt(p, ST_LOOP, pos), *protect = clkStmt(p, ST_TRY, pos);
    Node **last = &block->a, *part = again;
    again->a = nodeNew(p->nodes, EX_CAUGHT, pos, p->types->any);
    for (const struct ClkJumpSite *site = fn->jumpSites; site != NULL; site = site->next) {
        n++;
        Node *isSite = nodeBinary(p->nodes, pos, BIN_EQ, clkClone(p, fn->site), clkLong(p, pos, n), p->types->boolean);
        clkAppend(&last, clkIf(p, isSite, clkGotoLabel(p, site->label, pos), NULL));
        part = catchSite(p, site, n, part);
    }
    clkAppend(&last, body);
    clkAppend(&last, clkStmt(p, ST_RETURN, pos));
    protect->a = block;
    protect->b = part;
    loop->b = protect;
    Node *whole = clkStmt(p, ST_BLOCK, pos);
    whole->a = loop;
    return whole;
}
