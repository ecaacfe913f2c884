/* c_format.c: parsing of printf directives and the text of integers, strings and pointers; reals
 * are in c_format_real.c. */
#include "runtime/fmt/c_format.h"

#include <assert.h>
#include <string.h>

/* ---- directives ------------------------------------------------------------------------------ */

static int64_t parseNumber(const char *text, size_t n, size_t *at) {
    int64_t value = 0;
    assert(*at <= n);
    for (; *at < n && text[*at] >= '0' && text[*at] <= '9'; (*at)++) {
        value = value * 10 + (text[*at] - '0');
        if (value > C_NUMBER_MAX) value = C_NUMBER_MAX;
    }
    return value;
}

static uint8_t flagOf(char c) {
    switch (c) {
    case '-': return C_MINUS;
    case '+': return C_PLUS;
    case ' ': return C_SPACE;
    case '#': return C_ALT;
    case '0': return C_ZERO;
    default: return 0;
    }
}

static void parseWidths(const char *text, size_t n, size_t *at, CDirective *d) {
    if (*at < n && text[*at] == '*') {
        d->isWidthStar = true;
        (*at)++;
    } else {
        d->width = parseNumber(text, n, at);
    }
    if (*at >= n || text[*at] != '.') return;
    (*at)++;
    if (*at < n && text[*at] == '*') {
        d->isPrecisionStar = true;
        (*at)++;
    } else {
        d->precision = parseNumber(text, n, at);
    }
}

static char parseLength(const char *text, size_t n, size_t *at) {
    if (*at >= n) return 0;
    char c = text[*at];
    if (c == '\0' || strchr("hljztL", c) == NULL) return 0;
    (*at)++;
    if ((c == 'h' || c == 'l') && *at < n && text[*at] == c) {
        (*at)++;
        return c == 'h' ? 'H' : 'q';
    }
    return c;
}

bool cDirectiveParse(const char *text, size_t n, CDirective *d) {
    size_t at = 1;
    assert(n >= 1 && text[0] == '%');
    *d = (CDirective){.precision = -1};
    for (; at < n && flagOf(text[at]) != 0; at++) d->flags |= flagOf(text[at]);
    parseWidths(text, n, &at, d);
    d->length = parseLength(text, n, &at);
    d->size = at < n ? at + 1 : n;
    if (at >= n) return false;
    d->conversion = text[at];
    return true;
}

void cDirectiveSetWidth(CDirective *d, int64_t width) {
    assert(d->isWidthStar);
    if (width < 0) {
        d->flags |= C_MINUS;
        width = width < -C_NUMBER_MAX ? C_NUMBER_MAX : -width;
    }
    d->width = width > C_NUMBER_MAX ? C_NUMBER_MAX : width;
    d->isWidthStar = false;
}

void cDirectiveSetPrecision(CDirective *d, int64_t precision) {
    assert(d->isPrecisionStar);
    d->precision = precision < 0 ? -1 : precision > C_NUMBER_MAX ? C_NUMBER_MAX : precision;
    d->isPrecisionStar = false;
}

bool cFormatIsKnown(char c) {
    return cFormatIsSigned(c) || cFormatIsUnsigned(c) || cFormatIsReal(c) || c == 'c' || c == 's' ||
           c == 'p';
}

/* ---- putting --------------------------------------------------------------------------------- */

static bool putRepeated(CPutFn put, void *user, char c, int64_t n) {
    char block[256];
    if (n <= 0) return true;
    memset(block, c, sizeof block);
    while (n > 0) {
        size_t now = n < (int64_t)sizeof block ? (size_t)n : sizeof block;
        if (!put(user, block, now)) return false;
        n -= (int64_t)now;
    }
    return true;
}

static bool putPart(CPutFn put, void *user, const char *bytes, size_t n) {
    return n == 0 || put(user, bytes, n);
}

bool cTextPut(const CText *t, CPutFn put, void *user) {
    return putRepeated(put, user, ' ', t->left) &&
           putPart(put, user, t->prefix, t->prefixLength) &&
           putRepeated(put, user, '0', t->zeros) && putPart(put, user, t->body, t->bodyLength) &&
           putRepeated(put, user, '0', t->moreZeros) &&
           putPart(put, user, t->tail, t->tailLength) && putRepeated(put, user, ' ', t->right);
}

