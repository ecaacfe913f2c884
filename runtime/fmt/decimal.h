/* decimal.h: the exact decimal expansion of a double, for the formatters of this folder. Internal to
 * runtime/fmt. */
#ifndef PSCAL_RUNTIME_FMT_DECIMAL_H
#define PSCAL_RUNTIME_FMT_DECIMAL_H

#include <stdbool.h>
#include <stdint.h>

enum { DECIMAL_DIGITS = 1400, MANTISSA_BITS = 52, EXPONENT_BIAS = 1075 };

/* digits d[0..count) stand for 0.d0d1d2... * 10^point; digits beyond count are zero, and the first
 * and the last of count are not. */
typedef struct Decimal {
    int count;
    int point;
    char d[DECIMAL_DIGITS];
} Decimal;

typedef struct RealParts {
    uint64_t mantissa;
    int exponent; /* value = mantissa * 2^exponent */
    bool isNegative;
} RealParts;

typedef enum RoundTies { TIES_AWAY, TIES_EVEN } RoundTies;

RealParts realSplit(double v); /* finite */
/* The exact expansion of a finite value without its sign; count 0 for zero. */
void decimalExpand(Decimal *dec, RealParts p);
/* Keeps `keep` digits. keep may be <= 0: then the result is 0 or one unit at that place. */
void decimalRound(Decimal *dec, int64_t keep, RoundTies ties);
/* Free Pascal rounds twice: to `digits` digits, which gives how many of them it still knows, ... */
int decimalRoundFirst(Decimal *dec, int digits);
/* ... and these `known` digits to `keep`, away from zero, and also up where the last digit but one would make a tie if it were rounded up
 * (1.0049999999999999 with keep 3: 1.01). */
void decimalRoundAgain(Decimal *dec, int known, int64_t keep);
static inline char decimalAt(const Decimal *dec, int64_t i) {
    return i >= 0 && i < dec->count ? dec->d[i] : '0';
}

#endif
