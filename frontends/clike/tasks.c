/* tasks.c: builtins that start and watch tasks, the calls of channels by name, the shared store, the dotted names of the concurrency library
 * (clike.md 11, 19.9; threading.md 2.8 to 2.13). clk_builtins.def lists them. */
#include "frontends/clike/concurrency.h"

#include "frontends/core/thread_types.h"
#include <stdio.h>
#include <string.h>

static bool is(const ClkBuiltin *b, const char *name) { return strcmp(b->name, name) == 0; }
static Node *noValue(ClkParser *p, Pos pos) { return nodeNew(p->nodes, EX_NIL, pos, p->types->any); }

/* ---- dotted names ---- */

bool clkIsNamespace(const ClkParser *p, const Name *name) {
    static const char *const words[] = {"thread", "runtime", "time", "std"};
    (void)p;
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++) {
        if (strcmp(words[i], name->spelling) == 0) return name->symbol == NULL;
    }
    return false;
}

/* At the '.' behind the first word. Underscores in the parts do not count. */
Node *clkDotted(ClkParser *p, const Name *first, Pos pos) {
    char path[80];
    size_t n = (size_t)snprintf(path, sizeof path, "~%s", first->spelling);
    while (clkAccept(p, CT_DOT)) {
        Pos at;
        uint32_t length;
        const Name *part = clkExpectName(p, &at, &length);
        if (part == NULL) return clkErrorNode(p, pos);
        if (n + length + 2 >= sizeof path) break;
        path[n++] = '.';
        for (const char *s = part->spelling; *s != '\0'; s++) {
            if (*s != '_') path[n++] = (char)(*s >= 'A' && *s <= 'Z' ? *s + 32 : *s);
        }
        path[n] = '\0';
    }
    uint32_t length = clkSpan(p, pos);
    Name *name = nameIntern(&p->c->names, path, (uint32_t)n);
    const struct ClkBuiltin *b = clkFindBuiltin(name);
    ClkCall call = {.name = nameOf(&p->c->names, arenaCopy(p->arena, path + 1, n - 1)), .pos = pos, .length = length};
    if (b == NULL) {
        clkError(p, pos, length, DIAG_NO_FUNCTION, call.name->spelling);
        if (clkIs(p, CT_LPAREN)) clkArguments(p, &call);
        return clkErrorNode(p, pos);
    }
    if (!clkIs(p, CT_LPAREN)) {
        (void)clkExpected(p, "'('");
        return clkErrorNode(p, pos);
    }
    clkArguments(p, &call);
    for (uint32_t i = 0; i < call.count; i++) {
        if (clkBad(call.args[i].node)) return clkErrorNode(p, pos);
    }
    return p->isPanic ? clkErrorNode(p, pos) : clkCallBuiltin(p, b, &call);
}

/* ---- starting ---- */

/* A new task of the routine that argument `at` gives (a function, its address, its name, a fn literal) with the arguments behind it. */
static Node *taskOfArg(ClkParser *p, ClkCall *call, uint32_t at) {
    ClkCall inner = *call;
    Node *x = clkRvalue(p, call->args[at].node);
    inner.args += at + 1;
    inner.count -= at + 1;
    if (x->kind == EX_STR && x->type->kind == TYPE_STRING) {
        Name *name = nameIntern(&p->c->names, x->str.bytes, (uint32_t)x->str.length);
        ClkSymbol *f = clkFindFunction(p, name);
        if (f == NULL) {
            (void)clkUndefined(p, name, call->args[at].pos, call->args[at].length, true);
            return clkErrorNode(p, call->pos);
        }
        x = clkFunctionValue(p, f, call->pos);
    } else if (clkIsTextual(x->type)) {
        Node *argument = inner.count == 0 ? noValue(p, call->pos) : clkArg(p, call, at + 1, p->types->any);
        x = clkToText(p, x);
        return clkBad(argument) ? argument : clkBi(p, call->pos, LB_task_of_name, p->types->task, clkList(x, argument, NULL));
    }
    if (clkBad(x)) return x;
    if (x->type->kind != TYPE_ROUTINE) return clkArgError(p, call, at, "function");
    inner.name = x->kind == EX_ROUTINE ? x->sym->name : NULL;
    return clkNewTask(p, x, &inner);
}

