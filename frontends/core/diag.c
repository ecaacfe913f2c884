/* diag.c: the diagnostics engine: formats a message, the source line with caret and range, or one JSON object, and hands it to `write` in
 * one piece. Everything that comes from the source (names, lines, paths) may hold any bytes: control characters are escaped and long
 * lines are cut around the caret, so that nothing of it reaches a terminal raw. */
#include "frontends/core/diag.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

enum {
    DIAG_OUT = 24 * 1024,  /* one diagnostic, worst case: every byte of path and message escaped */
    DIAG_MESSAGE = 1024,   /* longer messages are cut */
    DIAG_PATH = 1024,      /* longer paths lose their beginning */
    DIAG_COLUMNS = 200,    /* longer lines are cut around the caret */
    DIAG_BEFORE = 120,     /* columns shown before the caret of a cut line */
    DIAG_TAB = 8,
    DIAG_INCLUDES = 8      /* levels of "included from here" */
};

typedef struct DiagInfo {
    const char *code;
    uint8_t severity;
    const char *text;
} DiagInfo;

static const DiagInfo diagInfos[] = {
    [DIAG_NONE] = {"", DIAG_ERROR, ""},
#define DIAG(name, code, severity, text) [DIAG_##name] = {code, severity, text},
#include "frontends/core/diag.def"
#undef DIAG
};
_Static_assert(sizeof diagInfos / sizeof diagInfos[0] == DIAG_COUNT, "every code has its text");

static const char *const severityNames[] = {"error", "warning", "note", "help"};
static const char *const severityColours[] = {"\033[1;31m", "\033[1;35m", "\033[1;36m", "\033[1;32m"};

typedef struct Out {
    size_t n;
    bool useColour;
    char bytes[DIAG_OUT];
} Out;

static void outBytes(Out *o, const char *bytes, size_t n) {
    if (n > sizeof o->bytes - o->n) n = sizeof o->bytes - o->n;
    memcpy(o->bytes + o->n, bytes, n);
    o->n += n;
}

static void outText(Out *o, const char *text) {
    outBytes(o, text, strlen(text));
}

static void outRepeat(Out *o, char c, uint32_t n) {
    while (n-- > 0) outBytes(o, &c, 1);
}

static void outNumber(Out *o, uint32_t n) {
    char text[16];
    outBytes(o, text, (size_t)snprintf(text, sizeof text, "%u", n));
}

static void outColour(Out *o, const char *sequence) {
    if (o->useColour) outText(o, sequence);
}

/* Length of the well-formed UTF-8 character at p, 0 if it is malformed. */
static uint32_t utf8Length(const char *p, size_t left) {
    const unsigned char *u = (const unsigned char *)p;
    uint32_t n = u[0] < 0x80 ? 1 : u[0] >= 0xC2 && u[0] < 0xE0 ? 2 : (u[0] & 0xF0) == 0xE0 ? 3 : u[0] >= 0xF0 && u[0] < 0xF5 ? 4 : 0;
    if (n == 0 || n > left) return 0;
    for (uint32_t i = 1; i < n; i++) {
        if ((u[i] & 0xC0) != 0x80) return 0;
    }
    if (n == 3 && ((u[0] == 0xE0 && u[1] < 0xA0) || (u[0] == 0xED && u[1] >= 0xA0))) return 0;
    if (n == 4 && ((u[0] == 0xF0 && u[1] < 0x90) || (u[0] == 0xF4 && u[1] >= 0x90))) return 0;
    return n;
}

/* One character of the source as it is shown: its length in bytes, its columns on the screen, and whether it must be escaped. */
typedef struct Glyph {
    uint32_t bytes, columns;
    bool isEscaped;
} Glyph;

static Glyph glyphAt(const char *p, size_t left) {
    unsigned char c = (unsigned char)*p;
    if (c >= 0x20 && c < 0x7F) return (Glyph){1, 1, false};
    uint32_t n = utf8Length(p, left);
    if (n < 2) return (Glyph){1, 4, true};
    if (n == 2 && c == 0xC2 && (unsigned char)p[1] < 0xA0) return (Glyph){2, 8, true}; /* C1 control characters */
    if (n == 3 && c == 0xE2 && (unsigned char)p[1] == 0x80 && (unsigned char)p[2] >= 0xAA && (unsigned char)p[2] <= 0xAE) {
        return (Glyph){3, 12, true}; /* bidirectional overrides: would show another program than the compiler sees */
    }
    if (n == 3 && c == 0xE2 && (unsigned char)p[1] == 0x81 && (unsigned char)p[2] >= 0xA6 && (unsigned char)p[2] <= 0xA9) {
        return (Glyph){3, 12, true};
    }
    bool isCombining = n == 2 && (c == 0xCC || (c == 0xCD && (unsigned char)p[1] < 0xB0));
    bool isWide = (n == 3 && c >= 0xE3 && c <= 0xED) || (n == 4 && c == 0xF0 && (unsigned char)p[1] >= 0x9F);
    return (Glyph){n, isCombining ? 0 : isWide ? 2 : 1, false};
}

