/* real_test.c: text of reals in the three styles and the nearest double of a numeral; random cases
 * against libc. */
#include "runtime/fmt/fmt.h"

#include <check.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_MAX = 4096, RANDOM_CASES = 20000 };

static const char *textOf(double v, int64_t width, int64_t decimals, FmtStyle style,
                          char out[TEXT_MAX]) {
    FmtReal r;
    fmtReal(&r, v, width, decimals, style);
    ck_assert_int_lt(r.pad + r.headLength + r.zeros + r.tailLength, TEXT_MAX);
    char *p = out;
    memset(p, ' ', (size_t)r.pad);
    p += r.pad;
    memcpy(p, r.head, (size_t)r.headLength);
    p += r.headLength;
    memset(p, '0', (size_t)r.zeros);
    p += r.zeros;
    memcpy(p, r.tail, (size_t)r.tailLength);
    p[r.tailLength] = '\0';
    return out;
}

static void expectReal(double v, int64_t width, int64_t decimals, FmtStyle style,
                       const char *text) {
    char out[TEXT_MAX];
    ck_assert_str_eq(textOf(v, width, decimals, style, out), text);
    char fast[64];
    size_t n = fmtFixedFast(fast, v, decimals, style);
    if (n > 0) {
        size_t length = strlen(text);
        ck_assert_uint_le(n, length);
        ck_assert_int_eq(memcmp(fast, text + length - n, n), 0);
    }
}

START_TEST(fixed_tiesAwayFromZeroNoMinusZero) {
    expectReal(2.5, 0, 0, FMT_PSCAL, "3");
    expectReal(-2.5, 0, 0, FMT_PSCAL, "-3");
    expectReal(0.5, 0, 0, FMT_PSCAL, "1");
    expectReal(0.4999999999999999, 0, 0, FMT_PSCAL, "0");
    expectReal(-0.001, 0, 2, FMT_PSCAL, "0.00");
    expectReal(-0.0, 0, 1, FMT_ISO, "0.0");
    expectReal(0.125, 0, 2, FMT_ISO, "0.13");
    expectReal(1.005, 0, 2, FMT_ISO, "1.00"); /* 1.00499999999999989... */
    expectReal(-98.76, 8, 1, FMT_PSCAL, "   -98.8");
    expectReal(999.9999, 0, 2, FMT_PSCAL, "1000.00");
    expectReal(0.05, 6, 20, FMT_PSCAL, "0.05000000000000000278");
    expectReal(9007199254740993.0, 0, 1, FMT_PSCAL, "9007199254740992.0");
    expectReal(5e-324, 0, 3, FMT_PSCAL, "0.000");
}
END_TEST

START_TEST(fixed_extremes) {
    char out[TEXT_MAX];
    char want[TEXT_MAX];
    (void)snprintf(want, sizeof want, "%.1f", 1.7976931348623157e308);
    ck_assert_str_eq(textOf(1.7976931348623157e308, 0, 1, FMT_PSCAL, out), want);
    (void)snprintf(want, sizeof want, "%.1074f", 5e-324);
    ck_assert_str_eq(textOf(5e-324, 0, 1074, FMT_PSCAL, out), want);
    (void)snprintf(want, sizeof want, "%.1300f", 0.1);
    ck_assert_str_eq(textOf(0.1, 0, 1300, FMT_PSCAL, out), want);
    FmtReal r;
    fmtReal(&r, 1.0, INT64_MAX, INT64_MAX, FMT_PSCAL); /* bounded work and memory */
    ck_assert_int_eq(r.pad, 0);
    fmtReal(&r, 1.0, INT64_MAX, -1, FMT_ISO);
    ck_assert_int_eq(r.pad, 0);
    fmtReal(&r, 1.0, INT64_MAX, 2, FMT_PSCAL);
    ck_assert_int_eq(r.pad, INT64_MAX - 4);
}
END_TEST

START_TEST(pscal_default) {
    expectReal(3.14159265, -1, -1, FMT_PSCAL, "3.141593");
    expectReal(0.000001, -1, -1, FMT_PSCAL, "0.000001");
    expectReal(100.0, -1, -1, FMT_PSCAL, "100.000000");
    expectReal(123.4567, 10, -1, FMT_PSCAL, "1.234567E+02");
    expectReal(123.4567, 14, -1, FMT_PSCAL, "  1.234567E+02");
    expectReal(-1e-300, 0, -1, FMT_PSCAL, "-1.000000E-300");
    expectReal(0.0, 1, -1, FMT_PSCAL, "0.000000E+00");
    expectReal(9.9999999, 1, -1, FMT_PSCAL, "1.000000E+01");
}
END_TEST

