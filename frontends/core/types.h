/* types.h: the types of the typed tree, shared by all front ends.
 *
 * Layout is native and C-compatible: types know their size and alignment in memory. Construction goes through TypeTable so that
 * structurally trivial types (integers, strings, pointers to the same type, ...) are shared; records, enums and arrays have identity. */
#ifndef PSCAL_FRONTENDS_CORE_TYPES_H
#define PSCAL_FRONTENDS_CORE_TYPES_H

#include "frontends/core/source.h"

typedef enum TypeKind {
    TYPE_ERROR,     /* after a reported error; compatible with everything */
    TYPE_VOID,
    TYPE_INT,       /* size 1,2,4,8; isSigned */
    TYPE_BOOL,      /* size 1 */
    TYPE_CHAR,      /* size 1, 0..255 */
    TYPE_ENUM,      /* size 4; names, values */
    TYPE_SUBRANGE,  /* of an ordinal base; stored as its base */
    TYPE_REAL,      /* size 4 or 8; `Extended` is 8 */
    TYPE_STRING,    /* dynamic string: one reference */
    TYPE_SHORTSTR,  /* string[n]: n+1 bytes, byte 0 is the length */
    TYPE_SET,       /* of ordinal base; bit i is ordinal i; size 8 (<= 64 members), 32 (<= 256), else a multiple of 8 up to 8192 */
    TYPE_ARRAY,     /* fixed: low..high of index, element */
    TYPE_DYNARRAY,  /* one reference */
    TYPE_OPENARRAY, /* parameter only: slice, 0-based */
    TYPE_CONFORMANT,/* parameter only: slice + bounds; elem may be another conformant */
    TYPE_RECORD,
    TYPE_POINTER,   /* elem NULL: untyped Pointer */
    TYPE_NIL,       /* type of nil */
    TYPE_ROUTINE,   /* routine value */
    TYPE_FILE,      /* elem NULL: text; isUntyped: plain file */
    TYPE_ANY,       /* a value typed at run time: one reference (runtime/builtins/any.h) */
    TYPE_KIND_COUNT
} TypeKind;

/* TYPE_ANY types that are handles: which sort of thing the reference leads to (vm/sched). The machine checks it where the handle is used. */
typedef enum HandleKind { HANDLE_NONE, HANDLE_TASK, HANDLE_CHANNEL, HANDLE_SENDER, HANDLE_RECEIVER } HandleKind;

typedef struct Type Type;
typedef struct Field Field;
typedef struct Param Param;
struct Symbol;
struct Unit;

struct Field {
    Name *name;
    Type *type;
    Pos pos;
    uint64_t offset;
    Field *next;      /* in declaration order, all variants flattened */
    uint32_t arm;     /* 0: fixed part; else the arm number (unique within the record) */
    int64_t fileOffset; /* offset in the packed external layout */
};
/* One arm of a variant part, for tag checks and New(p, tag). */
typedef struct VariantArm {
    uint32_t number, parent; /* arm numbers; parent 0: outermost */
    Field *tag;              /* NULL: no tag field */
    Field *guard;            /* hidden field of the fixed part, shared by the arms of one variant part, or NULL. 0: unknown; with a tag
                                1: the tag was stored to; without one: number of the arm last stored to */
    Type *tagType;
    struct { int64_t low, high; } *labels;
    uint32_t labelCount;
    struct VariantArm *next;
} VariantArm;

typedef enum ParamMode { PARAM_VALUE, PARAM_VAR, PARAM_CONST, PARAM_OUT } ParamMode;
struct Param {
    Name *name;       /* may be NULL in routine types */
    Type *type;
    uint8_t mode;     /* ParamMode */
    uint32_t group;   /* parameters of one section share the number (conformant arrays, congruence) */
    struct Node *defaultValue;
};

