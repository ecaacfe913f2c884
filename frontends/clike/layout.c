/* layout.c: blocks of bytes as C has them. The text that tells the runtime how values lie in memory and in C (runtime/builtins/c_layout.c), and the
 * functions that need it: fread, fwrite, memcpy between types, memset with a byte that is not 0. */
#include "frontends/clike/builtins.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

enum { LAYOUT_MAX = 4096 };

typedef struct ClkMember {
    struct ClkMember *next;
    const Field *field;
} ClkMember;

typedef struct Layout {
    ClkParser *p;
    char *text;
    size_t length;
    char kind; /* the last part, to which more may be added */
    uint64_t end, cEnd, count, mark; /* where the next item would follow; where its text begins */
    bool isTooLong;
    bool isMixed; /* some part is not in memory what it is in C */
} Layout;

static uint64_t cSizeOf(char kind) { return kind == 'b' ? 1 : kind == 'l' ? 16 : kind == 'p' ? 8 : 4; }

static void put(Layout *l, char kind, uint64_t offset, uint64_t cOffset, int64_t count) {
    char part[80];
    bool isBits = kind >= '0' && kind <= '9';
    bool isMore = !isBits && l->kind == kind && l->end == offset && l->cEnd == cOffset;
    if (isMore) l->length = l->mark;
    l->mark = l->length;
    l->count = isMore ? l->count + (uint64_t)count : (uint64_t)count;
    int n = snprintf(part, sizeof part, "%c%llu,%llu,%lld ", kind, (unsigned long long)(isMore ? offset - (l->count - (uint64_t)count) * (kind == 'b' ? 1 : 8) : offset),
                     (unsigned long long)(isMore ? cOffset - (l->count - (uint64_t)count) * cSizeOf(kind) : cOffset), isBits ? (long long)count : (long long)l->count);
    if (l->length + (size_t)n >= LAYOUT_MAX) {
        l->isTooLong = true;
        return;
    }
    memcpy(l->text + l->length, part, (size_t)n);
    l->length += (size_t)n;
    l->kind = isBits ? 0 : kind;
    l->end = offset + (uint64_t)count * (kind == 'b' ? 1 : 8);
    l->cEnd = cOffset + (uint64_t)count * cSizeOf(kind);
    l->isMixed = l->isMixed || (kind != 'b' && kind != 'p');
}

static void addType(Layout *l, const Type *t, uint64_t offset, uint64_t cOffset);

static void addRecord(Layout *l, const Type *t, uint64_t offset, uint64_t cOffset) {
    ClkFieldPlace place = {0};
    const Field *largest = NULL; /* of a union */
    for (const Field *f = t->fields; f != NULL; f = f->next) {
        clkPlaceField(l->p, &place, f);
        bool isCarrier = f->arm != 0 && f->name == clkCarrierName(l->p); /* holds what the bit-fields of its size show */
        bool isLarger = largest == NULL || clkSizeof(l->p, f->type) + isCarrier > clkSizeof(l->p, largest->type);
        if (f->arm != 0 && !f->type->hasRefs && isLarger) largest = f;
        if (f->arm != 0) continue;
        if (f->type->bits == CLK_BITS_BORDER) continue;
        if (f->type->bits == 0) addType(l, f->type, offset + f->offset, cOffset + place.at);
        else if (f->type->kind == TYPE_INT) put(l, (char)('0' + place.bit), offset + f->offset, cOffset + place.at, f->type->isSigned ? -f->type->bits : f->type->bits);
    }
    if (largest != NULL) addType(l, largest->type, offset + largest->offset, cOffset);
}

static void addType(Layout *l, const Type *t, uint64_t offset, uint64_t cOffset) {
    ClkParser *p = l->p;
    char wider = clkWiderNumber(p, t);
    if (wider != 0) put(l, wider, offset, cOffset, 1);
    else if (t->kind == TYPE_RECORD) addRecord(l, t, offset, cOffset);
    else if (t->kind == TYPE_ARRAY) {
        uint64_t n = (uint64_t)t->high + 1, step = clkSizeof(p, t->elem);
        bool isScalar = t->elem->kind != TYPE_RECORD && t->elem->kind != TYPE_ARRAY && !t->elem->hasRefs;
        char kind = clkWiderNumber(p, t->elem) != 0 ? clkWiderNumber(p, t->elem) : 'b';
        if (isScalar) put(l, kind, offset, cOffset, (int64_t)(kind == 'b' ? n * step : n));
        for (uint64_t i = 0; !isScalar && i < n && !l->isTooLong; i++) addType(l, t->elem, offset + i * t->elem->size, cOffset + i * step);
    } else if (t->kind == TYPE_POINTER || t->kind == TYPE_ROUTINE) {
        put(l, 'p', offset, cOffset, 1);
    } else if (!t->hasRefs) {
        put(l, 'b', offset, cOffset, (int64_t)t->size);
    }
}

