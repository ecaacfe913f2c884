/* asm.c: text to module.
 *
 * A line is a directive, a label or an instruction. One pass fills the tables; branch operands that name labels are remembered as fixups and
 * resolved at `.end`. Errors are sticky: the first one stops, with its line and column. Tables are those of the builder. */
#define XXH_INLINE_ALL
#include "vm/bytecode/asm.h"
#include "vm/bytecode/builder_internal.h"
#include "vm/bytecode/disasm.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>
#include <xxhash.h>

enum { MAX_LOCAL_WORDS = 1 << 24 }; /* all functions together: bounds what `* n` can ask for */
#define UNPLACED UINT32_MAX

typedef enum FixKind { FIX_C16, FIX_BC32, FIX_LO32, FIX_SWITCH, FIX_START, FIX_END, FIX_TARGET } FixKind;

typedef struct Fixup {
    uint32_t label;
    uint32_t at;   /* word (relative) or handler (absolute) that is filled in */
    uint32_t base; /* word from which the offset counts */
    uint32_t line, column;
    uint32_t kind; /* FixKind */
} Fixup;

typedef struct Label {
    const char *name;
    uint32_t length;
    uint32_t at;
} Label;

typedef struct Asm {
    ModuleBuilder mb; /* its tables; nothing is interned */
    Table fields, regTypes, labels, fixups;
    Index labelIndex;
    AsmError *err;
    const char *p, *end, *lineStart;
    uint32_t lineNo;
    FileHeader header;
    bool isInFunc;
} Asm;

/* ---- scanning -------------------------------------------------------------------------------------------------------------------- */

static bool asmFail(Asm *a, const char *message) {
    assert(message != NULL && message[0] != 0);
    assert(a->p >= a->lineStart && a->p <= a->end);
    if (a->err->message[0] == 0) {
        a->err->line = a->lineNo;
        a->err->column = (uint32_t)(a->p - a->lineStart) + 1;
        (void)snprintf(a->err->message, sizeof a->err->message, "%s", message);
    }
    return false;
}

#define NEED(call)                                                                                 \
    do {                                                                                           \
        if (!(call)) return false;                                                                 \
    } while (0)

static bool isWordChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

static void skipBlanks(Asm *a) {
    assert(a->p <= a->end);
    while (a->p < a->end && (*a->p == ' ' || *a->p == '\t' || *a->p == '\r')) a->p++;
}

static char peek(Asm *a) {
    skipBlanks(a);
    return a->p < a->end ? *a->p : '\n';
}

static bool accept(Asm *a, char c) {
    if (peek(a) != c || c == '\n') return false;
    a->p++;
    return true;
}

static bool expect(Asm *a, char c) {
    if (accept(a, c)) return true;
    char message[32];
    (void)snprintf(message, sizeof message, "expected '%c'", c);
    return asmFail(a, message);
}

static bool word(Asm *a, const char **at, size_t *length) {
    skipBlanks(a);
    const char *start = a->p;
    while (a->p < a->end && isWordChar(*a->p)) a->p++;
    *at = start;
    *length = (size_t)(a->p - start);
    return *length != 0 || asmFail(a, "expected a name");
}

static bool wordIs(const char *at, size_t length, const char *name) {
    return strlen(name) == length && memcmp(at, name, length) == 0;
}

static int digitOf(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    if (c >= 'a' && c <= 'f') return c - 'a' + 10;
    if (c >= 'A' && c <= 'F') return c - 'A' + 10;
    return 99;
}

/* A decimal or 0x number without sign, at most `max`. */
static bool number(Asm *a, uint64_t max, uint64_t *value) {
    assert(value != NULL);
    skipBlanks(a);
    const char *start = a->p;
    int base = 10;
    if (a->end - a->p > 2 && a->p[0] == '0' && a->p[1] == 'x') base = 16, a->p += 2;
    uint64_t v = 0;
    const char *digits = a->p;
    for (; a->p < a->end && digitOf(*a->p) < base; a->p++) {
        uint64_t digit = (uint64_t)digitOf(*a->p);
        if (__builtin_mul_overflow(v, (uint64_t)base, &v) || __builtin_add_overflow(v, digit, &v)) {
            a->p = start;
            return asmFail(a, "number too large");
        }
    }
    if (a->p == digits) return asmFail(a, "expected a number");
    if (v > max) {
        a->p = start;
        return asmFail(a, "number too large");
    }
    *value = v;
    return true;
}

static bool number32(Asm *a, uint32_t *value) {
    uint64_t v;
    NEED(number(a, UINT32_MAX, &v));
    *value = (uint32_t)v;
    return true;
}

