/* link_types.c: the types of all modules as one table (link.h).
 *
 * Records have identity: two modules mean one record only if both name it by the same module and name (LINK_TYPE imports and exports). All other types
 * are made of their parts, and the builder gives equal ones one number. So the records come first, empty but with their sizes; then whatever
 * is made of known parts, until all are known; then the fields. What is left in between are boxes that contain themselves without a
 * record; they are compared with those of the modules before by structure. */
#include "vm/bytecode/link_internal.h"

#include <assert.h>
#include <string.h>

/* ---- identities --------------------------------------------------------------------------------------------------------------- */

static LinkIdentity *identityOf(Linker *l, const LinkPart *owner, const char *name) {
    assert(owner >= l->parts && owner < l->parts + l->count && name != NULL);
    uint32_t h = 2166136261u ^ (uint32_t)(owner - l->parts);
    for (const char *c = name; *c != 0; c++) h = (h ^ (unsigned char)*c) * 16777619u;
    LinkIdentity **bucket = &l->identities[h % LINK_BUCKETS];
    for (LinkIdentity *i = *bucket; i != NULL; i = i->next) {
        if (i->owner == owner && strcmp(i->name, name) == 0) return i;
    }
    LinkIdentity *i = linkAlloc(l, 1, sizeof *i);
    if (i == NULL) return NULL;
    *i = (LinkIdentity){owner, name, TR_NONE, *bucket};
    *bucket = i;
    return i;
}

static bool setIdentity(Linker *l, LinkPart *p, uint32_t type, const LinkPart *owner, uint32_t name) {
    assert(type < p->m->typeCount);
    if (owner == NULL || p->m->types[type].kind != TR_RECORD) return true;
    p->identity[type] = identityOf(l, owner, moduleString(p->m, name, NULL));
    return p->identity[type] != NULL;
}

static bool findIdentities(Linker *l, LinkPart *p) {
    const Module *m = p->m;
    for (uint32_t i = 0; i < m->exportCount; i++) {
        const ExportRec *e = &m->exports[i];
        if (e->kind == LINK_TYPE && !setIdentity(l, p, e->index, p, e->name)) return false;
    }
    for (uint32_t i = 0; i < m->importCount; i++) {
        const ImportRec *r = &m->imports[i];
        if (r->kind != LINK_TYPE) continue;
        if (!setIdentity(l, p, r->type, linkPartNamed(l, moduleString(m, r->module, NULL)), r->name)) return false;
    }
    return true;
}

/* ---- records -------------------------------------------------------------------------------------------------------------------- */

static void mapType(LinkPart *p, uint32_t type, uint32_t to) {
    assert(!p->isMapped[type]);
    p->types[type] = to;
    p->isMapped[type] = 1;
}

static void declareFields(Linker *l, LinkPart *p, uint32_t i) {
    const TypeRec *t = &p->m->types[i];
    LinkIdentity *identity = p->identity[i];
    assert(identity == NULL || t->kind == TR_RECORD);
    if (identity != NULL && identity->type != TR_NONE) {
        mapType(p, i, identity->type);
        return;
    }
    uint32_t made = mbTypeDeclare(l->mb, (TypeRecKind)t->kind);
    if (l->mb->hasFailed) return;
    TypeRec *rec = mbTypeAt(l->mb, made);
    rec->size = t->size; /* arrays of it need it before it has fields */
    rec->align = t->align;
    rec->count = UINT32_MAX;
    mapType(p, i, made);
    if (identity != NULL) identity->type = made;
}

static bool sameFields(const Linker *l, const LinkPart *p, const TypeRec *t, const TypeRec *have) {
    const RegType *parts = (const RegType *)l->mb->typeParts.data + have->first;
    if (have->count != t->count || have->size != t->size || have->align != t->align || have->length != t->length) return false;
    for (uint32_t k = 0; k < t->count; k++) {
        FieldRec f = p->m->fields[t->first + k], other;
        memcpy(&other, parts + k * (sizeof other / sizeof *parts), sizeof other);
        if (f.offset != other.offset || linkRegType(p, f.type) != other.type) return false;
    }
    return true;
}

static bool defineFields(Linker *l, LinkPart *p, uint32_t i) {
    const TypeRec *t = &p->m->types[i];
    assert(p->isMapped[i] && p->types[i] < l->mb->types.count);
    if (mbTypeAt(l->mb, p->types[i])->count != UINT32_MAX) { /* another module has defined it */
        return sameFields(l, p, t, mbTypeAt(l->mb, p->types[i])) ||
               linkFail(l, "a record of module %s is not what module %s expects", moduleString(p->identity[i]->owner->m, p->identity[i]->owner->m->header->name, NULL),
                        moduleString(p->m, p->m->header->name, NULL));
    }
    FieldRec *fields = linkAlloc(l, t->count, sizeof *fields);
    if (fields == NULL) return false;
    for (uint32_t k = 0; k < t->count; k++) {
        const FieldRec *f = &p->m->fields[t->first + k];
        fields[k] = (FieldRec){f->offset, linkRegType(p, f->type), linkString(l, p, f->name)};
    }
    mbTypeDefine(l->mb, p->types[i], fields, t->count, t->size, t->align, t->length);
    return !l->mb->hasFailed;
}

