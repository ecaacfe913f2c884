/* lower_test.c: lowering, through the Pascal front end: the code of small routines is what it should be, everything that is generated verifies
 * at both optimisation levels, limits are reported, and running out of memory anywhere is survived. */
#include "frontends/core/lower.h"
#include "frontends/pascal/pascal.h"
#include "tests/frontends/core/support.h"
#include "vm/bytecode/disasm.h"
#include "vm/bytecode/verifier.h"

typedef struct Lowered {
    TestCompile *t;
    Lowering *lowering;
    ModuleBuilder *mb;
    Module *module;
    char *text; /* disassembly */
    size_t length;
} Lowered;

static bool onRoutine(void *user, Routine *r) {
    Lowered *x = user;
    Program *p = x->t->c.program;
    return p != NULL && r == p->main ? lowerProgram(x->lowering, p) : lowerRoutine(x->lowering, r);
}

static void addText(void *user, const char *text, size_t n) {
    Lowered *x = user;
    x->text = realloc(x->text, x->length + n + 1);
    memcpy(x->text + x->length, text, n);
    x->length += n;
    x->text[x->length] = '\0';
}

/* Compiles into x->module; false: reported, or out of memory. */
static bool build(Lowered *x) {
    Compile *c = &x->t->c;
    void *bytes = NULL;
    size_t size = 0;
    ModuleError err = {0};
    x->mb = mbCreate(c->hooks, "test");
    if (x->mb == NULL) return false;
    x->lowering = lowerBegin(c, x->mb);
    c->onRoutine = onRoutine;
    c->user = x;
    if (!pascalFrontEnd.parse(c) || c->diag.errorCount != 0 || !mbFinish(x->mb, &bytes, &size)) return false;
    if (!moduleDecode(c->hooks, bytes, size, &x->module, &err)) {
        hookFree(c->hooks, bytes, size);
        return false;
    }
    bool ok = verifyModule(x->module, &err);
    if (!ok && x->t->host.allocLimit < 0) ck_abort_msg("function %u, word %u: %s [V%02u]", err.func, err.pc, err.message, err.rule);
    return ok;
}

static Lowered lowerBegun(const char *source, int level) {
    Lowered x = {.t = testBegin(source, strlen(source))};
    x.t->options.optimisation = level;
    x.t->c.keepTrees = false;
    return x;
}

static void lowerEnded(Lowered *x) {
    moduleFree(x->module);
    mbFree(x->mb);
    free(x->text);
    testEnd(x->t);
}

static Lowered lowered(const char *source, int level) {
    Lowered x = lowerBegun(source, level);
    bool ok = build(&x);
    if (!ok) ck_abort_msg("%s", x.t->host.out == NULL ? "failed silently" : x.t->host.out);
    ck_assert(disasmModuleWith(x.module, addText, &x, &(DisasmOptions){.omitComments = true}));
    return x;
}

/* The instructions of function f (a number as in the text) without labels and lines, one per line. */
static char *codeOf(Lowered *x, int f) {
    char head[32];
    (void)snprintf(head, sizeof head, "\n.func f%d ", f);
    const char *at = strstr(x->text, head);
    ck_assert_ptr_nonnull(at);
    char *out = calloc(1, x->length + 1);
    at = strchr(at + 1, '\n') + 1;
    while (strncmp(at, ".end", 4) != 0) {
        const char *end = strchr(at, '\n') + 1;
        if (*at == ' ') (void)strncat(out, at + strspn(at, " "), (size_t)(end - at) - strspn(at, " "));
        at = end;
    }
    return out;
}

static void checkCode(const char *source, int f, const char *expected) {
    Lowered x = lowered(source, 1);
    char *code = codeOf(&x, f);
    ck_assert_str_eq(code, expected);
    free(code);
    lowerEnded(&x);
}

static int occurrences(const char *text, const char *word) {
    int n = 0;
    for (const char *at = strstr(text, word); at != NULL; at = strstr(at + 1, word)) n++;
    return n;
}

