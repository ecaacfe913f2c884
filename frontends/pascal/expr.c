/* expr.c: expressions and designators (pascal.md 3, 7): parses and builds typed nodes at once.
 * Operators are typed in operators.c, calls in call.c and builtins.c. */
#include "frontends/pascal/concurrency.h"

#include <assert.h>
#include <string.h>

static Node *factor(PasParser *p);
static Node *primary(PasParser *p);

Node *pasInt(PasParser *p, Pos pos, int64_t value) {
    return nodeInt(p->nodes, pos, p->types->int64, value);
}

/* ---- values
 * --------------------------------------------------------------------------------------------------------------------
 */

static COLD Node *missingArguments(PasParser *p, Node *x) {
    const Symbol *sym = x->sym;
    const Type *t = x->type;
    char count[16] = "at least 1";
    if (t->result->kind == TYPE_VOID)
        pasError(p, x->pos, sym->name->length, DIAG_NO_VALUE, sym->name->spelling);
    else if (t->paramCount < 10) {
        count[0] = (char)('0' + t->paramCount);
        count[1] = '\0';
    }
    if (t->result->kind != TYPE_VOID)
        pasError(p, x->pos, sym->name->length, DIAG_ARG_COUNT, sym->name->spelling, count, 0);
    return pasErrorNode(p, x->pos);
}

/* x where a value is needed. */
Node *pasValue(PasParser *p, Node *x) {
    if (UNLIKELY((x->flags & PAS_NF_BARE) != 0)) {
        if (x->kind == EX_ROUTINE) return missingArguments(p, x);
        x->flags &= (uint16_t)~PAS_NF_BARE;
    }
    if (UNLIKELY(x->type == NULL || x->type->kind == TYPE_VOID)) {
        const char *name = "this";
        if (x->kind == EX_CALL) name = x->sym->name->spelling;
        pasError(p, x->pos, 1, DIAG_NO_VALUE, name);
        return pasErrorNode(p, x->pos);
    }
    return x;
}

/* ---- variables
 * -----------------------------------------------------------------------------------------------------------------
 */

static void markUse(PasParser *p, Symbol *s) {
    s->isUsed = true;
    if (p->routine == NULL) return;
    if (s->isGlobal) {
        if (p->routine->level > 0) s->isUsedInRoutine = true;
    } else if (s->owner != p->routine) {
        s->isCaptured = true;
        if (s->owner != NULL) pasMarkOuter(p, s->owner);
    }
}

Node *pasStdFile(PasParser *p, Pos pos, int number) {
    Node *x = nodeNew(p->nodes, EX_STDFILE, pos, p->types->text);
    x->i = number;
    return x;
}

Node *pasVarNode(PasParser *p, PasSymbol *sym, Pos pos) {
    if (UNLIKELY(sym->stdFile != 0)) {
        if (p->mode->isIso && sym->stdFile <= 2 && !sym->isProgramParam) {
            pasError(p, pos, sym->s.name->length, DIAG_NOT_ALLOWED,
                     "this file must be a program parameter");
        }
        return pasStdFile(p, pos, sym->stdFile - 1);
    }
    if (UNLIKELY(sym->isError)) return pasErrorNode(p, pos);
    if (UNLIKELY(sym->hasOverlay)) return pasOverlayNode(p, sym, pos);
    if (UNLIKELY(p->factory != NULL) && sym->s.isForVar && sym->s.isGlobal) sym = pasLoopVariable(p, sym, pos);
    if (sym->s.kind == SYM_RESULT && sym->s.routine != NULL)
        sym = (PasSymbol *)sym->s.routine->result; /* the name Result */
    markUse(p, &sym->s);
    if (sym->firstUse == 0) sym->firstUse = pos;
    Node *x = nodeNew(p->nodes, sym->s.kind == SYM_BOUND ? EX_BOUND : EX_VAR, pos, sym->s.type);
    x->sym = &sym->s;
    return x;
}

static Node *selectField(PasParser *p, Node *base, Field *f, Pos pos) {
    Node *x = nodeNew(p->nodes, EX_FIELD, pos, f->type);
    x->a = base;
    x->field = f;
    if (f->arm != 0 && p->mode->isIso)
        x->flags |= p->lex.switches.tags ? NF_CHECK_TAG : NF_CHECK_TAG | NF_CHECK_SET;
    return x;
}

/* The field `name` of an open with-record, innermost first, or NULL. */
Node *pasFindWith(PasParser *p, Name *name, Pos pos) {
    for (PasWith *w = p->with; w != NULL; w = w->outer) {
        Field *f = typeFindField(w->type, name);
        if (f == NULL || UNLIKELY(w->isSelf && (w->designator == NULL || pasIsHidden(p, w, name)))) continue;
        Node *base = pasClone(p, w->designator);
        base->pos = pos;
        return selectField(p, base, f, pos);
    }
    return NULL;
}

