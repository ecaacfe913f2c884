/* pack_test.c: a list that is packed is the same list for whoever walks over it. */
#include "frontends/core/tree_pack.h"
#include "tests/frontends/core/support.h"

enum { COUNT = 5000, HUGE_NUMBER = 1000 };

typedef struct Fixture {
    TestCompile *t;
    Compile *c;
    Symbol variable;
} Fixture;

static void begin(Fixture *f) {
    f->t = testBegin("x", 1);
    f->c = &f->t->c;
    f->variable = (Symbol){.kind = SYM_VAR, .type = f->c->types.int64};
    (void)arenaAlloc(&f->c->bodyArena, PACK_FROM_BYTES + 1); /* the body is a large one */
}

/* Statements of many shapes; all that can be seen of the i-th depends on i. */
static Node *statement(Fixture *f, int i) {
    Arena *a = &f->c->bodyArena;
    Pos pos = (Pos)(10 * i + 1);
    Type *t = f->c->types.int64;
    Node *target = nodeNew(a, EX_VAR, pos + 3, t), *assign = nodeNew(a, EX_ASSIGN, pos, t);
    target->sym = &f->variable;
    assign->a = target;
    assign->b = nodeInt(a, pos + 1, t, i % 7 == 0 ? INT64_MIN + i : i - HUGE_NUMBER);
    assign->flags = (uint16_t)(i % 5 == 0 ? NF_RANGE : 0);
    if (i % 3 == 0) assign->b = nodeBinary(a, pos, i % 2 == 0 ? BIN_ADD : BIN_MUL, assign->b, nodeInt(a, pos, t, 1), t);
    if (i % 11 == 0) {
        Node *text = nodeNew(a, EX_STR, pos, f->c->types.string), *call = nodeNew(a, EX_BUILTIN, pos, t);
        text->str.bytes = "some text";
        text->str.length = (uint64_t)(i % 9);
        call->i = 5;
        call->a = text;
        text->next = assign->b;
        assign->b = call;
    }
    if (i % 4 == 0) {
        Node *loop = nodeNew(a, ST_FOR, pos, NULL);
        loop->d = nodeCopy(a, target);
        loop->a = nodeInt(a, pos, t, 1);
        loop->b = nodeInt(a, pos, t, i);
        loop->c = assign;
        return loop;
    }
    return assign;
}

static bool areSame(const Node *a, const Node *b);

static bool areSameLists(const Node *a, const Node *b) {
    for (; a != NULL && b != NULL; a = a->next, b = b->next) {
        if (!areSame(a, b)) return false;
    }
    return a == b;
}

static bool areSame(const Node *a, const Node *b) {
    if (a == NULL || b == NULL) return a == b;
    bool isHead = a->kind == b->kind && a->op == b->op && a->flags == b->flags && a->pos == b->pos && a->type == b->type;
    if (!isHead) return false;
    if (a->kind == ST_FOR) {
        if (!areSame(a->d, b->d)) return false;
    } else if (a->i != b->i) {
        return false;
    }
    if (a->kind == EX_STR) return a->str.length == b->str.length;
    for (unsigned i = 0; i < nodeForms[a->kind].childCount; i++) {
        bool isList = a->kind == EX_BUILTIN && i == 0;
        const Node *x = *nodeChild((Node *)(uintptr_t)a, i), *y = *nodeChild((Node *)(uintptr_t)b, i);
        if (!(isList ? areSameLists(x, y) : areSame(x, y))) return false;
    }
    return true;
}

static Node *makeList(Fixture *f, int count) {
    Node *first = NULL;
    NodeList list = nodeListAt(&f->c->bodyArena, &first);
    for (int i = 0; i < count; i++) (void)nodeListAdd(&list, statement(f, i));
    return first;
}

START_TEST(pack_keepsEveryPartOfEveryNode) {
    Fixture f;
    begin(&f);
    Node *list = makeList(&f, COUNT);
    ck_assert_int_eq(list->kind, ST_PACKED);
    NodeWalk w = nodeWalk(f.c);
    int i = 0;
    for (Node *x = nodeListFirst(&w, list); x != NULL; x = nodeListNext(&w, x), i++) {
        if (!areSame(x, statement(&f, i))) ck_abort_msg("statement %d is another one", i);
    }
    ck_assert_int_eq(i, COUNT);
    testEnd(f.t);
}
END_TEST

