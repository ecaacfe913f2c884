/* lower_init.c: initial values of static variables, emitted into one initialisation function that the main program calls first, and aggregate
 * constants in general. */
#include "frontends/core/lower_internal.h"

static void initPart(Fn *fn, Node *value, Type *t, const Place *whole);

static Place partOf(const Place *whole, uint64_t offset, Type *t) {
    Place p = *whole;
    p.offset += offset;
    if (p.kind == PLACE_GLOBAL) p.symbolOffset += offset;
    p.type = t;
    return p;
}

static void initAggregate(Fn *fn, Node *value, Type *t, const Place *whole) {
    Field *field = t->kind == TYPE_RECORD ? t->fields : NULL;
    uint64_t offset = 0;
    for (Node *e = value->a; e != NULL; e = e->next) {
        if (t->kind == TYPE_RECORD) {
            if (field == NULL) return;
            Place p = partOf(whole, field->offset, field->type);
            if (e->kind != ST_EMPTY) initPart(fn, e, field->type, &p);
            field = field->next;
            continue;
        }
        Place p = partOf(whole, offset, t->elem);
        if (e->kind != ST_EMPTY) initPart(fn, e, t->elem, &p);
        offset += t->elem->size;
    }
}

static void initPart(Fn *fn, Node *value, Type *t, const Place *whole) {
    uint32_t save = fn->top;
    Place p = *whole;
    if (value->kind == EX_AGGREGATE) {
        initAggregate(fn, value, t, whole);
    } else if (typeIsScalar(t)) {
        bool isZero = (value->kind == EX_INT && value->i == 0) || value->kind == EX_NIL || (value->kind == EX_STR && value->str.length == 0);
        if (!isZero) placeStore(fn, &p, lowerAs(fn, value, t, 0, NO_REG));
    } else {
        uint32_t byref = placeAddress(fn, &p, NO_REG);
        lowerAggregateInto(fn, value, t, byref);
    }
    fn->top = save;
}

void lowerInitInto(Fn *fn, Node *value, Type *t, uint32_t byref) {
    Place p = {.kind = PLACE_MEM, .type = t, .base = byref, .whole = lowerType(fn->l, t)};
    initPart(fn, value, t, &p);
}

void lowerInitGlobal(Lowering *l, Symbol *sym) {
    Fn *fn = l->init;
    uint32_t save = fn->top, mark = mergeMark(fn);
    lowerLine(fn, sym->pos);
    lowerPrepassExpr(fn, sym->value);
    Place p = {.kind = PLACE_GLOBAL, .type = sym->type, .offset = sym->home, .whole = lowerType(l, sym->type), .symbol = sym};
    initPart(fn, sym->value, sym->type, &p);
    mergeRelease(fn, mark);
    fn->top = save;
}
