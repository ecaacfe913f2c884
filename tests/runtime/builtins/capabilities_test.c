/* capabilities_test.c: each builtin carries the capabilities it needs (reliability.md 13). Every builtin is called with
 * harmless arguments; one that reaches the file system, the clock or the random source without the flag that says so fails. */
#include "tests/runtime/io/io_fixture.h"

#include <fcntl.h>

enum { CAPABILITIES = BUILTIN_FS_READ | BUILTIN_FS_WRITE | BUILTIN_NET | BUILTIN_PROC | BUILTIN_ENV | BUILTIN_CLOCK | BUILTIN_TERM };

typedef struct Seen {
    IoTest *t;
    uint32_t needs; /* capabilities that the hooks saw used */
} Seen;
static Seen seen;

static int seeOpen(void *user, const char *path, int flags, int mode) {
    (void)user;
    (void)path;
    (void)mode;
    /* reset of typed files also opens for writing; that is ioForbidWriting's matter */
    bool writes = (flags & O_ACCMODE) == O_WRONLY || (flags & O_CREAT) != 0;
    seen.needs |= writes ? BUILTIN_FS_WRITE : BUILTIN_FS_READ;
    errno = ENOENT;
    return -1;
}
static int seeChange(const char *path) {
    (void)path;
    seen.needs |= BUILTIN_FS_WRITE;
    errno = ENOENT;
    return -1;
}
static int seeRename(void *user, const char *from, const char *to) { return (void)user, (void)to, seeChange(from); }
static int seeUnlink(void *user, const char *path) { return (void)user, seeChange(path); }
static int seeMkdir(void *user, const char *path, int mode) { return (void)user, (void)mode, seeChange(path); }
static int64_t seeClock(void *user, bool isWall) {
    seen.needs |= BUILTIN_CLOCK;
    return hooksDefault()->clockNs(user, isWall);
}
static uint64_t seeRandom(void *user) {
    (void)user;
    seen.needs |= BUILTIN_CLOCK;
    return 4;
}

/* The signature's arguments as words: a text file that is assigned and closed, an empty slice, "x", nil, 0. */
static int setArguments(IoTest *t, const char *arguments, Value file) {
    int n = 0;
    for (const char *p = arguments; *p != '\0'; p++) {
        switch (*p) {
        case 'F': t->R[n++] = file; break;
        case 's': t->R[n++] = argS(t, "pscal-no-such-name"); break;
        case '@':
        case 'S':
            t->R[n++] = argP(t->R + IO_ROOTS / 2);
            t->R[n++] = argI(0);
            break;
        case 'b': t->R[n++] = argP(t->R + IO_ROOTS / 2); break;
        default: t->R[n++] = argI(0); break;
        }
    }
    return n;
}

static void callQuietly(IoTest *t, int id) {
    const BuiltinInfo *b = &builtinTable[id];
    Value file = argFile(t, 0);
    if (!t->files[0] || CALL2(t, BI_f_assign, file, argS(t, t->names[0])) != 0) ck_abort();
    memset(t->R, 0, sizeof t->R);
    (void)setArguments(t, strchr(b->signature, ':') + 1, file);
    seen.needs = 0;
    t->rt.ioMode = IO_OFF;
    t->rt.error.code = RT_OK;
    (void)b->fn(&t->rt, t->R);
    t->rt.ioMode = IO_DEFAULT;
}

/* Those whose arguments above would be out of contract, or that wait, or that ask the clock to measure a collection. */
static bool isLeftOut(const char *name) {
    static const char *const names[] = {"gc", "delay", "exec"};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        if (strcmp(names[i], name) == 0) return true;
    }
    return false;
}

START_TEST(builtins_needNoMoreThanTheySay) {
    IoTest *t = ioTestNew("");
    for (int id = 0; id < BI_COUNT; id++) {
        const BuiltinInfo *b = &builtinTable[id];
        if (b->name == NULL || isLeftOut(b->name)) continue;
        t->hooks.open = seeOpen;
        t->hooks.rename = seeRename;
        t->hooks.unlink = t->hooks.rmdir = t->hooks.chdir = seeUnlink;
        t->hooks.mkdir = seeMkdir;
        t->hooks.clockNs = seeClock;
        t->hooks.random = seeRandom;
        callQuietly(t, id);
        uint32_t needs = seen.needs;
        if ((b->flags & BUILTIN_ALLOC) != 0) needs &= ~(uint32_t)BUILTIN_CLOCK; /* a collection is timed */
        ck_assert_msg((needs & ~b->flags) == 0, "%s uses capabilities %#x that its flags %#x do not name", b->name, needs, b->flags);
    }
    builtinRandomEnd(&t->rt);
    ioTestFree(t);
}
END_TEST

