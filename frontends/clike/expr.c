/* expr.c: expressions (clike.md 3, 5). Precedence climbing; each production gives a checked node. */
#include "frontends/clike/builtins.h"
#include "frontends/clike/concurrency.h"

#include <assert.h>
#include <string.h>

static Node *unary(ClkParser *p);
static Node *postfixOf(ClkParser *p, Node *x);

/* ---- literals ---- */

static Node *intLiteral(ClkParser *p) {
    const ClkToken *t = p->tok;
    TypeTable *k = p->types;
    uint64_t value = (uint64_t)clkTokenInt(t);
    bool isFree = (clkTokenSuffix(t) & CLK_NOT_DECIMAL) != 0; /* C looks for the first type that holds it, signed or not */
    bool isLong = (clkTokenSuffix(t) & CLK_SUFFIX_L) != 0;
    bool isUnsigned = (clkTokenSuffix(t) & CLK_SUFFIX_U) != 0 || (isFree && (value > INT64_MAX || (!isLong && value > INT32_MAX && value <= UINT32_MAX)));
    if ((clkTokenSuffix(t) & CLK_TOO_LARGE) != 0) clkError(p, t->pos, t->length, DIAG_NUMBER_RANGE);
    Type *type = isUnsigned ? (isLong || value > UINT32_MAX ? k->uint64 : k->uint32) : isLong ? k->int64 : p->cInt;
    Node *x = nodeInt(p->nodes, t->pos, type, (int64_t)value);
    clkNext(p);
    return x;
}

static Node *stringLiteral(ClkParser *p) {
    const ClkToken *first = p->tok;
    uint64_t n = 0;
    if (clkPeek(p)->kind != CT_STRING) {
        clkNext(p);
        return clkStr(p, first->pos, clkTokenString(first)->bytes, clkTokenString(first)->length);
    }
    for (const ClkToken *t = first; t->kind == CT_STRING; t++) n += clkTokenString(t)->length;
    char *bytes = arenaAlloc(p->nodes, n + 1);
    for (n = 0; clkIs(p, CT_STRING); clkNext(p)) {
        memcpy(bytes + n, clkTokenString(p->tok)->bytes, clkTokenString(p->tok)->length);
        n += clkTokenString(p->tok)->length;
    }
    return clkStr(p, first->pos, bytes, n);
}

/* ---- names ---- */

static Node *nullPointer(ClkParser *p, Pos pos) { return nodeNew(p->nodes, EX_NIL, pos, p->types->nil); }

/* true, false, NULL, __func__: names that mean something unless they are declared. */
static Node *knownName(ClkParser *p, const Name *name, Pos pos) {
    const char *s = name->spelling;
    if (clkFolded(p, name) == p->nameNull) return nullPointer(p, pos);
    if (strcmp(s, "true") == 0 || strcmp(s, "false") == 0) return nodeInt(p->nodes, pos, p->types->boolean, s[0] == 't');
    if (name == p->nameFunc && p->fn != NULL) {
        const Name *function = p->fn->symbol->s.name;
        return clkStr(p, pos, function->spelling, function->length);
    }
    static const char *const files[] = {"stdin", "stdout", "stderr"};
    for (int i = 0; i < 3; i++) {
        if (strcmp(s, files[i]) != 0) continue;
        Node *x = nodeNew(p->nodes, EX_STDFILE, pos, p->types->text);
        x->i = i;
        return x;
    }
    return NULL;
}

