/* foreign.c: the state of a VM that calls C, and what an import leads to. */
#include "vm/foreign/foreign_internal.h"

#include <dlfcn.h>
#include <stdio.h>

Foreign *foreignOf(VM *vm) {
    if (vm->foreign != NULL) return vm->foreign;
    assert(vm->hooks != NULL);
    Foreign *f = hookAlloc(vm->hooks, sizeof *f);
    if (f == NULL) return NULL;
    memset(f, 0, sizeof *f);
    f->vm = vm;
    if (pthread_mutex_init(&f->lock, NULL) != 0) {
        hookFree(vm->hooks, f, sizeof *f);
        return NULL;
    }
    vm->foreign = f;
    return f;
}

static bool isHostImport(const Module *m, const ImportRec *r) { return strcmp(moduleString(m, r->module, NULL), FOREIGN_HOST_LIBRARY) == 0; }

bool foreignPrepare(VM *vm, const Module *m, const char **why) {
    assert(m->isVerified);
    for (uint32_t i = 0; vm->config.refusesForeign && i < m->importCount; i++) {
        const ImportRec *r = &m->imports[i];
        if (r->kind != LINK_FOREIGN || isHostImport(m, r)) continue;
        *why = "the program calls C functions, which --no-ffi or --sandbox forbids";
        return false;
    }
    *why = "out of memory";
    return foreignOf(vm) != NULL;
}

/* ---- functions of the host ---------------------------------------------------------------------------------------------------- */

static const ForeignHost *findHost(const Foreign *f, const char *name, size_t length) {
    for (const ForeignHost *h = f->hosts; h != NULL; h = h->next) {
        if (strlen(h->name) == length && memcmp(h->name, name, length) == 0) return h;
    }
    return NULL;
}

static bool areHostTypes(const char *types) {
    if (types[0] == '\0' || strchr("bBhHiIlfdsv", types[0]) == NULL || types[1] != '(') return false;
    size_t n = strspn(types + 2, "bBhHiIlfds");
    return n <= FOREIGN_MAX_ARGS && strcmp(types + 2 + n, ")") == 0;
}

bool foreignAddHost(VM *vm, const char *name, const char *types, ForeignHostFn fn, void *user, const char **why) {
    assert(fn != NULL && why != NULL);
    Foreign *f = foreignOf(vm);
    *why = "a name without blanks and types like d(di) are needed";
    if (name[0] == '\0' || strchr(name, ' ') != NULL || !areHostTypes(types)) return false;
    *why = "a function of that name is registered already";
    if (f != NULL && findHost(f, name, strlen(name)) != NULL) return false;
    *why = "out of memory";
    size_t nameBytes = strlen(name) + 1, typeBytes = strlen(types) + 1, size = sizeof(ForeignHost) + nameBytes + typeBytes;
    ForeignHost *h = f == NULL ? NULL : hookAlloc(vm->hooks, size);
    if (h == NULL) return false;
    *h = (ForeignHost){.next = f->hosts, .fn = fn, .user = user, .size = size};
    memcpy(h->name, name, nameBytes);
    memcpy(h->name + nameBytes, types, typeBytes);
    h->types = h->name + nameBytes;
    f->hosts = h;
    return true;
}

/* ---- imports -------------------------------------------------------------------------------------------------------------------- */

static bool resolveHost(Foreign *f, ForeignTarget *target, const char *name, size_t length, const char *types, char *text, size_t size) {
    target->host = findHost(f, name, length);
    if (target->host == NULL) {
        (void)snprintf(text, size, "the program that runs this one has registered no function '%.*s'", (int)(length < 100 ? length : 100), name);
        return false;
    }
    if (strcmp(target->host->types, types) == 0) return true;
    (void)snprintf(text, size, "function '%s' is declared with the types %.60s and was registered with %.60s", target->host->name, types,
                   target->host->types);
    return false;
}

