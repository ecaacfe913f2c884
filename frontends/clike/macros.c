/* macros.c: macros and their expansion (C11 6.10.3). An expansion is pushed as an input of its own; while it is read the macro's name stays as it
 * is. Arguments are expanded by reading them as an input behind a barrier. */
#include "frontends/clike/preproc.h"

#include <assert.h>
#include <string.h>
#include <time.h>

/* ---- definitions ---- */

static bool sameBody(const ClkMacro *a, const ClkMacro *b) {
    if (a->isFunction != b->isFunction || a->paramCount != b->paramCount || a->bodyCount != b->bodyCount) return false;
    for (uint32_t i = 0; i < a->bodyCount; i++) {
        const char *x, *y;
        uint32_t n = clkPreSpelling(&a->body[i], &x);
        if (clkPreSpelling(&b->body[i], &y) != n || memcmp(x, y, n) != 0) return false;
    }
    return true;
}

/* The parameter list from line[1] on; returns the index behind it, 0 after an error. */
static uint32_t macroParams(ClkPre *pp, ClkMacro *m, const ClkPreToken *line, uint32_t count) {
    uint32_t i = 2;
    m->isFunction = true;
    m->params = ARENA_ARRAY(pp->arena, Name *, count + 1);
    while (i < count && line[i].kind != CT_RPAREN) {
        if (line[i].kind == CT_ELLIPSIS) {
            m->isVariadic = true;
            m->params[m->paramCount++] = pp->nameVaArgs;
        } else if (line[i].kind == CT_IDENT) {
            m->params[m->paramCount++] = line[i].name;
            m->isVariadic = i + 1 < count && line[i + 1].kind == CT_ELLIPSIS; /* GNU C: args... */
            if (m->isVariadic) i++;
        } else {
            break;
        }
        i++;
        if (i < count && line[i].kind == CT_COMMA && !m->isVariadic) i++;
        else break;
    }
    return i < count && line[i].kind == CT_RPAREN ? i + 1 : 0;
}

static void addMacro(ClkPre *pp, ClkMacro *m) {
    if (pp->macroCount == pp->macroCapacity) {
        ClkMacro **old = pp->macros;
        pp->macroCapacity = pp->macroCapacity == 0 ? 256 : pp->macroCapacity * 2;
        pp->macros = ARENA_ARRAY(pp->arena, ClkMacro *, pp->macroCapacity);
        if (pp->macroCount > 0) memcpy(pp->macros, old, sizeof(ClkMacro *) * pp->macroCount);
    }
    pp->macros[pp->macroCount++] = m;
    m->name->extra = pp->macroCount;
}

void clkDefine(ClkPre *pp, const ClkPreToken *line, uint32_t count, Pos pos) {
    if (count == 0 || line[0].kind != CT_IDENT) {
        clkPreError(pp, pos, 1, DIAG_BAD_DIRECTIVE, "#define needs a name");
        return;
    }
    ClkMacro *m = ARENA_NEW(pp->arena, ClkMacro);
    uint32_t at = 1;
    m->name = line[0].name;
    if (count > 1 && line[1].kind == CT_LPAREN && (line[1].flags & CLK_SPACE) == 0) at = macroParams(pp, m, line, count);
    if (at == 0 || m->name == pp->nameDefined) {
        clkPreError(pp, line[0].pos, line[0].length, DIAG_BAD_DIRECTIVE, at == 0 ? "malformed macro parameters" : "'defined' cannot be a macro");
        return;
    }
    m->bodyCount = count - at;
    m->body = ARENA_ARRAY(pp->arena, ClkPreToken, m->bodyCount + 1);
    if (m->bodyCount > 0) memcpy(m->body, line + at, sizeof *line * m->bodyCount);
    ClkMacro *old = clkMacroOf(pp, m->name);
    if (old != NULL && !old->isPredefined && !sameBody(old, m)) clkPreError(pp, line[0].pos, line[0].length, DIAG_W_REDEFINED, m->name->spelling);
    addMacro(pp, m);
}

/* ---- arguments ---- */

typedef struct Args {
    ClkPreTokens *raw;      /* as written, each ends with CT_EOF (not counted) */
    ClkPreTokens *expanded; /* made when first needed */
    uint32_t count;
} Args;

/* Counts a token of `length` bytes that an expansion reads or makes: arguments of arguments are read again at each level, and # and ## may
 * double a text at each. False: too many, reported. */
