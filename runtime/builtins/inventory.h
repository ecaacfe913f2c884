/* inventory.h: the optional categories of builtins (pascal.md 15.17), for programs, #ifdef extended and --dump-ext-builtins. */
#ifndef PSCAL_RUNTIME_BUILTINS_INVENTORY_H
#define PSCAL_RUNTIME_BUILTINS_INVENTORY_H

#include <stdbool.h>
#include <stddef.h>

typedef struct InventoryItem {
    const char *category, *group, *function;
} InventoryItem;
/* The i-th item; NULL behind the last one. Members of a category and of a group stand together. */
const InventoryItem *inventoryItem(size_t i);
/* The category is there, and the function in it unless that is empty (n 0). Case does not count. */
bool inventoryHas(const char *category, size_t categoryLength, const char *function, size_t n);

/* Routines of optional categories that are not in this build (absent.def). */
typedef enum AbsentId {
#define ABSENT(lower, name, result, needs) ABSENT_##lower,
#include "runtime/builtins/absent.def"
    ABSENT_COUNT
} AbsentId;
typedef struct AbsentRoutine {
    const char *message; /* of the error that a call is */
    char result;         /* i integer, f real, s string, m memory stream, v nothing */
} AbsentRoutine;
const AbsentRoutine *inventoryAbsent(AbsentId id);

#endif
