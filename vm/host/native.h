/* native.h: native executables as processes: their start, and making them. */
#ifndef PSCAL_VM_HOST_NATIVE_H
#define PSCAL_VM_HOST_NATIVE_H

#include "vm/host/host.h"
#include "vm/jit/native.h"

/* Runs the program that this process is. Returns its exit status. native_run.c */
int nativeRun(const NativeProgram *program, int argc, const char *const *argv);

typedef enum NativeForm { NATIVE_NONE, NATIVE_EXECUTABLE, NATIVE_OBJECT, NATIVE_ASSEMBLER, NATIVE_LLVM } NativeForm;
typedef struct NativeBuild {
    NativeForm form;
    const char *output;
    const char *const *options; /* run options that the program shall have */
    uint32_t optionCount;
    JitLevel level;
    const char *pluginPath;     /* as in JitOptions */
} NativeBuild;
/* Translates a decoded module, of which it takes ownership, and writes `output` whole or not at all. An executable is linked by the command in the
 * environment variable PSCAL_CC, or cc. Returns the exit status, after a message if it is not 0. `command` is the command's name. native_build.c */
int nativeBuild(const char *command, Module *module, const NativeBuild *build);

#endif
