/* fold_test.c: folding gives what the program would have computed, and never hides a run-time error. */
#include "tests/frontends/core/support.h"
#include <math.h>

typedef struct Ctx {
    TestCompile *t;
    TypeTable *y;
    Arena *a;
} Ctx;

static Ctx begin(void) {
    TestCompile *t = testBegin("expression", 10);
    return (Ctx){t, &t->c.types, &t->c.arena};
}

static Node *number(Ctx *c, int64_t value) {
    return nodeInt(c->a, 1, c->y->int64, value);
}

static Node *real(Ctx *c, double value) {
    Node *x = nodeNew(c->a, EX_REAL, 1, c->y->real);
    x->f = value;
    return x;
}

static Node *string(Ctx *c, const char *text) {
    Node *x = nodeNew(c->a, EX_STR, 1, c->y->string);
    x->str.bytes = text;
    x->str.length = strlen(text);
    return x;
}

static Node *variable(Ctx *c, Type *type) {
    Node *x = nodeNew(c->a, EX_VAR, 1, type);
    x->sym = ARENA_NEW(c->a, Symbol);
    x->sym->kind = SYM_VAR;
    x->sym->type = type;
    return x;
}

static Node *binary(Ctx *c, BinaryOp op, Node *a, Node *b, uint16_t flags) {
    bool isCompare = op >= BIN_EQ && op <= BIN_IN;
    Type *type = isCompare ? c->y->boolean : op == BIN_FDIV ? c->y->real : a->type;
    Node *x = nodeBinary(c->a, 1, op, a, b, type);
    x->flags = flags;
    return x;
}

static void gives(Ctx *c, BinaryOp op, int64_t a, int64_t b, uint16_t flags, int64_t expected) {
    Node *x = nodeFold(c->a, binary(c, op, number(c, a), number(c, b), flags), NULL);
    ck_assert_msg(x->kind == EX_INT && x->i == expected, "op %d of %lld, %lld", op, (long long)a, (long long)b);
}

static void stays(Ctx *c, BinaryOp op, int64_t a, int64_t b, uint16_t flags) {
    uint32_t before = c->t->c.diag.errorCount;
    Node *x = binary(c, op, number(c, a), number(c, b), flags);
    ck_assert_ptr_eq(nodeFold(c->a, x, NULL), x);
    ck_assert_int_eq(x->kind, EX_BINARY);
    ck_assert_uint_eq(c->t->c.diag.errorCount, before);
    c->t->c.diag.lastErrorPos = 0;
    (void)nodeFold(c->a, x, &c->t->c.diag);
    ck_assert_uint_eq(c->t->c.diag.errorCount, before + 1);
}

START_TEST(fold_computesIntegers) {
    Ctx c = begin();
    gives(&c, BIN_ADD, 2, 3, 0, 5);
    gives(&c, BIN_MUL, -4, 5, 0, -20);
    gives(&c, BIN_DIV, -7, 2, 0, -3);
    gives(&c, BIN_MOD, -7, 3, 0, -1);
    gives(&c, BIN_MODISO, -7, 3, 0, 2);
    gives(&c, BIN_MOD, INT64_MIN, -1, 0, 0);
    gives(&c, BIN_DIV, -1, 2, NF_UNSIGNED, INT64_MAX);
    gives(&c, BIN_LT, -1, 2, NF_UNSIGNED, 0);
    gives(&c, BIN_LT, -1, 2, 0, 1);
    gives(&c, BIN_ADD, INT64_MAX, 1, NF_WRAP, INT64_MIN);
    gives(&c, BIN_SHL, 1, 63, 0, INT64_MIN);
    gives(&c, BIN_SHR, -1, 60, 0, 15);
    gives(&c, BIN_SAR, -16, 2, 0, -4);
    Node *x = binary(&c, BIN_SHR, number(&c, -7), number(&c, 1), NF_SHR_WIDTH);
    x->i = 32;
    ck_assert_int_eq(nodeFold(c.a, x, NULL)->i, 2147483644);
    testEnd(c.t);
}
END_TEST

