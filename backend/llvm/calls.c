/* calls.c: calls in all directions, returns, and instructions that the VM executes for native code. */
#include "backend/llvm/unit.h"
#include <assert.h>
#include <stddef.h>
#include <string.h>

enum { FASTCC = 8 };

static LLVMValueRef imm(const Translator *tr, int64_t n) { return unitInt(tr->u, n); }

/* ---- instructions executed by the VM ----------------------------------------------------------------------------------------- */

static bool isRead(uint8_t kind) { return kind == OPD_RI || kind == OPD_RF || kind == OPD_RX || kind == OPD_RWI; }

static void storeOperand(Translator *tr, uint32_t r) {
    if (tr->regs[r].cls == CLS_MEM) return;
    regStoreSlot(tr, r);
    if (regClass(tr->regs[r].type) == REG_SLICE) regStoreSlot(tr, r + 1);
}

uint32_t argumentWords(const Module *m, const TypeRec *sig) {
    uint32_t words = 0;
    for (uint32_t k = 0; k < sig->count; k++) words += moduleRegWords(m->regTypes[sig->first + k]);
    return words;
}

void storeArguments(Translator *tr, uint32_t a, uint32_t words) {
    for (uint32_t k = 0; k < words; k++) {
        const Reg *reg = &tr->regs[a + k];
        unitStore(tr->u, regGet(tr, a + k, (RegCls)reg->cls), regSlot(tr, a + k), AC_SLOT, 8);
    }
}

static void storeOperands(Translator *tr, const Insn *i) {
    const OpInfo *info = &opInfo[i->op];
    if (isRead(info->a)) storeOperand(tr, i->a);
    if (isRead(info->b)) storeOperand(tr, i->b);
    if (isRead(info->c)) storeOperand(tr, i->c);
    if (i->op == OP_NEWENV) storeOperand(tr, i->a);
    if (i->op == OP_TASKNEW) storeArguments(tr, i->a, argumentWords(tr->m, &tr->m->types[i[1].lo]));
    for (uint32_t n = 1; n <= info->extWords; n++) {
        if (opExtKind(i->op, n, false) == EXT_REG) storeOperand(tr, i[n].lo);
    }
    for (uint32_t k = 0; i->op == OP_MKCLOS && k < i[1].lo; k++) storeOperand(tr, (uint32_t)i[1].hi + k);
}

/* What a temporary becomes that the instruction writes; instructions that change R[a] in place read it as RX. */
static RegType resultType(const Translator *tr, const Insn *i) {
    switch (i->op) {
    case OP_MKPTR:
    case OP_NEWDYN:
    case OP_SETLEN:
    case OP_CAST: return i[1].lo;
    case OP_DYNCOPY:
    case OP_SUBSLICE: return regTypeOf(tr, i->b);
    case OP_LDENV: return tr->m->fields[tr->m->types[regIndex(regTypeOf(tr, i->b))].first + i->c].type;
    case OP_LEAB: return regType(REG_BYREF, (uint32_t)i[1].hi);
    case OP_FILEBUF: return regType(REG_BYREF, i[1].lo);
    case OP_FILEREF:
    case OP_STDFILE: return TYPE_FILE_INDEX;
    case OP_MKCLOS: return TYPE_ANY_INDEX;
    case OP_NEWENV: return (RegType)i->bc;
    default: return opInfo[i->op].rule >= RULE_STR1 && opInfo[i->op].rule <= RULE_STOA ? REG_STRING : TYPE_ANY_INDEX;
    }
}

static void loadResult(Translator *tr, const Insn *i) {
    uint8_t kind = opInfo[i->op].a;
    if (kind == OPD_WI) {
        regLoadSlot(tr, i->a, REG_I64);
    } else if (kind == OPD_WF) {
        regLoadSlot(tr, i->a, REG_F64);
    } else if (kind == OPD_WX || i->op == OP_SST || i->op == OP_SAPP || i->op == OP_SAPPL || i->op == OP_SETLEN) {
        RegType type = kind == OPD_WX ? resultType(tr, i) : regTypeOf(tr, i->a);
        regLoadSlot(tr, i->a, type);
        if (regClass(type) == REG_SLICE) regLoadSlot(tr, i->a + 1u, regType(REG_SLICE2, regIndex(type)));
    }
}

