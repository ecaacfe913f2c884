/* c_pointer.c: what C programs do with memory whose type they do not name: `(char *)base + i * size`, memcpy of `size` bytes, a cast to the type that the
 * values really have. C counts bytes of its own layout there, which differs from the one in memory.
 *
 * How many bytes of C one value counts, its unit, stands in the flags of an interior pointer (or the box of a number) that was typed (pointerNote), in untyped
 * memory (ObjRaw.unit), and in the layout of a struct type. A scaled pointer (OBJ_SCALED) is a char pointer that counts bytes of C: `index` is the
 * offset from the first value of the range of `base`, `count` is 0, so that no access goes through it; casts and moves of blocks look behind it. */
#include "runtime/mem/heap_internal.h"
#include "runtime/mem/pointer.h"
#include "runtime/mem/words.h"
#include "runtime/str/str.h"

#include <assert.h>
#include <string.h>

static bool isRaw(const Obj *o) { return o != NULL && o->typeId == TYPE_ID_RAW && (o->flags & OBJ_INDIRECT) == 0; }

/* The number a layout begins with: bytes of one value in C. */
static int64_t layoutUnit(const ObjString *layout) {
    int64_t n = 0, length = strLength(layout);
    const char *s = strBytes(layout);
    for (int64_t i = 0; i < length && s[i] >= '0' && s[i] <= '9' && n < INT32_MAX; i++) n = n * 10 + (s[i] - '0');
    return n;
}

/* The unit in the flags of a pointer, or that of its type; 0: not known, because an integer or real may count 4 or 8. */
static int64_t unitOfPointer(const Obj *o, const ObjType *type) {
    int64_t tag = (int64_t)(__atomic_load_n(&o->flags, __ATOMIC_RELAXED) >> OBJ_UNIT_SHIFT);
    const ObjString *layout = __atomic_load_n(&type->cLayout, __ATOMIC_ACQUIRE);
    if (tag != 0) return tag;
    if (layout != NULL) return layoutUnit(layout);
    return type->size == 8 && type->refs.runCount == 0 && (o->flags & OBJ_INDIRECT) == 0 ? 0 : (int64_t)type->size;
}

/* Under lock. */
static void addNoted(Heap *heap, ObjType *type) {
    assert(type->shape == OBJ_BOX && type->elemKind == RT_RECORD);
    if (type->isNoted) return;
    type->isNoted = true;
    type->nextNoted = heap->noted;
    __atomic_store_n(&heap->noted, type, __ATOMIC_RELEASE);
}

/* The program tells the layout of a struct type; the first one that does adds the type to the list of those that are known. */
static void noteType(Heap *heap, ObjType *type, ObjString *layout) {
    pthread_mutex_lock(&heap->lock);
    if (__atomic_load_n(&type->cLayout, __ATOMIC_RELAXED) == NULL) {
        __atomic_store_n(&type->cLayout, layout, __ATOMIC_RELEASE);
        addNoted(heap, type);
    }
    pthread_mutex_unlock(&heap->lock);
}

bool pointerNoteFlexible(Rt *rt, const Obj *o, int64_t bytes, int64_t unit) {
    assert(!objIsNil(o) && (o->flags & OBJ_INDIRECT) == 0 && bytes >= 0 && bytes < INT32_MAX && unit > 0 && unit < INT32_MAX);
    Heap *heap = rt->heap;
    ObjType *type = (ObjType *)(uintptr_t)heapType(heap, o->typeId);
    if (type->shape != OBJ_BOX || type->elem == NULL || type->elem->kind != RT_RECORD || type->elem->count == 0) return false;
    const RtField *last = &type->elem->fields[type->elem->count - 1];
    const Obj *array;
    if (last->type->kind != RT_REF) return false;
    wordsCopy(&array, (const char *)(o + 1) + last->offset, sizeof array);
    if (array == NULL || heapType(heap, array->typeId)->shape != OBJ_DYN) return false;
    pthread_mutex_lock(&heap->lock);
    if (__atomic_load_n(&type->flexible, __ATOMIC_RELAXED) == NULL) {
        type->flexOffset = (uint32_t)last->offset;
        type->flexBytes = (uint32_t)bytes;
        type->flexUnit = (uint32_t)unit;
        __atomic_store_n(&type->flexible, heapType(heap, array->typeId), __ATOMIC_RELEASE);
        addNoted(heap, type);
    }
    pthread_mutex_unlock(&heap->lock);
    return true;
}

int64_t pointerTypeUnit(const ObjType *type) {
    if (__atomic_load_n(&type->flexible, __ATOMIC_ACQUIRE) != NULL) return (int64_t)type->flexBytes;
    const ObjString *layout = __atomic_load_n(&type->cLayout, __ATOMIC_ACQUIRE);
    return layout != NULL ? layoutUnit(layout) : 0;
}

