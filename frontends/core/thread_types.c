/* thread_types.c: see thread_types.h. The runtime fills these records field by field, in this order. */
#include "frontends/core/thread_types.h"

#include <assert.h>
#include <strings.h>

typedef struct FieldSpec {
    const char *name;
    char type; /* i integer, l 64-bit, b Boolean, s string, t time, m sample, M metrics */
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

static Type *fieldType(TypeTable *t, Type *const *types, Type *integer, char kind) {
    switch (kind) {
    case 'i': return integer;
    case 'l': return t->int64;
    case 'b': return t->boolean;
    case 's': return t->string;
    case 't': return types[THREAD_TYPE_TIME];
    case 'm': return types[THREAD_TYPE_SAMPLE];
    default: return types[THREAD_TYPE_METRICS];
    }
}

#define COUNT(list) (sizeof(list) / sizeof(list)[0])
Type *threadType(TypeTable *t, Names *n, Type *types[THREAD_TYPE_COUNT], const char *const names[THREAD_TYPE_COUNT], Type *integer, ThreadTypeId which) {
    static const FieldSpec *const fields[] = {timeFields, sampleFields, metricsFields, statFields, taskFields};
    static const size_t counts[] = {COUNT(timeFields), COUNT(sampleFields), COUNT(metricsFields), COUNT(statFields), COUNT(taskFields)};
    assert(which < THREAD_TYPE_COUNT && COUNT(fields) == THREAD_TYPE_COUNT);
    for (int k = 0; k <= (int)which; k++) { /* the later ones contain the earlier ones */
        if (types[k] != NULL) continue;
        Type *r = typeRecord(t);
        r->name = nameOf(n, names[k]);
        for (size_t i = 0; i < counts[k]; i++) (void)typeRecordAdd(t, r, nameOf(n, fields[k][i].name), fieldType(t, types, integer, fields[k][i].type), 0);
        (void)typeRecordFinish(t, r);
        types[k] = r;
    }
    return types[which];
}

Field *threadOptionField(const Type *t, bool wantName) {
    static const char *const flags[] = {"submitonly", "submit_only", "queueonly", "queue_only", "queue"};
    for (Field *f = t->kind == TYPE_RECORD ? t->fields : NULL; f != NULL; f = f->next) {
        if (wantName && strcasecmp(f->name->text, "name") == 0) return f;
        for (size_t i = 0; !wantName && i < sizeof flags / sizeof flags[0]; i++) {
            if (strcasecmp(f->name->text, flags[i]) == 0) return f;
        }
    }
    return NULL;
}
