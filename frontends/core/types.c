/* types.c: the type table: construction, sizes and C-compatible layout, field lookup, names for messages.
 *
 * Derived types (pointer to T, set of T, ...) are cached in T, so that two mentions give one Type. uint64 has low 0 and high INT64_MAX in the
 * signed bounds; whoever needs its upper half looks at isSigned and size. */
#include "frontends/core/types.h"

#include <assert.h>
#include <stdio.h>
#include <string.h>

#define TYPE_LIMIT ((uint64_t)1 << 31) /* 2 GB */
enum { SET_MAX_HIGH = 65535, FIELD_LIST_MAX = 8, TYPE_TEXT_DEPTH = 16 };

static Type *typeNew(TypeTable *t, TypeKind kind, uint64_t size, uint8_t align) {
    Type *x = ARENA_NEW(t->arena, Type);
    x->kind = (uint8_t)kind;
    x->size = x->fileSize = size;
    x->align = align;
    return x;
}

static Type *typeReference(TypeTable *t, TypeKind kind, Type *elem) {
    Type *x = typeNew(t, kind, 8, 8);
    x->fileSize = 0;
    x->hasRefs = true;
    x->elem = elem;
    x->depth = elem != NULL && kind != TYPE_POINTER ? elem->depth + 1 : 0;
    return x;
}

static Type *typeInt(TypeTable *t, uint8_t size, bool isSigned) {
    Type *x = typeNew(t, TYPE_INT, size, size);
    x->isSigned = isSigned;
    x->low = isSigned ? INT64_MIN >> (64 - 8 * size) : 0;
    x->high = isSigned || size == 8 ? INT64_MAX >> (64 - 8 * size) : (int64_t)(UINT64_MAX >> (64 - 8 * size));
    return x;
}

void typesInit(TypeTable *t, Arena *arena, Names *names) {
    memset(t, 0, sizeof *t);
    t->arena = arena;
    t->names = names;
    t->error = typeNew(t, TYPE_ERROR, 8, 8);
    t->voidType = typeNew(t, TYPE_VOID, 0, 1);
    t->nil = typeReference(t, TYPE_NIL, NULL);
    t->any = typeReference(t, TYPE_ANY, NULL);
    t->task = typeReference(t, TYPE_ANY, NULL);
    t->task->handle = HANDLE_TASK;
    for (int i = 0; i < 3; i++) {
        t->channels[i] = typeReference(t, TYPE_ANY, NULL);
        t->channels[i]->handle = (uint8_t)(HANDLE_CHANNEL + i);
    }
    t->boolean = typeNew(t, TYPE_BOOL, 1, 1);
    t->boolean->high = 1;
    t->character = typeNew(t, TYPE_CHAR, 1, 1);
    t->character->high = 255;
    t->string = typeReference(t, TYPE_STRING, NULL);
    t->pointer = typeReference(t, TYPE_POINTER, NULL);
    t->text = typeReference(t, TYPE_FILE, NULL);
    t->text->hasFiles = true;
    t->untypedFile = typeReference(t, TYPE_FILE, NULL);
    t->untypedFile->hasFiles = true;
    t->untypedFile->isUntyped = true;
    t->int8 = typeInt(t, 1, true);
    t->int16 = typeInt(t, 2, true);
    t->int32 = typeInt(t, 4, true);
    t->int64 = typeInt(t, 8, true);
    t->thread = typeInt(t, 8, true);
    t->uint8 = typeInt(t, 1, false);
    t->uint16 = typeInt(t, 2, false);
    t->uint32 = typeInt(t, 4, false);
    t->uint64 = typeInt(t, 8, false);
    t->single = typeNew(t, TYPE_REAL, 4, 4);
    t->real = typeNew(t, TYPE_REAL, 8, 8);
    t->emptySet = typeNew(t, TYPE_SET, 8, 8);
    t->emptySet->high = -1;
    t->shortStrings = ARENA_ARRAY(arena, Type *, 256);
    t->untypedBytes = typeReference(t, TYPE_OPENARRAY, t->uint8);
    t->untypedBytes->size = 16; /* address and length */
    t->untypedBytes->isUntyped = true;
}

/* A new type each time (identity does not matter: it is compared by base and bounds). */
Type *typeSubrange(TypeTable *t, Type *base, int64_t low, int64_t high) {
    Type *host = typeHost(base);
    Type *x = typeNew(t, TYPE_SUBRANGE, host->size, host->align);
    x->isSigned = host->isSigned;
    x->elem = host;
    x->low = low;
    x->high = high;
    return x;
}

