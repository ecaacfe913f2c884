/* asm.h: the assembler: text as disasm.h writes it to a module image. */
#ifndef PSCAL_VM_BYTECODE_ASM_H
#define PSCAL_VM_BYTECODE_ASM_H

#include "vm/bytecode/module.h"

typedef struct AsmError {
    uint32_t line, column; /* from 1; 0: no place */
    char message[128];
} AsmError;

/* Translates text to a file image; does not verify. Gives ownership of *bytes (allocated through hooks). On failure *err says where and why.
 * Threads: any. */
bool asmModule(const Hooks *hooks, const char *text, size_t size, void **bytes, size_t *outSize, AsmError *err) WARN_UNUSED;

#endif
