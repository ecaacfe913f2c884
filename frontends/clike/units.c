/* units.c: units of other languages that a program imports, and a CLike module as a unit that programs of other languages use (frontends/core/unit.h).
 *
 * An imported unit's constants, types, variables and routines become known as if they stood in the file; the program may declare such names itself. What a
 * module shows to others is what it declares at file scope without `static`; a struct is known by its tag. */
#include "frontends/clike/concurrency.h"

#include "frontends/core/unit.h"
#include <assert.h>
#include <string.h>

/* ---- imports ---- */

static const char *suffixOf(const char *path) {
    const char *slash = strrchr(path, '/'), *dot = strrchr(path, '.');
    return dot != NULL && (slash == NULL || dot > slash) ? dot : "";
}

bool clkIsForeignModule(const char *path) {
    static const char *const ours[] = {".cl", ".clike", ".c", ".h"};
    const char *suffix = suffixOf(path);
    for (size_t i = 0; i < sizeof ours / sizeof ours[0]; i++) {
        if (strcmp(suffix, ours[i]) == 0) return false;
    }
    return true;
}

/* The name of the unit in a file: its base name in lower case. */
static Name *unitName(ClkParser *p, const char *path) {
    const char *slash = strrchr(path, '/'), *base = slash != NULL ? slash + 1 : path;
    size_t n = strlen(base) - strlen(suffixOf(base));
    char *text = arenaCopy(p->arena, base, n);
    for (size_t i = 0; i < n; i++) {
        if (text[i] >= 'A' && text[i] <= 'Z') text[i] = (char)(text[i] + 32);
    }
    return nameIntern(&p->c->names, text, (uint32_t)n);
}

/* A name of the unit, below all that the program declares. */
static void enter(ClkParser *p, ClkSymbol *s) {
    Symbol **link = &s->s.name->symbol;
    ClkScope *scope = p->scope;
    while (scope->outer != NULL && scope->outer->outer != NULL) scope = scope->outer;
    assert(s->s.unit != NULL);
    s->isLibrary = true;
    s->length = s->s.name->length;
    s->scope = scope->serial;
    while (*link != NULL && !((ClkSymbol *)*link)->isLibrary) link = &(*link)->hidden;
    s->s.hidden = *link;
    *link = &s->s;
    s->nextInScope = scope->symbols;
    scope->symbols = s;
    if (s->s.kind != SYM_ROUTINE) return;
    Name *folded = clkFolded(p, s->s.name);
    if (folded->symbol == NULL) folded->symbol = &s->s;
}

bool clkImportUnit(ClkParser *p, const char *path, Pos pos, uint32_t length) {
    const char *file = suffixOf(path)[0] != '\0' ? path : NULL;
    Unit *u = unitUse(p->c, unitName(p, path), file, pos, length, true);
    if (u == NULL) return false;
    for (uint32_t i = 0; i < u->symbolCount; i++) {
        ClkSymbol *s = (ClkSymbol *)u->symbols[i];
        if (s->scope == 0) enter(p, s); /* a second import adds nothing */
    }
    return true;
}

/* ---- arguments of routines of other languages ---- */

static const Type *plain(const Type *t) {
    while (t->plain != NULL) t = t->plain;
    return t;
}

/* Types that only CLike tells apart (int and long) are one for other languages. */
bool clkIsSameOutside(const Type *a, const Type *b) {
    a = plain(a);
    b = plain(b);
    if (a == b || clkIsError(a) || clkIsError(b)) return true;
    if (a->kind != b->kind || (a->elem == NULL) != (b->elem == NULL)) return false;
    switch ((TypeKind)a->kind) {
    case TYPE_POINTER: case TYPE_DYNARRAY: case TYPE_OPENARRAY: return a->elem == NULL || clkIsSameOutside(a->elem, b->elem);
    case TYPE_ARRAY: return a->high - a->low == b->high - b->low && clkIsSameOutside(a->elem, b->elem);
    case TYPE_ROUTINE:
        if (a->paramCount != b->paramCount || !clkIsSameOutside(a->result, b->result)) return false;
        for (uint32_t i = 0; i < a->paramCount; i++) {
            if (a->params[i].mode != b->params[i].mode || !clkIsSameOutside(a->params[i].type, b->params[i].type)) return false;
        }
        return true;
    case TYPE_STRING: case TYPE_BOOL: case TYPE_CHAR: case TYPE_VOID: case TYPE_FILE: case TYPE_ANY: return true;
    case TYPE_REAL: return a->size == b->size;
    case TYPE_INT: return a->size == b->size && a->isSigned == b->isSigned;
    default: return false;
    }
}

