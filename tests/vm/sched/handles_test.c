/* handles_test.c: numbers of tasks and channels, atomics, barriers, wait groups, named queues, the shared store. */
#include "tests/vm/sched/taskrig.h"

#define FROM_INT(number) "LDI r12, " number "\nCALLB r12, any_from_int\n"

/* ---- handles ---- */

START_TEST(handle_namesTheSameThing) {
    expectEverywhere(MAIN("LDI r12, 1\nLDI r13, 1\nCALLB r12, chan_new\nMOV r3, r12\n" ON("handle_id", "r3") "MOV r1, r12\n" ON("handle_id", "r3") "MULI r1, r1, 10\nADD r1, r1, r12\n"
                          CALL2("handle_of", "1", "2") "MOV r4, r12\nMOV r12, r3\nLDI r13, 7\nLDI r14, 1\nCALLB r12, chan_send_int\n"
                          "MOV r12, r4\nLDI r13, 1\nLDI r14, 1\nCALLB r12, chan_collect_int\nMULI r1, r1, 10\nADD r1, r1, r12\nRETV r1\n"), 1, 117, 2);
}
END_TEST

/* The reference is lost, collections run, the number still leads to it. */
START_TEST(handle_keepsAlive) {
    expectEverywhere(MAIN(START("r3", "f1", "21") ON("handle_id", "r3") "MOV r2, r12\nNIL r3, t11\nNIL r12, t11\nCALLB r12, gc\nCALLB r12, gc\nMOV r12, r2\nLDI r13, 1\nCALLB r12, handle_of\n"
                          "CALLB r12, task_await\nCALLB r12, any_to_int\nRETV r12\n") ROUTINE("f1", "ADD r1, r0, r0\nRETV r1\n"), 1, 42, 5);
}
END_TEST

START_TEST(handle_kindsAreChecked) {
    expectFailure(MAIN(CALL2("handle_of", "1", "1") "RETV r0\n"), 0, RTE_BUILTIN, "1 is not a task");
    expectFailure(MAIN("CALLB r12, mod_mutex_new\n" CALL2("handle_of", "1", "2") "RETV r0\n"), 0, RTE_BUILTIN, "1 is not a channel");
    expectFailure(MAIN(CALL2("handle_of", "1", "5") "RETV r0\n"), 0, RTE_BUILTIN, "handle: unknown kind of handle");
    expectFailure(MAIN("NIL r12, t11\nCALLB r12, handle_id\nRETV r0\n"), 0, RTE_BUILTIN, "nil is not a task or channel");
    expectFailure(MAIN(FROM_INT("5000") "CALLB r12, handle_id\nRETV r0\n"), 0, RTE_BUILTIN, "the value is not a task or channel");
    /* C66 */
    expectFailure(MAIN("LDI r12, 1\nLDI r13, 1\nCALLB r12, chan_new\nCALLB r12, handle_id\nCALLB r12, mod_mutex_lock\nRETV r0\n"), 0, RTE_BUILTIN, "1 is not a mutex");
    expectFailure(MAIN(CALL1("atomic_new", "1") CALL1("pool_wait", "1") "RETV r0\n"), 0, RTE_BUILTIN, "1 is not a pool");
    expectFailure(MAIN(CALL1("pool_new", "1") CALL1("atomic_load", "1") "RETV r0\n"), 0, RTE_BUILTIN, "1 is not an atomic");
}
END_TEST

START_TEST(handle_manyNumbers) {
    expectEverywhere(MAIN("again:\n" CALL1("atomic_new", "5") "MOV r2, r12\nADDI r1, r1, 1\nBLTI r1, 3000, again\nCALLB r12, gc\n" ON("atomic_load", "r2") "MULI r2, r2, 10\nADD r12, r12, r2\nRETV r12\n"),
                     1, 30005, 1);
}
END_TEST

/* ---- atomics ---- */

START_TEST(atomic_addsFromManyTasks) {
    expectEverywhere(MAIN(CALL1("atomic_new", "0") START("r3", "f1", "500") START("r4", "f1", "500") START("r5", "f1", "500") START("r6", "f1", "500") AWAIT("r3") AWAIT("r4") AWAIT("r5")
                          AWAIT("r6") CALL1("atomic_load", "1") "RETV r12\n")
                     ROUTINE("f1", "again:\n" CALL2("atomic_add", "1", "1") "ADDI r0, r0, -1\nBGTI r0, 0, again\nRETV r0\n"), 1, 2000, 5);
}
END_TEST

