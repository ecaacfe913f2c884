/* text_test.c: writing and reading text files (pascal.md 14.3 - 14.5). */
#include "tests/runtime/io/io_fixture.h"

enum { FIRST = 1, ISO = 2, SKIP = 4, LIST = 8, FPC = 16, ITEM = 32 };

START_TEST(write_integersAndChars) {
    IoTest *t = ioTestNew("");
    ck_assert_int_eq(CALL3(t, BI_write_int, argOut(t), argI(-42), argI(0)), 0);
    ck_assert_int_eq(CALL3(t, BI_write_int, argOut(t), argI(7), argI(5)), 0);
    ck_assert_int_eq(CALL3(t, BI_write_int, argOut(t), argI(12345), argI(2)), 0);
    ck_assert_int_eq(CALL3(t, BI_write_uint, argOut(t), argI(-1), argI(0)), 0);
    ck_assert_int_eq(CALL3(t, BI_write_char, argOut(t), argI('x'), argI(3)), 0);
    ck_assert_int_eq(CALL3(t, BI_write_char, argOut(t), argI('y'), argI(-3)), 0);
    ck_assert_int_eq(CALL1(t, BI_write_ln, argOut(t)), 0);
    ck_assert_int_eq(CALL1(t, BI_page, argOut(t)), 0);
    expectOutput(t, "-42    71234518446744073709551615  xy\n\f");
    ioTestFree(t);
}
END_TEST

START_TEST(write_stringsAreCut) {
    IoTest *t = ioTestNew("");
    char chars[] = "abcde";
    (void)CALL4(t, BI_write_str, argOut(t), argS(t, "Pascal"), argI(4), argI(0));
    (void)CALL4(t, BI_write_str, argOut(t), argS(t, "Hi"), argI(5), argI(0));
    (void)CALL4(t, BI_write_str, argOut(t), argS(t, "Pascal"), argI(4), argI(2));
    (void)CALL4(t, BI_write_str, argOut(t), argS(t, "all"), argI(0), argI(0));
    (void)call5(t, BI_write_chars, argOut(t), argP(chars), argI(5), argI(3), argI(1));
    expectOutput(t, "Pasc   HiPascalallabc");
    (void)CALL4(t, BI_write_str, argOut(t), argS(t, ""), argI(2), argI(0));
    expectOutput(t, "  ");
    ioTestFree(t);
}
END_TEST

START_TEST(write_booleansEnumsPointers) {
    IoTest *t = ioTestNew("");
    (void)CALL4(t, BI_write_bool, argOut(t), argI(1), argI(2), argI(0));
    (void)CALL4(t, BI_write_bool, argOut(t), argI(0), argI(8), argI(0));
    (void)CALL4(t, BI_write_bool, argOut(t), argI(0), argI(2), argI(1));
    expectOutput(t, "TRUE   FALSEFA");
    (void)call5(t, BI_write_enum, argOut(t), argI(1), argS(t, "mon,tue,wed"), argI(5), argI(0));
    (void)call5(t, BI_write_enum, argOut(t), argI(3), argS(t, "mon,tue,wed"), argI(0), argI(0));
    expectOutput(t, "  tue3");
    (void)CALL4(t, BI_write_ptr, argOut(t), argP(NULL), argI(5), argI(0));
    expectOutput(t, "  nil");
    (void)CALL4(t, BI_write_ptr, argOut(t), argOut(t), argI(0), argI(0));
    ioFlushStandard(t->io);
    ck_assert_uint_eq(t->outputLength, 17);
    ck_assert_int_eq(t->output[0], '$');
    ioTestFree(t);
}
END_TEST

