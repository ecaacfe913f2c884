/* overlay.c: values of C programs in arrays of bytes that have no room for them. An int has 64 bits in memory and 32 in C, a pointer is a reference that
 * the collector must see; `void *` memory that an arena or a generic vector takes from an array of characters holds neither. Such values live in an
 * array of their own, the overlay of the bytes for that type:
 *
 *     bytes    | phase |  unit  |  unit  |  unit  | ...      what characters, memcpy, files see: the layout of C
 *     values           |   0    |   1    |   2    | ...      what a pointer of the type leads to
 *
 * Both are made equal where a program can go from one to the other: a cast to the type takes over bytes that have changed, a cast back and moves of
 * blocks write values that have changed. Where both have changed the bytes are newer: memory of an arena that is used again.
 * An overlay lives as long as its bytes or one of its values. */
#include "runtime/builtins/c_layout.h"
#include "runtime/mem/heap_internal.h"
#include "runtime/mem/pointer.h"

#include <assert.h>
#include <string.h>

enum { OVERLAY_UNIT_MAX = 1024, OVERLAY_WINDOW = 4096 /* bytes behind a cast that are looked at */ };

struct Overlay {
    Overlay *next, *nextValues; /* with the same hash of `first`, of `values` */
    char *first;                /* of the bytes */
    Obj *base;                  /* that contains them; NULL: static memory */
    const ObjType *byteBox, *box;
    int64_t byteCount, phase, unit, count;
    ObjDyn *values;
    uint8_t *seen;   /* the bytes when both were equal */
    uint8_t *packed; /* what the values packed to then: padding is zero there */
};

static size_t hashOf(const void *address) { return (size_t)((uintptr_t)address >> 4 ^ (uintptr_t)address >> 12) % OVERLAY_BUCKETS; }
static char *bytesAt(const Overlay *v, int64_t k) { return v->first + v->phase + k * v->unit; }
static char *valueAt(const Overlay *v, int64_t k) { return v->values->data + (uint64_t)k * v->box->size; }

static bool areOverlays(Rt *rt) { return __atomic_load_n(&rt->heap->overlayCount, __ATOMIC_ACQUIRE) != 0; }

/* Values k .. k + n - 1 become what their bytes say, where these have changed. */
static void pull(Rt *rt, Overlay *v, int64_t k, int64_t n) {
    assert(k >= 0 && n >= 0 && k + n <= v->count);
    if (n == 0 || memcmp(bytesAt(v, k), v->seen + k * v->unit, (size_t)(n * v->unit)) == 0) return;
    for (int64_t end = k + n; k < end; k++) {
        uint8_t *seen = v->seen + k * v->unit;
        if (memcmp(bytesAt(v, k), seen, (size_t)v->unit) == 0) continue;
        memcpy(seen, bytesAt(v, k), (size_t)v->unit);
        cLayoutLoad(rt, v->box, v->unit, valueAt(v, k), (const char *)seen);
        cLayoutStore(rt, v->box, v->unit, valueAt(v, k), (char *)v->packed + k * v->unit);
    }
}

/* The bytes become those of the values, where these have changed and the bytes have not. */
static void push(Rt *rt, Overlay *v, int64_t k, int64_t n) {
    char now[OVERLAY_UNIT_MAX];
    assert(k >= 0 && n >= 0 && k + n <= v->count);
    for (int64_t end = k + n; k < end; k++) {
        uint8_t *packed = v->packed + k * v->unit, *seen = v->seen + k * v->unit;
        cLayoutStore(rt, v->box, v->unit, valueAt(v, k), now);
        bool isSame = memcmp(now, packed, (size_t)v->unit) == 0;
        if (isSame || memcmp(bytesAt(v, k), seen, (size_t)v->unit) != 0) continue;
        memcpy(bytesAt(v, k), now, (size_t)v->unit);
        memcpy(seen, now, (size_t)v->unit);
        memcpy(packed, now, (size_t)v->unit);
    }
}

