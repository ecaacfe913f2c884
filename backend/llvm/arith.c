/* arith.c: moves, constants, arithmetic and comparisons. */
#include "backend/llvm/unit.h"
#include <assert.h>
#include <stddef.h>

#define SB ((int16_t)i->b)
#define SC ((int16_t)i->c)

static LLVMValueRef asInt(Translator *tr, LLVMValueRef bit) { return LLVMBuildZExt(tr->b, bit, tr->u->i64, ""); }
static LLVMValueRef imm(const Translator *tr, int64_t n) { return unitInt(tr->u, n); }

/* ---- moves -------------------------------------------------------------------------------------------------------------------- */

static void copyWord(Translator *tr, uint32_t to, uint32_t from) {
    RegCls cls = (RegCls)tr->regs[from].cls;
    LLVMValueRef v = regGet(tr, from, cls);
    if (tr->regs[from].isStatic) regSetStatic(tr, to, tr->regs[from].type, v);
    else regSet(tr, to, cls, tr->regs[from].type, v);
}

static void emitClear(Translator *tr, const Insn *i) {
    uint32_t n = (uint32_t)i->bc, r = i->a, end = r + n;
    while (r < end) {
        if (tr->regs[r].cls != CLS_MEM) {
            RegCls cls = (RegCls)tr->regs[r].cls;
            regSet(tr, r, cls, 0, LLVMConstNull(regLlvmType(tr->u, cls)));
            r++;
            continue;
        }
        uint32_t first = r;
        while (r < end && tr->regs[r].cls == CLS_MEM && tr->regs[r].value == tr->regs[first].value) r++;
        LLVMBuildMemSet(tr->b, regFrameAddress(tr, first), LLVMConstInt(tr->u->i8, 0, 0), imm(tr, (int64_t)(r - first) * 8), 8);
    }
}

static void emitImportedGlobal(Translator *tr, const Insn *i) {
    char *at = tr->inst->importData[i->bc];
    LLVMValueRef p = unitPtr(tr->u, at);
    for (Instance *other = tr->u->instances; other != NULL; other = other->next) {
        if (at >= other->globals && at < other->globals + other->globalBytes) p = unitOffset(tr->u, unitGlobals(tr->u, other), at - other->globals);
    }
    regSetStatic(tr, i->a, regType(REG_BYREF, tr->m->imports[i->bc].type), p);
}

static bool emitMoves(Translator *tr, const Insn *i) {
    switch (i->op) {
    case OP_NOP: return true;
    case OP_MOV: copyWord(tr, i->a, i->b); return true;
    case OP_MOVS: {
        RegType type = regTypeOf(tr, i->b);
        LLVMValueRef p = regPtr(tr, i->b), n = regInt(tr, i->b + 1u);
        regSetPtr(tr, i->a, type, p);
        regSet(tr, i->a + 1u, CLS_INT, regType(REG_SLICE2, regIndex(type)), n);
        return true;
    }
    case OP_LDI: regSetInt(tr, i->a, imm(tr, i->bc)); return true;
    case OP_LDI64: regSetInt(tr, i->a, imm(tr, (int64_t)i[1].word)); return true;
    case OP_LDF64:
        /* by the bits: a conversion might quieten a NaN */
        regSetReal(tr, i->a, LLVMConstBitCast(imm(tr, (int64_t)i[1].word), tr->u->f64));
        return true;
    case OP_LDSTR: regSetPtr(tr, i->a, REG_STRING, unitString(tr->u, tr->inst, (uint32_t)i->bc)); return true;
    case OP_NIL: regSetPtr(tr, i->a, (RegType)i->bc, LLVMConstNull(tr->u->ptr)); return true;
    case OP_CLEAR: emitClear(tr, i); return true;
    case OP_LEAF: regSetStatic(tr, i->a, regType(REG_BYREF, regIndex(regTypeOf(tr, i->b))), regFrameAddress(tr, i->b)); return true;
    case OP_GADDR: {
        uint64_t inside;
        uint32_t type = memGlobal(tr, (uint32_t)i->bc, &inside);
        regSetStatic(tr, i->a, regType(REG_BYREF, type), unitOffset(tr->u, unitGlobals(tr->u, tr->inst), (uint32_t)i->bc));
        return true;
    }
    case OP_GADDRX: emitImportedGlobal(tr, i); return true;
    case OP_FNREFX: regSetPtr(tr, i->a, TYPE_ANY_INDEX, unitRoutine(tr->u, tr->inst->imports[i->bc])); return true;
    case OP_FNREF: regSetPtr(tr, i->a, TYPE_ANY_INDEX, unitRoutine(tr->u, &tr->inst->funcs[i->bc])); return true;
    default: return false;
    }
}

