/* heap.c: life of a heap, its type table, static ranges, dispose, statistics. Read first: heap.h,
 * heap_internal.h. */
#include "runtime/mem/heap_internal.h"

#include "runtime/mem/pointer.h"
#include "runtime/mem/words.h"
#include "runtime/plat/hooks.h"
#include "runtime/str/str.h"

#include <assert.h>
#include <string.h>

enum { REF_NODES_MAX = 65536 }; /* nested maps of one type, counted once per run that names them */
#define TYPE_BYTES_MAX ((uint64_t)1 << 60)

/* ---- types ---- */

/* Checks that all references of the map are aligned and inside `size` bytes. `budget` bounds the
 * work on maps that are shared by many runs. */
static bool isMapSound(const RefMap *map, uint64_t size, int depth, uint32_t *budget) {
    if (depth > HEAP_REF_DEPTH || *budget == 0) return false;
    --*budget;
    for (uint32_t r = 0; r < map->runCount; r++) {
        const RefRun *run = &map->runs[r];
        if (run->count == 0) continue;
        uint64_t last;
        if (run->offset % sizeof(Obj *) != 0 || run->stride % sizeof(Obj *) != 0) return false;
        if (__builtin_mul_overflow(run->count - 1, (uint64_t)run->stride, &last)) return false;
        if (__builtin_add_overflow(last, (uint64_t)run->offset, &last) || last > size) return false;
        if (run->count > 1 && run->stride == 0) return false;
        if (run->inner == NULL) {
            if (size - last < sizeof(Obj *)) return false;
        } else {
            uint64_t room = run->count > 1 && run->stride < size - last ? run->stride : size - last;
            if (!isMapSound(run->inner, room, depth + 1, budget)) return false;
        }
    }
    return true;
}

/* Is the map one row of references without gaps? */
static bool isWordRow(const RefMap *map) {
    return map->runCount == 1 && map->runs[0].inner == NULL &&
           (map->runs[0].stride == sizeof(Obj *) || map->runs[0].count == 1);
}

static uint64_t itemCount(const RefMap *map) {
    uint64_t n = 0;
    for (uint32_t r = 0; r < map->runCount; r++)
        n += map->runs[r].count; /* each at most size / 8: no overflow */
    return n;
}

static TypeEntry describe(const ObjType *type) {
    TypeEntry entry = {.type = type, .scan = SCAN_NONE, .finalize = type->finalize};
    const RefMap *refs = &type->refs;
    switch ((ObjShape)type->shape) {
    case OBJ_BOX:
        if (refs->runCount == 0) break;
        entry.scan = isWordRow(refs) ? SCAN_WORDS : SCAN_MAP;
        entry.first = refs->runs[0].offset;
        entry.count = itemCount(refs);
        break;
    case OBJ_DYN:
        if (refs->runCount == 0) break;
        entry.scan = type->size == sizeof(Obj *) && isWordRow(refs) ? SCAN_DYN_WORDS : SCAN_DYN_MAP;
        break;
    case OBJ_STRING: break;
    case OBJ_CLOSURE: entry.scan = SCAN_CLOSURE; break;
    case OBJ_ENV:
    case OBJ_NATIVE: entry.scan = SCAN_RANGE; break;
    }
    return entry;
}

/* Lock held, or the heap is not shared yet. */
static bool addType(Heap *heap, ObjType *type) {
    uint32_t id = heap->typeCount;
    uint32_t budget = REF_NODES_MAX;
    if (id == TYPE_MAX || type->size > TYPE_BYTES_MAX ||
        !isMapSound(&type->refs, type->size, 0, &budget))
        return false;
    if (!regionGrow(heap, &heap->typesRegion, (id + (size_t)1) * sizeof(TypeEntry))) return false;
    bool isBox = type->shape == OBJ_BOX || type->shape == OBJ_ENV;
    uint64_t bytes = type->size + sizeof(Obj);
    type->id = id;
    type->boxClass = isBox && bytes <= HEAP_INLINE_MAX ? heapClassOf(bytes) : HEAP_CLASS_NONE;
    type->boxBytes =
        type->boxClass == HEAP_CLASS_NONE ? UINT32_MAX : heapClassBytes[type->boxClass];
    assert(type->boxClass == HEAP_CLASS_NONE || type->boxBytes >= bytes);
    type->headFlags = 0;
    if (type->shape == OBJ_BOX && type->size <= 64 && id >= TYPE_ID_FIRST_FREE) {
        uint32_t words = type->refs.runCount == 0 ? 0 : (uint32_t)(type->size + 7) / 8;
        type->headFlags = OBJ_SMALL | words << 8;
    }
    heap->types[id] = describe(type);
    heap->typeCount = id + 1;
    return true;
}