static Node *nameExpr(ClkParser *p) {
    Name *name = p->tok->name;
    Pos pos = p->tok->pos;
    uint32_t length = p->tok->length;
    clkNext(p);
    if (clkIs(p, CT_LPAREN)) return clkCallNamed(p, name, pos, length);
    ClkSymbol *s = clkLookup(p, name);
    if (s == NULL && clkIs(p, CT_DOT) && clkIsNamespace(p, name)) return clkDotted(p, name, pos);
    if (s == NULL) {
        Node *known = knownName(p, name, pos);
        if (known != NULL) return known;
        s = clkFindFunction(p, name);
        if (s == NULL) s = clkLibraryValue(p, name);
        if (s == NULL) s = clkUndefined(p, name, pos, length, false);
    }
    if (clkIsError(s->s.type)) return clkErrorNode(p, pos);
    if (s->s.kind == SYM_TYPE) {
        clkError(p, pos, length, DIAG_TYPE_AS_VALUE, name->spelling);
        return clkErrorNode(p, pos);
    }
    if (s->constant != NULL) {
        Node *x = clkClone(p, s->constant);
        x->pos = pos;
        p->constantNode = x; /* '&' and assignments see the variable */
        p->constantVar = clkVar(p, s, pos);
        return x;
    }
    return clkVar(p, s, pos);
}

/* ---- casts and sizeof ---- */

static Node *castTo(ClkParser *p, Type *t, Node *x, Pos pos) {
    uint32_t length = clkSpan(p, pos);
    char text[120];
    if (t->kind == TYPE_RECORD || t->kind == TYPE_ARRAY || t->kind == TYPE_FILE) {
        if (clkSameType(t, x->type)) return x;
        clkError(p, pos, length, DIAG_BAD_CAST, clkTypeText(p, t, text, sizeof text));
        return clkErrorNode(p, pos);
    }
    if (t->kind == TYPE_VOID) {
        if (clkBad(x)) return x;
        return clkSeq(p, pos, clkExprStmt(p, x), clkInt(p, pos, 0));
    }
    if (!p->isC && t->kind == TYPE_POINTER && clkIsInteger(x->type) && !(x->kind == EX_INT && x->i == 0)) {
        clkError(p, pos, length, DIAG_CONVERT, "cast", clkTypeText(p, x->type, text, sizeof text), "a pointer");
        return clkErrorNode(p, pos);
    }
    return clkConvert(p, x, t, CLK_CAST, pos, length);
}

/* (T){ ... }: a value made in place, in a variable, because its address may be taken. */
static Node *compoundLiteral(ClkParser *p, Type *t, Pos pos) {
    Type *type = t;
    Node *value = clkInitializer(p, &type, false);
    if (clkBad(value)) return value;
    Node *temp = clkTemp(p, type, pos);
    return clkSeq(p, pos, clkStoreStmt(p, temp, value), clkClone(p, temp));
}

/* ( T ) e, or a compound literal, which operators may follow like a name. isReached: what the result leads to is used at once. */
static Node *cast(ClkParser *p, bool isReached) {
    Pos pos = p->tok->pos;
    clkNext(p);
    Type *t = clkTypeName(p);
    if (p->isPanic || !clkExpect(p, CT_RPAREN)) return clkErrorNode(p, pos);
    if (clkIs(p, CT_LBRACE)) return postfixOf(p, compoundLiteral(p, t, pos));
    Node *x = unary(p);
    if (clkBad(x) || clkIsError(t)) return clkErrorNode(p, pos);
    Node *pun = isReached ? clkPun(p, t, x) : NULL;
    return pun != NULL ? pun : castTo(p, t, clkRvalue(p, x), pos);
}

/* sizeof's value: a long, in C programs a size_t. */
static Node *sizeNode(ClkParser *p, Node *size) { return p->isC ? clkFold(p, clkArith(p, size, p->types->uint64)) : size; }

static Node *sizeofObject(ClkParser *p, const Node *x, Pos pos) {
    if (x->kind == EX_STR && x->type->kind == TYPE_STRING) return nodeInt(p->nodes, pos, p->types->int64, (int64_t)x->str.length + 1);
    if (p->isC && x->kind == EX_INT && x->type->kind == TYPE_CHAR) return nodeInt(p->nodes, pos, p->types->int64, 4); /* 'a' is an int */
    Node *vla = clkVlaSize(p, x, pos);
    if (vla != NULL) return vla;
    uint64_t elem = 1;
    Node *length = NULL;
    const Type *t = x->type;
    if (t->kind == TYPE_DYNARRAY && clkIsLvalue(x)) {
        length = nodeNew(p->nodes, EX_LENGTH, pos, p->types->int64);
        length->a = clkClone(p, x);
        elem = clkSizeof(p, t->elem);
        Node *size = nodeInt(p->nodes, pos, p->types->int64, (int64_t)elem);
        return nodeBinary(p->nodes, pos, BIN_MUL, length, size, p->types->int64);
    }
    return nodeInt(p->nodes, pos, p->types->int64, (int64_t)clkSizeof(p, t));
}

