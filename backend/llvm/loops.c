/* loops.c: loops and their safepoints.
 *
 * A loop header has two blocks. `outer` is entered from outside and after a poll, `inner` by ordinary backward jumps:
 *
 *     ... -> outer -> inner -> body -> back edge:  credit -= 1;  credit > 0 -> inner        (no call in this loop: LICM and SIMD see it whole)
 *              ^                                                 else poll -> outer
 *              +------------------------------------------------------+
 *
 * In a counted loop (FORUP, FORDOWN without other events) `outer` computes how far the counter may go before the credit ends; inner compares with
 * that only. If checks can be saved, a counted loop is double: `outer` computes how many rounds need no check -- no poll, none for calls of leaf
 * functions, no bounds check for indexes that are the counter plus a constant or do not change -- and a fast copy of the body runs them. The ordinary copy
 * then runs one round with all checks and returns to `outer`. */
#include "backend/llvm/unit.h"
#include <assert.h>
#include <stddef.h>
#include <stdlib.h>

enum { DOUBLE_WORDS_MAX = 160, PROOFS_MAX = 12 };

static LLVMValueRef imm(const Translator *tr, int64_t n) { return unitInt(tr->u, n); }
static LLVMValueRef creditOf(Translator *tr) { return LLVMBuildLoad2(tr->b, tr->u->i64, tr->credit, ""); }

LLVMValueRef useCredit(Translator *tr) {
    LLVMValueRef left = LLVMBuildSub(tr->b, creditOf(tr), imm(tr, 1), "");
    LLVMBuildStore(tr->b, left, tr->credit);
    return LLVMBuildICmp(tr->b, LLVMIntSLT, left, imm(tr, 0), "");
}

bool loopProves(const Translator *tr, unsigned k) { return tr->fast.blocks != NULL && (tr->fast.proven[tr->pc - tr->fast.first] >> k & 1) != 0; }

/* ---- counters ------------------------------------------------------------------------------------------------------------------- */

static bool isFor(const Insn *i) { return i->op >= OP_FORUP && i->op <= OP_FORDOWNL; }
static bool isUp(const Insn *i) { return i->op == OP_FORUP || i->op == OP_FORUPL; }

static LLVMValueRef forMore(Translator *tr, const Insn *i) {
    return LLVMBuildICmp(tr->b, isUp(i) ? LLVMIntSLT : LLVMIntSGT, regInt(tr, i->a), regInt(tr, i->b), "");
}

static void forStep(Translator *tr, const Insn *i) { regStep(tr, i->a, isUp(i)); }

/* How often the counter steps until it has reached its limit; unsigned. */
static LLVMValueRef forWay(Translator *tr, const Insn *i) {
    LLVMValueRef x = regInt(tr, i->a), limit = regInt(tr, i->b);
    LLVMValueRef way = isUp(i) ? LLVMBuildSub(tr->b, limit, x, "") : LLVMBuildSub(tr->b, x, limit, "");
    return LLVMBuildSelect(tr->b, forMore(tr, i), way, imm(tr, 0), "");
}

static LLVMValueRef smaller(Translator *tr, LLVMValueRef a, LLVMValueRef b) {
    return LLVMBuildSelect(tr->b, LLVMBuildICmp(tr->b, LLVMIntULT, a, b, ""), a, b, "");
}

/* Events until the credit would be used up; a run begins with credit 0. */
static LLVMValueRef spareCredit(Translator *tr) {
    LLVMValueRef args[2] = {creditOf(tr), imm(tr, 0)};
    return unitIntrinsic(tr->u, "llvm.smax", tr->u->i64, args, 2);
}

/* ---- back edges --------------------------------------------------------------------------------------------------------------------- */

/* If the branch is taken: to `loop` (stepping a counter), else on. */
static void loopBranch(Translator *tr, const Insn *i, LLVMBasicBlockRef loop, LLVMBasicBlockRef next) {
    if (i->op == OP_LOOP) {
        LLVMBuildBr(tr->b, loop);
    } else if (!isFor(i)) {
        LLVMBuildCondBr(tr->b, emitCondition(tr, i), loop, next);
    } else {
        LLVMBasicBlockRef step = newBlock(tr, "step");
        LLVMBuildCondBr(tr->b, forMore(tr, i), step, next);
        LLVMPositionBuilderAtEnd(tr->b, step);
        forStep(tr, i);
        LLVMBuildBr(tr->b, loop);
    }
}

