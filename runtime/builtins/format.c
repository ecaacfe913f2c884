/* format.c: printf, Format and their like (pascal.md 15.3): a format string that takes its arguments one at a time.
 *
 * A call becomes a chain of builtins, fmt_end(fmt_int(fmt_str(fmt_start(f), s), i)), so that arguments keep their static types
 * and nested calls need no place of their own. What goes from one to the next is a string that holds the whole state:
 *
 *   | FormatState | the format | the text so far ...                  (grows in place: nobody else has it)
 *
 * Bytecode could pass any string here, so the state is checked at each step. The directives themselves: runtime/fmt/c_format.h. */
#include "runtime/fmt/c_format.h"
#include "runtime/builtins/any.h"
#include "runtime/builtins/builtins.h"
#include "runtime/io/io_internal.h"
#include "runtime/mem/pointer.h"

#include <math.h>

enum { STATE_MAGIC = 0x50464d54, STAR_MAX = 2 };

/* The second operand of fmt_start. */
enum FormatFlag {
    FORMAT_ESCAPES = 1, /* \n \t \r \\ \a \e in the format */
    FORMAT_FULL = 2,    /* length letters mean nothing: integers have 64 bits */
    FORMAT_SPARE = 4,   /* a directive without argument is printed as it is, an unknown one shows its argument */
    FORMAT_FPC = 8,     /* Free Pascal's Format: its reals, upper case hexadecimal, n, m */
    FORMAT_UPPER = 16,  /* text of Booleans: TRUE, FALSE */
    FORMAT_LOWER = 32,  /* true, false; else 1, 0 */
    FORMAT_SEPARATORS = 64 /* with FORMAT_FPC: bits 8 to 15 are the decimal separator of reals, bits 16 to 23 that of thousands (0: none) */
};

/* The third operand of fmt_int. */
typedef enum IntKind { KIND_INT, KIND_BOOL, KIND_CHAR, KIND_UNSIGNED } IntKind;

/* How %m writes amounts of money; see TFormatSettings of SysUtils. */
typedef struct Currency {
    char sign[15];
    uint8_t signLength; /* at most sizeof sign */
    uint8_t positive, negative, decimals, isSet;
    uint32_t unused;
} Currency;

typedef struct FormatState {
    uint32_t magic;
    uint32_t flags;
    uint64_t formatLength;
    uint64_t at; /* in the format */
    int64_t stars[STAR_MAX];
    uint64_t starCount; /* values for '*' taken so far */
    Currency currency;
} FormatState;

/* A step in work: R[0] is the string, and stays the root of it. */
typedef struct Step {
    Rt *rt;
    Value *R;
    FormatState state;
} Step;

static ObjString *stringOf(const Step *s) { return (ObjString *)s->R[0].o; }
static const char *formatOf(const Step *s) { return strBytes(stringOf(s)) + sizeof(FormatState); }

static bool badState(Rt *rt) { return rtRaise(rt, RTE_BUILTIN, "not the state of a format") == 0; }

/* Takes R[0] apart. False: error raised. */
static bool openStep(Step *s, Rt *rt, Value *R) {
    ObjString *string = (ObjString *)R[0].o;
    s->rt = rt;
    s->R = R;
    if ((size_t)strLength(string) < sizeof s->state) return badState(rt);
    if ((string->head.flags & (OBJ_SHARED | OBJ_STATIC)) != 0) {
        ObjString *copy = NULL;
        if (strNewCapacity(rt, string->length, string->length, &copy) != 0) return false;
        memcpy(copy->data, string->data, (size_t)copy->length);
        string = copy;
        R[0].o = &string->head;
    }
    memcpy(&s->state, string->data, sizeof s->state);
    uint64_t rest = (uint64_t)strLength(string) - sizeof s->state;
    bool isSane = s->state.magic == STATE_MAGIC && s->state.formatLength <= rest &&
                  s->state.at <= s->state.formatLength && s->state.starCount <= STAR_MAX && s->state.currency.signLength <= sizeof s->state.currency.sign;
    return isSane || badState(rt);
}

static int closeStep(const Step *s) {
    assert(s->state.magic == STATE_MAGIC && s->state.at <= s->state.formatLength);
    memcpy(stringOf(s)->data, &s->state, sizeof s->state);
    return 0;
}

