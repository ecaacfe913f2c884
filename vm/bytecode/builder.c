/* builder.c: the module side of the builder: strings, types, globals, functions' records and the final layout.
 *
 * Tables grow geometrically through the allocation hook; strings and structural types are interned by hash indexes. While building, the
 * parts of a type (fields, parameters) stand where they were added; mbFinish copies them into the canonical order of the file. */
#define XXH_INLINE_ALL
#include "vm/bytecode/builder_internal.h"

#include <assert.h>
#include <string.h>
#include <xxhash.h>

/* ---- tables -------------------------------------------------------------------------------------------------------------- */

bool mbGrow(ModuleBuilder *mb, Table *t, uint32_t extra) {
    assert(t->recordSize != 0 && t->count <= t->capacity);
    if (mb->hasFailed) return false;
    uint64_t need = (uint64_t)t->count + extra;
    if (need <= t->capacity) return true;
    uint64_t capacity = t->capacity < 16 ? 16 : (uint64_t)t->capacity + t->capacity / 2;
    if (capacity < need) capacity = need;
    size_t bytes;
    void *data = NULL;
    if (capacity <= UINT32_MAX && sizeMul(&bytes, (size_t)capacity, t->recordSize)) {
        data = hookRealloc(mb->hooks, t->data, (size_t)t->capacity * t->recordSize, bytes);
    }
    if (data == NULL) {
        mb->hasFailed = true;
        return false;
    }
    t->data = data;
    t->capacity = (uint32_t)capacity;
    assert(t->capacity - t->count >= extra);
    return true;
}

uint32_t mbAppend(ModuleBuilder *mb, Table *t, const void *record) {
    if (!mbReserve(mb, t, 1)) return 0;
    assert(record != NULL && t->count < t->capacity);
    memcpy((char *)t->data + (size_t)t->count * t->recordSize, record, t->recordSize);
    return t->count++;
}

void mbTableFree(ModuleBuilder *mb, Table *t) {
    assert((t->data == NULL) == (t->capacity == 0));
    hookFree(mb->hooks, t->data, (size_t)t->capacity * t->recordSize);
    t->data = NULL;
    t->count = t->capacity = 0;
}

/* ---- hash indexes -------------------------------------------------------------------------------------------------------- */

bool mbIndexGrow(ModuleBuilder *mb, Index *ix) {
    assert((ix->capacity & (ix->capacity - 1)) == 0 && ix->used <= ix->capacity);
    uint32_t capacity = ix->capacity == 0 ? 64 : ix->capacity * 2;
    IndexSlot *slots = capacity > 1u << 30 ? NULL : hookAlloc(mb->hooks, capacity * sizeof *slots);
    if (slots == NULL) {
        mb->hasFailed = true;
        return false;
    }
    memset(slots, 0, capacity * sizeof *slots);
    for (uint32_t i = 0; i < ix->capacity; i++) {
        if (ix->slots[i].record == 0) continue;
        uint32_t at = ix->slots[i].hash & (capacity - 1);
        while (slots[at].record != 0) at = (at + 1) & (capacity - 1);
        slots[at] = ix->slots[i];
    }
    hookFree(mb->hooks, ix->slots, ix->capacity * sizeof *slots);
    ix->slots = slots;
    ix->capacity = capacity;
    return true;
}

static void indexAdd(ModuleBuilder *mb, Index *ix, uint64_t hash, uint32_t record) {
    if (mb->hasFailed) return;
    if (ix->used * 2 >= ix->capacity && !mbIndexGrow(mb, ix)) return;
    assert(ix->used < ix->capacity && record < UINT32_MAX);
    uint32_t at = (uint32_t)hash & (ix->capacity - 1);
    while (ix->slots[at].record != 0) at = (at + 1) & (ix->capacity - 1);
    ix->slots[at] = (IndexSlot){record + 1, (uint32_t)hash};
    ix->used++;
}

/* ---- strings --------------------------------------------------------------------------------------------------------------- */

/* The last byte only chooses among neighbours, as in the compiler's table of names. */
static uint32_t stringHash(const char *bytes, uint32_t length) {
    enum { NEIGHBOURS = 16 };
    if (length == 0) return 0;
    return ((uint32_t)XXH3_64bits(bytes, length - 1) & ~(uint32_t)(NEIGHBOURS - 1)) | ((uint32_t)(unsigned char)bytes[length - 1] & (NEIGHBOURS - 1));
}

