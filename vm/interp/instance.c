/* instance.c: makes a verified module runnable: object types and element descriptions for the collector and the file layer, static string
 * and routine objects, the globals block and the function table. */
#include "vm/foreign/foreign.h"
#include "vm/interp/fuse.h"
#include "vm/interp/vm_internal.h"
#include "runtime/str/str.h"
#include "vm/jit/native.h"
#include <assert.h>
#include <string.h>

enum { TYPE_DEPTH_MAX = 200 };

typedef struct Chunk Chunk;
struct Chunk {
    Chunk *next;
    size_t size;
};

/* Closure types by signature: open addressing, type index + 1. */
typedef struct SigTable {
    uint32_t *slots;
    uint32_t mask;
} SigTable;

typedef struct Maker {
    VM *vm;
    Instance *inst;
    const Module *m;
    char *next, *end;
    RtElem *elems;     /* by type index; size 0 and kind 0 until built */
    uint8_t *isBuilt;
    const char *why;
    bool failed;
    bool isEntry;
    const Instance *session; /* whose globals an entry uses, or NULL */
    size_t room;             /* for the globals of a new session */
    SigTable *sigs; /* NULL: the module has no closure types */
} Maker;

/* Puts a new chunk for `size` bytes in front of a list; any thread may add to the list of a finished instance. */
static Chunk *chunkAdd(const Hooks *hooks, void **list, size_t size) {
    size_t total = sizeof(Chunk) + 16 + size;
    Chunk *c = hookAlloc(hooks, total);
    if (c == NULL) return NULL;
    c->size = total;
    void *first = __atomic_load_n(list, __ATOMIC_RELAXED);
    do {
        c->next = first;
    } while (!__atomic_compare_exchange_n(list, &first, c, false, __ATOMIC_ACQ_REL, __ATOMIC_RELAXED));
    return c;
}

static void *make(Maker *k, size_t size) {
    assert(size > 0 && k->next <= k->end);
    size = (size + 15) & ~(size_t)15;
    if ((size_t)(k->end - k->next) < size) {
        size_t room = size < 16000 ? 16000 : size;
        Chunk *c = chunkAdd(k->vm->hooks, &k->inst->memory, room);
        if (c == NULL) {
            k->failed = true;
            return NULL;
        }
        k->next = (char *)(((uintptr_t)(c + 1) + 15) & ~(uintptr_t)15);
        k->end = (char *)c + c->size;
    }
    char *p = k->next;
    k->next += size;
    assert(((uintptr_t)p & 15) == 0 && k->next <= k->end);
    memset(p, 0, size);
    return p;
}

static void *makeArray(Maker *k, size_t count, size_t size) {
    assert(size > 0);
    size_t total;
    if (!sizeMul(&total, count, size) || total > SIZE_MAX / 2) {
        k->failed = true;
        return NULL;
    }
    return make(k, total == 0 ? 1 : total);
}

static uint8_t elemKindOf(const TypeRec *r) {
    switch (r->kind) {
    case TR_I8: return RT_I8;
    case TR_U8: return RT_U8;
    case TR_I16: return RT_I16;
    case TR_U16: return RT_U16;
    case TR_I32: return RT_I32;
    case TR_U32: return RT_U32;
    case TR_I64: return RT_I64;
    case TR_F32: return RT_F32;
    case TR_F64: return RT_F64;
    case TR_RECORD: return RT_RECORD;
    case TR_ARRAY: return RT_ARRAY;
    default: return RT_REF;
    }
}

static bool buildElem(Maker *k, uint32_t index, unsigned depth);

/* Appends the references inside a value of type `index` at `offset` to a run list. */
static void addRun(const Maker *k, RefRun *run, uint32_t index, uint64_t offset, uint64_t count, uint64_t stride) {
    const RtElem *e = &k->elems[index];
    assert(k->isBuilt[index] && e->hasRefs);
    run->offset = (uint32_t)offset;
    run->stride = (uint32_t)stride;
    run->count = count;
    run->inner = e->kind == RT_REF ? NULL : &e->refs;
}

/* The same for a field; a reference right behind those of the run before joins them, so that the collector scans nodes of lists and trees word by
 * word. */
