/* pointer.c: pointers into arrays: making, moving, casting, freeing. */
#include "runtime/mem/pointer.h"

#include "runtime/mem/words.h"
#include "runtime/str/str.h"

#include <assert.h>
#include <string.h>

static Obj *baseOf(const ObjPtr *p) { return p->base; }

/* Copies p with another place in its array. */
static int placeAt(Rt *rt, const ObjPtr *p, char *address, int64_t index, Obj **out) {
    ObjPtr *moved = (ObjPtr *)(void *)heapAlloc(rt, heapType(rt->heap, p->head.typeId), sizeof *moved);
    if (moved == NULL) return 1;
    assert(index >= 0 && index <= p->count);
    moved->head.flags = p->head.flags;
    moved->address = address;
    moved->base = baseOf(p);
    moved->index = index;
    moved->count = p->count;
    *out = &moved->head;
    return 0;
}

bool pointerRange(const Rt *rt, const Obj *o, PointerRange *out) {
    if (objIsNil(o)) return false;
    if ((o->flags & OBJ_SCALED) != 0) return pointerScaledRange(rt, o, out);
    out->type = heapType(rt->heap, o->typeId);
    if ((o->flags & OBJ_INDIRECT) == 0) {
        out->first = objValue((Obj *)(uintptr_t)o);
        out->index = 0;
        out->count = 1;
        return true;
    }
    const ObjPtr *p = (const ObjPtr *)(const void *)o;
    assert(p->index >= 0 && p->index <= p->count);
    out->first = p->address - (uint64_t)p->index * out->type->size;
    out->index = p->index;
    out->count = p->count;
    return true;
}

static bool isUntyped(const Obj *o) { return o != NULL && o->typeId == TYPE_ID_RAW && (o->flags & OBJ_INDIRECT) == 0; }

int pointerBlock(Rt *rt, Obj *o, PointerRange *r, bool *isEmpty) {
    *isEmpty = false;
    if (isUntyped(o) && !objIsNil(o)) {
        o = rawTyped((ObjRaw *)(void *)o);
        *isEmpty = o == NULL;
        if (*isEmpty) return 0;
    }
    if (!pointerRange(rt, o, r)) return rtRaise(rt, RTE_NIL, NULL);
    return 0;
}

bool pointerText(const Rt *rt, const Obj *o, const char **bytes, int64_t *length) {
    PointerRange r;
    if (o == NULL || !pointerRange(rt, o, &r) || r.type->shape != OBJ_BOX || r.type->size != 1) return false;
    assert(r.index >= 0 && r.index <= r.count);
    const char *at = r.first + r.index, *end = memchr(at, 0, (size_t)(r.count - r.index));
    *bytes = at;
    *length = end != NULL ? end - at : r.count - r.index;
    return true;
}

int64_t pointerIndexSum(int64_t index, int64_t k) {
    int64_t sum;
    if (__builtin_add_overflow(index, k, &sum)) return k < 0 ? INT64_MIN : INT64_MAX;
    return sum;
}

int pointerRaise(Rt *rt, const Obj *o, int64_t k) {
    PointerRange r;
    if (!objIsNil(o) && (o->flags & OBJ_SCALED) != 0) return rtRaise(rt, RTE_CAST, "the bytes of other values are read or written through a char pointer");
    if (pointerIsLost(rt, o)) return rtRaise(rt, RTE_CAST, "invalid cast: no value of the pointer's type stands where it leads to");
    bool isThere = pointerRange(rt, o, &r);
    int64_t at = isThere ? pointerIndexSum(r.index, k) : 0;
    if (isThere && (o->flags & OBJ_READONLY) != 0 && at < r.count && at >= 0) {
        if (r.type->isSlot) return rtRaise(rt, RTE_CAST, "invalid cast: memory of pointers of one type is written as that of others");
        return rtRaise(rt, RTE_NIL, "write through a pointer to a constant string");
    }
    if (!isThere) return rtRaise(rt, RTE_NIL, NULL);
    return rtRaise(rt, RTE_RANGE, "Index %lld out of bounds [0..%lld]", (long long)at, (long long)(r.count - 1));
}

