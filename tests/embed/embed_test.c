/* embed_test.c: the public header: values, errors, limits, host functions, misuse, several VMs, lack of memory, threads, built programs. */
#include "pscal/pscal.h"

#include <check.h>
#include <dlfcn.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct World {
    char out[4096];
    size_t outBytes;
    const char *in;
    char diagnostics[2048];
    uint32_t line, column;
    int left;          /* allocations that still succeed; -1: all */
    long balance;      /* allocated minus freed bytes */
    pthread_mutex_t lock;
} World;

static World world;

static void takeOutput(void *user, int stream, const char *bytes, size_t n) {
    World *w = user;
    (void)stream;
    pthread_mutex_lock(&w->lock);
    if (w->outBytes + n < sizeof w->out) {
        memcpy(w->out + w->outBytes, bytes, n);
        w->outBytes += n;
        w->out[w->outBytes] = '\0';
    }
    pthread_mutex_unlock(&w->lock);
}

static size_t giveInput(void *user, char *bytes, size_t n) {
    World *w = user;
    size_t have = w->in == NULL ? 0 : strlen(w->in);
    if (have > n) have = n;
    if (have > 0) memcpy(bytes, w->in, have);
    if (w->in != NULL) w->in += have;
    return have;
}

static void takeDiagnostic(void *user, const PscalDiagnostic *d) {
    World *w = user;
    if (d->severity != PSCAL_ERROR) return;
    w->line = d->line;
    w->column = d->column;
    strncat(w->diagnostics, d->message, sizeof w->diagnostics - strlen(w->diagnostics) - 2);
    strcat(w->diagnostics, "\n");
}

static void *countedAlloc(void *user, void *old, size_t oldSize, size_t newSize) {
    World *w = user;
    pthread_mutex_lock(&w->lock);
    bool fails = newSize > 0 && w->left == 0;
    if (newSize > 0 && w->left > 0) w->left--;
    if (!fails) w->balance += (long)newSize - (long)oldSize;
    pthread_mutex_unlock(&w->lock);
    if (fails) return NULL;
    if (newSize > 0) return realloc(old, newSize);
    free(old);
    return NULL;
}

static PscalConfig config(void) {
    PscalConfig c;
    memset(&world, 0, sizeof world);
    pthread_mutex_init(&world.lock, NULL);
    world.left = -1;
    pscalConfigInit(&c);
    c.user = &world;
    c.write = takeOutput;
    c.read = giveInput;
    c.diagnose = takeDiagnostic;
    return c;
}

static PscalVM *openVm(void) {
    PscalConfig c = config();
    const char *why;
    PscalVM *vm = pscalOpen(&c, &why);
    ck_assert_msg(vm != NULL, "%s", why);
    return vm;
}

static PscalModule *compiled(PscalVM *vm, PscalLanguage language, const char *text) {
    PscalModule *m = NULL;
    PscalStatus s = pscalCompile(vm, language, "test", text, strlen(text), &m);
    ck_assert_msg(s == PSCAL_OK, "%s %s", pscalError(vm)->message, world.diagnostics);
    return m;
}

static PscalModule *running(PscalVM *vm, PscalLanguage language, const char *text) {
    PscalModule *m = compiled(vm, language, text);
    ck_assert_msg(pscalRun(vm, m) == PSCAL_OK, "%s", pscalError(vm)->message);
    return m;
}

START_TEST(embed_passesAllTypes) {
    PscalVM *vm = openVm();
    PscalModule *m = running(vm, PSCAL_PASCAL,
                             "program p; type day = (mon, tue); small = 1..9;\n"
                             "function all(i: int64; r: double; b: boolean; c: char; s: string; d: day): string;\n"
                             "begin all := s; if b then all := s + c; if (i = -3) and (r > 1.2) and (d = tue) then all := s + '!' end;\n"
                             "function twice(x: double): double; begin twice := 2 * x end;\n"
                             "function flag(x: small): boolean; begin flag := x > 4 end;\n"
                             "function letter: char; begin letter := 'q' end;\n"
                             "procedure nothing(var x: integer); begin x := 1 end;\n"
                             "begin end.");
    PscalRoutine *r = pscalRoutine(m, "ALL");
    ck_assert_ptr_nonnull(r);
    ck_assert_uint_eq(pscalParameterCount(r), 6);
    ck_assert_int_eq(pscalParameterType(r, 1), PSCAL_REAL);
    ck_assert_int_eq(pscalParameterType(r, 6), PSCAL_NOTHING);
    ck_assert_int_eq(pscalResultType(r), PSCAL_TEXT);
    PscalValue c = {PSCAL_CHAR, 'x', 0, NULL, 0}, v;
    PscalValue args[] = {pscalInt(-3), pscalReal(1.5), pscalBool(true), c, pscalText("text"), pscalInt(1)};
    ck_assert_int_eq(pscalCall(vm, r, args, 6, &v), PSCAL_OK);
    ck_assert_str_eq(v.text, "text!");
    ck_assert_uint_eq(v.length, 5);
    PscalValue three = pscalInt(3);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "twice"), &three, 1, &v), PSCAL_OK);
    ck_assert(v.type == PSCAL_REAL && v.f == 6.0);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "flag"), &three, 1, &v), PSCAL_OK);
    ck_assert(v.type == PSCAL_BOOL && v.i == 0);
    PscalValue ten = pscalInt(10);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "flag"), &ten, 1, &v), PSCAL_MISUSE);
    ck_assert_ptr_nonnull(strstr(pscalError(vm)->message, "range"));
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "letter"), NULL, 0, &v), PSCAL_OK);
    ck_assert(v.type == PSCAL_CHAR && v.i == 'q');
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "nothing"), &three, 1, &v), PSCAL_MISUSE);
    pscalClose(vm);
}
END_TEST

