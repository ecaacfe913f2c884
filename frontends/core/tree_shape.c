/* tree_shape.c: the tables of tree_shape.h. */
#include "frontends/core/tree_shape.h"

#include <assert.h>
#include <string.h>

const NodeShape nodeShapes[NODE_KIND_COUNT] = {
#define NODE(kind, name, a, b, c, payload) [kind] = {name, {SLOT_##a, SLOT_##b, SLOT_##c}, PAY_##payload},
#include "frontends/core/tree_shape.def"
#undef NODE
};

#define TABLE(table, list) const NameTable table = {list, sizeof list / sizeof list[0]}

static const char *const binaryOps[] = {
    [BIN_NONE] = "none", [BIN_ADD] = "add", [BIN_SUB] = "sub", [BIN_MUL] = "mul", [BIN_FDIV] = "fdiv", [BIN_DIV] = "div",
    [BIN_MOD] = "mod", [BIN_MODISO] = "modiso", [BIN_AND] = "and", [BIN_OR] = "or", [BIN_XOR] = "xor", [BIN_SHL] = "shl",
    [BIN_SHR] = "shr", [BIN_SAR] = "sar", [BIN_LAND] = "land", [BIN_LOR] = "lor", [BIN_EQ] = "eq", [BIN_NE] = "ne",
    [BIN_LT] = "lt", [BIN_LE] = "le", [BIN_GT] = "gt", [BIN_GE] = "ge", [BIN_IN] = "in", [BIN_CONCAT] = "concat",
    [BIN_UNION] = "union", [BIN_INTERSECT] = "intersect", [BIN_DIFF] = "diff"};
TABLE(binaryOpNames, binaryOps);
_Static_assert(sizeof binaryOps / sizeof binaryOps[0] == BIN_OP_COUNT, "every operator has a name");

static const char *const unaryOps[] = {
    [UN_NONE] = "none", [UN_NEG] = "neg", [UN_NOT] = "not", [UN_LNOT] = "lnot", [UN_ABS] = "abs", [UN_SQR] = "sqr",
    [UN_ODD] = "odd", [UN_SQRT] = "sqrt", [UN_ROUND] = "round", [UN_ROUNDE] = "rounde", [UN_TRUNC] = "trunc",
    [UN_UPCASE] = "upcase"};
TABLE(unaryOpNames, unaryOps);
_Static_assert(sizeof unaryOps / sizeof unaryOps[0] == UN_OP_COUNT, "every operator has a name");

static const char *const convs[] = {
    [CV_NONE] = "none", [CV_INT] = "int", [CV_CHECKED] = "checked", [CV_I2F] = "i2f", [CV_U2F] = "u2f", [CV_F2I] = "f2i",
    [CV_F32] = "f32", [CV_CHAR2STR] = "char2str", [CV_TOSTR] = "tostr", [CV_STR2CHAR] = "str2char", [CV_SET] = "set",
    [CV_RETYPE] = "retype", [CV_CAST] = "cast", [CV_BOX] = "box", [CV_UNBOX] = "unbox"};
TABLE(convNames, convs);
_Static_assert(sizeof convs / sizeof convs[0] == CV_COUNT, "every conversion has a name");

/* By bit number of NodeFlag. */
static const char *const nodeFlagList[] = {"range", "wrap", "unsigned", "down", "caseError", "fallthrough", "storeFlag", "fullEval",
                                           "checkTag", "forNoFix", "parens", "shrWidth", "ieee"};
TABLE(nodeFlagNames, nodeFlagList);
_Static_assert(NF_IEEE == 1 << (sizeof nodeFlagList / sizeof nodeFlagList[0] - 1), "every flag has a name");

static const char *const symbolKinds[] = {
    [SYM_NONE] = "none", [SYM_CONST] = "const", [SYM_TYPE] = "type", [SYM_VAR] = "var", [SYM_PARAM] = "param",
    [SYM_RESULT] = "result", [SYM_ROUTINE] = "routine", [SYM_FIELD] = "field", [SYM_BUILTIN] = "builtin", [SYM_BOUND] = "bound",
    [SYM_WITH] = "with", [SYM_LABEL] = "label", [SYM_UNIT] = "unit", [SYM_PROGRAM] = "program"};
TABLE(symbolKindNames, symbolKinds);

static const char *const symbolFlagList[] = {"global", "captured", "addressTaken", "varPassed", "usedInRoutine",
                                             "assigned", "used", "readOnly", "undefined", "overload"};
TABLE(symbolFlagNames, symbolFlagList);
static const char *const routineFlagList[] = {"forward", "external", "valueUsed", "usesOuter", "nonLocalTarget"};
TABLE(routineFlagNames, routineFlagList);
static const char *const labelFlagList[] = {"defined", "used", "nonLocal"};
TABLE(labelFlagNames, labelFlagList);
static const char *const paramModes[] = {[PARAM_VALUE] = "value", [PARAM_VAR] = "var", [PARAM_CONST] = "const", [PARAM_OUT] = "out"};
TABLE(paramModeNames, paramModes);