static Node *sizeofValue(ClkParser *p, const Node *x, Pos pos) { return clkBad(x) ? clkErrorNode(p, pos) : sizeNode(p, sizeofObject(p, x, pos)); }

static Node *sizeOf(ClkParser *p) {
    Pos pos = p->tok->pos;
    char text[120];
    clkNext(p);
    if (clkIs(p, CT_LPAREN) && clkStartsType(p, clkPeek(p))) {
        clkNext(p);
        Type *t = clkTypeName(p);
        if (p->isPanic || !clkExpect(p, CT_RPAREN)) return clkErrorNode(p, pos);
        if (t->kind == TYPE_RECORD && t->isOpen) {
            clkError(p, pos, clkSpan(p, pos), DIAG_INCOMPLETE_USE, clkTypeText(p, t, text, sizeof text));
            return clkErrorNode(p, pos);
        }
        if (clkIs(p, CT_LBRACE)) return sizeofValue(p, postfixOf(p, compoundLiteral(p, t, pos)), pos);
        Node *size = clkVlaTypeSize(p, t, p->typeLengths, pos);
        return sizeNode(p, size != NULL ? size : nodeInt(p->nodes, pos, p->types->int64, (int64_t)clkSizeof(p, t)));
    }
    return sizeofValue(p, unary(p), pos);
}

static Node *alignOf(ClkParser *p) {
    Pos pos = p->tok->pos;
    clkNext(p);
    if (!clkExpect(p, CT_LPAREN)) return clkErrorNode(p, pos);
    Type *t = clkTypeName(p);
    if (p->isPanic || !clkExpect(p, CT_RPAREN)) return clkErrorNode(p, pos);
    return sizeNode(p, nodeInt(p->nodes, pos, p->types->int64, clkAlignof(p, t)));
}

/* The offset of a member in C's layout, also inside anonymous members; false: there is none. */
static bool memberOffset(ClkParser *p, Type *t, const Name *name, uint64_t *offset, Type **type) {
    ClkFieldPlace place = {0};
    for (const Field *f = t->fields; f != NULL; f = f->next) {
        clkPlaceField(p, &place, f);
        bool isInner = f->type->kind == TYPE_RECORD && f->name->spelling[0] == '$';
        bool isFound = f->name == name || (isInner && memberOffset(p, f->type, name, offset, type));
        if (!isFound) continue;
        if (f->name == name) *type = f->type;
        *offset += place.at;
        return true;
    }
    return false;
}

Node *clkOffsetof(ClkParser *p, Pos pos) {
    char text[120];
    uint64_t offset = 0;
    clkNext(p); /* ( */
    Type *t = clkTypeName(p);
    if (p->isPanic || !clkExpect(p, CT_COMMA)) return clkErrorNode(p, pos);
    do {
        Pos at;
        uint32_t length;
        int64_t index = 0;
        Name *name = clkExpectName(p, &at, &length);
        if (name == NULL || clkIsError(t)) return clkErrorNode(p, pos);
        if (t->kind != TYPE_RECORD || t->isOpen || !memberOffset(p, t, name, &offset, &t)) {
            clkError(p, at, length, DIAG_NO_FIELD_C, name->spelling, clkTypeText(p, t, text, sizeof text));
            p->isPanic = true;
            return clkErrorNode(p, pos);
        }
        while (clkAccept(p, CT_LBRACKET)) {
            if (!clkConstInt(p, &index) || !clkExpect(p, CT_RBRACKET)) return clkErrorNode(p, pos);
            if (t->kind == TYPE_ARRAY) t = t->elem;
            offset += (uint64_t)index * clkSizeof(p, t);
        }
    } while (clkAccept(p, CT_DOT));
    if (!clkExpect(p, CT_RPAREN)) return clkErrorNode(p, pos);
    return nodeInt(p->nodes, pos, p->types->int64, (int64_t)offset);
}

