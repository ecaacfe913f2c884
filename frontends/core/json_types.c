/* json_types.c: reads the table of types. Sizes and offsets are not in the file: they are computed as for the front ends. */
#include "frontends/core/json_read.h"

#include "frontends/core/unit.h"
#include <string.h>

typedef enum TypeKey {
    KEY_ID, KEY_KIND, KEY_NAME, KEY_POS, KEY_BUILTIN, KEY_ELEM, KEY_INDEX, KEY_LOW, KEY_HIGH, KEY_PACKED, KEY_IMAGE, KEY_LOW_SYMBOL, KEY_HIGH_SYMBOL,
    KEY_MEMBERS, KEY_FIELDS, KEY_ARMS, KEY_PARAMS, KEY_RESULT, KEY_NESTABLE, KEY_UNIT, KEY_TYPE, KEY_SIZE, KEY_COUNT
} TypeKey;
static const char *const typeKeyList[KEY_COUNT] = {"id", "kind", "name", "pos", "builtin", "elem", "index", "low", "high",
                                                   "packed", "image", "lowSymbol", "highSymbol", "members", "fields", "arms", "params", "result",
                                                   "nestable", "unit", "type", "size"};
static const NameTable typeKeys = {typeKeyList, KEY_COUNT};
#define BIT(key) (1u << (key))

enum { READ_ARMS_MAX = 65535, READ_PARAMS_MAX = 255, READ_TYPE_DEPTH = 1000, KIND_IMPORT = TYPE_KIND_COUNT /* of another unit */,
       KIND_CHANNEL /* and the ends behind it, as HandleKind has them */ };

typedef struct FieldEntry {
    struct FieldEntry *next;
    Name *name;
    Type *type;
    Pos pos;
    uint32_t arm;
} FieldEntry;

/* Everything an entry may say; which of it must be there depends on the kind. */
typedef struct TypeEntry {
    uint32_t seen;
    Pos pos, declared;
    int kind, builtin;
    Name *name;
    Type *elem, *index, *result;
    uint32_t elemDepth;
    int64_t low, high;
    int64_t size; /* of an enumeration; 0: the usual one */
    bool isPacked, isImage, isNestable;
    Symbol *lowSymbol, *highSymbol;
    Type *members; /* the new enumeration */
    FieldEntry *fields;
    VariantArm *arms;
    struct ArmFields { /* numbers of fields; -1: none */
        int64_t tag, guard;
    } *armFields;
    uint32_t armCount, fieldCount, paramCount;
    Param *params;
    uint32_t unit, unitType;
} TypeEntry;

static bool fail(TreeReader *r, const TypeEntry *e, const char *message) {
    return jsonFail(&r->lex, e->pos, "type %u: %s", r->types.defined, message);
}

/* A type that variables may have. */
static bool isValueType(const Type *t) {
    switch (t->kind) {
    case TYPE_ERROR: case TYPE_VOID: case TYPE_OPENARRAY: case TYPE_CONFORMANT: case TYPE_NIL: return false;
    default: return true;
    }
}

static void readMembers(TreeReader *r, TypeEntry *e) {
    e->members = typeEnum(r->typeTable);
    if (!readExpect(r, JSON_ARRAY, "an array of members")) return;
    while (jsonNext(&r->lex) == JSON_ARRAY) {
        Name *name = readName(r);
        int64_t value;
        if (name == NULL || !readInt(r, INT32_MIN, INT32_MAX, &value) || !readExpect(r, JSON_ARRAY_END, "]")) return;
        typeEnumAdd(r->typeTable, e->members, name, value);
    }
    if (r->lex.event != JSON_ARRAY_END) (void)jsonFail(&r->lex, 0, "expected [name, value]");
}

static void readFields(TreeReader *r, TypeEntry *e) {
    FieldEntry **tail = &e->fields;
    if (!readExpect(r, JSON_ARRAY, "an array of fields")) return;
    while (jsonNext(&r->lex) == JSON_OBJECT) {
        FieldEntry *f = ARENA_NEW(r->arena, FieldEntry);
        uint32_t seen = 0;
        *tail = f;
        tail = &f->next;
        e->fieldCount++;
        while (jsonNext(&r->lex) == JSON_KEY) {
            if (jsonIs(&r->lex, "type") && readOnce(r, &seen, 0)) f->type = readDefinedType(r);
            else if (jsonIs(&r->lex, "name") && readOnce(r, &seen, 1)) f->name = readName(r);
            else if (jsonIs(&r->lex, "pos") && readOnce(r, &seen, 2)) f->pos = readPos(r);
            else if (jsonIs(&r->lex, "arm") && readOnce(r, &seen, 3)) f->arm = readCount(r, READ_ARMS_MAX);
            else if (!readUnknown(r)) return;
        }
        if (r->lex.failed) return;
        if (r->lex.event != JSON_OBJECT_END || f->type == NULL || !isValueType(f->type)) {
            (void)jsonFail(&r->lex, 0, "a field needs the type of a variable");
            return;
        }
    }
    if (r->lex.event != JSON_ARRAY_END) (void)jsonFail(&r->lex, 0, "expected a field");
}

