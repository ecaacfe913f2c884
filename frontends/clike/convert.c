/* convert.c: conversions (clike.md 4.2 - 4.7), and small questions about expressions. */
#include "frontends/clike/builtins.h"
#include "frontends/clike/concurrency.h"
#include "runtime/mem/pointer.h"

#include <assert.h>
#include <string.h>

/* ---- nodes ---- */

Node *clkErrorNode(ClkParser *p, Pos pos) {
    Node *x = nodeInt(p->nodes, pos, p->types->error, 0);
    return x;
}

Node *clkInt(ClkParser *p, Pos pos, int64_t value) { return nodeInt(p->nodes, pos, p->cInt, value); }

Node *clkStr(ClkParser *p, Pos pos, const char *bytes, uint64_t length) {
    Node *x = nodeNew(p->nodes, EX_STR, pos, p->types->string);
    x->str.bytes = bytes;
    x->str.length = length;
    return x;
}

Node *clkFold(ClkParser *p, Node *x) { return nodeFold(p->nodes, x, NULL); }

static Node *conv(ClkParser *p, ConvKind op, Node *x, Type *t) {
    Node *n = nodeConv(p->nodes, op, x, t);
    n->pos = x->pos;
    return clkFold(p, n);
}

/* ---- questions ---- */

bool clkIsLvalue(const Node *x) {
    switch (x->kind) {
    case EX_VAR: return x->sym->kind != SYM_CONST;
    case EX_DEREF: case EX_STRINDEX: case EX_STDFILE: return true;
    case EX_INDEX: return x->a->type->kind == TYPE_POINTER || x->a->type->kind == TYPE_DYNARRAY || clkIsLvalue(x->a);
    case EX_FIELD: return clkIsLvalue(x->a);
    default: return false;
    }
}

bool clkIsLoose(const Node *x) {
    switch (x->kind) {
    case EX_DEREF: case EX_FIELD: return true;
    case EX_INDEX: return clkIsLoose(x->a);
    case EX_CONV: case EX_UNARY: return clkIsLoose(x->a);
    case EX_BINARY: {
        bool isLeft = x->a->type->kind != TYPE_REAL || clkIsLoose(x->a), isRight = x->b->type->kind != TYPE_REAL || clkIsLoose(x->b);
        return isLeft && isRight && (x->a->type->kind == TYPE_REAL || x->b->type->kind == TYPE_REAL);
    }
    default: return false;
    }
}

bool clkIsPure(const Node *x) {
    switch (x->kind) {
    case EX_VAR: case EX_INT: case EX_REAL: case EX_STR: case EX_NIL: case EX_STDFILE: return true;
    case EX_FIELD: case EX_DEREF: case EX_CONV: case EX_UNARY: case EX_ADDR: case EX_FILE: return clkIsPure(x->a);
    case EX_INDEX: case EX_STRINDEX: case EX_BINARY: case EX_PTRADD: return clkIsPure(x->a) && clkIsPure(x->b);
    default: return false;
    }
}

Node *clkClone(ClkParser *p, const Node *x) { return nodeClone(p->nodes, x); }

bool clkIsTextual(const Type *t) { return t->kind == TYPE_STRING || clkIsCharPointer(t) || clkIsCharArray(t); }

/* ---- arithmetic ---- */

static bool isRealExact(const Type *t) { return t->kind == TYPE_REAL; }

/* An integer as the value of a bit-field: cut to its width. It has 64 bits in memory and in registers. */
static Node *cutToBits(ClkParser *p, Node *x, Type *t) {
    Node *wide = clkArith(p, x, p->types->int64);
    if (t->isSigned) {
        Node *count = nodeInt(p->nodes, x->pos, p->types->int64, 64 - t->bits);
        wide = clkFold(p, nodeBinary(p->nodes, x->pos, BIN_SHL, wide, count, p->types->int64));
        wide = nodeBinary(p->nodes, x->pos, BIN_SAR, wide, clkClone(p, count), p->types->int64);
    } else if (t->bits < 64) {
        wide = nodeBinary(p->nodes, x->pos, BIN_AND, wide, nodeInt(p->nodes, x->pos, p->types->int64, (int64_t)(UINT64_MAX >> (64 - t->bits))), p->types->int64);
    }
    return conv(p, CV_RETYPE, clkFold(p, wide), t);
}

