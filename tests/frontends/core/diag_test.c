/* diag_test.c: the diagnostics engine and suggestions. */
#include "tests/frontends/core/support.h"

START_TEST(diag_showsLineCaretAndRange) {
    static const char text[] = "begin\n    x := 'abc';\nend.";
    TestCompile *t = testBegin(text, sizeof text - 1);
    Pos at = 1 + 6 + 9;
    ck_assert(!diagReport(&t->c.diag, at, 5, DIAG_TYPES, "INTEGER", "STRING"));
    (void)diagReport(&t->c.diag, 1, 5, DIAG_N_DECLARED, "x");
    (void)diagReport(&t->c.diag, at - 5, 1, DIAG_N_DID_YOU_MEAN, "y");
    ck_assert_str_eq(t->host.out, "test.pas:2:10: error: incompatible types: expected INTEGER but got STRING [E2101]\n"
                                  "    x := 'abc';\n"
                                  "         ^~~~~\n"
                                  "test.pas:1:1: note: 'x' is declared here\n"
                                  "begin\n"
                                  "^~~~~\n"
                                  "test.pas:2:5: help: did you mean 'y'?\n");
    ck_assert_int_eq(t->host.pieces, 3);
    testEnd(t);
}
END_TEST

START_TEST(diag_alignsTabsAndEscapesControls) {
    static const char text[] = "\ta\t\x1b[31m\0 \xC3\xA9 \xFF x\r\n";
    TestCompile *t = testBegin(text, sizeof text - 1);
    (void)diagReport(&t->c.diag, 1 + 15, 1, DIAG_NOT_FOUND, "x\x07");
    ck_assert_str_eq(t->host.out, "test.pas:1:16: error: identifier not found: 'x\\x07' [E2001]\n"
                                  "        a       \\x1B[31m\\x00 \xC3\xA9 \\xFF x\n"
                                  "                                    ^\n");
    testEnd(t);
}
END_TEST

START_TEST(diag_cutsLongLinesAroundTheCaret) {
    size_t n = 1000000;
    char *text = malloc(n + 1);
    memset(text, 'y', n);
    text[n] = '\0';
    text[500000] = 'X';
    TestCompile *t = testBegin(text, n);
    (void)diagReport(&t->c.diag, 1 + 500000, 400000, DIAG_NOT_FOUND, "x");
    const char *line = strchr(t->host.out, '\n') + 1, *caret = strchr(line, '\n') + 1;
    ck_assert_uint_le(strlen(line), 2 * 208);
    ck_assert(memcmp(line, "...y", 4) == 0);
    ck_assert_int_eq(line[strchr(caret, '^') - caret], 'X');
    ck_assert(memcmp(caret - 4, "...", 3) == 0);
    (void)diagReport(&t->c.diag, 1 + (Pos)n, 1, DIAG_NOT_FOUND, "x");
    testEnd(t);
    free(text);
}
END_TEST

START_TEST(diag_stopsAfterTwentyErrors) {
    static const char text[] = "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa";
    TestCompile *t = testBegin(text, sizeof text - 1);
    for (Pos i = 1; i < 40; i++) (void)diagReport(&t->c.diag, i, 1, DIAG_NOT_FOUND, "a");
    ck_assert_uint_eq(t->c.diag.errorCount, DIAG_MAX_ERRORS);
    ck_assert(t->c.diag.isFull);
    ck_assert_int_eq(t->host.pieces, DIAG_MAX_ERRORS + 1);
    ck_assert_ptr_nonnull(strstr(t->host.out, "note: too many errors; stopping\n"));
    testEnd(t);
}
END_TEST

START_TEST(diag_dropsSecondErrorAtOnePlace) {
    TestCompile *t = testBegin("abc", 3);
    (void)diagReport(&t->c.diag, 2, 1, DIAG_NOT_FOUND, "b");
    (void)diagReport(&t->c.diag, 2, 1, DIAG_NOT_A_TYPE, "b");
    (void)diagReport(&t->c.diag, 1, 1, DIAG_N_DECLARED, "b"); /* a note of the dropped one */
    ck_assert_uint_eq(t->c.diag.errorCount, 1);
    ck_assert_int_eq(t->host.pieces, 1);
    (void)diagReport(&t->c.diag, 3, 1, DIAG_NOT_A_TYPE, "c");
    ck_assert_uint_eq(t->c.diag.errorCount, 2);
    testEnd(t);
}
END_TEST