/* ---- integers ------------------------------------------------------------------------------------------------------------------ */

static void trapping(Translator *tr, const Insn *i, const char *intrinsic, LLVMValueRef x, LLVMValueRef y) {
    LLVMValueRef args[2] = {x, y};
    LLVMValueRef both = unitIntrinsic(tr->u, intrinsic, tr->u->i64, args, 2);
    LLVMValueRef result = LLVMBuildExtractValue(tr->b, both, 0, "");
    trapIf(tr, LLVMBuildExtractValue(tr->b, both, 1, ""), RTE_OVERFLOW);
    regSetInt(tr, i->a, result);
}

static LLVMValueRef equals(Translator *tr, LLVMValueRef x, int64_t n) { return LLVMBuildICmp(tr->b, LLVMIntEQ, x, imm(tr, n), ""); }

/* x / y or x % y; y = -1 apart, which overflows for the least integer. */
static void emitDivision(Translator *tr, const Insn *i, bool isRemainder) {
    LLVMValueRef x = regInt(tr, i->b), y = regInt(tr, i->c);
    trapIf(tr, equals(tr, y, 0), RTE_DIV_ZERO);
    LLVMValueRef isMinusOne = equals(tr, y, -1);
    if (!isRemainder) {
        LLVMValueRef least = equals(tr, x, INT64_MIN);
        trapIf(tr, LLVMBuildAnd(tr->b, isMinusOne, least, ""), RTE_OVERFLOW);
        regSetInt(tr, i->a, LLVMBuildSDiv(tr->b, x, y, ""));
        return;
    }
    LLVMValueRef safe = LLVMBuildSelect(tr->b, isMinusOne, imm(tr, 1), y, "");
    regSetInt(tr, i->a, LLVMBuildSRem(tr->b, x, safe, ""));
}

static void emitModIso(Translator *tr, const Insn *i, LLVMValueRef y) {
    LLVMValueRef rest = LLVMBuildSRem(tr->b, regInt(tr, i->b), y, "");
    LLVMValueRef isNegative = LLVMBuildICmp(tr->b, LLVMIntSLT, rest, imm(tr, 0), "");
    regSetInt(tr, i->a, LLVMBuildSelect(tr->b, isNegative, LLVMBuildAdd(tr->b, rest, y, ""), rest, ""));
}

static void emitUnsignedDivision(Translator *tr, const Insn *i) {
    LLVMValueRef x = regInt(tr, i->b), y = regInt(tr, i->c);
    trapIf(tr, equals(tr, y, 0), RTE_DIV_ZERO);
    regSetInt(tr, i->a, i->op == OP_DIVU ? LLVMBuildUDiv(tr->b, x, y, "") : LLVMBuildURem(tr->b, x, y, ""));
}

static void emitShift(Translator *tr, const Insn *i) {
    LLVMValueRef x = regInt(tr, i->b), n = regInt(tr, i->c);
    trapIf(tr, LLVMBuildICmp(tr->b, LLVMIntSLT, n, imm(tr, 0), ""), RTE_RANGE);
    LLVMValueRef isLarge = LLVMBuildICmp(tr->b, LLVMIntUGE, n, imm(tr, 64), "");
    if (i->op == OP_SAR) {
        LLVMValueRef count = LLVMBuildSelect(tr->b, isLarge, imm(tr, 63), n, "");
        regSetInt(tr, i->a, LLVMBuildAShr(tr->b, x, count, ""));
        return;
    }
    LLVMValueRef count = LLVMBuildAnd(tr->b, n, imm(tr, 63), "");
    LLVMValueRef shifted = i->op == OP_SHL ? LLVMBuildShl(tr->b, x, count, "") : LLVMBuildLShr(tr->b, x, count, "");
    regSetInt(tr, i->a, LLVMBuildSelect(tr->b, isLarge, imm(tr, 0), shifted, ""));
}