bool clkIsRounded(const ClkParser *p, const Type *t) { return p->isC && t == p->cFloat; }

Node *clkArith(ClkParser *p, Node *x, Type *t) {
    x = clkLoadByte(p, x);
    Type *from = x->type;
    if (from == t) return x;
    if (t->bits != 0 && t->kind == TYPE_INT) return cutToBits(p, x, t);
    if (isRealExact(t)) {
        bool isRounded = clkIsRounded(p, t);
        if (from->kind == TYPE_REAL && (from->size != t->size || isRounded)) return conv(p, CV_F32, x, t); /* float32_t, float */
        if (isRounded) x = clkArith(p, x, p->types->real);
        if (isRounded) return from->size < 4 ? conv(p, CV_RETYPE, x, t) : conv(p, CV_F32, x, t);
        if (from->kind == TYPE_REAL) { /* all others have 64 bits */
            if (x->kind == EX_REAL) {
                x->type = t;
                return x;
            }
            return conv(p, CV_RETYPE, x, t);
        }
        return conv(p, clkIsUnsigned64(from) ? CV_U2F : CV_I2F, from->kind == TYPE_INT ? x : clkArith(p, x, p->cInt), t);
    }
    if (from->kind == TYPE_REAL) {
        if (t->kind == TYPE_BOOL) {
            Node *zero = nodeNew(p->nodes, EX_REAL, x->pos, from);
            return clkFold(p, nodeBinary(p->nodes, x->pos, BIN_NE, x, zero, p->types->boolean));
        }
        Node *whole = nodeUnary(p->nodes, UN_TRUNC, x, p->types->int64);
        whole->pos = x->pos;
        whole = clkFold(p, whole);
        return t->size == 8 && t->kind == TYPE_INT ? (whole->type = t, whole) : conv(p, CV_INT, whole, t);
    }
    if (t->kind == TYPE_BOOL && from->kind != TYPE_BOOL) {
        Node *wide = from->kind == TYPE_INT ? x : conv(p, CV_INT, x, p->cInt);
        return clkFold(p, nodeBinary(p->nodes, x->pos, BIN_NE, wide, nodeInt(p->nodes, x->pos, wide->type, 0), p->types->boolean));
    }
    bool isSignedChar = p->isC && from == p->types->character && t->kind == TYPE_INT && t->size > 1;
    if (isSignedChar) x = conv(p, CV_INT, x, p->types->int8);
    if (x->kind == EX_INT && t->kind == TYPE_INT && t->size == 8) {
        x->type = t;
        return x;
    }
    return conv(p, CV_INT, x, t);
}

Node *clkCutToInt(ClkParser *p, Node *x) {
    bool mayBeWider = p->isC && x->type->kind == TYPE_INT && x->type->bits == 0 && x->type != p->types->int32;
    return mayBeWider ? clkFold(p, clkArith(p, clkArith(p, x, p->types->int32), p->cInt)) : x;
}

Node *clkBoolValue(ClkParser *p, Node *x) {
    if (x->kind == EX_INT) return clkInt(p, x->pos, x->i != 0);
    return conv(p, CV_INT, x, p->cInt);
}

/* ---- truth (4.4) ---- */

static Node *notNil(ClkParser *p, Node *x) {
    Node *nil = nodeNew(p->nodes, EX_NIL, x->pos, x->type);
    return nodeBinary(p->nodes, x->pos, BIN_NE, x, nil, p->types->boolean);
}

