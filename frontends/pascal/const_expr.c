/* const_expr.c: constants, constant expressions and initial values (pascal.md 6, ISO 7185 6.3).
 * Folding is nodeFold's; here is what may stand in a constant and where its value goes. */
#include "frontends/pascal/parser.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

/* The value of a constant symbol as a node at pos. */
Node *pasConstNode(PasParser *p, const Symbol *sym, Pos pos) {
    if (sym->value == NULL) return pasErrorNode(p, pos);
    Node *c = nodeCopy(p->nodes, sym->value);
    c->pos = pos;
    c->next = NULL;
    return c;
}

void pasOrdinalText(const Type *t, int64_t value, char *buffer, size_t size) {
    const Type *host = t;
    while (host->kind == TYPE_SUBRANGE) host = host->elem;
    if (host->kind == TYPE_CHAR && value >= 32 && value < 127) {
        (void)snprintf(buffer, size, "'%c'", (char)value);
        return;
    }
    if (host->kind == TYPE_BOOL && (value == 0 || value == 1)) {
        (void)snprintf(buffer, size, "%s", value ? "TRUE" : "FALSE");
        return;
    }
    for (uint32_t i = 0; host->kind == TYPE_ENUM && i < host->memberCount; i++) {
        int64_t v = host->memberValues != NULL ? host->memberValues[i] : (int64_t)i;
        if (v != value) continue;
        (void)snprintf(buffer, size, "%.60s", host->memberNames[i]->spelling);
        return;
    }
    (void)snprintf(buffer, size, "%s%lld", host->kind == TYPE_CHAR ? "#" : "", (long long)value);
}

/* ---- constants
 * -----------------------------------------------------------------------------------------------------------------
 */

static Node *notConstant(PasParser *p, Pos pos, uint32_t length, const char *why) {
    pasError(p, pos, length, DIAG_CONST_EXPECTED, why);
    return pasErrorNode(p, pos);
}

/* constant = [ sign ] ( unsigned-number | constant-identifier ) | character-string */
static Node *isoConstant(PasParser *p) {
    Pos pos = p->tok.pos;
    unsigned sign = p->tok.kind;
    bool hasSign = sign == TK_PLUS || sign == TK_MINUS;
    uint32_t signLength = p->tok.length;
    Node *x;
    if (hasSign) pasNext(p);
    switch (p->tok.kind) {
    case TK_INT:
        x = nodeInt(p->nodes, p->tok.pos, p->tok.isUnsigned ? p->types->uint64 : p->types->int64,
                    p->tok.i);
        break;
    case TK_CHAR: x = nodeInt(p->nodes, p->tok.pos, p->types->character, p->tok.i); break;
    case TK_REAL:
        x = nodeNew(p->nodes, EX_REAL, p->tok.pos, p->types->real);
        x->f = p->tok.f;
        break;
    case TK_STRING:
        x = nodeNew(p->nodes, EX_STR, p->tok.pos, p->types->string);
        x->str.bytes = p->tok.str.bytes;
        x->str.length = p->tok.str.length;
        if (x->str.length == 0)
            pasError(p, p->tok.pos, p->tok.length, DIAG_NOT_ALLOWED, "empty character string");
        break;
    case TK_IDENT: {
        PasSymbol *sym = pasFind(p, p->tok.name, p->tok.pos, p->tok.length, false);
        Pos at = p->tok.pos;
        uint32_t length = p->tok.length;
        pasNext(p);
        if (sym->isError) return pasErrorNode(p, at);
        if (sym->s.kind != SYM_CONST)
            return notConstant(p, at, length, "this name is not a constant");
        if (sym->isOpenConst)
            return notConstant(p, at, length, "the constant is defined by itself");
        x = pasConstNode(p, &sym->s, at);
        return hasSign ? pasUnary(p, (int)sign, x, pos, signLength) : x;
    }
    default: pasExpected(p, "constant"); return pasErrorNode(p, pos);
    }
    pasNext(p);
    return hasSign ? pasUnary(p, (int)sign, x, pos, signLength) : x;
}

Node *pasConstant(PasParser *p) {
    bool outer = p->inConstant;
    Pos pos = p->tok.pos;
    uint32_t errors = p->diag->errorCount;
    p->inConstant = true;
    Node *x = p->mode->isIso ? isoConstant(p) : pasExpr(p);
    p->inConstant = outer;
    if (pasIsError(x) || p->diag->errorCount != errors) return pasErrorNode(p, pos);
    if ((x->flags & PAS_NF_OPENSET) != 0) x = pasFinishSet(p, x, NULL);
    if (!nodeIsConst(x))
        return notConstant(p, pos, pasSpan(p, pos), "the value is not known at compile time");
    return x;
}

bool pasOrdinalConstant(PasParser *p, Type *type, int64_t *value, Type **typeOut) {
    Pos pos = p->tok.pos;
    char got[160];
    Node *x = pasConstant(p);
    uint32_t length = pasSpan(p, pos);
    *value = 0;
    *typeOut = p->types->error;
    if (pasIsError(x)) return false;
    if (!typeIsOrdinal(x->type))
        return pasError(p, pos, length, DIAG_ORDINAL_EXPECTED,
                        pasTypeName(x->type, got, sizeof got));
    if (type != NULL) {
        x = pasAssignable(p, x, type, PAS_OPERAND, pos, length);
        if (pasIsError(x)) return false;
    }
    assert(x->kind == EX_INT);
    *value = x->i;
    *typeOut = x->type;
    return true;
}

/* ---- initial values
 * ------------------------------------------------------------------------------------------------------------
 */