/* A number with optional sign in -max - 1 .. max. */
static bool signedNumber(Asm *a, int64_t max, int64_t *value) {
    assert(max > 0);
    bool isNegative = accept(a, '-');
    if (!isNegative) (void)accept(a, '+');
    uint64_t v;
    NEED(number(a, isNegative ? (uint64_t)max + 1 : (uint64_t)max, &v));
    *value = isNegative ? (int64_t)(0 - v) : (int64_t)v;
    return true;
}

/* A letter (or symbol) and an index: r5, t13, s0, f2, @16. */
static bool prefixed(Asm *a, char letter, uint64_t max, uint32_t *value) {
    uint64_t v;
    NEED(expect(a, letter));
    NEED(number(a, max, &v));
    *value = (uint32_t)v;
    return true;
}

static bool lineEnd(Asm *a) {
    char c = peek(a);
    if (c == ';') {
        const char *newline = memchr(a->p, '\n', (size_t)(a->end - a->p));
        a->p = newline == NULL ? a->end : newline;
    } else if (c != '\n') {
        return asmFail(a, "unexpected text at the end of the line");
    }
    assert(a->p == a->end || *a->p == '\n');
    return true;
}

static bool checkTables(Asm *a) { return !a->mb.hasFailed || asmFail(a, "out of memory"); }

/* Gives the index of `name` in a NULL-terminated list. */
static bool nameIn(Asm *a, const char *const *names, uint32_t *index) {
    const char *at;
    size_t length;
    NEED(word(a, &at, &length));
    for (uint32_t i = 0; names[i] != NULL; i++) {
        if (wordIs(at, length, names[i])) return *index = i, true;
    }
    a->p = at;
    return asmFail(a, "unknown name");
}

static bool parseRegType(Asm *a, RegType *t) {
    const char *at;
    size_t length;
    uint64_t index;
    NEED(word(a, &at, &length));
    if (a->p < a->end && *a->p == ':') {
        a->p++;
        if (wordIs(at, length, "raw")) {
            return number32(a, t);
        }
        for (uint32_t c = 0; pasmClassNames[c] != NULL; c++) {
            if (!wordIs(at, length, pasmClassNames[c])) continue;
            NEED(number(a, REG_INDEX_MASK, &index));
            return *t = regType((RegClass)c, (uint32_t)index), true;
        }
    } else {
        for (uint32_t k = TR_I64; k <= TR_FILE; k++) {
            if (k != TR_F32 && wordIs(at, length, pasmKindNames[k])) return *t = k, true;
        }
    }
    a->p = at;
    return asmFail(a, "unknown register type");
}

/* ---- labels and fixups ------------------------------------------------------------------------------------------------------------ */

/* Where the label stands or would stand. */
static IndexSlot *labelSlot(const Asm *a, const char *name, uint32_t length, uint32_t hash) {
    assert(a->labelIndex.capacity != 0 && (a->labelIndex.capacity & (a->labelIndex.capacity - 1)) == 0);
    assert(a->labels.count < a->labelIndex.capacity);
    const Label *labels = a->labels.data;
    uint32_t mask = a->labelIndex.capacity - 1;
    IndexSlot *slots = a->labelIndex.slots;
    uint32_t at = hash & mask;
    for (; slots[at].record != 0; at = (at + 1) & mask) {
        const Label *l = &labels[slots[at].record - 1];
        if (slots[at].hash == hash && l->length == length && memcmp(l->name, name, length) == 0) break;
    }
    return &slots[at];
}

/* The label of that name in this function, new if not yet mentioned. */
static bool findLabel(Asm *a, const char *name, size_t length, uint32_t *index) {
    if (a->labels.count * 2 >= a->labelIndex.capacity) NEED(mbIndexGrow(&a->mb, &a->labelIndex) || checkTables(a));
    uint32_t hash = (uint32_t)XXH3_64bits(name, length);
    IndexSlot *slot = labelSlot(a, name, (uint32_t)length, hash);
    if (slot->record == 0) {
        Label label = {name, (uint32_t)length, UNPLACED};
        *slot = (IndexSlot){mbAppend(&a->mb, &a->labels, &label) + 1, hash};
        NEED(checkTables(a));
    }
    assert(slot->record <= a->labels.count);
    *index = slot->record - 1;
    return true;
}

