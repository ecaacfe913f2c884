/* lexer.c: bytes to tokens (tiny.md 1). The whole file is read at once, because what a word means may depend on how the program uses it. */
#include "frontends/tiny/parser.h"

#include <stdio.h>
#include <string.h>

typedef struct Lexer {
    TinyParser *p;
    const SourceFile *file;
    const char *at; /* the file's text ends with a 0 */
    TinyToken *tokens;
    uint32_t count;
} Lexer;

static const struct { const char *text; uint8_t kind, level; } puncts[] = {
#define PUNCT(name, text, level) {text, TT_##name, level},
#include "frontends/tiny/tokens.def"
};
static const struct { const char *text; uint8_t kind, level; } words[] = {
#define WORD(name, spelling, level) {spelling, TT_##name, level},
#include "frontends/tiny/tokens.def"
};
static const char *const texts[TT_COUNT] = {
#define TOKEN(name, text) text,
#include "frontends/tiny/tokens.def"
};
enum { PUNCT_COUNT = sizeof puncts / sizeof puncts[0], WORD_COUNT = sizeof words / sizeof words[0] };

static bool isDigit(char c) { return c >= '0' && c <= '9'; }
static bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
static bool isBlank(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }
static Pos posOf(const Lexer *l, const char *s) { return l->file->base + (Pos)(s - l->file->text); }
static bool isAtEnd(const Lexer *l) { return l->at == l->file->text + l->file->size; }

static TinyToken *addToken(Lexer *l, TinyTokenKind kind, const char *from) {
    TinyToken *t = &l->tokens[l->count++];
    *t = (TinyToken){.kind = (uint8_t)kind, .pos = posOf(l, from), .length = (uint32_t)(l->at - from)};
    return t;
}

/* ---- blanks and comments ---- */

static void comment(Lexer *l) {
    const char *start = l->at;
    if (strncmp(start, "{$TINY 1}", 9) == 0) l->p->level = 1;
    while (!isAtEnd(l) && *l->at != '}') l->at++;
    if (isAtEnd(l)) (void)tinyError(l->p, posOf(l, start), 1, DIAG_OPEN_COMMENT);
    else l->at++;
}

static void skipBlanks(Lexer *l) {
    for (;;) {
        if (*l->at == '{') {
            comment(l);
        } else if (l->p->level > 1 && l->at[0] == '/' && l->at[1] == '/') {
            while (!isAtEnd(l) && *l->at != '\n') l->at++;
            l->p->isExtended = true;
        } else if (isBlank(*l->at)) {
            l->at++;
        } else {
            return;
        }
    }
}

/* ---- tokens ---- */

static void number(Lexer *l) {
    const char *start = l->at;
    int64_t value = 0;
    bool isTooLarge = false;
    for (; isDigit(*l->at); l->at++) {
        int digit = *l->at - '0';
        isTooLarge = isTooLarge || value > (INT64_MAX - digit) / 10;
        if (!isTooLarge) value = value * 10 + digit;
    }
    bool isMalformed = isLetter(*l->at);
    while (isLetter(*l->at) || isDigit(*l->at)) l->at++;
    TinyToken *t = addToken(l, TT_NUMBER, start);
    t->number = value;
    if (isMalformed) (void)tinyError(l->p, t->pos, t->length, DIAG_BAD_NUMBER);
    else if (isTooLarge) (void)tinyError(l->p, t->pos, t->length, DIAG_NUMBER_RANGE);
}

/* Words of the language are found in any case; other names keep theirs. */
static uint8_t wordKind(const Lexer *l, const char *s, uint32_t length) {
    for (uint32_t i = 0; i < WORD_COUNT; i++) {
        uint32_t n = 0;
        while (n < length && (s[n] | 32) == words[i].text[n]) n++;
        if (n == length && words[i].text[n] == '\0' && words[i].level <= l->p->level) return words[i].kind;
    }
    return TT_NAME;
}

static void name(Lexer *l) {
    const char *start = l->at;
    while (isLetter(*l->at) || isDigit(*l->at)) l->at++;
    uint32_t length = (uint32_t)(l->at - start);
    TinyToken *t = addToken(l, (TinyTokenKind)wordKind(l, start, length), start);
    t->name = nameIntern(&l->p->c->names, start, length);
}

static void string(Lexer *l) {
    const char *start = l->at++;
    while (!isAtEnd(l) && *l->at != '"' && *l->at != '\n') l->at++;
    if (*l->at != '"') (void)tinyError(l->p, posOf(l, start), 1, DIAG_OPEN_STRING);
    else l->at++;
    TinyToken *t = addToken(l, TT_STRING, start);
    t->bytes = start + 1;
    t->length = (uint32_t)(l->at - start);
}

static void punct(Lexer *l) {
    char text[8];
    const char *start = l->at;
    for (uint32_t i = 0; i < PUNCT_COUNT; i++) {
        size_t n = strlen(puncts[i].text);
        if (puncts[i].level > l->p->level || strncmp(start, puncts[i].text, n) != 0) continue;
        l->at += n;
        (void)addToken(l, (TinyTokenKind)puncts[i].kind, start);
        return;
    }
    l->at++;
    (void)snprintf(text, sizeof text, *start > ' ' && *start < 127 ? "'%c'" : "\\%03o", (unsigned char)*start);
    (void)tinyError(l->p, posOf(l, start), 1, DIAG_BAD_CHAR, text);
}

/* A word of level 2 is an ordinary name in a program that assigns to it or reads it. */
static void freeWords(Lexer *l) {
    for (uint32_t i = 0; i + 1 < l->count; i++) {
        TinyToken *t = &l->tokens[i];
        bool isTarget = l->tokens[i + 1].kind == TT_ASSIGN || (i > 0 && l->tokens[i - 1].kind == TT_READ);
        if (t->kind >= TT_WHILE && isTarget) t->name->extra = 1;
    }
    for (uint32_t i = 0; i < l->count; i++) {
        if (l->tokens[i].kind >= TT_WHILE && l->tokens[i].name->extra == 1) l->tokens[i].kind = TT_NAME;
    }
}

TinyToken *tinyLex(TinyParser *p) {
    Lexer l = {.p = p, .file = p->c->mainFile, .at = p->c->mainFile->text};
    l.tokens = arenaAllocRaw(p->nodes, ((size_t)l.file->size + 1) * sizeof *l.tokens); /* fresh pages cost nothing until they are used */
    for (skipBlanks(&l); !isAtEnd(&l) && !p->diag->isFull; skipBlanks(&l)) {
        if (isDigit(*l.at)) number(&l);
        else if (isLetter(*l.at)) name(&l);
        else if (*l.at == '"' && p->level > 1) string(&l);
        else punct(&l);
    }
    (void)addToken(&l, TT_END_OF_FILE, l.at);
    freeWords(&l);
    return l.tokens;
}

const char *tinyTokenText(const TinyToken *t, char *buffer, size_t size) {
    if (t->kind == TT_NAME) (void)snprintf(buffer, size, "'%.*s'", (int)t->name->length, t->name->spelling);
    else if (t->kind == TT_NUMBER) (void)snprintf(buffer, size, "%lld", (long long)t->number);
    else (void)snprintf(buffer, size, "%s", texts[t->kind]);
    return buffer;
}
