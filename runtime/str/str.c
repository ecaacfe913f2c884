/* str.c: counted byte strings (design.md 5). Read first: str.h.
 *
 * A string whose OBJ_SHARED mark is clear has one owner, who may append or write in place while
 * capacity lasts; otherwise a writer makes a copy, and the copy is its own. The mark is sticky.
 * Capacity always fills the heap slot, and appending doubles it, so that n appends cost O(n).
 * Lengths are loaded once, compared with the immutable capacity and stored.
 *
 * A dropped string (strDrop) stays the string that it was until the next one of its size class takes its place, header and capacity included:
 * a reference that should not exist any more leads to some string, never to anything else. */
#include "runtime/str/str.h"

#include <assert.h>
#include <string.h>

enum {
    STR_OVERHEAD = sizeof(ObjString),
    STR_APPEND_MIN = 40 /* capacity after the first append: a slot of 64 bytes */
};
#define STR_LENGTH_MAX (INT64_MAX / 4)

static bool isWritable(const ObjString *s) {
    return (s->head.flags & (OBJ_SHARED | OBJ_STATIC)) == 0;
}

static void setShared(ObjString *s) {
    /* test first: constants may lie in read-only memory, and an unneeded store would dirty a shared
     * cache line */
    if ((s->head.flags & OBJ_SHARED) == 0) s->head.flags |= OBJ_SHARED;
}

static const ObjType *stringType(const Rt *rt) { return heapType(rt->heap, TYPE_ID_STRING); }

/* A fresh string of the given length, whose bytes are anything; capacity at least as wanted. NULL with
 * error pending. */
static ALWAYS_INLINE ObjString *newString(Rt *rt, int64_t length, int64_t capacity) {
    assert(length >= 0 && capacity >= length);
    if (capacity > STR_LENGTH_MAX) {
        (void)rtRaise(rt, RTE_MEMORY, NULL);
        return NULL;
    }
    size_t total = STR_OVERHEAD + (size_t)capacity;
    ObjString *s = NULL;
    if (LIKELY(total <= HEAP_INLINE_MAX)) {
        uint32_t cls = heapClassOf(total);
        HeapRun *run = &rt->runs[cls];
        s = (ObjString *)(void *)run->spare;
        if (s != NULL) {
            run->spare = NULL;
            s->head = (Obj){TYPE_ID_STRING, 0};
            s->length = length;
            return s;
        }
        total = heapClassBytes[cls];
        s = (ObjString *)(void *)heapTakeClass(rt, TYPE_ID_STRING, cls);
    } else {
        total = (total + 7) & ~(size_t)7;
    }
    if (UNLIKELY(s == NULL)) s = (ObjString *)(void *)heapAllocSlow(rt, stringType(rt), total);
    if (s == NULL) return NULL;
    s->length = length;
    s->capacity = (int64_t)(total - STR_OVERHEAD);
    return s;
}

int strNewCapacity(Rt *rt, int64_t length, int64_t capacity, ObjString **out) {
    *out = NULL;
    assert(length >= 0);
    if (capacity < length) capacity = length;
    if (capacity == 0) return 0;
    ObjString *s = newString(rt, length, capacity);
    if (s == NULL) return 1;
    memset(s->data, 0, (size_t)capacity);
    *out = s;
    return 0;
}

int strNewBlank(Rt *rt, int64_t length, ObjString **out) {
    *out = NULL;
    assert(length >= 0);
    if (length == 0) return 0;
    *out = newString(rt, length, length);
    return *out == NULL;
}

int strNew(Rt *rt, const char *bytes, int64_t length, ObjString **out) {
    *out = NULL;
    assert(length >= 0 && (bytes != NULL || length == 0));
    if (length == 0) return 0;
    ObjString *s = newString(rt, length, length);
    if (s == NULL) return 1;
    textCopy(s->data, bytes, (size_t)length);
    *out = s;
    return 0;
}

/* The same string for a second owner. */
static int shareString(ObjString *s, ObjString **out) {
    if (s != NULL) setShared(s);
    *out = s;
    return 0;
}

