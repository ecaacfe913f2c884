/* translate.c: one bytecode function to LLVM: blocks, safepoints and errors. Loops: loops.c; the instructions: arith.c, memory.c, calls.c. */
#include "backend/llvm/unit.h"
#include "vm/interp/fuse.h"
#include <assert.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { GUARDED_WORDS_MAX = 200 };

LLVMBasicBlockRef newBlock(Translator *tr, const char *name) { return LLVMAppendBasicBlockInContext(tr->u->c, tr->f, name); }

void atBlock(Translator *tr, LLVMBasicBlockRef block) {
    LLVMPositionBuilderAtEnd(tr->b, block);
    tr->isAlive = true;
}

LLVMValueRef insnAddress(Translator *tr, uint32_t pc) { return unitCode(tr->u, tr->inst, tr->rec->codeStart + pc); }

LLVMValueRef taskField(Translator *tr, size_t offset, LLVMTypeRef type) {
    return unitLoad(tr->u, type, unitOffset(tr->u, tr->t, (int64_t)offset), AC_TASK, 8);
}

static void setTaskField(Translator *tr, size_t offset, LLVMValueRef v) {
    unitStore(tr->u, v, unitOffset(tr->u, tr->t, (int64_t)offset), AC_TASK, 8);
}

void creditStore(Translator *tr) {
    LLVMValueRef credit = LLVMBuildLoad2(tr->b, tr->u->i64, tr->credit, "");
    setTaskField(tr, offsetof(Task, credit), LLVMBuildNSWAdd(tr->b, credit, unitInt(tr->u, 1), ""));
}

void creditLoad(Translator *tr) {
    LLVMValueRef credit = taskField(tr, offsetof(Task, credit), tr->u->i64);
    LLVMBuildStore(tr->b, LLVMBuildNSWSub(tr->b, credit, unitInt(tr->u, 1), ""), tr->credit);
}

void creditIsNew(Translator *tr) {
    LLVMValueRef credit = LLVMBuildLoad2(tr->b, tr->u->i64, tr->credit, "");
    LLVMValueRef isThere = LLVMBuildICmp(tr->b, LLVMIntSGE, credit, unitInt(tr->u, 0), "");
    (void)unitIntrinsic(tr->u, "llvm.assume", NULL, &isThere, 1);
}

void publishPlace(Translator *tr) {
    setTaskField(tr, offsetof(Task, pc), insnAddress(tr, tr->pc));
    setTaskField(tr, offsetof(Task, R), tr->R);
}

/* The only return of a fast function. Credit and result meet here one by one: what merges pairs, as the inliner does, hides from LLVM which way has failed. */
static LLVMBasicBlockRef returnBlock(Translator *tr) {
    LLVMTypeRef type = LLVMGetReturnType(LLVMGlobalGetValueType(tr->f));
    LLVMBasicBlockRef back = LLVMGetInsertBlock(tr->b);
    if (tr->returns != NULL) return tr->returns;
    tr->returns = newBlock(tr, "return");
    LLVMPositionBuilderAtEnd(tr->b, tr->returns);
    LLVMValueRef out = LLVMBuildLoad2(tr->b, tr->u->i64, tr->credit, "");
    if (tr->result != NULL) {
        LLVMValueRef value = LLVMBuildLoad2(tr->b, LLVMGetAllocatedType(tr->result), tr->result, "");
        out = LLVMBuildInsertValue(tr->b, LLVMGetUndef(type), out, 0, "");
        out = LLVMBuildInsertValue(tr->b, out, value, 1, "");
    }
    LLVMBuildRet(tr->b, out);
    LLVMPositionBuilderAtEnd(tr->b, back);
    return tr->returns;
}

void emitFailedReturn(Translator *tr) {
    assert(!tr->isEntry);
    LLVMBuildStore(tr->b, unitInt(tr->u, CREDIT_FAILED), tr->credit);
    LLVMBuildBr(tr->b, returnBlock(tr));
}

/* ---- errors --------------------------------------------------------------------------------------------------------------------- */

