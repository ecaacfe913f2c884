/* strings.c: string routines (pascal.md 15.3) and the text forms of values (Str, Val, IntToStr,
 * ... 15.1).
 *
 * Arguments lie in the register window and are roots; new strings are built there or in locals of
 * this native stack, which the collector scans too. */
#include "runtime/builtins/builtins.h"
#include "runtime/fmt/fmt.h"
#include "runtime/io/file.h"
#include "runtime/str/ascii.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

enum { DECIMALS_MAX = 18, DECIMALS_DEFAULT = 6 };

static ObjString *stringArg(Value v) { return (ObjString *)v.o; }

static int giveString(Value *R, int status, ObjString *s) {
    R[0].o = (Obj *)s;
    return status;
}

/* ---- parts of strings ------------------------------------------------------------------------ */

static NOINLINE int copyAny(Rt *rt, Value *R) {
    ObjString *out;
    int status = strCopy(rt, stringArg(R[0]), R[1].i, R[2].i, &out);
    return giveString(R, status, out);
}

int biStrCopy(Rt *rt, Value *R) {
    ObjString *copy = strCopyQuick(rt, stringArg(R[0]), R[1].i, R[2].i);
    return LIKELY(copy != NULL) ? giveString(R, 0, copy) : copyAny(rt, R);
}

/* Is it a string that its only owner may change? */
static bool isOwn(const ObjString *s) { return s != NULL && (s->head.flags & OBJ_SHARED) == 0; }

int biStrCopyOwn(Rt *rt, Value *R) {
    ObjString *s = stringArg(R[0]);
    int64_t length = strLength(s), from = R[1].i < 1 ? 0 : R[1].i - 1, count = R[2].i;
    if (!isOwn(s)) return copyAny(rt, R);
    if (count <= 0 || from >= length) {
        strDrop(rt, s);
        return giveString(R, 0, NULL);
    }
    if (count > length - from) count = length - from;
    assert(from >= 0 && from + count <= s->capacity);
    if (from > 0) memmove(s->data, s->data + from, (size_t)count);
    s->length = count;
    return 0;
}

int biStrPos(Rt *rt, Value *R) {
    (void)rt;
    R[0].i = strFind(stringArg(R[0]), stringArg(R[1]), R[2].i);
    return 0;
}

int biStrInsert(Rt *rt, Value *R) {
    int64_t added = strLength(stringArg(R[0]));
    int64_t length = strLength(stringArg(R[1]));
    int64_t at = R[2].i < 1 ? 0 : R[2].i > length ? length : R[2].i - 1;
    assert(at >= 0 && at <= length);
    ObjString *out = stringArg(R[1]);
    if (added == 0) return giveString(R, 0, out);
    if (strNewBlank(rt, length + added, &out) != 0)
        return giveString(R, 1, NULL);
    const char *source = strBytes(stringArg(R[0]));
    const char *target = strBytes(stringArg(R[1]));
    memcpy(out->data, target, (size_t)at);
    memcpy(out->data + at, source, (size_t)added);
    memcpy(out->data + at + added, target + at, (size_t)(length - at));
    return giveString(R, 0, out);
}

int biStrDelete(Rt *rt, Value *R) {
    int64_t length = strLength(stringArg(R[0]));
    int64_t at = R[1].i - 1;
    int64_t count = R[2].i;
    ObjString *out = NULL;
    if (R[1].i < 1 || at >= length || count <= 0) return 0;
    if (count > length - at) count = length - at;
    assert(at >= 0 && count > 0 && count <= length - at);
    if (count == length) return giveString(R, 0, NULL);
    if (strNewBlank(rt, length - count, &out) != 0)
        return giveString(R, 1, NULL);
    const char *bytes = strBytes(stringArg(R[0]));
    memcpy(out->data, bytes, (size_t)at);
    memcpy(out->data + at, bytes + at + count, (size_t)(length - at - count));
    return giveString(R, 0, out);
}

int biStrSetLen(Rt *rt, Value *R) {
    ObjString *s = stringArg(R[0]);
    int status = strSetLength(rt, &s, R[1].i, (uint8_t)R[2].u);
    return giveString(R, status, s);
}

/* ---- upper and lower case -------------------------------------------------------------------- */

static ALWAYS_INLINE uint64_t wordAt(const char *bytes, int64_t at, int64_t length) {
    return asciiWord(bytes + at, length - at < 8 ? (uint32_t)(length - at) : 8);
}

/* The string itself, for a second owner, if the map changes no byte of it: most words are in lower
 * case already. */
