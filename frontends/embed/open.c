/* open.c: a PscalVM's life, and the embedding program as the outside world of the machine. */
#include "frontends/embed/embed.h"

#include "frontends/clike/clike.h"
#include "frontends/pascal/pascal.h"
#include "frontends/tiny/tiny.h"

#include <assert.h>
#include <errno.h>
#include <stdio.h>
#include <string.h>

/* ---- hooks ---- */

static void *hookAllocate(void *user, void *old, size_t oldSize, size_t newSize) {
    const PscalVM *vm = user;
    const Hooks *usual = hooksDefault();
    if (vm->config.allocate != NULL) return vm->config.allocate(vm->config.user, old, oldSize, newSize);
    return usual->alloc(usual->user, old, oldSize, newSize);
}

static ssize_t hookWrite(void *user, int fd, const void *bytes, size_t n) {
    const PscalVM *vm = user;
    const Hooks *usual = hooksDefault();
    if ((fd != 1 && fd != 2) || vm->config.write == NULL) return usual->write(usual->user, fd, bytes, n);
    vm->config.write(vm->config.user, fd, bytes, n);
    return (ssize_t)n;
}

static ssize_t hookRead(void *user, int fd, void *bytes, size_t n) {
    const PscalVM *vm = user;
    const Hooks *usual = hooksDefault();
    if (fd != 0 || vm->config.read == NULL) return usual->read(usual->user, fd, bytes, n);
    size_t got = vm->config.read(vm->config.user, bytes, n);
    return (ssize_t)(got < n ? got : n);
}

static int hookIsTerminal(void *user, int fd) {
    const PscalVM *vm = user;
    const Hooks *usual = hooksDefault();
    bool isOurs = (fd == 0 && vm->config.read != NULL) || (fd > 0 && fd < 3 && vm->config.write != NULL);
    return isOurs ? 0 : usual->isatty(usual->user, fd);
}

static void diagnose(void *user, DiagSeverity severity, const char *code, const char *message, SourcePlace place, uint32_t length) {
    const PscalVM *vm = user;
    PscalDiagnostic d = {.severity = (PscalSeverity)severity, .code = code, .message = message, .length = length};
    if (place.file != NULL) {
        d.file = place.file->path;
        d.line = place.line;
        d.column = place.column;
    }
    if (vm->config.diagnose != NULL) vm->config.diagnose(vm->config.user, &d);
}

static void dropText(void *user, const char *bytes, size_t n) { (void)user, (void)bytes, (void)n; }

/* ---- memory ---- */

void *embedAlloc(PscalVM *vm, size_t size) {
    void *p = hookAlloc(&vm->hooks, size);
    if (p != NULL) memset(p, 0, size);
    return p;
}

void embedFree(PscalVM *vm, void *p, size_t size) { hookFree(&vm->hooks, p, size); }

char *embedCopy(PscalVM *vm, const char *text) {
    size_t n = strlen(text) + 1;
    char *copy = hookAlloc(&vm->hooks, n);
    return copy == NULL ? NULL : memcpy(copy, text, n);
}

/* ---- answers ---- */

PscalStatus embedAnswer(PscalVM *vm, PscalStatus status, const char *message) {
    memset(&vm->error, 0, sizeof vm->error);
    (void)snprintf(vm->message, sizeof vm->message, "%s", message);
    vm->error.status = status;
    vm->error.message = vm->message;
    return status;
}

PscalStatus embedFailed(PscalVM *vm, Task *t) {
    VmFrame frames[PSCAL_MAX_FRAMES];
    const char *message;
    size_t length;
    uint32_t n = vmErrorFrames(t, frames, PSCAL_MAX_FRAMES, &message, &length);
    PscalStatus status = t->rt.error.code == RTE_HALT ? PSCAL_EXITED : t->rt.error.code == RTE_MEMORY ? PSCAL_NO_MEMORY : PSCAL_RUNTIME_ERROR;
    char text[sizeof vm->message];
    (void)snprintf(text, sizeof text, "%.*s", (int)(length < sizeof text ? length : sizeof text - 1), message);
    (void)embedAnswer(vm, status, text);
    vm->error.number = status == PSCAL_EXITED ? 0 : t->rt.error.code;
    vm->error.exitStatus = status == PSCAL_EXITED ? (int)(t->rt.error.detail & 255) : 0;
    for (uint32_t i = 0; i < n; i++) vm->error.frames[i] = (PscalFrame){frames[i].routine, frames[i].file, frames[i].line};
    vm->error.frameCount = n;
    if (n > 0) {
        vm->error.file = frames[0].file;
        vm->error.line = frames[0].line;
    }
    return status;
}

const PscalError *pscalError(const PscalVM *vm) { return vm == NULL ? NULL : &vm->error; }

/* ---- the owner's thread ---- */

bool embedEnter(PscalVM *vm) {
    if (pthread_equal(vm->owner, pthread_self()) == 0) return false;
    if (vm->callDepth++ == 0 && vm->isOutside) {
        vm->isOutside = false;
        rtBlockEnd(&vmMainTask(vm->vm)->rt);
    }
    return true;
}

void embedLeave(PscalVM *vm) {
    Task *t = vmMainTask(vm->vm);
    assert(vm->callDepth > 0 && !vm->isOutside);
    if (--vm->callDepth > 0 || t->rt.outside == NULL) return;
    rtBlockBegin(&t->rt);
    vm->isOutside = true;
}

/* ---- time limits ---- */

