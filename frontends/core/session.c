/* session.c: opens, feeds and closes a compilation (session.h). */
#include "frontends/core/session.h"

#include "frontends/core/unit_store.h"
#include "vm/bytecode/verifier.h"
#include <stdio.h>
#include <string.h>

static void writeStderr(void *user, const char *bytes, size_t n) {
    (void)user;
    (void)hostWrite(2, bytes, n);
}

void sessionNoMemory(void *user) {
    Compile *c = user;
    longjmp(c->outOfMemory, 1);
}

void compileSeeComment(Compile *c, const char *text, const char *end) {
    size_t length = sizeof TRACE_COMMENT - 1;
    while (text < end && (unsigned char)*text <= ' ') text++;
    while (end > text && (unsigned char)end[-1] <= ' ') end--;
    if ((size_t)(end - text) == length && memcmp(text, TRACE_COMMENT, length) == 0) c->tracesRun = true;
}

void sessionOpen(Session *s, const FrontEnd *fe, DriverOptions *o, Compile *root) {
    Compile *c = &s->compile;
    memset(s, 0, sizeof *s);
    if (root == NULL) root = c;
    s->fe = fe;
    s->options = o;
    c->hooks = o->run.hooks;
    c->options = &o->compile;
    c->lastUnit = &c->units;
    arenaInit(&c->lasting, c->hooks, sessionNoMemory, root);
    arenaInit(&c->arena, c->hooks, sessionNoMemory, root);
    arenaInit(&c->bodyArena, c->hooks, sessionNoMemory, root);
    arenaInit(&c->openArena, c->hooks, sessionNoMemory, root);
    c->sources.arena = &c->lasting;
    c->sources.hooks = c->hooks;
    c->sources.nextBase = 1;
    diagInit(&c->diag, &c->sources, o->write != NULL ? o->write : writeStderr, o->messageUser);
    c->diag.report = o->report;
    c->diag.reportUser = o->messageUser;
    c->diag.isJson = o->isJson;
    c->diag.useColour = !o->isJson && o->write == NULL && c->hooks->isatty(c->hooks->user, 2) == 1;
    c->diag.showNotes = o->isVerbose;
}

void sessionMessage(const Session *s, const char *format, ...) {
    char text[1024];
    va_list args;
    va_start(args, format);
    int n = vsnprintf(text, sizeof text, format, args);
    va_end(args);
    size_t length = n < 0 ? 0 : (size_t)n < sizeof text ? (size_t)n : sizeof text - 1;
    if (s->options->report != NULL && n > 0) {
        text[length - 1] = '\0'; /* the line end */
        s->options->report(s->options->messageUser, DIAG_ERROR, "", text, (SourcePlace){0}, 0);
        text[length - 1] = '\n';
    }
    if (s->options->write != NULL) s->options->write(s->options->messageUser, text, length);
    else if (s->options->report == NULL) (void)hostWrite(2, text, length);
}

/* Frees the trees, names, types and symbols. */
static void freeProgram(Session *s) {
    arenaFree(&s->compile.openArena);
    arenaFree(&s->compile.bodyArena);
    arenaFree(&s->compile.arena);
    s->compile.program = NULL;
    s->lowering = NULL;
}

void sessionClose(Session *s) {
    mbFree(s->builder);
    freeProgram(s);
    arenaFree(&s->compile.lasting);
}

SourceStatus sessionRead(Session *s, const char *path, const char **reason) {
    *reason = NULL;
    return sourcesRead(&s->compile.sources, path, 0, &s->compile.mainFile, reason);
}

static bool lowerOne(void *user, Routine *r) {
    Session *s = user;
    if (s->compile.program != NULL && r == s->compile.program->main) return lowerProgram(s->lowering, s->compile.program);
    return lowerRoutine(s->lowering, r);
}

static void exportInterface(void *user, const char *text, uint32_t size) { lowerInterface(((Session *)user)->lowering, text, size); }

