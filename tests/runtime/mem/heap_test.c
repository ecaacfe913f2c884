/* heap_test.c: allocation, collection, precise maps, interior pointers, dispose, natives, statics.
 */
#include "tests/runtime/mem/heap_fixture.h"

static bool isAllZero(const char *p, size_t n) {
    return n == 0 || (p[0] == 0 && memcmp(p, p + 1, n - 1) == 0);
}

START_TEST(classes_coverEverySmallSize) {
    for (size_t n = 1; n <= HEAP_INLINE_MAX; n++) {
        uint32_t cls = heapClassOf(n);
        ck_assert_uint_lt(cls, HEAP_CLASS_NONE);
        ck_assert_uint_ge(heapClassBytes[cls], n);
        if (cls > 0) ck_assert_uint_lt(heapClassBytes[cls - 1], n);
    }
}
END_TEST

START_TEST(alloc_isZeroedAlignedAndTyped) {
    TestHeap *t = testHeapNew(NULL);
    for (int round = 0; round < 3; round++) {
        for (size_t n = 8; n <= 70000; n += n < 600 ? 8 : 997) {
            Obj *o = heapAlloc(&t->rt, &t->bytesType, n < sizeof(ObjDyn) ? sizeof(ObjDyn) : n);
            ck_assert_ptr_nonnull(o);
            ck_assert_uint_eq((uintptr_t)o % 8, 0);
            ck_assert_uint_eq(o->typeId, t->bytesType.id);
            ck_assert_uint_eq(o->flags, 0);
            if (n > sizeof(ObjDyn)) {
                ck_assert(isAllZero((char *)(o + 1), n - sizeof(Obj)));
                memset(o + 1, 0xff, n - sizeof(Obj));
                ((ObjDyn *)(void *)o)->capacity = 0;
            }
        }
        heapCollect(&t->rt);
    }
    testHeapFree(t);
}
END_TEST

START_TEST(collect_keepsReachableFreesRest) {
    TestHeap *t = testHeapNew(NULL);
    testPush(t, NULL);
    for (int64_t i = 0; i < 100000; i++) {
        TestNode *node = testNode(t, i);
        if (i % 2 == 0) {
            node->left = t->roots[0].p;
            t->roots[0].p = node;
        }
    }
    ck_assert_uint_eq(testLive(t), 50000 * 32);
    int64_t expected = 99998;
    for (TestNode *node = t->roots[0].p; node != NULL; node = node->left, expected -= 2) {
        ck_assert_int_eq(node->value, expected);
        ck_assert_ptr_null(node->right);
    }
    ck_assert_int_eq(expected, -2);
    t->rootCount = 0;
    ck_assert_uint_eq(testLive(t), 0);
    testHeapFree(t);
}
END_TEST

START_TEST(collect_reusesFragmentedBlocksZeroed) {
    TestHeap *t = testHeapNew(NULL);
    testPush(t, NULL);
    for (int round = 0; round < 20; round++) {
        TestNode *list = NULL;
        t->roots[0].p = NULL;
        for (int64_t i = 0; i < 20000; i++) {
            TestNode *node = testNode(t, i);
            ck_assert_ptr_null(node->left);
            ck_assert_ptr_null(node->right);
            node->right = NULL;
            if (i % 3 == round % 3) {
                node->left = list;
                list = node;
                t->roots[0].p = list;
            } else {
                memset(objValue(&node->head), 0xee, 24);
            }
        }
        ck_assert_uint_gt(testLive(t), 0);
    }
    HeapStats stats;
    heapStats(t->heap, &stats);
    ck_assert_uint_lt(stats.peakBytes, 4u << 20);
    testHeapFree(t);
}
END_TEST

START_TEST(collect_runsByItselfAtTrigger) {
    TestHeap *t = testHeapNew(NULL);
    int64_t made = 0;
    while (made < 5000000 && testNode(t, made) != NULL) made++;
    ck_assert_int_eq(made, 5000000);
    HeapStats stats;
    heapStats(t->heap, &stats);
    ck_assert_uint_ge(stats.collections, 144); /* of 160 MB, one in each, as nothing survives */
    ck_assert_uint_le(stats.collections, 176);
    ck_assert_uint_lt(stats.peakBytes, 2u << 20);
    ck_assert_uint_ge(stats.allocatedBytes, 5000000ull * 32);
    testHeapFree(t);
}
END_TEST

