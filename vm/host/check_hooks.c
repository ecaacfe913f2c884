/* check_hooks.c: the world outside as --jit=check shows it to the two tiers: each call is done once, by the leader, and its result goes to both. Memory is
 * each process's own. */
#include "vm/host/check.h"
#include <assert.h>
#include <string.h>

#define REAL(c) checkReal(c)
#define USER(c) checkReal(c)->user

static void *checkAlloc(void *user, void *old, size_t oldSize, size_t newSize) { return REAL(user)->alloc(USER(user), old, oldSize, newSize); }
static void *checkPageReserve(void *user, size_t size) { return REAL(user)->pageReserve(USER(user), size); }
static bool checkPageCommit(void *user, void *at, size_t size) { return REAL(user)->pageCommit(USER(user), at, size); }
static void checkPageDecommit(void *user, void *at, size_t size) { REAL(user)->pageDecommit(USER(user), at, size); }
static void checkPageRelease(void *user, void *at, size_t size) { REAL(user)->pageRelease(USER(user), at, size); }
static const char *checkGetenv(void *user, const char *name) { return REAL(user)->getenv(USER(user), name); }

/* Calls with numbers only. */
static int64_t exchangeNumbers(Check *c, Event *e) {
    checkExchange(c, e, NULL, 0, NULL, 0);
    return e->result;
}

static int64_t exchangePath(Check *c, Event *e, const char *path) {
    assert(path != NULL);
    checkExchange(c, e, path, strlen(path), NULL, 0);
    return e->result;
}

static int checkOpen(void *user, const char *path, int flags, int mode) {
    Event e = {.kind = EVENT_OPEN, .a = flags, .b = mode};
    if (checkPerforms(user)) e.result = REAL(user)->open(USER(user), path, flags, mode);
    return (int)exchangePath(user, &e, path);
}
static int checkClose(void *user, int fd) {
    Event e = {.kind = EVENT_CLOSE, .a = fd};
    if (checkPerforms(user)) e.result = REAL(user)->close(USER(user), fd);
    return (int)exchangeNumbers(user, &e);
}
static ssize_t checkRead(void *user, int fd, void *buf, size_t n) {
    Event e = {.kind = EVENT_READ, .a = fd, .b = (int64_t)n};
    if (checkPerforms(user)) {
        e.result = REAL(user)->read(USER(user), fd, buf, n);
        n = e.result > 0 ? (size_t)e.result : 0;
    }
    checkExchange(user, &e, NULL, 0, buf, n);
    return (ssize_t)e.result;
}
static ssize_t checkWrite(void *user, int fd, const void *buf, size_t n) {
    Event e = {.kind = EVENT_WRITE, .a = fd, .b = (int64_t)n};
    if (checkPerforms(user)) e.result = REAL(user)->write(USER(user), fd, buf, n);
    checkExchange(user, &e, buf, n, NULL, 0);
    assert(e.result <= (int64_t)n);
    return (ssize_t)e.result;
}
static int64_t checkSeek(void *user, int fd, int64_t offset, int whence) {
    Event e = {.kind = EVENT_SEEK, .a = (int64_t)fd * 4 + whence, .b = offset};
    if (checkPerforms(user)) e.result = REAL(user)->seek(USER(user), fd, offset, whence);
    return exchangeNumbers(user, &e);
}
static int checkTruncate(void *user, int fd, int64_t size) {
    Event e = {.kind = EVENT_TRUNCATE, .a = fd, .b = size};
    if (checkPerforms(user)) e.result = REAL(user)->truncate(USER(user), fd, size);
    return (int)exchangeNumbers(user, &e);
}
static int checkFsync(void *user, int fd) {
    Event e = {.kind = EVENT_FSYNC, .a = fd};
    if (checkPerforms(user)) e.result = REAL(user)->fsync(USER(user), fd);
    return (int)exchangeNumbers(user, &e);
}
static int checkRename(void *user, const char *from, const char *to) {
    Event e = {.kind = EVENT_RENAME, .a = (int64_t)strlen(to)};
    if (checkPerforms(user)) e.result = REAL(user)->rename(USER(user), from, to);
    return (int)exchangePath(user, &e, from);
}

#define PATH_CALL(Name, kindOf, call)                                                              \
    static int check##Name(void *user, const char *path) {                                         \
        Event e = {.kind = kindOf};                                                                \
        if (checkPerforms(user)) e.result = REAL(user)->call(USER(user), path);                    \
        return (int)exchangePath(user, &e, path);                                                  \
    }
PATH_CALL(Unlink, EVENT_UNLINK, unlink)
PATH_CALL(Rmdir, EVENT_RMDIR, rmdir)
PATH_CALL(Chdir, EVENT_CHDIR, chdir)
PATH_CALL(System, EVENT_SYSTEM, system)

