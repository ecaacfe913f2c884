/* file.c: life of files and the buffers between a program and the system.
 *
 * Every transfer retries EINTR, EAGAIN and short counts. When a write fails for good the buffered
 * bytes are dropped and the failure is reported exactly once: to the task (error 101, or IOResult
 * under {$I-}), or, where no task can be told (finalizers, the end of the program), to ioFlushAll.
 * Under {$I-} it is kept for ioFlushAll as well until the program reads IOResult. */
#include "runtime/io/io_internal.h"

#include <errno.h>
#include <stdio.h>
#include <unistd.h>

/* ---- list of files with a descriptor; remembered failures ------------------------------------ */

void fileLink(File *f) {
    assert(f->fd >= 0 && !f->ownsDescriptor && f->next == NULL && f->previous == NULL);
    IoState *io = f->io;
    (void)pthread_mutex_lock(&io->lock);
    f->ownsDescriptor = true;
    f->previous = NULL;
    f->next = io->open;
    if (io->open != NULL) io->open->previous = f;
    io->open = f;
    (void)pthread_mutex_unlock(&io->lock);
}

void fileUnlink(File *f) {
    IoState *io = f->io;
    (void)pthread_mutex_lock(&io->lock);
    assert(io->open == f || f->previous != NULL);
    assert(f->next == NULL || f->next->previous == f);
    if (f->previous != NULL) {
        f->previous->next = f->next;
    } else if (io->open == f) {
        io->open = f->next;
    }
    if (f->next != NULL) f->next->previous = f->previous;
    f->next = NULL;
    f->previous = NULL;
    (void)pthread_mutex_unlock(&io->lock);
}

static void rememberLoss(const File *f, int err) {
    assert(err > 0);
    IoState *io = f->io;
    (void)pthread_mutex_lock(&io->lock);
    if (io->lostCode == 0) {
        const char *name = f->name != NULL && f->nameLength > 0 ? f->name
                           : f == &io->standard[FILE_STDOUT]    ? "standard output"
                           : f == &io->standard[FILE_STDERR]    ? "standard error"
                                                                : "temporary file";
        io->lostCode = IO_DISK_WRITE;
        io->lostErrno = err;
        (void)snprintf(io->lostName, sizeof io->lostName, "%s", name);
    }
    (void)pthread_mutex_unlock(&io->lock);
}

/* Reports a failed write to the task. */
static IoOutcome writeFailed(Rt *rt, const File *f, int err) {
    assert(rt != NULL && err != 0);
    if (err < 0) return IO_RAISED; /* interrupted: the error is already there */
    if (rt->ioMode == IO_OFF) rememberLoss(f, err);
    return ioRefuse(rt, f, IO_DISK_WRITE, err);
}

/* ---- transfer -------------------------------------------------------------------------------- */

static bool isInterrupted(Rt *rt, IoState *io) {
    if (rt == NULL || io->isInterrupted == NULL || !io->isInterrupted(io->interruptUser, rt))
        return false;
    if (rt->error.code == RT_OK) (void)rtRaise(rt, RTE_INTERRUPT, NULL);
    return true;
}

/* Writes all n bytes. 0, or the errno of the failure, or -1 if the task must stop (error pending).
 * rt may be NULL. */
static int writeAll(Rt *rt, File *f, const uint8_t *bytes, size_t n) {
    assert(f->fd >= 0 && (bytes != NULL || n == 0));
    const Hooks *hooks = f->io->hooks;
    int idle = 0;
    size_t allowed = ioOutputTake(f->io, n);
    bool isOver = allowed < n;
    n = allowed;
    if (n > 0) f->lastByte = bytes[n - 1];
    while (n > 0) {
        if (rt != NULL) fileCallBegin(rt, f, CALL_WRITE);
        ssize_t done = hooks->write(hooks->user, f->fd, bytes, n);
        if (rt != NULL) fileCallEnd(rt, f);
        if (done > 0) {
            assert((size_t)done <= n);
            bytes += done;
            n -= (size_t)done;
            idle = 0;
        } else if (done == 0) {
            if (++idle > 100) return EIO;
        } else if (errno == EINTR) {
            if (isInterrupted(rt, f->io)) return -1;
        } else if (errno == EAGAIN || errno == EWOULDBLOCK) {
            if (isInterrupted(rt, f->io)) return -1;
            systemWaitReady(f->io->hooks, rt, f->fd, true);
        } else {
            return errno == 0 ? EIO : errno;
        }
    }
    return isOver ? ioOutputOver(rt) : 0;
}