static void clearLabels(Asm *a) {
    a->labels.count = a->fixups.count = 0;
    if (a->labelIndex.capacity > 1024) {
        hookFree(a->mb.hooks, a->labelIndex.slots, a->labelIndex.capacity * sizeof(IndexSlot));
        a->labelIndex = (Index){NULL, 0, 0};
    } else if (a->labelIndex.capacity != 0) {
        memset(a->labelIndex.slots, 0, a->labelIndex.capacity * sizeof(IndexSlot));
    }
}

static FuncRec *openFunc(Asm *a) {
    assert(a->isInFunc && a->mb.funcs.count != 0);
    return mbFuncAt(&a->mb, a->mb.funcs.count - 1);
}
static Insn *codeAt(Asm *a, uint32_t relative) {
    assert((uint64_t)openFunc(a)->codeStart + relative < a->mb.code.count);
    return (Insn *)a->mb.code.data + openFunc(a)->codeStart + relative;
}
static uint32_t here(Asm *a) {
    assert(a->mb.code.count >= openFunc(a)->codeStart);
    return a->mb.code.count - openFunc(a)->codeStart;
}

static bool storeFixup(Asm *a, FixKind kind, uint32_t at, int64_t value) {
    assert(kind <= FIX_TARGET && (kind < FIX_START || at < a->mb.handlers.count));
    HandlerRec *handler = kind >= FIX_START ? (HandlerRec *)a->mb.handlers.data + at : NULL;
    switch (kind) {
    case FIX_C16:
        if (value < INT16_MIN || value > INT16_MAX) return asmFail(a, "branch target is too far");
        codeAt(a, at)->c = (uint16_t)(int16_t)value;
        break;
    case FIX_BC32: codeAt(a, at)->bc = (int32_t)value; break;
    case FIX_LO32:
    case FIX_SWITCH: codeAt(a, at)->lo = (uint32_t)(int32_t)value; break;
    case FIX_START: handler->start = (uint32_t)value; break;
    case FIX_END: handler->end = (uint32_t)value; break;
    case FIX_TARGET: handler->target = (uint32_t)value; break;
    }
    return true;
}

/* A branch target: label, or offset +n/-n; for handler places a label or a word number. */
static bool parseTarget(Asm *a, FixKind kind, uint32_t at, uint32_t base) {
    char c = peek(a);
    Fixup f = {0, at, base, a->lineNo, (uint32_t)(a->p - a->lineStart) + 1, kind};
    if (c == '+' || c == '-' || (c >= '0' && c <= '9')) {
        int64_t value;
        NEED(signedNumber(a, kind >= FIX_START ? (int64_t)UINT32_MAX : INT32_MAX, &value));
        return storeFixup(a, kind, at, value);
    }
    const char *name;
    size_t length;
    NEED(word(a, &name, &length));
    NEED(findLabel(a, name, length, &f.label));
    (void)mbAppend(&a->mb, &a->fixups, &f);
    return checkTables(a);
}

static bool resolveFixups(Asm *a) {
    for (uint32_t i = 0; i < a->fixups.count; i++) {
        Fixup f = ((const Fixup *)a->fixups.data)[i];
        assert(f.label < a->labels.count && f.kind <= FIX_TARGET);
        uint32_t at = ((const Label *)a->labels.data)[f.label].at;
        assert(at == UNPLACED || at <= here(a));
        int64_t value = f.kind >= FIX_START ? (int64_t)at : (int64_t)at - (int64_t)f.base;
        bool ok = at != UNPLACED ? storeFixup(a, (FixKind)f.kind, f.at, value) : asmFail(a, "label is not defined");
        if (!ok) {
            a->err->line = f.line;
            a->err->column = f.column;
            return false;
        }
    }
    return true;
}

/* ---- instructions ------------------------------------------------------------------------------------------------------------------ */

static bool parseBuiltin(Asm *a, uint32_t *index) {
    if (peek(a) == '#') return prefixed(a, '#', UINT32_MAX, index);
    const char *at;
    size_t length;
    NEED(word(a, &at, &length));
    for (uint32_t i = 0; i < builtinSigCount; i++) {
        if (builtinExists(i) && wordIs(at, length, builtinSigs[i].name)) return *index = i, true;
    }
    a->p = at;
    return asmFail(a, "unknown builtin");
}

