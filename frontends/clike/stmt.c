/* stmt.c: statements (clike.md 6). */
#include "frontends/clike/parser.h"

#include "frontends/core/tree_pack.h"

#include <assert.h>

Node *clkStmt(ClkParser *p, NodeKind kind, Pos pos) { return nodeNew(p->nodes, kind, pos, NULL); }

Node *clkExprStmt(ClkParser *p, Node *x) {
    if (x->kind == EX_SEQ) {
        Node *block = clkStmt(p, ST_BLOCK, x->pos), **last = &block->a;
        clkAppend(&last, x->a);
        if (!clkIsPure(x->b)) clkAppend(&last, clkExprStmt(p, x->b));
        return block;
    }
    Node *s = clkStmt(p, ST_EXPR, x->pos);
    s->a = clkDropValue(p, x);
    return s;
}

Node *clkStoreStmt(ClkParser *p, Node *target, Node *value) {
    Node *x = nodeNew(p->nodes, EX_ASSIGN, target->pos, target->type);
    x->a = target;
    x->b = value;
    return clkExprStmt(p, x);
}

Node *clkSeq(ClkParser *p, Pos pos, Node *statements, Node *value) {
    Node *x = nodeNew(p->nodes, EX_SEQ, pos, value->type);
    x->a = statements;
    x->b = value;
    return x;
}

/* Appends a list (or nothing) to the list that *last ends. */
void clkAppend(Node ***last, Node *list) {
    **last = list;
    while (**last != NULL) *last = &(**last)->next;
}

static Node *expressionStatement(ClkParser *p) {
    Pos pos = p->tok->pos;
    if (clkAccept(p, CT_SEMICOLON)) return clkStmt(p, ST_EMPTY, pos);
    Node *x = clkExpr(p);
    bool isRest = clkBad(x) && !clkIs(p, CT_SEMICOLON) && !(p->tok->flags & CLK_BOL); /* `retrun 5;` has one error */
    if (p->isPanic || isRest || !clkExpect(p, CT_SEMICOLON)) clkSkipStatement(p);
    if (clkBad(x)) return clkStmt(p, ST_EMPTY, pos);
    if (x->kind == EX_BINARY || x->kind == EX_VAR || x->kind == EX_INT) clkWarning(p, x->pos, 1, "statement has no effect");
    return clkExprStmt(p, x);
}

/* ( condition ) */
static Node *parenCondition(ClkParser *p) {
    Pos pos = p->tok->pos;
    if (!clkExpect(p, CT_LPAREN)) {
        clkSkipStatement(p);
        return nodeInt(p->nodes, pos, p->types->boolean, 0);
    }
    Node *x = clkCondition(p);
    if (!p->isPanic) clkExpect(p, CT_RPAREN);
    if (p->isPanic) { /* go on behind the parenthesis */
        while (!clkIs(p, CT_RPAREN) && !clkIs(p, CT_LBRACE) && !clkIs(p, CT_SEMICOLON) && !clkIs(p, CT_EOF) && !clkIs(p, CT_RBRACE)) clkNext(p);
        (void)clkAccept(p, CT_RPAREN);
        p->isPanic = false;
    }
    return clkBad(x) ? nodeInt(p->nodes, pos, p->types->boolean, 0) : x;
}

/* A controlled statement is a scope of its own. */
static Node *controlled(ClkParser *p) {
    ClkScope scope;
    clkScopeOpen(p, &scope);
    Node *s = clkStatement(p);
    clkScopeClose(p);
    return s;
}

Node *clkLoopBody(ClkParser *p) {
    ClkJump jump = {.outer = p->fn->jump, .isLoop = true};
    p->fn->jump = &jump;
    p->fn->loopDepth++;
    Node *s = controlled(p);
    p->fn->loopDepth--;
    p->fn->jump = jump.outer;
    return s;
}

static Node *ifStatement(ClkParser *p) {
    Node *s = clkStmt(p, ST_IF, p->tok->pos);
    clkNext(p);
    s->a = parenCondition(p);
    s->b = controlled(p);
    if (clkAccept(p, CT_ELSE)) s->c = controlled(p);
    return s;
}

static Node *whileStatement(ClkParser *p) {
    Node *s = clkStmt(p, ST_LOOP, p->tok->pos);
    clkNext(p);
    s->a = parenCondition(p);
    s->b = clkLoopBody(p);
    return s;
}