struct Type {
    uint8_t kind;       /* TypeKind */
    bool isSigned;      /* INT */
    bool isPacked;
    bool isImage;       /* RECORD: files hold it as memory does */
    bool isUntyped;     /* FILE */
    bool hasRefs;       /* memory form contains references */
    bool hasFiles;      /* contains file variables */
    bool isConst;       /* POINTER: nothing may be stored through it (front ends check) */
    bool isOpen;        /* still being declared (forward pointer target, unfinished record) */
    bool isPending;     /* lowering: a record whose index is declared and whose fields are not translated yet */
    uint8_t align;
    uint8_t handle;     /* ANY: HandleKind; elem: what a channel carries, NULL: values of any type */
    uint8_t bits;        /* INT: the width of a bit-field of a front end that has them, which takes care of it itself; 0: size */
    uint8_t foreignSize; /* INT, REAL: bytes of C's type of that name, if it is another one than ours; 0: size */
    bool isNestable;    /* ROUTINE: ISO procedural parameter or closure type (may carry an environment) */
    uint32_t depth;     /* levels of structure below it; what a pointer leads to does not count */
    uint64_t size;      /* bytes in memory */
    uint64_t fileSize;  /* bytes in the packed layout of external files (Field.fileOffset); 0 for types that hold references */
    Name *name;         /* declared name or NULL */
    Pos pos;
    uint32_t memberCount, fieldCount, paramCount; /* of the lists below */
    Type *plain;        /* a type that only a front end tells from this one: the same in the module; NULL: itself */
    Type *elem;         /* SET ARRAY DYNARRAY OPENARRAY CONFORMANT POINTER FILE SUBRANGE(base) */
    Type *index;        /* ARRAY, CONFORMANT: index type */
    int64_t low, high;  /* ordinals and ARRAY: bounds (index bounds); ENUM: 0..n-1 or values; SHORTSTR: high = n */
    union { /* ordinal types have the members of ENUM, which are NULL in all others */
        struct { /* ENUM */
            Name **memberNames;
            int64_t *memberValues; /* NULL: 0..n-1 */
            const char *memberText; /* names joined by commas, lower case (for write_enum) */
        };
        struct { /* RECORD */
            Field *fields;
            VariantArm *arms;
            void *fieldTable;      /* core: lookup acceleration */
        };
        struct { /* ROUTINE */
            Param *params;
            Type *result;          /* VOID type for procedures */
        };
        struct { /* CONFORMANT */
            struct Symbol *lowSymbol, *highSymbol;
        };
    };
    /* types that interfaces of units name (unit.h) */
    struct Unit *unit;     /* whose interface it was read from; NULL: made by this compilation */
    /* caches of the type table and of lowering */
    Type **derived;        /* [DERIVED_COUNT] the types made of this one, or NULL: there are none */
    uint32_t unitIndex;    /* 1 + its number in the interface of `unit`, or in the one that this compilation writes; 0: it has none */
    uint32_t moduleType;   /* lowering: 1 + index of the memory type in the module, 0 unknown */
    uint32_t moduleBox;    /* lowering: 1 + index of the box type */
};

/* What is made once of a type: a pointer to it, a set of it and so on. Few types have any, so the table is made with the first. */
typedef enum Derived {
    DERIVED_POINTER, DERIVED_SET, DERIVED_DYNARRAY, DERIVED_OPENARRAY, DERIVED_FILE, DERIVED_CHANNEL, DERIVED_SENDER, DERIVED_RECEIVER, DERIVED_COUNT
} Derived;

typedef struct TypeTable {
    Arena *arena;
    Names *names;
    Type *error, *voidType, *nil, *any, *boolean, *character, *string, *pointer, *text, *untypedFile;
    Type *untypedBytes; /* open array of uint8 that stands for a variable of any type */
    Type *int8, *int16, *int32, *int64, *uint8, *uint16, *uint32, *uint64;
    Type *single, *real;
    Type *task, *channels[3]; /* handles: tasks; untyped channels, senders, receivers */
    Type *thread; /* an integer of its own: a slot and its generation in one word */
    Type *emptySet; /* type of [] */
    Type **shortStrings; /* [0..255] */
    bool makesImages;    /* new records are isImage */
} TypeTable;

