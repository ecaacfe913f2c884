/* commands.c: run, disassemble and assemble bytecode files. */
#include "vm/tools/commands.h"
#include "vm/bytecode/asm.h"
#include "vm/bytecode/disasm.h"
#include "vm/bytecode/verifier.h"
#include "vm/host/host.h"
#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

static bool isHelp(const char *arg) { return strcmp(arg, "-h") == 0 || strcmp(arg, "--help") == 0; }
static bool isVersion(const char *arg) { return strcmp(arg, "-v") == 0 || strcmp(arg, "--version") == 0; }

static int printVersion(const char *program) {
    char line[100];
    (void)snprintf(line, sizeof line, "%s %s\n", program, PSCAL_VERSION);
    return hostPrint(program, line);
}

static int printUsage(const char *program, const char *rest) {
    char line[400];
    (void)snprintf(line, sizeof line, "Usage: %s %s", program, rest);
    return hostPrint(program, line);
}

int commandRun(const char *program, int argc, char **argv) {
    RunOptions options;
    const char *why = NULL;
    int i = 1;
    runOptionsInit(&options);
    for (; i < argc && argv[i][0] == '-' && argv[i][1] != 0; i++) {
        if (isHelp(argv[i])) {
            return printUsage(program, "[options] FILE.pbc [program arguments]\nRuns a bytecode file.\n") | hostPrint(program, runOptionHelp);
        }
        if (isVersion(argv[i])) return printVersion(program);
        OptionStatus taken = runOptionParse(&options, argv[i], &why);
        if (taken == OPTION_TAKEN) continue;
        hostMessage("%s: error: %s %s\n", program, taken == OPTION_BAD ? why : "unknown option", argv[i]);
        return 1;
    }
    if (i >= argc) {
        hostMessage("%s: error: no bytecode file given; see %s --help\n", program, program);
        return 1;
    }
    Module *module;
    ModuleError err;
    if (!moduleLoad(hooksDefault(), argv[i], &module, &err)) {
        hostMessage("%s: error: %s: %s\n", program, argv[i], err.message);
        return 1;
    }
    return hostRun(program, module, &options, argc - i, (const char *const *)argv + i);
}

typedef struct Output {
    int fd;
    bool failed;
} Output;

static void writeOutput(void *user, const char *bytes, size_t n) {
    assert(user != NULL && (bytes != NULL || n == 0));
    Output *out = user;
    if (!out->failed && !hostWrite(out->fd, bytes, n)) out->failed = true;
}

/* FILE and -o OUT in any order. False: a message was printed (or help; then *status is 0). */
static bool parseFiles(const char *program, const char *help, int argc, char **argv, const char **file, const char **output, int *status) {
    assert(file != NULL && output != NULL && status != NULL);
    *file = *output = NULL;
    *status = 1;
    for (int i = 1; i < argc; i++) {
        if (isHelp(argv[i])) return *status = printUsage(program, help), false;
        if (isVersion(argv[i])) return *status = printVersion(program), false;
        if (strcmp(argv[i], "-o") == 0 && i + 1 < argc) *output = argv[++i];
        else if (argv[i][0] == '-' && argv[i][1] != 0) return hostMessage("%s: error: unknown option %s\n", program, argv[i]), false;
        else if (*file == NULL) *file = argv[i];
        else return hostMessage("%s: error: more than one input file\n", program), false;
    }
    if (*file == NULL) hostMessage("%s: error: no input file; see %s --help\n", program, program);
    return *file != NULL;
}

int commandDisasm(const char *program, int argc, char **argv) {
    const char *file, *output;
    int status;
    Module *m;
    ModuleError err;
    if (!parseFiles(program, "FILE.pbc [-o FILE.pasm]\nPrints a bytecode file as assembler text.\n", argc, argv, &file, &output, &status)) return status;
    if (!moduleLoad(hooksDefault(), file, &m, &err)) {
        hostMessage("%s: error: %s: %s\n", program, file, err.message);
        return 1;
    }
    if (!verifyModule(m, &err)) {
        char text[400];
        moduleErrorText(&err, text, sizeof text);
        hostMessage("%s: error: %s: %s%s\n", program, file, err.rule == 0 ? "" : "invalid bytecode: ", text);
        moduleFree(m);
        return 1;
    }
    Output out = {1, false};
    if (output != NULL) out.fd = open(output, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    bool ok = out.fd >= 0 && disasmModule(m, writeOutput, &out) && !out.failed;
    if (output != NULL && out.fd >= 0 && close(out.fd) != 0) ok = false;
    if (!ok) hostMessage("%s: error: cannot write %s: %s\n", program, output == NULL ? "to standard output" : output, strerror(errno));
    moduleFree(m);
    return ok ? 0 : 1;
}

/* Reads a whole text file ("-": standard input). NULL: reported. */
static char *readText(const char *program, const char *path, size_t *size, size_t *capacity) {
    const Hooks *hooks = hooksDefault();
    int fd = strcmp(path, "-") == 0 ? 0 : open(path, O_RDONLY | O_CLOEXEC);
    char *text = NULL;
    bool ok = fd >= 0;
    *size = *capacity = 0;
    while (ok) {
        if (*size == *capacity) {
            size_t bigger = *capacity == 0 ? 65536 : *capacity * 2;
            char *grown = bigger > (size_t)1 << 30 ? NULL : hookRealloc(hooks, text, *capacity, bigger);
            if (grown == NULL) {
                ok = false;
                errno = EFBIG;
                break;
            }
            text = grown;
            *capacity = bigger;
        }
        ssize_t n = read(fd, text + *size, *capacity - *size);
        if (n == 0) break;
        if (n < 0 && errno != EINTR) ok = false;
        if (n > 0) *size += (size_t)n;
        assert(*size <= *capacity);
    }
    if (!ok) {
        hostMessage("%s: error: cannot read %s: %s\n", program, path, strerror(errno));
        hookFree(hooks, text, *capacity);
        text = NULL;
    }
    if (fd > 0) (void)close(fd);
    return text;
}

int commandAsm(const char *program, int argc, char **argv) {
    const char *file, *output;
    int status;
    size_t size, capacity, imageSize = 0;
    void *image = NULL;
    AsmError err;
    char defaultOutput[4096];
    if (!parseFiles(program, "FILE.pasm [-o FILE.pbc]\nAssembles bytecode text.\n", argc, argv, &file, &output, &status)) return status;
    if (output == NULL) {
        const char *dot = strrchr(file, '.');
        size_t base = dot == NULL ? strlen(file) : (size_t)(dot - file);
        (void)snprintf(defaultOutput, sizeof defaultOutput, "%.*s.pbc", (int)(base < 4000 ? base : 4000), file);
        output = defaultOutput;
    }
    char *text = readText(program, file, &size, &capacity);
    if (text == NULL) return 1;
    bool ok = asmModule(hooksDefault(), text, size, &image, &imageSize, &err);
    if (!ok) hostMessage("%s:%u:%u: error: %s\n", file, err.line, err.column, err.message);
    hookFree(hooksDefault(), text, capacity);
    if (!ok) return 1;
    const char *why = NULL;
    ok = hostWriteFileAtomically(hooksDefault(), output, image, imageSize, &why);
    if (!ok) hostMessage("%s: error: cannot write %s: %s\n", program, output, why);
    hookFree(hooksDefault(), image, imageSize);
    return ok ? 0 : 1;
}
