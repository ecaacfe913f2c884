/* pbc_mutate.c: mutates bytecode files, repairs the checksum, decodes and verifies them.
 *
 * Half of the mutations know the format: they change record fields, operands, opcodes, types and branch offsets to likely wrong values; the others
 * change bytes. Case n is a function of n and the seeds, so `SEED_DIR 1 n` repeats it. A finding is a crash or sanitizer report, a verdict
 * that is not repeatable, or an accepted module whose text does not assemble to the same bytes. */
#include "tests/fuzz/pbc_mutate.h"
#include "vm/bytecode/asm.h"
#include "vm/bytecode/disasm.h"
#include "vm/bytecode/verifier.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { SEEDS_MAX = 4000, SEED_BYTES_MAX = 1 << 20, TEXT_CHECK_MAX = 1 << 16 };

typedef struct Bytes {
    char *at;
    size_t size;
} Bytes;

typedef struct Fuzz {
    const Hooks *hooks;
    Bytes seeds[SEEDS_MAX];
    size_t seedCount;
    uint64_t rng;
    unsigned long decoded, accepted, findings;
    unsigned long refusedBy[128]; /* by rule */
} Fuzz;

static uint64_t next(Fuzz *f) {
    uint64_t z = (f->rng += 0x9E3779B97F4A7C15ull);
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}

static uint32_t below(Fuzz *f, uint64_t n) { return n == 0 ? 0 : (uint32_t)(next(f) % n); }

/* ---- values that are likely to be just wrong ------------------------------------------------------------------------------------- */

static uint64_t nearValue(Fuzz *f, uint64_t old) {
    static const uint64_t special[] = {0, 1, 2, 7, 8, 63, 64, 255, 256, 32767, 32768, 65000, 65535, 65536, INT32_MAX, 1ull << 31, UINT32_MAX, INT64_MAX, UINT64_MAX};
    switch (below(f, 6)) {
    case 0: return old + 1;
    case 1: return old - 1;
    case 2: return old + 8 - below(f, 17);
    case 3: return old ^ (1ull << below(f, 64));
    case 4: return special[below(f, sizeof special / sizeof special[0])];
    default: return below(f, 40);
    }
}

static void setField(Fuzz *f, void *field, size_t width) {
    uint64_t value = 0;
    memcpy(&value, field, width);
    value = nearValue(f, value);
    memcpy(field, &value, width);
}

/* ---- mutations of the code --------------------------------------------------------------------------------------------------------- */

/* A random instruction start of a function, found by walking from its beginning. */
static Insn *pickInsn(Fuzz *f, const Module *m, const FuncRec *func) {
    if (func->codeWords == 0 || func->codeStart >= m->codeCount || func->codeWords > m->codeCount - func->codeStart) return NULL;
    Insn *code = (Insn *)(uintptr_t)m->code + func->codeStart;
    uint32_t wanted = below(f, func->codeWords);
    for (uint32_t pc = 0; pc < func->codeWords;) {
        uint64_t words = code[pc].op < OP_COUNT ? 1 + opExtWords(&code[pc]) : 1;
        if (words > func->codeWords - pc || pc + words > wanted) return code + pc;
        pc += (uint32_t)words;
    }
    return code;
}

static void mutateInsn(Fuzz *f, const Module *m, const FuncRec *func) {
    Insn *i = pickInsn(f, m, func), *other = pickInsn(f, m, func);
    if (i == NULL) return;
    uint32_t ext = i->op < OP_COUNT ? opInfo[i->op].extWords : 0;
    uint16_t *operands[3] = {&i->a, &i->b, &i->c};
    switch (below(f, 12)) {
    case 0:
    case 1: setField(f, operands[below(f, 3)], 2); break;
    case 2: *operands[below(f, 3)] = (uint16_t)below(f, func->regCount + 1u); break;
    case 3: *operands[below(f, 3)] = (uint16_t)below(f, func->localCount + 1u); break;
    case 4: i->op = (uint16_t)(i->op + 3 - below(f, 7)); break; /* a relative in its family */
    case 5: i->op = (uint16_t)below(f, OP_COUNT); break;
    case 6: *i = *other; break;
    case 7: {
        Insn swap = *i;
        *i = *other, *other = swap;
        break;
    }
    case 8: i->word = OP_NOP; break;
    case 9:
        if (ext != 0) setField(f, &i[1 + below(f, ext)].lo, 4);
        break;
    case 10:
        if (ext != 0) setField(f, &i[1 + below(f, ext)].hi, 4);
        break;
    default: i->bc = (int32_t)nearValue(f, (uint32_t)i->bc); break;
    }
}

