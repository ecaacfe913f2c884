/* scope.c: declarations and lookup. Name.symbol is the innermost visible declaration; each
 * declaration remembers the one it hides, so lookup costs one load and closing a scope undoes its
 * entries. Also keeps the usage flags of symbols and routines that lowering reads. */
#include "frontends/pascal/parser.h"

#include <assert.h>
#include <string.h>

void pasPush(PasParser *p, Symbol *sym) {
    if (p->stackCount == p->stackCapacity) {
        uint32_t capacity = p->stackCapacity == 0 ? 1024 : p->stackCapacity * 2;
        Symbol **grown = ARENA_ARRAY(p->arena, Symbol *, capacity);
        if (p->stackCount > 0) memcpy(grown, p->stack, sizeof *grown * p->stackCount);
        p->stack = grown;
        p->stackCapacity = capacity;
    }
    p->stack[p->stackCount++] = sym;
    sym->hidden = sym->name->symbol;
    sym->name->symbol = sym;
}

void pasScopeOpen(PasParser *p, PasScope *scope) {
    scope->outer = p->scope;
    scope->serial = ++p->scopeSerial;
    scope->depth = p->scope == NULL ? 0 : (uint16_t)(p->scope->depth + 1);
    assert(scope->depth <= PAS_MAX_DEPTH * 2); /* far below what fits */
    scope->start = p->stackCount;
    p->scope = scope;
}

/* Takes the scope's declarations back. Routines entered ahead of their declaration belong to outer
 * scopes and stay. */
void pasScopeClose(PasParser *p) {
    PasScope *scope = p->scope;
    uint32_t kept = 0;
    for (uint32_t i = p->stackCount; i-- > scope->start;) {
        Symbol *s = p->stack[i];
        if (UNLIKELY(((PasSymbol *)s)->scopeDepth < scope->depth)) {
            kept++;
            continue;
        }
        assert(s->name->symbol == s);
        s->name->symbol = s->hidden;
    }
    if (UNLIKELY(kept > 0)) {
        uint32_t o = scope->start;
        for (uint32_t i = scope->start; i < p->stackCount; i++) {
            if (((PasSymbol *)p->stack[i])->scopeDepth < scope->depth) p->stack[o++] = p->stack[i];
        }
    }
    p->stackCount = scope->start + kept;
    p->scope = scope->outer;
}

void pasPartOpen(PasParser *p, PasScope *scope) {
    pasScopeOpen(p, scope);
    scope->outerInline = p->inlineScope;
    p->inlineScope = NULL;
}

void pasPartClose(PasParser *p, PasScope *scope) {
    if (p->inlineScope != NULL) pasScopeClose(p);
    assert(p->scope == scope || p->isAborted);
    p->inlineScope = scope->outerInline;
    pasScopeClose(p);
}

static PasSymbol *symbolIn(Arena *arena, SymbolKind kind, Name *name, Type *type, Pos pos) {
    PasSymbol *s = ARENA_NEW(arena, PasSymbol);
    s->s.kind = (uint8_t)kind;
    s->s.name = name;
    s->s.type = type;
    s->s.pos = pos;
    if (kind == SYM_UNIT || kind == SYM_PROGRAM) name->isQualifier = true;
    return s;
}

PasSymbol *pasSymbolNew(PasParser *p, SymbolKind kind, Name *name, Type *type, Pos pos) { return symbolIn(p->arena, kind, name, type, pos); }

bool pasIsLocal(const PasParser *p, const PasSymbol *sym) { return sym->scope == p->scope->serial; }

/* A comment has said that the builtin is overridden on purpose. */
static bool isSilenced(PasParser *p, const Name *name) {
    for (const PasSilenced *s = p->silenced; s != NULL; s = s->next) {
        if (s->name == name) return true;
    }
    bool isNext = p->silencesNext;
    p->silencesNext = false;
    return isNext;
}

bool pasDeclare(PasParser *p, PasSymbol *sym, uint32_t length) {
    PasSymbol *old = (PasSymbol *)sym->s.name->symbol;
    bool ok = true;
    sym->scope = p->scope->serial;
    sym->scopeDepth = p->scope->depth;
    if (old != NULL) {
        bool isReplaceable = old->isSoft || old->isError || old->s.kind == PAS_SYM_PENDING;
        if (old->scope == sym->scope && !isReplaceable) {
            pasError(p, sym->s.pos, length, DIAG_DUPLICATE, sym->s.name->spelling);
            pasNoteDeclared(p, &old->s);
            return false;
        }
        if (p->mode->isIso && old->scope != sym->scope && !old->isError &&
            old->lastUse >= sym->scope) {
            ok = pasError(p, sym->s.pos, length, DIAG_USED_BEFORE, sym->s.name->spelling);
        }
        if (p->diag->showNotes && old->scopeDepth == 0 && sym->scopeDepth > 0 && !p->isSkipping && !isSilenced(p, sym->s.name)) {
            diagReport(p->diag, sym->s.pos, length, DIAG_N_OVERRIDE,
                       sym->s.kind == SYM_ROUTINE ? "routine" : "name", sym->s.name->spelling);
        }
    }
    pasPush(p, &sym->s);
    return ok;
}

