/* decl.c: declarations: specifiers, declarators, structs, enumerations, local variables (clike.md 3, 8).
 *
 * A declarator is read inside out with the token array: the part in parentheses is skipped, what follows it is applied to the type, and then the
 * part in parentheses is read with that. */
#include "frontends/core/foreign.h"
#include "frontends/clike/parser.h"

#include <assert.h>
#include <string.h>

/* ---- what starts a type ---- */

/* typeof, where the program declares no such name. */
static bool isTypeof(const ClkParser *p, const ClkToken *t) {
    return t[1].kind == CT_LPAREN && (t->name == p->nameTypeof[0] || t->name == p->nameTypeof[1] || t->name == p->nameTypeof[2]);
}

bool clkStartsType(const ClkParser *p, const ClkToken *t) {
    (void)p;
    switch (t->kind) {
    case CT_VOID: case CT_KW_CHAR: case CT_SHORT: case CT_KW_INT: case CT_LONG: case CT_FLOAT: case CT_DOUBLE: case CT_SIGNED: case CT_UNSIGNED:
    case CT_BOOL: case CT_C_BOOL: case CT_STRUCT: case CT_UNION: case CT_ENUM: case CT_CONST: case CT_VOLATILE:
        return true;
    case CT_IDENT: return t->name->symbol != NULL ? t->name->symbol->kind == SYM_TYPE : clkStartsGeneric(p, t) || isTypeof(p, t);
    default: return false;
    }
}

bool clkStartsDeclaration(const ClkParser *p) {
    switch (p->tok->kind) {
    case CT_TYPEDEF: case CT_STATIC: case CT_EXTERN: case CT_INLINE: case CT_REGISTER: case CT_AUTO: case CT_NORETURN: case CT_ALIGNAS: return true;
    case CT_IDENT: {
        if (!clkStartsType(p, p->tok)) return false;
        if (p->tok->name->symbol == NULL) return isTypeof(p, p->tok) || clkGenericEnd(p->tok)->kind != CT_LPAREN;
        uint8_t next = clkPeek(p)->kind; /* T(x) is a cast, a label or a call of something else is none of ours */
        return next == CT_IDENT || next == CT_STAR || next == CT_CONST || (next == CT_LPAREN && p->tok[2].kind == CT_STAR) || next == CT_SEMICOLON;
    }
    default: return clkStartsType(p, p->tok) && (clkPeek(p)->kind != CT_LPAREN || p->tok[2].kind == CT_STAR);
    }
}

/* ---- enumerations ---- */

static void enumerators(ClkParser *p) {
    int64_t value = 0;
    do {
        Pos pos;
        uint32_t length;
        if (clkIs(p, CT_RBRACE)) break;
        Name *name = clkExpectName(p, &pos, &length);
        if (name == NULL) break;
        if (clkAccept(p, CT_ASSIGN)) (void)clkConstInt(p, &value);
        ClkSymbol *s = clkSymbolNew(p, SYM_CONST, name, p->cInt, pos);
        s->s.value = nodeInt(p->arena, pos, p->cInt, value);
        value = (int64_t)((uint64_t)value + 1);
        (void)clkDeclare(p, s);
    } while (clkAccept(p, CT_COMMA));
    clkExpect(p, CT_RBRACE);
}

/* enum [tag] [{ ... }]: a synonym of int. */
static Type *enumSpecifier(ClkParser *p) {
    clkNext(p);
    if (clkIs(p, CT_IDENT)) clkNext(p);
    else if (!clkIs(p, CT_LBRACE)) (void)clkExpected(p, "'{'");
    if (clkAccept(p, CT_LBRACE)) enumerators(p);
    return p->cInt;
}

bool clkStaticAssert(ClkParser *p) {
    const ClkToken *t = p->tok;
    const char *text = "";
    int64_t value = 1;
    if (!clkIs(p, CT_IDENT) || t->name != p->nameStaticAssert || t->name->symbol != NULL) return false;
    clkNext(p);
    bool ok = clkExpect(p, CT_LPAREN) && clkConstInt(p, &value);
    if (ok && clkAccept(p, CT_COMMA)) {
        if (clkIs(p, CT_STRING)) text = clkTokenString(p->tok)->bytes;
        while (clkIs(p, CT_STRING)) clkNext(p);
    }
    if (value == 0) clkError(p, t->pos, t->length, DIAG_STATIC_ASSERT, text);
    if (!ok || !clkExpect(p, CT_RPAREN) || !clkExpect(p, CT_SEMICOLON)) clkSkipStatement(p);
    return true;
}

/* ---- structs ---- */

/* T name[] as the last member is an array of its own, which malloc makes. */
static Type *flexible(ClkParser *p, const Type *record, Type *type, bool isUnion) {
    bool isFlexible = type->kind == TYPE_ARRAY && type->isOpen && record->fields != NULL && !isUnion && clkIs(p, CT_SEMICOLON) && clkPeek(p)->kind == CT_RBRACE;
    return isFlexible ? typeDynArray(p->types, type->elem) : type;
}

static void addField(ClkParser *p, Type *record, Name *name, Type *type, Pos pos, uint32_t length, bool isUnion) {
    Type *declared = type;
    type = flexible(p, record, type, isUnion);
    if (type != declared) {
        (void)typeRecordAdd(p->types, record, name, type, 0);
        return;
    }
    if (type->kind == TYPE_VOID || (type->kind == TYPE_RECORD && type->isOpen) || (type->kind == TYPE_ARRAY && type->isOpen) || type->kind == TYPE_DYNARRAY) {
        char text[120];
        clkError(p, pos, length, DIAG_BAD_TYPE, "field", clkTypeText(p, type, text, sizeof text));
        return;
    }
    uint32_t arm = 0;
    if (isUnion) {
        VariantArm *a = ARENA_NEW(p->arena, VariantArm), **link = &record->arms;
        arm = a->number = record->fieldCount + 1;
        a->tagType = p->types->int64;
        while (*link != NULL) link = &(*link)->next;
        *link = a;
    }
    Field *f = typeRecordAdd(p->types, record, name, type, arm);
    if (f == NULL) clkError(p, pos, length, DIAG_DUPLICATE_C, name->spelling);
    else f->pos = pos;
}

