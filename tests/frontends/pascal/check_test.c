/* check_test.c: compatibility, operators, statements and built-in routines: short programs that are
 * accepted, with valid trees, or refused with one error of the right kind. */
#include "support.h"

#include <check.h>
#include <string.h>

static const char *const vars = "type color = (red, green, blue); small = 1..10; rec = record a, "
                                "b: integer; case c: boolean of true: (d: real); false: () end;\n"
                                "pint = ^integer; str5 = packed array[1..5] of char;\n"
                                "var i, j: integer; r: real; b: boolean; c: char; s: string; k: "
                                "color; sm: small; x, y: rec; p, q: pint; v: str5;\n"
                                "a: array[1..5] of integer; st: set of 1..20; cs: set of char; f: "
                                "text; g: file of integer; d: array of integer;\n";

START_TEST(assign_followsThe59Rules) {
    static const char *const good[] = {"i := 1",
                                       "r := i",
                                       "r := 1",
                                       "i := 2.5",
                                       "i := sm",
                                       "s := c",
                                       "s := v",
                                       "s := 'x'",
                                       "c := s",
                                       "p := nil",
                                       "p := q",
                                       "x := y",
                                       "k := red",
                                       "b := i = j",
                                       "st := [1, i..j]",
                                       "st := []",
                                       "cs := ['a'..'z', c]",
                                       "v := 'abcde'",
                                       "d := nil",
                                       "d := [1, 2, i]",
                                       "d := copy(d, 1, 2)",
                                       "s := s + c + 'x' + v",
                                       "i += 2",
                                       "r /= 2",
                                       "s += c",
                                       "st := st + [i] - [3] * st"};
    for (size_t n = 0; n < sizeof good / sizeof good[0]; n++) ACCEPT(NULL, vars, good[n]);
    static const char *const bad[] = {"i := 'a'",    "b := 1",      "c := 65", "k := 1",
                                      "i := k",      "p := i",      "x := 1",  "i := x",
                                      "v := 'abcd'", "st := ['a']", "a := st", "i := nil",
                                      "r := b",      "s := 1",      "i += r",  "f := f"};
    for (size_t n = 0; n < sizeof bad / sizeof bad[0]; n++)
        REJECT(NULL, vars, bad[n], "incompatible types");
    REJECT(NULL, vars, "sm := 11", "out of range");
    REJECT(NULL, vars, "st := [21]", "out of range");
}
END_TEST

START_TEST(assign_isStricterInIsoMode) {
    static const char *const decl = "type small = 1..10; v = packed array[1..3] of char; t1 = "
                                    "array[1..2] of integer; t2 = array[1..2] of integer;\n"
                                    "var i: integer; r: real; s: v; a: t1; b: t2; c: char;\n";
    REJECT("iso", decl, "i := r", "incompatible types");
    REJECT("iso", decl, "a := b", "incompatible types");
    REJECT("iso", decl, "s := c", "incompatible types");
    ACCEPT("iso", decl, "s := 'abc'; i := 1; r := i; b[1] := 1; b := b");
    ACCEPT(NULL, decl, "i := r; a := b");
}
END_TEST

START_TEST(operators_takeTheirOperands) {
    static const char *const good[] = {"i := i div j mod 3",
                                       "r := i / j",
                                       "b := (i < j) and (r >= i) or not b",
                                       "i := i and j or 3 xor 5",
                                       "i := not i",
                                       "i := i shl 2 shr 1",
                                       "b := s < c",
                                       "b := v = 'abcde'",
                                       "b := k > red",
                                       "b := i in [1, 5..j]",
                                       "b := c in cs",
                                       "b := st <= [1..5]",
                                       "b := p = nil",
                                       "b := b = (i = 1)",
                                       "i := -i + -3 * +j",
                                       "b := b xor b",
                                       "i := b ? 1 : 2",
                                       "b := i = (1 ? 2 : 3)"};
    for (size_t n = 0; n + 1 < sizeof good / sizeof good[0]; n++) ACCEPT(NULL, vars, good[n]);
    static const char *const bad[] = {
        "i := r div 2", "b := p < q", "b := x = y", "b := a = a", "i := i + b", "b := st < st",
        "k := red + 1", "i := -c",    "b := not r", "b := f = f", "r := s / 2", "b := b and 1"};
    for (size_t n = 0; n < sizeof bad / sizeof bad[0]; n++) REJECT(NULL, vars, bad[n], "operator");
    REJECT("iso", "var i: integer;", "i := i and 1", "operator");
    REJECT("iso", "var i: integer;", "i := 2 * -1", "expected");
}
END_TEST

