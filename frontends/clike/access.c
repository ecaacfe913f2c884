/* access.c: variables, members, elements, pointers (clike.md 7.3, 9). */
#include "frontends/clike/builtins.h"

#include <assert.h>
#include <string.h>

static Node *error(ClkParser *p, Pos pos, uint32_t length, DiagCode code, const Type *t) {
    char text[120];
    clkError(p, pos, length, code, clkTypeText(p, t, text, sizeof text));
    return clkErrorNode(p, pos);
}

Node *clkVar(ClkParser *p, ClkSymbol *sym, Pos pos) {
    if (sym->s.kind == SYM_CONST) {
        Node *x = clkClone(p, sym->s.value);
        x->pos = pos;
        return x;
    }
    if (sym->s.kind == SYM_ROUTINE) return clkFunctionValue(p, sym, pos);
    Node *x = nodeNew(p->nodes, EX_VAR, pos, sym->s.type);
    x->sym = &sym->s;
    sym->s.isUsed = true;
    if (sym->s.isGlobal) {
        sym->s.isUsedInRoutine = true;
    } else if (p->fn != NULL && sym->s.owner != NULL && sym->s.owner != p->fn->routine) { /* of the function around a fn literal */
        sym->s.isCaptured = true;
        for (Routine *r = p->fn->routine; r != NULL && r != sym->s.owner; r = r->parent) r->usesOuter = true;
    }
    return x;
}

/* ---- elements ---- */

/* Sums that are counted in elements need not wrap as an int does: wrapped or not, one that is too large leads out of every array. */
static Node *counted(ClkParser *p, Node *x) {
    bool isWrapped = x->kind == EX_CONV && x->op == CV_INT && x->type == p->types->int32 && x->a->kind == EX_BINARY && x->a->type == p->types->int64;
    if (isWrapped && (x->a->op == BIN_ADD || x->a->op == BIN_SUB)) x = x->a;
    return clkArith(p, x, p->types->int64);
}

static Node *indexNode(ClkParser *p, NodeKind kind, Node *a, Node *index, Type *elem, Pos pos) {
    Node *x = nodeNew(p->nodes, kind, pos, elem);
    x->a = a;
    x->b = counted(p, index);
    return x;
}

static Node *stringIndex(ClkParser *p, Node *a, Node *index, Pos pos) {
    if (index->kind == EX_INT && index->i == 0) {
        Node *x = nodeNew(p->nodes, EX_LENGTH, pos, p->cInt);
        x->a = a;
        return clkFold(p, x);
    }
    return indexNode(p, EX_STRINDEX, a, index, p->types->character, pos);
}

Node *clkIndex(ClkParser *p, Node *a, Node *index, Pos pos, uint32_t length) {
    if (clkBad(a) || clkBad(index)) return clkErrorNode(p, pos);
    a = clkLoadByte(p, a);
    bool isSwapped = clkIsInteger(a->type) && (index->type->kind == TYPE_POINTER || index->type->kind == TYPE_ARRAY || index->kind == EX_STR);
    if (isSwapped) {
        Node *x = a;
        a = index, index = x;
        if (a->kind == EX_STR && a->type->kind == TYPE_STRING) a = clkTryConvert(p, a, p->charPointer, CLK_PASS);
    }
    if (!clkIsInteger(index->type)) return error(p, index->pos, 1, DIAG_INDEX_TYPE, index->type);
    switch ((TypeKind)a->type->kind) {
    case TYPE_STRING: return stringIndex(p, a, index, pos);
    case TYPE_ARRAY: case TYPE_DYNARRAY: return indexNode(p, EX_INDEX, a, index, a->type->elem, pos);
    case TYPE_POINTER: {
        if (a->type->elem == NULL) return error(p, pos, length, DIAG_NOT_ARRAY, a->type);
        if (!clkHasSteps(p, a->type, pos)) return clkErrorNode(p, pos);
        Node *row = clkVlaIndex(p, a, index, pos);
        if (row != NULL) return row;
        clkReachByte(p, a);
        if (a->kind == EX_PTRADD) { /* (p + m)[n] needs no pointer of its own */
            Node *sum = nodeBinary(p->nodes, pos, BIN_ADD, a->b, counted(p, index), p->types->int64);
            return indexNode(p, EX_INDEX, a->a, clkFold(p, sum), a->type->elem, pos);
        }
        return indexNode(p, EX_INDEX, a, index, a->type->elem, pos);
    }
    default: break;
    }
    /* (*p)[i], where p leads to the first element of an array */
    if (a->kind == EX_DEREF && a->a->type->kind == TYPE_POINTER) return indexNode(p, EX_INDEX, a->a, index, a->type, pos);
    return error(p, pos, length, DIAG_NOT_ARRAY, a->type);
}

