/* file_test.c: opening, closing, naming, typed and untyped files, layout, the three error states,
 * lost writes. */
#include "tests/runtime/io/io_fixture.h"

static void expectOk(IoTest *t, int status) {
    ck_assert_int_eq(status, 0);
    ck_assert_int_eq(t->rt.ioResult, 0);
}

static void assign(IoTest *t, int i) {
    expectOk(t, CALL2(t, BI_f_assign, argFile(t, i), argS(t, t->names[i])));
}

static void writeText(IoTest *t, int i, const char *text) {
    expectOk(t, CALL4(t, BI_write_str, argFile(t, i), argS(t, text), argI(0), argI(0)));
}

static void expectLine(IoTest *t, int i, const char *text) {
    ck_assert_int_eq(CALL2(t, BI_read_str, argFile(t, i), argI(8)), 0);
    expectString(&t->R[0], text);
    ck_assert_int_eq(CALL2(t, BI_read_ln, argFile(t, i), argI(0)), 0);
}

static int64_t ask(IoTest *t, int id, Value f) {
    ck_assert_int_eq(CALL1(t, id, f), 0);
    return t->R[0].i;
}

START_TEST(text_rewriteAppendReset) {
    IoTest *t = ioTestNew("");
    assign(t, 0);
    expectOk(t, CALL2(t, BI_f_rewrite, argFile(t, 0), argI(0)));
    ck_assert_int_eq(ask(t, BI_eof, argFile(t, 0)), 1);
    writeText(t, 0, "one");
    expectOk(t, CALL1(t, BI_write_ln, argFile(t, 0)));
    expectOk(t, CALL1(t, BI_f_close, argFile(t, 0)));
    expectOk(t, CALL1(t, BI_f_append, argFile(t, 0)));
    writeText(t, 0, "two");
    expectOk(t, CALL2(t, BI_f_reset, argFile(t, 0), argI(0))); /* completes the line */
    expectLine(t, 0, "one");
    ck_assert_int_eq(ask(t, BI_eof, argFile(t, 0)), 0);
    expectLine(t, 0, "two");
    ck_assert_int_eq(ask(t, BI_eof, argFile(t, 0)), 1);
    expectOk(t, CALL1(t, BI_f_close, argFile(t, 0)));
    ck_assert_int_eq(ask(t, BI_eof, argFile(t, 0)), 1);
    ck_assert_int_eq(ask(t, BI_file_exists, argS(t, t->names[0])), 1);
    expectOk(t, CALL2(t, BI_f_rename, argFile(t, 0), argS(t, t->names[1])));
    ck_assert_int_eq(ask(t, BI_file_exists, argS(t, t->names[0])), 0);
    expectOk(t, CALL1(t, BI_f_erase, argFile(t, 0)));
    ck_assert_int_eq(ask(t, BI_file_exists, argS(t, t->names[1])), 0);
    ioTestFree(t);
}
END_TEST

START_TEST(anonymous_livesUntilItsBlockEnds) {
    IoTest *t = ioTestNew("");
    expectOk(t, CALL2(t, BI_f_rewrite, argFile(t, 0), argI(0)));
    writeText(t, 0, "kept");
    expectOk(t, CALL1(t, BI_f_close, argFile(t, 0)));
    expectOk(t, CALL2(t, BI_f_reset, argFile(t, 0), argI(0)));
    expectLine(t, 0, "kept");
    expectOk(t, CALL2(t, BI_f_rewrite, argFile(t, 0), argI(0)));
    expectOk(t, CALL2(t, BI_f_reset, argFile(t, 0), argI(0)));
    ck_assert_int_eq(ask(t, BI_eof, argFile(t, 0)), 1);
    expectOk(t, CALL1(t, BI_f_end, argFile(t, 0)));
    ck_assert_int_eq(CALL2(t, BI_f_reset, argFile(t, 0), argI(0)), 1); /* never written */
    ck_assert_int_eq(t->rt.error.code, 102);
    ioTestFree(t);
}
END_TEST

