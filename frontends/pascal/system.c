/* system.c: builders of memory streams, file handles and the inventory of optional routines (pascal.md
 * 15.4, 15.6, 15.9). */
#include "frontends/pascal/builtins.h"

#include <string.h>

static Node *text(PasParser *p, Pos pos, const char *bytes) {
    Node *x = nodeNew(p->nodes, EX_STR, pos, p->types->string);
    x->str.bytes = bytes;
    x->str.length = strlen(bytes);
    return x;
}

/* MStreamCreate, MStreamFromString(s) */
Node *pbStreamNew(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *bytes = call->count > 0 ? pasArgValue(p, call, call->args, p->types->string)
                                  : text(p, call->pos, "");
    return pasBi(p, call->pos, BI_ms_new, p->mstream, bytes);
}

/* MStreamBuffer(ms) */
Node *pbStreamText(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    return pasBi(p, call->pos, BI_ms_text, p->types->string,
                 pasArgValue(p, call, call->args, p->mstream));
}

static Node *streamVariable(PasParser *p, PasCall *call, PasTouch how) {
    Node *v = pasArgVariable(p, call, call->args, how);
    if (pasIsError(v) || v->type == p->mstream) return v;
    pasArgError(p, call, call->args, "MStream");
    return pasErrorNode(p, call->pos);
}

/* MStreamLoadFromFile(ms, path), which makes the stream if ms is nil; MStreamSaveToFile(ms, path) */
Node *pbStreamFile(PasParser *p, PasCall *call, int builtin) {
    Node *v = streamVariable(p, call, PAS_TOUCH_STORE);
    Node *path = pasArgValue(p, call, call->args->next, p->types->string);
    if (pasIsError(v) || pasIsError(path)) return pasErrorNode(p, call->pos);
    if (builtin == BI_ms_load) {
        Node *bind;
        v = pasBind(p, v, &bind);
        if (bind != NULL) {
            pasArgError(p, call, call->args, "simple variable");
            return pasErrorNode(p, call->pos);
        }
        Node *ensure = nodeNew(p->nodes, EX_ASSIGN, call->pos, p->mstream);
        ensure->a = v;
        ensure->b = pasBi(p, call->pos, BI_ms_ensure, p->mstream, pasClone(p, v));
        v = ensure;
    }
    Node *x = pasBi(p, call->pos, builtin, p->types->boolean, pasList(v, path, NULL));
    return call->isStatement ? pasExprStmt(p, x) : x;
}

Node *pbStreamFree(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *v = streamVariable(p, call, PAS_TOUCH_STORE);
    if (pasIsError(v)) return v;
    Node *nil = nodeNew(p->nodes, EX_NIL, call->pos, p->mstream);
    return pasAssignNode(p, v, nil, call->pos);
}

/* fopen(name, mode): a handle of type Pointer */
Node *pbFopen(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *name = pasArgValue(p, call, call->args, p->types->string);
    Node *mode = pasArgValue(p, call, call->args->next, p->types->string);
    return pasBi(p, call->pos, BI_fopen, p->types->pointer, pasList(name, mode, NULL));
}

Node *pbFclose(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *x = pasBi(p, call->pos, BI_fclose, p->types->int64,
                    pasArgValue(p, call, call->args, p->types->pointer));
    return call->isStatement ? pasExprStmt(p, x) : x;
}

/* ExtBuiltin...Count and ...Name; argument: what the builtin lists (see ext_count), 16: a name */
Node *pbExtended(PasParser *p, PasCall *call, int argument) {
    int what = argument & 15;
    bool isName = (argument & 16) != 0;
    uint32_t strings = what == 0 ? 0 : what == 2 ? 2 : 1;
    Node *texts[2] = {text(p, call->pos, ""), text(p, call->pos, "")};
    for (uint32_t i = 0; i < strings; i++)
        texts[i] = pasArgValue(p, call, pbArg(call, i), p->types->string);
    Node *kind = pasInt(p, call->pos, what);
    if (!isName)
        return pasBi(p, call->pos, BI_ext_count, p->types->int64,
                     pasList(texts[0], texts[1], kind, NULL));
    Node *index = pbInteger(p, call, pbArg(call, strings));
    return pasBi(p, call->pos, BI_ext_name, p->types->string,
                 pasList(texts[0], texts[1], kind, index, NULL));
}

/* VMVersion, BytecodeVersion: constants */
Node *pbVersion(PasParser *p, PasCall *call, int version) { return pasInt(p, call->pos, version); }

/* MandelbrotRow(minRe, reStep, im, maxIter, maxX, out) */
Node *pbMandelbrot(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *reals[3];
    for (uint32_t i = 0; i < 3; i++)
        reals[i] = pasArgValue(p, call, pbArg(call, i), p->types->real);
    Node *most = pbInteger(p, call, pbArg(call, 3)), *last = pbInteger(p, call, pbArg(call, 4));
    PasArg *target = pbArg(call, 5);
    const Type *t = target->node != NULL ? target->node->type : NULL;
    bool isRow = t != NULL && (t->kind == TYPE_ARRAY || t->kind == TYPE_OPENARRAY) &&
                 typeIsInteger(t->elem) && t->elem->size == 4;
    if (t == NULL || !isRow) {
        pasArgError(p, call, target, "array of 32-bit integers");
        return pasErrorNode(p, call->pos);
    }
    Node *out = pbSlice(p, call, target, PAS_TOUCH_VAR);
    return pasExprStmt(p, pasBi(p, call->pos, BI_mandelbrot_row, NULL,
                                pasList(reals[0], reals[1], reals[2], most, last, out, NULL)));
}
