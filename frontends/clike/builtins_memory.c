/* builtins_memory.c: memory (clike.md 9, 13.6; C11 7.22.3, 7.24). malloc gives memory without a type; converted to a pointer to T at once it is an
 * array of T from the start (convert.c), otherwise it takes the type of its first cast. Sizes are C's: they are divided by C's size of an element. */
#include "frontends/clike/concurrency.h"

Node *clkCall_malloc(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *n = clkArg(p, call, 0, p->types->int64);
    if (clkBad(n)) return n;
    if (b->name[0] == 'm') return clkBi(p, call->pos, BI_mem_raw, p->types->pointer, n);
    Node *size = clkArg(p, call, 1, p->types->int64);
    return clkBad(size) ? size : clkBi(p, call->pos, BI_mem_raw_many, p->types->pointer, clkList(n, size, NULL));
}

Node *clkCall_free(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Type *pointer;
    Node *x = clkPointerArg(p, call, 0, &pointer);
    (void)b;
    return clkBad(x) ? x : clkVoidCall(p, call->pos, BI_mem_free, x);
}

/* What a block operation on that pointer counts as one value. */
static Node *unitOf(ClkParser *p, const Type *pointer, Pos pos) {
    bool isTyped = pointer->kind == TYPE_POINTER && pointer->elem != NULL;
    return clkLong(p, pos, isTyped ? (int64_t)clkSizeof(p, pointer->elem) : 1);
}

/* realloc of a struct that ends in T name[]: fresh; if there was an old one: *fresh = *old, the elements get the new number. */
static Node *resizeFlexible(ClkParser *p, Node *old, Field *member, Node *bytes, Pos pos) {
    Type *t = old->type;
    Node *kept, *made, *array;
    Node *statements = clkKeep(p, old, t, &kept), *elements = nodeNew(p->nodes, EX_FIELD, pos, member->type);
    statements->next = clkKeep(p, clkTryConvert(p, clkBi(p, pos, BI_mem_raw, p->types->pointer, bytes), t, CLK_CAST), t, &made);
    elements->a = clkDeref(p, clkClone(p, made), pos, 1);
    elements->field = member;
    Node *length = nodeNew(p->nodes, EX_LENGTH, pos, p->types->int64), *body = clkStmt(p, ST_BLOCK, pos), *resize = clkStmt(p, ST_SETLEN, pos);
    length->a = clkClone(p, elements);
    body->a = clkKeep(p, length, p->types->int64, &array);
    body->a->next = clkStoreStmt(p, clkDeref(p, clkClone(p, made), pos, 1), clkDeref(p, clkClone(p, kept), pos, 1));
    body->a->next->next = resize;
    resize->a = elements;
    resize->b = clkClone(p, array);
    resize->next = clkExprStmt(p, clkVoidCall(p, pos, BI_mem_free, clkClone(p, kept)));
    Node *isOld = nodeBinary(p->nodes, pos, BIN_NE, clkClone(p, kept), nodeNew(p->nodes, EX_NIL, pos, t), p->types->boolean);
    statements->next->next = clkIf(p, isOld, body, NULL);
    return clkSeq(p, pos, statements, clkClone(p, made));
}

