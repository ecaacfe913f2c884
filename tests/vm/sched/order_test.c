/* order_test.c: what the race detector knows to be ordered (threading.md 4.4): for each way by which tasks order themselves a program whose accesses
 * it orders, and the same program without it, where they race. */
#include "tests/vm/sched/taskrig.h"

#include "vm/interp/vm_internal.h"
#include "vm/race/race.h"

#include <stdio.h>
#include <string.h>

static uint32_t racesOf(const VMConfig *config, const char *text) {
    VMConfig racing = *config;
    racing.findsRaces = true;
    Rig r;
    rigOpen(&r, &racing, text);
    Value value = {.i = 1}, result = {.i = 0};
    int status = rigCall(&r, 0, &value, 1, &result);
    ck_assert_msg(status == 0, "error %d: %s\n%s", r.task->rt.error.code, r.task->rt.error.message, text);
    uint32_t races = raceFinish(r.vm->race);
    rigClose(&r);
    return races;
}

static void expectRaces(const char *name, const char *text, bool wants) {
    enum { SEEDS = 30 };
    for (uint64_t seed = 0; seed <= SEEDS; seed++) {
        VMConfig config = {.poolSize = 4, .isSeeded = seed != 0, .schedSeed = seed};
        uint32_t races = racesOf(&config, text);
        ck_assert_msg((races != 0) == wants, "%s, seed %llu: %u races", name, (unsigned long long)seed, races);
    }
}

/* A task writes @0 and tells; the main program hears and writes @0. */
typedef struct Order {
    const char *name, *make, *tell, *hear;
    bool needsBoth; /* who tells waits until it is heard */
} Order;
#define QUEUE_PUSH "NIL r13, t11\nLDSTR r12, s3\nCALLB r12, queue_push\n"
#define UNTIL(body) "again:\nCALLB r12, thread_yield\n" body "BEQI r12, 0, again\n"
static const Order orders[] = {
    {"await", "", "", AWAIT("r3"), false},
    {"poll of the end", "", "", UNTIL(ON("task_done", "r3")), false},
    {"semaphore", CALL1("sem_new", "0"), CALL1("sem_release", "1"), CALL1("sem_acquire", "1"), false},
    {"semaphore, tried", CALL1("sem_new", "0"), CALL1("sem_release", "1"), UNTIL(CALL1("sem_try", "1")), false},
    {"wait group", "CALLB r12, wg_new\n" CALL2("wg_add", "1", "1"), CALL1("wg_done", "1"), CALL1("wg_wait", "1"), false},
    {"barrier", CALL1("barrier_new", "2"), CALL1("barrier_wait", "1"), CALL1("barrier_wait", "1"), true},
    {"named queue", "", QUEUE_PUSH, "LDSTR r12, s3\nCALLB r12, queue_pop\n", false},
    {"atomic store and load", CALL1("atomic_new", "0"), CALL2("atomic_store", "1", "1"), UNTIL(CALL1("atomic_load", "1")), false},
    {"atomic add and swap", CALL1("atomic_new", "0"), CALL2("atomic_add", "1", "1"), UNTIL(CALL2("atomic_swap", "1", "0")), false},
};
enum { ORDERS = sizeof orders / sizeof orders[0] };

static const char *programOf(const Order *o, const char *tell, const char *hear) {
    static char text[8000];
    int n = snprintf(text, sizeof text, "%s", MAIN("$"));
    char *at = strchr(text, '$');
    ck_assert(n > 0 && at != NULL);
    at += snprintf(at, 4000, "%s%s%s%s%s", o->make, START("r3", "f1", "1"), hear, SET("0", "2"), AWAIT("r3") "RETV r0\n.end\n");
    (void)snprintf(at, 2000, "%s%s%s", ".func f1 s7 sig=t15 regs=32\n.local i64\n.local i64\nLDI r1, 0\n" SET("0", "1"), tell, "RETV r0\n.end\n");
    return text;
}

START_TEST(order_isSeen) {
    for (int i = 0; i < ORDERS; i++) expectRaces(orders[i].name, programOf(&orders[i], orders[i].tell, orders[i].hear), false);
}
END_TEST

START_TEST(order_isMissedWithoutIt) {
    for (int i = 0; i < ORDERS; i++) expectRaces(orders[i].name, programOf(&orders[i], orders[i].needsBoth ? "" : orders[i].tell, ""), true);
}
END_TEST

