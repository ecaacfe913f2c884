/* check.c: type compatibility and implicit conversions (pascal.md 5.9, ISO 7185 6.4.5 and 6.4.6),
 * designators and what may be done to them. A conversion either gives a converted node or NULL; who
 * asked words the message. */
#include "frontends/pascal/concurrency.h"

#include <assert.h>
#include <string.h>

Node *pasErrorNode(PasParser *p, Pos pos) { return nodeInt(p->nodes, pos, p->types->error, 0); }

bool pasIsError(const Node *x) { return x->type->kind == TYPE_ERROR; }

const char *pasTypeName(const Type *t, char *buffer, size_t size) {
    return typeText(t, buffer, size);
}

uint64_t pasFileSize(const Type *t) {
    if (t->kind == TYPE_FILE || t->hasRefs) return t->size;
    return t->kind == TYPE_ENUM || t->kind == TYPE_SUBRANGE ? t->size : t->fileSize;
}

/* ---- types
 * ---------------------------------------------------------------------------------------------------------------------
 */

bool pasSameHost(const Type *a, const Type *b) {
    while (a->kind == TYPE_SUBRANGE) a = a->elem;
    while (b->kind == TYPE_SUBRANGE) b = b->elem;
    return a == b || (a->kind == b->kind &&
                      (a->kind == TYPE_INT || a->kind == TYPE_BOOL || a->kind == TYPE_CHAR));
}

static bool sameParts(PasParser *p, Type *a, Type *b) {
    if (a->elem == NULL || b->elem == NULL) return a->elem == b->elem;
    return pasSameType(p, a->elem, b->elem);
}

bool pasSameType(PasParser *p, Type *a, Type *b) {
    const char *reason;
    if (a == b || a->kind == TYPE_ERROR || b->kind == TYPE_ERROR) return true;
    if (a->kind != b->kind) return false;
    if (a->kind == TYPE_ROUTINE) return pasCongruent(p, a, b, &reason);
    if (a->kind == TYPE_CONFORMANT) {
        return a->index == b->index && a->isPacked == b->isPacked &&
               pasSameType(p, a->elem, b->elem);
    }
    if (p->mode->isIso) return false;
    switch (a->kind) {
    case TYPE_POINTER: return a->elem == b->elem;
    case TYPE_SUBRANGE: return typeHost(a) == typeHost(b) && a->low == b->low && a->high == b->high;
    case TYPE_SET: return a->low == b->low && a->high == b->high && sameParts(p, a, b);
    case TYPE_FILE: return a->isUntyped == b->isUntyped && a->elem != NULL && sameParts(p, a, b);
    case TYPE_DYNARRAY:
    case TYPE_OPENARRAY: return sameParts(p, a, b);
    case TYPE_ARRAY:
        return p->mode->hasStructural && a->low == b->low && a->high == b->high &&
               pasSameHost(a->index, b->index) && a->elem->size == b->elem->size &&
               sameParts(p, a, b);
    case TYPE_SHORTSTR: return a->high == b->high; /* of different units */
    case TYPE_RECORD:
        if (pasClassPath(a) != NULL && pasClassPath(b) != NULL) return strcmp(pasClassPath(a), pasClassPath(b)) == 0;
        return pasIsVarRec(p, a) && pasIsVarRec(p, b);
    default: return false;
    }
}

/* ISO 6.6.3.6. *reason names the difference. */
bool pasCongruent(PasParser *p, const Type *formal, const Type *actual, const char **reason) {
    *reason = "number of parameters";
    if (formal == actual) return true;
    if (formal->paramCount != actual->paramCount) return false;
    for (uint32_t i = 0; i < formal->paramCount; i++) {
        const Param *f = &formal->params[i], *a = &actual->params[i];
        if (++p->comparisons > PAS_MAX_COMPARISONS) { /* types that double at each level */
            pasError(p, p->tok.pos, p->tok.length, DIAG_LIMIT, "procedural types are too complex");
            pasAbort(p);
            return true;
        }
        *reason = "kind of parameter";
        if (f->mode != a->mode) return false;
        *reason = "grouping of parameters";
        if (p->mode->isIso && i > 0 && (f->group == f[-1].group) != (a->group == a[-1].group))
            return false;
        *reason = "type of parameter";
        if (!pasSameType(p, f->type, a->type)) return false;
    }
    *reason = "result type";
    if (formal->result->kind == TYPE_VOID || actual->result->kind == TYPE_VOID)
        return formal->result->kind == actual->result->kind;
    return pasSameType(p, formal->result, actual->result);
}

