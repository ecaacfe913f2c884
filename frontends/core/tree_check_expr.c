/* tree_check_expr.c: the contract of tree.h for expressions. Children are known to be there and to have types (tree_check.c). */
#include "frontends/core/tree_check.h"

#include "vm/bytecode/opcode.h"
#include <string.h>

enum { SAME_TYPE_DEPTH = 64 };

static const Type *host(const Type *t) {
    while (t->kind == TYPE_SUBRANGE) t = t->elem;
    return t;
}

static bool isChar(const Type *t) {
    return host(t)->kind == TYPE_CHAR;
}

static bool isArrayLike(const Type *t) {
    return t->kind == TYPE_ARRAY || t->kind == TYPE_DYNARRAY || t->kind == TYPE_OPENARRAY || t->kind == TYPE_CONFORMANT;
}

/* An open array of bytes. */
static bool isByteArray(const Type *t) { return t->kind == TYPE_OPENARRAY && typeIsInteger(t->elem) && t->elem->size == 1; }

static bool isCharArray(const Type *t) {
    return isArrayLike(t) && isChar(t->elem);
}

static bool isReference(const Type *t) {
    return t->kind == TYPE_POINTER || t->kind == TYPE_NIL || t->kind == TYPE_ROUTINE || t->kind == TYPE_DYNARRAY || t->kind == TYPE_ANY;
}

/* Two types with one form in memory: a variable of one can be seen as the other. */
static bool isSameMemory(const Type *a, const Type *b, int depth) {
    a = host(a);
    b = host(b);
    if (a == b || depth > SAME_TYPE_DEPTH) return true;
    if (a->kind != b->kind || a->size != b->size) return false;
    switch (a->kind) {
    case TYPE_INT: return a->isSigned == b->isSigned;
    case TYPE_ENUM: case TYPE_RECORD: return false;
    case TYPE_ARRAY: return a->low == b->low && a->high == b->high && isSameMemory(a->elem, b->elem, depth + 1);
    case TYPE_DYNARRAY: case TYPE_OPENARRAY: case TYPE_CONFORMANT: return isSameMemory(a->elem, b->elem, depth + 1);
    case TYPE_POINTER: return a->elem == NULL || b->elem == NULL || isSameMemory(a->elem, b->elem, depth + 1);
    case TYPE_FILE:
        if (a->isUntyped || b->isUntyped) return true;
        return a->elem == b->elem || (a->elem != NULL && b->elem != NULL && isSameMemory(a->elem, b->elem, depth + 1));
    default: return true;
    }
}

bool checkIsVariableType(const Type *t) {
    switch (t->kind) {
    case TYPE_ERROR: case TYPE_VOID: case TYPE_NIL: return false;
    default: return true;
    }
}

bool checkIsDesignator(const Node *x) {
    switch (x->kind) {
    case EX_VAR: case EX_DEREF: case EX_WITHREF: case EX_FILEBUF: case EX_STDFILE: case EX_OVER: return true;
    case EX_FIELD: case EX_INDEX: case EX_STRINDEX: case EX_CONV: break;
    default: return false;
    }
    while (x->kind == EX_FIELD || x->kind == EX_INDEX || x->kind == EX_STRINDEX || (x->kind == EX_CONV && x->op == CV_RETYPE)) x = x->a;
    return x->kind == EX_VAR || x->kind == EX_DEREF || x->kind == EX_OVER || x->kind == EX_WITHREF || x->kind == EX_FILEBUF || x->kind == EX_STDFILE ||
           (x->type != NULL && (x->type->kind == TYPE_DYNARRAY || x->type->kind == TYPE_STRING || x->type->kind == TYPE_POINTER));
}

/* A designator, or a call whose value is looked into. */
static bool hasPlace(const Node *x) {
    switch (x->kind) {
    case EX_CALL: case EX_CALLV: case EX_AGGREGATE: case EX_STR: case EX_SEQ: case EX_COND: return true;
    default: return checkIsDesignator(x) || (x->kind == EX_CONV && x->op == CV_UNBOX);
    }
}

