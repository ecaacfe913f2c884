/* builtins_test.c: the table, and the string, mathematics, system and memory families. */
#include "runtime/fmt/fmt.h"
#include "tests/runtime/io/io_fixture.h"

#include <math.h>

START_TEST(table_isComplete) {
    for (int i = 0; i < BI_COUNT; i++) {
        const BuiltinInfo *b = &builtinTable[i];
        ck_assert_ptr_nonnull(b->name);
        ck_assert_ptr_nonnull(b->fn);
        ck_assert_ptr_nonnull(strchr(b->signature, ':'));
        ck_assert_uint_eq(strspn(b->signature, "ifsFr@bS:"), strlen(b->signature));
        ck_assert_int_eq(builtinFind(b->name, strlen(b->name)), i);
        for (const char *p = b->name; *p != 0; p++)
            ck_assert((*p >= 'a' && *p <= 'z') || *p == '_' || (*p >= '0' && *p <= '9'));
    }
    ck_assert_int_eq(builtinFind("write_in", 8), -1);
    ck_assert_int_eq(builtinFind("write_intx", 9), BI_write_int);
    ck_assert_int_eq(builtinFind("", 0), -1);
}
END_TEST

static void expectResult(IoTest *t, int status, const char *text) {
    ck_assert_int_eq(status, 0);
    expectString(&t->R[0], text);
}

static int64_t integer(IoTest *t, int status) {
    ck_assert_int_eq(status, 0);
    return t->R[0].i;
}

START_TEST(strings_parts) {
    IoTest *t = ioTestNew("");
    expectResult(t, CALL3(t, BI_str_copy, argS(t, "Hello"), argI(0), argI(3)), "Hel");
    expectResult(t, CALL3(t, BI_str_copy, argS(t, "Hello"), argI(4), argI(99)), "lo");
    expectResult(t, CALL3(t, BI_str_copy, argS(t, "Hello"), argI(9), argI(1)), "");
    ck_assert_int_eq(integer(t, CALL3(t, BI_str_pos, argS(t, "l"), argS(t, "Hello"), argI(1))), 3);
    ck_assert_int_eq(integer(t, CALL3(t, BI_str_pos, argS(t, "l"), argS(t, "Hello"), argI(4))), 4);
    ck_assert_int_eq(integer(t, CALL3(t, BI_str_pos, argS(t, ""), argS(t, "x"), argI(1))), 0);
    expectResult(t, CALL3(t, BI_str_insert, argS(t, "XY"), argS(t, "abc"), argI(2)), "aXYbc");
    expectResult(t, CALL3(t, BI_str_insert, argS(t, "XY"), argS(t, "abc"), argI(-5)), "XYabc");
    expectResult(t, CALL3(t, BI_str_insert, argS(t, "XY"), argS(t, "abc"), argI(9)), "abcXY");
    expectResult(t, CALL3(t, BI_str_insert, argS(t, "XY"), argS(t, ""), argI(1)), "XY");
    expectResult(t, CALL3(t, BI_str_insert, argS(t, ""), argS(t, "abc"), argI(1)), "abc");
    expectResult(t, CALL3(t, BI_str_delete, argS(t, "abcdef"), argI(2), argI(3)), "aef");
    expectResult(t, CALL3(t, BI_str_delete, argS(t, "abcdef"), argI(0), argI(3)), "abcdef");
    expectResult(t, CALL3(t, BI_str_delete, argS(t, "abcdef"), argI(7), argI(3)), "abcdef");
    expectResult(t, CALL3(t, BI_str_delete, argS(t, "abcdef"), argI(4), argI(INT64_MAX)), "abc");
    expectResult(t, CALL3(t, BI_str_delete, argS(t, "abcdef"), argI(1), argI(6)), "");
    expectResult(t, CALL3(t, BI_str_setlen, argS(t, "Jello"), argI(8), argI(' ')), "Jello   ");
    expectResult(t, CALL3(t, BI_str_setlen, argS(t, "Jello"), argI(-1), argI(' ')), "");
    expectResult(t, CALL1(t, BI_str_upper, argS(t, "aZ_\xe4")), "AZ_\xe4");
    expectResult(t, CALL1(t, BI_str_lower, argS(t, "aZ_[")), "az_[");
    expectResult(t, CALL2(t, BI_str_trim, argS(t, " \t a b \n"), argI(3)), "a b");
    expectResult(t, CALL2(t, BI_str_trim, argS(t, " a "), argI(1)), "a ");
    expectResult(t, CALL2(t, BI_str_trim, argS(t, " a "), argI(2)), " a");
    expectResult(t, CALL2(t, BI_str_trim, argS(t, "   "), argI(3)), "");
    expectResult(t, CALL2(t, BI_str_repeat, argI('x'), argI(3)), "xxx");
    expectResult(t, CALL2(t, BI_str_repeat, argI('x'), argI(-3)), "");
    ck_assert_int_eq(CALL2(t, BI_str_repeat, argI('x'), argI(INT64_MAX)), 1);
    ck_assert_int_eq(t->rt.error.code, RTE_MEMORY);
    ck_assert_int_eq(integer(t, CALL1(t, BI_upcase, argI('q'))), 'Q');
    ck_assert_int_eq(integer(t, CALL1(t, BI_locase, argI('Q'))), 'q');
    ioTestFree(t);
}
END_TEST