START_TEST(emptyName_isStandardFile) {
    IoTest *t = ioTestNew("first\nsecond\n");
    expectOk(t, CALL2(t, BI_f_assign, argFile(t, 0), argS(t, "")));
    expectOk(t, CALL2(t, BI_f_reset, argFile(t, 0), argI(0)));
    expectLine(t, 0, "first");
    ck_assert_int_eq(CALL2(t, BI_read_str, argIn(t), argI(8)), 0); /* one buffer for both */
    expectString(&t->R[0], "second");
    expectOk(t, CALL1(t, BI_f_close, argFile(t, 0)));
    expectOk(t, CALL2(t, BI_f_rewrite, argFile(t, 0), argI(0)));
    writeText(t, 0, "hello");
    expectOk(t, CALL1(t, BI_f_close, argFile(t, 0)));
    ck_assert_uint_eq(t->outputLength, 5);
    ioTestFree(t);
}
END_TEST

START_TEST(standardOutput_canBeRedirected) {
    IoTest *t = ioTestNew("");
    expectOk(t, CALL2(t, BI_f_rewrite, argOut(t), argI(0)));
    expectOk(t, CALL4(t, BI_write_str, argOut(t), argS(t, "a"), argI(0), argI(0)));
    expectOk(t, CALL2(t, BI_f_assign, argOut(t), argS(t, t->names[0])));
    expectOk(t, CALL2(t, BI_f_rewrite, argOut(t), argI(0)));
    expectOk(t, CALL4(t, BI_write_str, argOut(t), argS(t, "b"), argI(0), argI(0)));
    expectOk(t, CALL2(t, BI_f_assign, argOut(t), argS(t, "")));
    expectOk(t, CALL2(t, BI_f_rewrite, argOut(t), argI(0)));
    expectOk(t, CALL4(t, BI_write_str, argOut(t), argS(t, "c"), argI(0), argI(0)));
    expectOutput(t, "ac");
    assign(t, 0);
    expectOk(t, CALL2(t, BI_f_reset, argFile(t, 0), argI(0)));
    expectLine(t, 0, "b");
    ioTestFree(t);
}
END_TEST

START_TEST(bind_usesArgumentsThenNames) {
    IoTest *t = ioTestNew("");
    const char *args[] = {"prog.pas", t->names[0]};
    t->rt.args = args;
    t->rt.argCount = 2;
    ck_assert_int_eq(CALL3(t, BI_f_bind, argFile(t, 0), argS(t, "f"), argI(1)), 0);
    ck_assert_int_eq(CALL3(t, BI_f_bind, argFile(t, 1), argS(t, t->names[1]), argI(2)), 0);
    expectOk(t, CALL2(t, BI_f_rewrite, argFile(t, 0), argI(0)));
    expectOk(t, CALL2(t, BI_f_rewrite, argFile(t, 1), argI(0)));
    ck_assert_int_eq(ioTestFinish(t), 0);
    ck_assert_int_eq(access(t->names[0], F_OK), 0);
    ck_assert_int_eq(access(t->names[1], F_OK), 0);
    ioTestFree(t);
}
END_TEST

/* ---- error states ---------------------------------------------------------------------------- */

START_TEST(openErrors_threeStates) {
    IoTest *t = ioTestNew("");
    expectOk(t, CALL2(t, BI_f_assign, argFile(t, 0), argS(t, "/nonexistent/x")));
    ck_assert_int_eq(CALL2(t, BI_f_reset, argFile(t, 0), argI(0)), 0); /* default: goes on */
    ck_assert_int_eq(ask(t, BI_io_result, argI(0)), 2);
    ck_assert_int_eq(ask(t, BI_io_result, argI(0)), 0);
    (void)CALL1(t, BI_io_begin, argI(1));
    ck_assert_int_eq(CALL2(t, BI_f_rewrite, argFile(t, 0), argI(0)), 0);
    ck_assert_int_eq(CALL1(t, BI_io_end, argI(0)), 0);
    ck_assert_int_eq(ask(t, BI_io_result, argI(0)), 2);
    (void)CALL1(t, BI_io_begin, argI(2));
    ck_assert_int_eq(CALL2(t, BI_f_reset, argFile(t, 0), argI(0)), 1);
    ck_assert_int_eq(t->rt.error.code, 2);
    ck_assert_ptr_nonnull(strstr(t->rt.error.message, "/nonexistent/x"));
    ck_assert_int_eq(t->rt.ioMode, 0);
    expectOk(t, CALL2(t, BI_f_assign, argFile(t, 0), argS(t, "/tmp")));
    ck_assert_int_eq(CALL2(t, BI_f_reset, argFile(t, 0), argI(0)), 0);
    ck_assert_int_eq(ask(t, BI_io_result, argI(0)), 5); /* a directory */
    expectOk(t, CALL2(t, BI_f_assign, argFile(t, 0), argS(t, "/etc/passwd/x")));
    (void)CALL2(t, BI_f_reset, argFile(t, 0), argI(0));
    ck_assert_int_eq(ask(t, BI_io_result, argI(0)), 3);
    ioTestFree(t);
}
END_TEST