START_TEST(pack_leavesTheLastStatement) {
    Fixture f;
    begin(&f);
    for (int count = 1; count < 20; count++) {
        Node *last = makeList(&f, count);
        while (last->next != NULL) last = last->next;
        ck_assert(last->kind != ST_PACKED && areSame(last, statement(&f, count - 1)));
    }
    testEnd(f.t);
}
END_TEST

START_TEST(pack_keepsWhatAWalkChanges) {
    Fixture f;
    begin(&f);
    Node *list = makeList(&f, COUNT);
    for (int round = 1; round < 4; round++) { /* numbers of more bytes each time, and flags */
        NodeWalk w = nodeWalk(f.c);
        for (Node *x = nodeListFirst(&w, list); x != NULL; x = nodeListNext(&w, x)) {
            x->flags |= (uint16_t)(1u << (12 + round));
            if (x->kind == ST_FOR) x->b->i *= 1000;
            w.hasChanged = true;
        }
    }
    NodeWalk w = nodeWalk(f.c);
    int i = 0;
    for (Node *x = nodeListFirst(&w, list); x != NULL; x = nodeListNext(&w, x), i++) {
        Node *expected = statement(&f, i);
        expected->flags |= 7u << 13;
        if (expected->kind == ST_FOR) expected->b->i *= 1000000000;
        if (!areSame(x, expected)) ck_abort_msg("statement %d is another one", i);
    }
    testEnd(f.t);
}
END_TEST

START_TEST(pack_isReplacedByItsNodes) {
    Fixture f;
    begin(&f);
    Node *list = makeList(&f, COUNT);
    for (Node **link = &list; *link != NULL; link = &(*link)->next) {
        if ((*link)->kind == ST_PACKED) nodeUnpack(&f.c->bodyArena, link);
    }
    int i = 0;
    for (const Node *x = list; x != NULL; x = x->next, i++) {
        if (!areSame(x, statement(&f, i))) ck_abort_msg("statement %d is another one", i);
    }
    ck_assert_int_eq(i, COUNT);
    testEnd(f.t);
}
END_TEST

#ifdef PSCAL_SMALL_LIMITS
enum { BYTES_MOST = 90 }; /* each pack has few statements, and names all that is outside of it */
#else
enum { BYTES_MOST = 40 };
#endif

START_TEST(pack_takesLittleMemory) {
    Fixture f;
    begin(&f);
    size_t before = f.c->bodyArena.totalBytes;
    (void)makeList(&f, 20 * COUNT);
    size_t used = f.c->bodyArena.totalBytes - before; /* of 140 bytes and more a statement */
    ck_assert_msg(used < (size_t)20 * COUNT * BYTES_MOST, "%zu bytes", used);
    testEnd(f.t);
}
END_TEST

START_TEST(pack_ofOneLargeStatementAmongSmallOnes) {
    Fixture f;
    begin(&f);
    Node *first = NULL;
    NodeList list = nodeListAt(&f.c->bodyArena, &first);
    Node *big = nodeNew(&f.c->bodyArena, ST_EXPR, 1, NULL), *call = nodeNew(&f.c->bodyArena, EX_BUILTIN, 1, f.c->types.int64);
    big->a = call;
    for (int i = 0; i < 100 * COUNT; i++) {
        Node *arg = nodeInt(&f.c->bodyArena, (Pos)i, f.c->types.int64, i);
        arg->next = call->a;
        call->a = arg;
    }
    (void)nodeListAdd(&list, big);
    for (int i = 0; i < COUNT; i++) (void)nodeListAdd(&list, statement(&f, i));
    NodeWalk w = nodeWalk(f.c);
    Node *x = nodeListFirst(&w, first);
    int64_t i = 100 * COUNT;
    for (const Node *arg = x->a->a; arg != NULL; arg = arg->next) ck_assert(arg->i == --i);
    ck_assert_int_eq(i, 0);
    x = nodeListNext(&w, x);
    ck_assert(areSame(x, statement(&f, 0)));
    nodeListLeave(&w);
    testEnd(f.t);
}
END_TEST

int main(void) {
    Suite *s = suite_create("pack");
    TCase *c = tcase_create("pack");
    tcase_add_test(c, pack_keepsEveryPartOfEveryNode);
    tcase_add_test(c, pack_leavesTheLastStatement);
    tcase_add_test(c, pack_keepsWhatAWalkChanges);
    tcase_add_test(c, pack_isReplacedByItsNodes);
    tcase_add_test(c, pack_takesLittleMemory);
    tcase_add_test(c, pack_ofOneLargeStatementAmongSmallOnes);
    suite_add_tcase(s, c);
    return testRun(s);
}
