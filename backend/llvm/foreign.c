/* foreign.c: calls of C functions. A function whose parameters are words or addresses is called as C would call it, by the calling convention that LLVM
 * has for these types. All others go through the machine (vm/foreign), and so does the first call of each import, which finds the function. */
#include "backend/llvm/unit.h"
#include "vm/bytecode/foreign_sig.h"
#include "vm/foreign/foreign.h"
#include <assert.h>
#include <stddef.h>
#include <string.h>

/* ---- signatures -------------------------------------------------------------------------------------------------------------------------------- */

/* The C types of the import if it can be called directly, else NULL. Text and untyped pointers need more than a word; functions of the host are
 * called by the machine; what C calls back is made by it. */
static const char *directTypes(const Module *m, const ImportRec *import) {
    const char *types = foreignTypesOf(moduleString(m, import->name, NULL));
    assert(import->kind == LINK_FOREIGN && types != NULL && types[1] == '(');
    if (strcmp(moduleString(m, import->module, NULL), FOREIGN_HOST_LIBRARY) == 0) return NULL;
    if (strchr("bBhHiIlfdv", types[0]) == NULL) return NULL;
    return types[2 + strspn(types + 2, "bBhHiIlfdrA")] == ')' ? types : NULL;
}

static LLVMTypeRef cType(const Unit *u, char letter) {
    switch (letter) {
    case 'b': case 'B': return u->i8;
    case 'h': case 'H': return u->i16;
    case 'i': case 'I': return u->i32;
    case 'l': return u->i64;
    case 'f': return u->f32;
    case 'd': return u->f64;
    case 'v': return u->none;
    default: assert(letter == 'r' || letter == 'A'); return u->ptr;
    }
}

/* Some calling conventions want small integers extended. `index`: of the parameter, from 1; 0: the result. */
static void extend(Unit *u, LLVMValueRef call, unsigned index, char letter) {
    bool isSigned = strchr("bhi", letter) != NULL;
    if (!isSigned && strchr("BHI", letter) == NULL) return;
    unsigned kind = LLVMGetEnumAttributeKindForName(isSigned ? "signext" : "zeroext", 7);
    LLVMAddCallSiteAttribute(call, index, LLVMCreateEnumAttribute(u->c, kind, 0));
}

/* ---- values ------------------------------------------------------------------------------------------------------------------------------------- */

static LLVMValueRef argument(Translator *tr, uint32_t r, char letter) {
    LLVMTypeRef type = cType(tr->u, letter);
    switch (letter) {
    case 'l': return regInt(tr, r);
    case 'd': return regReal(tr, r);
    case 'f': return LLVMBuildFPTrunc(tr->b, regReal(tr, r), type, "");
    case 'r': case 'A': return regPtr(tr, r);
    default: return LLVMBuildTrunc(tr->b, regInt(tr, r), type, "");
    }
}

static LLVMValueRef resultWord(Translator *tr, LLVMValueRef x, char letter) {
    switch (letter) {
    case 'v': return NULL;
    case 'l': case 'd': return x;
    case 'f': return LLVMBuildFPExt(tr->b, x, tr->u->f64, "");
    case 'b': case 'h': case 'i': return LLVMBuildSExt(tr->b, x, tr->u->i64, "");
    default: return LLVMBuildZExt(tr->b, x, tr->u->i64, "");
    }
}

/* ---- calls -------------------------------------------------------------------------------------------------------------------------------------- */

static void throughMachine(Translator *tr, const Insn *i, const TypeRec *sig, bool isCold) {
    storeArguments(tr, i->a, argumentWords(tr->m, sig));
    regSpill(tr, false, isCold);
    publishPlace(tr);
    creditStore(tr);
    LLVMValueRef args[4] = {tr->t, insnAddress(tr, tr->pc), tr->R, unitFunc(tr->u, tr->fn)};
    LLVMValueRef status = unitHelper(tr->u, HELP_exec, args, 4, isCold);
    creditLoad(tr);
    failUnlessZero(tr, status);
}

static LLVMValueRef frameOf(Translator *tr) {
    if (tr->foreignFrame != NULL) return tr->foreignFrame;
    LLVMBasicBlockRef here = LLVMGetInsertBlock(tr->b), entry = LLVMGetEntryBasicBlock(tr->f);
    LLVMPositionBuilderBefore(tr->b, LLVMGetFirstInstruction(entry));
    tr->foreignFrame = LLVMBuildAlloca(tr->b, LLVMArrayType(tr->u->i8, sizeof(ForeignFrame)), "foreign");
    LLVMSetAlignment(tr->foreignFrame, 8);
    LLVMPositionBuilderAtEnd(tr->b, here);
    return tr->foreignFrame;
}

