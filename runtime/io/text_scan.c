/* text_scan.c: C's way to read text: bytes, lines, and one conversion of a scanf format at a time (C11 7.21.6.2).
 *
 * A piece of a format is what stands before a conversion, and the conversion. Blanks in it match any blanks, other bytes themselves. The status of
 * a piece is 1 (matched), 0 (not), -1 (the input ended before anything could match); a piece that is asked after a failure does nothing. */
#include "runtime/builtins/builtins.h"
#include "runtime/fmt/fmt.h"
#include "runtime/io/io_internal.h"

#include <assert.h>

enum { NUMBER_MAX = 400 };

/* ---- sources: a file, or a string from a position on ---- */

typedef struct Source {
    Rt *rt;
    File *file;
    const char *text;
    int64_t length, at;
    bool isRaised;
} Source;

static int look(Source *s) {
    if (s->file == NULL) return s->at < s->length ? (unsigned char)s->text[s->at] : CHAR_EOF;
    if (s->file->rcur < s->file->rlim) return *s->file->rcur;
    int64_t n = fileNeed(s->rt, s->file, 1);
    if (n < 0) s->isRaised = true;
    s->file->hasHitEnd = n <= 0;
    return n <= 0 ? CHAR_EOF : *s->file->rcur;
}

static void pass(Source *s) {
    assert(s->file == NULL ? s->at < s->length : s->file->rcur < s->file->rlim);
    if (s->file == NULL) s->at++;
    else s->file->rcur++;
}

/* False: the file cannot be read; *status is the builtin's. */
static bool openSource(Source *s, Rt *rt, Value file, int *status) {
    *s = (Source){.rt = rt, .file = ioFileOf(file)};
    if (s->file != NULL && s->file->rcur != NULL && s->file->isScanned) return true;
    IoOutcome outcome = fileCheckRead(rt, s->file);
    *status = outcome == IO_RAISED;
    if (outcome == IO_GO) s->file->isScanned = true;
    return outcome == IO_GO;
}

