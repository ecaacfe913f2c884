/* verifier_types.c: checks the type table and answers what stands where inside a value.
 *
 * Each record becomes a sorted list of disjoint pieces: single fields, or reference-free unions of overlapping variant fields. A question about
 * an offset then is one binary search per nesting level, and nesting is bounded (V07). */
#define XXH_INLINE_ALL
#include "vm/bytecode/verifier_internal.h"

#include <assert.h>
#include <string.h>
#include <xxhash.h>

static const uint8_t builtinSizes[TYPE_BUILTIN_COUNT] = {0, 1, 1, 2, 2, 4, 4, 8, 4, 8, 8, 8, 8};

bool verifyIsMemType(const Verifier *v, uint32_t t) {
    return t > TR_NONE && t < v->m->typeCount && v->m->types[t].kind != TR_ENV && v->m->types[t].kind != TR_SIG;
}

bool verifyRegType(const Verifier *v, RegType t) {
    uint32_t i = regIndex(t);
    if (i >= v->m->typeCount) return false;
    switch (regClass(t)) {
    case REG_VALUE: return i == TR_I64 || i == TR_F64 || verifyIsRef(v, t) || verifyIsEnv(v, t);
    case REG_BYREF:
    case REG_SLICE: return verifyIsMemType(v, i);
    default: return false;
    }
}

/* ---- single records ------------------------------------------------------------------------------------------------------ */

static bool checkBuiltinType(Verifier *v, uint32_t i) {
    assert(i < TYPE_BUILTIN_COUNT);
    const TypeRec *t = &v->m->types[i];
    RULE(V01, t->kind == i && t->size == builtinSizes[i] && t->align == builtinSizes[i], "type %u is not the built-in one", i);
    RULE(V02, (t->flags | t->elem | t->first | t->count) == 0 && t->length == 0, "type %u has values in unused fields", i);
    return true;
}

static bool isAlign(uint16_t align) { return align == 1 || align == 2 || align == 4 || align == 8; }

static bool checkComposite(Verifier *v, uint32_t i, uint64_t *fieldEnd, uint64_t *regEnd) {
    assert(i >= TYPE_BUILTIN_COUNT && i < v->m->typeCount);
    const TypeRec *t = &v->m->types[i];
    RULE(V02, t->kind >= TR_RECORD && t->kind < TR_KIND_COUNT, "type %u has unknown kind %u", i, t->kind);
    bool isFields = t->kind == TR_RECORD || t->kind == TR_ENV, isSig = t->kind == TR_SIG;
    bool hasElem = !isFields;
    RULE(V02, (t->flags & ~(t->kind == TR_ARRAY ? TRF_SET : 0)) == 0, "type %u has unknown flags", i);
    RULE(V02, isFields || isSig || (t->first == 0 && t->count == 0), "type %u has parts that its kind does not have", i);
    RULE(V02, hasElem || t->elem == 0, "type %u has an element that its kind does not have", i);
    RULE(V02, t->kind == TR_ARRAY || t->kind == TR_RECORD || t->length == 0, "type %u has a length that its kind does not have", i);
    if (isFields) {
        RULE(V04, t->first == *fieldEnd && t->count <= v->m->fieldCount - *fieldEnd, "fields of type %u are not where they must be", i);
        *fieldEnd += t->count;
    }
    if (isSig) {
        RULE(V04, t->first == *regEnd && t->count <= v->m->regTypeCount - *regEnd,
             "parameters of signature %u are not where they must be", i);
        RULE(V05, t->size == 0 && t->align == 0 && t->count <= PBC_MAX_REGS, "signature %u has a size or too many parameters", i);
        *regEnd += t->count;
        return true;
    }
    RULE(V05, isAlign(t->align), "type %u has alignment %u", i, t->align);
    RULE(V05, t->size >= 1 && t->size <= PBC_MAX_TYPE_SIZE, "type %u is empty or too large", i);
    if (t->kind == TR_CLOSURE) {
        RULE(V03, t->elem < v->m->typeCount && v->m->types[t->elem].kind == TR_SIG, "closure type %u is not of a signature", i);
    } else if (hasElem) {
        RULE(V03, verifyIsMemType(v, t->elem), "element of type %u is not a memory type", i);
    }
    RULE(V05, t->kind < TR_BOX || t->kind == TR_ENV || t->align == 8, "type %u is not aligned as a reference", i);
    RULE(V05, (t->kind != TR_DYN && t->kind != TR_CLOSURE) || t->size == 8, "type %u has not the size of a reference", i);
    RULE(V05, t->kind != TR_RECORD || t->length <= t->size, "record %u is larger in a file than in memory", i);
    return true;
}

