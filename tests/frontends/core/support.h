/* support.h: what the tests of frontends/core share: hooks that can fail, a captured diagnostic output, one compilation in memory. */
#ifndef PSCAL_TESTS_FRONTENDS_CORE_SUPPORT_H
#define PSCAL_TESTS_FRONTENDS_CORE_SUPPORT_H

#include "frontends/core/compile.h"
#include <check.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct TestHooks {
    Hooks hooks;
    long allocLimit; /* allocations before they fail; negative: never */
    size_t live;     /* bytes */
    char *out;       /* captured diagnostics */
    size_t outLength, outCapacity;
    int pieces;
} TestHooks;

static inline void *testAlloc(void *user, void *old, size_t oldSize, size_t newSize) {
    TestHooks *t = user;
    if (newSize == 0) {
        t->live -= oldSize;
        free(old);
        return NULL;
    }
    if (t->allocLimit == 0) return NULL;
    if (t->allocLimit > 0) t->allocLimit--;
    void *p = realloc(old, newSize);
    if (p == NULL) return NULL;
    if (old == NULL) memset(p, 0xA5, newSize); /* nobody may rely on zero memory from the hook */
    t->live += newSize - oldSize;
    return p;
}
static inline int testOpen(void *user, const char *path, int flags, int mode) { (void)user; return open(path, flags, mode); }
static inline int testClose(void *user, int fd) { (void)user; return close(fd); }
static inline ssize_t testRead(void *user, int fd, void *buf, size_t n) { (void)user; return read(fd, buf, n); }
static inline int64_t testSeek(void *user, int fd, int64_t offset, int whence) { (void)user; return lseek(fd, offset, whence); }
static inline void testCapture(void *user, const char *bytes, size_t n) {
    TestHooks *t = user;
    if (t->outLength + n + 1 > t->outCapacity) {
        t->outCapacity = (t->outLength + n + 1) * 2;
        t->out = realloc(t->out, t->outCapacity);
    }
    memcpy(t->out + t->outLength, bytes, n);
    t->outLength += n;
    t->out[t->outLength] = '\0';
    t->pieces++;
}

static inline void testHooksInit(TestHooks *t) {
    memset(t, 0, sizeof *t);
    t->hooks.user = t;
    t->hooks.alloc = testAlloc;
    t->hooks.open = testOpen;
    t->hooks.close = testClose;
    t->hooks.read = testRead;
    t->hooks.seek = testSeek;
    t->allocLimit = -1;
}

/* A compilation over `text` ("test.pas"), diagnostics captured. */
typedef struct TestCompile {
    TestHooks host;
    CompileOptions options;
    Compile c;
} TestCompile;

static inline void testFailed(void *user) {
    Compile *c = user;
    longjmp(c->outOfMemory, 1);
}

static inline TestCompile *testBegin(const char *text, size_t size) {
    TestCompile *t = calloc(1, sizeof *t);
    testHooksInit(&t->host);
    t->c.hooks = &t->host.hooks;
    t->c.options = &t->options;
    t->c.keepTrees = true;
    arenaInit(&t->c.arena, t->c.hooks, NULL, NULL);
    arenaInit(&t->c.bodyArena, t->c.hooks, NULL, NULL);
    arenaInit(&t->c.openArena, t->c.hooks, NULL, NULL);
    sourcesInit(&t->c.sources, &t->c.arena, t->c.hooks);
    diagInit(&t->c.diag, &t->c.sources, testCapture, &t->host);
    namesInit(&t->c.names, &t->c.arena, true);
    typesInit(&t->c.types, &t->c.arena, &t->c.names);
    t->c.mainFile = sourcesAddText(&t->c.sources, "test.pas", text, (uint32_t)size, 0);
    return t;
}

static inline void testEnd(TestCompile *t) {
    arenaFree(&t->c.openArena);
    arenaFree(&t->c.bodyArena);
    arenaFree(&t->c.arena);
    ck_assert_uint_eq(t->host.live, 0);
    free(t->host.out);
    free(t);
}

static inline int testRun(Suite *s) {
    SRunner *r = srunner_create(s);
    srunner_run_all(r, CK_ENV);
    int failed = srunner_ntests_failed(r);
    srunner_free(r);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}

#endif
