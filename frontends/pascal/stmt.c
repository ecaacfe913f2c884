/* stmt.c: statements (pascal.md 8, ISO 7185 6.8). Labels and goto stand in labels.c. */
#include "frontends/core/tree_pack.h"
#include "frontends/pascal/concurrency.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* A branch, loop body or sequence that goto may not enter; only in blocks that declare labels. */
static inline PasStruct *openStruct(PasParser *p) {
    PasStruct *outer = p->block->structure;
    if (LIKELY(p->routine->labels == NULL)) return outer;
    PasStruct *s = ARENA_NEW(p->nodes, PasStruct);
    s->parent = outer;
    s->depth = outer == NULL ? 1 : outer->depth + 1;
    p->block->structure = s;
    return outer;
}
static inline void closeStruct(PasParser *p, PasStruct *outer) { p->block->structure = outer; }

static Node *branch(PasParser *p) {
    PasStruct *outer = openStruct(p);
    Node *s = pasStatement(p);
    closeStruct(p, outer);
    return s->kind == ST_EMPTY ? NULL : s;
}

static Node *loopBody(PasParser *p) {
    p->block->loopDepth++;
    Node *s = branch(p);
    p->block->loopDepth--;
    return s;
}

/* ---- sequences ---- */

static bool endsSequence(unsigned k) {
    return k == TK_END || k == TK_UNTIL || k == TK_EOF || k == TK_EXCEPT || k == TK_FINALLY ||
           k == TK_PROCEDURE || k == TK_FUNCTION || k == TK_TYPE || k == TK_CONST || k == TK_VAR ||
           k == TK_IMPLEMENTATION || k == TK_FINALIZATION;
}

static bool startsStatement(unsigned k) {
    return k == TK_IDENT || k == TK_BEGIN || k == TK_IF || k == TK_WHILE || k == TK_REPEAT ||
           k == TK_FOR || k == TK_CASE || k == TK_WITH || k == TK_GOTO || k == TK_TRY ||
           k == TK_RAISE || k == TK_INT;
}

/* After a statement that is not followed by ';': whether the sequence goes on. Reports what is
 * missing. */
static bool recover(PasParser *p, const char *expected, bool isInCase) {
    if (!p->isPanic) {
        bool isEnd = p->tok.kind == TK_DOT && pasPeek(p)->kind == TK_EOF; /* of the program, too early */
        if (!isEnd || !p->lacksBegin) pasExpected(p, expected);
        p->isPanic = false;
        if (isEnd) {
            pasNoteBegin(p);
            pasAbort(p);
        }
        if (startsStatement(p->tok.kind) && !pasIsStrayName(p)) return true; /* only the ';' is missing */
        if (p->isAborted) return false;
    }
    pasSkipStatement(p);
    if (p->tok.kind == TK_ELSE && isInCase) return false;
    if (p->tok.kind == TK_ELSE) pasNext(p);
    (void)pasAccept(p, TK_SEMICOLON);
    return !endsSequence(p->tok.kind);
}

/* stmt { ';' stmt } up to a closing word, appended at *last. */
static void sequence(PasParser *p, Node **last, const char *expected, bool isInCase) {
    PasScope *outer = p->scope, *outerInline = p->inlineScope;
    NodeList list = nodeListAt(pasPackArena(p), last);
    p->inlineScope = NULL;
    for (;;) {
        Node *s = pasStatement(p);
        if (s->kind != ST_EMPTY) {
            s->next = NULL;
            (void)nodeListAdd(&list, s);
        } else if (list.arena != NULL) {
            nodeGiveBack(list.arena, s);
        }
        if (LIKELY(p->tok.kind == TK_SEMICOLON)) {
            p->isPanic = false;
            pasNext(p);
            continue;
        }
        if (!p->isPanic && endsSequence(p->tok.kind)) break;
        if (isInCase && p->tok.kind == TK_ELSE && !p->isPanic) break;
        if (!recover(p, expected, isInCase)) break;
    }
    if (UNLIKELY(p->inlineScope != NULL)) pasScopeClose(p);
    assert(p->scope == outer || p->isAborted);
    (void)outer;
    p->inlineScope = outerInline;
}

Node *pasSequence(PasParser *p) {
    Node *block = pasStmt(p, ST_BLOCK, p->tok.pos);
    p->block->openEnds++;
    sequence(p, &block->a, "';' or 'end'", false);
    p->block->openEnds--;
    return block;
}

/* Behind `begin`, which stood at `begin` or is missing (0). */
static Node *compoundRest(PasParser *p, Pos begin) {
    Node *block = pasStmt(p, ST_BLOCK, begin != 0 ? begin : p->tok.pos);
    Pos outer = p->openBegin;
    p->openBegin = begin;
    p->block->openEnds++;
    sequence(p, &block->a, "';' or 'end'", false);
    p->block->openEnds--;
    bool isOpen = p->tok.kind == TK_EOF && !p->isPanic && !p->isAborted;
    if (isOpen) {
        pasExpected(p, "'end'");
        pasNoteBegin(p);
        pasAbort(p);
    }
    p->openBegin = outer;
    if (isOpen) return block;
    if (p->tok.kind == TK_UNTIL) {
        pasExpected(p, "';' or 'end'");
        p->isPanic = false;
        pasNext(p);
    } else {
        pasExpect(p, TK_END);
    }
    return block;
}

Node *pasCompound(PasParser *p) {
    Pos begin = p->tok.pos;
    pasNext(p);
    return compoundRest(p, begin);
}

