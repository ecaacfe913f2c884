/* builtins_text.c: strings (clike.md 13.2, 13.8). Functions of C's library take str, char * and char[] alike; where C returns a pointer into its
 * argument, a str argument gives a 1-based position instead. */
#include "frontends/clike/builtins.h"

#include <string.h>

static Node *textLength(ClkParser *p, ClkCall *call) {
    Node *x = clkRefArg(p, call, 0);
    if (clkBad(x)) return x;
    if (x->type->kind == TYPE_STRING) {
        Node *n = nodeNew(p->nodes, EX_LENGTH, call->pos, p->cInt);
        n->a = x;
        return clkFold(p, n);
    }
    return clkBi(p, call->pos, BI_c_length, p->cInt, x);
}

Node *clkCall_strlen(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *n = textLength(p, call);
    (void)b;
    return p->isC && !clkBad(n) ? clkArith(p, n, p->types->uint64) : n;
}

Node *clkCall_length(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *x = call->args[0].node;
    if (x->type->kind == TYPE_ARRAY) return clkInt(p, call->pos, x->type->high + 1);
    if (x->type->kind == TYPE_CHAR) return clkInt(p, call->pos, 1);
    (void)b;
    if (x->type->kind != TYPE_DYNARRAY) return textLength(p, call);
    Node *n = nodeNew(p->nodes, EX_LENGTH, call->pos, p->cInt);
    n->a = x;
    return n;
}

Node *clkCall_pos(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *sub = clkTextArg(p, call, 0), *s = clkTextArg(p, call, 1);
    (void)b;
    if (clkBad(sub) || clkBad(s)) return clkErrorNode(p, call->pos);
    return clkBi(p, call->pos, BI_c_index, p->cInt, clkList(s, sub, clkLong(p, call->pos, 0), clkLong(p, call->pos, 2), NULL));
}

Node *clkCall_caseOf(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *x = call->args[0].node;
    BuiltinId id = b->name[2] == 'l' ? BI_locase : BI_upcase;
    if (clkIsTextual(x->type)) x = clkIndex(p, clkToText(p, x), clkInt(p, call->pos, 1), call->pos, call->length);
    if (!clkIsArith(x->type)) return clkArgError(p, call, 0, "char");
    return clkBi(p, call->pos, id, p->types->character, clkArith(p, x, p->types->int64));
}

Node *clkCall_formatFloat(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *x = clkArg(p, call, 0, p->types->real);
    Node *decimals = call->count > 1 ? clkArg(p, call, 1, p->types->int64) : clkLong(p, call->pos, 6);
    (void)b;
    if (clkBad(x) || clkBad(decimals)) return clkErrorNode(p, call->pos);
    return clkBi(p, call->pos, BI_format_float, p->types->string, clkList(x, decimals, NULL));
}

Node *clkCall_itoa(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *x = clkArg(p, call, 0, p->types->int64), *target = clkTargetArg(p, call, 1);
    (void)b;
    if (clkBad(x) || clkBad(target)) return clkErrorNode(p, call->pos);
    if (target->type->kind != TYPE_STRING) return clkArgError(p, call, 1, "str variable");
    Node *text = clkBi(p, call->pos, BI_int_to_str, p->types->string, clkList(x, clkLong(p, call->pos, 0), NULL));
    return clkSeq(p, call->pos, clkStoreStmt(p, target, text), clkInt(p, call->pos, 0));
}

Node *clkCall_val(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *text = clkTextArg(p, call, 0), *target = clkTargetArg(p, call, 1), *code = clkTargetArg(p, call, 2);
    (void)b;
    if (clkBad(text) || clkBad(target) || clkBad(code)) return clkErrorNode(p, call->pos);
    if (!clkIsArith(target->type)) return clkArgError(p, call, 1, "number variable");
    if (!clkIsInteger(code->type)) return clkArgError(p, call, 2, "int variable");
    bool isReal = target->type->kind == TYPE_REAL;
    Type *t = isReal ? p->types->real : p->types->int64;
    Node *value = clkTemp(p, t, call->pos), *where = clkTemp(p, p->types->int64, call->pos);
    Node *multi = clkMulti(p, call->pos, clkBi(p, call->pos, isReal ? BI_val_real : BI_val_int, t, text), clkList(clkClone(p, value), clkClone(p, where), NULL));
    multi->next = clkStoreStmt(p, code, clkArith(p, clkClone(p, where), code->type));
    multi->next->next = clkIf(p, clkCompareZero(p, BIN_EQ, clkClone(p, where)), clkStoreStmt(p, target, clkArith(p, clkClone(p, value), target->type)), NULL);
    return clkSeq(p, call->pos, multi, clkInt(p, call->pos, 0));
}

