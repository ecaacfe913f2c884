/* regs.c: bytecode registers as LLVM values, what of them must lie in R, and the types of what lies in memory. */
#include "backend/llvm/unit.h"
#include "vm/interp/fuse.h"
#include <assert.h>
#include <stdlib.h>

RegCls regClsOf(const Translator *tr, RegType type) {
    (void)tr;
    switch (regClass(type)) {
    case REG_VALUE: return type == REG_I64 ? CLS_INT : type == REG_F64 ? CLS_REAL : CLS_PTR;
    case REG_BYREF:
    case REG_SLICE: return CLS_PTR;
    case REG_SLICE2:
    case REG_LINK: return CLS_INT;
    default: return CLS_MEM;
    }
}

LLVMTypeRef regLlvmType(const Unit *u, RegCls cls) { return cls == CLS_REAL ? u->f64 : cls == CLS_PTR ? u->ptr : u->i64; }

/* ---- by-refs that the collector need not see --------------------------------------------------------------------------------------- */

static bool givesStatic(const Insn *i) { return i->op == OP_GADDR || i->op == OP_GADDRX || i->op == OP_LEAF; }

/* By-refs that only point to globals and into the frame, and parameters that are never written: the caller has stored those in R (calls.c), or knows that
 * it need not. */
static void findStatics(Translator *tr) {
    uint32_t locals = tr->rec->localCount, words = argumentWords(tr->m, &tr->m->types[tr->rec->sig]);
    for (uint32_t r = 0; r < locals; r++) tr->regs[r].isStatic = regClass(tr->regs[r].type) == REG_BYREF;
    for (uint32_t pc = 0; pc < tr->rec->codeWords; pc += insnWords(&tr->code[pc])) {
        const Insn *i = &tr->code[pc];
        if (opInfo[i->op].a == OPD_WX && i->a < locals && (i->a < words || !givesStatic(i))) tr->regs[i->a].isStatic = false;
    }
}

/* ---- aggregates ---------------------------------------------------------------------------------------------------------------------- */

enum { PROMOTED_WORDS = 16, PROMOTED_WORDS_ALL = 64 };

/* Code that goes on in a loop finds addresses of aggregates in R. It can make those again that only one LEAF gives; are all others temporaries, which do not
 * live from block to block? */
static bool canRepeatAddresses(const Translator *tr) {
    uint32_t locals = tr->rec->localCount, words = argumentWords(tr->m, &tr->m->types[tr->rec->sig]);
    for (uint32_t r = words; r < locals; r++) {
        RegClass cls = regClass(tr->regs[r].type);
        uint32_t writers = 0;
        if (cls == REG_SLICE || (cls == REG_BYREF && !tr->regs[r].isStatic)) return false;
        if (cls != REG_BYREF) continue;
        for (uint32_t pc = 0; pc < tr->rec->codeWords; pc += insnWords(&tr->code[pc])) writers += insnWrites(&tr->code[pc], r);
        if (writers > 1) return false;
    }
    for (uint32_t pc = 0; pc < tr->rec->codeWords; pc += insnWords(&tr->code[pc])) {
        if (tr->code[pc].op == OP_STENV || tr->code[pc].op == OP_NEWENV) return false;
    }
    return true;
}

static uint32_t aggregateWords(const Translator *tr, uint32_t r) {
    uint32_t n = 1;
    while (r + n < tr->rec->localCount && regClass(tr->regs[r + n].type) == REG_BODY) n++;
    return n;
}

/* Small aggregates without references move from R to the native stack, and LLVM keeps their parts in registers where no address of them is stored. */
static void promoteAggregates(Translator *tr) {
    uint32_t left = PROMOTED_WORDS_ALL;
    if (tr->isEntry && !canRepeatAddresses(tr)) return;
    for (uint32_t r = 0; r < tr->rec->localCount; r++) {
        if (regClass(tr->regs[r].type) != REG_AGG || tr->inst->elems[regIndex(tr->regs[r].type)]->hasRefs) continue;
        uint32_t words = aggregateWords(tr, r);
        if (words > PROMOTED_WORDS || words > left) continue;
        left -= words;
        LLVMTypeRef type = LLVMArrayType(tr->u->i64, words);
        LLVMValueRef memory = LLVMBuildAlloca(tr->b, type, "");
        LLVMSetAlignment(memory, 8);
        LLVMBuildStore(tr->b, LLVMConstNull(type), memory);
        for (uint32_t k = 0; k < words; k++) tr->regs[r + k].value = memory, tr->regs[r + k].within = (uint8_t)k;
    }
}

