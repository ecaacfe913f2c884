/* words_test.c: copying and clearing whole units, with every alignment, overlap, and a racing reader. */
#include "runtime/mem/words.h"

#include <check.h>
#include <pthread.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { ROOM = 256 };

static void fill(unsigned char *bytes) {
    for (int i = 0; i < ROOM; i++) bytes[i] = (unsigned char)(i * 7 + 1);
}

START_TEST(copy_ofEachAlignmentAndOverlapIsMemmove) {
    for (size_t size = 0; size <= 40; size++) {
        for (size_t from = 64; from < 80; from++) {
            for (size_t to = 40; to < 104; to++) {
                _Alignas(8) unsigned char got[ROOM], want[ROOM];
                fill(got);
                fill(want);
                wordsCopy(got + to, got + from, size);
                memmove(want + to, want + from, size);
                ck_assert_msg(memcmp(got, want, ROOM) == 0, "size %zu from %zu to %zu", size, from, to);
            }
        }
    }
}
END_TEST

START_TEST(zero_clearsExactlyTheBytes) {
    for (size_t size = 0; size <= 40; size++) {
        for (size_t at = 64; at < 80; at++) {
            _Alignas(8) unsigned char got[ROOM], want[ROOM];
            fill(got);
            fill(want);
            wordsZero(got + at, size);
            memset(want + at, 0, size);
            ck_assert_msg(memcmp(got, want, ROOM) == 0, "size %zu at %zu", size, at);
        }
    }
}
END_TEST

enum { WORDS = 25, ROUNDS = 50000 };
static uint64_t shared[WORDS];
static const uint64_t PATTERN = 0x0123456789abcdefu;

static void *writer(void *unused) {
    (void)unused;
    uint64_t pattern[WORDS];
    for (int i = 0; i < WORDS; i++) pattern[i] = PATTERN;
    for (int i = 0; i < ROUNDS; i++) {
        wordsCopy(shared, pattern, sizeof shared);
        wordsZero(shared, sizeof shared);
    }
    return NULL;
}

/* Words of eight bytes are seen as they were or as they will be. */
START_TEST(words_areSeenWholeByARacingReader) {
    pthread_t thread;
    ck_assert_int_eq(pthread_create(&thread, NULL, writer, NULL), 0);
    for (int i = 0; i < ROUNDS; i++) {
        uint64_t seen[WORDS];
        wordsCopy(seen, shared, sizeof seen);
        int k = 0;
        while (k < WORDS && (seen[k] == 0 || seen[k] == PATTERN)) k++;
        ck_assert_msg(k == WORDS, "word %d: %llx", k, k < WORDS ? (unsigned long long)seen[k] : 0);
    }
    ck_assert_int_eq(pthread_join(thread, NULL), 0);
}
END_TEST

int main(void) {
    Suite *suite = suite_create("words");
    TCase *c = tcase_create("words");
    suite_add_tcase(suite, c);
    tcase_add_test(c, copy_ofEachAlignmentAndOverlapIsMemmove);
    tcase_add_test(c, zero_clearsExactlyTheBytes);
    tcase_add_test(c, words_areSeenWholeByARacingReader);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
