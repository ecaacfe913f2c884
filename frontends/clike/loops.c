/* loops.c: counting loops. A finished function is searched for
 *     for (i = a; i < b; i++) body        (also <=, >, >=, --)
 * in which neither i nor b can change but by the step; they become ST_FOR, which the shared lowering runs as one instruction per turn. i and b are
 * numbers in variables of the function whose address nobody takes. A variable that lives on gets its value after the loop. */
#include "frontends/clike/parser.h"

#include "frontends/core/tree_pack.h"
#include "frontends/core/tree_shape.h"
#include <assert.h>

typedef struct Search {
    Compile *c;
    const Symbol *a, *b; /* variables that must not change */
    bool isChanged, hasLabel;
} Search;

static const Symbol *rootOf(const Node *x) {
    while (x->kind == EX_FIELD || (x->kind == EX_INDEX && x->a->type->kind == TYPE_ARRAY) || (x->kind == EX_CONV && x->op == CV_RETYPE)) x = x->a;
    return x->kind == EX_VAR ? x->sym : NULL;
}

static void changes(Search *s, const Node *target) {
    const Symbol *root = target->kind >= ST_EMPTY ? NULL : rootOf(target);
    if (root != NULL && (root == s->a || root == s->b)) s->isChanged = true;
}

static void search(Search *s, const Node *x) {
    switch (x->kind) {
    case EX_ASSIGN: case EX_POSTFIX: case ST_NEW: case ST_DISPOSE: case ST_SETLEN: case ST_INIT: changes(s, x->a); break;
    case ST_WITH: changes(s, x->a); break; /* what it opens may be stored to by another name */
    case ST_FOR: changes(s, x->d); break;
    case ST_MULTI:
        for (const Node *t = x->b; t != NULL; t = t->next) changes(s, t);
        break;
    case ST_LABEL: case ST_GOTO: s->hasLabel = true; break;
    default: break;
    }
    const NodeShape *shape = &nodeShapes[x->kind];
    if (shape->payload == PAY_NODE) search(s, x->d);
    for (unsigned i = 0; i < nodeForms[x->kind].childCount; i++) {
        Node *child = *nodeChild((Node *)(uintptr_t)x, i);
        NodeWalk w = nodeWalk(s->c);
        if (child != NULL && !slotIsList(shape->slots[i])) search(s, child);
        else for (child = nodeListFirst(&w, child); child != NULL; child = nodeListNext(&w, child)) search(s, child);
    }
}

static bool isCounter(const ClkParser *p, const Node *x) {
    const Symbol *s = x->kind == EX_VAR ? x->sym : NULL;
    bool isLocal = s != NULL && (s->kind == SYM_VAR || s->kind == SYM_PARAM) && !s->isGlobal && !s->isAddressTaken && !s->isCaptured && s->owner == p->fn->routine;
    return isLocal && s->type->kind == TYPE_INT && !clkIsUnsigned64(s->type);
}

/* The number itself, without conversions between integer types that keep it. */
static const Node *bare(const Node *x) {
    while (x->kind == EX_CONV && x->op == CV_INT && x->type->kind == TYPE_INT && x->type->size == 8 && x->type->isSigned && x->a->type->kind == TYPE_INT) x = x->a;
    return x;
}

/* The step of the loop: 1, -1, or 0 if it is another one. *counter is its variable. */
static int stepOf(const ClkParser *p, const Node *step, const Node **counter) {
    if (step == NULL || step->kind != ST_EXPR || step->a->kind != EX_ASSIGN || !isCounter(p, step->a->a)) return 0;
    const Node *x = step->a;
    *counter = x->a;
    if (x->b->kind != EX_INT || x->b->i != 1) return 0;
    return x->op == BIN_ADD ? 1 : x->op == BIN_SUB ? -1 : 0;
}

typedef struct Count {
    const Node *counter;
    Node *limit;    /* the right side of the condition */
    const Symbol *limitSymbol;
    bool isDown, isStrict;
} Count;

/* Has the counter's type the last value of the counter and the one behind it, for all limits from low to high? A limit that is a variable and belongs to the
 * loop may be the end of the type: who writes i <= n counts on n + 1. That a loop up to i < n runs at all is asked before it. */
static bool endsAt(const Count *c, int64_t low, int64_t high) {
    int64_t least, greatest;
    typeRange(c->counter->type, &least, &greatest);
    if (low != high) return low >= least && high <= greatest;
    int64_t last = c->isStrict ? (c->isDown ? low + 1 : low - 1) : low;
    return c->isDown ? last > least && last <= greatest : last < greatest && last >= least;
}

static bool isCountingLoop(const ClkParser *p, const Node *x, Count *c) {
    int step = stepOf(p, x->c, &c->counter);
    const Node *cond = x->a;
    if (step == 0 || cond == NULL || cond->kind != EX_BINARY) return false;
    c->isDown = step < 0;
    c->isStrict = cond->op == (c->isDown ? BIN_GT : BIN_LT);
    if (!c->isStrict && cond->op != (c->isDown ? BIN_GE : BIN_LE)) return false;
    const Node *left = bare(cond->a), *right = bare(cond->b);
    if (left->kind != EX_VAR || left->sym != c->counter->sym || !clkIsInteger(cond->a->type) || clkIsUnsigned64(cond->a->type)) return false;
    c->limit = cond->b;
    c->limitSymbol = right->kind == EX_VAR ? right->sym : NULL;
    if (right->kind == EX_INT) return right->i > INT32_MIN && right->i < INT32_MAX && endsAt(c, right->i, right->i);
    int64_t low, high;
    if (!isCounter(p, right) || right->sym == c->counter->sym) return false;
    typeRange(right->type, &low, &high);
    return endsAt(c, low, high);
}

