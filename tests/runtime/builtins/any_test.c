/* any_test.c: values typed at run time: boxing, taking apart with the check of the kind, equality, names, writing. */
#include "runtime/builtins/any.h"
#include "tests/runtime/io/io_fixture.h"

/* What builtin id makes of a value, kept in R[i] and returned. */
static Obj *made(IoTest *t, int id, Value v) {
    ck_assert_int_eq(CALL1(t, id, v), 0);
    return t->R[0].o;
}

static void expectMismatch(IoTest *t, int id, Obj *any, const char *what) {
    char message[80];
    (void)snprintf(message, sizeof message, "invalid type cast: the value is %s", what);
    ck_assert_int_ne(CALL1(t, id, argP(any)), 0);
    ck_assert_int_eq(t->rt.error.code, RTE_CAST);
    ck_assert_str_eq(t->rt.error.message, message);
}

START_TEST(any_givesBackWhatWasPutIn) {
    IoTest *t = ioTestNew("");
    static const int64_t values[] = {0, -1, 1023, 1024, INT64_MIN, INT64_MAX};
    for (size_t i = 0; i < sizeof values / sizeof values[0]; i++) {
        Obj *o = made(t, BI_any_from_int, argI(values[i]));
        ck_assert_int_eq(CALL1(t, BI_any_to_int, argP(o)), 0);
        ck_assert_int_eq(t->R[0].i, values[i]);
    }
    ck_assert_int_eq(CALL1(t, BI_any_to_bool, argP(made(t, BI_any_from_bool, argI(1)))), 0);
    ck_assert_int_eq(t->R[0].i, 1);
    ck_assert_int_eq(CALL1(t, BI_any_to_char, argP(made(t, BI_any_from_char, argI(200)))), 0);
    ck_assert_int_eq(t->R[0].i, 200);
    ck_assert_int_eq(CALL1(t, BI_any_to_real, argP(made(t, BI_any_from_real, argF(2.5)))), 0);
    ck_assert(t->R[0].f == 2.5);
    ck_assert_int_eq(CALL1(t, BI_any_to_str, argP(made(t, BI_any_from_str, argS(t, "abc")))), 0);
    expectString(&t->R[0], "abc");
    ioTestFree(t);
}
END_TEST

START_TEST(any_convertsIntegersToRealsAndCharactersToStrings) {
    IoTest *t = ioTestNew("");
    ck_assert_int_eq(CALL1(t, BI_any_to_real, argP(heapNewInt(&t->rt, -3))), 0);
    ck_assert(t->R[0].f == -3.0);
    ck_assert_int_eq(CALL1(t, BI_any_to_str, argP(heapChar('q'))), 0);
    expectString(&t->R[0], "q");
    ioTestFree(t);
}
END_TEST

START_TEST(any_nilIsTheZeroValue) {
    IoTest *t = ioTestNew("");
    static const int ids[] = {BI_any_to_int, BI_any_to_bool, BI_any_to_char, BI_any_to_real, BI_any_to_str};
    for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++) {
        ck_assert_int_eq(CALL1(t, ids[i], argP(NULL)), 0);
        ck_assert_uint_eq(t->R[0].u, 0);
    }
    ObjString *empty = NULL;
    ck_assert_int_eq(strNewCapacity(&t->rt, 0, 10, &empty), 0);
    ck_assert_ptr_nonnull(empty);
    ck_assert_ptr_null(made(t, BI_any_from_str, argP(empty)));
    ioTestFree(t);
}
END_TEST

START_TEST(any_refusesOtherKinds) {
    IoTest *t = ioTestNew("");
    Obj *number = heapNewInt(&t->rt, 7), *text = argS(t, "x").o;
    t->R[10].o = heapNewReal(&t->rt, 1);
    t->R[11] = argFile(t, 0);
    expectMismatch(t, BI_any_to_str, number, "an integer");
    expectMismatch(t, BI_any_to_bool, number, "an integer");
    expectMismatch(t, BI_any_to_char, text, "a string");
    expectMismatch(t, BI_any_to_int, text, "a string");
    expectMismatch(t, BI_any_to_int, t->R[10].o, "a real");
    expectMismatch(t, BI_any_to_int, heapBool(true), "a Boolean");
    expectMismatch(t, BI_any_to_real, heapChar('x'), "a character");
    expectMismatch(t, BI_any_to_str, t->R[11].o, "a file");
    ioTestFree(t);
}
END_TEST

START_TEST(any_stringsAreSharedFromThenOn) {
    IoTest *t = ioTestNew("");
    ObjString *s = NULL;
    ck_assert_int_eq(strNew(&t->rt, "abc", 3, &s), 0);
    t->R[10].p = s;
    ck_assert_uint_eq(s->head.flags & OBJ_SHARED, 0);
    ck_assert_ptr_eq(made(t, BI_any_from_str, argP(s)), s);
    ck_assert_uint_ne(s->head.flags & OBJ_SHARED, 0);
    s = NULL;
    ck_assert_int_eq(strNew(&t->rt, "abd", 3, &s), 0);
    ck_assert_ptr_eq(made(t, BI_any_from_ref, argP(s)), s);
    ck_assert_uint_ne(s->head.flags & OBJ_SHARED, 0);
    ioTestFree(t);
}
END_TEST

