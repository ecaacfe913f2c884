/* check_test.c: two runs in lock step: what counts as a difference. The runs here are functions that behave as a tier would. */
#pragma GCC diagnostic ignored "-Wunused-parameter" /* runs that look at their options only */

#include "vm/host/check.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct World {
    VMConfig config;
    const Hooks *hooks;
    bool isLeader;
} World;

static World enter(const RunOptions *o) {
    World w = {.config = {.hooks = o->hooks}};
    ck_assert_ptr_nonnull(o->check);
    checkConfigure(o->check, &w.config);
    w.hooks = w.config.hooks;
    w.isLeader = checkPerforms(o->check);
    return w;
}

static int check(CheckRun run) {
    static Module module;
    RunOptions o;
    runOptionsInit(&o);
    module = (Module){.isVerified = true};
    int null = open("/dev/null", O_WRONLY), saved = dup(2);
    (void)dup2(null, 2); /* the report of a difference */
    int status = checkTiers("test", &module, &o, 0, NULL, run);
    (void)dup2(saved, 2);
    (void)close(saved);
    (void)close(null);
    return status;
}

static int runSame(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args) {
    World w = enter(o);
    int64_t now = w.hooks->clockNs(w.hooks->user, false);
    uint64_t seed = w.hooks->random(w.hooks->user);
    char text[64], name[64] = "";
    int n = snprintf(text, sizeof text, "%lld %llu", (long long)now, (unsigned long long)seed);
    FileInfo info;
    (void)w.hooks->stat(w.hooks->user, "/dev/null", true, &info);
    void *folder = w.hooks->opendir(w.hooks->user, "/");
    (void)w.hooks->readdir(w.hooks->user, folder, name, sizeof name);
    w.hooks->closedir(w.hooks->user, folder);
    (void)w.hooks->getcwd(w.hooks->user, name, sizeof name);
    (void)w.hooks->write(w.hooks->user, 9999, text, (size_t)n); /* fails for both */
    return 5 + (errno == EBADF);
}
START_TEST(check_bothGetTheLeadersAnswers) { ck_assert_int_eq(check(runSame), 6); }
END_TEST

static int runOtherBytes(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args) {
    World w = enter(o);
    (void)w.hooks->write(w.hooks->user, 9999, w.isLeader ? "abc" : "abd", 3);
    return 0;
}
START_TEST(check_reportsOtherBytes) { ck_assert_int_eq(check(runOtherBytes), CHECK_STATUS); }
END_TEST

static int runMore(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args) {
    World w = enter(o);
    if (!w.isLeader) (void)w.hooks->fsync(w.hooks->user, 9999);
    return 0;
}
START_TEST(check_reportsACallMore) { ck_assert_int_eq(check(runMore), CHECK_STATUS); }
END_TEST

static int runLess(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args) {
    World w = enter(o);
    if (w.isLeader) (void)w.hooks->fsync(w.hooks->user, 9999);
    return 0;
}
START_TEST(check_reportsACallLess) { ck_assert_int_eq(check(runLess), CHECK_STATUS); }
END_TEST

static int runOtherStatus(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args) { return enter(o).isLeader ? 3 : 4; }
START_TEST(check_reportsAnotherStatus) { ck_assert_int_eq(check(runOtherStatus), CHECK_STATUS); }
END_TEST

static int runOtherMessage(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args) {
    checkReport(o->check, enter(o).isLeader ? "line 5" : "line 6", 6);
    return 1;
}
START_TEST(check_reportsAnotherMessage) { ck_assert_int_eq(check(runOtherMessage), CHECK_STATUS); }
END_TEST

static int runDying(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args) {
    if (!enter(o).isLeader) (void)kill(getpid(), SIGKILL);
    return 0;
}
START_TEST(check_reportsACrash) { ck_assert_int_eq(check(runDying), CHECK_STATUS); }
END_TEST

static int runEndless(const char *program, Module *module, const RunOptions *o, int argCount, const char *const *args) {
    World w = enter(o);
    for (int k = 0; k < 100000; k++) (void)w.hooks->write(w.hooks->user, 9999, w.isLeader ? "aaaaaaaa" : "bbbbbbbb", 8);
    return 0;
}
START_TEST(check_leaderGoesOnWithoutItsFollower) { ck_assert_int_eq(check(runEndless), CHECK_STATUS); }
END_TEST

int main(void) {
    Suite *s = suite_create("check");
    TCase *tc = tcase_create("lock step");
    tcase_set_timeout(tc, 60);
    suite_add_tcase(s, tc);
    tcase_add_test(tc, check_bothGetTheLeadersAnswers);
    tcase_add_test(tc, check_reportsOtherBytes);
    tcase_add_test(tc, check_reportsACallMore);
    tcase_add_test(tc, check_reportsACallLess);
    tcase_add_test(tc, check_reportsAnotherStatus);
    tcase_add_test(tc, check_reportsAnotherMessage);
    tcase_add_test(tc, check_reportsACrash);
    tcase_add_test(tc, check_leaderGoesOnWithoutItsFollower);
    SRunner *runner = srunner_create(s);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
