/* members.c: what a record type has beside fields and methods: class variables, constants, types, properties and constructors.
 *
 * As methods, they are declarations of their own named 'Type.Member', so that they come out of the interfaces of units as all others do. A property
 * is a string constant under that name, which tells what it reads and writes (PROPERTY_MARK and three texts: read, write, index); 'Type.$default'
 * names the one that indexes of the record itself mean. 'Type.Create$' tells that the method is a constructor. Inside the record and the headings and
 * blocks of its methods, an open PasWith without a designator makes these names visible without their type. */
#include "frontends/pascal/parser.h"

#include "frontends/core/unit.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define PROPERTY_MARK '\1'

typedef struct Text {
    const char *bytes;
    size_t length;
} Text;

typedef enum PropertyPart { PART_READ, PART_WRITE, PART_INDEX } PropertyPart;

/* ---- lookup ---- */

PasSymbol *pasMember(PasParser *p, const Type *t, const Name *name) {
    if (!p->hasMembers || t->kind != TYPE_RECORD || t->name == NULL) return NULL;
    PasSymbol *s = (PasSymbol *)pasJoinNames(p, t->name, name)->symbol;
    return s != NULL && s->s.kind != SYM_ROUTINE ? s : NULL;
}

PasSymbol *pasOpenMemberSymbol(PasParser *p, const Name *name, PasWith **with) {
    for (PasWith *w = p->hasMembers ? p->with : NULL; w != NULL; w = w->outer) {
        PasSymbol *member = pasMember(p, w->type, name);
        if (member == NULL || pasIsHidden(p, w, name)) continue;
        *with = w;
        return member;
    }
    return NULL;
}

bool pasIsProperty(const PasSymbol *member) {
    const Node *v = member->s.kind == SYM_CONST ? member->s.value : NULL;
    return v != NULL && v->kind == EX_STR && v->str.length > 0 && v->str.bytes[0] == PROPERTY_MARK;
}

static Text part(const PasSymbol *property, PropertyPart which) {
    const Node *v = property->s.value;
    const char *from = v->str.bytes + 1, *end = v->str.bytes + v->str.length;
    for (int i = 0; i < (int)which; i++) {
        while (*from != PROPERTY_MARK) from++;
        from++;
    }
    const char *to = from;
    while (to < end && *to != PROPERTY_MARK) to++;
    return (Text){from, (size_t)(to - from)};
}

/* ---- declarations in a record ---- */

/* The name of a member of `record`; NULL after a message: it is a field's, or the record has no name. */
static Name *memberName(PasParser *p, const Type *record, Pos *pos, uint32_t *length) {
    Name *name = pasExpectName(p, pos, length);
    if (name == NULL) return NULL;
    p->hasMembers = p->hasMethods = true;
    if (record->name == NULL) {
        pasError(p, *pos, *length, DIAG_NOT_ALLOWED, "members of a record without a name");
        return NULL;
    }
    if (typeFindField(record, name) != NULL) {
        pasError(p, *pos, *length, DIAG_DUPLICATE, name->spelling);
        return NULL;
    }
    return pasJoinNames(p, record->name, name);
}

static void classVariables(PasParser *p, const Type *record) {
    PasSymbol *list[64];
    uint32_t count = 0;
    do {
        Pos pos;
        uint32_t length;
        Name *name = memberName(p, record, &pos, &length);
        if (name == NULL || count == sizeof list / sizeof list[0]) {
            pasExpected(p, "':'");
            return;
        }
        list[count] = pasStatic(p, name, p->types->error, pos);
        list[count]->isTypedConst = false;
        (void)pasDeclare(p, list[count++], length);
    } while (pasAccept(p, TK_COMMA));
    if (!pasExpect(p, TK_COLON)) return;
    Type *t = pasType(p);
    for (uint32_t i = 0; i < count; i++) list[i]->s.type = t;
}

static void nestedType(PasParser *p, Name *name, Pos pos, uint32_t length) {
    PasSymbol *sym = pasSymbolNew(p, SYM_TYPE, name, p->openType, pos);
    sym->s.isGlobal = p->routine->level == 0;
    (void)pasDeclare(p, sym, length);
    if (!pasExpect(p, TK_EQ)) {
        sym->s.type = p->types->error;
        return;
    }
    pasNamedType(p, sym);
}

