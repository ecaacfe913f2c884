/* resize.c: realloc where the program does not name the type of the memory: behind a void *, as in functions that check what realloc gives. The values that
 * stand there are known; the new memory holds as many as the bytes count. */
#include "runtime/mem/pointer.h"
#include "runtime/mem/words.h"

#include <assert.h>

/* What memory holds: values of a box type, in dynamic arrays of `dyn` (NULL: it is one), of which one counts `unit` bytes in C. */
typedef struct Held {
    PointerRange range;
    const ObjType *dyn;
    int64_t unit;
} Held;

static void copyValues(Rt *rt, char *to, const char *from, uint64_t n, const ObjType *type) {
    wordsCopy(to, from, n * type->size);
    for (uint64_t i = 0; i < n && type->refs.runCount > 0; i++) heapShareRefs(rt->heap, &type->refs, to + i * type->size);
}

static int refuse(Rt *rt) { return rtRaise(rt, RTE_NIL, "realloc of a pointer that does not lead to the start of allocated memory"); }

/* What stands behind a pointer that lost its type. */
static int holding(Rt *rt, Obj *o, Held *h) {
    bool isIndirect = (o->flags & OBJ_INDIRECT) != 0;
    if (!pointerRange(rt, o, &h->range)) return rtRaise(rt, RTE_NIL, NULL);
    if ((o->flags & (OBJ_SCALED | OBJ_FOREIGN | OBJ_VIEW)) != 0 || pointerIsOverlay(o) || h->range.type->shape != OBJ_BOX) {
        return rtRaise(rt, RTE_CAST, "realloc through an untyped pointer of memory that is seen as values of another type");
    }
    const Obj *base = isIndirect ? ((const ObjPtr *)(const void *)o)->base : o;
    const ObjType *type = base != NULL && (base->flags & OBJ_STATIC) == 0 ? heapType(rt->heap, base->typeId) : NULL;
    bool isArray = type != NULL && type->shape == OBJ_DYN && h->range.first == ((const ObjDyn *)(const void *)base)->data;
    bool isBox = type != NULL && type->shape == OBJ_BOX && h->range.first == (const char *)(base + 1);
    if (h->range.index != 0 || (!isArray && !isBox)) return refuse(rt);
    h->dyn = isArray ? type : pointerArrayType(rt, h->range.type);
    h->unit = pointerUnit(rt, o, &h->range, (int64_t)h->range.type->size);
    if (isBox && type != h->range.type) { /* the base of a larger struct */
        h->range = (PointerRange){.first = h->range.first, .count = 1, .type = type};
        h->dyn = NULL;
        h->unit = pointerTypeUnit(type);
    }
    return 0;
}

/* fresh, a struct that ends in an array, gets the members and elements of `old`. */
static void copyFlexible(Rt *rt, Obj *fresh, const char *old, const ObjType *type) {
    ObjDyn *array, *source;
    assert(type->flexible != NULL && fresh->typeId == type->id);
    char *to = objValue(fresh), *place = to + type->flexOffset;
    wordsCopy(&array, place, sizeof array);
    wordsCopy(&source, old + type->flexOffset, sizeof source);
    assert(array != NULL && array->length <= array->capacity);
    copyValues(rt, to, old, 1, type);
    wordsCopy(place, &array, sizeof array);
    int64_t n = source == NULL ? 0 : source->length < array->length ? source->length : array->length;
    if (n > 0) copyValues(rt, array->data, source->data, (uint64_t)n, type->flexible);
}

static int copyHeld(Rt *rt, const Held *h, int64_t bytes, ObjRaw *fresh) {
    const ObjType *box = h->range.type;
    PointerRange to;
    assert(h->range.first != NULL && bytes == fresh->bytes);
    if (h->unit <= 0) return rtRaise(rt, RTE_CAST, "realloc through an untyped pointer of memory that has a type");
    if (pointerGiveValues(rt, fresh, box, h->dyn, (uint64_t)h->unit, bytes / h->unit) != 0) return 1;
    if (!pointerRange(rt, rawTyped(fresh), &to)) return 0;
    uint64_t n = (uint64_t)(to.count < h->range.count ? to.count : h->range.count);
    if (box->flexible != NULL) copyFlexible(rt, rawTyped(fresh), h->range.first, box);
    else copyValues(rt, to.first, h->range.first, n, box);
    return 0;
}

int pointerResizeRaw(Rt *rt, Obj *o, int64_t bytes, Obj **out) {
    Held h;
    if (o != NULL && objIsNil(o)) return rtRaise(rt, RTE_NIL, NULL);
    ObjRaw *fresh = pointerNewRaw(rt, bytes);
    if (fresh == NULL) return 1;
    *out = &fresh->head;
    if (o == NULL) return 0;
    bool isRaw = o->typeId == TYPE_ID_RAW && (o->flags & OBJ_INDIRECT) == 0;
    const ObjRaw *raw = isRaw ? (const ObjRaw *)(const void *)o : NULL;
    if (pointerDecide(rt, o, NULL) != 0) return 1;
    if (raw != NULL && rawTyped(raw) != NULL) {
        h = (Held){.dyn = raw->dyn, .unit = raw->unit};
        if (!pointerRange(rt, rawTyped(raw), &h.range)) return rtRaise(rt, RTE_NIL, NULL);
    } else if (raw == NULL && holding(rt, o, &h) != 0) {
        return 1;
    }
    if ((raw == NULL || rawTyped(raw) != NULL) && copyHeld(rt, &h, bytes, fresh) != 0) return 1;
    return pointerFree(rt, o);
}
