/* math.c: mathematics (pascal.md 15.2).
 *
 * Random numbers: xoroshiro128++ (Blackman and Vigna) with one state per task in Rt.random, filled
 * by splitmix64 from the seed; seed 1 unless RandSeed or Randomize says otherwise. Random(n) takes
 * the high half of a 128-bit product and rejects the few values that would favour small results
 * (Lemire), so it is exactly uniform. */
#include "runtime/builtins/builtins.h"

#include <assert.h>
#include <math.h>
#include <string.h>

__extension__ typedef unsigned __int128 Uint128;

enum { FACTORIAL_MAX = 20, FIBONACCI_MAX = 92 };

/* ---- elementary functions -------------------------------------------------------------------- */

#define FUNCTION(name, expression)                                                                 \
    int name(Rt *rt, Value *R) {                                                                   \
        double x = R[0].f;                                                                         \
        (void)rt;                                                                                  \
        R[0].f = (expression);                                                                     \
        return 0;                                                                                  \
    }
FUNCTION(mathSin, sin(x))
FUNCTION(mathCos, cos(x))
FUNCTION(mathTan, tan(x))
FUNCTION(mathAtan, atan(x))
FUNCTION(mathCotan, 1.0 / tan(x))
FUNCTION(mathSinh, sinh(x))
FUNCTION(mathCosh, cosh(x))
FUNCTION(mathTanh, tanh(x))
FUNCTION(mathExp, exp(x))
FUNCTION(mathInt, trunc(x))
FUNCTION(mathFrac, isfinite(x) ? x - trunc(x) : isnan(x) ? x : 0.0)
FUNCTION(mathAtan2, atan2(x, R[1].f))
FUNCTION(mathPower, pow(x, R[1].f))
FUNCTION(mathRealMax, x < R[1].f || isnan(x) ? R[1].f : x)
FUNCTION(mathRealMin, x > R[1].f || isnan(x) ? R[1].f : x)
#undef FUNCTION

static int domainError(Rt *rt, const char *function, const char *what) {
    return rtRaise(rt, RTE_MATH, "%s expects %s", function, what);
}

int mathAsin(Rt *rt, Value *R) {
    double x = R[0].f;
    if (x < -1.0 || x > 1.0) return domainError(rt, "ArcSin", "an argument between -1 and 1");
    R[0].f = asin(x);
    return 0;
}

int mathAcos(Rt *rt, Value *R) {
    double x = R[0].f;
    if (x < -1.0 || x > 1.0) return domainError(rt, "ArcCos", "an argument between -1 and 1");
    R[0].f = acos(x);
    return 0;
}

int mathLn(Rt *rt, Value *R) {
    if (R[0].f <= 0.0) return domainError(rt, "Ln", "a positive argument");
    R[0].f = log(R[0].f);
    return 0;
}

int mathLog10(Rt *rt, Value *R) {
    if (R[0].f <= 0.0) return domainError(rt, "Log10", "a positive argument");
    R[0].f = log10(R[0].f);
    return 0;
}

int mathLog2(Rt *rt, Value *R) {
    if (R[0].f <= 0.0) return domainError(rt, "Log2", "a positive argument");
    R[0].f = log2(R[0].f);
    return 0;
}

int mathFmod(Rt *rt, Value *R) {
    (void)rt;
    R[0].f = fmod(R[0].f, R[1].f);
    return 0;
}

/* Functions of C that give not-a-number or infinity where they have no value. */
#define C_MATH(name)                                                                                                     \
    int mathC_##name(Rt *rt, Value *R) {                                                                                 \
        (void)rt;                                                                                                        \
        R[0].f = name(R[0].f);                                                                                           \
        return 0;                                                                                                        \
    }
C_MATH(erf)
C_MATH(log)
C_MATH(log10)
C_MATH(log2)
C_MATH(asin)
C_MATH(acos)
C_MATH(erfc)
C_MATH(tgamma)
C_MATH(exp2)
C_MATH(expm1)
C_MATH(log1p)
C_MATH(asinh)
C_MATH(acosh)
C_MATH(atanh)
C_MATH(floor)
C_MATH(ceil)
C_MATH(round)
C_MATH(trunc)

/* lgamma of the C library writes to a global. */
int mathC_lgamma(Rt *rt, Value *R) {
    int sign;
    (void)rt;
    R[0].f = lgamma_r(R[0].f, &sign);
    return 0;
}

