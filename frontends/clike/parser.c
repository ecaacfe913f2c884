/* parser.c: the token stream, errors and recovery. */
#include "frontends/clike/parser.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

void clkNext(ClkParser *p) {
    p->prevEnd = clkTokenEnd(p->tok);
    if (p->tok->kind != CT_EOF) p->tok++;
}

/* ---- messages ---- */

const char *clkTokenText(const ClkParser *p, const ClkToken *t, char *buffer, size_t size) {
    const char *text;
    uint32_t n = clkTokenSpelling(&p->c->sources, t, &text);
    if (t->kind == CT_EOF) return "end of file";
    bool isControl = t->kind == CT_OTHER && n == 1 && ((unsigned char)*text < ' ' || *text == 127);
    if (isControl) (void)snprintf(buffer, size, "'\\%03o'", (unsigned char)*text);
    else if (n > 30) (void)snprintf(buffer, size, "'%.30s...'", text);
    else (void)snprintf(buffer, size, "'%.*s'", (int)n, text);
    return buffer;
}

bool clkError(ClkParser *p, Pos pos, uint32_t length, int code, ...) {
    va_list args;
    va_start(args, code);
    diagReportV(p->diag, pos, length, (DiagCode)code, args);
    va_end(args);
    return false;
}

void clkWarning(ClkParser *p, Pos pos, uint32_t length, const char *format, ...) {
    char text[300];
    va_list args;
    if (!p->showWarnings) return;
    va_start(args, format);
    (void)vsnprintf(text, sizeof text, format, args);
    va_end(args);
    (void)diagReport(p->diag, pos, length, DIAG_W_C, text);
}

bool clkExpected(ClkParser *p, const char *what) {
    char text[64];
    if (!p->isPanic && !(p->pre.isCut && clkIs(p, CT_EOF))) {
        bool isMissing = what[0] == '\'' && (what[1] == ';' || what[1] == ')' || what[1] == ']') && (p->tok->flags & CLK_BOL) && p->prevEnd > 1;
        Pos pos = isMissing ? p->prevEnd : p->tok->pos; /* what is missing at the end of a line is missing there */
        clkError(p, pos, isMissing ? 1 : p->tok->length, DIAG_EXPECTED, what, clkTokenText(p, p->tok, text, sizeof text));
    }
    p->isPanic = true;
    return false;
}

bool clkExpect(ClkParser *p, ClkTokenKind kind) {
    char what[16];
    if (p->tok->kind == kind) {
        clkNext(p);
        return true;
    }
    bool wasPanic = p->isPanic;
    (void)snprintf(what, sizeof what, "'%s'", clkTokenTexts[kind]);
    (void)clkExpected(p, what);
    bool isForgotten = kind == CT_SEMICOLON && !wasPanic && (p->tok->flags & CLK_BOL) != 0; /* at the end of a line: the next one is read as if it stood there */
    if (isForgotten) p->isPanic = false;
    return isForgotten;
}

bool clkAccept(ClkParser *p, ClkTokenKind kind) {
    if (p->tok->kind != kind) return false;
    clkNext(p);
    return true;
}

bool clkIsWord(ClkParser *p, const Name *word) {
    return p->tok->kind == CT_IDENT && p->tok->name == word && word->symbol == NULL && clkFolded(p, word)->symbol == NULL;
}

Name *clkExpectName(ClkParser *p, Pos *pos, uint32_t *length) {
    *pos = p->tok->pos;
    *length = p->tok->length;
    if (p->tok->kind != CT_IDENT) {
        (void)clkExpected(p, "identifier");
        return NULL;
    }
    Name *name = p->tok->name;
    clkNext(p);
    return name;
}

bool clkTooDeep(ClkParser *p) {
    clkError(p, p->tok->pos, p->tok->length, DIAG_TOO_DEEP, CLK_MAX_DEPTH);
    while (p->tok->kind != CT_EOF) p->tok++;
    p->isPanic = true;
    return false;
}

/* ---- moving about ---- */

ClkPlace clkSave(const ClkParser *p) { return (ClkPlace){p->tok, p->prevEnd, p->isPanic}; }

void clkGoTo(ClkParser *p, const ClkToken *at) {
    p->tok = at;
    p->isPanic = false;
}

#ifdef PSCAL_SMALL_LIMITS
enum { FORGET_AT_ONCE = 1 };
#else
enum { FORGET_AT_ONCE = 1 << 16 };
#endif
enum { LOOK_BACK = 8 };