LLVMValueRef regFrameAddress(Translator *tr, uint32_t r) {
    const Reg *reg = &tr->regs[r];
    assert(r < tr->rec->localCount && reg->cls == CLS_MEM);
    return reg->value == NULL ? regSlot(tr, r) : unitOffset(tr->u, reg->value, (int64_t)reg->within * 8);
}

/* Integers and reals may be read before they are written: they begin as zero. References are never read before. */
bool regsInit(Translator *tr) {
    const RegType *types = tr->m->regTypes + tr->rec->firstLocal;
    tr->regs = calloc((size_t)tr->rec->regCount + 2, sizeof *tr->regs);
    if (tr->regs == NULL) return false;
    tr->maxTemp = tr->rec->localCount;
    const Narrow *narrow = narrowOf(tr->u->narrows, tr->inst);
    for (uint32_t r = 0; r < tr->rec->localCount; r++) {
        Reg *reg = &tr->regs[r];
        reg->type = types[r];
        reg->cls = (uint8_t)regClsOf(tr, types[r]);
        if (reg->cls == CLS_MEM) continue;
        reg->isNarrow = types[r] == REG_I64 && narrowLocal(narrow, tr->fn, r);
        LLVMTypeRef type = reg->isNarrow ? tr->u->i32 : regLlvmType(tr->u, reg->cls);
        reg->value = LLVMBuildAlloca(tr->b, type, "");
        LLVMBuildStore(tr->b, LLVMConstNull(type), reg->value);
    }
    findStatics(tr);
    promoteAggregates(tr);
    return true;
}

RegType regTypeOf(const Translator *tr, uint32_t r) { return tr->regs[r].type; }

static LLVMValueRef convert(const Translator *tr, LLVMValueRef v, RegCls from, RegCls to) {
    const Unit *u = tr->u;
    if (from == to) return v;
    if (from == CLS_PTR) v = LLVMBuildPtrToInt(tr->b, v, u->i64, "");
    if (from == CLS_REAL) v = LLVMBuildBitCast(tr->b, v, u->i64, "");
    if (to == CLS_PTR) return LLVMBuildIntToPtr(tr->b, v, u->ptr, "");
    return to == CLS_REAL ? LLVMBuildBitCast(tr->b, v, u->f64, "") : v;
}

LLVMValueRef regGet(Translator *tr, uint32_t r, RegCls cls) {
    const Reg *reg = &tr->regs[r];
    assert(reg->value != NULL && reg->cls != CLS_MEM);
    LLVMValueRef v = reg->value;
    if (reg->isNarrow) v = LLVMBuildSExt(tr->b, LLVMBuildLoad2(tr->b, tr->u->i32, v, ""), tr->u->i64, "");
    else if (r < tr->rec->localCount) v = LLVMBuildLoad2(tr->b, regLlvmType(tr->u, reg->cls), v, "");
    return convert(tr, v, reg->cls, cls);
}

static void storeLocal(Translator *tr, const Reg *reg, LLVMValueRef v) {
    assert(reg->value != NULL && reg->cls != CLS_MEM);
    LLVMBuildStore(tr->b, reg->isNarrow ? LLVMBuildTrunc(tr->b, v, tr->u->i32, "") : v, reg->value);
}

