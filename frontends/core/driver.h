/* driver.h: from a command line to an exit status: options, compile cache, dumps, running. One driver for all front ends. */
#ifndef PSCAL_FRONTENDS_CORE_DRIVER_H
#define PSCAL_FRONTENDS_CORE_DRIVER_H

#include "frontends/core/compile.h"
#include "vm/host/host.h"

typedef struct DriverOptions {
    CompileOptions compile;
    RunOptions run;
    const char *output;      /* -o: write bytecode, do not run */
    bool noCache;
    bool dumpAst, dumpBytecode, dumpOnly;
    bool checkOnly;
    bool isJson;             /* --error-format=json */
    bool isTreeInput;        /* the source is a typed tree in JSON (pscaljson2bc) */
    bool isVerbose;
    uint32_t listCapacity;
} DriverOptions;

/* The whole command `fe->name [options] FILE [args]`. Returns the exit status. */
int driverMain(const FrontEnd *fe, int argc, char **argv);

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
void cacheInit(CacheKey *k, const FrontEnd *fe, const DriverOptions *o, const SourceFile *source);
/* A decoded module, or NULL. Damaged or stale entries are removed. */
Module *cacheLoad(const CacheKey *k, const Hooks *hooks);
/* Stores the image and the hashes of the included files. Failures are silent: a cache may be missing. */
void cacheStore(const CacheKey *k, const Hooks *hooks, const Sources *sources, const void *image, size_t size);

#endif
