/* real_format.c: exact text of reals.
 *
 * The expansion (decimal.h) is rounded once, exact ties away from zero; in the style of Free Pascal twice. fmtFixedFast does the same
 * in 128-bit integers for ordinary magnitudes. */
#include "runtime/fmt/fmt.h"

#include "runtime/fmt/decimal.h"

#include <assert.h>
#include <math.h>
#include <string.h>

__extension__ typedef unsigned __int128 Uint128;

/* How Free Pascal writes reals of one size. */
typedef struct FpcShape {
    int digits;    /* significant ones, at most */
    int expDigits;
    int64_t width; /* without a width */
} FpcShape;

static FpcShape shapeOf(FmtStyle style) {
    return style == FMT_FPC_SINGLE ? (FpcShape){10, 2, 16} : (FpcShape){17, 3, 24};
}

static bool isFpc(FmtStyle style) { return style == FMT_FPC || style == FMT_FPC_SINGLE; }

static void putFixed(FmtReal *out, const Decimal *dec, int64_t decimals, bool isNegative) {
    char *p = out->head;
    if (isNegative) *p++ = '-';
    if (dec->count == 0 || dec->point <= 0) {
        *p++ = '0';
    } else {
        for (int i = 0; i < dec->point; i++) *p++ = decimalAt(dec, i);
    }
    if (decimals > 0) {
        int64_t shown = decimals < 1074 ? decimals : 1074;
        int64_t base = dec->count == 0 ? 0 : dec->point;
        *p++ = '.';
        for (int64_t i = 0; i < shown; i++) *p++ = decimalAt(dec, base + i);
        out->zeros = decimals - shown;
    }
    out->headLength = (int)(p - out->head);
    assert(out->headLength <= FMT_REAL_HEAD);
}

/* sign or `plus` (0: nothing), d.ddd with `decimals` decimals, E, sign, at least expDigits digits
 */
static void putScientific(FmtReal *out, const Decimal *dec, int64_t decimals, bool isNegative,
                          char plus, int expDigits) {
    char *p = out->head;
    if (isNegative) {
        *p++ = '-';
    } else if (plus != 0) {
        *p++ = plus;
    }
    int64_t shown = decimals < 1074 ? decimals : 1074;
    *p++ = decimalAt(dec, 0);
    if (decimals > 0) *p++ = '.';
    for (int64_t i = 1; i <= shown; i++) *p++ = decimalAt(dec, i);
    out->zeros = decimals - shown;
    out->headLength = (int)(p - out->head);
    int exponent = dec->count == 0 ? 0 : dec->point - 1;
    unsigned magnitude = (unsigned)(exponent < 0 ? -exponent : exponent);
    char *t = out->tail;
    *t++ = 'E';
    *t++ = exponent < 0 ? '-' : '+';
    if (expDigits >= 3 || magnitude >= 100) *t++ = (char)('0' + magnitude / 100);
    *t++ = (char)('0' + magnitude / 10 % 10);
    *t++ = (char)('0' + magnitude % 10);
    out->tailLength = (int)(t - out->tail);
    assert(out->headLength <= FMT_REAL_HEAD && out->tailLength <= (int)sizeof out->tail);
}

static void setPad(FmtReal *out, int64_t width) {
    int64_t length = out->headLength + out->tailLength;
    if (__builtin_add_overflow(length, out->zeros, &length)) length = INT64_MAX;
    out->pad = width > length ? width - length : 0;
    assert(out->pad >= 0 && out->zeros >= 0);
}

static void putSpecial(FmtReal *out, double v, int64_t width, FmtStyle style) {
    assert(!isfinite(v));
    const char *text = isnan(v) ? "Nan" : v < 0 ? "-Inf" : isFpc(style) ? "+Inf" : "Inf";
    if (width < 0 && style != FMT_PSCAL) width = shapeOf(style).width;
    out->headLength = (int)strlen(text);
    memcpy(out->head, text, (size_t)out->headLength);
    setPad(out, width);
}

static void formatFixed(FmtReal *out, Decimal *dec, RealParts p, int64_t decimals, FmtStyle style) {
    int64_t most = decimals > 2000 ? 2000 : decimals;
    if (isFpc(style)) {
        int known = decimalRoundFirst(dec, shapeOf(style).digits);
        decimalRoundAgain(dec, known, dec->point + most);
    } else {
        decimalRound(dec, dec->point + most, TIES_AWAY);
    }
    /* ISO 7185 6.9.3.4.2: a value that rounds to zero has no minus sign; Free Pascal keeps it. */
    bool isMinus = p.isNegative && (dec->count > 0 || isFpc(style));
    putFixed(out, dec, decimals, isMinus);
}