/* A pointer to the only value of box o, as an interior pointer that can move. */
static int spread(Rt *rt, Obj *o, int64_t k, Obj **out) {
    ObjPtr *p = heapNewArrayPointer(rt, heapType(rt->heap, o->typeId), objValue(o), k, 1);
    if (p == NULL) return 1;
    *out = &p->head;
    return 0;
}

int pointerMove(Rt *rt, Obj *o, int64_t k, uint64_t size, Obj **out) {
    *out = o;
    if (k == 0) return 0;
    if (objIsNil(o)) return rtRaise(rt, RTE_NIL, NULL);
    if ((o->flags & OBJ_INDIRECT) == 0) return k == 1 ? spread(rt, o, k, out) : pointerRaise(rt, o, k);
    if (UNLIKELY((o->flags & OBJ_SCALED) != 0)) return pointerMoveScaled(rt, o, k, out);
    const ObjPtr *p = (const ObjPtr *)(const void *)o;
    uint64_t at = (uint64_t)p->index + (uint64_t)k;
    if (UNLIKELY(at > (uint64_t)p->count)) return pointerRaise(rt, o, k);
    return placeAt(rt, p, p->address + (uint64_t)k * size, (int64_t)at, out);
}

/* ---- places without objects ---- */

int pointerStep(Rt *rt, const Obj *o, int64_t k) {
    if (k == 0 || pointerStands(o, k)) return 0;
    if (objIsNil(o)) return rtRaise(rt, RTE_NIL, NULL);
    if ((o->flags & OBJ_INDIRECT) == 0) return k == 1 ? 0 : pointerRaise(rt, o, k);
    return (o->flags & OBJ_SCALED) != 0 ? pointerStepScaled(rt, o, k) : pointerRaise(rt, o, k);
}

static uintptr_t addressAt(const Rt *rt, PointerAt p) {
    assert(p.o != NULL);
    uint64_t size = p.k == 0 ? 0 : heapType(rt->heap, p.o->typeId)->size;
    if ((p.o->flags & OBJ_INDIRECT) == 0) return (uintptr_t)(p.o + 1) + (uint64_t)p.k * size;
    return (p.o->flags & OBJ_SCALED) != 0 ? pointerScaledPlace(rt, p) : pointerPlainAddress(p, size);
}

/* A scaled pointer leads to its object through another pointer. */
static const Obj *ownerOf(const Obj *o) {
    while (o != NULL && (o->flags & OBJ_INDIRECT) != 0) o = ((const ObjPtr *)(const void *)o)->base;
    return o;
}

int64_t pointerOrder(const Rt *rt, PointerAt a, PointerAt b) {
    bool aNil = objIsNil(a.o), bNil = objIsNil(b.o);
    if (aNil || bNil) return (int64_t)!aNil - (int64_t)!bNil;
    if (ownerOf(a.o) != ownerOf(b.o)) return 0; /* places of different objects have no order: neither is before the other */
    uintptr_t x = addressAt(rt, a), y = addressAt(rt, b);
    return (int64_t)(x > y) - (int64_t)(x < y);
}

bool pointerSame(const Rt *rt, PointerAt a, PointerAt b) {
    bool aNil = objIsNil(a.o), bNil = objIsNil(b.o);
    if (aNil || bNil) return aNil && bNil;
    return addressAt(rt, a) == addressAt(rt, b);
}

int pointerDistance(Rt *rt, PointerAt a, PointerAt b, int64_t size, int64_t *out) {
    bool aNil = objIsNil(a.o), bNil = objIsNil(b.o);
    *out = 0;
    if (aNil && bNil) return 0;
    if (aNil || bNil) return rtRaise(rt, RTE_NIL, NULL);
    if (ownerOf(a.o) != ownerOf(b.o)) return rtRaise(rt, RTE_RANGE, "the pointers lead to different objects");
    bool isScaled = ((a.o->flags | b.o->flags) & OBJ_SCALED) != 0;
    if (isScaled && !pointerScaledDistance(rt, a, b, out)) return rtRaise(rt, RTE_CAST, "the bytes of C between the two pointers are not known");
    if (!isScaled) *out = (int64_t)(addressAt(rt, a) - addressAt(rt, b)) / (size > 0 ? size : 1);
    return 0;
}