/* ---- selectors
 * -----------------------------------------------------------------------------------------------------------------
 */

Node *pasFieldNode(PasParser *p, Node *base, Name *name, Pos pos, uint32_t length) {
    char text[160];
    Type *t = base->type;
    Node *helped;
    if (t->kind == TYPE_ERROR) return base;
    if (t->kind == TYPE_POINTER && t->elem != NULL && t->elem->kind == TYPE_RECORD &&
        !p->mode->isIso) {
        Type *record = t->elem;
        Node *d = nodeNew(p->nodes, EX_DEREF, base->pos, record);
        d->a = base;
        base = d;
        t = record;
    }
    bool isAsked = p->helpers != NULL || t->kind != TYPE_RECORD;
    if (UNLIKELY(isAsked) && (helped = pasHelperMember(p, base, name, pos, length)) != NULL) return helped;
    if (t->kind != TYPE_RECORD) {
        pasError(p, pos, length, DIAG_NOT_RECORD, pasTypeName(t, text, sizeof text));
        return pasErrorNode(p, pos);
    }
    Field *f = typeFindField(t, name);
    PasSymbol *method = f == NULL && !p->mode->isIso ? pasMethod(p, t, name) : NULL;
    if (method != NULL) return pasMethodCall(p, base, method, pos, length);
    PasSymbol *member = f == NULL ? pasMember(p, t, name) : NULL;
    if (member != NULL) return pasMemberUse(p, t, member, base, pos, length);
    if (f == NULL && pasClassPath(t) != NULL && strcmp(name->text, "classname") == 0) return pasClassName(p, base, pos);
    if (f == NULL && pasClassPath(t) != NULL && strcmp(name->text, "errorcode") == 0) return pasClassField(p, base, "code");
    if (f == NULL) {
        pasError(p, pos, length, DIAG_NO_FIELD, name->spelling, pasTypeName(t, text, sizeof text));
        DiagSuggest s = {.wrong = name->text, .bestDistance = UINT32_MAX};
        for (Field *c = t->fields; c != NULL; c = c->next)
            if (c->name != NULL && c->name->text[0] != '$') diagSuggestAdd(&s, c->name->spelling);
        if (s.best != NULL && !p->isAborted)
            diagReport(p->diag, pos, length, DIAG_N_DID_YOU_MEAN, s.best);
        return pasErrorNode(p, pos);
    }
    return selectField(p, base, f, pos);
}

static Node *stringIndex(PasParser *p, Node *a, Node *index, Pos pos) {
    Node *x = nodeNew(p->nodes, EX_STRINDEX, pos, p->types->character);
    if (a->type->kind == TYPE_STRING && index->kind == EX_INT && index->i == 0) {
        pasError(p, index->pos, 1, DIAG_NOT_ALLOWED, "index 0 of a dynamic string");
    }
    x->a = a;
    x->b = index;
    return x;
}

Node *pasIndex(PasParser *p, Node *a, Node *index, Pos pos, uint32_t length) {
    Type *t = a->type, *want = p->types->int64;
    char text[160];
    if (t->kind == TYPE_ERROR || pasIsError(index)) return pasErrorNode(p, pos);
    switch (t->kind) {
    case TYPE_ARRAY:
    case TYPE_CONFORMANT: want = t->index; break;
    case TYPE_DYNARRAY:
    case TYPE_OPENARRAY: break;
    case TYPE_STRING:
    case TYPE_SHORTSTR: break;
    case TYPE_POINTER:
        if (pasIsElementPointer(p, a)) break; /* fall through */
    default:
        pasError(p, pos, length, DIAG_NOT_ARRAY, pasTypeName(t, text, sizeof text));
        return pasErrorNode(p, pos);
    }
    index = pasAssignable(p, index, want, PAS_OPERAND, index->pos, pasSpan(p, index->pos));
    if (pasIsError(index)) return index;
    if (typeIsStringLike(t)) return stringIndex(p, a, index, pos);
    Node *x = nodeNew(p->nodes, EX_INDEX, pos, t->elem);
    x->a = a;
    x->b = index;
    return x;
}

static Node *indexes(PasParser *p, Node *x) {
    if (UNLIKELY(p->hasMembers) && x->type->kind == TYPE_RECORD) {
        Node *r = pasDefaultProperty(p, x);
        if (r != NULL) return r;
    }
    pasNext(p);
    for (;;) {
        Pos pos = p->tok.pos;
        Node *index = pasExpr(p);
        x = pasIndex(p, x, index, pos, pasSpan(p, pos));
        if (!pasAccept(p, TK_COMMA)) break;
    }
    pasExpect(p, TK_RBRACKET);
    return x;
}

