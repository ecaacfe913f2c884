/* parser.c: tokens to a syntax tree (tiny.md 2, 6.1): one function for each rule of the grammar. After an error the parser goes on with the next
 * statement, so that one run reports more than one error. */
#include "frontends/tiny/parser.h"

#include <string.h>

/* ---- tokens and errors ---- */

bool tinyError(TinyParser *p, Pos pos, uint32_t length, DiagCode code, ...) {
    va_list args;
    va_start(args, code);
    if (!p->diag->isFull) diagReportV(p->diag, pos, length, code, args);
    va_end(args);
    return false;
}

static bool is(const TinyParser *p, TinyTokenKind kind) { return p->tok->kind == kind; }

static void next(TinyParser *p) {
    p->prevEnd = p->tok->pos + p->tok->length;
    if (p->tok->kind >= TT_WHILE || p->tok->kind == TT_STRING) p->isExtended = true;
    if (p->tok->kind != TT_END_OF_FILE) p->tok++;
}

static bool accept(TinyParser *p, TinyTokenKind kind) {
    if (!is(p, kind)) return false;
    next(p);
    return true;
}

static bool expected(TinyParser *p, const char *what) {
    char text[80];
    if (!p->isPanic) (void)tinyError(p, p->tok->pos, p->tok->length, DIAG_EXPECTED, what, tinyTokenText(p->tok, text, sizeof text));
    p->isPanic = true;
    return false;
}

static bool expect(TinyParser *p, TinyTokenKind kind) {
    char text[80];
    const TinyToken wanted = {.kind = (uint8_t)kind};
    return accept(p, kind) || expected(p, tinyTokenText(&wanted, text, sizeof text));
}

static Name *expectName(TinyParser *p) {
    Name *name = is(p, TT_NAME) ? p->tok->name : NULL;
    if (name != NULL) next(p);
    else (void)expected(p, "name");
    return name;
}

static Syntax *newSyntax(TinyParser *p, SyntaxKind kind, Pos pos) {
    size_t size = sizeof(Syntax); /* statements get their kind later */
    if (kind == SX_NUMBER || kind == SX_BOOL) size = offsetof(Syntax, size);
    if (kind == SX_STRING || kind == SX_NAME) size = offsetof(Syntax, a);
    if (kind == SX_CALL || kind == SX_SPAWN || kind == SX_GO || kind == SX_ASSIGN) size = offsetof(Syntax, b);
    if (kind == SX_UNARY || kind == SX_BINARY) size = offsetof(Syntax, c);
    Syntax *x = arenaAlloc(&p->c->openArena, size);
    x->kind = (uint8_t)kind;
    x->pos = pos;
    x->length = p->tok->length;
    return x;
}

static bool enter(TinyParser *p) {
    if (++p->depth <= TINY_MAX_DEPTH) return true;
    if (!p->isPanic) (void)tinyError(p, p->tok->pos, p->tok->length, DIAG_TOO_DEEP, TINY_MAX_DEPTH);
    p->isPanic = true;
    p->depth--;
    return false;
}

/* ---- expressions ---- */

static Syntax *expr(TinyParser *p);

static Syntax *operation(TinyParser *p, const TinyToken *op, Syntax *a, Syntax *b) {
    Syntax *x = newSyntax(p, a != NULL ? SX_BINARY : SX_UNARY, op->pos);
    x->op = op->kind;
    x->length = op->length;
    x->a = a != NULL ? a : b;
    x->b = a != NULL ? b : NULL;
    uint16_t left = x->a->depth, right = b->depth;
    x->depth = (uint16_t)((left > right ? left : right) + 1);
    if (x->depth <= TINY_MAX_DEPTH) return x;
    if (!p->isPanic) (void)tinyError(p, op->pos, op->length, DIAG_TOO_DEEP, TINY_MAX_DEPTH);
    p->isPanic = true;
    x->depth = 0;
    return x;
}

