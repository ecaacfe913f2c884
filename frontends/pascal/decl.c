/* decl.c: constant, type and variable declaration parts (pascal.md 3, 4; ISO 7185 6.2 to 6.5). */
#include "frontends/pascal/parser.h"

#include <string.h>

PasPlace pasPlaceSave(const PasParser *p) {
    return (PasPlace){p->lex, p->tok, p->peek, p->prevEnd, p->hasPeek, p->isPanic, p->isSkipping};
}

void pasPlaceRestore(PasParser *p, const PasPlace *place) {
    if (p->isAborted) return; /* the end of the file stays where it is */
    p->lex = place->lex;
    p->tok = place->tok;
    p->peek = place->peek;
    p->prevEnd = place->prevEnd;
    p->hasPeek = place->hasPeek;
    p->isPanic = place->isPanic;
    p->isSkipping = place->isSkipping;
}

/* class function, class procedure, class operator: of a record. */
static bool atClassRoutine(PasParser *p) {
    if (p->tok.kind != TK_IDENT || p->tok.name != p->nameClass || p->mode->isIso) return false;
    const PasToken *next = pasPeek(p);
    return next->kind == TK_FUNCTION || next->kind == TK_PROCEDURE || (next->kind == TK_IDENT && next->name == p->nameOperator);
}

static void classRoutine(PasParser *p) {
    pasNext(p);
    if (p->tok.kind == TK_IDENT) pasOperatorDeclaration(p);
    else pasRoutineDeclaration(p);
}

/* resourcestring: constants that are strings. */
static bool isResourcePart(PasParser *p) {
    return p->tok.name == p->nameResource && !p->mode->isIso && pasPeek(p)->kind == TK_IDENT;
}

/* threadvar: global variables. Tasks share them here. */
static bool isThreadVarPart(PasParser *p) {
    return p->tok.name == p->nameThreadVar && !p->mode->isIso && pasPeek(p)->kind == TK_IDENT;
}

static bool atProperty(PasParser *p) { return p->tok.name == p->nameProperty && !p->mode->isIso && pasPeek(p)->kind == TK_IDENT; }

/* At a name that no definition follows: the `begin` before a statement is missing; or nothing is read any more, since the next token was one error too many. */
static bool atStatement(PasParser *p, bool isVariable) {
    unsigned next = pasPeek(p)->kind;
    return p->isAborted || (next == TK_ASSIGN && isVariable) || next == TK_LPAREN || next == TK_LBRACKET || next == TK_DOT || next == TK_CARET;
}

/* A definition starts here: a name, and not a word that begins another part. */
static bool startsDefinition(PasParser *p) {
    if (p->tok.kind == TK_IDENT) return !isResourcePart(p) && !isThreadVarPart(p) && !pasAtOperator(p) && !atClassRoutine(p) && !pasAtConstructor(p) && !atProperty(p);
    if (p->tok.kind != TK_LABEL || p->mode->isIso) return false;
    unsigned next = pasPeek(p)->kind;
    return next == TK_COLON || next == TK_EQ || next == TK_COMMA;
}

/* ---- constants
 * -----------------------------------------------------------------------------------------------------------------
 */

static void constantValue(PasParser *p, PasSymbol *sym) {
    Node *x = pasConstant(p);
    sym->s.value = pasIsError(x) ? NULL : x;
    sym->s.type = x->type;
}

/* Finds `name =` further on in this constant part. */
static bool seekConstant(PasParser *p, const Name *name) {
    unsigned before = TK_SEMICOLON;
    uint32_t depth = 0;
    for (;;) {
        switch (p->tok.kind) {
        case TK_EOF:
        case TK_TYPE:
        case TK_VAR:
        case TK_PROCEDURE:
        case TK_FUNCTION:
        case TK_BEGIN:
        case TK_LABEL: return false;
        case TK_LPAREN: depth++; break;
        case TK_RPAREN: depth -= depth > 0; break;
        default: break;
        }
        bool isStart = depth == 0 && (before == TK_SEMICOLON || before == TK_CONST);
        bool isName = isStart && p->tok.kind == TK_IDENT && p->tok.name == name;
        before = p->tok.kind;
        pasNext(p);
        if (isName && p->tok.kind == TK_EQ) return true;
    }
}

PasSymbol *pasLateConstant(PasParser *p, Name *name) {
    PasPlace place = pasPlaceSave(p);
    PasSymbol *sym = NULL;
    if (!pasEnter(p)) return NULL;
    p->isSkipping = true;
    bool isFound = seekConstant(p, name);
    p->isSkipping = place.isSkipping;
    if (isFound) {
        Pos pos = p->prevEnd - name->length;
        sym = pasSymbolNew(p, SYM_CONST, name, p->types->error, pos);
        sym->isOpenConst = true;
        sym->isEarly = true;
        (void)pasDeclare(p, sym, name->length);
        pasNext(p);
        constantValue(p, sym);
        sym->isOpenConst = false;
    }
    pasPlaceRestore(p, &place);
    pasLeave(p);
    return sym;
}

