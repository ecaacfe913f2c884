/* pointers.c: arithmetic of typed pointers in the modes of Free Pascal (p + n, p - q, Inc(p), p[i]), which stays inside the array that the pointer leads into;
 * PChar, pointers to characters as texts that end with a zero byte. */
#include "frontends/pascal/builtins.h"

bool pasIsElementPointer(const PasParser *p, const Node *x) {
    return (p->mode->isFpc || pasIsPChar(p, x->type)) && x->type->kind == TYPE_POINTER && x->type->elem != NULL;
}

bool pasIsPChar(const PasParser *p, const Type *t) {
    return t->kind == TYPE_POINTER && t->elem == p->types->character && !p->mode->isIso;
}

Node *pasPCharText(PasParser *p, Node *x) { return pasBi(p, x->pos, BI_c_text, p->types->string, x); }

Node *pasZeroText(PasParser *p, Node *x, bool takesPointers) {
    if (pasIsPChar(p, x->type)) return takesPointers ? pasPCharText(p, x) : NULL;
    bool isArray = x->type->kind == TYPE_ARRAY && x->type->elem->kind == TYPE_CHAR && x->type->low == 0 && !p->mode->isIso;
    if (!isArray || x->kind == EX_STR) return NULL;
    Node *pointer = pasToPChar(p, x, false);
    return pointer == NULL ? NULL : pasPCharText(p, pointer);
}

/* A variable array [0..n] of char. */
static bool isCharArray(const Node *x) { return x->type->kind == TYPE_ARRAY && x->type->elem->kind == TYPE_CHAR && x->type->low == 0 && pasIsDesignator(x); }

Node *pasToPChar(PasParser *p, Node *x, bool isCast) {
    bool isArray = isCharArray(x);
    bool isText = x->kind == EX_STR || (x->kind == EX_INT && typeHost(x->type)->kind == TYPE_CHAR) || (isCast && pasIsStringValue(x->type));
    Node *r = nodeNew(p->nodes, isArray ? EX_ADDR : EX_CHARS, x->pos, p->pchar);
    if (isArray) {
        if (!pasTouch(p, x, PAS_TOUCH_ADDRESS, x->pos, 1)) return pasErrorNode(p, x->pos);
        Node *first = nodeNew(p->nodes, EX_INDEX, x->pos, x->type->elem);
        first->a = x;
        first->b = nodeInt(p->nodes, x->pos, typeHost(x->type->index), 0);
        r->a = first;
        return r;
    }
    if (!isText) return NULL;
    r->a = pasToString(p, x);
    return r;
}

/* Pointer x moved by n elements; back: in the other direction. */
static Node *moved(PasParser *p, Node *x, Node *n, bool isBack, Pos pos) {
    if (isBack) n = pasFold(p, nodeUnary(p->nodes, UN_NEG, n, p->types->int64));
    Node *r = nodeNew(p->nodes, EX_PTRADD, pos, x->type);
    r->a = x;
    r->b = n;
    return r;
}

Node *pasPointerSum(PasParser *p, int token, Node *a, Node *b, Pos pos) {
    bool isMinus = token == TK_MINUS;
    if (token != TK_PLUS && !isMinus) return NULL;
    if (pasIsElementPointer(p, a) && typeIsInteger(b->type)) return moved(p, a, b, isMinus, pos);
    bool isDifference = isMinus && pasIsPChar(p, a->type) != pasIsPChar(p, b->type);
    if (isDifference && pasIsPChar(p, a->type) && isCharArray(b)) b = pasToPChar(p, b, false); /* p - buffer */
    else if (isDifference && pasIsPChar(p, b->type) && isCharArray(a)) a = pasToPChar(p, a, false);
    if (isDifference && (pasIsError(a) || pasIsError(b))) return pasErrorNode(p, pos);
    if (isDifference && pasIsPChar(p, a->type) && pasIsPChar(p, b->type)) return pasBi(p, pos, BI_ptr_diff, p->types->int64, pasList(a, b, pasInt(p, pos, 1), NULL));
    if (!isMinus || !pasIsElementPointer(p, a) || !pasIsElementPointer(p, b) || a->type->elem != b->type->elem) return NULL;
    Node *size = pasInt(p, pos, (int64_t)a->type->elem->size);
    bool inBytes = a->kind == EX_ADDR || b->kind == EX_ADDR; /* @v has no type of its own there, and a difference with it is in bytes */
    Node *elements = pasBi(p, pos, BI_ptr_diff, p->types->int64, pasList(a, b, size, NULL));
    return inBytes && p->mode->isFpc ? nodeBinary(p->nodes, pos, BIN_MUL, elements, pasInt(p, pos, (int64_t)a->type->elem->size), p->types->int64) : elements;
}

/* @s[i]: of a short string a pointer into its bytes, of which byte 0 is the length; of a dynamic one a pointer into a copy that nothing may write to. */
Node *pasCharAddress(PasParser *p, Node *x) {
    if (x->a->type->kind == TYPE_SHORTSTR) {
        if (!pasTouch(p, x->a, PAS_TOUCH_ADDRESS, x->pos, 1)) return pasErrorNode(p, x->pos);
        Node *start = nodeNew(p->nodes, EX_ADDR, x->pos, typePointer(p->types, x->a->type));
        start->a = x->a;
        return moved(p, pasPointerView(p, start, p->pchar), x->b, false, x->pos);
    }
    Node *text = pasToPChar(p, x->a, true);
    if (text == NULL || pasIsError(text)) return pasErrorNode(p, x->pos);
    return moved(p, text, pasFold(p, nodeBinary(p->nodes, x->pos, BIN_SUB, x->b, pasInt(p, x->pos, 1), p->types->int64)), false, x->pos);
}

/* Inc(v, n), Dec(v, n) of a pointer. */
Node *pasPointerStep(PasParser *p, Node *v, Node *n, bool isBack, Pos pos) {
    Node *bind;
    v = pasBind(p, v, &bind);
    return pasBindEnd(bind, pasAssignNode(p, v, moved(p, pasClone(p, v), n, isBack, pos), pos));
}
