/* overload.c: routines of one scope that share a name and differ in their parameters, as Free Pascal has them. Each is a symbol of its own; a later
 * one hides the earlier ones, so that the routines a name means are the chain along Symbol.hidden. A call reads its arguments first and then takes
 * the routine that they fit best: each argument fits at a level (Fit below), and routines are compared level by level, the worst one first. */
#include "frontends/pascal/parser.h"

#include "frontends/core/unit.h"
#include <assert.h>
#include <float.h>
#include <stdio.h>

PasSymbol *pasNextOverload(const PasSymbol *sym) {
    PasSymbol *next = (PasSymbol *)sym->s.hidden;
    if (sym->s.kind != SYM_ROUTINE || next == NULL || next->s.kind != SYM_ROUTINE) return NULL;
    bool isOfSameScope = next->scope == sym->scope && next->s.unit == sym->s.unit;
    return isOfSameScope || sym->s.isOverload ? next : NULL;
}

/* ---- how well an argument fits ------------------------------------------------------------------------------------------- */

typedef enum Level {
    LEVEL_EXACT, /* the same type */
    LEVEL_EQUAL, /* a type that holds all its values */
    LEVEL_NEAR,  /* a character as string, a list as set, nil, a name as routine value */
    LEVEL_NARROW, /* an integer that may not fit */
    LEVEL_REAL,  /* an integer as real */
    LEVEL_LIST,  /* a constructor as array */
    LEVEL_ANY,   /* values of run-time type */
    LEVEL_NONE
} Level;

typedef struct Fit {
    uint32_t counts[LEVEL_NONE]; /* arguments by level */
    double distance;             /* between the ranges of integers and sizes of reals */
} Fit;

typedef struct Range {
    double low, high;
} Range;

static Range rangeOf(PasParser *p, const Type *t) {
    int64_t low, high;
    typeRange(t, &low, &high);
    if (typeHost((Type *)t) == p->types->uint64) return (Range){0, 18446744073709551615.0};
    return (Range){(double)low, (double)high};
}

/* A literal has the first type that holds it. */
static Range literalRange(PasParser *p, const Node *x) {
    const TypeTable *t = p->types;
    const Type *list[] = {t->int8, t->uint8, t->int16, t->uint16, t->int32, t->uint32};
    if (x->type == t->uint64 && x->i < 0) return rangeOf(p, t->uint64);
    for (size_t i = 0; i < sizeof list / sizeof list[0]; i++) {
        Range r = rangeOf(p, list[i]);
        if ((double)x->i >= r.low && (double)x->i <= r.high) return r;
    }
    return rangeOf(p, t->int64);
}

static Level fitInteger(PasParser *p, const Type *t, const Node *x, double *distance) {
    bool isLiteral = x->kind == EX_INT;
    if (x->type == t && !isLiteral) return LEVEL_EXACT;
    Range from = isLiteral ? literalRange(p, x) : rangeOf(p, x->type), to = rangeOf(p, t);
    if (from.low < to.low || from.high > to.high) return LEVEL_NARROW;
    *distance += from.low - to.low + to.high - from.high + ((from.low < 0) != (to.low < 0) ? 1 : 0);
    return LEVEL_EQUAL;
}

static Level fitOrdinal(PasParser *p, Type *t, const Node *x, double *distance) {
    if (!typeIsOrdinal(x->type) || !pasSameHost(t, x->type)) return LEVEL_NONE;
    if (typeIsInteger(t)) return fitInteger(p, t, x, distance);
    return t == x->type ? LEVEL_EXACT : LEVEL_EQUAL;
}

static Level fitReal(const Type *t, const Type *s, double *distance) {
    if (typeIsInteger(s)) {
        *distance += t->size == 4 ? 1 : 0;
        return LEVEL_REAL;
    }
    if (s->kind != TYPE_REAL) return LEVEL_NONE;
    if (s->size == t->size) return LEVEL_EXACT;
    *distance += s->size > t->size ? 2 : 1;
    return LEVEL_EQUAL;
}