/* do S while (c): a loop for ever whose step leaves it would lose `continue`; ST_REPEAT has it. */
static Node *doStatement(ClkParser *p) {
    Pos pos = p->tok->pos;
    Node *s = clkStmt(p, ST_REPEAT, pos);
    clkNext(p);
    s->a = clkLoopBody(p);
    Node *c = nodeInt(p->nodes, pos, p->types->boolean, 0);
    if (clkExpect(p, CT_WHILE)) c = parenCondition(p);
    if (p->isPanic || !clkExpect(p, CT_SEMICOLON)) clkSkipStatement(p);
    Node *end = nodeUnary(p->nodes, UN_LNOT, c, p->types->boolean);
    end->pos = c->pos;
    s->b = clkFold(p, end);
    return s;
}

static Node *optionalExpr(ClkParser *p, ClkTokenKind end) {
    if (clkIs(p, end)) return NULL;
    Node *x = clkExpr(p);
    return clkBad(x) || p->isPanic ? NULL : clkExprStmt(p, x);
}

static void forHeader(ClkParser *p, Node *s, Node **init) {
    if (clkStartsDeclaration(p)) {
        const ClkToken *first = p->tok;
        uint32_t skips = p->skipCount;
        *init = clkLocalDeclaration(p);
        if (p->skipCount != skips) { /* it was passed over, and more than the header */
            clkGoTo(p, first);
            p->isPanic = true;
            return;
        }
        for (ClkSymbol *v = p->scope->symbols; v != NULL; v = v->nextInScope) v->isHeader = true;
    } else {
        *init = optionalExpr(p, CT_SEMICOLON);
        if (!p->isPanic) clkExpect(p, CT_SEMICOLON);
    }
    if (!p->isPanic && !clkIs(p, CT_SEMICOLON)) {
        Node *c = clkCondition(p);
        s->a = clkBad(c) ? NULL : c;
    }
    if (!p->isPanic) clkExpect(p, CT_SEMICOLON);
    if (!p->isPanic) s->c = optionalExpr(p, CT_RPAREN);
    if (!p->isPanic) clkExpect(p, CT_RPAREN);
}

static Node *forStatement(ClkParser *p) {
    ClkScope scope;
    Pos pos = p->tok->pos;
    Node *block = clkStmt(p, ST_BLOCK, pos), *s = clkStmt(p, ST_LOOP, pos), *init = NULL;
    clkNext(p);
    if (clkIs(p, CT_LPAREN) && clkIsForIn(p)) return clkForIn(p, pos);
    clkScopeOpen(p, &scope);
    p->fn->loopDepth++; /* its variables are set each time */
    if (clkExpect(p, CT_LPAREN)) forHeader(p, s, &init);
    p->fn->loopDepth--;
    if (p->isPanic) {
        while (!clkIs(p, CT_RPAREN) && !clkIs(p, CT_LBRACE) && !clkIs(p, CT_EOF) && !clkIs(p, CT_RBRACE)) clkNext(p);
        (void)clkAccept(p, CT_RPAREN);
        p->isPanic = false;
    }
    s->b = clkLoopBody(p);
    clkScopeClose(p);
    if (init == NULL) return s;
    Node **last = &block->a;
    clkAppend(&last, init);
    clkAppend(&last, s);
    return block;
}

/* ---- jumps ---- */

static Node *breakStatement(ClkParser *p) {
    const ClkToken *t = p->tok;
    bool isBreak = t->kind == CT_BREAK;
    ClkJump *jump = p->fn->jump;
    clkNext(p);
    if (!clkExpect(p, CT_SEMICOLON)) clkSkipStatement(p);
    while (!isBreak && jump != NULL && !jump->isLoop) jump = jump->outer;
    if (jump == NULL) {
        clkError(p, t->pos, t->length, isBreak ? DIAG_BREAK_OUTSIDE : DIAG_CONTINUE_OUTSIDE);
        return clkStmt(p, ST_EMPTY, t->pos);
    }
    if (jump->isLoop) return clkStmt(p, isBreak ? ST_BREAK : ST_CONTINUE, t->pos);
    if (jump->breakLabel == NULL) jump->breakLabel = clkNewLabel(p, NULL, t->pos);
    return clkGotoLabel(p, jump->breakLabel, t->pos);
}

