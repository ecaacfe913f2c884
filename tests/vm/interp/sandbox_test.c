/* sandbox_test.c: --sandbox refuses every builtin that carries a capability, and none else; --allow gives back exactly the one. */
#include "vm/interp/builtin_table.h"

#include "runtime/io/file.h"
#include <check.h>
#include <stdlib.h>
#include <string.h>

typedef struct Box {
    Rt rt;
    Value R[16];
} Box;

static void open_(Box *b, uint32_t refused) {
    memset(b, 0, sizeof *b);
    b->rt.hooks = hooksDefault();
    b->rt.io = ioStateCreate(b->rt.hooks, NULL);
    ck_assert_ptr_nonnull(b->rt.io);
    ioSandbox(b->rt.io, refused);
}

static void close_(Box *b) { ioStateDestroy(b->rt.io); }

static uint32_t needsOf(const BuiltinInfo *info) { return info == NULL ? 0 : info->flags & BUILTIN_CAPABILITIES; }

START_TEST(sandbox_refusesWhatNeedsACapability) {
    Box b;
    open_(&b, BUILTIN_CAPABILITIES);
    int refused = 0, asking = 0;
    for (uint32_t id = 0; id < LB_COUNT; id++) {
        const BuiltinInfo *info = builtinInfo(id);
        if (info == NULL || info->name == NULL) continue;
        bool asks = (info->flags & BUILTIN_ASKS) != 0;
        asking += asks;
        if (needsOf(info) == 0 || asks) { /* called directly */
            ck_assert_msg(builtinFns[id] == info->fn, "%s", info->name);
            continue;
        }
        b.rt.error.code = RT_OK;
        ck_assert_msg(builtinFns[id](&b.rt, b.R) != 0 && b.rt.error.code == RTE_BUILTIN, "%s was not refused", info->name);
        ck_assert_msg(strstr(b.rt.error.message, "the sandbox refuses") != NULL && strstr(b.rt.error.message, info->name) != NULL, "%s: %s", info->name, b.rt.error.message);
        refused++;
    }
    ck_assert_int_ge(refused, 40);
    ck_assert_int_eq(asking, 5);
    close_(&b);
}
END_TEST

START_TEST(sandbox_grantsOneAtATime) {
    for (uint32_t granted = 1; granted != 0; granted <<= 1) {
        if ((granted & BUILTIN_CAPABILITIES) == 0) continue;
        Box b;
        open_(&b, BUILTIN_CAPABILITIES & ~granted);
        for (uint32_t id = 0; id < LB_COUNT; id++) {
            const BuiltinInfo *info = builtinInfo(id);
            uint32_t needs = needsOf(info);
            if (needs == 0) continue;
            b.rt.error.code = RT_OK;
            ck_assert_msg((ioAsk(&b.rt, needs, info->name) == 0) == ((needs & ~granted) == 0), "%s with %#x", info->name, granted);
        }
        close_(&b);
    }
}
END_TEST

int main(void) {
    Suite *suite = suite_create("sandbox");
    TCase *tests = tcase_create("sandbox");
    tcase_add_test(tests, sandbox_refusesWhatNeedsACapability);
    tcase_add_test(tests, sandbox_grantsOneAtATime);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
