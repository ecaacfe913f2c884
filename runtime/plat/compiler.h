/* compiler.h: the only place for compiler extensions (attributes, branch hints, computed goto).
 * Everything else in the tree is plain C11. */
#ifndef PSCAL_RUNTIME_PLAT_COMPILER_H
#define PSCAL_RUNTIME_PLAT_COMPILER_H

#if defined(__GNUC__)
#define LIKELY(x) __builtin_expect(!!(x), 1)
#define UNLIKELY(x) __builtin_expect(!!(x), 0)
#define NOINLINE __attribute__((noinline))
/* Visible outside its shared object. */
#define EXPORT __attribute__((visibility("default")))
#define COLD __attribute__((cold, noinline))
#define ALWAYS_INLINE inline __attribute__((always_inline))
#define WARN_UNUSED __attribute__((warn_unused_result))
#define PRINTF_LIKE(f, a) __attribute__((format(printf, f, a)))
#define NATIVE_FRAME() ((char *)__builtin_frame_address(0))
#define HAVE_COMPUTED_GOTO 1
#define PREFETCH(address) __builtin_prefetch(address)
/* For functions that scan memory of unknown meaning (stacks, globals) word by word. */
#define NO_SANITIZE_SCAN __attribute__((noinline, no_sanitize("address"), no_sanitize("thread")))
#define MAY_ALIAS __attribute__((may_alias))
#if defined(__SANITIZE_ADDRESS__)
#define WITH_ADDRESS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define WITH_ADDRESS_SANITIZER 1
#endif
#endif
#if defined(__SANITIZE_THREAD__)
#define WITH_THREAD_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(thread_sanitizer)
#define WITH_THREAD_SANITIZER 1
#endif
#endif
/* Relaxed atomic load and store of an aligned word that other threads use. A volatile access where the thread sanitizer need not understand it: gcc 12 folds
 * that into the addressing mode, but computes the address of an atomic one apart and keeps it on the stack. */
#ifdef WITH_THREAD_SANITIZER
#define RELAXED_LOAD(lvalue) __atomic_load_n(&(lvalue), __ATOMIC_RELAXED)
#define RELAXED_STORE(lvalue, value) __atomic_store_n(&(lvalue), value, __ATOMIC_RELAXED)
#else
#define RELAXED_LOAD(lvalue) (*(__typeof__(lvalue) volatile const *)&(lvalue))
#define RELAXED_STORE(lvalue, value) ((void)(*(__typeof__(lvalue) volatile *)&(lvalue) = (value)))
#endif
#else
#define RELAXED_LOAD(lvalue) (lvalue)
#define RELAXED_STORE(lvalue, value) ((void)((lvalue) = (value)))
#define LIKELY(x) (x)
#define UNLIKELY(x) (x)
#define NOINLINE
#define EXPORT
#define COLD
#define ALWAYS_INLINE inline
#define WARN_UNUSED
#define PRINTF_LIKE(f, a)
#define PREFETCH(address) ((void)(address))
#define NO_SANITIZE_SCAN
#define MAY_ALIAS
#endif

#include <stdint.h>

/* A machine word that may overlay any object; only for conservative scans. */
typedef uintptr_t MAY_ALIAS ScanWord;

/* Position of the highest set bit; n > 0. */
static inline uint32_t bitLog2(uint32_t n) {
#if defined(__GNUC__)
    return 31u - (uint32_t)__builtin_clz(n);
#else
    uint32_t log = 0;
    while (n >>= 1) log++;
    return log;
#endif
}

/* Position of the lowest set bit; n != 0. */
static inline uint32_t bitLowest(uint64_t n) {
#if defined(__GNUC__)
    return (uint32_t)__builtin_ctzll(n);
#else
    uint32_t at = 0;
    while ((n & 1) == 0) {
        n >>= 1;
        at++;
    }
    return at;
#endif
}

/* Number of set bits (SWAR; the popcount instruction is not in the x86-64 baseline). */
static inline uint32_t bitCount(uint64_t n) {
    n -= (n >> 1) & 0x5555555555555555u;
    n = (n & 0x3333333333333333u) + ((n >> 2) & 0x3333333333333333u);
    n = (n + (n >> 4)) & 0x0f0f0f0f0f0f0f0fu;
    return (uint32_t)((n * 0x0101010101010101u) >> 56);
}

#endif