static Node *dereference(PasParser *p, Node *x) {
    Pos pos = p->tok.pos;
    Type *t = x->type;
    char text[160];
    pasNext(p);
    if (t->kind == TYPE_ERROR) return x;
    bool isWhole = p->tok.kind == TK_COMMA || p->tok.kind == TK_RPAREN;
    if (t == p->types->pointer && isWhole && !p->mode->isIso) { /* T(p^), FillChar(p^, ...) */
        Node *any = nodeNew(p->nodes, EX_DEREF, pos, p->types->voidType);
        any->a = x;
        return any;
    }
    bool isPointer = t->kind == TYPE_POINTER && t->elem != NULL;
    bool isFile = t->kind == TYPE_FILE && !t->isUntyped && pasIsDesignator(x);
    if (!isPointer && !isFile) {
        pasError(p, pos, 1, DIAG_NOT_POINTER, pasTypeName(t, text, sizeof text));
        return pasErrorNode(p, pos);
    }
    Type *elem = t->elem != NULL ? t->elem : p->types->character;
    Node *r = nodeNew(p->nodes, isPointer ? EX_DEREF : EX_FILEBUF, pos, elem);
    r->a = x;
    return r;
}

/* Arguments of something unknown: parsed for their own errors only. */
static void skipArguments(PasParser *p) {
    PasCall call = {0};
    pasArgs(p, &call);
}

/* An operator joins operands of heights left and p->height. */
static inline void operatorHeight(PasParser *p, uint32_t left) {
    p->height = (left > p->height ? left : p->height) + 1;
    if (UNLIKELY(p->height > PAS_MAX_HEIGHT)) pasTooDeep(p, PAS_MAX_HEIGHT);
}

/* A member of a record or channel. A reserved word directly behind the dot is a name. */
static Node *dotted(PasParser *p, Node *x) {
    Pos pos;
    uint32_t length;
    x = pasValue(p, x);
    pasNext(p);
    bool isWord = !p->mode->isIso && p->tok.name != NULL && p->tok.kind != TK_IDENT && x->type->kind == TYPE_RECORD;
    Name *name = p->tok.name;
    pos = p->tok.pos;
    length = p->tok.length;
    if (isWord) pasNext(p);
    else name = pasExpectName(p, &pos, &length);
    if (name == NULL) return pasErrorNode(p, pos);
    if (pasIsChannel(x->type)) return pasChannelMember(p, x, name, pos, length);
    return pasFieldNode(p, x, name, pos, length);
}

Node *pasOneSelector(PasParser *p, Node *x) {
    switch (p->tok.kind) {
    case TK_DOT: return dotted(p, x);
    case TK_LBRACKET: return indexes(p, pasValue(p, x));
    default: return dereference(p, pasValue(p, x));
    }
}

Node *pasSelectors(PasParser *p, Node *x) {
    uint32_t height = p->height;
    for (;;) {
        switch (p->tok.kind) {
        case TK_DOT:
        case TK_LBRACKET:
        case TK_CARET: x = pasOneSelector(p, x); break;
        case TK_LPAREN:
            if (x->type->kind == TYPE_ERROR)
                skipArguments(p);
            else if (x->type->kind == TYPE_ROUTINE && (x->flags & PAS_NF_BARE) == 0)
                x = pasCallValue(p, x, x->pos, pasSpan(p, x->pos));
            else
                return x;
            break;
        default: return x;
        }
        if (p->isPanic) return x;
        operatorHeight(p, height);
        height = p->height;
    }
}

/* ---- identifiers
 * ---------------------------------------------------------------------------------------------------------------
 */

static void markResultStore(PasParser *p, const Routine *r, Pos pos) {
    for (PasBlock *b = p->block; b != NULL; b = b->outer) {
        if (b->routine == r && b->resultStores == 0) b->resultStores = pos;
    }
}

static bool isAssignToken(unsigned kind) { return kind >= TK_ASSIGN && kind <= TK_PERCENT_ASSIGN; }

/* A function's name inside its own block may be its result variable (pascal.md 9.2). The name is
 * already accepted. */
