/* pointers.c: what programs do with pointers into arrays beside loads and stores: differences, order, blocks of memory, and text that ends with a
 * zero byte. A text argument is a string or a pointer to bytes; a pointer's text goes to the first zero or to the end of its array. */
#include "runtime/builtins/builtins.h"
#include "runtime/builtins/c_layout.h"
#include "runtime/mem/pointer.h"
#include "runtime/mem/words.h"

#include <assert.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>

/* ---- texts ---- */

typedef struct Text {
    const char *bytes;
    int64_t length;
} Text;

static int noText(Rt *rt) { return rtRaise(rt, RTE_CAST, "invalid cast: the pointer leads to no characters"); }

/* 0, or 1 with an error pending. nil is the empty text. */
static int textOf(Rt *rt, const Obj *o, Text *out) {
    PointerRange r;
    *out = (Text){"", 0};
    if (o == NULL) return 0;
    if (o->typeId == TYPE_ID_STRING) {
        const ObjString *s = (const ObjString *)(const void *)o;
        *out = (Text){s->data, s->length};
        return 0;
    }
    if (pointerText(rt, o, &out->bytes, &out->length)) return 0;
    return pointerRange(rt, o, &r) ? noText(rt) : rtRaise(rt, RTE_NIL, NULL);
}

int ptrText(Rt *rt, Value *R) {
    Text t;
    ObjString *s;
    if (R[0].o != NULL && R[0].o->typeId == TYPE_ID_STRING) return 0;
    if (textOf(rt, R[0].o, &t) != 0 || strNewCapacity(rt, t.length, t.length, &s) != 0) return 1;
    if (t.length > 0) memcpy(s->data, t.bytes, (size_t)t.length); /* kept alive by R[0] */
    R[0].p = s;
    return 0;
}

int ptrOwn(Rt *rt, Value *R) {
    Obj *o = R[0].o;
    bool isText = o != NULL && (o->flags & OBJ_INDIRECT) != 0;
    const Obj *base = isText ? ((ObjPtr *)(void *)o)->base : NULL;
    bool isBytes = base != NULL && heapType(rt->heap, o->typeId)->size == 1;
    if (isBytes && (base->flags & OBJ_STATIC) == 0) o->flags &= ~(uint32_t)OBJ_READONLY;
    return 0;
}

int ptrTextLength(Rt *rt, Value *R) {
    Text t;
    if (textOf(rt, R[0].o, &t) != 0) return 1;
    R[0].i = t.length;
    return 0;
}

static unsigned lower(char c) { return (unsigned char)(c >= 'A' && c <= 'Z' ? c + 32 : c); }

int ptrTextCompare(Rt *rt, Value *R) {
    Text a, b;
    int64_t limit = R[2].i;
    bool ignoresCase = R[3].i != 0;
    if (textOf(rt, R[0].o, &a) != 0 || textOf(rt, R[1].o, &b) != 0) return 1;
    if (limit >= 0 && a.length > limit) a.length = limit;
    if (limit >= 0 && b.length > limit) b.length = limit;
    int64_t n = a.length < b.length ? a.length : b.length;
    int order = 0;
    if (!ignoresCase) order = n > 0 ? memcmp(a.bytes, b.bytes, (size_t)n) : 0;
    for (int64_t i = 0; ignoresCase && i < n && order == 0; i++) order = (int)lower(a.bytes[i]) - (int)lower(b.bytes[i]);
    if (order == 0) order = a.length < b.length ? -1 : a.length > b.length;
    R[0].i = order < 0 ? -1 : order > 0;
    return 0;
}

/* Room for writing at o: its address and the bytes up to the end of its array. */
static int roomAt(Rt *rt, const Obj *o, char **at, int64_t *room) {
    PointerRange r;
    if (!pointerRange(rt, o, &r)) return rtRaise(rt, RTE_NIL, NULL);
    if (o->flags & OBJ_READONLY) return pointerRaise(rt, o, 0);
    if (r.type->shape != OBJ_BOX || r.type->size != 1) return noText(rt);
    *at = r.first + r.index;
    *room = r.count - r.index;
    assert(*room >= 0);
    return 0;
}