/* The operand in field k (0 a, 1 b, 2 c) of the instruction at word `at`; `next`: the word behind it. */
static bool parseOperand(Asm *a, uint32_t at, int k, uint8_t kind, uint32_t next) {
    assert(k >= 0 && k < 3 && next > at);
    uint64_t small = 0;
    int64_t value;
    uint32_t wide = 0;
    bool isWide = true;
    switch (kind) {
    case OPD_S16:
        NEED(signedNumber(a, INT16_MAX, &value));
        small = (uint64_t)value & 0xFFFF, isWide = false;
        break;
    case OPD_U16:
        isWide = false;
        if (!opIsCall(codeAt(a, at)->op)) {
            NEED(number(a, UINT16_MAX, &small));
        } else {
            NEED(prefixed(a, 'r', UINT16_MAX, &wide));
            small = wide;
        }
        break;
    case OPD_S32:
        NEED(signedNumber(a, INT32_MAX, &value));
        wide = (uint32_t)(int32_t)value;
        break;
    case OPD_U32: NEED(number32(a, &wide)); break;
    case OPD_G32: NEED(prefixed(a, '@', UINT32_MAX, &wide)); break;
    case OPD_FN32: NEED(prefixed(a, 'f', UINT32_MAX, &wide)); break;
    case OPD_T32: NEED(prefixed(a, 't', UINT32_MAX, &wide)); break;
    case OPD_ST32: NEED(prefixed(a, 's', UINT32_MAX, &wide)); break;
    case OPD_BI32: NEED(parseBuiltin(a, &wide)); break;
    case OPD_J16:
    case OPD_B16: return parseTarget(a, FIX_C16, at, next);
    case OPD_J32:
    case OPD_B32: return parseTarget(a, FIX_BC32, at, next);
    default:
        assert(kind >= OPD_RI && kind <= OPD_RWI);
        NEED(prefixed(a, 'r', UINT16_MAX, &wide));
        small = wide, isWide = false;
        break;
    }
    Insn *i = codeAt(a, at);
    if (isWide) i->bc = (int32_t)wide;
    else if (k == 0) i->a = (uint16_t)small;
    else if (k == 1) i->b = (uint16_t)small;
    else i->c = (uint16_t)small;
    return true;
}

static bool parseExtHalf(Asm *a, ExtKind kind, uint32_t *value) {
    assert(kind != EXT_JUMP && kind != EXT_WORD && kind != EXT_BITS);
    int64_t v;
    switch (kind) {
    case EXT_S32: NEED(signedNumber(a, INT32_MAX, &v)); return *value = (uint32_t)(int32_t)v, true;
    case EXT_REG: return prefixed(a, 'r', UINT32_MAX, value);
    case EXT_TYPE: return prefixed(a, 't', UINT32_MAX, value);
    default: return number32(a, value);
    }
}

static bool parseExtWord(Asm *a, uint32_t op, uint32_t n, uint32_t at, uint32_t next) {
    assert(n >= 1 && n <= opInfo[op].extWords);
    ExtKind low = opExtKind(op, n, false), high = opExtKind(op, n, true);
    Insn out = {.word = 0};
    if (low == EXT_JUMP) return parseTarget(a, FIX_LO32, at, next);
    if (low == EXT_WORD) {
        int64_t v;
        NEED(signedNumber(a, INT64_MAX, &v));
        out.word = (uint64_t)v;
    } else if (low == EXT_BITS) {
        NEED(number(a, UINT64_MAX, &out.word));
    } else {
        uint32_t hi = 0;
        NEED(expect(a, '{') && parseExtHalf(a, low, &out.lo));
        if (high != EXT_ZERO) NEED(expect(a, ',') && parseExtHalf(a, high, &hi));
        out.hi = (int32_t)hi;
        NEED(expect(a, '}'));
    }
    *codeAt(a, at) = out;
    return true;
}

/* [L1, L2, ...]: appends the table words; the number of entries becomes operand b:c. */
static bool parseSwitchTable(Asm *a, uint32_t at) {
    assert(codeAt(a, at)->op == OP_SWITCH);
    uint32_t count = 0, firstFixup = a->fixups.count, firstWord = here(a);
    NEED(expect(a, ',') && expect(a, '['));
    do {
        Insn entry = {.word = 0};
        (void)mbAppend(&a->mb, &a->mb.code, &entry);
        NEED(checkTables(a) && parseTarget(a, FIX_SWITCH, firstWord + count, 0));
        count++;
    } while (accept(a, ','));
    codeAt(a, at)->bc = (int32_t)count;
    Fixup *fixups = a->fixups.data;
    for (uint32_t i = firstFixup; i < a->fixups.count; i++) fixups[i].base = firstWord + count;
    assert(here(a) == firstWord + count);
    return expect(a, ']');
}