PasSymbol *pasLookup(PasParser *p, Name *name) {
    PasSymbol *s = (PasSymbol *)name->symbol;
    if (s == NULL || UNLIKELY(s->s.kind == PAS_SYM_PENDING)) return NULL;
    s->lastUse = p->scopeSerial;
    s->s.isUsed = true;
    return s;
}

static COLD void suggest(PasParser *p, Name *name, Pos pos, uint32_t length) {
    DiagSuggest s = {.wrong = name->text, .bestDistance = UINT32_MAX};
    for (uint32_t i = p->stackCount; i-- > 0;) {
        const PasSymbol *c = (const PasSymbol *)p->stack[i];
        if (!c->isError && c->s.kind != SYM_LABEL && c->s.kind != PAS_SYM_PENDING)
            diagSuggestAdd(&s, c->s.name->spelling);
    }
    if (s.best != NULL) diagReport(p->diag, pos, length, DIAG_N_DID_YOU_MEAN, s.best);
}

static COLD PasSymbol *notFound(PasParser *p, Name *name, Pos pos, uint32_t length) {
    if (p->isSkipping) return p->errorSymbol;
    PasSymbol *found = pasSystemName(p, name, pos, length);
    bool isHelper = found == NULL && name->length > 7 && strcmp(name->text + name->length - 6, "helper") == 0;
    if (isHelper && pasLibraryHelpers(p, pos, length)) found = (PasSymbol *)name->symbol;
    if (found != NULL) {
        found->s.isUsed = true;
        return found;
    }
    pasError(p, pos, length, DIAG_NOT_FOUND, name->spelling);
    if (!p->isAborted) suggest(p, name, pos, length);
    PasSymbol *s = pasSymbolNew(p, SYM_VAR, name, p->types->error, 0);
    s->isError = true;
    s->scope = p->scope->serial;
    s->scopeDepth = p->scope->depth;
    s->s.isGlobal = true;
    pasPush(p, &s->s);
    return s;
}

PasSymbol *pasFind(PasParser *p, Name *name, Pos pos, uint32_t length, bool isRoutine) {
    PasSymbol *s = (PasSymbol *)name->symbol;
    if (LIKELY(s != NULL && s->s.kind != PAS_SYM_PENDING)) {
        s->lastUse = p->scopeSerial;
        s->s.isUsed = true;
        return s;
    }
    if (p->inConstPart && s == NULL) {
        PasSymbol *late = pasLateConstant(p, name);
        if (late != NULL) return late;
    }
    if (isRoutine && p->mode->hasLateRoutines && p->block != NULL && !p->isSkipping) {
        if (s == NULL) {
            pasScanAhead(p);
            s = (PasSymbol *)name->symbol;
        }
        if (s != NULL && s->s.kind == PAS_SYM_PENDING) pasEnterPending(p, s);
        if (s != NULL && s->s.kind == SYM_ROUTINE) {
            s->s.isUsed = true;
            return s;
        }
    }
    return notFound(p, name, pos, length);
}

/* ---- variables
 * -----------------------------------------------------------------------------------------------------------------
 */

static void appendLocal(PasParser *p, Routine *r, Symbol *sym) {
    *r->lastLocal = sym;
    r->lastLocal = &sym->nextInScope;
    Program *program = p->c->program;
    if (r == program->main) {
        if (program->globals == NULL) program->globals = sym;
        program->lastGlobal = r->lastLocal;
    }
}

/* Variables of a routine live as long as its body: nothing asks for them once it is handed over. */
PasSymbol *pasVariable(PasParser *p, Name *name, Type *type, Pos pos) {
    bool isGlobal = p->routine->level == 0;
    PasSymbol *s = symbolIn(isGlobal ? p->arena : &p->c->bodyArena, SYM_VAR, name, type, pos);
    s->isVariable = true;
    s->s.isGlobal = isGlobal;
    s->s.owner = s->s.isGlobal ? NULL : p->routine;
    appendLocal(p, p->routine, &s->s);
    return s;
}

PasSymbol *pasStatic(PasParser *p, Name *name, Type *type, Pos pos) {
    PasSymbol *s = pasSymbolNew(p, SYM_VAR, name, type, pos);
    s->s.isGlobal = true;
    s->isTypedConst = true;
    appendLocal(p, p->c->program->main, &s->s);
    return s;
}

