/* instance.c: makes a verified module runnable: object types and element descriptions for the collector and the file layer, static string
 * and routine objects, the globals block and the function table. */
#include "vm/interp/vm_internal.h"
#include "runtime/str/str.h"
#include <assert.h>
#include <string.h>

enum { TYPE_DEPTH_MAX = 200 };

typedef struct Chunk Chunk;
struct Chunk {
    Chunk *next;
    size_t size;
};

typedef struct Maker {
    VM *vm;
    Instance *inst;
    const Module *m;
    Chunk *chunks;
    char *next, *end;
    RtElem *elems;     /* by type index; size 0 and kind 0 until built */
    uint8_t *isBuilt;
    bool failed;
} Maker;

static void *make(Maker *k, size_t size) {
    size = (size + 15) & ~(size_t)15;
    if ((size_t)(k->end - k->next) < size) {
        size_t total = sizeof(Chunk) + 16 + size;
        if (total < 16384) total = 16384;
        Chunk *c = hookAlloc(k->vm->hooks, total);
        if (c == NULL) {
            k->failed = true;
            return NULL;
        }
        c->next = k->chunks;
        c->size = total;
        k->chunks = c;
        k->next = (char *)(((uintptr_t)(c + 1) + 15) & ~(uintptr_t)15);
        k->end = (char *)c + total;
    }
    char *p = k->next;
    k->next += size;
    memset(p, 0, size);
    return p;
}