/* At const, type or var (behind class, perhaps) in a record: the definitions behind it, up to a word that begins something else. */
void pasMemberPart(PasParser *p, Type *record, PasTokenKind word) {
    pasNext(p);
    do {
        Pos pos;
        uint32_t length;
        if (word == TK_VAR) {
            classVariables(p, record);
        } else {
            Name *name = memberName(p, record, &pos, &length);
            if (name == NULL) return;
            if (word == TK_TYPE) nestedType(p, name, pos, length);
            else pasConstantDefinition(p, name, pos, length);
        }
        if (p->isPanic) return;
        if (!pasAccept(p, TK_SEMICOLON)) return;
    } while (pasIsName(p) && !pasIsRecordWord(p));
}

static const char *path(PasParser *p, const Type *record) {
    char text[256];
    size_t n = 0;
    do {
        Pos pos;
        uint32_t length;
        Name *name = pasExpectName(p, &pos, &length);
        if (name == NULL) return "";
        bool isKnown = n > 0 || record == NULL || typeFindField(record, name) != NULL || pasMethod(p, record, name) != NULL || pasMember(p, record, name) != NULL;
        if (record == NULL && n == 0) (void)pasFind(p, name, pos, length, true);
        const Type *helped = isKnown ? NULL : pasHelped(p, record);
        if (!isKnown && helped != NULL && helped->kind == TYPE_RECORD) isKnown = typeFindField(helped, name) != NULL || pasMethod(p, helped, name) != NULL;
        if (!isKnown) {
            pasError(p, pos, length, DIAG_NO_FIELD, name->spelling, record->name->spelling);
            return "";
        }
        if (n + name->length + 2 > sizeof text) return "";
        if (n > 0) text[n++] = '.';
        memcpy(text + n, name->spelling, name->length);
        n += name->length;
    } while (pasAccept(p, TK_DOT));
    return arenaCopy(p->arena, text, n);
}

static void stringConstant(PasParser *p, Name *name, Pos pos, uint32_t nameLength, const char *text, size_t length) {
    PasSymbol *sym = pasSymbolNew(p, SYM_CONST, name, p->types->string, pos);
    sym->s.isGlobal = p->routine->level == 0;
    sym->s.value = nodeNew(p->arena, EX_STR, pos, p->types->string);
    sym->s.value->str.bytes = arenaCopy(p->arena, text, length);
    sym->s.value->str.length = length;
    (void)pasDeclare(p, sym, nameLength);
}

static bool acceptWord(PasParser *p, const char *word) {
    if (p->tok.kind != TK_IDENT || strcmp(p->tok.name->text, word) != 0) return false;
    pasNext(p);
    return true;
}

/* [ parameters ]: the accessors have them, too. */
static void skipIndexes(PasParser *p) {
    while (p->tok.kind != TK_RBRACKET && p->tok.kind != TK_EOF && p->tok.kind != TK_END) pasNext(p);
    pasExpect(p, TK_RBRACKET);
}

/* index number */
static int64_t propertyIndex(PasParser *p, bool *has) {
    int64_t n = 0;
    Type *t;
    *has = acceptWord(p, "index");
    if (*has) (void)pasOrdinalConstant(p, NULL, &n, &t);
    return n;
}

/* Behind `property` in a complete record: name [ indexes ] : type [ index n ] [ read path ] [ write path ] ; [ default ; ] */
void pasPropertyDeclaration(PasParser *p, Type *record) {
    Pos pos;
    uint32_t length;
    char text[640], number[24] = "";
    bool hasIndex = false;
    const char *read = "", *write = "";
    Name *name = memberName(p, record, &pos, &length);
    if (name == NULL) return;
    if (pasAccept(p, TK_LBRACKET)) skipIndexes(p);
    if (!pasExpect(p, TK_COLON)) return;
    (void)pasType(p);
    int64_t index = propertyIndex(p, &hasIndex);
    if (hasIndex) (void)snprintf(number, sizeof number, "%lld", (long long)index);
    if (acceptWord(p, "read")) read = path(p, record);
    if (acceptWord(p, "write")) write = path(p, record);
    if (p->isPanic || !pasExpect(p, TK_SEMICOLON)) return;
    int n = snprintf(text, sizeof text, "\1%s\1%s\1%s", read, write, number);
    if (n < 0 || (size_t)n >= sizeof text) return;
    stringConstant(p, name, pos, length, text, (size_t)n);
    if (!acceptWord(p, "default")) return;
    Name *own = nameIntern(&p->c->names, name->spelling + record->name->length + 1, name->length - record->name->length - 1);
    stringConstant(p, pasJoinNames(p, record->name, nameOf(&p->c->names, "$default")), pos, length, own->spelling, own->length);
}

