/* heap_fixture.h: a heap with one Rt, an array of roots and hooks that count and fail on demand;
 * for the runtime tests. Each test file includes it once. */
#ifndef PSCAL_TESTS_HEAP_FIXTURE_H
#define PSCAL_TESTS_HEAP_FIXTURE_H

#include "runtime/mem/heap.h"
#include "runtime/str/str.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

enum { ROOT_MAX = 65536 };

/* Hooks that count the calls that can fail for want of memory, and what is outstanding. */
typedef struct TestHooks {
    Hooks hooks;
    long calls;      /* of alloc (growing), pageReserve, pageCommit so far */
    long failAt;     /* index of the call to fail; -1 none */
    bool isForGood;  /* fail all later ones too */
    long long bytes; /* alloc'ed and not freed */
    long long pages; /* reserved and not released, bytes */
} TestHooks;

static inline bool testHookFails(TestHooks *t) {
    long call = t->calls++;
    return t->failAt >= 0 && (call == t->failAt || (t->isForGood && call > t->failAt));
}

static inline void *testAlloc(void *user, void *old, size_t oldSize, size_t newSize) {
    TestHooks *t = user;
    if (newSize > oldSize && testHookFails(t)) return NULL;
    void *p = hooksDefault()->alloc(NULL, old, oldSize, newSize);
    if (p != NULL || newSize == 0) t->bytes += (long long)newSize - (long long)oldSize;
    return p;
}

static inline void *testReserve(void *user, size_t size) {
    TestHooks *t = user;
    if (testHookFails(t)) return NULL;
    void *p = hooksDefault()->pageReserve(NULL, size);
    if (p != NULL) t->pages += (long long)size;
    return p;
}

static inline bool testCommit(void *user, void *at, size_t size) {
    TestHooks *t = user;
    return !testHookFails(t) && hooksDefault()->pageCommit(NULL, at, size);
}

static inline void testRelease(void *user, void *at, size_t size) {
    TestHooks *t = user;
    hooksDefault()->pageRelease(NULL, at, size);
    t->pages -= (long long)size;
}

static inline void testHooksInit(TestHooks *t, long failAt, bool isForGood) {
    *t = (TestHooks){.hooks = *hooksDefault(), .failAt = failAt, .isForGood = isForGood};
    t->hooks.user = t;
    t->hooks.alloc = testAlloc;
    t->hooks.pageReserve = testReserve;
    t->hooks.pageCommit = testCommit;
    t->hooks.pageRelease = testRelease;
}

/* A list or tree node. */
typedef struct TestNode {
    Obj head;
    struct TestNode *left, *right;
    int64_t value;
} TestNode;

typedef struct TestHeap {
    TestHooks hooks;
    Heap *heap;
    Rt rt;
    HeapRun runs[HEAP_CLASSES];
    Value roots[ROOT_MAX];
    size_t rootCount;
    ObjType nodeType;  /* TestNode */
    ObjType refsType;  /* dynamic array of references */
    ObjType bytesType; /* dynamic array of bytes */
    RefRun nodeRun, refRun;
} TestHeap;

static inline void testMarkRoots(void *user, Heap *heap) {
    TestHeap *t = user;
    heapMarkRange(heap, t->roots, t->roots + t->rootCount);
}

/* Fills *t; false if the heap or its types could not be made (fault tests). */
static inline bool testHeapTryInit(TestHeap *t, const HeapConfig *config) {
    memset(&t->rt, 0, sizeof t->rt);
    memset(t->runs, 0, sizeof t->runs);
    t->rootCount = 0;
    t->heap = heapCreate(&t->hooks.hooks, config);
    if (t->heap == NULL) return false;
    t->rt.hooks = &t->hooks.hooks;
    t->rt.heap = t->heap;
    t->rt.runs = t->runs;
    HeapClient client = {.user = t, .markRoots = testMarkRoots};
    heapSetClient(t->heap, &client);
    t->nodeRun = (RefRun){0, sizeof(Obj *), 2, NULL};
    t->refRun = (RefRun){0, sizeof(Obj *), 1, NULL};
    t->nodeType = (ObjType){.shape = OBJ_BOX, .size = 24, .refs = {1, &t->nodeRun}, .name = "node"};
    t->refsType =
        (ObjType){.shape = OBJ_DYN, .size = sizeof(Obj *), .refs = {1, &t->refRun}, .name = "refs"};
    t->bytesType = (ObjType){.shape = OBJ_DYN, .size = 1, .name = "bytes"};
    return heapAddType(t->heap, &t->nodeType) && heapAddType(t->heap, &t->refsType) &&
           heapAddType(t->heap, &t->bytesType);
}

static inline TestHeap *testHeapNew(const HeapConfig *config) {
    TestHeap *t = malloc(sizeof *t);
    ck_assert_ptr_nonnull(t);
    testHooksInit(&t->hooks, -1, false);
    ck_assert(testHeapTryInit(t, config));
    return t;
}

static inline void testHeapFree(TestHeap *t) {
    heapDestroy(t->heap);
    ck_assert_int_eq(t->hooks.bytes, 0);
    ck_assert_int_eq(t->hooks.pages, 0);
    free(t);
}

static inline void testPush(TestHeap *t, void *p) {
    ck_assert(t->rootCount < ROOT_MAX);
    t->roots[t->rootCount++].p = p;
}

static inline TestNode *testNode(TestHeap *t, int64_t value) {
    TestNode *node = (TestNode *)(void *)heapNewBox(&t->rt, &t->nodeType);
    if (node != NULL) node->value = value;
    return node;
}

static inline uint64_t testLive(TestHeap *t) {
    heapCollect(&t->rt);
    HeapStats stats;
    heapStats(t->heap, &stats);
    return stats.liveBytes;
}

#endif