static bool putBytes(void *user, const char *bytes, size_t n) {
    const Step *s = user;
    ObjString *string = stringOf(s);
    if (strAppendBytes(s->rt, &string, bytes, (int64_t)n) != 0) return false;
    s->R[0].o = &string->head;
    return true;
}

static bool putText(Step *s, const CText *text) { return cTextPut(text, putBytes, s); }

/* ---- the format ------------------------------------------------------------------------------ */

static char escapeOf(char c) {
    switch (c) {
    case 'n': return '\n';
    case 't': return '\t';
    case 'r': return '\r';
    case '\\': return '\\';
    case 'a': return '\a';
    case 'e': return 27;
    default: return 0;
    }
}

/* Copies the format; gives its length, which escapes make shorter. */
static size_t copyFormat(char *out, const char *bytes, size_t n, bool hasEscapes) {
    char *p = out;
    assert(out != NULL && (bytes != NULL || n == 0));
    for (size_t i = 0; i < n; i++) {
        char escape = hasEscapes && bytes[i] == '\\' && i + 1 < n ? escapeOf(bytes[i + 1]) : 0;
        if (escape != 0) i++;
        *p++ = escape != 0 ? escape : bytes[i];
    }
    return (size_t)(p - out);
}

int fmtStart(Rt *rt, Value *R) {
    const ObjString *format = (const ObjString *)R[0].o;
    int64_t n = strLength(format);
    FormatState state = {.magic = STATE_MAGIC, .flags = (uint32_t)R[1].u};
    ObjString *out = NULL;
    int64_t head = (int64_t)sizeof state;
    if (strNewCapacity(rt, head + n, head + 2 * n + 16, &out) != 0) return 1;
    state.formatLength =
        copyFormat(out->data + head, strBytes(format), (size_t)n, (state.flags & FORMAT_ESCAPES) != 0);
    memcpy(out->data, &state, sizeof state);
    out->length = head + (int64_t)state.formatLength;
    R[0].o = &out->head;
    return 0;
}

int fmtCurrency(Rt *rt, Value *R) {
    const ObjString *sign = (const ObjString *)R[1].o;
    Step s;
    if (!openStep(&s, rt, R)) return 1;
    Currency *c = &s.state.currency;
    size_t n = (size_t)strLength(sign);
    c->signLength = (uint8_t)(n < sizeof c->sign ? n : sizeof c->sign);
    memcpy(c->sign, strBytes(sign), c->signLength);
    c->positive = (uint8_t)R[2].u;
    c->negative = (uint8_t)(R[2].u >> 8);
    c->decimals = (uint8_t)(R[2].u >> 16);
    c->isSet = 1;
    return closeStep(&s);
}

typedef enum Found { FOUND_ERROR, FOUND_END, FOUND_DIRECTIVE, FOUND_STAR } Found;

static Found badFormat(const Step *s, const CDirective *d) {
    (void)rtRaise(s->rt, RTE_RANGE, "bad format directive \"%.*s\"", (int)(d->size < 40 ? d->size : 40),
                  formatOf(s) + s->state.at);
    return FOUND_ERROR;
}

/* Free Pascal's meaning of a directive in terms of C's. */
static void adaptToFpc(CDirective *d) {
    char lower = (char)(d->conversion | 0x20);
    if (lower == 'x') d->conversion = 'X';
    if (lower == 'p') d->conversion = 'p';
}

static bool isUsable(const Step *s, const CDirective *d) {
    char lower = (char)(d->conversion | 0x20);
    if (lower == 'n' || lower == 'm') return (s->state.flags & FORMAT_FPC) != 0;
    return cFormatIsKnown(d->conversion) || (s->state.flags & FORMAT_SPARE) != 0;
}