START_TEST(embed_tellsErrorsWithPlaceAndStack) {
    PscalVM *vm = openVm();
    PscalModule *m = running(vm, PSCAL_PASCAL,
                             "program p;\nfunction f(x: integer): integer;\nbegin\n  f := 10 div x\nend;\n"
                             "function g(x: integer): integer;\nbegin\n  g := f(x)\nend;\nbegin end.");
    PscalValue zero = pscalInt(0), v;
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "g"), &zero, 1, &v), PSCAL_RUNTIME_ERROR);
    const PscalError *e = pscalError(vm);
    ck_assert_int_eq(e->number, 200);
    ck_assert_str_eq(e->file, "test");
    ck_assert_uint_eq(e->line, 4);
    ck_assert_uint_eq(e->frameCount, 2);
    ck_assert_str_eq(e->frames[1].routine, "g");
    ck_assert_uint_eq(e->frames[1].line, 8);
    PscalValue two = pscalInt(2);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "g"), &two, 1, &v), PSCAL_OK); /* the VM goes on */
    ck_assert_int_eq(v.i, 5);
    ck_assert_int_eq(pscalError(vm)->status, PSCAL_OK);
    PscalModule *halts = compiled(vm, PSCAL_CLIKE, "int main() { exit(7); return 0; }");
    ck_assert_int_eq(pscalRun(vm, halts), PSCAL_EXITED);
    ck_assert_int_eq(pscalError(vm)->exitStatus, 7);
    pscalClose(vm);
}
END_TEST

START_TEST(embed_reportsDiagnostics) {
    PscalVM *vm = openVm();
    PscalModule *m;
    const char *text = "program p;\nbegin\n  writeln(nowhere)\nend.";
    ck_assert_int_eq(pscalCompile(vm, PSCAL_PASCAL, "t.pas", text, strlen(text), &m), PSCAL_COMPILE_ERROR);
    ck_assert_ptr_null(m);
    ck_assert_ptr_nonnull(strstr(world.diagnostics, "nowhere"));
    ck_assert(world.line == 3 && world.column == 11);
    ck_assert_int_eq(pscalCompileFile(vm, "/nowhere/x.pas", &m), PSCAL_COMPILE_ERROR);
    ck_assert_int_eq(pscalCompileFile(vm, "x.unknown", &m), PSCAL_MISUSE);
    ck_assert_uint_eq(world.outBytes, 0);
    pscalClose(vm);
}
END_TEST

/* Tiny declares no types: its routines take values of any, and give what they give. */
START_TEST(embed_runsTiny) {
    PscalVM *vm = openVm();
    world.in = "20 22\n";
    PscalModule *m = running(vm, PSCAL_TINY,
                             "read a; read b; write a + b;\n"
                             "def fact(n) if n < 2 then return 1 end; return n * fact(n - 1) end;\n"
                             "def same(x) return x end;\n"
                             "def total(n); a := a + n end;\n"
                             "def given; return a end;\n"
                             "def half(n); return 1 / n end");
    ck_assert_str_eq(world.out, "42\n");
    PscalRoutine *r = pscalRoutine(m, "same"), *fact = pscalRoutine(m, "fact");
    ck_assert(pscalParameterType(r, 0) == PSCAL_ANY && pscalResultType(r) == PSCAL_ANY && pscalResultType(fact) == PSCAL_INT);
    ck_assert_ptr_null(pscalRoutine(m, "Fact")); /* letters count */
    PscalValue v, five = pscalInt(5), zero = pscalInt(0), nothing = {.type = PSCAL_NOTHING};
    ck_assert_int_eq(pscalCall(vm, fact, &five, 1, &v), PSCAL_OK);
    ck_assert(v.type == PSCAL_INT && v.i == 120);
    PscalValue kept[] = {pscalInt(-7), pscalReal(2.5), pscalBool(true), {.type = PSCAL_CHAR, .i = 'x'}, pscalText("text"), pscalText("")};
    for (size_t i = 0; i < sizeof kept / sizeof kept[0]; i++) {
        ck_assert_int_eq(pscalCall(vm, r, &kept[i], 1, &v), PSCAL_OK);
        ck_assert_msg(v.type == kept[i].type || i == 5, "value %zu has type %d", i, (int)v.type);
        ck_assert(v.i == kept[i].i && v.length == kept[i].length && !(v.f < kept[i].f) && !(v.f > kept[i].f));
        ck_assert(i != 4 || strcmp(v.text, "text") == 0);
    }
    ck_assert_int_eq(pscalCall(vm, r, &nothing, 1, &v), PSCAL_MISUSE);
    ck_assert_int_eq(pscalCall(vm, fact, &kept[4], 1, &v), PSCAL_RUNTIME_ERROR); /* a text is no number */
    ck_assert_int_eq(pscalError(vm)->number, 219);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "total"), &five, 1, &v), PSCAL_OK);
    ck_assert_int_eq(v.type, PSCAL_NOTHING);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "given"), NULL, 0, &v), PSCAL_OK);
    ck_assert_int_eq(v.i, 25);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "half"), &zero, 1, &v), PSCAL_RUNTIME_ERROR);
    ck_assert(pscalError(vm)->number == 200 && pscalError(vm)->line == 6);
    ck_assert_int_eq(pscalCompile(vm, PSCAL_TINY, "bad.tiny", "write (1", 8, &m), PSCAL_COMPILE_ERROR);
    ck_assert(world.line == 1 && world.diagnostics[0] != '\0');
    ck_assert_int_eq(pscalCompileFile(vm, "/nowhere/x.tiny", &m), PSCAL_COMPILE_ERROR);
    ck_assert_int_eq(pscalCompile(vm, (PscalLanguage)9, "x", "", 0, &m), PSCAL_MISUSE);
    pscalClose(vm);
}
END_TEST

START_TEST(embed_redirectsInputAndOutput) {
    PscalVM *vm = openVm();
    world.in = "12 30\n";
    (void)running(vm, PSCAL_PASCAL, "program p(input, output); var a, b: integer; begin readln(a, b); writeln(a + b) end.");
    ck_assert_str_eq(world.out, "42\n");
    (void)running(vm, PSCAL_CLIKE, "int main() { printf(\"%s\\n\", \"more\"); return 0; }");
    ck_assert_str_eq(world.out, "42\nmore\n");
    pscalClose(vm);
}
END_TEST