bool pasIsStringValue(const Type *t) {
    switch (t->kind) {
    case TYPE_STRING:
    case TYPE_SHORTSTR: return true;
    case TYPE_ARRAY: return typeIsCharArray(t);
    default: return typeHost((Type *)t)->kind == TYPE_CHAR;
    }
}

bool pasStringLength(const Node *x, uint64_t *length) {
    if (x->kind == EX_STR) {
        *length = x->str.length;
        return true;
    }
    if (x->kind == EX_CONV && x->op == CV_TOSTR) x = x->a;
    if (!typeIsCharArray(x->type)) return false;
    *length = (uint64_t)x->type->high;
    return true;
}

/* ---- sets
 * ----------------------------------------------------------------------------------------------------------------------
 */

typedef struct SetBounds {
    int64_t low, high;
} SetBounds;

static void boundsAdd(SetBounds *b, const Node *member) {
    int64_t low = 0, high = 255;
    if (member->kind == EX_INT)
        low = high = member->i;
    else if (member->type->kind != TYPE_ERROR)
        typeRange(member->type, &low, &high);
    if (member->kind != EX_INT && (high > 65535 || low < 0)) {
        low = 0;
        high = high > 65535 ? 255 : high;
    }
    if (low < b->low) b->low = low;
    if (high > b->high) b->high = high;
}

/* The least and greatest members that the open set expression x can have. */
static void setBounds(const Node *x, SetBounds *b) {
    if (x->kind == EX_BINARY) {
        setBounds(x->a, b);
        setBounds(x->b, b);
        return;
    }
    if (x->kind != EX_SET) return;
    for (const Node *m = x->a; m != NULL; m = m->next) {
        boundsAdd(b, m->kind == EX_RANGE ? m->a : m);
        if (m->kind == EX_RANGE) boundsAdd(b, m->b);
    }
}

/* Reports a set constructor whose members do not fit into one set. */
bool pasIsMixedSet(PasParser *p, const Node *x) {
    char want[160], got[160];
    if (x->type->kind != TYPE_SET || !x->type->isUntyped) return false;
    if (nodeForms[x->kind].childCount == 0) return false;
    const Node *first = x->a, *other = x->a;
    for (const Node *m = x->a; m != NULL; m = m->next) {
        if (m->kind != EX_RANGE && (!typeIsOrdinal(m->type) || !pasSameHost(first->type, m->type)))
            other = m;
    }
    if (!typeIsOrdinal(other->type))
        pasError(p, other->pos, 1, DIAG_ORDINAL_EXPECTED,
                 pasTypeName(other->type, got, sizeof got));
    else
        pasError(p, other->pos, 1, DIAG_TYPES, pasTypeName(first->type, want, sizeof want),
                 pasTypeName(other->type, got, sizeof got));
    return true;
}

static Type *naturalSet(PasParser *p, const Node *x, int64_t atLeast) {
    SetBounds b = {0, atLeast};
    setBounds(x, &b);
    Type *host = x->type->elem;
    if (host == NULL) return p->types->emptySet;
    host = typeHost(host);
    if (host->kind != TYPE_INT && host->kind != TYPE_ENUM) return typeSet(p->types, host);
    if (b.low < 0 || b.high > 65535) {
        pasError(p, x->pos, 1, DIAG_OUT_OF_RANGE, "of the set constructor", "0..65535");
        b.high = b.high > 65535 ? 65535 : b.high;
    }
    if (host->kind == TYPE_ENUM && host->high <= 65535) return typeSet(p->types, host);
    return typeSet(p->types, typeSubrange(p->types, host, 0, b.high < 0 ? 0 : b.high));
}

