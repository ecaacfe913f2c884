/* pointer.h: pointers into arrays.
 *
 * A reference to a box is a pointer to one value. An interior pointer (OBJ_INDIRECT, ObjPtr) stands for one value of an array of `count` values
 * of its box type that lie side by side; it keeps the object that contains them alive, and no access through it leaves them. It is
 * immutable: moving a pointer makes a new one. `index` may be `count` (behind the last value), which every access refuses.
 * Code that steps a pointer keeps it apart, as an unmoved one and the number of values it was moved by (PointerAt), until somebody else must see it.
 *
 * Memory that was allocated before its type was known (ObjRaw) takes the type of the first cast. */
#ifndef PSCAL_RUNTIME_MEM_POINTER_H
#define PSCAL_RUNTIME_MEM_POINTER_H

#include "runtime/mem/heap.h"

/* An allocation of `bytes` bytes whose values are made when it is first seen as a pointer to something. */
typedef struct ObjRaw {
    Obj head;
    int64_t bytes;
    int64_t unit;             /* bytes that one value counts; atomic: whoever sets it to more than 0 gives the memory its type */
    const ObjType *box, *dyn; /* of the values; dyn NULL: the program has no arrays of them */
    Obj *typed; /* atomic, written last; pointer to the first value, or NULL: no type yet, and the fields above say nothing */
} ObjRaw;

static inline Obj *rawTyped(const ObjRaw *raw) { return __atomic_load_n(&raw->typed, __ATOMIC_ACQUIRE); }

/* A pointer (box type) to value `index` of the `count` values from `first` on, 0 <= index <= count. base is looked up; error 216 if `first` is
 * neither in the heap nor in a registered static range. NULL: error pending. */
ObjPtr *heapNewArrayPointer(Rt *rt, const ObjType *boxType, char *first, int64_t index, int64_t count);
/* The same where the caller knows that `first` lies in registered static memory: nothing is looked up. */
ObjPtr *heapNewStaticPointer(Rt *rt, const ObjType *boxType, char *first, int64_t index, int64_t count);
/* New memory of that many bytes without a type; error 203, or 201 if bytes is negative. */
ObjRaw *pointerNewRaw(Rt *rt, int64_t bytes);

/* Address of the value k values of `size` bytes after pointer o, or NULL if that must trap (pointerRaise says why). o may be anything. */
static ALWAYS_INLINE char *pointerElement(const Obj *o, int64_t k, uint64_t size) {
    if (UNLIKELY(o == NULL)) return NULL;
    uint32_t kind = o->flags & (OBJ_DISPOSED | OBJ_INDIRECT);
    if (UNLIKELY(kind != OBJ_INDIRECT)) return kind == 0 && k == 0 ? (char *)(uintptr_t)(o + 1) : NULL;
    const ObjPtr *p = (const ObjPtr *)(const void *)o;
    uint64_t at = (uint64_t)p->index + (uint64_t)k;
    if (UNLIKELY(at >= (uint64_t)p->count)) return NULL;
    if (UNLIKELY(p->base != NULL && (p->base->flags & OBJ_DISPOSED))) return NULL;
    return p->address + (uint64_t)k * size;
}
/* index + k for messages: the nearest number of 64 bits. */
int64_t pointerIndexSum(int64_t index, int64_t k);
/* Raises the error of an access to the value k values after o that pointerElement refused. Returns 1. */
int pointerRaise(Rt *rt, const Obj *o, int64_t k);
/* *out = o moved by k values of `size` bytes. The result may stand behind the last value; further is error 201. */
int pointerMove(Rt *rt, Obj *o, int64_t k, uint64_t size, Obj **out) WARN_UNUSED;

/* ---- pointers that stand for a place some values further, without an object for it ---- */

