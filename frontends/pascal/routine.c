/* routine.c: routine headings, parameter lists and blocks (pascal.md 9, ISO 7185 6.6), and routines
 * that are used before their declaration. */
#include "frontends/pascal/parser.h"

#include "frontends/core/foreign.h"

#include <assert.h>
#include <string.h>

/* ---- parameter lists
 * -----------------------------------------------------------------------------------------------------------
 */

static void addParam(PasParser *p, PasParams *l, Name *name, Pos pos, bool isProc) {
    if (l->count == l->capacity) {
        uint32_t capacity = l->capacity == 0 ? 8 : l->capacity * 2;
        PasParams grown = {ARENA_ARRAY(p->arena, Param, capacity),
                           ARENA_ARRAY(p->arena, Pos, capacity),
                           ARENA_ARRAY(p->arena, bool, capacity), l->count, capacity};
        if (l->count > 0) {
            memcpy(grown.params, l->params, sizeof *l->params * l->count);
            memcpy(grown.positions, l->positions, sizeof *l->positions * l->count);
            memcpy(grown.areProcs, l->areProcs, sizeof *l->areProcs * l->count);
        }
        *l = grown;
    }
    for (uint32_t i = 0; name != NULL && i < l->count && l->count <= PAS_MAX_PARAMS; i++) {
        if (l->params[i].name != name) continue;
        pasError(p, pos, name->length, DIAG_DUPLICATE, name->spelling);
        name = NULL;
    }
    if (l->count == PAS_MAX_PARAMS) pasError(p, pos, 1, DIAG_LIMIT, "more than 255 parameters");
    l->positions[l->count] = pos;
    l->areProcs[l->count] = isProc;
    l->params[l->count++] = (Param){.name = name};
}

/* procedure p(...) or function f(...): T as a parameter. */
static void proceduralParam(PasParser *p, PasParams *l, uint32_t group) {
    bool isFunction = p->tok.kind == TK_FUNCTION;
    Pos pos;
    uint32_t length;
    pasNext(p);
    Name *name = pasExpectName(p, &pos, &length);
    if (name == NULL || !pasEnter(p)) return;
    addParam(p, l, name, pos, true);
    uint32_t index = l->count - 1;
    Type *t = pasRoutineType(p, isFunction, false);
    pasLeave(p);
    l->params[index].type = t;
    l->params[index].group = group;
}

/* `out` and `constref` are modifiers only before another identifier. */
static uint8_t paramMode(PasParser *p) {
    if (pasAccept(p, TK_VAR)) return PARAM_VAR;
    if (p->mode->isIso) return PARAM_VALUE;
    if (pasAccept(p, TK_CONST)) return PARAM_CONST;
    if (p->tok.kind != TK_IDENT) return PARAM_VALUE;
    bool isOut = p->tok.name->length == 3 && memcmp(p->tok.name->text, "out", 3) == 0;
    bool isConstRef = p->tok.name->length == 8 && memcmp(p->tok.name->text, "constref", 8) == 0;
    if ((!isOut && !isConstRef) || pasPeek(p)->kind != TK_IDENT) return PARAM_VALUE;
    pasNext(p);
    return isOut ? PARAM_OUT : PARAM_CONST;
}

/* Parameters of a routine type that are only types. */
static void typeOnly(PasParser *p, PasParams *l, uint32_t first) {
    for (uint32_t i = first; i < l->count; i++) {
        Name *name = l->params[i].name;
        PasSymbol *s = name == NULL ? NULL : pasFind(p, name, l->positions[i], name->length, false);
        l->params[i].name = NULL;
        if (s == NULL || s->isError)
            l->params[i].type = p->types->error;
        else if (s->s.kind != SYM_TYPE) {
            pasError(p, l->positions[i], name->length, DIAG_NOT_A_TYPE, name->spelling);
            l->params[i].type = p->types->error;
        } else {
            l->params[i].type = s->s.type;
        }
    }
}

static void defaultValue(PasParser *p, PasParams *l, uint32_t first) {
    Pos pos = p->tok.pos;
    Type *t = l->params[first].type;
    Node *v = pasConstant(p);
    if (!pasIsError(v)) v = pasAssignable(p, v, t, PAS_INITIAL, pos, pasSpan(p, pos));
    for (uint32_t i = first; i < l->count && !pasIsError(v); i++) {
        uint8_t mode = l->params[i].mode;
        if (mode != PARAM_VALUE && mode != PARAM_CONST)
            pasError(p, pos, pasSpan(p, pos), DIAG_NOT_ALLOWED, "default value of a var parameter");
        l->params[i].defaultValue = v;
    }
}

