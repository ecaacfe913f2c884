/* shadow.h: what the race detector remembers about memory: one cell for each aligned word of eight bytes.
 *
 *   address:  | directory (bits 32..47) | table (16..31) | word of the page (3..15) | byte (0..2) |
 *   pages are made when a word in them is used for the first time; a page covers 64 KB of memory, as blocks of the heap do
 *
 * A cell holds the last accesses of a variable: of the bytes in `mask`, for as long as all accesses of the word are to just these; else of each byte. Words
 * that are no variables, the headers of channels, locks and tasks, have their clocks there. */
#ifndef PSCAL_VM_RACE_SHADOW_H
#define PSCAL_VM_RACE_SHADOW_H

#include "vm/bytecode/opcode.h"
#include "vm/race/clock.h"

/* Reads of several tasks that nothing orders, one per lane at most. */
typedef struct ReadSet {
    uint32_t count, capacity;
    struct {
        Epoch at;
        const Insn *pc;
    } items[];
} ReadSet;

/* The last accesses of one variable. All zero: none. */
typedef struct LastAccess {
    Epoch write;
    Epoch read; /* of the only task that has read it since, or READ_SHARED and the address of a ReadSet */
    const Insn *writePc, *readPc;
} LastAccess;
#define READ_SHARED ((uint64_t)1 << 63)
static inline ReadSet *readSetOf(const LastAccess *a) { return (ReadSet *)(uintptr_t)(a->read & ~READ_SHARED); }

typedef struct ChannelClocks ChannelClocks;
typedef enum CellKind { CELL_EMPTY, CELL_WHOLE, CELL_BYTES, CELL_CLOCK, CELL_CHANNEL } CellKind;
typedef struct Cell {
    union {
        LastAccess whole;        /* WHOLE */
        LastAccess *bytes;       /* BYTES: of each byte */
        Clock clock;             /* CLOCK */
        ChannelClocks *channel;  /* CHANNEL */
    } u;
    uint8_t kind; /* CellKind; atomic */
    uint8_t mask; /* WHOLE: bit k: byte k; atomic */
} Cell;

enum { PAGE_SHIFT = 16, PAGE_CELLS = 1 << (PAGE_SHIFT - 3), DIRECTORY_ENTRIES = 1 << 16, TABLE_ENTRIES = 1 << 16, SPAN_SHIFT = 10, ADDRESS_BITS = 48 };
typedef struct ShadowPage {
    uint64_t used; /* atomic; bit k: some cell of the k-th KB is not empty */
    Cell cells[PAGE_CELLS];
} ShadowPage;
typedef struct ShadowTable {
    ShadowPage *pages[TABLE_ENTRIES]; /* atomic */
} ShadowTable;

/* Any thread may look cells up; who changes one holds what guards it (race_internal.h). Cells of memory that is forgotten must be nobody's. */
typedef struct Shadow {
    const Hooks *hooks;
    void (*freeChannel)(const Hooks *hooks, ChannelClocks *channel);
    ShadowTable *tables[DIRECTORY_ENTRIES]; /* atomic */
} Shadow;

/* Gives ownership. NULL: out of memory. */
Shadow *shadowCreate(const Hooks *hooks, void (*freeChannel)(const Hooks *hooks, ChannelClocks *channel));
void shadowFree(Shadow *s); /* accepts NULL */
/* The cell of the word that contains address; made with its page if there is none. NULL: out of memory. */
Cell *shadowCell(Shadow *s, uintptr_t address);
/* Makes the cell hold each byte's accesses for itself. False: out of memory. */
bool shadowSplit(Shadow *s, Cell *cell) WARN_UNUSED;
/* Drops the reads that are noted there. */
void shadowDropReads(const Hooks *hooks, LastAccess *a);
/* Empties the cells of size bytes from start, both multiples of 8. */
void shadowForget(Shadow *s, uintptr_t start, size_t size);

/* The page of an address, or NULL. */
static ALWAYS_INLINE ShadowPage *shadowPage(const Shadow *s, uintptr_t address) {
    ShadowTable *table = __atomic_load_n(&s->tables[(address >> 32) & (DIRECTORY_ENTRIES - 1)], __ATOMIC_ACQUIRE);
    if (UNLIKELY(table == NULL)) return NULL;
    return __atomic_load_n(&table->pages[(address >> PAGE_SHIFT) & (TABLE_ENTRIES - 1)], __ATOMIC_ACQUIRE);
}

#endif
