/* json_lex.c: the JSON reader of typed trees.
 *
 * Why our own and not jansson (design.md 11): the core binaries link libc, libm and libffi only (start-up time), a tree of a large program
 * should not be built twice in memory, and errors need a place in the text. It is strict RFC 8259 with two rules of its own: strings are
 * bytes (a code point above U+00FF is an error), and an integer must fit 64 bits. */
#include "frontends/core/json_lex.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WANT_VALUE, WANT_KEY, WANT_KEY_OR_END, WANT_VALUE_OR_END, WANT_COMMA_OR_END, WANT_NOTHING };

void jsonInit(JsonLex *j, const char *text, uint32_t size, Pos base, Diag *diag, Arena *arena) {
    memset(j, 0, sizeof *j);
    j->start = j->at = text;
    j->end = text + size;
    j->base = base;
    j->diag = diag;
    j->arena = arena;
    j->state = WANT_VALUE;
    if (size >= 3 && memcmp(text, "\xEF\xBB\xBF", 3) == 0) j->at += 3;
}

bool jsonFail(JsonLex *j, Pos pos, const char *format, ...) {
    char message[256];
    va_list args;
    if (j->failed) return false;
    va_start(args, format);
    (void)vsnprintf(message, sizeof message, format, args);
    va_end(args);
    j->failed = true;
    j->event = JSON_ERROR;
    return diagReport(j->diag, pos != 0 ? pos : j->pos, 1, DIAG_JSON, message);
}

static JsonEvent failHere(JsonLex *j, const char *message) {
    (void)jsonFail(j, j->base + (Pos)(j->at - j->start), "%s", message);
    return JSON_ERROR;
}

static bool push(JsonLex *j, bool isArray) {
    if (j->depth >= JSON_MAX_DEPTH) return jsonFail(j, 0, "nesting too deep (limit %d)", JSON_MAX_DEPTH);
    uint8_t *byte = &j->isArray[j->depth / 8], bit = (uint8_t)(1u << (j->depth % 8));
    *byte = (uint8_t)(isArray ? *byte | bit : *byte & ~bit);
    j->depth++;
    j->state = isArray ? WANT_VALUE_OR_END : WANT_KEY_OR_END;
    return true;
}

static bool inArray(const JsonLex *j) {
    return (j->isArray[(j->depth - 1) / 8] >> ((j->depth - 1) % 8) & 1) != 0;
}

static void afterValue(JsonLex *j) {
    j->state = j->depth == 0 ? WANT_NOTHING : WANT_COMMA_OR_END;
}

static int hexDigit(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return -1;
}

/* One escape at j->at (behind the backslash). Returns the byte, or -1 after an error. */
static int readEscape(JsonLex *j) {
    static const char from[] = "\"\\/bfnrt", to[] = "\"\\/\b\f\n\r\t";
    char c = *j->at;
    const char *simple = c != '\0' ? strchr(from, c) : NULL;
    if (simple != NULL) {
        j->at++;
        return to[simple - from];
    }
    if (c != 'u' || j->end - j->at < 5) return (void)failHere(j, "malformed escape in a string"), -1;
    int code = 0;
    for (int k = 1; k <= 4; k++) {
        int digit = hexDigit(j->at[k]);
        if (digit < 0) return (void)failHere(j, "malformed escape in a string"), -1;
        code = code * 16 + digit;
    }
    if (code > 255) return (void)failHere(j, "character above \\u00ff: strings are bytes"), -1;
    j->at += 5;
    return code;
}

/* A string whose end is not yet known and that needs decoding; j->at stands on its first byte. */
static JsonEvent decodeString(JsonLex *j, JsonEvent event) {
    const char *close = j->at;
    while (close < j->end && *close != '"') close += *close == '\\' ? 2 : 1;
    if (close >= j->end) return failHere(j, "unterminated string");
    char *to = arenaAllocRaw(j->arena, (size_t)(close - j->at) + 1);
    j->text = to;
    while (j->at < close) {
        unsigned char c = (unsigned char)*j->at;
        if (c == '\\') {
            j->at++;
            int byte = readEscape(j);
            if (byte < 0) return JSON_ERROR;
            *to++ = (char)byte;
        } else if (c < 0x20) {
            return failHere(j, "control character in a string");
        } else if (c < 0x80) {
            *to++ = (char)c;
            j->at++;
        } else if ((c == 0xC2 || c == 0xC3) && ((unsigned char)j->at[1] & 0xC0) == 0x80) {
            *to++ = (char)((c & 3) << 6 | (j->at[1] & 0x3F));
            j->at += 2;
        } else {
            return failHere(j, "character above U+00FF or malformed UTF-8: strings are bytes");
        }
    }
    *to = '\0';
    j->length = (uint32_t)(to - j->text);
    j->at = close + 1;
    return event;
}

