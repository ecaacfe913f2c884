/* c_format.h: the directives of C's printf, one at a time: parsing %[flags][width][.precision]
 * [length]conversion and the text of one argument (C11 7.21.6.1, the same bytes as glibc).
 *
 * No varargs, no locale, no allocation: a CText describes the padding and zeros instead of storing
 * them, so that its size is bounded for any width and precision. Reals are rounded half to even from
 * their exact value. Any thread. */
#ifndef PSCAL_RUNTIME_FMT_C_FORMAT_H
#define PSCAL_RUNTIME_FMT_C_FORMAT_H

#include "runtime/fmt/fmt.h"

typedef enum CFlag { C_MINUS = 1, C_PLUS = 2, C_SPACE = 4, C_ALT = 8, C_ZERO = 16 } CFlag;

typedef struct CDirective {
    uint8_t flags; /* CFlag */
    char length;   /* 0, 'h', 'H' (hh), 'l', 'q' (ll), 'j', 'z', 't', 'L' */
    char conversion;
    bool isWidthStar, isPrecisionStar; /* the next arguments */
    int64_t width;     /* 0: none */
    int64_t precision; /* -1: none */
    size_t size;       /* bytes of the directive */
} CDirective;

enum { C_NUMBER_MAX = INT32_MAX };

/* Parses the directive at text, which starts with '%' (text[1] is not '%'). Numbers above
 * C_NUMBER_MAX count as that. False: the text ends inside it (size: all of it). The conversion may
 * be any character; cFormatIsKnown tells. */
bool cDirectiveParse(const char *text, size_t n, CDirective *d);
/* What a '*' stands for: a negative width means left-justified, a negative precision none. */
void cDirectiveSetWidth(CDirective *d, int64_t width);
void cDirectiveSetPrecision(CDirective *d, int64_t precision);
/* d i u o x X c s p f F e E g G a A */
bool cFormatIsKnown(char conversion);
static inline bool cFormatIsSigned(char c) { return c == 'd' || c == 'i'; }
static inline bool cFormatIsUnsigned(char c) { return c == 'u' || c == 'o' || c == 'x' || c == 'X'; }
static inline bool cFormatIsReal(char c) {
    char lower = (char)(c | 0x20);
    return lower == 'f' || lower == 'e' || lower == 'g' || lower == 'a';
}

/* left blanks, prefix, zeros, body, more zeros, tail, right blanks */
typedef struct CText {
    int64_t left, zeros, moreZeros, right;
    size_t prefixLength, bodyLength, tailLength;
    const char *body; /* own, or the caller's bytes */
    char prefix[4];
    char tail[8];
    char own[FMT_REAL_HEAD + 32];
} CText;

/* Called for each part in turn; false stops. */
typedef bool (*CPutFn)(void *user, const char *bytes, size_t n);
bool cTextPut(const CText *text, CPutFn put, void *user);
/* All bytes; -1: more than INT64_MAX. */
int64_t cTextLength(const CText *text);

/* An integer for d i u o x X (sign taken from isNegative, for the others the bits of value). */
void cFormatInt(CText *out, const CDirective *d, uint64_t magnitude, bool isNegative);
void cFormatReal(CText *out, const CDirective *d, double v);
/* s and c: n bytes, borrowed until the text was put. The precision cuts. */
void cFormatBytes(CText *out, const CDirective *d, const char *bytes, size_t n);
/* p: 0x..., or (nil). */
void cFormatPointer(CText *out, const CDirective *d, uint64_t address);

/* c_format_real.c: the digits of a finite real, without sign and padding; c_format.c only. */
void cRealDigits(CText *out, const CDirective *d, double v);

#endif