uint32_t mbString(ModuleBuilder *mb, const char *bytes, uint32_t length) {
    assert(bytes != NULL || length == 0);
    if (mb->hasFailed) return 0;
    uint32_t mask = mb->stringIndex.capacity - 1;
    uint32_t hash = stringHash(bytes, length), at = hash & mask;
    for (; mb->stringIndex.capacity != 0 && mb->stringIndex.slots[at].record != 0; at = (at + 1) & mask) {
        if (mb->stringIndex.slots[at].hash != hash) continue;
        uint32_t i = mb->stringIndex.slots[at].record - 1;
        const StringRec *s = (const StringRec *)mb->strings.data + i;
        const char *have = (const char *)mb->stringBytes.data + s->offset;
        if (s->length == length && (length == 0 || memcmp(have, bytes, length) == 0)) return i;
    }
    if (length == UINT32_MAX || !mbReserve(mb, &mb->stringBytes, length + 1)) {
        mb->hasFailed = true;
        return 0;
    }
    char *to = (char *)mb->stringBytes.data + mb->stringBytes.count;
    if (length != 0) memcpy(to, bytes, length);
    to[length] = 0;
    StringRec s = {mb->stringBytes.count, length};
    mb->stringBytes.count += length + 1;
    uint32_t i = mbAppend(mb, &mb->strings, &s);
    assert(mb->hasFailed || i + 1 == mb->strings.count);
    indexAdd(mb, &mb->stringIndex, hash, i);
    return i;
}

static uint32_t stringZ(ModuleBuilder *mb, const char *text) {
    return mbString(mb, text == NULL ? "" : text, text == NULL ? 0 : (uint32_t)strlen(text));
}

/* ---- types ----------------------------------------------------------------------------------------------------------------- */

uint64_t mbMemSize(const ModuleBuilder *mb, uint32_t type) {
    if (type >= mb->types.count) return 0;
    const TypeRec *t = mbTypeAt(mb, type);
    return t->kind >= TR_BOX ? 8 : t->size;
}

uint16_t mbMemAlign(const ModuleBuilder *mb, uint32_t type) {
    if (type >= mb->types.count) return 1;
    const TypeRec *t = mbTypeAt(mb, type);
    if (t->align == 0) return 1; /* no memory type: the verifier will say so */
    return t->kind >= TR_BOX ? 8 : t->align;
}

/* Structural types only: arrays, boxes, dynamic arrays, closures, signatures. */
static uint64_t hashStructure(const TypeRec *t, const RegType *params) {
    assert(t->kind != TR_SIG || t->count == 0 || params != NULL);
    uint64_t key[4] = {(uint64_t)t->kind << 8 | t->flags, t->elem, t->count, t->kind == TR_ARRAY ? t->length : 0};
    uint64_t h = XXH3_64bits(key, sizeof key);
    if (t->kind == TR_SIG && t->count != 0) h ^= XXH3_64bits(params, t->count * sizeof *params);
    return h;
}

static const RegType *paramsOf(const ModuleBuilder *mb, const TypeRec *t) {
    assert(t->kind != TR_SIG || (uint64_t)t->first + t->count <= mb->typeParts.count);
    return t->kind == TR_SIG ? (const RegType *)mb->typeParts.data + t->first : NULL;
}

static bool sameStructure(const ModuleBuilder *mb, uint32_t i, const TypeRec *t, const RegType *params) {
    assert(i < mb->types.count);
    const TypeRec *have = mbTypeAt(mb, i);
    if (have->kind != t->kind || have->flags != t->flags || have->elem != t->elem || have->count != t->count) return false;
    if (t->kind == TR_ARRAY) return have->length == t->length;
    if (t->kind != TR_SIG || t->count == 0) return true;
    return memcmp(paramsOf(mb, have), params, t->count * sizeof *params) == 0;
}