static void *watch(void *arg) {
    Watch *w = arg;
    struct timespec end;
    uint64_t ms = w->vm->config.timeoutMs;
    (void)clock_gettime(CLOCK_MONOTONIC, &end);
    end.tv_sec += (time_t)(ms / 1000);
    end.tv_nsec += (long)(ms % 1000) * 1000000;
    if (end.tv_nsec >= 1000000000) end.tv_sec++, end.tv_nsec -= 1000000000;
    (void)pthread_mutex_lock(&w->lock);
    int status = 0;
    while (!w->isDone && status == 0) status = pthread_cond_timedwait(&w->wake, &w->lock, &end);
    if (!w->isDone) vmRequest(w->vm->vm, REQUEST_TIMEOUT);
    (void)pthread_mutex_unlock(&w->lock);
    return NULL;
}

void watchBegin(Watch *w, PscalVM *vm) {
    *w = (Watch){.vm = vm};
    if (vm->config.timeoutMs == 0 || vm->callDepth != 1) return;
    pthread_condattr_t attributes;
    (void)pthread_mutex_init(&w->lock, NULL);
    (void)pthread_condattr_init(&attributes);
    (void)pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    (void)pthread_cond_init(&w->wake, &attributes);
    (void)pthread_condattr_destroy(&attributes);
    w->isOn = pthread_create(&w->thread, NULL, watch, w) == 0;
}

void watchEnd(Watch *w) {
    if (!w->isOn) return;
    (void)pthread_mutex_lock(&w->lock);
    w->isDone = true;
    (void)pthread_cond_signal(&w->wake);
    (void)pthread_mutex_unlock(&w->lock);
    (void)pthread_join(w->thread, NULL);
    (void)pthread_cond_destroy(&w->wake);
    (void)pthread_mutex_destroy(&w->lock);
}

/* ---- life ---- */

const FrontEnd *const embedLanguages[] = {[PSCAL_PASCAL] = &pascalFrontEnd, [PSCAL_CLIKE] = &clikeFrontEnd, [PSCAL_TINY] = &tinyFrontEnd, NULL};

void pscalConfigInit(PscalConfig *config) {
    memset(config, 0, sizeof *config);
    config->size = sizeof *config;
    config->nativeCode = true;
}

const char *pscalVersion(void) { return vmBuildId(); }

/* A task has failed, or a routine that C has called: part of what programs write to standard error. */
static void reportTask(void *user, const char *text, size_t n) { (void)hookWrite(user, 2, text, n); }

static bool openMachine(PscalVM *vm, const char **why) {
    const PscalConfig *c = &vm->config;
    VMConfig config = {.hooks = &vm->hooks, .maxTasks = c->maxTasks, .poolSize = c->workers, .refusesForeign = !c->allowForeign, .hasGuests = true,
                       .limits = {.maxHeapBytes = c->maxHeapBytes, .maxStackBytes = c->maxStackBytes, .fuel = c->fuel,
                                  .maxOutputBytes = c->maxOutputBytes, .maxFiles = c->maxFiles}};
    jitOptionsInit(&vm->jit);
    vm->jit.write = dropText;
    if (c->nativeCode && vm->jit.mode != JIT_OFF) config.jit = &vm->jit;
    vm->vm = vmCreate(&config, why);
    if (vm->vm != NULL) vmSetReport(vm->vm, reportTask, vm);
    return vm->vm != NULL;
}

PscalVM *pscalOpen(const PscalConfig *config, const char **why) {
    PscalConfig usual;
    const char *ignored;
    if (why == NULL) why = &ignored;
    pscalConfigInit(&usual);
    if (config == NULL) config = &usual;
    *why = "the config was not prepared by pscalConfigInit, or asks for more than 15 workers";
    if (config->size != sizeof *config || config->workers > VM_MAX_WORKERS) return NULL;
    *why = "out of memory";
    const Hooks *hooks = hooksDefault();
    PscalVM *vm = config->allocate != NULL ? config->allocate(config->user, NULL, 0, sizeof *vm) : hookAlloc(hooks, sizeof *vm);
    if (vm == NULL) return NULL;
    memset(vm, 0, sizeof *vm);
    vm->config = *config;
    vm->hooks = *hooks;
    vm->hooks.user = vm;
    vm->hooks.alloc = hookAllocate;
    vm->hooks.write = hookWrite;
    vm->hooks.read = hookRead;
    vm->hooks.isatty = hookIsTerminal;
    vm->owner = pthread_self();
    driverInitOptions(&vm->options);
    vm->options.run.hooks = &vm->hooks;
    vm->options.write = dropText;
    vm->options.report = diagnose;
    vm->options.messageUser = vm;
    vm->options.languages = embedLanguages; /* whose units programs may use */
    vm->options.compile.exportsRoutines = true;
    vm->options.compile.unitDirs = (const char **)(uintptr_t)config->unitDirs;
    vm->options.compile.unitDirCount = (uint32_t)config->unitDirCount;
    (void)embedAnswer(vm, PSCAL_OK, "");
    if (openMachine(vm, why)) return vm;
    PscalVM copy = *vm;
    hookAllocate(&copy, vm, sizeof *vm, 0);
    return NULL;
}

void pscalClose(PscalVM *vm) {
    if (vm == NULL || vm->root != NULL || !embedEnter(vm)) return;
    vmDestroy(vm->vm);
    while (vm->modules != NULL) {
        PscalModule *next = vm->modules->next;
        embedFreeModule(vm, vm->modules);
        vm->modules = next;
    }
    while (vm->hosts != NULL) {
        HostFunction *next = vm->hosts->next;
        embedFree(vm, vm->hosts, sizeof *vm->hosts);
        vm->hosts = next;
    }
    embedFree(vm, vm->result, vm->resultBytes);
    PscalVM copy = *vm;
    hookAllocate(&copy, vm, sizeof *vm, 0);
}

void pscalInterrupt(PscalVM *vm) {
    if (vm != NULL && vm->root == NULL) vmRequest(vm->vm, REQUEST_INTERRUPT);
}
