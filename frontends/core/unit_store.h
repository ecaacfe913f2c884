/* unit_store.h: the units of one program, private to core: unit.c (use), unit_store.c (compiling), unit_search.c (files), and the driver. */
#ifndef PSCAL_FRONTENDS_CORE_UNIT_STORE_H
#define PSCAL_FRONTENDS_CORE_UNIT_STORE_H

#include "frontends/core/session.h"
#include "frontends/core/unit.h"

enum { UNIT_PATH_MAX = 4096, UNIT_DEPTH_MAX = 200, UNIT_COUNT_MAX = 10000 };

/* ---- unit_search.c ---- */
typedef struct UnitQuery {
    const FrontEnd *fe; /* language of the file that uses it */
    const FrontEnd *const *languages; /* all of them, or NULL */
    const CompileOptions *options;
    const char *folder; /* of the file that uses it; "" is the working directory */
    const char *name;   /* lower case */
    const char *file;   /* of an in clause, or NULL */
} UnitQuery;
typedef void UnitTried(void *user, const char *folder, const char *reason);
/* Finds the unit's source, one in the language of its user first; tells `tried` (may be NULL) each folder that does not have it. */
bool unitSearch(const UnitQuery *q, char *path, size_t size, UnitTried *tried, void *user);
/* The language of a unit's source, by its suffix. */
const FrontEnd *unitLanguage(const UnitQuery *q, const char *path);

/* ---- unit_store.c ---- */
typedef enum UnitState { UNIT_NEW, UNIT_READING, UNIT_READY, UNIT_DONE, UNIT_FAILED } UnitState;

typedef struct UnitDep {
    struct UnitDep *next;
    struct UnitModule *module;
    const char *name, *file; /* as named: key and in clause ("" : none) */
    bool isOfInterface;
    uint64_t hash;           /* cached: of the interface against which it was compiled */
} UnitDep;

typedef struct UnitModule {
    struct UnitModule *next; /* of the store, in the order of first use */
    const char *key, *path;
    UnitQuery query;         /* that found it */
    const FrontEnd *fe;      /* its language */
    UnitState state;
    uint32_t index;          /* order: 1 + place in UnitStore.modules while linking, 0 not visited */
    Session session;
    bool isOpen;             /* session is */
    bool isCached;           /* module came from the cache; its implementation is not checked yet */
    UnitDep *deps, **lastDep;
    char *interface;         /* allocated through hooks */
    size_t interfaceSize;
    uint64_t hash;           /* of the interface and of all interfaces that it uses */
    uint64_t textHash;       /* of the source */
    CacheList notes;         /* the files that it includes */
    Module *module;
} UnitModule;

typedef struct UnitStore {
    Session *root;
    UnitModule *first, **last;
    uint32_t count, depth;
    UnitDep *deps, **lastDep; /* of the program */
} UnitStore;

void unitStoreOpen(UnitStore *store, Session *root);
void unitStoreClose(UnitStore *store);
UnitModule *unitStoreFind(UnitStore *store, const char *key);
/* The module for a query; makes it, with state NEW, if it is the first. NULL: there is no such file. */
UnitModule *unitStoreLocate(UnitStore *store, const UnitQuery *q);
/* Brings a NEW module to READY or FAILED. */
void unitStoreRead(UnitStore *store, UnitModule *m);
/* Brings all READY modules to DONE or FAILED. NULL, or one that has failed. */
const UnitModule *unitStoreComplete(UnitStore *store);
/* Remembers that `user` (NULL: the program) uses m. */
void unitStoreDepend(UnitStore *store, UnitModule *user, UnitModule *m, const char *name, const char *file, bool isOfInterface);
/* Folder of a file's path, in the store's arena; "" if it has none. */
const char *unitFolder(UnitStore *store, const char *path);
/* Links the program's module with its units; takes it. NULL after a message. */
Module *unitStoreLink(UnitStore *store, Module *program);
/* Notes what the program's cache entry depends on, and checks one such note. */
void unitStoreNote(UnitStore *store, CacheList *list);
/* The language of that name among those of the session; NULL: it knows none. */
const FrontEnd *unitLanguageNamed(const Session *root, const char *name, size_t length);
bool unitNoteIsCurrent(Session *root, const CacheRecord *r);

#endif
