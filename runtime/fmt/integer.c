/* integer.c: decimal and power-of-two text of integers, and the scanner for integers. */
#include "runtime/fmt/fmt.h"

#include <assert.h>
#include <string.h>

static const char digitPairs[201] = "00010203040506070809101112131415161718192021222324"
                                    "25262728293031323334353637383940414243444546474849"
                                    "50515253545556575859606162636465666768697071727374"
                                    "75767778798081828384858687888990919293949596979899";

static unsigned decimalLength(uint64_t v) {
    unsigned n = 1;
    for (;;) {
        if (v < 10) return n;
        if (v < 100) return n + 1;
        if (v < 1000) return n + 2;
        if (v < 10000) return n + 3;
        v /= 10000;
        n += 4;
    }
}

size_t fmtUint(char *out, uint64_t v) {
    unsigned length = decimalLength(v);
    char *p = out + length;
    while (v >= 100) {
        unsigned pair = (unsigned)(v % 100) * 2;
        v /= 100;
        p -= 2;
        memcpy(p, digitPairs + pair, 2);
    }
    if (v >= 10) {
        memcpy(p - 2, digitPairs + v * 2, 2);
    } else {
        p[-1] = (char)('0' + v);
    }
    return length;
}

size_t fmtInt(char *out, int64_t v) {
    if (v >= 0) return fmtUint(out, (uint64_t)v);
    out[0] = '-';
    return 1 + fmtUint(out + 1, 0 - (uint64_t)v);
}

void fmtBase(char *out, uint64_t v, int base, int digits) {
    assert((base == 2 || base == 8 || base == 16) && digits >= 1 && digits <= 64);
    unsigned shift = base == 2 ? 1 : base == 8 ? 3 : 4;
    for (int i = digits - 1; i >= 0; i--) {
        out[i] = "0123456789ABCDEF"[v & (unsigned)(base - 1)];
        v >>= shift;
    }
}

static int digitValue(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    char lower = (char)(c | 0x20);
    if (lower >= 'a' && lower <= 'f') return lower - 'a' + 10;
    return 99;
}

/* The base that the prefix at text[i] selects, 10 without one. */
static unsigned prefixBase(char c, unsigned flags) {
    if (c == '$' && (flags & (FMT_HEX | FMT_BASES)) != 0) return 16;
    if (c == '%' && (flags & FMT_BASES) != 0) return 2;
    if (c == '&' && (flags & FMT_BASES) != 0) return 8;
    return 10;
}

FmtScan fmtScanInt(const char *text, size_t n, unsigned flags, int64_t *value) {
    FmtScan scan = {FMT_SYNTAX, 0, 0};
    size_t i = 0;
    bool isNegative = false;
    uint64_t magnitude = 0;
    bool isOver = false;
    *value = 0;
    if (i < n && (text[i] == '+' || text[i] == '-')) isNegative = text[i++] == '-';
    unsigned base = i < n ? prefixBase(text[i], flags) : 10;
    if (base != 10) i++;
    if (base == 10 && (flags & FMT_BASES) != 0) { /* 0x10, x10 */
        size_t zero = i < n && text[i] == '0' ? 1 : 0;
        bool isX = i + zero < n && (text[i + zero] | 0x20) == 'x', hasDigit = i + zero + 1 < n && digitValue(text[i + zero + 1]) < 16;
        bool isHex = isX && (hasDigit || (flags & FMT_PREFIX) != 0);
        base = isHex ? 16 : 10;
        i += isHex ? zero + 1 : 0;
    }
    size_t first = i;
    size_t overAt = 0;
    for (; i < n; i++) {
        unsigned digit = (unsigned)digitValue(text[i]);
        if (digit >= base) break;
        uint64_t next;
        if (__builtin_mul_overflow(magnitude, (uint64_t)base, &next) ||
            __builtin_add_overflow(next, (uint64_t)digit, &next) ||
            (base == 10 && (flags & FMT_UNSIGNED) == 0 && next > (uint64_t)INT64_MAX + (isNegative ? 1u : 0u))) {
            if (!isOver) overAt = i;
            isOver = true;
        } else if (!isOver) {
            magnitude = next;
        }
    }
    scan.bad = i;
    if (i == first) return scan;
    scan.used = i;
    if (isOver) {
        scan.status = FMT_RANGE;
        if (i == n) scan.bad = overAt; /* Val names the digit that no longer fits */
        return scan;
    }
    assert(scan.used > 0 && scan.used <= n);
    scan.status = FMT_OK;
    *value = (int64_t)(isNegative ? 0 - magnitude : magnitude);
    return scan;
}
