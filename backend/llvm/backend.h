/* backend.h: the open plug-in: what plugin.c (functions and loops of a running program) and program.c (whole programs) share. */
#ifndef PSCAL_BACKEND_LLVM_BACKEND_H
#define PSCAL_BACKEND_LLVM_BACKEND_H

#include "backend/llvm/unit.h"
#include <llvm-c/LLJIT.h>
#include <llvm-c/TargetMachine.h>

enum { LEVELS = 3 };

struct JitBackend {
    const JitHost *host;
    LLVMTargetMachineRef machines[LEVELS]; /* by JitLevel, for this processor */
    LLVMOrcLLJITRef jit;
    char *triple, *layout;
    const char *known[64];     /* globals that the linker knows */
    uint32_t knownCount;
    uint32_t serial;           /* of units: names of symbols */
    Narrow *narrows;           /* what is known of modules (narrow.c) */
    char why[512];
};

/* A code generator for any processor of the machine's kind, or for this one. NULL: be->why tells. */
LLVMTargetMachineRef backendMachine(JitBackend *be, JitLevel level, bool isPortable);
bool backendVerify(JitBackend *be, Unit *u);
bool backendOptimise(JitBackend *be, Unit *u, LLVMTargetMachineRef machine, JitLevel level);
/* An entry function without code. */
LLVMValueRef backendEntry(Unit *u, const char *name);
/* Tells JitHost.symbol about the code of an object, one of whose functions is known. symbolize.c */
void backendSymbols(JitBackend *be, LLVMMemoryBufferRef object, const char *name, uint64_t address);
/* JitPlugin.build */
bool backendBuild(JitBackend *be, const JitBuild *build, const char **why);

#endif
