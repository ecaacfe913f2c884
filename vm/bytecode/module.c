/* module.c: loading and laying out module images.
 *
 * The layout is canonical: every section stands exactly once, in the order of SectionKind, right behind the one before it (8-byte
 * aligned, zero padding). So a file is a function of its tables, and disassembling and assembling again gives the same bytes. */
#define XXH_INLINE_ALL
#include "vm/bytecode/module.h"

#include <assert.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <xxhash.h>

enum { SECTION_COUNT = SEC_KIND_COUNT - 1 };

static const uint32_t recordSizes[SEC_KIND_COUNT] = {
    [SEC_TYPES] = sizeof(TypeRec),
    [SEC_FIELDS] = sizeof(FieldRec),
    [SEC_REGTYPES] = sizeof(RegType),
    [SEC_STRINGS] = sizeof(StringRec),
    [SEC_STRING_BYTES] = 1,
    [SEC_GLOBALS] = sizeof(GlobalRec),
    [SEC_FUNCS] = sizeof(FuncRec),
    [SEC_CODE] = sizeof(Insn),
    [SEC_HANDLERS] = sizeof(HandlerRec),
    [SEC_LINES] = sizeof(LineRec),
    [SEC_IMPORTS] = sizeof(ImportRec),
    [SEC_EXPORTS] = sizeof(ExportRec),
    [SEC_SOURCE] = sizeof(uint32_t),
};
_Static_assert(sizeof(GlobalRec) == 16 && sizeof(HandlerRec) == 16 && sizeof(LineRec) == 8, "file format");
_Static_assert(sizeof(StringRec) == 8 && sizeof(ImportRec) == 24 && sizeof(ExportRec) == 24, "file format");
_Static_assert(sizeof(SectionRec) == 24, "file format");

static uint64_t alignUp8(uint64_t n) {
    assert(n <= UINT64_MAX - 7);
    return (n + 7) & ~(uint64_t)7;
}

/* ---- decoding ------------------------------------------------------------------------------------------------------- */

static bool formatError(ModuleError *err, const char *message) {
    assert(err != NULL && message != NULL);
    *err = (ModuleError){.rule = 0, .func = UINT32_MAX};
    (void)snprintf(err->message, sizeof err->message, "%s", message);
    return false;
}

/* What the header alone can tell: moduleLoad asks before it makes room for the rest. */
static bool checkHeader(const FileHeader *h, uint64_t size, ModuleError *err) {
    if (h->magic != PBC_MAGIC) return formatError(err, "not a bytecode file: wrong magic number");
    if (h->major != PBC_VERSION_MAJOR || h->minor > PBC_VERSION_MINOR) {
        *err = (ModuleError){.rule = 0, .func = UINT32_MAX};
        (void)snprintf(err->message, sizeof err->message,
                       "bytecode version %u.%u is not supported; this program reads %d.0 to %d.%d", h->major,
                       h->minor, PBC_VERSION_MAJOR, PBC_VERSION_MAJOR, PBC_VERSION_MINOR);
        return false;
    }
    if (h->features != 0) return formatError(err, "bytecode file needs features that this version does not have");
    if (h->fileSize != size) return formatError(err, "bytecode file is cut short or has trailing bytes");
    if (h->sectionCount != SECTION_COUNT) return formatError(err, "wrong number of sections");
    return true;
}

void moduleErrorText(const ModuleError *err, char *text, size_t size) {
    assert(text != NULL && size > 0);
    if (err->rule == 0) (void)snprintf(text, size, "%s", err->message);
    else if (err->func == UINT32_MAX) (void)snprintf(text, size, "%s [V%02u]", err->message, err->rule);
    else (void)snprintf(text, size, "function %u, word %u: %s [V%02u]", err->func, err->pc, err->message, err->rule);
}

uint64_t moduleChecksum(const void *image, size_t size) {
    enum { SUMMED_FROM = offsetof(FileHeader, checksum) + sizeof(uint64_t) };
    assert(size >= sizeof(FileHeader));
    return XXH3_64bits((const char *)image + SUMMED_FROM, size - SUMMED_FROM);
}