int64_t cTextLength(const CText *t) {
    int64_t total = (int64_t)(t->prefixLength + t->tailLength);
    const int64_t parts[] = {t->left, t->zeros, t->moreZeros, t->right, (int64_t)t->bodyLength};
    for (size_t i = 0; i < sizeof parts / sizeof parts[0]; i++) {
        assert(parts[i] >= 0);
        if (__builtin_add_overflow(total, parts[i], &total)) return -1;
    }
    return total;
}

/* ---- parts ----------------------------------------------------------------------------------- */

/* Clears all but `own`, which is large. */
static void start(CText *out) {
    out->left = out->zeros = out->moreZeros = out->right = 0;
    out->prefixLength = out->bodyLength = out->tailLength = 0;
    out->body = out->own;
}

/* Fills up to the width: zeros after the prefix if they are asked for and allowed, else blanks. */
static void justify(CText *out, const CDirective *d, bool allowsZeros) {
    int64_t length = cTextLength(out);
    if (length < 0 || d->width <= length) return;
    int64_t fill = d->width - length;
    if ((d->flags & C_MINUS) != 0) {
        out->right = fill;
    } else if (allowsZeros && (d->flags & C_ZERO) != 0) {
        out->zeros += fill;
    } else {
        out->left = fill;
    }
}

static void setSign(CText *out, const CDirective *d, bool isNegative) {
    char sign = isNegative                     ? '-'
                : (d->flags & C_PLUS) != 0  ? '+'
                : (d->flags & C_SPACE) != 0 ? ' '
                                            : 0;
    assert(out->prefixLength < sizeof out->prefix);
    if (sign != 0) out->prefix[out->prefixLength++] = sign;
}

static size_t putDigits(char *out, uint64_t v, char conversion) {
    if (v == 0) return 0;
    if (conversion != 'x' && conversion != 'X' && conversion != 'o') return fmtUint(out, v);
    unsigned shift = conversion == 'o' ? 3 : 4;
    const char *digits = conversion == 'x' ? "0123456789abcdef" : "0123456789ABCDEF";
    size_t n = 0;
    for (uint64_t rest = v; rest != 0; rest >>= shift) n++;
    for (size_t i = n; i > 0; i--) {
        out[i - 1] = digits[v & ((1u << shift) - 1)];
        v >>= shift;
    }
    return n;
}

void cFormatInt(CText *out, const CDirective *d, uint64_t magnitude, bool isNegative) {
    char c = d->conversion;
    assert(!isNegative || !cFormatIsUnsigned(c));
    start(out);
    out->bodyLength = putDigits(out->own, magnitude, c);
    int64_t least = d->precision < 0 ? 1 : d->precision;
    if (least > (int64_t)out->bodyLength) out->zeros = least - (int64_t)out->bodyLength;
    if (!cFormatIsUnsigned(c)) {
        setSign(out, d, isNegative);
    } else if ((d->flags & C_ALT) != 0) {
        if (c == 'o' && out->zeros == 0) out->zeros = 1;
        if (c != 'o' && c != 'u' && magnitude != 0) {
            out->prefix[0] = '0';
            out->prefix[1] = c;
            out->prefixLength = 2;
        }
    }
    justify(out, d, d->precision < 0);
}

void cFormatBytes(CText *out, const CDirective *d, const char *bytes, size_t n) {
    assert(bytes != NULL || n == 0);
    start(out);
    out->body = bytes;
    out->bodyLength = d->precision >= 0 && (uint64_t)d->precision < n ? (size_t)d->precision : n;
    justify(out, d, false);
}

void cFormatPointer(CText *out, const CDirective *d, uint64_t address) {
    if (address == 0) {
        CDirective whole = *d;
        whole.precision = -1;
        cFormatBytes(out, &whole, "(nil)", 5);
        return;
    }
    CDirective hex = *d;
    hex.conversion = 'x';
    hex.flags |= C_ALT;
    cFormatInt(out, &hex, address, false);
}

/* ---- reals ----------------------------------------------------------------------------------- */



void cFormatReal(CText *out, const CDirective *d, double v) {
    uint64_t bits;
    assert(cFormatIsReal(d->conversion));
    memcpy(&bits, &v, sizeof bits);
    start(out);
    setSign(out, d, bits >> 63 != 0);
    bool isFinite = (bits >> 52 & 0x7ff) != 0x7ff;
    bool isUpper = d->conversion >= 'A' && d->conversion <= 'Z';
    if (isFinite) {
        cRealDigits(out, d, v);
    } else {
        bool isNan = (bits << 12) != 0;
        out->body = isNan ? (isUpper ? "NAN" : "nan") : isUpper ? "INF" : "inf";
        out->bodyLength = 3;
    }
    justify(out, d, isFinite);
}
