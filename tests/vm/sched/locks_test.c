/* locks_test.c: mutexes of all kinds, readers-writer locks, semaphores: what they promise while tasks wait for them. */
#include "tests/vm/sched/taskrig.h"

#include <stdio.h>
#include <string.h>

/* One kind of lock as pieces of assembler. In the test's text, $N makes one, $L takes it, $U gives it back. */
typedef struct Family {
    const char *name, *make, *lock, *unlock, *report;
    bool isRecursive, hasOwner; /* hasOwner: given back by a kill */
} Family;
static const Family families[] = {
    {"mutex", "CALLB r12, mutex_new\n", CALL1("mutex_lock", "0"), CALL1("mutex_unlock", "0"), "[lock mutex 0]", false, true},
    {"rcmutex", "CALLB r12, rcmutex_new\n", CALL1("mutex_lock", "0"), CALL1("mutex_unlock", "0"), "[lock mutex 0]", true, true},
    {"module mutex", "CALLB r12, mod_mutex_new\n", CALL1("mod_mutex_lock", "1"), CALL1("mod_mutex_unlock", "1"), "[lock thread.mutex 1]", false, true},
    {"rwlock", "CALLB r12, rwlock_new\n", CALL1("rwlock_lock", "1"), CALL1("rwlock_unlock", "1"), "[lock rwlock 1]", false, true},
    {"semaphore", CALL1("sem_new", "1"), CALL1("sem_acquire", "1"), CALL1("sem_release", "1"), "[acquire semaphore 1]", false, false},
    {"named mutex", "LDSTR r12, s3\nCALLB r12, named_mutex_create\n", "LDSTR r12, s3\nCALLB r12, named_mutex_lock\n",
     "LDSTR r12, s3\nCALLB r12, named_mutex_unlock\n", "[lock mutex 'abc']", false, true},
};
enum { FAMILIES = sizeof families / sizeof families[0] };

static const char *expand(const char *text, const Family *f) {
    static char out[20000];
    size_t at = 0;
    for (const char *p = text; *p != 0; p++) {
        const char *piece = *p != '$' ? NULL : p[1] == 'N' ? f->make : p[1] == 'L' ? f->lock : f->unlock;
        ck_assert_uint_lt(at + 200, sizeof out);
        if (piece == NULL) out[at++] = *p;
        else at += (size_t)sprintf(out + at, "%s", piece), p++;
    }
    out[at] = 0;
    return out;
}

#define EACH_FAMILY for (const Family *f = families; f < families + FAMILIES; f++)

START_TEST(lock_excludes) {
    const char *text = MAIN("$N" START("r3", "f1", "40") START("r4", "f1", "40") START("r5", "f1", "40") START("r6", "f1", "40") AWAIT("r3") AWAIT("r4")
                            AWAIT("r5") AWAIT("r6") "$L" RETURN_GLOBAL)
        ROUTINE("f1", "again:\n$L" "LDGX64 r1, @0\nCALLB r12, thread_yield\nADDI r1, r1, 1\nSTGX64 r1, @0\n$U" "ADDI r0, r0, -1\nBGTI r0, 0, again\nRETV r0\n");
    EACH_FAMILY expectEverywhere(expand(text, f), 1, 160, 20);
}
END_TEST

START_TEST(lock_servesWaitersInOrder) {
    const char *text = MAIN("$N$L" START("r3", "f1", "1") DELAY("5") START("r4", "f1", "2") DELAY("5") START("r5", "f1", "3") DELAY("5") START("r6", "f1", "4")
                            DELAY("5") "$U" AWAIT("r6") AWAIT("r3") AWAIT("r4") AWAIT("r5") RETURN_GLOBAL)
        ROUTINE("f1", "$L" APPEND_R0 DELAY("3") "$U" "RETV r0\n");
    EACH_FAMILY expectSeeded(expand(text, f), 1, 1234, 60);
}
END_TEST

/* A waiter that is cancelled or killed never gets the lock, and the ones behind it do. */
START_TEST(lock_waitEndsByCancelAndKill) {
    static const char *const requests[] = {"thread_cancel", "thread_kill"};
    for (int i = 0; i < 2; i++) {
        char request[100], text[8000];
        (void)snprintf(request, sizeof request, "MOV r12, r1\nCALLB r12, %s\n", requests[i]);
        (void)snprintf(text, sizeof text, "%s%s%s",
                       MAIN("$N$L" THREAD("r1", "f1", "1") DELAY("5") START("r3", "f1", "2") DELAY("5") "@@" ON("thread_wait", "r1")
                            "MOV r2, r12\n$U" AWAIT("r3") "$L$U" "LDGX64 r12, @0\nMULI r2, r2, 100\nADD r12, r12, r2\nRETV r12\n"),
                       ROUTINE("f1", "$L" APPEND_R0 "$U" "RETV r0\n"), "");
        char *at = strstr(text, "@@"), full[9000];
        (void)snprintf(full, sizeof full, "%.*s%s%s", (int)(at - text), text, request, at + 2);
        EACH_FAMILY expectEverywhere(expand(full, f), 1, 102, 30);
    }
}
END_TEST

