/* tree_check.c: checks that a tree keeps the contract of tree.h, so that lowering may rely on it. Used on trees from outside (pscaljson2bc) and
 * as an assertion on those of our own front ends. The walk uses an explicit stack; each node is looked at once, with its children. */
#include "frontends/core/tree_check.h"

#include "vm/bytecode/opcode.h"
#include <assert.h>
#include <string.h>

bool checkFail(TreeCheck *k, Pos pos, const char *message) {
    k->isOk = false;
    return diagReport(&k->c->diag, pos, 1, DIAG_TREE, message);
}

bool checkNeeds(TreeCheck *k, const Node *x, bool condition, const char *message) {
    return LIKELY(condition) || checkFail(k, x->pos, message);
}

static void push(TreeCheck *k, const Node *x, CheckItem at) {
    if (k->count == k->capacity) {
        uint32_t capacity = k->capacity == 0 ? 256 : k->capacity * 2;
        CheckItem *stack = arenaAllocRaw(k->arena, sizeof *stack * (size_t)capacity);
        if (stack == NULL) {
            (void)checkFail(k, x->pos, "out of memory");
            return;
        }
        if (k->count > 0) memcpy(stack, k->stack, sizeof *stack * k->count);
        k->stack = stack;
        k->capacity = capacity;
    }
    at.node = x;
    k->stack[k->count++] = at;
}

/* ---- shapes ---- */

static bool fitsSlot(const Node *x, uint8_t slot) {
    if (x->kind == NODE_NONE || x->kind >= NODE_KIND_COUNT || nodeShapes[x->kind].name == NULL) return false;
    bool isStatement = nodeIsStatement(x);
    if (!isStatement && x->type == NULL) return false;
    switch ((NodeSlot)slot) {
    case SLOT_EXPR: case SLOT_EXPR_OPT: case SLOT_EXPRS: return !isStatement && x->kind != EX_RANGE;
    case SLOT_STMT_OPT: case SLOT_STMTS: return (isStatement && x->kind != ST_ARM) || x->kind == EX_ASSIGN;
    case SLOT_MEMBERS: return !isStatement;
    case SLOT_ARMS: return x->kind == ST_ARM;
    case SLOT_TARGETS: return x->kind == ST_EMPTY || (!isStatement && x->kind != EX_RANGE);
    case SLOT_NONE: break;
    }
    return false;
}

static bool checkShape(TreeCheck *k, const Node *x) {
    const NodeShape *shape = &nodeShapes[x->kind];
    for (unsigned i = 0; i < nodeForms[x->kind].childCount; i++) {
        const Node *child = *nodeChild((Node *)x, i);
        uint8_t slot = shape->slots[i];
        if (child == NULL && slot == SLOT_EXPR) return checkFail(k, x->pos, "a child is missing");
        for (; child != NULL; child = slotIsList(slot) ? child->next : NULL) {
            if (!fitsSlot(child, slot)) return checkFail(k, x->pos, "a child of a wrong kind, or without type");
        }
    }
    if (shape->payload != PAY_NODE) return true;
    return checkNeeds(k, x, x->d != NULL && fitsSlot(x->d, SLOT_EXPR), "a child is missing or of a wrong kind");
}

/* ---- statements ---- */

static bool checkFor(TreeCheck *k, const Node *x) {
    const Type *t = x->d->type;
    return checkNeeds(k, x, checkIsDesignator(x->d) && typeIsOrdinal(t), "control variable that is no ordinal variable") &&
           checkNeeds(k, x, typeIsOrdinal(x->a->type) && typeIsOrdinal(x->b->type), "bounds that are not ordinal");
}

static bool checkCaseLabel(TreeCheck *k, const Node *label, bool isString) {
    if (isString) return checkNeeds(k, label, label->kind == EX_STR, "case label that is no string constant");
    bool isOk = label->kind == EX_RANGE ? label->a->kind == EX_INT && label->b->kind == EX_INT : label->kind == EX_INT;
    return checkNeeds(k, label, isOk, "case label that is no constant");
}

static bool checkCase(TreeCheck *k, const Node *x) {
    bool isString = x->a->type->kind == TYPE_STRING;
    if (!checkNeeds(k, x, isString || typeIsOrdinal(x->a->type), "selector that is not ordinal")) return false;
    for (const Node *arm = x->b; arm != NULL; arm = arm->next) {
        for (const Node *label = arm->a; label != NULL; label = label->next) {
            if (!fitsSlot(label, SLOT_MEMBERS)) return checkFail(k, arm->pos, "a label of a wrong kind");
            if (label->kind == EX_RANGE && (label->a == NULL || label->b == NULL)) return checkFail(k, arm->pos, "a range without bounds");
            if (!checkCaseLabel(k, label, isString)) return false;
        }
    }
    return true;
}