bool checkCanStore(const Node *x, const Type *t) {
    const Type *s = host(x->type), *to = host(t);
    switch (to->kind) {
    case TYPE_INT: case TYPE_BOOL: case TYPE_CHAR: return s->kind == to->kind;
    case TYPE_ENUM: return s == to;
    case TYPE_REAL: return s->kind == TYPE_REAL;
    case TYPE_STRING: return s->kind == TYPE_STRING;
    case TYPE_SHORTSTR: return s->kind == TYPE_STRING || s->kind == TYPE_SHORTSTR;
    case TYPE_SET: return s->kind == TYPE_SET && s->size == to->size;
    case TYPE_POINTER: return s->kind == TYPE_NIL || (s->kind == TYPE_POINTER && isSameMemory(s, to, 0));
    case TYPE_DYNARRAY: return s->kind == TYPE_NIL || (s->kind == TYPE_DYNARRAY && isSameMemory(s->elem, to->elem, 0));
    case TYPE_ROUTINE: return s->kind == TYPE_NIL || s->kind == TYPE_ROUTINE;
    case TYPE_RECORD: return s == to;
    case TYPE_ARRAY:
        if (s->kind == TYPE_STRING || s->kind == TYPE_SHORTSTR) return isCharArray(to);
        return (s->kind == TYPE_ARRAY || s->kind == TYPE_CONFORMANT || s->kind == TYPE_OPENARRAY) && isSameMemory(s->elem, to->elem, 0) &&
               (s->kind != TYPE_ARRAY || s->size == to->size || isCharArray(to));
    case TYPE_FILE: return s->kind == TYPE_FILE;
    case TYPE_ANY: return s->kind == TYPE_ANY || s->kind == TYPE_NIL;
    default: return false;
    }
}

/* ---- constants and names ---- */

static bool checkConstant(TreeCheck *k, const Node *x) {
    const Type *t = x->type;
    switch (x->kind) {
    case EX_INT: {
        bool isWide = host(t)->kind == TYPE_INT && host(t)->size == 8;
        return checkNeeds(k, x, typeIsOrdinal(t), "integer constant of a type that is not ordinal") &&
               checkNeeds(k, x, isWide || (x->i >= t->low && x->i <= t->high), "constant outside of its type");
    }
    case EX_REAL: return checkNeeds(k, x, t->kind == TYPE_REAL, "real constant of another type");
    case EX_STR:
        return checkNeeds(k, x, t->kind == TYPE_STRING || (t->kind == TYPE_ARRAY && isChar(t->elem) && t->size == x->str.length),
                          "string constant of another type or length");
    case EX_NIL: return checkNeeds(k, x, isReference(t), "nil of a type without references");
    default:
        return checkNeeds(k, x, t->kind == TYPE_SET && t->size == x->str.length, "set constant of another type or size");
    }
}

bool checkIsVisible(const TreeCheck *k, const Symbol *s) {
    if (s->owner == NULL || s->isGlobal) return true;
    for (const Routine *r = k->routine; r != NULL; r = r->parent) {
        if (s->owner == r) return true;
    }
    return false;
}

static bool isOpenWith(const TreeCheck *k, const Symbol *s) {
    const CheckWith *w = k->item->with;
    while (w != NULL && w->symbol != s) w = w->outer;
    return w != NULL;
}

static bool isBoundOf(const Type *t, const Symbol *s) {
    for (; t->kind == TYPE_CONFORMANT; t = t->elem) {
        if (t->lowSymbol == s || t->highSymbol == s) return true;
    }
    return false;
}

static bool isVisibleBound(const TreeCheck *k, const Symbol *s) {
    for (const Routine *r = k->routine; r != NULL; r = r->parent) {
        for (uint32_t i = 0; r->type != NULL && i < r->type->paramCount; i++) {
            if (isBoundOf(r->type->params[i].type, s) || (r->params != NULL && isBoundOf(r->params[i]->type, s))) return true;
        }
    }
    return false;
}

