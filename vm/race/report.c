/* report.c: what the detector says.
 *
 *     sum.pas:9: data race: write of global 'total' by thread 2 'worker-2'
 *     sum.pas:9:   nothing orders it after the write by thread 1 'worker-1'
 */
#include "vm/race/race_internal.h"

#include "vm/interp/interp_ops.h"

#include <stdio.h>

enum { WHAT_BYTES = 200, WHO_BYTES = THREAD_NAME_MAX + 40 };

/* ---- who -------------------------------------------------------------------------------------------------------------------- */

/* Whose the moment is; false: nobody knows any more. Lock held. */
static bool findOwner(const Race *race, Epoch at, LaneOwner *out) {
    const Lane *lane = &race->lanes[epochLane(at)];
    assert(epochLane(at) < race->laneCount && lane->ownerCount > 0);
    for (uint32_t i = lane->ownerCount; i-- > 0;) {
        if (lane->owners[i].from > epochTime(at)) continue;
        *out = lane->owners[i];
        return true;
    }
    assert(lane->hasForgotten);
    return false;
}

/* "thread 3 'name'", "task 12", "main". The name of a thread whose slot has gone on to another one is forgotten. */
static void describeOwner(Sched *s, const LaneOwner *owner, char text[WHO_BYTES]) {
    char buffer[THREAD_NAME_MAX];
    if (owner->taskId == 0) {
        (void)snprintf(text, WHO_BYTES, "main");
    } else if (owner->slot == NULL) {
        (void)snprintf(text, WHO_BYTES, "task %llu", (unsigned long long)owner->taskId);
    } else {
        spinLock(&s->slotLock);
        bool isNamed = owner->slot->generation == owner->generation;
        int n = snprintf(text, WHO_BYTES, "thread %u", owner->slot->id);
        if (isNamed) (void)snprintf(text + n, (size_t)(WHO_BYTES - n), " '%s'", slotName(owner->slot, buffer));
        spinUnlock(&s->slotLock);
    }
}

static void describeTask(Race *race, Epoch at, char text[WHO_BYTES]) {
    LaneOwner owner;
    assert(epochTime(at) != 0);
    spinLock(&race->lock);
    bool isKnown = findOwner(race, at, &owner);
    spinUnlock(&race->lock);
    if (isKnown) describeOwner(race->vm->sched, &owner, text);
    else (void)snprintf(text, WHO_BYTES, "a task that has ended");
}

/* ---- what ------------------------------------------------------------------------------------------------------------------- */

/* "field 'next'" of the record type at that offset, or "field". */
static void describeField(const Module *m, uint32_t type, uint64_t offset, char *text, size_t size) {
    const TypeRec *record = &m->types[type];
    assert(record->kind == TR_RECORD);
    for (uint32_t i = record->count; i-- > 0;) {
        const FieldRec *f = &m->fields[record->first + i];
        const char *name = moduleString(m, f->name, NULL);
        if (f->offset > offset || name[0] == '\0') continue;
        (void)snprintf(text, size, "field '%.60s'", name);
        return;
    }
    (void)snprintf(text, size, "field");
}

/* A part of a value of a module's type, "" for the whole of a simple one; ends with " of " if something follows. */
static void describePart(const Module *m, uint32_t type, uint64_t offset, char *text, size_t size) {
    text[0] = '\0';
    if (m->types[type].kind == TR_ARRAY && (m->types[type].flags & TRF_SET) == 0) (void)snprintf(text, size, "element");
    if (m->types[type].kind == TR_RECORD) describeField(m, type, offset, text, size);
}

/* A global of one of the modules. False: the address is none. */
static bool describeGlobal(const VM *vm, const char *address, char text[WHAT_BYTES]) {
    for (const Instance *inst = vm->instances; inst != NULL; inst = inst->next) {
        const Module *m = inst->module;
        if (address < inst->globals || address >= inst->globals + inst->globalBytes) continue;
        uint64_t offset = (uint64_t)(address - inst->globals);
        for (uint32_t i = m->globalCount; i-- > 0;) {
            const GlobalRec *g = &m->globals[i];
            if (g->offset > offset || offset - g->offset >= moduleMemSize(m, g->type)) continue;
            char part[WHAT_BYTES / 2];
            describePart(m, g->type, offset - g->offset, part, sizeof part);
            (void)snprintf(text, WHAT_BYTES, "%s%sglobal '%.60s'", part, part[0] == '\0' ? "" : " of ", moduleString(m, g->name, NULL));
            return true;
        }
        (void)snprintf(text, WHAT_BYTES, "a global");
        return true;
    }
    return false;
}

/* The type of a box in the module that accesses it, or 0. */
static uint32_t valueTypeOf(const Instance *inst, const ObjType *type) {
    const Module *m = inst->module;
    for (uint32_t i = TYPE_BUILTIN_COUNT; i < m->typeCount; i++) {
        if (inst->objTypes[i] == type && m->types[i].kind == TR_BOX) return m->types[i].elem;
    }
    return 0;
}