static void checkCount(const char *source, int f, const char *word, int n) {
    Lowered x = lowered(source, 1);
    char *code = codeOf(&x, f);
    ck_assert_msg(occurrences(code, word) == n, "%s: %d, not %d, in\n%s", word, occurrences(code, word), n, code);
    free(code);
    lowerEnded(&x);
}

/* Function 0 is the initialisation, so that the first routine is f1. */
START_TEST(lower_fibHasNoMoves) {
    checkCode("program p; function fib(n: integer): integer; begin if n < 2 then fib := n else fib := fib(n - 1) + fib(n - 2) end; begin end.", 1,
              "JGEI r0, 2, L2\nRETV r0\nADDI32 r3, r0, -1\nCALL r3, f1\nADDI32 r5, r0, -2\nCALL r5, f1\nADD32 r2, r3, r5\nRETV r2\n");
}
END_TEST

START_TEST(lower_innerLoopsAreTight) {
    checkCode("program p; type m = array[1..9, 1..9] of real; function dot(const a, b: m; i, j: integer): real; var k: integer; s: real; begin "
              "s := 0; for k := 1 to 9 do s := s + a[i, k] * b[k, j]; dot := s end; begin end.", 1,
              "LDF64 r6, 0x0000000000000000\nLDI r5, 1\nLDI r7, 9\nLDX2X64 r8, r0, r2, {9, 1}, {9, 1}, {r5}\n"
              "LDX2X64 r9, r1, r5, {9, 1}, {9, 1}, {r3}\nFMULADD r6, r8, r9\nFORUP r5, r7, L4\nRETV r6\n");
}
END_TEST

START_TEST(lower_addressesAndValuesAreComputedOnce) {
    static const char fields[] = "program p; type r = record x, y, z: real end; var a: array[1..5] of r; procedure q(i: integer); begin "
                                 "a[i].x := a[i].y * 2; a[i].z := a[i].x + a[i].y end; begin end.";
    static const char index[] = "program p; var a, b: array[1..9] of integer; procedure q(i, j: integer); begin "
                                "if a[i + j] > 0 then begin a[i + j] := 1; b[i + j] := 2 end end; begin end.";
    checkCount(fields, 1, "LEAX", 1);
    checkCount(index, 1, "ADD r", 1);
    checkCount("program p; var a: array[1..9] of integer; procedure q(i: integer); begin a[i + 1] := 1; i := i + 1; a[i + 1] := 2 end; begin end.", 1,
               "ADDI r", 2);
}
END_TEST

START_TEST(lower_storesAreNarrowedOnlyIfNeeded) {
    static const char unneeded[] = "program p; procedure q(var b: byte; var i: integer; x: integer); var n: integer; begin n := b; n := x mod 100; "
                                   "n := b + 1; i := x * x; b := x; i := n end; begin end.";
    static const char needed[] = "program p; type s = 1..9; function q(b: byte; i: int64): s; var n: integer; c: byte; begin n := i; c := b + 1; n := n + c; "
                                 "q := n end; begin end.";
    checkCount(unneeded, 1, "EXT", 0);
    checkCount(unneeded, 1, "CHKRNG", 0);
    checkCount(needed, 1, "SEXT32", 1);
    checkCount(needed, 1, "ZEXT8", 1);
    checkCount(needed, 1, "CHKRNG", 1);
}
END_TEST

START_TEST(lower_localsAreClearedOnlyIfNeeded) {
    checkCount("program p; function q(n: integer): integer; var a, b: integer; begin a := n; if n > 0 then b := 1 else b := 2; q := a + b end; begin end.", 1,
               "CLEAR", 0);
    checkCount("program p; function q(n: integer): integer; var a: integer; begin if n > 0 then a := 1; q := a end; begin end.", 1, "CLEAR", 1);
    checkCount("program p; function q(n: integer): integer; begin if n > 0 then q := 1 end; begin end.", 1, "CLEAR", 1);
    checkCount("program p; function q(n: integer): integer; label 1; var a: integer; begin goto 1; a := 2; 1: q := a end; begin end.", 1, "CLEAR", 1);
}
END_TEST

