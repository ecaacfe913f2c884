/* tree_check_test.c: each rule of the contract of tree.h accepts what keeps it and refuses what breaks it. One statement is put into the body of
 * a routine and checked. */
#include "tests/frontends/core/support.h"
#include "frontends/core/json.h"

typedef struct Ctx {
    TestCompile *t;
    Arena *a;
    TypeTable *y;
    Routine main;
    Program program;
    Symbol i, r, s, p, set, dyn, file, rec, with;
    Type *record;
} Ctx;

static void declare(Ctx *c, Symbol *s, Type *type) {
    s->kind = SYM_VAR;
    s->type = type;
    s->isGlobal = true;
    s->nextInScope = c->program.globals;
    c->program.globals = s;
}

static Ctx *begin(void) {
    Ctx *c = calloc(1, sizeof *c);
    c->t = testBegin("program", 7);
    c->a = &c->t->c.arena;
    c->y = &c->t->c.types;
    c->record = typeRecord(c->y);
    typeRecordAdd(c->y, c->record, nameOf(&c->t->c.names, "f"), c->y->int32, 0);
    ck_assert(typeRecordFinish(c->y, c->record));
    declare(c, &c->i, c->y->int32);
    declare(c, &c->r, c->y->real);
    declare(c, &c->s, c->y->string);
    declare(c, &c->p, typePointer(c->y, c->record));
    declare(c, &c->set, typeSet(c->y, c->y->character));
    declare(c, &c->dyn, typeDynArray(c->y, c->y->int32));
    declare(c, &c->file, c->y->text);
    declare(c, &c->rec, c->record);
    c->with.kind = SYM_WITH;
    c->with.type = c->record;
    c->program.main = &c->main;
    c->t->c.program = &c->program;
    return c;
}

static void end(Ctx *c) {
    testEnd(c->t);
    free(c);
}

static Node *var(Ctx *c, Symbol *s) {
    Node *x = nodeNew(c->a, EX_VAR, 1, s->type);
    x->sym = s;
    return x;
}

static Node *make(Ctx *c, NodeKind kind, Type *type, Node *a, Node *b) {
    Node *x = nodeNew(c->a, kind, 1, type);
    if (nodeForms[kind].childCount > 0) x->a = a;
    if (nodeForms[kind].childCount > 1) x->b = b;
    return x;
}

static Node *number(Ctx *c, int64_t n) {
    return nodeInt(c->a, 1, c->y->int64, n);
}

static Node *withOp(Node *x, int op) {
    x->op = (uint8_t)op;
    return x;
}

static bool holds(Ctx *c, Node *statement) {
    c->main.body = nodeNew(c->a, ST_BLOCK, 1, NULL);
    c->main.body->a = statement->kind >= ST_EMPTY ? statement : make(c, ST_EXPR, NULL, statement, NULL);
    c->t->c.diag.errorCount = 0;
    c->t->c.diag.lastErrorPos = 0;
    c->t->c.diag.isFull = false;
    bool isOk = treeCheck(&c->t->c, &c->program);
    ck_assert(isOk == (c->t->c.diag.errorCount == 0));
    return isOk;
}

