/* program.c: a whole program: the two passes over each file, modules, initialisers of globals, the start (clike.md 8.3, 8.5, 12). */
#include "frontends/clike/concurrency.h"

#include "frontends/clike/clike.h"
#include "frontends/core/unit.h"
#include <assert.h>
#include <stdlib.h>
#include <string.h>

/* ---- global variables ---- */

/* An initialiser that names something that is not declared yet is read when everything is. */
typedef struct Pending {
    struct Pending *next;
    ClkSymbol *symbol;
    const ClkToken *at;
    Node *block; /* ST_BLOCK that stands in the order of initialisers */
    Pos pos;
    uint32_t length;
} Pending;

/* How deep a token of an initialiser stands, and how deep the first block around it, if any: a function value. */
typedef struct Depth {
    uint32_t all, block;
} Depth;

/* Does the initialiser end before the token? At a ';' also where a bracket is missing. */
static bool endsAt(const ClkToken *t, Depth *d) {
    uint8_t k = t->kind;
    bool opens = k == CT_LPAREN || k == CT_LBRACE || k == CT_LBRACKET, closes = k == CT_RPAREN || k == CT_RBRACE || k == CT_RBRACKET;
    if (k == CT_EOF || (k == CT_SEMICOLON && d->block == 0) || (d->all == 0 && (closes || k == CT_COMMA))) return true;
    if (opens) d->all++;
    if (k == CT_LBRACE && d->block == 0 && t[-1].kind == CT_RPAREN) d->block = d->all;
    if (closes && d->block == d->all) d->block = 0;
    if (closes) d->all--;
    return false;
}

static bool canRead(ClkParser *p, const ClkToken *t) {
    Depth depth = {0};
    for (; !endsAt(t, &depth); t++) {
        bool isMember = t->kind == CT_IDENT && (t[-1].kind == CT_DOT || t[-1].kind == CT_ARROW || t[-1].kind == CT_STRUCT || t[-1].kind == CT_UNION);
        if (t->kind != CT_IDENT || isMember || t->name->symbol != NULL) continue;
        Name *folded = clkFolded(p, t->name);
        if (folded->symbol == NULL && clkFindBuiltin(folded) == NULL && folded != p->nameNull) return false;
    }
    return true;
}

static void skipInitializer(ClkParser *p) {
    for (Depth depth = {0}; !endsAt(p->tok, &depth);) clkNext(p);
}

static void checkType(ClkParser *p, ClkSymbol *s) {
    char text[120];
    Type *t = s->s.type;
    bool isOpenRecord = t->kind == TYPE_RECORD && t->isOpen, isOpenArray = t->kind == TYPE_ARRAY && t->isOpen;
    if (isOpenRecord) clkError(p, s->s.pos, s->length, DIAG_INCOMPLETE, s->s.name->spelling, clkTypeText(p, t, text, sizeof text));
    else if (t->kind == TYPE_VOID || isOpenArray) clkError(p, s->s.pos, s->length, DIAG_BAD_TYPE, "variable", isOpenArray ? "array of unknown size" : "void");
    else return;
    s->s.type = p->types->error;
}

/* At the first token of the initialiser of s; gives the statement that stores it, or NULL. */
static Node *readInitializer(ClkParser *p, ClkSymbol *s) {
    Type *t = s->s.type;
    Node *value = clkInitializer(p, &t, false);
    s->s.type = t;
    checkType(p, s);
    if (clkBad(value) || clkIsError(s->s.type)) return NULL;
    bool isNumber = value->kind == EX_INT && clkIsInteger(t);
    if (isNumber && s->isConst) s->constant = value;
    if (isNumber) s->start = value;
    if (t->kind == TYPE_FILE && value == p->openCall) return clkExprStmt(p, clkOpenFile(p, clkVar(p, s, s->s.pos), p->openPath, p->openMode, s->s.pos));
    return clkStoreStmt(p, clkVar(p, s, s->s.pos), isNumber || value->kind == EX_INT ? clkClone(p, value) : value);
}

typedef struct Externals {
    Pending *first, **last;
} Externals;

