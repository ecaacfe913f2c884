/* typed.c: buffer variables, Get, Put, Seek and the like, BlockRead and BlockWrite
 * (pascal.md 14.6).
 *
 * Input is lazy: f^ is decoded when the program looks at it (ioFileBuffer), and the bytes stay in
 * the buffer until Get takes them, so the position of the stream is always that of the current
 * element. */
#include "runtime/builtins/builtins.h"
#include "runtime/io/io_internal.h"
#include "runtime/str/str.h"

#include <errno.h>
#include <unistd.h>

enum { TEXT_EOF_BYTE = 26 };

bool fileReserveElement(Rt *rt, File *f, size_t bytes) {
    assert(bytes > 0);
    if (f->element != NULL) {
        assert(f->elementBytes == bytes);
        return true;
    }
    if (f->object == NULL) { /* standard files are texts and live as long as the IoState */
        assert(bytes == sizeof f->textElement);
        f->textElement = 0;
        f->element = &f->textElement;
    } else {
        bool hasRefs = f->kind == FILE_TYPED && f->elem->hasRefs;
        ObjString *buffer;
        if (hasRefs) {
            Obj *cells = heapAlloc(rt, &rt->io->refsType, sizeof(Obj) + bytes);
            if (cells == NULL) return false;
            f->object->buffer = cells;
            f->element = (uint8_t *)objValue(cells);
        } else {
            if (strNewCapacity(rt, (int64_t)bytes, (int64_t)bytes, &buffer) != 0) return false;
            f->object->buffer = &buffer->head;
            f->element = (uint8_t *)buffer->data;
        }
    }
    f->elementBytes = bytes;
    return true;
}

/* Bytes of the element at rcur in the file, 0 at the end, -1: error raised. */
static int64_t elementAhead(Rt *rt, File *f) {
    assert(f->rcur != NULL && (f->kind != FILE_TYPED || f->elemFileSize > 0));
    if (f->kind == FILE_TYPED) {
        int64_t n = fileNeed(rt, f, f->elemFileSize);
        if (n < 0) return -1;
        return n < (int64_t)f->elemFileSize ? 0 : (int64_t)f->elemFileSize;
    }
    int64_t n = fileNeed(rt, f, 1);
    if (n <= 0) return n;
    if (*f->rcur != '\r') return 1;
    n = fileNeed(rt, f, 2);
    if (n < 0) return -1;
    return n >= 2 && f->rcur[1] == '\n' ? 2 : 1;
}

/* False: error raised. */
static bool decodeElement(Rt *rt, File *f, int64_t bytes) {
    assert(f->element != NULL && bytes >= 0 && f->rlim - f->rcur >= bytes);
    if (f->kind != FILE_TYPED) {
        /* ISO 7185 6.4.3.5: the line end looks like a blank */
        f->element[0] = bytes == 0                       ? TEXT_EOF_BYTE
                        : bytes == 2 || *f->rcur == '\n' ? ' '
                                                         : *f->rcur;
    } else if (bytes == 0) {
        memset(f->element, 0, f->elementBytes);
    } else if (f->isElemFlat) {
        memcpy(f->element, f->rcur, (size_t)f->elem->size);
    } else if (f->elem->hasRefs) {
        return fileRefsIn(rt, f, f->rcur);
    } else {
        ioElemDecode(f->elem, f->rcur, f->element);
    }
    return true;
}

/* Code may look at the elements of a typed file as elem. */
static bool isElementType(const File *f, const RtElem *elem) {
    assert(f->kind == FILE_TYPED);
    if (elem == f->elem) return true;
    return elem != NULL && elem->size == f->elem->size && !elem->hasRefs && !f->elem->hasRefs;
}

