/* init.c: initialisers: expressions, brace lists with designators and left-out braces, strings for character arrays (clike.md 8.3, C11 6.7.9).
 * A brace list becomes an EX_AGGREGATE whose elements stand in the order of the type. */
#include "frontends/clike/parser.h"

#include <assert.h>
#include <string.h>

enum { MAX_ELEMENTS = 1 << 22 };

typedef struct Slots {
    Node **items;
    uint64_t count, capacity;
} Slots;

typedef struct Init {
    ClkParser *p;
    bool mustBeConst;
    Node *pending; /* an expression that was read already and belongs to the next scalar */
    uint64_t copies; /* of the element, behind it: [a ... b] = */
    bool isChain;  /* the designator goes on inside the element: .a.b = or [1].x = */
} Init;

static Node *value(Init *k, Type **t);

Node *clkZero(ClkParser *p, Type *t, Pos pos) {
    switch ((TypeKind)t->kind) {
    case TYPE_RECORD: case TYPE_ARRAY: return nodeNew(p->nodes, EX_AGGREGATE, pos, t);
    case TYPE_REAL: return nodeNew(p->nodes, EX_REAL, pos, t);
    case TYPE_STRING: return clkStr(p, pos, "", 0);
    case TYPE_POINTER: case TYPE_ROUTINE: case TYPE_DYNARRAY: return nodeNew(p->nodes, EX_NIL, pos, t);
    default: return nodeInt(p->nodes, pos, t, 0);
    }
}

static bool putSlot(Init *k, Slots *s, uint64_t i, Node *x) {
    ClkParser *p = k->p;
    if (i >= MAX_ELEMENTS) return clkError(p, x->pos, 1, DIAG_LIMIT, "initialiser with more than 4 million elements");
    if (i >= s->capacity) {
        uint64_t capacity = s->capacity == 0 ? 16 : s->capacity;
        while (capacity <= i) capacity *= 2;
        Node **items = ARENA_ARRAY(p->nodes, Node *, capacity);
        if (s->count > 0) memcpy(items, s->items, sizeof *items * s->count);
        s->items = items;
        s->capacity = capacity;
    }
    if (i >= s->count) s->count = i + 1;
    s->items[i] = x;
    return true;
}

static const Node *slotOf(const Slots *s, uint64_t i) { return i < s->count ? s->items[i] : NULL; }

/* The bytes of a text as numbers: for arrays of unsigned char. */
static Node *byteArray(ClkParser *p, Type *t, const char *bytes, uint64_t n, Pos pos) {
    Node *x = nodeNew(p->nodes, EX_AGGREGATE, pos, t), **last = &x->a;
    for (uint64_t i = 0; i < n; i++) {
        *last = nodeInt(p->nodes, pos, t->elem, t->elem->isSigned ? (int64_t)(int8_t)bytes[i] : (int64_t)(uint8_t)bytes[i]);
        last = &(*last)->next;
    }
    return x;
}

/* "text" for an array of char; `t` may be open. */
enum { TEXT_ARRAY_MAX = 1 << 20 };

static Node *charArray(Init *k, Type **type) {
    ClkParser *p = k->p;
    Type *t = *type;
    Pos pos = p->tok->pos;
    char *bytes = NULL;
    uint64_t n = 0;
    const ClkToken *first = p->tok;
    for (const ClkToken *s = first; s->kind == CT_STRING; s++) n += clkTokenString(s)->length;
    uint64_t size = t->isOpen ? n + 1 : (uint64_t)t->high + 1;
    if (n > size) clkError(p, pos, p->tok->length, DIAG_INIT_TEXT, (int)n, (int)size);
    if (size > TEXT_ARRAY_MAX) { /* the padding would stand in the bytecode */
        clkError(p, pos, p->tok->length, DIAG_TOO_BIG, "array with a string as its initial value");
        while (clkIs(p, CT_STRING)) clkNext(p);
        return clkErrorNode(p, pos);
    }
    bytes = arenaAlloc(p->nodes, (n > size ? n : size) + 1);
    for (n = 0; clkIs(p, CT_STRING); clkNext(p)) {
        memcpy(bytes + n, clkTokenString(p->tok)->bytes, clkTokenString(p->tok)->length);
        n += clkTokenString(p->tok)->length;
    }
    if (t->isOpen) {
        ClkDecl d = {.type = t, .pos = pos, .length = 1};
        clkCompleteArray(p, &d, size);
        *type = t = d.type;
        if (clkIsError(t)) return clkErrorNode(p, pos);
    }
    if (t->elem->kind != TYPE_CHAR) return byteArray(p, t, bytes, n, pos);
    Node *x = nodeNew(p->nodes, EX_STR, pos, t);
    x->str.bytes = bytes;
    x->str.length = size;
    return x;
}