/* A variable that was declared before, there or here without initialiser. */
static ClkSymbol *declaredBefore(ClkParser *p, const ClkSpec *spec, const ClkDecl *d) {
    ClkSymbol *old = (ClkSymbol *)d->name->symbol;
    bool isAgain = !clkIs(p, CT_ASSIGN) && (spec->isExtern || p->isC); /* of a variable that has its value: C allows it */
    bool isSame = old != NULL && old->s.kind == SYM_VAR && old->scope == p->scope->serial && (!old->isInitialised || isAgain) && clkSameType(old->s.type, d->type);
    return isSame ? old : NULL;
}

static void globalVariable(ClkParser *p, const ClkSpec *spec, ClkDecl *d, Externals *x) {
    ClkSymbol *s = declaredBefore(p, spec, d);
    if (s == NULL) {
        s = clkGlobal(p, d->name, d->type, d->pos);
        s->length = d->length;
        s->isConst = d->isConst;
        s->isStatic = spec->isStatic;
        (void)clkDeclare(p, s);
    } else if (s->s.type->kind == TYPE_ARRAY && s->s.type->isOpen) {
        s->s.type = d->type;
    }
    if (!clkIs(p, CT_ASSIGN)) {
        if (!spec->isExtern) checkType(p, s);
        if (!clkIsError(s->s.type) && !spec->isExtern && compileIsFresh(p->c, d->pos)) clkAppend(&p->lastInitial, clkNewLocksIn(p, clkVar(p, s, d->pos)));
        return;
    }
    s->isInitialised = true;
    clkNext(p);
    if (!compileIsFresh(p->c, d->pos)) { /* of an earlier entry of the session: it has its value */
        Node *dropped = NULL, **outer = p->lastInitial;
        p->lastInitial = &dropped;
        if (canRead(p, p->tok)) (void)readInitializer(p, s);
        else skipInitializer(p);
        p->lastInitial = outer;
        return;
    }
    Node *block = clkStmt(p, ST_BLOCK, d->pos);
    clkAppend(&p->lastInitial, block);
    if (canRead(p, p->tok)) {
        block->a = readInitializer(p, s);
        return;
    }
    Pending *pending = ARENA_NEW(p->arena, Pending);
    *pending = (Pending){.symbol = s, .at = p->tok, .block = block};
    *x->last = pending;
    x->last = &pending->next;
    skipInitializer(p);
}

static void readPending(ClkParser *p, const Externals *x) {
    ClkPlace place = clkSave(p);
    for (const Pending *pending = x->first; pending != NULL; pending = pending->next) {
        clkGoTo(p, pending->at);
        pending->block->a = readInitializer(p, pending->symbol);
    }
    clkRestore(p, place);
}

/* ---- declarations at file scope ---- */

static void functionDefinition(ClkParser *p, const ClkSpec *spec, ClkDecl *d) {
    ClkSymbol *s = clkDeclareFunction(p, spec, d, true);
    const ClkToken *body = p->tok;
    clkSkipBraces(p);
    if (s == NULL) return;
    s->body = body;
    s->unit = p->unit;
    *p->lastFunction = s;
    p->lastFunction = &s->nextInList;
}

static void declareTypedef(ClkParser *p, ClkDecl *d) {
    ClkSymbol *old = (ClkSymbol *)d->name->symbol, *s = clkSymbolNew(p, SYM_TYPE, d->name, d->type, d->pos);
    s->isFunctionType = d->isFunction;
    s->length = d->length;
    bool isAnonymous = d->type->kind == TYPE_RECORD && strchr(d->type->name->spelling, ' ') == NULL;
    if (isAnonymous) d->type->name = d->name;
    bool isAgain = old != NULL && old->scope == p->scope->serial && old->s.kind == SYM_TYPE && clkSameType(old->s.type, d->type);
    if (!isAgain) (void)clkDeclare(p, s);
}

/* A function whose '{' was forgotten: what looks like its body is passed over. */
static bool isHeadless(ClkParser *p, const ClkSpec *spec, ClkDecl *d) {
    bool isBody = (p->tok->flags & CLK_BOL) != 0 && (clkStartsStatement(p->tok->kind) || clkIs(p, CT_IDENT)) && spec->library == NULL && !clkStartsType(p, p->tok);
    if (!isBody) return false;
    (void)clkExpect(p, CT_LBRACE);
    (void)clkDeclareFunction(p, spec, d, true);
    for (uint32_t depth = 1; depth > 0 && !clkIs(p, CT_EOF); clkNext(p)) depth += clkIs(p, CT_LBRACE) ? 1u : clkIs(p, CT_RBRACE) ? -1u : 0u;
    p->isPanic = false;
    return true;
}