void pasBody(PasParser *p, Routine *r) {
    if (LIKELY(p->tok.kind == TK_BEGIN)) {
        r->body = pasCompound(p);
        r->endPos = p->prevEnd;
        return;
    }
    pasExpected(p, "'begin'");
    if (!startsStatement(p->tok.kind)) {
        r->body = pasStmt(p, ST_BLOCK, p->tok.pos);
        return;
    }
    bool outer = p->lacksBegin;
    p->isPanic = false;
    p->lacksBegin = true;
    r->body = compoundRest(p, 0);
    p->lacksBegin = outer;
}

Node *pasPart(PasParser *p, bool isFinally) {
    Node *block = pasStmt(p, ST_BLOCK, p->tok.pos);
    PasStruct *outer = openStruct(p);
    if (p->block->lastLeap == NULL) p->block->lastLeap = &p->block->leaps;
    PasGoto **leaps = p->block->lastLeap;
    p->block->partDepth++;
    sequence(p, &block->a, "';' or 'end'", false);
    p->block->partDepth--;
    if (isFinally || p->tok.kind == TK_FINALLY) pasCheckLeaps(p, *leaps);
    closeStruct(p, outer);
    return block;
}

/* ---- assignment and calls ---- */

/* v op= e; NULL after a message. */
static Node *compoundAssign(PasParser *p, Node *target, Node *value, unsigned op, Pos pos) {
    static const int tokens[] = {[TK_PLUS_ASSIGN - TK_ASSIGN] = TK_PLUS,
                                 [TK_MINUS_ASSIGN - TK_ASSIGN] = TK_MINUS,
                                 [TK_STAR_ASSIGN - TK_ASSIGN] = TK_STAR,
                                 [TK_SLASH_ASSIGN - TK_ASSIGN] = TK_SLASH,
                                 [TK_PERCENT_ASSIGN - TK_ASSIGN] = TK_MOD};
    int token = tokens[op - TK_ASSIGN];
    Type *t = target->type;
    char want[160], got[160];
    Node *call = UNLIKELY(p->hasOperators) && pasMayHaveOperators(target) ? pasOperatorCall(p, token, pasClone(p, target), value, pos) : NULL;
    if (call != NULL && call->type == t) return pasAssignNode(p, target, call, pos);
    Node *x = nodeNew(p->nodes, EX_ASSIGN, pos, t);
    x->a = target;
    if (typeIsInteger(t) && typeIsInteger(value->type) && token != TK_SLASH) {
        x->op = token == TK_PLUS    ? BIN_ADD
                : token == TK_MINUS ? BIN_SUB
                : token == TK_STAR  ? BIN_MUL
                                    : BIN_MOD;
        x->b = value;
        if (typeHost(t) == p->types->uint64) x->flags |= NF_UNSIGNED | NF_WRAP;
        if (!p->lex.switches.overflow) x->flags |= NF_WRAP;
    } else if (typeIsReal(t) && typeIsNumber(value->type) && token != TK_MOD) {
        x->op = token == TK_PLUS    ? BIN_ADD
                : token == TK_MINUS ? BIN_SUB
                : token == TK_STAR  ? BIN_MUL
                                    : BIN_FDIV;
        x->b = pasToReal(p, value);
    } else if (token == TK_PLUS && typeIsStringLike(t) && pasIsStringValue(value->type)) {
        x->op = BIN_CONCAT;
        x->b = pasToString(p, value);
    } else if (t->kind == TYPE_SET && value->type->kind == TYPE_SET &&
               (token == TK_PLUS || token == TK_MINUS || token == TK_STAR)) {
        x->op = token == TK_PLUS ? BIN_UNION : token == TK_MINUS ? BIN_DIFF : BIN_INTERSECT;
        x->b = pasAssignable(p, value, t, PAS_STORE, value->pos, 1);
        if (pasIsError(x->b)) return NULL;
    } else {
        pasError(p, pos, 2, DIAG_TYPES, pasTypeName(t, want, sizeof want),
                 pasTypeName(value->type, got, sizeof got));
        return NULL;
    }
    if (p->lex.switches.range) x->flags |= NF_RANGE;
    return x;
}

static Node *assignment(PasParser *p, Node *target, Pos start) {
    unsigned op = p->tok.kind;
    Pos pos = p->tok.pos;
    uint32_t length = p->prevEnd > start ? p->prevEnd - start : 1;
    bool ok = target->type == NULL
                  ? pasError(p, start, length, DIAG_VARIABLE_EXPECTED, pasNoVariableText(p, start, length))
                  : pasTouch(p, target, PAS_TOUCH_STORE, start, length);
    pasNext(p);
    Pos valuePos = p->tok.pos;
    Node *value = pasExprRaw(p);
    if (!ok || p->isPanic || pasIsError(target) || value->type == NULL) {
        if (ok && !p->isPanic && value->type == NULL) (void)pasValue(p, value);
        return pasStmt(p, ST_EMPTY, pos);
    }
    if (op != TK_ASSIGN) {
        value = pasValue(p, value);
        Node *s = pasIsError(value) ? NULL : compoundAssign(p, target, value, op, pos);
        return s != NULL ? s : pasStmt(p, ST_EMPTY, pos);
    }
    if (target->type->kind == TYPE_CONFORMANT && value->type == target->type &&
        !target->type->hasFiles)
        return pasConformantAssign(p, target, value, pos);
    value = pasAssignable(p, value, target->type, PAS_STORE, valuePos, pasSpan(p, valuePos));
    return pasStrictAssign(p, pasStore(p, target, value, pos), target, value);
}

