/* units.c: units and uses clauses (pascal.md 12). What a unit declares stands in a scope around the main block: later units hide earlier ones, the
 * names of the program or unit hide all. A qualified name, `unit.name`, is one token: pasQualify makes a Name of it whose symbol is that of the
 * unit, so that the rest of the parser sees an ordinary identifier. */
#include "frontends/pascal/parser.h"

#include "frontends/core/unit.h"
#include <string.h>

/* ---- names ------------------------------------------------------------------------------------------------------------------ */

/* Enters a symbol of a used unit: above those of earlier units, below those of the main block, which may be open already. */
static void enterBelow(PasParser *p, Symbol *s) {
    PasSymbol *sym = (PasSymbol *)s;
    Name *name = s->name;
    sym->scope = p->usesScope.serial;
    sym->scopeDepth = p->usesScope.depth;
    Symbol **link = &name->symbol;
    while (*link != NULL && ((PasSymbol *)*link)->scopeDepth > sym->scopeDepth) link = &(*link)->hidden;
    Symbol *hidden = *link;
    Symbol *top = name->symbol;
    pasPush(p, s); /* for suggestions; then it moves to its place */
    if (link == &name->symbol) return;
    name->symbol = top;
    s->hidden = hidden;
    *link = s;
}

static void enterUnit(PasParser *p, Name *name, Unit *u) {
    PasSymbol *sym = pasSymbolNew(p, SYM_UNIT, name, p->types->voidType, 0);
    sym->s.isGlobal = true;
    sym->s.extra = u;
    enterBelow(p, &sym->s);
    for (uint32_t i = 0; u != NULL && i < u->symbolCount; i++) {
        Symbol *s = u->symbols[i];
        if (s->kind == SYM_ROUTINE && strncmp(s->name->text, "operator ", 9) == 0) p->hasOperators = true;
        if (s->kind == SYM_ROUTINE && strchr(s->name->text, '.') != NULL) p->hasMethods = true;
        if (s->kind == SYM_TYPE) pasEnterHelper(p, s->type);
        else if (s->kind == SYM_CONST && strchr(s->name->text, '.') != NULL) p->hasMembers = true;
        else if (s->kind == SYM_CONST && !p->hasProperties) p->hasProperties = pasIsProperty((PasSymbol *)s);
        enterBelow(p, s);
    }
}

/* The declaration at program level, or in the scope around the program, that `name` means. */
static Symbol *atDepth(const Name *name, uint32_t depth) {
    Symbol *s = name->symbol;
    while (s != NULL && ((PasSymbol *)s)->scopeDepth > depth) s = s->hidden;
    return s != NULL && ((PasSymbol *)s)->scopeDepth == depth ? s : NULL;
}

/* Units whose routines are built in, as far as the unit itself does not declare them. */
static bool isBuiltIn(const Unit *u) {
    static const char *const keys[] = {"crt", "dos", "math", "sysutils"};
    for (size_t i = 0; i < sizeof keys / sizeof keys[0]; i++) {
        if (strcmp(u->key, keys[i]) == 0) return true;
    }
    return false;
}

/* What `qualifier.name` means, or NULL. */
static Symbol *qualified(const PasParser *p, const Symbol *qualifier, const Name *name) {
    if (qualifier->kind == SYM_PROGRAM) return atDepth(name, p->usesScope.depth + 1);
    const Unit *u = qualifier->extra;
    Symbol *s = u == NULL ? NULL : unitFind(u, name);
    return s != NULL || (u != NULL && !isBuiltIn(u)) ? s : atDepth(name, p->predefinedScope.depth);
}

Name *pasJoinNames(PasParser *p, const Name *a, const Name *b) {
    char few[256];
    size_t length = (size_t)a->length + 1 + b->length;
    char *text = length < sizeof few ? few : arenaAlloc(p->arena, length + 1);
    memcpy(text, a->spelling, a->length);
    text[a->length] = '.';
    memcpy(text + a->length + 1, b->spelling, b->length);
    return nameIntern(&p->c->names, text, (uint32_t)length);
}

void pasQualify(PasParser *p, PasToken *t) {
    PasLexState before = p->lex;
    PasToken dot, name;
    pasLex(p, &dot);
    if (dot.kind == TK_DOT) pasLex(p, &name);
    if (dot.kind != TK_DOT || name.kind != TK_IDENT) {
        p->lex = before;
        return;
    }
    const Symbol *qualifier = t->name->symbol;
    Symbol *target = qualified(p, qualifier, name.name);
    bool isSystem = qualifier->kind == SYM_UNIT && qualifier->extra == NULL;
    if (target == NULL && isSystem && name.name->symbol == NULL) target = (Symbol *)pasSystemName(p, name.name, name.pos, name.length);
    if (target != name.name->symbol || target == NULL || p->with != NULL) { /* members of open records are not meant */
        bool isOwn = qualifier->kind == SYM_PROGRAM && target == NULL; /* perhaps a routine that is declared later */
        Name *joined = isOwn ? name.name : pasJoinNames(p, t->name, name.name);
        bool isDeclared = joined->symbol != NULL && joined->symbol->name == joined; /* by a faulty declaration */
        if (!isOwn && !isDeclared) joined->symbol = target;
        name.name = joined;
    }
    t->length = name.pos + name.length - t->pos;
    t->name = name.name;
}