/* A paused waiter goes on only after the resume. */
START_TEST(lock_waitOutlastsAPause) {
    const char *text = MAIN("$N$L" THREAD("r1", "f1", "7") DELAY("5") ON("thread_pause", "r1") "$U" DELAY("5") "LDGX64 r2, @0\n" ON("thread_resume", "r1")
                            ON("thread_wait", "r1") "$L" "MULI r2, r2, 1000\nLDGX64 r12, @0\nADD r12, r12, r2\nRETV r12\n")
        ROUTINE("f1", "$L" APPEND_R0 "$U" "RETV r0\n");
    EACH_FAMILY expectEverywhere(expand(text, f), 1, 7, 30);
}
END_TEST

/* 1.9: a kill gives the locks back, in reverse order; a semaphore's permit is lost. */
START_TEST(lock_isGivenBackByAKill) {
    const char *text = MAIN("$N" THREAD("r1", "f1", "3") "wait:\n" DELAY("1") "LDGX64 r12, @0\nBEQI r12, 0, wait\n" ON("thread_kill", "r1") ON("thread_wait", "r1")
                            "$L$U" RETURN_GLOBAL)
        ROUTINE("f1", "$L" APPEND_R0 "spin:\nADDI r1, r1, 1\nJMP more\nmore:\nBGTI r1, 0, spin\nRETV r0\n");
    EACH_FAMILY if (f->hasOwner) expectEverywhere(expand(text, f), 1, 3, 30);
}
END_TEST

START_TEST(lock_selfDeadlockIsReported) {
    EACH_FAMILY {
        const char *lines[] = {"fatal: all tasks are asleep - deadlock!", "main ", f->report, NULL};
        if (!f->isRecursive) expectDeadlock(expand(MAIN("$N$L$L" "RETV r0\n"), f), lines);
    }
}
END_TEST

START_TEST(lock_deadlockNamesTheThread) {
    const char *lines[] = {"main [join thread 1]", "thread 1 'worker-1' [lock mutex 0]", NULL};
    expectDeadlock(MAIN("CALLB r12, mutex_new\n" CALL1("mutex_lock", "0") THREAD("r1", "f1", "0") ON("thread_join", "r1") "RETV r0\n")
                   ROUTINE("f1", CALL1("mutex_lock", "0") "RETV r0\n"), lines);
}
END_TEST

/* ---- numbers ---- */

START_TEST(mutex_lowestFreeNumberIsUsedAgain) {
    expectEverywhere(MAIN("CALLB r12, mutex_new\nCALLB r12, mutex_new\nCALLB r12, rcmutex_new\n" CALL1("mutex_destroy", "1") CALL1("mutex_destroy", "0")
                          "CALLB r12, mutex_new\nMOV r1, r12\nCALLB r12, mutex_new\nMULI r1, r1, 10\nADD r1, r1, r12\nCALLB r12, mutex_new\nMULI r1, r1, 10\n"
                          "ADD r1, r1, r12\nRETV r1\n"), 1, 13, 1);
}
END_TEST

START_TEST(mutex_ceiling) {
    const char *text = MAIN("again:\nCALLB r12, mutex_new\nADDI r1, r1, 1\nBLTI r1, 32000, again\nLDI r1, 0\nmore:\nCALLB r12, mutex_new\nADDI r1, r1, 1\nBLTI r1, 32000, more\n"
                            "LDI r1, 0\nlast:\nCALLB r12, mutex_new\nMOV r2, r12\nADDI r1, r1, 1\nBLT r1, r0, last\nRETV r2\n");
    VMConfig config = {.poolSize = 1};
    Rig r;
    rigOpen(&r, &config, text);
    ck_assert_int_eq(rigCallInt(&r, 0, 1536, 0), 65535);
    rigClose(&r);
    expectFailure(text, 1537, RTE_BUILTIN, "mutex limit exceeded");
}
END_TEST