/* realloc: new memory, the old values, the old memory's end. */
Node *clkCall_realloc(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *old = clkRvalue(p, call->args[0].node), *n = clkArg(p, call, 1, p->types->int64), *kept, *made;
    Pos pos = call->pos;
    (void)b;
    if (clkBad(n)) return n;
    bool isTyped = old->type->kind == TYPE_POINTER && old->type->elem != NULL;
    if (!isTyped) {
        if (old->type->kind == TYPE_NIL) return clkBi(p, pos, BI_mem_raw, p->types->pointer, n);
        if (old->type->kind != TYPE_POINTER) return clkArgError(p, call, 0, "pointer");
        return clkBi(p, pos, BI_mem_resize, p->types->pointer, clkList(old, n, NULL));
    }
    Type *t = old->type;
    Field *member = clkFlexibleMember(t->elem);
    if (member != NULL) return resizeFlexible(p, old, member, n, pos);
    int64_t size = (int64_t)clkSizeof(p, t->elem);
    Node *statements = clkKeep(p, old, t, &kept);
    Node *fresh = clkTryConvert(p, clkBi(p, pos, BI_mem_raw, p->types->pointer, n), t, CLK_CAST);
    statements->next = clkKeep(p, fresh, t, &made);
    Node *have = clkBi(p, pos, BI_mem_count, p->types->int64, clkClone(p, kept)), *room = clkBi(p, pos, BI_mem_count, p->types->int64, clkClone(p, made));
    Node *count = clkBi(p, pos, BI_int_min, p->types->int64, clkList(have, room, NULL));
    Node *bytes = nodeBinary(p->nodes, pos, BIN_MUL, count, clkLong(p, pos, size), p->types->int64);
    Node *copy = clkVoidCall(p, pos, BI_mem_copy, clkList(clkClone(p, made), clkClone(p, kept), bytes, clkLong(p, pos, size), NULL));
    Node *body = clkStmt(p, ST_BLOCK, pos);
    body->a = clkExprStmt(p, copy);
    body->a->next = clkExprStmt(p, clkVoidCall(p, pos, BI_mem_free, clkClone(p, kept)));
    Node *isOld = nodeBinary(p->nodes, pos, BIN_NE, clkClone(p, kept), nodeNew(p->nodes, EX_NIL, pos, t), p->types->boolean);
    statements->next->next = clkIf(p, isOld, body, NULL);
    return clkSeq(p, pos, statements, clkClone(p, made));
}

static Node *pointerTarget(ClkParser *p, ClkCall *call) {
    Node *x = call->args[0].node;
    bool isIndirect = x->type->kind == TYPE_POINTER && x->type->elem != NULL && x->type->elem->kind == TYPE_POINTER;
    Node *target = x->kind == EX_ADDR ? clkAddressed(x) : isIndirect ? clkDeref(p, x, x->pos, 1) : x;
    if (target->type->kind != TYPE_POINTER || target->type->elem == NULL) return clkArgError(p, call, 0, "address of a pointer");
    return clkCheckStore(p, target, call->args[0].pos, call->args[0].length) ? target : clkErrorNode(p, call->pos);
}

Node *clkCall_new(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *target = pointerTarget(p, call);
    (void)b;
    if (clkBad(target)) return target;
    Node *s = clkStmt(p, ST_NEW, call->pos);
    s->a = target;
    if (target->type->elem != NULL) s->next = clkNewLocksIn(p, clkDeref(p, clkClone(p, target), call->pos, call->length));
    return clkSeq(p, call->pos, s, clkInt(p, call->pos, 0));
}

Node *clkCall_dispose(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *target = pointerTarget(p, call);
    (void)b;
    if (clkBad(target)) return target;
    Node *s = clkStmt(p, ST_DISPOSE, call->pos);
    s->a = target;
    return clkSeq(p, call->pos, s, clkInt(p, call->pos, 0));
}

/* Side effects behind casts. */
static bool hasEffects(const Node *x) {
    while (x->kind == EX_VIEW || x->kind == EX_CONV || (x->kind == EX_BUILTIN && x->i == BI_ptr_note)) x = x->a;
    return x->kind == EX_PTRADD ? hasEffects(x->a) || hasEffects(x->b) : !clkIsPure(x) && x->kind != EX_CHARS;
}

/* The value of memset and memcpy is their first argument: one that has side effects is kept. */
static Node *keepFirst(ClkParser *p, ClkCall *call) {
    Node *first = clkRvalue(p, call->args[0].node), *kept;
    if (clkBad(first) || first->type->kind != TYPE_POINTER || !hasEffects(first)) return NULL;
    Node *keep = clkKeep(p, first, first->type, &kept);
    call->args[0].node = clkClone(p, kept);
    return keep;
}

static Node *giveFirst(ClkParser *p, ClkCall *call, Node *keep, Node *statement) {
    Node *first = clkRvalue(p, call->args[0].node);
    if (!clkIsPure(first)) return statement->a;
    if (keep != NULL) keep->next = statement;
    return clkSeq(p, call->pos, keep != NULL ? keep : statement, clkClone(p, first));
}