/* Puts the text up to the next directive; *d is that one, with the stars taken so far. */
static Found findDirective(Step *s, CDirective *d) {
    for (;;) {
        uint64_t left = s->state.formatLength - s->state.at;
        const char *p = formatOf(s) + s->state.at;
        const char *percent = left == 0 ? NULL : memchr(p, '%', left);
        uint64_t plain = percent == NULL ? left : (uint64_t)(percent - p);
        bool isDouble = plain + 1 < left && p[plain + 1] == '%';
        if (isDouble) plain++; /* the first of the two */
        if (plain > 0) {
            char block[256];
            size_t now = plain < sizeof block ? (size_t)plain : sizeof block;
            bool isWhole = now == plain;
            memcpy(block, p, now); /* the string may move to a larger one while it grows */
            if (!putBytes(s, block, now)) return FOUND_ERROR;
            s->state.at += now + (isWhole && isDouble ? 1 : 0);
            continue;
        }
        if (left == 0) return FOUND_END;
        bool isComplete = cDirectiveParse(p, (size_t)left, d);
        if (!isComplete && (s->state.flags & FORMAT_SPARE) != 0) return FOUND_END; /* fmt_end puts the rest */
        if (!isComplete || !isUsable(s, d)) return badFormat(s, d);
        uint64_t taken = 0;
        if (d->isWidthStar && taken++ < s->state.starCount) cDirectiveSetWidth(d, s->state.stars[0]);
        if (d->isPrecisionStar && taken++ < s->state.starCount)
            cDirectiveSetPrecision(d, s->state.stars[taken - 1]);
        if (taken > s->state.starCount) return FOUND_STAR;
        if (d->width == C_NUMBER_MAX || d->precision == C_NUMBER_MAX) return badFormat(s, d); /* C's printf could not tell what it has written, either */
        if ((s->state.flags & FORMAT_FPC) != 0) adaptToFpc(d);
        return FOUND_DIRECTIVE;
    }
}

static int passDirective(Step *s, const CDirective *d, bool isPut) {
    if (!isPut) return 1;
    assert(d->size <= s->state.formatLength - s->state.at);
    s->state.at += d->size;
    s->state.starCount = 0;
    return closeStep(s);
}

/* ---- arguments ------------------------------------------------------------------------------- */

/* The bits of value that the conversion shows: C's sizes, but a value that does not fit into an int is shown whole. */
static uint64_t narrowUnsigned(const Step *s, const CDirective *d, int64_t value) {
    if ((s->state.flags & FORMAT_FULL) != 0) return (uint64_t)value;
    switch (d->length) {
    case 'H': return (uint8_t)value;
    case 'h': return (uint16_t)value;
    case 0: return value >= INT32_MIN && value <= INT32_MAX ? (uint32_t)value : (uint64_t)value;
    default: return (uint64_t)value;
    }
}

static int64_t narrowSigned(const Step *s, const CDirective *d, int64_t value) {
    if ((s->state.flags & FORMAT_FULL) != 0) return value;
    return d->length == 'H' ? (int8_t)value : d->length == 'h' ? (int16_t)value : value;
}

/* Text of an argument whose conversion does not fit it, in the field. */
static bool putNatural(Step *s, const CDirective *d, const char *bytes, size_t n) {
    CText text;
    CDirective field = *d;
    if (d->conversion != 's') field.precision = -1;
    cFormatBytes(&text, &field, bytes, n);
    return putText(s, &text);
}

static bool putNaturalInt(Step *s, const CDirective *d, int64_t value, IntKind kind) {
    char text[FMT_INT_MAX];
    uint32_t flags = s->state.flags;
    assert(kind <= KIND_UNSIGNED);
    if (kind == KIND_CHAR) {
        text[0] = (char)value;
        return putNatural(s, d, text, 1);
    }
    assert(d->conversion != 'c');
    if (kind == KIND_BOOL && (flags & (FORMAT_UPPER | FORMAT_LOWER)) != 0) {
        bool isUpper = (flags & FORMAT_UPPER) != 0;
        const char *word = value != 0 ? (isUpper ? "TRUE" : "true") : isUpper ? "FALSE" : "false";
        return putNatural(s, d, word, strlen(word));
    }
    size_t n = kind == KIND_UNSIGNED ? fmtUint(text, (uint64_t)value) : fmtInt(text, value);
    return putNatural(s, d, text, n);
}

/* Exchanges the separators of a real's text; gives its length. */
static size_t exchangeSeparators(char *bytes, size_t n, uint32_t flags) {
    char decimal = (char)(flags >> 8), thousand = (char)(flags >> 16);
    size_t out = 0;
    if ((flags & FORMAT_SEPARATORS) == 0 || (decimal == '.' && thousand == ',')) return n;
    for (size_t i = 0; i < n; i++) {
        char c = bytes[i] == '.' ? decimal : bytes[i] == ',' ? thousand : bytes[i];
        if (bytes[i] != ',' || c != 0) bytes[out++] = c;
    }
    assert(out <= n);
    return out;
}