static void *bufferOf(Rt *rt, File *f, const RtElem *elem) {
    size_t bytes = f->kind == FILE_TYPED ? (size_t)f->elem->size : 1;
    bool isSame = f->kind == FILE_TYPED ? isElementType(f, elem) : elem == NULL || elem->size == 1;
    if (!isSame) {
        (void)rtRaise(rt, RTE_CAST, "file buffer has another element type");
        return NULL;
    }
    if (LIKELY(f->isElementLoaded)) return f->element;
    if (!fileReserveElement(rt, f, bytes)) return NULL;
    /* ISO: before the first reset or rewrite f^ is a variable like others, with no value */
    if (!f->isOpen && f->kind == FILE_TYPED && !f->isAssigned && f->fd < 0) return f->element;
    if (!f->isOpen) return ioRefuse(rt, f, IO_NOT_OPEN, 0) == IO_RAISED ? NULL : f->element;
    if (!f->canRead || f->isGenerating) {
        f->isElementDefined = true;
        return f->element;
    }
    IoOutcome outcome = fileStartRead(rt, f);
    if (outcome != IO_GO) return outcome == IO_RAISED ? NULL : f->element;
    int64_t ahead = elementAhead(rt, f);
    if (ahead < 0) return NULL;
    if (!decodeElement(rt, f, ahead)) return NULL;
    f->isElementLoaded = ahead > 0;
    if (ahead == 0 && f->canWrite && f->rcur == f->rlim)
        f->isGenerating = true; /* Put goes on at the end */
    return f->element;
}

void *ioFileBuffer(Rt *rt, Obj *file, const RtElem *elem) {
    if (file == NULL) {
        (void)ioRaise(rt, NULL, IO_NOT_OPEN, 0);
        return NULL;
    }
    if (LIKELY(!rt->io->isShared)) return bufferOf(rt, ioFileOf((Value){.o = file}), elem);
    File *self = ioFileSelf((Value){.o = file});
    File *target = ioLockFile(rt, self);
    if (target == NULL) return NULL;
    void *element = bufferOf(rt, target, elem);
    ioUnlockFile(self, target);
    return element;
}

static int getElement(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    if (f != NULL && f->isOpen && f->isGenerating)
        return ioRefuse(rt, f, f->canRead ? IO_READ_PAST_END : IO_NOT_INPUT, 0) == IO_RAISED;
    IoOutcome outcome = fileCheckRead(rt, f);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    int64_t ahead = elementAhead(rt, f);
    if (ahead < 0) return 1;
    f->isElementLoaded = false;
    if (ahead == 0) return ioRefuse(rt, f, IO_READ_PAST_END, 0) == IO_RAISED;
    assert(f->rlim - f->rcur >= ahead);
    f->rcur += ahead;
    rt->ioResult = 0;
    return 0;
}
FILE_BUILTIN(ioGet, getElement)

static int putElement(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    IoOutcome outcome = fileCheckWrite(rt, f);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    if (!fileReserveElement(rt, f, f->kind == FILE_TYPED ? (size_t)f->elem->size : 1)) return 1;
    f->isElementLoaded = false;
    if (f->kind != FILE_TYPED || f->isElemFlat) {
        outcome = filePut(rt, f, f->element, f->kind == FILE_TYPED ? f->elemFileSize : 1);
    } else {
        if ((size_t)(f->wlim - f->wcur) < f->elemFileSize) outcome = fileFlush(rt, f);
        if (outcome == IO_GO && f->wcur == NULL) outcome = fileStartWrite(rt, f);
        if (outcome != IO_GO) return outcome == IO_RAISED;
        assert((size_t)(f->wlim - f->wcur) >= f->elemFileSize);
        if (f->elem->hasRefs) {
            if (!fileReserveRefs(rt, f)) return 1;
            fileRefsOut(rt, f, f->wcur);
        } else {
            ioElemEncode(f->elem, f->element, f->wcur);
        }
        f->wcur += f->elemFileSize;
    }
    if (outcome == IO_GO) rt->ioResult = 0;
    return outcome == IO_RAISED;
}
FILE_BUILTIN(ioPut, putElement)

/* Put in ISO mode: nothing was ever stored into f^ since the last put (6.6.5.2). */
static int putStrict(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    IoOutcome outcome = fileCheckWrite(rt, f);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    if (!f->isElementDefined)
        return rtRaise(rt, RTE_RANGE, "put of a buffer variable that has no value");
    f->isElementDefined = false;
    return putElement(rt, R);
}
FILE_BUILTIN(ioPutStrict, putStrict)

/* ---- write(f, e) and read(f, v) in one piece --------------------------------------------------- */

