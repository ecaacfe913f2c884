/* shadow.c: the table of cells. See shadow.h. */
#include "vm/race/shadow.h"

#include <assert.h>
#include <string.h>

_Static_assert(sizeof(LastAccess) == 32 && sizeof(Cell) == 40, "memory per word of the program's");

Shadow *shadowCreate(const Hooks *hooks, void (*freeChannel)(const Hooks *hooks, ChannelClocks *channel)) {
    Shadow *s = hookAlloc(hooks, sizeof *s);
    if (s == NULL) return NULL;
    memset(s, 0, sizeof *s);
    s->hooks = hooks;
    s->freeChannel = freeChannel;
    return s;
}

/* Puts zeroed memory of that size into *place unless another thread has been faster. NULL: out of memory. */
static void *install(const Hooks *hooks, void **place, size_t bytes) {
    void *have = NULL, *made = hookAlloc(hooks, bytes);
    if (made == NULL) return NULL;
    memset(made, 0, bytes);
    if (__atomic_compare_exchange_n(place, &have, made, false, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE)) return made;
    hookFree(hooks, made, bytes);
    return have;
}

static ShadowPage *makePage(Shadow *s, uintptr_t address) {
    assert(address >> ADDRESS_BITS == 0);
    void **place = (void **)&s->tables[(address >> 32) & (DIRECTORY_ENTRIES - 1)];
    ShadowTable *table = __atomic_load_n(place, __ATOMIC_ACQUIRE);
    if (table == NULL) table = install(s->hooks, place, sizeof *table);
    if (table == NULL) return NULL;
    return install(s->hooks, (void **)&table->pages[(address >> PAGE_SHIFT) & (TABLE_ENTRIES - 1)], sizeof(ShadowPage));
}

Cell *shadowCell(Shadow *s, uintptr_t address) {
    ShadowPage *page = shadowPage(s, address);
    if (UNLIKELY(page == NULL)) page = makePage(s, address);
    if (page == NULL) return NULL;
    uint32_t offset = (uint32_t)address & ((1u << PAGE_SHIFT) - 1);
    uint64_t bit = (uint64_t)1 << (offset >> SPAN_SHIFT);
    if (UNLIKELY((__atomic_load_n(&page->used, __ATOMIC_RELAXED) & bit) == 0)) (void)__atomic_fetch_or(&page->used, bit, __ATOMIC_RELAXED);
    return &page->cells[offset >> 3];
}

static size_t setBytes(uint32_t capacity) { return sizeof(ReadSet) + capacity * sizeof((ReadSet *)0)->items[0]; }

void shadowDropReads(const Hooks *hooks, LastAccess *a) {
    if (a->read & READ_SHARED) hookFree(hooks, readSetOf(a), setBytes(readSetOf(a)->capacity));
    __atomic_store_n(&a->read, 0, __ATOMIC_RELAXED);
    a->readPc = NULL;
}

/* A copy with a ReadSet of its own. False: out of memory. */
static bool copyAccess(const Hooks *hooks, LastAccess *to, const LastAccess *from) {
    *to = *from;
    if ((from->read & READ_SHARED) == 0) return true;
    const ReadSet *set = readSetOf(from);
    ReadSet *own = hookAlloc(hooks, setBytes(set->capacity));
    if (own == NULL) {
        to->read = 0;
        return false;
    }
    memcpy(own, set, setBytes(set->count));
    to->read = READ_SHARED | (uintptr_t)own;
    return true;
}

bool shadowSplit(Shadow *s, Cell *cell) {
    enum { BYTES = 8 };
    assert(cell->kind == CELL_WHOLE && cell->mask != 0);
    LastAccess *bytes = hookAlloc(s->hooks, BYTES * sizeof *bytes);
    if (bytes == NULL) return false;
    memset(bytes, 0, BYTES * sizeof *bytes);
    bool ok = true;
    for (int k = 0; k < BYTES; k++) {
        if (cell->mask >> k & 1) ok = copyAccess(s->hooks, &bytes[k], &cell->u.whole) && ok;
    }
    shadowDropReads(s->hooks, &cell->u.whole);
    __atomic_store_n(&cell->mask, 0, __ATOMIC_RELAXED);
    __atomic_store_n(&cell->kind, CELL_BYTES, __ATOMIC_RELAXED);
    __atomic_store_n(&cell->u.bytes, bytes, __ATOMIC_RELAXED);
    return ok;
}

static void emptyCell(Shadow *s, Cell *cell) {
    switch ((CellKind)cell->kind) {
    case CELL_EMPTY: return;
    case CELL_WHOLE: shadowDropReads(s->hooks, &cell->u.whole); break;
    case CELL_BYTES:
        for (int k = 0; k < 8; k++) shadowDropReads(s->hooks, &cell->u.bytes[k]);
        hookFree(s->hooks, cell->u.bytes, 8 * sizeof *cell->u.bytes);
        break;
    case CELL_CLOCK: clockFree(s->hooks, &cell->u.clock); break;
    case CELL_CHANNEL: s->freeChannel(s->hooks, cell->u.channel); break;
    }
    memset(cell, 0, sizeof *cell);
}

/* Bytes [from, to) of the page. */
static void forgetInPage(Shadow *s, ShadowPage *page, uint32_t from, uint32_t to) {
    assert(from < to && to <= 1u << PAGE_SHIFT);
    uint64_t used = __atomic_load_n(&page->used, __ATOMIC_RELAXED);
    while (from < to) {
        uint32_t span = from >> SPAN_SHIFT, end = (span + 1) << SPAN_SHIFT;
        uint32_t stop = end < to ? end : to;
        if (used >> span & 1) {
            for (uint32_t at = from; at < stop; at += 8) emptyCell(s, &page->cells[at >> 3]);
        }
        bool isWhole = (from & ((1u << SPAN_SHIFT) - 1)) == 0 && stop == end;
        if (isWhole) (void)__atomic_fetch_and(&page->used, ~((uint64_t)1 << span), __ATOMIC_RELAXED);
        from = stop;
    }
}

void shadowForget(Shadow *s, uintptr_t start, size_t size) {
    assert(start % 8 == 0 && size % 8 == 0);
    uintptr_t end = start + size;
    while (start < end) {
        uintptr_t pageEnd = (start | (((uintptr_t)1 << PAGE_SHIFT) - 1)) + 1;
        uintptr_t stop = pageEnd < end ? pageEnd : end;
        ShadowPage *page = shadowPage(s, start);
        if (page != NULL) forgetInPage(s, page, (uint32_t)(start & ((1u << PAGE_SHIFT) - 1)), (uint32_t)(stop - (pageEnd - (1u << PAGE_SHIFT))));
        start = stop;
    }
}

static void freePage(Shadow *s, ShadowPage *page) {
    if (page == NULL) return;
    forgetInPage(s, page, 0, 1u << PAGE_SHIFT);
    hookFree(s->hooks, page, sizeof *page);
}

void shadowFree(Shadow *s) {
    if (s == NULL) return;
    for (uint32_t i = 0; i < DIRECTORY_ENTRIES; i++) {
        ShadowTable *table = s->tables[i];
        if (table == NULL) continue;
        for (uint32_t k = 0; k < TABLE_ENTRIES; k++) freePage(s, table->pages[k]);
        hookFree(s->hooks, table, sizeof *table);
    }
    hookFree(s->hooks, s, sizeof *s);
}