START_TEST(lower_stringsAreAppendedInPlace) {
    static const char source[] = "program p; function q(n: integer): string; var s: string; i: integer; begin s := ''; "
                                 "for i := 1 to n do s := s + 'ab' + chr(i); q := s end; begin end.";
    checkCount(source, 1, "SAPPL ", 1);
    checkCount(source, 1, "SAPPCL ", 1);
    checkCount(source, 1, "SCAT", 0);
    checkCount(source, 1, "SHARE", 0);
    checkCount(source, 1, "SDROP", 0);
}
END_TEST

START_TEST(lower_parametersMayBeTheCallersStrings) {
    static const char source[] = "program p; procedure q(s: string; n: integer); begin if n > 0 then begin s := s + chr(n); writeln(s) end end; begin q('a', 1) end.";
    checkCount(source, 1, "SAPPC ", 1);
    checkCount(source, 1, "SDROP", 0);
}
END_TEST

START_TEST(lower_stringsMadeForACallEndWithIt) {
    static const char source[] = "program p; procedure q(const s: string; t: string); begin writeln(s, t) end; "
                                 "procedure r(const s: string; n: integer); begin q(s, s); q(s + 'x', upcase(copy(s, 1, n))); if trim(copy(s, 2, n)) = 'ab' then q(s, s) end; begin r('a', 1) end.";
    checkCount(source, 2, "SDROP", 3);
    checkCount(source, 2, "str_copy", 2);
    checkCount(source, 2, "str_upper_own", 1);
    checkCount(source, 2, "str_trim_own", 1);
}
END_TEST

START_TEST(lower_tryCostsNothing) {
    static const char source[] = "program p; procedure q(n: integer); begin end; function f(n: integer): integer; begin f := 0; try q(n); q(n); f := n except f := 1 end end; begin end.";
    checkCount(source, 2, "CALL ", 2);
    checkCount(source, 2, "NIL", 0);
    checkCount(source, 2, "JMP", 0); /* the way past the handler is a return */
    checkCount(source, 2, "CALLB", 0);
}
END_TEST

START_TEST(lower_finallyPartsAreGeneratedOnce) {
    checkCount("program p; procedure q(n: integer); begin end; procedure f(n: integer); var i: integer; begin for i := 1 to n do try if n = 1 then exit; if n = 2 then break; "
               "if n = 3 then continue; if n = 4 then raise 4 finally q(n) end end; begin end.", 2, "CALL ", 1);
    checkCount("program p; procedure q(n: integer); begin end; procedure f(n: integer); begin try try try if n = 1 then exit; if n = 2 then raise 4 finally q(1) end finally q(2) end finally "
               "try if n = 5 then q(5) finally q(3) end end end; begin end.", 2, "CALL ", 4);
}
END_TEST

START_TEST(lower_assignmentsInTryComputeInPlace) {
    static const char source[] = "program p; procedure q(n: integer); var i, j: integer; begin i := n; j := n; try i := i + j; j := i * 3; q(i) except q(j) end end; begin end.";
    checkCount(source, 1, "ADD32 r1, r1, r2", 1);
}
END_TEST

