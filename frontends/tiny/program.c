/* program.c: the front end's entry points: a program, and a unit that programs of other languages may import. */
#include "frontends/tiny/parser.h"

#include "frontends/core/unit.h"
#include "frontends/tiny/tiny.h"
#include <string.h>

/* The empty program with its main routine. */
static void startProgram(TinyParser *p) {
    Compile *c = p->c;
    Program *program = ARENA_NEW(&c->arena, Program);
    Routine *r = ARENA_NEW(&c->arena, Routine);
    program->main = r;
    program->language = "tiny";
    program->sourcePath = c->mainFile->path;
    program->lastGlobal = &program->globals;
    program->name = r->name = nameOf(&c->names, "main");
    program->fileParams = ARENA_ARRAY(&c->arena, Symbol *, 1);
    r->pos = r->endPos = c->mainFile->base;
    r->lastLocal = &r->locals;
    r->lastNested = &r->nested;
    r->type = typeRoutine(p->types, NULL, 0, NULL);
    r->params = ARENA_ARRAY(&c->arena, Symbol *, 1);
    c->program = program;
}

static TinyParser *newParser(Compile *c) {
    TinyParser *p = ARENA_NEW(&c->arena, TinyParser);
    const char *mode = c->options != NULL ? c->options->mode : NULL;
    p->c = c;
    p->arena = &c->arena;
    p->nodes = &c->bodyArena;
    p->types = &c->types;
    p->diag = &c->diag;
    p->level = mode != NULL && strcmp(mode, "level1") == 0 ? 1 : 2;
    p->isExtended = p->level > 1 && compileEntry(c) != NULL; /* entries of a session are parts of one program */
    p->lastRoutine = &p->routines;
    c->frontState = p;
    startProgram(p);
    return p;
}

static bool parse(Compile *c) {
    TinyParser *p = newParser(c);
    return tinyParse(p) && unitsComplete(c, c->mainFile->base, 1) && tinyCheck(p) && tinyGenerate(p);
}

/* ---- units: what other languages see are the defs and the global variables; the main part runs at the start ---- */

static bool parseInterface(Compile *c) {
    TinyParser *p = newParser(c);
    Program *program = c->program;
    uint32_t count = 0;
    p->isUnit = program->isUnit = true;
    if (!tinyParse(p) || !tinyCheck(p)) return false;
    tinyDeclare(p);
    for (const TinyRoutine *r = p->routines; r != NULL; r = r->next) count++;
    for (const Symbol *s = program->globals; s != NULL; s = s->nextInScope) count++;
    program->exports = ARENA_ARRAY(&c->arena, Symbol *, count + 1);
    for (TinyRoutine *r = p->routines; r != NULL; r = r->next) program->exports[program->exportCount++] = &r->s;
    for (Symbol *s = program->globals; s != NULL; s = s->nextInScope) program->exports[program->exportCount++] = s;
    return true;
}

static bool parseRest(Compile *c) { return unitsComplete(c, c->mainFile->base, 1) && tinyGenerate(c->frontState); }

static const char *const suffixes[] = {".tiny", NULL};

const FrontEnd tinyFrontEnd = {.name = "tiny", .title = "Tiny", .suffixes = suffixes, .foldsCase = false, .parse = parse, .parseInterface = parseInterface, .parseRest = parseRest,
                               .unitSuffixes = suffixes, .unitVariable = "TINY_LIB_DIR"};