/* name = value */
static void constant(PasParser *p, Name *name, Pos pos, uint32_t length) {
    PasSymbol *early = (PasSymbol *)name->symbol;
    pasNext(p);
    if (early != NULL && early->isEarly && early->s.kind == SYM_CONST && pasIsLocal(p, early)) {
        early->isEarly = false;
        PasSymbol again = *early;
        p->isSkipping = true; /* its messages were given at the first use */
        constantValue(p, &again);
        p->isSkipping = false;
        return;
    }
    PasSymbol *sym = pasSymbolNew(p, SYM_CONST, name, p->types->error, pos);
    sym->s.owner = p->routine->level == 0 ? NULL : p->routine;
    sym->s.isGlobal = p->routine->level == 0;
    constantValue(p, sym);
    (void)pasDeclare(p, sym, length);
}

/* name: type = value */
static void typedConstant(PasParser *p, Name *name, Pos pos, uint32_t length) {
    pasNext(p);
    Type *t = pasType(p);
    PasSymbol *sym = pasStatic(p, name, t, pos);
    sym->s.isReadOnly = !p->lex.switches.writable;
    sym->s.isUsedInRoutine = p->routine->level > 0;
    (void)pasDeclare(p, sym, length);
    if (p->isPanic || !pasExpect(p, TK_EQ)) return;
    Node *v = pasInitialValue(p, t);
    if (!pasIsError(v)) sym->s.value = v;
}

/* Behind the name of a constant. */
void pasConstantDefinition(PasParser *p, Name *name, Pos pos, uint32_t length) {
    bool isAssign = p->tok.kind == TK_ASSIGN; /* its value is known all the same */
    if (isAssign) {
        pasExpected(p, "'='");
        p->isPanic = false;
    }
    if (p->tok.kind == TK_EQ || isAssign)
        constant(p, name, pos, length);
    else if (p->tok.kind == TK_COLON && !p->mode->isIso)
        typedConstant(p, name, pos, length);
    else
        pasExpected(p, "'='");
}

static void constPart(PasParser *p) {
    pasNext(p);
    if (!startsDefinition(p)) {
        pasExpected(p, "identifier");
        pasSkipDeclaration(p);
    }
    p->inConstPart = !p->mode->isIso;
    while (startsDefinition(p) && !atStatement(p, false)) {
        Pos pos;
        uint32_t length;
        Name *name = pasExpectName(p, &pos, &length);
        pasConstantDefinition(p, name, pos, length);
        if (p->isPanic || !pasExpect(p, TK_SEMICOLON)) pasSkipDeclaration(p);
    }
    p->inConstPart = false;
}

/* ---- types
 * ---------------------------------------------------------------------------------------------------------------------
 */

static bool hasIdentity(const PasParser *p, const Type *t) {
    switch (t->kind) {
    case TYPE_RECORD:
    case TYPE_ENUM:
    case TYPE_ARRAY:
    case TYPE_SUBRANGE:
    case TYPE_ROUTINE: return true;
    case TYPE_SET:
    case TYPE_FILE:
    case TYPE_POINTER: return p->mode->isIso && t != p->types->text && t != p->types->pointer;
    default: return false;
    }
}

/* The denoter of the type sym. */
void pasNamedType(PasParser *p, PasSymbol *sym) {
    p->typeName = sym->s.name;
    struct PasMethod *outer = p->methods;
    p->methods = NULL;
    Type *t = pasType(p);
    p->typeName = NULL;
    if (t->name == NULL && hasIdentity(p, t)) t->name = sym->s.name;
    if (t->name == sym->s.name && t->unit == NULL) t->pos = sym->s.pos;
    sym->s.type = t;
    pasDeclareMethods(p, t);
    p->methods = outer;
}

/* Behind the first name: `generic T<...>`, `generic function`, T<...>. Nothing behind it can be understood. */
static bool refuseGeneric(PasParser *p, const Name *name, Pos pos, uint32_t length) {
    bool isWord = strcmp(name->text, "generic") == 0 && (p->tok.kind == TK_IDENT || p->tok.kind == TK_FUNCTION || p->tok.kind == TK_PROCEDURE);
    if (!isWord && p->tok.kind != TK_LT) return false;
    pasError(p, pos, length, DIAG_NOT_ALLOWED, "generic types and routines (not available yet)");
    pasAbort(p);
    return true;
}

static bool atGeneric(PasParser *p) {
    if (strcmp(p->tok.name->text, "generic") != 0 || p->mode->isIso) return false;
    return pasPeek(p)->kind == TK_FUNCTION || pasPeek(p)->kind == TK_PROCEDURE;
}