/* One declarator; false: it was a function definition, which ends the declaration. */
static bool externalDeclarator(ClkParser *p, const ClkSpec *spec, Externals *x) {
    ClkDecl d;
    clkDeclarator(p, spec, &d, false);
    if (p->isPanic || d.name == NULL) return true;
    if (spec->isTypedef) {
        declareTypedef(p, &d);
    } else if (d.isFunction) {
        if (clkIs(p, CT_LBRACE)) {
            functionDefinition(p, spec, &d);
            return false;
        }
        if (isHeadless(p, spec, &d)) return false;
        if (spec->library != NULL) clkDeclareForeign(p, spec, &d);
        else (void)clkDeclareFunction(p, spec, &d, false);
    } else {
        globalVariable(p, spec, &d, x);
    }
    return true;
}

static void external(ClkParser *p, Externals *x) {
    ClkSpec spec;
    if (clkAccept(p, CT_SEMICOLON) || clkStaticAssert(p)) return;
    bool isImport = clkIsWord(p, p->nameImport) && (clkPeek(p)->kind == CT_STRING || clkPeek(p)->kind == CT_IDENT);
    if (isImport) {
        clkImport(p);
        return;
    }
    if (clkIs(p, CT_RBRACE)) {
        char text[16];
        clkError(p, p->tok->pos, 1, DIAG_UNEXPECTED, clkTokenText(p, p->tok, text, sizeof text));
        clkNext(p);
        return;
    }
    if (!clkSpecifiers(p, &spec)) {
        if (p->tok->kind != CT_EOF) clkNext(p);
        clkSkipExternal(p);
        return;
    }
    if (spec.isEnded || clkAccept(p, CT_SEMICOLON)) return;
    do {
        if (!externalDeclarator(p, &spec, x)) return;
    } while (!p->isPanic && clkAccept(p, CT_COMMA));
    if (p->isPanic || !clkExpect(p, CT_SEMICOLON)) clkSkipExternal(p);
}

/* The first pass over one file's tokens. Its initialisers go behind those of the modules it imports. */
static void parseUnit(ClkParser *p, ClkUnit *unit) {
    ClkUnit *outer = p->unit;
    ClkPlace place = clkSave(p);
    Node *outerInitials = p->initials, **outerLast = p->lastInitial, *own;
    Externals x = {0};
    x.last = &x.first;
    p->initials = NULL;
    p->lastInitial = &p->initials;
    p->unit = unit;
    clkGoTo(p, unit->tokens.items);
    while (!clkIs(p, CT_EOF) && !p->diag->isFull) {
        const ClkToken *before = p->tok;
        external(p, &x);
        if (p->tok == before && !clkIs(p, CT_EOF)) clkNext(p);
        p->isPanic = false;
    }
    readPending(p, &x);
    own = p->initials;
    p->initials = outerInitials;
    p->lastInitial = outer != NULL ? outerLast : &p->initials;
    clkAppend(&p->lastReady, own);
    p->unit = outer;
    if (outer != NULL) clkRestore(p, place);
}

/* ---- modules ---- */

static bool isLoaded(const ClkParser *p, const char *realPath) {
    for (const ClkUnit *u = p->units; u != NULL; u = u->next) {
        if (u->realPath != NULL && strcmp(u->realPath, realPath) == 0) return true;
    }
    return false;
}

static ClkUnit *newUnit(ClkParser *p, SourceFile *file) {
    ClkUnit *unit = ARENA_NEW(p->arena, ClkUnit);
    char *real = realpath(file->path, NULL);
    unit->realPath = arenaCopy(p->arena, real != NULL ? real : file->path, strlen(real != NULL ? real : file->path));
    free(real);
    unit->next = p->units;
    p->units = unit;
    return unit;
}