int mathCbrt(Rt *rt, Value *R) {
    (void)rt;
    R[0].f = cbrt(R[0].f);
    return 0;
}

int mathHypot(Rt *rt, Value *R) {
    (void)rt;
    R[0].f = hypot(R[0].f, R[1].f);
    return 0;
}

static int giveInteger(Rt *rt, Value *R, const char *function, double x) {
    if (!(x >= -9223372036854775808.0 && x < 9223372036854775808.0)) {
        return domainError(rt, function, "an argument in the range of Int64");
    }
    R[0].i = (int64_t)x;
    return 0;
}

int mathFloor(Rt *rt, Value *R) { return giveInteger(rt, R, "Floor", floor(R[0].f)); }
int mathCeil(Rt *rt, Value *R) { return giveInteger(rt, R, "Ceil", ceil(R[0].f)); }

/* ---- integers -------------------------------------------------------------------------------- */

int mathPowerInt(Rt *rt, Value *R) {
    int64_t base = R[0].i;
    int64_t exponent = R[1].i;
    int64_t result = 1;
    if (exponent < 0) return rtRaise(rt, RTE_RANGE, "integer power with a negative exponent");
    while (exponent > 0) {
        if ((exponent & 1) != 0 && __builtin_mul_overflow(result, base, &result))
            return rtRaise(rt, RTE_OVERFLOW, NULL);
        exponent >>= 1;
        if (exponent > 0 && __builtin_mul_overflow(base, base, &base))
            return rtRaise(rt, RTE_OVERFLOW, NULL);
    }
    R[0].i = result;
    return 0;
}

int mathFactorial(Rt *rt, Value *R) {
    int64_t n = R[0].i;
    int64_t result = 1;
    if (n < 0) return rtRaise(rt, RTE_RANGE, "factorial of a negative number");
    if (n > FACTORIAL_MAX) return rtRaise(rt, RTE_OVERFLOW, NULL);
    for (int64_t i = 2; i <= n; i++) result *= i;
    R[0].i = result;
    return 0;
}

int mathFibonacci(Rt *rt, Value *R) {
    int64_t n = R[0].i;
    int64_t a = 0;
    int64_t b = 1;
    if (n < 0) return rtRaise(rt, RTE_RANGE, "Fibonacci number with a negative index");
    if (n > FIBONACCI_MAX) return rtRaise(rt, RTE_OVERFLOW, NULL);
    if (n == FIBONACCI_MAX) {
        R[0].i =
            7540113804746346429; /* the loop would compute one number more, which does not fit */
        return 0;
    }
    for (int64_t i = 0; i < n; i++) {
        int64_t next = a + b;
        a = b;
        b = next;
    }
    R[0].i = a;
    return 0;
}

int mathIntMax(Rt *rt, Value *R) {
    (void)rt;
    if (R[1].i > R[0].i) R[0].i = R[1].i;
    return 0;
}

int mathIntMin(Rt *rt, Value *R) {
    (void)rt;
    if (R[1].i < R[0].i) R[0].i = R[1].i;
    return 0;
}

int mathLo(Rt *rt, Value *R) {
    (void)rt;
    R[0].u &= 0xff;
    return 0;
}

int mathHi(Rt *rt, Value *R) {
    (void)rt;
    R[0].u = R[0].u >> 8 & 0xff;
    return 0;
}

int mathSwapBytes(Rt *rt, Value *R) {
    (void)rt;
    R[0].u = (R[0].u & 0xff) << 8 | (R[0].u >> 8 & 0xff);
    return 0;
}

/* 426880 sqrt(10005) / sum; three terms are exact to the last bit of a double. */
int mathChudnovsky(Rt *rt, Value *R) {
    int64_t terms = R[0].i;
    double sum = 0.0;
    double factor = 1.0; /* (6k)! / ((3k)! k!^3 (-640320)^(3k)) */
    if (terms < 1) return rtRaise(rt, RTE_RANGE, "Chudnovsky expects at least one term");
    for (int64_t k = 0; k < terms && factor != 0.0; k++) {
        double d = (double)k;
        sum += factor * (13591409.0 + 545140134.0 * d);
        double next = d + 1;
        factor *=
            -(6 * d + 1) * (6 * d + 2) * (6 * d + 3) * (6 * d + 4) * (6 * d + 5) * (6 * d + 6) /
            ((3 * d + 1) * (3 * d + 2) * (3 * d + 3) * next * next * next * 262537412640768000.0);
    }
    R[0].f = 426880.0 * sqrt(10005.0) / sum;
    return 0;
}

