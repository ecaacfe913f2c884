/* exceptions.c: try, raise and the predeclared record Exception (pascal.md 11).
 *
 * What is raised and caught is an error object of the runtime. `on E: Exception do` copies its message and number into a record variable for the
 * statement; raise without a value raises the object again. Only Exception exists, so the first on-clause takes every error: what follows it is
 * checked, but does not run. */
#include "frontends/pascal/builtins.h"

#include <string.h>

void pasDeclareException(PasParser *p) {
    Type *t = typeRecord(p->types);
    Name *name = nameOf(&p->c->names, "exception");
    (void)typeRecordAdd(p->types, t, nameOf(&p->c->names, "message"), p->types->string, 0);
    (void)typeRecordAdd(p->types, t, nameOf(&p->c->names, "code"), p->types->int32, 0);
    (void)typeRecordFinish(p->types, t);
    PasSymbol *s = pasSymbolNew(p, SYM_TYPE, name, t, 0);
    s->scope = p->scope->serial;
    s->s.isGlobal = true;
    t->name = name;
    p->exception = t;
    p->nameOn = nameOf(&p->c->names, "on");
    pasPush(p, &s->s);
}

static Node *field(PasParser *p, Node *record, const char *name) {
    Field *f = typeFindField(p->exception, nameOf(&p->c->names, name));
    Node *x = nodeNew(p->nodes, EX_FIELD, record->pos, f->type);
    x->a = record;
    x->field = f;
    return x;
}

/* ---- raise ---- */

/* An exception record as an error object; what is no variable is evaluated once. */
static Node *raiseRecord(PasParser *p, Node *raise, Node *x) {
    Node *block = NULL;
    if (!pasIsSimple(x)) {
        Symbol *temp = pasTemp(p, x->type);
        block = pasStmt(p, ST_BLOCK, raise->pos);
        block->a = pasAssignNode(p, pasVarNode(p, (PasSymbol *)temp, x->pos), x, x->pos);
        x = pasVarNode(p, (PasSymbol *)temp, x->pos);
    }
    Node *code = field(p, pasClone(p, x), "code"), *message = field(p, x, "message");
    raise->a = pasBi(p, raise->pos, BI_error_new, p->types->any, pasList(code, message, NULL));
    if (block == NULL) return raise;
    block->a->next = raise;
    return block;
}

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
    if (pasSameType(p, x->type, p->exception)) return raiseRecord(p, s, x);
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

static void exceptionType(PasParser *p) {
    Pos pos = p->tok.pos;
    char got[160];
    Type *t = pasTypeIdent(p);
    if (t == NULL || t->kind == TYPE_ERROR || pasSameType(p, t, p->exception)) return;
    pasError(p, pos, pasSpan(p, pos), DIAG_TYPES, "EXCEPTION", pasTypeName(t, got, sizeof got));
}

/* E := the caught error. */
static Node *bindCaught(PasParser *p, PasSymbol *e, Pos pos) {
    Node *caught = nodeNew(p->nodes, EX_CAUGHT, pos, p->types->any);
    Node *message = pasBi(p, pos, BI_error_message, p->types->string, caught);
    Node *code = pasBi(p, pos, BI_error_code, p->types->int64, pasClone(p, caught));
    e->s.isAssigned = true;
    return pasList(pasAssignNode(p, field(p, pasVarNode(p, e, pos), "message"), message, pos),
                   pasAssignNode(p, field(p, pasVarNode(p, e, pos), "code"), code, pos), NULL);
}

/* on [E:] T do statement */
static Node *onClause(PasParser *p) {
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
        exceptionType(p);
        PasSymbol *e = pasVariable(p, name, p->exception, pos);
        (void)pasDeclare(p, e, length);
        block->a = bindCaught(p, e, pos);
    } else {
        exceptionType(p);
    }
    if (!p->isPanic && pasExpect(p, TK_DO)) {
        Node **last = &block->a;
        while (*last != NULL) last = &(*last)->next;
        *last = pasStatement(p);
    }
    pasPartClose(p, &scope);
    return block;
}

/* The on-clauses and the else part; gives the first clause. */
static Node *onClauses(PasParser *p) {
    Node *first = NULL;
    while (startsOnClause(p)) {
        Node *clause = onClause(p);
        if (first == NULL) first = clause;
        if (p->isPanic) pasSkipStatement(p);
        if (!pasAccept(p, TK_SEMICOLON)) break;
        p->isPanic = false;
    }
    if (p->tok.kind == TK_ELSE && !p->isPanic) {
        pasNext(p);
        (void)pasPart(p, false);
    }
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

/* Exception.Create(message), as programs for compilers with exception classes write it: the record with that message. */
Node *pasExceptionCreate(PasParser *p, Pos pos) {
    Pos at;
    uint32_t length;
    pasNext(p);
    Name *name = pasExpectName(p, &at, &length);
    if (name == NULL) return pasErrorNode(p, pos);
    PasCall call = {.name = name, .pos = at, .length = length};
    pasArgs(p, &call);
    bool isFormat = strcmp(name->text, "createfmt") == 0 && call.count == 2;
    if (!isFormat && (strcmp(name->text, "create") != 0 || call.count != 1)) {
        pasError(p, at, length, DIAG_NO_FIELD, name->spelling, "EXCEPTION");
        return pasErrorNode(p, pos);
    }
    Node *message = isFormat ? pbFormat(p, &call, 0) : pasArgValue(p, &call, call.args, p->types->string);
    if (pasIsError(message)) return message;
    Node *x = nodeNew(p->nodes, EX_AGGREGATE, pos, p->exception);
    x->a = pasList(message, nodeConv(p->nodes, CV_RETYPE, pasInt(p, pos, 0), p->exception->fields->next->type), NULL);
    return x;
}
