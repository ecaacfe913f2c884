/* exception.h: what an error object tells (heap.h ObjError). */
#ifndef PSCAL_RUNTIME_BUILTINS_EXCEPTION_H
#define PSCAL_RUNTIME_BUILTINS_EXCEPTION_H

#include "runtime/mem/heap.h"

/* The error object in an `any`, or NULL. */
static inline ObjError *errorOf(Obj *any) {
    bool isError = any != NULL && any->typeId == TYPE_ID_ERROR && (any->flags & OBJ_INDIRECT) == 0;
    return isError ? (ObjError *)(void *)any : NULL;
}
/* Its message and the length of that; borrowed from the object, not 0-terminated. */
const char *errorMessage(const ObjError *error, size_t *length);
/* The number that the program sees: its own one of an exception, else that of the run-time error. */
int64_t errorNumber(const ObjError *error);

#endif