static bool isOf(const ClkUnit *unit, const ClkToken *t) { return t >= unit->tokens.items && t < unit->tokens.items + unit->tokens.count; }

void clkForget(ClkParser *p, ClkUnit *unit) {
    const ClkToken *items = unit->tokens.items, *at = p->tok;
    if (!isOf(unit, at) || at - items < (ptrdiff_t)unit->forgotten + FORGET_AT_ONCE + LOOK_BACK) return;
    for (const ClkSymbol *next = p->fn->symbol->nextInList; next != NULL; next = next->nextInList) {
        if (!isOf(unit, next->body)) continue;
        if (next->body < at) at = next->body; /* a brace is missing: the next function begins inside this one */
        break;
    }
    if (at - items < (ptrdiff_t)unit->forgotten + LOOK_BACK) return;
    uint32_t end = (uint32_t)(at - items) - LOOK_BACK;
    arenaForget(p->arena, &unit->tokens.items[unit->forgotten], &unit->tokens.items[end]);
    unit->forgotten = end;
}

void clkRestore(ClkParser *p, ClkPlace place) {
    p->tok = place.tok;
    p->prevEnd = place.prevEnd;
    p->isPanic = place.isPanic;
}

static bool opens(uint8_t k) { return k == CT_LBRACE || k == CT_LPAREN || k == CT_LBRACKET; }
static bool closes(uint8_t k) { return k == CT_RBRACE || k == CT_RPAREN || k == CT_RBRACKET; }

/* Counts brackets of one kind only: a parenthesis that nobody closes does not swallow the functions behind it. */
void clkSkipBraces(ClkParser *p) {
    uint32_t depth = 0;
    uint8_t open = p->tok->kind, close = open == CT_LBRACE ? CT_RBRACE : open == CT_LPAREN ? CT_RPAREN : CT_RBRACKET;
    assert(opens(open));
    do {
        if (p->tok->kind == open) depth++;
        if (p->tok->kind == close) depth--;
        clkNext(p);
        if (open == CT_LBRACKET && p->tok->kind == CT_SEMICOLON) break; /* which nobody closes */
    } while (depth > 0 && p->tok->kind != CT_EOF);
}

/* ---- recovery ---- */

bool clkStartsStatement(uint8_t k) {
    switch (k) {
    case CT_IF: case CT_WHILE: case CT_FOR: case CT_DO: case CT_SWITCH: case CT_RETURN: case CT_BREAK: case CT_CONTINUE: case CT_GOTO:
    case CT_CASE: case CT_DEFAULT: case CT_ELSE:
        return true;
    default: return false;
    }
}

void clkSkipStatement(ClkParser *p) {
    uint32_t depth = 0;
    p->skipCount++;
    for (; p->tok->kind != CT_EOF; clkNext(p)) {
        uint8_t k = p->tok->kind;
        if (depth == 0 && k == CT_SEMICOLON) {
            clkNext(p);
            break;
        }
        if (depth == 0 && (k == CT_RBRACE || ((p->tok->flags & CLK_BOL) && (clkStartsStatement(k) || clkStartsType(p, p->tok))))) break;
        if (k == CT_LBRACE) {
            clkSkipBraces(p);
            break;
        }
        if (opens(k)) depth++;
        if (closes(k) && depth > 0) depth--;
        if (depth > 0 && k == CT_SEMICOLON && (clkPeek(p)->flags & CLK_BOL)) { /* a parenthesis that nobody closes */
            clkNext(p);
            break;
        }
        if (depth > 0 && (p->tok->flags & CLK_BOL) && clkStartsStatement(k)) break;
    }
    p->isPanic = false;
}

void clkSkipExternal(ClkParser *p) {
    for (; p->tok->kind != CT_EOF; clkNext(p)) {
        if (p->tok->kind == CT_SEMICOLON) {
            clkNext(p);
            break;
        }
        if (p->tok->kind == CT_LBRACE) {
            clkSkipBraces(p);
            if (p->tok->kind == CT_SEMICOLON) clkNext(p);
            break;
        }
        bool isFresh = (p->tok->flags & CLK_BOL) && (clkStartsType(p, p->tok) || p->tok->kind == CT_TYPEDEF || p->tok->kind == CT_STATIC);
        if (isFresh) break;
    }
    p->isPanic = false;
}