static bool isBlank(int c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

static void skipBlanks(Source *s) {
    while (isBlank(look(s))) pass(s);
}

/* ---- conversions ---- */

typedef struct Conversion {
    char kind;
    int64_t width; /* 0: none */
    const char *set;
    size_t setLength;
    bool isExcluding;
} Conversion;

/* Matches the text before the conversion of `piece` and describes that. 1, 0, -1 as above; kind 0: there is none. */
static int prefix(Source *s, const ObjString *piece, Conversion *c) {
    const char *p = strBytes(piece), *end = p + strLength(piece);
    *c = (Conversion){0};
    for (; p < end && !(*p == '%' && p + 1 < end && p[1] != '%'); p++) {
        if (isBlank((unsigned char)*p)) {
            skipBlanks(s);
            continue;
        }
        if (*p == '%') p++; /* %% */
        int found = look(s);
        if (found == CHAR_EOF) return -1;
        if (found != (unsigned char)*p) return 0;
        pass(s);
    }
    if (p >= end) return 1;
    for (p++; p < end && *p >= '0' && *p <= '9'; p++) {
        if (c->width < INT32_MAX / 10) c->width = c->width * 10 + (*p - '0');
    }
    while (p < end && strchr("hlLjztq", *p) != NULL) p++;
    if (p >= end) return 1;
    c->kind = *p;
    if (*p != '[') return 1;
    c->isExcluding = p + 1 < end && p[1] == '^';
    c->set = p + (c->isExcluding ? 2 : 1);
    const char *close = c->set < end && *c->set == ']' ? c->set + 1 : c->set;
    while (close < end && *close != ']') close++;
    c->setLength = (size_t)(close - c->set);
    return 1;
}

static bool inSet(const Conversion *c, int byte) {
    bool isIn = false;
    for (size_t i = 0; i < c->setLength && !isIn; i++) {
        bool isRange = i + 2 < c->setLength && c->set[i + 1] == '-';
        int low = (unsigned char)c->set[i], high = isRange ? (unsigned char)c->set[i + 2] : low;
        isIn = byte >= low && byte <= high;
        if (isRange) i += 2;
    }
    return isIn != c->isExcluding;
}

static int digitOf(int c) {
    if (c >= '0' && c <= '9') return c - '0';
    int l = c | 32;
    return l >= 'a' && l <= 'z' ? l - 'a' + 10 : 99;
}

static int scanInteger(Source *s, const Conversion *c, int64_t *value) {
    int base = c->kind == 'x' || c->kind == 'X' || c->kind == 'p' ? 16 : c->kind == 'o' ? 8 : c->kind == 'i' ? 0 : 10;
    int64_t left = c->width > 0 ? c->width : INT32_MAX;
    uint64_t v = 0;
    bool hasDigits = false;
    skipBlanks(s);
    if (look(s) == CHAR_EOF) return -1;
    bool isNegative = look(s) == '-';
    if (isNegative || look(s) == '+') pass(s), left--;
    if ((base == 16 || base == 0) && left > 0 && look(s) == '0') {
        pass(s), left--;
        hasDigits = true;
        if (left > 1 && (look(s) | 32) == 'x') {
            pass(s), left--;
            base = 16;
        } else if (base == 0) {
            base = 8;
        }
    }
    if (base == 0) base = 10;
    for (; left > 0 && digitOf(look(s)) < base; left--) {
        v = v * (uint64_t)base + (uint64_t)digitOf(look(s));
        hasDigits = true;
        pass(s);
    }
    *value = isNegative ? (int64_t)(0 - v) : (int64_t)v;
    return hasDigits;
}

static size_t digits(Source *s, char *text, size_t n, int64_t *left) {
    size_t start = n;
    for (; *left > 0 && n < NUMBER_MAX && look(s) >= '0' && look(s) <= '9'; --*left) {
        text[n++] = (char)look(s);
        pass(s);
    }
    return n - start;
}

static int scanReal(Source *s, const Conversion *c, double *value) {
    char text[NUMBER_MAX + 32];
    size_t n = 0, have;
    int64_t left = c->width > 0 ? c->width : NUMBER_MAX;
    skipBlanks(s);
    if (look(s) == CHAR_EOF) return -1;
    if (look(s) == '-' || look(s) == '+') text[n++] = (char)look(s), pass(s), left--;
    have = digits(s, text, n, &left);
    n += have;
    if (left > 0 && look(s) == '.') {
        text[n++] = '.';
        pass(s), left--;
        size_t more = digits(s, text, n, &left);
        have += more;
        n += more;
    }
    if (have == 0) return 0;
    if (left > 0 && (look(s) | 32) == 'e') {
        text[n++] = 'e';
        pass(s), left--;
        if (left > 0 && (look(s) == '-' || look(s) == '+')) text[n++] = (char)look(s), pass(s), left--;
        n += digits(s, text, n, &left);
    }
    return fmtScanReal(text, n, FMT_LENIENT, value).status != FMT_SYNTAX;
}

/* %s, %c and %[: the bytes as a string in R[0]. */
static int scanBytes(Source *s, const Conversion *c, Value *out) {
    int64_t left = c->width > 0 ? c->width : c->kind == 'c' ? 1 : INT64_MAX;
    ObjString *text = NULL;
    if (c->kind == 's') skipBlanks(s);
    if (look(s) == CHAR_EOF) return -1;
    for (int b = look(s); left > 0 && b != CHAR_EOF; b = look(s), left--) {
        if (c->kind == 's' ? isBlank(b) : c->kind == '[' && !inSet(c, b)) break;
        out->p = text;
        if (strAppendChar(s->rt, &text, (uint8_t)b) != 0) {
            s->isRaised = true;
            return 0;
        }
        pass(s);
    }
    out->p = text;
    return text != NULL;
}

/* One piece: the value goes to R[0], the status to R[1]. */
static int scanPiece(Source *s, Value *R, const ObjString *piece, bool isGoing, char kind) {
    Conversion c = {0};
    int status = 0;
    Value v = {0};
    if (isGoing) status = prefix(s, piece, &c);
    if (c.kind == 0) kind = 0;
    if (status == 1 && kind == 'i') status = scanInteger(s, &c, &v.i);
    else if (status == 1 && kind == 'f') status = scanReal(s, &c, &v.f);
    else if (status == 1 && kind == 's') status = scanBytes(s, &c, &v);
    R[0] = v;
    R[1].i = status;
    return s->isRaised;
}

static int fromFile(Rt *rt, Value *R, char kind) {
    Source s;
    int failed = 0;
    const ObjString *piece = (const ObjString *)(const void *)R[1].o;
    bool isGoing = R[2].i > 0;
    if (openSource(&s, rt, R[0], &failed)) return scanPiece(&s, R, piece, isGoing, kind);
    R[0].i = 0;
    R[1].i = -1;
    return failed;
}

static int scanIntFile(Rt *rt, Value *R) { return fromFile(rt, R, 'i'); }
static int scanRealFile(Rt *rt, Value *R) { return fromFile(rt, R, 'f'); }
static int scanStrFile(Rt *rt, Value *R) { return fromFile(rt, R, 's'); }
FILE_BUILTIN(scanFileInt, scanIntFile)
FILE_BUILTIN(scanFileReal, scanRealFile)
FILE_BUILTIN(scanFileStr, scanStrFile)

/* text, position, piece, going -> value, status, position */
static int fromText(Rt *rt, Value *R, char kind) {
    const ObjString *text = (const ObjString *)(const void *)R[0].o, *piece = (const ObjString *)(const void *)R[2].o;
    Source s = {.rt = rt, .text = strBytes(text), .length = strLength(text), .at = R[1].i};
    bool isGoing = R[3].i > 0;
    if (s.at < 0 || s.at > s.length) s.at = s.length;
    Value out[2] = {{0}};
    int failed = scanPiece(&s, out, piece, isGoing, kind);
    R[0] = out[0];
    R[1] = out[1];
    R[2].i = s.at;
    return failed;
}

int scanTextInt(Rt *rt, Value *R) { return fromText(rt, R, 'i'); }
int scanTextReal(Rt *rt, Value *R) { return fromText(rt, R, 'f'); }
int scanTextStr(Rt *rt, Value *R) { return fromText(rt, R, 's'); }

/* ---- bytes and lines ---- */

static int getByte(Rt *rt, Value *R) {
    Source s;
    int failed = 0, c = CHAR_EOF;
    if (!openSource(&s, rt, R[0], &failed)) {
        R[0].i = -1;
        return failed;
    }
    c = look(&s);
    if (c != CHAR_EOF) pass(&s);
    R[0].i = c == CHAR_EOF ? -1 : c;
    return s.isRaised;
}
FILE_BUILTIN(fileGetByte, getByte)

/* Room for one byte before the next one: the buffer grows if it is full of bytes that nobody has read. False: no memory. */
static bool makeRoomBefore(File *f) {
    assert(f->rcur >= f->buf && f->rcur <= f->rlim);
    size_t n = (size_t)(f->rlim - f->rcur);
    if (f->rcur > f->buf) return true;
    if (n == f->cap) {
        if (!fileReserveBuffer(f, 2 * f->cap)) return false;
        f->rcur = f->buf;
        f->rlim = f->buf + n;
    }
    memmove(f->buf + 1, f->buf, n);
    f->rcur++;
    f->rlim++;
    return true;
}

/* Gives a byte back: that which was read last, or another one; also at the end of the file and before the first read. */
static int ungetByte(Rt *rt, Value *R) {
    const File *f = ioFileOf(R[0]);
    Source s;
    int failed = 0;
    bool canBack = f != NULL && f->isOpen && f->canRead && R[1].i != -1 && openSource(&s, rt, R[0], &failed);
    canBack = canBack && makeRoomBefore(s.file);
    if (canBack) {
        *--s.file->rcur = (uint8_t)R[1].i;
        s.file->hasHitEnd = false;
    }
    R[0].i = canBack ? (uint8_t)R[1].i : -1;
    return failed;
}
FILE_BUILTIN(fileUngetByte, ungetByte)

/* A line with its end, at most `limit` bytes: line, 1; or '', 0 at the end of the file. */
static int getLine(Rt *rt, Value *R) {
    Source s;
    int failed = 0;
    ObjString *line = NULL;
    int64_t limit = R[1].i;
    if (!openSource(&s, rt, R[0], &failed)) {
        R[0].o = NULL;
        R[1].i = 0;
        return failed;
    }
    for (int c = CHAR_EOF; limit > 0 && c != '\n' && !s.isRaised; limit--) {
        c = look(&s);
        if (c == CHAR_EOF) break;
        R[1].p = line; /* R[0] keeps the file */
        if (strAppendChar(rt, &line, (uint8_t)c) != 0) return 1;
        pass(&s);
    }
    R[0].p = line;
    R[1].i = line != NULL;
    return s.isRaised;
}
FILE_BUILTIN(fileGetLine, getLine)

/* At most `limit` bytes; fewer at the end of the file. */
static int getBytes(Rt *rt, Value *R) {
    Source s;
    int failed = 0;
    ObjString *bytes = NULL;
    int64_t limit = R[1].i;
    assert(rt->io != NULL);
    bool isOpen = openSource(&s, rt, R[0], &failed);
    while (isOpen && limit > 0 && look(&s) != CHAR_EOF) {
        int64_t ready = s.file->rlim - s.file->rcur, n = ready < limit ? ready : limit;
        R[1].p = bytes; /* R[0] keeps the file */
        if (strAppendBytes(rt, &bytes, (const char *)s.file->rcur, n) != 0) return 1;
        s.file->rcur += n;
        limit -= n;
    }
    R[0].p = bytes;
    return isOpen ? s.isRaised : failed;
}
FILE_BUILTIN(fileGetBytes, getBytes)

/* C's feof; of a file that was read in other ways only: nothing is left to read. */
static int hitEnd(Rt *rt, Value *R) {
    const File *f = ioFileOf(R[0]);
    bool isForOutput = f != NULL && f->isOfC && !f->canRead;
    if (!isForOutput && (f == NULL || !f->isScanned)) return fileIsAtEof(rt, R);
    R[0].i = f->hasHitEnd && !isForOutput;
    return 0;
}
FILE_BUILTIN(fileHitEnd, hitEnd)

/* C's ferror. */
static int hasFailed(Rt *rt, Value *R) {
    const File *f = ioFileOf(R[0]);
    (void)rt;
    R[0].i = f != NULL && f->hasFailed;
    return 0;
}
FILE_BUILTIN(fileHasFailed, hasFailed)

/* C's clearerr: the next read looks again whether there is more. */
static int clearIndicators(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    (void)rt;
    if (f != NULL) f->hasFailed = f->hasHitEnd = f->isEof = false;
    return 0;
}
FILE_BUILTIN(fileClearIndicators, clearIndicators)

static int isOpenFile(Rt *rt, Value *R) {
    const File *f = ioFileOf(R[0]);
    (void)rt;
    R[0].i = f != NULL && f->isOpen;
    return 0;
}
FILE_BUILTIN(fileIsOpen, isOpenFile)

/* A file variable that was never opened and its name: all operations on it go to the standard file. */
int fileStandard(Rt *rt, Value *R) {
    File *self = ioFileSelf(R[0]);
    const ObjFile *standard = R[1].i >= 0 && R[1].i <= 2 ? (const ObjFile *)(const void *)ioStdFile(rt, (int)R[1].i) : NULL;
    if (self == NULL || standard == NULL || self->kind != FILE_TEXT || self->isOpen || self->isStandard) return 0;
    self->alias = standard->file;
    self->isOpen = self->isAssigned = true;
    assert(self->alias->isStandard && self->alias->alias == NULL);
    return 0;
}

/* fopen: file, name, mode -> 0 or the error code, also in IOResult. Mode "t+" and no name: a new file that has none (tmpfile). */
int fileOpen(Rt *rt, Value *R) {
    Value file = R[0], name = R[1], args[3];
    const ObjString *mode = (const ObjString *)(const void *)R[2].o;
    char kind = strLength(mode) > 0 ? strBytes(mode)[0] : 'r';
    uint8_t ioMode = rt->ioMode;
    rt->ioMode = IO_OFF;
    args[0] = file;
    args[1] = name;
    bool isTemporary = kind == 't' && strLength((const ObjString *)(const void *)name.o) == 0;
    if (isTemporary) kind = 'w';
    int failed = isTemporary ? 0 : ioAssign(rt, args);
    args[0] = file;
    args[1].i = 0;
    File *self = ioFileSelf(file);
    if (!failed && self != NULL) self->isOfC = true, self->hasFailed = false;
    if (!failed && self != NULL) self->isForUpdate = memchr(strBytes(mode), '+', (size_t)strLength(mode)) != NULL;
    if (!failed && rt->ioResult == 0) failed = kind == 'w' ? ioRewrite(rt, args) : kind == 'a' ? ioAppend(rt, args) : ioReset(rt, args);
    if (!failed && kind == 'a' && rt->ioResult == IO_NOT_FOUND) { /* C creates it */
        args[0] = file;
        args[1].i = 0;
        failed = ioRewrite(rt, args);
    }
    rt->ioMode = ioMode;
    R[0].i = rt->ioResult;
    return failed;
}
