/* untyped.c: parameters without a type (var x, const x), which are the bytes of their arguments, and views of storage as values of another type
 * (T(x) of variables, as Turbo Pascal has them). A view is checked to lie inside; neither can reach pointers, strings and files. */
#include "frontends/pascal/parser.h"

bool pasIsUntyped(const PasParser *p, const Node *x) { return x->type == p->types->untypedBytes; }

/* [ index , ... ] of a view of array type *t that starts at byte `start`: where the element begins. */
static Node *elementOf(PasParser *p, Type **t, Node *start) {
    do {
        Type *array = *t;
        char want[160], got[160];
        pasNext(p); /* '[' or ',' */
        Pos pos = p->tok.pos;
        Node *index = pasExpr(p);
        if (pasIsError(index)) return index;
        if (!pasSameHost(index->type, array->index)) {
            pasError(p, pos, pasSpan(p, pos), DIAG_TYPES, pasTypeName(array->index, want, sizeof want), pasTypeName(index->type, got, sizeof got));
            return pasErrorNode(p, pos);
        }
        if (typeHost(index->type)->kind != TYPE_INT) index = nodeConv(p->nodes, CV_RETYPE, index, p->types->int64);
        index = nodeBinary(p->nodes, pos, BIN_SUB, index, pasInt(p, pos, array->low), p->types->int64);
        index = nodeBinary(p->nodes, pos, BIN_MUL, index, pasInt(p, pos, (int64_t)array->elem->size), p->types->int64);
        start = pasFold(p, nodeBinary(p->nodes, pos, BIN_ADD, start, pasFold(p, index), p->types->int64));
        *t = array->elem;
    } while (p->tok.kind == TK_COMMA && (*t)->kind == TYPE_ARRAY);
    pasExpect(p, TK_RBRACKET);
    return start;
}

/* The variable x, or what an untyped parameter x stands for, as a variable of type t. An index that follows selects an element at once: the
 * array itself may be larger than what it lies over. */
Node *pasView(PasParser *p, Type *t, Node *x, Pos pos) {
    Node *bytes = pasIsUntyped(p, x) ? x : pasBytesOf(p, x, pos), *start = pasInt(p, pos, 0);
    if (t->hasRefs || bytes == NULL) {
        pasError(p, pos, pasSpan(p, pos), DIAG_NOT_ALLOWED, "storage with pointers, strings or files seen as another type");
        return pasErrorNode(p, pos);
    }
    while (t->kind == TYPE_ARRAY && p->tok.kind == TK_LBRACKET && !p->isPanic) {
        start = elementOf(p, &t, start);
        if (pasIsError(start)) return start;
    }
    Node *view = nodeNew(p->nodes, EX_OVER, pos, t);
    view->a = bytes;
    view->b = start;
    return view;
}

/* Is T(x) a view of x, not a conversion of its value? */
bool pasIsView(PasParser *p, const Type *t, const Node *x, bool isTarget) {
    if (pasIsUntyped(p, x)) return true;
    if (p->mode->isIso || !pasIsDesignator(x) || x->type == t || pasIsError(x)) return false;
    bool isPlain = !t->hasRefs && !x->type->hasRefs && t->size <= x->type->size && x->type->kind != TYPE_DYNARRAY;
    return isPlain && (t->kind == TYPE_RECORD || t->kind == TYPE_ARRAY || (isTarget && typeIsScalar(t) && t->size == x->type->size));
}

/* T(v) where a variable is wanted: v as a variable of type T, if both are alike in storage. Other nodes are given back. */
Node *pasCastVariable(PasParser *p, Node *x) {
    bool isConverted = x->kind == EX_CONV && (x->op == CV_INT || x->op == CV_RETYPE || x->op == CV_CAST);
    bool isCast = (isConverted || x->kind == EX_VIEW) && (x->flags & NF_PARENS) == 0;
    if (!isCast || p->mode->isIso || !pasIsDesignator(x->a)) return x;
    Type *t = x->type, *s = x->a->type;
    if (t->size != s->size || !typeIsScalar(t) || !typeIsScalar(s) || t->hasRefs != s->hasRefs) return x;
    if (!t->hasRefs) return pasView(p, t, x->a, x->pos);
    return t->kind == TYPE_POINTER && s->kind == TYPE_POINTER ? nodeConv(p->nodes, CV_RETYPE, x->a, t) : x;
}

/* Does designator x lie in a view? */
bool pasIsInView(const Node *x) {
    while (x->kind == EX_FIELD || x->kind == EX_INDEX || x->kind == EX_STRINDEX || x->kind == EX_CONV) x = x->a;
    return x->kind == EX_OVER;
}

/* The argument x of an untyped parameter; NULL: it has references. */
Node *pasUntypedActual(PasParser *p, Node *x, Pos pos) {
    return pasIsUntyped(p, x) ? x : pasBytesOf(p, x, pos);
}
