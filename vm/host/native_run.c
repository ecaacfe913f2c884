/* native_run.c: a native executable as a process. */
#include "vm/host/native.h"
#include <assert.h>
#include <string.h>

int nativeRun(const NativeProgram *program, int argc, const char *const *argv) {
    RunOptions o;
    Module *module;
    ModuleError err;
    const char *why = NULL, *name = argc > 0 ? argv[0] : "pscal";
    assert(program->image != NULL && program->options != NULL && argc >= 0);
    runOptionsInit(&o);
    for (const char *option = program->options; option[0] != 0; option += strlen(option) + 1) {
        OptionStatus taken = runOptionParse(&o, option, &why);
        assert(taken == OPTION_TAKEN); /* the build has tried them */
        (void)taken;
    }
    o.native = program;
    if (!moduleDecode(o.hooks, program->image, program->imageSize, &module, &err)) {
        hostMessage("%s: error: %s\n", name, err.message);
        return 1;
    }
    module->isBorrowed = true;
    return hostRun(name, module, &o, argc, argv);
}