typedef struct Expected {
    const char *name;
    uint32_t flags;
} Expected;

/* What the hooks cannot see. */
START_TEST(builtins_thatAskTheSystemItself) {
    static const Expected list[] = {
        {"get_env", BUILTIN_ENV},         {"get_env_int", BUILTIN_ENV},    {"get_pid", BUILTIN_PROC},
        {"exec", BUILTIN_PROC},           {"file_exists", BUILTIN_FS_READ}, {"dir_exists", BUILTIN_FS_READ},
        {"get_fattr", BUILTIN_FS_READ},   {"find_first", BUILTIN_FS_READ}, {"find_next", BUILTIN_FS_READ},
        {"get_dir", BUILTIN_FS_READ},     {"get_ticks", BUILTIN_CLOCK},    {"real_time", BUILTIN_CLOCK},
        {"get_date", BUILTIN_CLOCK},      {"get_time", BUILTIN_CLOCK},     {"randomize", BUILTIN_CLOCK},
        {"read_key", BUILTIN_TERM},       {"key_pressed", BUILTIN_TERM},   {"poll_key", BUILTIN_TERM},
        {"f_rewrite", BUILTIN_FS_WRITE},  {"f_append", BUILTIN_FS_WRITE},  {"f_reset", BUILTIN_FS_READ},
        {"ms_load", BUILTIN_FS_READ},     {"ms_save", BUILTIN_FS_WRITE},   {"f_truncate", BUILTIN_FS_WRITE}};
    for (size_t i = 0; i < sizeof list / sizeof list[0]; i++) {
        int id = builtinFind(list[i].name, strlen(list[i].name));
        ck_assert_int_ge(id, 0);
        ck_assert_msg((builtinTable[id].flags & CAPABILITIES) == list[i].flags, "%s", list[i].name);
    }
}
END_TEST

START_TEST(families_haveTheirCapability) {
    for (int id = 0; id < BI_COUNT; id++) {
        const BuiltinInfo *b = &builtinTable[id];
        if (b->name == NULL) continue;
        bool isTerminal = strcmp(b->family, "terminal") == 0;
        ck_assert_msg(isTerminal == ((b->flags & BUILTIN_TERM) != 0), "%s", b->name);
        bool isPure = (b->flags & BUILTIN_PURE) != 0;
        ck_assert_msg(!isPure || (b->flags & (CAPABILITIES | BUILTIN_BLOCK)) == 0, "%s is not pure", b->name);
    }
}
END_TEST

/* Without the right to write, files of records can still be read. */
START_TEST(reset_opensForReadingOnlyIfWritingIsForbidden) {
    static const RtElem byte = {.kind = RT_U8, .align = 1, .size = 1, .fileSize = 1};
    IoTest *t = ioTestNew("");
    Obj *o = ioFileRef(&t->rt, &t->files[1], &byte, false);
    ck_assert_ptr_nonnull(o);
    Value f = argP(o);
    ck_assert_int_eq(CALL2(t, BI_f_assign, f, argS(t, t->names[1])), 0);
    ck_assert_int_eq(CALL2(t, BI_f_rewrite, f, argI(0)), 0);
    ck_assert_int_eq(CALL1(t, BI_f_put, f), 0);
    ck_assert_int_eq(CALL1(t, BI_f_close, f), 0);
    ioForbidWriting(t->io);
    ck_assert_int_eq(CALL2(t, BI_f_reset, f, argI(0)), 0);
    ck_assert_int_eq(CALL1(t, BI_f_get, f), 0);
    ck_assert_int_eq(CALL1(t, BI_f_put, f), 1);
    ck_assert_int_eq(t->rt.error.code, IO_NOT_OUTPUT);
    ioTestFree(t);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("capabilities");
    TCase *tc = tcase_create("table");
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, builtins_needNoMoreThanTheySay);
    tcase_add_test(tc, builtins_thatAskTheSystemItself);
    tcase_add_test(tc, families_haveTheirCapability);
    tcase_add_test(tc, reset_opensForReadingOnlyIfWritingIsForbidden);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
