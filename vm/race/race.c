/* race.c: what the detector knows of time: lanes, tasks, and the things by which tasks order themselves. See race.h.
 *
 * A task takes over the lane of one that has ended if it knows all that happened there: then the lane's times are ordered as if they were one task's. */
#include "vm/race/race_internal.h"

#include <string.h>

enum { LANES_TRIED = 16 };

/* ---- lanes ------------------------------------------------------------------------------------------------------------- */

/* Makes room for one more item. False: out of memory. */
static bool grow(const Hooks *hooks, void **items, uint32_t *capacity, uint32_t count, size_t itemBytes) {
    if (count < *capacity) return true;
    uint32_t wanted = *capacity == 0 ? 8 : *capacity * 2;
    void *grown = hookRealloc(hooks, *items, *capacity * itemBytes, wanted * itemBytes);
    if (grown == NULL) return false;
    *items = grown;
    *capacity = wanted;
    return true;
}

/* A free lane whose past `seen` covers, or a new one. LANES_MAX: out of memory or lanes. Lock held. */
static uint32_t laneTake(Race *race, const Clock *seen) {
    uint32_t *link = &race->firstFree;
    for (uint32_t tried = 0; tried < LANES_TRIED && *link != 0; tried++) {
        uint32_t at = *link - 1;
        if (clockCovers(seen, epochMake(at, race->lanes[at].next - 1))) {
            *link = race->lanes[at].nextFree;
            return at;
        }
        link = &race->lanes[at].nextFree;
    }
    if (race->laneCount == LANES_MAX) return LANES_MAX;
    if (!grow(race->hooks, (void **)&race->lanes, &race->laneCapacity, race->laneCount, sizeof *race->lanes)) return LANES_MAX;
    race->lanes[race->laneCount] = (Lane){.next = 1};
    return race->laneCount++;
}

/* Notes whose times follow in the lane. Lock held. */
static bool laneAssign(Race *race, uint32_t at, const struct TaskObj *obj) {
    Lane *lane = &race->lanes[at];
    assert(at < race->laneCount && lane->ownerCount <= OWNERS_KEPT);
    if (lane->ownerCount == OWNERS_KEPT) {
        lane->ownerCount /= 2;
        memmove(lane->owners, lane->owners + lane->ownerCount, lane->ownerCount * sizeof *lane->owners);
        lane->hasForgotten = true;
    }
    if (!grow(race->hooks, (void **)&lane->owners, &lane->ownerCapacity, lane->ownerCount, sizeof *lane->owners)) return false;
    LaneOwner *owner = &lane->owners[lane->ownerCount++];
    *owner = (LaneOwner){.from = lane->next};
    if (obj == NULL) return true;
    owner->taskId = obj->id;
    owner->slot = obj->slot;
    if (obj->slot != NULL) owner->generation = obj->slot->generation;
    return true;
}

static void laneGive(Race *race, const RaceTask *task) {
    uint32_t at = epochLane(task->now);
    assert(at < race->laneCount);
    race->lanes[at].next = epochTime(task->now) + task->isMarked;
    race->lanes[at].nextFree = race->firstFree;
    race->firstFree = at + 1;
}

/* ---- clocks of syncs; lock held ------------------------------------------------------------------------------------------ */

/* NULL: nothing was released to it. */
static const Clock *findClock(const Race *race, const void *sync) {
    uintptr_t address = (uintptr_t)sync;
    ShadowPage *page = shadowPage(race->shadow, address);
    if (page == NULL) return NULL;
    const Cell *cell = &page->cells[(address & ((1u << PAGE_SHIFT) - 1)) >> 3];
    assert(cell->kind == CELL_EMPTY || cell->kind == CELL_CLOCK);
    return cell->kind == CELL_CLOCK ? &cell->u.clock : NULL;
}

static Clock *makeClock(Race *race, const void *sync) {
    Cell *cell = shadowCell(race->shadow, (uintptr_t)sync);
    if (cell == NULL) return NULL;
    assert(cell->kind == CELL_EMPTY || cell->kind == CELL_CLOCK);
    cell->kind = CELL_CLOCK;
    return &cell->u.clock;
}