static int tooLong(Rt *rt, int64_t need, int64_t room) {
    return rtRaise(rt, RTE_RANGE, "text of %lld bytes does not fit into an array of %lld", (long long)need, (long long)room);
}

/* mode 0 strcpy, 1 strncpy, 2 strcat, 3 strncat; n is the limit of 1 and 3. */
int ptrTextCopy(Rt *rt, Value *R) {
    Text t, old = {"", 0};
    char *to;
    int64_t room, n = R[2].i, mode = R[3].i;
    if (textOf(rt, R[1].o, &t) != 0 || roomAt(rt, R[0].o, &to, &room) != 0) return 1;
    if (mode >= 2 && textOf(rt, R[0].o, &old) != 0) return 1;
    if ((mode & 1) != 0 && t.length > n) t.length = n < 0 ? 0 : n;
    int64_t total = old.length + t.length + (mode == 1 ? 0 : 1);
    if (mode == 1 && n > total) total = n;
    if (total > room) return tooLong(rt, total, room);
    assert(old.length + t.length <= total);
    memmove(to + old.length, t.bytes, (size_t)t.length);
    if (old.length + t.length < total) memset(to + old.length + t.length, 0, (size_t)(total - old.length - t.length));
    return 0;
}

/* snprintf: at most n - 1 bytes and a zero. Gives the length of the whole text. */
int ptrTextPrint(Rt *rt, Value *R) {
    Text t;
    char *to;
    int64_t room, n = R[2].i;
    if (textOf(rt, R[1].o, &t) != 0) return 1;
    R[3].i = t.length;
    if (n > 0) {
        if (roomAt(rt, R[0].o, &to, &room) != 0) return 1;
        int64_t count = t.length < n - 1 ? t.length : n - 1;
        if (count + 1 > room) return tooLong(rt, count + 1, room);
        memmove(to, t.bytes, (size_t)count);
        to[count] = 0;
    }
    R[0].i = t.length;
    return 0;
}

/* Index of what is sought, or -1. mode 0: the byte c, also the final zero; 1: the last such byte; 2: the text; 3: any byte of the text. */
static int64_t find(const Text *t, const Text *sought, int64_t c, int64_t mode) {
    if (mode == 2) {
        for (int64_t i = 0; i + sought->length <= t->length; i++) {
            if (memcmp(t->bytes + i, sought->bytes, (size_t)sought->length) == 0) return i;
        }
        return -1;
    }
    if (mode <= 1 && (c & 255) == 0) return t->length;
    int64_t found = -1;
    for (int64_t i = 0; i < t->length; i++) {
        bool isHit = mode == 3 ? memchr(sought->bytes, t->bytes[i], (size_t)sought->length) != NULL : (unsigned char)t->bytes[i] == (c & 255);
        if (isHit && mode != 1) return i;
        if (isHit) found = i;
    }
    return found;
}

int ptrTextFind(Rt *rt, Value *R) {
    Text t, sought;
    if (textOf(rt, R[0].o, &t) != 0 || textOf(rt, R[1].o, &sought) != 0) return 1;
    int64_t at = find(&t, &sought, R[2].i, R[3].i);
    if (at < 0) {
        R[0].o = NULL;
        return 0;
    }
    assert(R[0].o == NULL || R[0].o->typeId != TYPE_ID_STRING || at == 0);
    return R[0].o == NULL ? 0 : pointerMove(rt, R[0].o, at, 1, &R[0].o);
}

int ptrTextIndex(Rt *rt, Value *R) {
    Text t, sought;
    if (textOf(rt, R[0].o, &t) != 0 || textOf(rt, R[1].o, &sought) != 0) return 1;
    R[0].i = find(&t, &sought, R[2].i, R[3].i) + 1;
    return 0;
}

