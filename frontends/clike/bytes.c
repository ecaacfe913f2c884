/* bytes.c: characters behind a char pointer that was made of a void pointer: the bytes of any values, one by one, as C programs copy, compare, swap and
 * hash them. In memory the values do not lie as they do in C, so that these bytes are read and written by the runtime. A local variable that is
 * initialised with such a pointer points to `cells`, a type like char whose values are loaded and stored by calls. */
#include "frontends/clike/builtins.h"
#include "frontends/clike/concurrency.h"
#include "runtime/mem/pointer.h"

#include <assert.h>

/* A cast of an untyped pointer to a char pointer. */
static bool isBytesView(const Node *x) {
    return x->kind == EX_VIEW && clkIsCharPointer(x->type) && x->a->type->kind == TYPE_POINTER && x->a->type->elem == NULL;
}

const Node *clkBytesSource(const Node *x) {
    if (!isBytesView(x)) return NULL;
    const Node *plain = x->a->kind == EX_BUILTIN && x->a->i == BI_ptr_note ? x->a->a : x->a;
    bool isTyped = plain->kind == EX_CONV && plain->op == CV_RETYPE && plain->a->type->kind == TYPE_POINTER && plain->a->type->elem != NULL;
    return isTyped ? plain->a : NULL;
}

void clkStepBytes(Node *x) {
    if (isBytesView(x)) x->i = POINTER_STEPPED; /* (char *)base + i * size */
}

/* The bytes of one int are in memory what they are in C, but for those behind them: functions that are told their number may read them. */
Node *clkBytesView(ClkParser *p, Node *view) {
    const Node *source = clkBytesSource(view);
    assert(source != NULL);
    bool isOne = source->kind == EX_ADDR && source->a->kind != EX_INDEX && clkWiderNumber(p, source->type->elem) == 'i';
    if (!isOne) clkStepBytes(view);
    return view;
}

static Type *cellsLike(ClkParser *p, const Type *pointer) {
    Type **cell = &p->byteCells[pointer->elem == p->types->uint8];
    if (*cell == NULL) {
        *cell = typeCopy(p->types, p->types->character);
        (*cell)->plain = p->types->character;
        (*cell)->moduleType = (*cell)->moduleBox = 0;
    }
    return clkPointerTo(p, *cell, pointer->isConst);
}

void clkReachByte(ClkParser *p, Node *x) {
    Node *view = x->kind == EX_PTRADD ? x->a : x;
    bool isDirect = view->kind == EX_VIEW && view->i > POINTER_DIRECT && view->i < POINTER_PUN;
    if (isDirect) view->i -= POINTER_DIRECT; /* nobody keeps the pointer: clkBeginSettled cares for a store */
    if (clkReachSlot(p, view)) {
        x->type = view->type;
        return;
    }
    if (clkBytesSource(view) == NULL || view->type->elem->isSigned) return;
    view->i = POINTER_STEPPED;
    view->type = cellsLike(p, view->type);
    x->type = view->type;
}

Type *clkByteCells(ClkParser *p, const Type *declared, Node *value) {
    Node *x = value;
    if (value != NULL && clkReachSlot(p, value)) return value->type;
    if (!clkIsCharPointer(declared) || declared->elem->isSigned || value == NULL) return NULL;
    while (x->kind == EX_PTRADD || (x->kind == EX_CONV && x->op == CV_RETYPE)) x = x->a;
    if (!isBytesView(x)) return NULL;
    x->i = POINTER_BYTES;
    return cellsLike(p, declared);
}

/* ---- *(T *)&number ---- */

/* As in C's memory: an int and a float have 32 bits there. */
static Type *plainNumber(const ClkParser *p, Type *t) { return t == p->cInt ? p->types->int32 : t == p->cFloat ? p->types->single : t; }

static bool isPun(const Node *x) { return x->kind == EX_DEREF && x->a->kind == EX_VIEW && x->a->i == POINTER_PUN; }

Node *clkPun(ClkParser *p, Type *t, Node *x) {
    Type *to = t->kind == TYPE_POINTER ? t->elem : NULL, *from = x->type->kind == TYPE_POINTER ? x->type->elem : NULL;
    if (to == NULL || from == NULL || from == to || !clkIsArith(to) || !clkIsArith(from) || !(x->kind == EX_ADDR || clkIsPure(x))) return NULL;
    bool isPlain = plainNumber(p, to) == to && plainNumber(p, from) == from;
    if (isPlain || from->bits != 0 || to->bits != 0 || clkSizeof(p, to) != clkSizeof(p, from) || to->kind == TYPE_BOOL || clkIsAtomic(p, from)) return NULL;
    Node *view = nodeNew(p->nodes, EX_VIEW, x->pos, t), *place = x->kind == EX_ADDR ? clkAddressed(x) : clkDeref(p, x, x->pos, 1);
    view->i = POINTER_PUN;
    view->a = nodeNew(p->nodes, EX_ADDR, x->pos, x->type);
    view->a->a = place;
    return view;
}

