/* thread_stats.c: the routines that fill the records of thread statistics (threading.md 3.2). */
#include "frontends/pascal/concurrency.h"

Type *pasStatType(PasParser *p, ThreadTypeId which) {
    static const char *const names[] = {"TThreadTime", "TThreadSample", "TThreadMetrics", "TThreadStat", "TTaskStats"};
    return threadType(p->types, &p->c->names, p->statTypes, names, p->types->int32, which);
}

/* function $threadStats: array of TThreadStat;  begin SetLength($threadStats, begin()); fill($threadStats) end */
Node *pbThreadStats(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Pos pos = call->pos;
    Type *list = typeDynArray(p->types, pasStatType(p, THREAD_TYPE_STAT));
    if (p->statRoutine == NULL) {
        PasSymbol *helper = pasHelperRoutine(p, "$threadStats", typeRoutine(p->types, NULL, 0, list), pos);
        PasHelperScope scope = pasHelperEnter(p, helper);
        Symbol *result = helper->s.routine->result;
        Node *size = pasStmt(p, ST_SETLEN, pos), *body = pasStmt(p, ST_BLOCK, pos);
        size->a = pasVarNode(p, (PasSymbol *)result, pos);
        size->b = pasBi(p, pos, LB_thread_stats_begin, p->types->int64, NULL);
        Node *fill = pasBi(p, pos, LB_thread_stats_fill, NULL, pasVarNode(p, (PasSymbol *)result, pos));
        Node *element = nodeNew(p->nodes, EX_INDEX, pos, list->elem); /* type operand */
        element->a = pasVarNode(p, (PasSymbol *)result, pos);
        element->b = pasInt(p, pos, 0);
        fill->b = element;
        body->a = pasList(size, pasExprStmt(p, fill), NULL);
        pasHelperLeave(p, &scope);
        pasHelperEnd(p, helper, body);
        p->statRoutine = helper;
    }
    Node *x = nodeNew(p->nodes, EX_CALL, pos, list);
    x->sym = &p->statRoutine->s;
    return x;
}

/* function $taskStats: TTaskStats;  begin fill($taskStats) end */
Node *pbTaskStats(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Pos pos = call->pos;
    Type *t = pasStatType(p, THREAD_TYPE_TASKS);
    PasSymbol *helper = pasHelperRoutine(p, "$taskStats", typeRoutine(p->types, NULL, 0, t), pos);
    PasHelperScope scope = pasHelperEnter(p, helper);
    Node *body = pasStmt(p, ST_BLOCK, pos);
    body->a = pasExprStmt(p, pasBi(p, pos, LB_task_stats, NULL, pasVarNode(p, (PasSymbol *)helper->s.routine->result, pos)));
    pasHelperLeave(p, &scope);
    pasHelperEnd(p, helper, body);
    Node *x = nodeNew(p->nodes, EX_CALL, pos, t);
    x->sym = &helper->s;
    return x;
}
