/* lexer.c: turns source bytes into tokens (pascal.md 2). Bytes are classified by one table;
 * identifiers are interned and carry their keyword number in the Name, so that no text is ever
 * compared. Comments that are directives go to directives.c. */
#include "frontends/pascal/parser.h"

#include "runtime/fmt/fmt.h"
#include "runtime/str/ascii.h"
#include <assert.h>
#include <string.h>

enum CharClass { C_BAD, C_END, C_BLANK, C_LETTER, C_DIGIT, C_QUOTE, C_SYMBOL, C_SIMPLE };

#define C8(c) c, c, c, c, c, c, c, c
#define LETTERS26 C8(C_LETTER), C8(C_LETTER), C8(C_LETTER), C_LETTER, C_LETTER
static const uint8_t classes[256] = {
    [0] = C_END,       ['\t'] = C_BLANK,    ['\n'] = C_BLANK, [11] = C_BLANK,    [12] = C_BLANK,
    ['\r'] = C_BLANK,  [' '] = C_BLANK,     [26] = C_BLANK,   ['A'] = LETTERS26, ['_'] = C_LETTER,
    ['a'] = LETTERS26, ['0'] = C8(C_DIGIT), C_DIGIT,          C_DIGIT,           ['\''] = C_QUOTE,
    ['#'] = C_QUOTE,   ['+'] = C_SIMPLE,    ['-'] = C_SIMPLE, ['*'] = C_SIMPLE,  ['/'] = C_SYMBOL,
    ['='] = C_SIMPLE,  ['<'] = C_SIMPLE,    ['>'] = C_SIMPLE, [':'] = C_SIMPLE,  ['('] = C_SIMPLE,
    [')'] = C_SIMPLE,  ['['] = C_SIMPLE,    [']'] = C_SIMPLE, [','] = C_SIMPLE,  [';'] = C_SIMPLE,
    ['.'] = C_SIMPLE,  ['^'] = C_SIMPLE,    ['@'] = C_SYMBOL, ['?'] = C_SIMPLE,  ['!'] = C_SYMBOL,
    ['%'] = C_SYMBOL,  ['&'] = C_SYMBOL,    ['$'] = C_SYMBOL, ['{'] = C_SYMBOL,
};

/* The second bytes of tokens that begin with one of class C_SIMPLE. */
enum SecondByte { ALONE, EQUAL, GREATER, LESS, STAR, DOT, PAREN, SECOND_BYTES };
static const uint8_t secondBytes[256] = {['='] = EQUAL, ['>'] = GREATER, ['<'] = LESS, ['*'] = STAR, ['.'] = DOT, [')'] = PAREN};

/* The tokens of one byte of class C_SIMPLE, alone and with a second one; 0: none. */
enum { NOT_SIMPLE = 255 }; /* a comment, or a third byte tells */
static const uint8_t simpleSymbols[128][SECOND_BYTES] = {
    ['+'] = {TK_PLUS, TK_PLUS_ASSIGN}, ['-'] = {TK_MINUS, TK_MINUS_ASSIGN},
    [':'] = {TK_COLON, TK_ASSIGN},     ['='] = {TK_EQ},
    [')'] = {TK_RPAREN},               ['['] = {TK_LBRACKET},
    [']'] = {TK_RBRACKET},             [','] = {TK_COMMA},
    [';'] = {TK_SEMICOLON},            ['^'] = {TK_CARET},
    ['?'] = {TK_QUESTION},             ['*'] = {TK_STAR, TK_STAR_ASSIGN, [STAR] = TK_POWER},
    ['('] = {TK_LPAREN, [STAR] = NOT_SIMPLE, [DOT] = NOT_SIMPLE},
    ['.'] = {TK_DOT, [DOT] = TK_DOTDOT, [PAREN] = TK_RBRACKET},
    ['<'] = {TK_LT, TK_LE, TK_NE, TK_SHL},
    ['>'] = {TK_GT, TK_GE, TK_SHR, TK_SYMDIFF},
};