/* ---- types made of others --------------------------------------------------------------------------------------------------------- */

static bool areParamsMapped(const LinkPart *p, const TypeRec *t) {
    for (uint32_t k = 0; k < t->count; k++) {
        if (!p->isMapped[regIndex(p->m->regTypes[t->first + k])]) return false;
    }
    return p->isMapped[regIndex(t->elem)] != 0;
}

static uint32_t makeSignature(Linker *l, const LinkPart *p, const TypeRec *t) {
    RegType *params = linkAlloc(l, t->count, sizeof *params);
    if (params == NULL) {
        l->mb->hasFailed = true;
        return 0;
    }
    for (uint32_t k = 0; k < t->count; k++) params[k] = linkRegType(p, p->m->regTypes[t->first + k]);
    return mbTypeSig(l->mb, params, t->count, t->elem == 0 ? 0 : linkRegType(p, t->elem));
}

/* True if the type is mapped now. */
static bool tryType(Linker *l, LinkPart *p, uint32_t i) {
    const TypeRec *t = &p->m->types[i];
    if (t->kind == TR_SIG) {
        if (!areParamsMapped(p, t)) return false;
        mapType(p, i, makeSignature(l, p, t));
        return true;
    }
    assert(t->kind != TR_RECORD && t->kind != TR_ENV && t->elem < p->m->typeCount);
    if (!p->isMapped[t->elem]) return false;
    uint32_t elem = p->types[t->elem];
    switch (t->kind) {
    case TR_ARRAY: mapType(p, i, mbTypeArray(l->mb, elem, t->length, t->flags)); break;
    case TR_BOX: mapType(p, i, mbTypeBox(l->mb, elem)); break;
    case TR_DYN: mapType(p, i, mbTypeDyn(l->mb, elem)); break;
    default: assert(t->kind == TR_CLOSURE); mapType(p, i, mbTypeClosure(l->mb, elem)); break;
    }
    return true;
}

/* A box that contains itself: that of an earlier module with the same structure, or a new one. */
static void openBox(Linker *l, LinkPart *p, uint32_t i) {
    assert(p->m->types[i].kind == TR_BOX && !p->isMapped[i]);
    for (const LinkPart *q = l->parts; q != p; q++) {
        for (uint32_t k = 0; k < q->m->typeCount; k++) {
            if (q->isMapped[k] != 2 || !moduleTypesEqual(l->hooks, p->m, i, q->m, k)) continue;
            mapType(p, i, q->types[k]);
            return;
        }
    }
    mapType(p, i, mbTypeBoxDeclare(l->mb));
    p->isMapped[i] = 2; /* to be defined */
}

static bool mapComposites(Linker *l, LinkPart *p) {
    for (;;) {
        bool isComplete = true, hasChanged = false;
        for (uint32_t i = TYPE_BUILTIN_COUNT; i < p->m->typeCount; i++) {
            if (p->isMapped[i]) continue;
            bool ok = tryType(l, p, i);
            hasChanged |= ok;
            isComplete &= ok;
        }
        if (l->mb->hasFailed) return false;
        if (isComplete) return true;
        for (uint32_t i = TYPE_BUILTIN_COUNT; i < p->m->typeCount && !hasChanged; i++) {
            if (p->isMapped[i] || p->m->types[i].kind != TR_BOX) continue;
            openBox(l, p, i);
            hasChanged = true;
        }
        if (!hasChanged) return linkFail(l, "module %s has a type that contains itself", moduleString(p->m, p->m->header->name, NULL));
    }
}

static bool mapTypes(Linker *l, LinkPart *p) {
    const Module *m = p->m;
    p->isMapped = linkAlloc(l, m->typeCount, 1);
    if (p->isMapped == NULL) return false;
    for (uint32_t i = 0; i < TYPE_BUILTIN_COUNT; i++) mapType(p, i, i);
    for (uint32_t i = TYPE_BUILTIN_COUNT; i < m->typeCount; i++) {
        if (m->types[i].kind == TR_RECORD || m->types[i].kind == TR_ENV) declareFields(l, p, i);
    }
    if (l->mb->hasFailed || !mapComposites(l, p)) return false;
    for (uint32_t i = TYPE_BUILTIN_COUNT; i < m->typeCount; i++) {
        if (p->isMapped[i] == 2) mbTypeBoxDefine(l->mb, p->types[i], p->types[m->types[i].elem]);
        if ((m->types[i].kind == TR_RECORD || m->types[i].kind == TR_ENV) && !defineFields(l, p, i)) return false;
    }
    return !l->mb->hasFailed;
}

bool linkTypes(Linker *l) {
    for (uint32_t k = 0; k < l->count; k++) {
        if (!findIdentities(l, &l->parts[k])) return false;
    }
    for (uint32_t k = 0; k < l->count; k++) {
        if (!mapTypes(l, &l->parts[k])) return false;
    }
    return true;
}
