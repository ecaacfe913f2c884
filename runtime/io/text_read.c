/* text_read.c: the builtins behind Read and ReadLn of text files, Eof, Eoln, SeekEof, SeekEoln
 * (pascal.md 14.3).
 *
 * The character under consideration is *rcur; nothing is read from the system before it is needed,
 * so that a terminal is asked only when the program examines its input. Numerals are scanned in the
 * buffer: when a scan stops at the end of the buffered bytes, more are read and it starts again. CR
 * LF is one line end; a lone CR is an ordinary character. */
#include "runtime/builtins/builtins.h"
#include "runtime/fmt/fmt.h"
#include "runtime/io/io_internal.h"

enum { WORD_MAX = 256, CHAR_EOLN = 10, CHAR_EOF_CODE = 26 };

/* ---- looking --------------------------------------------------------------------------------- */

static NOINLINE int peekSlow(Rt *rt, File *f) {
    assert(f->rcur == f->rlim);
    int64_t n = fileNeed(rt, f, 1);
    if (n < 0) return CHAR_RAISED;
    return n == 0 ? CHAR_EOF : *f->rcur;
}

/* The next byte, CHAR_EOF or CHAR_RAISED. The file is open for reading. */
static ALWAYS_INLINE int peek(Rt *rt, File *f) {
    return LIKELY(f->rcur < f->rlim) ? *f->rcur : peekSlow(rt, f);
}

/* Length of the line end at rcur, whose first byte is c: 1, 2, or 0 if there is none; -1: error
 * raised. */
static ALWAYS_INLINE int lineEndLength(Rt *rt, File *f, int c) {
    if (c == '\n') return 1;
    if (LIKELY(c != '\r')) return 0;
    int64_t n = fileNeed(rt, f, 2);
    if (n < 0) return -1;
    return n >= 2 && f->rcur[1] == '\n' ? 2 : 0;
}