static void addFieldRun(const Maker *k, RefMap *refs, RefRun *runs, uint32_t index, uint64_t offset) {
    RefRun *last = refs->runCount == 0 ? NULL : &runs[refs->runCount - 1];
    bool isRow = last != NULL && last->inner == NULL && last->stride == sizeof(Obj *) && last->offset + last->count * sizeof(Obj *) == offset;
    if (isRow && k->elems[index].kind == RT_REF) last->count++;
    else addRun(k, &runs[refs->runCount++], index, offset, 1, sizeof(Obj *));
}

static bool buildRecord(Maker *k, RtElem *e, const TypeRec *r, unsigned depth) {
    assert(r->kind == TR_RECORD && e->kind == RT_RECORD);
    RtField *fields = makeArray(k, r->count, sizeof *fields);
    RefRun *runs = makeArray(k, r->count, sizeof *runs);
    if (fields == NULL || runs == NULL) return false;
    for (uint32_t i = 0; i < r->count; i++) {
        const FieldRec *f = &k->m->fields[r->first + i];
        if (!buildElem(k, regIndex(f->type), depth + 1)) return false;
        fields[i].offset = f->offset;
        fields[i].type = &k->elems[regIndex(f->type)];
        e->hasWide = e->hasWide || fields[i].type->hasWide;
        if (!fields[i].type->hasRefs) continue;
        e->hasRefs = true;
        addFieldRun(k, &e->refs, runs, regIndex(f->type), f->offset);
    }
    assert(e->refs.runCount <= r->count && e->hasRefs == (e->refs.runCount != 0));
    e->count = r->count;
    e->fields = fields;
    e->refs.runs = runs;
    e->fileSize = r->length;
    return true;
}

static bool buildArray(Maker *k, RtElem *e, const TypeRec *r, unsigned depth) {
    assert(r->kind == TR_ARRAY && e->kind == RT_ARRAY);
    if (!buildElem(k, r->elem, depth + 1)) return false;
    const RtElem *elem = &k->elems[r->elem];
    assert(e->size == elem->size * r->length);
    e->elem = elem;
    e->count = r->length;
    e->hasWide = elem->hasWide || ((r->flags & TRF_SET) != 0 && r->size > 8);
    if ((r->flags & TRF_SET) != 0 && r->size < 32) e->fileSize = 32;
    if (!elem->hasRefs) return true;
    RefRun *run = make(k, sizeof *run);
    if (run == NULL) return false;
    addRun(k, run, r->elem, 0, r->length, elem->size);
    e->hasRefs = true;
    e->refs.runCount = 1;
    e->refs.runs = run;
    return true;
}

static bool buildElem(Maker *k, uint32_t index, unsigned depth) {
    assert(index < k->m->typeCount);
    const TypeRec *r = &k->m->types[index];
    RtElem *e = &k->elems[index];
    if (k->isBuilt[index]) return true;
    if (depth > TYPE_DEPTH_MAX) return false;
    k->isBuilt[index] = 1;
    e->kind = elemKindOf(r);
    e->align = (uint8_t)r->align;
    e->size = e->kind == RT_REF ? 8 : r->size;
    e->hasRefs = e->kind == RT_REF;
    if (r->kind == TR_RECORD) return buildRecord(k, e, r, depth);
    if (r->kind == TR_ARRAY) return buildArray(k, e, r, depth);
    return true;
}

static bool registerType(Maker *k, const ObjType **slot, ObjType *t, ObjShape shape, uint64_t size, const RefMap *refs, const char *name) {
    if (t == NULL) return false;
    t->shape = (uint8_t)shape;
    assert(*slot == NULL && shape != OBJ_NATIVE);
    t->size = size;
    if (refs != NULL) t->refs = *refs;
    t->name = name;
    if (!heapAddType(k->vm->heap, t)) {
        k->why = "out of memory, or the module's types are too many or too complex";
        return false;
    }
    assert(heapType(k->vm->heap, t->id) == t);
    *slot = t;
    return true;
}

static bool addObjType(Maker *k, const ObjType **slot, ObjShape shape, uint64_t size, const RefMap *refs, const char *name) {
    return registerType(k, slot, make(k, sizeof(ObjType)), shape, size, refs, name);
}

