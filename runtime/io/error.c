/* error.c: I/O errors: the three states of pascal.md 14.2, the mapping of errno, and IOResult. */
#include "runtime/builtins/builtins.h"
#include "runtime/io/io_internal.h"

#include <errno.h>
#include <stdio.h>

int ioErrorOf(int err) {
    assert(err >= 0);
    switch (err) {
    case ENOENT: return IO_NOT_FOUND;
    case ENOTDIR: return IO_PATH_NOT_FOUND;
    case EMFILE:
    case ENFILE: return IO_TOO_MANY_OPEN;
    case EACCES:
    case EPERM:
    case EROFS:
    case EEXIST:
    case EISDIR: return IO_ACCESS;
    default: return IO_ERRNO_BASE + err;
    }
}

int ioRaise(Rt *rt, const File *f, int code, int err) {
    assert(code > 0 && err >= 0);
    const char *standard[] = {"standard input", "standard output", "standard error"};
    const char *name = NULL;
    if (f != NULL && f->nameLength > 0) {
        name = f->name;
    } else if (f != NULL && f->isStandard) {
        name = standard[f - f->io->standard];
    }
    bool hasReason = err != 0 && code < IO_ERRNO_BASE;
    rt->ioMode = IO_DEFAULT;
    return rtRaise(rt, code, "I/O error %d: %s%s%.100s%s%s%s", code, rtErrorText(code),
                   name == NULL ? "" : ": ", name == NULL ? "" : name, hasReason ? " (" : "",
                   hasReason ? rtErrorText(IO_ERRNO_BASE + err) : "", hasReason ? ")" : "");
}

IoOutcome ioRefuse(Rt *rt, const File *f, int code, int err) {
    assert(code > 0);
    if (rt->ioMode == IO_OFF) {
        rt->ioResult = code;
        return IO_SKIP;
    }
    (void)ioRaise(rt, f, code, err);
    return IO_RAISED;
}

int ioNote(Rt *rt, int code) {
    assert(code > 0);
    rt->ioResult = code;
    return 0;
}

int ioNoteOpen(Rt *rt, const File *f, int code) {
    assert(code > 0);
    if (rt->ioMode == IO_ON) return ioRaise(rt, f, code, 0);
    rt->ioResult = code;
    return 0;
}

/* In its last mode an error of {$I-} that nobody asked for is raised by the next operation under {$I+}. */
int ioBegin(Rt *rt, Value *R) {
    enum { ON_STRICT = IO_ON + 1 };
    bool isStrict = R[0].u == ON_STRICT;
    rt->ioMode = isStrict ? IO_ON : R[0].u <= IO_ON ? (uint8_t)R[0].u : IO_DEFAULT;
    if (rt->ioMode != IO_ON) return 0;
    if (isStrict && rt->ioResult != 0) return ioEnd(rt, R);
    rt->ioEarlier = rt->ioResult; /* {$I-} reset(f); {$I+} writeln(IOResult) */
    rt->ioResult = 0;
    return 0;
}

int ioSetMode(Rt *rt, Value *R) {
    uint64_t mode = R[0].u <= IO_ON ? R[0].u : IO_DEFAULT;
    R[0].u = rt->ioMode;
    rt->ioMode = (uint8_t)mode;
    return 0;
}

int ioPending(Rt *rt, Value *R) {
    R[0].i = rt->ioResult;
    return 0;
}

int ioEnd(Rt *rt, Value *R) {
    (void)R;
    bool isOn = rt->ioMode == IO_ON;
    rt->ioMode = IO_DEFAULT;
    if (!isOn || rt->ioResult == 0) return 0;
    int code = rt->ioResult;
    rt->ioResult = 0;
    return ioRaise(rt, NULL, code, 0);
}

int ioResult(Rt *rt, Value *R) {
    if (rt->ioMode == IO_ON && rt->ioResult == 0) {
        rt->ioResult = rt->ioEarlier;
        rt->ioEarlier = 0;
    }
    R[0].i = rt->ioResult;
    if (rt->ioResult == IO_DISK_WRITE) {
        /* The program has been told of the lost bytes. */
        IoState *io = rt->io;
        (void)pthread_mutex_lock(&io->lock);
        io->lostCode = 0;
        (void)pthread_mutex_unlock(&io->lock);
    }
    rt->ioResult = 0;
    return 0;
}