int pointerToElement(Rt *rt, ObjDyn *dyn, const ObjType *box, int64_t k, Obj **out) {
    *out = NULL;
    int64_t n = dyn == NULL ? 0 : dyn->length;
    if (k < 0 || k > n) return rtRaise(rt, RTE_RANGE, "Index %lld out of bounds [0..%lld]", (long long)k, (long long)(n - 1));
    if (dyn == NULL) return 0;
    ObjPtr *p = (ObjPtr *)(void *)heapAlloc(rt, box, sizeof *p);
    if (p == NULL) return 1;
    p->head.flags = OBJ_INDIRECT;
    p->address = dyn->data + (uint64_t)k * box->size;
    p->base = &dyn->head;
    p->index = k;
    p->count = n;
    *out = &p->head;
    return 0;
}

int pointerToText(Rt *rt, ObjString *s, const ObjType *box, Obj **out) {
    ObjString *copy;
    int64_t n = strLength(s);
    assert(box->size == 1);
    if (strNewCapacity(rt, n, n + 1, &copy) != 0) return 1;
    if (copy == NULL) { /* the empty string has no object of its own */
        copy = heapCharString(rt->heap, 0);
    } else {
        memcpy(copy->data, strBytes(s), (size_t)n);
        copy->data[n] = 0;
    }
    ObjPtr *p = (ObjPtr *)(void *)heapAlloc(rt, box, sizeof *p);
    if (p == NULL) return 1;
    p->head.flags = OBJ_INDIRECT | OBJ_READONLY;
    p->address = copy->data;
    p->base = &copy->head;
    p->count = n + 1;
    *out = &p->head;
    return 0;
}

/* ---- casts ---- */

ObjRaw *pointerNewRaw(Rt *rt, int64_t bytes) {
    if (bytes < 0) {
        (void)rtRaise(rt, RTE_RANGE, "allocation of %lld bytes", (long long)bytes);
        return NULL;
    }
    ObjRaw *raw = (ObjRaw *)(void *)heapNewBox(rt, heapType(rt->heap, TYPE_ID_RAW));
    if (raw != NULL) raw->bytes = bytes;
    return raw;
}

/* The first value of n; NULL with an error pending. */
static Obj *newValues(Rt *rt, const ObjType *box, const ObjType *dyn, int64_t n) {
    Obj *first = NULL;
    assert(n >= 0 && (dyn == NULL || (dyn->shape == OBJ_DYN && dyn->size == box->size)));
    if (n == 1) return heapNewBox(rt, box);
    if (dyn == NULL) {
        (void)rtRaise(rt, RTE_CAST, "memory without a type would be several values, of which the program has no arrays");
        return NULL;
    }
    if (dyn->size != 0 && (uint64_t)n > (uint64_t)INT64_MAX / 2 / dyn->size) {
        (void)rtRaise(rt, RTE_MEMORY, NULL);
        return NULL;
    }
    ObjDyn *values = heapNewDyn(rt, dyn, n, n);
    return values == NULL || pointerToElement(rt, values, box, 0, &first) != 0 ? NULL : first;
}

enum { LARGER_MAX_BYTES = 16 << 20 };

/* If several tasks cast the memory at once, the first one decides; the others wait the few instructions until its decision can be read. */
static void publish(ObjRaw *raw, const ObjType *box, const ObjType *dyn, uint64_t countBytes, Obj *typed) {
    int64_t none = 0;
    if (__atomic_compare_exchange_n(&raw->unit, &none, (int64_t)countBytes, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED)) {
        raw->box = box;
        raw->dyn = dyn;
        __atomic_store_n(&raw->typed, typed, __ATOMIC_RELEASE);
    }
    while (rawTyped(raw) == NULL) __atomic_signal_fence(__ATOMIC_SEQ_CST);
}