static int addOne(PscalCall *call, void *user) {
    int *calls = user;
    ++*calls;
    if (pscalArgumentCount(call) != 1 || pscalArgument(call, 1).type != PSCAL_NOTHING) return pscalRaise(call, "wrong");
    return pscalReturn(call, pscalInt(pscalArgument(call, 0).i + 1));
}
static int shout(PscalCall *call, void *user) {
    PscalValue v = pscalArgument(call, 0);
    char text[64];
    (void)user;
    if (v.length > 20) return pscalRaise(call, "too long");
    memcpy(text, v.text, v.length);
    memcpy(text + v.length, "!", 2);
    return pscalReturn(call, pscalText(text));
}
static int wrongResult(PscalCall *call, void *user) { return (void)user, pscalReturn(call, pscalText("no number")); }
static int again(PscalCall *call, void *user) {
    PscalRoutine *r = *(PscalRoutine **)user;
    PscalValue arg = pscalInt(pscalArgument(call, 0).i), v;
    ck_assert_int_eq(pscalCall(pscalCallVM(call), r, &arg, 1, &v), PSCAL_MISUSE);
    if (pscalCallBack(call, r, &arg, 1, &v)) return 1;
    return pscalReturn(call, pscalInt(v.i * 100));
}

START_TEST(embed_callsHostFunctions) {
    PscalVM *vm = openVm();
    PscalRoutine *inner = NULL;
    int calls = 0;
    ck_assert_int_eq(pscalRegister(vm, "addone", "l(l)", addOne, &calls), PSCAL_OK);
    ck_assert_int_eq(pscalRegister(vm, "shout", "s(s)", shout, NULL), PSCAL_OK);
    ck_assert_int_eq(pscalRegister(vm, "wrong", "l()", wrongResult, NULL), PSCAL_OK);
    ck_assert_int_eq(pscalRegister(vm, "again", "l(l)", again, &inner), PSCAL_OK);
    ck_assert_int_eq(pscalRegister(vm, "addone", "l(l)", addOne, &calls), PSCAL_MISUSE);
    ck_assert_int_eq(pscalRegister(vm, "bad name", "l(l)", addOne, &calls), PSCAL_MISUSE);
    ck_assert_int_eq(pscalRegister(vm, "pointers", "p(p)", addOne, &calls), PSCAL_MISUSE);
    PscalModule *m = running(vm, PSCAL_CLIKE,
                             "extern \"host\" long addone(long x);\nextern \"host\" str shout(str s);\nextern \"host\" long again(long x);\n"
                             "extern \"host\" long wrong();\nextern \"host\" long missing();\n"
                             "long inner(long x) { if (x == 3) x = x / (x - 3); return x + 1; }\nlong outer(long x) { return again(x); }\n"
                             "int callWrong() { return wrong(); }\nint callMissing() { return missing(); }\n"
                             "int main() { printf(\"%d %s\\n\", addone(41), shout(\"hey\")); return 0; }");
    ck_assert_str_eq(world.out, "42 hey!\n");
    ck_assert_int_eq(calls, 1);
    PscalValue v, four = pscalInt(4), three = pscalInt(3);
    inner = pscalRoutine(m, "inner");
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "outer"), &four, 1, &v), PSCAL_OK);
    ck_assert_int_eq(v.i, 500);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "outer"), &three, 1, &v), PSCAL_RUNTIME_ERROR);
    ck_assert_int_eq(pscalError(vm)->number, 200);
    ck_assert_str_eq(pscalError(vm)->frames[0].routine, "inner");
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "callWrong"), NULL, 0, &v), PSCAL_RUNTIME_ERROR);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "callMissing"), NULL, 0, &v), PSCAL_RUNTIME_ERROR);
    ck_assert_ptr_nonnull(strstr(pscalError(vm)->message, "'missing'"));
    pscalClose(vm);
}
END_TEST

START_TEST(embed_letsProgramsCatchHostErrors) {
    PscalVM *vm = openVm();
    ck_assert_int_eq(pscalRegister(vm, "shout", "s(s)", shout, NULL), PSCAL_OK);
    (void)running(vm, PSCAL_PASCAL,
                  "program p; function shout(s: string): string; external 'host';\n"
                  "begin try writeln(shout('a very long text, too long for it')) except writeln('caught') end; writeln(shout('b')) end.");
    ck_assert_str_eq(world.out, "caught\nb!\n");
    pscalClose(vm);
}
END_TEST

/* Runs the text under that config: the number of the error that it must end with. */
static int numberOfError(const PscalConfig *c, const char *text) {
    PscalVM *vm = pscalOpen(c, NULL);
    ck_assert_ptr_nonnull(vm);
    PscalModule *m = compiled(vm, PSCAL_PASCAL, text);
    ck_assert_int_eq(pscalRun(vm, m), PSCAL_RUNTIME_ERROR);
    int number = pscalError(vm)->number;
    pscalClose(vm);
    return number;
}

START_TEST(embed_holdsCountedLimits) {
    PscalConfig c = config();
    c.fuel = 1000;
    ck_assert_int_eq(numberOfError(&c, "program p; begin while true do end."), 231);
    c = config();
    c.maxOutputBytes = 100;
    world.outBytes = 0;
    ck_assert_int_eq(numberOfError(&c, "program p; var i: integer; begin for i := 1 to 30 do begin writeln('0123456789'); flush(output) end end."), 240);
    ck_assert_uint_eq(world.outBytes, 100);
    c = config();
    c.maxFiles = 1;
    ck_assert_int_eq(numberOfError(&c, "program p; var a, b: text; begin rewrite(a); rewrite(b) end."), 241);
    c = config();
    c.maxTasks = 1;
    ck_assert_int_eq(numberOfError(&c, "program p; procedure q; begin delay(100000) end; begin go q; go q end."), 242);
}
END_TEST

