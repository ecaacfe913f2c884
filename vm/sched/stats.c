/* stats.c: thread and task statistics (threading.md 3).
 *
 * A snapshot copies what the slots say; it is then visited field by field in the order of the specification, by a sink that fills records of the
 * program or by one that writes JSON. Times are kept as processor ticks, which cost a tenth of a clock call, and converted when somebody asks. */
#include "vm/interp/builtin_table.h"
#include "vm/sched/host_threads.h"
#include "vm/sched/slots.h"

#include "runtime/plat/ticks.h"
#include "runtime/str/str.h"

#include <sys/resource.h>
#include <unistd.h>

enum { NS_PER_S = 1000000000, TEXT_MAX = 96, SAMPLE_AGE_NS = 1000000 };

/* ---- samples ---------------------------------------------------------------------------------------------------------------- */

void statsCalibrate(Sched *s) {
    s->baseTicks = platTicks();
    s->baseNs = s->hooks->clockNs(s->hooks->user, false);
    s->baseWallNs = s->hooks->clockNs(s->hooks->user, true);
}

/* Nanoseconds of a number of ticks, measured over the whole life of the scheduler. */
static double nsPerTick(Sched *s) {
    uint64_t ticks = platTicks() - s->baseTicks;
    int64_t ns = s->hooks->clockNs(s->hooks->user, false) - s->baseNs;
    return ticks == 0 || ns <= 0 ? 1.0 : (double)ns / (double)ticks;
}

static uint64_t readResident(void) {
    unsigned long pages = 0, resident = 0;
    FILE *f = fopen("/proc/self/statm", "re");
    if (f == NULL) return 0;
    if (fscanf(f, "%lu %lu", &pages, &resident) != 2) resident = 0;
    (void)fclose(f);
    return (uint64_t)resident * (uint64_t)sysconf(_SC_PAGESIZE);
}

static int64_t microsOf(const struct timeval *t) { return (int64_t)t->tv_sec * 1000000 + t->tv_usec; }

/* Books the processor time that the calling worker has used since its last sample to the thread that it runs. */
void statsSample(Worker *w, const TaskObj *obj, int64_t nowNs) {
    if (nowNs - w->sampleNs < SAMPLE_AGE_NS) return;
    struct rusage usage;
    w->sampleNs = nowNs;
    if (getrusage(RUSAGE_THREAD, &usage) != 0) return;
    int64_t user = microsOf(&usage.ru_utime), system = microsOf(&usage.ru_stime);
    if (obj != NULL && obj->slot != NULL && w->hasSample) {
        __atomic_fetch_add(&obj->slot->userMicros, user - w->userMicros, __ATOMIC_RELAXED);
        __atomic_fetch_add(&obj->slot->systemMicros, system - w->systemMicros, __ATOMIC_RELAXED);
    }
    w->userMicros = user;
    w->systemMicros = system;
    w->hasSample = true;
}

/* ---- snapshot ---------------------------------------------------------------------------------------------------------------- */

typedef struct Moment {
    bool isValid;
    int64_t seconds, nanoseconds;
} Moment;
typedef struct Sample {
    bool isValid;
    Moment cpu;
    int64_t rssBytes, userMicros, systemMicros;
} Sample;
typedef struct Stat {
    int64_t id, generation;
    char name[THREAD_NAME_MAX];
    bool isActive, isIdle, isAwaiting, isReleasing, hasStatus, isSuccess, isStatusConsumed, isResultReady, isResultConsumed;
    bool isPaused, isCancelled, isKilled, shouldExit;
    Moment queued, started, finished;
    Sample start, end;
    const char *state, *kind;
    char target[TEXT_MAX], blockedOn[TEXT_MAX];
} Stat;

struct StatList {
    uint32_t count;
    size_t bytes;
    Stat items[];
};

static Moment splitNs(int64_t ns) { return (Moment){true, ns / NS_PER_S, ns % NS_PER_S}; }