START_TEST(wrongUse_threeStates) {
    IoTest *t = ioTestNew("");
    ck_assert_int_eq(CALL3(t, BI_write_int, argFile(t, 0), argI(1), argI(0)), 1);
    ck_assert_int_eq(t->rt.error.code, 103);
    ck_assert_int_eq(CALL2(t, BI_read_int, argFile(t, 0), argI(8)), 1);
    ck_assert_int_eq(t->rt.error.code, 103);
    ck_assert_int_eq(CALL2(t, BI_read_int, argOut(t), argI(8)), 1);
    ck_assert_int_eq(t->rt.error.code, 104);
    ck_assert_int_eq(CALL1(t, BI_write_ln, argIn(t)), 1);
    ck_assert_int_eq(t->rt.error.code, 105);
    ck_assert_int_eq(CALL1(t, BI_f_close, argFile(t, 0)), 1);
    ck_assert_int_eq(t->rt.error.code, 103);
    (void)CALL1(t, BI_io_begin, argI(1));
    ck_assert_int_eq(CALL3(t, BI_write_int, argFile(t, 0), argI(1), argI(0)), 0);
    ck_assert_int_eq(CALL4(t, BI_write_str, argFile(t, 0), argS(t, ""), argI(0), argI(0)), 0);
    ck_assert_int_eq(ask(t, BI_io_result, argI(0)), 103);
    ck_assert_int_eq(CALL2(t, BI_read_int, argFile(t, 0), argI(8)), 0);
    ck_assert_int_eq(t->R[1].i, 0);
    ck_assert_int_eq(CALL3(t, BI_write_int, argP(NULL), argI(1), argI(0)), 0);
    ck_assert_int_eq(ask(t, BI_io_result, argI(0)), 103);
    ioTestFree(t);
}
END_TEST

START_TEST(formatErrors_raiseAtTheEndOfTheStatement) {
    IoTest *t = ioTestNew("x y\nnext\n");
    (void)CALL1(t, BI_io_begin, argI(2));
    ck_assert_int_eq(CALL2(t, BI_read_int, argIn(t), argI(9)), 0);
    ck_assert_int_eq(CALL2(t, BI_read_ln, argIn(t), argI(0)), 0);
    ck_assert_int_eq(CALL1(t, BI_io_end, argI(0)), 1);
    ck_assert_int_eq(t->rt.error.code, 106);
    ck_assert_int_eq(CALL2(t, BI_read_str, argIn(t), argI(8)), 0);
    expectString(&t->R[0], "next");
    ioTestFree(t);
}
END_TEST

/* ---- typed files ----------------------------------------------------------------------------- */

static const RtElem intElem = {.kind = RT_I32, .align = 4, .size = 4, .fileSize = 4};

static Value typedFile(IoTest *t, int i, const RtElem *elem) {
    Obj *o = ioFileRef(&t->rt, &t->files[i], elem, false);
    ck_assert_ptr_nonnull(o);
    return (Value){.o = o};
}

static int32_t *intBuffer(IoTest *t, Value f) {
    int32_t *p = ioFileBuffer(&t->rt, f.o, &intElem);
    ck_assert_ptr_nonnull(p);
    return p;
}

static void putInt(IoTest *t, Value f, int32_t v) {
    *intBuffer(t, f) = v;
    ck_assert_int_eq(CALL1(t, BI_f_put, f), 0);
}

