/* opcodes_test.c: every opcode alone: results, edge values, errors with their code, text and line; plain, traced and under collector stress. */
#include "tests/vm/interp/rig.h"

#include <stdlib.h>

#define LOOP_TEST(name, cases, run)                                                                \
    START_TEST(name) { run(&cases[_i]); }                                                          \
    END_TEST
LOOP_TEST(opcodes_integers, integerCases, opCaseRun)
LOOP_TEST(opcodes_reals, realCases, realCaseRun)
LOOP_TEST(opcodes_control, controlCases, opCaseRun)
LOOP_TEST(opcodes_memory, memoryCases, opCaseRun)
LOOP_TEST(opcodes_objects, objectCases, opCaseRun)
LOOP_TEST(opcodes_text, textCases, opCaseRun)

/* Not here: what no verified file can hold, what needs a second module (CALLX, GADDRX, FNREFX: vm_test.c), CALLBT (no builtin has a type operand yet). */
START_TEST(opcodes_everyOneWasRun) {
    for (uint32_t op = 0; op < OP_COUNT; op++) {
        if (opInfo[op].rule == RULE_INTERNAL || opNamesImport(op) || op == OP_CALLBT) continue;
        ck_assert_msg(opWasRun(op), "no case runs %s", opInfo[op].name);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("vm/interp/opcodes");
    TCase *cases = tcase_create("cases");
    tcase_set_timeout(cases, 0);
    tcase_add_loop_test(cases, opcodes_integers, 0, integerCaseCount);
    tcase_add_loop_test(cases, opcodes_reals, 0, realCaseCount);
    tcase_add_loop_test(cases, opcodes_control, 0, controlCaseCount);
    tcase_add_loop_test(cases, opcodes_memory, 0, memoryCaseCount);
    tcase_add_loop_test(cases, opcodes_objects, 0, objectCaseCount);
    tcase_add_loop_test(cases, opcodes_text, 0, textCaseCount);
    tcase_add_test(cases, opcodes_everyOneWasRun);
    suite_add_tcase(suite, cases);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK); /* the last test looks at what the others have run */
    srunner_run_all(runner, CK_NORMAL);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