static inline unsigned classOf(char c) { return classes[(unsigned char)c]; }
static inline bool isDigit(char c) { return (unsigned char)(c - '0') < 10; }
static inline bool isLetter(char c) { return (unsigned char)((c | 32) - 'a') < 26; }
static inline bool isWordChar(char c) { return classOf(c) == C_LETTER || classOf(c) == C_DIGIT; }
static int hexDigit(char c) {
    if (isDigit(c)) return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

static const struct {
    const char *text;
    uint8_t kind;
    bool isExtra;
} keywords[] = {
#define ISO false
#define EXTRA true
#define KEYWORD(name, spelling, set) {spelling, TK_##name, set},
#include "frontends/pascal/tokens.def"
#undef ISO
#undef EXTRA
};

Pos pasLexPos(const PasParser *p, const char *at) {
    return p->lex.file->base + (Pos)(at - p->lex.file->text);
}

/* Makes mode the dialect: reserved words, switches, sizes of the predeclared types. */
void pasApplyMode(PasParser *p, const PasMode *mode) {
    p->mode = mode;
    p->lex.switches = pasModeSwitches(mode);
    for (size_t i = 0; i < sizeof keywords / sizeof keywords[0]; i++) {
        Name *n = nameOf(&p->c->names, keywords[i].text);
        n->keyword = keywords[i].isExtra && mode->isIso ? 0 : keywords[i].kind;
    }
    TypeTable *t = p->types;
    p->integer = mode->integerBytes == 2 ? t->int16 : t->int32;
    p->longInt = mode->longIntBytes == 4 ? t->int32 : t->int64;
    if (p->symInteger != NULL) {
        p->symInteger->s.type = p->integer;
        p->symLongInt->s.type = p->longInt;
        p->symMaxInt->s.value->i = mode->integerBytes == 2 ? INT16_MAX : INT32_MAX;
        p->symMaxInt->s.value->type = t->int64;
    }
    t->makesImages = mode->isFpc;
    if (p->c->program != NULL) p->c->program->style = mode->style;
    static const char *const words[] = {"FPC", "VER3", "VER3_2", "VER3_2_2", "CPUX86_64", "CPUAMD64", "FPC_LITTLE_ENDIAN", "FPC_FULLVERSION"};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) pasDefine(p, words[i], (uint32_t)strlen(words[i]), mode->isFpc);
}

/* Starts reading file: byte-order mark and a first line "#!" are skipped. */
void pasLexInit(PasParser *p, SourceFile *file) {
    PasLexState *l = &p->lex;
    l->file = file;
    l->cursor = file->text;
    l->end = file->text + file->size;
    if (file->size >= 3 && memcmp(l->cursor, "\xEF\xBB\xBF", 3) == 0) l->cursor += 3;
    if (l->end - l->cursor >= 2 && l->cursor[0] == '#' && l->cursor[1] == '!') {
        while (l->cursor < l->end && *l->cursor != '\n') l->cursor++;
    }
}

static void badChar(PasParser *p, const char *s) {
    char text[16];
    unsigned c = (unsigned char)*s;
    if (c > 32 && c < 127) {
        text[0] = '\'';
        text[1] = (char)c;
        memcpy(text + 2, "'", 2);
    } else {
        char *o = text;
        *o++ = '#';
        o += fmtUint(o, c);
        *o = '\0';
    }
    pasError(p, pasLexPos(p, s), 1, DIAG_BAD_CHAR, text);
    if (!p->isSkipping)
        p->isPanic = true; /* what stands around it would only give follow-up errors */
}