/* f^ := the value at R[1]; put(f). */
static int putValue(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    const RtElem *elem = rt->callType;
    const void *value = R[1].p;
    IoOutcome outcome = fileCheckWrite(rt, f);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    if (f->kind != FILE_TYPED || !isElementType(f, elem))
        return rtRaise(rt, RTE_CAST, "the value has another type than the elements of the file");
    if (!fileReserveElement(rt, f, (size_t)f->elem->size)) return 1;
    assert(value != NULL && f->elementBytes == (size_t)elem->size);
    memcpy(f->element, value, f->elementBytes);
    return putElement(rt, R);
}
FILE_BUILTIN(ioPutValue, putValue)

/* The variable at R[1] := f^; get(f). */
static int getValue(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    const RtElem *elem = rt->callType;
    void *target = R[1].p;
    if (f == NULL) return ioRefuse(rt, NULL, IO_NOT_OPEN, 0) == IO_RAISED;
    const void *element = bufferOf(rt, f, elem);
    if (element == NULL) return 1;
    assert(target != NULL && f->elementBytes > 0);
    memcpy(target, element, f->elementBytes);
    return getElement(rt, R);
}
FILE_BUILTIN(ioGetValue, getValue)

/* ---- position -------------------------------------------------------------------------------- */

static int64_t unitOf(const File *f) {
    return f->kind == FILE_TYPED     ? (int64_t)f->elemFileSize
           : f->kind == FILE_UNTYPED ? f->recordSize
                                     : 1;
}

static IoOutcome checkOpen(Rt *rt, File *f) {
    return f == NULL || !f->isOpen ? ioRefuse(rt, f, IO_NOT_OPEN, 0) : IO_GO;
}

/* Empties the buffer so that the descriptor stands at byte `to`. */
static IoOutcome moveTo(Rt *rt, File *f, int64_t to) {
    assert(to >= 0 && f->isOpen);
    const Hooks *hooks = rt->hooks;
    if (f->wcur != NULL) {
        IoOutcome outcome = fileFlush(rt, f);
        f->wcur = NULL;
        f->wlim = NULL;
        if (outcome != IO_GO) return outcome;
    }
    f->rcur = NULL;
    f->rlim = NULL;
    f->isEof = f->hasHitEnd = false;
    f->isElementLoaded = false;
    f->isGenerating = !f->canRead;
    if (hooks->seek(hooks->user, f->fd, to, SEEK_SET) < 0)
        return ioRefuse(rt, f, ioErrorOf(errno), 0);
    return IO_GO;
}

static int seekElement(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    int64_t to;
    IoOutcome outcome = checkOpen(rt, f);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    if (R[1].i < 0 || __builtin_mul_overflow(R[1].i, unitOf(f), &to)) {
        return ioRefuse(rt, f, ioErrorOf(EINVAL), 0) == IO_RAISED;
    }
    outcome = moveTo(rt, f, to);
    if (outcome == IO_GO) rt->ioResult = 0;
    return outcome == IO_RAISED;
}
FILE_BUILTIN(ioSeek, seekElement)

static int filePos(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    R[0].i = 0;
    IoOutcome outcome = checkOpen(rt, f);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    int64_t at = filePosition(f);
    if (at < 0) return ioRefuse(rt, f, ioErrorOf(errno), 0) == IO_RAISED;
    R[0].i = at / unitOf(f);
    rt->ioResult = 0;
    return 0;
}
FILE_BUILTIN(ioFilePos, filePos)

static int fileSize(Rt *rt, Value *R) {
    const Hooks *hooks = rt->hooks;
    File *f = ioFileOf(R[0]);
    R[0].i = 0;
    IoOutcome outcome = checkOpen(rt, f);
    if (outcome == IO_GO && f->wcur != NULL) outcome = fileFlush(rt, f);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    int64_t at = hooks->seek(hooks->user, f->fd, 0, SEEK_CUR);
    int64_t end = at < 0 ? -1 : hooks->seek(hooks->user, f->fd, 0, SEEK_END);
    if (end < 0 || hooks->seek(hooks->user, f->fd, at, SEEK_SET) < 0) {
        return ioRefuse(rt, f, ioErrorOf(errno), 0) == IO_RAISED;
    }
    R[0].i = end / unitOf(f);
    rt->ioResult = 0;
    return 0;
}
FILE_BUILTIN(ioFileSize, fileSize)