static Node *isolated(ClkParser *p, Node *task) { return clkBad(task) ? task : clkBi(p, task->pos, LB_task_isolate, p->types->task, task); }

/* CreateThread, thread_create, async_start, TaskSpawn, thread.core.spawn, thread.async.run */
Node *clkCall_startTask(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *task = taskOfArg(p, call, 0);
    Pos pos = call->pos;
    if (clkBad(task)) return task;
    if (is(b, "thread_create") || is(b, "async_start")) return clkThreadNumber(p, clkBi(p, pos, LB_thread_capture, p->threadType, task));
    if (is(b, "taskspawn")) return clkBi(p, pos, LB_task_start, p->types->task, task);
    if (strchr(b->name, '.') != NULL) return clkBi(p, pos, LB_task_start, p->types->task, isolated(p, task));
    return clkThreadNumber(p, clkBi(p, pos, LB_thread_start, p->threadType, clkList(task, clkLong(p, pos, 0), clkStr(p, pos, "", 0), NULL)));
}

/* thread.pool.submit([pool,] f, args...) */
Node *clkCall_poolSubmit(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    bool hasPool = call->count > 1 && clkIsInteger(call->args[0].node->type);
    Node *pool = hasPool ? clkArg(p, call, 0, p->types->int64) : clkLong(p, call->pos, 0), *task = isolated(p, taskOfArg(p, call, hasPool ? 1 : 0));
    return clkBad(task) ? task : clkBi(p, call->pos, LB_pool_submit, p->types->task, clkList(pool, task, NULL));
}

/* thread.scheduler.add(scheduler, f, args...) */
Node *clkCall_schedulerAdd(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    Node *scheduler = clkArg(p, call, 0, p->types->int64), *task = isolated(p, taskOfArg(p, call, 1));
    if (clkBad(scheduler) || clkBad(task)) return clkErrorNode(p, call->pos);
    return clkVoidCall(p, call->pos, LB_sched_add, clkList(scheduler, task, NULL));
}

/* thread.scheduler.run(f, ...), run(scheduler): an array of the results. */
Node *clkCall_schedulerRun(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    (void)b;
    Pos pos = call->pos;
    Type *list = typeDynArray(p->types, p->types->any);
    Node *tasks = nodeNew(p->nodes, EX_LIST, pos, list), **last = &tasks->a;
    if (call->count == 1 && clkIsInteger(call->args[0].node->type)) {
        tasks->a = clkBoxed(p, clkLong(p, pos, 0)); /* tells the machine the type of the result */
        Node *args = clkList(clkArg(p, call, 0, p->types->int64), clkBoxed(p, tasks), NULL);
        return clkUnboxed(p, clkBi(p, pos, LB_sched_run_list, p->types->any, args), list);
    }
    for (uint32_t i = 0; i < call->count; i++) {
        ClkCall one = *call;
        one.count = i + 1;
        Node *task = isolated(p, taskOfArg(p, &one, i));
        if (clkBad(task)) return task;
        clkAppend(&last, clkBoxed(p, task));
    }
    return clkUnboxed(p, clkBi(p, pos, LB_sched_run, p->types->any, tasks), list);
}

static Node *optionOf(ClkParser *p, const Node *record, Field *f) {
    Node *x = nodeNew(p->nodes, EX_FIELD, record->pos, f->type);
    x->a = clkClone(p, record);
    x->field = f;
    return x;
}

/* The last argument, if it is a struct of options: sets name and isPool; gives what puts it into a variable first. NULL: it is an argument. */
static Node *takeOptions(ClkParser *p, Node *x, Node **name, Node **isPool) {
    Field *n = threadOptionField(x->type, true), *f = threadOptionField(x->type, false);
    if (n == NULL && f == NULL) return NULL;
    Node *record = clkTemp(p, x->type, x->pos);
    Node *text = n == NULL ? NULL : clkToText(p, optionOf(p, record, n)), *flag = f == NULL ? NULL : optionOf(p, record, f);
    if (text != NULL) *name = clkBoxed(p, text);
    if (flag != NULL) *isPool = clkConvert(p, flag, p->types->int64, CLK_PASS, x->pos, 1);
    return clkStoreStmt(p, record, x);
}

