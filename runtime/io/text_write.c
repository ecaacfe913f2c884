/* text_write.c: the builtins behind Write, WriteLn and Page (pascal.md 14.4, 14.5).
 *
 * Fast path: one comparison decides that the file is open for writing and that the item fits.
 * Everything else (closed file, full buffer, stderr, very wide items) goes through writeSlow. */
#include "runtime/builtins/builtins.h"
#include "runtime/fmt/fmt.h"
#include "runtime/io/io_internal.h"

#include <stdio.h>

enum { SMALL_WIDTH = 64, COMPOSE_BYTES = 512, PAGE_CODE = 12, POINTER_DIGITS = 16 };

static IoOutcome putRepeated(Rt *rt, const IoSink *sink, char c, int64_t n) {
    char block[256];
    memset(block, c, sizeof block);
    while (n > 0) {
        size_t now = n < (int64_t)sizeof block ? (size_t)n : sizeof block;
        IoOutcome outcome = ioSinkPut(rt, sink, block, now);
        if (outcome != IO_GO) return outcome;
        n -= (int64_t)now;
    }
    return IO_GO;
}

/* Opens the sink of an item; the first one of a statement begins it. IO_GO, or what came of it. */
static IoOutcome openItem(Rt *rt, File *f, int64_t width, IoSink *sink) {
    if (width == IO_WIDTH_FIRST && rt->io->isShared && ioStatementBegin(rt, f) != 0) return IO_RAISED;
    IoOutcome outcome = ioSinkOpen(rt, f, sink);
    if (outcome != IO_GO || !rt->io->isGated || !ioTerminalIsStyled(rt, sink->file)) return outcome;
    char style[IO_STYLE_MAX];
    outcome = ioSinkPut(rt, sink, style, ioTerminalStyle(rt->io, style));
    if (outcome != IO_GO) ioSinkClose(sink);
    return outcome;
}

static int finishItem(Rt *rt, File *f, int64_t width, const IoSink *sink, IoOutcome outcome) {
    bool isStyled = outcome == IO_GO && rt->io->isGated && ioTerminalIsStyled(rt, sink->file);
    if (isStyled) outcome = ioSinkPut(rt, sink, IO_STYLE_RESET, strlen(IO_STYLE_RESET));
    ioSinkClose(sink);
    if (outcome == IO_GO) rt->ioResult = 0;
    if (outcome == IO_RAISED) return 1;
    return width == IO_WIDTH_LAST && rt->io->isShared ? ioStatementEnd(rt, f) : 0;
}

/* Pads n bytes on the left to width and writes them. */
static COLD int writeSlow(Rt *rt, File *f, const char *bytes, size_t n, int64_t width) {
    assert(bytes != NULL || n == 0);
    IoSink sink;
    IoOutcome outcome = openItem(rt, f, width, &sink);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    int64_t pad = width > 0 && (uint64_t)width > n ? width - (int64_t)n : 0;
    if (pad > 0 && (uint64_t)pad + n <= COMPOSE_BYTES) {
        char item[COMPOSE_BYTES]; /* one system call for an item of an unbuffered file */
        memset(item, ' ', (size_t)pad);
        if (n > 0) memcpy(item + pad, bytes, n);
        outcome = ioSinkPut(rt, &sink, item, (size_t)pad + n);
    } else {
        outcome = putRepeated(rt, &sink, ' ', pad);
        if (outcome == IO_GO && n > 0) outcome = ioSinkPut(rt, &sink, bytes, n);
    }
    return finishItem(rt, f, width, &sink, outcome);
}

static ALWAYS_INLINE size_t spaceOf(const Rt *rt, const File *f) {
    return f == NULL || rt->io->isGated ? 0 : (size_t)((uintptr_t)f->wlim - (uintptr_t)f->wcur);
}

static ALWAYS_INLINE int writeItem(Rt *rt, File *f, const char *bytes, size_t n, int64_t width) {
    size_t total = width > 0 && (uint64_t)width > n ? (size_t)width : n;
    if (UNLIKELY(spaceOf(rt, f) <= total)) return writeSlow(rt, f, bytes, n, width);
    uint8_t *to = f->wcur;
    if (total > n) {
        memset(to, ' ', total - n);
        to += total - n;
    }
    if (n > 0) memcpy(to, bytes, n);
    f->wcur = to + n;
    rt->ioResult = 0;
    return 0;
}

