/* memory.c: loads, stores, addresses, and the objects and strings whose instructions are short enough to stand in the code. */
#include "backend/llvm/unit.h"
#include "runtime/builtins/builtins.h"
#include "runtime/mem/pointer.h"
#include "runtime/str/str.h"
#include <assert.h>
#include <stddef.h>

enum { VALUE_OFFSET = sizeof(Obj) };

static LLVMValueRef imm(const Translator *tr, int64_t n) { return unitInt(tr->u, n); }

static LLVMValueRef indexed(Translator *tr, LLVMValueRef p, LLVMValueRef k, uint32_t size) {
    LLVMTypeRef elem = size == 1 ? tr->u->i8 : size == 2 ? tr->u->i16 : size == 4 ? tr->u->i32 : size == 8 ? tr->u->i64 : LLVMArrayType(tr->u->i8, size);
    return LLVMBuildInBoundsGEP2(tr->b, elem, p, &k, 1, "");
}

/* ---- references ------------------------------------------------------------------------------------------------------------------ */

static LLVMValueRef flagsOf(Translator *tr, LLVMValueRef o) { return unitLoad(tr->u, tr->u->i32, unitOffset(tr->u, o, offsetof(Obj, flags)), AC_HEADER, 4); }

static LLVMValueRef hasFlags(Translator *tr, LLVMValueRef flags, uint32_t mask) {
    LLVMTypeRef i32 = tr->u->i32;
    return LLVMBuildICmp(tr->b, LLVMIntNE, LLVMBuildAnd(tr->b, flags, LLVMConstInt(i32, mask, 0), ""), LLVMConstInt(i32, 0, 0), "");
}

LLVMValueRef emitIsNil(Translator *tr, LLVMValueRef o) {
    LLVMBasicBlockRef start = LLVMGetInsertBlock(tr->b), some = newBlock(tr, ""), odd = newBlock(tr, ""), done = newBlock(tr, "");
    LLVMBuildCondBr(tr->b, LLVMBuildIsNull(tr->b, o, ""), done, some);
    LLVMPositionBuilderAtEnd(tr->b, some);
    unitUnlikely(tr->u, hasFlags(tr, flagsOf(tr, o), OBJ_DISPOSED | OBJ_INDIRECT), odd, done);
    LLVMPositionBuilderAtEnd(tr->b, odd);
    LLVMValueRef slow = unitHelper(tr->u, HELP_isNil, &o, 1, true);
    slow = LLVMBuildICmp(tr->b, LLVMIntNE, slow, LLVMConstInt(tr->u->i32, 0, 0), "");
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
    LLVMValueRef phi = LLVMBuildPhi(tr->b, tr->u->i1, "");
    LLVMValueRef values[3] = {LLVMConstInt(tr->u->i1, 1, 0), LLVMConstInt(tr->u->i1, 0, 0), slow};
    LLVMBasicBlockRef blocks[3] = {start, some, odd};
    LLVMAddIncoming(phi, values, blocks, 3);
    return phi;
}

/* What an access through o that the VM refuses raises. */
static void trapPointer(Translator *tr, LLVMValueRef o, LLVMValueRef k) {
    LLVMValueRef args[5] = {tr->t, insnAddress(tr, tr->pc), tr->R, o, k};
    (void)unitHelper(tr->u, HELP_trapPointer, args, 5, true);
    LLVMBuildBr(tr->b, failTarget(tr));
}

/* Whether o, which is not nil, is an interior pointer to something that is there; isStore: and may be written. */
static LLVMValueRef isPlainInterior(Translator *tr, LLVMValueRef o, bool isStore) {
    LLVMTypeRef i32 = tr->u->i32;
    LLVMValueRef kind = LLVMBuildAnd(tr->b, flagsOf(tr, o), LLVMConstInt(i32, OBJ_DISPOSED | OBJ_INDIRECT | (isStore ? OBJ_READONLY : 0), 0), "");
    return LLVMBuildICmp(tr->b, LLVMIntEQ, kind, LLVMConstInt(i32, OBJ_INDIRECT, 0), "");
}

/* A field of an interior pointer: they never change. */
static LLVMValueRef interiorField(Translator *tr, LLVMValueRef o, size_t offset, LLVMTypeRef type) {
    return unitLoad(tr->u, type, unitOffset(tr->u, o, (int64_t)offset), AC_LENGTH, 8);
}

/* Whether what interior pointer o leads into has been disposed. Memory of globals has no base: its own header stands for one that is alive. */
static LLVMValueRef isBaseDisposed(Translator *tr, LLVMValueRef o, LLVMValueRef base) {
    return hasFlags(tr, flagsOf(tr, LLVMBuildSelect(tr->b, LLVMBuildIsNull(tr->b, base, ""), o, base, "")), OBJ_DISPOSED);
}

/* Where interior pointer o points; goes to `trap` if value k from there on (NULL: 0) lies outside of its array, or the array is disposed. runtime/mem/pointer.h
 * has the rules. */
static LLVMValueRef interiorAddress(Translator *tr, LLVMValueRef o, LLVMValueRef k, LLVMBasicBlockRef trap) {
    Unit *u = tr->u;
    LLVMBasicBlockRef based = newBlock(tr, ""), fast = newBlock(tr, "");
    LLVMValueRef index = interiorField(tr, o, offsetof(ObjPtr, index), u->i64);
    LLVMValueRef count = interiorField(tr, o, offsetof(ObjPtr, count), u->i64);
    LLVMValueRef at = k == NULL ? index : LLVMBuildAdd(tr->b, index, k, "");
    unitUnlikely(u, LLVMBuildICmp(tr->b, LLVMIntUGE, at, count, ""), trap, based);
    LLVMPositionBuilderAtEnd(tr->b, based);
    LLVMValueRef base = interiorField(tr, o, offsetof(ObjPtr, base), u->ptr);
    unitUnlikely(u, isBaseDisposed(tr, o, base), trap, fast);
    LLVMPositionBuilderAtEnd(tr->b, fast);
    return interiorField(tr, o, offsetof(ObjPtr, address), u->ptr);
}

/* Where the header of the box would lie that o stands for. Interior pointers are followed in place by programs that make any. */
static LLVMValueRef derefBy(Translator *tr, LLVMValueRef o, bool isStore) {
    LLVMBasicBlockRef some = newBlock(tr, ""), odd = newBlock(tr, "odd"), slow = newBlock(tr, "slow"), found = newBlock(tr, ""), done = newBlock(tr, "");
    LLVMBasicBlockRef trap = newBlock(tr, "trap"), blocks[3] = {some};
    LLVMValueRef values[3] = {o};
    unsigned count = 1;
    unitUnlikely(tr->u, LLVMBuildIsNull(tr->b, o, ""), trap, some);
    LLVMPositionBuilderAtEnd(tr->b, some);
    LLVMValueRef isOdd = hasFlags(tr, flagsOf(tr, o), OBJ_DISPOSED | OBJ_INDIRECT);
    if (tr->u->hasInterior) LLVMBuildCondBr(tr->b, isOdd, odd, done);
    else unitUnlikely(tr->u, isOdd, odd, done);
    LLVMPositionBuilderAtEnd(tr->b, odd);
    if (tr->u->hasInterior) {
        LLVMBasicBlockRef inside = newBlock(tr, "");
        LLVMBuildCondBr(tr->b, isPlainInterior(tr, o, isStore), inside, slow);
        LLVMPositionBuilderAtEnd(tr->b, inside);
        LLVMValueRef before = imm(tr, -(int64_t)VALUE_OFFSET); /* no place in an object: not an inbounds address */
        values[count] = LLVMBuildGEP2(tr->b, tr->u->i8, interiorAddress(tr, o, NULL, trap), &before, 1, "");
        blocks[count++] = LLVMGetInsertBlock(tr->b);
        LLVMBuildBr(tr->b, done);
    } else {
        LLVMBuildBr(tr->b, slow);
    }
    LLVMPositionBuilderAtEnd(tr->b, slow);
    values[count] = unitHelper(tr->u, isStore ? HELP_derefStore : HELP_deref, &o, 1, true);
    unitUnlikely(tr->u, LLVMBuildIsNull(tr->b, values[count], ""), trap, found);
    LLVMPositionBuilderAtEnd(tr->b, found);
    blocks[count++] = found;
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, trap);
    trapPointer(tr, o, imm(tr, 0));
    LLVMPositionBuilderAtEnd(tr->b, done);
    LLVMValueRef phi = LLVMBuildPhi(tr->b, tr->u->ptr, "");
    LLVMAddIncoming(phi, values, blocks, count);
    return phi;
}