/* z := z^2 + c from 0: the number of steps until |z| > 2, at most maxIter. */
static int32_t escapeSteps(double re, double im, int64_t maxIter) {
    double x = 0.0;
    double y = 0.0;
    assert(maxIter >= 0 && maxIter <= INT32_MAX);
    int64_t n = 0;
    for (; n < maxIter && x * x + y * y <= 4.0; n++) {
        double next = x * x - y * y + re;
        y = 2.0 * x * y + im;
        x = next;
    }
    return (int32_t)n;
}

int mathMandelbrotRow(Rt *rt, Value *R) {
    int64_t maxIter = R[3].i;
    int64_t last = R[4].i;
    uint8_t *out = R[5].p;
    if (maxIter < 0 || maxIter > INT32_MAX) return rtRaise(rt, RTE_RANGE, "MandelbrotRow expects 0..2147483647 iterations");
    if (last >= R[6].i / (int64_t)sizeof(int32_t))
        return rtRaise(rt, RTE_RANGE, "MandelbrotRow: the array is shorter than %lld points", (long long)last + 1);
    for (int64_t i = 0; i <= last; i++) {
        int32_t steps = escapeSteps(R[0].f + R[1].f * (double)i, R[2].f, maxIter);
        memcpy(out + i * (int64_t)sizeof steps, &steps, sizeof steps);
    }
    return 0;
}

/* ---- random numbers -------------------------------------------------------------------------- */

static uint64_t splitMix(uint64_t *state) {
    uint64_t z = *state += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

void builtinSeedRandom(Rt *rt, uint64_t seed) {
    rt->randomSeed = (int64_t)seed;
    rt->random[0] = splitMix(&seed);
    rt->random[1] = splitMix(&seed);
    if ((rt->random[0] | rt->random[1]) == 0)
        rt->random[0] = 1; /* the one state that the generator cannot leave */
}

static uint64_t rotateLeft(uint64_t v, unsigned n) {
    assert(n > 0 && n < 64);
    return v << n | v >> (64 - n);
}

static uint64_t nextRandom(Rt *rt) {
    if (UNLIKELY((rt->random[0] | rt->random[1]) == 0)) builtinSeedRandom(rt, 1);
    uint64_t s0 = rt->random[0];
    uint64_t s1 = rt->random[1];
    uint64_t result = rotateLeft(s0 + s1, 17) + s0;
    s1 ^= s0;
    rt->random[0] = rotateLeft(s0, 49) ^ s1 ^ (s1 << 21);
    rt->random[1] = rotateLeft(s1, 28);
    assert((rt->random[0] | rt->random[1]) != 0);
    return result;
}

int mathRandomReal(Rt *rt, Value *R) {
    R[0].f = (double)(nextRandom(rt) >> 11) * (1.0 / 9007199254740992.0);
    return 0;
}

int mathRandomInt(Rt *rt, Value *R) {
    if (R[0].i <= 0) return rtRaise(rt, RTE_RANGE, "Random expects a positive range");
    uint64_t n = R[0].u;
    Uint128 product = (Uint128)nextRandom(rt) * n;
    if (UNLIKELY((uint64_t)product < n)) {
        uint64_t threshold = (0 - n) % n;
        while ((uint64_t)product < threshold) product = (Uint128)nextRandom(rt) * n;
    }
    R[0].u = (uint64_t)(product >> 64);
    assert(R[0].u < n);
    return 0;
}

int mathRandomize(Rt *rt, Value *R) {
    (void)R;
    uint64_t seed = rt->clock != NULL ? (uint64_t)rt->clock(rt, false) : rt->hooks->random(rt->hooks->user); /* virtual time: the same in each run */
    builtinSeedRandom(rt, seed);
    rt->isSeeded = rt->isTwisterOld = true;
    return 0;
}

int mathGetRandSeed(Rt *rt, Value *R) {
    if ((rt->random[0] | rt->random[1]) == 0) builtinSeedRandom(rt, 1);
    assert((rt->random[0] | rt->random[1]) != 0);
    R[0].i = rt->randomSeed;
    return 0;
}

int mathRandSeed(Rt *rt, Value *R) {
    builtinSeedRandom(rt, R[0].u);
    rt->isSeeded = rt->isTwisterOld = true;
    return 0;
}