START_TEST(typed_sequentialAndSeek) {
    IoTest *t = ioTestNew("");
    Value f = typedFile(t, 0, &intElem);
    expectOk(t, CALL2(t, BI_f_assign, f, argS(t, t->names[0])));
    expectOk(t, CALL2(t, BI_f_rewrite, f, argI(0)));
    for (int i = 0; i < 50000; i++) putInt(t, f, i * 3);
    ck_assert_int_le(t->writes, 4); /* buffered */
    ck_assert_int_eq(ask(t, BI_f_size, f), 50000);
    ck_assert_int_eq(ask(t, BI_f_pos, f), 50000);
    ck_assert_int_eq(ask(t, BI_eof, f), 1);
    expectOk(t, CALL2(t, BI_f_reset, f, argI(0)));
    for (int i = 0; i < 50000; i++) {
        ck_assert_int_eq(*intBuffer(t, f), i * 3);
        ck_assert_int_eq(CALL1(t, BI_f_get, f), 0);
    }
    ck_assert_int_eq(ask(t, BI_eof, f), 1);
    ck_assert_int_eq(CALL1(t, BI_f_get, f), 1);
    ck_assert_int_eq(t->rt.error.code, 100);
    expectOk(t, CALL2(t, BI_f_seek, f, argI(100)));
    ck_assert_int_eq(*intBuffer(t, f), 300);
    putInt(t, f, -1); /* replaces element 100 */
    ck_assert_int_eq(ask(t, BI_f_pos, f), 101);
    ck_assert_int_eq(*intBuffer(t, f), 303);
    expectOk(t, CALL2(t, BI_f_seek, f, argI(100)));
    ck_assert_int_eq(*intBuffer(t, f), -1);
    expectOk(t, CALL2(t, BI_f_seek, f, argI(200)));
    expectOk(t, CALL1(t, BI_f_truncate, f));
    ck_assert_int_eq(ask(t, BI_f_size, f), 200);
    ck_assert_int_eq(ask(t, BI_eof, f), 1);
    long before = t->writes;
    for (int i = 0; i < 1000; i++) putInt(t, f, i); /* at the end after Seek: stays buffered */
    ck_assert_int_le(t->writes - before, 1);
    ck_assert_int_eq(ask(t, BI_f_size, f), 1200);
    ck_assert_int_eq(CALL2(t, BI_f_seek, f, argI(-1)), 1);
    ioTestFree(t);
}
END_TEST

START_TEST(typed_isoResetIsReadOnly) {
    IoTest *t = ioTestNew("");
    Value f = typedFile(t, 0, &intElem);
    expectOk(t, CALL2(t, BI_f_rewrite, f, argI(0)));
    putInt(t, f, 5);
    expectOk(t, CALL2(t, BI_f_reset, f, argI(0)));
    ck_assert_int_eq(*intBuffer(t, f), 5);
    expectOk(t, CALL2(t, BI_f_assign, f, argS(t, t->names[0])));
    expectOk(t, CALL2(t, BI_f_rewrite, f, argI(0)));
    expectOk(t, CALL2(t, BI_f_reset, f, argI(-1)));
    (void)intBuffer(t, f);
    ck_assert_int_eq(CALL1(t, BI_f_put, f), 1);
    ck_assert_int_eq(t->rt.error.code, 105);
    ioTestFree(t);
}
END_TEST

START_TEST(typed_partOfAnElementIsNone) {
    IoTest *t = ioTestNew("");
    FILE *raw = fopen(t->names[0], "wb");
    ck_assert_ptr_nonnull(raw);
    ck_assert_uint_eq(fwrite("\1\0\0\0\2\0", 1, 6, raw), 6);
    ck_assert_int_eq(fclose(raw), 0);
    Value f = typedFile(t, 0, &intElem);
    expectOk(t, CALL2(t, BI_f_assign, f, argS(t, t->names[0])));
    expectOk(t, CALL2(t, BI_f_reset, f, argI(0)));
    ck_assert_int_eq(*intBuffer(t, f), 1);
    ck_assert_int_eq(CALL1(t, BI_f_get, f), 0);
    ck_assert_int_eq(ask(t, BI_eof, f), 1);
    ck_assert_int_eq(*intBuffer(t, f), 0);
    ck_assert_int_eq(CALL1(t, BI_f_get, f), 1);
    ioTestFree(t);
}
END_TEST

