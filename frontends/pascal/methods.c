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
} PasMethod; /* or the property */

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
        if (p->tok.kind == TK_LPAREN || p->tok.kind == TK_LBRACKET) parens++;
        if ((p->tok.kind == TK_RPAREN || p->tok.kind == TK_RBRACKET) && parens > 0) parens--;
        pasNext(p);
    }
    pasExpect(p, TK_SEMICOLON);
    bool isDefault = m->place.tok.name == p->nameProperty && p->tok.kind == TK_IDENT && strcmp(p->tok.name->text, "default") == 0;
    while (isDefault || pasIsMethodDirective(p)) {
        isDefault = false;
        pasNext(p);
        pasExpect(p, TK_SEMICOLON);
    }
}

/* class operator: announced as in an interface. */
static void announceOperator(PasParser *p) {
    bool inInterface = p->inInterface;
    p->inInterface = true;
    pasOperatorDeclaration(p);
    p->inInterface = inInterface;
}

static void declareMethod(PasParser *p, Type *record, const PasMethod *m) {
    bool isFunction = p->tok.kind == TK_FUNCTION, isConstructor = p->tok.name == p->nameConstructor;
    Pos pos;
    uint32_t length;
    Type *self = pasHelped(p, record);
    if (p->tok.name == p->nameOperator) {
        announceOperator(p);
        return;
    }
    pasNext(p);
    Name *name = pasExpectName(p, &pos, &length);
    if (name == NULL) return;
    if (typeFindField(record, name) != NULL) {
        pasError(p, pos, length, DIAG_DUPLICATE, name->spelling);
        return;
    }
    name = pasJoinNames(p, record->name, name);
    if (isConstructor) pasMarkConstructor(p, name, pos);
    pasMethodHeading(p, name, m->isClass ? NULL : self != NULL ? self : record, isFunction, pos, length);
}