/* The type with that structure and hash, or UINT32_MAX. */
static uint32_t findType(const ModuleBuilder *mb, const TypeRec *t, const RegType *params, uint64_t hash) {
    const Index *ix = &mb->typeIndex;
    if (ix->capacity == 0) return UINT32_MAX;
    for (uint32_t at = (uint32_t)hash & (ix->capacity - 1); ix->slots[at].record != 0; at = (at + 1) & (ix->capacity - 1)) {
        uint32_t i = ix->slots[at].record - 1;
        if (ix->slots[at].hash == (uint32_t)hash && sameStructure(mb, i, t, params)) return i;
    }
    return UINT32_MAX;
}

static uint32_t internType(ModuleBuilder *mb, const TypeRec *t, const RegType *params) {
    assert(t->kind >= TR_ARRAY && t->kind < TR_KIND_COUNT && t->kind != TR_ENV);
    if (mb->hasFailed) return 0;
    uint64_t hash = hashStructure(t, params);
    uint32_t i = findType(mb, t, params, hash);
    if (i != UINT32_MAX) return i;
    TypeRec added = *t;
    if (t->kind == TR_SIG && t->count != 0) {
        if (!mbReserve(mb, &mb->typeParts, t->count)) return 0;
        added.first = mb->typeParts.count;
        memcpy((RegType *)mb->typeParts.data + added.first, params, t->count * sizeof *params);
        mb->typeParts.count += t->count;
    }
    i = mbAppend(mb, &mb->types, &added);
    indexAdd(mb, &mb->typeIndex, hash, i);
    return i;
}

uint32_t mbTypeArray(ModuleBuilder *mb, uint32_t elem, uint64_t length, uint8_t flags) {
    uint64_t size;
    if (__builtin_mul_overflow(mbMemSize(mb, elem), length, &size) || size > PBC_MAX_TYPE_SIZE) {
        mb->hasFailed = true;
        return 0;
    }
    TypeRec t = {.kind = TR_ARRAY, .flags = flags, .align = mbMemAlign(mb, elem), .elem = elem, .size = size, .length = length};
    return internType(mb, &t, NULL);
}

uint32_t mbTypeBox(ModuleBuilder *mb, uint32_t elem) {
    TypeRec t = {.kind = TR_BOX, .align = 8, .elem = elem, .size = mbMemSize(mb, elem)};
    return internType(mb, &t, NULL);
}

uint32_t mbTypeDyn(ModuleBuilder *mb, uint32_t elem) {
    TypeRec t = {.kind = TR_DYN, .align = 8, .elem = elem, .size = 8};
    return internType(mb, &t, NULL);
}

uint32_t mbTypeClosure(ModuleBuilder *mb, uint32_t sig) {
    TypeRec t = {.kind = TR_CLOSURE, .align = 8, .elem = sig, .size = 8};
    return internType(mb, &t, NULL);
}

uint32_t mbTypeSig(ModuleBuilder *mb, const RegType *params, uint32_t count, RegType result) {
    assert(params != NULL || count == 0);
    TypeRec t = {.kind = TR_SIG, .elem = result, .count = count};
    return internType(mb, &t, params);
}

uint32_t mbTypeDeclare(ModuleBuilder *mb, TypeRecKind kind) {
    assert(kind == TR_RECORD || kind == TR_ENV);
    TypeRec t = {.kind = (uint8_t)kind, .align = 8};
    return mbAppend(mb, &mb->types, &t);
}

void mbTypeDefine(ModuleBuilder *mb, uint32_t type, const FieldRec *fields, uint32_t count, uint64_t size, uint16_t align,
                  uint64_t fileSize) {
    const uint32_t perField = sizeof(FieldRec) / sizeof(RegType);
    assert(fields != NULL || count == 0);
    if (mb->hasFailed || count > UINT32_MAX / perField - 1 || !mbReserve(mb, &mb->typeParts, count * perField)) {
        mb->hasFailed = true;
        return;
    }
    TypeRec *t = mbTypeAt(mb, type);
    assert(type < mb->types.count && (t->kind == TR_RECORD || t->kind == TR_ENV));
    t->align = align == 0 ? 1 : align;
    t->size = size == 0 ? t->align : size; /* a value has at least one byte */
    t->length = t->kind == TR_RECORD ? fileSize : 0;
    t->count = count;
    t->first = mb->typeParts.count;
    if (count != 0) memcpy((RegType *)mb->typeParts.data + t->first, fields, count * sizeof *fields);
    mb->typeParts.count += count * perField;
}

