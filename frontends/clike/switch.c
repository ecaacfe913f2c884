/* switch.c: the switch statement (clike.md 6, decision D5). The body is cut at its labels into sections. If all labels stand directly in the body
 * and `default` comes last or nothing runs into or out of it, the sections are the arms of an ST_CASE; otherwise (labels inside nested statements)
 * each section gets a label and the ST_CASE only jumps. */
#include "frontends/clike/parser.h"

#include <assert.h>
#include <string.h>

/* The statements after one group of labels. */
typedef struct Section {
    struct Section *next;
    Node *values;      /* list of EX_INT or EX_STR */
    Node **lastValue;
    Node *statements, **last;
    Label *label;      /* where an ST_CASE that only jumps goes to */
    bool isDefault, isNested;
    Pos pos;
} Section;

typedef struct ClkSwitch {
    Type *type; /* of the selector after promotion */
    Section *first, **lastLink, *current;
    bool isNested;   /* some label stands inside another statement */
    bool hasDefault;
    uint32_t depth;  /* nesting of statements: 0 directly in the body */
    uint32_t parserDepth;
} ClkSwitch;

static Section *newSection(ClkParser *p, ClkSwitch *sw, Pos pos) {
    Section *s = ARENA_NEW(p->nodes, Section);
    s->lastValue = &s->values;
    s->last = &s->statements;
    s->pos = pos;
    *sw->lastLink = s;
    sw->lastLink = &s->next;
    return s;
}

static int64_t lowOf(const Node *x) { return x->kind == EX_RANGE ? x->a->i : x->i; }
static int64_t highOf(const Node *x) { return x->kind == EX_RANGE ? x->b->i : x->i; }

static bool sameValue(const Node *a, const Node *b) {
    if ((a->kind == EX_STR) != (b->kind == EX_STR)) return false;
    if (a->kind != EX_STR) return lowOf(a) <= highOf(b) && lowOf(b) <= highOf(a);
    return a->str.length == b->str.length && memcmp(a->str.bytes, b->str.bytes, a->str.length) == 0;
}

static bool isDuplicate(const ClkSwitch *sw, const Node *value) {
    for (const Section *s = sw->first; s != NULL; s = s->next) {
        for (const Node *v = s->values; v != NULL; v = v->next) {
            if (sameValue(v, value)) return true;
        }
    }
    return false;
}

/* The constant at the token, of the selector's type; NULL after an error. */
static Node *caseConstant(ClkParser *p, const ClkSwitch *sw) {
    Pos pos = p->tok->pos;
    Node *x = clkConditional(p);
    if (clkBad(x) || p->isPanic) return NULL;
    uint32_t length = clkSpan(p, pos);
    Node *value = sw->type->kind == TYPE_STRING ? clkToText(p, x) : clkIsInteger(x->type) ? clkArith(p, x, sw->type) : NULL;
    if (value == NULL) {
        char from[120], to[120];
        clkError(p, pos, length, DIAG_CONVERT, "compare", clkTypeText(p, x->type, from, sizeof from), clkTypeText(p, sw->type, to, sizeof to));
        return NULL;
    }
    if (value->kind != EX_INT && value->kind != EX_STR) {
        clkError(p, pos, length, DIAG_CONST_EXPECTED, "case label");
        return NULL;
    }
    return value;
}

/* case constant, or constant ... constant of GNU C; NULL after an error. */
static Node *caseValue(ClkParser *p, const ClkSwitch *sw) {
    char text[64];
    Pos pos = p->tok->pos;
    Node *value = caseConstant(p, sw);
    if (value != NULL && value->kind == EX_INT && clkAccept(p, CT_ELLIPSIS)) {
        Node *last = caseConstant(p, sw);
        if (last == NULL) return NULL;
        if (last->i < value->i) {
            clkWarning(p, pos, clkSpan(p, pos), "the range of the label is empty");
            return NULL;
        }
        value = nodeBinary(p->nodes, pos, BIN_NONE, value, last, value->type);
        value->kind = EX_RANGE;
    }
    if (value == NULL || !isDuplicate(sw, value)) return value;
    uint32_t length = clkSpan(p, pos);
    SourcePlace at = sourcesPlace(&p->c->sources, pos);
    uint32_t n = length < sizeof text - 1 ? length : (uint32_t)sizeof text - 1;
    memcpy(text, at.file->text + (pos - at.file->base), n);
    text[n] = '\0';
    clkError(p, pos, length, DIAG_DUP_CASE, text);
    return NULL;
}