START_TEST(interior_pointersKeepObjects) {
    TestHeap *t = testHeapNew(NULL);
    ObjDyn *small = heapNewDyn(&t->rt, &t->bytesType, 100, 100);
    testPush(t, small->data + 99);
    ObjDyn *large = heapNewDyn(&t->rt, &t->bytesType, 1000000, 1000000);
    testPush(t, large->data + 999999);
    TestNode *node = testNode(t, 7);
    testPush(t, &node->value);
    uint64_t live = testLive(t);
    ck_assert_uint_eq(live, 128 + sizeof(ObjDyn) + 1000000 + 32);
    ck_assert_ptr_eq(heapFind(t->heap, small->data + 5), small);
    ck_assert_ptr_eq(heapFind(t->heap, large->data + 70000), large);
    ck_assert_ptr_eq(heapFind(t->heap, &node->value), node);
    ck_assert_int_eq(node->value, 7);
    t->rootCount = 0;
    ck_assert_uint_eq(testLive(t), 0);
    ck_assert_ptr_null(heapFind(t->heap, large->data + 70000));
    ck_assert_ptr_null(heapFind(t->heap, t));
    ck_assert_ptr_null(heapFind(t->heap, NULL));
    testHeapFree(t);
}
END_TEST

START_TEST(conservative_anyWordIsHarmless) {
    TestHeap *t = testHeapNew(NULL);
    TestNode *first = testNode(t, 1);
    testPush(t, first);
    (void)heapNewDyn(&t->rt, &t->bytesType, 40000, 40000);
    uintptr_t base = (uintptr_t)first & ~(uintptr_t)0xffff;
    uint64_t state = 88172645463325252u;
    for (int round = 0; round < 50; round++) {
        t->rootCount = 1;
        for (int i = 0; i < 2000; i++) {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            t->roots[t->rootCount++].u = i % 3 == 0 ? state : base + (state & 0x7ffff) - 0x10000;
        }
        for (int i = 0; i < 500; i++) {
            TestNode *node = testNode(t, i);
            node->left = first;
            (void)heapNewDyn(&t->rt, &t->bytesType, (int64_t)(state % 50000), 50000);
        }
        heapCollect(&t->rt);
        ck_assert_int_eq(first->value, 1);
    }
    testHeapFree(t);
}
END_TEST

START_TEST(precise_nestedMaps) {
    TestHeap *t = testHeapNew(NULL);
    /* record a: integer; p: ref; b: array[0..2] of record x: integer; q: ref end; c: integer end */
    RefRun innerRun = {8, 8, 1, NULL};
    RefMap inner = {1, &innerRun};
    RefRun runs[2] = {{8, 8, 1, NULL}, {16, 16, 3, &inner}};
    ObjType record = {.shape = OBJ_BOX, .size = 72, .refs = {2, runs}, .name = "record"};
    ObjType array = {.shape = OBJ_DYN, .size = 72, .refs = {2, runs}, .name = "array of record"};
    ck_assert(heapAddType(t->heap, &record));
    ck_assert(heapAddType(t->heap, &array));
    Obj *box = heapNewBox(&t->rt, &record);
    testPush(t, box);
    ObjDyn *dyn = heapNewDyn(&t->rt, &array, 5000, 5000);
    testPush(t, dyn);
    Value *words = (Value *)(void *)objValue(box);
    words[1].p = testNode(t, 1);
    for (int i = 0; i < 3; i++) words[3 + 2 * i].p = testNode(t, 10 + i);
    words[0].p = testNode(t, 2); /* an integer field: keeps nothing */
    words[8].p = testNode(t, 3);
    for (int e = 0; e < 5000; e++) {
        Value *element = (Value *)(void *)(dyn->data + e * 72);
        element[1].p = testNode(t, e);
        element[7].p = testNode(t, -e);
    }
    ck_assert_uint_eq(testLive(t), 80 + sizeof(ObjDyn) + 5000 * 72 + 4 * 32 + 10000 * 32);
    ck_assert_int_eq(((TestNode *)words[7].p)->value, 12);
    ck_assert_int_eq(((TestNode *)((Value *)(void *)(dyn->data + 4999 * 72))[7].p)->value, -4999);
    testHeapFree(t);
}
END_TEST

