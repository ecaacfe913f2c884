/* c_layout.c: values in memory and the bytes that C would keep them in. An int of CLike has 64 bits in memory and 32 in C, a float 64 and 32, so that
 * structs differ; fread, fwrite and memcpy between types need C's bytes.
 *
 * A layout is text: "4 8 i0,0,1" is the size of an element in C, the size in memory, and its parts, each a letter, the offset in memory, the offset
 * in C and a count:
 *   b bytes   i 64-bit integers, 32-bit in C   f 64-bit reals, 32-bit in C   l 64-bit reals, 16 bytes in C
 *   p pointers
 *   0, 1 .. 7 (count: bits) 64-bit integer that C keeps from that bit of the byte on, signed if the count is negative
 * What no part names (padding) is zero in C and stays as it is in memory. So do pointers, unless the bytes stay in memory: then they are kept (kept.c). */
#include "runtime/builtins/c_layout.h"
#include "runtime/builtins/builtins.h"
#include "runtime/mem/words.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define ANY_PLACE UINT32_MAX /* no type has that number */

enum { VALUE_BYTES = 1024 }; /* of values whose single bytes are read and written */

typedef struct Layout {
    const char *at, *end; /* the rest of the text */
    uint64_t cSize, size;
} Layout;

typedef struct Part {
    char kind;
    uint64_t offset, cOffset;
    int64_t count;
} Part;

static bool number(Layout *l, int64_t *out) {
    bool isNegative = l->at < l->end && *l->at == '-';
    int64_t n = 0;
    if (isNegative) l->at++;
    const char *first = l->at;
    for (; l->at < l->end && *l->at >= '0' && *l->at <= '9' && n < INT32_MAX; l->at++) n = n * 10 + (*l->at - '0');
    bool isDone = l->at > first;
    if (l->at < l->end) l->at++; /* the separator */
    *out = isNegative ? -n : n;
    return isDone && n < INT32_MAX;
}

static bool openLayout(const char *text, int64_t length, Layout *l) {
    int64_t cSize = 0, size = 0;
    *l = (Layout){.at = text, .end = text + length};
    if (!number(l, &cSize) || !number(l, &size)) return false;
    l->cSize = (uint64_t)cSize;
    l->size = (uint64_t)size;
    return cSize > 0 && size > 0;
}

/* Bytes of one item of a part in memory and in C. */
static uint64_t sizeOf(char kind) { return kind == 'b' ? 1 : 8; }
static uint64_t cSizeOf(char kind) { return kind == 'b' ? 1 : kind == 'l' ? 16 : kind == 'p' ? 8 : 4; }

/* Does any reference of the map lie in [from, to)? Nested maps are taken as wholes. */
static bool hasRefs(const RefMap *refs, uint64_t from, uint64_t to) {
    for (uint32_t i = 0; i < refs->runCount; i++) {
        const RefRun *run = &refs->runs[i];
        uint64_t last = run->offset + (run->count == 0 ? 0 : (run->count - 1) * run->stride) + (run->inner == NULL ? 8 : run->stride);
        if (run->offset < to && from < last) {
            for (uint64_t k = 0; k < run->count; k++) {
                uint64_t at = run->offset + k * run->stride;
                if (at >= to || at + (run->inner == NULL ? 8 : run->stride) <= from) continue;
                if (run->inner == NULL || hasRefs(run->inner, from > at ? from - at : 0, to - at)) return true;
            }
        }
    }
    return false;
}