static Level fitString(PasParser *p, const Type *t, const Node *x) {
    const Type *s = x->type;
    if (!pasIsStringValue(s)) return LEVEL_NONE;
    if (s == t && x->kind != EX_STR) return LEVEL_EXACT;
    if (x->kind == EX_STR) return (t->kind == TYPE_STRING) == p->lex.switches.longString ? LEVEL_EQUAL : LEVEL_NEAR;
    if (s->kind == t->kind) return LEVEL_EQUAL;
    return typeIsStringLike(s) ? LEVEL_NEAR : LEVEL_NARROW;
}

static Level fitPointer(const Type *t, const Type *s) {
    if (s->kind == TYPE_NIL) return LEVEL_NEAR;
    if (s->kind != TYPE_POINTER) return LEVEL_NONE;
    if (s == t || (s->elem == t->elem && s->plain == t->plain)) return LEVEL_EXACT;
    return s->elem == NULL || t->elem == NULL ? LEVEL_NARROW : LEVEL_NONE;
}

static Level fitRoutine(PasParser *p, const Type *t, const Node *x) {
    const char *reason;
    bool isName = x->kind == EX_ROUTINE || (x->kind == EX_CALL && (x->flags & PAS_NF_BARE) != 0);
    if (x->type->kind == TYPE_NIL) return LEVEL_NEAR;
    if (!isName) return x->type->kind == TYPE_ROUTINE && pasCongruent(p, t, x->type, &reason) ? LEVEL_EXACT : LEVEL_NONE;
    for (const PasSymbol *s = (const PasSymbol *)x->sym; s != NULL; s = pasNextOverload(s)) {
        if (pasCongruent(p, t, s->s.routine->type, &reason)) return LEVEL_NEAR;
    }
    return LEVEL_NONE;
}

static Level fitSet(const Type *t, const Node *x) {
    const Type *s = x->type;
    if (s->kind != TYPE_SET || s->isUntyped) return LEVEL_NONE;
    if (s == t && (x->flags & PAS_NF_OPENSET) == 0) return LEVEL_EXACT;
    return s->elem == NULL || t->elem == NULL || pasSameHost(s->elem, t->elem) ? LEVEL_NEAR : LEVEL_NONE;
}

static Level fitValue(PasParser *p, Type *t, const Node *x, double *distance);
static bool converts(PasParser *p, const Type *t, const Node *x);

static Level fitList(PasParser *p, const Type *t, const Node *x) {
    double unused = 0;
    for (const Node *m = x->kind == EX_SET ? x->a : NULL; m != NULL; m = m->next) {
        if (m->kind == EX_RANGE || fitValue(p, t->elem, m, &unused) == LEVEL_NONE) return LEVEL_NONE;
    }
    return x->kind == EX_SET ? LEVEL_LIST : LEVEL_NONE;
}

static Level fitArray(PasParser *p, Type *t, const Node *x) {
    const Type *s = x->type;
    bool isText = x->kind == EX_STR && t->elem->kind == TYPE_CHAR;
    if ((x->flags & PAS_NF_OPENSET) != 0) return t->kind == TYPE_ARRAY ? LEVEL_NONE : fitList(p, t, x);
    if (pasSameType(p, t, x->type)) return s == t ? LEVEL_EXACT : LEVEL_EQUAL;
    if (t->kind == TYPE_DYNARRAY) return s->kind == TYPE_NIL ? LEVEL_NEAR : LEVEL_NONE;
    if (isText) return t->kind == TYPE_ARRAY && (uint64_t)t->high != x->str.length ? LEVEL_NONE : LEVEL_LIST;
    bool isArray = s->kind == TYPE_ARRAY || s->kind == TYPE_DYNARRAY || s->kind == TYPE_OPENARRAY || s->kind == TYPE_CONFORMANT;
    return isArray && t->kind != TYPE_ARRAY && pasSameType(p, s->elem, t->elem) ? LEVEL_NEAR : LEVEL_NONE;
}

