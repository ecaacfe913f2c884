/* json.h: the typed tree as JSON (docs/tree-json.md), and the check of a tree that comes from outside.
 *
 * --dump-ast-json writes what pscaljson2bc reads. The format is complete: reading gives a program that compiles to the same bytecode. */
#ifndef PSCAL_FRONTENDS_CORE_JSON_H
#define PSCAL_FRONTENDS_CORE_JSON_H

#include "frontends/core/compile.h"

enum { TREE_JSON_VERSION = 1, JSON_MAX_DEPTH = 10000 };

/* Writes c->program (all bodies kept: c->keepTrees) in pieces through `write`. Uses c->arena for scratch memory and gives it back. False if
 * the program holds something the format has no place for; `write` keeps its own errors. */
bool treeWriteJson(Compile *c, void (*write)(void *user, const char *bytes, size_t n), void *user);

/* Reads a program from text[0..size) (text[size] == 0), which must be the text of c->mainFile, so that errors have a place. Everything is
 * checked, also by treeCheck. On success sets c->program, makes the first source file named in the tree c->mainFile, and calls c->onRoutine as
 * a front end does. Returns false if an error was reported. */
bool treeReadJson(Compile *c, const char *text, uint32_t size);

/* Writes the interface of the unit c->program (its `exports`) as docs/tree-json.md describes, and numbers the types in it (Type.unitIndex). */
bool treeWriteInterface(Compile *c, void (*write)(void *user, const char *bytes, size_t n), void *user);

/* Reads such an interface into c's tables and fills u->types, u->symbols and u->spelling. `find` gives the other units whose types it names.
 * Everything lives in c->arena. False, without a message: it is no valid interface. */
struct Unit;
bool treeReadInterface(Compile *c, struct Unit *u, const char *text, uint32_t size, struct Unit *(*find)(void *user, const char *key), void *user);

/* Checks the contract of tree.h over a whole program: shapes, operand types, designators, arguments, constants in range, symbols, labels and
 * open records used where they exist. Reports through c->diag. False if something is wrong. O(size of the tree), no recursion. */
bool treeCheck(Compile *c, const Program *program);
/* The same for one top-level routine with the routines nested in it, or for c->program->main alone: as each is handed to c->onRoutine. */
bool treeCheckRoutine(Compile *c, const Routine *top);

#endif