static int flushBuffer(Rt *rt, File *f) {
    if (f->wcur == NULL || f->wcur == f->buf) return 0;
    assert(f->wcur > f->buf && f->wcur <= f->wlim && f->rcur == NULL);
    size_t n = (size_t)(f->wcur - f->buf);
    f->wcur = f->buf;
    return writeAll(rt, f, f->buf, n);
}

IoOutcome fileFlush(Rt *rt, File *f) {
    int err = flushBuffer(rt, f);
    return LIKELY(err == 0) ? IO_GO : writeFailed(rt, f, err);
}

bool fileFlushQuietly(File *f) {
    int err = flushBuffer(NULL, f);
    if (err != 0) rememberLoss(f, err);
    return err == 0;
}

bool fileReserveBuffer(File *f, size_t cap) {
    assert(cap > 0);
    if (f->buf != NULL && f->cap >= cap) return true;
    assert(f->wcur == NULL && f->rcur == NULL);
    const Hooks *hooks = f->io->hooks;
    uint8_t *buf = hookRealloc(hooks, f->buf, f->cap, cap);
    if (buf == NULL) return false;
    f->buf = buf;
    f->cap = cap;
    return true;
}

static size_t bufferSize(const File *f) {
    return f->elemFileSize > FILE_BUFFER_BYTES ? f->elemFileSize : FILE_BUFFER_BYTES;
}

IoOutcome fileStartWrite(Rt *rt, File *f) {
    assert(f->wcur == NULL || f->rcur == NULL);
    if (f->wcur != NULL || f->isUnbuffered) return IO_GO;
    if (f->rcur != NULL) {
        int64_t unread = f->rlim - f->rcur;
        const Hooks *hooks = f->io->hooks;
        if (unread > 0 && hooks->seek(hooks->user, f->fd, -unread, SEEK_CUR) < 0)
            return ioRefuse(rt, f, ioErrorOf(errno), 0);
        f->rcur = NULL;
        f->rlim = NULL;
        f->isElementLoaded = false;
    }
    f->isEof = f->hasHitEnd = false;
    if (!fileReserveBuffer(f, bufferSize(f))) {
        (void)rtRaise(rt, RTE_MEMORY, NULL);
        return IO_RAISED;
    }
    f->wcur = f->buf;
    assert(f->rcur == NULL && f->rlim == NULL);
    f->wlim = f->buf + f->cap;
    return IO_GO;
}

IoOutcome fileStartRead(Rt *rt, File *f) {
    assert(f->wcur == NULL || f->rcur == NULL);
    if (f->rcur != NULL) return IO_GO;
    if (f->wcur != NULL) {
        IoOutcome outcome = fileFlush(rt, f);
        f->wcur = NULL;
        f->wlim = NULL;
        if (outcome != IO_GO) return outcome;
    }
    if (!fileReserveBuffer(f, bufferSize(f))) {
        (void)rtRaise(rt, RTE_MEMORY, NULL);
        return IO_RAISED;
    }
    f->rcur = f->buf;
    assert(f->wcur == NULL && f->wlim == NULL);
    f->rlim = f->buf;
    return IO_GO;
}

