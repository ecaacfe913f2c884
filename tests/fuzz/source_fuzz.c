/* source_fuzz.c: a deterministic fuzzer for source texts of a front end.
 *
 *   source_fuzz SEED_DIR COUNT [FIRST_SEED] [--seconds=S] [--show] [--text]
 * Takes the seed programs of a folder, mutates them (bytes, tokens, lines, splices, deep nesting), compiles each mutant in process and runs what
 * compiles under step, heap and stack limits with the outside world refused. A finding is a crash or sanitizer report, a compile that fails without a
 * message, or code that the verifier refuses. Prints the number of the case before it dies when --show is given: `source_fuzz DIR 1 N` replays it, --text prints the
 * mutated source. */
#include "frontends/pascal/pascal.h"
#include "tests/support/compile_text.h"
#include "vm/interp/vm.h"
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { TEXT_MAX = 1 << 16, SEEDS_MAX = 4000 };

typedef struct Text {
    char *bytes;
    size_t size;
} Text;

static uint64_t next(uint64_t *state) {
    uint64_t z = (*state += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}

static size_t below(uint64_t *state, size_t n) { return n == 0 ? 0 : (size_t)(next(state) % n); }

static const char *const tokens[] = {
    "begin", "end", "procedure p;", "function f: integer;", "var", "const", "type", "record", "case", "of", "array[1..10] of", "set of", "file of", "^", ":=",
    "(", ")", "[", "]", ";", ":", ",", ".", "..", "=", "<>", "<", "<=", "+", "-", "*", "/", "div", "mod", "and", "or", "not", "in", "nil", "if", "then", "else",
    "while", "do", "repeat", "until", "for", "to", "downto", "with", "goto", "label", "write", "writeln", "read", "integer", "real", "char", "boolean", "string",
    "0", "1", "2147483647", "9223372036854775807", "18446744073709551615", "1.5e300", "'a'", "'abc'", "''", "@", "{", "}", "(*", "*)", "//", "#13", "$FF",
    "packed", "forward;", "inc(", "dec(", "succ(", "ord(", "chr(", "length(", "copy(", "new(", "dispose(", "i", "x", "true", "false", "exit", "break", "continue",
    "{$R+}", "{$I-}", "{$IFDEF A}", "{$ENDIF}", "string[5]", "1..0", "array of", "procedure(", "function(", "setlength(", "? 1 : 2", "+=", "-7", "input", "output"};

static size_t clampInsert(Text *t, size_t at, const char *bytes, size_t n) {
    if (t->size + n > TEXT_MAX) return 0;
    memmove(t->bytes + at + n, t->bytes + at, t->size - at);
    memcpy(t->bytes + at, bytes, n);
    t->size += n;
    return n;
}

static void erase(Text *t, size_t at, size_t n) {
    if (at + n > t->size) n = t->size - at;
    memmove(t->bytes + at, t->bytes + at + n, t->size - at - n);
    t->size -= n;
}

/* The end of the token that starts at `at`. */
static size_t tokenEnd(const Text *t, size_t at) {
    size_t i = at;
    int isWord = 0;
    while (i < t->size) {
        char c = t->bytes[i];
        int word = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
        if (i == at) isWord = word;
        else if (word != isWord || !word) break;
        i++;
    }
    return i;
}

static void mutateOnce(Text *t, const Text *other, uint64_t *rng) {
    char piece[4096];
    size_t at = below(rng, t->size + 1);
    const char *token = tokens[below(rng, sizeof tokens / sizeof tokens[0])];
    size_t n;
    switch (below(rng, 12)) {
    case 0: if (t->size > 0) t->bytes[below(rng, t->size)] ^= (char)(1u << below(rng, 8)); break;
    case 1: if (t->size > 0) t->bytes[below(rng, t->size)] = (char)next(rng); break;
    case 2: erase(t, at, 1 + below(rng, 20)); break;
    case 3: erase(t, at, tokenEnd(t, at) - at); break;
    case 4:
    case 5:
        n = (size_t)snprintf(piece, sizeof piece, " %s ", token);
        clampInsert(t, at, piece, n);
        break;
    case 6: /* replace a token */
        n = tokenEnd(t, at) - at;
        erase(t, at, n);
        clampInsert(t, at, token, strlen(token));
        break;
    case 7: /* copy a range of the same text */
        n = below(rng, t->size - at < 400 ? t->size - at + 1 : 400);
        memcpy(piece, t->bytes + at, n);
        clampInsert(t, below(rng, t->size + 1), piece, n);
        break;
    case 8: /* splice from another seed */
        if (other->size == 0) break;
        at = below(rng, other->size);
        n = 1 + below(rng, other->size - at < 1000 ? other->size - at : 1000);
        clampInsert(t, below(rng, t->size + 1), other->bytes + at, n);
        break;
    case 9: /* repeat a short piece many times */
        n = 1 + below(rng, 6);
        for (size_t k = below(rng, 500); k > 0; k--) clampInsert(t, at, token, strlen(token) < n ? strlen(token) : n);
        break;
    case 10: t->size = at; break;
    default: /* swap two tokens by moving one */
        n = tokenEnd(t, at) - at;
        if (n > sizeof piece) n = sizeof piece;
        memcpy(piece, t->bytes + at, n);
        erase(t, at, n);
        clampInsert(t, below(rng, t->size + 1), piece, n);
        break;
    }
}

static int refuseOpen(void *user, const char *path, int flags, int mode) {
    (void)user, (void)path, (void)flags, (void)mode;
    errno = ENOENT;
    return -1;
}
static ssize_t emptyRead(void *user, int fd, void *buf, size_t n) {
    (void)user, (void)fd, (void)buf, (void)n;
    return 0;
}
static ssize_t sinkWrite(void *user, int fd, const void *buf, size_t n) {
    (void)user, (void)fd, (void)buf;
    return (ssize_t)n;
}
static int refusePath(void *user, const char *path) {
    (void)user, (void)path;
    errno = EACCES;
    return -1;
}
static int refuseMkdir(void *user, const char *path, int mode) {
    (void)mode;
    return refusePath(user, path);
}
static int refuseRename(void *user, const char *from, const char *to) {
    (void)to;
    return refusePath(user, from);
}

static void ignoreReport(void *user, const char *text, size_t n) { (void)user, (void)text, (void)n; }

static void execute(const Hooks *hooks, Module *m) {
    VMConfig config = {.hooks = hooks, .limits = {.maxHeapBytes = 16 << 20, .maxStackBytes = 1 << 20, .fuel = 20000}};
    const char *why;
    static const char *const args[] = {"fuzz.src"};
    VM *vm = vmCreate(&config, &why);
    if (vm == NULL) {
        moduleFree(m);
        return;
    }
    Instance *inst = vmLoad(vm, m, &why);
    if (inst != NULL) {
        vmSetArguments(vm, 1, args);
        (void)vmRunMain(vm, inst, ignoreReport, NULL);
    }
    vmDestroy(vm);
}

static bool readSeed(const char *path, Text *out) {
    FILE *f = fopen(path, "rb");
    if (f == NULL) return false;
    out->bytes = malloc(TEXT_MAX + 1);
    out->size = out->bytes == NULL ? 0 : fread(out->bytes, 1, TEXT_MAX, f);
    fclose(f);
    return out->bytes != NULL;
}

static int compareText(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

/* The seeds in name order, so that a case number always means the same text. */
static size_t readSeeds(const char *folder, Text *seeds) {
    static char *names[SEEDS_MAX];
    size_t count = 0, used = 0;
    DIR *d = opendir(folder);
    if (d == NULL) return 0;
    for (struct dirent *e = readdir(d); e != NULL && count < SEEDS_MAX; e = readdir(d)) {
        size_t n = strlen(e->d_name);
        if (n < 5 || strcmp(e->d_name + n - 4, ".pas") != 0) continue;
        names[count] = malloc(strlen(folder) + n + 2);
        if (names[count] != NULL) sprintf(names[count++], "%s/%s", folder, e->d_name);
    }
    closedir(d);
    qsort(names, count, sizeof names[0], compareText);
    for (size_t i = 0; i < count; i++) {
        if (readSeed(names[i], &seeds[used])) used++;
        free(names[i]);
    }
    return used;
}

int main(int argc, char **argv) {
    static Text seeds[SEEDS_MAX];
    static const char *const modes[] = {NULL, NULL, "iso", "objfpc", "tp"};
    unsigned long count = argc > 2 ? strtoul(argv[2], NULL, 10) : 0, first = 0;
    double seconds = 0;
    bool show = false, showText = false;
    for (int i = 3; i < argc; i++) {
        if (strncmp(argv[i], "--seconds=", 10) == 0) seconds = strtod(argv[i] + 10, NULL);
        else if (strcmp(argv[i], "--show") == 0) show = true;
        else if (strcmp(argv[i], "--text") == 0) showText = true;
        else first = strtoul(argv[i], NULL, 10);
    }
    size_t seedCount = argc > 2 ? readSeeds(argv[1], seeds) : 0;
    if (seedCount == 0) {
        fprintf(stderr, "usage: source_fuzz SEED_DIR COUNT [FIRST] [--seconds=S] [--show] [--text]\n");
        return 2;
    }
    Hooks hooks = *hooksDefault();
    hooks.open = refuseOpen;
    hooks.read = emptyRead;
    hooks.write = sinkWrite;
    hooks.unlink = hooks.rmdir = hooks.chdir = refusePath;
    hooks.mkdir = refuseMkdir;
    hooks.rename = refuseRename;
    Text t = {malloc(TEXT_MAX + 1), 0};
    unsigned long ran = 0, refused = 0, broken = 0;
    clock_t start = clock();
    for (unsigned long k = first; k < first + count; k++) {
        uint64_t rng = k * 0x2545F4914F6CDD1Dull + 1;
        const Text *seed = &seeds[below(&rng, seedCount)];
        CompileOptions options = {.mode = modes[below(&rng, 5)], .optimisation = (int)below(&rng, 4) != 0};
        CompileResult result;
        memcpy(t.bytes, seed->bytes, seed->size);
        t.size = seed->size;
        for (size_t m = below(&rng, 6); m > 0; m--) mutateOnce(&t, &seeds[below(&rng, seedCount)], &rng);
        if (show) fprintf(stderr, "case %lu\n", k);
        if (showText) {
            printf("{ case %lu, --mode=%s -O%d }\n", k, options.mode == NULL ? "pscal" : options.mode, options.optimisation);
            fwrite(t.bytes, 1, t.size, stdout);
            fflush(stdout);
        }
        switch (compileText(&hooks, &pascalFrontEnd, &options, t.bytes, t.size, &result)) {
        case COMPILE_OK:
            ran++;
            execute(&hooks, result.module);
            break;
        case COMPILE_BROKEN:
            broken++;
            fprintf(stderr, "case %lu: %s\n", k, result.why);
            break;
        default: refused++;
        }
        if (seconds > 0 && (double)(clock() - start) / CLOCKS_PER_SEC > seconds) {
            count = k + 1 - first;
            break;
        }
    }
    printf("source_fuzz: %lu cases, %lu compiled and ran, %lu refused, %lu findings\n", count, ran, refused, broken);
    free(t.bytes);
    for (size_t i = 0; i < seedCount; i++) free(seeds[i].bytes);
    return broken == 0 ? 0 : 1;
}