static Name *hiddenName(ClkParser *p, const Type *record) {
    char text[24] = "$";
    uint32_t n = 1;
    for (uint32_t v = record->fieldCount; v > 0 || n == 1; v /= 10) text[n++] = (char)('0' + v % 10);
    return nameIntern(&p->c->names, text, n);
}

/* A struct or union without declarator: its members belong to the outer one. */
static void anonymousField(ClkParser *p, Type *record, const ClkSpec *spec, bool isUnion) {
    if (spec->type->kind != TYPE_RECORD) return;
    addField(p, record, hiddenName(p, record), spec->type, spec->pos, 1, isUnion);
}

/* `: width` behind a member: its type with that width. Reports. */
static Type *bitField(ClkParser *p, Type *t, bool isNamed, Pos pos, uint32_t length) {
    int64_t width = 0;
    uint64_t most = t->kind == TYPE_BOOL ? 1 : clkSizeof(p, t) * 8;
    clkNext(p); /* : */
    Pos widthPos = p->tok->pos;
    if (!clkConstInt(p, &width) || clkIsError(t)) return p->types->error;
    if (t->kind != TYPE_INT && t->kind != TYPE_BOOL && t->kind != TYPE_CHAR) {
        char text[120];
        clkError(p, pos, length, DIAG_BAD_TYPE, "bit-field", clkTypeText(p, t, text, sizeof text));
        return p->types->error;
    }
    if (width < 0 || (uint64_t)width > most || (width == 0 && isNamed)) {
        clkError(p, widthPos, clkSpan(p, widthPos), DIAG_NOT_ALLOWED, width == 0 ? "a named bit-field without bits" : "a bit-field wider than its type");
        return p->types->error;
    }
    Type *plain = t->kind == TYPE_BOOL ? t : p->types->int64, *bits = typeCopy(p->types, plain);
    bits->plain = plain;
    bits->isSigned = t->kind == TYPE_INT && t->isSigned;
    bits->bits = width == 0 ? CLK_BITS_BORDER : (uint8_t)width;
    bits->foreignSize = (uint8_t)clkSizeof(p, t);
    bits->moduleType = bits->moduleBox = 0;
    return bits;
}

/* Bits without a name only move what follows. */
static void unnamedBits(ClkParser *p, Type *record, const ClkDecl *d) {
    if (d->type->kind == TYPE_INT && d->type->bits != 0) addField(p, record, hiddenName(p, record), d->type, d->pos, d->length, false);
}

static void fieldDeclaration(ClkParser *p, Type *record, bool isUnion) {
    ClkSpec spec;
    if (clkStaticAssert(p)) return;
    if (!clkSpecifiers(p, &spec)) {
        clkSkipStatement(p);
        return;
    }
    if (clkAccept(p, CT_SEMICOLON)) {
        anonymousField(p, record, &spec, isUnion);
        return;
    }
    do {
        ClkDecl d = {.pos = p->tok->pos, .length = 1, .type = spec.type};
        if (!clkIs(p, CT_COLON)) clkDeclarator(p, &spec, &d, false);
        if (p->isPanic) break;
        if (clkIs(p, CT_COLON)) d.type = bitField(p, d.type, d.name != NULL, d.pos, d.length);
        if (d.name == NULL) unnamedBits(p, record, &d);
        else if (d.isFunction) clkError(p, d.pos, d.length, DIAG_BAD_TYPE, "field", "function");
        else addField(p, record, d.name, d.type, d.pos, d.length, isUnion);
    } while (!p->isPanic && clkAccept(p, CT_COMMA));
    if (p->isPanic || !clkExpect(p, CT_SEMICOLON)) clkSkipStatement(p);
}

static bool isBeingDefined(const ClkParser *p, const Type *t) {
    const ClkOpenRecord *open = p->openRecords;
    while (open != NULL && open->type != t) open = open->outer;
    return open != NULL;
}

/* In a union of a float and another number, programs look at the bits: float and int members have C's 32 bits there, not 64. */
static void narrowUnion(ClkParser *p, Type *t, bool hasBits) {
    bool hasFloat = hasBits, hasOther = hasBits;
    for (const Field *f = t->fields; f != NULL; f = f->next) {
        hasFloat = hasFloat || f->type == p->cFloat;
        hasOther = hasOther || (f->type->kind == TYPE_INT && clkSizeof(p, f->type) <= 4) || f->type->kind == TYPE_RECORD || clkIsCharArray(f->type);
    }
    for (Field *f = t->fields; hasFloat && hasOther && f != NULL; f = f->next) {
        if (f->type == p->cFloat) f->type = p->types->single;
        else if (f->type == p->cInt) f->type = p->types->int32;
    }
}

static void structBody(ClkParser *p, Type *t, bool isUnion, Pos pos) {
    ClkOpenRecord open = {p->openRecords, t};
    p->openRecords = &open;
    clkNext(p); /* { */
    while (!clkIs(p, CT_RBRACE) && !clkIs(p, CT_EOF) && !p->diag->isFull) {
        const ClkToken *before = p->tok;
        fieldDeclaration(p, t, isUnion);
        if (p->tok == before) clkNext(p); /* a statement, where recovery stops */
    }
    p->openRecords = open.outer;
    if (t->fieldCount == 0) addField(p, t, nameOf(&p->c->names, "$"), p->types->character, pos, 1, false);
    if (isUnion) {
        Type *carrier = clkCarrierType(p, t, pos);
        if (carrier != NULL) addField(p, t, clkCarrierName(p), carrier, pos, 1, true);
        narrowUnion(p, t, carrier != NULL);
    }
    if (!typeRecordFinish(p->types, t)) clkError(p, pos, 1, DIAG_TOO_BIG, "struct");
    t->isOpen = false;
    ClkNoted *record = ARENA_NEW(p->arena, ClkNoted);
    *record = (ClkNoted){p->records, t};
    p->records = record;
    clkExpect(p, CT_RBRACE);
}