Node *clkIsTrue(ClkParser *p, Node *x) {
    Type *t = x->type;
    bool isComparison = x->kind == EX_CONV && x->op == CV_INT && x->a->type->kind == TYPE_BOOL;
    if (isComparison) return x->a;
    if (clkIsAtomic(p, t) || clkIsByteCell(p, x)) return clkIsTrue(p, clkLoadAtomic(p, x));
    if (t->kind == TYPE_BOOL) return x;
    if (clkIsArith(t)) return clkArith(p, x, p->types->boolean);
    switch ((TypeKind)t->kind) {
    case TYPE_POINTER: case TYPE_ROUTINE: case TYPE_DYNARRAY: case TYPE_ANY: return notNil(p, x);
    case TYPE_NIL: return nodeInt(p->nodes, x->pos, p->types->boolean, 0);
    case TYPE_FILE: {
        Node *file = x;
        if (x->kind != EX_STDFILE) {
            file = nodeNew(p->nodes, EX_FILE, x->pos, x->type);
            file->a = x;
        }
        return clkBi(p, x->pos, BI_f_is_open, p->types->boolean, file);
    }
    case TYPE_ARRAY: return nodeInt(p->nodes, x->pos, p->types->boolean, 1);
    case TYPE_STRING: {
        Node *empty = clkStr(p, x->pos, "", 0);
        return clkFold(p, nodeBinary(p->nodes, x->pos, BIN_NE, x, empty, p->types->boolean));
    }
    default: return NULL;
    }
}

/* ---- text ---- */

/* A literal as a text of C: it ends before its first zero byte. */
static Node *literalText(ClkParser *p, Node *x) {
    const char *end = p->isC && x->kind == EX_STR && x->str.length > 0 ? memchr(x->str.bytes, 0, x->str.length) : NULL;
    return end != NULL ? clkStr(p, x->pos, x->str.bytes, (size_t)(end - x->str.bytes)) : x;
}

Node *clkToText(ClkParser *p, Node *x) {
    if (x->type->kind == TYPE_DYNARRAY) x = clkRvalue(p, x); /* char name[n] */
    Type *t = x->type;
    if (t->kind == TYPE_STRING) return literalText(p, x);
    if (t->kind == TYPE_CHAR) return conv(p, CV_CHAR2STR, x, p->types->string);
    if (t->kind == TYPE_NIL) return clkStr(p, x->pos, "", 0);
    if (x->kind == EX_CHARS) return literalText(p, x->a);
    if (t->kind == TYPE_SHORTSTR) return conv(p, CV_TOSTR, x, p->types->string);
    if (clkIsCharArray(t) || clkIsCharPointer(t)) return clkBi(p, x->pos, BI_c_text, p->types->string, clkRvalue(p, x));
    return NULL;
}

/* str, char *, NULL as a pointer to characters. */
static Node *toCharPointer(ClkParser *p, Node *x, Type *t) {
    Node *n = nodeNew(p->nodes, EX_CHARS, x->pos, t);
    n->a = x;
    return n;
}

/* ---- pointers ---- */

static Node *retype(ClkParser *p, Node *x, Type *t) { return x->type == t ? x : conv(p, CV_RETYPE, x, t); }

static Node *nullPointer(ClkParser *p, Node *x, Type *t) { return nodeNew(p->nodes, EX_NIL, x->pos, t); }

static Node *view(ClkParser *p, Node *x, Type *t) {
    if (t->elem->kind == TYPE_RECORD && t->elem->isOpen) return retype(p, x, t);
    Node *n = nodeNew(p->nodes, EX_VIEW, x->pos, t);
    uint64_t size = clkSizeof(p, t->elem);
    n->a = x;
    n->i = size == 0 || size > INT32_MAX ? 1 : (int64_t)size;
    bool isDirect = clkIsCharPointer(x->type) && clkIsArith(t->elem) && size > 1;
    if (isDirect) n->i += POINTER_DIRECT;
    if (t->elem->kind == TYPE_RECORD) clkNoteAtStart(p, t->elem, x->pos);
    return n;
}

static bool isAllocation(const Node *x) {
    return x->kind == EX_BUILTIN && (x->i == BI_mem_raw || x->i == BI_mem_raw_many);
}