void genericInsn(Translator *tr, const Insn *i, bool isCold) {
    LLVMValueRef args[4] = {tr->t, insnAddress(tr, tr->pc), tr->R, unitFunc(tr->u, tr->fn)};
    storeOperands(tr, i);
    regSpill(tr, false, isCold);
    LLVMValueRef status = unitHelper(tr->u, HELP_exec, args, 4, isCold);
    if ((opInfo[i->op].flags & OPF_END) != 0) { /* RAISE, UNWIND */
        LLVMBuildBr(tr->b, failTarget(tr));
        tr->isAlive = false;
        return;
    }
    if ((opInfo[i->op].flags & OPF_TRAP) != 0) failUnlessZero(tr, status);
    loadResult(tr, i);
}

/* ---- the way into a call ----------------------------------------------------------------------------------------------------------- */

static LLVMValueRef stackPointer(Translator *tr) {
    Unit *u = tr->u;
#if defined(__x86_64__)
    const char *name = "rsp";
#else
    const char *name = "sp";
#endif
    LLVMMetadataRef text = LLVMMDStringInContext2(u->c, name, strlen(name));
    LLVMValueRef arg = LLVMMetadataAsValue(u->c, LLVMMDNodeInContext2(u->c, &text, 1));
    return unitIntrinsic(u, "llvm.read_register", u->i64, &arg, 1);
}

/* Whether a window of so many words (i64) ends above the stack limit, which requests overwrite. */
static LLVMValueRef isAboveLimit(Translator *tr, LLVMValueRef window, LLVMValueRef words) {
    LLVMValueRef limit = taskField(tr, offsetof(Task, limit), tr->u->ptr);
    LLVMSetOrdering(limit, LLVMAtomicOrderingMonotonic);
    LLVMValueRef end = LLVMBuildGEP2(tr->b, tr->u->i64, window, &words, 1, "");
    return LLVMBuildICmp(tr->b, LLVMIntUGT, end, limit, "");
}

/* The event of a call; if the credit is used up, or isRefused (may be NULL), the VM decides. */
static void enterCall(Translator *tr, LLVMValueRef func, LLVMValueRef window, LLVMValueRef isRefused) {
    Unit *u = tr->u;
    LLVMBasicBlockRef slow = newBlock(tr, "enter"), go = newBlock(tr, "");
    LLVMValueRef isOut = useCredit(tr);
    unitUnlikely(u, isRefused == NULL ? isOut : LLVMBuildOr(tr->b, isOut, isRefused, ""), slow, go);
    LLVMPositionBuilderAtEnd(tr->b, slow);
    creditStore(tr);
    regSpill(tr, true, true);
    LLVMValueRef args[5] = {tr->t, insnAddress(tr, tr->pc), tr->R, func, window};
    LLVMValueRef status = unitHelper(u, HELP_enter, args, 5, true);
    creditLoad(tr);
    failUnlessZero(tr, status);
    creditIsNew(tr);
    LLVMBuildBr(tr->b, go);
    LLVMPositionBuilderAtEnd(tr->b, go);
}

/* The function has been run by the VM: its result lies in R. */
static void returnFromWindow(Translator *tr) {
    RegType result = tr->m->types[tr->rec->sig].elem;
    creditLoad(tr);
    emitReturn(tr, result == 0 ? NULL : unitLoad(tr->u, regLlvmType(tr->u, regClsOf(tr, result)), tr->R, AC_SLOT, 8));
}