static void describeBox(const Instance *inst, const ObjType *type, uint64_t offset, char text[WHAT_BYTES]) {
    char part[WHAT_BYTES / 2] = "";
    uint32_t value = inst == NULL ? 0 : valueTypeOf(inst, type);
    if (value != 0) describePart(inst->module, value, offset, part, sizeof part);
    (void)snprintf(text, WHAT_BYTES, "%s", part[0] != '\0' ? part : "a captured or allocated variable");
    if (part[0] == 'e') (void)snprintf(text, WHAT_BYTES, "element of a captured or allocated array");
}

static void describeMemory(Task *t, const void *address, const Insn *pc, char text[WHAT_BYTES]) {
    VM *vm = t->vm;
    if (describeGlobal(vm, address, text)) return;
    Obj *o = heapFind(vm->heap, address);
    const ObjType *type = o == NULL ? NULL : heapType(vm->heap, o->typeId);
    const Func *f = vmFuncAt(vm, pc);
    (void)snprintf(text, WHAT_BYTES, "a variable");
    if (type != NULL && type->shape == OBJ_DYN) {
        bool isLength = (const char *)address < ((const ObjDyn *)(const void *)o)->data;
        (void)snprintf(text, WHAT_BYTES, "%s of a dynamic array", isLength ? "length" : "element");
    } else if (type != NULL && type->shape == OBJ_BOX) {
        describeBox(f == NULL ? NULL : f->instance, type, (uint64_t)((const char *)address - objValue(o)), text);
    }
}

/* ---- reports ------------------------------------------------------------------------------------------------------------------ */

static bool isSamePair(const PlacePair *a, const PlacePair *b) {
    return a->line[0] == b->line[0] && a->line[1] == b->line[1] && strcmp(a->file[0], b->file[0]) == 0 && strcmp(a->file[1], b->file[1]) == 0;
}

/* The pair in its order, so that it does not matter which of both is found second. */
static PlacePair sortPair(PlacePair pair) {
    int order = strcmp(pair.file[0], pair.file[1]);
    if (order < 0 || (order == 0 && pair.line[0] <= pair.line[1])) return pair;
    return (PlacePair){{pair.file[1], pair.file[0]}, {pair.line[1], pair.line[0]}};
}

/* Is the pair new, and to be shown? */
static bool takePair(Race *race, PlacePair pair) {
    pair = sortPair(pair);
    assert(pair.file[0] != NULL && pair.file[1] != NULL);
    bool isNew = !__atomic_load_n(&race->isBlind, __ATOMIC_RELAXED);
    spinLock(&race->lock);
    for (uint32_t i = 0; isNew && i < race->pairCount && i < REPORTS_MAX; i++) isNew = !isSamePair(&race->pairs[i], &pair);
    if (isNew && race->pairCount < REPORTS_MAX) race->pairs[race->pairCount] = pair;
    bool isShown = isNew && race->pairCount < REPORTS_MAX;
    if (isNew && race->pairCount <= REPORTS_MAX) race->pairCount++;
    spinUnlock(&race->lock);
    return isShown;
}

static void write(const VM *vm, const char *text, int n, size_t size) {
    if (n > 0 && vm->report != NULL) vm->report(vm->reportUser, text, (size_t)n < size ? (size_t)n : size - 1);
}

void raceReport(Task *t, const void *address, const Insn *pc, bool isWrite, const Conflict *other) {
    Race *race = t->vm->race;
    PlacePair pair;
    char what[WHAT_BYTES], self[WHO_BYTES], them[WHO_BYTES], text[1500];
    pair.file[0] = vmPlace(t->vm, pc, &pair.line[0]);
    pair.file[1] = vmPlace(t->vm, other->pc, &pair.line[1]);
    if (!takePair(race, pair)) return;
    describeMemory(t, address, pc, what);
    describeTask(race, t->race->now, self);
    describeTask(race, other->at, them);
    int n = snprintf(text, sizeof text, "%s:%u: data race: %s of %s by %s\n%s:%u:   nothing orders it after the %s by %s\n", pair.file[0], pair.line[0],
                     isWrite ? "write" : "read", what, self, pair.file[1], pair.line[1], other->isWrite ? "write" : "read", them);
    write(t->vm, text, n, sizeof text);
}

uint32_t raceFinish(Race *race) {
    char text[160];
    int n = 0;
    if (race->pairCount > REPORTS_MAX) n = snprintf(text, sizeof text, "more than %d data races: the others are not shown\n", REPORTS_MAX);
    write(race->vm, text, n, sizeof text);
    n = 0;
    if (race->isBlind) n = snprintf(text, sizeof text, "out of memory: data races may have been missed\n");
    write(race->vm, text, n, sizeof text);
    return race->pairCount;
}