/* Leaves the function with the error pending: disposes its environment as the unwinder does for interpreted frames. */
static LLVMBasicBlockRef commonFail(Translator *tr) {
    if (tr->failBlock != NULL) return tr->failBlock;
    LLVMBasicBlockRef back = LLVMGetInsertBlock(tr->b);
    tr->failBlock = newBlock(tr, "fail");
    LLVMPositionBuilderAtEnd(tr->b, tr->failBlock);
    creditStore(tr);
    if (tr->rec->envReg != PBC_NO_ENV) {
        LLVMBasicBlockRef dispose = newBlock(tr, ""), done = newBlock(tr, "");
        LLVMValueRef env = regPtr(tr, tr->rec->envReg);
        LLVMBuildCondBr(tr->b, LLVMBuildIsNull(tr->b, env, ""), done, dispose);
        LLVMPositionBuilderAtEnd(tr->b, dispose);
        LLVMValueRef flags = unitOffset(tr->u, env, offsetof(Obj, flags));
        LLVMValueRef old = unitLoad(tr->u, tr->u->i32, flags, AC_HEADER, 4);
        unitStore(tr->u, LLVMBuildOr(tr->b, old, LLVMConstInt(tr->u->i32, OBJ_DISPOSED, 0), ""), flags, AC_HEADER, 4);
        LLVMBuildBr(tr->b, done);
        LLVMPositionBuilderAtEnd(tr->b, done);
    }
    if (tr->isEntry) LLVMBuildRet(tr->b, LLVMConstInt(tr->u->i32, 1, 0));
    else emitFailedReturn(tr);
    LLVMPositionBuilderAtEnd(tr->b, back);
    return tr->failBlock;
}

static bool covers(const HandlerRec *h, uint32_t pc) { return pc >= h->start && pc < h->end; }

/* Asks which handler takes the error, and goes there. Locals of handlers come out of R. */
static void buildCatch(Translator *tr, uint32_t pc) {
    const HandlerRec *handlers = &tr->m->handlers[tr->rec->firstHandler];
    LLVMBasicBlockRef fail = commonFail(tr);
    creditStore(tr);
    LLVMValueRef args[3] = {tr->t, LLVMBuildLoad2(tr->b, tr->u->ptr, tr->failAt, ""), tr->R};
    LLVMValueRef target = unitHelper(tr->u, HELP_catchError, args, 3, true);
    creditLoad(tr);
    LLVMValueRef way = LLVMBuildSwitch(tr->b, target, fail, tr->rec->handlerCount);
    for (uint32_t k = 0; k < tr->rec->handlerCount; k++) {
        const HandlerRec *h = &handlers[k];
        bool isRepeated = false;
        for (uint32_t j = 0; j < k; j++) isRepeated = isRepeated || (covers(&handlers[j], pc) && handlers[j].target == h->target);
        if (!covers(h, pc) || isRepeated) continue;
        LLVMBasicBlockRef enter = newBlock(tr, "catch");
        LLVMAddCase(way, unitInt(tr->u, h->target), enter);
        LLVMPositionBuilderAtEnd(tr->b, enter);
        for (uint32_t j = 0; j < tr->rec->handlerCount; j++) {
            if (covers(&handlers[j], pc) && handlers[j].target == h->target && handlers[j].kind != HANDLER_GOTO) {
                regLoadSlot(tr, handlers[j].reg, tr->regs[handlers[j].reg].type);
            }
        }
        LLVMBuildBr(tr->b, tr->blocks[h->target]);
    }
}

/* Handler sets are few; instructions with the same set share the block. */
static LLVMBasicBlockRef catchBlock(Translator *tr, uint32_t pc) {
    uint64_t key = 0;
    uint32_t first = UINT32_MAX;
    for (uint32_t k = 0; k < tr->rec->handlerCount; k++) {
        if (!covers(&tr->m->handlers[tr->rec->firstHandler + k], pc)) continue;
        if (first == UINT32_MAX) first = k;
        key = key * 1099511628211u + k + 1;
    }
    if (first == UINT32_MAX) return NULL;
    for (uint32_t k = 0; k < tr->catchCount; k++) {
        if (tr->catches[k].first == first && tr->catches[k].key == key) return tr->catches[k].block;
    }
    if (tr->catchCount == tr->catchCapacity) {
        uint32_t capacity = tr->catchCapacity == 0 ? 8 : tr->catchCapacity * 2;
        CatchBlock *grown = realloc(tr->catches, capacity * sizeof *grown);
        if (grown == NULL) {
            tr->u->failed = true;
            return NULL;
        }
        tr->catches = grown;
        tr->catchCapacity = capacity;
    }
    LLVMBasicBlockRef back = LLVMGetInsertBlock(tr->b), block = newBlock(tr, "catches");
    tr->catches[tr->catchCount++] = (CatchBlock){first, key, block};
    LLVMPositionBuilderAtEnd(tr->b, block);
    buildCatch(tr, pc);
    LLVMPositionBuilderAtEnd(tr->b, back);
    return block;
}