void typesInit(TypeTable *t, Arena *arena, Names *names);
/* A type of its own that is otherwise like `from`. */
Type *typeCopy(TypeTable *t, const Type *from);
/* Where the type table keeps what was made of `base`; NULL there: nothing yet. */
Type **typeDerived(TypeTable *t, Type *base, Derived which);
Type *typeSubrange(TypeTable *t, Type *base, int64_t low, int64_t high);
Type *typeShortString(TypeTable *t, uint32_t n);
Type *typeSet(TypeTable *t, Type *base);      /* base low/high decide the size; hosts with more than 65536 values are limited */
Type *typeArray(TypeTable *t, Type *index, Type *elem, bool isPacked); /* NULL if the size overflows the limit of 2 GB */
Type *typeDynArray(TypeTable *t, Type *elem);
Type *typeOpenArray(TypeTable *t, Type *elem);
Type *typePointer(TypeTable *t, Type *elem);
Type *typeFile(TypeTable *t, Type *elem);
/* A channel of elem or one of its ends; elem NULL: of values typed at run time. */
Type *typeChannel(TypeTable *t, HandleKind kind, Type *elem);
Type *typeEnum(TypeTable *t);                  /* then typeEnumAdd, typeEnumFinish */
void typeEnumAdd(TypeTable *t, Type *e, Name *name, int64_t value);
/* Lets an enumeration without negative values take 1 or 2 bytes, if these hold it: for front ends where programs decide that. */
void typeEnumPack(Type *e, uint64_t size);
void typeEnumFinish(TypeTable *t, Type *e);
Type *typeRecord(TypeTable *t);
Field *typeRecordAdd(TypeTable *t, Type *r, Name *name, Type *type, uint32_t arm); /* NULL: duplicate */
/* Computes offsets: arms overlap, but reference fields never overlap other fields. False: too large. */
bool typeRecordFinish(TypeTable *t, Type *r);
Field *typeFindField(const Type *r, const Name *name);
Type *typeRoutine(TypeTable *t, Param *params, uint32_t count, Type *result);

static inline Type *typeHost(Type *t) { while (t->kind == TYPE_SUBRANGE) t = t->elem; return t; }
static inline bool typeIsOrdinal(const Type *t) {
    return t->kind == TYPE_INT || t->kind == TYPE_BOOL || t->kind == TYPE_CHAR || t->kind == TYPE_ENUM || t->kind == TYPE_SUBRANGE;
}
static inline bool typeIsInteger(const Type *t) { while (t->kind == TYPE_SUBRANGE) t = t->elem; return t->kind == TYPE_INT; }
static inline bool typeIsReal(const Type *t) { return t->kind == TYPE_REAL; }
static inline bool typeIsNumber(const Type *t) { return typeIsInteger(t) || t->kind == TYPE_REAL; }
static inline bool typeIsStringLike(const Type *t) { return t->kind == TYPE_STRING || t->kind == TYPE_SHORTSTR; }
/* packed array[1..n] of char */
bool typeIsCharArray(const Type *t);
/* A value held in one register: ordinals, reals, strings, pointers, dynamic arrays, routines, any, sets of size 8. */
static inline bool typeIsScalar(const Type *t) {
    switch (t->kind) {
    case TYPE_SHORTSTR: case TYPE_ARRAY: case TYPE_RECORD: case TYPE_OPENARRAY: case TYPE_CONFORMANT: case TYPE_VOID: case TYPE_FILE: return false;
    case TYPE_SET: return t->size == 8;
    default: return true;
    }
}
/* Range of values of an ordinal type. */
void typeRange(const Type *t, int64_t *low, int64_t *high);
/* Name for messages ("INTEGER", "ARRAY [1..3] OF CHAR", ...) in the given buffer; returns it. */
const char *typeText(const Type *t, char *buffer, size_t size);

#endif
