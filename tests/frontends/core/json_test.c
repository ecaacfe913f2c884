/* json_test.c: a tree written as JSON and read again is the same tree; wrong input gives a message and nothing else. */
#include "tests/frontends/core/support.h"
#include "frontends/core/json.h"
#include "vm/bytecode/opcode.h"
#include <math.h>

static const char source[] = "program p;\nvar x: integer;\nbegin x := 1 end.\n";

typedef struct Build {
    TestCompile *t;
    Arena *a;
    TypeTable *y;
    Program *program;
} Build;

static Node *stmt(Build *b, NodeKind kind, Pos pos) {
    return nodeNew(b->a, kind, pos, NULL);
}

static Node *integer(Build *b, int64_t value) {
    return nodeInt(b->a, 12, b->y->int64, value);
}

static Symbol *symbol(Build *b, SymbolKind kind, const char *name, Type *type, Routine *owner) {
    Symbol *s = ARENA_NEW(b->a, Symbol);
    s->kind = (uint8_t)kind;
    s->name = nameOf(&b->t->c.names, name);
    s->type = type;
    s->pos = 5;
    s->owner = owner;
    s->isGlobal = owner == NULL;
    return s;
}

static Node *var(Build *b, Symbol *s) {
    Node *x = nodeNew(b->a, EX_VAR, 13, s->type);
    x->sym = s;
    return x;
}

static Node *assign(Build *b, Node *target, Node *value) {
    Node *x = nodeNew(b->a, EX_ASSIGN, 20, b->y->voidType), *s = stmt(b, ST_EXPR, 20);
    x->a = target;
    x->b = value;
    s->a = x;
    return s;
}

static void add(Node *block, Node *s) {
    Node **last = &block->a;
    while (*last != NULL) last = &(*last)->next;
    *last = s;
}

static Node *constBytes(Build *b, NodeKind kind, Type *type, const char *bytes, size_t n) {
    Node *x = nodeNew(b->a, kind, 3, type);
    x->str.bytes = bytes;
    x->str.length = n;
    return x;
}

static Routine *routine(Build *b, const char *name, Routine *outer, Type *type) {
    Routine *r = ARENA_NEW(b->a, Routine);
    r->name = nameOf(&b->t->c.names, name);
    r->type = type;
    r->pos = 2;
    r->endPos = 9;
    r->body = stmt(b, ST_BLOCK, 2);
    if (outer == NULL) return r;
    r->level = outer->level + 1;
    r->parent = outer->level == 0 ? NULL : outer;
    r->symbol = symbol(b, SYM_ROUTINE, name, type, r->parent);
    r->symbol->routine = r;
    Routine **last = &outer->nested;
    while (*last != NULL) last = &(*last)->nextSibling;
    *last = r;
    return r;
}

static Type *recordType(Build *b) {
    Type *r = typeRecord(b->y);
    VariantArm *arm = ARENA_NEW(b->a, VariantArm);
    r->name = nameOf(&b->t->c.names, "TNode");
    r->arms = arm;
    arm->number = 1;
    arm->tagType = b->y->boolean;
    arm->labels = arenaAlloc(b->a, sizeof *arm->labels);
    arm->labels[0].high = 1;
    arm->labelCount = 1;
    arm->tag = typeRecordAdd(b->y, r, nameOf(&b->t->c.names, "tag"), b->y->boolean, 0);
    typeRecordAdd(b->y, r, nameOf(&b->t->c.names, "next"), typePointer(b->y, r), 0);
    typeRecordAdd(b->y, r, nameOf(&b->t->c.names, "value"), b->y->real, 1);
    ck_assert(typeRecordFinish(b->y, r));
    return r;
}

