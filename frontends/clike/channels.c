/* channels.c: channels (clike.md 19.3 - 19.5). A channel carries words of one kind (ClkTag): numbers and characters as they are, everything else as
 * `any`: strings shared until they are changed, structs in boxes that hold copies. */
#include "frontends/clike/concurrency.h"

#include <string.h>

static ClkTag tagOf(const Type *t) {
    if (t == NULL) return CLK_TAG_ANY;
    switch ((TypeKind)t->kind) {
    case TYPE_ANY: return t->handle != HANDLE_NONE ? CLK_TAG_REF : CLK_TAG_ANY;
    case TYPE_INT: case TYPE_ENUM: return CLK_TAG_INT;
    case TYPE_BOOL: return CLK_TAG_BOOL;
    case TYPE_CHAR: return CLK_TAG_CHAR;
    case TYPE_REAL: return CLK_TAG_REAL;
    case TYPE_STRING: return CLK_TAG_STRING;
    default: return CLK_TAG_REF;
    }
}

static bool isWord(ClkTag tag) { return tag == CLK_TAG_INT || tag == CLK_TAG_BOOL || tag == CLK_TAG_CHAR; }
static int pick(const Type *elem, int word, int real, int ref) { return isWord(tagOf(elem)) ? word : tagOf(elem) == CLK_TAG_REAL ? real : ref; }
static Type *formOf(ClkParser *p, const Type *elem) {
    ClkTag tag = tagOf(elem);
    return isWord(tag) ? p->types->int64 : tag == CLK_TAG_REAL ? p->types->real : p->types->any;
}

/* What was received, as a value of the element type. */
static Node *fromReceived(ClkParser *p, Node *x, Type *elem) {
    if (elem == NULL) return x;
    if (isWord(tagOf(elem)) || elem->kind == TYPE_REAL) return clkArith(p, x, elem);
    return clkUnboxed(p, x, elem);
}

/* The value of argument i in its form in the channel; reports. */
static Node *toSend(ClkParser *p, ClkCall *call, uint32_t i, Type *elem) {
    char want[120], got[120];
    Node *x = call->args[i].node;
    Node *value = clkTryConvert(p, x, elem != NULL ? elem : p->types->any, CLK_ASSIGN);
    if (value == NULL) {
        clkError(p, call->args[i].pos, call->args[i].length, DIAG_CHANNEL_CARRY, clkTypeText(p, elem, want, sizeof want), clkTypeText(p, x->type, got, sizeof got));
        return clkErrorNode(p, x->pos);
    }
    if (clkBad(value)) return value;
    if (isWord(tagOf(elem))) return clkArith(p, value, p->types->int64);
    return elem != NULL && elem->kind == TYPE_REAL ? value : clkBoxed(p, value);
}

Node *clkNewChannel(ClkParser *p, Node *capacity, Type *elem, Pos pos) {
    return clkBi(p, pos, LB_chan_new, typeChannel(p->types, HANDLE_CHANNEL, elem), clkList(capacity, clkLong(p, pos, tagOf(elem)), NULL));
}

Node *clkCall_chan(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    Node *capacity = call->count == 0 ? clkLong(p, call->pos, 1) : clkArg(p, call, 0, p->types->int64);
    return clkBad(capacity) ? capacity : clkNewChannel(p, capacity, NULL, call->pos);
}

bool clkAdoptChannel(Node *x, Type *t) {
    if (x->kind != EX_BUILTIN || x->i != LB_chan_new || x->type->elem != NULL || t->handle != HANDLE_CHANNEL || t->elem == NULL) return false;
    x->type = t;
    x->a->next->i = tagOf(t->elem);
    return true;
}

/* ---- receiving ---- */

/* value, status = receive(c, ms) */
static Node *receive(ClkParser *p, Node *c, Node *ms, Node *value, Node *status, Pos pos) {
    Type *elem = c->type->elem;
    int id = pick(elem, LB_chan_receive_int, LB_chan_receive_real, LB_chan_receive_ref);
    Node *call = clkBi(p, pos, id, formOf(p, elem), clkList(c, clkLong(p, pos, tagOf(elem)), ms, NULL));
    return clkMulti(p, pos, call, clkList(clkClone(p, value), clkClone(p, status), NULL));
}

Node *clkReceiveInto(ClkParser *p, Node *c, Node *ms, Node *target, Node *status, Pos pos) {
    Type *elem = c->type->elem;
    Node *value = clkTemp(p, formOf(p, elem), pos);
    Node *multi = receive(p, c, ms, value, status, pos);
    Node *converted = clkTryConvert(p, fromReceived(p, clkClone(p, value), elem), target->type, CLK_ASSIGN);
    if (converted == NULL) return NULL;
    multi->next = clkIf(p, clkCompareZero(p, BIN_GT, clkClone(p, status)), clkStoreStmt(p, target, converted), NULL);
    return multi;
}