/* A string that nothing else refers to. */
static Value argOwn(IoTest *t, const char *text) {
    ObjString *s;
    ck_assert_int_eq(strNew(&t->rt, text, (int64_t)strlen(text), &s), 0);
    return (Value){.p = s};
}

/* Every byte at every place of texts of every length around a word: only the letters change, and a text that has none is given back itself, shared. */
START_TEST(strings_case) {
    IoTest *t = ioTestNew("");
    for (int c = 1; c < 256; c++) {
        for (int length = 1; length <= 18; length++) {
            for (int at = 0; at < length; at++) {
                char text[20], upper[20], lower[20];
                memset(text, '@', (size_t)length);
                text[length] = 0;
                text[at] = (char)c;
                memcpy(upper, text, sizeof text);
                memcpy(lower, text, sizeof text);
                if (c >= 'a' && c <= 'z') upper[at] = (char)(c - 32);
                if (c >= 'A' && c <= 'Z') lower[at] = (char)(c + 32);
                expectResult(t, CALL1(t, BI_str_upper, argS(t, text)), upper);
                expectResult(t, CALL1(t, BI_str_lower, argS(t, text)), lower);
                expectResult(t, CALL1(t, BI_str_upper_own, argOwn(t, text)), upper);
                expectResult(t, CALL1(t, BI_str_lower_own, argOwn(t, text)), lower);
            }
        }
    }
    Value digits = argS(t, "1234 abc");
    expectResult(t, CALL1(t, BI_str_lower, digits), "1234 abc");
    ck_assert_ptr_eq(t->R[0].o, digits.o);
    ck_assert((digits.o->flags & OBJ_SHARED) != 0);
    expectResult(t, CALL1(t, BI_str_upper, argS(t, "")), "");
    ioTestFree(t);
}
END_TEST

/* The forms that own their string change it in place, one that is shared they do not. */
START_TEST(strings_own) {
    IoTest *t = ioTestNew("");
    Value s = argOwn(t, "Some Text");
    expectResult(t, CALL1(t, BI_str_lower_own, s), "some text");
    ck_assert_ptr_eq(t->R[0].o, s.o);
    expectResult(t, CALL1(t, BI_str_upper_own, s), "SOME TEXT");
    expectResult(t, CALL3(t, BI_str_copy_own, s, argI(3), argI(6)), "ME TEX");
    ck_assert_ptr_eq(t->R[0].o, s.o);
    ck_assert_uint_eq(s.o->flags, 0);
    expectResult(t, CALL3(t, BI_str_copy_own, s, argI(INT64_MIN), argI(5)), "ME TE");
    expectResult(t, CALL3(t, BI_str_copy_own, s, argI(2), argI(INT64_MAX)), "E TE");
    expectResult(t, CALL3(t, BI_str_copy_own, s, argI(2), argI(2)), " T");
    expectResult(t, CALL2(t, BI_str_trim_own, s, argI(2)), " T");
    expectResult(t, CALL2(t, BI_str_trim_own, s, argI(3)), "T");
    ck_assert_ptr_eq(t->R[0].o, s.o);
    expectResult(t, CALL3(t, BI_str_copy_own, s, argI(2), argI(1)), "");
    expectResult(t, CALL3(t, BI_str_copy_own, argOwn(t, "abc"), argI(INT64_MAX), argI(1)), "");
    expectResult(t, CALL3(t, BI_str_copy_own, argOwn(t, "abc"), argI(1), argI(-1)), "");
    expectResult(t, CALL2(t, BI_str_trim_own, argOwn(t, "  "), argI(1)), "");
    expectResult(t, CALL3(t, BI_str_copy_own, argS(t, ""), argI(1), argI(1)), "");
    expectResult(t, CALL1(t, BI_str_lower_own, argS(t, "")), "");
    Value shared = argOwn(t, "Shared");
    objShare(shared.o);
    expectResult(t, CALL1(t, BI_str_upper_own, shared), "SHARED");
    expectResult(t, CALL3(t, BI_str_copy_own, shared, argI(2), argI(3)), "har");
    expectResult(t, CALL2(t, BI_str_trim_own, shared, argI(3)), "Shared");
    ioTestFree(t);
}
END_TEST

