/* pp_expr.c: the integer constant expressions of #if (C11 6.10.1): 64-bit arithmetic over literals, macros and defined(X). */
#include "frontends/clike/preproc.h"

#include <string.h>

enum { MAX_DEPTH = 200 };

typedef struct Eval {
    ClkPre *pp;
    ClkPreTokens tokens; /* expanded; `defined X` is a number already */
    uint32_t at;
    uint32_t depth;
    Pos pos;
    bool isBad;
    bool isUnsigned; /* the value that was computed last has an unsigned type */
    bool isDead; /* inside a part that is not evaluated: division by zero is no error */
} Eval;

static int64_t conditional(Eval *e);

static int64_t bad(Eval *e, const char *why) {
    if (!e->isBad) clkPreError(e->pp, e->pos, 1, DIAG_BAD_DIRECTIVE, why);
    e->isBad = true;
    return 0;
}

static uint8_t kind(const Eval *e) { return e->at < e->tokens.count ? e->tokens.items[e->at].kind : (uint8_t)CT_EOF; }

static bool accept(Eval *e, ClkTokenKind k) {
    if (kind(e) != k) return false;
    e->at++;
    return true;
}

static int64_t primary(Eval *e) {
    if (e->at >= e->tokens.count) return bad(e, "an operand is missing");
    const ClkPreToken *t = &e->tokens.items[e->at++];
    switch (t->kind) {
    case CT_INT: case CT_CHAR:
        e->isUnsigned = t->kind == CT_INT && ((t->suffix & CLK_SUFFIX_U) != 0 || t->i < 0);
        return t->i;
    case CT_IDENT:
        e->isUnsigned = false;
        return strcmp(t->name->spelling, "true") == 0; /* other names that are no macros are 0 */
    case CT_LPAREN: {
        int64_t v = conditional(e);
        if (!accept(e, CT_RPAREN)) return bad(e, "')' is missing");
        return v;
    }
    default: return bad(e, "malformed expression");
    }
}

static int64_t unary(Eval *e) {
    if (++e->depth > MAX_DEPTH) return bad(e, "expression nested too deeply");
    int64_t v;
    if (accept(e, CT_NOT)) {
        v = unary(e) == 0;
        e->isUnsigned = false;
    } else if (accept(e, CT_TILDE)) v = ~unary(e);
    else if (accept(e, CT_MINUS)) v = (int64_t)(0 - (uint64_t)unary(e));
    else if (accept(e, CT_PLUS)) v = unary(e);
    else v = primary(e);
    e->depth--;
    return v;
}

static int64_t divide(Eval *e, uint8_t op, int64_t a, int64_t b) {
    if (b == 0) return e->isDead ? 0 : bad(e, "division by zero");
    if (e->isUnsigned) return (int64_t)(op == CT_SLASH ? (uint64_t)a / (uint64_t)b : (uint64_t)a % (uint64_t)b);
    if (b == -1) return op == CT_SLASH ? (int64_t)(0 - (uint64_t)a) : 0;
    return op == CT_SLASH ? a / b : a % b;
}

/* Comparisons as of signed numbers: unsigned ones keep their order with the highest bit turned over. */
static int64_t apply(Eval *e, uint8_t op, int64_t a, int64_t b) {
    int64_t top = e->isUnsigned && op != CT_SHR ? INT64_MIN : 0;
    switch (op) {
    case CT_STAR: return (int64_t)((uint64_t)a * (uint64_t)b);
    case CT_SLASH: case CT_PERCENT: return divide(e, op, a, b);
    case CT_PLUS: return (int64_t)((uint64_t)a + (uint64_t)b);
    case CT_MINUS: return (int64_t)((uint64_t)a - (uint64_t)b);
    case CT_SHL: return (int64_t)((uint64_t)a << (b & 63));
    case CT_SHR: return e->isUnsigned ? (int64_t)((uint64_t)a >> (b & 63)) : a >> (b & 63);
    case CT_LT: return (a ^ top) < (b ^ top);
    case CT_GT: return (a ^ top) > (b ^ top);
    case CT_LE: return (a ^ top) <= (b ^ top);
    case CT_GE: return (a ^ top) >= (b ^ top);
    case CT_EQ: return a == b;
    case CT_NE: return a != b;
    case CT_AMP: return a & b;
    case CT_CARET: return a ^ b;
    case CT_PIPE: return a | b;
    case CT_ANDAND: return a != 0 && b != 0;
    default: return a != 0 || b != 0;
    }
}