/* The layout of elements of type t, a constant; NULL: too long. */
static Node *layoutOf(ClkParser *p, const Type *t, Pos pos, bool *isMixed) {
    Layout l = {.p = p, .text = arenaAlloc(p->nodes, LAYOUT_MAX)};
    uint64_t cSize = clkSizeof(p, t);
    l.length = (size_t)snprintf(l.text, LAYOUT_MAX, "%llu %llu ", (unsigned long long)cSize, (unsigned long long)t->size);
    addType(&l, t, 0, 0);
    *isMixed = l.isMixed;
    if (l.isTooLong || cSize == 0) return NULL;
    return clkStr(p, pos, l.text, l.length);
}

/* The layout of what argument i points to, for a function that moves bytes; reports. */
static Node *argLayout(ClkParser *p, const ClkCall *call, uint32_t i, Type *pointer, bool *isMixed) {
    Type *t = pointer->kind == TYPE_POINTER ? pointer->elem : NULL;
    if (t == NULL) t = p->types->character; /* void *: bytes, which the runtime checks */
    Node *layout = t->kind == TYPE_FILE || (t->kind == TYPE_RECORD && t->isOpen) ? NULL : layoutOf(p, t, call->pos, isMixed);
    return layout != NULL ? layout : clkArgError(p, call, i, "pointer to plain values");
}

/* fread(to, size, n, f) and fwrite(from, size, n, f): elements of `size` bytes moved. */
static Node *transfer(ClkParser *p, ClkCall *call, bool isRead) {
    Type *pointer;
    bool isMixed;
    Pos pos = call->pos;
    Node *x = clkPointerArg(p, call, 0, &pointer), *size = clkArg(p, call, 1, p->types->int64), *n = clkArg(p, call, 2, p->types->int64);
    if (clkBad(x) || clkBad(size) || clkBad(n)) return clkErrorNode(p, pos);
    Node *file = clkFileOf(p, call, &call->args[3]), *layout = argLayout(p, call, 0, pointer, &isMixed), *place, *one, *bytes, *text;
    if (file == NULL || clkBad(layout)) return clkErrorNode(p, pos);
    Node *again = isRead ? NULL : clkClone(p, file);
    Node *first = clkKeep(p, x, p->types->pointer, &place), **last = &first->next;
    clkAppend(&last, clkKeep(p, size, p->types->int64, &one));
    clkAppend(&last, clkKeep(p, nodeBinary(p->nodes, pos, BIN_MUL, clkClone(p, one), n, p->types->int64), p->types->int64, &bytes));
    Node *source = isRead ? clkBi(p, pos, BI_f_get_bytes, p->types->string, clkList(file, clkClone(p, bytes), NULL))
                          : clkBi(p, pos, BI_mem_pack, p->types->string, clkList(clkClone(p, place), layout, clkClone(p, bytes), NULL));
    clkAppend(&last, clkKeep(p, source, p->types->string, &text));
    Node *move = isRead ? clkVoidCall(p, pos, BI_mem_unpack, clkList(clkClone(p, place), layout, clkClone(p, text), NULL))
                        : clkVoidCall(p, pos, BI_write_str, clkList(file, clkClone(p, text), clkLong(p, pos, 0), clkLong(p, pos, 0), NULL));
    clkAppend(&last, clkExprStmt(p, move));
    Node *length = nodeNew(p->nodes, EX_LENGTH, pos, p->types->int64);
    length->a = clkClone(p, text);
    Node *unit = clkBi(p, pos, BI_int_max, p->types->int64, clkList(clkClone(p, one), clkLong(p, pos, 1), NULL));
    Node *count = nodeBinary(p->nodes, pos, BIN_DIV, length, unit, p->types->int64);
    return clkSeq(p, pos, first, isRead ? count : clkWritten(p, again, count, 0, pos));
}

