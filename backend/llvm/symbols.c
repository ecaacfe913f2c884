/* symbols.c: addresses of what the VM owns. In code for the running process they are numbers. In a native executable (vm/jit/native.h) the bytecode image and
 * the globals are symbols of its own object file, the runtime's functions are found through its tables, and what the VM makes at the start through
 * NativeTables; no code runs before these are filled, so that a load from them may be moved anywhere. */
#include "backend/llvm/unit.h"
#include "vm/interp/builtin_table.h"
#include "vm/jit/native.h"
#include <assert.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

enum { PAGE_BYTES = 4096 };

/* ---- native executables: declarations ------------------------------------------------------------------------------------------------------ */

static LLVMValueRef addSymbol(Unit *u, const char *name, LLVMTypeRef type, bool isDefined) {
    LLVMValueRef v = LLVMAddGlobal(u->m, type, name);
    LLVMSetVisibility(v, LLVMHiddenVisibility);
    if (isDefined) LLVMSetInitializer(v, LLVMConstNull(type));
    return v;
}

static LLVMTypeRef bytesType(const Unit *u, size_t n) { return LLVMArrayType(u->i8, (unsigned)n); }

/* A word of memory that never changes while native code runs. */
static LLVMValueRef loadConstant(Unit *u, LLVMValueRef from) {
    LLVMValueRef v = unitLoad(u, u->ptr, from, AC_TASK, 8);
    LLVMSetMetadata(v, u->kindInvariant, LLVMMDNodeInContext(u->c, NULL, 0));
    return v;
}

static LLVMValueRef tableEntry(Unit *u, size_t table, uint32_t index) {
    return loadConstant(u, unitOffset(u, loadConstant(u, unitOffset(u, u->tables, (int64_t)table)), (int64_t)index * 8));
}

void unitProgram(Unit *u, Instance *program, const void *image, size_t size) {
    LLVMValueRef bytes = LLVMConstStringInContext(u->c, image, (unsigned)size, 1);
    assert(program->next == NULL && size <= UINT32_MAX);
    u->program = program;
    u->image = addSymbol(u, "pscalImage", bytesType(u, size), false);
    LLVMSetInitializer(u->image, bytes);
    LLVMSetAlignment(u->image, 16);
    u->tables = addSymbol(u, "pscalTables", bytesType(u, sizeof(NativeTables)), true);
    LLVMSetAlignment(u->tables, 16);
    u->hostTable = addSymbol(u, "jitHostTable", bytesType(u, sizeof(JitHost)), false);
    u->builtinTable = addSymbol(u, "builtinFns", bytesType(u, LB_COUNT * sizeof(BuiltinFn)), false);
    LLVMSetGlobalConstant(u->hostTable, 1);
    LLVMSetGlobalConstant(u->builtinTable, 1);
}

static LLVMValueRef hiddenText(Unit *u, const char *bytes, size_t n) {
    LLVMValueRef text = LLVMConstStringInContext(u->c, bytes, (unsigned)n, 1), v = addSymbol(u, "pscalOptions", bytesType(u, n), false);
    LLVMSetInitializer(v, text);
    LLVMSetGlobalConstant(v, 1);
    return v;
}

/* In the order of NativeProgram. */
void unitProgramEnd(Unit *u, const JitBuild *build, LLVMValueRef *entries) {
    uint32_t n = u->program->module->funcCount;
    LLVMValueRef list = addSymbol(u, "pscalEntries", LLVMArrayType(u->ptr, n), false);
    for (uint32_t i = 0; i < n; i++) {
        if (entries[i] == NULL) entries[i] = LLVMConstNull(u->ptr);
    }
    LLVMSetInitializer(list, LLVMConstArray(u->ptr, entries, n));
    LLVMSetGlobalConstant(list, 1);
    LLVMValueRef parts[] = {LLVMConstInt(u->i32, JIT_VERSION, 0),
                            LLVMConstInt(u->i32, JIT_LAYOUT, 0),
                            unitInt(u, (int64_t)nativeTypesHash(u->program)),
                            u->image,
                            unitInt(u, (int64_t)build->imageSize),
                            unitGlobals(u, u->program),
                            unitInt(u, (int64_t)u->program->globalBytes),
                            u->tables,
                            list,
                            unitInt(u, n),
                            hiddenText(u, build->options, build->optionsSize)};
    _Static_assert(offsetof(NativeProgram, options) == 2 * 4 + 8 * 8, "the parts above");
    LLVMValueRef value = LLVMConstStructInContext(u->c, parts, sizeof parts / sizeof parts[0], 0);
    LLVMValueRef program = LLVMAddGlobal(u->m, LLVMTypeOf(value), NATIVE_PROGRAM_SYMBOL);
    LLVMSetInitializer(program, value);
    LLVMSetGlobalConstant(program, 1);
    LLVMSetVisibility(program, LLVMHiddenVisibility);
}

