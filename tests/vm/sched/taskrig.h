/* taskrig.h: what the scheduler's tests share: pieces of assembler for tasks, and runs of one program under several schedulers.
 *
 * Function 0 is the main program: i64 -> i64, with r1, r2 integers and r3..r7 any; other functions have the same signature and r1 for themselves. Pieces use
 * r9 and a window from r12 on. Global @0 is an integer, @80..@112 are five more. */
#ifndef PSCAL_TESTS_VM_SCHED_TASKRIG_H
#define PSCAL_TESTS_VM_SCHED_TASKRIG_H

#include "tests/vm/interp/rig.h"

#define MAIN(body)                                                                                                                                   \
    ".func f0 s7 sig=t15 regs=32\n.local i64\n.local i64\n.local i64\n.local any\n.local any\n.local any\n.local any\n.local any\n"                    \
    "LDI r1, 0\nLDI r2, 0\nNIL r3, t11\nNIL r4, t11\nNIL r5, t11\nNIL r6, t11\nNIL r7, t11\n" body ".end\n"
#define ROUTINE(name, body) ".func " name " s7 sig=t15 regs=32\n.local i64\n.local i64\nLDI r1, 0\n" body ".end\n"
/* A new task on a routine in r12. */
#define NEWTASK(name, arg) "FNREF r9, " name "\nLDI r12, " arg "\nTASKNEW r12, r9, 1, {t15}\n"
#define START(reg, name, arg) NEWTASK(name, arg) "CALLB r12, task_start\nMOV " reg ", r12\n"
#define GO(name, arg) NEWTASK(name, arg) "CALLB r12, task_go\n"
#define AWAIT(reg) "MOV r12, " reg "\nCALLB r12, task_await\n"
/* A thread; its handle in an integer register. */
#define THREAD(reg, name, arg) NEWTASK(name, arg) "LDI r13, 0\nLDSTR r14, s2\nCALLB r12, thread_start\nMOV " reg ", r12\n"
#define ON(builtin, reg) "MOV r12, " reg "\nCALLB r12, " builtin "\n"
#define CALL1(builtin, number) "LDI r12, " number "\nCALLB r12, " builtin "\n"
#define CALL2(builtin, first, second) "LDI r12, " first "\nLDI r13, " second "\nCALLB r12, " builtin "\n"
#define DELAY(ms) CALL1("task_delay", ms)
#define SET(global, number) "LDI r12, " number "\nSTGX64 r12, @" global "\n"
#define RETURN_GLOBAL "LDGX64 r12, @0\nRETV r12\n"
#define ANSWER(reg) "RETV " reg "\n"
/* @0 = @0 * 10 + r0 */
#define APPEND_R0 "LDGX64 r12, @0\nMULI r12, r12, 10\nADD r12, r12, r0\nSTGX64 r12, @0\n"

/* Runs f0(arg) and expects the result: one worker, four workers, in collector stress, and under `seeds` deterministic schedules. */
void expectEverywhere(const char *text, int64_t arg, int64_t want, uint64_t seeds);
/* The same under the deterministic schedules only. */
void expectSeeded(const char *text, int64_t arg, int64_t want, uint64_t seeds);
/* The run ends with that error and message, with one worker and four. */
void expectFailure(const char *text, int64_t arg, int error, const char *message);
/* The run ends in a deadlock, whose report has each of the lines (NULL-terminated list) somewhere. */
void expectDeadlock(const char *text, const char *const *lines);
/* Runs all tests of a suite; the exit status of the program. */
int taskSuiteRun(Suite *suite);

#endif
