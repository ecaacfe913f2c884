/* channels.c: channel types, chan<T>(n), the operations on channels, and loops over them.
 *
 * A channel carries words of one kind (PasTag). Integers, Booleans, characters and reals travel as they are; everything else as `any`: strings shared
 * until they are changed, records, arrays and sets in boxes that hold copies. */
#include "frontends/pascal/concurrency.h"

#include <string.h>

static bool isIntegerTag(PasTag tag) { return tag == PAS_TAG_INT || tag == PAS_TAG_BOOL || tag == PAS_TAG_CHAR; }
static Node *tagNode(PasParser *p, Pos pos, const Type *elem) { return pasInt(p, pos, pasTagOf(elem)); }

/* A value to be sent, converted to the element type and to its form in the channel. */
static Node *toSend(PasParser *p, Node *x, Type *elem) {
    PasTag tag = pasTagOf(elem);
    if (isIntegerTag(tag)) return nodeConv(p->nodes, CV_RETYPE, x, p->types->int64);
    if (tag == PAS_TAG_REAL) return x;
    return x->type->kind == TYPE_ANY ? x : nodeConv(p->nodes, CV_BOX, x, p->types->any);
}

/* What was received, as a value of the element type. */
static Node *fromReceived(PasParser *p, Node *x, Type *elem) {
    PasTag tag = pasTagOf(elem);
    if (elem == NULL || elem->kind == TYPE_ANY) {
        if (elem != NULL && elem->handle != HANDLE_NONE) return nodeConv(p->nodes, CV_RETYPE, x, elem);
        return x;
    }
    if (isIntegerTag(tag)) return nodeConv(p->nodes, CV_CHECKED, x, elem);
    if (tag == PAS_TAG_REAL) return elem->size == 4 ? nodeConv(p->nodes, CV_F32, x, elem) : x;
    if (tag == PAS_TAG_STRING) return nodeConv(p->nodes, CV_UNBOX, x, p->types->string);
    return nodeConv(p->nodes, CV_UNBOX, x, elem);
}

static Type *receivedType(PasParser *p, const Type *elem) {
    PasTag tag = pasTagOf(elem);
    return isIntegerTag(tag) ? p->types->int64 : tag == PAS_TAG_REAL ? p->types->real : p->types->any;
}

static int pickBuiltin(const Type *elem, int forInt, int forReal, int forRef) {
    PasTag tag = pasTagOf(elem);
    return isIntegerTag(tag) ? forInt : tag == PAS_TAG_REAL ? forReal : forRef;
}

/* ---- construction -------------------------------------------------------------------------------------------------------------- */

static Node *newChannel(PasParser *p, Node *capacity, Type *elem, Pos pos) {
    return pasBi(p, pos, LB_chan_new, typeChannel(p->types, HANDLE_CHANNEL, elem), pasList(capacity, tagNode(p, pos, elem), NULL));
}

Node *pasChanConstructor(PasParser *p, Pos pos, uint32_t length) {
    Type *elem = NULL;
    if (pasAccept(p, TK_LT)) {
        elem = pasType(p);
        if (!pasExpect(p, TK_GT)) return pasErrorNode(p, pos);
    }
    PasCall call = {.name = nameOf(&p->c->names, "chan"), .pos = pos, .length = length};
    pasArgs(p, &call);
    if (call.count > 1) {
        pasError(p, pos, length, DIAG_ARG_COUNT, "chan", "0 to 1", (int)call.count);
        return pasErrorNode(p, pos);
    }
    Node *capacity = call.count == 0 ? pasInt(p, pos, 1) : pbInteger(p, &call, call.args);
    return newChannel(p, capacity, elem, pos);
}

/* ChannelCreate([n]): what it carries is known when it is assigned (pasAdoptChannel). */
Node *pbChannelCreate(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *capacity = call->count == 0 ? pasInt(p, call->pos, 1) : pbInteger(p, call, call->args);
    return newChannel(p, capacity, NULL, call->pos);
}

/* A new untyped channel that goes to a variable of a typed one becomes such. */
void pasAdoptChannel(Node *x, Type *t) {
    if (x->kind != EX_BUILTIN || x->i != LB_chan_new || x->type->elem != NULL || t->elem == NULL) return;
    x->type = t;
    x->a->next->i = pasTagOf(t->elem);
}

/* ---- arguments -------------------------------------------------------------------------------------------------------------------- */

static bool wrongDirection(PasParser *p, const Type *t, HandleKind forbidden, Pos pos, uint32_t length) {
    if (t->handle != forbidden) return false;
    pasError(p, pos, length, DIAG_NOT_ALLOWED, forbidden == HANDLE_SENDER ? "receiving: Channel is send-only" : "sending: Channel is receive-only");
    return true;
}

