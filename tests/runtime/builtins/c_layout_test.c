/* c_layout_test.c: values as the bytes that C keeps them in: what fits, sizes at the end of the integers, layouts that are none. */
#include "runtime/builtins/c_layout.h"
#include "runtime/mem/pointer.h"
#include "tests/runtime/io/io_fixture.h"

/* A pointer to the first of eight bytes, counted from 1. */
static Obj *eightBytes(IoTest *t) {
    ObjDyn *bytes = heapNewDyn(&t->rt, heapType(t->heap, TYPE_ID_BYTES), 8, 8);
    ck_assert_ptr_nonnull(bytes);
    t->R[10].p = bytes;
    for (int i = 0; i < 8; i++) bytes->data[i] = (char)(i + 1);
    ck_assert_int_eq(pointerToElement(&t->rt, bytes, heapType(t->heap, TYPE_ID_MEMORY), 0, &t->R[11].o), 0);
    return t->R[11].o;
}

static int pack(IoTest *t, Obj *o, const char *layout, int64_t bytes) {
    return CALL3(t, BI_mem_pack, argP(o), argS(t, layout), argI(bytes));
}

START_TEST(cLayout_movesBytesBothWays) {
    IoTest *t = ioTestNew("");
    Obj *o = eightBytes(t);
    ck_assert_int_eq(pack(t, o, "1 1 b0,0,1", 3), 0);
    expectString(&t->R[0], "\1\2\3");
    ck_assert_int_eq(CALL3(t, BI_mem_unpack, argP(o), argS(t, "1 1 b0,0,1"), argS(t, "xy")), 0);
    ck_assert_int_eq(pack(t, o, "1 1 b0,0,1", 4), 0);
    expectString(&t->R[0], "xy\3\4");
    ioTestFree(t);
}
END_TEST

START_TEST(cLayout_nothingIsMovedForNoBytes) {
    IoTest *t = ioTestNew("");
    ck_assert_int_eq(pack(t, eightBytes(t), "1 1 b0,0,1", 0), 0);
    ck_assert_ptr_null(t->R[0].o);
    ck_assert_int_eq(pack(t, eightBytes(t), "1 1 b0,0,1", INT64_MIN), 0);
    ck_assert_ptr_null(t->R[0].o);
    ioTestFree(t);
}
END_TEST

START_TEST(cLayout_sizesNearTheEndOfTheIntegersAreTooMuchMemory) {
    IoTest *t = ioTestNew("");
    Obj *o = eightBytes(t);
    for (int64_t less = 0; less < 12; less++) {
        ck_assert_int_ne(pack(t, o, "4 1 b0,0,1", INT64_MAX - less), 0);
        ck_assert_int_eq(t->rt.error.code, RTE_MEMORY);
    }
    ioTestFree(t);
}
END_TEST

START_TEST(cLayout_moreValuesThanThereAreIsARangeError) {
    IoTest *t = ioTestNew("");
    ck_assert_int_ne(pack(t, eightBytes(t), "1 1 b0,0,1", 9), 0);
    ck_assert_int_eq(t->rt.error.code, RTE_RANGE);
    ck_assert_int_ne(CALL3(t, BI_mem_unpack, argP(eightBytes(t)), argS(t, "1 1 b0,0,1"), argS(t, "123456789")), 0);
    ck_assert_int_eq(t->rt.error.code, RTE_RANGE);
    ioTestFree(t);
}
END_TEST

START_TEST(cLayout_refusesWhatIsNoLayoutOfTheMemory) {
    static const char *const layouts[] = {"", "x", "0 1 b0,0,1", "1 0 b0,0,1", "-1 1 b0,0,1", "4294967296 1 b0,0,1", "1 9223372036854775807 b0,0,1",
                                          "1 1 b1,0,1", "1 1 b0,1,1", "1 1 b0,0,2", "1 1 b0,0,-1", "1 1 b0,0,0", "1 1 i0,0,1", "1 2 b0,0,1", "1 1 b0"};
    IoTest *t = ioTestNew("");
    for (size_t i = 0; i < sizeof layouts / sizeof layouts[0]; i++) {
        ck_assert_int_ne(pack(t, eightBytes(t), layouts[i], 1), 0);
        ck_assert_int_eq(t->rt.error.code, RTE_CAST);
    }
    ioTestFree(t);
}
END_TEST

int main(void) {
    Suite *s = suite_create("c_layout");
    TCase *c = tcase_create("c_layout");
    tcase_add_test(c, cLayout_movesBytesBothWays);
    tcase_add_test(c, cLayout_nothingIsMovedForNoBytes);
    tcase_add_test(c, cLayout_sizesNearTheEndOfTheIntegersAreTooMuchMemory);
    tcase_add_test(c, cLayout_moreValuesThanThereAreIsARangeError);
    tcase_add_test(c, cLayout_refusesWhatIsNoLayoutOfTheMemory);
    suite_add_tcase(s, c);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
