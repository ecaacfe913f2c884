/* types_parse.c: type denoters (pascal.md 3, 5; ISO 7185 6.4). */
#include "frontends/pascal/parser.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static Type *structured(PasParser *p, bool isPacked);

/* iso mode: each type denoter is a type of its own (ISO 6.4.1), also where the type table shares
 * equal ones. */
static Type *fresh(PasParser *p, Type *t) {
    if (!p->mode->isIso || t->kind == TYPE_ERROR) return t;
    Type *copy = typeCopy(p->types, t);
    copy->name = NULL;
    return copy;
}

/* ---- type names
 * ----------------------------------------------------------------------------------------------------------------
 */

static Type *symbolType(PasParser *p, PasSymbol *sym, Pos pos, uint32_t length) {
    if (sym->isError) return p->types->error;
    if (sym->s.kind != SYM_TYPE) {
        pasError(p, pos, length, DIAG_NOT_A_TYPE, sym->s.name->spelling);
        pasNoteDeclared(p, &sym->s);
        return p->types->error;
    }
    if (sym->s.pos == 0 && sym->s.number >= PAS_TYPE_CLASS) sym->s.type = pasPredeclaredClass(p, sym->s.number);
    else if (sym->s.pos == 0 && sym->s.number == PAS_TYPE_VARREC) sym->s.type = pasVarRec(p);
    else if (sym->s.pos == 0 && sym->s.number > 0) sym->s.type = pasStatType(p, (ThreadTypeId)(sym->s.number - 1));
    if (sym->s.type->isOpen && sym->s.type->kind != TYPE_POINTER &&
        sym->s.type->kind != TYPE_ENUM) {
        pasError(p, pos, length, DIAG_TYPE_RECURSIVE, sym->s.name->spelling);
        return p->types->error;
    }
    return sym->s.type;
}

/* string, string[n] */
static Type *stringType(PasParser *p) {
    pasNext(p);
    if (p->tok.kind != TK_LBRACKET)
        return p->lex.switches.longString ? p->types->string : typeShortString(p->types, 255);
    int64_t n;
    Type *t;
    char text[40];
    pasNext(p);
    Pos at = p->tok.pos;
    bool ok = pasOrdinalConstant(p, p->types->int64, &n, &t);
    if (ok && (n < 1 || n > 255)) {
        (void)snprintf(text, sizeof text, "%lld", (long long)n);
        ok = pasError(p, at, pasSpan(p, at), DIAG_OUT_OF_RANGE, text, "1..255");
    }
    pasExpect(p, TK_RBRACKET);
    return ok ? typeShortString(p->types, (uint32_t)n) : p->types->error;
}

/* At the name of a type: the member of an open record that it is, or NULL. */
static PasSymbol *memberType(PasParser *p) {
    PasWith *unused;
    PasSymbol *member = pasOpenMemberSymbol(p, p->tok.name, &unused);
    return member != NULL && member->s.kind == SYM_TYPE ? member : NULL;
}

/* A type identifier (or string). */
Type *pasTypeIdent(PasParser *p) {
    Pos pos = p->tok.pos;
    uint32_t length = p->tok.length;
    if (p->tok.kind == TK_STRINGTYPE) return stringType(p);
    if (p->tok.kind != TK_IDENT) {
        pasExpected(p, "type identifier");
        return p->types->error;
    }
    PasSymbol *sym = UNLIKELY(p->hasMembers) ? memberType(p) : NULL;
    if (sym == NULL) sym = pasFind(p, p->tok.name, pos, length, false);
    if (sym == p->symString) return stringType(p);
    pasNext(p);
    Type *t = symbolType(p, sym, pos, length);
    while (UNLIKELY(p->tok.kind == TK_DOT) && p->hasMembers && t->kind == TYPE_RECORD) {
        const PasToken *next = pasPeek(p);
        sym = next->kind == TK_IDENT ? pasMember(p, t, next->name) : NULL;
        if (sym == NULL) break;
        pasNext(p);
        pasNext(p);
        t = symbolType(p, sym, pos, length);
    }
    bool isChannel = t->kind == TYPE_ANY && t->handle >= HANDLE_CHANNEL && t->elem == NULL && sym->s.pos == 0;
    if (!isChannel || !pasAccept(p, TK_OF)) return t;
    return typeChannel(p->types, (HandleKind)t->handle, pasType(p));
}

/* ---- ordinal types
 * -------------------------------------------------------------------------------------------------------------
 */

static Type *enumeration(PasParser *p) {
    Type *t = typeEnum(p->types);
    int64_t value = 0;
    t->pos = p->tok.pos;
    pasNext(p);
    do {
        Pos pos;
        uint32_t length;
        Name *name = pasExpectName(p, &pos, &length);
        if (name == NULL) break;
        if ((p->tok.kind == TK_EQ || p->tok.kind == TK_ASSIGN) && !p->mode->isIso) {
            int64_t v;
            Type *ignored;
            pasNext(p);
            Pos at = p->tok.pos;
            if (pasOrdinalConstant(p, p->types->int64, &v, &ignored)) {
                if (t->memberCount > 0 && v < value)
                    pasError(p, at, pasSpan(p, at), DIAG_NOT_ALLOWED,
                             "enumeration values must increase");
                else
                    value = v;
            }
        }
        PasSymbol *sym = pasSymbolNew(p, SYM_CONST, name, t, pos);
        sym->s.isGlobal = p->routine == NULL || p->routine->level == 0;
        sym->s.value = nodeInt(p->arena, pos, t, value);
        if (pasDeclare(p, sym, length)) typeEnumAdd(p->types, t, name, value);
        value++;
    } while (pasAccept(p, TK_COMMA));
    pasExpect(p, TK_RPAREN);
    typeEnumFinish(p->types, t);
    if (UNLIKELY(p->lex.switches.enumBytes < 4)) typeEnumPack(t, p->lex.switches.enumBytes);
    return t;
}