/* The variable behind &x, or x itself, for a reference parameter. NULL: it does not fit. */
static Node *variableArg(Node *x, const Type *formal) {
    if (x->kind == EX_ADDR) x = x->a;
    else if (x->type->kind == TYPE_POINTER && x->type->elem != NULL && !clkIsSameOutside(x->type, formal)) return NULL;
    if (!clkIsLvalue(x) || !clkIsSameOutside(x->type, formal)) return NULL;
    Node *root = x;
    while (root->kind == EX_FIELD || root->kind == EX_INDEX) root = root->a;
    if (root->kind == EX_VAR) {
        root->sym->isVarPassed = root->sym->isAssigned = root->sym->isAddressTaken = true;
        ((ClkSymbol *)root->sym)->addressCount++;
    }
    return x;
}

/* A number of another width for a reference parameter: t := x; the routine gets t; x := t when it has returned. */
static Node *exchanged(ClkParser *p, Node *x, Type *t, ClkCall *call) {
    if (x->kind == EX_ADDR) x = x->a;
    bool isNumber = clkIsLvalue(x) && clkIsArith(x->type) && (clkIsArith(t) || t->kind == TYPE_SUBRANGE) && (x->type->kind == TYPE_REAL) == (t->kind == TYPE_REAL);
    if (!isNumber || !clkIsPure(x)) return NULL;
    Node *temp = clkTemp(p, t, x->pos), *store = clkStoreStmt(p, clkClone(p, temp), clkArith(p, clkClone(p, x), t));
    Node *restore = clkStoreStmt(p, x, clkArith(p, clkClone(p, temp), x->type));
    temp->sym->isVarPassed = temp->sym->isAddressTaken = true;
    store->next = call->before;
    call->before = store;
    restore->next = call->after;
    call->after = restore;
    return temp;
}

/* The call x with what its arguments need before and after it. */
Node *clkExchanged(ClkParser *p, const ClkCall *call, Node *x) {
    if (call->before == NULL) return x;
    Node *value = clkInt(p, x->pos, 0), *run = x->type->kind == TYPE_VOID ? clkExprStmt(p, x) : clkKeep(p, x, x->type, &value);
    Node *statements = call->before, **last = &statements;
    while (*last != NULL) last = &(*last)->next;
    *last = run;
    run->next = call->after;
    return clkSeq(p, x->pos, statements, value);
}

/* The parameters of an adapter, taken over by the function it calls; false: they do not fit. */
static bool passOn(ClkParser *p, const Routine *r, const Type *own, ClkUse use, Node **last) {
    for (uint32_t i = 0; i < own->paramCount; i++) {
        const Param *param = &r->type->params[i];
        bool isValue = param->mode == PARAM_VALUE || param->mode == PARAM_CONST;
        Node *x = isValue ? clkTryConvert(p, clkParamNode(p, r->params[i]), own->params[i].type, use) : NULL;
        if (x == NULL) return false;
        *last = x;
        last = &x->next;
    }
    return true;
}

static Routine *adapterRoutine(ClkParser *p, Type *t, Pos pos) {
    ClkSymbol **params = ARENA_ARRAY(p->arena, ClkSymbol *, t->paramCount + 1u);
    for (uint32_t i = 0; i < t->paramCount; i++) params[i] = clkSymbolNew(p, SYM_PARAM, p->nameFn, t->params[i].type, pos);
    Routine *r = clkNestedRoutine(p, t, params, pos);
    if (t->result->kind == TYPE_VOID) return r;
    r->result = &clkSymbolNew(p, SYM_RESULT, r->name, t->result, pos)->s;
    r->result->owner = r;
    return r;
}

/* f = x; t $adapter(A a) { return f(a); } */
Node *clkAdapted(ClkParser *p, Node *x, Type *t, ClkUse use, Node **before) {
    const Type *own = x->type;
    if (own->paramCount != t->paramCount || (own->result->kind == TYPE_VOID) != (t->result->kind == TYPE_VOID)) return NULL;
    Node *kept, *keep = clkKeep(p, x, x->type, &kept), *inner = nodeNew(p->nodes, EX_CALLV, x->pos, own->result);
    ClkFunction fn = {.outer = p->fn};
    Routine *r = adapterRoutine(p, t, x->pos);
    fn.routine = r;
    p->fn = &fn;
    inner->a = clkVar(p, (ClkSymbol *)kept->sym, x->pos);
    bool fits = passOn(p, r, own, use, &inner->b);
    bool isVoid = t->result->kind == TYPE_VOID;
    Node *value = isVoid ? inner : clkTryConvert(p, inner, t->result, CLK_CAST);
    p->fn = fn.outer;
    if (!fits || value == NULL) return NULL;
    r->body = clkStmt(p, ST_BLOCK, x->pos);
    r->body->a = isVoid ? clkExprStmt(p, value) : clkStmt(p, ST_RETURN, x->pos);
    if (!isVoid) r->body->a->a = value;
    if (r->parent == NULL) clkHandOver(p, r);
    keep->next = *before;
    *before = keep;
    Node *routine = nodeNew(p->nodes, EX_ROUTINE, x->pos, t);
    routine->sym = r->symbol;
    r->isValueUsed = true;
    return routine;
}