Field *clkFlexibleMember(const Type *t) {
    Field *last = t->kind == TYPE_RECORD ? t->fields : NULL;
    while (last != NULL && last->next != NULL) last = last->next;
    return last != NULL && last->type->kind == TYPE_DYNARRAY ? last : NULL;
}

/* malloc of such a struct: what is more than its size becomes the elements of the member. */
static Node *allocateFlexible(ClkParser *p, Node *call, Type *t, Field *member) {
    Pos pos = call->pos;
    TypeTable *k = p->types;
    int64_t size = (int64_t)clkSizeof(p, t->elem), unit = (int64_t)clkSizeof(p, member->type->elem);
    Node *bytes = clkArith(p, call->a, k->int64), *made = clkTemp(p, t, pos), *make = clkStmt(p, ST_NEW, pos);
    if (call->i == BI_mem_raw_many) {
        Node *second = clkArith(p, call->a->next, k->int64);
        bytes = nodeBinary(p->nodes, pos, BIN_MUL, bytes, second, k->int64);
    }
    Node *rest = nodeBinary(p->nodes, pos, BIN_SUB, bytes, nodeInt(p->nodes, pos, k->int64, size), k->int64);
    Node *count = nodeBinary(p->nodes, pos, BIN_DIV, clkFold(p, rest), nodeInt(p->nodes, pos, k->int64, unit > 0 ? unit : 1), k->int64);
    Node *fresh = nodeNew(p->nodes, EX_NEWDYN, pos, member->type), *place = nodeNew(p->nodes, EX_FIELD, pos, member->type);
    bytes->next = NULL;
    fresh->a = clkFold(p, count);
    place->a = clkDeref(p, clkClone(p, made), pos, 1);
    place->field = member;
    make->a = made;
    make->next = clkStoreStmt(p, place, fresh);
    return clkSeq(p, pos, make, clkClone(p, made));
}

/* malloc of a known type: the values are made at once. */
static Node *allocate(ClkParser *p, Node *call, Type *t) {
    Type *elem = t->elem;
    uint64_t size = clkSizeof(p, elem);
    Field *member = clkFlexibleMember(elem);
    if (member != NULL) return allocateFlexible(p, call, t, member);
    if (size == 0 || elem->kind == TYPE_FILE) return view(p, call, t);
    Node *bytes = call->a, *count;
    if (call->i == BI_mem_raw_many) {
        count = bytes->next;
        bytes = bytes->next != NULL && bytes->kind == EX_INT && (uint64_t)bytes->i == size ? NULL : bytes;
        if (bytes == NULL) {
            count = call->a->next;
        } else { /* calloc(size, n) as well as calloc(n, size) */
            Node *second = count;
            if (second->kind == EX_INT && (uint64_t)second->i == size) count = bytes;
            else return view(p, call, t);
        }
    } else {
        bool isProduct = bytes->kind == EX_BINARY && bytes->op == BIN_MUL;
        if (isProduct && bytes->b->kind == EX_INT && (uint64_t)bytes->b->i == size) count = bytes->a;
        else if (isProduct && bytes->a->kind == EX_INT && (uint64_t)bytes->a->i == size) count = bytes->b;
        else {
            if (elem->kind == TYPE_RECORD && bytes->kind != EX_INT) return view(p, call, t); /* perhaps for a struct that begins with this one */
            count = nodeBinary(p->nodes, call->pos, BIN_DIV, bytes, nodeInt(p->nodes, call->pos, p->types->int64, (int64_t)size), p->types->int64);
            count = clkFold(p, count);
        }
    }
    count->next = NULL;
    count = clkArith(p, count, p->types->int64);
    if (count->kind == EX_INT && count->i == 1) {
        Node *made = clkTemp(p, t, call->pos);
        Node *make = clkStmt(p, ST_NEW, call->pos);
        make->a = made;
        return clkSeq(p, call->pos, make, clkClone(p, made));
    }
    Node *fresh = nodeNew(p->nodes, EX_NEWDYN, call->pos, typeDynArray(p->types, elem));
    fresh->a = count;
    Node *first = nodeNew(p->nodes, EX_INDEX, call->pos, elem);
    first->a = fresh;
    first->b = nodeInt(p->nodes, call->pos, p->types->int64, 0);
    Node *address = nodeNew(p->nodes, EX_ADDR, call->pos, t);
    address->a = first;
    return address;
}

