/* Tests of runtime/fmt/fpc_format.c: what Format of Free Pascal 3.2 prints. */
#include "runtime/fmt/fmt.h"

#include <check.h>

static void expectText(double v, char conversion, int64_t precision, const char *text) {
    static char out[FMT_FPC_MAX + 1];
    size_t n = fmtFpcReal(out, v, conversion, precision);
    ck_assert_uint_le(n, FMT_FPC_MAX);
    out[n] = 0;
    ck_assert_str_eq(out, text);
}

START_TEST(fixed_roundsAwayFromZero) {
    expectText(2.5, 'f', 0, "3");
    expectText(0.5, 'f', 0, "1");
    expectText(0.4, 'f', 0, "0");
    expectText(9.96, 'f', 1, "10.0");
    expectText(999.996, 'f', 2, "1000.00");
    expectText(0.06, 'f', 1, "0.1");
    expectText(1e-9, 'f', 3, "0.000");
    expectText(0, 'f', -1, "0.00");
}
END_TEST

START_TEST(fixed_hasNoNegativeZero) { expectText(-0.04, 'f', 1, "0.0"); }
END_TEST

START_TEST(fixed_isBounded) {
    static char out[FMT_FPC_MAX];
    ck_assert_uint_le(fmtFpcReal(out, -1.7976931348623157e308, 'n', 100000), FMT_FPC_MAX);
    ck_assert_uint_le(fmtFpcReal(out, 5e-324, 'f', 100000), FMT_FPC_MAX);
}
END_TEST

START_TEST(thousands_areGrouped) {
    expectText(-1234567, 'n', -1, "-1,234,567.00");
    expectText(123, 'n', 0, "123");
    expectText(1234.5, 'm', -1, "1,234.50$");
}
END_TEST

START_TEST(scientific_hasThreeDigitsOfExponent) {
    expectText(2.5, 'e', -1, "2.5000000000000000E+000");
    expectText(-12345.678, 'e', 3, "-1.23E+004");
    expectText(9.996, 'e', 3, "1.00E+001");
    expectText(1e-300, 'e', 0, "1.0E-300");
}
END_TEST

START_TEST(general_isShort) {
    expectText(100, 'g', -1, "100");
    expectText(2.5, 'g', -1, "2.5");
    expectText(1e20, 'g', -1, "1E20");
    expectText(123456, 'g', 3, "1.23E5");
    expectText(0.0001, 'g', 3, "0.0001");
    expectText(0, 'g', -1, "0");
}
END_TEST

int main(void) {
    Suite *suite = suite_create("fpc_format");
    TCase *tc = tcase_create("all");
    tcase_add_test(tc, fixed_roundsAwayFromZero);
    tcase_add_test(tc, fixed_hasNoNegativeZero);
    tcase_add_test(tc, fixed_isBounded);
    tcase_add_test(tc, thousands_areGrouped);
    tcase_add_test(tc, scientific_hasThreeDigitsOfExponent);
    tcase_add_test(tc, general_isShort);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
