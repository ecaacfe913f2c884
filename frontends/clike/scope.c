/* scope.c: scopes, symbols and look-up (clike.md 8.1). A Name knows its innermost visible declaration; a scope that closes gives back what it hid.
 * Tags are names of their own ("struct T"), functions also answer to their name in lower case ("~name"). */
#include "frontends/clike/parser.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

void clkScopeOpen(ClkParser *p, ClkScope *scope) {
    *scope = (ClkScope){.outer = p->scope, .serial = ++p->scopeSerial};
    p->scope = scope;
}

void clkScopeClose(ClkParser *p) {
    for (ClkSymbol *s = p->scope->symbols; s != NULL; s = s->nextInScope) {
        if (s->s.name != NULL && s->s.name->symbol == &s->s) s->s.name->symbol = s->s.hidden;
    }
    p->scope = p->scope->outer;
}

bool clkIsAtFileScope(const ClkParser *p) { return p->fn == NULL; }

ClkSymbol *clkSymbolNew(ClkParser *p, SymbolKind kind, Name *name, Type *type, Pos pos) {
    ClkSymbol *s = ARENA_NEW(p->arena, ClkSymbol);
    s->s.kind = (uint8_t)kind;
    s->s.name = name;
    s->s.type = type;
    s->s.pos = pos;
    s->length = name != NULL ? name->length : 1;
    return s;
}

static void noteFirst(ClkParser *p, const ClkSymbol *first) {
    if (first->s.pos != 0 && !first->isLibrary) (void)diagReport(p->diag, first->s.pos, first->length, DIAG_N_DECLARED, first->s.name->spelling);
}

bool clkDeclare(ClkParser *p, ClkSymbol *sym) {
    Name *name = sym->s.name;
    ClkSymbol *old = name != NULL ? (ClkSymbol *)name->symbol : NULL;
    sym->scope = p->scope->serial;
    if (old != NULL && old->scope == p->scope->serial && !old->isLibrary) {
        if (clkIsError(old->s.type) && old->s.kind == SYM_VAR) return false;
        clkError(p, sym->s.pos, sym->length, DIAG_DUPLICATE_C, name->spelling);
        noteFirst(p, old);
        return false;
    }
    sym->nextInScope = p->scope->symbols;
    p->scope->symbols = sym;
    if (name == NULL) return true;
    sym->s.hidden = name->symbol;
    name->symbol = &sym->s;
    return true;
}

ClkSymbol *clkLookup(ClkParser *p, Name *name) {
    (void)p;
    ClkSymbol *s = (ClkSymbol *)name->symbol;
    if (s != NULL) s->s.isUsed = true;
    return s;
}

/* ---- functions, whatever their case ---- */

Name *clkFolded(ClkParser *p, const Name *name) {
    char text[256];
    uint32_t n = name->length < sizeof text - 1 ? name->length : (uint32_t)sizeof text - 1;
    text[0] = '~';
    for (uint32_t i = 0; i < n; i++) {
        char c = name->spelling[i];
        text[i + 1] = (char)(c >= 'A' && c <= 'Z' ? c + 32 : c);
    }
    return nameIntern(&p->c->names, text, n + 1);
}

void clkDeclareFolded(ClkParser *p, ClkSymbol *function) {
    Name *folded = clkFolded(p, function->s.name);
    ClkSymbol *old = (ClkSymbol *)folded->symbol;
    if (old != NULL && old->s.name != function->s.name && !old->isLibrary && !old->isPrototype && !function->isPrototype) {
        clkError(p, function->s.pos, function->length, DIAG_DUPLICATE_C, function->s.name->spelling);
        noteFirst(p, old);
        return;
    }
    folded->symbol = &function->s;
}

ClkSymbol *clkFindFunction(ClkParser *p, Name *name) {
    ClkSymbol *s = clkLookup(p, name);
    if (s != NULL && s->s.kind == SYM_ROUTINE) return s;
    for (ClkSymbol *outer = s; outer != NULL; outer = (ClkSymbol *)outer->s.hidden) {
        if (outer->s.kind == SYM_ROUTINE) return outer; /* a local variable of another type hides no function in a call */
    }
    return (ClkSymbol *)clkFolded(p, name)->symbol;
}

/* ---- unknown names ---- */

static void suggestNames(ClkParser *p, DiagSuggest *s) {
    for (const ClkScope *scope = p->scope; scope != NULL; scope = scope->outer) {
        for (const ClkSymbol *sym = scope->symbols; sym != NULL; sym = sym->nextInScope) {
            if (sym->s.name != NULL && !sym->isTag && !sym->isLibrary && sym->s.name->spelling[0] != '~') diagSuggestAdd(s, sym->s.name->spelling);
        }
    }
}