static bool checkMulti(TreeCheck *k, const Node *x) {
    if (!checkNeeds(k, x, x->a->kind == EX_BUILTIN && x->a->i >= 0 && x->a->i <= UINT32_MAX && builtinExists((uint32_t)x->a->i), "several results need a builtin")) return false;
    const char *result = builtinSigs[x->a->i].signature;
    const char *end = strchr(result, ':');
    if ((x->flags & NF_STORE_FLAG) != 0) {
        if (!checkNeeds(k, x, end > result && end[-1] == 'i', "the last result is no flag")) return false;
        end--;
    }
    for (const Node *target = x->b; target != NULL; target = target->next, result++) {
        if (!checkNeeds(k, x, result < end, "more targets than results")) return false;
        if (target->kind == ST_EMPTY) continue;
        const Type *t = target->type;
        bool isOk = checkIsDesignator(target) &&
                    ((*result == 'i' && typeIsOrdinal(t)) || (*result == 'f' && t->kind == TYPE_REAL) ||
                     (*result == 's' && (t->kind == TYPE_STRING || t->kind == TYPE_SHORTSTR || t->kind == TYPE_ARRAY)) ||
                     (*result == 'r' && t->kind == TYPE_ANY));
        if (!checkNeeds(k, target, isOk, "target does not fit the result")) return false;
    }
    return true;
}

static bool checkReturn(TreeCheck *k, const Node *x) {
    if (!checkNeeds(k, x, !k->item->inFinally, "return out of a finally part")) return false;
    if (x->a == NULL) return true;
    const Type *signature = k->routine != NULL ? k->routine->type : NULL;
    bool hasResult = signature != NULL && signature->result != NULL && signature->result->kind != TYPE_VOID;
    return checkNeeds(k, x, hasResult && checkCanStore(x->a, signature->result), "value does not fit the routine's result");
}

static bool isVisibleLabel(const TreeCheck *k, const Label *l) {
    for (const Routine *r = k->routine; r != NULL; r = r->parent) {
        if (l->owner == r) return true;
    }
    return k->c->program != NULL && l->owner == k->c->program->main;
}

static bool checkWith(TreeCheck *k, const Node *x) {
    const Symbol *s = x->sym;
    if (!checkNeeds(k, x, s != NULL && s->kind == SYM_WITH && s->type == x->a->type, "the open record has another type")) return false;
    for (const CheckWith *w = k->item->with; w != NULL; w = w->outer) {
        if (w->symbol == s) return checkFail(k, x->pos, "the record is open already");
    }
    return checkNeeds(k, x, checkIsDesignator(x->a), "with-statement on something that is no variable");
}

static bool checkSetLength(TreeCheck *k, const Node *x) {
    const Type *level = x->a->type;
    if (!checkNeeds(k, x, checkIsDesignator(x->a) && x->b != NULL, "length of something that is no variable")) return false;
    for (const Node *n = x->b; n != NULL; n = n->next, level = level->elem) {
        if (!checkNeeds(k, x, level->kind == TYPE_DYNARRAY && typeIsInteger(n->type), "length of something that is no dynamic array")) return false;
    }
    return true;
}

static bool checkStatement(TreeCheck *k, const Node *x) {
    switch (x->kind) {
    case ST_IF: case ST_WHILE: return checkNeeds(k, x, checkIsBool(x->a->type), "condition that is not Boolean");
    case ST_REPEAT: return checkNeeds(k, x, checkIsBool(x->b->type), "condition that is not Boolean");
    case ST_LOOP: return checkNeeds(k, x, x->a == NULL || checkIsBool(x->a->type), "condition that is not Boolean");
    case ST_FOR: return checkFor(k, x);
    case ST_CASE: return checkCase(k, x);
    case ST_GOTO: case ST_LABEL:
        if (!checkNeeds(k, x, x->label != NULL && x->label->isDefined, "label that is nowhere")) return false;
        return checkNeeds(k, x, x->kind == ST_GOTO ? isVisibleLabel(k, x->label) : x->label->owner == k->routine, "label of another routine");
    case ST_BREAK: case ST_CONTINUE: return checkNeeds(k, x, k->item->inLoop, "break or continue outside of a loop");
    case ST_RETURN: return checkReturn(k, x);
    case ST_WITH: return checkWith(k, x);
    case ST_MULTI: return checkMulti(k, x);
    case ST_NEW: case ST_DISPOSE: {
        const Type *t = x->a->type;
        return checkNeeds(k, x, checkIsDesignator(x->a) && t->kind == TYPE_POINTER && t->elem != NULL, "not a pointer variable");
    }
    case ST_SETLEN: return checkSetLength(k, x);
    case ST_INIT: return checkNeeds(k, x, checkIsDesignator(x->a), "not a variable");
    case ST_TRY: return checkNeeds(k, x, x->b != NULL || x->c != NULL, "try without a catch or finally part");
    case ST_RAISE: return checkNeeds(k, x, x->a->type->kind == TYPE_ANY, "raise of another type");
    default: return true;
    }
}

