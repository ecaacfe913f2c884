/* driver.h: from a command line to an exit status: options, compile cache, dumps, running. One driver for all front ends. */
#ifndef PSCAL_FRONTENDS_CORE_DRIVER_H
#define PSCAL_FRONTENDS_CORE_DRIVER_H

#include "frontends/core/compile.h"
#include "vm/host/native.h"

typedef struct DriverOptions {
    CompileOptions compile;
    RunOptions run;
    const char *output;      /* -o: write bytecode, do not run */
    NativeForm native;       /* --native, --emit=obj|asm|llvm: write that instead; NATIVE_NONE: no */
    const char **runArgs;    /* the run options as given */
    uint32_t runArgCount;
    bool noCache;            /* --no-cache: nothing is taken from the cache ... */
    bool noCacheWrite;       /* ... and nothing put there; Pascal's does (pascal.md 18) */
    bool dumpAst, dumpBytecode, dumpOnly;
    bool checkOnly;
    bool isJson;             /* --error-format=json */
    bool isTreeInput;        /* the source is a typed tree in JSON (pscaljson2bc) */
    bool isVerbose;
    uint32_t listCapacity;
    const FrontEnd *const *languages; /* NULL-terminated: whose units a program may use beside those of its own language; or NULL */
    /* Where messages of compilers go; NULL: stderr, and the other one nowhere. As Diag.write and Diag.report. */
    void (*write)(void *user, const char *bytes, size_t n);
    void (*report)(void *user, DiagSeverity severity, const char *code, const char *message, SourcePlace place, uint32_t length);
    void *messageUser;
} DriverOptions;

/* All languages, NULL-terminated. Commands link it (frontends/tools/languages.c) and hand it down. */
extern const FrontEnd *const frontEnds[];

/* The whole command `fe->name [options] FILE [args]`; languages as in DriverOptions. Returns the exit status. */
int driverMain(const FrontEnd *fe, const FrontEnd *const *languages, int argc, char **argv);

typedef enum DriverParse { DRIVER_GO, DRIVER_DONE, DRIVER_USAGE } DriverParse;
/* Parses options from argv[*index]; stops at the first non-option. DRIVER_DONE: something was printed, *status is the exit status. */
DriverParse driverParseOptions(const FrontEnd *fe, DriverOptions *o, int argc, char **argv, int *index, int *status);
void driverInitOptions(DriverOptions *o); /* the defaults */
void driverFreeOptions(DriverOptions *o);
/* Compiles (or takes from the cache) and does what the options ask with it. args[0] is the source path. */
int driverRunFile(const FrontEnd *fe, DriverOptions *o, int argCount, const char *const *args);

/* ---- cache.c ---- */
typedef struct CacheKey {
    char path[4096];     /* entry file; empty: no cache */
    char folder[4096];
    uint64_t key;        /* hash of source text, options and compiler build */
} CacheKey;
/* A note in an entry about something else that the image depends on. Kind 'i': the file texts[0] was included and has this hash; the rest belongs to
 * whoever writes the entry. */
enum { CACHE_TEXTS = 4 };
typedef struct CacheRecord {
    char kind;
    uint64_t hash;
    const char *texts[CACHE_TEXTS];
} CacheRecord;
/* Notes for a new entry. Start with {.hooks = ...}. */
typedef struct CacheList {
    const Hooks *hooks;
    char *bytes;
    size_t size, capacity;
    uint32_t count;
    bool failed;         /* out of memory: then nothing is stored */
} CacheList;
uint64_t cacheHash(const void *bytes, size_t n);
bool cacheFileHasHash(const Hooks *hooks, const char *path, uint64_t hash);
void cacheInit(CacheKey *k, const FrontEnd *fe, const DriverOptions *o, const SourceFile *source);
void cacheNote(CacheList *list, const CacheRecord *r);
void cacheNoteIncludes(CacheList *list, const Sources *sources);
void cacheNoteList(CacheList *list, const CacheList *from);
void cacheListFree(CacheList *list);
/* A decoded and verified module, or NULL. Included files are checked here, then `isCurrent` is asked about every note. Damaged or stale entries are
 * removed. */
Module *cacheLoad(const CacheKey *k, const Hooks *hooks, bool (*isCurrent)(void *user, const CacheRecord *r), void *user);
/* Stores the image and the notes. Failures are silent: a cache may be missing. */
void cacheStore(const CacheKey *k, const CacheList *list, const void *image, size_t size);

#endif
