/* wide.c: wide characters (C11 7.29): L"..." (u"...", U"...") is a variable of the program with the code points of its text; the printf functions take wide
 * texts as UTF-8. What else there is of <wchar.h> is written in CLike (c_library.def). */
#include "frontends/clike/builtins.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

typedef struct ClkWideText {
    struct ClkWideText *next;
    const Symbol *variable;
    const char *bytes; /* UTF-8 */
    uint64_t length;
    const Type *elem;
} ClkWideText;

/* The code point at *at, which moves on; a byte that belongs to none stands for itself. */
static uint32_t codePoint(const char *bytes, uint64_t length, uint64_t *at) {
    const unsigned char *s = (const unsigned char *)bytes + *at;
    uint64_t rest = length - *at;
    uint32_t more = s[0] >= 0xF0 && s[0] < 0xF8 ? 3 : s[0] >= 0xE0 ? 2 : s[0] >= 0xC2 ? 1 : 0, code = s[0] & (0x3Fu >> more);
    assert(*at < length);
    if (s[0] >= 0xF8 || more >= rest) more = 0;
    for (uint32_t i = 1; i <= more; i++) {
        if ((s[i] & 0xC0) != 0x80) more = 0;
        code = code << 6 | (s[i] & 0x3Fu);
    }
    *at += more + 1;
    return more == 0 ? s[0] : code;
}

enum { SURROGATES = 0x10000 /* code points from here on are two values of 16 bits */ };

/* As values of type elem. */
static uint64_t countCodes(const Type *elem, const char *bytes, uint64_t length) {
    uint64_t n = 0;
    for (uint64_t at = 0; at < length; n++) {
        if (codePoint(bytes, length, &at) >= SURROGATES && elem->size == 2) n++;
    }
    return n;
}

Type *clkCharType(const ClkParser *p, const ClkToken *t) {
    if ((clkTokenSuffix(t) & CLK_WIDE) == 0) return p->types->character;
    return (clkTokenSuffix(t) & CLK_UTF16) != 0 ? p->types->uint16 : (clkTokenSuffix(t) & CLK_UTF32) != 0 ? p->types->uint32 : p->types->int32;
}

/* Of the literals at the current token: the first that has a prefix decides. */
static Type *textElement(const ClkParser *p) {
    const ClkToken *t = p->tok;
    while (t->kind == CT_STRING && (clkTokenSuffix(t) & CLK_WIDE) == 0) t++;
    assert(t->kind == CT_STRING);
    return clkCharType(p, t);
}

uint32_t clkWideChar(const char *bytes, uint64_t length, bool *isOne) {
    uint64_t at = 0;
    uint32_t code = length == 0 ? 0 : codePoint(bytes, length, &at);
    *isOne = length > 0 && at == length;
    return code;
}

bool clkIsWideText(const ClkParser *p) {
    for (const ClkToken *t = p->tok; t->kind == CT_STRING; t++) {
        if ((clkTokenSuffix(t) & CLK_WIDE) != 0) return true;
    }
    return false;
}

bool clkIsWideArray(const ClkParser *p, const Type *t) { return t->kind == TYPE_ARRAY && t->elem == textElement(p); }

/* The joined text of the literals at the current token, which are read. */
static char *joined(ClkParser *p, uint64_t *length) {
    uint64_t n = 0;
    for (const ClkToken *t = p->tok; t->kind == CT_STRING; t++) n += clkTokenString(t)->length;
    char *bytes = arenaAlloc(p->arena, n + 1);
    for (n = 0; clkIs(p, CT_STRING); clkNext(p)) {
        memcpy(bytes + n, clkTokenString(p->tok)->bytes, clkTokenString(p->tok)->length);
        n += clkTokenString(p->tok)->length;
    }
    *length = n;
    return bytes;
}

/* {codes, 0...}, as many as the array has places; `t` is complete. */
static Node *codesOf(ClkParser *p, Type *t, const char *bytes, uint64_t length, Pos pos) {
    Node *x = nodeNew(p->nodes, EX_AGGREGATE, pos, t), **last = &x->a;
    uint64_t at = 0, size = (uint64_t)t->high + 1;
    for (uint64_t i = 0; i < size && at < length; i++) {
        uint32_t code = codePoint(bytes, length, &at);
        bool isPair = code >= SURROGATES && t->elem->size == 2;
        if (isPair) code -= SURROGATES;
        *last = nodeInt(p->nodes, pos, t->elem, isPair ? 0xD800 | code >> 10 : code);
        last = &(*last)->next;
        if (!isPair || ++i >= size) continue;
        *last = nodeInt(p->nodes, pos, t->elem, 0xDC00 | (code & 0x3FF));
        last = &(*last)->next;
    }
    return x;
}

