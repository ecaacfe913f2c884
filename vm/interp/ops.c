/* ops.c: instructions that are too long for the interpreter loop. Each is named after its opcode. */
#include "vm/interp/interp_ops.h"

#include "runtime/builtins/any.h"
#include "runtime/mem/words.h"
#include "vm/sched/cells.h"

Obj *derefSlow(Obj *o) {
    if (objIsNil(o)) return NULL;
    if ((o->flags & OBJ_INDIRECT) == 0) return o;
    const ObjPtr *p = (const ObjPtr *)(const void *)o;
    return p->index < p->count ? (Obj *)(void *)(p->address - sizeof(Obj)) : NULL;
}

Obj *derefStore(Obj *o) { return o != NULL && (o->flags & OBJ_READONLY) ? NULL : derefSlow(o); }

int64_t opSaturate(double x) {
    if (x != x) return 0;
    if (x >= 9223372036854775808.0) return INT64_MAX;
    if (x <= -9223372036854775808.0) return INT64_MIN;
    return (int64_t)x;
}

int opRangeError(Task *t, int64_t value, int64_t low, int64_t high) {
    assert(value < low || value > high);
    return rtRaise(&t->rt, RTE_RANGE, "range check error: %lld is outside %lld..%lld", (long long)value, (long long)low,
                   (long long)high);
}

int opIndexError(Task *t, int64_t index, int64_t low, int64_t high) {
    assert(index < low || index > high);
    return rtRaise(&t->rt, RTE_RANGE, "Index %lld out of bounds [%lld..%lld]", (long long)index, (long long)low,
                   (long long)high);
}

int opDynIndexError(Task *t, const ObjDyn *o, int64_t index) {
    int64_t length = o == NULL ? 0 : RELAXED_LOAD(o->length);
    assert(length >= 0);
    if (index >= 0 && index < length) length = index; /* another task has made it longer since the check */
    return opIndexError(t, index, 0, length - 1);
}

int opStringIndexError(Task *t, int64_t index, int64_t length) {
    if (index >= 1 && index <= length) length = index - 1; /* as above */
    return rtRaise(&t->rt, RTE_RANGE, "String index %lld out of bounds [1..%lld]", (long long)index, (long long)length);
}

int opModError(Task *t, int64_t divisor) {
    assert(divisor <= 0);
    return rtRaise(&t->rt, RTE_RANGE, "mod by a value that is not positive (%lld)", (long long)divisor);
}

int opMakeClosure(Task *t, Instance *inst, const Insn *ip, Value *R) {
    Func *f = &inst->funcs[ip->bc];
    uint32_t count = ip[1].lo;
    const Value *first = &R[ip[1].hi];
    assert((uint32_t)ip->bc < inst->module->funcCount && count == f->rec->envParams);
    assert(f->closureType != NULL && f->closureType->shape == OBJ_CLOSURE);
    ObjClosure *closure = heapNewClosure(&t->rt, f->closureType, f, count);
    if (closure == NULL) return 1;
    for (uint32_t i = 0; i < count; i++) closure->env[i] = first[i].o;
    R[ip->a].o = &closure->head;
    return 0;
}

/* A pointer to element k of an array that begins at `first`. Mostly that is a global of the module, which needs no search. */
static ObjPtr *newPointer(Task *t, const Instance *inst, const ObjType *box, char *first, uint64_t k, uint32_t count) {
    assert(box != NULL && first != NULL && k <= count);
    bool isGlobal = (uintptr_t)first - (uintptr_t)inst->globals < inst->globalBytes;
    if (isGlobal) return heapNewStaticPointer(&t->rt, box, first, (int64_t)k, count);
    return heapNewArrayPointer(&t->rt, box, first, (int64_t)k, count);
}

int opMakePointer(Task *t, Instance *inst, const Insn *ip, Value *R) {
    ObjPtr *p = newPointer(t, inst, inst->objTypes[ip[1].lo], R[ip->b].p, 0, 1);
    if (p == NULL) return 1;
    R[ip->a].p = p;
    return 0;
}

