/* sched_test.c: the scheduler's core: waiting and waking, timers, preemption, collections while many tasks allocate, channels, isolation, control. */
#include "tests/vm/sched/taskrig.h"

#include "vm/sched/sched.h"

#include <stdio.h>

#define NEWCHAN(reg, capacity) CALL2("chan_new", capacity, "1") "MOV " reg ", r12\n"

/* ---- starting, ending ---- */

START_TEST(task_valueIsRepeatable) {
    expectEverywhere(MAIN(START("r3", "f1", "21") AWAIT("r3") "CALLB r12, any_to_int\nMOV r1, r12\n" AWAIT("r3") "CALLB r12, any_to_int\nADD r1, r1, r12\nRETV r1\n")
                     ROUTINE("f1", "ADD r1, r0, r0\nRETV r1\n"), 1, 84, 10);
}
END_TEST

START_TEST(task_errorIsRaisedInTheAwaiter) {
    expectFailure(MAIN(START("r3", "f1", "0") AWAIT("r3") "RETV r0\n") ROUTINE("f1", DELAY("1") "DIV r1, r0, r0\nRETV r1\n"), 0, RTE_DIV_ZERO, NULL);
    expectFailure(MAIN(START("r3", "f1", "0") DELAY("1") ON("task_cancel", "r3") AWAIT("r3") "RETV r0\n") ROUTINE("f1", DELAY("100000") "RETV r0\n"), 0, RTE_BUILTIN,
                  "task 1 was cancelled");
    expectFailure(MAIN(START("r3", "f1", "0") "MOV r12, r3\nCALLB r12, task_start\nRETV r0\n") ROUTINE("f1", "RETV r0\n"), 0, RTE_BUILTIN, "the task has been started already");
    expectFailure(MAIN(NEWTASK("f1", "0") "CALLB r12, task_await\nRETV r0\n") ROUTINE("f1", "RETV r0\n"), 0, RTE_BUILTIN, "task 1 has not been started");
}
END_TEST

/* Each task starts two more until the depth is used up: 2^8 - 1 tasks in all. */
START_TEST(task_treeOfTasks) {
    expectEverywhere(MAIN(START("r3", "f1", "7") AWAIT("r3") "CALLB r12, any_to_int\nRETV r12\n")
                     ".func f1 s7 sig=t15 regs=32\n.local i64\n.local i64\n.local any\n.local any\nLDI r1, 1\nNIL r2, t11\nNIL r3, t11\nJEQI r0, 0, leaf\nADDI r4, r0, -1\nFNREF r9, f1\nMOV r12, r4\n"
                     "TASKNEW r12, r9, 1, {t15}\nCALLB r12, task_start\nMOV r2, r12\nADDI r4, r0, -1\nFNREF r9, f1\nMOV r12, r4\nTASKNEW r12, r9, 1, {t15}\nCALLB r12, task_start\nMOV r3, r12\n"
                     AWAIT("r2") "CALLB r12, any_to_int\nADD r1, r1, r12\n" AWAIT("r3") "CALLB r12, any_to_int\nADD r1, r1, r12\nleaf:\nRETV r1\n.end\n", 1, 255, 20);
}
END_TEST

#define OPEN_STATEMENT "STDFILE r12, 1\nCALLB r12, write_begin\nSTDFILE r12, 1\nLDI r13, 42\nLDI r14, -1\nCALLB r12, write_int\n"

/* The main program ends in the middle of a write statement: what it had written goes out when the VM does, after its scheduler has gone. */
START_TEST(task_openStatementOfTheMainProgramOutlivesThem) {
    VMConfig config = {.poolSize = 2};
    Rig r;
    rigOpen(&r, &config, MAIN(START("r3", "f1", "7") AWAIT("r3") OPEN_STATEMENT "RETV r0\n") ROUTINE("f1", "RETV r0\n"));
    (void)rigCallInt(&r, 0, 0, 0);
    rigClose(&r);
}
END_TEST