int pointerNote(Rt *rt, Obj *o, ObjString *layout, Obj **out) {
    *out = o;
    if (o == NULL || isRaw(o) || objIsNil(o) || (o->flags & (OBJ_FOREIGN | OBJ_SCALED)) != 0) return 0;
    const ObjType *type = heapType(rt->heap, o->typeId);
    int64_t unit = layoutUnit(layout);
    if (type->shape != OBJ_BOX || unit <= 0 || unit >= OBJ_UNIT_LIMIT) return 0;
    bool isStruct = type->elemKind == RT_RECORD && (layout->head.flags & OBJ_STATIC) != 0;
    if (isStruct && __atomic_load_n(&type->cLayout, __ATOMIC_RELAXED) == NULL) noteType(rt->heap, (ObjType *)(uintptr_t)type, layout);
    bool isNumber = (o->flags & OBJ_INDIRECT) == 0 && type->size == 8 && type->refs.runCount == 0 && type->elemKind != RT_RECORD;
    if (isNumber) (void)__atomic_fetch_or(&o->flags, (uint32_t)unit << OBJ_UNIT_SHIFT, __ATOMIC_RELAXED); /* an int, or a long: both have 8 bytes in memory */
    if ((o->flags & OBJ_INDIRECT) == 0 || (o->flags >> OBJ_UNIT_SHIFT) == (uint32_t)unit) return 0;
    const ObjPtr *p = (const ObjPtr *)(const void *)o;
    bool isNeeded = p->count > 1 || (p->count == 1 && type->size == 8 && type->refs.runCount == 0 && type->elemKind != RT_RECORD);
    ObjPtr *noted = isNeeded ? (ObjPtr *)(void *)heapAlloc(rt, type, sizeof *noted) : NULL;
    if (noted == NULL) return isNeeded;
    noted->head.flags = (o->flags & ((1u << OBJ_UNIT_SHIFT) - 1)) | (uint32_t)unit << OBJ_UNIT_SHIFT;
    noted->address = p->address;
    noted->base = p->base;
    noted->index = p->index;
    noted->count = p->count;
    *out = &noted->head;
    return 0;
}

/* What a scaled pointer counts: the range behind it, at its first value (false: memory without a type), the unit, all bytes. */
static bool scaledRange(const Rt *rt, const Obj *o, PointerRange *r, int64_t *unit, int64_t *bytes) {
    const ObjPtr *p = (const ObjPtr *)(const void *)o;
    const Obj *base = p->base;
    *unit = (int64_t)(o->flags >> OBJ_UNIT_SHIFT);
    if (isRaw(base)) {
        const ObjRaw *raw = (const ObjRaw *)(const void *)base;
        *bytes = raw->bytes;
        base = rawTyped(raw);
        if (base == NULL) return false;
        *unit = raw->unit;
    }
    if (!pointerRange(rt, base, r)) return false;
    r->index = 0;
    *bytes = r->count * *unit;
    return *unit > 0;
}

bool pointerScaledRange(const Rt *rt, const Obj *o, PointerRange *out) {
    int64_t unit, bytes, at = ((const ObjPtr *)(const void *)o)->index;
    assert((o->flags & OBJ_SCALED) != 0);
    if (!scaledRange(rt, o, out, &unit, &bytes) || at % unit != 0) return false;
    out->index = at / unit;
    return true;
}

bool pointerScaledByte(const Rt *rt, const Obj *o, int64_t k, PointerRange *value, int64_t *unit, int64_t *byte) {
    int64_t bytes, at = pointerIndexSum(((const ObjPtr *)(const void *)o)->index, k);
    assert((o->flags & OBJ_SCALED) != 0);
    if (!scaledRange(rt, o, value, unit, &bytes) || at < 0 || at >= bytes) return false;
    value->index = at / *unit;
    *byte = at % *unit;
    return true;
}

bool pointerScaledDistance(const Rt *rt, PointerAt a, PointerAt b, int64_t *out) {
    PointerRange r, s;
    int64_t unit, other, bytes;
    assert(a.o != NULL && b.o != NULL);
    if ((a.o->flags & b.o->flags & OBJ_SCALED) == 0) return false;
    const ObjPtr *p = (const ObjPtr *)(const void *)a.o, *q = (const ObjPtr *)(const void *)b.o;
    bool isTyped = scaledRange(rt, a.o, &r, &unit, &bytes), isOther = scaledRange(rt, b.o, &s, &other, &bytes);
    bool isSame = isTyped && isOther ? r.first == s.first && unit == other : !isTyped && !isOther && p->base == q->base;
    if (isSame) *out = (int64_t)((uint64_t)p->index + (uint64_t)a.k - (uint64_t)q->index - (uint64_t)b.k);
    return isSame;
}