/* ---- the rest of System --------------------------------------------------------------------------------------------------------- */

/* What Free Pascal's System declares and is not built in stands in a unit of its own, which is read when a program first names something that is
 * declared nowhere. Only the names that are asked for become visible, so that they hide nothing. */
static Unit *restOfSystem(PasParser *p, Pos pos, uint32_t length) {
    static const char key[] = "pscalsystem";
    char path[4096];
    if (p->hasTriedSystem) return p->systemUnit;
    p->hasTriedSystem = true;
    const Program *program = p->c->program;
    bool isItself = program->isUnit && program->name != NULL && strcmp(program->name->text, key) == 0;
    if (p->mode->isIso || p->c->store == NULL || isItself || !unitSearchLibrary("pascal", "pscalsystem.pl", path, sizeof path)) return NULL;
    Unit *u = unitUse(p->c, nameOf(&p->c->names, key), NULL, pos, length, p->inInterface);
    if (u != NULL && unitsComplete(p->c, pos, length)) p->systemUnit = u;
    return p->systemUnit;
}

PasSymbol *pasSystemName(PasParser *p, Name *name, Pos pos, uint32_t length) {
    const Unit *u = p->isSkipping || p->isAborted ? NULL : restOfSystem(p, pos, length);
    Symbol *last = u == NULL ? NULL : unitFind(u, name);
    if (last == NULL) return NULL;
    for (uint32_t i = 0; i < u->symbolCount; i++) { /* all that share the name */
        if (u->symbols[i]->name == name) enterBelow(p, u->symbols[i]);
    }
    return (PasSymbol *)last;
}

/* Does the program use SysUtils, itself or by one of the units that do so in Free Pascal? */
bool pasUsesSysUtils(const PasParser *p) {
    static const char *const keys[] = {"sysutils", "math", "strutils", "dateutils"};
    for (const Unit *u = p->c->units; u != NULL; u = u->next)
        for (size_t i = 0; u->isUsed && i < sizeof keys / sizeof keys[0]; i++)
            if (strcmp(u->key, keys[i]) == 0) return true;
    return false;
}

/* Reads the helpers that SysUtils has for simple types, if the program uses it. False: it does not, or they are there already. */
bool pasLibraryHelpers(PasParser *p, Pos pos, uint32_t length) {
    static const char key[] = "pscalhelpers";
    char path[4096];
    bool usesSysUtils = false;
    for (const Unit *u = p->c->units; u != NULL; u = u->next) {
        if (strcmp(u->key, key) == 0 && u->isUsed) return false;
        usesSysUtils |= u->isUsed && strcmp(u->key, "sysutils") == 0;
    }
    const Program *program = p->c->program;
    bool isItself = program->isUnit && program->name != NULL && strcmp(program->name->text, key) == 0;
    if (!usesSysUtils || isItself || p->isSkipping || p->isAborted || !unitSearchLibrary("pascal", "pscalhelpers.pl", path, sizeof path)) return false;
    struct PasHelper *own = p->helpers;
    Unit *u = unitUse(p->c, nameOf(&p->c->names, key), NULL, pos, length, p->inInterface);
    if (u == NULL || !unitsComplete(p->c, pos, length)) return false;
    enterUnit(p, nameOf(&p->c->names, key), u);
    pasHelpersBelow(p, own);
    return true;
}

/* ---- uses ---------------------------------------------------------------------------------------------------------------------- */

static bool isUsedAlready(const PasParser *p, const Name *name) {
    for (const Unit *u = p->c->units; u != NULL; u = u->next) {
        if (u->isUsed && unitIsNamed(u, name)) return true;
    }
    return false;
}

/* name [ in 'file' ] */
static void usesUnit(PasParser *p, bool isOfInterface) {
    Pos pos;
    uint32_t length;
    const char *file = NULL;
    char one[2] = "";
    Name *name = pasExpectName(p, &pos, &length);
    if (name == NULL) return;
    if (pasAccept(p, TK_IN)) {
        if (p->tok.kind == TK_STRING) file = arenaCopy(p->arena, p->tok.str.bytes, p->tok.str.length);
        else if (p->tok.kind == TK_CHAR) one[0] = (char)p->tok.i, file = one;
        else pasExpected(p, "file name");
        if (!p->isPanic) pasNext(p);
    }
    while (pasAccept(p, TK_DOT)) (void)pasExpectName(p, &pos, &length); /* std.time */
    static const char *const always[] = {"system", "thread", "runtime", "time", "std"};
    for (size_t i = 0; i < sizeof always / sizeof always[0]; i++) {
        if (strcmp(name->text, always[i]) == 0) return; /* always there */
    }
    if (isUsedAlready(p, name)) {
        pasError(p, pos, length, DIAG_UNIT_TWICE, name->spelling);
        return;
    }
    Unit *u = unitUse(p->c, name, file, pos, length, isOfInterface);
    if (u == NULL) {
        if (p->diag->isFull) pasAbort(p);
        return;
    }
    if (p->diag->showNotes && strcmp(nameOf(&p->c->names, u->spelling)->text, name->text) != 0)
        diagReport(p->diag, pos, length, DIAG_N_UNIT_NAME, u->spelling);
    enterUnit(p, name, u);
}