/* The next part: 1; 0: there is none; -1: it does not fit a value of the type. */
static int nextPart(Layout *l, const ObjType *type, Part *part) {
    int64_t offset, cOffset, count;
    if (l->at >= l->end) return 0;
    part->kind = *l->at++;
    if (part->kind == 0 || strchr("bifpl01234567", part->kind) == NULL) return -1;
    if (!number(l, &offset) || !number(l, &cOffset) || !number(l, &count) || offset < 0 || cOffset < 0 || count == 0) return -1;
    bool isBits = part->kind >= '0' && part->kind <= '7';
    uint64_t items = isBits ? 1 : (uint64_t)count, end = (uint64_t)offset + items * sizeOf(part->kind);
    uint64_t cEnd = (uint64_t)cOffset + (isBits ? 8 : items * cSizeOf(part->kind));
    if (isBits) cEnd = (uint64_t)cOffset + ((uint64_t)(part->kind - '0') + (uint64_t)(count < 0 ? -count : count) + 7) / 8;
    if ((!isBits && count < 0) || (isBits && (count > 63 || count < -63)) || end > l->size || cEnd > l->cSize) return -1;
    *part = (Part){part->kind, (uint64_t)offset, (uint64_t)cOffset, count};
    if (part->kind != 'p') return hasRefs(&type->refs, part->offset, end) ? -1 : 1;
    for (uint64_t at = part->offset; at < end; at += 8) {
        if (at % 8 != 0 || !hasRefs(&type->refs, at, at + 8)) return -1;
    }
    return 1;
}

static void packBits(const Part *part, const char *value, char *c) {
    assert(part->kind >= '0' && part->kind <= '7' && part->count != 0);
    uint64_t v;
    int64_t bits = part->count < 0 ? -part->count : part->count;
    memcpy(&v, value, sizeof v);
    for (int64_t i = 0, at = part->kind - '0'; i < bits; i++, at++) {
        uint8_t bit = (uint8_t)(1u << (at & 7)), byte = (uint8_t)c[at >> 3];
        c[at >> 3] = (char)((v >> i & 1) != 0 ? byte | bit : byte & ~bit);
    }
}

static void unpackBits(const Part *part, char *value, const char *c) {
    uint64_t v = 0;
    int64_t bits = part->count < 0 ? -part->count : part->count;
    for (int64_t i = 0, at = part->kind - '0'; i < bits; i++, at++) v |= (uint64_t)((uint8_t)c[at >> 3] >> (at & 7) & 1) << i;
    if (part->count < 0 && (v >> (bits - 1) & 1) != 0) v |= UINT64_MAX << bits;
    memcpy(value, &v, sizeof v);
}

static void packPart(const Part *part, const char *value, char *c) {
    assert(part->count != 0 && value != NULL && c != NULL);
    const char *from = value + part->offset;
    char *to = c + part->cOffset;
    if (part->kind >= '0' && part->kind <= '7') {
        packBits(part, from, to);
        return;
    }
    if (part->kind == 'b') {
        memcpy(to, from, (size_t)part->count);
        return;
    }
    for (int64_t i = 0; i < part->count; i++, from += 8, to += cSizeOf(part->kind)) {
        int32_t whole;
        float real;
        int64_t v;
        double d;
        memcpy(&v, from, sizeof v);
        memcpy(&d, from, sizeof d);
        whole = (int32_t)(uint32_t)(uint64_t)v;
        real = (float)d;
        if (part->kind == 'i') memcpy(to, &whole, sizeof whole);
        else if (part->kind == 'f') memcpy(to, &real, sizeof real);
        else memcpy(to, &d, sizeof d);
    }
}

/* As much of a part as lies in the first `room` bytes of the value in C. */
static void unpackPart(const Part *part, char *value, const char *c, uint64_t room) {
    assert(part->count != 0 && room > 0);
    char *to = value + part->offset;
    const char *from = c + part->cOffset;
    if (part->kind >= '0' && part->kind <= '7') {
        uint64_t end = part->cOffset + ((uint64_t)(part->kind - '0') + (uint64_t)(part->count < 0 ? -part->count : part->count) + 7) / 8;
        if (end <= room) unpackBits(part, to, from);
        return;
    }
    uint64_t cSize = cSizeOf(part->kind), left = part->cOffset >= room ? 0 : (room - part->cOffset) / cSize;
    uint64_t count = (uint64_t)part->count < left ? (uint64_t)part->count : left;
    if (part->kind == 'b') {
        memcpy(to, from, (size_t)count);
        return;
    }
    for (uint64_t i = 0; i < count; i++, to += 8, from += cSize) {
        int32_t whole;
        float real;
        double d;
        memcpy(&whole, from, sizeof whole);
        memcpy(&real, from, sizeof real);
        int64_t v = whole;
        d = real;
        if (part->kind == 'l') memcpy(&d, from, sizeof d);
        memcpy(to, part->kind == 'i' ? (const char *)&v : (const char *)&d, 8);
    }
}