static bool parseInsn(Asm *a, const char *name, size_t length) {
    uint32_t op = opFind(name, length);
    if (op == OP_COUNT || opInfo[op].rule == RULE_INTERNAL) {
        a->p = name;
        return asmFail(a, "unknown instruction");
    }
    const OpInfo *info = &opInfo[op];
    uint32_t at = here(a), next = at + 1 + info->extWords;
    Insn words[4] = {{.word = 0}};
    words[0].op = (uint16_t)op;
    assert(info->extWords < 4);
    for (uint32_t n = 0; n <= info->extWords; n++) (void)mbAppend(&a->mb, &a->mb.code, &words[n]);
    NEED(checkTables(a));
    const uint8_t kinds[3] = {info->a, info->b, info->c};
    bool isFirst = true;
    for (int k = 0; k < 3; k++) {
        if (kinds[k] == OPD_NO || kinds[k] == OPD_HI || (op == OP_SWITCH && k == 1)) continue;
        if (!isFirst) NEED(expect(a, ','));
        NEED(parseOperand(a, at, k, kinds[k], next));
        isFirst = false;
    }
    for (uint32_t n = 1; n <= info->extWords; n++) {
        if (!isFirst) NEED(expect(a, ','));
        NEED(parseExtWord(a, op, n, at + n, next));
        isFirst = false;
    }
    assert(here(a) == next);
    return op != OP_SWITCH || parseSwitchTable(a, at);
}

static bool parseRawWord(Asm *a) {
    Insn i;
    NEED(number(a, UINT64_MAX, &i.word));
    (void)mbAppend(&a->mb, &a->mb.code, &i);
    return checkTables(a);
}

static bool parseLabel(Asm *a, const char *name, size_t length) {
    uint32_t index;
    NEED(findLabel(a, name, length, &index));
    Label *l = (Label *)a->labels.data + index;
    assert(index < a->labels.count);
    if (l->at != UNPLACED) {
        a->p = name;
        return asmFail(a, "label is defined twice");
    }
    l->at = here(a);
    return true;
}

/* ---- directives: tables ------------------------------------------------------------------------------------------------------------ */

static bool parseString(Asm *a) {
    uint32_t index;
    NEED(prefixed(a, 's', UINT32_MAX, &index));
    if (index != a->mb.strings.count) return asmFail(a, "string numbers must be consecutive");
    NEED(expect(a, '"'));
    StringRec s = {a->mb.stringBytes.count, 0};
    for (;; s.length++) {
        if (a->p >= a->end || *a->p == '\n') return asmFail(a, "string is not closed");
        char c = *a->p++;
        if (c == '"') break;
        if (c == '\\') {
            char e = a->p < a->end ? *a->p++ : 0;
            if (e == 'x' && a->end - a->p >= 2 && digitOf(a->p[0]) < 16 && digitOf(a->p[1]) < 16) {
                c = (char)(digitOf(a->p[0]) * 16 + digitOf(a->p[1]));
                a->p += 2;
            } else if (e == '"' || e == '\\') {
                c = e;
            } else {
                return asmFail(a, "unknown escape sequence");
            }
        }
        (void)mbAppend(&a->mb, &a->mb.stringBytes, &c);
    }
    assert(a->mb.hasFailed || s.offset + s.length == a->mb.stringBytes.count);
    (void)mbAppend(&a->mb, &a->mb.stringBytes, "");
    (void)mbAppend(&a->mb, &a->mb.strings, &s);
    return checkTables(a);
}

/* Parses `name=`; false without error if another name or none stands there. */
static bool acceptKey(Asm *a, const char *name) {
    size_t n = strlen(name);
    skipBlanks(a);
    if ((size_t)(a->end - a->p) <= n || memcmp(a->p, name, n) != 0 || a->p[n] != '=') return false;
    a->p += n + 1;
    return true;
}

static bool optionalNumber(Asm *a, const char *key, uint64_t max, uint64_t *value) {
    return !acceptKey(a, key) || number(a, max, value);
}