static const char *const typeKinds[] = {
    [TYPE_ERROR] = "builtin", [TYPE_VOID] = "builtin", [TYPE_INT] = "builtin", [TYPE_BOOL] = "builtin", [TYPE_CHAR] = "builtin",
    [TYPE_ENUM] = "enum", [TYPE_SUBRANGE] = "subrange", [TYPE_REAL] = "builtin", [TYPE_STRING] = "builtin",
    [TYPE_SHORTSTR] = "shortstr", [TYPE_SET] = "set", [TYPE_ARRAY] = "array", [TYPE_DYNARRAY] = "dynarray",
    [TYPE_OPENARRAY] = "openarray", [TYPE_CONFORMANT] = "conformant", [TYPE_RECORD] = "record", [TYPE_POINTER] = "pointer",
    [TYPE_NIL] = "builtin", [TYPE_ROUTINE] = "routine", [TYPE_FILE] = "file", [TYPE_ANY] = "builtin"};
TABLE(typeKindNames, typeKinds);
_Static_assert(sizeof typeKinds / sizeof typeKinds[0] == TYPE_KIND_COUNT, "every kind has a name");

static const char *const builtinTypes[] = {"void",   "nil",   "boolean", "char",   "string", "pointer", "text",  "untypedfile", "int8",
                                           "int16",  "int32", "int64",   "uint8",  "uint16", "uint32",  "uint64", "single",     "real",
                                           "emptyset", "any",  "task",    "channel", "sender", "receiver", "bytes", "thread"};
TABLE(builtinTypeNames, builtinTypes);

Type *builtinType(const TypeTable *t, uint32_t number) {
    Type *const types[] = {t->voidType, t->nil,   t->boolean, t->character, t->string, t->pointer, t->text,   t->untypedFile, t->int8,
                           t->int16,    t->int32, t->int64,   t->uint8,     t->uint16, t->uint32,  t->uint64, t->single,      t->real,
                           t->emptySet, t->any,  t->task,  t->channels[0], t->channels[1], t->channels[2], t->untypedBytes, t->thread};
    _Static_assert(sizeof types / sizeof types[0] == sizeof builtinTypes / sizeof builtinTypes[0], "one name for each type");
    assert(number < sizeof types / sizeof types[0]);
    return types[number];
}

static const char *const channelKinds[] = {"channel", "sender", "receiver"};
TABLE(channelKindNames, channelKinds);

int nameTableFind(const NameTable *t, const char *text, size_t length) {
    for (uint32_t i = 0; i < t->count; i++) {
        if (strlen(t->names[i]) == length && memcmp(t->names[i], text, length) == 0) return (int)i;
    }
    return -1;
}

int nodeKindFind(const char *text, size_t length) {
    for (int i = 0; i < NODE_KIND_COUNT; i++) {
        const char *name = nodeShapes[i].name;
        if (name != NULL && name[0] == text[0] && strlen(name) == length && memcmp(name, text, length) == 0) return i;
    }
    return -1;
}

const NameTable *nodeOpNames(uint8_t kind) {
    switch (kind) {
    case EX_UNARY: return &unaryOpNames;
    case EX_BINARY: case EX_ASSIGN: case EX_POSTFIX: return &binaryOpNames;
    case EX_CONV: return &convNames;
    default: return NULL;
    }
}

uint32_t symbolFlags(const Symbol *s) {
    return (uint32_t)s->isGlobal | (uint32_t)s->isCaptured << 1 | (uint32_t)s->isAddressTaken << 2 | (uint32_t)s->isVarPassed << 3 |
           (uint32_t)s->isUsedInRoutine << 4 | (uint32_t)s->isAssigned << 5 | (uint32_t)s->isUsed << 6 | (uint32_t)s->isReadOnly << 7 |
           (uint32_t)s->isUndefined << 8 | (uint32_t)s->isOverload << 9;
}

void symbolSetFlags(Symbol *s, uint32_t flags) {
    s->isGlobal = (flags & 1) != 0;
    s->isCaptured = (flags & 2) != 0;
    s->isAddressTaken = (flags & 4) != 0;
    s->isVarPassed = (flags & 8) != 0;
    s->isUsedInRoutine = (flags & 16) != 0;
    s->isAssigned = (flags & 32) != 0;
    s->isUsed = (flags & 64) != 0;
    s->isReadOnly = (flags & 128) != 0;
    s->isUndefined = (flags & 256) != 0;
    s->isOverload = (flags & 512) != 0;
}

uint32_t routineFlags(const Routine *r) {
    return (uint32_t)r->isForward | (uint32_t)r->isExternal << 1 | (uint32_t)r->isValueUsed << 2 | (uint32_t)r->usesOuter << 3 |
           (uint32_t)r->hasNonLocalTarget << 4;
}

void routineSetFlags(Routine *r, uint32_t flags) {
    r->isForward = (flags & 1) != 0;
    r->isExternal = (flags & 2) != 0;
    r->isValueUsed = (flags & 4) != 0;
    r->usesOuter = (flags & 8) != 0;
    r->hasNonLocalTarget = (flags & 16) != 0;
}

uint32_t labelFlags(const Label *l) {
    return (uint32_t)l->isDefined | (uint32_t)l->isUsed << 1 | (uint32_t)l->isNonLocal << 2;
}

void labelSetFlags(Label *l, uint32_t flags) {
    l->isDefined = (flags & 1) != 0;
    l->isUsed = (flags & 2) != 0;
    l->isNonLocal = (flags & 4) != 0;
}