/* What a sequence does before it has its value, and the call that gives it. */
static Node *sequenceStatement(PasParser *p, Node *seq) {
    Node *block = pasStmt(p, ST_BLOCK, seq->pos), **last = &block->a;
    block->a = seq->a;
    while (*last != NULL) last = &(*last)->next;
    if (seq->b->kind == EX_CALL) *last = pasExprStmt(p, seq->b);
    return block;
}

static Node *callStatement(PasParser *p, Node *x, Pos pos) {
    uint32_t length = pasSpan(p, pos);
    if (x->kind == EX_SEQ && p->lex.switches.extended) return sequenceStatement(p, x);
    if (x->kind == EX_ROUTINE && (x->flags & PAS_NF_BARE) != 0) {
        const Type *t = x->type;
        Node *call = nodeNew(p->nodes, EX_CALL, pos, t->result);
        call->sym = x->sym;
        call->a = pasActuals(p, t, x->sym->name->spelling, pos, length); /* default values, or none */
        pasMarkCall(p, x->sym->routine);
        return pasExprStmt(p, call);
    }
    bool isValue = x->kind == EX_VAR || x->kind == EX_FIELD || x->kind == EX_INDEX ||
                   x->kind == EX_DEREF;
    if (isValue && x->type->kind == TYPE_ROUTINE && (x->flags & PAS_NF_BARE) == 0) {
        x = pasCallValue(p, x, pos, length);
    }
    while (x->kind == EX_CONV && (x->a->kind == EX_CONV || x->a->kind == EX_BUILTIN)) x = x->a; /* the value that is dropped needs no other form */
    if (x->kind != EX_CALL && x->kind != EX_CALLV && x->kind != EX_BUILTIN) {
        pasExpected(p, "':=' (this is not a statement)");
        return pasStmt(p, ST_EMPTY, pos);
    }
    if (x->type->kind != TYPE_VOID && (p->mode->isIso || !p->lex.switches.extended)) {
        const char *name = x->kind == EX_CALL ? x->sym->name->spelling : "this";
        pasError(p, pos, length, DIAG_DROPPED_VALUE, name);
    }
    x->flags &= (uint16_t)~PAS_NF_BARE;
    return pasStrictCall(p, pasExprStmt(p, x), x);
}

static Node *identStatement(PasParser *p) {
    Pos pos = p->tok.pos;
    Node *x = p->tok.kind == TK_LPAREN ? pasParenthesised(p) : pasIdentPrimary(p, true);
    if (p->tok.kind >= TK_ASSIGN && p->tok.kind <= TK_PERCENT_ASSIGN && !p->isPanic)
        return assignment(p, x, pos);
    if (x->kind >= ST_EMPTY) return x;
    if (p->isPanic) return pasStmt(p, ST_EMPTY, pos);
    if (pasIsError(x)) {
        if (p->tok.kind != TK_SEMICOLON && p->tok.kind != TK_ELSE && !endsSequence(p->tok.kind))
            pasSkipStatement(p);
        return pasStmt(p, ST_EMPTY, pos);
    }
    if ((x->kind == EX_INT || x->kind == EX_REAL || x->kind == EX_STR) &&
        (endsSequence(p->tok.kind) || p->tok.kind == TK_SEMICOLON)) {
        pasError(p, pos, pasSpan(p, pos), DIAG_EXPECTED, "statement", "a constant");
        return pasStmt(p, ST_EMPTY, pos);
    }
    return callStatement(p, x, pos);
}

/* ---- if and loops
 * --------------------------------------------------------------------------------------------------------------
 */

/* Statements that no expression goes on with. */
static bool startsBlock(unsigned k) { return startsStatement(k) && k != TK_IDENT && k != TK_INT; }

/* `do`; goes on if only that is missing. */
static bool expectDo(PasParser *p) {
    if (pasExpect(p, TK_DO)) return true;
    p->isPanic = !startsBlock(p->tok.kind);
    return !p->isPanic;
}

/* `else if` chains are built without recursion. */
static Node *ifStatement(PasParser *p) {
    Node *first = NULL, **slot = &first;
    for (uint32_t count = 0;; count++) {
        if (UNLIKELY(count >= PAS_MAX_HEIGHT) && !pasTooDeep(p, PAS_MAX_HEIGHT)) return first;
        Node *s = pasStmt(p, ST_IF, p->tok.pos);
        *slot = s;
        pasNext(p);
        s->a = pasCondition(p);
        if (p->isPanic) {
            pasSkipCondition(p, TK_THEN);
            if (p->tok.kind != TK_THEN) return first;
        }
        if (!pasExpect(p, TK_THEN)) {
            bool isOther = p->tok.kind == TK_DO;
            if (!isOther && !startsBlock(p->tok.kind)) return first;
            p->isPanic = false;
            if (isOther) pasNext(p);
        }
        s->b = branch(p);
        if (p->isPanic && p->tok.kind != TK_ELSE) {
            pasSkipStatement(p);
        }
        if (p->tok.kind != TK_ELSE) return first;
        p->isPanic = false;
        pasNext(p);
        if (p->tok.kind != TK_IF) {
            s->c = branch(p);
            return first;
        }
        slot = &s->c;
    }
}

static Node *whileStatement(PasParser *p) {
    Node *s = pasStmt(p, ST_WHILE, p->tok.pos);
    pasNext(p);
    s->a = pasCondition(p);
    if (p->isPanic) pasSkipCondition(p, TK_DO);
    if (p->tok.kind != TK_DO && p->isPanic) return s;
    if (!expectDo(p)) return s;
    s->b = loopBody(p);
    return s;
}