/* An array that stands in memory, so that a pointer to its first element can be made. */
static bool isArrayPlace(const Node *x) { return clkIsLvalue(x) || (x->kind == EX_SEQ && clkIsLvalue(x->b)); }

static bool isNullConstant(const Node *x) { return x->type->kind == TYPE_NIL || (x->kind == EX_INT && x->i == 0 && clkIsInteger(x->type)); }

/* x is a pointer, NULL, an array or text; t a pointer. */
static Node *toPointer(ClkParser *p, Node *x, Type *t, ClkUse use) {
    if (isNullConstant(x)) return nullPointer(p, x, t);
    if (x->type->kind == TYPE_ARRAY || x->type->kind == TYPE_DYNARRAY) {
        if (!isArrayPlace(x) && x->kind != EX_STR) return NULL;
        x = clkDecay(p, x);
    }
    Node *found = clkIsCharPointer(t) ? clkFound(p, x) : NULL;
    if (found != NULL) return retype(p, found, t);
    if (x->kind == EX_STDFILE) x = clkStandardPointer(p, x);
    Type *from = x->type;
    if (from->kind == TYPE_STRING && (clkIsCharPointer(t) || t->elem == NULL)) {
        Node *chars = toCharPointer(p, x, t->elem == NULL ? p->charPointer : t);
        return t->elem == NULL ? retype(p, chars, t) : chars;
    }
    if (from->kind == TYPE_ROUTINE) return t->elem == NULL || use == CLK_CAST ? retype(p, x, t) : NULL;
    if (p->isC && use == CLK_CAST && clkIsInteger(from)) {
        p->castsNumbers = true;
        Node *number = clkBi(p, x->pos, BI_c_pointer, p->types->pointer, clkArith(p, x, p->types->int64));
        return t->elem == NULL ? number : view(p, number, t);
    }
    if (from->kind != TYPE_POINTER) return NULL;
    if (t->elem == NULL) return use == CLK_VIEW ? retype(p, x, t) : clkForgetType(p, x, t);
    if (from->elem == NULL) return isAllocation(x) ? allocate(p, x, t) : view(p, x, t);
    if (clkSameType(from, t)) return retype(p, x, t);
    Node *whole = use == CLK_CAST && clkIsCharPointer(from) ? clkContainer(p, x, t) : NULL;
    if (whole != NULL) return view(p, whole, t);
    Type *hidden = clkSlotReal(p, from->elem); /* a void ** is known as a T ** */
    if (hidden != NULL && clkSameType(hidden, t->elem)) return view(p, retype(p, x, p->types->pointer), t);
    if (use == CLK_VIEW) return view(p, x, t);
    /* &array and a pointer to a row stand for the first element */
    if (from->elem->kind == TYPE_ARRAY) {
        Node *first = clkDecay(p, x->kind == EX_ADDR ? x->a : clkIndex(p, x, clkInt(p, x->pos, 0), x->pos, 1));
        if (clkSameType(first->type, t)) return retype(p, first, t);
        if (first->type->kind == TYPE_POINTER && first->type->elem->kind == TYPE_ARRAY && use != CLK_CAST) return toPointer(p, first, t, use);
    }
    Node *bytes = use == CLK_CAST && clkIsCharPointer(t) ? clkBytesOf(p, x) : NULL;
    if (bytes != NULL) x = bytes;
    if (use == CLK_CAST && bytes == NULL && clkDiffersInC(p, x, t->elem)) return NULL;
    bool areBytes = clkIsCharPointer(from) && clkIsCharPointer(t);
    return bytes != NULL ? clkBytesView(p, view(p, x, t)) : use == CLK_CAST || areBytes ? view(p, x, t) : NULL;
}

/* ---- conversion to a type (4.3) ---- */