int pointerGiveValues(Rt *rt, ObjRaw *raw, const ObjType *box, const ObjType *dyn, uint64_t countBytes, int64_t count) {
    assert(countBytes > 0 && countBytes <= INT64_MAX && count >= 0);
    Obj *typed = box->flexible != NULL ? pointerNewFlexible(rt, box, raw->bytes) : newValues(rt, box, dyn, count);
    if (typed == NULL) return 1;
    publish(raw, box, dyn, countBytes, typed);
    return 0;
}

int pointerGiveType(Rt *rt, ObjRaw *raw, const ObjType *box, const ObjType *dyn, uint64_t countBytes) {
    int64_t bytes = raw->bytes, unit;
    assert(countBytes > 0 && countBytes <= INT64_MAX);
    bool isStruct = box->elemKind == RT_RECORD && bytes != (int64_t)countBytes;
    const ObjType *larger = isStruct ? pointerExtender(rt, box, bytes, (int64_t)countBytes, &unit) : NULL;
    if (larger != NULL) { /* a constructor has got the size of what it makes the base of */
        Obj *typed = larger->flexible != NULL ? pointerNewFlexible(rt, larger, bytes) : heapNewBox(rt, larger);
        if (typed == NULL) return 1;
        pointerMakeUndecided(typed, box);
        publish(raw, larger, NULL, (uint64_t)unit, typed);
        return 0;
    }
    /* A type that is declared larger than the memory, as arrays of unknown length are, is there once. */
    bool isLarger = bytes > 0 && countBytes > (uint64_t)bytes && countBytes <= LARGER_MAX_BYTES;
    return pointerGiveValues(rt, raw, box, dyn, countBytes, isLarger ? 1 : bytes / (int64_t)countBytes);
}

/* Are the bytes those of other values? */
static bool isView(const Obj *o, const ObjType *type) { return (o->flags & OBJ_INDIRECT) != 0 && (o->flags & OBJ_VIEW) != 0 && type->size == 1; }

/* An array of bytes seen as values that are larger in memory than in C: they would lie over each other, and other bytes than in C would be theirs. */
static bool isTooSmall(const Obj *o, const ObjType *have, const ObjType *box, uint64_t countBytes) {
    bool isBytes = have->size == 1 && (o->flags & OBJ_FOREIGN) == 0 && !isView(o, have);
    return isBytes && countBytes > 1 && countBytes != box->size;
}

/* Memory without references, seen as values of another such type, of which one begins there. All accesses may be unaligned, as on the processors
 * that C programs with such casts are written for. */
static int viewAs(Rt *rt, Obj *o, const ObjType *box, Obj **out) {
    PointerRange r;
    bool isLive = pointerRange(rt, o, &r);
    assert(isLive);
    (void)isLive;
    uint64_t bytes = (uint64_t)r.count * r.type->size, at = (uint64_t)r.index * r.type->size;
    uint64_t part = at % box->size; /* bytes before the first value: they belong to none */
    assert(part <= at && at <= bytes);
    r.first += part, bytes -= part, at -= part;
    ObjPtr *p = (ObjPtr *)(void *)heapAlloc(rt, box, sizeof *p);
    if (p == NULL) return 1;
    bool isIndirect = (o->flags & OBJ_INDIRECT) != 0;
    p->head.flags = OBJ_INDIRECT | (o->flags & (OBJ_READONLY | OBJ_FOREIGN));
    if (isView(o, r.type) || r.type->size != 1) p->head.flags |= OBJ_VIEW;
    p->base = isIndirect ? baseOf((const ObjPtr *)(const void *)o) : o;
    p->count = (int64_t)(bytes / box->size);
    p->index = (int64_t)(at / box->size);
    if (p->index > p->count) p->index = p->count;
    p->address = r.first + (uint64_t)p->index * box->size;
    *out = &p->head;
    return 0;
}