static Type *structSpecifier(ClkParser *p) {
    bool isUnion = clkIs(p, CT_UNION);
    Pos pos = p->tok->pos, namePos = pos;
    uint32_t length = p->tok->length;
    clkNext(p);
    Name *name = clkIs(p, CT_IDENT) ? clkExpectName(p, &namePos, &length) : NULL;
    if (name == NULL && !clkIs(p, CT_LBRACE)) {
        (void)clkExpected(p, "'{'");
        return p->types->error;
    }
    Type *t;
    if (name != NULL) {
        t = clkTag(p, name, namePos, isUnion)->s.type;
        if (clkIs(p, CT_LBRACE) && (!t->isOpen || isBeingDefined(p, t))) {
            clkError(p, namePos, length, DIAG_TAG_TWICE, isUnion ? "union" : "struct", name->spelling);
            clkSkipBraces(p);
            return t;
        }
    } else {
        t = typeRecord(p->types);
        t->name = nameOf(&p->c->names, isUnion ? "union" : "struct");
        t->isOpen = true;
    }
    if (clkIs(p, CT_LBRACE)) {
        if (!clkEnter(p)) return p->types->error;
        structBody(p, t, isUnion, namePos);
        clkLeave(p);
    }
    return t;
}

/* typeof(type) or typeof(expression) */
static Type *typeofSpecifier(ClkParser *p) {
    Type *t;
    clkNext(p);
    clkNext(p);
    if (clkStartsType(p, p->tok)) {
        t = clkTypeName(p);
    } else {
        Node *x = clkExpr(p);
        t = x->kind == EX_STR ? p->charPointer : x->type;
    }
    if (!p->isPanic) clkExpect(p, CT_RPAREN);
    return t;
}

/* ---- specifiers ---- */

typedef struct Words {
    bool isSigned, isUnsigned, isShort, hasChar, hasInt, hasDouble, hasFloat;
    uint32_t longs;
    Type *other;
    bool isFunction;
    uint32_t count;
} Words;

static bool typeWord(ClkParser *p, Words *w) {
    switch (p->tok->kind) {
    case CT_SIGNED: w->isSigned = true; break;
    case CT_UNSIGNED: w->isUnsigned = true; break;
    case CT_SHORT: w->isShort = true; break;
    case CT_LONG: w->longs++; break;
    case CT_KW_CHAR: w->hasChar = true; break;
    case CT_KW_INT: w->hasInt = true; break;
    case CT_FLOAT: w->hasFloat = true; break;
    case CT_DOUBLE: w->hasDouble = true; break;
    case CT_VOID: w->other = p->types->voidType; break;
    case CT_BOOL: case CT_C_BOOL: w->other = p->types->boolean; break;
    case CT_STRUCT: case CT_UNION: w->other = structSpecifier(p); w->count++; return true;
    case CT_ENUM: w->other = enumSpecifier(p); w->count++; return true;
    case CT_IDENT:
        if (w->count > 0 || !clkStartsType(p, p->tok)) return false;
        if (p->tok->name->symbol == NULL) {
            w->other = isTypeof(p, p->tok) ? typeofSpecifier(p) : clkGenericType(p);
            w->count++;
            return true;
        }
        w->other = p->tok->name->symbol->type;
        w->isFunction = ((ClkSymbol *)p->tok->name->symbol)->isFunctionType;
        break;
    default: return false;
    }
    w->count++;
    clkNext(p);
    return true;
}

static Type *wordsType(ClkParser *p, const Words *w) {
    TypeTable *t = p->types;
    if (w->other != NULL) return w->count == 1 ? w->other : NULL;
    if (w->hasFloat) return w->count == 1 ? p->cFloat : NULL;
    if (w->hasDouble) return w->count == 1 ? t->real : w->count == 2 && w->longs == 1 ? p->cLongDouble : NULL;
    if (w->isSigned && w->isUnsigned) return NULL;
    if (w->hasChar) {
        if (w->longs > 0 || w->isShort || w->hasInt) return NULL;
        return w->isUnsigned ? t->uint8 : w->isSigned ? t->int8 : t->character;
    }
    if (w->isShort) return w->longs > 0 ? NULL : w->isUnsigned ? t->uint16 : t->int16;
    if (w->longs > 2) return NULL;
    if (w->longs > 0) return w->isUnsigned ? t->uint64 : t->int64;
    return w->isUnsigned ? t->uint32 : p->cInt;
}

/* _Alignas(T or number), at its last token: all memory is aligned for any type; members would lie elsewhere. */
static void alignmentWord(ClkParser *p) {
    Pos pos = p->tok->pos;
    int64_t align = 0;
    if (p->openRecords != NULL) clkError(p, pos, p->tok->length, DIAG_NOT_ALLOWED, "'_Alignas' for a member");
    clkNext(p);
    if (!clkExpect(p, CT_LPAREN)) return;
    if (clkStartsType(p, p->tok)) align = clkAlignof(p, clkTypeName(p));
    else (void)clkConstInt(p, &align);
    if (align < 0 || (align & (align - 1)) != 0) clkError(p, pos, clkSpan(p, pos), DIAG_NOT_ALLOWED, "an alignment that is no power of 2");
    if (align > 16) clkWarning(p, pos, clkSpan(p, pos), "alignments above 16 have no effect");
    if (!p->isPanic && !clkIs(p, CT_RPAREN)) (void)clkExpect(p, CT_RPAREN);
}

/* Storage classes and qualifiers, which say nothing about the type. */
static bool storageWord(ClkParser *p, ClkSpec *spec) {
    switch (p->tok->kind) {
    case CT_CONST: spec->isConst = true; break;
    case CT_ALIGNAS: alignmentWord(p); break;
    case CT_TYPEDEF: spec->isTypedef = true; break;
    case CT_STATIC: spec->isStatic = true; break;
    case CT_EXTERN:
        spec->isExtern = true;
        if (clkPeek(p)->kind != CT_STRING) break;
        clkNext(p);
        spec->library = strcmp(clkTokenString(p->tok)->bytes, "C") == 0 ? "" : clkTokenString(p->tok)->bytes;
        break;
    case CT_INLINE: case CT_REGISTER: case CT_AUTO: case CT_VOLATILE: case CT_RESTRICT: case CT_NORETURN: break;
    default: return false;
    }
    clkNext(p);
    return true;
}

/* The token behind the parentheses that open at t. */
static const ClkToken *behindParens(const ClkToken *t) {
    uint32_t depth = 0;
    assert(t->kind == CT_LPAREN);
    for (; t->kind != CT_EOF; t++) {
        if (t->kind == CT_LPAREN) depth++;
        else if (t->kind == CT_RPAREN && --depth == 0) return t + 1;
    }
    return t;
}