static ChannelClocks *makeChannel(Race *race, const void *channel) {
    Cell *cell = shadowCell(race->shadow, (uintptr_t)channel);
    if (cell == NULL) return NULL;
    if (cell->kind == CELL_CHANNEL) return cell->u.channel;
    assert(cell->kind == CELL_EMPTY);
    ChannelClocks *made = hookAlloc(race->hooks, sizeof *made);
    if (made == NULL) return NULL;
    memset(made, 0, sizeof *made);
    cell->u.channel = made;
    cell->kind = CELL_CHANNEL;
    return made;
}

void raceFreeChannel(const Hooks *hooks, ChannelClocks *channel) {
    for (uint32_t i = 0; i < channel->slotCount; i++) clockFree(hooks, &channel->slots[i]);
    hookFree(hooks, channel->slots, channel->slotCount * sizeof *channel->slots);
    hookFree(hooks, channel, sizeof *channel);
}

/* The clock of the k-th send and receive. */
static Clock *slotOf(Race *race, ChannelClocks *channel, uint64_t k, uint64_t capacity) {
    uint32_t at = (uint32_t)(k % capacity);
    if (at < channel->slotCount) return &channel->slots[at];
    uint64_t wanted = at < 4 ? 4 : (uint64_t)at * 2;
    if (wanted > capacity) wanted = capacity;
    Clock *slots = hookRealloc(race->hooks, channel->slots, channel->slotCount * sizeof *slots, (size_t)wanted * sizeof *slots);
    if (slots == NULL) return NULL;
    memset(slots + channel->slotCount, 0, ((size_t)wanted - channel->slotCount) * sizeof *slots);
    channel->slots = slots;
    channel->slotCount = (uint32_t)wanted;
    return &slots[at];
}

/* ---- order; lock held ------------------------------------------------------------------------------------------------------ */

static void seeClock(Race *race, RaceTask *task, const Clock *c) {
    if (!clockJoin(race->hooks, &task->seen, c)) raceGoBlind(race);
}

/* What the task does from now on shall not be covered by what it has released. */
static void passTime(RaceTask *task) {
    assert(epochTime(task->now) < epochTime(UINT64_MAX));
    task->now += task->isMarked;
    task->isMarked = false;
}

/* The last moment of its lane that carries an access. An unmarked present does not count: accesses that are still to come will carry it. */
static Epoch lastMoment(const RaceTask *task) { return task->isMarked ? task->now : task->now - 1; }

static void releaseTo(Race *race, RaceTask *task, Clock *c, bool isOnly) {
    Epoch last = lastMoment(task);
    assert(epochTime(task->now) != 0 && epochLane(last) == epochLane(task->now));
    bool ok = c != NULL;
    if (ok) ok = isOnly ? clockCopy(race->hooks, c, &task->seen) : clockJoin(race->hooks, c, &task->seen);
    if (ok && epochTime(last) != 0) ok = clockRaise(race->hooks, c, last);
    if (!ok) raceGoBlind(race);
}

void raceAcquireSlow(Task *t, const void *sync) {
    Race *race = t->vm->race;
    spinLock(&race->lock);
    const Clock *c = findClock(race, sync);
    if (c != NULL) seeClock(race, t->race, c);
    spinUnlock(&race->lock);
}

void raceReleaseSlow(Task *t, const void *sync, bool isOnly) {
    Race *race = t->vm->race;
    spinLock(&race->lock);
    releaseTo(race, t->race, makeClock(race, sync), isOnly);
    passTime(t->race);
    spinUnlock(&race->lock);
}

/* The k-th of its side at a channel with a buffer: it has seen what the other side did with the same place of the buffer before. */
static void useSlot(Race *race, RaceTask *task, ChannelClocks *channel, uint64_t k, uint64_t capacity) {
    Clock *slot = channel == NULL ? NULL : slotOf(race, channel, k, capacity);
    if (slot == NULL) {
        raceGoBlind(race);
        return;
    }
    seeClock(race, task, slot);
    releaseTo(race, task, slot, true);
    passTime(task);
}

void raceSendSlow(Task *t, const void *channel, uint64_t capacity) {
    Race *race = t->vm->race;
    assert(capacity > 0);
    spinLock(&race->lock);
    ChannelClocks *clocks = makeChannel(race, channel);
    useSlot(race, t->race, clocks, clocks == NULL ? 0 : clocks->sends++, capacity);
    spinUnlock(&race->lock);
}

void raceReceiveSlow(Task *t, const void *channel, uint64_t capacity) {
    Race *race = t->vm->race;
    assert(capacity > 0);
    spinLock(&race->lock);
    ChannelClocks *clocks = makeChannel(race, channel);
    useSlot(race, t->race, clocks, clocks == NULL ? 0 : clocks->receives++, capacity);
    spinUnlock(&race->lock);
}