/* ---- members ---- */

/* The field `name` of record a, also inside anonymous members; NULL if there is none. */
static Node *findField(ClkParser *p, Node *a, const Name *name, Pos pos) {
    Field *f = typeFindField(a->type, name);
    if (f != NULL) {
        Node *x = nodeNew(p->nodes, EX_FIELD, pos, f->type);
        x->a = a;
        x->field = f;
        return x;
    }
    for (f = a->type->fields; f != NULL; f = f->next) {
        if (f->type->kind != TYPE_RECORD || f->name->spelling[0] != '$') continue;
        Node *inner = nodeNew(p->nodes, EX_FIELD, pos, f->type);
        inner->a = a;
        inner->field = f;
        Node *found = findField(p, inner, name, pos);
        if (found != NULL) return found;
    }
    return NULL;
}

Node *clkMember(ClkParser *p, Node *a, Name *name, bool isArrow, Pos pos, uint32_t length) {
    char text[120];
    if (clkBad(a)) return a;
    a = clkLoadByte(p, a);
    if (isArrow) {
        bool isPointer = a->type->kind == TYPE_POINTER || a->type->kind == TYPE_ARRAY;
        if (!isPointer) return error(p, pos, length, a->type->kind == TYPE_RECORD ? DIAG_ARROW : DIAG_NOT_POINTER, a->type);
        a = clkDeref(p, a, pos, length);
        if (clkBad(a)) return a;
    } else if (a->type->kind == TYPE_POINTER && a->type->elem != NULL && a->type->elem->kind == TYPE_RECORD) {
        return error(p, pos, length, DIAG_USE_ARROW, a->type);
    }
    if (a->type->kind != TYPE_RECORD) return error(p, pos, length, DIAG_NOT_STRUCT, a->type);
    if (a->type->isOpen) return error(p, pos, length, DIAG_INCOMPLETE_USE, a->type);
    Node *x = findField(p, a, name, pos), *kept;
    if (x != NULL && x->type->kind == TYPE_ARRAY && !clkIsLvalue(a) && a->kind != EX_SEQ) { /* f().array needs a place */
        Node *keep = clkKeep(p, a, a->type, &kept);
        return clkSeq(p, pos, keep, findField(p, kept, name, pos));
    }
    if (x != NULL && x->a == a && a->kind == EX_DEREF && clkIsContained(p, x->field)) return clkContainedMember(p, x);
    if (x != NULL) return x;
    clkError(p, pos, length, DIAG_NO_FIELD_C, name->spelling, clkTypeText(p, a->type, text, sizeof text));
    DiagSuggest s = {name->spelling, NULL, 0};
    for (const Field *f = a->type->fields; f != NULL; f = f->next) diagSuggestAdd(&s, f->name->spelling);
    if (s.best != NULL) (void)diagReport(p->diag, pos, length, DIAG_N_DID_YOU_MEAN, s.best);
    return clkErrorNode(p, pos);
}

/* ---- pointers ---- */

static bool isZero(const Node *x) { return x->kind == EX_INT && x->i == 0; }