static bool countToken(ClkPre *pp, const ClkPreToken *name, uint64_t length) {
    pp->expandedCount += 1 + length / sizeof(ClkPreToken);
    if (pp->expandedCount <= CLK_MAX_EXPANDED + (uint64_t)CLK_EXPANDED_PER_BYTE * pp->c->sources.nextBase) return true;
    if (!pp->isPanic) clkPreError(pp, name->pos, name->length, DIAG_LIMIT, "macros make too many tokens");
    pp->isPanic = true;
    return false;
}

static bool oneArgument(ClkPre *pp, ClkPreTokens *out, const ClkPreToken *name, bool isRest, ClkPreToken *last) {
    for (uint32_t depth = 0;;) {
        ClkPreToken t;
        clkPreRaw(pp, &t);
        if (!countToken(pp, name, 0)) t.kind = CT_EOF;
        bool isEnd = t.kind == CT_EOF || (depth == 0 && (t.kind == CT_RPAREN || (t.kind == CT_COMMA && !isRest)));
        if (isEnd) {
            *last = t;
            return t.kind != CT_EOF;
        }
        if (t.kind == CT_LPAREN) depth++;
        if (t.kind == CT_RPAREN) depth--;
        if (t.flags & CLK_BOL) t.flags = (uint8_t)((t.flags & ~CLK_BOL) | CLK_SPACE);
        clkPreTokenAdd(pp->lists, out, &t);
    }
}

/* Reads the arguments of m after its '('. False: reported. */
static bool readArgs(ClkPre *pp, const ClkMacro *m, const ClkPreToken *name, Args *args) {
    ClkPreToken last = {0};
    uint32_t room = m->paramCount == 0 ? 1 : m->paramCount, given = 0;
    ClkPreTokens extra = {0};
    args->raw = ARENA_ARRAY(pp->lists, ClkPreTokens, room);
    args->expanded = ARENA_ARRAY(pp->lists, ClkPreTokens, room);
    do {
        bool isRest = m->isVariadic && given + 1 == m->paramCount;
        ClkPreTokens *out = given < room ? &args->raw[given] : &extra;
        if (!oneArgument(pp, out, name, isRest, &last)) {
            if (!pp->isPanic) clkPreError(pp, name->pos, name->length, DIAG_MACRO, m->name->spelling, "the argument list is not closed");
            return false;
        }
        given++;
    } while (last.kind == CT_COMMA);
    args->count = room;
    bool isEmptyCall = m->paramCount == 0 && given == 1 && args->raw[0].count == 0;
    bool isShortRest = m->isVariadic && given + 1 == m->paramCount;
    if (given == m->paramCount || isEmptyCall || isShortRest) return true;
    clkPreError(pp, name->pos, name->length, DIAG_MACRO, m->name->spelling, "wrong number of arguments");
    return false;
}

static int paramIndex(const ClkMacro *m, const ClkPreToken *t) {
    if (t->kind != CT_IDENT) return -1;
    for (uint32_t i = 0; i < m->paramCount; i++) {
        if (m->params[i] == t->name) return (int)i;
    }
    return -1;
}

static const ClkPreTokens *expandedArg(ClkPre *pp, const ClkPreToken *name, Args *args, uint32_t i) {
    ClkPreTokens *out = &args->expanded[i];
    if (out->count > 0 || args->raw[i].count == 0) return out;
    ClkPreToken t;
    clkPushTokens(pp, args->raw[i].items, args->raw[i].count, NULL, true);
    ClkInput *barrier = pp->input;
    for (clkPreNext(pp, &t); t.kind != CT_EOF && countToken(pp, name, 0); clkPreNext(pp, &t)) clkPreTokenAdd(pp->lists, out, &t);
    assert(pp->input == barrier || pp->isPanic);
    clkPopInput(pp);
    return out;
}

/* ---- # and ## ---- */

