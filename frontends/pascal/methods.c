/* methods.c: methods of records (pascal.md 10.1). A method is a routine named 'Type.Method' whose first parameter is the record, Self; that name is all that
 * connects the two, so methods come out of the interfaces of units as other routines do. Its heading is read when the record is complete. Inside it
 * the record is open as by a with statement. `class` methods are routines without Self. */
#include "frontends/pascal/parser.h"

#include <string.h>

/* A heading that stands in a record. */
typedef struct PasMethod {
    struct PasMethod *next;
    PasPlace place; /* at procedure or function */
    bool isClass;
} PasMethod;

/* The method of that name of a record type, or NULL. */
PasSymbol *pasMethod(PasParser *p, const Type *record, const Name *name) {
    if (!p->hasMethods || record->kind != TYPE_RECORD || record->name == NULL) return NULL;
    PasSymbol *s = (PasSymbol *)pasJoinNames(p, record->name, name)->symbol;
    return s != NULL && s->s.kind == SYM_ROUTINE ? s : NULL;
}

static bool isClassMethod(const PasParser *p, const PasSymbol *method) {
    const Type *t = method->s.routine->type;
    return t->paramCount == 0 || t->params[0].name != p->nameSelf;
}

/* ---- headings ---- */

/* At procedure or function in a record: notes the heading and passes it and its directives. */
void pasNoteMethod(PasParser *p, bool isClass) {
    PasMethod *m = ARENA_NEW(p->arena, PasMethod), **link = &p->methods;
    uint32_t parens = 0;
    while (*link != NULL) link = &(*link)->next;
    *m = (PasMethod){.place = pasPlaceSave(p), .isClass = isClass};
    *link = m;
    while (p->tok.kind != TK_EOF && p->tok.kind != TK_END && (p->tok.kind != TK_SEMICOLON || parens > 0)) {
        if (p->tok.kind == TK_LPAREN) parens++;
        if (p->tok.kind == TK_RPAREN && parens > 0) parens--;
        pasNext(p);
    }
    pasExpect(p, TK_SEMICOLON);
    while (pasIsMethodDirective(p)) {
        pasNext(p);
        pasExpect(p, TK_SEMICOLON);
    }
}

/* Behind a record type that has got its name: declares the methods that its headings announce. */
void pasDeclareMethods(PasParser *p, Type *record) {
    PasMethod *list = p->methods;
    p->methods = NULL;
    if (list == NULL) return;
    PasPlace after = pasPlaceSave(p);
    p->hasMethods = true;
    for (PasMethod *m = list; m != NULL && !p->isAborted; m = m->next) {
        if (record->kind != TYPE_RECORD || record->name == NULL) {
            pasError(p, m->place.tok.pos, m->place.tok.length, DIAG_NOT_ALLOWED, "methods of a record without a name");
            break;
        }
        pasPlaceRestore(p, &m->place);
        if (p->tok.kind == TK_IDENT) { /* class operator: announced as in an interface */
            bool inInterface = p->inInterface;
            p->inInterface = true;
            pasOperatorDeclaration(p);
            p->inInterface = inInterface;
            continue;
        }
        bool isFunction = p->tok.kind == TK_FUNCTION;
        Pos pos;
        uint32_t length;
        pasNext(p);
        Name *name = pasExpectName(p, &pos, &length);
        if (name == NULL) continue;
        if (typeFindField(record, name) != NULL) {
            pasError(p, pos, length, DIAG_DUPLICATE, name->spelling);
            continue;
        }
        pasMethodHeading(p, pasJoinNames(p, record->name, name), m->isClass ? NULL : record, isFunction, pos, length);
    }
    bool isPanic = p->isPanic;
    pasPlaceRestore(p, &after);
    p->isPanic = after.isPanic || (isPanic && p->isAborted);
}

/* At the dot of `procedure Type.Method`: the method; NULL after a message. *joined: its name, or NULL. */
PasSymbol *pasMethodOf(PasParser *p, Name *typeName, Pos typePos, uint32_t typeLength, Pos *pos, uint32_t *length, Name **joined) {
    char text[160];
    pasNext(p);
    const PasSymbol *type = pasFind(p, typeName, typePos, typeLength, false);
    Name *name = pasExpectName(p, pos, length);
    *joined = name == NULL ? NULL : pasJoinNames(p, typeName, name);
    if (name == NULL || type->isError) return NULL;
    if (type->s.kind != SYM_TYPE || type->s.type->kind != TYPE_RECORD) {
        pasError(p, typePos, typeLength, DIAG_TYPES, "record type", type->s.kind == SYM_TYPE ? pasTypeName(type->s.type, text, sizeof text) : typeName->spelling);
        return NULL;
    }
    PasSymbol *method = pasMethod(p, type->s.type, name);
    if (method == NULL) pasError(p, *pos, *length, DIAG_NO_FIELD, name->spelling, typeName->spelling);
    return method;
}

