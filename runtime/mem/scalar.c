/* scalar.c: objects of built-in types with a fixed layout: boxes of integers, reals, Booleans and characters, as `any` values
 * refer to them, and errors.
 *
 * What occurs most often is constant data: the ids of the built-in types are the same in every heap, and nobody writes to a
 * scalar, so that all heaps and tasks share these objects. */
#include "runtime/mem/heap.h"

#include <assert.h>

#define INT(n)                                                                                     \
    {                                                                                              \
        {TYPE_ID_INT, OBJ_STATIC}, { .i = (n) }                                                    \
    }
#define CHAR(n)                                                                                    \
    {                                                                                              \
        {TYPE_ID_CHAR, OBJ_STATIC}, { .i = (n) }                                                   \
    }
#define FOUR(ONE, n) ONE(n), ONE((n) + 1), ONE((n) + 2), ONE((n) + 3)
#define SIXTEEN(ONE, n) FOUR(ONE, n), FOUR(ONE, (n) + 4), FOUR(ONE, (n) + 8), FOUR(ONE, (n) + 12)
#define MANY(ONE, n)                                                                               \
    SIXTEEN(ONE, n), SIXTEEN(ONE, (n) + 16), SIXTEEN(ONE, (n) + 32), SIXTEEN(ONE, (n) + 48),       \
        SIXTEEN(ONE, (n) + 64), SIXTEEN(ONE, (n) + 80), SIXTEEN(ONE, (n) + 96),                    \
        SIXTEEN(ONE, (n) + 112)

static const ObjScalar smallInts[] = {MANY(INT, -128), MANY(INT, 0),   MANY(INT, 128),
                                      MANY(INT, 256),  MANY(INT, 384), MANY(INT, 512),
                                      MANY(INT, 640),  MANY(INT, 768), MANY(INT, 896)};
static const ObjScalar chars[] = {MANY(CHAR, 0), MANY(CHAR, 128)};
static const ObjScalar bools[] = {{{TYPE_ID_BOOL, OBJ_STATIC}, {.i = 0}},
                                  {{TYPE_ID_BOOL, OBJ_STATIC}, {.i = 1}}};
_Static_assert(sizeof smallInts / sizeof smallInts[0] == HEAP_SMALL_INT_MAX - HEAP_SMALL_INT_MIN + 1,
               "one object for each small integer");
_Static_assert(sizeof chars / sizeof chars[0] == 256, "one object for each character");

/* References are not const, but nobody writes through one to an object of a built-in type. */
static Obj *shared(const ObjScalar *scalar) {
    assert((scalar->head.flags & OBJ_STATIC) != 0);
    return (Obj *)(uintptr_t)&scalar->head;
}

Obj *heapBool(bool value) { return shared(&bools[value]); }
Obj *heapChar(uint8_t value) { return shared(&chars[value]); }

static Obj *newScalar(Rt *rt, HeapTypeId type, Value value) {
    ObjScalar *scalar = (ObjScalar *)(void *)heapNewBox(rt, heapType(rt->heap, type));
    if (scalar == NULL) return NULL;
    assert(scalar->head.typeId == type && scalar->head.flags == 0);
    scalar->value = value;
    return &scalar->head;
}

Obj *heapNewInt(Rt *rt, int64_t value) {
    if (value < HEAP_SMALL_INT_MIN || value > HEAP_SMALL_INT_MAX)
        return newScalar(rt, TYPE_ID_INT, (Value){.i = value});
    const ObjScalar *scalar = &smallInts[value - HEAP_SMALL_INT_MIN];
    assert(scalar->value.i == value);
    return shared(scalar);
}

Obj *heapNewReal(Rt *rt, double value) { return newScalar(rt, TYPE_ID_REAL, (Value){.f = value}); }

ObjError *heapNewError(Rt *rt) {
    Obj *error = heapNewBox(rt, heapType(rt->heap, TYPE_ID_ERROR));
    assert(error == NULL || error->flags == 0);
    return (ObjError *)(void *)error;
}