/* One label; begins a section unless the current one is still empty. */
static Section *oneLabel(ClkParser *p, ClkSwitch *sw, bool isNested) {
    const ClkToken *t = p->tok;
    bool isDefault = t->kind == CT_DEFAULT;
    Section *s = sw->current;
    if (s == NULL || s->statements != NULL || isNested || s->isNested) s = newSection(p, sw, t->pos);
    if (!isNested) sw->current = s;
    clkNext(p);
    if (isDefault) {
        if (sw->hasDefault) clkError(p, t->pos, t->length, DIAG_DUP_CASE, "default");
        sw->hasDefault = s->isDefault = true;
    } else {
        Node *value = caseValue(p, sw);
        if (value != NULL) {
            value->next = NULL;
            *s->lastValue = value;
            s->lastValue = &value->next;
        }
    }
    if (p->isPanic) {
        while (!clkIs(p, CT_COLON) && !clkIs(p, CT_SEMICOLON) && !clkIs(p, CT_RBRACE) && !clkIs(p, CT_EOF)) clkNext(p);
        p->isPanic = false;
    }
    if (!clkExpect(p, CT_COLON)) p->isPanic = false;
    return s;
}

/* A label inside a nested statement, or outside of any switch. */
Node *clkCaseLabel(ClkParser *p) {
    const ClkToken *t = p->tok;
    ClkJump *jump = p->fn->jump;
    while (jump != NULL && jump->sw == NULL) jump = jump->outer;
    if (jump == NULL) {
        clkError(p, t->pos, t->length, DIAG_CASE_OUTSIDE, clkTokenTexts[t->kind]);
        while (!clkIs(p, CT_COLON) && !clkIs(p, CT_SEMICOLON) && !clkIs(p, CT_RBRACE) && !clkIs(p, CT_EOF)) clkNext(p);
        (void)clkAccept(p, CT_COLON);
        return clkStmt(p, ST_EMPTY, t->pos);
    }
    ClkSwitch *sw = jump->sw;
    Section *s = oneLabel(p, sw, true);
    sw->isNested = s->isNested = true;
    s->label = clkNewLabel(p, NULL, t->pos);
    s->label->isDefined = true;
    Node *at = clkStmt(p, ST_LABEL, t->pos);
    at->label = s->label;
    if (!clkIs(p, CT_RBRACE)) at->a = clkStatement(p);
    return at;
}

/* ---- the two forms ---- */

static bool isBreakOf(const Node *s, const Label *label) { return s->kind == ST_GOTO && label != NULL && s->label == label; }

/* Does control never run past the end of the list? */
static bool endsWithJump(const Node *list) {
    const Node *last = NULL;
    for (const Node *s = list; s != NULL; s = s->next) {
        if (s->kind != ST_EMPTY) last = s;
    }
    if (last == NULL) return false;
    if (last->kind == ST_BLOCK) return endsWithJump(last->a);
    return last->kind == ST_GOTO || last->kind == ST_RETURN || last->kind == ST_BREAK || last->kind == ST_CONTINUE;
}

/* The statements as one block without a final break of this switch. */
static Node *sectionBody(ClkParser *p, const Section *s, const Label *breakLabel) {
    Node *block = clkStmt(p, ST_BLOCK, s->pos);
    block->a = s->statements;
    Node **link = &block->a;
    while (*link != NULL && (*link)->next != NULL) link = &(*link)->next;
    if (*link != NULL && isBreakOf(*link, breakLabel)) *link = NULL;
    return block;
}

static bool canBeArms(const ClkSwitch *sw) {
    if (sw->isNested) return false;
    for (const Section *s = sw->first; s != NULL; s = s->next) {
        if (!s->isDefault) continue;
        if (s->next == NULL) return true;
        if (!endsWithJump(s->statements)) return false;
        for (const Section *before = sw->first; before != s; before = before->next) {
            if (before->next == s && !endsWithJump(before->statements)) return false;
        }
    }
    return true;
}

static void buildArms(ClkParser *p, const ClkSwitch *sw, Node *x, const Label *breakLabel) {
    Node **last = &x->b;
    for (const Section *s = sw->first; s != NULL; s = s->next) {
        if (s->isDefault) { /* labels that share its section need no arm of their own */
            x->c = sectionBody(p, s, breakLabel);
            continue;
        }
        Node *arm = clkStmt(p, ST_ARM, s->pos);
        arm->a = s->values;
        if (!endsWithJump(s->statements) && s->next != NULL) arm->flags |= NF_FALLTHROUGH;
        arm->b = sectionBody(p, s, breakLabel);
        *last = arm;
        last = &arm->next;
    }
}