/* ---- mutations of the tables --------------------------------------------------------------------------------------------------------- */

static void mutateFunc(Fuzz *f, const Module *m, FuncRec *func) {
    RegType *regTypes = (RegType *)(uintptr_t)m->regTypes;
    switch (below(f, 8)) {
    case 0: setField(f, &func->regCount, 2); break;
    case 1: setField(f, &func->localCount, 2); break;
    case 2: func->sig = below(f, m->typeCount + 1ull); break;
    case 3: func->envReg = (uint16_t)below(f, func->localCount + 1u); break;
    case 4: setField(f, &func->envParams, 2); break;
    case 5:
        if (m->regTypeCount != 0) regTypes[below(f, m->regTypeCount)] = regTypes[below(f, m->regTypeCount)];
        break;
    case 6:
        if (m->regTypeCount != 0) setField(f, &regTypes[below(f, m->regTypeCount)], 4);
        break;
    default: setField(f, (char *)func + below(f, sizeof *func / 2) * 2, 2); break;
    }
}

static void mutateType(Fuzz *f, const Module *m) {
    TypeRec *t = (TypeRec *)(uintptr_t)&m->types[below(f, m->typeCount)];
    switch (below(f, 9)) {
    case 0: t->kind = (uint8_t)below(f, TR_KIND_COUNT + 1); break;
    case 1: t->flags ^= 1; break;
    case 2: setField(f, &t->align, 2); break;
    case 3: t->elem = below(f, m->typeCount + 1ull); break;
    case 4: setField(f, &t->size, 8); break;
    case 5: setField(f, &t->length, 8); break;
    case 6: setField(f, &t->count, 4); break;
    case 7: *t = m->types[below(f, m->typeCount)]; break;
    default:
        if (m->fieldCount != 0) {
            FieldRec *field = (FieldRec *)(uintptr_t)&m->fields[below(f, m->fieldCount)];
            if (below(f, 2) == 0) setField(f, &field->offset, 8);
            else field->type = below(f, 3) == 0 ? m->fields[below(f, m->fieldCount)].type : below(f, m->typeCount + 1ull);
        }
        break;
    }
}

/* A field of four bytes of any table but code. */
static void mutateTable(Fuzz *f, char *image) {
    SectionRec *sections = (SectionRec *)(void *)(image + sizeof(FileHeader));
    const SectionRec *s = &sections[below(f, SEC_KIND_COUNT - 1)];
    if (s->sizeBytes >= 4) setField(f, image + s->offset + below(f, s->sizeBytes / 4) * 4ull, 4);
}

static void mutateKnown(Fuzz *f, const Module *m, char *image) {
    FuncRec *func = m->funcCount == 0 ? NULL : (FuncRec *)(uintptr_t)&m->funcs[below(f, m->funcCount)];
    uint32_t choice = below(f, 20);
    if (choice < 13 && func != NULL) mutateInsn(f, m, func);
    else if (choice < 15 && func != NULL) mutateFunc(f, m, func);
    else if (choice < 17) mutateType(f, m);
    else if (choice < 18 && m->globalCount != 0) setField(f, (char *)(uintptr_t)&m->globals[below(f, m->globalCount)] + below(f, 4) * 4, 4);
    else if (choice < 19 && m->handlerCount != 0) setField(f, (char *)(uintptr_t)&m->handlers[below(f, m->handlerCount)] + below(f, 4) * 4, 4);
    else mutateTable(f, image);
}

