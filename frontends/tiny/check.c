/* check.c: what names mean and what variables hold (tiny.md 3, 6.2).
 *
 * Tiny has no declarations. A name that is no parameter or local of the routine, no def and nothing that was imported is a global variable. Most
 * variables hold numbers all the time, and numbers are what the machine is fast with; so the checker finds out which. It begins with the belief that every
 * variable and every result is a number and walks through the program; where something else is stored, it corrects its belief and walks again, until nothing
 * changes. A belief changes at most once, so that there is an end. */
#include "frontends/tiny/parser.h"

#include <string.h>

/* ---- names ---- */

/* Declares a variable; the routine's, or a global one. */
bool tinyNewVariable(TinyParser *p, TinyVariable *v, Name *name, TinyRoutine *owner, Pos pos) {
    Program *program = p->c->program;
    v->s = (Symbol){.kind = SYM_VAR, .name = name, .pos = pos, .isAssigned = true, .isUsed = true};
    bool isOpen = p->isUnit || (p->c->options != NULL && p->c->options->exportsRoutines);
    bool isLasting = owner == NULL && compileEntry(p->c) != NULL;
    v->holdsAny = (isOpen && owner != NULL) || isLasting; /* who knows what other units and hosts pass, and later entries of the session store */
    if (owner != NULL) return true;
    v->s.isGlobal = true;
    name->symbol = &v->s;
    *program->lastGlobal = &v->s;
    program->lastGlobal = &v->s.nextInScope;
    return true;
}

TinyRoutine *tinyFindRoutine(const TinyParser *p, const Name *name) {
    TinyRoutine *r = p->routines;
    while (r != NULL && r->s.name != name) r = r->next;
    return r;
}

static void undefined(TinyParser *p, const Syntax *x) {
    DiagSuggest suggest = {x->name->spelling, NULL, 0};
    for (const TinyRoutine *r = p->routines; r != NULL; r = r->next) diagSuggestAdd(&suggest, r->s.name->spelling);
    tinySuggestBuiltins(&suggest);
    (void)tinyError(p, x->pos, x->length, DIAG_NO_FUNCTION, x->name->spelling);
    if (suggest.best != NULL && !p->diag->isFull) (void)diagReport(p->diag, x->pos, x->length, DIAG_N_DID_YOU_MEAN, suggest.best);
}

/* Notes what was found; NULL: nothing. */
static void mean(Syntax *x, Meaning meaning, const void *what) {
    if (what == NULL) return;
    x->meaning = (uint8_t)meaning;
    x->meant = (void *)(uintptr_t)what;
}

/* Binds a name that stands for a value. */
static void bindVariable(TinyParser *p, Syntax *x) {
    if (x->meaning == MEANS_VARIABLE || x->meaning == MEANS_FOREIGN || !p->isFirstWalk) return;
    for (TinyVariable *v = p->current != NULL ? p->current->variables : NULL; v != NULL; v = v->next) {
        if (v->s.name == x->name) mean(x, MEANS_VARIABLE, v);
    }
    if (x->meaning == MEANS_VARIABLE) return;
    mean(x, MEANS_FOREIGN, tinyFindForeign(p, x->name));
    if (x->meaning == MEANS_FOREIGN) return;
    if (tinyFindRoutine(p, x->name) != NULL) {
        (void)tinyError(p, x->pos, x->length, DIAG_NOT_A_VALUE, x->name->spelling);
        mean(x, MEANS_FOREIGN, &tinyFindRoutine(p, x->name)->s);
        return;
    }
    if (strchr(x->name->spelling, '.') != NULL) (void)tinyError(p, x->pos, x->length, DIAG_NOT_FOUND, x->name->spelling);
    if (x->name->symbol == NULL) (void)tinyNewVariable(p, ARENA_NEW(p->arena, TinyVariable), x->name, NULL, x->pos);
    mean(x, MEANS_VARIABLE, x->name->symbol);
}

