/* session.c: opens, feeds and closes a compilation (session.h). */
#include "frontends/core/session.h"
#include "vm/bytecode/verifier.h"
#include <string.h>

static void writeStderr(void *user, const char *bytes, size_t n) {
    (void)user;
    (void)hostWrite(2, bytes, n);
}

void sessionNoMemory(void *user) {
    Compile *c = user;
    longjmp(c->outOfMemory, 1);
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
    arenaInit(&c->arena, c->hooks, sessionNoMemory, root);
    arenaInit(&c->bodyArena, c->hooks, sessionNoMemory, root);
    c->sources.arena = &c->arena;
    c->sources.hooks = c->hooks;
    c->sources.nextBase = 1;
    diagInit(&c->diag, &c->sources, writeStderr, NULL);
    c->diag.isJson = o->isJson;
    c->diag.useColour = !o->isJson && c->hooks->isatty(c->hooks->user, 2) == 1;
    c->diag.showNotes = o->isVerbose;
}

void sessionClose(Session *s) {
    mbFree(s->builder);
    arenaFree(&s->compile.bodyArena);
    arenaFree(&s->compile.arena);
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
    s->lowering = lowerBegin(c, s->builder);
    c->onRoutine = lowerOne;
    c->onInterface = exportInterface;
    c->user = s;
}

/* Lack of memory is the world's fault, everything else ours. */
static void reportInvalid(const Session *s, const ModuleError *err) {
    char text[400];
    moduleErrorText(err, text, sizeof text);
    if (strcmp(text, "out of memory") == 0) hostMessage("%s: error: out of memory while compiling %s\n", s->fe->name, s->compile.mainFile->path);
    else hostMessage("%s: internal error: generated code is invalid: %s\n", s->fe->name, text);
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
    if (mbFinish(s->builder, &bytes, &size)) return sessionVerify(s, bytes, size);
    hostMessage("%s: error: cannot build the module: out of memory or too large\n", s->fe->name);
    return NULL;
}