/* An event, then the branch; if the credit is used up, a poll before it and `outer` behind it. */
static void plainBackEdge(Translator *tr, const Insn *i, const Loop *loop, LLVMBasicBlockRef outer) {
    LLVMBasicBlockRef slow = newBlock(tr, "poll"), fast = newBlock(tr, "");
    LLVMBasicBlockRef next = i->op == OP_LOOP ? NULL : blockAt(tr, tr->pc + insnWords(i));
    unitUnlikely(tr->u, useCredit(tr), slow, fast);
    LLVMPositionBuilderAtEnd(tr->b, fast);
    loopBranch(tr, i, loop->isDouble ? outer : loop->inner, next);
    LLVMPositionBuilderAtEnd(tr->b, slow);
    emitPoll(tr);
    loopBranch(tr, i, outer, next);
}

static void countedBackEdge(Translator *tr, const Insn *i, const Loop *loop, LLVMBasicBlockRef outer) {
    LLVMBasicBlockRef step = newBlock(tr, "step"), done = newBlock(tr, "strip"), slow = newBlock(tr, "poll"), check = newBlock(tr, "");
    (void)useCredit(tr);
    LLVMBuildCondBr(tr->b, LLVMBuildICmp(tr->b, LLVMIntNE, regInt(tr, i->a), loop->end, ""), step, done);
    LLVMPositionBuilderAtEnd(tr->b, step);
    forStep(tr, i);
    LLVMBuildBr(tr->b, loop->inner);
    LLVMPositionBuilderAtEnd(tr->b, done);
    unitUnlikely(tr->u, LLVMBuildICmp(tr->b, LLVMIntSLT, creditOf(tr), imm(tr, 0), ""), slow, check);
    LLVMPositionBuilderAtEnd(tr->b, slow);
    emitPoll(tr);
    LLVMBuildBr(tr->b, check);
    LLVMPositionBuilderAtEnd(tr->b, check);
    loopBranch(tr, i, outer, blockAt(tr, tr->pc + insnWords(i)));
}

/* Of the fast copy: the credit lasts. */
static void fastBackEdge(Translator *tr, const Insn *i, LLVMBasicBlockRef outer) {
    LLVMBasicBlockRef step = newBlock(tr, "step"), done = newBlock(tr, "done");
    (void)useCredit(tr);
    LLVMBuildCondBr(tr->b, LLVMBuildICmp(tr->b, LLVMIntNE, regInt(tr, i->a), tr->fast.last, ""), step, done);
    LLVMPositionBuilderAtEnd(tr->b, step);
    forStep(tr, i);
    LLVMBuildBr(tr->b, tr->fast.blocks[0]);
    LLVMPositionBuilderAtEnd(tr->b, done);
    loopBranch(tr, i, outer, blockAt(tr, tr->pc + insnWords(i)));
}

void loopBackEdge(Translator *tr, const Insn *i) {
    uint32_t header = branchTarget(tr, tr->pc);
    const Loop *loop = &tr->loops[header];
    LLVMBasicBlockRef outer = tr->blocks[header];
    assert(outer != NULL && (loop->inner != NULL || tr->fast.blocks != NULL));
    if (tr->fast.blocks != NULL) fastBackEdge(tr, i, outer);
    else if (loop->isCounted && !loop->isDouble) countedBackEdge(tr, i, loop, outer);
    else plainBackEdge(tr, i, loop, outer);
    tr->isAlive = false;
}

/* ---- what need not be checked ------------------------------------------------------------------------------------------------------------ */

/* An index of an access: register, and the least and number of its values. */
typedef struct IndexUse {
    uint32_t reg;
    int64_t low;
    uint32_t base;   /* register of a dynamic array, string or slice whose length counts; 0xFFFFFFFF: count is constant */
    int64_t count;
    bool isSlice;
} IndexUse;
#define NO_BASE 0xFFFFFFFFu

/* The k-th index of the access at i. False: there is none. */
static bool indexUse(const Insn *i, unsigned k, IndexUse *out) {
    *out = (IndexUse){.reg = i->c, .base = NO_BASE};
    switch ((OpRule)opInfo[i->op].rule) {
    case RULE_LDX2:
    case RULE_STX2:
        if (k == 1) *out = (IndexUse){.reg = i[3].lo, .low = i[2].hi, .count = i[2].lo, .base = NO_BASE};
        else out->low = i[1].hi, out->count = i[1].lo;
        return true;
    case RULE_LDX:
    case RULE_STX:
    case RULE_LEAX: out->low = i[1].hi, out->count = i[1].lo; return k == 0;
    case RULE_LDD:
    case RULE_STD:
    case RULE_LEAD: out->base = i->b; return k == 0;
    case RULE_LDS:
    case RULE_STS:
    case RULE_LEAS: out->base = i->b, out->low = i[1].hi, out->isSlice = true; return k == 0;
    default: out->base = i->b, out->low = 1; return k == 0 && i->op == OP_SLD;
    }
}

static bool changesInPlace(uint32_t op) {
    bool isAppend = op == OP_SAPP || op == OP_SAPPC || op == OP_SAPPL || op == OP_SAPPCL;
    return isAppend || op == OP_SETLEN || op == OP_SST || op == OP_SDROP || op == OP_DISPOSEN;
}

