/* lower_regs.c: registers of the function being generated: temporaries, merge locals, cached constants and addresses, and the entry block.
 *
 * Every instruction goes through the emit functions here, which forget addresses that it invalidates. The entry block is collected while the
 * body is generated and emitted last (fbEntry moves it to the front): it clears locals and computes what the body wants to have computed once. */
#include "frontends/core/lower_internal.h"

#include <assert.h>
#include <string.h>

/* ---- emitting ---- */

/* What runs now may end objects: their addresses must be asked for again, and then are errors. */
static void forgetBoxes(Fn *fn) {
    for (uint32_t i = 0; i < fn->knownCount; i++) {
        if (fn->known[i].offset == KNOWN_BOX && fn->known[i].index == NO_REG) fn->known[i].base = NO_REG;
    }
}

static void noteWrite(Fn *fn, Opcode op, uint32_t a) {
    if ((fn->knownCount | fn->validValues | fn->accessedCount) == 0) return;
    if (opIsCall(op) || op == OP_DISPOSE || op == OP_DISPOSEN) forgetBoxes(fn);
    if (a >= FB_TEMP) return;
    uint8_t kind = opInfo[op].a;
    if (kind != OPD_WI && kind != OPD_RWI && kind != OPD_WX && kind != OPD_WF) return;
    uint32_t gone = 0;
    for (uint32_t left = fn->validValues; left != 0; left &= left - 1) {
        uint32_t i = (uint32_t)__builtin_ctz(left);
        gone |= (uint32_t)((fn->values[i].a == a) | (fn->values[i].b == a)) << i;
    }
    fn->validValues &= ~gone;
    for (uint32_t i = 0; i < fn->knownCount; i++) {
        KnownAddr *k = &fn->known[i];
        if (k->index == a || k->base == a) k->base = NO_REG;
    }
    for (uint32_t i = fn->accessedCount; i-- > 0;) {
        if (fn->accessed[i].base == a || fn->accessed[i].by == a) fn->accessed[i] = fn->accessed[--fn->accessedCount];
    }
}

void emit(Fn *fn, Opcode op, uint32_t a, uint32_t b, uint32_t c) {
    fbEmit(fn->fb, op, a, b, c);
    noteWrite(fn, op, a);
}

void emitWide(Fn *fn, Opcode op, uint32_t a, int64_t bc) {
    fbEmitWide(fn->fb, op, a, bc);
    noteWrite(fn, op, a);
}

void emitExt1(Fn *fn, Opcode op, uint32_t a, uint32_t b, uint32_t c, uint64_t ext) {
    fbEmitExt(fn->fb, op, a, b, c, &ext, 1);
    noteWrite(fn, op, a);
}

void emitExt2(Fn *fn, Opcode op, uint32_t a, uint32_t b, uint32_t c, uint64_t ext1, uint64_t ext2) {
    uint64_t ext[2] = {ext1, ext2};
    fbEmitExt(fn->fb, op, a, b, c, ext, 2);
    noteWrite(fn, op, a);
}

void emitExt3(Fn *fn, Opcode op, uint32_t a, uint32_t b, uint32_t c, const uint64_t ext[3]) {
    fbEmitExt(fn->fb, op, a, b, c, ext, 3);
    noteWrite(fn, op, a);
}

void emitBranch(Fn *fn, Opcode op, uint32_t a, uint32_t b, BLabel target) {
    fbBranch(fn->fb, op, a, b, target);
    knownClear(fn);
}

void emitJump(Fn *fn, BLabel target) {
    fbBranch(fn->fb, OP_JMP, 0, 0, target);
    knownClear(fn);
}

void emitLabel(Fn *fn, BLabel label) {
    fbPlace(fn->fb, label);
    knownClear(fn);
    fn->validValues = 0;
    fn->accessedCount = 0;
}

void emitSwitch(Fn *fn, uint32_t a, int64_t low, const BLabel *targets, uint32_t count) {
    fbSwitch(fn->fb, a, low, targets, count);
    knownClear(fn);
}

/* ---- entry block ---- */

void entryAdd(Fn *fn, Opcode op, uint32_t a, int64_t bc) {
    EntryInsn e = {(uint16_t)op, a, bc, op == OP_LDI64 || op == OP_LDF64};
    LOWER_PUSH(fn->arena, fn->entry, e);
}

/* An instruction with two registers. */
void entryAdd2(Fn *fn, Opcode op, uint32_t a, uint32_t b) { entryAdd(fn, op, a, b); }

void entryClear(Fn *fn, uint32_t first, uint32_t count) {
    if (fn->clears.count != 0) {
        RegRange *last = &fn->clears.items[fn->clears.count - 1];
        if (last->first + last->count == first) {
            last->count += count;
            return;
        }
    }
    RegRange r = {first, count};
    LOWER_PUSH(fn->arena, fn->clears, r);
}

