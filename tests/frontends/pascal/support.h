/* support.h: compiles Pascal text in a test and keeps what the front end made of it. */
#ifndef PSCAL_TESTS_FRONTENDS_PASCAL_SUPPORT_H
#define PSCAL_TESTS_FRONTENDS_PASCAL_SUPPORT_H

#include "frontends/pascal/pascal.h"

typedef struct Unit {
    Compile c;
    CompileOptions options;
    char log[64 * 1024]; /* all diagnostics */
    size_t logLength;
    bool isOk;          /* parse gave true */
    int handedOver;     /* routines given to onRoutine, the main program included */
    int interfaces;     /* texts given to onInterface */
    bool treesAreValid; /* treeCheck of the whole program */
} Unit;

/* Parses text in a mode (NULL: default). The result is freed with unitFree. */
Unit *unitCompile(const char *mode, const char *text);
Unit *unitCompileFile(const char *mode, const char *path);
void unitFree(Unit *u);
/* Wraps declarations and statements in a program. */
Unit *unitStatements(const char *mode, const char *declarations, const char *statements);
int unitErrors(const Unit *u);
bool unitHas(const Unit *u, const char *text);         /* the log contains text */
Symbol *unitSymbol(const Unit *u, const char *name);   /* a global variable */
Routine *unitRoutine(const Unit *u, const char *name); /* any routine, by name, depth first */
Symbol *unitLocal(const Routine *r, const char *name); /* variable or parameter of r */

#define ACCEPT(mode, declarations, statements)                                                     \
    do {                                                                                           \
        Unit *unit_ = unitStatements(mode, declarations, statements);                              \
        ck_assert_msg(unit_->isOk && unit_->treesAreValid, "refused: %s / %s\n%s", declarations,   \
                      statements, unit_->log);                                                     \
        unitFree(unit_);                                                                           \
    } while (0)
#define REJECT(mode, declarations, statements, message)                                            \
    do {                                                                                           \
        Unit *unit_ = unitStatements(mode, declarations, statements);                              \
        ck_assert_msg(!unit_->isOk && unitHas(unit_, message), "%s / %s: no '%s' in\n%s",          \
                      declarations, statements, message, unit_->log);                              \
        ck_assert_msg(unitErrors(unit_) == 1, "%s / %s: more than one error:\n%s", declarations,   \
                      statements, unit_->log);                                                     \
        unitFree(unit_);                                                                           \
    } while (0)

#endif
