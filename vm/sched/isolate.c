/* isolate.c: deep copies. See isolate.h.
 *
 * Objects are copied as they are and put on a list; then the references in each copy are replaced by copies of what they refer to, which are found in a
 * table by the original's address, or made. Table and list are heap objects that the collector scans word by word, so that nothing is lost if one of
 * the allocations collects. Nothing here recurses over the graph. */
#include "vm/sched/isolate.h"
#include "vm/interp/interp_ops.h"
#include "vm/sched/cells.h"
#include "vm/sched/sched_internal.h"

enum { TABLE_FIRST = 64 };

/* The payload of a heap object of the scheduler's conservative type. */
typedef struct Words {
    Obj head;
    uint64_t count;
    Value items[];
} Words;

typedef struct Copier {
    Task *t;
    Words *table;   /* open addressing: original, copy; count: entries */
    uint64_t mask;  /* pairs - 1 */
    Words *list;    /* copies in order */
    uint64_t capacity, done;
    bool isValue;   /* only what is a value by itself: isolateValue */
    Words *globals; /* copies of the instances' globals by number, or NULL: references to globals stay */
} Copier;

static Words *wordsNew(Task *t, uint64_t count) {
    size_t bytes;
    if (!sizeMul(&bytes, count, sizeof(Value)) || !sizeAdd(&bytes, bytes, sizeof(Words))) return rtRaise(&t->rt, RTE_MEMORY, NULL), NULL;
    return (Words *)(void *)heapAlloc(&t->rt, &taskSched(t)->isolateType, bytes);
}

static bool copierInit(Copier *c, Task *t) {
    *c = (Copier){.t = t, .mask = TABLE_FIRST - 1, .capacity = TABLE_FIRST};
    c->table = wordsNew(t, 2 * TABLE_FIRST);
    if (c->table == NULL) return false;
    c->list = wordsNew(t, TABLE_FIRST);
    return c->list != NULL;
}

static Value *slotOf(const Words *table, uint64_t mask, const Obj *o) {
    uint64_t at = ((uintptr_t)o >> 4) * 0x9E3779B97F4A7C15u >> 20;
    for (;; at++) {
        Value *slot = (Value *)(uintptr_t)&table->items[2 * (at & mask)];
        if (slot->o == NULL || slot->o == o) return slot;
    }
}

static bool tableGrow(Copier *c) {
    uint64_t pairs = (c->mask + 1) * 2;
    Words *table = wordsNew(c->t, 2 * pairs);
    if (table == NULL) return false;
    for (uint64_t i = 0; i <= c->mask; i++) {
        const Value *old = &c->table->items[2 * i];
        if (old[0].o == NULL) continue;
        Value *slot = slotOf(table, pairs - 1, old[0].o);
        slot[0] = old[0];
        slot[1] = old[1];
    }
    table->count = c->table->count;
    c->table = table;
    c->mask = pairs - 1;
    return true;
}

static bool listAdd(Copier *c, Obj *o) {
    if (c->list->count == c->capacity) {
        Words *list = wordsNew(c->t, c->capacity * 2);
        if (list == NULL) return false;
        memcpy(list->items, c->list->items, c->list->count * sizeof(Value));
        list->count = c->list->count;
        c->list = list;
        c->capacity *= 2;
    }
    c->list->items[c->list->count++].o = o;
    return true;
}

/* ---- one object ---------------------------------------------------------------------------------------------------------- */

/* Things that are the same in every mode: constants, immutable values, handles. */
static bool isShared(Heap *heap, Obj *o) {
    if ((o->flags & (OBJ_STATIC | OBJ_DISPOSED)) != 0) return true;
    if ((o->flags & OBJ_INDIRECT) != 0) return false;
    if (o->typeId == TYPE_ID_STRING) {
        if ((o->flags & OBJ_SHARED) == 0) o->flags |= OBJ_SHARED; /* copied when somebody changes it */
        return true;
    }
    return o->typeId < TYPE_ID_FIRST_FREE || heapType(heap, o->typeId)->shape == OBJ_NATIVE;
}

static Obj *copyBox(Copier *c, const Obj *o, const ObjType *type) {
    Obj *copy = heapNewBox(&c->t->rt, type);
    if (copy != NULL) cellsCopy(c->t, type->hasWide, true, copy + 1, o + 1, type->size);
    return copy;
}

static Obj *copyDyn(Copier *c, const ObjDyn *o, const ObjType *type) {
    int64_t length = o->length;
    ObjDyn *copy = heapNewDyn(&c->t->rt, type, length, length);
    if (copy == NULL) return NULL;
    cellsCopy(c->t, type->hasWide, true, copy->data, o->data, (uint64_t)length * type->size);
    return &copy->head;
}

static Obj *copyClosure(Copier *c, const ObjClosure *o, const ObjType *type) {
    ObjClosure *copy = heapNewClosure(&c->t->rt, type, o->fn, (uint32_t)o->envCount);
    if (copy == NULL) return NULL;
    memcpy(copy->env, o->env, o->envCount * sizeof o->env[0]);
    return &copy->head;
}