void regStep(Translator *tr, uint32_t r, bool isUp) {
    const Reg *reg = &tr->regs[r];
    LLVMTypeRef type = reg->isNarrow ? tr->u->i32 : tr->u->i64;
    LLVMValueRef one = LLVMConstInt(type, 1, 0), x = reg->value;
    if (r < tr->rec->localCount) x = LLVMBuildLoad2(tr->b, type, x, "");
    x = isUp ? LLVMBuildNSWAdd(tr->b, x, one, "") : LLVMBuildNSWSub(tr->b, x, one, "");
    if (r < tr->rec->localCount) LLVMBuildStore(tr->b, x, reg->value);
    else regSet(tr, r, CLS_INT, REG_I64, x);
}

LLVMValueRef regSlot(Translator *tr, uint32_t r) { return unitOffset(tr->u, tr->R, (int64_t)r * 8); }

void regSet(Translator *tr, uint32_t r, RegCls cls, RegType type, LLVMValueRef v) {
    Reg *reg = &tr->regs[r];
    if (r >= tr->rec->localCount) {
        if (r >= tr->maxTemp) tr->maxTemp = r + 1;
        *reg = (Reg){.type = type, .cls = (uint8_t)cls, .value = v};
        return;
    }
    v = convert(tr, v, cls, reg->cls);
    storeLocal(tr, reg, v);
    if (reg->cls == CLS_PTR && tr->writesThrough && !reg->isStatic) unitStore(tr->u, v, regSlot(tr, r), AC_SLOT, 8);
}

void regSetStatic(Translator *tr, uint32_t r, RegType type, LLVMValueRef v) {
    regSetPtr(tr, r, type, v);
    if (r >= tr->rec->localCount) tr->regs[r].isStatic = true;
}

void regStoreSlot(Translator *tr, uint32_t r) {
    const Reg *reg = &tr->regs[r];
    if (reg->cls == CLS_MEM || reg->cls == CLS_NONE) return;
    if (r < tr->rec->localCount && reg->cls == CLS_PTR && tr->writesThrough && !reg->isStatic) return; /* is there */
    unitStore(tr->u, regGet(tr, r, reg->cls), regSlot(tr, r), AC_SLOT, 8);
}

void regLoadSlot(Translator *tr, uint32_t r, RegType type) {
    bool isLocal = r < tr->rec->localCount;
    RegType have = isLocal ? tr->regs[r].type : type;
    RegCls cls = regClsOf(tr, have);
    if (cls == CLS_MEM) return;
    LLVMValueRef v = unitLoad(tr->u, regLlvmType(tr->u, cls), regSlot(tr, r), AC_SLOT, 8);
    if (isLocal) {
        storeLocal(tr, &tr->regs[r], v);
        return;
    }
    regSet(tr, r, cls, have, v);
    tr->regs[r].isSpilled = true;
}

void regsEnterLoop(Translator *tr) {
    assert(tr->isEntry);
    for (uint32_t r = 0; r < tr->rec->localCount; r++) {
        const Reg *reg = &tr->regs[r];
        if (reg->cls != CLS_MEM) regLoadSlot(tr, r, 0);
        else if (reg->value != NULL) unitStore(tr->u, unitLoad(tr->u, tr->u->i64, regSlot(tr, r), AC_ANY, 8), regFrameAddress(tr, r), AC_ANY, 8);
    }
    for (uint32_t pc = 0; pc < tr->rec->codeWords; pc += insnWords(&tr->code[pc])) {
        const Insn *i = &tr->code[pc];
        if (i->op == OP_LEAF && i->a < tr->rec->localCount && tr->regs[i->b].value != NULL) storeLocal(tr, &tr->regs[i->a], regFrameAddress(tr, i->b));
    }
}

void regKillTemps(Translator *tr, uint32_t from) {
    if (from < tr->rec->localCount) from = tr->rec->localCount;
    for (uint32_t r = from; r < tr->maxTemp; r++) tr->regs[r] = (Reg){0};
    if (tr->maxTemp > from) tr->maxTemp = from;
}