static bool checkSum(const FileHeader *h, size_t size, ModuleError *err) {
    if (size < sizeof *h + SECTION_COUNT * sizeof(SectionRec)) return formatError(err, "section table is cut short");
    if (moduleChecksum(h, size) != h->checksum) return formatError(err, "checksum mismatch: the bytecode file is damaged");
    return true;
}

static void setSection(Module *m, SectionKind kind, const void *at, uint32_t count) {
    assert(((uintptr_t)at & 7) == 0);
    switch (kind) {
    case SEC_TYPES: m->types = at, m->typeCount = count; break;
    case SEC_FIELDS: m->fields = at, m->fieldCount = count; break;
    case SEC_REGTYPES: m->regTypes = at, m->regTypeCount = count; break;
    case SEC_STRINGS: m->strings = at, m->stringCount = count; break;
    case SEC_STRING_BYTES: m->stringBytes = at, m->stringByteCount = count; break;
    case SEC_GLOBALS: m->globals = at, m->globalCount = count; break;
    case SEC_FUNCS: m->funcs = at, m->funcCount = count; break;
    case SEC_CODE: m->code = at, m->codeCount = count; break;
    case SEC_HANDLERS: m->handlers = at, m->handlerCount = count; break;
    case SEC_LINES: m->lines = at, m->lineCount = count; break;
    case SEC_IMPORTS: m->imports = at, m->importCount = count; break;
    case SEC_EXPORTS: m->exports = at, m->exportCount = count; break;
    case SEC_SOURCE: m->sources = at, m->sourceCount = count; break;
    case SEC_KIND_COUNT: assert(!"no section has this kind"); break;
    }
}

static bool decodeSections(Module *m, ModuleError *err) {
    const char *base = m->bytes;
    const SectionRec *sections = (const SectionRec *)(base + sizeof(FileHeader));
    uint64_t cursor = sizeof(FileHeader) + SECTION_COUNT * sizeof(SectionRec);
    for (uint32_t i = 0; i < SECTION_COUNT; i++) {
        const SectionRec *s = &sections[i];
        assert((cursor & 7) == 0 && cursor <= m->byteCount);
        if (s->kind != i + 1) return formatError(err, "sections are not in order");
        if (s->offset != cursor) return formatError(err, "section is not where it must be");
        if (s->sizeBytes != (uint64_t)s->count * recordSizes[s->kind]) return formatError(err, "section size is wrong");
        if (s->sizeBytes > m->byteCount - cursor) return formatError(err, "section is outside the file");
        uint64_t end = cursor + s->sizeBytes;
        setSection(m, (SectionKind)s->kind, base + cursor, s->count);
        cursor = alignUp8(end);
        if (cursor > m->byteCount) return formatError(err, "section is outside the file");
        for (; end < cursor; end++) {
            if (base[end] != 0) return formatError(err, "padding is not zero");
        }
    }
    if (cursor != m->byteCount) return formatError(err, "bytes after the last section");
    return true;
}

bool moduleDecode(const Hooks *hooks, void *bytes, size_t size, Module **out, ModuleError *err) {
    assert(hooks != NULL && out != NULL && err != NULL);
    assert(((uintptr_t)bytes & 7) == 0);
    if (size < sizeof(FileHeader)) return formatError(err, "not a bytecode file: too short");
    if (!checkHeader(bytes, size, err) || !checkSum(bytes, size, err)) return false;
    Module *m = hookAlloc(hooks, sizeof *m);
    if (m == NULL) return formatError(err, "out of memory");
    *m = (Module){.header = bytes, .hooks = hooks, .bytes = bytes, .byteCount = size};
    if (!decodeSections(m, err)) {
        hookFree(hooks, m, sizeof *m);
        return false;
    }
    *out = m;
    return true;
}