void pasUsesClause(PasParser *p, bool isOfInterface) {
    Pos pos = p->tok.pos;
    pasNext(p);
    while (pasIsName(p)) {
        usesUnit(p, isOfInterface);
        if (p->isPanic) break;
        if (pasAccept(p, TK_COMMA)) continue;
        if (p->tok.kind != TK_SEMICOLON || pasPeek(p)->kind != TK_IDENT) break;
        pasNext(p); /* entries may be separated by ';' */
    }
    if (p->tok.kind == TK_INT || p->tok.kind == TK_STRING) pasExpected(p, "';'");
    if (p->isPanic)
        pasSkipDeclaration(p);
    else
        (void)pasAccept(p, TK_SEMICOLON);
    if (p->diag->errorCount == 0 && !p->isAborted && !unitsComplete(p->c, pos, 4)) pasAbort(p);
}

/* ---- units ---------------------------------------------------------------------------------------------------------------------- */

static void unitHeading(PasParser *p) {
    Pos pos;
    uint32_t length;
    Program *program = p->c->program;
    program->isUnit = true;
    nameOf(&p->c->names, "initialization")->keyword = TK_INITIALIZATION;
    nameOf(&p->c->names, "finalization")->keyword = TK_FINALIZATION;
    pasNext(p);
    Name *name = pasExpectName(p, &pos, &length);
    if (name != NULL) {
        program->name = name;
        PasSymbol *sym = pasSymbolNew(p, SYM_PROGRAM, name, p->types->voidType, pos);
        sym->s.isGlobal = true;
        enterBelow(p, &sym->s);
    }
    if (p->isPanic || !pasExpect(p, TK_SEMICOLON)) pasSkipDeclaration(p);
}

/* What the interface has declared is what users of the unit see. */
static void collectExports(PasParser *p) {
    Program *program = p->c->program;
    program->exports = ARENA_ARRAY(p->arena, Symbol *, p->stackCount - p->mainBlock->scope.start + 1);
    for (uint32_t i = p->mainBlock->scope.start; i < p->stackCount; i++) {
        Symbol *s = p->stack[i];
        bool isKind = s->kind == SYM_CONST || s->kind == SYM_TYPE || s->kind == SYM_VAR || s->kind == SYM_ROUTINE;
        if (!isKind || ((PasSymbol *)s)->isError || ((PasSymbol *)s)->scope != p->mainBlock->scope.serial) continue;
        program->exports[program->exportCount++] = s;
    }
}

bool pasParseInterface(PasParser *p) {
    unitHeading(p);
    if (p->tok.kind == TK_USES) pasUsesClause(p, true);
    if (p->isPanic || !pasExpect(p, TK_INTERFACE)) {
        pasAbort(p);
        return false;
    }
    if (p->tok.kind == TK_USES) pasUsesClause(p, true);
    pasMainBegin(p);
    p->inInterface = true;
    pasDeclarations(p);
    p->inInterface = false;
    if (p->tok.kind != TK_IMPLEMENTATION && !p->isPanic) pasExpected(p, "declaration or 'implementation'");
    collectExports(p);
    return p->diag->errorCount == 0;
}

/* The statements behind `finalization` as a hidden procedure. */
static void finalization(PasParser *p) {
    Compile *c = p->c;
    PasBlock block;
    ArenaMark mark = arenaMark(&c->bodyArena);
    Routine *r = ARENA_NEW(p->arena, Routine);
    pasNewRoutine(p, r, nameOf(&c->names, "finalization"), c->program->main, p->tok.pos);
    r->type = typeRoutine(p->types, NULL, 0, NULL);
    r->params = ARENA_ARRAY(p->arena, Symbol *, 1);
    c->program->finalization = r;
    pasBlockBegin(p, &block, r);
    pasNext(p);
    r->body = pasSequence(p);
    r->endPos = p->prevEnd;
    pasBlockEnd(p, &block);
    pasHandOver(p, r, mark);
}

bool pasParseImplementation(PasParser *p) {
    Routine *r = p->c->program->main;
    pasNext(p);
    if (p->tok.kind == TK_USES) pasUsesClause(p, false);
    else if (!unitsComplete(p->c, p->tok.pos, 1)) return false;
    pasDeclarations(p);
    p->nodes = &p->c->bodyArena;
    r->body = pasStmt(p, ST_BLOCK, p->tok.pos);
    if (p->tok.kind == TK_BEGIN) {
        r->body = pasCompound(p);
        r->endPos = p->prevEnd;
        return pasMainEnd(p);
    }
    if (pasAccept(p, TK_INITIALIZATION)) r->body = pasSequence(p);
    r->endPos = p->tok.pos;
    if (p->tok.kind == TK_FINALIZATION) finalization(p);
    if (!p->isPanic) pasExpect(p, TK_END);
    return pasMainEnd(p);
}
