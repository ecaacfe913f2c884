/* ascii.h: texts in words of eight bytes, and their ASCII letters in another case. All other bytes, those above 127 too, stay as they are. */
#ifndef PSCAL_RUNTIME_STR_ASCII_H
#define PSCAL_RUNTIME_STR_ASCII_H

#include <stdint.h>
#include <string.h>

static inline uint64_t asciiLoad(const char *text, uint32_t n) {
    uint64_t w = 0;
    memcpy(&w, text, n);
    return w;
}

/* The 1 to 8 bytes at text, and zeros: of loads that overlap, which are quicker than a copy of n bytes. */
static inline uint64_t asciiWord(const char *text, uint32_t n) {
    if (n == 8) return asciiLoad(text, 8);
    if (n >= 4) return asciiLoad(text, 4) | asciiLoad(text + n - 4, 4) << (8 * (n - 4));
    return asciiLoad(text, 1) | asciiLoad(text + n / 2, 1) << (n / 2 * 8) | asciiLoad(text + n - 1, 1) << (8 * (n - 1));
}

/* 0x20 in each byte of w that lies between `first` and `last` (letters), else 0. No byte carries into the next: 7 bits and a bit are added. */
static inline uint64_t asciiCaseBits(uint64_t w, uint8_t first, uint8_t last) {
    const uint64_t ones = 0x0101010101010101u, high = ones * 0x80;
    uint64_t low7 = w & ~high;
    uint64_t isInside = (low7 + ones * (0x80u - first)) & ~(low7 + ones * (0x7Fu - last)) & ~w & high;
    return isInside >> 2;
}

typedef uint64_t (*AsciiMap)(uint64_t w);
static inline uint64_t asciiLowerWord(uint64_t w) { return w + asciiCaseBits(w, 'A', 'Z'); }
static inline uint64_t asciiUpperWord(uint64_t w) { return w - asciiCaseBits(w, 'a', 'z'); }

/* How many of the bytes of w, from the first one on, are letters, digits or underscores: 0 to 8. `lower` is asciiLowerWord(w). As in asciiCaseBits no byte
 * carries into the next; the sum for the underscore has the high bit in every other byte. */
static inline uint32_t asciiIdentBytes(uint64_t w, uint64_t lower) {
    const uint64_t ones = 0x0101010101010101u, high = ones * 0x80;
    uint64_t plain = w & ~high, letters = lower & ~high;
    uint64_t isDigit = (plain + ones * (0x80u - '0')) & ~(plain + ones * (0x7Fu - '9'));
    uint64_t isLetter = (letters + ones * (0x80u - 'a')) & ~(letters + ones * (0x7Fu - 'z'));
    uint64_t isScore = ~((plain ^ ones * '_') + ones * 0x7F);
    uint64_t outside = (~(isDigit | isLetter | isScore) | w) & high;
    return outside == 0 ? 8 : (uint32_t)__builtin_ctzll(outside) / 8;
}

#endif
