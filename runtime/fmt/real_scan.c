/* real_scan.c: the nearest double to a decimal numeral.
 *
 * Up to 15 digits with a small exponent: one exact multiplication or division (Clinger's fast
 * path). Otherwise a guess in floating point is moved by single units until the exact decimal
 * value, compared in big integers, lies between its two rounding boundaries. Digits beyond 800 can
 * only break ties and are kept as one sticky digit. */
#include "runtime/fmt/fmt.h"

#include "runtime/fmt/big.h"

#include <float.h>
#include <math.h>

enum { SCAN_DIGITS = 800, MAGNITUDE_MAX = 310, MAGNITUDE_MIN = -330 };

typedef struct Numeral {
    const char *text;
    size_t first;     /* index of the first significant digit */
    size_t end;       /* index after the last digit of the mantissa */
    int64_t digits;   /* significant digits in [first, end), the point not counted */
    int64_t exponent; /* value = digits * 10^exponent */
} Numeral;

static bool isDigit(char c) { return c >= '0' && c <= '9'; }

/* The value of the numeral's digits (at most SCAN_DIGITS, then a sticky 1) and the exponent that
 * belongs to them. */
static void loadDigits(const Numeral *num, Big *value, int64_t *exponent) {
    int64_t taken = 0;
    uint32_t group = 0;
    uint32_t groupScale = 1;
    bool isSticky = false;
    bigSet(value, 0);
    for (size_t i = num->first; i < num->end; i++) {
        if (num->text[i] == '.') continue;
        if (taken >= SCAN_DIGITS) {
            isSticky = isSticky || num->text[i] != '0';
            continue;
        }
        taken++;
        group = group * 10 + (uint32_t)(num->text[i] - '0');
        groupScale *= 10;
        if (groupScale == 1000000000u) {
            bigMulAdd(value, groupScale, group);
            group = 0;
            groupScale = 1;
        }
    }
    bigMulAdd(value, groupScale, group);
    assert(taken <= num->digits && taken <= SCAN_DIGITS);
    *exponent = num->exponent + (num->digits - taken);
    if (isSticky) {
        bigMulAdd(value, 10, 1);
        (*exponent)--;
    }
}

/* A double within a few units of digits * 10^exponent; only a starting point. */
static double guess(const Numeral *num) {
    assert(num->digits > 0 && num->first < num->end);
    static const double steps[] = {1e1, 1e2, 1e4, 1e8, 1e16, 1e32, 1e64, 1e128, 1e256};
    uint64_t lead = 0;
    int64_t taken = 0;
    for (size_t i = num->first; i < num->end && taken < 19; i++) {
        if (num->text[i] == '.') continue;
        lead = lead * 10 + (uint64_t)(num->text[i] - '0');
        taken++;
    }
    int64_t power = num->exponent + (num->digits - taken);
    double v = (double)lead;
    unsigned long left = (unsigned long)(power < 0 ? -power : power);
    for (int i = 0; i < 9 && left != 0; i++, left >>= 1) {
        if ((left & 1) != 0) v = power < 0 ? v / steps[i] : v * steps[i];
    }
    return v > DBL_MAX ? DBL_MAX : v;
}

/* Compares digits * 10^exponent with m * 2^k. */
static int compareWith(const Big *digits, int64_t exponent, uint64_t m, int k) {
    assert(m != 0 && digits->count > 0);
    Big left = *digits;
    Big right;
    bigSet(&right, m);
    if (exponent >= 0) {
        bigMulPow10(&left, (unsigned)exponent);
    } else {
        bigMulPow10(&right, (unsigned)-exponent);
    }
    if (k >= 0) {
        bigShiftLeft(&right, (unsigned)k);
    } else {
        bigShiftLeft(&left, (unsigned)-k);
    }
    return bigCompare(&left, &right);
}