/* Looks for room on both stacks, and for requests, which overwrite the limit. What a call needs is looked for here and not by each caller. */
void emitRoomCheck(Translator *tr) {
    Unit *u = tr->u;
    LLVMBasicBlockRef low = newBlock(tr, "low"), go = newBlock(tr, ""), failed = newBlock(tr, ""), done = newBlock(tr, ""), on = newBlock(tr, "");
    LLVMValueRef words = imm(tr, tr->roomWords), limit = taskField(tr, offsetof(Task, nativeLimit), u->i64);
    LLVMValueRef isDeep = LLVMBuildICmp(tr->b, LLVMIntULT, stackPointer(tr), limit, "");
    unitUnlikely(u, LLVMBuildOr(tr->b, isAboveLimit(tr, tr->R, words), isDeep, ""), low, go);
    LLVMPositionBuilderAtEnd(tr->b, low);
    unsigned n = LLVMCountParams(tr->f);
    for (unsigned k = 3; k < n; k++) unitStore(u, LLVMGetParam(tr->f, k), regSlot(tr, k - 3), AC_SLOT, 8);
    regSpill(tr, true, true);
    creditStore(tr);
    LLVMValueRef args[4] = {tr->t, unitFunc(u, tr->fn), tr->R, words};
    LLVMValueRef way = LLVMBuildSwitch(tr->b, unitHelper(u, HELP_room, args, 4, true), on, 2);
    LLVMAddCase(way, LLVMConstInt(u->i32, ROOM_FAILED, 0), failed);
    LLVMAddCase(way, LLVMConstInt(u->i32, ROOM_DONE, 0), done);
    LLVMPositionBuilderAtEnd(tr->b, failed);
    emitFailedReturn(tr);
    LLVMPositionBuilderAtEnd(tr->b, done);
    returnFromWindow(tr);
    LLVMPositionBuilderAtEnd(tr->b, on);
    creditLoad(tr);
    LLVMBuildBr(tr->b, go);
    atBlock(tr, go);
}

/* What is known of the result of fn. */
static LLVMValueRef knownResult(Translator *tr, const Func *fn, LLVMValueRef value) {
    Unit *u = tr->u;
    if (value == NULL || LLVMTypeOf(value) != u->i64 || !narrowResult(narrowOf(u->narrows, fn->instance), fn)) return value;
    return LLVMBuildSExt(tr->b, LLVMBuildTrunc(tr->b, value, u->i32, ""), u->i64, "");
}

/* After a call: its window is gone, the result is in a (value NULL: it lies in R[a]). */
static void finishCall(Translator *tr, uint32_t a, RegType result, LLVMValueRef value) {
    regKillTemps(tr, a - 1);
    if (result == 0) return;
    if (value == NULL) regLoadSlot(tr, a, result);
    else regSet(tr, a, regClsOf(tr, result), result, value);
}

/* ---- calls of known functions --------------------------------------------------------------------------------------------------------- */

typedef struct Outcome { /* what the ways of a call bring to its end */
    LLVMBasicBlockRef blocks[2];
    LLVMValueRef values[2];
    unsigned count;
} Outcome;

static void addOutcome(Translator *tr, Outcome *o, LLVMValueRef value, LLVMBasicBlockRef done) {
    o->blocks[o->count] = LLVMGetInsertBlock(tr->b);
    o->values[o->count++] = value;
    LLVMBuildBr(tr->b, done);
}

/* By whatever tier the function has: arguments and result in R. */
static LLVMValueRef slowCall(Translator *tr, const Insn *i, Func *fn, LLVMValueRef window, uint32_t words, RegType result) {
    LLVMValueRef args[4] = {tr->t, insnAddress(tr, tr->pc), unitFunc(tr->u, fn), window};
    storeArguments(tr, i->a, words);
    creditStore(tr);
    LLVMValueRef status = unitHelper(tr->u, HELP_callFunc, args, 4, true);
    creditLoad(tr);
    failUnlessZero(tr, status);
    if (result == 0) return NULL;
    return unitLoad(tr->u, regLlvmType(tr->u, regClsOf(tr, result)), window, AC_SLOT, 8);
}