START_TEST(constants_areFolded) {
    Unit *u = unitStatements(NULL,
                             "const n = -7 and $FF; m = 7 div 2 + ord('a') shl 1; t = 'ab' + 'c'; "
                             "l = length(t); h = high(byte); q = 5 > 3;",
                             "writeln(n, m, t, l, h, q)");
    ck_assert_msg(u->isOk, "%s", u->log);
    const Node *s = u->c.program->main->body->a->a; /* statements of the writeln */
    int64_t expected[] = {-7, 3 + 97 * 2};
    for (int n = 0; n < 2; n++, s = s->next) ck_assert_int_eq(s->a->a->next->i, expected[n]);
    ck_assert_uint_eq(s->a->a->next->str.length, 3);
    unitFree(u);
    REJECT(NULL, "const n = 1 div 0;", "", "division by zero");
    REJECT(NULL, "var i: integer; const n = i;", "", "constant expected");
    REJECT("iso", "const n = 1 + 2;", "", "expected");
}
END_TEST

START_TEST(for_guardsItsVariable) {
    static const char *const bad[] = {"i := 1", "read(i)", "inc(i)", "for i := 1 to 2 do",
                                      "take(i)"};
    for (size_t n = 0; n < sizeof bad / sizeof bad[0]; n++) {
        char text[200] = "for i := 1 to 3 do begin ";
        strcat(text, bad[n]);
        strcat(text, " end");
        REJECT(NULL, "var i: integer; procedure take(var x: integer); begin end;", text,
               "FOR loop control variable");
    }
    ACCEPT(NULL, "var i: integer; procedure p; begin for i := 1 to 3 do end;", "p");
    REJECT("iso", "var i: integer; procedure p; begin for i := 1 to 3 do end;", "p", "local");
    REJECT("iso", "var i: integer; procedure p; begin i := 1 end;", "for i := 1 to 3 do p",
           "threat");
    REJECT(NULL, "var r: real;", "for r := 1 to 3 do", "ordinal");
}
END_TEST

START_TEST(goto_staysInItsStructure) {
    ACCEPT(NULL, "label 1, 2;", "1: if true then goto 1; begin goto 2 end; 2: ");
    REJECT(NULL, "label 1;", "goto 1; begin 1: end", "jumps into");
    REJECT(NULL, "label 1;", "if true then goto 1 else 1: writeln", "jumps into");
    REJECT(NULL, "label 1;", "", "never defined");
    REJECT(NULL, "label 1;", "1: ; 1: ", "already defined");
    REJECT(NULL, "", "goto 1", "undeclared label");
    REJECT(NULL, "label 1; procedure p; begin goto 1 end;", "begin 1: end", "jumps into");
    REJECT(NULL, "label 10000;", "", "out of range");
}
END_TEST

START_TEST(case_checksLabels) {
    ACCEPT(NULL, vars, "case i of 1, 3..5: ; 2: i := 1; j := 2; else i := 3; j := 4 end");
    ACCEPT(NULL, vars,
           "case c of 'a'..'f', 'x': ; otherwise end; case s of 'one': ; 'two': end; case k of "
           "red: ; green, blue: end");
    REJECT(NULL, vars, "case i of 1..5: ; 3: end", "duplicate case label 3");
    REJECT(NULL, vars, "case i of 'a': end", "incompatible types");
    REJECT(NULL, vars, "case i of j: end", "constant expected");
    REJECT(NULL, vars, "case r of 1: end", "ordinal");
}
END_TEST