/* thread_spawn_named(target, name, args...), ThreadSpawnBuiltin(target, args...[, options]): a builtin on a worker. */
Node *clkCall_spawnBuiltin(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Pos pos = call->pos;
    bool hasName = b->name[6] == '_', isPool = strstr(b->name, "pool") != NULL;
    Node *target = clkArg(p, call, 0, p->types->any), *name = hasName ? clkArg(p, call, 1, p->types->any) : noValue(p, pos), *pool = clkLong(p, pos, isPool);
    Node *setup = NULL, *list = nodeNew(p->nodes, EX_LIST, pos, typeDynArray(p->types, p->types->any)), **last = &list->a;
    uint32_t first = hasName ? 2 : 1;
    if (clkBad(target) || clkBad(name)) return clkErrorNode(p, pos);
    uint32_t end = call->count;
    if (end > first && !clkBad(call->args[end - 1].node)) setup = takeOptions(p, call->args[end - 1].node, &name, &pool);
    if (setup != NULL) end--;
    if (isPool) pool = clkLong(p, pos, 1); /* not what the options say */
    for (uint32_t i = first; i < end; i++) {
        Node *x = clkArg(p, call, i, p->types->any);
        if (clkBad(x)) return x;
        clkAppend(&last, x);
    }
    Node *args = end == first ? noValue(p, pos) : nodeConv(p->nodes, CV_BOX, list, p->types->any);
    Node *thread = clkThreadNumber(p, clkBi(p, pos, LB_thread_spawn_builtin, p->threadType, clkList(target, args, clkLong(p, pos, end - first), pool, name, NULL)));
    return setup == NULL ? thread : clkSeq(p, pos, setup, thread);
}

/* ---- watching ---- */

Node *clkCall_threadGet(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    bool isStatus = b->name[11] == 's';
    Node *t = clkArg(p, call, 0, p->threadType), *flag = call->count > 1 ? clkArg(p, call, 1, p->types->int64) : clkLong(p, call->pos, 0);
    if (clkBad(t) || clkBad(flag)) return clkErrorNode(p, call->pos);
    return clkBi(p, call->pos, isStatus ? LB_thread_status : LB_thread_result, isStatus ? p->cInt : p->types->any, clkList(t, flag, NULL));
}

Node *clkCall_threadLookup(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *x = call->args[0].node;
    (void)b;
    Node *key = clkIsTextual(x->type) ? clkToText(p, x) : clkIsInteger(x->type) ? clkArith(p, x, p->types->int64) : NULL;
    if (key == NULL) return clkArgError(p, call, 0, "name or number");
    return clkThreadNumber(p, clkBi(p, call->pos, LB_thread_lookup, p->threadType, clkBoxed(p, key)));
}

/* TaskAwait(t), TaskDone(t), TaskCancel(t), thread.async.await(t): of tasks, futures and their numbers. */
Node *clkCall_taskCall(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *task = call->args[0].node;
    bool isCopy = strchr(b->name, '.') != NULL;
    if (task->type->kind != TYPE_ANY) task = clkArg(p, call, 0, p->types->task);
    if (clkBad(task)) return task;
    if (task->type->handle != HANDLE_TASK && task->type != p->types->any) return clkArgError(p, call, 0, "task");
    if (is(b, "taskdone") || is(b, "taskcancel")) return clkBi(p, call->pos, is(b, "taskdone") ? LB_task_done : LB_task_cancel, p->cInt, task);
    Type *result = task->type->elem;
    Node *value = clkBi(p, call->pos, isCopy ? LB_task_await_copy : LB_task_await, p->types->any, task);
    return result != NULL ? clkUnboxed(p, value, result) : value;
}

/* ---- channels by name ---- */

/* ChannelReceive(c): the zero value when there is none any more. */
static Node *receiveOrZero(ClkParser *p, Node *c, ClkCall *call) {
    ClkCall inner = *call;
    ClkArg argument = {clkTemp(p, p->cInt, call->pos), call->pos, call->length};
    inner.args = &argument;
    inner.count = 1;
    return clkChannelMember(p, c, "collect", &inner);
}