/* Do the functions differ only in what their pointers lead to and in the widths of integers? A call then needs conversions, no more. */
static bool isCallableAs(const Type *from, const Type *to) {
    bool hasValues = from->result->kind != TYPE_VOID && to->result->kind != TYPE_VOID, areVoid = from->result->kind == TYPE_VOID && to->result->kind == TYPE_VOID;
    if (from->paramCount != to->paramCount || clkIsVariadic(from) || clkIsVariadic(to) || (!areVoid && !hasValues)) return false;
    for (uint32_t i = 0; i <= from->paramCount; i++) {
        const Type *a = i == 0 ? from->result : from->params[i - 1].type, *b = i == 0 ? to->result : to->params[i - 1].type;
        if (!clkSameType(a, b) && !(clkIsPointer(a) && clkIsPointer(b)) && !(clkIsInteger(a) && clkIsInteger(b))) return false;
    }
    return true;
}

static Node *toRoutine(ClkParser *p, Node *x, Type *t, ClkUse use) {
    if (isNullConstant(x)) return nullPointer(p, x, t);
    if (x->type->kind == TYPE_ROUTINE) {
        bool isForeign = (t->unit != NULL || x->type->unit != NULL) && clkIsSameOutside(x->type, t);
        if (isForeign || clkSameType(x->type, t)) return retype(p, x, t);
        bool isUnknown = t->paramCount == 0 && clkSameType(t->result, x->type->result);
        if (isUnknown || use != CLK_CAST) return NULL;
        Node *before = NULL, *adapter = isCallableAs(x->type, t) ? clkAdapted(p, x, t, CLK_CAST, &before) : NULL;
        return adapter != NULL ? clkSeq(p, x->pos, before, adapter) : conv(p, CV_CAST, x, t);
    }
    if (x->type->kind == TYPE_POINTER && x->type->elem == NULL) return conv(p, CV_CAST, x, t);
    return NULL;
}

static Node *toInteger(ClkParser *p, Node *x, Type *t, ClkUse use);

/* Does the designator go through a member of a struct? */
static bool hasMember(const Node *x) {
    while (x->kind == EX_INDEX && x->a->type->kind == TYPE_ARRAY) x = x->a;
    return x->kind == EX_FIELD;
}

static uint64_t offsetOf(ClkParser *p, const Node *field) {
    ClkFieldPlace place = {0};
    for (const Field *f = field->a->type->fields; f != NULL; f = f->next) {
        clkPlaceField(p, &place, f);
        if (f == field->field) break;
    }
    return place.at;
}

/* The address of a member as a number: that of the struct and C's offset, so that differences and alignments are those of C. */
static Node *memberNumber(ClkParser *p, Node *x) {
    Type *number = p->types->int64;
    if (!hasMember(x)) {
        Node *address = nodeNew(p->nodes, EX_ADDR, x->pos, clkPointerTo(p, x->type, false));
        address->a = x;
        return toInteger(p, x->kind == EX_DEREF ? x->a : address, number, CLK_CAST);
    }
    Node *offset = x->kind == EX_FIELD ? clkLong(p, x->pos, (int64_t)offsetOf(p, x))
                 : nodeBinary(p->nodes, x->pos, BIN_MUL, clkArith(p, x->b, number), clkLong(p, x->pos, (int64_t)clkSizeof(p, x->type)), number);
    return nodeBinary(p->nodes, x->pos, BIN_ADD, memberNumber(p, x->a), offset, number);
}

/* The variable that is the struct, or (*isPointer) leads to it; NULL: something else. */
static const Symbol *structOf(const Node *address, bool *isPointer) {
    const Node *x = address->kind == EX_ADDR ? address->a : address;
    while (hasMember(x)) x = x->a;
    *isPointer = address->kind != EX_ADDR || x->kind == EX_DEREF;
    if (x->kind == EX_DEREF) x = x->a;
    return x->kind == EX_VAR ? x->sym : NULL;
}

