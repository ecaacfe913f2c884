/* open.c: naming, opening, closing, erasing and renaming files; directories
 * (pascal.md 14.1, 15.4, 15.6). */
#include "runtime/builtins/builtins.h"
#include "runtime/io/io_internal.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

typedef enum OpenMode { OPEN_READ, OPEN_READ_WRITE, OPEN_CREATE, OPEN_APPEND } OpenMode;

enum { PATH_BYTES = 4096, TEMPORARY_TRIES = 100, RECORD_SIZE_DEFAULT = 128, RECORD_SIZE_ISO = -1 };

/* ---- names ----------------------------------------------------------------------------------- */

static bool setName(File *f, const char *bytes, size_t n) {
    assert(bytes != NULL || n == 0);
    const Hooks *hooks = f->io->hooks;
    char *name = hookAlloc(hooks, n + 1);
    if (name == NULL) return false;
    if (n > 0) memcpy(name, bytes, n);
    name[n] = '\0';
    if (f->name != NULL) hookFree(hooks, f->name, f->nameLength + 1);
    f->name = name;
    f->nameLength = n;
    f->isAssigned = true;
    return true;
}

/* A string as a C path; false if it holds a NUL or is too long (no such file can exist). */
static bool toPath(const ObjString *s, char path[PATH_BYTES]) {
    size_t n = (size_t)strLength(s);
    if (n >= PATH_BYTES || memchr(strBytes(s), 0, n) != NULL) return false;
    memcpy(path, strBytes(s), n);
    path[n] = '\0';
    return true;
}

static bool isUsableName(const File *f) {
    assert(f->isAssigned && f->name != NULL);
    return memchr(f->name, 0, f->nameLength) == NULL;
}

static int assignName(Rt *rt, Value *R) {
    File *f = ioFileSelf(R[0]);
    if (f == NULL) return ioRefuse(rt, NULL, IO_NOT_OPEN, 0) == IO_RAISED;
    const ObjString *name = (const ObjString *)R[1].o;
    if (f->isOpen || f->fd >= 0) {
        IoOutcome outcome = fileClose(rt, f, true);
        if (outcome != IO_GO) return outcome == IO_RAISED;
    }
    if (!setName(f, strBytes(name), (size_t)strLength(name))) return rtRaise(rt, RTE_MEMORY, NULL);
    rt->ioResult = 0;
    return 0;
}
FILE_BUILTIN(ioAssign, assignName)

/* The k-th program parameter names the k-th argument, else a file of its own name (pascal.md 4.7).
 */
static int bindName(Rt *rt, Value *R) {
    File *f = ioFileSelf(R[0]);
    if (f == NULL || f->isAssigned) return 0;
    const ObjString *name = (const ObjString *)R[1].o;
    const char *bytes = strBytes(name);
    size_t n = (size_t)strLength(name);
    if (R[2].i >= 1 && R[2].i < rt->argCount) {
        bytes = rt->args[R[2].i];
        n = strlen(bytes);
    }
    return setName(f, bytes, n) ? 0 : rtRaise(rt, RTE_MEMORY, NULL);
}
FILE_BUILTIN(ioBind, bindName)

void ioForbidWriting(IoState *io) { io->isReadOnly = true; }

/* ---- opening --------------------------------------------------------------------------------- */

static int openRetrying(const Hooks *hooks, const char *path, int flags) {
    int fd;
    do {
        fd = hooks->open(hooks->user, path, flags, 0666);
    } while (fd < 0 && errno == EINTR);
    return fd;
}

static bool isModeRefused(int err) {
    return err == EACCES || err == EPERM || err == EROFS || err == EISDIR || err == ETXTBSY;
}

/* Opens path; sets *canBoth if the descriptor reads and writes. -1 and errno on failure. */
static int openPath(const Hooks *hooks, const char *path, OpenMode mode, bool wantsBoth,
                    bool *canBoth) {
    static const int one[] = {O_RDONLY, O_RDONLY, O_WRONLY | O_CREAT | O_TRUNC,
                              O_WRONLY | O_APPEND};
    static const int both[] = {O_RDONLY, O_RDWR, O_RDWR | O_CREAT | O_TRUNC, O_RDWR | O_APPEND};
    int fd = -1;
    *canBoth = wantsBoth && mode != OPEN_READ;
    if (*canBoth) {
        fd = openRetrying(hooks, path, both[mode]);
        if (fd < 0 && !isModeRefused(errno)) return -1;
    }
    if (fd < 0) {
        *canBoth = false;
        fd = openRetrying(hooks, path, one[mode]);
    }
    if (fd >= 0 && mode <= OPEN_READ_WRITE && systemIsDirectory(hooks, fd)) {
        (void)hooks->close(hooks->user, fd);
        errno = EISDIR;
        return -1;
    }
    return fd;
}