static bool resolveSymbol(Foreign *f, ForeignTarget *target, const char *library, const char *name, size_t length, char *text, size_t size) {
    char symbol[256];
    assert(target->address == NULL && length > 0);
    ForeignLibrary *from = foreignOpen(f, library, text, size);
    if (from == NULL) return false;
    bool fits = length < sizeof symbol;
    if (fits) {
        memcpy(symbol, name, length);
        symbol[length] = '\0';
        target->address = dlsym(from->handle, symbol);
    }
    if (target->address != NULL) return true;
    bool isProcess = library[0] == '\0';
    (void)snprintf(text, size, "%s%s%s has no function '%.*s'", isProcess ? "the C library" : "library '", isProcess ? "" : library,
                   isProcess ? "" : "'", (int)(length < 100 ? length : 100), name);
    return false;
}

/* Lock held. NULL: why in text. */
static ForeignTarget *resolve(Foreign *f, Instance *inst, uint32_t index, char *text, size_t size) {
    const Module *m = inst->module;
    const ImportRec *r = &m->imports[index];
    const char *name = moduleString(m, r->name, NULL), *types = foreignTypesOf(name);
    assert(r->kind == LINK_FOREIGN && types != NULL);
    size_t length = (size_t)(types - name) - 1;
    ForeignTarget *target = hookAlloc(f->vm->hooks, sizeof *target);
    (void)snprintf(text, size, "out of memory");
    if (target == NULL) return NULL;
    *target = (ForeignTarget){0};
    bool ok = isHostImport(m, r) ? resolveHost(f, target, name, length, types, text, size)
                                 : resolveSymbol(f, target, moduleString(m, r->module, NULL), name, length, text, size);
    if (ok) target->shape = foreignShape(f, inst, &m->types[r->type], types, text, size);
    if (target->shape == NULL) {
        hookFree(f->vm->hooks, target, sizeof *target);
        return NULL;
    }
    target->next = f->targets;
    f->targets = target;
    return target;
}

/* Several tasks may come at once. */
ForeignTarget *foreignResolve(Task *t, Instance *inst, uint32_t index) {
    Foreign *f = t->vm->foreign;
    char text[RT_MESSAGE_MAX];
    assert(index < inst->module->importCount);
    assert(f != NULL && inst->foreign != NULL);
    (void)pthread_mutex_lock(&f->lock);
    ForeignTarget *target = __atomic_load_n(&inst->foreign[index], __ATOMIC_RELAXED);
    if (target == NULL) target = resolve(f, inst, index, text, sizeof text);
    if (target != NULL) __atomic_store_n(&inst->foreign[index], target, __ATOMIC_RELEASE);
    (void)pthread_mutex_unlock(&f->lock);
    if (target == NULL) (void)rtRaise(&t->rt, RTE_BUILTIN, "%s", text);
    return target;
}

/* ---- life ----------------------------------------------------------------------------------------------------------------------- */

void foreignMark(VM *vm, Heap *heap) {
    if (vm->foreign == NULL) return;
    /* A callback is in the list from the moment on that C knows it; the list only grows. */
    for (const ForeignCallback *c = __atomic_load_n(&vm->foreign->callbacks, __ATOMIC_ACQUIRE); c != NULL; c = c->next) {
        heapMarkObject(heap, &c->closure->head);
    }
}

void foreignDestroy(VM *vm) {
    Foreign *f = vm->foreign;
    if (f == NULL) return;
    foreignFreeCallbacks(f);
    foreignFreeShapes(f);
    for (ForeignTarget *t = f->targets; t != NULL;) {
        ForeignTarget *next = t->next;
        hookFree(vm->hooks, t, sizeof *t);
        t = next;
    }
    for (ForeignHost *h = f->hosts; h != NULL;) {
        ForeignHost *next = h->next;
        hookFree(vm->hooks, h, h->size);
        h = next;
    }
    for (ForeignLibrary *l = f->libraries; l != NULL;) {
        ForeignLibrary *next = l->next;
        (void)dlclose(l->handle);
        hookFree(vm->hooks, l, l->size);
        l = next;
    }
    (void)pthread_mutex_destroy(&f->lock);
    vm->foreign = NULL;
    hookFree(vm->hooks, f, sizeof *f);
}
