/* mark.c: finds everything that is reachable. Runs while the world stands; single marker.
 *
 * Roots come as ranges (conservative: any word that points into an object keeps it) or as typed
 * values. Objects are scanned by their type. The stack is explicit and bounded in use: a long
 * object is scanned in chunks, its rest waits on the stack below its children. If the stack cannot
 * grow, entries are dropped and the heap is searched for marked objects whose children are not
 * marked: slow, but it needs no memory. */
#include "runtime/mem/heap_internal.h"

#include <assert.h>

bool markStackInit(Heap *heap) {
    heap->stack = (MarkStack){0};
    heap->stack.items = hookAlloc(heap->hooks, MARK_STACK_MIN * sizeof(uintptr_t));
    if (heap->stack.items == NULL) return false;
    heap->stack.capacity = MARK_STACK_MIN;
    return true;
}

void markStackFree(Heap *heap) {
    hookFree(heap->hooks, heap->stack.items, heap->stack.capacity * sizeof(uintptr_t));
    heap->stack = (MarkStack){0};
}

/* Makes room for two entries; false: none to be had. */
static COLD bool stackGrow(Heap *heap) {
    MarkStack *stack = &heap->stack;
    if (stack->isOverflowed)
        return false; /* asked once in this pass; do not ask for every object */
    size_t bytes = stack->capacity * sizeof(uintptr_t);
    void *grown = hookRealloc(heap->hooks, stack->items, bytes, bytes * 2);
    if (grown == NULL) {
        stack->isOverflowed = true;
        return false;
    }
    stack->items = grown;
    stack->capacity *= 2;
    return true;
}

/* A very deep or wide heap needs a big stack during a collection only. */
static void stackShrink(Heap *heap) {
    MarkStack *stack = &heap->stack;
    if (stack->capacity <= MARK_STACK_KEEP) return;
    size_t bytes = stack->capacity * sizeof(uintptr_t);
    void *shrunk =
        hookRealloc(heap->hooks, stack->items, bytes, MARK_STACK_KEEP * sizeof(uintptr_t));
    if (shrunk == NULL) return;
    stack->items = shrunk;
    stack->capacity = MARK_STACK_KEEP;
}

static inline void stackPush(Heap *heap, Obj *obj) {
    MarkStack *stack = &heap->stack;
    if (UNLIKELY(stack->count == stack->capacity) && !stackGrow(heap)) return;
    stack->items[stack->count++] = (uintptr_t)obj;
}

/* Puts the part of obj from `unit` on back; call before marking the children of the part before it.
 */
static void stackPushRest(Heap *heap, Obj *obj, uint64_t unit) {
    MarkStack *stack = &heap->stack;
    if (stack->capacity - stack->count < 2 && !stackGrow(heap)) {
        stack->isOverflowed = true;
        return;
    }
    stack->items[stack->count++] = (uintptr_t)unit;
    stack->items[stack->count++] = (uintptr_t)obj | 1;
}

static inline void markPlace(Heap *heap, const Place *place) {
    uint64_t *word = &place->info->mark[place->slot / 64];
    uint64_t bit = (uint64_t)1 << (place->slot & 63);
    if (*word & bit) return;
    *word |= bit;
    stackPush(heap, placeObject(heap, place));
}

/* A reference out of an object: NULL, static, or the start of a living object. */
static inline void markRef(Heap *heap, const Obj *obj) {
    uint64_t offset = (uintptr_t)obj - (uintptr_t)heap->blocks;
    if (offset >= heapUsedBytes(heap)) return;
    Place place;
    bool isFound = placeFind(heap, offset, &place);
    assert(isFound && placeObject(heap, &place) == obj);
    assert(allocWord(place.info, place.slot / 64) >> (place.slot & 63) & 1);
    if (LIKELY(isFound)) markPlace(heap, &place);
}

/* A word that may be anything. */
static void markWord(Heap *heap, uintptr_t word) {
    uint64_t offset = word - (uintptr_t)heap->blocks;
    if (LIKELY(offset >= heapUsedBytes(heap))) return;
    Place place;
    if (!placeFind(heap, offset, &place)) return;
    if (UNLIKELY(place.info->slotBytes == 0) && offset != (uint64_t)place.block << BLOCK_SHIFT)
        place.info->hasInner = true;
    if (allocWord(place.info, place.slot / 64) >> (place.slot & 63) & 1) markPlace(heap, &place);
}

static NO_SANITIZE_SCAN void markWords(Heap *heap, const void *start, const void *end) {
    uintptr_t from = ((uintptr_t)start + 7) & ~(uintptr_t)7;
    uintptr_t to = (uintptr_t)end & ~(uintptr_t)7;
    for (; from < to; from += sizeof(ScanWord)) markWord(heap, *(const ScanWord *)from);
}

static void markMapPart(Heap *heap, const char *value, const RefMap *map, uint64_t from,
                        uint64_t to, int depth);

static void markMap(Heap *heap, const char *value, const RefMap *map, int depth) {
    markMapPart(heap, value, map, 0, UINT64_MAX, depth);
}

/* The items [from, to) of a value, counted through all its runs. The depth was checked by
 * heapAddType. */
static void markMapPart(Heap *heap, const char *value, const RefMap *map, uint64_t from,
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
                markRef(heap, *(Obj *const *)(const void *)at);
            } else {
                markMap(heap, at, run->inner, depth + 1);
            }
        }
        seen += run->count;
    }
}

/* Where a scan that starts at `unit` of `count` ends for now; the rest goes onto the stack. */
static inline uint64_t chunkEnd(Heap *heap, Obj *obj, uint64_t unit, uint64_t count) {
    assert(unit <= count);
    if (LIKELY(count - unit <= MARK_CHUNK)) return count;
    stackPushRest(heap, obj, unit + MARK_CHUNK);
    return unit + MARK_CHUNK;
}