/* The bits of x, a number of type `from`, as one of type `to`. */
static Node *sameBits(ClkParser *p, Node *x, Type *from, Type *to) {
    Type *a = plainNumber(p, from), *b = plainNumber(p, to);
    x = clkArith(p, clkArith(p, x, from), a);
    if (a->kind != TYPE_REAL && b->kind != TYPE_REAL) return clkArith(p, clkArith(p, x, b), to);
    Node *temp = clkTemp(p, a, x->pos), *address = nodeNew(p->nodes, EX_ADDR, x->pos, clkPointerTo(p, a, false));
    temp->sym->isAddressTaken = true;
    address->a = clkClone(p, temp);
    Node *view = nodeNew(p->nodes, EX_VIEW, x->pos, clkPointerTo(p, b, false)), *load = nodeNew(p->nodes, EX_DEREF, x->pos, b);
    view->a = address;
    view->i = (int64_t)b->size;
    load->a = view;
    return clkArith(p, clkSeq(p, x->pos, clkStoreStmt(p, temp, x), load), to);
}

static Node *loadPun(ClkParser *p, const Node *x) {
    Node *place = x->a->a->a;
    return sameBits(p, place, place->type, x->type);
}

static Node *storePun(ClkParser *p, Node *target, Node *value, Pos pos) {
    Node *kept, *first = clkKeep(p, value, target->type, &kept), *place = target->a->a->a;
    first->next = clkStoreStmt(p, place, sameBits(p, clkClone(p, kept), target->type, place->type));
    return clkSeq(p, pos, first, clkClone(p, kept));
}

/* May the place be evaluated twice? Reports. */
static bool isPunTwice(ClkParser *p, const Node *target, Pos pos) {
    return clkIsPure(target->a->a->a) || clkError(p, pos, 1, DIAG_NOT_ALLOWED, "a compound assignment through a cast of a place that has side effects");
}

bool clkIsByteCell(const ClkParser *p, const Node *x) {
    if (isPun(x) || clkIsSlot(p, x) || clkIsCarried(x)) return true;
    bool isCell = x->type == p->byteCells[0] || x->type == p->byteCells[1];
    return isCell && (x->kind == EX_DEREF || x->kind == EX_INDEX);
}

/* The type of a cell's value. */
static Type *valueType(const ClkParser *p, const Node *cell) { return cell->type == p->byteCells[1] ? p->types->uint8 : p->types->character; }

/* The arguments that say where the cell lies. */
static Node *placeOf(ClkParser *p, Node *x) {
    bool isIndex = x->kind == EX_INDEX;
    assert(x->kind == EX_INDEX || x->kind == EX_DEREF);
    Node *pointer = nodeConv(p->nodes, CV_RETYPE, x->a, p->types->pointer);
    pointer->pos = x->pos;
    return clkList(pointer, isIndex ? clkArith(p, x->b, p->types->int64) : clkLong(p, x->pos, 0), NULL);
}

Node *clkLoadByte(ClkParser *p, Node *x) {
    if (!clkIsByteCell(p, x)) return x;
    if (isPun(x)) return loadPun(p, x);
    if (clkIsCarried(x)) return clkLoadCarried(p, x);
    if (clkIsSlot(p, x)) return clkLoadSlot(p, x);
    return clkArith(p, clkBi(p, x->pos, BI_c_byte, p->types->int64, placeOf(p, x)), valueType(p, x));
}

/* { pointer, index } of the cell in temporaries, as a cell again. */
static Node *keepPlace(ClkParser *p, Node *x, Node **cell) {
    Node *pointer, *index, *first = clkKeep(p, x->a, x->a->type, &pointer);
    first->next = clkKeep(p, x->kind == EX_INDEX ? clkArith(p, x->b, p->types->int64) : clkLong(p, x->pos, 0), p->types->int64, &index);
    *cell = nodeNew(p->nodes, EX_INDEX, x->pos, x->type);
    (*cell)->a = pointer;
    (*cell)->b = index;
    return first;
}

static Node *store(ClkParser *p, Node *cell, Node *value, Pos pos) {
    Node *args = placeOf(p, cell);
    args->next->next = value;
    return clkExprStmt(p, clkVoidCall(p, pos, BI_c_set_byte, args));
}

