/* heap_internal.h: the data structures of the collected heap; private to runtime/mem.
 *
 *   reservation:  | types | states | heads | infos |  blocks 0 1 2 ...  |      one pageReserve,
 * committed as it is used block:        64 KB, in one of the states below; a large object is a
 * span: LARGE, CONT, CONT ... info:         one per block, beside it: slot size, the two bit maps,
 * one bit per slot
 *
 * `alloc` bits say which slots hold objects (or are in a worker's run); `mark` bits are set by the
 * collector. After marking, alloc := mark is the whole sweep; the memory of free slots is found and
 * cleared later, run by run (lazily), by the worker that takes the block. So alloc bits are exact
 * at every collection, and a stale word never revives a dead object.
 *
 * Files: heap.c (life, types, statics), blocks.c (address space and budget), alloc.c (runs, slow
 * paths), mark.c, mark_share.c, sweep.c (also when and how a collection runs). Locking: `lock` guards everything
 * here except what is marked otherwise; it is never held across stopWorld. */
#ifndef PSCAL_RUNTIME_MEM_HEAP_INTERNAL_H
#define PSCAL_RUNTIME_MEM_HEAP_INTERNAL_H

#include "runtime/mem/heap.h"
#include "runtime/str/str.h"

#include <pthread.h>
#include <stdatomic.h>

enum {
    BLOCK_SHIFT = 16,
    BLOCK_BYTES = 1 << BLOCK_SHIFT,
    BLOCK_BITMAP_WORDS = BLOCK_BYTES / 16 / 64,
    HEAP_PAGE_BYTES = 4096,   /* accounting unit of large objects */
    COMMIT_AHEAD_BLOCKS = 16, /* fresh blocks are committed 1 MB at a time */
    HUGE_FROM_BLOCKS = 64,    /* behind the first 4 MB by huge pages */
    HUGE_PAGE_BYTES = 2 << 20,
    RUN_BYTES_MAX = 8192, /* so that a run is still in L1 when its memory is used after clearing */
    DIRTY_SPAN_MAX = 4,   /* freed large objects of more blocks give their pages back at once */
    TYPE_MAX = 1 << 20,
    MARK_STACK_MIN =
        4096, /* entries; kept for the heap's life, so that marking always makes progress */
    MARK_STACK_KEEP = 128 * 1024, /* entries kept between collections at most */
    MARK_AHEAD = 8,               /* objects whose headers are being fetched */
    MARK_CHUNK =
        1024, /* units of one object scanned before the rest of it is put back on the stack */
    MARK_HELPERS = 15,         /* threads that help at most */
    MARK_PACKET = 256,         /* entries of the stack that change hands at once at most */
    MARK_PACKETS = 16,
    MARK_LOOK_FIRST = 4096,    /* objects after which the collecting thread calls for help */
    MARK_LOOK = 256,           /* objects between looks whether somebody waits for work */
    SPAN_BUCKETS = 32,
    STRESS_POISON = 0xdd,
    STRESS_BYTES = 32 << 10,
    STRESS_OBJECTS_MAX = 64 * STRESS_BYTES
};
#define NO_BLOCK UINT32_MAX
/* Bytes to allocate before a collection: as much as the last one had to look at, but up to the roof sixteen times that, and not less than the floor.
 * Measured: structures of one MB and more want the roof; where next to nothing survives, a collection costs less than fresh pages. */
#define TRIGGER_FLOOR ((uint64_t)1 << 20)
#define TRIGGER_ROOF ((uint64_t)32 << 20)

typedef enum BlockState {
    BLOCK_UNMAPPED = 0, /* reserved address space only */
    BLOCK_ZERO,         /* free, usable, reads as zero; not counted as memory in use */
    BLOCK_DIRTY,        /* free, holds old contents */
    BLOCK_SMALL,        /* slots of one size class */
    BLOCK_LARGE,        /* first block of a large object */
    BLOCK_CONT          /* further block of a large object; heads[] says whose */
} BlockState;

