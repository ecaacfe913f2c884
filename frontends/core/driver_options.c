/* driver_options.c: the command line of the compile-and-run commands (pascal.md 17). */
#include "frontends/core/driver.h"
#include "runtime/builtins/builtins.h"
#include "runtime/builtins/inventory.h"
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char helpText[] =
    "Compile options:\n"
    "  -o FILE, --emit FILE     write bytecode to FILE (.pbc), do not run\n"
    "  --native                 write a native executable to FILE, do not run\n"
    "  --emit=obj|asm|llvm      write the object file of one, its assembler or LLVM code\n"
    "  --check, --no-run        check only, no output\n"
    "  -W                       warnings too (CLike)\n"
    "  --mode=MODE, --iso       language mode (Pascal: pscal, iso, fpc, objfpc, delphi, tp)\n"
    "  -I DIR  -U DIR  -D SYM   include path, unit path, conditional symbol\n"
    "  -O0 -O1                  without, with optimisation\n"
    "  --no-cache               do not use a cached compilation\n"
    "  --error-format=json      diagnostics as one JSON object per line\n"
    "  --dump-ast-json          print the typed tree as JSON, do not run\n"
    "  --dump-bytecode[-only]   print the bytecode on stderr, then run (or not)\n"
    "  --dump-ext-builtins      list the optional builtins\n"
    "  --verbose                status lines and notes\n"
    "  -v, --version, -h, --help\n";

static const char usageLine[] = "Usage: %s <options> <source_file> [program_parameters...]\n";

static int printUsage(const FrontEnd *fe) {
    char line[200];
    (void)snprintf(line, sizeof line, usageLine, fe->name);
    return hostPrint(fe->name, line) | hostPrint(fe->name, helpText) | hostPrint(fe->name, runOptionHelp);
}

static int printVersion(const FrontEnd *fe) {
    char line[200];
    (void)snprintf(line, sizeof line, "%s Version: %s (latest tag: v%s)\n", fe->title != NULL ? fe->title : fe->name, PSCAL_VERSION, PSCAL_VERSION);
    return hostPrint(fe->name, line);
}

/* The optional builtins: category C, group C G, function C G F. */
static int dumpExtended(const FrontEnd *fe) {
    char line[200];
    const InventoryItem *last = NULL;
    int status = 0;
    for (size_t i = 0; status == 0 && inventoryItem(i) != NULL; i++) {
        const InventoryItem *item = inventoryItem(i);
        bool isNew = last == NULL || strcmp(last->category, item->category) != 0;
        bool isNewGroup = isNew || strcmp(last->group, item->group) != 0;
        line[0] = 0;
        if (isNew) (void)snprintf(line, sizeof line, "category %s\n", item->category);
        size_t n = strlen(line);
        if (isNewGroup) (void)snprintf(line + n, sizeof line - n, "group %s %s\n", item->category, item->group);
        n = strlen(line);
        (void)snprintf(line + n, sizeof line - n, "function %s %s %s\n", item->category, item->group, item->function);
        status = hostPrint(fe->name, line);
        last = item;
    }
    return status;
}

static bool addTo(const char ***list, uint32_t *count, const char *value) {
    const char **bigger = realloc(*list, (*count + 1) * sizeof *bigger);
    if (bigger == NULL) return false;
    *list = bigger;
    bigger[(*count)++] = value;
    return true;
}

void driverInitOptions(DriverOptions *o) {
    memset(o, 0, sizeof *o);
    runOptionsInit(&o->run);
    o->compile.optimisation = 1;
}

void driverFreeOptions(DriverOptions *o) {
    free(o->compile.includeDirs);
    free(o->compile.unitDirs);
    free(o->compile.defines);
    free(o->runArgs);
}

/* -I, -U, -D, -o take their value attached or as the next argument. 1 taken, 0 other, -1 value missing. */
static int parseValued(DriverOptions *o, int argc, char **argv, int *i) {
    const char *arg = argv[*i];
    const char *value = NULL;
    if (strcmp(arg, "--emit") == 0) value = "";
    else if (arg[1] != 0 && strchr("IUDo", arg[1]) != NULL && arg[0] == '-') value = arg + 2;
    else return 0;
    if (value[0] == 0) {
        if (*i + 1 >= argc) return -1;
        value = argv[++*i];
    }
    switch (arg[1]) {
    case 'I': return addTo(&o->compile.includeDirs, &o->compile.includeDirCount, value) ? 1 : -1;
    case 'U': return addTo(&o->compile.unitDirs, &o->compile.unitDirCount, value) ? 1 : -1;
    case 'D': return addTo(&o->compile.defines, &o->compile.defineCount, value) ? 1 : -1;
    default: o->output = value; return 1;
    }
}