/* strspn (isIn 1), strcspn (0). */
int ptrTextSpan(Rt *rt, Value *R) {
    Text t, set;
    if (textOf(rt, R[0].o, &t) != 0 || textOf(rt, R[1].o, &set) != 0) return 1;
    bool isIn = R[2].i != 0;
    int64_t i = 0;
    while (i < t.length && (memchr(set.bytes, t.bytes[i], (size_t)set.length) != NULL) == isIn) i++;
    R[0].i = i;
    return 0;
}

/* The digits of an integer of a base. */
typedef struct Digits {
    uint64_t value; /* modulo 2^64 */
    int64_t used;   /* bytes of the text up to their end; 0: there are none */
    bool isNegative;
    bool isTooLarge;
} Digits;

/* base 0: as in C source. */
static void readDigits(const Text *text, int64_t base, Digits *out) {
    assert(text->bytes != NULL && text->length >= 0);
    const Text t = *text;
    int64_t i = 0;
    *out = (Digits){0};
    while (i < t.length && (t.bytes[i] == ' ' || (t.bytes[i] >= '\t' && t.bytes[i] <= '\r'))) i++;
    bool isNegative = i < t.length && t.bytes[i] == '-';
    if (i < t.length && (t.bytes[i] == '-' || t.bytes[i] == '+')) i++;
    bool isHex = i + 1 < t.length && t.bytes[i] == '0' && (t.bytes[i + 1] | 32) == 'x';
    if ((base == 0 || base == 16) && isHex) i += 2, base = 16;
    if (base == 0) base = i < t.length && t.bytes[i] == '0' ? 8 : 10;
    uint64_t v = 0;
    int64_t first = i;
    for (; i < t.length; i++) {
        char c = t.bytes[i];
        int64_t digit = c >= '0' && c <= '9' ? c - '0' : lower(c) >= 'a' && lower(c) <= 'z' ? (int64_t)lower(c) - 'a' + 10 : 99;
        if (digit >= base) break;
        bool isOver = __builtin_mul_overflow(v, (uint64_t)base, &v);
        isOver = __builtin_add_overflow(v, (uint64_t)digit, &v) || isOver;
        out->isTooLarge = out->isTooLarge || isOver;
    }
    if (i == first && isHex) i = first - 1, first--; /* 0x without digits is 0 */
    out->value = v;
    out->isNegative = isNegative;
    out->used = i == first && !isHex ? 0 : i;
}

int ptrTextNumber(Rt *rt, Value *R) {
    Text t;
    Digits d;
    if (textOf(rt, R[0].o, &t) != 0) return 1;
    readDigits(&t, R[1].i, &d);
    R[0].i = (int64_t)(d.isNegative ? 0 - d.value : d.value);
    R[1].i = d.used;
    return 0;
}

/* strtol, strtoul. */
int ptrTextInteger(Rt *rt, Value *R) {
    Text t;
    Digits d;
    bool isUnsigned = R[2].i != 0;
    if (textOf(rt, R[0].o, &t) != 0) return 1;
    readDigits(&t, R[1].i, &d);
    uint64_t most = isUnsigned ? UINT64_MAX : (uint64_t)INT64_MAX + d.isNegative;
    bool isOut = d.isTooLarge || d.value > most;
    uint64_t v = isOut ? most : d.value;
    R[0].u = d.isNegative && !(isUnsigned && isOut) ? 0 - v : v;
    R[1].i = d.used;
    R[2].i = isOut;
    return 0;
}

/* strtod: hexadecimal reals, infinities and not-a-numbers too. */
int ptrTextReal(Rt *rt, Value *R) {
    Text t;
    char small[128], *text = small, *end;
    if (textOf(rt, R[0].o, &t) != 0) return 1;
    assert(t.length >= 0 && t.bytes != NULL);
    if (t.length >= (int64_t)sizeof small) {
        ObjString *copy;
        if (strNewCapacity(rt, t.length, t.length + 1, &copy) != 0) return 1;
        text = copy->data; /* nothing is allocated before it has been read */
    }
    memcpy(text, t.bytes, (size_t)t.length);
    text[t.length] = '\0';
    errno = 0;
    double value = strtod(text, &end);
    R[0].f = value;
    R[1].i = end - text;
    R[2].i = errno == ERANGE;
    return 0;
}