LLVMBasicBlockRef failTarget(Translator *tr) {
    LLVMBasicBlockRef catches = catchBlock(tr, tr->pc);
    if (catches == NULL) return commonFail(tr);
    LLVMBasicBlockRef back = LLVMGetInsertBlock(tr->b), block = newBlock(tr, "failed");
    LLVMPositionBuilderAtEnd(tr->b, block);
    LLVMBuildStore(tr->b, insnAddress(tr, tr->pc), tr->failAt);
    LLVMBuildBr(tr->b, catches);
    LLVMPositionBuilderAtEnd(tr->b, back);
    return block;
}

/* The code of a trap block; the builder stays where it was. */
static void buildTrap(Translator *tr, TrapBlock *trap, LLVMValueRef *more, unsigned moreCount) {
    LLVMBasicBlockRef back = LLVMGetInsertBlock(tr->b);
    LLVMPositionBuilderAtEnd(tr->b, trap->block);
    trap->phis[0] = LLVMBuildPhi(tr->b, tr->u->ptr, "");
    for (unsigned k = 0; k < moreCount; k++) trap->phis[1 + k] = LLVMBuildPhi(tr->b, LLVMTypeOf(more[k]), "");
    LLVMValueRef args[3 + TRAP_VALUES] = {tr->t, trap->phis[0], tr->R};
    for (unsigned k = 0; k < moreCount; k++) args[3 + k] = trap->phis[1 + k];
    (void)unitHelper(tr->u, trap->helper, args, 3 + moreCount, true);
    if (trap->catches != NULL) LLVMBuildStore(tr->b, trap->phis[0], tr->failAt);
    LLVMBuildBr(tr->b, trap->catches != NULL ? trap->catches : commonFail(tr));
    LLVMPositionBuilderAtEnd(tr->b, back);
}

static TrapBlock *trapBlock(Translator *tr, HelperId helper, LLVMValueRef *more, unsigned moreCount) {
    LLVMBasicBlockRef catches = catchBlock(tr, tr->pc);
    for (uint32_t k = 0; k < tr->trapCount; k++) {
        if (tr->traps[k].helper == helper && tr->traps[k].catches == catches) return &tr->traps[k];
    }
    if (tr->trapCount == tr->trapCapacity) {
        uint32_t capacity = tr->trapCapacity == 0 ? 8 : tr->trapCapacity * 2;
        TrapBlock *grown = realloc(tr->traps, capacity * sizeof *grown);
        if (grown == NULL) return NULL;
        tr->traps = grown;
        tr->trapCapacity = capacity;
    }
    TrapBlock *made = &tr->traps[tr->trapCount++];
    *made = (TrapBlock){.helper = helper, .catches = catches, .block = newBlock(tr, "trap")};
    buildTrap(tr, made, more, moreCount);
    return made;
}

void trapIfHelper(Translator *tr, LLVMValueRef cond, HelperId helper, LLVMValueRef *more, unsigned moreCount) {
    assert(moreCount < TRAP_VALUES);
    LLVMValueRef at = insnAddress(tr, tr->pc);
    const TrapBlock *trap = trapBlock(tr, helper, more, moreCount);
    LLVMBasicBlockRef from = LLVMGetInsertBlock(tr->b), next = newBlock(tr, "");
    if (trap == NULL) {
        tr->u->failed = true;
        return;
    }
    LLVMAddIncoming(trap->phis[0], &at, &from, 1);
    for (unsigned k = 0; k < moreCount; k++) LLVMAddIncoming(trap->phis[1 + k], &more[k], &from, 1);
    unitUnlikely(tr->u, cond, trap->block, next);
    LLVMPositionBuilderAtEnd(tr->b, next);
}