/* The constant that `before`, the statement in front of the loop, gives to its counter; or NULL. */
static const Node *startOf(const Count *c, const Node *before) {
    int64_t low, high;
    if (before == NULL || before->kind != ST_EXPR || before->a->kind != EX_ASSIGN || before->a->op != BIN_NONE) return NULL;
    const Node *target = before->a->a, *value = before->a->b;
    if (target->kind != EX_VAR || target->sym != c->counter->sym || value->kind != EX_INT) return NULL;
    typeRange(c->counter->type, &low, &high);
    return value->i >= low && value->i <= high ? value : NULL;
}

/* The counter starts with the value that it has, or the constant that it is given just before. After the loop it is one step behind the limit, as the C
 * loop leaves it; break leaves it as it is. */
static bool rewrite(ClkParser *p, Node *x, Node *before, bool isPrivate) {
    Count c;
    if (!isCountingLoop(p, x, &c)) return false;
    Search s = {.c = p->c, .a = c.counter->sym, .b = c.limitSymbol};
    if (x->b != NULL) search(&s, x->b);
    if (s.isChanged || s.hasLabel) return false;
    Node *limit = clkClone(p, c.limit), *one = nodeInt(p->nodes, x->pos, p->types->int64, 1);
    if (c.isStrict) {
        limit = clkFold(p, nodeBinary(p->nodes, x->pos, c.isDown ? BIN_ADD : BIN_SUB, limit, one, p->types->int64));
    }
    Node *cond = x->a;
    const Node *start = startOf(&c, before);
    bool isGuarded = c.isStrict && c.limitSymbol != NULL; /* the least number has none below it */
    uint16_t flags = (uint16_t)((isGuarded ? NF_FOR_INSIDE : 0) | (c.isDown ? NF_DOWN : 0) | (isPrivate ? NF_FOR_NO_FIX : 0));
    *x = (Node){.kind = ST_FOR, .pos = x->pos, .flags = flags, .next = x->next, .a = clkClone(p, c.counter), .b = limit, .c = x->b};
    x->d = clkClone(p, c.counter);
    if (!isGuarded) {
        if (start == NULL) return true;
        x->a = nodeInt(p->nodes, start->pos, c.counter->type, start->i);
        before->kind = ST_EMPTY;
        return true;
    }
    if (start != NULL) {
        x->flags |= NF_FOR_STARTED;
        cond->a = nodeInt(p->nodes, start->pos, cond->a->type, start->i);
    }
    Node *loop = nodeCopy(p->nodes, x);
    loop->next = NULL;
    *x = (Node){.kind = ST_IF, .pos = loop->pos, .next = x->next, .a = cond, .b = loop};
    return true;
}

/* Is the loop's counter a variable of its own header, block { int i = ...; loop }? */
static bool isHeaderVariable(const Node *block, const Node *loop) {
    const Node *first = block->a;
    if (first == NULL || first->next != loop || loop->next != NULL || first->kind != ST_EXPR || first->a->kind != EX_ASSIGN) return false;
    const Node *step = loop->c;
    bool isStep = step != NULL && step->kind == ST_EXPR && step->a->kind == EX_ASSIGN && step->a->a->kind == EX_VAR;
    if (!isStep || first->a->a->kind != EX_VAR || first->a->a->sym != step->a->a->sym) return false;
    return ((const ClkSymbol *)step->a->a->sym)->isHeader;
}

static bool visit(ClkParser *p, Node *x, Node *before, const Node *block);

static bool visitList(ClkParser *p, Node *list, const Node *block) {
    NodeWalk w = nodeWalk(p->c);
    Node *before = NULL;
    const Node *pack = NULL;
    bool hasChanged = false;
    for (Node *x = nodeListFirst(&w, list); x != NULL; x = nodeListNext(&w, x)) {
        if (w.packed != pack) before = NULL; /* it is gone */
        pack = w.packed;
        if (visit(p, x, before, block)) w.hasChanged = hasChanged = true;
        before = x;
    }
    return hasChanged;
}

/* before: the statement in front of x in its list. True: something was changed. */
static bool visit(ClkParser *p, Node *x, Node *before, const Node *block) {
    const NodeShape *shape = &nodeShapes[x->kind];
    bool hasChanged = false;
    if (x->kind >= ST_EMPTY && x->kind != ST_EXPR && x->kind != ST_RETURN) {
        for (unsigned i = 0; i < nodeForms[x->kind].childCount; i++) {
            Node *child = *nodeChild(x, i);
            if (slotIsList(shape->slots[i])) hasChanged |= visitList(p, child, x->kind == ST_BLOCK ? x : NULL);
            else if (child != NULL) hasChanged |= visit(p, child, NULL, NULL);
        }
    }
    return (x->kind == ST_LOOP && rewrite(p, x, before, block != NULL && isHeaderVariable(block, x))) || hasChanged;
}

void clkCountLoops(ClkParser *p, Node *body) {
    if (!p->fn->hasLabels) (void)visit(p, body, NULL, NULL);
}