/* ---- the walk ---- */

/* The place of a label is noted in Label.lowered until the check ends. */
static void pushChildren(TreeCheck *k, const Node *x, CheckItem at) {
    const NodeShape *shape = &nodeShapes[x->kind];
    bool isLoop = x->kind == ST_WHILE || x->kind == ST_REPEAT || x->kind == ST_LOOP || x->kind == ST_FOR;
    if (shape->payload == PAY_NODE) push(k, x->d, at);
    at.inLoop = at.inLoop || isLoop;
    for (unsigned i = 0; i < nodeForms[x->kind].childCount; i++) {
        CheckItem part = at;
        if (x->kind == ST_WITH && i == 1) {
            part.with = ARENA_NEW(k->arena, CheckWith);
            part.with->outer = at.with;
            part.with->symbol = x->sym;
        }
        if (x->kind == ST_TRY && i == 1) part.inCatch = true;
        if (x->kind == ST_TRY && i == 2) part.inFinally = true, part.inLoop = false;
        const Node *child = *nodeChild((Node *)x, i);
        for (; child != NULL; child = slotIsList(shape->slots[i]) ? child->next : NULL) push(k, child, part);
    }
}

static void walk(TreeCheck *k, const Node *root) {
    uint32_t bottom = k->count;
    push(k, root, (CheckItem){0});
    while (k->count > bottom && !k->c->diag.isFull) {
        CheckItem at = k->stack[--k->count];
        const Node *x = at.node;
        k->item = &at;
        if (!checkShape(k, x)) continue;
        if (x->kind == ST_LABEL && x->label != NULL) {
            if (x->label->lowered != 0) (void)checkFail(k, x->pos, "label that stands in two places");
            x->label->lowered = 1;
        }
        if (!(nodeIsStatement(x) ? checkStatement(k, x) : checkExpr(k, x))) continue;
        pushChildren(k, x, at);
    }
    k->count = bottom;
}

/* ---- symbols and routines ---- */

static bool isConstantValue(const Node *x) {
    return nodeIsConst(x) || x->kind == EX_AGGREGATE || x->kind == EX_ROUTINE || x->kind == EX_SET || x->kind == EX_LIST || x->kind == EX_ADDR ||
           x->kind == EX_CONV;
}

static void checkVariable(TreeCheck *k, const Symbol *s, const Routine *owner) {
    if (s->kind != SYM_VAR && s->kind != SYM_RESULT) return;
    bool isOk = s->type != NULL && checkIsVariableType(s->type) && s->type->kind != TYPE_OPENARRAY && s->type->kind != TYPE_CONFORMANT;
    if (!isOk) (void)checkFail(k, s->pos, "variable of a type that variables cannot have");
    else if (s->owner != NULL && owner != NULL && s->owner != owner) (void)checkFail(k, s->pos, "variable in the list of another routine");
    else if (s->value != NULL && !fitsSlot(s->value, SLOT_EXPR)) (void)checkFail(k, s->pos, "initial value that is no expression");
    else if (s->value != NULL && (!checkCanStore(s->value, s->type) || !isConstantValue(s->value))) {
        (void)checkFail(k, s->pos, "initial value does not fit its variable");
    } else if (s->value != NULL) {
        walk(k, s->value);
    }
}

static bool checkBounds(const Type *t) {
    for (; t->kind == TYPE_CONFORMANT; t = t->elem) {
        if (t->lowSymbol == NULL || t->highSymbol == NULL || t->lowSymbol->kind != SYM_BOUND || t->highSymbol->kind != SYM_BOUND) return false;
        if (t->lowSymbol->type == NULL || t->highSymbol->type == NULL) return false;
    }
    return true;
}

static bool checkParams(TreeCheck *k, const Routine *r) {
    for (uint32_t i = 0; i < r->type->paramCount; i++) {
        const Param *p = &r->type->params[i];
        const Symbol *s = r->params != NULL ? r->params[i] : NULL;
        if (r->body == NULL && s == NULL) continue;
        bool isOk = s != NULL && s->kind == SYM_PARAM && s->type == p->type && s->mode == p->mode && s->owner == r && s->number == (int64_t)i;
        if (!isOk || !checkIsVariableType(s->type) || !checkBounds(s->type)) return checkFail(k, r->pos, "parameter does not fit the routine's type");
    }
    return true;
}