static void paramSection(PasParser *p, PasParams *l, uint32_t group, bool isType) {
    uint32_t first = l->count;
    uint8_t mode = paramMode(p);
    if (isType && (p->tok.kind == TK_STRINGTYPE || p->tok.kind == TK_ARRAY ||
                   p->tok.kind == TK_CARET)) { /* an unnamed type */
        addParam(p, l, NULL, p->tok.pos, false);
        l->params[first].type = pasParamType(p, mode);
        l->params[first].mode = mode;
        l->params[first].group = group;
        return;
    }
    do {
        Pos pos;
        uint32_t length;
        Name *name = pasExpectName(p, &pos, &length);
        if (name == NULL) return;
        addParam(p, l, name, pos, false);
        if (isType && p->tok.kind == TK_COMMA && pasPeek(p)->kind == TK_STRINGTYPE) break; /* a type of its own */
    } while (pasAccept(p, TK_COMMA));
    Type *t = NULL;
    bool isUntyped = (mode == PARAM_VAR || mode == PARAM_CONST || mode == PARAM_OUT) && (p->tok.kind == TK_SEMICOLON || p->tok.kind == TK_RPAREN);
    const Symbol *named = isUntyped && isType && l->params[first].name != NULL ? l->params[first].name->symbol : NULL;
    if (isUntyped && !p->mode->isIso && (named == NULL || named->kind != SYM_TYPE)) {
        t = p->types->untypedBytes;
    } else if (isType && p->tok.kind != TK_COLON && !p->mode->isIso) {
        typeOnly(p, l, first);
    } else {
        if (!pasExpect(p, TK_COLON))
            t = p->types->error;
        else {
            Pos typePos = p->tok.pos;
            t = pasParamType(p, mode);
            if (t->hasFiles && mode == PARAM_VALUE)
                pasError(p, typePos, pasSpan(p, typePos), DIAG_NOT_ALLOWED,
                         "file as value parameter");
        }
    }
    for (uint32_t i = first; i < l->count; i++) {
        if (t != NULL) l->params[i].type = t;
        l->params[i].mode = mode;
        l->params[i].group = group;
    }
    if (t != NULL && p->tok.kind == TK_EQ && !p->mode->isIso && !p->isPanic) {
        pasNext(p);
        defaultValue(p, l, first);
    }
}

void pasParamList(PasParser *p, PasParams *out, bool isType) {
    memset(out, 0, sizeof *out);
    uint32_t group = 0;
    if (!pasAccept(p, TK_LPAREN)) return;
    if (p->tok.kind == TK_RPAREN && !p->mode->isIso) {
        pasNext(p);
        return;
    }
    do {
        group++;
        if (p->tok.kind == TK_PROCEDURE || p->tok.kind == TK_FUNCTION)
            proceduralParam(p, out, group);
        else
            paramSection(p, out, group, isType);
        if (p->isPanic) break;
        if (isType && p->tok.kind == TK_COMMA && !p->mode->isIso) {
            pasNext(p);
            continue;
        }
        if (!pasAccept(p, TK_SEMICOLON)) break;
    } while (!p->isPanic);
    for (uint32_t i = 0; i < out->count; i++)
        if (out->params[i].type == NULL) out->params[i].type = p->types->error;
    pasExpect(p, TK_RPAREN);
}

/* ---- routines
 * ------------------------------------------------------------------------------------------------------------------
 */

void pasNewRoutine(PasParser *p, Routine *r, Name *name, Routine *parent, Pos pos) {
    (void)p;
    r->name = name;
    r->pos = pos;
    r->parent = parent;
    r->level = parent == NULL ? 0 : parent->level + 1;
    r->lastLocal = &r->locals;
    r->lastNested = &r->nested;
    if (parent != NULL) {
        *parent->lastNested = r;
        parent->lastNested = &r->nextSibling;
    }
}

/* Symbols of the parameters; they are entered in the scope when the block starts. */
static void paramSymbols(PasParser *p, Routine *r, const PasParams *l) {
    r->params = ARENA_ARRAY(p->arena, Symbol *, l->count + 1);
    for (uint32_t i = 0; i < l->count; i++) {
        const Param *f = &l->params[i];
        PasSymbol *s = pasSymbolNew(p, SYM_PARAM, f->name, f->type, l->positions[i]);
        s->s.mode = f->mode;
        s->s.number = i;
        s->s.owner = r;
        s->s.isReadOnly = f->mode == PARAM_CONST;
        s->isProcParam = l->areProcs[i];
        if (f->name == NULL) s->s.name = nameOf(&p->c->names, "$unnamed");
        r->params[i] = &s->s;
    }
}

static void resultSymbol(PasParser *p, Routine *r, Pos pos) {
    if (r->type->result->kind == TYPE_VOID) return;
    PasSymbol *s = pasSymbolNew(p, SYM_RESULT, r->name, r->type->result, pos);
    s->s.owner = r;
    r->result = &s->s;
}

static const PasParams none = {0};

/* Procedures without parameters share one type: there may be many. */
static Type *signatureOf(PasParser *p, const PasParams *params, Type *result) {
    if (params->count > 0 || result != NULL) return typeRoutine(p->types, params->params, params->count, result);
    if (p->plainProcedure == NULL) p->plainProcedure = typeRoutine(p->types, NULL, 0, NULL);
    return p->plainProcedure;
}

typedef struct Heading {
    PasParams params;
    Type *result; /* NULL: none */
    Pos pos;      /* of the parameters */
} Heading;

/* ( parameters ) : result. mayOmit: the heading may be that of a routine that was announced. */
static void headingParts(PasParser *p, Heading *h, bool isFunction, bool mayOmit) {
    h->result = NULL;
    h->pos = p->tok.pos;
    pasParamList(p, &h->params, false);
    if (p->inOperator && p->tok.kind == TK_IDENT) {
        p->operatorResult = p->tok.name;
        pasNext(p);
    }
    if (isFunction && !p->isPanic && p->tok.kind == TK_COLON) {
        pasNext(p);
        h->result = pasResultType(p);
    } else if (isFunction && !mayOmit) {
        pasExpect(p, TK_COLON);
        h->result = p->types->error;
    } else if (!isFunction && p->tok.kind == TK_COLON && !p->isPanic) {
        pasExpected(p, "';'");
    }
}

