/* format_test.c: the chain of builtins behind printf, and states that no front end would make. */
#include "tests/runtime/io/io_fixture.h"

enum { ESCAPES = 1, FULL = 2, SPARE = 4, FPC = 8, UPPER = 16, LOWER = 32 };

static void start(IoTest *t, const char *format, int flags) {
    ck_assert_int_eq(CALL2(t, BI_fmt_start, argS(t, format), argI(flags)), 0);
}
static int takeInt(IoTest *t, int64_t v, int kind) { return CALL3(t, BI_fmt_int, t->R[0], argI(v), argI(kind)); }
static void expectText(IoTest *t, const char *text) {
    ck_assert_int_eq(CALL1(t, BI_fmt_end, t->R[0]), 0);
    expectString(&t->R[0], text);
}

START_TEST(chain_formats) {
    IoTest *t = ioTestNew("");
    start(t, "%-4d|%5.1f|%s|%%|%*d\\n", ESCAPES);
    ck_assert_int_eq(takeInt(t, 7, 0), 0);
    ck_assert_int_eq(CALL2(t, BI_fmt_real, t->R[0], argF(2.25)), 0);
    ck_assert_int_eq(CALL2(t, BI_fmt_str, t->R[0], argS(t, "text")), 0);
    ck_assert_int_eq(takeInt(t, -5, 0), 0);
    ck_assert_int_eq(takeInt(t, 42, 0), 0);
    ck_assert_int_eq(takeInt(t, 99, 0), 0); /* too many: ignored */
    expectText(t, "7   |  2.2|text|%|42   \n");
    ioTestFree(t);
}
END_TEST

START_TEST(sizes_narrowAsInC) {
    IoTest *t = ioTestNew("");
    start(t, "%hhd %hd %u %x %lu", 0);
    ck_assert_int_eq(takeInt(t, 300, 0), 0);
    ck_assert_int_eq(takeInt(t, 70000, 0), 0);
    ck_assert_int_eq(takeInt(t, -1, 0), 0);
    ck_assert_int_eq(takeInt(t, -1, 0), 0);
    ck_assert_int_eq(takeInt(t, -1, 0), 0);
    expectText(t, "44 4464 4294967295 ffffffff 18446744073709551615");
    start(t, "%hhd %u", FULL);
    ck_assert_int_eq(takeInt(t, 300, 0), 0);
    ck_assert_int_eq(takeInt(t, -1, 0), 0);
    expectText(t, "300 18446744073709551615");
    ioTestFree(t);
}
END_TEST

START_TEST(mismatches_showTheValue) {
    IoTest *t = ioTestNew("");
    start(t, "%d|%5s|%s|%s|%f|%c|%5d", LOWER);
    ck_assert_int_eq(CALL2(t, BI_fmt_real, t->R[0], argF(1.5)), 0);
    ck_assert_int_eq(takeInt(t, 12, 0), 0);
    ck_assert_int_eq(takeInt(t, 1, 1), 0);
    ck_assert_int_eq(takeInt(t, 'x', 2), 0);
    ck_assert_int_eq(takeInt(t, 3, 0), 0);
    ck_assert_int_eq(CALL2(t, BI_fmt_str, t->R[0], argS(t, "whole")), 0);
    ck_assert_int_eq(CALL2(t, BI_fmt_str, t->R[0], argS(t, "ab")), 0);
    expectText(t, "1.500000|   12|true|x|3.000000|whole|   ab");
    ioTestFree(t);
}
END_TEST

START_TEST(missingArguments_areAnErrorOrText) {
    IoTest *t = ioTestNew("");
    start(t, "a %d b %s", 0);
    ck_assert_int_eq(takeInt(t, 1, 0), 0);
    ck_assert_int_eq(CALL1(t, BI_fmt_end, t->R[0]), 1);
    ck_assert_int_eq(t->rt.error.code, RTE_RANGE);
    start(t, "a %d b %s %", SPARE);
    ck_assert_int_eq(takeInt(t, 1, 0), 0);
    expectText(t, "a 1 b %s %");
    start(t, "%y", 0);
    ck_assert_int_eq(takeInt(t, 1, 0), 1);
    start(t, "%y", SPARE);
    ck_assert_int_eq(takeInt(t, 17, 0), 0);
    expectText(t, "17");
    start(t, "%*d", 0);
    ck_assert_int_eq(CALL2(t, BI_fmt_real, t->R[0], argF(1.5)), 1);
    ioTestFree(t);
}
END_TEST