int opArrayPointer(Task *t, Instance *inst, const Insn *ip, Value *R) {
    uint64_t k = R[ip->c].u - (uint64_t)(int64_t)ip[1].hi;
    if (k > ip[1].lo) return opIndexError(t, R[ip->c].i, ip[1].hi, (int64_t)ip[1].hi + (int64_t)ip[1].lo - 1);
    ObjPtr *p = newPointer(t, inst, inst->objTypes[ip[2].lo], R[ip->b].p, k, ip[1].lo);
    if (p == NULL) return 1;
    R[ip->a].p = p;
    return 0;
}

int opPointerStep(Task *t, const Insn *ip, Value *R) {
    int64_t from = R[ip->a].i, by = ip->op == OP_PTRSTEPI ? (int16_t)ip->c : R[ip->c].i;
    assert(ip->op == OP_PTRSTEP || ip->op == OP_PTRSTEPI);
    if (pointerStep(&t->rt, R[ip->b].o, pointerIndexSum(from, by)) != 0) return 1;
    R[ip->a].u = (uint64_t)from + (uint64_t)by;
    return 0;
}

int opPointerCast(Task *t, Instance *inst, const Insn *ip, Value *R) {
    assert(inst->objTypes[ip[1].lo] != NULL && inst->objTypes[ip[2].lo] != NULL);
    return pointerCast(&t->rt, R[ip->b].o, inst->objTypes[ip[1].lo], inst->objTypes[ip[2].lo], (uint32_t)ip[1].hi, &R[ip->a].o);
}

int opByteAddress(Task *t, const Insn *ip, Value *R) {
    uint64_t from = R[ip->c].u, have = R[ip->b + 1].u, size = ip[1].lo;
    if (from > have) return opRangeError(t, R[ip->c].i, 0, (int64_t)have);
    if (size > have - from) return opRangeError(t, (int64_t)size, 0, (int64_t)(have - from));
    assert(R[ip->b].p != NULL);
    R[ip->a].p = (char *)R[ip->b].p + from;
    return 0;
}

int opSubSlice(Task *t, const Insn *ip, Value *R) {
    /* ext1: lo = register of the length, hi = bytes of an element */
    uint64_t from = R[ip->c].u, n = R[ip[1].lo].u, have = R[ip->b + 1].u;
    if (from > have) return opRangeError(t, R[ip->c].i, 0, (int64_t)have);
    if (n > have - from) return opRangeError(t, R[ip[1].lo].i, 0, (int64_t)(have - from));
    R[ip->a].p = (char *)R[ip->b].p + from * (uint32_t)ip[1].hi;
    R[ip->a + 1].u = n;
    return 0;
}

int opNewEnv(Task *t, Instance *inst, const Insn *ip, Value *R) {
    const EnvType *type = (const EnvType *)(const void *)inst->objTypes[(uint32_t)ip->bc];
    assert(type->type.shape == OBJ_ENV && type->type.size >= type->ownerOffset + sizeof t->id);
    Obj *o = heapNewBox(&t->rt, &type->type);
    if (o == NULL) return 1;
    assert(type->ownerOffset % sizeof t->id == 0);
    memcpy(objValue(o) + type->ownerOffset, &t->id, sizeof t->id);
    if (UNLIKELY(R[ip->a].o != NULL)) R[ip->a].o->flags |= OBJ_DISPOSED; /* an activation owns one environment */
    R[ip->a].o = o;
    return 0;
}

/* Field c of the environment R[b], or NULL with an error pending. Its by-refs lead into the stack of the task that made it: another one must not
 * use them, because there the activation may end at any time. */
static const EnvField *envField(Task *t, const Insn *ip, Value *R) {
    const Obj *env = R[ip->b].o;
    if (objIsNil(env)) {
        (void)rtRaise(&t->rt, RTE_NIL, NULL);
        return NULL;
    }
    const EnvType *type = (const EnvType *)(const void *)heapType(t->rt.heap, env->typeId);
    assert(type->type.shape == OBJ_ENV && ip->c < type->fieldCount);
    uint64_t owner;
    memcpy(&owner, objValue((Obj *)(uintptr_t)env) + type->ownerOffset, sizeof owner);
    if (UNLIKELY(owner != t->id)) {
        (void)rtRaise(&t->rt, RTE_NIL, NULL);
        return NULL;
    }
    return &type->fields[ip->c];
}

