/* labels.c: labels and goto (pascal.md 8, ISO 7185 6.2.1, 6.8.1, 6.8.2.4). A goto may only reach a
 * label whose structured statements all enclose the goto; from a nested routine only labels at the
 * outermost level of the enclosing block. */
#include "frontends/pascal/parser.h"

#include "runtime/fmt/fmt.h"
#include <stdio.h>
#include <string.h>

/* The name of a label at the current token: digits without leading zeros, or an identifier outside
 * iso mode. NULL after a message. */
static Name *labelName(PasParser *p, Pos *pos, uint32_t *length) {
    char text[FMT_INT_MAX];
    *pos = p->tok.pos;
    *length = p->tok.length;
    if (p->tok.kind == TK_IDENT && !p->mode->isIso) {
        Name *n = p->tok.name;
        pasNext(p);
        return n;
    }
    if (p->tok.kind != TK_INT) {
        pasExpected(p, "label");
        return NULL;
    }
    if (p->tok.i < 0 || p->tok.i > 9999) {
        (void)snprintf(text, sizeof text, "label");
        pasError(p, *pos, *length, DIAG_OUT_OF_RANGE, text, "0..9999");
        p->tok.i = 0;
    }
    Name *n = nameIntern(&p->c->names, text, (uint32_t)fmtInt(text, p->tok.i));
    pasNext(p);
    return n;
}

/* label a, b; */
void pasLabelSection(PasParser *p) {
    pasNext(p);
    do {
        Pos pos;
        uint32_t length;
        Name *name = labelName(p, &pos, &length);
        if (name == NULL) break;
        PasSymbol *sym = pasSymbolNew(p, SYM_LABEL, name, p->types->voidType, pos);
        Label *l = ARENA_NEW(p->arena, Label);
        l->name = name;
        l->pos = pos;
        l->owner = p->routine;
        sym->label = l;
        sym->s.owner = p->routine;
        sym->s.extra = l;
        if (!pasDeclare(p, sym, length)) continue;
        l->next = p->routine->labels;
        p->routine->labels = l;
    } while (pasAccept(p, TK_COMMA));
    if (p->isPanic || !pasExpect(p, TK_SEMICOLON)) pasSkipDeclaration(p);
}

static Label *findLabel(const Name *name) {
    PasSymbol *s = (PasSymbol *)name->symbol;
    return s != NULL && s->s.kind == SYM_LABEL ? s->label : NULL;
}

bool pasAtLabel(PasParser *p) {
    if (p->tok.kind == TK_INT) return true;
    if (p->tok.kind != TK_IDENT || p->tok.name->symbol == NULL ||
        p->tok.name->symbol->kind != SYM_LABEL)
        return false;
    return pasPeek(p)->kind == TK_COLON;
}

static bool encloses(const PasStruct *outer, const PasStruct *inner) {
    if (outer == NULL) return true;
    while (inner != NULL && inner->depth > outer->depth) inner = inner->parent;
    return inner == outer;
}

static PasBlock *blockOf(PasParser *p, const Routine *r) {
    PasBlock *b = p->block;
    while (b != NULL && b->routine != r) b = b->outer;
    return b;
}

/* The label stands here: earlier gotos are checked against its place. */
static void define(PasParser *p, Label *l, Pos pos, uint32_t length) {
    if (l->isDefined) {
        pasError(p, pos, length, DIAG_LABEL_TWICE, l->name->spelling);
        return;
    }
    PasStruct *here = p->block->structure;
    l->isDefined = true;
    l->checker = here;
    l->depth = here == NULL ? 0 : here->depth;
    for (PasGoto *g = p->block->gotos; g != NULL; g = g->next) {
        if (g->label != l) continue;
        bool ok = g->isNonLocal ? here == NULL : encloses(here, g->from);
        if (!ok) pasError(p, g->pos, g->length, DIAG_LABEL_INTO, l->name->spelling);
    }
}

Node *pasLabelled(PasParser *p) {
    Pos pos;
    uint32_t length;
    Name *name = labelName(p, &pos, &length);
    if (name == NULL) return pasStmt(p, ST_EMPTY, p->tok.pos);
    if (p->tok.kind != TK_COLON) {
        pasExpected(p, "':' after the label");
        return pasStmt(p, ST_EMPTY, pos);
    }
    pasNext(p);
    Label *l = findLabel(name);
    if (l == NULL || l->owner != p->routine)
        pasError(p, pos, length, DIAG_LABEL_UNDECLARED, name->spelling);
    else
        define(p, l, pos, length);
    Node *s = pasStmt(p, ST_LABEL, pos);
    bool isAgain = !p->mode->isIso && pasAtLabel(p);
    s->a = isAgain ? pasStatement(p) : pasUnlabelled(p);
    s->label = l;
    if (s->a->kind == ST_EMPTY) s->a = NULL;
    return l != NULL ? s : s->a != NULL ? s->a : pasStmt(p, ST_EMPTY, pos);
}

Node *pasGoto(PasParser *p) {
    Pos start = p->tok.pos, pos;
    uint32_t length;
    pasNext(p);
    Name *name = labelName(p, &pos, &length);
    Node *s = pasStmt(p, ST_GOTO, start);
    if (name == NULL) return pasStmt(p, ST_EMPTY, start);
    Label *l = findLabel(name);
    if (l == NULL) {
        pasError(p, pos, length, DIAG_LABEL_UNDECLARED, name->spelling);
        return pasStmt(p, ST_EMPTY, start);
    }
    s->label = l;
    l->isUsed = true;
    bool isNonLocal = l->owner != p->routine;
    if (isNonLocal) {
        l->isNonLocal = true;
        l->owner->hasNonLocalTarget = true;
        if (l->owner->level > 0) pasMarkOuter(p, l->owner);
    }
    PasBlock *b = blockOf(p, l->owner);
    if (UNLIKELY(p->block->partDepth > 0)) {
        PasGoto *g = ARENA_NEW(p->arena, PasGoto);
        *g = (PasGoto){NULL, l, NULL, pos, length, isNonLocal};
        *p->block->lastLeap = g;
        p->block->lastLeap = &g->next;
    }
    if (l->isDefined) {
        bool ok = isNonLocal ? l->checker == NULL : encloses(l->checker, p->block->structure);
        if (!ok) pasError(p, pos, length, DIAG_LABEL_INTO, name->spelling);
    } else if (b != NULL) {
        PasGoto *g = ARENA_NEW(p->arena, PasGoto);
        *g = (PasGoto){b->gotos, l,      isNonLocal ? NULL : p->block->structure,
                       pos,      length, isNonLocal};
        b->gotos = g;
    }
    return s;
}

void pasCheckLeaps(PasParser *p, PasGoto *leaps) {
    for (PasGoto *g = leaps; g != NULL; g = g->next) {
        const Label *l = g->label;
        if (l == NULL) continue;
        bool isInside = !g->isNonLocal && l->isDefined && encloses(p->block->structure, l->checker);
        if (isInside) continue;
        pasError(p, g->pos, g->length, DIAG_GOTO_OUT, l->name->spelling);
        g->label = NULL;
    }
}

/* End of a block: every declared label has a place. */
void pasCheckLabels(PasParser *p) {
    for (const Label *l = p->routine->labels; l != NULL; l = l->next) {
        if (!l->isDefined)
            pasError(p, l->pos, l->name->length, DIAG_LABEL_UNDEFINED, l->name->spelling);
    }
}