static bool parseType(Asm *a) {
    uint32_t index, kind = TR_NONE;
    uint64_t flags = 0, align = 0, size = 0, length = 0;
    NEED(prefixed(a, 't', UINT32_MAX, &index));
    if (index != a->mb.types.count) return asmFail(a, "type numbers must be consecutive, from t13");
    NEED(nameIn(a, pasmKindNames, &kind));
    TypeRec t = {.kind = (uint8_t)kind};
    NEED(optionalNumber(a, "flags", UINT8_MAX, &flags) && optionalNumber(a, "align", UINT16_MAX, &align));
    if (kind == TR_SIG && acceptKey(a, "result")) NEED(parseRegType(a, &t.elem));
    if (kind != TR_SIG && acceptKey(a, "elem")) NEED(prefixed(a, 't', UINT32_MAX, &t.elem));
    NEED(optionalNumber(a, "size", UINT64_MAX, &size) && optionalNumber(a, "length", UINT64_MAX, &length));
    t.flags = (uint8_t)flags, t.align = (uint16_t)align, t.size = size, t.length = length;
    if (kind == TR_RECORD || kind == TR_ENV) t.first = a->fields.count;
    if (kind == TR_SIG) t.first = a->regTypes.count;
    (void)mbAppend(&a->mb, &a->mb.types, &t);
    return checkTables(a);
}

static bool parseField(Asm *a) {
    assert(a->mb.types.count >= TYPE_BUILTIN_COUNT);
    TypeRec *t = mbTypeAt(&a->mb, a->mb.types.count - 1);
    if (t->kind != TR_RECORD && t->kind != TR_ENV) return asmFail(a, "the last type has no fields");
    FieldRec f;
    NEED(number(a, UINT64_MAX, &f.offset) && parseRegType(a, &f.type) && prefixed(a, 's', UINT32_MAX, &f.name));
    t->count++;
    (void)mbAppend(&a->mb, &a->fields, &f);
    return checkTables(a);
}

static bool parseParam(Asm *a) {
    assert(a->mb.types.count >= TYPE_BUILTIN_COUNT);
    TypeRec *t = mbTypeAt(&a->mb, a->mb.types.count - 1);
    if (t->kind != TR_SIG || a->mb.funcs.count != 0) return asmFail(a, "the last type is no signature");
    RegType p;
    NEED(parseRegType(a, &p));
    t->count++;
    (void)mbAppend(&a->mb, &a->regTypes, &p);
    return checkTables(a);
}

static bool parseGlobal(Asm *a) {
    GlobalRec g;
    NEED(expect(a, '@') && number(a, UINT64_MAX, &g.offset));
    NEED(prefixed(a, 't', UINT32_MAX, &g.type) && prefixed(a, 's', UINT32_MAX, &g.name));
    (void)mbAppend(&a->mb, &a->mb.globals, &g);
    return checkTables(a);
}

static bool needKey(Asm *a, const char *name) { return acceptKey(a, name) || asmFail(a, "a value is missing"); }

static bool parseImport(Asm *a) {
    ImportRec r;
    NEED(prefixed(a, 's', UINT32_MAX, &r.module) && prefixed(a, 's', UINT32_MAX, &r.name));
    NEED(needKey(a, "kind") && number32(a, &r.kind));
    NEED(needKey(a, "type") && prefixed(a, 't', UINT32_MAX, &r.type));
    NEED(needKey(a, "hash") && number(a, UINT64_MAX, &r.typeHash));
    (void)mbAppend(&a->mb, &a->mb.imports, &r);
    return checkTables(a);
}

static bool parseExport(Asm *a) {
    ExportRec r;
    NEED(prefixed(a, 's', UINT32_MAX, &r.name));
    NEED(needKey(a, "kind") && number32(a, &r.kind));
    NEED(needKey(a, "index") && number32(a, &r.index));
    NEED(needKey(a, "reserved") && number32(a, &r.reserved));
    NEED(needKey(a, "hash") && number(a, UINT64_MAX, &r.typeHash));
    (void)mbAppend(&a->mb, &a->mb.exports, &r);
    return checkTables(a);
}

static bool parseMain(Asm *a) {
    const char *start = a->p, *at;
    size_t length;
    NEED(word(a, &at, &length));
    if (wordIs(at, length, "none")) return a->header.mainFunc = (uint32_t)PBC_NO_MAIN, true;
    a->p = start;
    return prefixed(a, 'f', UINT32_MAX, &a->header.mainFunc);
}

static bool parseVersion(Asm *a) {
    uint32_t major, minor;
    NEED(number32(a, &major) && number32(a, &minor));
    if (major == PBC_VERSION_MAJOR && minor <= PBC_VERSION_MINOR) return true;
    return asmFail(a, "this version of the format is not supported");
}

static bool parseSource(Asm *a) {
    uint32_t name;
    NEED(prefixed(a, 's', UINT32_MAX, &name));
    (void)mbAppend(&a->mb, &a->mb.sources, &name);
    return checkTables(a);
}

/* ---- directives: functions ---------------------------------------------------------------------------------------------------------- */