static void outGlyph(Out *o, const char *p, Glyph g) {
    if (!g.isEscaped) {
        outBytes(o, p, g.bytes);
        return;
    }
    for (uint32_t i = 0; i < g.bytes; i++) {
        char text[8];
        outBytes(o, text, (size_t)snprintf(text, sizeof text, "\\x%02X", (unsigned)(unsigned char)p[i]));
    }
}

/* Writes foreign text with control characters and malformed bytes escaped. */
static void outSafe(Out *o, const char *text, size_t n) {
    for (size_t i = 0; i < n;) {
        Glyph g = glyphAt(text + i, n - i);
        outGlyph(o, text + i, g);
        i += g.bytes;
    }
}

static void outJsonString(Out *o, const char *text, size_t n) {
    for (size_t i = 0; i < n;) {
        unsigned char c = (unsigned char)text[i];
        uint32_t k = utf8Length(text + i, n - i);
        char escape[8];
        if (c == '"' || c == '\\') {
            outBytes(o, "\\", 1);
            outBytes(o, text + i, 1);
        } else if (c < 0x20 || c == 0x7F) {
            outBytes(o, escape, (size_t)snprintf(escape, sizeof escape, "\\u%04x", (unsigned)c));
        } else if (k == 0) {
            outText(o, "\\ufffd");
        } else {
            outBytes(o, text + i, k);
        }
        i += k == 0 ? 1 : k;
    }
}

static void outPath(Out *o, const char *path, bool isJson) {
    size_t n = strlen(path);
    if (n > DIAG_PATH) {
        outText(o, "...");
        path += n - DIAG_PATH;
        n = DIAG_PATH;
    }
    if (isJson) outJsonString(o, path, n);
    else outSafe(o, path, n);
}

/* The source line of `place`, and below it the caret and the range of `length` bytes. */
static void outSnippet(Out *o, SourcePlace place, uint32_t length, DiagSeverity severity) {
    const SourceFile *f = place.file;
    const char *line = f->text + f->lineStarts[place.row];
    const char *fileEnd = f->text + f->size;
    const char *end = memchr(line, '\n', (size_t)(fileEnd - line));
    const char *caret = line + (place.column - 1);
    const char *start = line;
    uint32_t column = 0, caretColumn = 0, rangeColumns = 0;
    if (end == NULL) end = fileEnd;
    if (end > line && end[-1] == '\r') end--;
    if (caret > end) caret = end;
    if (caret - line > DIAG_BEFORE) { /* a long way to the caret: begin near it, at the start of a character */
        start = caret - DIAG_BEFORE;
        while (start < caret && ((unsigned char)*start & 0xC0) == 0x80) start++;
    }
    if (end - line <= DIAG_COLUMNS) start = line;
    const char *rangeEnd = length < (size_t)(end - caret) ? caret + length : end;
    if (start > line) {
        outText(o, "...");
        column = 3;
    }
    const char *p = start;
    while (p < end && ((column < DIAG_COLUMNS && p - start < 4 * DIAG_COLUMNS) || p <= caret)) {
        Glyph g = glyphAt(p, (size_t)(end - p));
        if (p == caret) caretColumn = column;
        if (*p == '\t') {
            g.columns = DIAG_TAB - column % DIAG_TAB;
            outRepeat(o, ' ', g.columns);
        } else {
            outGlyph(o, p, g);
        }
        if (p >= caret && p < rangeEnd) rangeColumns += g.columns;
        column += g.columns;
        p += g.bytes;
    }
    if (p <= caret) caretColumn = column; /* at the end of the line */
    outText(o, p < end ? "...\n" : "\n");
    outRepeat(o, ' ', caretColumn);
    outColour(o, severityColours[severity]);
    outText(o, "^");
    if (rangeColumns > 1) outRepeat(o, '~', rangeColumns - 1);
    outColour(o, "\033[0m");
    outText(o, "\n");
}

/* One diagnostic of any severity, already formatted. */
static void diagEmit(Diag *d, DiagSeverity severity, const char *code, Pos pos, uint32_t length, const char *message, size_t n) {
    Out o;
    SourcePlace place = sourcesPlace(d->sources, pos);
    o.n = 0;
    if (d->report != NULL) d->report(d->reportUser, severity, code, message, place, length);
    o.useColour = d->useColour && !d->isJson;
    if (d->isJson) {
        outText(&o, "{\"severity\":\"");
        outText(&o, severityNames[severity]);
        outText(&o, "\",\"code\":\"");
        outText(&o, code);
        outText(&o, "\",\"message\":\"");
        outJsonString(&o, message, n);
        outText(&o, "\"");
        if (place.file != NULL) {
            outText(&o, ",\"file\":\"");
            outPath(&o, place.file->path, true);
            outText(&o, "\",\"line\":");
            outNumber(&o, place.line);
            outText(&o, ",\"column\":");
            outNumber(&o, place.column);
            outText(&o, ",\"endColumn\":");
            outNumber(&o, place.column + (length > 0 ? length : 1));
        }
        outText(&o, "}\n");
        d->write(d->user, o.bytes, o.n);
        return;
    }
    outColour(&o, "\033[1m");
    if (place.file != NULL) {
        outPath(&o, place.file->path, false);
        outText(&o, ":");
        outNumber(&o, place.line);
        outText(&o, ":");
        outNumber(&o, place.column);
        outText(&o, ": ");
    } else if (d->program != NULL) {
        outPath(&o, d->program, false);
        outText(&o, ": ");
    }
    outColour(&o, severityColours[severity]);
    outText(&o, severityNames[severity]);
    outText(&o, ":");
    outColour(&o, "\033[0m\033[1m");
    outText(&o, " ");
    outSafe(&o, message, n);
    outColour(&o, "\033[0m");
    if (severity <= DIAG_WARNING && code[0] != '\0') {
        outText(&o, " [");
        outText(&o, code);
        outText(&o, "]");
    }
    outText(&o, "\n");
    if (place.file != NULL) {
        bool isRepeated = false;
        if (severity > DIAG_WARNING && d->lastShownPos != 0) {
            SourcePlace last = sourcesPlace(d->sources, d->lastShownPos);
            isRepeated = last.file == place.file && last.row == place.row;
        }
        if (!isRepeated) outSnippet(&o, place, length, severity);
    }
    d->write(d->user, o.bytes, o.n);
    if (severity <= DIAG_WARNING) d->lastShownPos = pos;
}