/* ---- pointers ---- */

static uint64_t countRefs(const RefMap *refs) {
    uint64_t n = 0;
    for (uint32_t i = 0; i < refs->runCount; i++) n += refs->runs[i].count * (refs->runs[i].inner == NULL ? 1 : countRefs(refs->runs[i].inner));
    return n;
}

static int packRefs(Rt *rt, const ObjType *type, const Part *part, const char *value, char *c) {
    assert(part->kind == 'p' && part->count > 0);
    for (uint64_t i = 0; i < (uint64_t)part->count; i++) {
        Obj *o;
        uint64_t at = part->offset + i * 8;
        wordsCopy(&o, value + at, sizeof o);
        bool isKept = o == NULL || (heapKeep(rt->heap, o, type->id, (uint32_t)at) && heapKeep(rt->heap, o, ANY_PLACE, 0));
        if (!isKept) return rtRaise(rt, RTE_MEMORY, NULL);
        memcpy(c + part->cOffset + i * 8, &o, sizeof o);
    }
    return 0;
}

static int unpackRefs(Rt *rt, const ObjType *type, const Part *part, bool isLenient, char *value, const char *c) {
    assert(part->kind == 'p' && part->count > 0);
    for (uint64_t i = 0; i < (uint64_t)part->count; i++) {
        Obj *o;
        uint64_t at = part->offset + i * 8;
        memcpy(&o, c + part->cOffset + i * 8, sizeof o);
        bool isUntyped = type->isSlot && type->points == NULL; /* a void * takes any */
        if (o != NULL && !heapIsKept(rt->heap, o, isUntyped ? ANY_PLACE : type->id, (uint32_t)at)) {
            o = NULL;
            if (!isLenient) return rtRaise(rt, RTE_CAST, "the bytes are no pointer that was copied from a place of that type");
        }
        wordsCopy(value + at, &o, sizeof o);
    }
    return 0;
}

static int badLayout(Rt *rt) { return rtRaise(rt, RTE_CAST, "memory of a type that is not known here is read or written as bytes"); }

/* The values that `bytes` bytes of C make, all inside of the range; *first: the first one. Untyped memory that nobody has cast has none. */
static int valuesOf(Rt *rt, Obj *o, const Layout *l, uint64_t bytes, PointerRange *r, char **first) {
    bool isEmpty;
    if (pointerBlock(rt, o, r, &isEmpty) != 0 || (!isEmpty && pointerDecideRange(rt, o, NULL, r) != 0)) return 1;
    if (isEmpty || r->type->size != l->size) return badLayout(rt);
    uint64_t n = bytes / l->cSize + (bytes % l->cSize != 0);
    *first = r->first + (uint64_t)r->index * l->size;
    if (n <= (uint64_t)(r->count - r->index)) return 0;
    return rtRaise(rt, RTE_RANGE, "%llu values are moved, but only %lld are there", (unsigned long long)n, (long long)(r->count - r->index));
}

/* A move of `bytes` bytes of C between values and a buffer. */
typedef struct Move {
    Layout layout;
    PointerRange range;
    char *first;      /* value */
    uint64_t n, rest; /* whole values, and bytes of one more */
    bool isLenient;   /* bytes that are no pointer make nil */
} Move;

static int openMove(Rt *rt, Obj *o, const char *text, int64_t length, int64_t bytes, Move *m) {
    assert(bytes >= 0 && length >= 0);
    m->isLenient = false;
    if (!openLayout(text, length, &m->layout)) return badLayout(rt);
    if (valuesOf(rt, o, &m->layout, (uint64_t)bytes, &m->range, &m->first) != 0) return 1;
    m->n = (uint64_t)bytes / m->layout.cSize;
    m->rest = (uint64_t)bytes % m->layout.cSize;
    return 0;
}

/* Do the pointer parts of the layout name all references of the type? */
static bool namesAllRefs(Layout layout, const ObjType *type) {
    Part part;
    uint64_t named = 0;
    while (nextPart(&layout, type, &part) > 0) named += part.kind == 'p' ? (uint64_t)part.count : 0;
    return named == countRefs(&type->refs);
}