START_TEST(embed_holdsLimits) {
    PscalConfig c = config();
    c.timeoutMs = 400;
    c.maxStackBytes = 1 << 20;
    c.maxHeapBytes = 8 << 20;
    PscalVM *vm = pscalOpen(&c, NULL);
    PscalModule *m = running(vm, PSCAL_CLIKE,
                             "int loop() { while (1) {} return 0; }\nint eat() { str s = \"x\"; while (1) s = s + s; return 0; }\n"
                             "int deep(int n) { return deep(n + 1) + 1; }\nint main() { return 0; }");
    PscalValue zero = pscalInt(0);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "loop"), NULL, 0, NULL), PSCAL_RUNTIME_ERROR);
    ck_assert_int_eq(pscalError(vm)->number, 230);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "eat"), NULL, 0, NULL), PSCAL_NO_MEMORY);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "deep"), &zero, 1, NULL), PSCAL_RUNTIME_ERROR);
    ck_assert_int_eq(pscalError(vm)->number, 202);
    pscalClose(vm);
    c = config();
    vm = pscalOpen(&c, NULL);
    PscalModule *foreign;
    const char *text = "extern \"C\" int getpid();\nint main() { return getpid() == 0; }";
    ck_assert_int_eq(pscalCompile(vm, PSCAL_CLIKE, "t", text, strlen(text), &foreign), PSCAL_COMPILE_ERROR);
    ck_assert_ptr_nonnull(strstr(pscalError(vm)->message, "C functions"));
    pscalClose(vm);
    c.allowForeign = true;
    vm = pscalOpen(&c, NULL);
    ck_assert_int_eq(pscalCompile(vm, PSCAL_CLIKE, "t", text, strlen(text), &foreign), PSCAL_OK);
    ck_assert_int_eq(pscalRun(vm, foreign), PSCAL_OK);
    pscalClose(vm);
}
END_TEST

static void *interrupter(void *vm) {
    struct timespec t = {0, 20000000};
    nanosleep(&t, NULL);
    pscalInterrupt(vm);
    return NULL;
}

START_TEST(embed_isInterruptedFromAnotherThread) {
    PscalVM *vm = openVm();
    PscalModule *m = compiled(vm, PSCAL_CLIKE, "int main() { while (1) {} return 0; }");
    pthread_t thread;
    ck_assert_int_eq(pthread_create(&thread, NULL, interrupter, vm), 0);
    ck_assert_int_eq(pscalRun(vm, m), PSCAL_RUNTIME_ERROR);
    ck_assert_int_eq(pscalError(vm)->number, 232);
    pthread_join(thread, NULL);
    pscalClose(vm);
}
END_TEST

static void *stranger(void *arg) {
    PscalVM *vm = arg;
    PscalModule *m;
    return pscalCompile(vm, PSCAL_CLIKE, "t", "", 0, &m) == PSCAL_MISUSE ? vm : NULL;
}

START_TEST(embed_answersMisuse) {
    PscalConfig c = config();
    PscalModule *m = NULL;
    const char *why;
    c.size = 3;
    ck_assert_ptr_null(pscalOpen(&c, &why));
    ck_assert_ptr_nonnull(why);
    c = config();
    c.workers = 99;
    ck_assert_ptr_null(pscalOpen(&c, &why));
    ck_assert_int_eq(pscalCompile(NULL, PSCAL_PASCAL, "t", "", 0, &m), PSCAL_MISUSE);
    ck_assert_ptr_null(pscalError(NULL));
    pscalClose(NULL);
    pscalInterrupt(NULL);
    PscalVM *vm = openVm(), *other = openVm();
    ck_assert_int_eq(pscalCompile(vm, PSCAL_PASCAL, NULL, "", 0, &m), PSCAL_MISUSE);
    ck_assert_int_eq(pscalRun(vm, NULL), PSCAL_MISUSE);
    ck_assert_int_eq(pscalCall(vm, NULL, NULL, 0, NULL), PSCAL_MISUSE);
    PscalModule *mine = running(vm, PSCAL_CLIKE, "int one(int x) { return 1; }\nint main() { return 0; }");
    ck_assert_int_eq(pscalRun(other, mine), PSCAL_MISUSE);
    PscalValue v = pscalText("x");
    ck_assert_int_eq(pscalCall(other, pscalRoutine(mine, "one"), &v, 1, NULL), PSCAL_MISUSE);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(mine, "one"), &v, 1, NULL), PSCAL_MISUSE);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(mine, "one"), &v, 0, NULL), PSCAL_MISUSE);
    ck_assert_ptr_null(pscalRoutine(mine, "two"));
    pthread_t thread;
    void *answer;
    ck_assert_int_eq(pthread_create(&thread, NULL, stranger, vm), 0);
    pthread_join(thread, &answer);
    ck_assert_ptr_eq(answer, vm);
    pscalClose(other);
    pscalClose(vm);
}
END_TEST

START_TEST(embed_keepsVmsApart) {
    static const char text[] = "int n = 0;\nint next() { n = n + 1; return n; }\nint main() { return 0; }";
    PscalVM *a = openVm(), *b = openVm();
    PscalModule *ma = running(a, PSCAL_CLIKE, text), *mb = running(b, PSCAL_CLIKE, text);
    PscalValue v;
    for (int i = 1; i <= 3; i++) {
        ck_assert_int_eq(pscalCall(a, pscalRoutine(ma, "next"), NULL, 0, &v), PSCAL_OK);
        ck_assert_int_eq(v.i, i);
    }
    ck_assert_int_eq(pscalCall(b, pscalRoutine(mb, "next"), NULL, 0, &v), PSCAL_OK);
    ck_assert_int_eq(v.i, 1);
    pscalClose(a);
    ck_assert_int_eq(pscalCall(b, pscalRoutine(mb, "next"), NULL, 0, &v), PSCAL_OK);
    ck_assert_int_eq(v.i, 2);
    pscalClose(b);
}
END_TEST

