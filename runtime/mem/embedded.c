/* embedded.c: structs that begin with other structs. C programs cast a pointer to such a struct to one to its beginning and back: base "classes", nodes
 * that share their first members. What really stands in memory decides: the object that contains the place, or the globals, know their types. */
#include "runtime/mem/heap_internal.h"
#include "runtime/mem/pointer.h"

#include <assert.h>

enum { EMBEDDED_DEPTH = 64 };

/* Where a pointer leads to: a value of type `elem`, `offset` bytes before the place. */
typedef struct Whole {
    const RtElem *elem;
    uint64_t offset;
    Obj *base;
    const ObjType *type;  /* of the box or dynamic array `base`, or NULL */
    int64_t index, count; /* of the value in its dynamic array; else 0 of 1 */
} Whole;

/* Does every value of `have` begin with one of `want`, member for member? */
static bool beginsWith(const RtElem *have, const RtElem *want) {
    if (have == want) return true;
    if (have->kind != RT_RECORD || want->kind != RT_RECORD || want->count == 0 || want->count > have->count || want->size > have->size) return false;
    for (uint64_t i = 0; i < want->count; i++) {
        if (have->fields[i].offset != want->fields[i].offset || have->fields[i].type != want->fields[i].type) return false;
    }
    return true;
}

/* One member alone says too little: any struct may begin with an int. */
bool pointerExtends(const ObjType *have, const ObjType *want) {
    const RtElem *e = have->elem;
    if (e == NULL || want->elem == NULL || want->elem->kind != RT_RECORD || e == want->elem) return false;
    if (want->elem->count > 1 && beginsWith(e, want->elem)) return true;
    for (int depth = 0; depth < EMBEDDED_DEPTH && e->kind == RT_RECORD && e->count > 0 && e->fields[0].offset == 0; depth++) {
        e = e->fields[0].type;
        if (e == want->elem) return true;
    }
    return false;
}

/* The part of a record that contains the offset and alone may contain a value of `want` there. */
static const RtField *fieldAt(const RtElem *record, uint64_t offset) {
    assert(record->kind == RT_RECORD);
    for (uint64_t i = 0; i < record->count; i++) {
        const RtField *f = &record->fields[i];
        if (f->offset <= offset && offset - f->offset < f->type->size) return f;
    }
    return NULL;
}

/* Does a value of e contain one of `want` at the offset, which may lie outside of it? */
static bool holds(const RtElem *e, uint64_t offset, const RtElem *want) {
    if (offset >= e->size) return false;
    for (int depth = 0; depth < EMBEDDED_DEPTH; depth++) {
        assert(offset < e->size);
        if (offset == 0 && beginsWith(e, want)) return true;
        if (e->kind == RT_ARRAY && e->elem->size > 0) {
            offset %= e->elem->size;
            e = e->elem;
            continue;
        }
        const RtField *f = e->kind == RT_RECORD ? fieldAt(e, offset) : NULL;
        if (f == NULL) return false;
        offset -= f->offset;
        e = f->type;
    }
    return false;
}

/* The values of the registered range that contains the address; NULL: none, or nobody has described it. */
static const RtElem *staticValues(Heap *heap, const char *address, uint64_t *offset) {
    const RtElem *found = NULL;
    pthread_mutex_lock(&heap->lock);
    for (size_t i = 0; i < heap->staticCount && found == NULL; i++) {
        *offset = (uintptr_t)address - (uintptr_t)heap->statics[i].start;
        if (*offset < heap->statics[i].size) found = heap->statics[i].values;
    }
    pthread_mutex_unlock(&heap->lock);
    return found;
}

bool pointerIsBarePlace(const Obj *o) {
    bool isPlace = o->typeId == TYPE_ID_MEMORY && (o->flags & (OBJ_INDIRECT | OBJ_FOREIGN)) == OBJ_INDIRECT;
    return isPlace && ((const ObjPtr *)(const void *)o)->count == 0;
}

bool pointerIsLost(const Rt *rt, const Obj *o) {
    const ObjPtr *p = (const ObjPtr *)(const void *)o;
    if (objIsNil(o) || (o->flags & (OBJ_INDIRECT | OBJ_SCALED | OBJ_FOREIGN | OBJ_VIEW)) != OBJ_INDIRECT || p->count != 0) return false;
    const ObjType *outer = p->base != NULL ? heapType(rt->heap, p->base->typeId) : NULL;
    if (p->address == NULL) return false;
    return outer == NULL || outer->shape != OBJ_DYN || p->address != ((const ObjDyn *)(const void *)p->base)->data; /* not an empty array */
}