static Node *resultVariable(PasParser *p, PasSymbol *sym, Pos pos, bool isStatement) {
    Routine *r = pasEnclosing(p, &sym->s);
    if (r == NULL || r->result == NULL) return NULL;
    bool isOwn = r == p->routine;
    unsigned next = p->tok.kind;
    bool selects = next == TK_DOT || next == TK_LBRACKET || next == TK_CARET;
    bool isTarget =
        isStatement && (isAssignToken(next) || (isOwn && selects && !p->mode->isIso));
    bool isRead = !isStatement && isOwn && next != TK_LPAREN && !p->mode->isBareCall;
    if (!isTarget && !isRead) return NULL;
    if (isTarget) markResultStore(p, r, pos);
    return pasVarNode(p, (PasSymbol *)r->result, pos);
}

static Node *typePrimary(PasParser *p, Type *t, Pos pos, uint32_t length, const char *name, bool isStatement) {
    if (p->tok.kind != TK_LPAREN) {
        if (t->kind != TYPE_ERROR) pasError(p, pos, length, DIAG_TYPE_AS_VALUE, name);
        return pasErrorNode(p, pos);
    }
    pasNext(p);
    p->castDepth++;
    Node *x = pasExprRaw(p);
    p->castDepth--;
    pasExpect(p, TK_RPAREN);
    if (x->kind == EX_DEREF && x->type->kind == TYPE_VOID) { /* what an untyped pointer leads to, as a T */
        x->a = pasPointerView(p, x->a, typePointer(p->types, t));
        x->type = t;
        return x;
    }
    if (x->type != NULL && pasIsView(p, t, x, isStatement && isAssignToken(p->tok.kind))) return pasView(p, t, x, pos);
    return pasCast(p, t, x, pos, length);
}

static Node *variablePrimary(PasParser *p, PasSymbol *sym, Pos pos) {
    Node *x = pasVarNode(p, sym, pos);
    if (sym->hasOverlay && sym->overlay->isView) return x;
    bool isCall = sym->isProcParam && p->tok.kind != TK_LPAREN && x->type->kind == TYPE_ROUTINE &&
                  x->type->paramCount == 0 && x->type->result->kind != TYPE_VOID;
    if (!isCall) return x;
    Node *call = nodeNew(p->nodes, EX_CALLV, pos, x->type->result);
    call->a = x;
    call->flags |= PAS_NF_BARE;
    return call;
}

/* At the '.' behind an enumeration: the member `name`, or NULL. */
static Node *enumMember(PasParser *p, Type *t, const Name *name, Pos pos) {
    for (uint32_t i = 0; i < t->memberCount; i++) {
        if (t->memberNames[i] != name) continue;
        pasNext(p);
        pasNext(p);
        return nodeInt(p->nodes, pos, t, t->memberValues != NULL ? t->memberValues[i] : (int64_t)i);
    }
    return NULL;
}

/* At the '.' of T.Create(values), T a dynamic array: the array of these values. */
static Node *arrayOfValues(PasParser *p, Type *t, Pos pos) {
    Node *set = nodeNew(p->nodes, EX_SET, pos, p->types->emptySet), **last = &set->a;
    uint32_t count;
    pasNext(p);
    pasNext(p);
    if (p->tok.kind != TK_LPAREN) return nodeNew(p->nodes, EX_NIL, pos, t);
    for (const PasArg *a = pasReadActuals(p, &count); a != NULL && !p->isPanic; a = a->next) {
        *last = pasValue(p, a->node);
        if (pasIsError(*last)) return pasErrorNode(p, pos);
        last = &(*last)->next;
        *last = NULL;
    }
    if (set->a != NULL) {
        set->type = typeCopy(p->types, p->types->emptySet);
        set->type->elem = set->a->type;
        set->type->isUntyped = true;
    }
    set->flags |= PAS_NF_OPENSET;
    return pasAssignable(p, set, t, PAS_STORE, pos, pasSpan(p, pos));
}

/* The name of a type in an expression: a cast, or what behind the dot belongs to the type. */
static Node *typeUse(PasParser *p, PasSymbol *sym, Pos pos, uint32_t length, bool isStatement) {
    Type *t = sym->s.type;
    Node *x;
    if (p->tok.kind == TK_DOT && pasPeek(p)->kind == TK_IDENT) {
        Name *name = p->peek.name;
        PasSymbol *method = pasMethod(p, t, name), *member = method == NULL ? pasMember(p, t, name) : NULL;
        if (method != NULL || member != NULL) {
            pasNext(p);
            pasNext(p);
        }
        if (method != NULL) return pasMethodOfType(p, t, method, pos, pasSpan(p, pos));
        if (member != NULL) return member->s.kind == SYM_TYPE ? typeUse(p, member, pos, length, isStatement) : pasMemberUse(p, t, member, NULL, pos, length);
        if (t->kind == TYPE_DYNARRAY && strcmp(name->text, "create") == 0) return arrayOfValues(p, t, pos);
        if (t->kind == TYPE_ENUM && (x = enumMember(p, t, name, pos)) != NULL) return x;
        if ((x = pasHelperOfType(p, t, pos, length)) != NULL) return x;
    }
    if (p->tok.kind == TK_DOT && pasClassPath(t) != NULL) return pasExceptionCreate(p, t, pos);
    if (p->tok.kind == TK_DOT && t->kind == TYPE_RECORD && pasPeek(p)->kind == TK_IDENT) {
        pasError(p, p->peek.pos, p->peek.length, DIAG_NO_FIELD, p->peek.name->spelling, sym->s.name->spelling);
        pasNext(p);
        pasNext(p);
        return pasErrorNode(p, pos);
    }
    return typePrimary(p, t, pos, length, sym->s.name->spelling, isStatement);
}