/* name { "." name } */
static Name *dottedName(TinyParser *p) {
    char text[200];
    Name *name = expectName(p);
    size_t n = name != NULL ? name->length : 0; /* none: reported */
    if (name == NULL || !is(p, TT_DOT) || n >= sizeof text) return name;
    memcpy(text, name->spelling, n);
    while (accept(p, TT_DOT)) {
        bool isWord = p->tok->kind == TT_NAME || p->tok->kind >= TT_IF; /* thread.core.spawn */
        if (!isWord) return (void)expected(p, "name"), NULL;
        const Name *part = p->tok->name;
        if (n + part->length + 2 > sizeof text) return (void)expected(p, "a shorter name"), NULL;
        text[n++] = '.';
        memcpy(text + n, part->spelling, part->length);
        n += part->length;
        next(p);
    }
    return nameIntern(&p->c->names, text, (uint32_t)n);
}

/* args = expr { "," expr }, up to `)` */
static Syntax *args(TinyParser *p) {
    Syntax *first = NULL, **last = &first;
    if (is(p, TT_RPAREN)) return NULL;
    do {
        *last = expr(p);
        last = &(*last)->next;
    } while (!p->isPanic && accept(p, TT_COMMA));
    return first;
}

/* What stands behind the name of something that is called: its arguments in parentheses, which a task may leave out. */
static Syntax *callOf(TinyParser *p, SyntaxKind kind, Pos pos, Name *name, bool needsArgs) {
    Syntax *x = newSyntax(p, kind, pos);
    x->name = name;
    x->length = p->prevEnd - pos;
    p->isExtended = true;
    if (!is(p, TT_LPAREN) && !needsArgs) return x;
    if (!expect(p, TT_LPAREN)) return x;
    x->a = args(p);
    for (const Syntax *a = x->a; a != NULL; a = a->next) x->depth = a->depth >= x->depth ? (uint16_t)(a->depth + 1) : x->depth;
    (void)expect(p, TT_RPAREN);
    return x;
}

/* factor = "(" expr ")" | number | name | name "(" args ")" | string | "true" | "false" | "-" factor | "spawn" name [ "(" args ")" ] */
static Syntax *factor(TinyParser *p) {
    const TinyToken *t = p->tok;
    Syntax *x = newSyntax(p, t->kind == TT_STRING ? SX_STRING : t->kind == TT_NAME ? SX_NAME : SX_NUMBER, t->pos);
    if (!enter(p)) return x;
    switch (t->kind) {
    case TT_NUMBER: x->number = t->number; next(p); break;
    case TT_STRING:
        x->bytes = t->bytes;
        x->size = t->length - 2u;
        next(p);
        break;
    case TT_TRUE: case TT_FALSE:
        x->kind = SX_BOOL;
        x->number = t->kind == TT_TRUE;
        next(p);
        break;
    case TT_LPAREN:
        next(p);
        x = expr(p);
        (void)expect(p, TT_RPAREN);
        break;
    case TT_NAME:
        x->name = dottedName(p);
        x->length = p->prevEnd - t->pos;
        if (x->name != NULL && is(p, TT_LPAREN)) x = callOf(p, SX_CALL, t->pos, x->name, true);
        break;
    case TT_SPAWN: {
        next(p);
        Name *name = expectName(p);
        x = callOf(p, SX_SPAWN, t->pos, name, false);
        break;
    }
    default:
        if (p->level > 1 && accept(p, TT_MINUS)) {
            p->isExtended = true;
            x = operation(p, t, NULL, factor(p));
        } else {
            (void)expected(p, "expression");
        }
    }
    p->depth--;
    return x;
}

static bool isOneOf(const TinyParser *p, const TinyTokenKind *kinds) {
    while (*kinds != TT_END_OF_FILE && !is(p, *kinds)) kinds++;
    return *kinds != TT_END_OF_FILE;
}

/* operand { op operand }, grouped from the left */
static Syntax *chain(TinyParser *p, Syntax *(*operand)(TinyParser *), Syntax *x, const TinyTokenKind *ops) {
    if (x == NULL) x = operand(p);
    while (!p->isPanic && isOneOf(p, ops)) {
        const TinyToken *op = p->tok;
        next(p);
        x = operation(p, op, x, operand(p));
    }
    return x;
}

static Syntax *term(TinyParser *p) {
    static const TinyTokenKind ops[] = {TT_STAR, TT_SLASH, TT_MOD, TT_END_OF_FILE};
    return chain(p, factor, NULL, ops);
}