int64_t fileFill(Rt *rt, File *f) {
    const Hooks *hooks = f->io->hooks;
    IoOutcome outcome = fileStartRead(rt, f);
    if (outcome != IO_GO) return outcome == IO_RAISED ? -1 : 0;
    if (f->isEof) return 0;
    assert(f->rcur >= f->buf && f->rcur <= f->rlim && f->rlim <= f->buf + f->cap);
    size_t kept = (size_t)(f->rlim - f->rcur);
    if (f->rcur > f->buf) f->lastByte = f->rcur[-1];
    if (kept > 0 && f->rcur > f->buf) memmove(f->buf, f->rcur, kept);
    f->rcur = f->buf;
    f->rlim = f->buf + kept;
    if (kept == f->cap) return 0;
    if (f->fd == FILE_STDIN) {
        ioFlushOutput(rt);
        if (!f->io->terminal.isReadingKey) ioTerminalCooked(f->io);
    }
    for (;;) {
        fileCallBegin(rt, f, CALL_READ);
        ssize_t n = hooks->read(hooks->user, f->fd, f->rlim, f->cap - kept);
        fileCallEnd(rt, f);
        if (n > 0) {
            assert((size_t)n <= f->cap - kept);
            f->rlim += n;
            return n;
        }
        if (n == 0) {
            f->isEof = true;
            return 0;
        }
        if (errno == EINTR || errno == EAGAIN || errno == EWOULDBLOCK) {
            bool mustWait = errno != EINTR;
            if (isInterrupted(rt, f->io)) return -1;
            if (mustWait) systemWaitReady(f->io->hooks, rt, f->fd, false);
            continue;
        }
        f->isEof = true;
        return ioRefuse(rt, f, ioErrorOf(errno), 0) == IO_RAISED ? -1 : 0;
    }
}

int64_t fileNeed(Rt *rt, File *f, size_t want) {
    assert(f->rcur <= f->rlim);
    while ((size_t)(f->rlim - f->rcur) < want) {
        int64_t n = fileFill(rt, f);
        if (n < 0) return -1;
        if (n == 0) break;
    }
    return f->rlim - f->rcur;
}

IoOutcome filePut(Rt *rt, File *f, const void *bytes, size_t n) {
    assert(bytes != NULL || n == 0);
    if (f->isUnbuffered) {
        int err = writeAll(rt, f, bytes, n);
        return err == 0 ? IO_GO : writeFailed(rt, f, err);
    }
    IoOutcome outcome = fileStartWrite(rt, f);
    if (outcome != IO_GO) return outcome;
    if ((size_t)(f->wlim - f->wcur) < n) {
        outcome = fileFlush(rt, f);
        if (outcome != IO_GO) return outcome;
        if (isInterrupted(rt, f->io)) return IO_RAISED;
        if (n >= f->cap) {
            int err = writeAll(rt, f, bytes, n);
            return err == 0 ? IO_GO : writeFailed(rt, f, err);
        }
    }
    if (n > 0) memcpy(f->wcur, bytes, n);
    f->wcur += n;
    assert(f->wcur <= f->wlim);
    return IO_GO;
}

uint8_t fileLastByte(const File *f) {
    return f->wcur != NULL && f->wcur > f->buf ? f->wcur[-1] : f->lastByte;
}

IoOutcome fileEndLine(Rt *rt, File *f) {
    if (f->kind != FILE_TEXT || !f->isOpen || !f->canWrite) return IO_GO;
    uint8_t last = fileLastByte(f);
    return last == 0 || last == '\n' ? IO_GO : filePut(rt, f, "\n", 1);
}

void filePutQuietly(File *f, const void *bytes, size_t n) {
    assert(f->isOpen && f->canWrite && (bytes != NULL || n == 0));
    int err = 0;
    bool isBuffered = !f->isUnbuffered && f->rcur == NULL && fileReserveBuffer(f, bufferSize(f));
    if (isBuffered && f->wcur == NULL) {
        f->wcur = f->buf;
        f->wlim = f->buf + f->cap;
    }
    if (isBuffered && (size_t)(f->wlim - f->wcur) >= n) {
        memcpy(f->wcur, bytes, n);
        f->wcur += n;
        return;
    }
    err = flushBuffer(NULL, f);
    if (err == 0) err = writeAll(NULL, f, bytes, n);
    if (err != 0) rememberLoss(f, err);
}