static void stringize(ClkPre *pp, const ClkPreTokens *arg, ClkPreToken *out) {
    size_t room = 3;
    for (uint32_t i = 0; i < arg->count; i++) room += (size_t)2 * arg->items[i].length + (size_t)2 * (arg->items[i].kind == CT_IDENT ? arg->items[i].name->length : 0) + 6;
    char *text = arenaAlloc(pp->arena, room), *spelled = arenaAlloc(pp->arena, room), *o = text, *w = spelled;
    *w++ = '"';
    for (uint32_t i = 0; i < arg->count; i++) {
        const char *s;
        uint32_t n = clkPreSpelling(&arg->items[i], &s);
        if (i > 0 && (arg->items[i].flags & CLK_SPACE)) *o++ = ' ', *w++ = ' ';
        bool isQuoted = arg->items[i].kind == CT_STRING || arg->items[i].kind == CT_CHAR;
        for (uint32_t k = 0; k < n; k++) {
            if (isQuoted && (s[k] == '"' || s[k] == '\\')) *w++ = '\\';
            *o++ = *w++ = s[k];
        }
    }
    *w++ = '"';
    ClkText *t = ARENA_NEW(pp->arena, ClkText);
    *t = (ClkText){text, (uint32_t)(o - text)};
    out->kind = CT_STRING;
    out->text = t;
    out->spelling = spelled;
    out->length = (uint32_t)(w - spelled);
}

/* a ## b: one token of both spellings, together shorter than 4 GB (Subst counts what it makes). */
static bool paste(ClkPre *pp, ClkPreToken *a, const ClkPreToken *b) {
    const char *x, *y;
    uint32_t n = clkPreSpelling(a, &x), m = clkPreSpelling(b, &y);
    char *text = arenaAlloc(pp->arena, (size_t)n + m + 4u);
    memcpy(text, x, n);
    memcpy(text + n, y, m);
    SourceFile file = {.path = "", .text = text, .size = n + m, .base = a->pos};
    ClkLexer lex;
    ClkPreToken joined;
    Pos pos = a->pos;
    clkLexInit(&lex, &file);
    clkLex(pp, &lex, &joined);
    if (lex.cursor != lex.end) return false;
    joined.flags = a->flags;
    joined.pos = pos;
    *a = joined;
    return true;
}

/* ---- substitution ---- */

typedef struct Subst {
    ClkPre *pp;
    const ClkMacro *m;
    Args *args;
    ClkPreTokens out;
    const ClkPreToken *name;
} Subst;

static void put(Subst *s, const ClkPreToken *t, uint8_t flags, bool isArg) {
    ClkPreToken copy = *t;
    if (!countToken(s->pp, s->name, copy.length)) return;
    if (!isArg) copy.pos = s->name->pos;
    copy.flags = (uint8_t)((copy.flags & CLK_NO_EXPAND) | flags);
    clkPreTokenAdd(s->pp->lists, &s->out, &copy);
}

static void putArg(Subst *s, const ClkPreTokens *arg, uint8_t flags) {
    for (uint32_t i = 0; i < arg->count; i++) put(s, &arg->items[i], i == 0 ? flags : (uint8_t)(arg->items[i].flags & CLK_SPACE), true);
}

/* The operand after ## at body[i]: joined to the last token. `, ## __VA_ARGS__` without arguments drops the comma. */
static void pasteNext(Subst *s, const ClkPreToken *next, uint32_t before) {
    int p = paramIndex(s->m, next);
    const ClkPreToken *first = next;
    const ClkPreTokens *arg = p >= 0 ? &s->args->raw[p] : NULL;
    bool hasLeft = s->out.count > before;
    if (arg != NULL && p + 1 == (int)s->m->paramCount && s->m->isVariadic && hasLeft && s->out.items[s->out.count - 1].kind == CT_COMMA) {
        if (arg->count == 0) s->out.count--;
        else putArg(s, arg, 0);
        return;
    }
    if (arg != NULL && arg->count == 0) return;
    if (arg != NULL) first = arg->items;
    if (!hasLeft) {
        put(s, first, 0, arg != NULL);
    } else if (!countToken(s->pp, s->name, (uint64_t)s->out.items[s->out.count - 1].length + first->length)) {
        return;
    } else if (!paste(s->pp, &s->out.items[s->out.count - 1], first)) {
        clkPreError(s->pp, s->name->pos, s->name->length, DIAG_MACRO, s->m->name->spelling, "## gives no valid token");
        return;
    }
    for (uint32_t i = 1; arg != NULL && i < arg->count; i++) put(s, &arg->items[i], (uint8_t)(arg->items[i].flags & CLK_SPACE), true);
}