/* A real constant with an integral value is a bound too, outside iso mode (pascal.md 5.4). */
static bool boundConstant(PasParser *p, int64_t *value, Type **type) {
    Pos pos = p->tok.pos;
    char got[160];
    p->inBound = true;
    Node *x = pasConstant(p);
    p->inBound = false;
    uint32_t length = pasSpan(p, pos);
    *value = 0;
    if (pasIsError(x)) return false;
    if (x->kind == EX_REAL && !p->mode->isIso && x->f == (double)(int64_t)x->f && x->f > -1e15 &&
        x->f < 1e15) {
        *value = (int64_t)x->f;
        *type = p->types->int64;
        return true;
    }
    if (!typeIsOrdinal(x->type))
        return pasError(p, pos, length, DIAG_ORDINAL_EXPECTED,
                        pasTypeName(x->type, got, sizeof got));
    *value = x->i;
    *type = x->type;
    return true;
}

/* Free Pascal stores a subrange in the smallest integer that holds it, without a sign if it can. */
static Type *smallestHost(const TypeTable *t, int64_t low, int64_t high) {
    Type *const list[] = {t->uint8, t->int8, t->uint16, t->int16, t->uint32, t->int32};
    for (size_t i = 0; i < sizeof list / sizeof list[0]; i++) {
        int64_t least, most;
        typeRange(list[i], &least, &most);
        if (low >= least && high <= most) return list[i];
    }
    return t->int64;
}

static Type *integerHost(PasParser *p, int64_t low, int64_t high) {
    if (p->mode->isFpc) return smallestHost(p->types, low, high);
    if (low >= p->integer->low && high <= p->integer->high) return p->integer;
    if (low >= INT32_MIN && high <= INT32_MAX) return p->types->int32;
    return p->types->int64;
}

/* constant .. constant */
static Type *subrange(PasParser *p) {
    Pos pos = p->tok.pos;
    int64_t low, high;
    Type *lowType, *highType;
    char a[160], b[160];
    bool ok = boundConstant(p, &low, &lowType);
    if (p->isPanic || !pasExpect(p, TK_DOTDOT)) return p->types->error;
    ok &= boundConstant(p, &high, &highType);
    if (!ok) return p->types->error;
    uint32_t length = pasSpan(p, pos);
    if (!pasSameHost(lowType, highType)) {
        pasError(p, pos, length, DIAG_TYPES, pasTypeName(lowType, a, sizeof a),
                 pasTypeName(highType, b, sizeof b));
        return p->types->error;
    }
    if (low > high) {
        pasError(p, pos, length, DIAG_BAD_BOUNDS);
        return p->types->error;
    }
    Type *host = typeHost(lowType);
    if (host->kind == TYPE_INT) host = integerHost(p, low, high);
    return typeSubrange(p->types, host, low, high);
}

/* Whether the type that starts here is a subrange. */
static bool startsSubrange(PasParser *p) {
    switch (p->tok.kind) {
    case TK_INT:
    case TK_REAL:
    case TK_CHAR:
    case TK_STRING:
    case TK_PLUS:
    case TK_MINUS:
    case TK_NOT: return true;
    case TK_IDENT: {
        const Symbol *s = p->tok.name->symbol;
        if (s == NULL || s->kind == SYM_TYPE || ((const PasSymbol *)s)->isError)
            return s != NULL && s->kind == SYM_TYPE && !p->mode->isIso &&
                   pasPeek(p)->kind == TK_LPAREN;
        return s->kind == SYM_CONST || s->kind == SYM_BUILTIN || pasPeek(p)->kind == TK_DOTDOT;
    }
    default: return false;
    }
}

/* '(' starts an enumeration, or outside iso mode a subrange bound such as (2+3)..10. */
static bool isEnumeration(PasParser *p) {
    if (p->mode->isIso) return true;
    const PasToken *next = pasPeek(p);
    if (next->kind != TK_IDENT)
        return next->kind != TK_INT && next->kind != TK_LPAREN && next->kind != TK_MINUS &&
               next->kind != TK_CHAR;
    const Symbol *s = next->name->symbol;
    if (s == NULL || s->kind != SYM_CONST) return true;
    PasLexState state = p->lex; /* a constant's name: decided by what follows it */
    PasToken tok = p->tok, peek = p->peek, after;
    p->isSkipping = true;
    pasLex(p, &after);
    p->isSkipping = false;
    p->lex = state;
    p->tok = tok;
    p->peek = peek;
    return after.kind == TK_COMMA || after.kind == TK_RPAREN || after.kind == TK_EQ || after.kind == TK_ASSIGN;
}

static Type *ordinalType(PasParser *p, const char *expected) {
    if (p->tok.kind == TK_LPAREN && isEnumeration(p)) return enumeration(p);
    if (startsSubrange(p) || p->tok.kind == TK_LPAREN) return fresh(p, subrange(p));
    if (p->tok.kind == TK_IDENT) return pasTypeIdent(p);
    pasExpected(p, expected);
    return p->types->error;
}