bool heapAddType(Heap *heap, ObjType *type) {
    pthread_mutex_lock(&heap->lock);
    bool ok = addType(heap, type);
    pthread_mutex_unlock(&heap->lock);
    return ok;
}

const ObjType *heapType(const Heap *heap, uint32_t id) {
    assert(id < TYPE_MAX);
    return heap->types[id].type;
}

uint32_t heapTypeCount(const Heap *heap) { return heap->typeCount; }

void heapSetNativeFinalizer(Heap *heap, uint32_t typeId, void (*finalize)(Heap *heap, Obj *obj)) {
    assert(typeId < heap->typeCount && heap->types[typeId].type->shape == OBJ_NATIVE);
    heap->types[typeId].finalize = finalize;
}

/* ---- life ---- */

static void initCharStrings(Heap *heap) {
    assert(strStaticSize(1) <= CHAR_STRING_BYTES);
    for (int c = 0; c < 256; c++) {
        char byte = (char)c;
        (void)strInitStatic(heap->charStrings + (size_t)c * CHAR_STRING_BYTES, &byte, 1);
    }
}

ObjString *heapCharString(Heap *heap, uint8_t c) {
    ObjString *s = (ObjString *)(void *)(heap->charStrings + (size_t)c * CHAR_STRING_BYTES);
    assert(s->length == 1 && (uint8_t)s->data[0] == c);
    return s;
}

#define ERROR_REFS (offsetof(ObjError, message) - sizeof(Obj))
_Static_assert(offsetof(ObjError, value) == offsetof(ObjError, message) + sizeof(Obj *), "one row");

static bool addBuiltinTypes(Heap *heap) {
    static const RefRun errorRefs = {.offset = ERROR_REFS, .stride = sizeof(Obj *), .count = 2};
    static const RefRun rawRefs[] = {{offsetof(ObjRaw, typed) - sizeof(Obj), sizeof(Obj *), 1, NULL}};
    static const ObjType types[TYPE_ID_FIRST_FREE] = {
        [TYPE_ID_STRING] = {.shape = OBJ_STRING, .elemKind = RT_U8, .size = 1, .name = "string"},
        [TYPE_ID_FILE] = {.shape = OBJ_NATIVE, .name = "file"},
        [TYPE_ID_INT] = {.shape = OBJ_BOX, .elemKind = RT_I64, .size = 8, .name = "integer"},
        [TYPE_ID_REAL] = {.shape = OBJ_BOX, .elemKind = RT_F64, .size = 8, .name = "real"},
        [TYPE_ID_BOOL] = {.shape = OBJ_BOX, .elemKind = RT_U8, .size = 8, .name = "Boolean"},
        [TYPE_ID_CHAR] = {.shape = OBJ_BOX, .elemKind = RT_U8, .size = 8, .name = "character"},
        [TYPE_ID_ERROR] = {.shape = OBJ_BOX,
                           .elemKind = RT_RECORD,
                           .size = sizeof(ObjError) - sizeof(Obj),
                           .refs = {1, &errorRefs},
                           .name = "error"},
        [TYPE_ID_TASK] = {.shape = OBJ_ENV, .name = "task"},
        [TYPE_ID_CHANNEL] = {.shape = OBJ_ENV, .name = "channel"},
        [TYPE_ID_LOCK] = {.shape = OBJ_ENV, .name = "lock"},
        [TYPE_ID_HANDLE] = {.shape = OBJ_ENV, .name = "handle"},
        [TYPE_ID_RAW] = {.shape = OBJ_BOX, .elemKind = RT_RECORD, .size = sizeof(ObjRaw) - sizeof(Obj), .refs = {1, rawRefs}, .name = "untyped memory"},
        [TYPE_ID_MEMORY] = {.shape = OBJ_BOX, .elemKind = RT_U8, .size = 1, .name = "memory"},
        [TYPE_ID_BYTES] = {.shape = OBJ_DYN, .elemKind = RT_U8, .size = 1, .name = "memory"},
    };
    memcpy(heap->builtinTypes, types, sizeof types);
    for (uint32_t id = 0; id < TYPE_ID_FIRST_FREE; id++) {
        if (!addType(heap, &heap->builtinTypes[id])) return false;
        assert(heap->builtinTypes[id].id == id && heap->builtinTypes[id].name != NULL);
    }
    return true;
}

