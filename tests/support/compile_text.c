/* compile_text.c: see the header. */
#include "tests/support/compile_text.h"
#include "frontends/core/lower.h"
#include "vm/bytecode/builder.h"
#include "vm/bytecode/verifier.h"
#include <stdio.h>
#include <string.h>

typedef struct TextSession {
    Compile compile;
    Lowering *lowering;
    ModuleBuilder *builder;
    CompileResult *result;
} TextSession;

static void keepFirst(void *user, const char *bytes, size_t n) {
    TextSession *s = user;
    if (s->result->firstError[0] != 0) return;
    if (n >= sizeof s->result->firstError) n = sizeof s->result->firstError - 1;
    memcpy(s->result->firstError, bytes, n);
    s->result->firstError[n] = 0;
}

static void noMemory(void *user) {
    TextSession *s = user;
    longjmp(s->compile.outOfMemory, 1);
}

static bool lowerOne(void *user, Routine *r) {
    TextSession *s = user;
    if (s->compile.program != NULL && r == s->compile.program->main) return lowerProgram(s->lowering, s->compile.program);
    return lowerRoutine(s->lowering, r);
}

static void exportInterface(void *user, const char *text, uint32_t size) { lowerInterface(((TextSession *)user)->lowering, text, size); }

static CompileOutcome finish(TextSession *s) {
    void *bytes = NULL;
    size_t size = 0;
    ModuleError err;
    CompileResult *r = s->result;
    if (!mbFinish(s->builder, &bytes, &size)) return COMPILE_NO_MEMORY;
    if (!moduleDecode(s->compile.hooks, bytes, size, &r->module, &err)) {
        hookFree(s->compile.hooks, bytes, size);
        (void)snprintf(r->why, sizeof r->why, "image not decodable: %.200s", err.message);
        return COMPILE_BROKEN;
    }
    if (verifyModule(r->module, &err)) return COMPILE_OK;
    (void)snprintf(r->why, sizeof r->why, "generated code refused: function %u, word %u: %.200s [V%02u]", err.func, err.pc, err.message, err.rule);
    moduleFree(r->module);
    r->module = NULL;
    return COMPILE_BROKEN;
}

static CompileOutcome run(TextSession *s, const FrontEnd *fe, const char *text, size_t size) {
    Compile *c = &s->compile;
    if (setjmp(c->outOfMemory) != 0) return COMPILE_NO_MEMORY;
    char *copy = arenaCopy(&c->arena, text, size);
    c->mainFile = sourcesAddText(&c->sources, "fuzz.src", copy, (uint32_t)size, 0);
    if (c->mainFile == NULL) return COMPILE_NO_MEMORY;
    namesInit(&c->names, &c->arena, fe->foldsCase);
    typesInit(&c->types, &c->arena, &c->names);
    s->builder = mbCreate(c->hooks, "fuzz");
    if (s->builder == NULL) return COMPILE_NO_MEMORY;
    s->lowering = lowerBegin(c, s->builder);
    c->onRoutine = lowerOne;
    c->onInterface = exportInterface;
    c->user = s;
    bool ok = fe->parse(c);
    s->result->errorCount = c->diag.errorCount;
    if (ok && c->diag.errorCount == 0) return finish(s);
    if (c->diag.errorCount > 0 || mbFailed(s->builder)) return COMPILE_REFUSED;
    (void)snprintf(s->result->why, sizeof s->result->why, "refused without a message");
    return COMPILE_BROKEN;
}

CompileOutcome compileText(const Hooks *hooks, const FrontEnd *fe, const CompileOptions *options, const char *text, size_t size,
                           CompileResult *result) {
    TextSession s;
    memset(&s, 0, sizeof s);
    memset(result, 0, sizeof *result);
    s.result = result;
    s.compile.hooks = hooks;
    s.compile.options = options;
    arenaInit(&s.compile.arena, hooks, noMemory, &s);
    arenaInit(&s.compile.bodyArena, hooks, noMemory, &s);
    arenaInit(&s.compile.openArena, hooks, noMemory, &s);
    s.compile.sources.arena = &s.compile.arena;
    s.compile.sources.hooks = hooks;
    s.compile.sources.nextBase = 1;
    diagInit(&s.compile.diag, &s.compile.sources, keepFirst, &s);
    CompileOutcome outcome = run(&s, fe, text, size);
    mbFree(s.builder);
    arenaFree(&s.compile.openArena);
    arenaFree(&s.compile.bodyArena);
    arenaFree(&s.compile.arena);
    return outcome;
}