/* function f(a: integer; var r: TNode): integer with a nested procedure, a label, with, case. */
static void buildFunction(Build *b, Routine *main, Type *record) {
    Param *params = ARENA_ARRAY(b->a, Param, 2);
    params[0] = (Param){.name = nameOf(&b->t->c.names, "a"), .type = b->y->int32, .group = 1};
    params[1] = (Param){.name = nameOf(&b->t->c.names, "r"), .type = record, .mode = PARAM_VAR, .group = 2};
    Routine *f = routine(b, "F", main, typeRoutine(b->y, params, 2, b->y->int32));
    f->params = ARENA_ARRAY(b->a, Symbol *, 2);
    for (uint32_t i = 0; i < 2; i++) {
        f->params[i] = symbol(b, SYM_PARAM, i == 0 ? "a" : "r", params[i].type, f);
        f->params[i]->mode = params[i].mode;
        f->params[i]->number = i;
    }
    f->result = symbol(b, SYM_RESULT, "F", b->y->int32, f);
    Label *label = ARENA_NEW(b->a, Label);
    label->name = nameOf(&b->t->c.names, "9");
    label->owner = f;
    label->isDefined = label->isUsed = true;
    f->labels = label;
    Routine *g = routine(b, "G", f, typeRoutine(b->y, NULL, 0, NULL));
    g->usesOuter = true;
    f->params[0]->isCaptured = true;
    Node *jump = stmt(b, ST_GOTO, 4);
    jump->label = label;
    label->isNonLocal = f->hasNonLocalTarget = true;
    add(g->body, assign(b, var(b, f->params[0]), integer(b, -5)));
    add(g->body, jump);
    Node *with = stmt(b, ST_WITH, 6), *ref = nodeNew(b->a, EX_WITHREF, 7, record), *field = nodeNew(b->a, EX_FIELD, 7, b->y->real);
    with->sym = symbol(b, SYM_WITH, "$with", record, f);
    with->a = var(b, f->params[1]);
    ref->sym = with->sym;
    field->a = ref;
    field->field = record->fields->next->next;
    Node *half = nodeNew(b->a, EX_REAL, 8, b->y->real);
    half->f = 0.1;
    with->b = assign(b, field, half);
    add(f->body, with);
    Node *call = nodeNew(b->a, EX_CALL, 8, b->y->voidType), *s = stmt(b, ST_EXPR, 8);
    call->sym = g->symbol;
    s->a = call;
    Node *labelled = stmt(b, ST_LABEL, 9);
    labelled->label = label;
    labelled->a = s;
    add(f->body, labelled);
    Node *ret = stmt(b, ST_RETURN, 10);
    ret->a = nodeBinary(b->a, 10, BIN_SHR, var(b, f->params[0]), integer(b, 1), b->y->int64);
    ret->a->flags = NF_SHR_WIDTH | NF_WRAP;
    ret->a->i = 32;
    add(f->body, ret);
}

static uint32_t builtinFind(const char *name) {
    for (uint32_t i = 0; i < builtinSigCount; i++) {
        if (builtinExists(i) && strcmp(builtinSigs[i].name, name) == 0) return i;
    }
    ck_abort_msg("no builtin %s", name);
    return 0;
}

static Node *writeString(Build *b, Node *text) {
    Node *call = nodeNew(b->a, EX_BUILTIN, 11, b->y->voidType), *file = nodeNew(b->a, EX_STDFILE, 11, b->y->text), *s = stmt(b, ST_EXPR, 11);
    call->i = builtinFind("write_str");
    file->i = 1;
    call->a = file;
    file->next = text;
    text->next = integer(b, -1);
    text->next->next = integer(b, 0);
    s->a = call;
    return s;
}

static Node *caseStatement(Build *b, Symbol *x) {
    Node *s = stmt(b, ST_CASE, 14), *arm = stmt(b, ST_ARM, 15), *range = nodeNew(b->a, EX_RANGE, 15, b->y->int64);
    range->a = integer(b, 1);
    range->b = integer(b, 3);
    arm->a = integer(b, 7);
    arm->a->next = range;
    arm->b = stmt(b, ST_EMPTY, 16);
    s->a = var(b, x);
    s->b = arm;
    s->flags = NF_CASE_ERROR;
    return s;
}