static Node *repeatStatement(PasParser *p) {
    Node *s = pasStmt(p, ST_REPEAT, p->tok.pos);
    PasStruct *outer = openStruct(p);
    pasNext(p);
    p->block->loopDepth++;
    sequence(p, &s->a, "';' or 'until'", false);
    p->block->loopDepth--;
    closeStruct(p, outer);
    if (!pasExpect(p, TK_UNTIL)) {
        s->b = pasErrorNode(p, s->pos);
        return s;
    }
    s->b = pasCondition(p);
    return s;
}

/* ---- for
 * -----------------------------------------------------------------------------------------------------------------------
 */

static COLD Node *badForVariable(PasParser *p, const Name *name, Pos pos, uint32_t length,
                                 const char *why) {
    pasError(p, pos, length, DIAG_FOR_VARIABLE, name->spelling, why);
    return NULL;
}

/* Type of a variable that is declared without one: that of its first value. */
static Type *inferredType(PasParser *p, const Node *x) {
    return typeIsInteger(x->type) && x->type->kind == TYPE_INT ? p->types->int64 : x->type;
}

/* A control variable that its loop declares: for var name [: type] ... */
typedef struct InlineVar {
    Name *name;
    Pos pos;
    uint32_t length;
    Type *type; /* as written, or NULL */
} InlineVar;

/* At 'var'. False after a message. */
static bool inlineName(PasParser *p, InlineVar *v) {
    pasNext(p);
    *v = (InlineVar){0};
    v->name = pasExpectName(p, &v->pos, &v->length);
    if (v->name != NULL && pasAccept(p, TK_COLON)) v->type = pasType(p);
    return v->name != NULL && !p->isPanic;
}

/* for var name [: type] := first; the variable is declared when its loop begins. */
static Node *inlineControl(PasParser *p, Node *s, const InlineVar *v, PasSymbol **symOut) {
    Pos pos = v->pos;
    uint32_t length = v->length;
    Type *t = v->type;
    Name *name = v->name;
    if (!pasExpect(p, TK_ASSIGN)) return NULL;
    Pos at = p->tok.pos;
    Node *first = pasExpr(p);
    if (t == NULL) t = pasIsError(first) ? p->types->error : inferredType(p, first);
    if (t->kind != TYPE_ERROR && !typeIsOrdinal(t)) {
        char text[160];
        pasError(p, pos, length, DIAG_ORDINAL_EXPECTED, pasTypeName(t, text, sizeof text));
        t = p->types->error;
    }
    s->a = pasAssignable(p, first, typeHost(t), PAS_OPERAND, at, pasSpan(p, at));
    PasSymbol *sym = pasVariable(p, name, t, pos);
    sym->s.isAssigned = true;
    *symOut = sym;
    return t->kind == TYPE_ERROR ? NULL : pasVarNode(p, sym, pos);
}

/* The hidden variable that counts for the record field that begins with variable x; NULL after a message. */
static Node *controlField(PasParser *p, PasSymbol *sym, Pos pos, Node **field) {
    char text[160];
    Node *x = pasSelectors(p, pasVarNode(p, sym, pos));
    if (pasIsError(x)) return NULL;
    if (!typeIsOrdinal(x->type)) {
        pasError(p, pos, pasSpan(p, pos), DIAG_ORDINAL_EXPECTED, pasTypeName(x->type, text, sizeof text));
        return NULL;
    }
    for (const Node *at = x; at->kind != EX_VAR; at = at->a) {
        if (at->kind != EX_FIELD) return badForVariable(p, sym->s.name, pos, pasSpan(p, pos), "only fields may follow its name");
    }
    *field = x;
    return pasVarNode(p, (PasSymbol *)pasTemp(p, x->type), pos);
}

/* The control variable; NULL after a message. *field: the field of a record that it stands for, or NULL. */
static Node *controlVariable(PasParser *p, PasSymbol **symOut, Node **field) {
    char text[160];
    *symOut = NULL;
    if (!pasIsName(p)) {
        pasExpected(p, "control variable");
        return NULL;
    }
    Name *name = p->tok.name;
    Pos pos = p->tok.pos;
    uint32_t length = p->tok.length;
    if (p->with != NULL && pasFindWith(p, name, pos) != NULL) {
        pasNext(p);
        return badForVariable(p, name, pos, length, "it is a field");
    }
    PasSymbol *sym = pasFind(p, name, pos, length, false);
    pasNext(p);
    if (sym->isError) return NULL;
    if (sym->s.kind == SYM_ROUTINE) {
        Routine *r = pasEnclosing(p, &sym->s);
        if (r != NULL && r->result != NULL && !p->mode->isIso) sym = (PasSymbol *)r->result;
    }
    bool isVariable =
        (sym->s.kind == SYM_VAR || sym->s.kind == SYM_PARAM || sym->s.kind == SYM_RESULT) &&
        sym->stdFile == 0;
    while (sym->hasOverlay && sym->overlay->field == NULL) sym = sym->overlay->base;
    if (!isVariable) return badForVariable(p, name, pos, length, "it is not a variable");
    if (sym->hasOverlay) return badForVariable(p, name, pos, length, "it shares its storage with a variable of another type");
    if (p->mode->isIso) {
        bool isLocal =
            sym->isVariable && sym->s.owner == (p->routine->level == 0 ? NULL : p->routine);
        if (!isLocal)
            return badForVariable(p, name, pos, length,
                                  "it must be a variable declared in this block (not local)");
        if (sym->isThreatened)
            return badForVariable(p, name, pos, length,
                                  "a routine of this block assigns to it (threat to the loop)");
    }
    if (p->tok.kind == TK_DOT && !p->mode->isIso && sym->s.type->kind == TYPE_RECORD) return controlField(p, sym, pos, field);
    bool isOverElements = p->tok.kind == TK_IN && !p->mode->isIso;
    if (!typeIsOrdinal(sym->s.type) && !isOverElements) {
        if (sym->s.type->kind != TYPE_ERROR)
            pasError(p, pos, length, DIAG_ORDINAL_EXPECTED, pasTypeName(sym->s.type, text, sizeof text));
        return NULL;
    }
    Node *v = pasVarNode(p, sym, pos);
    if (!pasTouch(p, v, PAS_TOUCH_STORE, pos, length)) return NULL;
    *symOut = sym;
    return v;
}