static void readLabels(TreeReader *r, VariantArm *a) {
    uint32_t capacity = 0;
    if (!readExpect(r, JSON_ARRAY, "an array of ranges")) return;
    while (jsonNext(&r->lex) == JSON_ARRAY) {
        int64_t low, high;
        if (!readInt(r, INT64_MIN, INT64_MAX, &low) || !readInt(r, low, INT64_MAX, &high) || !readExpect(r, JSON_ARRAY_END, "]")) return;
        if (a->labelCount == capacity) {
            void *old = a->labels;
            capacity = capacity == 0 ? 4 : capacity * 2;
            a->labels = arenaAllocRaw(r->arena, sizeof *a->labels * (size_t)capacity);
            if (a->labelCount > 0) memcpy(a->labels, old, sizeof *a->labels * a->labelCount);
        }
        a->labels[a->labelCount].low = low;
        a->labels[a->labelCount++].high = high;
    }
    if (r->lex.event != JSON_ARRAY_END) (void)jsonFail(&r->lex, 0, "expected [low, high]");
}

/* Tag and guard are numbers of fields, resolved when the fields exist: they are kept in `armFields`, by position in the list. */
static void readArms(TreeReader *r, TypeEntry *e) {
    VariantArm **tail = &e->arms;
    uint32_t capacity = 0;
    if (!readExpect(r, JSON_ARRAY, "an array of arms")) return;
    while (jsonNext(&r->lex) == JSON_OBJECT) {
        VariantArm *a = ARENA_NEW(r->arena, VariantArm);
        struct ArmFields named = {-1, -1};
        uint32_t seen = 0;
        *tail = a;
        tail = &a->next;
        while (jsonNext(&r->lex) == JSON_KEY) {
            if (jsonIs(&r->lex, "number") && readOnce(r, &seen, 0)) a->number = readCount(r, READ_ARMS_MAX);
            else if (jsonIs(&r->lex, "parent") && readOnce(r, &seen, 1)) a->parent = readCount(r, READ_ARMS_MAX);
            else if (jsonIs(&r->lex, "tag") && readOnce(r, &seen, 2)) named.tag = readCount(r, UINT32_MAX);
            else if (jsonIs(&r->lex, "tagType") && readOnce(r, &seen, 3)) a->tagType = readDefinedType(r);
            else if (jsonIs(&r->lex, "labels") && readOnce(r, &seen, 4)) readLabels(r, a);
            else if (jsonIs(&r->lex, "guard") && readOnce(r, &seen, 5)) named.guard = readCount(r, UINT32_MAX);
            else if (!readUnknown(r)) return;
        }
        if (r->lex.failed) return;
        if (r->lex.event != JSON_OBJECT_END || a->tagType == NULL || !typeIsOrdinal(a->tagType) || a->number == 0) {
            (void)jsonFail(&r->lex, 0, "an arm needs a number and an ordinal tag type");
            return;
        }
        if (e->armCount == capacity) {
            struct ArmFields *old = e->armFields;
            capacity = capacity == 0 ? 8 : capacity * 2;
            e->armFields = arenaAllocRaw(r->arena, sizeof *old * (size_t)capacity);
            if (e->armCount > 0) memcpy(e->armFields, old, sizeof *old * e->armCount);
        }
        e->armFields[e->armCount++] = named;
    }
    if (r->lex.event != JSON_ARRAY_END) (void)jsonFail(&r->lex, 0, "expected an arm");
}