/* Pointers can only be moved as wholes, and all of them. */
static int checkRefs(Rt *rt, const Move *m) {
    if (m->range.type->refs.runCount == 0) return 0;
    if (!namesAllRefs(m->layout, m->range.type)) return badLayout(rt);
    return m->rest == 0 ? 0 : rtRaise(rt, RTE_RANGE, "part of a value is moved as bytes");
}

static int packMove(Rt *rt, Move *m, bool keepsRefs, char *out) {
    Part part;
    int found = 0;
    while ((found = nextPart(&m->layout, m->range.type, &part)) > 0) {
        for (uint64_t i = 0; i < m->n; i++) {
            const char *value = m->first + i * m->layout.size;
            char *c = out + i * m->layout.cSize;
            if (part.kind != 'p') packPart(&part, value, c);
            else if (keepsRefs && packRefs(rt, m->range.type, &part, value, c) != 0) return 1;
        }
    }
    return found < 0 ? badLayout(rt) : 0;
}

static int unpackMove(Rt *rt, Move *m, bool keepsRefs, const char *from) {
    Part part;
    int found = 0;
    uint64_t size = m->layout.size, cSize = m->layout.cSize;
    while ((found = nextPart(&m->layout, m->range.type, &part)) > 0) {
        for (uint64_t i = 0; i < m->n; i++) {
            if (part.kind != 'p') unpackPart(&part, m->first + i * size, from + i * cSize, cSize);
            else if (keepsRefs && unpackRefs(rt, m->range.type, &part, m->isLenient, m->first + i * size, from + i * cSize) != 0) return 1;
        }
        if (m->rest != 0 && part.kind != 'p') unpackPart(&part, m->first + m->n * size, from + m->n * cSize, m->rest);
    }
    return found < 0 ? badLayout(rt) : 0;
}

int cLayoutPack(Rt *rt, Obj *o, const char *text, int64_t length, int64_t bytes, bool keepsRefs, char *out) {
    Move m;
    if (openMove(rt, o, text, length, bytes, &m) != 0 || (keepsRefs && checkRefs(rt, &m) != 0)) return 1;
    if (m.rest != 0) return rtRaise(rt, RTE_RANGE, "part of a value is moved as bytes");
    memset(out, 0, (size_t)bytes);
    return packMove(rt, &m, keepsRefs, out);
}

int cLayoutUnpack(Rt *rt, Obj *o, const char *text, int64_t length, int64_t bytes, bool keepsRefs, const char *from) {
    Move m;
    if (openMove(rt, o, text, length, bytes, &m) != 0 || (keepsRefs && checkRefs(rt, &m) != 0)) return 1;
    if (o->flags & OBJ_READONLY) return pointerRaise(rt, o, 0);
    return unpackMove(rt, &m, keepsRefs, from);
}

int cLayoutByte(Rt *rt, const PointerRange *r, int64_t unit, int64_t byte, uint8_t *value, bool isStore) {
    char plain[48], bytes[VALUE_BYTES];
    const ObjType *type = r->type;
    const ObjString *layout = __atomic_load_n(&type->cLayout, __ATOMIC_ACQUIRE);
    const char *text = layout != NULL ? strBytes(layout) : cLayoutPlain(type, unit, plain, sizeof plain);
    Move m = {.range = *r, .first = r->first + (uint64_t)r->index * type->size, .n = 1};
    assert(byte >= 0 && byte < unit);
    bool isKnown = type->refs.runCount == 0 && openLayout(text, layout != NULL ? strLength(layout) : (int64_t)strlen(plain), &m.layout);
    if (!isKnown || unit > VALUE_BYTES || m.layout.size != type->size || m.layout.cSize != (uint64_t)unit) return badLayout(rt);
    const Layout again = m.layout;
    memset(bytes, 0, sizeof bytes);
    if (packMove(rt, &m, false, bytes) != 0) return 1;
    if (!isStore) {
        *value = (uint8_t)bytes[byte];
        return 0;
    }
    bytes[byte] = (char)*value;
    m.layout = again;
    return unpackMove(rt, &m, false, bytes);
}