/* Copy of bytes from1 .. from1 + n - 1, clipped; empty if from1 is outside. */
int textPart(Rt *rt, Value *R) {
    ObjString *s = (ObjString *)(void *)R[0].o, *out = NULL;
    int64_t from = R[1].i, n = R[2].i;
    if (from >= 1 && from <= strLength(s) && n > 0 && strCopy(rt, s, from, n, &out) != 0) return 1;
    R[0].p = out;
    return 0;
}

/* ---- characters: class 0 alpha, 1 digit, 2 alnum, 3 space, 4 upper, 5 lower, 6 punct, 7 xdigit, 8 print, 9 cntrl, 10 graph ---- */

int charClass(Rt *rt, Value *R) {
    (void)rt;
    int64_t c = R[0].i;
    bool isUpper = c >= 'A' && c <= 'Z', isLower = c >= 'a' && c <= 'z', isDigit = c >= '0' && c <= '9', isGraph = c > 32 && c < 127, is = false;
    switch (R[1].i) {
    case 0: is = isUpper || isLower; break;
    case 1: is = isDigit; break;
    case 2: is = isUpper || isLower || isDigit; break;
    case 3: is = c == ' ' || (c >= '\t' && c <= '\r'); break;
    case 4: is = isUpper; break;
    case 5: is = isLower; break;
    case 6: is = isGraph && !isUpper && !isLower && !isDigit; break;
    case 7: is = isDigit || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); break;
    case 8: is = isGraph || c == ' '; break;
    case 9: is = (c >= 0 && c < 32) || c == 127; break;
    default: is = isGraph; break;
    }
    R[0].i = is;
    return 0;
}

/* ---- pointers ---- */

static const char *placeOf(const Obj *o) {
    return (o->flags & OBJ_INDIRECT) ? ((const ObjPtr *)(const void *)o)->address : (const char *)(o + 1);
}

int ptrDifference(Rt *rt, Value *R) {
    return pointerDistance(rt, (PointerAt){R[0].o, 0}, (PointerAt){R[1].o, 0}, R[2].i, &R[0].i);
}

int ptrCompare(Rt *rt, Value *R) {
    R[0].i = pointerOrder(rt, (PointerAt){R[0].o, 0}, (PointerAt){R[1].o, 0});
    return 0;
}

int ptrKeepNumbers(Rt *rt, Value *R) {
    (void)R;
    heapKeepNumbers(rt->heap);
    return 0;
}

int ptrNumber(Rt *rt, Value *R) {
    if (!objIsNil(R[0].o) && (R[0].o->flags & OBJ_STATIC) == 0 && !heapKeepNumber(rt->heap, R[0].o)) return rtRaise(rt, RTE_MEMORY, NULL);
    R[0].u = objIsNil(R[0].o) ? 0 : (uint64_t)(uintptr_t)placeOf(R[0].o);
    return 0;
}

int ptrOfNumber(Rt *rt, Value *R) { return pointerOfNumber(rt, R[0].u, &R[0].o); }

/* As if the elements of the array lay as closely as in C. */
int ptrAddress(Rt *rt, Value *R) {
    PointerRange r;
    int64_t unit = R[1].i;
    bool isElement = !objIsNil(R[0].o) && (R[0].o->flags & OBJ_INDIRECT) != 0 && pointerRange(rt, R[0].o, &r);
    if (ptrNumber(rt, R) != 0) return 1;
    if (isElement) R[0].u -= (uint64_t)r.index * (r.type->size - (uint64_t)unit);
    return 0;
}

/* ---- blocks ---- */

