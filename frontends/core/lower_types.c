/* lower_types.c: types of the typed tree as types of the module. Each Type remembers its index (moduleType, moduleBox: index + 1), so that a
 * type is translated once. Recursion in types goes through pointers: what they lead to is put in a list and translated when the type that contains
 * them is complete, so that the depth of the calls is the depth of the type itself, which front ends limit. */
#include "frontends/core/lower_internal.h"
#include "frontends/core/unit.h"
#include <stdio.h>

/* Values nest less deep than a module may: sets and short strings are arrays there. */
enum { TYPE_DEPTH_MAX = 4000, VALUE_DEPTH_MAX = PBC_MAX_TYPE_DEPTH - 2 };

static uint32_t intType(const Type *t) {
    switch (t->size) {
    case 1: return t->isSigned ? TR_I8 : TR_U8;
    case 2: return t->isSigned ? TR_I16 : TR_U16;
    case 4: return t->isSigned ? TR_I32 : TR_U32;
    default: return TR_I64;
    }
}

/* A record that an interface describes is one type in all modules: it is named by its number there. */
static void linkRecord(Lowering *l, const Type *t, uint32_t index) {
    char name[16];
    if (t->unitIndex == 0) return;
    (void)snprintf(name, sizeof name, "#%u", t->unitIndex - 1);
    if (t->unit == NULL) mbExport(l->mb, name, LINK_TYPE, index);
    else (void)mbImport(l->mb, t->unit->key, name, LINK_TYPE, index);
}

static uint32_t declareRecord(Lowering *l, Type *t) {
    uint32_t index = mbTypeDeclare(l->mb, TR_RECORD);
    linkRecord(l, t, index);
    t->moduleType = index + 1;
    t->isPending = true;
    return index;
}

static void defineRecord(Lowering *l, Type *t) {
    uint32_t index = t->moduleType - 1;
    t->isPending = false;
    FieldRec *fields = ARENA_ARRAY(&l->c->arena, FieldRec, t->fieldCount + 1u);
    uint32_t n = 0;
    for (Field *f = t->fields; f != NULL; f = f->next) {
        fields[n].offset = f->offset;
        fields[n].type = lowerType(l, f->type);
        fields[n].name = mbString(l->mb, f->name->spelling, f->name->length);
        n++;
    }
    mbTypeDefine(l->mb, index, fields, n, t->size, t->align == 0 ? 1 : t->align, t->fileSize);
}

/* Translates what the pointers of finished types lead to. */
static void drainPending(Lowering *l) {
    while (l->pendingTypes.count > 0) {
        Type *t = l->pendingTypes.items[--l->pendingTypes.count];
        l->typeDepth++;
        if (t->kind != TYPE_RECORD) mbTypeBoxDefine(l->mb, t->moduleBox - 1, lowerType(l, t));
        else if (t->isPending) defineRecord(l, t);
        l->typeDepth--;
    }
}

uint32_t lowerBox(Lowering *l, Type *elem) {
    if (elem->plain != NULL) elem = elem->plain;
    if (elem->moduleBox != 0) return elem->moduleBox - 1;
    Type *host = typeHost(elem);
    if (host->kind == TYPE_RECORD && l->typeDepth > 0) {
        if (host->moduleType == 0) {
            (void)declareRecord(l, host);
            LOWER_PUSH(&l->c->arena, l->pendingTypes, host);
        }
        elem->moduleBox = 1 + mbTypeBox(l->mb, host->moduleType - 1);
        return elem->moduleBox - 1;
    }
    if (typeIsOrdinal(host) || host->kind == TYPE_REAL || host->kind == TYPE_RECORD) {
        uint32_t index = lowerType(l, elem);
        if (elem->moduleBox == 0) elem->moduleBox = 1 + mbTypeBox(l->mb, index);
        return elem->moduleBox - 1;
    }
    uint32_t box = mbTypeBoxDeclare(l->mb);
    elem->moduleBox = box + 1;
    if (l->typeDepth > 0) LOWER_PUSH(&l->c->arena, l->pendingTypes, elem);
    else mbTypeBoxDefine(l->mb, box, lowerType(l, elem));
    return box;
}