/* Reads exactly `size` bytes; retries after interruption and short reads. */
static bool readAll(const Hooks *hooks, int fd, char *to, size_t size) {
    size_t have = 0;
    while (have < size) {
        ssize_t n = hooks->read(hooks->user, fd, to + have, size - have);
        if (n < 0 && errno == EINTR) continue;
        if (n == 0) errno = EIO; /* the file shrank while it was read */
        if (n <= 0) return false;
        assert((size_t)n <= size - have);
        have += (size_t)n;
    }
    return true;
}

static bool hostError(ModuleError *err, const char *what) {
    int code = errno;
    *err = (ModuleError){.rule = 0, .func = UINT32_MAX};
    (void)snprintf(err->message, sizeof err->message, "%s: %s", what, strerror(code));
    return false;
}

bool moduleLoad(const Hooks *hooks, const char *path, Module **out, ModuleError *err) {
    assert(path != NULL && out != NULL && err != NULL);
    bool ok = false;
    void *bytes = NULL;
    int64_t size = 0;
    FileHeader head;
    int fd;
    do {
        fd = hooks->open(hooks->user, path, O_RDONLY | O_CLOEXEC | O_NOCTTY, 0);
    } while (fd < 0 && errno == EINTR);
    if (fd < 0) return hostError(err, "cannot open the bytecode file");
    size = hooks->seek(hooks->user, fd, 0, SEEK_END);
    if (size < 0 || hooks->seek(hooks->user, fd, 0, SEEK_SET) < 0) {
        (void)hostError(err, "cannot read the bytecode file");
        goto done;
    }
    if (size < (int64_t)sizeof(FileHeader)) {
        (void)formatError(err, "not a bytecode file: too short");
        goto done;
    }
    if (!readAll(hooks, fd, (char *)&head, sizeof head)) {
        (void)hostError(err, "cannot read the bytecode file");
        goto done;
    }
    if (!checkHeader(&head, (uint64_t)size, err)) goto done;
    bytes = hookAlloc(hooks, (size_t)size);
    if (bytes == NULL) {
        (void)formatError(err, "out of memory");
        goto done;
    }
    memcpy(bytes, &head, sizeof head);
    if (!readAll(hooks, fd, (char *)bytes + sizeof head, (size_t)size - sizeof head)) {
        (void)hostError(err, "cannot read the bytecode file");
        goto done;
    }
    ok = moduleDecode(hooks, bytes, (size_t)size, out, err);
done:
    if (!ok) hookFree(hooks, bytes, (size_t)size);
    (void)hooks->close(hooks->user, fd);
    return ok;
}

void moduleFree(Module *m) {
    if (m == NULL) return;
    const Hooks *hooks = m->hooks;
    if (!m->isBorrowed) hookFree(hooks, m->bytes, m->byteCount);
    hookFree(hooks, m, sizeof *m);
}

/* ---- encoding ------------------------------------------------------------------------------------------------------- */

static const void *sectionData(const Module *m, SectionKind kind, uint64_t *count) {
    switch (kind) {
    case SEC_TYPES: return *count = m->typeCount, m->types;
    case SEC_FIELDS: return *count = m->fieldCount, m->fields;
    case SEC_REGTYPES: return *count = m->regTypeCount, m->regTypes;
    case SEC_STRINGS: return *count = m->stringCount, m->strings;
    case SEC_STRING_BYTES: return *count = m->stringByteCount, m->stringBytes;
    case SEC_GLOBALS: return *count = m->globalCount, m->globals;
    case SEC_FUNCS: return *count = m->funcCount, m->funcs;
    case SEC_CODE: return *count = m->codeCount, m->code;
    case SEC_HANDLERS: return *count = m->handlerCount, m->handlers;
    case SEC_LINES: return *count = m->lineCount, m->lines;
    case SEC_IMPORTS: return *count = m->importCount, m->imports;
    case SEC_EXPORTS: return *count = m->exportCount, m->exports;
    case SEC_SOURCE: return *count = m->sourceCount, m->sources;
    case SEC_KIND_COUNT: assert(!"no section has this kind"); break;
    }
    return *count = 0, NULL;
}