int ptrNote(Rt *rt, Value *R) { return pointerNote(rt, R[0].o, (ObjString *)(void *)R[1].o, &R[0].o); }

int ptrNoteFlexible(Rt *rt, Value *R) {
    Obj *o = R[0].o;
    bool isSound = !objIsNil(o) && (o->flags & OBJ_INDIRECT) == 0 && R[1].i >= 0 && R[1].i < INT32_MAX && R[2].i > 0 && R[2].i < INT32_MAX;
    if (isSound && pointerNoteFlexible(rt, o, R[1].i, R[2].i)) return 0;
    return rtRaise(rt, RTE_CAST, "invalid cast: the pointer leads to no struct that ends in an array");
}

int memRaw(Rt *rt, Value *R) {
    R[0].p = pointerNewRaw(rt, R[0].i);
    return R[0].p == NULL;
}

int memRawMany(Rt *rt, Value *R) {
    int64_t bytes;
    if (__builtin_mul_overflow(R[0].i, R[1].i, &bytes)) return rtRaise(rt, RTE_MEMORY, NULL);
    R[0].p = pointerNewRaw(rt, bytes);
    return R[0].p == NULL;
}

int memResize(Rt *rt, Value *R) {
    int64_t bytes = R[1].i;
    if (pointerResizeRaw(rt, R[0].o, bytes, &R[1].o) != 0) return 1; /* R[0] and R[1] keep both */
    R[0].o = R[1].o;
    return 0;
}

/* Byte k from a char pointer: its address, or, behind a scaled one, NULL and the value with its unit and the byte in that. */
static int byteAt(Rt *rt, const Obj *o, int64_t k, char **address, PointerRange *r, int64_t *unit, int64_t *byte) {
    *address = NULL;
    if (objIsNil(o)) return rtRaise(rt, RTE_NIL, NULL);
    if ((o->flags & OBJ_SCALED) != 0) {
        if (pointerDecide(rt, (Obj *)(uintptr_t)o, NULL) != 0) return 1;
        return pointerScaledByte(rt, o, k, r, unit, byte) ? 0 : pointerRaise(rt, o, k);
    }
    if (!pointerRange(rt, o, r) || r->type->size != 1) return pointerRaise(rt, o, k);
    int64_t at = pointerIndexSum(r->index, k);
    if (at < 0 || at >= r->count) return pointerRaise(rt, o, k);
    *address = r->first + at;
    r->index = at;
    pointerBytesWanted(rt, r, 1);
    return 0;
}

int ptrByte(Rt *rt, Value *R) {
    PointerRange r;
    char *address;
    int64_t unit, byte;
    uint8_t value = 0;
    if (byteAt(rt, R[0].o, R[1].i, &address, &r, &unit, &byte) != 0) return 1;
    if (address != NULL) value = (uint8_t)*address;
    else if (cLayoutByte(rt, &r, unit, byte, &value, false) != 0) return 1;
    R[0].i = value;
    return 0;
}

int ptrSetByte(Rt *rt, Value *R) {
    PointerRange r;
    char *address;
    int64_t unit, byte;
    uint8_t value = (uint8_t)(R[2].i & 255);
    if (byteAt(rt, R[0].o, R[1].i, &address, &r, &unit, &byte) != 0) return 1;
    if (R[0].o->flags & OBJ_READONLY) return pointerRaise(rt, R[0].o, R[1].i);
    if (address == NULL) return cLayoutByte(rt, &r, unit, byte, &value, true);
    *address = (char)value;
    pointerBytesChanged(rt, &r, 1);
    return 0;
}

int ptrSettle(Rt *rt, Value *R) {
    if (!objIsNil(R[0].o) && pointerIsOverlay(R[0].o)) pointerSettle(rt, R[0].o);
    return 0;
}

static bool isUntyped(const Obj *o) { return o != NULL && o->typeId == TYPE_ID_RAW && (o->flags & OBJ_INDIRECT) == 0; }

