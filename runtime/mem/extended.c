/* extended.c: structs that are made by a function that knows only what they begin with, and how many bytes they have:
 *
 *     shape *shape_new(size_t n) { shape *s = malloc(n); s->id = next++; return s; }
 *     circle *c = (circle *)shape_new(sizeof(circle));
 *
 * The first cast, to a base, makes one of the structs that begin with it and have that size. Until the program says which one it means, the object is
 * undecided: the bits from OBJ_UNIT_SHIFT on are the type of the base, all pointers lead to that part of it, and what follows is zero.
 * A cast to another struct of the same size may then change the type of the object; it is the only thing that ever does. Whoever is going to lead a
 * pointer beyond the base, or to store there, decides first (pointerDecide). */
#include "runtime/mem/heap_internal.h"
#include "runtime/mem/pointer.h"
#include "runtime/mem/words.h"

#include <assert.h>

static const ObjType *baseOf(const Heap *heap, uint32_t flags) { return heapType(heap, flags >> OBJ_UNIT_SHIFT); }

static Obj *ownerOf(Obj *o) {
    while (o != NULL) {
        if ((o->flags & OBJ_INDIRECT) != 0) o = ((const ObjPtr *)(const void *)o)->base;
        else if (o->typeId == TYPE_ID_RAW) o = rawTyped((const ObjRaw *)(const void *)o);
        else break;
    }
    return o;
}

static bool isUndecided(const Rt *rt, const Obj *o, uint32_t flags) {
    if ((flags >> OBJ_UNIT_SHIFT) == 0 || (flags & (OBJ_INDIRECT | OBJ_DISPOSED | OBJ_STATIC)) != 0 || o->typeId < TYPE_ID_FIRST_FREE) return false;
    const ObjType *type = heapType(rt->heap, o->typeId);
    return type->shape == OBJ_BOX && type->elemKind == RT_RECORD;
}

/* Are that many bytes rather bases side by side? So they are unless the struct has one as its first member, and other things than bases behind it. An array
 * of values without references is seen as such a struct, too, if that has none (pointerCast). */
static bool isRatherArray(const ObjType *type, const ObjType *base) {
    const RtElem *first = type->elem;
    if (base->refs.runCount == 0) return true;
    for (uint64_t i = 0; i < type->elem->count; i++) {
        if (type->elem->fields[i].type != base->elem) {
            while (first != base->elem && first->kind == RT_RECORD && first->count > 0) first = first->fields[0].type;
            return first != base->elem;
        }
    }
    return true;
}

const ObjType *pointerExtender(const Rt *rt, const ObjType *box, int64_t bytes, int64_t baseBytes, int64_t *unit) {
    const ObjType *found = NULL;
    assert(box->shape == OBJ_BOX && baseBytes > 0);
    bool mayBeArray = bytes % baseBytes == 0;
    *unit = 0;
    for (const ObjType *t = __atomic_load_n(&rt->heap->noted, __ATOMIC_ACQUIRE); t != NULL; t = t->nextNoted) {
        int64_t n = pointerTypeUnit(t);
        bool isExact = n == bytes && t->flexible == NULL, fits = n < bytes ? t->flexible != NULL || !mayBeArray : n == bytes;
        bool isFiner = found != NULL && found->flexible != NULL && t->flexible != NULL && n == *unit && t->flexUnit < found->flexUnit;
        bool isNearer = isExact || isFiner || (fits && n > *unit);
        if (!isNearer || n < baseBytes || !pointerExtends(t, box) || (mayBeArray && isRatherArray(t, box))) continue;
        found = t;
        *unit = n;
        if (isExact) break;
    }
    return found;
}

Obj *pointerNewFlexible(Rt *rt, const ObjType *box, int64_t bytes) {
    assert(box->flexible != NULL && box->flexUnit > 0);
    int64_t n = bytes <= (int64_t)box->flexBytes ? 0 : (bytes - (int64_t)box->flexBytes) / (int64_t)box->flexUnit;
    Obj *o = heapNewBox(rt, box);
    ObjDyn *array = o != NULL ? heapNewDyn(rt, box->flexible, n, n) : NULL;
    if (array == NULL) return NULL;
    assert(box->flexOffset + sizeof array <= box->size);
    wordsCopy((char *)objValue(o) + box->flexOffset, &array, sizeof array);
    return o;
}

void pointerMakeUndecided(Obj *o, const ObjType *base) {
    assert((o->flags & OBJ_INDIRECT) == 0 && (o->flags >> OBJ_UNIT_SHIFT) == 0);
    if (base->id < (uint32_t)OBJ_UNIT_LIMIT) o->flags |= base->id << OBJ_UNIT_SHIFT;
}