typedef enum ForOver { OVER_NOTHING, OVER_LIST, OVER_SET, OVER_TYPE, OVER_CHANNEL } ForOver;

/* What a loop over the elements of *what gives its variable; *what may become another value with the same elements. */
static ForOver elementsOf(PasParser *p, Node **what, Type **elem) {
    bool isOpen = ((*what)->flags & PAS_NF_OPENSET) != 0;
    if (isOpen && (*what)->type->isUntyped) { /* strings or reals: no set, but a list */
        const Type *first = (*what)->a->type;
        Node *list = pasConvert(p, *what, typeDynArray(p->types, typeIsReal(first) ? p->types->real : p->types->string), PAS_STORE);
        if (list == NULL) return OVER_NOTHING; /* of several kinds */
        *what = list;
    } else if (isOpen) {
        *what = pasFinishSet(p, *what, NULL);
    }
    Type *t = (*what)->type;
    *elem = t->elem;
    if (pasIsChannel(t)) {
        if (t->elem == NULL) *elem = p->types->any;
        return OVER_CHANNEL;
    }
    if (t->kind == TYPE_SHORTSTR) *what = pasConvert(p, *what, p->types->string, PAS_OPERAND);
    if (t->kind == TYPE_STRING || t->kind == TYPE_SHORTSTR) {
        *elem = p->types->character;
        return *what == NULL ? OVER_NOTHING : OVER_LIST;
    }
    if (t->kind == TYPE_SET && t->elem != NULL) return OVER_SET;
    bool isPlace = t->kind == TYPE_ARRAY || t->kind == TYPE_OPENARRAY;
    return t->kind == TYPE_DYNARRAY || (isPlace && pasIsDesignator(*what)) ? OVER_LIST : OVER_NOTHING;
}

static Node *loopOver(PasParser *p, ForOver over, Node *variable, Node *what, Node *body, Pos pos) {
    switch (over) {
    case OVER_CHANNEL: return pasChannelLoop(p, variable, what, body, pos);
    case OVER_LIST: return pasArrayLoop(p, variable, what, body, pos);
    case OVER_SET: return pasSetLoop(p, variable, what, body, pos);
    case OVER_TYPE: return pasTypeLoop(p, variable, what->type, body, pos);
    default: return NULL;
    }
}

/* for variable in what do, at 'in'. own: the loop declares its variable, else NULL. */
static Node *forIn(PasParser *p, Node *variable, const InlineVar *own, Pos pos) {
    char text[160], want[160];
    PasScope scope;
    Type *elem = NULL;
    pasNext(p);
    Pos at = p->tok.pos;
    Type *all = pasOrdinalTypeName(p, TK_DO);
    Node *what = all != NULL ? nodeInt(p->nodes, at, all, 0) : pasExpr(p);
    uint32_t length = pasSpan(p, at);
    if (p->isPanic) pasSkipCondition(p, TK_DO);
    if (!pasExpect(p, TK_DO)) return pasStmt(p, ST_EMPTY, pos);
    bool isError = pasIsError(what);
    const Type *t = what->type;
    ForOver over = isError ? OVER_NOTHING : all != NULL ? OVER_TYPE : elementsOf(p, &what, &elem);
    if (over == OVER_TYPE) elem = all;
    if (own != NULL) {
        Type *type = own->type != NULL ? own->type : over == OVER_NOTHING ? p->types->error : over == OVER_SET ? typeHost(elem) : elem;
        PasSymbol *sym = pasVariable(p, own->name, type, own->pos);
        pasPartOpen(p, &scope);
        sym->s.isAssigned = true;
        (void)pasDeclare(p, sym, own->name->length);
        variable = type->kind == TYPE_ERROR ? NULL : pasVarNode(p, sym, own->pos);
    }
    Node *body = loopBody(p);
    if (own != NULL) pasPartClose(p, &scope);
    if (isError || (variable == NULL && over != OVER_NOTHING)) return pasStmt(p, ST_EMPTY, pos);
    Node *loop = loopOver(p, over, variable, what, body, pos);
    if (loop != NULL) return loop;
    bool isMismatch = over != OVER_NOTHING;
    pasError(p, at, length, DIAG_TYPES, isMismatch ? pasTypeName(variable->type, want, sizeof want) : "array, string, set or channel",
             pasTypeName(t, text, sizeof text));
    return pasStmt(p, ST_EMPTY, pos);
}

/* A loop whose control variable is a field of a record: a hidden variable counts, and the field gets its value in each turn and after the loop. */
static Node *fieldLoop(PasParser *p, Node *loop, Node *field) {
    Node *block = pasStmt(p, ST_BLOCK, loop->pos), *turn = pasStmt(p, ST_BLOCK, loop->pos);
    turn->a = pasList(pasAssignNode(p, pasClone(p, field), pasClone(p, loop->d), loop->pos), loop->c, NULL);
    loop->c = turn;
    block->a = pasList(loop, pasAssignNode(p, field, pasClone(p, loop->d), loop->pos), NULL);
    return block;
}

