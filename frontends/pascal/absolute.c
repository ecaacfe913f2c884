/* absolute.c: variables that share the storage of others (name: type absolute other). With one type the two names mean one variable. Otherwise
 * a hidden variable, a record whose two arms overlap, holds both, and each name means a field of it: so every access stays typed, and only
 * types without pointers, strings and files can share (pascal.md 2.3). */
#include "frontends/pascal/parser.h"

#include <assert.h>

static Field *addArm(PasParser *p, Type *record, const char *name, Type *type) {
    VariantArm *a = ARENA_NEW(p->arena, VariantArm), **link = &record->arms;
    a->number = record->fieldCount + 1;
    a->tagType = p->types->int64;
    while (*link != NULL) link = &(*link)->next;
    *link = a;
    return typeRecordAdd(p->types, record, nameOf(&p->c->names, name), type, a->number);
}

/* The variable whose storage sym has in the end. */
static PasSymbol *rootOf(PasSymbol *sym) {
    while (sym->hasOverlay) sym = sym->overlay->base;
    return sym;
}

static void lay(PasParser *p, PasSymbol *sym, PasSymbol *base, Field *field, bool isView) {
    PasOverlay *overlay = ARENA_NEW(p->arena, PasOverlay);
    assert(!sym->hasOverlay && sym->forRoutine == NULL && base != sym);
    *overlay = (PasOverlay){base, field, isView};
    sym->overlay = overlay;
    sym->hasOverlay = true;
}

static bool refuse(PasParser *p, Pos pos, uint32_t length, const char *what) {
    return pasError(p, pos, length, DIAG_NOT_ALLOWED, what);
}

/* May the storage of root, named at pos, be made anew for two variables? */
static bool canShare(PasParser *p, const PasSymbol *root, const Type *t, Pos pos, uint32_t length) {
    if (root->s.type->hasRefs || t->hasRefs) return refuse(p, pos, length, "absolute for variables of different types with pointers, strings or files");
    bool isOwn = root->isVariable && pasIsLocal(p, root) && !root->isTypedConst;
    if (!isOwn) return refuse(p, pos, length, "absolute for another type than that of a parameter or of a variable declared elsewhere");
    if (root->s.value != NULL || root->firstUse != 0) return refuse(p, pos, length, "absolute for a variable that has a value or was used before");
    return true;
}

static void share(PasParser *p, PasSymbol *sym, PasSymbol *root, Pos pos) {
    Type *both = typeRecord(p->types);
    Field *first = addArm(p, both, "first", root->s.type), *second = addArm(p, both, "second", sym->s.type);
    assert(first != NULL && second != NULL);
    if (!typeRecordFinish(p->types, both)) {
        (void)pasError(p, pos, 1, DIAG_LIMIT, "variable is too large");
        return;
    }
    PasSymbol *storage = pasVariable(p, nameOf(&p->c->names, "$absolute"), both, pos);
    storage->s.isAssigned = true;
    storage->scope = p->scope->serial; /* it can be shared again */
    lay(p, root, storage, first, false);
    lay(p, sym, storage, second, false);
}

/* At `absolute`, behind the type t of the variable sym. */
void pasAbsolute(PasParser *p, PasSymbol *sym) {
    Pos pos;
    uint32_t length;
    pasNext(p);
    Name *name = pasExpectName(p, &pos, &length);
    if (name == NULL) return;
    PasSymbol *other = pasFind(p, name, pos, length, false);
    bool isVariable = (other->s.kind == SYM_VAR || other->s.kind == SYM_PARAM) && other->stdFile == 0;
    if (other->isError || sym->s.type->kind == TYPE_ERROR) return;
    if (!isVariable) {
        (void)pasError(p, pos, length, DIAG_VARIABLE_EXPECTED, "absolute needs the name of a variable");
    } else if (p->inInterface) {
        (void)refuse(p, pos, length, "absolute in the interface of a unit");
    } else if (other->s.type == p->types->untypedBytes) {
        if (sym->s.type->hasRefs) (void)refuse(p, pos, length, "absolute for an untyped parameter of a type with pointers, strings or files");
        else lay(p, sym, other, NULL, true);
    } else if (pasSameType(p, other->s.type, sym->s.type)) {
        lay(p, sym, other, NULL, false);
    } else {
        PasSymbol *root = rootOf(other);
        if (canShare(p, root, sym->s.type, pos, length)) share(p, sym, root, pos);
    }
}

/* What a name with an overlay means. */
Node *pasOverlayNode(PasParser *p, PasSymbol *sym, Pos pos) {
    const PasOverlay *o = sym->overlay;
    Node *base = pasVarNode(p, o->base, pos);
    if (o->isView) return pasView(p, sym->s.type, base, pos);
    if (o->field == NULL) return base;
    Node *x = nodeNew(p->nodes, EX_FIELD, pos, o->field->type);
    x->a = base;
    x->field = o->field;
    return x;
}
