/* str.h: counted byte strings with a sticky shared mark (design.md 5).
 *
 * NULL is the empty string everywhere. A fresh result is unshared: its owner may append or write in place. When a second
 * variable may see a string, OBJ_SHARED is set and writers copy first. Under races this stays memory-safe: length is loaded once, compared
 * with the immutable capacity and stored, never incremented in memory. */
#ifndef PSCAL_RUNTIME_STR_STR_H
#define PSCAL_RUNTIME_STR_STR_H

#include "runtime/mem/heap.h"
#include "runtime/str/ascii.h"

#include <assert.h>
#include <string.h>

typedef struct TextHalf {
    uint64_t words[2];
} TextHalf;

/* memmove for texts, most of which are short: of two parts that overlap, both loaded before one is stored. */
static ALWAYS_INLINE void textCopy(char *to, const char *from, size_t n) {
#define COPY_BY(type)                                                                              \
    do {                                                                                           \
        type first, last;                                                                          \
        memcpy(&first, from, sizeof first);                                                        \
        memcpy(&last, from + n - sizeof last, sizeof last);                                        \
        memcpy(to, &first, sizeof first);                                                          \
        memcpy(to + n - sizeof last, &last, sizeof last);                                          \
    } while (0)
    if (n >= 8) {
        if (n <= 16) COPY_BY(uint64_t);
        else if (n <= 32) COPY_BY(TextHalf);
        else memmove(to, from, n);
    } else if (n >= 4) {
        COPY_BY(uint32_t);
    } else if (n >= 2) {
        COPY_BY(uint16_t);
    } else if (n == 1) {
        *to = *from;
    }
#undef COPY_BY
}

static inline int64_t strLength(const ObjString *s) { return s == NULL ? 0 : s->length; }
static inline const char *strBytes(const ObjString *s) { return s == NULL ? "" : s->data; }

/* Appends n > 0 bytes, which may be its own, if it is unshared and has room for them. */
static ALWAYS_INLINE bool strAppendInPlace(ObjString *s, const char *bytes, int64_t n) {
    int64_t length = s->length;
    if ((s->head.flags & (OBJ_SHARED | OBJ_STATIC)) != 0 || n > s->capacity - length) return false;
    textCopy(s->data + length, bytes, (size_t)n);
    s->length = length + n;
    return true;
}

enum { STR_SMALL_MAX = 64 - sizeof(ObjString) }; /* up to here the size classes are 8 bytes apart */
/* A string of 1 to STR_SMALL_MAX bytes, to be written by the caller, without collecting; NULL: there is no memory at hand. */
static ALWAYS_INLINE ObjString *strTakeSmall(Rt *rt, int64_t length) {
    size_t cls = ((size_t)length + sizeof(ObjString) + 7) / 8 - 2, bytes = (cls + 2) * 8;
    HeapRun *run = &rt->runs[cls];
    ObjString *s = (ObjString *)(void *)run->spare;
    assert(length >= 1 && length <= (int64_t)STR_SMALL_MAX && heapClassBytes[cls] == bytes);
    if (s != NULL) {
        assert(s->head.typeId == TYPE_ID_STRING && s->capacity == (int64_t)(bytes - sizeof(ObjString)));
        run->spare = NULL;
    } else {
        char *at = run->next;
        if ((size_t)(run->end - at) < bytes) return NULL;
        run->next = at + bytes;
        s = (ObjString *)(void *)at;
        s->capacity = (int64_t)(bytes - sizeof(ObjString));
    }
    s->head = (Obj){TYPE_ID_STRING, 0};
    s->length = length;
    return s;
}
/* strCopy in the most usual case: of 2 bytes or more, but not all, a new string of at most STR_SMALL_MAX; NULL: it is another one. */
static ALWAYS_INLINE ObjString *strCopyQuick(Rt *rt, const ObjString *s, int64_t from1, int64_t count) {
    if (UNLIKELY(s == NULL)) return NULL;
    uint64_t length = (uint64_t)s->length, from = (uint64_t)from1 - 1;
    if (UNLIKELY(from >= length)) return NULL;
    if (count > (int64_t)(length - from)) count = (int64_t)(length - from);
    if (UNLIKELY((uint64_t)count - 2 > STR_SMALL_MAX - 2 || (uint64_t)count == length)) return NULL;
    ObjString *copy = strTakeSmall(rt, count);
    if (LIKELY(copy != NULL)) textCopy(copy->data, s->data + from, (size_t)count);
    return copy;
}