START_TEST(mutex_errors) {
    expectFailure(MAIN(CALL1("mutex_lock", "0") "RETV r0\n"), 0, RTE_BUILTIN, "invalid mutex id 0");
    expectFailure(MAIN(CALL1("mutex_unlock", "-1") "RETV r0\n"), 0, RTE_BUILTIN, "invalid mutex id -1");
    expectFailure(MAIN(CALL1("mutex_try", "65536") "RETV r0\n"), 0, RTE_BUILTIN, "invalid mutex id 65536");
    expectFailure(MAIN("CALLB r12, mutex_new\n" CALL1("mutex_unlock", "0") "RETV r0\n"), 0, RTE_BUILTIN, "mutex 0 is not locked");
    expectFailure(MAIN("CALLB r12, mutex_new\n" CALL1("mutex_destroy", "0") CALL1("mutex_lock", "0") "RETV r0\n"), 0, RTE_BUILTIN, "invalid mutex id 0");
    expectFailure(MAIN("CALLB r12, mutex_new\n" CALL1("mutex_lock", "0") CALL1("mutex_destroy", "0") "RETV r0\n"), 0, RTE_BUILTIN, "mutex 0 is in use");
    expectFailure(MAIN("CALLB r12, rcmutex_new\n" CALL1("mutex_unlock", "0") "RETV r0\n"), 0, RTE_BUILTIN, "rcmutex 0 is not locked");
    expectFailure(MAIN("CALLB r12, rcmutex_new\n" CALL1("mutex_lock", "0") START("r3", "f1", "0") AWAIT("r3") "RETV r0\n")
                  ROUTINE("f1", CALL1("mutex_unlock", "0") "RETV r0\n"), 0, RTE_BUILTIN, "rcmutex 0 is not held by this task");
    expectFailure(MAIN(CALL1("mod_mutex_lock", "1") "RETV r0\n"), 0, RTE_BUILTIN, "1 is not a mutex");
    expectFailure(MAIN("CALLB r12, mod_mutex_new\nCALLB r12, mod_mutex_unlock\nRETV r0\n"), 0, RTE_BUILTIN, "mutex 1 is not locked");
    expectFailure(MAIN("LDSTR r12, s3\nCALLB r12, named_mutex_lock\nRETV r0\n"), 0, RTE_BUILTIN, "unknown mutex 'abc'");
    expectFailure(MAIN("LDSTR r12, s3\nCALLB r12, named_mutex_create\nLDSTR r12, s3\nCALLB r12, named_mutex_create\nRETV r0\n"), 0, RTE_BUILTIN,
                  "mutex 'abc' exists already");
    expectFailure(MAIN("LDSTR r12, s3\nCALLB r12, named_mutex_create\nLDSTR r12, s3\nCALLB r12, named_mutex_unlock\nRETV r0\n"), 0, RTE_BUILTIN,
                  "mutex 'abc' is not locked");
}
END_TEST

/* Plain mutexes may be given back by anybody: the hold of the first task is over, whatever happens to it. */
START_TEST(mutex_anotherTaskMayUnlock) {
    expectEverywhere(MAIN("CALLB r12, mutex_new\n" THREAD("r1", "f1", "0") "wait:\n" DELAY("1") "LDGX64 r12, @0\nBEQI r12, 0, wait\n" CALL1("mutex_unlock", "0")
                          CALL1("mutex_lock", "0") ON("thread_kill", "r1") ON("thread_wait", "r1") CALL1("mutex_try", "0") "RETV r12\n")
                     ROUTINE("f1", CALL1("mutex_lock", "0") SET("0", "1") "spin:\n" DELAY("1") "BEQI r0, 0, spin\nRETV r0\n"), 1, 0, 20);
}
END_TEST

/* One locks, another unlocks, for a long time: what the first holds does not grow. */
START_TEST(mutex_handOverForEver) {
    expectEverywhere(MAIN("CALLB r12, mutex_new\n" START("r3", "f1", "300") "again:\n" CALL1("mutex_lock", "0") "ADDI r1, r1, 1\nBLTI r1, 300, again\n" AWAIT("r3") "RETV r1\n")
                     ROUTINE("f1", "again:\n" CALL1("mutex_try", "0") "JEQI r12, 0, held\n" CALL1("mutex_unlock", "0") "CALLB r12, thread_yield\nBEQI r1, 0, again\nheld:\n"
                             CALL1("mutex_unlock", "0") "CALLB r12, thread_yield\nADDI r0, r0, -1\nBGTI r0, 0, again\nRETV r0\n"), 1, 300, 5);
}
END_TEST