/* At the name of a method of an open record, or `myself`: what it means. NULL: it is something else. */
static Node *openMember(PasParser *p, Name *name, Pos pos, uint32_t length, bool isStatement) {
    Node *self, *x = pasMyself(p, name, pos);
    PasSymbol *method = x == NULL ? pasOpenMethod(p, name, &self, pos) : NULL;
    PasWith *with;
    PasSymbol *member = x == NULL && method == NULL ? pasOpenMemberSymbol(p, name, &with) : NULL;
    if (x == NULL && method == NULL && member == NULL) return NULL;
    pasNext(p);
    if (x != NULL) return x;
    if (member != NULL) {
        if (member->s.kind == SYM_TYPE) return typeUse(p, member, pos, length, isStatement);
        self = with->designator == NULL ? NULL : pasClone(p, with->designator);
        return pasMemberUse(p, with->type, member, self, pos, length);
    }
    x = resultVariable(p, method, pos, isStatement);
    return x != NULL ? x : pasMethodCall(p, self, method, pos, length);
}

/* A designator or call that starts with a name. */
Node *pasIdentPrimary(PasParser *p, bool isStatement) {
    Name *name = p->tok.name;
    Pos pos = p->tok.pos;
    uint32_t length = p->tok.length;
    Node *x;
    if (p->with != NULL && (x = pasFindWith(p, name, pos)) != NULL) {
        pasNext(p);
        return pasSelectors(p, x);
    }
    if (p->with != NULL && !p->mode->isIso && (x = openMember(p, name, pos, length, isStatement)) != NULL) return pasSelectors(p, x);
    PasSymbol *sym = pasFind(p, name, pos, length, true);
    pasNext(p);
    switch (sym->s.kind) {
    case SYM_VAR:
    case SYM_PARAM:
    case SYM_RESULT:
    case SYM_BOUND:
        if (sym->s.kind == SYM_RESULT && isStatement) markResultStore(p, sym->s.owner, pos);
        return pasSelectors(p, variablePrimary(p, sym, pos));
    case SYM_CONST:
        if (sym->isOpenConst) {
            pasError(p, pos, length, DIAG_CONST_EXPECTED, "the constant is defined by itself");
            return pasErrorNode(p, pos);
        }
        if (UNLIKELY(p->hasProperties) && pasIsProperty(sym)) return pasSelectors(p, pasGlobalPropertyUse(p, sym, pos, length));
        x = pasConstNode(p, &sym->s, pos);
        return (p->tok.kind == TK_LBRACKET || p->tok.kind == TK_DOT) && !p->mode->isIso ? pasSelectors(p, x) : x;
    case SYM_TYPE:
        if (sym->s.type == p->threadType && sym->s.pos == 0 && p->tok.kind == TK_DOT) return pasDotted(p, "thread", pos, isStatement);
        if (sym->s.pos == 0 && sym->s.number >= PAS_TYPE_CLASS) sym->s.type = pasPredeclaredClass(p, sym->s.number);
        return pasSelectors(p, typeUse(p, sym, pos, length, isStatement));
    case SYM_ROUTINE:
        x = resultVariable(p, sym, pos, isStatement);
        if (x == NULL) x = pasCallRoutine(p, sym, pos, length);
        return pasSelectors(p, x);
    case SYM_BUILTIN:
        x = pasBuiltinCall(p, sym, pos, length, isStatement);
        if (x->kind >= ST_EMPTY) return x;
        return x->type != NULL && x->type->kind != TYPE_VOID ? pasSelectors(p, x) : x;
    default: break;
    }
    pasError(p, pos, length, DIAG_NOT_A_VALUE, name->spelling);
    return pasErrorNode(p, pos);
}

/* ---- primaries
 * -----------------------------------------------------------------------------------------------------------------
 */

