/* alloc.c: allocation runs, the slow paths behind the inline allocators of heap.h, and the
 * constructors.
 *
 * A worker owns one block per size class at a time (HeapRun.block) and takes runs of free slots out
 * of it without a lock; clearing happens here, run by run. The lock is taken once per block. Who
 * must collect leaves the lock first, because the other workers may need it to reach their
 * safepoints. */
#include "runtime/mem/heap_internal.h"

#include <assert.h>
#include <string.h>

const uint32_t heapClassBytes[HEAP_CLASSES] = {
    16,   24,   32,   40,   48,   56,   64,   80,   96,   112,   128,   160,   192,
    224,  256,  320,  384,  448,  512,  640,  768,  896,  1024,  1280,  1536,  1792,
    2048, 2560, 3072, 3584, 4096, 5120, 6144, 7168, 8192, 10920, 16384, 21840, HEAP_SMALL_MAX,
    0 /* HEAP_CLASS_NONE */
};
enum { CLASS_INLINE_LAST = 34 };

/* Size class of any small object. */
static uint32_t classOf(size_t totalBytes) {
    if (totalBytes <= HEAP_INLINE_MAX) return heapClassOf(totalBytes);
    uint32_t cls = CLASS_INLINE_LAST + 1;
    while (heapClassBytes[cls] < totalBytes) cls++;
    assert(cls < HEAP_CLASS_NONE);
    return cls;
}

bool growArray(Heap *heap, void **items, size_t *capacity, size_t needed, size_t itemBytes) {
    if (needed <= *capacity) return true;
    size_t target = *capacity == 0 ? 16 : *capacity * 2;
    if (target < needed) target = needed;
    size_t bytes;
    if (!sizeMul(&bytes, target, itemBytes)) return false;
    void *grown = hookRealloc(heap->hooks, *items, *capacity * itemBytes, bytes);
    if (grown == NULL) return false;
    *items = grown;
    *capacity = target;
    return true;
}

/* ---- alloc bits ---- */

/* First slot in [from, limit) whose alloc bit differs from `flip`'s bits; limit if none. flip 0:
 * used, ~0: free. */
static uint32_t slotFind(BlockInfo *info, uint32_t from, uint32_t limit, uint64_t flip) {
    if (from >= limit) return limit;
    uint32_t word = from / 64;
    uint64_t bits = (allocWord(info, word) ^ flip) & (UINT64_MAX << (from & 63));
    while (bits == 0) {
        word++;
        if (word * 64 >= limit) return limit;
        bits = allocWord(info, word) ^ flip;
    }
    uint32_t at = word * 64 + bitLowest(bits);
    return at < limit ? at : limit;
}

/* Sets or clears the alloc bits of [from, to). */
static void slotsAssign(BlockInfo *info, uint32_t from, uint32_t to, bool isUsed) {
    assert(from <= to && to <= info->slotCount);
    while (from < to) {
        uint32_t word = from / 64;
        uint32_t stop = (word + 1) * 64 < to ? (word + 1) * 64 : to;
        uint64_t mask = (UINT64_MAX << (from & 63)) & (UINT64_MAX >> (63 - ((stop - 1) & 63)));
        uint64_t old = allocWord(info, word);
        allocWordSet(info, word, isUsed ? old | mask : old & ~mask);
        from = stop;
    }
}

static uint32_t slotsFree(BlockInfo *info) {
    uint32_t used = 0;
    for (uint32_t word = 0; word * 64 < info->slotCount; word++)
        used += bitCount(allocWord(info, word));
    assert(used <= info->slotCount);
    return info->slotCount - used;
}

/* ---- runs ---- */

static void tellReuse(const Heap *heap, void *start, size_t bytes) {
    if (UNLIKELY(heap->client.memoryReused != NULL)) heap->client.memoryReused(heap->client.user, start, bytes);
}