/* Moves the guess to the nearest double, ties to even. May give infinity. */
static double correct(double start, const Big *digits, int64_t exponent) {
    const uint64_t infinity = (uint64_t)0x7ff << 52;
    uint64_t bits;
    double result;
    memcpy(&bits, &start, sizeof bits);
    while (bits < infinity) {
        uint64_t m = bits & (((uint64_t)1 << 52) - 1);
        int biased = (int)(bits >> 52);
        int k = biased == 0 ? -1074 : biased - 1075;
        bool isEdge = biased > 1 && m == 0; /* the gap below is half the gap above */
        if (biased != 0) m |= (uint64_t)1 << 52;
        int above = compareWith(digits, exponent, 2 * m + 1, k - 1);
        if (above > 0 || (above == 0 && (m & 1) != 0)) {
            bits++;
            if (above == 0) break;
            continue;
        }
        if (bits == 0) break;
        int below = isEdge ? compareWith(digits, exponent, 4 * m - 1, k - 2)
                           : compareWith(digits, exponent, 2 * m - 1, k - 1);
        if (below < 0 || (below == 0 && (m & 1) != 0)) {
            bits--;
            if (below == 0) break;
            continue;
        }
        break;
    }
    memcpy(&result, &bits, sizeof result);
    return result;
}

static double convert(const Numeral *num) {
    static const double exact[] = {1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                   1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                   1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    if (num->digits == 0) return 0.0;
    int64_t magnitude = num->digits + num->exponent;
    assert(num->digits > 0);
    if (magnitude > MAGNITUDE_MAX) return (double)INFINITY;
    if (magnitude < MAGNITUDE_MIN) return 0.0;
    if (num->digits <= 15 && num->exponent >= -22 && num->exponent <= 22) {
        uint64_t value = 0;
        for (size_t i = num->first; i < num->end; i++) {
            if (num->text[i] != '.') value = value * 10 + (uint64_t)(num->text[i] - '0');
        }
        return num->exponent < 0 ? (double)value / exact[-num->exponent]
                                 : (double)value * exact[num->exponent];
    }
    Big digits;
    int64_t exponent;
    loadDigits(num, &digits, &exponent);
    return correct(guess(num), &digits, exponent);
}

/* Reads [E [sign] digits] at i; gives the index after it, or i if there is no complete exponent. */
static size_t scanExponent(const char *text, size_t n, size_t i, int64_t *exponent, size_t *bad) {
    assert(i <= n);
    size_t start = i;
    int64_t value = 0;
    *bad = i;
    if (i >= n || (text[i] != 'e' && text[i] != 'E')) return start;
    i++;
    bool isNegative = false;
    if (i < n && (text[i] == '+' || text[i] == '-')) isNegative = text[i++] == '-';
    size_t first = i;
    for (; i < n && isDigit(text[i]); i++) {
        if (value < 1000000000) value = value * 10 + (text[i] - '0');
    }
    *bad = i;
    if (i == first) return start;
    *exponent = isNegative ? -value : value;
    return i;
}

FmtScan fmtScanReal(const char *text, size_t n, unsigned flags, double *value) {
    FmtScan scan = {FMT_SYNTAX, 0, 0};
    bool isLenient = (flags & FMT_LENIENT) != 0;
    size_t i = 0;
    bool isNegative = false;
    *value = 0;
    if (i < n && (text[i] == '+' || text[i] == '-')) isNegative = text[i++] == '-';
    size_t start = i;
    while (i < n && isDigit(text[i])) i++;
    size_t wholeEnd = i;
    size_t fractionEnd = i;
    scan.bad = i;
    if (i == start && !(isLenient && i < n && text[i] == '.')) return scan;
    if (i < n && text[i] == '.') {
        size_t j = i + 1;
        while (j < n && isDigit(text[j])) j++;
        scan.bad = j;
        if (j > i + 1 || (isLenient && wholeEnd > start)) {
            i = j;
            fractionEnd = j;
        } else if (wholeEnd == start) {
            return scan;
        }
    }
    Numeral num = {text, start, fractionEnd, 0, 0};
    if (fractionEnd > wholeEnd) num.exponent = -(int64_t)(fractionEnd - wholeEnd - 1);
    while (num.first < num.end && (text[num.first] == '0' || text[num.first] == '.')) num.first++;
    num.digits = (int64_t)(num.end - num.first);
    if (num.first < wholeEnd && fractionEnd > wholeEnd) num.digits--;
    if (scan.bad <= i) {
        int64_t exponent = 0;
        i = scanExponent(text, n, i, &exponent, &scan.bad);
        num.exponent += exponent;
    }
    scan.used = i;
    assert(num.first <= num.end && num.digits >= 0);
    assert(scan.used <= n && scan.bad <= n);
    double result = convert(&num);
    if (result > DBL_MAX) {
        scan.status = FMT_RANGE;
        return scan;
    }
    scan.status = FMT_OK;
    *value = isNegative ? -result : result;
    return scan;
}