void trapIf(Translator *tr, LLVMValueRef cond, int code) {
    LLVMValueRef number = LLVMConstInt(tr->u->i32, (unsigned)code, 0);
    trapIfHelper(tr, cond, HELP_trap, &number, 1);
}

void failUnlessZero(Translator *tr, LLVMValueRef status) {
    LLVMBasicBlockRef next = newBlock(tr, "");
    LLVMValueRef failed = LLVMBuildICmp(tr->b, LLVMIntNE, status, LLVMConstInt(tr->u->i32, 0, 0), "");
    unitUnlikely(tr->u, failed, failTarget(tr), next);
    LLVMPositionBuilderAtEnd(tr->b, next);
}

/* ---- safepoints and branches ------------------------------------------------------------------------------------------------------- */

void emitPoll(Translator *tr) {
    LLVMValueRef args[3] = {tr->t, insnAddress(tr, tr->pc), tr->R};
    creditStore(tr);
    regSpill(tr, true, true);
    LLVMValueRef status = unitHelper(tr->u, HELP_poll, args, 3, true);
    creditLoad(tr);
    failUnlessZero(tr, status);
    creditIsNew(tr);
}

/* The block of word pc in the copy of the code that is being made; an END instruction may be the function's last, then nothing follows. */
LLVMBasicBlockRef blockAt(Translator *tr, uint32_t pc) {
    bool isFast = tr->fast.blocks != NULL && pc >= tr->fast.first && pc <= tr->fast.back;
    LLVMBasicBlockRef *block = isFast ? &tr->fast.blocks[pc - tr->fast.first] : &tr->blocks[pc];
    if (*block == NULL) *block = newBlock(tr, "");
    return *block;
}

static void startBlock(Translator *tr, uint32_t pc) {
    LLVMBasicBlockRef block = blockAt(tr, pc);
    if (tr->isAlive) LLVMBuildBr(tr->b, block);
    atBlock(tr, block);
    regKillTemps(tr, 0);
    if ((tr->words[pc] & WORD_LOOP) != 0 && tr->fast.blocks == NULL) loopHeader(tr, pc);
}

static void emitSwitch(Translator *tr, const Insn *i) {
    uint32_t n = (uint32_t)i->bc, end = tr->pc + 2 + n;
    LLVMValueRef index = LLVMBuildSub(tr->b, regInt(tr, i->a), unitInt(tr->u, (int64_t)i[1].word), "");
    LLVMValueRef way = LLVMBuildSwitch(tr->b, index, blockAt(tr, end), n);
    for (uint32_t k = 0; k < n; k++) LLVMAddCase(way, unitInt(tr->u, k), blockAt(tr, end + i[2 + k].lo));
    tr->isAlive = false;
}

/* In a body, before roomAt: the guard has made the test. Only one way leads on. */
static void emitKnownBranch(Translator *tr, const Insn *i) {
    LLVMValueRef cond = emitCondition(tr, i);
    uint32_t target = branchTarget(tr, tr->pc), next = tr->pc + insnWords(i);
    bool isTaken = tr->reachesRoom[target] != 0;
    assert(isTaken != (tr->reachesRoom[next] != 0));
    if (!isTaken) cond = LLVMBuildNot(tr->b, cond, "");
    (void)unitIntrinsic(tr->u, "llvm.assume", NULL, &cond, 1);
    LLVMBuildBr(tr->b, blockAt(tr, isTaken ? target : next));
    tr->isAlive = false;
}

static void emitBranch(Translator *tr, const Insn *i) {
    if (i->op == OP_SWITCH) {
        emitSwitch(tr, i);
    } else if (isBackEdge(i)) {
        loopBackEdge(tr, i);
    } else if (i->op == OP_JMP) {
        LLVMBuildBr(tr->b, blockAt(tr, branchTarget(tr, tr->pc)));
        tr->isAlive = false;
    } else if (tr->part == PART_BODY && tr->reachesRoom[tr->pc] == ROOM_BEFORE) {
        emitKnownBranch(tr, i);
    } else {
        LLVMValueRef cond = emitCondition(tr, i);
        LLVMBuildCondBr(tr->b, cond, blockAt(tr, branchTarget(tr, tr->pc)), blockAt(tr, tr->pc + insnWords(i)));
        tr->isAlive = false;
    }
}

