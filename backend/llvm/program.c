/* program.c: a whole program as one object file, for `pscal build --native` (vm/jit/native.h). All its functions are in one unit and call each other directly. */
#include "backend/llvm/backend.h"
#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FUNCTION_WORDS_MAX = 60000, PROGRAM_WORDS_LEVEL_2 = 100000 };

/* The function's name in the program, as debuggers and profilers show it. */
static void symbolName(const Instance *inst, uint32_t index, const char *suffix, char *name, size_t size) {
    const char *own = moduleString(inst->module, inst->module->funcs[index].name, NULL);
    (void)snprintf(name, size, "%s.%u%s", own[0] == 0 ? "program" : own, index, suffix);
}

/* Declares all functions; clone k stands for function k. */
static bool declareFunctions(Unit *u) {
    Instance *inst = u->program;
    char name[300];
    u->cloneCapacity = inst->module->funcCount + 16;
    u->clones = calloc(u->cloneCapacity, sizeof *u->clones);
    if (u->clones == NULL) return false;
    u->cloneCount = inst->module->funcCount;
    for (uint32_t k = 0; k < u->cloneCount; k++) {
        Clone *c = &u->clones[k];
        c->fn = &inst->funcs[k];
        c->type = unitFastType(u, c->fn);
        if (inst->module->funcs[k].codeWords > FUNCTION_WORDS_MAX) continue;
        symbolName(inst, k, "", name, sizeof name);
        unitDeclare(u, c, name);
    }
    return true;
}

static bool defineFunctions(Unit *u, LLVMValueRef *entries) {
    char name[300];
    for (uint32_t k = 0; k < u->cloneCount; k++) {
        Clone clone = u->clones[k]; /* the array may move */
        if (clone.value == NULL) continue;
        if (!translate(u, clone.fn, clone.value, NULL, clone.isTwin)) return false;
        if (k >= u->program->module->funcCount) continue; /* a second copy of one that calls itself */
        symbolName(u->program, k, ".entry", name, sizeof name);
        entries[k] = backendEntry(u, name);
        LLVMSetLinkage(entries[k], LLVMInternalLinkage);
        emitEntry(u, clone.fn, entries[k], clone.value);
    }
    return !u->failed;
}

static bool buildProgram(JitBackend *be, Unit *u, const JitBuild *build) {
    LLVMValueRef *entries = calloc((size_t)build->instance->module->funcCount + 1, sizeof(LLVMValueRef));
    if (entries == NULL) return false;
    u->instances = build->instance;
    u->narrows = &be->narrows;
    u->inlines = build->level != JIT_LEVEL_FAST;
    u->hasUnions = memHasUnions(build->instance->module);
    u->hasInterior = memHasInterior(build->instance->module);
    unitProgram(u, build->instance, build->image, build->imageSize);
    debugOpen(u, build->instance->module, true);
    bool ok = declareFunctions(u) && defineFunctions(u, entries);
    debugFinish(u);
    if (ok) unitProgramEnd(u, build, entries);
    free(entries);
    return ok;
}

static bool emit(JitBackend *be, Unit *u, LLVMTargetMachineRef machine, const JitBuild *build) {
    LLVMMemoryBufferRef buffer = NULL;
    char *why = NULL;
    if (build->form == JIT_LLVM) {
        char *text = LLVMPrintModuleToString(u->m);
        build->write(build->user, text, strlen(text));
        LLVMDisposeMessage(text);
        return true;
    }
    LLVMCodeGenFileType type = build->form == JIT_OBJECT ? LLVMObjectFile : LLVMAssemblyFile;
    if (LLVMTargetMachineEmitToMemoryBuffer(machine, u->m, type, &why, &buffer)) {
        (void)snprintf(be->why, sizeof be->why, "code generator: %s", why);
        LLVMDisposeMessage(why);
        return false;
    }
    build->write(build->user, LLVMGetBufferStart(buffer), LLVMGetBufferSize(buffer));
    LLVMDisposeMemoryBuffer(buffer);
    return true;
}

bool backendBuild(JitBackend *be, const JitBuild *build, const char **why) {
    Unit u;
    JitLevel level = build->level == JIT_LEVEL_2 && build->instance->module->codeCount > PROGRAM_WORDS_LEVEL_2 ? JIT_LEVEL_1 : build->level;
    (void)snprintf(be->why, sizeof be->why, "out of memory");
    *why = be->why;
    LLVMTargetMachineRef machine = backendMachine(be, level, true);
    if (machine == NULL) return false;
    bool ok = unitInit(&u, be->host, build->instance->name, be->triple, be->layout) && buildProgram(be, &u, build);
    ok = ok && backendVerify(be, &u) && backendOptimise(be, &u, machine, level) && emit(be, &u, machine, build);
    unitFree(&u);
    LLVMDisposeTargetMachine(machine);
    return ok;
}
