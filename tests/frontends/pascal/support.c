/* support.c: see support.h. */
#include "support.h"

#include "frontends/core/json.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void collect(void *user, const char *bytes, size_t n) {
    Unit *u = user;
    size_t room = sizeof u->log - 1 - u->logLength;
    if (n > room) n = room;
    memcpy(u->log + u->logLength, bytes, n);
    u->logLength += n;
}

static void failed(void *user) {
    Compile *c = user;
    longjmp(c->outOfMemory, 1);
}

static bool take(void *user, Routine *r) {
    Unit *u = user;
    (void)r;
    u->handedOver++;
    return true;
}

static void takeInterface(void *user, const char *text, uint32_t size) {
    Unit *u = user;
    if (size > 0 && text[0] == '{') u->interfaces++;
}

static Unit *start(const char *mode) {
    Unit *u = calloc(1, sizeof *u);
    Compile *c = &u->c;
    u->options.mode = mode;
    c->hooks = hooksDefault();
    arenaInit(&c->arena, c->hooks, failed, c);
    arenaInit(&c->bodyArena, c->hooks, failed, c);
    arenaInit(&c->openArena, c->hooks, failed, c);
    c->sources.arena = &c->arena;
    c->sources.hooks = c->hooks;
    c->sources.nextBase = 1;
    diagInit(&c->diag, &c->sources, collect, u);
    namesInit(&c->names, &c->arena, true);
    typesInit(&c->types, &c->arena, &c->names);
    c->options = &u->options;
    c->keepTrees = true;
    c->onRoutine = take;
    c->onInterface = takeInterface;
    c->user = u;
    return u;
}

static void run(Unit *u) {
    if (setjmp(u->c.outOfMemory) != 0) return;
    u->isOk = pascalFrontEnd.parse(&u->c);
    u->treesAreValid = u->isOk && treeCheck(&u->c, u->c.program);
}

Unit *unitCompile(const char *mode, const char *text) {
    Unit *u = start(mode);
    char *copy = arenaCopy(&u->c.arena, text, strlen(text));
    u->c.mainFile = sourcesAddText(&u->c.sources, "test.pas", copy, (uint32_t)strlen(text), 0);
    run(u);
    return u;
}

Unit *unitCompileFile(const char *mode, const char *path) {
    Unit *u = start(mode);
    const char *reason;
    if (sourcesRead(&u->c.sources, path, 0, &u->c.mainFile, &reason) == SOURCE_OK) run(u);
    return u;
}

Unit *unitStatements(const char *mode, const char *declarations, const char *statements) {
    size_t room = strlen(declarations) + strlen(statements) + 100;
    char *text = malloc(room);
    (void)snprintf(text, room, "program test(input, output);\n%s\nbegin\n%s\nend.\n", declarations,
                   statements);
    Unit *u = unitCompile(mode, text);
    free(text);
    return u;
}

void unitFree(Unit *u) {
    arenaFree(&u->c.arena);
    arenaFree(&u->c.openArena);
    arenaFree(&u->c.bodyArena);
    free(u);
}

int unitErrors(const Unit *u) { return (int)u->c.diag.errorCount; }

bool unitHas(const Unit *u, const char *text) { return strstr(u->log, text) != NULL; }

Symbol *unitSymbol(const Unit *u, const char *name) {
    Symbol *s = u->c.program->globals;
    while (s != NULL && strcmp(s->name->text, name) != 0) s = s->nextInScope;
    return s;
}

static Routine *find(Routine *r, const char *name) {
    if (strcmp(r->name->text, name) == 0) return r;
    for (Routine *n = r->nested; n != NULL; n = n->nextSibling) {
        Routine *found = find(n, name);
        if (found != NULL) return found;
    }
    return NULL;
}

Routine *unitRoutine(const Unit *u, const char *name) { return find(u->c.program->main, name); }

Symbol *unitLocal(const Routine *r, const char *name) {
    for (uint32_t i = 0; i < r->type->paramCount; i++) {
        if (strcmp(r->params[i]->name->text, name) == 0) return r->params[i];
    }
    Symbol *s = r->locals;
    while (s != NULL && strcmp(s->name->text, name) != 0) s = s->nextInScope;
    return s;
}