/* byte(x), double(x): a cast in the form of a call. */
static Node *functionalCast(ClkParser *p) {
    Pos pos = p->tok->pos;
    ClkSpec spec;
    if (!clkSpecifiers(p, &spec) || !clkExpect(p, CT_LPAREN)) return clkErrorNode(p, pos);
    Node *x = clkAssignExpr(p);
    if (!clkExpect(p, CT_RPAREN) || clkBad(x)) return clkErrorNode(p, pos);
    return castTo(p, spec.type, clkRvalue(p, x), pos);
}

/* Where the last statement of a list is linked, in the blocks that it ends with too. */
static Node **lastStatement(Node **link) {
    while (*link != NULL && (*link)->next != NULL) link = &(*link)->next;
    bool isBlock = *link != NULL && (*link)->kind == ST_BLOCK && (*link)->a != NULL;
    return isBlock ? lastStatement(&(*link)->a) : link;
}

/* ({ statements; value; }) of GNU C, at { */
static Node *statementExpr(ClkParser *p, Pos pos) {
    Node *block = clkBlock(p, true);
    if (p->isPanic || !clkExpect(p, CT_RPAREN)) return clkErrorNode(p, pos);
    Node **link = lastStatement(&block->a);
    bool hasValue = *link != NULL && (*link)->kind == ST_EXPR && (*link)->a->type->kind != TYPE_VOID;
    Node *value = hasValue ? clkRvalue(p, (*link)->a) : clkInt(p, pos, 0);
    if (hasValue) *link = NULL;
    return clkSeq(p, pos, block, value);
}

/* ---- _Generic (C11 6.5.1.1) ---- */

/* Types that C tells apart are the same: int and long are not, though they have the same values here. */
static bool isExactly(const Type *a, const Type *b) {
    if (a->kind != TYPE_POINTER || b->kind != TYPE_POINTER || a->elem == NULL || b->elem == NULL) return a == b || (a->kind > TYPE_REAL && clkSameType(a, b));
    return a->isConst == b->isConst && isExactly(a->elem, b->elem);
}

/* The type of the controlling expression: as a value, and literals as C has them. */
static Type *controlType(ClkParser *p) {
    Node *x = clkAssignExpr(p);
    if (clkBad(x)) return x->type;
    if (x->kind == EX_STR || x->kind == EX_CHARS) return p->charPointer;
    if (x->kind == EX_INT && x->type->kind == TYPE_CHAR) return p->cInt;
    return clkRvalue(p, x)->type;
}

/* _Generic(e, T: x, ..., default: y) */
static Node *genericSelection(ClkParser *p) {
    Pos pos = p->tok->pos;
    char text[120];
    Node *chosen = NULL, *otherwise = NULL;
    clkNext(p);
    clkNext(p);
    const Type *control = controlType(p);
    while (!p->isPanic && clkAccept(p, CT_COMMA)) {
        bool isDefault = clkAccept(p, CT_DEFAULT);
        const Type *t = isDefault ? NULL : clkTypeName(p);
        if (p->isPanic || !clkExpect(p, CT_COLON)) break;
        Node *x = clkAssignExpr(p);
        if (isDefault) otherwise = x;
        else if (chosen == NULL && isExactly(control, t)) chosen = x;
    }
    if (p->isPanic || !clkExpect(p, CT_RPAREN) || clkIsError(control)) return clkErrorNode(p, pos);
    if (chosen == NULL) chosen = otherwise;
    if (chosen != NULL) return chosen;
    clkError(p, pos, clkSpan(p, pos), DIAG_NO_CHOICE, clkTypeText(p, control, text, sizeof text));
    return clkErrorNode(p, pos);
}

/* ---- primary and postfix ---- */

