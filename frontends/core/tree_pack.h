/* tree_pack.h: long lists of statements in little room.
 *
 * A statement of five characters is a tree of over a hundred bytes, and lowering sees a routine only when all of it has been read. So a list that becomes
 * long in a large body is packed: its statements are written as bytes, an ST_PACKED node stands for them, and their nodes are used again. Who walks over
 * such a list opens one node after the other (nodeListFirst, nodeListNext). Packs are never inside each other in one list, and the last statement of a list
 * is never packed, so that whoever asks how a list ends sees it. */
#ifndef PSCAL_FRONTENDS_CORE_TREE_PACK_H
#define PSCAL_FRONTENDS_CORE_TREE_PACK_H

#include "frontends/core/compile.h"

#ifdef PSCAL_SMALL_LIMITS
enum { PACK_STATEMENTS = 3, PACK_FROM_BYTES = 0 };
#else
enum { PACK_STATEMENTS = 1024, PACK_FROM_BYTES = 4 << 20 };
#endif

/* A list that is being made. Statements that were added and not yet packed may be changed, those before them may not. */
typedef struct NodeList {
    Arena *arena;        /* of the nodes; NULL: the list is not packed */
    Node **start, **last; /* where what is not yet packed begins, and where the next node goes */
    uint32_t count;      /* from start on */
} NodeList;
/* A list that goes on at *last. Nodes are from `arena` and belong to this list alone. */
static inline NodeList nodeListAt(Arena *arena, Node **last) { return (NodeList){arena, last, last, 0}; }
bool nodeListPack(NodeList *l);
/* Appends x and those that follow it; NULL: nothing. True: nodes before it are gone. */
static inline bool nodeListAdd(NodeList *l, Node *x) {
    *l->last = x;
    for (; x != NULL; x = x->next) {
        l->last = &x->next;
        l->count++;
    }
    return UNLIKELY(l->count >= PACK_STATEMENTS) && l->arena != NULL && nodeListPack(l);
}

/* A walk over a list: one inside another, or one after the other. The nodes are good until the next step. Who changes one, and wants the next walk to see it,
 * sets hasChanged before that step. Whoever stops early calls nodeListLeave. */
typedef struct NodeWalk {
    Compile *c;
    Node *packed, *opened; /* NULL: not inside a pack */
    ArenaMark mark;
    bool hasChanged;
} NodeWalk;
static inline NodeWalk nodeWalk(Compile *c) { return (NodeWalk){.c = c}; }
Node *nodeListOpen(NodeWalk *w, Node *packed);
void nodeListLeave(NodeWalk *w);
static inline Node *nodeListFirst(NodeWalk *w, Node *list) {
    bool isPacked = list != NULL && list->kind == ST_PACKED;
    return UNLIKELY(isPacked) ? nodeListOpen(w, list) : list;
}
static inline Node *nodeListNext(NodeWalk *w, const Node *x) {
    Node *next = x->next;
    if (next == NULL && UNLIKELY(w->packed != NULL)) {
        next = w->packed->next;
        nodeListLeave(w);
    }
    return nodeListFirst(w, next);
}

/* Gives the nodes of tree x, or of a list, back. They must be of that arena, and nothing else may hold them. */
void nodeFree(Arena *a, Node *x);
void nodeFreeList(Arena *a, Node *list);
/* Puts its nodes in the place of the pack at *link, for whoever keeps pointers to them. */
void nodeUnpack(Arena *a, Node **link);

#endif