static Node *collect(ClkParser *p, Node *c, ClkCall *call) {
    Type *elem = c->type->elem;
    Pos pos = call->pos;
    if (call->count == 0) {
        int id = pick(elem, LB_chan_collect_int, LB_chan_collect_real, LB_chan_collect_ref);
        Node *args = clkList(c, clkLong(p, pos, tagOf(elem)), clkLong(p, pos, 1), NULL);
        return fromReceived(p, clkBi(p, pos, id, formOf(p, elem), args), elem);
    }
    Node *ok = clkTargetArg(p, call, 0);
    if (clkBad(ok)) return ok;
    if (!clkIsInteger(ok->type)) return clkArgError(p, call, 0, "int variable");
    Type *t = elem != NULL ? elem : p->types->any;
    Node *value = clkTemp(p, t, pos), *status = clkTemp(p, p->types->int64, pos), *zero = clkStmt(p, ST_INIT, pos);
    zero->a = clkClone(p, value);
    zero->next = clkReceiveInto(p, c, clkLong(p, pos, -1), clkClone(p, value), status, pos);
    Node **last = &zero->next;
    Node *isGot = clkBoolValue(p, clkCompareZero(p, BIN_GT, clkClone(p, status)));
    while (*last != NULL) last = &(*last)->next;
    *last = clkStoreStmt(p, ok, clkArith(p, isGot, ok->type));
    return clkSeq(p, pos, zero, clkClone(p, value));
}

Node *clkTimeLimit(ClkParser *p, ClkCall *call, uint32_t i) {
    Node *ms = clkArg(p, call, i, p->types->int64);
    return clkBad(ms) ? ms : clkBi(p, call->pos, BI_int_max, p->types->int64, clkList(ms, clkLong(p, call->pos, 0), NULL));
}

/* try_collect(&v), collect_timeout(&v, ms): 1, 0 or -1. */
static Node *poll(ClkParser *p, Node *c, ClkCall *call) {
    Pos pos = call->pos;
    Node *target = clkTargetArg(p, call, 0), *ms = call->count > 1 ? clkTimeLimit(p, call, 1) : clkLong(p, pos, 0);
    if (clkBad(target) || clkBad(ms)) return clkErrorNode(p, pos);
    Node *status = clkTemp(p, p->types->int64, pos);
    Node *statements = clkReceiveInto(p, c, ms, target, status, pos);
    if (statements == NULL) return clkArgError(p, call, 0, "variable of the channel's type");
    return clkSeq(p, pos, statements, clkArith(p, clkClone(p, status), p->cInt));
}

/* ---- sending ---- */

static Node *send(ClkParser *p, Node *c, Node *value, bool isTry, Pos pos) {
    Type *elem = c->type->elem;
    int id = isTry ? pick(elem, LB_chan_try_send_int, LB_chan_try_send_real, LB_chan_try_send_ref)
                   : pick(elem, LB_chan_send_int, LB_chan_send_real, LB_chan_send_ref);
    Node *args = clkList(c, value, NULL);
    if (tagOf(elem) != CLK_TAG_REAL) value->next = clkLong(p, pos, tagOf(elem));
    return clkBi(p, pos, id, isTry ? p->types->int64 : p->types->voidType, args);
}

/* push_timeout(v, ms): tries until the time is over. */
static Node *pushFor(ClkParser *p, Node *c, ClkCall *call) {
    Pos pos = call->pos;
    Node *value = toSend(p, call, 0, c->type->elem), *ms = clkArg(p, call, 1, p->types->int64), *channel, *kept, *end, *sent = clkTemp(p, p->types->int64, pos);
    if (clkBad(value) || clkBad(ms)) return clkErrorNode(p, pos);
    Node *statements = clkKeep(p, c, c->type, &channel), **last = &statements->next;
    clkAppend(&last, clkKeep(p, value, value->type, &kept));
    Node *now = clkBi(p, pos, LB_get_ticks, p->types->int64, NULL);
    clkAppend(&last, clkKeep(p, nodeBinary(p->nodes, pos, BIN_ADD, now, ms, p->types->int64), p->types->int64, &end));
    clkAppend(&last, clkStoreStmt(p, clkClone(p, sent), send(p, clkClone(p, channel), clkClone(p, kept), true, pos)));
    Node *isLate = nodeBinary(p->nodes, pos, BIN_LT, clkBi(p, pos, LB_get_ticks, p->types->int64, NULL), clkClone(p, end), p->types->boolean);
    Node *loop = clkStmt(p, ST_LOOP, pos), *body = clkStmt(p, ST_BLOCK, pos);
    loop->a = nodeBinary(p->nodes, pos, BIN_LAND, clkCompareZero(p, BIN_EQ, clkClone(p, sent)), isLate, p->types->boolean);
    body->a = clkExprStmt(p, clkVoidCall(p, pos, LB_task_delay, clkLong(p, pos, 1)));
    body->a->next = clkStoreStmt(p, clkClone(p, sent), send(p, clkClone(p, channel), clkClone(p, kept), true, pos));
    loop->b = body;
    clkAppend(&last, loop);
    return clkSeq(p, pos, statements, clkArith(p, clkClone(p, sent), p->cInt));
}

