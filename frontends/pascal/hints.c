/* hints.c: help lines behind syntax errors: what a beginner most probably meant. They look at the token that was not expected and at the source around
 * it, and change nothing. */
#include "frontends/pascal/parser.h"

#include <string.h>

static void help(PasParser *p, Pos pos, uint32_t length, const char *text) { diagReport(p->diag, pos, length == 0 ? 1 : length, DIAG_N_HELP, text); }

static char byteAt(const PasParser *p, Pos pos) {
    const char *s = pos == 0 ? NULL : sourcesBytes(&p->c->sources, pos, 1);
    return s == NULL ? '\0' : *s;
}

/* Is there a line end between the token before and this one? */
static bool startsLine(const PasParser *p) {
    for (Pos at = p->prevEnd; at < p->tok.pos; at++) {
        if (byteAt(p, at) == '\n') return true;
    }
    return false;
}

/* A reserved word that the identifier nearly is. */
static bool misspelt(PasParser *p) {
    static const char *const words[] = {
#define KEYWORD(name, spelling, set) spelling,
#include "frontends/pascal/tokens.def"
    };
    if (p->tok.kind != TK_IDENT || p->tok.name->symbol != NULL) return false;
    DiagSuggest s = {.wrong = p->tok.name->text, .bestDistance = UINT32_MAX};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) diagSuggestAdd(&s, words[i]);
    if (s.best != NULL) diagReport(p->diag, p->tok.pos, p->tok.length, DIAG_N_DID_YOU_MEAN, s.best);
    return s.best != NULL;
}

static bool isRelation(unsigned kind) { return kind == TK_EQ || kind == TK_NE || kind == TK_LT || kind == TK_LE || kind == TK_GT || kind == TK_GE; }

void pasHint(PasParser *p, const char *expected) {
    const PasToken *t = &p->tok;
    bool isSemicolon = strncmp(expected, "';'", 3) == 0, isAssign = strncmp(expected, "':='", 4) == 0;
    bool isCondition = strcmp(expected, "'then'") == 0 || strcmp(expected, "'do'") == 0;
    if (misspelt(p)) return;
    if (t->kind == TK_ELSE && byteAt(p, p->prevEnd - 1) == ';') {
        help(p, p->prevEnd - 1, 1, "no ';' stands before 'else'");
    } else if (isCondition && isRelation(t->kind)) {
        help(p, t->pos, t->length, "comparisons beside 'and', 'or', 'not' need parentheses: (a > 1) and (b < 2)");
    } else if (t->kind == TK_EQ && strcmp(expected, "expression") == 0 && byteAt(p, t->pos - 1) == '=') {
        help(p, t->pos - 1, 2, "one '=' compares");
    } else if (t->kind == TK_ASSIGN) {
        help(p, t->pos, t->length, "'=' compares, ':=' assigns");
    } else if (isAssign && t->kind == TK_EQ) {
        help(p, t->pos, t->length, "':=' assigns, '=' compares");
    } else if (isAssign && (t->kind == TK_PLUS || t->kind == TK_MINUS) && byteAt(p, t->pos + 1) == byteAt(p, t->pos)) {
        help(p, t->pos, 2, t->kind == TK_PLUS ? "Inc(x) adds 1 to x" : "Dec(x) takes 1 from x");
    } else if (isSemicolon && t->kind != TK_EOF && startsLine(p)) {
        help(p, p->prevEnd, 1, "perhaps ';' is missing here");
    }
}

/* A name in the line of the statement before that starts no assignment and no call: rather a part of that statement. */
bool pasIsStrayName(PasParser *p) {
    if (p->tok.kind != TK_IDENT || startsLine(p)) return false;
    unsigned next = pasPeek(p)->kind;
    return next == TK_SEMICOLON || next == TK_END || next == TK_ELSE || next == TK_THEN || next == TK_DO;
}

/* The 'begin' whose 'end' is missing. */
void pasNoteBegin(PasParser *p) {
    if (p->openBegin != 0 && !p->isAborted && !p->isSkipping) diagReport(p->diag, p->openBegin, 5, DIAG_N_BEGIN);
}

/* Why what stands at pos is no variable that something can be assigned to. */
const char *pasNoVariableText(PasParser *p, Pos pos, uint32_t length) {
    const char *s = sourcesBytes(&p->c->sources, pos, length);
    if (s == NULL || length > 127) return "this expression has no storage";
    for (uint32_t i = 0; i < length; i++) {
        bool isWord = (s[i] >= '0' && s[i] <= '9') || ((s[i] | 32) >= 'a' && (s[i] | 32) <= 'z') || s[i] == '_';
        if (!isWord) return "this expression has no storage";
    }
    const Symbol *symbol = nameIntern(&p->c->names, s, length)->symbol;
    if (symbol != NULL && symbol->kind == SYM_CONST) return "this is a constant";
    if (symbol != NULL && symbol->kind == SYM_ROUTINE) {
        bool isFunction = symbol->routine != NULL && symbol->routine->type->result->kind != TYPE_VOID;
        return isFunction ? "the result of a function is set in its own body" : "this is a procedure";
    }
    return symbol != NULL && symbol->kind == SYM_TYPE ? "this is a type" : "this expression has no storage";
}