static bool checkName(TreeCheck *k, const Node *x) {
    const Symbol *s = x->sym;
    if (!checkNeeds(k, x, s != NULL, "name without symbol")) return false;
    switch (x->kind) {
    case EX_VAR:
        return checkNeeds(k, x, s->kind == SYM_VAR || s->kind == SYM_PARAM || s->kind == SYM_RESULT, "not a variable") &&
               checkNeeds(k, x, s->type == x->type, "variable of another type") &&
               checkNeeds(k, x, checkIsVisible(k, s), "variable of a routine that is not around this one");
    case EX_WITHREF:
        return checkNeeds(k, x, s->kind == SYM_WITH && isOpenWith(k, s), "no such record is open here") &&
               checkNeeds(k, x, s->type == x->type, "open record of another type");
    case EX_BOUND:
        return checkNeeds(k, x, s->kind == SYM_BOUND && isVisibleBound(k, s), "no bound of a parameter that exists here") &&
               checkNeeds(k, x, typeIsOrdinal(x->type), "bound that is not ordinal");
    default:
        return checkNeeds(k, x, s->kind == SYM_ROUTINE && s->routine != NULL && s->routine->type != NULL, "not a routine") &&
               checkNeeds(k, x, x->type->kind == TYPE_ROUTINE || x->type->kind == TYPE_POINTER, "routine value of another type");
    }
}

/* ---- designators ---- */

static bool checkSelector(TreeCheck *k, const Node *x) {
    const Type *t = x->a->type;
    switch (x->kind) {
    case EX_FIELD: {
        const Field *f = t->kind == TYPE_RECORD ? t->fields : NULL;
        while (f != NULL && f != x->field) f = f->next;
        return checkNeeds(k, x, f != NULL && f->type == x->type, "field of another record or type") &&
               checkNeeds(k, x, hasPlace(x->a), "field of something that is no variable");
    }
    case EX_INDEX:
        return checkNeeds(k, x, (isArrayLike(t) || t->kind == TYPE_POINTER) && t->elem == x->type, "element of another type") &&
               checkNeeds(k, x, typeIsOrdinal(x->b->type), "index that is not ordinal") &&
               checkNeeds(k, x, hasPlace(x->a) || t->kind == TYPE_DYNARRAY || t->kind == TYPE_POINTER, "element of something that is no variable");
    case EX_STRINDEX:
        return checkNeeds(k, x, (t->kind == TYPE_STRING || t->kind == TYPE_SHORTSTR) && isChar(x->type), "character of something else") &&
               checkNeeds(k, x, typeIsInteger(x->b->type), "index that is no integer") &&
               checkNeeds(k, x, t->kind == TYPE_STRING || hasPlace(x->a), "character of something that is no variable");
    case EX_DEREF: return checkNeeds(k, x, t->kind == TYPE_POINTER && t->elem != NULL && t->elem == x->type, "dereference of another type");
    case EX_FILEBUF:
        return checkNeeds(k, x, t->kind == TYPE_FILE && !t->isUntyped && checkIsDesignator(x->a), "buffer of something that is no file") &&
               checkNeeds(k, x, t->elem == NULL ? isChar(x->type) : t->elem == x->type, "buffer of another type");
    case EX_FILE:
        return checkNeeds(k, x, t->kind == TYPE_FILE && x->type->kind == TYPE_FILE && checkIsDesignator(x->a), "not a file variable");
    case EX_ADDR:
        return checkNeeds(k, x, checkIsDesignator(x->a) && (x->type->kind == TYPE_POINTER || x->type->kind == TYPE_ROUTINE),
                          "address of something that is no variable");
    case EX_OVER:
        return checkNeeds(k, x, !x->type->hasRefs && typeIsInteger(x->b->type) && (x->a->kind == EX_BYTES || isByteArray(t)), "not over bytes");
    default: /* EX_BYTES */
        if (t->kind == TYPE_DYNARRAY) t = t->elem;
        while (t->kind == TYPE_OPENARRAY || t->kind == TYPE_CONFORMANT) t = t->elem;
        return checkNeeds(k, x,
                          (checkIsDesignator(x->a) || x->a->type->kind == TYPE_DYNARRAY) && !t->hasRefs && (x->b == NULL || typeIsInteger(x->b->type)),
                          "bytes of something that is no variable or holds references");
    }
}