static Node *returnStatement(ClkParser *p) {
    const ClkToken *t = p->tok;
    Node *s = clkStmt(p, ST_RETURN, t->pos);
    Type *result = p->fn->result;
    clkNext(p);
    Node *x = clkIs(p, CT_SEMICOLON) ? NULL : clkExpr(p);
    uint32_t length = clkSpan(p, t->pos);
    if (p->isPanic || !clkExpect(p, CT_SEMICOLON)) {
        clkSkipStatement(p);
        return s;
    }
    if (result == NULL && (x == NULL || !clkBad(x))) { /* the first return of a fn literal decides what it returns */
        if (x != NULL) x = clkRvalue(p, clkLoadAtomic(p, x));
        result = p->fn->result = x == NULL ? p->types->voidType : clkIsInteger(x->type) ? clkPromoted(p, x->type) : x->type;
    }
    if (x == NULL) {
        if (result->kind != TYPE_VOID) clkError(p, t->pos, t->length, DIAG_RETURN_NOTHING, p->fn->symbol->s.name->spelling);
        return s;
    }
    if (clkBad(x) || result == NULL) return s;
    if (result->kind == TYPE_VOID) {
        if (x->type->kind == TYPE_VOID) { /* return f(); of a void function */
            Node *call = clkExprStmt(p, x);
            call->next = s;
            Node *block = clkStmt(p, ST_BLOCK, t->pos);
            block->a = call;
            return block;
        }
        clkError(p, t->pos, length, DIAG_RETURN_VALUE);
        return s;
    }
    s->a = clkConvert(p, x, result, CLK_RETURN, t->pos, length);
    if (clkBad(s->a)) s->a = NULL;
    return s;
}

/* ---- blocks ---- */

/* T x; with a T that is declared nowhere. */
static bool isUnknownType(ClkParser *p) {
    if (!clkIs(p, CT_IDENT) || clkPeek(p)->kind != CT_IDENT || p->tok->name->symbol != NULL) return false;
    const Name *const words[] = {p->nameGo, p->nameJoin, p->nameAsync, p->nameAwait, p->nameSpawn};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (clkIsWord(p, words[i])) return false;
    }
    if (clkStartsType(p, p->tok)) return false;
    char text[64];
    clkUnknownType(p, p->tok, clkTokenText(p, p->tok, text, sizeof text));
    return true;
}

Node *clkBlockItem(ClkParser *p) {
    if (clkStaticAssert(p)) return NULL;
    if (isUnknownType(p)) {
        clkNext(p);
        Name *name = p->tok->name;
        if (name->symbol == NULL) (void)clkDeclare(p, clkSymbolNew(p, SYM_VAR, name, p->types->error, p->tok->pos));
        clkSkipStatement(p);
        return NULL;
    }
    if (clkStartsDeclaration(p) && !(clkIs(p, CT_IDENT) && clkPeek(p)->kind == CT_COLON)) {
        Pos pos = p->tok->pos;
        return clkWithJumpLabels(p, clkLocalDeclaration(p), pos);
    }
    return clkStatement(p);
}

Node *clkBlock(ClkParser *p, bool opensScope) {
    ClkScope scope;
    Node *block = clkStmt(p, ST_BLOCK, p->tok->pos);
    NodeList list = nodeListAt(p->c->keepTrees || p->nodes != &p->c->bodyArena ? NULL : p->nodes, &block->a);
    Pos open = p->tok->pos;
    ClkUnit *unit = p->fn != NULL && p->fn->outer == NULL && p->tok == p->fn->symbol->body ? p->fn->symbol->unit : NULL; /* nothing is open around a body */
    if (!clkEnter(p)) return block;
    clkNext(p);
    if (opensScope) clkScopeOpen(p, &scope);
    while (!clkIs(p, CT_RBRACE) && !clkIs(p, CT_EOF) && !p->diag->isFull) {
        const ClkToken *before = p->tok;
        if (nodeListAdd(&list, clkBlockItem(p))) p->constantNode = p->openCall = NULL; /* may have been in what is packed */
        if (p->tok == before) clkNext(p); /* nothing was read: a stray token, reported */
        if (unit != NULL) clkForget(p, unit);
    }
    if (opensScope) clkScopeClose(p);
    if (clkIs(p, CT_EOF) && p->lacksBrace) {
        p->isPanic = true;
    } else if (clkIs(p, CT_EOF) && !p->diag->isFull && !p->isPanic && !p->pre.isCut) {
        clkError(p, p->prevEnd > 0 ? p->prevEnd - 1 : p->tok->pos, 1, DIAG_OPEN_BRACE);
        (void)diagReport(p->diag, open, 1, DIAG_N_BRACE);
        p->isPanic = true;
    } else {
        clkExpect(p, CT_RBRACE);
    }
    clkLeave(p);
    return block;
}

static Node *strayElse(ClkParser *p) {
    (void)clkExpected(p, "statement");
    p->isPanic = false;
    clkNext(p);
    return clkStmt(p, ST_EMPTY, p->tok->pos);
}

static Node *userLabel(ClkParser *p);
static Node *gotoStatement(ClkParser *p);