typedef struct BlockInfo {
    uint32_t slotBytes;  /* small only */
    uint32_t slotCount;  /* 1 for large */
    uint32_t reciprocal; /* ceil(2^32 / slotBytes): slot = offset * reciprocal >> 32; 0 for large:
                            slot 0 */
    uint32_t sizeClass;
    uint32_t next;       /* class list, block + 1 */
    bool isZero;         /* small: free slots read as zero (fresh block, no collection yet) */
    _Atomic bool hasInner; /* large: this collection saw a word that points into it, behind its start; relaxed */
    uint64_t largeBytes; /* large: object size with header */
    uint64_t cost;       /* what the block or span adds to Heap.committed */
    _Atomic uint64_t alloc[BLOCK_BITMAP_WORDS]; /* relaxed; written by the owning worker or the
                                                   stopped-world collector */
    _Atomic uint64_t mark[BLOCK_BITMAP_WORDS];  /* relaxed; markers and the collector only */
} BlockInfo;
#define BLOCK_COST ((uint64_t)(BLOCK_BYTES + sizeof(BlockInfo)))

/* How the collector scans an object of a type: derived from ObjType once, compact for the marking
 * loop. */
typedef enum ScanKind {
    SCAN_NONE,      /* no references */
    SCAN_WORDS,     /* box: `count` references in a row from value + `first` */
    SCAN_MAP,       /* box: by RefMap */
    SCAN_DYN_WORDS, /* dyn of references */
    SCAN_DYN_MAP,   /* dyn: each element by RefMap */
    SCAN_CLOSURE,
    SCAN_RANGE /* env, native: every word might be a reference or interior pointer */
} ScanKind;
typedef struct TypeEntry {
    const ObjType *type;
    uint32_t scan;
    uint32_t first;
    uint64_t count;
    void (*finalize)(Heap *heap, Obj *obj); /* natives */
} TypeEntry;

/* A part of the reservation that is committed from its start as it grows. */
typedef struct Region {
    char *base;
    size_t committed;
    size_t size;
} Region;

typedef struct StaticRange {
    char *start;
    size_t size;
    const RefMap *refs; /* NULL: conservative */
    const RtElem *values; /* a record, or NULL: not known */
} StaticRange;

/* A thread that marks: its stack of objects that are marked and still to be scanned, items[bottom .. count). An entry is an Obj *, or two words for
 * the rest of a long object: the unit to go on with (tagged MARK_UNIT), and above it the object (tagged MARK_REST). */
typedef struct Marker {
    Heap *heap;
    uintptr_t *items;
    size_t bottom, count, capacity;
    uint32_t untilLook; /* objects to scan before the next markerLook */
    bool isShared;      /* others mark, too: mark bits are set atomically */
    bool isOverflowed;  /* entries were dropped: marked objects remain to be scanned */
    bool hasCalled;     /* for help in this collection */
} Marker;
enum { MARK_REST = 1, MARK_UNIT = 2 };

/* Work that one marker has given away. */
typedef struct MarkPacket {
    uint32_t count;
    uintptr_t items[MARK_PACKET];
} MarkPacket;

/* What the markers of one collection share; see mark_share.c. */
typedef struct MarkPool {
    pthread_mutex_t lock;
    pthread_cond_t changed;   /* a packet has come, or all work is done, or a helper has left */
    bool isOpen, isDone;      /* guarded by lock: helpers may come in; nothing is left to mark */
    uint32_t helpers;         /* guarded by lock: inside heapMarkHelp */
    _Atomic uint32_t hungry;  /* markers that wait for work; written under lock, read by those that have some */
    uint32_t packetCount;     /* guarded by lock */
    MarkPacket *packets;      /* MARK_PACKETS of them, allocated at first need; guarded by lock */
    bool isOverflowed;        /* guarded by lock: of helpers that have left */
    bool isTaken[MARK_HELPERS]; /* guarded by lock */
    Marker markers[MARK_HELPERS]; /* of helpers; items NULL: not yet made */
    bool isReady;             /* lock and changed are initialised */
} MarkPool;

enum { CHAR_STRING_BYTES = 32 };