static LLVMValueRef narrow(Translator *tr, LLVMValueRef x, LLVMTypeRef type, bool isSigned) {
    LLVMValueRef low = LLVMBuildTrunc(tr->b, x, type, "");
    return isSigned ? LLVMBuildSExt(tr->b, low, tr->u->i64, "") : LLVMBuildZExt(tr->b, low, tr->u->i64, "");
}

static void checkRange(Translator *tr, LLVMValueRef x, LLVMValueRef low, LLVMValueRef high) {
    LLVMValueRef args[3] = {x, low, high};
    LLVMValueRef below = LLVMBuildICmp(tr->b, LLVMIntSLT, x, low, ""), above = LLVMBuildICmp(tr->b, LLVMIntSGT, x, high, "");
    trapIfHelper(tr, LLVMBuildOr(tr->b, below, above, ""), HELP_trapRange, args, 3);
}

static bool emitTrappingInts(Translator *tr, const Insn *i) {
    switch (i->op) {
    case OP_ADD: trapping(tr, i, "llvm.sadd.with.overflow", regInt(tr, i->b), regInt(tr, i->c)); return true;
    case OP_SUB: trapping(tr, i, "llvm.ssub.with.overflow", regInt(tr, i->b), regInt(tr, i->c)); return true;
    case OP_MUL: trapping(tr, i, "llvm.smul.with.overflow", regInt(tr, i->b), regInt(tr, i->c)); return true;
    case OP_ADDI: trapping(tr, i, "llvm.sadd.with.overflow", regInt(tr, i->b), imm(tr, SC)); return true;
    case OP_MULI: trapping(tr, i, "llvm.smul.with.overflow", regInt(tr, i->b), imm(tr, SC)); return true;
    case OP_RSUBI: trapping(tr, i, "llvm.ssub.with.overflow", imm(tr, SC), regInt(tr, i->b)); return true;
    case OP_NEG: trapping(tr, i, "llvm.ssub.with.overflow", imm(tr, 0), regInt(tr, i->b)); return true;
    case OP_ABS: {
        LLVMValueRef x = regInt(tr, i->b);
        trapIf(tr, equals(tr, x, INT64_MIN), RTE_OVERFLOW);
        LLVMValueRef isNegative = LLVMBuildICmp(tr->b, LLVMIntSLT, x, imm(tr, 0), "");
        regSetInt(tr, i->a, LLVMBuildSelect(tr->b, isNegative, LLVMBuildNeg(tr->b, x, ""), x, ""));
        return true;
    }
    case OP_DIV: emitDivision(tr, i, false); return true;
    case OP_MOD: emitDivision(tr, i, true); return true;
    case OP_MODISO: {
        LLVMValueRef y = regInt(tr, i->c);
        trapIfHelper(tr, LLVMBuildICmp(tr->b, LLVMIntSLE, y, imm(tr, 0), ""), HELP_trapMod, &y, 1);
        emitModIso(tr, i, y);
        return true;
    }
    case OP_DIVU:
    case OP_MODU: emitUnsignedDivision(tr, i); return true;
    case OP_SHL:
    case OP_SHR:
    case OP_SAR: emitShift(tr, i); return true;
    case OP_CHKRNG: checkRange(tr, regInt(tr, i->a), imm(tr, (int32_t)i[1].lo), imm(tr, i[1].hi)); return true;
    case OP_CHKRNGR: checkRange(tr, regInt(tr, i->a), regInt(tr, i->b), regInt(tr, i->c)); return true;
    default: return false;
    }
}

#define BINARY(op, Build)                                                                          \
    case op: regSetInt(tr, i->a, Build(tr->b, regInt(tr, i->b), regInt(tr, i->c), "")); return true;
#define BINARY32(op, Build)                                                                        \
    case op: regSetInt(tr, i->a, narrow(tr, Build(tr->b, regInt(tr, i->b), regInt(tr, i->c), ""), tr->u->i32, true)); return true;
#define BINARY_IMM(op, Build, n)                                                                   \
    case op: regSetInt(tr, i->a, Build(tr->b, regInt(tr, i->b), imm(tr, n), "")); return true;