static void formatFloating(FmtReal *out, Decimal *dec, RealParts p, int64_t *width, FmtStyle style) {
    int64_t decimals = 6;
    FpcShape shape = shapeOf(style);
    if (style != FMT_PSCAL) {
        int64_t fixed = shape.expDigits + 5; /* sign, digit, point, E, sign and exponent */
        if (*width == -1) *width = shape.width;
        if (*width < fixed + 1) *width = fixed + 1;
        decimals = *width - fixed;
    }
    if (isFpc(style)) {
        if (decimals > shape.digits - 1) decimals = shape.digits - 1;
        decimalRoundAgain(dec, decimalRoundFirst(dec, shape.digits), decimals + 1);
    } else {
        decimalRound(dec, decimals > 2000 ? 4000 : decimals + 1, TIES_AWAY);
    }
    bool isMinus = p.isNegative && (dec->count > 0 || isFpc(style));
    putScientific(out, dec, decimals, isMinus, style == FMT_PSCAL ? 0 : ' ',
                  style == FMT_PSCAL ? 2 : shape.expDigits);
}

void fmtReal(FmtReal *out, double v, int64_t width, int64_t decimals, FmtStyle style) {
    out->pad = 0;
    out->zeros = 0;
    out->headLength = 0;
    out->tailLength = 0;
    if (!isfinite(v)) {
        putSpecial(out, v, width, style);
        return;
    }
    Decimal dec;
    RealParts p = realSplit(v);
    decimalExpand(&dec, p);
    if (decimals < 0 && width == -1 && style == FMT_PSCAL) decimals = 6;
    if (decimals >= 0) {
        formatFixed(out, &dec, p, decimals, style);
    } else {
        formatFloating(out, &dec, p, &width, style);
    }
    setPad(out, width);
}

void fmtDigits(char *out, double v, int digits, int *exponent) {
    assert(isfinite(v) && digits >= 1 && digits <= 40);
    Decimal dec;
    decimalExpand(&dec, realSplit(v));
    decimalRound(&dec, digits, TIES_AWAY);
    for (int i = 0; i < digits; i++) out[i] = decimalAt(&dec, i);
    *exponent = dec.count == 0 ? 0 : dec.point - 1;
}

size_t fmtFixedFast(char *out, double v, int64_t decimals, FmtStyle style) {
    static const uint64_t powers[] = {1u,
                                      10u,
                                      100u,
                                      1000u,
                                      10000u,
                                      100000u,
                                      1000000u,
                                      10000000u,
                                      100000000u,
                                      1000000000u,
                                      10000000000u,
                                      100000000000u,
                                      1000000000000u,
                                      10000000000000u,
                                      100000000000000u,
                                      1000000000000000u,
                                      10000000000000000u,
                                      100000000000000000u,
                                      1000000000000000000u};
    if (decimals < 0 || decimals > 18 || isFpc(style) ||
        !(v < 9223372036854775808.0 && v > -9223372036854775808.0)) {
        return 0;
    }
    RealParts p = realSplit(v);
    uint64_t whole = 0;
    uint64_t part = 0; /* the decimals as an integer */
    uint64_t scale = powers[decimals];
    int bits = -p.exponent;
    if (bits <= 0) {
        whole = p.mantissa << -bits; /* |v| < 2^63, so the shift is at most 10 */
    } else if (bits < 128) {
        uint64_t fraction = p.mantissa;
        if (bits < 64) {
            whole = p.mantissa >> bits;
            fraction = p.mantissa & (((uint64_t)1 << bits) - 1);
        }
        Uint128 product = (Uint128)fraction * scale;
        Uint128 half = (Uint128)1 << (bits - 1);
        Uint128 rest = product & ((half << 1) - 1);
        part = (uint64_t)(product >> bits) + (rest >= half ? 1 : 0);
        if (part >= scale) {
            part -= scale;
            whole++;
        }
    } /* else |v| < 2^-75: rounds to zero at 18 decimals */
    char *q = out;
    if (p.isNegative && (whole | part) != 0) *q++ = '-';
    q += fmtUint(q, whole);
    if (decimals > 0) {
        *q = '.';
        for (int64_t i = decimals; i > 0; i--) {
            q[i] = (char)('0' + part % 10);
            part /= 10;
        }
        q += decimals + 1;
    }
    return (size_t)(q - out);
}