static Node *forStatement(PasParser *p) {
    Node *s = pasStmt(p, ST_FOR, p->tok.pos);
    PasSymbol *sym;
    pasNext(p);
    bool isInline = p->tok.kind == TK_VAR && !p->mode->isIso;
    PasScope scope;
    InlineVar own;
    Node *field = NULL;
    sym = NULL;
    if (isInline && !inlineName(p, &own)) return s;
    if (isInline && p->tok.kind == TK_IN) return forIn(p, NULL, &own, s->pos);
    s->d = isInline ? inlineControl(p, s, &own, &sym) : controlVariable(p, &sym, &field);
    if (p->isPanic) return s;
    if (p->tok.kind == TK_IN && !p->mode->isIso && !isInline) return forIn(p, s->d, NULL, s->pos);
    Type *host = s->d != NULL ? typeHost(s->d->type) : p->types->error;
    Pos pos = p->tok.pos;
    if (!isInline) {
        if (!pasExpect(p, TK_ASSIGN)) return s;
        pos = p->tok.pos;
        s->a = pasAssignable(p, pasExpr(p), host, PAS_OPERAND, pos, pasSpan(p, pos));
    }
    if (p->isPanic)
        pasSkipCondition(p, TK_DO);
    else if (p->tok.kind == TK_TO || p->tok.kind == TK_DOWNTO) {
        if (p->tok.kind == TK_DOWNTO) s->flags |= NF_DOWN;
        pasNext(p);
        pos = p->tok.pos;
        s->b = pasAssignable(p, pasExpr(p), host, PAS_OPERAND, pos, pasSpan(p, pos));
    } else {
        pasExpected(p, "'to' or 'downto'");
    }
    if (p->isPanic && p->tok.kind != TK_DO) return s;
    p->isPanic = false;
    if (!expectDo(p)) return s;
    if (p->mode->endsAtLimit) s->flags |= NF_FOR_NO_FIX;
    if (p->lex.switches.range) s->flags |= NF_RANGE;
    bool isGlobal = sym != NULL && sym->s.isGlobal;
    if (isInline) {
        pasPartOpen(p, &scope);
        if (sym != NULL) (void)pasDeclare(p, sym, sym->s.name->length);
    }
    if (sym != NULL) {
        sym->s.isForVar = true;
        sym->forRoutine = p->routine;
    }
    p->block->globalFors += isGlobal;
    s->c = loopBody(p);
    p->block->globalFors -= isGlobal;
    if (sym != NULL) sym->s.isForVar = false;
    if (isInline) pasPartClose(p, &scope);
    if (s->d == NULL) return pasStmt(p, ST_EMPTY, s->pos);
    return field != NULL ? fieldLoop(p, s, field) : s;
}

/* ---- case
 * ----------------------------------------------------------------------------------------------------------------------
 */

typedef struct CaseRange {
    int64_t low, high;
    Pos pos;
    uint32_t length;
} CaseRange;
typedef struct CaseList {
    CaseRange *items;
    uint32_t count, capacity;
    Type *type; /* of the selector */
} CaseList;

static int compareRanges(const void *a, const void *b) {
    const CaseRange *x = a, *y = b;
    if (x->low != y->low) return x->low < y->low ? -1 : 1;
    return x->pos < y->pos ? -1 : x->pos > y->pos;
}

static void addRange(PasParser *p, CaseList *l, int64_t low, int64_t high, Pos pos) {
    if (l->count == l->capacity) {
        uint32_t capacity = l->capacity == 0 ? 32 : l->capacity * 2;
        CaseRange *grown = ARENA_ARRAY(p->nodes, CaseRange, capacity);
        if (l->count > 0) memcpy(grown, l->items, sizeof *grown * l->count);
        l->items = grown;
        l->capacity = capacity;
    }
    l->items[l->count++] = (CaseRange){low, high, pos, pasSpan(p, pos)};
}

static void checkDuplicates(PasParser *p, CaseList *l) {
    char text[80];
    if (l->count < 2) return;
    qsort(l->items, l->count, sizeof *l->items, compareRanges);
    const CaseRange *widest = &l->items[0];
    for (uint32_t i = 1; i < l->count; i++) {
        const CaseRange *r = &l->items[i];
        if (r->low <= widest->high) {
            const CaseRange *later = r->pos > widest->pos ? r : widest;
            pasOrdinalText(l->type, r->low, text, sizeof text);
            pasError(p, later->pos, later->length, DIAG_DUP_CASE, text);
        }
        if (r->high > widest->high) widest = r;
    }
}

/* One label or range; NULL after a message. */
static Node *caseLabel(PasParser *p, CaseList *l) {
    Pos pos = p->tok.pos;
    if (l->type->kind == TYPE_STRING) {
        Node *x = pasConstant(p);
        return pasIsError(x) ? NULL
                             : pasAssignable(p, x, l->type, PAS_OPERAND, pos, pasSpan(p, pos));
    }
    int64_t low, high;
    Type *t;
    bool isKnown = l->type->kind != TYPE_ERROR;
    bool ok = pasOrdinalConstant(p, isKnown ? l->type : NULL, &low, &t);
    Node *x = ok ? nodeInt(p->nodes, pos, t, low) : NULL;
    high = low;
    if (p->tok.kind == TK_DOTDOT && !p->mode->isIso) {
        pasNext(p);
        Pos highPos = p->tok.pos;
        ok &= pasOrdinalConstant(p, isKnown ? l->type : NULL, &high, &t);
        if (ok && low > high) {
            pasError(p, pos, pasSpan(p, pos), DIAG_BAD_BOUNDS);
            ok = false;
        }
        if (ok) {
            Node *range = nodeNew(p->nodes, EX_RANGE, pos, t);
            range->a = x;
            range->b = nodeInt(p->nodes, highPos, t, high);
            x = range;
        }
    }
    if (ok && isKnown) addRange(p, l, low, high, pos);
    return ok ? x : NULL;
}