static int checkMkdir(void *user, const char *path, int mode) {
    Event e = {.kind = EVENT_MKDIR, .a = mode};
    if (checkPerforms(user)) e.result = REAL(user)->mkdir(USER(user), path, mode);
    return (int)exchangePath(user, &e, path);
}
static int checkAccess(void *user, const char *path, int mode) {
    Event e = {.kind = EVENT_ACCESS, .a = mode};
    if (checkPerforms(user)) e.result = REAL(user)->access(USER(user), path, mode);
    return (int)exchangePath(user, &e, path);
}
static int checkStat(void *user, const char *path, bool isFollowed, FileInfo *out) {
    Event e = {.kind = EVENT_STAT, .a = isFollowed};
    if (checkPerforms(user)) e.result = REAL(user)->stat(USER(user), path, isFollowed, out);
    checkExchange(user, &e, path, strlen(path), out, sizeof *out);
    return (int)e.result;
}
static int checkFstat(void *user, int fd, FileInfo *out) {
    Event e = {.kind = EVENT_FSTAT, .a = fd};
    if (checkPerforms(user)) e.result = REAL(user)->fstat(USER(user), fd, out);
    checkExchange(user, &e, NULL, 0, out, sizeof *out);
    return (int)e.result;
}
static int checkIsatty(void *user, int fd) {
    Event e = {.kind = EVENT_ISATTY, .a = fd};
    if (checkPerforms(user)) e.result = REAL(user)->isatty(USER(user), fd);
    return (int)exchangeNumbers(user, &e);
}

/* Calls that fill a buffer with text: result 1 if they have, 0 if not; `size` is the buffer's. */
static bool exchangeText(Check *c, Event *e, const char *asked, char *buf, size_t size) {
    size_t room = !checkPerforms(c) ? size : e->result != 0 ? strlen(buf) + 1 : 0;
    assert(room <= size);
    checkExchange(c, e, asked, asked == NULL ? 0 : strlen(asked), buf, room);
    return e->result != 0;
}

static char *checkGetcwd(void *user, char *buf, size_t size) {
    Event e = {.kind = EVENT_GETCWD, .a = (int64_t)size};
    if (checkPerforms(user)) e.result = REAL(user)->getcwd(USER(user), buf, size) != NULL;
    return exchangeText(user, &e, NULL, buf, size) ? buf : NULL;
}
static char *checkRealpath(void *user, const char *path, char *buf) {
    Event e = {.kind = EVENT_REALPATH};
    if (checkPerforms(user)) e.result = REAL(user)->realpath(USER(user), path, buf) != NULL;
    return exchangeText(user, &e, path, buf, 4096) ? buf : NULL;
}
static bool checkReaddir(void *user, void *folder, char *name, size_t size) {
    Event e = {.kind = EVENT_READDIR, .a = (int64_t)(intptr_t)folder, .b = (int64_t)size};
    if (checkPerforms(user)) e.result = REAL(user)->readdir(USER(user), folder, name, size);
    return exchangeText(user, &e, NULL, name, size);
}
/* The follower's handle is the leader's, which it only gives back. */
static void *checkOpendir(void *user, const char *path) {
    Event e = {.kind = EVENT_OPENDIR};
    if (checkPerforms(user)) e.result = (int64_t)(intptr_t)REAL(user)->opendir(USER(user), path);
    return (void *)(intptr_t)exchangePath(user, &e, path);
}
static void checkClosedir(void *user, void *folder) {
    Event e = {.kind = EVENT_CLOSEDIR, .a = (int64_t)(intptr_t)folder};
    if (checkPerforms(user)) REAL(user)->closedir(USER(user), folder);
    (void)exchangeNumbers(user, &e);
}

static int checkPoll(void *user, int fd, bool forWriting, int timeoutMs) {
    Event e = {.kind = EVENT_POLL, .a = (int64_t)fd * 2 + forWriting, .b = timeoutMs};
    if (checkPerforms(user)) e.result = REAL(user)->poll(USER(user), fd, forWriting, timeoutMs);
    return (int)exchangeNumbers(user, &e);
}
static void checkSleepNs(void *user, int64_t ns) {
    Event e = {.kind = EVENT_SLEEP, .a = ns};
    if (checkPerforms(user)) REAL(user)->sleepNs(USER(user), ns);
    (void)exchangeNumbers(user, &e);
}
static int64_t checkClockNs(void *user, bool isWall) {
    Event e = {.kind = EVENT_CLOCK, .a = isWall};
    if (checkPerforms(user)) e.result = REAL(user)->clockNs(USER(user), isWall);
    return exchangeNumbers(user, &e);
}
static uint64_t checkRandom(void *user) {
    Event e = {.kind = EVENT_RANDOM};
    if (checkPerforms(user)) e.result = (int64_t)REAL(user)->random(USER(user));
    return (uint64_t)exchangeNumbers(user, &e);
}

void checkHooks(Check *c, Hooks *hooks) {
    *hooks = (Hooks){
        .user = c, .alloc = checkAlloc, .pageReserve = checkPageReserve, .pageCommit = checkPageCommit, .pageDecommit = checkPageDecommit,
        .pageRelease = checkPageRelease, .open = checkOpen, .close = checkClose, .read = checkRead, .write = checkWrite, .seek = checkSeek,
        .truncate = checkTruncate, .fsync = checkFsync, .rename = checkRename, .unlink = checkUnlink, .mkdir = checkMkdir, .rmdir = checkRmdir,
        .chdir = checkChdir, .stat = checkStat, .fstat = checkFstat, .access = checkAccess, .isatty = checkIsatty, .getcwd = checkGetcwd,
        .realpath = checkRealpath, .getenv = checkGetenv, .poll = checkPoll, .opendir = checkOpendir, .readdir = checkReaddir,
        .closedir = checkClosedir, .sleepNs = checkSleepNs, .system = checkSystem, .clockNs = checkClockNs, .random = checkRandom,
    };
}