START_TEST(strings_textOfValues) {
    IoTest *t = ioTestNew("");
    expectResult(t, CALL2(t, BI_int_to_str, argI(42), argI(6)), "    42");
    expectResult(t, CALL2(t, BI_int_to_str, argI(INT64_MIN), argI(0)), "-9223372036854775808");
    expectResult(t, CALL2(t, BI_uint_to_str, argI(-1), argI(0)), "18446744073709551615");
    expectResult(t, CALL4(t, BI_real_to_str, argF(5), argI(0), argI(1), argI(0)), "5.0");
    expectResult(t, CALL4(t, BI_real_to_str, argF(5), argI(12), argI(-1), argI(1)), " 5.0000E+000");
    ck_assert_int_eq(CALL4(t, BI_real_to_str, argF(5), argI(0), argI(INT64_MAX), argI(0)), 1);
    expectResult(t, CALL2(t, BI_format_float, argF(1.0 / 3), argI(-1)), "0.333333");
    expectResult(t, CALL2(t, BI_format_float, argF(1.0 / 3), argI(99)), "0.333333333333333315");
    expectResult(t, CALL3(t, BI_bool_to_str, argI(1), argI(6), argI(0)), "  TRUE");
    expectResult(t, CALL3(t, BI_bool_to_str, argI(0), argI(1), argI(1)), "F");
    expectResult(t, CALL4(t, BI_enum_to_str, argI(1), argS(t, "a,bc"), argI(4), argI(0)), "  bc");
    expectResult(t, CALL4(t, BI_enum_to_str, argI(-1), argS(t, "a,bc"), argI(0), argI(0)), "-1");
    expectResult(t, CALL3(t, BI_pad_str, argS(t, "Pascal"), argI(4), argI(0)), "Pasc");
    expectResult(t, CALL3(t, BI_pad_str, argS(t, "Pas"), argI(4), argI(2)), " Pas");
    expectResult(t, CALL2(t, BI_hex_str, argI(-1), argI(4)), "FFFF");
    expectResult(t, CALL2(t, BI_bin_str, argI(5), argI(70)),
                 "0000000000000000000000000000000000000000000000000000000000000000000101");
    expectResult(t, CALL2(t, BI_oct_str, argI(8), argI(3)), "010");
    expectResult(t, CALL2(t, BI_hex_str, argI(8), argI(0)), "");
    ioTestFree(t);
}
END_TEST

static void expectVal(IoTest *t, const char *text, int64_t value, int64_t code) {
    ck_assert_int_eq(CALL1(t, BI_val_int, argS(t, text)), 0);
    ck_assert_msg(t->R[0].i == value && t->R[1].i == code, "%s: %lld %lld", text,
                  (long long)t->R[0].i, (long long)t->R[1].i);
}