static ALWAYS_INLINE int mapString(Rt *rt, Value *R, AsciiMap map) {
    ObjString *s = stringArg(R[0]), *out;
    int64_t length = strLength(s); /* loaded once: see str.h on races */
    const char *bytes = strBytes(s);
    int64_t at = 0;
    while (at < length && map(wordAt(bytes, at, length)) == wordAt(bytes, at, length)) at += 8;
    if (at >= length) {
        int status = strCopy(rt, s, 1, INT64_MAX, &out);
        return giveString(R, status, out);
    }
    if (strNewBlank(rt, length, &out) != 0) return giveString(R, 1, NULL);
    assert(out->length == length && out->capacity % 8 == 0); /* whole words can be written */
    memcpy(out->data, bytes, (size_t)at);
    for (; at < length; at += 8) {
        uint64_t w = map(wordAt(bytes, at, length));
        memcpy(out->data + at, &w, 8);
    }
    return giveString(R, 0, out);
}

int biStrUpper(Rt *rt, Value *R) { return mapString(rt, R, asciiUpperWord); }
int biStrLower(Rt *rt, Value *R) { return mapString(rt, R, asciiLowerWord); }

int biStrUpperOwn(Rt *rt, Value *R) { return strMapOwn(stringArg(R[0]), asciiUpperWord) ? 0 : biStrUpper(rt, R); }
int biStrLowerOwn(Rt *rt, Value *R) { return strMapOwn(stringArg(R[0]), asciiLowerWord) ? 0 : biStrLower(rt, R); }

/* Arguments of a Copy that trims s. */
static void trimBounds(const ObjString *s, int64_t sides, int64_t *from1, int64_t *count) {
    const uint8_t *bytes = (const uint8_t *)strBytes(s);
    int64_t start = 0;
    int64_t end = strLength(s);
    if ((sides & 1) != 0) {
        while (start < end && bytes[start] <= ' ') start++;
    }
    if ((sides & 2) != 0) {
        while (end > start && bytes[end - 1] <= ' ') end--;
    }
    assert(start <= end);
    *from1 = start + 1;
    *count = end - start;
}

int biStrTrim(Rt *rt, Value *R) {
    int64_t from1, count;
    ObjString *out;
    trimBounds(stringArg(R[0]), R[1].i, &from1, &count);
    int status = strCopy(rt, stringArg(R[0]), from1, count, &out);
    return giveString(R, status, out);
}

int biStrTrimOwn(Rt *rt, Value *R) {
    int64_t from1, count;
    trimBounds(stringArg(R[0]), R[1].i, &from1, &count);
    Value window[3] = {R[0], {.i = from1}, {.i = count}};
    int status = biStrCopyOwn(rt, window);
    return giveString(R, status, window[0].p);
}

int biStrRepeat(Rt *rt, Value *R) {
    int64_t count = R[1].i;
    uint8_t c = (uint8_t)R[0].u;
    ObjString *out = NULL;
    if (count > 0) {
        if (strNewBlank(rt, count, &out) != 0) return giveString(R, 1, NULL);
        memset(out->data, c, (size_t)count);
    }
    return giveString(R, 0, out);
}

int biUpCase(Rt *rt, Value *R) {
    (void)rt;
    R[0].u = asciiUpperWord((uint8_t)R[0].u);
    return 0;
}

int biLoCase(Rt *rt, Value *R) {
    (void)rt;
    R[0].u = asciiLowerWord((uint8_t)R[0].u);
    return 0;
}

/* ---- text of values -------------------------------------------------------------------------- */

/* n bytes outside the heap, right-justified in width, as R[0]. */
static int giveText(Rt *rt, Value *R, const char *bytes, size_t n, int64_t width) {
    int64_t total = width > 0 && (uint64_t)width > n ? width : (int64_t)n;
    assert(total >= (int64_t)n);
    ObjString *out;
    if (strNewBlank(rt, total, &out) != 0) return giveString(R, 1, NULL);
    if (out != NULL) {
        size_t pad = (size_t)total - n;
        memset(out->data, ' ', pad);
        if (n > 0) memcpy(out->data + pad, bytes, n);
    }
    return giveString(R, 0, out);
}

static FmtStyle styleOf(Value v) { return v.u <= FMT_FPC_SINGLE ? (FmtStyle)v.u : FMT_PSCAL; }

int biIntToStr(Rt *rt, Value *R) {
    char text[FMT_INT_MAX];
    size_t n = fmtInt(text, R[0].i);
    return giveText(rt, R, text, n, R[1].i);
}

