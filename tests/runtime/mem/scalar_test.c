/* scalar_test.c: boxes of integers, reals, Booleans and characters. */
#include "tests/runtime/mem/heap_fixture.h"

static int64_t valueOf(const Obj *o) { return ((const ObjScalar *)(const void *)o)->value.i; }

START_TEST(scalar_smallIntegersTakeNoMemory) {
    TestHeap *t = testHeapNew(NULL);
    for (int64_t i = HEAP_SMALL_INT_MIN; i <= HEAP_SMALL_INT_MAX; i++) {
        Obj *o = heapNewInt(&t->rt, i);
        ck_assert_uint_eq(o->typeId, TYPE_ID_INT);
        ck_assert_int_eq(valueOf(o), i);
        ck_assert_uint_ne(o->flags & OBJ_STATIC, 0);
        ck_assert_ptr_eq(o, heapNewInt(&t->rt, i));
    }
    for (unsigned c = 0; c < 256; c++) {
        ck_assert_int_eq(valueOf(heapChar((uint8_t)c)), c);
        ck_assert_uint_eq(heapChar((uint8_t)c)->typeId, TYPE_ID_CHAR);
    }
    ck_assert_int_eq(valueOf(heapBool(true)), 1);
    ck_assert_int_eq(valueOf(heapBool(false)), 0);
    ck_assert_uint_eq(testLive(t), 0);
    testHeapFree(t);
}
END_TEST

START_TEST(scalar_othersAreCollected) {
    TestHeap *t = testHeapNew(NULL);
    static const int64_t values[] = {HEAP_SMALL_INT_MIN - 1, HEAP_SMALL_INT_MAX + 1, INT64_MIN,
                                     INT64_MAX};
    for (int i = 0; i < 4; i++) {
        Obj *o = heapNewInt(&t->rt, values[i]);
        testPush(t, o);
        ck_assert_uint_eq(o->flags, 0);
        ck_assert_int_eq(valueOf(o), values[i]);
    }
    Obj *real = heapNewReal(&t->rt, 0.5);
    testPush(t, real);
    testPush(t, heapNewInt(&t->rt, 7));
    heapCollect(&t->rt);
    ck_assert_uint_eq(testLive(t), 5 * 16);
    ck_assert(((ObjScalar *)(void *)real)->value.f == 0.5);
    t->rootCount = 0;
    ck_assert_uint_eq(testLive(t), 0);
    testHeapFree(t);
}
END_TEST

START_TEST(scalar_cannotBeDisposed) {
    TestHeap *t = testHeapNew(NULL);
    Obj *objects[] = {heapNewInt(&t->rt, 5), heapNewInt(&t->rt, 5000), heapNewReal(&t->rt, 1),
                      heapBool(true), heapChar('x')};
    for (size_t i = 0; i < sizeof objects / sizeof objects[0]; i++) {
        t->rt.error.code = RT_OK;
        ck_assert_int_ne(heapDispose(&t->rt, objects[i]), 0);
        ck_assert_int_eq(t->rt.error.code, RTE_NIL);
        ck_assert_uint_eq(objects[i]->flags & OBJ_DISPOSED, 0);
    }
    testHeapFree(t);
}
END_TEST

START_TEST(scalar_builtinTypesHaveTheirIdsInEveryHeap) {
    TestHeap *t = testHeapNew(NULL);
    for (uint32_t id = 0; id < TYPE_ID_FIRST_FREE; id++) {
        const ObjType *type = heapType(t->heap, id);
        ck_assert_uint_eq(type->id, id);
        ck_assert_ptr_nonnull(type->name);
    }
    ck_assert_uint_ge(t->bytesType.id, TYPE_ID_FIRST_FREE);
    testHeapFree(t);
}
END_TEST

int main(void) {
    Suite *s = suite_create("scalar");
    TCase *c = tcase_create("scalar");
    tcase_add_test(c, scalar_smallIntegersTakeNoMemory);
    tcase_add_test(c, scalar_othersAreCollected);
    tcase_add_test(c, scalar_cannotBeDisposed);
    tcase_add_test(c, scalar_builtinTypesHaveTheirIdsInEveryHeap);
    suite_add_tcase(s, c);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
