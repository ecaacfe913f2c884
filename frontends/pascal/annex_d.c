/* annex_d.c: errors of ISO 7185 Annex D that no other rule catches, in iso mode only
 * (6.5.3.3, 6.5.4, 6.5.5, 6.6.5.3, 6.7.1, 6.7.3): boxes created with variants, routines that
 * certainly invalidate a variable while it is passed to them, functions that end without a result:
 * run-time errors that are raised only by programs with that error. Variables that are used but
 * never stored to anywhere in their block cause a warning, and a run-time error where they are used. */
#include "frontends/pascal/parser.h"

#include "runtime/builtins/builtins.h"
#include <string.h>

enum { CHAIN_MAX = 64 }; /* longer designators are not looked at */

static Node *armCall(PasParser *p, Pos pos, int builtin, Node *pointer, const int64_t *n,
                     int count) {
    Node *call = pasBi(p, pos, builtin, NULL, pasClone(p, pointer));
    Node **link = &call->a->next;
    for (int i = 0; i < count; i++, link = &(*link)->next) *link = pasInt(p, pos, n[i]);
    return pasExprStmt(p, call);
}

/* A run-time error with that text. */
static Node *refusal(PasParser *p, Pos pos, const char *text) {
    Node *message = nodeNew(p->nodes, EX_STR, pos, p->types->string);
    message->str.bytes = text;
    message->str.length = strlen(text);
    return pasExprStmt(p, pasBi(p, pos, BI_refuse, NULL, message));
}

/* ---- new and dispose with variants ---- */

Node *pasStrictNew(PasParser *p, Node *stmt, uint32_t arm) {
    if (arm == 0) return stmt;
    Pos pos = stmt->pos;
    int64_t number = arm;
    Node *target = stmt->a, *block = pasStmt(p, ST_BLOCK, pos);
    Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, target->type), pos);
    stmt->a = pasClone(p, temp);
    block->a = pasList(stmt, armCall(p, pos, BI_arm_set, temp, &number, 1),
                       pasAssignNode(p, target, temp, pos), NULL);
    return block;
}

Node *pasStrictDispose(PasParser *p, Node *stmt, uint32_t arm) {
    Node *bind = NULL, *block = pasStmt(p, ST_BLOCK, stmt->pos);
    int64_t number = arm;
    stmt->a = pasBind(p, stmt->a, &bind);
    block->a = pasList(armCall(p, stmt->pos, BI_arm_check, stmt->a, &number, 1), stmt, NULL);
    return pasBindEnd(bind, block);
}

/* p^ as a whole, of a record type with variants. */
static bool isVariantBox(const Node *x) {
    return x->kind == EX_DEREF && x->type->kind == TYPE_RECORD && x->type->arms != NULL;
}

/* Designators without calls and not too long may be evaluated twice. */
static bool isRepeatable(const Node *x) {
    for (int i = 0; i < CHAIN_MAX; i++) {
        switch (x->kind) {
        case EX_VAR:
        case EX_WITHREF: return true;
        case EX_INDEX:
            if (x->b->kind != EX_INT && x->b->kind != EX_VAR) return false;
            x = x->a;
            break;
        case EX_FIELD:
        case EX_DEREF: x = x->a; break;
        default: return false;
        }
    }
    return false;
}

/* A statement in front of which the checks stand. */
static Node *withChecks(PasParser *p, Node *first, Node *stmt) {
    if (first == NULL) return stmt;
    Node *block = pasStmt(p, ST_BLOCK, stmt->pos), *last = first;
    while (last->next != NULL) last = last->next;
    last->next = stmt;
    block->a = first;
    return block;
}

static void wholeCheck(PasParser *p, const Node *x, Node **first) {
    static const int64_t none = 0;
    if (!isVariantBox(x) || !isRepeatable(x->a)) return;
    Node *check = armCall(p, x->pos, BI_arm_check, x->a, &none, 1);
    check->next = *first;
    *first = check;
}

static bool holdsLabel(const VariantArm *arm, int64_t value) {
    for (uint32_t i = 0; i < arm->labelCount; i++)
        if (value >= arm->labels[i].low && value <= arm->labels[i].high) return true;
    return false;
}

/* Number of the last arm inside `arm`: arms are numbered in the order of their text. */
static int64_t lastInside(const Type *record, uint32_t arm) {
    int64_t last = arm;
    for (const VariantArm *a = record->arms; a != NULL; a = a->next)
        if (a->parent >= arm && (int64_t)a->parent <= last && a->number > last) last = a->number;
    return last;
}