START_TEST(strings_valuesOfText) {
    IoTest *t = ioTestNew("");
    expectVal(t, "12a", 0, 3);
    expectVal(t, "  -42", -42, 0);
    expectVal(t, "", 0, 1);
    expectVal(t, "   ", 0, 4);
    expectVal(t, "+", 0, 2);
    expectVal(t, "$ff", 255, 0);
    expectVal(t, "%101", 5, 0);
    expectVal(t, "&17", 15, 0);
    expectVal(t, "12 ", 0, 3);
    expectVal(t, "9223372036854775808", 0, 19);
    ck_assert_int_eq(CALL1(t, BI_val_real, argS(t, " 1.5e2")), 0);
    ck_assert(t->R[0].f == 150.0 && t->R[1].i == 0);
    ck_assert_int_eq(CALL1(t, BI_val_real, argS(t, "1.5e")), 0);
    ck_assert(t->R[0].f == 0.0 && t->R[1].i == 5);
    ck_assert_int_eq(CALL1(t, BI_val_real, argS(t, "1.5x")), 0);
    ck_assert_int_eq(t->R[1].i, 4);
    ck_assert_int_eq(integer(t, CALL1(t, BI_str_to_int, argS(t, "17"))), 17);
    ck_assert_int_eq(CALL1(t, BI_str_to_int, argS(t, "17x")), 1);
    ck_assert_int_eq(t->rt.error.code, 106);
    ck_assert_int_eq(integer(t, CALL1(t, BI_atoi, argS(t, " -17x"))), -17);
    ck_assert_int_eq(integer(t, CALL1(t, BI_atoi, argS(t, "x"))), 0);
    ioTestFree(t);
}
END_TEST

static double real(IoTest *t, int status) {
    ck_assert_int_eq(status, 0);
    return t->R[0].f;
}

static void expectError(IoTest *t, int status, int code) {
    ck_assert_int_eq(status, 1);
    ck_assert_int_eq(t->rt.error.code, code);
}

START_TEST(math_functionsAndDomains) {
    IoTest *t = ioTestNew("");
    static const struct {
        int id;
        double x, y;
    } cases[] = {{BI_sin, 1, 0.8414709848078965},
                 {BI_cos, 1, 0.5403023058681398},
                 {BI_tan, 1, 1.5574077246549023},
                 {BI_atan, 1, 0.7853981633974483},
                 {BI_asin, 1, 1.5707963267948966},
                 {BI_acos, 1, 0},
                 {BI_exp, 0, 1},
                 {BI_ln, 1, 0},
                 {BI_log10, 1000, 3},
                 {BI_sinh, 0, 0},
                 {BI_cosh, 0, 1},
                 {BI_tanh, 0, 0},
                 {BI_int, -2.7, -2},
                 {BI_frac, -2.5, -0.5},
                 {BI_cotan, 0.7853981633974483, 1}};
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        double got = real(t, CALL1(t, cases[i].id, argF(cases[i].x)));
        ck_assert_msg(fabs(got - cases[i].y) < 1e-14, "case %zu: %.17g", i, got);
    }
    ck_assert(real(t, CALL2(t, BI_power, argF(2), argF(0.5))) == sqrt(2.0));
    ck_assert(real(t, CALL2(t, BI_atan2, argF(1), argF(1))) == atan2(1, 1));
    ck_assert(real(t, CALL2(t, BI_real_max, argF(1), argF(2))) == 2.0);
    ck_assert(real(t, CALL2(t, BI_real_min, argF(1), argF(2))) == 1.0);
    ck_assert(fabs(real(t, CALL1(t, BI_chudnovsky, argI(3))) - 3.14159265358979323846) < 1e-15);
    expectError(t, CALL1(t, BI_chudnovsky, argI(0)), RTE_RANGE);
    expectError(t, CALL1(t, BI_ln, argF(0)), RTE_MATH);
    expectError(t, CALL1(t, BI_log10, argF(-1)), RTE_MATH);
    expectError(t, CALL1(t, BI_asin, argF(1.0000001)), RTE_MATH);
    expectError(t, CALL1(t, BI_acos, argF(-2)), RTE_MATH);
    ck_assert_int_eq(integer(t, CALL1(t, BI_floor, argF(-2.5))), -3);
    ck_assert_int_eq(integer(t, CALL1(t, BI_ceil, argF(-2.5))), -2);
    ck_assert_int_eq(integer(t, CALL1(t, BI_floor, argF(-9223372036854775808.0))), INT64_MIN);
    expectError(t, CALL1(t, BI_ceil, argF(9223372036854775808.0)), RTE_MATH);
    expectError(t, CALL1(t, BI_floor, argF((double)NAN)), RTE_MATH);
    ioTestFree(t);
}
END_TEST