/* &((T *)0)->member */
static bool isOfNull(const Node *address) {
    const Node *x = address->kind == EX_ADDR ? address->a : address;
    while (hasMember(x)) x = x->a;
    return x->kind == EX_DEREF && x->a->kind == EX_NIL;
}

/* The typed pointer that x was cast from, or x. */
static const Node *behindCast(const Node *x) {
    const Node *source = clkBytesSource(x);
    if (source != NULL) return source;
    bool isCast = (x->kind == EX_VIEW || (x->kind == EX_CONV && x->op == CV_RETYPE)) && x->a->type->kind == TYPE_POINTER;
    return isCast && x->a->type->elem != NULL ? x->a : x;
}

Node *clkMemberDistance(ClkParser *p, const Node *a, const Node *b) {
    const Node *from = behindCast(b), *to = behindCast(a);
    bool isTo = false, isFrom = false;
    bool areMembers = a->type->elem->size == 1 && (from != b || to != a) && ((to->kind == EX_ADDR && hasMember(to->a)) || (from->kind == EX_ADDR && hasMember(from->a)));
    const Symbol *s = areMembers ? structOf(to, &isTo) : NULL;
    if (areMembers && b->kind == EX_NIL && isOfNull(to)) return toInteger(p, (Node *)(uintptr_t)to, p->types->int64, CLK_CAST);
    if (s == NULL || structOf(from, &isFrom) != s || isTo != isFrom) return NULL;
    Type *number = p->types->int64;
    Node *high = toInteger(p, (Node *)(uintptr_t)to, number, CLK_CAST), *low = toInteger(p, (Node *)(uintptr_t)from, number, CLK_CAST);
    return nodeBinary(p->nodes, a->pos, BIN_SUB, high, low, number);
}

static Node *toInteger(ClkParser *p, Node *x, Type *t, ClkUse use) {
    Type *from = x->type;
    if (clkIsInteger(from)) return clkArith(p, t == p->cInt && from != p->cInt && from->size >= 4 ? clkCutToInt(p, x) : x, t);
    if (from->kind == TYPE_REAL) {
        bool isFree = use == CLK_PASS || use == CLK_CAST || clkIsLoose(x) || t->kind == TYPE_BOOL || p->isC;
        return isFree ? clkArith(p, x, t) : NULL;
    }
    if (from->kind == TYPE_ROUTINE && x->kind == EX_ROUTINE && t->kind == TYPE_INT) {
        return nodeInt(p->nodes, x->pos, t, clkFunctionNumber(p, (ClkSymbol *)x->sym));
    }
    if (t->kind == TYPE_BOOL && (clkIsPointer(from) || from->kind == TYPE_STRING)) return clkIsTrue(p, x);
    if (use == CLK_CAST && x->kind == EX_ADDR && hasMember(x->a)) return clkArith(p, memberNumber(p, x->a), t);
    const Type *elem = from->kind == TYPE_POINTER ? from->elem : NULL;
    bool isTight = elem != NULL && elem->kind != TYPE_FILE && !(elem->kind == TYPE_RECORD && elem->isOpen) && clkSizeof(p, elem) != elem->size;
    if (use == CLK_CAST && isTight) return clkArith(p, clkBi(p, x->pos, BI_c_address, p->types->int64, clkList(x, clkLong(p, x->pos, (int64_t)clkSizeof(p, elem)), NULL)), t);
    if (use == CLK_CAST && (clkIsPointer(from) || from->kind == TYPE_NIL)) return clkArith(p, clkBi(p, x->pos, BI_ptr_number, p->types->int64, x), t);
    return NULL;
}

static Node *toString(ClkParser *p, Node *x, ClkUse use) {
    Node *text = clkToText(p, x);
    if (text != NULL) return text;
    if (!clkIsInteger(x->type) || use == CLK_RETURN) return NULL;
    if (use != CLK_CAST) clkWarning(p, x->pos, 1, "integer converted to str");
    Node *width = clkInt(p, x->pos, 0);
    Node *value = clkArith(p, x, p->types->int64);
    value->next = width;
    return clkBi(p, x->pos, clkIsUnsigned64(x->type) ? BI_uint_to_str : BI_int_to_str, p->types->string, value);
}

