/* compile.h: one compilation: options in, diagnostics and a program out. The driver (driver.h) owns it; front ends fill it. */
#ifndef PSCAL_FRONTENDS_CORE_COMPILE_H
#define PSCAL_FRONTENDS_CORE_COMPILE_H

#include "frontends/core/diag.h"
#include "frontends/core/tree.h"
#include <setjmp.h>

/* The program is an entry of an interactive session (frontends/repl): all declarations of the session, and new ones or statements. Variables keep their
 * places from one entry to the next, and only those declared in the fresh part of the main file are initialised. */
typedef struct EntryOptions {
    uint64_t (*place)(void *user, const Symbol *s); /* offset of a global variable */
    bool (*isKept)(void *user, const Symbol *s);    /* for languages without declarations: an earlier entry has used it */
    uint64_t firstFree;          /* other globals lie from here on */
    void *user;
    uint32_t freshStart, freshEnd; /* offsets in the main file */
    const uint32_t *parts;       /* of the main file, see SourceFile; borrowed */
    uint32_t partCount;
    const char *echoType;        /* out: what replecho was called with, in the compilation's arena; NULL: it was not */
    char echo[160];              /* where echoType points to */
} EntryOptions;

typedef struct CompileOptions {
    const char *mode;          /* --mode: pscal iso fpc objfpc delphi tp, or NULL */
    const char **includeDirs;  /* -I */
    uint32_t includeDirCount;
    const char **unitDirs;     /* -U */
    uint32_t unitDirCount;
    const char **defines;      /* -D */
    uint32_t defineCount;
    bool isVerbose;
    bool showWarnings;         /* -W */
    EntryOptions *entry;       /* NULL: an ordinary program */
    bool exportsRoutines;      /* the module of a program exports its top-level routines, so that a host can call them */
    int optimisation;          /* 0 or 1 (default 1) */
} CompileOptions;

typedef struct Compile Compile;
struct UnitStore;
struct Compile {
    const Hooks *hooks;
    Arena lasting;             /* sources and the store's notes of units: until the session is closed */
    Arena arena;               /* whole compilation: until the module is being laid out */
    Arena bodyArena;           /* bodies (nodes) of the top-level routine being compiled; reset after onRoutine unless keepTrees */
    Arena openArena;           /* a stack: what somebody looks at only now (arguments of a call, nodes of packed statements) */
    Sources sources;
    Diag diag;
    Names names;
    TypeTable types;
    const CompileOptions *options;
    SourceFile *mainFile;
    Program *program;
    struct UnitStore *store;   /* where units come from (unit.h); NULL: there are none */
    struct UnitModule *self;   /* the unit of the store that is compiled, or NULL */
    struct Unit *units, **lastUnit; /* that this compilation has read, in the order of their first use */
    size_t symbolSize;         /* of the front end's symbols; 0: of Symbol */
    void *frontState;          /* the front end's own, between parseInterface and parseRest */
    bool keepTrees;            /* JSON dump: do not reset bodyArena */
    /* Called by the front end when a top-level routine (with all routines nested in it) is completely checked and error-free so far, and at
     * the end with program->main. Lowers it. Returns false on failure (reported). May be NULL (check only). */
    bool (*onRoutine)(void *user, Routine *r);
    /* Called with the interface of a unit once it is known, as text for those who use it. May be NULL. */
    void (*onInterface)(void *user, const char *text, uint32_t size);
    void *user;
    bool tracesRun;            /* a comment of the program says "trace on" */
    jmp_buf outOfMemory;       /* arenas jump here; set by compileRun */
};

/* A language. `parse` builds c->program from c->mainFile; it returns false if errors were reported. A unit is parsed in two steps, because units
 * may use each other: parseInterface up to where c->program->exports is known, parseRest the rest; c->frontState connects them. */
typedef struct FrontEnd {
    const char *name;
    const char *title;           /* how its command calls itself before its version; NULL: by its name */
    bool needsArguments;         /* its command alone is an error; else it tells version and usage */
    const char *const *suffixes; /* ".pas", ".pp", ..., NULL */
    bool foldsCase;
    bool cachesAlways;           /* what --no-cache has compiled is kept for the next run all the same */
    bool (*parse)(Compile *c);
    bool (*parseInterface)(Compile *c); /* NULL: the language has no units */
    bool (*parseRest)(Compile *c);
    const char *const *unitSuffixes;    /* in the order in which they are tried */
    const char *unitVariable;           /* environment variable with folders of units */
} FrontEnd;

/* A comment that is nothing but "trace on" makes the program trace its first instructions. */
#define TRACE_COMMENT "trace on"
/* What stands between the signs of a comment, which end at `end`: obeyed if it is that. */
void compileSeeComment(Compile *c, const char *text, const char *end);

/* Of the entry that c compiles; NULL: an ordinary program, or a unit. */
static inline EntryOptions *compileEntry(const Compile *c) { return c->options != NULL && c->self == NULL ? c->options->entry : NULL; }

/* Is a variable that is declared there to be initialised? */
static inline bool compileIsFresh(const Compile *c, Pos pos) {
    const EntryOptions *entry = compileEntry(c);
    if (entry == NULL || c->mainFile == NULL) return true;
    uint32_t offset = pos - c->mainFile->base;
    return offset >= entry->freshStart && offset < entry->freshEnd;
}

#endif