static void readParams(TreeReader *r, TypeEntry *e) {
    uint32_t capacity = 0;
    if (!readExpect(r, JSON_ARRAY, "an array of parameters")) return;
    while (jsonNext(&r->lex) == JSON_OBJECT) {
        uint32_t seen = 0;
        if (e->paramCount == READ_PARAMS_MAX) {
            (void)jsonFail(&r->lex, 0, "too many parameters");
            return;
        }
        if (e->paramCount == capacity) {
            const Param *old = e->params;
            capacity = capacity == 0 ? 4 : capacity * 2;
            e->params = ARENA_ARRAY(r->arena, Param, capacity);
            if (e->paramCount > 0) memcpy(e->params, old, sizeof *old * e->paramCount);
        }
        Param *p = &e->params[e->paramCount++];
        while (jsonNext(&r->lex) == JSON_KEY) {
            if (jsonIs(&r->lex, "type") && readOnce(r, &seen, 0)) p->type = readTypeRef(r);
            else if (jsonIs(&r->lex, "name") && readOnce(r, &seen, 1)) p->name = readName(r);
            else if (jsonIs(&r->lex, "mode") && readOnce(r, &seen, 2)) p->mode = (uint8_t)readChoice(r, &paramModeNames, "mode");
            else if (jsonIs(&r->lex, "group") && readOnce(r, &seen, 3)) p->group = readCount(r, UINT32_MAX);
            else if (jsonIs(&r->lex, "default") && readOnce(r, &seen, 4)) p->defaultValue = readNode(r, false);
            else if (!readUnknown(r)) return;
        }
        if (r->lex.failed) return;
        if (r->lex.event != JSON_OBJECT_END || p->type == NULL) {
            (void)jsonFail(&r->lex, 0, "a parameter needs a type");
            return;
        }
    }
    if (r->lex.event != JSON_ARRAY_END) (void)jsonFail(&r->lex, 0, "expected a parameter");
}

static int readTypeKind(TreeReader *r) {
    if (!readExpect(r, JSON_STRING, "a kind")) return 0;
    if (jsonIs(&r->lex, "builtin")) return TYPE_VOID;
    if (jsonIs(&r->lex, "import")) return KIND_IMPORT;
    int channel = nameTableFind(&channelKindNames, r->lex.text, r->lex.length);
    if (channel >= 0) return KIND_CHANNEL + channel;
    int kind = nameTableFind(&typeKindNames, r->lex.text, r->lex.length);
    if (kind < 0) (void)jsonFail(&r->lex, 0, "unknown kind of type");
    return kind < 0 ? 0 : kind;
}

static void readTypeKey(TreeReader *r, TypeEntry *e, TypeKey key) {
    int64_t id;
    switch (key) {
    case KEY_ID: (void)readInt(r, r->types.defined, r->types.defined, &id); break;
    case KEY_KIND: e->kind = readTypeKind(r); break;
    case KEY_NAME: e->name = readName(r); break;
    case KEY_POS: e->declared = readPos(r); break;
    case KEY_BUILTIN: e->builtin = readChoice(r, &builtinTypeNames, "builtin type"); break;
    case KEY_ELEM:
        e->elem = readTypeRef(r);
        e->elemDepth = r->lex.failed ? 0 : r->depths[r->lex.i];
        break;
    case KEY_INDEX: e->index = readDefinedType(r); break;
    case KEY_LOW: (void)readInt(r, INT64_MIN, INT64_MAX, &e->low); break;
    case KEY_HIGH: (void)readInt(r, INT64_MIN, INT64_MAX, &e->high); break;
    case KEY_SIZE: (void)readInt(r, 1, 2, &e->size); break;
    case KEY_PACKED: e->isPacked = readBool(r); break;
    case KEY_IMAGE: e->isImage = readBool(r); break;
    case KEY_LOW_SYMBOL: e->lowSymbol = readRef(r, &r->symbols, false); break;
    case KEY_HIGH_SYMBOL: e->highSymbol = readRef(r, &r->symbols, false); break;
    case KEY_MEMBERS: readMembers(r, e); break;
    case KEY_FIELDS: readFields(r, e); break;
    case KEY_ARMS: readArms(r, e); break;
    case KEY_PARAMS: readParams(r, e); break;
    case KEY_RESULT: e->result = readTypeRef(r); break;
    case KEY_NESTABLE: e->isNestable = readBool(r); break;
    case KEY_UNIT: e->unit = readCount(r, UINT32_MAX); break;
    case KEY_TYPE: e->unitType = readCount(r, UINT32_MAX); break;
    case KEY_COUNT: break;
    }
}