static Build build(void) {
    Build b = {.t = testBegin(source, sizeof source - 1)};
    b.a = &b.t->c.arena;
    b.y = &b.t->c.types;
    Program *p = b.program = ARENA_NEW(b.a, Program);
    Type *record = recordType(&b), *colour = typeEnum(b.y);
    typeEnumAdd(b.y, colour, nameOf(&b.t->c.names, "Red"), 0);
    typeEnumAdd(b.y, colour, nameOf(&b.t->c.names, "Green"), 5);
    typeEnumFinish(b.y, colour);
    Routine *main = routine(&b, "p", NULL, NULL);
    p->main = main;
    p->name = main->name;
    p->language = "pascal";
    p->sourcePath = "test.pas";
    Symbol *x = symbol(&b, SYM_VAR, "X", b.y->int32, NULL), *s = symbol(&b, SYM_VAR, "s", b.y->string, NULL);
    Symbol *c = symbol(&b, SYM_VAR, "c", colour, NULL), *set = symbol(&b, SYM_VAR, "set", typeSet(b.y, b.y->character), NULL);
    Symbol *d = symbol(&b, SYM_VAR, "d", typeDynArray(b.y, typeArray(b.y, typeSubrange(b.y, b.y->int32, -1, 2), record, true)), NULL);
    x->nextInScope = s;
    s->nextInScope = c;
    c->nextInScope = set;
    set->nextInScope = d;
    p->globals = main->locals = x;
    x->value = nodeInt(b.a, 3, b.y->int32, 42);
    add(main->body, assign(&b, var(&b, s), constBytes(&b, EX_STR, b.y->string, "a\"\\\n\0\x80\xFF", 7)));
    add(main->body, assign(&b, var(&b, c), nodeInt(b.a, 3, colour, 5)));
    add(main->body, assign(&b, var(&b, set), constBytes(&b, EX_SETCONST, set->type, "0123456789abcdefghijklmnopqrstuv", 32)));
    add(main->body, writeString(&b, var(&b, s)));
    add(main->body, caseStatement(&b, x));
    Node *loop = stmt(&b, ST_FOR, 17);
    loop->d = var(&b, x);
    loop->a = integer(&b, INT64_MIN);
    loop->b = integer(&b, INT64_MAX);
    loop->c = stmt(&b, ST_BREAK, 18);
    add(main->body, loop);
    buildFunction(&b, main, record);
    b.t->c.program = p;
    return b;
}

/* Reads `json` into a new compilation; *ok: the result. */
static TestCompile *readTree(const char *json, size_t size, bool *ok) {
    TestCompile *t = testBegin(json, size);
    t->c.mainFile->path = "tree.json";
    *ok = treeReadJson(&t->c, json, (uint32_t)size);
    return t;
}

static char *writeTree(Compile *c) {
    TestHooks out;
    testHooksInit(&out);
    ck_assert(treeWriteJson(c, testCapture, &out));
    return out.out;
}

START_TEST(json_roundTripGivesTheSameText) {
    Build b = build();
    bool ok;
    ck_assert_msg(treeCheck(&b.t->c, b.program), "%s", b.t->host.out != NULL ? b.t->host.out : "");
    char *first = writeTree(&b.t->c);
    TestCompile *again = readTree(first, strlen(first), &ok);
    ck_assert_msg(ok, "%s", again->host.out != NULL ? again->host.out : "");
    char *second = writeTree(&again->c);
    ck_assert_str_eq(first, second);
    const Program *p = again->c.program;
    ck_assert_str_eq(p->globals->name->text, "x");
    ck_assert_str_eq(p->globals->name->spelling, "X");
    ck_assert_ptr_eq(p->globals, p->main->locals);
    ck_assert_uint_eq(p->main->body->a->a->b->str.length, 7);
    ck_assert_int_eq(memcmp(p->main->body->a->a->b->str.bytes, "a\"\\\n\0\x80\xFF", 7), 0);
    SourcePlace place = sourcesPlace(&again->c.sources, p->main->body->a->pos);
    ck_assert_str_eq(place.file->path, "test.pas");
    ck_assert_uint_eq(place.line, 2);
    free(second);
    testEnd(again);
    free(first);
    testEnd(b.t);
}
END_TEST

START_TEST(json_deepTreesNeedNoStack) {
    Build b = build();
    bool ok;
    Node *sum = integer(&b, 1);
    for (int i = 0; i < 9000; i++) sum = nodeBinary(b.a, 10, BIN_ADD, sum, integer(&b, 1), b.y->int64);
    add(b.program->main->body, assign(&b, var(&b, b.program->globals), sum));
    ck_assert(treeCheck(&b.t->c, b.program));
    char *text = writeTree(&b.t->c);
    TestCompile *again = readTree(text, strlen(text), &ok);
    ck_assert_msg(ok, "%s", again->host.out);
    testEnd(again);
    free(text);
    for (int i = 0; i < 200000; i++) sum = nodeBinary(b.a, 10, BIN_ADD, sum, integer(&b, 1), b.y->int64);
    b.program->main->body->a->a->b = sum;
    b.program->main->body->a->a->a = var(&b, b.program->globals);
    text = writeTree(&b.t->c);
    again = readTree(text, strlen(text), &ok);
    ck_assert(!ok);
    ck_assert_ptr_nonnull(strstr(again->host.out, "nesting too deep"));
    testEnd(again);
    free(text);
    testEnd(b.t);
}
END_TEST

