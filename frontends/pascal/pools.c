/* pools.c: builtins that take several routines or optional arguments: pools, schedulers, atomics, the shared store, the choice among channels
 * (threading.md 2.9, 2.11, 2.12). */
#include "frontends/pascal/concurrency.h"

/* A new task of one routine argument and the `arguments` behind it, with copies of all data of its own. */
static Node *isolatedTask(PasParser *p, PasCall *call, const PasArg *routine, PasArg *arguments) {
    PasArg first = *routine;
    first.next = arguments;
    Node *task = pasTaskOf(p, call, &first);
    return pasIsError(task) ? task : pasBi(p, routine->pos, LB_task_isolate, p->types->task, task);
}

/* Does the argument name a pool or a scheduler rather than a routine? */
static bool isNumber(const PasArg *arg) {
    const Node *x = arg->node;
    if (x == NULL || x->type == NULL) return false;
    bool isCall = (x->flags & PAS_NF_BARE) != 0 && x->kind == EX_CALL; /* a function's name stands for the function */
    return !isCall && (typeIsInteger(x->type) || pasIsHandle(x->type, HANDLE_NONE));
}

static Node *number(PasParser *p, PasCall *call, PasArg *arg) { return pasArgValue(p, call, arg, p->types->int64); }

/* thread.pool.submit([pool,] routine, args...) */
Node *pbPoolSubmit(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    PasArg *routine = call->args;
    Node *pool = pasInt(p, call->pos, 0); /* the default pool */
    if (call->count > 1 && isNumber(routine)) {
        pool = number(p, call, routine);
        routine = routine->next;
    }
    Node *task = isolatedTask(p, call, routine, routine->next);
    if (pasIsError(pool) || pasIsError(task)) return pasErrorNode(p, call->pos);
    return pasBi(p, call->pos, LB_pool_submit, p->types->task, pasList(pool, task, NULL));
}

/* Builtins whose last argument, an integer, may be missing: thread.pool.wait([pool]), thread.atomic.new([value]). */
Node *pbOrZero(PasParser *p, PasCall *call, int builtin) {
    Node *x = call->count == 0 ? pasInt(p, call->pos, 0) : number(p, call, call->args);
    return pasIsError(x) ? x : pasBi(p, call->pos, builtin, p->types->int64, x);
}

/* ---- schedulers ------------------------------------------------------------------------------------------------------------------ */

static Node *asAny(PasParser *p, Node *x) { return nodeConv(p->nodes, CV_RETYPE, x, p->types->any); }

/* thread.scheduler.run(array of routines): the tasks are made in a loop.
 *
 *   function $tasks(a: array type): array of any;  begin SetLength($tasks, Length(a)); for i := 0 to Length(a) - 1 do $tasks[i] := task(a[i]) end */
static Node *tasksOfArray(PasParser *p, PasCall *call, PasArg *arg) {
    Pos pos = call->pos;
    Type *list = typeDynArray(p->types, p->types->any), *index = p->types->int64;
    Param *params = ARENA_ARRAY(p->arena, Param, 1);
    params[0] = (Param){.name = nameOf(&p->c->names, "a"), .type = arg->node->type, .group = 1};
    PasSymbol *helper = pasHelperRoutine(p, "$tasks", typeRoutine(p->types, params, 1, list), pos);
    Routine *r = helper->s.routine;
    PasHelperScope scope = pasHelperEnter(p, helper);
    PasSymbol *a = (PasSymbol *)r->params[0], *result = (PasSymbol *)r->result, *i = pasHelperLocal(p, helper, "i", index);
    Node *length = nodeNew(p->nodes, EX_LENGTH, pos, index);
    length->a = pasVarNode(p, a, pos);
    Node *size = pasStmt(p, ST_SETLEN, pos);
    size->a = pasVarNode(p, result, pos);
    size->b = length;
    Node *from = nodeNew(p->nodes, EX_INDEX, pos, params[0].type->elem), *to = nodeNew(p->nodes, EX_INDEX, pos, p->types->any);
    from->a = pasVarNode(p, a, pos);
    to->a = pasVarNode(p, result, pos);
    from->b = pasVarNode(p, i, pos);
    to->b = pasVarNode(p, i, pos);
    PasArg routine = {.node = from, .pos = arg->pos, .length = arg->length};
    Node *task = isolatedTask(p, call, &routine, NULL);
    Node *loop = pasStmt(p, ST_FOR, pos);
    loop->d = pasVarNode(p, i, pos);
    loop->a = pasInt(p, pos, 0);
    loop->b = nodeBinary(p->nodes, pos, BIN_SUB, pasClone(p, length), pasInt(p, pos, 1), index);
    loop->c = pasIsError(task) ? pasStmt(p, ST_EMPTY, pos) : pasAssignNode(p, to, asAny(p, task), pos);
    loop->flags |= NF_FOR_NO_FIX;
    Node *body = pasStmt(p, ST_BLOCK, pos);
    body->a = pasList(size, loop, NULL);
    pasHelperLeave(p, &scope);
    pasHelperEnd(p, helper, body);
    Node *x = nodeNew(p->nodes, EX_CALL, pos, list);
    x->sym = &helper->s;
    x->a = arg->node;
    return x;
}