START_TEST(write_reals) {
    IoTest *t = ioTestNew("");
    (void)call5(t, BI_write_real, argOut(t), argF(3.14159265), argI(-1), argI(-1), argI(0));
    (void)call5(t, BI_write_real, argOut(t), argF(-98.76), argI(8), argI(1), argI(0));
    (void)call5(t, BI_write_real, argOut(t), argF(123.4567), argI(10), argI(-1), argI(1));
    (void)call5(t, BI_write_real, argOut(t), argF(123.4567), argI(10), argI(-1), argI(0));
    expectOutput(t, "3.141593   -98.8 1.23E+0021.234567E+02");
    (void)call5(t, BI_write_real, argOut(t), argF(0.5), argI(2000), argI(1500), argI(0));
    ioFlushStandard(t->io);
    ck_assert_uint_eq(t->outputLength, 2000);
    ioTestFree(t);
}
END_TEST

START_TEST(write_largerThanBuffer) {
    IoTest *t = ioTestNew("");
    t->writeMax = 777; /* short writes lose nothing */
    for (int i = 0; i < 40000; i++) {
        ck_assert_int_eq(CALL3(t, BI_write_int, argOut(t), argI(i), argI(8)), 0);
        ck_assert_int_eq(CALL1(t, BI_write_ln, argOut(t)), 0);
    }
    ck_assert_int_eq(CALL3(t, BI_write_char, argOut(t), argI('!'), argI(100000)), 0);
    ck_assert_int_eq(ioTestFinish(t), 0);
    ck_assert_uint_eq(t->outputLength, 40000 * 9 + 100000);
    ck_assert_int_eq(memcmp(t->output + 39999 * 9, "   39999\n", 9), 0);
    ioTestFree(t);
}
END_TEST

START_TEST(stderr_isUnbuffered) {
    IoTest *t = ioTestNew("");
    Value f = {.o = ioStdFile(&t->rt, 2)};
    (void)CALL3(t, BI_write_int, f, argI(5), argI(10));
    ck_assert_uint_eq(t->errorLength, 10);
    ck_assert_int_eq(t->writes, 1);
    (void)CALL1(t, BI_write_ln, f);
    ck_assert_uint_eq(t->errorLength, 11);
    ioTestFree(t);
}
END_TEST

static void expectInt(IoTest *t, int64_t flags, int64_t value, int64_t stored, int result) {
    ck_assert_int_eq(CALL2(t, BI_read_int, argIn(t), argI(flags)), 0);
    ck_assert_int_eq(t->R[1].i, stored);
    if (stored) ck_assert_int_eq(t->R[0].i, value);
    ck_assert_int_eq(t->rt.ioResult, result);
}

static void expectChar(IoTest *t, int64_t flags, int c) {
    ck_assert_int_eq(CALL2(t, BI_read_char, argIn(t), argI(flags)), 0);
    ck_assert_int_eq(t->R[0].i, c);
    ck_assert_int_eq(t->R[1].i, 1);
}

static void expectLine(IoTest *t, int64_t flags, const char *text) {
    ck_assert_int_eq(CALL2(t, BI_read_str, argIn(t), argI(flags)), 0);
    ck_assert_int_eq(t->R[1].i, 1);
    expectString(&t->R[0], text);
}

static void readLn(IoTest *t, int64_t flags) {
    ck_assert_int_eq(CALL2(t, BI_read_ln, argIn(t), argI(flags)), 0);
}

static const size_t chunkSizes[] = {1, 2, 3, 7, 1 << 20};

START_TEST(read_numbers) {
    IoTest *t = ioTestNew("12   -34\r\n+5 42abc $fF\n 99999999999999999999 7\n123");
    t->inputChunk = chunkSizes[_i];
    expectInt(t, LIST, 12, 1, 0);
    expectInt(t, 0, -34, 1, 0);
    expectInt(t, LIST, 5, 1, 0);
    expectInt(t, 0, 42, 1, 0);
    expectChar(t, LIST, 'a');
    expectInt(t, LIST, 0, 1, 106);
    expectInt(t, 0, 0, 0, 106); /* the rest of the list keeps its values */
    expectChar(t, LIST, 'b');
    expectChar(t, LIST, 'c');
    expectInt(t, LIST, 255, 1, 0);
    expectInt(t, LIST, 0, 1, 106);
    expectInt(t, LIST, 7, 1, 0);
    expectInt(t, LIST, 123, 1, 0);
    expectInt(t, LIST, 0, 1, 0); /* end of file */
    ioTestFree(t);
}
END_TEST