static bool isTruth(uint8_t op) {
    switch (op) {
    case CT_LT: case CT_GT: case CT_LE: case CT_GE: case CT_EQ: case CT_NE: case CT_ANDAND: case CT_OROR: return true;
    default: return false;
    }
}

static int64_t binary(Eval *e, int level) {
    if (++e->depth > MAX_DEPTH) return bad(e, "expression nested too deeply");
    int64_t a = unary(e);
    for (int found; !e->isBad && (found = clkBinaryLevel(kind(e))) >= level && found > 0;) {
        uint8_t op = kind(e);
        bool wasDead = e->isDead, isUnsigned = e->isUnsigned, isShift = op == CT_SHL || op == CT_SHR;
        e->at++;
        e->isDead = wasDead || (op == CT_ANDAND && a == 0) || (op == CT_OROR && a != 0);
        int64_t b = binary(e, found + 1);
        e->isDead = wasDead;
        e->isUnsigned = isUnsigned || (e->isUnsigned && !isShift);
        a = apply(e, op, a, b);
        if (isTruth(op)) e->isUnsigned = false;
    }
    e->depth--;
    return a;
}

static int64_t conditional(Eval *e) {
    if (++e->depth > MAX_DEPTH) return bad(e, "expression nested too deeply");
    int64_t c = binary(e, 1);
    if (accept(e, CT_QUESTION)) {
        bool wasDead = e->isDead;
        e->isDead = wasDead || c == 0;
        int64_t a = conditional(e);
        if (!accept(e, CT_COLON)) return bad(e, "':' is missing");
        e->isDead = wasDead || c != 0;
        int64_t b = conditional(e);
        e->isDead = wasDead;
        c = c != 0 ? a : b;
    }
    e->depth--;
    return c;
}

/* Replaces `defined X` and `defined(X)`; gives the next index. */
static uint32_t definedOperator(Eval *e, const ClkPreToken *line, uint32_t count, uint32_t i, ClkPreTokens *out) {
    bool hasParen = i + 1 < count && line[i + 1].kind == CT_LPAREN;
    uint32_t at = i + (hasParen ? 2 : 1);
    if (at >= count || line[at].kind != CT_IDENT || (hasParen && (at + 1 >= count || line[at + 1].kind != CT_RPAREN))) {
        (void)bad(e, "defined needs a name");
        return count;
    }
    ClkPreToken t = {.kind = CT_INT, .pos = line[i].pos, .i = line[at].name->extra != 0 || clkIsPredefinedName(e->pp, line[at].name)};
    clkPreTokenAdd(e->pp->lists, out, &t);
    return at + (hasParen ? 2 : 1);
}

bool clkPreCondition(ClkPre *pp, const ClkPreToken *line, uint32_t count, Pos pos) {
    Eval e = {.pp = pp, .pos = pos};
    ClkPreTokens raw = {0};
    ClkPreToken t;
    if (count == 0) return bad(&e, "an expression is missing") != 0;
    if (line[0].kind == CT_IDENT && line[0].name == pp->nameExtended && count > 1 && line[1].kind == CT_IDENT) {
        return clkHasExtended(line[1].name->spelling, line[1].name->length, count > 2 ? line[2].name->spelling : NULL, count > 2 ? line[2].name->length : 0);
    }
    for (uint32_t i = 0; i < count;) {
        if (line[i].kind == CT_IDENT && line[i].name == pp->nameDefined) {
            i = definedOperator(&e, line, count, i, &raw);
        } else {
            clkPreTokenAdd(pp->lists, &raw, &line[i++]);
        }
    }
    clkPushTokens(pp, raw.items, raw.count, NULL, true);
    for (clkPreNext(pp, &t); t.kind != CT_EOF; clkPreNext(pp, &t)) clkPreTokenAdd(pp->lists, &e.tokens, &t);
    clkPopInput(pp);
    int64_t v = e.isBad ? 0 : conditional(&e);
    if (!e.isBad && e.at < e.tokens.count) (void)bad(&e, "text after the expression");
    return v != 0 && !e.isBad;
}