/* Keys that a kind must have, and may have besides id, kind, name and pos. */
static void keysOfKind(int kind, uint32_t *must, uint32_t *may) {
    *must = *may = 0;
    if (kind >= KIND_CHANNEL) *must = BIT(KEY_ELEM);
    switch (kind) {
    case TYPE_VOID: *must = BIT(KEY_BUILTIN); break;
    case TYPE_SUBRANGE: *must = BIT(KEY_ELEM) | BIT(KEY_LOW) | BIT(KEY_HIGH); break;
    case TYPE_SHORTSTR: *must = BIT(KEY_HIGH); break;
    case TYPE_SET: case TYPE_DYNARRAY: case TYPE_OPENARRAY: case TYPE_POINTER: case TYPE_FILE: *must = BIT(KEY_ELEM); break;
    case TYPE_ARRAY:
        *must = BIT(KEY_ELEM) | BIT(KEY_INDEX);
        *may = BIT(KEY_PACKED);
        break;
    case TYPE_CONFORMANT:
        *must = BIT(KEY_ELEM) | BIT(KEY_INDEX) | BIT(KEY_LOW_SYMBOL) | BIT(KEY_HIGH_SYMBOL);
        *may = BIT(KEY_PACKED);
        break;
    case TYPE_ENUM:
        *must = BIT(KEY_MEMBERS);
        *may = BIT(KEY_SIZE);
        break;
    case KIND_IMPORT: *must = BIT(KEY_UNIT) | BIT(KEY_TYPE); break;
    case TYPE_RECORD:
        *must = BIT(KEY_FIELDS);
        *may = BIT(KEY_PACKED) | BIT(KEY_IMAGE) | BIT(KEY_ARMS);
        break;
    case TYPE_ROUTINE:
        *must = BIT(KEY_PARAMS) | BIT(KEY_RESULT);
        *may = BIT(KEY_NESTABLE);
        break;
    default: break;
    }
}

static bool isDefined(const Type *t) {
    return t->kind != TYPE_ERROR;
}

/* The highest arm number that is believed: numbers are dense, up to arms without an entry. */
static uint32_t armLimit(const TypeEntry *e) {
    return e->armCount == 0 ? 0 : e->armCount * 2 + 64;
}

static Type *makeRecord(TreeReader *r, const TypeEntry *e, Type *into) {
    Field **byNumber = arenaAllocRaw(r->arena, sizeof *byNumber * ((size_t)e->fieldCount + 1));
    uint32_t limit = armLimit(e), n = 0;
    uint8_t *isArm = ARENA_ARRAY(r->arena, uint8_t, limit + 1);
    *into = *typeRecord(r->typeTable);
    into->isPacked = e->isPacked;
    into->isImage = e->isImage;
    into->arms = e->arms;
    isArm[0] = 1;
    for (VariantArm *a = e->arms; a != NULL; a = a->next) {
        if (a->number > limit || isArm[a->number] != 0 || a->parent >= a->number) return (void)fail(r, e, "arm numbers must be unique, parents lower"), NULL;
        isArm[a->number] = 1;
    }
    for (VariantArm *a = e->arms; a != NULL; a = a->next) {
        if (isArm[a->parent] == 0) return (void)fail(r, e, "an arm's parent does not exist"), NULL;
    }
    for (const FieldEntry *f = e->fields; f != NULL; f = f->next) {
        if (f->arm > limit || isArm[f->arm] == 0) return (void)fail(r, e, "a field is in an arm that does not exist"), NULL;
        Field *made = typeRecordAdd(r->typeTable, into, f->name, f->type, f->arm);
        if (made == NULL) return (void)fail(r, e, "two fields have one name"), NULL;
        made->pos = f->pos;
        byNumber[n++] = made;
    }
    n = 0;
    for (VariantArm *a = e->arms; a != NULL; a = a->next) {
        struct ArmFields named = e->armFields[n++];
        if (named.tag >= (int64_t)e->fieldCount || named.guard >= (int64_t)e->fieldCount)
            return (void)fail(r, e, "a tag field does not exist"), NULL;
        a->tag = named.tag < 0 ? NULL : byNumber[named.tag];
        a->guard = named.guard < 0 ? NULL : byNumber[named.guard];
        if ((a->tag != NULL && !typeIsOrdinal(a->tag->type)) || (a->guard != NULL && !typeIsOrdinal(a->guard->type)))
            return (void)fail(r, e, "a tag field is not ordinal"), NULL;
    }
    if (!typeRecordFinish(r->typeTable, into)) return (void)fail(r, e, "the record is too large"), NULL;
    return into;
}

