/* plugin.c: the exported side of the plug-in: LLVM's life, the pipeline and the linker.
 *
 * A request is translated into a module of its own (unit.h), optimised, emitted as an object in memory and given to ORC's LLJIT, which links it into pages
 * that are writable first and executable afterwards, never both. Read unit.h next. */
#include "backend/llvm/backend.h"
#include <assert.h>
#include <llvm-c/Analysis.h>
#include <llvm-c/Error.h>
#include <llvm-c/ExecutionEngine.h>
#include <llvm-c/OrcEE.h>
#include <llvm-c/Support.h>
#include <llvm-c/Target.h>
#include <llvm-c/Transforms/PassBuilder.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static bool report(JitBackend *be, const char *what, LLVMErrorRef error) {
    char *text = LLVMGetErrorMessage(error);
    (void)snprintf(be->why, sizeof be->why, "%s: %s", what, text);
    LLVMDisposeErrorMessage(text);
    return false;
}

/* ---- life ------------------------------------------------------------------------------------------------------------------ */

static void initTarget(void) {
#if defined(__x86_64__)
    LLVMInitializeX86TargetInfo();
    LLVMInitializeX86Target();
    LLVMInitializeX86TargetMC();
    LLVMInitializeX86AsmPrinter();
#elif defined(__aarch64__)
    LLVMInitializeAArch64TargetInfo();
    LLVMInitializeAArch64Target();
    LLVMInitializeAArch64TargetMC();
    LLVMInitializeAArch64AsmPrinter();
#else
    (void)LLVMInitializeNativeTarget();
    (void)LLVMInitializeNativeAsmPrinter();
#endif
}

/* Any processor of the kind; without a name LLVM has no idea of times, and neither unrolls loops nor turns slow selections into branches. Native code in
 * memory has the host's instructions, but these times, too: those of recent processors let LLVM unroll inner loops eightfold and spill what they need
 * (nested loops 1.35, nbody 1.2, matmul 1.15 times slower; mandelbrot 1.1 times faster). */
#if defined(__x86_64__)
#define BASIC_CPU "x86-64"
#else
#define BASIC_CPU "generic"
#endif

LLVMTargetMachineRef backendMachine(JitBackend *be, JitLevel level, bool isPortable) {
    static const LLVMCodeGenOptLevel levels[LEVELS] = {LLVMCodeGenLevelNone, LLVMCodeGenLevelLess, LLVMCodeGenLevelDefault};
    LLVMTargetRef target;
    char *why = NULL;
    assert((int)level < LEVELS);
    if (LLVMGetTargetFromTriple(be->triple, &target, &why)) {
        (void)snprintf(be->why, sizeof be->why, "no target: %s", why);
        LLVMDisposeMessage(why);
        return NULL;
    }
    if (isPortable) return LLVMCreateTargetMachine(target, be->triple, BASIC_CPU, "", levels[level], LLVMRelocPIC, LLVMCodeModelDefault);
    char *features = LLVMGetHostCPUFeatures();
    LLVMTargetMachineRef machine = LLVMCreateTargetMachine(target, be->triple, BASIC_CPU, features, levels[level], LLVMRelocPIC, LLVMCodeModelDefault);
    LLVMDisposeMessage(features);
    return machine;
}

static bool makeMachines(JitBackend *be) {
    for (int k = 0; k < LEVELS; k++) {
        be->machines[k] = backendMachine(be, (JitLevel)k, false);
        if (be->machines[k] == NULL) return false;
    }
    LLVMTargetDataRef data = LLVMCreateTargetDataLayout(be->machines[0]);
    be->layout = LLVMCopyStringRepOfTargetData(data);
    LLVMDisposeTargetData(data);
    return true;
}

/* memcpy, round and the like, which LLVM calls by name. */
static bool addProcessSymbols(JitBackend *be) {
    LLVMOrcDefinitionGeneratorRef generator;
    char prefix = LLVMOrcLLJITGetGlobalPrefix(be->jit);
    LLVMErrorRef error = LLVMOrcCreateDynamicLibrarySearchGeneratorForProcess(&generator, prefix, NULL, NULL);
    if (error != NULL) return report(be, "symbols", error);
    LLVMOrcJITDylibAddGenerator(LLVMOrcLLJITGetMainJITDylib(be->jit), generator);
    return true;
}