/* ---- structured types
 * ----------------------------------------------------------------------------------------------------------
 */

static Type *indexType(PasParser *p) {
    Pos pos = p->tok.pos;
    char text[160];
    Type *t = ordinalType(p, "index type");
    if (t->kind == TYPE_ERROR) return t;
    if (!typeIsOrdinal(t)) {
        pasError(p, pos, pasSpan(p, pos), DIAG_ORDINAL_EXPECTED, pasTypeName(t, text, sizeof text));
        return p->types->error;
    }
    if (t->memberValues != NULL && t->high - t->low + 1 != (int64_t)t->memberCount) {
        pasError(p, pos, pasSpan(p, pos), DIAG_NOT_ALLOWED, "enumeration with gaps as index type");
        return p->types->error;
    }
    return t;
}

/* The rest of an array type after '[': indexes, of, element. */
static Type *arrayRest(PasParser *p, bool isPacked) {
    if (!pasEnter(p)) return p->types->error;
    Pos pos = p->tok.pos;
    Type *index = indexType(p), *elem;
    uint32_t length = pasSpan(p, pos);
    if (p->isPanic) {
        elem = p->types->error;
    } else if (pasAccept(p, TK_COMMA)) {
        elem = arrayRest(p, isPacked);
    } else if (!pasExpect(p, TK_RBRACKET) || !pasExpect(p, TK_OF)) {
        elem = p->types->error;
    } else {
        elem = pasType(p);
    }
    pasLeave(p);
    if (index->kind == TYPE_ERROR || elem->kind == TYPE_ERROR) return p->types->error;
    bool isText = p->mode->isFpc && elem->kind == TYPE_CHAR; /* every array of characters is a string there */
    Type *t = typeArray(p->types, index, elem, isPacked || isText);
    if (t == NULL) {
        pasError(p, pos, length, DIAG_TOO_BIG, "array");
        return p->types->error;
    }
    return t;
}

static Type *arrayType(PasParser *p, bool isPacked) {
    p->typeName = NULL;
    pasNext(p);
    if (p->tok.kind == TK_OF && !p->mode->isIso) {
        pasNext(p);
        Type *elem = pasType(p);
        return elem->kind == TYPE_ERROR ? elem : typeDynArray(p->types, elem);
    }
    if (!pasExpect(p, TK_LBRACKET)) return p->types->error;
    return arrayRest(p, isPacked);
}

static Type *setType(PasParser *p, bool isPacked) {
    char text[160];
    pasNext(p);
    if (!pasExpect(p, TK_OF)) return p->types->error;
    Pos pos = p->tok.pos;
    Type *base = p->tok.kind == TK_IDENT || p->tok.kind == TK_LPAREN || startsSubrange(p)
                     ? ordinalType(p, "base type")
                     : pasType(p);
    if (base->kind == TYPE_ERROR) return base;
    if (!typeIsOrdinal(base)) {
        pasError(p, pos, pasSpan(p, pos), DIAG_ORDINAL_EXPECTED,
                 pasTypeName(base, text, sizeof text));
        return p->types->error;
    }
    if (base->low < 0 && base->kind == TYPE_SUBRANGE) {
        pasError(p, pos, pasSpan(p, pos), DIAG_OUT_OF_RANGE, "of the set base", "0..65535");
        return p->types->error;
    }
    if (base->memberValues != NULL && base->high - base->low + 1 != (int64_t)base->memberCount) {
        pasError(p, pos, pasSpan(p, pos), DIAG_NOT_ALLOWED, "enumeration with gaps as set base");
        return p->types->error;
    }
    if (base->low < 0 || base->high > 65535)
        base = typeSubrange(p->types, base, 0, base->high > 65535 ? 65535 : base->high);
    Type *t = fresh(p, typeSet(p->types, base));
    if (p->mode->isIso) t->isPacked = isPacked;
    return t;
}

/* Does t contain strings or dynamic arrays? */
static bool hasManaged(const Type *t) {
    switch (t->kind) {
    case TYPE_STRING:
    case TYPE_DYNARRAY:
    case TYPE_ANY: return true;
    case TYPE_ARRAY: return hasManaged(t->elem);
    case TYPE_RECORD:
        for (const Field *f = t->fields; f != NULL; f = f->next) {
            if (f->type->hasRefs && hasManaged(f->type)) return true;
        }
        return false;
    default: return false;
    }
}

static Type *fileType(PasParser *p) {
    Pos pos = p->tok.pos;
    p->typeName = NULL;
    pasNext(p);
    if (p->tok.kind != TK_OF) {
        if (p->mode->isIso) pasExpect(p, TK_OF);
        return p->types->untypedFile;
    }
    pasNext(p);
    Type *elem = pasType(p);
    if (elem->kind == TYPE_ERROR) return elem;
    bool takesPointers = p->mode->isIso || (p->mode->isFpc && !hasManaged(elem)); /* they mean something while the program runs */
    bool isBad = elem->hasFiles || (elem->hasRefs && !takesPointers);
    if (isBad) {
        pasError(p, pos, pasSpan(p, pos), DIAG_NOT_ALLOWED,
                 elem->hasFiles
                     ? "file of a type that contains a file"
                     : "file of a type that contains pointers, dynamic strings or dynamic arrays");
        return p->types->error;
    }
    return fresh(p, typeFile(p->types, elem));
}