/* Does a function's body follow, or declarations of its parameters? */
static bool isDefinitionNext(const ClkParser *p, const ClkToken *t) {
    return t->kind == CT_LBRACE || t->kind == CT_REGISTER || (clkStartsType(p, t) && t[-1].kind == CT_RPAREN);
}

/* No type where the C of old meant int: main() { ... }; static n; register i. `start`: of the declaration. */
static bool isImpliedInt(const ClkParser *p, Pos start) {
    const ClkToken *name = p->tok;
    if (name->kind != CT_IDENT) return false;
    if (name->pos != start) return name[1].kind == CT_SEMICOLON || name[1].kind == CT_ASSIGN || name[1].kind == CT_COMMA || name[1].kind == CT_LBRACKET ||
                                   (name[1].kind == CT_LPAREN && isDefinitionNext(p, behindParens(name + 1)));
    return p->fn == NULL && name[1].kind == CT_LPAREN && isDefinitionNext(p, behindParens(name + 1));
}

bool clkSpecifiers(ClkParser *p, ClkSpec *spec) {
    Words w = {0};
    *spec = (ClkSpec){.pos = p->tok->pos};
    while (!spec->isEnded && (storageWord(p, spec) || typeWord(p, &w))) {
        bool isBody = w.other != NULL && p->tok[-1].kind == CT_RBRACE; /* struct T { ... } without its semicolon, and the next declaration */
        spec->isEnded = isBody && (p->tok->flags & CLK_BOL) != 0 && clkStartsType(p, p->tok) && clkExpect(p, CT_SEMICOLON);
    }
    bool isImplied = w.count == 0 && !p->isPanic && isImpliedInt(p, spec->pos);
    spec->type = isImplied ? p->cInt : w.count == 0 ? NULL : wordsType(p, &w);
    spec->isFunction = w.isFunction;
    if (p->isPanic) return false;
    if (isImplied) clkWarning(p, spec->pos, clkSpan(p, spec->pos), "type missing: int");
    else if (w.count == 0) {
        char text[64];
        bool isUnknown = clkIs(p, CT_IDENT) && (clkPeek(p)->kind == CT_IDENT || clkPeek(p)->kind == CT_STAR);
        if (isUnknown) clkUnknownType(p, p->tok, clkTokenText(p, p->tok, text, sizeof text));
        else return clkExpected(p, "type");
        p->isPanic = true;
        return false;
    }
    if (spec->type == NULL) {
        clkError(p, spec->pos, clkSpan(p, spec->pos), DIAG_NOT_ALLOWED, "this combination of type words");
        spec->type = p->cInt;
    }
    return true;
}

/* ---- declarators ---- */

/* While a declarator is read: a function type that no pointer has been applied to yet is marked. */
typedef struct Building {
    Type *type;
    bool isFunction;
    bool isConst; /* what is built is const */
} Building;

static bool declarator(ClkParser *p, Building b, ClkDecl *out, bool isAbstract);

/* The parameter that a declarator stands for: arrays are pointers. */
static void asParameter(ClkParser *p, const ClkSpec *spec, const ClkDecl *d, Param *formal, ClkSymbol **symbol) {
    Type *t = d->type, *vla = t->kind == TYPE_DYNARRAY ? clkVlaType(p, t, d->lengths, spec->isConst) : clkVlaPointer(p, t, d->lengths);
    if (vla != NULL) t = vla;
    else if (t->kind == TYPE_ARRAY || t->kind == TYPE_DYNARRAY) t = clkPointerTo(p, t->elem, spec->isConst && t->elem->kind != TYPE_ARRAY);
    if (t->kind == TYPE_VOID || (t->kind == TYPE_RECORD && t->isOpen)) {
        char text[120];
        clkError(p, spec->pos, clkSpan(p, spec->pos), DIAG_BAD_TYPE, "parameter", clkTypeText(p, t, text, sizeof text));
        t = p->types->error;
    }
    *formal = (Param){.name = d->name, .type = t, .mode = t->kind == TYPE_FILE ? PARAM_VAR : PARAM_VALUE};
    *symbol = clkSymbolNew(p, SYM_PARAM, d->name, t, d->name != NULL ? d->pos : spec->pos);
    (*symbol)->s.mode = formal->mode;
    (*symbol)->isConst = d->isConst;
    if (d->name != NULL) (*symbol)->length = d->length;
}

/* One parameter. */
static void parameter(ClkParser *p, Param *formal, ClkSymbol **symbol) {
    ClkSpec spec;
    ClkDecl d = {0};
    if (!clkSpecifiers(p, &spec)) {
        spec.type = p->types->error;
        d.type = spec.type;
    } else {
        clkDeclarator(p, &spec, &d, true);
    }
    asParameter(p, &spec, &d, formal, symbol);
}

/* A list of parameters as it is being read. Not on the stack: lists may stand in lists as deep as declarators may. */
typedef struct ParamList {
    Param *formals;
    ClkSymbol **symbols;
    uint32_t count, capacity;
} ParamList;

static Type *routineOf(ClkParser *p, const ParamList *list, Type *result, ClkDecl *out) {
    out->params = list->count > 0 ? list->symbols : ARENA_ARRAY(p->arena, ClkSymbol *, 1);
    return typeRoutine(p->types, list->formals, list->count, result);
}

/* Makes room for another parameter; true after a message if there may be no more. */
static bool isFull(ClkParser *p, ParamList *list) {
    if (list->count == list->capacity) {
        ParamList old = *list;
        list->capacity = old.capacity == 0 ? 2 : old.capacity * 2;
        list->formals = ARENA_ARRAY(p->arena, Param, list->capacity);
        list->symbols = ARENA_ARRAY(p->arena, ClkSymbol *, list->capacity);
        for (uint32_t i = 0; i < old.count; i++) list->formals[i] = old.formals[i], list->symbols[i] = old.symbols[i];
    }
    if (list->count < CLK_MAX_PARAMS) return false;
    clkError(p, p->tok->pos, 1, DIAG_LIMIT, "more than 255 parameters");
    p->isPanic = true;
    return true;
}

/* ---- parameters in the style of the first C: f(a, b) int a; char *b; { ... } ---- */