/* A name in the place of a routine: of a call, of a new task, or as an argument that says what to run. */
static bool bindRoutine(TinyParser *p, Syntax *x) {
    bool isBound = x->meaning == MEANS_ROUTINE || x->meaning == MEANS_FOREIGN || x->meaning == MEANS_BUILTIN;
    if (isBound) return true;
    if (!p->isFirstWalk) return false;
    mean(x, MEANS_ROUTINE, tinyFindRoutine(p, x->name));
    if (x->meaning == MEANS_NOTHING && x->kind == SX_CALL) mean(x, MEANS_FOREIGN, tinyFindForeign(p, x->name));
    if (x->meaning == MEANS_NOTHING && x->kind == SX_CALL) mean(x, MEANS_BUILTIN, tinyFindBuiltin(p, x->name));
    if (x->meaning == MEANS_NOTHING) return undefined(p, x), false;
    return true;
}

/* ---- beliefs ---- */

static void storesInto(TinyParser *p, TinyVariable *v, TinyKind kind) {
    bool isNumber = kind == TK_NUMBER || kind == TK_BOOL; /* Booleans are stored as 1 and 0 */
    if (v == NULL || isNumber || v->holdsAny) return;
    v->holdsAny = true;
    p->hasChanged = true;
}

/* ---- calls ---- */

static void countMismatch(TinyParser *p, const Syntax *x, const char *wanted, uint32_t count) {
    if (p->isFirstWalk) (void)tinyError(p, x->pos, x->length, DIAG_ARG_COUNT, x->name->spelling, wanted, (int)count);
}

static const char *countText(TinyParser *p, uint32_t least, uint32_t most) {
    char text[40];
    size_t n = 0;
    uint32_t shown[2] = {least, most};
    for (int i = 0; i < (least == most ? 1 : 2); i++) {
        if (i > 0) memcpy(text + n, most > 99 ? " or more" : " to ", most > 99 ? 8 : 4), n += most > 99 ? 8 : 4;
        if (i > 0 && most > 99) break;
        if (shown[i] > 9) text[n++] = (char)('0' + shown[i] / 10);
        text[n++] = (char)('0' + shown[i] % 10);
    }
    return arenaCopy(p->arena, text, n);
}

/* The arguments of a def: each is stored into its parameter. */
static void passTo(TinyParser *p, const Syntax *call, TinyRoutine *r, Syntax *args) {
    TinyVariable *v = r->variables;
    uint32_t count = 0;
    for (Syntax *a = args; a != NULL; a = a->next, count++) {
        TinyKind kind = tinyKindOf(p, a);
        if (count >= r->paramCount) continue;
        storesInto(p, v, kind);
        v = v->next;
    }
    if (count != r->paramCount) countMismatch(p, call, countText(p, r->paramCount, r->paramCount), count);
}

static bool isRoutineName(const TinyParser *p, const Syntax *a) { return a->kind == SX_NAME && tinyFindRoutine(p, a->name) != NULL; }

/* A builtin that starts something is given an argument that cannot be started. */
static void notARoutine(TinyParser *p, const Syntax *a) {
    if (a->kind == SX_NAME) undefined(p, a);
    else (void)tinyError(p, a->pos, a->length, DIAG_NOT_A_ROUTINE, "this argument");
}

/* replecho(e) shows e; a routine that gives nothing is not worth showing, and then the session takes the entry for a statement. */
static TinyKind echoKind(TinyParser *p, const Syntax *x) {
    static const char *const names[] = {"integer", "boolean", "string", "real", "any"};
    EntryOptions *entry = compileEntry(p->c);
    const Syntax *a = x->a;
    bool isEmpty = a->kind == SX_CALL && tinyRoutineOf(a) != NULL && !tinyRoutineOf(a)->givesValue;
    if (isEmpty) return (void)tinyError(p, a->pos, a->length, DIAG_NO_VALUE, a->name->spelling), TK_NOTHING;
    TinyKind kind = tinyKindOf(p, x->a);
    entry->echoType = kind < TK_NOTHING ? names[kind] : "any";
    return TK_NOTHING;
}