static JsonEvent readString(JsonLex *j, JsonEvent event) {
    const char *p = ++j->at;
    while ((unsigned char)*p >= 0x20 && (unsigned char)*p < 0x80 && *p != '"' && *p != '\\') p++;
    if (*p == '"') { /* nothing to decode: the text itself */
        j->text = j->at;
        j->length = (uint32_t)(p - j->at);
        j->at = p + 1;
        return event;
    }
    return decodeString(j, event);
}

char *jsonCopy(JsonLex *j) {
    return arenaCopy(j->arena, j->text, j->length);
}

static bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

static JsonEvent readNumber(JsonLex *j) {
    const char *p = j->at;
    bool isNegative = *p == '-', isReal = false;
    uint64_t n = 0;
    bool isHuge = false;
    if (isNegative) p++;
    if (!isDigit(*p) || (*p == '0' && isDigit(p[1]))) return failHere(j, "malformed number");
    while (isDigit(*p)) {
        isHuge |= __builtin_mul_overflow(n, 10u, &n);
        isHuge |= __builtin_add_overflow(n, (uint64_t)(*p++ - '0'), &n);
    }
    if (*p == '.') {
        isReal = true;
        if (!isDigit(*++p)) return failHere(j, "malformed number");
        while (isDigit(*p)) p++;
    }
    if (*p == 'e' || *p == 'E') {
        isReal = true;
        p++;
        if (*p == '+' || *p == '-') p++;
        if (!isDigit(*p)) return failHere(j, "malformed number");
        while (isDigit(*p)) p++;
    }
    if (isReal) {
        j->f = strtod(j->at, NULL); /* stops where we did: the text after a number is no part of one */
        if (isinf(j->f)) return failHere(j, "number out of range");
        j->at = p;
        return JSON_REAL;
    }
    if (isHuge || n > (uint64_t)INT64_MAX + isNegative) return failHere(j, "number out of range");
    j->i = (int64_t)(isNegative ? 0 - n : n);
    j->at = p;
    return JSON_INT;
}

static JsonEvent readWord(JsonLex *j, const char *word, JsonEvent event) {
    size_t n = strlen(word);
    if ((size_t)(j->end - j->at) < n || memcmp(j->at, word, n) != 0) return failHere(j, "malformed value");
    j->at += n;
    return event;
}

static JsonEvent readValue(JsonLex *j) {
    JsonEvent event;
    switch (*j->at) {
    case '{': j->at++; return push(j, false) ? JSON_OBJECT : JSON_ERROR;
    case '[': j->at++; return push(j, true) ? JSON_ARRAY : JSON_ERROR;
    case '"': event = readString(j, JSON_STRING); break;
    case 't': event = readWord(j, "true", JSON_TRUE); break;
    case 'f': event = readWord(j, "false", JSON_FALSE); break;
    case 'n': event = readWord(j, "null", JSON_NULL); break;
    case '\0': return failHere(j, j->at == j->end ? "unexpected end of the text" : "malformed value");
    default: event = *j->at == '-' || isDigit(*j->at) ? readNumber(j) : failHere(j, "malformed value"); break;
    }
    afterValue(j);
    return event;
}

static void skipBlanks(JsonLex *j) {
    while (*j->at == ' ' || *j->at == '\n' || *j->at == '\t' || *j->at == '\r') j->at++;
}

static JsonEvent readKey(JsonLex *j) {
    if (*j->at != '"') return failHere(j, "expected a key");
    if (readString(j, JSON_KEY) == JSON_ERROR) return JSON_ERROR;
    skipBlanks(j);
    if (*j->at != ':') return failHere(j, "expected ':'");
    j->at++;
    j->state = WANT_VALUE;
    return JSON_KEY;
}

static JsonEvent readClose(JsonLex *j) {
    bool isArray = inArray(j);
    j->at++;
    j->depth--;
    afterValue(j);
    return isArray ? JSON_ARRAY_END : JSON_OBJECT_END;
}

static JsonEvent readNext(JsonLex *j) {
    skipBlanks(j);
    j->pos = j->base + (Pos)(j->at - j->start);
    if (j->state == WANT_COMMA_OR_END) {
        char close = inArray(j) ? ']' : '}';
        if (*j->at == close) return readClose(j);
        if (*j->at != ',') return failHere(j, inArray(j) ? "expected ',' or ']'" : "expected ',' or '}'");
        j->at++;
        skipBlanks(j);
        j->pos = j->base + (Pos)(j->at - j->start);
        j->state = inArray(j) ? WANT_VALUE : WANT_KEY;
    }
    switch (j->state) {
    case WANT_VALUE: return readValue(j);
    case WANT_VALUE_OR_END: return *j->at == ']' ? readClose(j) : readValue(j);
    case WANT_KEY: return readKey(j);
    case WANT_KEY_OR_END: return *j->at == '}' ? readClose(j) : readKey(j);
    default: return j->at == j->end ? JSON_END_OF_TEXT : failHere(j, "text after the end");
    }
}

JsonEvent jsonNext(JsonLex *j) {
    if (j->failed) return JSON_ERROR;
    JsonEvent event = readNext(j);
    j->event = j->failed ? JSON_ERROR : event;
    return j->event;
}