/* *m: a move of one value. False: its layout is not known. */
static bool moveOfValue(const ObjType *type, int64_t unit, char *value, char plain[48], Move *m) {
    const ObjString *layout = __atomic_load_n(&type->cLayout, __ATOMIC_ACQUIRE);
    bool isPlain = layout == NULL && type->shape == OBJ_BOX && type->elemKind != RT_RECORD && type->elemKind != RT_ARRAY && type->size <= 8;
    if (layout == NULL && !isPlain) return false;
    const char *text = layout != NULL ? strBytes(layout) : cLayoutPlain(type, unit, plain, 48);
    *m = (Move){.range = {.type = type, .first = value, .count = 1}, .first = value, .n = 1, .isLenient = true};
    bool isOpen = openLayout(text, layout != NULL ? strLength(layout) : (int64_t)strlen(text), &m->layout);
    return isOpen && m->layout.size == type->size && m->layout.cSize == (uint64_t)unit && namesAllRefs(m->layout, type);
}

bool cLayoutIsKnown(const ObjType *type, int64_t unit) {
    char plain[48];
    Move m;
    return moveOfValue(type, unit, NULL, plain, &m);
}

void cLayoutStore(Rt *rt, const ObjType *type, int64_t unit, const char *value, char *bytes) {
    char plain[48];
    Move m;
    bool isKnown = moveOfValue(type, unit, (char *)(uintptr_t)value, plain, &m);
    assert(isKnown && unit > 0);
    memset(bytes, 0, (size_t)unit);
    if (isKnown) (void)packMove(rt, &m, true, bytes);
}

void cLayoutLoad(Rt *rt, const ObjType *type, int64_t unit, char *value, const char *bytes) {
    char plain[48];
    Move m;
    bool isKnown = moveOfValue(type, unit, value, plain, &m);
    assert(isKnown && unit > 0);
    if (isKnown) (void)unpackMove(rt, &m, true, bytes);
}

const char *cLayoutPlain(const ObjType *type, int64_t unit, char *buffer, size_t size) {
    bool isRef = type->size == 8 && type->refs.runCount == 1, isNarrow = unit == 4 && type->size == 8 && !isRef;
    assert(unit > 0 && type->shape == OBJ_BOX);
    char kind = isRef ? 'p' : isNarrow ? (type->elemKind == RT_F64 ? 'f' : 'i') : 'b';
    (void)snprintf(buffer, size, "%lld %llu %c0,0,%llu", (long long)(isNarrow ? 4 : (int64_t)type->size), (unsigned long long)type->size, kind,
                   (unsigned long long)(isNarrow || isRef ? 1 : type->size));
    return buffer;
}

int memPack(Rt *rt, Value *R) {
    Layout l;
    ObjString *out = NULL;
    const ObjString *layout = (const ObjString *)(const void *)R[1].o;
    int64_t bytes = R[2].i;
    assert(rt->heap != NULL);
    if (!openLayout(strBytes(layout), strLength(layout), &l)) return badLayout(rt);
    if (bytes <= 0) {
        R[0].o = NULL;
        return 0;
    }
    if (bytes > INT64_MAX - (int64_t)l.cSize) return rtRaise(rt, RTE_MEMORY, NULL);
    int64_t whole = (bytes + (int64_t)l.cSize - 1) / (int64_t)l.cSize * (int64_t)l.cSize;
    if (strNewCapacity(rt, whole, whole, &out) != 0) return 1;
    PointerRange r;
    if (pointerRange(rt, R[0].o, &r)) pointerBytesWanted(rt, &r, whole);
    if (cLayoutPack(rt, R[0].o, strBytes(layout), strLength(layout), whole, false, out->data) != 0) return 1;
    out->length = bytes;
    R[0].p = out;
    return 0;
}

int memUnpack(Rt *rt, Value *R) {
    const ObjString *layout = (const ObjString *)(const void *)R[1].o, *bytes = (const ObjString *)(const void *)R[2].o;
    PointerRange r;
    if (strLength(bytes) == 0) return 0;
    bool isLive = pointerRange(rt, R[0].o, &r);
    if (isLive) pointerBytesWanted(rt, &r, strLength(bytes));
    if (cLayoutUnpack(rt, R[0].o, strBytes(layout), strLength(layout), strLength(bytes), false, strBytes(bytes)) != 0) return 1;
    if (isLive) pointerBytesChanged(rt, &r, strLength(bytes));
    return 0;
}