/* A pointer to a part of an object or to a global keeps its kind; its address is corrected when its base has been copied. */
static Obj *copyPointer(Copier *c, const ObjPtr *o) {
    ObjPtr *copy = (ObjPtr *)(void *)heapAlloc(&c->t->rt, heapType(c->t->rt.heap, o->head.typeId), sizeof *copy);
    if (copy == NULL) return NULL;
    *copy = *o;
    return &copy->head;
}

static Obj *copyObject(Copier *c, Obj *o) {
    if ((o->flags & OBJ_INDIRECT) != 0) return copyPointer(c, (ObjPtr *)(void *)o);
    const ObjType *type = heapType(c->t->rt.heap, o->typeId);
    switch ((ObjShape)type->shape) {
    case OBJ_BOX: return copyBox(c, o, type);
    case OBJ_DYN: return copyDyn(c, (ObjDyn *)(void *)o, type);
    case OBJ_CLOSURE: return copyClosure(c, (ObjClosure *)(void *)o, type);
    case OBJ_ENV:
        (void)rtRaise(&c->t->rt, RTE_BUILTIN, "the routine uses a variable that is passed by reference and cannot go to another task");
        return NULL;
    case OBJ_STRING: case OBJ_NATIVE: break;
    }
    assert(!"strings and natives are shared");
    return NULL;
}

/* threading.md 2.12; raises E-ARGS if not. */
static bool isStorable(Task *t, const Obj *o) {
    uint8_t shape = heapType(t->rt.heap, o->typeId)->shape;
    if ((o->flags & OBJ_INDIRECT) == 0 && shape != OBJ_CLOSURE && o->typeId != TYPE_ID_FILE && o->typeId != TYPE_ID_ERROR) return true;
    (void)rtRaise(&t->rt, RTE_BUILTIN, "runtime.core.share expects a value without pointers, files and routines");
    return false;
}

/* The copy of o, made if there is none yet. NULL with an error pending. */
static Obj *copyOf(Copier *c, Obj *o) {
    if (c->isValue && !isStorable(c->t, o)) return NULL;
    if (isShared(c->t->rt.heap, o)) return o;
    Value *slot = slotOf(c->table, c->mask, o);
    if (slot->o != NULL) return slot[1].o;
    if (o->typeId == taskSched(c->t)->isolateType.id) return o; /* a pointer leads to a global of an isolated task: it goes on doing so */
    Obj *copy = copyObject(c, o);
    if (copy == NULL || !listAdd(c, copy)) return NULL;
    if (2 * (c->table->count + 1) > c->mask && !tableGrow(c)) return NULL;
    slot = slotOf(c->table, c->mask, o);
    slot[0].o = o;
    slot[1].o = copy;
    c->table->count++;
    return copy;
}

/* ---- the references in copies -------------------------------------------------------------------------------------------------- */

static bool replaceRef(Copier *c, char *at) {
    Obj *o;
    memcpy(&o, at, sizeof o);
    if (o == NULL) return true;
    Obj *copy = copyOf(c, o);
    if (copy == NULL) return false;
    memcpy(at, &copy, sizeof copy);
    return true;
}

/* Recursion: types nest at most HEAP_REF_DEPTH deep. */
static bool replaceRefs(Copier *c, char *at, const RefMap *refs) {
    for (uint32_t r = 0; r < refs->runCount; r++) {
        const RefRun *run = &refs->runs[r];
        char *item = at + run->offset;
        for (uint64_t i = 0; i < run->count; i++, item += run->stride) {
            if (!(run->inner != NULL ? replaceRefs(c, item, run->inner) : replaceRef(c, item))) return false;
        }
    }
    return true;
}

/* Where the byte at an address in the program's own globals lies in copies of them. */
static char *globalCopy(const VM *vm, const Words *globals, char *address) {
    uint32_t number = 0;
    for (const Instance *i = vm->instances; i != NULL; i = i->next, number++) {
        uintptr_t offset = (uintptr_t)address - (uintptr_t)i->globals;
        if (offset < i->globalBytes) return objValue(globals->items[number].o) + offset;
    }
    return address;
}

char *isolateAddress(const Task *t, char *address) { return globalCopy(t->vm, (const Words *)(const void *)t->isolated, address); }

static bool correctPointer(Copier *c, ObjPtr *p) {
    if (p->base == NULL) {
        if (c->globals != NULL) p->address = globalCopy(c->t->vm, c->globals, p->address);
        return true;
    }
    Obj *old = p->base;
    Obj *base = copyOf(c, old);
    if (base == NULL) return false;
    p->address = (char *)base + (p->address - (char *)old);
    p->base = base;
    return true;
}

