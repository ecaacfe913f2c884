/* slots.c: the thread table. See slots.h and threading.md 1.3, 1.4, 1.10. */
#include "vm/sched/slots.h"

#include "runtime/plat/ticks.h"
#include "runtime/plat/hooks.h"

bool slotsCreate(Sched *s) {
    s->slots = hookAlloc(s->hooks, sizeof *s->slots);
    if (s->slots == NULL) return false;
    memset(s->slots, 0, sizeof *s->slots);
    return true;
}

void slotsFree(Sched *s) {
    SlotTable *table = s->slots;
    if (table == NULL) return;
    for (uint32_t i = 0; i < table->count; i++) hookFree(s->hooks, table->items[i], sizeof *table->items[i]);
    hookFree(s->hooks, table->items, table->capacity * sizeof *table->items);
    hookFree(s->hooks, table->captured, table->capturedCapacity * sizeof *table->captured);
    hookFree(s->hooks, table, sizeof *table);
    s->slots = NULL;
}

void slotsMark(Sched *s, Heap *heap) {
    for (uint32_t i = 0; i < s->slots->count; i++) {
        const ThreadSlot *slot = s->slots->items[i];
        if (slot->obj != NULL) heapMarkObject(heap, &slot->obj->head);
    }
}

/* ---- names ---------------------------------------------------------------------------------------------------------------- */

void slotCutName(char out[THREAD_NAME_MAX], const char *name, size_t n) {
    if (n > THREAD_NAME_MAX - 1) {
        n = THREAD_NAME_MAX - 1;
        while (n > 0 && ((uint8_t)name[n] & 0xC0) == 0x80) n--; /* not inside a character */
    }
    for (size_t i = 0; i < n; i++) {
        uint8_t c = (uint8_t)name[i];
        out[i] = c < 0x20 || c == 0x7F ? '?' : (char)c;
    }
    out[n] = '\0';
}

const char *slotName(const ThreadSlot *slot, char buffer[THREAD_NAME_MAX]) {
    if (slot->name[0] != '\0') return slot->name;
    (void)snprintf(buffer, THREAD_NAME_MAX, "worker-%u", slot->id);
    return buffer;
}

uint64_t slotNumber(const TaskObj *obj) { return obj->slot == NULL ? UINT64_MAX : obj->slot->id; }

void slotWho(Sched *s, const TaskObj *obj, char *text, size_t size) {
    char buffer[THREAD_NAME_MAX];
    spinLock(&s->slotLock);
    (void)snprintf(text, size, "thread %u '%s'", obj->slot->id, slotName(obj->slot, buffer));
    spinUnlock(&s->slotLock);
}

void slotWhere(Sched *s, const TaskObj *obj, char *text, size_t size) {
    char who[THREAD_NAME_MAX + 24];
    slotWho(s, obj, who, sizeof who);
    (void)snprintf(text, size, "in %s", who);
}

/* ---- reserving ---------------------------------------------------------------------------------------------------------------- */

static ThreadSlot *idleTake(IdleList *list) {
    ThreadSlot *slot = list->first;
    if (slot == NULL) return NULL;
    list->first = slot->nextIdle;
    if (list->first == NULL) list->last = NULL;
    slot->nextIdle = NULL;
    return slot;
}

static void idleAppend(IdleList *list, ThreadSlot *slot) {
    if (list->last == NULL) list->first = slot;
    else list->last->nextIdle = slot;
    list->last = slot;
}

/* Makes room for one more slot and allocates it; the lock is free meanwhile. */
static ThreadSlot *slotNew(Sched *s) {
    SlotTable *table = s->slots;
    ThreadSlot *slot = hookAlloc(s->hooks, sizeof *slot);
    if (slot == NULL) return NULL;
    memset(slot, 0, sizeof *slot);
    if (table->count == table->capacity) {
        uint32_t capacity = table->capacity == 0 ? 16 : table->capacity * 2;
        ThreadSlot **items = hookRealloc(s->hooks, table->items, table->capacity * sizeof *items, capacity * sizeof *items);
        if (items == NULL) {
            hookFree(s->hooks, slot, sizeof *slot);
            return NULL;
        }
        table->items = items;
        table->capacity = capacity;
    }
    slot->id = ++table->count;
    table->items[slot->id - 1] = slot;
    return slot;
}

