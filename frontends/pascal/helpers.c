/* helpers.c: helpers of types: `type helper for Integer`, `record helper for TPoint`.
 *
 * A helper is a record type that has no fields but '$helper', of the type that it helps, and '$parent', of the helper that it extends; so it is known
 * for what it is behind the interface of a unit, too. Its methods have the helped type as Self. The helper that was declared last is the one
 * that a type has. Those of SysUtils (for numbers and strings) stand in a unit of their own, which is read when a program first asks a value of
 * such a type for a member. */
#include "frontends/pascal/parser.h"

#include "frontends/core/unit.h"
#include <string.h>

typedef struct PasHelper {
    struct PasHelper *next; /* declared before it */
    Type *helper, *helped, *parent;
} PasHelper;

static Field *hiddenField(PasParser *p, const Type *t, const char *name) {
    return t->kind == TYPE_RECORD ? typeFindField(t, nameOf(&p->c->names, name)) : NULL;
}

void pasEnterHelper(PasParser *p, Type *t) {
    bool isHelper = t->kind == TYPE_RECORD && t->fields != NULL && t->fields->name->text[0] == '$' && strcmp(t->fields->name->text, "$helper") == 0;
    if (!isHelper || t->name == NULL) return;
    const Field *parent = hiddenField(p, t, "$parent");
    PasHelper *h = ARENA_NEW(p->arena, PasHelper);
    *h = (PasHelper){p->helpers, t, t->fields->type, parent == NULL ? NULL : parent->type};
    p->helpers = h;
    p->hasMethods = true;
}

/* The helpers entered since `earlier` was the last stand behind those before. */
void pasHelpersBelow(PasParser *p, struct PasHelper *earlier) {
    PasHelper *first = p->helpers, *last = first;
    if (earlier == NULL || first == earlier) return;
    while (last->next != earlier) last = last->next;
    last->next = NULL;
    p->helpers = earlier;
    while (earlier->next != NULL) earlier = earlier->next;
    earlier->next = first;
}

/* The type that `t` is a helper of, or NULL. */
Type *pasHelped(PasParser *p, const Type *t) {
    if (p->helpers == NULL) return NULL;
    const Field *f = hiddenField(p, t, "$helper");
    return f == NULL ? NULL : f->type;
}

bool pasAtHelper(PasParser *p) {
    if (p->tok.kind != TK_IDENT || strcmp(p->tok.name->text, "helper") != 0 || p->mode->isIso) return false;
    return pasPeek(p)->kind == TK_FOR || pasPeek(p)->kind == TK_LPAREN;
}

/* At `helper` of the record type `record`: helper [ ( parent ) ] for type */
void pasHelperHeading(PasParser *p, Type *record) {
    Type *parent = NULL;
    Pos pos = p->tok.pos;
    uint32_t length = p->tok.length;
    pasNext(p);
    if (pasAccept(p, TK_LPAREN)) {
        parent = pasTypeIdent(p);
        pasExpect(p, TK_RPAREN);
    }
    if (!pasExpect(p, TK_FOR)) return;
    Type *helped = pasTypeIdent(p);
    if (helped->kind == TYPE_ERROR || record->name == NULL) {
        if (record->name == NULL) pasError(p, pos, length, DIAG_NOT_ALLOWED, "a helper without a name");
        return;
    }
    (void)typeRecordAdd(p->types, record, nameOf(&p->c->names, "$helper"), helped, 0);
    if (parent != NULL && pasHelped(p, parent) != NULL) (void)typeRecordAdd(p->types, record, nameOf(&p->c->names, "$parent"), parent, 0);
    pasEnterHelper(p, record);
}

/* ---- lookup ---- */

/* Is the helper's name visible and its own? */
static bool isVisible(const PasHelper *h) {
    const Symbol *s = h->helper->name->symbol;
    return s != NULL && s->kind == SYM_TYPE && s->type == h->helper;
}

static bool helps(const PasHelper *h, Type *t) {
    return h->helped == t || (h->helped->kind == t->kind && typeHost(h->helped) == typeHost(t) && typeIsOrdinal(t));
}

static PasHelper *helperOf(PasParser *p, Type *t) {
    for (PasHelper *h = p->helpers; h != NULL; h = h->next) {
        if (helps(h, t) && (isVisible(h) || h->helper->unit != NULL)) return h;
    }
    return NULL;
}

/* The helper for values like x: of its type, or of one that it can be stored in without loss. */
static PasHelper *helperFor(PasParser *p, const Node *x) {
    TypeTable *t = p->types;
    PasHelper *h = x->kind == EX_INT && x->type->kind == TYPE_INT && x->i == (int32_t)x->i ? helperOf(p, p->integer) : helperOf(p, x->type);
    if (h != NULL) return h;
    if (typeIsInteger(x->type)) {
        if ((h = helperOf(p, typeHost(x->type))) != NULL) return h;
        if ((h = helperOf(p, p->integer)) != NULL && x->type->size <= p->integer->size) return h;
        return (h = helperOf(p, t->int64)) != NULL ? h : helperOf(p, p->integer);
    }
    if (typeIsReal(x->type)) return helperOf(p, t->real);
    if (typeIsStringLike(x->type) || x->type->kind == TYPE_CHAR || typeIsCharArray(x->type)) {
        return (h = helperOf(p, t->string)) != NULL ? h : helperOf(p, typeShortString(t, 255));
    }
    return typeIsOrdinal(x->type) ? helperOf(p, typeHost(x->type)) : NULL;
}