int biUintToStr(Rt *rt, Value *R) {
    char text[FMT_INT_MAX];
    size_t n = fmtUint(text, R[0].u);
    return giveText(rt, R, text, n, R[1].i);
}

static int giveReal(Rt *rt, Value *R, double v, int64_t width, int64_t decimals, FmtStyle style) {
    FmtReal real;
    int64_t total;
    ObjString *out;
    fmtReal(&real, v, width, decimals, style);
    if (__builtin_add_overflow(real.pad, real.zeros, &total) ||
        __builtin_add_overflow(total, (int64_t)real.headLength + real.tailLength, &total)) {
        return rtRaise(rt, RTE_MEMORY, NULL);
    }
    if (strNewBlank(rt, total, &out) != 0) return giveString(R, 1, NULL);
    char *p = out->data;
    memset(p, ' ', (size_t)real.pad);
    p += real.pad;
    memcpy(p, real.head, (size_t)real.headLength);
    p += real.headLength;
    memset(p, '0', (size_t)real.zeros);
    p += real.zeros;
    assert(p + real.tailLength == out->data + total);
    memcpy(p, real.tail, (size_t)real.tailLength);
    return giveString(R, 0, out);
}

int biRealToStr(Rt *rt, Value *R) { return giveReal(rt, R, R[0].f, R[1].i, R[2].i, styleOf(R[3])); }

int biFormatFloat(Rt *rt, Value *R) {
    int64_t decimals = R[1].i < 0              ? DECIMALS_DEFAULT
                       : R[1].i > DECIMALS_MAX ? DECIMALS_MAX
                                               : R[1].i;
    return giveReal(rt, R, R[0].f, 0, decimals, FMT_PSCAL);
}

int biBoolToStr(Rt *rt, Value *R) {
    bool value = R[0].i != 0;
    size_t n = value ? 4 : 5;
    if (styleOf(R[2]) == FMT_ISO && R[1].i > 0 && (uint64_t)R[1].i < n) n = (size_t)R[1].i;
    return giveText(rt, R, value ? "TRUE" : "FALSE", n, R[1].i);
}

int biEnumToStr(Rt *rt, Value *R) {
    const ObjString *names = stringArg(R[1]);
    char number[FMT_INT_MAX];
    size_t n;
    const char *text = builtinEnumName(names, R[0].i, &n);
    if (text == NULL) {
        n = fmtInt(number, R[0].i);
        text = number;
    }
    char padded[UINT8_MAX];
    bool isLeft = styleOf(R[3]) == FMT_FPC && R[2].i > (int64_t)n && R[2].i <= UINT8_MAX; /* the blanks are behind the name */
    if (isLeft) {
        memset(padded, ' ', sizeof padded);
        memcpy(padded, text, n);
        return giveText(rt, R, padded, (size_t)R[2].i, 0);
    }
    /* text may lie in the string R[1], which stays a root and does not move */
    return giveText(rt, R, text, n, R[2].i);
}

int biPadStr(Rt *rt, Value *R) {
    const ObjString *s = stringArg(R[0]);
    size_t n = (size_t)strLength(s);
    int64_t width = R[1].i;
    if (width > 0 && n > (uint64_t)width && styleOf(R[2]) != FMT_FPC) n = (size_t)width;
    return giveText(rt, R, strBytes(s), n, width);
}

/* Fixed digits: those above 64 bits are zeros. */
static int giveBase(Rt *rt, Value *R, int base) {
    uint64_t value = R[0].u;
    int64_t digits = R[1].i;
    ObjString *out = NULL;
    if (digits <= 0) return giveString(R, 0, NULL);
    if (strNewBlank(rt, digits, &out) != 0) return giveString(R, 1, NULL);
    int64_t shown = digits < 64 ? digits : 64;
    assert(shown >= 1 && shown <= digits);
    memset(out->data, '0', (size_t)(digits - shown));
    fmtBase(out->data + (digits - shown), value, base, (int)shown);
    return giveString(R, 0, out);
}

int biHexStr(Rt *rt, Value *R) { return giveBase(rt, R, 16); }
int biBinStr(Rt *rt, Value *R) { return giveBase(rt, R, 2); }
int biOctStr(Rt *rt, Value *R) { return giveBase(rt, R, 8); }

/* ---- values of text -------------------------------------------------------------------------- */

static size_t skipBlanks(const char *bytes, size_t n) {
    size_t i = 0;
    while (i < n && (bytes[i] == ' ' || bytes[i] == '\t')) i++;
    return i;
}