typedef void Mover(Rt *rt, Overlay *v, int64_t k, int64_t n);

/* Moves all values that overlap bytes from .. from + n - 1 of the array, but not those of `but`. */
static void moveRange(Rt *rt, const char *first, int64_t from, int64_t n, const Overlay *but, Mover *move) {
    assert(from >= 0 && n >= 0);
    for (Overlay *v = rt->heap->overlays[hashOf(first)]; v != NULL; v = v->next) {
        if (v->first != first || v == but) continue;
        int64_t low = from - v->phase, high = low + n;
        int64_t k = low <= 0 ? 0 : low / v->unit, end = high <= 0 ? 0 : (high + v->unit - 1) / v->unit;
        if (end > v->count) end = v->count;
        if (k < end) move(rt, v, k, end - k);
    }
}

static void moveOverlays(Rt *rt, const PointerRange *r, int64_t n, Mover *move) {
    if (!areOverlays(rt) || r->type->size != 1 || n <= 0) return;
    pthread_mutex_lock(&rt->heap->overlayLock);
    moveRange(rt, r->first, r->index, n, NULL, move);
    pthread_mutex_unlock(&rt->heap->overlayLock);
}

void pointerBytesWanted(Rt *rt, const PointerRange *r, int64_t n) { moveOverlays(rt, r, n, push); }
void pointerBytesChanged(Rt *rt, const PointerRange *r, int64_t n) { moveOverlays(rt, r, n, pull); }

/* ---- making ---- */

static Overlay *findOverlay(Heap *heap, const char *first, const ObjType *box, int64_t unit, int64_t phase) {
    Overlay *v = heap->overlays == NULL ? NULL : heap->overlays[hashOf(first)];
    while (v != NULL && (v->first != first || v->box != box || v->unit != unit || v->phase != phase)) v = v->next;
    return v;
}

static void freeOverlay(Heap *heap, Overlay *v) {
    hookFree(heap->hooks, v->seen, (size_t)(v->count * v->unit));
    hookFree(heap->hooks, v->packed, (size_t)(v->count * v->unit));
    hookFree(heap->hooks, v, sizeof *v);
}

static bool haveBuckets(Heap *heap) {
    size_t size = OVERLAY_BUCKETS * sizeof *heap->overlays;
    if (heap->overlays == NULL && (heap->overlays = hookAlloc(heap->hooks, size)) != NULL) memset(heap->overlays, 0, size);
    if (heap->overlayValues == NULL && (heap->overlayValues = hookAlloc(heap->hooks, size)) != NULL) memset(heap->overlayValues, 0, size);
    return heap->overlays != NULL && heap->overlayValues != NULL;
}

/* Enters overlay v, whose bytes are taken over. The lock is held. */
static void enter(Rt *rt, Overlay *v) {
    Heap *heap = rt->heap;
    size_t at = hashOf(v->first), atValues = hashOf(v->values);
    assert(heap->overlays != NULL && heap->overlayValues != NULL);
    v->values->head.flags |= OBJ_OVERLAY;
    v->next = heap->overlays[at];
    v->nextValues = heap->overlayValues[atValues];
    heap->overlays[at] = heap->overlayValues[atValues] = v;
    (void)__atomic_fetch_add(&heap->overlayCount, 1, __ATOMIC_RELEASE);
    moveRange(rt, v->first, 0, v->byteCount, v, push);
    pull(rt, v, 0, v->count); /* memory of values and `seen` is zero */
}

