/* foreign.c: types of external routines (foreign.h). */
#include "frontends/core/foreign.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

enum { RECORD_DEPTH_MAX = 6 };

typedef struct Writer {
    char *text;
    size_t size, length;
    const char *why;
    bool isCallback;
} Writer;

static bool refuse(Writer *w, const char *why) {
    w->why = why;
    return false;
}

static bool put(Writer *w, char c) {
    if (w->length + 1 >= w->size) return refuse(w, "has too many parts");
    w->text[w->length++] = c;
    w->text[w->length] = '\0';
    return true;
}

static char integerLetter(const Type *t) {
    uint64_t size = t->foreignSize != 0 ? t->foreignSize : t->size;
    switch (size) {
    case 1: return t->isSigned ? 'b' : 'B';
    case 2: return t->isSigned ? 'h' : 'H';
    case 4: return t->isSigned ? 'i' : 'I';
    default: return 'l';
    }
}

/* Does C see the values in memory as the program does? */
static bool hasSameMemory(const Type *t, uint32_t depth) {
    if (t->foreignSize != 0) return false;
    if (depth > RECORD_DEPTH_MAX) return true;
    if (t->kind == TYPE_ARRAY || t->kind == TYPE_SUBRANGE) return hasSameMemory(t->elem, depth + 1);
    if (t->kind != TYPE_RECORD) return true;
    for (const Field *f = t->fields; f != NULL; f = f->next) {
        if (!hasSameMemory(f->type, depth + 1)) return false;
    }
    return true;
}

/* A pointer variable, which C may set. */
static bool isPointerVariable(const Type *t) { return t->kind == TYPE_POINTER; }

static bool sameMemory(Writer *w, const Type *t) {
    if (t->hasRefs) return refuse(w, "leads to strings, pointers or arrays of the program, which C does not know (an untyped pointer may lead there)");
    return hasSameMemory(t, 0) || refuse(w, "leads to int or float, which are 64 bits wide here: use int32_t, or float32_t or double");
}

static bool putRoutine(Writer *w, const Type *t, const ForeignSpec *spec, const char **what, uint32_t *index);

static bool putCallback(Writer *w, const Type *t) {
    const char *what;
    uint32_t index;
    if (w->isCallback) return refuse(w, "is a routine whose parameters are routines");
    w->isCallback = true;
    bool ok = put(w, 'c') && putRoutine(w, t, NULL, &what, &index);
    w->isCallback = false;
    return ok;
}

/* A value that is passed by value, or a result. */
static bool putValue(Writer *w, const Type *t, bool isResult) {
    while (t->kind == TYPE_SUBRANGE) t = t->elem;
    switch ((TypeKind)t->kind) {
    case TYPE_VOID: return put(w, 'v');
    case TYPE_INT: return put(w, integerLetter(t));
    case TYPE_BOOL: case TYPE_CHAR: return put(w, 'B');
    case TYPE_ENUM: return put(w, 'i');
    case TYPE_REAL: return put(w, (t->foreignSize != 0 ? t->foreignSize : t->size) == 4 ? 'f' : 'd');
    case TYPE_STRING:
        if (isResult && w->isCallback) return refuse(w, "is a routine that returns a string, which C cannot keep");
        return put(w, 's');
    case TYPE_POINTER:
        if (t->elem == NULL || isResult != w->isCallback) return put(w, 'p');
        if (isPointerVariable(t->elem)) return w->isCallback ? put(w, 'p') : put(w, 'q');
        return sameMemory(w, t->elem) && put(w, 'p');
    case TYPE_DYNARRAY:
        if (isResult || w->isCallback) return refuse(w, "is a dynamic array, whose length C does not give");
        return sameMemory(w, t->elem) && put(w, 'p');
    case TYPE_RECORD:
        if (w->isCallback) return refuse(w, "is a routine with a record by value");
        return sameMemory(w, t) && put(w, 'S');
    case TYPE_ROUTINE: return isResult ? refuse(w, "is a routine") : putCallback(w, t);
    case TYPE_ERROR: return put(w, 'l'); /* reported already */
    case TYPE_SHORTSTR: return refuse(w, "is a short string: C gets and gives AnsiString");
    default: return refuse(w, "has a type that C does not have");
    }
}

static bool putParam(Writer *w, const Param *p) {
    const Type *t = p->type;
    if (t->kind == TYPE_OPENARRAY) return w->isCallback ? refuse(w, "is a routine with an open array") : sameMemory(w, t->elem) && put(w, 'A');
    if (t->kind == TYPE_FILE || t->kind == TYPE_CONFORMANT) return refuse(w, "has a type that C does not have");
    if ((p->mode == PARAM_VAR || p->mode == PARAM_OUT) && isPointerVariable(t))
        return w->isCallback ? refuse(w, "is a routine with a pointer as var parameter") : put(w, 'R');
    if (p->mode == PARAM_VAR || p->mode == PARAM_OUT) return sameMemory(w, t) && put(w, 'r');
    if (p->mode == PARAM_CONST && t->kind == TYPE_ARRAY) return sameMemory(w, t) && put(w, 'r'); /* as C passes arrays */
    return putValue(w, t, false);
}

static bool putRoutine(Writer *w, const Type *t, const ForeignSpec *spec, const char **what, uint32_t *index) {
    *what = "the result";
    *index = 0;
    if (!putValue(w, t->result, true) || !put(w, '(')) return false;
    *what = "parameter";
    for (uint32_t i = 0; i < t->paramCount; i++) {
        *index = i + 1;
        if (spec != NULL && spec->fixedCount == i && i > 0 && !put(w, '.')) return false;
        if (!putParam(w, &t->params[i])) return false;
    }
    return put(w, ')');
}