static bool isMethod(const PasParser *p, const Routine *r) {
    const Type *t = r->type;
    bool hasSelf = t != NULL && t->paramCount > 0 && t->params[0].name == p->nameSelf && t->params[0].mode == PARAM_VAR;
    return hasSelf && strchr(r->name->text, '.') != NULL;
}

/* In the block of r: opens the record of the method that it is, or that it is nested in. */
void pasOpenSelf(PasParser *p, Routine *r) {
    Routine *method = r;
    while (method != NULL && !isMethod(p, method)) method = method->parent;
    if (method == NULL) return;
    PasSymbol *self = (PasSymbol *)method->params[0];
    PasWith *w = ARENA_NEW(p->arena, PasWith);
    Node *x = nodeNew(p->arena, EX_VAR, r->pos, self->s.type);
    x->sym = &self->s;
    self->s.isAssigned = true;
    (void)pasVarNode(p, self, r->pos); /* notes that it is used, perhaps from a nested routine */
    *w = (PasWith){.type = x->type, .depth = 1, .designator = x};
    p->with = w;
}

/* ---- calls ---- */

/* self.method at the token behind the name. */
Node *pasMethodCall(PasParser *p, Node *self, PasSymbol *method, Pos pos, uint32_t length) {
    Routine *r = method->s.routine;
    uint32_t count;
    if (isClassMethod(p, method)) return pasCallRoutine(p, method, pos, length);
    Node *seq = NULL;
    if (!pasIsDesignator(self)) { /* what a function gives */
        Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, self->type), pos);
        seq = nodeNew(p->nodes, EX_SEQ, pos, r->type->result);
        seq->a = pasAssignNode(p, temp, self, pos);
        self = pasClone(p, temp);
    }
    PasArg first = {.node = self, .pos = self->pos, .length = 1};
    if (p->tok.kind == TK_LPAREN) first.next = pasReadActuals(p, &count);
    for (const PasArg *a = first.next; a != NULL; a = a->next) {
        if (a->node->type == NULL || p->isPanic) return pasErrorNode(p, pos);
    }
    Symbol *base = pasBase(self)->kind == EX_VAR || pasBase(self)->kind == EX_WITHREF ? pasBase(self)->sym : NULL;
    bool isReadOnly = base != NULL && base->isReadOnly;
    if (isReadOnly) base->isReadOnly = false; /* methods may be called of constants */
    Node *x = nodeNew(p->nodes, EX_CALL, pos, r->type->result);
    x->sym = &method->s;
    x->a = pasGivenActuals(p, r->type, method->s.name->spelling, &first, pos, length);
    if (isReadOnly) base->isReadOnly = true;
    method->s.isUsed = true;
    pasMarkCall(p, r);
    if (seq == NULL || r->type->result->kind == TYPE_VOID) {
        if (seq == NULL) return x;
        pasError(p, pos, length, DIAG_VARIABLE_EXPECTED, "a procedure needs a variable as its record");
        return pasErrorNode(p, pos);
    }
    seq->b = x;
    return seq;
}

/* The method `name` of a record that is open here, and *self, the record; NULL: there is none. */
PasSymbol *pasOpenMethod(PasParser *p, const Name *name, Node **self, Pos pos) {
    for (PasWith *w = p->with; w != NULL; w = w->outer) {
        PasSymbol *method = pasMethod(p, w->type, name);
        if (method == NULL) continue;
        *self = pasClone(p, w->designator);
        (*self)->pos = pos;
        return method;
    }
    return NULL;
}

/* myself, my: pointer to the record whose method this is; NULL: something else. */
Node *pasMyself(PasParser *p, const Name *name, Pos pos) {
    bool isWord = name->symbol == NULL && (strcmp(name->text, "myself") == 0 || strcmp(name->text, "my") == 0);
    const Symbol *self = isWord ? p->nameSelf->symbol : NULL;
    if (self == NULL || self->kind != SYM_PARAM) return NULL;
    Node *x = pasVarNode(p, (PasSymbol *)p->nameSelf->symbol, pos);
    if (!pasTouch(p, x, PAS_TOUCH_ADDRESS, pos, name->length)) return pasErrorNode(p, pos);
    Node *r = nodeNew(p->nodes, EX_ADDR, pos, typePointer(p->types, x->type));
    r->a = x;
    return r;
}