LLVMValueRef emitDeref(Translator *tr, LLVMValueRef o) { return derefBy(tr, o, false); }

/* ---- element addresses ------------------------------------------------------------------------------------------------------------ */

/* The 32-bit value that the 64-bit x extends, or NULL. */
static LLVMValueRef shortValue(const Unit *u, LLVMValueRef x) {
    if (LLVMIsASExtInst(x) == NULL) return NULL;
    LLVMValueRef from = LLVMGetOperand(x, 0);
    return LLVMTypeOf(from) == u->i32 ? from : NULL;
}

/* index - low as unsigned 64-bit number, and whether it reaches `length`. A 32-bit index is compared as such: LLVM then knows the limits of the variable itself. */
static LLVMValueRef zeroBased(Translator *tr, LLVMValueRef index, int64_t low, LLVMValueRef length, LLVMValueRef *isOutside) {
    enum { FITS = 1 << 30 }; /* with bounds up to here no difference wraps to a valid one */
    Unit *u = tr->u;
    LLVMValueRef narrow = shortValue(u, index);
    if (narrow != NULL && low >= -FITS && low <= FITS && LLVMIsAConstantInt(length) != NULL && LLVMConstIntGetSExtValue(length) <= FITS) {
        if (low != 0) narrow = LLVMBuildSub(tr->b, narrow, LLVMConstInt(u->i32, (unsigned long long)low, 1), "");
        *isOutside = LLVMBuildICmp(tr->b, LLVMIntUGE, narrow, LLVMConstInt(u->i32, (unsigned long long)LLVMConstIntGetSExtValue(length), 0), "");
        return LLVMBuildZExt(tr->b, narrow, u->i64, "");
    }
    LLVMValueRef k = low == 0 ? index : LLVMBuildSub(tr->b, index, imm(tr, low), "");
    *isOutside = LLVMBuildICmp(tr->b, LLVMIntUGE, k, length, "");
    return k;
}

/* Zero-based index below `length`, or error 201. */
static LLVMValueRef checkedIndex(Translator *tr, unsigned number, uint32_t reg, int64_t low, LLVMValueRef length) {
    LLVMValueRef index = regInt(tr, reg);
    if (loopProves(tr, number)) return low == 0 ? index : LLVMBuildNSWSub(tr->b, index, imm(tr, low), "");
    LLVMValueRef isOutside, k = zeroBased(tr, index, low, length, &isOutside);
    LLVMValueRef high = LLVMBuildAdd(tr->b, length, imm(tr, low - 1), "");
    LLVMValueRef args[3] = {index, imm(tr, low), high};
    trapIfHelper(tr, isOutside, HELP_trapIndex, args, 3);
    return k;
}

static LLVMValueRef fixedAddress(Translator *tr, const Insn *i, uint32_t size) {
    LLVMValueRef k = checkedIndex(tr, 0, i->c, i[1].hi, imm(tr, i[1].lo));
    return indexed(tr, regPtr(tr, i->b), k, size);
}

/* The first index is checked before the second. */
static LLVMValueRef fixed2Address(Translator *tr, const Insn *i, uint32_t size) {
    LLVMValueRef k = checkedIndex(tr, 0, i->c, i[1].hi, imm(tr, i[1].lo));
    LLVMValueRef m = checkedIndex(tr, 1, i[3].lo, i[2].hi, imm(tr, i[2].lo));
    LLVMValueRef row = LLVMBuildNSWMul(tr->b, k, imm(tr, i[2].lo), "");
    return indexed(tr, regPtr(tr, i->b), LLVMBuildNSWAdd(tr->b, row, m, ""), size);
}

static LLVMValueRef lengthOf(Translator *tr, LLVMValueRef o) {
    _Static_assert(offsetof(ObjDyn, length) == offsetof(ObjString, length), "dynamic arrays and strings agree");
    return unitLoad(tr->u, tr->u->i64, unitOffset(tr->u, o, offsetof(ObjDyn, length)), AC_LENGTH, 8);
}

/* Length of a dynamic array or string; nil has 0. */
LLVMValueRef lengthOrZero(Translator *tr, LLVMValueRef o) {
    LLVMBasicBlockRef start = LLVMGetInsertBlock(tr->b), some = newBlock(tr, ""), done = newBlock(tr, "");
    LLVMBuildCondBr(tr->b, LLVMBuildIsNull(tr->b, o, ""), done, some);
    LLVMPositionBuilderAtEnd(tr->b, some);
    LLVMValueRef length = lengthOf(tr, o);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
    LLVMValueRef phi = LLVMBuildPhi(tr->b, tr->u->i64, "");
    LLVMValueRef values[2] = {imm(tr, 0), length};
    LLVMBasicBlockRef blocks[2] = {start, some};
    LLVMAddIncoming(phi, values, blocks, 2);
    return phi;
}

static LLVMValueRef dynAddress(Translator *tr, const Insn *i, uint32_t size) {
    LLVMValueRef o = regPtr(tr, i->b);
    bool isInside = loopProves(tr, 0); /* then the array is not nil */
    LLVMValueRef k = isInside ? regInt(tr, i->c) : checkedIndex(tr, 0, i->c, 0, lengthOrZero(tr, o));
    return indexed(tr, unitOffset(tr->u, o, offsetof(ObjDyn, data)), k, size);
}

static LLVMValueRef sliceAddress(Translator *tr, const Insn *i, uint32_t size) {
    LLVMValueRef k = checkedIndex(tr, 0, i->c, i[1].hi, regInt(tr, i->b + 1u));
    return indexed(tr, regPtr(tr, i->b), k, size);
}

/* Address of the value R[c] elements after pointer R[b]. */
static LLVMValueRef pointerAddress(Translator *tr, const Insn *i, uint32_t size, bool isStore) {
    Unit *u = tr->u;
    LLVMValueRef o = regPtr(tr, i->b), k = regInt(tr, i->c);
    LLVMBasicBlockRef some = newBlock(tr, ""), inside = newBlock(tr, "");
    LLVMBasicBlockRef slow = newBlock(tr, "odd"), found = newBlock(tr, ""), trap = newBlock(tr, "trap"), done = newBlock(tr, "");
    unitUnlikely(u, LLVMBuildIsNull(tr->b, o, ""), trap, some);
    LLVMPositionBuilderAtEnd(tr->b, some);
    unitUnlikely(u, LLVMBuildNot(tr->b, isPlainInterior(tr, o, isStore), ""), slow, inside);
    LLVMPositionBuilderAtEnd(tr->b, inside);
    LLVMValueRef p = indexed(tr, interiorAddress(tr, o, k, trap), k, size);
    LLVMBasicBlockRef fast = LLVMGetInsertBlock(tr->b);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, slow);
    LLVMValueRef args[2] = {o, k};
    LLVMValueRef single = unitHelper(u, isStore ? HELP_onlyStore : HELP_onlyValue, args, 2, true);
    unitUnlikely(u, LLVMBuildIsNull(tr->b, single, ""), trap, found);
    LLVMPositionBuilderAtEnd(tr->b, found);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, trap);
    trapPointer(tr, o, k);
    LLVMPositionBuilderAtEnd(tr->b, done);
    LLVMValueRef phi = LLVMBuildPhi(tr->b, u->ptr, ""), values[2] = {p, single};
    LLVMBasicBlockRef blocks[2] = {fast, found};
    LLVMAddIncoming(phi, values, blocks, 2);
    return phi;
}

/* ---- loads and stores --------------------------------------------------------------------------------------------------------------- */

/* Type that stands where a 64-bit access goes, for families with an element type; 0: variant. */
static uint32_t elementType(const Translator *tr, const Insn *i, OpRule rule) {
    uint32_t type = rule == RULE_LDG || rule == RULE_STG ? 0 : regIndex(regTypeOf(tr, i->b));
    const TypeRec *types = tr->m->types;
    switch (rule) {
    case RULE_LDX:
    case RULE_STX:
    case RULE_LDD:
    case RULE_STD: return types[type].elem;
    case RULE_LDX2:
    case RULE_STX2: return types[types[type].elem].elem;
    case RULE_LDS:
    case RULE_STS: return type;
    case RULE_LDM:
    case RULE_STM: return memScalar(tr, type, i->c);
    case RULE_LDG:
    case RULE_STG: {
        uint64_t inside;
        uint32_t global = memGlobal(tr, (uint32_t)i->bc, &inside);
        return memScalar(tr, global, inside);
    }
    default:
        assert(rule == RULE_LDR || rule == RULE_STR || rule == RULE_LDP || rule == RULE_STP);
        if (rule == RULE_LDP || rule == RULE_STP) return memScalar(tr, types[type].elem, 0);
        return memScalar(tr, types[type].kind == TR_BOX ? types[type].elem : type, i->c);
    }
}