START_TEST(iso_shape) {
    expectReal(3.14, -1, -1, FMT_ISO, " 3.1400000000000001E+000");
    expectReal(3.14159265, -1, -1, FMT_ISO, " 3.1415926500000002E+000");
    expectReal(123.4567, 10, -1, FMT_ISO, " 1.23E+002");
    expectReal(123.4567, 1, -1, FMT_ISO, " 1.2E+002");
    expectReal(-123.4567, -7, -1, FMT_ISO, "-1.2E+002");
    expectReal(9.96, 9, -1, FMT_ISO, " 1.0E+001");
    expectReal(0.0, 10, -1, FMT_ISO, " 0.00E+000");
    expectReal(0.1, 40, -1, FMT_ISO, " 1.00000000000000005551115123125783E-001");
}
END_TEST

START_TEST(fpc_shape) { /* recorded from Free Pascal 3.2.2 */
    expectReal(3.14159265, -1, -1, FMT_FPC, " 3.1415926500000002E+000");
    expectReal(-0.001, 11, -1, FMT_FPC, "-1.000E-003");
    expectReal(2.0 / 3.0, 0, -1, FMT_FPC, " 6.7E-001");
    expectReal(2.0 / 3.0, 23, -1, FMT_FPC, " 6.666666666666666E-001");
    expectReal(0.1, 30, -1, FMT_FPC, "       1.0000000000000001E-001");
    expectReal(0.1, 0, 20, FMT_FPC, "0.10000000000000001000");
    expectReal(9.9999999999e9, 0, 17, FMT_FPC, "9999999999.89999960000000000");
    expectReal(1e31, 0, 1, FMT_FPC, "9999999999999999600000000000000.0");
    expectReal(-0.001, 0, 2, FMT_FPC, "-0.00");
    expectReal(1.005, 0, 2, FMT_FPC, "1.01");
    expectReal(99999.99995, 0, 4, FMT_FPC, "100000.0000");
    expectReal(1.00499, 0, 2, FMT_FPC, "1.00");
    expectReal(1.004999999, 0, 2, FMT_FPC, "1.00");
    expectReal(5e-324, -1, -1, FMT_FPC, " 4.9406564584124654E-324");
}
END_TEST

START_TEST(specials) {
    double inf = (double)INFINITY;
    expectReal(inf, -1, -1, FMT_PSCAL, "Inf");
    expectReal(-inf, 6, 2, FMT_PSCAL, "  -Inf");
    expectReal((double)NAN, 0, -1, FMT_PSCAL, "Nan");
    expectReal(inf, 10, -1, FMT_FPC, "      +Inf");
}
END_TEST

START_TEST(digits_rounded) {
    char d[8] = {0};
    int exponent;
    fmtDigits(d, 123.456, 4, &exponent);
    ck_assert_str_eq(d, "1235");
    ck_assert_int_eq(exponent, 2);
    fmtDigits(d, 0.0, 3, &exponent);
    ck_assert_int_eq(exponent, 0);
    fmtDigits(d, 9.999e-5, 2, &exponent);
    ck_assert_int_eq(memcmp(d, "10", 2), 0);
    ck_assert_int_eq(exponent, -4);
}
END_TEST

static void expectScan(const char *text, unsigned flags, FmtStatus status, size_t used, size_t bad,
                       double value) {
    double v;
    FmtScan scan = fmtScanReal(text, strlen(text), flags, &v);
    ck_assert_msg(scan.status == status && scan.used == used && scan.bad == bad &&
                      memcmp(&v, &value, sizeof v) == 0,
                  "%s: status %d used %zu bad %zu value %a", text, (int)scan.status, scan.used,
                  scan.bad, v);
}

START_TEST(scan_longestNumeral) {
    expectScan("1.5;2", 0, FMT_OK, 3, 3, 1.5);
    expectScan("3.25e1x", 0, FMT_OK, 6, 6, 32.5);
    expectScan("-3e2", 0, FMT_OK, 4, 4, -300);
    expectScan("1.5e", 0, FMT_OK, 3, 4, 1.5);
    expectScan("1.5e+", 0, FMT_OK, 3, 5, 1.5);
    expectScan("1.5ex", 0, FMT_OK, 3, 4, 1.5);
    expectScan("1.", 0, FMT_OK, 1, 2, 1.0);
    expectScan("1.e5", 0, FMT_OK, 1, 2, 1.0);
    expectScan("1.", FMT_LENIENT, FMT_OK, 2, 2, 1.0);
    expectScan("1.e2", FMT_LENIENT, FMT_OK, 4, 4, 100.0);
    expectScan(".5", 0, FMT_SYNTAX, 0, 0, 0);
    expectScan(".5", FMT_LENIENT, FMT_OK, 2, 2, 0.5);
    expectScan(".", FMT_LENIENT, FMT_SYNTAX, 0, 1, 0);
    expectScan("-", 0, FMT_SYNTAX, 0, 1, 0);
    expectScan("", 0, FMT_SYNTAX, 0, 0, 0);
    expectScan("007", 0, FMT_OK, 3, 3, 7);
    expectScan("-0", 0, FMT_OK, 2, 2, -0.0);
    expectScan("0e999999999999", 0, FMT_OK, 14, 14, 0);
}
END_TEST