/* What a snapshot has told stays so, though the length of a tick is known better and better. */
static int64_t keep(int64_t *kept, int64_t ns, int64_t least) {
    if (*kept == 0) *kept = ns > least ? ns : least;
    return *kept;
}

static Moment momentOf(Sched *s, uint64_t ticks, double scale, int64_t *kept, int64_t least) {
    if (ticks == 0) return (Moment){0};
    return splitNs(keep(kept, s->baseWallNs + (int64_t)((double)(int64_t)(ticks - s->baseTicks) * scale), least));
}

/* Under --sched=seed all run in one thread, and who asks would see nobody else running: there a task whose turn has ended runs on, as if on a worker. */
static const char *stateText(const Sched *s, const TaskObj *obj, const ThreadSlot *slot) {
    static const char *const texts[] = {"queued", "queued", "running", "blocked", "paused", "finished"};
    if (obj == NULL) return "idle";
    if (slot->hasStatus) return "finished";
    TaskState state = taskState(obj);
    return texts[s->mode == SCHED_SEEDED && state == TASK_QUEUED && obj->task != NULL ? TASK_RUNNING : state];
}

/* What the live thread has used so far; its lock keeps the task from going away. */
static void fillLive(Stat *out, const ThreadSlot *slot, TaskObj *obj, uint64_t *cpuTicks) {
    spinLock(&obj->lock);
    const Task *t = obj->task;
    if (t != NULL) {
        *cpuTicks += __atomic_load_n(&t->cpuTicks, __ATOMIC_RELAXED);
        if (taskState(obj) == TASK_RUNNING) *cpuTicks += platTicks() - __atomic_load_n(&t->turnTicks, __ATOMIC_RELAXED);
        const char *text = __atomic_load_n(&t->waitText, __ATOMIC_ACQUIRE);
        if (text != NULL && taskState(obj) == TASK_BLOCKED) schedDescribeWait(t, out->blockedOn, sizeof out->blockedOn);
    }
    spinUnlock(&obj->lock);
    (void)slot;
}

static const char *targetOf(const ThreadSlot *slot) {
    const Func *f = slot->routine;
    return f == NULL ? slot->target : moduleString(f->instance->module, f->rec->name, NULL);
}

static void fillStat(Sched *s, Stat *out, ThreadSlot *slot, double scale, uint64_t rss) {
    static const char *const kinds[] = {"", "bytecode", "builtin", "callback"};
    char buffer[THREAD_NAME_MAX];
    TaskObj *obj = slot->obj;
    uint8_t control = obj == NULL ? 0 : __atomic_load_n(&obj->control, __ATOMIC_RELAXED);
    memset(out, 0, sizeof *out);
    out->id = slot->id;
    out->generation = slot->generation;
    (void)snprintf(out->name, sizeof out->name, "%s", slotName(slot, buffer));
    out->isActive = obj != NULL;
    out->isIdle = obj == NULL;
    out->shouldExit = __atomic_load_n(&s->isEnding, __ATOMIC_RELAXED);
    out->isAwaiting = obj != NULL && slot->hasStatus;
    out->isReleasing = slot->isReleasing;
    out->hasStatus = slot->hasStatus;
    out->isSuccess = slot->lastStatus;
    out->isStatusConsumed = slot->isStatusConsumed;
    out->isResultReady = slot->isResultReady;
    out->isResultConsumed = slot->isResultConsumed;
    out->isPaused = (control & CONTROL_PAUSE) != 0 || (obj == NULL && slot->isPaused);
    out->isCancelled = (control & CONTROL_CANCEL) != 0 || (obj == NULL && slot->isCancelled);
    out->isKilled = (control & CONTROL_KILL) != 0 || (obj == NULL && slot->isKilled);
    uint64_t started = __atomic_load_n(&slot->startedTicks, __ATOMIC_ACQUIRE), cpuTicks = slot->cpuTicks;
    slot->isAsked = true;
    out->queued = momentOf(s, slot->queuedTicks, scale, &slot->queuedNs, 0);
    out->started = momentOf(s, started, scale, &slot->startedNs, slot->queuedNs);
    out->finished = momentOf(s, slot->finishedTicks, scale, &slot->finishedNs, started == 0 ? slot->queuedNs : slot->startedNs);
    out->state = stateText(s, obj, slot);
    out->kind = kinds[obj == NULL ? SLOT_NOTHING : slot->kind];
    if (obj != NULL) (void)snprintf(out->target, sizeof out->target, "%s", targetOf(slot));
    bool isLive = obj != NULL && !slot->hasStatus;
    if (isLive) fillLive(out, slot, obj, &cpuTicks);
    if (started == 0) return;
    int64_t startNs = keep(&slot->cpuStartNs, (int64_t)((double)slot->cpuAtStart * scale), 0), endNs = (int64_t)((double)cpuTicks * scale);
    if (isLive) endNs = endNs > startNs ? endNs : startNs;
    else endNs = keep(&slot->cpuEndNs, endNs, startNs);
    if (slot->rssStart == 0) slot->rssStart = rss; /* nothing had been read when it began or ended: the first reading stands for it */
    if (!isLive && slot->rssEnd == 0) slot->rssEnd = rss;
    out->start = (Sample){true, splitNs(startNs), (int64_t)slot->rssStart, slot->userAtStart, slot->systemAtStart};
    out->end = (Sample){true, splitNs(endNs), (int64_t)(isLive ? rss : slot->rssEnd), __atomic_load_n(&slot->userMicros, __ATOMIC_RELAXED),
                        __atomic_load_n(&slot->systemMicros, __ATOMIC_RELAXED)};
}