static Node *zeroValue(PasParser *p, Type *t, Pos pos) {
    Node *x;
    switch (t->kind) {
    case TYPE_REAL: return nodeNew(p->nodes, EX_REAL, pos, t);
    case TYPE_STRING:
    case TYPE_SHORTSTR:
        x = nodeNew(p->nodes, EX_STR, pos, p->types->string);
        x->str.bytes = "";
        return x;
    case TYPE_SET:
        x = nodeNew(p->nodes, EX_SETCONST, pos, t);
        x->str.bytes = arenaAlloc(p->nodes, t->size);
        x->str.length = t->size;
        return x;
    case TYPE_POINTER:
    case TYPE_DYNARRAY:
    case TYPE_ROUTINE: return nodeNew(p->nodes, EX_NIL, pos, t);
    case TYPE_ARRAY:
    case TYPE_RECORD: return nodeNew(p->nodes, EX_AGGREGATE, pos, t);
    default: return nodeInt(p->nodes, pos, t, 0);
    }
}

/* ( v, v, ... ) */
static Node *arrayValue(PasParser *p, Type *t) {
    Pos pos = p->tok.pos;
    bool isDynamic = t->kind == TYPE_DYNARRAY;
    Node *list = nodeNew(p->nodes, isDynamic ? EX_LIST : EX_AGGREGATE, pos, t), **last = &list->a;
    uint64_t count = 0;
    pasNext(p);
    if (p->tok.kind != TK_RPAREN || !isDynamic) {
        do {
            Node *v = pasInitialValue(p, t->elem);
            v->next = NULL;
            *last = v;
            last = &v->next;
            count++;
        } while (pasAccept(p, TK_COMMA));
    }
    if (!pasExpect(p, TK_RPAREN)) return pasErrorNode(p, pos);
    uint64_t needed = (uint64_t)(t->high - t->low + 1);
    if (!isDynamic && count != needed) {
        pasError(p, pos, pasSpan(p, pos), DIAG_INIT_COUNT, (int)count, (int)needed);
        return pasErrorNode(p, pos);
    }
    return list;
}

static int64_t fieldIndex(const Type *t, const Field *f) {
    int64_t i = 0;
    for (const Field *g = t->fields; g != NULL && g != f; g = g->next) i++;
    return i;
}

/* ( f: v; g: v ) */
static Node *recordValue(PasParser *p, Type *t) {
    Pos pos = p->tok.pos;
    char text[160];
    Node **values = ARENA_ARRAY(p->nodes, Node *, t->fieldCount + 1);
    pasNext(p);
    while (p->tok.kind != TK_RPAREN) {
        Pos at;
        uint32_t length;
        Name *name = pasExpectName(p, &at, &length);
        if (name == NULL) return pasErrorNode(p, pos);
        Field *f = typeFindField(t, name);
        if (f == NULL)
            pasError(p, at, length, DIAG_NO_FIELD, name->spelling,
                     pasTypeName(t, text, sizeof text));
        if (!pasExpect(p, TK_COLON)) return pasErrorNode(p, pos);
        Node *v = pasInitialValue(p, f != NULL ? f->type : p->types->error);
        if (f != NULL) {
            int64_t i = fieldIndex(t, f);
            if (values[i] != NULL) pasError(p, at, length, DIAG_DUPLICATE, name->spelling);
            values[i] = v;
        }
        if (!pasAccept(p, TK_SEMICOLON)) break;
    }
    if (!pasExpect(p, TK_RPAREN)) return pasErrorNode(p, pos);
    int64_t count = t->fieldCount;
    while (count > 0 && values[count - 1] == NULL) count--;
    Node *list = nodeNew(p->nodes, EX_AGGREGATE, pos, t), **last = &list->a;
    const Field *f = t->fields;
    for (int64_t i = 0; i < count; i++, f = f->next) {
        Node *v = values[i] != NULL ? values[i] : zeroValue(p, f->type, pos);
        v->next = NULL;
        *last = v;
        last = &v->next;
    }
    return list;
}

static bool isConstantValue(const Node *x) {
    switch (x->kind) {
    case EX_ROUTINE:
    case EX_AGGREGATE: return true;
    case EX_LIST:
        for (const Node *m = x->a; m != NULL; m = m->next)
            if (!isConstantValue(m)) return false;
        return true;
    case EX_ADDR: {
        const Node *base = pasBase(x->a);
        return base->kind == EX_VAR && base->sym->isGlobal;
    }
    case EX_CHARS: /* a text as PChar */
    case EX_CONV: return isConstantValue(x->a);
    default: return nodeIsConst(x);
    }
}

Node *pasInitialValue(PasParser *p, Type *t) {
    Pos pos = p->tok.pos;
    Node *x;
    if (!pasEnter(p)) return pasErrorNode(p, pos);
    bool isList = p->tok.kind == TK_LPAREN;
    if (isList && (t->kind == TYPE_ARRAY || t->kind == TYPE_DYNARRAY)) {
        x = arrayValue(p, t);
    } else if (isList && t->kind == TYPE_RECORD) {
        x = recordValue(p, t);
    } else {
        bool outer = p->inConstant;
        p->inConstant = true;
        x = pasExprRaw(p);
        p->inConstant = outer;
        uint32_t length = pasSpan(p, pos);
        if (p->isPanic || x->type == NULL) x = pasErrorNode(p, pos);
        x = pasAssignable(p, x, t, PAS_INITIAL, pos, length);
        if (!pasIsError(x) && !isConstantValue(x))
            x = notConstant(p, pos, length, "the value is not known at compile time");
    }
    pasLeave(p);
    return x;
}