/* Behind the invalid character at s, or behind the text between two of them if it is '"'. */
static const char *pastQuoted(PasParser *p, const char *s) {
    const char *e = s + 1;
    if (*s != '"') return e;
    while (e < p->lex.end && *e != '"' && *e != '\n') e++;
    if (!p->isSkipping && !p->isAborted) diagReport(p->diag, pasLexPos(p, s), (uint32_t)(e - s), DIAG_N_HELP, "texts stand between apostrophes: 'text'");
    return e < p->lex.end && *e == '"' ? e + 1 : e;
}

/* ---- comments
 * ------------------------------------------------------------------------------------------------------------------
 */

/* End of the comment whose text starts at s, behind its opener: the byte after its closer; *textEnd is where the text
 * ends. NULL: end of file. In ISO 7185 (6.1.8) either closer ends either opener; elsewhere by the mode. */
static const char *commentEnd(const PasParser *p, const char *s, const char **textEnd) {
    const char *end = p->lex.end;
    bool anyCloser = !p->mode->hasOwnClosers, nests = p->mode->nestsComments, isBrace = s[-1] == '{';
    const char closer = isBrace ? '}' : '*', opener = isBrace ? '{' : '(';
    const char other = nests ? opener : anyCloser ? (isBrace ? '*' : '}') : closer; /* what else to stop at */
    int depth = 1;
    for (; s < end; s++) {
        if (LIKELY(*s != closer && *s != other)) continue;
        bool isPair = s + 1 < end && *s == '*' && s[1] == ')';
        if (isPair || *s == '}') {
            *textEnd = s;
            if (--depth == 0) return s + (isPair ? 2 : 1);
            if (isPair) s++;
        } else if (nests && *s == opener && (isBrace || (s + 1 < end && s[1] == '*'))) {
            depth++;
            if (!isBrace) s++;
        }
    }
    return NULL;
}

/* "override builtin", perhaps with ':' or '=' and a name: the note that a routine hides a builtin is not wanted for that name, or for the next one. */
static void overrideComment(PasParser *p, const char *text, const char *end) {
    static const char words[] = "override builtin";
    Pos pos = pasLexPos(p, text);
    while (text < end && (unsigned char)*text <= ' ') text++;
    if ((size_t)(end - text) < sizeof words - 1 || memcmp(text, words, sizeof words - 1) != 0) return;
    text += sizeof words - 1;
    while (text < end && (*text == ' ' || *text == ':' || *text == '=')) text++;
    const char *name = text;
    while (text < end && isWordChar(*text)) text++;
    if (text > name) {
        PasSilenced *s = ARENA_NEW(p->arena, PasSilenced);
        *s = (PasSilenced){nameIntern(&p->c->names, name, (uint32_t)(text - name)), p->silenced};
        p->silenced = s;
    } else if (pos > p->overridePos) { /* not again when the lexer goes back */
        p->overridePos = pos;
        p->silencesNext = true;
    }
}

static void plainComment(PasParser *p, const char *text, const char *end) {
    compileSeeComment(p->c, text, end);
    if (p->diag->showNotes) overrideComment(p, text, end);
}

/* A comment at s, whose opener has openerLength bytes. Directives are obeyed. */
static void comment(PasParser *p, const char *s, uint32_t openerLength) {
    PasLexState *l = &p->lex;
    const char *text = s + openerLength, *textEnd = NULL;
    const char *after = commentEnd(p, text, &textEnd);
    if (after == NULL) {
        pasError(p, pasLexPos(p, s), openerLength, DIAG_OPEN_COMMENT);
        l->cursor = l->end;
        if (!p->isSkipping) p->isAborted = true; /* nothing is left that could be told */
        return;
    }
    l->cursor = after;
    if (*text == '$') pasDirective(p, text + 1, textEnd, pasLexPos(p, s));
    else plainComment(p, text, textEnd);
    if (UNLIKELY(l->conds != NULL && !l->conds->isActive)) pasLexSkip(p);
}

static const char *skipQuoted(const PasLexState *l, const char *s) {
    const char *e = s + 1;
    while (e < l->end && *e != '\'' && *e != '\n') e++;
    return e < l->end && *e == '\'' ? e + 1 : s + 1;
}