/* C58: the other gets it after the second unlock. */
START_TEST(rcmutex_countsItsLocks) {
    expectEverywhere(MAIN("CALLB r12, rcmutex_new\n" CALL1("mutex_lock", "0") CALL1("mutex_lock", "0") CALL1("mutex_try", "0") START("r3", "f1", "5") DELAY("3")
                          CALL1("mutex_unlock", "0") CALL1("mutex_unlock", "0") DELAY("3") "LDGX64 r1, @0\n" CALL1("mutex_unlock", "0") AWAIT("r3")
                          "LDGX64 r12, @0\nMULI r1, r1, 100\nADD r12, r12, r1\nRETV r12\n")
                     ROUTINE("f1", CALL1("mutex_lock", "0") APPEND_R0 CALL1("mutex_unlock", "0") "RETV r0\n"), 1, 5, 20);
}
END_TEST

START_TEST(mutex_tryNeverWaits) {
    expectEverywhere(MAIN("CALLB r12, mutex_new\n" CALL1("mutex_try", "0") "MOV r1, r12\n" CALL1("mutex_try", "0") "MULI r1, r1, 10\nADD r1, r1, r12\nRETV r1\n"), 1, 10, 2);
}
END_TEST

/* ---- readers and writers ---- */

/* C63: four readers meet at a barrier inside; then a writer is alone. */
START_TEST(rwlock_readersMeetInside) {
    expectEverywhere(MAIN("CALLB r12, rwlock_new\n" CALL1("barrier_new", "4") START("r3", "f1", "0") START("r4", "f1", "0") START("r5", "f1", "0") START("r6", "f1", "0") AWAIT("r3")
                          AWAIT("r4") AWAIT("r5") AWAIT("r6") CALL1("rwlock_try_lock", "1") "RETV r12\n")
                     ROUTINE("f1", CALL1("rwlock_rlock", "1") CALL1("barrier_wait", "2") CALL1("rwlock_runlock", "1") "RETV r0\n"), 1, 1, 30);
}
END_TEST

/* A reader holds it, a writer waits, two readers queue behind; order: writer, then both readers together (they meet). */
START_TEST(rwlock_waitingWriterStopsNewReaders) {
    expectSeeded(MAIN("CALLB r12, rwlock_new\n" CALL1("barrier_new", "2") CALL1("rwlock_rlock", "1") START("r3", "f1", "1") DELAY("3") START("r4", "f2", "2") START("r5", "f2", "2")
                          DELAY("3") CALL1("rwlock_try_rlock", "1") "MOV r1, r12\n" CALL1("rwlock_runlock", "1") AWAIT("r3") AWAIT("r4") AWAIT("r5")
                          "LDGX64 r12, @0\nMULI r1, r1, 1000\nADD r12, r12, r1\nRETV r12\n")
                     ROUTINE("f1", CALL1("rwlock_lock", "1") APPEND_R0 CALL1("rwlock_unlock", "1") "RETV r0\n")
                     ROUTINE("f2", CALL1("rwlock_rlock", "1") "LDGX64 r1, @0\nJGTI r1, 0, inside\nSTGX64 r0, @0\ninside:\n" CALL1("barrier_wait", "2") CALL1("rwlock_runlock", "1") "RETV r0\n"),
                     1, 1, 40);
}
END_TEST

/* A writer that gives up lets the readers behind it in. */
START_TEST(rwlock_cancelledWriterFreesTheQueue) {
    expectEverywhere(MAIN("CALLB r12, rwlock_new\n" CALL1("rwlock_rlock", "1") THREAD("r1", "f1", "1") DELAY("3") START("r3", "f2", "4") DELAY("3") ON("thread_cancel", "r1") AWAIT("r3")
                          ON("thread_wait", "r1") "LDGX64 r1, @0\nMULI r1, r1, 10\nADD r12, r12, r1\nRETV r12\n")
                     ROUTINE("f1", CALL1("rwlock_lock", "1") "RETV r0\n") ROUTINE("f2", CALL1("rwlock_rlock", "1") APPEND_R0 CALL1("rwlock_runlock", "1") "RETV r0\n"),
                     1, 41, 40);
}
END_TEST

START_TEST(rwlock_errors) {
    expectFailure(MAIN("CALLB r12, rwlock_new\n" CALL1("rwlock_runlock", "1") "RETV r0\n"), 0, RTE_BUILTIN, "rwlock 1 is not locked");
    expectFailure(MAIN("CALLB r12, rwlock_new\n" CALL1("rwlock_rlock", "1") CALL1("rwlock_unlock", "1") "RETV r0\n"), 0, RTE_BUILTIN, "rwlock 1 is not locked");
    expectFailure(MAIN("CALLB r12, rwlock_new\n" CALL1("rwlock_rlock", "1") START("r3", "f1", "0") AWAIT("r3") "RETV r0\n")
                  ROUTINE("f1", CALL1("rwlock_runlock", "1") "RETV r0\n"), 0, RTE_BUILTIN, "rwlock 1 is not held by this task");
    expectFailure(MAIN("CALLB r12, mod_mutex_new\n" CALL1("rwlock_lock", "1") "RETV r0\n"), 0, RTE_BUILTIN, "1 is not an rwlock");
}
END_TEST

