/* driver.c: compiles one file and does what the command line asks for. Read driver_options.c for the options, cache.c for the cache. */
#include "frontends/core/driver.h"
#include "frontends/core/json.h"
#include "frontends/core/unit_store.h"
#include "runtime/plat/pages.h"
#include "vm/bytecode/disasm.h"
#include "vm/bytecode/verifier.h"
#include <stdio.h>
#include <string.h>

typedef struct Output {
    bool failed;
    int fd;
} Output;

static void writeOutput(void *user, const char *bytes, size_t n) {
    Output *out = user;
    if (!out->failed && !hostWrite(out->fd, bytes, n)) out->failed = true;
}

enum { COMMENT_TRACE_HEAD = 16 }; /* instructions that a comment "trace on" shows */

static bool readSource(Session *s, const char *path) {
    const char *reason = NULL;
    switch (sessionRead(s, path, &reason)) {
    case SOURCE_OK: return true;
    case SOURCE_DIRECTORY: hostMessage("%s: error: cannot read %s: it is a directory\n", s->fe->name, path); return false;
    case SOURCE_TOO_BIG: hostMessage("%s: error: cannot read %s: the file is too big\n", s->fe->name, path); return false;
    case SOURCE_NO_MEMORY: hostMessage("%s: error: cannot read %s: out of memory\n", s->fe->name, path); return false;
    default: hostMessage("%s: error: cannot open source file %s: %s\n", s->fe->name, path, reason); return false;
    }
}

/* A large source: its compilation takes memory in large pages. */
static bool expectMemory(const Session *s, const char *path) {
    enum { LARGE_SOURCE = 2 << 20, MEMORY_PER_BYTE = 6 /* of source, measured with usual programs */ };
    const Hooks *hooks = s->compile.hooks;
    FileInfo info;
    bool isLarge = hooks->stat(hooks->user, path, true, &info) == 0 && info.kind == PATH_PLAIN && info.size >= LARGE_SOURCE;
    if (isLarge) platExpectBytes((size_t)info.size * MEMORY_PER_BYTE);
    return isLarge;
}

/* Builds the program's typed tree and, if wanted, its bytecode. False: reported. */
static bool compileTree(Session *s, bool wantCode) {
    Compile *c = &s->compile;
    sessionStart(s, c->mainFile->path, wantCode);
    bool ok = s->options->isTreeInput ? treeReadJson(c, c->mainFile->text, c->mainFile->size) : s->fe->parse(c);
    if (!ok && c->diag.errorCount == 0) hostMessage("%s: error: cannot compile %s: out of memory or too large\n", s->fe->name, c->mainFile->path);
    return ok && c->diag.errorCount == 0;
}

/* The module, linked with its units and stored in the cache. NULL after a message. */
static Module *finishModule(Session *s, UnitStore *store) {
    bool isUnit = s->compile.program->isUnit;
    Module *m = sessionFinish(s);
    if (m != NULL && store->deps != NULL && !isUnit) m = unitStoreLink(store, m);
    if (m == NULL) return NULL;
    CacheList notes = {.hooks = s->compile.hooks};
    cacheNoteIncludes(&notes, &s->compile.sources);
    unitStoreNote(store, &notes);
    cacheStore(&s->key, &notes, m->bytes, m->byteCount);
    cacheListFree(&notes);
    return m;
}

static int dumpAst(Session *s) {
    Output out = {false, 1};
    if (!compileTree(s, false)) return 1;
    (void)hostWrite(2, "--- Dumping AST to JSON (stdout) ---\n", 37);
    if (!treeWriteJson(&s->compile, writeOutput, &out) || out.failed) {
        hostMessage("%s: error: cannot write the tree\n", s->fe->name);
        return 1;
    }
    return 0;
}

static int writeModule(Session *s, Module *m) {
    const char *why = NULL;
    bool ok = hostWriteFileAtomically(s->compile.hooks, s->options->output, m->bytes, m->byteCount, &why);
    if (!ok) hostMessage("%s: error: cannot write %s: %s\n", s->fe->name, s->options->output, why);
    moduleFree(m);
    return ok ? 0 : 1;
}