/* Identifiers that are keywords. */
static void nameKeywords(ClkParser *p, ClkTokens *tokens) {
    bool usesStats = false;
    for (uint32_t i = 0; i < tokens->count; i++) {
        ClkToken *t = &tokens->items[i];
        if (t->kind != CT_IDENT || t->name->keyword == 0) continue;
        t->kind = (uint8_t)t->name->keyword;
        if (t->kind == CT_IDENT) usesStats = !clkDeclareLibrary(p, t) || usesStats;
    }
    if (usesStats && p->statTypes[0] == NULL) clkDeclareStats(p);
}

void clkImport(ClkParser *p) {
    clkNext(p);
    const ClkToken *t = p->tok;
    if (clkIs(p, CT_IDENT)) { /* import thread; the names of the concurrency library need no import */
        bool isKnown = clkIsNamespace(p, t->name);
        do clkNext(p);
        while (clkAccept(p, CT_DOT) && clkIs(p, CT_IDENT));
        if (!clkExpect(p, CT_SEMICOLON)) clkSkipExternal(p);
        else if (!isKnown) (void)clkImportUnit(p, t->name->spelling, t->pos, t->length);
        return;
    }
    if (!clkIs(p, CT_STRING)) {
        (void)clkExpected(p, "module path");
        clkSkipExternal(p);
        return;
    }
    clkNext(p);
    if (!clkExpect(p, CT_SEMICOLON)) clkSkipExternal(p);
    if (clkIsForeignModule(clkTokenString(t)->bytes)) {
        (void)clkImportUnit(p, clkTokenString(t)->bytes, t->pos, t->length);
        return;
    }
    const SourceFile *from = sourcesFileAt(&p->c->sources, t->pos);
    SourceFile *file = clkFindFile(p->c, clkTokenString(t)->bytes, from, t->pos, true);
    if (file == NULL) {
        clkError(p, t->pos, t->length, DIAG_NO_FILE, clkTokenString(t)->bytes);
        return;
    }
    char *real = realpath(file->path, NULL);
    bool isKnown = isLoaded(p, real != NULL ? real : file->path);
    free(real);
    if (isKnown) return;
    ClkUnit *unit = newUnit(p, file);
    clkPreprocess(&p->pre, file, &unit->tokens);
    nameKeywords(p, &unit->tokens);
    parseUnit(p, unit);
}

void clkParseText(ClkParser *p, const char *text) {
    ClkFunction *fn = p->fn;
    ClkScope *scope = p->scope;
    Arena *nodes = p->nodes;
    uint32_t depth = p->depth;
    SourceFile *file = sourcesAddText(&p->c->sources, "<library>", text, (uint32_t)strlen(text), 0);
    ClkUnit *unit = ARENA_NEW(p->arena, ClkUnit);
    while (p->scope->outer != NULL && p->scope->outer->outer != NULL) p->scope = p->scope->outer;
    p->fn = NULL;
    p->nodes = p->arena;
    p->depth = 0;
    bool wasLibrary = p->pre.isLibrary;
    p->pre.isLibrary = true;
    clkPreprocess(&p->pre, file, &unit->tokens);
    p->pre.isLibrary = wasLibrary;
    nameKeywords(p, &unit->tokens);
    ClkPlace place = clkSave(p);
    ClkUnit *outer = p->unit;
    if (outer == NULL) p->unit = unit;
    parseUnit(p, unit);
    p->unit = outer;
    clkRestore(p, place);
    p->fn = fn;
    p->scope = scope;
    p->nodes = nodes;
    p->depth = depth;
}

/* ---- functions ---- */

/* Are there jumps that the parser does not see in the order of statements: goto, longjmp? */
static bool hasGoto(const ClkToken *t) {
    uint32_t depth = 0;
    for (; t->kind != CT_EOF; t++) {
        if (t->kind == CT_GOTO || (t->kind == CT_IDENT && t[1].kind == CT_LPAREN && strstr(t->name->spelling, "setjmp") != NULL)) return true;
        if (t->kind == CT_LBRACE) depth++;
        if (t->kind == CT_RBRACE && --depth == 0) return false;
    }
    return false;
}

