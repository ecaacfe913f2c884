/* fault_runner.c: the `pascal` command with failing allocations and system calls.
 *
 * The linker's --wrap sends every call of our libraries to malloc, read, ... through the functions here (libc's own inner calls are not
 * touched). They count, log and, as the environment asks, fail:
 *   PSCAL_FAULT=alloc:K        the K-th allocation (from 1) fails          PSCAL_FAULT=alloc+:K   the K-th and all later ones fail
 *   PSCAL_FAULT=call:K:KIND    the K-th system call fails with KIND = EINTR EIO ENOSPC EPIPE EMFILE EAGAIN, or reads or writes
 *                              one byte only (SHORT), or the process is killed before it (KILL)
 *   PSCAL_FAULT_LOG=FILE       receives at the end: "allocs N calls M" and what failed
 * tests/fault/fault_tests.py runs it for every K and judges. */
#include "frontends/core/driver.h"
#include "frontends/pascal/pascal.h"
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

typedef enum FaultMode { FAULT_NONE, FAULT_ALLOC, FAULT_ALLOC_FROM, FAULT_CALL } FaultMode;
enum { KIND_SHORT = -1, KIND_KILL = -2 };

/* The one writable state of this test program: wrapped functions have no parameter of ours. */
static struct Faults {
    FaultMode mode;
    unsigned long at;
    int kind; /* an errno, KIND_SHORT or KIND_KILL */
    unsigned long allocCount, callCount;
    char failed[64];
    int failedFd;
    bool isActive;
} faults;

static bool allocFails(const char *name) {
    if (!faults.isActive) return false;
    unsigned long n = ++faults.allocCount;
    bool fails = (faults.mode == FAULT_ALLOC && n == faults.at) || (faults.mode == FAULT_ALLOC_FROM && n >= faults.at);
    if (fails) {
        (void)snprintf(faults.failed, sizeof faults.failed, "%s", name);
        errno = ENOMEM;
    }
    return fails;
}

/* True: the call must return -1 (errno is set). *length, if any, may be cut to 1. */
static bool callFails(const char *name, int fd, size_t *length) {
    if (!faults.isActive) return false;
    if (++faults.callCount != faults.at || faults.mode != FAULT_CALL) return false;
    (void)snprintf(faults.failed, sizeof faults.failed, "%s", name);
    faults.failedFd = fd;
    if (faults.kind == KIND_KILL) (void)raise(SIGKILL);
    if (faults.kind == KIND_SHORT) {
        if (length != NULL && *length > 1) *length = 1;
        return false;
    }
    errno = faults.kind;
    return true;
}

/* ---- allocations ---- */

void *__real_malloc(size_t n);
void *__wrap_malloc(size_t n);
void *__wrap_malloc(size_t n) { return allocFails("malloc") ? NULL : __real_malloc(n); }

void *__real_calloc(size_t n, size_t size);
void *__wrap_calloc(size_t n, size_t size);
void *__wrap_calloc(size_t n, size_t size) { return allocFails("calloc") ? NULL : __real_calloc(n, size); }

void *__real_realloc(void *p, size_t n);
void *__wrap_realloc(void *p, size_t n);
void *__wrap_realloc(void *p, size_t n) { return allocFails("realloc") ? NULL : __real_realloc(p, n); }

void *__real_mmap(void *at, size_t n, int protection, int flags, int fd, off_t offset);
void *__wrap_mmap(void *at, size_t n, int protection, int flags, int fd, off_t offset);
void *__wrap_mmap(void *at, size_t n, int protection, int flags, int fd, off_t offset) {
    /* Replacing pages of a range that we hold cannot fail for lack of address space; it is how memory is given back. */
    if ((flags & MAP_FIXED) == 0 && allocFails("mmap")) return MAP_FAILED;
    return __real_mmap(at, n, protection, flags, fd, offset);
}

int __real_mprotect(void *at, size_t n, int protection);
int __wrap_mprotect(void *at, size_t n, int protection);
int __wrap_mprotect(void *at, size_t n, int protection) {
    if (protection != PROT_NONE && allocFails("mprotect")) return -1;
    return __real_mprotect(at, n, protection);
}

/* ---- system calls ---- */

int __real_open(const char *path, int flags, ...);
int __wrap_open(const char *path, int flags, int mode);
int __wrap_open(const char *path, int flags, int mode) { return callFails("open", -1, NULL) ? -1 : __real_open(path, flags, mode); }

int __wrap___open_2(const char *path, int flags);
int __wrap___open_2(const char *path, int flags) { return callFails("open", -1, NULL) ? -1 : __real_open(path, flags, 0); }

ssize_t __real_read(int fd, void *buffer, size_t n);
ssize_t __wrap_read(int fd, void *buffer, size_t n);
ssize_t __wrap_read(int fd, void *buffer, size_t n) { return callFails("read", fd, &n) ? -1 : __real_read(fd, buffer, n); }

ssize_t __wrap___read_chk(int fd, void *buffer, size_t n, size_t room);
ssize_t __wrap___read_chk(int fd, void *buffer, size_t n, size_t room) { return __wrap_read(fd, buffer, n < room ? n : room); }