START_TEST(math_integers) {
    IoTest *t = ioTestNew("");
    ck_assert_int_eq(integer(t, CALL2(t, BI_power_int, argI(-2), argI(63))), INT64_MIN);
    ck_assert_int_eq(integer(t, CALL2(t, BI_power_int, argI(3), argI(0))), 1);
    expectError(t, CALL2(t, BI_power_int, argI(2), argI(63)), RTE_OVERFLOW);
    expectError(t, CALL2(t, BI_power_int, argI(2), argI(-1)), RTE_RANGE);
    ck_assert_int_eq(integer(t, CALL1(t, BI_factorial, argI(20))), 2432902008176640000);
    expectError(t, CALL1(t, BI_factorial, argI(21)), RTE_OVERFLOW);
    expectError(t, CALL1(t, BI_factorial, argI(-1)), RTE_RANGE);
    ck_assert_int_eq(integer(t, CALL1(t, BI_fibonacci, argI(0))), 0);
    ck_assert_int_eq(integer(t, CALL1(t, BI_fibonacci, argI(91))), 4660046610375530309);
    ck_assert_int_eq(integer(t, CALL1(t, BI_fibonacci, argI(92))), 7540113804746346429);
    expectError(t, CALL1(t, BI_fibonacci, argI(93)), RTE_OVERFLOW);
    ck_assert_int_eq(integer(t, CALL1(t, BI_lo, argI(0x1234))), 0x34);
    ck_assert_int_eq(integer(t, CALL1(t, BI_hi, argI(0x1234))), 0x12);
    ck_assert_int_eq(integer(t, CALL1(t, BI_swap_bytes, argI(0x1234))), 0x3412);
    ck_assert_int_eq(integer(t, CALL2(t, BI_int_max, argI(3), argI(-4))), 3);
    ck_assert_int_eq(integer(t, CALL2(t, BI_int_min, argI(3), argI(-4))), -4);
    ioTestFree(t);
}
END_TEST

START_TEST(math_random) {
    IoTest *t = ioTestNew("");
    int64_t first[8];
    int counts[10] = {0};
    for (int i = 0; i < 8; i++) first[i] = integer(t, CALL1(t, BI_random_int, argI(1000000)));
    (void)CALL1(t, BI_rand_seed, argI(1)); /* the seed of a fresh task */
    for (int i = 0; i < 8; i++)
        ck_assert_int_eq(integer(t, CALL1(t, BI_random_int, argI(1000000))), first[i]);
    for (int i = 0; i < 100000; i++) counts[integer(t, CALL1(t, BI_random_int, argI(10)))]++;
    for (int i = 0; i < 10; i++) ck_assert(counts[i] > 9500 && counts[i] < 10500);
    for (int i = 0; i < 1000; i++) {
        double r = real(t, CALL1(t, BI_random_real, argI(0)));
        ck_assert(r >= 0.0 && r < 1.0);
        ck_assert_int_ge(integer(t, CALL1(t, BI_random_int, argI(INT64_MAX))), 0);
    }
    expectError(t, CALL1(t, BI_random_int, argI(0)), RTE_RANGE);
    ck_assert_int_eq(CALL1(t, BI_randomize, argI(0)), 0);
    ioTestFree(t);
}
END_TEST

START_TEST(system_programAndEnvironment) {
    IoTest *t = ioTestNew("");
    const char *args[] = {"dir/prog.pas", "one"};
    t->rt.args = args;
    t->rt.argCount = 2;
    ck_assert_int_eq(integer(t, CALL1(t, BI_param_count, argI(0))), 1);
    expectResult(t, CALL1(t, BI_param_str, argI(0)), "dir/prog.pas");
    expectResult(t, CALL1(t, BI_param_str, argI(1)), "one");
    expectResult(t, CALL1(t, BI_param_str, argI(2)), "");
    expectResult(t, CALL1(t, BI_param_str, argI(-1)), "");
    expectError(t, CALL1(t, BI_halt, argI(300)), RTE_HALT);
    ck_assert_int_eq(t->rt.error.detail, 300);
    expectError(t, CALL1(t, BI_run_error, argI(217)), 217);
    expectError(t, CALL1(t, BI_run_error, argI(RTE_HALT)), RTE_BUILTIN);
    expectError(t, CALL2(t, BI_assert, argI(0), argS(t, "why")), RTE_ASSERT);
    ck_assert_ptr_nonnull(strstr(t->rt.error.message, ": why"));
    ck_assert_int_eq(CALL2(t, BI_assert, argI(1), argS(t, "why")), 0);
    ck_assert_int_eq(setenv("PSCAL_TEST_VARIABLE", "12", 1), 0);
    expectResult(t, CALL1(t, BI_get_env, argS(t, "PSCAL_TEST_VARIABLE")), "12");
    expectResult(t, CALL1(t, BI_get_env, argS(t, "PSCAL_TEST_NONE")), "");
    ck_assert_int_eq(integer(t, CALL2(t, BI_get_env_int, argS(t, "PSCAL_TEST_VARIABLE"), argI(7))),
                     12);
    ck_assert_int_eq(setenv("PSCAL_TEST_VARIABLE", "12x", 1), 0);
    ck_assert_int_eq(integer(t, CALL2(t, BI_get_env_int, argS(t, "PSCAL_TEST_VARIABLE"), argI(7))),
                     7);
    ck_assert_int_eq(integer(t, CALL1(t, BI_get_pid, argI(0))), getpid());
    ck_assert_int_eq(integer(t, CALL2(t, BI_exec, argS(t, "exit"), argS(t, "3"))), 3);
    ck_assert_int_eq(integer(t, CALL2(t, BI_exec, argS(t, "kill"), argS(t, "-9 $$"))), 137);
    ck_assert_int_eq(CALL1(t, BI_gc, argI(0)), 0);
    ck_assert_int_ge(integer(t, CALL1(t, BI_heap_used, argI(0))), 0);
    ioTestFree(t);
}
END_TEST