/* o, which leads to pointers, as another reference to the same place that may be stored through, or may not. */
static int slotView(Rt *rt, Obj *o, bool isReadOnly, Obj **out) {
    PointerRange r;
    bool isLive = pointerRange(rt, o, &r), isIndirect = (o->flags & OBJ_INDIRECT) != 0;
    assert(isLive && r.type->isSlot && r.type->size == sizeof(Obj *));
    (void)isLive;
    *out = o;
    if ((o->flags & OBJ_SCALED) != 0 || isReadOnly == (isIndirect && (o->flags & OBJ_READONLY) != 0)) return 0;
    ObjPtr *p = (ObjPtr *)(void *)heapAlloc(rt, r.type, sizeof *p);
    if (p == NULL) return 1;
    p->head.flags = isIndirect ? o->flags ^ OBJ_READONLY : OBJ_INDIRECT | OBJ_READONLY;
    p->address = r.first + (uint64_t)r.index * r.type->size;
    p->base = isIndirect ? ((const ObjPtr *)(const void *)o)->base : o;
    p->index = r.index;
    p->count = r.count;
    *out = &p->head;
    return 0;
}

/* Bytes from the address to the end of the object that contains it; 0 if references or no plain values stand there. */
static uint64_t bytesBehind(const Rt *rt, const Obj *base, const char *address) {
    const ObjType *type = heapType(rt->heap, base->typeId);
    if (type->refs.runCount != 0 || (type->shape != OBJ_BOX && type->shape != OBJ_DYN)) return 0;
    const ObjDyn *dyn = (const ObjDyn *)(const void *)base;
    const char *start = type->shape == OBJ_DYN ? dyn->data : (const char *)(base + 1);
    const char *end = type->shape == OBJ_DYN ? dyn->data + (uint64_t)dyn->capacity * type->size : (const char *)(base + 1) + type->size;
    return address > end || address < start ? 0 : (uint64_t)(end - address);
}

/* A bare place as a pointer to values without references that stand there, side by side up to the end of their object, or to nothing. */
static int found(Rt *rt, const Obj *place, const ObjType *box, Obj **out) {
    const ObjPtr *from = (const ObjPtr *)(const void *)place;
    assert(pointerIsBarePlace(place) && box->shape == OBJ_BOX);
    bool isPlain = box->refs.runCount == 0 && box->size > 0 && box->elemKind != RT_RECORD && from->base != NULL;
    uint64_t bytes = isPlain ? bytesBehind(rt, from->base, from->address) : 0;
    ObjPtr *p = (ObjPtr *)(void *)heapAlloc(rt, box, sizeof *p);
    if (p == NULL) return 1;
    p->head.flags = place->flags & (OBJ_INDIRECT | OBJ_READONLY);
    p->address = from->address;
    p->base = from->base;
    p->index = 0;
    p->count = isPlain ? (int64_t)(bytes / box->size) : 0;
    *out = &p->head;
    return 0;
}