static void refuses(const char *json, const char *message) {
    bool ok;
    TestCompile *t = readTree(json, strlen(json), &ok);
    ck_assert_msg(!ok && t->host.out != NULL && strstr(t->host.out, message) != NULL, "wanted \"%s\" for %s, got %s", message, json,
                  t->host.out != NULL ? t->host.out : "nothing");
    ck_assert_msg(strncmp(t->host.out, "tree.json:", 10) == 0, "no place: %s", t->host.out);
    testEnd(t);
}

START_TEST(json_refusesMalformedText) {
    refuses("", "unexpected end");
    refuses("[]", "expected an object");
    refuses("{\"format\" 1", "expected ':'");
    refuses("{\"format\":\"pscal-tree\",}", "expected a key");
    refuses("{\"format\":\"x\"", "no typed tree");
    refuses("{\"format\":\"pscal-tree\",\"version\":2,", "reads version 1");
    refuses("{\"format\":\"pscal-tree\",\"version\":01", "malformed number");
    refuses("{\"format\":\"pscal-tree\",\"version\":99999999999999999999", "out of range");
    refuses("{\"format\":\"pscal-\\u0100", "unterminated string");
    refuses("{\"format\":\"pscal-\\u0100\"", "strings are bytes");
    refuses("{\"format\":\"\xE2\x82\xAC\"", "strings are bytes");
    refuses("{\"format\":\"a\tb\"", "control character");
    refuses("{\"format\":\"\\x\"", "malformed escape");
}
END_TEST

/* Replaces the first `from` in the JSON of the test program and expects a refusal with `message`. */
static void refusesChange(const char *from, const char *to, const char *message) {
    Build b = build();
    bool ok;
    char *json = writeTree(&b.t->c), *at = strstr(json, from);
    ck_assert_msg(at != NULL, "no %s in %s", from, json);
    size_t n = strlen(json) + strlen(to) + 1;
    char *changed = malloc(n);
    (void)snprintf(changed, n, "%.*s%s%s", (int)(at - json), json, to, at + strlen(from));
    TestCompile *t = readTree(changed, strlen(changed), &ok);
    ck_assert_msg(!ok && t->host.out != NULL && strstr(t->host.out, message) != NULL, "wanted \"%s\", got %s", message,
                  t->host.out != NULL ? t->host.out : "nothing");
    testEnd(t);
    free(changed);
    free(json);
    testEnd(b.t);
}

START_TEST(json_refusesWrongTrees) {
    refusesChange("\"kind\":\"for\"", "\"kind\":\"while\"", "wrong attributes");
    refusesChange("\"kind\":\"for\"", "\"kind\":\"fork\"", "unknown node kind");
    refusesChange("\"builtin\":\"write_str\"", "\"builtin\":\"write_it\"", "unknown builtin");
    refusesChange("\"builtin\":\"write_str\"", "\"builtin\":\"write_ln\"", "too many arguments");
    refusesChange("\"field\":\"value\"", "\"field\":\"valu\"", "no such field");
    refusesChange("\"field\":\"value\"", "\"field\":\"tag\"", "field of another");
    refusesChange("\"op\":\"shr\"", "\"op\":\"land\"", "operands of other types");
    refusesChange("\"op\":\"shr\"", "\"op\":\"bad\"", "unknown operator");
    refusesChange("\"version\":1", "\"versio\":1", "expected the key 'version'");
    refusesChange("{\"types\":", "{\"types\":1", "counts");
    refusesChange("{\"kind\":\"break\"", "{\"kind\":\"goto\"", "wrong attributes");
    refusesChange("\"low\":-1,", "\"low\":5,", "impossible bounds");
    refusesChange("\"level\":1", "\"level\":2", "tree of routines");
    refusesChange("\"main\":0", "\"main\":1", "tree of routines");
    refusesChange("\"mode\":\"var\"", "\"mode\":\"const\"", "parameter does not fit");
    refusesChange("\"flags\":[\"caseError\"]", "\"flags\":[\"caseErro\"]", "unknown flag");
    refusesChange("]}}\n", "]}}}", "text after the end");
}
END_TEST

