/* plugin.c: finding and opening the native compiler. */
#include "vm/jit/tier.h"
#include <assert.h>
#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

bool jitFindFile(const char *name, char *path, size_t size) {
    assert(name[0] != 0 && size > 64);
    ssize_t n = readlink("/proc/self/exe", path, size - 64);
    while (n > 0 && path[n - 1] != '/') n--;
    if (n > 0) {
        (void)snprintf(path + n, size - (size_t)n, "../lib/pscal/%s", name);
        if (access(path, R_OK) == 0) return true;
    }
    (void)snprintf(path, size, "%s/%s", PSCAL_PLUGIN_DIR, name);
    return access(path, R_OK) == 0;
}

const JitPlugin *jitOpenPlugin(const char *given, char *why, size_t whySize) {
    union {
        void *object;
        JitPluginFn function;
    } symbol;
    char path[4096];
    assert(why != NULL && whySize > 0);
    if (given == NULL) given = getenv("PSCAL_LLVM_PLUGIN");
    if (given == NULL) {
        (void)jitFindFile("pscal_llvm.so", path, sizeof path); /* if there is none, the loader's message names the installed place */
        given = path;
    }
    void *library = dlopen(given, RTLD_NOW | RTLD_LOCAL);
    const char *reason = library == NULL ? dlerror() : NULL;
    if (library == NULL) {
        (void)snprintf(why, whySize, "%s", reason == NULL ? "unknown reason" : reason);
        return NULL;
    }
    symbol.object = dlsym(library, JIT_PLUGIN_SYMBOL);
    const JitPlugin *plugin = symbol.object == NULL ? NULL : symbol.function();
    if (plugin != NULL && plugin->version == JIT_VERSION && plugin->layout == JIT_LAYOUT) return plugin;
    (void)snprintf(why, whySize, "the plug-in is of another version");
    return NULL;
}
