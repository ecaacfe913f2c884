/* opcode.c: the tables generated from opcodes.def and the names and signatures of the builtins.
 *
 * Everything that needs to know what an operand or an extra word means (builder, verifier, assembler, disassembler) asks here. */
#include "vm/bytecode/opcode.h"
#include "vm/bytecode/builtin_ids.h"

#include <assert.h>
#include <string.h>

enum {
    PURE = OPF_PURE,
    TRAP = OPF_TRAP,
    CALL = OPF_CALL,
    POLL = OPF_POLL,
    ALLOC = OPF_ALLOC,
    BRANCH = OPF_BRANCH,
    END = OPF_END
};

const OpInfo opInfo[OP_COUNT] = {
#define OP(name, a, b, c, ext, rule, flags, text)                                                  \
    {#name, OPD_##a, OPD_##b, OPD_##c, ext, RULE_##rule, flags, text},
#include "vm/bytecode/opcodes.def"
#undef OP
};
_Static_assert(OP_COUNT < 65536, "an opcode is 16 bits");

const BuiltinSig builtinSigs[LB_COUNT] = {
#define BUILTIN(name, signature, function, flags, family, text) [LB_##name] = {#name, signature},
#include "runtime/builtins/builtins.def"
#include "vm/sched/task_builtins.def"
#undef BUILTIN
};
_Static_assert((int)LB_RUNTIME_COUNT <= (int)BUILTIN_TASK_FIRST, "the two lists of builtins do not overlap");
const uint32_t builtinSigCount = sizeof builtinSigs / sizeof builtinSigs[0];

/* Low and high half of up to three extra words. */
typedef struct ExtShape {
    uint8_t lo[3], hi[3];
} ExtShape;

static const ExtShape shapeNone = {{EXT_ZERO}, {EXT_ZERO}};
static const ExtShape shapeWord = {{EXT_WORD}, {EXT_WORD}};
static const ExtShape shapeBits = {{EXT_BITS}, {EXT_BITS}};
static const ExtShape shapeRange = {{EXT_S32}, {EXT_S32}};
static const ExtShape shapeLen = {{EXT_U32, EXT_U32}, {EXT_S32, EXT_ZERO}};
static const ExtShape shapeLen2 = {{EXT_U32, EXT_U32, EXT_REG}, {EXT_S32, EXT_S32, EXT_ZERO}};
static const ExtShape shapeLower = {{EXT_ZERO, EXT_U32}, {EXT_S32, EXT_TYPE}};
static const ExtShape shapeSize = {{EXT_U32, EXT_U32}, {EXT_TYPE, EXT_TYPE}};
static const ExtShape shapeType = {{EXT_TYPE}, {EXT_ZERO}};
static const ExtShape shapeTypeU32 = {{EXT_TYPE}, {EXT_U32}};
static const ExtShape shapeClosure = {{EXT_U32}, {EXT_REG}};
static const ExtShape shapeReg = {{EXT_REG}, {EXT_U32}};
static const ExtShape shapePair = {{EXT_REG, EXT_REG}, {EXT_U32, EXT_ZERO}};
static const ExtShape shapeLenType = {{EXT_U32, EXT_TYPE}, {EXT_S32, EXT_ZERO}};
static const ExtShape shapeView = {{EXT_TYPE, EXT_TYPE}, {EXT_U32, EXT_ZERO}};
static const ExtShape shapeJump = {{EXT_JUMP}, {EXT_ZERO}};

static const ExtShape *extShape(uint32_t op) {
    assert(op < OP_COUNT);
    if (op == OP_LDF64) return &shapeBits;
    switch ((OpRule)opInfo[op].rule) {
    case RULE_IMM64:
    case RULE_SWITCH: return &shapeWord;
    case RULE_RANGE: return &shapeRange;
    case RULE_LDX:
    case RULE_STX:
    case RULE_LEAX: return &shapeLen;
    case RULE_LDX2:
    case RULE_STX2: return &shapeLen2;
    case RULE_LDS:
    case RULE_STS:
    case RULE_LEAS: return &shapeLower;
    case RULE_LEAD:
    case RULE_SLICEB:
    case RULE_LEAB:
    case RULE_LEAP:
    case RULE_PTRADD:
    case RULE_COPY:
    case RULE_ZERO:
    case RULE_CMPMEM:
    case RULE_SFROMA:
    case RULE_STOA:
    case RULE_SSAPPC:
    case RULE_SET3:
    case RULE_SET2:
    case RULE_SETIN:
    case RULE_SETADD:
    case RULE_SETWID:
    case RULE_SETTO: return &shapeSize;
    case RULE_CALLC:
    case RULE_TASKNEW:
    case RULE_CALLBT:
    case RULE_MKPTR:
    case RULE_MKPTRD:
    case RULE_PTRSTR:
    case RULE_NEWDYN:
    case RULE_SETLEN:
    case RULE_CAST:
    case RULE_FILEBUF: return &shapeType;
    case RULE_LEAM:
    case RULE_SLICEA:
    case RULE_FILEREF: return &shapeTypeU32;
    case RULE_MKPTRX: return &shapeLenType;
    case RULE_PTRCAST: return &shapeView;
    case RULE_MKCLOS: return &shapeClosure;
    case RULE_SUBSL: return &shapeReg;
    case RULE_PTRPAIR: return &shapePair;
    case RULE_FORLONG: return &shapeJump;
    default: return &shapeNone;
    }
}

ExtKind opExtKind(uint32_t op, uint32_t n, bool isHigh) {
    assert(op < OP_COUNT && n >= 1);
    if (n > opInfo[op].extWords || n > 3) return isHigh ? EXT_ZERO : EXT_JUMP; /* SWITCH table */
    const ExtShape *shape = extShape(op);
    return (ExtKind)(isHigh ? shape->hi[n - 1] : shape->lo[n - 1]);
}

uint32_t opFind(const char *name, size_t length) {
    assert(name != NULL);
    for (uint32_t i = 0; i < OP_COUNT; i++) {
        if (strlen(opInfo[i].name) == length && memcmp(opInfo[i].name, name, length) == 0) return i;
    }
    return OP_COUNT;
}
