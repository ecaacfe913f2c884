/* any_test.c: values typed at run time in Pascal programs. The language has no name for the type, so that the test declares one (`value`) before
 * it compiles; the programs run at both optimisation levels, with a collection at every safepoint. */
#include "frontends/core/json.h"
#include "frontends/core/lower.h"
#include "frontends/pascal/parser.h"
#include "frontends/pascal/pascal.h"
#include "tests/frontends/core/support.h"
#include "vm/bytecode/verifier.h"
#include "vm/interp/vm.h"

typedef struct Run {
    TestCompile *t;
    PasSymbol value; /* the type */
    Lowering *lowering;
    ModuleBuilder *mb;
    Module *module;
    Hooks hooks;
    char output[4096], report[1024];
    size_t outputLength, reportLength;
} Run;

static bool onRoutine(void *user, Routine *r) {
    Run *x = user;
    Program *p = x->t->c.program;
    if (!treeCheckRoutine(&x->t->c, r)) return false;
    return p != NULL && r == p->main ? lowerProgram(x->lowering, p) : lowerRoutine(x->lowering, r);
}

static Run *begin(const char *source, int level) {
    Run *x = calloc(1, sizeof *x);
    x->t = testBegin(source, strlen(source));
    Compile *c = &x->t->c;
    Name *name = nameOf(&c->names, "value");
    x->value.s = (Symbol){.kind = SYM_TYPE, .isGlobal = true, .name = name, .type = c->types.any};
    name->symbol = &x->value.s;
    x->t->options.optimisation = level;
    c->keepTrees = true; /* packed statements could not be checked */
    c->onRoutine = onRoutine;
    c->user = x;
    return x;
}

static void finish(Run *x) {
    moduleFree(x->module);
    mbFree(x->mb);
    testEnd(x->t);
    free(x);
}

static bool compile(Run *x) {
    Compile *c = &x->t->c;
    void *bytes = NULL;
    size_t size = 0;
    ModuleError err = {0};
    x->mb = mbCreate(c->hooks, "test");
    ck_assert_ptr_nonnull(x->mb);
    x->lowering = lowerBegin(c, x->mb);
    if (!pascalFrontEnd.parse(c) || c->diag.errorCount != 0) return false;
    ck_assert(mbFinish(x->mb, &bytes, &size));
    ck_assert(moduleDecode(c->hooks, bytes, size, &x->module, &err));
    ck_assert_msg(verifyModule(x->module, &err), "function %u, word %u: %s [V%02u]", err.func, err.pc, err.message, err.rule);
    return true;
}

static ssize_t keepOutput(void *user, int fd, const void *bytes, size_t n) {
    Run *x = user;
    (void)fd;
    ck_assert_uint_lt(x->outputLength + n, sizeof x->output);
    memcpy(x->output + x->outputLength, bytes, n);
    x->outputLength += n;
    return (ssize_t)n;
}

static void keepReport(void *user, const char *text, size_t n) {
    Run *x = user;
    if (n > sizeof x->report - 1 - x->reportLength) n = sizeof x->report - 1 - x->reportLength;
    memcpy(x->report + x->reportLength, text, n);
    x->reportLength += n;
}

/* Runs the program; what it wrote and how it ended must be this. `error` NULL: well. */
static void expectAt(const char *source, int level, const char *output, const char *error) {
    Run *x = begin(source, level);
    const char *why = NULL;
    ck_assert_msg(compile(x), "%s", x->t->host.out);
    x->hooks = *hooksDefault();
    x->hooks.user = x;
    x->hooks.write = keepOutput;
    VMConfig config = {.hooks = &x->hooks, .gcStress = true};
    VM *vm = vmCreate(&config, &why);
    ck_assert_msg(vm != NULL, "%s", why);
    Instance *instance = vmLoad(vm, x->module, &why);
    x->module = NULL;
    ck_assert_msg(instance != NULL, "%s", why);
    int status = vmRunMain(vm, instance, keepReport, x);
    vmDestroy(vm);
    ck_assert_msg(strcmp(x->output, output) == 0, "level %d: wrote\n%s\nnot\n%s\n%s", level, x->output, output, x->report);
    ck_assert_msg((status == 0) == (error == NULL), "%s", x->report);
    if (error != NULL) ck_assert_msg(strstr(x->report, error) != NULL, "no '%s' in %s", error, x->report);
    finish(x);
}