/* 1.3: the released worker slot idle longest, the lowest new worker slot, the overflow slot idle longest, the next new one. Lock held. */
static ThreadSlot *slotReserve(Sched *s) {
    SlotTable *table = s->slots;
    ThreadSlot *slot = idleTake(&table->low);
    if (slot == NULL && table->count >= s->limit) slot = idleTake(&table->high);
    return slot != NULL ? slot : slotNew(s);
}

static bool captureAdd(Sched *s, uint32_t id) {
    SlotTable *table = s->slots;
    if (table->capturedCount == table->capturedCapacity) {
        uint32_t capacity = table->capturedCapacity == 0 ? 16 : table->capturedCapacity * 2;
        uint32_t *grown = hookRealloc(s->hooks, table->captured, table->capturedCapacity * sizeof *grown, capacity * sizeof *grown);
        if (grown == NULL) return false;
        table->captured = grown;
        table->capturedCapacity = capacity;
    }
    table->captured[table->capturedCount++] = id;
    return true;
}

static void slotBind(ThreadSlot *slot, TaskObj *obj, const SlotRequest *request) {
    slot->generation++;
    slot->obj = obj;
    slotCutName(slot->name, request->name, request->nameLength);
    slot->isPool |= request->isPool;
    slot->isCaptured = request->isCaptured;
    slot->hasStatus = slot->lastStatus = slot->isStatusConsumed = slot->isResultReady = slot->isResultConsumed = slot->hadResult = false;
    slot->isPaused = slot->isCancelled = slot->isKilled = false;
    slot->kind = (uint8_t)request->kind;
    slot->target = request->target;
    slot->routine = request->routine;
    slot->queuedTicks = platTicks();
    slot->startedTicks = slot->finishedTicks = 0;
    if (UNLIKELY(slot->isAsked)) {
        slot->isAsked = false;
        slot->queuedNs = slot->startedNs = slot->finishedNs = slot->cpuStartNs = slot->cpuEndNs = 0;
    }
    slot->cpuAtStart = slot->cpuTicks;
    slot->userAtStart = slot->userMicros;
    slot->systemAtStart = slot->systemMicros;
    obj->slot = slot;
}

static void slotRelease(Sched *s, ThreadSlot *slot) {
    SlotTable *table = s->slots;
    uint8_t control = __atomic_load_n(&slot->obj->control, __ATOMIC_RELAXED);
    slot->isPaused = (control & CONTROL_PAUSE) != 0;
    slot->isCancelled = (control & CONTROL_CANCEL) != 0;
    slot->isKilled = (control & CONTROL_KILL) != 0;
    slot->obj = NULL;
    slot->hasStatus = slot->isStatusConsumed = slot->isResultConsumed = false;
    idleAppend(slot->id <= s->limit ? &table->low : &table->high, slot);
}

int64_t slotStart(Task *t, TaskObj *obj, const SlotRequest *request) {
    Sched *s = taskSched(t);
    schedLock(s, &s->slotLock);
    ThreadSlot *slot = slotReserve(s);
    if (slot != NULL && request->isCaptured && !captureAdd(s, slot->id)) {
        slot->obj = obj;
        slotRelease(s, slot);
        slot = NULL;
    }
    if (slot != NULL) slotBind(slot, obj, request);
    int64_t thread = slot == NULL ? 0 : slotThread(slot);
    spinUnlock(&s->slotLock);
    if (slot == NULL) return rtRaise(&t->rt, RTE_MEMORY, NULL), 0;
    if (taskLaunch(t, obj) == 0) return thread;
    spinLock(&s->slotLock);
    slot->generation--;
    obj->slot = NULL;
    slotRelease(s, slot);
    spinUnlock(&s->slotLock);
    return 0;
}

/* ---- what the scheduler tells ---------------------------------------------------------------------------------------------------- */