#define NARROW(op, type, isSigned)                                                                 \
    case op: regSetInt(tr, i->a, narrow(tr, regInt(tr, i->b), tr->u->type, isSigned)); return true;

static bool emitPureInts(Translator *tr, const Insn *i) {
    switch (i->op) {
    BINARY(OP_ADDW, LLVMBuildAdd)
    BINARY(OP_SUBW, LLVMBuildSub)
    BINARY(OP_MULW, LLVMBuildMul)
    BINARY32(OP_ADD32, LLVMBuildAdd)
    BINARY32(OP_SUB32, LLVMBuildSub)
    BINARY32(OP_MUL32, LLVMBuildMul)
    case OP_ADDI32: regSetInt(tr, i->a, narrow(tr, LLVMBuildAdd(tr->b, regInt(tr, i->b), imm(tr, SC), ""), tr->u->i32, true)); return true;
    BINARY_IMM(OP_DIVI, LLVMBuildSDiv, SC)
    BINARY_IMM(OP_MODI, LLVMBuildSRem, SC)
    case OP_MODISOI: emitModIso(tr, i, imm(tr, SC)); return true;
    case OP_NOT: regSetInt(tr, i->a, LLVMBuildNot(tr->b, regInt(tr, i->b), "")); return true;
    case OP_LNOT: regSetInt(tr, i->a, asInt(tr, equals(tr, regInt(tr, i->b), 0))); return true;
    BINARY(OP_AND, LLVMBuildAnd)
    BINARY(OP_OR, LLVMBuildOr)
    BINARY(OP_XOR, LLVMBuildXor)
    case OP_ANDN: regSetInt(tr, i->a, LLVMBuildAnd(tr->b, regInt(tr, i->b), LLVMBuildNot(tr->b, regInt(tr, i->c), ""), "")); return true;
    BINARY_IMM(OP_ANDI, LLVMBuildAnd, SC)
    BINARY_IMM(OP_SHLI, LLVMBuildShl, i->c & 63)
    BINARY_IMM(OP_SHRI, LLVMBuildLShr, i->c & 63)
    BINARY_IMM(OP_SARI, LLVMBuildAShr, i->c & 63)
    NARROW(OP_SEXT8, i8, true)
    NARROW(OP_SEXT16, i16, true)
    NARROW(OP_SEXT32, i32, true)
    NARROW(OP_ZEXT8, i8, false)
    NARROW(OP_ZEXT16, i16, false)
    NARROW(OP_ZEXT32, i32, false)
    default: return false;
    }
}

/* ---- small sets in registers --------------------------------------------------------------------------------------------------- */

/* Bits low..high; both 0..63 and low <= high. */
static LLVMValueRef bitRange(Translator *tr, LLVMValueRef low, LLVMValueRef high) {
    LLVMValueRef drop = LLVMBuildSub(tr->b, imm(tr, 63), LLVMBuildSub(tr->b, high, low, ""), "");
    return LLVMBuildShl(tr->b, LLVMBuildLShr(tr->b, imm(tr, -1), drop, ""), low, "");
}

static void emitBitRange(Translator *tr, const Insn *i) {
    LLVMValueRef low = regInt(tr, i->b), high = regInt(tr, i->c);
    LLVMBasicBlockRef start = LLVMGetInsertBlock(tr->b), some = newBlock(tr, ""), done = newBlock(tr, "");
    LLVMBuildCondBr(tr->b, LLVMBuildICmp(tr->b, LLVMIntSGT, low, high, ""), done, some);
    LLVMPositionBuilderAtEnd(tr->b, some);
    LLVMValueRef isBelow = LLVMBuildICmp(tr->b, LLVMIntSLT, low, imm(tr, 0), "");
    LLVMValueRef isAbove = LLVMBuildICmp(tr->b, LLVMIntSGT, high, imm(tr, 63), "");
    LLVMValueRef args[3] = {LLVMBuildSelect(tr->b, isBelow, low, high, ""), imm(tr, 0), imm(tr, 63)};
    trapIfHelper(tr, LLVMBuildOr(tr->b, isBelow, isAbove, ""), HELP_trapRange, args, 3);
    LLVMValueRef bits = bitRange(tr, low, high);
    LLVMBasicBlockRef from = LLVMGetInsertBlock(tr->b);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
    LLVMValueRef phi = LLVMBuildPhi(tr->b, tr->u->i64, ""), values[2] = {imm(tr, 0), bits};
    LLVMBasicBlockRef blocks[2] = {start, from};
    LLVMAddIncoming(phi, values, blocks, 2);
    regSetInt(tr, i->a, phi);
}