static Syntax *simple(TinyParser *p) {
    static const TinyTokenKind ops[] = {TT_PLUS, TT_MINUS, TT_END_OF_FILE};
    const TinyToken *sign = p->tok;
    Syntax *first = NULL;
    bool hasSign = p->level > 1 && (is(p, TT_PLUS) || is(p, TT_MINUS));
    if (hasSign) {
        next(p);
        p->isExtended = true;
        first = operation(p, sign, NULL, term(p));
    }
    return chain(p, term, first, ops);
}

static Syntax *comparison(TinyParser *p) {
    static const TinyTokenKind ops[] = {TT_LT, TT_LE, TT_GT, TT_GE, TT_EQ, TT_NE, TT_END_OF_FILE};
    Syntax *x = simple(p);
    if (p->isPanic || !isOneOf(p, ops)) return x;
    const TinyToken *op = p->tok;
    if (op->kind != TT_LT && op->kind != TT_EQ) p->isExtended = true;
    next(p);
    return operation(p, op, x, simple(p));
}

static Syntax *relation(TinyParser *p) {
    const TinyToken *t = p->tok;
    return accept(p, TT_NOT) ? operation(p, t, NULL, comparison(p)) : comparison(p);
}

static Syntax *conjunction(TinyParser *p) {
    static const TinyTokenKind ops[] = {TT_AND, TT_END_OF_FILE};
    return chain(p, relation, NULL, ops);
}

static Syntax *expr(TinyParser *p) {
    static const TinyTokenKind ops[] = {TT_OR, TT_END_OF_FILE};
    return chain(p, conjunction, NULL, ops);
}

/* ---- statements ---- */

static Syntax *sequence(TinyParser *p);

static bool endsStatement(const TinyParser *p) {
    return is(p, TT_SEMICOLON) || is(p, TT_END) || is(p, TT_ELSE) || is(p, TT_UNTIL) || is(p, TT_END_OF_FILE);
}

/* A name behind read or for. */
static Syntax *target(TinyParser *p) {
    Syntax *x = newSyntax(p, SX_NAME, p->tok->pos);
    x->name = expectName(p);
    return x;
}

/* The rest of a statement that begins with a name: an assignment, or a call. Only routines of the machine go without parentheses. */
static Syntax *named(TinyParser *p) {
    const TinyToken *t = p->tok;
    if (p->tok[1].kind == TT_ASSIGN || p->tok[1].kind == TT_EQ || p->level == 1) {
        Syntax *x = newSyntax(p, SX_ASSIGN, t->pos);
        x->name = expectName(p);
        if (expect(p, TT_ASSIGN)) x->a = expr(p);
        return x;
    }
    Name *name = dottedName(p);
    Syntax *x = callOf(p, SX_CALL, t->pos, name, false);
    x->isStatement = true;
    if (!p->isPanic && x->a == NULL && !endsStatement(p)) x->a = args(p);
    return x;
}

static Syntax *ifStatement(TinyParser *p, Syntax *x) {
    x->a = expr(p);
    if (!expect(p, TT_THEN)) return x;
    x->hasBody = true;
    x->b = sequence(p);
    if (accept(p, TT_ELSE)) x->c = sequence(p);
    (void)expect(p, TT_END);
    return x;
}

static Syntax *repeatStatement(TinyParser *p, Syntax *x) {
    x->hasBody = true;
    x->body = sequence(p);
    if (expect(p, TT_UNTIL)) x->a = expr(p);
    return x;
}

static Syntax *doPart(TinyParser *p, Syntax *x) {
    if (!expect(p, TT_DO)) return x;
    x->hasBody = true;
    x->body = sequence(p);
    (void)expect(p, TT_END);
    return x;
}

static Syntax *forStatement(TinyParser *p, Syntax *x) {
    x->a = target(p);
    if (!expect(p, TT_ASSIGN)) return x;
    x->b = expr(p);
    x->op = is(p, TT_DOWNTO) ? TT_DOWNTO : TT_TO;
    if (!accept(p, TT_DOWNTO) && !expect(p, TT_TO)) return x;
    x->c = expr(p);
    return doPart(p, x);
}