static LLVMValueRef accessAddress(Translator *tr, const Insn *i, OpRule rule, uint32_t size) {
    switch (rule) {
    case RULE_LDM:
    case RULE_STM: return unitOffset(tr->u, regPtr(tr, i->b), i->c);
    case RULE_LDR: return unitOffset(tr->u, emitDeref(tr, regPtr(tr, i->b)), VALUE_OFFSET + (int64_t)i->c);
    case RULE_STR: return unitOffset(tr->u, derefBy(tr, regPtr(tr, i->b), true), VALUE_OFFSET + (int64_t)i->c);
    case RULE_LDP:
    case RULE_STP: return pointerAddress(tr, i, size, rule == RULE_STP);
    case RULE_LDG:
    case RULE_STG: return unitOffset(tr->u, unitGlobals(tr->u, tr->inst), (uint32_t)i->bc);
    case RULE_LDX:
    case RULE_STX: return fixedAddress(tr, i, size);
    case RULE_LDX2:
    case RULE_STX2: return fixed2Address(tr, i, size);
    case RULE_LDD:
    case RULE_STD: return dynAddress(tr, i, size);
    default: assert(rule == RULE_LDS || rule == RULE_STS); return sliceAddress(tr, i, size);
    }
}

typedef struct Width {
    uint8_t bytes, kind;
    bool isSigned;
} Width;
static const Width loadWidths[8] = {{1, TR_I8, true}, {1, TR_U8, false}, {2, TR_I16, true}, {2, TR_U16, false},
                                    {4, TR_I32, true}, {4, TR_U32, false}, {8, TR_I64, false}, {4, TR_F32, false}};
static const Width storeWidths[5] = {{1, TR_U8, false}, {2, TR_U16, false}, {4, TR_U32, false}, {8, TR_I64, false}, {4, TR_F32, false}};

static LLVMTypeRef widthType(const Unit *u, unsigned bytes) { return bytes == 1 ? u->i8 : bytes == 2 ? u->i16 : bytes == 4 ? u->i32 : u->i64; }

static void load64(Translator *tr, const Insn *i, uint32_t type, LLVMValueRef p) {
    const Module *m = tr->m;
    RegType reg = type == 0 ? VARIANT_TYPE : moduleRegOf(m, type);
    RegCls cls = regClsOf(tr, reg);
    uint32_t kind = type == 0 ? (uint32_t)TR_NONE : m->types[type].kind;
    regSet(tr, i->a, cls, reg, unitLoad(tr->u, regLlvmType(tr->u, cls), p, memAlias(tr, kind), 8));
}

static void emitLoad(Translator *tr, const Insn *i, OpRule rule, uint32_t k) {
    const Unit *u = tr->u;
    const Width *w = &loadWidths[k];
    uint32_t type = k == 6 ? elementType(tr, i, rule) : 0;
    LLVMValueRef p = accessAddress(tr, i, rule, w->bytes);
    if (k == 6) {
        load64(tr, i, type, p);
    } else if (k == 7) {
        LLVMValueRef v = unitLoad(tr->u, u->f32, p, memAlias(tr, TR_F32), 4);
        regSetReal(tr, i->a, LLVMBuildFPExt(tr->b, v, u->f64, ""));
    } else {
        LLVMValueRef v = unitLoad(tr->u, widthType(u, w->bytes), p, memAlias(tr, w->kind), w->bytes);
        regSetInt(tr, i->a, w->isSigned ? LLVMBuildSExt(tr->b, v, u->i64, "") : LLVMBuildZExt(tr->b, v, u->i64, ""));
    }
}

static void emitStore(Translator *tr, const Insn *i, OpRule rule, uint32_t k) {
    const Unit *u = tr->u;
    const Width *w = &storeWidths[k];
    uint32_t type = k == 3 ? elementType(tr, i, rule) : 0;
    LLVMValueRef p = accessAddress(tr, i, rule, w->bytes);
    if (k == 3) {
        uint32_t kind = type == 0 ? (uint32_t)TR_NONE : tr->m->types[type].kind;
        RegCls cls = type == 0 ? CLS_INT : regClsOf(tr, moduleRegOf(tr->m, type));
        (void)unitStore(tr->u, regGet(tr, i->a, cls), p, memAlias(tr, kind), 8);
    } else if (k == 4) {
        (void)unitStore(tr->u, LLVMBuildFPTrunc(tr->b, regReal(tr, i->a), u->f32, ""), p, memAlias(tr, TR_F32), 4);
    } else {
        LLVMValueRef v = regInt(tr, i->a);
        if (w->bytes < 8) v = LLVMBuildTrunc(tr->b, v, widthType(u, w->bytes), "");
        (void)unitStore(tr->u, v, p, memAlias(tr, w->kind), w->bytes);
    }
}

static bool emitAccess(Translator *tr, const Insn *i) {
    OpRule rule = (OpRule)opInfo[i->op].rule;
    switch (rule) {
#define LOADS(P) case RULE_##P: emitLoad(tr, i, rule, i->op - (uint32_t)OP_##P##I8); return true;
#define STORES(P) case RULE_##P: emitStore(tr, i, rule, i->op - (uint32_t)OP_##P##8); return true;
    LOADS(LDM) LOADS(LDR) LOADS(LDG) LOADS(LDX) LOADS(LDX2) LOADS(LDD) LOADS(LDS) LOADS(LDP)
    STORES(STM) STORES(STR) STORES(STG) STORES(STX) STORES(STX2) STORES(STD) STORES(STS) STORES(STP)
#undef LOADS
#undef STORES
    default: return false;
    }
}

/* ---- addresses and slices ---------------------------------------------------------------------------------------------------------- */

static void setSlice(Translator *tr, uint32_t r, uint32_t elem, LLVMValueRef p, LLVMValueRef n) {
    regSetPtr(tr, r, regType(REG_SLICE, elem), p);
    regSet(tr, r + 1, CLS_INT, regType(REG_SLICE2, elem), n);
}

static void emitSliceOfDyn(Translator *tr, const Insn *i) {
    uint32_t elem = tr->m->types[regIndex(regTypeOf(tr, i->b))].elem;
    LLVMValueRef o = regPtr(tr, i->b), n = lengthOrZero(tr, o);
    LLVMValueRef data = LLVMBuildGEP2(tr->b, tr->u->i8, o, (LLVMValueRef[]){imm(tr, offsetof(ObjDyn, data))}, 1, "");
    setSlice(tr, i->a, elem, LLVMBuildSelect(tr->b, LLVMBuildIsNull(tr->b, o, ""), tr->R, data, ""), n);
}

static bool emitAddresses(Translator *tr, const Insn *i) {
    bool isAddress = (i->op >= OP_LEAM && i->op <= OP_SUBSLICE) || i->op == OP_LEAP;
    uint32_t type = isAddress ? regIndex(regTypeOf(tr, i->b)) : 0;
    const TypeRec *types = tr->m->types;
    switch (i->op) {
    case OP_LEAM: {
        LLVMValueRef p = unitOffset(tr->u, regPtr(tr, i->b), (uint32_t)i[1].hi);
        if (tr->regs[i->b].isStatic) regSetStatic(tr, i->a, regType(REG_BYREF, i[1].lo), p);
        else regSetPtr(tr, i->a, regType(REG_BYREF, i[1].lo), p);
        return true;
    }
    case OP_LEAX: regSetPtr(tr, i->a, regType(REG_BYREF, types[type].elem), fixedAddress(tr, i, i[2].lo)); return true;
    case OP_LEAD: regSetPtr(tr, i->a, regType(REG_BYREF, types[type].elem), dynAddress(tr, i, i[1].lo)); return true;
    case OP_LEAS: regSetPtr(tr, i->a, regType(REG_BYREF, type), sliceAddress(tr, i, i[2].lo)); return true;
    case OP_LEAP: regSetPtr(tr, i->a, regType(REG_BYREF, types[type].elem), pointerAddress(tr, i, i[1].lo, true)); return true;
    case OP_DEREF: {
        LLVMValueRef box = derefBy(tr, regPtr(tr, i->b), true);
        regSetPtr(tr, i->a, regType(REG_BYREF, types[type].elem), unitOffset(tr->u, box, VALUE_OFFSET));
        return true;
    }
    case OP_SLICEA: setSlice(tr, i->a, i[1].lo, regPtr(tr, i->b), imm(tr, (uint32_t)i[1].hi)); return true;
    case OP_SLICED: emitSliceOfDyn(tr, i); return true;
    case OP_SLICEV: setSlice(tr, i->a, type, regPtr(tr, i->b), imm(tr, 1)); return true;
    case OP_SLICEB: {
        LLVMValueRef n = LLVMBuildMul(tr->b, regInt(tr, i->b + 1u), imm(tr, i[1].lo), "");
        setSlice(tr, i->a, TR_U8, regPtr(tr, i->b), n);
        return true;
    }
    case OP_SLICEN: regSetInt(tr, i->a, regInt(tr, i->b + 1u)); return true;
    default: return false;
    }
}