START_TEST(parameters_areChecked) {
    static const char *const decl =
        "type t = array[1..3] of integer; fn = function(x: integer): integer;\n"
        "var i: integer; l: int64; a: t; e: array[1..2] of char; f: fn; b: byte; p: packed "
        "array[1..3] of char;\n"
        "procedure v(var x: integer); begin end; procedure o(const x: array of integer); begin "
        "end;\n"
        "procedure d(x: integer; y: integer = 2); begin end; function g(x: integer): integer; "
        "begin g := x end;\n"
        "function h(x: real): integer; begin h := 1 end; procedure c(procedure q(x: integer)); "
        "begin end; procedure w(x: integer); begin end;\n";
    static const char *const good[] = {"v(i)",      "v(a[2])", "o(a)",     "o([1, 2, i])",
                                       "d(1)",      "d(1, 2)", "f := @g",  "f := g",
                                       "i := f(3)", "c(w)",    "i := g(b)"};
    for (size_t n = 0; n < sizeof good / sizeof good[0]; n++) ACCEPT(NULL, decl, good[n]);
    REJECT(NULL, decl, "v(1)", "must be a variable");
    REJECT(NULL, decl, "v(l)", "argument 1 to 'v' expects type INTEGER");
    REJECT(NULL, decl, "o(e)", "argument 1 to 'o'");
    REJECT(NULL, decl, "d", "expects");
    REJECT(NULL, decl, "d(1, 2, 3)", "expects 1 to 2 argument(s) but 3");
    REJECT(NULL, decl, "f := @h", "type of parameter");
    REJECT(NULL, decl, "c(v)", "does not match");
    REJECT("iso",
           "var a: packed array[1..3] of integer; procedure v(var x: integer); begin x := 1 end;",
           "v(a[1])", "packed");
    REJECT("iso",
           "procedure p(procedure q(a, b: integer)); begin q(1, 2) end; procedure r(a: integer; b: "
           "integer); begin end;",
           "p(r)", "grouping");
}
END_TEST

START_TEST(conformant_arraysConform) {
    static const char *const decl =
        "type t = array[1..3] of integer; m = array[1..2, 1..2] of real; s = packed array[1..3] of "
        "char;\n"
        "var a: t; b: m; c: s; x: array[0..9] of char;\n"
        "procedure p(var z: array[l..h: integer] of integer); var i: integer; begin for i := l to "
        "h do z[i] := i end;\n"
        "procedure q(z: array[l1..h1: integer; l2..h2: integer] of real); begin writeln(z[l1, l2], "
        "h1, h2) end;\n"
        "procedure r(z: packed array[l..h: integer] of char); begin writeln(z[l], h) end;\n";
    ACCEPT("iso", decl, "b[1, 1] := 1; c := 'abc'; p(a); q(b); r(c); r('literal')");
    REJECT("iso", decl, "p(b)", "argument 1 to 'p'");
    REJECT("iso", decl, "r(x)", "argument 1 to 'r'");
}
END_TEST

START_TEST(functions_haveResults) {
    ACCEPT(NULL,
           "function f(n: integer): integer; begin if n > 0 then f := f + f(n - 1); result := "
           "result + 1; exit(3) end;",
           "writeln(f(3))");
    REJECT("iso", "function f: integer; begin end;", "", "never assigns its result");
    REJECT(NULL, "function f: text; begin end;", "", "invalid result type");
    REJECT("iso", "type t = array[1..2] of char; function f: t; begin end;", "",
           "invalid result type");
    REJECT("iso", "function f: integer; begin f := 1 end;", "f", "statement expected");
    ACCEPT(NULL, "function f: integer; begin f := 1 end;", "f");
    REJECT(NULL, "procedure p; begin end; var i: integer;", "i := p", "has no value");
}
END_TEST

START_TEST(records_haveVariants) {
    ACCEPT("iso",
           "type r = record a: integer; case b: boolean of true: (c: char); false: (d: real; e: "
           "integer) end; var p: ^r;",
           "new(p, true); p^.c := 'x'; dispose(p, true)");
    REJECT("iso", "type r = record case b: boolean of true: (c: char) end;", "",
           "FALSE is missing");
    REJECT(NULL, "type r = record a: integer; a: char end;", "", "duplicate identifier 'a'");
    REJECT(NULL, "type r = record case b: boolean of true: (); true: () end;", "",
           "duplicate case label");
    REJECT("iso", "type r = record a: integer end; var p: ^r;", "new(p, 1)", "tag constant");
    REJECT(NULL, "type r = record a: r end;", "", "contains itself");
    REJECT(NULL, "type p = ^missing;", "", "undefined type 'missing'");
}
END_TEST

START_TEST(with_opensRecords) {
    ACCEPT(NULL, vars,
           "with x do begin a := 1; b := a; c := true; d := 2.5 end; with x, y do a := 1");
    ACCEPT(NULL,
           "type n = ^node; node = record next: n; v: integer end; var l: n; a: array[1..3] of "
           "node; i: integer;",
           "with l^ do begin v := 1; next := nil end; with a[i] do v := 2; with l^.next^, a[2] do "
           "v := 3");
    REJECT(NULL, vars, "with i do i := 1", "record");
}
END_TEST