Type *typeShortString(TypeTable *t, uint32_t n) {
    assert(n <= 255);
    if (t->shortStrings[n] == NULL) {
        t->shortStrings[n] = typeNew(t, TYPE_SHORTSTR, n + 1, 1);
        t->shortStrings[n]->high = n;
    }
    return t->shortStrings[n];
}

Type *typeCopy(TypeTable *t, const Type *from) {
    Type *x = ARENA_NEW(t->arena, Type);
    *x = *from;
    x->derived = NULL;
    x->moduleType = x->moduleBox = 0; /* what lowering knows is about the original */
    return x;
}

Type **typeDerived(TypeTable *t, Type *base, Derived which) {
    assert(which < DERIVED_COUNT);
    if (base->derived == NULL) base->derived = ARENA_ARRAY(t->arena, Type *, DERIVED_COUNT);
    return &base->derived[which];
}

/* Bases that reach over 65535 give a set of 0..255; members below 0 cannot be held (the front end refuses such bases). */
Type *typeSet(TypeTable *t, Type *base) {
    Type **known = typeDerived(t, base, DERIVED_SET);
    if (*known != NULL) return *known;
    int64_t low = base->low < 0 ? 0 : base->low;
    int64_t high = base->high > SET_MAX_HIGH ? 255 : base->high;
    uint64_t bits = high < 0 ? 1 : (uint64_t)high + 1;
    uint64_t size = bits <= 64 ? 8 : bits <= 256 ? 32 : (bits + 63) / 64 * 8;
    Type *x = typeNew(t, TYPE_SET, size, 8);
    x->elem = base;
    x->low = low;
    x->high = high;
    *known = x;
    return x;
}

Type *typeArray(TypeTable *t, Type *index, Type *elem, bool isPacked) {
    uint64_t count = index->high < index->low ? 0 : (uint64_t)index->high - (uint64_t)index->low + 1, size;
    if (index->high >= index->low && count == 0) return NULL;
    if (__builtin_mul_overflow(count, elem->size, &size) || size >= TYPE_LIMIT || count >= TYPE_LIMIT) return NULL;
    Type *x = typeNew(t, TYPE_ARRAY, size, elem->align);
    x->index = index;
    x->elem = elem;
    x->depth = elem->depth + 1;
    x->low = index->low;
    x->high = index->high;
    x->isPacked = isPacked;
    x->fileSize = elem->hasRefs ? 0 : count * elem->fileSize;
    x->hasRefs = elem->hasRefs;
    x->hasFiles = elem->hasFiles;
    return x;
}

Type *typeDynArray(TypeTable *t, Type *elem) {
    Type **known = typeDerived(t, elem, DERIVED_DYNARRAY);
    if (*known == NULL) *known = typeReference(t, TYPE_DYNARRAY, elem);
    return *known;
}

Type *typeOpenArray(TypeTable *t, Type *elem) {
    Type **known = typeDerived(t, elem, DERIVED_OPENARRAY);
    if (*known == NULL) {
        *known = typeReference(t, TYPE_OPENARRAY, elem);
        (*known)->size = 16; /* address and length */
        (*known)->hasFiles = elem->hasFiles;
    }
    return *known;
}

Type *typePointer(TypeTable *t, Type *elem) {
    if (elem == NULL) return t->pointer;
    Type **known = typeDerived(t, elem, DERIVED_POINTER);
    if (*known == NULL) *known = typeReference(t, TYPE_POINTER, elem);
    return *known;
}

Type *typeChannel(TypeTable *t, HandleKind kind, Type *elem) {
    assert(kind >= HANDLE_CHANNEL && kind <= HANDLE_RECEIVER);
    if (elem == NULL) return t->channels[kind - HANDLE_CHANNEL];
    Type **known = typeDerived(t, elem, (Derived)(DERIVED_CHANNEL + (kind - HANDLE_CHANNEL)));
    if (*known == NULL) {
        *known = typeReference(t, TYPE_ANY, elem);
        (*known)->handle = (uint8_t)kind;
    }
    return *known;
}

Type *typeFile(TypeTable *t, Type *elem) {
    if (elem == NULL) return t->text;
    Type **known = typeDerived(t, elem, DERIVED_FILE);
    if (*known == NULL) {
        *known = typeReference(t, TYPE_FILE, elem);
        (*known)->hasFiles = true;
    }
    return *known;
}