static int newOverlay(Rt *rt, Overlay make, const ObjType *dyn, Overlay **out) {
    Heap *heap = rt->heap;
    size_t bytes = (size_t)(make.count * make.unit);
    make.values = heapNewDyn(rt, dyn, make.count, make.count);
    if (make.values == NULL) return 1;
    Overlay *v = hookAlloc(heap->hooks, sizeof *v);
    if (v == NULL) return rtRaise(rt, RTE_MEMORY, NULL);
    *v = make;
    v->seen = hookAlloc(heap->hooks, bytes);
    v->packed = hookAlloc(heap->hooks, bytes);
    pthread_mutex_lock(&heap->overlayLock);
    Overlay *other = findOverlay(heap, v->first, v->box, v->unit, v->phase); /* another task was first */
    bool isMade = other == NULL && v->seen != NULL && v->packed != NULL && haveBuckets(heap);
    if (isMade) {
        memset(v->seen, 0, bytes);
        memset(v->packed, 0, bytes);
        enter(rt, v);
    }
    pthread_mutex_unlock(&heap->overlayLock);
    *out = isMade ? v : other;
    if (!isMade) freeOverlay(heap, v);
    return *out != NULL ? 0 : rtRaise(rt, RTE_MEMORY, NULL);
}

int pointerOverlay(Rt *rt, Obj *o, const ObjType *box, const ObjType *dyn, int64_t unit, Obj **out) {
    PointerRange r;
    bool isLive = pointerRange(rt, o, &r);
    assert(isLive && r.type->size == 1 && unit > 0);
    (void)isLive;
    Overlay make = {.first = r.first, .byteBox = r.type, .box = box, .byteCount = r.count, .phase = r.index % unit, .unit = unit};
    make.base = (o->flags & OBJ_INDIRECT) != 0 ? ((const ObjPtr *)(const void *)o)->base : o;
    make.count = (r.count - make.phase) / unit;
    int64_t k = r.index / unit;
    bool isKnown = dyn != NULL && dyn->shape == OBJ_DYN && unit <= OVERLAY_UNIT_MAX && cLayoutIsKnown(box, unit);
    if (!isKnown) return rtRaise(rt, RTE_CAST, "invalid cast: it is not known how C lays such values out in an array of bytes");
    if (k >= make.count) return rtRaise(rt, RTE_CAST, "invalid cast: the bytes left are less than the %lld of one value", (long long)unit);
    pthread_mutex_lock(&rt->heap->overlayLock);
    Overlay *v = findOverlay(rt->heap, r.first, box, unit, make.phase);
    pthread_mutex_unlock(&rt->heap->overlayLock);
    if (v == NULL && newOverlay(rt, make, dyn, &v) != 0) return 1;
    int64_t window = OVERLAY_WINDOW / unit + 1;
    pthread_mutex_lock(&rt->heap->overlayLock);
    moveRange(rt, r.first, r.index, unit, v, push);
    pull(rt, v, k, window < v->count - k ? window : v->count - k);
    pthread_mutex_unlock(&rt->heap->overlayLock);
    return pointerToElement(rt, v->values, box, k, out);
}

/* The overlay that o leads into, whose bytes are made true; NULL: they were freed. *k: the value that o leads to, or to a part of. */
static const Overlay *settle(Rt *rt, const Obj *o, int64_t *k) {
    const ObjPtr *p = (const ObjPtr *)(const void *)o;
    Heap *heap = rt->heap;
    assert(pointerIsOverlay(o));
    pthread_mutex_lock(&heap->overlayLock);
    Overlay *v = heap->overlayValues[hashOf(p->base)];
    while (v != NULL && &v->values->head != p->base) v = v->nextValues;
    *k = v == NULL ? 0 : (p->address - v->values->data) / (int64_t)v->box->size;
    assert(v == NULL || (*k >= 0 && *k <= v->count));
    int64_t window = v == NULL ? 0 : OVERLAY_WINDOW / v->unit + 1;
    if (v != NULL) push(rt, v, *k, window < v->count - *k ? window : v->count - *k);
    pthread_mutex_unlock(&heap->overlayLock);
    return v;
}

void pointerSettle(Rt *rt, const Obj *o) {
    int64_t k;
    (void)settle(rt, o, &k);
}