/* ---- operators ---- */

static bool checkUnary(TreeCheck *k, const Node *x) {
    const Type *a = x->a->type, *t = x->type;
    bool areInts = typeIsInteger(a) && typeIsInteger(t), areReals = a->kind == TYPE_REAL && t->kind == TYPE_REAL, isOk = false;
    switch (x->op) {
    case UN_NEG: case UN_ABS: case UN_SQR: isOk = areInts || areReals; break;
    case UN_NOT: isOk = areInts; break;
    case UN_LNOT: isOk = checkIsBool(a) && checkIsBool(t); break;
    case UN_ODD: isOk = typeIsInteger(a) && checkIsBool(t); break;
    case UN_SQRT: isOk = areReals; break;
    case UN_ROUND: case UN_ROUNDE: case UN_TRUNC: isOk = a->kind == TYPE_REAL && typeIsInteger(t); break;
    case UN_UPCASE: isOk = isChar(a) && isChar(t); break;
    default: break;
    }
    return checkNeeds(k, x, isOk, "operand of another type");
}

static bool canCompare(const Node *x) {
    const Type *a = host(x->a->type), *b = host(x->b->type);
    bool isEquality = x->op == BIN_EQ || x->op == BIN_NE;
    if (typeIsOrdinal(a) && typeIsOrdinal(b)) return a == b || (a->kind == b->kind && a->kind != TYPE_ENUM);
    if (a->kind == TYPE_REAL || a->kind == TYPE_STRING) return a->kind == b->kind;
    if (a->kind == TYPE_SET) return b->kind == TYPE_SET && a->size == b->size && x->op != BIN_LT && x->op != BIN_GT;
    if (isReference(a) && isReference(b)) return isEquality && (a->kind == b->kind || a->kind == TYPE_NIL || b->kind == TYPE_NIL);
    return false;
}

static bool checkBinary(TreeCheck *k, const Node *x) {
    const Type *a = x->a->type, *b = x->b->type, *t = x->type;
    bool areInts = typeIsInteger(a) && typeIsInteger(b) && typeIsInteger(t), isOk = false;
    bool areReals = a->kind == TYPE_REAL && b->kind == TYPE_REAL && t->kind == TYPE_REAL;
    switch (x->op) {
    case BIN_ADD: case BIN_SUB: case BIN_MUL: isOk = areInts || areReals; break;
    case BIN_FDIV: isOk = areReals; break;
    case BIN_DIV: case BIN_MOD: case BIN_MODISO: case BIN_AND: case BIN_OR: case BIN_XOR: case BIN_SHL: case BIN_SHR: case BIN_SAR:
        isOk = areInts;
        break;
    case BIN_LAND: case BIN_LOR: isOk = checkIsBool(a) && checkIsBool(b) && checkIsBool(t); break;
    case BIN_EQ: case BIN_NE: case BIN_LT: case BIN_LE: case BIN_GT: case BIN_GE: isOk = checkIsBool(t) && canCompare(x); break;
    case BIN_IN: isOk = typeIsOrdinal(a) && b->kind == TYPE_SET && checkIsBool(t); break;
    case BIN_CONCAT: isOk = a->kind == TYPE_STRING && b->kind == TYPE_STRING && t->kind == TYPE_STRING; break;
    case BIN_UNION: case BIN_INTERSECT: case BIN_DIFF:
        isOk = a->kind == TYPE_SET && b->kind == TYPE_SET && t->kind == TYPE_SET && a->size == b->size && a->size == t->size;
        break;
    default: break;
    }
    if ((x->flags & NF_SHR_WIDTH) != 0) isOk = isOk && (x->i == 32 || x->i == 64);
    return checkNeeds(k, x, isOk, "operands of other types");
}