static bool correctObject(Copier *c, Obj *o) {
    if ((o->flags & OBJ_INDIRECT) != 0) return correctPointer(c, (ObjPtr *)(void *)o);
    const ObjType *type = heapType(c->t->rt.heap, o->typeId);
    if (type->shape == OBJ_BOX) return replaceRefs(c, objValue(o), &type->refs);
    if (type->shape == OBJ_CLOSURE) {
        ObjClosure *closure = (ObjClosure *)(void *)o;
        for (uint64_t i = 0; i < closure->envCount; i++) {
            if (!replaceRef(c, (char *)&closure->env[i])) return false;
        }
        return true;
    }
    ObjDyn *dyn = (ObjDyn *)(void *)o;
    assert(type->shape == OBJ_DYN);
    if (type->refs.runCount == 0) return true;
    for (int64_t i = 0; i < dyn->length; i++) {
        if (!replaceRefs(c, dyn->data + (uint64_t)i * type->size, &type->refs)) return false;
    }
    return true;
}

static bool finish(Copier *c) {
    for (; c->done < c->list->count; c->done++) {
        if (!correctObject(c, c->list->items[c->done].o)) return false;
    }
    return true;
}

static int copyGraph(Task *t, Obj *from, bool isValue, Obj **to) {
    Copier c;
    if (schedOf(t->vm) == NULL) return rtRaise(&t->rt, RTE_MEMORY, NULL);
    if (from == NULL || isShared(t->rt.heap, from)) {
        *to = from;
        return from != NULL && isValue && !isStorable(t, from);
    }
    if (!copierInit(&c, t)) return 1;
    c.isValue = isValue;
    Obj *copy = copyOf(&c, from);
    if (copy == NULL || !finish(&c)) return 1;
    *to = copy;
    return 0;
}

int isolateCopy(Task *t, Obj *from, Obj **to) { return copyGraph(t, from, false, to); }
int isolateValue(Task *t, Obj *from, Obj **to) { return copyGraph(t, from, true, to); }

/* ---- tasks --------------------------------------------------------------------------------------------------------------------- */

/* The globals of an instance that the calling task sees: its own copies if it has some. */
static const char *globalsOf(const Task *t, const Instance *inst, uint32_t number) {
    const Words *own = (const Words *)(const void *)t->isolated;
    return own == NULL ? inst->globals : objValue(own->items[number].o);
}

/* A pointer to one of the caller's own copies must lead into the new ones: the blocks are originals like others. */
static bool enterBlocks(Copier *c, const Words *own) {
    for (uint64_t i = 0; i < own->count; i++) {
        if (2 * (c->table->count + 1) > c->mask && !tableGrow(c)) return false;
        Value *slot = slotOf(c->table, c->mask, own->items[i].o);
        slot[0].o = own->items[i].o;
        slot[1].o = c->globals->items[i].o;
        c->table->count++;
    }
    return true;
}

static bool copyGlobals(Copier *c) {
    VM *vm = c->t->vm;
    uint32_t number = 0;
    c->globals = wordsNew(c->t, vm->instanceCount);
    if (c->globals == NULL) return false;
    c->globals->count = vm->instanceCount;
    for (const Instance *i = vm->instances; i != NULL; i = i->next, number++) {
        Obj *block = heapAlloc(&c->t->rt, &taskSched(c->t)->isolateType, sizeof(Obj) + i->globalBytes);
        if (block == NULL) return false;
        cellsCopy(c->t, true, true, objValue(block), globalsOf(c->t, i, number), i->globalBytes);
        c->globals->items[number].o = block;
    }
    if (c->t->isolated != NULL && !enterBlocks(c, (const Words *)(const void *)c->t->isolated)) return false;
    number = 0;
    for (const Instance *i = vm->instances; i != NULL; i = i->next, number++) {
        if (!replaceRefs(c, objValue(c->globals->items[number].o), i->globalRefs)) return false;
    }
    return true;
}

char *isolateGlobals(const Task *t, const Instance *inst) {
    const Words *globals = (const Words *)(const void *)t->isolated;
    uint32_t number = 0;
    for (const Instance *i = t->vm->instances; i != inst; i = i->next) number++;
    assert(number < globals->count);
    return objValue(globals->items[number].o);
}

static bool isReference(RegType type) {
    return type != REG_I64 && type != REG_F64 && regClass(type) == REG_VALUE;
}

static bool copyArguments(Copier *c, TaskObj *obj) {
    const Func *f = obj->closure->fn;
    const Module *m = f->instance->module;
    const TypeRec *sig = &m->types[f->rec->sig];
    for (uint32_t k = 0; k < obj->argCount; k++) {
        if (isReference(m->regTypes[sig->first + k]) && !replaceRef(c, (char *)&obj->args[k])) return false;
    }
    return replaceRef(c, (char *)&obj->closure);
}

int isolateTask(Task *t, TaskObj *obj) {
    Copier c;
    assert(taskState(obj) == TASK_NEW);
    if (!copierInit(&c, t) || !copyGlobals(&c) || !copyArguments(&c, obj) || !finish(&c)) return 1;
    obj->isolated = &c.globals->head;
    return 0;
}