ssize_t __real_write(int fd, const void *buffer, size_t n);
ssize_t __wrap_write(int fd, const void *buffer, size_t n);
ssize_t __wrap_write(int fd, const void *buffer, size_t n) { return callFails("write", fd, &n) ? -1 : __real_write(fd, buffer, n); }

int __real_close(int fd);
int __wrap_close(int fd);
int __wrap_close(int fd) {
    if (callFails("close", fd, NULL)) {
        int reason = errno;
        (void)__real_close(fd); /* as Linux does: the descriptor is gone also when close fails */
        errno = reason;
        return -1;
    }
    return __real_close(fd);
}

off_t __real_lseek(int fd, off_t offset, int whence);
off_t __wrap_lseek(int fd, off_t offset, int whence);
off_t __wrap_lseek(int fd, off_t offset, int whence) { return callFails("lseek", fd, NULL) ? -1 : __real_lseek(fd, offset, whence); }

int __real_ftruncate(int fd, off_t size);
int __wrap_ftruncate(int fd, off_t size);
int __wrap_ftruncate(int fd, off_t size) { return callFails("ftruncate", fd, NULL) ? -1 : __real_ftruncate(fd, size); }

int __real_fstat(int fd, struct stat *out);
int __wrap_fstat(int fd, struct stat *out);
int __wrap_fstat(int fd, struct stat *out) { return callFails("fstat", fd, NULL) ? -1 : __real_fstat(fd, out); }

int __real_stat(const char *path, struct stat *out);
int __wrap_stat(const char *path, struct stat *out);
int __wrap_stat(const char *path, struct stat *out) { return callFails("stat", -1, NULL) ? -1 : __real_stat(path, out); }

int __real_fsync(int fd);
int __wrap_fsync(int fd);
int __wrap_fsync(int fd) { return callFails("fsync", fd, NULL) ? -1 : __real_fsync(fd); }

int __real_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to);
int __wrap_rename(const char *from, const char *to) { return callFails("rename", -1, NULL) ? -1 : __real_rename(from, to); }

char *__real_realpath(const char *path, char *out);
char *__wrap_realpath(const char *path, char *out);
char *__wrap_realpath(const char *path, char *out) { return callFails("realpath", -1, NULL) ? NULL : __real_realpath(path, out); }

char *__wrap___realpath_chk(const char *path, char *out, size_t room);
char *__wrap___realpath_chk(const char *path, char *out, size_t room) {
    (void)room;
    return __wrap_realpath(path, out);
}

#define WRAP_PATH_CALL(name)                                                                                                         \
    int __real_##name(const char *path);                                                                                             \
    int __wrap_##name(const char *path);                                                                                             \
    int __wrap_##name(const char *path) { return callFails(#name, -1, NULL) ? -1 : __real_##name(path); }
WRAP_PATH_CALL(unlink)
WRAP_PATH_CALL(rmdir)
WRAP_PATH_CALL(chdir)

int __real_mkdir(const char *path, mode_t mode);
int __wrap_mkdir(const char *path, mode_t mode);
int __wrap_mkdir(const char *path, mode_t mode) { return callFails("mkdir", -1, NULL) ? -1 : __real_mkdir(path, mode); }

/* ---- the command ---- */

static bool parseKind(const char *text) {
    static const struct { const char *name; int kind; } kinds[] = {
        {"EINTR", EINTR}, {"EIO", EIO}, {"ENOSPC", ENOSPC}, {"EPIPE", EPIPE},
        {"EMFILE", EMFILE}, {"EAGAIN", EAGAIN}, {"SHORT", KIND_SHORT}, {"KILL", KIND_KILL},
    };
    for (size_t i = 0; i < sizeof kinds / sizeof kinds[0]; i++) {
        if (strcmp(text, kinds[i].name) != 0) continue;
        faults.kind = kinds[i].kind;
        return true;
    }
    return false;
}

static bool parseFault(const char *text) {
    char kind[16] = "EIO";
    if (sscanf(text, "alloc:%lu", &faults.at) == 1) faults.mode = FAULT_ALLOC;
    else if (sscanf(text, "alloc+:%lu", &faults.at) == 1) faults.mode = FAULT_ALLOC_FROM;
    else if (sscanf(text, "call:%lu:%15s", &faults.at, kind) == 2) faults.mode = FAULT_CALL;
    else return false;
    return parseKind(kind);
}

static void writeLog(const char *path) {
    FILE *log = fopen(path, "w");
    if (log == NULL) return;
    (void)fprintf(log, "allocs %lu calls %lu failed %s fd %d\n", faults.allocCount, faults.callCount,
                  faults.failed[0] == 0 ? "-" : faults.failed, faults.failedFd);
    (void)fclose(log);
}

int main(int argc, char **argv) {
    const char *fault = getenv("PSCAL_FAULT");
    const char *log = getenv("PSCAL_FAULT_LOG");
    faults.failedFd = -1;
    if (fault != NULL && fault[0] != 0 && !parseFault(fault)) {
        (void)fprintf(stderr, "fault_runner: malformed PSCAL_FAULT\n");
        return 99;
    }
    faults.isActive = true;
    int status = driverMain(&pascalFrontEnd, NULL, argc, argv);
    faults.isActive = false;
    if (log != NULL) writeLog(log);
    return status;
}
