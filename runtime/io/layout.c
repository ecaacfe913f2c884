/* layout.c: memory layout <-> layout in typed files (pascal.md 5.8): fields in order,
 * little-endian, no padding.
 *
 * An element with references (ISO: file of pointers) means something only while the program runs:
 * the file holds its memory image with a number in place of each reference, and the file variable
 * keeps the references. Put number m of the file variable adds the n references of the element to
 * the table; number m * n + k + 1 stands for its k-th reference, 0 for nil. A number read from a
 * file is used only if it is in the table and belongs to place k, so that a file that was altered
 * cannot give a reference another type.
 *
 * Element types come from bytecode, so their shape is checked by ioElemFileSize before the first
 * conversion: depth, sizes, references. Conversion then follows the same rules without checks. */
#include "runtime/io/io_internal.h"

enum { ELEM_DEPTH_MAX = 64, ELEM_BYTES_MAX = 1 << 30 };

static size_t scalarBytes(uint8_t kind) {
    switch (kind) {
    case RT_I8:
    case RT_U8: return 1;
    case RT_I16:
    case RT_U16: return 2;
    case RT_I32:
    case RT_U32:
    case RT_F32: return 4;
    case RT_I64:
    case RT_F64: return 8;
    default: return 0;
    }
}

static size_t fileSizeAt(const RtElem *e, int depth);

/* Sum of the fields or elements without padding; 0 on overflow or an element that cannot be stored.
 */
static size_t packedSize(const RtElem *e, int depth) {
    assert(e->kind == RT_ARRAY || e->kind == RT_RECORD);
    size_t total = 0;
    if (e->kind == RT_ARRAY) {
        size_t one = fileSizeAt(e->elem, depth + 1);
        size_t inMemory;
        if (one == 0 || !sizeMul(&total, one, (size_t)e->count)) return 0;
        if (!sizeMul(&inMemory, (size_t)e->elem->size, (size_t)e->count) || inMemory > e->size)
            return 0;
        return total;
    }
    for (uint64_t i = 0; i < e->count; i++) {
        const RtField *field = &e->fields[i];
        size_t one = fileSizeAt(field->type, depth + 1);
        if (one == 0 || field->offset > e->size || field->type->size > e->size - field->offset ||
            !sizeAdd(&total, total, one))
            return 0;
    }
    return total;
}

static bool isSet(const RtElem *e, size_t packed) {
    return e->kind == RT_ARRAY && e->elem->kind == RT_I64 && e->fileSize != 0 &&
           e->fileSize != packed;
}

static bool isImage(const RtElem *e, size_t packed) {
    return e->kind == RT_RECORD && e->fileSize != 0 && e->fileSize != packed;
}

static size_t fileSizeAt(const RtElem *e, int depth) {
    if (e == NULL || depth > ELEM_DEPTH_MAX || e->hasRefs || e->size == 0 ||
        e->size > ELEM_BYTES_MAX)
        return 0;
    if (e->fileSize > ELEM_BYTES_MAX) return 0;
    if (e->kind == RT_RECORD || e->kind == RT_ARRAY) {
        size_t packed = packedSize(e, depth);
        if (packed == 0 || packed > ELEM_BYTES_MAX) return 0;
        if (isSet(e, packed)) return (size_t)e->fileSize;
        if (isImage(e, packed)) return (size_t)e->size;
        return packed;
    }
    size_t bytes = scalarBytes(e->kind);
    if (bytes == 0 || bytes != e->size) return 0;
    return e->fileSize == 0 ? bytes : (size_t)e->fileSize;
}

size_t ioElemFileSize(const RtElem *e) {
    if (e != NULL && e->hasRefs)
        return e->size == 0 || e->size > ELEM_BYTES_MAX ? 0 : (size_t)e->size;
    return fileSizeAt(e, 0);
}

static bool isLittleEndian(void) {
    const uint16_t probe = 1;
    uint8_t first;
    memcpy(&first, &probe, 1);
    return first == 1;
}

static bool isFlat(const RtElem *e) {
    if (ioElemFileSize(e) != e->size) return false;
    if (e->kind == RT_ARRAY) return e->count == 0 || isFlat(e->elem);
    if (e->kind != RT_RECORD) return true;
    if (isImage(e, packedSize(e, 0))) return true;
    uint64_t at = 0;
    for (uint64_t i = 0; i < e->count; i++) {
        if (e->fields[i].offset != at || !isFlat(e->fields[i].type)) return false;
        at += e->fields[i].type->size;
    }
    return true;
}

bool ioElemIsFlat(const RtElem *e) { return !e->hasRefs && isLittleEndian() && isFlat(e); }