void pasLexSkip(PasParser *p) {
    PasLexState *l = &p->lex;
    while (l->conds != NULL && !l->conds->isActive && l->cursor < l->end) {
        const char *s = l->cursor;
        switch (*s) {
        case '\'': l->cursor = skipQuoted(l, s); break;
        case '#':
            if (!pasLineDirective(p)) l->cursor = s + 1;
            break;
        case '/':
            if (s[1] == '/')
                while (l->cursor < l->end && *l->cursor != '\n') l->cursor++;
            else
                l->cursor++;
            break;
        case '{':
        case '(':
            if (*s == '{' || s[1] == '*') {
                const char *text = s + (*s == '{' ? 1 : 2), *textEnd = NULL;
                const char *after = commentEnd(p, text, &textEnd);
                if (after == NULL) {
                    l->cursor = l->end;
                    break;
                }
                l->cursor = after;
                if (*text == '$') pasDirective(p, text + 1, textEnd, pasLexPos(p, s));
            } else {
                l->cursor++;
            }
            break;
        default: l->cursor++; break;
        }
    }
}

/* ---- literals
 * ------------------------------------------------------------------------------------------------------------------
 */

static const char *malformed(PasParser *p, const char *start, const char *s) {
    while (isWordChar(*s)) s++;
    pasError(p, pasLexPos(p, start), (uint32_t)(s - start), DIAG_BAD_NUMBER);
    return s;
}

static const char *realLiteral(PasParser *p, PasToken *out, const char *start, const char *s) {
    if (*s == '.') {
        s++;
        while (isDigit(*s)) s++;
    }
    if (*s == 'e' || *s == 'E') {
        const char *e = s + 1;
        if (*e == '+' || *e == '-') e++;
        if (!isDigit(*e)) return malformed(p, start, e);
        while (isDigit(*e)) e++;
        s = e;
    }
    out->kind = TK_REAL;
    out->f = 0;
    FmtScan scan = fmtScanReal(start, (size_t)(s - start), 0, &out->f);
    if (scan.status == FMT_RANGE)
        pasError(p, pasLexPos(p, start), (uint32_t)(s - start), DIAG_NUMBER_RANGE);
    return isWordChar(*s) ? malformed(p, start, s) : s;
}

/* digits, digits.digits, digits exp. Returns the end. */
static const char *number(PasParser *p, PasToken *out, const char *s) {
    const char *start = s;
    uint64_t v = 0;
    bool isTooBig = false;
    out->kind = TK_INT;
    for (; isDigit(*s); s++) {
        uint64_t d = (uint64_t)(*s - '0');
        if (UNLIKELY(s - start >= 19) && v > (UINT64_MAX - d) / 10) isTooBig = true;
        v = v * 10 + d;
    }
    if (*s == '.' && isDigit(s[1])) return realLiteral(p, out, start, s);
    if (*s == 'e' || *s == 'E') return realLiteral(p, out, start, s);
    if (*s == '.' && s[1] != '.' && s[1] != ')') {
        pasError(p, pasLexPos(p, start), (uint32_t)(s + 1 - start), DIAG_BAD_NUMBER);
        s++;
    }
    if (isWordChar(*s)) return malformed(p, start, s);
    if (isTooBig) {
        pasError(p, pasLexPos(p, start), (uint32_t)(s - start), DIAG_NUMBER_RANGE);
        v = 0;
    }
    out->i = (int64_t)v;
    out->isUnsigned = v > INT64_MAX;
    return s;
}