/* The type that an undecided object takes so that a pointer to `as` may lead to its beginning. */
static const ObjType *typeAs(const Rt *rt, const ObjType *now, const ObjType *base, const ObjType *as) {
    if (as == NULL || now == as || pointerExtends(now, as)) return now;
    if (as->elem == NULL || !pointerExtends(as, base)) return now;
    bool isFlexible = now->flexible != NULL;
    if (as->size == now->size && (as->flexible != NULL) == isFlexible) return as;
    for (const ObjType *t = __atomic_load_n(&rt->heap->noted, __ATOMIC_ACQUIRE); t != NULL; t = t->nextNoted) {
        if (t->size == now->size && (t->flexible != NULL) == isFlexible && pointerTypeUnit(t) == pointerTypeUnit(now) && pointerExtends(t, as)) return t;
    }
    return now;
}

const ObjType *pointerUndecided(const Rt *rt, Obj *o) {
    const Obj *owner = ownerOf(o);
    uint32_t flags = owner != NULL ? __atomic_load_n(&owner->flags, __ATOMIC_ACQUIRE) : 0;
    return owner != NULL && isUndecided(rt, owner, flags) ? baseOf(rt->heap, flags) : NULL;
}

/* Has nobody stored anything behind the base? C functions may, to which it was passed. The array of a struct that ends in one does not count. */
static bool isFresh(Obj *owner, const ObjType *type, const ObjType *base) {
    const char *value = objValue(owner);
    uint64_t end = type->flexible != NULL ? type->flexOffset : type->size;
    assert(base->size <= type->size);
    for (uint64_t i = base->size; i < end; i++) {
        if (value[i] != 0) return false;
    }
    return true;
}

/* The elements behind a struct whose type becomes another one: as many as there are bytes in the old ones. NULL: error pending. */
static ObjDyn *otherElements(Rt *rt, Obj *owner, const ObjType *now, const ObjType *type) {
    const ObjDyn *old;
    wordsCopy(&old, (const char *)objValue(owner) + now->flexOffset, sizeof old);
    int64_t bytes;
    if (old == NULL || __builtin_mul_overflow(old->length, (int64_t)now->flexUnit, &bytes)) bytes = 0;
    int64_t n = bytes / (int64_t)type->flexUnit;
    assert(type->flexOffset == now->flexOffset);
    return heapNewDyn(rt, type->flexible, n, n);
}

int pointerDecide(Rt *rt, Obj *o, const ObjType *as) {
    Obj *owner = ownerOf(o);
    for (bool isDone = false; !isDone;) { /* another task may be first */
        uint32_t flags = owner != NULL ? __atomic_load_n(&owner->flags, __ATOMIC_ACQUIRE) : 0;
        if (owner == NULL || !isUndecided(rt, owner, flags)) return 0;
        const ObjType *base = baseOf(rt->heap, flags), *now = heapType(rt->heap, owner->typeId);
        bool isInBase = as != NULL && (as == base || pointerExtends(base, as));
        const ObjType *type = isInBase || !isFresh(owner, now, base) ? now : typeAs(rt, now, base, as);
        bool isLarger = as != NULL && as->size < type->size && pointerExtends(type, as); /* more than the base, but not all of it */
        uint32_t bits = isInBase ? base->id : isLarger ? as->id : 0;
        ObjDyn *fresh = type != now && now->flexible != NULL ? otherElements(rt, owner, now, type) : NULL;
        if (type != now && now->flexible != NULL && fresh == NULL) return 1;
        assert(type->size == now->size && type->boxBytes == now->boxBytes);
        pthread_mutex_lock(&rt->heap->lock);
        isDone = owner->flags == flags && owner->typeId == now->id;
        if (isDone) {
            if (fresh != NULL) wordsCopy((char *)objValue(owner) + now->flexOffset, &fresh, sizeof fresh);
            owner->typeId = type->id;
            __atomic_store_n(&owner->flags, type->headFlags | bits << OBJ_UNIT_SHIFT, __ATOMIC_RELEASE);
        }
        pthread_mutex_unlock(&rt->heap->lock);
    }
    return 0;
}

int pointerDecideRange(Rt *rt, Obj *o, const ObjType *as, PointerRange *r) {
    const Obj *owner = ownerOf(o);
    if (owner == NULL || r->type->id != owner->typeId || pointerUndecided(rt, o) == NULL) return 0;
    if (pointerDecide(rt, o, as) != 0) return 1;
    assert(r->type->size == heapType(rt->heap, owner->typeId)->size);
    r->type = heapType(rt->heap, owner->typeId);
    return 0;
}