static Node *primary(ClkParser *p) {
    const ClkToken *t = p->tok;
    switch (t->kind) {
    case CT_INT: return intLiteral(p);
    case CT_REAL: {
        Node *x = nodeNew(p->nodes, EX_REAL, t->pos, clkTokenSuffix(t) & CLK_SUFFIX_F ? p->cFloat : clkTokenSuffix(t) & CLK_SUFFIX_L ? p->cLongDouble : p->types->real);
        x->f = clkIsRounded(p, x->type) ? (double)(float)clkTokenReal(t) : clkTokenReal(t);
        clkNext(p);
        return x;
    }
    case CT_CHAR: {
        Node *x = nodeInt(p->nodes, t->pos, clkCharType(p, t), clkTokenInt(t));
        clkNext(p);
        return x;
    }
    case CT_STRING: return clkIsWideText(p) ? clkWideLiteral(p) : stringLiteral(p);
    case CT_IDENT:
        if (clkIsWord(p, p->nameFn) && clkPeek(p)->kind == CT_LPAREN) return clkFnLiteral(p);
        if (clkIsWord(p, p->nameGeneric) && clkPeek(p)->kind == CT_LPAREN) return genericSelection(p);
        if (t->name->symbol == NULL && clkStartsGeneric(p, t)) return clkGenericValue(p);
        if (clkPeek(p)->kind == CT_LPAREN && clkStartsType(p, t)) return functionalCast(p);
        return nameExpr(p);
    case CT_LPAREN: {
        clkNext(p);
        if (clkIs(p, CT_LBRACE) && p->fn != NULL) return statementExpr(p, t->pos);
        Node *x = clkExpr(p);
        if (!p->isPanic) clkExpect(p, CT_RPAREN);
        x->flags |= NF_PARENS;
        return x;
    }
    default: break;
    }
    if (clkStartsType(p, t) && clkPeek(p)->kind == CT_LPAREN) return functionalCast(p);
    if (t->kind == CT_OTHER && !p->isPanic) {
        char text[64];
        clkError(p, t->pos, t->length, DIAG_BAD_CHAR, clkTokenText(p, t, text, sizeof text));
        clkNext(p);
        p->isPanic = true;
        return clkErrorNode(p, t->pos);
    }
    (void)clkExpected(p, "expression");
    return clkErrorNode(p, t->pos);
}

static Node *subscript(ClkParser *p, Node *x) {
    Pos pos = p->tok->pos;
    clkNext(p);
    Node *index = clkExpr(p);
    if (!clkExpect(p, CT_RBRACKET)) return clkErrorNode(p, pos);
    if (x->kind == EX_STR && x->type->kind == TYPE_STRING) x = clkTryConvert(p, x, p->charPointer, CLK_PASS); /* "text"[n] is C's */
    return clkIndex(p, x, clkRvalue(p, index), x->pos, clkSpan(p, x->pos));
}

static bool isHandle(const ClkParser *p, const Type *t) { return (t->kind == TYPE_ANY && t->handle != HANDLE_NONE) || clkLockKind(p, t) >= 0; }

/* x.name or x.name(args) of a channel, task or lock; case and underscores do not count. */
static Node *handleMember(ClkParser *p, Node *x, Name *name, Pos pos, uint32_t length) {
    char text[32];
    size_t n = 0;
    ClkCall call = {.name = name, .pos = pos, .length = length};
    for (const char *s = name->spelling; *s != '\0' && n < sizeof text - 1; s++) {
        if (*s != '_') text[n++] = (char)(*s >= 'A' && *s <= 'Z' ? *s + 32 : *s);
    }
    text[n] = '\0';
    if (clkIs(p, CT_LPAREN)) clkArguments(p, &call);
    for (uint32_t i = 0; i < call.count; i++) {
        if (clkBad(call.args[i].node)) return clkErrorNode(p, pos);
    }
    if (p->isPanic) return clkErrorNode(p, pos);
    if (clkLockKind(p, x->type) >= 0) return clkLockMember(p, x, text, &call);
    return x->type->handle == HANDLE_TASK ? clkTaskMember(p, x, text, &call) : clkChannelMember(p, x, text, &call);
}