/* A linker that tells gdb, or writes perf's dump. */
static LLVMOrcObjectLayerRef makeObjectLayer(void *user, LLVMOrcExecutionSessionRef session, const char *triple) {
    const JitBackend *be = user;
    LLVMOrcObjectLayerRef layer = LLVMOrcCreateRTDyldObjectLinkingLayerWithSectionMemoryManager(session);
    LLVMJITEventListenerRef listener = be->host->symbols == JIT_SYMBOLS_GDB ? LLVMCreateGDBRegistrationListener() : LLVMCreatePerfJITEventListener();
    (void)triple;
    if (listener != NULL) LLVMOrcRTDyldObjectLinkingLayerRegisterJITEventListener(layer, listener);
    return layer;
}

static LLVMErrorRef makeLinker(JitBackend *be) {
    LLVMOrcLLJITBuilderRef builder = NULL;
    if (be->host->symbols == JIT_SYMBOLS_GDB || be->host->symbols == JIT_SYMBOLS_JITDUMP) {
        builder = LLVMOrcCreateLLJITBuilder();
        LLVMOrcLLJITBuilderSetObjectLinkingLayerCreator(builder, makeObjectLayer, be);
    }
    return LLVMOrcCreateLLJIT(&be->jit, builder);
}

static void closeBackend(JitBackend *be) {
    if (be->jit != NULL) {
        LLVMErrorRef error = LLVMOrcDisposeLLJIT(be->jit);
        if (error != NULL) LLVMConsumeError(error);
    }
    for (int k = 0; k < LEVELS; k++) {
        if (be->machines[k] != NULL) LLVMDisposeTargetMachine(be->machines[k]);
    }
    if (be->triple != NULL) LLVMDisposeMessage(be->triple);
    if (be->layout != NULL) LLVMDisposeMessage(be->layout);
    narrowFree(be->narrows);
    free(be);
}

static JitBackend *openBackend(const JitHost *host, const char **why) {
    if (host->version != JIT_VERSION || host->layout != JIT_LAYOUT) {
        *why = "the virtual machine is of another version";
        return NULL;
    }
    JitBackend *be = calloc(1, sizeof *be);
    *why = "out of memory";
    if (be == NULL) return NULL;
    be->host = host;
    /* Addresses are immediate operands; hoisting them costs callee-saved registers. The options are the library's, which only we use. */
    static const char *const options[] = {"pscal", "-disable-constant-hoisting"};
    LLVMParseCommandLineOptions(2, options, NULL);
    initTarget();
    be->triple = LLVMGetDefaultTargetTriple();
    LLVMErrorRef error = makeMachines(be) ? makeLinker(be) : NULL;
    if (error != NULL) (void)report(be, "LLJIT", error);
    if (be->jit != NULL && addProcessSymbols(be)) return be;
    *why = "LLVM does not support this machine";
    closeBackend(be);
    return NULL;
}

/* ---- building a unit ---------------------------------------------------------------------------------------------------------- */

LLVMValueRef backendEntry(Unit *u, const char *name) {
    LLVMTypeRef params[2] = {u->ptr, u->ptr};
    LLVMValueRef f = LLVMAddFunction(u->m, name, LLVMFunctionType(u->i32, params, 2, 0));
    unitAttribute(u, f, "nounwind");
    return f;
}

typedef struct Names {
    char entry[160], fast[160];
} Names;

/* As debuggers and profilers show them: "f", "f.entry", "f.loop", with a number. */
static void nameSymbols(Names *names, const JitRequest *request, uint32_t serial) {
    const char *name = moduleString(request->fn->instance->module, request->fn->rec->name, NULL);
    if (name[0] == 0) name = "program";
    (void)snprintf(names->entry, sizeof names->entry, "%.100s.%s.%u", name, request->header != NULL ? "loop" : "entry", serial);
    (void)snprintf(names->fast, sizeof names->fast, "%.100s.%u", name, serial);
}