static Type *makeConformant(TreeReader *r, const TypeEntry *e, Type *into) {
    if (!isDefined(e->elem) || (!isValueType(e->elem) && e->elem->kind != TYPE_CONFORMANT) || !typeIsOrdinal(e->index)) {
        return (void)fail(r, e, "conformant array of impossible types"), NULL;
    }
    into->kind = TYPE_CONFORMANT;
    into->size = 16;
    into->align = 8;
    into->hasRefs = true;
    into->hasFiles = e->elem->hasFiles;
    into->elem = e->elem;
    into->index = e->index;
    into->isPacked = e->isPacked;
    into->lowSymbol = e->lowSymbol;
    into->highSymbol = e->highSymbol;
    return into;
}

/* Where the type table keeps the shared type of this kind, or NULL. */
static Type **cacheOf(TreeReader *r, const TypeEntry *e) {
    if (e->kind >= KIND_CHANNEL) return typeDerived(r->typeTable, e->elem, (Derived)(DERIVED_CHANNEL + (e->kind - KIND_CHANNEL)));
    switch (e->kind) {
    case TYPE_SHORTSTR: return e->high >= 0 && e->high <= 255 ? &r->typeTable->shortStrings[e->high] : NULL;
    case TYPE_SET: return typeDerived(r->typeTable, e->elem, DERIVED_SET);
    case TYPE_DYNARRAY: return typeDerived(r->typeTable, e->elem, DERIVED_DYNARRAY);
    case TYPE_OPENARRAY: return typeDerived(r->typeTable, e->elem, DERIVED_OPENARRAY);
    case TYPE_POINTER: return typeDerived(r->typeTable, e->elem, DERIVED_POINTER);
    case TYPE_FILE: return typeDerived(r->typeTable, e->elem, DERIVED_FILE);
    default: return NULL;
    }
}

/* A derived type, as the type table makes it. */
static Type *makeDerived(TreeReader *r, const TypeEntry *e) {
    TypeTable *t = r->typeTable;
    Type *elem = e->elem;
    bool hasElem = (e->seen & BIT(KEY_ELEM)) != 0;
    bool mayWait = e->kind == TYPE_POINTER || e->kind == TYPE_DYNARRAY || e->kind >= KIND_CHANNEL;
    if (hasElem && !mayWait && !isDefined(elem)) return (void)fail(r, e, "'elem' is not defined yet"), NULL;
    if (e->kind >= KIND_CHANNEL) return typeChannel(t, (HandleKind)(HANDLE_CHANNEL + e->kind - KIND_CHANNEL), elem);
    switch (e->kind) {
    case TYPE_SUBRANGE:
        if (!typeIsOrdinal(elem) || e->low > e->high || e->low < elem->low || e->high > elem->high) {
            return (void)fail(r, e, "subrange of impossible bounds"), NULL;
        }
        return typeSubrange(t, elem, e->low, e->high);
    case TYPE_SHORTSTR:
        if (e->high < 0 || e->high > 255) return (void)fail(r, e, "string length out of range"), NULL;
        return typeShortString(t, (uint32_t)e->high);
    case TYPE_SET:
        if (!typeIsOrdinal(elem)) return (void)fail(r, e, "set of something that is not ordinal"), NULL;
        return typeSet(t, elem);
    case TYPE_ARRAY: {
        Type *made = isValueType(elem) && typeIsOrdinal(e->index) ? typeArray(t, e->index, elem, e->isPacked) : NULL;
        if (made == NULL) (void)fail(r, e, "array of impossible types, or too large");
        return made;
    }
    case TYPE_DYNARRAY: return typeDynArray(t, elem);
    case TYPE_OPENARRAY:
        if (!isValueType(elem)) return (void)fail(r, e, "open array of an impossible type"), NULL;
        return typeOpenArray(t, elem);
    case TYPE_POINTER: return typePointer(t, elem);
    case TYPE_FILE:
        if (!isValueType(elem) || elem->hasFiles) return (void)fail(r, e, "file of an impossible type"), NULL;
        return typeFile(t, elem);
    case TYPE_ENUM:
        if (e->members == NULL || e->members->memberCount == 0) return (void)fail(r, e, "enumeration without members"), NULL;
        typeEnumFinish(t, e->members);
        if (e->size != 0) typeEnumPack(e->members, (uint64_t)e->size);
        return e->members;
    default: {
        Type *made = typeRoutine(t, e->params, e->paramCount, e->result);
        made->isNestable = e->isNestable;
        return made;
    }
    }
}