/* What verification alone is a good test of: each feature in one program, at both levels. */
static const char *const programs[] = {
    "program p; procedure o(n: integer); label 9; type r = record s: string; a: array[1..9] of real end; var i: integer; f: text; x: r; s: string; p: ^integer; q: integer; "
    "procedure w; begin s := s + 'x'; goto 9 end; function g(k: integer): r; begin try g.s := 'a'; if k = 1 then exit except on e: exception do begin g.s := e.message; raise end end end; "
    "begin p := @q; for i := 1 to n do with x do try try if i = 1 then continue; x := g(i); s := s + x.s; if i = 2 then break; w except on e: exception do begin try raise e finally "
    "writeln(f, e.code) end end else raise end; if i = 3 then exit finally while true do begin s := ''; if n = 5 then break end; try try raise i finally a[i] := 1.5 end except raise end end; "
    "repeat try raise 'x' except q := q div n end until q = 0; 9: writeln(f, s) end; begin try o(1) finally try halt(2) except end end end.",
    "program p; type f = function(x: integer): integer; var g: f; function mk(n: integer): f; var t: integer; "
    "function step(x: integer): integer; begin t := t + x; step := t end; begin t := n; mk := @step end; begin g := mk(1); writeln(g(2)) end.",
    "program p; procedure o(var v: integer; a: array of string; n: integer); var l: array[1..3] of integer; s: string; "
    "procedure i1(k: integer); procedure i2; begin v := v + l[k] + n; s := s + a[k] end; begin if k > 1 then i1(k - 1); i2 end; "
    "begin l[1] := 1; i1(3); a[0] := s end; var x: integer; begin x := 0; o(x, ['a', 'b'], 4) end.",
    "program p; procedure o; label 9; procedure d(n: integer); begin if n = 0 then goto 9; d(n - 1) end; begin d(3); 9: writeln('x') end; begin o end.",
    "program p; label 1; procedure d; begin goto 1 end; begin d; 1: end.",
    "program p; procedure c(a: array[l..h: integer; m..n: integer] of real; procedure q(x: real)); var i, j: integer; begin "
    "for i := l to h do for j := m to n do q(a[i, j]) end; procedure w(x: real); begin writeln(x) end; "
    "var z: array[1..2, 3..4] of real; begin z[1, 3] := 1; c(z, w) end.",
    "program p; type r = record a: integer; s: string; n: ^r; v: array[1..3] of string end; var x: r; q: ^r; "
    "function mk(n: integer): r; begin mk.a := n; mk.s := 'z' end; begin x := mk(3); new(q); q^ := x; q^.v[2] := x.s + 'a'; "
    "with q^ do begin if a > 2 then s := s + v[2]; n := q end; x := q^.n^; dispose(q) end.",
    "program p; var s, t: set of char; u: set of 0..9; c: char; i: integer; b: boolean; begin s := ['a'..'z', c]; t := s * ['b', c] - [c]; "
    "b := (c in s + t) or (s <= t) and (c in ['x', 'y']); u := [i, 3..i] + [1]; b := b and (i in u) and (u = [1, 2]); s := s - [c]; end.",
    "program p; var b: boolean; s: string; i: integer; function f(x: integer): boolean; begin f := x > 0 end; function g(a, b: boolean; s: string): string; "
    "begin if a and b then g := s else g := '' end; begin b := f(1) and f(2) or not f(3) and f(4); s := g(f(1) and f(2), f(3) or f(4), s + g(b, f(5) and b, s)); "
    "i := ord(f(1) and f(2)) + ord(f(3) or f(4)) * 2 end.",
    "program p; type pi = ^integer; var q: pi; a: array[1..3] of integer; procedure k; var n: integer; z: array[1..4] of real; begin q := @n; n := 3; q := @a[2]; "
    "q^ := q^ + 1 end; begin k end.",
    "program p; var big: array[1..100] of array[1..200] of record x: real; y: byte end; d: array of array of string; i, j: integer; sh: string[7]; "
    "c: packed array[1..4] of char; procedure v(x: array of string; const y: string; z: string); var huge: array[1..3000] of real; begin huge[5] := 1; x[0] := y + z end; "
    "begin for i := 1 to 100 do for j := 1 to 200 do big[i, j].x := i * j; setlength(d, 3, 4); d[1, 2] := 'q'; v(d[1], sh, c); sh := d[1][2] + c; c := 'abcd' end.",
    "program p; var f: file of integer; t: text; i: integer; procedure q(var x: text); var l: text; a: array[1..2] of text; begin writeln(x, 1); rewrite(l); "
    "writeln(a[i], 'x') end; begin rewrite(f); f^ := 3; put(f); q(output); q(t); read(f, i); readln(t, i) end.",
    "program p; var i: integer; e: (r, g, b); c: char; w: word; procedure q(n: integer); begin case n of 1: i := 1; 2, 5: i := 2; 3: begin end; 4: i := 4; "
    "100..5000: i := 6 else i := 7 end; case n of -5: i := 0; 70000: i := 1 end end; begin for e := r to b do q(ord(e)); for c := 'z' downto 'a' do q(ord(c)); "
    "for i := w to 70000 do q(i); while i > 0 do begin i := i div 2; if odd(i) then continue; if i = 7 then break end; repeat i := i + 1 until i > 9 end.",
};
enum { PROGRAMS = sizeof programs / sizeof programs[0] };