Type *typeEnum(TypeTable *t) {
    Type *x = typeNew(t, TYPE_ENUM, 4, 4);
    x->isOpen = true;
    x->high = -1;
    return x;
}

/* Doubles arrays when the count is a power of two (from 8 on): no capacity field needed. */
static bool isFull(uint32_t count) {
    return count == 0 || (count >= 8 && (count & (count - 1)) == 0);
}

void typeEnumAdd(TypeTable *t, Type *e, Name *name, int64_t value) {
    uint32_t n = e->memberCount;
    bool isValued = e->memberValues != NULL || value != (int64_t)n;
    if (isFull(n)) {
        uint32_t capacity = n == 0 ? 8 : n * 2;
        Name **names = ARENA_ARRAY(t->arena, Name *, capacity);
        if (n > 0) memcpy(names, e->memberNames, sizeof(Name *) * n);
        e->memberNames = names;
    }
    if (isValued && (e->memberValues == NULL || isFull(n))) {
        uint32_t capacity = 8;
        while (capacity <= n) capacity *= 2;
        int64_t *values = ARENA_ARRAY(t->arena, int64_t, capacity);
        for (uint32_t i = 0; i < n; i++) values[i] = e->memberValues != NULL ? e->memberValues[i] : (int64_t)i;
        e->memberValues = values;
    }
    e->memberNames[n] = name;
    if (isValued) e->memberValues[n] = value;
    if (n == 0 || value < e->low) e->low = value;
    if (n == 0 || value > e->high) e->high = value;
    e->memberCount = n + 1;
}

void typeEnumPack(Type *e, uint64_t size) {
    assert(size == 1 || size == 2 || size == 4);
    if (e->low < 0) size = 4;
    while (size < 4 && e->high >> (8 * size) != 0) size *= 2;
    e->size = e->fileSize = size;
    e->align = (uint8_t)size;
}