/* ---- the function ------------------------------------------------------------------------------------------------------------------- */

void emitReturn(Translator *tr, LLVMValueRef value) {
    Unit *u = tr->u;
    tr->isAlive = false;
    if (tr->isEntry) {
        if (value != NULL) unitStore(u, value, tr->R, AC_SLOT, 8);
        creditStore(tr);
        LLVMBuildRet(tr->b, LLVMConstInt(u->i32, 0, 0));
        return;
    }
    assert((value != NULL) == (tr->result != NULL));
    if (value != NULL) LLVMBuildStore(tr->b, value, tr->result);
    LLVMBuildBr(tr->b, returnBlock(tr));
}

static void loadParameters(Translator *tr) {
    const TypeRec *sig = &tr->m->types[tr->rec->sig];
    bool inRegs = unitFastInRegs(tr->fn);
    uint32_t r = 0;
    for (uint32_t i = 0; i < sig->count; i++) {
        for (uint32_t w = moduleRegWords(tr->m->regTypes[sig->first + i]); w > 0; w--, r++) {
            if (inRegs) regSet(tr, r, (RegCls)tr->regs[r].cls, 0, LLVMGetParam(tr->f, 3 + r));
            else regLoadSlot(tr, r, 0);
        }
    }
}

/* Of a guard, at roomAt: the body goes on with the parameters. */
static void emitBody(Translator *tr) {
    LLVMTypeRef type = LLVMGlobalGetValueType(tr->f);
    LLVMValueRef args[32];
    unsigned n = LLVMCountParams(tr->f);
    assert(n <= sizeof args / sizeof args[0]);
    LLVMGetParams(tr->f, args);
    LLVMValueRef both = LLVMBuildCall2(tr->b, type, tr->body, args, n, "");
    LLVMSetInstructionCallConv(both, LLVMGetFunctionCallConv(tr->body));
    LLVMSetTailCall(both, true);
    LLVMBuildStore(tr->b, tr->result == NULL ? both : LLVMBuildExtractValue(tr->b, both, 0, ""), tr->credit);
    emitReturn(tr, tr->result == NULL ? NULL : LLVMBuildExtractValue(tr->b, both, 1, ""));
}

static void start(Translator *tr, const Insn *header) {
    if (header != NULL) {
        tr->roomWords = 0; /* its own window is there */
        creditLoad(tr);
        regsEnterLoop(tr);
        LLVMBuildBr(tr->b, blockAt(tr, (uint32_t)(header - (tr->m->code + tr->rec->codeStart))));
    } else {
        LLVMBuildStore(tr->b, LLVMGetParam(tr->f, 2), tr->credit);
        if (tr->part == PART_TWIN) tr->roomWords = 0; /* a part of its only caller's frame */
        if (tr->roomWords != 0 && tr->roomAt == 0) emitRoomCheck(tr);
        loadParameters(tr);
        LLVMBuildBr(tr->b, blockAt(tr, 0));
    }
    tr->isAlive = false;
}

static void emitInsn(Translator *tr, const Insn *i) {
    if ((opInfo[i->op].flags & OPF_BRANCH) != 0) emitBranch(tr, i);
    else if (!emitArith(tr, i) && !emitMemory(tr, i) && !emitCalls(tr, i)) genericInsn(tr, i, false);
}

void emitRange(Translator *tr, uint32_t first, uint32_t end) {
    for (uint32_t pc = first; pc < end && !tr->u->failed; pc += insnWords(&tr->code[pc])) {
        tr->pc = pc;
        if ((tr->words[pc] & WORD_TARGET) != 0) startBlock(tr, pc);
        if (!tr->isAlive) continue;
        debugPlace(tr);
        if (pc == tr->roomAt && pc != 0 && tr->roomWords != 0) {
            if (tr->part == PART_GUARD) {
                emitBody(tr);
                continue;
            }
            emitRoomCheck(tr);
        }
        emitInsn(tr, &tr->code[pc]);
    }
}