static void *makeArray(Maker *k, size_t count, size_t size) {
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
static bool addRun(Maker *k, RefRun *run, uint32_t index, uint64_t offset, uint64_t count, uint64_t stride) {
    const RtElem *e = &k->elems[index];
    run->offset = (uint32_t)offset;
    run->stride = (uint32_t)stride;
    run->count = count;
    run->inner = e->kind == RT_REF ? NULL : &e->refs;
    return true;
}

static bool buildRecord(Maker *k, RtElem *e, const TypeRec *r, unsigned depth) {
    RtField *fields = makeArray(k, r->count, sizeof *fields);
    RefRun *runs = makeArray(k, r->count, sizeof *runs);
    if (fields == NULL || runs == NULL) return false;
    for (uint32_t i = 0; i < r->count; i++) {
        const FieldRec *f = &k->m->fields[r->first + i];
        if (!buildElem(k, regIndex(f->type), depth + 1)) return false;
        fields[i].offset = f->offset;
        fields[i].type = &k->elems[regIndex(f->type)];
        if (!fields[i].type->hasRefs) continue;
        e->hasRefs = true;
        if (!addRun(k, &runs[e->refs.runCount], regIndex(f->type), f->offset, 1, 0)) return false;
        e->refs.runCount++;
    }
    e->count = r->count;
    e->fields = fields;
    e->refs.runs = runs;
    e->fileSize = r->length;
    return true;
}

static bool buildArray(Maker *k, RtElem *e, const TypeRec *r, unsigned depth) {
    if (!buildElem(k, r->elem, depth + 1)) return false;
    const RtElem *elem = &k->elems[r->elem];
    e->elem = elem;
    e->count = r->length;
    if ((r->flags & TRF_SET) != 0 && r->size < 32) e->fileSize = 32;
    if (!elem->hasRefs) return true;
    RefRun *run = make(k, sizeof *run);
    if (run == NULL || !addRun(k, run, r->elem, 0, r->length, elem->size)) return false;
    e->hasRefs = true;
    e->refs.runCount = 1;
    e->refs.runs = run;
    return true;
}

static bool buildElem(Maker *k, uint32_t index, unsigned depth) {
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

static bool addObjType(Maker *k, const ObjType **slot, ObjShape shape, uint64_t size, const RefMap *refs, const char *name) {
    ObjType *t = make(k, sizeof *t);
    if (t == NULL) return false;
    t->shape = (uint8_t)shape;
    t->size = size;
    if (refs != NULL) t->refs = *refs;
    t->name = name;
    if (!heapAddType(k->vm->heap, t)) return false;
    *slot = t;
    return true;
}

/* The collector sees the fields of an environment conservatively. */
static bool buildObjType(Maker *k, uint32_t index, const ObjType **slot) {
    const TypeRec *r = &k->m->types[index];
    const RtElem *elem = r->elem < k->m->typeCount ? &k->elems[r->elem] : NULL;
    switch (r->kind) {
    case TR_BOX: return addObjType(k, slot, OBJ_BOX, elem->size, &elem->refs, "box");
    case TR_DYN:
        if (elem->kind == RT_REF) {
            RefRun *run = make(k, sizeof *run);
            if (run == NULL) return false;
            run->count = 1;
            RefMap map = {1, run};
            return addObjType(k, slot, OBJ_DYN, 8, &map, "dynamic array");
        }
        return addObjType(k, slot, OBJ_DYN, elem->size, &elem->refs, "dynamic array");
    case TR_CLOSURE: return addObjType(k, slot, OBJ_CLOSURE, 0, NULL, "routine");
    case TR_ENV: return addObjType(k, slot, OBJ_ENV, r->size, NULL, "environment");
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

static bool buildTypes(Maker *k) {
    const Module *m = k->m;
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
    }
    return true;
}

static bool sameVisibleSig(const Module *m, const TypeRec *full, uint32_t visible, const TypeRec *sig) {
    return sig->count == visible && sig->elem == full->elem &&
           memcmp(&m->regTypes[sig->first], &m->regTypes[full->first], visible * sizeof(RegType)) == 0;
}

/* The closure type of a function's visible signature; NULL if the module never makes values of it. */
static const ObjType *closureTypeOf(Maker *k, const FuncRec *f) {
    const Module *m = k->m;
    const TypeRec *full = &m->types[f->sig];
    for (uint32_t i = 0; i < m->typeCount; i++) {
        const TypeRec *r = &m->types[i];
        if (r->kind != TR_CLOSURE) continue;
        if (r->elem == f->sig && f->envParams == 0) return k->inst->objTypes[i];
        if (sameVisibleSig(m, full, full->count - f->envParams, &m->types[r->elem])) return k->inst->objTypes[i];
    }
    return NULL;
}

static bool buildFuncs(Maker *k) {
    const Module *m = k->m;
    Instance *inst = k->inst;
    inst->funcs = makeArray(k, m->funcCount, sizeof(Func));
    if (k->failed) return false;
    for (uint32_t i = 0; i < m->funcCount; i++) {
        Func *f = &inst->funcs[i];
        f->rec = &m->funcs[i];
        f->code = m->code + f->rec->codeStart;
        f->regCount = f->rec->regCount;
        f->instance = inst;
    }
    bool hasClosures = false;
    for (uint32_t i = 0; i < m->typeCount; i++) hasClosures = hasClosures || m->types[i].kind == TR_CLOSURE;
    if (!hasClosures) return true;
    for (uint32_t i = 0; i < m->funcCount; i++) {
        Func *f = &inst->funcs[i];
        f->closureType = closureTypeOf(k, f->rec);
        if (f->closureType == NULL || f->rec->envParams != 0) continue;
        ObjClosure *value = make(k, sizeof *value);
        if (value == NULL) return false;
        value->head.typeId = f->closureType->id;
        value->head.flags = OBJ_STATIC;
        value->fn = f;
        f->value = value;
    }
    return true;
}

static bool buildGlobals(Maker *k) {
    size_t size = (size_t)k->m->globalBytes;
    if (size == 0) size = 8;
    char *globals = k->vm->hooks->pageReserve(k->vm->hooks->user, size);
    if (globals == NULL) return false;
    k->inst->globals = globals;
    k->inst->globalBytes = size;
    if (!k->vm->hooks->pageCommit(k->vm->hooks->user, globals, size)) return false;
    return heapAddStatic(k->vm->heap, globals, size);
}

Instance *instanceCreate(VM *vm, Module *m, const char **why) {
    assert(m->isVerified);
    Maker k = {.vm = vm, .m = m};
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
    bool ok = m->importCount == 0 && buildTypes(&k) && buildStrings(&k) && buildFuncs(&k) && buildGlobals(&k);
    inst->memory = k.chunks;
    if (ok) return inst;
    *why = m->importCount != 0 ? "the module needs imports that are not loaded" : "out of memory";
    instanceFree(vm, inst);
    return NULL;
}

void instanceFree(VM *vm, Instance *inst) {
    if (inst == NULL) return;
    if (inst->globals != NULL) {
        heapRemoveStatic(vm->heap, inst->globals);
        vm->hooks->pageRelease(vm->hooks->user, inst->globals, inst->globalBytes);
    }
    for (Chunk *c = inst->memory; c != NULL;) {
        Chunk *next = c->next;
        hookFree(vm->hooks, c, c->size);
        c = next;
    }
    moduleFree(inst->module);
    hookFree(vm->hooks, inst, sizeof *inst);
}
