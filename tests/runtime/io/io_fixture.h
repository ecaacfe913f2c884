/* io_fixture.h: an Rt with heap and IoState whose standard files are memory and whose system calls
 * can be made to fail. */
#ifndef PSCAL_TESTS_IO_FIXTURE_H
#define PSCAL_TESTS_IO_FIXTURE_H

#include "runtime/builtins/builtins.h"
#include "runtime/io/file.h"

#include <check.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { IO_ROOTS = 64, IO_OUTPUT_MAX = 1 << 20 };

typedef struct IoTest {
    Hooks hooks;
    Heap *heap;
    IoState *io;
    Rt rt;
    HeapRun runs[HEAP_CLASSES];
    Value R[IO_ROOTS]; /* register window: arguments from 0 */
    Obj *files[8];     /* file variables */
    char *output;      /* what reached descriptor 1 */
    size_t outputLength;
    size_t errorLength; /* bytes that reached descriptor 2 */
    const char *input;
    size_t inputLength, inputAt, inputChunk;
    long writes, reads;           /* calls so far */
    long failWriteAt, failReadAt; /* call index that fails with failErrno; -1 none */
    bool isForGood;
    int failErrno;
    size_t writeMax; /* short writes: at most so many bytes a call */
    char names[8][64];
    char stringMemory[8][256];
    int strings;
} IoTest;

static inline ssize_t ioTestWrite(void *user, int fd, const void *buf, size_t n) {
    IoTest *t = user;
    long call = t->writes++;
    if (t->failWriteAt >= 0 &&
        (call == t->failWriteAt || (t->isForGood && call > t->failWriteAt))) {
        errno = t->failErrno;
        return -1;
    }
    if (n > t->writeMax) n = t->writeMax;
    if (fd == 2) {
        t->errorLength += n;
        return (ssize_t)n;
    }
    if (fd != 1) return write(fd, buf, n);
    ck_assert_uint_le(t->outputLength + n, IO_OUTPUT_MAX);
    memcpy(t->output + t->outputLength, buf, n);
    t->outputLength += n;
    return (ssize_t)n;
}

static inline ssize_t ioTestRead(void *user, int fd, void *buf, size_t n) {
    IoTest *t = user;
    long call = t->reads++;
    if (t->failReadAt >= 0 && (call == t->failReadAt || (t->isForGood && call > t->failReadAt))) {
        errno = t->failErrno;
        return -1;
    }
    if (fd != 0) return read(fd, buf, n > t->inputChunk ? t->inputChunk : n);
    size_t left = t->inputLength - t->inputAt;
    if (n > left) n = left;
    if (n > t->inputChunk) n = t->inputChunk;
    memcpy(buf, t->input + t->inputAt, n);
    t->inputAt += n;
    return (ssize_t)n;
}

static inline void ioTestMark(void *user, Heap *heap) {
    IoTest *t = user;
    heapMarkRange(heap, t->R, t->R + IO_ROOTS);
    heapMarkRange(heap, t->files, t->files + 8);
}

static inline IoTest *ioTestNew(const char *input) {
    IoTest *t = calloc(1, sizeof *t);
    HeapConfig config = {.maxBytes = 64 << 20, .isStress = true};
    ck_assert_ptr_nonnull(t);
    t->output = malloc(IO_OUTPUT_MAX);
    ck_assert_ptr_nonnull(t->output);
    t->hooks = *hooksDefault();
    t->hooks.user = t;
    t->hooks.write = ioTestWrite;
    t->hooks.read = ioTestRead;
    t->input = input;
    t->inputLength = strlen(input);
    t->inputChunk = 1 << 20;
    t->writeMax = 1 << 30;
    t->failWriteAt = t->failReadAt = -1;
    t->heap = heapCreate(&t->hooks, &config);
    ck_assert_ptr_nonnull(t->heap);
    HeapClient client = {.user = t, .markRoots = ioTestMark};
    heapSetClient(t->heap, &client);
    ck_assert(heapAddRuns(t->heap, t->runs));
    t->io = ioStateCreate(&t->hooks, t->heap);
    ck_assert_ptr_nonnull(t->io);
    t->rt.hooks = &t->hooks;
    t->rt.heap = t->heap;
    t->rt.runs = t->runs;
    t->rt.io = t->io;
    for (int i = 0; i < 8; i++) {
        int n = snprintf(t->names[i], sizeof t->names[i], "/tmp/pscal-io-test-%ld-%d",
                         (long)getpid(), i);
        ck_assert_int_lt(n, 64);
    }
    return t;
}

/* Flushes and closes everything; gives the status of ioFlushAll. */
static inline int ioTestFinish(IoTest *t) { return ioFlushAll(t->io, NULL); }

static inline void ioTestFree(IoTest *t) {
    t->failWriteAt = -1;
    ioTaskEnd(&t->rt);
    (void)ioFlushAll(t->io, NULL);
    heapDestroy(t->heap);
    ioStateDestroy(t->io);
    for (int i = 0; i < 8; i++) (void)unlink(t->names[i]);
    free(t->output);
    free(t);
}

static inline Value argI(int64_t v) { return (Value){.i = v}; }
static inline Value argF(double v) { return (Value){.f = v}; }
static inline Value argP(void *v) { return (Value){.p = v}; }
static inline Value argIn(IoTest *t) { return (Value){.o = ioStdFile(&t->rt, 0)}; }
static inline Value argOut(IoTest *t) { return (Value){.o = ioStdFile(&t->rt, 1)}; }
/* A static string; at most 8 live at once. */
static inline Value argS(IoTest *t, const char *text) {
    size_t n = strlen(text);
    if (n == 0) return (Value){.o = NULL};
    void *memory = t->stringMemory[t->strings++ % 8];
    ck_assert_uint_le(strStaticSize((int64_t)n), 256);
    return (Value){.o = (Obj *)strInitStatic(memory, text, (int64_t)n)};
}
static inline Value argFile(IoTest *t, int i) {
    Obj *o = ioFileRef(&t->rt, &t->files[i], NULL, false);
    ck_assert_ptr_nonnull(o);
    return (Value){.o = o};
}

/* Calls builtin id with up to five argument words; results in t->R. Gives its status. */
static inline int call5(IoTest *t, int id, Value a, Value b, Value c, Value d, Value e) {
    t->R[0] = a;
    t->R[1] = b;
    t->R[2] = c;
    t->R[3] = d;
    t->R[4] = e;
    t->rt.error.code = RT_OK;
    int status = builtinTable[id].fn(&t->rt, t->R);
    ck_assert_int_eq(status != 0, t->rt.error.code != RT_OK);
    return status;
}
#define CALL1(t, id, a) call5(t, id, a, argI(0), argI(0), argI(0), argI(0))
#define CALL2(t, id, a, b) call5(t, id, a, b, argI(0), argI(0), argI(0))
#define CALL3(t, id, a, b, c) call5(t, id, a, b, c, argI(0), argI(0))
#define CALL4(t, id, a, b, c, d) call5(t, id, a, b, c, d, argI(0))

static inline void expectOutput(IoTest *t, const char *text) {
    ioFlushStandard(t->io);
    t->output[t->outputLength] = '\0';
    ck_assert_str_eq(t->output, text);
    t->outputLength = 0;
}

static inline void expectString(const Value *v, const char *text) {
    const ObjString *s = (const ObjString *)v->o;
    ck_assert_int_eq(strLength(s), (int64_t)strlen(text));
    ck_assert_int_eq(memcmp(strBytes(s), text, strlen(text)), 0);
}

#endif