static void setLimit(Heap *heap, uint64_t wanted) {
    uint64_t room = (uint64_t)heap->blockCount << BLOCK_SHIFT;
    uint64_t memory = platMemoryBytes();
    uint64_t usual = (room < memory ? room : memory) / 4;
    heap->maxBytes = wanted == 0 ? usual : wanted < room ? wanted : room;
    heap->trigger = TRIGGER_FLOOR;
    assert(heap->maxBytes > 0);
}

Heap *heapCreate(const Hooks *hooks, const HeapConfig *config) {
    HeapConfig usual = {0};
    if (config == NULL) config = &usual;
    Heap *heap = hookAlloc(hooks, sizeof *heap);
    if (heap == NULL) return NULL;
    memset(heap, 0, sizeof *heap);
    heap->hooks = hooks;
    heap->isStress = config->isStress;
    if (pthread_mutex_init(&heap->lock, NULL) != 0) {
        hookFree(hooks, heap, sizeof *heap);
        return NULL;
    }
    bool isLocked = pthread_mutex_init(&heap->overlayLock, NULL) == 0;
    if (!isLocked) {
        (void)pthread_mutex_destroy(&heap->lock);
        hookFree(hooks, heap, sizeof *heap);
        return NULL;
    }
    if (!heapReserve(heap, config->maxBytes) || !markerInit(heap, &heap->marker) || !markPoolInit(heap) || !addBuiltinTypes(heap)) {
        heapDestroy(heap);
        return NULL;
    }
    setLimit(heap, config->maxBytes);
    initCharStrings(heap);
    return heap;
}

void heapDestroy(Heap *heap) {
    if (heap == NULL) return;
    const Hooks *hooks = heap->hooks;
    for (size_t i = 0; i < heap->nativeCount; i++) {
        Obj *obj = heap->natives[i];
        if (heap->types[obj->typeId].finalize != NULL) heap->types[obj->typeId].finalize(heap, obj);
    }
    heapFreeOverlays(heap);
    markerFree(heap, &heap->marker);
    markPoolFree(heap);
    hookFree(hooks, heap->natives, heap->nativeCapacity * sizeof *heap->natives);
    hookFree(hooks, heap->kept, heap->keptCapacity * sizeof *heap->kept);
    hookFree(hooks, heap->statics, heap->staticCapacity * sizeof *heap->statics);
    hookFree(hooks, heap->runSets, heap->runSetCapacity * sizeof *heap->runSets);
    if (heap->reservation != NULL)
        hooks->pageRelease(hooks->user, heap->reservation, heap->reservedBytes);
    int rc = pthread_mutex_destroy(&heap->overlayLock);
    assert(rc == 0);
    rc = pthread_mutex_destroy(&heap->lock);
    assert(rc == 0);
    (void)rc;
    hookFree(hooks, heap, sizeof *heap);
}

void heapSetClient(Heap *heap, const HeapClient *client) {
    assert(client != NULL && (client->stopWorld == NULL) == (client->resumeWorld == NULL));
    heap->client = *client;
}

