/* main.c: the `tiny` command, which compiles to a file unless it is told to run (tiny.md 4). */
#include "frontends/core/driver.h"
#include "frontends/tiny/tiny.h"
#include <stdio.h>
#include <string.h>

static const char usage[] = "Usage: tiny [options] source.tiny [output.pbc]\n"
                            "Compiles to output.pbc (default: the source's name with .pbc, in the current directory).\n"
                            "  --run                    compile, then run; no file is kept unless it is named\n"
                            "  --level=1                the classic language only\n";

/* Takes the options that only Tiny has out of the command line. */
static int ownOptions(int argc, char **argv, bool *runs, bool *isClassic) {
    int kept = 1;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--run") == 0) *runs = true;
        else if (strcmp(argv[i], "--level=1") == 0) *isClassic = true;
        else if (strcmp(argv[i], "--level=2") == 0) *isClassic = false;
        else argv[kept++] = argv[i];
    }
    return kept;
}

/* <base>.pbc in the current directory */
static void outputName(const char *source, char *output, size_t size) {
    const char *slash = strrchr(source, '/'), *base = slash != NULL ? slash + 1 : source;
    size_t n = strlen(base);
    if (n > 5 && strcmp(base + n - 5, ".tiny") == 0) n -= 5;
    (void)snprintf(output, size, "%.*s.pbc", (int)n, base);
}

static int compileOrRun(DriverOptions *o, int count, char **names, bool runs) {
    char output[4096];
    if (runs && count < 2) return driverRunFile(&tinyFrontEnd, o, 1, (const char *const *)names);
    outputName(names[0], output, sizeof output);
    o->output = o->output != NULL ? o->output : count == 2 ? names[1] : output;
    int status = driverRunFile(&tinyFrontEnd, o, 1, (const char *const *)names);
    o->output = NULL;
    return status != 0 || !runs ? status : driverRunFile(&tinyFrontEnd, o, 1, (const char *const *)names);
}

int main(int argc, char **argv) {
    DriverOptions o;
    bool runs = false, isClassic = false;
    int index = 1, status = 0, count = ownOptions(argc, argv, &runs, &isClassic);
    bool wantsHelp = count > 1 && (strcmp(argv[1], "-h") == 0 || strcmp(argv[1], "--help") == 0);
    if (wantsHelp) (void)hostPrint("tiny", usage);
    driverInitOptions(&o);
    o.languages = frontEnds;
    if (driverParseOptions(&tinyFrontEnd, &o, count, argv, &index, &status) == DRIVER_GO) {
        if (isClassic) o.compile.mode = "level1";
        status = 1;
        if (index < count && count - index <= 2) status = compileOrRun(&o, count - index, argv + index, runs);
        else hostMessage("%s", usage);
    }
    driverFreeOptions(&o);
    return status;
}