static bool endsInJump(const Node *list) {
    const Node *last = NULL;
    for (const Node *s = list; s != NULL; s = s->next) {
        if (s->kind != ST_EMPTY) last = s;
    }
    if (last == NULL) return false;
    if (last->kind == ST_BLOCK) return endsInJump(last->a);
    if (last->kind == ST_IF) return last->c != NULL && endsInJump(last->b) && endsInJump(last->c);
    if (last->kind == ST_LOOP) return last->a == NULL || (last->a->kind == EX_INT && last->a->i != 0);
    return last->kind == ST_RETURN || last->kind == ST_GOTO || last->kind == ST_CASE || last->kind == ST_LABEL ||
           (last->kind == ST_EXPR && last->a->kind == EX_BUILTIN && last->a->i == BI_halt);
}

/* Structs that pass by value must be complete when the file has been read. */
static bool isComplete(ClkParser *p, const Type *t, Pos pos, uint32_t length) {
    char text[120];
    if (t->kind != TYPE_RECORD || !t->isOpen) return true;
    return clkError(p, pos, length, DIAG_INCOMPLETE_USE, clkTypeText(p, t, text, sizeof text));
}

static bool hasCompleteTypes(ClkParser *p, const ClkSymbol *sym) {
    const Type *t = sym->s.routine->type;
    bool ok = isComplete(p, t->result, sym->s.pos, sym->length);
    for (uint32_t i = 0; i < t->paramCount; i++) ok = isComplete(p, t->params[i].type, sym->s.pos, sym->length) && ok;
    return ok;
}

bool clkParseFunction(ClkParser *p, ClkSymbol *sym) {
    Compile *c = p->c;
    Routine *r = sym->s.routine;
    ClkScope params;
    if (r->foreign != NULL) return p->diag->errorCount != 0 || c->onRoutine == NULL || c->onRoutine(c->user, r);
    ClkFunction fn = {.symbol = sym, .routine = r, .result = r->type->result, .hasLabels = hasGoto(sym->body)};
    ArenaMark mark = arenaMark(&c->bodyArena), open = arenaMark(&c->openArena);
    uint32_t errors = p->diag->errorCount;
    if (!hasCompleteTypes(p, sym)) return true;
    p->nodes = &c->bodyArena;
    p->constantNode = p->openCall = NULL; /* were in the memory that is used again now */
    p->fn = &fn;
    p->depth = 0;
    clkSetResult(r, &c->bodyArena);
    clkGoTo(p, sym->body);
    clkScopeOpen(p, &params);
    for (uint32_t i = 0; i < r->type->paramCount; i++) {
        ClkSymbol *s = (ClkSymbol *)r->params[i];
        if (s->s.name->spelling[0] == '$') {
            if (strcmp(s->s.name->spelling, "$unnamed") == 0) continue;
        }
        (void)clkDeclare(p, s);
    }
    r->body = clkBlock(p, true);
    r->endPos = p->prevEnd;
    clkScopeClose(p);
    clkCheckLabels(p);
    arenaReset(&c->openArena, open);
    if (p->diag->errorCount == errors && fn.jumpSites == NULL) clkCountLoops(p, r->body);
    if (fn.result->kind != TYPE_VOID && p->diag->errorCount == errors && !endsInJump(r->body->a) && sym->s.name != p->nameMain) {
        clkWarning(p, p->prevEnd - 1, 1, "'%s' ends without returning a value", sym->s.name->spelling);
    }
    if (p->diag->errorCount == errors) r->body = clkCatchJumps(p, r->body);
    p->fn = NULL;
    p->nodes = p->arena;
    bool ok = true;
    if (p->diag->errorCount == 0 && c->onRoutine != NULL) ok = c->onRoutine(c->user, r);
    if (c->keepTrees) return ok;
    arenaReset(&c->bodyArena, mark);
    r->result = NULL; /* was in that memory */
    return ok;
}

/* ---- the start ---- */