/* Element of an array that a pointer leads to, or NULL. */
static Node *elementBehind(Node *x) { return x->kind == EX_ADDR && x->a->kind == EX_INDEX && x->a->a->type->kind == TYPE_ARRAY ? x->a : NULL; }

/* Element `index` of a row behind a pointer to rows, as an element of all rows side by side: pointers to it may go from row to row, as they do in C (those
 * into an array of arrays are made so by the lowering). NULL: `row` is no such row. */
static Node *flatElement(ClkParser *p, const Node *row, Node *index) {
    Type *elem = row->type->elem;
    if (row->kind != EX_INDEX || row->type->kind != TYPE_ARRAY || elem->kind == TYPE_ARRAY || row->type->low != 0) return NULL;
    const Node *rows = row->a;
    if (rows->type->kind != TYPE_POINTER || rows->type->elem != row->type || elem->hasRefs) return NULL;
    Node *length = nodeInt(p->nodes, row->pos, p->types->int64, row->type->high + 1);
    Node *first = nodeBinary(p->nodes, row->pos, BIN_MUL, clkArith(p, clkClone(p, row->b), p->types->int64), length, p->types->int64);
    Node *at = clkFold(p, nodeBinary(p->nodes, row->pos, BIN_ADD, clkFold(p, first), clkArith(p, index, p->types->int64), p->types->int64));
    Node *side = clkTryConvert(p, clkClone(p, rows), clkPointerTo(p, elem, rows->type->isConst), CLK_VIEW);
    return indexNode(p, EX_INDEX, side, at, elem, row->pos);
}

Node *clkDeref(ClkParser *p, Node *a, Pos pos, uint32_t length) {
    if (clkBad(a)) return a;
    a = clkLoadByte(p, a);
    if (a->type->kind == TYPE_ROUTINE) return a;
    if (clkIsVla(p, a->type)) return clkVlaIndex(p, a, clkInt(p, pos, 0), pos);
    if (a->type->kind == TYPE_ARRAY || a->type->kind == TYPE_DYNARRAY) return clkIndex(p, a, clkInt(p, pos, 0), pos, length);
    if (a->type->kind != TYPE_POINTER || a->type->elem == NULL) return error(p, pos, length, DIAG_NOT_POINTER, a->type);
    if (a->type->elem->kind == TYPE_RECORD && a->type->elem->isOpen) return error(p, pos, length, DIAG_INCOMPLETE_USE, a->type->elem);
    if (a->kind == EX_ADDR && a->a->type == a->type->elem) return a->a;
    clkReachByte(p, a);
    if (a->kind == EX_PTRADD) { /* *(p + n) needs no pointer of its own */
        Node *element = elementBehind(a->a);
        if (element == NULL) return indexNode(p, EX_INDEX, a->a, a->b, a->type->elem, pos);
        Node *at = clkFold(p, nodeBinary(p->nodes, pos, BIN_ADD, element->b, clkArith(p, a->b, p->types->int64), p->types->int64));
        return indexNode(p, EX_INDEX, element->a, at, a->type->elem, pos);
    }
    Node *x = nodeNew(p->nodes, EX_DEREF, pos, a->type->elem);
    x->a = a;
    return x;
}

Node *clkDecay(ClkParser *p, Node *a) {
    if (a->kind == EX_SEQ) return clkSeq(p, a->pos, a->a, clkDecay(p, a->b)); /* (T[]){...} */
    Node *first = a->type->kind == TYPE_ARRAY ? flatElement(p, a, clkInt(p, a->pos, 0)) : NULL;
    if (first == NULL) first = indexNode(p, EX_INDEX, a, clkInt(p, a->pos, a->type->kind == TYPE_ARRAY ? a->type->low : 0), a->type->elem, a->pos);
    Node *x = nodeNew(p->nodes, EX_ADDR, a->pos, clkPointerTo(p, a->type->elem, false));
    x->a = first;
    return x;
}