static bool isSpace(int c) { return c == ' ' || c == '\t'; }
static bool isBlank(int c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/* Skips blanks, and line ends too if crossesLines. Gives the byte that follows, CHAR_EOF,
 * CHAR_RAISED; '\n' at a line end. */
static int skipBlanks(Rt *rt, File *f, bool crossesLines) {
    for (;;) {
        int c = peek(rt, f);
        if (c < 0) return c;
        if (!crossesLines) {
            int length = lineEndLength(rt, f, c);
            if (length < 0) return CHAR_RAISED;
            if (length > 0) return '\n';
        }
        if (!(crossesLines ? isBlank(c) : isSpace(c))) return c;
        f->rcur++;
    }
}

/* Passes the rest of the line and its end. False if an error was raised. */
static bool skipLine(Rt *rt, File *f) {
    for (;;) {
        int c = peek(rt, f);
        if (c == CHAR_RAISED) return false;
        if (c == CHAR_EOF) return true;
        assert(f->rcur < f->rlim);
        uint8_t *end = memchr(f->rcur, '\n', (size_t)(f->rlim - f->rcur));
        if (end != NULL) {
            f->rcur = end + 1;
            return true;
        }
        f->rcur = f->rlim;
    }
}

/* ---- what all items share -------------------------------------------------------------------- */

/* Checks the file and the state of the list. IO_SKIP: store nothing. */
static ALWAYS_INLINE IoOutcome beginItem(Rt *rt, File *f, int64_t flags) {
    if ((flags & IO_LIST_FIRST) != 0) {
        rt->ioResult = 0;
    } else if (UNLIKELY(rt->ioResult != 0)) {
        return IO_SKIP;
    }
    if (LIKELY(f != NULL && f->rcur != NULL)) {
        f->isElementLoaded = false;
        return IO_GO;
    }
    return fileCheckRead(rt, f);
}

/* A bad numeral: IOResult, or an error in ISO mode where nobody could ask for IOResult. */
static int badFormat(Rt *rt, File *f, int64_t flags) {
    if ((flags & IO_ISO) != 0 && rt->ioMode == IO_DEFAULT) return ioRaise(rt, f, IO_FORMAT, 0);
    return ioNote(rt, IO_FORMAT);
}

/* Reading at the end of the file: no error in the default state outside ISO mode, and in the modes of Free Pascal. */
static int readPastEnd(Rt *rt, File *f, int64_t flags) {
    if ((flags & IO_FPC) != 0) return 0;
    if (rt->ioResult != 0) return 0; /* the end is a failed system call that is already noted */
    if (rt->ioMode == IO_DEFAULT)
        return (flags & IO_ISO) != 0 ? ioRaise(rt, f, IO_READ_PAST_END, 0) : 0;
    return ioNote(rt, IO_READ_PAST_END);
}

static int finishItem(Value *R, IoOutcome outcome) {
    assert(outcome != IO_GO);
    R[0].i = 0;
    R[1].i = 0;
    return outcome == IO_RAISED;
}

/* ---- numbers --------------------------------------------------------------------------------- */

typedef FmtScan (*ScanFn)(const char *text, size_t n, unsigned flags, Value *value);

static FmtScan scanInt(const char *text, size_t n, unsigned flags, Value *value) {
    return fmtScanInt(text, n, flags, &value->i);
}

static FmtScan scanReal(const char *text, size_t n, unsigned flags, Value *value) {
    return fmtScanReal(text, n, flags, &value->f);
}

/* Scans the longest numeral at rcur, reading on as long as it might continue. False: error raised.
 */
static bool scanNumeral(Rt *rt, File *f, ScanFn scanFn, unsigned flags, FmtScan *scan,
                        Value *value) {
    for (;;) {
        size_t n = (size_t)(f->rlim - f->rcur);
        *scan = scanFn((const char *)f->rcur, n, flags, value);
        assert(scan->used <= n && scan->bad <= n);
        if (LIKELY(scan->bad < n && scan->used < n)) return true;
        int64_t more = fileFill(rt, f);
        if (more < 0) return false;
        if (more == 0) return true;
    }
}

/* Free Pascal takes the bytes up to the next blank and wants all of them to be the numeral. */
static bool scanFpcToken(Rt *rt, File *f, ScanFn scanFn, FmtScan *scan, Value *value) {
    char word[WORD_MAX];
    size_t n = 0;
    for (;;) {
        int c = peek(rt, f);
        if (c == CHAR_RAISED) return false;
        if (c == CHAR_EOF || isBlank(c)) break;
        if (n < sizeof word) word[n] = (char)c;
        n++;
        f->rcur++;
    }
    *scan = scanFn(word, n < sizeof word ? n : sizeof word, FMT_BASES | FMT_LENIENT, value);
    if (scan->used < n) {
        scan->status = FMT_SYNTAX;
        value->i = 0;
    }
    scan->used = 0; /* already taken */
    return true;
}

static int readNumber(Rt *rt, Value *R, ScanFn scanFn) {
    File *f = ioFileOf(R[0]);
    int64_t flags = R[1].i;
    FmtScan scan;
    Value value = {0};
    IoOutcome outcome = beginItem(rt, f, flags);
    if (outcome != IO_GO) return finishItem(R, outcome);
    bool staysOnLine = (flags & IO_READLN_FIRST) != 0 && (flags & (IO_ISO | IO_FPC)) == 0;
    int c = skipBlanks(rt, f, !staysOnLine);
    if (c == CHAR_RAISED) return finishItem(R, IO_RAISED);
    if (c == CHAR_EOF) {
        R[0].i = 0;
        R[1].i = 1;
        bool isNoReal = (flags & IO_FPC) != 0 && scanFn == scanReal; /* Free Pascal takes an integer, but no real, from nothing */
        return isNoReal ? badFormat(rt, f, flags) : readPastEnd(rt, f, flags);
    }
    bool isDone =
        (flags & IO_FPC) != 0
            ? scanFpcToken(rt, f, scanFn, &scan, &value)
            : scanNumeral(rt, f, scanFn, (flags & IO_ISO) != 0 ? 0 : FMT_HEX, &scan, &value);
    if (!isDone) return finishItem(R, IO_RAISED);
    f->rcur += scan.used;
    /* ISO 6.9.1: what was read is no number if it ends inside a fraction or an exponent */
    bool isCutOff = (flags & IO_ISO) != 0 && scan.bad > scan.used && scan.used > 0;
    R[0] = value;
    R[1].i = 1;
    return LIKELY(scan.status == FMT_OK && !isCutOff) ? 0 : badFormat(rt, f, flags);
}

/* The common integer: blanks, sign and at most 18 digits, all in the buffer, followed by another
 * byte. */
static ALWAYS_INLINE bool readIntFast(File *f, int64_t flags, int64_t *value) {
    const uint8_t *p = f->rcur;
    const uint8_t *end = f->rlim;
    while (p < end && (*p == ' ' || ((flags & IO_READLN_FIRST) == 0 && isBlank(*p)))) p++;
    bool isNegative = false;
    if (p < end && *p == '-') {
        isNegative = true;
        p++;
    }
    const uint8_t *first = p;
    uint64_t magnitude = 0;
    while (p < end && (unsigned)(*p - '0') < 10)
        magnitude = magnitude * 10 + (unsigned)(*p++ - '0');
    if (p >= end || p == first || p - first > 18) return false;
    if ((flags & IO_FPC) != 0 && !isBlank(*p)) return false;
    f->rcur = (uint8_t *)(uintptr_t)p;
    *value = isNegative ? -(int64_t)magnitude : (int64_t)magnitude;
    return true;
}

static ALWAYS_INLINE int readInt(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    int64_t flags = R[1].i;
    if (LIKELY(f != NULL && f->rcur != NULL &&
               ((flags & IO_LIST_FIRST) != 0 || rt->ioResult == 0))) {
        if (LIKELY(readIntFast(f, flags, &R[0].i))) {
            f->isElementLoaded = false;
            rt->ioResult = 0;
            R[1].i = 1;
            return 0;
        }
    }
    return readNumber(rt, R, scanInt);
}
FILE_BUILTIN(ioReadInt, readInt)

static int readReal(Rt *rt, Value *R) { return readNumber(rt, R, scanReal); }
FILE_BUILTIN(ioReadReal, readReal)

/* ---- words: Boolean and enumeration ---------------------------------------------------------- */

static bool isWordByte(int c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static char lowerByte(int c) { return (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c); }

/* Takes the word at rcur into word, lower case; longer words match nothing. Gives its length, -1:
 * error raised. */
static int64_t takeWord(Rt *rt, File *f, char word[WORD_MAX]) {
    int64_t n = 0;
    for (;;) {
        int c = peek(rt, f);
        if (c == CHAR_RAISED) return -1;
        if (c == CHAR_EOF || !isWordByte(c)) return n;
        if (n < WORD_MAX) word[n] = lowerByte(c);
        n++;
        f->rcur++;
    }
}

static bool isWord(const char *word, int64_t n, const char *text) {
    return (size_t)n == strlen(text) && memcmp(word, text, (size_t)n) == 0;
}

/* Position of word in the comma-separated list names, ignoring case; -1 if absent. */
static int64_t findName(const ObjString *names, const char *word, int64_t n) {
    const char *p = strBytes(names);
    const char *end = p + strLength(names);
    for (int64_t ordinal = 0; p < end && n > 0 && n <= WORD_MAX; ordinal++) {
        const char *comma = memchr(p, ',', (size_t)(end - p));
        const char *stop = comma == NULL ? end : comma;
        assert(stop >= p && stop <= end);
        bool isEqual = stop - p == n;
        for (int64_t i = 0; isEqual && i < n; i++) isEqual = lowerByte((uint8_t)p[i]) == word[i];
        if (isEqual) return ordinal;
        p = stop + 1;
    }
    return -1;
}

/* Reads a word and finds it: names NULL for Boolean. */
static int readWord(Rt *rt, Value *R, const ObjString *names, bool isBool, int64_t flags) {
    File *f = ioFileOf(R[0]);
    char word[WORD_MAX];
    IoOutcome outcome = beginItem(rt, f, flags);
    if (outcome != IO_GO) return finishItem(R, outcome);
    bool staysOnLine = (flags & IO_READLN_FIRST) != 0 && (flags & (IO_ISO | IO_FPC)) == 0;
    int c = skipBlanks(rt, f, !staysOnLine);
    if (c == CHAR_RAISED) return finishItem(R, IO_RAISED);
    R[0].i = 0;
    R[1].i = 1;
    if (c == CHAR_EOF) return readPastEnd(rt, f, flags);
    if (isBool && !(isWordByte(c) && !(c >= '0' && c <= '9'))) {
        FmtScan scan;
        Value value;
        if (!scanNumeral(rt, f, scanInt, FMT_HEX, &scan, &value)) return finishItem(R, IO_RAISED);
        f->rcur += scan.used;
        R[0].i = value.i != 0;
        return scan.status == FMT_OK ? 0 : badFormat(rt, f, flags);
    }
    int64_t n = takeWord(rt, f, word);
    if (n < 0) return finishItem(R, IO_RAISED);
    int64_t value = isBool ? (isWord(word, n, "true")    ? 1
                              : isWord(word, n, "false") ? 0
                                                         : -1)
                           : findName(names, word, n);
    if (value < 0) return badFormat(rt, f, flags);
    R[0].i = value;
    return 0;
}

static int readWordAsBool(Rt *rt, Value *R) { return readWord(rt, R, NULL, true, R[1].i); }
FILE_BUILTIN(ioReadBool, readWordAsBool)

static int readWordAsEnum(Rt *rt, Value *R) {
    return readWord(rt, R, (const ObjString *)R[1].o, false, R[2].i);
}
FILE_BUILTIN(ioReadEnum, readWordAsEnum)

/* ---- characters and strings ------------------------------------------------------------------ */

static int readCharSlow(Rt *rt, Value *R, File *f, int64_t flags) {
    IoOutcome outcome = beginItem(rt, f, flags);
    if (outcome != IO_GO) return finishItem(R, outcome);
    int c = (flags & IO_SKIP_BLANKS) != 0 ? skipBlanks(rt, f, false) : peek(rt, f);
    if (c == CHAR_RAISED) return finishItem(R, IO_RAISED);
    R[1].i = 1;
    if (c == CHAR_EOF) {
        R[0].i = CHAR_EOF_CODE;
        return readPastEnd(rt, f, flags);
    }
    assert(f->rcur < f->rlim);
    int length = lineEndLength(rt, f, *f->rcur);
    if (length < 0) return finishItem(R, IO_RAISED);
    if (length == 0) {
        R[0].i = *f->rcur++;
        return 0;
    }
    R[0].i = (flags & IO_ISO) != 0 ? ' ' : CHAR_EOLN;
    bool staysOnLine =
        (flags & (IO_READLN_FIRST | IO_READLN_ITEM)) != 0 && (flags & (IO_ISO | IO_FPC)) == 0;
    if (!staysOnLine) f->rcur += length;
    return 0;
}

static ALWAYS_INLINE int readChar(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    int64_t flags = R[1].i;
    if (LIKELY(f != NULL && f->rcur < f->rlim &&
               (flags & (IO_SKIP_BLANKS | IO_LIST_FIRST)) == IO_LIST_FIRST)) {
        uint8_t c = *f->rcur;
        if (LIKELY(c != '\n' && c != '\r')) {
            f->rcur++;
            f->isElementLoaded = false;
            rt->ioResult = 0;
            R[0].i = c;
            R[1].i = 1;
            return 0;
        }
    }
    return readCharSlow(rt, R, f, flags);
}
FILE_BUILTIN(ioReadChar, readChar)

/* Takes up to max bytes of the current line from the buffer: gives how many lie at *bytes; 0 at a
 * line end, the end of the file or with *isRaised. */
static size_t takeLinePart(Rt *rt, File *f, size_t max, const char **bytes, bool *isRaised) {
    int c = peek(rt, f);
    *isRaised = c == CHAR_RAISED;
    if (c < 0 || c == '\n' || max == 0) return 0;
    int length = lineEndLength(rt, f, c);
    *isRaised = length < 0;
    if (length != 0) return 0;
    size_t n = (size_t)(f->rlim - f->rcur);
    const uint8_t *end = memchr(f->rcur, '\n', n);
    if (end != NULL) {
        n = (size_t)(end - f->rcur);
        if (n > 1 && end[-1] == '\r') n--;
    } else if (n > 1 && f->rlim[-1] == '\r') {
        n--; /* its LF may follow */
    }
    assert(n > 0 && n <= (size_t)(f->rlim - f->rcur));
    if (n > max) n = max;
    *bytes = (const char *)f->rcur;
    f->rcur += n;
    return n;
}

/* Start of a string item. IO_SKIP: nothing to read. */
static IoOutcome beginString(Rt *rt, File *f, int64_t flags, bool *isAtEnd) {
    IoOutcome outcome = beginItem(rt, f, flags);
    *isAtEnd = false;
    if (outcome != IO_GO) return outcome;
    int c = (flags & IO_SKIP_BLANKS) != 0 ? skipBlanks(rt, f, false) : peek(rt, f);
    if (c == CHAR_RAISED) return IO_RAISED;
    *isAtEnd = c == CHAR_EOF;
    return IO_GO;
}

static int readStr(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    int64_t flags = R[1].i;
    bool isAtEnd;
    bool isRaised;
    const char *bytes = NULL;
    IoOutcome outcome = beginString(rt, f, flags, &isAtEnd);
    if (outcome != IO_GO) return finishItem(R, outcome);
    /* While the line grows R[1] keeps it alive and R[0] the file. */
    ObjString *line = NULL;
    size_t n = takeLinePart(rt, f, SIZE_MAX, &bytes, &isRaised);
    if (isRaised || (n > 0 && strNew(rt, bytes, (int64_t)n, &line) != 0))
        return finishItem(R, IO_RAISED);
    while (n > 0) {
        R[1].o = (Obj *)line;
        n = takeLinePart(rt, f, SIZE_MAX, &bytes, &isRaised);
        if (isRaised || (n > 0 && strAppendBytes(rt, &line, bytes, (int64_t)n) != 0))
            return finishItem(R, IO_RAISED);
    }
    R[0].o = (Obj *)line;
    R[1].i = 1;
    return isAtEnd ? readPastEnd(rt, f, flags) : 0;
}
FILE_BUILTIN(ioReadStr, readStr)

static int readChars(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    char *target = R[1].p;
    size_t size = (size_t)R[2].i;
    int64_t flags = R[3].i;
    bool isAtEnd;
    const char *bytes = NULL;
    size_t filled = 0;
    IoOutcome outcome = beginString(rt, f, flags, &isAtEnd);
    R[0].i = 0;
    if (outcome != IO_GO) return outcome == IO_RAISED;
    for (;;) {
        bool isRaised;
        size_t n = takeLinePart(rt, f, size - filled, &bytes, &isRaised);
        if (isRaised) return 1;
        if (n == 0) break;
        assert(n <= size - filled);
        memcpy(target + filled, bytes, n);
        filled += n;
    }
    if (size > filled) memset(target + filled, ' ', size - filled);
    R[0].i = 1;
    return isAtEnd ? readPastEnd(rt, f, flags) : 0;
}
FILE_BUILTIN(ioReadChars, readChars)

/* At the end of the file: is this the end of a last line that has no line end? */
static bool isInOpenLine(const File *f) {
    uint8_t last = f->rcur > f->buf ? f->rcur[-1] : f->lastByte;
    return last != '\n' && last != 0;
}

static int readLn(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    int64_t flags = R[1].i;
    if ((flags & IO_LIST_FIRST) != 0) rt->ioResult = 0;
    int pending = rt->ioResult; /* the line is discarded also after a bad item */
    assert(pending >= 0);
    IoOutcome outcome = fileCheckRead(rt, f);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    f->isElementLoaded = false;
    int c = peek(rt, f);
    if (c == CHAR_RAISED) return 1;
    if (c == CHAR_EOF) {
        bool isError = (flags & IO_LIST_FIRST) != 0 && pending == 0 && !isInOpenLine(f);
        return isError ? readPastEnd(rt, f, flags) : 0;
    }
    return !skipLine(rt, f);
}
FILE_BUILTIN(ioReadLn, readLn)

/* ---- questions ------------------------------------------------------------------------------- */

int fileIsAtEof(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    R[0].i = 1;
    if (f == NULL || !f->isOpen || !f->canRead || f->isGenerating) return 0;
    size_t unit =
        f->kind == FILE_TYPED ? f->elemFileSize : 1; /* part of an element is no element */
    assert(unit > 0 && f->rcur <= f->rlim);
    if (LIKELY((uintptr_t)f->rlim - (uintptr_t)f->rcur >= unit)) {
        R[0].i = 0;
        return 0;
    }
    IoOutcome outcome = fileStartRead(rt, f);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    int64_t n = fileNeed(rt, f, unit);
    R[0].i = n < (int64_t)unit;
    return n < 0;
}
FILE_BUILTIN(ioEof, fileIsAtEof)

static int answerEoln(Rt *rt, Value *R, File *f, int c) {
    R[0].i = 1;
    if (c < 0) return c == CHAR_RAISED;
    int length = lineEndLength(rt, f, c);
    R[0].i = length != 0;
    return length < 0;
}

static int isAtEoln(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    IoOutcome outcome = fileCheckRead(rt, f);
    R[0].i = 1;
    if (outcome != IO_GO) return outcome == IO_RAISED;
    return answerEoln(rt, R, f, peek(rt, f));
}
FILE_BUILTIN(ioEoln, isAtEoln)

/* Eof in ISO mode: the file must have been opened (6.6.6.5). */
static int eofStrict(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    if (f == NULL || !f->isOpen) {
        R[0].i = 1;
        return ioRefuse(rt, f, IO_NOT_OPEN, 0) == IO_RAISED;
    }
    return fileIsAtEof(rt, R);
}
FILE_BUILTIN(ioEofStrict, eofStrict)

/* Eoln in ISO mode: an error at the end of the file (6.6.6.5), except behind a last line without its end: it counts as ended (6.6.5.2). */
static int eolnStrict(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    IoOutcome outcome = fileCheckRead(rt, f);
    R[0].i = 1;
    if (outcome != IO_GO) return outcome == IO_RAISED;
    int c = peek(rt, f);
    if (c == CHAR_EOF && isInOpenLine(f)) return 0;
    if (c == CHAR_EOF) return ioRefuse(rt, f, IO_READ_PAST_END, 0) == IO_RAISED;
    return answerEoln(rt, R, f, c);
}
FILE_BUILTIN(ioEolnStrict, eolnStrict)

static int skipToEof(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    R[0].i = 1;
    if (f == NULL || !f->isOpen || !f->canRead || f->isGenerating) return 0;
    IoOutcome outcome = fileCheckRead(rt, f);
    if (outcome != IO_GO) return outcome == IO_RAISED;
    f->isElementLoaded = false;
    int c = skipBlanks(rt, f, true);
    R[0].i = c < 0;
    return c == CHAR_RAISED;
}
FILE_BUILTIN(ioSeekEof, skipToEof)

static int skipToEoln(Rt *rt, Value *R) {
    File *f = ioFileOf(R[0]);
    IoOutcome outcome = fileCheckRead(rt, f);
    R[0].i = 1;
    if (outcome != IO_GO) return outcome == IO_RAISED;
    f->isElementLoaded = false;
    int c = skipBlanks(rt, f, false);
    return c == '\n' ? 0 : answerEoln(rt, R, f, c);
}
FILE_BUILTIN(ioSeekEoln, skipToEoln)