int opStoreEnv(Task *t, const Insn *ip, Value *R) {
    const EnvField *f = envField(t, ip, R);
    if (f == NULL) return 1;
    memcpy(objValue(R[ip->b].o) + f->offset, &R[ip->a], f->isSlice ? 2 * sizeof(Value) : sizeof(Value));
    return 0;
}

int opLoadEnv(Task *t, const Insn *ip, Value *R) {
    const EnvField *f = envField(t, ip, R);
    if (f == NULL) return 1;
    const char *at = objValue(R[ip->b].o) + f->offset;
    Value first;
    memcpy(&first, at, sizeof first);
    if (first.p == NULL) return rtRaise(&t->rt, RTE_NIL, NULL); /* never stored */
    R[ip->a] = first;
    if (f->isSlice) memcpy(&R[ip->a + 1], at + sizeof first, sizeof first);
    return 0;
}

static int checkLength(Task *t, int64_t n, const ObjType *type) {
    assert(type != NULL && type->shape == OBJ_DYN);
    if (n < 0) return rtRaise(&t->rt, RTE_RANGE, "negative array length %lld", (long long)n);
    if (type->size != 0 && (uint64_t)n > (uint64_t)INT64_MAX / 2 / type->size) return rtRaise(&t->rt, RTE_MEMORY, NULL);
    return 0;
}

int opNewDyn(Task *t, Instance *inst, const Insn *ip, Value *R) {
    const ObjType *type = inst->objTypes[ip[1].lo];
    int64_t n = R[ip->b].i;
    if (checkLength(t, n, type)) return 1;
    ObjDyn *d = heapNewDyn(&t->rt, type, n, n);
    if (d == NULL) return 1;
    R[ip->a].p = d;
    return 0;
}

/* The first n elements, to a new array. They are marked where no other task changes them any more. isKept: `from` keeps its elements. */
static void copyElements(Task *t, const ObjType *type, ObjDyn *to, const ObjDyn *from, int64_t n, bool isKept) {
    assert(n >= 0 && n <= from->capacity && n <= to->capacity);
    uint64_t bytes = (uint64_t)n * type->size;
    cellsCopy(t, type->hasWide, type->refs.runCount != 0, to->data, from->data, bytes);
    if (type->refs.runCount == 0 || !isKept) return;
    for (int64_t i = 0; i < n; i++) heapShareRefs(t->rt.heap, &type->refs, to->data + (uint64_t)i * type->size);
}

int opSetLength(Task *t, Instance *inst, const Insn *ip, Value *R) {
    const ObjType *type = inst->objTypes[ip[1].lo];
    int64_t n = R[ip->b].i;
    ObjDyn *old = R[ip->a].p;
    if (checkLength(t, n, type)) return 1;
    assert(old == NULL || (old->length >= 0 && old->length <= old->capacity));
    int64_t have = old == NULL ? 0 : old->length;
    if (n == 0) {
        R[ip->a].p = NULL;
        return 0;
    }
    if (old != NULL && (old->head.flags & OBJ_SHARED) == 0 && n <= old->capacity) {
        if (n < have) wordsZero(old->data + (uint64_t)n * type->size, (uint64_t)(have - n) * type->size);
        old->length = n;
        return 0;
    }
    /* Growing a little doubles the array, so that appending stays linear; what does not fit doubled may fit exactly. */
    int64_t capacity = have >= 8 && n > have && n / 2 < have ? have * 2 : n;
    ObjDyn *d = heapNewDyn(&t->rt, type, n, capacity);
    if (d == NULL && capacity > n) {
        t->rt.error.code = RT_OK;
        d = heapNewDyn(&t->rt, type, n, n);
    }
    if (d == NULL) return 1;
    assert(d->length == n && d->capacity >= n);
    if (old != NULL) copyElements(t, type, d, old, have < n ? have : n, (old->head.flags & OBJ_SHARED) != 0);
    R[ip->a].p = d;
    return 0;
}