START_TEST(scan_rounding) {
    expectScan("1e309", 0, FMT_RANGE, 5, 5, 0);
    expectScan("1.7976931348623157e308", 0, FMT_OK, 22, 22, 1.7976931348623157e308);
    expectScan("1.7976931348623159e308", 0, FMT_RANGE, 22, 22, 0);
    expectScan("2e-324", 0, FMT_OK, 6, 6, 0.0);
    expectScan("3e-324", 0, FMT_OK, 6, 6, 5e-324);
    expectScan("2.2250738585072011e-308", 0, FMT_OK, 23, 23, 2.2250738585072011e-308);
    expectScan("9007199254740993", 0, FMT_OK, 16, 16, 9007199254740992.0);
    expectScan("9007199254740993.00000000000000000000000000000000001", 0, FMT_OK, 52, 52,
               9007199254740994.0);
    expectScan("9007199254740995", 0, FMT_OK, 16, 16, 9007199254740996.0);
    expectScan("1e999999999999999999999", 0, FMT_RANGE, 23, 23, 0);
}
END_TEST

static uint64_t nextRandom(uint64_t *s) {
    *s ^= *s << 13;
    *s ^= *s >> 7;
    *s ^= *s << 17;
    return *s;
}

START_TEST(random_scanMatchesLibc) {
    uint64_t seed = 88172645463325252u;
    static const char *const formats[] = {"%.*g", "%.*e", "%.*f"};
    for (int i = 0; i < RANDOM_CASES; i++) {
        uint64_t bits = nextRandom(&seed);
        char text[TEXT_MAX];
        double v;
        double got;
        memcpy(&v, &bits, sizeof v);
        if (!isfinite(v)) continue;
        int n = (int)(nextRandom(&seed) % (i % 50 == 0 ? 900 : 25)) + 1;
        if (i % 3 == 2) v = ldexp(v, (int)(nextRandom(&seed) % 1000) - 500);
        if (!isfinite(v)) continue;
        (void)snprintf(text, sizeof text, formats[i % 3], n, v);
        double want = strtod(text, NULL);
        FmtScan scan = fmtScanReal(text, strlen(text), 0, &got);
        if (isinf(want)) {
            ck_assert_int_eq(scan.status, FMT_RANGE);
        } else {
            ck_assert_msg(scan.status == FMT_OK && memcmp(&got, &want, sizeof got) == 0,
                          "case %d: %s", i, text);
        }
    }
}
END_TEST

START_TEST(random_formatMatchesLibc) {
    uint64_t seed = 1234567;
    for (int i = 0; i < RANDOM_CASES; i++) {
        uint64_t bits = nextRandom(&seed);
        char got[TEXT_MAX];
        char want[TEXT_MAX];
        double v;
        memcpy(&v, &bits, sizeof v);
        if (!isfinite(v) || v == 0 || (fabs(v) > 1e8 && fabs(v) < 1e17)) continue;
        (void)snprintf(want, sizeof want, "%.16e", v);
        char *e = strchr(want, 'e');
        int exponent = atoi(e + 1);
        (void)snprintf(e, 16, "E%c%03d", exponent < 0 ? '-' : '+', abs(exponent));
        (void)textOf(v, 24, -1, FMT_ISO, got);
        ck_assert_str_eq(got[0] == ' ' ? got + 1 : got,
                         want); /* no ties at 17 digits in these ranges */
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("fmt real");
    TCase *tc = tcase_create("real");
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, fixed_tiesAwayFromZeroNoMinusZero);
    tcase_add_test(tc, fixed_extremes);
    tcase_add_test(tc, pscal_default);
    tcase_add_test(tc, iso_shape);
    tcase_add_test(tc, fpc_shape);
    tcase_add_test(tc, specials);
    tcase_add_test(tc, digits_rounded);
    tcase_add_test(tc, scan_longestNumeral);
    tcase_add_test(tc, scan_rounding);
    tcase_add_test(tc, random_scanMatchesLibc);
    tcase_add_test(tc, random_formatMatchesLibc);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