/* The heading into r. isAgain: of a routine that was announced. */
static void headingApply(PasParser *p, Routine *r, const Heading *h, bool isAgain, PasSymbol *sym) {
    const char *reason;
    char text[160];
    PasParams params = h->params;
    bool isRepeated = params.count > 0 || h->result != NULL;
    if (isAgain && !isRepeated) return;
    Type *t = signatureOf(p, &params, h->result);
    if (isAgain) {
        Type *first = r->type;
        if (p->mode->isIso) {
            pasError(p, h->pos, pasSpan(p, h->pos), DIAG_NOT_ALLOWED,
                     "parameters or result type repeated after a forward declaration");
        } else if (!pasCongruent(p, r->type, t, &reason) && !p->isPanic) {
            pasError(p, h->pos, pasSpan(p, h->pos), DIAG_CONGRUENCE, r->name->spelling,
                     pasTypeName(r->type, text, sizeof text), reason);
        }
        if (first->paramCount != params.count) /* reported; the body sees these parameters */
            r->type = sym->s.type =
                typeRoutine(p->types, params.params, params.count, first->result);
        paramSymbols(p, r, &params);
        return;
    }
    r->type = t;
    sym->s.type = t;
    paramSymbols(p, r, &params);
    resultSymbol(p, r, r->pos);
}

static void headingRest(PasParser *p, Routine *r, bool isFunction, bool isAgain, PasSymbol *sym) {
    Heading h;
    headingParts(p, &h, isFunction, isAgain);
    headingApply(p, r, &h, isAgain, sym);
}

static void declareBounds(PasParser *p, Routine *r, Type *t) {
    for (; t->kind == TYPE_CONFORMANT; t = t->elem) {
        Symbol *bounds[2] = {t->lowSymbol, t->highSymbol};
        for (int i = 0; i < 2; i++) {
            bounds[i]->owner = r;
            (void)pasDeclare(p, (PasSymbol *)bounds[i], bounds[i]->name->length);
        }
    }
}

/* Another name of the result. */
static void declareResult(PasParser *p, Routine *r, Name *name) {
    const PasSymbol *old = (const PasSymbol *)name->symbol;
    if (old != NULL && old->scope == p->scope->serial) return; /* a parameter of that name */
    PasSymbol *alias = pasSymbolNew(p, SYM_RESULT, name, r->result->type, 0);
    alias->s.owner = r;
    alias->isSoft = true;
    alias->s.routine = r;
    (void)pasDeclare(p, alias, name->length);
}

static void declareParams(PasParser *p, Routine *r) {
    uint32_t group = 0;
    for (uint32_t i = 0; i < r->type->paramCount; i++) {
        Symbol *s = r->params[i];
        if (r->type->params[i].name != NULL) (void)pasDeclare(p, (PasSymbol *)s, s->name->length);
        if (s->type->kind == TYPE_CONFORMANT && r->type->params[i].group != group)
            declareBounds(p, r, s->type);
        group = r->type->params[i].group;
    }
    bool hasResult = p->mode->hasResult || r->name == p->nameAnonymous;
    if (p->operatorResult != NULL && r->result != NULL) declareResult(p, r, p->operatorResult);
    p->operatorResult = NULL;
    if (r->result != NULL && hasResult && p->nameResult->symbol != r->result) declareResult(p, r, p->nameResult);
}

void pasBlockBegin(PasParser *p, PasBlock *block, Routine *r) {
    memset(block, 0, sizeof *block);
    block->outer = p->block;
    block->routine = r;
    p->block = block;
    p->routine = r;
    pasScopeOpen(p, &block->scope);
}

/* Of the name of a method without its type. */
static uint32_t ownLength(const Name *name) {
    const char *dot = strrchr(name->text, '.');
    return dot == NULL ? name->length : name->length - (uint32_t)(dot + 1 - name->text);
}

void pasBlockEnd(PasParser *p, PasBlock *block) {
    pasCheckLabels(p);
    for (uint32_t i = block->scope.start; block->forwardCount > 0 && i < p->stackCount; i++) {
        Symbol *s = p->stack[i];
        bool isMissing = s->kind == SYM_ROUTINE && s->routine->isForward &&
                         s->routine->body == NULL && !s->routine->isExternal;
        if (isMissing && ((PasSymbol *)s)->scope == block->scope.serial)
            pasError(p, s->pos, ownLength(s->name), ((PasSymbol *)s)->isInterface ? DIAG_NOT_IMPLEMENTED : DIAG_NOT_DEFINED,
                     s->name->spelling);
    }
    pasScopeClose(p);
    p->block = block->outer;
    p->routine = block->outer == NULL ? NULL : block->outer->routine;
}

/* The block of r after its heading. */
static void routineBlock(PasParser *p, Routine *r) {
    PasBlock block;
    Arena *outerNodes = p->nodes;
    PasWith *outerWith = p->with;
    if (!pasEnter(p)) return;
    p->with = NULL;
    pasBlockBegin(p, &block, r);
    declareParams(p, r);
    if (UNLIKELY(p->hasMembers)) pasOpenClass(p, r);
    pasDeclarations(p);
    p->with = NULL;
    p->nodes = &p->c->bodyArena;
    pasOpenSelf(p, r);
    pasBody(p, r);
    pasCheckResult(p, r);
    p->nodes = outerNodes;
    p->with = outerWith;
    bool needsResult = p->mode->isIso && r->result != NULL && block.resultStores == 0 &&
                       !p->isPanic && r->result->type->kind != TYPE_ERROR;
    if (needsResult) pasError(p, r->pos, r->name->length, DIAG_NO_RESULT_SET, r->name->spelling);
    pasCheckDefined(p, &block);
    pasNoteEffects(p, r);
    pasBlockEnd(p, &block);
    pasLeave(p);
}

void pasHandOver(PasParser *p, Routine *r, ArenaMark mark) {
    Compile *c = p->c;
    pasSettleEdges(p);
    if (p->diag->errorCount == 0 && c->onRoutine != NULL && !p->isAborted &&
        !c->onRoutine(c->user, r))
        pasAbort(p);
    if (!c->keepTrees) arenaReset(&c->bodyArena, mark);
}

