/* native.h: native executables: what the object file of a program tells the runtime that it is linked with (`pscal build --native`).
 *
 * The object holds the program's machine code, its bytecode image, which is decoded and verified like any other one -- messages, handlers, the collector
 * and whatever is interpreted need it --, and the global variables. Machine code names objects that the VM makes at the start (functions, strings,
 * types) through NativeTables. */
#ifndef PSCAL_VM_JIT_NATIVE_H
#define PSCAL_VM_JIT_NATIVE_H

#include "vm/interp/vm.h"

typedef struct NativeTables {
    Func *funcs;
    ObjString **strings;
    const RtElem **elems;
    const ObjType **objTypes;
} NativeTables;

typedef struct NativeProgram {
    uint32_t version, layout; /* JIT_VERSION, JIT_LAYOUT */
    uint64_t typesHash;       /* what the code knows of types: nativeTypesHash */
    void *image;              /* writable */
    uint64_t imageSize;
    char *globals;            /* zero; Instance.globalBytes */
    uint64_t globalBytes;
    NativeTables *tables;     /* zero; filled by nativeStart */
    const Entry *entries;     /* by function; NULL: interpreted */
    uint64_t entryCount;
    const char *options;      /* run options of the build, each followed by 0, then an empty one */
} NativeProgram;
#define NATIVE_PROGRAM_SYMBOL "pscalNativeProgram"

uint64_t nativeTypesHash(const Instance *inst);
/* Makes the functions of the program's only module native; before it runs. NULL: done; else why not. */
const char *nativeStart(VM *vm, Instance *inst, const NativeProgram *program);

#endif
