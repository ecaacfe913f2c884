/* parser_test.c: recovery, limits, scopes and the usage flags that lowering relies on. */
#include "support.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

START_TEST(parser_reportsSevenIndependentErrors) {
    Unit *u =
        unitStatements(NULL, "var i: integer; s: string;\nprocedure p(x: integer); begin end;",
                       "i := 'abc';\nunknown := 5;\np(1, 2);\nif i then i := 1;\ni := 2\ni := "
                       ";\ngoto 5;\ns.x := 1");
    static const char *const lines[] = {
        "test.pas:5:",   "test.pas:6:",  "test.pas:7:", "test.pas:8:",
        "test.pas:10:3", "test.pas:11:", "test.pas:12:"};
    ck_assert(!u->isOk);
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++) {
        if (i == 4) continue;
        ck_assert_msg(unitHas(u, lines[i]), "%s missing in\n%s", lines[i], u->log);
    }
    ck_assert_msg(unitErrors(u) == 8, "%d\n%s", unitErrors(u), u->log);
    unitFree(u);
}
END_TEST

START_TEST(parser_reportsAnUnknownNameOnceAndSuggests) {
    Unit *u =
        unitStatements(NULL, "var counter: integer;", "countr := 1; countr := 2; writeln(countr)");
    ck_assert_int_eq(unitErrors(u), 1);
    ck_assert(unitHas(u, "did you mean 'counter'"));
    unitFree(u);
}
END_TEST

START_TEST(parser_stopsAfterTwentyErrors) {
    char text[4000] = "";
    for (int i = 0; i < 50; i++) strcat(text, "i := 'x';\n");
    Unit *u = unitStatements(NULL, "var i: integer;", text);
    ck_assert_int_eq(unitErrors(u), DIAG_MAX_ERRORS);
    unitFree(u);
}
END_TEST

static char *repeated(const char *head, const char *part, int n, const char *tail) {
    size_t k = strlen(part);
    char *text = malloc(strlen(head) + k * (size_t)n + strlen(tail) + 1), *o = text;
    o += strlen(strcpy(o, head));
    for (int i = 0; i < n; i++, o += k) memcpy(o, part, k);
    strcpy(o, tail);
    return text;
}

START_TEST(parser_limitsEveryKindOfNesting) {
    static const struct {
        const char *head, *part;
    } list[] = {{"var x: integer; begin x := ", "("},
                {"begin ", "begin "},
                {"type t = ", "array[1..2] of "},
                {"type t = ", "record a: "},
                {"var b: boolean; begin b := ", "not "},
                {"var x: integer; begin x := x", "+x"},
                {"begin ", "if true then "},
                {"begin ", "if true then else "},
                {"", "procedure q; "},
                {"procedure q(", "procedure r("},
                {"const a = ", "-"},
                {"var a: integer; begin a := ", "["},
                {"begin ", "repeat "},
                {"begin ", "case 1 of 1: "},
                {"begin ", "while true do "},
                {"function f(x: integer): integer; begin f := x end; begin writeln(", "f("},
                {"const c: array[1..2] of integer = ", "("}};
    for (size_t i = 0; i < sizeof list / sizeof list[0]; i++) {
        char *text = repeated(list[i].head, list[i].part, 100000, "");
        Unit *u = unitCompile(NULL, text);
        ck_assert_msg(unitHas(u, "nesting too deep"), "%s: %s", list[i].part, u->log);
        ck_assert_int_le(unitErrors(u), 2);
        unitFree(u);
        free(text);
    }
}
END_TEST

START_TEST(parser_handsOverEachTopLevelRoutineAndTheProgram) {
    Unit *u = unitStatements(
        NULL, "procedure a; procedure inner; begin end; begin inner end; procedure b; begin end;",
        "a; b");
    ck_assert_int_eq(u->handedOver, 3);
    unitFree(u);
    u = unitStatements(NULL, "procedure a; begin x end; procedure b; begin end;", "a; b");
    ck_assert_int_eq(u->handedOver, 0);
    unitFree(u);
}
END_TEST

START_TEST(parser_handsOverTheInterfaceOfAUnit) {
    static const char text[] = "unit u;\ninterface\nprocedure p;\nimplementation\nprocedure p; begin end;\nend.\n";
    Unit *u = unitCompile(NULL, text);
    ck_assert_msg(u->isOk, "%s", u->log);
    ck_assert_int_eq(u->interfaces, 1);
    ck_assert_int_eq(u->handedOver, 2);
    unitFree(u);
    u = unitStatements(NULL, "", "");
    ck_assert_int_eq(u->interfaces, 0);
    unitFree(u);
}
END_TEST

START_TEST(scope_findsRoutinesDeclaredLater) {
    ACCEPT(NULL,
           "procedure a; begin b(1); writeln(c) end; procedure b(x: integer); begin end; function "
           "c: integer; begin c := 1 end;",
           "a");
    ACCEPT(NULL,
           "procedure outer; procedure a; begin b end; procedure b; begin c end; begin a end; "
           "procedure c; begin end;",
           "outer");
    ACCEPT(NULL,
           "type p = procedure; procedure a; var x: p; begin x := @b; x := b end; procedure b; "
           "begin end;",
           "a");
    REJECT("iso", "procedure a; begin b end; procedure b; begin end;", "a",
           "identifier not found: 'b'");
    REJECT(NULL, "procedure a; begin b('x') end; procedure b(x: integer); begin end;", "a",
           "argument 1 to 'b'");
    REJECT(NULL,
           "procedure a; procedure inner; begin end; begin end; procedure b; begin inner end;", "a",
           "identifier not found: 'inner'");
}
END_TEST

