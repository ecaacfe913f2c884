/* blocks.c: the reserved address range, free blocks and the memory budget.
 *
 * Free space is found first-fit from the lowest address, so that live data stays dense and the top
 * can be given back. spanHint makes repeated searches short; frees happen in collections only, and
 * those reset the hints. */
#include "runtime/mem/heap_internal.h"

#include <assert.h>
#include <string.h>

enum { RESERVE_MIN_BLOCKS = 16 };
#define RESERVE_USUAL_BYTES ((uint64_t)64 << 30)

static size_t roundUp(size_t n, size_t unit) { return (n + unit - 1) / unit * unit; }

/* Lays the tables and `count` blocks out from base; returns the bytes needed. */
static size_t layout(Heap *heap, char *base, uint32_t count) {
    size_t at = 0;
    Region *regions[4] = {&heap->typesRegion, &heap->statesRegion, &heap->headsRegion,
                          &heap->infosRegion};
    size_t sizes[4] = {TYPE_MAX * sizeof(TypeEntry), count, count * sizeof(uint32_t),
                       count * sizeof(BlockInfo)};
    for (int i = 0; i < 4; i++) {
        size_t size = roundUp(sizes[i], BLOCK_BYTES);
        *regions[i] = (Region){base == NULL ? NULL : base + at, 0, size};
        at += size;
    }
    heap->blocks = base == NULL ? NULL : base + at;
    heap->blockCount = count;
    return at + ((size_t)count << BLOCK_SHIFT);
}

static bool reserveBlocks(Heap *heap, uint32_t count) {
    size_t bytes = layout(heap, NULL, count) + BLOCK_BYTES; /* room to align the start */
    void *at = heap->hooks->pageReserve(heap->hooks->user, bytes);
    if (at == NULL) return false;
    heap->reservation = at;
    heap->reservedBytes = bytes;
    uintptr_t skip = (uintptr_t)roundUp((uintptr_t)at, BLOCK_BYTES) - (uintptr_t)at;
    (void)layout(heap, (char *)at + skip, count);
    assert(((uintptr_t)heap->blocks & (BLOCK_BYTES - 1)) == 0);
    heap->types = (TypeEntry *)(void *)heap->typesRegion.base;
    heap->states = (uint8_t *)heap->statesRegion.base;
    heap->heads = (uint32_t *)(void *)heap->headsRegion.base;
    heap->infos = (BlockInfo *)(void *)heap->infosRegion.base;
    return true;
}

/* Reserves the heap's range: usually 64 GB (address space costs nothing), more for a larger limit,
 * less where the system refuses (ulimit -v): then half of what it would give, so that the rest of
 * the process can live too. */
bool heapReserve(Heap *heap, uint64_t wantedBytes) {
    uint64_t bytes = RESERVE_USUAL_BYTES;
    while (bytes < wantedBytes * 2 && bytes < (uint64_t)1 << 46) bytes *= 2;
    uint32_t count = (uint32_t)(bytes >> BLOCK_SHIFT);
    if (reserveBlocks(heap, count)) return true;
    while (count > RESERVE_MIN_BLOCKS) {
        count /= 2;
        if (!reserveBlocks(heap, count)) continue;
        if (count <= 2 * RESERVE_MIN_BLOCKS) return true;
        heap->hooks->pageRelease(heap->hooks->user, heap->reservation, heap->reservedBytes);
        heap->reservation = NULL;
        return reserveBlocks(heap, count / 2);
    }
    return false;
}

bool regionGrow(Heap *heap, Region *region, size_t bytes) {
    if (LIKELY(bytes <= region->committed)) return true;
    assert(bytes <= region->size);
    size_t target = roundUp(bytes, BLOCK_BYTES);
    assert(target <= region->size);
    if (!heap->hooks->pageCommit(heap->hooks->user, region->base + region->committed,
                                 target - region->committed)) {
        return false;
    }
    region->committed = target;
    return true;
}

