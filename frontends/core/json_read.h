/* json_read.h: the private contract between json_read.c (tables), json_types.c and json_nodes.c. */
#ifndef PSCAL_FRONTENDS_CORE_JSON_READ_H
#define PSCAL_FRONTENDS_CORE_JSON_READ_H

#include "frontends/core/json_lex.h"
#include "frontends/core/tree_shape.h"

/* A table of things that are named by id. An id may be used before its entry was read: then the empty thing exists already. */
typedef struct ReadTable {
    const char *what;
    void **items;       /* [count]; NULL: not mentioned yet */
    uint32_t count, defined; /* entries 0..defined-1 were read */
    size_t itemSize;
} ReadTable;

typedef struct TreeReader {
    Compile *c;
    Arena *arena;
    TypeTable *typeTable;
    ReadTable types, symbols, labels, routines;
    uint32_t *depths;   /* by type id: levels of types inside types; pointers do not count */
    uint32_t depth;     /* deepest defined type mentioned in the current entry */
    struct NodeFrame *frames; /* stack of readNode, kept for the next one */
    uint32_t frameCapacity;
    struct Unit *unit;  /* whose interface it reads; NULL: a program */
    struct Unit **imports; /* units whose types it names */
    uint32_t importCount;
    bool isKeyRead;     /* the next key has been read already */
    Pos posBase;        /* position of the first source file of the tree; 0: it has none */
    Pos posSpan;        /* positions the files cover */
    JsonLex lex;
} TreeReader;

/* All of these return false, 0 or NULL after a (reported) error; the reader is in the failed state then. */
bool readExpect(TreeReader *r, JsonEvent event, const char *what);
bool readInt(TreeReader *r, int64_t low, int64_t high, int64_t *out);
uint32_t readCount(TreeReader *r, uint32_t high);
bool readBool(TreeReader *r);
const char *readText(TreeReader *r, uint32_t *length);
Name *readName(TreeReader *r);
Pos readPos(TreeReader *r);
int readChoice(TreeReader *r, const NameTable *names, const char *what);
uint32_t readFlags(TreeReader *r, const NameTable *names);
bool readUnknown(TreeReader *r); /* reports the key just read */
/* An id of the table; `allowNull`: null gives NULL. */
void *readRef(TreeReader *r, ReadTable *t, bool allowNull);
Type *readTypeRef(TreeReader *r);        /* may not be defined yet */
Type *readDefinedType(TreeReader *r);    /* must be */
/* Marks key number i of an object as seen; a second time is an error. */
bool readOnce(TreeReader *r, uint32_t *seen, unsigned i);
Pos readHere(const TreeReader *r);

void readType(TreeReader *r);            /* one entry of "types"; behind its JSON_OBJECT */
Node *readNode(TreeReader *r, bool isStatement); /* a whole node; the next event must be its JSON_OBJECT */

#endif