/* ---- objects ------------------------------------------------------------------------------------------------------------------------- */

/* `bytes` bytes of zeros out of the task's run of a size class; to `none` if that is used up. */
static LLVMValueRef takeRun(Translator *tr, uint32_t class, uint32_t bytes, LLVMBasicBlockRef none) {
    Unit *u = tr->u;
    LLVMBasicBlockRef fast = newBlock(tr, "");
    LLVMValueRef run = unitOffset(u, taskField(tr, offsetof(Rt, runs), u->ptr), (int64_t)(class * sizeof(HeapRun)));
    LLVMValueRef at = unitLoad(u, u->ptr, run, AC_TASK, 8), end = unitLoad(u, u->ptr, unitOffset(u, run, offsetof(HeapRun, end)), AC_TASK, 8);
    LLVMValueRef room = LLVMBuildSub(tr->b, LLVMBuildPtrToInt(tr->b, end, u->i64, ""), LLVMBuildPtrToInt(tr->b, at, u->i64, ""), "");
    unitUnlikely(u, LLVMBuildICmp(tr->b, LLVMIntULT, room, imm(tr, bytes), ""), none, fast);
    LLVMPositionBuilderAtEnd(tr->b, fast);
    (void)unitStore(u, unitOffset(u, at, bytes), run, AC_TASK, 8);
    return at;
}

/* The inline path of heapNewBox. */
static void emitNew(Translator *tr, const Insn *i) {
    Unit *u = tr->u;
    const ObjType *type = tr->inst->objTypes[(uint32_t)i->bc];
    LLVMBasicBlockRef slow = newBlock(tr, "new"), made = newBlock(tr, ""), done = newBlock(tr, "");
    LLVMValueRef at = takeRun(tr, type->boxClass, type->boxBytes, slow);
    LLVMBasicBlockRef fast = LLVMGetInsertBlock(tr->b);
    uint64_t head = (uint64_t)type->headFlags << 32 | type->id;
    (void)unitStore(u, imm(tr, (int64_t)head), at, AC_HEADER, 8);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, slow);
    regSpill(tr, false, true);
    LLVMValueRef args[4] = {tr->t, insnAddress(tr, tr->pc), tr->R, unitObjType(u, tr->inst, (uint32_t)i->bc)};
    LLVMValueRef other = unitHelper(u, HELP_newBox, args, 4, true);
    unitUnlikely(u, LLVMBuildIsNull(tr->b, other, ""), failTarget(tr), made);
    LLVMPositionBuilderAtEnd(tr->b, made);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
    LLVMValueRef phi = LLVMBuildPhi(tr->b, u->ptr, "");
    LLVMValueRef values[2] = {at, other};
    LLVMBasicBlockRef blocks[2] = {fast, made};
    LLVMAddIncoming(phi, values, blocks, 2);
    regSetPtr(tr, i->a, (RegType)i->bc, phi);
}

/* heapDisposeSmall of a living box of its declared type with no more references than these; goes to `done`, or on with all others. */
static void disposeInline(Translator *tr, LLVMValueRef o, RegType type, LLVMBasicBlockRef done) {
    enum { WORDS_MASK = 15 << 8, WORDS_MAX = 4 };
    Unit *u = tr->u;
    const ObjType *box = regClass(type) == REG_VALUE && tr->m->types[regIndex(type)].kind == TR_BOX ? tr->inst->objTypes[regIndex(type)] : NULL;
    if (box == NULL || (box->headFlags & OBJ_SMALL) == 0) return;
    uint32_t words = (box->headFlags & WORDS_MASK) >> 8, usual = box->headFlags & (OBJ_SMALL | WORDS_MASK);
    if (words > WORDS_MAX) return;
    LLVMBasicBlockRef fast = newBlock(tr, ""), slow = newBlock(tr, "dispose");
    LLVMValueRef flags = flagsOf(tr, o);
    LLVMValueRef kind = LLVMBuildAnd(tr->b, flags, LLVMConstInt(u->i32, OBJ_DISPOSED | OBJ_INDIRECT | OBJ_STATIC | OBJ_SMALL | WORDS_MASK, 0), "");
    unitUnlikely(u, LLVMBuildICmp(tr->b, LLVMIntNE, kind, LLVMConstInt(u->i32, usual, 0), ""), slow, fast);
    LLVMPositionBuilderAtEnd(tr->b, fast);
    LLVMValueRef disposed = LLVMBuildOr(tr->b, flags, LLVMConstInt(u->i32, OBJ_DISPOSED, 0), "");
    (void)unitStore(u, disposed, unitOffset(u, o, offsetof(Obj, flags)), AC_HEADER, 4);
    for (uint32_t k = 0; k < words; k++) (void)unitStore(u, imm(tr, 0), unitOffset(u, o, VALUE_OFFSET + 8 * (int64_t)k), AC_ANY, 8);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, slow);
}

static void emitDispose(Translator *tr, const Insn *i) {
    LLVMBasicBlockRef some = newBlock(tr, ""), done = newBlock(tr, "");
    LLVMValueRef o = regPtr(tr, i->a);
    LLVMBuildCondBr(tr->b, LLVMBuildIsNull(tr->b, o, ""), done, some);
    LLVMPositionBuilderAtEnd(tr->b, some);
    disposeInline(tr, o, regTypeOf(tr, i->a), done);
    LLVMValueRef args[4] = {tr->t, insnAddress(tr, tr->pc), tr->R, o};
    failUnlessZero(tr, unitHelper(tr->u, HELP_dispose, args, 4, false));
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
    if (i->op == OP_DISPOSEN) regSetPtr(tr, i->a, regTypeOf(tr, i->a), LLVMConstNull(tr->u->ptr));
}

static void emitShare(Translator *tr, const Insn *i) {
    LLVMBasicBlockRef some = newBlock(tr, ""), mark = newBlock(tr, ""), done = newBlock(tr, "");
    LLVMValueRef o = regPtr(tr, i->a);
    LLVMBuildCondBr(tr->b, LLVMBuildIsNull(tr->b, o, ""), done, some);
    LLVMPositionBuilderAtEnd(tr->b, some);
    LLVMValueRef flags = flagsOf(tr, o);
    LLVMBuildCondBr(tr->b, hasFlags(tr, flags, OBJ_SHARED), done, mark);
    LLVMPositionBuilderAtEnd(tr->b, mark);
    LLVMValueRef shared = LLVMBuildOr(tr->b, flags, LLVMConstInt(tr->u->i32, OBJ_SHARED, 0), "");
    (void)unitStore(tr->u, shared, unitOffset(tr->u, o, offsetof(Obj, flags)), AC_HEADER, 4);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
}

/* A value that LLVM may copy or clear by a few moves of whole words. */
static bool isPlainSmall(const RtElem *e, uint32_t size) { return !e->hasWide && size <= 128; }

static bool emitCopy(Translator *tr, const Insn *i) {
    const RtElem *e = tr->inst->elems[(uint32_t)i[1].hi];
    if (!isPlainSmall(e, i[1].lo)) return false;
    LLVMValueRef to = regPtr(tr, i->a), from = regPtr(tr, i->b);
    unsigned align = e->align == 0 ? 1 : e->align;
    LLVMBuildMemMove(tr->b, to, align, from, align, imm(tr, i[1].lo));
    if (e->hasRefs) {
        LLVMValueRef args[3] = {tr->t, unitElem(tr->u, tr->inst, (uint32_t)i[1].hi), to};
        (void)unitHelper(tr->u, HELP_shareRefs, args, 3, false);
    }
    return true;
}

static bool emitZero(Translator *tr, const Insn *i) {
    const RtElem *e = tr->inst->elems[(uint32_t)i[1].hi];
    if (!isPlainSmall(e, i[1].lo)) return false;
    LLVMBuildMemSet(tr->b, regPtr(tr, i->a), LLVMConstInt(tr->u->i8, 0, 0), imm(tr, i[1].lo), e->align == 0 ? 1 : e->align);
    return true;
}