/* go f(); and join t; where the program declares no such names. */
static Node *wordStatement(ClkParser *p) {
    uint8_t next = clkPeek(p)->kind;
    if (next == CT_COLON) return userLabel(p);
    if (clkIsWord(p, p->nameGo) && (next == CT_IDENT || next == CT_INT || next == CT_REAL || next == CT_STRING || next == CT_CHAR)) return clkGoStatement(p);
    bool isJoin = clkIsWord(p, p->nameJoin) && next != CT_ASSIGN && next != CT_SEMICOLON && next != CT_DOT;
    return isJoin ? clkJoinStatement(p) : expressionStatement(p);
}

static Node *statement(ClkParser *p) {
    Node *s;
    switch (p->tok->kind) {
    case CT_LBRACE: s = clkBlock(p, true); break;
    case CT_IF: s = ifStatement(p); break;
    case CT_WHILE: s = whileStatement(p); break;
    case CT_DO: s = doStatement(p); break;
    case CT_FOR: s = forStatement(p); break;
    case CT_SWITCH: s = clkSwitch(p); break;
    case CT_CASE: case CT_DEFAULT: s = clkCaseLabel(p); break;
    case CT_BREAK: case CT_CONTINUE: s = breakStatement(p); break;
    case CT_RETURN: s = returnStatement(p); break;
    case CT_GOTO: s = gotoStatement(p); break;
    case CT_ELSE: s = strayElse(p); break;
    case CT_IDENT:
        if (clkStartsDeclaration(p) && clkPeek(p)->kind != CT_COLON) {
            s = clkStmt(p, ST_BLOCK, p->tok->pos);
            s->a = clkLocalDeclaration(p);
        } else {
            s = wordStatement(p);
        }
        break;
    default:
        if (clkStartsDeclaration(p)) {
            s = clkStmt(p, ST_BLOCK, p->tok->pos);
            s->a = clkLocalDeclaration(p);
        } else {
            s = expressionStatement(p);
        }
        break;
    }
    return s;
}

Node *clkStatement(ClkParser *p) {
    Pos pos = p->tok->pos;
    if (!clkEnter(p)) return clkStmt(p, ST_EMPTY, pos);
    struct ClkJumpSite *outer = p->fn->openSites;
    p->fn->openSites = NULL;
    Node *s = clkWithJumpLabels(p, statement(p), pos);
    p->fn->openSites = outer;
    clkLeave(p);
    return s;
}

/* ---- labels and goto ---- */

Label *clkNewLabel(ClkParser *p, Name *name, Pos pos) {
    Routine *r = p->fn->routine;
    Label *label = ARENA_NEW(p->arena, Label), **link = &r->labels;
    label->name = name;
    label->pos = pos;
    label->owner = r;
    while (*link != NULL) link = &(*link)->next;
    *link = label;
    return label;
}

Node *clkGotoLabel(ClkParser *p, Label *label, Pos pos) {
    Node *s = clkStmt(p, ST_GOTO, pos);
    s->label = label;
    label->isUsed = true;
    return s;
}

static Label *findLabel(ClkParser *p, Name *name, Pos pos) {
    for (Label *l = p->fn->routine->labels; l != NULL; l = l->next) {
        if (l->name == name) return l;
    }
    return clkNewLabel(p, name, pos);
}

static Node *gotoStatement(ClkParser *p) {
    Pos pos = p->tok->pos, namePos;
    uint32_t length;
    clkNext(p);
    Name *name = clkExpectName(p, &namePos, &length);
    if (p->isPanic || !clkExpect(p, CT_SEMICOLON)) {
        clkSkipStatement(p);
        return clkStmt(p, ST_EMPTY, pos);
    }
    return clkGotoLabel(p, findLabel(p, name, namePos), pos);
}

static Node *userLabel(ClkParser *p) {
    Node *s = clkStmt(p, ST_LABEL, p->tok->pos);
    const ClkToken *t = p->tok;
    Label *label = findLabel(p, t->name, t->pos);
    if (label->isDefined) clkError(p, t->pos, t->length, DIAG_LABEL_TWICE, t->name->spelling);
    label->isDefined = true;
    label->pos = t->pos;
    s->label = label;
    clkNext(p);
    clkNext(p);
    if (!clkIs(p, CT_RBRACE)) {
        s->a = clkStmt(p, ST_BLOCK, p->tok->pos);
        s->a->a = clkBlockItem(p);
    }
    return s;
}

void clkCheckLabels(ClkParser *p) {
    for (Label *l = p->fn->routine->labels; l != NULL; l = l->next) {
        if (!l->isDefined && l->name != NULL) clkError(p, l->pos, l->name->length, DIAG_LABEL_UNDEFINED_C, l->name->spelling);
        else if (!l->isUsed && l->name != NULL) clkWarning(p, l->pos, l->name->length, "label '%s' is never used", l->name->spelling);
    }
}