int ioWriteInt(Rt *rt, Value *R) {
    File *f = ioItemFile(rt, R[0]);
    int64_t value = R[1].i;
    int64_t width = R[2].i;
    char text[FMT_INT_MAX];
    if (LIKELY(width <= 0 && spaceOf(rt, f) > FMT_INT_MAX)) {
        f->wcur += fmtInt((char *)f->wcur, value);
        rt->ioResult = 0;
        return 0;
    }
    size_t n = fmtInt(text, value);
    return writeItem(rt, f, text, n, width);
}

int ioWriteUint(Rt *rt, Value *R) {
    char text[FMT_INT_MAX];
    size_t n = fmtUint(text, R[1].u);
    return writeItem(rt, ioItemFile(rt, R[0]), text, n, R[2].i);
}

static int writeRealParts(Rt *rt, File *f, const FmtReal *real, int64_t width) {
    assert(real->headLength >= 0 && real->headLength <= FMT_REAL_HEAD);
    assert(real->tailLength >= 0 && real->zeros >= 0 && real->pad >= 0);
    IoSink sink;
    IoOutcome outcome = openItem(rt, f, width, &sink);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    outcome = putRepeated(rt, &sink, ' ', real->pad);
    if (outcome == IO_GO) outcome = ioSinkPut(rt, &sink, real->head, (size_t)real->headLength);
    if (outcome == IO_GO) outcome = putRepeated(rt, &sink, '0', real->zeros);
    if (outcome == IO_GO) outcome = ioSinkPut(rt, &sink, real->tail, (size_t)real->tailLength);
    return finishItem(rt, f, width, &sink, outcome);
}

static FmtStyle styleOf(Value v) { return v.u <= FMT_FPC_SINGLE ? (FmtStyle)v.u : FMT_PSCAL; }

int ioWriteReal(Rt *rt, Value *R) {
    File *f = ioItemFile(rt, R[0]);
    double value = R[1].f;
    int64_t width = R[2].i;
    int64_t shown = width <= IO_WIDTH_FIRST ? -1 : width;
    int64_t decimals = R[3].i;
    FmtStyle style = styleOf(R[4]);
    char text[SMALL_WIDTH];
    size_t n = 0;
    if (decimals >= 0) {
        n = fmtFixedFast(text, value, decimals, style);
    } else if (style == FMT_PSCAL && shown == -1) {
        n = fmtFixedFast(text, value, 6, style);
    }
    if (LIKELY(n > 0)) return writeItem(rt, f, text, n, width);
    FmtReal real;
    fmtReal(&real, value, shown, decimals, style);
    if (real.zeros > 0 || real.pad > COMPOSE_BYTES) return writeRealParts(rt, f, &real, width);
    assert(real.headLength + real.tailLength <= FMT_REAL_HEAD);
    memcpy(real.head + real.headLength, real.tail, (size_t)real.tailLength);
    n = (size_t)(real.headLength + real.tailLength);
    return writeItem(rt, f, real.head, n, real.pad > 0 ? real.pad + (int64_t)n : width);
}

int ioPutText(Rt *rt, Value file, const char *bytes, size_t n) {
    File *f = ioItemFile(rt, file);
    assert(bytes != NULL || n == 0);
    if (rt->io->isShared) {
        if (ioStatementBegin(rt, f) != 0 || writeSlow(rt, f, bytes, n, 0) != 0) return 1;
        return ioStatementEnd(rt, f);
    }
    int status = writeItem(rt, f, bytes, n, 0);
    bool endsLine = n > 0 && memchr(bytes, '\n', n) != NULL;
    if (f != NULL && f->alias != NULL) f = f->alias;
    if (status != 0 || !endsLine || f == NULL || f->wcur == NULL || !f->isLineFlushed) return status;
    return fileFlush(rt, f) == IO_RAISED;
}

/* A string longer than its field is cut, except in Free Pascal style. */
static int writeString(Rt *rt, File *f, const char *bytes, size_t n, int64_t width,
                       FmtStyle style) {
    if (width > 0 && n > (uint64_t)width && style != FMT_FPC) n = (size_t)width;
    return writeItem(rt, f, bytes, n, width);
}

int ioWriteStr(Rt *rt, Value *R) {
    const ObjString *s = (const ObjString *)R[1].o;
    return writeString(rt, ioItemFile(rt, R[0]), strBytes(s), (size_t)strLength(s), R[2].i,
                       styleOf(R[3]));
}

int ioWriteChars(Rt *rt, Value *R) {
    assert(R[2].i >= 0);
    return writeString(rt, ioItemFile(rt, R[0]), R[1].p, (size_t)R[2].i, R[3].i, styleOf(R[4]));
}

int ioWriteChar(Rt *rt, Value *R) {
    File *f = ioItemFile(rt, R[0]);
    char c = (char)R[1].u;
    int64_t width = R[2].i;
    if (LIKELY(width <= 1 && spaceOf(rt, f) > 1)) {
        *f->wcur++ = (uint8_t)c;
        rt->ioResult = 0;
        return 0;
    }
    return writeItem(rt, f, &c, 1, width);
}