/* An env or native object: every word of it. */
static void scanRange(Heap *heap, Obj *obj) {
    Place place;
    bool isFound = placeFind(heap, (uintptr_t)obj - (uintptr_t)heap->blocks, &place);
    assert(isFound);
    if (!isFound) return;
    size_t bytes = place.info->slotBytes != 0 ? place.info->slotBytes : place.info->largeBytes;
    markWords(heap, objValue(obj), (char *)obj + bytes);
}

/* From the last to the first: the first is then scanned next, and what it refers to was often made right behind it (a tree that was built depth
 * first is marked in the order of its addresses: 13 instead of 19 ns an object). */
static void scanRefs(Heap *heap, Obj *const *refs, uint64_t from, uint64_t to) {
    for (uint64_t i = to; i-- > from;) markRef(heap, refs[i]);
}

/* Marks what obj refers to, from `unit` on (0 except for the rest of a long object). */
static inline void scanObject(Heap *heap, Obj *obj, uint64_t unit) {
    if (UNLIKELY(obj->flags & OBJ_INDIRECT)) {
        markRef(heap, ((ObjPtr *)(void *)obj)->base);
        return;
    }
    assert(obj->typeId < heap->typeCount);
    const TypeEntry *entry = &heap->types[obj->typeId];
    switch ((ScanKind)entry->scan) {
    case SCAN_NONE: break;
    case SCAN_WORDS: {
        uint64_t end = chunkEnd(heap, obj, unit, entry->count);
        scanRefs(heap, (Obj *const *)(void *)(objValue(obj) + entry->first), unit, end);
        break;
    }
    case SCAN_MAP: {
        uint64_t end = chunkEnd(heap, obj, unit, entry->count);
        markMapPart(heap, objValue(obj), &entry->type->refs, unit, end, 0);
        break;
    }
    case SCAN_DYN_WORDS: {
        ObjDyn *dyn = (ObjDyn *)(void *)obj;
        /* up to the immutable capacity: a racing reader may still use an older length */
        uint64_t end = chunkEnd(heap, obj, unit, (uint64_t)dyn->capacity);
        scanRefs(heap, (Obj *const *)(void *)dyn->data, unit, end);
        break;
    }
    case SCAN_DYN_MAP: {
        ObjDyn *dyn = (ObjDyn *)(void *)obj;
        uint64_t end = chunkEnd(heap, obj, unit, (uint64_t)dyn->capacity);
        for (uint64_t i = unit; i < end; i++) {
            markMap(heap, dyn->data + i * entry->type->size, &entry->type->refs, 0);
        }
        break;
    }
    case SCAN_CLOSURE: {
        ObjClosure *closure = (ObjClosure *)(void *)obj;
        uint64_t end = chunkEnd(heap, obj, unit, closure->envCount);
        scanRefs(heap, closure->env, unit, end);
        break;
    }
    case SCAN_RANGE: scanRange(heap, obj); break;
    }
}

/* Scans until nothing waits. Objects pass through a short queue between stack and scan, so that
 * their headers arrive from memory meanwhile (half of the marking time otherwise). */
static void drain(Heap *heap) {
    MarkStack *stack = &heap->stack;
    Obj *ahead[MARK_AHEAD] = {NULL};
    uint32_t at = 0;
    for (;;) {
        Obj *obj = NULL;
        if (stack->count > 0) {
            uintptr_t entry = stack->items[--stack->count];
            if (UNLIKELY(entry & 1)) {
                assert(stack->count > 0);
                uint64_t unit = stack->items[--stack->count];
                scanObject(heap, (Obj *)(entry - 1), unit);
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
            if (obj == NULL) return;
        }
        scanObject(heap, obj, 0);
    }
}

/* Scans all marked objects again, because some were dropped from the stack. */
static void rescanHeap(Heap *heap) {
    uint32_t used = (uint32_t)(heapUsedBytes(heap) >> BLOCK_SHIFT);
    for (uint32_t block = 0; block < used; block++) {
        uint8_t state = heap->states[block];
        if (state != BLOCK_SMALL && state != BLOCK_LARGE) continue;
        BlockInfo *info = &heap->infos[block];
        for (uint32_t slot = 0; slot < info->slotCount; slot++) {
            if ((info->mark[slot / 64] >> (slot & 63) & 1) == 0) continue;
            Place place = {info, block, slot};
            scanObject(heap, placeObject(heap, &place), 0);
            drain(heap);
        }
    }
}

void heapMarkRange(Heap *heap, const void *start, const void *end) {
    assert(start <= end);
    markWords(heap, start, end);
    drain(heap);
}

void heapMarkObject(Heap *heap, Obj *obj) {
    markRef(heap, obj);
    drain(heap);
}

void heapMarkValue(Heap *heap, const void *value, const RefMap *refs) {
    markMap(heap, value, refs, 0);
    drain(heap);
}

void markAll(Heap *heap) {
    assert(heap->stack.count == 0);
    heap->stack.isOverflowed = false;
    for (size_t i = 0; i < heap->staticCount; i++) {
        const StaticRange *range = &heap->statics[i];
        if (range->refs != NULL) {
            heapMarkValue(heap, range->start, range->refs);
        } else {
            heapMarkRange(heap, range->start, range->start + range->size);
        }
    }
    if (heap->client.markRoots != NULL) heap->client.markRoots(heap->client.user, heap);
    drain(heap);
    while (heap->stack.isOverflowed) {
        heap->stack.isOverflowed = false;
        rescanHeap(heap);
    }
    assert(heap->stack.count == 0);
    stackShrink(heap);
}