/* One member. Outside iso mode the members may turn out to be a list for an array: then types that
 * do not fit a set are only noted. */
static Node *setMember(PasParser *p, Type **host, bool *isMixed) {
    Pos pos = p->tok.pos;
    Node *x = pasExpr(p);
    char want[160], got[160];
    if (pasIsError(x)) return x;
    bool fits = typeIsOrdinal(x->type) && (*host == NULL || pasSameHost(*host, x->type));
    if (!fits && isMixed != NULL && !p->mode->isIso && p->tok.kind != TK_DOTDOT) {
        *isMixed = true;
        return x;
    }
    if (!typeIsOrdinal(x->type)) {
        pasError(p, pos, pasSpan(p, pos), DIAG_ORDINAL_EXPECTED,
                 pasTypeName(x->type, got, sizeof got));
        return pasErrorNode(p, pos);
    }
    if (*host == NULL) *host = typeHost(x->type);
    if (!pasSameHost(*host, x->type)) {
        pasError(p, pos, pasSpan(p, pos), DIAG_TYPES, pasTypeName(*host, want, sizeof want),
                 pasTypeName(x->type, got, sizeof got));
        return pasErrorNode(p, pos);
    }
    return x;
}

static Node *setConstructor(PasParser *p) {
    Node *set = nodeNew(p->nodes, EX_SET, p->tok.pos, p->types->emptySet), **last = &set->a;
    Type *host = NULL;
    bool isBad = false, isMixed = false;
    pasNext(p);
    if (p->tok.kind != TK_RBRACKET) {
        do {
            Node *m = setMember(p, &host, &isMixed);
            isBad |= pasIsError(m);
            if (p->tok.kind == TK_DOTDOT) {
                Node *range = nodeNew(p->nodes, EX_RANGE, p->tok.pos, m->type);
                pasNext(p);
                range->a = m;
                range->b = setMember(p, &host, NULL);
                isBad |= pasIsError(range->b);
                m = range;
            }
            m->next = NULL;
            *last = m;
            last = &m->next;
        } while (pasAccept(p, TK_COMMA));
    }
    pasExpect(p, TK_RBRACKET);
    if (isBad || p->isPanic) return pasErrorNode(p, set->pos);
    if (set->a != NULL) {
        Type *open = typeCopy(p->types, p->types->emptySet); /* stands for "set of host", size not decided */
        open->elem = host != NULL ? host : set->a->type;
        open->isUntyped = isMixed;
        set->type = open;
    }
    set->flags |= PAS_NF_OPENSET;
    return set;
}

/* @variable, @routine */
static Node *address(PasParser *p) {
    Pos pos = p->tok.pos;
    pasNext(p);
    if (p->tok.kind == TK_IDENT && (p->with == NULL || pasFindWith(p, p->tok.name, pos) == NULL)) {
        PasSymbol *sym = pasFind(p, p->tok.name, p->tok.pos, p->tok.length, true);
        if (sym->s.kind == SYM_ROUTINE) {
            pasNext(p);
            return pasRoutineNode(p, sym, pos);
        }
    }
    if (!pasIsName(p)) {
        pasExpected(p, "variable or routine");
        return pasErrorNode(p, pos);
    }
    Node *x = pasIdentPrimary(p, false);
    if (pasIsError(x)) return x;
    bool isOfString = x->kind == EX_STRINDEX && (x->a->type->kind == TYPE_STRING || x->a->type->kind == TYPE_SHORTSTR);
    if (isOfString && p->mode->isFpc && !pasIsInView(x)) return pasCharAddress(p, x);
    if (x->kind == EX_STRINDEX || x->kind == EX_STDFILE || x->kind == EX_FILEBUF || pasIsInView(x) || pasIsUntyped(p, x)) {
        pasError(p, pos, pasSpan(p, pos), DIAG_NOT_ALLOWED, "address of this variable");
        return pasErrorNode(p, pos);
    }
    if (!pasTouch(p, x, PAS_TOUCH_ADDRESS, pos, pasSpan(p, pos))) return pasErrorNode(p, pos);
    Node *r = nodeNew(p->nodes, EX_ADDR, pos, typePointer(p->types, x->type));
    r->a = x;
    return r;
}

Node *pasParenthesised(PasParser *p) {
    pasNext(p);
    Node *x = pasExprRaw(p);
    pasExpect(p, TK_RPAREN);
    x = pasValue(p, x);
    x->flags |= NF_PARENS;
    return p->mode->isIso ? x : pasSelectors(p, x);
}

