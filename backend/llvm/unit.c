/* unit.c: LLVM types, constants, helper calls and alias classes of one unit; which functions it copies. */
#include "backend/llvm/unit.h"
#include "vm/interp/fuse.h"
#include <assert.h>
#include <llvm/Config/llvm-config.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FASTCC = 8, CLONE_WORDS_MAX = 20, UNIT_WORDS_MAX = 240, FAST_PARAMS_MAX = 10, TWIN_WORDS_MAX = 40 };

static const char *const helperSignatures[HELP_COUNT] = {
#define HELPER(name, types, result, parameters) types,
#include "vm/jit/helpers.def"
#undef HELPER
};

/* Does the helper only look at memory (helpers.def)? */
static bool isReader(unsigned id) { return helperSignatures[id][0] < 'a'; }

static LLVMTypeRef letterType(const Unit *u, char letter) {
    switch (letter) {
    case 'v': return u->none;
    case 'i': return u->i32;
    case 'l': return u->i64;
    case 'd': return u->f64;
    default: assert(letter == 'p'); return u->ptr;
    }
}

static void makeHelperTypes(Unit *u) {
    for (unsigned k = 0; k < HELP_COUNT; k++) {
        const char *letters = helperSignatures[k];
        LLVMTypeRef params[8];
        unsigned n = (unsigned)strlen(letters) - 1;
        assert(n <= 8);
        for (unsigned i = 0; i < n; i++) params[i] = letterType(u, letters[i + 1]);
        char result = (char)(isReader(k) ? letters[0] - 'A' + 'a' : letters[0]);
        u->helperTypes[k] = LLVMFunctionType(letterType(u, result), params, n, 0);
    }
}

const void *unitHelperAddress(const JitHost *host, HelperId id) {
    union {
        void (*function)(void);
        const void *object;
    } address;
    switch (id) {
#define HELPER(name, types, result, parameters) \
    case HELP_##name: address.function = (void (*)(void))host->name; break;
#include "vm/jit/helpers.def"
#undef HELPER
    default: assert(!"no such helper"); return NULL;
    }
    return address.object;
}

static LLVMValueRef tbaaNode(Unit *u, const char *name, LLVMValueRef parent) {
    LLVMValueRef parts[3] = {LLVMMDStringInContext(u->c, name, (unsigned)strlen(name)), parent, unitInt(u, 0)};
    return LLVMMDNodeInContext(u->c, parts, parent == NULL ? 1 : 3);
}

/* root { header length task slot ref plain { i16 i32 i64 f32 f64 } }; an access names the node as base and as type. */
static void makeAliasClasses(Unit *u) {
    static const char *const names[AC_COUNT] = {"header", "length", "task", "slot", "ref", "plain", "i16", "i32", "i64", "f32", "f64"};
    LLVMValueRef root = tbaaNode(u, "pscal", NULL), nodes[AC_COUNT];
    for (int k = 0; k < AC_COUNT; k++) {
        nodes[k] = tbaaNode(u, names[k], k > AC_PLAIN ? nodes[AC_PLAIN] : root);
        LLVMValueRef tag[3] = {nodes[k], nodes[k], unitInt(u, 0)};
        u->tbaa[k] = LLVMMDNodeInContext(u->c, tag, 3);
    }
}

bool unitInit(Unit *u, const JitHost *host, const char *name, const char *triple, const char *layout) {
    memset(u, 0, sizeof *u);
    u->host = host;
    u->c = LLVMContextCreate();
    if (u->c == NULL) return false;
    u->m = LLVMModuleCreateWithNameInContext(name, u->c);
    LLVMSetTarget(u->m, triple);
    LLVMSetDataLayout(u->m, layout);
    u->b = LLVMCreateBuilderInContext(u->c);
    u->i1 = LLVMInt1TypeInContext(u->c);
    u->i8 = LLVMInt8TypeInContext(u->c);
    u->i16 = LLVMInt16TypeInContext(u->c);
    u->i32 = LLVMInt32TypeInContext(u->c);
    u->i64 = LLVMInt64TypeInContext(u->c);
    u->f32 = LLVMFloatTypeInContext(u->c);
    u->f64 = LLVMDoubleTypeInContext(u->c);
    u->ptr = LLVMPointerTypeInContext(u->c, 0);
    u->none = LLVMVoidTypeInContext(u->c);
    u->kindProf = LLVMGetMDKindIDInContext(u->c, "prof", 4);
    u->kindTbaa = LLVMGetMDKindIDInContext(u->c, "tbaa", 4);
    u->kindInvariant = LLVMGetMDKindIDInContext(u->c, "invariant.load", 14);
    LLVMValueRef weights[3] = {LLVMMDStringInContext(u->c, "branch_weights", 14), LLVMConstInt(u->i32, 1, 0), LLVMConstInt(u->i32, 100000, 0)};
    u->unlikely = LLVMMDNodeInContext(u->c, weights, 3);
    makeHelperTypes(u);
    makeAliasClasses(u);
    return true;
}