/* The channel argument of a call; an integer names a channel, too. NULL after a message. */
static Node *channelArg(PasParser *p, PasCall *call, PasArg *arg, HandleKind forbidden) {
    Node *x = pasArgValue(p, call, arg, NULL);
    if (pasIsError(x)) return NULL;
    if (!pasIsChannel(x->type)) {
        Node *c = x->type->kind == TYPE_ANY || typeIsInteger(x->type) ? pasConvertHandle(p, x, p->types->channels[0]) : NULL;
        if (c == NULL) return (void)pasArgError(p, call, arg, "channel"), NULL;
        x = c;
    }
    return wrongDirection(p, x->type, forbidden, arg->pos, arg->length) ? NULL : x;
}

static Node *valueFor(PasParser *p, Node *x, Type *elem, Pos pos, uint32_t length) {
    char want[120], got[120];
    Type *t = elem != NULL ? elem : p->types->any;
    if (pasIsError(x)) return x;
    if (t->kind == TYPE_SHORTSTR) t = p->types->string;
    Node *value = pasConvert(p, x, t, PAS_ARGUMENT);
    if (value != NULL) return toSend(p, value, elem);
    pasError(p, pos, length, DIAG_CHANNEL_ELEMENT, pasTypeName(t, want, sizeof want), pasTypeName(x->type, got, sizeof got));
    return pasErrorNode(p, pos);
}

static Node *sendNode(PasParser *p, Node *channel, Node *value, Pos pos, bool isTry) {
    Type *elem = channel->type->elem;
    int builtin = isTry ? pickBuiltin(elem, LB_chan_try_send_int, LB_chan_try_send_real, LB_chan_try_send_ref)
                        : pickBuiltin(elem, LB_chan_send_int, LB_chan_send_real, LB_chan_send_ref);
    Node *args = pasList(channel, value, NULL);
    if (pasTagOf(elem) != PAS_TAG_REAL) value->next = tagNode(p, pos, elem);
    return pasBi(p, pos, builtin, isTry ? p->types->int64 : NULL, args);
}

/* mustHave: a closed and drained channel is an error; else it gives the zero value. */
static Node *collectNode(PasParser *p, Node *channel, bool mustHave, Pos pos) {
    Type *elem = channel->type->elem;
    int builtin = pickBuiltin(elem, LB_chan_collect_int, LB_chan_collect_real, LB_chan_collect_ref);
    Node *args = pasList(channel, tagNode(p, pos, elem), pasInt(p, pos, mustHave), NULL);
    return fromReceived(p, pasBi(p, pos, builtin, receivedType(p, elem), args), elem);
}

/* ---- builtins ------------------------------------------------------------------------------------------------------------------------ */

Node *pbChannelSend(PasParser *p, PasCall *call, int isTry) {
    Node *c = channelArg(p, call, call->args, HANDLE_RECEIVER);
    if (c == NULL) return pasErrorNode(p, call->pos);
    PasArg *arg = call->args->next;
    Node *x = c->type->elem != NULL && arg->node != NULL ? arg->node : pasArgValue(p, call, arg, NULL);
    Node *value = valueFor(p, x, c->type->elem, arg->pos, arg->length);
    return pasIsError(value) ? value : sendNode(p, c, value, call->pos, isTry != 0);
}

Node *pbChannelReceive(PasParser *p, PasCall *call, int mustHave) {
    Node *c = channelArg(p, call, call->args, HANDLE_SENDER);
    if (c == NULL) return pasErrorNode(p, call->pos);
    if (mustHave == 0) c = nodeConv(p->nodes, CV_RETYPE, c, p->types->channels[HANDLE_RECEIVER - HANDLE_CHANNEL]); /* nil must be seen */
    return collectNode(p, c, mustHave != 0, call->pos);
}

/* thread.channel.recvTimeout(c, ms): nil when the time is over; the value of a helper with two results. */
Node *pbChannelReceiveFor(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *c = channelArg(p, call, call->args, HANDLE_SENDER);
    if (c == NULL) return pasErrorNode(p, call->pos);
    Node *ms = pbTimeLimit(p, call, call->args->next);
    Node *args = pasList(nodeConv(p->nodes, CV_RETYPE, c, p->types->any), tagNode(p, call->pos, NULL), ms, NULL);
    return pasBi(p, call->pos, LB_chan_receive_ref, p->types->any, args);
}

