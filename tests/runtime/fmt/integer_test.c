/* integer_test.c: text of integers and back. */
#include "runtime/fmt/fmt.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void expectInt(int64_t v, const char *text) {
    char out[FMT_INT_MAX];
    size_t n = fmtInt(out, v);
    ck_assert_uint_eq(n, strlen(text));
    ck_assert_int_eq(memcmp(out, text, n), 0);
}

START_TEST(int_everyLength) {
    expectInt(0, "0");
    expectInt(-1, "-1");
    expectInt(99, "99");
    expectInt(100, "100");
    expectInt(INT64_MAX, "9223372036854775807");
    expectInt(INT64_MIN, "-9223372036854775808");
    int64_t v = 1;
    for (int i = 0; i < 18; i++, v *= 10) {
        char text[32];
        (void)snprintf(text, sizeof text, "%lld", (long long)v);
        expectInt(v, text);
        (void)snprintf(text, sizeof text, "%lld", (long long)(v * 10 - 1));
        expectInt(v * 10 - 1, text);
    }
    char out[FMT_INT_MAX];
    ck_assert_uint_eq(fmtUint(out, UINT64_MAX), 20);
    ck_assert_int_eq(memcmp(out, "18446744073709551615", 20), 0);
}
END_TEST

START_TEST(base_fixedDigits) {
    char out[65] = {0};
    fmtBase(out, 0xbeef, 16, 8);
    ck_assert_str_eq(out, "0000BEEF");
    fmtBase(out, 5, 2, 8);
    ck_assert_str_eq(out, "00000101");
    fmtBase(out, 0777, 8, 2);
    ck_assert_int_eq(memcmp(out, "77", 2), 0);
    fmtBase(out, UINT64_MAX, 2, 64);
    for (int i = 0; i < 64; i++) ck_assert_int_eq(out[i], '1');
}
END_TEST

static void expectScan(const char *text, unsigned flags, FmtStatus status, size_t used, size_t bad,
                       int64_t value) {
    int64_t v;
    FmtScan scan = fmtScanInt(text, strlen(text), flags, &v);
    ck_assert_msg(scan.status == status && scan.used == used && scan.bad == bad && v == value,
                  "%s: status %d used %zu bad %zu value %lld", text, (int)scan.status, scan.used,
                  scan.bad, (long long)v);
}

START_TEST(scan_longestNumeral) {
    expectScan("42abc", 0, FMT_OK, 2, 2, 42);
    expectScan("-7-8", 0, FMT_OK, 2, 2, -7);
    expectScan("+5", 0, FMT_OK, 2, 2, 5);
    expectScan("", 0, FMT_SYNTAX, 0, 0, 0);
    expectScan("+", 0, FMT_SYNTAX, 0, 1, 0);
    expectScan("x", 0, FMT_SYNTAX, 0, 0, 0);
    expectScan("$1F", 0, FMT_SYNTAX, 0, 0, 0);
    expectScan("$1Fg", FMT_HEX, FMT_OK, 3, 3, 31);
    expectScan("-$10", FMT_HEX, FMT_OK, 4, 4, -16);
    expectScan("$", FMT_HEX, FMT_SYNTAX, 0, 1, 0);
    expectScan("$FFFFFFFFFFFFFFFF", FMT_HEX, FMT_OK, 17, 17, -1);
    expectScan("$10000000000000000", FMT_HEX, FMT_RANGE, 18, 17, 0);
    expectScan("%1012", FMT_BASES, FMT_OK, 4, 4, 5);
    expectScan("&778", FMT_BASES, FMT_OK, 3, 3, 63);
    expectScan("%1", FMT_HEX, FMT_SYNTAX, 0, 0, 0);
}
END_TEST

START_TEST(scan_limits) {
    expectScan("9223372036854775807", 0, FMT_OK, 19, 19, INT64_MAX);
    expectScan("9223372036854775808", 0, FMT_RANGE, 19, 18, 0);
    expectScan("-9223372036854775808", 0, FMT_OK, 20, 20, INT64_MIN);
    expectScan("-9223372036854775809", 0, FMT_RANGE, 20, 19, 0);
    expectScan("99999999999999999999999x", 0, FMT_RANGE, 23, 23, 0);
    expectScan("000000000000000000000000001", 0, FMT_OK, 27, 27, 1);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("fmt integer");
    TCase *tc = tcase_create("integer");
    tcase_add_test(tc, int_everyLength);
    tcase_add_test(tc, base_fixedDigits);
    tcase_add_test(tc, scan_longestNumeral);
    tcase_add_test(tc, scan_limits);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
