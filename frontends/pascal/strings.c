/* strings.c: builders of the string built-in routines (pascal.md 15.3) and the text forms that Str
 * and Write share. */
#include "frontends/pascal/builtins.h"

#include <string.h>

static Node *stringArg(PasParser *p, PasCall *call, uint32_t index) {
    return pasArgValue(p, call, pbArg(call, index), p->types->string);
}

static Node *integerArg(PasParser *p, PasCall *call, uint32_t index) {
    return pbInteger(p, call, pbArg(call, index));
}

/* A variable that holds a string, bound if it is not static. NULL after a message. */
static Node *stringVariable(PasParser *p, PasCall *call, uint32_t index, Node **bind) {
    PasArg *a = pbArg(call, index);
    *bind = NULL;
    Node *v = pasArgVariable(p, call, a, PAS_TOUCH_STORE);
    if (pasIsError(v)) return NULL;
    if (!typeIsStringLike(v->type)) {
        pasArgError(p, call, a, "string");
        return NULL;
    }
    return pasBind(p, v, bind);
}

/* The names at their ordinals, joined by commas: places of values that do not exist are empty. fpc
 * modes keep the spelling. */
static const char *enumText(PasParser *p, const Type *t) {
    size_t room = 1 + (t->high > 0 ? (size_t)t->high : 0);
    for (uint32_t i = 0; i < t->memberCount; i++) room += t->memberNames[i]->length + (size_t)1;
    char *text = arenaAlloc(p->nodes, room), *o = text;
    int64_t at = 0;
    for (uint32_t i = 0; i < t->memberCount; i++) {
        int64_t value = t->memberValues != NULL ? t->memberValues[i] : (int64_t)i;
        const Name *n = t->memberNames[i];
        for (; at < value; at++) *o++ = ',';
        memcpy(o, p->mode->style == 2 ? n->spelling : n->text, n->length);
        o += n->length;
    }
    return text;
}

/* Whether writing t by name is possible: enumerations with negative or very large values are
 * written as numbers. */
bool pbHasEnumNames(const Type *t) {
    while (t->kind == TYPE_SUBRANGE) t = t->elem;
    return t->low >= 0 && t->high <= 65535;
}

Node *pbEnumNames(PasParser *p, const Type *t, Pos pos) {
    while (t->kind == TYPE_SUBRANGE) t = t->elem;
    Node *x = nodeNew(p->nodes, EX_STR, pos, p->types->string);
    bool isPlain = t->memberValues == NULL && p->mode->style != 2;
    x->str.bytes = isPlain && t->memberText != NULL ? t->memberText : enumText(p, t);
    x->str.length = strlen(x->str.bytes);
    return x;
}

static Node *widthOf(PasParser *p, const PasArg *arg) {
    return arg->width != NULL ? arg->width : pasInt(p, arg->pos, -1);
}

Node *pbText(PasParser *p, PasCall *call, PasArg *arg) {
    TypeTable *t = p->types;
    Node *x = pasArgValue(p, call, arg, NULL), *w = widthOf(p, arg);
    Node *d = arg->decimals != NULL ? arg->decimals : pasInt(p, arg->pos, -1),
         *style = pasInt(p, arg->pos, pbStyleOf(p, x));
    if (pasIsError(x) || !pasCheckWidths(p, arg, true)) return NULL;
    bool isUnsigned = typeHost(x->type) == t->uint64;
    if (typeIsInteger(x->type))
        return pasBi(p, arg->pos, isUnsigned ? BI_uint_to_str : BI_int_to_str, t->string,
                     pasList(x, w, NULL));
    if (typeIsReal(x->type))
        return pasBi(p, arg->pos, BI_real_to_str, t->string, pasList(x, w, d, style, NULL));
    if (pasIsStringValue(x->type)) {
        x = pasToString(p, x);
        return arg->width == NULL
                   ? x
                   : pasBi(p, arg->pos, BI_pad_str, t->string, pasList(x, w, style, NULL));
    }
    if (typeHost(x->type)->kind == TYPE_ENUM && !pbHasEnumNames(x->type)) {
        return pasBi(p, arg->pos, BI_int_to_str, t->string,
                     pasList(nodeConv(p->nodes, CV_RETYPE, x, t->int64), w, NULL));
    }
    switch (typeHost(x->type)->kind) {
    case TYPE_BOOL:
        return pasBi(p, arg->pos, BI_bool_to_str, t->string, pasList(x, w, style, NULL));
    case TYPE_ENUM: {
        Node *names = pbEnumNames(p, x->type, arg->pos);
        return pasBi(p, arg->pos, BI_enum_to_str, t->string, pasList(x, names, w, style, NULL));
    }
    default:
        pasArgError(p, call, arg, "number, string, character, Boolean or enumeration");
        return NULL;
    }
}