/* value, status := receive(c, ms). A variable of another form than the channel's words gets the value by way of a temporary. */
static Node *receiveInto(PasParser *p, Node *channel, Node *ms, Node *variable, Node *status, Pos pos) {
    Type *elem = channel->type->elem, *form = receivedType(p, elem);
    int builtin = pickBuiltin(elem, LB_chan_receive_int, LB_chan_receive_real, LB_chan_receive_ref);
    Node *temp = pasVarNode(p, (PasSymbol *)pasTemp(p, form), pos);
    Node *multi = pasStmt(p, ST_MULTI, pos);
    multi->a = pasBi(p, pos, builtin, form, pasList(channel, tagNode(p, pos, elem), ms, NULL));
    multi->b = pasList(temp, status, NULL);
    Node *got = pasStmt(p, ST_IF, pos);
    got->a = nodeBinary(p->nodes, pos, BIN_GT, pasClone(p, status), pasInt(p, pos, 0), p->types->boolean);
    Node *value = pasConvert(p, fromReceived(p, pasClone(p, temp), elem), variable->type, PAS_STORE);
    if (value == NULL) return NULL;
    got->b = pasAssignNode(p, variable, value, pos);
    Node *block = pasStmt(p, ST_BLOCK, pos);
    block->a = pasList(multi, got, NULL);
    return block;
}

/* ChannelTryReceive(c, var status, var v); ChannelReceiveTimeout(c, ms, var status, var v): hasTime. */
Node *pbChannelPoll(PasParser *p, PasCall *call, int hasTime) {
    Node *c = channelArg(p, call, call->args, HANDLE_SENDER);
    if (c == NULL) return pasErrorNode(p, call->pos);
    Node *ms = hasTime ? pbTimeLimit(p, call, pbArg(call, 1)) : pasInt(p, call->pos, 0);
    PasArg *statusArg = pbArg(call, hasTime ? 2 : 1), *valueArg = statusArg->next;
    Node *status = pasArgVariable(p, call, statusArg, PAS_TOUCH_STORE), *v = pasArgVariable(p, call, valueArg, PAS_TOUCH_STORE);
    if (pasIsError(status) || pasIsError(v) || pasIsError(ms)) return pasErrorNode(p, call->pos);
    if (!typeIsInteger(status->type)) return (void)pasArgError(p, call, statusArg, "integer"), pasErrorNode(p, call->pos);
    Node *block = receiveInto(p, c, ms, v, status, call->pos);
    if (block != NULL) return block;
    pasArgError(p, call, valueArg, "variable of the channel's type");
    return pasErrorNode(p, call->pos);
}

/* ChannelReceiveOk(c, var v): Boolean. A routine for each type of channel and variable:
 *
 *   function $receiveOk(c: channel of T; var v: V): Boolean;  var s: Int64;  begin v, s := receive(c, -1); $receiveOk := s > 0 end */
Node *pbChannelReceiveOk(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Pos pos = call->pos;
    Node *c = channelArg(p, call, call->args, HANDLE_SENDER);
    PasArg *arg = call->args->next;
    Node *v = c == NULL ? NULL : pasArgVariable(p, call, arg, PAS_TOUCH_VAR);
    if (v == NULL || pasIsError(v)) return pasErrorNode(p, pos);
    Param *params = ARENA_ARRAY(p->arena, Param, 2);
    params[0] = (Param){.name = nameOf(&p->c->names, "c"), .type = c->type, .group = 1};
    params[1] = (Param){.name = nameOf(&p->c->names, "v"), .type = v->type, .mode = PARAM_VAR, .group = 2};
    PasSymbol *helper = pasHelperRoutine(p, "$receiveOk", typeRoutine(p->types, params, 2, p->types->boolean), pos);
    Routine *r = helper->s.routine;
    PasHelperScope scope = pasHelperEnter(p, helper);
    Node *status = pasVarNode(p, pasHelperLocal(p, helper, "s", p->types->int64), pos);
    Node *receive = receiveInto(p, pasVarNode(p, (PasSymbol *)r->params[0], pos), pasInt(p, pos, -1),
                                pasVarNode(p, (PasSymbol *)r->params[1], pos), status, pos);
    if (receive == NULL) {
        pasHelperLeave(p, &scope);
        pasArgError(p, call, arg, "variable of the channel's type");
        return pasErrorNode(p, pos);
    }
    Node *isGot = nodeBinary(p->nodes, pos, BIN_GT, pasClone(p, status), pasInt(p, pos, 0), p->types->boolean);
    Node *body = pasStmt(p, ST_BLOCK, pos);
    body->a = pasList(receive, pasAssignNode(p, pasVarNode(p, (PasSymbol *)r->result, pos), isGot, pos), NULL);
    pasHelperLeave(p, &scope);
    pasHelperEnd(p, helper, body);
    Node *x = nodeNew(p->nodes, EX_CALL, pos, p->types->boolean);
    x->sym = &helper->s;
    x->a = pasList(c, v, NULL);
    return x;
}

/* ChannelClose, ChannelIsClosed, ChannelLen, ChannelCap. */
Node *pbChannelAsk(PasParser *p, PasCall *call, int builtin) {
    Node *c = channelArg(p, call, call->args, HANDLE_NONE);
    if (c == NULL) return pasErrorNode(p, call->pos);
    Type *t = builtin == LB_chan_close ? NULL : builtin == LB_chan_is_closed ? p->types->boolean : p->types->int64;
    return pasBi(p, call->pos, builtin, t, c);
}

