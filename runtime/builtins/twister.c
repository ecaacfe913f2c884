/* twister.c: the random numbers of Free Pascal, for programs that expect its sequences: the generator MT19937 (Matsumoto and Nishimura, "Mersenne
 * Twister", 1998), started from RandSeed, which is 0 until the program sets it. One state per task, made when it is first used. */
#include "runtime/builtins/builtins.h"

#include <assert.h>

enum { TWISTER_WORDS = 624, TWISTER_SHIFT = 397 };

struct RtTwister {
    uint32_t words[TWISTER_WORDS];
    uint32_t at; /* next word; TWISTER_WORDS: a new round is due */
};

static void start(RtTwister *t, uint32_t seed) {
    t->words[0] = seed;
    for (uint32_t i = 1; i < TWISTER_WORDS; i++) t->words[i] = 1812433253u * (t->words[i - 1] ^ t->words[i - 1] >> 30) + i;
    t->at = TWISTER_WORDS;
}

static void nextRound(RtTwister *t) {
    for (uint32_t i = 0; i < TWISTER_WORDS; i++) {
        uint32_t y = (t->words[i] & 0x80000000u) | (t->words[(i + 1) % TWISTER_WORDS] & 0x7fffffffu);
        t->words[i] = t->words[(i + TWISTER_SHIFT) % TWISTER_WORDS] ^ y >> 1 ^ ((y & 1) != 0 ? 0x9908b0dfu : 0);
    }
    t->at = 0;
}

static uint32_t nextWord(RtTwister *t) {
    assert(t->at <= TWISTER_WORDS);
    if (t->at == TWISTER_WORDS) nextRound(t);
    uint32_t y = t->words[t->at++];
    y ^= y >> 11;
    y ^= y << 7 & 0x9d2c5680u;
    y ^= y << 15 & 0xefc60000u;
    return y ^ y >> 18;
}

/* The task's generator, started if it is new or RandSeed was set. NULL: out of memory, raised. */
static RtTwister *generator(Rt *rt) {
    if (UNLIKELY(rt->twister == NULL)) {
        rt->twister = hookAlloc(rt->hooks, sizeof *rt->twister);
        if (rt->twister == NULL) return (void)rtRaise(rt, RTE_MEMORY, NULL), NULL;
        rt->isTwisterOld = true;
    }
    if (UNLIKELY(rt->isTwisterOld)) {
        start(rt->twister, rt->isSeeded ? (uint32_t)rt->randomSeed : 0);
        rt->isTwisterOld = false;
    }
    return rt->twister;
}

void builtinRandomEnd(Rt *rt) {
    if (rt->twister != NULL) hookFree(rt->hooks, rt->twister, sizeof *rt->twister);
    rt->twister = NULL;
}

int mathTwisterReal(Rt *rt, Value *R) {
    RtTwister *t = generator(rt);
    if (t == NULL) return 1;
    R[0].f = nextWord(t) * (1.0 / 4294967296.0);
    return 0;
}

/* Of 32 bits: the upper half of the product with the limit, which lies above -n for negative ones. Of 64 bits: the remainder of two words. */
int mathTwisterInt(Rt *rt, Value *R) {
    RtTwister *t = generator(rt);
    int64_t n = R[0].i;
    if (t == NULL) return 1;
    uint64_t low = nextWord(t);
    if (R[1].i == 0) {
        if (n < 0) n++;
        R[0].i = (int32_t)((int64_t)low * n >> 32);
        return 0;
    }
    low |= (uint64_t)nextWord(t) << 32;
    bool isTrivial = n == 0 || n == -1;
    R[0].i = isTrivial ? 0 : (int64_t)(low & INT64_MAX) % n;
    return 0;
}