int strConcat(Rt *rt, ObjString *a, ObjString *b, ObjString **out) {
    int64_t lengthA = strLength(a);
    int64_t lengthB = strLength(b);
    if (lengthB == 0) return shareString(lengthA == 0 ? NULL : a, out);
    if (lengthA == 0) return shareString(b, out);
    *out = NULL;
    assert(lengthA <= STR_LENGTH_MAX && lengthB <= STR_LENGTH_MAX);
    ObjString *s = newString(rt, lengthA + lengthB, lengthA + lengthB);
    if (s == NULL) return 1;
    textCopy(s->data, a->data, (size_t)lengthA);
    textCopy(s->data + lengthA, b->data, (size_t)lengthB);
    *out = s;
    return 0;
}

/* Replaces *target by an unshared copy of its first `keep` bytes with room for `needed`, growing
 * geometrically. */
static NOINLINE int growTarget(Rt *rt, ObjString **target, int64_t keep, int64_t needed) {
    assert(keep >= 0 && keep <= needed);
    if (needed > STR_LENGTH_MAX) return rtRaise(rt, RTE_MEMORY, NULL);
    int64_t capacity = keep * 2;
    if (capacity < needed) capacity = needed;
    if (capacity < STR_APPEND_MIN) capacity = STR_APPEND_MIN;
    ObjString *s = newString(rt, keep, capacity);
    if (s == NULL && capacity > needed) {
        /* doubling may not fit where the exact size does */
        rt->error.code = RT_OK;
        s = newString(rt, keep, needed);
    }
    if (s == NULL) return 1;
    if (keep > 0) textCopy(s->data, (*target)->data, (size_t)keep);
    *target = s;
    return 0;
}

/* isLocal: see strAppendLocal. */
static ALWAYS_INLINE int appendString(Rt *rt, ObjString **target, ObjString *tail, bool isLocal) {
    int64_t n = strLength(tail);
    ObjString *s = *target;
    if (n == 0 || (s != NULL && strAppendInPlace(s, tail->data, n))) return 0;
    int64_t length = strLength(s);
    if (growTarget(rt, target, length, length + n) != 0) return 1;
    ObjString *grown = *target;
    assert(n <= grown->capacity - length);
    textCopy(grown->data + length, tail->data, (size_t)n); /* tail may be s */
    grown->length = length + n;
    if (isLocal) strDrop(rt, s);
    return 0;
}

int strAppend(Rt *rt, ObjString **target, ObjString *tail) { return appendString(rt, target, tail, false); }
int strAppendLocal(Rt *rt, ObjString **target, ObjString *tail) { return appendString(rt, target, tail, true); }

int strAppendBytes(Rt *rt, ObjString **target, const char *bytes, int64_t n) {
    assert(n >= 0 && (bytes != NULL || n == 0));
    ObjString *s = *target;
    if (n == 0 || (s != NULL && strAppendInPlace(s, bytes, n))) return 0;
    int64_t length = strLength(s);
    if (n > STR_LENGTH_MAX) return rtRaise(rt, RTE_MEMORY, NULL);
    if (growTarget(rt, target, length, length + n) != 0) return 1;
    s = *target;
    textCopy(s->data + length, bytes, (size_t)n);
    s->length = length + n;
    return 0;
}

static ALWAYS_INLINE int appendChar(Rt *rt, ObjString **target, uint8_t c, bool isLocal) {
    ObjString *s = *target;
    if (LIKELY(s != NULL && isWritable(s))) {
        int64_t length = s->length;
        if (LIKELY(length < s->capacity)) {
            s->data[length] = (char)c;
            s->length = length + 1;
            return 0;
        }
    }
    int64_t length = strLength(s);
    if (growTarget(rt, target, length, length + 1) != 0) return 1;
    if (isLocal) strDrop(rt, s);
    s = *target;
    s->data[length] = (char)c;
    s->length = length + 1;
    return 0;
}

int strAppendChar(Rt *rt, ObjString **target, uint8_t c) { return appendChar(rt, target, c, false); }
int strAppendCharLocal(Rt *rt, ObjString **target, uint8_t c) { return appendChar(rt, target, c, true); }