/* ---- records
 * -------------------------------------------------------------------------------------------------------------------
 */

typedef struct RecordParse {
    Type *record;
    uint32_t armCount;
    VariantArm **lastArm;
} RecordParse;

static const char *const visibility[] = {"public", "private", "protected", "published", "strict"};

static bool isVisibility(const Name *name) {
    for (size_t i = 0; i < sizeof visibility / sizeof visibility[0]; i++) {
        if (strcmp(name->text, visibility[i]) == 0) return true;
    }
    return false;
}

/* Does a word begin a part of a record here that is no field? */
bool pasIsRecordWord(PasParser *p) {
    if (p->tok.kind != TK_IDENT || p->mode->isIso) return false;
    const Name *name = p->tok.name;
    bool isWord = name == p->nameClass || name == p->nameConstructor || name == p->nameProperty || isVisibility(name);
    if (!isWord) return false;
    const PasToken *next = pasPeek(p);
    return next->kind != TK_COLON && next->kind != TK_COMMA && next->kind != TK_EQ;
}

/* class function, class procedure, class operator, class var, class property: behind `class`. */
static void classPart(PasParser *p, Type *record) {
    pasNext(p);
    bool isOperator = p->tok.kind == TK_IDENT && (p->tok.name == p->nameOperator || p->tok.name == p->nameProperty);
    if (p->tok.kind == TK_FUNCTION || p->tok.kind == TK_PROCEDURE || isOperator) pasNoteMethod(p, true);
    else if (p->tok.kind == TK_VAR || p->tok.kind == TK_CONST || p->tok.kind == TK_TYPE) pasMemberPart(p, record, (PasTokenKind)p->tok.kind);
    else pasExpected(p, "'function', 'procedure', 'operator', 'property' or 'var'");
}

/* Parts of records that are no fields: visibility, which means nothing, and members (members.c, methods.c). False: it is a field. */
static bool takesRecordWord(PasParser *p, Type *record) {
    bool mayHaveParts = p->mode->isFpc || p->methods != NULL || record->fields == NULL; /* else the `end` is missed */
    if ((p->tok.kind == TK_CONST || p->tok.kind == TK_TYPE) && mayHaveParts) {
        pasMemberPart(p, record, (PasTokenKind)p->tok.kind);
    } else if (p->tok.kind == TK_VAR && mayHaveParts) {
        pasNext(p); /* fields follow */
    } else if (!pasIsRecordWord(p)) {
        return false;
    } else if (p->tok.name == p->nameClass) {
        classPart(p, record);
    } else if (p->tok.name == p->nameConstructor || p->tok.name == p->nameProperty) {
        p->hasMembers = true;
        pasNoteMethod(p, false);
    } else {
        pasNext(p);
    }
    return true;
}

static void fieldList(PasParser *p, RecordParse *r, uint32_t arm, PasTokenKind closer);

typedef struct FieldName {
    Name *name;
    Pos pos;
    uint32_t length;
} FieldName;

/* a, b: type */
static void fieldSection(PasParser *p, RecordParse *r, uint32_t arm) {
    FieldName few[16], *names = few;
    uint32_t count = 0, capacity = 16;
    do {
        if (count == capacity) {
            FieldName *grown = ARENA_ARRAY(p->arena, FieldName, capacity * 2);
            memcpy(grown, names, sizeof *names * count);
            names = grown;
            capacity *= 2;
        }
        FieldName *f = &names[count];
        f->name = pasExpectName(p, &f->pos, &f->length);
        if (f->name == NULL) return;
        count++;
    } while (pasAccept(p, TK_COMMA));
    if (!pasExpect(p, TK_COLON)) return;
    Type *t = pasType(p);
    for (uint32_t i = 0; i < count; i++) {
        Field *f = typeRecordAdd(p->types, r->record, names[i].name, t, arm);
        if (f == NULL)
            pasError(p, names[i].pos, names[i].length, DIAG_DUPLICATE, names[i].name->spelling);
        else
            f->pos = names[i].pos;
    }
}

typedef struct VariantLabel {
    int64_t low, high;
    Pos pos;
    uint32_t length;
} VariantLabel;
typedef struct Labels { /* of a variant part */
    VariantLabel *items;
    uint32_t count, capacity;
} Labels;

static bool addLabel(PasParser *p, Labels *l, const Type *tag, int64_t low, int64_t high, Pos pos) {
    char text[80], range[160];
    uint32_t length = pasSpan(p, pos);
    int64_t min, max;
    typeRange(tag, &min, &max);
    pasOrdinalText(tag, low < min ? low : high, text, sizeof text);
    if (low < min || high > max)
        return pasError(p, pos, length, DIAG_OUT_OF_RANGE, text,
                        pasTypeName(tag, range, sizeof range));
    if (low > high) return pasError(p, pos, length, DIAG_BAD_BOUNDS);
    if (l->count == l->capacity) {
        uint32_t capacity = l->capacity == 0 ? 16 : l->capacity * 2;
        void *grown = arenaAlloc(p->arena, sizeof l->items[0] * capacity);
        if (l->count > 0) memcpy(grown, l->items, sizeof l->items[0] * l->count);
        l->items = grown;
        l->capacity = capacity;
    }
    l->items[l->count++] = (VariantLabel){low, high, pos, length};
    return true;
}