Node *clkCall_setLength(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *target = clkTargetArg(p, call, 0), *n = clkArg(p, call, 1, p->types->int64);
    (void)b;
    if (clkBad(target) || clkBad(n)) return clkErrorNode(p, call->pos);
    if (target->type->kind != TYPE_STRING) return clkArgError(p, call, 0, "str variable");
    Node *text = clkBi(p, call->pos, BI_str_setlen, p->types->string, clkList(clkClone(p, target), n, clkLong(p, call->pos, 0), NULL));
    return clkSeq(p, call->pos, clkStoreStmt(p, target, text), clkInt(p, call->pos, 0));
}

/* The text of strtol: a pointer if its end is asked for. */
static Node *numberText(ClkParser *p, ClkCall *call) {
    Node *text = clkRefArg(p, call, 0), *end = call->args[1].node;
    bool isNull = end->type->kind == TYPE_NIL || end->kind == EX_INT;
    return isNull || clkBad(text) || clkIsCharPointer(text->type) ? text : clkTryConvert(p, text, p->charPointer, CLK_PASS);
}

/* strtol and strtod: the number, and where it ends if anybody asks. */
static Node *numberAndEnd(ClkParser *p, ClkCall *call, Node *text, Node *multi, Node *value, Node *used) {
    Node *end = call->args[1].node;
    bool isNull = end->type->kind == TYPE_NIL || end->kind == EX_INT;
    if (isNull) return clkSeq(p, call->pos, multi, clkClone(p, value));
    Node *target = clkTargetArg(p, call, 1);
    if (clkBad(target)) return target;
    if (!clkIsCharPointer(target->type)) return clkArgError(p, call, 1, "char **");
    Node *place = clkPointerAdd(p, clkClone(p, text), clkClone(p, used), false, call->pos);
    Node *store = clkStoreStmt(p, target, clkTryConvert(p, place, target->type, CLK_CAST));
    Node **last = &multi->next;
    while (*last != NULL) last = &(*last)->next;
    *last = store;
    return clkSeq(p, call->pos, multi, clkClone(p, value));
}

Node *clkCall_strtoInt(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *text = numberText(p, call), *base = clkArg(p, call, 2, p->types->int64), *kept;
    if (clkBad(text) || clkBad(base)) return clkErrorNode(p, call->pos);
    Node *keep = clkKeep(p, text, text->type, &kept);
    bool isUnsigned = b->name[5] == 'u'; /* strtoul */
    Node *value = clkTemp(p, p->types->int64, call->pos), *used = clkTemp(p, p->types->int64, call->pos), *isOut = clkTemp(p, p->types->int64, call->pos);
    Node *number = clkBi(p, call->pos, BI_c_integer, p->types->int64, clkList(clkClone(p, kept), base, clkLong(p, call->pos, isUnsigned), NULL));
    keep->next = clkMulti(p, call->pos, number, clkList(clkClone(p, value), clkClone(p, used), clkClone(p, isOut), NULL));
    if (clkErrno(p) != NULL) keep->next->next = clkIf(p, clkCompareZero(p, BIN_NE, isOut), clkSetErrno(p, clkInt(p, call->pos, CLK_ERANGE)), NULL);
    Node *x = numberAndEnd(p, call, kept, keep, value, used);
    return clkBad(x) || !isUnsigned ? x : clkArith(p, x, p->types->uint64);
}

Node *clkCall_strtoReal(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *text = numberText(p, call), *kept;
    (void)b;
    if (clkBad(text)) return text;
    Node *keep = clkKeep(p, text, text->type, &kept);
    Node *value = clkTemp(p, p->types->real, call->pos), *used = clkTemp(p, p->types->int64, call->pos), *isOut = clkTemp(p, p->types->int64, call->pos);
    Node *number = clkBi(p, call->pos, BI_c_real, p->types->real, clkClone(p, kept));
    keep->next = clkMulti(p, call->pos, number, clkList(clkClone(p, value), clkClone(p, used), clkClone(p, isOut), NULL));
    if (clkErrno(p) != NULL) keep->next->next = clkIf(p, clkCompareZero(p, BIN_NE, isOut), clkSetErrno(p, clkInt(p, call->pos, CLK_ERANGE)), NULL);
    return numberAndEnd(p, call, kept, keep, value, used);
}

