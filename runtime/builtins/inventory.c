/* inventory.c: the optional categories of builtins and the routines that ask for them (pascal.md 15.6, 15.17). */
#include "runtime/builtins/inventory.h"

#include "runtime/builtins/builtins.h"

#include <assert.h>
#include <string.h>

static const InventoryItem items[] = {
#define EXTENDED(category, group, function) {category, group, function},
#include "runtime/builtins/inventory.def"
#undef EXTENDED
};
static const AbsentRoutine absent[] = {
#define ABSENT(lower, name, result, needs) {"Built-in '" name "' " ABSENT_##needs, result},
#define ABSENT_CATEGORY "is not available in this build."
#define ABSENT_SDL "requires SDL support."
#include "runtime/builtins/absent.def"
};

enum { ITEM_COUNT = sizeof items / sizeof items[0] };

/* What ext_count counts and ext_name names. */
typedef enum Listing { LIST_CATEGORIES, LIST_GROUPS, LIST_GROUP_FUNCTIONS, LIST_FUNCTIONS, LIST_COUNT } Listing;

static char lower(char c) { return c >= 'A' && c <= 'Z' ? (char)(c + 32) : c; }

static bool isSame(const char *text, const char *bytes, size_t n) {
    assert(bytes != NULL || n == 0);
    if (strlen(text) != n) return false;
    for (size_t i = 0; i < n; i++) {
        if (lower(text[i]) != lower(bytes[i])) return false;
    }
    return true;
}

const InventoryItem *inventoryItem(size_t i) { return i < ITEM_COUNT ? &items[i] : NULL; }

bool inventoryHas(const char *category, size_t categoryLength, const char *function, size_t n) {
    for (size_t i = 0; i < ITEM_COUNT; i++) {
        if (!isSame(items[i].category, category, categoryLength)) continue;
        if (n == 0 || isSame(items[i].function, function, n)) return true;
    }
    return false;
}

static bool isString(const char *text, Value v) {
    const ObjString *s = (const ObjString *)v.o;
    return isSame(text, strBytes(s), (size_t)strLength(s));
}

/* The name that item i adds to the listing of category R[0] and group R[1]; NULL: none. */
static const char *entryOf(size_t i, Listing listing, const Value *R) {
    const InventoryItem *item = &items[i];
    assert(i < ITEM_COUNT && listing < LIST_COUNT);
    bool isNewCategory = i == 0 || strcmp(items[i - 1].category, item->category) != 0;
    bool isNewGroup = isNewCategory || strcmp(items[i - 1].group, item->group) != 0;
    if (listing == LIST_CATEGORIES) return isNewCategory ? item->category : NULL;
    if (!isString(item->category, R[0])) return NULL;
    if (listing == LIST_GROUPS) return isNewGroup ? item->group : NULL;
    if (listing == LIST_GROUP_FUNCTIONS && !isString(item->group, R[1])) return NULL;
    return item->function;
}

/* The index-th entry, or their number in *count. */
static const char *findEntry(const Value *R, int64_t index, int64_t *count) {
    Listing listing = R[2].u < LIST_COUNT ? (Listing)R[2].u : LIST_FUNCTIONS;
    *count = 0;
    for (size_t i = 0; i < ITEM_COUNT; i++) {
        const char *entry = entryOf(i, listing, R);
        if (entry == NULL) continue;
        if ((*count)++ == index) return entry;
    }
    return NULL;
}

const AbsentRoutine *inventoryAbsent(AbsentId id) {
    assert((size_t)id < sizeof absent / sizeof absent[0]);
    return &absent[id];
}

int extAbsent(Rt *rt, Value *R) {
    const ObjString *message = (const ObjString *)R[0].o;
    return rtRaise(rt, RTE_BUILTIN, "%.*s", (int)strLength(message), strBytes(message));
}

int extHas(Rt *rt, Value *R) {
    (void)rt;
    const ObjString *category = (const ObjString *)R[0].o;
    const ObjString *function = (const ObjString *)R[1].o;
    size_t n = (size_t)strLength(function);
    R[0].i = n > 0 && inventoryHas(strBytes(category), (size_t)strLength(category), strBytes(function), n);
    return 0;
}

int extCount(Rt *rt, Value *R) {
    int64_t count;
    (void)rt;
    (void)findEntry(R, -1, &count);
    assert(count >= 0 && count <= ITEM_COUNT);
    R[0].i = count;
    return 0;
}

int extName(Rt *rt, Value *R) {
    int64_t count;
    ObjString *out = NULL;
    const char *name = R[3].i < 0 ? NULL : findEntry(R, R[3].i, &count);
    int status = name == NULL ? 0 : strNew(rt, name, (int64_t)strlen(name), &out);
    R[0].o = (Obj *)out;
    return status;
}