Node *clkTryConvert(ClkParser *p, Node *x, Type *t, ClkUse use) {
    x = clkLoadByte(p, x);
    if (clkBad(x) || clkIsError(t)) return x;
    if (clkHasCarried(x)) return NULL; /* its memory does not hold the bits */
    if (x->type == t && x->type->kind != TYPE_ARRAY) return literalText(p, x);
    if (x->type == p->threadType) x = clkThreadNumber(p, x);
    if (t == p->threadType && clkIsInteger(x->type)) return clkThreadOfNumber(p, x);
    if (t->kind == TYPE_SHORTSTR) return clkToText(p, x);
    if (t->kind == TYPE_ANY || x->type->kind == TYPE_ANY) return clkConvertAny(p, x, t);
    int lock = clkLockKind(p, t);
    if (lock >= CLK_ATOMIC_INT) return clkIsInteger(x->type) ? clkNewLock(p, t, clkArith(p, clkLoadAtomic(p, x), p->types->int64), x->pos) : NULL;
    if (lock >= 0) { /* a number names a mutex */
        int from = clkLockKind(p, x->type);
        if (lock > CLK_RCMUTEX || !clkIsInteger(x->type) || from > CLK_RCMUTEX) return NULL;
        return from >= 0 ? nodeConv(p->nodes, CV_RETYPE, x, t) : clkMutexOfNumber(p, x, t);
    }
    x = clkLoadAtomic(p, x);
    if (t->kind == TYPE_BOOL || clkIsInteger(t)) return toInteger(p, x, t, use);
    switch ((TypeKind)t->kind) {
    case TYPE_REAL: return clkIsArith(x->type) ? clkArith(p, x, t) : NULL;
    case TYPE_STRING: return toString(p, x, use);
    case TYPE_POINTER: return toPointer(p, x, t, use);
    case TYPE_ROUTINE: return toRoutine(p, x, t, use);
    case TYPE_ARRAY: return use != CLK_CAST && clkSameType(x->type, t) && x->type->kind == TYPE_ARRAY ? x : NULL;
    case TYPE_RECORD: case TYPE_FILE: return clkSameType(x->type, t) ? x : NULL;
    case TYPE_DYNARRAY: return x->type->kind == TYPE_DYNARRAY && clkSameType(x->type, t) ? x : NULL;
    case TYPE_VOID: return x;
    default: return NULL;
    }
}

static const char *const useVerbs[] = {"assign", "pass", "cast", "return", "initialise with", "cast"};

Node *clkConvert(ClkParser *p, Node *x, Type *t, ClkUse use, Pos pos, uint32_t length) {
    char from[120], to[120];
    Node *n = clkTryConvert(p, x, t, use);
    if (n == NULL) {
        const char *verb = use == CLK_INIT ? useVerbs[0] : useVerbs[use];
        if (x->type->kind == TYPE_VOID) clkError(p, pos, length, DIAG_VOID_VALUE);
        else clkError(p, pos, length, DIAG_CONVERT, verb, clkTypeText(p, x->type, from, sizeof from), clkTypeText(p, t, to, sizeof to));
        return clkErrorNode(p, x->pos);
    }
    bool dropsConst = t->kind == TYPE_POINTER && x->type->kind == TYPE_POINTER && x->type->isConst && !t->isConst && use != CLK_CAST;
    if (dropsConst) clkWarning(p, pos, length, "conversion drops const");
    return n;
}

Node *clkRvalue(ClkParser *p, Node *x) {
    if (x->type == p->threadType || clkIsAtomic(p, x->type) || clkIsByteCell(p, x)) return clkLoadAtomic(p, x);
    bool isArray = x->type->kind == TYPE_ARRAY || x->type->kind == TYPE_DYNARRAY;
    return isArray && (isArrayPlace(x) || x->type->kind == TYPE_DYNARRAY) ? clkDecay(p, x) : x;
}
