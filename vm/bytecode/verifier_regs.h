/* verifier_regs.h: what the rules of the instructions share: the types of registers, and operands that name types. Internal to verifier_ops.c and
 * verifier_calls.c.
 *
 * Registers below localCount are locals with a declared type; the others are temporaries whose type is the last one written in the block.
 * Stamps (absolute pc + 1 of the last write) say what is defined; a call pushes a Kill instead of touching the temporaries it ends. */
#ifndef PSCAL_VM_BYTECODE_VERIFIER_REGS_H
#define PSCAL_VM_BYTECODE_VERIFIER_REGS_H

#include "vm/bytecode/verifier_internal.h"

#include <assert.h>

#define BIT(kind) (1u << (kind))
#define REF_KINDS (BIT(TR_STRING) | BIT(TR_ANY) | BIT(TR_FILE) | BIT(TR_BOX) | BIT(TR_DYN) | BIT(TR_CLOSURE))

/* ---- registers ----------------------------------------------------------------------------------------------------------------- */

/* seq of the last call in this block whose window covers temporary r. */
static inline uint32_t killedAt(const Verifier *v, uint32_t r) {
    uint32_t low = 0, high = v->killCount;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (v->kills[mid].window <= r) low = mid + 1;
        else high = mid;
    }
    assert(low == 0 || v->kills[low - 1].window <= r);
    return low == 0 ? 0 : v->kills[low - 1].seq;
}

static inline void killFrom(Verifier *v, uint32_t window) {
    while (v->killCount != 0 && v->kills[v->killCount - 1].window >= window) v->killCount--;
    assert(v->killCount <= v->regCount);
    v->kills[v->killCount++] = (Kill){window, v->seq};
    v->liveSeq = v->seq;
}

static inline bool isLive(const Verifier *v, uint32_t r) {
    uint32_t stamp = v->regs[r].stamp;
    return stamp >= v->blockSeq && (v->killCount == 0 || stamp >= killedAt(v, r));
}

/* A defined register that takes no search to see it is. */
static ALWAYS_INLINE bool isPlainlyLive(const Verifier *v, uint32_t r) {
    return LIKELY(r < v->regCount && v->regs[r].stamp >= v->liveSeq);
}

static inline bool readRegSlow(Verifier *v, uint32_t r, RegType *type) {
    RULE(V32, r < v->regCount, "register %u does not exist", r);
    if (r < v->localCount) {
        RULE(V34, v->regs[r].stamp >= v->blockSeq, "local %u may be undefined", r);
    } else {
        RULE(V33, isLive(v, r), "temporary %u is undefined", r);
    }
    *type = v->regs[r].type;
    return true;
}

static ALWAYS_INLINE bool readReg(Verifier *v, uint32_t r, RegType *type) {
    if (!isPlainlyLive(v, r)) return readRegSlow(v, r, type);
    *type = v->regs[r].type;
    return true;
}

static inline bool isAssignable(const Verifier *v, RegType from, RegType to) {
    if (from == to) return true;
    if (to == TYPE_ANY_INDEX) return verifyIsRef(v, from);
    return from == REG_EITHER && (to == REG_I64 || to == REG_F64);
}

static inline void noteLocalWrite(Verifier *v, uint32_t r) {
    v->lastWrite[r] = v->seq;
    if (v->inEntry) v->regs[r].stamp = ALWAYS;
    else if (v->regs[r].stamp != ALWAYS) v->regs[r].stamp = v->seq;
}

static inline bool writeLocal(Verifier *v, uint32_t r, RegType type) {
    RULE(V38, r != v->func->envReg, "the environment register is written");
    RULE(V37, isAssignable(v, type, v->locals[r]), "local %u is written with a value of another type", r);
    noteLocalWrite(v, r);
    return true;
}

static ALWAYS_INLINE bool writeReg(Verifier *v, uint32_t r, RegType type) {
    if (r < v->localCount) return writeLocal(v, r, type);
    RULE(V32, r < v->regCount, "register %u does not exist", r);
    v->regs[r] = (RegState){type, v->seq};
    return true;
}

static inline bool writeSlice(Verifier *v, uint32_t r, uint32_t elem) {
    RULE(V32, r + 1 < v->regCount, "register %u does not exist", r + 1);
    if (r < v->localCount) {
        RULE(V37, v->locals[r] == regType(REG_SLICE, elem), "local %u is no slice of that type", r);
        noteLocalWrite(v, r);
        noteLocalWrite(v, r + 1);
        return true;
    }
    v->regs[r] = (RegState){regType(REG_SLICE, elem), v->seq};
    v->regs[r + 1] = (RegState){regType(REG_SLICE2, elem), v->seq};
    return true;
}