START_TEST(longFormats_growInPlace) {
    IoTest *t = ioTestNew("");
    static char format[200];
    memset(format, 'x', sizeof format - 3);
    memcpy(format + sizeof format - 3, "%d", 3);
    start(t, format, 0);
    ck_assert_int_eq(takeInt(t, 5, 0), 0);
    ck_assert_int_eq(CALL2(t, BI_fmt_write, argOut(t), t->R[0]), 0);
    ck_assert_int_eq(t->R[0].i, 198);
    ck_assert_int_eq(CALL2(t, BI_fmt_start, argS(t, "%1000d"), argI(0)), 0);
    ck_assert_int_eq(takeInt(t, 5, 0), 0);
    ck_assert_int_eq(CALL2(t, BI_fmt_write, argOut(t), t->R[0]), 0);
    ck_assert_int_eq(t->R[0].i, 1000);
    ioFlushStandard(t->io);
    ck_assert_uint_eq(t->outputLength, 1198);
    ioTestFree(t);
}
END_TEST

/* Bytecode may pass any string as a state. */
START_TEST(foreignStates_areRefused) {
    IoTest *t = ioTestNew("");
    const int ids[] = {BI_fmt_int, BI_fmt_real, BI_fmt_str, BI_fmt_enum, BI_fmt_ptr, BI_fmt_any, BI_fmt_end};
    start(t, "%d%d", 0);
    t->R[8] = t->R[0];
    ObjString *state = (ObjString *)t->R[8].o;
    for (size_t i = 0; i < sizeof ids / sizeof ids[0]; i++) {
        ck_assert_int_eq(CALL3(t, ids[i], argI(0), argI(0), argI(0)), 1);
        ck_assert_int_eq(t->rt.error.code, RTE_BUILTIN);
        ck_assert_int_eq(CALL3(t, ids[i], argS(t, "short"), argI(0), argI(0)), 1);
        for (int at = 0; at < 48; at += 4) {
            uint32_t kept;
            memcpy(&kept, state->data + at, 4);
            memset(state->data + at, 0xff, 4);
            int status = CALL3(t, ids[i], t->R[8], argI(0), argI(0));
            ck_assert(status == 0 || t->rt.error.code == RTE_BUILTIN || t->rt.error.code == RTE_RANGE);
            memcpy(state->data + at, &kept, 4);
        }
    }
    ioTestFree(t);
}
END_TEST

START_TEST(sharedState_isCopied) {
    IoTest *t = ioTestNew("");
    start(t, "%d-%d", 0);
    t->R[8] = t->R[0];
    t->R[8].o->flags |= OBJ_SHARED;
    ck_assert_int_eq(CALL3(t, BI_fmt_int, t->R[8], argI(1), argI(0)), 0);
    ck_assert_int_eq(takeInt(t, 2, 0), 0);
    expectText(t, "1-2");
    ck_assert_int_eq(CALL3(t, BI_fmt_int, t->R[8], argI(3), argI(0)), 0);
    ck_assert_int_eq(takeInt(t, 4, 0), 0);
    expectText(t, "3-4");
    ioTestFree(t);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("format");
    TCase *tc = tcase_create("chain");
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, chain_formats);
    tcase_add_test(tc, sizes_narrowAsInC);
    tcase_add_test(tc, mismatches_showTheValue);
    tcase_add_test(tc, missingArguments_areAnErrorOrText);
    tcase_add_test(tc, longFormats_growInPlace);
    tcase_add_test(tc, foreignStates_areRefused);
    tcase_add_test(tc, sharedState_isCopied);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
