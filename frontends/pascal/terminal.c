/* terminal.c: builders of the terminal routines (pascal.md 15.8) that are not plain calls. */
#include "frontends/pascal/builtins.h"

/* A builtin with one constant operand; argument: BuiltinId * 16 + operand. */
Node *pbTermCode(PasParser *p, PasCall *call, int argument) {
    int builtin = argument / 16;
    bool isFunction = builtin == BI_term_where || builtin == BI_term_size;
    Node *code = pasInt(p, call->pos, argument % 16);
    Node *x = pasBi(p, call->pos, builtin, isFunction ? p->types->int64 : NULL, code);
    return isFunction ? x : pasExprStmt(p, x);
}

/* TextColor, TextBackground, TextColorE, TextBackgroundE; kind: 1 background, 2 palette of 256 */
Node *pbTermColor(PasParser *p, PasCall *call, int kind) {
    Node *color = pbInteger(p, call, call->args);
    if (pasIsError(color)) return color;
    return pasExprStmt(p, pasBi(p, call->pos, BI_term_color, NULL,
                                pasList(color, pasInt(p, call->pos, kind & 1),
                                        pasInt(p, call->pos, kind >> 1), NULL)));
}

/* ReadKey, ReadKey(c) */
Node *pbReadKey(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *key = pasBi(p, call->pos, BI_read_key, p->types->character, NULL);
    if (call->count == 0) return key;
    Node *v = pasArgVariable(p, call, call->args, PAS_TOUCH_STORE);
    if (pasIsError(v)) return v;
    if (typeHost(v->type)->kind != TYPE_CHAR) {
        pasArgError(p, call, call->args, "char");
        return pasErrorNode(p, call->pos);
    }
    Node *x = nodeNew(p->nodes, EX_ASSIGN, call->pos, v->type);
    x->a = v;
    x->b = key;
    return call->isStatement ? pasExprStmt(p, x) : x;
}