/* Takes the next run of free slots out of the run's own block. False: the block is used up. */
static bool runRefill(Heap *heap, HeapRun *run) {
    if (run->block == 0) return false;
    assert(run->next == run->end);
    uint32_t block = run->block - 1;
    BlockInfo *info = &heap->infos[block];
    assert(heap->states[block] == BLOCK_SMALL);
    uint32_t slotBytes = info->slotBytes;
    uint32_t from = slotFind(info, run->slot, info->slotCount, UINT64_MAX);
    if (from == info->slotCount) {
        *run = (HeapRun){0};
        return false;
    }
    uint32_t most = slotBytes < RUN_BYTES_MAX ? RUN_BYTES_MAX / slotBytes : 1;
    uint32_t limit = info->slotCount - from < most ? info->slotCount : from + most;
    uint32_t to = slotFind(info, from, limit, 0);
    assert(from < to);
    slotsAssign(info, from, to, true);
    run->slot = to;
    run->next = blockAddress(heap, block) + (size_t)from * slotBytes;
    run->end = blockAddress(heap, block) + (size_t)to * slotBytes;
    if (!info->isZero) memset(run->next, 0, (size_t)(run->end - run->next));
    tellReuse(heap, run->next, (size_t)(run->end - run->next));
    return true;
}

void runsReset(Heap *heap, HeapRun *runs) {
    for (uint32_t cls = 0; cls < HEAP_CLASS_NONE; cls++) {
        HeapRun *run = &runs[cls];
        if (run->block == 0) continue;
        uint32_t block = run->block - 1;
        BlockInfo *info = &heap->infos[block];
        assert(info->sizeClass == cls && run->next <= run->end);
        if (run->next != run->end) {
            char *start = blockAddress(heap, block);
            uint32_t from = (uint32_t)((size_t)(run->next - start) / info->slotBytes);
            uint32_t to = (uint32_t)((size_t)(run->end - start) / info->slotBytes);
            slotsAssign(info, from, to, false);
        }
        info->next = heap->classList[cls];
        heap->classList[cls] = block + 1;
        *run = (HeapRun){0};
    }
    assert(runs[HEAP_CLASS_NONE].next == runs[HEAP_CLASS_NONE].end);
}

bool runsRegister(Heap *heap, HeapRun *runs) {
    assert(runs != NULL);
    for (size_t i = 0; i < heap->runSetCount; i++) {
        if (heap->runSets[i] == runs) return true;
    }
    void *items = heap->runSets;
    bool ok = growArray(heap, &items, &heap->runSetCapacity, heap->runSetCount + 1,
                        sizeof *heap->runSets);
    heap->runSets = items;
    if (ok) heap->runSets[heap->runSetCount++] = runs;
    return ok;
}

bool heapAddRuns(Heap *heap, HeapRun *runs) {
    pthread_mutex_lock(&heap->lock);
    bool ok = runsRegister(heap, runs);
    pthread_mutex_unlock(&heap->lock);
    return ok;
}

void heapFlushRuns(Heap *heap, HeapRun *runs) {
    pthread_mutex_lock(&heap->lock);
    runsReset(heap, runs);
    for (size_t i = 0; i < heap->runSetCount; i++) {
        if (heap->runSets[i] != runs) continue;
        heap->runSets[i] = heap->runSets[--heap->runSetCount];
        break;
    }
    pthread_mutex_unlock(&heap->lock);
}

/* Makes a fresh block one of the size class. */
static void blockFormat(Heap *heap, uint32_t block, uint32_t cls, bool isZero) {
    BlockInfo *info = &heap->infos[block];
    uint32_t bytes = heapClassBytes[cls];
    assert(bytes >= 16 && cls < HEAP_CLASS_NONE);
    info->slotBytes = bytes;
    info->slotCount = BLOCK_BYTES / bytes;
    info->reciprocal = (uint32_t)((((uint64_t)1 << 32) + bytes - 1) / bytes);
    info->sizeClass = cls;
    info->next = 0;
    info->isZero = isZero;
    info->largeBytes = 0;
    info->cost = BLOCK_COST;
    for (uint32_t word = 0; word * 64 < info->slotCount; word++) {
        allocWordSet(info, word, 0);
        assert(markWordOf(info, word) == 0);
    }
    heap->states[block] = BLOCK_SMALL;
}

/* Gives the run a block with free slots. Lock held. */
static bool runAcquireBlock(Heap *heap, HeapRun *run, uint32_t cls) {
    assert(run->block == 0 && run->next == run->end);
    uint32_t block;
    if (heap->classList[cls] != 0) {
        block = heap->classList[cls] - 1;
        heap->classList[cls] = heap->infos[block].next;
        heap->infos[block].next = 0;
    } else {
        bool isZero;
        block = blocksTake(heap, 1, BLOCK_COST, false, &isZero);
        if (block == NO_BLOCK) return false;
        blockFormat(heap, block, cls, isZero);
    }
    uint64_t bytes = (uint64_t)slotsFree(&heap->infos[block]) * heapClassBytes[cls];
    heap->allocatedSince += bytes;
    heap->allocatedTotal += bytes;
    *run = (HeapRun){.block = block + 1};
    return true;
}