void typeEnumFinish(TypeTable *t, Type *e) {
    size_t length = 0;
    for (uint32_t i = 0; i < e->memberCount; i++) length += e->memberNames[i]->length + (size_t)1;
    char *text = arenaAlloc(t->arena, length + 1), *p = text;
    for (uint32_t i = 0; i < e->memberCount; i++) {
        const Name *name = e->memberNames[i];
        if (i > 0) *p++ = ',';
        for (uint32_t k = 0; k < name->length; k++) {
            char c = name->text[k];
            *p++ = (char)(c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
        }
    }
    e->memberText = text;
    e->isOpen = false;
}

/* What Type.fieldTable points to: the end of the list and, from the ninth field on, an open-addressed hash table at most half full. */
typedef struct FieldTable {
    Field *last;
    uint32_t capacity;
    Field **slots;
} FieldTable;

Type *typeRecord(TypeTable *t) {
    Type *x = typeNew(t, TYPE_RECORD, 0, 1);
    x->isOpen = true;
    x->isImage = t->makesImages;
    x->fieldTable = ARENA_NEW(t->arena, FieldTable);
    return x;
}

static void fieldInsert(FieldTable *table, Field *f) {
    uint32_t i = f->name->hash & (table->capacity - 1);
    while (table->slots[i] != NULL) i = (i + 1) & (table->capacity - 1);
    table->slots[i] = f;
}

static void fieldIndex(TypeTable *t, Type *r, Field *added) {
    FieldTable *table = r->fieldTable;
    if (r->fieldCount <= FIELD_LIST_MAX) return;
    if (r->fieldCount * 2 <= table->capacity) {
        if (added->name != NULL) fieldInsert(table, added);
        return;
    }
    table->capacity = table->capacity == 0 ? 4 * FIELD_LIST_MAX : table->capacity * 2;
    table->slots = ARENA_ARRAY(t->arena, Field *, table->capacity);
    for (Field *f = r->fields; f != NULL; f = f->next) {
        if (f->name != NULL) fieldInsert(table, f);
    }
}

Field *typeFindField(const Type *r, const Name *name) {
    if (r->kind != TYPE_RECORD) return NULL;
    const FieldTable *table = r->fieldTable;
    if (table != NULL && table->capacity > 0) {
        uint32_t i = name->hash & (table->capacity - 1);
        while (table->slots[i] != NULL && table->slots[i]->name != name) i = (i + 1) & (table->capacity - 1);
        return table->slots[i];
    }
    Field *f = r->fields;
    while (f != NULL && f->name != name) f = f->next;
    return f;
}

Field *typeRecordAdd(TypeTable *t, Type *r, Name *name, Type *type, uint32_t arm) {
    assert(r->kind == TYPE_RECORD && r->isOpen);
    if (name != NULL && typeFindField(r, name) != NULL) return NULL;
    FieldTable *table = r->fieldTable;
    Field *f = ARENA_NEW(t->arena, Field);
    f->name = name;
    f->type = type;
    f->arm = arm;
    if (type->depth >= r->depth) r->depth = type->depth + 1;
    if (table->last == NULL) r->fields = f;
    else table->last->next = f;
    table->last = f;
    r->fieldCount++;
    fieldIndex(t, r, f);
    return f;
}

/* Where the next thing of an arm goes. `own` is the end of the arm's own fields: its variants all start there, at the next multiple of the
 * largest alignment among them, so that they overlap whatever their first fields are (as members of a union do in C). `all` is the end of
 * everything inside it: its own fields that follow variants start there. Index 0 is the fixed part. */
typedef struct ArmLayout {
    uint32_t parent;
    bool isStarted;
    uint8_t variantAlign;      /* largest alignment of the fields in its variants; 0: it has none */
    uint64_t own, all;         /* in memory */
    uint64_t ownFile, allFile; /* in the packed file layout */
} ArmLayout;

static uint64_t alignUp(uint64_t n, uint64_t align) {
    return (n + align - 1) / align * align;
}

static void armStart(ArmLayout *arms, uint32_t arm) {
    uint32_t path[64];
    uint32_t n = 0;
    for (; !arms[arm].isStarted && n < 64; arm = arms[arm].parent) path[n++] = arm;
    while (n-- > 0) {
        ArmLayout *a = &arms[path[n]], *parent = &arms[a->parent];
        a->isStarted = true;
        a->own = a->all = alignUp(parent->own, parent->variantAlign == 0 ? 1 : parent->variantAlign);
        a->ownFile = a->allFile = parent->ownFile;
    }
}

/* Tells the enclosing arms how far this one reaches. */
static void armExtend(ArmLayout *arms, uint32_t arm) {
    for (uint32_t depth = 0; arm != 0 && depth < 64; depth++) {
        const ArmLayout *a = &arms[arm];
        ArmLayout *parent = &arms[a->parent];
        if (a->all > parent->all) parent->all = a->all;
        if (a->allFile > parent->allFile) parent->allFile = a->allFile;
        arm = a->parent;
    }
}

/* Fields with references do not count: they do not overlap others. */
static void armAlign(ArmLayout *arms, const Field *f) {
    if (f->type->hasRefs) return;
    uint32_t arm = f->arm;
    for (uint32_t depth = 0; arm != 0 && depth < 64; depth++) {
        ArmLayout *parent = &arms[arms[arm].parent];
        if (f->type->align > parent->variantAlign) parent->variantAlign = f->type->align;
        arm = arms[arm].parent;
    }
}

static ArmLayout *armTable(TypeTable *t, Type *r, uint32_t *count) {
    uint32_t n = 1;
    for (VariantArm *v = r->arms; v != NULL; v = v->next) {
        if (v->number >= n) n = v->number + 1;
    }
    for (Field *f = r->fields; f != NULL; f = f->next) {
        if (f->arm >= n) n = f->arm + 1;
    }
    ArmLayout *arms = ARENA_ARRAY(t->arena, ArmLayout, n);
    arms[0].isStarted = true;
    for (VariantArm *v = r->arms; v != NULL; v = v->next) arms[v->number].parent = v->parent < v->number ? v->parent : 0;
    for (const Field *f = r->fields; f != NULL; f = f->next) armAlign(arms, f);
    *count = n;
    return arms;
}

bool typeRecordFinish(TypeTable *t, Type *r) {
    ArenaMark mark = arenaMark(t->arena); /* the layout table is scratch: nothing else is allocated here */
    uint32_t armCount;
    ArmLayout *arms = armTable(t, r, &armCount);
    uint64_t size, align = 1;
    bool isOk = true;
    for (Field *f = r->fields; f != NULL && isOk; f = f->next) {
        ArmLayout *a = &arms[f->arm];
        uint64_t fieldAlign = f->type->align == 0 ? 1 : f->type->align;
        if (fieldAlign > align) align = fieldAlign;
        r->hasRefs |= f->type->hasRefs;
        r->hasFiles |= f->type->hasFiles;
        armStart(arms, f->arm);
        f->fileOffset = (int64_t)a->allFile;
        a->allFile += f->type->fileSize;
        a->ownFile = a->allFile;
        if (f->arm == 0 || !f->type->hasRefs) { /* references in arms get slots of their own below */
            f->offset = alignUp(a->all, fieldAlign);
            a->all = a->own = f->offset + f->type->size;
        }
        armExtend(arms, f->arm);
        isOk = arms[0].all < TYPE_LIMIT && arms[0].allFile < TYPE_LIMIT;
    }
    size = arms[0].all;
    for (Field *f = r->fields; f != NULL && isOk; f = f->next) {
        if (f->arm == 0 || !f->type->hasRefs) continue;
        f->offset = alignUp(size, f->type->align);
        size = f->offset + f->type->size;
        isOk = size < TYPE_LIMIT;
    }
    if (isOk) {
        r->size = size == 0 ? 1 : alignUp(size, align);
        r->align = (uint8_t)align;
        r->fileSize = r->hasRefs ? 0 : r->isImage ? r->size : arms[0].allFile;
    }
    r->isOpen = false;
    arenaReset(t->arena, mark);
    return isOk;
}

Type *typeRoutine(TypeTable *t, Param *params, uint32_t count, Type *result) {
    Type *x = typeReference(t, TYPE_ROUTINE, NULL);
    x->params = params;
    x->paramCount = count;
    x->result = result != NULL ? result : t->voidType;
    x->depth = x->result->depth + 1;
    for (uint32_t i = 0; i < count; i++) {
        const Type *p = params[i].type; /* NULL: the maker fills it in later */
        if (p != NULL && p->depth >= x->depth) x->depth = p->depth + 1;
    }
    return x;
}

bool typeIsCharArray(const Type *t) {
    return t->kind == TYPE_ARRAY && t->isPacked && t->low == 1 && t->high >= 1 && t->elem->kind == TYPE_CHAR && typeIsInteger(t->index);
}

void typeRange(const Type *t, int64_t *low, int64_t *high) {
    *low = t->low;
    *high = t->high;
}

/* ---- names for messages ---- */

typedef struct TypeText {
    char *next, *end; /* *end is the place of the final 0 */
} TypeText;

static void put(TypeText *o, const char *text) {
    while (*text != '\0' && o->next < o->end) *o->next++ = *text++;
}

static void putInt(TypeText *o, int64_t value) {
    char text[24];
    (void)snprintf(text, sizeof text, "%lld", (long long)value);
    put(o, text);
}

/* An ordinal value as it is written in the language. */
static void putOrdinal(TypeText *o, const Type *t, int64_t value) {
    const Type *host = t;
    while (host->kind == TYPE_SUBRANGE) host = host->elem;
    if (host->kind == TYPE_ENUM) {
        for (uint32_t i = 0; i < host->memberCount; i++) {
            if ((host->memberValues != NULL ? host->memberValues[i] : (int64_t)i) != value) continue;
            put(o, host->memberNames[i]->spelling);
            return;
        }
    }
    if (host->kind == TYPE_BOOL && (value == 0 || value == 1)) {
        put(o, value != 0 ? "TRUE" : "FALSE");
    } else if (host->kind == TYPE_CHAR && value > 32 && value < 127) {
        char quoted[4] = {'\'', (char)value, '\'', '\0'};
        put(o, quoted);
    } else if (host->kind == TYPE_CHAR) {
        put(o, "#");
        putInt(o, value);
    } else {
        putInt(o, value);
    }
}

static const char *intName(const Type *t) {
    switch (t->size) {
    case 1: return t->isSigned ? "SHORTINT" : "BYTE";
    case 2: return t->isSigned ? "SMALLINT" : "WORD";
    case 4: return t->isSigned ? "INTEGER" : "LONGWORD";
    default: return t->isSigned ? "INT64" : "QWORD";
    }
}

static void putType(TypeText *o, const Type *t, int depth);

static void putElem(TypeText *o, const char *before, const Type *elem, int depth) {
    put(o, before);
    if (elem == NULL) put(o, "?");
    else putType(o, elem, depth + 1);
}

static void putParams(TypeText *o, const Type *t, int depth) {
    static const char *const modes[] = {"", "VAR ", "CONST ", "OUT "};
    if (t->paramCount == 0) return;
    put(o, "(");
    for (uint32_t i = 0; i < t->paramCount; i++) {
        if (i > 0) put(o, "; ");
        put(o, modes[t->params[i].mode & 3]);
        putElem(o, "", t->params[i].type, depth);
    }
    put(o, ")");
}

static void putEnum(TypeText *o, const Type *t) {
    put(o, "(");
    for (uint32_t i = 0; i < t->memberCount && i < 3; i++) {
        if (i > 0) put(o, ", ");
        put(o, t->memberNames[i]->spelling);
    }
    put(o, t->memberCount > 3 ? ", ...)" : ")");
}

static void putStructured(TypeText *o, const Type *t, int depth) {
    switch (t->kind) {
    case TYPE_SET:
        if (t->elem == NULL) put(o, "empty set");
        else putElem(o, "SET OF ", t->elem, depth);
        break;
    case TYPE_ARRAY:
        put(o, t->isPacked ? "PACKED ARRAY [" : "ARRAY [");
        putOrdinal(o, t->index, t->low);
        put(o, "..");
        putOrdinal(o, t->index, t->high);
        putElem(o, "] OF ", t->elem, depth);
        break;
    case TYPE_CONFORMANT:
        putElem(o, t->isPacked ? "PACKED ARRAY [.." : "ARRAY [..", t->index, depth);
        putElem(o, "] OF ", t->elem, depth);
        break;
    case TYPE_DYNARRAY: case TYPE_OPENARRAY: putElem(o, "ARRAY OF ", t->elem, depth); break;
    case TYPE_POINTER:
        if (t->elem == NULL) put(o, "POINTER");
        else putElem(o, "^", t->elem, depth);
        break;
    case TYPE_FILE:
        if (t->elem == NULL) put(o, t->isUntyped ? "FILE" : "TEXT");
        else putElem(o, "FILE OF ", t->elem, depth);
        break;
    case TYPE_ROUTINE: {
        bool isFunction = t->result != NULL && t->result->kind != TYPE_VOID;
        put(o, isFunction ? "FUNCTION" : "PROCEDURE");
        putParams(o, t, depth);
        if (isFunction) putElem(o, ": ", t->result, depth);
        break;
    }
    default: put(o, "?"); break;
    }
}

static void putType(TypeText *o, const Type *t, int depth);

static void putAny(TypeText *o, const Type *t, int depth) {
    static const char *const names[] = {"value of any type", "TASK", "CHANNEL", "SENDER", "RECEIVER"};
    put(o, names[t->handle]);
    if (t->elem == NULL) return;
    put(o, " OF ");
    putType(o, t->elem, depth + 1);
}

static void putType(TypeText *o, const Type *t, int depth) {
    if (t->name != NULL) {
        put(o, t->name->spelling);
        return;
    }
    if (depth > TYPE_TEXT_DEPTH) {
        put(o, "...");
        return;
    }
    switch (t->kind) {
    case TYPE_ERROR: put(o, "unknown type"); break;
    case TYPE_VOID: put(o, "no value"); break;
    case TYPE_INT: put(o, intName(t)); break;
    case TYPE_BOOL: put(o, "BOOLEAN"); break;
    case TYPE_CHAR: put(o, "CHAR"); break;
    case TYPE_ENUM: putEnum(o, t); break;
    case TYPE_SUBRANGE:
        putOrdinal(o, t, t->low);
        put(o, "..");
        putOrdinal(o, t, t->high);
        break;
    case TYPE_REAL: put(o, t->size == 4 ? "SINGLE" : "REAL"); break;
    case TYPE_STRING: put(o, "STRING"); break;
    case TYPE_SHORTSTR:
        put(o, "STRING[");
        putInt(o, t->high);
        put(o, "]");
        break;
    case TYPE_RECORD: put(o, "RECORD"); break;
    case TYPE_NIL: put(o, "NIL"); break;
    case TYPE_ANY: putAny(o, t, depth); break;
    default: putStructured(o, t, depth); break;
    }
}

const char *typeText(const Type *t, char *buffer, size_t size) {
    TypeText o = {buffer, buffer + size - 1};
    assert(size > 0);
    if (t == NULL) put(&o, "no value");
    else putType(&o, t, 0);
    *o.next = '\0';
    return buffer;
}