int pointerCast(Rt *rt, Obj *o, const ObjType *box, const ObjType *dyn, uint64_t countBytes, Obj **out) {
    assert(box->shape == OBJ_BOX && countBytes > 0);
    int status;
    *out = o;
    if (objIsNil(o)) return 0;
    bool isDirect = countBytes > POINTER_DIRECT && countBytes < POINTER_PUN;
    if (isDirect) countBytes -= POINTER_DIRECT;
    if (UNLIKELY(pointerIsOverlay(o)) && o->typeId != box->id) {
        if (pointerUnderlay(rt, o, out) != 0) return 1;
        o = *out;
    }
    bool isStepped = countBytes == POINTER_STEPPED || (countBytes == POINTER_BYTES && !isUntyped(o));
    if (o->typeId != box->id && pointerScale(rt, o, box, isStepped, out, &status)) return status;
    if (countBytes == POINTER_STEPPED || countBytes == POINTER_BYTES) countBytes = 1;
    if ((o->flags & OBJ_SCALED) != 0 && o->typeId != box->id) {
        if (pointerUnscale(rt, o, box, dyn, countBytes, out) != 0) return 1;
        o = *out;
    }
    if (o->typeId == TYPE_ID_RAW && (o->flags & OBJ_INDIRECT) == 0) {
        ObjRaw *raw = (ObjRaw *)(void *)o;
        if (rawTyped(raw) == NULL && pointerGiveType(rt, raw, box, dyn, countBytes)) return 1;
        o = *out = rawTyped(raw);
        assert(o != NULL);
    }
    if ((o->flags >> OBJ_UNIT_SHIFT) != 0 && (o->flags & OBJ_INDIRECT) == 0 && pointerDecide(rt, o, box) != 0) return 1;
    const ObjType *have = heapType(rt->heap, o->typeId);
    if (o->typeId == box->id) return have->isSlot ? slotView(rt, o, false, out) : 0;
    if (have->isSlot && box->isSlot && box->points == NULL) { /* void **: what is loaded may be anything, what is stored may not (ptrSetSlot) */
        return slotView(rt, o, have->points != NULL, out);
    }
    if (pointerEmbedded(rt, o, box, out, &status)) return status;
    bool areNumbers = have->shape == OBJ_BOX && have->size > 1 && have->refs.runCount == 0;
    if (areNumbers && box->refs.runCount != 0) { /* that a program saw in an array of bytes */
        if (pointerBytesAround(rt, o, out) != 0) return 1;
        o = *out;
        have = heapType(rt->heap, o->typeId);
    }
    bool isPlain = have->shape == OBJ_BOX && have->refs.runCount == 0 && box->refs.runCount == 0 && have->size > 0 && box->size > 0;
    bool isTight = isPlain && isTooSmall(o, have, box, countBytes), isHidden = have->size == 1 && have->refs.runCount == 0 && box->refs.runCount != 0;
    if (pointerIsBarePlace(o)) return found(rt, o, box, out);
    bool areBytes = have->shape == OBJ_BOX && (o->flags & (OBJ_FOREIGN | OBJ_READONLY | OBJ_VIEW)) == 0;
    if ((isTight || isHidden) && areBytes && !isDirect) return pointerOverlay(rt, o, box, dyn, (int64_t)countBytes, out);
    if (isTight) {
        return rtRaise(rt, RTE_CAST, "invalid cast: in an array of bytes there is no room for values of %llu bytes, which have %llu in C",
                       (unsigned long long)box->size, (unsigned long long)countBytes);
    }
    if (isPlain) return viewAs(rt, o, box, out);
    return rtRaise(rt, RTE_CAST, "invalid cast: the memory holds a %s", have->name != NULL ? have->name : "value of another type");
}

/* ---- memory of C ---- */

/* How much of it a pointer may reach: more than any object has, and no address overflows. */
#define FOREIGN_BYTES ((uint64_t)1 << 46)

int pointerToAddress(Rt *rt, Obj *o, void **out) {
    *out = NULL;
    if (o == NULL) return 0;
    if (objIsNil(o)) return rtRaise(rt, RTE_NIL, NULL);
    if (pointerDecide(rt, o, NULL) != 0) return 1;
    if ((o->flags & OBJ_SCALED) != 0) return pointerScaledAddress(rt, o, out);
    if (o->flags & OBJ_INDIRECT) {
        *out = ((const ObjPtr *)(const void *)o)->address;
        return 0;
    }
    const ObjType *type = heapType(rt->heap, o->typeId);
    if (o->typeId == TYPE_ID_RAW) {
        ObjRaw *raw = (ObjRaw *)(void *)o;
        if (rawTyped(raw) == NULL && pointerGiveBytes(rt, raw) != 0) return 1;
        assert(rawTyped(raw)->typeId != TYPE_ID_RAW);
        return pointerToAddress(rt, rawTyped(raw), out);
    }
    bool isValue = o->typeId >= TYPE_ID_FIRST_FREE || o->typeId == TYPE_ID_MEMORY || o->typeId == TYPE_ID_BYTES;
    if (!isValue || (type->shape != OBJ_BOX && type->shape != OBJ_DYN)) {
        return rtRaise(rt, RTE_CAST, "a %s is nothing that a C function can point to", type->name != NULL ? type->name : "value of this type");
    }
    *out = type->shape == OBJ_DYN ? ((ObjDyn *)(void *)o)->data : objValue(o);
    return 0;
}

