/* pscal: the one driver for all languages: pscal run|build|check|disasm|asm|builtins|version. */
#include "frontends/core/driver.h"
#include "frontends/pascal/pascal.h"
#include "frontends/repl/repl.h"
#include "vm/bytecode/opcode.h"
#include "vm/interp/builtin_table.h"
#include "vm/tools/commands.h"
#include <stdio.h>
#include <string.h>

static const char usage[] =
    "Usage: pscal COMMAND [options] ...\n"
    "  run FILE [args]        compile and run a source file, or run a .pbc file\n"
    "  build FILE [-o OUT]    compile to bytecode (default: FILE with suffix .pbc)\n"
    "  build --native FILE [-o OUT]   compile to a native executable (default: FILE without suffix)\n"
    "  check FILE...          report errors only\n"
    "  disasm FILE.pbc        print bytecode as text\n"
    "  asm FILE.pasm [-o OUT] assemble text to bytecode\n"
    "  repl [--lang=NAME]     an interactive session in pascal (default), clike or tiny\n"
    "  builtins               list the builtin routines of the virtual machine\n"
    "  version                print the version\n"
    "Options of run, build and check are those of the language commands (see `pascal --help`).\n";

static bool hasSuffix(const char *path, const char *suffix) {
    size_t n = strlen(path), k = strlen(suffix);
    return n > k && strcmp(path + n - k, suffix) == 0;
}

static const FrontEnd *frontEndFor(const char *path) {
    for (size_t i = 0; frontEnds[i] != NULL; i++) {
        for (const char *const *s = frontEnds[i]->suffixes; *s != NULL; s++) {
            if (hasSuffix(path, *s)) return frontEnds[i];
        }
    }
    return NULL;
}

/* The first argument that is not an option or the value of one. */
static int fileIndex(int argc, char **argv) {
    for (int i = 1; i < argc; i++) {
        if (argv[i][0] != '-' || argv[i][1] == 0) return i;
        if (argv[i][2] == 0 && strchr("IUDo", argv[i][1]) != NULL) i++;
    }
    return 0;
}

static int noFile(const char *command) {
    hostMessage("pscal %s: error: no file given\n", command);
    return 1;
}

static int unknownLanguage(const char *path) {
    hostMessage("pscal: error: %s: unknown language (known suffixes: .pas .pp .p .lpr .dpr .cl .clike .c .tiny)\n", path);
    return 1;
}

static int run(int argc, char **argv) {
    int file = fileIndex(argc, argv);
    if (file == 0) return noFile("run");
    if (hasSuffix(argv[file], ".pbc")) return commandRun("pscal run", argc, argv);
    const FrontEnd *fe = frontEndFor(argv[file]);
    return fe == NULL ? unknownLanguage(argv[file]) : driverMain(fe, frontEnds, argc, argv);
}

static int build(int argc, char **argv) {
    DriverOptions o;
    char output[4096];
    int index = 1, status = 0, file = fileIndex(argc, argv);
    if (file == 0) return noFile("build");
    const FrontEnd *fe = frontEndFor(argv[file]);
    if (fe == NULL) return unknownLanguage(argv[file]);
    driverInitOptions(&o);
    o.languages = frontEnds;
    if (driverParseOptions(fe, &o, argc, argv, &index, &status) == DRIVER_GO) {
        if (o.output == NULL && index + 2 < argc && strcmp(argv[index + 1], "-o") == 0) o.output = argv[index + 2];
        if (o.output == NULL && o.native == NATIVE_NONE) {
            const char *dot = strrchr(argv[index], '.');
            (void)snprintf(output, sizeof output, "%.*s.pbc", (int)(dot - argv[index]), argv[index]);
            o.output = output;
        }
        status = driverRunFile(fe, &o, 1, (const char *const *)argv + index);
    }
    driverFreeOptions(&o);
    return status;
}

static int check(int argc, char **argv) {
    DriverOptions o;
    int index = 1, status = 0, worst = 0;
    if (fileIndex(argc, argv) == 0) return noFile("check");
    driverInitOptions(&o);
    o.languages = frontEnds;
    if (driverParseOptions(&pascalFrontEnd, &o, argc, argv, &index, &status) == DRIVER_GO) {
        o.checkOnly = true;
        for (; index < argc; index++) {
            const FrontEnd *fe = frontEndFor(argv[index]);
            status = fe == NULL ? unknownLanguage(argv[index]) : driverRunFile(fe, &o, 1, (const char *const *)argv + index);
            if (status != 0) worst = 1;
        }
        status = worst;
    }
    driverFreeOptions(&o);
    return status;
}

static int listBuiltins(void) {
    char line[400];
    int status = 0;
    for (uint32_t i = 0; i < builtinSigCount && status == 0; i++) {
        const BuiltinInfo *b = builtinInfo(i);
        if (b == NULL) continue;
        (void)snprintf(line, sizeof line, "%-14s %-8s %-9s %s\n", b->name, b->signature, b->family, b->text);
        status = hostPrint("pscal", line);
    }
    return status;
}

int main(int argc, char **argv) {
    const char *command = argc > 1 ? argv[1] : "--help";
    if (strcmp(command, "run") == 0) return run(argc - 1, argv + 1);
    if (strcmp(command, "build") == 0) return build(argc - 1, argv + 1);
    if (strcmp(command, "check") == 0) return check(argc - 1, argv + 1);
    if (strcmp(command, "disasm") == 0) return commandDisasm("pscal disasm", argc - 1, argv + 1);
    if (strcmp(command, "asm") == 0) return commandAsm("pscal asm", argc - 1, argv + 1);
    if (strcmp(command, "repl") == 0) {
        char name[] = "pscal repl";
        argv[1] = name;
        return replMain(replLanguage("pascal"), frontEnds, argc - 1, argv + 1);
    }
    if (strcmp(command, "builtins") == 0) return listBuiltins();
    if (strcmp(command, "version") == 0 || strcmp(command, "--version") == 0 || strcmp(command, "-v") == 0) {
        return hostPrint("pscal", "pscal " PSCAL_VERSION "\n");
    }
    if (strcmp(command, "help") == 0 || strcmp(command, "--help") == 0 || strcmp(command, "-h") == 0) return hostPrint("pscal", usage);
    hostMessage("pscal: error: unknown command '%s'\n%s", command, usage);
    return 1;
}