static bool isOldStyle(const ClkParser *p) {
    const ClkToken *first = clkPeek(p);
    bool isName = first->kind == CT_IDENT && !clkStartsType(p, first) && (first[1].kind == CT_COMMA || first[1].kind == CT_RPAREN);
    return isName && p->fn == NULL && p->parameterDepth == 0 && isDefinitionNext(p, behindParens(p->tok));
}

/* int a, *b; behind the parentheses */
static void oldDeclaration(ClkParser *p, ParamList *list) {
    ClkSpec spec;
    if (!clkSpecifiers(p, &spec)) return;
    do {
        ClkDecl d;
        uint32_t i = 0;
        clkDeclarator(p, &spec, &d, false);
        if (p->isPanic || d.name == NULL) return;
        while (i < list->count && list->formals[i].name != d.name) i++;
        if (i == list->count) clkError(p, d.pos, d.length, DIAG_NOT_PARAMETER, d.name->spelling);
        else asParameter(p, &spec, &d, &list->formals[i], &list->symbols[i]);
    } while (clkAccept(p, CT_COMMA));
    clkExpect(p, CT_SEMICOLON);
}

static Type *oldParameters(ClkParser *p, Type *result, ClkDecl *out) {
    ParamList list = {.count = 0};
    const ClkSpec plain = {.type = p->cInt, .pos = p->tok->pos}; /* of those that no declaration names */
    clkNext(p);
    do {
        ClkDecl d = {.type = p->cInt};
        if (isFull(p, &list)) break;
        d.name = clkExpectName(p, &d.pos, &d.length);
        asParameter(p, &plain, &d, &list.formals[list.count], &list.symbols[list.count]);
        list.count++;
    } while (!p->isPanic && clkAccept(p, CT_COMMA));
    if (!p->isPanic) clkExpect(p, CT_RPAREN);
    p->parameterDepth++; /* array sizes may name parameters */
    while (!p->isPanic && !clkIs(p, CT_LBRACE) && !clkIs(p, CT_EOF)) oldDeclaration(p, &list);
    p->parameterDepth--;
    return routineOf(p, &list, result, out);
}

/* ( parameters ) of a function; returns the function's type. */
Type *clkParameters(ClkParser *p, Type *result, ClkDecl *out) {
    ParamList list = {.count = 0};
    ClkScope scope;
    if (isOldStyle(p)) return oldParameters(p, result, out);
    clkNext(p); /* ( */
    clkScopeOpen(p, &scope); /* array sizes may name earlier parameters */
    p->parameterDepth++;
    bool isVoid = clkIs(p, CT_VOID) && clkPeek(p)->kind == CT_RPAREN;
    if (isVoid) clkNext(p);
    while (!isVoid && !clkIs(p, CT_RPAREN) && !p->isPanic) {
        if (isFull(p, &list)) break;
        Param *formal = &list.formals[list.count];
        ClkSymbol **symbol = &list.symbols[list.count++];
        if (clkIs(p, CT_ELLIPSIS)) {
            out->hasEllipsis = true;
            clkRestParameter(p, formal, symbol);
            clkNext(p);
            break;
        }
        parameter(p, formal, symbol);
        Name *name = formal->name;
        bool isFirst = name != NULL && (name->symbol == NULL || ((ClkSymbol *)name->symbol)->scope != scope.serial); /* the body reports another one */
        if (isFirst) (void)clkDeclare(p, *symbol);
        if (!clkAccept(p, CT_COMMA)) break;
        if (clkIs(p, CT_RPAREN)) (void)clkExpected(p, "type");
    }
    p->parameterDepth--;
    clkScopeClose(p);
    if (!p->isPanic) clkExpect(p, CT_RPAREN);
    return routineOf(p, &list, result, out);
}

static Type *openArray(ClkParser *p, Type *elem) {
    Type *index = typeSubrange(p->types, p->types->int64, 0, 0);
    Type *t = typeArray(p->types, index, clkElement(p, elem), true);
    if (t == NULL) return NULL;
    t->isOpen = true;
    return t;
}

/* [ size ] applied to elem. A run-time size is noted in out->lengths. */
static Type *arrayOf(ClkParser *p, Type *elem, const ClkToken *open, ClkDecl *out) {
    char text[120];
    ClkPlace place = clkSave(p);
    clkGoTo(p, open);
    Pos pos = p->tok->pos;
    clkNext(p);
    while (p->parameterDepth > 0 && (clkIs(p, CT_STATIC) || clkIs(p, CT_CONST) || clkIs(p, CT_RESTRICT) || clkIs(p, CT_VOLATILE))) clkNext(p);
    bool isAny = clkIs(p, CT_RBRACKET) || (clkIs(p, CT_STAR) && clkPeek(p)->kind == CT_RBRACKET);
    Node *size = isAny ? NULL : clkAssignExpr(p);
    uint32_t length = clkSpan(p, pos);
    bool wasPanic = p->isPanic;
    clkRestore(p, place);
    p->isPanic = p->isPanic || wasPanic;
    bool isBad = elem->kind == TYPE_VOID || elem->kind == TYPE_FILE || (elem->kind == TYPE_RECORD && elem->isOpen) || (elem->kind == TYPE_ARRAY && elem->isOpen);
    if (isBad) {
        clkError(p, pos, length, DIAG_BAD_TYPE, "element", clkTypeText(p, elem, text, sizeof text));
        return p->types->error;
    }
    if (size == NULL) return openArray(p, elem);
    if (clkBad(size)) return p->types->error;
    if (!clkIsInteger(size->type)) {
        clkError(p, pos, length, DIAG_ARRAY_SIZE, clkTypeText(p, size->type, text, sizeof text));
        return p->types->error;
    }
    const ClkSymbol *named = size->kind == EX_VAR ? (const ClkSymbol *)size->sym : NULL;
    if (p->fn == NULL && named != NULL && named->start != NULL) {
        clkWarning(p, pos, length, "the array has the size that '%s' begins with", named->s.name->spelling);
        size = named->start;
    }
    if (size->kind != EX_INT || elem->kind == TYPE_DYNARRAY) {
        if (p->fn == NULL && p->parameterDepth == 0) {
            clkError(p, pos, length, DIAG_CONST_EXPECTED, "array size");
            return p->types->error;
        }
        size = clkArith(p, size, p->types->int64);
        size->next = out->lengths;
        out->lengths = size;
        return typeDynArray(p->types, clkElement(p, elem));
    }
    if (size->i <= 0) {
        clkError(p, pos, length, DIAG_NOT_ALLOWED, "an array needs a positive size");
        return p->types->error;
    }
    Type *t = clkArrayOf(p, elem, (uint64_t)size->i);
    if (t != NULL) return t;
    clkError(p, pos, length, DIAG_TOO_BIG, "array");
    return p->types->error;
}