int ioWriteBool(Rt *rt, Value *R) {
    bool value = R[1].i != 0;
    FmtStyle style = styleOf(R[3]);
    size_t n = value ? 4 : 5;
    /* ISO 7185 6.9.3.5: a Boolean is written as a string, which its field may cut. */
    if (style == FMT_ISO && R[2].i > 0 && (uint64_t)R[2].i < n) n = (size_t)R[2].i;
    return writeItem(rt, ioItemFile(rt, R[0]), value ? "TRUE" : "FALSE", n, R[2].i);
}

int ioWriteEnum(Rt *rt, Value *R) {
    const ObjString *names = (const ObjString *)R[2].o;
    char number[FMT_INT_MAX];
    size_t n;
    const char *text = builtinEnumName(names, R[1].i, &n);
    if (text == NULL) {
        n = fmtInt(number, R[1].i);
        text = number;
    }
    File *f = ioItemFile(rt, R[0]);
    int64_t gap = R[3].i - (int64_t)n;
    if (R[4].i != FMT_FPC || gap <= 0) return writeItem(rt, f, text, n, R[3].i);
    return writeItem(rt, f, text, n, 0) || writeItem(rt, f, "", 0, gap); /* Free Pascal has the blanks behind the name */
}

int ioWritePtr(Rt *rt, Value *R) {
    char text[3 + POINTER_DIGITS] = "$";
    Obj *o = R[1].o;
    bool isC = R[3].i == FMT_C;
    if (objIsNil(o)) return writeItem(rt, ioItemFile(rt, R[0]), isC ? "(nil)" : "nil", isC ? 5 : 3, R[2].i);
    const void *target = o;
    if ((o->flags & OBJ_INDIRECT) != 0) target = ((const ObjPtr *)(const void *)o)->address;
    if (isC) return writeItem(rt, ioItemFile(rt, R[0]), text, (size_t)snprintf(text, sizeof text, "0x%llx", (unsigned long long)(uintptr_t)target), R[2].i);
    fmtBase(text + 1, (uint64_t)(uintptr_t)target, 16, POINTER_DIGITS);
    return writeItem(rt, ioItemFile(rt, R[0]), text, 1 + POINTER_DIGITS, R[2].i);
}

/* The line end of a file that the fast path cannot take. */
static COLD int endLineSlow(Rt *rt, File *f) {
    IoSink sink;
    IoOutcome outcome = ioSinkOpen(rt, f, &sink);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    outcome = ioSinkPut(rt, &sink, "\n", 1);
    bool isFlushed = sink.file != NULL && sink.file->wcur != NULL && sink.file->isLineFlushed;
    if (outcome == IO_GO && isFlushed) outcome = fileFlush(rt, sink.file);
    ioSinkClose(&sink);
    if (outcome == IO_GO) rt->ioResult = 0;
    return outcome == IO_RAISED || ioStatementEnd(rt, f) != 0;
}

int ioWriteLn(Rt *rt, Value *R) {
    File *f = ioItemFile(rt, R[0]);
    if (UNLIKELY(spaceOf(rt, f) <= 1)) return endLineSlow(rt, f);
    *f->wcur++ = '\n';
    rt->ioResult = 0;
    if (LIKELY(!f->isLineFlushed)) return 0;
    return fileFlush(rt, f) == IO_RAISED;
}

int ioPage(Rt *rt, Value *R) {
    static const char codes[] = {'\n', PAGE_CODE}; /* an open line ends first */
    File *f = ioItemFile(rt, R[0]);
    uint8_t last = f == NULL || f->kind != FILE_TEXT ? 0 : fileLastByte(f);
    bool isLineOpen = last != 0 && last != '\n' && last != PAGE_CODE;
    return writeItem(rt, f, isLineOpen ? codes : codes + 1, isLineOpen ? 2 : 1, 0);
}

static int flushFile(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    if (f == NULL || !f->isOpen) return ioRefuse(rt, f, IO_NOT_OPEN, 0) == IO_RAISED;
    if (!f->canWrite) return ioRefuse(rt, f, IO_NOT_OUTPUT, 0) == IO_RAISED;
    if (f->wcur == NULL) {
        rt->ioResult = 0;
        return 0;
    }
    IoOutcome outcome = fileFlush(rt, f);
    if (outcome == IO_GO) rt->ioResult = 0;
    return outcome == IO_RAISED;
}
FILE_BUILTIN(ioFlush, flushFile)