/* The parent of a helper, or NULL. */
static PasHelper *parentOf(PasParser *p, const PasHelper *h) {
    for (PasHelper *x = h->parent == NULL ? NULL : p->helpers; x != NULL; x = x->next) {
        if (x->helper == h->parent) return x;
    }
    return NULL;
}

/* x as Self of a helper's methods: the variable itself, or a copy in one of the helped type. *seq: what comes first, or NULL. */
static Node *selfOf(PasParser *p, const PasHelper *h, Node *x, Node **seq) {
    Symbol *base = pasIsDesignator(x) && pasBase(x)->kind == EX_VAR ? pasBase(x)->sym : NULL;
    *seq = NULL;
    bool isVariable = pasIsDesignator(x) && (x->flags & NF_PARENS) == 0 && x->type == h->helped && x->kind != EX_STRINDEX && !pasIsInView(x);
    if (isVariable && !(base != NULL && base->isForVar)) return x;
    Pos pos = x->pos;
    Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, h->helped), pos);
    x = pasAssignable(p, x, h->helped, PAS_STORE, pos, pasSpan(p, pos));
    if (pasIsError(x)) return NULL;
    *seq = pasAssignNode(p, temp, x, pos);
    return pasClone(p, temp);
}

static Node *behind(PasParser *p, Node *first, Node *x) {
    if (first == NULL || pasIsError(x) || x->type == NULL) return x;
    Node *seq = nodeNew(p->nodes, EX_SEQ, x->pos, x->type);
    seq->a = first;
    if (x->type->kind != TYPE_VOID) {
        seq->b = x;
        return seq;
    }
    Node *block = pasStmt(p, ST_BLOCK, x->pos);
    block->a = first;
    first->next = pasExprStmt(p, x);
    return block;
}

/* The member `name` of the helper or its parents, for the value x. NULL: there is none. */
static Node *memberOf(PasParser *p, PasHelper *h, Node *x, const Name *name, Pos pos, uint32_t length) {
    for (; h != NULL; h = parentOf(p, h)) {
        Node *first;
        PasSymbol *method = pasMethod(p, h->helper, name), *member = method == NULL ? pasMember(p, h->helper, name) : NULL;
        if (method == NULL && member == NULL) continue;
        Node *self = selfOf(p, h, x, &first);
        if (self == NULL) return pasErrorNode(p, pos);
        return behind(p, first, method != NULL ? pasMethodCall(p, self, method, pos, length) : pasMemberUse(p, h->helper, member, self, pos, length));
    }
    return NULL;
}

PasSymbol *pasHelperMethod(PasParser *p, Type *t, const Name *name) {
    for (PasHelper *h = helperOf(p, t); h != NULL; h = parentOf(p, h)) {
        PasSymbol *method = pasMethod(p, h->helper, name);
        if (method != NULL) return method;
    }
    return NULL;
}

Node *pasHelperMember(PasParser *p, Node *x, Name *name, Pos pos, uint32_t length) {
    if (p->mode->isIso || x->type == NULL) return NULL;
    Node *r = p->helpers == NULL ? NULL : memberOf(p, helperFor(p, x), x, name, pos, length);
    if (r != NULL || x->type->kind == TYPE_RECORD || !pasLibraryHelpers(p, pos, length)) return r;
    return memberOf(p, helperFor(p, x), x, name, pos, length);
}

/* At the '.' behind the name of the type t, and before the name of a member of its helper: that member. NULL: there is none, and nothing is accepted. */
Node *pasHelperOfType(PasParser *p, Type *t, Pos pos, uint32_t length) {
    const PasToken *next = pasPeek(p);
    if (next->kind != TK_IDENT || p->mode->isIso) return NULL;
    Name *name = next->name;
    for (int i = 0; i < 2; i++) {
        for (PasHelper *h = helperOf(p, t); h != NULL; h = parentOf(p, h)) {
            PasSymbol *method = pasMethod(p, h->helper, name), *member = method == NULL ? pasMember(p, h->helper, name) : NULL;
            if (method == NULL && member == NULL) continue;
            pasNext(p);
            pasNext(p);
            return method != NULL ? pasMethodOfType(p, t, method, pos, pasSpan(p, pos)) : pasMemberUse(p, h->helper, member, NULL, pos, length);
        }
        if (i == 0 && (t->kind == TYPE_RECORD || !pasLibraryHelpers(p, pos, length))) break;
    }
    return NULL;
}