/* The calls whose last two arguments are &status and &value: ChannelTryReceive(c, &s, &v), ChannelReceiveTimeout(c, ms, &s, &v). */
static Node *receiveWithStatus(ClkParser *p, Node *c, ClkCall *call, Node *ms) {
    Node *status = clkTargetArg(p, call, call->count - 2), *value = clkTargetArg(p, call, call->count - 1), *got = clkTemp(p, p->types->int64, call->pos);
    if (clkBad(status) || clkBad(value) || clkBad(ms)) return clkErrorNode(p, call->pos);
    Node *statements = clkReceiveInto(p, c, ms, value, got, call->pos), **last = &statements;
    if (statements == NULL) return clkArgError(p, call, call->count - 1, "variable of the channel's type");
    if (!clkIsInteger(status->type)) return clkArgError(p, call, call->count - 2, "int variable");
    while (*last != NULL) last = &(*last)->next;
    *last = clkStoreStmt(p, status, clkArith(p, clkClone(p, got), status->type));
    return clkSeq(p, call->pos, statements, clkInt(p, call->pos, 0));
}

/* thread.channel.recvTimeout(c, ms): any, NULL when the time is over. */
static Node *receiveFor(ClkParser *p, Node *c, ClkCall *call) {
    Node *value = clkTemp(p, p->types->any, call->pos), *got = clkTemp(p, p->types->int64, call->pos), *clear = clkStmt(p, ST_INIT, call->pos);
    Node *ms = clkTimeLimit(p, call, 1);
    if (clkBad(ms)) return ms;
    clear->a = clkClone(p, value);
    clear->next = clkReceiveInto(p, c, ms, clkClone(p, value), got, call->pos);
    return clkSeq(p, call->pos, clear, value);
}

Node *clkCall_channelCall(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    static const char *const members[][2] = {{"send", "push"},     {"collect", "collect"},     {"receiveok", "trycollect"}, {"trysend", "trypush"},
                                             {"close", "close"},   {"isclosed", "closed"},     {"len", "len"},              {"cap", "cap"},
                                             {"sender", "sender"}, {"receiver", "receiver"}};
    const char *dot = strrchr(b->name, '.'), *what = dot != NULL ? dot + 1 : b->name + 7; /* channel... */
    Node *c = call->args[0].node;
    if (!clkIsChannel(c->type)) c = clkArg(p, call, 0, p->types->channels[0]);
    if (clkBad(c)) return c;
    ClkCall rest = *call;
    rest.args++;
    rest.count--;
    bool receives = strncmp(what, "rec", 3) == 0 && strcmp(what, "receiver") != 0;
    if ((receives || strcmp(what, "tryreceive") == 0) && c->type->handle == HANDLE_SENDER) {
        rest.count = 0;
        return clkChannelMember(p, c, "collect", &rest); /* reports */
    }
    if (strcmp(what, "receive") == 0 || strcmp(what, "recv") == 0) return receiveOrZero(p, c, call);
    if (strcmp(what, "recvtimeout") == 0) return receiveFor(p, c, call);
    if (strcmp(what, "tryreceive") == 0) return receiveWithStatus(p, c, call, clkLong(p, call->pos, 0));
    if (strcmp(what, "receivetimeout") == 0) return receiveWithStatus(p, c, call, clkTimeLimit(p, call, 1));
    for (size_t i = 0; i < sizeof members / sizeof members[0]; i++) {
        if (strcmp(members[i][0], what) != 0) continue;
        if (strcmp(what, "receiveok") != 0) return clkChannelMember(p, c, members[i][1], &rest);
        Node *target = clkTargetArg(p, &rest, 0), *status = clkTemp(p, p->types->int64, call->pos);
        if (clkBad(target)) return target;
        Node *statements = clkReceiveInto(p, c, clkLong(p, call->pos, -1), target, status, call->pos);
        if (statements == NULL) return clkArgError(p, call, 1, "variable of the channel's type");
        return clkSeq(p, call->pos, statements, clkBoolValue(p, clkCompareZero(p, BIN_GT, clkClone(p, status))));
    }
    return clkErrorNode(p, call->pos);
}

/* ---- optional arguments; the store ---- */

/* thread.pool.wait([pool]), thread.atomic.new([value]) */
Node *clkCall_orZero(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *x = call->count == 0 ? clkLong(p, call->pos, 0) : clkArg(p, call, 0, p->types->int64);
    bool isPool = is(b, "thread.pool.wait");
    return clkBad(x) ? x : clkBi(p, call->pos, isPool ? LB_pool_wait : LB_atomic_new, p->cInt, x);
}