Node *pbIntToStr(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *x = integerArg(p, call, 0);
    if (pasIsError(x)) return x;
    bool isUnsigned = typeHost(x->type) == p->types->uint64;
    return pasBi(p, call->pos, isUnsigned ? BI_uint_to_str : BI_int_to_str, p->types->string,
                 pasList(x, pasInt(p, call->pos, -1), NULL));
}

Node *pbFormatFloat(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *x = pasArgValue(p, call, call->args, p->types->real);
    Node *decimals = call->count > 1 ? integerArg(p, call, 1) : pasInt(p, call->pos, 6);
    return pasBi(p, call->pos, BI_format_float, p->types->string, pasList(x, decimals, NULL));
}

/* Str(x:w:d, s) */
Node *pbStr(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    PasArg *a = call->args;
    Node *target = pasArgVariable(p, call, a->next, PAS_TOUCH_STORE);
    if (pasIsError(target)) return target;
    if (!typeIsStringLike(target->type)) {
        pasArgError(p, call, a->next, "string");
        return pasErrorNode(p, call->pos);
    }
    Node *text = pbText(p, call, a);
    return text == NULL ? pasErrorNode(p, call->pos) : pasAssignNode(p, target, text, call->pos);
}

/* WriteStr(s, items): the text that Write makes of the items. */
Node *pbWriteStr(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *target = pasArgVariable(p, call, call->args, PAS_TOUCH_STORE), *all = NULL;
    if (pasIsError(target)) return target;
    if (!typeIsStringLike(target->type)) {
        pasArgError(p, call, call->args, "string");
        return pasErrorNode(p, call->pos);
    }
    for (PasArg *a = call->args->next; a != NULL; a = a->next) {
        Node *text = pbText(p, call, a);
        if (text == NULL) return pasErrorNode(p, call->pos);
        all = all == NULL ? text : nodeBinary(p->nodes, a->pos, BIN_CONCAT, all, text, p->types->string);
    }
    return pasAssignNode(p, target, all, call->pos);
}

/* Val of an enumeration: v keeps its value if no member has the name. */
static Node *valEnum(PasParser *p, PasCall *call, Node *s, Node *v, Node *code) {
    Node *bind, *ordinal = pasVarNode(p, (PasSymbol *)pasTemp(p, p->types->int64), call->pos);
    Node *multi = pasStmt(p, ST_MULTI, call->pos), *test = pasStmt(p, ST_IF, call->pos), *block = pasStmt(p, ST_BLOCK, call->pos);
    code = pasBind(p, code, &bind);
    multi->a = pasBi(p, call->pos, BI_val_enum, p->types->int64, pasList(s, pbEnumNames(p, v->type, call->pos), NULL));
    multi->b = pasList(ordinal, code, NULL);
    test->a = nodeBinary(p->nodes, call->pos, BIN_EQ, pasClone(p, code), pasInt(p, call->pos, 0), p->types->boolean);
    test->b = pasAssignNode(p, v, nodeConv(p->nodes, CV_INT, pasClone(p, ordinal), v->type), call->pos);
    block->a = pasList(multi, test, NULL);
    return pasBindEnd(bind, block);
}

/* Val(s, v, code) */
Node *pbVal(PasParser *p, PasCall *call, int isReal) {
    Node *s = stringArg(p, call, 0);
    Node *v = pasArgVariable(p, call, pbArg(call, 1), PAS_TOUCH_STORE),
         *code = pasArgVariable(p, call, pbArg(call, 2), PAS_TOUCH_STORE);
    if (pasIsError(s) || pasIsError(v) || pasIsError(code)) return pasErrorNode(p, call->pos);
    bool isEnum = !isReal && typeHost(v->type)->kind == TYPE_ENUM && pbHasEnumNames(v->type);
    if (!isEnum && (!typeIsNumber(v->type) || (isReal && !typeIsReal(v->type))))
        pasArgError(p, call, pbArg(call, 1), isReal ? "real" : "number or enumeration");
    if (!typeIsInteger(code->type)) pasArgError(p, call, pbArg(call, 2), "integer");
    if (isEnum) return valEnum(p, call, s, v, code);
    bool toReal = typeIsReal(v->type);
    Node *m = pasStmt(p, ST_MULTI, call->pos);
    bool isUnsigned = p->mode->isFpc && !toReal && !typeHost(v->type)->isSigned;
    m->a = pasBi(p, call->pos, toReal ? BI_val_real : isUnsigned ? BI_val_uint : p->mode->isFpc ? BI_val_fpc : BI_val_int,
                 toReal ? p->types->real : p->types->int64, s);
    m->b = pasList(v, code, NULL);
    if (p->lex.switches.range) m->flags |= NF_RANGE;
    return m;
}