/* What follows the name or the part in parentheses: arrays, or one parameter list. */
static Building suffixes(ClkParser *p, Building b, ClkDecl *out) {
    const ClkToken *dims[16];
    uint32_t n = 0;
    while (clkIs(p, CT_LBRACKET) && n < 16) {
        dims[n++] = p->tok;
        clkSkipBraces(p);
    }
    if (n == 0 && clkIs(p, CT_LPAREN)) {
        if (b.isFunction || b.type->kind == TYPE_ARRAY) {
            clkError(p, p->tok->pos, 1, DIAG_BAD_TYPE, "result", "array or function");
            b.type = p->types->error;
        }
        return (Building){clkParameters(p, b.type, out), true, false};
    }
    while (n > 0 && !clkIsError(b.type)) {
        if (b.isFunction) {
            clkError(p, dims[n - 1]->pos, 1, DIAG_BAD_TYPE, "element", "function");
            return (Building){p->types->error, false, false};
        }
        b.type = arrayOf(p, b.type, dims[--n], out);
    }
    return b;
}

/* Is the '(' here part of the declarator, not a parameter list? */
static bool isNested(const ClkParser *p) {
    const ClkToken *next = clkPeek(p);
    if (next->kind == CT_STAR || next->kind == CT_LPAREN) return true;
    return next->kind == CT_IDENT && !clkStartsType(p, next);
}

static bool declarator(ClkParser *p, Building b, ClkDecl *out, bool isAbstract) {
    if (!clkEnter(p)) return false;
    for (uint32_t count = 1; clkIs(p, CT_STAR); count++) {
        if (count > CLK_MAX_DEPTH) return clkTooDeep(p);
        clkNext(p);
        if (b.isFunction) b.isFunction = false; /* a pointer to a function is the routine value itself */
        else b.type = clkPointerTo(p, b.type, b.isConst);
        b.isConst = false;
        while (clkIs(p, CT_CONST) || clkIs(p, CT_VOLATILE) || clkIs(p, CT_RESTRICT)) {
            b.isConst = b.isConst || clkIs(p, CT_CONST);
            clkNext(p);
        }
    }
    bool ok = true;
    if (clkIs(p, CT_LPAREN) && isNested(p)) {
        const ClkToken *inner = clkPeek(p);
        clkSkipBraces(p);
        b = suffixes(p, b, out);
        ClkPlace after = clkSave(p);
        clkGoTo(p, inner);
        ClkSymbol **params = out->params;
        ok = declarator(p, b, out, isAbstract) && clkExpect(p, CT_RPAREN);
        if (!out->isFunction) out->params = params;
        clkRestore(p, after);
        p->isPanic = !ok;
    } else {
        if (clkIs(p, CT_IDENT)) out->name = clkExpectName(p, &out->pos, &out->length);
        else if (!isAbstract) ok = clkExpected(p, "identifier");
        if (ok) b = suffixes(p, b, out);
        out->type = b.type;
        out->isFunction = b.isFunction;
        out->isConst = b.isConst;
    }
    clkLeave(p);
    return ok && !p->isPanic;
}

static void namelessParams(ClkParser *p, ClkDecl *d) {
    const Type *t = d->type;
    d->params = ARENA_ARRAY(p->arena, ClkSymbol *, t->paramCount + 1u);
    for (uint32_t i = 0; i < t->paramCount; i++) {
        d->params[i] = clkSymbolNew(p, SYM_PARAM, NULL, t->params[i].type, d->pos);
        d->params[i]->s.mode = t->params[i].mode;
    }
}

void clkDeclarator(ClkParser *p, const ClkSpec *spec, ClkDecl *out, bool isAbstract) {
    *out = (ClkDecl){.pos = p->tok->pos, .length = p->tok->length, .type = spec->type};
    Building b = {spec->type, spec->isFunction, spec->isConst};
    if (!declarator(p, b, out, isAbstract) && out->type == NULL) out->type = p->types->error;
    if (out->type->depth > CLK_MAX_DEPTH) { /* by way of named types */
        clkError(p, out->pos, out->length, DIAG_TOO_DEEP, CLK_MAX_DEPTH);
        out->type = p->types->error;
        out->isFunction = false;
    }
    if (isAbstract && out->isFunction) out->isFunction = false; /* a parameter: pointer to it */
    if (out->isFunction && out->params == NULL) namelessParams(p, out); /* its type is a typedef */
}

Type *clkTypeName(ClkParser *p) {
    ClkSpec spec;
    ClkDecl d;
    p->typeLengths = NULL;
    if (!clkSpecifiers(p, &spec)) return p->types->error;
    clkDeclarator(p, &spec, &d, true);
    p->typeLengths = d.lengths;
    return d.type;
}

void clkCompleteArray(ClkParser *p, ClkDecl *d, uint64_t count) {
    Type *t = d->type;
    assert(t->kind == TYPE_ARRAY && t->isOpen);
    Type *sized = clkArrayOf(p, t->elem, count == 0 ? 1 : count);
    if (sized == NULL) clkError(p, d->pos, d->length, DIAG_TOO_BIG, "array");
    d->type = sized == NULL ? p->types->error : sized;
}

/* ---- functions ---- */

static Routine *newRoutine(ClkParser *p, Name *name, Type *type, Pos pos) {
    Routine *r = ARENA_NEW(p->arena, Routine), *main = p->c->program->main;
    r->name = name;
    r->type = type;
    r->pos = pos;
    r->parent = NULL;
    r->level = 1;
    r->lastLocal = &r->locals;
    r->lastNested = &r->nested;
    r->isForward = true;
    *main->lastNested = r;
    main->lastNested = &r->nextSibling;
    return r;
}

