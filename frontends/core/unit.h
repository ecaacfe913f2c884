/* unit.h: units: separately compiled parts of programs.
 *
 * A unit is compiled once to a module of its own. What its interface declares stands in the module as a typed tree in JSON (docs/tree-json.md), so
 * that it can be read by any front end, whatever language the unit is written in: whoever uses the unit reads that text into his own tables and
 * never sees the source. A program and the modules of all its units are linked into one module (vm/bytecode/link.h).
 *
 * The store of a compilation knows all its units by name. A unit goes through two phases: its interface is read (UNIT_READING), then known
 * (UNIT_READY); the implementation follows when the program's whole uses clause has been seen, so that units may use each other in their
 * implementations. Both phases come from the cache if the unit's source, the options and the interfaces that it uses are the same. */
#ifndef PSCAL_FRONTENDS_CORE_UNIT_H
#define PSCAL_FRONTENDS_CORE_UNIT_H

#include "frontends/core/compile.h"

/* A unit as one compilation sees it. Lives in that compilation's arena. */
typedef struct Unit {
    const char *key;            /* its name in the search: the name of its module */
    const char *spelling;       /* its name in its heading */
    struct UnitModule *module;
    bool isUsed;                /* named in a uses clause; else only types of it are known here */
    bool isOfInterface;         /* used in the interface of the unit that is compiled */
    Type **types;               /* of its interface, by number */
    uint32_t typeCount;
    Symbol **symbols;           /* what its interface declares, in order */
    uint32_t symbolCount;
    struct Unit *next;
} Unit;

/* Name under which a unit exports its initialization: no identifier. */
#define UNIT_INITIALIZATION "<initialization>"
/* Name under which the text of the interface is exported (LINK_TEXT). */
#define UNIT_INTERFACE "<interface>"

/* The unit `name` for c, found by the rules of pascal.md 12; `file` is the name in an in clause or NULL. Compiles it as far as needed. The outermost
 * compilation must say unitsComplete when it knows all its units. NULL after a message at pos. */
Unit *unitUse(Compile *c, const Name *name, const char *file, Pos pos, uint32_t length, bool isOfInterface);
/* A unit that a program used when its tree was written. */
typedef struct UnitBefore {
    const char *language, *file; /* file: of an in clause, or NULL */
    const Name *name;
    uint64_t hash; /* unitHash of it */
} UnitBefore;
/* unitUse for a program that is such a tree. Looked for in the folder of c->mainFile, then in that of the text at pos. */
Unit *unitUseAgain(Compile *c, const UnitBefore *before, Pos pos, uint32_t length);
/* Is there such a unit? False also for one that only the folder of another unit has, before that unit is used. */
bool unitIsThere(Compile *c, const UnitBefore *before, Pos pos);
/* A unit that the compilation has read, by its key; NULL: there is none. */
Unit *unitOf(Compile *c, const char *key);
/* Of the unit's interface and all interfaces that it uses. */
uint64_t unitHash(const Unit *u);
/* The file that an in clause named, or NULL. */
const char *unitFile(const Unit *u);
/* Compiles the implementations of all units that c (a program, or a unit compiled for itself) uses, directly or not. False: reported. */
bool unitsComplete(Compile *c, Pos pos, uint32_t length);
/* Writes the interface of the unit that c compiles and makes it part of the module. The text lives until bodies are given up. False: impossible. */
bool unitPublish(Compile *c, const char **text, size_t *size);
/* What the interface of the unit declares under that name, the last of several; NULL: nothing. */
Symbol *unitFind(const Unit *u, const Name *name);
/* The file of that name in the installed libraries of a language. */
bool unitSearchLibrary(const char *language, const char *file, char *path, size_t size);
/* Is `key` the unit's own key or spelled name? */
bool unitIsNamed(const Unit *u, const Name *name);

#endif