/* A hidden variable of the current routine. */
Symbol *pasTemp(PasParser *p, Type *type) {
    char text[16] = "$t";
    uint32_t n = 2, v = p->tempCount++;
    char digits[12];
    uint32_t k = 0;
    do digits[k++] = (char)('0' + v % 10);
    while ((v /= 10) != 0);
    while (k > 0) text[n++] = digits[--k];
    PasSymbol *s = pasVariable(p, nameIntern(&p->c->names, text, n), type, 0);
    s->s.isAssigned = s->s.isUsed = true;
    return &s->s;
}

/* ---- routine flags
 * -------------------------------------------------------------------------------------------------------------
 */

void pasMarkOuter(PasParser *p, const Routine *owner) {
    for (Routine *r = p->routine; r != NULL && r != owner; r = r->parent) r->usesOuter = true;
}

void pasMarkCall(PasParser *p, Routine *callee) {
    if (callee->level < 2) return; /* top-level routines have no environment */
    if (callee->usesOuter) {
        pasMarkOuter(p, callee->parent);
        return;
    }
    if (p->edgeCount > 0 && p->edges[p->edgeCount - 1].callee == callee &&
        p->edges[p->edgeCount - 1].caller == p->routine)
        return;
    if (p->edgeCount == p->edgeCapacity) {
        uint32_t capacity = p->edgeCapacity == 0 ? 256 : p->edgeCapacity * 2;
        PasEdge *grown = ARENA_ARRAY(p->arena, PasEdge, capacity);
        if (p->edgeCount > 0) memcpy(grown, p->edges, sizeof *grown * p->edgeCount);
        p->edges = grown;
        p->edgeCapacity = capacity;
    }
    p->edges[p->edgeCount++] = (PasEdge){p->routine, callee};
}

/* Passes the need for environments from callees to callers, until nothing changes. */
void pasSettleEdges(PasParser *p) {
    bool isChanged = p->edgeCount > 0;
    while (isChanged) {
        isChanged = false;
        for (uint32_t i = 0; i < p->edgeCount; i++) {
            const PasEdge *e = &p->edges[i];
            if (!e->callee->usesOuter) continue;
            for (Routine *r = e->caller; r != NULL && r != e->callee->parent; r = r->parent) {
                isChanged |= !r->usesOuter;
                r->usesOuter = true;
            }
        }
    }
    p->edgeCount = 0;
}

Routine *pasEnclosing(const PasParser *p, const Symbol *routineSymbol) {
    for (Routine *r = p->routine; r != NULL; r = r->parent) {
        if (r->name != routineSymbol->name) continue;
        for (const PasSymbol *s = (const PasSymbol *)routineSymbol; s != NULL; s = pasNextOverload(s)) {
            if (r->symbol == &s->s) return r;
        }
    }
    return NULL;
}

/* ---- predeclared names
 * ---------------------------------------------------------------------------------------------------------
 */

PasSymbol *pasPredeclare(PasParser *p, SymbolKind kind, const char *text, Type *type) {
    PasSymbol *s = pasSymbolNew(p, kind, nameOf(&p->c->names, text), type, 0);
    s->scope = p->scope->serial;
    s->s.isGlobal = true;
    pasPush(p, &s->s);
    return s;
}

static PasSymbol *predeclareInt(PasParser *p, const char *text, Type *type, int64_t value) {
    PasSymbol *s = pasPredeclare(p, SYM_CONST, text, type);
    s->s.value = nodeInt(p->arena, 0, type, value);
    return s;
}

/* The pointer types that Free Pascal has names for. */
static void predeclarePointers(PasParser *p) {
    TypeTable *t = p->types;
    const struct {
        const char *text;
        Type *elem;
    } list[] = {{"pinteger", t->int32},   {"plongint", t->int32},   {"pint64", t->int64},    {"pbyte", t->uint8},    {"pword", t->uint16},
                {"pcardinal", t->uint32}, {"plongword", t->uint32}, {"pqword", t->uint64},   {"psmallint", t->int16}, {"pshortint", t->int8},
                {"psingle", t->single},   {"pdouble", t->real},     {"pextended", t->real},  {"pboolean", t->boolean}, {"ppointer", t->pointer},
                {"pstring", t->string},   {"pansistring", t->string}, {"pshortstring", typeShortString(t, 255)}};
    for (size_t i = 0; i < sizeof list / sizeof list[0]; i++) pasPredeclare(p, SYM_TYPE, list[i].text, typePointer(t, list[i].elem));
}

/* Thread is an integer type of its own: its variables keep the generation of what they name. ISO mode has the routines that use it, not its name. */
static void makeThreadType(PasParser *p) {
    p->threadType = p->types->thread;
    p->threadType->name = nameOf(&p->c->names, "Thread");
}