static bool checkSignature(Verifier *v, uint32_t i) {
    assert(v->m->types[i].kind == TR_SIG);
    const TypeRec *t = &v->m->types[i];
    bool hasEnv = false;
    for (uint32_t k = 0; k < t->count; k++) {
        RegType p = v->m->regTypes[t->first + k];
        RULE(V09, verifyRegType(v, p), "parameter %u of signature %u has no register type", k, i);
        bool isEnv = verifyIsEnv(v, p);
        RULE(V10, isEnv || !hasEnv, "signature %u has a parameter behind its environments", i);
        hasEnv = isEnv;
    }
    RULE(V09, t->elem == 0 || (regClass(t->elem) == REG_VALUE && verifyRegType(v, t->elem) && !verifyIsEnv(v, t->elem)),
         "signature %u has a result that cannot be returned", i);
    return true;
}

static bool hasEnvParams(const Verifier *v, const TypeRec *sig) {
    return sig->count != 0 && verifyIsEnv(v, v->m->regTypes[sig->first + sig->count - 1]);
}

/* ---- aggregates ------------------------------------------------------------------------------------------------------------ */

static void siftDown(Piece *p, uint32_t root, uint32_t n) {
    assert(root < n);
    for (;;) {
        uint32_t child = 2 * root + 1;
        if (child >= n) return;
        if (child + 1 < n && p[child + 1].offset > p[child].offset) child++;
        if (p[root].offset >= p[child].offset) return;
        Piece swap = p[root];
        p[root] = p[child], p[child] = swap;
        root = child;
    }
}

static void sortPieces(Piece *p, uint32_t n) {
    bool isSorted = true;
    for (uint32_t i = 1; i < n && isSorted; i++) isSorted = p[i - 1].offset <= p[i].offset;
    if (isSorted) return;
    for (uint32_t i = n / 2; i-- > 0;) siftDown(p, i, n);
    for (uint32_t i = n; i-- > 1;) {
        Piece swap = p[0];
        p[0] = p[i], p[i] = swap;
        siftDown(p, 0, i);
    }
    for (uint32_t i = 1; i < n; i++) assert(p[i - 1].offset <= p[i].offset);
}

static bool fieldHasRefs(const Verifier *v, RegType type) {
    if (type == TR_NONE) return false; /* a union that has been joined already */
    return regClass(type) != REG_VALUE || v->types[type].hasRefs;
}

static uint64_t fieldSize(const Verifier *v, RegType type) {
    if (regClass(type) == REG_SLICE) return 16;
    return regClass(type) == REG_BYREF ? 8 : moduleMemSize(v->m, type);
}

/* Sorts the pieces of a record and joins overlapping ones. */
static bool joinPieces(Verifier *v, uint32_t i) {
    TypeInfo *info = &v->types[i];
    Piece *p = v->pieces + info->firstPiece;
    uint32_t n = info->pieceCount, kept = 0;
    sortPieces(p, n);
    assert(v->m->types[i].kind == TR_RECORD || v->m->types[i].kind == TR_ENV);
    for (uint32_t k = 0; k < n; k++) {
        if (kept == 0 || p[k].offset >= p[kept - 1].end) {
            p[kept++] = p[k];
            continue;
        }
        RULE(V08, v->m->types[i].kind == TR_RECORD && !fieldHasRefs(v, p[k].type) && !fieldHasRefs(v, p[kept - 1].type),
             "type %u has overlapping fields at offset %u", i, p[k].offset);
        if (p[k].end > p[kept - 1].end) p[kept - 1].end = p[k].end;
        p[kept - 1].type = TR_NONE;
    }
    assert(kept <= n);
    info->pieceCount = kept;
    return true;
}

static bool checkAggregate(Verifier *v, uint32_t i, uint32_t depth);

static bool checkField(Verifier *v, uint32_t i, const FieldRec *f, uint32_t depth) {
    const TypeRec *t = &v->m->types[i];
    RULE(V12, f->name < v->m->stringCount, "field of type %u has no name", i);
    bool isValue = regClass(f->type) == REG_VALUE;
    if (t->kind == TR_RECORD || isValue) RULE(V03, verifyIsMemType(v, f->type), "field of type %u is not of a memory type", i);
    else RULE(V03, verifyRegType(v, f->type), "field of environment %u is neither a value nor a by-ref nor a slice", i);
    if (isValue) TRY(checkAggregate(v, f->type, depth + 1));
    uint64_t size = fieldSize(v, f->type);
    uint16_t align = isValue ? moduleMemAlign(v->m, f->type) : 8;
    RULE(V06, f->offset % align == 0 && size <= t->size && f->offset <= t->size - size,
         "field of type %u lies outside or is not aligned", i);
    RULE(V05, align <= t->align, "type %u is less aligned than its fields", i);
    TypeInfo *info = &v->types[i];
    if (!isValue || v->types[f->type].hasRefs) info->hasRefs = true;
    if (isValue && v->types[f->type].depth >= info->depth) info->depth = (uint8_t)(v->types[f->type].depth + 1);
    assert(info->isBusy && info->pieceCount < t->count);
    v->pieces[info->firstPiece + info->pieceCount++] = (Piece){(uint32_t)f->offset, (uint32_t)(f->offset + size), f->type};
    return true;
}