START_TEST(atomic_operations) {
    expectEverywhere(MAIN(CALL1("atomic_new", "5") "LDI r12, 1\nLDI r13, 5\nLDI r14, 6\nCALLB r12, atomic_cas\nMOV r1, r12\nLDI r12, 1\nLDI r13, 7\nLDI r14, 8\nCALLB r12, atomic_cas\n"
                          "MULI r1, r1, 10\nADD r1, r1, r12\n" CALL2("atomic_swap", "1", "9") "MULI r1, r1, 10\nADD r1, r1, r12\n" CALL1("atomic_load", "1")
                          "MULI r1, r1, 10\nADD r1, r1, r12\n" CALL2("atomic_store", "1", "3") CALL2("atomic_add", "1", "-1") "MULI r1, r1, 10\nADD r1, r1, r12\nRETV r1\n"), 1, 10692, 1);
    expectEverywhere(MAIN("LDI64 r12, 9223372036854775807\nCALLB r12, atomic_new\n" CALL2("atomic_add", "1", "1") "RETV r12\n"), 1, INT64_MIN, 1);
}
END_TEST

/* ---- meeting ---- */

START_TEST(barrier_opensTogether) {
    expectEverywhere(MAIN(CALL1("barrier_new", "3") CALL1("atomic_new", "0") START("r3", "f1", "20") START("r4", "f1", "20") START("r5", "f1", "20") AWAIT("r3") AWAIT("r4") AWAIT("r5")
                          CALL1("atomic_load", "2") "RETV r12\n")
                     ROUTINE("f1", "again:\n" CALL1("barrier_wait", "1") "MOV r13, r12\nLDI r12, 2\nCALLB r12, atomic_add\nADDI r0, r0, -1\nBGTI r0, 0, again\nRETV r0\n"), 1, 20, 30);
}
END_TEST

START_TEST(barrier_forgetsWhoWasCancelled) {
    expectEverywhere(MAIN(CALL1("barrier_new", "2") THREAD("r1", "f1", "1") DELAY("3") ON("thread_cancel", "r1") ON("thread_wait", "r1") START("r3", "f1", "2") DELAY("3") "LDGX64 r2, @0\n"
                          CALL1("barrier_wait", "1") AWAIT("r3") "MULI r2, r2, 100\nLDGX64 r12, @0\nADD r12, r12, r2\nRETV r12\n")
                     ROUTINE("f1", CALL1("barrier_wait", "1") APPEND_R0 "RETV r0\n"), 1, 2, 30);
}
END_TEST

START_TEST(waitGroup_waitsForAll) {
    expectEverywhere(MAIN("CALLB r12, wg_new\n" CALL1("atomic_new", "0") CALL2("wg_add", "1", "3") GO("f1", "5") GO("f1", "6") GO("f1", "7") CALL1("wg_wait", "1") CALL1("atomic_load", "2") "RETV r12\n")
                     ROUTINE("f1", DELAY("1") "LDI r12, 2\nMOV r13, r0\nCALLB r12, atomic_add\n" CALL1("wg_done", "1") "RETV r0\n"), 1, 18, 30);
    expectFailure(MAIN("CALLB r12, wg_new\n" CALL1("wg_done", "1") "RETV r0\n"), 0, RTE_BUILTIN, "wait group 1: the counter must not be negative");
}
END_TEST

START_TEST(meet_deadlocksAreReported) {
    static const char *const barrier[] = {"main [barrier 1]", NULL}, *const group[] = {"main [wait group 1]", NULL}, *const queue[] = {"main [pop queue 'abc']", NULL};
    expectDeadlock(MAIN(CALL1("barrier_new", "2") CALL1("barrier_wait", "1") "RETV r0\n"), barrier);
    expectDeadlock(MAIN("CALLB r12, wg_new\n" CALL2("wg_add", "1", "1") CALL1("wg_wait", "1") "RETV r0\n"), group);
    expectDeadlock(MAIN("LDSTR r12, s3\nCALLB r12, queue_pop\nRETV r0\n"), queue);
}
END_TEST

/* ---- queues by name ---- */

#define PUSH(reg) "MOV r12, " reg "\nCALLB r12, any_from_int\nMOV r13, r12\nLDSTR r12, s3\nCALLB r12, queue_push\n"
#define POP "LDSTR r12, s3\nCALLB r12, queue_pop\nCALLB r12, any_to_int\n"

START_TEST(queue_keepsOrder) {
    expectEverywhere(MAIN(START("r3", "f1", "200") "LDI r2, 2000\nagain:\n" POP "MOV r1, r12\nJEQ r1, r2, right\nRETV r1\nright:\nADDI r2, r2, 1\nBLTI r2, 2200, again\n" AWAIT("r3") "RETV r2\n")
                     ROUTINE("f1", "LDI r1, 2000\nagain:\n" PUSH("r1") "ADDI r1, r1, 1\nADDI r0, r0, -1\nBGTI r0, 0, again\nRETV r0\n"), 1, 2200, 20);
}
END_TEST

