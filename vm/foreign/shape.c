/* shape.c: call interfaces of libffi, one for each signature of a module. Types that both sides know, scalars, are static; a structure is described
 * field by field, and the result must have the offsets that the record has. */
#include "vm/foreign/foreign_internal.h"

#include <stdio.h>

enum { STRUCT_DEPTH_MAX = 8, STRUCT_ELEMENTS_MAX = 512 };

/* A structure for libffi; its elements follow, and a NULL. */
typedef struct ForeignStruct {
    struct ForeignStruct *next;
    size_t bytes;
    ffi_type type;
    ffi_type *elements[];
} ForeignStruct;

typedef struct Shaper {
    Foreign *f;
    ForeignShape *shape;
    const Module *m;
    char *text;
    size_t size;
} Shaper;

static bool fail(Shaper *k, const char *why) {
    (void)snprintf(k->text, k->size, "%s", why);
    return false;
}

static ffi_type *scalarOf(uint32_t kind) {
    switch (kind) {
    case TR_I8: return &ffi_type_sint8;
    case TR_U8: return &ffi_type_uint8;
    case TR_I16: return &ffi_type_sint16;
    case TR_U16: return &ffi_type_uint16;
    case TR_I32: return &ffi_type_sint32;
    case TR_U32: return &ffi_type_uint32;
    case TR_I64: return &ffi_type_sint64;
    case TR_F32: return &ffi_type_float;
    case TR_F64: return &ffi_type_double;
    default: return NULL;
    }
}

static ffi_type *letterType(char c) {
    static const char letters[] = "bBhHiIlfd";
    const char *at = strchr(letters, c);
    static const uint8_t kinds[] = {TR_I8, TR_U8, TR_I16, TR_U16, TR_I32, TR_U32, TR_I64, TR_F32, TR_F64};
    if (c == 'v') return &ffi_type_void;
    return at == NULL ? &ffi_type_pointer : scalarOf(kinds[at - letters]);
}

/* ---- structures ---------------------------------------------------------------------------------------------------------------- */

/* Scalars of a value in memory; 0: there is something that no C structure of ours has. */
static uint32_t countElements(const Module *m, uint32_t type, uint32_t depth) {
    assert(type < m->typeCount);
    const TypeRec *r = &m->types[type];
    uint64_t n = 0;
    if (depth > STRUCT_DEPTH_MAX) return 0;
    if (r->kind == TR_ARRAY) {
        n = countElements(m, r->elem, depth + 1) * r->length;
        return n > STRUCT_ELEMENTS_MAX ? 0 : (uint32_t)n;
    }
    if (r->kind != TR_RECORD) return scalarOf(r->kind) != NULL;
    for (uint32_t i = 0; i < r->count; i++) {
        uint32_t more = countElements(m, regIndex(m->fields[r->first + i].type), depth + 1);
        n += more;
        if (more == 0 || n > STRUCT_ELEMENTS_MAX) return 0;
    }
    return (uint32_t)n;
}

/* Lists the scalars in order with their offsets; nested structures flatten, which no calling convention tells from the real thing. */
static void listElements(const Module *m, uint32_t type, uint64_t at, ffi_type **elements, size_t *offsets, uint32_t *n) {
    const TypeRec *r = &m->types[type];
    if (r->kind == TR_ARRAY) {
        for (uint64_t i = 0; i < r->length; i++) listElements(m, r->elem, at + i * moduleMemSize(m, r->elem), elements, offsets, n);
    } else if (r->kind == TR_RECORD) {
        for (uint32_t i = 0; i < r->count; i++) {
            const FieldRec *f = &m->fields[r->first + i];
            listElements(m, regIndex(f->type), at + f->offset, elements, offsets, n);
        }
    } else {
        assert(scalarOf(r->kind) != NULL);
        elements[*n] = scalarOf(r->kind);
        offsets[(*n)++] = (size_t)at;
    }
}

/* Does C lay the structure out as the record is? */
static bool hasLayout(Shaper *k, ForeignStruct *s, const size_t *wanted, uint32_t n, uint64_t size) {
    size_t offsets[STRUCT_ELEMENTS_MAX];
    assert(n <= STRUCT_ELEMENTS_MAX);
    if (ffi_get_struct_offsets(FFI_DEFAULT_ABI, &s->type, offsets) != FFI_OK) return fail(k, "a structure cannot be passed by value");
    bool isSame = s->type.size == size && memcmp(offsets, wanted, n * sizeof *wanted) == 0;
    return isSame || fail(k, "a record that is passed by value has another layout than a structure of C (is it packed, or has it variants?)");
}