START_TEST(buffer_ofWrongTypeIsRefused) {
    static const RtElem wide = {.kind = RT_I64, .align = 8, .size = 8, .fileSize = 8};
    static const RtElem refs = {.kind = RT_REF, .align = 8, .size = 8, .hasRefs = true};
    IoTest *t = ioTestNew("");
    Value f = typedFile(t, 0, &intElem);
    ck_assert_ptr_null(ioFileBuffer(&t->rt, f.o, &wide));
    ck_assert_int_eq(t->rt.error.code, RTE_CAST);
    ck_assert_ptr_null(ioFileRef(&t->rt, &t->files[0], &wide, false));
    ck_assert_ptr_null(ioFileRef(&t->rt, &t->files[0], NULL, false));
    ck_assert_ptr_nonnull(ioFileRef(&t->rt, &t->files[1], &refs, false));
    ck_assert_ptr_null(ioFileRef(&t->rt, &t->files[1], &wide, false));
    ck_assert_ptr_null(ioFileBuffer(&t->rt, t->files[1], &wide));
    ck_assert_ptr_null(ioFileBuffer(&t->rt, NULL, &wide));
    ioTestFree(t);
}
END_TEST

START_TEST(layout_packsRecordsSetsAndImages) {
    static const RtElem u8 = {.kind = RT_U8, .align = 1, .size = 1, .fileSize = 1};
    static const RtElem i16 = {.kind = RT_I16, .align = 2, .size = 2, .fileSize = 2};
    static const RtElem f64 = {.kind = RT_F64, .align = 8, .size = 8, .fileSize = 8};
    static const RtElem i64 = {.kind = RT_I64, .align = 8, .size = 8, .fileSize = 8};
    static const RtElem enumeration = {.kind = RT_U8, .align = 1, .size = 1, .fileSize = 4};
    static const RtElem smallSet = {.kind = RT_I64, .align = 8, .size = 8, .fileSize = 32};
    static const RtElem set = {
        .kind = RT_ARRAY, .align = 8, .size = 16, .count = 2, .elem = &i64, .fileSize = 32};
    static const RtField pairFields[] = {{0, &u8}, {2, &i16}};
    static const RtElem pair = {
        .kind = RT_RECORD, .align = 2, .size = 4, .count = 2, .fields = pairFields, .fileSize = 3};
    static const RtElem pairs = {
        .kind = RT_ARRAY, .align = 2, .size = 8, .count = 2, .elem = &pair, .fileSize = 6};
    static const RtField fields[] = {{0, &u8},           {8, &f64},       {16, &pairs},
                                     {24, &enumeration}, {32, &smallSet}, {40, &set}};
    static const RtElem record = {
        .kind = RT_RECORD, .align = 8, .size = 56, .count = 6, .fields = fields};
    uint8_t memory[56] = {0};
    uint8_t back[56] = {0};
    uint8_t file[128];
    ck_assert_uint_eq(ioElemFileSize(&record), 1 + 8 + 6 + 4 + 32 + 32);
    memory[0] = 7;
    double real = 1.5;
    memcpy(memory + 8, &real, 8);
    int16_t minus = -2;
    memory[16] = 1;
    memcpy(memory + 18, &minus, 2);
    memory[20] = 3;
    memory[24] = 200;
    memset(memory + 32, 0x81, 24);
    ioElemEncode(&record, memory, file);
    static const uint8_t start[] = {7,    0,    0, 0, 0, 0,   0, 0xf8, 0x3f, 1,
                                    0xfe, 0xff, 3, 0, 0, 200, 0, 0,    0,    0x81};
    ck_assert_int_eq(memcmp(file, start, sizeof start), 0);
    for (int i = 27; i < 51; i++)
        ck_assert_int_eq(file[i], 0); /* a register set is padded with zeros */
    for (int i = 51; i < 67; i++) ck_assert_int_eq(file[i], 0x81);
    for (int i = 67; i < 83; i++) ck_assert_int_eq(file[i], 0);
    ioElemDecode(&record, file, back);
    ck_assert_int_eq(memcmp(memory, back, sizeof memory), 0);
    static const RtElem image = {
        .kind = RT_RECORD, .align = 2, .size = 4, .count = 2, .fields = pairFields, .fileSize = 4};
    ck_assert_uint_eq(ioElemFileSize(&image), 4);
    static const RtElem badArray = {
        .kind = RT_ARRAY, .align = 8, .size = 8, .count = 2, .elem = &i64, .fileSize = 16};
    ck_assert_uint_eq(ioElemFileSize(&badArray), 0); /* larger than it says */
    static const RtField badFields[] = {{4, &i64}};
    static const RtElem badRecord = {
        .kind = RT_RECORD, .align = 8, .size = 8, .count = 1, .fields = badFields};
    ck_assert_uint_eq(ioElemFileSize(&badRecord), 0);
    RtElem deep[100];
    for (int i = 0; i < 100; i++) {
        deep[i] = (RtElem){.kind = RT_ARRAY,
                           .align = 1,
                           .size = 1,
                           .count = 1,
                           .elem = i == 0 ? &u8 : &deep[i - 1]};
    }
    ck_assert_uint_eq(ioElemFileSize(&deep[40]), 1);
    ck_assert_uint_eq(ioElemFileSize(&deep[99]), 0);
    ioTestFree(ioTestNew(""));
}
END_TEST