/* A box of that value, or a dynamic array of such values. */
static bool addValueType(Maker *k, const ObjType **slot, ObjShape shape, const RtElem *elem, const char *name) {
    ObjType *t = make(k, sizeof *t);
    if (t != NULL) t->hasWide = elem->hasWide, t->elemKind = elem->kind, t->elem = elem;
    return registerType(k, slot, t, shape, elem->size, &elem->refs, name);
}

/* The collector sees the fields of an environment conservatively. */
static bool addEnvType(Maker *k, const ObjType **slot, const TypeRec *r) {
    assert(r->kind == TR_ENV);
    EnvType *e = make(k, sizeof *e + r->count * sizeof e->fields[0]);
    if (e == NULL) return false;
    e->fieldCount = r->count;
    e->ownerOffset = (uint32_t)((r->size + 7) & ~(uint64_t)7);
    for (uint32_t i = 0; i < r->count; i++) {
        const FieldRec *f = &k->m->fields[r->first + i];
        e->fields[i] = (EnvField){(uint32_t)f->offset, regClass(f->type) == REG_SLICE};
    }
    return registerType(k, slot, &e->type, OBJ_ENV, e->ownerOffset + sizeof(uint64_t), NULL, "environment");
}

/* What an error message calls a box: a record or array in an `any`, or what a pointer leads to. */
static const char *boxName(const RtElem *elem) {
    return elem->kind == RT_RECORD ? "record" : elem->kind == RT_ARRAY ? "array" : "pointer";
}

/* The object type that an earlier instance has for an equal type, or NULL. */
static const ObjType *earlierType(const Maker *k, uint32_t index) {
    const TypeRec *r = &k->m->types[index];
    for (const Instance *i = k->vm->instances; i != NULL; i = i->next) {
        for (uint32_t t = TYPE_BUILTIN_COUNT; t < i->module->typeCount; t++) {
            const TypeRec *other = &i->module->types[t];
            bool mayFit = other->kind == r->kind && other->size == r->size && i->objTypes[t] != NULL;
            if (mayFit && moduleTypesEqual(k->vm->hooks, k->m, index, i->module, t)) return i->objTypes[t];
        }
    }
    return NULL;
}

static bool buildObjType(Maker *k, uint32_t index, const ObjType **slot) {
    assert(index < k->m->typeCount && *slot == NULL);
    const TypeRec *r = &k->m->types[index];
    bool isShared = k->isEntry && (r->kind == TR_BOX || r->kind == TR_DYN || r->kind == TR_CLOSURE);
    const ObjType *earlier = isShared ? earlierType(k, index) : NULL;
    if (earlier != NULL) {
        *slot = earlier;
        return true;
    }
    const RtElem *elem = r->elem < k->m->typeCount ? &k->elems[r->elem] : NULL;
    switch (r->kind) {
    case TR_BOX: assert(elem != NULL); return addValueType(k, slot, OBJ_BOX, elem, boxName(elem));
    case TR_DYN:
        assert(elem != NULL);
        if (elem->kind == RT_REF) {
            RefRun *run = make(k, sizeof *run);
            if (run == NULL) return false;
            run->count = 1;
            RefMap map = {1, run};
            return addObjType(k, slot, OBJ_DYN, 8, &map, "dynamic array");
        }
        return addValueType(k, slot, OBJ_DYN, elem, "dynamic array");
    case TR_CLOSURE: return addObjType(k, slot, OBJ_CLOSURE, 0, NULL, "routine");
    case TR_ENV: return addEnvType(k, slot, r);
    case TR_STRING: *slot = heapType(k->vm->heap, TYPE_ID_STRING); return true;
    case TR_FILE: *slot = heapType(k->vm->heap, TYPE_ID_FILE); return true;
    default: return true;
    }
}

/* A box of a reference has one reference at offset 0. */
static bool fixScalarRefs(Maker *k) {
    RefRun *run = make(k, sizeof *run);
    if (run == NULL) return false;
    run->count = 1;
    for (uint32_t i = 0; i < k->m->typeCount; i++) {
        if (k->elems[i].kind == RT_REF) k->elems[i].refs = (RefMap){1, run};
    }
    return true;
}

