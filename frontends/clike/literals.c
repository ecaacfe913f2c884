/* literals.c: numbers, characters and strings (clike.md 1). */
#include "frontends/clike/preproc.h"

#include "runtime/fmt/fmt.h"
#include <stdlib.h>
#include <string.h>

enum { MAX_REAL_TEXT = 400 };

static inline bool isDigit(char c) { return (unsigned char)(c - '0') < 10; }
static inline bool isWordChar(char c) { return (unsigned char)((c | 32) - 'a') < 26 || c == '_' || isDigit(c); }
static int hexDigit(char c) {
    if (isDigit(c)) return c - '0';
    char l = (char)(c | 32);
    return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

/* ---- numbers ---- */

static const char *malformed(ClkPre *pp, ClkLexer *lex, const char *start, const char *s) {
    while (isWordChar(*s)) s++;
    clkPreError(pp, clkLexPos(lex, start), (uint32_t)(s - start), DIAG_BAD_NUMBER);
    return s;
}

/* u, l, ll in any order that C allows. */
static const char *integerSuffix(ClkPreToken *out, const char *s) {
    for (int i = 0; i < 2; i++) {
        if ((*s | 32) == 'u' && (out->suffix & CLK_SUFFIX_U) == 0) {
            out->suffix |= CLK_SUFFIX_U;
            s++;
        } else if ((*s | 32) == 'l' && (out->suffix & CLK_SUFFIX_L) == 0) {
            out->suffix |= CLK_SUFFIX_L;
            s += s[1] == s[0] ? 2 : 1;
        }
    }
    return s;
}

static const char *realLiteral(ClkPre *pp, ClkLexer *lex, ClkPreToken *out, const char *start, const char *s, bool isHex) {
    char text[MAX_REAL_TEXT];
    size_t n = (size_t)(s - start);
    out->kind = CT_REAL;
    out->f = 0;
    if (n >= sizeof text) return malformed(pp, lex, start, s);
    if (isHex) { /* exact in every C library, whatever the locale's point */
        memcpy(text, start, n);
        text[n] = '\0';
        out->f = strtod(text, NULL);
    } else {
        FmtScan scan = fmtScanReal(start, n, FMT_LENIENT, &out->f);
        if (scan.status == FMT_RANGE) clkPreError(pp, clkLexPos(lex, start), (uint32_t)n, DIAG_NUMBER_RANGE);
    }
    if ((*s | 32) == 'f') out->suffix |= CLK_SUFFIX_F, s++;
    else if ((*s | 32) == 'l') out->suffix |= CLK_SUFFIX_L, s++;
    return isWordChar(*s) ? malformed(pp, lex, start, s) : s;
}

/* The exponent at s, or s. *isBad: letters without digits. */
static const char *exponent(const char *s, char mark, bool *isBad) {
    if ((*s | 32) != mark) return s;
    const char *e = s + 1;
    if (*e == '+' || *e == '-') e++;
    *isBad = !isDigit(*e);
    while (isDigit(*e)) e++;
    return e;
}

static const char *hexNumber(ClkPre *pp, ClkLexer *lex, ClkPreToken *out, const char *start) {
    const char *s = start + 2;
    uint64_t v = 0;
    bool isTooBig = false, isBad = false;
    const char *first = s;
    for (int d; (d = hexDigit(*s)) >= 0; s++) {
        isTooBig = isTooBig || v >> 60 != 0;
        v = v << 4 | (uint64_t)d;
    }
    if (*s == '.' || (*s | 32) == 'p') {
        if (*s == '.') s++;
        while (hexDigit(*s) >= 0) s++;
        if ((*s | 32) != 'p') return malformed(pp, lex, start, s);
        s = exponent(s, 'p', &isBad);
        return isBad ? malformed(pp, lex, start, s) : realLiteral(pp, lex, out, start, s, true);
    }
    if (s == first) return malformed(pp, lex, start, s);
    if (isTooBig) clkPreError(pp, clkLexPos(lex, start), (uint32_t)(s - start), DIAG_NUMBER_RANGE);
    out->i = (int64_t)v;
    out->suffix |= CLK_NOT_DECIMAL;
    s = integerSuffix(out, s);
    return isWordChar(*s) ? malformed(pp, lex, start, s) : s;
}

static const char *binaryNumber(ClkPre *pp, ClkLexer *lex, ClkPreToken *out, const char *start) {
    const char *s = start + 2;
    uint64_t v = 0;
    for (; *s == '0' || *s == '1'; s++) v = v << 1 | (uint64_t)(*s - '0');
    if (s == start + 2 || s - start > 66) return malformed(pp, lex, start, s);
    out->i = (int64_t)v;
    out->suffix |= CLK_NOT_DECIMAL;
    s = integerSuffix(out, s);
    return isWordChar(*s) ? malformed(pp, lex, start, s) : s;
}

/* Value of the decimal or octal digits start..s. */
static bool integerValue(ClkPreToken *out, const char *start, const char *s) {
    uint64_t v = 0, base = start[0] == '0' && s - start > 1 ? 8 : 10;
    for (const char *d = start; d < s; d++) {
        uint64_t digit = (uint64_t)(*d - '0');
        if (digit >= base) return false;
        if (v > (UINT64_MAX - digit) / base) return false;
        v = v * base + digit;
    }
    if (base == 8) out->suffix |= CLK_NOT_DECIMAL;
    out->i = (int64_t)v;
    if (base == 10 && v > INT64_MAX && (out->suffix & CLK_SUFFIX_U) == 0) out->suffix |= CLK_TOO_LARGE;
    return true;
}

const char *clkLexNumber(ClkPre *pp, ClkLexer *lex, ClkPreToken *out, const char *s) {
    const char *start = s;
    bool isReal = false, isBad = false;
    out->kind = CT_INT;
    if (s[0] == '0' && (s[1] | 32) == 'x') return hexNumber(pp, lex, out, s);
    if (s[0] == '0' && (s[1] | 32) == 'b') return binaryNumber(pp, lex, out, s);
    while (isDigit(*s)) s++;
    if (*s == '.') {
        isReal = true;
        s++;
        while (isDigit(*s)) s++;
    }
    const char *e = exponent(s, 'e', &isBad);
    if (isBad) return malformed(pp, lex, start, e);
    if (isReal || e > s || (*s | 32) == 'f') return realLiteral(pp, lex, out, start, e, false);
    const char *digitsEnd = s;
    s = integerSuffix(out, s);
    if (!integerValue(out, start, digitsEnd)) {
        bool isOctal = start[0] == '0' && memchr(start, '8', (size_t)(s - start)) != NULL;
        isOctal = isOctal || (start[0] == '0' && memchr(start, '9', (size_t)(s - start)) != NULL);
        clkPreError(pp, clkLexPos(lex, start), (uint32_t)(s - start), isOctal ? DIAG_BAD_NUMBER : DIAG_NUMBER_RANGE);
    }
    return isWordChar(*s) ? malformed(pp, lex, start, s) : s;
}

/* ---- characters and strings ---- */

typedef struct Chars {
    ClkPre *pp;
    ClkLexer *lex;
    char *out;
    uint32_t length;
    bool isString, isWide;
} Chars;

static void addUtf8(Chars *k, uint32_t c) {
    char *o = k->out + k->length;
    if (c < 0x80) {
        *o = (char)c;
        k->length += 1;
    } else if (c < 0x800) {
        o[0] = (char)(0xC0 | c >> 6);
        o[1] = (char)(0x80 | (c & 63));
        k->length += 2;
    } else if (c < 0x10000) {
        o[0] = (char)(0xE0 | c >> 12);
        o[1] = (char)(0x80 | (c >> 6 & 63));
        o[2] = (char)(0x80 | (c & 63));
        k->length += 3;
    } else {
        o[0] = (char)(0xF0 | c >> 18);
        o[1] = (char)(0x80 | (c >> 12 & 63));
        o[2] = (char)(0x80 | (c >> 6 & 63));
        o[3] = (char)(0x80 | (c & 63));
        k->length += 4;
    }
}

/* \xHH.. or \u.... at s (the letter). */
static const char *codeEscape(Chars *k, const char *s) {
    uint32_t v = 0, digits = *s == 'u' ? 4 : *s == 'U' ? 8 : 0, n = 0;
    bool isByte = *s == 'x', isTooBig = false;
    const char *start = s++;
    for (int d; (d = hexDigit(*s)) >= 0 && (isByte || n < digits); s++, n++) {
        isTooBig = isTooBig || v > 0xFFFFFF;
        v = v << 4 | (uint32_t)d;
    }
    bool isBad = n == 0 || (!isByte && (n != digits || !(k->isString || k->isWide))) || isTooBig || v > (isByte && !k->isWide ? 255u : 0x10FFFFu);
    if (isBad) clkPreError(k->pp, clkLexPos(k->lex, start - 1), (uint32_t)(s - start + 1), DIAG_BAD_CHAR_CODE);
    else if (isByte && !k->isWide) k->out[k->length++] = (char)v;
    else addUtf8(k, v);
    return s;
}

/* The escape sequence at s (after the backslash). */
static const char *escape(Chars *k, const char *s) {
    static const char letters[] = "nrtabfve", values[] = "\n\r\t\a\b\f\v\033";
    const char *known = *s == '\0' ? NULL : strchr(letters, *s);
    if (*s >= '0' && *s <= '7') {
        uint32_t v = 0;
        const char *start = s;
        for (int i = 0; i < 3 && *s >= '0' && *s <= '7'; i++, s++) v = v * 8 + (uint32_t)(*s - '0');
        if (v > 255) clkPreError(k->pp, clkLexPos(k->lex, start - 1), (uint32_t)(s - start + 1), DIAG_BAD_CHAR_CODE);
        if (k->isWide) addUtf8(k, v);
        else k->out[k->length++] = (char)v;
        return s;
    }
    if (*s == 'x' || *s == 'u' || *s == 'U') return codeEscape(k, s);
    if (*s == '\n') return s + 1;
    if (*s == '\r' && s[1] == '\n') return s + 2;
    if (known == NULL && strchr("\\'\"?", *s) == NULL) clkPreError(k->pp, clkLexPos(k->lex, s - 1), 2, DIAG_W_ESCAPE, *s);
    k->out[k->length++] = known != NULL ? values[known - letters] : *s;
    return s + 1;
}

/* End of the literal's text: its closing quote, or where it breaks off. */
static const char *findQuote(const ClkLexer *lex, const char *s, char quote) {
    for (; s < lex->end && *s != quote; s++) {
        if (*s == '\n' && quote == '\'') return s;
        if (*s == '\\' && s + 1 < lex->end) s++;
    }
    return s;
}

static void charLiteral(ClkPre *pp, ClkLexer *lex, ClkPreToken *out, const Chars *k, const char *start, const char *end) {
    bool isOne = k->length == 1;
    uint32_t code = k->isWide ? clkWideChar(k->out, k->length, &isOne) : k->length > 0 ? (unsigned char)k->out[0] : 0;
    if (!isOne) {
        const char *what = k->length == 0 ? "empty character constant" : k->isWide ? "more than one character in a wide character constant"
                                                                        : "more than one byte in a character constant";
        clkPreError(pp, clkLexPos(lex, start), (uint32_t)(end - start), DIAG_BAD_LITERAL, what);
    }
    out->kind = CT_CHAR;
    out->i = code;
}

const char *clkLexQuoted(ClkPre *pp, ClkLexer *lex, ClkPreToken *out, const char *s) {
    char quote = *s;
    const char *start = s, *end = findQuote(lex, s + 1, quote);
    Chars k = {.pp = pp, .lex = lex, .isString = quote == '"', .isWide = (out->suffix & CLK_WIDE) != 0};
    k.out = arenaAlloc(pp->arena, (size_t)(end - s) * 2 + 8);
    bool isOpen = end >= lex->end || *end != quote;
    if (isOpen) clkPreError(pp, clkLexPos(lex, s), 1, DIAG_OPEN_STRING);
    for (s++; s < end;) {
        if (*s == '\\') s = escape(&k, s + 1);
        else if (*s == '\r' && s[1] == '\n') s++;
        else k.out[k.length++] = *s++;
    }
    if (!isOpen) end++;
    if (!k.isString) {
        if (isOpen) k.length = 1;
        charLiteral(pp, lex, out, &k, start, end);
        return end;
    }
    ClkText *text = ARENA_NEW(pp->arena, ClkText);
    *text = (ClkText){k.out, k.length};
    out->kind = CT_STRING;
    out->text = text;
    return end;
}