/* A local that no instruction of the loop writes; MOVS and its like write two. */
static bool isConstant(const Translator *tr, uint32_t first, uint32_t back, uint32_t r) {
    if (r >= tr->rec->localCount || tr->regs[r].cls == CLS_MEM) return false;
    for (uint32_t pc = first; pc <= back; pc += insnWords(&tr->code[pc])) {
        const Insn *i = &tr->code[pc];
        if (insnWrites(i, r) || (r > 0 && opInfo[i->op].a == OPD_WX && i->a == r - 1)) return false;
        if (i->a == r && changesInPlace(i->op)) return false;
    }
    return true;
}

/* The last instruction before pc in its block that writes r, or NULL. */
static const Insn *definition(const Translator *tr, uint32_t first, uint32_t pc, uint32_t r) {
    const Insn *found = NULL;
    for (uint32_t at = first; at < pc; at += insnWords(&tr->code[at])) {
        if ((tr->words[at] & WORD_TARGET) != 0) found = NULL;
        if (insnWrites(&tr->code[at], r)) found = &tr->code[at];
        if (opIsCall(tr->code[at].op) && r + 1u >= tr->code[at].a) found = NULL;
    }
    return (tr->words[pc] & WORD_TARGET) != 0 ? NULL : found;
}

typedef struct IndexForm {
    bool isCounter;  /* counter + offset; else `reg`, which does not change, + offset */
    bool isShort;    /* of that sum, the low 32 bits with their sign */
    int64_t offset;
    uint32_t reg;
} IndexForm;

static bool indexForm(const Translator *tr, uint32_t first, uint32_t back, uint32_t pc, uint32_t r, IndexForm *out) {
    uint32_t counter = tr->code[back].a;
    *out = (IndexForm){.isCounter = r == counter, .reg = r};
    if (r == counter || isConstant(tr, first, back, r)) return true;
    if (r < tr->rec->localCount && tr->regs[r].cls != CLS_INT) return false;
    const Insn *def = definition(tr, first, pc, r);
    if (def == NULL || (def->op != OP_ADDI && def->op != OP_ADDI32 && def->op != OP_MOV)) return false;
    *out = (IndexForm){.isCounter = def->b == counter, .isShort = def->op == OP_ADDI32, .offset = def->op == OP_MOV ? 0 : (int16_t)def->c, .reg = def->b};
    return out->isCounter || isConstant(tr, first, back, def->b);
}

typedef struct Proof { /* that an index form stays inside low .. low + count - 1 */
    IndexForm form;
    IndexUse use;
} Proof;

typedef struct Proofs {
    Proof items[PROOFS_MAX];
    uint32_t count;
} Proofs;

static bool sameProof(const Proof *a, const Proof *b) {
    return a->form.isCounter == b->form.isCounter && a->form.isShort == b->form.isShort && a->form.offset == b->form.offset && (a->form.isCounter || a->form.reg == b->form.reg) &&
           a->use.low == b->use.low && a->use.base == b->use.base && a->use.count == b->use.count;
}

static bool addProof(Proofs *proofs, const Proof *p) {
    for (uint32_t k = 0; k < proofs->count; k++) {
        if (sameProof(&proofs->items[k], p)) return true;
    }
    if (proofs->count == PROOFS_MAX) return false;
    proofs->items[proofs->count++] = *p;
    return true;
}

/* Collects what `outer` must establish, and marks the accesses that it saves. */
static void findProofs(const Translator *tr, uint32_t first, uint32_t back, Proofs *proofs, uint8_t *proven) {
    for (uint32_t pc = first; pc < back; pc += insnWords(&tr->code[pc])) {
        for (unsigned k = 0; k < 2; k++) {
            Proof p;
            if (!indexUse(&tr->code[pc], k, &p.use) || !indexForm(tr, first, back, pc, p.use.reg, &p.form)) continue;
            if (p.use.base != NO_BASE && !isConstant(tr, first, back, p.use.base)) continue;
            if (addProof(proofs, &p)) proven[pc - first] |= (uint8_t)(1u << k);
        }
    }
}

static LLVMValueRef useCount(Translator *tr, const IndexUse *use) {
    if (use->base == NO_BASE) return imm(tr, use->count);
    return use->isSlice ? regInt(tr, use->base + 1) : lengthOrZero(tr, regPtr(tr, use->base));
}

