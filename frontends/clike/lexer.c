/* lexer.c: bytes to preprocessing tokens (clike.md 1). Keywords are identifiers here; a backslash before a line end is a blank. */
#include "frontends/clike/preproc.h"

#include <assert.h>
#include <string.h>

const char *const clkTokenTexts[CT_COUNT] = {
#define TOKEN(name, text) text,
#define PUNCT(name, text) text,
#define KEYWORD(name, spelling) spelling,
#include "frontends/clike/tokens.def"
};

const uint8_t clkBinaryLevels[CT_COUNT] = {
#define BINARY(name, text, level) [CT_##name] = level,
#include "frontends/clike/tokens.def"
};

static inline bool isDigit(char c) { return (unsigned char)(c - '0') < 10; }
static inline bool isLetter(char c) { return (unsigned char)((c | 32) - 'a') < 26 || c == '_' || c == '$'; }
static inline bool isWordChar(char c) { return isLetter(c) || isDigit(c); }

void clkLexInit(ClkLexer *lex, SourceFile *file) {
    *lex = (ClkLexer){.file = file, .cursor = file->text, .end = file->text + file->size, .isLineStart = true};
    if (file->size >= 3 && memcmp(lex->cursor, "\xEF\xBB\xBF", 3) == 0) lex->cursor += 3;
    if (lex->end - lex->cursor >= 2 && lex->cursor[0] == '#' && lex->cursor[1] == '!') {
        while (lex->cursor < lex->end && *lex->cursor != '\n') lex->cursor++;
    }
}

/* ---- blanks and comments ---- */

/* After a backslash at s: length of the line end there, or 0. */
static size_t lineEnd(const char *s) { return s[1] == '\n' ? 2 : s[1] == '\r' && s[2] == '\n' ? 3 : 0; }

static const char *blockComment(ClkPre *pp, ClkLexer *lex, const char *s) {
    const char *e = s + 2;
    while (e < lex->end && !(e[0] == '*' && e[1] == '/')) e++;
    if (e < lex->end) {
        compileSeeComment(pp->c, s + 2, e);
        return e + 2;
    }
    clkPreError(pp, clkLexPos(lex, s), 2, DIAG_OPEN_COMMENT);
    return lex->end;
}

static const char *lineComment(ClkPre *pp, const ClkLexer *lex, const char *s) {
    const char *text = s + 2;
    while (s < lex->end && *s != '\n') {
        size_t n = *s == '\\' ? lineEnd(s) : 0;
        s += n > 0 ? n : 1;
    }
    compileSeeComment(pp->c, text, s);
    return s;
}

/* Skips what stands before a token; stops at a line end if `inLine`. */
static const char *skipBlanks(ClkPre *pp, ClkLexer *lex, const char *s, uint8_t *flags, bool inLine) {
    for (;; *flags |= CLK_SPACE) {
        switch (*s) {
        case '\n':
            if (inLine) return s;
            *flags |= CLK_BOL;
            s++;
            continue;
        case ' ': case '\t': case '\r': case '\v': case '\f': s++; continue;
        case '\\':
            if (lineEnd(s) == 0) return s;
            s += lineEnd(s);
            continue;
        case '/':
            if (s[1] == '/') s = lineComment(pp, lex, s);
            else if (s[1] == '*') s = blockComment(pp, lex, s);
            else return s;
            continue;
        default: return s;
        }
    }
}

void clkLexSkipLine(ClkPre *pp, ClkLexer *lex) {
    const char *s = lex->cursor;
    while (s < lex->end && *s != '\n') {
        if (*s == '\\' && lineEnd(s) > 0) s += lineEnd(s);
        else if (s[0] == '/' && s[1] == '*') s = blockComment(pp, lex, s);
        else if (s[0] == '/' && s[1] == '/') s = lineComment(pp, lex, s);
        else s++;
    }
    lex->cursor = s;
}

/* ---- punctuators ---- */