Node *pbLength(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    PasArg *a = call->args;
    if (a->type != NULL && a->type->kind == TYPE_ARRAY)
        return pasInt(p, call->pos, a->type->high - a->type->low + 1);
    Node *x = pasArgValue(p, call, a, NULL);
    if (pasIsError(x)) return x;
    if (pasIsPChar(p, x->type)) x = pasPCharText(p, x);
    Type *t = x->type;
    if (t->kind == TYPE_ARRAY) return pasInt(p, call->pos, t->high - t->low + 1);
    if (typeHost(t)->kind == TYPE_CHAR) return pasInt(p, call->pos, 1);
    if (t->kind == TYPE_CONFORMANT) {
        Node *high = pasVarNode(p, (PasSymbol *)t->highSymbol, call->pos),
             *low = pasVarNode(p, (PasSymbol *)t->lowSymbol, call->pos);
        Node *n = nodeBinary(p->nodes, call->pos, BIN_SUB, high, low, p->types->int64);
        return nodeBinary(p->nodes, call->pos, BIN_ADD, n, pasInt(p, call->pos, 1),
                          p->types->int64);
    }
    if (!typeIsStringLike(t) && t->kind != TYPE_DYNARRAY && t->kind != TYPE_OPENARRAY) {
        pasArgError(p, call, a, "string or array");
        return pasErrorNode(p, call->pos);
    }
    if (t->kind == TYPE_SHORTSTR && pasIsDesignator(x)) { /* the length byte */
        Node *c = nodeNew(p->nodes, EX_STRINDEX, call->pos, p->types->character);
        c->a = x;
        c->b = pasInt(p, call->pos, 0);
        Node *n = nodeConv(p->nodes, CV_RETYPE, c, p->types->int64);
        n->flags |= NF_PARENS;
        return n;
    }
    Node *r = nodeNew(p->nodes, EX_LENGTH, call->pos, p->types->int64);
    r->a = t->kind == TYPE_SHORTSTR ? pasToString(p, x) : x;
    return nodeFold(p->nodes, r, NULL);
}

Node *pbSetLength(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *bind;
    PasArg *a = call->args;
    bool isArray = a->node != NULL && a->node->type != NULL && a->node->type->kind == TYPE_DYNARRAY;
    if (isArray) {
        Node *v = pasArgVariable(p, call, a, PAS_TOUCH_STORE);
        if (pasIsError(v)) return v;
        Node *s = pasStmt(p, ST_SETLEN, call->pos), **last = &s->b;
        s->a = v;
        const Type *t = v->type;
        for (PasArg *n = a->next; n != NULL; n = n->next) {
            if (t->kind != TYPE_DYNARRAY) {
                pasError(p, n->pos, n->length, DIAG_NOT_ALLOWED, "more lengths than dimensions");
                break;
            }
            t = t->elem;
            *last = pbInteger(p, call, n);
            last = &(*last)->next;
        }
        return s;
    }
    Node *v = stringVariable(p, call, 0, &bind);
    if (v == NULL) return pasErrorNode(p, call->pos);
    if (call->count != 2)
        pasError(p, call->pos, call->length, DIAG_ARG_COUNT, call->name->spelling, "2",
                 (int)call->count);
    Node *args = pasList(pasToString(p, pasClone(p, v)), integerArg(p, call, 1),
                         pasInt(p, call->pos, ' '), NULL);
    return pasBindEnd(
        bind,
        pasAssignNode(p, v, pasBi(p, call->pos, BI_str_setlen, p->types->string, args), call->pos));
}