/* runtime.core.share(key, value): what belongs to one run is refused here as far as types tell it, the rest by the machine. */
Node *clkCall_share(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Node *key = clkTextArg(p, call, 0), *value = clkRvalue(p, call->args[1].node);
    (void)b;
    bool isText = clkIsTextual(value->type);
    bool isBad = !isText && (value->type->kind == TYPE_POINTER || value->type->kind == TYPE_ROUTINE || value->type->kind == TYPE_FILE);
    if (isBad) return clkArgError(p, call, 1, "value that is no pointer, file or function");
    value = isText ? clkBoxed(p, clkToText(p, value)) : clkArg(p, call, 1, p->types->any);
    if (clkBad(key) || clkBad(value)) return clkErrorNode(p, call->pos);
    return clkVoidCall(p, call->pos, LB_store_share, clkList(key, value, NULL));
}

/* runtime.core.fetch(key[, default]) */
Node *clkCall_fetch(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    bool hasDefault = call->count > 1;
    Node *key = clkTextArg(p, call, 0), *other = hasDefault ? clkArg(p, call, 1, p->types->any) : noValue(p, call->pos);
    (void)b;
    if (clkBad(key) || clkBad(other)) return clkErrorNode(p, call->pos);
    return clkBi(p, call->pos, LB_store_fetch, p->types->any, clkList(key, other, clkLong(p, call->pos, hasDefault), NULL));
}

/* ---- statistics ---- */

static const char *const statNames[] = {"ThreadTime", "ThreadSample", "ThreadMetrics", "ThreadStat", "TaskStat"};

static Type *statType(ClkParser *p, ThreadTypeId which) { return threadType(p->types, &p->c->names, p->statTypes, statNames, p->cInt, which); }

void clkStatNames(ClkParser *p) {
    for (int i = 0; i < THREAD_TYPE_COUNT; i++) nameOf(&p->c->names, statNames[i])->keyword = CT_IDENT;
}

void clkDeclareStats(ClkParser *p) {
    char tag[40];
    (void)statType(p, THREAD_TYPE_TASKS);
    for (int i = 0; i < THREAD_TYPE_COUNT; i++) {
        (void)snprintf(tag, sizeof tag, "struct %s", statNames[i]);
        Name *names[] = {nameOf(&p->c->names, statNames[i]), nameOf(&p->c->names, arenaCopy(p->arena, tag, strlen(tag)))};
        for (int k = 0; k < 2; k++) {
            ClkSymbol *s = clkSymbolNew(p, SYM_TYPE, names[k], p->statTypes[i], 0);
            s->isLibrary = true;
            s->isTag = k == 1;
            if (names[k]->symbol == NULL) names[k]->symbol = &s->s;
        }
    }
}

/* thread_stats(): $stats { SetLength($stats, begin()); fill($stats) }; task_stats(): $stats { fill($stats) } */
Node *clkCall_stats(ClkParser *p, const ClkBuiltin *b, ClkCall *call) {
    Pos pos = call->pos;
    bool isThreads = b->name[1] == 'h';
    Type *t = isThreads ? typeDynArray(p->types, statType(p, THREAD_TYPE_STAT)) : statType(p, THREAD_TYPE_TASKS);
    Routine *r = clkHiddenRoutine(p, "$stats", NULL, 0, t);
    Node *body = clkStmt(p, ST_BLOCK, pos), *fill = clkVoidCall(p, pos, isThreads ? LB_thread_stats_fill : LB_task_stats, clkParamNode(p, r->result));
    if (isThreads) {
        Node *size = clkStmt(p, ST_SETLEN, pos), *element = nodeNew(p->nodes, EX_INDEX, pos, t->elem); /* type operand */
        size->a = clkParamNode(p, r->result);
        size->b = clkBi(p, pos, LB_thread_stats_begin, p->types->int64, NULL);
        element->a = clkParamNode(p, r->result);
        element->b = clkLong(p, pos, 0);
        fill->b = element;
        size->next = clkExprStmt(p, fill);
        body->a = size;
    } else {
        body->a = clkExprStmt(p, fill);
    }
    r->body = body;
    clkHandOver(p, r);
    Node *x = nodeNew(p->nodes, EX_CALL, pos, t);
    x->sym = r->symbol;
    return x;
}