int strSetChar(Rt *rt, ObjString **target, int64_t index1, uint8_t c) {
    ObjString *s = *target;
    int64_t length = strLength(s);
    if (index1 < 1 || index1 > length) {
        return rtRaise(rt, RTE_RANGE, "string index %lld is not in 1..%lld", (long long)index1,
                       (long long)length);
    }
    if (UNLIKELY(!isWritable(s))) {
        ObjString *copy = newString(rt, length, length);
        if (copy == NULL) return 1;
        memcpy(copy->data, s->data, (size_t)length);
        *target = s = copy;
    }
    assert(index1 <= s->capacity);
    s->data[index1 - 1] = (char)c;
    return 0;
}

int strSetLength(Rt *rt, ObjString **target, int64_t length, uint8_t pad) {
    ObjString *s = *target;
    int64_t old = strLength(s);
    if (length <= 0) {
        *target = NULL;
        return 0;
    }
    if (length == old) return 0;
    if (length > STR_LENGTH_MAX) return rtRaise(rt, RTE_MEMORY, NULL);
    int64_t keep = length < old ? length : old;
    if (s == NULL || !isWritable(s) || length > s->capacity) {
        ObjString *copy = newString(rt, keep, length);
        if (copy == NULL) return 1;
        if (keep > 0) memcpy(copy->data, s->data, (size_t)keep);
        *target = s = copy;
    }
    assert(length <= s->capacity);
    if (length > keep) memset(s->data + keep, pad, (size_t)(length - keep));
    s->length = length;
    return 0;
}

int strCopy(Rt *rt, ObjString *s, int64_t from1, int64_t count, ObjString **out) {
    int64_t length = strLength(s);
    int64_t from = from1 < 1 ? 0 : from1 - 1;
    if (UNLIKELY(count <= 0 || from >= length)) {
        *out = NULL;
        return 0;
    }
    if (count > length - from) count = length - from;
    if (count == length) return shareString(s, out);
    if (count == 1) return strFromChar(rt, (uint8_t)s->data[from], out);
    ObjString *copy = newString(rt, count, count);
    if (UNLIKELY(copy == NULL)) {
        *out = NULL;
        return 1;
    }
    textCopy(copy->data, s->data + from, (size_t)count);
    *out = copy;
    return 0;
}

int strFromChar(Rt *rt, uint8_t c, ObjString **out) {
    *out = heapCharString(rt->heap, c);
    assert((*out)->length == 1 && (uint8_t)(*out)->data[0] == c);
    return 0;
}

int strCompare(const ObjString *a, const ObjString *b) {
    if (a == b) return 0;
    int64_t lengthA = strLength(a);
    int64_t lengthB = strLength(b);
    int64_t common = lengthA < lengthB ? lengthA : lengthB;
    int order = common > 0 ? memcmp(a->data, b->data, (size_t)common) : 0;
    if (order != 0) return order < 0 ? -1 : 1;
    return (lengthA > lengthB) - (lengthA < lengthB);
}

bool strEqual(const ObjString *a, const ObjString *b) {
    if (a == b) return true;
    int64_t length = strLength(a);
    if (length != strLength(b)) return false;
    return length == 0 || memcmp(a->data, b->data, (size_t)length) == 0;
}

int64_t strFind(const ObjString *needle, const ObjString *hay, int64_t from1) {
    int64_t n = strLength(needle);
    int64_t length = strLength(hay);
    int64_t from = from1 < 1 ? 0 : from1 - 1;
    if (n == 0 || from >= length || n > length - from) return 0;
    const char *start = hay->data + from;
    size_t room = (size_t)(length - from);
    const char *at = n == 1 ? memchr(start, needle->data[0], room)
                            : memmem(start, room, needle->data, (size_t)n);
    return at == NULL ? 0 : at - hay->data + 1;
}

size_t strStaticSize(int64_t length) {
    assert(length >= 0 && length <= STR_LENGTH_MAX);
    return (STR_OVERHEAD + (size_t)length + 7) & ~(size_t)7;
}

ObjString *strInitStatic(void *memory, const char *bytes, int64_t length) {
    assert((uintptr_t)memory % sizeof(int64_t) == 0);
    assert(length >= 0 && length <= STR_LENGTH_MAX);
    ObjString *s = memory;
    s->head = (Obj){TYPE_ID_STRING, OBJ_STATIC | OBJ_SHARED};
    s->length = length;
    s->capacity = length;
    if (length > 0) memcpy(s->data, bytes, (size_t)length);
    return s;
}
