/* shadow_test.c: cells by address: made on demand, split into bytes, forgotten. */
#include "vm/race/shadow.h"

#include <check.h>
#include <string.h>

static int channelsFreed;

static void countChannel(const Hooks *hooks, ChannelClocks *channel) {
    (void)hooks;
    (void)channel;
    channelsFreed++;
}

static Cell *whole(Shadow *s, uintptr_t address, uint8_t mask, Epoch write) {
    Cell *cell = shadowCell(s, address);
    ck_assert_ptr_nonnull(cell);
    cell->kind = CELL_WHOLE;
    cell->mask = mask;
    cell->u.whole.write = write;
    return cell;
}

START_TEST(shadow_hasOneCellForEachWord) {
    static const uintptr_t bases[] = {0x10000, 0x7ffffffff000, 0x7fff00000000, 0x555555550000};
    Shadow *s = shadowCreate(hooksDefault(), countChannel);
    for (size_t i = 0; i < sizeof bases / sizeof bases[0]; i++) {
        Cell *cell = shadowCell(s, bases[i]);
        ck_assert_int_eq(cell->kind, CELL_EMPTY);
        ck_assert_ptr_eq(shadowCell(s, bases[i] + 7), cell);
        ck_assert_ptr_eq(shadowCell(s, bases[i] + 8), cell + 1);
    }
    ck_assert_ptr_null(shadowPage(s, 0x123456780000));
    shadowFree(s);
}
END_TEST

START_TEST(shadow_splitKeepsWhatWasNoted) {
    Shadow *s = shadowCreate(hooksDefault(), countChannel);
    Cell *cell = whole(s, 0x20000, 0x0f, 77);
    ck_assert(shadowSplit(s, cell));
    ck_assert_int_eq(cell->kind, CELL_BYTES);
    for (int k = 0; k < 8; k++) ck_assert_uint_eq(cell->u.bytes[k].write, k < 4 ? 77 : 0);
    shadowFree(s);
}
END_TEST

START_TEST(shadow_forgetsExactlyTheRange) {
    Shadow *s = shadowCreate(hooksDefault(), countChannel);
    static const uintptr_t at[] = {0x2fff8, 0x30000, 0x30400, 0x3fff8, 0x40000, 0x40008};
    for (int i = 0; i < 6; i++) (void)whole(s, at[i], 0xff, (Epoch)i + 1);
    ck_assert(shadowSplit(s, shadowCell(s, 0x30400)));
    shadowForget(s, 0x30000, 0x10008);
    for (int i = 0; i < 6; i++) ck_assert_int_eq(shadowCell(s, at[i])->kind, i == 0 || i == 5 ? CELL_WHOLE : CELL_EMPTY);
    shadowForget(s, 0x900000000000, 0x20000);
    shadowFree(s);
}
END_TEST

START_TEST(shadow_freesChannels) {
    Shadow *s = shadowCreate(hooksDefault(), countChannel);
    channelsFreed = 0;
    shadowCell(s, 0x20010)->kind = CELL_CHANNEL;
    shadowCell(s, 0x20020)->kind = CELL_CHANNEL;
    shadowForget(s, 0x20000, 0x18);
    ck_assert_int_eq(channelsFreed, 1);
    shadowFree(s);
    ck_assert_int_eq(channelsFreed, 2);
}
END_TEST

int main(void) {
    Suite *s = suite_create("vm/race/shadow");
    TCase *tc = tcase_create("shadow");
    tcase_add_test(tc, shadow_hasOneCellForEachWord);
    tcase_add_test(tc, shadow_splitKeepsWhatWasNoted);
    tcase_add_test(tc, shadow_forgetsExactlyTheRange);
    tcase_add_test(tc, shadow_freesChannels);
    suite_add_tcase(s, tc);
    SRunner *runner = srunner_create(s);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? 0 : 1;
}