/* A new file that already has no name, so that it vanishes with its descriptor. */
static int openTemporary(const Hooks *hooks) {
    const char *folder = hooks->getenv(hooks->user, "TMPDIR");
    char path[PATH_BYTES];
    int fd = -1;
    if (folder == NULL || folder[0] == '\0' || strlen(folder) > PATH_BYTES - 64) folder = "/tmp";
    for (int i = 0; i < TEMPORARY_TRIES && fd < 0; i++) {
        unsigned long long number = hooks->random(hooks->user);
        (void)snprintf(path, sizeof path, "%s/pscal-%016llx.tmp", folder, number);
        fd = hooks->open(hooks->user, path, O_RDWR | O_CREAT | O_EXCL, 0600);
        if (fd < 0 && errno != EEXIST && errno != EINTR) return -1;
    }
    if (fd >= 0) (void)hooks->unlink(hooks->user, path);
    return fd;
}

static void setOpened(File *f, OpenMode mode, bool canBoth) {
    assert(f->fd >= 0 && f->wcur == NULL && f->rcur == NULL);
    f->isOpen = true;
    f->isEof = f->isScanned = f->hasHitEnd = false;
    f->lastByte = 0;
    f->isElementLoaded = false;
    f->isGenerating = mode >= OPEN_CREATE;
    f->isElementDefined = false;
    if (mode == OPEN_CREATE && f->refCount > 0) { /* nothing written before can be read again */
        f->object->refs = NULL;
        f->refCount = f->refCapacity = 0;
    }
    bool isForBoth = canBoth && (f->kind != FILE_TEXT || f->isForUpdate);
    f->canRead = mode <= OPEN_READ_WRITE || isForBoth;
    f->canWrite = mode >= OPEN_CREATE || (isForBoth && mode == OPEN_READ_WRITE);
    /* ISO 7185: a file in generation is always at its end and cannot be inspected; typed files stay
     * readable through Seek. */
}

/* A file whose name is empty stands for standard input or output. */
static IoOutcome openStandard(File *f, OpenMode mode) {
    assert(f->isAssigned && f->nameLength == 0);
    int n = mode <= OPEN_READ_WRITE ? FILE_STDIN : FILE_STDOUT;
    File *standard = &f->io->standard[n];
    if (f == standard || f->isStandard) {
        fileSetStandard(f, n);
    } else if (f->kind == FILE_TEXT || f->kind == FILE_UNTYPED) {
        f->alias = standard;
        f->isOpen = true;
    } else {
        f->fd = n;
        setOpened(f, mode == OPEN_READ_WRITE ? OPEN_READ : mode, false);
    }
    return IO_GO;
}

static int openAnonymous(Rt *rt, File *f, OpenMode mode) {
    assert(!f->isOpen && !f->isAssigned);
    const Hooks *hooks = rt->hooks;
    if (f->fd < 0) {
        if (mode != OPEN_CREATE) return ioRefuse(rt, f, IO_NOT_ASSIGNED, 0) == IO_RAISED;
        if (ioAsk(rt, BUILTIN_FS_WRITE, "temporary files")) return 1;
        if (ioFileTake(rt)) return 1;
        f->fd = openTemporary(hooks);
        int err = errno;
        if (f->fd < 0) ioFileGive(f->io);
        errno = err;
        if (f->fd < 0) return ioNoteOpen(rt, f, ioErrorOf(errno));
        f->isAnonymous = true;
        fileLink(f);
    }
    int64_t at = hooks->seek(hooks->user, f->fd, 0, mode == OPEN_APPEND ? SEEK_END : SEEK_SET);
    if (at < 0 || (mode == OPEN_CREATE && hooks->truncate(hooks->user, f->fd, 0) != 0))
        return ioNoteOpen(rt, f, ioErrorOf(errno));
    setOpened(f, mode, true);
    rt->ioResult = 0;
    return 0;
}

static int openFile(Rt *rt, File *f, OpenMode mode) {
    bool canBoth = false;
    rt->ioResult = 0;
    if (!f->isAssigned) return openAnonymous(rt, f, mode);
    if (f->nameLength == 0) return openStandard(f, mode) == IO_RAISED;
    if (!isUsableName(f)) return ioNoteOpen(rt, f, IO_NOT_FOUND);
    uint32_t needs = f->isForUpdate ? BUILTIN_FS_READ | BUILTIN_FS_WRITE : mode <= OPEN_READ_WRITE ? BUILTIN_FS_READ : BUILTIN_FS_WRITE;
    if (ioAsk(rt, needs, f->name) || ioFileTake(rt)) return 1;
    fileCallBegin(rt, f, CALL_READ); /* opening a named pipe waits for the other side */
    bool wantsBoth = f->isForUpdate || (f->kind != FILE_TEXT && !rt->io->isReadOnly);
    int fd = openPath(rt->hooks, f->name, mode, wantsBoth, &canBoth);
    fileCallEnd(rt, f);
    if (fd < 0) {
        int err = errno;
        ioFileGive(f->io);
        return ioNoteOpen(rt, f, ioErrorOf(err));
    }
    assert(f->fd < 0 && !f->ownsDescriptor);
    f->fd = fd;
    fileLink(f);
    setOpened(f, mode, canBoth);
    f->isLineFlushed = f->canWrite && f->kind == FILE_TEXT && systemIsTerminal(rt->hooks, fd);
    return 0;
}

