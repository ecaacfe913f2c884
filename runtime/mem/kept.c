/* kept.c: references whose addresses stand in plain bytes, where the collector does not look: C programs swap and store values through buffers of
 * characters. Each such reference is noted with the kind of place it was copied from, which is what it may be copied back to, and lives as long as
 * the heap. A hash set with open addressing, at most half full. */
#include "runtime/mem/heap_internal.h"

#include <assert.h>
#include <string.h>

enum { KEPT_FIRST = 64 };

static size_t placeFor(const KeptRef *table, size_t capacity, const KeptRef *ref) {
    uint64_t hash = ((uint64_t)(uintptr_t)ref->o >> 3) * 0x9E3779B97F4A7C15u + (uint64_t)ref->typeId * 31 + ref->offset;
    size_t at = (size_t)(hash >> 32) & (capacity - 1);
    assert(capacity > 0 && (capacity & (capacity - 1)) == 0);
    while (table[at].o != NULL && (table[at].o != ref->o || table[at].typeId != ref->typeId || table[at].offset != ref->offset)) at = (at + 1) & (capacity - 1);
    return at;
}

static bool grow(Heap *heap) {
    size_t capacity = heap->keptCapacity == 0 ? KEPT_FIRST : heap->keptCapacity * 2;
    KeptRef *table = hookAlloc(heap->hooks, capacity * sizeof *table);
    if (table == NULL) return false;
    memset(table, 0, capacity * sizeof *table);
    for (size_t i = 0; i < heap->keptCapacity; i++) {
        if (heap->kept[i].o != NULL) table[placeFor(table, capacity, &heap->kept[i])] = heap->kept[i];
    }
    hookFree(heap->hooks, heap->kept, heap->keptCapacity * sizeof *table);
    heap->kept = table;
    heap->keptCapacity = capacity;
    return true;
}

bool heapKeep(Heap *heap, Obj *o, uint32_t typeId, uint32_t offset) {
    KeptRef ref = {o, typeId, offset};
    assert(o != NULL);
    (void)pthread_mutex_lock(&heap->lock);
    bool ok = heap->keptCount * 2 < heap->keptCapacity || grow(heap);
    if (ok) {
        KeptRef *slot = &heap->kept[placeFor(heap->kept, heap->keptCapacity, &ref)];
        heap->keptCount += slot->o == NULL;
        *slot = ref;
    }
    (void)pthread_mutex_unlock(&heap->lock);
    return ok;
}

enum { NUMBER_PLACE = UINT32_MAX - 1 }; /* no kind of place: only numbers lead there */

void heapKeepNumbers(Heap *heap) { __atomic_store_n(&heap->keepsNumbers, true, __ATOMIC_RELAXED); }

bool heapKeepNumber(Heap *heap, Obj *o) { return !__atomic_load_n(&heap->keepsNumbers, __ATOMIC_RELAXED) || heapKeep(heap, o, (uint32_t)NUMBER_PLACE, 0); }

bool heapIsKept(Heap *heap, const Obj *o, uint32_t typeId, uint32_t offset) {
    KeptRef ref = {(Obj *)(uintptr_t)o, typeId, offset};
    (void)pthread_mutex_lock(&heap->lock);
    bool isKept = heap->keptCapacity > 0 && heap->kept[placeFor(heap->kept, heap->keptCapacity, &ref)].o != NULL;
    (void)pthread_mutex_unlock(&heap->lock);
    return isKept;
}

void heapMarkKept(Heap *heap) {
    assert(heap->keptCount <= heap->keptCapacity);
    for (size_t i = 0; i < heap->keptCapacity; i++) {
        Obj *o = heap->kept[i].o;
        if (o != NULL && (o->flags & OBJ_STATIC) == 0) heapMarkObject(heap, o);
    }
}
