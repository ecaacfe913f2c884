/* diag.h: the one diagnostics engine of all front ends.
 *
 *   file.pas:3:9: error: incompatible types: expected INTEGER but got STRING [E2001]
 *       x := 'abc';
 *            ^~~~~
 *   file.pas:1:5: note: 'x' is declared here
 * Codes and message templates stand in diag.def (DIAG(name, code, severity, text)); %s %d %c as printf. */
#ifndef PSCAL_FRONTENDS_CORE_DIAG_H
#define PSCAL_FRONTENDS_CORE_DIAG_H

#include "frontends/core/source.h"
#include <stdarg.h>

typedef enum DiagSeverity { DIAG_ERROR, DIAG_WARNING, DIAG_NOTE, DIAG_HELP } DiagSeverity;
typedef enum DiagCode {
    DIAG_NONE = 0,
#define DIAG(name, code, severity, text) DIAG_##name,
#include "frontends/core/diag.def"
#undef DIAG
    DIAG_COUNT
} DiagCode;

enum { DIAG_MAX_ERRORS = 20 };

typedef struct Diag {
    Sources *sources;
    /* Receives finished output, e.g. writes to stderr. */
    void (*write)(void *user, const char *bytes, size_t n);
    void *user;
    bool isJson;      /* --error-format=json: one object per line */
    bool useColour;
    bool showNotes;   /* --verbose: also notes of informative kind and optional warnings */
    uint32_t errorCount, warningCount;
    bool isFull;      /* DIAG_MAX_ERRORS reached: front ends stop */
    Pos lastErrorPos; /* a second error at the same place is dropped */
    bool isDropping;  /* the last error was dropped: its notes are dropped too */
    Pos lastShownPos; /* place of the last error or warning shown: notes on its line do not repeat the line */
    const char *program; /* prefix of diagPlain ("pascal"), or NULL */
    /* Gets each diagnostic in parts, before `write` gets it as text; or NULL. place.file is NULL if there is none. */
    void (*report)(void *user, DiagSeverity severity, const char *code, const char *message, SourcePlace place, uint32_t length);
    void *reportUser;
} Diag;

void diagInit(Diag *d, Sources *sources, void (*write)(void *, const char *, size_t), void *user);
/* Reports at [pos, pos+length). Returns false always, so that `return diagReport(...)` reads well. */
bool diagReport(Diag *d, Pos pos, uint32_t length, DiagCode code, ...);
void diagReportV(Diag *d, Pos pos, uint32_t length, DiagCode code, va_list args);
/* A line without source place (`pascal: error: ...`). */
void diagPlain(Diag *d, DiagSeverity severity, const char *format, ...) PRINTF_LIKE(3, 4);
/* Best spelling suggestion for `wrong` among candidates (edit distance). Start with {wrong, NULL, 0}, call diagSuggestAdd for each
 * candidate; then `best` is the nearest one that is near enough, or NULL. */
typedef struct DiagSuggest {
    const char *wrong;
    const char *best;
    uint32_t bestDistance;
} DiagSuggest;
void diagSuggestAdd(DiagSuggest *s, const char *candidate);

#endif