/* Parameters that are by-refs lie in R for the collector, unless it need not see them: the caller knows. */
static void storeByRefs(Translator *tr, uint32_t a, const Func *fn) {
    const Module *m = fn->instance->module;
    const TypeRec *sig = &m->types[fn->rec->sig];
    for (uint32_t k = 0; k < sig->count; k++) {
        RegType type = m->regTypes[sig->first + k];
        if (regClass(type) == REG_BYREF && !tr->regs[a].isStatic) regStoreSlot(tr, a);
        a += moduleRegWords(type);
    }
}

/* Native to native. */
static LLVMValueRef fastCall(Translator *tr, const Insn *i, const Func *fn, LLVMValueRef callee, LLVMTypeRef type, LLVMValueRef window, uint32_t words) {
    Unit *u = tr->u;
    bool inRegs = unitFastInRegs(fn);
    LLVMValueRef args[32] = {tr->t, window, LLVMBuildLoad2(tr->b, u->i64, tr->credit, "")};
    unsigned n = 3;
    unitStore(u, insnAddress(tr, tr->pc), unitOffset(u, window, -8), AC_SLOT, 8);
    if (inRegs) storeByRefs(tr, i->a, fn);
    else storeArguments(tr, i->a, words);
    for (uint32_t k = 0; inRegs && k < words; k++) args[n++] = regGet(tr, i->a + k, (RegCls)tr->regs[i->a + k].cls);
    LLVMTypeRef params[32];
    LLVMGetParamTypes(type, params);
    for (unsigned k = 3; k < n; k++) { /* a variant may come as integer where a real is wanted */
        LLVMTypeRef have = LLVMTypeOf(args[k]);
        if (have == params[k]) continue;
        RegCls want = params[k] == u->f64 ? CLS_REAL : params[k] == u->ptr ? CLS_PTR : CLS_INT;
        args[k] = regGet(tr, i->a + k - 3, want);
    }
    LLVMValueRef both = LLVMBuildCall2(tr->b, type, callee, args, n, "");
    LLVMSetInstructionCallConv(both, FASTCC);
    bool hasValue = LLVMGetReturnType(type) != u->i64;
    LLVMValueRef credit = hasValue ? LLVMBuildExtractValue(tr->b, both, 0, "") : both;
    LLVMBasicBlockRef failed = newBlock(tr, ""), fine = newBlock(tr, "");
    unitUnlikely(u, LLVMBuildICmp(tr->b, LLVMIntSLE, credit, imm(tr, CREDIT_FAILED), ""), failed, fine);
    LLVMPositionBuilderAtEnd(tr->b, failed);
    creditLoad(tr);
    LLVMBuildBr(tr->b, failTarget(tr));
    LLVMPositionBuilderAtEnd(tr->b, fine);
    LLVMBuildStore(tr->b, credit, tr->credit);
    return hasValue ? LLVMBuildExtractValue(tr->b, both, 1, "") : NULL;
}