static Node *finishSetAs(PasParser *p, Node *x, Type *set) {
    x->flags &= (uint16_t)~PAS_NF_OPENSET;
    x->type = set;
    if (x->kind == EX_BINARY) {
        x->a = finishSetAs(p, x->a, set);
        x->b = finishSetAs(p, x->b, set);
    } else if (p->lex.switches.range) {
        x->flags |= NF_RANGE;
    }
    return nodeFold(p->nodes, x, NULL);
}

Node *pasFinishSet(PasParser *p, Node *x, Type *set) {
    if ((x->flags & PAS_NF_OPENSET) == 0) return x;
    if (pasIsMixedSet(p, x)) return pasErrorNode(p, x->pos);
    SetBounds b = {0, -1};
    setBounds(x, &b);
    if (set != NULL && b.low >= 0 && b.high < (int64_t)set->size * 8) return finishSetAs(p, x, set);
    return finishSetAs(p, x, naturalSet(p, x, set != NULL ? set->high : 0));
}

typedef enum SetPacking { SET_ANY, SET_UNPACKED, SET_PACKED } SetPacking;

/* Set constructors are of both kinds (ISO 6.7.1). */
static SetPacking setPacking(const Node *x) {
    while (x->kind == EX_CONV || x->kind == EX_BINARY) {
        SetPacking right = x->kind == EX_BINARY ? setPacking(x->b) : SET_ANY;
        if (right != SET_ANY) return right;
        x = x->a;
    }
    if (x->kind == EX_SET || x->kind == EX_SETCONST) return SET_ANY;
    return x->type->isPacked ? SET_PACKED : SET_UNPACKED;
}

bool pasSamePacking(const PasParser *p, const Node *a, const Node *b) {
    SetPacking x = setPacking(a), y = setPacking(b);
    return !p->mode->isIso || x == SET_ANY || y == SET_ANY || x == y;
}

static Node *convertSet(PasParser *p, Node *x, Type *t, PasUse use) {
    Type *s = x->type;
    if (pasIsMixedSet(p, x)) return pasErrorNode(p, x->pos);
    if (s->elem != NULL && t->elem != NULL && !pasSameHost(s->elem, t->elem)) return NULL;
    SetPacking packing = p->mode->isIso ? setPacking(x) : SET_ANY;
    if (packing != SET_ANY && (packing == SET_PACKED) != t->isPacked) return NULL;
    if ((x->flags & PAS_NF_OPENSET) != 0) {
        SetBounds b = {0, -1};
        setBounds(x, &b);
        bool isConst = x->kind == EX_SET;
        for (const Node *m = x->kind == EX_SET ? x->a : NULL; m != NULL; m = m->next) {
            isConst =
                isConst && (m->kind == EX_INT ||
                            (m->kind == EX_RANGE && m->a->kind == EX_INT && m->b->kind == EX_INT));
        }
        if (isConst && use != PAS_OPERAND && b.high >= 0 && (b.high > t->high || b.low < 0)) {
            pasError(p, x->pos, 1, DIAG_OUT_OF_RANGE, "of the set constructor", "of the set type");
            return pasErrorNode(p, x->pos);
        }
        if (b.low >= 0 && b.high < (int64_t)t->size * 8) return finishSetAs(p, x, t);
        bool isClipped =
            false; /* run-time members that may not fit: they are checked when the set is built */
        for (const Node *m = x->kind == EX_SET ? x->a : NULL; m != NULL; m = m->next)
            isClipped |= m->kind != EX_INT;
        if (isClipped) return finishSetAs(p, x, t);
        x = pasFinishSet(p, x, NULL);
        s = x->type;
    }
    if (s->size == t->size) {
        if (s == t || use == PAS_OPERAND) return x;
        x = nodeConv(p->nodes, CV_RETYPE, x, t);
    } else {
        x = nodeConv(p->nodes, CV_SET, x, t);
    }
    if (p->lex.switches.range) x->flags |= NF_RANGE;
    return nodeFold(p->nodes, x, NULL);
}

/* ---- values
 * --------------------------------------------------------------------------------------------------------------------
 */