/* The wanted function or loop first, then the copies of functions that it calls, which may want more. */
static bool buildUnit(JitBackend *be, Unit *u, const JitRequest *request, const Names *names) {
    LLVMValueRef entry = backendEntry(u, names->entry);
    u->instances = request->instances;
    if (be->host->symbols == JIT_SYMBOLS_GDB || be->host->symbols == JIT_SYMBOLS_JITDUMP) debugOpen(u, request->fn->instance->module, false);
    u->narrows = &be->narrows;
    u->inlines = request->level != JIT_LEVEL_FAST;
    for (const Instance *i = request->instances; i != NULL; i = i->next) {
        u->hasUnions = u->hasUnions || memHasUnions(i->module);
        u->hasInterior = u->hasInterior || memHasInterior(i->module);
    }
    if (request->header != NULL) {
        u->budget = request->fn->rec->codeWords;
        u->isOsr = true;
        if (!translate(u, request->fn, entry, request->header, false)) return false;
    } else {
        const Clone *first = unitClone(u, request->fn);
        if (first == NULL) return false;
        LLVMSetLinkage(first->value, LLVMExternalLinkage);
        LLVMSetValueName2(first->value, names->fast, strlen(names->fast));
        emitEntry(u, request->fn, entry, first->value);
    }
    for (uint32_t k = 0; k < u->cloneCount; k++) {
        Clone clone = u->clones[k]; /* the array may move */
        if (!translate(u, clone.fn, clone.value, NULL, clone.isTwin)) return false;
    }
    debugFinish(u);
    return !u->failed;
}

bool backendOptimise(JitBackend *be, Unit *u, LLVMTargetMachineRef machine, JitLevel level) {
    static const char *const pipelines[LEVELS] = {NULL, "default<O1>", "default<O2>"};
    if (pipelines[level] == NULL) return true;
    LLVMPassBuilderOptionsRef options = LLVMCreatePassBuilderOptions();
    LLVMErrorRef error = LLVMRunPasses(u->m, pipelines[level], machine, options);
    LLVMDisposePassBuilderOptions(options);
    return error == NULL || report(be, "optimiser", error);
}

static void dump(JitBackend *be, Unit *u, const JitRequest *request) {
    if (be->host->write == NULL) return;
    if (request->dumpLlvm) {
        char *text = LLVMPrintModuleToString(u->m);
        be->host->write(be->host->user, text, strlen(text));
        LLVMDisposeMessage(text);
    }
    LLVMMemoryBufferRef buffer = NULL;
    char *why = NULL;
    if (!request->dumpAsm) return;
    if (LLVMTargetMachineEmitToMemoryBuffer(be->machines[request->level], u->m, LLVMAssemblyFile, &why, &buffer)) {
        LLVMDisposeMessage(why);
        return;
    }
    be->host->write(be->host->user, LLVMGetBufferStart(buffer), LLVMGetBufferSize(buffer));
    LLVMDisposeMemoryBuffer(buffer);
}

/* ---- linking ---------------------------------------------------------------------------------------------------------------------- */

static bool defineGlobals(JitBackend *be, const Instance *inst) {
    char name[64];
    for (uint32_t k = 0; k < be->knownCount; k++) {
        if (be->known[k] == inst->globals) return true;
    }
    if (be->knownCount == sizeof be->known / sizeof be->known[0]) return false;
    unitGlobalsName(inst, name, sizeof name);
    LLVMOrcCSymbolMapPair pair = {.Name = LLVMOrcLLJITMangleAndIntern(be->jit, name),
                                  .Sym = {.Address = (LLVMOrcExecutorAddress)(uintptr_t)inst->globals, .Flags = {LLVMJITSymbolGenericFlagsExported, 0}}};
    LLVMErrorRef error = LLVMOrcJITDylibDefine(LLVMOrcLLJITGetMainJITDylib(be->jit), LLVMOrcAbsoluteSymbols(&pair, 1));
    if (error != NULL) return report(be, "globals", error);
    be->known[be->knownCount++] = inst->globals;
    return true;
}

static bool lookUp(JitBackend *be, const char *name, uint64_t *address) {
    LLVMOrcExecutorAddress found = 0;
    LLVMErrorRef error = LLVMOrcLLJITLookup(be->jit, &found, name);
    *address = found;
    return error == NULL || report(be, "linker", error);
}

/* A copy of the object, which the linker takes. NULL: nobody wants symbols, or no memory. */
static LLVMMemoryBufferRef copyForSymbols(const JitBackend *be, LLVMMemoryBufferRef object) {
    if (be->host->symbols != JIT_SYMBOLS_PERF) return NULL;
    return LLVMCreateMemoryBufferWithMemoryRangeCopy(LLVMGetBufferStart(object), LLVMGetBufferSize(object), "copy");
}

