/* fpc_format.c: the reals of Free Pascal's Format: %f %n %m %e %g. Free Pascal takes 17 digits of a Double, in
 * fixed point 21, and rounds these once more, ties away from zero. */
#include "runtime/fmt/fmt.h"

#include <assert.h>
#include <math.h>
#include <string.h>

enum { DOUBLE_DIGITS = 17, FIXED_DIGITS = 21, DEFAULT_DECIMALS = 2, LEAST_FIXED = -5, MOST_DECIMALS = 300 };
_Static_assert((int)FMT_FPC_MAX > 2 * (309 + MOST_DECIMALS), "digits, point, sign and commas fit");

/* A comma before every third digit of the n bytes of a number in fixed point. */
static size_t group(char *out, const char *text, size_t n) {
    size_t start = n > 0 && text[0] == '-' ? 1 : 0, whole = start, k = 0;
    while (whole < n && text[whole] != '.') whole++;
    for (size_t i = 0; i < n; i++) {
        if (i > start && i < whole && (whole - i) % 3 == 0) out[k++] = ',';
        out[k++] = text[i];
    }
    return k;
}

static size_t putExponent(char *out, int exponent, bool isLong) {
    char digits[FMT_INT_MAX];
    size_t n = 0, k = fmtInt(digits, exponent < 0 ? -exponent : exponent);
    out[n++] = 'E';
    if (exponent < 0) out[n++] = '-';
    else if (isLong) out[n++] = '+';
    for (size_t zeros = isLong && k < 3 ? 3 - k : 0; zeros > 0; zeros--) out[n++] = '0';
    memcpy(out + n, digits, k);
    return n + k;
}

/* The first `count` of `most` digits of |v|, and the exponent of the first. count 0: the one digit that rounding leaves in front of them, 0 or 1. */
static void digitsOf(char *out, double v, int most, int count, int *exponent) {
    assert(count >= 0 && count <= most && most <= FIXED_DIGITS);
    fmtDigits(out, v, most, exponent);
    if (count == most || out[count] < '5') {
        if (count == 0) out[0] = '0';
        return;
    }
    int i = count - 1;
    while (i >= 0 && out[i] == '9') out[i--] = '0';
    if (i >= 0) {
        out[i]++;
    } else {
        out[0] = '1';
        ++*exponent;
    }
}

static size_t fixedPoint(char *out, double v, int64_t decimals) {
    char digits[FIXED_DIGITS + 1];
    int exponent;
    size_t n = 0;
    fmtDigits(digits, v, FIXED_DIGITS, &exponent);
    int64_t wanted = exponent + 1 + decimals; /* digits up to the last decimal */
    int count = v == 0 || wanted < 0 ? 0 : wanted < FIXED_DIGITS ? (int)wanted : FIXED_DIGITS;
    if (v == 0 || wanted < 0) digits[0] = '0', exponent = -1;
    else digitsOf(digits, v, FIXED_DIGITS, count, &exponent);
    if (count == 0 && digits[0] == '1') count = 1; /* 0.06 with one decimal */
    else if (exponent + 1 + decimals > count && count < FIXED_DIGITS) digits[count++] = '0'; /* 9.96: rounding made it longer */
    bool isZero = true;
    for (int i = 0; i < count; i++) isZero = isZero && digits[i] == '0';
    if (v < 0 && !isZero) out[n++] = '-';
    for (int64_t at = exponent > 0 ? exponent : 0; at >= -decimals; at--) { /* power of ten of the digit */
        int64_t i = exponent - at;
        if (at == -1) out[n++] = '.';
        out[n++] = i >= 0 && i < count ? digits[i] : '0';
    }
    return n;
}

static size_t scientific(char *out, double v, int64_t precision) {
    char digits[DOUBLE_DIGITS + 1];
    int exponent, count = precision < 0 || precision > DOUBLE_DIGITS ? DOUBLE_DIGITS : precision < 2 ? 2 : (int)precision;
    size_t n = 0;
    digitsOf(digits, v, DOUBLE_DIGITS, count, &exponent);
    if (v < 0) out[n++] = '-';
    out[n++] = digits[0];
    out[n++] = '.';
    memcpy(out + n, digits + 1, (size_t)count - 1);
    n += (size_t)count - 1;
    return n + putExponent(out + n, v == 0 ? 0 : exponent, true);
}

/* The shorter form, without zeros at the end. */
static size_t general(char *out, double v, int64_t precision) {
    char digits[DOUBLE_DIGITS + 1];
    int exponent, count = precision <= 0 || precision > DOUBLE_DIGITS ? DOUBLE_DIGITS : (int)precision;
    size_t n = 0;
    digitsOf(digits, v, DOUBLE_DIGITS, count, &exponent);
    while (count > 1 && digits[count - 1] == '0') count--;
    if (v < 0) out[n++] = '-';
    bool isFixed = v == 0 || (exponent >= LEAST_FIXED && exponent < (precision <= 0 || precision > DOUBLE_DIGITS ? DOUBLE_DIGITS : (int)precision));
    if (v == 0) exponent = 0;
    int before = !isFixed ? 1 : exponent < 0 ? 0 : exponent + 1; /* digits before the point */
    if (before == 0) out[n++] = '0';
    for (int i = 0; i < before; i++) out[n++] = i < count ? digits[i] : '0';
    if (count > before) out[n++] = '.';
    for (int i = exponent; isFixed && i < -1; i++) out[n++] = '0';
    for (int i = before; i < count; i++) out[n++] = digits[i];
    return isFixed ? n : n + putExponent(out + n, exponent, false);
}

size_t fmtFpcReal(char *out, double v, char conversion, int64_t precision) {
    char text[FMT_FPC_MAX];
    assert(isfinite(v));
    int64_t decimals = precision < 0 ? DEFAULT_DECIMALS : precision > MOST_DECIMALS ? MOST_DECIMALS : precision;
    switch (conversion | 0x20) {
    case 'e': return scientific(out, v, precision);
    case 'g': return general(out, v, precision);
    case 'f': return fixedPoint(out, v, decimals);
    default: break;
    }
    size_t n = group(out, text, fixedPoint(text, v, decimals));
    if ((conversion | 0x20) == 'm') out[n++] = '$';
    return n;
}