static LLVMValueRef compareBytes(Translator *tr, LLVMValueRef a, LLVMValueRef b, LLVMValueRef n) {
    Unit *u = tr->u;
    LLVMTypeRef params[3] = {u->ptr, u->ptr, u->i64}, type = LLVMFunctionType(u->i32, params, 3, 0);
    LLVMValueRef f = LLVMGetNamedFunction(u->m, "memcmp");
    if (f == NULL) f = LLVMAddFunction(u->m, "memcmp", type);
    LLVMValueRef args[3] = {a, b, n};
    return LLVMBuildCall2(tr->b, type, f, args, 3, "");
}

static void emitCompareMemory(Translator *tr, const Insn *i) {
    Unit *u = tr->u;
    LLVMValueRef zero = LLVMConstInt(u->i32, 0, 0);
    LLVMValueRef order = compareBytes(tr, regPtr(tr, i->b), regPtr(tr, i->c), imm(tr, i[1].lo));
    LLVMValueRef more = LLVMBuildZExt(tr->b, LLVMBuildICmp(tr->b, LLVMIntSGT, order, zero, ""), u->i64, "");
    LLVMValueRef less = LLVMBuildZExt(tr->b, LLVMBuildICmp(tr->b, LLVMIntSLT, order, zero, ""), u->i64, "");
    regSetInt(tr, i->a, LLVMBuildSub(tr->b, more, less, ""));
}

static void emitStoreNil(Translator *tr, const Insn *i) {
    LLVMValueRef box = derefBy(tr, regPtr(tr, i->b), true);
    (void)unitStore(tr->u, LLVMConstNull(tr->u->ptr), unitOffset(tr->u, box, VALUE_OFFSET + (int64_t)i->c), AC_REF, 8);
}

/* ---- pointers that move ---------------------------------------------------------------------------------------------------------------- */

/* Goes on only if o, which is not nil, is an interior pointer that can be moved and compared as such; else to `odd`. */
static void needMovable(Translator *tr, LLVMValueRef o, LLVMBasicBlockRef odd) {
    LLVMTypeRef i32 = tr->u->i32;
    LLVMBasicBlockRef is = newBlock(tr, "");
    LLVMValueRef kind = LLVMBuildAnd(tr->b, flagsOf(tr, o), LLVMConstInt(i32, OBJ_DISPOSED | OBJ_INDIRECT | OBJ_SCALED, 0), "");
    LLVMBuildCondBr(tr->b, LLVMBuildICmp(tr->b, LLVMIntEQ, kind, LLVMConstInt(i32, OBJ_INDIRECT, 0), ""), is, odd);
    LLVMPositionBuilderAtEnd(tr->b, is);
}

/* Ends the fast way, which goes on at `done`, and begins the slow one. Gives the block that the fast one ends in. */
static LLVMBasicBlockRef beginSlow(Translator *tr, LLVMBasicBlockRef slow, LLVMBasicBlockRef done) {
    LLVMBasicBlockRef from = LLVMGetInsertBlock(tr->b);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, slow);
    return from;
}

/* Ends the slow way. The value at `done`: that of the way that was taken. */
static LLVMValueRef joinWays(Translator *tr, LLVMValueRef fast, LLVMBasicBlockRef from, LLVMValueRef slow, LLVMBasicBlockRef done) {
    LLVMValueRef values[2] = {fast, slow};
    LLVMBasicBlockRef blocks[2] = {from, LLVMGetInsertBlock(tr->b)};
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
    LLVMValueRef phi = LLVMBuildPhi(tr->b, LLVMTypeOf(fast), "");
    LLVMAddIncoming(phi, values, blocks, 2);
    return phi;
}

/* pointerMove, inline where o is an interior pointer that stays in its array. */
static void emitPointerMove(Translator *tr, const Insn *i) {
    Unit *u = tr->u;
    LLVMValueRef o = regPtr(tr, i->b), k = regInt(tr, i->c);
    RegType type = regTypeOf(tr, i->b);
    LLVMBasicBlockRef some = newBlock(tr, ""), inside = newBlock(tr, ""), slow = newBlock(tr, "move"), done = newBlock(tr, "");
    unitUnlikely(u, LLVMBuildIsNull(tr->b, o, ""), slow, some);
    LLVMPositionBuilderAtEnd(tr->b, some);
    needMovable(tr, o, slow);
    LLVMValueRef count = interiorField(tr, o, offsetof(ObjPtr, count), u->i64);
    LLVMValueRef at = LLVMBuildAdd(tr->b, interiorField(tr, o, offsetof(ObjPtr, index), u->i64), k, "");
    unitUnlikely(u, LLVMBuildICmp(tr->b, LLVMIntUGT, at, count, ""), slow, inside);
    LLVMPositionBuilderAtEnd(tr->b, inside);
    uint32_t class = heapClassOf(sizeof(ObjPtr));
    LLVMValueRef moved = takeRun(tr, class, heapClassBytes[class], slow), bytes = LLVMBuildMul(tr->b, k, imm(tr, i[1].lo), "");
    LLVMValueRef address = LLVMBuildGEP2(tr->b, u->i8, interiorField(tr, o, offsetof(ObjPtr, address), u->ptr), &bytes, 1, "");
    LLVMValueRef base = interiorField(tr, o, offsetof(ObjPtr, base), u->ptr);
    (void)unitStore(u, unitLoad(u, u->i64, o, AC_HEADER, 8), moved, AC_HEADER, 8);
    (void)unitStore(u, address, unitOffset(u, moved, offsetof(ObjPtr, address)), AC_LENGTH, 8);
    (void)unitStore(u, base, unitOffset(u, moved, offsetof(ObjPtr, base)), AC_LENGTH, 8);
    (void)unitStore(u, at, unitOffset(u, moved, offsetof(ObjPtr, index)), AC_LENGTH, 8);
    (void)unitStore(u, count, unitOffset(u, moved, offsetof(ObjPtr, count)), AC_LENGTH, 8);
    LLVMBasicBlockRef from = beginSlow(tr, slow, done);
    genericInsn(tr, i, true);
    regSetPtr(tr, i->a, type, joinWays(tr, moved, from, regPtr(tr, i->a), done));
}

/* PTRSTEP, PTRSTEPI: pointerStands, inline. The slow path raises the error, or finds that the place is there: the register gets the same number. */
static void emitPointerStep(Translator *tr, const Insn *i) {
    Unit *u = tr->u;
    LLVMValueRef o = regPtr(tr, i->b), by = i->op == OP_PTRSTEPI ? imm(tr, (int16_t)i->c) : regInt(tr, i->c);
    LLVMValueRef to = LLVMBuildAdd(tr->b, regInt(tr, i->a), by, "");
    LLVMBasicBlockRef some = newBlock(tr, ""), slow = newBlock(tr, "step"), done = newBlock(tr, "");
    unitUnlikely(u, LLVMBuildIsNull(tr->b, o, ""), slow, some);
    LLVMPositionBuilderAtEnd(tr->b, some);
    needMovable(tr, o, slow);
    LLVMValueRef at = LLVMBuildAdd(tr->b, interiorField(tr, o, offsetof(ObjPtr, index), u->i64), to, "");
    unitUnlikely(u, LLVMBuildICmp(tr->b, LLVMIntUGT, at, interiorField(tr, o, offsetof(ObjPtr, count), u->i64), ""), slow, done);
    LLVMPositionBuilderAtEnd(tr->b, slow);
    genericInsn(tr, i, true);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
    regSetInt(tr, i->a, to);
}

/* pointerAreNear: goes on only if it holds. */
static void needNear(Translator *tr, LLVMValueRef a, LLVMValueRef b, LLVMBasicBlockRef slow) {
    Unit *u = tr->u;
    LLVMBasicBlockRef some = newBlock(tr, ""), same = newBlock(tr, ""), fast = newBlock(tr, "");
    LLVMValueRef isNil = LLVMBuildOr(tr->b, LLVMBuildIsNull(tr->b, a, ""), LLVMBuildIsNull(tr->b, b, ""), "");
    unitUnlikely(u, isNil, slow, some);
    LLVMPositionBuilderAtEnd(tr->b, some);
    needMovable(tr, a, slow);
    needMovable(tr, b, slow);
    LLVMValueRef base = interiorField(tr, a, offsetof(ObjPtr, base), u->ptr), other = interiorField(tr, b, offsetof(ObjPtr, base), u->ptr);
    LLVMBuildCondBr(tr->b, LLVMBuildICmp(tr->b, LLVMIntEQ, base, other, ""), same, slow);
    LLVMPositionBuilderAtEnd(tr->b, same);
    unitUnlikely(u, isBaseDisposed(tr, a, base), slow, fast);
    LLVMPositionBuilderAtEnd(tr->b, fast);
}

