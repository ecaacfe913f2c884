/* source_test.c: arena, sources and names. */
#include "tests/frontends/core/support.h"

START_TEST(arena_zeroesMemoryAlsoAfterReset) {
    TestHooks h;
    Arena a;
    testHooksInit(&h);
    arenaInit(&a, &h.hooks, NULL, NULL);
    ArenaMark start = arenaMark(&a);
    size_t before = 0;
    for (int round = 0; round < 3; round++) {
        for (size_t i = 1; i < 3000; i++) {
            size_t n = i % 700 == 0 ? 200000 : i;
            unsigned char *p = arenaAlloc(&a, n);
            ck_assert_ptr_nonnull(p);
            ck_assert_uint_eq((uintptr_t)p % 8, 0);
            for (size_t k = 0; k < n; k++) {
                if (p[k] != 0) ck_abort_msg("byte %zu of %zu is dirty", k, n); /* an assertion a byte takes a minute */
            }
            memset(p, 0xEE, n);
        }
        if (round > 0) ck_assert_uint_eq(a.totalBytes, before); /* chunks are used again */
        before = a.totalBytes;
        arenaReset(&a, start);
    }
    arenaFree(&a);
    ck_assert_uint_eq(h.live, 0);
}
END_TEST

START_TEST(arena_resetKeepsWhatIsBeforeTheMark) {
    TestHooks h;
    Arena a;
    testHooksInit(&h);
    arenaInit(&a, &h.hooks, NULL, NULL);
    char *kept = arenaCopy(&a, "kept", 4);
    ArenaMark mark = arenaMark(&a);
    char *first = arenaAlloc(&a, 100);
    memset(arenaAlloc(&a, 500000), 1, 500000);
    arenaReset(&a, mark);
    char *second = arenaAlloc(&a, 100);
    ck_assert_ptr_eq(first, second);
    ck_assert_str_eq(kept, "kept");
    ck_assert_ptr_nonnull(arenaAlloc(&a, 0));
    ck_assert_ptr_null(arenaAlloc(&a, SIZE_MAX));
    ck_assert_ptr_null(arenaAlloc(&a, SIZE_MAX - 6));
    arenaFree(&a);
    ck_assert_uint_eq(h.live, 0);
}
END_TEST

static void unwind(void *user) {
    longjmp(*(jmp_buf *)user, 1);
}

START_TEST(arena_callsItsHandlerWhenMemoryRunsOut) {
    TestHooks h;
    Arena a;
    jmp_buf at;
    testHooksInit(&h);
    arenaInit(&a, &h.hooks, unwind, &at);
    h.allocLimit = 3;
    if (setjmp(at) == 0) {
        for (;;) ck_assert_ptr_nonnull(arenaAlloc(&a, 10000));
    }
    arenaFree(&a);
    ck_assert_uint_eq(h.live, 0);
}
END_TEST

START_TEST(names_areEqualIffTheirPointersAre) {
    TestCompile *t = testBegin("", 0);
    char text[32];
    Name *first[5000];
    for (int i = 0; i < 5000; i++) {
        int n = snprintf(text, sizeof text, "Name%dX", i);
        first[i] = nameIntern(&t->c.names, text, (uint32_t)n);
    }
    for (int i = 0; i < 5000; i++) {
        (void)snprintf(text, sizeof text, "nAME%dx", i);
        ck_assert_ptr_eq(nameOf(&t->c.names, text), first[i]);
        if (i > 0) ck_assert_ptr_ne(first[i], first[i - 1]);
    }
    ck_assert_str_eq(first[7]->text, "name7x");
    ck_assert_str_eq(first[7]->spelling, "Name7X");
    ck_assert_uint_eq(t->c.names.count, 5000);
    ck_assert_uint_le(t->c.names.count * 2, t->c.names.slotCount);
    char *longName = malloc(1000000);
    memset(longName, 'Q', 1000000);
    ck_assert_ptr_eq(nameIntern(&t->c.names, longName, 1000000), nameIntern(&t->c.names, longName, 1000000));
    ck_assert_ptr_ne(nameIntern(&t->c.names, longName, 1000000), nameIntern(&t->c.names, longName, 999999));
    free(longName);
    Names exact;
    namesInit(&exact, &t->c.arena, false);
    ck_assert_ptr_ne(nameOf(&exact, "a"), nameOf(&exact, "A"));
    testEnd(t);
}
END_TEST

/* A name that is found while it is read is the one that nameIntern finds, whatever follows it, and nothing behind the end is read (the buffer is exact). */
START_TEST(names_scanned) {
    TestCompile *t = testBegin("", 0);
    static const char alphabet[] = "aZ_09qX7bY", ends[] = " ;.'-/:@[`{~\x01\x7f\x80\xc1\xdf\xe1\xff";
    for (uint32_t length = 1; length <= 300; length++) {
        for (uint32_t e = 0; e < sizeof ends; e++) {
            bool isAtEnd = e == sizeof ends - 1;
            char *text = malloc(length + !isAtEnd);
            for (uint32_t i = 0; i < length; i++) text[i] = alphabet[(i * 7 + length) % (sizeof alphabet - 1)];
            if (!isAtEnd) text[length] = ends[e];
            uint32_t found = 0;
            Name *name = nameScan(&t->c.names, text, text + length + !isAtEnd, &found);
            ck_assert_uint_eq(found, length);
            ck_assert_ptr_eq(name, nameIntern(&t->c.names, text, length));
            ck_assert_uint_eq(name->length, length);
            free(text);
        }
    }
    testEnd(t);
}
END_TEST