static uint32_t countListed(const Sched *s) {
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->slots->count && i < s->limit; i++) n += slotIsListed(s, s->slots->items[i]);
    return n;
}

/* Replaces the caller's last snapshot. NULL: an error is pending. */
static StatList *snapshot(Task *t) {
    Sched *s = schedOf(t->vm);
    if (s == NULL) return rtRaise(&t->rt, RTE_MEMORY, NULL), NULL;
    statsForget(t);
    size_t bytes = sizeof(StatList) + VM_MAX_WORKERS * sizeof(Stat);
    StatList *list = hookAlloc(s->hooks, bytes);
    if (list == NULL) return rtRaise(&t->rt, RTE_MEMORY, NULL), NULL;
    list->count = 0;
    list->bytes = bytes;
    RELAXED_STORE(s->rssBytes, readResident());
    statsSample(t->worker, t->obj, INT64_MAX);
    t->worker->sampleNs = vmNowNs(t->vm);
    double scale = nsPerTick(s);
    spinLock(&s->slotLock);
    for (uint32_t i = 0; i < s->slots->count && list->count < s->limit; i++) {
        ThreadSlot *slot = s->slots->items[i];
        if (!slotIsListed(s, slot)) continue;
        fillStat(s, &list->items[list->count++], slot, scale, RELAXED_LOAD(s->rssBytes));
        if (slot->hasStatus) raceAcquire(t, slot);
    }
    spinUnlock(&s->slotLock);
    t->snapshot = list;
    return list;
}

static HostSample sampleOf(const Sample *s) {
    return (HostSample){s->isValid, s->cpu.seconds, s->cpu.nanoseconds, s->rssBytes, s->userMicros, s->systemMicros};
}

uint32_t hostMetrics(Task *t, HostMetrics *out, uint32_t capacity) {
    const StatList *list = snapshot(t);
    if (list == NULL) return 0;
    uint32_t n = list->count < capacity ? list->count : capacity;
    for (uint32_t i = 0; i < n; i++) out[i] = (HostMetrics){sampleOf(&list->items[i].start), sampleOf(&list->items[i].end)};
    statsForget(t);
    return n;
}

void statsForget(Task *t) {
    StatList *list = t->snapshot;
    if (list != NULL) hookFree(t->rt.hooks, list, list->bytes);
    t->snapshot = NULL;
}

/* ---- visiting ------------------------------------------------------------------------------------------------------------------ */