/* p^.tag := constant: no variant other than those given to new may become active. */
static void tagCheck(PasParser *p, const Node *target, const Node *value, Node **first) {
    if (target->kind != EX_FIELD || value->kind != EX_INT || !isVariantBox(target->a)) return;
    if (!isRepeatable(target->a->a)) return;
    const Type *record = target->a->type;
    int64_t n[4] = {0, 0, 0, 0};
    for (const VariantArm *a = record->arms; a != NULL; a = a->next) {
        if (a->tag != target->field) continue;
        if (n[0] == 0) n[0] = a->number;
        n[1] = lastInside(record, a->number);
        if (!holdsLabel(a, value->i)) continue;
        n[2] = a->number;
        n[3] = n[1];
    }
    if (n[2] == 0) return;
    Node *check = armCall(p, target->pos, BI_arm_within, target->a->a, n, 4);
    check->next = *first;
    *first = check;
}

Node *pasStrictAssign(PasParser *p, Node *stmt, const Node *target, const Node *value) {
    Node *first = NULL;
    if (!p->mode->isIso || pasIsError(target) || pasIsError(value)) return stmt;
    wholeCheck(p, target, &first);
    wholeCheck(p, value, &first);
    tagCheck(p, target, value, &first);
    return withChecks(p, first, stmt);
}

/* ---- variables without a value ---- */

/* Has it fields other than the hidden ones? */
static bool hasParts(const Type *record) {
    return record->fields != NULL && record->fields->name->text[0] != '$';
}

static bool needsValue(const PasSymbol *s) {
    const Type *t = s->s.type;
    return s->s.kind == SYM_VAR && s->isVariable && !s->isProgramParam && s->firstUse != 0 &&
           !s->s.isAssigned && t != NULL && t->kind != TYPE_ERROR && !t->hasFiles && t->size > 0 &&
           t->kind != TYPE_FILE && (t->kind != TYPE_RECORD || hasParts(t));
}

void pasCheckDefined(PasParser *p, const PasBlock *block) {
    if (!p->mode->isIso || p->diag->errorCount > 0 || p->isPanic || p->isAborted) return;
    for (uint32_t i = block->scope.start; i < p->stackCount; i++) {
        PasSymbol *s = (PasSymbol *)p->stack[i];
        if (!needsValue(s)) continue;
        s->s.isUndefined = true;
        diagReport(p->diag, s->firstUse, s->s.name->length, DIAG_W_NO_VALUE, s->s.name->spelling);
    }
}

/* ---- references to what a routine invalidates ---- */

typedef enum EffectKind { EFFECT_DISPOSE, EFFECT_FILE, EFFECT_STORE } EffectKind;

/* What a call of the routine certainly does, before anything that might end it. */
typedef struct Effect {
    EffectKind kind;
    const Symbol *sym; /* pointer, file or record variable */
    const Field *field;
    int64_t value;
    bool isConst;
    struct Effect *next;
} Effect;

static void addEffect(PasParser *p, Routine *r, EffectKind kind, const Symbol *sym,
                      const Node *store) {
    if (sym->owner == r || sym->kind != SYM_VAR) return;
    Effect *e = ARENA_NEW(p->arena, Effect);
    e->kind = kind;
    e->sym = sym;
    if (store != NULL) {
        e->field = store->a->field;
        e->isConst = store->b->kind == EX_INT;
        e->value = e->isConst ? store->b->i : 0;
    }
    e->next = r->symbol->extra;
    r->symbol->extra = e;
}

/* False: what follows may not be executed, or means something else. */
static bool expressionEffect(PasParser *p, Routine *r, const Node *x) {
    if (x->kind == EX_BUILTIN) {
        bool isChange = x->i == BI_f_get || x->i == BI_f_put || x->i == BI_f_put_strict ||
                        x->i == BI_f_reset || x->i == BI_f_rewrite;
        const Node *f = isChange && x->a->kind == EX_FILE ? x->a->a : NULL;
        if (f != NULL && f->kind == EX_VAR) addEffect(p, r, EFFECT_FILE, f->sym, NULL);
        return x->i != BI_halt;
    }
    if (x->kind != EX_ASSIGN) return false;
    if (x->b->kind != EX_INT && x->b->kind != EX_VAR && x->b->kind != EX_REAL) return false;
    if (x->a->type->kind == TYPE_POINTER || x->a->type->kind == TYPE_RECORD) return false;
    if (x->a->kind == EX_FIELD && x->a->a->kind == EX_VAR)
        addEffect(p, r, EFFECT_STORE, x->a->a->sym, x);
    return true;
}

