/* bits.c: bit-fields of structs in unions. In memory each bit-field has a word of its own; where a union shows the bits of a number as bit-fields, they
 * must be those of the number. Such a union has a hidden member, the carrier, that lies where its numbers lie; bit-fields that are reached through
 * the union are parts of it. */
#include "frontends/clike/builtins.h"

#include <assert.h>
#include <string.h>

static const char carrierName[] = "$bits";

typedef enum BitsKind { BITS_NONE, BITS_ALL, BITS_MIXED } BitsKind;

static BitsKind bitsOf(const Type *t) {
    uint32_t bits = 0, others = 0;
    if (t->kind != TYPE_RECORD) return BITS_NONE;
    for (const Field *f = t->fields; f != NULL; f = f->next) {
        if (f->type->bits != 0) bits++;
        else others++;
    }
    return bits == 0 ? BITS_NONE : others == 0 ? BITS_ALL : BITS_MIXED;
}

Type *clkCarrierType(ClkParser *p, const Type *t, Pos pos) {
    bool isMixed = false, hasBits = false;
    uint64_t size = 0;
    for (const Field *f = t->fields; f != NULL; f = f->next) {
        BitsKind kind = bitsOf(f->type);
        isMixed = isMixed || kind == BITS_MIXED;
        hasBits = hasBits || kind != BITS_NONE;
        if (kind == BITS_ALL && clkSizeof(p, f->type) > size) size = clkSizeof(p, f->type);
    }
    if (!hasBits || t->fieldCount < 2) return NULL;
    if (isMixed || size > 8) {
        clkError(p, pos, 1, DIAG_NOT_ALLOWED, isMixed ? "a union with a struct of bit-fields and others" : "a union with bit-fields of more than 64 bits");
        return NULL;
    }
    return size == 1 ? p->types->uint8 : size == 2 ? p->types->uint16 : size == 4 ? p->types->uint32 : p->types->uint64;
}

Name *clkCarrierName(ClkParser *p) { return nameOf(&p->c->names, carrierName); }

static Field *carrierOf(const Type *t) {
    Field *f = t->kind == TYPE_RECORD ? t->fields : NULL;
    while (f != NULL && strcmp(f->name->spelling, carrierName) != 0) f = f->next;
    return f;
}

bool clkIsCarried(const Node *x) {
    return x->kind == EX_FIELD && x->type->bits != 0 && x->a->kind == EX_FIELD && carrierOf(x->a->a->type) != NULL;
}

bool clkHasCarried(const Node *x) { return x->kind == EX_FIELD && carrierOf(x->a->type) != NULL && bitsOf(x->type) != BITS_NONE; }

/* Where the bits of a field begin in C. */
static uint64_t firstBit(ClkParser *p, const Type *record, const Field *field) {
    ClkFieldPlace place = {0};
    for (const Field *f = record->fields; f != NULL; f = f->next) {
        clkPlaceField(p, &place, f);
        if (f == field) break;
    }
    return place.at * 8 + place.bit;
}

static uint64_t maskOf(const Type *t) { return UINT64_MAX >> (64 - t->bits); }

static Node *number(ClkParser *p, Pos pos, uint64_t value) { return nodeInt(p->nodes, pos, p->types->uint64, (int64_t)value); }

static Node *carrier(ClkParser *p, Node *whole) {
    Field *f = carrierOf(whole->type);
    Node *x = nodeNew(p->nodes, EX_FIELD, whole->pos, f->type);
    x->a = whole;
    x->field = f;
    return x;
}

Node *clkLoadCarried(ClkParser *p, Node *x) {
    Type *t = x->type;
    assert(clkIsCarried(x) && t->bits > 0 && t->bits <= 64);
    Node *bits = clkArith(p, carrier(p, x->a->a), p->types->uint64);
    bits = clkBinary(p, CT_SHR, bits, clkInt(p, x->pos, (int64_t)firstBit(p, x->a->type, x->field)), x->pos, 1);
    return clkArith(p, bits, t); /* cuts it to its width */
}

/* (old & ~mask) | (value & mask), both at the field's place. */
static Node *replaced(ClkParser *p, Node *old, Node *value, const Type *t, uint64_t at) {
    Pos pos = value->pos;
    Node *rest = clkBinary(p, CT_AMP, old, number(p, pos, ~(maskOf(t) << at)), pos, 1);
    Node *fresh = clkBinary(p, CT_AMP, clkArith(p, value, p->types->uint64), number(p, pos, maskOf(t)), pos, 1);
    return clkBinary(p, CT_PIPE, rest, clkBinary(p, CT_SHL, fresh, clkInt(p, pos, (int64_t)at), pos, 1), pos, 1);
}

Node *clkStoreCarried(ClkParser *p, ClkTokenKind op, Node *target, Node *value, Pos pos, uint32_t length) {
    Type *t = target->type;
    Node *whole = target->a->a, *kept;
    if (!clkIsPure(whole)) {
        clkError(p, pos, length, DIAG_NOT_ALLOWED, "a store to a bit-field of a union in a place that has side effects");
        return clkErrorNode(p, pos);
    }
    if (op != CT_ASSIGN) value = clkBinary(p, op, clkLoadCarried(p, clkClone(p, target)), value, pos, length);
    value = clkConvert(p, value, t, op == CT_ASSIGN ? CLK_ASSIGN : CLK_CAST, pos, length);
    if (clkBad(value)) return value;
    Node *first = clkKeep(p, value, t, &kept), *to = carrier(p, whole);
    Node *old = clkArith(p, carrier(p, clkClone(p, whole)), p->types->uint64);
    Node *bits = replaced(p, old, clkClone(p, kept), t, firstBit(p, target->a->type, target->field));
    first->next = clkStoreStmt(p, to, clkArith(p, bits, to->type));
    return clkSeq(p, pos, first, clkClone(p, kept));
}

Node *clkStepCarried(ClkParser *p, Node *target, bool isIncrement, bool isPostfix, Pos pos) {
    Node *old, *before = clkKeep(p, clkLoadCarried(p, clkClone(p, target)), target->type, &old);
    Node *next = clkBinary(p, isIncrement ? CT_PLUS : CT_MINUS, clkClone(p, old), clkInt(p, pos, 1), pos, 2);
    Node *stored = clkStoreCarried(p, CT_ASSIGN, target, clkArith(p, next, target->type), pos, 2);
    if (clkBad(stored)) return stored;
    before->next = clkExprStmt(p, stored);
    return clkSeq(p, pos, before, isPostfix ? clkClone(p, old) : clkLoadCarried(p, clkClone(p, target)));
}

Node *clkCarriedValue(ClkParser *p, const Type *whole, const Node *value, uint64_t *index) {
    const Field *f = carrierOf(whole), *g = whole->fields;
    if (f == NULL || value == NULL || value->kind != EX_AGGREGATE || bitsOf(value->type) != BITS_ALL) return NULL;
    Node *bits = number(p, value->pos, 0);
    const Field *part = value->type->fields;
    for (Node *e = value->a; e != NULL && part != NULL; part = part->next) {
        Node *next = e->next;
        e->next = NULL;
        bits = replaced(p, bits, e, part->type, firstBit(p, value->type, part));
        e = next;
    }
    for (*index = 0; g != f; g = g->next) ++*index;
    return clkArith(p, bits, f->type);
}
