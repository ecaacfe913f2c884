/* import.c: routines, constants and variables of units, whatever language those are written in (frontends/core/unit.h). Tiny passes values of any type on,
 * also those that it has no operators for, such as records. */
#include "frontends/tiny/parser.h"

#include "frontends/core/unit.h"
#include <string.h>

/* ---- finding ---- */

static Name *lowered(TinyParser *p, const Name *name) {
    char *text = arenaCopy(p->arena, name->spelling, name->length);
    for (uint32_t i = 0; i < name->length; i++) {
        if (text[i] >= 'A' && text[i] <= 'Z') text[i] = (char)(text[i] + 32);
    }
    return nameIntern(&p->c->names, text, name->length);
}

void tinyImport(TinyParser *p, const Name *name, Pos pos, uint32_t length) {
    static const char *const always[] = {"thread", "runtime", "time", "std.time"}; /* their names need no import */
    const Name *key = lowered(p, name);
    p->isExtended = true;
    for (size_t i = 0; i < sizeof always / sizeof always[0]; i++) {
        if (strcmp(key->text, always[i]) == 0) return;
    }
    (void)unitUse(p->c, key, NULL, pos, length, true);
}

/* The letters as they stand in the unit are looked for first, then the same in another case. */
static Symbol *findIn(const Unit *u, const char *name, bool ignoresCase) {
    for (uint32_t i = 0; i < u->symbolCount; i++) {
        const char *a = u->symbols[i]->name->spelling, *b = name;
        bool isValue = u->symbols[i]->kind != SYM_TYPE;
        while (*a != '\0' && (*a == *b || (ignoresCase && (*a | 32) == (*b | 32)))) a++, b++;
        if (isValue && *a == '\0' && *b == '\0') return u->symbols[i];
    }
    return NULL;
}

Symbol *tinyFindForeign(TinyParser *p, const Name *name) {
    const char *dot = strchr(name->spelling, '.');
    for (int ignoresCase = 0; ignoresCase < 2; ignoresCase++) {
        for (const Unit *u = p->c->units; u != NULL; u = u->next) {
            if (!u->isUsed) continue;
            bool isQualified = dot != NULL && strlen(u->key) == (size_t)(dot - name->spelling) && strncasecmp(u->key, name->spelling, strlen(u->key)) == 0;
            Symbol *s = dot == NULL || isQualified ? findIn(u, dot == NULL ? name->spelling : dot + 1, ignoresCase) : NULL;
            if (s != NULL) return s;
        }
    }
    return NULL;
}

/* ---- values ---- */

TinyKind tinyForeignKind(const Type *t) {
    switch ((TypeKind)t->kind) {
    case TYPE_INT: case TYPE_ENUM: case TYPE_SUBRANGE: case TYPE_CHAR: return TK_NUMBER;
    case TYPE_BOOL: return TK_BOOL;
    case TYPE_STRING: case TYPE_SHORTSTR: return TK_STRING;
    case TYPE_REAL: return TK_REAL;
    case TYPE_VOID: return TK_NOTHING;
    default: return TK_ANY;
    }
}

/* A value from outside as one of the types that Tiny's expressions have. */
static Node *inward(TinyParser *p, Node *x) {
    switch (tinyForeignKind(x->type)) {
    case TK_NUMBER: return x->type == p->types->int64 ? x : nodeConv(p->nodes, CV_INT, x, p->types->int64);
    case TK_STRING: return x->type->kind == TYPE_SHORTSTR ? nodeConv(p->nodes, CV_TOSTR, x, p->types->string) : x;
    case TK_ANY: return x->type == p->types->any ? x : nodeConv(p->nodes, x->type->kind == TYPE_ANY ? CV_RETYPE : CV_BOX, x, p->types->any);
    default: return x;
    }
}

/* The other way round. */
static Node *outward(TinyParser *p, Node *x, Type *t) {
    if (t->kind == TYPE_SHORTSTR) return tinyAs(p, x, p->types->string);
    if (t->kind == TYPE_BOOL && x->type->kind != TYPE_BOOL) {
        return nodeBinary(p->nodes, x->pos, BIN_NE, tinyNumber(p, x), tinyInt(p, x->pos, 0), p->types->boolean);
    }
    if (typeIsOrdinal(t) && t != p->types->int64) return nodeConv(p->nodes, CV_CHECKED, tinyNumber(p, x), t);
    return tinyAs(p, x, t);
}

Node *tinyForeignValue(TinyParser *p, const Syntax *name) {
    Symbol *s = tinyForeignOf(name);
    if (s->kind != SYM_CONST || s->value == NULL) return inward(p, tinyVar(p, s, name->pos));
    Node *x = nodeCopy(p->nodes, s->value);
    x->pos = name->pos;
    x->next = NULL;
    return inward(p, x);
}

Node *tinyForeignStore(TinyParser *p, const Syntax *target, Node *value) {
    Node *v = tinyVar(p, tinyForeignOf(target), target->pos);
    return tinyStore(p, v, outward(p, value, v->type));
}

/* ---- calls ---- */