/* What boxes of pointers lead to. The types are still this instance's own, or have the same notes from an earlier one. */
static void notePointers(const Maker *k, const ObjType **objTypes) {
    for (uint32_t i = 0; i < k->m->typeCount; i++) {
        const TypeRec *r = &k->m->types[i];
        if (r->kind != TR_BOX || objTypes[i]->isSlot) continue;
        ObjType *t = (ObjType *)(uintptr_t)objTypes[i];
        assert(r->elem < k->m->typeCount && t->shape == OBJ_BOX);
        uint8_t kind = k->m->types[r->elem].kind;
        if (kind == TR_BOX) t->points = objTypes[r->elem];
        t->isSlot = kind == TR_BOX || kind == TR_ANY;
    }
}

static bool buildTypes(Maker *k) {
    const Module *m = k->m;
    assert(m->typeCount >= TYPE_BUILTIN_COUNT);
    k->elems = makeArray(k, m->typeCount, sizeof *k->elems);
    k->isBuilt = makeArray(k, m->typeCount, 1);
    const RtElem **elems = makeArray(k, m->typeCount, sizeof *elems);
    const ObjType **objTypes = makeArray(k, m->typeCount, sizeof *objTypes);
    if (k->failed) return false;
    for (uint32_t i = 0; i < m->typeCount; i++) {
        if (m->types[i].kind != TR_SIG && !buildElem(k, i, 0)) return false;
        elems[i] = &k->elems[i];
    }
    if (!fixScalarRefs(k)) return false;
    for (uint32_t i = 0; i < m->typeCount; i++) {
        if (!buildObjType(k, i, &objTypes[i])) return false;
    }
    notePointers(k, objTypes);
    k->inst->elems = elems;
    k->inst->objTypes = objTypes;
    return true;
}

static bool buildStrings(Maker *k) {
    const Module *m = k->m;
    k->inst->strings = makeArray(k, m->stringCount, sizeof(ObjString *));
    if (k->failed) return false;
    for (uint32_t i = 0; i < m->stringCount; i++) {
        uint32_t n;
        const char *bytes = moduleString(m, i, &n);
        if (n == 0) continue; /* nil is the empty string */
        void *memory = make(k, strStaticSize(n));
        if (memory == NULL) return false;
        k->inst->strings[i] = strInitStatic(memory, bytes, n);
        assert(strLength(k->inst->strings[i]) == n);
    }
    return true;
}

static uint32_t *sigSlot(const SigTable *table, const Module *m, const RegType *params, uint32_t count, RegType result) {
    uint64_t h = 0xCBF29CE484222325u ^ result;
    assert(table->slots != NULL && (table->mask & (table->mask + 1)) == 0);
    for (uint32_t i = 0; i < count; i++) h = (h ^ params[i]) * 0x9E3779B97F4A7C15u ^ h >> 29;
    for (uint32_t at = (uint32_t)(h >> 32 ^ h) & table->mask;; at = (at + 1) & table->mask) {
        uint32_t *slot = &table->slots[at];
        if (*slot == 0) return slot;
        const TypeRec *sig = &m->types[m->types[*slot - 1].elem];
        if (sig->count == count && sig->elem == result && memcmp(&m->regTypes[sig->first], params, count * sizeof *params) == 0) return slot;
    }
}

/* The first closure type of each signature; k->sigs stays NULL if there are none. */
static bool buildSigTable(Maker *k) {
    const Module *m = k->m;
    uint32_t size = 16, count = 0;
    for (uint32_t i = 0; i < m->typeCount; i++) count += m->types[i].kind == TR_CLOSURE;
    if (count == 0) return true;
    while (size / 2 < count) size *= 2;
    assert((size & (size - 1)) == 0 && count < size);
    SigTable *table = make(k, sizeof *table);
    if (table == NULL) return false;
    table->mask = size - 1;
    table->slots = makeArray(k, size, sizeof *table->slots);
    if (table->slots == NULL) return false;
    k->sigs = table;
    for (uint32_t i = 0; i < m->typeCount; i++) {
        if (m->types[i].kind != TR_CLOSURE) continue;
        const TypeRec *sig = &m->types[m->types[i].elem];
        uint32_t *slot = sigSlot(table, m, &m->regTypes[sig->first], sig->count, sig->elem);
        if (*slot == 0) *slot = i + 1;
    }
    return true;
}