static bool parseFunc(Asm *a) {
    assert(!a->isInFunc);
    uint32_t index;
    uint64_t regs = 0, envReg = PBC_NO_ENV, envParams = 0, flags = 0;
    NEED(prefixed(a, 'f', UINT32_MAX, &index));
    if (index != a->mb.funcs.count) return asmFail(a, "function numbers must be consecutive");
    FuncRec f = {.codeStart = a->mb.code.count, .firstLocal = a->regTypes.count, .firstHandler = a->mb.handlers.count};
    uint64_t line = 0;
    NEED(prefixed(a, 's', UINT32_MAX, &f.name));
    NEED(needKey(a, "sig") && prefixed(a, 't', UINT32_MAX, &f.sig));
    NEED(optionalNumber(a, "regs", UINT16_MAX, &regs) && optionalNumber(a, "envreg", UINT16_MAX, &envReg));
    NEED(optionalNumber(a, "envparams", UINT16_MAX, &envParams) && optionalNumber(a, "flags", UINT16_MAX, &flags));
    NEED(optionalNumber(a, "line", UINT32_MAX, &line));
    f.regCount = (uint16_t)regs, f.envReg = (uint16_t)envReg, f.envParams = (uint16_t)envParams;
    f.flags = (uint16_t)flags, f.line = (uint32_t)line;
    (void)mbAppend(&a->mb, &a->mb.funcs, &f);
    NEED(checkTables(a));
    a->isInFunc = true;
    clearLabels(a);
    return true;
}

static bool parseLocal(Asm *a) {
    RegType t;
    uint64_t n = 1;
    NEED(parseRegType(a, &t));
    if (accept(a, '*')) NEED(number(a, UINT16_MAX, &n));
    FuncRec *f = openFunc(a);
    if (n > (uint64_t)UINT16_MAX - f->localCount || a->regTypes.count + n > MAX_LOCAL_WORDS) return asmFail(a, "too many locals");
    for (uint64_t i = 0; i < n; i++) (void)mbAppend(&a->mb, &a->regTypes, &t);
    f->localCount = (uint16_t)(f->localCount + n);
    return checkTables(a);
}

static bool parseHandler(Asm *a) {
    HandlerRec h = {0, 0, 0, HANDLER_CATCH, 0};
    const char *start = a->p, *at;
    size_t length;
    uint64_t kind = HANDLER_CATCH, reg;
    NEED(word(a, &at, &length));
    if (wordIs(at, length, "goto")) {
        kind = HANDLER_GOTO;
    } else if (wordIs(at, length, "finally")) {
        kind = HANDLER_FINALLY;
    } else if (!wordIs(at, length, "catch")) {
        a->p = start;
        NEED(number(a, UINT16_MAX, &kind));
    }
    FuncRec *f = openFunc(a);
    if (f->handlerCount == UINT16_MAX) return asmFail(a, "too many handlers");
    f->handlerCount++;
    h.kind = (uint16_t)kind;
    uint32_t index = mbAppend(&a->mb, &a->mb.handlers, &h);
    assert(a->mb.hasFailed || index + 1 == a->mb.handlers.count);
    NEED(checkTables(a));
    NEED(parseTarget(a, FIX_START, index, 0) && parseTarget(a, FIX_END, index, 0) && parseTarget(a, FIX_TARGET, index, 0));
    NEED(number(a, UINT16_MAX, &reg));
    ((HandlerRec *)a->mb.handlers.data)[index].reg = (uint16_t)reg;
    return true;
}

static bool parseLine(Asm *a) {
    uint64_t file, line;
    NEED(number(a, UINT8_MAX, &file) && number(a, 0xFFFFFF, &line));
    LineRec r = {a->mb.code.count, (uint32_t)file << 24 | (uint32_t)line};
    (void)mbAppend(&a->mb, &a->mb.lines, &r);
    return checkTables(a);
}

static bool parseEnd(Asm *a) {
    openFunc(a)->codeWords = here(a);
    bool ok = resolveFixups(a);
    a->isInFunc = false;
    return ok;
}

typedef struct Directive {
    const char *name;
    bool (*parse)(Asm *a);
    bool isInFunc;
} Directive;

static bool parseModuleName(Asm *a) { return prefixed(a, 's', UINT32_MAX, &a->header.name); }
static bool parseHash(Asm *a) { return number(a, UINT64_MAX, &a->header.sourceHash); }