/* "prog" for prog.pas, unless -o names the file. */
static int writeNative(Session *s, Module *m) {
    static const char *const suffixes[] = {[NATIVE_EXECUTABLE] = "", [NATIVE_OBJECT] = ".o", [NATIVE_ASSEMBLER] = ".s", [NATIVE_LLVM] = ".ll"};
    const DriverOptions *o = s->options;
    const char *path = s->compile.mainFile->path, *dot = strrchr(path, '.'), *slash = strrchr(path, '/');
    char output[4096];
    size_t stem = dot != NULL && (slash == NULL || dot > slash + 1) ? (size_t)(dot - path) : strlen(path);
    (void)snprintf(output, sizeof output, "%.*s%s", (int)stem, path, o->native == NATIVE_EXECUTABLE && path[stem] == 0 ? ".out" : suffixes[o->native]);
    NativeBuild build = {.form = o->native, .output = o->output != NULL ? o->output : output, .options = o->runArgs, .optionCount = o->runArgCount,
                         .level = o->compile.optimisation == 0 ? JIT_LEVEL_FAST : JIT_LEVEL_2, .pluginPath = o->run.jit.pluginPath};
    return nativeBuild(s->fe->name, m, &build);
}

static bool isNoteCurrent(void *user, const CacheRecord *r) { return unitNoteIsCurrent(user, r); }

/* Everything up to a verified module or an exit status. */
/* Whether the main file has the words; only the parser knows whether they are a comment. */
static bool mayTrace(const Compile *c) { return memmem(c->mainFile->text, c->mainFile->size, TRACE_COMMENT, sizeof TRACE_COMMENT - 1) != NULL; }

static int produce(Session *s, UnitStore *store, const char *path, Module **module) {
    Compile *c = &s->compile;
    bool isCached = false;
    *module = NULL;
    if (setjmp(c->outOfMemory) != 0) {
        hostMessage("%s: error: out of memory while compiling %s\n", s->fe->name, path);
        return 1;
    }
    if (!readSource(s, path)) return 1;
    if (s->options->dumpAst) return dumpAst(s);
    if (s->options->checkOnly) return compileTree(s, false) ? 0 : 1;
    cacheInit(&s->key, s->fe, s->options, c->mainFile);
    if (!s->options->noCache && !mayTrace(c)) *module = cacheLoad(&s->key, c->hooks, isNoteCurrent, s);
    isCached = *module != NULL;
    if (!isCached && compileTree(s, true)) *module = finishModule(s, store);
    if (*module == NULL) return 1;
    if (c->tracesRun && s->options->run.traceHead == 0) s->options->run.traceHead = COMMENT_TRACE_HEAD;
    if (s->options->isVerbose) {
        hostMessage("%s Bytecode size: %zu bytes, Constants: %u\n", isCached ? "Loaded cached bytecode." : "Compilation successful.",
                    (*module)->byteCount, (*module)->stringCount);
    }
    return 0;
}

int driverRunFile(const FrontEnd *fe, DriverOptions *o, int argCount, const char *const *args) {
    Session s;
    UnitStore store;
    Module *module = NULL;
    sessionOpen(&s, fe, o, NULL);
    s.compile.keepTrees = o->dumpAst;
    unitStoreOpen(&store, &s);
    bool isLarge = expectMemory(&s, args[0]);
    int status = produce(&s, &store, args[0], &module);
    unitStoreClose(&store);
    if (module != NULL && (o->dumpBytecode || o->dumpOnly)) {
        Output out = {false, 2};
        ModuleError err;
        if (!module->isVerified && !verifyModule(module, &err)) status = 1;
        else if (!disasmModule(module, writeOutput, &out)) status = 1;
    }
    if (module == NULL || status != 0 || o->dumpOnly) {
        moduleFree(module);
        sessionClose(&s);
        return status;
    }
    if (o->native != NATIVE_NONE || o->output != NULL) {
        status = o->native != NATIVE_NONE ? writeNative(&s, module) : writeModule(&s, module);
        sessionClose(&s);
        return status;
    }
    sessionClose(&s); /* the compiler's memory goes back before the program runs */
    if (isLarge) platExpectNothing();
    return hostRun(fe->name, module, &o->run, argCount, args);
}