/* Its routine values' type (of the visible signature; NULL if the module never makes any), and its one value if it needs no environments. */
static bool addRoutineValue(Maker *k, uint32_t sigType, Func *f) {
    const Module *m = k->m;
    const TypeRec *sig = &m->types[sigType];
    assert(sig->kind == TR_SIG && f->rec->envParams <= sig->count);
    assert(f->value == NULL);
    uint32_t type = *sigSlot(k->sigs, m, &m->regTypes[sig->first], sig->count - f->rec->envParams, sig->elem);
    if (type == 0) return true;
    f->closureType = k->inst->objTypes[type - 1];
    assert(f->closureType->shape == OBJ_CLOSURE);
    if (f->rec->envParams != 0) return true;
    ObjClosure *value = make(k, sizeof *value);
    if (value == NULL) return false;
    value->head.typeId = f->closureType->id;
    value->head.flags = OBJ_STATIC;
    value->fn = f;
    f->value = value;
    return true;
}

static uint16_t envSlotOf(const Module *m, const FuncRec *f) {
    const TypeRec *sig = &m->types[f->sig];
    uint32_t slot = 0;
    if (f->envParams == 0) return 0;
    for (uint32_t i = 0; i < sig->count - f->envParams; i++) slot += moduleRegWords(m->regTypes[sig->first + i]);
    assert(slot < f->localCount);
    return (uint16_t)slot;
}

static bool buildFuncs(Maker *k) {
    const Module *m = k->m;
    Instance *inst = k->inst;
    inst->funcs = makeArray(k, m->funcCount, sizeof(Func));
    if (k->failed) return false;
    for (uint32_t i = 0; i < m->funcCount; i++) {
        Func *f = &inst->funcs[i];
        f->rec = &m->funcs[i];
        assert((uint64_t)f->rec->codeStart + f->rec->codeWords <= m->codeCount && f->rec->localCount <= f->rec->regCount);
        f->code = m->code + f->rec->codeStart;
        f->regCount = f->rec->regCount;
        f->envSlot = envSlotOf(m, f->rec);
        f->instance = inst;
    }
    if (!buildSigTable(k)) return false;
    for (uint32_t i = 0; i < m->funcCount && k->sigs != NULL; i++) {
        if (!addRoutineValue(k, m->funcs[i].sig, &inst->funcs[i])) return false;
    }
    return true;
}

/* The references in the globals, so that the collector need not look at numbers. */
static RefMap *globalRefs(Maker *k) {
    const Module *m = k->m;
    uint32_t n = 0;
    for (uint32_t i = 0; i < m->globalCount; i++) n += k->elems[m->globals[i].type].hasRefs;
    RefMap *map = make(k, sizeof *map);
    RefRun *runs = makeArray(k, n, sizeof *runs);
    if (map == NULL || runs == NULL) return NULL;
    for (uint32_t i = 0; i < m->globalCount; i++) {
        const GlobalRec *g = &m->globals[i];
        if (k->elems[g->type].hasRefs) addRun(k, &runs[map->runCount++], g->type, g->offset, 1, 0);
    }
    assert(map->runCount == n);
    map->runs = runs;
    return map;
}

/* The globals as one record. */
static const RtElem *globalRecord(Maker *k, size_t size) {
    const Module *m = k->m;
    RtElem *record = make(k, sizeof *record);
    RtField *fields = makeArray(k, m->globalCount, sizeof *fields);
    if (record == NULL || fields == NULL) return NULL;
    for (uint32_t i = 0; i < m->globalCount; i++) fields[i] = (RtField){m->globals[i].offset, &k->elems[m->globals[i].type]};
    assert(m->globalCount > 0 || size <= 8);
    *record = (RtElem){.kind = RT_RECORD, .align = 8, .size = size, .count = m->globalCount, .fields = fields};
    return record;
}

static bool addGlobals(Maker *k, char *globals, size_t size) {
    const RefMap *refs = globalRefs(k);
    const RtElem *record = globalRecord(k, size);
    if (refs == NULL || record == NULL) return false;
    k->inst->globalRefs = refs;
    if (!heapAddStaticMapped(k->vm->heap, globals, size, refs) && !heapAddStatic(k->vm->heap, globals, size)) return false;
    heapDescribeStatic(k->vm->heap, globals, record);
    return true;
}