void raceMeetSlow(Task *a, Task *b) {
    Race *race = a->vm->race;
    RaceTask *x = a->race, *y = b->race;
    assert(x != y);
    spinLock(&race->lock);
    releaseTo(race, x, &y->seen, false);
    releaseTo(race, y, &x->seen, false);
    passTime(x);
    passTime(y);
    spinUnlock(&race->lock);
}

/* ---- tasks ------------------------------------------------------------------------------------------------------------------ */

static RaceTask *taskCreate(Race *race, const struct TaskObj *obj) {
    RaceTask *task = hookAlloc(race->hooks, sizeof *task);
    if (task == NULL) return NULL;
    memset(task, 0, sizeof *task);
    spinLock(&race->lock);
    const Clock *start = obj == NULL ? NULL : findClock(race, raceStartOf(obj));
    uint32_t lane = LANES_MAX;
    if (start == NULL || clockCopy(race->hooks, &task->seen, start)) lane = laneTake(race, &task->seen);
    if (lane < LANES_MAX && laneAssign(race, lane, obj)) task->now = epochMake(lane, race->lanes[lane].next);
    spinUnlock(&race->lock);
    if (task->now != 0) return task;
    clockFree(race->hooks, &task->seen);
    hookFree(race->hooks, task, sizeof *task);
    return NULL;
}

static void taskFree(const Race *race, RaceTask *task) {
    if (task == NULL) return;
    clockFree(race->hooks, &task->seen);
    hookFree(race->hooks, task, sizeof *task);
}

void raceTaskStart(Task *t, struct TaskObj *obj) {
    Race *race = t->vm->race;
    assert(race != NULL && t->race == NULL);
    t->race = taskCreate(race, obj);
    if (t->race == NULL) raceGoBlind(race);
}

void raceTaskEnd(Task *t) {
    Race *race = t->vm->race;
    struct TaskObj *obj = t->obj;
    RaceTask *task = t->race;
    assert(race != NULL && obj != NULL);
    if (task == NULL) return;
    raceRelease(t, raceEndOf(obj));
    if (obj->slot != NULL) raceReleaseOnly(t, obj->slot);
    if (racePoolOf(obj) != NULL) raceRelease(t, racePoolOf(obj));
    spinLock(&race->lock);
    laneGive(race, task);
    spinUnlock(&race->lock);
    t->race = NULL;
    taskFree(race, task);
}

/* ---- life ------------------------------------------------------------------------------------------------------------------- */

Race *raceCreate(VM *vm) {
    Race *race = hookAlloc(vm->hooks, sizeof *race);
    if (race == NULL) return NULL;
    memset(race, 0, sizeof *race);
    race->vm = vm;
    race->hooks = vm->hooks;
    race->shadow = shadowCreate(vm->hooks, raceFreeChannel);
    vm->main->race = race->shadow == NULL ? NULL : taskCreate(race, NULL);
    if (vm->main->race != NULL) return race;
    raceDestroy(race);
    return NULL;
}

/* Tasks that never ended have theirs still: their stacks are going. */
static void freeTasks(Race *race) {
    const StackChunk *chunk = NULL;
    uint32_t slot = 0;
    taskFree(race, race->vm->main->race);
    race->vm->main->race = NULL;
    if (race->vm->sched == NULL) return;
    for (Task *t = stackNext(race->vm->sched, &chunk, &slot); t != NULL; t = stackNext(race->vm->sched, &chunk, &slot)) {
        taskFree(race, t->race);
        t->race = NULL;
    }
}

void raceDestroy(Race *race) {
    if (race == NULL) return;
    freeTasks(race);
    shadowFree(race->shadow);
    for (uint32_t i = 0; i < race->laneCount; i++) hookFree(race->hooks, race->lanes[i].owners, race->lanes[i].ownerCapacity * sizeof *race->lanes[i].owners);
    hookFree(race->hooks, race->lanes, race->laneCapacity * sizeof *race->lanes);
    hookFree(race->hooks, race, sizeof *race);
}

void raceMemoryReused(void *vm, void *start, size_t bytes) {
    const Race *race = ((VM *)vm)->race;
    if (race == NULL) return;
    shadowForget(race->shadow, (uintptr_t)start, (bytes + 7) & ~(size_t)7);
}