/* Everything once with only n allocations; whatever fails, nothing crashes or stays behind. True: all of it worked. */
static bool withAllocations(int n) {
    PscalConfig c = config();
    PscalModule *m = NULL;
    PscalValue v;
    int calls = 0;
    bool ok = false;
    c.allocate = countedAlloc;
    c.nativeCode = false;
    world.left = n;
    PscalVM *vm = pscalOpen(&c, NULL);
    if (vm != NULL) {
        const char *text = "extern \"host\" long addone(long x);\nstr f(str s) { return s + s; }\nint main() { printf(\"%d\", addone(1)); return 0; }";
        ok = pscalRegister(vm, "addone", "l(l)", addOne, &calls) == PSCAL_OK && pscalCompile(vm, PSCAL_CLIKE, "t", text, strlen(text), &m) == PSCAL_OK &&
             pscalRun(vm, m) == PSCAL_OK;
        v = pscalText("ab");
        ok = ok && pscalCall(vm, pscalRoutine(m, "f"), &v, 1, &v) == PSCAL_OK && strcmp(v.text, "abab") == 0;
        pscalClose(vm);
    }
    ck_assert_msg(world.balance == 0, "%ld bytes are left after %d allocations", world.balance, n);
    return ok;
}

START_TEST(embed_survivesLackOfMemory) {
    int n = 0;
    while (!withAllocations(n)) {
        n++;
        ck_assert_int_lt(n, 5000);
    }
    ck_assert_int_gt(n, 10);
}
END_TEST

/* ---- threads ---- */

static int cleanups;
static pthread_mutex_t cleanupLock = PTHREAD_MUTEX_INITIALIZER;
static void cleanUp(void *user) {
    (void)user;
    pthread_mutex_lock(&cleanupLock);
    cleanups++;
    pthread_mutex_unlock(&cleanupLock);
}

static void spin(PscalVM *thread, void *user) {
    (void)user;
    while (vmThreadPoll(thread)) {}
    PscalValue v = pscalText("ended");
    vmThreadStoreResult(thread, &v, true);
}
static void failing(PscalVM *thread, void *user) {
    (void)user;
    vmThreadStoreResult(thread, NULL, false);
}
static void answer(PscalVM *thread, void *user) {
    PscalValue v = pscalInt(*(int *)user);
    vmThreadStoreResult(thread, &v, true);
}

START_TEST(embed_runsCallbackThreads) {
    PscalVM *vm = openVm();
    PscalValue v;
    bool ok = false;
    int number = 42;
    cleanups = 0;
    int id = vmSpawnCallbackThread(vm, answer, &number, cleanUp);
    ck_assert_int_gt(id, 0);
    ck_assert(vmJoinThreadById(vm, id));
    ck_assert(vmThreadTakeResult(vm, id, &v, true, &ok, true));
    ck_assert(ok && v.type == PSCAL_INT && v.i == 42);
    id = vmSpawnCallbackThread(vm, failing, NULL, cleanUp);
    ck_assert(vmThreadTakeResult(vm, id, &v, true, &ok, true));
    ck_assert(!ok && v.type == PSCAL_NOTHING);
    id = vmSpawnCallbackThread(vm, spin, NULL, cleanUp);
    ck_assert(vmThreadAssignName(vm, id, "spinner"));
    ck_assert_int_eq(vmThreadFindIdByName(vm, "spinner"), id);
    ck_assert_int_eq(vmThreadFindIdByName(vm, "nobody"), -1);
    ThreadMetrics metrics[VM_MAX_WORKERS];
    struct timespec t = {0, 5000000};
    nanosleep(&t, NULL);
    size_t n = vmSnapshotWorkerUsage(vm, metrics, VM_MAX_WORKERS);
    ck_assert_uint_ge(n, 1);
    const ThreadMetrics *last = &metrics[n - 1];
    ck_assert(last->end.valid && (last->end.cpuTime.tv_sec > last->start.cpuTime.tv_sec || last->end.cpuTime.tv_nsec > last->start.cpuTime.tv_nsec));
    ck_assert(vmThreadPause(vm, id));
    ck_assert(vmThreadResume(vm, id));
    ck_assert(vmThreadCancel(vm, id));
    ck_assert(vmThreadTakeResult(vm, id, &v, true, &ok, true));
    ck_assert_str_eq(v.text, "ended");
    ck_assert(!vmThreadTakeResult(vm, 9999, &v, true, &ok, true));
    ck_assert_int_ge(vmThreadPoolLimit(vm), 1);
    vmRegisterWakeSource(vm);
    vmUnregisterWakeSource(vm);
    pscalClose(vm);
    ck_assert_int_eq(cleanups, 3);
}
END_TEST

/* Runs until somebody cancels it; the result says how it saw that. */
static void untilCancelled(PscalVM *thread, void *user) {
    PscalValue v;
    int polls = 0, *isRunning = user;
    __atomic_store_n(isRunning, 1, __ATOMIC_RELEASE);
    while (!vmThreadCancelRequested(thread)) polls++;
    v = pscalBool(polls >= 0 && !vmThreadPoll(thread));
    vmThreadStoreResult(thread, &v, true);
}

START_TEST(embed_asksForCancelInCallbacks) {
    PscalVM *vm = openVm();
    PscalValue v;
    bool ok = false;
    struct timespec t = {0, 1000000};
    int isRunning = 0, id = vmSpawnCallbackThread(vm, untilCancelled, &isRunning, NULL);
    while (__atomic_load_n(&isRunning, __ATOMIC_ACQUIRE) == 0) nanosleep(&t, NULL);
    ck_assert(vmThreadCancel(vm, id));
    ck_assert(vmThreadTakeResult(vm, id, &v, true, &ok, true));
    ck_assert(ok && v.type == PSCAL_BOOL && v.i == 1);
    ck_assert(!vmThreadPause(vm, id) && !vmThreadResume(vm, id) && !vmThreadCancel(vm, id) && !vmThreadKill(vm, id));
    pscalClose(vm);
}
END_TEST