START_TEST(typed_packedRecordsThroughAFile) {
    static const RtElem u8 = {.kind = RT_U8, .align = 1, .size = 1, .fileSize = 1};
    static const RtElem i64 = {.kind = RT_I64, .align = 8, .size = 8, .fileSize = 8};
    static const RtField fields[] = {{0, &u8}, {8, &i64}};
    static const RtElem record = {
        .kind = RT_RECORD, .align = 8, .size = 16, .count = 2, .fields = fields, .fileSize = 9};
    IoTest *t = ioTestNew("");
    Value f = typedFile(t, 0, &record);
    expectOk(t, CALL2(t, BI_f_rewrite, f, argI(0)));
    for (int64_t i = 0; i < 20000; i++) {
        char *p = ioFileBuffer(&t->rt, f.o, &record);
        p[0] = (char)i;
        memcpy(p + 8, &i, 8);
        ck_assert_int_eq(CALL1(t, BI_f_put, f), 0);
    }
    expectOk(t, CALL2(t, BI_f_reset, f, argI(0)));
    ck_assert_int_eq(ask(t, BI_f_size, f), 20000);
    t->inputChunk = 1000;
    for (int64_t i = 0; i < 20000; i++) {
        char *p = ioFileBuffer(&t->rt, f.o, &record);
        ck_assert_int_eq(p[0], (char)i);
        ck_assert_int_eq(memcmp(p + 8, &i, 8), 0);
        ck_assert_int_eq(CALL1(t, BI_f_get, f), 0);
    }
    ck_assert_int_eq(ask(t, BI_eof, f), 1);
    ioTestFree(t);
}
END_TEST

START_TEST(untyped_blocks) {
    IoTest *t = ioTestNew("");
    Obj *o = ioFileRef(&t->rt, &t->files[0], NULL, true);
    ck_assert_ptr_nonnull(o);
    Value f = {.o = o};
    char data[100];
    char back[100] = {0};
    for (int i = 0; i < 100; i++) data[i] = (char)i;
    expectOk(t, CALL2(t, BI_f_assign, f, argS(t, t->names[0])));
    expectOk(t, CALL2(t, BI_f_rewrite, f, argI(10)));
    expectOk(t, CALL4(t, BI_block_write, f, argP(data), argI(100), argI(9)));
    ck_assert_int_eq(t->R[0].i, 9);
    ck_assert_int_eq(CALL4(t, BI_block_write, f, argP(data), argI(100), argI(11)), 1);
    ck_assert_int_eq(t->rt.error.code, RTE_RANGE);
    expectOk(t, CALL2(t, BI_f_reset, f, argI(10)));
    ck_assert_int_eq(ask(t, BI_f_size, f), 9);
    expectOk(t, CALL2(t, BI_f_seek, f, argI(2)));
    expectOk(t, CALL4(t, BI_block_read, f, argP(back), argI(100), argI(10)));
    ck_assert_int_eq(t->R[0].i, 7);
    ck_assert_int_eq(memcmp(back, data + 20, 70), 0);
    ioTestFree(t);
}
END_TEST

/* ---- failing system calls -------------------------------------------------------------------- */

START_TEST(failedWrite_isRaisedOnceAndExplained) {
    IoTest *t = ioTestNew("");
    t->failWriteAt = 0;
    t->failErrno = ENOSPC;
    (void)CALL4(t, BI_write_str, argOut(t), argS(t, "lost"), argI(0), argI(0));
    ck_assert_int_eq(CALL1(t, BI_f_flush, argOut(t)), 1);
    ck_assert_int_eq(t->rt.error.code, 101);
    ck_assert_str_eq(t->rt.error.message,
                     "I/O error 101: disk write error: standard output (no space left on device)");
    ck_assert_int_eq(ioTestFinish(t), 0);
    ioTestFree(t);
}
END_TEST