/* What waiting tasks and the main program hold outside the heap is freed with the VM: snapshots, open write statements, captured text, marks, locks. */
START_TEST(task_waitersHoldNothingAfterTheEnd) {
    static const char *const texts[] = {
        MAIN(START("r3", "f1", "7") DELAY("5") "CALLB r12, thread_stats_begin\nRETV r0\n")
            ROUTINE("f1", "CALLB r12, thread_stats_begin\nCALLB r12, mutex_new\nCALLB r12, mutex_lock\n" OPEN_STATEMENT DELAY("1000000") "RETV r0\n"),
        MAIN(NEWTASK("f1", "1") "CALLB r12, thread_capture\n" DELAY("5") "RETV r0\n") ROUTINE("f1", OPEN_STATEMENT DELAY("1000000") "RETV r0\n")};
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        VMConfig config = {.poolSize = 2};
        Rig r;
        rigOpen(&r, &config, texts[i]);
        (void)rigCallInt(&r, 0, 0, 0);
        rigClose(&r);
    }
}
END_TEST

/* A host may call routines after the main program has ended. No task runs then: waiting for one is a deadlock, starting one an error; waiting for a time goes on. */
START_TEST(task_noneRunsAfterTheMainProgram) {
    static const struct {
        uint32_t func;
        int error;
        const char *message;
    } calls[] = {{2, RTE_DEADLOCK, NULL}, {3, RTE_BUILTIN, "the program has ended"}, {4, RT_OK, NULL}};
    for (size_t i = 0; i < 2 * sizeof calls / sizeof calls[0]; i++) {
        VMConfig config = {.poolSize = 2, .isSeeded = i % 2 != 0, .schedSeed = 1};
        Rig r;
        rigOpen(&r, &config, ".main f0\n.func f0 s7 sig=t13 regs=32\nFNREF r9, f1\nLDI r12, 100000\nTASKNEW r12, r9, 1, {t15}\nCALLB r12, task_go\n" DELAY("2") "RET\n.end\n"
                     ROUTINE("f1", DELAY("100000") "RETV r0\n")
                     ROUTINE("f2", "LDSTR r12, s2\nCALLB r12, queue_pop\nRETV r0\n")
                     ROUTINE("f3", GO("f1", "1") "RETV r0\n")
                     ROUTINE("f4", DELAY("2") "RETV r0\n"));
        ck_assert_int_eq(rigMain(&r), 0);
        Value value = {.i = 0}, result;
        int status = rigCall(&r, calls[i / 2].func, &value, 1, &result);
        ck_assert_int_eq(status != 0, calls[i / 2].error != RT_OK);
        if (status != 0) ck_assert_int_eq(r.task->rt.error.code, calls[i / 2].error);
        if (calls[i / 2].message != NULL) ck_assert_str_eq(r.task->rt.error.message, calls[i / 2].message);
        rigClose(&r);
    }
}
END_TEST

/* ---- timers ---- */

/* Sleeps of 20, 5 and 12 ms end in order of time. In virtual time: on a busy machine the shortest may begin last. */
START_TEST(sleep_endsInOrderOfTime) {
    expectSeeded(MAIN(START("r3", "f1", "20") START("r4", "f1", "5") START("r5", "f1", "12") AWAIT("r3") AWAIT("r4") AWAIT("r5") RETURN_GLOBAL)
                     ROUTINE("f1", "MOV r12, r0\nCALLB r12, task_delay\n" "LDGX64 r12, @0\nMULI r12, r12, 100\nADD r12, r12, r0\nSTGX64 r12, @0\nRETV r0\n"), 1, 51220, 20);
}
END_TEST

START_TEST(sleep_isNotShort) {
    VMConfig config = {.poolSize = 2};
    Rig r;
    rigOpen(&r, &config, MAIN("CALLB r12, thread_yield\nMOV r12, r0\nCALLB r12, task_delay\nRETV r0\n"));
    int64_t start = r.hooks.clockNs(r.hooks.user, false);
    (void)rigCallInt(&r, 0, 30, 0);
    ck_assert_int_ge(r.hooks.clockNs(r.hooks.user, false) - start, 30000000);
    rigClose(&r);
}
END_TEST