bool pointerIsEmpty(const Obj *o) {
    const Obj *raw = o != NULL && (o->flags & OBJ_SCALED) != 0 ? ((const ObjPtr *)(const void *)o)->base : o;
    return isRaw(raw) && rawTyped((const ObjRaw *)(const void *)raw) == NULL;
}

/* Where byte `at` of what scaled pointer o counts stands, for comparisons. */
static uintptr_t placeOfByte(const Rt *rt, const Obj *o, int64_t at) {
    PointerRange r;
    int64_t unit, bytes;
    if (!scaledRange(rt, o, &r, &unit, &bytes)) return (uintptr_t)(((const ObjPtr *)(const void *)o)->base + 1) + (uint64_t)at;
    return (uintptr_t)r.first + (uint64_t)(at / unit) * r.type->size + (uint64_t)(at % unit);
}

uintptr_t pointerScaledPlace(const Rt *rt, PointerAt p) {
    assert((p.o->flags & OBJ_SCALED) != 0);
    return placeOfByte(rt, p.o, pointerIndexSum(((const ObjPtr *)(const void *)p.o)->index, p.k));
}

/* A scaled pointer (char box) `at` bytes after the first value of base. */
static int newScaled(Rt *rt, const ObjType *box, Obj *base, int64_t unit, int64_t at, Obj **out) {
    assert(box->size == 1 && at >= 0 && unit >= 0 && unit < OBJ_UNIT_LIMIT);
    ObjPtr *p = (ObjPtr *)(void *)heapAlloc(rt, box, sizeof *p);
    if (p == NULL) return 1;
    p->head.flags = OBJ_INDIRECT | OBJ_SCALED | (base->flags & OBJ_READONLY) | (uint32_t)unit << OBJ_UNIT_SHIFT;
    p->base = base;
    p->index = at;
    p->count = 0;
    p->address = (char *)placeOfByte(rt, &p->head, at);
    *out = &p->head;
    return 0;
}

int pointerStepScaled(Rt *rt, const Obj *o, int64_t k) {
    PointerRange r;
    int64_t unit, bytes = 0, at = pointerIndexSum(((const ObjPtr *)(const void *)o)->index, k);
    assert((o->flags & OBJ_SCALED) != 0);
    (void)scaledRange(rt, o, &r, &unit, &bytes);
    if (at >= 0 && at <= bytes) return 0;
    return rtRaise(rt, RTE_RANGE, "Byte %lld out of bounds [0..%lld]", (long long)at, (long long)(bytes - 1));
}

int pointerMoveScaled(Rt *rt, Obj *o, int64_t k, Obj **out) {
    const ObjPtr *p = (const ObjPtr *)(const void *)o;
    if (pointerStepScaled(rt, o, k) != 0) return 1;
    return newScaled(rt, heapType(rt->heap, o->typeId), p->base, (int64_t)(o->flags >> OBJ_UNIT_SHIFT), p->index + k, out);
}

bool pointerScale(Rt *rt, Obj *o, const ObjType *box, bool isStepped, Obj **out, int *status) {
    PointerRange r;
    *status = 0;
    if (box->size != 1 || objIsNil(o)) return false;
    if (isRaw(o)) {
        const ObjRaw *raw = (const ObjRaw *)(const void *)o;
        bool hasType = rawTyped(raw) != NULL;
        if (hasType ? raw->box->size == 1 : !isStepped) return false;
        *status = newScaled(rt, box, o, 0, 0, out);
        return true;
    }
    if ((o->flags & (OBJ_SCALED | OBJ_FOREIGN)) != 0 || !pointerRange(rt, o, &r) || r.type->shape != OBJ_BOX || r.type->size == 1) return false;
    int64_t unit = unitOfPointer(o, r.type);
    bool isSame = unit == (int64_t)r.type->size && r.type->refs.runCount == 0;
    if (unit <= 0 || unit >= OBJ_UNIT_LIMIT || isSame || (r.count == 1 && !isStepped && r.type->refs.runCount == 0)) return false;
    *status = newScaled(rt, box, o, unit, r.index * unit, out);
    return true;
}