/* What Reset, Rewrite and Append begin with. Gives IO_SKIP for a standard file that stays as it is.
 */
static IoOutcome prepareOpen(Rt *rt, File *f, bool isReset) {
    if (f == NULL) return ioRefuse(rt, NULL, IO_NOT_OPEN, 0);
    if (f->isStandard && !f->isAssigned) {
        if (f->isOpen && f->canRead == isReset) {
            rt->ioResult = 0;
            return f->wcur == NULL ? IO_SKIP : fileFlush(rt, f) == IO_RAISED ? IO_RAISED : IO_SKIP;
        }
        if (!f->isOpen && isReset == (f == &f->io->standard[FILE_STDIN])) {
            assert(f >= f->io->standard && f < f->io->standard + 3);
            fileSetStandard(f, (int)(f - f->io->standard));
            rt->ioResult = 0;
            return IO_SKIP;
        }
        return ioNoteOpen(rt, f, IO_INVALID_MODE) != 0 ? IO_RAISED : IO_SKIP;
    }
    if (!f->isOpen) return IO_GO;
    IoOutcome outcome = isReset ? fileEndLine(rt, f) : IO_GO;
    return outcome != IO_GO ? outcome : fileClose(rt, f, false);
}

static void setRecordSize(File *f, int64_t size) {
    if (f->kind == FILE_UNTYPED) f->recordSize = size > 0 ? size : RECORD_SIZE_DEFAULT;
}

static int resetFile(Rt *rt, Value *R) {
    File *f = ioFileSelf(R[0]);
    int64_t recordSize = R[1].i;
    IoOutcome outcome = prepareOpen(rt, f, true);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    setRecordSize(f, recordSize);
    bool isReadOnly = (f->kind == FILE_TEXT && !f->isForUpdate) || recordSize == RECORD_SIZE_ISO;
    return openFile(rt, f, isReadOnly ? OPEN_READ : OPEN_READ_WRITE);
}
FILE_BUILTIN(ioReset, resetFile)

static int rewriteFile(Rt *rt, Value *R) {
    File *f = ioFileSelf(R[0]);
    int64_t recordSize = R[1].i;
    IoOutcome outcome = prepareOpen(rt, f, false);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    setRecordSize(f, recordSize);
    return openFile(rt, f, OPEN_CREATE);
}
FILE_BUILTIN(ioRewrite, rewriteFile)

static int appendTo(Rt *rt, Value *R) {
    File *f = ioFileSelf(R[0]);
    IoOutcome outcome = prepareOpen(rt, f, false);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    return openFile(rt, f, OPEN_APPEND);
}
FILE_BUILTIN(ioAppend, appendTo)

static int closeOpen(Rt *rt, Value *R) {
    File *f = ioFileSelf(R[0]);
    if (f == NULL || !f->isOpen) return ioRefuse(rt, f, IO_NOT_OPEN, 0) == IO_RAISED;
    IoOutcome outcome = fileClose(rt, f, false);
    if (outcome == IO_GO) rt->ioResult = 0;
    return outcome == IO_RAISED;
}
FILE_BUILTIN(ioClose, closeOpen)

static int endOfBlock(Rt *rt, Value *R) {
    File *f = ioFileSelf(R[0]);
    if (f == NULL || f->isStandard || (!f->isOpen && f->fd < 0)) return 0;
    return fileClose(rt, f, true) == IO_RAISED;
}
FILE_BUILTIN(ioEndOfBlock, endOfBlock)

/* ---- erase, rename, directories -------------------------------------------------------------- */

/* Closes f for Erase and Rename and checks that it has a name. IO_SKIP: IOResult is set. */
static IoOutcome prepareNamed(Rt *rt, File *f) {
    if (f == NULL) return ioRefuse(rt, NULL, IO_NOT_OPEN, 0);
    if (f->isOpen && !f->isStandard) {
        IoOutcome outcome = fileClose(rt, f, false);
        if (outcome != IO_GO) return outcome;
    }
    rt->ioResult = 0;
    int code = !f->isAssigned || f->nameLength == 0 ? IO_NOT_ASSIGNED
               : isUsableName(f)                    ? 0
                                                    : IO_NOT_FOUND;
    if (code == 0) return IO_GO;
    return ioNoteOpen(rt, f, code) != 0 ? IO_RAISED : IO_SKIP;
}