static void expect(const char *declarations, const char *statements, const char *output, const char *error) {
    char source[4096];
    int n = snprintf(source, sizeof source, "program p;\ntype color = (red, green, blue); small = 1..10; rec = record a: integer; s: string end;\n"
                     "arr = array[1..3] of integer; letters = set of char; few = set of 0..9; pint = ^integer; ints = array of integer;\n"
                     "fn = function(x: integer): integer;\n"
                     "var v, w: value; i: integer; b: byte; r: real; f: single; ok: boolean; c: char; s: string; t: string[5]; k: color; m: small;\n"
                     "x, y: rec; a: arr; l: letters; g: few; p: pint; d, e: ints; h: fn; chars: packed array[1..3] of char;\n"
                     "%s\nbegin\n%s\nend.\n", declarations, statements);
    ck_assert_int_lt(n, (int)sizeof source);
    expectAt(source, 0, output, error);
    expectAt(source, 1, output, error);
}

START_TEST(any_holdsScalars) {
    expect("", "v := 42; i := v; writeln(i, ' ', v); v := 123456789012; writeln(v); v := 2.5; r := v; f := v; writeln(r:0:1, f:0:1); v := true; ok := v;"
               "writeln(ok, v); v := 'x'; c := v; s := v; writeln(c, s, v); v := 'text'; s := v; t := v; writeln(s, t, v:6); v := blue; k := v; writeln(k, v);"
               "v := 7; m := v; b := v; r := v; writeln(m, b, r:0:1)",
           "42 42\n123456789012\n2.52.5\nTRUETRUE\nxxx\ntexttext  text\nblue2\n777.0\n", NULL);
}
END_TEST

START_TEST(any_holdsCopiesOfAggregates) {
    expect("", "x.a := 5; x.s := 'abc'; v := x; x.a := 6; x.s := x.s + 'd'; y := v; writeln(y.a, y.s, x.a, x.s); a[2] := 9; v := a; a[2] := 1; a := v; writeln(a[2]);"
               "l := ['a', 'z']; v := l; l := []; l := v; writeln('z' in l, 'b' in l); g := [3]; v := g; g := v; writeln(3 in g, 4 in g);"
               "chars := 'xyz'; v := chars; chars := 'abc'; s := v; writeln(s); chars := v; writeln(chars)",
           "5abc6abcd\n9\nTRUEFALSE\nTRUEFALSE\nxyz\nxyz\n", NULL);
}
END_TEST

START_TEST(any_holdsReferences) {
    expect("function twice(x: integer): integer; begin twice := 2 * x end;",
           "new(p); p^ := 3; v := p; p := nil; p := v; writeln(p^); setlength(d, 2); d[1] := 8; v := d; d[1] := 9; e := v; setlength(e, 5); e := v; writeln(e[1], ' ', length(e));"
           "v := @twice; h := v; writeln(h(21))",
           "3\n8 2\n42\n", NULL);
}
END_TEST

START_TEST(any_nilGivesZeroValues) {
    expect("", "v := nil; i := v; r := v; s := v; ok := v; c := v; x.a := 4; x := v; a := v; l := ['a']; l := v; g := [1]; g := v; p := v; d := v;"
               "writeln(i, r:0:0, s, ok, ord(c), x.a, a[1], 'a' in l, 1 in g, p = nil, length(d), v = nil)",
           "00FALSE000FALSEFALSETRUE0TRUE\n", NULL);
}
END_TEST

START_TEST(any_comparesValues) {
    expect("", "v := 5; w := 5; writeln(v = w, v <> w, v = 5, 6 = v, v = 5.0, v = 'x'); v := 'ab'; s := 'a'; s := s + 'b'; writeln(v = s, v <> 'ab', v = nil);"
               "v := nil; writeln(v = nil, v = '', nil = w); if v = w then writeln('same') else writeln('other'); while v <> w do v := w; writeln(v = w)",
           "TRUEFALSETRUEFALSETRUEFALSE\nTRUEFALSEFALSE\nTRUETRUEFALSE\nother\nTRUE\n", NULL);
}
END_TEST

START_TEST(any_isPassedAndReturned) {
    expect("function id(q: value): value; begin id := q end; function inc1(q: integer): integer; begin inc1 := q + 1 end;\n"
           "procedure change(var q: value); begin q := 'changed' end; procedure show(const z: rec; q: string; n: real); begin writeln(z.a, q, n:0:1) end;",
           "v := id(3); writeln(inc1(id(id(v)))); change(v); writeln(v); x.a := 8; show(id(x), id('st'), id(4)); v := id(x); y := id(id(v)); writeln(y.a);"
           "writeln(inc1(id(1)) + inc1(id(inc1(id(2)))))",
           "4\nchanged\n8st4.0\n8\n6\n", NULL);
}
END_TEST