static void emitCall(Translator *tr, const Insn *i, Func *fn) {
    Unit *u = tr->u;
    const Module *m = fn->instance->module;
    const TypeRec *sig = &m->types[fn->rec->sig];
    const TypeRec *mine = i->op == OP_CALLX ? &tr->m->types[tr->m->imports[i->bc].type] : sig;
    uint32_t words = argumentWords(m, sig);
    RegType result = mine->elem;
    LLVMValueRef window = regSlot(tr, i->a);
    const Clone *clone = unitClone(u, fn);
    LLVMTypeRef type = clone != NULL ? clone->type : unitFastType(u, fn);
    if (tr->fast.blocks != NULL) (void)useCredit(tr); /* the loop has seen to the credit */
    else enterCall(tr, unitFunc(u, fn), window, NULL);
    regSpill(tr, false, false);
    if (clone != NULL) {
        LLVMValueRef callee = fn == tr->fn ? unitSelf(u, fn, tr->part == PART_TWIN) : clone->value;
        finishCall(tr, i->a, result, knownResult(tr, fn, fastCall(tr, i, fn, callee, type, window, words)));
        return;
    }
    if (u->program != NULL) { /* too large for native code */
        finishCall(tr, i->a, result, knownResult(tr, fn, slowCall(tr, i, fn, window, words, result)));
        return;
    }
    LLVMBasicBlockRef fast = newBlock(tr, "fast"), slow = newBlock(tr, "slow"), done = newBlock(tr, "");
    LLVMValueRef callee = unitLoad(u, u->ptr, unitPtr(u, &fn->jit->fast), AC_TASK, 8);
    LLVMSetOrdering(callee, LLVMAtomicOrderingAcquire);
    Outcome outcome = {.count = 0};
    unitUnlikely(u, LLVMBuildIsNull(tr->b, callee, ""), slow, fast);
    LLVMPositionBuilderAtEnd(tr->b, fast);
    addOutcome(tr, &outcome, fastCall(tr, i, fn, callee, type, window, words), done);
    LLVMPositionBuilderAtEnd(tr->b, slow);
    addOutcome(tr, &outcome, slowCall(tr, i, fn, window, words, result), done);
    LLVMPositionBuilderAtEnd(tr->b, done);
    LLVMValueRef value = NULL;
    if (result != 0) {
        value = LLVMBuildPhi(tr->b, regLlvmType(u, regClsOf(tr, result)), "");
        LLVMAddIncoming(value, outcome.values, outcome.blocks, outcome.count);
    }
    finishCall(tr, i->a, result, knownResult(tr, fn, value));
}

/* ---- calls of routine values ----------------------------------------------------------------------------------------------------------- */

static void copyEnvironments(Translator *tr, LLVMValueRef closure, LLVMValueRef window) {
    Unit *u = tr->u;
    LLVMBasicBlockRef some = newBlock(tr, ""), done = newBlock(tr, "");
    LLVMValueRef count = unitLoad(u, u->i64, unitOffset(u, closure, offsetof(ObjClosure, envCount)), AC_ANY, 8);
    LLVMBuildCondBr(tr->b, LLVMBuildICmp(tr->b, LLVMIntEQ, count, imm(tr, 0), ""), done, some);
    LLVMPositionBuilderAtEnd(tr->b, some);
    LLVMValueRef args[2] = {closure, window};
    (void)unitHelper(u, HELP_callEnvs, args, 2, false);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
}

static void emitCallClosure(Translator *tr, const Insn *i) {
    Unit *u = tr->u;
    const TypeRec *sig = &tr->m->types[i[1].lo];
    LLVMValueRef closure = regPtr(tr, i->b), window = regSlot(tr, i->a);
    trapIf(tr, LLVMBuildIsNull(tr->b, closure, ""), RTE_NIL);
    LLVMValueRef func = unitLoad(u, u->ptr, unitOffset(u, closure, offsetof(ObjClosure, fn)), AC_ANY, 8);
    LLVMValueRef regCount = unitLoad(u, u->i16, unitOffset(u, func, offsetof(Func, regCount)), AC_TASK, 2);
    enterCall(tr, func, window, isAboveLimit(tr, window, LLVMBuildZExt(tr->b, regCount, u->i64, "")));
    storeArguments(tr, i->a, argumentWords(tr->m, sig));
    regSpill(tr, false, false);
    copyEnvironments(tr, closure, window);
    unitStore(u, insnAddress(tr, tr->pc), unitOffset(u, window, -8), AC_SLOT, 8);
    creditStore(tr);
    LLVMValueRef entry = unitLoad(u, u->ptr, unitOffset(u, func, offsetof(Func, entry)), AC_TASK, 8);
    LLVMSetOrdering(entry, LLVMAtomicOrderingAcquire);
    LLVMBasicBlockRef fast = newBlock(tr, ""), slow = newBlock(tr, ""), done = newBlock(tr, "");
    unitUnlikely(u, LLVMBuildIsNull(tr->b, entry, ""), slow, fast);
    LLVMPositionBuilderAtEnd(tr->b, fast);
    LLVMTypeRef params[2] = {u->ptr, u->ptr}, type = LLVMFunctionType(u->i32, params, 2, 0);
    LLVMValueRef args[2] = {tr->t, window}, way[4] = {tr->t, insnAddress(tr, tr->pc), func, window};
    LLVMValueRef statuses[2] = {LLVMBuildCall2(tr->b, type, entry, args, 2, ""), NULL};
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, slow);
    statuses[1] = unitHelper(u, HELP_callFunc, way, 4, true);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
    LLVMValueRef status = LLVMBuildPhi(tr->b, u->i32, "");
    LLVMBasicBlockRef blocks[2] = {fast, slow};
    LLVMAddIncoming(status, statuses, blocks, 2);
    creditLoad(tr);
    failUnlessZero(tr, status);
    finishCall(tr, i->a, sig->elem, NULL);
}