static bool isOtherwise(const PasParser *p) {
    if (p->mode->isIso) return false;
    return p->tok.kind == TK_ELSE || (p->tok.kind == TK_IDENT && p->tok.name == p->nameOtherwise &&
                                      p->tok.name->symbol == NULL);
}

/* Whether what follows the ';' of an arm is another label; otherwise it is one more statement of
 * the arm (pascal.md 3). */
static bool startsLabel(const PasParser *p) {
    switch (p->tok.kind) {
    case TK_INT:
    case TK_REAL:
    case TK_CHAR:
    case TK_STRING:
    case TK_PLUS:
    case TK_MINUS:
    case TK_LPAREN:
    case TK_NOT: return true;
    case TK_IDENT: {
        const Symbol *s = p->tok.name->symbol;
        return s == NULL || s->kind == SYM_CONST;
    }
    default: return false;
    }
}

static Node *caseArm(PasParser *p, CaseList *l) {
    Node *arm = pasStmt(p, ST_ARM, p->tok.pos), **last = &arm->a;
    do {
        Node *x = caseLabel(p, l);
        if (p->isPanic) return arm;
        if (x == NULL) continue;
        *last = x;
        last = &x->next;
    } while (pasAccept(p, TK_COMMA));
    if (!pasExpect(p, TK_COLON)) return arm;
    arm->b = branch(p);
    while (p->tok.kind == TK_SEMICOLON && !p->mode->isIso && !p->isPanic) {
        const PasToken *next = pasPeek(p);
        bool isStatement = startsStatement(next->kind) && next->kind != TK_INT;
        if (next->kind == TK_IDENT) {
            PasToken saved = p->tok;
            p->tok = *next;
            isStatement = !isOtherwise(p) && !startsLabel(p);
            p->tok = saved;
        }
        if (!isStatement) break;
        pasNext(p);
        Node *more = branch(p);
        Node *block = pasStmt(p, ST_BLOCK, arm->pos);
        if (more == NULL) continue;
        block->a = arm->b;
        if (arm->b != NULL)
            arm->b->next = more;
        else
            block->a = more;
        arm->b = block;
    }
    return arm;
}

static Node *caseSelector(PasParser *p, CaseList *l) {
    Pos pos = p->tok.pos;
    char text[160];
    Node *x = pasExpr(p);
    bool isString = typeIsStringLike(x->type) && !p->mode->isIso;
    l->type = x->type;
    if (isString) {
        x = pasToString(p, x);
        l->type = x->type;
    } else if (!typeIsOrdinal(x->type)) {
        if (!pasIsError(x))
            pasError(p, pos, pasSpan(p, pos), DIAG_ORDINAL_EXPECTED,
                     pasTypeName(x->type, text, sizeof text));
        l->type = p->types->error;
    } else {
        l->type = typeHost(x->type);
    }
    return x;
}

static Node *caseStatement(PasParser *p) {
    Node *s = pasStmt(p, ST_CASE, p->tok.pos);
    NodeList arms = nodeListAt(pasPackArena(p), &s->b);
    CaseList labels = {0};
    p->block->openEnds++;
    pasNext(p);
    s->a = caseSelector(p, &labels);
    if (p->isPanic) pasSkipCondition(p, TK_OF);
    if (!pasExpect(p, TK_OF)) {
        if (!startsLabel(p)) {
            p->block->openEnds--;
            return s;
        }
        p->isPanic = false;
    }
    bool hasArm = false;
    while (p->tok.kind != TK_END && !isOtherwise(p) && p->tok.kind != TK_EOF) {
        Node *arm = caseArm(p, &labels);
        hasArm = true;
        (void)nodeListAdd(&arms, arm);
        if (pasAccept(p, TK_SEMICOLON)) {
            p->isPanic = false;
            continue;
        }
        if (!p->isPanic && (p->tok.kind == TK_END || isOtherwise(p))) break;
        pasExpected(p, "';' or 'end'");
        pasSkipStatement(p);
        if (!pasAccept(p, TK_SEMICOLON)) break;
    }
    if (!hasArm && p->mode->isIso) pasExpected(p, "constant");
    checkDuplicates(p, &labels);
    if (isOtherwise(p) && !p->isPanic) {
        pasNext(p);
        (void)pasAccept(p, TK_COLON);
        PasStruct *outer = openStruct(p);
        s->c = pasStmt(p, ST_BLOCK, p->tok.pos);
        sequence(p, &s->c->a, "';' or 'end'", false);
        closeStruct(p, outer);
    } else if (p->mode->isCaseStrict) {
        s->flags |= NF_CASE_ERROR;
    }
    p->block->openEnds--;
    pasExpect(p, TK_END);
    return s;
}

/* ---- with
 * ----------------------------------------------------------------------------------------------------------------------
 */

/* One record of a with-list; a static designator needs no binding. *bind is the ST_WITH made, or
 * NULL. */