static bool emitBits(Translator *tr, const Insn *i) {
    switch (i->op) {
    case OP_BIT: {
        LLVMValueRef args[3] = {regInt(tr, i->b), imm(tr, 0), imm(tr, 63)};
        trapIfHelper(tr, LLVMBuildICmp(tr->b, LLVMIntUGT, args[0], args[2], ""), HELP_trapRange, args, 3);
        regSetInt(tr, i->a, LLVMBuildShl(tr->b, imm(tr, 1), args[0], ""));
        return true;
    }
    case OP_BITIN: {
        LLVMValueRef k = regInt(tr, i->b), set = regInt(tr, i->c);
        LLVMValueRef bit = LLVMBuildAnd(tr->b, LLVMBuildLShr(tr->b, set, LLVMBuildAnd(tr->b, k, imm(tr, 63), ""), ""), imm(tr, 1), "");
        LLVMValueRef isOut = LLVMBuildICmp(tr->b, LLVMIntUGT, k, imm(tr, 63), "");
        regSetInt(tr, i->a, LLVMBuildSelect(tr->b, isOut, imm(tr, 0), bit, ""));
        return true;
    }
    case OP_BITRNG: emitBitRange(tr, i); return true;
    default: return false;
    }
}

/* ---- reals ------------------------------------------------------------------------------------------------------------------------ */

static LLVMValueRef real(const Translator *tr, double x) { return LLVMConstReal(tr->u->f64, x); }

static LLVMValueRef unary(Translator *tr, const char *intrinsic, LLVMValueRef x) { return unitIntrinsic(tr->u, intrinsic, tr->u->f64, &x, 1); }

/* x must be in the open or half-open range of i64; NaN is outside. */
static void toInt(Translator *tr, const Insn *i, LLVMValueRef x, LLVMRealPredicate lowPredicate, double low) {
    LLVMValueRef above = LLVMBuildFCmp(tr->b, lowPredicate, x, real(tr, low), "");
    LLVMValueRef below = LLVMBuildFCmp(tr->b, LLVMRealOLT, x, real(tr, 9223372036854775808.0), "");
    trapIf(tr, LLVMBuildNot(tr->b, LLVMBuildAnd(tr->b, above, below, ""), ""), RTE_MATH);
    regSetInt(tr, i->a, LLVMBuildFPToSI(tr->b, x, tr->u->i64, ""));
}

static bool emitConversions(Translator *tr, const Insn *i) {
    switch (i->op) {
    case OP_FROUND32: {
        LLVMValueRef single = LLVMBuildFPTrunc(tr->b, regReal(tr, i->b), tr->u->f32, "");
        regSetReal(tr, i->a, LLVMBuildFPExt(tr->b, single, tr->u->f64, ""));
        return true;
    }
    case OP_I2F: regSetReal(tr, i->a, LLVMBuildSIToFP(tr->b, regInt(tr, i->b), tr->u->f64, "")); return true;
    case OP_U2F: regSetReal(tr, i->a, LLVMBuildUIToFP(tr->b, regInt(tr, i->b), tr->u->f64, "")); return true;
    case OP_F2I: toInt(tr, i, regReal(tr, i->b), LLVMRealOGT, -9223372036854777856.0); return true;
    case OP_FROUND: toInt(tr, i, unary(tr, "llvm.round", regReal(tr, i->b)), LLVMRealOGE, -9223372036854775808.0); return true;
    case OP_FROUNDE: toInt(tr, i, unary(tr, "llvm.nearbyint", regReal(tr, i->b)), LLVMRealOGE, -9223372036854775808.0); return true;
    case OP_F2ISAT: {
        LLVMValueRef x = regReal(tr, i->b);
        regSetInt(tr, i->a, unitHelper(tr->u, HELP_saturate, &x, 1, false));
        return true;
    }
    default: return false;
    }
}

