/* mark.c: finds everything that is reachable. Runs while the world stands, on the collecting thread and those that help it (mark_share.c), each
 * with a Marker of its own.
 *
 * Roots come as ranges (conservative: any word that points into an object keeps it) or as typed
 * values. Objects are scanned by their type. The stack is explicit and bounded in use: a long
 * object is scanned in chunks, its rest waits on the stack below its children. If the stack cannot
 * grow, entries are dropped and the heap is searched for marked objects whose children are not
 * marked: slow, but it needs no memory. */
#include "runtime/mem/heap_internal.h"

#include <assert.h>
#include <string.h>

bool markerInit(Heap *heap, Marker *marker) {
    *marker = (Marker){.heap = heap, .untilLook = MARK_LOOK_FIRST};
    marker->items = hookAlloc(heap->hooks, MARK_STACK_MIN * sizeof(uintptr_t));
    if (marker->items == NULL) return false;
    marker->capacity = MARK_STACK_MIN;
    return true;
}

void markerFree(Heap *heap, Marker *marker) {
    hookFree(heap->hooks, marker->items, marker->capacity * sizeof(uintptr_t));
    *marker = (Marker){0};
}

/* Makes room for two entries; false: none to be had. */
static COLD bool stackGrow(Marker *marker) {
    if (marker->bottom >= 2) { /* entries were given away from below */
        size_t kept = marker->count - marker->bottom;
        memmove(marker->items, marker->items + marker->bottom, kept * sizeof *marker->items);
        marker->bottom = 0;
        marker->count = kept;
        return true;
    }
    if (marker->isOverflowed)
        return false; /* asked once in this pass; do not ask for every object */
    size_t bytes = marker->capacity * sizeof(uintptr_t);
    void *grown = hookRealloc(marker->heap->hooks, marker->items, bytes, bytes * 2);
    if (grown == NULL) {
        marker->isOverflowed = true;
        return false;
    }
    marker->items = grown;
    marker->capacity *= 2;
    return true;
}

void markerShrink(Marker *marker) {
    if (marker->capacity <= MARK_STACK_KEEP) return;
    size_t bytes = marker->capacity * sizeof(uintptr_t);
    void *shrunk = hookRealloc(marker->heap->hooks, marker->items, bytes,
                               MARK_STACK_KEEP * sizeof(uintptr_t));
    if (shrunk == NULL) return;
    marker->items = shrunk;
    marker->capacity = MARK_STACK_KEEP;
}

static inline void stackPush(Marker *marker, Obj *obj) {
    if (UNLIKELY(marker->count == marker->capacity) && !stackGrow(marker)) return;
    marker->items[marker->count++] = (uintptr_t)obj;
}

/* Puts the part of obj from `unit` on back; call before marking the children of the part before it.
 */
static void stackPushRest(Marker *marker, Obj *obj, uint64_t unit) {
    if (marker->capacity - marker->count < 2 && !stackGrow(marker)) {
        marker->isOverflowed = true;
        return;
    }
    marker->items[marker->count++] = (uintptr_t)unit << 2 | MARK_UNIT;
    marker->items[marker->count++] = (uintptr_t)obj | MARK_REST;
}

/* True if the object was not marked before. An atomic operation only while others mark, too: it costs as much as the rest. */
static ALWAYS_INLINE bool markSet(const Marker *marker, _Atomic uint64_t *word, uint64_t bit) {
    uint64_t old = atomic_load_explicit(word, memory_order_relaxed);
    if (old & bit) return false;
    if (UNLIKELY(marker->isShared))
        return (atomic_fetch_or_explicit(word, bit, memory_order_relaxed) & bit) == 0;
    atomic_store_explicit(word, old | bit, memory_order_relaxed);
    return true;
}

static inline void markPlace(Marker *marker, const Place *place) {
    uint64_t bit = (uint64_t)1 << (place->slot & 63);
    if (markSet(marker, &place->info->mark[place->slot / 64], bit))
        stackPush(marker, placeObject(marker->heap, place));
}

/* A reference out of an object: NULL, static, or the start of a living object. */
static ALWAYS_INLINE void markRef(Marker *marker, const Obj *obj) {
    Heap *heap = marker->heap;
    uint64_t offset = (uintptr_t)obj - (uintptr_t)heap->blocks;
    if (offset >= heapUsedBytes(heap)) return;
    Place place;
    bool isFound = placeFind(heap, offset, &place);
    assert(isFound && placeObject(heap, &place) == obj); /* sweepSmall checks that it is allocated */
    if (LIKELY(isFound)) markPlace(marker, &place);
}