START_TEST(failedWrite_atExitReachesTheStatus) {
    IoTest *t = ioTestNew("");
    char message[RT_MESSAGE_MAX];
    t->failWriteAt = 0;
    t->isForGood = true;
    t->failErrno = _i == 0 ? ENOSPC : _i == 1 ? EPIPE : EIO;
    (void)CALL4(t, BI_write_str, argOut(t), argS(t, "lost"), argI(0), argI(0));
    ck_assert_int_eq(ioFlushAll(t->io, message), 101);
    ck_assert_ptr_nonnull(strstr(message, "standard output"));
    ioTestFree(t);
}
END_TEST

START_TEST(failedWrite_uncheckedUnderOffIsKept) {
    IoTest *t = ioTestNew("");
    t->failWriteAt = 0;
    t->failErrno = EIO;
    (void)CALL1(t, BI_io_begin, argI(1));
    (void)CALL4(t, BI_write_str, argOut(t), argS(t, "lost"), argI(0), argI(0));
    ck_assert_int_eq(CALL1(t, BI_f_flush, argOut(t)), 0);
    if (_i == 0) ck_assert_int_eq(ask(t, BI_io_result, argI(0)), 101); /* the program knows */
    ck_assert_int_eq(ioTestFinish(t), _i == 0 ? 0 : 101);
    ioTestFree(t);
}
END_TEST

START_TEST(failedWrite_ofAnUnreachableFile) {
    IoTest *t = ioTestNew("");
    assign(t, 0);
    expectOk(t, CALL2(t, BI_f_rewrite, argFile(t, 0), argI(0)));
    writeText(t, 0, "lost");
    t->files[0] = NULL;
    memset(t->R, 0, sizeof t->R);
    if (_i == 1) {
        t->failWriteAt = t->writes;
        t->failErrno = ENOSPC;
    }
    heapCollect(&t->rt);
    heapCollect(&t->rt);
    ck_assert_int_eq(t->writes, 1); /* the finalizer wrote the buffer */
    ck_assert_int_eq(ioTestFinish(t), _i == 1 ? 101 : 0);
    ioTestFree(t);
}
END_TEST

START_TEST(interruptedCalls_areRetried) {
    static const int errors[] = {EINTR, EAGAIN};
    IoTest *t = ioTestNew("12 34\n");
    t->failErrno = errors[_i];
    t->failReadAt = 0;
    ck_assert_int_eq(CALL2(t, BI_read_int, argIn(t), argI(8)), 0);
    ck_assert_int_eq(t->R[0].i, 12);
    t->failWriteAt = 1;
    t->writeMax = 3;
    (void)CALL4(t, BI_write_str, argOut(t), argS(t, "abcdefgh"), argI(0), argI(0));
    ck_assert_int_eq(ioTestFinish(t), 0);
    expectOutput(t, "abcdefgh");
    ioTestFree(t);
}
END_TEST

START_TEST(failedRead_isRaised) {
    IoTest *t = ioTestNew("12 34\n");
    t->failErrno = EIO;
    t->failReadAt = 0;
    ck_assert_int_eq(CALL2(t, BI_read_int, argIn(t), argI(8)), 1);
    ck_assert_int_eq(t->rt.error.code, 1000 + EIO);
    IoTest *u = ioTestNew("12 34\n");
    u->failErrno = EIO;
    u->failReadAt = 0;
    (void)CALL1(u, BI_io_begin, argI(1));
    ck_assert_int_eq(CALL2(u, BI_read_int, argIn(u), argI(8)), 0);
    ck_assert_int_eq(ask(u, BI_io_result, argI(0)), 1000 + EIO);
    ioTestFree(u);
    ioTestFree(t);
}
END_TEST

static bool stopAtOnce(void *user, Rt *rt) {
    (void)user;
    (void)rt;
    return true;
}