/* property name : type read path [ write path ] ; outside of records: what reads and writes it stands before it, under names of the same block. */
void pasGlobalProperty(PasParser *p) {
    Pos pos;
    uint32_t length;
    char text[640];
    const char *read = "", *write = "";
    pasNext(p);
    Name *name = pasExpectName(p, &pos, &length);
    if (name == NULL || !pasExpect(p, TK_COLON)) return pasSkipDeclaration(p);
    (void)pasType(p);
    if (acceptWord(p, "read")) read = path(p, NULL);
    if (acceptWord(p, "write")) write = path(p, NULL);
    int n = snprintf(text, sizeof text, "\1%s\1%s\1", read, write);
    if (n >= 0 && (size_t)n < sizeof text) stringConstant(p, name, pos, length, text, (size_t)n);
    p->hasProperties = true;
    if (p->isPanic || !pasExpect(p, TK_SEMICOLON)) pasSkipDeclaration(p);
}

/* ---- constructors ---- */

static Name *constructorName(PasParser *p, const Name *method) {
    char text[512];
    if ((size_t)method->length + 2 > sizeof text) return NULL;
    memcpy(text, method->spelling, method->length);
    text[method->length] = '$';
    return nameIntern(&p->c->names, text, method->length + 1);
}

/* Notes that the method of that name makes values of the record. */
void pasMarkConstructor(PasParser *p, const Name *method, Pos pos) {
    Name *name = constructorName(p, method);
    p->hasMembers = true;
    if (name != NULL && name->symbol == NULL) stringConstant(p, name, pos, 0, "", 0);
}

bool pasIsConstructor(PasParser *p, const PasSymbol *method) {
    const Name *name = p->hasMembers ? constructorName(p, method->s.name) : NULL;
    return name != NULL && name->symbol != NULL;
}

/* At the arguments of `Type.Create`: a new value of the type. */
Node *pasConstruct(PasParser *p, Type *t, PasSymbol *method, Pos pos, uint32_t length) {
    Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, t), pos), *seq = nodeNew(p->nodes, EX_SEQ, pos, t);
    Node *call = pasMethodCall(p, pasClone(p, temp), method, pos, length);
    if (pasIsError(call)) return call;
    seq->a = pasAssignNode(p, pasClone(p, temp), nodeNew(p->nodes, EX_AGGREGATE, pos, t), pos);
    seq->a->next = pasExprStmt(p, call);
    seq->b = temp;
    return seq;
}

/* ---- use of properties ---- */

static Name *nameOfText(PasParser *p, Text text) { return nameIntern(&p->c->names, text.bytes, (uint32_t)text.length); }

/* What a path of fields means; self NULL: from the type itself. */
static Node *pathNode(PasParser *p, Type *t, Node *self, Text text, Pos pos, uint32_t length) {
    const char *end = text.bytes + text.length;
    while (text.bytes < end) {
        const char *dot = memchr(text.bytes, '.', (size_t)(end - text.bytes));
        Text piece = {text.bytes, (size_t)((dot != NULL ? dot : end) - text.bytes)};
        Name *name = nameOfText(p, piece);
        PasSymbol *member = pasMember(p, t, name);
        if (self == NULL && member == NULL) {
            pasError(p, pos, length, DIAG_NOT_ALLOWED, "a property of a variable without one");
            return pasErrorNode(p, pos);
        }
        self = member != NULL && member->s.kind == SYM_VAR ? pasVarNode(p, member, pos) : pasFieldNode(p, self, name, pos, length);
        t = self->type;
        text.bytes += piece.length + 1;
    }
    return self;
}