void entryEmit(Fn *fn) {
    if (fn->clears.count == 0 && fn->entry.count == 0) return;
    fbEntry(fn->fb);
    for (uint32_t i = 0; i < fn->clears.count; i++) {
        fbEmitWide(fn->fb, OP_CLEAR, fn->clears.items[i].first, fn->clears.items[i].count);
    }
    for (uint32_t i = 0; i < fn->entry.count; i++) {
        const EntryInsn *e = &fn->entry.items[i];
        uint64_t ext = (uint64_t)e->bc;
        if (e->isExt) fbEmitExt(fn->fb, (Opcode)e->op, e->a, 0, 0, &ext, 1);
        else if (opInfo[e->op].c == OPD_HI) fbEmitWide(fn->fb, (Opcode)e->op, e->a, e->bc);
        else fbEmit(fn->fb, (Opcode)e->op, e->a, (uint32_t)e->bc, 0);
    }
}

/* ---- locals that outlive blocks ---- */

uint32_t localNew(Fn *fn, RegType type) { return fbLocal(fn->fb, type); }

static uint32_t takeFree(Fn *fn, RegType type) {
    for (uint32_t i = fn->freeMerges.count; i-- > 0;) {
        if (fn->freeMerges.items[i].type != type) continue;
        uint32_t reg = fn->freeMerges.items[i].reg;
        fn->freeMerges.items[i] = fn->freeMerges.items[--fn->freeMerges.count];
        return reg;
    }
    return NO_REG;
}

uint32_t mergeNew(Fn *fn, RegType type) {
    uint32_t reg = takeFree(fn, type);
    if (reg == NO_REG) {
        reg = localNew(fn, type);
        RegClass class = regClass(type);
        if (class == REG_AGG) entryClear(fn, reg, fbLocalCount(fn->fb) - reg);
        else if (class == REG_VALUE && type != REG_I64 && type != REG_F64) entryClear(fn, reg, 1);
    }
    TypedReg live = {type, reg};
    LOWER_PUSH(fn->arena, fn->liveMerges, live);
    return reg;
}

void mergeRelease(Fn *fn, uint32_t mark) {
    while (fn->liveMerges.count > mark) {
        TypedReg r = fn->liveMerges.items[--fn->liveMerges.count];
        LOWER_PUSH(fn->arena, fn->freeMerges, r);
    }
}

enum { AGG_TEMP_MAX_WORDS = 1024, AGG_FRAME_MAX_WORDS = 8192 };

uint32_t aggTemp(Fn *fn, Type *t, uint32_t *reg) {
    uint32_t module = lowerType(fn->l, t);
    uint64_t words = (t->size + 7) / 8;
    uint32_t out = tempNew(fn);
    *reg = NO_REG;
    if (words > AGG_TEMP_MAX_WORDS || words + fn->aggWords > AGG_FRAME_MAX_WORDS) { /* a fresh object each time */
        uint32_t box = mergeNew(fn, regType(REG_VALUE, lowerBox(fn->l, t)));
        emitWide(fn, OP_NEW, box, lowerBox(fn->l, t));
        emit(fn, OP_DEREF, out, box, 0);
        return out;
    }
    uint32_t before = fbLocalCount(fn->fb);
    *reg = mergeNew(fn, regType(REG_AGG, module));
    if (fbLocalCount(fn->fb) != before) fn->aggWords += (uint32_t)words;
    emit(fn, OP_LEAF, out, *reg, 0);
    return out;
}

/* ---- constants ---- */

static uint32_t findConst(Fn *fn, uint64_t bits, bool isReal) {
    for (uint32_t i = 0; i < fn->consts.count; i++) {
        if (fn->consts.items[i].bits == bits && fn->consts.items[i].isReal == isReal) return fn->consts.items[i].reg;
    }
    if (fn->l->level == 0 || fn->loopDepth == 0 || fn->consts.count >= CONST_MAX) return NO_REG;
    ConstReg k = {bits, isReal, localNew(fn, isReal ? REG_F64 : REG_I64)};
    int64_t value = (int64_t)bits;
    if (isReal) entryAdd(fn, OP_LDF64, k.reg, value);
    else entryAdd(fn, value == (int32_t)value ? OP_LDI : OP_LDI64, k.reg, value);
    LOWER_PUSH(fn->arena, fn->consts, k);
    return k.reg;
}

uint32_t intConst(Fn *fn, int64_t value, uint32_t want) {
    if (want == NO_REG) {
        uint32_t known = findConst(fn, (uint64_t)value, false);
        if (known != NO_REG) return known;
    }
    uint32_t d = destReg(fn, want);
    if (value == (int32_t)value) emitWide(fn, OP_LDI, d, value);
    else emitExt1(fn, OP_LDI64, d, 0, 0, (uint64_t)value);
    return d;
}

uint32_t realConst(Fn *fn, double value, uint32_t want) {
    uint64_t bits;
    memcpy(&bits, &value, sizeof bits);
    uint32_t known = findConst(fn, bits, true);
    if (known != NO_REG) return moveTo(fn, known, want);
    uint32_t d = destReg(fn, want);
    emitExt1(fn, OP_LDF64, d, 0, 0, bits);
    return d;
}