static uint64_t loadScalar(const uint8_t *memory, uint8_t kind) {
    assert(scalarBytes(kind) != 0);
    union {
        int8_t i8;
        uint8_t u8;
        int16_t i16;
        uint16_t u16;
        int32_t i32;
        uint32_t u32;
        uint64_t u64;
    } v = {.i8 = 0};
    v.u64 = 0;
    memcpy(&v, memory, scalarBytes(kind));
    switch (kind) {
    case RT_I8: return (uint64_t)(int64_t)v.i8;
    case RT_U8: return v.u8;
    case RT_I16: return (uint64_t)(int64_t)v.i16;
    case RT_U16: return v.u16;
    case RT_I32: return (uint64_t)(int64_t)v.i32;
    case RT_U32:
    case RT_F32: return v.u32;
    default: return v.u64;
    }
}

static void storeScalar(uint8_t *memory, uint8_t kind, uint64_t value) {
    assert(scalarBytes(kind) != 0);
    uint8_t v8 = (uint8_t)value;
    uint16_t v16 = (uint16_t)value;
    uint32_t v32 = (uint32_t)value;
    switch (scalarBytes(kind)) {
    case 1: memcpy(memory, &v8, 1); break;
    case 2: memcpy(memory, &v16, 2); break;
    case 4: memcpy(memory, &v32, 4); break;
    default: memcpy(memory, &value, 8); break;
    }
}

/* Up to 8 bytes are the value, extended by its sign; what lies beyond is 0 (a register set). */
static void putLittle(uint8_t *file, size_t bytes, uint64_t value) {
    for (size_t i = 0; i < bytes; i++) file[i] = i < 8 ? (uint8_t)(value >> (8 * i)) : 0;
}

static uint64_t getLittle(const uint8_t *file, size_t bytes) {
    uint64_t value = 0;
    for (size_t i = 0; i < bytes && i < 8; i++) value |= (uint64_t)file[i] << (8 * i);
    return value;
}

static void convert(const RtElem *e, uint8_t *memory, uint8_t *file, bool toFile);

static void convertSet(const RtElem *e, uint8_t *memory, uint8_t *file, bool toFile) {
    assert(e->kind == RT_ARRAY && e->elem->kind == RT_I64);
    size_t fileSize = (size_t)e->fileSize;
    if (toFile) memset(file, 0, fileSize);
    for (uint64_t i = 0; i < e->count; i++) {
        size_t at = (size_t)i * 8;
        size_t bytes = at >= fileSize ? 0 : fileSize - at < 8 ? fileSize - at : 8;
        if (toFile) {
            if (bytes > 0) putLittle(file + at, bytes, loadScalar(memory + at, RT_I64));
        } else {
            storeScalar(memory + at, RT_I64, bytes > 0 ? getLittle(file + at, bytes) : 0);
        }
    }
}

static void convertImage(const RtElem *e, uint8_t *memory, uint8_t *file, bool toFile) {
    assert(e->kind == RT_RECORD && !e->hasRefs);
    if (toFile) {
        memcpy(file, memory, (size_t)e->size);
    } else {
        memcpy(memory, file, (size_t)e->size);
    }
}

static void convertArray(const RtElem *e, uint8_t *memory, uint8_t *file, bool toFile) {
    size_t stride = (size_t)e->elem->size;
    size_t fileStride = ioElemFileSize(e->elem);
    assert(stride > 0 && fileStride > 0);
    if (stride == 1 && fileStride == 1) {
        if (toFile) {
            memcpy(file, memory, (size_t)e->count);
        } else {
            memcpy(memory, file, (size_t)e->count);
        }
        return;
    }
    for (uint64_t i = 0; i < e->count; i++)
        convert(e->elem, memory + i * stride, file + i * fileStride, toFile);
}

static void convert(const RtElem *e, uint8_t *memory, uint8_t *file, bool toFile) {
    if (e->kind != RT_RECORD && e->kind != RT_ARRAY) {
        size_t bytes = e->fileSize == 0 ? scalarBytes(e->kind) : (size_t)e->fileSize;
        if (toFile) {
            putLittle(file, bytes, loadScalar(memory, e->kind));
        } else {
            uint64_t value = getLittle(file, bytes);
            storeScalar(memory, e->kind, value);
        }
        return;
    }
    size_t packed = packedSize(e, 0);
    if (isSet(e, packed)) {
        convertSet(e, memory, file, toFile);
    } else if (isImage(e, packed)) {
        convertImage(e, memory, file, toFile);
    } else if (e->kind == RT_ARRAY) {
        convertArray(e, memory, file, toFile);
    } else {
        size_t at = 0;
        for (uint64_t i = 0; i < e->count; i++) {
            const RtField *field = &e->fields[i];
            convert(field->type, memory + field->offset, file + at, toFile);
            at += ioElemFileSize(field->type);
        }
    }
}

void ioElemEncode(const RtElem *e, const uint8_t *memory, uint8_t *file) {
    assert(memory != NULL && file != NULL && !e->hasRefs);
    convert(e, (uint8_t *)(uintptr_t)memory, file, true);
}

void ioElemDecode(const RtElem *e, const uint8_t *file, uint8_t *memory) {
    assert(memory != NULL && file != NULL && !e->hasRefs);
    convert(e, memory, (uint8_t *)(uintptr_t)file, false);
}

/* ---- elements with references ---------------------------------------------------------------- */

