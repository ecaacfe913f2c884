/* array_edit.c: Insert, Delete and Concat of dynamic arrays. As for Copy (copy_array.c), one routine for each type is built as a tree:
 *
 *   procedure $insert(const x: array of T; var a: array of T; at: Int64);       (a: dynamic)
 *   begin n := Length(x); m := Length(a); at := Max(Min(at, m), 0); SetLength(a, m + n);
 *         for i := m - 1 downto at do a[i + n] := a[i]; for i := 0 to n - 1 do a[at + i] := x[i] end;
 *   procedure $delete(var a: array of T; at, n: Int64);
 *   begin if (at >= 0) and (at < Length(a)) and (n > 0) then begin n := Min(n, Length(a) - at); m := Length(a) - n;
 *         for i := at to m - 1 do a[i] := a[i + n]; SetLength(a, m) end end; */
#include "frontends/pascal/builtins.h"

typedef struct PasEdit { /* made so far */
    struct PasEdit *next;
    Type *array;
    bool isInsert;
    PasSymbol *symbol;
} PasEdit;

/* What the bodies are made of. */
typedef struct Maker {
    PasParser *p;
    Pos pos;
    Symbol *a, *x, *at, *n, *m, *i;
} Maker;

static Node *var(const Maker *k, Symbol *s) { return pasVarNode(k->p, (PasSymbol *)s, k->pos); }
static Node *number(const Maker *k, int64_t value) { return pasInt(k->p, k->pos, value); }
static Node *binary(const Maker *k, BinaryOp op, Node *a, Node *b) { return nodeBinary(k->p->nodes, k->pos, op, a, b, k->p->types->int64); }
static Node *test(const Maker *k, BinaryOp op, Node *a, Node *b) { return nodeBinary(k->p->nodes, k->pos, op, a, b, k->p->types->boolean); }
static Node *set(const Maker *k, Node *target, Node *value) { return pasAssignNode(k->p, target, value, k->pos); }
static Node *lesser(const Maker *k, Node *a, Node *b) { return pasBi(k->p, k->pos, BI_int_min, k->p->types->int64, pasList(a, b, NULL)); }

static Node *lengthOf(const Maker *k, Symbol *s) {
    Node *x = nodeNew(k->p->nodes, EX_LENGTH, k->pos, k->p->types->int64);
    x->a = var(k, s);
    return x;
}

static Node *element(const Maker *k, Symbol *array, Node *index) {
    Node *x = nodeNew(k->p->nodes, EX_INDEX, k->pos, array->type->elem);
    x->a = var(k, array);
    x->b = index;
    return x;
}

static Node *setLength(const Maker *k, Node *length) {
    Node *s = pasStmt(k->p, ST_SETLEN, k->pos);
    s->a = var(k, k->a);
    s->b = length;
    return s;
}

static Node *loop(const Maker *k, Node *from, Node *to, bool isDown, Node *body) {
    Node *s = pasStmt(k->p, ST_FOR, k->pos);
    s->d = var(k, k->i);
    s->a = from;
    s->b = to;
    s->c = body;
    s->flags |= (uint16_t)(NF_FOR_NO_FIX | (isDown ? NF_DOWN : 0));
    return s;
}

static Node *insertBody(const Maker *k) {
    Node *block = pasStmt(k->p, ST_BLOCK, k->pos);
    Node *least = pasBi(k->p, k->pos, BI_int_max, k->p->types->int64, pasList(lesser(k, var(k, k->at), var(k, k->m)), number(k, 0), NULL));
    Node *shift = set(k, element(k, k->a, binary(k, BIN_ADD, var(k, k->i), var(k, k->n))), element(k, k->a, var(k, k->i)));
    Node *fill = set(k, element(k, k->a, binary(k, BIN_ADD, var(k, k->at), var(k, k->i))), element(k, k->x, var(k, k->i)));
    block->a = pasList(set(k, var(k, k->n), lengthOf(k, k->x)), set(k, var(k, k->m), lengthOf(k, k->a)), set(k, var(k, k->at), least),
                       setLength(k, binary(k, BIN_ADD, var(k, k->m), var(k, k->n))),
                       loop(k, binary(k, BIN_SUB, var(k, k->m), number(k, 1)), var(k, k->at), true, shift),
                       loop(k, number(k, 0), binary(k, BIN_SUB, var(k, k->n), number(k, 1)), false, fill), NULL);
    return block;
}