uint32_t mbTypeBoxDeclare(ModuleBuilder *mb) {
    TypeRec t = {.kind = TR_BOX, .align = 8};
    return mbAppend(mb, &mb->types, &t);
}

void mbTypeBoxDefine(ModuleBuilder *mb, uint32_t box, uint32_t elem) {
    if (mb->hasFailed) return;
    TypeRec *t = mbTypeAt(mb, box);
    assert(box < mb->types.count && t->kind == TR_BOX && t->elem == 0);
    t->elem = elem;
    t->size = mbMemSize(mb, elem);
    uint64_t hash = hashStructure(t, NULL);
    if (findType(mb, t, NULL, hash) == UINT32_MAX) indexAdd(mb, &mb->typeIndex, hash, box);
}

const TypeRec *mbTypeRec(const ModuleBuilder *mb, uint32_t type) {
    return type < mb->types.count ? mbTypeAt(mb, type) : mbTypeAt(mb, 0);
}

const RegType *mbSigParams(const ModuleBuilder *mb, uint32_t sig) {
    const TypeRec *t = mbTypeRec(mb, sig);
    assert(t->kind == TR_SIG || mb->hasFailed);
    return (const RegType *)mb->typeParts.data + t->first;
}

/* ---- globals, sources, imports, exports, functions ----------------------------------------------------------------------- */

uint64_t mbGlobal(ModuleBuilder *mb, uint32_t type, const char *name) {
    uint64_t align = mbMemAlign(mb, type);
    assert(align != 0);
    uint64_t offset = (mb->globalEnd + align - 1) / align * align;
    GlobalRec g = {offset, type, stringZ(mb, name)};
    (void)mbAppend(mb, &mb->globals, &g);
    mb->globalEnd = offset + mbMemSize(mb, type);
    if (mb->globalEnd > PBC_MAX_TYPE_SIZE) mb->hasFailed = true;
    return offset;
}

void mbStartGlobals(ModuleBuilder *mb, uint64_t offset) {
    assert(mb->globals.count == 0);
    mb->globalEnd = offset;
}

uint64_t mbGlobalAt(ModuleBuilder *mb, uint32_t type, const char *name, uint64_t offset) {
    uint64_t end = offset + mbMemSize(mb, type);
    assert(offset % mbMemAlign(mb, type) == 0);
    GlobalRec g = {offset, type, stringZ(mb, name)};
    uint32_t at = mbAppend(mb, &mb->globals, &g);
    if (mb->hasFailed) return offset;
    GlobalRec *globals = mb->globals.data;
    for (; at > 0 && globals[at - 1].offset > offset; at--) globals[at] = globals[at - 1];
    globals[at] = g;
    if (end > mb->globalEnd) mb->globalEnd = end;
    if (mb->globalEnd > PBC_MAX_TYPE_SIZE) mb->hasFailed = true;
    return offset;
}

uint32_t mbGlobalIndex(const ModuleBuilder *mb, uint64_t offset) {
    const GlobalRec *globals = mb->globals.data;
    uint32_t low = 0, high = mb->globals.count;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (globals[mid].offset < offset) low = mid + 1;
        else high = mid;
    }
    assert(mb->hasFailed || (low < mb->globals.count && globals[low].offset == offset));
    return low;
}

uint32_t mbSourceFile(ModuleBuilder *mb, const char *path) {
    uint32_t name = stringZ(mb, path);
    for (uint32_t i = 0; i < mb->sources.count; i++) {
        if (((const uint32_t *)mb->sources.data)[i] == name) return i;
    }
    return mbAppend(mb, &mb->sources, &name);
}

uint32_t mbImport(ModuleBuilder *mb, const char *module, const char *name, LinkKind kind, uint32_t type) {
    ImportRec r = {stringZ(mb, module), stringZ(mb, name), (uint32_t)kind, type, 0};
    return mbAppend(mb, &mb->imports, &r);
}

void mbExport(ModuleBuilder *mb, const char *name, LinkKind kind, uint32_t index) {
    ExportRec r = {stringZ(mb, name), (uint32_t)kind, index, 0, 0};
    (void)mbAppend(mb, &mb->exports, &r);
}

