/* sweep.c: a collection from stopping the world to resuming it, and what happens between marking
 * and resuming.
 *
 * Sweeping a block means alloc := mark; its free slots are found and cleared later by the worker
 * that takes it. Empty blocks and dead large objects become free at once. Dead native objects are
 * finalized before any memory is reused. */
#include "runtime/mem/heap_internal.h"

#include <assert.h>
#include <string.h>

bool heapIsMarked(Heap *heap, const Obj *obj) {
    Place place;
    bool isFound = placeFind(heap, (uintptr_t)obj - (uintptr_t)heap->blocks, &place);
    assert(isFound);
    return isFound && (markWordOf(place.info, place.slot / 64) >> (place.slot & 63) & 1) != 0;
}

static void finalizeDead(Heap *heap) {
    size_t kept = 0;
    for (size_t i = 0; i < heap->nativeCount; i++) {
        Obj *obj = heap->natives[i];
        if (heapIsMarked(heap, obj)) {
            heap->natives[kept++] = obj;
        } else if (heap->types[obj->typeId].finalize != NULL) {
            heap->types[obj->typeId].finalize(heap, obj);
        }
    }
    heap->nativeCount = kept;
}

/* Stress mode: dead objects must be seen to be dead. */
static void poisonSlots(Heap *heap, uint32_t block, uint32_t word, uint64_t dead) {
    const BlockInfo *info = &heap->infos[block];
    for (; dead != 0; dead &= dead - 1) {
        uint32_t slot = word * 64 + bitLowest(dead);
        assert(slot < info->slotCount);
        memset(blockAddress(heap, block) + (size_t)slot * info->slotBytes, STRESS_POISON,
               info->slotBytes);
    }
}

static uint64_t sweepSmall(Heap *heap, uint32_t block) {
    BlockInfo *info = &heap->infos[block];
    uint32_t live = 0;
    for (uint32_t word = 0; word * 64 < info->slotCount; word++) {
        uint64_t marks = markWordOf(info, word);
        uint64_t old = allocWord(info, word);
        assert((marks & ~old) == 0);
        if (UNLIKELY(heap->isStress)) poisonSlots(heap, block, word, old & ~marks);
        allocWordSet(info, word, marks);
        markWordClear(info, word);
        live += bitCount(marks);
    }
    info->isZero = false;
    if (live == 0) {
        budgetSub(heap, info->cost);
        blocksFree(heap, block, 1, false);
    } else if (live < info->slotCount) {
        info->next = heap->classList[info->sizeClass];
        heap->classList[info->sizeClass] = block + 1;
    }
    return (uint64_t)live * info->slotBytes;
}

/* A disposed object that only references lead to: nothing can touch its pages any more, because a
 * dereference is an error. Only by-refs could, and those were in the ranges that were scanned. */
static void releaseDisposed(Heap *heap, uint32_t block) {
    BlockInfo *info = &heap->infos[block];
    const Obj *obj = (const Obj *)(void *)blockAddress(heap, block);
    uint64_t kept = HEAP_PAGE_BYTES + sizeof(BlockInfo);
    if ((obj->flags & OBJ_DISPOSED) == 0 || info->hasInner || info->cost <= kept) return;
    largeDecommit(heap, block); /* again: they may have been touched since dispose */
    budgetSub(heap, info->cost - kept);
    info->cost = kept;
}

static uint64_t sweepLarge(Heap *heap, uint32_t block) {
    BlockInfo *info = &heap->infos[block];
    uint64_t bytes = info->largeBytes;
    assert(bytes > HEAP_SMALL_MAX && markWordOf(info, 0) <= 1);
    if (markWordOf(info, 0) != 0) {
        markWordClear(info, 0);
        releaseDisposed(heap, block);
        info->hasInner = false;
        uint64_t held =
            info->cost - sizeof(BlockInfo); /* a disposed object holds less than its size */
        return held < bytes ? held : bytes;
    }
    info->hasInner = false;
    uint32_t n = spanBlocks(bytes);
    allocWordSet(info, 0, 0);
    budgetSub(heap, info->cost);
    bool isGivenBack = n > DIRTY_SPAN_MAX;
    if (isGivenBack) {
        heap->hooks->pageDecommit(heap->hooks->user, blockAddress(heap, block),
                                  (size_t)n << BLOCK_SHIFT);
    } else if (heap->isStress) {
        memset(blockAddress(heap, block), STRESS_POISON, (size_t)n << BLOCK_SHIFT);
    }
    blocksFree(heap, block, n, isGivenBack);
    return 0;
}