START_TEST(check_operatorsNeedTheirTypes) {
    Ctx *c = begin();
    Type *i64 = c->y->int64, *bool_ = c->y->boolean, *real = c->y->real;
    ck_assert(holds(c, withOp(make(c, EX_BINARY, i64, var(c, &c->i), number(c, 1)), BIN_ADD)));
    ck_assert(!holds(c, withOp(make(c, EX_BINARY, i64, var(c, &c->r), number(c, 1)), BIN_ADD)));
    ck_assert(!holds(c, withOp(make(c, EX_BINARY, real, var(c, &c->i), number(c, 1)), BIN_FDIV)));
    ck_assert(holds(c, withOp(make(c, EX_BINARY, bool_, var(c, &c->s), var(c, &c->s)), BIN_LT)));
    ck_assert(!holds(c, withOp(make(c, EX_BINARY, bool_, var(c, &c->p), var(c, &c->p)), BIN_LT)));
    ck_assert(holds(c, withOp(make(c, EX_BINARY, bool_, var(c, &c->p), make(c, EX_NIL, c->y->nil, NULL, NULL)), BIN_EQ)));
    ck_assert(!holds(c, withOp(make(c, EX_BINARY, i64, var(c, &c->s), var(c, &c->s)), BIN_LT)));
    ck_assert(!holds(c, withOp(make(c, EX_BINARY, bool_, var(c, &c->set), var(c, &c->set)), BIN_LT)));
    ck_assert(holds(c, withOp(make(c, EX_BINARY, bool_, var(c, &c->set), var(c, &c->set)), BIN_LE)));
    ck_assert(!holds(c, withOp(make(c, EX_UNARY, i64, var(c, &c->r), NULL), UN_NEG)));
    ck_assert(holds(c, withOp(make(c, EX_UNARY, i64, var(c, &c->r), NULL), UN_TRUNC)));
    ck_assert(!holds(c, withOp(make(c, EX_UNARY, i64, var(c, &c->i), NULL), UN_LNOT)));
    ck_assert(!holds(c, withOp(make(c, EX_CONV, real, var(c, &c->s), NULL), CV_I2F)));
    ck_assert(!holds(c, withOp(make(c, EX_CONV, c->y->pointer, var(c, &c->i), NULL), CV_RETYPE)));
    end(c);
}
END_TEST

static Node *boxed(Ctx *c, Node *x) {
    return withOp(make(c, EX_CONV, c->y->any, x, NULL), CV_BOX);
}

static Node *unboxed(Ctx *c, Node *x, Type *type) {
    return withOp(make(c, EX_CONV, type, x, NULL), CV_UNBOX);
}

/* try a (except b) (finally c) */
static Node *tryOf(Ctx *c, Node *a, Node *b, Node *part) {
    Node *x = make(c, ST_TRY, NULL, a, b);
    x->c = part;
    return x;
}

START_TEST(check_tryStatements) {
    Ctx *c = begin();
#define STMT(kind) make(c, kind, NULL, NULL, NULL)
#define RAISE(value) make(c, ST_RAISE, NULL, value, NULL)
#define CAUGHT make(c, EX_CAUGHT, c->y->any, NULL, NULL)
#define FOREVER(body) make(c, ST_LOOP, NULL, NULL, body)
    ck_assert(holds(c, tryOf(c, STMT(ST_EMPTY), STMT(ST_EMPTY), NULL)));
    ck_assert(holds(c, tryOf(c, NULL, STMT(ST_EMPTY), STMT(ST_EMPTY))));
    ck_assert(!holds(c, tryOf(c, STMT(ST_EMPTY), NULL, NULL)));
    ck_assert(!holds(c, tryOf(c, number(c, 1), STMT(ST_EMPTY), NULL)));
    ck_assert(holds(c, RAISE(boxed(c, number(c, 1)))));
    ck_assert(!holds(c, RAISE(number(c, 1))));
    ck_assert(!holds(c, RAISE(CAUGHT)));
    ck_assert(holds(c, tryOf(c, STMT(ST_EMPTY), RAISE(CAUGHT), NULL)));
    ck_assert(!holds(c, tryOf(c, RAISE(CAUGHT), STMT(ST_EMPTY), NULL)));
    ck_assert(!holds(c, tryOf(c, STMT(ST_EMPTY), NULL, RAISE(CAUGHT))));
    ck_assert(holds(c, tryOf(c, STMT(ST_EMPTY), tryOf(c, RAISE(CAUGHT), NULL, RAISE(CAUGHT)), NULL)));
    ck_assert(!holds(c, tryOf(c, STMT(ST_EMPTY), RAISE(make(c, EX_CAUGHT, c->y->pointer, NULL, NULL)), NULL)));
    ck_assert(holds(c, FOREVER(tryOf(c, STMT(ST_BREAK), STMT(ST_CONTINUE), STMT(ST_EMPTY)))));
    ck_assert(!holds(c, FOREVER(tryOf(c, STMT(ST_EMPTY), NULL, STMT(ST_BREAK)))));
    ck_assert(holds(c, tryOf(c, STMT(ST_EMPTY), NULL, FOREVER(STMT(ST_BREAK)))));
    ck_assert(holds(c, tryOf(c, STMT(ST_RETURN), STMT(ST_RETURN), NULL)));
    ck_assert(!holds(c, tryOf(c, STMT(ST_EMPTY), NULL, FOREVER(STMT(ST_RETURN)))));
    end(c);
}
END_TEST

