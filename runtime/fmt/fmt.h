/* fmt.h: text of numbers, and numbers of text; no locale, no allocation, no state.
 *
 * Everything is exact: reals are expanded to their full binary value and rounded once, exact ties
 * away from zero; reading a real gives the nearest double (ties to even, IEEE 754). Used by
 * runtime/io, runtime/builtins and the compilers. Files: integer.c, real_format.c, real_scan.c,
 * fpc_format.c. All
 * functions may be called from any thread. */
#ifndef PSCAL_RUNTIME_FMT_FMT_H
#define PSCAL_RUNTIME_FMT_FMT_H

#include "runtime/rt.h"

/* Output styles: pascal.md 14.4, 14.5. The numbers are those of the style operand of the formatting
 * builtins. */
typedef enum FmtStyle { FMT_PSCAL = 0, FMT_ISO = 1, FMT_FPC = 2, FMT_FPC_SINGLE = 3, FMT_C = 4 /* pointers only, as %p */ } FmtStyle;

enum {
    FMT_INT_MAX = 20,    /* bytes that fmtInt and fmtUint can need */
    FMT_REAL_HEAD = 1400 /* sign, 309 integer digits, point, 1074 decimals */
};

/* Writes v in decimal to out (FMT_INT_MAX bytes, no NUL); gives the number of bytes. */
size_t fmtInt(char *out, int64_t v);
size_t fmtUint(char *out, uint64_t v);
/* Writes exactly `digits` (1..64) digits of v in base 2, 8 or 16, upper case; higher digits are
 * dropped. */
void fmtBase(char *out, uint64_t v, int base, int digits);

/* A formatted real: `pad` blanks, head, `zeros` zeros, tail. The parts keep the size bounded for
 * any width and decimals. */
typedef struct FmtReal {
    int64_t pad;
    int64_t zeros;
    int headLength;
    int tailLength;
    char tail[8];
    char head[FMT_REAL_HEAD];
} FmtReal;

/* Text of v. decimals >= 0: fixed point. decimals < 0: the style's floating form; width -1 means
 * that no width was given. FMT_PSCAL no width: fixed with 6 decimals; width: d.ddddddE+xx FMT_ISO
 * as v:24; max(width, 9) characters, 3 exponent digits FMT_FPC   as Free Pascal 3.2: at most 17
 * significant digits, ISO shape up to 24 characters, then padded;
 * FMT_FPC_SINGLE the same for values of type Single: 10 digits, 2 exponent digits, up to 16 characters */
void fmtReal(FmtReal *out, double v, int64_t width, int64_t decimals, FmtStyle style);
/* Fast form of fmtReal for fixed point without width: writes to out (64 bytes) and gives the
 * length, or 0 if the value or decimals are outside its range (|v| < 2^63, 0 <= decimals <= 18). */
size_t fmtFixedFast(char *out, double v, int64_t decimals, FmtStyle style);
/* C's %e and %g core: `digits` (1..40) significant decimal digits of finite |v| without point,
 * rounded, and the decimal exponent of the first. */
void fmtDigits(char *out, double v, int digits, int *exponent);

/* Free Pascal's Format: finite v by %f, %n, %m, %e or %g (any case), precision -1: none. Writes to out (FMT_FPC_MAX bytes, no NUL); gives the
 * number of bytes. */
enum { FMT_FPC_MAX = 2 * FMT_REAL_HEAD };
size_t fmtFpcReal(char *out, double v, char conversion, int64_t precision);

typedef enum FmtStatus {
    FMT_OK = 0,
    FMT_SYNTAX = 1, /* no numeral here */
    FMT_RANGE = 2   /* a numeral, but too large */
} FmtStatus;

typedef struct FmtScan {
    FmtStatus status;
    size_t used; /* length of the longest valid numeral at the start of the text; 0 if none */
    size_t
        bad; /* index of the character that ended the scan; equal to n if the end of the text did */
} FmtScan;

enum FmtScanFlag {
    FMT_HEX = 1,    /* $ introduces hexadecimal */
    FMT_BASES = 2,  /* % binary and & octal, 0x and x hexadecimal too */
    FMT_LENIENT = 4, /* reals: "1." and ".5" are numerals */
    FMT_UNSIGNED = 8, /* integers up to 2^64-1 */
    FMT_PREFIX = 16 /* with FMT_BASES: an x is a prefix also if no digit is behind it, as in Free Pascal: an error is behind it then */
};

/* Reads the integer [sign] digits at the start of text (no blanks before it). *value is 0 unless
 * the status is FMT_OK. */
FmtScan fmtScanInt(const char *text, size_t n, unsigned flags, int64_t *value);
/* Reads the real [sign] digits [. digits] [E [sign] digits] at the start of text. */
FmtScan fmtScanReal(const char *text, size_t n, unsigned flags, double *value);

#endif