START_TEST(fold_leavesWhatTraps) {
    Ctx c = begin();
    stays(&c, BIN_ADD, INT64_MAX, 1, 0);
    stays(&c, BIN_SUB, INT64_MIN, 1, 0);
    stays(&c, BIN_MUL, INT64_MAX, 2, 0);
    stays(&c, BIN_DIV, 1, 0, 0);
    stays(&c, BIN_MOD, 1, 0, NF_WRAP);
    stays(&c, BIN_DIV, INT64_MIN, -1, 0);
    stays(&c, BIN_MODISO, 5, -3, 0);
    Node *x = nodeFold(c.a, binary(&c, BIN_FDIV, real(&c, 1), real(&c, 0), 0), NULL);
    ck_assert_int_eq(x->kind, EX_BINARY);
    x = nodeFold(c.a, binary(&c, BIN_FDIV, real(&c, 1), real(&c, 0), NF_IEEE), NULL);
    ck_assert(isinf(x->f));
    x = nodeFold(c.a, nodeUnary(c.a, UN_NEG, number(&c, INT64_MIN), c.y->int64), NULL);
    ck_assert_int_eq(x->kind, EX_UNARY);
    x = nodeFold(c.a, nodeUnary(c.a, UN_SQRT, real(&c, -1), c.y->real), NULL);
    ck_assert_int_eq(x->kind, EX_UNARY);
    x = nodeFold(c.a, nodeUnary(c.a, UN_ROUND, real(&c, 1e30), c.y->int64), NULL);
    ck_assert_int_eq(x->kind, EX_UNARY);
    x = nodeFold(c.a, nodeConv(c.a, CV_CHECKED, number(&c, 256), c.y->character), NULL);
    ck_assert_int_eq(x->kind, EX_CONV);
    x = nodeNew(c.a, EX_ORD_STEP, 1, c.y->boolean);
    x->a = nodeInt(c.a, 1, c.y->boolean, 1);
    x->i = 1;
    ck_assert_int_eq(nodeFold(c.a, x, NULL)->kind, EX_ORD_STEP);
    testEnd(c.t);
}
END_TEST

START_TEST(fold_roundsAsTheLanguagesDo) {
    Ctx c = begin();
    static const struct { double in; int64_t away, even, cut; } rows[] = {
        {2.5, 3, 2, 2}, {-2.5, -3, -2, -2}, {3.5, 4, 4, 3}, {-2.7, -3, -3, -2}, {0.49999999999999994, 0, 0, 0}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        ck_assert_int_eq(nodeFold(c.a, nodeUnary(c.a, UN_ROUND, real(&c, rows[i].in), c.y->int64), NULL)->i, rows[i].away);
        ck_assert_int_eq(nodeFold(c.a, nodeUnary(c.a, UN_ROUNDE, real(&c, rows[i].in), c.y->int64), NULL)->i, rows[i].even);
        ck_assert_int_eq(nodeFold(c.a, nodeUnary(c.a, UN_TRUNC, real(&c, rows[i].in), c.y->int64), NULL)->i, rows[i].cut);
    }
    testEnd(c.t);
}
END_TEST

START_TEST(fold_joinsAndComparesStrings) {
    Ctx c = begin();
    Node *letter = nodeConv(c.a, CV_CHAR2STR, nodeInt(c.a, 1, c.y->character, 'c'), c.y->string);
    Node *x = binary(&c, BIN_CONCAT, string(&c, "ab"), nodeFold(c.a, letter, NULL), 0);
    x = nodeFold(c.a, x, NULL);
    ck_assert_int_eq(x->kind, EX_STR);
    ck_assert_str_eq(x->str.bytes, "abc");
    ck_assert_uint_eq(x->str.length, 3);
    ck_assert_int_eq(nodeFold(c.a, binary(&c, BIN_LT, string(&c, "ab"), string(&c, "abc"), 0), NULL)->i, 1);
    ck_assert_int_eq(nodeFold(c.a, binary(&c, BIN_GT, string(&c, "\xFF"), string(&c, "a"), 0), NULL)->i, 1);
    Node *length = nodeNew(c.a, EX_LENGTH, 1, c.y->int64);
    length->a = x;
    ck_assert_int_eq(nodeFold(c.a, length, NULL)->i, 3);
    testEnd(c.t);
}
END_TEST

static Node *setOf(Ctx *c, int64_t low, int64_t high) {
    Node *x = nodeNew(c->a, EX_SET, 1, typeSet(c->y, c->y->character));
    x->a = nodeNew(c->a, EX_RANGE, 1, c->y->character);
    x->a->a = number(c, low);
    x->a->b = number(c, high);
    return x;
}

START_TEST(fold_buildsAndCombinesSets) {
    Ctx c = begin();
    Node *digits = nodeFold(c.a, setOf(&c, '0', '9'), NULL), *low = nodeFold(c.a, setOf(&c, '0', '4'), NULL);
    ck_assert_int_eq(digits->kind, EX_SETCONST);
    ck_assert_uint_eq(digits->str.length, 32);
    ck_assert_int_eq(nodeFold(c.a, binary(&c, BIN_IN, number(&c, '5'), digits, 0), NULL)->i, 1);
    ck_assert_int_eq(nodeFold(c.a, binary(&c, BIN_IN, number(&c, 'a'), digits, 0), NULL)->i, 0);
    ck_assert_int_eq(nodeFold(c.a, binary(&c, BIN_IN, number(&c, -1), digits, 0), NULL)->i, 0);
    ck_assert_int_eq(nodeFold(c.a, binary(&c, BIN_LE, low, digits, 0), NULL)->i, 1);
    ck_assert_int_eq(nodeFold(c.a, binary(&c, BIN_GE, low, digits, 0), NULL)->i, 0);
    Node *rest = nodeFold(c.a, binary(&c, BIN_DIFF, digits, low, 0), NULL);
    ck_assert_int_eq(nodeFold(c.a, binary(&c, BIN_IN, number(&c, '4'), rest, 0), NULL)->i, 0);
    ck_assert_int_eq(nodeFold(c.a, binary(&c, BIN_IN, number(&c, '5'), rest, 0), NULL)->i, 1);
    ck_assert_int_eq(nodeFold(c.a, setOf(&c, 5, 300), NULL)->kind, EX_SET);
    Node *empty = nodeFold(c.a, setOf(&c, 300, 5), NULL);
    ck_assert_int_eq(empty->kind, EX_SETCONST);
    testEnd(c.t);
}
END_TEST

