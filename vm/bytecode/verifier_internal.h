/* verifier_internal.h: state and helpers that the parts of the verifier share.
 *
 * verifier.c checks tables and drives; verifier_types.c checks types and answers questions about values in memory; verifier_ops.c checks
 * instructions. Every check is one RULE line that names its number. */
#ifndef PSCAL_VM_BYTECODE_VERIFIER_INTERNAL_H
#define PSCAL_VM_BYTECODE_VERIFIER_INTERNAL_H

#include "vm/bytecode/verifier.h"

typedef enum VerifierRule {
    V_NONE,
#define VERIFIER_RULE(number, text) number,
#include "vm/bytecode/verifier_rules.def"
#undef VERIFIER_RULE
    V_COUNT
} VerifierRule;

/* A build with -DVERIFIER_DROP_RULE=n lacks rule n; only the rule-deletion test does that. */
#ifndef VERIFIER_DROP_RULE
#define VERIFIER_DROP_RULE 0
#endif
#define RULE(number, condition, ...)                                                               \
    do {                                                                                           \
        if ((number) != VERIFIER_DROP_RULE && UNLIKELY(!(condition))) {                            \
            verifyFail(v, (number), __VA_ARGS__);                                                  \
            return false;                                                                          \
        }                                                                                          \
    } while (0)
#define TRY(call)                                                                                  \
    do {                                                                                           \
        if (UNLIKELY(!(call))) return false;                                                       \
    } while (0)

/* One stretch of a record: a field, or (type TR_NONE) the reference-free union of overlapping variant fields. */
typedef struct Piece {
    uint32_t offset, end;
    RegType type;
} Piece;

typedef struct TypeInfo {
    uint32_t firstPiece, pieceCount; /* RECORD, ENV */
    uint8_t depth;                   /* 0: not yet checked; scalars and references 1 */
    bool hasRefs;
    bool isBusy;                     /* being checked: meeting it again means it contains itself */
} TypeInfo;

/* A call kills temporaries from `window` up: they live only if written at or after `seq`. */
typedef struct Kill {
    uint32_t window, seq;
} Kill;

/* What an operand field must hold before the opcode's own rule looks at it. */
typedef enum OperandCheck { CHECK_NOTHING, CHECK_ZERO, CHECK_I64, CHECK_F64 } OperandCheck;

/* opInfo in the form that the inner loops want: eight bytes per opcode. */
typedef struct OpShape {
    uint8_t words;   /* 1 + extra words, without a SWITCH table */
    uint8_t flags;   /* OpFlag */
    uint8_t rule;    /* OpRule */
    uint8_t a, b, c; /* OperandCheck */
    uint8_t writes;  /* CHECK_I64 or CHECK_F64: type written to R[a] by the frame of the instruction, not by its rule */
    bool hasZeroBits; /* zeroMask is not all 0 */
} OpShape;

/* A register: its current type (locals: declared) and the seq of its last write (ALWAYS: defined for the whole function). */
typedef struct RegState {
    RegType type;
    uint32_t stamp;
} RegState;

typedef struct Verifier {
    Module *m;
    ModuleError *err;
    TypeInfo *types;
    Piece *pieces;
    uint32_t pieceCount;
    uint32_t *canonSig;     /* by type: first signature with the same parameters and result */
    uint32_t *closureOfSig; /* by canonical signature: a closure type, or TR_NONE */
    uint32_t *sigSlots;     /* hash table of signatures: index + 1 */
    uint32_t sigMask;
    uint64_t sigSeed;
    uint32_t *closureOfFunc; /* closure type of the visible parameters, or TR_NONE */
    OpShape shapes[OP_COUNT];
    uint64_t zeroMask[OP_COUNT][3]; /* bits of the extra words that must be 0 */

    /* the function that is being checked */
    uint32_t funcIndex;
    const FuncRec *func;
    const TypeRec *sig;
    const RegType *locals;
    const Insn *code;
    uint32_t pc;        /* relative */
    uint32_t seq;       /* absolute pc + 1: stamps grow over the whole module, so they need no clearing */
    uint32_t blockSeq;  /* seq of the first instruction of the block */
    uint32_t liveSeq;   /* what was written at or after this is defined, whatever the calls: the last of blockSeq and all kills */
    uint32_t regCount, localCount;
    uint32_t entryEnd;  /* first pc behind the entry block */
    bool inEntry;
    bool isClearReady;  /* clearBad and skip are filled for this function */
    uint32_t killCount;
    Kill *kills;        /* windows and seqs both ascend */
    RegState *regs;     /* by register */
    uint32_t *lastWrite; /* by local: seq of the last write, for FORUP */
    uint32_t *clearBad; /* prefix counts: low half words that CLEAR may not touch, high half FOR registers */
    uint16_t *skip;     /* union-find: next local not yet defined for ever */
    uint64_t *starts, *targets; /* bitmaps over the function's words */
    uint64_t *forRegs;  /* bitmap over locals: index or limit of a FOR instruction */
} Verifier;

#define ALWAYS UINT32_MAX
/* An X64 load from variant fields that are integers or reals: usable as both. */
#define REG_EITHER (regType(REG_LINK, 1))
/* Answer of verifyScalarAt inside the union of variant fields. */
#define SCALAR_VARIANT UINT32_MAX

void verifyFail(Verifier *v, VerifierRule rule, const char *format, ...) COLD PRINTF_LIKE(3, 4);

/* verifier_types.c */
bool verifyTypes(Verifier *v);
bool verifyRegType(const Verifier *v, RegType t); /* VALUE, BYREF or SLICE of a fitting type */
bool verifyIsMemType(const Verifier *v, uint32_t t);
/* The type that stands at offset in a value of `type`, if its kind is in the mask: its index, SCALAR_VARIANT, or TR_NONE. */
uint32_t verifyScalarAt(const Verifier *v, uint32_t type, uint64_t offset, uint32_t kindMask, uint32_t width);
/* Whether a value of type `part` stands at `offset` in a value of type `whole`. */
bool verifyPartAt(const Verifier *v, uint32_t whole, uint64_t offset, uint32_t part);
/* The closure type of the first `count` parameters of a signature, or TR_NONE. */
uint32_t verifyClosureOf(const Verifier *v, const TypeRec *sig, uint32_t count);
static inline bool verifyIsEnv(const Verifier *v, RegType t) {
    return regClass(t) == REG_VALUE && v->m->types[t].kind == TR_ENV;
}
static inline bool verifyIsRef(const Verifier *v, RegType t) {
    if (regClass(t) != REG_VALUE) return false;
    uint8_t k = v->m->types[t].kind;
    return (k >= TR_STRING && k <= TR_FILE) || (k >= TR_BOX && k <= TR_CLOSURE);
}

/* verifier_ops.c */
bool verifyInsn(Verifier *v, const Insn *i, const OpShape *shape);

/* verifier_calls.c: the rules of these instructions */
bool verifyCall(Verifier *v, const Insn *i);        /* CALL, CALLX, CALLF */
bool verifyCallClosure(Verifier *v, const Insn *i); /* CALLC */
bool verifyCallBuiltin(Verifier *v, const Insn *i, bool hasType);
bool verifyTaskNew(Verifier *v, const Insn *i);
bool verifyReturn(Verifier *v, const Insn *i);
bool verifyReturnImmediate(Verifier *v);

static inline bool bitGet(const uint64_t *bits, uint32_t i) { return (bits[i >> 6] >> (i & 63) & 1) != 0; }
static inline void bitSet(uint64_t *bits, uint32_t i) { bits[i >> 6] |= (uint64_t)1 << (i & 63); }

#endif