bool moduleEncode(const Hooks *hooks, const Module *parts, void **bytes, size_t *size) {
    return moduleEncodeFilled(hooks, parts, NULL, NULL, bytes, size);
}

bool moduleEncodeFilled(const Hooks *hooks, const Module *parts, ModuleFill *fill, void *user, void **bytes, size_t *size) {
    assert(parts->header != NULL && bytes != NULL && size != NULL);
    uint64_t total = sizeof(FileHeader) + SECTION_COUNT * sizeof(SectionRec);
    for (uint32_t kind = 1; kind < SEC_KIND_COUNT; kind++) {
        uint64_t count;
        (void)sectionData(parts, (SectionKind)kind, &count);
        if (count > UINT32_MAX) return false;
        total += alignUp8(count * recordSizes[kind]);
    }
    if (total > SIZE_MAX / 2) return false;
    char *image = hookAlloc(hooks, (size_t)total);
    if (image == NULL) return false;
    SectionRec *sections = (SectionRec *)(void *)(image + sizeof(FileHeader));
    uint64_t cursor = sizeof(FileHeader) + SECTION_COUNT * sizeof(SectionRec);
    for (uint32_t kind = 1; kind < SEC_KIND_COUNT; kind++) {
        uint64_t count;
        const void *from = sectionData(parts, (SectionKind)kind, &count);
        uint64_t sizeBytes = count * recordSizes[kind];
        assert((cursor & 7) == 0 && (sizeBytes == 0 || from != NULL || fill != NULL));
        assert(sizeBytes <= total - cursor);
        sections[kind - 1] = (SectionRec){kind, (uint32_t)count, cursor, sizeBytes};
        if ((sizeBytes & 7) != 0) memset(image + cursor + (sizeBytes & ~(uint64_t)7), 0, 8); /* what follows up to the next section */
        if (sizeBytes != 0 && from != NULL) memcpy(image + cursor, from, (size_t)sizeBytes);
        else if (sizeBytes != 0) fill(user, (SectionKind)kind, image + cursor);
        cursor += alignUp8(sizeBytes);
    }
    assert(cursor == total);
    FileHeader *h = (FileHeader *)(void *)image;
    *h = *parts->header;
    h->magic = PBC_MAGIC;
    h->major = PBC_VERSION_MAJOR;
    h->minor = PBC_VERSION_MINOR;
    h->sectionCount = SECTION_COUNT;
    h->fileSize = total;
    h->features = 0;
    h->checksum = moduleChecksum(image, (size_t)total);
    *bytes = image;
    *size = (size_t)total;
    return true;
}

/* ---- questions about a verified module -------------------------------------------------------------------------------- */

uint32_t moduleLineAt(const Module *m, uint32_t pc, uint32_t *fileIndex) {
    uint32_t low = 0, high = m->lineCount; /* the last record with record.pc <= pc is low - 1 */
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (m->lines[mid].pc <= pc) low = mid + 1;
        else high = mid;
    }
    assert(low <= m->lineCount && (low == 0 || m->lines[low - 1].pc <= pc));
    uint32_t line = low == 0 ? 0 : m->lines[low - 1].line;
    if (fileIndex != NULL) *fileIndex = line >> 24;
    return line & 0xFFFFFF;
}

enum { SCALAR_SEARCH_STEPS = 4096 };