START_TEST(types_refuseUnsoundMaps) {
    TestHeap *t = testHeapNew(NULL);
    RefRun outside = {16, 8, 2, NULL};
    RefRun odd = {4, 8, 1, NULL};
    RefRun stuck = {0, 0, 2, NULL};
    RefRun huge = {0, 8, UINT64_MAX, NULL};
    const RefRun *bad[] = {&outside, &odd, &stuck, &huge};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        ObjType type = {.shape = OBJ_BOX, .size = 24, .refs = {1, bad[i]}};
        ck_assert(!heapAddType(t->heap, &type));
    }
    static RefMap maps[HEAP_REF_DEPTH + 2];
    static RefRun runs[HEAP_REF_DEPTH + 2];
    for (int i = 0; i < HEAP_REF_DEPTH + 2; i++) {
        runs[i] = (RefRun){0, 8, 1, i == 0 ? NULL : &maps[i - 1]};
        maps[i] = (RefMap){1, &runs[i]};
    }
    ObjType deepest = {.shape = OBJ_BOX, .size = 8, .refs = maps[HEAP_REF_DEPTH]};
    ck_assert(heapAddType(t->heap, &deepest));
    ObjType tooDeep = {.shape = OBJ_BOX, .size = 8, .refs = maps[HEAP_REF_DEPTH + 1]};
    ck_assert(!heapAddType(t->heap, &tooDeep));
    Obj *box = heapNewBox(&t->rt, &deepest);
    testPush(t, box);
    ((Value *)(void *)objValue(box))->p = testNode(t, 5);
    ck_assert_uint_eq(testLive(t), 16 + 32);
    testHeapFree(t);
}
END_TEST

START_TEST(mark_deepListAndWideArray) {
    TestHeap *t = testHeapNew(NULL);
    testPush(t, NULL);
    for (int i = 0; i < 1000000; i++) { /* a recursive marker would run out of stack here */
        TestNode *node = testNode(t, i);
        node->left = t->roots[0].p;
        t->roots[0].p = node;
    }
    ObjDyn *wide = heapNewDyn(&t->rt, &t->refsType, 300000, 300000);
    testPush(t, wide);
    for (int i = 0; i < 300000; i++) ((Obj **)(void *)wide->data)[i] = &testNode(t, i)->head;
    ck_assert_uint_eq(testLive(t), 1000000ull * 32 + sizeof(ObjDyn) + 300000 * 8 + 300000 * 32);
    testHeapFree(t);
}
END_TEST

START_TEST(closuresAndEnvs_keepWhatTheyHold) {
    TestHeap *t = testHeapNew(NULL);
    ObjType closureType = {.shape = OBJ_CLOSURE, .name = "closure"};
    ObjType envType = {.shape = OBJ_ENV, .size = 16, .name = "env"};
    ck_assert(heapAddType(t->heap, &closureType));
    ck_assert(heapAddType(t->heap, &envType));
    ObjClosure *closure = heapNewClosure(&t->rt, &closureType, t, 2);
    testPush(t, closure);
    closure->env[0] = heapNewBox(&t->rt, &envType);
    closure->env[1] = &testNode(t, 4)->head;
    Value *env = (Value *)(void *)objValue(closure->env[0]);
    TestNode *node = testNode(t, 9);
    env[1].p = &node->value; /* a by-ref */
    ck_assert_uint_eq(testLive(t), 40 + 24 + 32 + 32);
    ck_assert_int_eq(*(int64_t *)env[1].p, 9);
    ck_assert_ptr_eq(closure->fn, t);
    ck_assert_uint_eq(closure->envCount, 2);
    testHeapFree(t);
}
END_TEST

