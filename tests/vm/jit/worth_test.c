/* worth_test.c: what compilation is expected to save and to cost. */
#include "vm/jit/worth.h"

#include <check.h>
#include <stdlib.h>

/* A function with the given code; only what worthGain looks at is set. */
typedef struct Sample {
    Module module;
    Instance inst;
    FuncRec rec;
    Func f;
} Sample;

typedef struct Estimates {
    uint32_t gain, stretch;
} Estimates;

/* Of the loop that begins at word `header`, or of the whole function if that is negative. */
static Estimates estimatesFrom(const Insn *code, uint32_t words, int header) {
    Sample s = {.rec = {.codeStart = 0, .codeWords = words}};
    Insn copy[16];
    ck_assert_uint_le(words, 16);
    for (uint32_t k = 0; k < words; k++) copy[k] = code[k];
    s.module.code = copy;
    s.inst.module = &s.module;
    s.f.rec = &s.rec;
    s.f.instance = &s.inst;
    if (header < 0) return (Estimates){worthGain(&s.f), worthStretch(&s.f)};
    return (Estimates){worthLoopGain(&s.f, copy + header), worthLoopStretch(&s.f, copy + header)};
}

static uint32_t gainFrom(const Insn *code, uint32_t words, int header) { return estimatesFrom(code, words, header).gain; }
static uint32_t gainOf(const Insn *code, uint32_t words) { return gainFrom(code, words, -1); }

START_TEST(gain_isForCodeThatComputes) {
    static const Insn adds[4] = {{.op = OP_ADD}, {.op = OP_ADD}, {.op = OP_MUL}, {.op = OP_RET}};
    static const Insn calls[4] = {{.op = OP_ADD}, {.op = OP_CALLB}, {.op = OP_SCAT}, {.op = OP_RET}};
    ck_assert_uint_ge(gainOf(adds, 4), 50);
    ck_assert_uint_le(gainOf(calls, 4), 10);
}
END_TEST

START_TEST(gain_skipsExtraWords) {
    /* the second word of a wide constant looks like an instruction that the runtime executes */
    static const Insn wide[3] = {{.op = OP_LDI64}, {.op = OP_CALLB}, {.op = OP_RET}};
    ck_assert_uint_ge(gainOf(wide, 3), 50);
}
END_TEST

/* What a main program writes after its loops says nothing of them: an outer loop is measured with its inner one, which begins at the third word. */
START_TEST(gain_isThatOfTheLoop) {
    Insn code[9] = {{.op = OP_CALLB}, {.op = OP_SLEN}, {.op = OP_ADD}, {.op = OP_LOOP}, {.op = OP_SCAT}, {.op = OP_LOOP}, {.op = OP_ADD}, {.op = OP_LOOP},
                    {.op = OP_CALLB}};
    code[3].bc = -2; /* to word 2 */
    code[5].bc = -5; /* to word 1 */
    code[7].bc = -2; /* to word 6 */
    ck_assert_uint_ge(gainFrom(code, 9, 2), 50);
    ck_assert_uint_le(gainFrom(code, 9, 1), 15);
    ck_assert_uint_ge(gainFrom(code, 9, 6), 50);
    ck_assert_uint_le(gainOf(code, 9), 15);
}
END_TEST

/* Three loops: the second holds the first, the third stands behind both. */
START_TEST(stretch_isWithoutInnerLoops) {
    Insn code[10] = {{.op = OP_ADD}, {.op = OP_ADD}, {.op = OP_ADD}, {.op = OP_LOOP}, {.op = OP_ADD}, {.op = OP_LOOP}, {.op = OP_ADD}, {.op = OP_LOOP}, {.op = OP_ADD},
                     {.op = OP_ADD}};
    code[3].bc = -2; /* to word 2 */
    code[5].bc = -5; /* to word 1 */
    code[7].bc = -2; /* to word 6 */
    ck_assert_uint_eq(estimatesFrom(code, 10, 2).stretch, 2);
    ck_assert_uint_eq(estimatesFrom(code, 10, 1).stretch, 3);
    ck_assert_uint_eq(estimatesFrom(code, 10, 6).stretch, 2);
    ck_assert_uint_eq(estimatesFrom(code, 10, -1).stretch, 3);
    code[4].op = OP_SCAT;
    ck_assert_uint_ge(estimatesFrom(code, 10, 1).stretch, 20);
    ck_assert_uint_eq(estimatesFrom(code, 10, 2).stretch, 2);
}
END_TEST

/* A loop with 10 instructions in a round, and another with 90 that goes around once for nine rounds of the first, take as long. */
START_TEST(time_isSharedByStretches) {
    uint64_t mean = 0, brief = 0, lengthy = 0;
    for (int k = 0; k < 10000; k++) {
        if (k % 10 == 9) lengthy += worthShareNs(&mean, 90, 1000);
        else brief += worthShareNs(&mean, 10, 1000);
    }
    ck_assert_uint_ge(lengthy * 10, brief * 8);
    ck_assert_uint_ge(brief * 10, lengthy * 8);
    ck_assert_uint_ge(brief + lengthy, 8000000); /* and together about what has passed */
    ck_assert_uint_le(brief + lengthy, 13000000);
}
END_TEST

START_TEST(cost_growsWithTheFunction) {
    FuncRec small = {.codeWords = 10}, large = {.codeWords = 1000};
    Func a = {.rec = &small}, b = {.rec = &large};
    ck_assert(worthCostNs(&a, JIT_LEVEL_2) < worthCostNs(&b, JIT_LEVEL_2));
    ck_assert(worthCostNs(&b, JIT_LEVEL_FAST) < worthCostNs(&b, JIT_LEVEL_2));
}
END_TEST

START_TEST(compiling_hasToPayForThePlugin) {
    FuncRec rec = {.codeWords = 20};
    Func f = {.rec = &rec};
    uint64_t cost = worthCostNs(&f, JIT_LEVEL_2);
    ck_assert(!worthCompiling(0, cost, true));
    ck_assert(!worthCompiling(cost / 2, cost, true)); /* the rest of the run may be no longer than what has passed */
    ck_assert(worthCompiling(cost, cost, true));
    ck_assert(!worthCompiling(cost, cost, false));
    ck_assert(worthCompiling(1000000000, cost, false));
}
END_TEST

START_TEST(heap_isPaidOffBySlices) {
    uint64_t debt = 0;
    ck_assert_uint_eq(worthWithoutHeap(&debt, 0, 40), 40);
    ck_assert_uint_eq(worthWithoutHeap(&debt, 65, 40), 0); /* a block has been begun */
    ck_assert_uint_eq(debt, 25);
    ck_assert_uint_eq(worthWithoutHeap(&debt, 0, 40), 15);
    ck_assert_uint_eq(worthWithoutHeap(&debt, 0, 40), 40);
}
END_TEST

int main(void) {
    Suite *s = suite_create("vm/jit/worth");
    TCase *t = tcase_create("worth");
    tcase_add_test(t, gain_isForCodeThatComputes);
    tcase_add_test(t, gain_skipsExtraWords);
    tcase_add_test(t, gain_isThatOfTheLoop);
    tcase_add_test(t, stretch_isWithoutInnerLoops);
    tcase_add_test(t, time_isSharedByStretches);
    tcase_add_test(t, cost_growsWithTheFunction);
    tcase_add_test(t, compiling_hasToPayForThePlugin);
    tcase_add_test(t, heap_isPaidOffBySlices);
    suite_add_tcase(s, t);
    SRunner *runner = srunner_create(s);
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
