/* hooks_test.c: the default hooks, the bit helpers, error texts and rtRaise. */
#include "runtime/plat/hooks.h"
#include "runtime/rt.h"

#include <check.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

START_TEST(alloc_growsShrinksFrees) {
    const Hooks *h = hooksDefault();
    char *p = hookAlloc(h, 10);
    ck_assert_ptr_nonnull(p);
    memcpy(p, "123456789", 10);
    p = hookRealloc(h, p, 10, 100000);
    ck_assert_str_eq(p, "123456789");
    p = hookRealloc(h, p, 100000, 20);
    ck_assert_str_eq(p, "123456789");
    hookFree(h, p, 20);
    hookFree(h, NULL, 0);
}
END_TEST

START_TEST(pages_commitAndDecommitReadAsZero) {
    const Hooks *h = hooksDefault();
    size_t size = (size_t)1 << 32;
    char *at = h->pageReserve(h->user, size);
    ck_assert_ptr_nonnull(at);
    char *part = at + (1 << 20);
    ck_assert(h->pageCommit(h->user, part, 65536));
    for (int i = 0; i < 65536; i++) ck_assert_int_eq(part[i], 0);
    memset(part, 0x7f, 65536);
    h->pageDecommit(h->user, part, 32768);
    ck_assert_int_eq(part[0], 0);
    ck_assert_int_eq(part[32767], 0);
    ck_assert_int_eq(part[32768], 0x7f);
    part[0] = 1;
    h->pageRelease(h->user, at, size);
}
END_TEST

START_TEST(files_roundTrip) {
    const Hooks *h = hooksDefault();
    char dir[] = "/tmp/pscal-hooks-XXXXXX";
    ck_assert_ptr_nonnull(mkdtemp(dir));
    char name[64], other[64], sub[64];
    (void)snprintf(name, sizeof name, "%s/a", dir);
    (void)snprintf(other, sizeof other, "%s/b", dir);
    (void)snprintf(sub, sizeof sub, "%s/sub", dir);
    int fd = h->open(h->user, name, O_RDWR | O_CREAT | O_TRUNC, 0600);
    ck_assert_int_ge(fd, 0);
    ck_assert_int_ne(fcntl(fd, F_GETFD) & FD_CLOEXEC, 0);
    ck_assert_int_eq(h->write(h->user, fd, "hello", 5), 5);
    ck_assert_int_eq(h->seek(h->user, fd, 1, SEEK_SET), 1);
    char buf[8] = {0};
    ck_assert_int_eq(h->read(h->user, fd, buf, 3), 3);
    ck_assert_str_eq(buf, "ell");
    ck_assert_int_eq(h->truncate(h->user, fd, 2), 0);
    ck_assert_int_eq(h->seek(h->user, fd, 0, SEEK_END), 2);
    ck_assert_int_eq(h->fsync(h->user, fd), 0);
    ck_assert_int_eq(h->close(h->user, fd), 0);
    ck_assert_int_eq(h->rename(h->user, name, other), 0);
    ck_assert_int_eq(h->open(h->user, name, O_RDONLY, 0), -1);
    ck_assert_int_eq(errno, ENOENT);
    ck_assert_int_eq(h->unlink(h->user, other), 0);
    ck_assert_int_eq(h->mkdir(h->user, sub, 0700), 0);
    ck_assert_int_eq(h->chdir(h->user, sub), 0);
    ck_assert_int_eq(h->chdir(h->user, "/"), 0);
    ck_assert_int_eq(h->rmdir(h->user, sub), 0);
    ck_assert_int_eq(h->rmdir(h->user, dir), 0);
}
END_TEST

START_TEST(clockAndRandom) {
    const Hooks *h = hooksDefault();
    int64_t first = h->clockNs(h->user, false);
    ck_assert_int_ge(h->clockNs(h->user, false), first);
    ck_assert_int_gt(h->clockNs(h->user, true), (int64_t)1600000000 * 1000000000);
    ck_assert_uint_ne(h->random(h->user), h->random(h->user));
    ck_assert_uint_gt(platMemoryBytes(), 1u << 20);
}
END_TEST