static bool checkFields(Verifier *v, uint32_t i, uint32_t depth) {
    const TypeRec *t = &v->m->types[i];
    v->types[i].firstPiece = t->first; /* pieces are numbered like fields */
    for (uint32_t k = 0; k < t->count; k++) TRY(checkField(v, i, &v->m->fields[t->first + k], depth));
    RULE(V05, t->size % t->align == 0, "size of type %u is no multiple of its alignment", i);
    return joinPieces(v, i);
}

static bool checkArray(Verifier *v, uint32_t i, uint32_t depth) {
    assert(v->m->types[i].kind == TR_ARRAY);
    const TypeRec *t = &v->m->types[i];
    TRY(checkAggregate(v, t->elem, depth + 1));
    uint64_t size;
    RULE(V05, t->length >= 1 && t->length <= UINT32_MAX && !__builtin_mul_overflow(moduleMemSize(v->m, t->elem), t->length, &size) &&
                  size == t->size && t->align == moduleMemAlign(v->m, t->elem),
         "size of array type %u does not agree with its elements", i);
    RULE(V05, (t->flags & TRF_SET) == 0 || t->elem == TR_I64, "set type %u is not made of words", i);
    v->types[i].hasRefs = v->types[t->elem].hasRefs;
    v->types[i].depth = (uint8_t)(v->types[t->elem].depth + 1);
    return true;
}

/* Depth is bounded by PBC_MAX_TYPE_DEPTH; each type is visited once. */
static bool checkAggregate(Verifier *v, uint32_t i, uint32_t depth) {
    TypeInfo *info = &v->types[i];
    const TypeRec *t = &v->m->types[i];
    if (info->depth != 0 && !info->isBusy) {
        RULE(V07, info->depth + depth <= PBC_MAX_TYPE_DEPTH + 1u, "type %u nests too deep", i);
        return true;
    }
    RULE(V07, !info->isBusy && depth <= PBC_MAX_TYPE_DEPTH, "type %u contains itself or nests too deep", i);
    info->isBusy = true;
    info->depth = 1;
    if (t->kind == TR_RECORD || t->kind == TR_ENV) TRY(checkFields(v, i, depth));
    else if (t->kind == TR_ARRAY) TRY(checkArray(v, i, depth));
    else info->hasRefs = (t->kind >= TR_STRING && t->kind <= TR_FILE) || t->kind >= TR_BOX;
    assert(info->isBusy && info->depth >= 1);
    info->isBusy = false;
    return true;
}

/* ---- signatures by structure ------------------------------------------------------------------------------------------------- */

static uint32_t sigSlot(const Verifier *v, const RegType *params, uint32_t count, RegType result) {
    assert((v->sigMask & (v->sigMask + 1)) == 0 && v->sigSlots != NULL);
    const Module *m = v->m;
    uint64_t h = XXH3_64bits_withSeed(params, count * sizeof *params, v->sigSeed ^ result);
    for (uint32_t at = (uint32_t)h & v->sigMask;; at = (at + 1) & v->sigMask) {
        uint32_t have = v->sigSlots[at];
        if (have == 0) return at;
        const TypeRec *t = &m->types[have - 1];
        if (t->count == count && t->elem == result &&
            (count == 0 || memcmp(m->regTypes + t->first, params, count * sizeof *params) == 0)) {
            return at;
        }
    }
}

static void indexSignatures(Verifier *v) {
    const Module *m = v->m;
    for (uint32_t i = 0; i < m->typeCount; i++) {
        const TypeRec *t = &m->types[i];
        if (t->kind != TR_SIG) continue;
        uint32_t at = sigSlot(v, m->regTypes + t->first, t->count, t->elem);
        if (v->sigSlots[at] == 0) v->sigSlots[at] = i + 1;
        v->canonSig[i] = v->sigSlots[at] - 1;
        assert(v->canonSig[i] <= i);
    }
    for (uint32_t i = m->typeCount; i-- > 0;) {
        if (m->types[i].kind == TR_CLOSURE) v->closureOfSig[v->canonSig[m->types[i].elem]] = i;
    }
}