/* argv: an array of pointers to the program's arguments (or of str), and a final NULL. */
static Node *argumentVector(ClkParser *p, Type *t, Node **statements) {
    Type *elem = t->elem;
    Type *array = typeDynArray(p->types, elem);
    Node *list = clkTemp(p, array, 0), *i = clkTemp(p, p->types->int64, 0), *count = clkTemp(p, p->types->int64, 0), **last = statements;
    clkAppend(&last, clkStoreStmt(p, clkClone(p, count), clkBi(p, 0, BI_param_count, p->types->int64, NULL)));
    Node *fresh = nodeNew(p->nodes, EX_NEWDYN, 0, array), *two = nodeInt(p->nodes, 0, p->types->int64, 2);
    fresh->a = nodeBinary(p->nodes, 0, BIN_ADD, clkClone(p, count), two, p->types->int64);
    clkAppend(&last, clkStoreStmt(p, clkClone(p, list), fresh));
    clkAppend(&last, clkStoreStmt(p, clkClone(p, i), nodeInt(p->nodes, 0, p->types->int64, 0)));
    Node *loop = clkStmt(p, ST_LOOP, 0), *step = nodeNew(p->nodes, EX_ASSIGN, 0, p->types->int64);
    loop->a = nodeBinary(p->nodes, 0, BIN_LE, clkClone(p, i), clkClone(p, count), p->types->boolean);
    Node *slot = nodeNew(p->nodes, EX_INDEX, 0, elem);
    slot->a = clkClone(p, list);
    slot->b = clkClone(p, i);
    Node *value = clkTryConvert(p, clkBi(p, 0, BI_param_str, p->types->string, clkClone(p, i)), elem, CLK_PASS);
    if (value != NULL && value->kind == EX_CHARS) { /* programs may write into their arguments */
        Node *call = clkBi(p, 0, BI_c_own, p->types->pointer, value);
        value = nodeConv(p->nodes, CV_CAST, call, elem);
    }
    loop->b = value != NULL ? clkStoreStmt(p, slot, value) : clkStmt(p, ST_EMPTY, 0);
    step->op = BIN_ADD;
    step->a = clkClone(p, i);
    step->b = nodeInt(p->nodes, 0, p->types->int64, 1);
    loop->c = clkExprStmt(p, step);
    clkAppend(&last, loop);
    return clkDecay(p, clkClone(p, list));
}

/* envp: what the environment holds is asked for by name, with getenv; the vector ends at once. */
static Node *environmentVector(ClkParser *p, Type *t) {
    Node *list = nodeNew(p->nodes, EX_NEWDYN, 0, typeDynArray(p->types, t->elem)), *first = nodeNew(p->nodes, EX_INDEX, 0, t->elem);
    list->a = nodeInt(p->nodes, 0, p->types->int64, 1);
    first->a = list;
    first->b = nodeInt(p->nodes, 0, p->types->int64, 0);
    Node *address = nodeNew(p->nodes, EX_ADDR, 0, t);
    address->a = first;
    return address;
}

static bool isArgumentVector(const Type *t) {
    return t->kind == TYPE_POINTER && t->elem != NULL && (t->elem->kind == TYPE_STRING || clkIsCharPointer(t->elem));
}

static void callMain(ClkParser *p, ClkSymbol *main, Node ***last) {
    const Type *t = main->s.type;
    Node *args = NULL;
    bool isPlain = t->paramCount == 0, isFull = t->paramCount >= 2 && t->paramCount <= 3 && clkIsInteger(t->params[0].type) && isArgumentVector(t->params[1].type);
    isFull = isFull && (t->paramCount == 2 || isArgumentVector(t->params[2].type));
    bool hasResult = t->result->kind != TYPE_VOID;
    if ((!isPlain && !isFull) || (hasResult && !clkIsInteger(t->result))) {
        clkError(p, main->s.pos, main->length, DIAG_MAIN_FORM);
        return;
    }
    if (isFull) {
        Node *statements = NULL, *vector = argumentVector(p, t->params[1].type, &statements);
        Node *count = clkBi(p, 0, BI_param_count, p->types->int64, NULL);
        clkAppend(last, statements);
        args = clkArith(p, nodeBinary(p->nodes, 0, BIN_ADD, count, nodeInt(p->nodes, 0, p->types->int64, 1), p->types->int64), t->params[0].type);
        args->next = vector;
        if (t->paramCount == 3) vector->next = environmentVector(p, t->params[2].type);
    }
    Node *call = nodeNew(p->nodes, EX_CALL, main->s.pos, t->result);
    call->sym = &main->s;
    call->a = args;
    if (hasResult) {
        Node *result = clkBeforeExit(p, clkArith(p, call, p->types->int64));
        Node *status = nodeBinary(p->nodes, main->s.pos, BIN_AND, result, nodeInt(p->nodes, 0, p->types->int64, 255), p->types->int64);
        call = clkBi(p, main->s.pos, BI_halt, p->types->voidType, status);
    }
    clkAppend(last, clkExprStmt(p, call));
    if (!hasResult) clkAppend(last, clkExprStmt(p, clkBeforeExit(p, nodeInt(p->nodes, 0, p->types->int64, 0))));
}

