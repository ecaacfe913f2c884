/* elements.c: Move and FillChar with 0 of storage that holds pointers, strings or dynamic arrays. Nothing may touch the bytes of these, but programs mean
 * whole values: a variable, or elements of arrays from one on. They are assigned one by one, so that every reference stays what it is. */
#include "frontends/pascal/builtins.h"

/* Bytes that programs count for one value of type t. */
static int64_t unitOf(const Type *t) { return t->hasRefs ? (int64_t)t->size : (int64_t)pasFileSize(t); }

static bool isElement(const Node *x) { return x->kind == EX_INDEX && (x->a->type->kind == TYPE_ARRAY || x->a->type->kind == TYPE_DYNARRAY || x->a->type->kind == TYPE_OPENARRAY); }

/* The index of element x as a number. */
static Node *indexOf(PasParser *p, const Node *x) {
    Node *index = pasClone(p, x->b);
    return typeHost(index->type)->kind == TYPE_INT ? index : nodeConv(p->nodes, CV_RETYPE, index, p->types->int64);
}

static Node *elementAt(PasParser *p, const Node *x, Node *index) {
    Node *e = nodeNew(p->nodes, EX_INDEX, x->pos, x->type);
    const Type *host = x->a->type->kind == TYPE_ARRAY ? typeHost(x->a->type->index) : p->types->int64;
    e->a = pasClone(p, x->a);
    e->b = host->kind == TYPE_INT ? index : nodeConv(p->nodes, CV_RETYPE, index, typeHost(x->a->type->index));
    return e;
}

static Node *sum(PasParser *p, Node *a, Node *b) { return pasFold(p, nodeBinary(p->nodes, a->pos, BIN_ADD, a, b, p->types->int64)); }

static Node *keep(PasParser *p, Node *x, Node **variable) {
    *variable = pasVarNode(p, (PasSymbol *)pasTemp(p, p->types->int64), x->pos);
    return pasAssignNode(p, *variable, x, x->pos);
}

/* for i := 0 to n div unit - 1, or down from there, do body */
static Node *loop(PasParser *p, Node *i, Node *n, int64_t unit, Node *body, bool isDown) {
    Node *s = pasStmt(p, ST_FOR, i->pos), *count = nodeBinary(p->nodes, i->pos, BIN_DIV, n, pasInt(p, i->pos, unit), p->types->int64);
    Node *last = nodeBinary(p->nodes, i->pos, BIN_SUB, pasFold(p, count), pasInt(p, i->pos, 1), p->types->int64), *zero = pasInt(p, i->pos, 0);
    s->d = pasClone(p, i);
    s->a = isDown ? last : zero;
    s->b = isDown ? zero : last;
    s->c = body;
    s->flags |= NF_FOR_NO_FIX;
    if (isDown) s->flags |= NF_DOWN;
    return s;
}

/* FillChar(x, n, 0) */
Node *pasZeroElements(PasParser *p, Node *x, Node *n, Pos pos) {
    PasArg type = {.type = x->type, .pos = pos};
    PasCall call = {.pos = pos, .args = &type, .count = 1};
    if (x->type->hasFiles) return NULL;
    bool isWhole = n->kind == EX_INT && n->i == unitOf(x->type);
    if (isWhole) return pasAssignNode(p, x, pbDefault(p, &call, 0), pos);
    if (!isElement(x)) return NULL;
    Node *bind, *start, *i = pasVarNode(p, (PasSymbol *)pasTemp(p, p->types->int64), pos), *block = pasStmt(p, ST_BLOCK, pos);
    x->a = pasBind(p, x->a, &bind); /* the array is located once */
    Node *first = keep(p, indexOf(p, x), &start);
    Node *body = pasAssignNode(p, elementAt(p, x, sum(p, pasClone(p, start), pasClone(p, i))), pbDefault(p, &call, 0), pos);
    block->a = pasList(first, loop(p, i, n, unitOf(x->type), body, false), NULL);
    return pasBindEnd(bind, block);
}

/* Move(from, to, n) */
Node *pasMoveElements(PasParser *p, Node *from, Node *to, Node *n, Pos pos) {
    if (!pasSameType(p, from->type, to->type) || from->type->hasFiles) return NULL;
    if (n->kind == EX_INT && n->i == unitOf(to->type)) return pasAssignNode(p, to, from, pos);
    if (!isElement(from) || !isElement(to)) return NULL;
    Node *bindFrom, *bindTo, *source, *target, *size, *i = pasVarNode(p, (PasSymbol *)pasTemp(p, p->types->int64), pos);
    from->a = pasBind(p, from->a, &bindFrom);
    to->a = pasBind(p, to->a, &bindTo);
    Node *first = pasList(keep(p, indexOf(p, from), &source), keep(p, indexOf(p, to), &target), keep(p, n, &size), NULL);
    Node *loops[2];
    for (int isDown = 0; isDown < 2; isDown++) {
        Node *a = elementAt(p, to, sum(p, pasClone(p, target), pasClone(p, i))), *b = elementAt(p, from, sum(p, pasClone(p, source), pasClone(p, i)));
        loops[isDown] = loop(p, i, pasClone(p, size), unitOf(to->type), pasAssignNode(p, a, b, pos), isDown != 0);
    }
    Node *test = pasStmt(p, ST_IF, pos), *block = pasStmt(p, ST_BLOCK, pos); /* both may be parts of one array */
    test->a = nodeBinary(p->nodes, pos, BIN_LT, pasClone(p, target), pasClone(p, source), p->types->boolean);
    test->b = loops[0];
    test->c = loops[1];
    first->next->next->next = test;
    block->a = first;
    return pasBindEnd(bindFrom, pasBindEnd(bindTo, block));
}