typedef struct PointerAt {
    const Obj *o;
    int64_t k; /* the place is k values after o */
} PointerAt;
/* An interior pointer that counts its own values. */
static ALWAYS_INLINE bool pointerIsPlain(const Obj *o) { return o != NULL && (o->flags & (OBJ_DISPOSED | OBJ_INDIRECT | OBJ_SCALED)) == OBJ_INDIRECT; }
/* Both are that, of one object that is there (or of globals). */
static ALWAYS_INLINE bool pointerAreNear(const Obj *a, const Obj *b) {
    if (UNLIKELY(!pointerIsPlain(a) || !pointerIsPlain(b))) return false;
    const Obj *base = ((const ObjPtr *)(const void *)a)->base;
    return base == ((const ObjPtr *)(const void *)b)->base && (base == NULL || (base->flags & OBJ_DISPOSED) == 0);
}
static ALWAYS_INLINE uintptr_t pointerPlainAddress(PointerAt p, uint64_t size) {
    return (uintptr_t)((const ObjPtr *)(const void *)p.o)->address + (uint64_t)p.k * size;
}
/* May a pointer stand k values after o? False also where pointerStep must look. Freed memory is found by the first access, not here. */
static ALWAYS_INLINE bool pointerStands(const Obj *o, int64_t k) {
    if (UNLIKELY(!pointerIsPlain(o))) return false;
    const ObjPtr *p = (const ObjPtr *)(const void *)o;
    return (uint64_t)p->index + (uint64_t)k <= (uint64_t)p->count;
}
/* 0 if pointerMove could move o by k values; else 1, with its error pending. Makes nothing. */
int pointerStep(Rt *rt, const Obj *o, int64_t k) WARN_UNUSED;
/* -1, 0, 1: order of two places; 0 in different objects; nil is before anything. */
int64_t pointerOrder(const Rt *rt, PointerAt a, PointerAt b);
/* Do both lead to the same place? Disposed objects count as nil. */
bool pointerSame(const Rt *rt, PointerAt a, PointerAt b);
/* *out = values of `size` bytes from b to a. Error 201: of different objects; 216: one is nil; 219: nobody can tell. */
int pointerDistance(Rt *rt, PointerAt a, PointerAt b, int64_t size, int64_t *out) WARN_UNUSED;

/* *out = o as a pointer to values of *box: its own type; memory without references as such values; untyped memory, which becomes as many values as
 * fit if each counts countBytes bytes (an array of *dyn, or a box). Else error 219. nil stays nil. */
int pointerCast(Rt *rt, Obj *o, const ObjType *box, const ObjType *dyn, uint64_t countBytes, Obj **out) WARN_UNUSED;
/* True: where o leads to a struct begins that begins with one of *box, or that *box begins with and that stands at the beginning of one: *out = pointer to
 * it, *status as a builtin's. o is not nil (embedded.c). */
bool pointerEmbedded(Rt *rt, Obj *o, const ObjType *box, Obj **out, int *status) WARN_UNUSED;
/* pointerContainer of a pointer whose type the program does not name; if it has cBytes bytes of an array of bytes before it, a pointer to the first. */
int pointerEnclosing(Rt *rt, Obj *o, int64_t bytes, int64_t cBytes, Obj **out) WARN_UNUSED;
/* *out = the byte that o leads to, if it stands in an array of bytes in which o sees other values; else o. o is not nil (embedded.c). */
int pointerBytesAround(Rt *rt, Obj *o, Obj **out) WARN_UNUSED;
/* Was o made by pointerContainer? Its place may lie anywhere, and nothing is read or written through it. */
bool pointerIsBarePlace(const Obj *o);
/* A pointer of a struct's type that pointerCast made of such a place where there is no such struct: nothing is read or written through it, but it can be compared, and
 * leads back to the member (pointerContainer). */
bool pointerIsLost(const Rt *rt, const Obj *o);
/* *out = a pointer to nothing but the place `bytes` bytes before o in the object that contains it, which only a cast can use; nil: error 216. */
int pointerContainer(Rt *rt, Obj *o, int64_t bytes, Obj **out) WARN_UNUSED;
/* *out = an untyped pointer to a number: nil for 0, else a bare place. A cast finds what stands there now, if a struct or a pointer does; other pointers lead to
 * nothing, but compare, and give the number back. */
int pointerOfNumber(Rt *rt, uint64_t number, Obj **out) WARN_UNUSED;
/* *out = pointer to element k of dyn, 0 <= k <= length (else error 201). */
int pointerToElement(Rt *rt, ObjDyn *dyn, const ObjType *box, int64_t k, Obj **out) WARN_UNUSED;
/* *out = read-only pointer to the first byte of a copy of s that ends with a zero byte. box: of one byte. */
struct ObjString;
int pointerToText(Rt *rt, ObjString *s, const ObjType *box, Obj **out) WARN_UNUSED;
/* What o points to: `count` values from `first` on, o at `index`. False: nil or disposed. o is a box reference or an interior pointer. */
typedef struct PointerRange {
    char *first;
    int64_t index, count;
    const ObjType *type; /* box type; its size is that of one value */
} PointerRange;

/* ---- memory whose type a C program does not name (c_pointer.c) ---- */

/* countBytes of a cast to a byte pointer that is moved at once: it counts bytes of C. */
enum { POINTER_STEPPED = INT32_MAX, POINTER_BYTES = INT32_MAX - 1, /* the same, but memory without a type becomes characters */
       POINTER_PUN = INT32_MAX - 2 /* of front ends: no cast stays of it */ };