/* A literal stands here that is the value of an array of that type. */
static bool isTextFor(ClkParser *p, const Type *t) {
    if (!clkIs(p, CT_STRING) || t->kind != TYPE_ARRAY) return false;
    return clkIsWideText(p) ? clkIsWideArray(p, t) : clkIsCharArray(t);
}

static Node *textArray(Init *k, Type **t) { return clkIsWideText(k->p) ? clkWideArray(k->p, t) : charArray(k, t); }

/* A value that reading it at program start, before any statement, cannot disturb. */
static bool isConstant(const Node *x) {
    switch (x->kind) {
    case EX_INT: case EX_REAL: case EX_STR: case EX_NIL: case EX_ROUTINE: return true;
    case EX_CONV: case EX_VIEW: case EX_CHARS: return isConstant(x->a);
    case EX_ADDR: case EX_PTRADD: return true;
    case EX_AGGREGATE:
        for (const Node *e = x->a; e != NULL; e = e->next) {
            if (!isConstant(e)) return false;
        }
        return true;
    default: return false;
    }
}

static Node *scalar(Init *k, Type *t) {
    ClkParser *p = k->p;
    Pos pos = p->tok->pos;
    Node *x = k->pending;
    if (x != NULL) pos = x->pos;
    else x = clkAssignExpr(p);
    k->pending = NULL;
    if (clkBad(x)) return x;
    x = clkConvert(p, x, t, CLK_INIT, pos, clkSpan(p, pos));
    if (k->mustBeConst && !clkBad(x) && !isConstant(x)) {
        clkError(p, pos, clkSpan(p, pos), DIAG_CONST_EXPECTED, "initialiser of a static variable");
        return clkErrorNode(p, pos);
    }
    return x;
}

/* The anonymous member that has a member of that name, or NULL. */
static Field *anonymousAround(const Type *t, const Name *name) {
    for (Field *f = t->fields; f != NULL; f = f->next) {
        bool isAnonymous = f->type->kind == TYPE_RECORD && f->name->spelling[0] == '$';
        if (isAnonymous && (typeFindField(f->type, name) != NULL || anonymousAround(f->type, name) != NULL)) return f;
    }
    return NULL;
}

/* [n] = or .field = before an element; *field or *index is where it goes. */
static bool designator(Init *k, Type *t, uint64_t *index, Field **field) {
    ClkParser *p = k->p;
    if (clkIs(p, CT_LBRACKET) && t->kind == TYPE_ARRAY) {
        int64_t i = 0;
        Pos pos = p->tok->pos;
        clkNext(p);
        if (!clkConstInt(p, &i)) return false;
        int64_t last = i;
        if (clkAccept(p, CT_ELLIPSIS) && !clkConstInt(p, &last)) return false;
        if (!clkExpect(p, CT_RBRACKET)) return false;
        if (last < i) return clkError(p, pos, clkSpan(p, pos), DIAG_NOT_ALLOWED, "a range whose end is before its start");
        k->copies = (uint64_t)last - (uint64_t)i;
        if (i < 0 || (!t->isOpen && last > t->high)) return clkError(p, pos, clkSpan(p, pos), DIAG_INIT_MANY, "index outside of the array");
        *index = (uint64_t)i;
    } else if (clkIs(p, CT_DOT) && t->kind == TYPE_RECORD) {
        Pos pos;
        uint32_t length;
        char text[120];
        const ClkToken *dot = p->tok;
        clkNext(p);
        Name *name = clkExpectName(p, &pos, &length);
        if (name == NULL) return false;
        *field = typeFindField(t, name);
        Field *around = *field == NULL ? anonymousAround(t, name) : NULL;
        if (around != NULL) { /* as if its name stood there */
            *field = around;
            clkGoTo(p, dot);
            k->isChain = true;
            return true;
        }
        if (*field == NULL) return clkError(p, pos, length, DIAG_NO_FIELD_C, name->spelling, clkTypeText(p, t, text, sizeof text));
    } else {
        return true;
    }
    k->isChain = clkIs(p, CT_DOT) || clkIs(p, CT_LBRACKET);
    return k->isChain || clkExpect(p, CT_ASSIGN);
}

/* f, or the first behind it that an initialiser reaches without naming it. */
static Field *settable(Field *f) {
    while (f != NULL && f->type->bits != 0 && f->name->spelling[0] == '$') f = f->next;
    return f;
}

static uint64_t fieldIndex(const Type *t, const Field *field) {
    uint64_t i = 0;
    for (const Field *f = t->fields; f != NULL && f != field; f = f->next) i++;
    return i;
}

