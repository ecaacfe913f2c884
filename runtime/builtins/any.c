/* any.c: making, taking apart, comparing and writing values of type any. Read any.h first. */
#include "runtime/builtins/any.h"

#include "runtime/builtins/builtins.h"

#include <assert.h>
#include <string.h>

static int64_t scalarInt(const Obj *o) {
    assert(o->typeId == TYPE_ID_INT || o->typeId == TYPE_ID_BOOL || o->typeId == TYPE_ID_CHAR);
    return ((const ObjScalar *)(const void *)o)->value.i;
}

static double scalarReal(const Obj *o) {
    assert(o->typeId == TYPE_ID_REAL);
    return ((const ObjScalar *)(const void *)o)->value.f;
}

static bool isEmptyString(const Obj *o) {
    return o->typeId == TYPE_ID_STRING && ((const ObjString *)(const void *)o)->length == 0;
}

/* A reference as any: other variables may see a string or dynamic array from now on. */
static Obj *share(const Heap *heap, Obj *o) {
    if (o == NULL || (o->flags & (OBJ_SHARED | OBJ_STATIC | OBJ_INDIRECT)) != 0) return o;
    bool isValue = o->typeId == TYPE_ID_STRING || heapType(heap, o->typeId)->shape == OBJ_DYN;
    if (isValue) o->flags |= OBJ_SHARED;
    return o;
}

int anyBox(Rt *rt, AnyKind kind, Value word, Obj **out) {
    assert(out != NULL && kind < ANY_KIND_COUNT);
    switch (kind) {
    case ANY_INT: *out = heapNewInt(rt, word.i); return *out == NULL;
    case ANY_REAL: *out = heapNewReal(rt, word.f); return *out == NULL;
    case ANY_BOOL: *out = heapBool(word.i != 0); return 0;
    case ANY_CHAR: *out = heapChar((uint8_t)word.i); return 0;
    case ANY_STRING:
        *out = word.o == NULL || isEmptyString(word.o) ? NULL : share(rt->heap, word.o);
        return 0;
    default: *out = share(rt->heap, word.o); return 0;
    }
}

static int unboxString(Rt *rt, Obj *any, Value *out) {
    assert(!objIsNil(any));
    if (any->typeId == TYPE_ID_CHAR) {
        out->o = &heapCharString(rt->heap, (uint8_t)scalarInt(any))->head;
        return 0;
    }
    if (any->typeId != TYPE_ID_STRING) return anyMismatch(rt, any);
    out->o = share(rt->heap, any);
    return 0;
}

int anyUnbox(Rt *rt, AnyKind kind, Obj *any, Value *out) {
    assert(out != NULL && kind < ANY_KIND_COUNT);
    if (kind == ANY_ANY || kind == ANY_REF || objIsNil(any)) {
        out->o = objIsNil(any) ? NULL : any;
        return 0;
    }
    if (kind == ANY_STRING) return unboxString(rt, any, out);
    if (!anyIs(kind, any)) return anyMismatch(rt, any);
    if (kind != ANY_REAL) out->i = scalarInt(any);
    else out->f = any->typeId == TYPE_ID_INT ? (double)scalarInt(any) : scalarReal(any);
    return 0;
}

bool anyIs(AnyKind kind, const Obj *any) {
    if (objIsNil(any)) return true;
    switch (kind) {
    case ANY_INT: return any->typeId == TYPE_ID_INT;
    case ANY_BOOL: return any->typeId == TYPE_ID_BOOL;
    case ANY_CHAR: return any->typeId == TYPE_ID_CHAR;
    case ANY_REAL: return any->typeId == TYPE_ID_REAL || any->typeId == TYPE_ID_INT;
    case ANY_STRING: return any->typeId == TYPE_ID_STRING || any->typeId == TYPE_ID_CHAR;
    default: return true;
    }
}

static bool isNumber(const Obj *o) { return o->typeId == TYPE_ID_INT || o->typeId == TYPE_ID_REAL; }
static bool isText(const Obj *o) { return o->typeId == TYPE_ID_STRING || o->typeId == TYPE_ID_CHAR; }

static bool equalNumbers(const Obj *a, const Obj *b) {
    if (a->typeId == TYPE_ID_INT && b->typeId == TYPE_ID_INT) return scalarInt(a) == scalarInt(b);
    double x = a->typeId == TYPE_ID_INT ? (double)scalarInt(a) : scalarReal(a);
    return x == (b->typeId == TYPE_ID_INT ? (double)scalarInt(b) : scalarReal(b));
}

/* Strings and characters; at least one is a character. */
static bool equalText(const Obj *a, const Obj *b) {
    if (a->typeId != TYPE_ID_CHAR) return equalText(b, a);
    assert(b->typeId == TYPE_ID_CHAR || b->typeId == TYPE_ID_STRING);
    if (b->typeId == TYPE_ID_CHAR) return scalarInt(a) == scalarInt(b);
    const ObjString *s = (const ObjString *)(const void *)b;
    return strLength(s) == 1 && (uint8_t)s->data[0] == scalarInt(a);
}

static bool isNone(const Obj *o) { return objIsNil(o) || isEmptyString(o); }