static bool statementEffect(PasParser *p, Routine *r, const Node *s, int depth) {
    switch (s->kind) {
    case ST_EMPTY:
    case ST_MULTI: return true;
    case ST_EXPR: return expressionEffect(p, r, s->a);
    case ST_DISPOSE:
        if (s->a->kind == EX_VAR) addEffect(p, r, EFFECT_DISPOSE, s->a->sym, NULL);
        return true;
    case ST_BLOCK:
        if (depth == 0) return false;
        for (const Node *n = s->a; n != NULL; n = n->next)
            if (!statementEffect(p, r, n, depth - 1)) return false;
        return true;
    default: return s->kind < ST_EMPTY ? expressionEffect(p, r, s) : false;
    }
}

void pasNoteEffects(PasParser *p, Routine *r) {
    if (!p->mode->isIso || p->diag->errorCount > 0 || r->symbol == NULL || r->body == NULL) return;
    r->symbol->extra = NULL;
    (void)statementEffect(p, r, r->body, 4);
}

static const VariantArm *armOf(const Type *record, uint32_t number) {
    const VariantArm *a = record->arms;
    while (a != NULL && a->number != number) a = a->next;
    return a;
}

/* The store makes the arm of `passed` inactive. */
static bool isSwitchedOff(const Type *record, const Field *passed, const Effect *e) {
    const VariantArm *a, *b;
    for (a = armOf(record, passed->arm); a != NULL; a = armOf(record, a->parent)) {
        if (a->tag != NULL) {
            if (a->tag == e->field && e->isConst && !holdsLabel(a, e->value)) return true;
            continue;
        }
        for (b = armOf(record, e->field->arm); b != NULL; b = armOf(record, b->parent))
            if (b->parent == a->parent && b->number != a->number && b->tag == NULL) return true;
    }
    return false;
}

static bool isOf(const Node *base, const Effect *e, EffectKind kind) {
    return e->kind == kind && base->kind == EX_VAR && base->sym == e->sym;
}

static bool isInvalidated(const Node *x, const Effect *e) {
    for (int i = 0; i < CHAIN_MAX; i++) {
        const Node *base = nodeForms[x->kind].childCount > 0 ? x->a : NULL;
        switch (x->kind) {
        case EX_FIELD:
            if (e->kind == EFFECT_STORE && base->kind == EX_VAR && base->sym == e->sym &&
                x->field->arm != 0 && isSwitchedOff(base->type, x->field, e))
                return true;
            break;
        case EX_INDEX: break;
        case EX_DEREF: return isOf(base, e, EFFECT_DISPOSE);
        case EX_FILEBUF: return isOf(base, e, EFFECT_FILE);
        default: return false;
        }
        x = base;
    }
    return false;
}

static const char *effectText(EffectKind kind) {
    switch (kind) {
    case EFFECT_DISPOSE: return "a variable is disposed while it is passed to the routine";
    case EFFECT_FILE: return "a file is altered while its buffer variable is passed to the routine";
    default: return "a variant becomes inactive while a field of it is passed to the routine";
    }
}

Node *pasStrictCall(PasParser *p, Node *stmt, const Node *call) {
    if (!p->mode->isIso || call->kind != EX_CALL || call->sym->routine == NULL) return stmt;
    const Type *t = call->sym->routine->type;
    Node *first = NULL;
    uint32_t i = 0;
    for (const Node *x = call->a; x != NULL && i < t->paramCount; x = x->next, i++) {
        wholeCheck(p, x, &first);
        if (t->params[i].mode != PARAM_VAR) continue;
        for (const Effect *e = call->sym->extra; e != NULL; e = e->next) {
            if (!isInvalidated(x, e)) continue;
            /* in front of the call; it would come inside */
            Node *trap = refusal(p, x->pos, effectText(e->kind));
            trap->next = first;
            first = trap;
            break;
        }
    }
    return withChecks(p, first, stmt);
}

/* ---- functions that may end without a result (6.7.3) ---- */

enum { STATEMENT_DEPTH = 200 }; /* functions with deeper statements are not looked at */

static bool isResultStore(const Node *x, const Symbol *result) {
    if (x->kind == ST_EXPR) x = x->a;
    return x->kind == EX_ASSIGN && x->a->kind == EX_VAR && x->a->sym == result;
}

static bool listSets(const Node *list, const Symbol *result, int depth);