/* ---- preemption ---- */

/* C70: a task that never waits does not starve another, nor the main program, also with one worker. */
START_TEST(preemption_spinnerStarvesNobody) {
    expectEverywhere(MAIN(THREAD("r1", "f1", "1") START("r3", "f2", "5") AWAIT("r3") ON("thread_kill", "r1") ON("thread_wait", "r1") "LDGX64 r1, @0\nMULI r1, r1, 10\nADD r1, r1, r12\nRETV r1\n")
                     ROUTINE("f1", "spin:\nADDI r1, r1, 1\nBGTI r0, 0, spin\nRETV r0\n")
                     ROUTINE("f2", "again:\nLDGX64 r12, @0\nADDI r12, r12, 1\nSTGX64 r12, @0\n" DELAY("1") "ADDI r0, r0, -1\nBGTI r0, 0, again\nRETV r0\n"), 1, 51, 20);
}
END_TEST

/* ---- channels ---- */

/* C69 */
START_TEST(channel_pingPong) {
    expectEverywhere(MAIN(NEWCHAN("r3", "1") NEWCHAN("r4", "1") "MOV r12, r3\nCALLB r12, handle_id\nMOV r12, r4\nCALLB r12, handle_id\n" START("r5", "f1", "300")
                          "again:\nMOV r12, r3\nMOV r13, r1\nLDI r14, 1\nCALLB r12, chan_send_int\nMOV r12, r4\nLDI r13, 1\nLDI r14, 1\nCALLB r12, chan_collect_int\nMOV r1, r12\nBLTI r1, 300, again\n"
                          AWAIT("r5") "RETV r1\n")
                     ROUTINE("f1", "again:\n" CALL2("handle_of", "1", "2") "LDI r13, 1\nLDI r14, 1\nCALLB r12, chan_collect_int\nADDI r1, r12, 1\n" CALL2("handle_of", "2", "2")
                             "MOV r13, r1\nLDI r14, 1\nCALLB r12, chan_send_int\nBLT r1, r0, again\nRETV r0\n"), 1, 300, 10);
}
END_TEST

#define SENDER ROUTINE("f1", "again:\n" CALL2("handle_of", "1", "2") "MOV r13, r0\nLDI r14, 1\nCALLB r12, chan_send_int\nADDI r1, r1, 1\nBLTI r1, 50, again\nRETV r0\n")

/* Senders that wait for a rendezvous, a small and a large buffer: every value arrives. */
START_TEST(channel_manySenders) {
    static const char *const capacities[] = {"0", "3", "500"};
    for (int i = 0; i < 3; i++) {
        char text[8000];
        (void)snprintf(text, sizeof text, "%s%s%s%s", ".func f0 s7 sig=t15 regs=32\n.local i64\n.local i64\n.local i64\n.local any\nLDI r1, 0\nLDI r2, 0\nNIL r3, t11\nLDI r12, ", capacities[i],
                       "\nLDI r13, 1\nCALLB r12, chan_new\nMOV r3, r12\nCALLB r12, handle_id\n" GO("f1", "1") GO("f1", "2") GO("f1", "3")
                       "again:\nMOV r12, r3\nLDI r13, 1\nLDI r14, 1\nCALLB r12, chan_collect_int\nADD r2, r2, r12\nADDI r1, r1, 1\nBLTI r1, 150, again\nRETV r2\n.end\n", SENDER);
        expectEverywhere(text, 1, 300, 15);
    }
}
END_TEST

START_TEST(channel_closeWakesEverybody) {
    expectEverywhere(MAIN(NEWCHAN("r3", "1") ON("handle_id", "r3") START("r4", "f1", "0") START("r5", "f1", "0") START("r6", "f1", "0") DELAY("2") ON("chan_close", "r3") AWAIT("r4") "CALLB r12, any_to_int\n"
                          "ADD r1, r1, r12\n" AWAIT("r5") "CALLB r12, any_to_int\nADD r1, r1, r12\n" AWAIT("r6") "CALLB r12, any_to_int\nADD r1, r1, r12\nRETV r1\n")
                     ROUTINE("f1", CALL2("handle_of", "1", "2") "LDI r13, 1\nLDI r14, -1\nCALLB r12, chan_receive_int\nRETV r13\n"), 1, -3, 30);
}
END_TEST

