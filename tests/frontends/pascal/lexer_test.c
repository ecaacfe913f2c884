/* lexer_test.c: tokens and directives as programs see them (pascal.md 2, 13). */
#include "support.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* The value of `const x = text` in the default mode. */
static const Node *constant(Unit **u, const char *mode, const char *text) {
    char program[512];
    (void)snprintf(program, sizeof program, "program t; const x = %s; begin writeln(x) end.", text);
    *u = unitCompile(mode, program);
    if (!(*u)->isOk) return NULL;
    const Node *write =
        (*u)->c.program->main->body->a->a; /* block of the writeln, its first statement */
    return write->a->a->next;              /* builtin, file, value */
}

START_TEST(lexer_readsIntegersOfAllBases) {
    static const struct {
        const char *text;
        int64_t value;
    } list[] = {{"0", 0},
                {"42", 42},
                {"$ff", 255},
                {"$FFFFFFFFFFFFFFFF", -1},
                {"&17", 15},
                {"%101", 5},
                {"9223372036854775807", INT64_MAX},
                {"-9223372036854775808", INT64_MIN},
                {"18446744073709551615", -1}};
    for (size_t i = 0; i < sizeof list / sizeof list[0]; i++) {
        Unit *u;
        const Node *x = constant(&u, NULL, list[i].text);
        ck_assert_msg(x != NULL && x->kind == EX_INT, "%s: %s", list[i].text, u->log);
        ck_assert_int_eq(x->i, list[i].value);
        unitFree(u);
    }
}
END_TEST

START_TEST(lexer_refusesMalformedNumbers) {
    static const char *const list[] = {"12ab", "1e", "1.5e+", "99999999999999999999", "$", "1."};
    for (size_t i = 0; i < sizeof list / sizeof list[0]; i++) {
        Unit *u;
        ck_assert_msg(constant(&u, NULL, list[i]) == NULL, "accepted %s", list[i]);
        unitFree(u);
    }
}
END_TEST

START_TEST(lexer_joinsPiecesOfLiterals) {
    Unit *u;
    const Node *x = constant(&u, NULL, "'it''s'#13#$41'b'");
    ck_assert(x != NULL && x->kind == EX_STR);
    ck_assert_uint_eq(x->str.length, 7);
    ck_assert(memcmp(x->str.bytes, "it's\rAb", 7) == 0);
    unitFree(u);
    x = constant(&u, NULL, "'x'");
    ck_assert(x != NULL && x->kind == EX_INT && x->i == 'x');
    unitFree(u);
}
END_TEST

START_TEST(lexer_hasNoEscapesUnlessAsked) {
    Unit *u;
    const Node *x = constant(&u, NULL, "'a\\n'");
    ck_assert_uint_eq(x->str.length, 3);
    unitFree(u);
    x = constant(&u, NULL, "{$ESCAPES ON}'a\\n'");
    ck_assert_uint_eq(x->str.length, 2);
    unitFree(u);
}
END_TEST

START_TEST(lexer_reportsWhatNeverEnds) {
    Unit *u = unitCompile(NULL, "program t;\nbegin\n{ open\nend.");
    ck_assert_msg(unitHas(u, "test.pas:3:1: error: unterminated comment"), "%s", u->log);
    unitFree(u);
    u = unitCompile(NULL, "program t;\nbegin\n writeln('abc)\nend.");
    ck_assert_msg(unitHas(u, "test.pas:3:10: error: unterminated string"), "%s", u->log);
    unitFree(u);
}
END_TEST

START_TEST(lexer_acceptsBothCommentClosersAndLineComments) {
    ACCEPT(NULL, "var x: integer; { a *) (* b } // c { d", "x := 1");
    ACCEPT("iso", "var x: integer; { a *) (* b }", "x := 1");
}
END_TEST

START_TEST(lexer_skipsMarkAndHashBangLine) {
    Unit *u = unitCompile(NULL, "\xEF\xBB\xBF#!/usr/bin/pascal\nbegin x end.");
    ck_assert_msg(unitHas(u, "test.pas:2:7: error: identifier not found"), "%s", u->log);
    unitFree(u);
}
END_TEST

START_TEST(lexer_treatsExtraWordsAsNamesInIsoMode) {
    ACCEPT("iso", "var string, unit, xor, shl: integer;",
           "string := 1; unit := string; xor := 2; shl := xor");
    REJECT(NULL, "var shl: integer;", "", "expected identifier");
    ACCEPT(NULL, "var label: integer; out, result: integer;",
           "label := 1; out := label; result := out");
}
END_TEST

START_TEST(lexer_refusesStrayBytes) {
    REJECT(NULL, "var i: integer;", "i := 1 ~ 2", "invalid character '~'");
    Unit *u = unitCompile(NULL, "begin \x80 end.");
    ck_assert(unitHas(u, "invalid character #128"));
    unitFree(u);
}
END_TEST