START_TEST(scope_findsConstantsDefinedLater) {
    ACCEPT(NULL, "const a = b + 1; b = c * 2; c = 3;", "writeln(a)");
    REJECT(NULL, "const a = b; b = a;", "", "identifier not found: 'a'");
    REJECT("iso", "const a = b; b = 1;", "", "identifier not found");
}
END_TEST

START_TEST(scope_refusesRedeclarations) {
    REJECT(NULL, "var a: integer; a: char;", "", "duplicate identifier 'a'");
    REJECT(NULL, "procedure p(a: integer); var a: char; begin end;", "",
           "duplicate identifier 'a'");
    REJECT("iso", "const n = 1; procedure p; const m = n; n = 2; begin end;", "",
           "used before its declaration");
    ACCEPT(NULL, "const n = 1; procedure p; const m = n; n = 2; begin end;", "");
    ACCEPT(NULL, "var writeln: integer;", "writeln := 1; write(writeln)");
    REJECT(NULL, "procedure p; forward;", "", "never completed");
}
END_TEST

START_TEST(flags_captureAndAddress) {
    Unit *u = unitStatements(NULL,
                             "var g, h, k: integer; q: ^integer;\n"
                             "procedure take(var x: integer); begin x := 1 end;\n"
                             "procedure o(v: integer);\n"
                             "var a, b, c, d, e: integer;\n"
                             "  procedure n; begin a := 1; h := 2 end;\n"
                             "begin n; take(b); q := @c; d := e; v := v + k end;",
                             "o(g)");
    ck_assert_msg(u->isOk, "%s", u->log);
    const Routine *o = unitRoutine(u, "o"), *n = unitRoutine(u, "n"),
                  *take = unitRoutine(u, "take");
    ck_assert(unitLocal(o, "a")->isCaptured && unitLocal(o, "a")->isAssigned);
    ck_assert(!unitLocal(o, "b")->isCaptured && unitLocal(o, "b")->isVarPassed &&
              unitLocal(o, "b")->isAddressTaken);
    ck_assert(unitLocal(o, "c")->isAddressTaken && !unitLocal(o, "c")->isVarPassed);
    ck_assert(unitLocal(o, "d")->isAssigned && !unitLocal(o, "d")->isAddressTaken);
    ck_assert(!unitLocal(o, "e")->isAssigned);
    ck_assert(unitLocal(o, "v")->isAssigned);
    ck_assert(!unitSymbol(u, "g")->isUsedInRoutine && unitSymbol(u, "h")->isUsedInRoutine &&
              unitSymbol(u, "k")->isUsedInRoutine);
    ck_assert(n->usesOuter && !o->usesOuter && !take->usesOuter);
    unitFree(u);
}
END_TEST

START_TEST(flags_usesOuterIsTransitive) {
    Unit *u =
        unitStatements(NULL,
                       "procedure top; var x: integer;\n"
                       "  procedure c; forward;\n"
                       "  procedure a; begin c end;\n"
                       "  procedure c; begin x := 1 end;\n"
                       "  procedure free; begin end;\n"
                       "  procedure deep; procedure deeper; begin x := 2 end; begin deeper end;\n"
                       "begin a; free; deep end;",
                       "top");
    ck_assert_msg(u->isOk, "%s", u->log);
    ck_assert(unitRoutine(u, "a")->usesOuter && unitRoutine(u, "c")->usesOuter);
    ck_assert(unitRoutine(u, "deep")->usesOuter && unitRoutine(u, "deeper")->usesOuter);
    ck_assert(!unitRoutine(u, "free")->usesOuter && !unitRoutine(u, "top")->usesOuter);
    unitFree(u);
}
END_TEST

START_TEST(flags_valueUseAndNonLocalGoto) {
    Unit *u = unitStatements("iso",
                             "procedure call(procedure p); begin p end;\n"
                             "procedure top; label 1;\n"
                             "  procedure out; begin goto 1 end;\n"
                             "begin call(out); 1: end;",
                             "top");
    ck_assert_msg(u->isOk && u->treesAreValid, "%s", u->log);
    ck_assert(unitRoutine(u, "out")->isValueUsed && unitRoutine(u, "out")->usesOuter);
    ck_assert(unitRoutine(u, "top")->hasNonLocalTarget &&
              unitRoutine(u, "top")->labels->isNonLocal);
    ck_assert(!unitRoutine(u, "call")->isValueUsed);
    unitFree(u);
}
END_TEST

int main(void) {
    Suite *s = suite_create("pascal parser");
    TCase *t = tcase_create("parser");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, parser_reportsSevenIndependentErrors);
    tcase_add_test(t, parser_reportsAnUnknownNameOnceAndSuggests);
    tcase_add_test(t, parser_stopsAfterTwentyErrors);
    tcase_add_test(t, parser_limitsEveryKindOfNesting);
    tcase_add_test(t, parser_handsOverEachTopLevelRoutineAndTheProgram);
    tcase_add_test(t, parser_handsOverTheInterfaceOfAUnit);
    tcase_add_test(t, scope_findsRoutinesDeclaredLater);
    tcase_add_test(t, scope_findsConstantsDefinedLater);
    tcase_add_test(t, scope_refusesRedeclarations);
    tcase_add_test(t, flags_captureAndAddress);
    tcase_add_test(t, flags_usesOuterIsTransitive);
    tcase_add_test(t, flags_valueUseAndNonLocalGoto);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failures = srunner_ntests_failed(r);
    srunner_free(r);
    return failures != 0;
}
