/* real_format.c: exact text of reals.
 *
 * A double is m * 2^k. Its decimal expansion is finite (at most 309 digits before and 1074 after
 * the point), so it is written out in full and then rounded once: the first digit cut off decides,
 * which makes exact ties go away from zero. fmtFixedFast does the same in 128-bit integers for
 * ordinary magnitudes. */
#include "runtime/fmt/fmt.h"

#include "runtime/fmt/big.h"

#include <math.h>

__extension__ typedef unsigned __int128 Uint128;

enum { EXACT_DIGITS = 1400, MANTISSA_BITS = 52, EXPONENT_BIAS = 1075, DOUBLE_DIGITS = 17 };

/* digits d[0..count) stand for 0.d0d1d2... * 10^point; digits beyond count are zero. */
typedef struct Decimal {
    int count;
    int point;
    char d[EXACT_DIGITS];
} Decimal;

typedef struct Parts {
    uint64_t mantissa;
    int exponent; /* value = mantissa * 2^exponent */
    bool isNegative;
} Parts;

static Parts splitDouble(double v) {
    uint64_t bits;
    memcpy(&bits, &v, sizeof bits);
    int biased = (int)(bits >> MANTISSA_BITS & 0x7ff);
    uint64_t fraction = bits & (((uint64_t)1 << MANTISSA_BITS) - 1);
    Parts p = {fraction, 1 - EXPONENT_BIAS, (bits >> 63) != 0};
    if (biased != 0) {
        p.mantissa |= (uint64_t)1 << MANTISSA_BITS;
        p.exponent = biased - EXPONENT_BIAS;
    }
    return p;
}

static void putNine(char *out, uint32_t v) {
    for (int i = 8; i >= 0; i--) {
        out[i] = (char)('0' + v % 10);
        v /= 10;
    }
}

/* Appends the digits of the integer b (destroyed) to dec. */
static void expandInteger(Decimal *dec, Big *b) {
    uint32_t groups[40];
    int n = 0;
    while (b->count > 0) {
        assert(n < 40);
        groups[n++] = bigDivSmall(b, 1000000000u);
    }
    while (n > 0) {
        assert(dec->count + 9 <= EXACT_DIGITS);
        putNine(dec->d + dec->count, groups[--n]);
        dec->count += 9;
    }
}

/* Appends all digits of fraction / 2^bits, which is below 1, to dec. */
static void expandFraction(Decimal *dec, Big *fraction, int bits) {
    assert(bits > 0);
    int words = bits / 32;
    unsigned rest = (unsigned)bits % 32;
    /* Scale the denominator to a whole number of limbs so that the integer part falls out as one
     * limb. */
    if (rest != 0) {
        bigShiftLeft(fraction, 32 - rest);
        words++;
    }
    while (fraction->count > 0) {
        bigMulAdd(fraction, 1000000000u, 0);
        uint32_t group = 0;
        if (fraction->count > words) {
            assert(fraction->count == words + 1);
            group = fraction->limb[words];
            fraction->count = words;
        }
        while (fraction->count > 0 && fraction->limb[fraction->count - 1] == 0) fraction->count--;
        assert(dec->count + 9 <= EXACT_DIGITS);
        putNine(dec->d + dec->count, group);
        dec->count += 9;
    }
}

/* The exact expansion of a finite value without its sign, without leading zeros (count 0 for zero).
 */
static void expand(Decimal *dec, Parts p) {
    Big big;
    dec->count = 0;
    if (p.exponent >= 0) {
        bigSet(&big, p.mantissa);
        bigShiftLeft(&big, (unsigned)p.exponent);
        expandInteger(dec, &big);
        dec->point = dec->count;
    } else {
        int bits = -p.exponent;
        uint64_t whole = bits < 64 ? p.mantissa >> bits : 0;
        uint64_t fraction = bits < 64 ? p.mantissa & (((uint64_t)1 << bits) - 1) : p.mantissa;
        bigSet(&big, whole);
        expandInteger(dec, &big);
        dec->point = dec->count;
        bigSet(&big, fraction);
        expandFraction(dec, &big, bits);
    }
    int lead = 0;
    while (lead < dec->count && dec->d[lead] == '0') lead++;
    dec->count -= lead;
    dec->point -= lead;
    memmove(dec->d, dec->d + lead, (size_t)dec->count);
    while (dec->count > 0 && dec->d[dec->count - 1] == '0') dec->count--;
    if (dec->count == 0) dec->point = 0;
}

/* Keeps `keep` digits, rounding half away from zero. keep may be <= 0: then the result is 0 or one
 * unit at that place. */
static void roundTo(Decimal *dec, int64_t keep) {
    assert(dec->count >= 0 && dec->count <= EXACT_DIGITS);
    if (keep >= dec->count) return;
    if (keep < 0) {
        dec->count = 0;
        return;
    }
    bool isUp = dec->d[keep] >= '5';
    int n = (int)keep;
    if (isUp) {
        while (n > 0 && dec->d[n - 1] == '9') n--;
        if (n == 0) {
            dec->d[0] = '1';
            dec->point++;
            dec->count = 1;
            return;
        }
        dec->d[n - 1]++;
    }
    dec->count = n;
    while (dec->count > 0 && dec->d[dec->count - 1] == '0') dec->count--;
}

static char decimalAt(const Decimal *dec, int64_t i) {
    return i >= 0 && i < dec->count ? dec->d[i] : '0';
}

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
    const char *text = isnan(v) ? "Nan" : v < 0 ? "-Inf" : style == FMT_FPC ? "+Inf" : "Inf";
    if (width < 0 && style != FMT_PSCAL) width = 24;
    out->headLength = (int)strlen(text);
    memcpy(out->head, text, (size_t)out->headLength);
    setPad(out, width);
}

static void formatFixed(FmtReal *out, Decimal *dec, Parts p, int64_t decimals, FmtStyle style) {
    if (style == FMT_FPC) roundTo(dec, DOUBLE_DIGITS);
    int64_t keep = decimals > 2000 ? 4000 : dec->point + decimals;
    roundTo(dec, keep);
    /* ISO 7185 6.9.3.4.2: a value that rounds to zero has no minus sign; Free Pascal keeps it. */
    bool isMinus = p.isNegative && (dec->count > 0 || style == FMT_FPC);
    putFixed(out, dec, decimals, isMinus);
}

static void formatFloating(FmtReal *out, Decimal *dec, Parts p, int64_t *width, FmtStyle style) {
    int64_t decimals = 6;
    if (style != FMT_PSCAL) {
        if (*width < 0) *width = *width == -1 ? 24 : 9;
        if (*width < 9) *width = 9;
        decimals = *width - 8;
    }
    if (style == FMT_FPC) {
        if (decimals > DOUBLE_DIGITS - 1) decimals = DOUBLE_DIGITS - 1;
        roundTo(dec, DOUBLE_DIGITS);
    }
    roundTo(dec, decimals > 2000 ? 4000 : decimals + 1);
    bool isMinus = p.isNegative && (dec->count > 0 || style == FMT_FPC);
    putScientific(out, dec, decimals, isMinus, style == FMT_PSCAL ? 0 : ' ',
                  style == FMT_PSCAL ? 2 : 3);
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
    Parts p = splitDouble(v);
    expand(&dec, p);
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
    expand(&dec, splitDouble(v));
    roundTo(&dec, digits);
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
    if (decimals < 0 || decimals > 18 || style == FMT_FPC ||
        !(v < 9223372036854775808.0 && v > -9223372036854775808.0)) {
        return 0;
    }
    Parts p = splitDouble(v);
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