static uint32_t translate(Lowering *l, Type *t) {
    switch ((TypeKind)t->kind) {
    case TYPE_INT: return intType(t);
    case TYPE_BOOL: case TYPE_CHAR: return TR_U8;
    case TYPE_ENUM: return t->size == 1 ? (uint32_t)TR_U8 : t->size == 2 ? (uint32_t)TR_U16 : (uint32_t)TR_I32;
    case TYPE_SUBRANGE: return lowerType(l, t->elem);
    case TYPE_REAL: return t->size == 4 ? TR_F32 : TR_F64;
    case TYPE_STRING: return TYPE_STRING_INDEX;
    case TYPE_SHORTSTR: return mbTypeArray(l->mb, TR_U8, t->size, 0);
    case TYPE_SET: return t->size == 8 ? (uint32_t)TR_I64 : mbTypeArray(l->mb, TR_I64, t->size / 8, TRF_SET);
    case TYPE_ARRAY: return mbTypeArray(l->mb, lowerType(l, t->elem), (uint64_t)(t->high - t->low) + 1, 0);
    case TYPE_DYNARRAY: return mbTypeDyn(l->mb, lowerType(l, t->elem));
    case TYPE_RECORD:
        (void)declareRecord(l, t);
        defineRecord(l, t);
        return t->moduleType - 1;
    case TYPE_POINTER: return t->elem == NULL ? (uint32_t)TYPE_ANY_INDEX : lowerBox(l, t->elem);
    case TYPE_ROUTINE:
        t->moduleType = 1 + TYPE_ANY_INDEX; /* a routine type that mentions itself */
        return mbTypeClosure(l->mb, lowerSignature(l, t, NULL, 0));
    case TYPE_FILE: return TYPE_FILE_INDEX;
    case TYPE_OPENARRAY: case TYPE_CONFORMANT: return lowerType(l, lowerInnermost(t));
    default: return TYPE_ANY_INDEX;
    }
}

uint32_t lowerType(Lowering *l, Type *t) {
    if (t->plain != NULL) t = t->plain;
    if (t->moduleType != 0) {
        if (t->isPending) defineRecord(l, t); /* used by value: its size is needed */
        return t->moduleType - 1;
    }
    if (l->typeDepth > TYPE_DEPTH_MAX || t->depth > VALUE_DEPTH_MAX) {
        (void)lowerLimit(l, t->pos, "types nested too deeply");
        return TYPE_ANY_INDEX;
    }
    l->typeDepth++;
    uint32_t index = translate(l, t);
    t->moduleType = index + 1;
    if (--l->typeDepth == 0) drainPending(l);
    return index;
}

RegType lowerRegType(Lowering *l, Type *t) {
    Type *host = typeHost(t);
    if (typeIsOrdinal(host) || (host->kind == TYPE_SET && host->size == 8)) return REG_I64;
    if (host->kind == TYPE_REAL) return REG_F64;
    return regType(REG_VALUE, lowerType(l, host));
}

Type *lowerInnermost(Type *t) {
    while (lowerIsSlice(t)) t = t->elem;
    return t;
}

/* Register types of one parameter; at most 1 + 2 * dimensions. */
static uint32_t paramTypes(Lowering *l, const Param *p, RegType *out) {
    uint32_t n = 0;
    if (lowerIsSlice(p->type)) {
        out[n++] = regType(REG_SLICE, lowerType(l, lowerInnermost(p->type)));
        for (Type *t = p->type; t->kind == TYPE_CONFORMANT; t = t->elem) out[n++] = REG_I64, out[n++] = REG_I64;
        return n;
    }
    if (lowerIsByref(p->type, p->mode)) out[n++] = regType(REG_BYREF, lowerType(l, p->type));
    else out[n++] = lowerRegType(l, p->type);
    return n;
}

static uint32_t paramEntries(const Param *p) {
    uint32_t n = 1;
    if (p->type->kind == TYPE_CONFORMANT) {
        for (const Type *t = p->type; t->kind == TYPE_CONFORMANT; t = t->elem) n += 2;
    }
    return n;
}

uint32_t lowerSignature(Lowering *l, Type *routine, const RegType *hidden, uint32_t hiddenCount) {
    uint32_t total = 1 + hiddenCount;
    for (uint32_t i = 0; i < routine->paramCount; i++) total += paramEntries(&routine->params[i]);
    RegType *types = ARENA_ARRAY(&l->c->arena, RegType, total);
    uint32_t n = 0;
    RegType result = 0;
    if (routine->result->kind != TYPE_VOID) {
        if (typeIsScalar(routine->result)) result = lowerRegType(l, routine->result);
        else types[n++] = regType(REG_BYREF, lowerType(l, routine->result));
    }
    for (uint32_t i = 0; i < routine->paramCount; i++) n += paramTypes(l, &routine->params[i], types + n);
    for (uint32_t i = 0; i < hiddenCount; i++) types[n++] = hidden[i];
    return mbTypeSig(l->mb, types, n, result);
}