/* Depth is bounded by the verifier (PBC_MAX_TYPE_DEPTH), work by *steps. */
static uint32_t scalarAt(const Module *m, uint32_t type, uint64_t offset, uint32_t mask, int *steps) {
    assert(type < m->typeCount);
    const TypeRec *t = &m->types[type];
    if (t->kind != TR_RECORD && t->kind != TR_ARRAY) {
        return offset == 0 && (mask >> t->kind & 1) != 0 ? type : TR_NONE;
    }
    if (t->kind == TR_ARRAY) {
        uint64_t size = moduleMemSize(m, t->elem);
        if (size == 0 || offset / size >= t->length || --*steps < 0) return TR_NONE;
        return scalarAt(m, t->elem, offset % size, mask, steps);
    }
    for (uint32_t i = 0; i < t->count; i++) {
        const FieldRec *f = &m->fields[t->first + i];
        if (offset < f->offset || offset - f->offset >= moduleMemSize(m, f->type)) continue;
        if (--*steps < 0) return TR_NONE;
        uint32_t found = scalarAt(m, f->type, offset - f->offset, mask, steps);
        if (found != TR_NONE) return found;
    }
    return TR_NONE;
}

uint32_t moduleScalarAt(const Module *m, uint32_t type, uint64_t offset, uint32_t wantKindMask) {
    int steps = SCALAR_SEARCH_STEPS;
    return scalarAt(m, type, offset, wantKindMask, &steps);
}

/* ---- structural hashes and equality ------------------------------------------------------------------------------------ */

/* Children of a type in a fixed order; returns false after the last. */
static bool childAt(const Module *m, const TypeRec *t, uint32_t i, RegType *child) {
    switch (t->kind) {
    case TR_ARRAY:
    case TR_BOX:
    case TR_DYN:
    case TR_CLOSURE: return *child = t->elem, i == 0;
    case TR_RECORD:
    case TR_ENV:
        if (i >= t->count) return false;
        assert((uint64_t)t->first + i < m->fieldCount);
        return *child = m->fields[t->first + i].type, true;
    case TR_SIG:
        if (i > t->count) return false;
        assert((uint64_t)t->first + t->count <= m->regTypeCount);
        return *child = i == t->count ? t->elem : m->regTypes[t->first + i], true;
    default: return false;
    }
}

static uint64_t childOffset(const Module *m, const TypeRec *t, uint32_t i) {
    return t->kind == TR_RECORD || t->kind == TR_ENV ? m->fields[t->first + i].offset : 0;
}

static bool hasStableIndex(const TypeRec *t) { return t->kind <= TR_FILE; }

enum { HASH_ROUNDS_MAX = 4096, HASH_DEPTH = 24 };

static uint64_t mixHash(uint64_t h, uint64_t x) {
    h = (h ^ x) * 0x9E3779B97F4A7C15ull;
    return h ^ h >> 29;
}

/* Hash of the unfolding of the type down to a fixed depth; equal types of any two modules have equal hashes. */
static uint64_t hashType(const Module *m, RegType type, int depth, int *steps) {
    assert(depth >= 0 && depth <= HASH_DEPTH);
    uint64_t h = mixHash(0x50534341, regClass(type));
    if (regIndex(type) >= m->typeCount) return h; /* a client of the builder was wrong; the verifier will say so */
    const TypeRec *t = &m->types[regIndex(type)];
    h = mixHash(h, (uint64_t)t->kind << 32 | (uint64_t)t->flags << 16 | t->align);
    if (hasStableIndex(t)) return h;
    h = mixHash(mixHash(mixHash(h, t->size), t->length), t->count);
    if (depth == 0) return h;
    RegType child;
    for (uint32_t i = 0; childAt(m, t, i, &child); i++) {
        if (--*steps < 0) return h;
        h = mixHash(mixHash(h, childOffset(m, t, i)), hashType(m, child, depth - 1, steps));
    }
    return h;
}

uint64_t moduleTypeHash(const Module *m, RegType type) {
    int steps = HASH_ROUNDS_MAX;
    return hashType(m, type, HASH_DEPTH, &steps);
}

/* Work list of type pairs that are assumed equal; a pair that is met again needs no second look (coinduction). */
typedef struct PairSet {
    const Hooks *hooks;
    uint64_t *pairs; /* insertion order */
    uint32_t *slots; /* open addressing, index + 1 */
    uint32_t count, capacity; /* capacity: power of two; slots has 2 * capacity */
} PairSet;