static bool openRecord(PasParser *p, Node **bind) {
    Pos pos = p->tok.pos;
    char text[160];
    Node *x = pasExpr(p);
    *bind = NULL;
    if (p->isPanic || pasIsError(x)) return false;
    if (x->type->kind != TYPE_RECORD)
        return pasError(p, pos, pasSpan(p, pos), DIAG_TYPES, "record",
                        pasTypeName(x->type, text, sizeof text));
    if (!pasIsDesignator(x))
        return pasError(p, pos, pasSpan(p, pos), DIAG_VARIABLE_EXPECTED,
                        "record of a with statement");
    if (p->with != NULL && p->with->depth == PAS_MAX_WITH) {
        pasError(p, pos, pasSpan(p, pos), DIAG_LIMIT, "more than 255 records opened by with");
        pasAbort(p);
        return false;
    }
    PasWith *w = ARENA_NEW(p->nodes, PasWith);
    w->outer = p->with;
    w->depth = p->with == NULL ? 1 : p->with->depth + 1;
    w->type = x->type;
    w->designator = pasBind(p, x, bind);
    if (*bind != NULL) {
        const Node *base = pasBase(x);
        (void)pasTouch(p, x, PAS_TOUCH_WITH, pos, 1);
        if (base->kind == EX_VAR || base->kind == EX_WITHREF)
            (*bind)->sym->isReadOnly = base->sym->isReadOnly;
    }
    p->with = w;
    return true;
}

static Node *withStatement(PasParser *p) {
    Pos pos = p->tok.pos;
    PasWith *outer = p->with;
    Node *first = NULL, **slot = &first;
    bool ok = true;
    pasNext(p);
    do {
        Node *bind;
        ok &= openRecord(p, &bind);
        if (bind != NULL) {
            *slot = bind;
            slot = &bind->b;
        }
        if (p->isPanic) break;
    } while (pasAccept(p, TK_COMMA));
    if (p->isPanic) pasSkipCondition(p, TK_DO);
    Node *body = NULL;
    if (p->isPanic || !pasExpect(p, TK_DO)) {
        p->with = outer;
        return pasStmt(p, ST_EMPTY, pos);
    }
    if (!ok) { /* names that are not found inside would only be consequences */
        pasSkipStatement(p);
        p->with = outer;
        return pasStmt(p, ST_EMPTY, pos);
    }
    body = branch(p);
    p->with = outer;
    if (body == NULL) body = pasStmt(p, ST_EMPTY, pos);
    *slot = body;
    return first;
}

/* ---- all
 * -----------------------------------------------------------------------------------------------------------------------
 */

/* var a, b: type [:= value] as a statement: visible up to the end of the sequence of statements. */
static Node *inlineVariables(PasParser *p) {
    Node *block = pasStmt(p, ST_BLOCK, p->tok.pos), **last = &block->a;
    PasSymbol *first = NULL, **link = &first;
    pasNext(p);
    if (p->inlineScope == NULL) {
        p->inlineScope = ARENA_NEW(p->arena, PasScope);
        pasScopeOpen(p, p->inlineScope);
    }
    do {
        Pos pos;
        uint32_t length;
        Name *name = pasExpectName(p, &pos, &length);
        if (name == NULL) return block;
        *link = pasVariable(p, name, p->types->error, pos);
        link = &(*link)->nextInline;
    } while (pasAccept(p, TK_COMMA));
    if (!pasExpect(p, TK_COLON)) return block;
    Type *t = pasType(p);
    Node *value = NULL;
    Pos at = p->tok.pos;
    if (!p->isPanic && (pasAccept(p, TK_ASSIGN) || pasAccept(p, TK_EQ)))
        at = p->tok.pos, value = pasAssignable(p, pasExprRaw(p), t, PAS_STORE, at, pasSpan(p, at));
    for (PasSymbol *sym = first; sym != NULL; sym = sym->nextInline) {
        sym->s.type = t;
        (void)pasDeclare(p, sym, sym->s.name->length);
        if (t->kind == TYPE_ERROR || (value != NULL && pasIsError(value))) continue;
        Node *var = pasVarNode(p, sym, sym->s.pos), *made = pasStmt(p, ST_INIT, sym->s.pos);
        made->a = var;
        if (value != NULL) made = pasAssignNode(p, var, sym == first ? value : pasVarNode(p, first, at), sym->s.pos);
        sym->s.isAssigned = true;
        *last = made;
        last = &made->next;
    }
    return block;
}

static Node *unlabelled(PasParser *p) {
    switch (p->tok.kind) {
    case TK_IDENT: return identStatement(p);
    case TK_LPAREN: /* (a + b).Show */
        if (p->mode->isFpc) return identStatement(p);
        break;
    case TK_BEGIN: {
        PasStruct *outer = openStruct(p);
        Node *s = pasCompound(p);
        closeStruct(p, outer);
        return s;
    }
    case TK_IF: return ifStatement(p);
    case TK_WHILE: return whileStatement(p);
    case TK_REPEAT: return repeatStatement(p);
    case TK_FOR: return forStatement(p);
    case TK_CASE: return caseStatement(p);
    case TK_WITH: return withStatement(p);
    case TK_GOTO: return pasGoto(p);
    case TK_VAR:
        if (!p->mode->isIso) return inlineVariables(p);
        break;
    case TK_TRY: return pasTry(p);
    case TK_RAISE: return pasRaise(p);
    case TK_SEMICOLON:
    case TK_ELSE: return pasStmt(p, ST_EMPTY, p->tok.pos);
    case TK_LABEL:
        if (pasIsName(p)) return identStatement(p);
        break;
    default: break;
    }
    if (!endsSequence(p->tok.kind)) pasExpected(p, "statement");
    return pasStmt(p, ST_EMPTY, p->tok.pos);
}

Node *pasStatement(PasParser *p) {
    if (!pasEnter(p)) return pasStmt(p, ST_EMPTY, p->tok.pos);
    Node *s = UNLIKELY(pasAtLabel(p)) ? pasLabelled(p) : unlabelled(p);
    pasLeave(p);
    return s;
}

Node *pasUnlabelled(PasParser *p) { return unlabelled(p); }