START_TEST(read_realsAndWords) {
    IoTest *t = ioTestNew("1.5;-3e2\n1.5e+x 0.1 TRUE false 7 blue Green");
    t->inputChunk = chunkSizes[_i];
    ck_assert_int_eq(CALL2(t, BI_read_real, argIn(t), argI(LIST)), 0);
    ck_assert(t->R[0].f == 1.5 && t->R[1].i == 1);
    expectChar(t, LIST, ';');
    ck_assert_int_eq(CALL2(t, BI_read_real, argIn(t), argI(LIST)), 0);
    ck_assert(t->R[0].f == -300.0);
    ck_assert_int_eq(CALL2(t, BI_read_real, argIn(t), argI(0)), 0);
    ck_assert(t->R[0].f == 1.5);
    expectChar(t, LIST, 'e');
    expectChar(t, LIST, '+');
    expectChar(t, LIST, 'x');
    ck_assert_int_eq(CALL2(t, BI_read_real, argIn(t), argI(LIST)), 0);
    ck_assert(t->R[0].f == 0.1);
    for (int i = 0; i < 3; i++) {
        ck_assert_int_eq(CALL2(t, BI_read_bool, argIn(t), argI(LIST)), 0);
        ck_assert_int_eq(t->R[0].i, i != 1);
        ck_assert_int_eq(t->rt.ioResult, 0);
    }
    ck_assert_int_eq(CALL3(t, BI_read_enum, argIn(t), argS(t, "red,green,Blue"), argI(LIST)), 0);
    ck_assert_int_eq(t->R[0].i, 2);
    ck_assert_int_eq(CALL3(t, BI_read_enum, argIn(t), argS(t, "red,green,Blue"), argI(LIST)), 0);
    ck_assert_int_eq(t->R[0].i, 1);
    ck_assert_int_eq(t->R[1].i, 1);
    ioTestFree(t);
}
END_TEST

START_TEST(read_mixedLineOfTheSpec) { /* readln(f, i, r, c, s) */
    IoTest *t = ioTestNew("  99  3.14  Z hello\nnext");
    t->inputChunk = chunkSizes[_i];
    expectInt(t, FIRST | LIST | ITEM, 99, 1, 0);
    ck_assert_int_eq(CALL2(t, BI_read_real, argIn(t), argI(ITEM)), 0);
    ck_assert(t->R[0].f == 3.14);
    expectChar(t, SKIP | ITEM, 'Z');
    expectLine(t, ITEM, " hello");
    readLn(t, 0);
    expectLine(t, LIST, "next");
    ioTestFree(t);
}
END_TEST

START_TEST(readln_isLineOriented) {
    IoTest *t = ioTestNew("\n42 x\n\nq\n5\n6\n");
    expectInt(t, FIRST | LIST | ITEM, 0, 1, 106); /* a blank line */
    readLn(t, 0);
    ck_assert_int_eq(t->rt.ioResult, 106);
    expectInt(t, FIRST | LIST | ITEM, 42, 1, 0);
    readLn(t, 0);
    expectChar(t, FIRST | LIST | ITEM, '\n'); /* does not pass the line end */
    readLn(t, 0);
    expectChar(t, FIRST | LIST | ITEM, 'q');
    expectChar(t, ITEM, '\n');
    readLn(t, 0);
    expectInt(t, FIRST | LIST | ITEM, 5, 1, 0);
    expectInt(t, ITEM, 6, 1, 0); /* later numbers cross lines */
    readLn(t, 0);
    ck_assert_int_eq(CALL1(t, BI_eof, argIn(t)), 0);
    ck_assert_int_eq(t->R[0].i, 1);
    ioTestFree(t);
}
END_TEST

