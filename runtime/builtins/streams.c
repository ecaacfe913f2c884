/* streams.c: memory streams (pascal.md 15.9) and C-style file handles (15.4).
 *
 * A memory stream is a box of one string reference, of a heap type that only this file makes, so that
 * any reference can be asked whether it is one. A file handle is the file object itself as a value. */
#include "runtime/builtins/builtins.h"
#include "runtime/io/io_internal.h"

#include <errno.h>
#include <fcntl.h>

enum { PATH_BYTES = 4096, READ_BYTES = 65536 };

typedef struct Stream {
    Obj head;
    ObjString *bytes; /* shared: the program may hold it too */
} Stream;

static ObjString *shared(ObjString *s) {
    if (s != NULL && (s->head.flags & (OBJ_SHARED | OBJ_STATIC)) == 0) s->head.flags |= OBJ_SHARED;
    return s;
}

/* The stream of an operand: NULL for nil. False: another kind of value, error raised. */
static bool streamOf(Rt *rt, Value v, Stream **stream) {
    Obj *o = v.o;
    *stream = NULL;
    if (objIsNil(o)) return true;
    bool isStream = (o->flags & (OBJ_INDIRECT | OBJ_STATIC)) == 0 && o->typeId == rt->io->streamType.id;
    if (!isStream) return rtRaise(rt, RTE_BUILTIN, "the value is no memory stream") == 0;
    assert(sizeof(Stream) == sizeof(Obj) + rt->io->streamType.size);
    *stream = (Stream *)(void *)o;
    return true;
}

int streamNew(Rt *rt, Value *R) {
    Stream *s = (Stream *)(void *)heapNewBox(rt, &rt->io->streamType);
    if (s == NULL) return 1;
    s->bytes = shared((ObjString *)R[0].o);
    R[0].o = &s->head;
    return 0;
}

/* The stream itself, or a new one for nil. */
int streamEnsure(Rt *rt, Value *R) {
    Stream *s;
    if (!streamOf(rt, R[0], &s)) return 1;
    if (s != NULL) return 0;
    R[0].o = NULL;
    return streamNew(rt, R);
}

/* The stream itself; 216 for nil. */
int streamLive(Rt *rt, Value *R) {
    Stream *s;
    if (!streamOf(rt, R[0], &s)) return 1;
    return s == NULL ? rtRaise(rt, RTE_NIL, "the memory stream is nil") : 0;
}

/* For every reference to it: it is nil from now on. */
int streamDispose(Rt *rt, Value *R) {
    Stream *s;
    if (!streamOf(rt, R[0], &s)) return 1;
    return s == NULL ? 0 : heapDispose(rt, &s->head);
}

int streamText(Rt *rt, Value *R) {
    Stream *s;
    if (!streamOf(rt, R[0], &s)) return 1;
    R[0].o = s == NULL ? NULL : (Obj *)s->bytes;
    return 0;
}

/* A string as a C path; false if no such file can exist. */
static bool toPath(const ObjString *s, char path[PATH_BYTES]) {
    size_t n = (size_t)strLength(s);
    if (n == 0 || n >= PATH_BYTES || memchr(strBytes(s), 0, n) != NULL) return false;
    memcpy(path, strBytes(s), n);
    path[n] = '\0';
    return true;
}

/* A descriptor; -1 and errno; -2: an error is pending. */
static int openFor(Rt *rt, const ObjString *name, int flags) {
    char path[PATH_BYTES];
    errno = ENOENT;
    if (!toPath(name, path)) return -1;
    if (ioFileTake(rt)) return -2;
    int fd;
    do {
        rtBlockBegin(rt);
        fd = rt->hooks->open(rt->hooks->user, path, flags, 0666);
        rtBlockEnd(rt);
    } while (fd < 0 && errno == EINTR);
    int err = errno;
    if (fd < 0) ioFileGive(rt->io);
    errno = err;
    return fd;
}

/* What openFor has opened. */
static int closeFor(Rt *rt, int fd) {
    int status = rt->hooks->close(rt->hooks->user, fd), err = errno;
    ioFileGive(rt->io);
    errno = err;
    return status;
}

/* Reads everything into *out, a string that R[0] keeps. 1: error raised; -1: the system refuses. */
static int readAll(Rt *rt, Value *R, int fd) {
    ObjString *text = NULL;
    assert(fd >= 0 && R[0].o == NULL);
    char block[READ_BYTES];
    for (;;) {
        rtBlockBegin(rt);
        ssize_t n = rt->hooks->read(rt->hooks->user, fd, block, sizeof block);
        rtBlockEnd(rt);
        if (n == 0) return 0;
        if (n < 0 && errno != EINTR) return -1;
        if (n < 0) {
            if (ioIsInterrupted(rt)) return 1;
            continue;
        }
        assert((size_t)n <= sizeof block);
        if (strAppendBytes(rt, &text, block, (int64_t)n) != 0) return 1;
        R[0].o = (Obj *)text;
    }
}

/* What load and save give: 1 or 0, with IOResult set. status as of readAll; -1: code says why. */
static int giveOutcome(Rt *rt, Value *R, int status, int code) {
    if (status <= 0) rt->ioResult = status == 0 ? 0 : code;
    R[0].i = status == 0;
    return status > 0;
}