START_TEST(directives_choosesBranches) {
    ACCEPT(NULL, "{$DEFINE A}{$IFDEF a} const n = 1; {$ELSE} rubbish {$ENDIF}", "writeln(n)");
    ACCEPT(NULL,
           "{$IFDEF nothing} ' rubbish {$IFDEF x} {$ELSE} {$ENDIF} {$ELSEIF defined(PSCAL) and not "
           "defined(FPC)} const n = 1; {$ENDIF}",
           "writeln(n)");
    ACCEPT(NULL, "{$IF (1 < 2) and (3 <> 4)} const n = 1; {$IFEND}", "writeln(n)");
    ACCEPT(NULL, "\n#ifdef PSCAL\nconst n = 1;\n#else\nrubbish\n#endif\n", "writeln(n)");
    ACCEPT(NULL, "\n #define A\n#ifdef a\nrubbish\n#elif A\nconst n = 1;\n#endif\n", "writeln(n)");
    ACCEPT(NULL, "\n#ifdef extended sqlite\nrubbish\n#endif\n", "");
}
END_TEST

START_TEST(directives_reportsImbalance) {
    Unit *u = unitCompile(NULL, "{$IFDEF PSCAL}\nbegin end.");
    ck_assert(unitHas(u, "unbalanced directive"));
    unitFree(u);
    REJECT(NULL, "{$ENDIF}", "", "unbalanced directive");
    REJECT(NULL, "{$POP}", "", "unbalanced directive");
    REJECT(NULL, "{$MODE KLINGON}", "", "unknown mode");
    REJECT(NULL, "var i: integer; {$MODE ISO} j: integer;", "", "MODE must stand before");
}
END_TEST

START_TEST(directives_savesAndRestoresSwitches) {
    Unit *u =
        unitStatements(NULL, "var a, b, c: byte;", "a := 1; {$push}{$R+} b := 1; {$pop} c := 1");
    ck_assert(u->isOk);
    const Node *s = u->c.program->main->body->a;
    ck_assert_uint_eq(s->flags & NF_RANGE, 0);
    ck_assert_uint_ne(s->next->flags & NF_RANGE, 0);
    ck_assert_uint_eq(s->next->next->flags & NF_RANGE, 0);
    unitFree(u);
}
END_TEST

START_TEST(directives_includesRelativeToTheIncludingFile) {
    char folder[] = "/tmp/pas_lexer_XXXXXX", path[128], sub[128];
    ck_assert(mkdtemp(folder) != NULL);
    (void)snprintf(path, sizeof path, "%s/main.pas", folder);
    (void)snprintf(sub, sizeof sub, "%s/part.inc", folder);
    FILE *f = fopen(path, "w");
    fputs("program t; {$I part.inc}\nbegin writeln(n); late end.", f);
    fclose(f);
    f = fopen(sub, "w");
    fputs("const n = 5;\nprocedure early; begin late end;\nprocedure late; begin end;\n", f);
    fclose(f);
    Unit *u = unitCompileFile(NULL, path);
    ck_assert_msg(u->isOk, "%s", u->log);
    ck_assert_uint_eq(u->c.sources.fileCount, 2);
    unitFree(u);
    f = fopen(sub, "w");
    fputs("{$I part.inc}", f);
    fclose(f);
    u = unitCompileFile(NULL, path);
    ck_assert(unitHas(u, "nested too deeply"));
    unitFree(u);
    (void)unlink(sub);
    u = unitCompileFile(NULL, path);
    ck_assert(unitHas(u, "cannot read include file part.inc"));
    unitFree(u);
    (void)unlink(path);
    (void)rmdir(folder);
}
END_TEST

int main(void) {
    Suite *s = suite_create("pascal lexer");
    TCase *t = tcase_create("lexer");
    tcase_add_test(t, lexer_readsIntegersOfAllBases);
    tcase_add_test(t, lexer_refusesMalformedNumbers);
    tcase_add_test(t, lexer_joinsPiecesOfLiterals);
    tcase_add_test(t, lexer_hasNoEscapesUnlessAsked);
    tcase_add_test(t, lexer_reportsWhatNeverEnds);
    tcase_add_test(t, lexer_acceptsBothCommentClosersAndLineComments);
    tcase_add_test(t, lexer_skipsMarkAndHashBangLine);
    tcase_add_test(t, lexer_treatsExtraWordsAsNamesInIsoMode);
    tcase_add_test(t, lexer_refusesStrayBytes);
    tcase_add_test(t, directives_choosesBranches);
    tcase_add_test(t, directives_reportsImbalance);
    tcase_add_test(t, directives_savesAndRestoresSwitches);
    tcase_add_test(t, directives_includesRelativeToTheIncludingFile);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failures = srunner_ntests_failed(r);
    srunner_free(r);
    return failures != 0;
}
