/* system_test.c: what programs ask the system for goes through Hooks: a world made of this file answers. */
#include "tests/runtime/io/io_fixture.h"

typedef struct World {
    int64_t nowNs, sleptNs;
    int entry;
    int folders; /* open ones */
    char command[64];
} World;

static World world;

static int worldStat(void *user, const char *path, bool isFollowed, FileInfo *out) {
    (void)user;
    ck_assert(isFollowed);
    if (path[0] == '?') {
        errno = EACCES;
        return -1;
    }
    if (path[0] == '-') {
        errno = ENOENT;
        return -1;
    }
    *out = (FileInfo){.kind = path[0] == 'd' ? PATH_FOLDER : PATH_PLAIN, .size = 5};
    return 0;
}
static int worldAccess(void *user, const char *path, int mode) {
    (void)user;
    ck_assert_int_eq(mode, W_OK);
    return path[1] == 'r' ? -1 : 0;
}
static char *worldGetcwd(void *user, char *buf, size_t size) {
    (void)user;
    ck_assert_uint_gt(size, 8);
    return strcpy(buf, "/made/up");
}
static const char *worldGetenv(void *user, const char *name) {
    (void)user;
    return strcmp(name, "WORLD") == 0 ? "of its own" : NULL;
}
static void *worldOpendir(void *user, const char *path) {
    (void)user;
    if (strcmp(path, "d") != 0) {
        errno = ENOENT;
        return NULL;
    }
    world.folders++;
    world.entry = 0;
    return &world;
}
static bool worldReaddir(void *user, void *folder, char *name, size_t size) {
    static const char *const names[] = {".", "first", "..", "second"};
    (void)user;
    ck_assert_ptr_eq(folder, &world);
    ck_assert_uint_gt(size, 8);
    if (world.entry == 4) return false;
    (void)strcpy(name, names[world.entry++]);
    return true;
}
static void worldClosedir(void *user, void *folder) {
    (void)user;
    ck_assert_ptr_eq(folder, &world);
    world.folders--;
}
static void worldSleep(void *user, int64_t ns) {
    (void)user;
    ck_assert_int_gt(ns, 0);
    world.sleptNs += ns;
    world.nowNs += ns;
}
static int64_t worldClock(void *user, bool isWall) {
    (void)user;
    (void)isWall;
    return world.nowNs;
}
static int worldSystem(void *user, const char *command) {
    (void)user;
    ck_assert_uint_lt(strlen(command), sizeof world.command);
    (void)strcpy(world.command, command);
    return 7 << 8; /* exit status 7 */
}

static IoTest *worldNew(void) {
    IoTest *t = ioTestNew("");
    world = (World){0};
    t->hooks.stat = worldStat;
    t->hooks.access = worldAccess;
    t->hooks.getcwd = worldGetcwd;
    t->hooks.getenv = worldGetenv;
    t->hooks.opendir = worldOpendir;
    t->hooks.readdir = worldReaddir;
    t->hooks.closedir = worldClosedir;
    t->hooks.sleepNs = worldSleep;
    t->hooks.clockNs = worldClock;
    t->hooks.system = worldSystem;
    return t;
}

START_TEST(questionsAboutPaths) {
    IoTest *t = worldNew();
    ck_assert_int_eq(CALL1(t, BI_file_exists, argS(t, "plain")), 0);
    ck_assert_int_eq(t->R[0].i, 1);
    ck_assert_int_eq(CALL1(t, BI_file_exists, argS(t, "d")), 0);
    ck_assert_int_eq(t->R[0].i, 0);
    ck_assert_int_eq(CALL1(t, BI_file_exists, argS(t, "?")), 0);
    ck_assert_int_eq(t->R[0].i, 0);
    ck_assert_int_eq(CALL1(t, BI_dir_exists, argS(t, "d")), 0);
    ck_assert_int_eq(t->R[0].i, 1);
    ck_assert_int_eq(CALL1(t, BI_get_fattr, argS(t, "dr")), 0);
    ck_assert_int_eq(t->R[0].i, 17);
    ck_assert_int_eq(CALL1(t, BI_get_fattr, argS(t, "-")), 0);
    ck_assert_int_eq(t->R[0].i, 0);
    ck_assert_int_eq(CALL1(t, BI_get_dir, argI(0)), 0);
    expectString(&t->R[0], "/made/up");
    ioTestFree(t);
}
END_TEST

START_TEST(environment) {
    IoTest *t = worldNew();
    ck_assert_int_eq(CALL1(t, BI_get_env, argS(t, "WORLD")), 0);
    expectString(&t->R[0], "of its own");
    ck_assert_int_eq(CALL1(t, BI_get_env, argS(t, "PATH")), 0);
    expectString(&t->R[0], "");
    ioTestFree(t);
}
END_TEST

START_TEST(foldersAreReadAndClosed) {
    IoTest *t = worldNew();
    ck_assert_int_eq(CALL1(t, BI_find_first, argS(t, "d")), 0);
    expectString(&t->R[0], "first");
    ck_assert_int_eq(world.folders, 1);
    ck_assert_int_eq(CALL1(t, BI_find_next, argI(0)), 0);
    expectString(&t->R[0], "second");
    ck_assert_int_eq(CALL1(t, BI_find_next, argI(0)), 0);
    expectString(&t->R[0], "");
    ck_assert_int_eq(world.folders, 0);
    ck_assert_int_eq(CALL1(t, BI_find_first, argS(t, "other")), 0);
    ck_assert_int_ne(t->rt.ioResult, 0);
    ck_assert_int_eq(CALL1(t, BI_find_first, argS(t, "d")), 0);
    ck_assert_int_eq(world.folders, 1);
    ioTaskEnd(&t->rt); /* closes the one that is open */
    ck_assert_int_eq(world.folders, 0);
    ioTestFree(t);
}
END_TEST

START_TEST(delayAndExec) {
    IoTest *t = worldNew();
    ck_assert_int_eq(CALL1(t, BI_delay, argI(12345)), 0);
    ck_assert_int_eq(world.sleptNs, (int64_t)12345 * 1000000);
    ck_assert_int_eq(CALL2(t, BI_exec, argS(t, "ls"), argS(t, "-l")), 0);
    ck_assert_int_eq(t->R[0].i, 7);
    ck_assert_str_eq(world.command, "ls -l");
    ioTestFree(t);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("io_system");
    TCase *tc = tcase_create("io_system");
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, questionsAboutPaths);
    tcase_add_test(tc, environment);
    tcase_add_test(tc, foldersAreReadAndClosed);
    tcase_add_test(tc, delayAndExec);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