void sessionStart(Session *s, const char *moduleName, bool wantCode) {
    Compile *c = &s->compile;
    namesInit(&c->names, &c->arena, s->fe->foldsCase);
    typesInit(&c->types, &c->arena, &c->names);
    if (!wantCode) return;
    s->builder = mbCreate(c->hooks, moduleName);
    if (s->builder == NULL) c->arena.onFailure(c->arena.failureUser);
    mbSetSourceHash(s->builder, cacheHash(c->mainFile->text, c->mainFile->size));
    if (compileEntry(c) != NULL) mbStartGlobals(s->builder, compileEntry(c)->firstFree);
    s->lowering = lowerBegin(c, s->builder);
    c->onRoutine = lowerOne;
    c->onInterface = exportInterface;
    c->user = s;
}

/* Lack of memory is the world's fault, everything else ours. */
static void reportInvalid(const Session *s, const ModuleError *err) {
    char text[400];
    moduleErrorText(err, text, sizeof text);
    if (strcmp(text, "out of memory") == 0) sessionMessage(s, "%s: error: out of memory while compiling %s\n", s->fe->name, s->compile.mainFile->path);
    else sessionMessage(s, "%s: internal error: generated code is invalid: %s\n", s->fe->name, text);
}

Module *sessionVerify(Session *s, void *bytes, size_t size) {
    Module *m = NULL;
    ModuleError err;
    if (!moduleDecode(s->compile.hooks, bytes, size, &m, &err)) {
        reportInvalid(s, &err);
        hookFree(s->compile.hooks, bytes, size);
        return NULL;
    }
    if (verifyModule(m, &err)) return m;
    reportInvalid(s, &err);
    moduleFree(m);
    return NULL;
}

Module *sessionFinish(Session *s) {
    void *bytes = NULL;
    size_t size = 0;
    freeProgram(s);
    bool ok = mbFinish(s->builder, &bytes, &size);
    mbFree(s->builder);
    s->builder = NULL;
    if (ok) return sessionVerify(s, bytes, size);
    sessionMessage(s, "%s: error: cannot build the module: out of memory or too large\n", s->fe->name);
    return NULL;
}

/* ---- texts ---- */

static Module *compileText(Session *s, UnitStore *store, const char *path, const char *text, size_t size, void (*onProgram)(void *user, Compile *c), void *user) {
    Compile *c = &s->compile;
    if (setjmp(c->outOfMemory) != 0) {
        sessionMessage(s, "%s: error: out of memory while compiling %s\n", s->fe->name, path);
        return NULL;
    }
    if (size > UINT32_MAX / 2) {
        sessionMessage(s, "%s: error: %s is too big\n", s->fe->name, path);
        return NULL;
    }
    c->mainFile = sourcesAddText(&c->sources, path, text, (uint32_t)size, 0);
    if (compileEntry(c) != NULL) {
        c->mainFile->parts = compileEntry(c)->parts;
        c->mainFile->partCount = compileEntry(c)->partCount;
    }
    c->keepTrees = s->options->dumpAst;
    sessionStart(s, path, true);
    bool ok = s->fe->parse(c) && c->diag.errorCount == 0;
    if (!ok) {
        if (c->diag.errorCount == 0) sessionMessage(s, "%s: error: cannot compile %s: out of memory or too large\n", s->fe->name, path);
        return NULL;
    }
    if (onProgram != NULL) onProgram(user, c);
    Module *m = sessionFinish(s);
    return m != NULL && store->deps != NULL ? unitStoreLink(store, m) : m;
}

Module *sessionCompileText(const FrontEnd *fe, DriverOptions *o, const char *path, const char *text, size_t size,
                           void (*onProgram)(void *user, Compile *c), void *user) {
    Session s;
    UnitStore store;
    sessionOpen(&s, fe, o, NULL);
    unitStoreOpen(&store, &s);
    Module *m = compileText(&s, &store, path, text, size, onProgram, user);
    unitStoreClose(&store);
    sessionClose(&s);
    return m;
}