/* A word that may be anything. */
static void markWord(Marker *marker, uintptr_t word) {
    Heap *heap = marker->heap;
    uint64_t offset = word - (uintptr_t)heap->blocks;
    if (LIKELY(offset >= heapUsedBytes(heap))) return;
    Place place;
    if (!placeFind(heap, offset, &place)) return;
    if (UNLIKELY(place.info->slotBytes == 0) && offset != (uint64_t)place.block << BLOCK_SHIFT)
        atomic_store_explicit(&place.info->hasInner, true, memory_order_relaxed);
    if (allocWord(place.info, place.slot / 64) >> (place.slot & 63) & 1) markPlace(marker, &place);
}

static NO_SANITIZE_SCAN void markWords(Marker *marker, const void *start, const void *end) {
    uintptr_t from = ((uintptr_t)start + 7) & ~(uintptr_t)7;
    uintptr_t to = (uintptr_t)end & ~(uintptr_t)7;
    for (; from < to; from += sizeof(ScanWord)) markWord(marker, *(const ScanWord *)from);
}

static void markMapPart(Marker *marker, const char *value, const RefMap *map, uint64_t from,
                        uint64_t to, int depth);

static void markMap(Marker *marker, const char *value, const RefMap *map, int depth) {
    markMapPart(marker, value, map, 0, UINT64_MAX, depth);
}

/* The items [from, to) of a value, counted through all its runs. The depth was checked by
 * heapAddType. */
static void markMapPart(Marker *marker, const char *value, const RefMap *map, uint64_t from,
                        uint64_t to, int depth) {
    assert(depth <= HEAP_REF_DEPTH);
    uint64_t seen = 0; /* items in the runs before this one */
    for (uint32_t r = 0; r < map->runCount && seen < to; r++) {
        const RefRun *run = &map->runs[r];
        uint64_t first = from > seen ? from - seen : 0;
        uint64_t last = to - seen < run->count ? to - seen : run->count;
        for (uint64_t i = first; i < last; i++) {
            const char *at = value + run->offset + i * run->stride;
            if (run->inner == NULL) {
                markRef(marker, *(Obj *const *)(const void *)at);
            } else {
                markMap(marker, at, run->inner, depth + 1);
            }
        }
        seen += run->count;
    }
}

/* Where a scan that starts at `unit` of `count` ends for now; the rest goes onto the stack. */
static inline uint64_t chunkEnd(Marker *marker, Obj *obj, uint64_t unit, uint64_t count) {
    assert(unit <= count);
    if (LIKELY(count - unit <= MARK_CHUNK)) return count;
    stackPushRest(marker, obj, unit + MARK_CHUNK);
    return unit + MARK_CHUNK;
}

/* An env or native object: every word of it. */
static void scanRange(Marker *marker, Obj *obj) {
    Heap *heap = marker->heap;
    Place place;
    bool isFound = placeFind(heap, (uintptr_t)obj - (uintptr_t)heap->blocks, &place);
    assert(isFound);
    if (!isFound) return;
    size_t bytes = place.info->slotBytes != 0 ? place.info->slotBytes : place.info->largeBytes;
    markWords(marker, objValue(obj), (char *)obj + bytes);
}

/* From the last to the first: the first is then scanned next, and what it refers to was often made right behind it (a tree that was built depth
 * first is marked in the order of its addresses: 13 instead of 19 ns an object). */
static void scanRefs(Marker *marker, Obj *const *refs, uint64_t from, uint64_t to) {
    for (uint64_t i = to; i-- > from;) markRef(marker, refs[i]);
}

/* Marks what obj refers to, from `unit` on (0 except for the rest of a long object). */
static inline void scanObject(Marker *marker, Obj *obj, uint64_t unit) {
    if (UNLIKELY(obj->flags & OBJ_INDIRECT)) {
        markRef(marker, ((ObjPtr *)(void *)obj)->base);
        return;
    }
    const Heap *heap = marker->heap;
    assert(obj->typeId < heap->typeCount);
    const TypeEntry *entry = &heap->types[obj->typeId];
    switch ((ScanKind)entry->scan) {
    case SCAN_NONE: break;
    case SCAN_WORDS: {
        uint64_t end = chunkEnd(marker, obj, unit, entry->count);
        scanRefs(marker, (Obj *const *)(void *)(objValue(obj) + entry->first), unit, end);
        break;
    }
    case SCAN_MAP: {
        uint64_t end = chunkEnd(marker, obj, unit, entry->count);
        markMapPart(marker, objValue(obj), &entry->type->refs, unit, end, 0);
        break;
    }
    case SCAN_DYN_WORDS: {
        ObjDyn *dyn = (ObjDyn *)(void *)obj;
        /* up to the immutable capacity: a racing reader may still use an older length */
        uint64_t end = chunkEnd(marker, obj, unit, (uint64_t)dyn->capacity);
        scanRefs(marker, (Obj *const *)(void *)dyn->data, unit, end);
        break;
    }
    case SCAN_DYN_MAP: {
        ObjDyn *dyn = (ObjDyn *)(void *)obj;
        uint64_t end = chunkEnd(marker, obj, unit, (uint64_t)dyn->capacity);
        for (uint64_t i = unit; i < end; i++) {
            markMap(marker, dyn->data + i * entry->type->size, &entry->type->refs, 0);
        }
        break;
    }
    case SCAN_CLOSURE: {
        ObjClosure *closure = (ObjClosure *)(void *)obj;
        uint64_t end = chunkEnd(marker, obj, unit, closure->envCount);
        scanRefs(marker, closure->env, unit, end);
        break;
    }
    case SCAN_RANGE: scanRange(marker, obj); break;
    }
}