/* The value x of element `at` also for those behind it; the elements named after it follow the last. Evaluated once for each. */
static bool copyElement(Init *k, Slots *s, uint64_t at, uint64_t copies, const Node *x) {
    for (uint64_t i = 1; i <= copies; i++) {
        if (!putSlot(k, s, at + i, clkClone(k->p, x))) return false;
    }
    return true;
}

static Node *build(Init *k, Type *t, Slots *s, Pos pos) {
    ClkParser *p = k->p;
    Node *x = nodeNew(p->nodes, EX_AGGREGATE, pos, t), **last = &x->a;
    const Field *f = t->kind == TYPE_RECORD ? t->fields : NULL;
    for (uint64_t i = 0, to; f != NULL && i < s->count; i++) {
        Node *bits = clkCarriedValue(p, t, s->items[i], &to);
        if (bits == NULL) continue;
        s->items[i] = NULL;
        if (!putSlot(k, s, to, bits)) return clkErrorNode(p, pos);
    }
    for (uint64_t i = 0; i < s->count; i++) {
        Node *e = s->items[i];
        Type *elem = f != NULL ? f->type : t->elem;
        if (e == NULL) e = clkZero(p, elem, pos);
        if (clkBad(e)) return e;
        *last = e;
        last = &e->next;
        if (f != NULL) f = f->next;
    }
    return x;
}

static Node *chained(Init *k, Type *t, const Node *old);

/* The designated element of s: what follows its designator. */
static bool designated(Init *k, Slots *s, uint64_t at, Type *elem) {
    ClkParser *p = k->p;
    uint64_t copies = k->copies;
    const ClkToken *rest = p->tok;
    k->copies = 0;
    if (!k->isChain) {
        Node *x = value(k, &elem);
        return putSlot(k, s, at, x) && (copies == 0 || (!p->isPanic && copyElement(k, s, at, copies, x)));
    }
    for (uint64_t i = 0; i <= copies && !p->isPanic; i++) { /* each keeps its other parts */
        clkGoTo(p, rest);
        k->isChain = true;
        if (!putSlot(k, s, at + i, chained(k, elem, slotOf(s, at + i)))) return false;
    }
    return true;
}

/* The rest of a designator and its value: an element with one part set, beside those that `old` (may be NULL) has. */
static Node *chained(Init *k, Type *t, const Node *old) {
    ClkParser *p = k->p;
    Slots s = {0};
    uint64_t n = 0;
    for (Node *e = old != NULL && old->kind == EX_AGGREGATE ? old->a : NULL; e != NULL; e = e->next) {
        if (!putSlot(k, &s, n++, e)) return clkErrorNode(p, e->pos);
    }
    uint64_t i = 0;
    Field *field = NULL;
    Pos pos = p->tok->pos;
    k->isChain = false;
    bool fits = t->kind == TYPE_RECORD ? clkIs(p, CT_DOT) : t->kind == TYPE_ARRAY && clkIs(p, CT_LBRACKET);
    if (!fits) {
        (void)clkExpected(p, "'='");
        return clkErrorNode(p, pos);
    }
    if (!clkEnter(p)) return clkErrorNode(p, pos);
    if (designator(k, t, &i, &field)) {
        Type *elem = field != NULL ? field->type : t->elem;
        (void)designated(k, &s, field != NULL ? fieldIndex(t, field) : i, elem);
    } else {
        p->isPanic = true;
    }
    clkLeave(p);
    return p->isPanic ? clkErrorNode(p, pos) : build(k, t, &s, pos);
}

/* To behind the } of the list, or to the ; before which it is missing. */
static void skipList(ClkParser *p) {
    uint32_t depth = 0;
    do {
        if (clkIs(p, CT_LBRACE)) depth++;
        if (clkIs(p, CT_RBRACE)) depth--;
        clkNext(p);
    } while (depth > 0 && !clkIs(p, CT_SEMICOLON) && !clkIs(p, CT_EOF));
}