static bool finish(ClkParser *p) {
    Compile *c = p->c;
    Routine *r = c->program->main;
    ClkSymbol *main = (ClkSymbol *)p->nameMain->symbol;
    p->nodes = p->arena;
    r->body = clkStmt(p, ST_BLOCK, c->mainFile->base);
    Node **last = &r->body->a;
    bool needsMain = !c->program->isUnit;
    if (needsMain && (main == NULL || main->s.kind != SYM_ROUTINE || main->isPrototype)) {
        if (p->diag->errorCount == 0) clkError(p, c->mainFile->base, 1, DIAG_NO_MAIN);
        return false;
    }
    clkOpenStandard(p, &last);
    if (p->castsNumbers) clkAppend(&last, clkExprStmt(p, clkVoidCall(p, c->mainFile->base, BI_c_numbers, NULL)));
    clkNoteExtenders(p);
    clkAppend(&last, p->initials); /* of static variables inside functions: constants */
    clkAppend(&last, p->ready);
    if (needsMain) callMain(p, main, &last);
    r->endPos = needsMain ? main->s.pos : c->mainFile->base;
    if (p->diag->errorCount > 0) return false;
    return c->onRoutine == NULL || c->onRoutine(c->user, r);
}

static void initProgram(ClkParser *p) {
    Compile *c = p->c;
    Program *program = ARENA_NEW(&c->arena, Program);
    Routine *r = ARENA_NEW(&c->arena, Routine);
    program->main = r;
    program->language = "clike";
    program->sourcePath = c->mainFile->path;
    program->lastGlobal = &program->globals;
    program->name = nameOf(&c->names, "<start>");
    program->keepsLocals = true;
    program->fileParams = ARENA_ARRAY(&c->arena, Symbol *, 1);
    c->program = program;
    r->name = program->name;
    r->pos = c->mainFile->base;
    r->lastLocal = &r->locals;
    r->lastNested = &r->nested;
    r->type = typeRoutine(p->types, NULL, 0, NULL);
    r->params = ARENA_ARRAY(&c->arena, Symbol *, 1);
}

static void initParser(ClkParser *p, Compile *c) {
    static const struct { const char *text; uint16_t kind; } keywords[] = {
#define KEYWORD(name, spelling) {spelling, CT_##name},
#include "frontends/clike/tokens.def"
    };
    p->c = c;
    c->symbolSize = sizeof(ClkSymbol);
    p->arena = p->nodes = &c->arena;
    p->types = &c->types;
    p->diag = &c->diag;
    p->showWarnings = c->options != NULL && c->options->showWarnings;
    p->lastFunction = &p->functions;
    p->lastTag = &p->tags;
    p->lastInitial = &p->initials;
    p->lastReady = &p->ready;
    for (size_t i = 0; i < sizeof keywords / sizeof keywords[0]; i++) nameOf(&c->names, keywords[i].text)->keyword = keywords[i].kind;
    clkStatNames(p);
    clkLibraryNames(p);
    p->nameNull = nameOf(&c->names, "~null");
    p->nameMain = nameOf(&c->names, "main");
    p->nameFunc = nameOf(&c->names, "__func__");
    p->nameVaArg = nameOf(&c->names, "va_arg");
    p->nameOffsetof = nameOf(&c->names, "offsetof");
    p->nameStaticAssert = nameOf(&c->names, "_Static_assert");
    p->nameTypeof[0] = nameOf(&c->names, "typeof");
    p->nameTypeof[1] = nameOf(&c->names, "__typeof__");
    p->nameTypeof[2] = nameOf(&c->names, "__typeof");
    p->nameGeneric = nameOf(&c->names, "_Generic");
    p->nameImport = nameOf(&c->names, "import");
    p->nameJoin = nameOf(&c->names, "join");
    p->nameSpawn = nameOf(&c->names, "spawn");
    p->nameGo = nameOf(&c->names, "go");
    p->nameAsync = nameOf(&c->names, "async");
    p->nameAwait = nameOf(&c->names, "await");
    p->nameIn = nameOf(&c->names, "in");
    p->nameFn = nameOf(&c->names, "fn");
    p->nameChan = nameOf(&c->names, "chan");
    clkPreInit(&p->pre, c);
    p->pre.showWarnings = p->showWarnings;
}