static int fileName(Rt *rt, Value *R) {
    const File *f = ioFileOf(R[0]);
    const char *name = f->name != NULL ? f->name : "";
    ObjString *text;
    if (strNew(rt, name, (int64_t)strlen(name), &text) != 0) return 1;
    R[0].p = text;
    return 0;
}
FILE_BUILTIN(ioFileName, fileName)

static int truncateAt(Rt *rt, Value *R) {
    const Hooks *hooks = rt->hooks;
    File *f = ioFileOf(R[0]);
    IoOutcome outcome = checkOpen(rt, f);
    if (outcome == IO_GO && !f->canWrite) outcome = ioRefuse(rt, f, IO_NOT_OUTPUT, 0);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    int64_t at = filePosition(f);
    if (at < 0) return ioRefuse(rt, f, ioErrorOf(errno), 0) == IO_RAISED;
    bool wasGenerating = f->isGenerating;
    outcome = moveTo(rt, f, at);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    f->isGenerating = wasGenerating;
    int status;
    do {
        status = hooks->truncate(hooks->user, f->fd, at);
    } while (status != 0 && errno == EINTR);
    if (status != 0) return ioRefuse(rt, f, IO_DISK_WRITE, errno) == IO_RAISED;
    rt->ioResult = 0;
    return 0;
}
FILE_BUILTIN(ioTruncate, truncateAt)

/* ---- blocks ---------------------------------------------------------------------------------- */

/* Checks that `records` records fit the slice; gives their bytes. */
static bool blockBytes(Rt *rt, const File *f, int64_t records, int64_t size, size_t *bytes) {
    assert(f->recordSize > 0 && size >= 0);
    int64_t total;
    if (records >= 0 && !__builtin_mul_overflow(records, f->recordSize, &total) && total <= size) {
        *bytes = (size_t)total;
        return true;
    }
    (void)rtRaise(rt, RTE_RANGE, "block of %lld records of %lld bytes does not fit the variable",
                  (long long)records, (long long)f->recordSize);
    return false;
}

static int blockRead(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    uint8_t *target = R[1].p;
    int64_t size = R[2].i;
    int64_t records = R[3].i;
    size_t bytes;
    size_t done = 0;
    R[0].i = 0;
    IoOutcome outcome = fileCheckRead(rt, f);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    int64_t fits = f->recordSize > 0 ? size / f->recordSize : 0;
    bool isShort = records > fits; /* allowed as long as the file has no more than fits */
    if (!blockBytes(rt, f, isShort ? fits : records, size, &bytes)) return 1;
    rt->ioResult = 0;
    while (done < bytes || isShort) {
        int64_t n = fileNeed(rt, f, 1);
        if (n < 0) return 1;
        if (n == 0) break;
        if (done == bytes) return blockBytes(rt, f, records, size, &bytes) ? 0 : 1;
        size_t now = (size_t)n < bytes - done ? (size_t)n : bytes - done;
        memcpy(target + done, f->rcur, now);
        f->rcur += now;
        done += now;
    }
    assert(done <= bytes);
    R[0].i = (int64_t)done / f->recordSize;
    return 0;
}
FILE_BUILTIN(ioBlockRead, blockRead)

/* For those who do not ask how many records there were: fewer than wanted is an error. */
static int blockReadAll(Rt *rt, Value *R) {
    int64_t records = R[3].i;
    int status = blockRead(rt, R);
    if (status == 0 && rt->ioResult == 0 && R[0].i < records) rt->ioResult = IO_READ_PAST_END;
    return status;
}
FILE_BUILTIN(ioBlockReadAll, blockReadAll)

static int blockWrite(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    const uint8_t *source = R[1].p;
    int64_t size = R[2].i;
    int64_t records = R[3].i;
    size_t bytes;
    R[0].i = 0;
    IoOutcome outcome = fileCheckWrite(rt, f);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    if (!blockBytes(rt, f, records, size, &bytes)) return 1;
    outcome = filePut(rt, f, source, bytes);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    rt->ioResult = 0;
    R[0].i = records;
    return 0;
}
FILE_BUILTIN(ioBlockWrite, blockWrite)