static bool canRetype(const Type *a, const Type *t) {
    a = host(a);
    t = host(t);
    if (typeIsOrdinal(a)) return typeIsOrdinal(t);
    if (a->kind == TYPE_ANY || t->kind == TYPE_ANY) return a->kind == t->kind;
    if (isReference(a)) return isReference(t) && (a->kind == TYPE_DYNARRAY) == (t->kind == TYPE_DYNARRAY);
    return isSameMemory(a, t, 0) || (a->kind == TYPE_SET && t->kind == TYPE_SET && a->size == t->size) || (a->kind == TYPE_FILE && t->kind == TYPE_FILE);
}

/* A type whose values an any can hold. */
static bool canBox(const Type *t) {
    return checkIsVariableType(t) && !t->hasFiles && t->kind != TYPE_ANY && t->kind != TYPE_OPENARRAY && t->kind != TYPE_CONFORMANT;
}

static bool checkConv(TreeCheck *k, const Node *x) {
    const Type *a = x->a->type, *t = x->type;
    bool isOk = false;
    switch (x->op) {
    case CV_INT: case CV_CHECKED: isOk = typeIsOrdinal(a) && typeIsOrdinal(t); break;
    case CV_I2F: case CV_U2F: isOk = typeIsOrdinal(a) && t->kind == TYPE_REAL; break;
    case CV_F2I: isOk = a->kind == TYPE_REAL && typeIsOrdinal(t); break;
    case CV_F32: isOk = a->kind == TYPE_REAL && t->kind == TYPE_REAL; break;
    case CV_CHAR2STR: isOk = isChar(a) && t->kind == TYPE_STRING; break;
    case CV_TOSTR: isOk = (a->kind == TYPE_SHORTSTR || a->kind == TYPE_STRING || isCharArray(a)) && t->kind == TYPE_STRING; break;
    case CV_STR2CHAR: isOk = a->kind == TYPE_STRING && isChar(t); break;
    case CV_SET: isOk = a->kind == TYPE_SET && t->kind == TYPE_SET; break;
    case CV_RETYPE: isOk = canRetype(a, t); break;
    case CV_CAST: isOk = isReference(a) && isReference(t) && a->kind != TYPE_ANY && t->kind != TYPE_ANY; break;
    case CV_BOX: isOk = canBox(a) && t->kind == TYPE_ANY; break;
    case CV_UNBOX: isOk = a->kind == TYPE_ANY && canBox(t); break;
    default: break;
    }
    return checkNeeds(k, x, isOk, "conversion between other types");
}

/* ---- calls ---- */

static bool conforms(const Type *actual, const Type *formal) {
    for (; formal->kind == TYPE_CONFORMANT; formal = formal->elem, actual = actual->elem) {
        if (actual->kind != TYPE_ARRAY && actual->kind != TYPE_CONFORMANT) return false;
    }
    return isSameMemory(actual, formal, 0);
}

static bool canPass(const Node *x, const Param *p) {
    const Type *t = p->type, *a = x->type;
    if (x->kind == EX_BYTES) return isByteArray(t);
    bool isVar = p->mode == PARAM_VAR || p->mode == PARAM_OUT;
    if (isVar && !checkIsDesignator(x)) return false;
    if (t->kind == TYPE_CONFORMANT) return conforms(a, t) && (hasPlace(x) || x->kind == EX_STR);
    if (t->kind == TYPE_OPENARRAY) {
        return (isArrayLike(a) && isSameMemory(a->elem, t->elem, 0)) || (a->kind == TYPE_STRING && isChar(t->elem) && !isVar);
    }
    if (isVar) return isSameMemory(a, t, 0);
    return checkCanStore(x, t);
}

