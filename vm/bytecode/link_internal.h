/* link_internal.h: what link.c and link_types.c share. */
#ifndef PSCAL_VM_BYTECODE_LINK_INTERNAL_H
#define PSCAL_VM_BYTECODE_LINK_INTERNAL_H

#include "vm/bytecode/builder_internal.h"
#include "vm/bytecode/link.h"

typedef struct LinkPart LinkPart;
typedef struct LinkChunk LinkChunk;
struct LinkChunk {
    LinkChunk *next;
    size_t size;
};
typedef struct LinkTarget {
    LinkPart *part;
    uint32_t index; /* of a function or global */
} LinkTarget;

/* A record that modules name as one: by the module that has it and its name there. */
typedef struct LinkIdentity {
    const LinkPart *owner;
    const char *name;
    uint32_t type;         /* in the linked module */
    struct LinkIdentity *next; /* in its bucket */
} LinkIdentity;

/* One of the modules, and what its numbers become. */
struct LinkPart {
    Module *m;
    uint32_t *types;       /* valid when isMapped */
    uint8_t *isMapped;
    uint32_t *strings;     /* 1 + new index, 0 not needed yet */
    uint32_t *sources;
    uint32_t *funcs;       /* of those that are reached */
    uint8_t *isReached;
    LinkTarget *targets;   /* by import; of functions and globals */
    LinkIdentity **identity; /* by type; NULL: it has none */
    uint64_t globalBase;
};

enum { LINK_BUCKETS = 256 };
typedef struct Linker {
    const Hooks *hooks;
    ModuleError *err;
    ModuleBuilder *mb;
    LinkPart *parts;
    uint32_t count;
    LinkIdentity *identities[LINK_BUCKETS];
    LinkTarget *work;      /* functions that are reached and not looked at yet */
    uint32_t workCount, funcTotal;
    LinkChunk *chunks;     /* all scratch memory */
} Linker;

bool linkFail(Linker *l, const char *format, ...) PRINTF_LIKE(2, 3);
/* Zeroed scratch memory, freed at the end; NULL if there is none. */
void *linkAlloc(Linker *l, uint64_t count, size_t size);
uint32_t linkString(Linker *l, LinkPart *p, uint32_t i);
LinkPart *linkPartNamed(Linker *l, const char *name);
static inline RegType linkRegType(const LinkPart *p, RegType t) { return regType(regClass(t), p->types[regIndex(t)]); }

/* link_types.c: fills LinkPart.types of all parts. */
bool linkTypes(Linker *l);

#endif
