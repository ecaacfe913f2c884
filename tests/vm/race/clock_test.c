/* clock_test.c: the algebra of epochs and vector clocks. */
#include "vm/race/clock.h"

#include <check.h>
#include <stdlib.h>

static Clock clockOf(const uint64_t *times, uint32_t lanes) {
    Clock c = {0};
    for (uint32_t i = lanes; i-- > 0;) {
        if (times[i] != 0) ck_assert(clockRaise(hooksDefault(), &c, epochMake(i, times[i])));
    }
    return c;
}

static void expectTimes(const Clock *c, const uint64_t *times, uint32_t lanes) {
    uint32_t count = 0;
    for (uint32_t i = 0; i < lanes; i++) {
        ck_assert_uint_eq(clockTime(c, i), times[i]);
        count += times[i] != 0;
    }
    ck_assert_uint_eq(c->count, count);
    for (uint32_t i = 1; i < c->count; i++) ck_assert_uint_lt(epochLane(c->items[i - 1]), epochLane(c->items[i]));
}

START_TEST(epoch_keepsLaneAndTime) {
    Epoch e = epochMake(LANES_MAX - 1, 123456789012);
    ck_assert_uint_eq(epochLane(e), LANES_MAX - 1);
    ck_assert_uint_eq(epochTime(e), 123456789012);
    ck_assert_uint_eq(e >> 63, 0);
}
END_TEST

START_TEST(clock_ofNothingCoversOnlyTheStart) {
    Clock c = {0};
    ck_assert(clockCovers(&c, 0));
    ck_assert(clockCovers(&c, epochMake(7, 0)));
    ck_assert(!clockCovers(&c, epochMake(0, 1)));
    ck_assert(clockIsBefore(&c, &c));
}
END_TEST

START_TEST(clock_raiseNeverGoesBack) {
    Clock c = {0};
    ck_assert(clockRaise(hooksDefault(), &c, epochMake(3, 5)));
    ck_assert(clockRaise(hooksDefault(), &c, epochMake(3, 4)));
    ck_assert_uint_eq(clockTime(&c, 3), 5);
    ck_assert(clockCovers(&c, epochMake(3, 5)));
    ck_assert(!clockCovers(&c, epochMake(3, 6)));
    ck_assert(!clockCovers(&c, epochMake(2, 1)));
    clockFree(hooksDefault(), &c);
    ck_assert_ptr_null(c.items);
}
END_TEST

enum { LANES = 12, ROUNDS = 2000 };

static void randomTimes(uint64_t *times) {
    for (int i = 0; i < LANES; i++) times[i] = rand() % 3 == 0 ? (uint64_t)(rand() % 4) : 0;
}

/* Against arrays, for which all is one line. */
START_TEST(clock_joinIsTheLeastUpperBound) {
    srand(7);
    for (int round = 0; round < ROUNDS; round++) {
        uint64_t a[LANES], b[LANES], both[LANES];
        bool isBefore = true;
        randomTimes(a);
        randomTimes(b);
        for (int i = 0; i < LANES; i++) {
            both[i] = a[i] > b[i] ? a[i] : b[i];
            isBefore = isBefore && a[i] <= b[i];
        }
        Clock x = clockOf(a, LANES), y = clockOf(b, LANES);
        expectTimes(&x, a, LANES);
        ck_assert_int_eq(clockIsBefore(&x, &y), isBefore);
        ck_assert(clockJoin(hooksDefault(), &x, &y));
        expectTimes(&x, both, LANES);
        ck_assert(clockIsBefore(&y, &x));
        ck_assert(clockJoin(hooksDefault(), &x, &x));
        expectTimes(&x, both, LANES);
        ck_assert(clockCopy(hooksDefault(), &x, &y));
        expectTimes(&x, b, LANES);
        clockFree(hooksDefault(), &x);
        clockFree(hooksDefault(), &y);
    }
}
END_TEST

static void *noMemory(void *user, void *old, size_t oldSize, size_t newSize) {
    (void)user;
    (void)old;
    (void)oldSize;
    (void)newSize;
    return NULL;
}

START_TEST(clock_isUnchangedWithoutMemory) {
    static const uint64_t a[] = {1, 2, 3, 4}, b[] = {0, 9, 0, 0, 5};
    Hooks poor = *hooksDefault();
    poor.alloc = noMemory;
    Clock x = clockOf(a, 4), y = clockOf(b, 5);
    ck_assert(!clockJoin(&poor, &x, &y));
    ck_assert(!clockRaise(&poor, &x, epochMake(9, 1)));
    expectTimes(&x, a, 4);
    ck_assert(clockRaise(&poor, &x, epochMake(2, 8)));
    ck_assert_uint_eq(clockTime(&x, 2), 8);
    clockFree(hooksDefault(), &x);
    clockFree(hooksDefault(), &y);
}
END_TEST

int main(void) {
    Suite *s = suite_create("vm/race/clock");
    TCase *tc = tcase_create("clock");
    tcase_add_test(tc, epoch_keepsLaneAndTime);
    tcase_add_test(tc, clock_ofNothingCoversOnlyTheStart);
    tcase_add_test(tc, clock_raiseNeverGoesBack);
    tcase_add_test(tc, clock_joinIsTheLeastUpperBound);
    tcase_add_test(tc, clock_isUnchangedWithoutMemory);
    suite_add_tcase(s, tc);
    SRunner *runner = srunner_create(s);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
