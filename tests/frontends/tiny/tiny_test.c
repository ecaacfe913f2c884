/* tiny_test.c: the promises of the Tiny front end: what variables hold, which words are names, recovery, valid trees. */
#include "frontends/core/json.h"
#include "frontends/tiny/tiny.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

typedef struct Program0 {
    Compile c;
    CompileOptions options;
    char log[16 * 1024];
    size_t logLength;
    bool isOk;
} Program0;

static void collect(void *user, const char *bytes, size_t n) {
    Program0 *p = user;
    size_t room = sizeof p->log - 1 - p->logLength;
    if (n > room) n = room;
    memcpy(p->log + p->logLength, bytes, n);
    p->logLength += n;
}

static void failed(void *user) {
    Compile *c = user;
    longjmp(c->outOfMemory, 1);
}

static bool take(void *user, Routine *r) {
    (void)user, (void)r;
    return true;
}

static Program0 *compile(const char *text, const char *mode) {
    Program0 *p = calloc(1, sizeof *p);
    ck_assert_ptr_nonnull(p);
    Compile *c = &p->c;
    p->options.mode = mode;
    c->hooks = hooksDefault();
    arenaInit(&c->arena, c->hooks, failed, c);
    arenaInit(&c->bodyArena, c->hooks, failed, c);
    arenaInit(&c->openArena, c->hooks, failed, c);
    c->sources.arena = &c->arena;
    c->sources.hooks = c->hooks;
    c->sources.nextBase = 1;
    diagInit(&c->diag, &c->sources, collect, p);
    namesInit(&c->names, &c->arena, false);
    typesInit(&c->types, &c->arena, &c->names);
    c->options = &p->options;
    c->keepTrees = true;
    c->onRoutine = take;
    c->lastUnit = &c->units;
    c->mainFile = sourcesAddText(&c->sources, "test.tiny", text, (uint32_t)strlen(text), 0);
    if (setjmp(c->outOfMemory) == 0) p->isOk = tinyFrontEnd.parse(c) && treeCheck(c, c->program);
    return p;
}

static void release(Program0 *p) {
    arenaFree(&p->c.openArena);
    arenaFree(&p->c.bodyArena);
    arenaFree(&p->c.arena);
    free(p);
}

static const Type *typeOf(Program0 *p, const char *name) {
    for (const Symbol *s = p->c.program->globals; s != NULL; s = s->nextInScope) {
        if (strcmp(s->name->spelling, name) == 0) return s->type;
    }
    return NULL;
}

static uint32_t errorsOf(const char *text) {
    Program0 *p = compile(text, NULL);
    uint32_t n = p->c.diag.errorCount;
    ck_assert(!p->isOk);
    release(p);
    return n;
}

static void accept(const char *text) {
    Program0 *p = compile(text, NULL);
    ck_assert_msg(p->isOk, "%s\n%s", text, p->log);
    release(p);
}

START_TEST(check_variablesThatOnlyHoldNumbersAreIntegers) {
    Program0 *p = compile("n := 1; b := n < 2; for i := 1 to 3 do n := n + i end; s := \"x\"; t := s; c := chan(1); u := 0; u := collect(c)", NULL);
    ck_assert_msg(p->isOk, "%s", p->log);
    const TypeTable *t = &p->c.types;
    ck_assert_ptr_eq(typeOf(p, "n"), t->int64);
    ck_assert_ptr_eq(typeOf(p, "b"), t->int64);
    ck_assert_ptr_eq(typeOf(p, "i"), t->int64);
    ck_assert_ptr_eq(typeOf(p, "s"), t->any);
    ck_assert_ptr_eq(typeOf(p, "t"), t->any);
    ck_assert_ptr_eq(typeOf(p, "u"), t->any);
    release(p);
}
END_TEST

START_TEST(check_whatACallStoresIsFoundThroughParametersAndResults) {
    Program0 *p = compile("def id(x) return x end; def num(x) return x + 1 end; a := id(\"text\"); b := num(2); c := id(3)", NULL);
    ck_assert_msg(p->isOk, "%s", p->log);
    ck_assert_ptr_eq(typeOf(p, "a"), p->c.types.any);
    ck_assert_ptr_eq(typeOf(p, "b"), p->c.types.int64);
    ck_assert_ptr_eq(typeOf(p, "c"), p->c.types.any);
    release(p);
}
END_TEST

START_TEST(lexer_wordsOfLevel2AreNamesWhereTheyAreAssigned) {
    accept("while := 1; write while + 1");
    accept("read for; write for");
    accept("while 0 do write 1 end");
    ck_assert_uint_ge(errorsOf("while := 1; while 0 do write 1 end"), 1);
}
END_TEST

START_TEST(lexer_level1KnowsNothingOfLevel2) {
    Program0 *p = compile("x := 1; write x > 0", "level1");
    ck_assert(!p->isOk);
    release(p);
    accept("{ {$TINY 1} x := 1; write x < 2");
    ck_assert_uint_ge(errorsOf("{$TINY 1} x := 1; write x > 2"), 1);
}
END_TEST

START_TEST(parser_reportsEachOfSeveralErrorsOnce) {
    ck_assert_uint_eq(errorsOf("write 1 + ; x = 3; if 1 the write 2 end; y := 1 2; read 5; write 1"), 5);
    ck_assert_uint_eq(errorsOf("repeat x := 1 end; write 2"), 1);
    ck_assert_uint_eq(errorsOf("def p(a) end; p(); p(1, 2); q()"), 3);
}
END_TEST

START_TEST(parser_boundsNestingInsteadOfTheStack) {
    enum { MANY = 20000 };
    char *text = malloc(MANY + 100);
    ck_assert_ptr_nonnull(text);
    memset(text, '(', MANY);
    memcpy(text, "write ", 6);
    memcpy(text + MANY, "1", 2);
    ck_assert_uint_eq(errorsOf(text), 1);
    memset(text + 6, '-', MANY - 6);
    ck_assert_uint_eq(errorsOf(text), 1);
    for (size_t i = 6; i < MANY; i += 2) memcpy(text + i, "1+", 2);
    ck_assert_uint_eq(errorsOf(text), 1);
    free(text);
}
END_TEST

START_TEST(generate_treesKeepTheContract) {
    accept("def f(a, b) local c; c := a; if c then return b end end; x := f(1, \"s\"); go f(1, 2); t := spawn f(3, x); join t; write f(x, t), \"%d\", 1 < 2");
    accept("m := mutex(); lock(m); c := chan(2); push(c, 1); write collect(c); v := thread.channel.recv_timeout(c, 1); thread_list; thread.scheduler.run(p, p); def p end");
    accept("read n; while not (n = 0) or false do n := n / 2 mod 3; write; read n end");
}
END_TEST

int main(void) {
    Suite *s = suite_create("tiny");
    TCase *t = tcase_create("tiny");
    tcase_add_test(t, check_variablesThatOnlyHoldNumbersAreIntegers);
    tcase_add_test(t, check_whatACallStoresIsFoundThroughParametersAndResults);
    tcase_add_test(t, lexer_wordsOfLevel2AreNamesWhereTheyAreAssigned);
    tcase_add_test(t, lexer_level1KnowsNothingOfLevel2);
    tcase_add_test(t, parser_reportsEachOfSeveralErrorsOnce);
    tcase_add_test(t, parser_boundsNestingInsteadOfTheStack);
    tcase_add_test(t, generate_treesKeepTheContract);
    suite_add_tcase(s, t);
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_NORMAL);
    int bad = srunner_ntests_failed(r);
    srunner_free(r);
    return bad == 0 ? 0 : 1;
}
