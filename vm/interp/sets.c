/* sets.c: operations on sets of more than 64 members, which lie in memory, 64 members to a word. Operands may be the same set.
 *
 * Each function is one whole access to each of its sets, also for tasks that race (vm/sched/cells.h). */
#include "runtime/mem/words.h"
#include "vm/interp/interp_ops.h"
#include "vm/sched/cells.h"

#include <assert.h>

/* The statement runs while the task holds the sets at a, b and c, of `size` bytes each. */
#define HOLDING(a, b, c, size, statement)                                                                                \
    do {                                                                                                                 \
        CellHold hold = cellsHold(t, (const CellRange[]){{a, size}, {b, size}, {c, size}}, 3);                           \
        statement;                                                                                                       \
        cellsRelease(t, hold);                                                                                           \
    } while (0)
#define FOR_WORDS(i, size) for (uint64_t i = 0; i < (size) / 8; i++)

void opSetUnion(const Task *t, uint64_t *to, const uint64_t *a, const uint64_t *b, uint64_t size) {
    HOLDING(to, a, b, size, FOR_WORDS(i, size) to[i] = a[i] | b[i]);
}

void opSetIntersect(const Task *t, uint64_t *to, const uint64_t *a, const uint64_t *b, uint64_t size) {
    HOLDING(to, a, b, size, FOR_WORDS(i, size) to[i] = a[i] & b[i]);
}

void opSetDifference(const Task *t, uint64_t *to, const uint64_t *a, const uint64_t *b, uint64_t size) {
    HOLDING(to, a, b, size, FOR_WORDS(i, size) to[i] = a[i] & ~b[i]);
}

bool opSetSubset(const Task *t, const uint64_t *a, const uint64_t *b, uint64_t size) {
    uint64_t more = 0;
    HOLDING(a, b, NULL, size, FOR_WORDS(i, size) more |= a[i] & ~b[i]);
    return more == 0;
}

bool opSetEqual(const Task *t, const uint64_t *a, const uint64_t *b, uint64_t size) {
    uint64_t difference = 0;
    HOLDING(a, b, NULL, size, FOR_WORDS(i, size) difference |= a[i] ^ b[i]);
    return difference == 0;
}

static void addRange(uint64_t *set, int64_t low, int64_t high) {
    int64_t first = low / 64, last = high / 64;
    assert(0 <= low && low <= high);
    uint64_t head = UINT64_MAX << (low % 64), tail = UINT64_MAX >> (63 - high % 64);
    if (first == last) {
        set[first] |= head & tail;
        return;
    }
    set[first] |= head;
    for (int64_t k = first + 1; k < last; k++) set[k] = UINT64_MAX;
    set[last] |= tail;
}

int opSetAdd(Task *t, uint64_t *set, int64_t low, int64_t high, uint64_t size) {
    assert(size >= 8 && size % 8 == 0);
    int64_t bits = (int64_t)size * 8;
    if (low > high) return 0;
    if (low < 0 || high >= bits) return opRangeError(t, low < 0 ? low : high, 0, bits - 1);
    HOLDING(set, NULL, NULL, size, addRange(set, low, high));
    return 0;
}

void opSetRemove(const Task *t, uint64_t *set, uint64_t member, uint64_t size) {
    if (member < size * 8) HOLDING(set, NULL, NULL, size, set[member / 64] &= ~((uint64_t)1 << (member % 64)));
}

/* The first member at or above `from`, in words, or -1. */
static int64_t memberFrom(const uint64_t *set, uint64_t from, uint64_t size) {
    for (uint64_t i = from; i < size / 8; i++) {
        uint64_t word = set[i];
        if (word != 0) return (int64_t)(i * 64) + __builtin_ctzll(word);
    }
    return -1;
}

int opSetWiden(Task *t, uint64_t *to, uint64_t toSize, const uint64_t *from, uint64_t fromSize) {
    assert(toSize % 8 == 0 && fromSize % 8 == 0);
    uint64_t common = toSize < fromSize ? toSize : fromSize;
    CellHold hold = cellsHold(t, (const CellRange[]){{to, toSize}, {from, fromSize}}, 2);
    int64_t lost = memberFrom(from, common / 8, fromSize);
    if (lost < 0) {
        wordsCopy(to, from, common);
        wordsZero((char *)to + common, toSize - common);
    }
    cellsRelease(t, hold);
    return lost < 0 ? 0 : opRangeError(t, lost, 0, (int64_t)toSize * 8 - 1);
}

void opSetFromWord(const Task *t, uint64_t *to, uint64_t size, uint64_t word) {
    assert(size >= 8 && size % 8 == 0);
    HOLDING(to, NULL, NULL, size, (wordsZero(to + 1, size - 8), to[0] = word));
}

int opSetToWord(Task *t, const uint64_t *from, uint64_t size, Value *out) {
    assert(size >= 8 && size % 8 == 0);
    int64_t lost;
    HOLDING(from, NULL, NULL, size, (lost = memberFrom(from, 1, size), out->u = from[0]));
    return lost < 0 ? 0 : opRangeError(t, lost, 0, 63);
}