START_TEST(sources_giveFileLineAndColumn) {
    TestCompile *t = testBegin("a\nbc\r\n\nd", 8);
    SourceFile *second = sourcesAddText(&t->c.sources, "two", "x\n", 2, 3);
    static const uint32_t lines[] = {1, 1, 2, 2, 2, 2, 3, 4, 4}, columns[] = {1, 2, 1, 2, 3, 4, 1, 1, 2};
    for (int turn = 0; turn < 2; turn++) {
        for (uint32_t k = 0; k <= 8; k++) {
            uint32_t i = turn == 0 ? k : 8 - k;
            SourcePlace p = sourcesPlace(&t->c.sources, 1 + i);
            ck_assert_str_eq(p.file->path, "test.pas");
            ck_assert_uint_eq(p.line, lines[i]);
            ck_assert_uint_eq(p.column, columns[i]);
        }
    }
    ck_assert_uint_eq(second->base, 10);
    ck_assert_uint_eq(sourcesPlace(&t->c.sources, 12).line, 2);
    ck_assert_ptr_null(sourcesPlace(&t->c.sources, 0).file);
    ck_assert_ptr_null(sourcesPlace(&t->c.sources, 13).file);
    testEnd(t);
}
END_TEST

START_TEST(sources_readFilesAndTellWhyNot) {
    TestCompile *t = testBegin("", 0);
    SourceFile *f;
    const char *reason;
    char path[] = "/tmp/source_test.XXXXXX";
    int fd = mkstemp(path);
    ck_assert_int_eq(write(fd, "begin end.", 10), 10);
    close(fd);
    ck_assert_int_eq(sourcesRead(&t->c.sources, path, 0, &f, &reason), SOURCE_OK);
    ck_assert_uint_eq(f->size, 10);
    ck_assert_str_eq(f->text, "begin end.");
    ck_assert_int_eq(truncate(path, (off_t)3 << 30), 0);
    ck_assert_int_eq(sourcesRead(&t->c.sources, path, 0, &f, &reason), SOURCE_TOO_BIG);
    ck_assert_int_eq(truncate(path, 0), 0);
    ck_assert_int_eq(sourcesRead(&t->c.sources, path, 0, &f, &reason), SOURCE_OK);
    ck_assert_uint_eq(f->size, 0);
    unlink(path);
    ck_assert_int_eq(sourcesRead(&t->c.sources, path, 0, &f, &reason), SOURCE_NOT_FOUND);
    ck_assert_str_eq(reason, "No such file or directory");
    ck_assert_ptr_null(f);
    ck_assert_int_eq(sourcesRead(&t->c.sources, "/tmp", 0, &f, &reason), SOURCE_DIRECTORY);
    ck_assert_int_eq(sourcesRead(&t->c.sources, "/proc/self/mem", 0, &f, &reason), SOURCE_UNREADABLE);
    ck_assert_int_eq(sourcesRead(&t->c.sources, "/proc/self/status", 0, &f, &reason), SOURCE_OK);
    ck_assert_uint_gt(f->size, 100);
    int ends[2];
    ck_assert_int_eq(pipe(ends), 0);
    ck_assert_int_eq(dup2(ends[0], 0), 0);
    ck_assert_int_eq(write(ends[1], "from a pipe", 11), 11);
    close(ends[1]);
    ck_assert_int_eq(sourcesRead(&t->c.sources, "-", 0, &f, &reason), SOURCE_OK);
    ck_assert_str_eq(f->text, "from a pipe");
    t->host.allocLimit = 0;
    ck_assert_int_eq(sourcesRead(&t->c.sources, "-", 0, &f, &reason), SOURCE_NO_MEMORY);
    testEnd(t);
}
END_TEST

int main(void) {
    Suite *s = suite_create("source");
    TCase *c = tcase_create("source");
    tcase_set_timeout(c, 60);
    tcase_add_test(c, arena_zeroesMemoryAlsoAfterReset);
    tcase_add_test(c, arena_resetKeepsWhatIsBeforeTheMark);
    tcase_add_test(c, arena_callsItsHandlerWhenMemoryRunsOut);
    tcase_add_test(c, names_areEqualIffTheirPointersAre);
    tcase_add_test(c, names_scanned);
    tcase_add_test(c, sources_giveFileLineAndColumn);
    tcase_add_test(c, sources_readFilesAndTellWhyNot);
    suite_add_tcase(s, c);
    return testRun(s);
}