/* Objects pass through a short queue between stack and scan, so that their headers arrive from memory meanwhile (half of the marking time
 * otherwise). */
void markerDrain(Marker *marker) {
    Obj *ahead[MARK_AHEAD] = {NULL};
    uint32_t at = 0;
    uint32_t untilLook = marker->untilLook;
    for (;;) {
        Obj *obj = NULL;
        if (marker->count > marker->bottom) {
            uintptr_t entry = marker->items[--marker->count];
            if (UNLIKELY(entry & MARK_REST)) {
                assert(marker->count > marker->bottom);
                uint64_t unit = marker->items[--marker->count] >> 2;
                scanObject(marker, (Obj *)(entry - MARK_REST), unit);
                continue;
            }
            PREFETCH((const void *)entry);
            obj = ahead[at];
            ahead[at] = (Obj *)entry;
            at = (at + 1) % MARK_AHEAD;
            if (obj == NULL) continue;
        } else {
            for (int i = 0; i < MARK_AHEAD && obj == NULL; i++) {
                obj = ahead[at];
                ahead[at] = NULL;
                at = (at + 1) % MARK_AHEAD;
            }
            if (obj == NULL) break;
        }
        scanObject(marker, obj, 0);
        if (UNLIKELY(--untilLook == 0)) untilLook = markerLook(marker);
    }
    marker->untilLook = untilLook;
}

/* Scans all marked objects again, because some were dropped from a stack. */
static void rescanHeap(Heap *heap) {
    Marker *marker = &heap->marker;
    uint32_t used = (uint32_t)(heapUsedBytes(heap) >> BLOCK_SHIFT);
    for (uint32_t block = 0; block < used; block++) {
        uint8_t state = heap->states[block];
        if (state != BLOCK_SMALL && state != BLOCK_LARGE) continue;
        BlockInfo *info = &heap->infos[block];
        for (uint32_t slot = 0; slot < info->slotCount; slot++) {
            if ((markWordOf(info, slot / 64) >> (slot & 63) & 1) == 0) continue;
            Place place = {info, block, slot};
            scanObject(marker, placeObject(heap, &place), 0);
            markerDrain(marker);
        }
    }
}

void heapMarkRange(Heap *heap, const void *start, const void *end) {
    assert(start <= end);
    heap->rootBytes += (uint64_t)((const char *)end - (const char *)start);
    markWords(&heap->marker, start, end);
    markerDrain(&heap->marker);
}

void heapMarkObject(Heap *heap, Obj *obj) {
    markRef(&heap->marker, obj);
    markerDrain(&heap->marker);
}

void heapMarkValue(Heap *heap, const void *value, const RefMap *refs) {
    markMap(&heap->marker, value, refs, 0);
    markerDrain(&heap->marker);
}

void heapMarkSettle(Heap *heap) {
    Marker *marker = &heap->marker;
    assert(!marker->isShared);
    do {
        while (marker->isOverflowed) {
            marker->isOverflowed = false;
            rescanHeap(heap);
        }
    } while (heapMarkOverlays(heap));
    assert(marker->count == marker->bottom);
}

void markAll(Heap *heap) {
    Marker *marker = &heap->marker;
    assert(marker->count == marker->bottom && !marker->isShared);
    marker->isOverflowed = marker->hasCalled = false;
    marker->untilLook = MARK_LOOK_FIRST;
    heap->rootBytes = 0;
    for (size_t i = 0; i < heap->staticCount; i++) {
        const StaticRange *range = &heap->statics[i];
        if (range->refs != NULL) {
            heapMarkValue(heap, range->start, range->refs);
        } else {
            heapMarkRange(heap, range->start, range->start + range->size);
        }
    }
    heapMarkKept(heap);
    if (heap->client.markRoots != NULL) heap->client.markRoots(heap->client.user, heap);
    markShareEnd(heap);
    heapMarkSettle(heap);
    markerShrink(marker);
}
