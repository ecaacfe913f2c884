/* parser.c: token stream, error reports and recovery of the Pascal parser. */
#include "frontends/pascal/parser.h"

#include <stdio.h>
#include <string.h>

static const char *const tokenTexts[] = {
#define KEYWORD(name, spelling, set) [TK_##name] = "'" spelling "'",
#define SYMBOL(name, text) [TK_##name] = text,
#include "frontends/pascal/tokens.def"
};

/* The next token; names of units and the program with what they qualify are one token. */
static void lexToken(PasParser *p, PasToken *out) {
    bool isField = p->tok.kind == TK_DOT;
    pasLex(p, out);
    if (LIKELY(!out->isQualifier) || out->kind != TK_IDENT || out->name->symbol == NULL || isField) return;
    uint8_t kind = out->name->symbol->kind;
    if (kind == SYM_UNIT || kind == SYM_PROGRAM) pasQualify(p, out);
}

void pasNext(PasParser *p) {
    p->prevEnd = p->tok.pos + p->tok.length;
    if (UNLIKELY(p->hasPeek)) {
        p->tok = p->peek;
        p->hasPeek = false;
        return;
    }
    if (UNLIKELY(p->isAborted)) {
        p->tok.kind = TK_EOF;
        p->tok.length = 0;
        return;
    }
    lexToken(p, &p->tok);
}

const PasToken *pasPeek(PasParser *p) {
    if (!p->hasPeek) {
        if (p->isAborted) {
            p->peek = p->tok;
            p->peek.kind = TK_EOF;
        } else {
            lexToken(p, &p->peek);
        }
        p->hasPeek = true;
    }
    return &p->peek;
}

/* Nothing more is read: every later token is the end of the file. */
void pasAbort(PasParser *p) {
    p->isAborted = true;
    p->hasPeek = false;
    p->tok.kind = TK_EOF;
    p->tok.length = 0;
}

bool pasError(PasParser *p, Pos pos, uint32_t length, int code, ...) {
    if (p->isAborted || p->isSkipping) return false;
    va_list args;
    va_start(args, code);
    diagReportV(p->diag, pos, length == 0 ? 1 : length, (DiagCode)code, args);
    va_end(args);
    if (p->diag->isFull) pasAbort(p);
    return false;
}

void pasNoteDeclared(PasParser *p, const Symbol *sym) {
    if (p->isAborted || p->isSkipping || sym == NULL || sym->pos == 0) return;
    diagReport(p->diag, sym->pos, sym->name->length, DIAG_N_DECLARED, sym->name->spelling);
}

bool pasTooDeep(PasParser *p, int limit) {
    pasError(p, p->tok.pos, p->tok.length, DIAG_TOO_DEEP, limit);
    pasAbort(p);
    return false;
}

const char *pasTokenText(PasParser *p, const PasToken *t, char *buffer, size_t size) {
    if (t->kind == TK_IDENT) {
        (void)p;
        (void)snprintf(buffer, size, "identifier '%.*s'",
                       t->name->length > 60 ? 60 : (int)t->name->length, t->name->spelling);
        return buffer;
    }
    return tokenTexts[t->kind];
}

bool pasExpected(PasParser *p, const char *what) {
    char text[100];
    if (!p->isPanic) {
        pasError(p, p->tok.pos, p->tok.length, DIAG_EXPECTED, what,
                 pasTokenText(p, &p->tok, text, sizeof text));
        if (!p->isAborted && !p->isSkipping) pasHint(p, what);
    }
    p->isPanic = true;
    return false;
}

bool pasExpect(PasParser *p, PasTokenKind kind) {
    if (LIKELY(p->tok.kind == kind)) {
        pasNext(p);
        return true;
    }
    return pasExpected(p, tokenTexts[kind]);
}

bool pasAccept(PasParser *p, PasTokenKind kind) {
    if (p->tok.kind != kind) return false;
    pasNext(p);
    return true;
}

/* Outside iso mode `label` may also name fields, variables and parameters (pascal.md 2.3). */
bool pasIsName(PasParser *p) {
    return p->tok.kind == TK_IDENT || (p->tok.kind == TK_LABEL && !p->mode->isIso);
}

Name *pasExpectName(PasParser *p, Pos *pos, uint32_t *length) {
    *pos = p->tok.pos;
    *length = p->tok.length;
    if (UNLIKELY(!pasIsName(p))) {
        pasExpected(p, "identifier");
        return NULL;
    }
    Name *n = p->tok.name;
    pasNext(p);
    return n;
}

/* ---- recovery
 * ------------------------------------------------------------------------------------------------------------------
 */

void pasSetAdd(PasSet *s, PasTokenKind kind) { s->bits[kind >> 6] |= (uint64_t)1 << (kind & 63); }

static void skipTo(PasParser *p, const uint8_t *kinds, size_t count) {
    PasSet s = {{0, 0}};
    for (size_t i = 0; i < count; i++) pasSetAdd(&s, (PasTokenKind)kinds[i]);
    while (p->tok.kind != TK_EOF && !pasSetHas(&s, p->tok.kind)) pasNext(p);
    p->isPanic = false;
}

/* To where a statement can start or end. */
void pasSkipStatement(PasParser *p) {
    static const uint8_t stops[] = {TK_SEMICOLON, TK_END,      TK_UNTIL, TK_ELSE,  TK_EXCEPT,
                                    TK_FINALLY,   TK_BEGIN,    TK_IF,    TK_WHILE, TK_REPEAT,
                                    TK_FOR,       TK_CASE,     TK_WITH,  TK_GOTO,  TK_TRY,
                                    TK_PROCEDURE, TK_FUNCTION, TK_CONST, TK_TYPE};
    skipTo(p, stops, sizeof stops);
}

/* To the end of a declaration: its ';' (accepted) or the start of the next part. */
void pasSkipDeclaration(PasParser *p) {
    static const uint8_t stops[] = {TK_SEMICOLON, TK_BEGIN, TK_PROCEDURE, TK_FUNCTION, TK_CONST,
                                    TK_TYPE,      TK_VAR,   TK_LABEL,     TK_USES};
    skipTo(p, stops, sizeof stops);
    (void)pasAccept(p, TK_SEMICOLON);
}

void pasSkipCondition(PasParser *p, PasTokenKind word) {
    const uint8_t stops[] = {TK_SEMICOLON, TK_END,      TK_UNTIL, TK_ELSE, TK_BEGIN,     TK_IF,
                             TK_WHILE,     TK_REPEAT,   TK_FOR,   TK_CASE, TK_WITH,      TK_GOTO,
                             TK_PROCEDURE, TK_FUNCTION, TK_CONST, TK_TYPE, (uint8_t)word};
    skipTo(p, stops, sizeof stops);
    p->isPanic = p->tok.kind != (uint8_t)word;
}