/* A number in base 2, 8 or 16 at s, after its mark. */
static const char *basedNumber(PasParser *p, PasToken *out, const char *s, int base) {
    const char *start = s - 1;
    uint64_t v = 0;
    bool isTooBig = false;
    out->kind = TK_INT;
    const char *first = s;
    for (int d; (d = hexDigit(*s)) >= 0 && d < base; s++) {
        if (v > (UINT64_MAX - (uint64_t)d) / (uint64_t)base) isTooBig = true;
        v = v * (uint64_t)base + (uint64_t)d;
    }
    if (s == first || isWordChar(*s)) return malformed(p, start, s);
    if (isTooBig) pasError(p, pasLexPos(p, start), (uint32_t)(s - start), DIAG_NUMBER_RANGE);
    out->i = (int64_t)v;
    out->isUnsigned = v > INT64_MAX;
    return s;
}

static char escaped(char c) {
    switch (c) {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    case 'a': return '\a';
    case 'e': return 27;
    case '\\': return '\\';
    default: return 0;
    }
}

/* One '...' piece from s into the buffer at o; *s moves behind it. */
static char *quotedPiece(PasParser *p, const char **s, char *o) {
    const char *start = *s, *r = start + 1;
    bool escapes = p->lex.switches.escapes;
    for (;;) {
        if (r >= p->lex.end || *r == '\n' || *r == '\r') {
            pasError(p, pasLexPos(p, start), (uint32_t)(r - start), DIAG_OPEN_STRING);
            if (!p->isSkipping) p->isPanic = true; /* what closes the statement stands in the literal */
            break;
        }
        if (*r == '\'') {
            if (r[1] != '\'') {
                r++;
                break;
            }
            r++;
        } else if (escapes && *r == '\\' && escaped(r[1]) != 0) {
            *o++ = escaped(r[1]);
            r += 2;
            continue;
        }
        *o++ = *r++;
    }
    *s = r;
    return o;
}

/* One #nnn or #$hh piece. */
static char *codePiece(PasParser *p, const char **s, char *o) {
    const char *start = *s, *r = start + 1;
    uint32_t v = 0;
    int base = 10;
    if (*r == '$') {
        base = 16;
        r++;
    }
    const char *first = r;
    for (int d; (d = hexDigit(*r)) >= 0 && d < base; r++) {
        if (v <= 0x110000) v = v * (uint32_t)base + (uint32_t)d;
    }
    if (r == first)
        badChar(p, start);
    else if (v > 255)
        pasError(p, pasLexPos(p, start), (uint32_t)(r - start), DIAG_BAD_CHAR_CODE);
    *o++ = (char)v;
    *s = r;
    return o;
}

/* ^G directly behind another piece of a literal. */
static bool isControl(const PasParser *p, const char *s) {
    return *s == '^' && !p->mode->isIso && isLetter(s[1]) && !isLetter(s[2]) && !isDigit(s[2]) && s[2] != '_';
}

/* A literal with doubled apostrophes, codes or escapes. The pieces never need more bytes than their
 * source. */
static const char *composedString(PasParser *p, PasToken *out, const char *s) {
    const char *e = s;
    while (e < p->lex.end && *e != '\n') e++;
    size_t room = (size_t)(e - s) + 1;
    char *buffer;
    char small[512];
    buffer = room <= sizeof small ? small : arenaAlloc(p->arena, room);
    char *o = buffer;
    for (;;) {
        if (isControl(p, s)) {
            *o++ = (char)(s[1] & 31);
            s += 2;
            continue;
        }
        if (*s != '\'' && (*s != '#' || !(isDigit(s[1]) || s[1] == '$' || o == buffer))) break;
        o = *s == '\'' ? quotedPiece(p, &s, o) : codePiece(p, &s, o);
        if (*s == '\n' || *s == '\r') break;
    }
    size_t n = (size_t)(o - buffer);
    if (n == 1) {
        out->kind = TK_CHAR;
        out->i = (unsigned char)buffer[0];
    } else {
        out->kind = TK_STRING;
        out->str.length = n;
        out->str.bytes = buffer == small ? arenaCopy(p->arena, small, n) : buffer;
    }
    return s;
}

