/* native.c: the start of a native executable, and what it has in common with the build of it. */
#include "vm/jit/native.h"
#include "vm/interp/vm_internal.h"
#include "vm/jit/tier.h"
#include <assert.h>

uint64_t nativeTypesHash(const Instance *inst) {
    uint64_t h = 0xCBF29CE484222325u;
    assert(inst->objTypes != NULL);
    for (uint32_t i = 0; i < inst->module->typeCount; i++) {
        const ObjType *type = inst->objTypes[i];
        if (type == NULL) continue;
        const uint64_t facts[4] = {i, type->id, (uint64_t)type->boxClass << 32 | type->boxBytes, type->headFlags};
        for (int k = 0; k < 4; k++) h = (h ^ facts[k]) * 0x100000001B3u ^ h >> 31;
    }
    return h;
}

const char *nativeStart(VM *vm, Instance *inst, const NativeProgram *program) {
    assert(inst->next == NULL && inst->jit == NULL);
    if (program->version != JIT_VERSION || program->layout != JIT_LAYOUT || program->typesHash != nativeTypesHash(inst)) {
        return "the program and its runtime are of different versions";
    }
    assert(program->entryCount == inst->module->funcCount && program->globals == inst->globals);
    *program->tables = (NativeTables){inst->funcs, inst->strings, inst->elems, inst->objTypes};
    if (vm->config.findsRaces || vm->config.traceHead != 0) return NULL; /* what is seen by the interpreter only */
    if (!jitPrepareInstance(vm, inst)) return "out of memory";
    for (uint64_t i = 0; i < program->entryCount; i++) {
        if (program->entries[i] != NULL && !vmPublish(&inst->funcs[i], program->entries[i])) return "out of memory";
    }
    return NULL;
}