static bool buildGlobals(Maker *k) {
    assert(k->inst->globals == NULL && k->elems != NULL);
    size_t size = (size_t)k->m->globalBytes;
    if (size == 0) size = 8;
    uint64_t limit = k->vm->config.limits.maxHeapBytes;
    if (limit != 0 && size > limit) {
        k->why = "the global variables need more memory than --max-heap allows";
        return false;
    }
    const NativeProgram *native = k->vm->config.native;
    const Hooks *hooks = k->vm->hooks;
    size_t room = k->room > size ? k->room : size;
    if (k->session != NULL) {
        if (size > k->session->globalRoom) return k->why = "the variables of the session need too much memory", false;
        k->inst->globals = k->session->globals;
        k->inst->globalBytes = size;
        k->inst->globalRoom = k->session->globalRoom;
        k->inst->borrowsGlobals = true;
        return addGlobals(k, k->inst->globals, size);
    }
    char *globals = native != NULL ? native->globals : hooks->pageReserve(hooks->user, room);
    if (globals == NULL) return false;
    assert(((uintptr_t)globals & 7) == 0 && (native == NULL || native->globalBytes == size));
    k->inst->globals = globals;
    k->inst->globalBytes = size;
    k->inst->globalRoom = room;
    if (native == NULL && !hooks->pageCommit(hooks->user, globals, room)) return false;
    return addGlobals(k, globals, size);
}

/* ---- imports ----------------------------------------------------------------------------------------------------------------- */

static const Instance *findInstance(const VM *vm, const char *name) {
    for (const Instance *i = vm->instances; i != NULL; i = i->next) {
        if (strcmp(i->name, name) == 0) return i;
    }
    return NULL;
}

/* What `from` exports under the import's name with the kind and a structurally equal type, or NULL. */
static const ExportRec *findExport(const Maker *k, const Instance *from, const ImportRec *r) {
    const Module *m = from->module;
    const char *name = moduleString(k->m, r->name, NULL);
    for (uint32_t i = 0; i < m->exportCount; i++) {
        const ExportRec *e = &m->exports[i];
        if (e->kind != r->kind || strcmp(moduleString(m, e->name, NULL), name) != 0) continue;
        assert(e->index < (r->kind == LINK_FUNC ? m->funcCount : r->kind == LINK_GLOBAL ? m->globalCount : m->typeCount));
        uint32_t type = r->kind == LINK_FUNC ? m->funcs[e->index].sig : r->kind == LINK_GLOBAL ? m->globals[e->index].type : e->index;
        return moduleTypesEqual(k->vm->hooks, k->m, r->type, m, type) ? e : NULL;
    }
    return NULL;
}

/* FNREFX may ask for the value of any imported function whose closure type the module has, also if its own module never makes it a value. */
static bool linkFunction(Maker *k, uint32_t index, Func *f) {
    k->inst->imports[index] = f;
    assert(f->rec->envParams == 0 || f->value == NULL);
    if (k->sigs == NULL || f->value != NULL || f->rec->envParams != 0) return true;
    return addRoutineValue(k, k->m->imports[index].type, f);
}

/* A type import only tells a linker that two types are one (vm/bytecode/link.h): here types are compared by structure. */
static bool linkImport(Maker *k, uint32_t index) {
    const ImportRec *r = &k->m->imports[index];
    if (r->kind == LINK_TYPE || r->kind == LINK_FOREIGN) return true;
    const Instance *from = findInstance(k->vm, moduleString(k->m, r->module, NULL));
    const ExportRec *e = from == NULL ? NULL : findExport(k, from, r);
    if (e == NULL) {
        k->why = from == NULL ? "the module needs another module that is not loaded"
                              : "the module needs a function or variable that another module does not export with that type";
        return false;
    }
    assert(r->kind == LINK_FUNC || e->index < from->module->globalCount);
    if (r->kind == LINK_FUNC) return linkFunction(k, index, &from->funcs[e->index]);
    k->inst->importData[index] = from->globals + from->module->globals[e->index].offset;
    return true;
}