void regSpill(Translator *tr, bool here, bool isCold) {
    for (uint32_t r = tr->rec->localCount; r < tr->maxTemp; r++) {
        Reg *reg = &tr->regs[r];
        if (reg->cls != CLS_PTR || reg->isSpilled || reg->isStatic || !usedLater(tr, tr->pc, r, here)) continue;
        unitStore(tr->u, reg->value, regSlot(tr, r), AC_SLOT, 8);
        if (!isCold) reg->isSpilled = true;
    }
    if (tr->writesThrough) return;
    for (uint32_t r = 0; r < tr->rec->localCount; r++) {
        if (tr->regs[r].cls == CLS_PTR && !tr->regs[r].isStatic) unitStore(tr->u, regGet(tr, r, CLS_PTR), regSlot(tr, r), AC_SLOT, 8);
    }
}

/* ---- memory -------------------------------------------------------------------------------------------------------------------- */

#define BIT(kind) (1u << (kind))
#define WORD_KINDS (BIT(TR_I64) | BIT(TR_F64) | BIT(TR_STRING) | BIT(TR_ANY) | BIT(TR_FILE) | BIT(TR_BOX) | BIT(TR_DYN) | BIT(TR_CLOSURE) | BIT(TR_ENV))

uint32_t memScalar(const Translator *tr, uint32_t type, uint64_t offset) {
    if (tr->m->types[type].kind == TR_ENV) { /* its fields may also be by-refs, which only LDENV moves */
        const TypeRec *t = &tr->m->types[type];
        for (uint32_t i = 0; i < t->count; i++) {
            const FieldRec *f = &tr->m->fields[t->first + i];
            if (regClass(f->type) != REG_VALUE) continue;
            uint64_t size = moduleMemSize(tr->m, f->type);
            if (offset >= f->offset && offset < f->offset + size) return memScalar(tr, f->type, offset - f->offset);
        }
        return 0;
    }
    return moduleScalarAt(tr->m, type, offset, WORD_KINDS);
}

uint32_t memGlobal(const Translator *tr, uint32_t offset, uint64_t *inside) {
    const Module *m = tr->m;
    uint32_t low = 0, high = m->globalCount;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (m->globals[mid].offset <= offset) low = mid + 1;
        else high = mid;
    }
    assert(low > 0);
    *inside = offset - m->globals[low - 1].offset;
    return m->globals[low - 1].type;
}

/* Records whose fields overlap make plain memory of one kind readable as another. A by-ref may come from another module: look at all. */
bool memHasUnions(const Module *m) {
    for (uint32_t k = 0; k < m->codeCount;) {
        Insn i = m->code[k];
        i.op = (uint16_t)fusePlain(i.op);
        if (i.op == OP_PTRCAST) return true; /* one kind of values seen as another */
        k += insnWords(&i);
    }
    for (uint32_t k = TYPE_BUILTIN_COUNT; k < m->typeCount; k++) {
        const TypeRec *t = &m->types[k];
        if (t->kind != TR_RECORD) continue;
        uint64_t end = 0;
        for (uint32_t i = 0; i < t->count; i++) {
            const FieldRec *f = &m->fields[t->first + i];
            if (f->offset < end) return true;
            end = f->offset + moduleMemSize(m, regIndex(f->type));
        }
    }
    return false;
}

bool memHasInterior(const Module *m) {
    for (uint32_t k = 0; k < m->codeCount;) {
        Insn i = m->code[k];
        i.op = (uint16_t)fusePlain(i.op);
        if (i.op == OP_MKPTR || i.op == OP_MKPTRX || i.op == OP_MKPTRD || i.op == OP_PTRADD || i.op == OP_PTRSTR) return true;
        k += insnWords(&i);
    }
    return false;
}

AliasClass memAlias(Translator *tr, uint32_t kind) {
    switch (kind) {
    case TR_I16:
    case TR_U16: return tr->u->hasUnions ? AC_PLAIN : AC_I16;
    case TR_I32:
    case TR_U32: return tr->u->hasUnions ? AC_PLAIN : AC_I32;
    case TR_I64: return tr->u->hasUnions ? AC_PLAIN : AC_I64;
    case TR_F32: return tr->u->hasUnions ? AC_PLAIN : AC_F32;
    case TR_F64: return tr->u->hasUnions ? AC_PLAIN : AC_F64;
    case TR_NONE:
    case TR_I8:
    case TR_U8: return AC_PLAIN;
    default: return AC_REF;
    }
}
