/* json_lex.h: a strict pull reader of JSON text: one event after the other, nesting checked with an explicit stack of bits (at most
 * JSON_MAX_DEPTH), errors reported at their place. After an error every further event is JSON_ERROR, so that callers need not look often. */
#ifndef PSCAL_FRONTENDS_CORE_JSON_LEX_H
#define PSCAL_FRONTENDS_CORE_JSON_LEX_H

#include "frontends/core/json.h"

typedef enum JsonEvent {
    JSON_ERROR,
    JSON_END_OF_TEXT,
    JSON_OBJECT,
    JSON_OBJECT_END,
    JSON_ARRAY,
    JSON_ARRAY_END,
    JSON_KEY,    /* text, length */
    JSON_STRING, /* text, length */
    JSON_INT,    /* i */
    JSON_REAL,   /* f */
    JSON_TRUE,
    JSON_FALSE,
    JSON_NULL
} JsonEvent;

typedef struct JsonLex {
    const char *start, *at, *end;
    Pos base;            /* position of *start */
    Diag *diag;
    Arena *arena;        /* decoded strings */
    JsonEvent event;     /* the last one */
    Pos pos;             /* where it starts */
    const char *text;    /* KEY, STRING: bytes (a code point is a byte), text[length] == 0 only in the arena: see jsonCopy */
    uint32_t length;
    int64_t i;
    double f;
    uint8_t state;
    bool failed;
    uint32_t depth;
    uint8_t isArray[JSON_MAX_DEPTH / 8 + 1]; /* bit per level */
} JsonLex;

void jsonInit(JsonLex *j, const char *text, uint32_t size, Pos base, Diag *diag, Arena *arena);
JsonEvent jsonNext(JsonLex *j);
/* Reports at pos (0: at the last event) and puts the reader into the failed state. Returns false. */
bool jsonFail(JsonLex *j, Pos pos, const char *format, ...) PRINTF_LIKE(3, 4);
/* The last string with a final 0, in the arena. */
char *jsonCopy(JsonLex *j);
static inline bool jsonIs(const JsonLex *j, const char *text) {
    uint32_t n = 0;
    while (n < j->length && text[n] == j->text[n]) n++;
    return n == j->length && text[n] == '\0';
}

#endif
