/* tree_shape.h: tables about tree nodes and their names in JSON; private to json_*.c and tree_check*.c. */
#ifndef PSCAL_FRONTENDS_CORE_TREE_SHAPE_H
#define PSCAL_FRONTENDS_CORE_TREE_SHAPE_H

#include "frontends/core/tree.h"

typedef enum NodeSlot {
    SLOT_NONE,
    SLOT_EXPR,
    SLOT_EXPR_OPT,
    SLOT_STMT_OPT,
    SLOT_EXPRS,   /* from here on: lists */
    SLOT_MEMBERS, /* expressions and EX_RANGE */
    SLOT_STMTS,
    SLOT_ARMS,    /* ST_ARM */
    SLOT_TARGETS  /* expressions and ST_EMPTY */
} NodeSlot;
typedef enum NodePayload {
    PAY_NONE,
    PAY_INT,
    PAY_REAL,
    PAY_BYTES,
    PAY_SYMBOL,
    PAY_FIELD,
    PAY_LABEL,
    PAY_BUILTIN,
    PAY_NODE, /* d, an expression */
    PAY_WIDTH /* int, only with NF_SHR_WIDTH */
} NodePayload;

typedef struct NodeShape {
    const char *name; /* NULL: no such node in trees */
    uint8_t slots[3]; /* NodeSlot of a, b, c */
    uint8_t payload;  /* NodePayload */
} NodeShape;
extern const NodeShape nodeShapes[NODE_KIND_COUNT];

static inline bool slotIsList(uint8_t slot) { return slot >= SLOT_EXPRS; }
static inline bool nodeIsStatement(const Node *x) { return x->kind >= ST_EMPTY; }

/* Names by number; find gives the number or -1. */
typedef struct NameTable {
    const char *const *names;
    uint32_t count;
} NameTable;
extern const NameTable channelKindNames; /* of typed channels, from HANDLE_CHANNEL on */
extern const NameTable binaryOpNames, unaryOpNames, convNames, nodeFlagNames, symbolKindNames, symbolFlagNames, routineFlagNames,
    labelFlagNames, paramModeNames, builtinTypeNames, typeKindNames;
int nameTableFind(const NameTable *t, const char *text, size_t length);
int nodeKindFind(const char *text, size_t length);
/* The operators a node may have, or NULL. */
const NameTable *nodeOpNames(uint8_t kind);

/* Flag sets of symbols, routines and labels as bits in the order of their name tables. */
enum { SYMBOL_FLAG_READ_ONLY = 1 << 7, SYMBOL_FLAG_OVERLOAD = 1 << 9 };
uint32_t symbolFlags(const Symbol *s);
void symbolSetFlags(Symbol *s, uint32_t flags);
uint32_t routineFlags(const Routine *r);
void routineSetFlags(Routine *r, uint32_t flags);
uint32_t labelFlags(const Label *l);
void labelSetFlags(Label *l, uint32_t flags);
/* The shared types of the type table, in the order of builtinTypeNames. */
Type *builtinType(const TypeTable *t, uint32_t number);

#endif