/* ---- directives
 * ----------------------------------------------------------------------------------------------------------------
 */

typedef enum Directive {
    DIRECTIVE_NONE,
    DIRECTIVE_OVERLOAD,
    DIRECTIVE_FORWARD,
    DIRECTIVE_EXTERNAL,
    DIRECTIVE_VARARGS,
    DIRECTIVE_HINT
} Directive;

static Directive directiveOf(const PasParser *p, const PasToken *t) {
    static const char *const hints[] = {"inline", "cdecl", "stdcall",     "register",
                                        "static", "far",      "near",  "nostackframe"};
    if (t->kind == TK_IDENT && t->name == p->nameVarargs && !p->mode->isIso) return DIRECTIVE_VARARGS;
    if (t->kind != TK_IDENT) return DIRECTIVE_NONE;
    if (t->name == p->nameForward) return DIRECTIVE_FORWARD;
    if (p->mode->isIso) return DIRECTIVE_NONE;
    if (t->name == p->nameExternal) return DIRECTIVE_EXTERNAL;
    if (t->name == p->nameOverload) return DIRECTIVE_OVERLOAD;
    for (size_t i = 0; i < sizeof hints / sizeof hints[0]; i++) {
        if (strlen(hints[i]) == t->name->length &&
            memcmp(hints[i], t->name->text, t->name->length) == 0)
            return DIRECTIVE_HINT;
    }
    return DIRECTIVE_NONE;
}

typedef struct External {
    bool isExternal, isVariadic;
    const char *library, *symbol; /* NULL: not given */
} External;

/* A string constant that C can read. */
static const char *externalText(PasParser *p, const char *what) {
    Pos pos = p->tok.pos;
    Node *x = pasConstant(p);
    if (pasIsError(x)) return "?";
    if (x->kind == EX_INT && x->type->kind == TYPE_CHAR) {
        char c = (char)x->i;
        return arenaCopy(p->arena, &c, 1);
    }
    if (x->kind == EX_STR && memchr(x->str.bytes, 0, x->str.length) == NULL) return arenaCopy(p->arena, x->str.bytes, x->str.length);
    pasError(p, pos, pasSpan(p, pos), DIAG_EXPECTED, what, "another value");
    return "?";
}

/* external [ library ] [ name symbol ] */
static void externalDirective(PasParser *p, External *x) {
    x->isExternal = true;
    bool isName = p->tok.kind == TK_IDENT && p->tok.name == p->nameName;
    if (p->tok.kind != TK_SEMICOLON && !isName) x->library = externalText(p, "name of a library");
    if (p->isPanic || p->tok.kind != TK_IDENT || p->tok.name != p->nameName) return;
    pasNext(p);
    x->symbol = externalText(p, "name of a C function");
}

static void declareExternal(PasParser *p, Routine *r, const External *x) {
    const char *symbol = x->symbol != NULL ? x->symbol : r->name->spelling;
    ArenaMark mark = arenaMark(&p->c->bodyArena);
    r->isExternal = true;
    if (p->diag->errorCount != 0 && r->type->kind != TYPE_ROUTINE) return;
    (void)foreignDeclare(p->c, r, x->library != NULL ? x->library : "", symbol, x->isVariadic);
    if (r->level == 1) pasHandOver(p, r, mark);
}

/* Directives after a heading's ';'. True if a block follows. */
static bool directives(PasParser *p, Routine *r, PasSymbol *sym, bool isAgain) {
    External external = {0};
    bool hasBlock = true;
    for (;;) {
        Directive d = directiveOf(p, &p->tok);
        if (d == DIRECTIVE_NONE) break;
        Pos pos = p->tok.pos;
        uint32_t length = p->tok.length;
        pasNext(p);
        if (d == DIRECTIVE_FORWARD) {
            if (isAgain && !sym->isEarly) {
                pasError(p, sym->s.pos == r->pos ? pos : r->pos, length, DIAG_DUPLICATE,
                         r->name->spelling);
                pasNoteDeclared(p, &sym->s);
            }
            if (!r->isForward) p->block->forwardCount++;
            r->isForward = true;
            sym->isEarly = false;
            hasBlock = false;
        } else if (d == DIRECTIVE_EXTERNAL) {
            externalDirective(p, &external);
            hasBlock = false;
        } else if (d == DIRECTIVE_OVERLOAD) {
            sym->s.isOverload = true;
        } else if (d == DIRECTIVE_VARARGS) {
            external.isVariadic = true;
        }
        if (!pasExpect(p, TK_SEMICOLON)) break;
    }
    if (external.isExternal) declareExternal(p, r, &external);
    return hasBlock;
}

/* ---- declarations
 * --------------------------------------------------------------------------------------------------------------
 */

/* The routine symbol that this heading completes, or NULL. */
static PasSymbol *announced(PasParser *p, const Name *name, bool isFunction) {
    PasSymbol *s = (PasSymbol *)name->symbol;
    if (s == NULL || s->s.kind != SYM_ROUTINE || !pasIsLocal(p, s)) return NULL;
    Routine *r = s->s.routine;
    bool isSame = (r->type->result->kind != TYPE_VOID) == isFunction;
    return r->isForward && r->body == NULL && !r->isExternal && isSame ? s : NULL;
}

/* A routine of this block that has the name already, if others may share it; NULL otherwise. */
static PasSymbol *sharedName(PasParser *p, const Name *name) {
    PasSymbol *s = (PasSymbol *)name->symbol;
    bool isShared = s != NULL && s->s.kind == SYM_ROUTINE && !p->mode->isIso && pasIsLocal(p, s);
    return isShared ? s : NULL;
}

