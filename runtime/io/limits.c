/* limits.c: how much a program may write, and how many files it may hold open (--max-output, --max-files).
 *
 * Bytes count when they leave the buffer, whatever file they go to; those up to the limit are still written. Descriptors count from the call that opens one to the
 * one that closes it; standard files do not. */
#include "runtime/io/io_internal.h"

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