static Node *member(ClkParser *p, Node *x) {
    bool isArrow = clkIs(p, CT_ARROW);
    Pos pos;
    uint32_t length;
    clkNext(p);
    Name *name = clkExpectName(p, &pos, &length);
    if (name == NULL) return clkErrorNode(p, pos);
    return isHandle(p, x->type) && !isArrow ? handleMember(p, x, name, pos, length) : clkMember(p, x, name, isArrow, pos, length);
}

static Node *callOf(ClkParser *p, Node *x) {
    ClkCall call = {.pos = x->pos, .length = clkSpan(p, x->pos)};
    clkArguments(p, &call);
    return clkCallValue(p, x, &call);
}

static Node *postfixOf(ClkParser *p, Node *x) {
    while (!p->isPanic) {
        Pos pos = p->tok->pos;
        switch (p->tok->kind) {
        case CT_LBRACKET: x = subscript(p, x); break;
        case CT_DOT: case CT_ARROW: x = member(p, x); break;
        case CT_LPAREN: x = callOf(p, x); break;
        case CT_INC: case CT_DEC: {
            bool isIncrement = clkIs(p, CT_INC);
            clkNext(p);
            x = clkStep(p, x, isIncrement, true, pos, 2);
            break;
        }
        default: return x;
        }
    }
    return x;
}

static Node *postfix(ClkParser *p) { return postfixOf(p, primary(p)); }

/* ---- unary ---- */

static Node *prefixed(ClkParser *p) {
    const ClkToken *t = p->tok;
    ClkTokenKind op = (ClkTokenKind)t->kind;
    clkNext(p);
    bool isReached = op == CT_STAR && clkIs(p, CT_LPAREN) && clkStartsType(p, clkPeek(p));
    Node *x = isReached ? cast(p, true) : unary(p);
    if (op == CT_AMP && x == p->constantNode) x = p->constantVar;
    if (op == CT_INC || op == CT_DEC) return clkStep(p, x, op == CT_INC, false, t->pos, t->length);
    if (op != CT_AMP) x = op == CT_STAR || op == CT_NOT ? x : clkRvalue(p, x);
    return clkUnary(p, op, x, t->pos, t->length);
}

/* async f(), await e, spawn f(): where the program declares no such names. */
static Node *wordExpr(ClkParser *p) {
    const ClkToken *t = p->tok;
    uint8_t next = clkPeek(p)->kind;
    bool isLiteral = next == CT_INT || next == CT_REAL || next == CT_STRING || next == CT_CHAR;
    if ((next == CT_IDENT || isLiteral) && clkIsWord(p, p->nameAsync)) return clkAsync(p);
    if ((next == CT_IDENT || isLiteral) && clkIsWord(p, p->nameSpawn)) return clkSpawn(p);
    bool isOperand = next == CT_IDENT || isLiteral || next == CT_LPAREN || next == CT_STAR;
    if (!isOperand || !clkIsWord(p, p->nameAwait)) return postfix(p);
    clkNext(p);
    return clkAwait(p, unary(p), t->pos);
}

static Node *unary(ClkParser *p) {
    if (!clkEnter(p)) return clkErrorNode(p, p->tok->pos);
    Node *x;
    switch (p->tok->kind) {
    case CT_PLUS: case CT_MINUS: case CT_NOT: case CT_TILDE: case CT_STAR: case CT_AMP: case CT_INC: case CT_DEC: x = prefixed(p); break;
    case CT_SIZEOF: x = sizeOf(p); break;
    case CT_ALIGNOF: x = alignOf(p); break;
    case CT_IDENT: x = wordExpr(p); break;
    case CT_LPAREN: x = clkStartsType(p, clkPeek(p)) ? cast(p, false) : postfix(p); break;
    default: x = postfix(p); break;
    }
    clkLeave(p);
    return x;
}

/* ---- binary ---- */