static int compareLabels(const void *a, const void *b) {
    const VariantLabel *x = a, *y = b;
    if (x->low != y->low) return x->low < y->low ? -1 : 1;
    return x->pos < y->pos ? -1 : x->pos > y->pos;
}

/* Sorts the labels of a complete variant part by value. */
static void checkLabels(PasParser *p, const Labels *l, const Type *tag) {
    char text[80];
    if (l->count < 2) return;
    qsort(l->items, l->count, sizeof *l->items, compareLabels);
    const VariantLabel *widest = &l->items[0];
    for (uint32_t i = 1; i < l->count; i++) {
        const VariantLabel *x = &l->items[i];
        if (x->low <= widest->high) {
            const VariantLabel *later = x->pos > widest->pos ? x : widest;
            pasOrdinalText(tag, x->low, text, sizeof text);
            pasError(p, later->pos, later->length, DIAG_DUP_CASE, text);
        }
        if (x->high > widest->high) widest = x;
    }
}

/* constants ':' '(' field-list ')' */
static bool variantArm(PasParser *p, RecordParse *r, uint32_t parent, Field *tag, Type *tagType,
                       Labels *labels) {
    uint32_t first = labels->count;
    do {
        Pos pos = p->tok.pos;
        int64_t low, high;
        Type *t;
        bool ok = pasOrdinalConstant(p, tagType, &low, &t);
        high = low;
        if (p->tok.kind == TK_DOTDOT && !p->mode->isIso) {
            pasNext(p);
            ok &= pasOrdinalConstant(p, tagType, &high, &t);
        }
        if (p->isPanic) return false;
        if (ok && tagType->kind != TYPE_ERROR) addLabel(p, labels, tagType, low, high, pos);
    } while (pasAccept(p, TK_COMMA));
    if (!pasExpect(p, TK_COLON) || !pasExpect(p, TK_LPAREN)) return false;
    VariantArm *arm = ARENA_NEW(p->arena, VariantArm);
    arm->number = ++r->armCount;
    arm->parent = parent;
    arm->tag = tag;
    arm->tagType = tagType;
    arm->labelCount = labels->count - first;
    arm->labels = arenaAlloc(p->arena, sizeof arm->labels[0] * (arm->labelCount + 1));
    for (uint32_t i = 0; i < arm->labelCount; i++) {
        arm->labels[i].low = labels->items[first + i].low;
        arm->labels[i].high = labels->items[first + i].high;
    }
    *r->lastArm = arm;
    r->lastArm = &arm->next;
    fieldList(p, r, arm->number, TK_RPAREN);
    return pasExpect(p, TK_RPAREN);
}

/* ISO 6.4.3.4: every value of the tag type has its variant. The labels are sorted. */
static void checkCoverage(PasParser *p, const Labels *l, const Type *tag, Pos pos) {
    int64_t low, high, value;
    char text[80];
    typeRange(tag, &low, &high);
    value = low;
    for (uint32_t i = 0; i < l->count && l->items[i].low <= value; i++) {
        if (l->items[i].high < value) continue;
        if (l->items[i].high == INT64_MAX) return;
        value = l->items[i].high + 1;
    }
    if (value > high) return;
    pasOrdinalText(tag, value, text, sizeof text);
    pasError(p, pos, 4, DIAG_VARIANT_COVER, text);
}

/* case [tag:] type of arm; arm ... */
static void variantPart(PasParser *p, RecordParse *r, uint32_t arm) {
    Pos casePos = p->tok.pos;
    Field *tag = NULL;
    Name *name = NULL;
    Pos pos = 0;
    uint32_t length = 0;
    char text[160];
    pasNext(p);
    if (pasIsName(p) && pasPeek(p)->kind == TK_COLON) {
        name = pasExpectName(p, &pos, &length);
        pasNext(p);
    }
    Pos typePos = p->tok.pos;
    Type *tagType = p->mode->isFpc ? ordinalType(p, "type") : pasTypeIdent(p);
    if (tagType->kind != TYPE_ERROR && !typeIsOrdinal(tagType)) {
        pasError(p, typePos, pasSpan(p, typePos), DIAG_ORDINAL_EXPECTED,
                 pasTypeName(tagType, text, sizeof text));
        tagType = p->types->error;
    }
    if (name != NULL) {
        tag = typeRecordAdd(p->types, r->record, name, tagType, arm);
        if (tag == NULL)
            pasError(p, pos, length, DIAG_DUPLICATE, name->spelling);
        else
            tag->pos = pos;
    }
    if (!pasExpect(p, TK_OF)) return;
    Labels labels = {0};
    uint32_t errors = p->diag->errorCount;
    if (!pasEnter(p)) return;
    do {
        if (p->tok.kind == TK_END || p->tok.kind == TK_RPAREN) break;
        if (!variantArm(p, r, arm, tag, tagType, &labels)) break;
    } while (pasAccept(p, TK_SEMICOLON));
    pasLeave(p);
    checkLabels(p, &labels, tagType);
    if (p->mode->isIso && p->diag->errorCount == errors && tagType->kind != TYPE_ERROR)
        checkCoverage(p, &labels, tagType, casePos);
}