static void setParams(ClkParser *p, Routine *r, ClkSymbol **params) {
    uint32_t n = r->type->paramCount;
    r->params = ARENA_ARRAY(p->arena, Symbol *, n + 1u);
    for (uint32_t i = 0; i < n; i++) {
        Symbol *s = &params[i]->s;
        s->owner = r;
        s->number = i;
        if (s->name == NULL) s->name = nameOf(&p->c->names, "$unnamed");
        r->params[i] = s;
    }
}

void clkSetResult(Routine *r, Arena *arena) {
    if (r->type->result->kind == TYPE_VOID || r->result != NULL) return;
    Symbol *result = &ARENA_NEW(arena, ClkSymbol)->s;
    result->kind = SYM_RESULT;
    result->name = r->name;
    result->type = r->type->result;
    result->pos = r->pos;
    result->owner = r;
    r->result = result;
}

/* A second declaration of the function must agree with the first. */
static bool agrees(ClkParser *p, ClkSymbol *old, const ClkDecl *d, bool isDefinition) {
    if (old->s.kind != SYM_ROUTINE || (isDefinition && !old->isPrototype)) {
        clkError(p, d->pos, d->length, old->s.kind == SYM_ROUTINE ? DIAG_FUNCTION_TWICE : DIAG_DUPLICATE_C, d->name->spelling);
        (void)diagReport(p->diag, old->s.pos, old->length, DIAG_N_DECLARED, d->name->spelling);
        return false;
    }
    bool isUnknown = old->s.type->paramCount == 0 || d->type->paramCount == 0; /* () says nothing about parameters */
    if (clkSameType(old->s.type, d->type) || (isUnknown && clkSameType(old->s.type->result, d->type->result))) return true;
    clkError(p, d->pos, d->length, DIAG_PROTOTYPE, d->name->spelling);
    (void)diagReport(p->diag, old->s.pos, old->length, DIAG_N_DECLARED, d->name->spelling);
    if (isDefinition) old->isPrototype = false; /* nobody is told that the definition is missing */
    return false;
}

ClkSymbol *clkDeclareFunction(ClkParser *p, const ClkSpec *spec, ClkDecl *d, bool isDefinition) {
    ClkSymbol *s = (ClkSymbol *)d->name->symbol;
    bool isOurs = s != NULL && !s->isLibrary && s->scope == p->scope->serial;
    if (p->fn != NULL) isOurs = s != NULL && s->s.kind == SYM_ROUTINE && !s->isLibrary;
    if (isOurs && !agrees(p, s, d, isDefinition)) return isDefinition ? NULL : s;
    if (!isOurs) {
        s = clkSymbolNew(p, SYM_ROUTINE, d->name, d->type, d->pos);
        s->length = d->length;
        s->isPrototype = true;
        s->isStatic = spec->isStatic;
        s->s.isGlobal = true;
        s->s.routine = newRoutine(p, d->name, d->type, d->pos);
        s->s.routine->symbol = &s->s;
        setParams(p, s->s.routine, d->params);
        ClkScope *scope = p->scope;
        if (p->fn != NULL) { /* a prototype inside a function declares at file scope */
            while (p->scope->outer != NULL && p->scope->outer->outer != NULL) p->scope = p->scope->outer;
        }
        (void)clkDeclare(p, s);
        p->scope = scope;
    }
    if (isDefinition || (isOurs && s->s.type->paramCount == 0 && d->type->paramCount > 0 && s->isPrototype)) {
        Routine *r = s->s.routine;
        s->s.type = r->type = d->type;
        s->s.pos = r->pos = d->pos;
        setParams(p, r, d->params);
        if (isDefinition) s->isPrototype = r->isForward = false;
    }
    clkDeclareFolded(p, s);
    return s;
}

/* extern "library" T f(parameters); */
void clkDeclareForeign(ClkParser *p, const ClkSpec *spec, ClkDecl *d) {
    if (clkIsVariadic(d->type)) d->type = typeRoutine(p->types, d->type->params, d->type->paramCount - 1, d->type->result); /* C's own way */
    ClkSymbol *s = clkDeclareFunction(p, spec, d, false);
    if (s == NULL || s->s.kind != SYM_ROUTINE || s->s.routine->foreign != NULL) return;
    if (!s->isPrototype) {
        clkError(p, d->pos, d->length, DIAG_FUNCTION_TWICE, d->name->spelling);
        return;
    }
    s->isPrototype = s->s.routine->isForward = false;
    s->unit = p->unit;
    clkSetResult(s->s.routine, p->arena);
    (void)foreignDeclare(p->c, s->s.routine, spec->library, d->name->spelling, d->hasEllipsis);
    *p->lastFunction = s;
    p->lastFunction = &s->nextInList;
}

/* ---- local variables ---- */

static void checkObjectType(ClkParser *p, ClkDecl *d) {
    char text[120];
    Type *t = d->type;
    bool isBad = t->kind == TYPE_VOID || (t->kind == TYPE_RECORD && t->isOpen) || (t->kind == TYPE_ARRAY && t->isOpen);
    if (!isBad) return;
    if (t->kind == TYPE_RECORD) clkError(p, d->pos, d->length, DIAG_INCOMPLETE, d->name->spelling, clkTypeText(p, t, text, sizeof text));
    else clkError(p, d->pos, d->length, DIAG_BAD_TYPE, "variable", t->kind == TYPE_VOID ? "void" : "array of unknown size");
    d->type = p->types->error;
}

static void declareTypedef(ClkParser *p, ClkDecl *d) {
    ClkSymbol *s = clkSymbolNew(p, SYM_TYPE, d->name, d->type, d->pos), *old = (ClkSymbol *)d->name->symbol;
    s->isFunctionType = d->isFunction;
    s->length = d->length;
    if (d->type->kind == TYPE_RECORD && d->type->name != NULL && strchr(d->type->name->spelling, ' ') == NULL) d->type->name = d->name;
    if (old != NULL && old->scope == p->scope->serial && old->s.kind == SYM_TYPE && clkSameType(old->s.type, d->type)) return;
    (void)clkDeclare(p, s);
}