/* Length and kind of the longest punctuator at s. */
static uint32_t punctuator(const char *s, uint8_t *kind) {
#define ONE(k) return *kind = (k), 1u
#define TWO(c, k) if (s[1] == (c)) return *kind = (k), 2u
#define THREE(c, d, k) if (s[1] == (c) && s[2] == (d)) return *kind = (k), 3u
    switch (*s) {
    case '(': ONE(CT_LPAREN);
    case ')': ONE(CT_RPAREN);
    case '[': ONE(CT_LBRACKET);
    case ']': ONE(CT_RBRACKET);
    case '{': ONE(CT_LBRACE);
    case '}': ONE(CT_RBRACE);
    case ';': ONE(CT_SEMICOLON);
    case ',': ONE(CT_COMMA);
    case '?': ONE(CT_QUESTION);
    case ':': ONE(CT_COLON);
    case '~': ONE(CT_TILDE);
    case '.': THREE('.', '.', CT_ELLIPSIS); ONE(CT_DOT);
    case '#': TWO('#', CT_HASHHASH); ONE(CT_HASH);
    case '!': TWO('=', CT_NE); ONE(CT_NOT);
    case '+': TWO('+', CT_INC); TWO('=', CT_ADD_ASSIGN); ONE(CT_PLUS);
    case '-': TWO('-', CT_DEC); TWO('=', CT_SUB_ASSIGN); TWO('>', CT_ARROW); ONE(CT_MINUS);
    case '*': TWO('=', CT_MUL_ASSIGN); ONE(CT_STAR);
    case '/': TWO('=', CT_DIV_ASSIGN); ONE(CT_SLASH);
    case '%': TWO('=', CT_MOD_ASSIGN); ONE(CT_PERCENT);
    case '&': TWO('&', CT_ANDAND); TWO('=', CT_AND_ASSIGN); ONE(CT_AMP);
    case '|': TWO('|', CT_OROR); TWO('=', CT_OR_ASSIGN); ONE(CT_PIPE);
    case '^': TWO('=', CT_XOR_ASSIGN); ONE(CT_CARET);
    case '=': TWO('=', CT_EQ); ONE(CT_ASSIGN);
    case '<': THREE('<', '=', CT_SHL_ASSIGN); TWO('<', CT_SHL); TWO('=', CT_LE); ONE(CT_LT);
    case '>': THREE('>', '=', CT_SHR_ASSIGN); TWO('>', CT_SHR); TWO('=', CT_GE); ONE(CT_GT);
    default: return 0;
    }
#undef ONE
#undef TWO
#undef THREE
}

/* A byte that begins no token; the message comes from the parser, since the token may stand in a part that nobody uses. */
static const char *otherByte(ClkLexer *lex, ClkPreToken *out, const char *s) {
    const char *e = s + 1;
    while (e < lex->end && (unsigned char)*s >= 0x80 && ((unsigned char)*e & 0xC0) == 0x80) e++;
    out->kind = CT_OTHER;
    out->i = (unsigned char)*s;
    out->spelling = s;
    return e;
}

/* ---- tokens ---- */

void clkLex(ClkPre *pp, ClkLexer *lex, ClkPreToken *out) {
    *out = (ClkPreToken){.kind = CT_EOF, .flags = lex->isLineStart ? CLK_BOL : 0};
    const char *s = skipBlanks(pp, lex, lex->cursor, &out->flags, false);
    out->pos = clkLexPos(lex, s);
    lex->isLineStart = false;
    if (s >= lex->end) {
        out->flags |= CLK_BOL;
        lex->cursor = lex->end;
        return;
    }
    const char *e = s;
    if (lex->end - s > 3 && memcmp(s, "u8\"", 3) == 0) { /* UTF-8, like all text */
        e = clkLexQuoted(pp, lex, out, s + 2);
    } else if ((*s == 'L' || *s == 'u' || *s == 'U') && lex->end - s > 2 && (s[1] == '"' || s[1] == '\'')) {
        out->suffix = *s == 'L' ? CLK_WIDE : *s == 'u' ? CLK_WIDE | CLK_UTF16 : CLK_WIDE | CLK_UTF32;
        e = clkLexQuoted(pp, lex, out, s + 1);
    } else if (isLetter(*s)) {
        while (isWordChar(*e)) e++;
        out->kind = CT_IDENT;
        out->name = nameIntern(&pp->c->names, s, (uint32_t)(e - s));
    } else if (isDigit(*s) || (*s == '.' && isDigit(s[1]))) {
        e = clkLexNumber(pp, lex, out, s);
    } else if (*s == '"' || *s == '\'') {
        e = clkLexQuoted(pp, lex, out, s);
    } else {
        uint32_t n = punctuator(s, &out->kind);
        e = n > 0 ? s + n : otherByte(lex, out, s);
    }
    assert(e > s && e <= lex->end);
    out->length = (uint32_t)(e - s);
    if (out->spelling == NULL) out->spelling = s;
    lex->cursor = e;
}

static uint32_t spelling(uint8_t kind, const Name *name, const char *literal, uint32_t length, const char **bytes) {
    bool isHere = literal != NULL && clkIsLiteral(kind);
    *bytes = kind == CT_IDENT ? name->spelling : isHere ? literal : clkTokenTexts[kind];
    return kind == CT_IDENT ? name->length : isHere ? length : (uint32_t)strlen(*bytes);
}

uint32_t clkPreSpelling(const ClkPreToken *t, const char **bytes) { return spelling(t->kind, t->name, t->spelling, t->length, bytes); }

uint32_t clkTokenSpelling(const Sources *s, const ClkToken *t, const char **bytes) {
    if ((t->flags & CLK_WHOLE) != 0) return clkPreSpelling(t->whole, bytes);
    return spelling(t->kind, t->name, clkIsLiteral(t->kind) ? sourcesBytes(s, t->pos, t->length) : NULL, t->length, bytes);
}

void clkPreTokenAdd(Arena *arena, ClkPreTokens *list, const ClkPreToken *t) {
    if (list->count == list->capacity) {
        uint32_t capacity = list->capacity == 0 ? 8 : list->capacity * 2;
        ClkPreToken *items = arenaAllocRaw(arena, sizeof(ClkPreToken) * (size_t)capacity);
        if (list->count > 0) memcpy(items, list->items, sizeof *items * list->count);
        list->items = items;
        list->capacity = capacity;
    }
    list->items[list->count++] = *t;
}
