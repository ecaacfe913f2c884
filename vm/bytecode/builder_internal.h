/* builder_internal.h: what builder.c (modules) and builder_func.c (functions) share. */
#ifndef PSCAL_VM_BYTECODE_BUILDER_INTERNAL_H
#define PSCAL_VM_BYTECODE_BUILDER_INTERNAL_H

#include "vm/bytecode/builder.h"

/* A growable array of fixed-size records. */
typedef struct Table {
    void *data;
    uint32_t count, capacity;
    uint32_t recordSize;
} Table;

/* Hash index over a table: open addressing. A slot keeps the hash: whoever probes or grows looks at no record of another hash. */
typedef struct IndexSlot {
    uint32_t record; /* + 1; 0: empty */
    uint32_t hash;
} IndexSlot;
typedef struct Index {
    IndexSlot *slots;
    uint32_t used, capacity; /* capacity: 0 or a power of two */
} Index;
/* Doubles it. False: no memory, and mb->hasFailed. */
bool mbIndexGrow(struct ModuleBuilder *mb, Index *ix);

struct ModuleBuilder {
    const Hooks *hooks;
    bool hasFailed;
    uint32_t openFuncs;
    FuncBuilder *open;  /* the open functions, linked */
    FuncBuilder *spare; /* an ended one with its tables, for the next function, or NULL */
    Table scratch;      /* uint32_t: working memory of fbEnd */
    Table types;       /* TypeRec; first/count of records and signatures refer to typeParts */
    Table typeParts;   /* FieldRec or, in .type only, a parameter; laid out in type order by mbFinish */
    Table strings;     /* StringRec */
    Table stringBytes; /* char */
    Table globals, funcs, code, handlers, lines, imports, exports, sources;
    Table locals;      /* RegType; FuncRec.firstLocal refers to it until mbFinish */
    Index stringIndex, typeIndex;
    uint64_t globalEnd;
    uint64_t sourceHash;
    uint32_t mainFunc, name;
};

/* Room for `extra` more records; false and sticky failure if there is none. */
bool mbGrow(ModuleBuilder *mb, Table *t, uint32_t extra); /* the slow part of mbReserve */
static inline bool mbReserve(ModuleBuilder *mb, Table *t, uint32_t extra) {
    if (LIKELY(extra <= t->capacity - t->count && !mb->hasFailed)) return true;
    return mbGrow(mb, t, extra);
}
/* Appends one record; returns its index, 0 after a failure. */
uint32_t mbAppend(ModuleBuilder *mb, Table *t, const void *record);
void mbTableFree(ModuleBuilder *mb, Table *t);
/* Frees the functions that were begun and never ended (a compilation that was given up), and the spare one. */
void mbFreeFuncs(ModuleBuilder *mb);
/* Prepares the tables of a zeroed builder (the built-in types included); frees them and the indexes. */
void mbInitTables(ModuleBuilder *mb);
void mbFreeTables(ModuleBuilder *mb);

static inline TypeRec *mbTypeAt(const ModuleBuilder *mb, uint32_t i) { return (TypeRec *)mb->types.data + i; }
static inline FuncRec *mbFuncAt(const ModuleBuilder *mb, uint32_t i) { return (FuncRec *)mb->funcs.data + i; }

#endif