/* Tasks of the routines a, a->next, ... as a list. */
static Node *tasksOf(PasParser *p, PasCall *call, PasArg *a) {
    Node *list = nodeNew(p->nodes, EX_LIST, call->pos, typeDynArray(p->types, p->types->any)), **last = &list->a;
    for (; a != NULL; a = a->next) {
        Node *task = isolatedTask(p, call, a, NULL);
        if (pasIsError(task)) return task;
        *last = asAny(p, task);
        last = &(*last)->next;
    }
    return list;
}

static bool isRoutineArray(const Node *x) {
    return x != NULL && x->type != NULL && x->type->kind == TYPE_DYNARRAY && x->type->elem->kind == TYPE_ROUTINE;
}

/* thread.scheduler.run(routine, ...), run(array of routines), run(scheduler): an array of the results. */
Node *pbSchedulerRun(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Type *list = typeDynArray(p->types, p->types->any);
    if (call->count == 1 && isNumber(call->args)) {
        Node *scheduler = number(p, call, call->args), *like = nodeNew(p->nodes, EX_LIST, call->pos, list);
        like->a = nodeConv(p->nodes, CV_BOX, pasInt(p, call->pos, 0), p->types->any); /* tells the machine the type of the result */
        if (pasIsError(scheduler)) return scheduler;
        Node *args = pasList(scheduler, nodeConv(p->nodes, CV_BOX, like, p->types->any), NULL);
        return nodeConv(p->nodes, CV_UNBOX, pasBi(p, call->pos, LB_sched_run_list, p->types->any, args), list);
    }
    bool isArray = call->count == 1 && isRoutineArray(call->args->node);
    Node *tasks = isArray ? tasksOfArray(p, call, call->args) : tasksOf(p, call, call->args);
    if (pasIsError(tasks)) return tasks;
    return nodeConv(p->nodes, CV_UNBOX, pasBi(p, call->pos, LB_sched_run, p->types->any, tasks), list);
}

/* thread.scheduler.add(scheduler, routine, args...) */
Node *pbSchedulerAdd(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *scheduler = number(p, call, call->args), *task = isolatedTask(p, call, call->args->next, call->args->next->next);
    if (pasIsError(scheduler) || pasIsError(task)) return pasErrorNode(p, call->pos);
    return pasBi(p, call->pos, LB_sched_add, NULL, pasList(scheduler, task, NULL));
}

/* ---- the shared store; the choice among channels ------------------------------------------------------------------------------------ */

/* runtime.core.share(key, value): what belongs to one run of a program is refused here as far as types tell it, the rest by the machine. */
Node *pbShare(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    PasArg *arg = call->args->next;
    Node *key = pasArgValue(p, call, call->args, p->types->string), *value = pasArgValue(p, call, arg, NULL);
    if (pasIsError(key) || pasIsError(value)) return pasErrorNode(p, call->pos);
    TypeKind kind = (TypeKind)value->type->kind;
    if (kind == TYPE_POINTER || kind == TYPE_ROUTINE || kind == TYPE_FILE) {
        pasArgError(p, call, arg, "value that is no pointer, file or routine");
        return pasErrorNode(p, call->pos);
    }
    value = pasArgValue(p, call, arg, p->types->any);
    return pasIsError(value) ? value : pasBi(p, call->pos, LB_store_share, NULL, pasList(key, value, NULL));
}

/* runtime.core.fetch(key[, default]) */
Node *pbFetch(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Node *key = pasArgValue(p, call, call->args, p->types->string);
    bool hasDefault = call->count > 1;
    Node *other = hasDefault ? pasArgValue(p, call, call->args->next, p->types->any) : nodeNew(p->nodes, EX_NIL, call->pos, p->types->any);
    if (pasIsError(key) || pasIsError(other)) return pasErrorNode(p, call->pos);
    return pasBi(p, call->pos, LB_store_fetch, p->types->any, pasList(key, other, pasInt(p, call->pos, hasDefault), NULL));
}

/* ChannelSelect(array of channels[, ms]): index of one from which something can be received, or that is closed; -1 when the time is over. */
Node *pbChannelSelect(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    PasArg *arg = call->args;
    Node *list = pasArgValue(p, call, arg, NULL);
    if (pasIsError(list)) return list;
    bool isOk = list->type->kind == TYPE_DYNARRAY && pasIsChannel(list->type->elem) && list->type->elem->handle != HANDLE_SENDER;
    if (!isOk) return (void)pasArgError(p, call, arg, "dynamic array of channels"), pasErrorNode(p, call->pos);
    Node *ms = call->count > 1 ? pbTimeLimit(p, call, arg->next) : pasInt(p, call->pos, -1);
    if (pasIsError(ms)) return ms;
    return pasBi(p, call->pos, LB_chan_select, p->types->int64, pasList(nodeConv(p->nodes, CV_BOX, list, p->types->any), ms, NULL));
}