static int eraseFile(Rt *rt, Value *R) {
    File *f = ioFileSelf(R[0]);
    IoOutcome outcome = prepareNamed(rt, f);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    rtBlockBegin(rt);
    int status = rt->hooks->unlink(rt->hooks->user, f->name);
    rtBlockEnd(rt);
    if (status != 0) return ioNoteOpen(rt, f, ioErrorOf(errno));
    return 0;
}
FILE_BUILTIN(ioErase, eraseFile)

static int renameFile(Rt *rt, Value *R) {
    File *f = ioFileSelf(R[0]);
    const ObjString *name = (const ObjString *)R[1].o;
    char path[PATH_BYTES];
    IoOutcome outcome = prepareNamed(rt, f);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    if (!toPath(name, path)) return ioNoteOpen(rt, f, IO_NOT_FOUND);
    rtBlockBegin(rt);
    int status = rt->hooks->rename(rt->hooks->user, f->name, path);
    rtBlockEnd(rt);
    if (status != 0) return ioNoteOpen(rt, f, ioErrorOf(errno));
    return setName(f, path, strlen(path)) ? 0 : rtRaise(rt, RTE_MEMORY, NULL);
}
FILE_BUILTIN(ioRename, renameFile)

static int pathKind(const Hooks *hooks, const ObjString *name) {
    char path[PATH_BYTES];
    return toPath(name, path) ? systemPathKind(hooks, path) : 0;
}

int ioFileExists(Rt *rt, Value *R) {
    R[0].i = pathKind(rt->hooks, (const ObjString *)R[0].o) == 1;
    return 0;
}

int ioDirExists(Rt *rt, Value *R) {
    R[0].i = pathKind(rt->hooks, (const ObjString *)R[0].o) == 2;
    return 0;
}

int ioGetFAttr(Rt *rt, Value *R) {
    char path[PATH_BYTES];
    int64_t attributes = 0;
    (void)rt;
    if (toPath((const ObjString *)R[0].o, path)) {
        int kind = systemPathKind(rt->hooks, path);
        if (kind == 2) attributes |= 16;
        if (kind > 0 && !systemIsWritable(rt->hooks, path)) attributes |= 1;
    }
    R[0].i = attributes;
    return 0;
}

static int finishDirectory(Rt *rt, Value *R, bool isDone) {
    rt->ioResult = isDone ? 0 : ioErrorOf(errno);
    R[0].i = rt->ioResult;
    return 0;
}

/* The path operand, or a code in R[0] and IOResult. */
static bool directoryPath(Rt *rt, Value *R, char path[PATH_BYTES]) {
    if (toPath((const ObjString *)R[0].o, path)) return true;
    rt->ioResult = IO_PATH_NOT_FOUND;
    R[0].i = IO_PATH_NOT_FOUND;
    return false;
}

int ioMkDir(Rt *rt, Value *R) {
    char path[PATH_BYTES];
    if (!directoryPath(rt, R, path)) return 0;
    rtBlockBegin(rt);
    int status = rt->hooks->mkdir(rt->hooks->user, path, 0777);
    rtBlockEnd(rt);
    return finishDirectory(rt, R, status == 0);
}

int ioRmDir(Rt *rt, Value *R) {
    char path[PATH_BYTES];
    if (!directoryPath(rt, R, path)) return 0;
    rtBlockBegin(rt);
    int status = rt->hooks->rmdir(rt->hooks->user, path);
    rtBlockEnd(rt);
    return finishDirectory(rt, R, status == 0);
}

int ioChDir(Rt *rt, Value *R) {
    char path[PATH_BYTES];
    if (!directoryPath(rt, R, path)) return 0;
    rtBlockBegin(rt);
    int status = rt->hooks->chdir(rt->hooks->user, path);
    rtBlockEnd(rt);
    if (status != 0 && errno == ENOENT) errno = ENOTDIR; /* it is the path that is not found */
    return finishDirectory(rt, R, status == 0);
}

int ioGetDir(Rt *rt, Value *R) {
    char path[PATH_BYTES];
    ObjString *result = NULL;
    if (rt->hooks->getcwd(rt->hooks->user, path, sizeof path) == NULL) {
        rt->ioResult = ioErrorOf(errno);
        R[0].o = NULL;
        return 0;
    }
    int status = strNew(rt, path, (int64_t)strlen(path), &result);
    R[0].o = (Obj *)result;
    return status;
}