static const Node *rootOf(const Node *x) {
    while (x->kind == EX_FIELD || (x->kind == EX_INDEX && x->a->type->kind == TYPE_ARRAY)) x = x->a;
    return x;
}

/* May nothing be stored through x? */
static bool isConstPlace(const Node *x) {
    const Node *root = rootOf(x);
    if (root->kind == EX_VAR) return (root->sym->kind == SYM_VAR || root->sym->kind == SYM_PARAM) && ((const ClkSymbol *)root->sym)->isConst;
    if (root->kind == EX_DEREF || root->kind == EX_INDEX) return root->a->type->kind == TYPE_POINTER && root->a->type->isConst;
    return false;
}

Node *clkAddress(ClkParser *p, Node *a, Pos pos, uint32_t length) {
    if (clkBad(a)) return a;
    if (a->type->kind == TYPE_ROUTINE && a->kind == EX_ROUTINE) return a;
    if (a->kind == EX_SEQ && a->b->kind == EX_VAR) return clkSeq(p, pos, a->a, clkAddress(p, a->b, pos, length)); /* &(T){...} */
    Node *row = a->type->kind == TYPE_POINTER && a->type->plain != NULL ? clkVlaRowAddress(p, a) : NULL;
    if (row != NULL) return row;
    bool isString = a->kind == EX_STRINDEX;
    if (!clkIsLvalue(a) || isString) {
        clkError(p, pos, length, DIAG_NO_LVALUE, isString ? "the address of a character of a str" : "'&'");
        return clkErrorNode(p, pos);
    }
    if (a->kind == EX_DEREF) return a->a;
    const Node *root = rootOf(a);
    if (root->kind == EX_VAR) {
        root->sym->isAddressTaken = true;
        ((ClkSymbol *)root->sym)->addressCount++;
    }
    Node *x = nodeNew(p->nodes, EX_ADDR, pos, clkPointerTo(p, a->type, isConstPlace(a)));
    Node *flat = a->kind == EX_INDEX && a->a->type->kind == TYPE_ARRAY && a->type->kind != TYPE_ARRAY ? flatElement(p, a->a, a->b) : NULL;
    x->a = flat != NULL ? flat : a;
    return x;
}

Node *clkAddressed(Node *address) {
    const Node *root = rootOf(address->a);
    assert(address->kind == EX_ADDR);
    if (root->kind == EX_VAR && address->i == 0) { /* once for each & */
        ClkSymbol *s = (ClkSymbol *)root->sym;
        address->i = 1;
        if (s->addressCount > 0 && --s->addressCount == 0) s->s.isAddressTaken = false;
    }
    return address->a;
}

bool clkHasSteps(ClkParser *p, const Type *pointer, Pos pos) {
    if (pointer->elem != NULL && !(pointer->elem->kind == TYPE_RECORD && pointer->elem->isOpen)) return true;
    (void)error(p, pos, 1, DIAG_NO_ARITHMETIC, pointer);
    return false;
}

Node *clkPointerAdd(ClkParser *p, Node *pointer, Node *count, bool isMinus, Pos pos) {
    Type *t = pointer->type;
    if (!clkHasSteps(p, t, pos)) return clkErrorNode(p, pos);
    count = clkVlaStep(p, t, counted(p, count), pos);
    if (isMinus) count = clkFold(p, nodeUnary(p->nodes, UN_NEG, count, p->types->int64));
    if (isZero(count)) return pointer;
    if (pointer->kind == EX_PTRADD) { /* p + a + b */
        count = clkFold(p, nodeBinary(p->nodes, pos, BIN_ADD, pointer->b, count, p->types->int64));
        pointer = pointer->a;
    }
    Node *x = nodeNew(p->nodes, EX_PTRADD, pos, t);
    x->a = pointer;
    x->b = count;
    return x;
}

