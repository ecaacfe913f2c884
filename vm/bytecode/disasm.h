/* disasm.h: bytecode modules as text (.pasm).
 *
 * The text holds everything that is in the file: asm(disasm(file)) is the same file byte for byte, and disasm(asm(text)) is the same text if it
 * came from disasm. docs/bytecode.md describes the syntax; asm.h reads it. */
#ifndef PSCAL_VM_BYTECODE_DISASM_H
#define PSCAL_VM_BYTECODE_DISASM_H

#include "vm/bytecode/module.h"

/* Receives the text piece by piece. Keeps its own note of failed writes. */
typedef void (*DisasmWrite)(void *user, const char *text, size_t size);
typedef struct DisasmOptions {
    bool omitComments; /* names and strings behind instructions */
    bool isOneFunc;    /* only function `func`, without the tables; such text is no complete module */
    uint32_t func;
} DisasmOptions;

/* Writes the text of a decoded module; it need not be verified, damaged instructions become .word lines.
 * False: the tables are not in canonical order (only files that the verifier refuses), or memory is missing.
 * Threads: any; reads *m only. */
bool disasmModule(const Module *m, DisasmWrite write, void *user) WARN_UNUSED;
bool disasmModuleWith(const Module *m, DisasmWrite write, void *user, const DisasmOptions *options) WARN_UNUSED;

/* Names of type kinds and register classes in the text; NULL behind the last. */
extern const char *const pasmKindNames[];
extern const char *const pasmClassNames[];

#endif