/* A def as a routine of type t: $callback(a, b: T): R; begin result := outward(def(inward(a), inward(b))) end */
static Node *callback(TinyParser *p, const Syntax *name, Type *t) {
    TinyRoutine *def = tinyRoutineOf(name), *outer = p->current;
    Param *params = ARENA_ARRAY(p->arena, Param, t->paramCount + 1u);
    if (def->paramCount != t->paramCount) {
        (void)tinyError(p, name->pos, name->length, DIAG_CONGRUENCE, name->name->spelling, "the parameter", "the number of parameters differs");
        return tinyInt(p, name->pos, 0);
    }
    for (uint32_t i = 0; i < t->paramCount; i++) params[i] = t->params[i];
    TinyRoutine *r = p->current = tinyHiddenRoutine(p, "$callback", params, t->paramCount, t->result);
    Node *call = nodeNew(p->nodes, EX_CALL, name->pos, def->s.type->result), **last = &call->a;
    call->sym = &def->s;
    const TinyVariable *v = def->variables;
    for (uint32_t i = 0; i < t->paramCount; i++, v = v->next) {
        *last = tinyAs(p, inward(p, tinyVar(p, r->routine->params[i], name->pos)), v->s.type);
        last = &(*last)->next;
    }
    bool hasResult = t->result->kind != TYPE_VOID;
    Node *body = tinyStatement(p, call);
    if (hasResult) {
        Node *value = def->givesValue ? call : tinyInt(p, name->pos, 0), *result = tinyVar(p, r->routine->result, name->pos);
        Node *give = tinyStore(p, result, outward(p, value, t->result));
        body = def->givesValue ? give : tinyList(body, give);
    }
    (void)tinyHandOver(p, r->routine, body);
    p->current = outer;
    Node *x = nodeNew(p->nodes, EX_ROUTINE, name->pos, t);
    x->sym = &r->s;
    r->routine->isValueUsed = true;
    return x;
}

/* A reference parameter gets a variable of its type, whose value comes back: t := v; f(t); v := t. A v that is still the number 0 gives t's zero value. */
typedef struct Exchange {
    Node *before, **lastBefore, *after, **lastAfter;
} Exchange;

static Node *reference(TinyParser *p, const Syntax *arg, Type *t, Exchange *e) {
    if (arg->kind != SX_NAME || tinyVariableOf(arg) == NULL) {
        (void)tinyError(p, arg->pos, arg->length, DIAG_VARIABLE_EXPECTED, "a reference parameter stores into its argument");
        return tinyInt(p, arg->pos, 0);
    }
    Symbol *v = &tinyVariableOf(arg)->s;
    Node *temp = tinyTemp(p, t, arg->pos), *value = tinyVar(p, v, arg->pos), *copy = nodeNew(p->nodes, ST_IF, arg->pos, NULL), *clear = nodeNew(p->nodes, ST_INIT, arg->pos, NULL);
    clear->a = tinyVar(p, temp->sym, arg->pos);
    copy->a = nodeBinary(p->nodes, arg->pos, BIN_NE, tinyAny(p, tinyVar(p, v, arg->pos)), tinyAny(p, tinyInt(p, arg->pos, 0)), p->types->boolean);
    copy->b = tinyStore(p, tinyVar(p, temp->sym, arg->pos), outward(p, value, t));
    *e->lastBefore = tinyList(clear, copy);
    e->lastBefore = &copy->next;
    Node *back = inward(p, tinyVar(p, temp->sym, arg->pos));
    *e->lastAfter = tinyStore(p, tinyVar(p, v, arg->pos), tinyAs(p, back, v->type));
    e->lastAfter = &(*e->lastAfter)->next;
    return temp;
}

static Node *argument(TinyParser *p, Syntax *arg, const Param *param, Exchange *e) {
    Type *t = param->type;
    if (param->mode == PARAM_VAR || param->mode == PARAM_OUT) return reference(p, arg, t, e);
    if (t->kind == TYPE_ROUTINE && tinyRoutineOf(arg) != NULL) return callback(p, arg, t);
    bool isImpossible = t->kind == TYPE_OPENARRAY || t->kind == TYPE_CONFORMANT || t->kind == TYPE_FILE;
    if (!isImpossible) return outward(p, tinyExpr(p, arg), t);
    char text[100];
    (void)tinyError(p, arg->pos, arg->length, DIAG_ARG_TYPE, 1, "this routine", typeText(t, text, sizeof text), "a value");
    return tinyInt(p, arg->pos, 0);
}

Node *tinyForeignCall(TinyParser *p, Syntax *call) {
    Symbol *s = tinyForeignOf(call);
    Exchange e = {0};
    e.lastBefore = &e.before;
    e.lastAfter = &e.after;
    Node *x = nodeNew(p->nodes, EX_CALL, call->pos, s->type->result), **last = &x->a;
    x->sym = s;
    uint32_t i = 0;
    for (Syntax *a = call->a; a != NULL; a = a->next, i++) {
        *last = argument(p, a, &s->type->params[i], &e);
        last = &(*last)->next;
    }
    bool hasResult = s->type->result->kind != TYPE_VOID;
    if (e.before == NULL) return hasResult ? inward(p, x) : x;
    Node *seq = nodeNew(p->nodes, EX_SEQ, call->pos, p->types->int64);
    seq->a = e.before;
    Node *value = hasResult ? inward(p, x) : NULL, *kept = hasResult ? tinyTemp(p, value->type, call->pos) : NULL;
    *e.lastBefore = hasResult ? tinyStore(p, kept, value) : tinyStatement(p, x);
    (*e.lastBefore)->next = e.after;
    seq->b = hasResult ? tinyVar(p, kept->sym, call->pos) : tinyInt(p, call->pos, 0);
    seq->type = seq->b->type;
    return seq;
}