Node *clkCall_memset(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Type *pointer;
    Node *keep = keepFirst(p, call), *x = clkPointerArg(p, call, 0, &pointer), *byte = clkArg(p, call, 1, p->types->int64), *n = clkArg(p, call, 2, p->types->int64);
    (void)b;
    if (clkBad(x) || clkBad(byte) || clkBad(n)) return clkErrorNode(p, call->pos);
    Node *bytes = clkFillBytes(p, call, x, pointer, byte, n);
    if (bytes != NULL) return clkBad(bytes) ? bytes : giveFirst(p, call, keep, clkExprStmt(p, bytes));
    Node *fill = clkVoidCall(p, call->pos, BI_mem_fill, clkList(x, byte, n, unitOf(p, pointer, call->pos), NULL));
    return giveFirst(p, call, keep, clkExprStmt(p, fill));
}

static bool isTyped(const Type *t) { return t->kind == TYPE_POINTER && t->elem != NULL; }

Node *clkCall_memcpy(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Type *to, *from;
    Node *keep = keepFirst(p, call), *x = clkPointerArg(p, call, 0, &to), *y = clkPointerArg(p, call, 1, &from), *n = clkArg(p, call, 2, p->types->int64);
    (void)b;
    if (clkBad(x) || clkBad(y) || clkBad(n)) return clkErrorNode(p, call->pos);
    if (clkIsCharPointer(from)) x = clkNoteLayout(p, x, to);
    if (clkIsCharPointer(to)) y = clkNoteLayout(p, y, from);
    Node *copy = clkMovesBytes(p, to, from) ? clkMoveBytes(p, call, x, to, y, from, n)
                                            : clkVoidCall(p, call->pos, BI_mem_copy, clkList(x, y, n, unitOf(p, isTyped(to) ? to : from, call->pos), NULL));
    if (clkBad(copy)) return copy;
    return giveFirst(p, call, keep, clkExprStmt(p, copy));
}

Node *clkCall_memcmp(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Type *left, *right;
    Node *x = clkPointerArg(p, call, 0, &left), *y = clkPointerArg(p, call, 1, &right), *n = clkArg(p, call, 2, p->types->int64);
    (void)b;
    if (clkBad(x) || clkBad(y) || clkBad(n)) return clkErrorNode(p, call->pos);
    return clkBi(p, call->pos, BI_mem_compare, p->cInt, clkList(x, y, n, unitOf(p, isTyped(left) ? left : right, call->pos), NULL));
}

/* A call of a sorting function of the library: array, count, comparison, and the key of bsearch before them. */
static Node *sortCall(ClkParser *p, ClkCall *call, uint32_t base, bool isSearch) {
    Node *array = clkRvalue(p, call->args[base].node);
    const Node *unit = call->args[base + 2].node;
    bool isRaw = array->type->kind == TYPE_POINTER && array->type->elem == NULL;
    bool areBytes = clkIsCharPointer(array->type) && (unit->kind != EX_INT || unit->i != 1); /* of other values */
    if (isRaw || areBytes) return clkCallLibrary(p, isSearch ? "__bsearch" : "__qsort", call); /* elements of `size` bytes */
    if (!isTyped(array->type)) return clkArgError(p, call, base, "array or pointer of a known type");
    Type *elem = array->type->elem;
    if (elem->kind == TYPE_ARRAY && call->args[base].node->kind == EX_ADDR) { /* &array */
        array = clkDecay(p, clkDeref(p, array, array->pos, 1));
        elem = array->type->elem;
    }
    Node *compare = call->args[base + 3].node;
    bool isRoutine = compare->type->kind == TYPE_ROUTINE && compare->type->paramCount == 2 && clkIsInteger(compare->type->result);
    for (uint32_t i = 0; isRoutine && i < 2; i++) isRoutine = compare->type->params[i].type->kind == TYPE_POINTER;
    if (!isRoutine) return clkArgError(p, call, base + 3, "function that compares");
    bool takesElements = compare->type->params[0].type->elem != NULL;
    ClkSymbol *f = clkSortFunction(p, elem, isSearch, takesElements);
    if (f == NULL) return clkErrorNode(p, call->pos);
    ClkArg args[4];
    ClkCall inner = *call;
    uint32_t n = 0;
    if (isSearch) args[n++] = call->args[0];
    args[n] = call->args[base];
    args[n++].node = array;
    args[n++] = call->args[base + 1];
    args[n++] = call->args[base + 3];
    inner.args = args;
    inner.count = n;
    return clkCallFunction(p, f, &inner);
}

Node *clkCall_qsort(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    return sortCall(p, call, 0, false);
}

Node *clkCall_bsearch(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    return sortCall(p, call, 1, true);
}
