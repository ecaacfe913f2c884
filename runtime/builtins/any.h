/* any.h: values typed at run time, for everything in the runtime and the VM that passes them on (tasks, channels, errors).
 *
 * An `any` is one reference. NULL is nil and the empty string. Strings are the string object itself, integers, reals, Booleans
 * and characters scalars (heap.h); enumerations are integers; records, fixed arrays and sets boxes of the module's type that
 * hold a copy; dynamic arrays a copy; pointers, routines and handles the reference itself. Strings and dynamic arrays in an `any` carry
 * OBJ_SHARED, so that copying an `any` copies the value: who makes one from such a reference goes through anyBox. */
#ifndef PSCAL_RUNTIME_BUILTINS_ANY_H
#define PSCAL_RUNTIME_BUILTINS_ANY_H

#include "runtime/mem/heap.h"

/* How a register word becomes an `any`, and back. The numbers occur in bytecode and as tags of channels. */
typedef enum AnyKind {
    ANY_ANY = 0, /* is one already */
    ANY_INT = 1,
    ANY_BOOL = 2,
    ANY_CHAR = 3,
    ANY_REAL = 4,
    ANY_STRING = 5,
    ANY_REF = 6,
    ANY_KIND_COUNT
} AnyKind;

/* Makes an `any` of a word. May collect: a reference must stand in a register or in *out. 0, or 1 with error 203 pending. */
int anyBox(Rt *rt, AnyKind kind, Value word, Obj **out) WARN_UNUSED;
/* The word in an `any`; nil gives 0, FALSE, #0, 0.0, '' or nil. An integer is also a real, a character also a string; any other
 * difference is error 219: returns 1. ANY_REF and ANY_ANY give the reference as it is: its type is the caller's to check. */
int anyUnbox(Rt *rt, AnyKind kind, Obj *any, Value *out) WARN_UNUSED;
/* Whether a value of that kind is in it, so that anyUnbox would not fail. */
bool anyIs(AnyKind kind, const Obj *any);
/* Equal values; integers and reals compare as numbers; what is neither scalar nor string is equal if it is the same object. */
bool anyEqual(const Obj *a, const Obj *b);
/* "integer", "record", "nil" ... Borrowed for the heap's life. */
const char *anyKindName(const Heap *heap, const Obj *any);
/* *length = the elements of a dynamic array of any, 0 for nil. Returns 1 if list is none; raises nothing. */
int anyListLength(const Rt *rt, const Obj *list, int64_t *length) WARN_UNUSED;
/* Raises 219 "invalid type cast: the value is ..."; returns 1. */
int anyMismatch(Rt *rt, const Obj *any);

#endif