Node *pasToString(PasParser *p, Node *x) {
    Type *string = p->types->string;
    if (x->type->kind == TYPE_STRING || x->type->kind == TYPE_ERROR) return x;
    bool isChar = typeHost(x->type)->kind == TYPE_CHAR;
    x = nodeConv(p->nodes, isChar ? CV_CHAR2STR : CV_TOSTR, x, string);
    return nodeFold(p->nodes, x, NULL);
}

Node *pasToReal(PasParser *p, Node *x) {
    if (!typeIsInteger(x->type)) return x;
    if (x->kind == EX_INT) {
        Node *r = nodeNew(p->nodes, EX_REAL, x->pos, p->types->real);
        r->f = x->type == p->types->uint64 ? (double)(uint64_t)x->i : (double)x->i;
        return r;
    }
    return nodeConv(p->nodes, typeHost(x->type) == p->types->uint64 ? CV_U2F : CV_I2F, x,
                    p->types->real);
}

static Node *retype(PasParser *p, Node *x, Type *t) {
    return x->type == t ? x : nodeConv(p->nodes, CV_RETYPE, x, t);
}

/* x as it is stored into t: as it is, for lowering checks it, or without a check where the mode has none unless {$R+} asks for it. */
Node *pasStored(PasParser *p, Node *x, Type *t) {
    bool isLimited = t->kind == TYPE_SUBRANGE || t->kind == TYPE_ENUM;
    if (!isLimited || !p->mode->hasLooseRanges || p->lex.switches.range || x->type == t) return x;
    x = nodeConv(p->nodes, CV_INT, x, t);
    x->flags |= NF_WRAP;
    return x;
}

static bool isConstInRange(PasParser *p, const Node *x, const Type *t) {
    int64_t low, high;
    bool isHuge = x->i < 0 && x->type == p->types->uint64;
    typeRange(t, &low, &high);
    if (t == p->types->uint64) return x->i >= 0 || isHuge;
    return !isHuge && x->i >= low && x->i <= high;
}

static Node *convertOrdinal(PasParser *p, Node *x, Type *t, PasUse use) {
    Type *s = x->type;
    if (!typeIsOrdinal(s)) {
        if (s->kind == TYPE_REAL && typeIsInteger(t) && use == PAS_STORE && p->mode->storesReals) {
            char name[160];
            if (!p->isSkipping) diagReport(p->diag, x->pos, 1, DIAG_W_PRECISION, pasTypeName(t, name, sizeof name));
            return convertOrdinal(p, pasTruncated(p, x, t), t, use);
        }
        bool isString = typeIsStringLike(s) && typeHost(t)->kind == TYPE_CHAR && use == PAS_STORE &&
                        !p->mode->isIso;
        if (!isString || (x->kind == EX_STR && x->str.length != 1)) return NULL;
        return nodeConv(p->nodes, CV_STR2CHAR, pasToString(p, x), p->types->character);
    }
    if (!pasSameHost(s, t)) return NULL;
    if (x->kind != EX_INT && (use == PAS_STORE || use == PAS_ARGUMENT)) return pasStored(p, x, t);
    if (x->kind != EX_INT || use == PAS_OPERAND || isConstInRange(p, x, t)) return x;
    bool isChecked = t->kind != TYPE_INT || p->mode->isIso || p->lex.switches.range;
    if (!isChecked) return x;
    char value[80], range[160];
    pasOrdinalText(x->type, x->i, value, sizeof value);
    pasTypeName(t, range, sizeof range);
    pasError(p, x->pos, p->prevEnd > x->pos ? p->prevEnd - x->pos : 1, DIAG_OUT_OF_RANGE, value,
             range);
    return pasErrorNode(p, x->pos);
}