/* ---- semaphores ---- */

/* C64: ten tasks, three permits: the maximum inside (@80 inside now, @0 maximum; guarded by mutex 0). */
START_TEST(semaphore_limits) {
    const char *text = MAIN("CALLB r12, mutex_new\n" CALL1("sem_new", "3") CALL2("wg_add", "2", "10") "again:\n" GO("f1", "0") "ADDI r1, r1, 1\nBLTI r1, 10, again\n" CALL1("wg_wait", "2")
                            CALL1("sem_try", "1") CALL1("sem_try", "1") CALL1("sem_try", "1") CALL1("sem_try", "1") "MULI r12, r12, 10\nLDGX64 r1, @0\nADD r12, r12, r1\nRETV r12\n");
    char all[8000];
    const char *split = strstr(text, "LDI r12, 2\nLDI r13, 10\n");
    (void)snprintf(all, sizeof all, "%.*sCALLB r12, wg_new\n%s%s", (int)(split - text), text, split,
                   ROUTINE("f1", CALL1("sem_acquire", "1") CALL1("mutex_lock", "0") "LDGX64 r1, @80\nADDI r1, r1, 1\nSTGX64 r1, @80\nLDGX64 r12, @0\nJLE r1, r12, less\n"
                           "STGX64 r1, @0\nless:\n" CALL1("mutex_unlock", "0") DELAY("2") CALL1("mutex_lock", "0") "LDGX64 r1, @80\nADDI r1, r1, -1\nSTGX64 r1, @80\n"
                           CALL1("mutex_unlock", "0") CALL1("sem_release", "1") CALL1("wg_done", "2") "RETV r0\n"));
    expectEverywhere(all, 1, 3, 20);
}
END_TEST

START_TEST(semaphore_errors) {
    expectFailure(MAIN(CALL1("sem_new", "-1") "RETV r0\n"), 0, RTE_BUILTIN, "thread.semaphore.new expects a number of permits that is not negative");
    expectFailure(MAIN(CALL1("sem_acquire", "77") "RETV r0\n"), 0, RTE_BUILTIN, "77 is not a semaphore");
    expectFailure(MAIN("LDI64 r12, 9223372036854775807\nCALLB r12, sem_new\n" CALL1("sem_release", "1") "RETV r0\n"), 0, RTE_BUILTIN, "semaphore 1 has too many permits");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("locks");
    TCase *tests = tcase_create("locks");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, lock_servesWaitersInOrder);
    tcase_add_test(tests, lock_waitEndsByCancelAndKill);
    tcase_add_test(tests, lock_waitOutlastsAPause);
    tcase_add_test(tests, lock_selfDeadlockIsReported);
    tcase_add_test(tests, lock_deadlockNamesTheThread);
    tcase_add_test(tests, mutex_lowestFreeNumberIsUsedAgain);
    tcase_add_test(tests, mutex_ceiling);
    tcase_add_test(tests, mutex_errors);
    tcase_add_test(tests, mutex_anotherTaskMayUnlock);
    tcase_add_test(tests, mutex_handOverForEver);
    tcase_add_test(tests, rcmutex_countsItsLocks);
    tcase_add_test(tests, mutex_tryNeverWaits);
    tcase_add_test(tests, rwlock_readersMeetInside);
    tcase_add_test(tests, rwlock_waitingWriterStopsNewReaders);
    tcase_add_test(tests, rwlock_cancelledWriterFreesTheQueue);
    tcase_add_test(tests, rwlock_errors);
    tcase_add_test(tests, semaphore_limits);
    tcase_add_test(tests, semaphore_errors);
    suite_add_tcase(suite, tests);
    TCase *exclusion = tcase_create("exclusion");
    tcase_set_timeout(exclusion, 300);
    tcase_add_test(exclusion, lock_excludes);
    suite_add_tcase(suite, exclusion);
    TCase *kill = tcase_create("kill");
    tcase_set_timeout(kill, 300);
    tcase_add_test(kill, lock_isGivenBackByAKill);
    suite_add_tcase(suite, kill);
    return taskSuiteRun(suite);
}