/* The amount v as the settings have it: gives its length. */
static size_t amount(char *out, const FormatState *state, double v, int64_t precision) {
    static const char *const positive[] = {"$1", "1$", "$ 1", "1 $"};
    static const char *const negative[] = {"($1)", "-$1", "$-1", "$1-", "(1$)", "-1$", "1-$", "1$-", "-1 $", "-$ 1", "1 $-", "$ 1-", "$ -1", "1- $", "($ 1)", "(1 $)"};
    char digits[FMT_FPC_MAX];
    const Currency *c = &state->currency;
    size_t n = 0, count = exchangeSeparators(digits, fmtFpcReal(digits, fabs(v), 'n', precision < 0 ? c->decimals : precision), state->flags);
    bool isZero = true; /* as it is shown */
    for (size_t i = 0; i < count; i++) isZero = isZero && (digits[i] < '1' || digits[i] > '9');
    for (const char *p = v < 0 && !isZero ? negative[c->negative & 15] : positive[c->positive & 3]; *p != 0; p++) {
        if (*p == '1') memcpy(out + n, digits, count), n += count;
        else if (*p == '$') memcpy(out + n, c->sign, c->signLength), n += c->signLength;
        else out[n++] = *p;
    }
    return n;
}

static bool putFpcReal(Step *s, const CDirective *d, double v) {
    CText text;
    CDirective field = *d;
    char bytes[FMT_FPC_MAX + 2 * sizeof s->state.currency];
    field.precision = -1;
    field.conversion = 's';
    bool isAmount = (d->conversion | 0x20) == 'm' && s->state.currency.isSet != 0;
    size_t n = isAmount ? amount(bytes, &s->state, v, d->precision)
                        : exchangeSeparators(bytes, fmtFpcReal(bytes, v, d->conversion, d->precision), s->state.flags);
    cFormatBytes(&text, &field, bytes, n);
    return putText(s, &text);
}

static bool putReal(Step *s, const CDirective *d, double v) {
    CText text;
    if ((s->state.flags & FORMAT_FPC) != 0 && isfinite(v)) return putFpcReal(s, d, v);
    cFormatReal(&text, d, v);
    return putText(s, &text);
}

static bool isRealDirective(const Step *s, char c) {
    char lower = (char)(c | 0x20);
    return cFormatIsReal(c) || ((s->state.flags & FORMAT_FPC) != 0 && (lower == 'n' || lower == 'm'));
}

static bool putInt(Step *s, const CDirective *d, int64_t value, IntKind kind) {
    CText text;
    char c = d->conversion;
    if (cFormatIsSigned(c)) {
        int64_t shown = kind == KIND_UNSIGNED ? value : narrowSigned(s, d, value);
        bool isNegative = kind != KIND_UNSIGNED && shown < 0;
        cFormatInt(&text, d, isNegative ? 0 - (uint64_t)shown : (uint64_t)shown, isNegative);
    } else if (cFormatIsUnsigned(c)) {
        cFormatInt(&text, d, kind == KIND_UNSIGNED && d->length == 0 ? (uint64_t)value : narrowUnsigned(s, d, value),
                   false);
    } else if (isRealDirective(s, c)) {
        return putReal(s, d, kind == KIND_UNSIGNED ? (double)(uint64_t)value : (double)value);
    } else if (c == 'c') {
        char byte = (char)value;
        return putNatural(s, d, &byte, 1);
    } else if (c == 'p') {
        cFormatPointer(&text, d, (uint64_t)value);
    } else {
        return putNaturalInt(s, d, value, kind);
    }
    return putText(s, &text);
}

/* Finds the directive of the next argument; FOUND_STAR: the argument is the value of a '*'. */
static Found nextDirective(Step *s, Rt *rt, Value *R, CDirective *d) {
    return openStep(s, rt, R) ? findDirective(s, d) : FOUND_ERROR;
}

static int takeStar(Step *s, int64_t value) {
    assert(s->state.starCount < STAR_MAX);
    s->state.stars[s->state.starCount++] = value;
    return closeStep(s);
}