int ptrSetSlot(Rt *rt, Value *R) {
    char *at = pointerElement(R[0].o, R[1].i, sizeof(Obj *));
    Obj *value = R[2].o;
    if (at == NULL) return pointerRaise(rt, R[0].o, R[1].i);
    const ObjType *type = heapType(rt->heap, R[0].o->typeId);
    if (!type->isSlot) return rtRaise(rt, RTE_CAST, "invalid cast: the memory holds no pointers");
    bool isRaw = isUntyped(value) && !objIsNil(value) && type->points != NULL;
    if (isRaw && pointerDecide(rt, value, type->points) != 0) return 1;
    if (isRaw && rawTyped((const ObjRaw *)(const void *)value) != NULL) value = rawTyped((const ObjRaw *)(const void *)value);
    if (value != NULL && type->points != NULL && value->typeId != type->points->id) {
        return rtRaise(rt, RTE_CAST, "invalid cast: a pointer to another type is stored through a void **");
    }
    wordsCopy(at, &value, sizeof value);
    return 0;
}

int ptrEnclosing(Rt *rt, Value *R) { return pointerEnclosing(rt, R[0].o, R[1].i, R[2].i, &R[0].o); }

int ptrContainer(Rt *rt, Value *R) { return pointerContainer(rt, R[0].o, R[1].i, &R[0].o); }

int ptrMember(Rt *rt, Value *R) {
    if (objIsNil(R[0].o)) return rtRaise(rt, RTE_NIL, NULL);
    if (!pointerIsLost(rt, R[0].o)) return pointerRaise(rt, R[0].o, 0);
    return pointerContainer(rt, R[0].o, (int64_t)(0 - (uint64_t)R[1].i), &R[0].o);
}

int memFree(Rt *rt, Value *R) { return pointerFree(rt, R[0].o); }

int memCount(Rt *rt, Value *R) {
    PointerRange r;
    R[0].i = pointerRange(rt, R[0].o, &r) ? r.count - r.index : 0;
    return 0;
}

static int outside(Rt *rt, const PointerRange *r, int64_t n) {
    return rtRaise(rt, RTE_RANGE, "Index %lld out of bounds [0..%lld]", (long long)pointerIndexSum(r->index, n - 1), (long long)(r->count - 1));
}

/* How many elements of `unit` bytes there are in that many bytes, the last one perhaps in part. */
static int64_t elementsOf(int64_t bytes, int64_t unit) {
    assert(bytes > 0 && unit > 0);
    return bytes / unit + (bytes % unit != 0);
}

/* Bytes of C that one value of a block counts, of which the program's types say nothing. */
static int64_t blockUnit(const Rt *rt, const Value *R, const PointerRange *to, const PointerRange *from, int64_t bytes) {
    assert(bytes > 0 && to->type->size == from->type->size);
    int64_t a = pointerUnit(rt, R[0].o, to, bytes), b = pointerUnit(rt, R[1].o, from, bytes);
    return a < b ? a : b; /* a pointer to one integer says least: it takes what there is */
}

/* Values of which one side has the bytes of C: through C's layout. */
static int copyAsBytes(Rt *rt, Value *R, const PointerRange *to, const PointerRange *from) {
    int64_t bytes = R[2].i;
    const PointerRange *typed = to->type->size == 1 ? from : to;
    const Obj *o = typed == from ? R[1].o : R[0].o;
    int64_t unit = R[3].i > 1 ? R[3].i : pointerUnit(rt, o, typed, bytes); /* the program's type, or what the pointer knows */
    char plain[48];
    const ObjString *layout = __atomic_load_n(&typed->type->cLayout, __ATOMIC_ACQUIRE);
    const char *text = layout != NULL ? strBytes(layout) : cLayoutPlain(typed->type, unit, plain, sizeof plain);
    int64_t length = layout != NULL ? strLength(layout) : (int64_t)strlen(plain);
    const PointerRange *raw = typed == from ? to : from;
    if (bytes > raw->count - raw->index) return outside(rt, raw, bytes);
    char *at = raw->first + raw->index;
    return typed == from ? cLayoutPack(rt, R[1].o, text, length, bytes, true, at) : cLayoutUnpack(rt, R[0].o, text, length, bytes, true, at);
}