static PasSymbol *newRoutineSymbol(PasParser *p, Name *name, Pos pos, uint32_t length) {
    Routine *r = ARENA_NEW(p->arena, Routine);
    PasSymbol *sym = pasSymbolNew(p, SYM_ROUTINE, name, NULL, pos);
    pasNewRoutine(p, r, name, p->routine, pos);
    r->symbol = &sym->s;
    r->type = p->types->error;
    sym->s.routine = r;
    sym->s.owner = p->routine;
    sym->s.isGlobal = p->routine->level == 0;
    sym->s.isOverload = p->inOperator; /* operators never hide those for other types */
    if (name != NULL && length > 0) (void)pasDeclare(p, sym, length);
    return sym;
}

/* Enters sym as one more routine of the name of `first`. */
static void furtherRoutine(PasParser *p, PasSymbol *sym, const PasSymbol *first) {
    sym->scope = p->scope->serial;
    sym->scopeDepth = p->scope->depth;
    pasPush(p, &sym->s);
    if (p->inInterface) pasLinkOverload(p, sym, first);
}

/* The heading of a routine whose name another one, `first`, has already: it completes that one, or is a further routine of that name. */
static PasSymbol *sharedHeading(PasParser *p, PasSymbol *first, bool isFunction, Pos pos, uint32_t length, bool *isAgain) {
    Heading h;
    bool isSkipping = p->isSkipping, isOpen = false;
    for (PasSymbol *s = first; s != NULL && pasIsLocal(p, s); s = pasNextOverload(s)) {
        const Routine *r = s->s.routine;
        isOpen |= r->isForward && r->body == NULL;
        if (s->isEarly && s->s.pos == pos) p->isSkipping |= s->isFaulty; /* no message twice */
    }
    headingParts(p, &h, isFunction, isOpen);
    p->isSkipping = isSkipping;
    PasSymbol *same = pasSameHeading(p, first, &h.params, h.result, pos);
    if (same != NULL && same->s.routine->isForward && same->s.routine->body == NULL && !same->s.routine->isExternal) {
        *isAgain = true;
        headingApply(p, same->s.routine, &h, true, same);
        return same;
    }
    PasSymbol *sym = newRoutineSymbol(p, first->s.name, pos, same != NULL ? length : 0);
    if (same == NULL) furtherRoutine(p, sym, first);
    if (isFunction && h.result == NULL) h.result = p->types->error;
    headingApply(p, sym->s.routine, &h, false, sym);
    return sym;
}

/* A word that is no directive, or `begin` is missing. */
static void noDirective(PasParser *p) {
    bool isWord = pasPeek(p)->kind == TK_SEMICOLON;
    pasExpected(p, "directive, declaration or 'begin'");
    if (!isWord) return;
    pasSkipDeclaration(p);
    p->isPanic = p->tok.kind == TK_IDENT; /* one message for both */
}

void pasDeclareRoutine(PasParser *p, Name *name, bool isFunction, Pos pos, uint32_t length, ArenaMark mark) {
    bool isAgain = false;
    uint32_t depth = p->depth;
    PasSymbol *sym = sharedName(p, name);
    if (sym != NULL) {
        sym = sharedHeading(p, sym, isFunction, pos, length, &isAgain);
    } else {
        sym = announced(p, name, isFunction);
        isAgain = sym != NULL;
        if (!isAgain) sym = newRoutineSymbol(p, name, pos, length);
        if (!isAgain) sym->s.routine->type = signatureOf(p, &none, isFunction ? p->types->error : NULL);
        headingRest(p, sym->s.routine, isFunction, isAgain, sym);
    }
    Routine *r = sym->s.routine;
    p->depth = depth;
    p->inOperator = false;
    if (isAgain) r->pos = pos;
    if (r->params == NULL) r->params = ARENA_ARRAY(p->arena, Symbol *, 1);
    if (p->isPanic || !pasExpect(p, TK_SEMICOLON)) pasSkipDeclaration(p);
    bool hasBlock = directives(p, r, sym, isAgain);
    if (p->inInterface) {
        if (hasBlock && !r->isForward) p->block->forwardCount++;
        r->isForward = sym->isInterface = true;
        return;
    }
    if (!hasBlock) return;
    if (UNLIKELY(p->tok.kind == TK_IDENT)) noDirective(p);
    sym->isEarly = false;
    routineBlock(p, r);
    if (p->isPanic || !pasExpect(p, TK_SEMICOLON)) {
        if (p->tok.kind == TK_DOT && !p->isAborted) pasNext(p);
        pasSkipDeclaration(p);
    }
    if (r->level == 1) pasHandOver(p, r, mark);
}

/* Self before the other parameters. */
static void addSelf(PasParser *p, PasParams *l, Type *record, Pos pos) {
    uint32_t n = l->count;
    Param *params = ARENA_ARRAY(p->arena, Param, n + 1);
    Pos *positions = ARENA_ARRAY(p->arena, Pos, n + 1);
    bool *areProcs = ARENA_ARRAY(p->arena, bool, n + 1);
    params[0] = (Param){.name = p->nameSelf, .type = record, .mode = PARAM_VAR};
    positions[0] = pos;
    for (uint32_t i = 0; i < n; i++) {
        params[i + 1] = l->params[i];
        params[i + 1].group++;
        positions[i + 1] = l->positions[i];
        areProcs[i + 1] = l->areProcs[i];
    }
    *l = (PasParams){params, positions, areProcs, n + 1, n + 1};
}

