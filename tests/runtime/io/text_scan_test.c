/* text_scan_test.c: reading of text files as C programs do it: bytes, lines, the end-of-file indicator, names of standard files. */
#include "tests/runtime/io/io_fixture.h"

enum { FILE_BYTES = 3000 };

/* A file of lines of 100 bytes, opened for reading in files[0]. */
static void openLines(IoTest *t) {
    FILE *f = fopen(t->names[0], "w");
    ck_assert_ptr_nonnull(f);
    for (int i = 0; i < FILE_BYTES; i++) ck_assert_int_ne(fputc(i % 100 == 99 ? '\n' : 'a' + i % 26, f), EOF);
    ck_assert_int_eq(fclose(f), 0);
    ck_assert_int_eq(CALL3(t, BI_f_open, argFile(t, 0), argS(t, t->names[0]), argS(t, "r")), 0);
    ck_assert_int_eq(t->R[0].i, 0);
}

START_TEST(scan_bytesComeInTheSizesAskedFor) {
    IoTest *t = ioTestNew("");
    openLines(t);
    ck_assert_int_eq(CALL2(t, BI_f_get_bytes, argFile(t, 0), argI(5)), 0);
    expectString(&t->R[0], "abcde");
    ck_assert_int_eq(CALL1(t, BI_f_hit_end, argFile(t, 0)), 0);
    ck_assert_int_eq(t->R[0].i, 0);
    ck_assert_int_eq(CALL2(t, BI_f_get_bytes, argFile(t, 0), argI(FILE_BYTES - 5)), 0);
    ck_assert_int_eq(strLength((const ObjString *)(const void *)t->R[0].o), FILE_BYTES - 5);
    ck_assert_int_eq(CALL1(t, BI_f_hit_end, argFile(t, 0)), 0);
    ck_assert_int_eq(t->R[0].i, 0); /* nobody has looked behind the last byte */
    ck_assert_int_eq(CALL2(t, BI_f_get_bytes, argFile(t, 0), argI(1)), 0);
    expectString(&t->R[0], "");
    ck_assert_int_eq(CALL1(t, BI_f_hit_end, argFile(t, 0)), 0);
    ck_assert_int_eq(t->R[0].i, 1);
    ioTestFree(t);
}
END_TEST

/* The caller's window holds the only reference to the file. */
static void readFromUnnamed(int id, int64_t limit, int64_t expected) {
    IoTest *t = ioTestNew("");
    t->inputChunk = 64; /* several pieces, so that what is read is kept while more memory is needed */
    openLines(t);
    Value file = argFile(t, 0);
    t->files[0] = NULL;
    ck_assert_int_eq(CALL2(t, id, file, argI(limit)), 0);
    ck_assert_int_eq(strLength((const ObjString *)(const void *)t->R[0].o), expected);
    ioTestFree(t);
}

START_TEST(scan_bytesKeepTheirFile) { readFromUnnamed(BI_f_get_bytes, FILE_BYTES, FILE_BYTES); }
END_TEST

START_TEST(scan_lineKeepsItsFile) { readFromUnnamed(BI_f_get_line, FILE_BYTES, 100); }
END_TEST

static void unget(IoTest *t, int64_t byte, int64_t expected) {
    ck_assert_int_eq(CALL2(t, BI_f_unget_byte, argFile(t, 0), argI(byte)), 0);
    ck_assert_int_eq(t->R[0].i, expected);
}

static void expectByte(IoTest *t, int64_t byte) {
    ck_assert_int_eq(CALL1(t, BI_f_get_byte, argFile(t, 0)), 0);
    ck_assert_int_eq(t->R[0].i, byte);
}

START_TEST(scan_aByteGoesBackAnywhere) {
    IoTest *t = ioTestNew("");
    openLines(t);
    unget(t, 'x', 'x'); /* before the first read */
    expectByte(t, 'x');
    expectByte(t, 'a');
    unget(t, 'y', 'y');
    expectByte(t, 'y');
    ck_assert_int_eq(CALL2(t, BI_f_get_bytes, argFile(t, 0), argI(FILE_BYTES)), 0);
    expectByte(t, -1);
    unget(t, -1, -1);
    ck_assert_int_eq(CALL1(t, BI_f_hit_end, argFile(t, 0)), 0);
    ck_assert_int_eq(t->R[0].i, 1);
    unget(t, 'z', 'z'); /* after the last */
    ck_assert_int_eq(CALL1(t, BI_f_hit_end, argFile(t, 0)), 0);
    ck_assert_int_eq(t->R[0].i, 0);
    expectByte(t, 'z');
    expectByte(t, -1);
    ck_assert_int_eq(CALL1(t, BI_f_close, argFile(t, 0)), 0);
    unget(t, 'x', -1);
    ioTestFree(t);
}
END_TEST

START_TEST(scan_standardFileHasAnotherName) {
    IoTest *t = ioTestNew("ab");
    ck_assert_int_eq(CALL2(t, BI_f_standard, argFile(t, 0), argI(0)), 0);
    ck_assert_int_eq(CALL2(t, BI_f_get_bytes, argFile(t, 0), argI(1)), 0);
    expectString(&t->R[0], "a");
    ck_assert_int_eq(CALL2(t, BI_f_get_bytes, argIn(t), argI(9)), 0);
    expectString(&t->R[0], "b");
    ck_assert_int_eq(CALL1(t, BI_f_hit_end, argFile(t, 0)), 0);
    ck_assert_int_eq(t->R[0].i, 1);
    ioTestFree(t);
}
END_TEST

int main(void) {
    Suite *s = suite_create("text_scan");
    TCase *c = tcase_create("text_scan");
    tcase_add_test(c, scan_bytesComeInTheSizesAskedFor);
    tcase_add_test(c, scan_bytesKeepTheirFile);
    tcase_add_test(c, scan_lineKeepsItsFile);
    tcase_add_test(c, scan_aByteGoesBackAnywhere);
    tcase_add_test(c, scan_standardFileHasAnotherName);
    suite_add_tcase(s, c);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