static Node *deleteBody(const Maker *k) {
    Node *block = pasStmt(k->p, ST_BLOCK, k->pos), *guard = pasStmt(k->p, ST_IF, k->pos);
    Node *isInside = test(k, BIN_LAND, test(k, BIN_GE, var(k, k->at), number(k, 0)), test(k, BIN_LT, var(k, k->at), lengthOf(k, k->a)));
    Node *count = lesser(k, var(k, k->n), binary(k, BIN_SUB, lengthOf(k, k->a), var(k, k->at)));
    Node *shift = set(k, element(k, k->a, var(k, k->i)), element(k, k->a, binary(k, BIN_ADD, var(k, k->i), var(k, k->n))));
    block->a = pasList(set(k, var(k, k->n), count), set(k, var(k, k->m), binary(k, BIN_SUB, lengthOf(k, k->a), var(k, k->n))),
                       loop(k, var(k, k->at), binary(k, BIN_SUB, var(k, k->m), number(k, 1)), false, shift), setLength(k, var(k, k->m)), NULL);
    guard->a = test(k, BIN_LAND, isInside, test(k, BIN_GT, var(k, k->n), number(k, 0)));
    guard->b = block;
    Node *body = pasStmt(k->p, ST_BLOCK, k->pos);
    body->a = guard;
    return body;
}

static PasSymbol *makeEdit(PasParser *p, Type *array, bool isInsert, Pos pos) {
    Names *names = &p->c->names;
    Type *t = p->types->int64;
    Param *params = ARENA_ARRAY(p->arena, Param, 3);
    Param list = {.name = nameOf(names, "x"), .type = typeOpenArray(p->types, array->elem), .mode = PARAM_CONST, .group = 1};
    Param target = {.name = nameOf(names, "a"), .type = array, .mode = PARAM_VAR, .group = 2};
    params[0] = isInsert ? list : target;
    params[1] = isInsert ? target : (Param){.name = nameOf(names, "at"), .type = t, .mode = PARAM_VALUE, .group = 3};
    params[2] = (Param){.name = nameOf(names, isInsert ? "at" : "n"), .type = t, .mode = PARAM_VALUE, .group = 4};
    PasSymbol *helper = pasHelperRoutine(p, isInsert ? "$insert" : "$delete", typeRoutine(p->types, params, 3, NULL), pos);
    Symbol **given = helper->s.routine->params;
    Maker k = {.p = p, .pos = pos};
    k.x = isInsert ? given[0] : NULL;
    k.a = given[isInsert ? 1 : 0];
    k.at = given[isInsert ? 2 : 1];
    k.n = isInsert ? &pasHelperLocal(p, helper, "n", t)->s : given[2];
    k.m = &pasHelperLocal(p, helper, "m", t)->s;
    k.i = &pasHelperLocal(p, helper, "i", t)->s;
    PasHelperScope scope = pasHelperEnter(p, helper);
    Node *body = isInsert ? insertBody(&k) : deleteBody(&k);
    pasHelperLeave(p, &scope);
    pasHelperEnd(p, helper, body);
    return helper;
}

static Node *callEdit(PasParser *p, Type *array, bool isInsert, Node *args, Pos pos) {
    PasEdit *e = p->edits;
    while (e != NULL && (e->array != array || e->isInsert != isInsert)) e = e->next;
    if (e == NULL) {
        e = ARENA_NEW(p->arena, PasEdit);
        *e = (PasEdit){p->edits, array, isInsert, makeEdit(p, array, isInsert, pos)};
        p->edits = e;
    }
    Node *x = nodeNew(p->nodes, EX_CALL, pos, p->types->voidType);
    x->sym = &e->symbol->s;
    x->a = args;
    return pasExprStmt(p, x);
}