typedef struct Sink Sink;
struct Sink {
    bool (*open)(Sink *k, const char *name);
    void (*close)(Sink *k);
    bool (*number)(Sink *k, const char *name, int64_t value, bool isBool);
    bool (*text)(Sink *k, const char *name, const char *value);
};

static bool visitMoment(Sink *k, const char *name, const Moment *m) {
    bool ok = k->open(k, name) && k->number(k, "valid", m->isValid, true) && k->number(k, "seconds", m->seconds, false) &&
              k->number(k, "nanoseconds", m->nanoseconds, false);
    k->close(k);
    return ok;
}

static bool visitSample(Sink *k, const char *name, const Sample *m) {
    bool ok = k->open(k, name) && k->number(k, "valid", m->isValid, true) && k->number(k, "cpu_seconds", m->cpu.seconds, false) &&
              k->number(k, "cpu_nanoseconds", m->cpu.nanoseconds, false) && k->number(k, "rss_bytes", m->rssBytes, false) &&
              k->number(k, "user_micros", m->userMicros, false) && k->number(k, "system_micros", m->systemMicros, false);
    k->close(k);
    return ok;
}

static bool visitStat(Sink *k, const Stat *st) {
    const struct { const char *name; bool value; } flags[] = {
        {"active", st->isActive}, {"in_pool", true}, {"idle", st->isIdle}, {"should_exit", st->shouldExit}, {"awaiting_reuse", st->isAwaiting},
        {"ready_for_reuse", st->isReleasing}, {"status_ready", st->hasStatus}, {"status_success", st->isSuccess},
        {"status_consumed", st->isStatusConsumed}, {"result_ready", st->isResultReady}, {"result_consumed", st->isResultConsumed},
        {"paused", st->isPaused}, {"cancel_requested", st->isCancelled}, {"kill_requested", st->isKilled}};
    bool ok = k->number(k, "id", st->id, false) && k->text(k, "name", st->name);
    for (size_t i = 0; i < sizeof flags / sizeof flags[0]; i++) ok = ok && k->number(k, flags[i].name, flags[i].value, true);
    ok = ok && k->number(k, "pool_generation", st->generation, false) && visitMoment(k, "queued_at", &st->queued) &&
         visitMoment(k, "started_at", &st->started) && visitMoment(k, "finished_at", &st->finished);
    if (ok && k->open(k, "metrics")) {
        ok = visitSample(k, "start", &st->start) && visitSample(k, "end", &st->end);
        k->close(k);
    }
    return ok && k->text(k, "state", st->state) && k->text(k, "kind", st->kind) && k->text(k, "target", st->target) &&
           k->text(k, "blocked_on", st->blockedOn);
}

/* ---- into records of the program --------------------------------------------------------------------------------------------------- */

enum { NESTING_MAX = 4 };
typedef struct RecordSink {
    Sink sink;
    Rt *rt;
    struct { const RtElem *type; char *at; uint64_t field; } stack[NESTING_MAX];
    int depth;
} RecordSink;

/* The next field of the innermost record, or NULL with an error pending. */
static char *nextField(RecordSink *k, const RtElem **type) {
    const RtElem *record = k->stack[k->depth].type;
    if (record->kind != RT_RECORD || k->stack[k->depth].field >= record->count) {
        (void)rtRaise(k->rt, RTE_BUILTIN, "the record has other fields than the statistics");
        return NULL;
    }
    const RtField *f = &record->fields[k->stack[k->depth].field++];
    *type = f->type;
    return k->stack[k->depth].at + f->offset;
}

static bool recordOpen(Sink *sink, const char *name) {
    RecordSink *k = (RecordSink *)(void *)sink;
    const RtElem *type;
    char *at = nextField(k, &type);
    (void)name;
    if (at == NULL || k->depth + 1 == NESTING_MAX) return false;
    k->depth++;
    k->stack[k->depth].type = type;
    k->stack[k->depth].at = at;
    k->stack[k->depth].field = 0;
    return true;
}

static void recordClose(Sink *sink) {
    RecordSink *k = (RecordSink *)(void *)sink;
    if (k->depth > 0) k->depth--;
}