/* Downwards, so that the class lists start with the lowest blocks. */
static void sweepBlocks(Heap *heap) {
    uint64_t live = 0;
    memset(heap->classList, 0, sizeof heap->classList);
    for (uint32_t block = (uint32_t)(heapUsedBytes(heap) >> BLOCK_SHIFT); block-- > 0;) {
        switch ((BlockState)heap->states[block]) {
        case BLOCK_SMALL: live += sweepSmall(heap, block); break;
        case BLOCK_LARGE: live += sweepLarge(heap, block); break;
        case BLOCK_CONT:
        case BLOCK_UNMAPPED:
        case BLOCK_ZERO:
        case BLOCK_DIRTY: break;
        }
    }
    heap->liveBytes = live;
}

static uint64_t triggerAfter(uint64_t marked) {
    if (marked >= TRIGGER_ROOF) return marked;
    uint64_t wanted = 16 * marked;
    return wanted < TRIGGER_FLOOR ? TRIGGER_FLOOR : wanted < TRIGGER_ROOF ? wanted : TRIGGER_ROOF;
}

static void collectStopped(Heap *heap, HeapRun *runs) {
    int64_t start = heap->hooks->clockNs(heap->hooks->user, false);
    for (size_t i = 0; i < heap->runSetCount; i++) runsReset(heap, heap->runSets[i]);
    if (runs != NULL) runsReset(heap, runs);
    markAll(heap);
    finalizeDead(heap);
    heapSweepOverlays(heap);
    sweepBlocks(heap);
    memset(heap->spanHint, 0, sizeof heap->spanHint);
    assert(heap->liveBytes <= heap->committed);
    heap->trigger = triggerAfter(heap->liveBytes + heap->rootBytes);
    heap->allocatedSince = 0;
    blocksTrim(heap, heap->trigger / BLOCK_BYTES);
    heap->collections++;
    uint64_t objectBytes = heap->liveBytes < STRESS_OBJECTS_MAX ? heap->liveBytes : STRESS_OBJECTS_MAX;
    atomic_store_explicit(&heap->stressBytes, heap->rootBytes + objectBytes, memory_order_relaxed);
    atomic_store_explicit(&heap->stressChances, 0, memory_order_relaxed);
    int64_t pause = heap->hooks->clockNs(heap->hooks->user, false) - start;
    if (pause < 0) pause = 0; /* a substituted clock may go backwards */
    heap->pauseNsTotal += (uint64_t)pause;
    if ((uint64_t)pause > heap->pauseNsMax) heap->pauseNsMax = (uint64_t)pause;
}

void heapCollectFrom(Rt *rt, uint64_t epoch) {
    Heap *heap = rt->heap;
    const HeapClient *client = &heap->client;
    if (client->stopWorld != NULL) client->stopWorld(client->user, rt);
    pthread_mutex_lock(&heap->lock);
    if (heap->collections == epoch) collectStopped(heap, rt->runs);
    pthread_mutex_unlock(&heap->lock);
    if (client->resumeWorld != NULL) client->resumeWorld(client->user, rt);
}

void heapCollect(Rt *rt) {
    Heap *heap = rt->heap;
    pthread_mutex_lock(&heap->lock);
    uint64_t epoch = heap->collections;
    pthread_mutex_unlock(&heap->lock);
    heapCollectFrom(rt, epoch);
}

/* At each chance while there is little to look at, else as often as makes the same work: a program with many objects or stacks must come to its end, too. */
void heapStress(Rt *rt) {
    Heap *heap = rt->heap;
    uint64_t chances = atomic_fetch_add_explicit(&heap->stressChances, 1, memory_order_relaxed) + 1;
    if (chances * STRESS_BYTES >= atomic_load_explicit(&heap->stressBytes, memory_order_relaxed)) heapCollect(rt);
}

void heapSafepoint(Rt *rt) {
    if (UNLIKELY(rt->heap->isStress)) heapStress(rt);
}
