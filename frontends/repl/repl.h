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
    REPL_IMPORT,      /* uses clause, import: other units */
    REPL_TYPES,       /* may change what types mean */
    REPL_VARIABLES,
    REPL_ROUTINE
} ReplKind;

/* A language as a session sees it. Texts are zero-terminated. */
typedef struct ReplLanguage {
    const FrontEnd *fe;
    const char *prompt, *more;
    const char *head, *declarationEnd, *mainStart, *mainEnd; /* around declarations and statements */
    const char *echoStart, *echoEnd;        /* around an expression */
    const char *const *words;               /* for completion; NULL at the end */
    bool (*isOpen)(const char *text);       /* more lines must follow */
    ReplKind (*kindOf)(const char *text, bool (*isType)(void *user, const char *name), void *user);
    void (*declared)(const char *text, ReplNames *out);
    /* The bytes of the text that are an entry of their own, the rest being others; NULL: always the whole. */
    size_t (*firstPart)(const char *text);
    bool (*lacksEnd)(const char *text);     /* of a declaration: its ; must be supplied; NULL: never */
    const char *tasks;                      /* an expression that shows the threads */
    bool hasDeclarations; /* of variables; else each name is one, everywhere the same */
} ReplLanguage;

/* The language of that name (pascal, clike, tiny), or NULL. */
const ReplLanguage *replLanguage(const char *name);
/* The whole command; argv[0] is its name in messages, `languages` those whose units entries may use (NULL-terminated). Returns the exit status. */
int replMain(const ReplLanguage *language, const FrontEnd *const *languages, int argc, char **argv);

#endif
