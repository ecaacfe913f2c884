/* ticks.h: a clock that costs a few nanoseconds: the processor's time-stamp counter, which all processors of a machine share and which runs at a constant
 * rate. Its unit is unknown; whoever wants times compares it with the monotonic clock over a while. */
#ifndef PSCAL_RUNTIME_PLAT_TICKS_H
#define PSCAL_RUNTIME_PLAT_TICKS_H

#include <stdint.h>
#include <time.h>

static inline uint64_t platTicks(void) {
#if defined(__x86_64__) && defined(__GNUC__)
    return __builtin_ia32_rdtsc();
#elif defined(__aarch64__) && defined(__GNUC__)
    uint64_t ticks;
    __asm__ volatile("mrs %0, cntvct_el0" : "=r"(ticks));
    return ticks;
#else
    struct timespec t;
    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    return (uint64_t)t.tv_sec * 1000000000u + (uint64_t)t.tv_nsec;
#endif
}

#endif