/* A literal (or character) into packed array [1..n] of char. */
static Node *convertToChars(PasParser *p, Node *x, Type *t) {
    uint64_t n = (uint64_t)(t->high - t->low + 1);
    const char *bytes;
    char one;
    uint64_t length;
    if (x->kind == EX_STR) {
        bytes = x->str.bytes;
        length = x->str.length;
    } else {
        one = (char)x->i;
        bytes = &one;
        length = 1;
    }
    if (length > n || (length < n && !p->mode->padsLiterals)) return NULL;
    Node *r = nodeNew(p->nodes, EX_STR, x->pos, t);
    char *copy = arenaAlloc(p->nodes, n + 1);
    memcpy(copy, bytes, length);
    r->str.bytes = copy;
    r->str.length = n;
    return r;
}

static Node *convertArray(PasParser *p, Node *x, Type *t, PasUse use) {
    Type *s = x->type;
    bool isInitial =
        (use == PAS_INITIAL || p->mode->padsLiterals) && !p->mode->isIso && t->elem->kind == TYPE_CHAR && x->kind == EX_STR;
    if (isInitial) return convertToChars(p, x, t); /* also unpacked arrays and other bounds */
    if (typeIsCharArray(t)) {
        bool isCharConst = x->kind == EX_INT && typeHost(s)->kind == TYPE_CHAR && !p->mode->isIso;
        if (x->kind == EX_STR || isCharConst) return convertToChars(p, x, t);
        if (typeIsCharArray(s)) return s->high == t->high ? retype(p, x, t) : NULL;
        if (typeIsStringLike(s) && !p->mode->isIso) return pasToString(p, x);
        return NULL;
    }
    return s->kind == TYPE_ARRAY && pasSameType(p, t, s) ? retype(p, x, t) : NULL;
}

/* [a, b, c] where a dynamic or open array of t->elem is wanted. */
static Node *convertList(PasParser *p, Node *x, Type *t) {
    Node *list = nodeNew(p->nodes, EX_LIST, x->pos, t), **last = &list->a;
    if (x->kind != EX_SET) return NULL;
    for (Node *m = x->a, *next; m != NULL; m = next) {
        next = m->next;
        m->next = NULL;
        if (m->kind == EX_RANGE) return NULL;
        bool isBare = pasIsVarRec(p, t->elem) && !pasIsVarRec(p, m->type);
        Node *v = isBare ? pasVarRecOf(p, m, t->elem) : pasConvert(p, m, t->elem, PAS_INITIAL);
        if (v == NULL) return NULL;
        *last = v;
        last = &v->next;
    }
    return list;
}

static Node *convertPointer(PasParser *p, Node *x, Type *t) {
    Type *s = x->type;
    Node *text = pasIsPChar(p, t) && s->kind != TYPE_POINTER ? pasToPChar(p, x, false) : NULL;
    if (text != NULL) return text;
    if (s->kind != TYPE_POINTER) {
        bool isRoutine = s->kind == TYPE_ROUTINE && t->elem == NULL && !p->mode->isIso;
        return isRoutine ? retype(p, x, t) : NULL;
    }
    if (p->mode->isIso) return NULL;
    if (t->elem == NULL || s->elem == t->elem) return retype(p, x, t);
    bool isUntyped = s->elem == NULL || (p->mode->isFpc && x->kind == EX_ADDR); /* the address of a variable fits every pointer there */
    return isUntyped ? pasPointerView(p, x, t) : NULL;
}

/* A real as the next value of a type with fixed decimals (Currency: 4, Comp: none). */
static Node *fixedPoint(PasParser *p, Node *x, Type *t) {
    Node *scale = nodeNew(p->nodes, EX_REAL, x->pos, p->types->real);
    scale->f = t == p->currency ? 10000 : 1;
    if (x->type == t) return x;
    x = pasFold(p, nodeBinary(p->nodes, x->pos, BIN_MUL, x, scale, p->types->real));
    x = pasFold(p, nodeUnary(p->nodes, UN_ROUNDE, x, p->types->int64));
    x = pasFold(p, nodeBinary(p->nodes, x->pos, BIN_FDIV, pasToReal(p, x), pasClone(p, scale), p->types->real));
    return retype(p, x, t);
}

static Node *convertReal(PasParser *p, Node *x, Type *t) {
    if (!typeIsNumber(x->type)) return NULL;
    x = pasToReal(p, x);
    if (t == p->currency || t == p->comp) return fixedPoint(p, x, t);
    if (t->size == 4 && x->type->size != 4) x = pasFold(p, nodeConv(p->nodes, CV_F32, x, t));
    return x;
}

