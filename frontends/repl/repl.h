/* repl.h: interactive sessions (docs/repl.md). */
#ifndef PSCAL_FRONTENDS_REPL_REPL_H
#define PSCAL_FRONTENDS_REPL_REPL_H

#include "frontends/core/compile.h"

enum { REPL_NAMES_MAX = 64, REPL_NAME_BYTES = 64 };
typedef struct ReplNames {
    uint32_t count;
    char items[REPL_NAMES_MAX][REPL_NAME_BYTES];
} ReplNames;

typedef enum ReplKind {
    REPL_STATEMENT,
    REPL_IMPORT,      /* uses clause: other units */
    REPL_TYPES,       /* may change what types mean */
    REPL_VARIABLES,
    REPL_ROUTINE
} ReplKind;

/* A language as a session sees it. Texts are zero-terminated. */
typedef struct ReplLanguage {
    const FrontEnd *fe;
    const char *prompt, *more;
    const char *head, *mainStart, *mainEnd; /* around declarations and statements */
    const char *echoStart, *echoEnd;        /* around an expression */
    const char *const *words;               /* for completion; NULL at the end */
    bool (*isOpen)(const char *text);       /* more lines must follow */
    ReplKind (*kindOf)(const char *text, bool (*isType)(void *user, const char *name), void *user);
    void (*declared)(const char *text, ReplNames *out);
} ReplLanguage;

/* The language of that name (pascal, clike), or NULL. */
const ReplLanguage *replLanguage(const char *name);
/* The whole command; argv[0] is its name in messages. Returns the exit status. */
int replMain(const ReplLanguage *language, int argc, char **argv);

#endif