Node *pbCopy(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    PasArg *a = call->args;
    Node *x = pasArgValue(p, call, a, NULL);
    if (pasIsError(x)) return x;
    if (x->type->kind == TYPE_DYNARRAY || x->type->kind == TYPE_OPENARRAY)
        return pasCopyArray(p, call, x);
    if (call->count < 2) {
        pasError(p, call->pos, call->length, DIAG_ARG_COUNT, call->name->spelling, "2 to 3",
                 (int)call->count);
        return pasErrorNode(p, call->pos);
    }
    Node *s = stringArg(p, call, 0), *i = integerArg(p, call, 1);
    Node *n = call->count > 2 ? integerArg(p, call, 2) : pasInt(p, call->pos, INT64_MAX);
    return pasBi(p, call->pos, BI_str_copy, p->types->string, pasList(s, i, n, NULL));
}

Node *pbPos(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *sub = stringArg(p, call, 0), *s = stringArg(p, call, 1);
    Node *from = call->count > 2 ? integerArg(p, call, 2) : pasInt(p, call->pos, 1);
    return pasBi(p, call->pos, BI_str_pos, p->types->int64, pasList(sub, s, from, NULL));
}

Node *pbConcat(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *arrays = pasConcatArrays(p, call);
    if (arrays != NULL) return arrays;
    Node *x = pasArgValue(p, call, call->args, p->types->string);
    for (PasArg *a = call->args->next; a != NULL; a = a->next) {
        Node *y = pasArgValue(p, call, a, p->types->string);
        if (pasIsError(x) || pasIsError(y)) return pasErrorNode(p, call->pos);
        x = pasFold(p, nodeBinary(p->nodes, call->pos, BIN_CONCAT, x, y, p->types->string));
    }
    return x;
}

/* Insert(source, s, i) */
Node *pbInsert(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *bind, *elements = pasInsertElements(p, call);
    if (elements != NULL) return elements;
    Node *source = stringArg(p, call, 0), *v = stringVariable(p, call, 1, &bind),
         *i = integerArg(p, call, 2);
    if (v == NULL) return pasErrorNode(p, call->pos);
    Node *args = pasList(source, pasToString(p, pasClone(p, v)), i, NULL);
    return pasBindEnd(
        bind,
        pasAssignNode(p, v, pasBi(p, call->pos, BI_str_insert, p->types->string, args), call->pos));
}

/* Delete(s, i, n) */
Node *pbDelete(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *bind, *elements = pasDeleteElements(p, call);
    if (elements != NULL) return elements;
    Node *v = stringVariable(p, call, 0, &bind), *i = integerArg(p, call, 1),
         *n = integerArg(p, call, 2);
    if (v == NULL) return pasErrorNode(p, call->pos);
    Node *args = pasList(pasToString(p, pasClone(p, v)), i, n, NULL);
    return pasBindEnd(
        bind,
        pasAssignNode(p, v, pasBi(p, call->pos, BI_str_delete, p->types->string, args), call->pos));
}

/* UpCase, LoCase of a character or a string */
Node *pbUpCase(PasParser *p, PasCall *call, int isUpper) {
    Node *x = pasArgValue(p, call, call->args, NULL);
    if (pasIsError(x)) return x;
    if (typeHost(x->type)->kind == TYPE_CHAR) {
        if (isUpper) return pasFold(p, nodeUnary(p->nodes, UN_UPCASE, x, p->types->character));
        return pasBi(p, call->pos, BI_locase, p->types->character, x);
    }
    x = pasArgValue(p, call, call->args, p->types->string);
    return pasBi(p, call->pos, isUpper ? BI_str_upper : BI_str_lower, p->types->string, x);
}

Node *pbTrim(PasParser *p, PasCall *call, int sides) {
    return pasBi(p, call->pos, BI_str_trim, p->types->string,
                 pasList(stringArg(p, call, 0), pasInt(p, call->pos, sides), NULL));
}

/* SetString(s, p, n): the first n characters of a PChar or string. */
Node *pbSetString(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *bind, *v = stringVariable(p, call, 0, &bind);
    if (v == NULL) return pasErrorNode(p, call->pos);
    Node *source = stringArg(p, call, 1), *n = integerArg(p, call, 2);
    Node *cut = pasBi(p, call->pos, BI_str_copy, p->types->string, pasList(source, pasInt(p, call->pos, 1), n, NULL));
    return pasBindEnd(bind, pasAssignNode(p, v, cut, call->pos));
}