Node *clkPointerDiff(ClkParser *p, Node *a, Node *b, Pos pos, uint32_t length) {
    char from[120], to[120];
    if (!clkSameType(a->type, b->type) || a->type->elem == NULL) {
        clkError(p, pos, length, DIAG_OPERANDS, "'-'", clkTypeText(p, a->type, from, sizeof from), clkTypeText(p, b->type, to, sizeof to));
        return clkErrorNode(p, pos);
    }
    if (!clkHasSteps(p, a->type, pos)) return clkErrorNode(p, pos);
    Node *distance = clkMemberDistance(p, a, b);
    if (distance != NULL) return distance;
    Node *size = clkVlaStep(p, a->type, nodeInt(p->nodes, pos, p->types->int64, (int64_t)a->type->elem->size), pos);
    return clkBi(p, pos, BI_ptr_diff, p->types->int64, clkList(a, b, size, NULL));
}

Node *clkPointerCompare(ClkParser *p, ClkTokenKind op, Node *a, Node *b, Pos pos, uint32_t length) {
    char from[120], to[120];
    static const BinaryOp ops[] = {[CT_LT - CT_LT] = BIN_LT, [CT_GT - CT_LT] = BIN_GT, [CT_LE - CT_LT] = BIN_LE, [CT_GE - CT_LT] = BIN_GE};
    bool isEquality = op == CT_EQ || op == CT_NE;
    clkStepBytes(a);
    clkStepBytes(b);
    Node *x = b->type->kind == TYPE_POINTER && a->type->kind != TYPE_POINTER ? clkTryConvert(p, a, b->type, CLK_PASS) : a;
    Node *y = x != NULL && x->type->kind == TYPE_POINTER ? clkTryConvert(p, b, x->type, CLK_PASS) : b;
    if (x != NULL && y == NULL && b->type->kind == TYPE_POINTER) { /* void * on one side */
        x = clkTryConvert(p, x, b->type, CLK_PASS);
        y = b;
    }
    bool isBad = x == NULL || y == NULL || (!isEquality && (x->type->kind != TYPE_POINTER || y->type->kind != TYPE_POINTER));
    if (isBad) {
        clkError(p, pos, length, DIAG_OPERANDS, clkTokenTexts[op], clkTypeText(p, a->type, from, sizeof from), clkTypeText(p, b->type, to, sizeof to));
        return clkErrorNode(p, pos);
    }
    if (isEquality) return clkBoolValue(p, nodeBinary(p->nodes, pos, op == CT_EQ ? BIN_EQ : BIN_NE, x, y, p->types->boolean));
    Node *order = clkBi(p, pos, BI_ptr_compare, p->types->int64, clkList(x, y, NULL));
    Node *zero = nodeInt(p->nodes, pos, p->types->int64, 0);
    return clkBoolValue(p, nodeBinary(p->nodes, pos, ops[op - CT_LT], order, zero, p->types->boolean));
}

/* ---- stores ---- */

static bool isLengthOfString(const Node *x) { return x->kind == EX_LENGTH && x->a->type->kind == TYPE_STRING; }

bool clkCheckStore(ClkParser *p, Node *target, Pos pos, uint32_t length) {
    if (clkBad(target)) return false;
    if (target == p->constantNode) return clkError(p, pos, length, DIAG_CONST_STORE, p->constantVar->sym->name->spelling);
    if (isLengthOfString(target)) return clkError(p, pos, length, DIAG_NO_LVALUE, "the length of a str");
    if (!clkIsLvalue(target)) return clkError(p, pos, length, DIAG_NO_LVALUE, "assignment");
    if (isConstPlace(target)) {
        const Node *root = rootOf(target);
        return clkError(p, pos, length, DIAG_CONST_STORE, root->kind == EX_VAR ? root->sym->name->spelling : "what the pointer leads to");
    }
    Node *root = (Node *)(uintptr_t)rootOf(target);
    if (root->kind == EX_STRINDEX) root = (Node *)(uintptr_t)rootOf(root->a);
    if (root->kind == EX_VAR) root->sym->isAssigned = true;
    return true;
}