static LLVMValueRef plainCall(Translator *tr, const Insn *i, const TypeRec *sig, const char *types, LLVMValueRef address) {
    LLVMTypeRef params[FOREIGN_MAX_ARGS];
    LLVMValueRef args[FOREIGN_MAX_ARGS];
    uint32_t r = i->a;
    for (uint32_t k = 0; k < sig->count; k++) {
        params[k] = cType(tr->u, types[2 + k]);
        args[k] = argument(tr, r, types[2 + k]);
        r += moduleRegWords(tr->m->regTypes[sig->first + k]);
    }
    LLVMTypeRef type = LLVMFunctionType(cType(tr->u, types[0]), params, sig->count, 0);
    LLVMValueRef call = LLVMBuildCall2(tr->b, type, address, args, sig->count, "");
    for (uint32_t k = 0; k <= sig->count; k++) extend(tr->u, call, k, k == 0 ? types[0] : types[1 + k]);
    return call;
}

/* Enters or leaves if there are tasks. */
static void crossing(Translator *tr, const Insn *i, const TypeRec *sig, LLVMValueRef hasTasks, bool enters) {
    LLVMBasicBlockRef cross = newBlock(tr, enters ? "outside" : "inside"), go = newBlock(tr, "");
    unitUnlikely(tr->u, hasTasks, cross, go);
    LLVMPositionBuilderAtEnd(tr->b, cross);
    creditStore(tr);
    LLVMValueRef status;
    if (enters) {
        LLVMValueRef args[4] = {tr->t, insnAddress(tr, tr->pc), tr->R, frameOf(tr)};
        storeArguments(tr, i->a, argumentWords(tr->m, sig)); /* keeps alive what C gets addresses of */
        regSpill(tr, false, true);
        status = unitHelper(tr->u, HELP_foreignEnter, args, 4, true);
    } else {
        LLVMValueRef args[2] = {tr->t, frameOf(tr)};
        status = unitHelper(tr->u, HELP_foreignLeave, args, 2, true);
    }
    creditLoad(tr);
    failUnlessZero(tr, status);
    LLVMBuildBr(tr->b, go);
    LLVMPositionBuilderAtEnd(tr->b, go);
}

/* The result, or NULL; in the block where the builder then stands. */
static LLVMValueRef directCall(Translator *tr, const Insn *i, const TypeRec *sig, const char *types, LLVMValueRef target) {
    LLVMValueRef address = unitLoad(tr->u, tr->u->ptr, unitOffset(tr->u, target, offsetof(ForeignTarget, address)), AC_TASK, 8);
    LLVMValueRef hasTasks = LLVMBuildIsNotNull(tr->b, taskField(tr, offsetof(Task, rt) + offsetof(Rt, outside), tr->u->ptr), "");
    crossing(tr, i, sig, hasTasks, true);
    LLVMValueRef x = plainCall(tr, i, sig, types, address);
    crossing(tr, i, sig, hasTasks, false);
    return resultWord(tr, x, types[0]);
}

static LLVMValueRef eitherWay(Translator *tr, const Insn *i, const TypeRec *sig, const char *types) {
    Unit *u = tr->u;
    LLVMBasicBlockRef machine = newBlock(tr, "foreign"), direct = newBlock(tr, ""), done = newBlock(tr, ""), blocks[2];
    LLVMValueRef values[2], target = unitLoad(u, u->ptr, unitForeign(u, tr->fn, (uint32_t)i->bc), AC_TASK, 8);
    LLVMSetOrdering(target, LLVMAtomicOrderingAcquire);
    unitUnlikely(u, LLVMBuildIsNull(tr->b, target, ""), machine, direct);
    LLVMPositionBuilderAtEnd(tr->b, direct);
    values[0] = directCall(tr, i, sig, types, target);
    blocks[0] = LLVMGetInsertBlock(tr->b);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, machine);
    throughMachine(tr, i, sig, true);
    LLVMTypeRef type = sig->elem == 0 ? NULL : regLlvmType(u, regClsOf(tr, sig->elem));
    if (type != NULL) values[1] = unitLoad(u, type, regSlot(tr, i->a), AC_SLOT, 8);
    blocks[1] = LLVMGetInsertBlock(tr->b);
    LLVMBuildBr(tr->b, done);
    LLVMPositionBuilderAtEnd(tr->b, done);
    if (type == NULL) return NULL;
    LLVMValueRef result = LLVMBuildPhi(tr->b, type, "");
    LLVMAddIncoming(result, values, blocks, 2);
    return result;
}

void emitForeign(Translator *tr, const Insn *i) {
    const ImportRec *import = &tr->m->imports[i->bc];
    const TypeRec *sig = &tr->m->types[import->type];
    const char *types = directTypes(tr->m, import);
    LLVMValueRef result = NULL;
    if (types != NULL) result = eitherWay(tr, i, sig, types);
    else throughMachine(tr, i, sig, false);
    regKillTemps(tr, i->a - 1u);
    if (result != NULL) regSet(tr, i->a, regClsOf(tr, sig->elem), sig->elem, result);
    else if (sig->elem != 0) regLoadSlot(tr, i->a, sig->elem);
    eventAfterBuiltin(tr);
}