START_TEST(any_standsInVariablesOfAllKinds) {
    expect("type box = record q: value; n: integer end; var q: box; z: array[0..2] of value; pb: ^box; list: array of value;\n"
           "procedure outer; var mine: value; procedure inner; begin mine := mine; v := mine end; begin mine := 'captured'; inner end;",
           "q.q := 'a'; q.n := 1; z[1] := q.q; z[2] := 12345; new(pb); pb^ := q; pb^.q := 3.5; setlength(list, 3); list[2] := z[2]; outer;"
           "for i := 0 to 2 do write(z[i], ','); writeln(pb^.q, ',', list[2], ',', v, ',', q.q)",
           "nil,a,12345,3.500000,12345,captured,a\n", NULL);
}
END_TEST

START_TEST(any_refusesOtherTypes) {
    expect("", "v := 'x1'; i := v", "", "test.pas:9: runtime error: invalid type cast: the value is a string [R219]");
    expect("", "v := 1; s := v", "", "invalid type cast: the value is an integer");
    expect("", "v := 1; x := v", "", "invalid type cast: the value is an integer");
    expect("", "v := x; a := v", "", "invalid type cast: the value is a record");
    expect("", "v := 1; p := v", "", "invalid type cast: the value is an integer");
    expect("", "v := 300; b := v", "", "range check error: 300 is outside 0..255");
    expect("", "v := 0; m := v", "", "range check error: 0 is outside 1..10");
    expect("", "v := 3; k := v", "", "range check error: 3 is outside 0..2");
    expect("", "v := 'toolong'; t := v; writeln(t); chars := v", "toolo\n", "string of length 7");
}
END_TEST

static void refuse(const char *statement, const char *message) {
    char source[512];
    (void)snprintf(source, sizeof source, "program p; var v, w: value; i: integer; f: text; begin %s end.", statement);
    Run *x = begin(source, 1);
    ck_assert(!compile(x));
    ck_assert_msg(strstr(x->t->host.out, message) != NULL, "no '%s' in\n%s", message, x->t->host.out);
    finish(x);
}

START_TEST(any_allowsNothingElse) {
    refuse("i := v + 1", "operator '+' is not allowed for value of any type");
    refuse("if v < w then", "operator '<' is not allowed");
    refuse("v := f", "incompatible types");
    refuse("f := v", "incompatible types");
    refuse("case v of 1: end", "ordinal");
}
END_TEST

typedef struct Text {
    char *bytes;
    size_t length;
} Text;

static void append(void *user, const char *bytes, size_t n) {
    Text *x = user;
    x->bytes = realloc(x->bytes, x->length + n + 1);
    memcpy(x->bytes + x->length, bytes, n);
    x->length += n;
    x->bytes[x->length] = '\0';
}

static bool ignoreRoutine(void *user, Routine *r) {
    (void)user, (void)r;
    return true;
}

START_TEST(any_survivesJson) {
    Run *x = begin("program p; type rec = record v: value end; var v: value; r: rec; begin v := 1; v := r; r := v; if v <> nil then writeln(v) end.", 1);
    Text first = {0}, second = {0};
    x->t->c.keepTrees = true;
    x->t->c.onRoutine = ignoreRoutine;
    ck_assert(pascalFrontEnd.parse(&x->t->c));
    ck_assert(treeWriteJson(&x->t->c, append, &first));
    TestCompile *t = testBegin(first.bytes, first.length);
    t->c.onRoutine = ignoreRoutine;
    ck_assert_msg(treeReadJson(&t->c, first.bytes, (uint32_t)first.length), "%s", t->host.out);
    ck_assert(treeWriteJson(&t->c, append, &second));
    ck_assert_str_eq(first.bytes, second.bytes);
    ck_assert_ptr_nonnull(strstr(first.bytes, "\"unbox\""));
    testEnd(t);
    finish(x);
    free(first.bytes);
    free(second.bytes);
}
END_TEST

int main(void) {
    Suite *s = suite_create("any");
    TCase *c = tcase_create("any");
    tcase_set_timeout(c, 120);
    tcase_add_test(c, any_holdsScalars);
    tcase_add_test(c, any_holdsCopiesOfAggregates);
    tcase_add_test(c, any_holdsReferences);
    tcase_add_test(c, any_nilGivesZeroValues);
    tcase_add_test(c, any_comparesValues);
    tcase_add_test(c, any_isPassedAndReturned);
    tcase_add_test(c, any_standsInVariablesOfAllKinds);
    tcase_add_test(c, any_refusesOtherTypes);
    tcase_add_test(c, any_allowsNothingElse);
    tcase_add_test(c, any_survivesJson);
    suite_add_tcase(s, c);
    return testRun(s);
}