static bool checkSignature(TreeCheck *k, const Routine *r) {
    if (r->type == NULL) return r->symbol == NULL || checkFail(k, r->pos, "routine without type");
    if (r->type->kind != TYPE_ROUTINE || r->type->result == NULL) return checkFail(k, r->pos, "routine of a type that is none");
    const Type *result = r->type->result;
    bool isFunction = result->kind != TYPE_VOID;
    if (isFunction && (!checkIsVariableType(result) || result->kind == TYPE_OPENARRAY || result->kind == TYPE_CONFORMANT)) {
        return checkFail(k, r->pos, "result of a type that results cannot have");
    }
    bool hasResult = r->result != NULL && r->result->kind == SYM_RESULT && r->result->type == result && r->result->owner == r;
    if (r->body != NULL && (isFunction ? !hasResult : r->result != NULL)) return checkFail(k, r->pos, "result variable does not fit the routine's type");
    if (r->symbol != NULL && (r->symbol->kind != SYM_ROUTINE || r->symbol->routine != r)) return checkFail(k, r->pos, "routine of another symbol");
    return checkParams(k, r);
}

static void checkOne(TreeCheck *k, const Routine *r) {
    k->routine = r;
    for (Label *l = r->labels; l != NULL; l = l->next) {
        if (l->owner != r) (void)checkFail(k, l->pos, "label in the list of another routine");
    }
    if (!checkSignature(k, r)) return;
    for (const Symbol *s = r->locals; s != NULL; s = s->nextInScope) checkVariable(k, s, r);
    if (r->body == NULL) return;
    if (r->body->kind != ST_BLOCK) {
        (void)checkFail(k, r->pos, "a body must be a block");
        return;
    }
    walk(k, r->body);
}

/* The routine after r in a walk over all routines under top. */
static const Routine *nextRoutine(const Routine *r, const Routine *top, const Routine **path, uint32_t *depth, uint32_t limit) {
    if (r->nested != NULL && *depth < limit) {
        path[(*depth)++] = r;
        return r->nested;
    }
    while (r != top && r->nextSibling == NULL && *depth > 0) r = path[--*depth];
    return r == top ? NULL : r->nextSibling;
}

static void settleLabels(TreeCheck *k, const Routine *r) {
    for (Label *l = r->labels; l != NULL; l = l->next) {
        if (l->isDefined && l->lowered == 0) (void)checkFail(k, l->pos, "label that is nowhere");
        l->lowered = 0;
    }
}

enum { CHECK_NESTING = 1024 };

static void checkTree(TreeCheck *k, const Routine *top, bool withNested) {
    const Routine **path = ARENA_ARRAY(k->arena, const Routine *, CHECK_NESTING);
    uint32_t depth = 0;
    const Routine *r = top;
    do checkOne(k, r);
    while (withNested && !k->c->diag.isFull && (r = nextRoutine(r, top, path, &depth, CHECK_NESTING)) != NULL);
    depth = 0;
    r = top;
    do settleLabels(k, r);
    while (withNested && (r = nextRoutine(r, top, path, &depth, CHECK_NESTING)) != NULL);
}

static TreeCheck checkBegin(Compile *c) {
    return (TreeCheck){.c = c, .arena = &c->arena, .isOk = true};
}

bool treeCheckRoutine(Compile *c, const Routine *top) {
    ArenaMark mark = arenaMark(&c->arena);
    TreeCheck k = checkBegin(c);
    checkTree(&k, top, c->program == NULL || top != c->program->main);
    if (k.isOk) arenaReset(&c->arena, mark); /* reports may have built line tables in the arena */
    return k.isOk;
}

bool treeCheck(Compile *c, const Program *program) {
    ArenaMark mark = arenaMark(&c->arena);
    TreeCheck k = checkBegin(c);
    const Routine *main = program->main;
    for (const Symbol *s = program->globals; s != NULL; s = s->nextInScope) checkVariable(&k, s, NULL);
    for (uint32_t i = 0; i < program->fileParamCount; i++) {
        const Symbol *s = program->fileParams[i];
        if (s != NULL && (s->kind != SYM_VAR || s->type == NULL || s->type->kind != TYPE_FILE)) (void)checkFail(&k, s->pos, "program parameter that is no file");
    }
    if (main == NULL || main->body == NULL || main->level != 0) (void)checkFail(&k, 0, "program without main routine");
    else checkTree(&k, main, true);
    if (k.isOk) arenaReset(&c->arena, mark);
    return k.isOk;
}
