/* str.h: counted byte strings with a sticky shared mark (design.md 5).
 *
 * NULL is the empty string everywhere. A fresh result is unshared: its owner may append or write in place. When a second
 * variable may see a string, OBJ_SHARED is set and writers copy first. Under races this stays memory-safe: length is loaded once, compared
 * with the immutable capacity and stored, never incremented in memory. */
#ifndef PSCAL_RUNTIME_STR_STR_H
#define PSCAL_RUNTIME_STR_STR_H

#include "runtime/mem/heap.h"

static inline int64_t strLength(const ObjString *s) { return s == NULL ? 0 : s->length; }
static inline const char *strBytes(const ObjString *s) { return s == NULL ? "" : s->data; }

/* All constructors: NULL result with rt->error set on failure -- but NULL without error is the empty string, so they return a
 * status (0 ok) and the string through *out. Arguments must be reachable from roots (they may collect). */
int strNew(Rt *rt, const char *bytes, int64_t length, ObjString **out); /* bytes not in the heap */
int strNewCapacity(Rt *rt, int64_t length, int64_t capacity, ObjString **out); /* zero bytes of given length */
int strConcat(Rt *rt, ObjString *a, ObjString *b, ObjString **out);
int strAppend(Rt *rt, ObjString **target, ObjString *tail); /* in place if unshared and it fits */
int strAppendBytes(Rt *rt, ObjString **target, const char *bytes, int64_t n); /* bytes not in the heap */
int strAppendChar(Rt *rt, ObjString **target, uint8_t c);
int strSetChar(Rt *rt, ObjString **target, int64_t index1, uint8_t c); /* 1-based; 201 outside */
int strSetLength(Rt *rt, ObjString **target, int64_t length, uint8_t pad);
int strCopy(Rt *rt, ObjString *s, int64_t from1, int64_t count, ObjString **out); /* Pascal Copy, clamped */
int strFromChar(Rt *rt, uint8_t c, ObjString **out); /* static one-byte strings, no allocation */
int strCompare(const ObjString *a, const ObjString *b); /* -1, 0, 1 */
bool strEqual(const ObjString *a, const ObjString *b);
int64_t strFind(const ObjString *needle, const ObjString *hay, int64_t from1); /* 1-based, 0 if absent; empty needle 0 */
/* Makes a static (never collected, shared) string object in memory that the caller owns; bytes needed: strStaticSize(n). */
size_t strStaticSize(int64_t length);
ObjString *strInitStatic(void *memory, const char *bytes, int64_t length);

#endif