/* An element, a list or an array of elements of `array` as the elements to add; NULL: it is none. */
static Node *elementsOf(PasParser *p, Node *x, Type *array) {
    bool isList = x->kind == EX_SET && (x->flags & PAS_NF_OPENSET) != 0 && array->elem->kind != TYPE_SET;
    if (isList) {
        Node *list = pasConvert(p, x, array, PAS_ARGUMENT);
        if (list != NULL) list->type = typeOpenArray(p->types, array->elem);
        return list;
    }
    const Type *t = x->type;
    bool isArray = (t->kind == TYPE_DYNARRAY || t->kind == TYPE_OPENARRAY || t->kind == TYPE_ARRAY) && pasSameType(p, t->elem, array->elem);
    if (isArray && array->elem->kind != TYPE_DYNARRAY) return t->kind == TYPE_DYNARRAY ? pasCopyOf(p, x) : x;
    Node *value = pasConvert(p, x, array->elem, PAS_INITIAL);
    if (value == NULL) return isArray ? (t->kind == TYPE_DYNARRAY ? pasCopyOf(p, x) : x) : NULL;
    Node *list = nodeNew(p->nodes, EX_LIST, x->pos, typeOpenArray(p->types, array->elem));
    value->next = NULL;
    list->a = value;
    return list;
}

static bool isDynamic(const PasArg *a) { return a->node != NULL && a->node->type != NULL && a->node->type->kind == TYPE_DYNARRAY; }

Node *pasInsertElements(PasParser *p, PasCall *call) {
    PasArg *source = call->args, *target = source->next;
    if (!isDynamic(target)) return NULL;
    Node *a = pasArgVariable(p, call, target, PAS_TOUCH_VAR), *x = pasArgValue(p, call, source, NULL), *at = pbInteger(p, call, target->next);
    char want[160];
    if (pasIsError(a) || pasIsError(x) || pasIsError(at)) return pasErrorNode(p, call->pos);
    Node *elements = elementsOf(p, x, a->type);
    if (elements != NULL) return callEdit(p, a->type, true, pasList(elements, a, at, NULL), call->pos);
    pasArgError(p, call, source, pasTypeName(a->type->elem, want, sizeof want));
    return pasErrorNode(p, call->pos);
}

Node *pasDeleteElements(PasParser *p, PasCall *call) {
    if (!isDynamic(call->args)) return NULL;
    Node *a = pasArgVariable(p, call, call->args, PAS_TOUCH_VAR), *at = pbInteger(p, call, pbArg(call, 1)), *n = pbInteger(p, call, pbArg(call, 2));
    if (pasIsError(a) || pasIsError(at) || pasIsError(n)) return pasErrorNode(p, call->pos);
    return callEdit(p, a->type, false, pasList(a, at, n, NULL), call->pos);
}

/* Concat(a, b, ...): a copy of a with the others inserted at its end. */
Node *pasConcatArrays(PasParser *p, PasCall *call) {
    if (!isDynamic(call->args)) return NULL;
    Node *first = pasArgValue(p, call, call->args, NULL);
    Type *array = first->type;
    Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, array), call->pos), *seq = nodeNew(p->nodes, EX_SEQ, call->pos, array), **last = &seq->a;
    char want[160];
    *last = pasAssignNode(p, temp, pasCopyOf(p, first), call->pos);
    last = &(*last)->next;
    for (PasArg *a = call->args->next; a != NULL; a = a->next) {
        Node *x = pasArgValue(p, call, a, NULL), *elements = pasIsError(x) ? NULL : elementsOf(p, x, array);
        if (elements == NULL) {
            if (!pasIsError(x)) pasArgError(p, call, a, pasTypeName(array, want, sizeof want));
            return pasErrorNode(p, call->pos);
        }
        *last = callEdit(p, array, true, pasList(elements, pasClone(p, temp), pasInt(p, call->pos, INT64_MAX), NULL), call->pos);
        last = &(*last)->next;
    }
    seq->b = pasClone(p, temp);
    return seq;
}