START_TEST(check_valuesTypedAtRunTime) {
    Ctx *c = begin();
    Type *bool_ = c->y->boolean, *any = c->y->any;
    Node *nil = make(c, EX_NIL, any, NULL, NULL);
    ck_assert(holds(c, boxed(c, var(c, &c->i))));
    ck_assert(holds(c, boxed(c, var(c, &c->rec))));
    ck_assert(!holds(c, boxed(c, var(c, &c->file))));
    ck_assert(!holds(c, boxed(c, boxed(c, number(c, 1)))));
    ck_assert(!holds(c, withOp(make(c, EX_CONV, c->y->pointer, number(c, 1), NULL), CV_BOX)));
    ck_assert(holds(c, unboxed(c, boxed(c, number(c, 1)), c->record)));
    ck_assert(!holds(c, unboxed(c, boxed(c, number(c, 1)), c->y->text)));
    ck_assert(!holds(c, unboxed(c, boxed(c, number(c, 1)), any)));
    ck_assert(!holds(c, unboxed(c, var(c, &c->p), c->y->int64)));
    ck_assert(!holds(c, withOp(make(c, EX_CONV, any, var(c, &c->p), NULL), CV_RETYPE)));
    ck_assert(!holds(c, withOp(make(c, EX_CONV, c->p.type, boxed(c, number(c, 1)), NULL), CV_CAST)));
    ck_assert(holds(c, withOp(make(c, EX_BINARY, bool_, boxed(c, number(c, 1)), nil), BIN_EQ)));
    ck_assert(holds(c, withOp(make(c, EX_BINARY, bool_, boxed(c, number(c, 1)), boxed(c, var(c, &c->s))), BIN_NE)));
    ck_assert(!holds(c, withOp(make(c, EX_BINARY, bool_, boxed(c, number(c, 1)), boxed(c, number(c, 1))), BIN_LT)));
    ck_assert(!holds(c, withOp(make(c, EX_BINARY, bool_, boxed(c, number(c, 1)), number(c, 1)), BIN_EQ)));
    end(c);
}
END_TEST

START_TEST(check_constantsLieInTheirTypes) {
    Ctx *c = begin();
    Node *text = make(c, EX_STR, typeArray(c->y, typeSubrange(c->y, c->y->int32, 1, 3), c->y->character, true), NULL, NULL);
    text->str.bytes = "abc";
    text->str.length = 3;
    ck_assert(holds(c, text));
    text->str.length = 2;
    ck_assert(!holds(c, text));
    ck_assert(!holds(c, nodeInt(c->a, 1, c->y->boolean, 2)));
    ck_assert(!holds(c, nodeInt(c->a, 1, c->y->real, 2)));
    ck_assert(holds(c, nodeInt(c->a, 1, c->y->uint64, -1)));
    Node *set = make(c, EX_SETCONST, c->set.type, NULL, NULL);
    set->str.bytes = "";
    ck_assert(!holds(c, set));
    ck_assert(!holds(c, make(c, EX_NIL, c->y->int32, NULL, NULL)));
    end(c);
}
END_TEST

START_TEST(check_storesNeedVariablesOfTheType) {
    Ctx *c = begin();
    Type *none = c->y->voidType;
    ck_assert(holds(c, make(c, EX_ASSIGN, none, var(c, &c->i), number(c, 1))));
    ck_assert(!holds(c, make(c, EX_ASSIGN, none, number(c, 1), number(c, 1))));
    ck_assert(!holds(c, make(c, EX_ASSIGN, none, var(c, &c->i), var(c, &c->r))));
    ck_assert(!holds(c, make(c, EX_ASSIGN, none, var(c, &c->file), var(c, &c->file))));
    ck_assert(holds(c, make(c, EX_ASSIGN, none, var(c, &c->rec), make(c, EX_DEREF, c->record, var(c, &c->p), NULL))));
    ck_assert(!holds(c, make(c, EX_ASSIGN, none, var(c, &c->rec), make(c, EX_DEREF, c->y->int32, var(c, &c->p), NULL))));
    ck_assert(!holds(c, make(c, EX_ASSIGN, none, var(c, &c->i), NULL)));
    ck_assert(!holds(c, make(c, EX_ASSIGN, none, var(c, &c->i), nodeNew(c->a, ST_EMPTY, 1, NULL))));
    ck_assert(!holds(c, make(c, EX_ASSIGN, none, var(c, &c->i), nodeInt(c->a, 1, NULL, 1))));
    end(c);
}
END_TEST