int opDynCopy(Task *t, const Insn *ip, Value *R) {
    const ObjDyn *old = R[ip->b].p;
    if (old == NULL || old->length == 0) {
        R[ip->a].p = NULL;
        return 0;
    }
    const ObjType *type = heapType(t->vm->heap, old->head.typeId);
    int64_t n = old->length;
    assert(type->shape == OBJ_DYN && n > 0);
    ObjDyn *d = heapNewDyn(&t->rt, type, n, n);
    if (d == NULL) return 1;
    copyElements(t, type, d, old, n, true);
    R[ip->a].p = d;
    return 0;
}

int opCast(Task *t, Instance *inst, const Insn *ip, Value *R) {
    Obj *o = R[ip->b].o;
    uint32_t want = ip[1].lo;
    if (o != NULL && want != TYPE_ANY_INDEX && o->typeId != inst->objTypes[want]->id) {
        const ObjType *type = inst->objTypes[want];
        if (o->typeId == TYPE_ID_MEMORY && type->shape == OBJ_BOX) return pointerCast(&t->rt, o, type, type, 1, &R[ip->a].o);
        return anyMismatch(&t->rt, o);
    }
    R[ip->a].o = o;
    return 0;
}

int opFileRef(Task *t, Instance *inst, const Insn *ip, Value *R) {
    assert(ip[1].lo < inst->module->typeCount && R[ip->b].p != NULL);
    const RtElem *elem = ip[1].lo == 0 ? NULL : inst->elems[ip[1].lo];
    Obj *file = ioFileRef(&t->rt, (Obj **)R[ip->b].p, elem, ip[1].hi != 0);
    if (file == NULL) return 1;
    R[ip->a].o = file;
    return 0;
}

int opFileBuffer(Task *t, Instance *inst, const Insn *ip, Value *R) {
    assert(ip[1].lo < inst->module->typeCount);
    void *buffer = ioFileBuffer(&t->rt, R[ip->b].o, inst->elems[ip[1].lo]);
    if (buffer == NULL) return 1;
    R[ip->a].p = buffer;
    return 0;
}

void opCopy(Task *t, const RtElem *e, void *to, const void *from, uint64_t size) {
    cellsCopy(t, e->hasWide, e->hasRefs, to, from, size);
    /* What has been copied: a task that races may have replaced what is at `from` by now. */
    if (e->hasRefs) heapShareRefs(t->rt.heap, &e->refs, to);
}

void opZero(Task *t, const RtElem *e, void *at, uint64_t size) {
    if (UNLIKELY(e->hasWide)) cellsZero(t, at, size);
    else wordsZero(at, size);
}

int opStringFromBytes(Task *t, const char *bytes, uint64_t n, Value *out) {
    assert(n <= INT64_MAX && (bytes != NULL || n == 0));
    /* The bytes may lie in the heap: they stay reachable through the by-ref in its register. */
    ObjString *s;
    if (strNewBlank(&t->rt, (int64_t)n, &s) != 0) return 1;
    if (n != 0) memcpy(s->data, bytes, n);
    out->p = s;
    return 0;
}

int opStringToArray(Task *t, char *to, uint64_t n, const ObjString *s) {
    int64_t have = strLength(s);
    if ((uint64_t)have != n) {
        return rtRaise(&t->rt, RTE_RANGE, "range check error: string of length %lld assigned to an array of %llu characters",
                       (long long)have, (unsigned long long)n);
    }
    memcpy(to, strBytes(s), n);
    return 0;
}

uint64_t opShortLength(const char *shortString, uint64_t size) {
    assert(size >= 1);
    uint64_t n = (uint8_t)shortString[0];
    return n < size ? n : size - 1;
}

void opStringToShort(char *to, uint64_t size, const ObjString *s) {
    assert(size >= 1);
    uint64_t n = (uint64_t)strLength(s);
    if (n > size - 1) n = size - 1;
    if (n > 255) n = 255;
    memmove(to + 1, strBytes(s), n);
    to[0] = (char)(uint8_t)n;
}