int streamLoad(Rt *rt, Value *R) {
    Stream *s;
    if (!streamOf(rt, R[0], &s)) return 1;
    int fd = s == NULL ? -1 : openFor(rt, (const ObjString *)R[1].o, O_RDONLY);
    if (fd == -2) return 1;
    if (fd < 0) return giveOutcome(rt, R, -1, s == NULL ? IO_NOT_ASSIGNED : ioErrorOf(errno));
    if (systemIsDirectory(rt->hooks, fd)) {
        (void)closeFor(rt, fd);
        return giveOutcome(rt, R, -1, ioErrorOf(EISDIR));
    }
    R[2].o = &s->head; /* keeps the stream */
    R[0].o = NULL;
    int status = readAll(rt, R, fd), code = ioErrorOf(errno);
    (void)closeFor(rt, fd);
    if (status == 0) s->bytes = shared((ObjString *)R[0].o);
    return giveOutcome(rt, R, status, code);
}

static int writeAllTo(Rt *rt, int fd, const char *bytes, size_t n) {
    assert(fd >= 0 && (bytes != NULL || n == 0));
    size_t allowed = ioOutputTake(rt->io, n);
    bool isOver = allowed < n;
    n = allowed;
    while (n > 0) {
        rtBlockBegin(rt);
        ssize_t done = rt->hooks->write(rt->hooks->user, fd, bytes, n);
        rtBlockEnd(rt);
        if (done < 0 && errno != EINTR) return -1;
        if (done <= 0) {
            if (ioIsInterrupted(rt)) return 1;
            continue;
        }
        bytes += done;
        n -= (size_t)done;
    }
    if (isOver) (void)ioOutputOver(rt);
    return isOver;
}

int streamSave(Rt *rt, Value *R) {
    Stream *s;
    if (!streamOf(rt, R[0], &s)) return 1;
    int fd = s == NULL ? -1 : openFor(rt, (const ObjString *)R[1].o, O_WRONLY | O_CREAT | O_TRUNC);
    if (fd == -2) return 1;
    if (fd < 0) return giveOutcome(rt, R, -1, s == NULL ? IO_NOT_ASSIGNED : ioErrorOf(errno));
    ObjString *bytes = s->bytes;
    R[1].o = (Obj *)bytes; /* keeps the bytes, whatever another task does with the stream */
    int status = writeAllTo(rt, fd, strBytes(bytes), (size_t)strLength(bytes));
    int code = ioErrorOf(errno);
    if (closeFor(rt, fd) != 0 && status == 0) {
        status = -1;
        code = ioErrorOf(errno);
    }
    return giveOutcome(rt, R, status, code);
}

/* ---- file handles ---------------------------------------------------------------------------- */

/* fopen: the mode's first letter r, w or a decides; b is accepted, + is not for texts. */
int streamOpenFile(Rt *rt, Value *R) {
    const ObjString *name = (const ObjString *)R[0].o;
    const ObjString *mode = (const ObjString *)R[1].o;
    char letter = strLength(mode) > 0 ? strBytes(mode)[0] : 0;
    bool isKnown = (letter == 'r' || letter == 'w' || letter == 'a') &&
                   memchr(strBytes(mode), '+', (size_t)strLength(mode)) == NULL;
    Obj *file = NULL;
    if (!isKnown || strLength(name) == 0) {
        rt->ioResult = isKnown ? IO_NOT_FOUND : IO_INVALID_MODE;
        R[0].o = NULL;
        return 0;
    }
    assert(rt->ioMode <= IO_ON);
    Value call[3] = {{.o = NULL}, R[0], {.o = NULL}};
    if (ioFileRef(rt, &file, NULL, false) == NULL) return 1;
    R[1].o = file; /* a root */
    call[0].o = file;
    uint8_t ioMode = rt->ioMode;
    rt->ioMode = IO_OFF;
    int status = ioAssign(rt, call);
    Value open[2] = {{.o = file}, {.i = 0}};
    bool appends = letter == 'a';
    if (status == 0) status = letter == 'r' ? ioReset(rt, open) : letter == 'w' ? ioRewrite(rt, open) : ioAppend(rt, open);
    bool isMissing = status == 0 && appends && rt->ioResult == IO_NOT_FOUND;
    open[0].o = file;
    if (isMissing) status = ioRewrite(rt, open);
    rt->ioMode = ioMode;
    R[0].o = status == 0 && rt->ioResult == 0 ? file : NULL;
    return status;
}

static bool isFile(const Obj *o) { return !objIsNil(o) && o->typeId == TYPE_ID_FILE; }

bool ioIsHandle(Rt *rt, const Obj *o) {
    if (isFile(o)) return true;
    bool isNil = objIsNil(o);
    return rtRaise(rt, isNil ? RTE_NIL : RTE_BUILTIN,
                   isNil ? "the file handle is nil" : "the value is no file handle") == 0;
}

int streamCloseFile(Rt *rt, Value *R) {
    Value call[1] = {R[0]};
    if (!ioIsHandle(rt, R[0].o)) return 1;
    uint8_t ioMode = rt->ioMode;
    rt->ioMode = IO_OFF;
    int status = ioClose(rt, call);
    rt->ioMode = ioMode;
    R[0].i = rt->ioResult;
    return status;
}
