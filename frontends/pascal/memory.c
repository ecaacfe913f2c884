/* memory.c: GetMem, AllocMem, ReallocMem, FreeMem. Memory for a pointer of a known type is an array of as many of its values as the bytes hold, at least
 * one, counted in bytes as SizeOf counts them. Memory for an untyped pointer takes its type when the pointer is first converted to a typed one. */
#include "frontends/pascal/builtins.h"

/* The pointer x as one of type t, which has a type to lead to: the machine checks that what it leads to can be seen so. */
Node *pasPointerView(PasParser *p, Node *x, Type *t) {
    const Type *elem = t->elem;
    if (elem == NULL || elem->isOpen || elem->kind == TYPE_FILE || elem->kind == TYPE_VOID) return nodeConv(p->nodes, CV_CAST, x, t);
    uint64_t size = elem->hasRefs ? elem->size : pasFileSize(elem);
    Node *view = nodeNew(p->nodes, EX_VIEW, x->pos, t);
    view->a = x;
    view->i = size == 0 || size > INT32_MAX ? 1 : (int64_t)size;
    return view;
}

static int64_t unitOf(const Type *elem) {
    uint64_t size = elem->hasRefs ? elem->size : pasFileSize(elem);
    return size == 0 ? 1 : (int64_t)size;
}

/* New memory of n bytes for pointers of type t. */
static Node *fresh(PasParser *p, Node *n, Type *t, Pos pos) {
    if (t->elem == NULL) return pasBi(p, pos, BI_mem_raw, p->types->pointer, n);
    int64_t unit = unitOf(t->elem);
    Node *sum = nodeBinary(p->nodes, pos, BIN_ADD, n, pasInt(p, pos, unit - 1), p->types->int64);
    Node *count = nodeBinary(p->nodes, pos, BIN_DIV, pasFold(p, sum), pasInt(p, pos, unit), p->types->int64);
    Node *made = nodeNew(p->nodes, EX_NEWDYN, pos, typeDynArray(p->types, t->elem)), *first = nodeNew(p->nodes, EX_INDEX, pos, t->elem);
    made->a = pasBi(p, pos, BI_int_max, p->types->int64, pasList(pasFold(p, count), pasInt(p, pos, 1), NULL));
    first->a = made;
    first->b = pasInt(p, pos, 0);
    Node *address = nodeNew(p->nodes, EX_ADDR, pos, t);
    address->a = first;
    return address;
}

static bool isPointer(PasParser *p, PasCall *call, PasArg *arg, const Node *x) {
    return !pasIsError(x) && (x->type->kind == TYPE_POINTER || pasArgError(p, call, arg, "pointer"));
}

/* GetMem(p, n), and the function GetMem(n), AllocMem(n). */
Node *pbGetMem(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    if (call->count == 1) {
        Node *n = pbInteger(p, call, call->args);
        return pasIsError(n) ? n : fresh(p, n, p->types->pointer, call->pos);
    }
    Node *v = pasArgVariable(p, call, call->args, PAS_TOUCH_STORE), *n = pbInteger(p, call, call->args->next);
    if (!isPointer(p, call, call->args, v) || pasIsError(n)) return pasErrorNode(p, call->pos);
    const Type *elem = v->type->elem;
    bool isOne = elem != NULL && !typeIsScalar(elem) && n->kind == EX_INT && n->i <= unitOf(elem);
    if (!isOne) return pasAssignNode(p, v, fresh(p, n, v->type, call->pos), call->pos);
    Node *make = pasStmt(p, ST_NEW, call->pos);
    make->a = v;
    return make;
}

static Node *release(PasParser *p, Node *x, Pos pos) { return pasExprStmt(p, pasBi(p, pos, BI_mem_free, NULL, x)); }

/* FreeMem(p), FreeMem(p, n): a variable is nil afterwards, as with Dispose. */
Node *pbFreeMem(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *bind, *x = pasArgValue(p, call, call->args, NULL);
    if (call->count > 1 && pasIsError(pbInteger(p, call, call->args->next))) return pasErrorNode(p, call->pos);
    if (!isPointer(p, call, call->args, x)) return pasErrorNode(p, call->pos);
    if (!pasIsDesignator(x)) return release(p, x, call->pos);
    if (!pasTouch(p, x, PAS_TOUCH_STORE, call->args->pos, call->args->length)) return pasErrorNode(p, call->pos);
    x = pasBind(p, x, &bind);
    Node *block = pasStmt(p, ST_BLOCK, call->pos);
    block->a = pasList(release(p, pasClone(p, x), call->pos), pasAssignNode(p, x, nodeNew(p->nodes, EX_NIL, call->pos, x->type), call->pos), NULL);
    return pasBindEnd(bind, block);
}

/* ReallocMem(p, n) of a typed pointer: made := new memory; if p <> nil then the values that fit go over and the old memory ends; p := made. */
static Node *resized(PasParser *p, Node *v, Node *n, Pos pos) {
    Type *t = v->type;
    Node *made = pasVarNode(p, (PasSymbol *)pasTemp(p, t), pos), *block = pasStmt(p, ST_BLOCK, pos), *move = pasStmt(p, ST_BLOCK, pos);
    Node *have = pasBi(p, pos, BI_mem_count, p->types->int64, pasClone(p, v)), *room = pasBi(p, pos, BI_mem_count, p->types->int64, pasClone(p, made));
    Node *count = pasBi(p, pos, BI_int_min, p->types->int64, pasList(have, room, NULL)), *unit = pasInt(p, pos, unitOf(t->elem));
    Node *bytes = nodeBinary(p->nodes, pos, BIN_MUL, count, unit, p->types->int64);
    Node *copy = pasBi(p, pos, BI_mem_copy, NULL, pasList(pasClone(p, made), pasClone(p, v), bytes, pasClone(p, unit), NULL));
    move->a = pasList(pasExprStmt(p, copy), release(p, pasClone(p, v), pos), NULL);
    Node *test = pasStmt(p, ST_IF, pos);
    test->a = nodeBinary(p->nodes, pos, BIN_NE, pasClone(p, v), nodeNew(p->nodes, EX_NIL, pos, t), p->types->boolean);
    test->b = move;
    block->a = pasList(pasAssignNode(p, made, fresh(p, n, t, pos), pos), test, pasAssignNode(p, v, pasClone(p, made), pos), NULL);
    return block;
}

Node *pbReallocMem(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *bind, *v = pasArgVariable(p, call, call->args, PAS_TOUCH_STORE), *n = pbInteger(p, call, call->args->next);
    if (!isPointer(p, call, call->args, v) || pasIsError(n)) return pasErrorNode(p, call->pos);
    v = pasBind(p, v, &bind);
    if (v->type->elem != NULL) return pasBindEnd(bind, resized(p, v, n, call->pos));
    Node *value = pasBi(p, call->pos, BI_mem_resize, p->types->pointer, pasList(pasClone(p, v), n, NULL));
    return pasBindEnd(bind, pasAssignNode(p, v, value, call->pos));
}
