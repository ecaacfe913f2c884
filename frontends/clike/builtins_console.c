/* builtins_console.c: memory streams, keys, the inventory of optional builtins (clike.md 13.5 to 13.7). */
#include "frontends/clike/builtins.h"

#include <string.h>

/* ---- memory streams ---- */

/* mstreamcreate(), mstreamfromstring(s) */
Node *clkCall_streamNew(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *bytes = call->count > 0 ? clkTextArg(p, call, 0) : clkStr(p, call->pos, "", 0);
    (void)b;
    return clkBad(bytes) ? bytes : clkBi(p, call->pos, BI_ms_new, p->streamType, bytes);
}

/* NULL is an error. */
static Node *liveStream(ClkParser *p, Node *stream) { return clkBi(p, stream->pos, BI_ms_live, p->streamType, stream); }

Node *clkCall_streamText(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *stream = clkArg(p, call, 0, p->streamType);
    (void)b;
    return clkBad(stream) ? stream : clkBi(p, call->pos, BI_ms_text, p->types->string, liveStream(p, stream));
}

/* The variable that argument 0 gives, with or without &. */
static Node *streamVariable(ClkParser *p, const ClkCall *call) {
    Node *x = call->args[0].node;
    if (x->kind == EX_ADDR) x = clkAddressed(x);
    if (x->type != p->streamType) return clkArgError(p, call, 0, "mstream variable");
    return clkCheckStore(p, x, call->args[0].pos, call->args[0].length) ? x : clkErrorNode(p, call->pos);
}

/* mstreamloadfromfile(&ms, path), mstreamsavetofile(&ms, path) */
Node *clkCall_streamFile(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    bool isLoad = b->name[7] == 'l';
    Node *stream = streamVariable(p, call), *path = clkTextArg(p, call, 1);
    if (clkBad(stream) || clkBad(path)) return clkErrorNode(p, call->pos);
    return clkBi(p, call->pos, isLoad ? BI_ms_load : BI_ms_save, p->types->boolean, clkList(liveStream(p, stream), path, NULL));
}

Node *clkCall_streamFree(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *stream = streamVariable(p, call);
    (void)b;
    if (clkBad(stream)) return stream;
    if (!clkIsPure(stream)) return clkArgError(p, call, 0, "simple variable");
    Node *dispose = clkExprStmt(p, clkVoidCall(p, call->pos, BI_ms_dispose, clkClone(p, stream)));
    dispose->next = clkStoreStmt(p, stream, nodeNew(p->nodes, EX_NIL, call->pos, p->streamType));
    return clkSeq(p, call->pos, dispose, clkInt(p, call->pos, 0));
}

/* ---- keys ---- */

/* readkey(), readkey(&c) */
Node *clkCall_readKey(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *key = clkBi(p, call->pos, BI_read_key, p->types->character, NULL);
    (void)b;
    if (call->count == 0) return key;
    Node *target = clkTargetArg(p, call, 0);
    if (clkBad(target)) return target;
    return clkIsInteger(target->type) ? clkAssign(p, CT_ASSIGN, target, key, call->pos, call->length) : clkArgError(p, call, 0, "char variable");
}

/* ---- the inventory ---- */

/* extbuiltin...count, extbuiltin...name: what they list is told by the middle of the name (see ext_count). */
Node *clkCall_extended(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    const char *what = b->name + strlen("extbuiltin");
    bool isName = strcmp(b->name + strlen(b->name) - 4, "name") == 0;
    int number = what[0] == 'c' ? 0 : what[0] == 'f' ? 3 : strncmp(what, "groupf", 6) == 0 ? 2 : 1;
    uint32_t given = number == 0 ? 0 : number == 2 ? 2 : 1;
    Node *texts[2];
    for (uint32_t i = 0; i < 2; i++) {
        texts[i] = i < given ? clkTextArg(p, call, i) : clkStr(p, call->pos, "", 0);
        if (clkBad(texts[i])) return texts[i];
    }
    Node *kind = clkLong(p, call->pos, number);
    if (!isName) return clkBi(p, call->pos, BI_ext_count, p->cInt, clkList(texts[0], texts[1], kind, NULL));
    Node *index = clkArg(p, call, given, p->types->int64);
    return clkBad(index) ? index : clkBi(p, call->pos, BI_ext_name, p->types->string, clkList(texts[0], texts[1], kind, index, NULL));
}
