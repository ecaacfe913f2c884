/* decimal.c: exact decimal expansion of reals.
 *
 * A double is m * 2^k. Its decimal expansion is finite (at most 309 digits before and 1074 after
 * the point), so it is written out in full and then rounded once. */
#include "runtime/fmt/decimal.h"

#include "runtime/fmt/big.h"

#include <assert.h>
#include <string.h>

RealParts realSplit(double v) {
    uint64_t bits;
    memcpy(&bits, &v, sizeof bits);
    int biased = (int)(bits >> MANTISSA_BITS & 0x7ff);
    uint64_t fraction = bits & (((uint64_t)1 << MANTISSA_BITS) - 1);
    RealParts p = {fraction, 1 - EXPONENT_BIAS, (bits >> 63) != 0};
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
        assert(dec->count + 9 <= DECIMAL_DIGITS);
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
        assert(dec->count + 9 <= DECIMAL_DIGITS);
        putNine(dec->d + dec->count, group);
        dec->count += 9;
    }
}

void decimalExpand(Decimal *dec, RealParts p) {
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

/* Are the first n digits from d[keep] on 4 9 ... 9 x y with x at least 8? */
static bool isNearTie(const Decimal *dec, int n, int64_t keep) {
    int last = n - 2; /* x */
    if (keep < 0 || keep >= last - 1 || decimalAt(dec, keep) != '4' || decimalAt(dec, last) < '8') return false;
    for (int64_t i = keep + 1; i < last; i++)
        if (decimalAt(dec, i) != '9') return false;
    return true;
}

/* Whether dropping the digits from d[keep] on rounds up. The expansion is exact, so a tie is a lone 5. */
static bool roundsUp(const Decimal *dec, int keep, RoundTies ties) {
    assert(keep >= 0 && keep < dec->count);
    bool isTie = dec->d[keep] == '5' && keep + 1 == dec->count;
    if (isTie && ties == TIES_EVEN) return keep > 0 && (dec->d[keep - 1] - '0') % 2 != 0;
    return dec->d[keep] >= '5';
}

void decimalRound(Decimal *dec, int64_t keep, RoundTies ties) {
    assert(dec->count >= 0 && dec->count <= DECIMAL_DIGITS);
    if (keep >= dec->count) return;
    if (keep < 0) {
        dec->count = 0;
        return;
    }
    int n = (int)keep;
    if (roundsUp(dec, n, ties)) {
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

int decimalRoundFirst(Decimal *dec, int digits) {
    assert(digits > 0);
    bool mayCarry = decimalAt(dec, digits - 1) == '9';
    decimalRound(dec, digits, TIES_EVEN);
    return mayCarry && dec->count < digits ? dec->count : digits; /* zeros that a carry leaves are no digits any more */
}

void decimalRoundAgain(Decimal *dec, int known, int64_t keep) {
    if (isNearTie(dec, known, keep)) dec->d[keep] = '5';
    decimalRound(dec, keep, TIES_AWAY);
}