int64_t filePosition(File *f) {
    assert(f->wcur == NULL || f->rcur == NULL);
    const Hooks *hooks = f->io->hooks;
    int64_t at = hooks->seek(hooks->user, f->fd, 0, SEEK_CUR);
    if (at < 0) return -1;
    if (f->wcur != NULL) at += f->wcur - f->buf;
    if (f->rcur != NULL) at -= f->rlim - f->rcur;
    return at;
}

/* The file was not opened for that. */
static IoOutcome refuseUse(Rt *rt, File *f, int code) {
    if (!f->isOfC) return ioRefuse(rt, f, code, 0);
    f->hasFailed = true;
    rt->ioResult = code;
    return IO_SKIP;
}

IoOutcome fileCheckRead(Rt *rt, File *f) {
    if (UNLIKELY(f == NULL || !f->isOpen)) return ioRefuse(rt, f, IO_NOT_OPEN, 0);
    if (UNLIKELY(!f->canRead)) return refuseUse(rt, f, IO_NOT_INPUT);
    return LIKELY(f->rcur != NULL) ? IO_GO : fileStartRead(rt, f);
}

IoOutcome fileCheckWrite(Rt *rt, File *f) {
    if (UNLIKELY(f == NULL || !f->isOpen)) return ioRefuse(rt, f, IO_NOT_OPEN, 0);
    if (UNLIKELY(!f->canWrite)) return refuseUse(rt, f, IO_NOT_OUTPUT);
    return LIKELY(f->wcur != NULL) ? IO_GO : fileStartWrite(rt, f);
}

/* ---- closing --------------------------------------------------------------------------------- */

int fileRelease(File *f, bool keepsDescriptor) {
    assert(!f->ownsDescriptor || f->fd >= 0);
    const Hooks *hooks = f->io->hooks;
    int err = 0;
    hookFree(hooks, f->buf, f->cap);
    f->buf = NULL;
    f->cap = 0;
    f->element = NULL;
    f->elementBytes = 0;
    f->wcur = f->wlim = f->rcur = f->rlim = NULL;
    f->isElementLoaded = false;
    f->isOpen = false;
    f->canRead = false;
    f->canWrite = false;
    f->isUnbuffered = false;
    f->isLineFlushed = false;
    f->alias = NULL;
    if (keepsDescriptor || f->fd < 0) return 0;
    if (f->ownsDescriptor) {
        f->ownsDescriptor = false;
        fileUnlink(f);
        if (hooks->close(hooks->user, f->fd) != 0 && errno != EINTR) err = errno;
        ioFileGive(f->io);
    }
    f->fd = -1;
    f->isAnonymous = false;
    return err;
}

IoOutcome fileClose(Rt *rt, File *f, bool isForGood) {
    bool wasWritten = f->canWrite;
    bool keeps = f->isAnonymous && !isForGood;
    int err = flushBuffer(rt, f);
    if (f->alias != NULL && f->alias->canWrite) err = flushBuffer(rt, f->alias);
    int closeErr = fileRelease(f, keeps);
    if (err == 0 && wasWritten) err = closeErr;
    return err == 0 ? IO_GO : writeFailed(rt, f, err);
}

static void closeQuietly(File *f) {
    bool wasWritten = f->canWrite;
    (void)fileFlushQuietly(f);
    int err = fileRelease(f, false);
    if (err != 0 && wasWritten) rememberLoss(f, err);
}

void fileFree(File *f) {
    assert(!f->isStandard && !f->isOpen && f->stagers == 0);
    const Hooks *hooks = f->io->hooks;
    hookFree(hooks, f->name, f->nameLength + 1);
    hookFree(hooks, f, sizeof *f);
}

/* Runs in a collection: no task uses the file, but one may have an open write statement to it. */
static void finalizeFile(Heap *heap, Obj *obj) {
    (void)heap;
    File *f = ((ObjFile *)obj)->file;
    if (f == NULL) return;
    assert(!f->isStandard && f->object == (ObjFile *)obj);
    ((ObjFile *)obj)->file = NULL;
    closeQuietly(f);
    f->object = NULL;
    f->isOrphan = f->stagers > 0;
    if (!f->isOrphan) fileFree(f);
}