static Syntax *writeStatement(TinyParser *p, Syntax *x) {
    if (endsStatement(p)) return x;
    x->a = expr(p);
    Syntax **last = &x->a->next;
    while (!p->isPanic && accept(p, TT_COMMA)) {
        p->isExtended = true;
        *last = expr(p);
        last = &(*last)->next;
    }
    return x;
}

static void addVariable(TinyParser *p, TinyRoutine *r) {
    const TinyToken *t = p->tok;
    Name *name = expectName(p);
    TinyVariable *v = ARENA_NEW(p->arena, TinyVariable), **last = &r->variables;
    if (name == NULL) return;
    for (; *last != NULL; last = &(*last)->next) {
        if ((*last)->s.name != name) continue;
        (void)tinyError(p, t->pos, t->length, DIAG_DUPLICATE, name->spelling);
        return;
    }
    (void)tinyNewVariable(p, v, name, r, t->pos);
    *last = v;
}

/* def name [ ( name {, name} ) ] [;] statements end */
static void definition(TinyParser *p, Pos pos) {
    const TinyToken *t = p->tok;
    Name *name = expectName(p);
    if (name == NULL) return;
    TinyRoutine *r = ARENA_NEW(p->arena, TinyRoutine);
    if (tinyFindRoutine(p, name) != NULL) (void)tinyError(p, t->pos, t->length, DIAG_DUPLICATE, name->spelling);
    if (p->current != NULL || p->depth > 1) (void)tinyError(p, pos, 3, DIAG_NOT_ALLOWED, "a def inside of another statement");
    r->s = (Symbol){.kind = SYM_ROUTINE, .name = name, .pos = t->pos, .isGlobal = true};
    *p->lastRoutine = r;
    p->lastRoutine = &r->next;
    TinyRoutine *outer = p->current;
    p->current = r;
    if (accept(p, TT_LPAREN) && !accept(p, TT_RPAREN)) {
        do {
            addVariable(p, r);
            r->paramCount++;
        } while (!p->isPanic && accept(p, TT_COMMA));
        (void)expect(p, TT_RPAREN);
    }
    (void)accept(p, TT_SEMICOLON);
    r->body = sequence(p);
    (void)expect(p, TT_END);
    p->current = outer;
}

/* local a, b: the names belong to the call from the start of the def on. */
static void locals(TinyParser *p, Pos pos) {
    if (p->current == NULL) (void)tinyError(p, pos, 5, DIAG_NOT_ALLOWED, "local outside of a def");
    do {
        if (p->current == NULL) (void)expectName(p);
        else addVariable(p, p->current);
    } while (!p->isPanic && accept(p, TT_COMMA));
}

static void imports(TinyParser *p) {
    do {
        Pos pos = p->tok->pos;
        const Name *name = dottedName(p);
        if (name != NULL && !p->isPanic) tinyImport(p, name, pos, p->prevEnd - pos);
    } while (!p->isPanic && accept(p, TT_COMMA));
}

static Syntax *taskStatement(TinyParser *p, SyntaxKind kind, Pos pos) {
    Name *name = expectName(p);
    return callOf(p, kind, pos, name, kind == SX_GO);
}

/* One statement, or NULL where it is empty or declares something. */
static Syntax *statement(TinyParser *p) {
    const TinyToken *t = p->tok;
    if (endsStatement(p)) return NULL;
    if (is(p, TT_NAME)) return named(p);
    Syntax *x = newSyntax(p, SX_IF, t->pos);
    next(p);
    switch (t->kind) {
    case TT_IF: return ifStatement(p, x);
    case TT_REPEAT: x->kind = SX_REPEAT; return repeatStatement(p, x);
    case TT_WHILE: x->kind = SX_WHILE; x->a = expr(p); return doPart(p, x);
    case TT_FOR: x->kind = SX_FOR; return forStatement(p, x);
    case TT_READ: x->kind = SX_READ; x->a = target(p); return x;
    case TT_WRITE: x->kind = SX_WRITE; return writeStatement(p, x);
    case TT_JOIN: x->kind = SX_JOIN; x->a = expr(p); return x;
    case TT_GO: return taskStatement(p, SX_GO, t->pos);
    case TT_CALL: {
        x = taskStatement(p, SX_CALL, p->tok->pos);
        x->isStatement = true;
        return x;
    }
    case TT_RETURN:
        x->kind = SX_RETURN;
        if (p->current == NULL) (void)tinyError(p, t->pos, t->length, DIAG_NOT_ALLOWED, "return outside of a def");
        if (!endsStatement(p)) x->a = expr(p);
        if (x->a != NULL && p->current != NULL) p->current->givesValue = true;
        return x;
    case TT_DEF: definition(p, t->pos); return NULL;
    case TT_LOCAL: locals(p, t->pos); return NULL;
    case TT_IMPORT: imports(p); return NULL;
    default:
        p->tok = t;
        (void)expected(p, "statement");
        next(p);
        return NULL;
    }
}

