/* thread_stats.c: the record types of thread statistics (threading.md 3.2), and the routines that fill them. */
#include "frontends/pascal/concurrency.h"

typedef struct FieldSpec {
    const char *name;
    char type; /* i Integer, l Int64, b Boolean, s string, t time, m sample, M metrics */
} FieldSpec;

static const FieldSpec timeFields[] = {{"valid", 'b'}, {"seconds", 'l'}, {"nanoseconds", 'l'}};
static const FieldSpec sampleFields[] = {{"valid", 'b'}, {"cpu_seconds", 'l'}, {"cpu_nanoseconds", 'l'}, {"rss_bytes", 'l'}, {"user_micros", 'l'},
                                         {"system_micros", 'l'}};
static const FieldSpec metricsFields[] = {{"start", 'm'}, {"end", 'm'}};
static const FieldSpec statFields[] = {
    {"id", 'i'}, {"name", 's'}, {"active", 'b'}, {"in_pool", 'b'}, {"idle", 'b'}, {"should_exit", 'b'}, {"awaiting_reuse", 'b'},
    {"ready_for_reuse", 'b'}, {"status_ready", 'b'}, {"status_success", 'b'}, {"status_consumed", 'b'}, {"result_ready", 'b'},
    {"result_consumed", 'b'}, {"paused", 'b'}, {"cancel_requested", 'b'}, {"kill_requested", 'b'}, {"pool_generation", 'i'}, {"queued_at", 't'},
    {"started_at", 't'}, {"finished_at", 't'}, {"metrics", 'M'}, {"state", 's'}, {"kind", 's'}, {"target", 's'}, {"blocked_on", 's'}};
static const FieldSpec taskFields[] = {
    {"live", 'i'}, {"runnable", 'i'}, {"running", 'i'}, {"blocked", 'i'}, {"sleeping", 'i'}, {"paused", 'i'}, {"queued_threads", 'i'},
    {"workers", 'i'}, {"idle_workers", 'i'}, {"worker_limit", 'i'}, {"created", 'l'}, {"finished", 'l'}, {"failed", 'l'}};

static Type *fieldType(PasParser *p, char kind) {
    switch (kind) {
    case 'i': return p->types->int32;
    case 'l': return p->types->int64;
    case 'b': return p->types->boolean;
    case 's': return p->types->string;
    case 't': return p->statTypes[PAS_STAT_TIME];
    case 'm': return p->statTypes[PAS_STAT_SAMPLE];
    default: return p->statTypes[PAS_STAT_METRICS];
    }
}

static Type *makeRecord(PasParser *p, const char *name, const FieldSpec *fields, size_t count) {
    Type *t = typeRecord(p->types);
    t->name = nameOf(&p->c->names, name);
    for (size_t i = 0; i < count; i++) {
        (void)typeRecordAdd(p->types, t, nameOf(&p->c->names, fields[i].name), fieldType(p, fields[i].type), 0);
    }
    (void)typeRecordFinish(p->types, t);
    return t;
}

#define COUNT(list) (sizeof(list) / sizeof(list)[0])
Type *pasStatType(PasParser *p, PasStatType which) {
    static const char *const names[] = {"TThreadTime", "TThreadSample", "TThreadMetrics", "TThreadStat", "TTaskStats"};
    static const FieldSpec *const fields[] = {timeFields, sampleFields, metricsFields, statFields, taskFields};
    static const size_t counts[] = {COUNT(timeFields), COUNT(sampleFields), COUNT(metricsFields), COUNT(statFields), COUNT(taskFields)};
    for (int k = 0; k <= (int)which; k++) { /* the later ones contain the earlier ones */
        if (p->statTypes[k] == NULL) p->statTypes[k] = makeRecord(p, names[k], fields[k], counts[k]);
    }
    return p->statTypes[which];
}

/* function $threadStats: array of TThreadStat;  begin SetLength($threadStats, begin()); fill($threadStats) end */
Node *pbThreadStats(PasParser *p, PasCall *call, int argument) {
    (void)argument;
    Pos pos = call->pos;
    Type *list = typeDynArray(p->types, pasStatType(p, PAS_STAT_THREAD));
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
    Type *t = pasStatType(p, PAS_STAT_TASKS);
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