/* Any change of bytes gives a message or a tree that passes the check; never a crash (run under the sanitizers). */
START_TEST(json_survivesMutations) {
    Build b = build();
    bool ok;
    char *json = writeTree(&b.t->c);
    size_t n = strlen(json);
    uint64_t seed = 12345;
    for (int round = 0; round < 3000; round++) {
        char *text = malloc(n + 1);
        memcpy(text, json, n + 1);
        size_t size = n;
        for (int k = 0; k < 1 + round % 3; k++) {
            seed = seed * 6364136223846793005u + 1442695040888963407u;
            size_t at = (size_t)(seed >> 33) % n;
            static const char bytes[] = "0123456789,:{}[]\"-eabn";
            switch (seed >> 20 & 3) {
            case 0: text[at] = bytes[(seed >> 24) % (sizeof bytes - 1)]; break;
            case 1: text[at] = text[(size_t)(seed >> 40) % n]; break;
            case 2: /* exchange two digits: other ids, kinds, numbers */
                while (at < n && (text[at] < '0' || text[at] > '9')) at++;
                if (at < n) text[at] = (char)('0' + (seed >> 24) % 10);
                break;
            default: size = at; break;
            }
            if (size < n) break;
        }
        text[size] = '\0';
        TestCompile *t = readTree(text, size, &ok);
        ck_assert(ok == (t->c.diag.errorCount == 0));
        if (ok) free(writeTree(&t->c));
        testEnd(t);
        free(text);
    }
    free(json);
    testEnd(b.t);
}
END_TEST

/* False also if the reader ran out of memory. */
static bool readUntilFailure(TestCompile *t, const char *json) {
    if (setjmp(t->c.outOfMemory) != 0) return false;
    return treeReadJson(&t->c, json, (uint32_t)strlen(json));
}

/* Every allocation fails once: the reader unwinds through the arena's handler and leaves nothing behind. */
START_TEST(json_survivesOutOfMemory) {
    Build b = build();
    char *json = writeTree(&b.t->c);
    bool isDone = false;
    for (long limit = 0; !isDone; limit++) {
        TestCompile *t = testBegin(json, strlen(json));
        t->c.arena.onFailure = testFailed;
        t->c.arena.failureUser = &t->c;
        t->host.allocLimit = limit;
        isDone = readUntilFailure(t, json);
        ck_assert_int_lt(limit, 1000);
        t->host.allocLimit = -1;
        testEnd(t);
    }
    free(json);
    testEnd(b.t);
}
END_TEST

static int visited;
static const Routine *lastVisited;
static bool countRoutine(void *user, Routine *r) {
    (void)user;
    visited++;
    lastVisited = r;
    return true;
}

START_TEST(json_handsRoutinesToTheLowering) {
    Build b = build();
    char *json = writeTree(&b.t->c);
    TestCompile *t = testBegin(json, strlen(json));
    visited = 0;
    t->c.onRoutine = countRoutine;
    ck_assert(treeReadJson(&t->c, json, (uint32_t)strlen(json)));
    ck_assert_int_eq(visited, 2); /* F with G in it, then main */
    ck_assert_ptr_eq(lastVisited, t->c.program->main);
    testEnd(t);
    free(json);
    testEnd(b.t);
}
END_TEST

int main(void) {
    Suite *s = suite_create("json");
    TCase *c = tcase_create("json");
    tcase_set_timeout(c, 120);
    tcase_add_test(c, json_roundTripGivesTheSameText);
    tcase_add_test(c, json_deepTreesNeedNoStack);
    tcase_add_test(c, json_refusesMalformedText);
    tcase_add_test(c, json_refusesWrongTrees);
    tcase_add_test(c, json_survivesMutations);
    tcase_add_test(c, json_survivesOutOfMemory);
    tcase_add_test(c, json_handsRoutinesToTheLowering);
    suite_add_tcase(s, c);
    return testRun(s);
}