/* ---- slow paths ---- */

/* A large object in blocks of its own, or NULL. Lock held. */
static Obj *largeTake(Heap *heap, const ObjType *type, size_t totalBytes) {
    uint64_t bytes =
        ((uint64_t)totalBytes + HEAP_PAGE_BYTES - 1) / HEAP_PAGE_BYTES * HEAP_PAGE_BYTES;
    uint32_t n = spanBlocks(bytes);
    bool isZero;
    uint32_t block = blocksTake(heap, n, bytes + sizeof(BlockInfo), true, &isZero);
    if (block == NO_BLOCK) return NULL;
    assert(isZero);
    BlockInfo *info = &heap->infos[block];
    info->slotBytes = 0;
    info->slotCount = 1;
    info->reciprocal = 0;
    info->sizeClass = HEAP_CLASS_NONE;
    info->next = 0;
    info->isZero = false;
    info->hasInner = false;
    info->largeBytes = totalBytes;
    info->cost = bytes + sizeof(BlockInfo);
    allocWordSet(info, 0, 1);
    assert(markWordOf(info, 0) == 0);
    heap->states[block] = BLOCK_LARGE;
    for (uint32_t i = 1; i < n; i++) {
        heap->states[block + i] = BLOCK_CONT;
        heap->heads[block + i] = block;
    }
    heap->allocatedSince += bytes;
    heap->allocatedTotal += bytes;
    Obj *obj = (Obj *)(void *)blockAddress(heap, block);
    tellReuse(heap, obj, totalBytes);
    *obj = (Obj){type->id, type->headFlags};
    return obj;
}

static Obj *runTake(HeapRun *run, const ObjType *type, uint32_t bytes) {
    assert((size_t)(run->end - run->next) >= bytes);
    Obj *obj = (Obj *)(void *)run->next;
    run->next += bytes;
    assert(obj->typeId == 0 && obj->flags == 0);
    *obj = (Obj){type->id, type->headFlags};
    return obj;
}

static Obj *raiseMemory(Rt *rt) {
    (void)rtRaise(rt, RTE_MEMORY, NULL);
    return NULL;
}

/* After an emergency collection: is so little free that going on would only collect again and
 * again? */
static bool isNearlyFull(Heap *heap) {
    pthread_mutex_lock(&heap->lock);
    bool isFull = heap->liveBytes > heap->maxBytes - heap->maxBytes / 32;
    pthread_mutex_unlock(&heap->lock);
    return isFull;
}

/* What one turn under the lock came to. */
typedef enum Turn { TURN_OK, TURN_TRIGGER, TURN_FAILED } Turn;

static Turn takeLocked(Rt *rt, const ObjType *type, size_t totalBytes, uint32_t cls, Obj **obj,
                       uint64_t *epoch) {
    Heap *heap = rt->heap;
    Turn turn = TURN_TRIGGER;
    pthread_mutex_lock(&heap->lock);
    *epoch = heap->collections;
    if (heap->allocatedSince < heap->trigger) {
        bool ok;
        if (cls == HEAP_CLASS_NONE) {
            *obj = largeTake(heap, type, totalBytes);
            ok = *obj != NULL;
        } else {
            ok = runsRegister(heap, rt->runs) && runAcquireBlock(heap, &rt->runs[cls], cls);
        }
        turn = ok ? TURN_OK : TURN_FAILED;
    }
    pthread_mutex_unlock(&heap->lock);
    return turn;
}

