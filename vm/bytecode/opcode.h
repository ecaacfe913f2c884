/* opcode.h: enums and tables generated from opcodes.def, and the instruction word. */
#ifndef PSCAL_VM_BYTECODE_OPCODE_H
#define PSCAL_VM_BYTECODE_OPCODE_H

#include "runtime/rt.h"

typedef enum Opcode {
#define OP(name, a, b, c, ext, rule, flags, text) OP_##name,
#include "vm/bytecode/opcodes.def"
#undef OP
    OP_COUNT
} Opcode;

/* One instruction word; extra words follow as plain 64-bit words. */
typedef union Insn {
    uint64_t word;
    struct {
        uint16_t op, a, b, c;
    };
    struct {
        uint32_t opA;
        int32_t bc; /* b:c as one signed field */
    };
    struct {
        uint32_t lo;
        int32_t hi;
    };
} Insn;
_Static_assert(sizeof(Insn) == 8, "an instruction word is 64 bits");

typedef enum OperandKind {
    OPD_NO, OPD_RI, OPD_WI, OPD_RF, OPD_WF, OPD_RX, OPD_WX, OPD_RWI, OPD_S16, OPD_U16, OPD_J16, OPD_B16, OPD_HI,
    OPD_S32, OPD_U32, OPD_J32, OPD_B32, OPD_G32, OPD_FN32, OPD_BI32, OPD_T32, OPD_ST32
} OperandKind;

typedef enum OpFlag {
    OPF_PURE = 1, OPF_TRAP = 2, OPF_CALL = 4, OPF_POLL = 8, OPF_ALLOC = 16, OPF_BRANCH = 32, OPF_END = 64
} OpFlag;

typedef enum OpRule {
    RULE_NONE, RULE_MOV, RULE_MOVS, RULE_IMM64, RULE_LDSTR, RULE_NIL, RULE_CLEAR, RULE_LEAF, RULE_GADDR, RULE_FNREF, RULE_MKCLOS, RULE_DIVI,
    RULE_SHIFT, RULE_RANGE, RULE_FMA, RULE_REFCMP, RULE_REFNIL, RULE_REFNIL1, RULE_FORLOOP, RULE_FORLONG, RULE_SWITCH, RULE_CALL, RULE_CALLX,
    RULE_CALLC, RULE_CALLB, RULE_CALLBT, RULE_RET, RULE_RETV, RULE_INTERNAL, RULE_TRAPOP, RULE_RAISE, RULE_LDM, RULE_STM, RULE_LDR, RULE_STR,
    RULE_LDG, RULE_STG, RULE_LDX, RULE_STX, RULE_LDX2, RULE_STX2, RULE_LDD, RULE_STD, RULE_LDS, RULE_STS, RULE_LEAM, RULE_LEAX, RULE_LEAD,
    RULE_LEAS, RULE_DEREF, RULE_MKPTR, RULE_SLICEA, RULE_SLICED, RULE_SLICEV, RULE_SLICEN, RULE_SUBSL, RULE_SLICEB, RULE_LEAB, RULE_NEW, RULE_NEWENV, RULE_STENV,
    RULE_LDENV, RULE_NEWDYN, RULE_SETLEN, RULE_DYNCOPY, RULE_DYNLEN, RULE_BOXREF, RULE_SHARE, RULE_CAST, RULE_COPY, RULE_ZERO, RULE_CMPMEM,
    RULE_FILEREF, RULE_STDFILE, RULE_FILEBUF, RULE_STR1, RULE_SST, RULE_SCAT, RULE_SAPP, RULE_SAPPC, RULE_SCHR, RULE_STR2, RULE_SFROMA,
    RULE_SFROMS, RULE_STOA, RULE_SET3, RULE_SET2, RULE_SETIN, RULE_SETADD, RULE_SETWID, RULE_SETTO, RULE_RETE, RULE_RETVE,
    RULE_FIELDNIL, RULE_RETI, RULE_STRNIL, RULE_TASKNEW, RULE_GADDRX, RULE_FNREFX,
    RULE_LDP, RULE_STP, RULE_LEAP, RULE_PTRADD, RULE_MKPTRX, RULE_MKPTRD, RULE_PTRSTR, RULE_PTRCAST,
    RULE_CALLF, RULE_PTRSTEP, RULE_PTRPAIR, RULE_SDROP, RULE_SSAPPC
} OpRule;

typedef struct OpInfo {
    const char *name;
    uint8_t a, b, c;  /* OperandKind */
    uint8_t extWords; /* SWITCH: plus its table */
    uint8_t rule;     /* OpRule */
    uint8_t flags;    /* OpFlag */
    const char *text;
} OpInfo;
extern const OpInfo opInfo[OP_COUNT]; /* opcode.c */

/* What one half of an extra word means; EXT_WORD and EXT_BITS: the whole word (decimal integer, or the bits of a real). */
typedef enum ExtKind { EXT_ZERO, EXT_U32, EXT_S32, EXT_REG, EXT_TYPE, EXT_JUMP, EXT_WORD, EXT_BITS } ExtKind;
/* Kind of the low or high half of extra word n (1..extWords) of an opcode; n beyond: the entries of a SWITCH table. */
ExtKind opExtKind(uint32_t op, uint32_t n, bool isHigh);
/* Extra words of the instruction at *i, SWITCH table included; i->op < OP_COUNT. */
static inline uint64_t opExtWords(const Insn *i) {
    return opInfo[i->op].extWords + (i->op == OP_SWITCH ? (uint64_t)(uint32_t)i->bc : 0);
}
/* Offset of a branch (not SWITCH), in words from the instruction behind it. */
static inline int64_t opBranchOffset(const Insn *i) {
    const OpInfo *info = &opInfo[i->op];
    if (info->extWords != 0) return (int32_t)i[1].lo;
    return info->c == OPD_J16 || info->c == OPD_B16 ? (int16_t)i->c : i->bc;
}
/* False for JMP, LOOP, returns and raising instructions: control never reaches the next word. */
static inline bool opFallsThrough(uint32_t op) {
    uint8_t flags = opInfo[op].flags;
    return (flags & OPF_END) == 0 || ((flags & OPF_BRANCH) != 0 && op != OP_JMP && op != OP_LOOP);
}
/* Its FN32 operand names an import, not a function. */
static inline bool opNamesImport(uint32_t op) { return op == OP_CALLX || op == OP_GADDRX || op == OP_FNREFX || op == OP_CALLF; }
#define OP_IS_CALL(op) (((op) >= OP_CALL && (op) <= OP_CALLBT) || (op) == OP_CALLF) /* for constant expressions */
static inline bool opIsCall(uint32_t op) { return OP_IS_CALL(op); }
/* Index of the opcode with that name (upper case), or OP_COUNT. */
uint32_t opFind(const char *name, size_t length);

/* Names and signatures of all builtins by number (builtin_ids.h), without their implementations. Numbers between the two lists have no name. */
typedef struct BuiltinSig {
    const char *name;      /* NULL: there is no such builtin */
    const char *signature; /* "results:arguments" */
} BuiltinSig;
extern const BuiltinSig builtinSigs[];
extern const uint32_t builtinSigCount;
static inline bool builtinExists(uint32_t number) { return number < builtinSigCount && builtinSigs[number].name != NULL; }

#endif