START_TEST(check_selectorsFitWhatTheySelectFrom) {
    Ctx *c = begin();
    Node *field = make(c, EX_FIELD, c->y->int32, var(c, &c->rec), NULL);
    field->field = c->record->fields;
    ck_assert(holds(c, field));
    Field other = *c->record->fields;
    field->field = &other;
    ck_assert(!holds(c, field));
    ck_assert(holds(c, make(c, EX_INDEX, c->y->int32, var(c, &c->dyn), number(c, 0))));
    ck_assert(!holds(c, make(c, EX_INDEX, c->y->int32, var(c, &c->rec), number(c, 0))));
    ck_assert(!holds(c, make(c, EX_INDEX, c->y->int32, var(c, &c->dyn), var(c, &c->r))));
    ck_assert(holds(c, make(c, EX_STRINDEX, c->y->character, var(c, &c->s), number(c, 1))));
    ck_assert(!holds(c, make(c, EX_DEREF, c->record, var(c, &c->i), NULL)));
    ck_assert(!holds(c, make(c, EX_FILEBUF, c->y->int32, var(c, &c->file), NULL)));
    ck_assert(holds(c, make(c, EX_FILEBUF, c->y->character, var(c, &c->file), NULL)));
    end(c);
}
END_TEST

START_TEST(tree_copiesKeepAllThatTheirKindHas) {
    Ctx *c = begin();
    for (int kind = EX_INT; kind < NODE_KIND_COUNT; kind++) {
        Node *x = nodeNew(c->a, (NodeKind)kind, 7, c->y->int64), *child = nodeInt(c->a, 7, c->y->int64, kind);
        const NodeForm *form = &nodeForms[kind];
        x->i = kind;
        for (unsigned i = 0; i < form->childCount; i++) *nodeChild(x, i) = child;
        Node *copy = nodeCopy(c->a, x), value = nodeValue(x);
        ck_assert_int_eq(copy->kind, kind);
        ck_assert_int_eq(copy->i, kind);
        ck_assert_int_eq(value.i, kind);
        ck_assert(copy->type == x->type && copy->pos == x->pos);
        for (unsigned i = 0; i < form->childCount; i++) ck_assert(*nodeChild(copy, i) == child && *nodeChild(&value, i) == child);
        if (form->childCount == 0 && form->size < sizeof(Node)) ck_assert(value.b == NULL && value.c == NULL);
    }
    Node *text = nodeNew(c->a, EX_STR, 7, c->y->string);
    text->str.bytes = "abc";
    text->str.length = 3;
    ck_assert_uint_eq(nodeCopy(c->a, text)->str.length, 3);
    ck_assert_uint_eq(nodeValue(text).str.length, 3);
    end(c);
}
END_TEST

