/* string_bytes.c: Move, FillChar, BlockRead and BlockWrite of the characters of a dynamic string from s[i] on. The machine lets nothing write into a string
 * but the string itself, so the bytes go through an array:
 *
 *   t := $bytes(s, i, n);  the operation on t;  $store(s, i, t)      (the last one if the operation writes)
 *
 *   function $bytes(const s: string; at, n: Int64): array of Byte;
 *   begin SetLength($bytes, n); for i := 0 to n - 1 do $bytes[i] := Ord(s[at + i]) end;
 *   procedure $store(var s: string; at: Int64; const b: array of Byte);
 *   begin for i := 0 to Length(b) - 1 do s[at + i] := Chr(b[i]) end; */
#include "frontends/pascal/builtins.h"

#include <assert.h>

static Node *loopTo(PasParser *p, Symbol *i, Node *count, Node *body, Pos pos) {
    Node *s = pasStmt(p, ST_FOR, pos);
    s->d = pasVarNode(p, (PasSymbol *)i, pos);
    s->a = pasInt(p, pos, 0);
    s->b = nodeBinary(p->nodes, pos, BIN_SUB, count, pasInt(p, pos, 1), p->types->int64);
    s->c = body;
    s->flags |= NF_FOR_NO_FIX;
    return s;
}

static Node *byteOf(PasParser *p, Symbol *array, Symbol *i, Pos pos) {
    Node *x = nodeNew(p->nodes, EX_INDEX, pos, p->types->uint8);
    x->a = pasVarNode(p, (PasSymbol *)array, pos);
    x->b = pasVarNode(p, (PasSymbol *)i, pos);
    return x;
}

static Node *charOf(PasParser *p, Symbol *string, Symbol *at, Symbol *i, Pos pos) {
    Node *x = nodeNew(p->nodes, EX_STRINDEX, pos, p->types->character);
    x->a = pasVarNode(p, (PasSymbol *)string, pos);
    x->b = nodeBinary(p->nodes, pos, BIN_ADD, pasVarNode(p, (PasSymbol *)at, pos), pasVarNode(p, (PasSymbol *)i, pos), p->types->int64);
    return x;
}

static Param parameter(PasParser *p, const char *name, Type *type, ParamMode mode, uint32_t group) {
    return (Param){.name = nameOf(&p->c->names, name), .type = type, .mode = (uint8_t)mode, .group = group};
}

static PasSymbol *bytesRoutine(PasParser *p, Pos pos) {
    TypeTable *t = p->types;
    Param *params = ARENA_ARRAY(p->arena, Param, 3);
    params[0] = parameter(p, "s", t->string, PARAM_CONST, 1);
    params[1] = parameter(p, "at", t->int64, PARAM_VALUE, 2);
    params[2] = parameter(p, "n", t->int64, PARAM_VALUE, 3);
    PasSymbol *helper = pasHelperRoutine(p, "$bytes", typeRoutine(t, params, 3, typeDynArray(t, t->uint8)), pos);
    Routine *r = helper->s.routine;
    Symbol *i = &pasHelperLocal(p, helper, "i", t->int64)->s;
    PasHelperScope scope = pasHelperEnter(p, helper);
    Node *body = pasStmt(p, ST_BLOCK, pos), *size = pasStmt(p, ST_SETLEN, pos);
    size->a = pasVarNode(p, (PasSymbol *)r->result, pos);
    size->b = pasVarNode(p, (PasSymbol *)r->params[2], pos);
    Node *value = nodeConv(p->nodes, CV_RETYPE, charOf(p, r->params[0], r->params[1], i, pos), t->uint8);
    Node *copy = pasAssignNode(p, byteOf(p, r->result, i, pos), value, pos);
    body->a = pasList(size, loopTo(p, i, pasVarNode(p, (PasSymbol *)r->params[2], pos), copy, pos), NULL);
    pasHelperLeave(p, &scope);
    pasHelperEnd(p, helper, body);
    return helper;
}

static PasSymbol *storeRoutine(PasParser *p, Pos pos) {
    TypeTable *t = p->types;
    Param *params = ARENA_ARRAY(p->arena, Param, 3);
    params[0] = parameter(p, "s", t->string, PARAM_VAR, 1);
    params[1] = parameter(p, "at", t->int64, PARAM_VALUE, 2);
    params[2] = parameter(p, "b", typeOpenArray(t, t->uint8), PARAM_CONST, 3);
    PasSymbol *helper = pasHelperRoutine(p, "$store", typeRoutine(t, params, 3, NULL), pos);
    Routine *r = helper->s.routine;
    Symbol *i = &pasHelperLocal(p, helper, "i", t->int64)->s;
    PasHelperScope scope = pasHelperEnter(p, helper);
    Node *body = pasStmt(p, ST_BLOCK, pos), *count = nodeNew(p->nodes, EX_LENGTH, pos, t->int64);
    count->a = pasVarNode(p, (PasSymbol *)r->params[2], pos);
    Node *value = nodeConv(p->nodes, CV_RETYPE, byteOf(p, r->params[2], i, pos), t->character);
    body->a = loopTo(p, i, count, pasAssignNode(p, charOf(p, r->params[0], r->params[1], i, pos), value, pos), pos);
    pasHelperLeave(p, &scope);
    pasHelperEnd(p, helper, body);
    return helper;
}