static const char *string(PasParser *p, PasToken *out, const char *s) {
    if (*s == '\'' && !p->lex.switches.escapes) {
        const char *e = s + 1;
        while (*e != '\'' && *e != '\n' && *e != '\r' && e < p->lex.end) e++;
        if (*e == '\'' && e[1] != '\'' && e[1] != '#' && e[1] != '^') {
            size_t n = (size_t)(e - s - 1);
            if (n == 1) {
                out->kind = TK_CHAR;
                out->i = (unsigned char)s[1];
            } else {
                out->kind = TK_STRING;
                out->str.bytes = s + 1;
                out->str.length = n;
            }
            return e + 1;
        }
    }
    return composedString(p, out, s);
}

/* ---- tokens
 * --------------------------------------------------------------------------------------------------------------------
 */

/* The file at the top is used up. True: continue in the including file. */
static bool popFile(PasParser *p) {
    PasLexState *l = &p->lex;
    PasCond *outer = l->frames != NULL ? l->frames->conds : NULL;
    if (l->conds != outer) {
        pasError(p, l->conds->pos, 2, DIAG_OPEN_DIRECTIVE, "$IFDEF without $ENDIF");
        l->conds = outer;
    }
    if (l->frames == NULL) return false;
    l->file = l->frames->file;
    l->cursor = l->frames->cursor;
    l->end = l->file->text + l->file->size;
    l->frames = l->frames->parent;
    l->frameCount--;
    return true;
}

/* False if what begins at s is none. */
static inline bool simpleSymbol(PasParser *p, PasToken *out, const char *s) {
    const uint8_t *kinds = simpleSymbols[(unsigned char)*s];
    uint8_t pair = kinds[secondBytes[(unsigned char)s[1]]];
    bool isPair = secondBytes[(unsigned char)s[1]] != ALONE && pair != 0;
    if (UNLIKELY(pair == NOT_SIMPLE)) return false;
    out->name = NULL;
    out->kind = isPair ? pair : kinds[ALONE];
    out->length = 1 + (uint32_t)isPair;
    out->pos = pasLexPos(p, s);
    p->lex.cursor = s + out->length;
    return true;
}

/* &name: a name, also where it would be a reserved word. */
static const char *escapedName(PasParser *p, PasToken *out, const char *s) {
    uint32_t length;
    out->name = nameScan(&p->c->names, s + 1, p->lex.end, &length);
    out->kind = TK_IDENT;
    return s + 1 + length;
}

/* The end of the symbol at s; out->kind is set, or TK_EOF if it is none. */
static inline const char *symbol(PasParser *p, PasToken *out, const char *s) {
#define ONE(k) (out->kind = (k), s + 1)
#define TWO(k) (out->kind = (k), s + 2)
    switch (*s) {
    case '/': return s[1] == '=' ? TWO(TK_SLASH_ASSIGN) : ONE(TK_SLASH);
    case '(': return s[1] == '.' && s[2] != '.' ? TWO(TK_LBRACKET) : ONE(TK_LPAREN);
    case '@': return p->mode->isIso ? ONE(TK_CARET) : ONE(TK_AT);
    case '!':
        if (s[1] == '=') return TWO(TK_NE);
        break;
    case '$':
        if (hexDigit(s[1]) >= 0) return basedNumber(p, out, s + 1, 16);
        break;
    case '&':
        if (s[1] >= '0' && s[1] <= '7') return basedNumber(p, out, s + 1, 8);
        if (classOf(s[1]) == C_LETTER && !p->mode->isIso) return escapedName(p, out, s);
        break;
    case '%':
        if (s[1] == '0' || s[1] == '1') return basedNumber(p, out, s + 1, 2);
        if (s[1] == '=') return TWO(TK_PERCENT_ASSIGN);
        break;
    default: break;
    }
    badChar(p, s);
    return s + 1;
#undef ONE
#undef TWO
}