static bool recordNumber(Sink *sink, const char *name, int64_t value, bool isBool) {
    RecordSink *k = (RecordSink *)(void *)sink;
    const RtElem *type;
    char *at = nextField(k, &type);
    (void)name;
    (void)isBool;
    if (at == NULL) return false;
    if (type->kind > RT_I64) return rtRaise(k->rt, RTE_BUILTIN, "the record has other fields than the statistics") == 0;
    memcpy(at, &value, type->size); /* little-endian: the low bytes */
    return true;
}

static bool recordText(Sink *sink, const char *name, const char *value) {
    RecordSink *k = (RecordSink *)(void *)sink;
    const RtElem *type;
    ObjString *text;
    char *at = nextField(k, &type);
    (void)name;
    if (at == NULL) return false;
    if (type->kind != RT_REF) return rtRaise(k->rt, RTE_BUILTIN, "the record has other fields than the statistics") == 0;
    if (strNew(k->rt, value, (int64_t)strlen(value), &text)) return false;
    memcpy(at, &text, sizeof text);
    return true;
}

static const Sink recordSink = {recordOpen, recordClose, recordNumber, recordText};

int taskStatsFill(Rt *rt, Value *R) {
    Task *t = (Task *)(void *)rt;
    const StatList *list = t->snapshot;
    const RtElem *elem = rt->callType;
    if (list == NULL) return 0;
    for (uint64_t i = 0; i < list->count && i < R[1].u; i++) {
        RecordSink k = {.sink = recordSink, .rt = rt};
        k.stack[0].type = elem;
        k.stack[0].at = (char *)R[0].p + i * elem->size;
        if (!visitStat(&k.sink, &list->items[i])) return 1;
    }
    return 0;
}

/* ---- as JSON -------------------------------------------------------------------------------------------------------------------------- */

typedef struct JsonSink {
    Sink sink;
    Rt *rt;
    Value *out; /* a register: the string so far */
    bool needsComma;
} JsonSink;

static bool put(JsonSink *k, const char *text, size_t n) {
    for (size_t i = 0; i < n; i++) {
        if (strAppendChar(k->rt, (ObjString **)(void *)&k->out->p, (uint8_t)text[i])) return false;
    }
    return true;
}

static bool putText(JsonSink *k, const char *text) { return put(k, text, strlen(text)); }

static bool putEscaped(JsonSink *k, const char *text) {
    char escape[8];
    bool ok = put(k, "\"", 1);
    for (const char *p = text; *p != '\0' && ok; p++) {
        if (*p == '"' || *p == '\\') ok = put(k, "\\", 1) && put(k, p, 1);
        else if ((uint8_t)*p >= 0x20) ok = put(k, p, 1);
        else ok = put(k, escape, (size_t)snprintf(escape, sizeof escape, "\\u%04x", (unsigned)(uint8_t)*p));
    }
    return ok && put(k, "\"", 1);
}

static bool jsonName(JsonSink *k, const char *name) {
    bool ok = (!k->needsComma || putText(k, ", ")) && putEscaped(k, name) && putText(k, ": ");
    k->needsComma = true;
    return ok;
}

static bool jsonOpen(Sink *sink, const char *name) {
    JsonSink *k = (JsonSink *)(void *)sink;
    bool ok = jsonName(k, name) && putText(k, "{");
    k->needsComma = false;
    return ok;
}

static void jsonClose(Sink *sink) {
    JsonSink *k = (JsonSink *)(void *)sink;
    (void)putText(k, "}"); /* a failure is seen at the next field */
    k->needsComma = true;
}

static bool jsonNumber(Sink *sink, const char *name, int64_t value, bool isBool) {
    JsonSink *k = (JsonSink *)(void *)sink;
    char text[24];
    (void)snprintf(text, sizeof text, "%lld", (long long)value);
    return jsonName(k, name) && putText(k, isBool ? (value ? "true" : "false") : text);
}