START_TEST(queue_valuesSurviveCollections) {
    expectEverywhere(MAIN("LDI r2, 5000\nfill:\n" PUSH("r2") "ADDI r2, r2, 1\nBLTI r2, 5100, fill\nCALLB r12, gc\nLDI r1, 0\nagain:\n" POP "ADD r1, r1, r12\nADDI r2, r2, -1\nBGTI r2, 5000, again\nRETV r1\n"),
                     1, 504950, 1);
}
END_TEST

START_TEST(queue_cancelledPopTakesNothing) {
    expectSeeded(MAIN(THREAD("r1", "f1", "1") DELAY("3") ON("thread_cancel", "r1") "LDI r2, 1234\n" PUSH("r2") ON("thread_wait", "r1") POP "RETV r12\n")
                     ROUTINE("f1", POP "RETV r12\n"), 1, 1234, 40);
}
END_TEST

/* ---- the store ---- */

START_TEST(store_fetchesWhatWasShared) {
    expectEverywhere(MAIN("LDSTR r12, s3\nCALLB r12, any_from_str\nMOV r13, r12\nLDSTR r12, s4\nCALLB r12, store_share\nLDI r12, 3000\nCALLB r12, any_from_int\nMOV r13, r12\nLDSTR r12, s3\n"
                          "CALLB r12, store_share\nCALLB r12, gc\nLDSTR r12, s3\nNIL r13, t11\nLDI r14, 0\nCALLB r12, store_fetch\nCALLB r12, any_to_int\nMOV r1, r12\n"
                          "LDSTR r12, s4\nNIL r13, t11\nLDI r14, 0\nCALLB r12, store_fetch\nCALLB r12, any_to_str\nSLEN r12, r12\nADD r1, r1, r12\nRETV r1\n"), 1, 3003, 1);
}
END_TEST

START_TEST(store_missingKeyGivesTheDefault) {
    expectEverywhere(MAIN(FROM_INT("77") "MOV r13, r12\nLDSTR r12, s3\nLDI r14, 1\nCALLB r12, store_fetch\nCALLB r12, any_to_int\nMOV r1, r12\nLDSTR r12, s3\nNIL r13, t11\nLDI r14, 0\nCALLB r12, store_fetch\n"
                          "RISNIL r12, r12\nMULI r1, r1, 10\nADD r1, r1, r12\nRETV r1\n"), 1, 771, 1);
}
END_TEST

START_TEST(store_refusesRoutines) {
    expectFailure(MAIN("FNREF r13, f0\nLDSTR r12, s3\nCALLB r12, store_share\nRETV r0\n"), 0, RTE_BUILTIN, "runtime.core.share expects a value without pointers, files and routines");
}
END_TEST

/* C88: what is fetched is what was shared, whatever happened to the original; and each fetch is a copy of its own. */
#define FETCH(reg) "LDSTR r12, s3\nNIL r13, t11\nLDI r14, 0\nCALLB r12, store_fetch\nCAST r12, r12, {t30}\nMOV " reg ", r12\n"
START_TEST(store_copiesInAndOut) {
    expectEverywhere(MAIN("NEW r10, t30\nLDI r12, 5\nSTRX64 r12, r10, 0\nMOV r3, r10\nLDSTR r12, s3\nMOV r13, r3\nCALLB r12, store_share\nCAST r10, r3, {t30}\nLDI r12, 9\nSTRX64 r12, r10, 0\n"
                          FETCH("r4") "CAST r10, r4, {t30}\nLDRX64 r1, r10, 0\nLDI r12, 8\nSTRX64 r12, r10, 0\n" FETCH("r5") "CAST r10, r5, {t30}\nLDRX64 r12, r10, 0\nMULI r1, r1, 10\nADD r1, r1, r12\nRETV r1\n"),
                     1, 55, 1);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("handles");
    TCase *tests = tcase_create("handles");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, handle_namesTheSameThing);
    tcase_add_test(tests, handle_keepsAlive);
    tcase_add_test(tests, handle_kindsAreChecked);
    tcase_add_test(tests, handle_manyNumbers);
    tcase_add_test(tests, atomic_addsFromManyTasks);
    tcase_add_test(tests, atomic_operations);
    tcase_add_test(tests, barrier_opensTogether);
    tcase_add_test(tests, barrier_forgetsWhoWasCancelled);
    tcase_add_test(tests, waitGroup_waitsForAll);
    tcase_add_test(tests, meet_deadlocksAreReported);
    tcase_add_test(tests, queue_keepsOrder);
    tcase_add_test(tests, queue_valuesSurviveCollections);
    tcase_add_test(tests, queue_cancelledPopTakesNothing);
    tcase_add_test(tests, store_fetchesWhatWasShared);
    tcase_add_test(tests, store_missingKeyGivesTheDefault);
    tcase_add_test(tests, store_refusesRoutines);
    tcase_add_test(tests, store_copiesInAndOut);
    suite_add_tcase(suite, tests);
    return taskSuiteRun(suite);
}