static uint32_t pairSlot(const PairSet *s, uint64_t pair) {
    assert(s->capacity != 0 && (s->capacity & (s->capacity - 1)) == 0 && s->count <= s->capacity);
    uint32_t mask = s->capacity * 2 - 1;
    uint32_t i = (uint32_t)(mixHash(7, pair) >> 32) & mask;
    while (s->slots[i] != 0 && s->pairs[s->slots[i] - 1] != pair) i = (i + 1) & mask;
    return i;
}

static bool pairGrow(PairSet *s) {
    assert(s->count == s->capacity);
    PairSet n = {.hooks = s->hooks, .count = s->count, .capacity = s->capacity == 0 ? 64 : s->capacity * 2};
    n.pairs = hookAlloc(s->hooks, n.capacity * sizeof *n.pairs);
    n.slots = hookAlloc(s->hooks, n.capacity * 2 * sizeof *n.slots);
    if (n.pairs == NULL || n.slots == NULL) {
        hookFree(s->hooks, n.pairs, n.capacity * sizeof *n.pairs);
        hookFree(s->hooks, n.slots, n.capacity * 2 * sizeof *n.slots);
        return false;
    }
    memset(n.slots, 0, n.capacity * 2 * sizeof *n.slots);
    if (s->count != 0) memcpy(n.pairs, s->pairs, s->count * sizeof *n.pairs);
    for (uint32_t i = 0; i < s->count; i++) n.slots[pairSlot(&n, n.pairs[i])] = i + 1;
    hookFree(s->hooks, s->pairs, s->capacity * sizeof *s->pairs);
    hookFree(s->hooks, s->slots, s->capacity * 2 * sizeof *s->slots);
    *s = n;
    return true;
}

static bool pairAdd(PairSet *s, uint32_t a, uint32_t b) {
    if (s->count == s->capacity && (s->capacity >= 1u << 28 || !pairGrow(s))) return false;
    uint64_t pair = (uint64_t)a << 32 | b;
    uint32_t slot = pairSlot(s, pair);
    if (s->slots[slot] != 0) return true;
    s->pairs[s->count++] = pair;
    assert(s->count <= s->capacity);
    s->slots[slot] = s->count;
    return true;
}

static bool shallowEqual(const TypeRec *x, const TypeRec *y) {
    return x->kind == y->kind && x->flags == y->flags && x->align == y->align && x->count == y->count &&
           x->size == y->size && x->length == y->length;
}

static bool pairChildren(PairSet *s, const Module *a, const TypeRec *x, const Module *b, const TypeRec *y) {
    assert(x->kind == y->kind && x->count == y->count);
    if (hasStableIndex(x)) return true;
    RegType cx, cy;
    for (uint32_t i = 0; childAt(a, x, i, &cx); i++) {
        if (!childAt(b, y, i, &cy)) return false;
        if (regClass(cx) != regClass(cy) || childOffset(a, x, i) != childOffset(b, y, i)) return false;
        if (!pairAdd(s, regIndex(cx), regIndex(cy))) return false;
    }
    return true;
}

bool moduleTypesEqual(const Hooks *hooks, const Module *a, RegType ta, const Module *b, RegType tb) {
    assert(regIndex(ta) < a->typeCount && regIndex(tb) < b->typeCount);
    if (regClass(ta) != regClass(tb)) return false;
    PairSet s = {.hooks = hooks};
    bool ok = pairAdd(&s, regIndex(ta), regIndex(tb));
    for (uint32_t i = 0; ok && i < s.count; i++) {
        assert((s.pairs[i] >> 32) < a->typeCount && (uint32_t)s.pairs[i] < b->typeCount);
        const TypeRec *x = &a->types[s.pairs[i] >> 32], *y = &b->types[(uint32_t)s.pairs[i]];
        ok = shallowEqual(x, y) && pairChildren(&s, a, x, b, y);
    }
    hookFree(hooks, s.pairs, s.capacity * sizeof *s.pairs);
    hookFree(hooks, s.slots, s.capacity * 2 * sizeof *s.slots);
    return ok;
}
