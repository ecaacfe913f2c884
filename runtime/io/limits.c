/* limits.c: how much a program may write, how many files it may hold open (--max-output, --max-files), and what it may not do at all (--sandbox).
 *
 * Bytes count when they leave the buffer, whatever file they go to; those up to the limit are still written. Descriptors count from the call that opens one to the
 * one that closes it; standard files do not. */
#include "runtime/io/io_internal.h"

#include "runtime/builtins/builtins.h"
#include <errno.h>

void ioSetLimits(IoState *io, uint64_t maxOutputBytes, uint64_t maxFiles) {
    assert(io->open == NULL && io->fileCount == 0);
    io->outputLeft = maxOutputBytes == 0 ? IO_NO_LIMIT : maxOutputBytes;
    io->filesMax = maxFiles == 0 ? IO_NO_LIMIT : maxFiles;
}

size_t ioOutputTake(IoState *io, size_t n) {
    uint64_t left = __atomic_load_n(&io->outputLeft, __ATOMIC_RELAXED), take;
    if (LIKELY(left == IO_NO_LIMIT)) return n;
    do {
        take = n < left ? n : left;
    } while (!__atomic_compare_exchange_n(&io->outputLeft, &left, left - take, false, __ATOMIC_RELAXED, __ATOMIC_RELAXED));
    if (take < n) __atomic_store_n(&io->isOutputOver, true, __ATOMIC_RELAXED);
    assert(take <= n);
    return (size_t)take;
}

int ioOutputOver(Rt *rt) {
    if (rt == NULL) return EFBIG;
    (void)rtRaise(rt, RTE_OUTPUT, NULL);
    return -1;
}

int ioFileTake(Rt *rt) {
    IoState *io = rt->io;
    (void)pthread_mutex_lock(&io->lock);
    bool isOne = io->fileCount < io->filesMax;
    io->fileCount += isOne;
    (void)pthread_mutex_unlock(&io->lock);
    return isOne ? 0 : rtRaise(rt, RTE_FILES, NULL);
}

void ioFileGive(IoState *io) {
    (void)pthread_mutex_lock(&io->lock);
    assert(io->fileCount > 0);
    io->fileCount--;
    (void)pthread_mutex_unlock(&io->lock);
}

/* ---- sandbox ----------------------------------------------------------------------------------------------------------------------- */

void ioSandbox(IoState *io, uint32_t refused) {
    assert((refused & ~(uint32_t)BUILTIN_CAPABILITIES) == 0);
    io->refused = refused;
    if ((refused & BUILTIN_FS_WRITE) != 0) ioForbidWriting(io);
}

int ioAsk(Rt *rt, uint32_t capabilities, const char *what) {
    static const struct {
        uint32_t flag;
        const char *name;
    } names[] = {{BUILTIN_FS_READ, "fs-read"}, {BUILTIN_FS_WRITE, "fs-write"}, {BUILTIN_NET, "net"},      {BUILTIN_PROC, "process"},
                 {BUILTIN_ENV, "env"},         {BUILTIN_CLOCK, "clock"},       {BUILTIN_TERM, "terminal"}};
    uint32_t missing = rt->io == NULL ? 0 : rt->io->refused & capabilities;
    if (LIKELY(missing == 0)) return 0;
    size_t i = 0;
    while ((missing & names[i].flag) == 0) i++;
    assert(i < sizeof names / sizeof names[0]);
    return rtRaise(rt, RTE_BUILTIN, "the sandbox refuses %s (--allow=%s)", what, names[i].name);
}