static Node *endNode(PasParser *p, Node *c, HandleKind kind, Pos pos, uint32_t length) {
    if (wrongDirection(p, c->type, kind == HANDLE_SENDER ? HANDLE_RECEIVER : HANDLE_SENDER, pos, length)) return pasErrorNode(p, pos);
    return pasBi(p, pos, LB_chan_end, typeChannel(p->types, kind, c->type->elem), pasList(c, pasInt(p, pos, kind == HANDLE_SENDER ? 1 : 2), NULL));
}

/* ChannelSender, ChannelReceiver. */
Node *pbChannelEnd(PasParser *p, PasCall *call, int kind) {
    Node *c = channelArg(p, call, call->args, HANDLE_NONE);
    return c == NULL ? pasErrorNode(p, call->pos) : endNode(p, c, (HandleKind)kind, call->pos, call->length);
}

/* ---- members and loops ------------------------------------------------------------------------------------------------------------- */

/* Name and number of arguments; pasChannelMember knows them by their place. */
static const struct {
    const char *name;
    uint8_t arguments;
} members[] = {{"push", 1}, {"send", 1}, {"collect", 0}, {"recv", 0}, {"close", 0}, {"len", 0}, {"cap", 0}, {"sender", 0}, {"receiver", 0}};

Node *pasChannelMember(PasParser *p, Node *c, Name *name, Pos pos, uint32_t length) {
    size_t at = 0;
    while (at < sizeof members / sizeof members[0] && strcmp(members[at].name, name->text) != 0) at++;
    if (at == sizeof members / sizeof members[0]) {
        pasError(p, pos, length, DIAG_NO_FIELD, name->spelling, "a channel");
        return pasErrorNode(p, pos);
    }
    PasCall call = {.name = name, .pos = pos, .length = length};
    pasArgs(p, &call);
    if (p->isPanic) return pasErrorNode(p, pos);
    if (call.count != members[at].arguments) {
        pasError(p, pos, length, DIAG_ARG_COUNT, name->spelling, members[at].arguments == 1 ? "1" : "0", (int)call.count);
        return pasErrorNode(p, pos);
    }
    switch (at) {
    case 0: case 1: {
        if (wrongDirection(p, c->type, HANDLE_RECEIVER, pos, length)) return pasErrorNode(p, pos);
        Node *value = valueFor(p, call.args->node != NULL ? call.args->node : pasErrorNode(p, pos), c->type->elem, call.args->pos, call.args->length);
        return pasIsError(value) ? value : sendNode(p, c, value, pos, false);
    }
    case 2: case 3: return wrongDirection(p, c->type, HANDLE_SENDER, pos, length) ? pasErrorNode(p, pos) : collectNode(p, c, at == 2, pos);
    case 4: return pasBi(p, pos, LB_chan_close, NULL, c);
    case 5: return pasBi(p, pos, LB_chan_len, p->types->int64, c);
    case 6: return pasBi(p, pos, LB_chan_cap, p->types->int64, c);
    default: return endNode(p, c, at == 7 ? HANDLE_SENDER : HANDLE_RECEIVER, pos, length);
    }
}

/* loop  v, status := receive(c, -1); if status < 0 then break; body  end */
Node *pasChannelLoop(PasParser *p, Node *variable, Node *channel, Node *body, Pos pos) {
    Node *status = pasVarNode(p, (PasSymbol *)pasTemp(p, p->types->int64), pos);
    Node *c = pasVarNode(p, (PasSymbol *)pasTemp(p, channel->type), pos);
    Node *receive = receiveInto(p, c, pasInt(p, pos, -1), variable, status, pos);
    if (receive == NULL) {
        char want[120], got[120];
        pasError(p, pos, pasSpan(p, pos), DIAG_TYPES, pasTypeName(variable->type, want, sizeof want),
                 pasTypeName(channel->type, got, sizeof got));
        return pasStmt(p, ST_EMPTY, pos);
    }
    Node *leave = pasStmt(p, ST_IF, pos);
    leave->a = nodeBinary(p->nodes, pos, BIN_LT, pasClone(p, status), pasInt(p, pos, 0), p->types->boolean);
    leave->b = pasStmt(p, ST_BREAK, pos);
    Node *turn = pasStmt(p, ST_BLOCK, pos);
    turn->a = pasList(receive, leave, body, NULL);
    Node *loop = pasStmt(p, ST_LOOP, pos);
    loop->b = turn;
    Node *block = pasStmt(p, ST_BLOCK, pos);
    block->a = pasList(pasAssignNode(p, pasClone(p, c), channel, pos), loop, NULL);
    return block;
}