Node *clkWideArray(ClkParser *p, Type **type) {
    Pos pos = p->tok->pos;
    uint32_t spelled = p->tok->length;
    uint64_t length, count;
    const char *bytes = joined(p, &length);
    count = countCodes((*type)->elem, bytes, length);
    if ((*type)->isOpen) {
        ClkDecl d = {.type = *type, .pos = pos, .length = 1};
        clkCompleteArray(p, &d, count + 1);
        *type = d.type;
        if (clkIsError(d.type)) return clkErrorNode(p, pos);
    }
    if (count > (uint64_t)(*type)->high + 1) clkError(p, pos, spelled, DIAG_INIT_TEXT, (int)count, (int)(*type)->high + 1);
    return codesOf(p, *type, bytes, length, pos);
}

static ClkWideText *wideText(const ClkParser *p, const Type *elem, const char *bytes, uint64_t length) {
    ClkWideText *w = p->wideTexts;
    while (w != NULL && (w->elem != elem || w->length != length || memcmp(w->bytes, bytes, length) != 0)) w = w->next;
    return w;
}

/* Equal literals are one variable, which gets its value before the program starts. */
Node *clkWideLiteral(ClkParser *p) {
    Pos pos = p->tok->pos;
    uint64_t length;
    Type *elem = textElement(p);
    const char *bytes = joined(p, &length);
    ClkWideText *w = wideText(p, elem, bytes, length);
    if (w == NULL) {
        char text[32];
        Arena *outer = p->nodes;
        Type *t = clkArrayOf(p, elem, countCodes(elem, bytes, length) + 1);
        if (t == NULL) {
            clkError(p, pos, 1, DIAG_TOO_BIG, "wide text");
            return clkErrorNode(p, pos);
        }
        int n = snprintf(text, sizeof text, "$wide%u", (unsigned)++p->nameSerial);
        ClkSymbol *s = clkGlobal(p, nameIntern(&p->c->names, text, (uint32_t)n), t, pos);
        s->s.isUsedInRoutine = true;
        p->nodes = p->arena;
        clkAppend(&p->lastInitial, clkStoreStmt(p, clkVar(p, s, pos), codesOf(p, t, bytes, length, pos)));
        p->nodes = outer;
        w = ARENA_NEW(p->arena, ClkWideText);
        *w = (ClkWideText){p->wideTexts, &s->s, bytes, length, elem};
        p->wideTexts = w;
    }
    return clkVar(p, (ClkSymbol *)(uintptr_t)w->variable, pos);
}

Node *clkWideAsText(ClkParser *p, Node *x) {
    bool isPointer = x->type->kind == TYPE_POINTER && x->type->elem == p->types->int32;
    if (!isPointer && !(x->type->kind == TYPE_ARRAY && x->type->elem == p->types->int32)) return NULL;
    for (const ClkWideText *w = p->wideTexts; w != NULL && x->kind == EX_VAR; w = w->next) {
        if (w->variable == x->sym) return clkStr(p, x->pos, w->bytes, w->length);
    }
    ClkArg arg = {x, x->pos, 1};
    ClkCall call = {.pos = x->pos, .length = 1, .args = &arg, .count = 1};
    return clkCallLibrary(p, "__wide_text", &call);
}

Node *clkWideCharAsText(ClkParser *p, Node *x) {
    ClkArg arg = {x, x->pos, 1};
    ClkCall call = {.pos = x->pos, .length = 1, .args = &arg, .count = 1};
    return clkCallLibrary(p, "__wide_char", &call);
}

/* ---- wprintf, fwprintf, swprintf ---- */

/* The format, which is argument i, as UTF-8. False: reported. */
static bool narrowFormat(ClkParser *p, ClkCall *call, uint32_t i) {
    Node *text = clkWideAsText(p, call->args[i].node);
    if (text == NULL) {
        (void)clkArgError(p, call, i, "wchar_t *");
        return false;
    }
    call->args[i].node = text;
    return !clkBad(text);
}

Node *clkCall_wprintf(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    return narrowFormat(p, call, 0) ? clkCall_printf(p, b, call) : clkErrorNode(p, call->pos);
}

Node *clkCall_fwprintf(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    return narrowFormat(p, call, 1) ? clkCall_fprintf(p, b, call) : clkErrorNode(p, call->pos);
}

/* swprintf(to, n, format, ...): -1 if the text has n characters or more. */
Node *clkCall_swprintf(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    if (!narrowFormat(p, call, 2)) return clkErrorNode(p, call->pos);
    ClkCall text = *call;
    text.args += 2;
    text.count -= 2;
    ClkArg args[3] = {call->args[0], call->args[1], {clkCall_format(p, b, &text), call->args[2].pos, call->args[2].length}};
    if (clkBad(args[2].node)) return args[2].node;
    ClkCall put = {.pos = call->pos, .length = call->length, .args = args, .count = 3};
    return clkCallLibrary(p, "__wide_put", &put);
}