/* A value as one typed at run time. Strings of all kinds become strings. */
static Node *convertToAny(PasParser *p, Node *x) {
    if (pasIsStringValue(x->type) && typeHost(x->type)->kind != TYPE_CHAR) x = pasToString(p, x);
    if (x->type->kind == TYPE_SET) {
        if (pasIsMixedSet(p, x)) return pasErrorNode(p, x->pos);
        x = pasFinishSet(p, x, NULL);
    }
    const Type *s = x->type;
    bool isValue = s->kind != TYPE_VOID && s->kind != TYPE_OPENARRAY && s->kind != TYPE_CONFORMANT;
    if (!isValue || s->hasFiles) return NULL;
    return nodeConv(p->nodes, CV_BOX, x, p->types->any);
}

/* What is in a value typed at run time, as a value to be stored into a target of type t. */
static Node *convertFromAny(PasParser *p, Node *x, Type *t, PasUse use) {
    bool isString = t->kind == TYPE_STRING || t->kind == TYPE_SHORTSTR || typeIsCharArray(t);
    if (use == PAS_OPERAND || t->hasFiles || t->kind == TYPE_OPENARRAY || t->kind == TYPE_CONFORMANT)
        return NULL;
    if (isString) return nodeConv(p->nodes, CV_UNBOX, x, p->types->string);
    if (t->kind != TYPE_REAL || t->size == 8) return nodeConv(p->nodes, CV_UNBOX, x, t);
    return nodeConv(p->nodes, CV_F32, nodeConv(p->nodes, CV_UNBOX, x, p->types->real), t);
}

/* A bare routine name where a routine value is wanted; other nodes are given back. */
static Node *bareRoutine(PasParser *p, Node *x, const Type *t) {
    if (x->kind == EX_CALLV) return x->a; /* functional parameter without arguments */
    return pasRoutineNode(p, pasCongruentOverload(p, (PasSymbol *)x->sym, t), x->pos);
}