/* strcpy, strcat, strncpy, strncat into a str variable. */
static Node *copyIntoString(ClkParser *p, ClkCall *call, Node *target, bool isAppend) {
    Node *text = clkTextArg(p, call, 1);
    if (clkBad(text) || !clkCheckStore(p, target, call->args[0].pos, call->args[0].length)) return clkErrorNode(p, call->pos);
    if (call->count > 2) {
        Node *n = clkArg(p, call, 2, p->types->int64);
        if (clkBad(n)) return n;
        text = clkBi(p, call->pos, BI_str_part, p->types->string, clkList(text, clkLong(p, call->pos, 1), n, NULL));
    }
    Node *x = nodeNew(p->nodes, EX_ASSIGN, call->pos, target->type);
    x->op = isAppend ? BIN_CONCAT : BIN_NONE;
    x->a = target;
    x->b = text;
    return x;
}

Node *clkCall_strcpy(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    bool isAppend = strstr(b->name, "cat") != NULL, isLimited = b->name[3] == 'n';
    Node *first = call->args[0].node;
    Node *target = first->kind == EX_ADDR && first->a->type->kind == TYPE_STRING ? first->a : first;
    if (target->type->kind == TYPE_STRING) return copyIntoString(p, call, target, isAppend);
    Node *to = clkBytesArg(p, call, 0), *from = clkRefArg(p, call, 1);
    Node *limit = isLimited ? clkArg(p, call, 2, p->types->int64) : clkLong(p, call->pos, -1);
    if (clkBad(to) || clkBad(from) || clkBad(limit)) return clkErrorNode(p, call->pos);
    if (to->type->isConst) return clkArgError(p, call, 0, "char * that may be written through");
    Type *t = to->type;
    Node *x = clkBi(p, call->pos, BI_c_copy, p->types->pointer, clkList(to, from, limit, clkLong(p, call->pos, isAppend * 2 + isLimited), NULL));
    return nodeConv(p->nodes, CV_CAST, x, t);
}

Node *clkFound(ClkParser *p, const Node *x) {
    bool isPosition = x->kind == EX_BUILTIN && x->i == BI_c_index && x->a->type->kind == TYPE_STRING;
    if (!isPosition) return NULL;
    Node *text = clkTryConvert(p, clkClone(p, x->a), p->charPointer, CLK_PASS), **last = &text->next;
    for (const Node *arg = x->a->next; arg != NULL; arg = arg->next) clkAppend(&last, clkClone(p, arg));
    return nodeConv(p->nodes, CV_CAST, clkBi(p, x->pos, BI_c_find, p->types->pointer, text), p->charPointer);
}

/* strchr, strrchr, strstr, strpbrk: a pointer for char *, a position for str. */
Node *clkCall_strfind(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    bool isByte = b->name[3] == 'c' || b->name[3] == 'r';
    int64_t mode = b->name[3] == 'r' ? 1 : b->name[3] == 'c' ? 0 : b->name[3] == 's' ? 2 : 3;
    Node *text = clkRefArg(p, call, 0);
    Node *byte = isByte && !clkIsTextual(call->args[1].node->type) ? clkArg(p, call, 1, p->types->int64) : clkLong(p, call->pos, 0);
    Node *sought = isByte ? clkStr(p, call->pos, "", 0) : clkRefArg(p, call, 1);
    if (isByte && clkIsTextual(call->args[1].node->type)) {
        sought = clkTextArg(p, call, 1);
        mode = 2;
    }
    if (clkBad(text) || clkBad(byte) || clkBad(sought)) return clkErrorNode(p, call->pos);
    if (p->isC && text->kind == EX_STR) text = clkTryConvert(p, text, p->charPointer, CLK_PASS);
    Type *t = text->type;
    Node *args = clkList(text, sought, byte, clkLong(p, call->pos, mode), NULL);
    if (t->kind == TYPE_STRING) return clkBi(p, call->pos, BI_c_index, p->cInt, args);
    return nodeConv(p->nodes, CV_CAST, clkBi(p, call->pos, BI_c_find, p->types->pointer, args), t->elem == NULL ? p->charPointer : t);
}
