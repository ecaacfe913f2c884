/* conformant.c: assignment of conformant arrays as a whole (ISO 7185 6.6.3.7, 6.8.2.2): parameters of one
 * section have one type, and so have the rows of one array. It becomes loops over the elements, because
 * only the activation knows how many there are. */
#include "frontends/pascal/parser.h"

#include <assert.h>

/* x with its index expressions in temporaries, so that it can be evaluated once for each element. */
static Node *steady(PasParser *p, Node *x, Node ***link) {
    if (x->kind != EX_INDEX) return x;
    x->a = steady(p, x->a, link);
    if (x->b->kind == EX_INT || x->b->kind == EX_BOUND) return x;
    Symbol *temp = pasTemp(p, x->b->type);
    **link = pasAssignNode(p, pasVarNode(p, (PasSymbol *)temp, x->pos), x->b, x->pos);
    *link = &(**link)->next;
    x->b = pasVarNode(p, (PasSymbol *)temp, x->pos);
    return x;
}

static Node *elementOf(PasParser *p, const Node *array, Symbol *index, Pos pos) {
    Node *x = nodeNew(p->nodes, EX_INDEX, pos, array->type->elem);
    x->a = pasClone(p, array);
    x->b = pasVarNode(p, (PasSymbol *)index, pos);
    return x;
}

static Node *copyLoop(PasParser *p, const Node *target, const Node *value, Pos pos) {
    const Type *t = target->type;
    assert(t->kind == TYPE_CONFORMANT && value->type == t);
    Symbol *i = pasTemp(p, typeHost(t->index));
    Node *loop = pasStmt(p, ST_FOR, pos);
    Node *to = elementOf(p, target, i, pos), *from = elementOf(p, value, i, pos);
    loop->d = pasVarNode(p, (PasSymbol *)i, pos);
    loop->a = pasVarNode(p, (PasSymbol *)t->lowSymbol, pos);
    loop->b = pasVarNode(p, (PasSymbol *)t->highSymbol, pos);
    loop->c = t->elem->kind == TYPE_CONFORMANT ? copyLoop(p, to, from, pos)
                                               : pasAssignNode(p, to, from, pos);
    loop->flags |= NF_FOR_NO_FIX;
    return loop;
}

Node *pasConformantAssign(PasParser *p, Node *target, Node *value, Pos pos) {
    Node *block = pasStmt(p, ST_BLOCK, pos), **link = &block->a;
    target = steady(p, target, &link);
    value = steady(p, value, &link);
    *link = copyLoop(p, target, value, pos);
    return block;
}