START_TEST(embed_runsBuiltinThreads) {
    PscalVM *vm = openVm();
    PscalValue v, localhost = pscalText("localhost"), ms = pscalInt(1), two[] = {pscalInt(1), pscalInt(2)}, nothing = {.type = PSCAL_NOTHING};
    bool ok = false;
    ThreadMetrics metrics[VM_MAX_WORKERS];
    int id = vmSpawnBuiltinThread(vm, 0, "dnslookup", 1, &localhost, false, "dns");
    ck_assert_int_eq(id, 1);
    ck_assert(vmThreadTakeResult(vm, id, &v, true, &ok, true));
    ck_assert_msg(ok && v.type == PSCAL_TEXT && (strcmp(v.text, "127.0.0.1") == 0 || strcmp(v.text, "::1") == 0), "type %d", (int)v.type);
    ck_assert_uint_eq(vmSnapshotWorkerUsage(vm, metrics, VM_MAX_WORKERS), 0);
    ck_assert_int_eq(vmThreadFindIdByName(vm, "dns"), 1); /* a released slot keeps its name */
    id = vmSpawnBuiltinThread(vm, 0, "Delay", 1, &ms, true, NULL);
    ck_assert_int_eq(id, 1);
    ck_assert(vmJoinThreadById(vm, id));
    ck_assert(vmThreadTakeResult(vm, id, &v, true, &ok, true));
    ck_assert(ok && v.type == PSCAL_NOTHING);
    ck_assert_uint_eq(vmSnapshotWorkerUsage(vm, metrics, VM_MAX_WORKERS), 1); /* submitted: a worker of the pool */
    id = vmSpawnBuiltinThread(vm, 0, "delay", 2, two, false, "wrong");
    ck_assert(vmThreadTakeResult(vm, id, &v, true, &ok, true));
    ck_assert(!ok);
    ck_assert_int_eq(vmSpawnBuiltinThread(vm, 0, "length", 1, &localhost, false, NULL), -1);
    ck_assert_int_eq(vmSpawnBuiltinThread(vm, 0, "nosuch", 0, NULL, false, NULL), -1);
    ck_assert_int_eq(vmSpawnBuiltinThread(vm, -5, NULL, 0, NULL, false, NULL), -1);
    ck_assert_int_eq(vmSpawnBuiltinThread(vm, 0, "delay", 1, NULL, false, NULL), -1);
    ck_assert_int_eq(vmSpawnBuiltinThread(NULL, 0, "delay", 0, NULL, false, NULL), -1);
    id = vmSpawnBuiltinThread(vm, 0, "delay", 1, &nothing, false, NULL); /* nil for milliseconds */
    ck_assert(id > 0 && vmJoinThreadById(vm, id));
    PscalModule *m = compiled(vm, PSCAL_CLIKE, "int main() { return 0; }");
    ck_assert_int_eq(pscalRun(vm, m), PSCAL_OK); /* nothing is pending */
    pscalClose(vm);
}
END_TEST

static void *wakeLater(void *arg) {
    struct timespec t = {0, 20000000};
    nanosleep(&t, NULL);
    int id = vmThreadFindIdByName(arg, "waiter");
    return id > 0 && vmThreadCancel(arg, id) ? arg : NULL;
}

/* A program whose threads all wait is in a deadlock, unless somebody outside has said that he will wake one. */
START_TEST(embed_waitsForWakeSources) {
    static const char text[] = "program p; var c: channel of integer; t: integer;\n"
                               "procedure w; begin c.collect end;\n"
                               "begin c := chan<integer>(1); t := spawn w; ThreadSetName(t, 'waiter'); writeln(WaitForThread(t)) end.";
    PscalVM *vm = openVm();
    pthread_t thread;
    void *done;
    vmRegisterWakeSource(vm);
    PscalModule *m = compiled(vm, PSCAL_PASCAL, text);
    ck_assert_int_eq(pthread_create(&thread, NULL, wakeLater, vm), 0);
    ck_assert_int_eq(pscalRun(vm, m), PSCAL_OK);
    pthread_join(thread, &done);
    ck_assert_ptr_eq(done, vm);
    ck_assert_str_eq(world.out, "1\n");
    vmUnregisterWakeSource(vm);
    m = compiled(vm, PSCAL_PASCAL, "program p; var c: channel of integer; begin c := chan<integer>(1); c.collect end.");
    PscalStatus s = pscalRun(vm, m);
    ck_assert_msg(s == PSCAL_RUNTIME_ERROR, "%d %s %d", s, pscalError(vm)->message, pscalError(vm)->exitStatus);
    ck_assert_ptr_nonnull(strstr(pscalError(vm)->message, "deadlock"));
    pscalClose(vm);
}
END_TEST

static void *giveUpLater(void *vm) {
    struct timespec t = {0, 20000000};
    nanosleep(&t, NULL);
    vmUnregisterWakeSource(vm);
    return NULL;
}

/* The last wake source goes while all wait already. */
START_TEST(embed_reportsADeadlockWhenTheLastWakeSourceGoes) {
    static const char *const texts[] = {"program p; var c: channel of integer; begin c := chan<integer>(1); c.collect end.",
                                        "program p; var c: channel of integer; t: integer;\n"
                                        "procedure w; begin c.collect end;\n"
                                        "begin c := chan<integer>(1); t := spawn w; WaitForThread(t) end."};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        PscalVM *vm = openVm();
        pthread_t thread;
        vmRegisterWakeSource(vm);
        PscalModule *m = compiled(vm, PSCAL_PASCAL, texts[i]);
        ck_assert_int_eq(pthread_create(&thread, NULL, giveUpLater, vm), 0);
        ck_assert_int_eq(pscalRun(vm, m), PSCAL_RUNTIME_ERROR);
        ck_assert_ptr_nonnull(strstr(pscalError(vm)->message, "deadlock"));
        pthread_join(thread, NULL);
        pscalClose(vm);
    }
}
END_TEST

