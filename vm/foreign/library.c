/* library.c: finding libraries.
 *
 * A name with a slash is a path. Else `m` is looked for as m, libm.so, libm.so.N with the highest N, by the dynamic linker first and then in the
 * standard folders (the name without version usually belongs to a package for developers only). */
#include "vm/foreign/foreign_internal.h"

#include <dlfcn.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>

enum { NAME_MAX_BYTES = 256, PATH_BYTES = 1024 };

static const char *const folders[] = {
#if defined(__x86_64__)
    "/usr/lib/x86_64-linux-gnu", "/lib/x86_64-linux-gnu",
#elif defined(__aarch64__)
    "/usr/lib/aarch64-linux-gnu", "/lib/aarch64-linux-gnu",
#endif
    "/usr/local/lib", "/usr/lib64", "/usr/lib", "/lib64", "/lib"};

static void *tryOpen(const char *path) { return dlopen(path, RTLD_NOW | RTLD_LOCAL); }

/* The number behind `prefix` ("libz.so."), or -1. Versions like 1.2.13 count by their first number; the shorter name wins by being the link. */
static long versionOf(const char *file, const char *prefix) {
    size_t n = strlen(prefix);
    assert(n > 0 && prefix[n - 1] == '.');
    char *end;
    if (strncmp(file, prefix, n) != 0 || file[n] < '0' || file[n] > '9') return -1;
    long version = strtol(file + n, &end, 10);
    return *end == '\0' ? version : -1;
}

/* The file of the highest version in a folder. */
static void *openVersion(const Hooks *hooks, const char *folder, const char *prefix) {
    char file[NAME_MAX_BYTES], path[PATH_BYTES];
    long best = -1;
    assert(folder[0] == '/');
    void *entries = hooks->opendir(hooks->user, folder);
    if (entries == NULL) return NULL;
    while (hooks->readdir(hooks->user, entries, file, sizeof file)) {
        long version = versionOf(file, prefix);
        if (version > best) best = version;
    }
    hooks->closedir(hooks->user, entries);
    if (best < 0) return NULL;
    int n = snprintf(path, sizeof path, "%s/%s%ld", folder, prefix, best);
    return n < 0 || n >= (int)sizeof path ? NULL : tryOpen(path);
}

static void *search(const Hooks *hooks, const char *name, char *reason, size_t size) {
    char prefix[NAME_MAX_BYTES + 16];
    void *handle = tryOpen(name);
    const char *why = handle == NULL ? dlerror() : NULL;
    (void)snprintf(reason, size, "%s", why == NULL ? "unknown reason" : why);
    if (handle != NULL || strchr(name, '/') != NULL || strlen(name) >= NAME_MAX_BYTES) return handle;
    bool isFull = strncmp(name, "lib", 3) == 0 && strstr(name, ".so") != NULL;
    if (isFull) (void)snprintf(prefix, sizeof prefix, "%s", name);
    else (void)snprintf(prefix, sizeof prefix, "lib%s.so", name);
    if (!isFull) handle = tryOpen(prefix);
    size_t n = strlen(prefix);
    assert(n + 2 <= sizeof prefix);
    prefix[n] = '.';
    prefix[n + 1] = '\0';
    for (size_t i = 0; handle == NULL && i < sizeof folders / sizeof folders[0]; i++) handle = openVersion(hooks, folders[i], prefix);
    return handle;
}

ForeignLibrary *foreignOpen(Foreign *f, const char *name, char *text, size_t size) {
    char reason[RT_MESSAGE_MAX / 2];
    assert(name != NULL && size > 0);
    for (ForeignLibrary *l = f->libraries; l != NULL; l = l->next) {
        if (strcmp(l->name, name) == 0) return l;
    }
    size_t bytes = strlen(name) + 1;
    void *handle = name[0] == '\0' ? dlopen(NULL, RTLD_NOW) : search(f->vm->hooks, name, reason, sizeof reason);
    if (handle == NULL) {
        (void)snprintf(text, size, "cannot open library '%.80s': %s", name, reason);
        return NULL;
    }
    ForeignLibrary *l = hookAlloc(f->vm->hooks, sizeof *l + bytes);
    if (l == NULL) {
        (void)dlclose(handle);
        (void)snprintf(text, size, "out of memory");
        return NULL;
    }
    *l = (ForeignLibrary){.next = f->libraries, .handle = handle, .size = sizeof *l + bytes};
    memcpy(l->name, name, bytes);
    f->libraries = l;
    return l;
}