/* The first byte that is no blank. Indentation is passed eight bytes at a time. */
static inline const char *skipBlanks(const char *s, const char *end) {
    do {
        s++;
        while (end - s >= 8) {
            uint64_t others = asciiLoad(s, 8) ^ 0x2020202020202020u;
            if (others != 0) {
                s += __builtin_ctzll(others) / 8;
                break;
            }
            s += 8;
        }
    } while (classOf(*s) == C_BLANK);
    return s;
}

static inline void word(PasParser *p, PasToken *out, const char *s) {
    PasLexState *l = &p->lex;
    out->name = nameScan(&p->c->names, s, l->end, &out->length);
    out->kind = out->name->keyword != 0 ? (uint8_t)out->name->keyword : TK_IDENT;
    out->isQualifier = out->name->isQualifier;
    out->pos = pasLexPos(p, s);
    l->cursor = s + out->length;
    if (UNLIKELY(out->kind == TK_MACRO)) {
        pasExpand(p, out->name, out->pos);
        out->name = NULL;
        pasLex(p, out); /* at most PAS_MAX_INCLUDES deep */
    }
}

/* A symbol, or one that begins what is no token. False: go on at the cursor. */
static inline bool symbolOrComment(PasParser *p, PasToken *out, const char *s) {
    PasLexState *l = &p->lex;
    if (*s == '{' || (*s == '(' && s[1] == '*')) {
        comment(p, s, *s == '{' ? 1 : 2);
        return false;
    }
    if (*s == '/' && s[1] == '/') {
        const char *text = s + 2;
        while (s < l->end && *s != '\n') s++;
        plainComment(p, text, s);
        l->cursor = s;
        return false;
    }
    out->pos = pasLexPos(p, s);
    out->kind = TK_EOF;
    l->cursor = symbol(p, out, s);
    return out->kind != TK_EOF;
}

/* The next token, which begins at s or behind blanks and comments that begin there. */
static NOINLINE void lexFrom(PasParser *p, PasToken *out, const char *s) {
    PasLexState *l = &p->lex;
    out->name = NULL;
    for (;;) {
        switch (classOf(*s)) {
        case C_BLANK:
            s = skipBlanks(s, l->end);
            continue;
        case C_LETTER: word(p, out, s); return;
        case C_DIGIT:
            out->pos = pasLexPos(p, s);
            l->cursor = number(p, out, s);
            break;
        case C_QUOTE:
            l->cursor = s;
            if (*s == '#' && pasLineDirective(p)) {
                if (UNLIKELY(l->conds != NULL && !l->conds->isActive)) pasLexSkip(p);
                s = l->cursor;
                continue;
            }
            out->pos = pasLexPos(p, s);
            l->cursor = string(p, out, s);
            break;
        case C_SIMPLE:
            if (simpleSymbol(p, out, s)) return;
            /* fall through */
        case C_SYMBOL:
            if (!symbolOrComment(p, out, s)) {
                s = l->cursor;
                continue;
            }
            break;
        case C_END:
            if (s >= l->end) {
                l->cursor = s;
                if (popFile(p)) {
                    s = l->cursor;
                    continue;
                }
                out->kind = TK_EOF;
                out->pos = pasLexPos(p, l->end);
                out->length = 0;
                return;
            }
            /* fall through */
        default:
            badChar(p, s);
            s = pastQuoted(p, s);
            continue;
        }
        out->length = (uint32_t)(pasLexPos(p, l->cursor) - out->pos);
        return;
    }
}

void pasLex(PasParser *p, PasToken *out) {
    const char *s = p->lex.cursor;
    s += *s == ' '; /* before most tokens stands one blank or none, before others the end of a line */
    if (*s == '\n') s = skipBlanks(s, p->lex.end);
    out->isUnsigned = out->isQualifier = false;
    if (classOf(*s) == C_LETTER) word(p, out, s);
    else if (classOf(*s) != C_SIMPLE || !simpleSymbol(p, out, s)) lexFrom(p, out, s);
}