void heapStats(const Heap *heap, HeapStats *out) {
    pthread_mutex_t *lock =
        (pthread_mutex_t *)(uintptr_t)&heap->lock; /* the lock is no part of the value */
    pthread_mutex_lock(lock);
    *out = (HeapStats){
        .liveBytes = heap->liveBytes,
        .committedBytes = heap->committed,
        .peakBytes = heap->peak,
        .allocatedBytes = heap->allocatedTotal,
        .collections = heap->collections,
        .pauseNsTotal = heap->pauseNsTotal,
        .pauseNsMax = heap->pauseNsMax,
    };
    pthread_mutex_unlock(lock);
}

/* ---- static ranges ---- */

bool heapAddStaticMapped(Heap *heap, void *start, size_t size, const RefMap *refs) {
    assert(start != NULL || size == 0);
    assert(refs == NULL || (uintptr_t)start % sizeof(Obj *) == 0);
    uint32_t budget = REF_NODES_MAX;
    if (refs != NULL && !isMapSound(refs, size, 0, &budget)) return false;
    pthread_mutex_lock(&heap->lock);
    void *items = heap->statics;
    bool ok = growArray(heap, &items, &heap->staticCapacity, heap->staticCount + 1,
                        sizeof *heap->statics);
    heap->statics = items;
    if (ok) heap->statics[heap->staticCount++] = (StaticRange){start, size, refs, NULL};
    pthread_mutex_unlock(&heap->lock);
    return ok;
}

bool heapAddStatic(Heap *heap, void *start, size_t size) {
    return heapAddStaticMapped(heap, start, size, NULL);
}

void heapDescribeStatic(Heap *heap, void *start, const RtElem *values) {
    pthread_mutex_lock(&heap->lock);
    for (size_t i = 0; i < heap->staticCount; i++) {
        if (heap->statics[i].start == (char *)start) heap->statics[i].values = values;
    }
    pthread_mutex_unlock(&heap->lock);
}

void heapRemoveStatic(Heap *heap, void *start) {
    pthread_mutex_lock(&heap->lock);
    for (size_t i = 0; i < heap->staticCount; i++) {
        if (heap->statics[i].start != (char *)start) continue;
        heap->statics[i] = heap->statics[--heap->staticCount];
        break;
    }
    pthread_mutex_unlock(&heap->lock);
}

static bool isStatic(Heap *heap, const char *address) {
    bool isFound = false;
    pthread_mutex_lock(&heap->lock);
    for (size_t i = 0; i < heap->staticCount && !isFound; i++) {
        isFound = (uintptr_t)address - (uintptr_t)heap->statics[i].start < heap->statics[i].size;
    }
    pthread_mutex_unlock(&heap->lock);
    return isFound;
}

/* ---- single objects ---- */

static bool findPlace(Heap *heap, const void *address, Place *place) {
    uint64_t offset = (uintptr_t)address - (uintptr_t)heap->blocks;
    if (offset >= heapUsedBytes(heap) || !placeFind(heap, offset, place)) return false;
    if ((allocWord(place->info, place->slot / 64) >> (place->slot & 63) & 1) == 0) return false;
    size_t within = (size_t)((const char *)address - (const char *)placeObject(heap, place));
    return place->info->slotBytes != 0 || within < place->info->largeBytes;
}

Obj *heapFind(Heap *heap, const void *address) {
    Place place;
    return findPlace(heap, address, &place) ? placeObject(heap, &place) : NULL;
}

static ObjPtr *newPointer(Rt *rt, const ObjType *boxType, Obj *base, char *first, int64_t index, int64_t count) {
    assert(boxType->shape == OBJ_BOX && index >= 0 && index <= count);
    ObjPtr *pointer = (ObjPtr *)(void *)heapAlloc(rt, boxType, sizeof(ObjPtr));
    if (pointer == NULL) return NULL;
    pointer->head.flags = OBJ_INDIRECT;
    pointer->address = first + (uint64_t)index * boxType->size;
    pointer->base = base; /* alive: `first` is in a register of the caller, which the collector scanned */
    pointer->index = index;
    pointer->count = count;
    return pointer;
}