Node *clkCall_fread(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    return transfer(p, call, true);
}

Node *clkCall_fwrite(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    return transfer(p, call, false);
}

Node *clkNoteLayout(ClkParser *p, Node *x, const Type *pointer) {
    bool isMixed = false, isStruct = clkIsPointer(pointer) && pointer->elem != NULL && pointer->elem->kind == TYPE_RECORD && !pointer->elem->isOpen;
    Node *layout = isStruct ? layoutOf(p, pointer->elem, x->pos, &isMixed) : NULL;
    return layout == NULL ? x : clkBi(p, x->pos, BI_ptr_note, p->types->pointer, clkList(x, layout, NULL));
}

/* A struct that ends in T name[]: the runtime gives it the elements that there is memory for. */
static Node *noteFlexible(ClkParser *p, Type *pointer, Pos pos) {
    Type *elem = clkFlexibleMember(pointer->elem)->type->elem;
    int64_t size = (int64_t)clkSizeof(p, pointer->elem), unit = elem->size > 0 ? (int64_t)clkSizeof(p, elem) : 1;
    Node *made = clkTryConvert(p, clkBi(p, pos, BI_mem_raw, p->types->pointer, clkLong(p, pos, size + unit)), pointer, CLK_CAST);
    Node *untyped = nodeConv(p->nodes, CV_RETYPE, made, p->types->pointer);
    untyped->pos = pos;
    return clkVoidCall(p, pos, BI_c_flexible, clkList(untyped, clkLong(p, pos, size), clkLong(p, pos, unit), NULL));
}

/* The note needs an object of that type: one is made, and forgotten. */
void clkNoteAtStart(ClkParser *p, Type *record, Pos pos) {
    for (const ClkNoted *n = p->noted; n != NULL; n = n->next) {
        if (n->type == record) return;
    }
    if (record->isOpen) return;
    ClkNoted *noted = ARENA_NEW(p->arena, ClkNoted);
    Arena *nodes = p->nodes;
    p->nodes = p->arena;
    *noted = (ClkNoted){p->noted, record};
    p->noted = noted;
    Type *pointer = clkPointerTo(p, record, false);
    if (clkFlexibleMember(record) != NULL) {
        clkAppend(&p->lastInitial, clkExprStmt(p, noteFlexible(p, pointer, pos)));
        p->nodes = nodes;
        return;
    }
    Node *made = nodeNew(p->nodes, EX_VIEW, pos, pointer);
    made->a = clkBi(p, pos, BI_mem_raw, p->types->pointer, clkLong(p, pos, (int64_t)clkSizeof(p, record)));
    made->i = made->a->a->i > 0 && made->a->a->i <= INT32_MAX ? made->a->a->i : 1;
    Node *note = clkNoteLayout(p, nodeConv(p->nodes, CV_RETYPE, made, p->types->pointer), pointer);
    if (note->kind == EX_BUILTIN) clkAppend(&p->lastInitial, clkExprStmt(p, note));
    p->nodes = nodes;
}

/* Does the struct begin with a `base`, or with its members? One member alone says too little: any struct may begin with an int. */
static bool extends(const Type *record, const Type *base) {
    const Field *f = record->fields, *want = base->fields;
    while (f != NULL && want != NULL && f->offset == want->offset && f->type == want->type) f = f->next, want = want->next;
    if (want == NULL && base->fieldCount > 1) return record != base;
    for (f = record->fields; f != NULL && f->type->kind == TYPE_RECORD; f = f->type->fields) {
        if (f->type == base) return true;
    }
    return false;
}

void clkNoteExtenders(ClkParser *p) {
    const ClkNoted *last = p->noted;
    for (const ClkNoted *base = last; base != NULL; base = base->next) {
        for (const ClkNoted *n = p->records; n != NULL; n = n->next) {
            if (n->type != base->type && extends(n->type, base->type)) clkNoteAtStart(p, n->type, n->type->pos);
        }
    }
}