/* A block operation where values may stand for bytes: these are made true first, and taken over afterwards. */
static int onBytes(Rt *rt, Value *R, uint32_t count, bool isChanged, int (*operation)(Rt *, Value *)) {
    PointerRange r[2];
    bool isLive[2] = {false, false};
    int64_t n = R[2].i;
    assert(count <= 2);
    for (uint32_t i = 0; i < count; i++) {
        Obj *o = isUntyped(R[i].o) && !objIsNil(R[i].o) ? rawTyped((const ObjRaw *)(const void *)R[i].o) : R[i].o;
        isLive[i] = pointerRange(rt, o, &r[i]);
        if (isLive[i]) pointerBytesWanted(rt, &r[i], n);
    }
    if (operation(rt, R) != 0) return 1;
    if (isChanged && isLive[0]) pointerBytesChanged(rt, &r[0], n);
    return 0;
}

/* memmove: R[2] bytes as the program counts them, elements of R[3] such bytes (0: bytes of memory). */
static int copyBlock(Rt *rt, Value *R) {
    PointerRange to, from;
    bool isEmptyTo, isEmptyFrom;
    int64_t bytes = R[2].i, unit = R[3].i > 0 ? R[3].i : 1;
    if (bytes <= 0) return 0;
    if (pointerIsEmpty(R[0].o) && !pointerIsEmpty(R[1].o) && !objIsNil(R[0].o) && !objIsNil(R[1].o)) {
        const ObjRaw *raw = isUntyped(R[1].o) ? (const ObjRaw *)(const void *)R[1].o : NULL;
        if (pointerGiveSourceType(rt, R[0].o, raw != NULL ? rawTyped(raw) : R[1].o, bytes, raw != NULL ? raw->unit : unit) != 0) return 1;
    }
    if (pointerBlock(rt, R[0].o, &to, &isEmptyTo) != 0 || pointerBlock(rt, R[1].o, &from, &isEmptyFrom) != 0) return 1;
    if (isEmptyFrom && isEmptyTo) return 0;
    if (isEmptyFrom || isEmptyTo) return rtRaise(rt, RTE_CAST, "memory without a type is copied");
    if (R[0].o->flags & OBJ_READONLY) return pointerRaise(rt, R[0].o, 0);
    int64_t whole = pointerWiden(rt, R[0].o, bytes, &to), wholeFrom = pointerWiden(rt, R[1].o, bytes, &from);
    if (whole != 0 || wholeFrom != 0) unit = whole != 0 ? whole : wholeFrom;
    if (to.type->elemKind == RT_RECORD && pointerDecideRange(rt, R[0].o, from.type, &to) != 0) return 1;
    if (from.type->elemKind == RT_RECORD && pointerDecideRange(rt, R[1].o, to.type, &from) != 0) return 1;
    bool isSame = to.type == from.type || (to.type->size == from.type->size && to.type->refs.runCount == 0 && from.type->refs.runCount == 0);
    const ObjType *typed = to.type->size == 1 ? from.type : to.type;
    bool hasLayout = typed->refs.runCount == 0 || typed->cLayout != NULL || (typed->size == 8 && typed->refs.runCount == 1);
    bool isBytes = !isSame && (to.type->size == 1 || from.type->size == 1) && hasLayout;
    if (isBytes) return copyAsBytes(rt, R, &to, &from);
    if (!isSame) return rtRaise(rt, RTE_CAST, "memory of different types is copied");
    if (unit == 1 && to.type->size != 1) unit = blockUnit(rt, R, &to, &from, bytes);
    int64_t n = elementsOf(bytes, unit);
    if (n > to.count - to.index) return outside(rt, &to, n);
    if (n > from.count - from.index) return outside(rt, &from, n);
    const char *source = from.first + (uint64_t)from.index * from.type->size;
    char *target = to.first + (uint64_t)to.index * to.type->size;
    if (to.type->refs.runCount == 0) {
        memmove(target, source, (uint64_t)n * to.type->size);
        return 0;
    }
    wordsCopy(target, source, (uint64_t)n * to.type->size);
    for (int64_t i = 0; i < n; i++) heapShareRefs(rt->heap, &to.type->refs, target + (uint64_t)i * to.type->size);
    return 0;
}