static bool findWhole(const Rt *rt, Obj *o, Whole *w) {
    const ObjPtr *p = (const ObjPtr *)(const void *)o;
    const ObjType *type = heapType(rt->heap, o->typeId);
    *w = (Whole){.elem = type->elem, .base = o, .type = type, .count = 1};
    if ((o->flags & OBJ_INDIRECT) == 0) return w->elem != NULL;
    if ((p->index >= p->count && !pointerIsBarePlace(o)) || (o->flags & (OBJ_SCALED | OBJ_FOREIGN | OBJ_VIEW)) != 0) return false;
    w->base = p->base;
    w->type = NULL;
    if (p->base == NULL) {
        const RtElem *globals = staticValues(rt->heap, p->address, &w->offset);
        if (globals != NULL) w->elem = globals;
        else w->offset = 0;
        return w->elem != NULL;
    }
    const ObjType *outer = heapType(rt->heap, p->base->typeId);
    if (outer->elem == NULL) return w->elem != NULL; /* the variables of a function: no more is known than the pointer says */
    w->elem = outer->elem;
    w->type = outer;
    if (outer->shape == OBJ_BOX) {
        w->offset = (uint64_t)(p->address - (char *)objValue(p->base));
        return true;
    }
    const ObjDyn *values = (const ObjDyn *)(const void *)p->base;
    assert(outer->shape == OBJ_DYN && outer->size > 0);
    w->offset = (uint64_t)(p->address - values->data);
    w->index = (int64_t)(w->offset / outer->size);
    w->offset %= outer->size;
    w->count = values->length;
    return w->index >= 0 && w->index < w->count;
}

bool pointerEmbedded(Rt *rt, Obj *o, const ObjType *box, Obj **out, int *status) {
    Whole w;
    const RtElem *want = box->elem;
    const ObjType *have = heapType(rt->heap, o->typeId);
    assert(box->shape == OBJ_BOX && !objIsNil(o));
    *status = 0;
    bool isRecord = want != NULL && want->kind == RT_RECORD, isWord = want != NULL && want->size == 8 && have->refs.runCount != 0;
    if (!isRecord && !isWord) return false;
    if (!findWhole(rt, o, &w)) return false;
    const ObjType *base = w.base != NULL ? pointerUndecided(rt, w.base) : NULL;
    if (base != NULL && !holds(base->elem, w.offset, want)) {
        if (pointerDecide(rt, w.base, w.offset == 0 ? box : NULL) != 0) return *status = 1, true;
        if (!findWhole(rt, o, &w)) return false;
    }
    if (!holds(w.elem, w.offset, want)) return false;
    bool isWhole = w.elem == want && w.offset == 0 && w.type != NULL;
    if (isWhole && w.type->shape == OBJ_BOX) {
        *out = w.base;
        return true;
    }
    bool isElement = isWhole && w.type->shape == OBJ_DYN, isIndirect = (o->flags & OBJ_INDIRECT) != 0;
    ObjPtr *p = (ObjPtr *)(void *)heapAlloc(rt, box, sizeof *p);
    if (p == NULL) return *status = 1, true;
    p->head.flags = OBJ_INDIRECT | (o->flags & OBJ_READONLY);
    p->address = isIndirect ? ((const ObjPtr *)(const void *)o)->address : objValue(o);
    p->base = w.base;
    p->index = isElement ? w.index : 0;
    p->count = isElement ? w.count : 1;
    *out = &p->head;
    return true;
}

/* The array of characters at or around the place; *offset becomes that from its start. */
static const RtElem *charactersAt(const RtElem *e, uint64_t *offset) {
    for (int depth = 0; depth < EMBEDDED_DEPTH && e != NULL && *offset < e->size; depth++) {
        if (e->kind == RT_ARRAY && e->elem->size == 1) return e;
        const RtField *f = e->kind == RT_RECORD ? fieldAt(e, *offset) : NULL;
        if (e->kind == RT_ARRAY && e->elem->size > 0) {
            *offset %= e->elem->size;
            e = e->elem;
        } else if (f != NULL) {
            *offset -= f->offset;
            e = f->type;
        } else {
            return NULL;
        }
    }
    return NULL;
}

int pointerBytesAround(Rt *rt, Obj *o, Obj **out) {
    Whole w;
    *out = o;
    if ((o->flags & OBJ_INDIRECT) == 0 || !findWhole(rt, o, &w)) return 0;
    uint64_t offset = w.offset;
    bool areAll = w.type != NULL && w.type->shape == OBJ_DYN && w.type->size == 1;
    const RtElem *characters = areAll ? NULL : charactersAt(w.elem, &offset);
    if (!areAll && characters == NULL) return 0;
    ObjPtr *p = (ObjPtr *)(void *)heapAlloc(rt, heapType(rt->heap, TYPE_ID_MEMORY), sizeof *p);
    if (p == NULL) return 1;
    const ObjPtr *place = (const ObjPtr *)(const void *)o;
    p->head.flags = OBJ_INDIRECT | (o->flags & OBJ_READONLY);
    p->address = place->address;
    p->base = place->base;
    p->index = areAll ? w.index : (int64_t)offset;
    p->count = areAll ? w.count : (int64_t)characters->count;
    assert(p->index >= 0 && p->index < p->count);
    *out = &p->head;
    return 0;
}

