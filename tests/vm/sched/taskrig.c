/* taskrig.c: see taskrig.h. */
#include "tests/vm/sched/taskrig.h"

#include "vm/sched/sched_internal.h"

static void runOne(const VMConfig *config, const char *how, const char *text, int64_t arg, int64_t want) {
    Rig r;
    rigOpen(&r, config, text);
    Value value = {.i = arg}, result = {.i = -987654321};
    int status = rigCall(&r, 0, &value, 1, &result);
    ck_assert_msg(status == 0, "%s, seed %llu: error %d: %s", how, (unsigned long long)config->schedSeed, r.task->rt.error.code, r.task->rt.error.message);
    ck_assert_msg(result.i == want, "%s, seed %llu: %lld instead of %lld", how, (unsigned long long)config->schedSeed, (long long)result.i, (long long)want);
    rigClose(&r);
}

/* All in one thread, where the thread sanitizer sees races between tasks that cannot be. */
#ifdef __SANITIZE_THREAD__
enum { MAX_SEEDS = 0 };
#else
enum { MAX_SEEDS = 1000 };
#endif

void expectSeeded(const char *text, int64_t arg, int64_t want, uint64_t seeds) {
    if (seeds > MAX_SEEDS) seeds = MAX_SEEDS;
    for (uint64_t seed = 1; seed <= seeds; seed++) {
        VMConfig config = {.isSeeded = true, .schedSeed = seed};
        runOne(&config, "seeded", text, arg, want);
    }
}

void expectEverywhere(const char *text, int64_t arg, int64_t want, uint64_t seeds) {
    static const VMConfig one = {.poolSize = 1}, four = {.poolSize = 4}, stress = {.poolSize = 3, .gcStress = true};
    runOne(&one, "one worker", text, arg, want);
    runOne(&four, "four workers", text, arg, want);
    runOne(&stress, "stress", text, arg < 20 ? arg : 20, arg < 20 ? want : want / arg * 20);
    expectSeeded(text, arg, want, seeds);
}

void expectFailure(const char *text, int64_t arg, int error, const char *message) {
    for (uint32_t workers = 1; workers <= 4; workers += 3) {
        VMConfig config = {.poolSize = workers};
        Rig r;
        rigOpen(&r, &config, text);
        Value value = {.i = arg}, result = {.i = 0};
        int status = rigCall(&r, 0, &value, 1, &result);
        ck_assert_msg(status != 0, "no error; result %lld", (long long)result.i);
        ck_assert_msg(r.task->rt.error.code == error, "error %d: %s", r.task->rt.error.code, r.task->rt.error.message);
        if (message != NULL) ck_assert_str_eq(r.task->rt.error.message, message);
        rigClose(&r);
    }
}

static void addText(void *user, const char *text, size_t n) {
    Rig *r = user;
    ck_assert_uint_lt(r->reportSize + n, sizeof r->report);
    memcpy(r->report + r->reportSize, text, n);
    r->reportSize += n;
    r->report[r->reportSize] = 0;
}

void expectDeadlock(const char *text, const char *const *lines) {
    for (uint32_t way = 0; way < 3; way++) {
        VMConfig config = {.poolSize = way == 0 ? 1 : 4, .isSeeded = way == 2 && MAX_SEEDS != 0, .schedSeed = 5};
        Rig r;
        rigOpen(&r, &config, text);
        Value value = {.i = 0}, result;
        int status = rigCall(&r, 0, &value, 1, &result);
        ck_assert_int_ne(status, 0);
        ck_assert_msg(r.task->rt.error.code == RTE_DEADLOCK, "error %d: %s", r.task->rt.error.code, r.task->rt.error.message);
        deadlockReport(r.vm, addText, &r);
        for (int i = 0; lines[i] != NULL; i++) ck_assert_msg(strstr(r.report, lines[i]) != NULL, "no \"%s\" in:\n%s", lines[i], r.report);
        rigClose(&r);
    }
}

int taskSuiteRun(Suite *suite) {
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