START_TEST(lower_everythingVerifies) {
    Lowered x = lowered(programs[_i / 2], _i % 2);
    ck_assert(x.module->isVerified);
    lowerEnded(&x);
}
END_TEST

START_TEST(lower_isDeterministic) {
    Lowered x = lowered(programs[_i], 1), y = lowered(programs[_i], 1);
    ck_assert_uint_eq(x.module->byteCount, y.module->byteCount);
    ck_assert(memcmp(x.module->bytes, y.module->bytes, x.module->byteCount) == 0);
    lowerEnded(&x);
    lowerEnded(&y);
}
END_TEST

/* Every allocation fails once: no crash, and no module. */
START_TEST(lower_survivesEveryFailedAllocation) {
    for (long limit = 0;; limit++) {
        Lowered x = lowerBegun(programs[_i], 1);
        Compile *c = &x.t->c;
        x.t->host.allocLimit = limit;
        c->arena.onFailure = c->bodyArena.onFailure = c->openArena.onFailure = testFailed;
        c->arena.failureUser = c->bodyArena.failureUser = c->openArena.failureUser = c;
        volatile bool ok = false;
        if (setjmp(c->outOfMemory) == 0) ok = build(&x);
        bool isDone = x.t->host.allocLimit > 0;
        ck_assert(ok || !isDone);
        lowerEnded(&x);
        if (isDone) return;
    }
}
END_TEST

START_TEST(lower_unusedVariablesTakeNoRoom) {
    char *source = calloc(1, 400000);
    strcpy(source, "program p; procedure q; var ");
    for (int i = 0; i < 33000; i++) (void)snprintf(source + strlen(source), 16, "%sv%d", i == 0 ? "" : ",", i);
    strcat(source, ": string; begin v0 := '' end; begin end.");
    Lowered x = lowered(source, 1); /* unused variables take no room */
    lowerEnded(&x);
    free(source);
}
END_TEST

int main(void) {
    Suite *s = suite_create("lower");
    TCase *c = tcase_create("lower");
    tcase_set_timeout(c, 120);
    tcase_add_test(c, lower_fibHasNoMoves);
    tcase_add_test(c, lower_innerLoopsAreTight);
    tcase_add_test(c, lower_addressesAndValuesAreComputedOnce);
    tcase_add_test(c, lower_storesAreNarrowedOnlyIfNeeded);
    tcase_add_test(c, lower_localsAreClearedOnlyIfNeeded);
    tcase_add_test(c, lower_stringsAreAppendedInPlace);
    tcase_add_test(c, lower_parametersMayBeTheCallersStrings);
    tcase_add_test(c, lower_stringsMadeForACallEndWithIt);
    tcase_add_test(c, lower_tryCostsNothing);
    tcase_add_test(c, lower_finallyPartsAreGeneratedOnce);
    tcase_add_test(c, lower_assignmentsInTryComputeInPlace);
    tcase_add_loop_test(c, lower_everythingVerifies, 0, 2 * PROGRAMS);
    tcase_add_loop_test(c, lower_isDeterministic, 0, PROGRAMS);
    tcase_add_loop_test(c, lower_survivesEveryFailedAllocation, 0, PROGRAMS);
    tcase_add_test(c, lower_unusedVariablesTakeNoRoom);
    suite_add_tcase(s, c);
    return testRun(s);
}