static int64_t fixedClock(void *user, bool isWall) {
    IoTest *t = user;
    (void)t;
    return isWall ? (int64_t)1700000000 * 1000000000 + 250000000 : (int64_t)5000 * 1000000;
}

START_TEST(system_time) {
    IoTest *t = ioTestNew("");
    ck_assert_int_eq(CALL1(t, BI_delay, argI(1)), 0);
    ck_assert_int_ge(integer(t, CALL1(t, BI_get_ticks, argI(0))), 1);
    t->hooks.clockNs = fixedClock;
    ck_assert_int_eq(setenv("TZ", "UTC0", 1), 0);
    ck_assert(real(t, CALL1(t, BI_real_time, argI(0))) == 1700000000.25);
    ck_assert_int_eq(CALL1(t, BI_get_date, argI(0)), 0); /* Tuesday 2023-11-14 22:13:20 */
    ck_assert(t->R[0].i == 2023 && t->R[1].i == 11 && t->R[2].i == 14 && t->R[3].i == 2);
    ck_assert_int_eq(CALL1(t, BI_get_time, argI(0)), 0);
    ck_assert(t->R[0].i == 22 && t->R[1].i == 13 && t->R[2].i == 20 && t->R[3].i == 25);
    ioTestFree(t);
}
END_TEST

START_TEST(memory_moveAndFill) {
    char a[8] = "abcdefg";
    char b[8] = "1234567";
    IoTest *t = ioTestNew("");
    ck_assert_int_eq(call5(t, BI_move, argP(a), argI(8), argP(b), argI(8), argI(3)), 0);
    ck_assert_str_eq(b, "abc4567");
    ck_assert_int_eq(call5(t, BI_move, argP(a), argI(7), argP(a + 1), argI(7), argI(6)), 0);
    ck_assert_str_eq(a, "aabcdef");
    expectError(t, call5(t, BI_move, argP(a), argI(8), argP(b), argI(2), argI(3)), RTE_RANGE);
    ck_assert_int_eq(call5(t, BI_move, argP(a), argI(8), argP(b), argI(2), argI(-1)), 0);
    ck_assert_int_eq(CALL4(t, BI_fill_char, argP(b), argI(8), argI(2), argI('z')), 0);
    ck_assert_str_eq(b, "zzc4567");
    expectError(t, CALL4(t, BI_fill_char, argP(b), argI(8), argI(9), argI('z')), RTE_RANGE);
    ioTestFree(t);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("builtins");
    TCase *tc = tcase_create("builtins");
    tcase_set_timeout(tc, 60);
    tcase_add_test(tc, table_isComplete);
    tcase_add_test(tc, strings_parts);
    tcase_add_test(tc, strings_case);
    tcase_add_test(tc, strings_own);
    tcase_add_test(tc, strings_textOfValues);
    tcase_add_test(tc, strings_valuesOfText);
    tcase_add_test(tc, math_functionsAndDomains);
    tcase_add_test(tc, math_integers);
    tcase_add_test(tc, math_random);
    tcase_add_test(tc, system_programAndEnvironment);
    tcase_add_test(tc, system_time);
    tcase_add_test(tc, memory_moveAndFill);
    suite_add_tcase(suite, tc);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