void unitFree(Unit *u) {
    if (u->c == NULL) return;
    debugFinish(u);
    LLVMDisposeBuilder(u->b);
    if (u->m != NULL) LLVMDisposeModule(u->m);
    LLVMContextDispose(u->c);
    free(u->clones);
}

LLVMValueRef unitInt(const Unit *u, int64_t n) { return LLVMConstInt(u->i64, (unsigned long long)n, 1); }
LLVMValueRef unitPtr(const Unit *u, const void *p) { return LLVMConstIntToPtr(unitInt(u, (int64_t)(uintptr_t)p), u->ptr); }

static void callAttribute(const Unit *u, LLVMValueRef call, const char *name) {
    unsigned kind = LLVMGetEnumAttributeKindForName(name, strlen(name));
    LLVMAddCallSiteAttribute(call, LLVMAttributeFunctionIndex, LLVMCreateEnumAttribute(u->c, kind, 0));
}

/* LLVM 15 has an attribute without value; later ones have two bits (1: reads) for each kind of memory, of which there are three, since 21 four. */
static void readsOnly(const Unit *u, LLVMValueRef call) {
    unsigned memory = LLVMGetEnumAttributeKindForName("memory", 6);
    if (memory == 0) callAttribute(u, call, "readonly");
    else LLVMAddCallSiteAttribute(call, LLVMAttributeFunctionIndex, LLVMCreateEnumAttribute(u->c, memory, LLVM_VERSION_MAJOR >= 21 ? 0x55 : 0x15));
    callAttribute(u, call, "willreturn");
}

LLVMValueRef unitHelper(Unit *u, HelperId id, LLVMValueRef *args, unsigned count, bool isCold) {
    assert(count == strlen(helperSignatures[id]) - 1);
    LLVMValueRef call = LLVMBuildCall2(u->b, u->helperTypes[id], unitHelperPtr(u, id), args, count, "");
    callAttribute(u, call, "nounwind");
    if (isReader(id)) readsOnly(u, call);
    if (isCold) callAttribute(u, call, "cold");
    return call;
}

LLVMValueRef unitIntrinsic(Unit *u, const char *name, LLVMTypeRef over, LLVMValueRef *args, unsigned count) {
    unsigned id = LLVMLookupIntrinsicID(name, strlen(name));
    assert(id != 0);
    LLVMValueRef f = LLVMGetIntrinsicDeclaration(u->m, id, &over, over == NULL ? 0 : 1);
    return LLVMBuildCall2(u->b, LLVMIntrinsicGetType(u->c, id, &over, over == NULL ? 0 : 1), f, args, count, "");
}

LLVMValueRef unitLoad(Unit *u, LLVMTypeRef type, LLVMValueRef from, AliasClass ac, unsigned align) {
    LLVMValueRef v = LLVMBuildLoad2(u->b, type, from, "");
    LLVMSetAlignment(v, align);
    if (ac != AC_ANY) LLVMSetMetadata(v, u->kindTbaa, u->tbaa[ac]);
    return v;
}

LLVMValueRef unitStore(Unit *u, LLVMValueRef v, LLVMValueRef to, AliasClass ac, unsigned align) {
    LLVMValueRef s = LLVMBuildStore(u->b, v, to);
    LLVMSetAlignment(s, align);
    if (ac != AC_ANY) LLVMSetMetadata(s, u->kindTbaa, u->tbaa[ac]);
    return s;
}

LLVMValueRef unitOffset(Unit *u, LLVMValueRef p, int64_t bytes) {
    LLVMValueRef index = unitInt(u, bytes);
    return bytes == 0 ? p : LLVMBuildInBoundsGEP2(u->b, u->i8, p, &index, 1, "");
}

void unitUnlikely(Unit *u, LLVMValueRef cond, LLVMBasicBlockRef rare, LLVMBasicBlockRef usual) {
    LLVMSetMetadata(LLVMBuildCondBr(u->b, cond, rare, usual), u->kindProf, u->unlikely);
}

void unitAttribute(Unit *u, LLVMValueRef f, const char *name) {
    unsigned kind = LLVMGetEnumAttributeKindForName(name, strlen(name));
    LLVMAddAttributeAtIndex(f, LLVMAttributeFunctionIndex, LLVMCreateEnumAttribute(u->c, kind, 0));
}

/* ---- functions of the unit --------------------------------------------------------------------------------------------------- */

static LLVMTypeRef wordType(const Unit *u, const Module *m, RegType t) {
    if (regClass(t) == REG_SLICE2) return u->i64;
    if (regClass(t) != REG_VALUE) return u->ptr;
    (void)m;
    return t == REG_I64 ? u->i64 : t == REG_F64 ? u->f64 : u->ptr;
}

static const TypeRec *sigOf(const Func *fn) { return &fn->instance->module->types[fn->rec->sig]; }