START_TEST(fold_simplifiesOnlyWhatIsSafe) {
    Ctx c = begin();
    Node *v = variable(&c, c.y->int64), *small = variable(&c, c.y->int16);
    ck_assert_ptr_eq(nodeFold(c.a, binary(&c, BIN_ADD, v, number(&c, 0), 0), NULL), v);
    ck_assert_ptr_eq(nodeFold(c.a, binary(&c, BIN_MUL, number(&c, 1), v, 0), NULL), v);
    Node *x = nodeBinary(c.a, 1, BIN_SUB, small, number(&c, 0), c.y->int64);
    x = nodeFold(c.a, x, NULL);
    ck_assert_int_eq(x->kind, EX_CONV);
    ck_assert_ptr_eq(x->type, c.y->int64);
    x = nodeFold(c.a, binary(&c, BIN_MUL, v, number(&c, 0), 0), NULL);
    ck_assert_int_eq(x->kind, EX_BINARY);
    x = nodeFold(c.a, binary(&c, BIN_LT, number(&c, 5), v, 0), NULL);
    ck_assert_int_eq(x->op, BIN_GT);
    ck_assert_ptr_eq(x->a, v);
    x = nodeFold(c.a, binary(&c, BIN_SUB, number(&c, 0), v, 0), NULL);
    ck_assert_int_eq(x->kind, EX_BINARY);
    Node *flag = variable(&c, c.y->boolean);
    Node *not = nodeUnary(c.a, UN_LNOT, nodeUnary(c.a, UN_LNOT, flag, c.y->boolean), c.y->boolean);
    ck_assert_ptr_eq(nodeFold(c.a, not, NULL), flag);
    Node *yes = nodeInt(c.a, 1, c.y->boolean, 1), *no = nodeInt(c.a, 1, c.y->boolean, 0);
    ck_assert_ptr_eq(nodeFold(c.a, binary(&c, BIN_LAND, yes, flag, 0), NULL), flag);
    ck_assert_int_eq(nodeFold(c.a, binary(&c, BIN_LAND, no, flag, 0), NULL)->i, 0);
    ck_assert_int_eq(nodeFold(c.a, binary(&c, BIN_LAND, no, flag, NF_FULL_EVAL), NULL)->kind, EX_BINARY);
    ck_assert_int_eq(nodeFold(c.a, binary(&c, BIN_LAND, flag, nodeInt(c.a, 1, c.y->boolean, 0), 0), NULL)->kind, EX_BINARY);
    testEnd(c.t);
}
END_TEST

START_TEST(fold_convertsConstants) {
    Ctx c = begin();
    ck_assert_int_eq(nodeFold(c.a, nodeConv(c.a, CV_INT, number(&c, 300), c.y->uint8), NULL)->i, 44);
    ck_assert_int_eq(nodeFold(c.a, nodeConv(c.a, CV_INT, number(&c, 40000), c.y->int16), NULL)->i, -25536);
    ck_assert(nodeFold(c.a, nodeConv(c.a, CV_I2F, number(&c, 3), c.y->real), NULL)->f == 3.0);
    ck_assert(nodeFold(c.a, nodeConv(c.a, CV_U2F, number(&c, -1), c.y->real), NULL)->f == 18446744073709551616.0);
    ck_assert(nodeFold(c.a, nodeConv(c.a, CV_F32, real(&c, 0.1), c.y->single), NULL)->f == (double)0.1f);
    ck_assert_int_eq(nodeFold(c.a, nodeConv(c.a, CV_F2I, real(&c, 1e30), c.y->int64), NULL)->i, INT64_MAX);
    ck_assert_int_eq(nodeFold(c.a, nodeConv(c.a, CV_STR2CHAR, string(&c, "x"), c.y->character), NULL)->i, 'x');
    ck_assert_int_eq(nodeFold(c.a, nodeConv(c.a, CV_STR2CHAR, string(&c, "xy"), c.y->character), NULL)->kind, EX_CONV);
    testEnd(c.t);
}
END_TEST

int main(void) {
    Suite *s = suite_create("fold");
    TCase *c = tcase_create("fold");
    tcase_add_test(c, fold_computesIntegers);
    tcase_add_test(c, fold_leavesWhatTraps);
    tcase_add_test(c, fold_roundsAsTheLanguagesDo);
    tcase_add_test(c, fold_joinsAndComparesStrings);
    tcase_add_test(c, fold_buildsAndCombinesSets);
    tcase_add_test(c, fold_simplifiesOnlyWhatIsSafe);
    tcase_add_test(c, fold_convertsConstants);
    suite_add_tcase(s, c);
    return testRun(s);
}