static void substitute(Subst *s) {
    const ClkMacro *m = s->m;
    for (uint32_t i = 0; i < m->bodyCount; i++) {
        const ClkPreToken *t = &m->body[i];
        uint8_t space = (uint8_t)(t->flags & CLK_SPACE);
        bool isPasted = i + 1 < m->bodyCount && m->body[i + 1].kind == CT_HASHHASH;
        int p = m->isFunction ? paramIndex(m, t) : -1;
        uint32_t before = s->out.count;
        if (t->kind == CT_HASH && m->isFunction && i + 1 < m->bodyCount && paramIndex(m, t + 1) >= 0) {
            ClkPreToken text = *t;
            if (!s->pp->isPanic) stringize(s->pp, &s->args->raw[paramIndex(m, t + 1)], &text);
            put(s, &text, space, false);
            i++;
            isPasted = i + 1 < m->bodyCount && m->body[i + 1].kind == CT_HASHHASH;
        } else if (p >= 0) {
            putArg(s, isPasted ? &s->args->raw[p] : expandedArg(s->pp, s->name, s->args, (uint32_t)p), space);
        } else {
            put(s, t, space, false);
        }
        while (isPasted && i + 2 < m->bodyCount) {
            pasteNext(s, &m->body[i + 2], before);
            i += 2;
            isPasted = i + 1 < m->bodyCount && m->body[i + 1].kind == CT_HASHHASH;
        }
    }
}

/* ---- expansion ---- */

bool clkIsPredefinedName(const ClkPre *pp, const Name *name) {
    return name == pp->nameLine || name == pp->nameFile || name == pp->nameCounter || name == pp->nameDate || name == pp->nameTime;
}

/* Of the compilation, as C writes them: "Mmm dd yyyy" and "hh:mm:ss". */
static const char *nowText(ClkPre *pp, bool isDate) {
    char text[32] = "";
    time_t now = time(NULL);
    struct tm parts;
    if (localtime_r(&now, &parts) != NULL) (void)strftime(text, sizeof text, isDate ? "%b %e %Y" : "%H:%M:%S", &parts);
    return arenaCopy(pp->arena, text, strlen(text));
}


static void predefinedName(ClkPre *pp, ClkPreToken *t) {
    SourcePlace at = sourcesPlace(&pp->c->sources, t->pos);
    if (t->name == pp->nameLine || t->name == pp->nameCounter) {
        t->kind = CT_INT;
        t->i = t->name == pp->nameLine ? at.line : pp->counter++;
        t->spelling = NULL;
        return;
    }
    ClkText *text = ARENA_NEW(pp->arena, ClkText);
    const char *bytes = t->name == pp->nameFile ? at.file->path : nowText(pp, t->name == pp->nameDate);
    *text = (ClkText){bytes, (uint32_t)strlen(bytes)};
    t->kind = CT_STRING;
    t->text = text;
}

/* The '(' of a call of a function-like macro; anything else goes back. */
static bool opensCall(ClkPre *pp) {
    ClkPreToken t;
    clkPreRaw(pp, &t);
    if (t.kind == CT_LPAREN) return true;
    if (t.kind != CT_EOF) {
        ClkPreToken *copy = ARENA_NEW(pp->lists, ClkPreToken);
        *copy = t;
        clkPushTokens(pp, copy, 1, NULL, false);
    }
    return false;
}

/* _Pragma("text") is passed over. */
static bool passPragma(ClkPre *pp) {
    ClkPreToken t;
    if (!opensCall(pp)) return false;
    do clkPreRaw(pp, &t);
    while (t.kind == CT_STRING);
    return true;
}

bool clkExpand(ClkPre *pp, ClkPreToken *name) {
    if (name->name == pp->namePragma) return passPragma(pp);
    if (clkIsPredefinedName(pp, name->name)) {
        predefinedName(pp, name);
        return false;
    }
    ClkMacro *m = clkMacroOf(pp, name->name);
    if (m == NULL || (name->flags & CLK_NO_EXPAND)) return false;
    if (m->isActive) {
        name->flags |= CLK_NO_EXPAND;
        return false;
    }
    Args args = {0};
    if (m->isFunction && !opensCall(pp)) return false;
    if (m->isFunction && !readArgs(pp, m, name, &args)) { /* a number stands for the call, of which no more is said */
        name->kind = CT_INT;
        name->i = 0;
        name->spelling = NULL;
        return false;
    }
    if (pp->listDepth > CLK_MAX_EXPANSIONS) {
        clkPreError(pp, name->pos, name->length, DIAG_LIMIT, "macros nested too deeply");
        pp->isPanic = true;
        return false;
    }
    Subst s = {.pp = pp, .m = m, .args = &args, .name = name};
    substitute(&s);
    if (s.out.count > 0) s.out.items[0].flags |= name->flags & (CLK_SPACE | CLK_BOL);
    clkPushTokens(pp, s.out.items, s.out.count, m, false);
    return true;
}