/* Blocks that nothing reaches have no end: unreachable code, the word behind the last instruction. */
static void closeBlocks(Translator *tr) {
    for (LLVMBasicBlockRef block = LLVMGetFirstBasicBlock(tr->f); block != NULL; block = LLVMGetNextBasicBlock(block)) {
        if (LLVMGetBasicBlockTerminator(block) != NULL) continue;
        LLVMPositionBuilderAtEnd(tr->b, block);
        LLVMBuildUnreachable(tr->b);
    }
}

static bool copyCode(Translator *tr) {
    uint32_t n = tr->rec->codeWords;
    tr->code = malloc((n + 1) * sizeof *tr->code);
    if (tr->code == NULL) return false;
    memcpy(tr->code, tr->m->code + tr->rec->codeStart, n * sizeof *tr->code);
    for (uint32_t pc = 0; pc < n; pc += insnWords(&tr->code[pc])) tr->code[pc].op = (uint16_t)fusePlain(tr->code[pc].op);
    return true;
}

static void freeTranslator(Translator *tr) {
    free(tr->code);
    free(tr->words);
    free(tr->reachesRoom);
    free(tr->blocks);
    free(tr->loops);
    free(tr->regs);
    free(tr->catches);
    free(tr->traps);
}

/* Makes the guard's body, which is translated next. */
static void makeBody(Translator *tr) {
    Unit *u = tr->u;
    char name[200];
    size_t length;
    (void)snprintf(name, sizeof name, "%.150s.body", LLVMGetValueName2(tr->f, &length));
    Clone body = {.fn = tr->fn, .type = LLVMGlobalGetValueType(tr->f)};
    unitDeclare(u, &body, name);
    unitAttribute(u, body.value, "noinline");
    tr->body = body.value;
    tr->part = PART_GUARD;
    tr->writesThrough = false; /* the body does */
}

/* One function of LLVM. *body is the body that is still to be translated, or NULL. */
static bool translatePart(Unit *u, Func *fn, LLVMValueRef f, const Insn *header, Part part, LLVMValueRef *body) {
    Translator tr = {.u = u, .b = u->b, .fn = fn, .inst = fn->instance, .m = fn->instance->module, .rec = fn->rec, .f = f, .part = part};
    tr.t = LLVMGetParam(f, 0);
    tr.R = LLVMGetParam(f, 1);
    tr.isEntry = header != NULL;
    bool ok = copyCode(&tr) && analyse(&tr);
    debugFunction(&tr);
    if (ok) {
        if (part == PART_WHOLE && header == NULL && u->inlines && tr.hasGuard && tr.rec->codeWords <= GUARDED_WORDS_MAX) makeBody(&tr);
        LLVMPositionBuilderAtEnd(u->b, LLVMAppendBasicBlockInContext(u->c, f, "entry"));
        tr.credit = LLVMBuildAlloca(u->b, u->i64, "credit");
        RegType result = tr.m->types[tr.rec->sig].elem;
        if (!tr.isEntry && result != 0) tr.result = LLVMBuildAlloca(u->b, regLlvmType(u, regClsOf(&tr, result)), "result");
        tr.failAt = LLVMBuildAlloca(u->b, u->ptr, "failAt");
        ok = regsInit(&tr);
    }
    if (ok) {
        for (uint32_t k = 0; k < tr.rec->handlerCount; k++) (void)blockAt(&tr, tr.m->handlers[tr.rec->firstHandler + k].target);
        start(&tr, header);
        emitRange(&tr, 0, tr.rec->codeWords);
        closeBlocks(&tr);
    }
    debugEnd(&tr);
    *body = tr.body;
    freeTranslator(&tr);
    return ok && !u->failed;
}

bool translate(Unit *u, Func *fn, LLVMValueRef f, const Insn *header, bool isTwin) {
    LLVMValueRef body = NULL, none = NULL;
    assert(header == NULL || !isTwin);
    if (!translatePart(u, fn, f, header, isTwin ? PART_TWIN : PART_WHOLE, &body)) return false;
    return body == NULL || translatePart(u, fn, body, NULL, PART_BODY, &none);
}