void pasMethodHeading(PasParser *p, Name *name, Type *self, bool isFunction, Pos pos, uint32_t length) {
    Heading h = {0};
    headingParts(p, &h, isFunction, false);
    if (self != NULL) addSelf(p, &h.params, self, pos);
    PasSymbol *first = sharedName(p, name);
    bool isNew = first == NULL || pasSameHeading(p, first, &h.params, h.result, pos) != NULL; /* a second one of the same parameters is reported */
    PasSymbol *sym = newRoutineSymbol(p, name, pos, isNew ? length : 0);
    if (!isNew) furtherRoutine(p, sym, first);
    if (isFunction && h.result == NULL) h.result = p->types->error;
    headingApply(p, sym->s.routine, &h, false, sym);
    sym->s.routine->isForward = true;
    sym->isInterface = p->inInterface;
    p->block->forwardCount++;
}

bool pasIsMethodDirective(PasParser *p) {
    static const char *const words[] = {"virtual", "override", "overload", "static", "inline", "cdecl", "abstract", "reintroduce", "stdcall", "register"};
    for (size_t i = 0; p->tok.kind == TK_IDENT && i < sizeof words / sizeof words[0]; i++) {
        if (strcmp(p->tok.name->text, words[i]) == 0 && pasPeek(p)->kind == TK_SEMICOLON) return true;
    }
    return false;
}

/* procedure Type . Method [ ( parameters ) ] ; block */
static void methodBody(PasParser *p, Name *typeName, bool isFunction, Pos typePos, uint32_t typeLength, ArenaMark mark) {
    Pos pos = typePos;
    uint32_t length = typeLength;
    Name *joined;
    PasSymbol *sym = pasMethodOf(p, typeName, typePos, typeLength, &pos, &length, &joined);
    if (sym == NULL) {
        if (joined != NULL && !p->isPanic) pasDeclareRoutine(p, joined, isFunction, pos, length, mark); /* for its own errors */
        else pasSkipDeclaration(p);
        return;
    }
    Heading h = {0};
    PasWith scope = {0}, *outer = p->with;
    const Symbol *owner = typeName->symbol;
    pasOpenMembers(p, owner->type, &scope);
    headingParts(p, &h, isFunction, true);
    p->with = outer;
    if (pasNextOverload(sym) != NULL) sym = pasMethodWithParams(p, sym, &h.params);
    Routine *r = sym->s.routine;
    bool hasSelf = r->type->paramCount > 0 && r->type->params[0].name == p->nameSelf;
    if (r->body != NULL || !r->isForward || (r->type->result->kind != TYPE_VOID) != isFunction) {
        pasError(p, pos, length, DIAG_DUPLICATE, sym->s.name->spelling);
        p->isPanic = true;
    }
    bool isRepeated = h.params.count > 0 || h.result != NULL;
    if (isRepeated && hasSelf) addSelf(p, &h.params, r->type->params[0].type, pos);
    headingApply(p, r, &h, true, sym);
    r->pos = pos;
    if (p->isPanic || !pasExpect(p, TK_SEMICOLON)) {
        pasSkipDeclaration(p);
        return;
    }
    while (pasIsMethodDirective(p)) {
        pasNext(p);
        pasExpect(p, TK_SEMICOLON);
    }
    routineBlock(p, r);
    if (p->isPanic || !pasExpect(p, TK_SEMICOLON)) pasSkipDeclaration(p);
    if (r->level == 1) pasHandOver(p, r, mark);
}

/* constructor Type . Name: a method. */
bool pasAtConstructor(PasParser *p) { return p->tok.kind == TK_IDENT && p->tok.name == p->nameConstructor && p->hasMembers; }

void pasRoutineDeclaration(PasParser *p) {
    bool isFunction = p->tok.kind == TK_FUNCTION;
    Pos pos;
    uint32_t length;
    ArenaMark mark = arenaMark(&p->c->bodyArena);
    pasNext(p);
    Name *name = pasExpectName(p, &pos, &length);
    if (name == NULL) {
        pasSkipDeclaration(p);
    } else if (p->tok.kind == TK_DOT && !p->mode->isIso) {
        methodBody(p, name, isFunction, pos, length, mark);
    } else {
        pasDeclareRoutine(p, name, isFunction, pos, length, mark);
    }
}

/* ---- anonymous routines
 * ---------------------------------------------------------------------------------------------------
 */

static PasSymbol *hiddenRoutine(PasParser *p, Routine *parent, Pos pos) {
    Routine *r = ARENA_NEW(p->arena, Routine);
    PasSymbol *sym = pasSymbolNew(p, SYM_ROUTINE, p->nameAnonymous, NULL, pos);
    pasNewRoutine(p, r, p->nameAnonymous, parent, pos);
    r->symbol = &sym->s;
    sym->s.routine = r;
    sym->s.owner = parent;
    sym->s.isGlobal = parent->level == 0;
    return sym;
}

static PasSymbol *factoryParam(PasParser *p, PasFactory *f, PasSymbol *sym, Pos pos) {
    for (uint32_t i = 0; i < f->params.count; i++) {
        if (f->variables[i] == &sym->s) return (PasSymbol *)f->routine->params[i];
    }
    if (f->params.count == PAS_MAX_PARAMS) {
        pasError(p, pos, 1, DIAG_LIMIT, "more than 255 for variables in an anonymous routine");
        return sym;
    }
    uint32_t i = f->params.count;
    addParam(p, &f->params, NULL, pos, false);
    f->params.params[i].type = sym->s.type;
    f->params.params[i].group = i + 1;
    PasSymbol *param = pasSymbolNew(p, SYM_PARAM, sym->s.name, sym->s.type, pos);
    param->s.number = i;
    param->s.owner = f->routine;
    f->routine->params[i] = &param->s;
    f->variables[i] = &sym->s;
    Routine *routine = p->routine; /* the argument belongs to where the value is made */
    PasFactory *factory = p->factory;
    Arena *nodes = p->nodes;
    p->routine = f->caller;
    p->nodes = p->arena;
    p->factory = NULL;
    *f->lastArg = pasVarNode(p, sym, pos);
    f->lastArg = &(*f->lastArg)->next;
    p->routine = routine;
    p->nodes = nodes;
    p->factory = factory;
    return param;
}