START_TEST(pointer_keepsBaseAndChecksAddress) {
    TestHeap *t = testHeapNew(NULL);
    static int64_t globals[10];
    ck_assert(heapAddStatic(t->heap, globals, sizeof globals));
    TestNode *node = testNode(t, 42);
    testPush(t, node);
    ObjPtr *inside = heapNewPointer(&t->rt, &t->nodeType, (char *)&node->value);
    ck_assert_ptr_eq(inside->base, node);
    ck_assert_uint_eq(inside->head.flags, OBJ_INDIRECT);
    ck_assert_uint_eq(inside->head.typeId, t->nodeType.id);
    t->roots[0].p = inside;
    ck_assert_uint_eq(testLive(t), 24 + 48);
    ck_assert_int_eq(*(int64_t *)(void *)inside->address, 42);
    ck_assert(!objIsNil(&inside->head));
    ck_assert_int_eq(heapDispose(&t->rt, &node->head), 0);
    ck_assert(objIsNil(&inside->head));
    ck_assert_int_ne(heapDispose(&t->rt, &inside->head), 0);
    ck_assert_int_eq(t->rt.error.code, RTE_NIL);
    ObjPtr *global = heapNewPointer(&t->rt, &t->nodeType, (char *)&globals[9]);
    ck_assert_ptr_null(global->base);
    ck_assert(!objIsNil(&global->head));
    int64_t local = 0;
    t->rt.error.code = RT_OK;
    ck_assert_ptr_null(heapNewPointer(&t->rt, &t->nodeType, (char *)&local));
    ck_assert_int_eq(t->rt.error.code, RTE_NIL);
    heapRemoveStatic(t->heap, globals);
    ck_assert_ptr_null(heapNewPointer(&t->rt, &t->nodeType, (char *)&globals[9]));
    testHeapFree(t);
}
END_TEST

START_TEST(statics_areRoots) {
    TestHeap *t = testHeapNew(NULL);
    Value plain[4] = {{0}};
    Value mapped[4] = {{0}};
    RefRun run = {8, 8, 1, NULL};
    RefMap map = {1, &run};
    ck_assert(heapAddStatic(t->heap, plain, sizeof plain));
    ck_assert(heapAddStaticMapped(t->heap, mapped, sizeof mapped, &map));
    plain[3].p = testNode(t, 1);
    mapped[1].p = testNode(t, 2);
    mapped[2].p = testNode(t, 3); /* not a reference by the map */
    ck_assert_uint_eq(testLive(t), 64);
    heapRemoveStatic(t->heap, plain);
    ck_assert_uint_eq(testLive(t), 32);
    ck_assert_int_eq(((TestNode *)mapped[1].p)->value, 2);
    testHeapFree(t);
}
END_TEST

START_TEST(dispose_marksAndClears) {
    TestHeap *t = testHeapNew(NULL);
    TestNode *node = testNode(t, 1);
    testPush(t, node);
    node->left = testNode(t, 2);
    int64_t *byRef = &node->value;
    *byRef = 5;
    ck_assert(!objIsNil(&node->head));
    ck_assert_int_eq(heapDispose(&t->rt, &node->head), 0);
    ck_assert(objIsNil(&node->head));
    ck_assert_ptr_null(node->left);
    ck_assert_uint_eq(testLive(t), 32); /* the cell stays while it is visible, what it held goes */
    ck_assert_int_ne(heapDispose(&t->rt, &node->head), 0);
    ck_assert_int_eq(t->rt.error.code, RTE_NIL);
    ck_assert(!t->rt.error.isFatal);
    ObjString *s;
    ck_assert_int_eq(strNew(&t->rt, "abc", 3, &s), 0);
    ck_assert_int_ne(heapDispose(&t->rt, &s->head), 0);
    testHeapFree(t);
}
END_TEST

static uint64_t committedBytes(TestHeap *t) {
    HeapStats stats;
    heapStats(t->heap, &stats);
    return stats.committedBytes;
}