static void fieldList(PasParser *p, RecordParse *r, uint32_t arm, PasTokenKind closer) {
    while (p->tok.kind != (uint8_t)closer && p->tok.kind != TK_EOF && !p->isPanic) {
        if (p->tok.kind == TK_CASE) {
            variantPart(p, r, arm);
            (void)pasAccept(p, TK_SEMICOLON);
            if (!p->isPanic && p->tok.kind != (uint8_t)closer)
                pasExpected(p, closer == TK_END ? "'end'" : "')'");
            return;
        }
        if (p->tok.kind == TK_SEMICOLON && !p->mode->isIso) {
            pasNext(p);
            continue;
        }
        if (p->tok.kind == TK_PROCEDURE || p->tok.kind == TK_FUNCTION) {
            if (arm != 0 || p->mode->isIso) {
                pasExpected(p, closer == TK_END ? "field or 'end'" : "field or ')'");
                return;
            }
            pasNoteMethod(p, false);
            if (p->isPanic) return;
            continue;
        }
        if (arm == 0 && !p->mode->isIso && takesRecordWord(p, r->record)) {
            if (p->isPanic) return;
            continue;
        }
        fieldSection(p, r, arm);
        if (p->isPanic) return;
        if (!pasAccept(p, TK_SEMICOLON) && p->tok.kind != (uint8_t)closer) {
            if (p->mode->isIso || !pasIsName(p))
                pasExpected(p, closer == TK_END ? "';' or 'end'" : "';' or ')'");
        }
    }
}

/* iso mode: one hidden field a variant part, behind the others, which says whether the program sets
 * the tag, or which variant it stored to last (6.5.3.3; VariantArm.guard). */
static void addGuards(PasParser *p, RecordParse *r) {
    char name[16];
    if (!p->mode->isIso || r->armCount == 0 || r->armCount > UINT16_MAX) return;
    Field **parts = ARENA_ARRAY(p->arena, Field *, r->armCount + 1u);
    for (VariantArm *a = r->record->arms; a != NULL; a = a->next) {
        assert(a->parent <= r->armCount);
        Field **guard = &parts[a->parent];
        if (*guard == NULL) {
            int n = snprintf(name, sizeof name, "$%u", a->parent);
            Name *hidden = nameIntern(&p->c->names, name, (uint32_t)n);
            *guard = typeRecordAdd(p->types, r->record, hidden, p->types->uint16, 0);
        }
        a->guard = *guard;
    }
}

static Type *recordType(PasParser *p, bool isPacked) {
    RecordParse r = {.record = typeRecord(p->types)};
    PasWith scope;
    Pos pos = p->tok.pos;
    r.record->name = p->typeName; /* known already to its members */
    p->typeName = NULL;
    r.record->pos = pos;
    r.record->isPacked = isPacked;
    if (isPacked) r.record->isImage = false; /* SizeOf and files have no gaps */
    r.lastArm = &r.record->arms;
    pasNext(p);
    pasOpenMembers(p, r.record, &scope);
    if (pasAtHelper(p)) pasHelperHeading(p, r.record);
    if (!p->isPanic) fieldList(p, &r, 0, TK_END);
    pasExpect(p, TK_END);
    p->with = scope.outer;
    addGuards(p, &r);
    if (!typeRecordFinish(p->types, r.record)) {
        pasError(p, pos, 6, DIAG_TOO_BIG, "record");
        return p->types->error;
    }
    return r.record;
}

/* ---- pointers
 * ------------------------------------------------------------------------------------------------------------------
 */

static Type *pointerLater(PasParser *p, Name *name, Pos pos, uint32_t length) {
    Type *t = typeCopy(p->types, p->types->pointer);
    t->moduleType = t->moduleBox = 0; /* what lowering knows is about the untyped pointer */
    t->isOpen = true;
    PasForward *f = ARENA_NEW(p->arena, PasForward);
    *f = (PasForward){p->forwards, t, name, pos, length};
    p->forwards = f;
    return t;
}

static Type *pointerType(PasParser *p) {
    pasNext(p);
    Pos pos = p->tok.pos;
    uint32_t length = p->tok.length;
    if (p->tok.kind == TK_STRINGTYPE) return typePointer(p->types, stringType(p));
    if (p->tok.kind != TK_IDENT) {
        pasExpected(p, "type identifier");
        return p->types->error;
    }
    Name *name = p->tok.name;
    if (p->inTypePart) { /* the name may be declared later in this part: it is looked up at its end
                          */
        PasSymbol *local = (PasSymbol *)name->symbol;
        bool isKnown = local != NULL && local->s.kind == SYM_TYPE && pasIsLocal(p, local) &&
                       !local->s.type->isOpen;
        if (!isKnown) {
            pasNext(p);
            return pointerLater(p, name, pos, length);
        }
    }
    Type *elem = pasTypeIdent(p);
    return elem->kind == TYPE_ERROR ? elem : fresh(p, typePointer(p->types, elem));
}

/* End of a type part: pointers to types that were not declared when they were written. */
void pasResolveForwards(PasParser *p) {
    PasForward *f = p->forwards, *next, *ordered = NULL;
    p->forwards = NULL;
    for (; f != NULL; f = next) { /* in source order, for the messages */
        next = f->next;
        f->next = ordered;
        ordered = f;
    }
    for (f = ordered; f != NULL; f = f->next) {
        PasSymbol *sym = pasLookup(p, f->name);
        f->pointer->isOpen = false;
        if (sym == NULL) {
            pasError(p, f->pos, f->length, DIAG_UNDEFINED_TYPE, f->name->spelling);
            f->pointer->elem = p->types->error;
        } else {
            f->pointer->elem = symbolType(p, sym, f->pos, f->length);
        }
    }
}