START_TEST(check_statementsNeedTheirParts) {
    Ctx *c = begin();
    Type *bool_ = c->y->boolean;
    ck_assert(holds(c, make(c, ST_WHILE, NULL, nodeInt(c->a, 1, bool_, 1), nodeNew(c->a, ST_BREAK, 1, NULL))));
    ck_assert(!holds(c, nodeNew(c->a, ST_BREAK, 1, NULL)));
    ck_assert(!holds(c, make(c, ST_WHILE, NULL, number(c, 1), NULL)));
    ck_assert(!holds(c, make(c, ST_IF, NULL, NULL, NULL)));
    Node *loop = make(c, ST_FOR, NULL, number(c, 1), number(c, 2));
    ck_assert(!holds(c, loop));
    loop->d = var(c, &c->i);
    ck_assert(holds(c, loop));
    loop->d = var(c, &c->r);
    ck_assert(!holds(c, loop));
    Node *with = make(c, ST_WITH, NULL, var(c, &c->rec), NULL), *ref = make(c, EX_WITHREF, c->record, NULL, NULL);
    with->sym = ref->sym = &c->with;
    ck_assert(!holds(c, make(c, EX_ASSIGN, c->y->voidType, ref, var(c, &c->rec))));
    with->b = make(c, ST_EXPR, NULL, make(c, EX_ASSIGN, c->y->voidType, ref, var(c, &c->rec)), NULL);
    ck_assert(holds(c, with));
    ck_assert(holds(c, make(c, ST_NEW, NULL, var(c, &c->p), NULL)));
    ck_assert(!holds(c, make(c, ST_NEW, NULL, var(c, &c->i), NULL)));
    ck_assert(holds(c, make(c, ST_SETLEN, NULL, var(c, &c->dyn), number(c, 3))));
    ck_assert(!holds(c, make(c, ST_SETLEN, NULL, var(c, &c->s), number(c, 3))));
    Node *arm = make(c, ST_ARM, NULL, number(c, 1), NULL);
    ck_assert(holds(c, make(c, ST_CASE, NULL, var(c, &c->i), arm)));
    arm->a = var(c, &c->i);
    ck_assert(!holds(c, make(c, ST_CASE, NULL, var(c, &c->i), arm)));
    ck_assert(!holds(c, make(c, ST_RETURN, NULL, number(c, 1), NULL)));
    end(c);
}
END_TEST

START_TEST(check_labelsStandOnceInTheirRoutine) {
    Ctx *c = begin();
    Label label = {.owner = &c->main, .isDefined = true};
    Node *jump = nodeNew(c->a, ST_GOTO, 1, NULL), *place = nodeNew(c->a, ST_LABEL, 1, NULL), *again = nodeNew(c->a, ST_LABEL, 1, NULL);
    c->main.labels = &label;
    jump->label = place->label = again->label = &label;
    ck_assert(!holds(c, jump)); /* nowhere */
    jump->next = place;
    ck_assert(holds(c, jump));
    ck_assert_uint_eq(label.lowered, 0);
    place->next = again;
    ck_assert(!holds(c, jump));
    place->next = NULL;
    label.owner = NULL;
    ck_assert(!holds(c, jump));
    end(c);
}
END_TEST

START_TEST(check_argumentsFitParameters) {
    Ctx *c = begin();
    Param params[2] = {{.type = c->y->int32, .mode = PARAM_VAR}, {.type = c->y->string}};
    Routine callee = {.type = typeRoutine(c->y, params, 2, c->y->real), .level = 1};
    Symbol symbol = {.kind = SYM_ROUTINE, .routine = &callee, .isGlobal = true};
    Node *call = make(c, EX_CALL, c->y->real, var(c, &c->i), NULL);
    callee.symbol = &symbol;
    call->sym = &symbol;
    ck_assert(!holds(c, call)); /* too few */
    call->a->next = var(c, &c->s);
    ck_assert(holds(c, call));
    call->a->next->next = number(c, 1);
    ck_assert(!holds(c, call)); /* too many */
    call->a = number(c, 1);
    call->a->next = var(c, &c->s);
    ck_assert(!holds(c, call)); /* no variable */
    call->a = var(c, &c->i);
    call->a->next = number(c, 1);
    ck_assert(!holds(c, call)); /* another type */
    call->a->next = var(c, &c->s);
    call->type = c->y->int64;
    ck_assert(!holds(c, call)); /* another result */
    end(c);
}
END_TEST

int main(void) {
    Suite *s = suite_create("tree_check");
    TCase *c = tcase_create("tree_check");
    tcase_add_test(c, check_operatorsNeedTheirTypes);
    tcase_add_test(c, check_valuesTypedAtRunTime);
    tcase_add_test(c, check_tryStatements);
    tcase_add_test(c, check_constantsLieInTheirTypes);
    tcase_add_test(c, check_storesNeedVariablesOfTheType);
    tcase_add_test(c, check_selectorsFitWhatTheySelectFrom);
    tcase_add_test(c, tree_copiesKeepAllThatTheirKindHas);
    tcase_add_test(c, check_statementsNeedTheirParts);
    tcase_add_test(c, check_labelsStandOnceInTheirRoutine);
    tcase_add_test(c, check_argumentsFitParameters);
    suite_add_tcase(s, c);
    return testRun(s);
}