/* A reference that stands in plain bytes, and where it was copied from: a field of values of a type (kept.c). */
typedef struct KeptRef {
    Obj *o; /* NULL: free */
    uint32_t typeId, offset;
} KeptRef;

/* overlay.c */
typedef struct Overlay Overlay;
enum { OVERLAY_BUCKETS = 1024 };

struct Heap {
    const Hooks *hooks;
    HeapClient client;
    pthread_mutex_t lock;
    bool isStress;
    _Atomic uint64_t stressChances, stressBytes; /* since the last collection; how much that one had to look at; relaxed */
    uint64_t rootBytes; /* scanned by heapMarkRange in this collection */

    /* address space; the pointers never change */
    void *reservation;
    size_t reservedBytes;
    char *blocks;
    uint32_t blockCount;
    uint8_t *states; /* BlockState; valid below infoLimit */
    uint32_t *heads;
    BlockInfo *infos;
    TypeEntry *types;
    Region typesRegion, statesRegion, headsRegion, infosRegion;
    uint32_t infoLimit; /* blocks whose side tables are committed */
    _Atomic uint64_t
        usedBytes; /* all objects lie below blocks + usedBytes; relaxed, written under lock */
    uint32_t spanHint[SPAN_BUCKETS]; /* no free span of >= 2^k blocks starts below [k] */
    uint32_t dirtyBlocks;

    /* budget */
    uint64_t maxBytes, committed, peak;
    uint64_t trigger; /* collect when so much was handed out since the last collection */
    uint64_t allocatedSince, allocatedTotal;
    uint64_t liveBytes, collections, pauseNsTotal, pauseNsMax;

    uint32_t classList[HEAP_CLASSES]; /* blocks with free slots that no worker owns, block + 1 */
    uint32_t typeCount;

    HeapRun **runSets;
    size_t runSetCount, runSetCapacity;
    StaticRange *statics;
    size_t staticCount, staticCapacity;
    Obj **natives; /* all living native objects, for finalizers */
    size_t nativeCount, nativeCapacity, nativesPromised;

    const ObjType *noted; /* types with a cLayout (pointerNote); atomic, written under lock */

    KeptRef *kept; /* guarded by lock; read when the world stands */
    size_t keptCount, keptCapacity;
    bool keepsNumbers; /* atomic */

    pthread_mutex_t overlayLock; /* held for moments without safepoints, before `lock` */
    Overlay **overlays, **overlayValues; /* buckets, NULL: none yet; guarded by overlayLock; read when the world stands */
    size_t overlayCount; /* atomic */

    Marker marker;   /* the collecting thread's */
    MarkPool pool;
    ObjType builtinTypes[TYPE_ID_FIRST_FREE];
    _Alignas(8) char charStrings[256 * CHAR_STRING_BYTES];
};

void heapMarkKept(Heap *heap); /* from markAll only */
bool heapMarkOverlays(Heap *heap); /* the same; true: something was marked that was not */
void heapSweepOverlays(Heap *heap); /* after marking */
void heapFreeOverlays(Heap *heap);

static inline char *blockAddress(const Heap *heap, uint32_t block) {
    return heap->blocks + ((size_t)block << BLOCK_SHIFT);
}
static inline uint64_t heapUsedBytes(Heap *heap) {
    return atomic_load_explicit(&heap->usedBytes, memory_order_relaxed);
}
static inline uint64_t allocWord(BlockInfo *info, uint32_t word) {
    return atomic_load_explicit(&info->alloc[word], memory_order_relaxed);
}
static inline void allocWordSet(BlockInfo *info, uint32_t word, uint64_t bits) {
    atomic_store_explicit(&info->alloc[word], bits, memory_order_relaxed);
}
static inline uint64_t markWordOf(BlockInfo *info, uint32_t word) {
    return atomic_load_explicit(&info->mark[word], memory_order_relaxed);
}
static inline void markWordClear(BlockInfo *info, uint32_t word) {
    atomic_store_explicit(&info->mark[word], 0, memory_order_relaxed);
}
static inline bool isFreeState(uint8_t state) { return state <= BLOCK_DIRTY; }
static inline uint32_t spanBlocks(uint64_t bytes) {
    return (uint32_t)((bytes + BLOCK_BYTES - 1) >> BLOCK_SHIFT);
}