/* *out = o, which becomes an untyped pointer: the bytes that its values count in C, and the layout of its struct (a constant string), are noted. */
int pointerNote(Rt *rt, Obj *o, struct ObjString *layout, Obj **out) WARN_UNUSED;
/* o is a struct that ends in T name[], whose array is there: its type has `bytes` bytes in C without that, an element `unit`. Memory that becomes such a
 * struct gets the elements that fit behind it. False: it is no such struct. */
bool pointerNoteFlexible(Rt *rt, const Obj *o, int64_t bytes, int64_t unit) WARN_UNUSED;
/* New struct of such a type in that many bytes; NULL: error pending. */
Obj *pointerNewFlexible(Rt *rt, const ObjType *box, int64_t bytes);
/* Bytes of C that a struct of that type counts, if the program has noted its layout; else 0. */
int64_t pointerTypeUnit(const ObjType *type);
/* The struct type that begins with a struct of *box, which counts baseBytes bytes, and that an allocation of `bytes` bytes is meant for: the one of that
 * size, or the largest that fits unless the bytes are an array of bases. *unit = its bytes. NULL: none whose layout is noted. */
const ObjType *pointerExtender(const Rt *rt, const ObjType *box, int64_t bytes, int64_t baseBytes, int64_t *unit);
/* o, a new object, may still become another struct of its size that begins with a struct of *base; nothing has a pointer to it yet. */
void pointerMakeUndecided(Obj *o, const ObjType *base);
/* If the object behind o is such a one: it becomes what a pointer to a value of *as at its beginning needs, and is decided unless that is only a larger
 * base; NULL: it stays what it is, for ever. Nothing else may lead beyond its base before. 0, or 1 with an error pending. */
int pointerDecide(Rt *rt, Obj *o, const ObjType *as) WARN_UNUSED;
/* The same if r, the range of o, is all of it; r->type becomes the new type. */
int pointerDecideRange(Rt *rt, Obj *o, const ObjType *as, PointerRange *r) WARN_UNUSED;
/* The base of such an object, of which o is a reference or a pointer into it; NULL: it is no such object. */
const ObjType *pointerUndecided(const Rt *rt, Obj *o);
/* Is the first member of a value of *have, or of that one, a struct of *want, or are their first members the same? Both are box types. */
bool pointerExtends(const ObjType *have, const ObjType *want);
/* A block operation on `bytes` bytes at a pointer to a base struct that is smaller reaches the struct around it: *r becomes that; gives its bytes in C.
 * r is the range of o, and stays as it is (0) where there is no such struct, or it is too small. */
int64_t pointerWiden(const Rt *rt, Obj *o, int64_t bytes, PointerRange *r);
/* True: *out = o as a scaled pointer of type box, *status as a builtin's. False: an ordinary cast does. */
bool pointerScale(Rt *rt, Obj *o, const ObjType *box, bool isStepped, Obj **out, int *status);
/* *out = a scaled pointer as a pointer to the values it counts; memory without a type gets that of the box. */
int pointerUnscale(Rt *rt, Obj *o, const ObjType *box, const ObjType *dyn, uint64_t countBytes, Obj **out) WARN_UNUSED;
int pointerMoveScaled(Rt *rt, Obj *o, int64_t k, Obj **out) WARN_UNUSED;
/* pointerStep for a scaled pointer. */
int pointerStepScaled(Rt *rt, const Obj *o, int64_t k) WARN_UNUSED;
/* Where the byte k bytes of C after o stands, as far as that can be said. */
uintptr_t pointerScaledPlace(const Rt *rt, PointerAt p);
/* pointerRange of a scaled pointer. False also between two values. */
bool pointerScaledByte(const Rt *rt, const Obj *o, int64_t k, PointerRange *value, int64_t *unit, int64_t *byte); /* k bytes of C on; false: outside */
bool pointerScaledRange(const Rt *rt, const Obj *o, PointerRange *out);
/* *out = bytes of C from scaled pointer b to scaled pointer a. False: nobody can tell how many C would count. */
bool pointerScaledDistance(const Rt *rt, PointerAt a, PointerAt b, int64_t *out);
/* o leads to memory without a type, perhaps scaled. */
bool pointerIsEmpty(const Obj *o);
/* Memory without a type becomes values of the kind that `bytes` bytes from `from` on are; unit: bytes of one in C, at most 1: look. */
int pointerGiveSourceType(Rt *rt, Obj *to, const Obj *from, int64_t bytes, int64_t unit) WARN_UNUSED;
/* Bytes of C that one value behind o counts, for a block of that many bytes. */
int64_t pointerUnit(const Rt *rt, const Obj *o, const PointerRange *r, int64_t bytes);
/* The memory holds values of that type from now on, each of which counts countBytes bytes, unless another task is first. dyn: dynamic arrays of them,
 * NULL: the program has none; then error 219 unless it is one value. */