/* Operators of at least that level. */
static Node *binary(ClkParser *p, int level) {
    Node *a = unary(p);
    uint32_t height = 0; /* of the operations in `a` that this loop has made */
    for (int found; !p->isPanic && (found = clkBinaryLevel(p->tok->kind)) >= level && found > 0;) {
        const ClkToken *op = p->tok;
        clkNext(p);
        Node *b = binary(p, found + 1);
        if (p->isPanic) return clkErrorNode(p, op->pos);
        a = clkBinary(p, (ClkTokenKind)op->kind, a, b, op->pos, op->length);
        height = a->kind == EX_INT || a->kind == EX_REAL ? 0 : height + 1;
        if (height < TREE_MAX_DEPTH) continue;
        clkError(p, op->pos, op->length, DIAG_LIMIT, TREE_TOO_DEEP);
        p->isPanic = true;
    }
    return a;
}

Node *clkConditional(ClkParser *p) {
    Node *c = binary(p, 1);
    if (!clkIs(p, CT_QUESTION) || p->isPanic) return c;
    const ClkToken *op = p->tok;
    if (!clkEnter(p)) return clkErrorNode(p, op->pos);
    clkNext(p);
    Node *keep = NULL, *a = NULL, *b;
    if (clkIs(p, CT_COLON) && !clkBad(c)) { /* c ?: b, of GNU C: c is also the value */
        c = clkRvalue(p, c);
        keep = clkKeep(p, c, c->type, &a);
        c = clkClone(p, a);
    }
    c = clkBool(p, c, op->pos);
    if (a == NULL) a = clkExpr(p);
    if (!clkExpect(p, CT_COLON)) b = clkErrorNode(p, op->pos);
    else b = clkConditional(p);
    clkLeave(p);
    Node *x = clkCond(p, c, a, b, op->pos, op->length);
    return keep == NULL || clkBad(x) ? x : clkSeq(p, op->pos, keep, x);
}

static bool isAssignOp(uint8_t k) { return k >= CT_ASSIGN && k <= CT_SHR_ASSIGN; }

Node *clkAssignExpr(ClkParser *p) {
    Node *x = clkConditional(p);
    if (!isAssignOp(p->tok->kind) || p->isPanic) return x;
    const ClkToken *op = p->tok;
    if (!clkEnter(p)) return clkErrorNode(p, op->pos);
    clkNext(p);
    Node *value = clkAssignExpr(p);
    clkLeave(p);
    if (p->isPanic) return clkErrorNode(p, op->pos);
    return clkAssign(p, (ClkTokenKind)op->kind, x, value, op->pos, op->length);
}

Node *clkExpr(ClkParser *p) {
    Node *x = clkAssignExpr(p), *before = NULL, **last = &before;
    Pos pos = 0;
    bool isBad = false;
    while (clkIs(p, CT_COMMA) && !p->isPanic) {
        pos = p->tok->pos;
        clkNext(p);
        isBad = isBad || clkBad(x);
        if (!isBad) clkAppend(&last, clkExprStmt(p, x));
        x = clkAssignExpr(p);
    }
    if (pos == 0) return x;
    if (isBad || clkBad(x)) return clkErrorNode(p, pos);
    return clkSeq(p, pos, before, x->type->kind == TYPE_VOID ? x : clkRvalue(p, x));
}

Node *clkCondition(ClkParser *p) {
    Pos pos = p->tok->pos;
    Node *x = clkExpr(p);
    if (p->isPanic || clkBad(x)) return clkErrorNode(p, pos);
    if (x->kind == EX_ASSIGN && x->op == BIN_NONE && (x->flags & NF_PARENS) == 0) clkWarning(p, x->pos, 1, "assignment used as a condition");
    return clkBool(p, x, pos);
}

bool clkConstInt(ClkParser *p, int64_t *value) {
    Pos pos = p->tok->pos;
    Node *x = clkConditional(p);
    if (clkBad(x) || p->isPanic) return false;
    if (x->kind == EX_INT && clkIsInteger(x->type)) {
        *value = x->i;
        return true;
    }
    return clkError(p, pos, clkSpan(p, pos), DIAG_CONST_EXPECTED, "integer constant expression");
}