#define REAL_BINARY(op, Build)                                                                     \
    case op: regSetReal(tr, i->a, Build(tr->b, regReal(tr, i->b), regReal(tr, i->c), "")); return true;

static bool emitReals(Translator *tr, const Insn *i) {
    switch (i->op) {
    REAL_BINARY(OP_FADD, LLVMBuildFAdd)
    REAL_BINARY(OP_FSUB, LLVMBuildFSub)
    REAL_BINARY(OP_FMUL, LLVMBuildFMul)
    REAL_BINARY(OP_FDIVX, LLVMBuildFDiv)
    case OP_FDIV: {
        LLVMValueRef y = regReal(tr, i->c);
        trapIf(tr, LLVMBuildFCmp(tr->b, LLVMRealOEQ, y, real(tr, 0), ""), RTE_DIV_ZERO);
        regSetReal(tr, i->a, LLVMBuildFDiv(tr->b, regReal(tr, i->b), y, ""));
        return true;
    }
    case OP_FMULADD:
    case OP_FMULSUB: {
        LLVMValueRef product = LLVMBuildFMul(tr->b, regReal(tr, i->b), regReal(tr, i->c), ""), x = regReal(tr, i->a);
        regSetReal(tr, i->a, i->op == OP_FMULADD ? LLVMBuildFAdd(tr->b, x, product, "") : LLVMBuildFSub(tr->b, x, product, ""));
        return true;
    }
    case OP_FNEG: regSetReal(tr, i->a, LLVMBuildFNeg(tr->b, regReal(tr, i->b), "")); return true;
    case OP_FABS: regSetReal(tr, i->a, unary(tr, "llvm.fabs", regReal(tr, i->b))); return true;
    case OP_FSQRT:
    case OP_FSQRTX: {
        LLVMValueRef x = regReal(tr, i->b);
        if (i->op == OP_FSQRT) trapIf(tr, LLVMBuildFCmp(tr->b, LLVMRealOLT, x, real(tr, 0), ""), RTE_MATH);
        regSetReal(tr, i->a, unary(tr, "llvm.sqrt", x));
        return true;
    }
    default: return emitConversions(tr, i);
    }
}

/* ---- comparisons ------------------------------------------------------------------------------------------------------------------ */

#define COMPARE(name, predicate)                                                                   \
    case OP_##name: regSetInt(tr, i->a, asInt(tr, LLVMBuildICmp(tr->b, predicate, regInt(tr, i->b), regInt(tr, i->c), ""))); return true;
#define COMPARE_IMM(name, predicate)                                                               \
    case OP_##name: regSetInt(tr, i->a, asInt(tr, LLVMBuildICmp(tr->b, predicate, regInt(tr, i->b), imm(tr, SC), ""))); return true;
#define COMPARE_REAL(name, predicate)                                                              \
    case OP_##name: regSetInt(tr, i->a, asInt(tr, LLVMBuildFCmp(tr->b, predicate, regReal(tr, i->b), regReal(tr, i->c), ""))); return true;

static bool emitComparisons(Translator *tr, const Insn *i) {
    switch (i->op) {
    COMPARE(EQ, LLVMIntEQ)
    COMPARE(NE, LLVMIntNE)
    COMPARE(LT, LLVMIntSLT)
    COMPARE(LE, LLVMIntSLE)
    COMPARE(LTU, LLVMIntULT)
    COMPARE(LEU, LLVMIntULE)
    COMPARE_IMM(EQI, LLVMIntEQ)
    COMPARE_IMM(NEI, LLVMIntNE)
    COMPARE_IMM(LTI, LLVMIntSLT)
    COMPARE_IMM(LEI, LLVMIntSLE)
    COMPARE_IMM(GTI, LLVMIntSGT)
    COMPARE_IMM(GEI, LLVMIntSGE)
    COMPARE_REAL(FEQ, LLVMRealOEQ)
    COMPARE_REAL(FNE, LLVMRealUNE)
    COMPARE_REAL(FLT, LLVMRealOLT)
    COMPARE_REAL(FLE, LLVMRealOLE)
    case OP_REQ: {
        LLVMValueRef args[2] = {regPtr(tr, i->b), regPtr(tr, i->c)};
        regSetInt(tr, i->a, LLVMBuildZExt(tr->b, unitHelper(tr->u, HELP_refEqual, args, 2, false), tr->u->i64, ""));
        return true;
    }
    case OP_RISNIL: regSetInt(tr, i->a, asInt(tr, emitIsNil(tr, regPtr(tr, i->b)))); return true;
    default: return false;
    }
}