/* Behind a record type that has got its name: declares the methods that its headings announce, then its properties. */
void pasDeclareMethods(PasParser *p, Type *record) {
    PasMethod *list = p->methods;
    PasWith scope;
    p->methods = NULL;
    if (list == NULL) return;
    PasPlace after = pasPlaceSave(p);
    p->hasMethods = true;
    if (record->kind != TYPE_RECORD || record->name == NULL) {
        pasError(p, list->place.tok.pos, list->place.tok.length, DIAG_NOT_ALLOWED, "methods of a record without a name");
        return;
    }
    pasOpenMembers(p, record, &scope);
    for (int pass = 0; pass < 2; pass++) {
        for (PasMethod *m = list; m != NULL && !p->isAborted; m = m->next) {
            bool isProperty = m->place.tok.name == p->nameProperty;
            if (isProperty != (pass == 1)) continue;
            pasPlaceRestore(p, &m->place);
            if (isProperty) pasNext(p);
            if (isProperty) pasPropertyDeclaration(p, record);
            else declareMethod(p, record, m);
        }
    }
    p->with = scope.outer;
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

/* Does a parameter or variable of a method, or of a routine nested in it, hide what its record w has under that name? */
bool pasIsHidden(const PasParser *p, const PasWith *w, const Name *name) {
    const PasSymbol *s = w->isSelf ? (const PasSymbol *)name->symbol : NULL;
    if (s == NULL || p->routine == NULL || p->routine->level == 0) return false;
    const PasBlock *method = p->block;
    while (method->outer != NULL && method->outer->routine->level > 0) method = method->outer;
    bool isVariable = s->s.kind == SYM_VAR || s->s.kind == SYM_PARAM || s->s.kind == SYM_CONST || s->s.kind == SYM_ROUTINE || s->s.kind == SYM_TYPE;
    return isVariable && s->scopeDepth >= method->scope.depth && !s->isError;
}

/* Opens the members of a record that need no value of it: inside its declaration, and that of its methods. */
void pasOpenMembers(PasParser *p, Type *record, PasWith *w) {
    *w = (PasWith){.outer = p->with, .type = record, .depth = p->with == NULL ? 1 : p->with->depth + 1, .isSelf = true};
    p->with = w;
}

/* The type that r, named 'Type.Method', or a routine around it is a method of; NULL: it is none. */
static Type *classOf(PasParser *p, const Routine *r) {
    for (; p->hasMethods && r != NULL; r = r->parent) {
        const char *dot = strchr(r->name->spelling, '.');
        const char *last = dot;
        for (; dot != NULL; dot = strchr(dot + 1, '.')) last = dot; /* types may be members themselves */
        if (last == NULL) continue;
        const Symbol *s = nameIntern(&p->c->names, r->name->spelling, (uint32_t)(last - r->name->spelling))->symbol;
        return s != NULL && s->kind == SYM_TYPE && s->type->kind == TYPE_RECORD ? s->type : NULL;
    }
    return NULL;
}

/* At the declarations of r: opens the members of the type whose method it is, or is nested in. */
void pasOpenClass(PasParser *p, const Routine *r) {
    Type *t = classOf(p, r);
    if (t != NULL) pasOpenMembers(p, t, ARENA_NEW(p->arena, PasWith));
}

static void openSelf(PasParser *p, Type *t, PasSymbol *self, Pos pos) {
    PasWith *w = ARENA_NEW(p->arena, PasWith);
    Node *x = nodeNew(p->arena, EX_VAR, pos, self->s.type);
    x->sym = &self->s;
    *w = (PasWith){.outer = p->with, .type = t, .depth = p->with == NULL ? 1 : p->with->depth + 1, .isSelf = true, .designator = x};
    p->with = w;
}

/* A helper, and those that it extends below it. */
static void openHelper(PasParser *p, Type *t, PasSymbol *self, Pos pos) {
    Field *parent = typeFindField(t, nameOf(&p->c->names, "$parent"));
    if (parent != NULL) openHelper(p, parent->type, self, pos);
    openSelf(p, t, self, pos);
}

/* In the block of r: opens the record of the method that it is, or that it is nested in. */
void pasOpenSelf(PasParser *p, Routine *r) {
    Routine *method = r;
    while (method != NULL && !isMethod(p, method)) method = method->parent;
    if (method == NULL) pasOpenClass(p, r);
    if (method == NULL) return;
    PasSymbol *self = (PasSymbol *)method->params[0];
    Type *own = classOf(p, method);
    self->s.isAssigned = true;
    (void)pasVarNode(p, self, r->pos); /* notes that it is used, perhaps from a nested routine */
    openSelf(p, self->s.type, self, r->pos);
    if (own != NULL && own != self->s.type) openHelper(p, own, self, r->pos);
}

/* ---- calls ---- */

/* The call of self.method with these arguments, Self first if it takes it. */
static Node *callWith(PasParser *p, Node *self, PasSymbol *method, PasArg *args, Pos pos, uint32_t length) {
    PasArg first = {.next = args, .node = self, .pos = self != NULL ? self->pos : pos, .length = 1};
    if (pasNextOverload(method) != NULL) {
        method = pasChooseMethod(p, method, &first, pos, length);
        if (method == NULL) return pasErrorNode(p, pos);
    }
    Routine *r = method->s.routine;
    bool isClass = isClassMethod(p, method);
    if (!isClass && self == NULL) {
        pasError(p, pos, length, DIAG_NOT_ALLOWED, "a method of a record without one");
        return pasErrorNode(p, pos);
    }
    Symbol *base = !isClass && (pasBase(self)->kind == EX_VAR || pasBase(self)->kind == EX_WITHREF) ? pasBase(self)->sym : NULL;
    bool isReadOnly = base != NULL && base->isReadOnly;
    if (isReadOnly) base->isReadOnly = false; /* methods may be called of constants */
    struct PasStringOp *outer = p->stringOps;
    p->stringOps = NULL;
    Node *x = nodeNew(p->nodes, EX_CALL, pos, r->type->result);
    x->sym = &method->s;
    x->a = pasGivenActuals(p, r->type, method->s.name->spelling, isClass ? args : &first, pos, length);
    if (isReadOnly) base->isReadOnly = true;
    method->s.isUsed = true;
    pasMarkCall(p, r);
    x = pasCompleteCall(p, x);
    p->stringOps = outer;
    return x;
}

/* The same; what is no variable becomes one first. */
Node *pasMethodWith(PasParser *p, Node *self, PasSymbol *method, PasArg *args, Pos pos, uint32_t length) {
    if (self == NULL || (pasIsDesignator(self) && !pasIsInView(self))) return callWith(p, self, method, args, pos, length);
    Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, self->type), pos);
    Node *store = pasAssignNode(p, temp, self, pos), *x = callWith(p, pasClone(p, temp), method, args, pos, length);
    if (pasIsError(x)) return x;
    if (x->type == NULL || x->type->kind == TYPE_VOID) {
        Node *block = pasStmt(p, ST_BLOCK, pos);
        block->a = store;
        store->next = x->type == NULL ? x : pasExprStmt(p, x);
        return block;
    }
    Node *seq = nodeNew(p->nodes, EX_SEQ, pos, x->type);
    seq->a = store;
    seq->b = x;
    return seq;
}

/* self.method at the token behind the name. */
Node *pasMethodCall(PasParser *p, Node *self, PasSymbol *method, Pos pos, uint32_t length) {
    uint32_t count;
    PasArg *args = NULL;
    if (p->tok.kind == TK_LPAREN) args = pasReadActuals(p, &count);
    for (const PasArg *a = args; a != NULL; a = a->next) {
        if (a->node->type == NULL || p->isPanic) return pasErrorNode(p, pos);
    }
    return pasMethodWith(p, self, method, args, pos, length);
}

Node *pasMethodOfType(PasParser *p, Type *t, PasSymbol *method, Pos pos, uint32_t length) {
    bool isOfClass = false;
    for (PasSymbol *s = method; s != NULL; s = pasNextOverload(s)) isOfClass |= isClassMethod(p, s);
    if (pasIsConstructor(p, method)) return pasConstruct(p, t, method, pos, length);
    if (isOfClass) return pasCallRoutine(p, method, pos, length);
    pasError(p, pos, length, DIAG_NOT_ALLOWED, "calling a method of a type without a value of that type");
    p->isPanic = true;
    return pasErrorNode(p, pos);
}

/* The method `name` of a record that is open here, and *self, the record; NULL: there is none. */
PasSymbol *pasOpenMethod(PasParser *p, const Name *name, Node **self, Pos pos) {
    for (PasWith *w = p->with; w != NULL; w = w->outer) {
        PasSymbol *method = pasMethod(p, w->type, name);
        if (method == NULL && p->helpers != NULL && w->designator != NULL) method = pasHelperMethod(p, w->type, name);
        if (method == NULL || pasIsHidden(p, w, name)) continue;
        *self = w->designator == NULL ? NULL : pasClone(p, w->designator);
        if (*self != NULL) (*self)->pos = pos;
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