START_TEST(bits) {
    for (uint32_t i = 0; i < 32; i++) {
        ck_assert_uint_eq(bitLog2((uint32_t)1 << i), i);
        ck_assert_uint_eq(bitLog2(UINT32_MAX >> i), 31 - i);
    }
    for (uint32_t i = 0; i < 64; i++) {
        ck_assert_uint_eq(bitLowest(UINT64_MAX << i), i);
        ck_assert_uint_eq(bitCount(UINT64_MAX << i), 64 - i);
    }
    ck_assert_uint_eq(bitCount(0), 0);
    ck_assert_uint_eq(bitCount(0x8000000000000101u), 3);
}
END_TEST

START_TEST(errorTexts_forEveryNumber) {
    ck_assert_str_eq(rtErrorText(RTE_RANGE), "range check error");
    ck_assert_str_eq(rtErrorText(RTE_MEMORY), "out of memory");
    ck_assert_str_eq(rtErrorText(2), "file not found");
    ck_assert_str_eq(rtErrorText(106), "invalid numeric format");
    ck_assert_str_eq(rtErrorText(1000 + ENOSPC), "no space left on device");
    ck_assert_str_eq(rtErrorText(1000 + 9999), "operating system error");
    static const int io[] = {2, 3, 4, 5, 12, 100, 101, 102, 103, 104, 105, 106};
    for (size_t i = 0; i < sizeof io / sizeof *io; i++)
        ck_assert_str_ne(rtErrorText(io[i]), "unknown error");
#define ERR(name, number, text) ck_assert_str_eq(rtErrorText(number), text);
    RT_ERRORS(ERR)
#undef ERR
    for (int code = -3; code < 3000; code++) {
        ck_assert_ptr_nonnull(rtErrorText(code));
        ck_assert_uint_lt(strlen(rtErrorText(code)), RT_MESSAGE_MAX);
    }
}
END_TEST

START_TEST(raise_setsErrorAndFatality) {
    Rt rt;
    memset(&rt, 0, sizeof rt);
    ck_assert_int_eq(rtRaise(&rt, RTE_RANGE, "index %d outside %d..%d", 5, 1, 4), 1);
    ck_assert_int_eq(rt.error.code, RTE_RANGE);
    ck_assert_str_eq(rt.error.message, "index 5 outside 1..4");
    ck_assert(!rt.error.isFatal);
    static const int fatal[] = {RTE_STACK,     RTE_MEMORY, RTE_TIMEOUT, RTE_FUEL,
                                RTE_INTERRUPT, RTE_HALT,   RTE_INTERNAL};
    for (size_t i = 0; i < sizeof fatal / sizeof *fatal; i++) {
        ck_assert_int_eq(rtRaise(&rt, fatal[i], NULL), 1);
        ck_assert(rt.error.isFatal);
        ck_assert_str_eq(rt.error.message, rtErrorText(fatal[i]));
    }
    static const int caught[] = {RTE_IO, RTE_DIV_ZERO, RTE_NIL, RTE_ASSERT, RTE_EXCEPTION,
                                 2,      1000 + EIO};
    for (size_t i = 0; i < sizeof caught / sizeof *caught; i++) {
        ck_assert_int_eq(rtRaise(&rt, caught[i], NULL), 1);
        ck_assert(!rt.error.isFatal);
    }
    char longText[1000];
    memset(longText, 'x', sizeof longText - 1);
    longText[sizeof longText - 1] = '\0';
    ck_assert_int_eq(rtRaise(&rt, RTE_ASSERT, "%s", longText), 1);
    ck_assert_uint_eq(strlen(rt.error.message), RT_MESSAGE_MAX - 1);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("plat");
    TCase *tc = tcase_create("plat");
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, alloc_growsShrinksFrees);
    tcase_add_test(tc, pages_commitAndDecommitReadAsZero);
    tcase_add_test(tc, files_roundTrip);
    tcase_add_test(tc, clockAndRandom);
    tcase_add_test(tc, bits);
    tcase_add_test(tc, errorTexts_forEveryNumber);
    tcase_add_test(tc, raise_setsErrorAndFatality);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