static void diagFixed(Diag *d, DiagCode code, Pos pos) {
    const DiagInfo *info = &diagInfos[code];
    diagEmit(d, (DiagSeverity)info->severity, info->code, pos, 1, info->text, strlen(info->text));
}

static void diagIncludeStack(Diag *d, Pos pos) {
    for (int depth = 0; depth < DIAG_INCLUDES; depth++) {
        const SourceFile *f = sourcesFileAt(d->sources, pos);
        if (f == NULL || f->includedFrom == 0) return;
        pos = f->includedFrom;
        diagFixed(d, DIAG_N_INCLUDED, pos);
    }
}

void diagInit(Diag *d, Sources *sources, void (*write)(void *, const char *, size_t), void *user) {
    memset(d, 0, sizeof *d);
    d->sources = sources;
    d->write = write;
    d->user = user;
}

/* True if the diagnostic is to be shown; keeps the counts. */
static bool diagAccept(Diag *d, DiagSeverity severity, DiagCode code, Pos pos) {
    if (severity == DIAG_ERROR) {
        if (d->isFull) return false;
        d->isDropping = pos != 0 && pos == d->lastErrorPos;
        if (d->isDropping) return false;
        d->lastErrorPos = pos;
        d->errorCount++;
        return true;
    }
    if (d->isFull) return false;
    if (severity == DIAG_WARNING) {
        d->isDropping = (code == DIAG_W_UNUSED || code == DIAG_W_PRECISION) && !d->showNotes;
        if (!d->isDropping) d->warningCount++;
        return !d->isDropping;
    }
    if ((code == DIAG_N_OVERRIDE || code == DIAG_N_IGNORED) && !d->showNotes) return false;
    return !d->isDropping;
}

static size_t formatMessage(char *buffer, const char *format, va_list args) {
    int n = vsnprintf(buffer, DIAG_MESSAGE, format, args);
    if (n < 0) return 0;
    if (n < DIAG_MESSAGE) return (size_t)n;
    memcpy(buffer + DIAG_MESSAGE - 4, "...", 4);
    size_t cut = DIAG_MESSAGE - 4; /* not in the middle of a character */
    while (cut > 0 && ((unsigned char)buffer[cut - 1] & 0xC0) == 0x80) cut--;
    if (cut > 0 && (unsigned char)buffer[cut - 1] >= 0xC0) cut--;
    memcpy(buffer + cut, "...", 4);
    return cut + 3;
}

void diagReportV(Diag *d, Pos pos, uint32_t length, DiagCode code, va_list args) {
    assert(code > DIAG_NONE && code < DIAG_COUNT);
    const DiagInfo *info = &diagInfos[code];
    DiagSeverity severity = (DiagSeverity)info->severity;
    char message[DIAG_MESSAGE];
    if (!diagAccept(d, severity, code, pos)) return;
    size_t n = formatMessage(message, info->text, args);
    diagEmit(d, severity, info->code, pos, length, message, n);
    if (severity <= DIAG_WARNING) diagIncludeStack(d, pos);
    if (severity == DIAG_ERROR && d->errorCount >= DIAG_MAX_ERRORS) {
        diagFixed(d, DIAG_N_TOO_MANY, 0);
        d->isFull = true;
    }
}

bool diagReport(Diag *d, Pos pos, uint32_t length, DiagCode code, ...) {
    va_list args;
    va_start(args, code);
    diagReportV(d, pos, length, code, args);
    va_end(args);
    return false;
}

void diagPlain(Diag *d, DiagSeverity severity, const char *format, ...) {
    char message[DIAG_MESSAGE];
    va_list args;
    va_start(args, format);
    size_t n = formatMessage(message, format, args);
    va_end(args);
    if (severity == DIAG_ERROR) d->errorCount++;
    if (severity == DIAG_WARNING) d->warningCount++;
    diagEmit(d, severity, "", 0, 0, message, n);
}