PasSymbol *pasLoopVariable(PasParser *p, PasSymbol *sym, Pos pos) {
    for (PasFactory *f = p->factory; f != NULL; f = f->outer) {
        if (f->caller == sym->forRoutine) return factoryParam(p, f, sym, pos);
    }
    return sym;
}

/* Heading and block of an anonymous routine nested in `parent`. */
static PasSymbol *anonymousRoutine(PasParser *p, Routine *parent) {
    bool isFunction = p->tok.kind == TK_FUNCTION;
    Pos pos = p->tok.pos;
    Arena *nodes = p->nodes;
    PasSymbol *sym = hiddenRoutine(p, parent, pos);
    Routine *r = sym->s.routine;
    r->type = typeRoutine(p->types, NULL, 0, isFunction ? p->types->error : NULL);
    p->nodes = p->arena; /* default values outlive the body */
    pasNext(p);
    headingRest(p, r, isFunction, false, sym);
    p->nodes = nodes;
    if (r->params == NULL) r->params = ARENA_ARRAY(p->arena, Symbol *, 1);
    if (p->isPanic) return NULL;
    (void)pasAccept(p, TK_SEMICOLON);
    routineBlock(p, r);
    return sym;
}

/* The body of a factory: result := the anonymous routine. */
static void factoryBody(PasParser *p, PasFactory *f, PasSymbol *made, PasSymbol *sym) {
    Routine *r = f->routine, *outer = p->routine;
    r->type = sym->s.type = typeRoutine(p->types, f->params.params, f->params.count, made->s.type);
    resultSymbol(p, r, r->pos);
    p->routine = r;
    Node *result = pasVarNode(p, (PasSymbol *)r->result, r->pos);
    r->body = pasStmt(p, ST_BLOCK, r->pos);
    r->body->a = pasAssignNode(p, result, pasRoutineNode(p, made, r->pos), r->pos);
    r->endPos = p->prevEnd;
    r->result->isAssigned = true;
    p->routine = outer;
}

static Node *viaFactory(PasParser *p, ArenaMark mark) {
    PasFactory f = {.outer = p->factory, .caller = p->routine};
    PasSymbol *sym = hiddenRoutine(p, p->routine, p->tok.pos);
    f.routine = sym->s.routine;
    f.routine->params = ARENA_ARRAY(p->arena, Symbol *, PAS_MAX_PARAMS);
    f.variables = ARENA_ARRAY(p->arena, Symbol *, PAS_MAX_PARAMS);
    f.lastArg = &f.args;
    p->factory = &f;
    PasSymbol *made = anonymousRoutine(p, f.routine);
    p->factory = f.outer;
    if (made == NULL) return NULL;
    Arena *nodes = p->nodes;
    p->nodes = &p->c->bodyArena;
    factoryBody(p, &f, made, sym);
    p->nodes = nodes;
    if (f.routine->level == 1) pasHandOver(p, f.routine, mark);
    pasMarkCall(p, f.routine);
    Node *call = nodeNew(p->nodes, EX_CALL, f.routine->pos, made->s.type);
    call->sym = &sym->s;
    call->a = f.args;
    return call;
}

/* At function or procedure in an expression. Inside of loops with a global control variable the value is made by a factory. */
Node *pasAnonymous(PasParser *p) {
    Pos pos = p->tok.pos;
    ArenaMark mark = arenaMark(&p->c->bodyArena);
    bool hadConstant = p->inConstant;
    if (hadConstant || p->block == NULL || p->nodes != &p->c->bodyArena) {
        pasError(p, pos, p->tok.length, DIAG_NOT_ALLOWED, "anonymous routine outside of statements");
        p->isPanic = true;
        return pasErrorNode(p, pos);
    }
    Node *x = NULL;
    if (p->block->globalFors > 0) {
        x = viaFactory(p, mark);
    } else {
        PasSymbol *sym = anonymousRoutine(p, p->routine);
        if (sym != NULL && sym->s.routine->level == 1) pasHandOver(p, sym->s.routine, mark);
        if (sym != NULL) x = pasRoutineNode(p, sym, pos);
    }
    p->height = 1;
    return x != NULL ? x : pasErrorNode(p, pos);
}

/* ---- routines declared later
 * ---------------------------------------------------------------------------------------------------
 */