START_TEST(channel_receiveTimesOut) {
    expectEverywhere(MAIN(NEWCHAN("r3", "1") "MOV r12, r3\nLDI r13, 1\nLDI r14, 5\nCALLB r12, chan_receive_int\nMOV r1, r13\nMOV r12, r3\nLDI r13, 6\nLDI r14, 1\nCALLB r12, chan_send_int\n"
                          "MOV r12, r3\nLDI r13, 1\nLDI r14, 5\nCALLB r12, chan_receive_int\nMULI r1, r1, 100\nMULI r13, r13, 10\nADD r1, r1, r13\nADD r1, r1, r12\nRETV r1\n"), 1, 16, 10);
}
END_TEST

/* Waits for two channels; the second is sent to. */
START_TEST(channel_selectFindsTheReadyOne) {
    expectEverywhere(".type t85 dyn align=8 elem=t11 size=8\n"
                     MAIN(NEWCHAN("r3", "1") NEWCHAN("r4", "0") ON("handle_id", "r4") "LDI r12, 2\nNEWDYN r10, r12, {t85}\nLDI r13, 0\nMOV r9, r3\nSTDX64 r9, r10, r13\nLDI r13, 1\nMOV r9, r4\nSTDX64 r9, r10, r13\nMOV r5, r10\n"
                          GO("f1", "8") "MOV r12, r5\nLDI r13, 3\nCALLB r12, chan_select\nMOV r1, r12\nJLTI r1, 0, late\nMOV r12, r4\nLDI r13, 1\nLDI r14, 1\nCALLB r12, chan_collect_int\nMULI r1, r1, 10\nADD r1, r1, r12\nRETV r1\n"
                          "late:\nMOV r12, r5\nLDI r13, -1\nCALLB r12, chan_select\nMOV r1, r12\nMOV r12, r4\nLDI r13, 1\nLDI r14, 1\nCALLB r12, chan_collect_int\nMULI r1, r1, 10\nADD r1, r1, r12\nRETV r1\n")
                     ROUTINE("f1", DELAY("4") CALL2("handle_of", "1", "2") "MOV r13, r0\nLDI r14, 1\nCALLB r12, chan_send_int\nRETV r0\n"), 1, 18, 30);
}
END_TEST

/* ---- collections ---- */

/* Tasks build lists in their own globals' copies while others do the same and collect: nothing that is reachable goes. Each checks its list's length. */
START_TEST(world_allocationFromManyTasks) {
    const char *text = MAIN(START("r3", "f1", "400") START("r4", "f1", "400") START("r5", "f1", "400") START("r6", "f1", "400") "CALLB r12, gc\n" AWAIT("r3") "CALLB r12, any_to_int\nADD r1, r1, r12\n"
                            AWAIT("r4") "CALLB r12, any_to_int\nADD r1, r1, r12\n" AWAIT("r5") "CALLB r12, any_to_int\nADD r1, r1, r12\n" AWAIT("r6") "CALLB r12, any_to_int\nADD r1, r1, r12\nRETV r1\n")
        ".func f1 s7 sig=t15 regs=32\n.local i64\n.local i64\n.local v:72\n.local v:72\nLDI r1, 0\nNIL r2, t72\nNIL r3, t72\n"
        "again:\nNEW r9, t72\nMOV r3, r9\nSTRX64 r0, r3, 0\nSTRX64 r2, r3, 8\nMOV r2, r3\nADDI r0, r0, -1\nJNEI r0, 200, on\nCALLB r12, gc\non:\nBGTI r0, 0, again\n"
        "count:\nLDRX64 r9, r2, 0\nADDI r1, r1, 1\nJEQ r9, r1, fits\nLDI r1, -1000\nfits:\nLDRX64 r2, r2, 8\nRISNIL r9, r2\nBEQI r9, 0, count\nRETV r1\n.end\n";
    static const VMConfig ways[] = {{.poolSize = 1}, {.poolSize = 4}, {.poolSize = 3, .gcStress = true}, {.isSeeded = true, .schedSeed = 3}};
    for (int round = 0; round < 5; round++) {
        for (size_t w = 0; w < sizeof ways / sizeof ways[0]; w++) {
            Rig r;
            rigOpen(&r, &ways[w], text);
            ck_assert_int_eq(rigCallInt(&r, 0, 0, 0), 1600);
            rigClose(&r);
        }
    }
}
END_TEST