uint32_t moveTo(Fn *fn, uint32_t reg, uint32_t want) {
    if (want == NO_REG || want == reg) return reg;
    emit(fn, OP_MOV, want, reg, 0);
    return want;
}

/* ---- addresses computed in this block ---- */

void knownClear(Fn *fn) {
    if (fn->knownCount == 0) return;
    for (uint32_t i = 0; i < fn->knownCount; i++) { /* their registers may serve other addresses of that type */
        TypedReg r = {regType(REG_BYREF, fn->known[i].type), fn->known[i].reg};
        LOWER_PUSH(fn->arena, fn->freeMerges, r);
    }
    fn->knownCount = 0;
}

uint32_t knownFind(Fn *fn, uint32_t base, uint32_t index, uint64_t offset, uint32_t type) {
    for (uint32_t i = 0; i < fn->knownCount; i++) {
        const KnownAddr *k = &fn->known[i];
        if (k->base == base && k->index == index && k->offset == offset && k->type == type) return k->reg;
    }
    return NO_REG;
}

/* A by-ref local for an address that the caller computes now; NO_REG if it is not worth remembering. Base and index must be locals. */
uint32_t knownAdd(Fn *fn, uint32_t base, uint32_t index, uint64_t offset, uint32_t type) {
    if (fn->l->level == 0 || regIsTemp(base) || (index != NO_REG && regIsTemp(index)) || fn->knownCount == KNOWN_MAX) return NO_REG;
    uint32_t reg = takeFree(fn, regType(REG_BYREF, type));
    if (reg == NO_REG) reg = localNew(fn, regType(REG_BYREF, type));
    KnownAddr k = {base, index, type, reg, offset};
    fn->known[fn->knownCount++] = k;
    return reg;
}

/* ---- values behind pointers that are known to be there ---- */

void accessAdd(Fn *fn, uint32_t base, uint32_t by) {
    if (fn->l->level == 0 || regIsTemp(base) || regIsTemp(by) || accessFind(fn, base, by)) return;
    uint32_t at = fn->accessedCount < ACCESS_MAX ? fn->accessedCount++ : 0;
    fn->accessed[at] = (PointerPair){base, by};
}

bool accessFind(const Fn *fn, uint32_t base, uint32_t by) {
    for (uint32_t i = 0; i < fn->accessedCount; i++) {
        if (fn->accessed[i].base == base && fn->accessed[i].by == by) return true;
    }
    return false;
}

/* ---- values computed on the way to here (branches that fall through keep them, labels do not) ---- */

static uint64_t valueKey(Opcode op, uint32_t a, uint32_t b, bool isImmediate) {
    assert((uint32_t)op < 1u << 10 && a < 1u << 21);
    return (uint64_t)op << 54 | (uint64_t)isImmediate << 53 | (uint64_t)a << 32 | b;
}

uint32_t valueFind(Fn *fn, Opcode op, uint32_t a, uint32_t b, bool isImmediate) {
    uint64_t key = valueKey(op, a, b, isImmediate);
    for (uint32_t left = fn->validValues; left != 0; left &= left - 1) {
        KnownValue *v = &fn->values[__builtin_ctz(left)];
        if (v->key != key) continue;
        v->statement = fn->statement;
        return v->reg;
    }
    return NO_REG;
}

/* The least recently used value that this statement does not use, those that are no longer valid first; NO_REG if there is none. */
static uint32_t oldestValue(const Fn *fn) {
    uint32_t best = NO_REG, bestAge = UINT32_MAX;
    for (uint32_t i = 0; i < fn->valueCount; i++) { /* without jumps, which nobody could foresee */
        uint32_t used = fn->values[i].statement, isValid = fn->validValues >> i & 1;
        uint32_t age = used == fn->statement ? UINT32_MAX : isValid ? used + 1 : 0;
        best = age < bestAge ? i : best;
        bestAge = age < bestAge ? age : bestAge;
    }
    return best;
}

uint32_t valueAdd(Fn *fn, Opcode op, uint32_t a, uint32_t b, bool isImmediate) {
    if (fn->l->level == 0 || regIsTemp(a) || (!isImmediate && regIsTemp(b)) || !fbIsReachable(fn->fb)) return NO_REG;
    uint32_t at = oldestValue(fn);
    if ((at == NO_REG || (fn->validValues >> at & 1) != 0) && fn->valueCount < VALUE_MAX) {
        at = fn->valueCount++;
        fn->values[at].reg = localNew(fn, REG_I64);
    }
    if (at == NO_REG) return NO_REG;
    uint32_t reg = fn->values[at].reg;
    fn->validValues |= 1u << at;
    fn->values[at] = (KnownValue){valueKey(op, a, b, isImmediate), a, isImmediate ? NO_REG : b, reg, fn->statement};
    return reg;
}
