/* c_format_real.c: the digits of printf's f, e, g and a conversions of a finite real. */
#include "runtime/fmt/c_format.h"
#include "runtime/fmt/decimal.h"

#include <assert.h>
#include <string.h>

enum {
    PRECISION_DEFAULT = 6,
    ROUND_ALL = 4000, /* more digits than any double has: nothing is rounded */
    HEX_DIGITS = 13   /* of the 52 bits after the point */
};


/* Digits from..from+n of the expansion, those behind the last one as `moreZeros`. */
static char *putDecimals(CText *out, char *p, const Decimal *dec, int64_t from, int64_t n) {
    assert(n >= 0 && dec->count <= DECIMAL_DIGITS);
    int64_t last = dec->count > from ? dec->count - from : 0;
    int64_t shown = n < last ? n : last;
    for (int64_t i = 0; i < shown; i++) *p++ = decimalAt(dec, from + i);
    out->moreZeros = n - shown;
    return p;
}

static void putFixed(CText *out, const Decimal *dec, int64_t decimals, bool hasPoint) {
    char *p = out->own;
    int64_t point = dec->count == 0 ? 0 : dec->point;
    if (point <= 0) *p++ = '0';
    for (int64_t i = 0; i < point; i++) *p++ = decimalAt(dec, i);
    if (decimals > 0 || hasPoint) *p++ = '.';
    p = putDecimals(out, p, dec, point, decimals);
    out->bodyLength = (size_t)(p - out->own);
    assert(out->bodyLength <= sizeof out->own);
}

static void putExponent(CText *out, char letter, int exponent, int leastDigits) {
    unsigned magnitude = (unsigned)(exponent < 0 ? -exponent : exponent);
    char digits[FMT_INT_MAX];
    size_t n = fmtUint(digits, magnitude);
    char *p = out->tail;
    *p++ = letter;
    *p++ = exponent < 0 ? '-' : '+';
    if ((int)n < leastDigits) *p++ = '0';
    memcpy(p, digits, n);
    out->tailLength = (size_t)(p - out->tail) + n;
    assert(out->tailLength <= sizeof out->tail);
}

static void putScientific(CText *out, const Decimal *dec, int64_t decimals, bool hasPoint,
                          char letter) {
    char *p = out->own;
    *p++ = decimalAt(dec, 0);
    if (decimals > 0 || hasPoint) *p++ = '.';
    p = putDecimals(out, p, dec, 1, decimals);
    out->bodyLength = (size_t)(p - out->own);
    putExponent(out, letter, dec->count == 0 ? 0 : dec->point - 1, 2);
}

static int64_t keepOf(int64_t digits) { return digits > ROUND_ALL ? ROUND_ALL : digits; }

/* C11 7.21.6.1: the style depends on the exponent that e would show; trailing zeros go unless #. */
static void putGeneral(CText *out, Decimal *dec, const CDirective *d, char letter) {
    bool isAlt = (d->flags & C_ALT) != 0;
    int64_t digits = d->precision < 0 ? PRECISION_DEFAULT : d->precision == 0 ? 1 : d->precision;
    decimalRound(dec, keepOf(digits), TIES_EVEN);
    int64_t exponent = dec->count == 0 ? 0 : dec->point - 1;
    int64_t needed = dec->count == 0 ? 1 : dec->count; /* digits without the trailing zeros */
    if (exponent < -4 || exponent >= digits) {
        putScientific(out, dec, isAlt ? digits - 1 : needed - 1, isAlt, letter);
        return;
    }
    int64_t decimals = isAlt ? digits - 1 - exponent : needed - 1 - exponent;
    if (dec->count == 0 && !isAlt) decimals = 0;
    putFixed(out, dec, decimals < 0 ? 0 : decimals, isAlt);
}

/* Rounds the 52 bits after the point to `digits` hexadecimal ones, half to even; the carry goes into
 * the digit before the point. */
static void roundHex(uint64_t *lead, uint64_t *fraction, int64_t digits) {
    assert(digits >= 0 && *lead <= 1);
    if (digits >= HEX_DIGITS) return;
    unsigned drop = (unsigned)(HEX_DIGITS - digits) * 4;
    uint64_t all = *lead << MANTISSA_BITS | *fraction;
    uint64_t half = (uint64_t)1 << (drop - 1);
    uint64_t rest = all & ((half << 1) - 1);
    all >>= drop;
    if (rest > half || (rest == half && (all & 1) != 0)) all++;
    all <<= drop;
    *lead = all >> MANTISSA_BITS;
    *fraction = all & (((uint64_t)1 << MANTISSA_BITS) - 1);
}

static void putHex(CText *out, const CDirective *d, RealParts v) {
    bool isUpper = d->conversion == 'A';
    const char *digits = isUpper ? "0123456789ABCDEF" : "0123456789abcdef";
    uint64_t lead = v.mantissa >> MANTISSA_BITS;
    uint64_t fraction = v.mantissa & (((uint64_t)1 << MANTISSA_BITS) - 1);
    int exponent = v.mantissa == 0 ? 0 : v.exponent + MANTISSA_BITS;
    int64_t shown = d->precision;
    if (shown >= 0) roundHex(&lead, &fraction, shown);
    int needed = HEX_DIGITS;
    while (needed > 0 && (fraction >> (HEX_DIGITS - needed) * 4 & 15) == 0) needed--;
    if (shown < 0) shown = needed;
    assert(shown >= needed && out->prefixLength + 2 <= sizeof out->prefix);
    out->prefix[out->prefixLength++] = '0';
    out->prefix[out->prefixLength++] = isUpper ? 'X' : 'x';
    char *p = out->own;
    *p++ = digits[lead & 15];
    if (shown > 0 || (d->flags & C_ALT) != 0) *p++ = '.';
    for (int i = 1; i <= HEX_DIGITS && i <= shown; i++)
        *p++ = digits[fraction >> (HEX_DIGITS - i) * 4 & 15];
    out->bodyLength = (size_t)(p - out->own);
    out->moreZeros = shown > HEX_DIGITS ? shown - HEX_DIGITS : 0;
    putExponent(out, isUpper ? 'P' : 'p', exponent, 1);
}

void cRealDigits(CText *out, const CDirective *d, double v) {
    RealParts parts = realSplit(v);
    Decimal dec;
    bool isAlt = (d->flags & C_ALT) != 0;
    int64_t precision = d->precision < 0 ? PRECISION_DEFAULT : d->precision;
    if (d->conversion == 'a' || d->conversion == 'A') {
        putHex(out, d, parts);
        return;
    }
    decimalExpand(&dec, parts);
    switch (d->conversion) {
    case 'f':
    case 'F':
        decimalRound(&dec, keepOf(dec.point + precision), TIES_EVEN);
        putFixed(out, &dec, precision, isAlt);
        return;
    case 'e':
    case 'E':
        decimalRound(&dec, keepOf(precision + 1), TIES_EVEN);
        putScientific(out, &dec, precision, isAlt, d->conversion);
        return;
    default:
        assert(d->conversion == 'g' || d->conversion == 'G');
        putGeneral(out, &dec, d, d->conversion == 'g' ? 'e' : 'E');
        return;
    }
}