/* memset: byte R[1] over R[2] bytes as the program counts them, elements of R[3]. What holds references can only be cleared. */
static int fillBlock(Rt *rt, Value *R) {
    PointerRange r;
    bool isEmpty;
    int64_t bytes = R[2].i, unit = R[3].i > 0 ? R[3].i : 1;
    if (bytes <= 0) return 0;
    if (pointerBlock(rt, R[0].o, &r, &isEmpty) != 0) return 1;
    if (isEmpty) return R[1].i == 0 ? 0 : rtRaise(rt, RTE_CAST, "memory without a type is filled");
    if (R[0].o->flags & OBJ_READONLY) return pointerRaise(rt, R[0].o, 0);
    if (unit == 1 && r.type->size != 1) unit = pointerUnit(rt, R[0].o, &r, bytes);
    int64_t whole = pointerWiden(rt, R[0].o, bytes, &r);
    if (r.type->elemKind == RT_RECORD && (R[1].i & 255) != 0 && pointerDecideRange(rt, R[0].o, NULL, &r) != 0) return 1;
    int64_t n = elementsOf(bytes, whole != 0 ? whole : unit);
    if (n > r.count - r.index) return outside(rt, &r, n);
    if (r.type->refs.runCount > 0 && (R[1].i & 255) != 0) return rtRaise(rt, RTE_CAST, "memory that holds pointers is filled with a byte that is not 0");
    char *at = r.first + (uint64_t)r.index * r.type->size;
    if (r.type->refs.runCount > 0) wordsZero(at, (uint64_t)n * r.type->size);
    else memset(at, (int)(R[1].i & 255), (uint64_t)n * r.type->size);
    return 0;
}

static int compareBlocks(Rt *rt, Value *R) {
    PointerRange a, b;
    bool isEmptyA, isEmptyB;
    int64_t bytes = R[2].i, unit = R[3].i > 0 ? R[3].i : 1;
    if (bytes <= 0) {
        R[0].i = 0;
        return 0;
    }
    if (pointerBlock(rt, R[0].o, &a, &isEmptyA) != 0 || pointerBlock(rt, R[1].o, &b, &isEmptyB) != 0) return 1;
    if (isEmptyA || isEmptyB || a.type->size != b.type->size) return rtRaise(rt, RTE_CAST, "memory of different types is compared");
    if (unit == 1 && a.type->size != 1) unit = blockUnit(rt, R, &a, &b, bytes);
    int64_t n = elementsOf(bytes, unit);
    if (n > a.count - a.index) return outside(rt, &a, n);
    if (n > b.count - b.index) return outside(rt, &b, n);
    int order = memcmp(a.first + (uint64_t)a.index * a.type->size, b.first + (uint64_t)b.index * b.type->size, (uint64_t)n * a.type->size);
    R[0].i = order < 0 ? -1 : order > 0;
    return 0;
}

int memCopy(Rt *rt, Value *R) { return onBytes(rt, R, 2, true, copyBlock); }
int memFill(Rt *rt, Value *R) { return onBytes(rt, R, 1, true, fillBlock); }
int memCompare(Rt *rt, Value *R) { return onBytes(rt, R, 2, false, compareBlocks); }

int ptrAddressAt(Rt *rt, Value *R) { return pointerLoadAddress(rt, R[0].o, R[1].i, &R[0].o); }

int ptrTextAt(Rt *rt, Value *R) { return ptrAddressAt(rt, R) || ptrText(rt, R); }