static Obj *allocAny(Rt *rt, const ObjType *type, size_t totalBytes) {
    Heap *heap = rt->heap;
    if (totalBytes > heap->maxBytes) return raiseMemory(rt);
    uint32_t cls = totalBytes <= HEAP_SMALL_MAX ? classOf(totalBytes) : HEAP_CLASS_NONE;
    bool hasTriedAll = false;
    for (;;) {
        if (cls != HEAP_CLASS_NONE) {
            HeapRun *run = &rt->runs[cls]; /* read anew: a collection may have moved the task to
                                              another worker */
            if (run->next != run->end || runRefill(heap, run))
                return runTake(run, type, heapClassBytes[cls]);
        }
        Obj *obj = NULL;
        uint64_t epoch;
        switch (takeLocked(rt, type, totalBytes, cls, &obj, &epoch)) {
        case TURN_OK:
            if (obj != NULL) return obj;
            break;
        case TURN_TRIGGER: heapCollectFrom(rt, epoch); break;
        case TURN_FAILED:
            if (hasTriedAll) return raiseMemory(rt);
            heapCollectFrom(rt, epoch);
            if (isNearlyFull(heap)) return raiseMemory(rt);
            hasTriedAll = true;
            break;
        }
    }
}

/* Natives are listed, so that a collection can run the finalizers of the dead ones. A place in the
 * list is promised first. */
static Obj *allocNative(Rt *rt, const ObjType *type, size_t totalBytes) {
    Heap *heap = rt->heap;
    pthread_mutex_lock(&heap->lock);
    void *items = heap->natives;
    size_t needed = heap->nativeCount + heap->nativesPromised + 1;
    bool ok = growArray(heap, &items, &heap->nativeCapacity, needed, sizeof *heap->natives);
    heap->natives = items;
    if (ok) heap->nativesPromised++;
    pthread_mutex_unlock(&heap->lock);
    if (!ok) return raiseMemory(rt);
    Obj *obj = allocAny(rt, type, totalBytes);
    pthread_mutex_lock(&heap->lock);
    assert(heap->nativesPromised > 0 && heap->nativeCount < heap->nativeCapacity);
    heap->nativesPromised--;
    if (obj != NULL) heap->natives[heap->nativeCount++] = obj;
    pthread_mutex_unlock(&heap->lock);
    return obj;
}

Obj *heapAllocSlow(Rt *rt, const ObjType *type, size_t totalBytes) {
    assert(rt->heap != NULL && rt->runs != NULL);
    assert(heapType(rt->heap, type->id) == type);
    assert(totalBytes >= sizeof(Obj));
    if (rt->heap->isStress) heapStress(rt);
    if (type->shape == OBJ_NATIVE) return allocNative(rt, type, totalBytes);
    return allocAny(rt, type, totalBytes);
}

void heapSpare(Rt *rt, Obj *string, size_t totalBytes) {
    if (totalBytes > HEAP_INLINE_MAX) return;
    HeapRun *run = &rt->runs[heapClassOf(totalBytes)];
    assert(string->typeId == TYPE_ID_STRING && heapClassBytes[heapClassOf(totalBytes)] == totalBytes);
    if (run->block == 0) return; /* no collection would empty it, or it was emptied and nothing is worth keeping yet */
    tellReuse(rt->heap, string, totalBytes);
    if (UNLIKELY(rt->heap->isStress)) memset((ObjString *)(void *)string + 1, '#', totalBytes - sizeof(ObjString)); /* shows who still looks at it */
    run->spare = string;
}

/* ---- constructors ---- */

ObjDyn *heapNewDyn(Rt *rt, const ObjType *type, int64_t length, int64_t capacity) {
    assert(type->shape == OBJ_DYN);
    assert(length >= 0 && capacity >= length);
    size_t bytes;
    if (!sizeMul(&bytes, (size_t)capacity, (size_t)type->size) ||
        !sizeAdd(&bytes, bytes, sizeof(ObjDyn))) {
        (void)raiseMemory(rt);
        return NULL;
    }
    ObjDyn *dyn = (ObjDyn *)(void *)heapAlloc(rt, type, bytes);
    if (dyn == NULL) return NULL;
    dyn->length = length;
    dyn->capacity = capacity;
    return dyn;
}

ObjClosure *heapNewClosure(Rt *rt, const ObjType *type, void *fn, uint32_t envCount) {
    assert(type->shape == OBJ_CLOSURE);
    size_t bytes = sizeof(ObjClosure) + (size_t)envCount * sizeof(Obj *);
    ObjClosure *closure = (ObjClosure *)(void *)heapAlloc(rt, type, bytes);
    if (closure == NULL) return NULL;
    closure->fn = fn;
    closure->envCount = envCount;
    return closure;
}