typedef struct Use { /* of a property */
    Type *t;
    PasSymbol *property;
    Node *self;
    PasArg *indexes;
    PasSymbol *getter, *setter; /* NULL: a field, or nothing */
    Pos pos;
    uint32_t length;
} Use;

static PasSymbol *accessor(PasParser *p, const Use *u, PropertyPart which) {
    Text text = part(u->property, which);
    if (text.length == 0) return NULL;
    const Name *name = nameOfText(p, text);
    PasSymbol *method = pasMethod(p, u->t, name);
    const Type *helped = method == NULL ? pasHelped(p, u->t) : NULL;
    return helped != NULL ? pasMethod(p, helped, name) : method;
}

/* Indexes, the index of the property, value: what an accessor is called with. */
static PasArg *accessorArgs(PasParser *p, const Use *u, Node *value) {
    PasArg *first = NULL, **last = &first;
    Text index = part(u->property, PART_INDEX);
    Node *nodes[2] = {NULL, value};
    if (index.length > 0) nodes[0] = pasInt(p, u->pos, strtoll(index.bytes, NULL, 10));
    for (const PasArg *a = u->indexes; a != NULL; a = a->next) {
        PasArg *copy = ARENA_NEW(p->nodes, PasArg);
        *copy = *a;
        copy->node = pasClone(p, a->node);
        copy->next = NULL;
        *last = copy;
        last = &copy->next;
    }
    for (int i = 0; i < 2; i++) {
        if (nodes[i] == NULL) continue;
        PasArg *a = ARENA_NEW(p->nodes, PasArg);
        *a = (PasArg){.node = nodes[i], .pos = nodes[i]->pos, .length = 1};
        *last = a;
        last = &a->next;
    }
    return first;
}

static Node *readProperty(PasParser *p, const Use *u) {
    Text text = part(u->property, PART_READ);
    if (text.length == 0) {
        pasError(p, u->pos, u->length, DIAG_NOT_ALLOWED, "reading a property that can only be written");
        return pasErrorNode(p, u->pos);
    }
    Node *self = u->self == NULL ? NULL : pasClone(p, u->self);
    if (u->getter == NULL) return pathNode(p, u->t, self, text, u->pos, u->length);
    return pasMethodWith(p, self, u->getter, accessorArgs(p, u, NULL), u->pos, u->length);
}

/* At := or op= : the call of the setter. */
static Node *storeProperty(PasParser *p, const Use *u) {
    static const int tokens[] = {0, TK_PLUS, TK_MINUS, TK_STAR, TK_SLASH, TK_MOD};
    unsigned op = p->tok.kind - TK_ASSIGN;
    Pos pos = p->tok.pos;
    uint32_t length = p->tok.length;
    pasNext(p);
    Node *old = op == 0 ? NULL : readProperty(p, u);
    Node *value = op == 0 ? pasExprRaw(p) : pasExpr(p);
    if (value->type == NULL || pasIsError(value) || p->isPanic || (old != NULL && pasIsError(old))) return pasErrorNode(p, pos);
    if (old != NULL) value = pasBinary(p, tokens[op], old, value, pos, length);
    return pasMethodWith(p, u->self, u->setter, accessorArgs(p, u, value), u->pos, u->length);
}

static uint32_t accessorCount(const PasParser *p, const PasSymbol *accessor) {
    const Type *t = accessor->s.routine->type;
    return t->paramCount - (t->paramCount > 0 && t->params[0].name == p->nameSelf);
}

/* At '[' behind a property: are these its indexes? */
static bool takesIndexes(PasParser *p, const Use *u) {
    uint32_t hidden = part(u->property, PART_INDEX).length > 0;
    if (u->getter != NULL) return accessorCount(p, u->getter) > hidden;
    return u->setter != NULL && accessorCount(p, u->setter) > hidden + 1;
}