void pasEnterPending(PasParser *p, PasSymbol *sym) {
    PasPlace place = pasPlaceSave(p);
    PasBlock *block = p->block, *owner = block;
    Arena *nodes = p->nodes;
    PasWith *with = p->with;
    bool inConstant = p->inConstant, inConstPart = p->inConstPart, inTypePart = p->inTypePart;
    if (!pasEnter(p)) return;
    while (owner->outer != NULL && owner->scope.serial != sym->scope) owner = owner->outer;
    p->block = owner;
    p->routine = owner->routine;
    p->nodes = p->arena;
    p->with = NULL;
    p->inConstant = p->inConstPart = p->inTypePart = false;
    p->lex = sym->pending->lex;
    p->tok = sym->pending->word;
    p->hasPeek = false;
    p->isPanic = false;
    uint32_t errors = p->diag->errorCount;
    bool isFunction = p->tok.kind == TK_FUNCTION;
    pasNext(p);
    Routine *r = ARENA_NEW(p->arena, Routine);
    pasNewRoutine(p, r, sym->s.name, owner->routine, p->tok.pos);
    r->symbol = &sym->s;
    r->isForward = true;
    r->type = signatureOf(p, &none, isFunction ? p->types->error : NULL);
    sym->s.kind = SYM_ROUTINE;
    sym->s.routine = r;
    sym->s.pos = r->pos;
    sym->s.owner = owner->routine;
    sym->s.isGlobal = owner->routine->level == 0;
    sym->isEarly = true;
    owner->forwardCount++;
    pasNext(p);
    headingRest(p, r, isFunction, false, sym);
    if (r->params == NULL) r->params = ARENA_ARRAY(p->arena, Symbol *, 1);
    sym->isFaulty = p->diag->errorCount != errors;
    p->block = block;
    p->routine = block->routine;
    p->nodes = nodes;
    p->with = with;
    p->inConstant = inConstant;
    p->inConstPart = inConstPart;
    p->inTypePart = inTypePart;
    pasPlaceRestore(p, &place);
    pasLeave(p);
}

/* Where a scan for headings stands. */
typedef struct Scan {
    PasBlock *open;  /* innermost block that is still open at this place */
    uint32_t nested; /* routine blocks entered since, inside `open` */
    uint32_t ends;   /* begin, case, try without their end; 0: in a declaration part */
    uint32_t records, parens;
    unsigned before; /* kind of the token before */
} Scan;

static void addPending(PasParser *p, const Scan *s, const PasToken *word,
                       const PasLexState *state) {
    Name *name = p->tok.name;
    if (name->symbol != NULL) return;
    PasSymbol *sym = pasSymbolNew(p, SYM_NONE, name, NULL, p->tok.pos);
    sym->s.kind = PAS_SYM_PENDING;
    sym->scope = s->open->scope.serial;
    sym->scopeDepth = s->open->scope.depth;
    sym->pending = ARENA_NEW(p->arena, PasPending);
    *sym->pending = (PasPending){*state, *word};
    pasPush(p, &sym->s);
}

/* At the word procedure or function of a declaration: to the token after its heading and
 * directives. */
static void scanHeading(PasParser *p, Scan *s) {
    PasToken word = p->tok;
    if (p->hasPeek) return; /* only before the scan starts */
    PasLexState state = p->lex;
    pasNext(p);
    if (p->tok.kind != TK_IDENT) return;
    bool isMethod = pasPeek(p)->kind == TK_DOT;
    if (s->nested == 0 && !isMethod) addPending(p, s, &word, &state);
    uint32_t parens = 0;
    while (p->tok.kind != TK_EOF && (p->tok.kind != TK_SEMICOLON || parens > 0)) {
        if (p->tok.kind == TK_LPAREN) parens++;
        if (p->tok.kind == TK_RPAREN && parens > 0) parens--;
        pasNext(p);
    }
    pasNext(p);
    bool hasBlock = true;
    for (Directive d; (d = directiveOf(p, &p->tok)) != DIRECTIVE_NONE;) {
        if (d == DIRECTIVE_FORWARD || d == DIRECTIVE_EXTERNAL) hasBlock = false;
        while (p->tok.kind != TK_EOF && p->tok.kind != TK_SEMICOLON) pasNext(p);
        pasNext(p);
    }
    if (hasBlock) s->nested++;
    s->before = TK_SEMICOLON;
}

/* One token of a statement part. False: the scan has reached a block that was scanned before. */
static bool scanStatement(PasParser *p, Scan *s) {
    unsigned k = p->tok.kind;
    if (k == TK_BEGIN || k == TK_CASE || k == TK_TRY || k == TK_RECORD) s->ends++;
    if (k != TK_END || --s->ends > 0) return true;
    if (s->nested > 0) {
        s->nested--;
        return true;
    }
    s->open->isScanned = true;
    s->open = s->open->outer;
    if (s->open == NULL || s->open->isScanned) return false;
    s->ends = s->open->openEnds; /* not 0: the block was that of an anonymous routine in its statements */
    return true;
}

/* Enters the routines that are declared later in the open blocks as PENDING. */
void pasScanAhead(PasParser *p) {
    if (p->block->isScanned) return;
    PasPlace place = pasPlaceSave(p);
    Scan s = {.open = p->block, .ends = p->block->openEnds, .before = TK_EOF};
    p->isSkipping = true;
    while (p->tok.kind != TK_EOF) {
        unsigned k = p->tok.kind;
        if (s.ends > 0) {
            if (!scanStatement(p, &s)) break;
        } else if ((k == TK_PROCEDURE || k == TK_FUNCTION || pasAtConstructor(p)) && s.before == TK_SEMICOLON &&
                   s.parens == 0 && s.records == 0 && !p->hasPeek) {
            scanHeading(p, &s);
            continue;
        } else if (k == TK_BEGIN) {
            s.ends = 1;
        } else if (k == TK_RECORD || (k == TK_IDENT && s.before == TK_TYPE && pasAtHelper(p))) {
            s.records++;
        } else if (k == TK_END) {
            s.records -= s.records > 0;
        } else if (k == TK_LPAREN) {
            s.parens++;
        } else if (k == TK_RPAREN) {
            s.parens -= s.parens > 0;
        }
        s.before = k;
        pasNext(p);
    }
    for (PasBlock *b = p->block; b != s.open && b != NULL; b = b->outer) b->isScanned = true;
    if (p->tok.kind == TK_EOF) {
        for (PasBlock *b = p->block; b != NULL; b = b->outer) b->isScanned = true;
    }
    pasPlaceRestore(p, &place);
}