/* ---- type denoters
 * -------------------------------------------------------------------------------------------------------------
 */

/* The rest of a routine type or procedural parameter after its word (and name). */
Type *pasRoutineType(PasParser *p, bool isFunction, bool isType) {
    PasParams params;
    Type *result = NULL;
    pasParamList(p, &params, isType);
    if (isFunction && !p->isPanic) {
        if (!pasExpect(p, TK_COLON)) return p->types->error;
        result = pasResultType(p);
    }
    Type *t = typeRoutine(p->types, params.params, params.count, result);
    t->isNestable = true;
    return t;
}

static Type *structured(PasParser *p, bool isPacked) {
    switch (p->tok.kind) {
    case TK_ARRAY: return arrayType(p, isPacked);
    case TK_RECORD: return recordType(p, isPacked);
    case TK_SET: return setType(p, isPacked);
    case TK_FILE: return fileType(p);
    default: break;
    }
    pasExpected(p, "'array', 'record', 'set' or 'file'");
    return p->types->error;
}

static bool isConvention(const PasToken *t) {
    static const char *const words[] = {"cdecl", "stdcall", "register"};
    for (size_t i = 0; t->kind == TK_IDENT && i < sizeof words / sizeof words[0]; i++) {
        if (strcmp(t->name->text, words[i]) == 0) return true;
    }
    return false;
}

/* `cdecl` and the like behind a routine type, with or without a semicolon before it: how C calls such a routine is known anyway. */
static void skipConvention(PasParser *p) {
    bool isNext = p->tok.kind == TK_SEMICOLON && isConvention(pasPeek(p));
    if (p->mode->isIso || (!isNext && !isConvention(&p->tok))) return;
    if (isNext) pasNext(p);
    pasNext(p);
}

/* is nested: every value of a routine type may be a nested routine. */
static void skipNested(PasParser *p) {
    bool isWord = p->tok.kind == TK_IDENT && !p->mode->isIso && strcmp(p->tok.name->text, "is") == 0;
    if (!isWord || pasPeek(p)->kind != TK_IDENT || strcmp(pasPeek(p)->name->text, "nested") != 0) return;
    pasNext(p);
    pasNext(p);
}

static Type *routineTypeDenoter(PasParser *p) {
    bool isFunction = p->tok.kind == TK_FUNCTION;
    pasNext(p);
    Type *t = pasRoutineType(p, isFunction, true);
    if (p->tok.kind == TK_OF) { /* of object: the same here */
        pasNext(p);
        pasExpected(p, "routine type");
    }
    skipNested(p);
    skipConvention(p);
    return t;
}

/* bitpacked array or record: like packed, single bits are not packed. */
static bool isBitPacked(PasParser *p) {
    if (p->tok.kind != TK_IDENT || p->tok.name->symbol != NULL || strcmp(p->tok.name->text, "bitpacked") != 0) return false;
    return pasPeek(p)->kind == TK_ARRAY || pasPeek(p)->kind == TK_RECORD;
}

static Type *bitPacked(PasParser *p) {
    pasNext(p);
    return structured(p, true);
}

/* object, as Turbo Pascal has it: not a name that is declared. */
static bool atObject(PasParser *p) {
    return p->tok.kind == TK_IDENT && p->tok.name->symbol == NULL && p->inTypePart && !p->mode->isIso && strcmp(p->tok.name->text, "object") == 0;
}

Type *pasType(PasParser *p) {
    if (!pasEnter(p)) return p->types->error;
    Type *t;
    switch (p->tok.kind) {
    case TK_PACKED:
        pasNext(p);
        if (p->mode->isIso || p->tok.kind == TK_PACKED)
            t = structured(p, true);
        else
            t = p->tok.kind == TK_ARRAY || p->tok.kind == TK_RECORD || p->tok.kind == TK_SET ||
                        p->tok.kind == TK_FILE
                    ? structured(p, true)
                    : pasType(p);
        break;
    case TK_ARRAY:
    case TK_RECORD:
    case TK_SET:
    case TK_FILE: t = structured(p, false); break;
    case TK_CARET: t = pointerType(p); break;
    case TK_STRINGTYPE: t = stringType(p); break;
    case TK_PROCEDURE:
    case TK_FUNCTION:
        if (!p->mode->isIso) {
            t = routineTypeDenoter(p);
            break;
        }
        pasExpected(p, "type");
        t = p->types->error;
        break;
    case TK_INTERFACE:
        pasError(p, p->tok.pos, p->tok.length, DIAG_NOT_ALLOWED,
                 "interface types (not available yet)");
        p->isPanic = true;
        t = p->types->error;
        break;
    case TK_TYPE: /* type T: like T */
        if (p->mode->isIso) pasExpected(p, "type");
        else if (pasPeek(p)->kind != TK_IDENT || strcmp(p->peek.name->text, "helper") != 0) pasNext(p);
        t = p->isPanic ? p->types->error : p->tok.kind == TK_TYPE ? recordType(p, false) : pasType(p);
        break;
    default:
        if (atObject(p)) {
            pasError(p, p->tok.pos, p->tok.length, DIAG_NOT_ALLOWED, "object types (not available yet)");
            pasAbort(p);
        }
        t = pasAtClass(p) ? pasClassType(p) : isBitPacked(p) ? bitPacked(p) : ordinalType(p, "type"); break;
    }
    pasLeave(p);
    if (t->depth > PAS_MAX_DEPTH) { /* by way of named types */
        (void)pasTooDeep(p, PAS_MAX_DEPTH);
        return p->types->error;
    }
    return t;
}