static bool parseFlag(DriverOptions *o, const char *arg) {
    if (strcmp(arg, "--iso") == 0) o->compile.mode = "iso";
    else if (strncmp(arg, "--mode=", 7) == 0) o->compile.mode = arg + 7;
    else if (strcmp(arg, "--no-cache") == 0) o->noCache = true;
    else if (strcmp(arg, "--verbose") == 0) o->isVerbose = o->compile.isVerbose = true;
    else if (strcmp(arg, "-W") == 0) o->compile.showWarnings = true;
    else if (strcmp(arg, "--check") == 0 || strcmp(arg, "--no-run") == 0) o->checkOnly = true;
    else if (strcmp(arg, "--dump-ast-json") == 0) o->dumpAst = true;
    else if (strcmp(arg, "--dump-bytecode") == 0) o->dumpBytecode = true;
    else if (strcmp(arg, "--dump-bytecode-only") == 0) o->dumpOnly = true;
    else if (strcmp(arg, "--error-format=json") == 0) o->isJson = true;
    else if (strcmp(arg, "--error-format=text") == 0) o->isJson = false;
    else if (strcmp(arg, "-O0") == 0) o->compile.optimisation = 0;
    else if (strcmp(arg, "-O1") == 0 || strcmp(arg, "-O2") == 0) o->compile.optimisation = 1;
    else return false;
    return true;
}

/* What is written by -o besides bytecode. */
static bool parseNative(DriverOptions *o, const char *arg) {
    if (strcmp(arg, "--native") == 0) o->native = NATIVE_EXECUTABLE;
    else if (strcmp(arg, "--emit=obj") == 0) o->native = NATIVE_OBJECT;
    else if (strcmp(arg, "--emit=asm") == 0) o->native = NATIVE_ASSEMBLER;
    else if (strcmp(arg, "--emit=llvm") == 0) o->native = NATIVE_LLVM;
    else return false;
    return true;
}

static bool modeIsKnown(const char *mode) {
    static const char *const modes[] = {"pscal", "iso", "fpc", "objfpc", "delphi", "tp"};
    for (size_t i = 0; i < sizeof modes / sizeof modes[0]; i++) {
        if (strcmp(mode, modes[i]) == 0) return true;
    }
    return false;
}

DriverParse driverParseOptions(const FrontEnd *fe, DriverOptions *o, int argc, char **argv, int *index, int *status) {
    int i = *index;
    const char *why = NULL;
    *status = 1;
    for (; i < argc && argv[i][0] == '-' && argv[i][1] != 0; i++) {
        const char *arg = argv[i];
        if (strcmp(arg, "-v") == 0 || strcmp(arg, "--version") == 0) return *status = printVersion(fe), DRIVER_DONE;
        if (strcmp(arg, "-h") == 0 || strcmp(arg, "--help") == 0) return *status = printUsage(fe), DRIVER_DONE;
        if (strcmp(arg, "--dump-ext-builtins") == 0) return *status = dumpExtended(fe), DRIVER_DONE;
        if (parseFlag(o, arg) || parseNative(o, arg)) continue;
        int valued = parseValued(o, argc, argv, &i);
        if (valued > 0) continue;
        if (valued < 0) {
            hostMessage("%s: error: option %s needs a value\n", fe->name, arg);
            return DRIVER_DONE;
        }
        OptionStatus run = runOptionParse(&o->run, arg, &why);
        if (run == OPTION_TAKEN && addTo(&o->runArgs, &o->runArgCount, arg)) continue;
        if (run == OPTION_BAD) hostMessage("%s: error: %s in %s\n", fe->name, why, arg);
        else {
            hostMessage("Unknown option: %s\n", arg);
            hostMessage(usageLine, fe->name);
        }
        return DRIVER_DONE;
    }
    o->noCacheWrite = o->noCache && !fe->cachesAlways;
    if (o->compile.mode != NULL && !modeIsKnown(o->compile.mode)) {
        hostMessage("%s: error: unknown mode '%s'\n", fe->name, o->compile.mode);
        return DRIVER_DONE;
    }
    *index = i;
    return DRIVER_GO;
}

int driverMain(const FrontEnd *fe, const FrontEnd *const *languages, int argc, char **argv) {
    DriverOptions o;
    int index = 1, status = 0;
    if (argc < 2 && !fe->needsArguments) return printVersion(fe) | printUsage(fe);
    driverInitOptions(&o);
    o.languages = languages;
    if (driverParseOptions(fe, &o, argc, argv, &index, &status) == DRIVER_GO) {
        if (index < argc) {
            status = driverRunFile(fe, &o, argc - index, (const char *const *)argv + index);
        } else {
            hostMessage("Error: No source file specified.\n");
            hostMessage(usageLine, fe->name);
            status = 1;
        }
    }
    driverFreeOptions(&o);
    return status;
}