/* ---- both -------------------------------------------------------------------------------------------------------------------------------------- */

void unitGlobalsName(const Instance *inst, char *name, size_t size) { (void)snprintf(name, size, "pscal_globals_%llx", (unsigned long long)(uintptr_t)inst->globals); }

LLVMValueRef unitGlobals(Unit *u, Instance *inst) {
    char name[64] = "pscalGlobals";
    for (uint32_t i = 0; i < u->globalCount; i++) {
        if (u->globals[i]->globals == inst->globals) return u->globalValues[i]; /* instances of a session share them */
    }
    if (u->globalCount == sizeof u->globals / sizeof u->globals[0]) return unitPtr(u, inst->globals);
    if (u->program == NULL) unitGlobalsName(inst, name, sizeof name);
    LLVMValueRef v = LLVMAddGlobal(u->m, bytesType(u, u->program == NULL ? inst->globalRoom : inst->globalBytes), name);
    LLVMSetLinkage(v, LLVMExternalLinkage);
    LLVMSetAlignment(v, 16);
    if (u->program != NULL) {
        LLVMSetInitializer(v, LLVMConstNull(bytesType(u, inst->globalBytes)));
        LLVMSetVisibility(v, LLVMHiddenVisibility);
        LLVMSetAlignment(v, PAGE_BYTES);
    }
    u->globals[u->globalCount] = inst;
    u->globalValues[u->globalCount++] = v;
    return v;
}

LLVMValueRef unitCode(Unit *u, const Instance *inst, uint32_t word) {
    const Module *m = inst->module;
    assert(word < m->codeCount);
    if (u->program == NULL) return unitPtr(u, m->code + word);
    LLVMValueRef offset = unitInt(u, (const char *)(m->code + word) - (const char *)m->bytes);
    return LLVMConstInBoundsGEP2(u->i8, u->image, &offset, 1);
}

LLVMValueRef unitFunc(Unit *u, const Func *fn) {
    if (u->program == NULL) return unitPtr(u, fn);
    LLVMValueRef funcs = loadConstant(u, unitOffset(u, u->tables, offsetof(NativeTables, funcs)));
    return unitOffset(u, funcs, (fn - u->program->funcs) * (int64_t)sizeof *fn);
}

LLVMValueRef unitRoutine(Unit *u, const Func *fn) {
    if (u->program == NULL) return unitPtr(u, fn->value);
    return loadConstant(u, unitOffset(u, unitFunc(u, fn), offsetof(Func, value)));
}

LLVMValueRef unitString(Unit *u, const Instance *inst, uint32_t index) {
    if (u->program == NULL || inst->strings[index] == NULL) return unitPtr(u, inst->strings[index]);
    return tableEntry(u, offsetof(NativeTables, strings), index);
}

LLVMValueRef unitElem(Unit *u, const Instance *inst, uint32_t type) {
    return u->program == NULL ? unitPtr(u, inst->elems[type]) : tableEntry(u, offsetof(NativeTables, elems), type);
}

LLVMValueRef unitObjType(Unit *u, const Instance *inst, uint32_t type) {
    return u->program == NULL ? unitPtr(u, inst->objTypes[type]) : tableEntry(u, offsetof(NativeTables, objTypes), type);
}

LLVMValueRef unitForeign(Unit *u, const Func *fn, uint32_t index) {
    if (u->program == NULL) return unitPtr(u, fn->instance->foreign + index);
    LLVMValueRef inst = loadConstant(u, unitOffset(u, unitFunc(u, fn), offsetof(Func, instance)));
    return unitOffset(u, loadConstant(u, unitOffset(u, inst, offsetof(Instance, foreign))), (int64_t)index * 8);
}

LLVMValueRef unitHelperPtr(Unit *u, HelperId id) {
    static const size_t offsets[HELP_COUNT] = {
#define HELPER(name, types, result, parameters) offsetof(JitHost, name),
#include "vm/jit/helpers.def"
#undef HELPER
    };
    if (u->program == NULL) return unitPtr(u, unitHelperAddress(u->host, id));
    return loadConstant(u, unitOffset(u, u->hostTable, (int64_t)offsets[id]));
}

LLVMValueRef unitBuiltin(Unit *u, uint32_t id, BuiltinFn fn) {
    union {
        BuiltinFn function;
        const void *object;
    } address = {fn};
    if (u->program == NULL) return unitPtr(u, address.object);
    return loadConstant(u, unitOffset(u, u->builtinTable, (int64_t)id * 8));
}