static Level fitValue(PasParser *p, Type *t, const Node *x, double *distance) {
    Type *s = x->type;
    if (s->kind == TYPE_ERROR || t->kind == TYPE_ERROR) return LEVEL_EXACT;
    if (t->kind == TYPE_ROUTINE) return fitRoutine(p, t, x);
    if (x->kind == EX_ROUTINE) return LEVEL_NONE;
    if (s->kind == TYPE_ANY || t->kind == TYPE_ANY) return s == t ? LEVEL_EXACT : LEVEL_ANY;
    if (typeIsOrdinal(t)) return fitOrdinal(p, t, x, distance);
    switch (t->kind) {
    case TYPE_REAL: return fitReal(t, s, distance);
    case TYPE_STRING:
    case TYPE_SHORTSTR: return fitString(p, t, x);
    case TYPE_POINTER:
        if (x->kind == EX_STR && pasIsPChar(p, t)) return LEVEL_NEAR;
        return fitPointer(t, s);
    case TYPE_RECORD:
        if (pasIsVarRec(p, t) && !pasIsVarRec(p, s)) return s->kind == TYPE_RECORD ? LEVEL_NONE : LEVEL_NEAR;
        if (pasSameType(p, t, s)) return LEVEL_EXACT;
        return p->hasOperators && converts(p, t, x) ? LEVEL_ANY : LEVEL_NONE;
    case TYPE_SET: return fitSet(t, x);
    case TYPE_ARRAY:
    case TYPE_DYNARRAY:
    case TYPE_OPENARRAY:
    case TYPE_CONFORMANT: return fitArray(p, t, x);
    default: return pasSameType(p, t, s) ? LEVEL_EXACT : LEVEL_NONE;
    }
}

/* Does a declared `:=` make a t of x? Values that it takes are not converted themselves. */
static bool converts(PasParser *p, const Type *t, const Node *x) {
    Name *name = pasOperatorName(p, TK_ASSIGN);
    PasSymbol *sym = p->isConverting || name == NULL ? NULL : (PasSymbol *)name->symbol;
    double unused = 0;
    bool isFound = false;
    if (sym == NULL) return false;
    p->isConverting = true;
    for (PasSymbol *s = sym; s != NULL && s->s.kind == SYM_ROUTINE && !isFound; s = pasNextOverload(s)) {
        const Type *f = s->s.routine->type;
        isFound = f->result == t && f->paramCount == 1 && fitValue(p, f->params[0].type, x, &unused) != LEVEL_NONE;
    }
    p->isConverting = false;
    return isFound;
}

static Level fitVariable(PasParser *p, Type *t, const Node *x) {
    if (pasIsError(x)) return LEVEL_EXACT;
    if (!pasIsDesignator(x) || (x->flags & NF_PARENS) != 0) return LEVEL_NONE;
    if (t == p->types->untypedBytes) return LEVEL_ANY;
    if (t->kind == TYPE_OPENARRAY || t->kind == TYPE_CONFORMANT) return fitArray(p, t, x);
    if (pasSameType(p, t, x->type)) return LEVEL_EXACT;
    if (typeIsStringLike(t) && typeIsStringLike(x->type) && !p->mode->isIso) return t->kind == x->type->kind ? LEVEL_NEAR : LEVEL_NARROW;
    return t->kind == TYPE_FILE && t->isUntyped && x->type->kind == TYPE_FILE ? LEVEL_NARROW : LEVEL_NONE;
}

/* ---- the choice --------------------------------------------------------------------------------------------------------- */

static bool takesCount(const Type *t, uint32_t count) {
    if (count > t->paramCount) return false;
    return count == t->paramCount || t->params[count].defaultValue != NULL;
}

static bool fits(PasParser *p, const Type *t, const PasArg *args, uint32_t count, Fit *fit) {
    *fit = (Fit){0};
    if (!takesCount(t, count)) return false;
    for (uint32_t i = 0; i < count; i++, args = args->next) {
        const Param *f = &t->params[i];
        bool isVariable = f->mode == PARAM_VAR || f->mode == PARAM_OUT || f->type == p->types->untypedBytes;
        Level level = isVariable ? fitVariable(p, f->type, args->node) : fitValue(p, f->type, args->node, &fit->distance);
        if (level == LEVEL_NONE) return false;
        fit->counts[level]++;
    }
    return true;
}

static bool isBetter(const Fit *a, const Fit *b) {
    for (uint32_t level = LEVEL_NONE; level-- > LEVEL_NEAR;) {
        if (a->counts[level] != b->counts[level]) return a->counts[level] < b->counts[level];
    }
    if (a->counts[LEVEL_EXACT] != b->counts[LEVEL_EXACT]) return a->counts[LEVEL_EXACT] > b->counts[LEVEL_EXACT];
    return a->distance < b->distance;
}