static Node *literal(PasParser *p) {
    const PasToken *t = &p->tok;
    Node *x;
    switch (t->kind) {
    case TK_INT:
        x = nodeInt(p->nodes, t->pos, t->isUnsigned ? p->types->uint64 : p->types->int64, t->i);
        break;
    case TK_CHAR: x = nodeInt(p->nodes, t->pos, p->types->character, t->i); break;
    case TK_REAL:
        x = pasRealLiteral(p, t);
        break;
    case TK_STRING:
        x = nodeNew(p->nodes, EX_STR, t->pos, p->types->string);
        x->str.bytes = t->str.bytes;
        x->str.length = t->str.length;
        if (t->str.length == 0 && p->mode->isIso)
            pasError(p, t->pos, t->length, DIAG_NOT_ALLOWED, "empty character string");
        break;
    default: x = nodeNew(p->nodes, EX_NIL, t->pos, p->types->nil); break;
    }
    pasNext(p);
    return x;
}

/* ^G: the control character of a letter, as Turbo Pascal has it. */
static Node *controlChar(PasParser *p) {
    Pos pos = p->tok.pos;
    pasNext(p);
    char c = p->tok.kind == TK_IDENT && p->tok.length == 1 ? p->tok.name->text[0] : '\0';
    if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) || p->tok.pos != pos + 1) {
        pasExpected(p, "letter of a control character");
        return pasErrorNode(p, pos);
    }
    pasNext(p);
    return nodeInt(p->nodes, pos, p->types->character, c & 31);
}

static Node *primary(PasParser *p) {
    switch (p->tok.kind) {
    case TK_IDENT: return pasIdentPrimary(p, false);
    case TK_INT:
    case TK_REAL:
    case TK_CHAR:
    case TK_NIL: return literal(p);
    case TK_STRING: {
        Node *x = literal(p);
        return (p->tok.kind == TK_LBRACKET || p->tok.kind == TK_DOT) && !p->mode->isIso ? pasSelectors(p, x) : x;
    }
    case TK_LPAREN: return pasParenthesised(p);
    case TK_LBRACKET: return setConstructor(p);
    case TK_AT: return address(p);
    case TK_CARET:
        if (p->mode->isIso) break;
        return controlChar(p);
    case TK_FUNCTION:
    case TK_PROCEDURE:
        if (p->mode->isIso) break;
        return pasSelectors(p, pasAnonymous(p));
    case TK_STRINGTYPE: {
        Pos pos = p->tok.pos;
        pasNext(p);
        Node *member = p->tok.kind == TK_DOT ? pasHelperOfType(p, p->types->string, pos, 6) : NULL;
        return pasSelectors(p, member != NULL ? member : typePrimary(p, p->types->string, pos, 6, "string", false));
    }
    case TK_LABEL:
        if (pasIsName(p)) return pasIdentPrimary(p, false);
        break;
    default: break;
    }
    pasExpected(p, "expression");
    return pasErrorNode(p, p->tok.pos);
}

static Node *factor(PasParser *p) {
    Pos pos = p->tok.pos;
    unsigned kind = p->tok.kind;
    bool isSign = (kind == TK_PLUS || kind == TK_MINUS) && !p->mode->isIso;
    if (LIKELY(kind != TK_NOT && !isSign)) {
        Node *x = primary(p);
        return UNLIKELY(p->tok.kind == TK_IDENT) && x->type != NULL ? pasClassTest(p, x) : x;
    }
    if (!pasEnter(p)) return pasErrorNode(p, pos);
    uint32_t length = p->tok.length;
    pasNext(p);
    Node *x = pasUnary(p, (int)kind, pasValue(p, factor(p)), pos, length);
    pasLeave(p);
    return x;
}

static bool isMulOp(unsigned k) {
    return k == TK_STAR || k == TK_SLASH || k == TK_DIV || k == TK_MOD || k == TK_AND ||
           k == TK_SHL || k == TK_SHR || k == TK_SYMDIFF || k == TK_POWER;
}
static bool isAddOp(unsigned k) {
    return k == TK_PLUS || k == TK_MINUS || k == TK_OR || k == TK_XOR;
}
static bool isRelOp(unsigned k) { return (k >= TK_EQ && k <= TK_GE) || k == TK_IN; }

static Node *term(PasParser *p) {
    p->height = 0;
    Node *x = factor(p);
    while (isMulOp(p->tok.kind)) {
        uint32_t height = p->height;
        int op = p->tok.kind;
        Pos pos = p->tok.pos;
        uint32_t length = p->tok.length;
        pasNext(p);
        x = pasValue(p, x);
        p->height = 0;
        x = pasBinary(p, op, x, pasValue(p, factor(p)), pos, length);
        operatorHeight(p, height);
        if (UNLIKELY(p->isPanic)) break;
    }
    return x;
}

