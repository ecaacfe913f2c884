/* pools_test.c: pools, schedulers, futures. */
#include "tests/vm/sched/taskrig.h"

/* t85: an array of any. Types stand before functions. */
#define ARRAY_TYPE ".type t85 dyn align=8 elem=t11 size=8\n"
#define SUBMIT(reg, pool, name, arg) NEWTASK(name, arg) "CALLB r12, task_isolate\nMOV r13, r12\nLDI r12, " pool "\nCALLB r12, pool_submit\nMOV " reg ", r12\n"
/* Raises the atomic 2 on entry, remembers the maximum in 3 (by cas), lowers it at the end; fails for argument 0. */
#define JOB ROUTINE("f1", CALL2("atomic_add", "2", "1") "MOV r1, r12\n" CALL1("atomic_load", "3") "JLE r1, r12, less\nMOV r13, r1\nLDI r12, 3\nCALLB r12, atomic_store\nless:\n" \
                    DELAY("2") CALL2("atomic_add", "2", "-1") "DIV r1, r0, r0\nMULI r1, r0, 2\nRETV r1\n")

/* C91: a pool of two, six jobs, one fails. */
START_TEST(pool_limitsAndCounts) {
    expectEverywhere(MAIN(CALL1("pool_new", "2") CALL1("atomic_new", "0") CALL1("atomic_new", "0") SUBMIT("r3", "1", "f1", "1") SUBMIT("r4", "1", "f1", "0") SUBMIT("r5", "1", "f1", "3")
                          SUBMIT("r6", "1", "f1", "4") SUBMIT("r7", "1", "f1", "5") SUBMIT("r7", "1", "f1", "6") CALL1("pool_wait", "1") "MOV r1, r12\n" CALL1("atomic_load", "3")
                          "MOV r2, r12\nJLEI r2, 2, fine\nRETV r2\nfine:\n" AWAIT("r6") "CALLB r12, any_to_int\nMULI r1, r1, 100\nADD r1, r1, r12\n" ON("task_done", "r7") "MULI r1, r1, 10\nADD r1, r1, r12\nRETV r1\n") JOB,
                     1, 1081, 40);
}
END_TEST

START_TEST(pool_defaultOneAndEmptyWait) {
    expectEverywhere(MAIN(CALL1("pool_wait", "0") "MOV r1, r12\n" SUBMIT("r3", "0", "f1", "20") CALL1("pool_wait", "0") "ADD r1, r1, r12\n" AWAIT("r3") "CALLB r12, any_to_int\nADD r1, r1, r12\nRETV r1\n")
                     ROUTINE("f1", "MULI r1, r0, 2\nRETV r1\n"), 1, 40, 10);
}
END_TEST

/* A job that is cancelled before its turn never runs and counts as failed. */
START_TEST(pool_cancelledJobNeverRuns) {
    expectEverywhere(MAIN(CALL1("pool_new", "1") CALL1("atomic_new", "0") SUBMIT("r3", "1", "f1", "1") SUBMIT("r4", "1", "f1", "10") ON("task_cancel", "r4") "MOV r1, r12\n" CALL1("pool_wait", "1")
                          "MULI r1, r1, 10\nADD r1, r1, r12\n" CALL1("atomic_load", "2") "MULI r1, r1, 100\nADD r1, r1, r12\nRETV r1\n")
                     ROUTINE("f1", DELAY("5") "LDI r12, 2\nMOV r13, r0\nCALLB r12, atomic_add\nRETV r0\n"), 1, 1101, 40);
}
END_TEST

START_TEST(pool_waitEndsByCancelAndDeadlock) {
    static const char *const lines[] = {"main [wait pool 1]", NULL};
    expectEverywhere(MAIN(CALL1("pool_new", "1") SUBMIT("r3", "1", "f1", "1") THREAD("r1", "f2", "1") DELAY("3") ON("thread_cancel", "r1") ON("thread_wait", "r1") "MOV r2, r12\n" ON("task_cancel", "r3")
                          CALL1("pool_wait", "1") "MULI r2, r2, 10\nADD r2, r2, r12\nRETV r2\n")
                     ROUTINE("f1", DELAY("100000") "RETV r0\n") ROUTINE("f2", CALL1("pool_wait", "1") "RETV r0\n"), 1, 11, 20);
    expectDeadlock(MAIN(CALL1("pool_new", "1") "CALLB r12, wg_new\n" CALL2("wg_add", "2", "1") SUBMIT("r3", "1", "f1", "1") CALL1("pool_wait", "1") "RETV r0\n")
                   ROUTINE("f1", CALL1("wg_wait", "2") "RETV r0\n"), lines);
}
END_TEST

START_TEST(pool_errors) {
    expectFailure(MAIN(CALL1("pool_new", "0") "RETV r0\n"), 0, RTE_BUILTIN, "thread.pool.new expects a number of jobs of at least 1");
    expectFailure(MAIN(CALL1("pool_new", "1") SUBMIT("r3", "1", "f1", "1") "LDI r12, 1\nMOV r13, r3\nCALLB r12, pool_submit\nRETV r0\n") ROUTINE("f1", "RETV r0\n"), 0, RTE_BUILTIN,
                  "the task has been started already");
    expectFailure(MAIN(CALL1("pool_new", "1") "NIL r13, t11\nLDI r12, 1\nCALLB r12, pool_submit\nRETV r0\n"), 0, RTE_BUILTIN, "nil is not a task");
}
END_TEST

