/* big.h: unsigned big integers of fixed capacity for exact conversion between binary and decimal
 * reals. Internal to runtime/fmt. The largest intermediate of real_scan.c needs about 3900 bits. */
#ifndef PSCAL_RUNTIME_FMT_BIG_H
#define PSCAL_RUNTIME_FMT_BIG_H

#include <assert.h>
#include <stdint.h>
#include <string.h>

enum { BIG_LIMBS = 144 };

typedef struct Big {
    int count; /* limbs in use; no leading zero limb; 0 is the number zero */
    uint32_t limb[BIG_LIMBS];
} Big;

static inline void bigSet(Big *b, uint64_t v) {
    b->count = 0;
    while (v != 0) {
        b->limb[b->count++] = (uint32_t)v;
        v >>= 32;
    }
}

/* b = b * factor + add */
static inline void bigMulAdd(Big *b, uint32_t factor, uint32_t add) {
    uint64_t carry = add;
    for (int i = 0; i < b->count; i++) {
        carry += (uint64_t)b->limb[i] * factor;
        b->limb[i] = (uint32_t)carry;
        carry >>= 32;
    }
    if (carry != 0) {
        assert(b->count < BIG_LIMBS);
        b->limb[b->count++] = (uint32_t)carry;
    }
}

static inline void bigShiftLeft(Big *b, unsigned bits) {
    int words = (int)(bits / 32);
    unsigned rest = bits % 32;
    if (b->count == 0) return;
    assert(b->count + words + 1 <= BIG_LIMBS);
    uint32_t carry = 0;
    if (rest != 0) {
        for (int i = 0; i < b->count; i++) {
            uint32_t limb = b->limb[i];
            b->limb[i] = limb << rest | carry;
            carry = limb >> (32 - rest);
        }
        if (carry != 0) b->limb[b->count++] = carry;
    }
    if (words != 0) {
        memmove(b->limb + words, b->limb, (size_t)b->count * sizeof b->limb[0]);
        memset(b->limb, 0, (size_t)words * sizeof b->limb[0]);
        b->count += words;
    }
}

/* b = b div divisor; gives the remainder. */
static inline uint32_t bigDivSmall(Big *b, uint32_t divisor) {
    assert(divisor != 0);
    uint64_t rest = 0;
    for (int i = b->count - 1; i >= 0; i--) {
        rest = rest << 32 | b->limb[i];
        b->limb[i] = (uint32_t)(rest / divisor);
        rest %= divisor;
    }
    while (b->count > 0 && b->limb[b->count - 1] == 0) b->count--;
    return (uint32_t)rest;
}

static inline void bigMulPow10(Big *b, unsigned power) {
    for (; power >= 9; power -= 9) bigMulAdd(b, 1000000000u, 0);
    uint32_t rest = 1;
    for (; power > 0; power--) rest *= 10;
    bigMulAdd(b, rest, 0);
}

static inline int bigCompare(const Big *a, const Big *b) {
    assert(a->count <= BIG_LIMBS && b->count <= BIG_LIMBS);
    if (a->count != b->count) return a->count < b->count ? -1 : 1;
    for (int i = a->count - 1; i >= 0; i--) {
        if (a->limb[i] != b->limb[i]) return a->limb[i] < b->limb[i] ? -1 : 1;
    }
    return 0;
}

#endif
