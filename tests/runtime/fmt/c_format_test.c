/* c_format_test.c: printf directives; every text is compared with libc's. */
#include "runtime/fmt/c_format.h"

#include <check.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { TEXT_MAX = 8192, RANDOM_CASES = 60000 };

typedef struct Text {
    size_t length;
    char bytes[TEXT_MAX];
} Text;

static bool putText(void *user, const char *bytes, size_t n) {
    Text *t = user;
    ck_assert_uint_lt(t->length + n, TEXT_MAX);
    memcpy(t->bytes + t->length, bytes, n);
    t->length += n;
    t->bytes[t->length] = '\0';
    return true;
}

static CDirective parse(const char *format) {
    CDirective d;
    ck_assert(cDirectiveParse(format, strlen(format), &d));
    ck_assert_uint_eq(d.size, strlen(format));
    ck_assert(cFormatIsKnown(d.conversion));
    return d;
}

static void expectSame(const CText *c, const char *want, const char *format) {
    Text got = {.length = 0};
    ck_assert(cTextPut(c, putText, &got));
    ck_assert_int_eq(cTextLength(c), (int64_t)got.length);
    got.bytes[got.length] = '\0';
    ck_assert_msg(strcmp(got.bytes, want) == 0, "%s: got \"%s\", want \"%s\"", format, got.bytes, want);
}

/* libc with a format that the compiler does not see */
#pragma GCC diagnostic ignored "-Wformat-nonliteral"

static void checkInt(const char *format, int64_t v) {
    static char want[TEXT_MAX];
    static CText c;
    char wide[64];
    CDirective d = parse(format);
    size_t n = strlen(format) - 1;
    (void)snprintf(wide, sizeof wide, "%.*sl%c", (int)n, format, format[n]);
    (void)snprintf(want, sizeof want, wide, v);
    bool isSigned = cFormatIsSigned(d.conversion);
    uint64_t magnitude = isSigned && v < 0 ? 0 - (uint64_t)v : (uint64_t)v;
    cFormatInt(&c, &d, magnitude, isSigned && v < 0);
    expectSame(&c, want, format);
}

/* glibc 2.36 loses the zeros of %#g when rounding carries into a new digit (999999.5 as "1.e+06"). */
static bool isLibcMistake(const CDirective *d, const char *want) {
    if ((d->flags & C_ALT) == 0 || (d->conversion | 0x20) != 'g') return false;
    const char *point = strchr(want, '.');
    return point != NULL && (point[1] < '0' || point[1] > '9') && d->precision != 0 && d->precision != 1;
}

static void checkReal(const char *format, double v) {
    static char want[TEXT_MAX];
    static CText c;
    CDirective d = parse(format);
    (void)snprintf(want, sizeof want, format, v);
    cFormatReal(&c, &d, v);
    if (!isLibcMistake(&d, want)) expectSame(&c, want, format);
}

static void makeFormat(char out[64], const char *conversions, int longest) {
    char *p = out;
    *p++ = '%';
    for (int i = rand() % 4; i > 0; i--) *p++ = "-+ #0"[rand() % 5];
    if (rand() % 2 != 0) p += sprintf(p, "%d", rand() % 40 + 1);
    if (rand() % 2 != 0) p += sprintf(p, ".%d", rand() % longest);
    *p++ = conversions[(size_t)rand() % strlen(conversions)];
    *p = '\0';
}

static uint64_t random64(void) {
    return (uint64_t)rand() ^ (uint64_t)rand() << 22 ^ (uint64_t)rand() << 43;
}

START_TEST(integers_asLibc) {
    char format[64];
    const int64_t values[] = {0, 1, -1, 8, 255, INT64_MAX, INT64_MIN, 1000000};
    srand(7);
    for (int i = 0; i < RANDOM_CASES; i++) {
        makeFormat(format, "diuoxX", 30);
        int64_t v = i % 3 == 0 ? values[rand() % 8] : (int64_t)(random64() >> rand() % 64);
        checkInt(format, v);
    }
    checkInt("%.0d", 0);
    checkInt("%#.0o", 0);
    checkInt("%+.0d", 0);
    checkInt("%#x", 0);
    checkInt("%05d", -42);
    checkInt("%-05d", 42);
    checkInt("%05.3d", 42);
}
END_TEST