static bool linkObject(JitBackend *be, LLVMMemoryBufferRef object, const JitRequest *request, const Names *names, JitCode *out) {
    union {
        uint64_t address;
        Entry entry;
    } entry;
    uint64_t fast = 0;
    LLVMOrcResourceTrackerRef tracker = LLVMOrcJITDylibCreateResourceTracker(LLVMOrcLLJITGetMainJITDylib(be->jit));
    LLVMErrorRef error = LLVMOrcLLJITAddObjectFileWithRT(be->jit, tracker, object);
    if (error != NULL) {
        LLVMOrcReleaseResourceTracker(tracker);
        return report(be, "linker", error);
    }
    if (!lookUp(be, names->entry, &entry.address) || (request->header == NULL && !lookUp(be, names->fast, &fast))) {
        LLVMOrcReleaseResourceTracker(tracker);
        return false;
    }
    out->entry = entry.entry;
    out->fast = (void *)(uintptr_t)fast;
    out->handle = tracker;
    return true;
}

static bool emitObject(JitBackend *be, Unit *u, JitLevel level, LLVMMemoryBufferRef *object) {
    char *why = NULL;
    if (!LLVMTargetMachineEmitToMemoryBuffer(be->machines[level], u->m, LLVMObjectFile, &why, object)) return true;
    (void)snprintf(be->why, sizeof be->why, "code generator: %s", why);
    LLVMDisposeMessage(why);
    return false;
}

bool backendVerify(JitBackend *be, Unit *u) {
    char *why = NULL;
    bool isWrong = LLVMVerifyModule(u->m, LLVMReturnStatusAction, &why) != 0;
    if (isWrong) (void)snprintf(be->why, sizeof be->why, "invalid LLVM code: %s", why);
    LLVMDisposeMessage(why);
    return !isWrong;
}

static bool compile(JitBackend *be, const JitRequest *request, JitCode *out, const char **why) {
    Unit u;
    Names names;
    LLVMMemoryBufferRef object = NULL;
    (void)snprintf(be->why, sizeof be->why, "out of memory");
    *why = be->why;
    nameSymbols(&names, request, be->serial++);
    bool ok = unitInit(&u, be->host, "pscal", be->triple, be->layout) && buildUnit(be, &u, request, &names);
    ok = ok && (!request->verifies || backendVerify(be, &u)) && backendOptimise(be, &u, be->machines[request->level], request->level);
    for (uint32_t k = 0; ok && k < u.globalCount; k++) ok = defineGlobals(be, u.globals[k]);
    if (ok) dump(be, &u, request);
    ok = ok && emitObject(be, &u, request->level, &object);
    if (ok && request->header != NULL) out->narrow = narrowParameters(narrowOf(&be->narrows, request->fn->instance), request->fn);
    out->functions = u.cloneCount + (request->header != NULL);
    unitFree(&u);
    if (!ok) return false;
    out->codeBytes = LLVMGetBufferSize(object);
    LLVMMemoryBufferRef copy = copyForSymbols(be, object);
    ok = linkObject(be, object, request, &names, out);
    if (ok && copy != NULL) backendSymbols(be, copy, names.entry, (uint64_t)(uintptr_t)out->entry);
    if (copy != NULL) LLVMDisposeMemoryBuffer(copy);
    return ok;
}

static void release(JitBackend *be, void *handle) {
    LLVMOrcResourceTrackerRef tracker = handle;
    (void)be;
    LLVMErrorRef error = LLVMOrcResourceTrackerRemove(tracker);
    if (error != NULL) LLVMConsumeError(error);
    LLVMOrcReleaseResourceTracker(tracker);
}

EXPORT const JitPlugin *pscalJitPlugin(void);
const JitPlugin *pscalJitPlugin(void) {
    static const JitPlugin plugin = {
        .version = JIT_VERSION,
        .layout = JIT_LAYOUT,
        .name = "LLVM",
        .open = openBackend,
        .compile = compile,
        .build = backendBuild,
        .release = release,
        .close = closeBackend,
    };
    return &plugin;
}