/* ---- builtins ------------------------------------------------------------------------------------------------------------------------------ */

static RegType letterType(char letter) {
    switch (letter) {
    case 'i': return REG_I64;
    case 'f': return REG_F64;
    case 's': return REG_STRING;
    case 'F': return TYPE_FILE_INDEX;
    default: return TYPE_ANY_INDEX;
    }
}

static void storeBuiltinArguments(Translator *tr, const Insn *i, const char *signature) {
    uint32_t r = i->a;
    for (const char *s = strchr(signature, ':') + 1; *s != 0; s++) {
        uint32_t words = *s == '@' || *s == 'S' ? 2 : 1;
        storeArguments(tr, r, words);
        r += words;
    }
}

void eventAfterBuiltin(Translator *tr) {
    Unit *u = tr->u;
    LLVMBasicBlockRef slow = newBlock(tr, "poll"), go = newBlock(tr, "");
    LLVMValueRef isOut = useCredit(tr);
    LLVMValueRef requests = unitLoad(u, u->i32, unitOffset(u, tr->t, offsetof(Task, requests)), AC_TASK, 4);
    LLVMSetOrdering(requests, LLVMAtomicOrderingMonotonic);
    LLVMValueRef isAsked = LLVMBuildICmp(tr->b, LLVMIntNE, requests, LLVMConstInt(u->i32, 0, 0), "");
    unitUnlikely(u, LLVMBuildOr(tr->b, isOut, isAsked, ""), slow, go);
    LLVMPositionBuilderAtEnd(tr->b, slow);
    creditStore(tr);
    regSpill(tr, false, true);
    LLVMValueRef args[3] = {tr->t, insnAddress(tr, tr->pc), tr->R};
    LLVMValueRef status = unitHelper(u, HELP_poll, args, 3, true);
    creditLoad(tr);
    failUnlessZero(tr, status);
    LLVMBuildBr(tr->b, go);
    LLVMPositionBuilderAtEnd(tr->b, go);
}

/* Calls the builtin. Its results lie in R afterwards. isCold: on a path that joins another one. */
void callBuiltin(Translator *tr, const Insn *i, bool isCold) {
    Unit *u = tr->u;
    BuiltinFn function;
    const BuiltinInfo *info = u->host->builtin((uint32_t)i->bc, &function);
    storeBuiltinArguments(tr, i, info->signature);
    regSpill(tr, false, isCold);
    publishPlace(tr);
    if (i->op == OP_CALLBT) {
        LLVMValueRef elem = unitElem(u, tr->inst, i[1].lo);
        unitStore(u, elem, unitOffset(u, tr->t, offsetof(Rt, callType)), AC_TASK, 8);
    }
    creditStore(tr);
    LLVMTypeRef params[2] = {u->ptr, u->ptr}, type = LLVMFunctionType(u->i32, params, 2, 0);
    LLVMValueRef args[2] = {tr->t, regSlot(tr, i->a)};
    LLVMValueRef status = LLVMBuildCall2(tr->b, type, unitBuiltin(u, (uint32_t)i->bc, function), args, 2, "");
    creditLoad(tr);
    failUnlessZero(tr, status);
}