static Node *convert(PasParser *p, Node *x, Type *t, PasUse use) {
    const char *reason;
    if (t->kind == TYPE_ERROR) return x;
    if (UNLIKELY((x->flags & PAS_NF_BARE) != 0)) {
        bool takesAll = t->kind == TYPE_ANY || (t->kind == TYPE_POINTER && t->elem == NULL);
        bool wantsRoutine = t->kind == TYPE_ROUTINE || (takesAll && x->kind == EX_ROUTINE);
        bool fitsBetter = x->kind == EX_CALL && t->kind == TYPE_ROUTINE &&
                          x->type->kind == TYPE_ROUTINE && pasCongruent(p, t, x->type, &reason);
        if (wantsRoutine && !fitsBetter) {
            x = bareRoutine(p, x, t);
            x->flags &= (uint16_t)~PAS_NF_BARE;
        } else {
            x = pasValue(p, x);
        }
    }
    if (t->kind == TYPE_ROUTINE && x->kind == EX_ROUTINE && pasNextOverload((PasSymbol *)x->sym) != NULL)
        x = pasRoutineNode(p, pasCongruentOverload(p, (PasSymbol *)x->sym, t), x->pos);
    bool isOwnName = x->kind == EX_VAR && x->sym->kind == SYM_RESULT && t->kind == TYPE_ROUTINE &&
                     x->type->kind != TYPE_ROUTINE;
    if (isOwnName)
        x = pasRoutineNode(p, (PasSymbol *)x->sym->owner->symbol,
                           x->pos); /* the function itself, not its result */
    Type *s = x->type;
    if (s->kind == TYPE_ERROR) return x;
    if (UNLIKELY(s == p->threadType) && t != s) {
        x = pasThreadNumber(p, x);
        s = x->type;
    }
    if (UNLIKELY((s->kind == TYPE_ANY && s->handle != HANDLE_NONE) || (t->kind == TYPE_ANY && t->handle != HANDLE_NONE)) && s != t && s->kind != TYPE_NIL) {
        pasAdoptChannel(x, t);
        return x->type == t ? x : pasConvertHandle(p, x, t);
    }
    if (s == t && x->kind != EX_INT && (x->flags & PAS_NF_OPENSET) == 0)
        return t->hasFiles ? NULL : x;
    if (s->kind == TYPE_NIL) {
        bool takesNil = t->kind == TYPE_POINTER || t->kind == TYPE_ROUTINE ||
                        t->kind == TYPE_DYNARRAY || t->kind == TYPE_ANY;
        return takesNil ? nodeNew(p->nodes, EX_NIL, x->pos, t) : NULL;
    }
    if (s->kind == TYPE_ANY) return convertFromAny(p, x, t, use);
    switch (t->kind) {
    case TYPE_ANY: return convertToAny(p, x);
    case TYPE_INT:
    case TYPE_BOOL:
    case TYPE_CHAR:
    case TYPE_ENUM:
    case TYPE_SUBRANGE: return convertOrdinal(p, x, t, use);
    case TYPE_REAL: return convertReal(p, x, t);
    case TYPE_STRING:
    case TYPE_SHORTSTR:
        if (pasIsStringValue(s)) return pasToString(p, x);
        return use == PAS_OPERAND ? NULL : pasZeroText(p, x, true);
    case TYPE_ARRAY: return convertArray(p, x, t, use);
    case TYPE_SET: return s->kind == TYPE_SET ? convertSet(p, x, t, use) : NULL;
    case TYPE_DYNARRAY:
        if ((x->flags & PAS_NF_OPENSET) != 0) return convertList(p, x, t);
        return s->kind == TYPE_DYNARRAY && pasSameType(p, s, t) ? retype(p, x, t) : NULL;
    case TYPE_POINTER: return convertPointer(p, x, t);
    case TYPE_RECORD: return s->kind == TYPE_RECORD && use != PAS_OPERAND ? pasAsClass(p, x, t) : NULL;
    case TYPE_ROUTINE:
        return s->kind == TYPE_ROUTINE && pasCongruent(p, t, s, &reason) ? retype(p, x, t) : NULL;
    default: return NULL;
    }
}

Node *pasConvert(PasParser *p, Node *x, Type *t, PasUse use) {
    Node *r = convert(p, x, t, use);
    bool mayCall = r == NULL && UNLIKELY(p->hasOperators) && (use == PAS_STORE || use == PAS_ARGUMENT) && x->type != NULL;
    return mayCall ? pasOperatorConvert(p, x, t) : r;
}

Node *pasAssignable(PasParser *p, Node *x, Type *t, PasUse use, Pos pos, uint32_t length) {
    Node *r = pasConvert(p, x, t, use);
    if (r != NULL) return r;
    char want[160], got[160];
    const char *reason;
    bool isRoutine =
        t->kind == TYPE_ROUTINE && (x->kind == EX_ROUTINE || (x->flags & PAS_NF_BARE) != 0);
    if (isRoutine && x->kind != EX_CALLV) {
        Symbol *sym = x->sym;
        if (!pasCongruent(p, t, sym->routine->type, &reason)) {
            pasError(p, pos, length, DIAG_CONGRUENCE, sym->name->spelling,
                     pasTypeName(t, want, sizeof want), reason);
            return pasErrorNode(p, pos);
        }
    }
    pasError(p, pos, length, DIAG_TYPES, pasTypeName(t, want, sizeof want),
             pasTypeName(x->type, got, sizeof got));
    return pasErrorNode(p, pos);
}

/* ---- designators
 * ---------------------------------------------------------------------------------------------------------------
 */

bool pasIsDesignator(const Node *x) {
    for (;;) {
        switch (x->kind) {
        case EX_VAR:
        case EX_STDFILE:
        case EX_WITHREF:
        case EX_DEREF:
        case EX_OVER:
        case EX_FILEBUF: return true;
        case EX_FIELD:
        case EX_STRINDEX: x = x->a; break;
        case EX_INDEX:
            if (x->a->type->kind == TYPE_DYNARRAY || x->a->type->kind == TYPE_POINTER) return true;
            x = x->a;
            break;
        case EX_CONV:
            if (x->op != CV_RETYPE || (x->flags & NF_PARENS) != 0) return false;
            x = x->a;
            break;
        default: return false;
        }
    }
}