START_TEST(interrupt_endsAWaitingRead) {
    IoTest *t = ioTestNew("12 34\n");
    ioSetInterrupt(t->io, stopAtOnce, NULL);
    t->failErrno = EINTR;
    t->failReadAt = 0;
    ck_assert_int_eq(CALL2(t, BI_read_int, argIn(t), argI(8)), 1);
    ck_assert_int_eq(t->rt.error.code, RTE_INTERRUPT);
    ck_assert_int_eq(CALL3(t, BI_write_char, argOut(t), argI('x'), argI(INT64_MAX)),
                     1); /* endless output */
    ck_assert_int_eq(t->rt.error.code, RTE_INTERRUPT);
    ioTestFree(t);
}
END_TEST

START_TEST(directories) {
    IoTest *t = ioTestNew("");
    ck_assert_int_eq(ask(t, BI_mk_dir, argS(t, t->names[0])), 0);
    ck_assert_int_eq(ask(t, BI_mk_dir, argS(t, t->names[0])), 5);
    ck_assert_int_eq(t->rt.ioResult, 5);
    ck_assert_int_eq(ask(t, BI_dir_exists, argS(t, t->names[0])), 1);
    ck_assert_int_eq(ask(t, BI_file_exists, argS(t, t->names[0])), 0);
    ck_assert_int_eq(ask(t, BI_get_fattr, argS(t, t->names[0])), 16);
    ck_assert_int_eq(ask(t, BI_ch_dir, argS(t, t->names[0])), 0);
    ck_assert_int_eq(CALL1(t, BI_get_dir, argI(0)), 0);
    expectString(&t->R[0], t->names[0]);
    FILE *raw = fopen("entry", "wb");
    ck_assert_ptr_nonnull(raw);
    ck_assert_int_eq(fclose(raw), 0);
    ck_assert_int_eq(CALL1(t, BI_find_first, argS(t, ".")), 0);
    expectString(&t->R[0], "entry");
    ck_assert_int_eq(CALL1(t, BI_find_next, argI(0)), 0);
    expectString(&t->R[0], "");
    ck_assert_int_eq(CALL1(t, BI_find_first, argS(t, "./missing")), 0);
    expectString(&t->R[0], "");
    ck_assert_int_eq(ask(t, BI_io_result, argI(0)), 2);
    ck_assert_int_eq(unlink("entry"), 0);
    ck_assert_int_eq(ask(t, BI_ch_dir, argS(t, "/")), 0);
    ck_assert_int_eq(ask(t, BI_rm_dir, argS(t, t->names[0])), 0);
    ck_assert_int_eq(ask(t, BI_rm_dir, argS(t, t->names[0])), 2);
    ioTestFree(t);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("io file");
    TCase *tc = tcase_create("file");
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, text_rewriteAppendReset);
    tcase_add_test(tc, anonymous_livesUntilItsBlockEnds);
    tcase_add_test(tc, emptyName_isStandardFile);
    tcase_add_test(tc, standardOutput_canBeRedirected);
    tcase_add_test(tc, bind_usesArgumentsThenNames);
    tcase_add_test(tc, openErrors_threeStates);
    tcase_add_test(tc, wrongUse_threeStates);
    tcase_add_test(tc, formatErrors_raiseAtTheEndOfTheStatement);
    tcase_add_test(tc, typed_sequentialAndSeek);
    tcase_add_test(tc, typed_isoResetIsReadOnly);
    tcase_add_test(tc, typed_partOfAnElementIsNone);
    tcase_add_test(tc, buffer_ofWrongTypeIsRefused);
    tcase_add_test(tc, layout_packsRecordsSetsAndImages);
    tcase_add_test(tc, typed_packedRecordsThroughAFile);
    tcase_add_test(tc, untyped_blocks);
    tcase_add_test(tc, failedWrite_isRaisedOnceAndExplained);
    tcase_add_loop_test(tc, failedWrite_atExitReachesTheStatus, 0, 3);
    tcase_add_loop_test(tc, failedWrite_uncheckedUnderOffIsKept, 0, 2);
    tcase_add_loop_test(tc, failedWrite_ofAnUnreachableFile, 0, 2);
    tcase_add_loop_test(tc, interruptedCalls_areRetried, 0, 2);
    tcase_add_test(tc, failedRead_isRaised);
    tcase_add_test(tc, interrupt_endsAWaitingRead);
    tcase_add_test(tc, directories);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