/* The elements of an array or struct, up to its } if it has braces of its own. */
static Node *elements(Init *k, Type **type, bool hasBrace) {
    ClkParser *p = k->p;
    Type *t = *type;
    Slots s = {0};
    Pos pos = p->tok->pos;
    uint64_t i = 0;
    Field *field = t->kind == TYPE_RECORD ? settable(t->fields) : NULL;
    bool isUnion = field != NULL && field->arm != 0;
    while (k->pending != NULL || !(clkIs(p, CT_RBRACE) || clkIs(p, CT_EOF))) {
        if (hasBrace && !designator(k, t, &i, &field)) p->isPanic = true;
        if (p->isPanic) break;
        bool isFull = t->kind == TYPE_RECORD ? field == NULL : !t->isOpen && i > (uint64_t)t->high;
        if (isFull) {
            if (!hasBrace) break;
            clkError(p, p->tok->pos, p->tok->length, DIAG_INIT_MANY, "too many elements");
            p->isPanic = true;
            break;
        }
        Type *elem = field != NULL ? field->type : t->elem;
        uint64_t copies = k->copies;
        if (!designated(k, &s, field != NULL ? fieldIndex(t, field) : i, elem) || p->isPanic) break;
        i += copies + 1;
        if (field != NULL) field = isUnion ? NULL : settable(field->next);
        bool goesOn = t->kind == TYPE_RECORD ? field != NULL : t->isOpen || i <= (uint64_t)t->high;
        if (!hasBrace && (!goesOn || clkPeek(p)->kind == CT_RBRACE)) break;
        if (!hasBrace && clkIs(p, CT_COMMA) && (clkPeek(p)->kind == CT_DOT || clkPeek(p)->kind == CT_LBRACKET)) break;
        if (!clkAccept(p, CT_COMMA)) break;
    }
    if (p->isPanic) return clkErrorNode(p, pos);
    if (t->isOpen && t->kind == TYPE_ARRAY) {
        ClkDecl d = {.type = t, .pos = pos, .length = 1};
        clkCompleteArray(p, &d, s.count);
        *type = t = d.type;
        if (clkIsError(t)) return clkErrorNode(p, pos);
    }
    return build(k, t, &s, pos);
}

static Node *braced(Init *k, Type **t) {
    ClkParser *p = k->p;
    Pos pos = p->tok->pos;
    const ClkToken *open = p->tok;
    if (!clkEnter(p)) return clkErrorNode(p, pos);
    clkNext(p);
    Node *x;
    if (isTextFor(p, *t)) {
        x = textArray(k, t);
    } else if ((*t)->kind == TYPE_ARRAY || (*t)->kind == TYPE_RECORD) {
        x = elements(k, t, true);
    } else {
        x = clkIs(p, CT_RBRACE) ? clkZero(p, *t, pos) : value(k, t);
    }
    (void)clkAccept(p, CT_COMMA);
    if (!p->isPanic) clkExpect(p, CT_RBRACE);
    if (p->isPanic) { /* go on behind the list */
        clkGoTo(p, open);
        skipList(p);
        x = clkErrorNode(p, pos);
    }
    clkLeave(p);
    return x;
}

/* An initialiser for an object of type *t. */
static Node *value(Init *k, Type **t) {
    ClkParser *p = k->p;
    bool isAggregate = (*t)->kind == TYPE_ARRAY || (*t)->kind == TYPE_RECORD;
    if (k->pending == NULL) {
        if (clkIs(p, CT_LBRACE)) return braced(k, t);
        if (isTextFor(p, *t)) return textArray(k, t);
        if (!isAggregate) return scalar(k, *t);
        k->pending = clkAssignExpr(p);
    } else if (!isAggregate) {
        return scalar(k, *t);
    }
    Node *x = k->pending;
    bool isWhole = clkBad(x) || clkSameType(x->type, *t);
    if (isWhole) {
        k->pending = NULL;
        return x;
    }
    return elements(k, t, false);
}

Node *clkInitializer(ClkParser *p, Type **t, bool mustBeConst) {
    Init k = {.p = p, .mustBeConst = mustBeConst};
    Type *type = *t;
    Pos pos = p->tok->pos;
    bool isAggregate = type->kind == TYPE_ARRAY || type->kind == TYPE_RECORD;
    if (type->kind == TYPE_DYNARRAY) {
        clkError(p, pos, p->tok->length, DIAG_NOT_ALLOWED, "an array of run-time size has no initialiser");
        (void)(clkIs(p, CT_LBRACE) ? (clkSkipBraces(p), NULL) : clkAssignExpr(p));
        return clkErrorNode(p, pos);
    }
    if (type->kind == TYPE_FILE) { /* text f = fopen(...): opens f itself */
        Node *x = clkAssignExpr(p);
        return clkBad(x) || x == p->openCall ? x : clkConvert(p, x, type, CLK_INIT, pos, clkSpan(p, pos));
    }
    if (isAggregate && !clkIs(p, CT_LBRACE) && !isTextFor(p, type) && !(clkIs(p, CT_STRING) && clkIsCharArray(type))) {
        Node *x = clkAssignExpr(p);
        return clkBad(x) ? x : clkConvert(p, x, type, CLK_INIT, pos, clkSpan(p, pos));
    }
    return value(&k, t);
}