static void predeclareHandles(PasParser *p) {
    static const char *const names[] = {"channel", "sender", "receiver"};
    (void)pasPredeclare(p, SYM_TYPE, "thread", p->threadType);
    (void)pasPredeclare(p, SYM_TYPE, "task", p->types->task);
    for (int i = 0; i < 3; i++) (void)pasPredeclare(p, SYM_TYPE, names[i], p->types->channels[i]);
    static const char *const stats[] = {"tthreadtime", "tthreadsample", "tthreadmetrics", "tthreadstat", "ttaskstats"};
    for (int i = 0; i < 5; i++) pasPredeclare(p, SYM_TYPE, stats[i], p->types->voidType)->s.number = 1 + i; /* made when they are named */
}

static void predeclareTypes(PasParser *p) {
    TypeTable *t = p->types;
    p->pchar = typePointer(t, t->character);
    p->currency = typeCopy(t, t->real);
    p->comp = typeCopy(t, t->real);
    p->currency->plain = p->comp->plain = t->real;
    const struct {
        const char *text;
        Type *type;
    } list[] = {{"shortint", t->int8},      {"int8", t->int8},
                {"smallint", t->int16},     {"int16", t->int16},
                {"int32", t->int32},        {"int64", t->int64},
                {"nativeint", t->int64},    {"ptrint", t->int64},
                {"sizeint", t->int64},      {"byte", t->uint8},
                {"uint8", t->uint8},        {"word", t->uint16},
                {"uint16", t->uint16},      {"cardinal", t->uint32},
                {"longword", t->uint32},    {"uint32", t->uint32},
                {"qword", t->uint64},       {"uint64", t->uint64},
                {"nativeuint", t->uint64},  {"ptruint", t->uint64},
                {"single", t->single},      {"real", t->real},
                {"double", t->real},        {"extended", t->real},
                {"boolean", t->boolean},    {"char", t->character},
                {"ansichar", t->character}, {"pointer", t->pointer},
                {"text", t->text},          {"textfile", t->text},
                {"ansistring", t->string},  {"shortstring", typeShortString(t, 255)},
                {"pchar", p->pchar},        {"pansichar", p->pchar},
                {"bytebool", t->boolean},   {"wordbool", t->boolean},
                {"longbool", t->boolean},   {"currency", p->currency},  {"comp", p->comp}};
    for (size_t i = 0; i < sizeof list / sizeof list[0]; i++)
        pasPredeclare(p, SYM_TYPE, list[i].text, list[i].type);
    p->mstream = typeCopy(t, t->pointer);
    p->mstream->plain = t->pointer;
    pasPredeclare(p, SYM_TYPE, "mstream", p->mstream);
    p->symInteger = pasPredeclare(p, SYM_TYPE, "integer", p->integer);
    p->symLongInt = pasPredeclare(p, SYM_TYPE, "longint", p->longInt);
    p->symString = pasPredeclare(p, SYM_TYPE, "string", t->string);
    makeThreadType(p);
    if (p->mode->isIso) return;
    predeclareHandles(p);
    predeclarePointers(p);
    pasDeclareVarRec(p);
}

/* Everything that stands in the scope around the program (pascal.md 4.6). */
void pasDeclarePredefined(PasParser *p) {
    TypeTable *t = p->types;
    predeclareTypes(p);
    predeclareInt(p, "false", t->boolean, 0);
    predeclareInt(p, "true", t->boolean, 1);
    p->symMaxInt =
        predeclareInt(p, "maxint", t->int64, p->mode->integerBytes == 2 ? INT16_MAX : INT32_MAX);
    predeclareInt(p, "maxlongint", t->int64, INT32_MAX);
    predeclareInt(p, "maxint64", t->int64, INT64_MAX);
    PasSymbol *pi = pasPredeclare(p, SYM_CONST, "pi", t->real);
    pi->s.value = nodeNew(p->arena, EX_REAL, 0, t->real);
    pi->s.value->f = 3.14159265358979323846;
    static const struct {
        const char *text;
        uint8_t number;
    } files[] = {{"input", 0}, {"output", 1}, {"stderr", 2}, {"erroutput", 2}};
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++) {
        PasSymbol *s = pasPredeclare(p, SYM_VAR, files[i].text, t->text);
        s->stdFile = (files[i].number + 1u) & 7u;
        if (i == 0) p->symInput = s;
        if (i == 1) p->symOutput = s;
    }
    if (!p->mode->isIso) (void)pasPredeclare(p, SYM_UNIT, "system", t->voidType); /* names this scope */
    pasDeclareBuiltins(p);
    pasDeclareException(p);
    p->errorSymbol = pasSymbolNew(p, SYM_VAR, p->symInput->s.name, t->error, 0);
    p->errorSymbol->isError = true;
    p->openType = ARENA_NEW(p->arena, Type);
    p->openType->kind = TYPE_VOID;
    p->openType->isOpen = true;
}
