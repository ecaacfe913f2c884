/* vla.c: arrays of several dimensions whose inner lengths are known at run time only, as variables and as parameters: T a[n][m] (C11 6.7.6.2). The
 * elements lie side by side; the array is a pointer to the first one, of a type of its own that knows the inner lengths. */
#include "frontends/clike/parser.h"

#include <assert.h>

typedef struct ClkVla {
    struct ClkVla *next;
    Type *type;    /* like a pointer to elem */
    Type *elem;    /* what all indices together reach */
    Node *lengths; /* of the dimensions behind the first one; NULL: a row */
    Node *first;   /* length of the first dimension */
    struct ClkVla *inner; /* what an index gives, once one was applied */
} ClkVla;

static ClkVla *vlaOf(const ClkParser *p, const Type *t) {
    if (t->kind != TYPE_POINTER || t->plain == NULL) return NULL;
    ClkVla *v = p->vlas;
    while (v != NULL && v->type != t) v = v->next;
    return v;
}

bool clkIsVla(const ClkParser *p, const Type *t) {
    const ClkVla *v = vlaOf(p, t);
    return v != NULL && v->lengths != NULL;
}

static ClkVla *newVla(ClkParser *p, Type *elem, Node *lengths, bool isConst) {
    ClkVla *v = ARENA_NEW(p->arena, ClkVla);
    assert(lengths != NULL);
    Type *plain = typePointer(p->types, elem);
    *v = (ClkVla){.next = p->vlas, .type = typeCopy(p->types, plain), .elem = elem, .lengths = lengths->next, .first = lengths};
    v->type->plain = plain;
    v->type->isConst = isConst;
    v->type->name = NULL;
    v->type->moduleType = v->type->moduleBox = 0;
    p->vlas = v;
    return v;
}

Type *clkVlaType(ClkParser *p, const Type *array, Node *lengths, bool isConst) {
    Type *elem = array->elem;
    if (lengths == NULL || lengths->next == NULL || elem->kind != TYPE_DYNARRAY) return NULL;
    while (elem->kind == TYPE_DYNARRAY) elem = elem->elem;
    return newVla(p, elem, lengths, isConst)->type;
}

Type *clkVlaPointer(ClkParser *p, const Type *pointer, Node *lengths) {
    Type *elem = pointer->kind == TYPE_POINTER ? pointer->elem : NULL;
    if (lengths == NULL || elem == NULL || elem->kind != TYPE_DYNARRAY) return NULL;
    while (elem->kind == TYPE_DYNARRAY) elem = elem->elem;
    ClkVla *v = newVla(p, elem, lengths, pointer->isConst);
    v->lengths = lengths;
    v->first = NULL; /* nobody knows how many rows there are */
    return v->type;
}

/* The product of the lengths from `first` on. */
static Node *product(ClkParser *p, const Node *first, Pos pos) {
    Node *n = clkArith(p, clkClone(p, first), p->types->int64);
    for (const Node *l = first->next; l != NULL; l = l->next) {
        n = nodeBinary(p->nodes, pos, BIN_MUL, n, clkArith(p, clkClone(p, l), p->types->int64), p->types->int64);
    }
    return clkFold(p, n);
}

Node *clkVlaStep(ClkParser *p, const Type *t, Node *count, Pos pos) {
    const ClkVla *v = vlaOf(p, t);
    if (v == NULL || v->lengths == NULL) return count;
    return clkFold(p, nodeBinary(p->nodes, pos, BIN_MUL, count, product(p, v->lengths, pos), p->types->int64));
}

Node *clkVlaRowAddress(ClkParser *p, Node *row) {
    const ClkVla *v = p->vlas;
    while (v != NULL && (v->inner == NULL || v->inner->type != row->type)) v = v->next;
    return v == NULL ? NULL : nodeConv(p->nodes, CV_RETYPE, row, v->type);
}

Node *clkVlaTypeSize(ClkParser *p, const Type *t, const Node *lengths, Pos pos) {
    if (lengths == NULL || t->kind != TYPE_DYNARRAY) return NULL;
    while (t->kind == TYPE_DYNARRAY) t = t->elem;
    Node *size = nodeInt(p->nodes, pos, p->types->int64, (int64_t)clkSizeof(p, t));
    return clkFold(p, nodeBinary(p->nodes, pos, BIN_MUL, product(p, lengths, pos), size, p->types->int64));
}