/* rounds, or fewer, so that the index stays inside; 0 if it begins outside. */
static LLVMValueRef applyProof(Translator *tr, const Proof *p, const Insn *back, LLVMValueRef rounds) {
    LLVMValueRef count = useCount(tr, &p->use), zero = imm(tr, 0);
    if (p->form.isShort) count = smaller(tr, count, imm(tr, (int64_t)INT32_MAX + 1 - p->use.low)); /* where the sum is what it seems */
    LLVMValueRef index = regInt(tr, p->form.isCounter ? back->a : p->form.reg);
    LLVMValueRef k = LLVMBuildSub(tr->b, index, imm(tr, p->use.low - p->form.offset), "");
    LLVMValueRef isInside = LLVMBuildICmp(tr->b, LLVMIntULT, k, count, "");
    if (p->form.isCounter) {
        LLVMValueRef room = isUp(back) ? LLVMBuildSub(tr->b, count, k, "") : LLVMBuildAdd(tr->b, k, imm(tr, 1), "");
        rounds = smaller(tr, rounds, room);
    }
    return LLVMBuildSelect(tr->b, isInside, rounds, zero, "");
}

/* ---- headers ------------------------------------------------------------------------------------------------------------------------------- */

static LLVMValueRef fastRounds(Translator *tr, const Loop *loop, const Proofs *proofs) {
    const Insn *back = &tr->code[loop->back];
    LLVMValueRef all = LLVMBuildAdd(tr->b, forWay(tr, back), imm(tr, 1), ""), spare = spareCredit(tr);
    if (loop->leafCalls != 0) spare = LLVMBuildUDiv(tr->b, spare, imm(tr, loop->leafCalls + 1), "");
    LLVMValueRef rounds = smaller(tr, all, spare);
    for (uint32_t k = 0; k < proofs->count; k++) rounds = applyProof(tr, &proofs->items[k], back, rounds);
    return rounds;
}

/* The fast copy; `outer` is the current block and goes on in the ordinary copy. */
static void doubleHeader(Translator *tr, Loop *loop, uint32_t header, const Proofs *proofs) {
    const Insn *back = &tr->code[loop->back];
    LLVMBasicBlockRef fast = newBlock(tr, "fast");
    LLVMValueRef rounds = fastRounds(tr, loop, proofs), x = regInt(tr, back->a);
    LLVMValueRef steps = LLVMBuildSub(tr->b, rounds, imm(tr, 1), "");
    tr->fast.last = isUp(back) ? LLVMBuildAdd(tr->b, x, steps, "") : LLVMBuildSub(tr->b, x, steps, "");
    LLVMBasicBlockRef enter = newBlock(tr, "");
    LLVMBuildCondBr(tr->b, LLVMBuildICmp(tr->b, LLVMIntEQ, rounds, imm(tr, 0), ""), loop->inner, enter);
    LLVMPositionBuilderAtEnd(tr->b, enter);
    LLVMBuildBr(tr->b, fast);
    tr->fast.blocks[0] = fast;
    tr->isAlive = false;
    emitRange(tr, header, loop->back + 1);
}

static void makeDouble(Translator *tr, Loop *loop, uint32_t header) {
    uint32_t words = loop->back - header + 1, savedPc = tr->pc;
    Proofs proofs = {.count = 0};
    if (words > DOUBLE_WORDS_MAX) return;
    uint8_t *proven = calloc(words, 1);
    LLVMBasicBlockRef *blocks = calloc(words, sizeof *blocks);
    if (proven == NULL || blocks == NULL) {
        tr->u->failed = true;
    } else {
        findProofs(tr, header, loop->back, &proofs, proven);
        loop->isDouble = proofs.count != 0 || loop->leafCalls != 0;
    }
    if (loop->isDouble) {
        tr->fast = (FastCopy){.blocks = blocks, .first = header, .back = loop->back, .proven = proven};
        doubleHeader(tr, loop, header, &proofs);
        tr->fast = (FastCopy){0};
        tr->pc = savedPc;
    }
    free(proven);
    free(blocks);
}

/* end = counter moved by min(way to the limit, credit - 1): so far no poll is due. */
static void countedHeader(Translator *tr, Loop *loop) {
    const Insn *i = &tr->code[loop->back];
    LLVMValueRef n = smaller(tr, forWay(tr, i), spareCredit(tr)), x = regInt(tr, i->a);
    loop->end = isUp(i) ? LLVMBuildAdd(tr->b, x, n, "") : LLVMBuildSub(tr->b, x, n, "");
}

void loopHeader(Translator *tr, uint32_t pc) {
    Loop *loop = &tr->loops[pc];
    loop->inner = newBlock(tr, "loop");
    if (loop->isCounted) makeDouble(tr, loop, pc);
    if (loop->isCounted && loop->leafCalls != 0 && !loop->isDouble) loop->isCounted = false;
    if (!loop->isDouble) {
        if (loop->isCounted) countedHeader(tr, loop);
        LLVMBuildBr(tr->b, loop->inner);
    }
    atBlock(tr, loop->inner);
    regKillTemps(tr, 0);
}