static bool checkArguments(TreeCheck *k, const Node *call, const Type *signature, const Node *args) {
    uint32_t i = 0;
    if (!checkNeeds(k, call, signature->kind == TYPE_ROUTINE, "call of something that is no routine")) return false;
    for (const Node *x = args; x != NULL; x = x->next, i++) {
        if (!checkNeeds(k, call, i < signature->paramCount, "too many arguments")) return false;
        if (!checkNeeds(k, x, canPass(x, &signature->params[i]), "argument does not fit its parameter")) return false;
    }
    return checkNeeds(k, call, i == signature->paramCount, "too few arguments") &&
           checkNeeds(k, call, signature->result == call->type || (signature->result != NULL && isSameMemory(signature->result, call->type, 0)),
                      "call of another type than its result");
}

static bool checkCall(TreeCheck *k, const Node *x) {
    if (x->kind == EX_CALLV) return checkArguments(k, x, x->a->type, x->b);
    const Symbol *s = x->sym;
    if (!checkNeeds(k, x, s != NULL && s->kind == SYM_ROUTINE && s->routine != NULL && s->routine->type != NULL, "call of something that is no routine")) {
        return false;
    }
    const Routine *callee = s->routine;
    bool isAround = callee->parent == NULL;
    for (const Routine *r = k->routine; r != NULL && !isAround; r = r->parent) isAround = r == callee->parent || r == callee;
    return checkNeeds(k, x, isAround, "call of a routine that is nested elsewhere") && checkArguments(k, x, callee->type, x->a);
}

/* The machine copies arguments and result of a task as words. */
static bool checkTaskNew(TreeCheck *k, const Node *x) {
    const Type *t = x->a->type;
    bool isPlain = t->kind == TYPE_ROUTINE && (t->result->kind == TYPE_VOID || typeIsScalar(t->result));
    for (uint32_t i = 0; isPlain && i < t->paramCount; i++) {
        isPlain = t->params[i].mode != PARAM_VAR && t->params[i].mode != PARAM_OUT && typeIsScalar(t->params[i].type);
    }
    if (!checkNeeds(k, x, isPlain && x->type->kind == TYPE_ANY, "task of a routine with other than scalar parameters and result")) return false;
    uint32_t n = 0;
    for (const Node *arg = x->b; arg != NULL; arg = arg->next, n++) {
        if (!checkNeeds(k, arg, n < t->paramCount && canPass(arg, &t->params[n]), "argument does not fit its parameter")) return false;
    }
    return checkNeeds(k, x, n == t->paramCount, "too few arguments");
}

static bool fitsSignature(const Node *x, char kind) {
    const Type *t = x->type;
    switch (kind) {
    case 'i': return typeIsOrdinal(t) || (t->kind == TYPE_SET && t->size == 8);
    case 'f': return t->kind == TYPE_REAL;
    case 's': return t->kind == TYPE_STRING;
    case 'F': return t->kind == TYPE_FILE && (x->kind == EX_FILE || x->kind == EX_STDFILE);
    case 'r': return isReference(t) || t->kind == TYPE_STRING;
    case '@': return x->kind == EX_BYTES || isArrayLike(t) || t->kind == TYPE_STRING || t->kind == TYPE_SHORTSTR || checkIsDesignator(x);
    case 'b': case 'S': return checkIsDesignator(x) || isArrayLike(t);
    default: return false;
    }
}

static bool checkBuiltin(TreeCheck *k, const Node *x) {
    if (!checkNeeds(k, x, x->i >= 0 && x->i <= UINT32_MAX && builtinExists((uint32_t)x->i), "unknown builtin")) return false;
    const char *results = builtinSigs[x->i].signature, *args = strchr(results, ':') + 1;
    bool hasOperand = strpbrk(args, "bS") != NULL;
    if (!checkNeeds(k, x, !hasOperand || x->b != NULL || x->a != NULL, "builtin without its type operand")) return false;
    for (const Node *a = x->a; a != NULL; a = a->next, args++) {
        if (!checkNeeds(k, x, *args != '\0', "too many arguments for a builtin")) return false;
        if (!checkNeeds(k, a, fitsSignature(a, *args), "argument of another type than the builtin's")) return false;
    }
    if (!checkNeeds(k, x, *args == '\0', "too few arguments for a builtin")) return false;
    const Type *t = x->type;
    bool isUntyped = t->kind == TYPE_ANY || (t->kind == TYPE_POINTER && t->elem == NULL);
    bool isOk = t->kind == TYPE_VOID || (*results == 'i' && typeIsOrdinal(t)) || (*results == 'f' && t->kind == TYPE_REAL) ||
                (*results == 's' && t->kind == TYPE_STRING) || (*results == 'r' && isUntyped) ||
                (*results == 'F' && t->kind == TYPE_FILE);
    return checkNeeds(k, x, isOk, "builtin of another type than its result");
}