const Node *pasBase(const Node *x) {
    for (;;) {
        switch (x->kind) {
        case EX_FIELD:
        case EX_STRINDEX:
        case EX_OVER:
        case EX_BYTES:
        case EX_CONV: x = x->a; break;
        case EX_INDEX:
            if (x->a->type->kind == TYPE_DYNARRAY || x->a->type->kind == TYPE_POINTER) return x;
            x = x->a;
            break;
        default: return x;
        }
    }
}

static bool isForVarMisuse(const Symbol *sym, const Node *x, PasTouch how) {
    return sym->isForVar && x->kind == EX_VAR && how != PAS_TOUCH_WITH && how != PAS_TOUCH_ADDRESS;
}

static void markVariable(PasParser *p, Symbol *sym, PasTouch how) {
    switch (how) {
    case PAS_TOUCH_STORE:
    case PAS_TOUCH_STEP: sym->isAssigned = true; break;
    case PAS_TOUCH_VAR: sym->isVarPassed = sym->isAddressTaken = sym->isAssigned = true; break;
    case PAS_TOUCH_ADDRESS: sym->isAddressTaken = sym->isAssigned = true; break;
    case PAS_TOUCH_WITH: sym->isAddressTaken = sym->isAssigned = true; return;
    }
    if (p->routine != NULL && p->routine->level > 0 && sym->owner != p->routine)
        ((PasSymbol *)sym)->isThreatened = true;
}

/* The fields through which something is stored note it (see NF_MARK_ARM). */
static void markFields(Node *x) {
    for (;; x = x->a) {
        if (x->kind == EX_FIELD) {
            if (x->a->type->arms != NULL && x->a->type->arms->guard != NULL) x->flags |= NF_MARK_ARM;
        } else if (x->kind != EX_INDEX && x->kind != EX_CONV) {
            return;
        }
    }
}

bool pasTouch(PasParser *p, Node *x, PasTouch how, Pos pos, uint32_t length) {
    if (pasIsError(x)) return true;
    if (!pasIsDesignator(x))
        return pasError(p, pos, length, DIAG_VARIABLE_EXPECTED, pasNoVariableText(p, pos, length));
    if (p->mode->isIso) markFields(x);
    const Node *base = pasBase(x);
    if (base->kind != EX_VAR && base->kind != EX_WITHREF) return true;
    Symbol *sym = base->sym;
    if (sym->isReadOnly && how != PAS_TOUCH_WITH)
        return pasError(p, pos, length, DIAG_CONST_ASSIGN, sym->name->spelling);
    if (base->kind == EX_WITHREF) return true;
    if (isForVarMisuse(sym, x, how)) {
        return pasError(p, pos, length, how == PAS_TOUCH_STEP ? DIAG_FOR_STEP : DIAG_FOR_ASSIGN,
                        sym->name->spelling);
    }
    markVariable(p, sym, how);
    return true;
}

/* Static storage: the designator means the same wherever in the statement it is evaluated. */
bool pasIsSimple(const Node *x) {
    for (;;) {
        switch (x->kind) {
        case EX_VAR:
        case EX_WITHREF:
        case EX_STDFILE:
        case EX_INT:
        case EX_REAL:
        case EX_STR:
        case EX_NIL:
        case EX_BOUND: return true;
        case EX_FIELD: x = x->a; break;
        case EX_OVER:
        case EX_BYTES:
            if (x->b != NULL && x->b->kind != EX_INT) return false;
            x = x->a;
            break;
        case EX_INDEX:
            if (x->b->kind != EX_INT || x->a->type->kind == TYPE_DYNARRAY || x->a->type->kind == TYPE_POINTER) return false;
            x = x->a;
            break;
        case EX_CONV: x = x->a; break;
        default: return false;
        }
    }
}

Node *pasClone(PasParser *p, const Node *x) { return nodeClone(p->nodes, x); }