int pointerFromAddress(Rt *rt, const ObjType *box, void *address, Obj **out) {
    *out = NULL;
    if (address == NULL) return 0;
    Obj *base = heapFind(rt->heap, address);
    bool isBox = base != NULL && heapType(rt->heap, base->typeId)->shape == OBJ_BOX && (base->flags & OBJ_INDIRECT) == 0;
    if (isBox && pointerDecide(rt, base, box) != 0) return 1;
    if (isBox && objValue(base) == address && base->typeId >= TYPE_ID_FIRST_FREE && (box == NULL || box->id == base->typeId)) {
        *out = base;
        return 0;
    }
    if (box == NULL) box = heapType(rt->heap, TYPE_ID_MEMORY);
    assert(box->shape == OBJ_BOX);
    bool isPlain = box->refs.runCount == 0 && box->size > 0;
    ObjPtr *p = (ObjPtr *)(void *)heapAlloc(rt, box, sizeof *p);
    if (p == NULL) return 1;
    p->head.flags = OBJ_INDIRECT | (base == NULL ? (uint32_t)OBJ_FOREIGN : 0u);
    p->address = address;
    p->base = base; /* alive: C has it from an argument */
    p->count = !isPlain ? 0 : (int64_t)((base == NULL ? FOREIGN_BYTES : bytesBehind(rt, base, address)) / box->size);
    *out = &p->head;
    return 0;
}

int pointerLoadAddress(Rt *rt, const Obj *o, int64_t index, Obj **out) {
    void *address;
    if (objIsNil(o)) return rtRaise(rt, RTE_NIL, NULL);
    if ((o->flags & OBJ_FOREIGN) == 0) return rtRaise(rt, RTE_CAST, "the pointer does not lead to memory of C");
    assert((o->flags & OBJ_INDIRECT) != 0);
    memcpy(&address, ((const ObjPtr *)(const void *)o)->address + (uint64_t)index * sizeof address, sizeof address);
    return pointerFromAddress(rt, NULL, address, out);
}

/* ---- free ---- */

static int refuseFree(Rt *rt) { return rtRaise(rt, RTE_NIL, "free of a pointer that does not lead to the start of allocated memory"); }

int pointerFree(Rt *rt, Obj *o) {
    if (o == NULL || (o->typeId != TYPE_ID_RAW && heapDisposeSmall(o))) return 0;
    if (objIsNil(o)) return rtRaise(rt, RTE_NIL, "memory is freed twice");
    if (o->typeId == TYPE_ID_RAW && (o->flags & OBJ_INDIRECT) == 0) {
        Obj *typed = rawTyped((ObjRaw *)(void *)o);
        if (typed != NULL && pointerFree(rt, typed) != 0) return 1;
        o->flags |= OBJ_DISPOSED;
        return 0;
    }
    if (pointerIsOverlay(o)) {
        Obj *bytes;
        return pointerUnderlay(rt, o, &bytes) || pointerFree(rt, bytes);
    }
    if ((o->flags & OBJ_INDIRECT) == 0) return heapType(rt->heap, o->typeId)->shape == OBJ_BOX ? heapDispose(rt, o) : refuseFree(rt);
    const ObjPtr *p = (const ObjPtr *)(const void *)o;
    const char *address = p->address;
    if ((o->flags & OBJ_SCALED) != 0) {
        if (p->index != 0) return refuseFree(rt);
        if ((p->base->flags & OBJ_INDIRECT) == 0) return pointerFree(rt, p->base);
        p = (const ObjPtr *)(const void *)p->base; /* which need not lead to its first value */
        address = p->address - (uint64_t)p->index * heapType(rt->heap, p->head.typeId)->size;
    }
    ObjShape shape = p->base == NULL || (p->base->flags & OBJ_STATIC) != 0 ? OBJ_NATIVE : (ObjShape)heapType(rt->heap, p->base->typeId)->shape;
    bool isStart = shape == OBJ_DYN && address == ((const ObjDyn *)(const void *)p->base)->data;
    isStart = isStart || (shape == OBJ_BOX && address == objValue(p->base)); /* the first member of a struct */
    if (!isStart) return refuseFree(rt);
    pointerDropOverlays(rt, p->base);
    return heapDispose(rt, p->base);
}