int pointerGiveType(Rt *rt, ObjRaw *raw, const ObjType *box, const ObjType *dyn, uint64_t countBytes) WARN_UNUSED;
/* The same where the number of values is known. */
int pointerGiveValues(Rt *rt, ObjRaw *raw, const ObjType *box, const ObjType *dyn, uint64_t countBytes, int64_t count) WARN_UNUSED;
/* A type of dynamic arrays of such values, or NULL. */
const ObjType *pointerArrayType(const Rt *rt, const ObjType *box);
/* The same for memory that only its bytes are known of. */
int pointerGiveBytes(Rt *rt, ObjRaw *raw) WARN_UNUSED;
/* pointerToAddress of a scaled pointer. Error 219: C would look for its own layout there, which is not the one in memory. */
int pointerScaledAddress(Rt *rt, const Obj *o, void **out) WARN_UNUSED;

/* ---- values in arrays of bytes that have no room for them (overlay.c) ---- */

/* countBytes of a cast that must not make an overlay: of a char pointer to numbers. */
enum { POINTER_DIRECT = 1 << 30 };
static inline bool pointerIsOverlay(const Obj *o) {
    const Obj *base = (o->flags & OBJ_INDIRECT) != 0 ? ((const ObjPtr *)(const void *)o)->base : NULL;
    return base != NULL && (base->flags & (OBJ_OVERLAY | OBJ_SMALL)) == OBJ_OVERLAY; /* the bit is another one in a small box */
}
/* *out = pointer to values of *box, of which one has `unit` bytes in C, where the bytes are that o leads to; error 219. dyn: dynamic arrays of them. */
int pointerOverlay(Rt *rt, Obj *o, const ObjType *box, const ObjType *dyn, int64_t unit, Obj **out) WARN_UNUSED;
/* *out = pointer to the bytes that overlay pointer o stands for; error 216: they were freed. */
int pointerUnderlay(Rt *rt, Obj *o, Obj **out) WARN_UNUSED;
/* The bytes become those of the values, from overlay pointer o on. */
void pointerSettle(Rt *rt, const Obj *o);
/* n bytes from the range's index on will be looked at or changed in part; have changed. */
void pointerBytesWanted(Rt *rt, const PointerRange *r, int64_t n);
void pointerBytesChanged(Rt *rt, const PointerRange *r, int64_t n);
/* The memory of base ends. NULL: nothing happens. */
void pointerDropOverlays(Rt *rt, Obj *base);

/* ---- memory of C (foreign functions) ---- */

/* *out = the address that C may use for o: of the value of a box, of what an interior pointer leads to, of the first element of a dynamic array, of
 * untyped memory (which becomes bytes, if it has no type yet); NULL for nil. It stays valid as long as o is alive. Error 216: disposed; 219: o is
 * nothing that C could use. */
int pointerToAddress(Rt *rt, Obj *o, void **out) WARN_UNUSED;
/* *out = what C means by an address: nil for NULL, an object of the heap if it leads to one, else a pointer with the flag OBJ_FOREIGN. box: type of the
 * values there, NULL: untyped. Values with references cannot be reached through it. */
int pointerFromAddress(Rt *rt, const ObjType *box, void *address, Obj **out) WARN_UNUSED;
/* *out = the address that stands in memory of C, index words after o, as an untyped pointer. Error 219 unless o has the flag OBJ_FOREIGN. */
int pointerLoadAddress(Rt *rt, const Obj *o, int64_t index, Obj **out) WARN_UNUSED;

/* *out = untyped memory of that many bytes that begins with the values of o, which ends: realloc of memory that only untyped pointers lead to. nil: new
 * memory. Error 219: o is no such memory. */
int pointerResizeRaw(Rt *rt, Obj *o, int64_t bytes, Obj **out) WARN_UNUSED;
/* Ends memory that was allocated for a pointer: o points to its first value. nil does nothing; anything else is error 216. */
int pointerFree(Rt *rt, Obj *o) WARN_UNUSED;

/* Fills *out for o. False: nil or disposed. */
bool pointerRange(const Rt *rt, const Obj *o, PointerRange *out);
/* What a block operation works on: the range of o, or of untyped memory that has its type meanwhile; *isEmpty: that has none yet. 0, or 1 with an
 * error pending. */
int pointerBlock(Rt *rt, Obj *o, PointerRange *out, bool *isEmpty) WARN_UNUSED;
/* The bytes from o to the first zero byte or to the end of its array. False: o is nil, disposed, or leads to no bytes. Borrowed while o is alive. */
bool pointerText(const Rt *rt, const Obj *o, const char **bytes, int64_t *length);

#endif