/* A pointer to value `index` of what base leads to. */
static int valueOf(Rt *rt, Obj *base, const PointerRange *r, int64_t index, int64_t unit, Obj **out) {
    *out = base;
    if ((base->flags & OBJ_INDIRECT) == 0 && index == 0) return 0;
    assert(index >= 0 && index <= r->count && unit >= 0 && unit < OBJ_UNIT_LIMIT);
    ObjPtr *p = (ObjPtr *)(void *)heapAlloc(rt, r->type, sizeof *p);
    if (p == NULL) return 1;
    p->head.flags = OBJ_INDIRECT | (base->flags & OBJ_READONLY) | (uint32_t)unit << OBJ_UNIT_SHIFT;
    p->base = (base->flags & OBJ_INDIRECT) != 0 ? ((const ObjPtr *)(const void *)base)->base : base;
    p->index = index;
    p->count = r->count;
    p->address = r->first + (uint64_t)index * r->type->size;
    *out = &p->head;
    return 0;
}

int pointerUnscale(Rt *rt, Obj *o, const ObjType *box, const ObjType *dyn, uint64_t countBytes, Obj **out) {
    const ObjPtr *p = (const ObjPtr *)(const void *)o;
    PointerRange r;
    int64_t unit, bytes;
    Obj *base = p->base;
    assert((o->flags & OBJ_SCALED) != 0 && base != NULL);
    if (pointerIsEmpty(o) && pointerGiveType(rt, (ObjRaw *)(void *)base, box, dyn, countBytes) != 0) return 1;
    if (isRaw(base)) base = rawTyped((const ObjRaw *)(const void *)base);
    if (!scaledRange(rt, o, &r, &unit, &bytes)) return rtRaise(rt, RTE_NIL, NULL);
    if (p->index % unit != 0) return rtRaise(rt, RTE_CAST, "invalid cast: the pointer is not aligned to values of %lld bytes", (long long)unit);
    return valueOf(rt, base, &r, p->index / unit, unit < OBJ_UNIT_LIMIT ? unit : 0, out);
}

const ObjType *pointerArrayType(const Rt *rt, const ObjType *box) {
    uint32_t count = heapTypeCount(rt->heap);
    assert(box->shape == OBJ_BOX && count > TYPE_ID_FIRST_FREE);
    for (uint32_t id = TYPE_ID_FIRST_FREE; id < count; id++) {
        const ObjType *t = heapType(rt->heap, id);
        bool isLike = t->shape == OBJ_DYN && t->size == box->size && t->refs.runCount == box->refs.runCount;
        const RefRun *a = t->refs.runs, *b = box->refs.runs;
        bool isSingle = isLike && t->refs.runCount == 1 && a->offset == b->offset && a->stride == b->stride && a->count == b->count && a->inner == b->inner;
        if (isLike && (t->refs.runCount == 0 || a == b || isSingle)) return t;
    }
    return NULL;
}

int pointerGiveSourceType(Rt *rt, Obj *to, const Obj *from, int64_t bytes, int64_t unit) {
    PointerRange r;
    Obj *raw = (to->flags & OBJ_SCALED) != 0 ? ((ObjPtr *)(void *)to)->base : to;
    assert(pointerIsEmpty(to));
    if (!pointerRange(rt, from, &r)) return rtRaise(rt, RTE_NIL, NULL);
    if (unit <= 1) unit = pointerUnit(rt, from, &r, bytes);
    return pointerGiveType(rt, (ObjRaw *)(void *)raw, r.type, pointerArrayType(rt, r.type), (uint64_t)unit);
}

int64_t pointerUnit(const Rt *rt, const Obj *o, const PointerRange *r, int64_t bytes) {
    PointerRange behind;
    int64_t unit, all, size = r->type->size > 0 ? (int64_t)r->type->size : 1; /* no value counts nothing */
    if ((o->flags & OBJ_SCALED) != 0) return scaledRange(rt, o, &behind, &unit, &all) ? unit : size;
    if (isRaw(o)) return rawTyped((const ObjRaw *)(const void *)o) != NULL ? ((const ObjRaw *)(const void *)o)->unit : size;
    unit = unitOfPointer(o, r->type);
    if (unit == 0 && r->count == 1) return bytes > 0 && bytes <= size ? bytes : size;
    return unit > 0 ? unit : size;
}

int pointerGiveBytes(Rt *rt, ObjRaw *raw) {
    return pointerGiveType(rt, raw, heapType(rt->heap, TYPE_ID_MEMORY), heapType(rt->heap, TYPE_ID_BYTES), 1);
}

int pointerScaledAddress(Rt *rt, const Obj *o, void **out) {
    PointerRange r;
    assert((o->flags & OBJ_SCALED) != 0);
    if (pointerIsEmpty(o) && pointerGiveBytes(rt, (ObjRaw *)(void *)((const ObjPtr *)(const void *)o)->base) != 0) return 1;
    if (!pointerScaledRange(rt, o, &r) || r.type->size != 1)
        return rtRaise(rt, RTE_CAST, "a char pointer to the bytes of other values is nothing that a C function can use");
    *out = r.first + r.index;
    return 0;
}