static void typePart(PasParser *p) {
    pasNext(p);
    if (!startsDefinition(p)) {
        pasExpected(p, "identifier");
        pasSkipDeclaration(p);
    }
    p->inTypePart = true;
    while (startsDefinition(p) && !atStatement(p, false)) {
        Pos pos;
        uint32_t length;
        Name *name = pasExpectName(p, &pos, &length);
        if (UNLIKELY(p->tok.kind != TK_EQ) && refuseGeneric(p, name, pos, length)) return;
        PasSymbol *sym = pasSymbolNew(p, SYM_TYPE, name, p->openType, pos);
        sym->s.isGlobal = p->routine->level == 0;
        (void)pasDeclare(p, sym, length);
        if (pasExpect(p, TK_EQ)) {
            pasNamedType(p, sym);
        } else {
            sym->s.type = p->types->error;
        }
        if (p->isPanic || !pasExpect(p, TK_SEMICOLON)) pasSkipDeclaration(p);
    }
    p->inTypePart = false;
    pasResolveForwards(p);
}

/* ---- variables
 * -----------------------------------------------------------------------------------------------------------------
 */

typedef struct VarName {
    Name *name;
    Pos pos;
    uint32_t length;
} VarName;

static VarName *nameList(PasParser *p, VarName *few, uint32_t capacity, uint32_t *count) {
    VarName *names = few;
    *count = 0;
    do {
        if (*count == capacity) {
            VarName *grown = ARENA_ARRAY(p->arena, VarName, capacity * 2);
            memcpy(grown, names, sizeof *names * *count);
            names = grown;
            capacity *= 2;
        }
        VarName *v = &names[*count];
        v->name = pasExpectName(p, &v->pos, &v->length);
        if (v->name == NULL) break;
        ++*count;
    } while (pasAccept(p, TK_COMMA));
    return names;
}

/* a, b: type [= value] */
static void variables(PasParser *p) {
    VarName few[16];
    uint32_t count;
    VarName *names = nameList(p, few, 16, &count);
    Type *t = p->types->error;
    if (!p->isPanic && pasExpect(p, TK_COLON)) t = pasType(p);
    Node *value = NULL;
    if (p->tok.kind == TK_EQ && !p->mode->isIso && !p->isPanic) {
        pasNext(p);
        value = pasInitialValue(p, t);
        if (pasIsError(value)) value = NULL;
    }
    bool isAbsolute = count == 1 && p->tok.kind == TK_IDENT && p->tok.name == p->nameAbsolute && !p->mode->isIso && !p->isPanic;
    for (uint32_t i = 0; i < count; i++) {
        PasSymbol *sym = pasVariable(p, names[i].name, t, names[i].pos);
        if (isAbsolute) pasAbsolute(p, sym);
        sym->s.value = value;
        sym->s.isAssigned = value != NULL;
        (void)pasDeclare(p, sym, names[i].length);
    }
}

static void varPart(PasParser *p) {
    pasNext(p);
    if (!startsDefinition(p)) {
        pasExpected(p, "identifier");
        pasSkipDeclaration(p);
    }
    while (startsDefinition(p) && !atStatement(p, true)) {
        variables(p);
        if (p->isPanic || !pasExpect(p, TK_SEMICOLON)) pasSkipDeclaration(p);
    }
}

/* ---- all parts
 * -----------------------------------------------------------------------------------------------------------------
 */

/* ISO 6.2.1: label, constant, type, variable, routine parts, each at most once and in this order.
 */
static void checkOrder(PasParser *p, uint32_t *last) {
    uint32_t rank = p->tok.kind == TK_LABEL   ? 1
                    : p->tok.kind == TK_CONST ? 2
                    : p->tok.kind == TK_TYPE  ? 3
                    : p->tok.kind == TK_VAR   ? 4
                                              : 5;
    if (p->mode->isIso && rank <= *last && rank < 5) {
        pasExpected(p, "'begin' or a later declaration part");
        p->isPanic = false;
    }
    if (rank > *last) *last = rank;
}

void pasDeclarations(PasParser *p) {
    uint32_t last = 0;
    p->isModeFixed = true;
    for (;;) {
        switch (p->tok.kind) {
        case TK_LABEL:
        case TK_CONST:
        case TK_TYPE:
        case TK_VAR:
        case TK_PROCEDURE:
        case TK_FUNCTION: checkOrder(p, &last); break;
        default: break;
        }
        switch (p->tok.kind) {
        case TK_LABEL: pasLabelSection(p); break;
        case TK_CONST: constPart(p); break;
        case TK_TYPE: typePart(p); break;
        case TK_VAR: varPart(p); break;
        case TK_PROCEDURE:
        case TK_FUNCTION: pasRoutineDeclaration(p); break;
        case TK_EOF: return;
        case TK_IDENT:
            if (atClassRoutine(p)) classRoutine(p);
            else if (pasAtConstructor(p)) pasRoutineDeclaration(p);
            else if (atProperty(p)) pasGlobalProperty(p);
            else if (pasAtOperator(p)) pasOperatorDeclaration(p);
            else if (isResourcePart(p)) constPart(p);
            else if (isThreadVarPart(p)) varPart(p);
            else if (atGeneric(p)) {
                Name *word = p->tok.name;
                Pos pos = p->tok.pos;
                pasNext(p);
                (void)refuseGeneric(p, word, pos, word->length);
            } else return;
            break;
        case TK_SEMICOLON:
            if (!p->isPanic) return;
            pasNext(p);
            p->isPanic = false;
            break;
        default: return;
        }
    }
}
