/* clock.c: epochs and vector clocks. See clock.h. */
#include "vm/race/clock.h"

#include <assert.h>
#include <string.h>

/* Index of the first item of that lane or a later one. */
static uint32_t findLane(const Clock *c, uint32_t lane) {
    uint32_t low = 0, high = c->count;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (epochLane(c->items[mid]) < lane) low = mid + 1;
        else high = mid;
    }
    assert(low <= c->count);
    return low;
}

uint64_t clockTime(const Clock *c, uint32_t lane) {
    uint32_t at = findLane(c, lane);
    return at < c->count && epochLane(c->items[at]) == lane ? epochTime(c->items[at]) : 0;
}

bool clockCovers(const Clock *c, Epoch e) { return epochTime(e) <= clockTime(c, epochLane(e)); }

static bool reserve(const Hooks *hooks, Clock *c, uint32_t count) {
    if (count <= c->capacity) return true;
    uint32_t capacity = count < 4 ? 4 : count + count / 2;
    Epoch *items = hookRealloc(hooks, c->items, c->capacity * sizeof *items, capacity * sizeof *items);
    if (items == NULL) return false;
    c->items = items;
    c->capacity = capacity;
    return true;
}

bool clockRaise(const Hooks *hooks, Clock *c, Epoch e) {
    uint32_t at = findLane(c, epochLane(e));
    assert(epochLane(e) < LANES_MAX);
    if (at < c->count && epochLane(c->items[at]) == epochLane(e)) {
        if (c->items[at] < e) c->items[at] = e;
        return true;
    }
    if (!reserve(hooks, c, c->count + 1)) return false;
    memmove(&c->items[at + 1], &c->items[at], (c->count - at) * sizeof c->items[0]);
    c->items[at] = e;
    c->count++;
    return true;
}

/* How many lanes of b are missing in a. */
static uint32_t countMissing(const Clock *a, const Clock *b) {
    uint32_t missing = 0;
    for (uint32_t i = 0, k = 0; k < b->count; k++) {
        while (i < a->count && epochLane(a->items[i]) < epochLane(b->items[k])) i++;
        missing += i == a->count || epochLane(a->items[i]) != epochLane(b->items[k]);
    }
    return missing;
}

bool clockJoin(const Hooks *hooks, Clock *c, const Clock *other) {
    uint32_t missing = countMissing(c, other);
    if (!reserve(hooks, c, c->count + missing)) return false;
    /* Merges from the end, in place. */
    uint32_t i = c->count, k = other->count, to = c->count + missing;
    c->count = to;
    while (k > 0) {
        Epoch theirs = other->items[k - 1];
        assert(to > 0 && to >= i);
        if (i > 0 && epochLane(c->items[i - 1]) > epochLane(theirs)) {
            c->items[--to] = c->items[--i];
            continue;
        }
        k--;
        if (i > 0 && epochLane(c->items[i - 1]) == epochLane(theirs)) {
            i--;
            if (c->items[i] > theirs) theirs = c->items[i];
        }
        c->items[--to] = theirs;
    }
    assert(to == i);
    return true;
}

bool clockCopy(const Hooks *hooks, Clock *c, const Clock *other) {
    if (!reserve(hooks, c, other->count)) return false;
    if (other->count != 0) memcpy(c->items, other->items, other->count * sizeof c->items[0]);
    c->count = other->count;
    return true;
}

bool clockIsBefore(const Clock *a, const Clock *b) {
    for (uint32_t i = 0; i < a->count; i++) {
        if (!clockCovers(b, a->items[i])) return false;
    }
    return true;
}

void clockFree(const Hooks *hooks, Clock *c) {
    assert(c->count <= c->capacity);
    hookFree(hooks, c->items, c->capacity * sizeof c->items[0]);
    *c = (Clock){0};
}