int pointerUnderlay(Rt *rt, Obj *o, Obj **out) {
    int64_t k;
    const Overlay *v = settle(rt, o, &k);
    if (v == NULL) return rtRaise(rt, RTE_NIL, NULL); /* the bytes were freed */
    if (o->typeId != v->box->id) return rtRaise(rt, RTE_CAST, "invalid cast: a part of a value that stands for bytes");
    ObjPtr *bytes = (ObjPtr *)(void *)heapAlloc(rt, v->byteBox, sizeof *bytes);
    if (bytes == NULL) return 1;
    bytes->head.flags = OBJ_INDIRECT;
    bytes->base = v->base;
    bytes->index = v->phase + k * v->unit;
    bytes->count = v->byteCount;
    assert(bytes->index >= 0 && bytes->index <= bytes->count);
    bytes->address = v->first + bytes->index;
    *out = &bytes->head;
    return 0;
}

/* ---- the end ---- */

/* Takes overlays away for which `isOver` holds. The lock is held, or the world stands. */
static void dropOverlays(Heap *heap, const Obj *base, bool (*isOver)(Heap *, const Overlay *, const Obj *)) {
    for (size_t i = 0; heap->overlays != NULL && i < OVERLAY_BUCKETS; i++) {
        for (Overlay **link = &heap->overlays[i], *v; (v = *link) != NULL;) {
            if (!isOver(heap, v, base)) {
                link = &v->next;
                continue;
            }
            Overlay **other = &heap->overlayValues[hashOf(v->values)];
            assert(heap->overlayCount > 0);
            while (*other != v) other = &(*other)->nextValues;
            *other = v->nextValues;
            *link = v->next;
            heap->overlayCount--;
            freeOverlay(heap, v);
        }
    }
}

static bool isOf(Heap *heap, const Overlay *v, const Obj *base) { return (void)heap, v->base == base; }
static bool isDead(Heap *heap, const Overlay *v, const Obj *base) { return (void)base, !heapIsMarked(heap, &v->values->head); }
static bool isAny(Heap *heap, const Overlay *v, const Obj *base) { return (void)heap, (void)v, (void)base, true; }

void pointerDropOverlays(Rt *rt, Obj *base) {
    if (base == NULL || !areOverlays(rt)) return;
    pthread_mutex_lock(&rt->heap->overlayLock);
    for (size_t i = 0; i < OVERLAY_BUCKETS; i++) {
        for (Overlay *v = rt->heap->overlays[i]; v != NULL; v = v->next) {
            if (v->base == base) v->values->head.flags |= OBJ_DISPOSED; /* use of a value is use of freed memory */
        }
    }
    dropOverlays(rt->heap, base, isOf);
    pthread_mutex_unlock(&rt->heap->overlayLock);
}

bool heapMarkOverlays(Heap *heap) {
    bool isMore = false;
    for (size_t i = 0; heap->overlayCount != 0 && i < OVERLAY_BUCKETS; i++) {
        for (const Overlay *v = heap->overlays[i]; v != NULL; v = v->next) {
            bool isStatic = v->base == NULL || (v->base->flags & OBJ_STATIC) != 0, hasValues = heapIsMarked(heap, &v->values->head);
            bool hasBytes = isStatic || heapIsMarked(heap, v->base);
            if (hasValues == hasBytes) continue;
            heapMarkObject(heap, hasBytes ? &v->values->head : v->base);
            isMore = true;
        }
    }
    return isMore;
}

void heapSweepOverlays(Heap *heap) {
    if (heap->overlayCount != 0) dropOverlays(heap, NULL, isDead);
}

void heapFreeOverlays(Heap *heap) {
    dropOverlays(heap, NULL, isAny);
    hookFree(heap->hooks, heap->overlays, OVERLAY_BUCKETS * sizeof *heap->overlays);
    hookFree(heap->hooks, heap->overlayValues, OVERLAY_BUCKETS * sizeof *heap->overlayValues);
}