/* C functions are looked up when they are called first. */
static bool linkForeign(Maker *k) {
    const Module *m = k->m;
    uint32_t count = 0;
    for (uint32_t i = 0; i < m->importCount; i++) count += m->imports[i].kind == LINK_FOREIGN;
    if (count == 0) return true;
    if (!foreignPrepare(k->vm, m, &k->why)) return false;
    k->inst->foreign = makeArray(k, m->importCount, sizeof *k->inst->foreign);
    return !k->failed;
}

static bool linkImports(Maker *k) {
    const Module *m = k->m;
    k->inst->imports = makeArray(k, m->importCount, sizeof *k->inst->imports);
    k->inst->importData = makeArray(k, m->importCount, sizeof *k->inst->importData);
    if (k->failed) return false;
    for (uint32_t i = 0; i < m->importCount; i++) {
        if (!linkImport(k, i)) return false;
    }
    return linkForeign(k);
}

/* ---- life -------------------------------------------------------------------------------------------------------------------- */

static Instance *makeInstance(Maker k, const char **why) {
    VM *vm = k.vm;
    Module *m = (Module *)(uintptr_t)k.m;
    assert(m->isVerified);
    assert(vm->heap != NULL && why != NULL);
    Instance *inst = hookAlloc(vm->hooks, sizeof *inst);
    if (inst == NULL) {
        moduleFree(m);
        *why = "out of memory";
        return NULL;
    }
    memset(inst, 0, sizeof *inst);
    inst->vm = vm;
    inst->module = m;
    inst->name = moduleString(m, m->header->name, NULL);
    k.inst = inst;
    if (buildTypes(&k) && buildStrings(&k) && buildFuncs(&k) && buildGlobals(&k) && linkImports(&k)) {
#ifdef INTERP_FUSES
        if (vm->config.traceHead == 0 && !vm->config.findsRaces) fuseCode(m); /* a trace shows every instruction, and the detector sees each */
#endif
        return inst;
    }
    *why = k.why;
    instanceFree(vm, inst);
    return NULL;
}

Instance *instanceCreate(VM *vm, Module *m, const char **why) { return makeInstance((Maker){.vm = vm, .m = m, .why = "out of memory"}, why); }

Instance *instanceCreateEntry(VM *vm, Module *m, const Instance *session, size_t room, const char **why) {
    return makeInstance((Maker){.vm = vm, .m = m, .why = "out of memory", .isEntry = true, .session = session, .room = session == NULL ? room : 0}, why);
}

bool vmPublish(Func *fn, Entry entry) {
    assert(fn->rec != NULL && fn->instance != NULL);
    const Insn *bytecode = fn->instance->module->code + fn->rec->codeStart;
    __atomic_store_n(&fn->entry, entry, __ATOMIC_RELEASE);
    if (entry == NULL) {
        __atomic_store_n(&fn->code, bytecode, __ATOMIC_RELEASE);
        return true;
    }
    if (__atomic_load_n(&fn->code, __ATOMIC_RELAXED) != bytecode) return true; /* the stub is there and reads `entry` */
    Chunk *c = chunkAdd(fn->instance->vm->hooks, &fn->instance->memory, 2 * sizeof(Insn));
    if (c == NULL) return false;
    Insn *stub = (Insn *)(((uintptr_t)(c + 1) + 15) & ~(uintptr_t)15);
    stub[0].word = 0;
    stub[0].op = OP_NATIVE;
    stub[1].word = (uintptr_t)fn;
    __atomic_store_n(&fn->code, stub, __ATOMIC_RELEASE);
    return true;
}

void instanceFree(VM *vm, Instance *inst) {
    if (inst == NULL) return;
    assert(inst->vm == vm && inst->module != NULL);
    if (inst->globals != NULL) {
        if (vm->heap != NULL) heapRemoveStatic(vm->heap, inst->globals);
        bool isOwn = !inst->borrowsGlobals && vm->config.native == NULL;
        if (isOwn) vm->hooks->pageRelease(vm->hooks->user, inst->globals, inst->globalRoom);
    }
    for (Chunk *c = inst->memory; c != NULL;) {
        Chunk *next = c->next;
        hookFree(vm->hooks, c, c->size);
        c = next;
    }
    moduleFree(inst->module);
    hookFree(vm->hooks, inst, sizeof *inst);
}