/* pointerPlainAddress; k NULL: 0. */
static LLVMValueRef plainAddress(Translator *tr, LLVMValueRef o, LLVMValueRef k, uint32_t size) {
    LLVMValueRef address = interiorField(tr, o, offsetof(ObjPtr, address), tr->u->ptr);
    if (k == NULL) return address;
    LLVMValueRef bytes = LLVMBuildMul(tr->b, k, imm(tr, size), "");
    return LLVMBuildGEP2(tr->b, tr->u->i8, address, &bytes, 1, "");
}

/* -1, 0 or 1. */
static LLVMValueRef orderOf(Translator *tr, LLVMValueRef a, LLVMValueRef b) {
    LLVMValueRef more = LLVMBuildZExt(tr->b, LLVMBuildICmp(tr->b, LLVMIntUGT, a, b, ""), tr->u->i64, "");
    LLVMValueRef less = LLVMBuildZExt(tr->b, LLVMBuildICmp(tr->b, LLVMIntULT, a, b, ""), tr->u->i64, "");
    return LLVMBuildSub(tr->b, more, less, "");
}

static LLVMValueRef distanceOf(Translator *tr, LLVMValueRef a, LLVMValueRef b, uint32_t size) {
    LLVMTypeRef i64 = tr->u->i64;
    LLVMValueRef bytes = LLVMBuildSub(tr->b, LLVMBuildPtrToInt(tr->b, a, i64, ""), LLVMBuildPtrToInt(tr->b, b, i64, ""), "");
    return LLVMBuildSDiv(tr->b, bytes, imm(tr, size > 0 ? size : 1), "");
}

/* PTRORD, PTRSAME, PTRDIST, inline for interior pointers into the same object. */
static void emitPointerPair(Translator *tr, const Insn *i) {
    Unit *u = tr->u;
    uint32_t size = (uint32_t)i[1].hi;
    LLVMValueRef a = regPtr(tr, i->b), b = regPtr(tr, i->c), value;
    LLVMBasicBlockRef slow = newBlock(tr, "pair"), done = newBlock(tr, "");
    needNear(tr, a, b, slow);
    LLVMValueRef x = plainAddress(tr, a, regInt(tr, i[1].lo), size), y = plainAddress(tr, b, regInt(tr, i[2].lo), size);
    if (i->op == OP_PTRORD) value = orderOf(tr, x, y);
    else if (i->op == OP_PTRSAME) value = LLVMBuildZExt(tr->b, LLVMBuildICmp(tr->b, LLVMIntEQ, x, y, ""), u->i64, "");
    else value = distanceOf(tr, x, y, size);
    LLVMBasicBlockRef from = beginSlow(tr, slow, done);
    genericInsn(tr, i, true);
    regSetInt(tr, i->a, joinWays(tr, value, from, regInt(tr, i->a), done));
}

/* ptr_compare, inline for interior pointers into the same object. */
static void emitPointerOrder(Translator *tr, const Insn *i) {
    Unit *u = tr->u;
    LLVMValueRef a = regPtr(tr, i->a), b = regPtr(tr, i->a + 1u);
    LLVMBasicBlockRef slow = newBlock(tr, "order"), done = newBlock(tr, "");
    needNear(tr, a, b, slow);
    LLVMValueRef order = orderOf(tr, plainAddress(tr, a, NULL, 0), plainAddress(tr, b, NULL, 0));
    LLVMBasicBlockRef from = beginSlow(tr, slow, done);
    callBuiltin(tr, i, true);
    order = joinWays(tr, order, from, unitLoad(u, u->i64, regSlot(tr, i->a), AC_SLOT, 8), done);
    regKillTemps(tr, i->a - 1u);
    regSetInt(tr, i->a, order);
    eventAfterBuiltin(tr);
}

/* A builtin of strings, then integers, that gives a string, by a helper that knows its most usual case: without the window, and what a call of the VM needs. */
static void emitQuick(Translator *tr, const Insn *i, HelperId helper, unsigned texts, unsigned numbers) {
    LLVMBasicBlockRef slow = newBlock(tr, "builtin"), done = newBlock(tr, "");
    LLVMValueRef args[4] = {tr->t};
    unsigned count = texts + numbers;
    assert(count < sizeof args / sizeof args[0]);
    for (unsigned k = 0; k < count; k++) args[1 + k] = k < texts ? regPtr(tr, i->a + k) : regInt(tr, i->a + k);
    LLVMValueRef quick = unitHelper(tr->u, helper, args, 1 + count, false);
    LLVMBasicBlockRef from = LLVMGetInsertBlock(tr->b);
    unitUnlikely(tr->u, LLVMBuildIsNull(tr->b, quick, ""), slow, done);
    LLVMPositionBuilderAtEnd(tr->b, slow);
    callBuiltin(tr, i, true);
    LLVMValueRef result = joinWays(tr, quick, from, unitLoad(tr->u, tr->u->ptr, regSlot(tr, i->a), AC_SLOT, 8), done);
    regKillTemps(tr, i->a - 1u);
    regSetPtr(tr, i->a, REG_STRING, result);
    eventAfterBuiltin(tr);
}

/* upcase and locase: `first` to 'z' or 'Z' get the other case. */
static void emitCase(Translator *tr, const Insn *i, char first) {
    LLVMValueRef c = LLVMBuildAnd(tr->b, regInt(tr, i->a), imm(tr, UINT8_MAX), "");
    LLVMValueRef isLetter = LLVMBuildICmp(tr->b, LLVMIntULT, LLVMBuildSub(tr->b, c, imm(tr, first), ""), imm(tr, 26), "");
    LLVMValueRef other = LLVMBuildXor(tr->b, c, imm(tr, 'a' ^ 'A'), "");
    regKillTemps(tr, i->a - 1u);
    regSetInt(tr, i->a, LLVMBuildSelect(tr->b, isLetter, other, c, ""));
    eventAfterBuiltin(tr);
}

bool emitInlineBuiltin(Translator *tr, const Insn *i) {
    if (i->op != OP_CALLB) return false;
    switch ((uint32_t)i->bc) {
    case BI_upcase: emitCase(tr, i, 'a'); return true;
    case BI_locase: emitCase(tr, i, 'A'); return true;
    case BI_ptr_compare:
        if (!tr->u->hasInterior) return false;
        emitPointerOrder(tr, i);
        return true;
    case BI_str_copy: emitQuick(tr, i, HELP_copyQuick, 1, 2); return true;
    case BI_str_upper_own: emitQuick(tr, i, HELP_upperQuick, 1, 0); return true;
    case BI_str_lower_own: emitQuick(tr, i, HELP_lowerQuick, 1, 0); return true;
    case BI_int_to_str: emitQuick(tr, i, HELP_intQuick, 0, 2); return true;
    default: return false;
    }
}

static bool emitObjects(Translator *tr, const Insn *i) {
    switch (i->op) {
    case OP_NEW: emitNew(tr, i); return true;
    case OP_PTRADD: emitPointerMove(tr, i); return true;
    case OP_PTRSTEP:
    case OP_PTRSTEPI: emitPointerStep(tr, i); return true;
    case OP_PTRORD:
    case OP_PTRSAME:
    case OP_PTRDIST: emitPointerPair(tr, i); return true;
    case OP_DYNLEN: regSetInt(tr, i->a, lengthOrZero(tr, regPtr(tr, i->b))); return true;
    case OP_DISPOSE:
    case OP_DISPOSEN: emitDispose(tr, i); return true;
    case OP_SHARE: emitShare(tr, i); return true;
    case OP_COPY: return emitCopy(tr, i);
    case OP_ZERO: return emitZero(tr, i);
    case OP_CMPMEM: emitCompareMemory(tr, i); return true;
    case OP_STRNIL: emitStoreNil(tr, i); return true;
    default: return false;
    }
}

/* ---- strings and sets in memory ------------------------------------------------------------------------------------------------------ */

static void emitStringByte(Translator *tr, const Insn *i) {
    LLVMValueRef s = regPtr(tr, i->b), index = regInt(tr, i->c);
    LLVMValueRef k = LLVMBuildSub(tr->b, index, imm(tr, 1), "");
    if (!loopProves(tr, 0)) {
        LLVMValueRef args[2] = {index, lengthOrZero(tr, s)};
        trapIfHelper(tr, LLVMBuildICmp(tr->b, LLVMIntUGE, k, args[1], ""), HELP_trapString, args, 2);
    }
    LLVMValueRef p = indexed(tr, unitOffset(tr->u, s, offsetof(ObjString, data)), k, 1);
    regSetInt(tr, i->a, LLVMBuildZExt(tr->b, unitLoad(tr->u, tr->u->i8, p, AC_PLAIN, 1), tr->u->i64, ""));
}