static void emitBuiltin(Translator *tr, const Insn *i) {
    BuiltinFn function;
    const BuiltinInfo *info = tr->u->host->builtin((uint32_t)i->bc, &function);
    if (emitInlineBuiltin(tr, i)) return;
    callBuiltin(tr, i, false);
    regKillTemps(tr, i->a - 1u);
    uint32_t r = i->a;
    for (const char *s = info->signature; *s != ':'; s++, r++) regLoadSlot(tr, r, letterType(*s));
    eventAfterBuiltin(tr);
}

/* ---- returns ------------------------------------------------------------------------------------------------------------------------------- */

static void disposeEnvironment(Translator *tr, uint32_t r) {
    LLVMBasicBlockRef some = newBlock(tr, ""), done = newBlock(tr, "");
    LLVMValueRef env = regPtr(tr, r);
    LLVMBuildCondBr(tr->b, LLVMBuildIsNull(tr->b, env, ""), done, some);
    LLVMPositionBuilderAtEnd(tr->b, some);
    LLVMValueRef flags = unitOffset(tr->u, env, offsetof(Obj, flags));
    LLVMValueRef old = unitLoad(tr->u, tr->u->i32, flags, AC_HEADER, 4);
    unitStore(tr->u, LLVMBuildOr(tr->b, old, LLVMConstInt(tr->u->i32, OBJ_DISPOSED, 0), ""), flags, AC_HEADER, 4);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
}

static LLVMValueRef resultValue(Translator *tr, uint32_t r) { return regGet(tr, r, regClsOf(tr, tr->m->types[tr->rec->sig].elem)); }

static bool emitReturns(Translator *tr, const Insn *i) {
    switch (i->op) {
    case OP_RET: emitReturn(tr, NULL); return true;
    case OP_RETV: emitReturn(tr, resultValue(tr, i->a)); return true;
    case OP_RETI: emitReturn(tr, imm(tr, i->bc)); return true;
    case OP_RETE: disposeEnvironment(tr, i->a); emitReturn(tr, NULL); return true;
    case OP_RETVE: {
        LLVMValueRef value = resultValue(tr, i->a);
        disposeEnvironment(tr, i->b);
        emitReturn(tr, value);
        return true;
    }
    case OP_TRAP: {
        LLVMValueRef args[4] = {tr->t, insnAddress(tr, tr->pc), tr->R, LLVMConstInt(tr->u->i32, (unsigned)i->bc, 0)};
        (void)unitHelper(tr->u, HELP_trap, args, 4, true);
        LLVMBuildBr(tr->b, failTarget(tr));
        tr->isAlive = false;
        return true;
    }
    default: return false;
    }
}

bool emitCalls(Translator *tr, const Insn *i) {
    switch (i->op) {
    case OP_CALL: emitCall(tr, i, &tr->inst->funcs[i->bc]); return true;
    case OP_CALLX: emitCall(tr, i, tr->inst->imports[i->bc]); return true;
    case OP_CALLC: emitCallClosure(tr, i); return true;
    case OP_CALLB:
    case OP_CALLBT: emitBuiltin(tr, i); return true;
    case OP_CALLF: emitForeign(tr, i); return true;
    default: return emitReturns(tr, i);
    }
}