/* Where an address below usedBytes lies. */
typedef struct Place {
    BlockInfo *info;
    uint32_t block; /* first block of a span */
    uint32_t slot;
} Place;
/* False if the address is in a free block or behind the last slot. Reads only state that cannot
 * change while an object there lives. */
static ALWAYS_INLINE bool placeFind(Heap *heap, uint64_t offset, Place *out) {
    uint32_t block = (uint32_t)(offset >> BLOCK_SHIFT);
    uint8_t state = heap->states[block];
    if (isFreeState(state)) return false;
    if (UNLIKELY(state == BLOCK_CONT)) block = heap->heads[block];
    BlockInfo *info = &heap->infos[block];
    uint32_t slot = (uint32_t)(((offset & (BLOCK_BYTES - 1)) * info->reciprocal) >> 32);
    if (UNLIKELY(slot >= info->slotCount)) return false;
    *out = (Place){info, block, slot};
    return true;
}
static inline Obj *placeObject(const Heap *heap, const Place *place) {
    return (Obj *)(void *)(blockAddress(heap, place->block) +
                           (size_t)place->slot * place->info->slotBytes);
}

/* blocks.c; the lock is held or the world stands */
bool heapReserve(Heap *heap, uint64_t wantedBytes);
bool regionGrow(Heap *heap, Region *region, size_t bytes) WARN_UNUSED;
/* Takes n adjacent free blocks and adds `cost` to the budget. NO_BLOCK: no address space, budget or
 * memory. The caller sets the states. *isZero: all read as zero; forced for n > 1 or needZero. */
uint32_t blocksTake(Heap *heap, uint32_t n, uint64_t cost, bool needZero, bool *isZero);
/* Gives blocks back; they hold old contents or read as zero. Does not touch the budget for
 * LARGE/SMALL costs. */
void blocksFree(Heap *heap, uint32_t block, uint32_t n, bool isZero);
/* Gives the memory of free dirty blocks back to the system, all but the first `keep`. */
void blocksTrim(Heap *heap, uint64_t keep);
void budgetAdd(Heap *heap, uint64_t bytes);
void budgetSub(Heap *heap, uint64_t bytes);

/* alloc.c */
void runsReset(Heap *heap,
               HeapRun *runs); /* gives the rest of every run back; lock held or world stopped */
bool growArray(Heap *heap, void **items, size_t *capacity, size_t needed,
               size_t itemBytes) WARN_UNUSED;
bool runsRegister(Heap *heap, HeapRun *runs) WARN_UNUSED; /* lock held */

/* heap.c: gives all pages of a large object but the first back; they read as zero. The budget stays as it is: a by-ref into
 * a disposed object may touch them again. The collector takes the object off the budget when no by-ref is left. */
void largeDecommit(Heap *heap, uint32_t block);

/* mark.c; world stopped */
bool markerInit(Heap *heap, Marker *marker) WARN_UNUSED;
void markerFree(Heap *heap, Marker *marker);
void markerShrink(Marker *marker); /* a very deep or wide heap needs a big stack during a collection only */
void markerDrain(Marker *marker);  /* scans until its stack is empty */
void markAll(Heap *heap);

/* mark_share.c; world stopped */
bool markPoolInit(Heap *heap) WARN_UNUSED;
void markPoolFree(Heap *heap);
/* After untilLook objects: calls for help, gives work to who waits for it. Returns in how many objects to look again. */
uint32_t markerLook(Marker *marker);
void markShareEnd(Heap *heap);    /* the collecting thread, its own work done: returns when nobody marks any more */

/* sweep.c */
/* Collects unless another thread has done so since the caller saw `epoch` collections. Lock not
 * held. */
void heapCollectFrom(Rt *rt, uint64_t epoch);
void heapStress(Rt *rt); /* in stress mode: a chance to collect */

#endif