/* ---- control ---- */

START_TEST(control_pauseStopsARunningTask) {
    expectEverywhere(MAIN(THREAD("r1", "f1", "1") "wait:\n" DELAY("1") "LDGX64 r12, @0\nBEQI r12, 0, wait\n" ON("thread_pause", "r1") DELAY("60") "LDGX64 r2, @0\n" DELAY("5") "LDGX64 r12, @0\nSUB r2, r12, r2\n"
                          SET("80", "1") ON("thread_resume", "r1") ON("thread_wait", "r1") "MULI r2, r2, 10\nADD r2, r2, r12\nRETV r2\n")
                     ROUTINE("f1", "spin:\nLDGX64 r12, @0\nADDI r12, r12, 1\nSTGX64 r12, @0\nLDGX64 r12, @80\nBEQI r12, 0, spin\nRETV r0\n"), 1, 0, 20);
}
END_TEST

START_TEST(control_pausedTaskInADeadlock) {
    static const char *const lines[] = {"main [join thread 1]", "thread 1 'worker-1' [paused]", NULL};
    expectDeadlock(MAIN(THREAD("r1", "f1", "1") ON("thread_join", "r1") "RETV r0\n") ROUTINE("f1", "CALLB r12, thread_current\nCALLB r12, thread_pause\nCALLB r12, thread_yield\nRETV r0\n"), lines);
}
END_TEST

/* C106 in small: cancel after a varying delay; the slot is used again. */
START_TEST(control_startCancelWait) {
    expectEverywhere(MAIN("again:\n" THREAD("r2", "f1", "1") "JEQI r0, 3, now\n" "CALLB r12, thread_yield\nnow:\n" ON("thread_cancel", "r2") ON("thread_wait", "r2") "ADDI r1, r1, 1\nBLTI r1, 40, again\nSHLI r2, r2, 32\nSHRI r2, r2, 32\n"
                          "MULI r1, r1, 10\nADD r1, r1, r2\nRETV r1\n") ROUTINE("f1", DELAY("100000") "RETV r0\n"), 1, 401, 10);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("sched");
    TCase *tests = tcase_create("sched");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, task_valueIsRepeatable);
    tcase_add_test(tests, task_errorIsRaisedInTheAwaiter);
    tcase_add_test(tests, task_treeOfTasks);
    tcase_add_test(tests, task_openStatementOfTheMainProgramOutlivesThem);
    tcase_add_test(tests, task_waitersHoldNothingAfterTheEnd);
    tcase_add_test(tests, task_noneRunsAfterTheMainProgram);
    tcase_add_test(tests, sleep_endsInOrderOfTime);
    tcase_add_test(tests, sleep_isNotShort);
    tcase_add_test(tests, channel_pingPong);
    tcase_add_test(tests, channel_manySenders);
    tcase_add_test(tests, channel_closeWakesEverybody);
    tcase_add_test(tests, channel_receiveTimesOut);
    tcase_add_test(tests, channel_selectFindsTheReadyOne);
    tcase_add_test(tests, world_allocationFromManyTasks);
    tcase_add_test(tests, control_pauseStopsARunningTask);
    tcase_add_test(tests, control_pausedTaskInADeadlock);
    tcase_add_test(tests, control_startCancelWait);
    suite_add_tcase(suite, tests);
    TCase *preemption = tcase_create("preemption");
    tcase_set_timeout(preemption, 300);
    tcase_add_test(preemption, preemption_spinnerStarvesNobody);
    suite_add_tcase(suite, preemption);
    return taskSuiteRun(suite);
}