static Node *simpleExpr(PasParser *p) {
    unsigned sign = p->tok.kind;
    Pos pos = p->tok.pos;
    Node *x;
    bool coversTerm = (sign == TK_PLUS || sign == TK_MINUS) && !p->mode->isFpc; /* in Free Pascal it belongs to the first factor */
    if (coversTerm) {
        pasNext(p);
        x = pasUnary(p, (int)sign, pasValue(p, term(p)), pos, 1);
    } else {
        x = term(p);
    }
    while (isAddOp(p->tok.kind)) {
        int op = p->tok.kind;
        Pos opPos = p->tok.pos;
        uint32_t length = p->tok.length, height = p->height;
        pasNext(p);
        x = pasValue(p, x);
        x = pasBinary(p, op, x, pasValue(p, term(p)), opPos, length);
        operatorHeight(p, height);
        if (UNLIKELY(p->isPanic)) break;
    }
    return x;
}

/* Two branches of a conditional, brought to one type. */
static Node *conditional(PasParser *p, Node *condition) {
    Pos pos = p->tok.pos;
    char want[160], got[160];
    pasNext(p);
    condition =
        pasAssignable(p, pasValue(p, condition), p->types->boolean, PAS_OPERAND, condition->pos, 1);
    Node *a = pasExpr(p);
    pasExpect(p, TK_COLON);
    Node *b = pasExpr(p);
    if (pasIsError(a) || pasIsError(b) || pasIsError(condition)) return pasErrorNode(p, pos);
    Type *t = a->type;
    if (typeIsNumber(t) && typeIsNumber(b->type)) {
        t = typeIsReal(t) || typeIsReal(b->type) ? p->types->real : p->types->int64;
    } else if (pasIsStringValue(t) && pasIsStringValue(b->type) && t != b->type) {
        t = p->types->string;
    } else if (t->kind == TYPE_NIL) {
        t = b->type;
    } else if ((a->flags & PAS_NF_OPENSET) != 0) {
        b = pasFinishSet(p, b, NULL);
        t = b->type;
    }
    Node *x = nodeNew(p->nodes, EX_COND, pos, t);
    x->a = condition;
    x->b = pasConvert(p, a, t, PAS_OPERAND);
    x->c = pasConvert(p, b, t, PAS_OPERAND);
    if (x->b == NULL || x->c == NULL) {
        pasError(p, pos, 1, DIAG_TYPES, pasTypeName(t, want, sizeof want),
                 pasTypeName(b->type, got, sizeof got));
        return pasErrorNode(p, pos);
    }
    return nodeFold(p->nodes, x, NULL);
}

Node *pasExprRaw(PasParser *p) {
    if (!pasEnter(p)) return pasErrorNode(p, p->tok.pos);
    bool inBound = p->inBound;
    p->inBound = false;
    Node *x = simpleExpr(p);
    if (isRelOp(p->tok.kind) && !p->isPanic && !inBound) {
        uint32_t height = p->height;
        int op = p->tok.kind;
        Pos pos = p->tok.pos;
        uint32_t length = p->tok.length;
        pasNext(p);
        bool isEquality = op == TK_EQ || op == TK_NE;
        Node *y = simpleExpr(p);
        operatorHeight(p, height);
        if (isEquality && x->type != NULL && y->type != NULL && (x->flags & PAS_NF_BARE) != 0 &&
            y->type->kind == TYPE_ROUTINE && (y->flags & PAS_NF_BARE) == 0) {
            x = pasAssignable(p, x, y->type, PAS_OPERAND, x->pos, 1);
        }
        x = pasValue(p, x);
        if (isEquality && x->type->kind == TYPE_ROUTINE)
            y = pasAssignable(p, y, x->type, PAS_OPERAND, y->pos, 1);
        x = pasBinary(p, op, x, pasValue(p, y), pos, length);
    }
    if (UNLIKELY(p->tok.kind == TK_QUESTION) && !p->isPanic && !p->mode->isIso)
        x = conditional(p, x);
    pasLeave(p);
    return x;
}

Node *pasExpr(PasParser *p) { return pasValue(p, pasExprRaw(p)); }

Node *pasCondition(PasParser *p) {
    Pos pos = p->tok.pos;
    Node *x = pasExpr(p);
    bool isMistaken = p->tok.kind == TK_ASSIGN || (p->tok.kind >= TK_EQ && p->tok.kind <= TK_GE); /* the word behind the condition is missed */
    if (isMistaken) return pasErrorNode(p, pos);
    return pasAssignable(p, x, p->types->boolean, PAS_OPERAND, pos, pasSpan(p, pos));
}