bool pasIsInString(const Node *x) { return x->kind == EX_STRINDEX && x->a->type->kind == TYPE_STRING; }

/* Length(s) - at + 1 */
static Node *restOf(PasParser *p, Node *string, Node *at, Pos pos) {
    Node *length = nodeNew(p->nodes, EX_LENGTH, pos, p->types->int64);
    length->a = string;
    return nodeBinary(p->nodes, pos, BIN_ADD, nodeBinary(p->nodes, pos, BIN_SUB, length, at, p->types->int64), pasInt(p, pos, 1), p->types->int64);
}

/* x is s[i]: gives the bytes of the array that stands for n bytes of s from there on (NULL: all). */
Node *pasStringBytes(PasParser *p, PasStringOp *op, Node *x, Node *n, bool isWritten) {
    Pos pos = x->pos;
    Type *array = typeDynArray(p->types, p->types->uint8);
    if (p->bytesRoutine == NULL) {
        p->bytesRoutine = bytesRoutine(p, pos);
        p->storeRoutine = storeRoutine(p, pos);
    }
    Node *string = pasBind(p, x->a, &op->bind), *at = pasVarNode(p, (PasSymbol *)pasTemp(p, p->types->int64), pos);
    Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, array), pos), *call = nodeNew(p->nodes, EX_CALL, pos, array);
    call->sym = &p->bytesRoutine->s;
    call->a = pasList(pasClone(p, string), pasClone(p, at), n != NULL ? n : restOf(p, pasClone(p, string), pasClone(p, at), pos), NULL);
    op->before = pasList(pasAssignNode(p, at, x->b, pos), pasAssignNode(p, temp, call, pos), NULL);
    if (isWritten) {
        Node *store = nodeNew(p->nodes, EX_CALL, pos, p->types->voidType);
        store->sym = &p->storeRoutine->s;
        store->a = pasList(pasClone(p, string), pasClone(p, at), pasClone(p, temp), NULL);
        op->after = pasExprStmt(p, store);
    }
    Node *bytes = nodeNew(p->nodes, EX_BYTES, pos, p->types->voidType);
    bytes->a = pasClone(p, temp);
    return bytes;
}

Node *pasStringActual(PasParser *p, Node *x, bool isWritten) {
    PasStringOp *op = ARENA_NEW(p->nodes, PasStringOp);
    if (!pasIsSimple(x->a)) return NULL;
    Node *bytes = pasStringBytes(p, op, x, NULL, isWritten);
    assert(op->bind == NULL);
    op->next = p->stringOps;
    p->stringOps = op;
    return bytes;
}

Node *pasCompleteCall(PasParser *p, Node *call) {
    Node *first = NULL, **last = &first, *value = call, *made = pasExprStmt(p, call);
    if (LIKELY(p->stringOps == NULL) || pasIsError(call)) return call;
    bool isFunction = call->type->kind != TYPE_VOID;
    if (isFunction) {
        value = pasVarNode(p, (PasSymbol *)pasTemp(p, call->type), call->pos);
        made = pasAssignNode(p, value, call, call->pos);
    }
    for (const PasStringOp *op = p->stringOps; op != NULL; op = op->next) {
        *last = op->before;
        last = &op->before->next->next;
    }
    *last = made;
    last = &made->next;
    for (const PasStringOp *op = p->stringOps; op != NULL; op = op->next) {
        if (op->after == NULL) continue;
        *last = op->after;
        last = &op->after->next;
    }
    Node *x = isFunction ? nodeNew(p->nodes, EX_SEQ, call->pos, call->type) : pasStmt(p, ST_BLOCK, call->pos);
    x->a = first;
    if (isFunction) x->b = pasClone(p, value);
    return x;
}

/* The operation between what prepares and what completes it. */
Node *pasStringOpEnd(PasParser *p, const PasStringOp *op, Node *stmt) {
    if (op->before == NULL) return stmt;
    Node *block = pasStmt(p, ST_BLOCK, stmt->pos);
    block->a = op->before;
    op->before->next->next = stmt;
    stmt->next = op->after;
    return pasBindEnd(op->bind, block);
}