static LLVMValueRef compareInts(Translator *tr, const Insn *i, LLVMIntPredicate p) { return LLVMBuildICmp(tr->b, p, regInt(tr, i->a), regInt(tr, i->b), ""); }
static LLVMValueRef compareImm(Translator *tr, const Insn *i, LLVMIntPredicate p) { return LLVMBuildICmp(tr->b, p, regInt(tr, i->a), imm(tr, SB), ""); }
static LLVMValueRef compareReals(Translator *tr, const Insn *i, LLVMRealPredicate p) {
    return LLVMBuildFCmp(tr->b, p, regReal(tr, i->a), regReal(tr, i->b), "");
}

/* The reference field at offset b of box R[a]. */
static LLVMValueRef refField(Translator *tr, const Insn *i) {
    LLVMValueRef box = emitDeref(tr, regPtr(tr, i->a));
    return unitLoad(tr->u, tr->u->ptr, unitOffset(tr->u, box, (int64_t)sizeof(Obj) + i->b), AC_REF, 8);
}

LLVMValueRef emitCondition(Translator *tr, const Insn *i) {
    if (i->op == OP_JRNIL) return emitIsNil(tr, refField(tr, i));
    if (i->op == OP_JRNNIL) return LLVMBuildNot(tr->b, emitIsNil(tr, refField(tr, i)), "");
    /* forward and backward families stand in the same order */
    uint32_t op = i->op >= OP_BT ? i->op - OP_BT + OP_JT : i->op;
    switch (op) {
    case OP_JT: return LLVMBuildICmp(tr->b, LLVMIntNE, regInt(tr, i->a), imm(tr, 0), "");
    case OP_JF: return LLVMBuildICmp(tr->b, LLVMIntEQ, regInt(tr, i->a), imm(tr, 0), "");
    case OP_JEQ: return compareInts(tr, i, LLVMIntEQ);
    case OP_JNE: return compareInts(tr, i, LLVMIntNE);
    case OP_JLT: return compareInts(tr, i, LLVMIntSLT);
    case OP_JLE: return compareInts(tr, i, LLVMIntSLE);
    case OP_JLTU: return compareInts(tr, i, LLVMIntULT);
    case OP_JLEU: return compareInts(tr, i, LLVMIntULE);
    case OP_JEQI: return compareImm(tr, i, LLVMIntEQ);
    case OP_JNEI: return compareImm(tr, i, LLVMIntNE);
    case OP_JLTI: return compareImm(tr, i, LLVMIntSLT);
    case OP_JLEI: return compareImm(tr, i, LLVMIntSLE);
    case OP_JGTI: return compareImm(tr, i, LLVMIntSGT);
    case OP_JGEI: return compareImm(tr, i, LLVMIntSGE);
    case OP_JFEQ: return compareReals(tr, i, LLVMRealOEQ);
    case OP_JFNE: return compareReals(tr, i, LLVMRealUNE);
    case OP_JFLT: return compareReals(tr, i, LLVMRealOLT);
    case OP_JFNLT: return compareReals(tr, i, LLVMRealUGE);
    case OP_JFLE: return compareReals(tr, i, LLVMRealOLE);
    case OP_JFNLE: return compareReals(tr, i, LLVMRealUGT);
    case OP_JNIL: return emitIsNil(tr, regPtr(tr, i->a));
    default: assert(op == OP_JNNIL); return LLVMBuildNot(tr->b, emitIsNil(tr, regPtr(tr, i->a)), "");
    }
}

bool emitArith(Translator *tr, const Insn *i) {
    return emitMoves(tr, i) || emitTrappingInts(tr, i) || emitPureInts(tr, i) || emitReals(tr, i) || emitComparisons(tr, i) || emitBits(tr, i);
}