/* The one routine of the chain that could be meant although the arguments do not fit, or NULL. */
static PasSymbol *likely(PasSymbol *sym, uint32_t count) {
    PasSymbol *only = NULL;
    for (PasSymbol *s = sym; s != NULL; s = pasNextOverload(s)) {
        if (!takesCount(s->s.routine->type, count)) continue;
        if (only != NULL) return NULL;
        only = s;
    }
    return only;
}

static COLD void noOverload(PasParser *p, PasSymbol *sym, Pos pos, uint32_t length) {
    pasError(p, pos, length, DIAG_NO_OVERLOAD, sym->s.name->spelling);
    for (PasSymbol *s = sym; s != NULL && !p->isAborted; s = pasNextOverload(s)) pasNoteDeclared(p, &s->s);
}

/* The routine of the chain that args fit best, with a result of that type (NULL: any), or NULL. */
static PasSymbol *bestOf(PasParser *p, PasSymbol *sym, const PasArg *args, uint32_t count, const Type *result) {
    PasSymbol *best = NULL;
    Fit bestFit = {0}, fit;
    for (PasSymbol *s = sym; s != NULL; s = pasNextOverload(s)) {
        if (result != NULL && s->s.routine->type->result != result) continue;
        if (!fits(p, s->s.routine->type, args, count, &fit)) continue;
        if (best != NULL && !isBetter(&fit, &bestFit)) continue;
        best = s;
        bestFit = fit;
    }
    return best;
}

/* The same; NULL after a message. */
static PasSymbol *choose(PasParser *p, PasSymbol *sym, const PasArg *args, uint32_t count, Pos pos, uint32_t length) {
    PasSymbol *best = bestOf(p, sym, args, count, NULL);
    if (best == NULL) best = likely(sym, count);
    if (best == NULL) noOverload(p, sym, pos, length);
    return best;
}

/* The method of the chain that the arguments fit best, where `self` stands before them (its node is NULL: there is no record, and only class methods
 * are meant). NULL after a message. */
PasSymbol *pasChooseMethod(PasParser *p, PasSymbol *sym, const PasArg *self, Pos pos, uint32_t length) {
    PasSymbol *best = NULL, *only = NULL;
    Fit bestFit = {0}, fit;
    uint32_t given = 0, likelyOnes = 0;
    for (const PasArg *a = self->next; a != NULL; a = a->next) given++;
    for (PasSymbol *s = sym; s != NULL; s = pasNextOverload(s)) {
        const Type *t = s->s.routine->type;
        bool hasSelf = t->paramCount > 0 && t->params[0].name == p->nameSelf;
        if (hasSelf && self->node == NULL) continue;
        if (takesCount(t, given + hasSelf)) only = s, likelyOnes++;
        if (!fits(p, t, hasSelf ? self : self->next, given + hasSelf, &fit)) continue;
        if (best != NULL && !isBetter(&fit, &bestFit)) continue;
        best = s;
        bestFit = fit;
    }
    if (best != NULL) return best;
    if (likelyOnes != 1) noOverload(p, sym, pos, length);
    return likelyOnes == 1 ? only : NULL;
}

/* ---- calls and values ------------------------------------------------------------------------------------------------ */

PasSymbol *pasWithoutArguments(PasSymbol *sym) {
    for (PasSymbol *s = sym; s != NULL; s = pasNextOverload(s)) {
        if (takesCount(s->s.routine->type, 0)) return s;
    }
    return sym;
}

PasSymbol *pasCongruentOverload(PasParser *p, PasSymbol *sym, const Type *t) {
    const char *reason;
    if (pasNextOverload(sym) == NULL) return sym;
    for (PasSymbol *s = sym; s != NULL; s = pasNextOverload(s)) {
        if (pasCongruent(p, t, s->s.routine->type, &reason)) return s;
    }
    return sym;
}

Node *pasCallGiven(PasParser *p, PasSymbol *chosen, PasArg *args, Pos pos, uint32_t length) {
    Routine *r = chosen->s.routine;
    chosen->s.isUsed = true;
    pasMarkCall(p, r);
    Node *x = nodeNew(p->nodes, EX_CALL, pos, r->type->result);
    x->sym = &chosen->s;
    struct PasStringOp *outer = p->stringOps;
    p->stringOps = NULL;
    x->a = pasGivenActuals(p, r->type, chosen->s.name->spelling, args, pos, length);
    x = pasCompleteCall(p, x);
    p->stringOps = outer;
    return x;
}