static const RefMap *refsOf(const RtElem *e) {
    static const RefRun run = {0, sizeof(Obj *), 1, NULL};
    static const RefMap one = {1, &run};
    return e->kind == RT_REF ? &one : &e->refs;
}

/* A walk over the references of an element and the numbers in its image. */
typedef struct RefWalk {
    Heap *heap;
    Obj **table;     /* out: where the element's references go; in: the whole table */
    uint64_t count;  /* in: references in the table */
    uint64_t first;  /* out: index of the element's first reference in the table */
    uint64_t stride; /* references in an element */
    uint64_t at;     /* reference reached */
    bool isOut;
} RefWalk;

static void putReference(RefWalk *w, Obj *o, uint8_t *number) {
    assert(w->isOut && w->at < w->stride);
    w->table[w->at] = o;
    if (o != NULL && (o->flags & OBJ_SHARED) == 0 &&
        (o->typeId == TYPE_ID_STRING || heapType(w->heap, o->typeId)->shape == OBJ_DYN))
        o->flags |= OBJ_SHARED;
    putLittle(number, sizeof o, o == NULL ? 0 : w->first + w->at + 1);
}

static bool getReference(const RefWalk *w, const uint8_t *number, Obj **o) {
    assert(!w->isOut && w->at < w->stride);
    uint64_t n = getLittle(number, sizeof *o);
    *o = NULL;
    if (n == 0) return true;
    if (n > w->count || (n - 1) % w->stride != w->at) return false;
    *o = w->table[n - 1];
    return true;
}

/* Recursion: types nest at most HEAP_REF_DEPTH deep. */
static bool walkRefs(RefWalk *w, const RefMap *map, uint8_t *memory, uint8_t *image) {
    for (uint32_t r = 0; r < map->runCount; r++) {
        const RefRun *run = &map->runs[r];
        for (uint64_t i = 0; i < run->count; i++) {
            size_t at = (size_t)(run->offset + i * run->stride);
            if (run->inner != NULL) {
                if (!walkRefs(w, run->inner, memory + at, image + at)) return false;
                continue;
            }
            Obj *o;
            if (w->isOut) {
                memcpy(&o, memory + at, sizeof o);
                putReference(w, o, image + at);
            } else {
                if (!getReference(w, image + at, &o)) return false;
                memcpy(memory + at, &o, sizeof o);
            }
            w->at++;
        }
    }
    return true;
}

static uint64_t countRefs(const RefMap *map) {
    uint64_t n = 0;
    for (uint32_t r = 0; r < map->runCount; r++)
        n += map->runs[r].count * (map->runs[r].inner == NULL ? 1 : countRefs(map->runs[r].inner));
    return n;
}

uint64_t ioElemRefs(const RtElem *e) { return e->hasRefs ? countRefs(refsOf(e)) : 0; }

bool fileReserveRefs(Rt *rt, File *f) {
    assert(f->object != NULL && f->refCount <= f->refCapacity);
    if (f->refCapacity - f->refCount >= f->elemRefs) return true;
    uint64_t capacity = f->refCapacity * 2 + f->elemRefs;
    size_t bytes;
    if (!sizeMul(&bytes, (size_t)capacity, sizeof(Obj *)) ||
        !sizeAdd(&bytes, bytes, sizeof(Obj))) {
        (void)rtRaise(rt, RTE_MEMORY, NULL);
        return false;
    }
    Obj *table = heapAlloc(rt, &rt->io->refsType, bytes);
    if (table == NULL) return false;
    if (f->refCount > 0)
        memcpy(objValue(table), objValue(f->object->refs), (size_t)f->refCount * sizeof(Obj *));
    f->object->refs = table;
    f->refCapacity = capacity;
    assert(f->refCapacity - f->refCount >= f->elemRefs);
    return true;
}

void fileRefsOut(Rt *rt, File *f, uint8_t *image) {
    assert(f->refCapacity - f->refCount >= f->elemRefs);
    Obj **table = (Obj **)(void *)objValue(f->object->refs);
    RefWalk walk = {.heap = rt->heap,
                    .table = table + f->refCount,
                    .first = f->refCount,
                    .stride = f->elemRefs,
                    .isOut = true};
    memcpy(image, f->element, f->elemFileSize);
    (void)walkRefs(&walk, refsOf(f->elem), f->element, image);
    assert(walk.at == f->elemRefs);
    f->refCount += f->elemRefs;
}

bool fileRefsIn(Rt *rt, File *f, uint8_t *image) {
    RefWalk walk = {.heap = rt->heap, .count = f->refCount, .stride = f->elemRefs};
    if (f->refCount > 0) walk.table = (Obj **)(void *)objValue(f->object->refs);
    memcpy(f->element, image, f->elemFileSize);
    if (walkRefs(&walk, refsOf(f->elem), f->element, image)) return true;
    memset(f->element, 0, f->elementBytes);
    (void)rtRaise(rt, RTE_CAST, "the file holds pointers that this file variable did not write");
    return false;
}
