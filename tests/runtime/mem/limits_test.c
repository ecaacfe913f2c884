/* limits_test.c: --max-heap, out of memory, refused address space, a mark stack that cannot grow,
 * every allocation failing. */
#include "tests/runtime/mem/heap_fixture.h"

START_TEST(limit_holdsWithinFivePercent) {
    HeapConfig config = {.maxBytes = (uint64_t)8 << 20};
    TestHeap *t = testHeapNew(&config);
    testPush(t, NULL);
    int64_t count = 0;
    for (;; count++) {
        TestNode *node = testNode(t, count);
        if (node == NULL) break;
        node->left = t->roots[0].p;
        t->roots[0].p = node;
    }
    ck_assert_int_eq(t->rt.error.code, RTE_MEMORY);
    ck_assert(t->rt.error.isFatal);
    ck_assert_str_eq(t->rt.error.message, "out of memory");
    HeapStats stats;
    heapStats(t->heap, &stats);
    ck_assert_uint_le(stats.peakBytes, 8u << 20);
    ck_assert_uint_ge((uint64_t)count * 32, (8u << 20) / 100 * 95);
    ck_assert_uint_le(stats.collections, 4); /* no endless collecting at the brink */
    t->rootCount = 0; /* the program may go on when it has dropped its data */
    t->rt.error.code = RT_OK;
    int64_t made = 0;
    while (made < 1000000 && testNode(t, made) != NULL) made++;
    ck_assert_int_eq(made, 1000000);
    testHeapFree(t);
}
END_TEST

START_TEST(limit_largeObjects) {
    HeapConfig config = {.maxBytes = (uint64_t)10 << 20};
    TestHeap *t = testHeapNew(&config);
    ck_assert_ptr_null(heapNewDyn(&t->rt, &t->bytesType, 11 << 20, 11 << 20));
    ck_assert_int_eq(t->rt.error.code, RTE_MEMORY);
    for (int i = 0; i < 100; i++)
        ck_assert_ptr_nonnull(heapNewDyn(&t->rt, &t->bytesType, 6 << 20, 6 << 20));
    ObjDyn *kept = heapNewDyn(&t->rt, &t->bytesType, 6 << 20, 6 << 20);
    testPush(t, kept);
    t->rt.error.code = RT_OK;
    ck_assert_ptr_null(heapNewDyn(&t->rt, &t->bytesType, 6 << 20, 6 << 20));
    ck_assert_int_eq(t->rt.error.code, RTE_MEMORY);
    ck_assert_int_eq(heapDispose(&t->rt, &kept->head), 0); /* gives room at once */
    ck_assert_ptr_nonnull(heapNewDyn(&t->rt, &t->bytesType, 6 << 20, 6 << 20));
    HeapStats stats;
    heapStats(t->heap, &stats);
    ck_assert_uint_le(stats.peakBytes, 10u << 20);
    testHeapFree(t);
}
END_TEST

START_TEST(limit_hugeRequestsDoNotWrap) {
    TestHeap *t = testHeapNew(NULL);
    ObjType wide = {.shape = OBJ_DYN, .size = (uint64_t)1 << 60};
    ObjType box = {.shape = OBJ_BOX, .size = (uint64_t)1 << 60};
    ck_assert(heapAddType(t->heap, &wide));
    ck_assert(heapAddType(t->heap, &box));
    const int64_t lengths[] = {INT64_MAX, INT64_MAX / 2, (int64_t)1 << 40, 16, 1};
    for (size_t i = 0; i < sizeof lengths / sizeof *lengths; i++) {
        t->rt.error.code = RT_OK;
        ck_assert_ptr_null(heapNewDyn(&t->rt, &wide, lengths[i], lengths[i]));
        ck_assert_int_eq(t->rt.error.code, RTE_MEMORY);
    }
    ck_assert_ptr_null(heapNewDyn(&t->rt, &t->bytesType, INT64_MAX, INT64_MAX));
    ck_assert_ptr_null(heapNewBox(&t->rt, &box));
    ObjType tooBig = {.shape = OBJ_BOX, .size = UINT64_MAX - 4};
    ck_assert(!heapAddType(t->heap, &tooBig));
    testHeapFree(t);
}
END_TEST

START_TEST(limit_tiny) {
    HeapConfig config = {.maxBytes = 1000};
    TestHeap *t = testHeapNew(&config);
    ck_assert_ptr_null(testNode(t, 1));
    ck_assert_int_eq(t->rt.error.code, RTE_MEMORY);
    testHeapFree(t);
}
END_TEST

static void *refuseMuch(void *user, size_t size) {
    return size > (size_t)100 << 20 ? NULL : testReserve(user, size);
}

START_TEST(reserve_fallsBackToLess) {
    TestHeap *t = malloc(sizeof *t);
    ck_assert_ptr_nonnull(t);
    testHooksInit(&t->hooks, -1, false);
    t->hooks.hooks.pageReserve = refuseMuch;
    ck_assert(testHeapTryInit(t, NULL));
    testPush(t, NULL);
    int64_t bytes = 0;
    for (;;) {
        ObjDyn *dyn = heapNewDyn(&t->rt, &t->refsType, 10000, 10000);
        if (dyn == NULL) break;
        ((Obj **)(void *)dyn->data)[0] = t->roots[0].p;
        t->roots[0].p = dyn;
        bytes += 80000;
    }
    ck_assert_int_eq(t->rt.error.code, RTE_MEMORY);
    ck_assert_int_gt(bytes, 1 << 20);
    testHeapFree(t);
}
END_TEST