static void mutateBytes(Fuzz *f, Bytes *b) {
    if (b->size == 0) return;
    size_t at = below(f, b->size), from = below(f, b->size), n = 1 + below(f, 32);
    switch (below(f, 5)) {
    case 0: b->at[at] ^= (char)(1u << below(f, 8)); break;
    case 1: b->at[at] = (char)next(f); break;
    case 2:
        if (n > b->size - at) n = b->size - at;
        if (n > b->size - from) n = b->size - from;
        memmove(b->at + at, b->at + from, n);
        break;
    case 3:
        if (n > b->size - at) n = b->size - at;
        memset(b->at + at, (int)(below(f, 2) * 255), n);
        break;
    default: setField(f, b->at + at / 8 * 8, b->size - at / 8 * 8 < 8 ? 1 : 8); break;
    }
}

/* ---- one case --------------------------------------------------------------------------------------------------------------------------- */

typedef struct TextBuffer {
    char *at;
    size_t size, capacity;
} TextBuffer;

static void keepText(void *user, const char *text, size_t size) {
    TextBuffer *t = user;
    if (t->size + size > t->capacity) {
        t->capacity = (t->size + size) * 2;
        t->at = realloc(t->at, t->capacity);
        if (t->at == NULL) abort();
    }
    memcpy(t->at + t->size, text, size);
    t->size += size;
}

/* disasm and asm give the same bytes back. */
static bool hasExactText(Fuzz *f, const Module *m) {
    TextBuffer text = {NULL, 0, 0};
    AsmError err;
    void *bytes = NULL;
    size_t size = 0;
    bool ok = disasmModule(m, keepText, &text);
    if (!ok && !m->isVerified) {
        free(text.at);
        return true;
    }
    ok = ok && asmModule(f->hooks, text.at, text.size, &bytes, &size, &err) && size == m->byteCount && memcmp(bytes, m->bytes, size) == 0;
    hookFree(f->hooks, bytes, size);
    free(text.at);
    return ok;
}

static void finding(Fuzz *f, unsigned long number, const char *what) {
    f->findings++;
    fprintf(stderr, "case %lu: %s\n", number, what);
}

static void judge(Fuzz *f, unsigned long number, Module *m, PbcExecute execute, void *user) {
    ModuleError err, again;
    bool isAccepted = verifyModule(m, &err);
    if (verifyModule(m, &again) != isAccepted || again.rule != err.rule || again.pc != err.pc) finding(f, number, "the verdict changed");
    if (m->byteCount < TEXT_CHECK_MAX && (isAccepted || below(f, 8) == 0) && !hasExactText(f, m) && isAccepted) { /* refused ones: no harm is enough */
        finding(f, number, "text and file differ");
    }
    if (!isAccepted) {
        f->refusedBy[err.rule < 128 ? err.rule : 0]++;
        moduleFree(m);
        return;
    }
    f->accepted++;
    if (execute != NULL) execute(user, m);
    else moduleFree(m);
}

static void runCase(Fuzz *f, unsigned long number, PbcExecute execute, void *user) {
    f->rng = number * 0x2545F4914F6CDD1Dull + 1;
    const Bytes *seed = &f->seeds[below(f, f->seedCount)];
    Bytes b = {hookAlloc(f->hooks, seed->size), seed->size};
    ModuleError err;
    Module *m = NULL;
    if (b.at == NULL) return;
    memcpy(b.at, seed->at, seed->size);
    uint32_t kind = below(f, 4);
    if (kind != 0 && moduleDecode(f->hooks, b.at, b.size, &m, &err)) {
        for (uint32_t k = below(f, 3) == 0 ? 1 + below(f, 4) : 1; k > 0; k--) mutateKnown(f, m, b.at);
        Module *view = m; /* only the view goes; the bytes are decoded again below */
        hookFree(f->hooks, view, sizeof *view);
        m = NULL;
    }
    if (kind == 0) {
        for (uint32_t k = 1 + below(f, 2); k > 0; k--) mutateBytes(f, &b);
    }
    size_t shown = below(f, 50) == 0 ? below(f, b.size + 1) : b.size; /* sometimes cut short */
    if (shown >= sizeof(FileHeader) && below(f, 20) != 0) {
        FileHeader *h = (FileHeader *)(void *)b.at;
        if (below(f, 10) != 0) h->fileSize = shown;
        h->checksum = moduleChecksum(b.at, shown);
    }
    if (!moduleDecode(f->hooks, b.at, shown, &m, &err)) {
        hookFree(f->hooks, b.at, b.size);
        return;
    }
    f->decoded++;
    judge(f, number, m, execute, user);
}