uint32_t verifyClosureOf(const Verifier *v, const TypeRec *sig, uint32_t count) {
    assert(count <= sig->count);
    uint32_t have = v->sigSlots[sigSlot(v, v->m->regTypes + sig->first, count, sig->elem)];
    return have == 0 ? TR_NONE : v->closureOfSig[have - 1];
}

bool verifyTypes(Verifier *v) {
    const Module *m = v->m;
    uint64_t fieldEnd = 0, regEnd = 0;
    RULE(V01, m->typeCount >= TYPE_BUILTIN_COUNT && m->typeCount <= REG_INDEX_MASK, "the built-in types are missing");
    for (uint32_t i = 0; i < TYPE_BUILTIN_COUNT; i++) TRY(checkBuiltinType(v, i));
    for (uint32_t i = TYPE_BUILTIN_COUNT; i < m->typeCount; i++) TRY(checkComposite(v, i, &fieldEnd, &regEnd));
    RULE(V04, fieldEnd == m->fieldCount, "there are fields that belong to no type");
    for (uint32_t i = 1; i < m->typeCount; i++) {
        const TypeRec *t = &m->types[i];
        if (t->kind == TR_SIG) TRY(checkSignature(v, i));
        else TRY(checkAggregate(v, i, 1));
    }
    for (uint32_t i = TYPE_BUILTIN_COUNT; i < m->typeCount; i++) {
        const TypeRec *t = &m->types[i];
        if (t->kind == TR_BOX) RULE(V05, t->size == moduleMemSize(m, t->elem), "size of box %u is not that of its value", i);
        if (t->kind == TR_CLOSURE) RULE(V10, !hasEnvParams(v, &m->types[t->elem]), "closure type %u shows environments", i);
    }
    indexSignatures(v);
    return true;
}

/* ---- what stands at an offset ------------------------------------------------------------------------------------------------- */

/* The piece of a record that contains offset, or NULL. */
static const Piece *pieceAt(const Verifier *v, uint32_t type, uint64_t offset) {
    const TypeInfo *info = &v->types[type];
    const Piece *p = v->pieces + info->firstPiece;
    uint32_t low = 0, high = info->pieceCount;
    while (low < high) {
        uint32_t mid = low + (high - low) / 2;
        if (p[mid].offset <= offset) low = mid + 1;
        else high = mid;
    }
    assert(low <= info->pieceCount && (low == 0 || p[low - 1].offset <= offset));
    return low == 0 || offset >= p[low - 1].end ? NULL : &p[low - 1];
}

uint32_t verifyScalarAt(const Verifier *v, uint32_t type, uint64_t offset, uint32_t kindMask, uint32_t width) {
    assert(width == 1 || width == 2 || width == 4 || width == 8);
    const Module *m = v->m;
    for (uint32_t level = 0; level <= PBC_MAX_TYPE_DEPTH; level++) {
        const TypeRec *t = &m->types[type];
        if (t->kind == TR_ARRAY) {
            if (offset >= t->size) return TR_NONE;
            offset %= moduleMemSize(m, t->elem);
            type = t->elem;
        } else if (t->kind == TR_RECORD || (t->kind == TR_ENV && level == 0)) {
            const Piece *p = pieceAt(v, type, offset);
            if (p == NULL || regClass(p->type) != REG_VALUE) return TR_NONE;
            if (p->type == TR_NONE) {
                bool isInside = offset + width <= p->end && offset % width == 0 && t->align >= width;
                return isInside ? SCALAR_VARIANT : TR_NONE;
            }
            offset -= p->offset;
            type = p->type;
        } else {
            return offset == 0 && (kindMask >> t->kind & 1) != 0 ? type : TR_NONE;
        }
    }
    return TR_NONE;
}

bool verifyPartAt(const Verifier *v, uint32_t whole, uint64_t offset, uint32_t part) {
    const Module *m = v->m;
    uint64_t size = moduleMemSize(m, part);
    for (uint32_t level = 0; level <= PBC_MAX_TYPE_DEPTH; level++) {
        const TypeRec *t = &m->types[whole];
        if (offset == 0 && whole == part) return true;
        if (t->kind == TR_ARRAY) {
            if (offset >= t->size) return false;
            offset %= moduleMemSize(m, t->elem);
            whole = t->elem;
        } else if (t->kind == TR_RECORD) {
            const Piece *p = pieceAt(v, whole, offset);
            if (p == NULL) return false;
            if (p->type == TR_NONE) {
                uint16_t align = moduleMemAlign(m, part);
                return !v->types[part].hasRefs && offset + size <= p->end && offset % align == 0 && t->align >= align;
            }
            offset -= p->offset;
            whole = p->type;
        } else {
            return false;
        }
    }
    return false;
}