static const Directive directives[] = {
    {"pasm", parseVersion, false},   {"module", parseModuleName, false}, {"main", parseMain, false},   {"hash", parseHash, false},
    {"string", parseString, false},  {"source", parseSource, false},     {"type", parseType, false},   {"field", parseField, false},
    {"param", parseParam, false},    {"global", parseGlobal, false},     {"import", parseImport, false}, {"export", parseExport, false},
    {"func", parseFunc, false},      {"local", parseLocal, true},        {"handler", parseHandler, true}, {"line", parseLine, true},
    {"word", parseRawWord, true},    {"end", parseEnd, true}};

static bool parseDirective(Asm *a) {
    const char *at;
    size_t length;
    NEED(word(a, &at, &length));
    for (size_t i = 0; i < sizeof directives / sizeof directives[0]; i++) {
        const Directive *d = &directives[i];
        if (!wordIs(at, length, d->name)) continue;
        if (d->isInFunc == a->isInFunc) return d->parse(a);
        a->p = at;
        return asmFail(a, d->isInFunc ? "directive outside a function" : "directive inside a function");
    }
    a->p = at;
    return asmFail(a, "unknown directive");
}

/* ---- whole text ---------------------------------------------------------------------------------------------------------------------- */

static bool parseLineText(Asm *a) {
    char c = peek(a);
    if (c == '\n' || c == ';') return true;
    if (accept(a, '.')) return parseDirective(a);
    const char *at;
    size_t length;
    NEED(word(a, &at, &length));
    if (!a->isInFunc) {
        a->p = at;
        return asmFail(a, "instruction outside a function");
    }
    if (accept(a, ':')) return parseLabel(a, at, length);
    return parseInsn(a, at, length);
}

static bool parseText(Asm *a) {
    while (a->p < a->end) {
        a->lineNo++;
        a->lineStart = a->p;
        NEED(parseLineText(a) && lineEnd(a));
        if (a->p < a->end) a->p++; /* the newline */
    }
    return !a->isInFunc || asmFail(a, ".end is missing");
}

static bool encode(Asm *a, void **bytes, size_t *size) {
    assert(!a->isInFunc && !a->mb.hasFailed);
    ModuleBuilder *mb = &a->mb;
    Module view = {
        .header = &a->header,
        .types = mb->types.data, .typeCount = mb->types.count,
        .fields = a->fields.data, .fieldCount = a->fields.count,
        .regTypes = a->regTypes.data, .regTypeCount = a->regTypes.count,
        .strings = mb->strings.data, .stringCount = mb->strings.count,
        .stringBytes = mb->stringBytes.data, .stringByteCount = mb->stringBytes.count,
        .globals = mb->globals.data, .globalCount = mb->globals.count,
        .funcs = mb->funcs.data, .funcCount = mb->funcs.count,
        .code = mb->code.data, .codeCount = mb->code.count,
        .handlers = mb->handlers.data, .handlerCount = mb->handlers.count,
        .lines = mb->lines.data, .lineCount = mb->lines.count,
        .imports = mb->imports.data, .importCount = mb->imports.count,
        .exports = mb->exports.data, .exportCount = mb->exports.count,
        .sources = mb->sources.data, .sourceCount = mb->sources.count,
    };
    return moduleEncode(mb->hooks, &view, bytes, size) || asmFail(a, "out of memory");
}

bool asmModule(const Hooks *hooks, const char *text, size_t size, void **bytes, size_t *outSize, AsmError *err) {
    assert(text != NULL && bytes != NULL && outSize != NULL && err != NULL);
    *err = (AsmError){0, 0, ""};
    Asm *a = hookAlloc(hooks, sizeof *a);
    if (a == NULL) {
        (void)snprintf(err->message, sizeof err->message, "out of memory");
        return false;
    }
    *a = (Asm){.mb = {.hooks = hooks}, .err = err, .p = text, .end = text + size, .lineStart = text};
    mbInitTables(&a->mb);
    a->fields.recordSize = sizeof(FieldRec);
    a->regTypes.recordSize = sizeof(RegType);
    a->labels.recordSize = sizeof(Label);
    a->fixups.recordSize = sizeof(Fixup);
    a->header.mainFunc = (uint32_t)PBC_NO_MAIN;
    bool ok = size < UINT32_MAX ? checkTables(a) && parseText(a) && encode(a, bytes, outSize) : asmFail(a, "the text is too large");
    Table *tables[] = {&a->fields, &a->regTypes, &a->labels, &a->fixups};
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) mbTableFree(&a->mb, tables[i]);
    hookFree(hooks, a->labelIndex.slots, a->labelIndex.capacity * sizeof(IndexSlot));
    mbFreeTables(&a->mb);
    hookFree(hooks, a, sizeof *a);
    return ok;
}