/* Ends the panic at what may separate statements. Statements with an end of their own are passed whole: those on the way, and `x` itself if the error
 * stood before its body. */
static void recover(TinyParser *p, const Syntax *x) {
    bool isOpen = x != NULL && !x->hasBody && (x->kind == SX_IF || x->kind == SX_WHILE || x->kind == SX_FOR);
    uint32_t open = isOpen;
    for (; !is(p, TT_END_OF_FILE); next(p)) {
        if (open == 0 && endsStatement(p)) break;
        if (is(p, TT_IF) || is(p, TT_WHILE) || is(p, TT_FOR) || is(p, TT_REPEAT) || is(p, TT_DEF)) open++;
        if ((is(p, TT_END) || is(p, TT_UNTIL)) && open > 0) open--;
    }
    p->isPanic = false;
}

/* A name does if an assignment follows: else it may be a part of the statement before. */
static bool startsStatement(const TinyParser *p) {
    static const uint8_t words[] = {TT_IF, TT_REPEAT, TT_READ, TT_WRITE, TT_WHILE, TT_FOR};
    for (size_t i = 0; i < sizeof words; i++) {
        if (is(p, words[i])) return true;
    }
    return is(p, TT_NAME) && p->tok[1].kind == TT_ASSIGN;
}

#ifdef PSCAL_SMALL_LIMITS
enum { FORGET_AT_ONCE = 1 };
#else
enum { FORGET_AT_ONCE = 1 << 16 };
#endif

/* Between the statements of the main part nobody looks back. */
static void forgetTokens(TinyParser *p) {
    TinyToken *at = p->parsed + (p->tok - p->parsed);
    if (p->depth > 1 || p->current != NULL || at - p->parsed < FORGET_AT_ONCE) return;
    arenaForget(p->nodes, p->parsed, at);
    p->parsed = at;
}

/* stmt-seq = [ statement ] { ";" [ statement ] } */
static Syntax *sequence(TinyParser *p) {
    Syntax *first = NULL, **last = &first;
    if (!enter(p)) return NULL;
    for (;;) {
        Syntax *x = statement(p);
        if (x != NULL) {
            *last = x;
            last = &x->next;
        }
        if (!p->isPanic && !endsStatement(p)) {
            (void)expected(p, "';'");
            p->isPanic = !startsStatement(p);
            if (!p->isPanic) continue; /* only the ';' is missing */
        }
        if (p->isPanic) recover(p, x);
        if (p->diag->isFull || !accept(p, TT_SEMICOLON)) break;
        forgetTokens(p);
    }
    p->depth--;
    return first;
}

bool tinyParse(TinyParser *p) {
    ArenaMark mark = arenaMark(p->nodes);
    p->syntax = arenaMark(&p->c->openArena);
    p->tok = p->parsed = tinyLex(p);
    if (p->diag->errorCount > 0) return false; /* what the parser would make of the rest is not worth reading */
    p->body = sequence(p);
    while (!is(p, TT_END_OF_FILE) && !p->diag->isFull) { /* an `end` too many */
        (void)expected(p, "';' or the end of the file");
        next(p);
        recover(p, NULL);
        (void)accept(p, TT_SEMICOLON);
        Syntax *rest = sequence(p), **last = &p->body;
        while (*last != NULL) last = &(*last)->next;
        *last = rest;
    }
    p->tok = NULL;
    arenaReset(p->nodes, mark); /* the tree names no token */
    return p->diag->errorCount == 0;
}