START_TEST(dispose_largeGivesPagesBack) {
    TestHeap *t = testHeapNew(NULL);
    uint64_t before = committedBytes(t);
    ObjDyn *dyn = heapNewDyn(&t->rt, &t->bytesType, 50 << 20, 50 << 20);
    testPush(t, dyn);
    memset(dyn->data, 0x55, 50 << 20);
    ck_assert_uint_ge(committedBytes(t) - before, 50u << 20);
    ck_assert_int_eq(heapDispose(&t->rt, &dyn->head), 0);
    ck_assert(objIsNil(&dyn->head));
    ck_assert(isAllZero(dyn->data, 50 << 20));
    ck_assert_uint_lt(testLive(t), 64u << 10);
    ck_assert_uint_lt(committedBytes(t) - before, 64u << 10);
    t->rootCount = 0;
    ck_assert_uint_eq(testLive(t), 0);
    ck_assert_uint_eq(committedBytes(t), before);
    testHeapFree(t);
}
END_TEST

START_TEST(dispose_largeCountsWhileSomethingPointsInside) {
    TestHeap *t = testHeapNew(NULL);
    uint64_t before = committedBytes(t);
    ObjDyn *dyn = heapNewDyn(&t->rt, &t->bytesType, 50 << 20, 50 << 20);
    char *inside = dyn->data + (40 << 20);
    testPush(t, inside);
    ck_assert_int_eq(heapDispose(&t->rt, &dyn->head), 0);
    memset(dyn->data, 0x77, 50 << 20); /* through the by-ref: the pages are there again */
    ck_assert_uint_ge(testLive(t), 50u << 20);
    ck_assert_uint_ge(committedBytes(t) - before, 50u << 20);
    ck_assert_int_eq(*inside, 0x77);
    t->rootCount = 0;
    testPush(t, dyn); /* only the reference is left */
    ck_assert_uint_lt(testLive(t), 64u << 10);
    ck_assert_uint_lt(committedBytes(t) - before, 64u << 10);
    ck_assert_int_eq(*inside, 0);
    testHeapFree(t);
}
END_TEST

START_TEST(large_objectsOfAllSizesComeAndGo) {
    TestHeap *t = testHeapNew(NULL);
    uint64_t state = 12345;
    for (int i = 0; i < 40; i++) testPush(t, NULL);
    for (int round = 0; round < 3000; round++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        size_t slot = (size_t)(state >> 33) % 40;
        int64_t n = (int64_t)((state >> 40) % 900000);
        ObjDyn *old = t->roots[slot].p;
        if (old != NULL && old->length > 0) {
            ck_assert_int_eq(old->data[0], (char)old->length);
            ck_assert_int_eq(old->data[old->length - 1], (char)old->length);
        }
        ObjDyn *dyn = heapNewDyn(&t->rt, &t->bytesType, n, n);
        ck_assert_ptr_nonnull(dyn);
        t->roots[slot].p = dyn;
        if (n == 0) continue;
        ck_assert(dyn->data[0] == 0 && dyn->data[n / 2] == 0 && dyn->data[n - 1] == 0);
        if (round % 16 == 0) ck_assert(isAllZero(dyn->data, (size_t)n));
        memset(dyn->data, 0x77, (size_t)n);
        dyn->data[0] = dyn->data[n - 1] = (char)n;
    }
    t->rootCount = 0;
    ck_assert_uint_eq(testLive(t), 0);
    HeapStats stats;
    heapStats(t->heap, &stats);
    ck_assert_uint_lt(stats.peakBytes, 128u << 20);
    testHeapFree(t);
}
END_TEST

static void countFinalized(Heap *heap, Obj *obj) {
    (void)heap;
    int **counter = (int **)(void *)objValue(obj);
    ++**counter;
}

START_TEST(natives_areFinalizedOnce) {
    TestHeap *t = testHeapNew(NULL);
    ObjType native = {
        .shape = OBJ_NATIVE, .size = 64, .finalize = countFinalized, .name = "native"};
    ck_assert(heapAddType(t->heap, &native));
    heapSetNativeFinalizer(t->heap, TYPE_ID_FILE, countFinalized);
    int counter = 0, fileCounter = 0;
    for (int i = 0; i < 100; i++) {
        const ObjType *type = i < 90 ? &native : heapType(t->heap, TYPE_ID_FILE);
        Obj *obj = heapAlloc(&t->rt, type, sizeof(Obj) + 64);
        ck_assert_ptr_nonnull(obj);
        Value *payload = (Value *)(void *)objValue(obj);
        payload[0].p = i < 90 ? &counter : &fileCounter;
        payload[3].p = testNode(t, i); /* natives are scanned word by word */
        if (i % 10 == 0) testPush(t, obj);
    }
    ck_assert_uint_eq(testLive(t), 10 * (80 + 32));
    ck_assert_int_eq(counter, 81);
    ck_assert_int_eq(fileCounter, 9);
    t->rootCount = 5;
    heapCollect(&t->rt);
    ck_assert_int_eq(counter, 85);
    testHeapFree(t);
    ck_assert_int_eq(counter, 90);
    ck_assert_int_eq(fileCounter, 10);
}
END_TEST