uint32_t mbFuncDeclare(ModuleBuilder *mb, const char *name, uint32_t sig) {
    FuncRec f = {.name = stringZ(mb, name), .sig = sig, .envReg = PBC_NO_ENV};
    return mbAppend(mb, &mb->funcs, &f);
}

void mbFuncSetSig(ModuleBuilder *mb, uint32_t func, uint32_t sig) {
    assert(mb->hasFailed || func < mb->funcs.count);
    if (!mb->hasFailed) mbFuncAt(mb, func)->sig = sig;
}

uint32_t mbFuncSig(const ModuleBuilder *mb, uint32_t func) { return mb->hasFailed ? 0 : mbFuncAt(mb, func)->sig; }

void mbFuncSetFlags(ModuleBuilder *mb, uint32_t func, uint16_t flags) {
    if (mb == NULL || mb->hasFailed || func >= mb->funcs.count) return;
    mbFuncAt(mb, func)->flags = flags;
}

void mbSetMain(ModuleBuilder *mb, uint32_t func) { mb->mainFunc = func; }

void mbSetSourceHash(ModuleBuilder *mb, uint64_t hash) { mb->sourceHash = hash; }

bool mbFailed(const ModuleBuilder *mb) { return mb->hasFailed; }

/* ---- creation and layout ---------------------------------------------------------------------------------------------------- */

static void addBuiltinTypes(ModuleBuilder *mb) {
    static const uint8_t sizes[TYPE_BUILTIN_COUNT] = {0, 1, 1, 2, 2, 4, 4, 8, 4, 8, 8, 8, 8};
    for (uint32_t i = 0; i < TYPE_BUILTIN_COUNT; i++) {
        TypeRec t = {.kind = (uint8_t)i, .align = sizes[i], .size = sizes[i]};
        (void)mbAppend(mb, &mb->types, &t);
    }
}

void mbInitTables(ModuleBuilder *mb) {
    assert(mb->types.data == NULL && mb->types.count == 0);
    mb->types.recordSize = sizeof(TypeRec);
    mb->typeParts.recordSize = sizeof(RegType);
    mb->strings.recordSize = sizeof(StringRec);
    mb->stringBytes.recordSize = 1;
    mb->globals.recordSize = sizeof(GlobalRec);
    mb->funcs.recordSize = sizeof(FuncRec);
    mb->code.recordSize = sizeof(Insn);
    mb->handlers.recordSize = sizeof(HandlerRec);
    mb->lines.recordSize = sizeof(LineRec);
    mb->imports.recordSize = sizeof(ImportRec);
    mb->exports.recordSize = sizeof(ExportRec);
    mb->sources.recordSize = sizeof(uint32_t);
    mb->locals.recordSize = sizeof(RegType);
    mb->scratch.recordSize = sizeof(uint32_t);
    addBuiltinTypes(mb);
    assert(mb->hasFailed || mb->types.count == TYPE_BUILTIN_COUNT);
}

void mbFreeTables(ModuleBuilder *mb) {
    Table *tables[] = {&mb->types,    &mb->typeParts, &mb->strings, &mb->stringBytes, &mb->globals, &mb->funcs,  &mb->code,
                       &mb->handlers, &mb->lines,     &mb->imports, &mb->exports,     &mb->sources, &mb->locals, &mb->scratch};
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) mbTableFree(mb, tables[i]);
    hookFree(mb->hooks, mb->stringIndex.slots, mb->stringIndex.capacity * sizeof(IndexSlot));
    hookFree(mb->hooks, mb->typeIndex.slots, mb->typeIndex.capacity * sizeof(IndexSlot));
}

void mbFree(ModuleBuilder *mb) {
    if (mb == NULL) return;
    mbFreeFuncs(mb);
    assert(mb->open == NULL && mb->openFuncs == 0);
    mbFreeTables(mb);
    hookFree(mb->hooks, mb, sizeof *mb);
}

ModuleBuilder *mbCreate(const Hooks *hooks, const char *name) {
    assert(hooks != NULL);
    ModuleBuilder *mb = hookAlloc(hooks, sizeof *mb);
    if (mb == NULL) return NULL;
    *mb = (ModuleBuilder){.hooks = hooks, .mainFunc = (uint32_t)PBC_NO_MAIN};
    mbInitTables(mb);
    mb->name = stringZ(mb, name);
    if (mb->hasFailed) { /* so that a builder always has the built-in types */
        mbFree(mb);
        return NULL;
    }
    return mb;
}