static Node *useProperty(PasParser *p, Use *u) {
    u->getter = accessor(p, u, PART_READ);
    u->setter = accessor(p, u, PART_WRITE);
    uint32_t count;
    if (p->tok.kind == TK_LBRACKET && takesIndexes(p, u)) u->indexes = pasReadIndexes(p, &count);
    for (const PasArg *a = u->indexes; a != NULL; a = a->next) {
        if (a->node->type == NULL || p->isPanic) return pasErrorNode(p, u->pos);
    }
    if (p->tok.kind < TK_ASSIGN || p->tok.kind > TK_PERCENT_ASSIGN) return readProperty(p, u);
    Text text = part(u->property, PART_WRITE);
    if (u->setter != NULL) return storeProperty(p, u);
    if (text.length > 0) return pathNode(p, u->t, u->self, text, u->pos, u->length);
    pasError(p, u->pos, u->length, DIAG_NOT_ALLOWED, "storing in a property that can only be read");
    return pasErrorNode(p, u->pos);
}

Node *pasMemberUse(PasParser *p, Type *t, PasSymbol *member, Node *self, Pos pos, uint32_t length) {
    Use u = {.t = t, .property = member, .self = self, .pos = pos, .length = length};
    if (pasIsProperty(member)) return useProperty(p, &u);
    member->s.isUsed = true;
    if (member->s.kind == SYM_VAR) return pasVarNode(p, member, pos);
    if (member->s.kind == SYM_CONST) return pasConstNode(p, &member->s, pos);
    pasError(p, pos, length, DIAG_NOT_A_VALUE, member->s.name->spelling);
    return pasErrorNode(p, pos);
}

/* What the first name of a global property's path means. */
static PasSymbol *globalAccessor(const PasSymbol *property, Name *name) {
    return (PasSymbol *)(property->s.unit != NULL ? unitFind(property->s.unit, name) : name->symbol);
}

static Node *globalPath(PasParser *p, const PasSymbol *property, Text text, Pos pos, uint32_t length) {
    const char *dot = memchr(text.bytes, '.', text.length);
    Text first = {text.bytes, dot == NULL ? text.length : (size_t)(dot - text.bytes)};
    PasSymbol *sym = text.length == 0 ? NULL : globalAccessor(property, nameOfText(p, first));
    if (sym == NULL) {
        pasError(p, pos, length, DIAG_NOT_ALLOWED, "this use of a property");
        return pasErrorNode(p, pos);
    }
    if (sym->s.kind != SYM_VAR) return sym->s.kind == SYM_ROUTINE ? pasCallGiven(p, pasWithoutArguments(sym), NULL, pos, length) : pasErrorNode(p, pos);
    Node *x = pasVarNode(p, sym, pos);
    if (dot == NULL) return x;
    return pathNode(p, x->type, x, (Text){dot + 1, text.length - first.length - 1}, pos, length);
}

Node *pasGlobalPropertyUse(PasParser *p, PasSymbol *property, Pos pos, uint32_t length) {
    bool isStore = p->tok.kind >= TK_ASSIGN && p->tok.kind <= TK_PERCENT_ASSIGN;
    Text text = part(property, isStore ? PART_WRITE : PART_READ);
    PasSymbol *setter = isStore && text.length > 0 ? globalAccessor(property, nameOfText(p, text)) : NULL;
    if (setter == NULL || setter->s.kind != SYM_ROUTINE) return globalPath(p, property, text, pos, length);
    if (p->tok.kind != TK_ASSIGN) pasExpected(p, "':='");
    pasNext(p);
    PasArg value = {.pos = p->tok.pos, .length = 1};
    value.node = pasExprRaw(p);
    if (value.node->type == NULL || p->isPanic) return pasErrorNode(p, pos);
    return pasCallGiven(p, setter, &value, pos, length);
}

/* At '[' behind a record: its default property, or NULL. */
Node *pasDefaultProperty(PasParser *p, Node *self) {
    const PasSymbol *which = pasMember(p, self->type, nameOf(&p->c->names, "$default"));
    if (which == NULL) return NULL;
    Text text = {which->s.value->str.bytes, which->s.value->str.length};
    PasSymbol *property = pasMember(p, self->type, nameOfText(p, text));
    return property == NULL ? NULL : pasMemberUse(p, self->type, property, self, self->pos, pasSpan(p, self->pos));
}