START_TEST(builtins_buildValidTrees) {
    static const char *const good[] = {
        "i := ord(c) + ord(k); c := chr(i); k := succ(k); i := pred(i); b := odd(i)",
        "i := low(a) + high(a) + low(integer) + high(d) + high(s)",
        "inc(i); dec(i, 3); inc(c); inc(k); inc(sm, 2); inc(a[i])",
        "include(st, 3); exclude(st, i)",
        "i := lo(i) + hi(i) + swap(i); swap(i, j); swap(a[1], a[i])",
        "i := sizeof(i) + sizeof(rec)",
        "s := inttostr(i) + realtostr(r) + formatfloat(r, 2)",
        "str(i:5, s); str(r:8:2, s); str(b, s); str(k, s); str(c:3, s)",
        "val(s, i, j); val(s, r, i)",
        "i := toint(r) + tobyte(c); r := todouble(i); c := tochar(65); b := tobool(i)",
        "b := assigned(p)",
        "s := hexstr(i, 4) + binstr(i, 8) + octstr(i, 3)",
        "i := abs(i) + sqr(j) + round(r) + trunc(r); r := abs(r) + sqr(r) + sqrt(i)",
        "r := exp(1) + ln(r) + sin(i) + cos(r) + tan(r) + arctan(r) + arcsin(r) + arccos(r) + "
        "log10(r) + int(r) + frac(r) + power(r, 2) + pi",
        "i := floor(r) + ceil(r) + max(i, j) + min(1, 2) + clamp(i, 1, 5) + trunc(power(2, 3)); r := "
        "max(r, i)",
        "i := random(10); r := random; randomize",
        "i := length(s) + length(a) + length(d) + length(c) + length(v)",
        "setlength(s, 5); setlength(d, 10)",
        "s := copy(s, 1, 2) + copy(v, 2, 1) + concat(s, c, 'x'); i := pos('a', s) + pos(c, s, 2)",
        "insert('x', s, 1); delete(s, 1, 2)",
        "c := upcase(c); s := upcase(s) + lowercase(s) + trim(s) + stringofchar('x', 3)",
        "write(i, r:8:2, s:5, c, b, k, v, p, cs <= cs)",
        "writeln(f); writeln(f, i); writeln; read(i, r, c, s, b, k, v); readln; readln(f, i)",
        "page; page(f); b := eof or eoln(f) or seekeof or eof(g)",
        "assign(f, 'x'); reset(f); rewrite(g); append(f); close(f); erase(f); rename(f, s); "
        "flush(f); i := ioresult",
        "read(g, i); write(g, i + 1); get(g); put(g); g^ := i; i := g^; seek(g, 3); i := "
        "filepos(g) + filesize(g); truncate(g)",
        "fillchar(a, sizeof(a), 0); move(a, v, 5)",
        "new(p); dispose(p)",
        "i := paramcount; s := paramstr(i) + getenv('HOME') + getcurrentdir",
        "b := fileexists(s); mkdir(s); i := rmdir(s)",
        "assert(b); assert(b, s); delay(10); r := realtimeclock; getdate(i, j, i, j)",
        "halt",
        "halt(i)",
        "exit",
        "repeat if b then break; continue until true",
        "runerror(3)"};
    for (size_t n = 0; n < sizeof good / sizeof good[0]; n++) ACCEPT(NULL, vars, good[n]);
    for (size_t n = 0; n < sizeof good / sizeof good[0]; n++) {
        if (strstr(good[n], "assert(b)") == NULL && strstr(good[n], "write(i, r") == NULL)
            ACCEPT("objfpc", vars, good[n]);
    }
    REJECT(NULL, vars, "i := ord(1.5)", "ordinal");
    REJECT(NULL, vars, "reset(i)", "file");
    REJECT(NULL, vars, "r := sin('x')", "argument 1 to 'sin'");
    REJECT(NULL, vars, "new(i)", "pointer");
    REJECT(NULL, vars, "write(x)", "argument 1 to 'write'");
    REJECT(NULL, vars, "write(i:'a')", "incompatible types");
    REJECT(NULL, vars, "break", "outside of a loop");
    REJECT(NULL, vars, "seek(f, 1)", "typed file");
}
END_TEST

/* Standard Pascal knows no type Thread, but the routines that take and give threads are there: their type has no name, and exists. */
START_TEST(builtins_threadsWithoutTheirTypeInIsoMode) {
    static const char threads[] = "var i: integer; procedure w; begin end;";
    ACCEPT("iso", threads, "join i");
    ACCEPT("iso", threads, "i := ThreadCurrent; ThreadYield");
    REJECT("iso", "var t: Thread;", "", "identifier not found");
}
END_TEST