START_TEST(iso_lineEndIsABlankAndNumbersCross) {
    IoTest *t = ioTestNew("\n\n1\na\r\nb");
    expectInt(t, FIRST | LIST | ISO, 1, 1, 0);
    expectChar(t, LIST | ISO, ' ');
    expectChar(t, LIST | ISO, 'a');
    expectChar(t, FIRST | LIST | ISO, ' ');
    expectChar(t, LIST | ISO, 'b');
    ck_assert_int_eq(CALL2(t, BI_read_ln, argIn(t), argI(LIST | ISO)),
                     0); /* ends the unterminated line */
    ck_assert_int_eq(CALL2(t, BI_read_char, argIn(t), argI(LIST | ISO)), 1);
    ck_assert_int_eq(t->rt.error.code, 100);
    ck_assert_int_eq(CALL2(t, BI_read_int, argIn(t), argI(LIST | ISO)), 1);
    ioTestFree(t);
}
END_TEST

START_TEST(fpc_tokensEndAtBlanks) {
    IoTest *t = ioTestNew("42abc 17\n\n18");
    expectInt(t, LIST | FPC, 0, 1, 106);
    expectInt(t, LIST | FPC, 17, 1, 0);
    expectInt(t, FIRST | LIST | FPC, 18, 1, 0);
    ioTestFree(t);
}
END_TEST

START_TEST(read_charAtEnd) {
    IoTest *t = ioTestNew("a");
    expectChar(t, LIST, 'a');
    expectChar(t, LIST, 26);
    expectLine(t, LIST, "");
    t->rt.ioMode = IO_OFF;
    expectChar(t, LIST, 26);
    ck_assert_int_eq(t->rt.ioResult, 100);
    ioTestFree(t);
}
END_TEST

START_TEST(read_stringsOfAnyLength) {
    static char text[200100];
    memset(text, 'x', sizeof text - 1);
    text[0] = 'a';
    text[199999] = '\r';
    text[200000] = '\n';
    IoTest *t = ioTestNew(text);
    t->inputChunk = _i == 0 ? 4093 : 1 << 20;
    ck_assert_int_eq(CALL2(t, BI_read_str, argIn(t), argI(LIST)), 0);
    const ObjString *s = (const ObjString *)t->R[0].o;
    ck_assert_int_eq(strLength(s), 199999);
    ck_assert_int_eq(s->data[0], 'a');
    ck_assert_int_eq(s->data[199998], 'x');
    expectLine(t, LIST, "");
    ck_assert_int_eq(CALL1(t, BI_eoln, argIn(t)), 0);
    ck_assert_int_eq(t->R[0].i, 1);
    readLn(t, LIST);
    ck_assert_int_eq(CALL1(t, BI_eoln, argIn(t)), 0);
    ck_assert_int_eq(t->R[0].i, 0);
    ioTestFree(t);
}
END_TEST

START_TEST(read_packedArray) {
    char target[6] = "?????";
    IoTest *t = ioTestNew("abcdefgh\nxy\n");
    t->inputChunk = chunkSizes[_i];
    ck_assert_int_eq(CALL4(t, BI_read_chars, argIn(t), argP(target), argI(5), argI(LIST)), 0);
    ck_assert_str_eq(target, "abcde");
    readLn(t, 0);
    ck_assert_int_eq(CALL4(t, BI_read_chars, argIn(t), argP(target), argI(5), argI(LIST)), 0);
    ck_assert_str_eq(target, "xy   ");
    ioTestFree(t);
}
END_TEST

START_TEST(read_loneCarriageReturnIsAChar) {
    IoTest *t = ioTestNew("a\rb\r\n\r");
    t->inputChunk = chunkSizes[_i];
    expectLine(t, LIST, "a\rb");
    readLn(t, LIST);
    expectLine(t, LIST, "\r");
    ioTestFree(t);
}
END_TEST