/* The tables in file order. Everything but fields and regTypes is laid out already. */
typedef struct Layout {
    Table types, fields, regTypes, funcs, handlers;
    uint32_t codeCount, lineCount;
} Layout;

/* The records of one function's lines, which stand together, as its code does. */
typedef struct FuncLines {
    const LineRec *first;
    uint32_t count;
} FuncLines;

static FuncLines linesOf(const ModuleBuilder *mb, uint32_t func) {
    const LineRec *lines = mb->lines.data;
    const FuncRec *f = mbFuncAt(mb, func);
    uint32_t bounds[2];
    for (int i = 0; i < 2; i++) { /* the first record at or after the code's start, and its end */
        uint32_t low = 0, high = mb->lines.count, pc = f->codeStart + (i == 0 ? 0 : f->codeWords);
        while (low < high) {
            uint32_t mid = low + (high - low) / 2;
            if (lines[mid].pc < pc) low = mid + 1;
            else high = mid;
        }
        bounds[i] = low;
    }
    assert(bounds[0] <= bounds[1]);
    return (FuncLines){lines + bounds[0], bounds[1] - bounds[0]};
}

static bool layoutTypes(ModuleBuilder *mb, Layout *lay) {
    for (uint32_t i = 0; i < mb->types.count; i++) {
        TypeRec t = *mbTypeAt(mb, i);
        const RegType *parts = (const RegType *)mb->typeParts.data + t.first;
        bool isFields = t.kind == TR_RECORD || t.kind == TR_ENV, isSig = t.kind == TR_SIG;
        if (t.kind == TR_BOX) t.size = mbMemSize(mb, t.elem);
        if (isFields || isSig) {
            Table *to = isSig ? &lay->regTypes : &lay->fields;
            assert(to->recordSize == (isSig ? sizeof(RegType) : sizeof(FieldRec)));
            t.first = to->count;
            if (!mbReserve(mb, to, t.count)) return false;
            if (t.count != 0) memcpy((char *)to->data + (size_t)to->count * to->recordSize, parts, (size_t)t.count * to->recordSize);
            to->count += t.count;
        }
        (void)mbAppend(mb, &lay->types, &t);
    }
    return !mb->hasFailed;
}

/* Functions in index order, whatever the order in which they were ended. Code and lines go straight into the image: fillLarge. */
static bool layoutFuncs(ModuleBuilder *mb, Layout *lay) {
    if (!mbReserve(mb, &lay->funcs, mb->funcs.count)) return false;
    for (uint32_t i = 0; i < mb->funcs.count; i++) {
        FuncRec f = *mbFuncAt(mb, i);
        const RegType *locals = (const RegType *)mb->locals.data + f.firstLocal;
        const HandlerRec *handlers = (const HandlerRec *)mb->handlers.data + f.firstHandler;
        assert((uint64_t)f.firstLocal + f.localCount <= mb->locals.count);
        assert((uint64_t)f.codeStart + f.codeWords <= mb->code.count);
        assert((uint64_t)f.firstHandler + f.handlerCount <= mb->handlers.count);
        if (!mbReserve(mb, &lay->regTypes, f.localCount) || !mbReserve(mb, &lay->handlers, f.handlerCount)) return false;
        f.firstLocal = lay->regTypes.count;
        f.codeStart = lay->codeCount;
        f.firstHandler = lay->handlers.count;
        if (f.localCount != 0) memcpy((RegType *)lay->regTypes.data + f.firstLocal, locals, f.localCount * sizeof *locals);
        if (f.handlerCount != 0) {
            memcpy((HandlerRec *)lay->handlers.data + f.firstHandler, handlers, f.handlerCount * sizeof *handlers);
        }
        lay->regTypes.count += f.localCount;
        lay->codeCount += f.codeWords;
        lay->handlers.count += f.handlerCount;
        lay->lineCount += linesOf(mb, i).count;
        (void)mbAppend(mb, &lay->funcs, &f);
    }
    return !mb->hasFailed;
}