/* The place first, then the value; the result is what was stored. */
Node *clkStoreByte(ClkParser *p, ClkTokenKind op, Node *target, Node *value, Pos pos, uint32_t length) {
    if (clkIsCarried(target)) return clkStoreCarried(p, op, target, value, pos, length);
    if (clkIsSlot(p, target)) {
        if (op != CT_ASSIGN) value = clkBinary(p, op, clkLoadSlot(p, clkClone(p, target)), value, pos, length);
        return clkBad(value) ? value : clkStoreSlot(p, target, value, pos, length);
    }
    if (isPun(target)) {
        if (op != CT_ASSIGN && !isPunTwice(p, target, pos)) return clkErrorNode(p, pos);
        if (op != CT_ASSIGN) value = clkBinary(p, op, loadPun(p, clkClone(p, target)), value, pos, length);
        value = clkConvert(p, value, target->type, op == CT_ASSIGN ? CLK_ASSIGN : CLK_CAST, pos, length);
        return clkBad(value) ? value : storePun(p, target, value, pos);
    }
    Node *cell, *kept, *first = keepPlace(p, target, &cell);
    if (op != CT_ASSIGN) value = clkBinary(p, op, clkLoadByte(p, clkClone(p, cell)), value, pos, length);
    value = clkConvert(p, value, valueType(p, cell), op == CT_ASSIGN ? CLK_ASSIGN : CLK_CAST, pos, length);
    if (clkBad(value)) return value;
    first->next->next = clkKeep(p, value, valueType(p, cell), &kept);
    first->next->next->next = store(p, cell, clkArith(p, clkClone(p, kept), p->types->int64), pos);
    return clkSeq(p, pos, first, clkClone(p, kept));
}

Node *clkStepByte(ClkParser *p, Node *target, bool isIncrement, bool isPostfix, Pos pos) {
    if (clkIsCarried(target)) return clkStepCarried(p, target, isIncrement, isPostfix, pos);
    if (clkIsSlot(p, target)) {
        Node *kept, *before = clkKeep(p, clkLoadSlot(p, clkClone(p, target)), clkSlotReal(p, target->type), &kept);
        Node *next = clkPointerAdd(p, clkClone(p, kept), clkLong(p, pos, isIncrement ? 1 : -1), false, pos);
        before->next = clkExprStmt(p, clkStoreSlot(p, target, next, pos, 2));
        return clkSeq(p, pos, before, isPostfix ? clkClone(p, kept) : clkLoadSlot(p, clkClone(p, target)));
    }
    if (isPun(target)) {
        if (!isPunTwice(p, target, pos)) return clkErrorNode(p, pos);
        Node *kept, *before = clkKeep(p, loadPun(p, clkClone(p, target)), target->type, &kept);
        Node *next = clkArith(p, clkBinary(p, isIncrement ? CT_PLUS : CT_MINUS, clkClone(p, kept), clkInt(p, pos, 1), pos, 2), target->type);
        before->next = clkExprStmt(p, storePun(p, target, next, pos));
        return clkSeq(p, pos, before, isPostfix ? clkClone(p, kept) : loadPun(p, clkClone(p, target)));
    }
    Node *cell, *old, *first = keepPlace(p, target, &cell);
    first->next->next = clkKeep(p, clkLoadByte(p, clkClone(p, cell)), valueType(p, cell), &old);
    Node *stepped = clkBinary(p, isIncrement ? CT_PLUS : CT_MINUS, clkClone(p, old), clkInt(p, pos, 1), pos, 2);
    first->next->next->next = store(p, cell, clkArith(p, stepped, p->types->int64), pos);
    Node *value = isPostfix ? clkClone(p, old) : clkArith(p, clkClone(p, stepped), valueType(p, cell));
    return clkSeq(p, pos, first, value);
}

/* ---- values in arrays of bytes ---- */

/* The cast in `*(T *)bytes`, `((T *)bytes)[i]`, `((T *)bytes)->member`, where `bytes` may lead to characters. */
static Node **viewBehind(Node *target) {
    while (target->kind == EX_FIELD || (target->kind == EX_INDEX && target->a->type->kind != TYPE_POINTER)) target = target->a;
    if (target->kind != EX_DEREF && target->kind != EX_INDEX) return NULL;
    Node **link = &target->a;
    while ((*link)->kind == EX_PTRADD) link = &(*link)->a;
    const Node *x = *link;
    bool isFromBytes = x->kind == EX_VIEW && !clkIsCharPointer(x->type) && x->a->type->kind == TYPE_POINTER &&
                       (x->a->type->elem == NULL || clkIsCharPointer(x->a->type));
    return isFromBytes ? link : NULL;
}

Node *clkBeginSettled(ClkParser *p, Node *target, Node **kept) {
    Node **view = viewBehind(target);
    if (view == NULL) return NULL;
    Node *first = clkKeep(p, *view, (*view)->type, kept);
    *view = clkClone(p, *kept);
    return first;
}

Node *clkEndSettled(ClkParser *p, Node *first, const Node *kept, Node *x) {
    Node *value;
    if (first == NULL || clkBad(x)) return x;
    Node *pointer = nodeConv(p->nodes, CV_RETYPE, clkClone(p, kept), p->types->pointer);
    pointer->pos = x->pos;
    first->next = clkKeep(p, x, x->type, &value);
    first->next->next = clkExprStmt(p, clkVoidCall(p, x->pos, BI_ptr_settle, pointer));
    return clkSeq(p, x->pos, first, clkClone(p, value));
}