START_TEST(diag_writesJsonObjects) {
    TestCompile *t = testBegin("x := 1", 6);
    t->c.diag.isJson = true;
    (void)diagReport(&t->c.diag, 3, 2, DIAG_NOT_FOUND, "a\"\\\n\xFF");
    diagPlain(&t->c.diag, DIAG_WARNING, "no %s", "place");
    ck_assert_str_eq(t->host.out,
                     "{\"severity\":\"error\",\"code\":\"E2001\",\"message\":\"identifier not found: 'a\\\"\\\\\\u000a\\ufffd'\","
                     "\"file\":\"test.pas\",\"line\":1,\"column\":3,\"endColumn\":5}\n"
                     "{\"severity\":\"warning\",\"code\":\"\",\"message\":\"no place\"}\n");
    testEnd(t);
}
END_TEST

START_TEST(diag_showsIncludeStackAndColours) {
    TestCompile *t = testBegin("{$I inc}", 8);
    SourceFile *inc = sourcesAddText(&t->c.sources, "inc", "bad", 3, 1);
    (void)diagReport(&t->c.diag, inc->base, 3, DIAG_NOT_FOUND, "bad");
    ck_assert_str_eq(t->host.out, "inc:1:1: error: identifier not found: 'bad' [E2001]\nbad\n^~~\n"
                                  "test.pas:1:1: note: included from here\n{$I inc}\n^\n");
    ck_assert_ptr_null(strchr(t->host.out, '\033'));
    t->c.diag.useColour = true;
    (void)diagReport(&t->c.diag, 2, 1, DIAG_NOT_FOUND, "bad");
    ck_assert_ptr_nonnull(strstr(t->host.out, "\033[1;31merror:"));
    testEnd(t);
}
END_TEST

START_TEST(diag_cutsHugeMessages) {
    TestCompile *t = testBegin("x", 1);
    char *name = malloc(1000001);
    memset(name, 1, 1000000);
    name[1000000] = '\0';
    (void)diagReport(&t->c.diag, 1, 1, DIAG_NOT_FOUND, name);
    ck_assert_uint_lt(t->host.outLength, 10000);
    ck_assert_ptr_nonnull(strstr(t->host.out, "... [E2001]\n"));
    t->c.diag.isJson = true;
    (void)diagReport(&t->c.diag, 2, 1, DIAG_NOT_FOUND, name);
    ck_assert_int_eq(t->host.out[t->host.outLength - 2], '}');
    free(name);
    testEnd(t);
}
END_TEST

static const char *suggest(const char *wrong, const char *const *candidates) {
    DiagSuggest s = {wrong, NULL, 0};
    for (; *candidates != NULL; candidates++) diagSuggestAdd(&s, *candidates);
    return s.best;
}

START_TEST(suggest_findsSingleTypos) {
    static const char *const names[] = {"writeln", "write", "readln", "counter", "count", "i", "total", NULL};
    ck_assert_str_eq(suggest("wirteln", names), "writeln"); /* swapped */
    ck_assert_str_eq(suggest("writln", names), "writeln");  /* missing */
    ck_assert_str_eq(suggest("writte", names), "write");    /* one too many */
    ck_assert_str_eq(suggest("tOtel", names), "total");
    ck_assert_str_eq(suggest("conut", names), "count");
    ck_assert_ptr_null(suggest("q", names));
    ck_assert_ptr_null(suggest("zebra", names));
    ck_assert_ptr_null(suggest("", names));
}
END_TEST

int main(void) {
    Suite *s = suite_create("diag");
    TCase *c = tcase_create("diag");
    tcase_add_test(c, diag_showsLineCaretAndRange);
    tcase_add_test(c, diag_alignsTabsAndEscapesControls);
    tcase_add_test(c, diag_cutsLongLinesAroundTheCaret);
    tcase_add_test(c, diag_stopsAfterTwentyErrors);
    tcase_add_test(c, diag_dropsSecondErrorAtOnePlace);
    tcase_add_test(c, diag_writesJsonObjects);
    tcase_add_test(c, diag_showsIncludeStackAndColours);
    tcase_add_test(c, diag_cutsHugeMessages);
    tcase_add_test(c, suggest_findsSingleTypos);
    suite_add_tcase(s, c);
    return testRun(s);
}
