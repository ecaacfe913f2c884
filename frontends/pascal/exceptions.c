/* exceptions.c: try and raise (pascal.md 11).
 *
 * What is raised and caught is an error object of the runtime. `on E: T do` copies its message, number and class into a record variable for the
 * statement; raise without a value raises the object again. The classes: exception_classes.c. */
#include "frontends/pascal/builtins.h"

#include <string.h>

/* ---- raise ---- */

static bool endsRaise(unsigned k) {
    return k == TK_SEMICOLON || k == TK_END || k == TK_ELSE || k == TK_UNTIL || k == TK_EXCEPT ||
           k == TK_FINALLY || k == TK_EOF;
}

Node *pasRaise(PasParser *p) {
    Node *s = pasStmt(p, ST_RAISE, p->tok.pos);
    uint32_t length = p->tok.length;
    char got[160];
    pasNext(p);
    if (endsRaise(p->tok.kind)) {
        if (p->block->handlerDepth == 0) {
            pasError(p, s->pos, length, DIAG_NOT_IN_HANDLER);
            return pasStmt(p, ST_EMPTY, s->pos);
        }
        s->a = nodeNew(p->nodes, EX_CAUGHT, s->pos, p->types->any);
        return s;
    }
    Pos pos = p->tok.pos;
    Node *x = pasExpr(p);
    if (p->isPanic || pasIsError(x)) return pasStmt(p, ST_EMPTY, s->pos);
    if (pasClassPath(x->type) != NULL) return pasRaiseRecord(p, s, x);
    if (x->type->kind == TYPE_ANY) {
        s->a = x;
    } else if (typeIsInteger(x->type)) {
        s->a = pasBi(p, s->pos, BI_error_from_int, p->types->any, x);
    } else if (pasIsStringValue(x->type)) {
        Node *number = pasInt(p, pos, 0);
        s->a = pasBi(p, s->pos, BI_error_new, p->types->any, pasList(number, pasToString(p, x), NULL));
    } else {
        pasError(p, pos, pasSpan(p, pos), DIAG_TYPES, "STRING, integer or EXCEPTION",
                 pasTypeName(x->type, got, sizeof got));
        return pasStmt(p, ST_EMPTY, s->pos);
    }
    return s;
}

/* ---- try ---- */

/* At `on E: T` or `on T`; a statement never starts with two names. */
static bool startsOnClause(PasParser *p) {
    return pasIsWord(p, p->nameOn) && pasPeek(p)->kind == TK_IDENT;
}

/* The class that an on-clause names; Exception after a message. */
static Type *exceptionType(PasParser *p) {
    Pos pos = p->tok.pos;
    char got[160];
    Type *t = pasTypeIdent(p);
    if (t != NULL && pasClassPath(t) != NULL) return t;
    if (t != NULL && t->kind != TYPE_ERROR)
        pasError(p, pos, pasSpan(p, pos), DIAG_TYPES, "EXCEPTION", pasTypeName(t, got, sizeof got));
    return p->exception;
}

/* on [E:] T do statement, as a block or an if statement without else part. */
static Node *onClause(PasParser *p) {
    Type *t = p->exception;
    Node *block = pasStmt(p, ST_BLOCK, p->tok.pos);
    PasScope scope;
    pasNext(p);
    pasPartOpen(p, &scope);
    if (pasPeek(p)->kind == TK_COLON) {
        Name *name = p->tok.name;
        Pos pos = p->tok.pos;
        uint32_t length = p->tok.length;
        pasNext(p);
        pasNext(p);
        t = exceptionType(p);
        PasSymbol *e = pasVariable(p, name, t, pos);
        (void)pasDeclare(p, e, length);
        block->a = pasBindCaught(p, e, pos);
    } else {
        t = exceptionType(p);
    }
    if (!p->isPanic && pasExpect(p, TK_DO)) {
        Node **last = &block->a;
        while (*last != NULL) last = &(*last)->next;
        *last = pasStatement(p);
    }
    pasPartClose(p, &scope);
    Node *condition = pasCaughtIs(p, t, block->pos);
    if (condition == NULL) return block;
    Node *test = pasStmt(p, ST_IF, block->pos);
    test->a = condition;
    test->b = block;
    return test;
}


/* The on-clauses and the else part: the first clause that fits. Without an else part an error that fits none is raised again. */
static Node *onClauses(PasParser *p) {
    Node *first = NULL, **last = &first;
    Pos pos = p->tok.pos;
    bool isOpen = true; /* nothing has taken all errors yet */
    while (startsOnClause(p)) {
        Node *clause = onClause(p);
        if (isOpen) *last = clause;
        isOpen = isOpen && clause->kind == ST_IF;
        if (isOpen) last = &clause->c;
        if (p->isPanic) pasSkipStatement(p);
        if (!pasAccept(p, TK_SEMICOLON)) break;
        p->isPanic = false;
    }
    Node *other = NULL;
    if (p->tok.kind == TK_ELSE && !p->isPanic) {
        pasNext(p);
        other = pasPart(p, false);
    } else if (isOpen) {
        other = pasStmt(p, ST_RAISE, pos);
        other->a = nodeNew(p->nodes, EX_CAUGHT, pos, p->types->any);
    }
    if (isOpen) *last = other;
    return first;
}

static Node *catchPart(PasParser *p) {
    p->block->handlerDepth++;
    Node *part = startsOnClause(p) ? onClauses(p) : pasPart(p, false);
    p->block->handlerDepth--;
    return part;
}

/* break, continue and exit may not leave a finally part: its loops are counted anew. */
static Node *finallyPart(PasParser *p) {
    uint32_t loops = p->block->loopDepth;
    p->block->loopDepth = 0;
    p->block->finallyDepth++;
    Node *part = pasPart(p, true);
    p->block->finallyDepth--;
    p->block->loopDepth = loops;
    return part;
}

Node *pasTry(PasParser *p) {
    Node *s = pasStmt(p, ST_TRY, p->tok.pos);
    p->block->openEnds++;
    pasNext(p);
    s->a = pasPart(p, false);
    if (p->tok.kind == TK_EXCEPT) {
        p->isPanic = false;
        pasNext(p);
        s->b = catchPart(p);
    } else if (p->tok.kind == TK_FINALLY) {
        p->isPanic = false;
        pasNext(p);
        s->c = finallyPart(p);
    } else {
        pasExpected(p, "'except' or 'finally'");
    }
    p->block->openEnds--;
    pasExpect(p, TK_END);
    return s->b != NULL || s->c != NULL ? s : pasStmt(p, ST_EMPTY, s->pos);
}
