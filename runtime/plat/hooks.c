/* hooks.c: the default Hooks table, which talks to the real system, and facts about the machine.
 *
 * Each function is a thin wrapper with libc's meaning; retries (EINTR, short writes) belong to the
 * callers, so that tests can inject those results. Read first: Hooks in runtime/rt.h. */
#include "runtime/plat/hooks.h"

#include "runtime/rt.h"

#include <assert.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>
#if defined(__linux__)
#include <sys/random.h>
#endif

#ifndef MAP_NORESERVE
#define MAP_NORESERVE 0
#endif

static void *osAlloc(void *user, void *old, size_t oldSize, size_t newSize) {
    (void)user;
    (void)oldSize;
    assert(old != NULL || oldSize == 0);
    if (newSize == 0) {
        free(old);
        return NULL;
    }
    return realloc(old, newSize);
}

static void *osPageReserve(void *user, size_t size) {
    (void)user;
    assert(size > 0);
    void *at = mmap(NULL, size, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    return at == MAP_FAILED ? NULL : at;
}

static bool osPageCommit(void *user, void *at, size_t size) {
    (void)user;
    assert(at != NULL && size > 0);
#if defined(MADV_HUGEPAGE)
    /* The steps of a growing heap; stacks are bigger and touched sparsely. A wish: failure changes nothing. */
    if (size >= (size_t)2 << 20 && size <= (size_t)8 << 20) (void)madvise(at, size, MADV_HUGEPAGE);
#endif
    return mprotect(at, size, PROT_READ | PROT_WRITE) == 0;
}

static void osPageDecommit(void *user, void *at, size_t size) {
    (void)user;
    assert(at != NULL && size > 0);
#if defined(__linux__)
    if (madvise(at, size, MADV_DONTNEED) == 0) return;
#else
    /* elsewhere MADV_DONTNEED need not clear: a fresh mapping in place does */
    if (mmap(at, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) ==
        at)
        return;
#endif
    memset(at, 0,
           size); /* the contract is "reads as zero", also where the system keeps the pages */
}

static void osPageRelease(void *user, void *at, size_t size) {
    (void)user;
    assert(at != NULL && size > 0);
    int rc = munmap(at, size);
    assert(rc == 0);
    (void)rc;
}

static int osOpen(void *user, const char *path, int flags, int mode) {
    (void)user;
    assert(path != NULL);
    return open(path, flags | O_CLOEXEC, (mode_t)mode);
}

static int osClose(void *user, int fd) {
    (void)user;
    return close(fd);
}

static ssize_t osRead(void *user, int fd, void *buf, size_t n) {
    (void)user;
    assert(buf != NULL || n == 0);
    return read(fd, buf, n);
}

static ssize_t osWrite(void *user, int fd, const void *buf, size_t n) {
    (void)user;
    assert(buf != NULL || n == 0);
    return write(fd, buf, n);
}

static int64_t osSeek(void *user, int fd, int64_t offset, int whence) {
    (void)user;
    return (int64_t)lseek(fd, (off_t)offset, whence);
}

static int osTruncate(void *user, int fd, int64_t size) {
    (void)user;
    return ftruncate(fd, (off_t)size);
}

static int osFsync(void *user, int fd) {
    (void)user;
    return fsync(fd);
}

static int osRename(void *user, const char *from, const char *to) {
    (void)user;
    assert(from != NULL && to != NULL);
    return rename(from, to);
}

static int osUnlink(void *user, const char *path) {
    (void)user;
    return unlink(path);
}

static int osMkdir(void *user, const char *path, int mode) {
    (void)user;
    return mkdir(path, (mode_t)mode);
}

static int osRmdir(void *user, const char *path) {
    (void)user;
    return rmdir(path);
}

static int osChdir(void *user, const char *path) {
    (void)user;
    return chdir(path);
}

static void fileInfo(const struct stat *st, FileInfo *out) {
    out->kind = S_ISREG(st->st_mode)   ? PATH_PLAIN
                : S_ISDIR(st->st_mode) ? PATH_FOLDER
                                       : PATH_OTHER;
    out->size = (int64_t)st->st_size;
    out->modifiedNs = (int64_t)st->st_mtim.tv_sec * 1000000000 + st->st_mtim.tv_nsec;
}

static int osStat(void *user, const char *path, bool isFollowed, FileInfo *out) {
    (void)user;
    assert(path != NULL && out != NULL);
    struct stat st;
    int rc = isFollowed ? stat(path, &st) : lstat(path, &st);
    if (rc == 0) fileInfo(&st, out);
    return rc;
}

static int osFstat(void *user, int fd, FileInfo *out) {
    (void)user;
    assert(out != NULL);
    struct stat st;
    int rc = fstat(fd, &st);
    if (rc == 0) fileInfo(&st, out);
    return rc;
}

static int osAccess(void *user, const char *path, int mode) {
    (void)user;
    return access(path, mode);
}

static int osIsatty(void *user, int fd) {
    (void)user;
    return isatty(fd);
}

static char *osGetcwd(void *user, char *buf, size_t size) {
    (void)user;
    assert(buf != NULL);
    return getcwd(buf, size);
}

static char *osRealpath(void *user, const char *path, char *buf) {
    (void)user;
    assert(path != NULL && buf != NULL);
    return realpath(path, buf);
}

static const char *osGetenv(void *user, const char *name) {
    (void)user;
    return getenv(name);
}

static int osPoll(void *user, int fd, bool forWriting, int timeoutMs) {
    (void)user;
    struct pollfd waiter = {.fd = fd, .events = forWriting ? POLLOUT : POLLIN, .revents = 0};
    return poll(&waiter, 1, timeoutMs);
}

static void *osOpendir(void *user, const char *path) {
    (void)user;
    assert(path != NULL);
    return opendir(path);
}

static bool osReaddir(void *user, void *folder, char *name, size_t size) {
    (void)user;
    assert(folder != NULL && name != NULL);
    for (const struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        size_t n = strlen(entry->d_name);
        if (n >= size) continue;
        memcpy(name, entry->d_name, n + 1);
        return true;
    }
    return false;
}

static void osClosedir(void *user, void *folder) {
    (void)user;
    (void)closedir(folder);
}

static void osSleepNs(void *user, int64_t ns) {
    (void)user;
    assert(ns >= 0);
    struct timespec time = {.tv_sec = (time_t)(ns / 1000000000), .tv_nsec = (long)(ns % 1000000000)};
    (void)nanosleep(&time, NULL);
}

static int osSystem(void *user, const char *command) {
    (void)user;
    assert(command != NULL);
    return system(command);
}

static int64_t osClockNs(void *user, bool isWall) {
    (void)user;
    struct timespec now = {0};
    int rc = clock_gettime(isWall ? CLOCK_REALTIME : CLOCK_MONOTONIC, &now);
    assert(rc == 0);
    (void)rc;
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

static uint64_t osRandom(void *user) {
    uint64_t seed = 0;
#if defined(__linux__)
    if (getrandom(&seed, sizeof seed, GRND_NONBLOCK) == (ssize_t)sizeof seed) return seed;
#endif
    /* early boot or another system: two clocks and an address, mixed as in splitmix64 */
    seed = (uint64_t)osClockNs(user, true) ^ ((uint64_t)osClockNs(user, false) << 20) ^
           (uint64_t)(uintptr_t)&seed;
    seed += (uint64_t)getpid() << 40;
    seed = (seed ^ (seed >> 30)) * 0xbf58476d1ce4e5b9u;
    seed = (seed ^ (seed >> 27)) * 0x94d049bb133111ebu;
    return seed ^ (seed >> 31);
}

const Hooks *hooksDefault(void) {
    static const Hooks hooks = {
        .user = NULL,
        .alloc = osAlloc,
        .pageReserve = osPageReserve,
        .pageCommit = osPageCommit,
        .pageDecommit = osPageDecommit,
        .pageRelease = osPageRelease,
        .open = osOpen,
        .close = osClose,
        .read = osRead,
        .write = osWrite,
        .seek = osSeek,
        .truncate = osTruncate,
        .fsync = osFsync,
        .rename = osRename,
        .unlink = osUnlink,
        .mkdir = osMkdir,
        .rmdir = osRmdir,
        .chdir = osChdir,
        .stat = osStat,
        .fstat = osFstat,
        .access = osAccess,
        .isatty = osIsatty,
        .getcwd = osGetcwd,
        .realpath = osRealpath,
        .getenv = osGetenv,
        .poll = osPoll,
        .opendir = osOpendir,
        .readdir = osReaddir,
        .closedir = osClosedir,
        .sleepNs = osSleepNs,
        .system = osSystem,
        .clockNs = osClockNs,
        .random = osRandom,
    };
    return &hooks;
}

uint64_t platMemoryBytes(void) {
    long pages = sysconf(_SC_PHYS_PAGES);
    long pageBytes = sysconf(_SC_PAGESIZE);
    if (pages <= 0 || pageBytes <= 0) return (uint64_t)1 << 30;
    return (uint64_t)pages * (uint64_t)pageBytes;
}

uint32_t platProcessors(void) {
    cpu_set_t set;
    if (sched_getaffinity(0, sizeof set, &set) != 0) { /* more than the set can name */
        long n = sysconf(_SC_NPROCESSORS_ONLN);
        return n < 1 ? 1 : (uint32_t)n;
    }
    int n = CPU_COUNT(&set);
    return n < 1 ? 1 : (uint32_t)n;
}