/* Strings of different lengths differ; only others are looked at, and what stands in their first words here: all strings have whole words. (On a machine
 * whose first byte is the low one.) */
static void emitSameStrings(Translator *tr, const Insn *i) {
    Unit *u = tr->u;
    LLVMValueRef a = regPtr(tr, i->b), b = regPtr(tr, i->c), length = lengthOrZero(tr, a);
    LLVMValueRef isLike = LLVMBuildICmp(tr->b, LLVMIntEQ, length, lengthOrZero(tr, b), "");
    LLVMBasicBlockRef look = newBlock(tr, ""), rest = newBlock(tr, ""), more = newBlock(tr, ""), done = newBlock(tr, ""), blocks[4] = {LLVMGetInsertBlock(tr->b)};
    LLVMValueRef values[4] = {imm(tr, 0), imm(tr, 1)};
    LLVMBuildCondBr(tr->b, isLike, look, done);
    LLVMPositionBuilderAtEnd(tr->b, look);
    blocks[1] = look;
    LLVMBuildCondBr(tr->b, LLVMBuildICmp(tr->b, LLVMIntEQ, length, imm(tr, 0), ""), done, rest); /* nil has no bytes */
    LLVMPositionBuilderAtEnd(tr->b, rest);
    LLVMValueRef dataA = unitOffset(u, a, offsetof(ObjString, data)), dataB = unitOffset(u, b, offsetof(ObjString, data));
    LLVMValueRef differ = LLVMBuildXor(tr->b, unitLoad(u, u->i64, dataA, AC_PLAIN, 8), unitLoad(u, u->i64, dataB, AC_PLAIN, 8), "");
    LLVMValueRef isLong = LLVMBuildICmp(tr->b, LLVMIntUGT, length, imm(tr, 8), "");
    LLVMValueRef unused = LLVMBuildAnd(tr->b, LLVMBuildMul(tr->b, length, imm(tr, -8), ""), imm(tr, 63), ""); /* bits behind the end of a text of up to 8 bytes */
    differ = LLVMBuildShl(tr->b, differ, LLVMBuildSelect(tr->b, isLong, imm(tr, 0), unused, ""), "");
    LLVMValueRef isSame = LLVMBuildICmp(tr->b, LLVMIntEQ, differ, imm(tr, 0), "");
    values[2] = LLVMBuildZExt(tr->b, isSame, u->i64, "");
    blocks[2] = rest;
    LLVMBuildCondBr(tr->b, LLVMBuildAnd(tr->b, isSame, isLong, ""), more, done);
    LLVMPositionBuilderAtEnd(tr->b, more);
    blocks[3] = more;
    LLVMValueRef order = compareBytes(tr, dataA, dataB, length);
    values[3] = LLVMBuildZExt(tr->b, LLVMBuildICmp(tr->b, LLVMIntEQ, order, LLVMConstInt(u->i32, 0, 0), ""), u->i64, "");
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
    LLVMValueRef phi = LLVMBuildPhi(tr->b, u->i64, "");
    LLVMAddIncoming(phi, values, blocks, 4);
    regSetInt(tr, i->a, phi);
}

/* In place if the string is unshared and has room. */
static void emitAppendChar(Translator *tr, const Insn *i) {
    Unit *u = tr->u;
    LLVMBasicBlockRef some = newBlock(tr, ""), own = newBlock(tr, ""), fits = newBlock(tr, ""), slow = newBlock(tr, ""), done = newBlock(tr, "");
    LLVMValueRef s = regPtr(tr, i->a), byte = regInt(tr, i->b);
    unitUnlikely(u, LLVMBuildIsNull(tr->b, s, ""), slow, some);
    LLVMPositionBuilderAtEnd(tr->b, some);
    unitUnlikely(u, hasFlags(tr, flagsOf(tr, s), OBJ_SHARED), slow, own);
    LLVMPositionBuilderAtEnd(tr->b, own);
    LLVMValueRef length = lengthOf(tr, s), capacity = unitLoad(u, u->i64, unitOffset(u, s, offsetof(ObjString, capacity)), AC_LENGTH, 8);
    unitUnlikely(u, LLVMBuildICmp(tr->b, LLVMIntSGE, length, capacity, ""), slow, fits);
    LLVMPositionBuilderAtEnd(tr->b, fits);
    LLVMValueRef p = indexed(tr, unitOffset(u, s, offsetof(ObjString, data)), length, 1);
    (void)unitStore(u, LLVMBuildTrunc(tr->b, byte, u->i8, ""), p, AC_PLAIN, 1);
    (void)unitStore(u, LLVMBuildAdd(tr->b, length, imm(tr, 1), ""), unitOffset(u, s, offsetof(ObjString, length)), AC_LENGTH, 8);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, slow);
    regSpill(tr, false, true);
    (void)unitStore(u, s, regSlot(tr, i->a), AC_SLOT, 8);
    LLVMValueRef args[5] = {tr->t, insnAddress(tr, tr->pc), tr->R, imm(tr, i->a), byte};
    failUnlessZero(tr, unitHelper(u, HELP_appendChar, args, 5, true));
    LLVMValueRef grown = unitLoad(u, u->ptr, regSlot(tr, i->a), AC_SLOT, 8);
    LLVMBasicBlockRef from = LLVMGetInsertBlock(tr->b);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
    LLVMValueRef phi = LLVMBuildPhi(tr->b, u->ptr, ""), values[2] = {s, grown};
    LLVMBasicBlockRef blocks[2] = {fits, from};
    LLVMAddIncoming(phi, values, blocks, 2);
    regSetPtr(tr, i->a, REG_STRING, phi);
}

/* In place if the string is unshared and has room, and the tail has at most 16 bytes: two words are copied, since those behind the end may be anything, and all
 * strings have whole words. */
static void emitAppend(Translator *tr, const Insn *i) {
    enum { QUICK_MAX = 16 };
    Unit *u = tr->u;
    LLVMBasicBlockRef some = newBlock(tr, ""), both = newBlock(tr, ""), own = newBlock(tr, ""), fits = newBlock(tr, ""), slow = newBlock(tr, "append"), done = newBlock(tr, "");
    LLVMValueRef s = regPtr(tr, i->a), tail = regPtr(tr, i->b);
    unitUnlikely(u, LLVMBuildIsNull(tr->b, s, ""), slow, some);
    LLVMPositionBuilderAtEnd(tr->b, some);
    unitUnlikely(u, LLVMBuildIsNull(tr->b, tail, ""), slow, both);
    LLVMPositionBuilderAtEnd(tr->b, both);
    LLVMValueRef n = lengthOf(tr, tail), isLong = LLVMBuildICmp(tr->b, LLVMIntUGT, n, imm(tr, QUICK_MAX), "");
    unitUnlikely(u, LLVMBuildOr(tr->b, isLong, hasFlags(tr, flagsOf(tr, s), OBJ_SHARED), ""), slow, own);
    LLVMPositionBuilderAtEnd(tr->b, own);
    LLVMValueRef length = lengthOf(tr, s), capacity = unitLoad(u, u->i64, unitOffset(u, s, offsetof(ObjString, capacity)), AC_LENGTH, 8);
    unitUnlikely(u, LLVMBuildICmp(tr->b, LLVMIntSLT, LLVMBuildSub(tr->b, capacity, length, ""), imm(tr, QUICK_MAX), ""), slow, fits);
    LLVMPositionBuilderAtEnd(tr->b, fits);
    LLVMValueRef second = LLVMBuildSelect(tr->b, LLVMBuildICmp(tr->b, LLVMIntUGT, n, imm(tr, 8), ""), imm(tr, 8), imm(tr, 0), "");
    LLVMValueRef from = unitOffset(u, tail, offsetof(ObjString, data)), to = indexed(tr, unitOffset(u, s, offsetof(ObjString, data)), length, 1);
    LLVMValueRef words[2] = {unitLoad(u, u->i64, from, AC_PLAIN, 1), unitLoad(u, u->i64, indexed(tr, from, second, 1), AC_PLAIN, 1)};
    (void)unitStore(u, words[0], to, AC_PLAIN, 1);
    (void)unitStore(u, words[1], indexed(tr, to, second, 1), AC_PLAIN, 1);
    (void)unitStore(u, LLVMBuildAdd(tr->b, length, n, ""), unitOffset(u, s, offsetof(ObjString, length)), AC_LENGTH, 8);
    LLVMBasicBlockRef quick = beginSlow(tr, slow, done);
    LLVMValueRef args[4] = {tr->t, insnAddress(tr, tr->pc), tr->R, imm(tr, i->a)};
    (void)unitStore(u, s, regSlot(tr, i->a), AC_SLOT, 8);
    (void)unitStore(u, tail, regSlot(tr, i->b), AC_SLOT, 8);
    regSpill(tr, false, true);
    failUnlessZero(tr, unitHelper(u, HELP_append, args, 4, true));
    regSetPtr(tr, i->a, REG_STRING, joinWays(tr, s, quick, unitLoad(u, u->ptr, regSlot(tr, i->a), AC_SLOT, 8), done));
}