/* ---- constructors and the rest ---- */

static bool checkConstructor(TreeCheck *k, const Node *x) {
    const Type *t = x->type;
    if (x->kind == EX_SET) {
        if (!checkNeeds(k, x, t->kind == TYPE_SET, "set constructor of another type")) return false;
        for (const Node *m = x->a; m != NULL; m = m->next) {
            const Node *low = m->kind == EX_RANGE ? m->a : m;
            if (!checkNeeds(k, m, low != NULL && typeIsOrdinal(low->type), "set member that is not ordinal")) return false;
        }
        return true;
    }
    if (x->kind == EX_LIST && !checkNeeds(k, x, t->kind == TYPE_DYNARRAY || t->kind == TYPE_OPENARRAY, "list of another type")) return false;
    if (x->kind == EX_AGGREGATE && !checkNeeds(k, x, t->kind == TYPE_RECORD || t->kind == TYPE_ARRAY, "aggregate of another type")) return false;
    const Field *f = t->kind == TYPE_RECORD ? t->fields : NULL;
    uint64_t left = t->kind == TYPE_ARRAY ? (uint64_t)t->high - (uint64_t)t->low + 1 : UINT64_MAX;
    for (const Node *m = x->a; m != NULL; m = m->next) {
        if (!checkNeeds(k, m, (t->kind != TYPE_RECORD || f != NULL) && left-- > 0, "too many elements")) return false;
        if (!checkNeeds(k, m, checkCanStore(m, t->kind == TYPE_RECORD ? f->type : t->elem), "element of another type")) return false;
        if (f != NULL) f = f->next;
    }
    return true;
}

static bool checkAssign(TreeCheck *k, const Node *x) {
    const Type *a = x->a->type, *b = x->b->type;
    bool isOk = false;
    if (!checkNeeds(k, x, checkIsDesignator(x->a), "assignment to something that is no variable")) return false;
    switch (x->op) {
    case BIN_NONE: isOk = checkCanStore(x->b, a) && a->kind != TYPE_FILE; break;
    case BIN_ADD: case BIN_SUB: case BIN_MUL:
        isOk = (typeIsInteger(a) && typeIsInteger(b)) || (a->kind == TYPE_REAL && b->kind == TYPE_REAL) ||
               (x->op == BIN_ADD && a->kind == TYPE_POINTER && a->elem != NULL && typeIsInteger(b));
        break;
    case BIN_FDIV: isOk = a->kind == TYPE_REAL && b->kind == TYPE_REAL; break;
    case BIN_DIV: case BIN_MOD: case BIN_MODISO: case BIN_AND: case BIN_OR: case BIN_XOR: case BIN_SHL: case BIN_SHR: case BIN_SAR:
        isOk = typeIsInteger(a) && typeIsInteger(b);
        break;
    case BIN_LAND: case BIN_LOR: isOk = checkIsBool(a) && checkIsBool(b); break;
    case BIN_CONCAT: isOk = (a->kind == TYPE_STRING || a->kind == TYPE_SHORTSTR) && b->kind == TYPE_STRING; break;
    case BIN_UNION: case BIN_INTERSECT: case BIN_DIFF: isOk = a->kind == TYPE_SET && b->kind == TYPE_SET && a->size == b->size; break;
    default: break;
    }
    if ((x->flags & NF_SHR_WIDTH) != 0) isOk = isOk && (x->i == 32 || x->i == 64);
    return checkNeeds(k, x, isOk, "value does not fit the variable");
}