Node *pasOverloadedCall(PasParser *p, PasSymbol *sym, Pos pos, uint32_t length) {
    uint32_t count, height = p->height;
    PasArg *args = pasReadActuals(p, &count);
    if (p->height > height) height = p->height;
    for (const PasArg *a = args; a != NULL; a = a->next) {
        if (a->node->type == NULL) return pasErrorNode(p, pos);
    }
    PasSymbol *chosen = p->isPanic ? NULL : choose(p, sym, args, count, pos, length);
    if (chosen == NULL) return pasErrorNode(p, pos);
    Node *x = pasCallGiven(p, chosen, args, pos, length);
    p->height = height;
    return x;
}

/* ---- declared operators -------------------------------------------------------------------------------------------------- */

Name *pasOperatorName(PasParser *p, int token) {
    static const struct {
        int token;
        const char *name;
    } list[] = {{TK_PLUS, "operator +"}, {TK_MINUS, "operator -"}, {TK_STAR, "operator *"},     {TK_SLASH, "operator /"}, {TK_DIV, "operator div"},
                {TK_MOD, "operator mod"}, {TK_AND, "operator and"}, {TK_OR, "operator or"},     {TK_XOR, "operator xor"}, {TK_SHL, "operator shl"},
                {TK_SHR, "operator shr"}, {TK_NOT, "operator not"}, {TK_EQ, "operator ="},      {TK_NE, "operator <>"},   {TK_LT, "operator <"},
                {TK_LE, "operator <="},   {TK_GT, "operator >"},    {TK_GE, "operator >="},     {TK_IN, "operator in"},   {TK_ASSIGN, "operator :="},
                {TK_POWER, "operator **"}, {TK_SYMDIFF, "operator ><"},
                {PAS_OP_EXPLICIT, "operator explicit"}, {PAS_OP_INC, "operator inc"}, {PAS_OP_DEC, "operator dec"}};
    for (size_t i = 0; i < sizeof list / sizeof list[0]; i++) {
        if (list[i].token == token) return nameOf(&p->c->names, list[i].name);
    }
    return NULL;
}

/* Types whose operators the language has are not asked for declared ones. */
bool pasMayHaveOperators(const Node *x) {
    const Type *t = x->type;
    return t->kind == TYPE_RECORD || t->kind == TYPE_ARRAY || t->kind == TYPE_DYNARRAY || t->kind == TYPE_ENUM || t->kind == TYPE_POINTER;
}

static PasSymbol *operatorOf(PasParser *p, int token) {
    const Name *name = pasOperatorName(p, token);
    PasSymbol *sym = name == NULL ? NULL : (PasSymbol *)name->symbol;
    return sym != NULL && sym->s.kind == SYM_ROUTINE ? sym : NULL;
}

Node *pasOperatorCall(PasParser *p, int token, Node *a, Node *b, Pos pos) {
    PasArg second = {.node = b, .pos = pos, .length = 1}, first = {.next = b == NULL ? NULL : &second, .node = a, .pos = pos, .length = 1};
    PasSymbol *sym = operatorOf(p, token);
    bool isAsked = token == TK_POWER || pasMayHaveOperators(a) || (b != NULL && (pasMayHaveOperators(b) || (typeIsNumber(a->type) != typeIsNumber(b->type))));
    PasSymbol *best = sym == NULL || !isAsked ? NULL : bestOf(p, sym, &first, b == NULL ? 1 : 2, NULL);
    if (best != NULL) return pasCallGiven(p, best, &first, pos, 1);
    if (token != TK_NE || !isAsked) return NULL;
    Node *equal = pasOperatorCall(p, TK_EQ, a, b, pos);
    return equal == NULL || equal->type->kind != TYPE_BOOL ? NULL : pasUnary(p, TK_NOT, equal, pos, 1);
}

static Node *convertBy(PasParser *p, int token, Node *x, Type *t) {
    PasArg only = {.node = x, .pos = x->pos, .length = 1};
    PasSymbol *sym = operatorOf(p, token);
    if (sym == NULL || !(t->kind == TYPE_RECORD || pasMayHaveOperators(x))) return NULL;
    PasSymbol *best = bestOf(p, sym, &only, 1, t);
    return best == NULL ? NULL : pasCallGiven(p, best, &only, x->pos, 1);
}