START_TEST(builtins_packAndUnpack) {
    static const char *const decl = "type u = array[1..9] of char; z = packed array[1..4] of char; "
                                    "var a: u; b: z; i: integer;\n";
    ACCEPT("iso", decl, "i := 2; pack(a, 2, b); unpack(b, a, i)");
    REJECT("iso", decl, "pack(b, 1, a)", "unpacked array");
}
END_TEST

START_TEST(files_areCheckedByDirective) {
    Unit *u = unitStatements(NULL, "var f: text;", "{$I-} reset(f); {$I+} reset(f)");
    ck_assert_msg(u->isOk && u->treesAreValid, "%s", u->log);
    const Node *s = u->c.program->main->body->a;
    ck_assert_int_eq(s->kind, ST_BLOCK);
    ck_assert_int_eq(s->a->a->a->i, 1);
    ck_assert_int_eq(s->next->a->a->a->i, 2);
    unitFree(u);
    u = unitStatements(NULL, "var f: text;", "reset(f)");
    ck_assert_int_eq(u->c.program->main->body->a->kind, ST_EXPR);
    unitFree(u);
}
END_TEST

START_TEST(program_bindsItsParameters) {
    Unit *u = unitCompile(
        "iso",
        "program t(input, output, data); var data: text; begin reset(data); writeln('x') end.");
    ck_assert_msg(u->isOk && u->treesAreValid, "%s", u->log);
    ck_assert_uint_eq(u->c.program->fileParamCount, 3);
    ck_assert(u->c.program->fileParams[0] == NULL && u->c.program->fileParams[2] != NULL);
    unitFree(u);
    u = unitCompile("iso", "program t(data); begin end.");
    ck_assert(unitHas(u, "is not declared as a file variable"));
    unitFree(u);
    u = unitCompile("iso", "program t; begin writeln('x') end.");
    ck_assert(unitHas(u, "output is not a program parameter"));
    unitFree(u);
    u = unitCompile("iso", "begin end.");
    ck_assert(unitHas(u, "expected 'program'"));
    unitFree(u);
    u = unitCompile(NULL, "uses CRT, SysUtils, nothere; begin end.");
    ck_assert(unitHas(u, "unit 'nothere' not found"));
    unitFree(u);
}
END_TEST

START_TEST(modes_chooseSizes) {
    static const struct {
        const char *mode;
        uint64_t integer, longInt;
    } list[] = {{"pscal", 4, 8},  {"iso", 4, 8},    {"fpc", 2, 4},
                {"objfpc", 4, 4}, {"delphi", 4, 4}, {"tp", 2, 4}};
    for (size_t n = 0; n < sizeof list / sizeof list[0]; n++) {
        Unit *u = unitStatements(list[n].mode, "var i: integer; l: longint;", "");
        ck_assert_uint_eq(unitSymbol(u, "i")->type->size, list[n].integer);
        ck_assert_uint_eq(unitSymbol(u, "l")->type->size, list[n].longInt);
        unitFree(u);
    }
    Unit *u = unitCompile(NULL, "{$MODE TP} var i: integer; s: string; begin end.");
    ck_assert_uint_eq(unitSymbol(u, "i")->type->size, 2);
    ck_assert_int_eq(unitSymbol(u, "s")->type->kind, TYPE_SHORTSTR);
    unitFree(u);
}
END_TEST

int main(void) {
    Suite *s = suite_create("pascal checker");
    TCase *t = tcase_create("check");
    tcase_set_timeout(t, 60);
    tcase_add_test(t, assign_followsThe59Rules);
    tcase_add_test(t, assign_isStricterInIsoMode);
    tcase_add_test(t, operators_takeTheirOperands);
    tcase_add_test(t, constants_areFolded);
    tcase_add_test(t, for_guardsItsVariable);
    tcase_add_test(t, goto_staysInItsStructure);
    tcase_add_test(t, case_checksLabels);
    tcase_add_test(t, parameters_areChecked);
    tcase_add_test(t, conformant_arraysConform);
    tcase_add_test(t, functions_haveResults);
    tcase_add_test(t, records_haveVariants);
    tcase_add_test(t, with_opensRecords);
    tcase_add_test(t, builtins_buildValidTrees);
    tcase_add_test(t, builtins_threadsWithoutTheirTypeInIsoMode);
    tcase_add_test(t, builtins_packAndUnpack);
    tcase_add_test(t, files_areCheckedByDirective);
    tcase_add_test(t, program_bindsItsParameters);
    tcase_add_test(t, modes_chooseSizes);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failures = srunner_ntests_failed(r);
    srunner_free(r);
    return failures != 0;
}