/* Where in memory the value lies that C has `at` bytes after the start of a struct. */
static bool memoryOffset(ClkParser *p, const Type *record, uint64_t at, uint64_t *out) {
    ClkFieldPlace place = {0};
    for (const Field *f = record->fields; f != NULL; f = f->next) {
        clkPlaceField(p, &place, f);
        if (f->type->bits != 0 || f->arm != 0 || at < place.at || at - place.at >= clkSizeof(p, f->type)) continue;
        uint64_t inner = 0;
        bool isHere = at == place.at || (f->type->kind == TYPE_RECORD && memoryOffset(p, f->type, at - place.at, &inner));
        *out = f->offset + inner;
        return isHere;
    }
    return false;
}

/* The member that is a struct, `at` bytes of C after the start of its own, is remembered. */
static void noteMember(ClkParser *p, const Type *record, uint64_t at) {
    ClkFieldPlace place = {0};
    for (const Field *f = record->fields; f != NULL; f = f->next) {
        clkPlaceField(p, &place, f);
        if (place.at != at || f->type->kind != TYPE_RECORD || f->arm != 0 || clkIsContained(p, f)) continue;
        ClkMember *m = ARENA_NEW(p->arena, ClkMember);
        *m = (ClkMember){p->contained, f};
        p->contained = m;
    }
}

bool clkIsContained(const ClkParser *p, const Field *f) {
    for (const ClkMember *m = p->contained; m != NULL; m = m->next) {
        if (m->field == f) return true;
    }
    return false;
}

/* pointer->member, where the pointer may come from a member that stands alone: list_for_each_entry ends when &pos->member is the head of the list, around
 * which there is no struct. The place is there all the same. */
Node *clkContainedMember(ClkParser *p, Node *x) {
    Node *pointer = x->a->a;
    Type *t = clkPointerTo(p, x->type, false);
    if (!clkIsPure(pointer)) return x;
    Node *untyped = nodeConv(p->nodes, CV_RETYPE, clkClone(p, pointer), p->types->pointer);
    Node *found = clkBi(p, x->pos, BI_c_member, p->types->pointer, clkList(untyped, clkLong(p, x->pos, (int64_t)x->field->offset), NULL));
    Node *address = nodeNew(p->nodes, EX_ADDR, x->pos, t), *choice = nodeNew(p->nodes, EX_COND, x->pos, t);
    address->a = x;
    choice->a = nodeBinary(p->nodes, x->pos, BIN_GT, clkBi(p, x->pos, BI_mem_count, p->types->int64, clkClone(p, pointer)), clkLong(p, x->pos, 0), p->types->boolean);
    choice->b = address;
    choice->c = clkTryConvert(p, found, t, CLK_CAST);
    return clkDeref(p, choice, x->pos, 1);
}

Node *clkContainer(ClkParser *p, const Node *x, const Type *t) {
    bool isBack = x->kind == EX_PTRADD && x->b->kind == EX_INT && x->b->i < 0 && t->elem->kind == TYPE_RECORD && !t->elem->isOpen;
    const Node *member = isBack ? clkBytesSource(x->a) : NULL;
    bool isUntyped = member == NULL && isBack && x->a->kind == EX_VIEW && x->a->a->type->kind == TYPE_POINTER && x->a->a->type->elem == NULL;
    uint64_t offset;
    if ((member == NULL && !isUntyped) || !memoryOffset(p, t->elem, (uint64_t)-x->b->i, &offset)) return NULL;
    noteMember(p, t->elem, (uint64_t)-x->b->i);
    if (isUntyped) { /* of a void *, which may as well lead into an array of bytes */
        Node *bytes = clkList(x->a->a, clkLong(p, x->pos, (int64_t)offset), clkLong(p, x->pos, -x->b->i), NULL);
        return clkBi(p, x->pos, BI_c_enclosing, p->types->pointer, bytes);
    }
    Node *pointer = nodeConv(p->nodes, CV_RETYPE, (Node *)(uintptr_t)member, p->types->pointer);
    pointer->pos = x->pos;
    return clkBi(p, x->pos, BI_c_container, p->types->pointer, clkList(pointer, clkLong(p, x->pos, (int64_t)offset), NULL));
}

bool clkMovesBytes(ClkParser *p, const Type *to, const Type *from) {
    bool areTyped = to->kind == TYPE_POINTER && from->kind == TYPE_POINTER && to->elem != NULL && from->elem != NULL;
    if (!areTyped || clkSameType(to->elem, from->elem) || to->elem->hasRefs || from->elem->hasRefs) return false;
    bool isSameSize = to->elem->size == from->elem->size && clkSizeof(p, to->elem) == clkSizeof(p, from->elem);
    return !isSameSize || to->elem->kind == TYPE_RECORD || from->elem->kind == TYPE_RECORD;
}