/* ---- seeds ------------------------------------------------------------------------------------------------------------------------------ */

static bool hasEnding(const char *name, const char *ending) {
    size_t n = strlen(name), e = strlen(ending);
    return n > e && strcmp(name + n - e, ending) == 0;
}

static bool readSeed(Fuzz *f, const char *path) {
    FILE *file = fopen(path, "rb");
    char *bytes = malloc(SEED_BYTES_MAX);
    size_t size = file != NULL && bytes != NULL ? fread(bytes, 1, SEED_BYTES_MAX, file) : 0;
    if (file != NULL) fclose(file);
    Bytes *seed = &f->seeds[f->seedCount];
    bool ok = size > 0 && size < SEED_BYTES_MAX;
    if (ok && hasEnding(path, ".pasm")) {
        AsmError err;
        void *image = NULL;
        ok = asmModule(f->hooks, bytes, size, &image, &seed->size, &err);
        if (!ok) fprintf(stderr, "%s:%u:%u: %s\n", path, err.line, err.column, err.message);
        seed->at = image;
    } else if (ok) {
        seed->size = size;
        seed->at = hookAlloc(f->hooks, size);
        ok = seed->at != NULL;
        if (ok) memcpy(seed->at, bytes, size);
    }
    free(bytes);
    if (ok) f->seedCount++;
    return ok;
}

static int compareNames(const void *a, const void *b) { return strcmp(*(char *const *)a, *(char *const *)b); }

static void readSeeds(Fuzz *f, const char *folder) {
    static char *names[SEEDS_MAX];
    size_t count = 0;
    DIR *d = opendir(folder);
    if (d == NULL) return;
    for (struct dirent *e = readdir(d); e != NULL && count < SEEDS_MAX; e = readdir(d)) {
        if (!hasEnding(e->d_name, ".pbc") && !hasEnding(e->d_name, ".pasm")) continue;
        size_t n = strlen(folder) + strlen(e->d_name) + 2;
        names[count] = malloc(n);
        if (names[count] != NULL) (void)snprintf(names[count++], n, "%s/%s", folder, e->d_name);
    }
    closedir(d);
    qsort(names, count, sizeof names[0], compareNames);
    for (size_t i = 0; i < count; i++) {
        if (!readSeed(f, names[i])) fprintf(stderr, "seed %s is not usable\n", names[i]);
        free(names[i]);
    }
}

int pbcFuzzMain(int argc, char **argv, const Hooks *hooks, PbcExecute execute, void *user) {
    static Fuzz f;
    unsigned long count = argc > 2 ? strtoul(argv[2], NULL, 10) : 0, first = 0, ran = 0;
    double seconds = 0;
    bool show = false;
    for (int i = 3; i < argc; i++) {
        if (strncmp(argv[i], "--seconds=", 10) == 0) seconds = strtod(argv[i] + 10, NULL);
        else if (strcmp(argv[i], "--show") == 0) show = true;
        else first = strtoul(argv[i], NULL, 10);
    }
    f.hooks = hooks;
    if (argc > 2) readSeeds(&f, argv[1]);
    if (f.seedCount == 0) {
        fprintf(stderr, "usage: pbc_fuzz SEED_DIR COUNT [FIRST] [--seconds=S] [--show]\n");
        return 2;
    }
    clock_t start = clock();
    for (unsigned long k = first; k < first + count; k++, ran++) {
        if (seconds > 0 && (double)(clock() - start) / CLOCKS_PER_SEC > seconds) break;
        if (show) fprintf(stderr, "case %lu\n", k);
        runCase(&f, k, execute, user);
    }
    printf("pbc_fuzz: %lu cases, %lu decoded, %lu accepted%s, %lu findings\n", ran, f.decoded, f.accepted,
           execute == NULL ? "" : " and run", f.findings);
    if (show) {
        for (int rule = 1; rule < 128; rule++) {
            if (f.refusedBy[rule] != 0) printf("V%02d %lu\n", rule, f.refusedBy[rule]);
        }
    }
    for (size_t i = 0; i < f.seedCount; i++) hookFree(hooks, f.seeds[i].at, f.seeds[i].size);
    return f.findings == 0 ? 0 : 1;
}