static bool isTypedPointer(const Type *t) { return t->kind == TYPE_POINTER && t->elem != NULL; }

static bool checkOther(TreeCheck *k, const Node *x) {
    const Type *t = x->type;
    switch (x->kind) {
    case EX_PTRADD:
        return checkNeeds(k, x, isTypedPointer(t) && isTypedPointer(x->a->type) && isSameMemory(x->a->type, t, 0) && typeIsInteger(x->b->type),
                          "operands of other types");
    case EX_POSTFIX: return checkNeeds(k, x, x->op != BIN_NONE && typeIsScalar(t), "operands of other types") && checkAssign(k, x);
    case EX_SEQ: return checkNeeds(k, x, x->b->type == t, "value of another type");
    case EX_VIEW:
        return checkNeeds(k, x, isTypedPointer(t) && isReference(x->a->type) && x->i > 0 && x->i <= INT32_MAX, "view of another type");
    case EX_CHARS:
        return checkNeeds(k, x, x->a->type->kind == TYPE_STRING && isTypedPointer(t) && t->elem->size == 1, "characters of another type");
    case EX_COND: return checkNeeds(k, x, checkIsBool(x->a->type) && checkCanStore(x->b, t) && checkCanStore(x->c, t), "operands of other types");
    case EX_RANGE: return checkNeeds(k, x, typeIsOrdinal(x->a->type) && typeIsOrdinal(x->b->type), "range that is not ordinal");
    case EX_LENGTH: {
        const Type *a = x->a->type;
        return checkNeeds(k, x, typeIsInteger(t) && (a->kind == TYPE_STRING || a->kind == TYPE_SHORTSTR || isArrayLike(a)), "length of something else");
    }
    case EX_CAUGHT: return checkNeeds(k, x, t->kind == TYPE_ANY && k->item->inCatch, "caught error outside of a catch part, or of another type");
    case EX_STDFILE: return checkNeeds(k, x, t->kind == TYPE_FILE && x->i >= 0 && x->i <= 2, "no such standard file");
    case EX_ORD_STEP: return checkNeeds(k, x, typeIsOrdinal(t) && typeIsOrdinal(x->a->type), "step of something that is not ordinal");
    case EX_NEWDYN: {
        const Type *level = t;
        if (!checkNeeds(k, x, x->a != NULL, "new array without length")) return false;
        for (const Node *n = x->a; n != NULL; n = n->next, level = level->elem) {
            if (!checkNeeds(k, n, level->kind == TYPE_DYNARRAY && typeIsInteger(n->type), "length of something that is no dynamic array")) return false;
        }
        return true;
    }
    default: return checkFail(k, x->pos, "unexpected node");
    }
}

bool checkExpr(TreeCheck *k, const Node *x) {
    switch (x->kind) {
    case EX_INT: case EX_REAL: case EX_STR: case EX_NIL: case EX_SETCONST: return checkConstant(k, x);
    case EX_VAR: case EX_WITHREF: case EX_BOUND: case EX_ROUTINE: return checkName(k, x);
    case EX_FIELD: case EX_INDEX: case EX_STRINDEX: case EX_DEREF: case EX_FILEBUF: case EX_FILE: case EX_ADDR: case EX_OVER: case EX_BYTES:
        return checkSelector(k, x);
    case EX_UNARY: return checkUnary(k, x);
    case EX_BINARY: return checkBinary(k, x);
    case EX_CONV: return checkConv(k, x);
    case EX_CALL: case EX_CALLV: return checkCall(k, x);
    case EX_TASKNEW: return checkTaskNew(k, x);
    case EX_BUILTIN: return checkBuiltin(k, x);
    case EX_SET: case EX_LIST: case EX_AGGREGATE: return checkConstructor(k, x);
    case EX_ASSIGN: return checkAssign(k, x);
    default: return checkOther(k, x);
    }
}