/* A call from outside may pass more than what calls inside the module do: then the interpreter runs the function. */
static void checkNarrow(Unit *u, Func *fn, LLVMValueRef entry, const LLVMValueRef *args) {
    uint64_t set = narrowParameters(narrowOf(u->narrows, fn->instance), fn);
    LLVMValueRef t = LLVMGetParam(entry, 0), R = LLVMGetParam(entry, 1), isWide = NULL;
    if (set == 0) return;
    for (uint32_t r = 0; r < 64; r++) {
        if ((set >> r & 1) == 0) continue;
        LLVMValueRef x = unitFastInRegs(fn) ? args[3 + r] : unitLoad(u, u->i64, unitOffset(u, R, (int64_t)r * 8), AC_SLOT, 8);
        LLVMValueRef low = LLVMBuildSExt(u->b, LLVMBuildTrunc(u->b, x, u->i32, ""), u->i64, "");
        LLVMValueRef differs = LLVMBuildICmp(u->b, LLVMIntNE, low, x, "");
        isWide = isWide == NULL ? differs : LLVMBuildOr(u->b, isWide, differs, "");
    }
    LLVMBasicBlockRef wide = LLVMAppendBasicBlockInContext(u->c, entry, "wide"), go = LLVMAppendBasicBlockInContext(u->c, entry, "");
    unitUnlikely(u, isWide, wide, go);
    LLVMPositionBuilderAtEnd(u->b, wide);
    LLVMValueRef way[3] = {t, unitFunc(u, fn), R};
    LLVMBuildRet(u->b, unitHelper(u, HELP_interpret, way, 3, true));
    LLVMPositionBuilderAtEnd(u->b, go);
}

void emitEntry(Unit *u, Func *fn, LLVMValueRef entry, LLVMValueRef fast) {
    const Module *m = fn->instance->module;
    const TypeRec *sig = &m->types[fn->rec->sig];
    LLVMTypeRef type = unitFastType(u, fn), params[32];
    LLVMValueRef t = LLVMGetParam(entry, 0), R = LLVMGetParam(entry, 1);
    LLVMPositionBuilderAtEnd(u->b, LLVMAppendBasicBlockInContext(u->c, entry, "entry"));
    LLVMValueRef creditAt = unitOffset(u, t, offsetof(Task, credit));
    LLVMValueRef args[32] = {t, R, LLVMBuildNSWSub(u->b, unitLoad(u, u->i64, creditAt, AC_TASK, 8), unitInt(u, 1), "")};
    unsigned n = LLVMCountParamTypes(type);
    LLVMGetParamTypes(type, params);
    for (unsigned k = 3; k < n; k++) args[k] = unitLoad(u, params[k], unitOffset(u, R, (int64_t)(k - 3) * 8), AC_SLOT, 8);
    checkNarrow(u, fn, entry, args);
    LLVMValueRef both = LLVMBuildCall2(u->b, type, fast, args, n, "");
    LLVMSetInstructionCallConv(both, FASTCC);
    LLVMBasicBlockRef failed = LLVMAppendBasicBlockInContext(u->c, entry, "failed"), fine = LLVMAppendBasicBlockInContext(u->c, entry, "");
    LLVMValueRef credit = sig->elem == 0 ? both : LLVMBuildExtractValue(u->b, both, 0, "");
    unitUnlikely(u, LLVMBuildICmp(u->b, LLVMIntSLE, credit, unitInt(u, CREDIT_FAILED), ""), failed, fine);
    LLVMPositionBuilderAtEnd(u->b, failed);
    LLVMBuildRet(u->b, LLVMConstInt(u->i32, 1, 0));
    LLVMPositionBuilderAtEnd(u->b, fine);
    unitStore(u, LLVMBuildNSWAdd(u->b, credit, unitInt(u, 1), ""), creditAt, AC_TASK, 8);
    if (sig->elem != 0) unitStore(u, LLVMBuildExtractValue(u->b, both, 1, ""), R, AC_SLOT, 8);
    LLVMBuildRet(u->b, LLVMConstInt(u->i32, 0, 0));
}