/* ---- the IoState ----------------------------------------------------------------------------- */

void fileSetStandard(File *f, int n) {
    assert(n >= FILE_STDIN && n <= FILE_STDERR);
    f->fd = n;
    f->isStandard = true;
    f->isOpen = true;
    f->canRead = n == FILE_STDIN;
    f->canWrite = n != FILE_STDIN;
    f->isUnbuffered = n == FILE_STDERR;
    f->isLineFlushed = n == FILE_STDOUT && systemIsTerminal(f->io->hooks, n);
    f->isEof = false;
}

IoState *ioStateCreate(const Hooks *hooks, Heap *heap) {
    IoState *io = hookAlloc(hooks, sizeof *io);
    if (io == NULL) return NULL;
    memset(io, 0, sizeof *io);
    io->hooks = hooks;
    io->heap = heap;
    ioSetLimits(io, 0, 0);
    if (pthread_mutex_init(&io->lock, NULL) != 0) {
        hookFree(hooks, io, sizeof *io);
        return NULL;
    }
    if (pthread_cond_init(&io->unlocked, NULL) != 0) {
        (void)pthread_mutex_destroy(&io->lock);
        hookFree(hooks, io, sizeof *io);
        return NULL;
    }
    ioTerminalInit(io);
    io->startNs = hooks->clockNs(hooks->user, false);
    for (int n = 0; n < 3; n++) {
        File *f = &io->standard[n];
        f->io = io;
        f->kind = FILE_TEXT;
        fileSetStandard(f, n);
        io->standardObj[n].head.typeId = TYPE_ID_FILE;
        io->standardObj[n].head.flags = OBJ_STATIC;
        io->standardObj[n].file = f;
    }
    io->streamRefs = (RefRun){.offset = 0, .stride = sizeof(Obj *), .count = 1};
    io->streamType = (ObjType){.shape = OBJ_BOX,
                               .size = sizeof(Obj *),
                               .elemKind = RT_REF,
                               .refs = {.runCount = 1, .runs = &io->streamRefs},
                               .name = "memory stream"};
    io->refsType = (ObjType){.shape = OBJ_ENV, .name = "references of a file"};
    if (heap != NULL) heapSetNativeFinalizer(heap, TYPE_ID_FILE, finalizeFile);
    if (heap != NULL && (!heapAddType(heap, &io->refsType) || !heapAddType(heap, &io->streamType))) {
        ioStateDestroy(io);
        return NULL;
    }
    return io;
}

void ioStateDestroy(IoState *io) {
    if (io == NULL) return;
    const Hooks *hooks = io->hooks;
    assert(io->open == NULL);
    for (int n = 0; n < 3; n++) {
        (void)fileRelease(&io->standard[n], false);
        hookFree(hooks, io->standard[n].name, io->standard[n].nameLength + 1);
    }
    (void)pthread_cond_destroy(&io->unlocked);
    (void)pthread_mutex_destroy(&io->lock);
    hookFree(hooks, io, sizeof *io);
}

void ioSetInterrupt(IoState *io, IoInterruptFn interrupted, void *user) {
    io->isInterrupted = interrupted;
    io->interruptUser = user;
}

bool ioIsInterrupted(Rt *rt) { return isInterrupted(rt, rt->io); }

void ioFlushStandard(IoState *io) {
    File *output = &io->standard[FILE_STDOUT];
    bool isLocked = io->isShared && fileLockAtEnd(output);
    (void)fileFlushQuietly(output);
    if (isLocked) fileUnlock(output);
}

/* An open file that was not passed over yet. */
static File *nextOpen(IoState *io) {
    (void)pthread_mutex_lock(&io->lock);
    File *f = io->open;
    while (f != NULL && f->isLeftOpen) f = f->next;
    (void)pthread_mutex_unlock(&io->lock);
    return f;
}