START_TEST(any_equalityIsOfValues) {
    IoTest *t = ioTestNew("");
    Obj *big = heapNewInt(&t->rt, 100000);
    t->R[10].o = big;
    Obj *same = heapNewInt(&t->rt, 100000);
    t->R[11].o = same;
    Obj *real = heapNewReal(&t->rt, 100000);
    t->R[12].o = real;
    Obj *abc = argS(t, "abc").o, *abc2 = argS(t, "abc").o, *x = argS(t, "x").o;
    ck_assert(anyEqual(NULL, NULL));
    ck_assert(big != same && anyEqual(big, same));
    ck_assert(anyEqual(big, real) && anyEqual(real, big));
    ck_assert(!anyEqual(big, heapNewInt(&t->rt, 1)));
    ck_assert(!anyEqual(big, NULL) && !anyEqual(NULL, big));
    ck_assert(anyEqual(abc, abc2) && !anyEqual(abc, x));
    ck_assert(anyEqual(x, heapChar('x')) && anyEqual(heapChar('x'), x) && !anyEqual(abc, heapChar('a')));
    ck_assert(anyEqual(heapChar('x'), heapChar('x')) && !anyEqual(heapChar('x'), heapChar('y')));
    ck_assert(anyEqual(heapBool(true), heapBool(true)) && !anyEqual(heapBool(true), heapBool(false)));
    ck_assert(!anyEqual(heapBool(true), heapNewInt(&t->rt, 1)));
    ck_assert_int_eq(CALL2(t, BI_any_equal, argP(abc), argP(abc2)), 0);
    ck_assert_int_eq(t->R[0].i, 1);
    ioTestFree(t);
}
END_TEST

START_TEST(any_writesWhatIsInIt) {
    IoTest *t = ioTestNew("");
    Value none = argI(-1), pscal = argI(0);
    ck_assert_int_eq(CALL4(t, BI_write_any, argOut(t), argP(heapNewInt(&t->rt, 42)), argI(5), pscal), 0);
    expectOutput(t, "   42");
    ck_assert_int_eq(CALL4(t, BI_write_any, argOut(t), argP(heapBool(true)), none, pscal), 0);
    expectOutput(t, "TRUE");
    ck_assert_int_eq(CALL4(t, BI_write_any, argOut(t), argP(heapChar('c')), none, pscal), 0);
    expectOutput(t, "c");
    ck_assert_int_eq(CALL4(t, BI_write_any, argOut(t), argS(t, "text"), argI(6), pscal), 0);
    expectOutput(t, "  text");
    ck_assert_int_eq(CALL4(t, BI_write_any, argOut(t), argP(heapNewReal(&t->rt, 1.5)), none, pscal), 0);
    Value real[5] = {argOut(t), argF(1.5), none, none, pscal};
    ck_assert_int_eq(ioWriteReal(&t->rt, real), 0);
    ioFlushStandard(t->io);
    size_t half = t->outputLength / 2;
    ck_assert(half > 0 && t->outputLength % 2 == 0 && memcmp(t->output, t->output + half, half) == 0);
    t->outputLength = 0;
    ck_assert_int_eq(CALL4(t, BI_write_any, argOut(t), argP(NULL), none, pscal), 0);
    Value nil[4] = {argOut(t), argP(NULL), none, pscal};
    ck_assert_int_eq(ioWritePtr(&t->rt, nil), 0);
    ioFlushStandard(t->io);
    half = t->outputLength / 2;
    ck_assert(half > 0 && memcmp(t->output, t->output + half, half) == 0);
    ioTestFree(t);
}
END_TEST

START_TEST(any_namesKinds) {
    IoTest *t = ioTestNew("");
    ck_assert_int_eq(CALL1(t, BI_any_kind, argP(NULL)), 0);
    expectString(&t->R[0], "nil");
    ck_assert_int_eq(CALL1(t, BI_any_kind, argP(heapNewInt(&t->rt, 1))), 0);
    expectString(&t->R[0], "integer");
    ck_assert_int_eq(CALL1(t, BI_any_kind, argS(t, "x")), 0);
    expectString(&t->R[0], "string");
    ioTestFree(t);
}
END_TEST

START_TEST(any_boxesByKind) {
    IoTest *t = ioTestNew("");
    for (int kind = ANY_ANY; kind < ANY_KIND_COUNT; kind++) {
        Value word = kind == ANY_REAL ? argF(4) : kind >= ANY_STRING || kind == ANY_ANY ? argS(t, "s") : argI(1), back;
        ck_assert_int_eq(anyBox(&t->rt, (AnyKind)kind, word, &t->R[0].o), 0);
        ck_assert(anyIs((AnyKind)kind, t->R[0].o));
        ck_assert_int_eq(anyUnbox(&t->rt, (AnyKind)kind, t->R[0].o, &back), 0);
        ck_assert_uint_eq(back.u, word.u);
    }
    ck_assert(!anyIs(ANY_INT, heapChar('x')) && anyIs(ANY_INT, NULL));
    ioTestFree(t);
}
END_TEST

int main(void) {
    Suite *s = suite_create("any");
    TCase *c = tcase_create("any");
    tcase_add_test(c, any_givesBackWhatWasPutIn);
    tcase_add_test(c, any_convertsIntegersToRealsAndCharactersToStrings);
    tcase_add_test(c, any_nilIsTheZeroValue);
    tcase_add_test(c, any_refusesOtherKinds);
    tcase_add_test(c, any_stringsAreSharedFromThenOn);
    tcase_add_test(c, any_equalityIsOfValues);
    tcase_add_test(c, any_writesWhatIsInIt);
    tcase_add_test(c, any_namesKinds);
    tcase_add_test(c, any_boxesByKind);
    suite_add_tcase(s, c);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