Node *clkForeignArg(ClkParser *p, Node *x, const Param *param, ClkCall *call) {
    Type *t = param->type;
    bool isReference = param->mode == PARAM_VAR || param->mode == PARAM_OUT;
    if (t->kind == TYPE_OPENARRAY) {
        bool isArray = (x->type->kind == TYPE_ARRAY || x->type->kind == TYPE_DYNARRAY) && clkIsSameOutside(x->type->elem, t->elem);
        if (!isArray || !clkIsLvalue(x)) return NULL;
        return isReference ? variableArg(x, x->type) : x;
    }
    if (isReference) {
        Node *v = variableArg(x, t);
        return v != NULL ? v : exchanged(p, x, t, call);
    }
    if (t->kind == TYPE_ROUTINE && !clkIsSameOutside(x->type, t) && x->type->kind == TYPE_ROUTINE) return clkAdapted(p, x, t, CLK_PASS, &call->before);
    if (t->kind == TYPE_SHORTSTR) return clkToText(p, x);
    if (t->kind == TYPE_CONFORMANT) return NULL;
    if (t->kind == TYPE_ARRAY && x->type->kind == TYPE_ARRAY && clkIsSameOutside(x->type, t)) return x;
    if (t->kind == TYPE_SUBRANGE && clkIsInteger(x->type)) return clkArith(p, x, t);
    return clkTryConvert(p, x, t, CLK_PASS);
}

/* ---- a module as a unit ---- */

static bool isShown(const ClkSymbol *s) {
    return s->s.unit == NULL && !s->isLibrary && !s->isStatic && s->s.name != NULL && s->s.type != NULL && !clkIsError(s->s.type);
}

/* `struct Point` is Point for others; NULL if it has no members, or if a typedef of that name says it already. */
static Symbol *exportedTag(ClkParser *p, const ClkSymbol *s) {
    const char *blank = strchr(s->s.name->spelling, ' ');
    assert(s->isTag && blank != NULL);
    Name *tag = nameIntern(&p->c->names, blank + 1, (uint32_t)strlen(blank + 1));
    bool isNamed = tag->symbol != NULL && tag->symbol->kind == SYM_TYPE;
    return isNamed || s->s.type->isOpen ? NULL : &clkSymbolNew(p, SYM_TYPE, tag, s->s.type, s->s.pos)->s;
}

static Symbol *exported(ClkParser *p, ClkSymbol *s) {
    if (!isShown(s) || (s->s.kind == SYM_ROUTINE && s->body == NULL)) return NULL;
    if (s->s.kind == SYM_VAR && s->constant != NULL) { /* const int n = 3 */
        Symbol *constant = &clkSymbolNew(p, SYM_CONST, s->s.name, s->s.type, s->s.pos)->s;
        constant->value = clkClone(p, s->constant);
        return constant;
    }
    bool isKind = s->s.kind == SYM_TYPE || s->s.kind == SYM_CONST || s->s.kind == SYM_VAR || s->s.kind == SYM_ROUTINE;
    return isKind ? &s->s : NULL;
}

void clkCollectExports(ClkParser *p, ClkScope *file) {
    Program *program = p->c->program;
    uint32_t count = 0;
    for (const ClkSymbol *s = file->symbols; s != NULL; s = s->nextInScope) count++;
    for (const ClkSymbol *s = p->tags; s != NULL; s = s->nextInList) count++;
    program->exports = ARENA_ARRAY(p->arena, Symbol *, count + 1);
    for (ClkSymbol *s = file->symbols; s != NULL; s = s->nextInScope) {
        Symbol *e = exported(p, s);
        if (e != NULL) program->exports[program->exportCount++] = e;
    }
    for (uint32_t i = 0; i < program->exportCount / 2; i++) { /* in the order of their declaration */
        Symbol *first = program->exports[i];
        program->exports[i] = program->exports[program->exportCount - 1 - i];
        program->exports[program->exportCount - 1 - i] = first;
    }
    for (const ClkSymbol *s = p->tags; s != NULL; s = s->nextInList) {
        Symbol *e = exportedTag(p, s);
        if (e != NULL) program->exports[program->exportCount++] = e;
    }
    program->name = unitName(p, p->c->mainFile->path);
    program->isUnit = true;
}