static TinyKind builtinCall(TinyParser *p, Syntax *x) {
    uint32_t least, most, i = 0;
    tinyBuiltinCount(tinyBuiltinOf(x), &least, &most);
    bool isFound = false, takesRoutine = tinyTakesRoutine(tinyBuiltinOf(x)), takesMany = tinyBuiltinOf(x)->how == 'r';
    for (Syntax *a = x->a; a != NULL; a = a->next, i++) {
        bool isRoutine = takesRoutine && (!isFound || takesMany) && isRoutineName(p, a);
        if (!isRoutine) {
            (void)tinyKindOf(p, a);
            if (takesMany && x->a->next != NULL && p->isFirstWalk) notARoutine(p, a);
        } else if (bindRoutine(p, a) && !takesMany) {
            passTo(p, a, tinyRoutineOf(a), a->next); /* starts it with the arguments that follow */
        }
        isFound = isFound || isRoutine;
    }
    if (takesRoutine && !isFound && !takesMany && i >= least && p->isFirstWalk) notARoutine(p, tinyBuiltinOf(x)->how == 'a' ? x->a->next : x->a);
    if (tinyBuiltinOf(x)->how == 'e' && i == 1) return echoKind(p, x);
    if (i < least || i > most) countMismatch(p, x, countText(p, least, most), i);
    return tinyBuiltinKind(tinyBuiltinOf(x));
}

static TinyKind foreignCall(TinyParser *p, Syntax *x) {
    const Type *t = tinyForeignOf(x)->type;
    uint32_t i = 0;
    if (tinyForeignOf(x)->kind != SYM_ROUTINE) {
        if (p->isFirstWalk) (void)tinyError(p, x->pos, x->length, DIAG_NOT_A_ROUTINE, x->name->spelling);
        return TK_NUMBER;
    }
    for (Syntax *a = x->a; a != NULL; a = a->next, i++) {
        const Param *param = i < t->paramCount ? &t->params[i] : NULL;
        if (param != NULL && param->type->kind == TYPE_ROUTINE && a->kind == SX_NAME && tinyFindRoutine(p, a->name) != NULL) {
            (void)bindRoutine(p, a);
            for (TinyVariable *v = tinyRoutineOf(a)->variables; v != NULL; v = v->next) storesInto(p, v, TK_ANY);
            continue;
        }
        (void)tinyKindOf(p, a);
        bool isReference = param != NULL && (param->mode == PARAM_VAR || param->mode == PARAM_OUT);
        if (isReference) storesInto(p, tinyVariableOf(a), tinyForeignKind(param->type));
    }
    if (i != t->paramCount) countMismatch(p, x, countText(p, t->paramCount, t->paramCount), i);
    return tinyForeignKind(t->result);
}

static TinyKind callKind(TinyParser *p, Syntax *x) {
    if (!bindRoutine(p, x)) {
        for (Syntax *a = x->a; a != NULL; a = a->next) (void)tinyKindOf(p, a);
        return TK_NUMBER;
    }
    if (tinyBuiltinOf(x) != NULL) return builtinCall(p, x);
    if (tinyForeignOf(x) != NULL) return foreignCall(p, x);
    passTo(p, x, tinyRoutineOf(x), x->a);
    return tinyRoutineOf(x)->givesAny ? TK_ANY : TK_NUMBER;
}

/* ---- expressions ---- */

static TinyKind nameKind(TinyParser *p, Syntax *x) {
    bindVariable(p, x);
    if (tinyForeignOf(x) != NULL) return tinyForeignOf(x)->kind == SYM_ROUTINE ? TK_NUMBER : tinyForeignKind(tinyForeignOf(x)->type);
    return tinyVariableOf(x) != NULL && tinyVariableOf(x)->holdsAny ? TK_ANY : TK_NUMBER;
}

