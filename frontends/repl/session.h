/* session.h: an interactive session: the declarations that hold, and what an entry does to them. */
#ifndef PSCAL_FRONTENDS_REPL_SESSION_H
#define PSCAL_FRONTENDS_REPL_SESSION_H

#include "frontends/core/session.h"
#include "frontends/repl/repl.h"

/* A declaration as it was typed. */
typedef struct Chunk {
    struct Chunk *next;
    ReplKind kind;
    ReplNames names;
    uint32_t start; /* in the text of the last entry */
    size_t bytes; /* of text, with its zero */
    char text[];
} Chunk;

/* Where a variable lies. */
typedef struct Place {
    struct Place *next;
    uint64_t offset, size, hash; /* hash: of what its type means */
    uint32_t entry; /* number of the compilation that has used it last */
    char name[2 * REPL_NAME_BYTES]; /* of a variable inside a routine: that of the routine, and its own */
} Place;

typedef struct Repl {
    const ReplLanguage *language;
    DriverOptions options;
    EntryOptions entry;
    VM *vm;
    Instance *last;      /* of the last entry that was loaded */
    Instance *globals;   /* whose memory the variables have */
    Chunk *chunks;       /* in order; imports first */
    Place *places;
    uint32_t entryCount;
    uint32_t generation; /* changes when types may mean something else */
    uint32_t hiddenCount; /* of names that were given to replaced parts of declarations */
    void (*onProgram)(void *user, Compile *c); /* sees what is compiled, with `user`; NULL */
    void *user;
    bool isQuiet;        /* compiler messages are dropped */
    bool hasFailed;      /* the last entry has */
    int exitStatus;
    bool isEnding;       /* halt or exit was called, or :quit */
    double lastMs;       /* running time of the last entry */
} Repl;

/* False: *why is a static text. */
bool replOpen(Repl *r, const ReplLanguage *language, const DriverOptions *options, const char **why);
void replClose(Repl *r);
/* Compiles and runs a complete entry. A message tells what went wrong, and then the session is as before (but for what statements have done already). */
void replEnter(Repl *r, const char *text);
/* The type of an expression in the entry's buffer, or NULL after a message. Runs nothing. */
const char *replTypeOf(Repl *r, const char *expression);
/* The bytecode of the routine of that name as text. False: there is none. */
bool replBytecode(Repl *r, const char *name, void (*write)(void *user, const char *bytes, size_t n), void *user);
/* The typed tree, as JSON, of the session with that statement or expression in its main part ("": with none). */
void replTree(Repl *r, const char *text, void (*write)(void *user, const char *bytes, size_t n), void *user);
/* Forgets everything. */
void replReset(Repl *r);

#endif