void slotTaskStarted(Sched *s, TaskObj *obj) {
    obj->slot->rssStart = RELAXED_LOAD(s->rssBytes);
    __atomic_store_n(&obj->slot->startedTicks, obj->task->turnTicks, __ATOMIC_RELEASE); /* its first turn has just begun */
}

void slotTaskEnded(Sched *s, TaskObj *obj) {
    ThreadSlot *slot = obj->slot;
    Task *t = obj->task;
    if (t != NULL && t->hasSampled) statsSample(t->worker, obj, vmNowNs(s->vm));
    uint64_t now = platTicks();
    if (t != NULL && t->worker != NULL) t->worker->endTicks = now;
    schedLock(s, &s->slotLock);
    if (t != NULL) slot->cpuTicks += t->cpuTicks + (now - t->turnTicks);
    slot->finishedTicks = now;
    slot->rssEnd = RELAXED_LOAD(s->rssBytes);
    slot->hasStatus = true;
    slot->lastStatus = !obj->hasFailed;
    slot->isResultReady = slot->hadResult = !obj->hasFailed && obj->resultKind != RESULT_NONE;
    spinUnlock(&s->slotLock);
}

/* ---- reading ------------------------------------------------------------------------------------------------------------------------ */

static ThreadSlot *badId(Task *t, int64_t thread) {
    (void)rtRaise(&t->rt, RTE_BUILTIN, "invalid thread id %lld", (long long)threadNumber(thread));
    return NULL;
}

inline ThreadSlot *slotFind(Task *t, int64_t thread) { /* inline here, a function elsewhere */
    const SlotTable *table = taskSched(t)->slots;
    int64_t id = threadNumber(thread);
    if (id <= 0 || id > table->count) return badId(t, thread);
    ThreadSlot *slot = table->items[id - 1];
    if (threadHasGeneration(thread) && thread != slotThread(slot)) return badId(t, thread);
    return slot;
}

void slotConsume(Sched *s, ThreadSlot *slot, bool status, bool result) {
    if (slot->obj == NULL || !slot->hasStatus) return;
    if (status) slot->isStatusConsumed = true;
    if (result && slot->isResultReady) {
        slot->isResultReady = false;
        slot->isResultConsumed = true;
    }
    if (slot->isStatusConsumed && !slot->isResultReady && !slot->isCaptured) slotRelease(s, slot);
}

int slotWaitLocked(Task *t, int64_t thread, ThreadSlot **out) {
    Sched *s = taskSched(t);
    static const char text[] = "join thread %lld";
    if (UNLIKELY(s == NULL)) s = schedOf(t->vm);
    if (s == NULL) return rtRaise(&t->rt, RTE_MEMORY, NULL);
    schedLock(s, &s->slotLock);
    ThreadSlot *slot = slotFind(t, thread);
    TaskObj *obj = slot == NULL ? NULL : slot->obj;
    uint32_t generation = slot == NULL ? 0 : slot->generation;
    if (slot != NULL && (obj == NULL || slot->hasStatus)) {
        *out = slot; /* ended, perhaps released: its last status is still there */
        raceAcquire(t, slot);
        return 0;
    }
    spinUnlock(&s->slotLock);
    if (slot == NULL) return 1;
    if (obj == t->obj) return rtRaise(&t->rt, RTE_BUILTIN, "thread %u cannot wait for itself", slot->id);
    WaitFor what = {text, slot->id, NULL, WAIT_TASK, obj};
    if (taskWaitFor(t, obj, &what)) return 1;
    schedLock(s, &s->slotLock);
    *out = slot;
    if (slot->generation == generation) return 0;
    spinUnlock(&s->slotLock); /* another waiter has consumed it and the slot went on to a newer thread */
    (void)badId(t, thread);
    return 1;
}

bool slotIsListed(const Sched *s, const ThreadSlot *slot) {
    if (slot->id > s->limit) return false;
    if (slot->obj == NULL) return slot->isPool;
    return !slot->hasStatus || !slot->isCaptured || slot->isPool;
}