/* Two tasks that change @0 between `enter` and `leave`. */
typedef struct Lock {
    const char *name, *make, *enter, *leave;
    bool isRace;
} Lock;
static const Lock locks[] = {
    {"mutex", "CALLB r12, mutex_new\n", CALL1("mutex_lock", "0"), CALL1("mutex_unlock", "0"), false},
    {"recursive mutex", "CALLB r12, rcmutex_new\n", CALL1("mutex_lock", "0") CALL1("mutex_lock", "0"), CALL1("mutex_unlock", "0") CALL1("mutex_unlock", "0"), false},
    {"module mutex", "CALLB r12, mod_mutex_new\n", CALL1("mod_mutex_lock", "1"), CALL1("mod_mutex_unlock", "1"), false},
    {"named mutex", "LDSTR r12, s3\nCALLB r12, named_mutex_create\n", "LDSTR r12, s3\nCALLB r12, named_mutex_lock\n",
     "LDSTR r12, s3\nCALLB r12, named_mutex_unlock\n", false},
    {"writers", "CALLB r12, rwlock_new\n", CALL1("rwlock_lock", "1"), CALL1("rwlock_unlock", "1"), false},
    {"readers", "CALLB r12, rwlock_new\n", CALL1("rwlock_rlock", "1"), CALL1("rwlock_runlock", "1"), true},
    {"semaphore of one", CALL1("sem_new", "1"), CALL1("sem_acquire", "1"), CALL1("sem_release", "1"), false},
    {"nothing", "", "", "", true},
};

static const char *lockProgram(const Lock *l) {
    static char text[8000];
    (void)snprintf(text, sizeof text, "%s", MAIN("$"));
    char *at = strchr(text, '$');
    ck_assert_ptr_nonnull(at);
    at += snprintf(at, 4000, "%s%s", l->make, START("r3", "f1", "3") START("r4", "f1", "3") AWAIT("r3") AWAIT("r4") RETURN_GLOBAL ".end\n");
    (void)snprintf(at, 3000, "%s%s%s%s%s", ".func f1 s7 sig=t15 regs=32\n.local i64\n.local i64\nLDI r1, 0\nagain:\n", l->enter,
                   "LDGX64 r1, @0\nADDI r1, r1, 1\nSTGX64 r1, @0\n", l->leave, "ADDI r0, r0, -1\nBGTI r0, 0, again\nRETV r0\n.end\n");
    return text;
}

START_TEST(lock_ordersWhatItGuards) {
    for (size_t i = 0; i < sizeof locks / sizeof locks[0]; i++) {
        if (!locks[i].isRace) expectRaces(locks[i].name, lockProgram(&locks[i]), false);
    }
}
END_TEST

START_TEST(lock_ofReadersOrdersNoWrites) {
    VMConfig config = {.poolSize = 4};
    uint32_t found = 0;
    for (size_t i = 0; i < sizeof locks / sizeof locks[0]; i++) {
        if (!locks[i].isRace) continue;
        found++;
        ck_assert_msg(racesOf(&config, lockProgram(&locks[i])) != 0, "%s", locks[i].name);
    }
    ck_assert_uint_eq(found, 2);
}
END_TEST

/* One lane after the other is used again: a million tasks would need no more memory than one. */
START_TEST(lanes_areUsedAgain) {
    VMConfig config = {.poolSize = 2};
    const char *text = MAIN("again:\n" START("r3", "f1", "1") AWAIT("r3") "ADDI r1, r1, 1\nBLTI r1, 20000, again\n" RETURN_GLOBAL)
        ROUTINE("f1", "LDGX64 r1, @0\nADDI r1, r1, 1\nSTGX64 r1, @0\nRETV r0\n");
    ck_assert_uint_eq(racesOf(&config, text), 0);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("order");
    TCase *tests = tcase_create("order");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, order_isSeen);
    tcase_add_test(tests, order_isMissedWithoutIt);
    tcase_add_test(tests, lock_ordersWhatItGuards);
    tcase_add_test(tests, lock_ofReadersOrdersNoWrites);
    tcase_add_test(tests, lanes_areUsedAgain);
    suite_add_tcase(suite, tests);
    return taskSuiteRun(suite);
}