Node *pasOperatorConvert(PasParser *p, Node *x, Type *t) { return convertBy(p, TK_ASSIGN, x, t); }

Node *pasOperatorCast(PasParser *p, Node *x, Type *t) {
    Node *r = x->type == t ? NULL : convertBy(p, PAS_OP_EXPLICIT, x, t);
    return r != NULL || x->type == t ? r : convertBy(p, TK_ASSIGN, x, t);
}

/* ---- headings ----------------------------------------------------------------------------------------------------------- */

/* Are these the parameters of t behind the first `hidden` ones? */
static bool hasParamsBehind(PasParser *p, const Type *t, uint32_t hidden, const PasParams *params) {
    if (t->paramCount != params->count + hidden) return false;
    for (uint32_t i = 0; i < params->count; i++) {
        const Param *f = &t->params[i + hidden];
        if (f->mode != params->params[i].mode || !pasSameType(p, f->type, params->params[i].type)) return false;
    }
    return true;
}

static bool hasParams(PasParser *p, const Type *t, const PasParams *params) { return hasParamsBehind(p, t, 0, params); }

/* Of the methods that share the name of sym: the one with these parameters behind Self; sym if there is none. */
PasSymbol *pasMethodWithParams(PasParser *p, PasSymbol *sym, const PasParams *params) {
    for (PasSymbol *s = sym; s != NULL; s = pasNextOverload(s)) {
        const Type *t = s->s.routine->type;
        bool hasSelf = t->paramCount > 0 && t->params[0].name == p->nameSelf;
        if (s->s.routine->body == NULL && hasParamsBehind(p, t, hasSelf, params)) return s;
    }
    return sym;
}

static bool isOpenHeading(const PasSymbol *s) {
    const Routine *r = s->s.routine;
    return r->isForward && r->body == NULL && !r->isExternal;
}

static bool isOfKind(const PasSymbol *s, bool isFunction) {
    return (s->s.routine->type->result->kind != TYPE_VOID) == isFunction;
}

/* At the ';' of a heading: does a directive follow that only new routines have? */
static bool announces(PasParser *p) {
    if (p->tok.kind != TK_SEMICOLON) return false;
    const PasToken *next = pasPeek(p);
    return next->kind == TK_IDENT && (next->name == p->nameForward || next->name == p->nameOverload);
}

/* The routine of this scope whose parameters these are, announced or complete; NULL: it is a new one. */
PasSymbol *pasSameHeading(PasParser *p, PasSymbol *sym, const PasParams *params, const Type *result, Pos pos) {
    PasSymbol *lone = NULL, *announced = NULL;
    uint32_t open = 0;
    bool isFunction = result != NULL;
    for (PasSymbol *s = sym; s != NULL && pasIsLocal(p, s); s = pasNextOverload(s)) {
        if (s->isEarly && s->s.pos == pos) return s;
        if (hasParams(p, s->s.routine->type, params)) return s;
        if (!isOpenHeading(s) || s->isEarly) continue;
        announced = s;
        open++;
        if (!s->s.isOverload && isOfKind(s, isFunction)) lone = s;
    }
    if (params->count == 0 && !isFunction && open == 1) return announced; /* the parameters are not repeated */
    bool isNew = p->inInterface || open != 1 || announces(p);
    return isNew ? NULL : lone; /* which reports what differs */
}

/* Exports of a unit have different names. */
void pasLinkOverload(PasParser *p, PasSymbol *sym, const PasSymbol *earlier) {
    uint32_t number = 2;
    for (const PasSymbol *s = pasNextOverload(earlier); s != NULL; s = pasNextOverload(s)) number++;
    char text[16];
    int n = snprintf(text, sizeof text, "$%u", number);
    size_t length = sym->s.name->length;
    assert(n > 0 && (size_t)n < sizeof text);
    char *link = arenaAlloc(p->arena, length + (size_t)n + 1);
    for (size_t i = 0; i < length; i++) link[i] = sym->s.name->text[i];
    for (int i = 0; i <= n; i++) link[length + (size_t)i] = text[i];
    sym->s.linkName = link;
}