ClkSymbol *clkUndefined(ClkParser *p, Name *name, Pos pos, uint32_t length, bool isCall) {
    static const char *const words[] = {"return", "break", "continue", "while", "switch", "else", "goto", "sizeof"};
    DiagSuggest suggest = {name->spelling, NULL, 0};
    suggestNames(p, &suggest);
    if (isCall) clkSuggestBuiltins(&suggest);
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) diagSuggestAdd(&suggest, words[i]);
    clkError(p, pos, length, isCall ? DIAG_NO_FUNCTION : DIAG_NO_VARIABLE, name->spelling);
    if (suggest.best != NULL) (void)diagReport(p->diag, pos, length, DIAG_N_DID_YOU_MEAN, suggest.best);
    ClkSymbol *s = clkSymbolNew(p, SYM_VAR, name, p->types->error, pos);
    ClkScope *scope = p->scope;
    while (scope->outer != NULL && scope->outer->outer != NULL) scope = scope->outer; /* once in the file is enough */
    s->scope = scope->serial;
    s->s.hidden = name->symbol;
    s->nextInScope = scope->symbols;
    scope->symbols = s;
    name->symbol = &s->s;
    return s;
}

void clkUnknownType(ClkParser *p, const ClkToken *t, const char *text) {
    static const char *const words[] = {"int", "char", "float", "double", "long", "short", "void", "bool", "unsigned", "signed", "struct", "union", "enum", "const"};
    DiagSuggest suggest = {t->name->spelling, NULL, 0};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) diagSuggestAdd(&suggest, words[i]);
    for (const ClkScope *scope = p->scope; scope != NULL; scope = scope->outer) {
        for (const ClkSymbol *sym = scope->symbols; sym != NULL; sym = sym->nextInScope) {
            if (sym->s.kind == SYM_TYPE && sym->s.name != NULL && !sym->isTag) diagSuggestAdd(&suggest, sym->s.name->spelling);
        }
    }
    clkError(p, t->pos, t->length, DIAG_NO_TYPE, text);
    if (suggest.best != NULL && !p->diag->isFull) (void)diagReport(p->diag, t->pos, t->length, DIAG_N_DID_YOU_MEAN, suggest.best);
}

/* ---- tags ---- */

ClkSymbol *clkTag(ClkParser *p, Name *name, Pos pos, bool isUnion) {
    char text[280];
    int n = snprintf(text, sizeof text, "struct %.250s", name->spelling);
    Name *tag = nameIntern(&p->c->names, text, (uint32_t)n);
    if (tag->symbol != NULL) return (ClkSymbol *)tag->symbol;
    Type *t = typeRecord(p->types);
    t->name = isUnion ? nameOf(&p->c->names, arenaCopy(p->arena, text, (size_t)n)) : tag;
    if (isUnion) {
        n = snprintf(text, sizeof text, "union %.250s", name->spelling);
        t->name = nameIntern(&p->c->names, text, (uint32_t)n);
    }
    t->isOpen = true;
    t->pos = pos;
    ClkSymbol *s = clkSymbolNew(p, SYM_TYPE, tag, t, pos);
    s->isTag = true;
    s->length = name->length;
    tag->symbol = &s->s; /* for the whole file, also from inside a block */
    *p->lastTag = s;
    p->lastTag = &s->nextInList;
    return s;
}

/* ---- variables ---- */

ClkSymbol *clkGlobal(ClkParser *p, Name *name, Type *type, Pos pos) {
    Program *program = p->c->program;
    ClkSymbol *s = clkSymbolNew(p, SYM_VAR, name, type, pos);
    s->s.isGlobal = true;
    *program->lastGlobal = &s->s;
    program->lastGlobal = &s->s.nextInScope;
    return s;
}

ClkSymbol *clkLocal(ClkParser *p, Name *name, Type *type, Pos pos) {
    Routine *r = p->fn->routine;
    ClkSymbol *s = clkSymbolNew(p, SYM_VAR, name, type, pos);
    s->s.owner = r;
    *r->lastLocal = &s->s;
    r->lastLocal = &s->s.nextInScope;
    return s;
}

Node *clkTemp(ClkParser *p, Type *type, Pos pos) {
    char text[32];
    int n = snprintf(text, sizeof text, "$%u", (unsigned)++p->nameSerial);
    Name *name = nameIntern(&p->c->names, text, (uint32_t)n);
    ClkSymbol *s = p->fn != NULL ? clkLocal(p, name, type, pos) : clkGlobal(p, name, type, pos);
    Node *x = nodeNew(p->nodes, EX_VAR, pos, type);
    x->sym = &s->s;
    return x;
}