/* -D NAME or NAME=text. */
static void defineOptions(ClkParser *p) {
    const CompileOptions *o = p->c->options;
    for (uint32_t i = 0; o != NULL && i < o->defineCount; i++) {
        const char *s = o->defines[i], *equals = strchr(s, '=');
        size_t n = strlen(s);
        char *text = arenaAlloc(p->arena, n + 16);
        memcpy(text, "#define ", 8);
        memcpy(text + 8, s, n);
        if (equals != NULL) text[8 + (equals - s)] = ' ';
        else memcpy(text + 8 + n, " 1", 2);
        text[n + (equals != NULL ? 8 : 10)] = '\n';
        clkPredefine(&p->pre, text);
    }
}

/* The first pass over the whole text: all that stands at file scope. */
static void parseDeclarations(ClkParser *p) {
    initProgram(p);
    clkScopeOpen(p, &p->predefinedScope);
    clkTypesInit(p);
    clkPredefine(&p->pre, clkPrelude());
    defineOptions(p);
    clkScopeOpen(p, &p->fileScope);
    ClkUnit *unit = newUnit(p, p->c->mainFile);
    clkPreprocess(&p->pre, p->c->mainFile, &unit->tokens);
    if (p->pre.usesC) clkTypesOfC(p);
    nameKeywords(p, &unit->tokens);
    p->tok = unit->tokens.items;
    parseUnit(p, unit);
    p->unit = unit;
}

/* The bodies of the functions from *link on; what they use of the library joins the list. False: nothing more can be read. */
static bool parseFunctions(ClkParser *p, ClkSymbol ***link) {
    for (; **link != NULL && !p->diag->isFull; *link = &(**link)->nextInList) {
        if (!clkParseFunction(p, **link)) return false;
    }
    return true;
}

/* The second pass: function bodies. */
static bool parseBodies(ClkParser *p) {
    ClkSymbol **link = &p->functions;
    if (p->diag->errorCount == 0 && !unitsComplete(p->c, p->c->mainFile->base, 1)) return false;
    if (!parseFunctions(p, &link)) return false;
    if (!p->c->program->isUnit && clkHasExitCalls(p)) (void)clkLibraryFunction(p, "__exit"); /* the end of main calls it */
    if (!parseFunctions(p, &link)) return false;
    clkCheckPromises(p);
    clkFinishDispatchers(p);
    return finish(p) && p->diag->errorCount == 0;
}

bool clkParseProgram(ClkParser *p) {
    parseDeclarations(p);
    return parseBodies(p);
}

/* ---- entry points of the front end ---- */

static ClkParser *newParser(Compile *c) {
    ClkParser *p = ARENA_NEW(&c->arena, ClkParser);
    initParser(p, c);
    c->frontState = p;
    return p;
}

static bool parse(Compile *c) { return clkParseProgram(newParser(c)); }

/* A module that a program of another language uses. */
static bool parseInterface(Compile *c) {
    ClkParser *p = newParser(c);
    parseDeclarations(p);
    clkCollectExports(p, &p->fileScope);
    return p->diag->errorCount == 0;
}

static bool parseRest(Compile *c) { return parseBodies(c->frontState); }

static const char *const suffixes[] = {".cl", ".clike", ".c", NULL};

const FrontEnd clikeFrontEnd = {.name = "clike", .title = "Clike Compiler", .needsArguments = true, .suffixes = suffixes, .foldsCase = false, .parse = parse,
                                .parseInterface = parseInterface, .parseRest = parseRest, .unitSuffixes = suffixes, .unitVariable = "CLIKE_LIB_DIR"};