/* 0, or the 1-based position of the first character that does not belong to the numeral. */
static int64_t valCode(const FmtScan *scan, size_t skipped, size_t n) {
    assert(skipped <= n && scan->used <= n - skipped && scan->bad <= n - skipped);
    if (scan->status == FMT_OK && scan->used == n - skipped) return 0;
    return (int64_t)(skipped + scan->bad) + 1;
}

/* Val of integers: value and code. FMT_UNSIGNED: a '-' before anything but 0 is an error. */
static int valInteger(Value *R, unsigned flags) {
    const ObjString *s = stringArg(R[0]);
    const char *bytes = strBytes(s);
    size_t n = (size_t)strLength(s);
    size_t skipped = skipBlanks(bytes, n);
    int64_t value;
    FmtScan scan = fmtScanInt(bytes + skipped, n - skipped, FMT_BASES | flags, &value);
    bool isNegative = skipped < n && bytes[skipped] == '-' && scan.status == FMT_OK && value != 0;
    R[1].i = isNegative && (flags & FMT_UNSIGNED) != 0 ? (int64_t)skipped + 2 : valCode(&scan, skipped, n);
    R[0].i = R[1].i == 0 ? value : 0;
    return 0;
}

int biValInt(Rt *rt, Value *R) { return (void)rt, valInteger(R, 0); }
int biValUint(Rt *rt, Value *R) { return (void)rt, valInteger(R, FMT_UNSIGNED | FMT_PREFIX); }
int biValFpc(Rt *rt, Value *R) { return (void)rt, valInteger(R, FMT_PREFIX); }

int biValReal(Rt *rt, Value *R) {
    const ObjString *s = stringArg(R[0]);
    const char *bytes = strBytes(s);
    size_t n = (size_t)strLength(s);
    size_t skipped = skipBlanks(bytes, n);
    double value;
    (void)rt;
    FmtScan scan = fmtScanReal(bytes + skipped, n - skipped, FMT_LENIENT, &value);
    R[1].i = valCode(&scan, skipped, n);
    R[0].f = R[1].i == 0 ? value : 0.0;
    return 0;
}

static size_t commonLength(const char *a, size_t n, const char *b, size_t m) {
    size_t i = 0;
    while (i < n && i < m && asciiLowerWord((uint8_t)a[i]) == asciiLowerWord((uint8_t)b[i])) i++;
    return i;
}

int biValEnum(Rt *rt, Value *R) {
    const ObjString *s = stringArg(R[0]), *names = stringArg(R[1]);
    const char *text = strBytes(s), *name;
    size_t n = (size_t)strLength(s), skipped = skipBlanks(text, n), length, best = 0;
    (void)rt;
    for (int64_t i = 0; (name = builtinEnumName(names, i, &length)) != NULL; i++) {
        size_t common = commonLength(text + skipped, n - skipped, name, length);
        if (common == length && common == n - skipped) {
            R[0].i = i;
            R[1].i = 0;
            return 0;
        }
        if (common > best) best = common;
    }
    R[0].i = 0;
    R[1].i = (int64_t)(skipped + best) + 1;
    return 0;
}

static int invalidNumeral(Rt *rt, const ObjString *s, const char *kind) {
    int64_t n = strLength(s);
    return rtRaise(rt, IO_FORMAT, "\"%.*s\" is an invalid %s", (int)(n < 80 ? n : 80), strBytes(s), kind);
}

int biStrToInt(Rt *rt, Value *R) {
    const ObjString *s = stringArg(R[0]);
    const char *bytes = strBytes(s);
    size_t n = (size_t)strLength(s);
    size_t skipped = skipBlanks(bytes, n);
    int64_t value;
    FmtScan scan = fmtScanInt(bytes + skipped, n - skipped, FMT_BASES, &value);
    if (valCode(&scan, skipped, n) != 0) {
        return invalidNumeral(rt, s, "integer");
    }
    R[0].i = value;
    return 0;
}

int biConvertError(Rt *rt, Value *R) {
    char kind[24];
    const ObjString *what = stringArg(R[1]);
    (void)snprintf(kind, sizeof kind, "%.*s", (int)(strLength(what) < 16 ? strLength(what) : 16), strBytes(what));
    return invalidNumeral(rt, stringArg(R[0]), kind);
}

int biAtoi(Rt *rt, Value *R) {
    const ObjString *s = stringArg(R[0]);
    const char *bytes = strBytes(s);
    size_t n = (size_t)strLength(s);
    size_t skipped = skipBlanks(bytes, n);
    int64_t value;
    (void)rt;
    (void)fmtScanInt(bytes + skipped, n - skipped, 0, &value);
    R[0].i = value;
    return 0;
}