/* Does s certainly store the result, or not end at all? There are no labels in the routine. */
static bool surelySets(const Node *s, const Symbol *result, int depth) {
    if (s == NULL) return false;
    if (depth == 0 || isResultStore(s, result)) return true;
    switch (s->kind) {
    case ST_BLOCK:
    case ST_REPEAT: return listSets(s->a, result, depth - 1);
    case ST_GOTO: return true;
    case ST_WITH: return surelySets(s->b, result, depth - 1);
    case ST_IF: return surelySets(s->b, result, depth - 1) && surelySets(s->c, result, depth - 1);
    case ST_CASE:
        for (const Node *arm = s->b; arm != NULL; arm = arm->next)
            if (!surelySets(arm->b, result, depth - 1)) return false;
        return true;
    case ST_EXPR: return s->a->kind == EX_BUILTIN && s->a->i == BI_halt;
    default: return false;
    }
}

static bool listSets(const Node *list, const Symbol *result, int depth) {
    for (const Node *s = list; s != NULL; s = s->next)
        if (surelySets(s, result, depth)) return true;
    return false;
}

/* Every store of the result also sets the flag. */
static void noteStores(PasParser *p, Node *s, const Symbol *result, Symbol *flag, int depth) {
    for (; s != NULL && depth > 0; s = s->next) {
        if (isResultStore(s, result)) {
            Node *store = nodeCopy(p->nodes, s), *one = pasInt(p, s->pos, 1);
            store->next = NULL;
            one->type = p->types->boolean;
            s->kind = ST_BLOCK;
            s->op = 0;
            s->flags = 0;
            s->type = NULL;
            s->a = pasList(store,
                           pasAssignNode(p, pasVarNode(p, (PasSymbol *)flag, s->pos), one, s->pos),
                           NULL);
            continue;
        }
        switch (s->kind) {
        case ST_BLOCK:
        case ST_REPEAT:
        case ST_LABEL: noteStores(p, s->a, result, flag, depth - 1); break;
        case ST_WHILE:
        case ST_WITH:
        case ST_ARM: noteStores(p, s->b, result, flag, depth - 1); break;
        case ST_FOR: noteStores(p, s->c, result, flag, depth - 1); break;
        case ST_CASE: noteStores(p, s->b, result, flag, depth - 1); break;
        case ST_IF:
            noteStores(p, s->b, result, flag, depth - 1);
            noteStores(p, s->c, result, flag, depth - 1);
            break;
        default: break;
        }
    }
}

static int statementDepth(const Node *s, int limit) {
    int most = 0;
    for (; s != NULL && most < limit; s = s->next) {
        if (s->kind < ST_EMPTY || s->kind == ST_EXPR) continue;
        for (unsigned i = 0; i < nodeForms[s->kind].childCount; i++) {
            const Node *part = *nodeChild((Node *)(uintptr_t)s, i);
            bool isStatement = part != NULL && part->kind >= ST_EMPTY;
            int d = isStatement && limit > 0 ? 1 + statementDepth(part, limit - 1) : 0;
            if (d > most) most = d;
        }
    }
    return most;
}

void pasCheckResult(PasParser *p, Routine *r) {
    Symbol *result = r->result;
    bool isWanted =
        p->mode->isIso && result != NULL && r->body != NULL && r->body->kind == ST_BLOCK;
    if (!isWanted || p->diag->errorCount > 0 || p->isPanic) return;
    if (((PasSymbol *)result)->isThreatened) return; /* a nested routine may store it */
    if (statementDepth(r->body, STATEMENT_DEPTH) >= STATEMENT_DEPTH) return;
    if (r->labels == NULL && surelySets(r->body, result, STATEMENT_DEPTH)) return;
    Pos pos = r->endPos;
    Symbol *flag = pasTemp(p, p->types->boolean);
    noteStores(p, r->body->a, result, flag, STATEMENT_DEPTH);
    Node *zero = pasInt(p, pos, 0), *check = pasStmt(p, ST_IF, pos);
    zero->type = p->types->boolean;
    check->a =
        nodeUnary(p->nodes, UN_LNOT, pasVarNode(p, (PasSymbol *)flag, pos), p->types->boolean);
    check->b = refusal(p, pos, "the function ends without a result");
    Node *whole = pasStmt(p, ST_BLOCK, r->body->pos);
    whole->a = pasList(pasAssignNode(p, pasVarNode(p, (PasSymbol *)flag, pos), zero, pos), r->body,
                       check, NULL);
    r->body = whole;
}
