/* pscaljson2bc: compiles a typed tree in JSON (as --dump-ast-json prints it) to a bytecode file. */
#include "frontends/core/driver.h"
#include <string.h>

static const char usage[] = "Usage: pscaljson2bc [options] TREE.json [-o FILE.pbc] [program arguments]\n"
                            "Compiles a typed tree in JSON (\"-\": standard input). Without -o the program is run.\n"
                            "Options are those of the language commands; see `pascal --help`.\n";

static bool noParser(Compile *c) {
    (void)c;
    return false;
}

int main(int argc, char **argv) {
    static const FrontEnd treeInput = {.name = "pscaljson2bc", .foldsCase = true, .parse = noParser};
    DriverOptions o;
    int index = 1, status = 0;
    driverInitOptions(&o);
    o.isTreeInput = true;
    o.languages = frontEnds;
    if (argc < 2 || strcmp(argv[1], "--help") == 0 || strcmp(argv[1], "-h") == 0) {
        return hostPrint("pscaljson2bc", usage) | (argc < 2);
    }
    if (driverParseOptions(&treeInput, &o, argc, argv, &index, &status) != DRIVER_GO) return status;
    if (index >= argc) {
        hostMessage("pscaljson2bc: error: no input file\n%s", usage);
        return 1;
    }
    int file = index++;
    if (o.output == NULL && index + 1 < argc && strcmp(argv[index], "-o") == 0) {
        o.output = argv[index + 1];
        argv[index + 1] = argv[file];
        file = index + 1;
    }
    status = driverRunFile(&treeInput, &o, argc - file, (const char *const *)argv + file);
    driverFreeOptions(&o);
    return status;
}
