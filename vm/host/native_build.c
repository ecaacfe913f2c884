/* native_build.c: makes native executables: a module becomes an object file by the plug-in, and the C compiler links it with the runtime. */
#include "vm/host/native.h"
#include "vm/bytecode/verifier.h"
#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#define RUNTIME_FILE "libpscal_native.a"

typedef struct Bytes {
    const Hooks *hooks;
    char *start;
    size_t used, capacity;
    bool hasFailed;
} Bytes;

static void bytesAdd(void *user, const char *bytes, size_t n) {
    Bytes *b = user;
    if (b->hasFailed) return;
    if (b->capacity - b->used < n) {
        size_t bigger = b->used + n + b->capacity;
        char *grown = hookRealloc(b->hooks, b->start, b->capacity, bigger);
        b->hasFailed = grown == NULL;
        if (grown == NULL) return;
        b->start = grown;
        b->capacity = bigger;
    }
    if (n != 0) memcpy(b->start + b->used, bytes, n);
    b->used += n;
    assert(b->used <= b->capacity);
}

static void bytesFree(Bytes *b) { hookFree(b->hooks, b->start, b->capacity); }

static int complain(const char *command, const char *what, const char *why) {
    hostMessage("%s: error: %s: %s\n", command, what, why);
    return 1;
}

/* ---- translation ------------------------------------------------------------------------------------------------------------------------ */

static bool hasImports(const Module *m) {
    for (uint32_t i = 0; i < m->importCount; i++) {
        if (m->imports[i].kind == LINK_FUNC || m->imports[i].kind == LINK_GLOBAL) return true;
    }
    return false;
}

static bool translateInstance(Instance *inst, const NativeBuild *build, const Bytes *image, const Bytes *options, Bytes *out, char *why, size_t whySize) {
    JitHost host = jitHostTable;
    assert(inst->module->isVerified && image->used != 0 && options->used != 0);
    const char *reason = NULL;
    JitBuild request = {.instance = inst, .image = image->start, .imageSize = image->used, .options = options->start, .optionsSize = options->used,
                        .form = build->form == NATIVE_ASSEMBLER ? JIT_ASSEMBLER : build->form == NATIVE_LLVM ? JIT_LLVM : JIT_OBJECT,
                        .level = build->level, .write = bytesAdd, .user = out};
    const JitPlugin *plugin = jitOpenPlugin(build->pluginPath, why, whySize);
    if (plugin == NULL) return false;
    JitBackend *backend = plugin->open(&host, &reason);
    bool ok = backend != NULL && plugin->build(backend, &request, &reason);
    if (!ok) (void)snprintf(why, whySize, "%s", reason);
    if (backend != NULL) plugin->close(backend);
    return ok;
}

/* Loads the module as it will be loaded at the start of the program, and translates it. Takes the module. */
static bool translateModule(const Hooks *hooks, Module *module, const NativeBuild *build, Bytes *out, char *why, size_t whySize) {
    assert(module->isVerified);
    Bytes image = {.hooks = hooks}, options = {.hooks = hooks};
    VMConfig config = {.hooks = hooks};
    const char *reason = "out of memory";
    bytesAdd(&image, module->bytes, module->byteCount); /* loading changes the module's own */
    for (uint32_t i = 0; i < build->optionCount; i++) bytesAdd(&options, build->options[i], strlen(build->options[i]) + 1);
    bytesAdd(&options, "", 1);
    VM *vm = image.hasFailed || options.hasFailed ? NULL : vmCreate(&config, &reason);
    Instance *inst = NULL;
    if (vm == NULL) moduleFree(module);
    else inst = vmLoad(vm, module, &reason);
    (void)snprintf(why, whySize, "%s", reason);
    bool ok = inst != NULL && translateInstance(inst, build, &image, &options, out, why, whySize);
    if (ok && out->hasFailed) {
        ok = false;
        (void)snprintf(why, whySize, "out of memory");
    }
    vmDestroy(vm);
    bytesFree(&image);
    bytesFree(&options);
    return ok;
}

/* ---- linking ---------------------------------------------------------------------------------------------------------------------------------- */

/* Runs cc. Its own messages go to standard error. */
static bool runLinker(const char *cc, const char *object, const char *runtime, const char *output) {
    const char *argv[] = {cc, "-o", output, object, runtime, "-pie", "-Wl,-z,relro,-z,now", "-Wl,--gc-sections", "-lffi", "-lm", "-ldl", "-pthread", NULL};
    pid_t child = fork();
    if (child == 0) {
        (void)execvp(cc, (char *const *)(uintptr_t)argv);
        _exit(127);
    }
    int state = 1;
    while (child > 0 && waitpid(child, &state, 0) < 0 && errno == EINTR) {
    }
    return child > 0 && WIFEXITED(state) && WEXITSTATUS(state) == 0;
}

static int linkProgram(const char *command, const Hooks *hooks, const NativeBuild *build, const Bytes *object) {
    char path[4096], made[4096], runtime[4096];
    const char *cc = getenv("PSCAL_CC"), *why = NULL;
    if (cc == NULL || cc[0] == 0) cc = "cc";
    if (!jitFindFile(RUNTIME_FILE, runtime, sizeof runtime)) return complain(command, "cannot find the runtime", runtime);
    int n = snprintf(path, sizeof path, "%s.%ld.o", build->output, (long)getpid());
    (void)snprintf(made, sizeof made, "%s.%ld.tmp", build->output, (long)getpid());
    if (n < 0 || (size_t)n >= sizeof path) return complain(command, build->output, "path too long");
    if (!hostWriteFileAtomically(hooks, path, object->start, object->used, &why)) return complain(command, path, why);
    bool ok = runLinker(cc, path, runtime, made);
    (void)hooks->unlink(hooks->user, path);
    if (ok && hooks->rename(hooks->user, made, build->output) == 0) return 0;
    why = ok ? strerror(errno) : "the linker has failed";
    (void)hooks->unlink(hooks->user, made);
    return complain(command, build->output, why);
}

int nativeBuild(const char *command, Module *module, const NativeBuild *build) {
    const Hooks *hooks = hooksDefault();
    Bytes out = {.hooks = hooks};
    ModuleError err;
    char why[512] = "";
    const char *problem = NULL;
    int status = 0;
    assert(build->form != NATIVE_NONE && build->output != NULL);
    if (!module->isVerified && !verifyModule(module, &err)) problem = err.message;
    else if (hasImports(module) || module->header->mainFunc == (uint32_t)PBC_NO_MAIN) problem = "a unit alone has no native form";
    if (problem != NULL) {
        moduleFree(module);
        return complain(command, build->output, problem);
    }
    if (!translateModule(hooks, module, build, &out, why, sizeof why)) {
        status = complain(command, "cannot make native code", why);
    } else if (build->form == NATIVE_EXECUTABLE) {
        status = linkProgram(command, hooks, build, &out);
    } else if (!hostWriteFileAtomically(hooks, build->output, out.start, out.used, &problem)) {
        status = complain(command, build->output, problem);
    }
    bytesFree(&out);
    return status;
}