/* heapSpare, inline for strings of the small size classes, which are 8 bytes apart. */
static void emitDrop(Translator *tr, const Insn *i) {
    enum { EVEN_MAX = 64 - sizeof(ObjString) };
    _Static_assert(sizeof(HeapRun) == 32, "a run has 4 bytes for each of the 8 between two classes");
    Unit *u = tr->u;
    LLVMValueRef s = regPtr(tr, i->a);
    LLVMBasicBlockRef some = newBlock(tr, ""), own = newBlock(tr, ""), small = newBlock(tr, ""), keep = newBlock(tr, ""), slow = newBlock(tr, "drop"), done = newBlock(tr, "");
    LLVMBuildCondBr(tr->b, LLVMBuildIsNull(tr->b, s, ""), done, some);
    LLVMPositionBuilderAtEnd(tr->b, some);
    LLVMBuildCondBr(tr->b, hasFlags(tr, flagsOf(tr, s), OBJ_SHARED), done, own);
    LLVMPositionBuilderAtEnd(tr->b, own);
    LLVMValueRef capacity = unitLoad(u, u->i64, unitOffset(u, s, offsetof(ObjString, capacity)), AC_LENGTH, 8);
    unitUnlikely(u, LLVMBuildICmp(tr->b, LLVMIntUGT, capacity, imm(tr, EVEN_MAX), ""), slow, small);
    LLVMPositionBuilderAtEnd(tr->b, small);
    LLVMValueRef offset = LLVMBuildMul(tr->b, LLVMBuildAdd(tr->b, capacity, imm(tr, sizeof(ObjString) - 16), ""), imm(tr, sizeof(HeapRun) / 8), "");
    LLVMValueRef run = LLVMBuildGEP2(tr->b, u->i8, taskField(tr, offsetof(Rt, runs), u->ptr), &offset, 1, "");
    LLVMValueRef block = unitLoad(u, u->i32, unitOffset(u, run, offsetof(HeapRun, block)), AC_TASK, 4);
    LLVMBuildCondBr(tr->b, LLVMBuildICmp(tr->b, LLVMIntEQ, block, LLVMConstInt(u->i32, 0, 0), ""), done, keep);
    LLVMPositionBuilderAtEnd(tr->b, keep);
    (void)unitStore(u, s, unitOffset(u, run, offsetof(HeapRun, spare)), AC_TASK, 8);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, slow);
    LLVMValueRef args[2] = {tr->t, s};
    (void)unitHelper(u, HELP_drop, args, 2, true);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
}

/* R[a][R[b]] = byte, in place if unshared; else by the generic way. */
static void emitStringStore(Translator *tr, const Insn *i) {
    Unit *u = tr->u;
    LLVMBasicBlockRef own = newBlock(tr, ""), slow = newBlock(tr, ""), done = newBlock(tr, "");
    LLVMValueRef s = regPtr(tr, i->a), index = regInt(tr, i->b), length = lengthOrZero(tr, s);
    LLVMValueRef k = LLVMBuildSub(tr->b, index, imm(tr, 1), "");
    LLVMValueRef args[2] = {index, length};
    trapIfHelper(tr, LLVMBuildICmp(tr->b, LLVMIntUGE, k, length, ""), HELP_trapString, args, 2);
    unitUnlikely(u, hasFlags(tr, flagsOf(tr, s), OBJ_SHARED), slow, own);
    LLVMPositionBuilderAtEnd(tr->b, own);
    LLVMValueRef p = indexed(tr, unitOffset(u, s, offsetof(ObjString, data)), k, 1);
    (void)unitStore(u, LLVMBuildTrunc(tr->b, regInt(tr, i->c), u->i8, ""), p, AC_PLAIN, 1);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, slow);
    genericInsn(tr, i, true);
    LLVMValueRef copy = regPtr(tr, i->a);
    LLVMBasicBlockRef from = LLVMGetInsertBlock(tr->b);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
    LLVMValueRef phi = LLVMBuildPhi(tr->b, u->ptr, ""), values[2] = {s, copy};
    LLVMBasicBlockRef blocks[2] = {own, from};
    LLVMAddIncoming(phi, values, blocks, 2);
    regSetPtr(tr, i->a, REG_STRING, phi);
}

/* A byte more, if there is room. */
static void emitShortAppend(Translator *tr, const Insn *i) {
    Unit *u = tr->u;
    LLVMBasicBlockRef fits = newBlock(tr, ""), done = newBlock(tr, "");
    LLVMValueRef s = regPtr(tr, i->a), byte = regInt(tr, i->b);
    uint64_t most = i[1].lo - 1 < 255 ? i[1].lo - 1 : 255;
    LLVMValueRef length = LLVMBuildZExt(tr->b, unitLoad(u, u->i8, s, AC_PLAIN, 1), u->i64, "");
    LLVMBuildCondBr(tr->b, LLVMBuildICmp(tr->b, LLVMIntULT, length, imm(tr, (int64_t)most), ""), fits, done);
    LLVMPositionBuilderAtEnd(tr->b, fits);
    (void)unitStore(u, LLVMBuildTrunc(tr->b, byte, u->i8, ""), indexed(tr, unitOffset(u, s, 1), length, 1), AC_PLAIN, 1);
    (void)unitStore(u, LLVMBuildTrunc(tr->b, LLVMBuildAdd(tr->b, length, imm(tr, 1), ""), u->i8, ""), s, AC_PLAIN, 1);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
}

static void emitMember(Translator *tr, const Insn *i) {
    LLVMValueRef k = regInt(tr, i->b), set = regPtr(tr, i->c), bits = imm(tr, (int64_t)i[1].lo * 8);
    LLVMBasicBlockRef start = LLVMGetInsertBlock(tr->b), inside = newBlock(tr, ""), done = newBlock(tr, "");
    LLVMBuildCondBr(tr->b, LLVMBuildICmp(tr->b, LLVMIntUGE, k, bits, ""), done, inside);
    LLVMPositionBuilderAtEnd(tr->b, inside);
    LLVMValueRef p = indexed(tr, set, LLVMBuildLShr(tr->b, k, imm(tr, 6), ""), 8);
    LLVMValueRef word = unitLoad(tr->u, tr->u->i64, p, AC_PLAIN, 8);
    LLVMValueRef bit = LLVMBuildAnd(tr->b, LLVMBuildLShr(tr->b, word, LLVMBuildAnd(tr->b, k, imm(tr, 63), ""), ""), imm(tr, 1), "");
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
    LLVMValueRef phi = LLVMBuildPhi(tr->b, tr->u->i64, ""), values[2] = {imm(tr, 0), bit};
    LLVMBasicBlockRef blocks[2] = {start, inside};
    LLVMAddIncoming(phi, values, blocks, 2);
    regSetInt(tr, i->a, phi);
}

static bool emitStrings(Translator *tr, const Insn *i) {
    switch (i->op) {
    case OP_SLEN: regSetInt(tr, i->a, lengthOrZero(tr, regPtr(tr, i->b))); return true;
    case OP_SLD: emitStringByte(tr, i); return true;
    case OP_SST: emitStringStore(tr, i); return true;
    case OP_SAPPC:
    case OP_SAPPCL: emitAppendChar(tr, i); return true;
    case OP_SAPP:
    case OP_SAPPL: emitAppend(tr, i); return true;
    case OP_SSAPPC: emitShortAppend(tr, i); return true;
    case OP_SDROP: emitDrop(tr, i); return true;
    case OP_SEQ: emitSameStrings(tr, i); return true;
    case OP_SCMP: {
        LLVMValueRef args[2] = {regPtr(tr, i->b), regPtr(tr, i->c)};
        regSetInt(tr, i->a, unitHelper(tr->u, HELP_strOrder, args, 2, false));
        return true;
    }
    case OP_SETIN: emitMember(tr, i); return true;
    default: return false;
    }
}

bool emitMemory(Translator *tr, const Insn *i) { return emitAccess(tr, i) || emitAddresses(tr, i) || emitObjects(tr, i) || emitStrings(tr, i); }