START_TEST(reals_asLibc) {
    char format[64];
    const double values[] = {0.0,   -0.0,  0.5,    1.5,  2.5,     0.125,  1e15,     1e16,
                             1e-5,  1e-4,  123456, 1e6,  999999.5, 9.995, 5e-324,   1.7976931348623157e308,
                             INFINITY, -INFINITY, NAN, 0.1, 1e100, 100.0, 2.2250738585072014e-308, 1.0 / 3};
    srand(11);
    for (int i = 0; i < RANDOM_CASES; i++) {
        double v = values[rand() % 24];
        makeFormat(format, "fFeEgGaA", i % 50 == 0 ? 1200 : 25);
        if (i % 2 == 0) {
            uint64_t bits = random64();
            memcpy(&v, &bits, sizeof v);
            if (isnan(v)) v = -v;
        } else if (i % 5 == 0) {
            v = (double)(rand() % 2000001 - 1000000) / 1024.0;
        }
        checkReal(format, v);
    }
}
END_TEST

START_TEST(reals_tiesGoToEven) {
    checkReal("%.0f", 0.5);
    checkReal("%.0f", 1.5);
    checkReal("%.0f", 2.5);
    checkReal("%.1f", 0.25);
    checkReal("%.1e", 1.25);
    checkReal("%.1e", 1.35);
    checkReal("%.3g", 1.0005);
    checkReal("%.0a", 1.5);
    checkReal("%.0a", 2.5);
    checkReal("%.1a", 1.03125);
    checkReal("%a", 5e-324);
    checkReal("%.2a", 1.9999999);
}
END_TEST

START_TEST(strings_asLibc) {
    static char want[TEXT_MAX];
    static CText c;
    char format[64];
    srand(13);
    for (int i = 0; i < 5000; i++) {
        const char *text = i % 3 == 0 ? "" : i % 3 == 1 ? "hello, world" : "x";
        makeFormat(format, "s", 20);
        CDirective d = parse(format);
        (void)snprintf(want, sizeof want, format, text);
        cFormatBytes(&c, &d, text, strlen(text));
        expectSame(&c, want, format);
    }
}
END_TEST

START_TEST(pointers_asLibc) {
    static char want[64];
    static CText c;
    const char *const formats[] = {"%p", "%20p", "%-20p"};
    void *const values[] = {NULL, want, (void *)16};
    for (int i = 0; i < 9; i++) {
        CDirective d = parse(formats[i % 3]);
        (void)snprintf(want, sizeof want, formats[i % 3], values[i / 3]);
        cFormatPointer(&c, &d, (uint64_t)(uintptr_t)values[i / 3]);
        expectSame(&c, want, formats[i % 3]);
    }
}
END_TEST

START_TEST(directives_areParsed) {
    CDirective d;
    ck_assert(cDirectiveParse("%-+ #0*.*lldx", 12, &d));
    ck_assert_uint_eq(d.size, 12);
    ck_assert_int_eq(d.flags, C_MINUS | C_PLUS | C_SPACE | C_ALT | C_ZERO);
    ck_assert(d.isWidthStar && d.isPrecisionStar);
    ck_assert_int_eq(d.length, 'q');
    ck_assert_int_eq(d.conversion, 'd');
    cDirectiveSetWidth(&d, -7);
    cDirectiveSetPrecision(&d, -1);
    ck_assert_int_eq(d.width, 7);
    ck_assert_int_eq(d.precision, -1);
    ck_assert(cDirectiveParse("%hhu", 4, &d));
    ck_assert_int_eq(d.length, 'H');
    ck_assert(cDirectiveParse("%99999999999999999999.f", 23, &d));
    ck_assert_int_eq(d.width, C_NUMBER_MAX);
    ck_assert_int_eq(d.precision, 0);
    ck_assert(cDirectiveParse("%y", 2, &d));
    ck_assert(!cFormatIsKnown(d.conversion));
    ck_assert(!cDirectiveParse("%", 1, &d));
    ck_assert(!cDirectiveParse("%10.3l", 6, &d));
    ck_assert_uint_eq(d.size, 6);
}
END_TEST

START_TEST(hugeWidths_areBounded) {
    static CText c;
    CDirective d;
    ck_assert(cDirectiveParse("%2147483647.2147483647f", 23, &d));
    cFormatReal(&c, &d, 1.5);
    ck_assert_int_eq(cTextLength(&c), (int64_t)INT32_MAX + 2);
    ck_assert(cDirectiveParse("%.2147483647d", 13, &d));
    cFormatInt(&c, &d, 7, true);
    ck_assert_int_eq(cTextLength(&c), (int64_t)INT32_MAX + 1);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("c_format");
    TCase *tc = tcase_create("printf");
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, integers_asLibc);
    tcase_add_test(tc, reals_asLibc);
    tcase_add_test(tc, reals_tiesGoToEven);
    tcase_add_test(tc, strings_asLibc);
    tcase_add_test(tc, pointers_asLibc);
    tcase_add_test(tc, directives_areParsed);
    tcase_add_test(tc, hugeWidths_areBounded);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