bool foreignTypesText(const Routine *r, char *text, size_t size, const char **what, uint32_t *index, const char **why) {
    Writer w = {.text = text, .size = size};
    assert(r->foreign != NULL && size > 0);
    text[0] = '\0';
    bool ok = putRoutine(&w, r->type, r->foreign, what, index);
    *why = w.why;
    return ok;
}

bool foreignDeclare(Compile *c, Routine *r, const char *library, const char *symbol, bool isVariadic) {
    char text[FOREIGN_TEXT_MAX], place[40];
    const char *what, *why;
    uint32_t index;
    ForeignSpec *spec = ARENA_NEW(&c->arena, ForeignSpec);
    *spec = (ForeignSpec){.library = library, .symbol = symbol, .isVariadic = isVariadic, .fixedCount = r->type->paramCount};
    r->foreign = spec;
    r->isExternal = true;
    if (symbol[0] == '\0' || strchr(symbol, ' ') != NULL)
        return diagReport(&c->diag, r->pos, r->name->length, DIAG_FOREIGN, r->name->spelling, "the symbol", "has no name of C");
    if (isVariadic && r->type->paramCount == 0)
        return diagReport(&c->diag, r->pos, r->name->length, DIAG_FOREIGN, r->name->spelling, "it", "has variable arguments and no parameter before them");
    if (foreignTypesText(r, text, sizeof text, &what, &index, &why)) return true;
    if (index == 0) (void)snprintf(place, sizeof place, "%s", what);
    else (void)snprintf(place, sizeof place, "%s %u", what, index);
    return diagReport(&c->diag, r->pos, r->name->length, DIAG_FOREIGN, r->name->spelling, place, why);
}

/* ---- variable arguments ---- */

static bool hasTypes(const Routine *variant, const Node *args) {
    uint32_t i = 0;
    for (; args != NULL && i < variant->type->paramCount; args = args->next, i++) {
        if (i >= variant->foreign->fixedCount && variant->type->params[i].type != args->type) return false;
    }
    return args == NULL && i == variant->type->paramCount;
}

static Symbol *copySymbol(Compile *c, const Symbol *from) {
    size_t size = c->symbolSize != 0 ? c->symbolSize : sizeof(Symbol);
    Symbol *s = arenaAlloc(&c->arena, size);
    if (from != NULL) memcpy(s, from, size);
    return s;
}

/* The symbols of a variant: those of the declared parameters, and one for each further one. */
static void variantSymbols(Compile *c, const Routine *r, Routine *variant) {
    variant->params = ARENA_ARRAY(&c->arena, Symbol *, variant->type->paramCount + 1u);
    for (uint32_t i = 0; i < variant->type->paramCount; i++) {
        Symbol *s = copySymbol(c, i < r->type->paramCount ? r->params[i] : NULL);
        s->kind = SYM_PARAM;
        s->owner = variant;
        s->number = i;
        s->type = variant->type->params[i].type;
        if (s->name == NULL) s->name = nameOf(&c->names, "$argument");
        variant->params[i] = s;
    }
    if (r->result != NULL) {
        variant->result = copySymbol(c, r->result);
        variant->result->owner = variant;
    }
    variant->symbol = copySymbol(c, r->symbol);
    variant->symbol->type = variant->type;
    variant->symbol->routine = variant;
}

static Routine *newVariant(Compile *c, Routine *r, const Node *args) {
    uint32_t count = 0;
    for (const Node *x = args; x != NULL; x = x->next) count++;
    Param *params = ARENA_ARRAY(&c->arena, Param, count + 1u);
    Routine *variant = ARENA_NEW(&c->arena, Routine);
    for (uint32_t i = 0; args != NULL; args = args->next, i++) {
        if (i < r->type->paramCount) params[i] = r->type->params[i];
        else params[i] = (Param){.type = args->type, .mode = PARAM_VALUE, .group = i + 1};
    }
    *variant = *r;
    variant->type = typeRoutine(&c->types, params, count, r->type->result);
    variant->fnIndex = 0;
    variant->lowered = NULL;
    variant->locals = NULL;
    variant->lastLocal = &variant->locals;
    variant->nested = variant->nextSibling = NULL;
    variant->lastNested = &variant->nested;
    variant->foreign = ARENA_NEW(&c->arena, ForeignSpec);
    *variant->foreign = *r->foreign;
    variant->foreign->variants = NULL;
    variantSymbols(c, r, variant);
    return variant;
}

Routine *foreignVariant(Compile *c, Routine *r, const Node *args) {
    char text[FOREIGN_TEXT_MAX];
    const char *what, *why;
    uint32_t index;
    assert(r->foreign != NULL && r->foreign->isVariadic);
    for (Routine *v = r->foreign->variants; v != NULL; v = v->foreign->nextVariant) {
        if (hasTypes(v, args)) return v;
    }
    Routine *v = newVariant(c, r, args);
    if (!foreignTypesText(v, text, sizeof text, &what, &index, &why)) return NULL;
    Routine *parent = r->parent != NULL ? r->parent : c->program->main;
    *parent->lastNested = v;
    parent->lastNested = &v->nextSibling;
    if (v->level <= 1 && c->onRoutine != NULL && c->diag.errorCount == 0) (void)c->onRoutine(c->user, v); /* else with its parent */
    v->foreign->nextVariant = r->foreign->variants;
    r->foreign->variants = v;
    return v;
}