int fmtTakeInt(Rt *rt, Value *R) {
    Step s;
    CDirective d;
    int64_t value = R[1].i;
    IntKind kind = R[2].u <= KIND_UNSIGNED ? (IntKind)R[2].u : KIND_INT;
    Found found = nextDirective(&s, rt, R, &d);
    if (found == FOUND_STAR) return takeStar(&s, value);
    if (found != FOUND_DIRECTIVE) return found == FOUND_ERROR ? 1 : closeStep(&s);
    return passDirective(&s, &d, putInt(&s, &d, value, kind));
}

static int refuseStar(Rt *rt) { return rtRaise(rt, RTE_RANGE, "a '*' in a format expects an integer"); }

int fmtTakeReal(Rt *rt, Value *R) {
    Step s;
    CDirective d;
    double value = R[1].f;
    Found found = nextDirective(&s, rt, R, &d);
    if (found == FOUND_STAR) return refuseStar(rt);
    if (found != FOUND_DIRECTIVE) return found == FOUND_ERROR ? 1 : closeStep(&s);
    if (isRealDirective(&s, d.conversion))
        return passDirective(&s, &d, putReal(&s, &d, value));
    FmtReal natural;
    fmtReal(&natural, value, -1, 6, FMT_PSCAL);
    return passDirective(&s, &d, putNatural(&s, &d, natural.head, (size_t)natural.headLength));
}

static int takeBytes(Rt *rt, Value *R, const char *bytes, size_t n) {
    Step s;
    CDirective d;
    Found found = nextDirective(&s, rt, R, &d);
    if (found == FOUND_STAR) return refuseStar(rt);
    if (found != FOUND_DIRECTIVE) return found == FOUND_ERROR ? 1 : closeStep(&s);
    return passDirective(&s, &d, putNatural(&s, &d, bytes, n));
}

int fmtTakeStr(Rt *rt, Value *R) {
    const ObjString *text = (const ObjString *)R[1].o; /* R[1] keeps it */
    return takeBytes(rt, R, strBytes(text), (size_t)strLength(text));
}

int fmtTakeEnum(Rt *rt, Value *R) {
    Step s;
    CDirective d;
    size_t n = 0;
    int64_t value = R[1].i;
    const char *name = builtinEnumName((const ObjString *)R[2].o, value, &n);
    Found found = nextDirective(&s, rt, R, &d);
    if (found == FOUND_STAR) return takeStar(&s, value);
    if (found != FOUND_DIRECTIVE) return found == FOUND_ERROR ? 1 : closeStep(&s);
    bool isText = name != NULL && n > 0 && d.conversion == 's';
    return passDirective(&s, &d, isText ? putNatural(&s, &d, name, n) : putInt(&s, &d, value, KIND_INT));
}

int fmtTakePtr(Rt *rt, Value *R) {
    Step s;
    CDirective d;
    CText text;
    const Obj *o = R[1].o;
    const void *target = objIsNil(o) ? NULL : o;
    if (target != NULL && (o->flags & OBJ_INDIRECT) != 0) target = ((const ObjPtr *)(const void *)o)->address;
    Found found = nextDirective(&s, rt, R, &d);
    if (found == FOUND_STAR) return refuseStar(rt);
    if (found != FOUND_DIRECTIVE) return found == FOUND_ERROR ? 1 : closeStep(&s);
    const char *bytes;
    int64_t length;
    if (d.conversion == 's' && s.state.flags == 0 && pointerText(rt, o, &bytes, &length))
        return passDirective(&s, &d, putNatural(&s, &d, bytes, (size_t)length));
    uint64_t address = (uint64_t)(uintptr_t)target;
    if (d.conversion == 'p' && (s.state.flags & FORMAT_FPC) != 0) {
        char digits[FMT_INT_MAX];
        fmtBase(digits, address, 16, 16);
        return passDirective(&s, &d, putNatural(&s, &d, digits, 16));
    }
    if (cFormatIsUnsigned(d.conversion)) {
        cFormatInt(&text, &d, address, false);
    } else {
        cFormatPointer(&text, &d, address);
    }
    return passDirective(&s, &d, putText(&s, &text));
}