START_TEST(markStack_withoutMemoryStillFindsAll) {
    TestHeap *t = testHeapNew(NULL);
    /* many wide arrays in a tree: far more pending entries than the smallest stack has */
    ObjDyn *top = heapNewDyn(&t->rt, &t->refsType, 3000, 3000);
    testPush(t, top);
    for (int i = 0; i < 3000; i++) {
        ObjDyn *row = heapNewDyn(&t->rt, &t->refsType, 50, 50);
        ((Obj **)(void *)top->data)[i] = &row->head;
        for (int k = 0; k < 50; k++) {
            TestNode *node = testNode(t, k);
            ((Obj **)(void *)row->data)[k] = &node->head;
            node->left = testNode(t, i);
        }
    }
    ObjType wideBox = {.shape = OBJ_BOX, .size = 80000};
    RefRun run = {0, 8, 10000, NULL};
    RefMap inner = {1, &run};
    RefRun outer = {0, 80000, 1, &inner};
    wideBox.refs = (RefMap){1, &outer};
    ck_assert(heapAddType(t->heap, &wideBox));
    Obj *box = heapNewBox(&t->rt, &wideBox);
    testPush(t, box);
    for (int k = 0; k < 10000; k++) ((Obj **)(void *)objValue(box))[k] = &testNode(t, k)->head;
    t->hooks.failAt = t->hooks.calls;
    t->hooks.isForGood = true;
    uint64_t live = testLive(t);
    ck_assert_int_gt(t->hooks.calls, t->hooks.failAt); /* the stack did ask for more */
    /* top lies in a slot of 32768, rows in slots of 448 */
    ck_assert_uint_eq(live, 32768 + 3000 * 448ull + 3000 * 50 * 64 + 80008 + 10000 * 32);
    t->hooks.failAt = -1;
    ck_assert_uint_eq(testLive(t), live);
    testHeapFree(t);
}
END_TEST

/* A program in small: boxes, arrays, strings, natives, pointers, collections. True if it ended
 * well. */
static bool scenario(TestHeap *t) {
    if (!testHeapTryInit(t, NULL)) return false;
    Rt *rt = &t->rt;
    for (int i = 0; i < 4; i++) testPush(t, NULL);
    Value *root = t->roots;
    if (!heapAddStatic(t->heap, root, 4 * sizeof *root)) return false;
    for (int i = 0; i < 3000; i++) {
        TestNode *node = testNode(t, i);
        if (node == NULL) return false;
        node->left = root[0].p;
        root[0].p = node;
    }
    if (heapAlloc(rt, heapType(t->heap, TYPE_ID_FILE), 100) == NULL) return false;
    ObjDyn *wide = heapNewDyn(rt, &t->refsType, 6000, 6000);
    if (wide == NULL) return false;
    root[1].p = wide;
    for (int i = 0; i < 6000; i++) {
        ObjString *s;
        if (strNew(rt, "content", 7, &s) != 0) return false;
        ((Obj **)(void *)wide->data)[i] = &s->head;
    }
    ObjString **text = (ObjString **)(void *)&root[2].p;
    for (int i = 0; i < 3000; i++) {
        if (strAppendBytes(rt, text, "0123456789012345678901234567890123456789", 40) != 0)
            return false;
    }
    heapCollect(rt);
    ObjString *joined;
    if (strConcat(rt, *text, *text, &joined) != 0) return false;
    root[3].p = joined;
    if (heapNewPointer(rt, &t->nodeType, joined->data) == NULL) return false;
    heapCollect(rt);
    int64_t expected = 2999;
    for (TestNode *node = root[0].p; node != NULL; node = node->left)
        ck_assert_int_eq(node->value, expected--);
    ck_assert_int_eq(joined->length, 240000);
    ck_assert_int_eq(heapDispose(rt, &wide->head), 0);
    return true;
}

static void checkFailure(long index, bool isForGood, bool mustEnd) {
    TestHeap *t = malloc(sizeof *t);
    ck_assert_ptr_nonnull(t);
    testHooksInit(&t->hooks, index, isForGood);
    bool ok = scenario(t);
    ck_assert(!mustEnd || ok);
    if (!ok && t->heap != NULL && t->rt.error.code != RT_OK)
        ck_assert_int_eq(t->rt.error.code, RTE_MEMORY);
    testHeapFree(t);
}

START_TEST(fault_everyAllocationFailsOnceAndForGood) {
    TestHeap *t = malloc(sizeof *t);
    ck_assert_ptr_nonnull(t);
    testHooksInit(&t->hooks, -1, false);
    ck_assert(scenario(t));
    long calls = t->hooks.calls;
    testHeapFree(t);
    ck_assert_int_gt(calls, 10);
    for (long i = 0; i < calls; i++) {
        checkFailure(i, false, false);
        checkFailure(i, true, false);
    }
    checkFailure(calls, true, true);
}
END_TEST

static void runSuite(TCase *tc) {
    tcase_set_timeout(tc, 120);
    tcase_add_test(tc, limit_holdsWithinFivePercent);
    tcase_add_test(tc, limit_largeObjects);
    tcase_add_test(tc, limit_hugeRequestsDoNotWrap);
    tcase_add_test(tc, limit_tiny);
    tcase_add_test(tc, reserve_fallsBackToLess);
    tcase_add_test(tc, markStack_withoutMemoryStillFindsAll);
    tcase_add_test(tc, fault_everyAllocationFailsOnceAndForGood);
}

int main(void) {
    Suite *suite = suite_create("heap_limits");
    TCase *tc = tcase_create("limits");
    runSuite(tc);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