bool anyEqual(const Obj *a, const Obj *b) {
    if (isNone(a) || isNone(b)) return isNone(a) && isNone(b);
    if (isNumber(a) && isNumber(b)) return equalNumbers(a, b);
    if (a->typeId == TYPE_ID_BOOL && b->typeId == TYPE_ID_BOOL) return scalarInt(a) == scalarInt(b);
    if (a->typeId == TYPE_ID_STRING && b->typeId == TYPE_ID_STRING) {
        return strEqual((const ObjString *)(const void *)a, (const ObjString *)(const void *)b);
    }
    if (isText(a) && isText(b)) return equalText(a, b);
    return objSame(a, b);
}

const char *anyKindName(const Heap *heap, const Obj *any) {
    if (objIsNil(any)) return "nil";
    const ObjType *type = heapType(heap, any->typeId);
    assert(type != NULL && type->id == any->typeId);
    if (any->flags & OBJ_INDIRECT) return "pointer";
    return type->name != NULL ? type->name : "value of another type";
}

int anyMismatch(Rt *rt, const Obj *any) {
    const char *name = anyKindName(rt->heap, any);
    bool isVowel = strchr("aeiou", name[0]) != NULL;
    if (objIsNil(any)) return rtRaise(rt, RTE_CAST, "invalid type cast: the value is nil");
    return rtRaise(rt, RTE_CAST, "invalid type cast: the value is %s %s", isVowel ? "an" : "a", name);
}

/* ---- builtins ---- */

int biAnyFromInt(Rt *rt, Value *R) { return anyBox(rt, ANY_INT, R[0], &R[0].o); }
int biAnyFromBool(Rt *rt, Value *R) { return anyBox(rt, ANY_BOOL, R[0], &R[0].o); }
int biAnyFromChar(Rt *rt, Value *R) { return anyBox(rt, ANY_CHAR, R[0], &R[0].o); }
int biAnyFromReal(Rt *rt, Value *R) { return anyBox(rt, ANY_REAL, R[0], &R[0].o); }
int biAnyFromStr(Rt *rt, Value *R) { return anyBox(rt, ANY_STRING, R[0], &R[0].o); }
int biAnyFromRef(Rt *rt, Value *R) { return anyBox(rt, ANY_REF, R[0], &R[0].o); }
int biAnyToInt(Rt *rt, Value *R) { return anyUnbox(rt, ANY_INT, R[0].o, &R[0]); }
int biAnyToBool(Rt *rt, Value *R) { return anyUnbox(rt, ANY_BOOL, R[0].o, &R[0]); }
int biAnyToChar(Rt *rt, Value *R) { return anyUnbox(rt, ANY_CHAR, R[0].o, &R[0]); }
int biAnyToReal(Rt *rt, Value *R) { return anyUnbox(rt, ANY_REAL, R[0].o, &R[0]); }
int biAnyToStr(Rt *rt, Value *R) { return anyUnbox(rt, ANY_STRING, R[0].o, &R[0]); }

int biAnyEqual(Rt *rt, Value *R) {
    (void)rt;
    R[0].i = anyEqual(R[0].o, R[1].o);
    return 0;
}

int biAnyKind(Rt *rt, Value *R) {
    const char *name = anyKindName(rt->heap, R[0].o);
    ObjString *out = NULL;
    int status = strNew(rt, name, (int64_t)strlen(name), &out);
    R[0].o = (Obj *)out;
    return status;
}

int anyListLength(const Rt *rt, const Obj *list, int64_t *length) {
    const ObjType *type = list == NULL || (list->flags & OBJ_INDIRECT) != 0 ? NULL : heapType(rt->heap, list->typeId);
    *length = 0;
    if (list == NULL) return 0;
    if (type == NULL || type->shape != OBJ_DYN || type->size != sizeof(Obj *) || type->refs.runCount == 0) return 1;
    *length = ((const ObjDyn *)(const void *)list)->length;
    return 0;
}

int anyListValue(Rt *rt, Value *R) {
    int64_t length, i = R[1].i;
    if (anyListLength(rt, R[0].o, &length) != 0) return rtRaise(rt, RTE_BUILTIN, "not a list of arguments");
    if (i < 0 || i >= length) return rtRaise(rt, RTE_RANGE, "no argument %lld: the call passed %lld for '...'", (long long)i + 1, (long long)length);
    assert(R[0].o != NULL && length > 0);
    memcpy(&R[0].o, ((const ObjDyn *)(const void *)R[0].o)->data + (size_t)i * sizeof R[0].o, sizeof R[0].o);
    return 0;
}

/* The arguments of the writers are copied: they have more of them than a call of write_any has registers. */
int biWriteAny(Rt *rt, Value *R) {
    Obj *any = objIsNil(R[1].o) ? NULL : R[1].o;
    Value w[5] = {R[0], {.o = any}, R[2], R[3], {.i = 0}};
    switch (any == NULL || (any->flags & OBJ_INDIRECT) ? TYPE_ID_FIRST_FREE : any->typeId) {
    case TYPE_ID_INT: w[1].i = scalarInt(any); return ioWriteInt(rt, w);
    case TYPE_ID_BOOL: w[1].i = scalarInt(any); return ioWriteBool(rt, w);
    case TYPE_ID_CHAR: w[1].i = scalarInt(any); return ioWriteChar(rt, w);
    case TYPE_ID_STRING: return ioWriteStr(rt, w);
    case TYPE_ID_REAL:
        w[1].f = scalarReal(any);
        w[3].i = -1;
        w[4] = R[3];
        return ioWriteReal(rt, w);
    default: return ioWritePtr(rt, w);
    }
}