START_TEST(embed_cleansUpWhenTheStartFails) {
    PscalConfig c = config();
    c.maxTasks = 1;
    PscalVM *vm = pscalOpen(&c, NULL);
    cleanups = 0;
    int first = vmSpawnCallbackThread(vm, spin, NULL, cleanUp);
    ck_assert_int_gt(first, 0);
    ck_assert_int_eq(vmSpawnCallbackThread(vm, spin, NULL, cleanUp), -1);
    ck_assert_int_eq(cleanups, 1);
    ck_assert_int_eq(vmSpawnCallbackThread(NULL, spin, NULL, cleanUp), -1);
    ck_assert_int_eq(cleanups, 2);
    ck_assert(vmThreadKill(vm, first));
    ck_assert(vmJoinThreadById(vm, first));
    pscalClose(vm);
    ck_assert_int_eq(cleanups, 3);
}
END_TEST

static void *watcher(void *arg) {
    ThreadMetrics metrics[VM_MAX_WORKERS];
    size_t most = 0;
    for (int i = 0; i < 50; i++) {
        size_t n = vmSnapshotWorkerUsage(arg, metrics, VM_MAX_WORKERS);
        if (n > most) most = n;
    }
    int id = vmThreadFindIdByName(arg, "worker-1");
    return id == 1 && most > 0 && vmThreadCancel(arg, id) ? arg : NULL;
}

START_TEST(embed_servesOtherOsThreads) {
    PscalVM *vm = openVm();
    int id = vmSpawnCallbackThread(vm, spin, NULL, NULL);
    pthread_t thread;
    void *seen;
    ck_assert_int_eq(pthread_create(&thread, NULL, watcher, vm), 0);
    (void)running(vm, PSCAL_CLIKE, "int main() { int i; str s; for (i = 0; i < 20000; i++) { s = \"a\"; s = s + \"b\"; } return 0; }");
    pthread_join(thread, &seen);
    ck_assert_ptr_eq(seen, vm);
    ck_assert(vmJoinThreadById(vm, id));
    pscalClose(vm);
}
END_TEST

/* ---- callbacks of C in the VM's own thread ---- */

typedef int64_t (*KeptFunction)(int64_t);

/* Calls the routine that C keeps, as a library with an event loop does. */
static int loop(PscalCall *call, void *user) {
    KeptFunction callKept;
    memcpy(&callKept, user, sizeof callKept);
    return pscalReturn(call, pscalInt(callKept(pscalArgument(call, 0).i)));
}

/* A function that C keeps is called while the VM is in no C function that it has called itself: from a function of the host, and between two calls. */
START_TEST(embed_isCalledBackByTheHostsOwnThread) {
    char path[512], text[1200];
    ssize_t n = readlink("/proc/self/exe", path, sizeof path - 1);
    ck_assert_int_gt(n, 0);
    path[n] = '\0';
    strcpy(strrchr(path, '/') + 1, "libpscaltest.so");
    void *library = dlopen(path, RTLD_NOW), *symbol = dlsym(library, "t_call_kept");
    ck_assert_ptr_nonnull(symbol);
    KeptFunction callKept;
    memcpy(&callKept, &symbol, sizeof callKept);
    PscalConfig c = config();
    c.allowForeign = true;
    PscalVM *vm = pscalOpen(&c, NULL);
    ck_assert_int_eq(pscalRegister(vm, "loop", "l(l)", loop, &symbol), PSCAL_OK);
    snprintf(text, sizeof text,
             "extern \"%s\" void t_keep(long (*f)(long)); extern \"host\" long loop(long x);\n"
             "long calls;\n"
             "long step(long x) { calls++; str s = \"a\"; s = s + \"b\"; if (x == 13) return x / (calls - calls); return 2 * x + strlen(s); }\n"
             "long viaHost(long x) { t_keep(step); return loop(x); }\n"
             "long count() { return calls; }\n"
             "int main() { t_keep(step); return 0; }", path);
    PscalModule *m = running(vm, PSCAL_CLIKE, text);
    PscalValue five = pscalInt(5), unlucky = pscalInt(13), v;
    ck_assert_int_eq(callKept(5), 13); /* between two calls */
    ck_assert_int_eq(callKept(13), 1); /* an error is reported: nobody can pass it on */
    ck_assert_ptr_nonnull(strstr(world.out, "division by zero"));
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "viaHost"), &five, 1, &v), PSCAL_OK);
    ck_assert_int_eq(v.i, 13);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "viaHost"), &unlucky, 1, &v), PSCAL_OK);
    ck_assert_int_eq(v.i, 1);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "count"), NULL, 0, &v), PSCAL_OK);
    ck_assert_int_eq(v.i, 4);
    pscalClose(vm);
    dlclose(library);
}
END_TEST

/* ---- built programs ---- */