int64_t pointerWiden(const Rt *rt, Obj *o, int64_t bytes, PointerRange *r) {
    Whole w;
    assert(bytes > 0 && r->index <= r->count);
    bool isBase = r->type->elemKind == RT_RECORD && r->count == 1 && (o->flags & OBJ_INDIRECT) != 0;
    if (!isBase || bytes <= pointerTypeUnit(r->type) || !findWhole(rt, o, &w) || w.offset != 0) return 0;
    int64_t all = w.type != NULL && w.type->shape == OBJ_BOX ? pointerTypeUnit(w.type) : 0;
    if (all < bytes) return 0;
    *r = (PointerRange){.first = objValue(w.base), .count = 1, .type = w.type};
    return all;
}

int pointerContainer(Rt *rt, Obj *o, int64_t bytes, Obj **out) {
    if (objIsNil(o)) return rtRaise(rt, RTE_NIL, NULL);
    bool isIndirect = (o->flags & OBJ_INDIRECT) != 0;
    if (isIndirect && (o->flags & (OBJ_SCALED | OBJ_FOREIGN | OBJ_VIEW)) != 0) return rtRaise(rt, RTE_CAST, "invalid cast: no such struct contains the member");
    const ObjPtr *p = (const ObjPtr *)(const void *)o;
    char *address = isIndirect ? p->address : objValue(o);
    ObjPtr *place = (ObjPtr *)(void *)heapAlloc(rt, heapType(rt->heap, TYPE_ID_MEMORY), sizeof *place);
    if (place == NULL) return 1;
    place->head.flags = OBJ_INDIRECT | (o->flags & OBJ_READONLY);
    place->address = (char *)((uintptr_t)address - (uintptr_t)bytes);
    place->base = isIndirect ? p->base : o;
    place->index = place->count = 0; /* only pointerEmbedded looks what is there */
    assert(pointerIsBarePlace(&place->head));
    *out = &place->head;
    return 0;
}

int pointerOfNumber(Rt *rt, uint64_t number, Obj **out) {
    *out = NULL;
    if (number == 0) return 0;
    ObjPtr *place = (ObjPtr *)(void *)heapAlloc(rt, heapType(rt->heap, TYPE_ID_MEMORY), sizeof *place);
    if (place == NULL) return 1;
    place->head.flags = OBJ_INDIRECT;
    place->address = (char *)(uintptr_t)number;
    place->base = heapFind(rt->heap, place->address);
    place->index = place->count = 0;
    if (place->base != NULL && ((place->base->flags & (OBJ_DISPOSED | OBJ_INDIRECT)) != 0 || place->base->typeId < TYPE_ID_FIRST_FREE)) place->base = NULL;
    *out = &place->head;
    return 0;
}

int pointerEnclosing(Rt *rt, Obj *o, int64_t bytes, int64_t cBytes, Obj **out) {
    PointerRange r;
    if (objIsNil(o)) return rtRaise(rt, RTE_NIL, NULL);
    bool isIndirect = (o->flags & OBJ_INDIRECT) != 0;
    if (cBytes < 0) return pointerContainer(rt, o, bytes, out);
    if (isIndirect && (o->flags & OBJ_SCALED) != 0) return pointerMoveScaled(rt, o, -cBytes, out);
    if (o->typeId == TYPE_ID_RAW && !isIndirect) return pointerStep(rt, o, -cBytes) != 0 ? 1 : pointerContainer(rt, o, bytes, out);
    if (!isIndirect || !pointerRange(rt, o, &r) || r.type->size != 1 || r.index < cBytes) return pointerContainer(rt, o, bytes, out);
    const ObjPtr *p = (const ObjPtr *)(const void *)o;
    ObjPtr *first = (ObjPtr *)(void *)heapAlloc(rt, r.type, sizeof *first);
    if (first == NULL) return 1;
    first->head.flags = o->flags & (OBJ_INDIRECT | OBJ_READONLY | OBJ_FOREIGN | OBJ_VIEW);
    first->address = p->address - cBytes;
    first->base = p->base;
    first->index = p->index - cBytes;
    first->count = p->count;
    *out = &first->head;
    return 0;
}