/* Commits the side tables of all blocks below `limit`. */
static bool infoGrow(Heap *heap, uint32_t limit) {
    if (limit <= heap->infoLimit) return true;
    assert(limit <= heap->blockCount);
    if (!regionGrow(heap, &heap->statesRegion, limit) ||
        !regionGrow(heap, &heap->headsRegion, limit * sizeof(uint32_t)) ||
        !regionGrow(heap, &heap->infosRegion, limit * sizeof(BlockInfo))) {
        return false;
    }
    heap->infoLimit = limit;
    return true;
}

void budgetAdd(Heap *heap, uint64_t bytes) {
    heap->committed += bytes;
    if (heap->committed > heap->peak) heap->peak = heap->committed;
}

void budgetSub(Heap *heap, uint64_t bytes) {
    assert(heap->committed >= bytes);
    heap->committed -= bytes;
}

static uint32_t usedBlocks(Heap *heap) { return (uint32_t)(heapUsedBytes(heap) >> BLOCK_SHIFT); }

/* The lowest span of n free blocks; it may reach beyond the used part. */
static uint32_t findSpan(Heap *heap, uint32_t n) {
    assert(n > 0);
    uint32_t used = usedBlocks(heap);
    uint32_t start = heap->spanHint[bitLog2(n)];
    if (start > used) start = used;
    uint32_t at = start;
    while (at < used) {
        uint8_t state = heap->states[at];
        if (isFreeState(state)) {
            at++;
            if (at - start == n) break;
            continue;
        }
        at += state == BLOCK_LARGE ? spanBlocks(heap->infos[at].largeBytes) : 1;
        start = at;
    }
    if (n > heap->blockCount - start) return NO_BLOCK;
    for (uint32_t k = 0; k < SPAN_BUCKETS; k++) {
        if ((uint64_t)1 << k >= n && heap->spanHint[k] < start + n) heap->spanHint[k] = start + n;
    }
    return start;
}

static bool commitBlocks(Heap *heap, uint32_t block, uint32_t n) {
    assert(n > 0 && block + n <= heap->infoLimit);
    char *at = blockAddress(heap, block);
    if (!heap->hooks->pageCommit(heap->hooks->user, at, (size_t)n << BLOCK_SHIFT)) return false;
    memset(heap->states + block, BLOCK_ZERO, n);
    return true;
}

/* Number of blocks from `block` on, at most n, that have the state. */
static uint32_t countState(const Heap *heap, uint32_t block, uint32_t n, uint8_t state) {
    uint32_t i = 0;
    while (i < n && heap->states[block + i] == state) i++;
    return i;
}

/* How far to commit ahead of one fresh block: 1 MB while the heap is small; later up to the end of the next huge page, so
 * that the system can back the range with huge pages (binary trees: 9500 page faults become 2000). Never beyond what the
 * limit leaves: a huge page is resident as a whole, used or not. */
static uint32_t commitAhead(Heap *heap, uint32_t block) {
    uint64_t room = heap->committed < heap->maxBytes ? (heap->maxBytes - heap->committed) / BLOCK_COST : 0;
    uint64_t most = COMMIT_AHEAD_BLOCKS;
    if (block >= HUGE_FROM_BLOCKS) {
        uintptr_t at = (uintptr_t)blockAddress(heap, block);
        uintptr_t end = (at + 3 * HUGE_PAGE_BYTES) & ~(uintptr_t)(HUGE_PAGE_BYTES - 1);
        most = (end - at) >> BLOCK_SHIFT;
    }
    return (uint32_t)(room == 0 ? 1 : room < most ? room : most);
}

/* Makes all blocks of the span usable. A single fresh block brings its neighbours along. */
static bool spanCommit(Heap *heap, uint32_t block, uint32_t n) {
    assert(n > 0 && block + n <= heap->infoLimit);
    uint32_t most = commitAhead(heap, block);
    if (n == 1 && heap->states[block] == BLOCK_UNMAPPED && heap->blockCount - block >= most &&
        infoGrow(heap, block + most)) {
        uint32_t ahead = countState(heap, block, most, BLOCK_UNMAPPED);
        if (commitBlocks(heap, block, ahead)) return true;
    }
    for (uint32_t i = 0; i < n;) {
        uint32_t fresh = countState(heap, block + i, n - i, BLOCK_UNMAPPED);
        if (fresh > 0 && !commitBlocks(heap, block + i, fresh)) return false;
        i += fresh > 0 ? fresh : 1;
    }
    return true;
}