static bool jsonText(Sink *sink, const char *name, const char *value) {
    JsonSink *k = (JsonSink *)(void *)sink;
    return jsonName(k, name) && putEscaped(k, value);
}

int taskStatsJson(Rt *rt, Value *R) {
    Task *t = (Task *)(void *)rt;
    JsonSink k = {.sink = {jsonOpen, jsonClose, jsonNumber, jsonText}, .rt = rt, .out = &R[0]};
    const StatList *list = snapshot(t);
    R[0].p = NULL;
    if (list == NULL || !putText(&k, "[")) return 1;
    for (uint32_t i = 0; i < list->count; i++) {
        k.needsComma = false;
        if (!putText(&k, i == 0 ? "{" : ", {") || !visitStat(&k.sink, &list->items[i]) || !putText(&k, "}")) return 1;
    }
    return !putText(&k, "]");
}

/* ---- counters ---------------------------------------------------------------------------------------------------------------------------- */

int taskPoolLimit(Rt *rt, Value *R) {
    const VM *vm = ((Task *)(void *)rt)->vm;
    R[0].i = vm->sched != NULL ? vm->sched->limit : schedPoolLimit(vm);
    return 0;
}

int taskStatsCount(Rt *rt, Value *R) {
    Sched *s = ((Task *)(void *)rt)->vm->sched;
    R[0].i = 0;
    if (s == NULL) return 0;
    spinLock(&s->slotLock);
    R[0].i = countListed(s);
    spinUnlock(&s->slotLock);
    return 0;
}

int taskStatsBegin(Rt *rt, Value *R) {
    const StatList *list = snapshot((Task *)(void *)rt);
    if (list == NULL) return 1;
    R[0].i = list->count;
    return 0;
}

static int64_t countQueuedThreads(Sched *s) {
    int64_t n = 0;
    spinLock(&s->slotLock);
    for (uint32_t i = 0; i < s->slots->count; i++) {
        const ThreadSlot *slot = s->slots->items[i];
        n += slot->obj != NULL && !slot->hasStatus && RELAXED_LOAD(slot->startedTicks) == 0;
    }
    spinUnlock(&s->slotLock);
    return n;
}

int taskStats(Rt *rt, Value *R) {
    Task *t = (Task *)(void *)rt;
    Sched *s = schedOf(t->vm);
    if (s == NULL) return rtRaise(rt, RTE_MEMORY, NULL);
    int64_t live = schedLive(s), blocked = schedCount(s, COUNT_BLOCKED);
    int64_t paused = schedCount(s, COUNT_PAUSED), running = 0, idle = 0;
    for (uint32_t i = 0; i <= __atomic_load_n(&s->workerCount, __ATOMIC_ACQUIRE); i++) {
        const Worker *w = s->workers[i];
        const Task *current = __atomic_load_n(&w->current, __ATOMIC_SEQ_CST);
        running += current != NULL && current != t->vm->main;
        idle += i > 0 && __atomic_load_n(&w->state, __ATOMIC_RELAXED) == W_IDLE;
    }
    spinLock(&s->timerLock);
    int64_t sleeping = s->timers.count;
    spinUnlock(&s->timerLock);
    int64_t runnable = live - blocked - paused - running;
    const struct { const char *name; int64_t value; } fields[] = {
        {"live", live}, {"runnable", runnable < 0 ? 0 : runnable}, {"running", running}, {"blocked", blocked}, {"sleeping", sleeping},
        {"paused", paused}, {"queued_threads", countQueuedThreads(s)}, {"workers", s->workerCount}, {"idle_workers", idle},
        {"worker_limit", s->limit}, {"created", schedCount(s, COUNT_CREATED)}, {"finished", schedCount(s, COUNT_FINISHED)},
        {"failed", schedCount(s, COUNT_FAILED)}};
    RecordSink k = {.sink = recordSink, .rt = rt};
    k.stack[0].type = rt->callType;
    k.stack[0].at = R[0].p;
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        if (!recordNumber(&k.sink, fields[i].name, fields[i].value, false)) return 1;
    }
    return 0;
}