ObjPtr *heapNewArrayPointer(Rt *rt, const ObjType *boxType, char *first, int64_t index, int64_t count) {
    Obj *base = heapFind(rt->heap, first);
    if (base == NULL && !isStatic(rt->heap, first)) {
        (void)rtRaise(rt, RTE_NIL, NULL);
        return NULL;
    }
    return newPointer(rt, boxType, base, first, index, count);
}

ObjPtr *heapNewStaticPointer(Rt *rt, const ObjType *boxType, char *first, int64_t index, int64_t count) {
    return newPointer(rt, boxType, NULL, first, index, count);
}

ObjPtr *heapNewPointer(Rt *rt, const ObjType *boxType, char *address) {
    return heapNewArrayPointer(rt, boxType, address, 0, 1);
}

static const char *targetOf(const Obj *o) {
    return (o->flags & OBJ_INDIRECT) ? ((const ObjPtr *)o)->address : (const char *)(o + 1);
}

bool objSame(const Obj *a, const Obj *b) {
    bool aNil = objIsNil(a), bNil = objIsNil(b);
    if (aNil || bNil) return aNil && bNil;
    return a == b || targetOf(a) == targetOf(b);
}

void largeDecommit(Heap *heap, uint32_t block) {
    uint64_t bytes = heap->infos[block].largeBytes;
    uint64_t pages = (bytes + HEAP_PAGE_BYTES - 1) / HEAP_PAGE_BYTES * HEAP_PAGE_BYTES;
    if (pages <= HEAP_PAGE_BYTES) return;
    heap->hooks->pageDecommit(heap->hooks->user, blockAddress(heap, block) + HEAP_PAGE_BYTES,
                              pages - HEAP_PAGE_BYTES);
}

void heapShareRefs(Heap *heap, const RefMap *refs, const char *at) {
    /* Recursion: types nest at most HEAP_REF_DEPTH deep. */
    for (uint32_t r = 0; r < refs->runCount; r++) {
        const RefRun *run = &refs->runs[r];
        const char *item = at + run->offset;
        for (uint64_t k = 0; k < run->count; k++, item += run->stride) {
            if (run->inner != NULL) {
                heapShareRefs(heap, run->inner, item);
                continue;
            }
            Obj *o;
            memcpy(&o, item, sizeof o);
            if (o == NULL || (o->flags & OBJ_SHARED) != 0) continue;
            if (o->typeId == TYPE_ID_STRING || heapType(heap, o->typeId)->shape == OBJ_DYN) o->flags |= OBJ_SHARED;
        }
    }
}

static COLD int disposeAny(Rt *rt, Obj *obj) {
    Heap *heap = rt->heap;
    if (objIsNil(obj) || (obj->flags & (OBJ_INDIRECT | OBJ_STATIC)) != 0)
        return rtRaise(rt, RTE_NIL, NULL);
    if (obj->typeId < TYPE_ID_MEMORY) return rtRaise(rt, RTE_NIL, NULL);
    const ObjType *type = heapType(heap, obj->typeId);
    if (type->shape != OBJ_BOX && type->shape != OBJ_DYN) return rtRaise(rt, RTE_NIL, NULL);
    Place place;
    bool isFound = findPlace(heap, obj, &place);
    assert(isFound && placeObject(heap, &place) == obj);
    if (!isFound) return rtRaise(rt, RTE_NIL, NULL);
    obj->flags |= OBJ_DISPOSED;
    /* A by-ref may still point inside, and the object stays until nobody does. What it referred to
     * goes now: readers through such a by-ref see nil, and a chain of disposed objects does not
     * keep itself alive. */
    bool isLarge = place.info->slotBytes == 0;
    char *from = type->shape == OBJ_DYN ? ((ObjDyn *)(void *)obj)->data : objValue(obj);
    size_t bytes = isLarge ? HEAP_PAGE_BYTES : place.info->slotBytes;
    if (isLarge || type->refs.runCount > 0) wordsZero(from, bytes - (size_t)(from - (char *)obj));
    if (isLarge) largeDecommit(heap, place.block);
    return 0;
}

int heapDispose(Rt *rt, Obj *obj) {
    if (obj != NULL && heapDisposeSmall(obj)) return 0;
    return disposeAny(rt, obj);
}