START_TEST(stress_collectsAtSafepointsAndPoisons) {
    HeapConfig config = {.isStress = true};
    TestHeap *t = testHeapNew(&config);
    testPush(t, NULL);
    for (int i = 0; i < 300; i++) {
        TestNode *node = testNode(t, i);
        node->left = t->roots[0].p;
        t->roots[0].p = node;
        heapSafepoint(&t->rt);
    }
    HeapStats stats;
    heapStats(t->heap, &stats);
    ck_assert_uint_ge(stats.collections, 600); /* each allocation meets an empty run */
    TestNode *dead = t->roots[0].p;
    t->roots[0].p = dead->left;
    heapSafepoint(&t->rt);
    ck_assert_int_eq(dead->value, (int64_t)0xdddddddddddddddd);
    int64_t expected = 298;
    for (TestNode *node = t->roots[0].p; node != NULL; node = node->left)
        ck_assert_int_eq(node->value, expected--);
    testHeapFree(t);
}
END_TEST

START_TEST(flush_givesRunsBack) {
    TestHeap *t = testHeapNew(NULL);
    static HeapRun other[HEAP_CLASSES];
    memset(other, 0, sizeof other);
    ck_assert(heapAddRuns(t->heap, other));
    testPush(t, testNode(t, 1));
    t->rt.runs = other;
    testPush(t, testNode(t, 2));
    heapFlushRuns(t->heap, other);
    for (int i = 0; i < HEAP_CLASSES; i++) ck_assert_ptr_null(other[i].next);
    t->rt.runs = t->runs;
    HeapStats stats;
    for (int i = 0; i < 3000; i++) ck_assert_ptr_nonnull(testNode(t, i));
    heapStats(t->heap, &stats);
    ck_assert_uint_lt(stats.committedBytes, 3 * 70000); /* the flushed block is used on */
    ck_assert_uint_eq(testLive(t), 64);
    testHeapFree(t);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("heap");
    TCase *tc = tcase_create("heap");
    tcase_set_timeout(tc, 120);
    tcase_add_test(tc, classes_coverEverySmallSize);
    tcase_add_test(tc, alloc_isZeroedAlignedAndTyped);
    tcase_add_test(tc, collect_keepsReachableFreesRest);
    tcase_add_test(tc, collect_reusesFragmentedBlocksZeroed);
    tcase_add_test(tc, collect_runsByItselfAtTrigger);
    tcase_add_test(tc, interior_pointersKeepObjects);
    tcase_add_test(tc, conservative_anyWordIsHarmless);
    tcase_add_test(tc, precise_nestedMaps);
    tcase_add_test(tc, types_refuseUnsoundMaps);
    tcase_add_test(tc, mark_deepListAndWideArray);
    tcase_add_test(tc, closuresAndEnvs_keepWhatTheyHold);
    tcase_add_test(tc, pointer_keepsBaseAndChecksAddress);
    tcase_add_test(tc, statics_areRoots);
    tcase_add_test(tc, dispose_marksAndClears);
    tcase_add_test(tc, dispose_largeGivesPagesBack);
    tcase_add_test(tc, dispose_largeCountsWhileSomethingPointsInside);
    tcase_add_test(tc, large_objectsOfAllSizesComeAndGo);
    tcase_add_test(tc, natives_areFinalizedOnce);
    tcase_add_test(tc, stress_collectsAtSafepointsAndPoisons);
    tcase_add_test(tc, flush_givesRunsBack);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