/* Changes the bytes of s in place, eight at a time, those behind the end in its last word, too; false: it is empty or shared. */
static ALWAYS_INLINE bool strMapOwn(ObjString *s, AsciiMap map) {
    if (s == NULL || (s->head.flags & (OBJ_SHARED | OBJ_STATIC)) != 0) return false;
    int64_t length = s->length; /* at most the capacity, which is a multiple of 8 */
    assert(length <= s->capacity && s->capacity % 8 == 0);
    for (int64_t at = 0; at < length; at += 8) {
        uint64_t w = map(asciiLoad(s->data + at, 8));
        memcpy(s->data + at, &w, 8);
    }
    return true;
}

/* All constructors: NULL result with rt->error set on failure -- but NULL without error is the empty string, so they return a
 * status (0 ok) and the string through *out. Arguments must be reachable from roots (they may collect). */
int strNew(Rt *rt, const char *bytes, int64_t length, ObjString **out); /* bytes not in the heap */
int strNewCapacity(Rt *rt, int64_t length, int64_t capacity, ObjString **out); /* zero bytes of given length */
int strNewBlank(Rt *rt, int64_t length, ObjString **out); /* of that length, its bytes to be written by the caller */
int strConcat(Rt *rt, ObjString *a, ObjString *b, ObjString **out);
int strAppend(Rt *rt, ObjString **target, ObjString *tail); /* in place if unshared and it fits */
int strAppendBytes(Rt *rt, ObjString **target, const char *bytes, int64_t n); /* bytes not in the heap */
int strAppendChar(Rt *rt, ObjString **target, uint8_t c);
/* The same for a variable that alone has its string unless that is marked shared: the string that it outgrows is dropped (strDrop). */
int strAppendLocal(Rt *rt, ObjString **target, ObjString *tail);
int strAppendCharLocal(Rt *rt, ObjString **target, uint8_t c);
int strSetChar(Rt *rt, ObjString **target, int64_t index1, uint8_t c); /* 1-based; 201 outside */
int strSetLength(Rt *rt, ObjString **target, int64_t length, uint8_t pad);
int strCopy(Rt *rt, ObjString *s, int64_t from1, int64_t count, ObjString **out); /* Pascal Copy, clamped */
int strFromChar(Rt *rt, uint8_t c, ObjString **out); /* static one-byte strings, no allocation */
/* The program needs s, which it has in one place only, no longer, unless s is marked shared: the next string of its size may take its place. Whoever
 * refers to it all the same sees that string then. */
static ALWAYS_INLINE void strDrop(Rt *rt, ObjString *s) {
    if (s != NULL && (s->head.flags & OBJ_SHARED) == 0) heapSpare(rt, &s->head, sizeof(ObjString) + (size_t)s->capacity);
}
int strCompare(const ObjString *a, const ObjString *b); /* -1, 0, 1 */
bool strEqual(const ObjString *a, const ObjString *b);
int64_t strFind(const ObjString *needle, const ObjString *hay, int64_t from1); /* 1-based, 0 if absent; empty needle 0 */
/* Makes a static (never collected, shared) string object in memory that the caller owns; bytes needed: strStaticSize(n). */
size_t strStaticSize(int64_t length);
ObjString *strInitStatic(void *memory, const char *bytes, int64_t length);

#endif