/* ---- parameters and results
 * ----------------------------------------------------------------------------------------------------
 */

/* [packed] array [ l..h: T ; ... ] of ... */
static Type *conformantRest(PasParser *p, bool isPacked) {
    Pos lowPos, highPos;
    uint32_t lowLength, highLength;
    char text[160];
    if (!pasEnter(p)) return p->types->error;
    Type *t = ARENA_NEW(p->arena, Type);
    t->kind = TYPE_CONFORMANT;
    t->size = 32;
    t->align = 8;
    t->isPacked = isPacked;
    t->elem = p->types->error;
    Name *low = pasExpectName(p, &lowPos, &lowLength);
    if (low == NULL || !pasExpect(p, TK_DOTDOT)) return p->types->error;
    Name *high = pasExpectName(p, &highPos, &highLength);
    if (high == NULL || !pasExpect(p, TK_COLON)) return p->types->error;
    Pos typePos = p->tok.pos;
    t->index = pasTypeIdent(p);
    if (t->index->kind != TYPE_ERROR && !typeIsOrdinal(t->index)) {
        pasError(p, typePos, pasSpan(p, typePos), DIAG_ORDINAL_EXPECTED,
                 pasTypeName(t->index, text, sizeof text));
        t->index = p->types->error;
    }
    t->lowSymbol = &pasSymbolNew(p, SYM_BOUND, low, t->index, lowPos)->s;
    t->highSymbol = &pasSymbolNew(p, SYM_BOUND, high, t->index, highPos)->s;
    t->lowSymbol->isReadOnly = t->highSymbol->isReadOnly = true;
    if (p->tok.kind == TK_SEMICOLON && !isPacked) {
        pasNext(p);
        t->elem = conformantRest(p, false);
    } else if (pasExpect(p, TK_RBRACKET) && pasExpect(p, TK_OF)) {
        t->elem = pasParamType(p, PAS_CONFORMANT_ELEM);
    }
    pasLeave(p);
    t->hasFiles = t->elem->hasFiles;
    t->hasRefs = t->elem->hasRefs;
    return t->elem->kind == TYPE_ERROR || t->index->kind == TYPE_ERROR ? p->types->error : t;
}

/* At '[' of an array parameter: ident '..' ident ':' starts a conformant array. */
static bool isConformant(PasParser *p) {
    PasLexState state = p->lex;
    PasToken tok = p->tok, t[4];
    bool hasPeek = p->hasPeek;
    PasToken peek = p->peek;
    p->isSkipping = true;
    if (hasPeek)
        t[0] = peek;
    else
        pasLex(p, &t[0]);
    for (int i = 1; i < 4; i++) pasLex(p, &t[i]);
    p->isSkipping = false;
    p->lex = state;
    p->tok = tok;
    p->peek = peek;
    p->hasPeek = hasPeek;
    if (t[0].kind != TK_IDENT || t[1].kind != TK_DOTDOT || t[2].kind != TK_IDENT) return false;
    const Symbol *low = t[0].name->symbol; /* bounds of a fixed array are constants */
    return t[3].kind == TK_COLON || p->mode->isIso ||
           (low != NULL && low->kind != SYM_CONST && t[3].kind != TK_LPAREN);
}

Type *pasParamType(PasParser *p, uint8_t mode) {
    bool isPacked = false;
    bool isElement = mode == PAS_CONFORMANT_ELEM;
    if (p->tok.kind == TK_PACKED && pasPeek(p)->kind == TK_ARRAY) {
        isPacked = true;
        pasNext(p);
    }
    if (p->tok.kind == TK_ARRAY) {
        pasNext(p);
        if (p->tok.kind == TK_OF && !p->mode->isIso && !isElement) {
            pasNext(p);
            if (p->tok.kind == TK_CONST) {
                pasNext(p);
                return typeOpenArray(p->types, pasVarRec(p));
            }
            Type *elem = pasType(p);
            return elem->kind == TYPE_ERROR ? elem : typeOpenArray(p->types, elem);
        }
        if (p->tok.kind == TK_LBRACKET && isConformant(p)) {
            pasNext(p);
            return conformantRest(p, isPacked);
        }
        if (p->mode->isIso) {
            pasExpected(p, "type identifier or conformant array");
            return p->types->error;
        }
        if (!pasExpect(p, TK_LBRACKET)) return p->types->error;
        return arrayRest(p, isPacked);
    }
    if (p->mode->isIso || isElement) return pasTypeIdent(p);
    return pasType(p);
}

Type *pasResultType(PasParser *p) {
    Pos pos = p->tok.pos;
    char text[160];
    Type *t = p->mode->isIso ? pasTypeIdent(p) : pasType(p);
    if (t->kind == TYPE_ERROR) return t;
    bool isSimple = typeIsOrdinal(t) || typeIsReal(t) || t->kind == TYPE_POINTER;
    bool isBad = t->hasFiles || (p->mode->isIso && !isSimple);
    if (!isBad) return t;
    pasError(p, pos, pasSpan(p, pos), DIAG_RETURN_TYPE, pasTypeName(t, text, sizeof text));
    return p->types->error;
}