/* Moves the contents of `made` into the Type that others point to already. What points to them stays. */
static void adopt(Type *into, const Type *made) {
    Type **derived = into->derived;
    *into = *made;
    into->derived = derived;
}

static Type *makeBuiltin(TreeReader *r, const TypeEntry *e) {
    Type *t = builtinType(r->typeTable, (uint32_t)e->builtin);
    void **item = &r->types.items[r->types.defined];
    if (*item != NULL) return (void)fail(r, e, "a builtin type was used before its entry"), NULL;
    *item = t;
    return t;
}

/* A type that another unit's interface describes. It cannot have been mentioned before: like builtin types these come first. */
static Type *makeImport(TreeReader *r, const TypeEntry *e) {
    void **item = &r->types.items[r->types.defined];
    if (e->unit >= r->importCount || e->unitType >= r->imports[e->unit]->typeCount) return (void)fail(r, e, "no such type of a unit"), NULL;
    if (*item != NULL) return (void)fail(r, e, "a type of a unit was used before its entry"), NULL;
    Type *t = r->imports[e->unit]->types[e->unitType];
    *item = t;
    return t;
}

static Type *makeType(TreeReader *r, const TypeEntry *e) {
    void **item = &r->types.items[r->types.defined];
    Type *into = *item, *made;
    if (e->kind == KIND_IMPORT) return makeImport(r, e);
    if (e->kind == TYPE_VOID) return makeBuiltin(r, e);
    if (e->kind == TYPE_CONFORMANT || e->kind == TYPE_RECORD) {
        Type content = {.kind = TYPE_ERROR};
        made = e->kind == TYPE_RECORD ? makeRecord(r, e, &content) : makeConformant(r, e, &content);
        if (made == NULL) return NULL;
        if (into == NULL) *item = into = ARENA_NEW(r->arena, Type);
        adopt(into, made);
        return into;
    }
    /* Entries do not merge: a second type of one kind and element stays a type of its own, as it was when the tree was written. */
    Type **cache = cacheOf(r, e), *shared = cache != NULL ? *cache : NULL;
    if (cache != NULL) *cache = NULL;
    made = makeDerived(r, e);
    if (made != NULL && into != NULL) adopt(into, made);
    if (made != NULL && into == NULL) *item = into = made;
    if (cache != NULL) *cache = shared != NULL ? shared : made != NULL ? into : NULL;
    return made != NULL ? into : NULL;
}

void readType(TreeReader *r) {
    TypeEntry e;
    uint32_t must, may, always = BIT(KEY_ID) | BIT(KEY_KIND);
    memset(&e, 0, sizeof e);
    e.pos = readHere(r);
    r->depth = 0;
    while (jsonNext(&r->lex) == JSON_KEY) {
        int key = nameTableFind(&typeKeys, r->lex.text, r->lex.length);
        if (key < 0) {
            (void)readUnknown(r);
            return;
        }
        if (readOnce(r, &e.seen, (unsigned)key)) readTypeKey(r, &e, (TypeKey)key);
    }
    if (r->lex.failed || !(r->lex.event == JSON_OBJECT_END || jsonFail(&r->lex, 0, "expected a key"))) return;
    keysOfKind(e.kind, &must, &may);
    must |= always;
    if ((e.seen & must) != must || (e.seen & ~(must | may | BIT(KEY_NAME) | BIT(KEY_POS))) != 0) {
        (void)fail(r, &e, "missing or superfluous keys for its kind");
        return;
    }
    if (e.kind != TYPE_POINTER && e.kind < KIND_CHANNEL && e.elemDepth > r->depth) r->depth = e.elemDepth;
    if (r->depth >= READ_TYPE_DEPTH) {
        (void)fail(r, &e, "types nested too deep");
        return;
    }
    Type *t = makeType(r, &e);
    if (t == NULL || r->lex.failed) return;
    r->depths[r->types.defined] = (t->depth > r->depth ? t->depth : r->depth) + 1;
    r->types.defined++;
    if (e.kind == KIND_IMPORT || (r->unit != NULL && e.kind == TYPE_VOID)) return; /* shared with the rest of the compilation */
    t->name = e.name;
    t->pos = e.declared;
    if (r->unit == NULL) return;
    t->unit = r->unit;
    t->unitIndex = r->types.defined;
}