/* C92: one after the other; results in order. */
#define STORE_TASK(index, name, arg) NEWTASK(name, arg) "MOV r10, r12\nLDI r13, " index "\nMOV r9, r3\nCAST r9, r9, {t85}\nSTDX64 r10, r9, r13\n"
#define RESULT(index) "CAST r9, r4, {t85}\nLDI r13, " index "\nLDDX64 r12, r9, r13\nCALLB r12, any_to_int\n"
START_TEST(scheduler_runsInOrder) {
    expectEverywhere(ARRAY_TYPE MAIN("LDI r12, 3\nNEWDYN r12, r12, {t85}\nMOV r3, r12\n" STORE_TASK("0", "f1", "1") STORE_TASK("1", "f1", "2") STORE_TASK("2", "f1", "3") ON("sched_run", "r3")
                          "MOV r4, r12\nLDGX64 r1, @0\n" RESULT("2") "MULI r1, r1, 100\nADD r1, r1, r12\nRETV r1\n") ROUTINE("f1", APPEND_R0 "MULI r1, r0, 5\nRETV r1\n"), 1, 12315, 30);
}
END_TEST

START_TEST(scheduler_stopsAtTheFirstFailure) {
    const char *text = ARRAY_TYPE MAIN("LDI r12, 2\nNEWDYN r12, r12, {t85}\nMOV r3, r12\n" STORE_TASK("0", "f1", "0") STORE_TASK("1", "f1", "7") ON("sched_run", "r3") "RETV r0\n")
        ROUTINE("f1", "STGX64 r0, @0\nDIV r1, r0, r0\nRETV r1\n");
    Rig r;
    expectFailure(text, 0, RTE_DIV_ZERO, NULL);
    rigOpen(&r, NULL, text);
    Value arg = {.i = 0}, result;
    ck_assert_int_ne(rigCall(&r, 0, &arg, 1, &result), 0);
    ck_assert_int_eq(*(int64_t *)(void *)r.inst->globals, 0);
    ck_assert_uint_eq(r.outputSize, 0);
    rigClose(&r);
}
END_TEST

START_TEST(scheduler_withAPreparedList) {
    expectEverywhere(ARRAY_TYPE MAIN("CALLB r12, sched_new\n" NEWTASK("f1", "4") "MOV r13, r12\nLDI r12, 1\nCALLB r12, sched_add\n" NEWTASK("f1", "5") "MOV r13, r12\nLDI r12, 1\nCALLB r12, sched_add\n"
                          "CALLB r12, gc\nLDI r12, 1\nNEWDYN r12, r12, {t85}\nMOV r3, r12\nLDI r12, 3000\nCALLB r12, any_from_int\nMOV r10, r12\nCAST r9, r3, {t85}\nLDI r13, 0\nSTDX64 r10, r9, r13\n"
                          "LDI r12, 1\nMOV r13, r3\nCALLB r12, sched_run_list\nMOV r4, r12\nLDGX64 r1, @0\n" RESULT("1") "MULI r1, r1, 100\nADD r1, r1, r12\nRETV r1\n")
                     ROUTINE("f1", APPEND_R0 "MULI r1, r0, 3\nRETV r1\n"), 1, 4515, 20);
}
END_TEST

START_TEST(scheduler_errors) {
    expectFailure(MAIN("LDI r12, 5000\nCALLB r12, any_from_int\nCALLB r12, sched_run\nRETV r0\n"), 0, RTE_BUILTIN, "thread.scheduler.run expects a list of tasks");
    expectFailure(MAIN("CALLB r12, sched_new\nLDI r12, 1\nNEWDYN r13, r12, {t55}\nLDI r12, 1\nCALLB r12, sched_run_list\nRETV r0\n"), 0, RTE_BUILTIN,
                  "thread.scheduler.run expects an array of any with an integer in it");
    expectFailure(ARRAY_TYPE MAIN("LDI r12, 1\nNEWDYN r12, r12, {t85}\nCALLB r12, sched_run\nRETV r0\n"), 0, RTE_BUILTIN, "nil is not a task");
}
END_TEST

/* C84, C90: an isolated task has its own globals; its value may be read again. */
START_TEST(future_isIsolatedAndRepeatable) {
    expectEverywhere(MAIN(SET("0", "1") NEWTASK("f1", "1") "CALLB r12, task_isolate\nCALLB r12, task_start\nMOV r3, r12\n" ON("task_await_copy", "r3") "CALLB r12, any_to_int\nMOV r1, r12\n"
                          ON("task_await_copy", "r3") "CALLB r12, any_to_int\nADD r1, r1, r12\nMULI r1, r1, 10\nLDGX64 r12, @0\nADD r1, r1, r12\nRETV r1\n")
                     ROUTINE("f1", SET("0", "2") DELAY("2") "LDGX64 r1, @0\nRETV r1\n"), 1, 41, 20);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("pools");
    TCase *tests = tcase_create("pools");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, pool_limitsAndCounts);
    tcase_add_test(tests, pool_defaultOneAndEmptyWait);
    tcase_add_test(tests, pool_cancelledJobNeverRuns);
    tcase_add_test(tests, pool_waitEndsByCancelAndDeadlock);
    tcase_add_test(tests, pool_errors);
    tcase_add_test(tests, scheduler_runsInOrder);
    tcase_add_test(tests, scheduler_stopsAtTheFirstFailure);
    tcase_add_test(tests, scheduler_withAPreparedList);
    tcase_add_test(tests, scheduler_errors);
    tcase_add_test(tests, future_isIsolatedAndRepeatable);
    suite_add_tcase(suite, tests);
    return taskSuiteRun(suite);
}