bool unitFastInRegs(const Func *fn) {
    const Module *m = fn->instance->module;
    const TypeRec *sig = sigOf(fn);
    uint32_t words = 0;
    for (uint32_t i = 0; i < sig->count && words <= FAST_PARAMS_MAX; i++) words += moduleRegWords(m->regTypes[sig->first + i]);
    return words <= FAST_PARAMS_MAX;
}

LLVMTypeRef unitFastType(Unit *u, const Func *fn) {
    const Module *m = fn->instance->module;
    const TypeRec *sig = sigOf(fn);
    LLVMTypeRef params[3 + FAST_PARAMS_MAX] = {u->ptr, u->ptr, u->i64};
    unsigned n = 3;
    if (unitFastInRegs(fn)) {
        for (uint32_t i = 0; i < sig->count; i++) {
            RegType t = m->regTypes[sig->first + i];
            params[n++] = wordType(u, m, t);
            if (regClass(t) == REG_SLICE) params[n++] = u->i64;
        }
    }
    LLVMTypeRef result = u->i64;
    if (sig->elem != 0) {
        LLVMTypeRef parts[2] = {u->i64, wordType(u, m, sig->elem)};
        result = LLVMStructTypeInContext(u->c, parts, 2, 0);
    }
    return LLVMFunctionType(result, params, n, 0);
}

static void markParameters(Unit *u, LLVMValueRef f) {
    unsigned kind = LLVMGetEnumAttributeKindForName("noalias", 7);
    LLVMAddAttributeAtIndex(f, 1, LLVMCreateEnumAttribute(u->c, kind, 0));
    LLVMAddAttributeAtIndex(f, 2, LLVMCreateEnumAttribute(u->c, kind, 0));
    unitAttribute(u, f, "nounwind");
}

void unitDeclare(Unit *u, Clone *c, const char *name) {
    c->value = LLVMAddFunction(u->m, name, c->type);
    LLVMSetFunctionCallConv(c->value, FASTCC);
    LLVMSetLinkage(c->value, LLVMInternalLinkage);
    markParameters(u, c->value);
}

static Clone *addClone(Unit *u, Func *fn) {
    if (u->cloneCount == u->cloneCapacity) {
        uint32_t capacity = u->cloneCapacity == 0 ? 16 : u->cloneCapacity * 2;
        Clone *grown = realloc(u->clones, capacity * sizeof *grown);
        if (grown == NULL) {
            u->failed = true;
            return NULL;
        }
        u->clones = grown;
        u->cloneCapacity = capacity;
    }
    char name[128];
    (void)snprintf(name, sizeof name, "%.100s.copy%u", moduleString(fn->instance->module, fn->rec->name, NULL), u->cloneCount);
    Clone *c = &u->clones[u->cloneCount++];
    *c = (Clone){.fn = fn};
    c->type = unitFastType(u, fn);
    unitDeclare(u, c, name);
    return c;
}

const Clone *unitClone(Unit *u, Func *fn) {
    if (u->program != NULL) {
        const Clone *c = &u->clones[fn - u->program->funcs];
        return c->value == NULL ? NULL : c;
    }
    for (uint32_t i = 0; i < u->cloneCount; i++) {
        if (u->clones[i].fn == fn) return &u->clones[i];
    }
    uint32_t words = fn->rec->codeWords;
    bool isFirst = u->cloneCount == 0 && !u->isOsr, isSmall = words <= CLONE_WORDS_MAX || isLeaf(fn);
    if (!isFirst && (!u->inlines || !isSmall || u->budget + words > UNIT_WORDS_MAX)) return NULL;
    u->budget += words;
    return addClone(u, fn);
}

/* Then the call itself is a small part of its time: a twin in a running program costs more compilation than it saves. */
static bool allocates(const Func *fn) {
    const Insn *code = fn->instance->module->code + fn->rec->codeStart;
    for (uint32_t pc = 0; pc < fn->rec->codeWords;) {
        Insn i = code[pc];
        i.op = (uint16_t)fusePlain(i.op);
        if ((opInfo[i.op].flags & OPF_ALLOC) != 0 || i.op == OP_DISPOSE || i.op == OP_DISPOSEN) return true;
        pc += insnWords(&i);
    }
    return false;
}

LLVMValueRef unitSelf(Unit *u, Func *fn, bool isTwin) {
    const Clone *first = NULL, *twin = NULL;
    for (uint32_t i = 0; i < u->cloneCount; i++) {
        if (u->clones[i].fn != fn) continue;
        if (u->clones[i].isTwin) twin = &u->clones[i];
        else first = &u->clones[i];
    }
    if (first == NULL) return NULL;
    if (isTwin || !u->inlines || fn->rec->codeWords > TWIN_WORDS_MAX || (u->program == NULL && allocates(fn))) return first->value;
    if (twin != NULL) return twin->value;
    LLVMValueRef self = first->value; /* the array may move */
    Clone *made = addClone(u, fn);
    if (made == NULL) return self;
    made->isTwin = true;
    unitAttribute(u, made->value, "alwaysinline");
    return made->value;
}