static inline bool writeByref(Verifier *v, uint32_t r, uint32_t type) { return writeReg(v, r, regType(REG_BYREF, type)); }

static inline bool needI64(Verifier *v, uint32_t r) {
    RegType t;
    TRY(readReg(v, r, &t));
    RULE(V35, t == REG_I64 || t == REG_EITHER, "register %u is no integer", r);
    return true;
}

static inline bool needF64(Verifier *v, uint32_t r) {
    RegType t;
    TRY(readReg(v, r, &t));
    RULE(V36, t == REG_F64 || t == REG_EITHER, "register %u is no real", r);
    return true;
}

static inline bool needRef(Verifier *v, uint32_t r, uint32_t *type) {
    TRY(readReg(v, r, type));
    RULE(V41, verifyIsRef(v, *type), "register %u is no reference", r);
    return true;
}

static inline bool needByref(Verifier *v, uint32_t r, uint32_t *type) {
    RegType t;
    TRY(readReg(v, r, &t));
    RULE(V42, regClass(t) == REG_BYREF, "register %u is no by-ref", r);
    *type = regIndex(t);
    return true;
}

static inline bool needSlice(Verifier *v, uint32_t r, uint32_t *elem) {
    RegType t, second;
    TRY(readReg(v, r, &t));
    RULE(V43, regClass(t) == REG_SLICE, "register %u is no slice", r);
    TRY(readReg(v, r + 1, &second));
    RULE(V43, second == regType(REG_SLICE2, regIndex(t)), "register %u is no complete slice", r);
    *elem = regIndex(t);
    return true;
}

static inline bool needString(Verifier *v, uint32_t r) {
    RegType t;
    TRY(readReg(v, r, &t));
    RULE(V44, t == REG_STRING, "register %u is no string", r);
    return true;
}

static inline bool needDyn(Verifier *v, uint32_t r, uint32_t *type) {
    TRY(readReg(v, r, type));
    RULE(V46, regClass(*type) == REG_VALUE && v->m->types[*type].kind == TR_DYN, "register %u is no dynamic array", r);
    return true;
}

static inline bool needFile(Verifier *v, uint32_t r) {
    RegType t;
    TRY(readReg(v, r, &t));
    RULE(V47, t == TYPE_FILE_INDEX, "register %u is no file", r);
    return true;
}

static inline bool needEnv(Verifier *v, uint32_t r, uint32_t *type) {
    TRY(readReg(v, r, type));
    RULE(V48, verifyIsEnv(v, *type), "register %u is no environment", r);
    return true;
}

/* ---- type operands and words that repeat the type table ------------------------------------------------------------------- */

static inline bool needTypeKind(Verifier *v, uint32_t type, uint32_t kindMask) {
    RULE(V49, type < v->m->typeCount && (kindMask >> v->m->types[type].kind & 1) != 0, "type %u does not fit the instruction", type);
    return true;
}

static inline bool needMemType(Verifier *v, uint32_t type) {
    RULE(V49, verifyIsMemType(v, type), "type %u is no memory type", type);
    return true;
}

static inline bool needSizeWord(Verifier *v, Insn word, uint32_t type) {
    RULE(V50, (uint32_t)word.hi == type && word.lo == moduleMemSize(v->m, type), "size %u is not that of type %u", word.lo, type);
    return true;
}

static inline bool needNoRefs(Verifier *v, uint32_t type) {
    RULE(V60, !v->types[type].hasRefs, "type %u holds references", type);
    return true;
}

/* A fixed array whose length the instruction repeats; gives its element type. */
static inline bool needArray(Verifier *v, uint32_t type, Insn word, uint32_t *elem) {
    const TypeRec *t = &v->m->types[type];
    RULE(V52, t->kind == TR_ARRAY, "type %u is no array", type);
    RULE(V51, word.lo == t->length, "length %u is not that of array type %u", word.lo, type);
    *elem = t->elem;
    return true;
}

static inline bool needByteArray(Verifier *v, uint32_t r, Insn word) {
    uint32_t type;
    TRY(needByref(v, r, &type));
    RULE(V61, v->m->types[type].kind == TR_ARRAY && v->m->types[type].elem == TR_U8, "register %u is no by-ref to bytes", r);
    return needSizeWord(v, word, type);
}

static inline bool needSet(Verifier *v, uint32_t r, Insn word) {
    uint32_t type;
    TRY(needByref(v, r, &type));
    RULE(V62, v->m->types[type].kind == TR_ARRAY && (v->m->types[type].flags & TRF_SET) != 0, "register %u is no by-ref to a set", r);
    return needSizeWord(v, word, type);
}

#endif