static void fillCode(const ModuleBuilder *mb, Insn *to) {
    for (uint32_t i = 0; i < mb->funcs.count; i++) {
        const FuncRec *f = mbFuncAt(mb, i);
        if (f->codeWords != 0) memcpy(to, (const Insn *)mb->code.data + f->codeStart, f->codeWords * sizeof *to);
        to += f->codeWords;
    }
}

/* LineRec.pc is relative to the place where the function's code was added; moves it to the final place and sorts by function. */
static void fillLines(const ModuleBuilder *mb, LineRec *to) {
    uint32_t start = 0;
    for (uint32_t i = 0; i < mb->funcs.count; i++) {
        const FuncRec *f = mbFuncAt(mb, i);
        FuncLines lines = linesOf(mb, i);
        for (uint32_t k = 0; k < lines.count; k++) *to++ = (LineRec){lines.first[k].pc - f->codeStart + start, lines.first[k].line};
        start += f->codeWords;
    }
}

static void fillLarge(void *user, SectionKind kind, void *to) {
    assert(kind == SEC_CODE || kind == SEC_LINES);
    if (kind == SEC_CODE) fillCode(user, to);
    else fillLines(user, to);
}

static void setHashes(ModuleBuilder *mb, const Module *view) {
    assert(view->funcCount == mb->funcs.count && view->globalCount == mb->globals.count);
    ImportRec *imports = mb->imports.data;
    for (uint32_t i = 0; i < mb->imports.count; i++) imports[i].typeHash = moduleTypeHash(view, imports[i].type);
    ExportRec *exports = mb->exports.data;
    for (uint32_t i = 0; i < mb->exports.count; i++) {
        uint32_t index = exports[i].index;
        uint32_t type = exports[i].kind == LINK_TYPE ? index : (uint32_t)TR_NONE;
        if (exports[i].kind == LINK_FUNC) type = index < view->funcCount ? view->funcs[index].sig : TR_NONE;
        if (exports[i].kind == LINK_GLOBAL) type = index < view->globalCount ? view->globals[index].type : TR_NONE;
        exports[i].typeHash = moduleTypeHash(view, type);
    }
}

bool mbFinish(ModuleBuilder *mb, void **bytes, size_t *size) {
    assert(bytes != NULL && size != NULL);
    assert((mb->open == NULL) == (mb->openFuncs == 0));
    if (mb->hasFailed || mb->openFuncs != 0) return false;
    Layout lay = {.types = {.recordSize = sizeof(TypeRec)},       .fields = {.recordSize = sizeof(FieldRec)},
                  .regTypes = {.recordSize = sizeof(RegType)},    .funcs = {.recordSize = sizeof(FuncRec)},
                  .handlers = {.recordSize = sizeof(HandlerRec)}};
    bool ok = layoutTypes(mb, &lay) && layoutFuncs(mb, &lay);
    if (ok) {
        FileHeader header = {.sourceHash = mb->sourceHash, .mainFunc = mb->mainFunc, .name = mb->name};
        Module view = {
            .header = &header,
            .types = lay.types.data, .typeCount = lay.types.count,
            .fields = lay.fields.data, .fieldCount = lay.fields.count,
            .regTypes = lay.regTypes.data, .regTypeCount = lay.regTypes.count,
            .strings = mb->strings.data, .stringCount = mb->strings.count,
            .stringBytes = mb->stringBytes.data, .stringByteCount = mb->stringBytes.count,
            .globals = mb->globals.data, .globalCount = mb->globals.count,
            .funcs = lay.funcs.data, .funcCount = lay.funcs.count,
            .codeCount = lay.codeCount, /* by fillLarge */
            .handlers = lay.handlers.data, .handlerCount = lay.handlers.count,
            .lineCount = lay.lineCount,
            .imports = mb->imports.data, .importCount = mb->imports.count,
            .exports = mb->exports.data, .exportCount = mb->exports.count,
            .sources = mb->sources.data, .sourceCount = mb->sources.count,
        };
        setHashes(mb, &view);
        ok = moduleEncodeFilled(mb->hooks, &view, fillLarge, mb, bytes, size);
    }
    Table *tables[] = {&lay.types, &lay.fields, &lay.regTypes, &lay.funcs, &lay.handlers};
    for (size_t i = 0; i < sizeof tables / sizeof tables[0]; i++) mbTableFree(mb, tables[i]);
    return ok;
}