START_TEST(embed_buildsPrograms) {
    PscalVM *vm = openVm();
    PscalModule *m;
    PscalType types[] = {PSCAL_INT, PSCAL_TEXT};
    PscalBuilder *b = pscalBuilderBegin(vm, "t", "line one\nline two\n", 18);
    PscalVariable *total = pscalGlobal(b, "total", PSCAL_REAL);
    PscalFunction *f = pscalFunction(b, "f", PSCAL_TEXT, types, 2);
    PscalVariable *n = pscalParameter(f, 0), *s = pscalParameter(f, 1), *out = pscalLocal(f, "out", PSCAL_TEXT);
    pscalAt(b, 9);
    PscalNode *more = pscalOperation(b, PSCAL_GT, pscalUse(b, n), pscalConstant(b, pscalInt(0)));
    PscalNode *steps[] = {pscalAssign(b, out, pscalOperation(b, PSCAL_CONCAT, pscalUse(b, out), pscalUse(b, s))),
                          pscalAssign(b, n, pscalOperation(b, PSCAL_SUB, pscalUse(b, n), pscalConstant(b, pscalInt(1)))),
                          pscalAssign(b, total, pscalOperation(b, PSCAL_ADD, pscalUse(b, total), pscalConstant(b, pscalInt(2))))};
    PscalNode *body[] = {pscalWhile(b, more, pscalBlock(b, steps, 3)), pscalReturnNode(b, pscalUse(b, out))};
    ck_assert(pscalBody(f, pscalBlock(b, body, 2)));
    PscalFunction *g = pscalFunction(b, "g", PSCAL_REAL, types, 1);
    ck_assert(pscalBody(g, pscalReturnNode(b, pscalOperation(b, PSCAL_DIV, pscalConstant(b, pscalInt(7)), pscalUse(b, pscalParameter(g, 0))))));
    PscalNode *args[] = {pscalConstant(b, pscalInt(3)), pscalConstant(b, pscalText("ab"))};
    PscalNode *main[] = {pscalWrite(b, pscalInvoke(b, f, args, 2)), pscalWrite(b, NULL), pscalWrite(b, pscalUse(b, total)), pscalWrite(b, pscalConstant(b, pscalBool(true)))};
    ck_assert_int_eq(pscalBuilderEnd(b, pscalBlock(b, main, 4), &m), PSCAL_OK);
    ck_assert_int_eq(pscalRun(vm, m), PSCAL_OK);
    ck_assert_msg(strncmp(world.out, "ababab\n6", 8) == 0, "%s", world.out);
    PscalValue v, zero = pscalInt(0), two = pscalInt(2);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "g"), &two, 1, &v), PSCAL_OK);
    ck_assert(v.f == 3.0);
    ck_assert_int_eq(pscalCall(vm, pscalRoutine(m, "g"), &zero, 1, &v), PSCAL_RUNTIME_ERROR);
    ck_assert_uint_eq(pscalError(vm)->line, 2);
    pscalClose(vm);
}
END_TEST

/* One mistake each; the end names it. */
static PscalStatus mistake(PscalVM *vm, int which) {
    PscalModule *m;
    PscalBuilder *b = pscalBuilderBegin(vm, "t", NULL, 0);
    PscalFunction *f = pscalFunction(b, "f", PSCAL_INT, NULL, 0), *g = pscalFunction(b, "g", PSCAL_INT, NULL, 0);
    PscalVariable *local = pscalLocal(f, "x", PSCAL_INT);
    PscalNode *one = pscalConstant(b, pscalInt(1)), *text = pscalConstant(b, pscalText("t")), *statement = pscalWrite(b, NULL);
    pscalBody(g, pscalReturnNode(b, pscalConstant(b, pscalInt(2))));
    switch (which) {
    case 0: pscalBody(f, pscalReturnNode(b, pscalOperation(b, PSCAL_ADD, one, text))); break;
    case 1: pscalBody(f, pscalReturnNode(b, pscalOperation(b, PSCAL_ADD, one, one))); break;
    case 2: pscalBody(f, pscalReturnNode(b, text)); break;
    case 3: pscalBody(f, statement), pscalBody(f, pscalReturnNode(b, one)); break;
    case 4: pscalBody(f, pscalIf(b, one, statement, NULL)); break;
    case 5: pscalBody(f, pscalReturnNode(b, statement)); break;
    case 6: break; /* no body */
    case 7: pscalBody(f, pscalReturnNode(b, pscalInvoke(b, g, &one, 1))); break;
    case 8: pscalBody(f, pscalReturnNode(b, one)), pscalEvaluate(b, NULL); break;
    default: pscalBody(f, pscalReturnNode(b, one)); break;
    }
    if (which == 9) return pscalBuilderEnd(b, pscalWrite(b, pscalUse(b, local)), &m);
    return pscalBuilderEnd(b, pscalBlock(b, NULL, 0), &m);
}

START_TEST(embed_refusesWrongTrees) {
    PscalVM *vm = openVm();
    for (int which = 0; which < 10; which++) {
        ck_assert_msg(mistake(vm, which) == PSCAL_MISUSE, "mistake %d is accepted", which);
        ck_assert_uint_gt(strlen(pscalError(vm)->message), 0);
    }
    ck_assert_int_eq(mistake(vm, 10), PSCAL_OK);
    pscalBuilderAbandon(NULL);
    pscalBuilderAbandon(pscalBuilderBegin(vm, "t", NULL, 0));
    pscalClose(vm);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("embed");
    TCase *t = tcase_create("embed");
    tcase_set_timeout(t, 120);
    tcase_add_test(t, embed_passesAllTypes);
    tcase_add_test(t, embed_tellsErrorsWithPlaceAndStack);
    tcase_add_test(t, embed_reportsDiagnostics);
    tcase_add_test(t, embed_runsTiny);
    tcase_add_test(t, embed_redirectsInputAndOutput);
    tcase_add_test(t, embed_callsHostFunctions);
    tcase_add_test(t, embed_letsProgramsCatchHostErrors);
    tcase_add_test(t, embed_holdsLimits);
    tcase_add_test(t, embed_holdsCountedLimits);
    tcase_add_test(t, embed_isInterruptedFromAnotherThread);
    tcase_add_test(t, embed_answersMisuse);
    tcase_add_test(t, embed_keepsVmsApart);
    tcase_add_test(t, embed_survivesLackOfMemory);
    tcase_add_test(t, embed_runsCallbackThreads);
    tcase_add_test(t, embed_asksForCancelInCallbacks);
    tcase_add_test(t, embed_runsBuiltinThreads);
    tcase_add_test(t, embed_waitsForWakeSources);
    tcase_add_test(t, embed_reportsADeadlockWhenTheLastWakeSourceGoes);
    tcase_add_test(t, embed_cleansUpWhenTheStartFails);
    tcase_add_test(t, embed_servesOtherOsThreads);
    tcase_add_test(t, embed_isCalledBackByTheHostsOwnThread);
    tcase_add_test(t, embed_buildsPrograms);
    tcase_add_test(t, embed_refusesWrongTrees);
    suite_add_tcase(suite, t);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