static void closeAtEnd(File *f) {
    assert(!f->isLeftOpen); /* a standard file is there after freopen */
    if (!f->io->isShared) {
        closeQuietly(f);
    } else if (fileLockAtEnd(f)) {
        closeQuietly(f);
        fileUnlock(f);
    } else {
        f->isLeftOpen = true;
    }
}

int ioFlushAll(IoState *io, char *message) {
    for (File *f = nextOpen(io); f != NULL; f = nextOpen(io)) closeAtEnd(f);
    for (int n = FILE_STDOUT; n <= FILE_STDERR; n++) {
        File *f = &io->standard[n];
        bool isLocked = io->isShared && fileLockAtEnd(f);
        if (n == FILE_STDOUT) ioTerminalRestore(io);
        (void)fileFlushQuietly(f);
        if (isLocked) fileUnlock(f);
    }
    if (io->isOutputOver) {
        if (message != NULL) (void)snprintf(message, RT_MESSAGE_MAX, "%s", rtErrorText(RTE_OUTPUT));
        return RTE_OUTPUT;
    }
    if (io->lostCode == 0) return 0;
    if (message != NULL) {
        (void)snprintf(message, RT_MESSAGE_MAX, "I/O error %d: %s: %s (%s)", io->lostCode,
                       rtErrorText(io->lostCode), io->lostName,
                       rtErrorText(IO_ERRNO_BASE + io->lostErrno));
    }
    return io->lostCode;
}

/* ---- objects --------------------------------------------------------------------------------- */

static bool hasKind(const File *f, const RtElem *elem, bool isUntyped) {
    assert((f->kind == FILE_TYPED) == (f->elem != NULL));
    if (elem == NULL) return f->kind == (isUntyped ? FILE_UNTYPED : FILE_TEXT);
    if (f->kind != FILE_TYPED) return false;
    return f->elem == elem || (!f->elem->hasRefs && !elem->hasRefs &&
                               f->elem->size == elem->size && f->elem->kind == elem->kind &&
                               f->elemFileSize == ioElemFileSize(elem));
}

Obj *ioFileRef(Rt *rt, Obj **slot, const RtElem *elem, bool isUntyped) {
    if (*slot != NULL) {
        if (LIKELY(hasKind(((ObjFile *)*slot)->file, elem, isUntyped))) return *slot;
        (void)rtRaise(rt, RTE_CAST, "file variable has another element type");
        return NULL;
    }
    assert(elem == NULL || !isUntyped);
    size_t fileSize = elem == NULL ? 0 : ioElemFileSize(elem);
    if (elem != NULL && fileSize == 0) {
        (void)rtRaise(rt, RTE_CAST, "element type cannot be stored in a file");
        return NULL;
    }
    File *f = hookAlloc(rt->hooks, sizeof *f);
    if (f == NULL) {
        (void)rtRaise(rt, RTE_MEMORY, NULL);
        return NULL;
    }
    memset(f, 0, sizeof *f);
    f->io = rt->io;
    f->fd = -1;
    f->kind = elem != NULL ? FILE_TYPED : isUntyped ? FILE_UNTYPED : FILE_TEXT;
    f->elem = elem;
    f->elemFileSize = fileSize;
    f->isElemFlat = elem != NULL && ioElemIsFlat(elem);
    f->elemRefs = elem == NULL ? 0 : ioElemRefs(elem);
    f->recordSize = 128;
    ObjFile *obj = (ObjFile *)heapAlloc(rt, heapType(rt->heap, TYPE_ID_FILE), sizeof *obj);
    if (obj == NULL) {
        hookFree(rt->hooks, f, sizeof *f);
        return NULL;
    }
    obj->file = f;
    f->object = obj;
    if (LIKELY(!rt->io->isShared)) {
        *slot = &obj->head;
        return &obj->head;
    }
    /* two tasks may use a new file variable at once: the first one's object counts */
    Obj *winner = NULL;
    (void)__atomic_compare_exchange_n(slot, &winner, &obj->head, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE);
    return *slot;
}

Obj *ioStdFile(Rt *rt, int n) {
    assert(n >= 0 && n < 3);
    return &rt->io->standardObj[n].head;
}