Node *clkVlaIndex(ClkParser *p, Node *a, Node *index, Pos pos) {
    ClkVla *v = vlaOf(p, a->type);
    if (v == NULL || v->lengths == NULL) return NULL;
    Node *skip = nodeBinary(p->nodes, pos, BIN_MUL, clkArith(p, index, p->types->int64), product(p, v->lengths, pos), p->types->int64);
    Type *plain = clkPointerTo(p, v->elem, a->type->isConst);
    Node *row = clkPointerAdd(p, nodeConv(p->nodes, CV_RETYPE, a, plain), clkFold(p, skip), false, pos);
    if (v->inner == NULL) v->inner = newVla(p, v->elem, v->lengths, a->type->isConst);
    if (row->kind != EX_PTRADD || row->type != plain) return nodeConv(p->nodes, CV_RETYPE, row, v->inner->type);
    row->type = v->inner->type;
    return row;
}

Node *clkVlaSize(ClkParser *p, const Node *x, Pos pos) {
    const ClkVla *v = vlaOf(p, x->type);
    if (v == NULL || v->first == NULL || (x->kind == EX_VAR && x->sym->kind == SYM_PARAM)) return NULL;
    Node *size = nodeInt(p->nodes, pos, p->types->int64, (int64_t)clkSizeof(p, v->elem));
    return nodeBinary(p->nodes, pos, BIN_MUL, product(p, v->first, pos), size, p->types->int64);
}

/* A length that is not negative: the product of two that are would be one. */
static Node *lengthOf(ClkParser *p, Node *x) {
    Type *natural = typeSubrange(p->types, p->types->int64, 0, INT64_MAX);
    Node *checked = nodeConv(p->nodes, CV_CHECKED, clkArith(p, x, p->types->int64), natural);
    checked->pos = x->pos;
    return nodeConv(p->nodes, CV_INT, checked, p->types->int64);
}

/* Statements that evaluate the lengths; *out: the temporaries that have them. */
static Node *keepLengths(ClkParser *p, Node *lengths, Pos pos, Node **out) {
    Node *first = NULL, **last = &first, **lastKept = out;
    for (Node *l = lengths, *next; l != NULL; l = next) {
        next = l->next;
        l->next = NULL;
        Node *temp = clkTemp(p, p->types->int64, pos);
        clkAppend(&last, clkStoreStmt(p, clkClone(p, temp), lengthOf(p, l)));
        clkAppend(&lastKept, temp);
    }
    return first;
}

Node *clkVlaPointerLocal(ClkParser *p, ClkDecl *d) {
    Node *kept = NULL;
    if (d->type->kind != TYPE_POINTER || d->type->elem == NULL || d->type->elem->kind != TYPE_DYNARRAY || d->lengths == NULL) return NULL;
    Node *first = keepLengths(p, d->lengths, d->pos, &kept);
    d->type = clkVlaPointer(p, d->type, kept);
    d->lengths = NULL;
    return first;
}

/* Statements that make the elements of variable s, which gets its type; the lengths are evaluated once. */
Node *clkVlaLocal(ClkParser *p, ClkSymbol *s, const Type *array, Node *lengths) {
    Node *kept = NULL;
    Pos pos = s->s.pos;
    Node *first = keepLengths(p, lengths, pos, &kept), **last = &first;
    while (*last != NULL) last = &(*last)->next;
    Type *t = clkVlaType(p, array, kept, false);
    assert(t != NULL);
    s->s.type = t;
    Type *elem = vlaOf(p, t)->elem;
    Node *fresh = nodeNew(p->nodes, EX_NEWDYN, pos, typeDynArray(p->types, elem)), *element = nodeNew(p->nodes, EX_INDEX, pos, elem);
    fresh->a = product(p, kept, pos);
    element->a = fresh;
    element->b = nodeInt(p->nodes, pos, p->types->int64, 0);
    Node *address = nodeNew(p->nodes, EX_ADDR, pos, t);
    address->a = element;
    clkAppend(&last, clkStoreStmt(p, clkVar(p, s, pos), address));
    return first;
}