/* Jumps in the arms; the sections follow as labelled statements. */
static Node *buildJumps(ClkParser *p, const ClkSwitch *sw, Node *x, Label *breakLabel) {
    Node **last = &x->b, *rest = NULL, **lastRest = &rest;
    for (Section *s = sw->first; s != NULL; s = s->next) {
        if (s->label == NULL) {
            s->label = clkNewLabel(p, NULL, s->pos);
            s->label->isDefined = true;
            Node *at = clkStmt(p, ST_LABEL, s->pos);
            at->label = s->label;
            at->a = clkStmt(p, ST_BLOCK, s->pos);
            at->a->a = s->statements;
            clkAppend(&lastRest, at);
        }
        if (s->isDefault) x->c = clkGotoLabel(p, s->label, s->pos);
        if (s->values == NULL) continue;
        Node *arm = clkStmt(p, ST_ARM, s->pos);
        arm->a = s->values;
        arm->b = clkGotoLabel(p, s->label, s->pos);
        *last = arm;
        last = &arm->next;
    }
    if (x->c == NULL) x->c = clkGotoLabel(p, breakLabel, x->pos);
    return rest;
}

static void switchBody(ClkParser *p, ClkSwitch *sw) {
    ClkScope scope;
    const ClkToken *open = p->tok;
    clkNext(p);
    clkScopeOpen(p, &scope);
    while (!clkIs(p, CT_RBRACE) && !clkIs(p, CT_EOF) && !p->diag->isFull) {
        const ClkToken *before = p->tok;
        if (clkIs(p, CT_CASE) || clkIs(p, CT_DEFAULT)) {
            (void)oneLabel(p, sw, false);
            continue;
        }
        if (sw->current == NULL) { /* statements before any label: never run, but they may hold labels */
            sw->current = newSection(p, sw, p->tok->pos);
            sw->isNested = true;
        }
        clkAppend(&sw->current->last, clkBlockItem(p));
        if (p->tok == before) clkNext(p);
    }
    clkScopeClose(p);
    if (clkIs(p, CT_EOF) && !p->diag->isFull && !p->isPanic && !p->pre.isCut) {
        clkError(p, p->prevEnd - 1, 1, DIAG_OPEN_BRACE);
        (void)diagReport(p->diag, open->pos, 1, DIAG_N_BRACE);
        p->isPanic = true;
    } else {
        clkExpect(p, CT_RBRACE);
    }
}

static Node *selector(ClkParser *p, ClkSwitch *sw) {
    char text[120];
    Pos pos = p->tok->pos;
    sw->type = p->cInt;
    if (!clkExpect(p, CT_LPAREN)) return NULL;
    Node *x = clkExpr(p);
    if (!p->isPanic) clkExpect(p, CT_RPAREN);
    if (clkBad(x) || p->isPanic) return NULL;
    if (clkIsTextual(x->type)) {
        sw->type = p->types->string;
        return clkToText(p, x);
    }
    if (!clkIsInteger(x->type)) {
        clkError(p, pos, clkSpan(p, pos), DIAG_SWITCH_TYPE, clkTypeText(p, x->type, text, sizeof text));
        return NULL;
    }
    sw->type = clkPromoted(p, x->type);
    return clkArith(p, x, sw->type);
}

Node *clkSwitch(ClkParser *p) {
    ClkSwitch sw = {0};
    ClkJump jump = {.outer = p->fn->jump, .sw = &sw};
    Pos pos = p->tok->pos;
    Node *x = clkStmt(p, ST_CASE, pos), *block = clkStmt(p, ST_BLOCK, pos), **last = &block->a;
    sw.lastLink = &sw.first;
    clkNext(p);
    x->a = selector(p, &sw);
    if (p->isPanic) {
        while (!clkIs(p, CT_LBRACE) && !clkIs(p, CT_EOF) && !clkIs(p, CT_RBRACE)) clkNext(p);
        p->isPanic = false;
    }
    p->fn->jump = &jump;
    if (clkIs(p, CT_LBRACE)) switchBody(p, &sw);
    else (void)clkExpected(p, "'{'");
    p->fn->jump = jump.outer;
    if (p->isPanic) clkSkipStatement(p);
    if (x->a == NULL) return clkStmt(p, ST_EMPTY, pos);
    bool isArms = canBeArms(&sw);
    if (!isArms && jump.breakLabel == NULL) jump.breakLabel = clkNewLabel(p, NULL, pos);
    Node *rest = NULL;
    if (isArms) buildArms(p, &sw, x, jump.breakLabel);
    else rest = buildJumps(p, &sw, x, jump.breakLabel);
    clkAppend(&last, x);
    clkAppend(&last, rest);
    if (jump.breakLabel == NULL) return x;
    jump.breakLabel->isDefined = true;
    Node *end = clkStmt(p, ST_LABEL, pos);
    end->label = jump.breakLabel;
    clkAppend(&last, end);
    return block;
}