/* nil, which an empty string in an any is, too. */
static int takeNil(Rt *rt, Value *R) {
    Step s;
    CDirective d;
    CText text;
    Found found = nextDirective(&s, rt, R, &d);
    if (found == FOUND_STAR) return refuseStar(rt);
    if (found != FOUND_DIRECTIVE) return found == FOUND_ERROR ? 1 : closeStep(&s);
    if (d.conversion == 's') return passDirective(&s, &d, putNatural(&s, &d, "", 0));
    if (d.conversion != 'p') return passDirective(&s, &d, putInt(&s, &d, 0, KIND_INT));
    cFormatPointer(&text, &d, 0);
    return passDirective(&s, &d, putText(&s, &text));
}

int fmtTakeAny(Rt *rt, Value *R) {
    const Obj *o = R[1].o;
    if (objIsNil(o)) return takeNil(rt, R);
    R[2].i = o->typeId == TYPE_ID_BOOL ? KIND_BOOL : o->typeId == TYPE_ID_CHAR ? KIND_CHAR : KIND_INT;
    switch (o->typeId) {
    case TYPE_ID_INT:
    case TYPE_ID_BOOL:
    case TYPE_ID_CHAR: R[1].i = ((const ObjScalar *)(const void *)o)->value.i; return fmtTakeInt(rt, R);
    case TYPE_ID_REAL: R[1].f = ((const ObjScalar *)(const void *)o)->value.f; return fmtTakeReal(rt, R);
    case TYPE_ID_STRING: return fmtTakeStr(rt, R);
    default: return fmtTakePtr(rt, R);
    }
}

/* The arguments of a va_list. R[1] and R[2] are the place of one argument, R[3] keeps the array. */
int fmtTakeList(Rt *rt, Value *R) {
    int64_t count = 0, next = R[2].i;
    if (anyListLength(rt, R[3].o, &count) != 0) return rtRaise(rt, RTE_BUILTIN, "not a list of arguments");
    for (; next < count; next++) {
        R[1] = R[3];
        R[2].i = next;
        if (anyListValue(rt, R + 1) != 0 || fmtTakeAny(rt, R) != 0) return 1;
    }
    return 0;
}

/* ---- the end --------------------------------------------------------------------------------- */

/* Puts what is left of the format: no directive may want an argument. */
static int finish(Step *s, Rt *rt, Value *R) {
    CDirective d;
    if (!openStep(s, rt, R)) return 1;
    bool isSpare = (s->state.flags & FORMAT_SPARE) != 0;
    for (;;) {
        Found found = findDirective(s, &d);
        if (found == FOUND_ERROR) return 1;
        if (found != FOUND_END && !isSpare)
            return rtRaise(rt, RTE_RANGE, "too few arguments for the format \"%.*s\"",
                           (int)(s->state.formatLength < 80 ? s->state.formatLength : 80), formatOf(s));
        uint64_t rest = found == FOUND_END ? s->state.formatLength - s->state.at : d.size;
        char block[256];
        if (rest > sizeof block) rest = sizeof block;
        if (rest == 0) return 0;
        memcpy(block, formatOf(s) + s->state.at, rest);
        if (!putBytes(s, block, rest)) return 1;
        s->state.at += rest;
    }
}

int fmtEnd(Rt *rt, Value *R) {
    Step s;
    ObjString *out = NULL;
    if (finish(&s, rt, R) != 0) return 1;
    int64_t head = (int64_t)(sizeof s.state + s.state.formatLength);
    int status = strCopy(rt, stringOf(&s), head + 1, strLength(stringOf(&s)) - head, &out);
    R[0].o = (Obj *)out;
    return status;
}

int fmtWrite(Rt *rt, Value *R) {
    Step s;
    Value file = R[0];
    R[0] = R[1];
    R[1] = file;
    if (finish(&s, rt, R) != 0) return 1;
    int64_t head = (int64_t)(sizeof s.state + s.state.formatLength);
    int64_t n = strLength(stringOf(&s)) - head;
    assert(n >= 0);
    if (ioPutText(rt, file, strBytes(stringOf(&s)) + head, (size_t)n) != 0) return 1;
    R[0].i = rt->ioResult == 0 ? n : -1;
    return 0;
}

int fmtPut(Rt *rt, Value *R) { return ioIsHandle(rt, R[0].o) ? fmtWrite(rt, R) : 1; }