START_TEST(seek_eofAndEoln) {
    IoTest *t = ioTestNew("  \t\n\n  x  \n  \n");
    (void)CALL1(t, BI_seek_eoln, argIn(t));
    ck_assert_int_eq(t->R[0].i, 1);
    (void)CALL1(t, BI_seek_eof, argIn(t));
    ck_assert_int_eq(t->R[0].i, 0);
    expectChar(t, LIST, 'x');
    (void)CALL1(t, BI_seek_eoln, argIn(t));
    ck_assert_int_eq(t->R[0].i, 1);
    (void)CALL1(t, BI_seek_eof, argIn(t));
    ck_assert_int_eq(t->R[0].i, 1);
    ioTestFree(t);
}
END_TEST

START_TEST(input_isLazyAndFlushesOutput) {
    IoTest *t = ioTestNew("1\n2\n");
    t->inputChunk = 2;
    (void)CALL4(t, BI_write_str, argOut(t), argS(t, "prompt"), argI(0), argI(0));
    ck_assert_uint_eq(t->outputLength, 0);
    expectInt(t, FIRST | LIST, 1, 1, 0);
    ck_assert_uint_eq(t->outputLength, 6);
    readLn(t, 0);
    ck_assert_int_eq(t->reads, 1); /* the next line is not asked for */
    ioTestFree(t);
}
END_TEST

START_TEST(bufferVariable_ofText) {
    IoTest *t = ioTestNew("ab\r\nc");
    Obj *in = ioStdFile(&t->rt, 0);
    ck_assert_int_eq(*(uint8_t *)ioFileBuffer(&t->rt, in, NULL), 'a');
    (void)CALL1(t, BI_f_get, argIn(t));
    ck_assert_int_eq(*(uint8_t *)ioFileBuffer(&t->rt, in, NULL), 'b');
    ck_assert_int_eq(*(uint8_t *)ioFileBuffer(&t->rt, in, NULL), 'b');
    expectChar(t, LIST, 'b');
    ck_assert_int_eq(*(uint8_t *)ioFileBuffer(&t->rt, in, NULL), ' ');
    (void)CALL1(t, BI_f_get, argIn(t));
    ck_assert_int_eq(*(uint8_t *)ioFileBuffer(&t->rt, in, NULL), 'c');
    (void)CALL1(t, BI_f_get, argIn(t));
    ck_assert_int_eq(CALL1(t, BI_f_get, argIn(t)), 1);
    ck_assert_int_eq(t->rt.error.code, 100);
    Obj *out = ioStdFile(&t->rt, 1);
    *(uint8_t *)ioFileBuffer(&t->rt, out, NULL) = 'Q';
    ck_assert_int_eq(CALL1(t, BI_f_put, argOut(t)), 0);
    expectOutput(t, "Q");
    ioTestFree(t);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("io text");
    TCase *tc = tcase_create("text");
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, write_integersAndChars);
    tcase_add_test(tc, write_stringsAreCut);
    tcase_add_test(tc, write_booleansEnumsPointers);
    tcase_add_test(tc, write_reals);
    tcase_add_test(tc, write_largerThanBuffer);
    tcase_add_test(tc, stderr_isUnbuffered);
    tcase_add_loop_test(tc, read_numbers, 0, 5);
    tcase_add_loop_test(tc, read_realsAndWords, 0, 5);
    tcase_add_loop_test(tc, read_mixedLineOfTheSpec, 0, 5);
    tcase_add_test(tc, readln_isLineOriented);
    tcase_add_test(tc, iso_lineEndIsABlankAndNumbersCross);
    tcase_add_test(tc, fpc_tokensEndAtBlanks);
    tcase_add_test(tc, read_charAtEnd);
    tcase_add_loop_test(tc, read_stringsOfAnyLength, 0, 2);
    tcase_add_loop_test(tc, read_packedArray, 0, 5);
    tcase_add_loop_test(tc, read_loneCarriageReturnIsAChar, 0, 5);
    tcase_add_test(tc, seek_eofAndEoln);
    tcase_add_test(tc, input_isLazyAndFlushesOutput);
    tcase_add_test(tc, bufferVariable_ofText);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