Node *clkMoveBytes(ClkParser *p, const ClkCall *call, Node *to, Type *toType, Node *from, Type *fromType, Node *n) {
    bool isMixed;
    Node *target = argLayout(p, call, 0, toType, &isMixed), *source = argLayout(p, call, 1, fromType, &isMixed);
    if (clkBad(target) || clkBad(source)) return clkErrorNode(p, call->pos);
    Node *bytes = clkBi(p, call->pos, BI_mem_pack, p->types->string, clkList(from, source, n, NULL));
    return clkVoidCall(p, call->pos, BI_mem_unpack, clkList(to, target, bytes, NULL));
}

Node *clkFillBytes(ClkParser *p, const ClkCall *call, Node *to, Type *type, Node *byte, Node *n) {
    bool isMixed = false, isSame = byte->kind == EX_INT && ((byte->i & 255) == 0 || ((byte->i & 255) == 255 && type->elem == p->cInt));
    if (isSame || type->kind != TYPE_POINTER || type->elem == NULL || type->elem->hasRefs) return NULL;
    Node *layout = argLayout(p, call, 0, type, &isMixed);
    if (clkBad(layout)) return layout;
    if (!isMixed) return NULL;
    Node *low = nodeBinary(p->nodes, call->pos, BIN_AND, byte, clkLong(p, call->pos, 255), p->types->int64);
    Node *bytes = clkBi(p, call->pos, BI_str_repeat, p->types->string, clkList(clkFold(p, low), n, NULL));
    return clkVoidCall(p, call->pos, BI_mem_unpack, clkList(to, layout, bytes, NULL));
}

bool clkDiffersInC(const ClkParser *p, const Node *x, const Type *to) {
    const Type *from = x->type->elem;
    bool isOne = x->kind == EX_ADDR && x->a->kind != EX_INDEX; /* the low bytes of one int are those of C */
    if (isOne && clkWiderNumber(p, from) == 'i' && clkIsInteger(to) && to->size <= 4) return false;
    bool areNumbers = clkIsArith(from) && clkIsArith(to) && from->size > 1 && to->size > 1;
    bool isMixed = clkWiderNumber(p, from) != 0 || clkWiderNumber(p, to) != 0;
    return areNumbers && isMixed && from != to;
}

Node *clkBytesOf(ClkParser *p, Node *x) {
    bool isMixed = false;
    while (x->type->elem->kind == TYPE_ARRAY) x = clkDecay(p, x->kind == EX_ADDR ? x->a : clkIndex(p, x, clkInt(p, x->pos, 0), x->pos, 1));
    const Type *elem = x->type->elem;
    bool isOpaque = elem == NULL || elem->kind == TYPE_FILE || elem->kind == TYPE_ROUTINE || (elem->kind == TYPE_RECORD && elem->isOpen);
    if (isOpaque || clkIsCharPointer(x->type)) return NULL;
    if (layoutOf(p, elem, x->pos, &isMixed) == NULL || (!isMixed && elem->kind != TYPE_RECORD && !elem->hasRefs)) return NULL;
    return clkForgetType(p, x, p->types->pointer);
}

/* Where C's bytes differ from those in memory, or nobody could look at them, the pointer carries what the runtime must know of its values. */
Node *clkForgetType(ClkParser *p, Node *x, Type *t) {
    bool isMixed = false;
    const Type *elem = x->type->elem;
    bool isOpaque = elem == NULL || elem->kind == TYPE_FILE || elem->kind == TYPE_ROUTINE || (elem->kind == TYPE_RECORD && elem->isOpen);
    bool isPlain = isOpaque || x->kind == EX_NIL;
    Node *plain = nodeConv(p->nodes, CV_RETYPE, x, t), *layout = isPlain ? NULL : layoutOf(p, elem, x->pos, &isMixed);
    plain->pos = x->pos;
    if (layout == NULL || (!isMixed && elem->kind != TYPE_RECORD)) return plain;
    Node *note = clkBi(p, x->pos, BI_ptr_note, p->types->pointer, clkList(plain, layout, NULL));
    return t == p->types->pointer ? note : nodeConv(p->nodes, CV_RETYPE, note, t);
}