/* static T v = constant; inside a function: a global with a local name. */
static void staticLocal(ClkParser *p, ClkDecl *d, bool isConst) {
    ClkFunction *fn = p->fn;
    Node *value = NULL;
    if (clkIs(p, CT_ASSIGN)) {
        clkNext(p);
        p->nodes = p->arena;
        value = clkInitializer(p, &d->type, true);
        p->nodes = &p->c->bodyArena;
    }
    checkObjectType(p, d);
    p->fn = NULL;
    ClkSymbol *s = clkGlobal(p, d->name, d->type, d->pos);
    p->fn = fn;
    s->length = d->length;
    s->isConst = isConst;
    s->s.isUsedInRoutine = true;
    (void)clkDeclare(p, s);
    if (value == NULL || clkBad(value) || clkIsError(d->type) || !compileIsFresh(p->c, d->pos)) return;
    p->nodes = p->arena;
    Node *statement = clkStoreStmt(p, clkVar(p, s, d->pos), value);
    p->nodes = &p->c->bodyArena;
    clkAppend(&p->lastInitial, statement);
}

/* An automatic variable of a type with known lengths; gives the statements that initialise it. */
static Node *simpleLocal(ClkParser *p, ClkDecl *d, bool isConst) {
    Node *value = NULL;
    Pos pos = d->pos;
    ClkSymbol *s = clkSymbolNew(p, SYM_VAR, d->name, d->type, d->pos);
    bool isOpen = d->type->kind == TYPE_ARRAY && d->type->isOpen;
    s->length = d->length;
    s->isConst = isConst;
    if (!isOpen) checkObjectType(p, d);
    ClkSymbol *real = clkLocal(p, d->name, d->type, d->pos);
    real->length = d->length;
    real->isConst = isConst;
    (void)clkDeclare(p, real); /* visible in its own initialiser, as in C */
    if (clkAccept(p, CT_ASSIGN)) {
        Type *t = d->type;
        value = clkInitializer(p, &t, false);
        if (isOpen) d->type = t;
        Type *cells = clkByteCells(p, d->type, value);
        if (cells != NULL) d->type = cells, value = clkTryConvert(p, value, cells, CLK_CAST);
    }
    if (isOpen) checkObjectType(p, d);
    real->s.type = d->type;
    if (clkIsError(d->type)) return NULL;
    if (value != NULL && clkBad(value)) return NULL;
    if (isConst && value != NULL && value->kind == EX_INT && clkIsInteger(d->type)) real->constant = clkClone(p, value);
    if (value != NULL && d->type->kind == TYPE_FILE) return clkExprStmt(p, clkOpenFile(p, clkVar(p, real, pos), p->openPath, p->openMode, pos));
    if (value != NULL) return clkStoreStmt(p, clkVar(p, real, pos), value);
    if (d->lengths != NULL && d->lengths->next != NULL && d->type->elem->kind == TYPE_DYNARRAY) return clkVlaLocal(p, real, d->type, d->lengths);
    if (d->lengths != NULL) {
        Node *fresh = nodeNew(p->nodes, EX_NEWDYN, pos, d->type);
        fresh->a = d->lengths;
        if (d->lengths->next == NULL) return clkStoreStmt(p, clkVar(p, real, pos), fresh);
        Node *set = clkStmt(p, ST_SETLEN, pos);
        Node *none = clkStoreStmt(p, clkVar(p, real, pos), nodeNew(p->nodes, EX_NIL, pos, d->type));
        set->a = clkVar(p, real, pos);
        set->b = d->lengths;
        none->next = set;
        return none;
    }
    Node *locks = clkNewLocksIn(p, clkVar(p, real, pos));
    if (locks != NULL) return locks;
    if (p->fn->loopDepth == 0 && !p->fn->hasLabels) return NULL; /* zero since the call */
    Node *zero = clkStmt(p, ST_INIT, pos);
    zero->a = clkVar(p, real, pos);
    return zero;
}

/* The same for T (*name)[n], too. */
static Node *autoLocal(ClkParser *p, ClkDecl *d, bool isConst) {
    Node *first = clkVlaPointerLocal(p, d), **last = &first;
    while (*last != NULL) last = &(*last)->next;
    *last = simpleLocal(p, d, isConst);
    return first;
}

/* A definition where only declarations may stand, mostly because a } before it is missing: its body is read for further errors. */
static void nestedFunction(ClkParser *p, const ClkDecl *d) {
    Type *result = p->fn->result;
    ClkScope scope;
    clkError(p, d->pos, d->length, DIAG_NESTED_FUNCTION, d->name->spelling);
    p->lacksBrace = true;
    p->fn->result = d->type->result;
    clkScopeOpen(p, &scope);
    for (uint32_t i = 0; i < d->type->paramCount; i++) {
        if (d->params[i]->s.name != NULL) (void)clkDeclare(p, d->params[i]);
    }
    (void)clkBlock(p, true);
    clkScopeClose(p);
    p->fn->result = result;
}

static Node *initDeclarator(ClkParser *p, const ClkSpec *spec, bool *isDefinition) {
    ClkDecl d;
    clkDeclarator(p, spec, &d, false);
    if (p->isPanic || d.name == NULL) return NULL;
    bool isConst = d.isConst;
    *isDefinition = d.isFunction && clkIs(p, CT_LBRACE);
    if (*isDefinition) {
        nestedFunction(p, &d);
    } else if (spec->isTypedef) {
        declareTypedef(p, &d);
    } else if (d.isFunction) {
        (void)clkDeclareFunction(p, spec, &d, false);
    } else if (spec->isExtern) {
        if (clkLookup(p, d.name) == NULL) clkError(p, d.pos, d.length, DIAG_NO_VARIABLE, d.name->spelling);
    } else if (spec->isStatic) {
        staticLocal(p, &d, isConst);
    } else {
        return autoLocal(p, &d, isConst);
    }
    return NULL;
}

Node *clkLocalDeclaration(ClkParser *p) {
    Node *first = NULL, **last = &first;
    ClkSpec spec;
    if (!clkSpecifiers(p, &spec)) {
        clkSkipStatement(p);
        return NULL;
    }
    if (spec.isEnded || clkAccept(p, CT_SEMICOLON)) return NULL;
    bool isDefinition = false;
    do {
        clkAppend(&last, initDeclarator(p, &spec, &isDefinition));
        if (isDefinition) return first;
    } while (!p->isPanic && clkAccept(p, CT_COMMA));
    if (p->isPanic || !clkExpect(p, CT_SEMICOLON)) clkSkipStatement(p);
    return first;
}