static ffi_type *structOf(Shaper *k, uint32_t type) {
    const Hooks *hooks = k->f->vm->hooks;
    uint32_t n = countElements(k->m, type, 0), at = 0;
    if (n == 0) {
        (void)fail(k, "a record that is passed by value has fields that C does not know, or too many");
        return NULL;
    }
    size_t bytes = sizeof(ForeignStruct) + (n + 1) * sizeof(ffi_type *), offsetBytes = n * sizeof(size_t);
    ForeignStruct *s = hookAlloc(hooks, bytes);
    size_t *offsets = hookAlloc(hooks, offsetBytes);
    bool ok = s != NULL && offsets != NULL;
    if (ok) {
        memset(s, 0, bytes);
        s->bytes = bytes;
        listElements(k->m, type, 0, s->elements, offsets, &at);
        assert(at == n);
        s->type = (ffi_type){.type = FFI_TYPE_STRUCT, .elements = s->elements};
        ok = hasLayout(k, s, offsets, n, k->m->types[type].size);
    } else {
        (void)fail(k, "out of memory");
    }
    hookFree(hooks, offsets, offsetBytes);
    if (!ok) {
        hookFree(hooks, s, bytes);
        return NULL;
    }
    s->next = k->shape->structs;
    k->shape->structs = s;
    return &s->type;
}

/* ---- shapes ---------------------------------------------------------------------------------------------------------------------- */

static void freeShape(const Hooks *hooks, ForeignShape *s) {
    if (s == NULL) return;
    for (ForeignStruct *at = s->structs; at != NULL;) {
        ForeignStruct *next = at->next;
        hookFree(hooks, at, at->bytes);
        at = next;
    }
    hookFree(hooks, s->params, FOREIGN_MAX_ARGS * sizeof *s->params);
    hookFree(hooks, s->ffiTypes, FOREIGN_MAX_ARGS * sizeof(ffi_type *));
    hookFree(hooks, s, sizeof *s);
}

static bool addParam(Shaper *k, char c, const char *at, RegType reg) {
    ForeignShape *s = k->shape;
    assert(s->count < FOREIGN_MAX_ARGS);
    ForeignParam *p = &s->params[s->count];
    *p = (ForeignParam){.type = c, .reg = reg};
    if (c == 'c') {
        p->callback = foreignShape(k->f, s->instance, &k->m->types[k->m->types[reg].elem], at, k->text, k->size);
        if (p->callback == NULL) return false;
    }
    ffi_type *type = c == 'S' ? structOf(k, regIndex(reg)) : letterType(c);
    s->ffiTypes[s->count++] = type;
    return type != NULL;
}

/* The verifier has checked that the types fit the signature. */
static bool readParams(Shaper *k, uint32_t *fixed) {
    ForeignShape *s = k->shape;
    assert(s->types[1] == '(' && s->count == 0);
    uint32_t next = s->result == 'S' ? 1 : 0;
    *fixed = UINT32_MAX;
    for (const char *p = s->types + 2; *p != ')'; p++) {
        if (*p == '.') {
            *fixed = s->count;
            continue;
        }
        if (!addParam(k, *p, p + 1, k->m->regTypes[s->sig->first + next++])) return false;
        if (*p == 'c') p = foreignTypesEnd(p + 1) - 1;
    }
    assert(next == s->sig->count);
    return true;
}

static bool prepare(Shaper *k) {
    ForeignShape *s = k->shape;
    uint32_t fixed;
    if (s->params == NULL || s->ffiTypes == NULL) return fail(k, "out of memory");
    if (!readParams(k, &fixed)) return false;
    ffi_type *result = s->result == 'S' ? structOf(k, regIndex(k->m->regTypes[s->sig->first])) : letterType(s->result);
    if (result == NULL) return false;
    ffi_status status = fixed == UINT32_MAX ? ffi_prep_cif(&s->cif, FFI_DEFAULT_ABI, s->count, result, s->ffiTypes)
                                            : ffi_prep_cif_var(&s->cif, FFI_DEFAULT_ABI, fixed, s->count, result, s->ffiTypes);
    s->resultBytes = result->size;
    return status == FFI_OK || fail(k, "a function with these types cannot be called");
}

const ForeignShape *foreignShape(Foreign *f, Instance *inst, const TypeRec *sig, const char *types, char *text, size_t size) {
    assert(inst->module->isVerified && sig->kind == TR_SIG);
    size_t length = (size_t)(foreignTypesEnd(types) - types);
    const Hooks *hooks = f->vm->hooks;
    for (const ForeignShape *s = f->shapes; s != NULL; s = s->next) {
        if (s->instance == inst && s->sig == sig && s->typesLength == length && memcmp(s->types, types, length) == 0) return s;
    }
    ForeignShape *s = hookAlloc(hooks, sizeof *s);
    if (s == NULL) {
        (void)snprintf(text, size, "out of memory");
        return NULL;
    }
    *s = (ForeignShape){.instance = inst, .sig = sig, .types = types, .typesLength = (uint32_t)length, .result = types[0]};
    s->params = hookAlloc(hooks, FOREIGN_MAX_ARGS * sizeof *s->params);
    s->ffiTypes = hookAlloc(hooks, FOREIGN_MAX_ARGS * sizeof(ffi_type *));
    Shaper k = {f, s, inst->module, text, size};
    if (!prepare(&k)) {
        freeShape(hooks, s);
        return NULL;
    }
    s->next = f->shapes;
    f->shapes = s;
    return s;
}

void foreignFreeShapes(Foreign *f) {
    for (ForeignShape *s = f->shapes; s != NULL;) {
        ForeignShape *next = s->next;
        freeShape(f->vm->hooks, s);
        s = next;
    }
    f->shapes = NULL;
}