static TinyKind operationKind(TinyParser *p, Syntax *x) {
    (void)tinyKindOf(p, x->a);
    if (x->b != NULL) (void)tinyKindOf(p, x->b);
    switch (x->op) {
    case TT_PLUS: case TT_MINUS: case TT_STAR: case TT_SLASH: case TT_MOD: return TK_NUMBER;
    default: return TK_BOOL;
    }
}

TinyKind tinyKindOf(TinyParser *p, Syntax *x) {
    switch ((SyntaxKind)x->kind) {
    case SX_STRING: return TK_STRING;
    case SX_BOOL: return TK_BOOL;
    case SX_NAME: return nameKind(p, x);
    case SX_UNARY: case SX_BINARY: return operationKind(p, x);
    case SX_CALL: {
        TinyKind kind = callKind(p, x);
        if (kind != TK_NOTHING || x->isStatement) return kind;
        if (p->isFirstWalk) (void)tinyError(p, x->pos, x->length, DIAG_NO_VALUE, x->name->spelling);
        return TK_NUMBER;
    }
    case SX_SPAWN:
        if (bindRoutine(p, x)) passTo(p, x, tinyRoutineOf(x), x->a);
        return TK_NUMBER;
    default: return TK_NUMBER;
    }
}

/* ---- statements ---- */

static void checkStatements(TinyParser *p, Syntax *x);

static void checkStore(TinyParser *p, Syntax *target, TinyKind kind) {
    (void)nameKind(p, target);
    storesInto(p, tinyVariableOf(target), kind);
    bool isFixed = tinyForeignOf(target) != NULL && tinyForeignOf(target)->kind != SYM_VAR;
    if (isFixed && p->isFirstWalk && tinyForeignOf(target)->kind != SYM_ROUTINE) (void)tinyError(p, target->pos, target->length, DIAG_CONST_ASSIGN, target->name->spelling);
}

static void checkStatement(TinyParser *p, Syntax *x) {
    switch ((SyntaxKind)x->kind) {
    case SX_ASSIGN: checkStore(p, x, tinyKindOf(p, x->a)); break;
    case SX_READ: checkStore(p, x->a, TK_NUMBER); break;
    case SX_FOR:
        (void)tinyKindOf(p, x->b);
        (void)tinyKindOf(p, x->c);
        checkStore(p, x->a, TK_NUMBER);
        checkStatements(p, x->body);
        break;
    case SX_IF:
        (void)tinyKindOf(p, x->a);
        checkStatements(p, x->b);
        checkStatements(p, x->c);
        break;
    case SX_WHILE: case SX_REPEAT:
        (void)tinyKindOf(p, x->a);
        checkStatements(p, x->body);
        break;
    case SX_WRITE:
        for (Syntax *a = x->a; a != NULL; a = a->next) (void)tinyKindOf(p, a);
        break;
    case SX_RETURN: {
        TinyKind kind = x->a != NULL ? tinyKindOf(p, x->a) : TK_NUMBER;
        bool isNumber = kind == TK_NUMBER || kind == TK_BOOL;
        if (p->current == NULL || isNumber || p->current->givesAny) break;
        p->current->givesAny = p->hasChanged = true;
        break;
    }
    case SX_GO:
        if (bindRoutine(p, x)) passTo(p, x, tinyRoutineOf(x), x->a);
        break;
    default: (void)tinyKindOf(p, x->kind == SX_JOIN ? x->a : x); break;
    }
}

static void checkStatements(TinyParser *p, Syntax *x) {
    for (; x != NULL; x = x->next) checkStatement(p, x);
}

static void walk(TinyParser *p) {
    for (TinyRoutine *r = p->routines; r != NULL; r = r->next) {
        p->current = r;
        checkStatements(p, r->body);
    }
    p->current = NULL;
    checkStatements(p, p->body);
}

bool tinyCheck(TinyParser *p) {
    p->isFirstWalk = true;
    do {
        p->hasChanged = false;
        walk(p);
        p->isFirstWalk = false;
    } while (p->hasChanged && p->diag->errorCount == 0);
    return p->diag->errorCount == 0;
}
