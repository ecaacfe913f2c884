/* fault_test.c: every system call and every allocation of a small program fails once, at each index
 * and for each errno; afterwards either all data are there or somebody was told (reliability.md
 * rows 6 and 7). */
#include "tests/runtime/io/io_fixture.h"

typedef struct Faults {
    long calls; /* of the chosen kind so far */
    long failAt;
    int error; /* errno; 0: fail allocations instead of system calls; -1: short counts */
    bool didFail;
} Faults;

static Faults faults;

static bool failsNow(bool isAllocation) {
    if (isAllocation != (faults.error == 0)) return false;
    if (faults.calls++ != faults.failAt) return false;
    faults.didFail = true;
    errno = faults.error > 0 ? faults.error : ENOMEM;
    return true;
}

static void *faultAlloc(void *user, void *old, size_t oldSize, size_t newSize) {
    if (newSize > oldSize && failsNow(true)) return NULL;
    return hooksDefault()->alloc(user, old, oldSize, newSize);
}
static int faultOpen(void *user, const char *path, int flags, int mode) {
    return faults.error > 0 && failsNow(false) ? -1 : hooksDefault()->open(user, path, flags, mode);
}
static int faultClose(void *user, int fd) {
    int status = hooksDefault()->close(user, fd);
    return faults.error > 0 && failsNow(false) ? -1 : status;
}
static ssize_t faultRead(void *user, int fd, void *buf, size_t n) {
    if (failsNow(false)) {
        if (faults.error > 0) return -1;
        n = n > 1 ? 1 : n;
    }
    return fd == 0 ? ioTestRead(user, fd, buf, n) : read(fd, buf, n);
}
static ssize_t faultWrite(void *user, int fd, const void *buf, size_t n) {
    if (failsNow(false)) {
        if (faults.error > 0) return -1;
        n = n > 1 ? n / 2 : n;
    }
    return fd == 1 ? ioTestWrite(user, fd, buf, n) : write(fd, buf, n);
}
static int64_t faultSeek(void *user, int fd, int64_t offset, int whence) {
    return faults.error > 0 && failsNow(false) ? -1
                                               : hooksDefault()->seek(user, fd, offset, whence);
}
static int faultTruncate(void *user, int fd, int64_t size) {
    return faults.error > 0 && failsNow(false) ? -1 : hooksDefault()->truncate(user, fd, size);
}

/* A program that writes, reads and copies; true if it ran to its end and was never told of an
 * error. */
static bool runProgram(IoTest *t) {
    static const RtElem word = {.kind = RT_I64, .align = 8, .size = 8, .fileSize = 8};
    bool isQuiet = true;
#define STEP(call)                                                                                 \
    do {                                                                                           \
        if ((call) != 0) return false;                                                             \
        if (t->rt.ioResult != 0) isQuiet = false;                                                  \
    } while (0)
    Obj *text = ioFileRef(&t->rt, &t->files[0], NULL, false);
    Obj *typed = text == NULL ? NULL : ioFileRef(&t->rt, &t->files[1], &word, false);
    if (typed == NULL) return false;
    Value f = {.o = text};
    Value g = {.o = typed};
    STEP(CALL2(t, BI_f_assign, f, argS(t, t->names[0])));
    STEP(CALL2(t, BI_f_rewrite, f, argI(0)));
    for (int i = 0; i < 3; i++) STEP(CALL3(t, BI_write_int, f, argI(i), argI(40000)));
    STEP(CALL1(t, BI_f_close, f));
    STEP(CALL2(t, BI_f_reset, f, argI(0)));
    STEP(CALL2(t, BI_f_rewrite, g, argI(0)));
    for (int i = 0; i < 3; i++) {
        STEP(CALL2(t, BI_read_int, f, argI(8)));
        int64_t value = t->R[0].i;
        int64_t *buffer = ioFileBuffer(&t->rt, typed, &word);
        if (buffer == NULL) return false;
        *buffer = value + 10;
        STEP(CALL1(t, BI_f_put, g));
    }
    STEP(CALL1(t, BI_f_end, f));
    STEP(CALL2(t, BI_f_seek, g, argI(0)));
    for (int i = 0; i < 3; i++) {
        const int64_t *buffer = ioFileBuffer(&t->rt, typed, &word);
        if (buffer == NULL) return false;
        int64_t value = *buffer;
        if (t->rt.ioResult != 0) isQuiet = false;
        STEP(CALL1(t, BI_f_get, g));
        STEP(CALL3(t, BI_write_int, argOut(t), argI(value), argI(30000)));
        STEP(CALL1(t, BI_write_ln, argOut(t)));
    }
    STEP(CALL1(t, BI_f_end, g));
    return isQuiet;
#undef STEP
}

static bool isOutputComplete(IoTest *t) {
    if (t->outputLength != 3 * 30001) return false;
    for (size_t i = 0; i < 3; i++) {
        char want[3] = {'1', (char)('0' + i), '\n'};
        if (memcmp(t->output + i * 30001 + 29998, want, 3) != 0) return false;
    }
    return true;
}

static void runWithFault(int error) {
    long index = 0;
    do {
        IoTest *t = ioTestNew("");
        faults = (Faults){.failAt = -1};
        t->hooks.alloc = faultAlloc;
        t->hooks.open = faultOpen;
        t->hooks.close = faultClose;
        t->hooks.read = faultRead;
        t->hooks.write = faultWrite;
        t->hooks.seek = faultSeek;
        t->hooks.truncate = faultTruncate;
        faults = (Faults){.failAt = index, .error = error};
        bool isQuiet = runProgram(t);
        int lost = ioTestFinish(t);
        bool isHarmless = error == EINTR || error == EAGAIN || error == -1;
        bool isComplete = isOutputComplete(t);
        ck_assert_msg(!isQuiet || lost != 0 || isComplete,
                      "errno %d at call %ld: bytes lost unnoticed", error, index);
        if (!faults.didFail) ck_assert(isQuiet && lost == 0 && isComplete);
        if (isHarmless && error == -1)
            ck_assert_msg(isQuiet && isComplete, "short count at call %ld", index);
        bool didFail = faults.didFail;
        faults.failAt = -1;
        ioTestFree(t);
        index++;
        if (!didFail) break;
    } while (index < 1000);
    ck_assert_int_gt(index, 3);
    ck_assert_int_lt(index, 1000);
}

START_TEST(everyCallFailsOnce) {
    static const int errors[] = {0, -1, EINTR, EAGAIN, EIO, ENOSPC, EPIPE, EMFILE, EACCES};
    runWithFault(errors[_i]);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("io fault");
    TCase *tc = tcase_create("fault");
    tcase_set_timeout(tc, 120);
    tcase_add_loop_test(tc, everyCallFailsOnce, 0, 9);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