static void decommitDirty(Heap *heap, uint32_t block, uint32_t n) {
    assert(heap->dirtyBlocks >= n);
    heap->hooks->pageDecommit(heap->hooks->user, blockAddress(heap, block),
                              (size_t)n << BLOCK_SHIFT);
    memset(heap->states + block, BLOCK_ZERO, n);
    heap->dirtyBlocks -= n;
    budgetSub(heap, n * BLOCK_COST);
}

/* Clears the dirty blocks of a span, without changing the budget. */
static void spanClear(Heap *heap, uint32_t block, uint32_t n) {
    assert(block + n <= heap->infoLimit);
    for (uint32_t i = 0; i < n;) {
        uint32_t dirty = countState(heap, block + i, n - i, BLOCK_DIRTY);
        if (dirty > DIRTY_SPAN_MAX) {
            heap->hooks->pageDecommit(heap->hooks->user, blockAddress(heap, block + i),
                                      (size_t)dirty << BLOCK_SHIFT);
        } else if (dirty > 0) {
            memset(blockAddress(heap, block + i), 0, (size_t)dirty << BLOCK_SHIFT);
        }
        i += dirty > 0 ? dirty : 1;
    }
}

uint32_t blocksTake(Heap *heap, uint32_t n, uint64_t cost, bool needZero, bool *isZero) {
    assert(n > 0 && cost > 0);
    uint32_t block = findSpan(heap, n);
    if (block == NO_BLOCK || !infoGrow(heap, block + n)) goto fail;
    uint32_t dirty = 0;
    for (uint32_t i = 0; i < n; i++) dirty += heap->states[block + i] == BLOCK_DIRTY;
    if (heap->committed - dirty * BLOCK_COST + cost > heap->maxBytes) {
        blocksTrim(heap, 0);
        dirty = 0;
        if (heap->committed + cost > heap->maxBytes) goto fail;
    }
    if (!spanCommit(heap, block, n)) goto fail;
    if (needZero) spanClear(heap, block, n);
    *isZero = needZero || dirty == 0;
    heap->dirtyBlocks -= dirty;
    budgetSub(heap, dirty * BLOCK_COST);
    budgetAdd(heap, cost);
    uint64_t end = (uint64_t)(block + n) << BLOCK_SHIFT;
    if (end > heapUsedBytes(heap))
        atomic_store_explicit(&heap->usedBytes, end, memory_order_relaxed);
    return block;
fail:
    memset(heap->spanHint, 0, sizeof heap->spanHint); /* findSpan counted on success */
    return NO_BLOCK;
}

void blocksFree(Heap *heap, uint32_t block, uint32_t n, bool isZero) {
    assert(n > 0 && block + n <= usedBlocks(heap));
    memset(heap->states + block, isZero ? BLOCK_ZERO : BLOCK_DIRTY, n);
    if (isZero) return;
    heap->dirtyBlocks += n;
    budgetAdd(heap, n * BLOCK_COST);
}

void blocksTrim(Heap *heap, uint64_t keep) {
    uint32_t used = usedBlocks(heap);
    uint64_t kept = 0;
    for (uint32_t at = 0; at < used && heap->dirtyBlocks > kept;) {
        uint32_t n = countState(heap, at, used - at, BLOCK_DIRTY);
        uint64_t stay = keep > kept ? keep - kept : 0;
        if (stay > n) stay = n;
        kept += stay;
        if (n > stay) decommitDirty(heap, at + (uint32_t)stay, n - (uint32_t)stay);
        at += n > 0 ? n : 1;
    }
    while (used > 0 && heap->states[used - 1] <= BLOCK_ZERO) used--;
    atomic_store_explicit(&heap->usedBytes, (uint64_t)used << BLOCK_SHIFT, memory_order_relaxed);
}