/* ---- members ---- */

typedef enum Member { PUSH, TRY_PUSH, PUSH_TIMEOUT, COLLECT, TRY_COLLECT, COLLECT_TIMEOUT, CLOSE, LEN, CAP, CLOSED, SENDER, RECEIVER, MEMBER_COUNT } Member;
static const struct {
    const char *name;
    uint8_t least, most;
} members[MEMBER_COUNT] = {
    [PUSH] = {"push", 1, 1},       [TRY_PUSH] = {"trypush", 1, 1},       [PUSH_TIMEOUT] = {"pushtimeout", 2, 2},
    [COLLECT] = {"collect", 0, 1}, [TRY_COLLECT] = {"trycollect", 1, 1}, [COLLECT_TIMEOUT] = {"collecttimeout", 2, 2},
    [CLOSE] = {"close", 0, 0},     [LEN] = {"len", 0, 0},                [CAP] = {"cap", 0, 0},
    [CLOSED] = {"closed", 0, 0},   [SENDER] = {"sender", 0, 0},          [RECEIVER] = {"receiver", 0, 0}};

static Node *endOf(ClkParser *p, Node *c, HandleKind kind, Pos pos) {
    if (c->type->handle == kind) return c;
    return clkBi(p, pos, LB_chan_end, typeChannel(p->types, kind, c->type->elem), clkList(c, clkLong(p, pos, kind == HANDLE_SENDER ? 1 : 2), NULL));
}

static bool wrongDirection(ClkParser *p, const Type *t, Member m, const ClkCall *call) {
    char text[120];
    bool receives = m == COLLECT || m == TRY_COLLECT || m == COLLECT_TIMEOUT || m == RECEIVER, sends = m <= PUSH_TIMEOUT || m == SENDER;
    bool isWrong = (t->handle == HANDLE_SENDER && receives) || (t->handle == HANDLE_RECEIVER && sends);
    if (isWrong) clkError(p, call->pos, call->length, DIAG_DIRECTION, receives ? "send" : "receive", clkTypeText(p, t, text, sizeof text), call->name->spelling);
    return isWrong;
}

Node *clkChannelMember(ClkParser *p, Node *c, const char *name, ClkCall *call) {
    Member m = 0;
    Pos pos = call->pos;
    while (m < MEMBER_COUNT && strcmp(members[m].name, name) != 0) m++;
    if (m == MEMBER_COUNT) {
        char text[120];
        clkError(p, pos, call->length, DIAG_NO_MEMBER, call->name->spelling, clkTypeText(p, c->type, text, sizeof text));
        return clkErrorNode(p, pos);
    }
    if (wrongDirection(p, c->type, m, call)) return clkErrorNode(p, pos);
    if (call->count < members[m].least || call->count > members[m].most) {
        clkError(p, pos, call->length, DIAG_ARG_COUNT, call->name->spelling, members[m].most == 0 ? "0" : members[m].most == 1 ? "1" : "2", (int)call->count);
        return clkErrorNode(p, pos);
    }
    switch (m) {
    case PUSH: case TRY_PUSH: {
        Node *value = toSend(p, call, 0, c->type->elem);
        if (clkBad(value)) return value;
        Node *x = send(p, c, value, m == TRY_PUSH, pos);
        return m == TRY_PUSH ? clkArith(p, x, p->cInt) : x;
    }
    case PUSH_TIMEOUT: return pushFor(p, c, call);
    case COLLECT: return collect(p, c, call);
    case TRY_COLLECT: case COLLECT_TIMEOUT: return poll(p, c, call);
    case CLOSE: return clkVoidCall(p, pos, LB_chan_close, c);
    case LEN: return clkArith(p, clkBi(p, pos, LB_chan_len, p->types->int64, c), p->cInt);
    case CAP: return clkArith(p, clkBi(p, pos, LB_chan_cap, p->types->int64, c), p->cInt);
    case CLOSED: return clkArith(p, clkBi(p, pos, LB_chan_is_closed, p->types->int64, c), p->cInt);
    default: return endOf(p, c, m == SENDER ? HANDLE_SENDER : HANDLE_RECEIVER, pos);
    }
}
