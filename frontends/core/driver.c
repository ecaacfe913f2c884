/* driver.c: compiles one file and does what the command line asks for. Read driver_options.c for the options, cache.c for the cache. */
#include "frontends/core/driver.h"
#include "frontends/core/json.h"
#include "frontends/core/lower.h"
#include "vm/bytecode/builder.h"
#include "vm/bytecode/disasm.h"
#include "vm/bytecode/verifier.h"
#include <string.h>
#include <unistd.h>

static void writeStderr(void *user, const char *bytes, size_t n) {
    (void)user;
    (void)hostWrite(2, bytes, n);
}

typedef struct Output {
    bool failed;
    int fd;
} Output;

static void writeOutput(void *user, const char *bytes, size_t n) {
    Output *out = user;
    if (!out->failed && !hostWrite(out->fd, bytes, n)) out->failed = true;
}

static void onOutOfMemory(void *user) {
    Compile *c = user;
    longjmp(c->outOfMemory, 1);
}

typedef struct Session {
    Compile compile;
    const FrontEnd *fe;
    DriverOptions *options;
    Lowering *lowering;
    ModuleBuilder *builder;
    CacheKey key;
} Session;

static bool lowerOne(void *user, Routine *r) {
    Session *s = user;
    if (s->compile.program != NULL && r == s->compile.program->main) return lowerProgram(s->lowering, s->compile.program);
    return lowerRoutine(s->lowering, r);
}

static void sessionOpen(Session *s, const FrontEnd *fe, DriverOptions *o) {
    Compile *c = &s->compile;
    memset(s, 0, sizeof *s);
    s->fe = fe;
    s->options = o;
    c->hooks = hooksDefault();
    c->options = &o->compile;
    arenaInit(&c->arena, c->hooks, onOutOfMemory, c);
    arenaInit(&c->bodyArena, c->hooks, onOutOfMemory, c);
    c->sources.arena = &c->arena;
    c->sources.hooks = c->hooks;
    c->sources.nextBase = 1;
    diagInit(&c->diag, &c->sources, writeStderr, NULL);
    c->diag.isJson = o->isJson;
    c->diag.useColour = !o->isJson && isatty(2) == 1;
    c->diag.showNotes = o->isVerbose;
    c->keepTrees = o->dumpAst;
}

static void sessionClose(Session *s) {
    mbFree(s->builder);
    arenaFree(&s->compile.bodyArena);
    arenaFree(&s->compile.arena);
}

static bool readSource(Session *s, const char *path) {
    const char *reason = NULL;
    switch (sourcesRead(&s->compile.sources, path, 0, &s->compile.mainFile, &reason)) {
    case SOURCE_OK: return true;
    case SOURCE_DIRECTORY: hostMessage("%s: error: cannot read %s: it is a directory\n", s->fe->name, path); return false;
    case SOURCE_TOO_BIG: hostMessage("%s: error: cannot read %s: the file is too big\n", s->fe->name, path); return false;
    case SOURCE_NO_MEMORY: hostMessage("%s: error: cannot read %s: out of memory\n", s->fe->name, path); return false;
    default: hostMessage("%s: error: cannot open source file %s: %s\n", s->fe->name, path, reason); return false;
    }
}

static uint64_t hashSource(const SourceFile *f) {
    uint64_t h = 0xcbf29ce484222325ull;
    for (uint32_t i = 0; i < f->size; i++) h = (h ^ (unsigned char)f->text[i]) * 0x100000001b3ull;
    return h;
}

/* Builds the program's typed tree and, if wanted, its bytecode. False: reported. */
static bool compileTree(Session *s, bool wantCode) {
    Compile *c = &s->compile;
    namesInit(&c->names, &c->arena, s->fe->foldsCase);
    typesInit(&c->types, &c->arena, &c->names);
    if (wantCode) {
        s->builder = mbCreate(c->hooks, c->mainFile->path);
        if (s->builder == NULL) onOutOfMemory(c);
        mbSetSourceHash(s->builder, hashSource(c->mainFile));
        s->lowering = lowerBegin(c, s->builder);
        c->onRoutine = lowerOne;
        c->user = s;
    }
    bool ok = s->options->isTreeInput ? treeReadJson(c, c->mainFile->text, c->mainFile->size) : s->fe->parse(c);
    if (!ok && c->diag.errorCount == 0) hostMessage("%s: error: cannot compile %s: out of memory or too large\n", s->fe->name, c->mainFile->path);
    return ok && c->diag.errorCount == 0;
}

/* Lack of memory is the world's fault, everything else ours. */
static void reportInvalid(const Session *s, const ModuleError *err) {
    char text[400];
    moduleErrorText(err, text, sizeof text);
    if (strcmp(text, "out of memory") == 0) hostMessage("%s: error: out of memory while compiling %s\n", s->fe->name, s->compile.mainFile->path);
    else hostMessage("%s: internal error: generated code is invalid: %s\n", s->fe->name, text);
}

static bool finishModule(Session *s, Module **out) {
    void *bytes = NULL;
    size_t size = 0;
    ModuleError err;
    if (!mbFinish(s->builder, &bytes, &size)) {
        hostMessage("%s: error: cannot build the module: out of memory or too large\n", s->fe->name);
        return false;
    }
    if (!moduleDecode(s->compile.hooks, bytes, size, out, &err)) {
        reportInvalid(s, &err);
        hookFree(s->compile.hooks, bytes, size);
        return false;
    }
    if (!verifyModule(*out, &err)) {
        reportInvalid(s, &err);
        moduleFree(*out);
        return false;
    }
    cacheStore(&s->key, s->compile.hooks, &s->compile.sources, (*out)->bytes, (*out)->byteCount);
    return true;
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
    bool ok = hostWriteFileAtomically(s->options->output, m->bytes, m->byteCount, &why);
    if (!ok) hostMessage("%s: error: cannot write %s: %s\n", s->fe->name, s->options->output, why);
    moduleFree(m);
    return ok ? 0 : 1;
}

/* Everything up to a verified module or an exit status. */
static int produce(Session *s, const char *path, Module **module) {
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
    if (!s->options->noCache) *module = cacheLoad(&s->key, c->hooks);
    isCached = *module != NULL;
    if (!isCached && (!compileTree(s, true) || !finishModule(s, module))) {
        *module = NULL;
        return 1;
    }
    if (s->options->isVerbose) {
        hostMessage("%s Bytecode size: %zu bytes, Constants: %u\n", isCached ? "Loaded cached bytecode." : "Compilation successful.",
                    (*module)->byteCount, (*module)->stringCount);
    }
    return 0;
}

int driverRunFile(const FrontEnd *fe, DriverOptions *o, int argCount, const char *const *args) {
    Session s;
    Module *module = NULL;
    sessionOpen(&s, fe, o);
    int status = produce(&s, args[0], &module);
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
    if (o->output != NULL) {
        status = writeModule(&s, module);
        sessionClose(&s);
        return status;
    }
    sessionClose(&s); /* the compiler's memory goes back before the program runs */
    return hostRun(fe->name, module, &o->run, argCount, args);
}
